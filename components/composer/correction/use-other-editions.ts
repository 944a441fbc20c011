'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CorrectionAnswer, CorrectionChoices } from '@/domain/api/stories/correction';
import { newKey } from '@/components/ui/new-key';
import type { ComposerEdition } from '../view';
import { correctionChoices } from './correction-api';
import { firstChoices, type OtherChoice } from './other-choices';

type Loaded = OtherChoice[] | 'failed';

/** The other editions of a story and their choices; `failed` while they could not be loaded. */
export function useOtherEditions(storyId: string, editions: ComposerEdition[], own: ComposerEdition) {
  const [choices, setChoices] = useState<Loaded | 'loading'>('loading');
  const [proposed, setProposed] = useState<CorrectionChoices['proposed']>([]);
  const loading = useRef<Promise<Loaded> | null>(null);

  const load = useCallback(() => {
    const request = correctionChoices(storyId).then((found): Loaded => {
      if (!found) return 'failed';
      setProposed(found.proposed);
      return firstChoices(found.others, editions, own, newKey);
    });
    loading.current = request;
    void request.then(loaded => {
      if (loading.current === request) setChoices(loaded);
    });
  }, [storyId, editions, own]);
  useEffect(() => {
    load();
    return () => {
      loading.current = null;
    };
  }, [load]);

  const known = Array.isArray(choices) ? choices : [];
  return {
    state: Array.isArray(choices) ? ('known' as const) : choices,
    choices: known,
    /** Corrections of the story that others proposed. */
    proposed,
    load() {
      setChoices('loading');
      load();
    },
    /** Waits for loading to finish. */
    loaded: () => loading.current,
    change(changed: OtherChoice) {
      setChoices(known.map(choice => (choice.about.storyId === changed.about.storyId ? changed : choice)));
    },
    /** Keeps failed editions with the reason; true when none failed. */
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
