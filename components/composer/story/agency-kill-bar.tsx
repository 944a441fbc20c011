'use client';
import AlertIcon from 'lucide-react/icons/octagon-alert';
import { Icon } from '@/components/ui/icon';
import { useWords } from '@/components/ui/words/words-provider';
import type { AgencyKill } from '@/domain/checks/finding';
import type { ComposerStory } from '../view';

interface AgencyKillBarProps {
  kill: AgencyKill;
  story: Pick<ComposerStory, 'liveAddress' | 'schedule'>;
}

/** Says that an agency killed or holds the source of the story, with the reason and the consequence for this story. */
export function AgencyKillBar({ kill: { wireStoryId, isHeld, source, note }, story }: AgencyKillBarProps) {
  const { agencyKill: words } = useWords();
  return (
    <div className="note-line tone-bad" role="alert">
      <Icon of={AlertIcon} tone="bad" />
      <span>
        <b className="agency-kill-text">{isHeld ? words.held(source) : words.killed(source)}</b>{' '}
        {story.liveAddress ? words.live : story.schedule ? words.scheduled : words.open}
        {note && (
          <q className="agency-kill-note serif" dir="auto">
            {note}
          </q>
        )}
      </span>
      <span className="button-row">
        <a className="button tiny line" href={`/newsroom/wire?item=${wireStoryId}`}>
          {words.show}
        </a>
      </span>
    </div>
  );
}
