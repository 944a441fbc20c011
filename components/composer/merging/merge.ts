import type { Body, BodyNode } from '@/domain/document/body';
import { pairBlocks } from '@/domain/history/blocks';
import { fingerprint } from '@/domain/fingerprint';
import { mergeBlocks, type MergedRange } from '@/domain/history/three-way';
import { slugFrom } from '@/domain/story/slug';
import { STORY_FIELD_NAMES } from '@/domain/story/fields/derive';
import type { Field } from '@/domain/story/fields/field';
import { STORY_FIELDS, type StoryFieldName } from '@/domain/story/fields/fields';
import type { BylineEntry, StoryFields } from '@/domain/story/story';
import type { Draft } from '../draft';

export type Side = 'mine' | 'theirs' | 'both';

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

interface Difference {
  id: string;
  /** The only side that changed since the common ancestor; null when both did, so that a person chooses. */
  suggested: Side | null;
}
interface FieldDifference extends Difference {
  field: MergeField;
  /** Whether keeping both is possible. */
  joins: boolean;
}
interface BlockDifference extends Difference {
  same: false;
  /** The text of the common ancestor; null if unknown. */
  before: BodyNode[] | null;
  mine: BodyNode[];
  theirs: BodyNode[];
}
export type BodyRun = BlockDifference | { same: true; blocks: BodyNode[] };

export interface Comparison {
  mine: Draft;
  theirs: Draft;
  base: Draft | null;
  fields: FieldDifference[];
  sameFields: MergeField[];
  body: BodyRun[];
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
    body: compareBodies(mine.body, theirs.body, base?.body ?? null),
  };
}

/** Slugs made from the headlines on both sides need no choice. */
const slugsFollow = (...sides: Draft[]) =>
  sides.every(({ fields }) => fields.slug === slugFrom(fields.headline));

function compareBodies(mine: Body, theirs: Body, base: Body | null): BodyRun[] {
  const [my, their] = [mine.content ?? [], theirs.content ?? []];
  const ranges = base ? mergeBlocks(base.content ?? [], my, their) : withoutBase(my, their);
  const runs: BodyRun[] = [];
  const nameOf = namesByContent();
  for (const { base: b, mine: m, theirs: t, decided } of ranges) {
    const last = runs.at(-1);
    if (decided !== 'same')
      runs.push({
        same: false,
        id: nameOf([b, m, t]),
        before: base && b,
        mine: m,
        theirs: t,
        suggested: decided,
      });
    else if (last?.same) last.blocks.push(...m);
    else runs.push({ same: true, blocks: [...m] });
  }
  return runs;
}

/** Identifies differences by content, so that a choice is kept when other blocks change. */
function namesByContent(): (content: unknown) => string {
  const names = new Map<string, number>();
  return content => {
    const print = fingerprint(content);
    const before = names.get(print) ?? 0;
    names.set(print, before + 1);
    return `${before} ${print}`;
  };
}

/** Without a common ancestor, a person chooses for every difference. */
function withoutBase(mine: BodyNode[], theirs: BodyNode[]): MergedRange[] {
  const ranges: MergedRange[] = [];
  let lone: MergedRange | null = null;
  for (const { older, newer, same } of pairBlocks(mine, theirs)) {
    const paired = older !== null && newer !== null;
    if (paired || !lone)
      ranges.push((lone = { base: [], mine: [], theirs: [], decided: same ? 'same' : null }));
    if (older) lone.mine.push(older);
    if (newer) lone.theirs.push(newer);
    if (paired) lone = null;
  }
  return ranges;
}

/** Every run with the index of its first block. */
export function numberRuns(body: BodyRun[]): { run: BodyRun; first: number }[] {
  let next = 1;
  return body.map(run => {
    const first = next;
    next += run.same ? run.blocks.length : Math.max(run.mine.length, run.theirs.length);
    return { run, first };
  });
}

export function differencesIn(comparison: Comparison): Difference[] {
  return [...comparison.fields, ...comparison.body.filter(run => !run.same)];
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
  const content = comparison.body.flatMap(run => {
    if (run.same) return run.blocks;
    const side = choices[run.id] ?? run.suggested ?? 'mine';
    return side === 'both' ? [...run.mine, ...run.theirs] : run[side];
  });
  merged.body = { type: 'doc', content: content.length ? content : [{ type: 'paragraph' }] };
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
    Object.assign(merged.fields, { [field]: [mine, their].filter(Boolean).join(joins) });
}

/** Byline names are equal with or without an author page. */
const entryKey = (entry: string | BylineEntry) =>
  typeof entry === 'string' ? entry : `${entry.role} ${entry.name}`;
