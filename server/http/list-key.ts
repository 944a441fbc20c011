import type { ListKey } from '@/server/store/list-key';
import { Refused } from '@/server/problems/refused';

/** The place as a cursor for an address. */
export const writeListKey = ({ at, id }: ListKey) => `${at.getTime()}-${id}`;

/** The place that a cursor encodes; null for an invalid one. */
export function parseListKey(word: string | undefined): ListKey | null {
  const [, time, id] = /^(\d{1,15})-([A-Za-z0-9-]{1,64})$/.exec(word ?? '') ?? [];
  const at = new Date(Number(time));
  return id && !Number.isNaN(at.getTime()) ? { at, id } : null;
}

/** The place that a cursor encodes; null without one. @throws Refused 400 for an invalid cursor */
export function readListKey(word: string | undefined): ListKey | null {
  const key = parseListKey(word);
  if (word && !key) throw new Refused(400, 'parameter-is-wrong', { parameter: 'after' });
  return key;
}
