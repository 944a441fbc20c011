import { z } from 'zod';
import { ClientId } from '@/domain/api/ids';
import { ActionRequest, based } from '@/domain/api/story-writes';
import type { Body, BodyNode } from '@/domain/document/body';
import { BODY_LIMITS } from '@/domain/document/bounds';
import { changedFields, sentFields, type SentFields } from '@/domain/story/fields/schemas';
import type { TextChange } from '@/domain/story/text-change';
import { parseInput, parseWithBody, requireBounds } from '@/server/forms/parse-input';

const id = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);

const Fields = sentFields();
const ChangedFields = changedFields();

/** The maximum bytes of a text and what is sent with it. */
export const SAVE_LIMIT = 5_000_000;

const Whole = z.strictObject({ editionId: id, deskId: id.nullable(), fields: z.unknown() });
const Save = Whole.extend(based);

/** Blocks are checked with the body that they become part of. */
const Splice = z.strictObject({
  keepBefore: z.number().int().min(0).max(BODY_LIMITS.nodes),
  blocks: z
    .array(z.custom<BodyNode>(value => typeof value === 'object' && value !== null))
    .max(BODY_LIMITS.nodes),
  keepAfter: z.number().int().min(0).max(BODY_LIMITS.nodes),
});
const Change = z.strictObject({
  editionId: id.optional(),
  deskId: id.nullable().optional(),
  fields: z.unknown().optional(),
  body: Splice.optional(),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
});
const ChangeSave = z.strictObject({ ...based, change: Change });

interface WriteName {
  version: number;
  key: string;
}

/** A whole text of a story as a client sent it. */
export interface SentText {
  editionId: string;
  deskId: string | null;
  fields: SentFields;
  body: Body;
}

/** A save of the whole text. */
export interface WholeSave extends WriteName, SentText {}

/** A change as a client sent it; its blocks are not checked yet. */
export type SentChange = TextChange;

/** A save of what changed since the version that it names. */
export interface ChangeSave extends WriteName {
  change: SentChange;
}

export type SaveInput = WholeSave | ChangeSave;

const Copy = z.strictObject({ key: z.optional(ClientId), fields: z.unknown() });

/**
 * A text to store in addition to the working copy, as a client sent it. @throws Refused 422 with the field, or the path
 * into the body
 */
export async function parseCopy(value: unknown): Promise<{ key?: string; fields: SentFields; body: Body }> {
  const { fields, key, body } = await parseWithBody(Copy, value);
  return { ...(key !== undefined && { key }), fields: parseInput(Fields, fields, 'wrong-field'), body };
}

/** A text as a client sent it. @throws Refused 422 naming the field, or the path into the body */
export async function parseText(value: unknown): Promise<SentText> {
  const { fields, ...rest } = await parseWithBody(Whole, value);
  return { ...rest, fields: parseInput(Fields, fields, 'wrong-field') };
}

/** A save as a client sent it: a change, or the whole text. @throws Refused 422 */
export async function parseSave(value: unknown): Promise<SaveInput> {
  if (typeof value === 'object' && value !== null && 'change' in value) return parseChangeSave(value);
  const { fields, ...rest } = await parseWithBody(Save, value);
  return { ...rest, fields: parseInput(Fields, fields, 'wrong-field') };
}

function parseChangeSave(value: object): ChangeSave {
  requireBounds({ type: 'doc', content: blocksOf(value) });
  const { change, ...rest } = parseInput(ChangeSave, value);
  const { fields, ...others } = change;
  const changed = fields === undefined ? {} : { fields: parseInput(ChangedFields, fields, 'wrong-field') };
  return { ...rest, change: { ...others, ...changed } };
}

/** The blocks of a change before they are validated. */
function blocksOf(value: object): unknown {
  const { change } = value as { change?: { body?: { blocks?: unknown } | null } | null };
  return change?.body?.blocks;
}

/** A transition as a client sent it. @throws Refused 422 */
export function parseAction(value: unknown): ActionRequest {
  return parseInput(ActionRequest, value);
}
