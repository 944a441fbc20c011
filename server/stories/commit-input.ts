import { z } from 'zod';
import type { Step } from 'prosemirror-transform';
import { CommitRequest } from '@/domain/api/commits';
import { schemaHash, stepsFrom } from '@/domain/document/commits/steps';
import { bodySchema } from '@/domain/document/schema';
import { changedFields } from '@/domain/story/fields/schemas';
import type { StoryFields } from '@/domain/story/story';
import { parseInput, requireBounds } from '@/server/forms/parse-input';
import { Refused } from '@/server/problems/refused';
import { isRecord } from '@/domain/is-record';

const ChangedFields = changedFields();

/** A version in an address. */
export const After = z.coerce.number().check(z.int(), z.gte(0), z.lte(2 ** 31 - 1));

/** A commit as a client sent it. */
export interface CommitInput {
  version: number;
  key: string;
  steps: Step[];
  /** The new values of fields. */
  fields: Partial<StoryFields>;
  /** The values that they replace. */
  before: Readonly<Record<string, unknown>>;
}

/**
 * A commit as a client sent it.
 * @throws Refused 409 `other-schema` when its steps are of another schema; 422 with the field
 */
export function parseCommit(value: unknown): CommitInput {
  requireBounds({ type: 'doc', content: slicesIn(value) });
  const { version, key, schema, steps: sent, change } = parseInput(CommitRequest, value);
  if (schema !== schemaHash(bodySchema)) throw new Refused(409, 'other-schema');
  const steps = stepsFrom(bodySchema, sent);
  if (!steps) throw new Refused(422, 'wrong-step', { field: 'steps' });
  const fields = change ? parseInput(ChangedFields, change.fields, 'wrong-field') : {};
  return { version, key, steps, fields, before: change?.before ?? {} };
}

/** The nodes that the steps insert, not validated yet. */
function slicesIn(value: unknown): unknown[] {
  const steps = isRecord(value) && Array.isArray(value.steps) ? (value.steps as unknown[]) : [];
  return steps.flatMap(step => {
    const { slice, content = isRecord(slice) ? slice.content : [] } = isRecord(step) ? step : {};
    return Array.isArray(content) ? (content as unknown[]) : [];
  });
}
