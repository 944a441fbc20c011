import type { RevertItem } from '@/domain/audit/revert/acts';
import type { Actor } from '@/domain/people/permissions';
import type { ActsOf } from '@/server/store/audit/revert/affected-stories';

/** An item with the name of what it is about, and the story that this is a part of. */
export type PlannedItem = RevertItem & { name: string; storyId: string | null };

/** What an act needs in addition to its subject. */
export interface ActContext {
  /** The admin on whose behalf it is done. */
  actor: Actor;
  /** What is reverted. */
  acts: ActsOf;
  /** The idempotency key. */
  key: string;
  /** Why, for the history of a story. */
  reason: string;
  now: Date;
}

/** How changes of a kind of subject are reverted. */
export interface RevertKind {
  /**
   * The subjects that the person changed, with the acts that revert them.
   * @param only this subject
   */
  plan(acts: ActsOf, limit: number, only: string | null): Promise<{ things: number; items: PlannedItem[] }>;
  /** Carries out the plan for one item, by the action that a person would use. @throws Refused, Conflict */
  act(item: RevertItem, context: ActContext): Promise<void>;
}

interface Named {
  id: string;
  name: string;
  storyId?: string | null;
}

/** The affected subjects, each with its plan. */
export function plannedFor<Affected extends Named>(
  affected: Affected[],
  plan: (one: Affected) => RevertItem[],
) {
  return {
    things: affected.length,
    items: affected.flatMap(one =>
      plan(one).map((item): PlannedItem => ({ ...item, name: one.name, storyId: one.storyId ?? null })),
    ),
  };
}
