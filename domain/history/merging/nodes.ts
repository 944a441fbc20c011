import { blockIdOf, blockJson, contentFingerprint, withBlockId } from '@/domain/document/block-id';
import type { BodyNode } from '@/domain/document/body';
import { bodySchema } from '@/domain/document/schema';
import { blockWords } from '../words';
import { mergeAttributes } from './attributes';
import { joinAdded, orderThree, type Placed } from './order';
import {
  asOneConflict,
  conflicting,
  combined,
  resolved,
  type Merge,
  type PieceKind,
  type MergeConflict,
} from './conflicts';
import { movedParts } from './split';
import { mergeTable } from './table';
import { mergesByWords, mergeText, type Passage } from './text';
import { blocksOf, bothOf, isText, tokensOf } from './tokens';
import { Work } from './work';

/** A stretch of a text in page order, with its state on each side and the merge of both. */
export interface MergedPart extends Merge<BodyNode[]> {
  base: BodyNode[];
  mine: BodyNode[];
  theirs: BodyNode[];
  /** The passages of a text that is merged by words. */
  passages?: Passage[];
  /** The side whose place this is, for a block that both sides moved. */
  only?: 'mine' | 'theirs';
}

/**
 * The context of nodes: what a person chooses there, and whether additions of both sides are kept without a conflict.
 */
interface Place {
  kind: PieceKind;
  keepsAdditions: boolean;
}

const IN_BODY: Place = { kind: 'block', keepsAdditions: false };
const IN_BLOCK: Place = { kind: 'block', keepsAdditions: false };
const PLACES: Partial<Record<string, Place>> = {
  bulletList: { kind: 'item', keepsAdditions: true },
  orderedList: { kind: 'item', keepsAdditions: true },
  listItem: { kind: 'item', keepsAdditions: false },
  gallery: { kind: 'picture', keepsAdditions: true },
};

/** Merges sequences of nodes: the blocks of a body, the items of a list, the pictures of a gallery. */
export function mergeNodes(
  base: BodyNode[],
  mine: BodyNode[],
  theirs: BodyNode[],
  work = new Work(),
  place: Place = IN_BODY,
): MergedPart[] {
  const texts = { base, mine, theirs };
  const places = new Map<number, Merge<BodyNode[]>>();
  return movedParts(orderThree(base, mine, theirs, work), texts).flatMap((part): MergedPart[] => {
    if ('run' in part) return [mergeRun(part.run, place, work)];
    const { node, only, added } = part;
    if (!node) return mergeAdded(mine, theirs, added, place);
    const run = {
      base: [base[node.base!]!],
      mine: node.mine === null ? [] : [mine[node.mine]!],
      theirs: node.theirs === null ? [] : [theirs[node.theirs]!],
    };
    const merged = mergeRun(run, place, work);
    return [only ? { ...merged, only, ...atOne(only, node.base!, merged, run, places) } : merged];
  });
}

type Run = Pick<MergedPart, 'base' | 'mine' | 'theirs'>;

/** A node that both sides moved, at the position of one of them. */
function atOne(
  only: 'mine' | 'theirs',
  at: number,
  merged: Merge<BodyNode[]>,
  run: Run,
  places: Map<number, Merge<BodyNode[]>>,
): Merge<BodyNode[]> {
  const known = places.get(at);
  const choice = conflicting<BodyNode[]>(
    {
      kind: 'place',
      ...{ before: run.base, mine: run.mine, theirs: run.theirs },
      within: { mine: run.mine, theirs: run.theirs },
    },
    { mine: [], theirs: [] },
  );
  const whole = known ?? { conflicts: [...choice.conflicts, ...merged.conflicts], resolve: merged.resolve };
  if (!known) places.set(at, whole);
  const [place] = whole.conflicts;
  const isHere = (side: 'mine' | 'theirs' | 'both') => (side === 'theirs' ? 'theirs' : 'mine') === only;
  return {
    conflicts: known ? [] : whole.conflicts,
    resolve: sideOf => (isHere(sideOf(place!)) ? whole.resolve(sideOf) : []),
  };
}

