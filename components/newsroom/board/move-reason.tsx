'use client';
import { useState } from 'react';
import { FIELD_LIMITS } from '@/domain/story/story';
import { TextArea } from '@/components/ui/field';
import { useWords } from '@/components/ui/words/words-provider';
import { FormDialog } from '../forms/form-dialog';

interface MoveReasonProps {
  action: 'return' | 'unpublish';
  /** When the story is scheduled to be published, in words; null: it is not. */
  scheduledFor: string | null;
  onClose(): void;
  onMove(reason: string): void;
}

/** Asks why a story is moved back. */
export function MoveReason({ action, scheduledFor, onClose, onMove }: MoveReasonProps) {
  const { stepReasons } = useWords();
  const words = stepReasons[action];
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  return (
    <FormDialog
      title={words.title}
      send={words.button}
      busy={false}
      onClose={onClose}
      onSend={async () => {
        const trimmed = reason.trim();
        setMissing(!trimmed);
        if (trimmed) onMove(trimmed);
      }}
    >
      <p>{words.text}</p>
      {scheduledFor !== null && <p>{stepReasons.cancelsSchedule(scheduledFor)}</p>}
      <TextArea
        label={words.reason}
        value={reason}
        maxLength={FIELD_LIMITS.stepReason}
        wrong={isMissing ? stepReasons.missing : null}
        autoFocus
        onChange={event => setReason(event.target.value)}
      />
    </FormDialog>
  );
}
