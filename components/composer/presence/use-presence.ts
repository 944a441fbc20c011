'use client';
import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { PRESENCE_BEAT_MS, type Visit } from '@/domain/people/presence';
import { reportPresence, storyNow, type Conflict, type Refused } from '../api';
import type { Autosave } from '../saving/autosave';
import { draftOf, type Draft } from '../state/draft';
import { newKey } from '../saving/new-key';
import { blockOfCursor, showPeople } from './presence-plugin';
import { followStory } from './story-events';
import type { ComposerStory } from '../view';

const SETTLED_MS = 400;

interface PresenceParts {
  storyId: string;
  editor: Editor | null;
  autosave: Autosave<Draft, Conflict, Refused>;
  /** Takes newer text of the server into a composer in which nothing is unsent. */
  onNewer(draft: Draft, story: ComposerStory): void;
  onNotes(): void;
}

/** Who else is in the story and where, where this person is, and newer text as it is saved. */
export function usePresence({ storyId, editor, autosave, onNewer, onNotes }: PresenceParts): Visit[] {
  const [visit] = useState(newKey);
  const [people, setPeople] = useState<Visit[]>([]);

  useEffect(() => {
    if (!editor) return;
    let newest = autosave.version();
    let fetching = false;
    let stopped = false;
    const mayTake = () =>
      !stopped && autosave.idle() && newest > autosave.version() && !editor.view.composing;

    async function takeNewer() {
      if (fetching || !mayTake()) return;
      fetching = true;
      const story = await storyNow(storyId);
      fetching = false;
      // Another person may have saved while the request was running: their next save will meet it.
      if (story && mayTake() && story.version > autosave.version()) {
        onNewer(draftOf(story), story);
        autosave.moved(story.version);
      }
    }

    const unfollow = followStory(storyId, visit, {
      onPeople: setPeople,
      onNotes,
      onVersion(version) {
        newest = Math.max(newest, version);
        void takeNewer();
      },
    });
    const unsubscribe = autosave.subscribe(() => void takeNewer());
    return () => {
      stopped = true;
      unfollow();
      unsubscribe();
    };
  }, [storyId, visit, editor, autosave, onNewer, onNotes]);

  useEffect(() => {
    if (!editor) return;
    let reported: number | null | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const report = () => {
      if (document.visibilityState !== 'visible') return;
      reported = blockOfCursor(editor);
      void reportPresence(storyId, visit, reported);
    };
    const moved = () => {
      if (blockOfCursor(editor) === reported) return;
      clearTimeout(timer);
      timer = setTimeout(report, SETTLED_MS);
    };
    report();
    const beat = setInterval(report, PRESENCE_BEAT_MS);
    editor.on('selectionUpdate', moved);
    editor.on('focus', moved);
    editor.on('blur', moved);
    document.addEventListener('visibilitychange', report);
    return () => {
      clearTimeout(timer);
      clearInterval(beat);
      editor.off('selectionUpdate', moved);
      editor.off('focus', moved);
      editor.off('blur', moved);
      document.removeEventListener('visibilitychange', report);
    };
  }, [storyId, visit, editor]);

  useEffect(() => {
    if (editor) showPeople(editor, people);
  }, [editor, people]);

  return people;
}