/** What both sides made of a stretch of the base. */
function mergeRun(run: Run, place: Place, work: Work): MergedPart {
  const { base, mine, theirs } = run;
  const isSingle = base.length === 1 && mine.length === 1 && theirs.length === 1;
  if (isSingle) return { ...run, ...mergeOne(base[0]!, mine[0]!, theirs[0]!, place, work) };
  const [b, m, t] = [base, mine, theirs].map(nodes => nodes.map(contentFingerprint).join('\n'));
  if (m === t || t === b) return { ...run, ...resolved(mine) };
  if (m === b) return { ...run, ...resolved(theirs) };
  if (
    mine.length &&
    theirs.length &&
    [...base, ...mine, ...theirs].every(isText) &&
    isMergedByWords(work, base, mine, theirs)
  )
    return { ...run, ...mergeText(base, mine, theirs, work) };
  return { ...run, ...wholeAsked(run, place.kind) };
}

const isMergedByWords = (work: Work, ...texts: BodyNode[][]) => work.takesText() && mergesByWords(...texts);

function wholeAsked({ base, mine, theirs }: Run, kind: PieceKind): Merge<BodyNode[]> {
  return conflicting({ kind, before: base, mine, theirs, within: { mine, theirs } }, { mine, theirs });
}

function mergeOne(
  base: BodyNode,
  mine: BodyNode,
  theirs: BodyNode,
  place: Place,
  work: Work,
): Merge<BodyNode[]> & { passages?: Passage[] } {
  const taken = sideTaken(base, mine, theirs);
  if (taken) return resolved([taken]);
  const run = { base: [base], mine: [mine], theirs: [theirs] };
  const conflict = {
    kind: place.kind,
    ...{
      before: run.base,
      mine: run.mine,
      theirs: run.theirs,
      within: { mine: run.mine, theirs: run.theirs },
    },
  };
  if ([base, mine, theirs].every(isText)) {
    if (!isMergedByWords(work, run.base, run.mine, run.theirs)) return wholeAsked(run, place.kind);
    const merge = mergeText(run.base, run.mine, run.theirs, work);
    if (place === IN_BODY) return merge;
    return asOneConflict(merge, { ...conflict, kind: place.kind === 'block' ? 'words' : place.kind });
  }
  const merge = mergeNode(base, mine, theirs, work);
  if (!merge) return wholeAsked(run, place.kind);
  return { conflicts: merge.conflicts, resolve: side => merge.resolve(side) };
}

/** A node that at most one side changed, with the identity that either side set; null when both changed it. */
function sideTaken(base: BodyNode, mine: BodyNode, theirs: BodyNode): BodyNode | null {
  const [b, m, t] = [base, mine, theirs].map(contentFingerprint);
  if (m !== t && m !== b && t !== b) return null;
  const taken = m === b ? theirs : mine;
  const [my, their] = [mine, theirs].map(node =>
    blockIdOf(node) === blockIdOf(base) ? null : blockIdOf(node),
  );
  const id = my && their ? (my < their ? my : their) : (my ?? their);
  return id && id !== blockIdOf(taken) ? withBlockId(taken, id) : taken;
}

/** One node that both sides have; null when it cannot be merged by its parts. */
function mergeNode(base: BodyNode, mine: BodyNode, theirs: BodyNode, work: Work): Merge<BodyNode[]> | null {
  const taken = sideTaken(base, mine, theirs);
  if (taken) return resolved([taken]);
  const within = { mine: [mine], theirs: [theirs] };
  if (mine.type !== theirs.type || base.type !== mine.type) return null;
  const form = mergeAttributes(base, mine, theirs, within);
  const [older, my, their] = [base, mine, theirs].map(({ content = [] }) => content) as [
    BodyNode[],
    BodyNode[],
    BodyNode[],
  ];
  if (isText(mine)) {
    if (!isMergedByWords(work, [base], [mine], [theirs])) return null;
    return mergeText([base], [mine], [theirs], work);
  }
  if (mine.type === 'table') {
    const rows = mergeTable({ base: older, mine: my, theirs: their }, work, (...cells) =>
      mergeNode(...cells, work),
    );
    return rows && withContent(form, rows);
  }
  if (mine.type === 'bilingualPair') {
    const sides = older.map((side, at) => mergeOne(side, my[at]!, their[at]!, IN_BLOCK, work));
    const content = combined(sides);
    return withContent(form, { ...content, resolve: side => content.resolve(side).flat() });
  }
  const parts = combined(mergeNodes(older, my, their, work, PLACES[mine.type] ?? IN_BLOCK));
  return withContent(form, { ...parts, resolve: side => parts.resolve(side).flat() });
}

