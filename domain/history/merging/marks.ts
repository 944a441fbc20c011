import type { BodyNode } from '@/domain/document/body';
import { bodySchema } from '@/domain/document/schema';
import { fingerprint } from '@/domain/fingerprint';

type Mark = NonNullable<BodyNode['marks']>[number];

/** Notes may overlap; of other marks a text has one each. */
const keyOf = (mark: Mark) => (mark.type === 'note' ? fingerprint(mark) : mark.type);

/** The marks of a word when both sides may have set or removed some; null when they set one differently. */
export function mergeMarks(base: Mark[], mine: Mark[], theirs: Mark[]): Mark[] | null {
  const sides = [base, mine, theirs].map(marks => new Map(marks.map(mark => [keyOf(mark), mark])));
  const [older, my, their] = sides as [Map<string, Mark>, Map<string, Mark>, Map<string, Mark>];
  const kept: Mark[] = [];
  for (const key of new Set(sides.flatMap(side => [...side.keys()]))) {
    const [b, m, t] = [older, my, their].map(side => (side.has(key) ? fingerprint(side.get(key)) : null));
    if (m !== t && m !== b && t !== b) return null;
    const mark = (m === b ? their : my).get(key);
    if (mark) kept.push(mark);
  }
  const exclude = (one: Mark, other: Mark) =>
    one !== other &&
    keyOf(one) !== keyOf(other) &&
    bodySchema.marks[one.type]!.excludes(bodySchema.marks[other.type]!);
  if (kept.some(one => kept.some(other => exclude(one, other)))) return null;
  return kept.toSorted((one, other) => rankOf(one) - rankOf(other));
}

const RANKS = new Map(Object.keys(bodySchema.marks).map((name, at) => [name, at]));
const rankOf = ({ type }: Mark) => RANKS.get(type) ?? RANKS.size;
