'use client';
import { useState } from 'react';
import { needsReason } from '@/domain/story/workflow';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextArea } from '@/components/ui/field';
import { useWords } from '@/components/ui/words/words-provider';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';

interface StepDialogProps {
  step: 'return' | 'spike';
  count: number;
  onClose(): void;
  /** @param reason empty where none is needed */
  onTake(reason: string): void;
}

/** Confirms spiking stories, and collects the reason for returning them. */
export function StepDialog({ step, count, onClose, onTake }: StepDialogProps) {
  const words = useNewsroomWords();
  const { actions } = useWords();
  const labels = words.bulk;
  const [reason, setReason] = useState('');
  const isReady = !needsReason(step) || reason.trim() !== '';
  return (
    <Dialog
      open
      title={labels[`${step}Title`](count)}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            variant={step === 'spike' ? 'danger' : 'solid'}
            onClick={() => isReady && onTake(reason.trim())}
          >
            {actions[step]}
          </Button>
        </>
      }
    >
      {step === 'spike' && <p>{labels.spikeText}</p>}
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
