import { useEffect } from 'react';
import type { FrontState } from '@/domain/front/api';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { When } from '@/components/newsroom/time/when';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { otherTimedLaunches, type LaunchTarget, type LaunchChoice } from '../draft/use-launches';

interface WaitingDialogProps {
  state: FrontState;
  target: LaunchTarget;
  onChoose(choice: LaunchChoice): void;
  onClose(): void;
}

/** Asks what to do with the timed launches before a front is launched by hand. */
export function WaitingDialog({ state, target, onChoose, onClose }: WaitingDialogProps) {
  const words = useNewsroomWords();
  const labels = words.fronts.waiting;
  const waiting = otherTimedLaunches(state, target);
  const isSettled = waiting.length === 0;
  useEffect(() => {
    // Another person cancelled them, or they went out.
    if (isSettled) onClose();
  }, [isSettled, onClose]);
  const choices: { choice: LaunchChoice; label: string; help: string }[] = [
    ...(target.of === 'draft'
      ? [{ choice: 'into' as const, label: labels.into, help: labels.intoHelp }]
      : []),
    { choice: 'keep', label: labels.keep, help: labels.keepHelp },
    { choice: 'cancel', label: labels.cancel, help: labels.cancelHelp },
  ];
  return (
    <Dialog
      open={!isSettled}
      title={labels.title(waiting.length)}
      onClose={onClose}
      foot={<Button onClick={onClose}>{words.cancel}</Button>}
    >
      <ul>
        {waiting.map(({ id, launchAt, person, changes, note }) => (
          <li key={id}>
            <b>
              <When at={launchAt} absolute />
            </b>{' '}
            <bdi>{labels.line(person, changes)}</bdi> {note && <bdi>{note}</bdi>}
          </li>
        ))}
      </ul>
      <ul className="launch-choices">
        {choices.map(({ choice, label, help }) => (
          <li key={choice}>
            <Button variant="line" aria-describedby={`launch-${choice}`} onClick={() => onChoose(choice)}>
              {label}
            </Button>
            <small id={`launch-${choice}`} className="muted">
              {help}
            </small>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
