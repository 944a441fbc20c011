'use client';
import BackIcon from 'lucide-react/icons/arrow-left';
import EyeIcon from 'lucide-react/icons/eye';
import type { CoverageAnswer } from '@/domain/coverage/api';
import type { Visit } from '@/domain/people/presence';
import { PeopleOnScreen } from '@/components/newsroom/live/people-on-screen';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import type { CoverageWrites } from './use-coverage';

interface CoverageBarProps {
  storyId: string;
  headline: string;
  view: CoverageAnswer;
  /** The others who have it open. */
  people: Visit[];
  writes: CoverageWrites;
}

/** The covered story, the state of the coverage, and links to the story and its page. */
export function CoverageBar({ storyId, headline, view, people, writes }: CoverageBarProps) {
  const words = useNewsroomWords().coverage;
  const { state, address, mayCover, entries, drafts } = view;
  const next = state === 'live' ? 'ended' : 'live';
  const label = { none: words.start, live: words.end, ended: words.goOn }[state];
  return (
    <header className="top-bar coverage-bar">
      <a
        className="button icon-only"
        href={`/newsroom/stories/${storyId}`}
        aria-label={words.toStory}
        title={words.toStory}
      >
        <Icon of={BackIcon} />
      </a>
      <h1 className="truncate" dir="auto">
        {headline}
      </h1>
      <span className={classNames('coverage-state', state)}>{words.states[state]}</span>
      <PeopleOnScreen people={people} />
      <span className="push" />
      {address && (
        <a
          className="button"
          href={address}
          target="_blank"
          rel="noopener"
          aria-label={words.view}
          title={words.view}
        >
          <Icon of={EyeIcon} />
          <span className="wide">{words.view}</span>
        </a>
      )}
      {mayCover && state === 'live' && !entries.length && !drafts.length && (
        <Button onClick={() => void writes.setState('none')}>{words.takeAway}</Button>
      )}
      {mayCover && (
        <Button variant={state === 'live' ? 'line' : 'solid'} onClick={() => void writes.setState(next)}>
          {label}
        </Button>
      )}
    </header>
  );
}
