import ClockIcon from 'lucide-react/icons/clock';
import ListChecksIcon from 'lucide-react/icons/list-checks';
import ListIcon from 'lucide-react/icons/list';
import RedoIcon from 'lucide-react/icons/redo-2';
import UndoIcon from 'lucide-react/icons/undo-2';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { useApple } from '@/components/ui/kbd';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import type { DraftView } from './draft/draft-store';

interface StepButtonsProps {
  view: DraftView;
  onStep(way: 'undo' | 'redo'): void;
}

/** Undo and redo of the draft. */
export function StepButtons({ view, onStep }: StepButtonsProps) {
  const words = useNewsroomWords().fronts;
  const apple = useApple();
  const mod = apple ? '⌘' : 'Ctrl+';
  const steps = [
    { way: 'undo', icon: UndoIcon, keys: `${mod}Z`, may: view.canUndo },
    { way: 'redo', icon: RedoIcon, keys: `${mod}${apple ? '⇧' : 'Shift+'}Z`, may: view.canRedo },
  ] as const;
  return steps.map(({ way, icon, keys, may }) => (
    <Button
      key={way}
      icon
      aria-label={words[way]}
      title={`${words[way]} (${keys})`}
      aria-disabled={!may}
      onClick={() => onStep(way)}
    >
      <Icon of={icon} />
    </Button>
  ));
}

interface LaunchButtonsProps {
  /** In how many things the draft differs from what is live. */
  changes: number;
  onTime(): void;
  onLaunch(): void;
  /** Only the number of changes on the button, where there is little room. */
  isShort?: boolean;
}

/** The ways of a draft to readers: now, or at a time. */
export function LaunchButtons({ changes, onTime, onLaunch, isShort }: LaunchButtonsProps) {
  const words = useNewsroomWords().fronts;
  return (
    <span className="split-button">
      <Button variant="solid" aria-label={words.launch(changes)} onClick={onLaunch}>
        <span className="truncate">{isShort ? words.launchShort(changes) : words.launch(changes)}</span>
      </Button>
      <Button variant="solid" aria-label={words.launchLater} title={words.launchLater} onClick={onTime}>
        <Icon of={ClockIcon} small />
      </Button>
    </span>
  );
}

interface LaunchBarProps extends StepButtonsProps, Omit<LaunchButtonsProps, 'isShort'> {
  onStories(): void;
  onChanges(): void;
}

/** What a thumb reaches on a narrow window: the stories, undo, what changed, and the launch. */
export function LaunchBar({ onStories, onChanges, view, onStep, ...launch }: LaunchBarProps) {
  const words = useNewsroomWords().fronts;
  return (
    <div className="launch-bar">
      <Button variant="line" onClick={onStories}>
        <Icon of={ListIcon} />
        {words.stories}
      </Button>
      <StepButtons view={view} onStep={onStep} />
      <Button icon aria-label={words.changesShort} title={words.changesShort} onClick={onChanges}>
        <Icon of={ListChecksIcon} />
      </Button>
      <LaunchButtons {...launch} isShort />
    </div>
  );
}
