import type { WrongField } from '@/domain/api/problem';
import type { NamedReference, NamedKind } from '@/domain/story/named-ids';
import { refusedFields } from './refused';

/** An id without a row of its kind. */
type Unknown = Pick<NamedReference, 'kind' | 'id'>;

const keyOf = ({ kind, id }: Unknown) => `${kind} ${id}`;

/**
 * The fields with references to missing things, each with the first reason and its ids.
 * @param unknown the ids that do not exist
 * @param before references of the stored text, which never prevent a later save
 */
export function unknownIn(
  named: NamedReference[],
  unknown: Unknown[],
  before: NamedReference[] = [],
): WrongField[] {
  if (!unknown.length) return [];
  const wrong = new Set(unknown.map(keyOf));
  for (const old of before) wrong.delete(keyOf(old));
  const fields = new Map<string, { kind: NamedKind; ids: Set<string> }>();
  for (const { kind, id, field } of named) {
    if (!wrong.has(keyOf({ kind, id }))) continue;
    const known = fields.get(field);
    if (known) known.ids.add(id);
    else fields.set(field, { kind, ids: new Set([id]) });
  }
  return [...fields].map(([field, { kind, ids }]) => ({ field, reason: `no-such-${kind}`, ids: [...ids] }));
}

/** Refuses a text with unknown ids. @throws Refused 422 at the fields */
export function requireKnown(
  named: NamedReference[],
  unknown: Unknown[],
  before: NamedReference[] = [],
): void {
  const wrong = unknownIn(named, unknown, before);
  if (wrong.length) throw refusedFields(wrong);
}
