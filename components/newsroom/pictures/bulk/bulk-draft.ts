import type { LibraryPicture, PicturesRequest, SharedFacts } from '@/domain/api/media';

/** The fields that get the same value in all selected pictures. */
export const SHARED_FIELDS = [
  ...(['credit', 'rights', 'licence', 'editionIds', 'rightsUntil', 'caption'] as const),
] as const;
export type SharedField = (typeof SHARED_FIELDS)[number];

/** What was typed: values for all selected pictures, and alternative texts by picture. A missing one stays as it is. */
export interface BulkDraft {
  shared: Partial<Pick<SharedFacts, SharedField>>;
  alts: Readonly<Record<string, string>>;
}

export const EMPTY_DRAFT: BulkDraft = { shared: {}, alts: {} };

type Change = PicturesRequest['pictures'][number];
type Changeable = Pick<LibraryPicture, 'id' | 'own'>;

/** The values of a field in these pictures, the most frequent first. */
export function valuesOf<Field extends SharedField>(
  pictures: Changeable[],
  field: Field,
): { value: SharedFacts[Field]; count: number }[] {
  const counts = new Map<string, { value: SharedFacts[Field]; count: number }>();
  for (const { own } of pictures) {
    const value = own[field];
    const key = JSON.stringify(value);
    counts.set(key, { value, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].toSorted((first, second) => second.count - first.count);
}

const isSameValue = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The changes of a draft to these pictures; unchanged pictures are omitted. */
export function changesOf(pictures: Changeable[], { shared, alts }: BulkDraft): Change[] {
  return pictures.flatMap(({ id, own }) => {
    const typed: Partial<SharedFacts> = { ...shared, ...(alts[id] !== undefined && { alt: alts[id] }) };
    const fields = (Object.keys(typed) as (keyof SharedFacts)[]).filter(
      field => !isSameValue(typed[field], own[field]),
    );
    if (!fields.length) return [];
    const only = (values: Partial<SharedFacts>) =>
      Object.fromEntries(fields.map(field => [field, values[field]]));
    return [{ id, change: only(typed), seen: only(own) }];
  });
}

/** In how many pictures each field changes, without those that change in none. */
export function countFields(changes: Change[]): { field: keyof SharedFacts; count: number }[] {
  return ([...SHARED_FIELDS, 'alt'] as const)
    .map(field => ({ field, count: changes.filter(({ change }) => field in change).length }))
    .filter(({ count }) => count > 0);
}

/** The changes that restore what was there before. */
export const undoOf = (changes: Change[]): Change[] =>
  changes.map(({ id, change, seen }) => ({ id, change: seen, seen: change }));
