'use client';
import { Dialog } from '@/components/ui/dialog';
import { useWords, useLanguage } from '@/components/ui/words/words-provider';
import { PublishNowDialog } from '@/components/ui/publish-now-dialog';
import { ScheduleForm, type ScheduleFormProps } from './schedule-form';
import type { TimedStep } from '../actions/stage-actions';
import type { ComposerStory } from '../view';
import { ownScheduledTime } from './schedule-times';

interface ScheduleDialogProps extends Omit<ScheduleFormProps, 'step'> {
  /** The step to schedule; null for none. */
  step: TimedStep | null;
  /** The internal name of the story. */
  name: string;
}

/** The dialog for scheduling, which shows the time in all relevant zones. */
export function ScheduleDialog({ step, name, ...props }: ScheduleDialogProps) {
  const { schedule } = useWords();
  const { title } = step === 'schedule-unpublish' ? schedule.unpublish : schedule.publish;
  return (
    <Dialog open={step !== null} title={step ? title(name) : ''} onClose={props.onClose}>
      {step && <ScheduleForm key={step} step={step} {...props} />}
    </Dialog>
  );
}

interface PublishNowProps {
  /** The schedule of a story that is about to be published by hand; null: nothing is published. */
  schedule: ComposerStory['schedule'];
  onClose(): void;
  onPublish(): void;
}

/** Asks what to do with the scheduled time of the open story. */
export function PublishNow({ schedule, ...actions }: PublishNowProps) {
  const lang = useLanguage();
  const time = schedule && ownScheduledTime(schedule.at, schedule.zone, lang);
  return <PublishNowDialog time={time} {...actions} />;
}
