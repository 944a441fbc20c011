import PlusIcon from 'lucide-react/icons/plus';
import SearchIcon from 'lucide-react/icons/search';
import Form from 'next/form';
import { ScreenLink } from '@/components/newsroom/screen-link';
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import type { InterfaceLanguage } from '@/domain/language/interface-languages';
import { TopBar } from '@/components/newsroom/top-bar';
import { newsroomWords } from '@/components/newsroom/words/words';
import type { NamedRows } from '@/domain/api/named-rows';
import { EntryList } from './entry-list';
import { chosenHref, type TopicsQuery } from './view';

interface TopicsScreenProps {
  chosen: TopicsQuery;
  rows: NamedRows;
  lang: InterfaceLanguage;
  /** The entry that is open. */
  panel: ReactNode;
}

/** Topics or authors as a list, and one of them beside it. */
export function TopicsScreen({ chosen, rows, lang, panel }: TopicsScreenProps) {
  const words = newsroomWords(lang);
  const labels = words.topics;
  const { list } = chosen;
  const add = list === 'topics' ? labels.addTopic : labels.addAuthor;
  return (
    <>
      <TopBar title={labels.nav} where={labels[list]}>
        <ScreenLink
          className="button solid"
          href={chosenHref({ ...chosen, open: 'new' })}
          aria-label={add}
          scroll={false}
        >
          <Icon of={PlusIcon} />
          <span className="desk-only">{add}</span>
        </ScreenLink>
      </TopBar>
      <div className="strip filters">
        <nav className="segmented" aria-label={labels.nav}>
          {(['topics', 'authors'] as const).map(other => (
            <ScreenLink
              key={other}
              href={chosenHref({ list: other, open: null, words: '', after: null })}
              aria-current={other === list ? 'true' : undefined}
            >
              {labels[other]}
            </ScreenLink>
          ))}
        </nav>
        <Form className="filter-search" action={`/newsroom/${list}`} role="search">
          <label className="search">
            <Icon of={SearchIcon} small />
            <input
              key={chosen.words}
              type="search"
              name="q"
              defaultValue={chosen.words}
              placeholder={labels.search}
              aria-label={labels.searchLabel[list]}
              maxLength={100}
              data-list-search
            />
          </label>
        </Form>
      </div>
      <div className={panel ? 'split people has-open' : 'split people'}>
        <div className="scroll" tabIndex={0} role="region" aria-label={labels[list]}>
          <EntryList key={`${list} ${chosen.words}`} rows={rows} chosen={chosen} />
        </div>
        {panel}
      </div>
    </>
  );
}
