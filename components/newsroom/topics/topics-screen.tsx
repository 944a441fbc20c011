import PlusIcon from 'lucide-react/icons/plus';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import type { InterfaceLanguage } from '@/components/ui/words/words';
import { TopBar } from '@/components/newsroom/top-bar';
import { languageName } from '@/components/newsroom/words/language-name';
import { newsroomWords } from '@/components/newsroom/words/words';
import type { ByLanguage } from '@/domain/paper/by-language';
import { textIn } from '@/domain/paper/by-language';
import { chosenHref, type Chosen } from './view';

interface TopicsScreenProps {
  chosen: Chosen;
  entries: { id: string; slug: string; names: ByLanguage }[];
  lang: InterfaceLanguage;
  /** The entry that is open. */
  panel: ReactNode;
}

/** Topics or authors as a list, and one of them beside it. */
export function TopicsScreen({ chosen, entries, lang, panel }: TopicsScreenProps) {
  const words = newsroomWords(lang);
  const labels = words.topics;
  const { list } = chosen;
  const add = list === 'topics' ? labels.addTopic : labels.addAuthor;
  return (
    <>
      <TopBar title={labels.nav} where={labels[list]}>
        <Link className="btn solid" href={chosenHref({ list, open: 'new' })} aria-label={add} scroll={false}>
          <Icon of={PlusIcon} />
          <span className="desk-only">{add}</span>
        </Link>
      </TopBar>
      <div className="strip filters">
        <nav className="seg" aria-label={labels.nav}>
          {(['topics', 'authors'] as const).map(other => (
            <Link
              key={other}
              href={chosenHref({ list: other, open: null })}
              aria-current={other === list ? 'true' : undefined}
            >
              {labels[other]}
            </Link>
          ))}
        </nav>
      </div>
      <div className={panel ? 'split people has-open' : 'split people'}>
        <div className="scroll" tabIndex={0} role="region" aria-label={labels[list]}>
          {entries.length ? (
            <table className="rows">
              <thead>
                <tr>
                  <th scope="col">{labels.name}</th>
                  <th scope="col">{labels.address}</th>
                  <th scope="col" className="desk-only">
                    {labels.languages}
                  </th>
                </tr>
              </thead>
              <tbody>
                {entries.map(({ id, slug, names }) => (
                  <tr key={id} className={id === chosen.open ? 'story-row sel' : 'story-row'}>
                    <td>
                      <Link
                        className="row-link pn"
                        href={chosenHref({ list, open: id })}
                        aria-current={id === chosen.open ? 'true' : undefined}
                        scroll={false}
                      >
                        {textIn(names, lang)}
                      </Link>
                    </td>
                    <td className="dim code">{slug}</td>
                    <td className="soft desk-only">
                      {Object.keys(names)
                        .map(tag => languageName(tag, lang))
                        .join(', ')}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          ) : (
            <div className="empty empty-list" role="status">
              <p>{labels.none}</p>
            </div>
          )}
        </div>
        {panel}
      </div>
    </>
  );
}
