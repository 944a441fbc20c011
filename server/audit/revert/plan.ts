import { MAX_REVERTED, REVERTED_SUBJECTS, type RevertItem } from '@/domain/audit/revert/acts';
import { Refused } from '@/server/problems/refused';
import type { ActsOf } from '@/server/store/audit/revert/affected-stories';
import type { PlannedItem } from './kinds/kind';
import { REVERT_KINDS } from './kinds/kinds';

/**
 * The plan that reverts what a person changed between two times.
 * @throws Refused 422 with the bound when the person changed more than a run can take
 */
export async function planRevert(acts: ActsOf): Promise<PlannedItem[]> {
  const items: PlannedItem[] = [];
  let things = 0;
  for (const subject of REVERTED_SUBJECTS) {
    const found = await REVERT_KINDS[subject].plan(acts, MAX_REVERTED + 1, null);
    things += found.things;
    if (things > MAX_REVERTED)
      throw new Refused(422, 'too-much-to-revert', { field: 'from', limit: MAX_REVERTED });
    items.push(...found.items);
  }
  return items;
}

/** The plan for one subject in its current state. */
export async function planOf(acts: ActsOf, { subject, id }: RevertItem): Promise<PlannedItem[]> {
  return (await REVERT_KINDS[subject].plan(acts, 1, id)).items;
}
