import type { BodyNode } from '@/domain/document/body';
import { fingerprint } from '@/domain/fingerprint';
import { inlineWords, type InlinePart } from '@/domain/history/words';
import { changedIn, type ChangedIn, type SourceState } from './changed-in';
import { changeKey, pairTexts, type Digest, type PartPair } from './source-changes';
import { partWords, type ShortText, type SourceText } from './source-text';

/** A change of a source since a translation was made from it. */
export interface SourceChange<Who> {
  /** Names it among the changes. */
  key: string;
  kind: 'changed' | 'new' | 'removed';
  /** Whether the translation has it. */
  done: boolean;
  /** Both texts in one; empty where nothing changed that can be read, such as the file of a picture. */
  parts: InlinePart[];
  /** The states that it came with, oldest first. */
  changedIn: Who[];
}

/** A part of a source next to its translation. */
export interface SourceRow<Who> {
  /** Null: a block of the body. */
  place: ShortText | null;
  /** The block as it is, or as it was before it was removed; null for a short text. */
  block: BodyNode | null;
  words: string;
  /** Null: it is as it was when the translation was made. */
  change: SourceChange<Who> | null;
}

/** The texts of a source that its rows are made from. */
export interface SourceTexts<Who> {
  /** The text that the translation was made from. */
  madeFrom: SourceText;
  /** What of the source the translation matches. */
  matched: SourceText;
  /** What the source became since, oldest first; the last is what it is now. */
  states: SourceState<Who>[];
}

/** A source as it is, part by part, with what changed in it since a translation was made and what of that is done. */
export function sourceRows<Who>(
  { madeFrom, matched, states }: SourceTexts<Who>,
  digest: Digest,
): SourceRow<Who>[] {
  const newest = states.at(-1)?.text ?? madeFrom;
  const since = changedIn(madeFrom, states);
  const left = pairTexts(matched, newest);
  const done = doneByPlace(pairTexts(madeFrom, matched));
  const rows: SourceRow<Who>[] = [];
  const add = (pair: PartPair, isDone: boolean, block: number) =>
    rows.push(rowOf(pair, isDone, whoChanged(pair, since, block), digest));

  const shown = new Set(left.map(({ place }) => place));
  for (const pair of done.short.values()) if (!shown.has(pair.place)) add(pair, true, -1);
  let [matchedAt, newestAt] = [0, 0];
  for (const pair of left) {
    if (pair.place === null && pair.older)
      for (const removed of done.removedBefore.get(matchedAt) ?? []) add(removed, true, -1);
    const was = pair.place === null ? done.blocks.get(matchedAt) : done.short.get(pair.place);
    add(pair.same && was ? was : pair, pair.same, newestAt);
    if (pair.place !== null) continue;
    if (pair.older) matchedAt++;
    if (pair.newer) newestAt++;
  }
  for (const removed of done.removedBefore.get(matchedAt) ?? []) add(removed, true, -1);
  return rows;
}

/** What is done, by the place that it has in the matched text. */
function doneByPlace(pairs: PartPair[]) {
  const short = new Map<ShortText, PartPair>();
  const blocks = new Map<number, PartPair>();
  const removedBefore = new Map<number, PartPair[]>();
  let at = 0;
  for (const pair of pairs) {
    if (pair.place !== null) {
      if (!pair.same) short.set(pair.place, pair);
    } else if (pair.newer) blocks.set(at++, pair);
    else removedBefore.set(at, [...(removedBefore.get(at) ?? []), pair]);
  }
  return { short, blocks, removedBefore };
}

function whoChanged<Who>({ place, older, newer }: PartPair, since: ChangedIn<Who>, block: number): Who[] {
  if (place !== null) return since.short.get(place) ?? [];
  return (newer ? since.blocks[block] : since.removed.get(fingerprint(older))) ?? [];
}

function rowOf<Who>(pair: PartPair, done: boolean, who: Who[], digest: Digest): SourceRow<Who> {
  const { place, older, newer, same } = pair;
  const [before, after] = [older, newer].map(part => (part === null ? '' : partWords(part)));
  const change: SourceChange<Who> | null = same
    ? null
    : {
        ...{ key: changeKey(pair, digest), done, changedIn: who },
        kind: older === null ? 'new' : newer === null ? 'removed' : 'changed',
        parts: before === after ? [] : inlineWords(before!, after!),
      };
  return {
    place,
    block: place === null ? ((newer ?? older) as BodyNode) : null,
    words: newer === null ? before! : after!,
    change,
  };
}
