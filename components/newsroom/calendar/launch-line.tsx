'use client';
import { ScreenLink } from '@/components/newsroom/screen-link';
import LayoutIcon from 'lucide-react/icons/layout-template';
import { Icon } from '@/components/ui/icon';
import { useNewsroomWords } from '../words/use-newsroom-words';
import { useClockTime } from './clock-time';
import { EntryName } from './entry-name';
import { valueOf } from '@/components/ui/words/joined';
import { useLanguage } from '@/components/ui/words/words-provider';

/** A scheduled launch of a front; ISO times. */
export interface CalendarLaunch {
  id: string;
  frontId: string;
  launchAt: string;
  edition: string;
  section: string | null;
}

interface LaunchLineProps {
  launch: CalendarLaunch;
  /** Whether the person arranges fronts. */
  mayOpen: boolean;
}

/** The launch of a front on a day. */
export function LaunchLine({ launch, mayOpen }: LaunchLineProps) {
  const { planning, fronts } = useNewsroomWords();
  const lang = useLanguage();
  const clockTime = useClockTime();
  const { edition, section, launchAt, frontId } = launch;
  const front = section ? valueOf(edition, section, lang) : fronts.ofEdition(edition);
  const name = (
    <EntryName what={planning.frontLaunches} dir={section ? 'auto' : undefined}>
      {front}
    </EntryName>
  );
  return (
    <div className="calendar-entry mark">
      <time dateTime={launchAt}>{clockTime(launchAt)}</time>
      <Icon of={LayoutIcon} small />
      {mayOpen ? (
        <ScreenLink className="row-link" title={front} href={`/newsroom/fronts?front=${frontId}`}>
          {name}
        </ScreenLink>
      ) : (
        <span className="row-link" title={front}>
          {name}
        </span>
      )}
    </div>
  );
}
