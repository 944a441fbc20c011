import type { Body, BodyNode } from '@/domain/document/body';
import type { StoryFields } from '@/domain/story';
import { fingerprint, type Draft } from './draft';
import { alignSequences } from './sequence';

export type Side = 'mine' | 'theirs' | 'both';

/** The parts of a story besides its body. Edition and section go together: a section belongs to one edition. */
export const MERGE_FIELDS = [
  'kicker',
  'headline',
  'standfirst',
  'bylines',
  'dateline',
  'source',
  'slug',
  'lead',
  'topicIds',
  'place',
  'deskId',
] as const;
export type MergeField = (typeof MERGE_FIELDS)[number];

interface Difference {
  id: string;
  /** The side that alone changed since both had the same text; null when both did, so that a person chooses. */
  suggested: Side | null;
}
export interface FieldDifference extends Difference {
  field: MergeField;
  /** Whether keeping both makes sense. */
  joins: boolean;
}
export interface BlockDifference extends Difference {
  same: false;
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

const JOINED_TEXTS = new Set<MergeField>(['kicker', 'headline', 'standfirst', 'dateline', 'source']);
const JOINED_LISTS = new Set<MergeField>(['bylines', 'topicIds']);

export function fieldValue(draft: Draft, field: MergeField): unknown {
  if (field === 'place') return { editionId: draft.editionId, sectionId: draft.fields.sectionId };
  return field === 'deskId' ? draft.deskId : draft.fields[field];
}

/** Where two texts of a story part. `base` is the text that both began from, when it is known. */
export function compareDrafts(mine: Draft, theirs: Draft, base: Draft | null): Comparison {
  const fields: FieldDifference[] = [];
  const sameFields: MergeField[] = [];
  for (const field of MERGE_FIELDS) {
    const [m, t, b] = [mine, theirs, base].map(draft => draft && fingerprint(fieldValue(draft, field)));
    if (m === t) sameFields.push(field);
    else {
      const suggested = b === null ? null : m === b ? 'theirs' : t === b ? 'mine' : null;
      fields.push({ id: field, field, suggested, joins: JOINED_TEXTS.has(field) || JOINED_LISTS.has(field) });
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

function compareBodies(mine: Body, theirs: Body, base: Body | null): BodyRun[] {
  const known = base && new Set(base.content?.map(fingerprint));
  let count = 0;
  return alignSequences(mine.content ?? [], theirs.content ?? [], fingerprint).flatMap((run): BodyRun[] => {
    if (run.same) return [{ same: true, blocks: run.mine }];
    // As many on each side: most likely the same blocks, each changed, so each gets its own choice.
    const paired = run.mine.length === run.theirs.length;
    const pieces = paired
      ? run.mine.map((block, index) => ({ mine: [block], theirs: [run.theirs[index]!] }))
      : [{ mine: run.mine, theirs: run.theirs }];
    return pieces.map(piece => ({
      same: false,
      id: `block-${count++}`,
      ...piece,
      suggested: suggest(piece, known),
    }));
  });
}

function suggest(
  { mine, theirs }: { mine: BodyNode[]; theirs: BodyNode[] },
  known: Set<string> | null,
): Side | null {
  if (!known) return null;
  const isKnown = (block: BodyNode) => known.has(fingerprint(block));
  const changed = (side: BodyNode[], other: BodyNode[]) =>
    side.length ? !side.every(isKnown) : other.length > 0 && other.every(isKnown);
  const byMe = changed(mine, theirs);
  const byThem = changed(theirs, mine);
  return byMe === byThem ? null : byMe ? 'mine' : 'theirs';
}

/** Every run with the number of its first block, as somebody counts down the page. */
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

/** The one text that the choices make of two. Without a choice the suggested side stands, then mine. */
export function mergeDrafts(comparison: Comparison, choices: Record<string, Side>): Draft {
  const { mine, theirs } = comparison;
  const merged: Draft = { ...mine, fields: { ...mine.fields } };
  for (const { id, field, suggested } of comparison.fields) {
    const side = choices[id] ?? suggested ?? 'mine';
    if (side === 'theirs') takeField(merged, theirs, field);
    else if (side === 'both') joinField(merged, theirs, field);
  }
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

function joinField({ fields }: Draft, { fields: theirs }: Draft, field: MergeField) {
  if (field === 'bylines') {
    const names = new Set(fields.bylines.map(({ role, name }) => `${role} ${name}`));
    fields.bylines = [
      ...fields.bylines,
      ...theirs.bylines.filter(entry => !names.has(`${entry.role} ${entry.name}`)),
    ];
  } else if (field === 'topicIds') fields.topicIds = [...new Set([...fields.topicIds, ...theirs.topicIds])];
  else if (
    field === 'kicker' ||
    field === 'headline' ||
    field === 'standfirst' ||
    field === 'dateline' ||
    field === 'source'
  )
    fields[field] = [fields[field], theirs[field]].filter(Boolean).join(field === 'standfirst' ? ' ' : ' / ');
}

const ATTRIBUTE_WORDS = ['title', 'caption', 'credit', 'alt', 'attribution', 'cite', 'source', 'text'];

/** Every word of a block that a reader or an editor would see, to show it beside another. */
export function blockWords(node: BodyNode): string {
  if (node.text !== undefined) return node.text;
  if (node.type === 'hardBreak') return '\n';
  const inner = (node.content ?? []).map(blockWords);
  const inline = node.content?.some(child => child.text !== undefined);
  const about = ATTRIBUTE_WORDS.map(name => node.attrs?.[name]).filter(
    (value): value is string => typeof value === 'string' && value !== '',
  );
  return [inner.join(inline ? '' : '\n'), ...about].filter(Boolean).join('\n');
}
