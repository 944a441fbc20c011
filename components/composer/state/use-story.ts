'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { canWrite } from '../actions/stage-actions';
import { fetchStoryState } from '../api';
import { createReloader } from '@/components/api/reloader';
import type { ComposerStory } from '../view';

/** The story's state on the server, and what can be changed here. The text being written is separate. */
export function useStory(opened: ComposerStory) {
  const [story, setStory] = useState(opened);
  const { id } = story;
  const reading = useRef<ReturnType<typeof createReloader>>(null);
  const factsChanged = useRef(false);
  const latest = useRef(story.version);
  useEffect(() => {
    latest.current = story.version;
  }, [story.version]);

  useEffect(() => {
    const facts = createReloader(async () => {
      const now = await fetchStoryState(id);
      // A step taken meanwhile has returned a newer state.
      if (!now || now.version < latest.current) return false;
      const { abilities, mayChangePictures, checkFacts, schedule, changeTakesBack } = now;
      const facts = { abilities, mayChangePictures, checkFacts, schedule, changeTakesBack };
      setStory(before => ({ ...before, ...facts }));
      return true;
    });
    reading.current = facts;
    return facts.stop;
  }, [id]);
  /** Reloads the permitted actions and the input of the checks. */
  const refreshFacts = useCallback(() => {
    factsChanged.current = true;
    reading.current?.want();
  }, []);

  const onSaved = useCallback((next: ComposerStory) => {
    // The response to a step that did not wait for the save may have arrived before it.
    setStory(before => (next.version < before.version ? before : next));
    // A save that started before the facts changed returns outdated ones.
    if (factsChanged.current) reading.current?.want();
    factsChanged.current = false;
  }, []);
  /** Applies changes by others, without their text, which has to be merged with unsent text first. */
  const setState = useCallback(
    (now: ComposerStory) => setStory(({ version, fields, body }) => ({ ...now, version, fields, body })),
    [],
  );

  const readOnly = !canWrite(story);
  const picturesReadOnly = readOnly && !story.mayChangePictures;
  return { story, readOnly, picturesReadOnly, setStory, setState, onSaved, refreshFacts };
}
