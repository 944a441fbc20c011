'use client';
import { useCallback, useEffect, useState } from 'react';
import type { CorrectionAnswer } from '@/domain/api/stories/correction';
import { newKey } from '@/components/ui/new-key';
import type { ComposerEdition } from '../view';
import { otherEditions } from './correction-api';
import { firstChoices, type OtherChoice } from './other-choices';

/** The other editions of a story and what was chosen for each; `failed` while they could not be loaded. */
export function useOtherEditions(storyId: string, editions: ComposerEdition[], own: ComposerEdition) {
  const [choices, setChoices] = useState<OtherChoice[] | 'loading' | 'failed'>('loading');

  const load = useCallback(async () => {
    const others = await otherEditions(storyId);
    setChoices(others ? firstChoices(others, editions, own, newKey) : 'failed');
  }, [storyId, editions, own]);
  useEffect(() => {
    let isShown = true;
    void otherEditions(storyId).then(others => {
      if (isShown) setChoices(others ? firstChoices(others, editions, own, newKey) : 'failed');
    });
    return () => {
      isShown = false;
    };
  }, [storyId, editions, own]);

  const known = Array.isArray(choices) ? choices : [];
  return {
    state: Array.isArray(choices) ? ('known' as const) : choices,
    choices: known,
    load() {
      setChoices('loading');
      void load();
    },
    change(changed: OtherChoice) {
      setChoices(known.map(choice => (choice.about.storyId === changed.about.storyId ? changed : choice)));
    },
    /** Keeps what was not done, with the reason; true when nothing is left. */
    keepUndone(results: CorrectionAnswer['others']): boolean {
      const undone = known.flatMap(choice => {
        const problem = results.find(({ storyId: id }) => id === choice.about.storyId)?.problem;
        return problem ? [{ ...choice, problem }] : [];
      });
      setChoices(undone);
      return undone.length === 0;
    },
  };
}
