'use client';
import { useCallback, useEffect, useState } from 'react';
import type { PlanChange, PlanView } from '@/domain/api/planning/plans';
import { changePlan, planOf } from './plan-api';

/** The plan of a story, loaded when it is first shown; each change is saved immediately. */
export function usePlan(storyId: string) {
  const [view, setView] = useState<PlanView | 'loading' | 'failed'>('loading');
  const [isUnsaved, setUnsaved] = useState(false);

  const load = useCallback(async () => setView((await planOf(storyId)) ?? 'failed'), [storyId]);
  useEffect(() => {
    let still = true;
    void planOf(storyId).then(read => still && setView(read ?? 'failed'));
    return () => {
      still = false;
    };
  }, [storyId]);

  const save = async (change: PlanChange) => {
    const isSaved = await changePlan(storyId, change);
    setUnsaved(!isSaved);
    if (isSaved) await load();
  };
  return { view, isUnsaved, load, save };
}
