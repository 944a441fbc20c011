'use client';
import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { NOTE_LIMITS } from '@/domain/story/notes';
import { useNames } from '@/components/api/use-names';
import { createReloader } from '@/components/api/reloader';
import { newKey } from '@/components/ui/new-key';
import { bypassSuggesting } from '@/components/editor/suggesting/extension';
import * as api from './notes-api';
import type { StoryNotes, ThreadView } from '@/domain/api/notes';
import type { NoteResult } from './notes-api';
import { paintNotes, pendingPlace, placesOfThreads, setPendingPlace, type ThreadLook } from './notes-plugin';

export interface NotesTools {
  notes: StoryNotes | null;
  failed: boolean;
  open: ThreadView[];
  resolved: ThreadView[];
  active: string | null;
  /** The text of a new note; empty for the whole story; null for no new note. */
  draft: { quotation: string } | null;
  nameOf(personId: string): string;
  refresh(): void;
  /** Starts a note on the selected text. */
  startAtSelection(): void;
  /** Starts a note about the whole story. */
  startWhole(): void;
  cancel(): void;
  start(text: string, blocking: boolean): Promise<NoteResult>;
  activate(threadId: string | null): void;
  /** Scrolls to the text of a conversation. */
  goTo(threadId: string): void;
  /** Sends a write, then reloads the notes. */
  send(write: Promise<NoteResult>): Promise<NoteResult>;
  /** Removes the mark of a deleted thread from the text. */
  discard(threadId: string): void;
}

interface NotesParts {
  storyId: string;
  editor: Editor | null;
  readOnly: boolean;
  writer: string;
  /** Called when the notes that block publishing may have changed. */
  onBlocking(): void;
}

const lookOf = ({ resolvedAt, blocking }: ThreadView): ThreadLook =>
  resolvedAt ? 'resolved' : blocking ? 'blocking' : 'open';
const blockingIn = (threads: ThreadView[]) => threads.filter(thread => lookOf(thread) === 'blocking').length;

/** The conversations about the story: the server's state, and the actions. */
export function useNotes({ storyId, editor, readOnly, writer, onBlocking }: NotesParts): NotesTools {
  const [notes, setNotes] = useState<StoryNotes | null>(null);
  const [failed, setFailed] = useState(false);
  const [active, setActive] = useState<string | null>(null);
  const [draft, setDraft] = useState<NotesTools['draft']>(null);
  const ids = useRef({ id: '', noteId: '' });
  const blocking = useRef<number | null>(null);

  const read = useCallback(async () => {
    const found = await api.notesOf(storyId);
    setFailed(found === null);
    if (!found) return false;
    setNotes(found);
    const count = blockingIn(found.threads);
    if (blocking.current !== null && blocking.current !== count) onBlocking();
    blocking.current = count;
    return true;
  }, [storyId, onBlocking]);
  const reading = useRef<ReturnType<typeof createReloader>>(null);
  useEffect(() => {
    reading.current = createReloader(read);
    return () => reading.current?.stop();
  }, [read]);
  const refresh = useCallback(() => reading.current?.want(), []);

  const threads = useMemo(() => notes?.threads ?? [], [notes]);
  useEffect(() => {
    if (!editor) return;
    const looks = new Map(threads.map(thread => [thread.id, lookOf(thread)]));
    editor.storage.notes.shown.paintWith(paintNotes(looks, active));
  }, [editor, threads, active]);

  const clear = useCallback(() => {
    setDraft(null);
    if (editor) editor.view.dispatch(setPendingPlace(editor.state.tr, null));
  }, [editor]);

  const start = useCallback((quotation: string) => {
    ids.current = { id: newKey(), noteId: newKey() };
    setDraft({ quotation });
  }, []);

  const startAtSelection = useCallback(() => {
    if (!editor || readOnly) return;
    const { from, to, empty } = editor.state.selection;
    if (empty) return start('');
    editor.view.dispatch(setPendingPlace(editor.state.tr, { from, to }));
    start(editor.state.doc.textBetween(from, to, ' ').slice(0, NOTE_LIMITS.quotation));
  }, [editor, readOnly, start]);

  useEffect(() => {
    if (!editor) return;
    const onPress = (id: string) => threads.some(thread => thread.id === id) && setActive(id);
    Object.assign(editor.storage.notes, { onPress, onStart: startAtSelection });
  }, [editor, threads, startAtSelection]);

  const names = useNames('people', notes?.people);
  const nameOf = useCallback((id: string) => names.nameOf(id) ?? writer, [names, writer]);

  const leave = () => {
    clear();
    editor?.commands.focus();
  };

  const goTo = (threadId: string) => {
    setActive(threadId);
    const place = editor && placesOfThreads(editor.state.doc).get(threadId);
    if (!place) return;
    const { tr, doc } = editor.state;
    editor.view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(place.from), 1)));
    const { node } = editor.view.domAtPos(place.from, 1);
    (node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block: 'center' });
  };

  return {
    notes,
    failed,
    open: threads.filter(({ resolvedAt }) => !resolvedAt),
    resolved: threads.filter(({ resolvedAt }) => resolvedAt),
    active,
    draft,
    nameOf,
    refresh,
    startAtSelection,
    startWhole: () => start(''),
    cancel: leave,
    async start(text, isBlocking) {
      const made = { ...ids.current, quotation: draft?.quotation ?? '', text, blocking: isBlocking };
      const written = await api.createThread(storyId, made);
      if (written !== 'done') return written;
      const place = editor && pendingPlace(editor.state);
      if (place && place.from < place.to) {
        const mark = editor.schema.marks.note!.create({ threadId: made.id });
        const change = editor.state.tr.addMark(place.from, place.to, mark);
        editor.view.dispatch(bypassSuggesting(change).setMeta('addToHistory', false));
      }
      leave();
      setActive(made.id);
      await read();
      return written;
    },
    activate: setActive,
    goTo,
    async send(write) {
      const written = await write;
      await read();
      return written;
    },
    discard(threadId) {
      const place = editor && !readOnly && placesOfThreads(editor.state.doc).get(threadId);
      if (!place) return;
      const mark = editor.schema.marks.note!.create({ threadId });
      const change = editor.state.tr.removeMark(place.from, place.to, mark);
      editor.view.dispatch(bypassSuggesting(change).setMeta('addToHistory', false));
    },
  };
}
