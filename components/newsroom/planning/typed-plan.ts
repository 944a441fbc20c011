import type { NewPlan } from '@/domain/api/planning/plans';
import { nearestInstant } from '@/domain/time/wall-clock';

/** A field of a plan that is typed as a text. */
export type TextOfPlan = 'slug' | 'day' | 'deadline' | 'expectedWords' | 'embargoUntil' | 'notes';

/** A field of a plan for a colleague. */
export type PersonOfPlan = 'reporterId' | 'photographerId';

/** A plan as it is typed. */
export type TypedPlan = Pick<NewPlan, 'editionId' | 'deskId' | 'reporterId'> &
  Required<Pick<NewPlan, 'photographerId' | 'priority'>> &
  Record<TextOfPlan, string>;

/** The request for a plan as it is typed; values out of range are left in it for the server to refuse. */
export function newPlanOf(
  { day, deadline, expectedWords, embargoUntil, slug, ...plan }: TypedPlan,
  zone: string,
): Omit<NewPlan, 'key'> {
  const instant = (local: string) => (local ? (nearestInstant(local, zone)?.toISOString() ?? local) : null);
  return {
    ...plan,
    ...{ slug: slug.trim(), day: day || null, deadline: instant(deadline) },
    ...{ expectedWords: expectedWords ? Number(expectedWords) : null, embargoUntil: instant(embargoUntil) },
  };
}
