'use client';
import type { Conflict, RefusedSave } from '@/components/composer/api';
import type { Coediting } from '@/components/composer/coediting/coediting';
import type { Draft } from '@/components/composer/draft';
import { readInInbox } from '@/components/composer/notes/notes-api';
import { type NotesTools, useNotes } from '@/components/composer/notes/use-notes';
import type { Notice } from '@/components/composer/notice-bar';
import { usePresence } from '@/components/composer/presence/use-presence';
import type { Autosave } from '@/components/composer/saving/autosave';
import type { useText } from '@/components/composer/text/use-text';
import type { ComposerStory } from '@/components/composer/view';
import { useSuggesting } from '@/components/editor/suggesting/use-suggesting';
import { useComposerWords } from '@/components/composer/words/use-composer-words';
import { useWords } from '@/components/ui/words/words-provider';
import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useRef } from 'react';

interface OpenedParts {
  notes: NotesTools;
  showTab(tab: 'notes'): void;
}

/** Opens the conversation in the address once the notes are loaded; the inbox marks it as read. */
function useOpenedThread({ notes, showTab }: OpenedParts): void {
  const opened = useRef(false);
  useEffect(() => {
    if (opened.current || !notes.notes) return;
    opened.current = true;
    const threadId = /^#thread-([A-Za-z0-9-]{1,64})$/.exec(location.hash)?.[1];
    if (!threadId) return;
    void readInInbox(threadId);
    showTab('notes');
    notes.goTo(threadId);
  }, [notes, showTab]);
}

interface CollaborationParts {
  storyId: string;
  myId: string;
  editor: Editor | null;
  autosave: Autosave<Draft, Conflict, RefusedSave>;
  coediting: Coediting;
  text: ReturnType<typeof useText>;
  readOnly: boolean;
  showTab(tab: 'notes'): void;
  notify(notice: Notice | null): void;
  /** A note that blocks publishing was added or removed. */
  onBlocking(): void;
  /** Newer text of the server, while nothing is unsent here. */
  onNewer(draft: Draft, story: ComposerStory): void;
  /** A colleague's change was applied as steps. */
  onTaken(name: string | null, before: Draft): void;
  /** The story's state, while text is unsent here. */
  onState(story: ComposerStory): void;
  /** The translation source changed. */
  onTranslation(): void;
}

/** Collaboration in a story: notes, suggestions, and the positions of people. */
export function useCollaboration(parts: CollaborationParts) {
  const {
    storyId,
    myId,
    editor,
    autosave,
    coediting,
    text,
    readOnly,
    showTab,
    notify,
    onBlocking,
    onNewer,
    onState,
    onTaken,
  } = parts;
  const { onTranslation } = parts;
  const { somebody: writer, cannotSuggest } = useWords().collaboration;
  const notes = useNotes({ storyId, editor, readOnly, writer, onBlocking });
  useOpenedThread({ notes, showTab });
  const onRefused = useCallback(() => notify({ tone: 'bad', text: cannotSuggest }), [notify, cannotSuggest]);
  const suggesting = useSuggesting({ editor, personId: myId, nameOf: notes.nameOf, onRefused });
  const { undoRefused, settledBefore } = useComposerWords().presence;
  useEffect(() => {
    const refuse = () => notify({ tone: 'warn', text: undoRefused });
    if (editor) Object.assign(editor.storage.ownUndo, { onRefused: refuse });
  }, [editor, notify, undoRefused]);
  const onSettledBefore = useCallback(
    (name: string | null) => notify({ tone: 'warn', text: settledBefore(name ?? writer) }),
    [notify, settledBefore, writer],
  );
  const presence = usePresence({
    storyId,
    editor,
    autosave,
    coediting,
    text,
    onNewer,
    onState,
    onTaken,
    onSettledBefore,
    onNotes: notes.refresh,
    onTranslation,
  });
  return { notes, suggesting, presence };
}
