import * as z from 'zod/mini';
import { ROLES } from '@/domain/roles';
import { ALL_REVERTED_FIELDS } from './fields';

const Grant = z.object({
  role: z.enum(ROLES),
  editionId: z.nullable(z.string()),
  deskId: z.nullable(z.string()),
});

const Fields = z.array(z.enum(ALL_REVERTED_FIELDS)).check(z.minLength(1));

/** The action that restores the earlier state of one subject. */
export const RevertAct = z.discriminatedUnion('kind', [
  /** Makes an earlier revision live again; `live` is the current one. */
  z.object({
    kind: z.literal('bring-back'),
    revisionId: z.string(),
    number: z.int(),
    live: z.nullable(z.string()),
  }),
  z.object({ kind: z.literal('unpublish') }),
  z.object({ kind: z.literal('restore-text'), number: z.int() }),
  z.object({ kind: z.literal('unschedule') }),
  z.object({ kind: z.literal('unschedule-unpublish') }),
  z.object({ kind: z.literal('return') }),
  z.object({ kind: z.literal('revive') }),
  z.object({ kind: z.literal('relaunch'), number: z.int() }),
  z.object({ kind: z.literal('cancel-launches') }),
  z.object({ kind: z.literal('end-breaking-news') }),
  z.object({ kind: z.literal('grants'), grants: z.array(Grant).check(z.minLength(1)) }),
  z.object({ kind: z.literal('deactivate') }),
  z.object({ kind: z.literal('reactivate') }),
  /** Restores fields that have not changed since. */
  z.object({ kind: z.literal('fields'), fields: Fields }),
  /** Restores fields that someone else has changed since. */
  z.object({ kind: z.literal('overwrite'), fields: Fields }),
  z.object({ kind: z.literal('remove') }),
  z.object({ kind: z.literal('hide') }),
  z.object({ kind: z.literal('add-again') }),
  z.object({ kind: z.literal('put-back') }),
  z.object({ kind: z.literal('coverage'), state: z.enum(['none', 'live', 'ended']) }),
  z.object({ kind: z.literal('resolve') }),
  z.object({ kind: z.literal('reopen') }),
  z.object({ kind: z.literal('revoke') }),
  /** All numbers and choices that were changed. */
  z.object({ kind: z.literal('rules') }),
  /** The earlier assignee and embargo; null when unset. */
  z.object({ kind: z.literal('assign'), personId: z.nullable(z.string()) }),
  z.object({ kind: z.literal('embargo'), until: z.nullable(z.string()) }),
]);
export type RevertAct = z.infer<typeof RevertAct>;

/** Subjects that a run can restore, in its order: access first, then published content. */
export const REVERTED_SUBJECTS = [
  'token',
  'preview',
  'story',
  'front',
  'person',
  'coverage',
  'entry',
  'unusual-rules',
  'retention',
  'paper',
  'edition',
  'section',
  'page',
  'topic',
  'author',
  'picture',
  'rule',
  'template',
  'plan',
  'assignment',
  'embargo',
  'note',
] as const;
export type RevertedSubject = (typeof REVERTED_SUBJECTS)[number];

/**
 * Why something is not reverted. `changed-since` and `others-write`: someone else has changed it, so it is
 * reverted only if the admin selects it. The others are never reverted.
 */
export const REVERT_OBSTACLES = [
  'changed-since',
  'others-write',
  'killed',
  'correction-stays',
  'not-known',
  'cannot-be-removed',
  'cannot-come-back',
] as const;
export type RevertObstacle = (typeof REVERT_OBSTACLES)[number];

/** One subject that a person changed, and how a run restores it. */
export interface RevertItem {
  subject: RevertedSubject;
  id: string;
  /** Null when it cannot be reverted. */
  act: RevertAct | null;
  obstacle: RevertObstacle | null;
}

/** The key of an item in a plan, stable for the same subject. */
export const itemKey = ({ subject, id, act, obstacle }: RevertItem) =>
  `${subject}:${id}:${act?.kind ?? obstacle}`;

/** Whether an admin can select an item that someone else has changed since. */
export const isChoosable = ({ act, obstacle }: RevertItem) => act !== null && obstacle !== null;

/** The maximum number of items in a run; larger ones are split by time. */
export const MAX_REVERTED = 1000;
