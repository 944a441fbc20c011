import { visibleText } from '@/domain/language/visible-text';
import * as z from 'zod/mini';
import { COVERAGE_LIMITS, COVERAGE_STATES } from '@/domain/coverage/entry';
import type { Body } from '@/domain/document/body';
import { ClientId, Id } from '@/domain/api/ids';

/** Starts, resumes or ends live coverage, or removes it while no entry is published. */
export const CoverageRequest = z.strictObject({ key: ClientId, state: z.enum(COVERAGE_STATES) });

const words = {
  title: z.string().check(z.overwrite(visibleText), z.trim(), z.maxLength(COVERAGE_LIMITS.title)),
  byline: z.string().check(z.overwrite(visibleText), z.trim(), z.maxLength(COVERAGE_LIMITS.byline)),
  pinned: z.boolean(),
  keyEvent: z.boolean(),
};

/** A new entry, apart from its body. The client sets its id, so resending it has no effect. */
export const NewEntry = z.strictObject({ id: ClientId, key: ClientId, ...words, publish: z.boolean() });

const version = z.int().check(z.gte(1));

/** The new state of an entry, apart from its body. `publish` publishes a draft. */
export const EntryChange = z.strictObject({ key: ClientId, version, ...words, publish: z.boolean() });

/** Deletes a published entry or a draft, or restores it. */
export const EntryRemoval = z.strictObject({ key: ClientId, version, removed: z.boolean() });

/** Moves a published entry directly below another one, or to the top. */
export const EntryMove = z.strictObject({ key: ClientId, version, under: z.nullable(Id) });

/** An entry in the newsroom. */
export const EntryAnswer = z.object({
  id: z.string(),
  version: z.int(),
  title: z.string(),
  body: z.custom<Body>(value => typeof value === 'object' && value !== null),
  byline: z.string(),
  author: z.string(),
  /** The last author of its text. */
  writer: z.string(),
  pinned: z.boolean(),
  keyEvent: z.boolean(),
  createdAt: z.string(),
  publishedAt: z.nullable(z.string()),
  changedAt: z.nullable(z.string()),
  removed: z.boolean(),
  /** Whether this person can change it, and whether they can publish it. */
  mayChange: z.boolean(),
  mayPublish: z.boolean(),
});
export type EntryAnswer = z.infer<typeof EntryAnswer>;

/** The answer to a write of an entry that someone else has changed. */
export const EntryConflict = z.object({ reason: z.literal('conflict'), entry: EntryAnswer });

/** The live coverage of a story, and this person's permissions. */
export const CoverageAnswer = z.object({
  state: z.enum(COVERAGE_STATES),
  startedAt: z.nullable(z.string()),
  endedAt: z.nullable(z.string()),
  /** The public address; null while it is not published. */
  address: z.nullable(z.string()),
  mayCover: z.boolean(),
  mayWrite: z.boolean(),
  mayPublish: z.boolean(),
  /** Whether the edition requires a second editor: the author of an entry cannot publish it. */
  needsSecondEditor: z.boolean(),
  drafts: z.array(EntryAnswer),
  /** Published entries, newest first. */
  entries: z.array(EntryAnswer),
  hasEarlier: z.boolean(),
  /** The pixel sizes of the pictures that these entries show, by id. */
  pictures: z.record(z.string(), z.object({ id: z.string(), width: z.int(), height: z.int() })),
});
export type CoverageAnswer = z.infer<typeof CoverageAnswer>;
