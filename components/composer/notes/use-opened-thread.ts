'use client';
import { useEffect, useRef } from 'react';
import { readInInbox } from './notes-api';
import type { NotesTools } from './use-notes';

interface OpenedParts {
  notes: NotesTools;
  showTab(tab: 'notes'): void;
}

/** Opens the conversation in the address once the notes are loaded; the inbox marks it as read. */
export function useOpenedThread({ notes, showTab }: OpenedParts): void {
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
