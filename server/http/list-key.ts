import type { ListKey } from '@/server/store/list-key';
import { Refused } from '@/server/problems/refused';

/** The place as a word for an address. */
export const writeListKey = ({ at, id }: ListKey) => `${at.getTime()}-${id}`;

/** The place that a word of an address names; null when it names none. */
export function parseListKey(word: string | undefined): ListKey | null {
  const [, time, id] = /^(\d{1,15})-([A-Za-z0-9-]{1,64})$/.exec(word ?? '') ?? [];
  const at = new Date(Number(time));
  return id && !Number.isNaN(at.getTime()) ? { at, id } : null;
}

/** The place that a word of an address names; null without a word. @throws Refused 400 for a word that names none */
export function readListKey(word: string | undefined): ListKey | null {
  const key = parseListKey(word);
  if (word && !key) throw new Refused(400, 'parameter-is-wrong', { parameter: 'after' });
  return key;
}
