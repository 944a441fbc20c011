import type { PlanChange, PlanView } from '@/domain/api/planning/plans';
import { read, request } from '@/components/api/request';

/** The plan of a story; null when it cannot be read. */
export const planOf = (storyId: string): Promise<PlanView | null> =>
  read(`/api/newsroom/stories/${storyId}/plan`, 'PlanAnswer');

/** Changes parts of a plan. True on success. */
export async function changePlan(storyId: string, body: PlanChange): Promise<boolean> {
  return (await request(`/api/newsroom/stories/${storyId}/plan`, { method: 'PUT', body })).done;
}
