'use client';
import { Dialog } from '@/components/ui/dialog';
import { useWords } from '@/components/ui/words/words-provider';
import { ScheduleForm, type ScheduleFormProps } from './schedule-form';
import type { TimedStep } from '../actions/stage-actions';

interface ScheduleDialogProps extends Omit<ScheduleFormProps, 'step'> {
  /** What a time is set for; null: nothing. */
  step: TimedStep | null;
  /** What staff call the story. */
  name: string;
}

/** Asks when the story is published or unpublished, and shows the time on the clocks that matter. */
export function ScheduleDialog({ step, name, ...props }: ScheduleDialogProps) {
  const { schedule } = useWords();
  const { title } = step === 'schedule-unpublish' ? schedule.unpublish : schedule.publish;
  return (
    <Dialog open={step !== null} title={step ? title(name) : ''} onClose={props.onClose}>
      {step && <ScheduleForm key={step} step={step} {...props} />}
    </Dialog>
  );
}
