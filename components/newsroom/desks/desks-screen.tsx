import PlusIcon from 'lucide-react/icons/plus';
import type { ReactNode } from 'react';
import { ScreenLink } from '@/components/newsroom/screen-link';
import { TopBar } from '@/components/newsroom/top-bar';
import { newsroomWords } from '@/components/newsroom/words/words';
import { Icon } from '@/components/ui/icon';
import type { InterfaceLanguage } from '@/domain/language/interface-languages';
import type { SuggestedDesk } from '@/domain/paper/suggested-desks';
import { SuggestedDesks } from './suggested-desks';
import { DeskTable } from './desk-table';
import { deskHref, type DeskView } from './view';

interface DesksScreenProps {
  desks: DeskView[];
  /** The languages in which desks have further names. */
  langs: string[];
  /** Stories are counted up to this number. */
  mostCounted: number;
  open: string | null;
  /** Desks that a new paper can start with. */
  suggestions: SuggestedDesk[];
  lang: InterfaceLanguage;
  /** The desk that is open. */
  panel: ReactNode;
}

/** The desks of the paper, and one of them beside the list. */
export function DesksScreen({ desks, langs, mostCounted, open, suggestions, lang, panel }: DesksScreenProps) {
  const words = newsroomWords(lang).desks;
  const closed = desks.filter(({ closedAt }) => closedAt).length;
  const add = (
    <ScreenLink className="button solid" href={deskHref('new')} aria-label={words.add} scroll={false}>
      <Icon of={PlusIcon} />
      <span className="desk-only">{words.add}</span>
    </ScreenLink>
  );
  return (
    <>
      <TopBar
        title={words.title}
        where={desks.length ? words.total(desks.length - closed, closed) : undefined}
      >
        {add}
      </TopBar>
      <div className={panel ? 'split people desks has-open' : 'split people desks'}>
        <div className="scroll" tabIndex={0} role="region" aria-label={words.title}>
          {desks.length > 0 && (
            <DeskTable desks={desks} langs={langs} mostCounted={mostCounted} open={open} />
          )}
          {!desks.length && (
            <div className="empty empty-list" role="status">
              <strong>{words.none}</strong>
              <p>{words.text}</p>
            </div>
          )}
          <SuggestedDesks suggestions={suggestions} />
        </div>
        {panel}
      </div>
    </>
  );
}
