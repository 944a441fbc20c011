'use client';
import { useCallback, useEffect, useRef } from 'react';
import type { LostWords } from '@/domain/document/commits/lost-words';
import { read, request } from '@/components/api/request';
import { acknowledgedAs, fetchStoryState, type Conflict, type RefusedSave } from '../api';
import type { Draft } from '../draft';
import { createReloader } from '@/components/api/reloader';
import type { Autosave } from '../saving/autosave';
import { saveStory } from '../saving/save-story';
import type { ComposerStory } from '../view';
import { createCoediting, type Coediting, type SharedTextOfStory } from './coediting';

/** The story's state is reloaded after this long without changes. */
const QUIET_MS = 1500;

interface CoeditingHookParts {
  storyId: string;
  text: SharedTextOfStory;
  onState(story: ComposerStory): void;
  /** Called with local text whose place a colleague deleted. */
  onLost(words: LostWords[], name: string | null): void;
}

/** Co-editing of this story. */
export function useCoediting({ storyId, text, onState, onLost }: CoeditingHookParts) {
  const latest = useRef(text);
  useEffect(() => {
    latest.current = text;
  });
  const autosaveNow = useRef<() => Autosave<Draft, Conflict, RefusedSave>>(null);
  const quiet = useRef<ReturnType<typeof setTimeout>>(undefined);
  const reading = useRef<ReturnType<typeof createReloader>>(null);
  useEffect(() => {
    const state = createReloader(async () => {
      const now = await fetchStoryState(storyId);
      if (now) onState(now);
      // The new state may accept what was refused, for example while the story was spiked.
      const saving = autosaveNow.current?.();
      if (now && saving?.state().kind === 'refused') saving.again();
      return now !== null;
    });
    reading.current = state;
    return () => {
      clearTimeout(quiet.current);
      state.stop();
    };
  }, [storyId, onState]);

  const coeditingOf = useCallback(
    (autosave: () => Autosave<Draft, Conflict, RefusedSave>): Coediting => {
      autosaveNow.current = autosave;
      const path = `/api/newsroom/stories/${storyId}/commits`;
      return createCoediting({
        now: Date.now,
        autosave,
        text: {
          read: () => latest.current.read(),
          readBase: () => latest.current.readBase(),
          takeSteps: () => latest.current.takeSteps(),
          applyRemote: commit => latest.current.applyRemote(commit),
          acknowledgeSteps: (fields, steps) => latest.current.acknowledgeSteps(fields, steps),
        },
        send: body => request(path, { method: 'POST', body, answer: 'CommitAnswer' }),
        commitsAfter: async version =>
          (await read(`${path}?after=${version}`, 'CommitsAnswer'))?.commits ?? null,
        acknowledgedAs: key => acknowledgedAs(storyId, key),
        fetchStory: () => fetchStoryState(storyId),
        saveWhole: sending => saveStory(storyId, sending),
        onLost,
        onChanged() {
          clearTimeout(quiet.current);
          quiet.current = setTimeout(() => reading.current?.want(), QUIET_MS);
        },
      });
    },
    [storyId, onLost],
  );
  return coeditingOf;
}
