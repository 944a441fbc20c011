'use client';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { useWords } from '@/components/ui/words/words-provider';
import type { PublicChanges } from '@/domain/api/revisions';
import type { ChangesRequest } from '@/domain/api/story-writes';
import { FIELD_LIMITS } from '@/domain/story/story';
import { setPublicChanges } from '../api';

interface PublicChangesProps {
  storyId: string;
  changes: PublicChanges;
  onChanges(changes: PublicChanges): void;
}

/** The switch for public changes, for people who can correct the story. */
export function PublicChangesSwitch({ storyId, changes, onChanges }: PublicChangesProps) {
  const { history: words, compose } = useWords();
  const [reason, setReason] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const { hiddenFor, maySwitch } = changes;

  const send = async (request: ChangesRequest) => {
    const done = await setPublicChanges(storyId, request);
    setFailed(!done);
    if (!done) return;
    setReason(null);
    onChanges({ ...changes, hiddenFor: request.shown ? null : request.reason });
  };

  return (
    <div className="public-changes">
      <p>
        {hiddenFor === null ? words.changesShown : words.changesHidden(hiddenFor)}{' '}
        {maySwitch && reason === null && (
          <Button tiny onClick={() => (hiddenFor === null ? setReason('') : void send({ shown: true }))}>
            {hiddenFor === null ? words.hideChanges : words.showChanges}
          </Button>
        )}
      </p>
      {reason !== null && (
        <form
          onSubmit={event => {
            event.preventDefault();
            if (reason.trim()) void send({ shown: false, reason: reason.trim() });
          }}
        >
          <TextField
            label={words.hideReason}
            help={words.hideReasonHelp}
            value={reason}
            required
            maxLength={FIELD_LIMITS.overrideReason}
            onChange={event => setReason(event.target.value)}
          />
          <Button tiny onClick={() => setReason(null)}>
            {compose.cancel}
          </Button>{' '}
          <Button tiny type="submit">
            {words.hideChanges}
          </Button>
        </form>
      )}
      {failed && <p className="bad">{words.changesFailed}</p>}
    </div>
  );
}
