'use client';
import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { PRESENCE_BEAT_MS, type Visit } from '@/domain/people/presence';
import { reportPresence, storyNow, type Conflict, type Refused } from '../api';
import type { Coediting } from '../coediting/coediting';
import type { Autosave } from '../saving/autosave';
import { draftOf, type Draft } from '../draft';
import { useLanguage } from '@/components/ui/words/words-provider';
import { newKey } from '@/components/ui/new-key';
import { blockOfCursor, showPeople } from './presence-plugin';
import { readUntilDone } from './read-until-done';
import { followStory } from './story-events';
import type { ComposerStory } from '../view';

const SETTLED_MS = 400;

interface PresenceParts {
  storyId: string;
  editor: Editor | null;
  autosave: Autosave<Draft, Conflict, Refused>;
  coediting: Coediting;
  /** Applies newer text of the server to a composer without unsent text. */
  onNewer(draft: Draft, story: ComposerStory): void;
  /** The story's state, while unsent text prevents applying newer text. */
  onState(story: ComposerStory): void;
  onNotes(): void;
  onTranslation(): void;
}

/** The other people in the story and their positions, the own position, and newer text as it is saved. */
export function usePresence({
  storyId,
  editor,
  autosave,
  coediting,
  onNewer,
  onState,
  onNotes,
  onTranslation,
}: PresenceParts): Visit[] {
  const [visit] = useState(newKey);
  const lang = useLanguage();
  const [people, setPeople] = useState<Visit[]>([]);

  useEffect(() => {
    if (!editor) return;
    let newest = autosave.version();
    let seen = newest;
    let stopped = false;
    const isNews = () => !stopped && newest > autosave.version();
    const mayTake = () => isNews() && autosave.idle() && !editor.view.composing;

    const reading = readUntilDone(async () => {
      if (!mayTake() && newest <= seen) return true;
      const story = await storyNow(storyId);
      if (!story) return false;
      if (stopped) return true;
      seen = Math.max(seen, story.version);
      // Another person may have saved during the request; the next save will detect it.
      if (story.version <= autosave.version()) return true;
      if (mayTake()) {
        onNewer(draftOf(story), story);
        autosave.moved(story.version);
      } else {
        onState(story);
        // What was refused, as while the story was spiked, may be accepted in its new state.
        if (autosave.state().kind === 'refused') autosave.again();
      }
      return true;
    });

    const unfollow = followStory(storyId, visit, {
      onPeople(others) {
        setPeople(others);
        coediting.people(others.length);
      },
      onNotes,
      onTranslation,
      onVersion(version, commit) {
        newest = Math.max(newest, version);
        coediting.announce(version, commit);
      },
    });
    coediting.listen(() => isNews() && reading.want());
    const unsubscribe = autosave.subscribe(() => mayTake() && reading.want());
    return () => {
      stopped = true;
      reading.stop();
      unfollow();
      unsubscribe();
    };
  }, [storyId, visit, editor, autosave, coediting, onNewer, onState, onNotes, onTranslation]);

  useEffect(() => {
    if (!editor) return;
    let reported: number | null | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const report = async () => {
      // A response that arrives after the next sign-in must not prompt for another one.
      if (document.visibilityState !== 'visible' || autosave.state().kind === 'signed-out') return;
      reported = blockOfCursor(editor);
      if (!(await reportPresence(storyId, visit, reported))) autosave.signedOut();
    };
    const moved = () => {
      if (blockOfCursor(editor) === reported) return;
      clearTimeout(timer);
      timer = setTimeout(() => void report(), SETTLED_MS);
    };
    const reportNow = () => void report();
    reportNow();
    const beat = setInterval(reportNow, PRESENCE_BEAT_MS);
    editor.on('selectionUpdate', moved);
    editor.on('focus', moved);
    editor.on('blur', moved);
    document.addEventListener('visibilitychange', reportNow);
    return () => {
      clearTimeout(timer);
      clearInterval(beat);
      editor.off('selectionUpdate', moved);
      editor.off('focus', moved);
      editor.off('blur', moved);
      document.removeEventListener('visibilitychange', reportNow);
    };
  }, [storyId, visit, editor, autosave]);

  useEffect(() => {
    if (editor) showPeople(editor, people, lang);
  }, [editor, people, lang]);

  return people;
}