/** A node of merged attributes and merged content; nothing where no content is left that it needs. */
function withContent(form: Merge<BodyNode>, content: Merge<BodyNode[]>): Merge<BodyNode[]> {
  return {
    conflicts: [...form.conflicts, ...content.conflicts],
    resolve(side) {
      const { content: _, ...node } = form.resolve(side);
      const inner = fitting(node, content.resolve(side));
      if (inner === null) return [];
      return [inner.length ? { ...node, content: inner } : node];
    },
  };
}

/**
 * The content with what its node requires, such as the paragraph that an item starts with. Null for a node without
 * words of its own that has no content left.
 */
function fitting(node: BodyNode, content: BodyNode[]): BodyNode[] | null {
  const type = bodySchema.nodes[node.type]!;
  const { contentMatch, isLeaf } = type;
  if (isLeaf || (!content.length && contentMatch.validEnd)) return content;
  if (!content.length) {
    const filled = blockWords(node) ? type.createAndFill(node.attrs) : null;
    return filled && (blockJson(filled).content ?? []);
  }
  const starts = contentMatch.matchType(bodySchema.nodes[content[0]!.type]!) !== null;
  return starts ? content : [{ type: 'paragraph' }, ...content];
}

/** What both sides added at one place. */
function mergeAdded(
  mine: BodyNode[],
  theirs: BodyNode[],
  added: Placed['added'],
  { kind, keepsAdditions }: Place,
): MergedPart[] {
  const runs: Run[] = [];
  for (const { mine: my, theirs: their } of joinAdded(mine, theirs, added)) {
    const run = {
      base: [],
      mine: my === null ? [] : [mine[my]!],
      theirs: their === null ? [] : [theirs[their]!],
    };
    const last = runs.at(-1);
    const isShared = my !== null && their !== null;
    const isOwn = last && !(last.mine.length && last.theirs.length && isEqual(last));
    if (last && isOwn && !isShared && !keepsAdditions) {
      last.mine.push(...run.mine);
      last.theirs.push(...run.theirs);
    } else runs.push(run);
  }
  return runs.map((run): MergedPart => {
    if (isEqual(run) || !run.theirs.length) return { ...run, ...resolved(run.mine) };
    if (!run.mine.length) return { ...run, ...resolved(run.theirs) };
    const conflict: Omit<MergeConflict, 'joins'> = {
      kind,
      before: [],
      ...{ mine: run.mine, theirs: run.theirs, within: { mine: run.mine, theirs: run.theirs } },
    };
    return {
      ...run,
      ...conflicting(conflict, { mine: run.mine, theirs: run.theirs, both: bothBlocks(run) }),
    };
  });
}

const isEqual = ({ mine, theirs }: Run) =>
  mine.length === theirs.length &&
  mine.every((node, at) => contentFingerprint(node) === contentFingerprint(theirs[at]!));

/** The additions of both sides. Two texts with a common start or end become one text, with the common part once. */
export function bothBlocks({ mine, theirs }: Pick<Run, 'mine' | 'theirs'>, hasBase = true): BodyNode[] {
  const [my, their] = [mine[0], theirs[0]];
  const isPair = mine.length === 1 && theirs.length === 1 && my && their && my.type === their.type;
  if (!isPair || !isText(my) || !isText(their)) return [...mine, ...theirs];
  const [one, other] = [tokensOf(mine), tokensOf(theirs)];
  const both = bothOf(hasBase ? [] : null, one, other);
  const isShared = both.length < one.length + other.length - 2;
  return isShared ? blocksOf(both) : [my, their];
}
