import type { BodyNode } from '@/domain/document/body';
import { fingerprint } from '@/domain/fingerprint';
import { inlineWords, type InlinePart } from '@/domain/history/words';
import { changedIn, type ChangedIn, type SourceState } from './changed-in';
import { changeKey, pairTexts, type TextDigest, type PartPair } from './source-changes';
import { partWords, type ShortText, type SourceText } from './source-text';

/** A change of a source since a translation was made from it. */
export interface SourceChange<Who> {
  /** Its id among the changes. */
  key: string;
  kind: 'changed' | 'new' | 'removed';
  /** Whether it is translated. */
  done: boolean;
  /** Both texts in one; empty when the change has no text, such as a new picture file. */
  parts: InlinePart[];
  /** The states that contain it, oldest first. */
  changedIn: Who[];
}

/** A part of a source next to its translation. */
export interface SourceRow<Who> {
  /** Null for a block of the body. */
  place: ShortText | null;
  /** The current block, or the removed one; null for a short text. */
  block: BodyNode | null;
  words: string;
  /** Null when it has not changed since the translation. */
  change: SourceChange<Who> | null;
}

/** The input of source rows. */
export interface SourceTexts<Who> {
  /** The text that was translated. */
  madeFrom: SourceText;
  /** The source text that the translation matches. */
  matched: SourceText;
  /** The later states of the source, oldest first; the last one is current. */
  states: SourceState<Who>[];
}

/** The current source, part by part, with its changes since the translation and which of them are done. */
export function sourceRows<Who>(
  { madeFrom, matched, states }: SourceTexts<Who>,
  digest: TextDigest,
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

/** Completed changes, by position in the matched text. */
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

function rowOf<Who>(pair: PartPair, done: boolean, who: Who[], digest: TextDigest): SourceRow<Who> {
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
