'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { canWrite } from '../actions/stage-actions';
import { storyNow } from '../api';
import { readUntilDone } from '../presence/read-until-done';
import type { ComposerStory } from '../view';

/** The story as the server has it, and what of it may be changed here. The text that is written here is apart. */
export function useStory(opened: ComposerStory) {
  const [story, setStory] = useState(opened);
  const { id } = story;
  const reading = useRef<ReturnType<typeof readUntilDone>>(null);
  const factsChanged = useRef(false);

  useEffect(() => {
    const facts = readUntilDone(async () => {
      const now = await storyNow(id);
      if (now) {
        const { abilities, mayChangePictures, checkFacts, schedule, changeTakesBack } = now;
        const facts = { abilities, mayChangePictures, checkFacts, schedule, changeTakesBack };
        setStory(before => ({ ...before, ...facts }));
      }
      return now !== null;
    });
    reading.current = facts;
    return facts.stop;
  }, [id]);
  /** Reads again what may be done with the story and what its checks need. */
  const refreshFacts = useCallback(() => {
    factsChanged.current = true;
    reading.current?.want();
  }, []);

  const onSaved = useCallback((next: ComposerStory) => {
    // The response to a step that did not wait for the save may have arrived before it.
    setStory(before => (next.version < before.version ? before : next));
    // A save that was under way when facts changed answers with the former ones.
    if (factsChanged.current) reading.current?.want();
    factsChanged.current = false;
  }, []);
  /** Takes what others changed in the story, without its text, for which the unsent text here has to be merged first. */
  const setState = useCallback(
    (now: ComposerStory) => setStory(({ version, fields, body }) => ({ ...now, version, fields, body })),
    [],
  );

  const readOnly = !canWrite(story);
  const picturesReadOnly = readOnly && !story.mayChangePictures;
  return { story, readOnly, picturesReadOnly, setStory, setState, onSaved, refreshFacts };
}
