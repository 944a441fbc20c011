'use client';
import { Dialog } from '@/components/ui/dialog';
import { useWords } from '@/components/ui/words/words-provider';
import { ScheduleForm, type ScheduleFormProps } from './schedule-form';
import type { TimedStep } from '../actions/stage-actions';

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
