'use client';
import { useState } from 'react';
import type { Override } from '@/domain/checks/checks';
import type { Finding } from '@/domain/checks/finding';
import { FIELD_LIMITS } from '@/domain/story/story';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextArea } from '@/components/ui/field';
import { useWords } from '@/components/ui/words/words-provider';
import { CheckLine } from './check-line';

interface PublishDialogProps {
  /** The findings to confirm before publishing; null for none. */
  findings: Finding[] | null;
  /** Whether the story is being scheduled rather than published at once. */
  isScheduling: boolean;
  onGo(finding: Finding): void;
  onClose(): void;
  onPublish(override: Override): void;
}

/** The findings to confirm before publishing, and the reason for overriding them. */
export function PublishDialog({ findings, ...props }: PublishDialogProps) {
  const words = useWords();
  return (
    <Dialog
      open={findings !== null}
      title={words.checks.publishTitle(findings?.length ?? 0)}
      onClose={props.onClose}
    >
      {findings && <Questions findings={findings} {...props} />}
    </Dialog>
  );
}

function Questions({
  findings,
  isScheduling,
  onGo,
  onClose,
  onPublish,
}: PublishDialogProps & { findings: Finding[] }) {
  const words = useWords();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const publish = () => {
    if (!reason.trim()) return setTried(true);
    onPublish({ rules: [...new Set(findings.map(({ rule }) => rule))], reason: reason.trim() });
  };
  return (
    <form
      className="dialog-fields"
      onSubmit={event => {
        event.preventDefault();
        publish();
      }}
    >
      <ul className="questions">
        {findings.map((finding, at) => (
          <CheckLine key={at} finding={finding} needsReason={false} onGo={() => onGo(finding)} />
        ))}
      </ul>
      <TextArea
        label={words.checks.reason}
        help={words.checks.reasonHelp}
        wrong={tried && !reason.trim() ? words.checks.reasonMissing : null}
        value={reason}
        maxLength={FIELD_LIMITS.overrideReason}
        autoFocus
        onChange={event => setReason(event.target.value)}
      />
      <div className="button-row">
        <Button onClick={onClose}>{words.compose.cancel}</Button>
        <Button variant="solid" type="submit">
          {isScheduling ? words.checks.scheduleAnyway : words.checks.publishAnyway}
        </Button>
      </div>
    </form>
  );
}
