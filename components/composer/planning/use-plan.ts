'use client';
import { read, request } from '@/components/api/request';
import type { PlanChange, PlanView } from '@/domain/api/planning/plans';
import { useCallback, useEffect, useState } from 'react';

/** The plan of a story; null when it cannot be read. */
export const planOf = (storyId: string): Promise<PlanView | null> =>
  read(`/api/newsroom/stories/${storyId}/plan`, 'PlanAnswer');

/** Changes parts of a plan. True on success. */
async function changePlan(storyId: string, body: PlanChange): Promise<boolean> {
  return (await request(`/api/newsroom/stories/${storyId}/plan`, { method: 'PUT', body })).done;
}

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
