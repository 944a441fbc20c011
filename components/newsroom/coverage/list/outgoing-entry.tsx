'use client';
import { useState } from 'react';
import { entryLine } from '@/domain/coverage/entry-line';
import { directionOf } from '@/domain/language/direction';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { reasonWords } from '@/components/newsroom/words/reason-words';
import { Button } from '@/components/ui/button';
import { EntryConflictDialog } from '../writing/entry-conflict-dialog';
import type { EntryWriting, Outgoing } from '../writing/use-entry-writing';

interface OutgoingEntryProps {
  entry: Outgoing;
  /** Whether the entry that it changes is still in the list. */
  isThere: boolean;
  lang: string;
  writing: EntryWriting;
}

/** An entry on its way to the server, with what stops it and what can be done. */
export function OutgoingEntry({ entry, isThere, lang, writing }: OutgoingEntryProps) {
  const words = useNewsroomWords();
  const labels = words.coverage.outgoing;
  const [isClosed, setIsClosed] = useState(false);
  const { entryId, state, text } = entry;
  const { outbox } = writing;
  const isStopped = state.kind === 'refused' || state.kind === 'conflict';
  const line = state.kind === 'refused' ? reasonWords(state.refused, words) : labels.states[state.kind];
  return (
    <li className="entry-row outgoing" data-state={state.kind}>
      <p className="entry-outgoing-line" lang={lang} dir={directionOf(lang)}>
        {entryLine(text)}
      </p>
      <p className={isStopped ? 'help bad' : 'help'} role={isStopped ? 'alert' : 'status'}>
        {line}
      </p>
      <span className="button-row">
        {state.kind === 'signed-out' && (
          <a
            className="button tiny solid"
            href={`/newsroom/sign-in?to=${encodeURIComponent(location.pathname)}`}
          >
            {labels.signIn}
          </a>
        )}
        {state.kind === 'waiting' && (
          <Button tiny variant="line" onClick={outbox.retry}>
            {labels.retry}
          </Button>
        )}
        {state.kind === 'conflict' && (
          <Button tiny variant="line" onClick={() => setIsClosed(false)}>
            {labels.compare}
          </Button>
        )}
        {state.kind !== 'sending' && (
          <>
            <Button tiny variant="line" onClick={() => writing.editAgain(entryId, isThere)}>
              {labels.editAgain}
            </Button>
            <Button tiny onClick={() => outbox.discard(entryId)}>
              {words.coverage.discard}
            </Button>
          </>
        )}
      </span>
      {state.kind === 'conflict' && !isClosed && (
        <EntryConflictDialog
          theirs={state.theirs}
          mine={text}
          onTakeTheirs={() => outbox.discard(entryId)}
          onKeepMine={() => outbox.keepMine(entryId)}
          onClose={() => setIsClosed(true)}
        />
      )}
    </li>
  );
}
