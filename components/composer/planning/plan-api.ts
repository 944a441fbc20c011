import type { PlanChange, PlanView } from '@/domain/api/planning/plans';
import { ask } from '@/components/api/client';
import { readAnswer } from '@/components/api/read-answer';

/** What is planned of a story; null when it cannot be read. */
export async function planOf(storyId: string): Promise<PlanView | null> {
  try {
    const { status, json } = await ask('GET', `stories/${storyId}/plan`);
    return status === 200 ? await readAnswer('PlanAnswer', json) : null;
  } catch {
    return null;
  }
}

/** Changes parts of a plan. True when the server has them. */
export async function changePlan(storyId: string, change: PlanChange): Promise<boolean> {
  const answer = await ask('PUT', `stories/${storyId}/plan`, change).catch(() => null);
  return answer?.status === 200;
}
