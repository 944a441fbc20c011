'use client';
import { useId, useState } from 'react';
import type { ActionRequest } from '@/domain/api/story-writes';
import { FIELD_LIMITS } from '@/domain/story/story';
import { isWithdrawal } from '@/domain/story/workflow';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextArea, TextField } from '@/components/ui/field';
import { useWords } from '@/components/ui/words/words-provider';
import type { ReasonedAction } from './stage-actions';

interface ReasonDialogProps {
  /** The pending action; null for none. */
  action: ReasonedAction | null;
  /** When the story is scheduled to be published, in words; null: it is not. */
  scheduledFor: string | null;
  onClose(): void;
  onAct(action: ReasonedAction, more: Pick<ActionRequest, 'reason' | 'readersLine'>): void;
}

/** Collects the reason for returning or withdrawing a story, and the public note. */
export function ReasonDialog({ action, ...rest }: ReasonDialogProps) {
  const { stepReasons: words } = useWords();
  return (
    <Dialog open={action !== null} title={action ? words[action].title : ''} onClose={rest.onClose}>
      {action && <ReasonForm key={action} action={action} {...rest} />}
    </Dialog>
  );
}

function ReasonForm({
  action,
  scheduledFor,
  onClose,
  onAct,
}: ReasonDialogProps & { action: ReasonedAction }) {
  const { compose, stepReasons: words } = useWords();
  const [reason, setReason] = useState('');
  const [line, setLine] = useState('');
  const [isSure, setSure] = useState(false);
  const [tried, setTried] = useState(false);
  const helpId = useId();
  const isMissing = !reason.trim();
  const isUnsure = action === 'kill' && !isSure;
  const send = () => {
    if (isMissing || isUnsure) return setTried(true);
    const readersLine = line.trim();
    onAct(action, { reason: reason.trim(), ...(readersLine && { readersLine }) });
  };
  return (
    <form
      className="dialog-fields"
      onSubmit={event => {
        event.preventDefault();
        send();
      }}
    >
      <p>{words[action].text}</p>
      {scheduledFor !== null && <p>{words.cancelsSchedule(scheduledFor)}</p>}
      <TextArea
        autoFocus
        rows={3}
        label={words[action].reason}
        wrong={tried && isMissing ? words.missing : null}
        maxLength={FIELD_LIMITS.stepReason}
        value={reason}
        onChange={event => setReason(event.target.value)}
      />
      {isWithdrawal(action) && (
        <TextField
          label={words.line}
          help={words.lineHelp}
          maxLength={FIELD_LIMITS.readersLine}
          value={line}
          onChange={event => setLine(event.target.value)}
        />
      )}
      {action === 'kill' && (
        <div className="field">
          <label className="option-row">
            <input
              className="check"
              type="checkbox"
              aria-invalid={(tried && isUnsure) || undefined}
              aria-describedby={tried && isUnsure ? helpId : undefined}
              checked={isSure}
              onChange={event => setSure(event.target.checked)}
            />
            {words.sure}
          </label>
          {tried && isUnsure && (
            <span className="help bad" id={helpId}>
              {words.notSure}
            </span>
          )}
        </div>
      )}
      <div className="button-row">
        <Button onClick={onClose}>{compose.cancel}</Button>
        <Button variant={isWithdrawal(action) ? 'danger' : 'solid'} type="submit">
          {words[action].button}
        </Button>
      </div>
    </form>
  );
}
