'use client';
import type { Editor } from '@tiptap/core';
import { useMemo } from 'react';
import { Button } from '@/components/ui/button';
import { useWords } from '@/components/ui/words/words-provider';
import { usePausedDoc } from '@/components/editor/body/use-paused-doc';
import { placesOfThreads } from './notes-plugin';
import { ThreadCard } from './thread-card';
import type { NotesTools } from './use-notes';

interface NotesTabProps {
  tools: NotesTools;
  editor: Editor | null;
  myId: string;
}

/** All conversations about the story: open ones in document order, then resolved ones. */
export function NotesTab({ tools, editor, myId }: NotesTabProps) {
  const { collaboration: words } = useWords();
  const doc = usePausedDoc(editor);
  const places = useMemo(() => (doc ? placesOfThreads(doc) : null), [doc]);
  const { open, resolved } = tools;
  const at = (id: string) => places?.get(id)?.from ?? Infinity;
  const inOrder = open.toSorted((one, other) =>
    at(one.id) === at(other.id) ? 0 : at(one.id) - at(other.id),
  );
  const card = (thread: (typeof open)[number]) => (
    <ThreadCard
      key={thread.id}
      thread={thread}
      tools={tools}
      myId={myId}
      inText={places?.has(thread.id) ?? false}
    />
  );
  return (
    <div className="notes-tab">
      {tools.failed && (
        <p className="bad">
          {words.failed}{' '}
          <Button tiny onClick={tools.refresh}>
            {words.tryAgain}
          </Button>
        </p>
      )}
      {!tools.draft && (
        <Button tiny variant="line" onClick={tools.startWhole}>
          {words.startWhole}
        </Button>
      )}
      {tools.notes && !open.length && !resolved.length && <p className="muted">{words.noNotes}</p>}
      {inOrder.map(card)}
      {resolved.length > 0 && (
        <details>
          <summary>{words.resolved(resolved.length)}</summary>
          {resolved.map(card)}
        </details>
      )}
    </div>
  );
}
