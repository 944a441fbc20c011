import type { BudgetColumn } from '@/domain/api/budget-rows';
import { STAGES } from '@/domain/story/workflow';
import type { SortFacts } from '@/server/store/stories/story-lists';

/** The column to sort by, and the direction. */
export interface BudgetOrder {
  column: BudgetColumn;
  descending: boolean;
}

/** Texts are sorted by this many characters. */
const LONGEST_KEY = 80;

/** The sort key of a story for a column. */
export function keyUnder(column: BudgetColumn, facts: SortFacts): string {
  switch (column) {
    case 'changed':
      return facts.updatedAt.toISOString();
    case 'stage':
      return String(STAGES.indexOf(facts.stage));
    default:
      return facts[column].slice(0, LONGEST_KEY);
  }
}

/** A story and its place in the list. */
export interface BudgetPosition {
  key: string;
  id: string;
}

/** Compares two places in the collation of this language; empty texts come last in both directions. */
export function comparePlaces(lang: string, { descending }: BudgetOrder) {
  const collator = new Intl.Collator(lang, { numeric: true });
  const sign = descending ? -1 : 1;
  return (a: BudgetPosition, b: BudgetPosition) =>
    Number(a.key === '') - Number(b.key === '') ||
    sign * collator.compare(a.key, b.key) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** A place as an opaque cursor. */
export const writePlace = ({ key, id }: BudgetPosition) =>
  Buffer.from(JSON.stringify([key, id])).toString('base64url');

/** The place that a cursor encodes; null for an invalid one. */
export function parsePlace(word: string | undefined): BudgetPosition | null {
  if (!word || word.length > 1000) return null;
  try {
    const read: unknown = JSON.parse(Buffer.from(word, 'base64url').toString());
    const [key, id] = Array.isArray(read) ? (read as unknown[]) : [];
    return typeof key === 'string' && typeof id === 'string' ? { key, id } : null;
  } catch {
    return null;
  }
}
