'use client';
import { useState } from 'react';
import type { ActionRequest } from '@/domain/api/story-writes';
import { FIELD_LIMITS } from '@/domain/story/story';
import { withdraws } from '@/domain/story/workflow';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextArea, TextField } from '@/components/ui/field';
import { useWords } from '@/components/ui/words/words-provider';
import type { ReasonedAction } from '../state/reasoned-action';

interface ReasonDialogProps {
  /** What is about to be done; null: nothing. */
  action: ReasonedAction | null;
  onClose(): void;
  onAct(action: ReasonedAction, more: Pick<ActionRequest, 'reason' | 'readersLine'>): void;
}

/** Asks why a story is sent back or taken from its readers, and what these are told. */
export function ReasonDialog({ action, onClose, onAct }: ReasonDialogProps) {
  const { compose, stepReasons: words } = useWords();
  return (
    <Dialog open={action !== null} title={action ? words[action].title : ''} onClose={onClose}>
      {action && (
        <ReasonForm key={action} action={action} cancel={compose.cancel} onClose={onClose} onAct={onAct} />
      )}
    </Dialog>
  );
}

function ReasonForm({
  action,
  cancel,
  onClose,
  onAct,
}: ReasonDialogProps & { action: ReasonedAction; cancel: string }) {
  const { stepReasons: words } = useWords();
  const [reason, setReason] = useState('');
  const [line, setLine] = useState('');
  const [tried, setTried] = useState(false);
  const isMissing = !reason.trim();
  const send = () => {
    if (isMissing) return setTried(true);
    const readersLine = line.trim();
    onAct(action, { reason: reason.trim(), ...(readersLine && { readersLine }) });
  };
  return (
    <form
      className="asking"
      onSubmit={event => {
        event.preventDefault();
        send();
      }}
    >
      <p>{words[action].text}</p>
      <TextArea
        autoFocus
        rows={3}
        label={words[action].reason}
        wrong={tried && isMissing ? words.missing : null}
        maxLength={FIELD_LIMITS.stepReason}
        value={reason}
        onChange={event => setReason(event.target.value)}
      />
      {withdraws(action) && (
        <TextField
          label={words.line}
          help={words.lineHelp}
          maxLength={FIELD_LIMITS.readersLine}
          value={line}
          onChange={event => setLine(event.target.value)}
        />
      )}
      <div className="btnrow">
        <Button onClick={onClose}>{cancel}</Button>
        <Button look={withdraws(action) ? 'danger' : 'solid'} type="submit">
          {words[action].button}
        </Button>
      </div>
    </form>
  );
}
