import { fingerprint } from '@/domain/fingerprint';
import { mergeBodies, type MergedBody } from '@/domain/history/merging/body';
import type { Side } from '@/domain/history/merging/conflicts';
import { slugFrom } from '@/domain/story/slug';
import { STORY_FIELD_NAMES } from '@/domain/story/fields/derive';
import type { Field } from '@/domain/story/fields/field';
import { STORY_FIELDS, type StoryFieldName } from '@/domain/story/fields/fields';
import type { BylineEntry, StoryFields } from '@/domain/story/story';
import type { Draft } from '../draft';

/**
 * The parts of a story besides its body. Edition and section are one part, because a section belongs to one
 * edition.
 */
export type MergeField = Exclude<StoryFieldName, 'sectionId'> | 'place' | 'deskId';

export const MERGE_FIELDS: MergeField[] = [
  ...STORY_FIELD_NAMES.filter(name => name !== 'sectionId'),
  'place',
  'deskId',
];

/** The separator between both values of a field; null when only one can be kept. */
const joinOf = (field: MergeField): Field['join'] =>
  field === 'place' || field === 'deskId' ? null : STORY_FIELDS[field].join;

export interface Difference {
  id: string;
  /** The only side that changed since the common ancestor; null when both did, so that a person chooses. */
  suggested: Side | null;
}
export interface FieldDifference extends Difference {
  field: MergeField;
  /** Whether keeping both is possible. */
  joins: boolean;
}
export interface Comparison {
  mine: Draft;
  theirs: Draft;
  base: Draft | null;
  fields: FieldDifference[];
  sameFields: MergeField[];
  body: MergedBody;
}

export function fieldValue(draft: Draft, field: MergeField): unknown {
  if (field === 'place') return { editionId: draft.editionId, sectionId: draft.fields.sectionId };
  return field === 'deskId' ? draft.deskId : draft.fields[field];
}

/** The differences of two texts of a story. `base` is their common ancestor, if available. */
export function compareDrafts(mine: Draft, theirs: Draft, base: Draft | null): Comparison {
  const fields: FieldDifference[] = [];
  const sameFields: MergeField[] = [];
  for (const field of MERGE_FIELDS) {
    const [m, t, b] = [mine, theirs, base].map(draft => draft && fingerprint(fieldValue(draft, field)));
    if (m === t) sameFields.push(field);
    else if (field !== 'slug' || !slugsFollow(mine, theirs)) {
      const suggested = b === null ? null : m === b ? 'theirs' : t === b ? 'mine' : null;
      fields.push({ id: field, field, suggested, joins: joinOf(field) !== null });
    }
  }
  return {
    mine,
    theirs,
    base,
    fields,
    sameFields,
    body: mergeBodies(base?.body ?? null, mine.body, theirs.body),
  };
}

/** Slugs made from the headlines on both sides need no choice. */
const slugsFollow = (...sides: Draft[]) =>
  sides.every(({ fields }) => fields.slug === slugFrom(fields.headline));

/** What a person can choose: every field that differs, and the pieces of the body that both sides changed. */
export function differencesIn({ fields, body }: Comparison): Difference[] {
  return [...fields, ...[...body.conflicts.keys()].map(id => ({ id, suggested: null }))];
}

/** Whether the two texts can be merged without a choice. */
export function mergesByItself(comparison: Comparison): boolean {
  return differencesIn(comparison).every(({ suggested }) => suggested !== null);
}

/** The merged text. Differences without a choice use the suggested side, then mine. */
export function mergeDrafts(comparison: Comparison, choices: Record<string, Side>): Draft {
  const { mine, theirs } = comparison;
  const merged: Draft = { ...mine, fields: { ...mine.fields } };
  for (const { id, field, suggested } of comparison.fields) {
    const side = choices[id] ?? suggested ?? 'mine';
    if (side === 'theirs') takeField(merged, theirs, field);
    else if (side === 'both') joinField(merged, theirs, field);
  }
  if (slugsFollow(mine, theirs)) merged.fields.slug = slugFrom(merged.fields.headline);
  merged.body = comparison.body.resolve(id => choices[id]);
  return merged;
}

function takeField(merged: Draft, theirs: Draft, field: MergeField) {
  if (field === 'deskId') merged.deskId = theirs.deskId;
  else if (field === 'place') {
    merged.editionId = theirs.editionId;
    merged.fields.sectionId = theirs.fields.sectionId;
  } else copyField(merged.fields, theirs.fields, field);
}

function copyField<Key extends keyof StoryFields>(to: StoryFields, from: StoryFields, key: Key) {
  to[key] = from[key];
}

function joinField(merged: Draft, theirs: Draft, field: MergeField) {
  if (field === 'place' || field === 'deskId') return;
  const [mine, their] = [merged.fields[field], theirs.fields[field]];
  const joins = joinOf(field);
  if (Array.isArray(mine) && Array.isArray(their)) {
    const known = new Set(mine.map(entryKey));
    const added = their.filter(entry => !known.has(entryKey(entry)));
    Object.assign(merged.fields, { [field]: [...mine, ...added] });
  } else if (typeof mine === 'string' && typeof their === 'string' && joins)
    Object.assign(merged.fields, { [field]: joinedText(mine, their, joins) });
}

/** Both texts; a text that the other contains is not repeated. */
function joinedText(mine: string, their: string, separator: string): string {
  if (mine.includes(their)) return mine;
  return their.includes(mine) ? their : [mine, their].join(separator);
}

/** Byline names are equal with or without an author page. */
const entryKey = (entry: string | BylineEntry) =>
  typeof entry === 'string' ? entry : `${entry.role} ${entry.name}`;
