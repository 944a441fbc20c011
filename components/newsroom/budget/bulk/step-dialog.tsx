'use client';
import { useState } from 'react';
import type { BudgetRow } from '@/domain/api/budget-rows';
import { pendingSchedules } from '@/domain/planning/scheduled-time';
import { comingTime } from '@/components/newsroom/time/time-words';
import { needsReason } from '@/domain/story/workflow';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextArea } from '@/components/ui/field';
import { useClock } from '@/components/ui/time/clock';
import { useLanguage, useWords } from '@/components/ui/words/words-provider';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';

interface StepDialogProps {
  step: 'return' | 'spike' | 'publish';
  rows: BudgetRow[];
  onClose(): void;
  /** @param reason empty where none is needed */
  onTake(reason: string): void;
}

/** Confirms publishing or spiking stories, and collects the reason for returning them. */
export function StepDialog({ step, rows, onClose, onTake }: StepDialogProps) {
  const words = useNewsroomWords();
  const { actions } = useWords();
  const labels = words.bulk;
  const [reason, setReason] = useState('');
  const { now, zone } = useClock();
  const lang = useLanguage();
  const scheduled = pendingSchedules(rows, now);
  const isReady = !needsReason(step) || reason.trim() !== '';
  return (
    <Dialog
      open
      title={labels[`${step}Title`](rows.length)}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            variant={step === 'spike' ? 'danger' : 'solid'}
            onClick={() => isReady && onTake(reason.trim())}
          >
            {step === 'publish' ? labels.publishTitle(rows.length) : actions[step]}
          </Button>
        </>
      }
    >
      {step !== 'return' && <p>{labels[`${step}Text`]}</p>}
      {scheduled[0] && (
        <p>
          {labels.cancelsSchedules(
            scheduled.length,
            comingTime(scheduled[0], { now: new Date(now), zone, lang }),
          )}
        </p>
      )}
      {needsReason(step) && (
        <TextArea
          label={labels.why}
          value={reason}
          maxLength={500}
          autoFocus
          onChange={event => setReason(event.target.value)}
        />
      )}
    </Dialog>
  );
}
