'use client';
import type { Editor } from '@tiptap/core';
import { useCallback } from 'react';
import { useWords } from '@/components/ui/words/words-provider';
import type { Conflict, Refused } from '../api';
import type { Autosave } from '../saving/autosave';
import type { Draft } from '../draft';
import { useNotes } from '../notes/use-notes';
import { useOpenedThread } from '../notes/use-opened-thread';
import { useSuggesting } from '@/components/editor/suggesting/use-suggesting';
import type { Notice } from '../notice-bar';
import { usePresence } from '../presence/use-presence';
import type { ComposerStory } from '../view';

interface CollaborationParts {
  storyId: string;
  myId: string;
  editor: Editor | null;
  autosave: Autosave<Draft, Conflict, Refused>;
  readOnly: boolean;
  showTab(tab: 'notes'): void;
  notify(notice: Notice | null): void;
  /** A note that blocks publishing was added or removed. */
  onBlocking(): void;
  /** Newer text of the server, while nothing is unsent here. */
  onNewer(draft: Draft, story: ComposerStory): void;
  /** The story's state, while text is unsent here. */
  onState(story: ComposerStory): void;
  /** The translation source changed. */
  onTranslation(): void;
}

/** Collaboration in a story: notes, suggestions, and the positions of people. */
export function useCollaboration(parts: CollaborationParts) {
  const { storyId, myId, editor, autosave, readOnly, showTab, notify, onBlocking, onNewer, onState } = parts;
  const { onTranslation } = parts;
  const { somebody: writer, cannotSuggest } = useWords().collaboration;
  const notes = useNotes({ storyId, editor, readOnly, writer, onBlocking });
  useOpenedThread({ notes, showTab });
  const onRefused = useCallback(() => notify({ tone: 'bad', text: cannotSuggest }), [notify, cannotSuggest]);
  const suggesting = useSuggesting({ editor, personId: myId, nameOf: notes.nameOf, onRefused });
  const people = usePresence({
    storyId,
    editor,
    autosave,
    onNewer,
    onState,
    onNotes: notes.refresh,
    onTranslation,
  });
  return { notes, suggesting, people };
}
