'use client';
import type { Editor } from '@tiptap/core';
import { useEffect } from 'react';
import type { PresenceReport } from '@/domain/api/events';
import { PRESENCE_BEAT_MS } from '@/domain/people/presence';
import { reportPresence, type Conflict, type RefusedSave } from '../api';
import type { Coediting } from '../coediting/coediting';
import type { Draft } from '../draft';
import type { Autosave } from '../saving/autosave';
import { blockOfCursor } from './presence-plugin';

const SETTLED_MS = 400;

/** The name of the field with the cursor, outside the body. */
function focusedField(): string | null {
  const name = document.activeElement?.closest<HTMLElement>('[data-field]')?.dataset.field;
  return name === undefined || name === 'body' ? null : name;
}

interface ReportParts {
  storyId: string;
  visit: string;
  editor: Editor | null;
  autosave: Autosave<Draft, Conflict, RefusedSave>;
  coediting: Coediting;
  /** Positions of the editor and of the text of the server. */
  text: { inBase(position: number): number | null };
  /** Whether others have the story open. */
  isShared: boolean;
}

/** Reports where this window is in the story. */
export function useReports({ storyId, visit, editor, autosave, coediting, text, isShared }: ReportParts) {
  const { inBase } = text;
  useEffect(() => {
    if (!editor) return;
    let reported = '';
    let timer: ReturnType<typeof setTimeout> | undefined;

    const cursor = (): PresenceReport['cursor'] => {
      if (!coediting.isShared() || !editor.isFocused) return null;
      const { anchor, head } = editor.state.selection;
      const [from, to] = [inBase(anchor), inBase(head)];
      return from === null || to === null ? null : { anchor: from, head: to, version: autosave.version() };
    };
    const place = () => ({ block: blockOfCursor(editor), field: focusedField(), cursor: cursor() });
    const report = async () => {
      // A response that arrives after the next sign-in must not prompt for another one.
      if (document.visibilityState !== 'visible' || autosave.state().kind === 'signed-out') return;
      const now = place();
      reported = JSON.stringify(now);
      if (!(await reportPresence(storyId, { visit, ...now }))) autosave.signedOut();
    };
    const moved = () => {
      clearTimeout(timer);
      timer = setTimeout(() => JSON.stringify(place()) !== reported && void report(), SETTLED_MS);
    };
    const reportNow = () => void report();
    reportNow();
    const beat = setInterval(reportNow, PRESENCE_BEAT_MS);
    editor.on('selectionUpdate', moved);
    editor.on('focus', moved);
    editor.on('blur', moved);
    document.addEventListener('focusin', moved);
    document.addEventListener('visibilitychange', reportNow);
    return () => {
      clearTimeout(timer);
      clearInterval(beat);
      editor.off('selectionUpdate', moved);
      editor.off('focus', moved);
      editor.off('blur', moved);
      document.removeEventListener('focusin', moved);
      document.removeEventListener('visibilitychange', reportNow);
    };
  }, [storyId, visit, editor, autosave, coediting, inBase, isShared]);
}
