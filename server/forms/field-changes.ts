import { z } from 'zod';
import type { $ZodType } from 'zod/v4/core';
import { isRecord } from '@/domain/is-record';
import type { EventKind, EventSubject } from '@/domain/audit/events';
import { fingerprint } from '@/domain/fingerprint';
import { parseInput, parseWithBody, requireBounds } from '@/server/forms/parse-input';
import { Refused } from '@/server/problems/refused';
import { loadLastChange } from '@/server/store/audit/events';
import type { Connection } from '@/server/store/database';

const fields = z.record(z.string().max(100), z.unknown());
const Sent = z.strictObject({ change: fields, seen: fields });

/** The fields that a form changes, and what it showed in them before. */
export interface FieldChange<Fields extends object> {
  change: Partial<Fields>;
  seen: Record<string, unknown>;
}

/**
 * The fields that the person changed in a form; the others are absent, so that concurrent saves of them are kept.
 * @param shape of the fields, all optional
 * @throws Refused 422, or 409 when a page from before an update sent it
 */
export function parseFieldChange<Fields extends object>(
  shape: $ZodType<Partial<Fields>>,
  input: unknown,
): FieldChange<Fields> {
  const { change, seen } = parseSent(input);
  return { change: parseInput(shape, change), seen };
}

/** The same for a form that has a body among its fields. @throws Refused 409 or 422 */
export async function parseFieldChangeWithBody<Fields extends object>(
  shape: $ZodType<Partial<Fields>>,
  input: unknown,
) {
  for (const part of isRecord(input) ? [input.change, input.seen] : [])
    if (isRecord(part) && 'body' in part) requireBounds(part.body);
  const { change, seen } = parseSent(input);
  const parsed = 'body' in change ? await parseWithBody(shape, change) : parseInput(shape, change);
  return { change: parsed, seen };
}

function parseSent(input: unknown) {
  if (isRecord(input) && !('change' in input) && !('seen' in input)) throw new Refused(409, 'outdated-page');
  const sent = parseInput(Sent, input);
  if (!Object.keys(sent.change).every(field => Object.hasOwn(sent.seen, field)))
    throw new Refused(422, 'wrong-input', { field: 'seen' });
  return sent;
}

/** A function that must be called with the current state before it is changed. */
export type RequireUnchanged = (before: object, sent: FieldChange<object>) => Promise<void>;

/**
 * Refuses a change of fields that someone else has changed since the form was loaded, unless to the same values.
 * @throws Refused 409 with the current values of those fields, and who changed them
 */
export async function requireUnchanged(
  before: object,
  { change, seen }: FieldChange<object>,
  { kind, subject }: { kind: EventKind; subject?: EventSubject },
  connection: Connection,
): Promise<void> {
  const current = before as Record<string, unknown>;
  const conflicting = Object.entries(change).filter(([field, value]) => {
    const now = fingerprint(current[field] ?? null);
    return now !== fingerprint(seen[field] ?? null) && now !== fingerprint(value ?? null);
  });
  if (!conflicting.length) return;
  const conflicts = [];
  for (const [field] of conflicting)
    conflicts.push({
      ...{ field, value: current[field] ?? null },
      ...(await loadLastChange({ kind, subject, field }, connection)),
    });
  throw new Refused(409, 'changed-meanwhile', { conflicts });
}
