import type { Node } from '@tiptap/pm/model';
import type { Mappable, Mapping, Step } from '@tiptap/pm/transform';
import { DeleteSuggestedStep } from '@/domain/document/commits/delete-suggested-step';
import { mappingOf } from '@/domain/document/commits/mapping';
import { MoveStep } from '@/domain/document/commits/move-step';
import { appliedAll } from '@/domain/document/commits/apply';
import {
  deletedBy,
  mapRanges,
  insertedBy,
  intersect,
  textsIn,
  subtractAll,
  type Range,
} from '@/domain/document/commits/ranges';
import { isInWord, isRemainder, MIN_MATCH_LENGTH } from '@/domain/document/commits/text-match';
import type { Rebased } from '@/domain/document/commits/rebase';

/**
 * Words that were deleted here while others deleted them too, or kept them. The deletion here had no effect on the server,
 * so undoing it must not restore the words.
 */
export interface SharedDeletion {
  /** Their place: a range once words are inserted there. */
  from: number;
  to: number;
  text: string;
  /** Their offset from the start of the range that was deleted here. */
  offset: number;
}

/** Whether a deletion failed: others decided on its suggestion, or joined or split paragraphs. */
const isKept = (step: Step, rebased: readonly Step[]) =>
  !rebased.length || (step instanceof DeleteSuggestedStep && !(rebased[0] instanceof DeleteSuggestedStep));

/** The occurrences of a text in a range. */
const placesOf = (text: string, doc: Node, range: Range): { at: number; text: string }[] =>
  textsIn(doc, range).flatMap(({ at, text: block }) => {
    const place = block.indexOf(text);
    return place < 0 ? [] : [{ at: at + place, text }];
  });

/** The start of a change of an own step, in positions before it. */
interface Start {
  index: number;
  at: number;
}

function startsOf(own: readonly Step[], index: number): Start[] {
  const starts: Start[] = [];
  own[index]!.getMap().forEach(at => starts.push({ index, at }));
  return starts;
}

/** The range from the first to the last of some starts, after all own steps and each of the given mappings. */
function placeOf(starts: readonly Start[], own: readonly Step[], ways: readonly Mappable[]): Range {
  const places = (side: number) =>
    starts.flatMap(({ index, at }) => {
      const place = mappingOf(own.slice(index)).map(at, side);
      return ways.map(way => way.map(place, side));
    });
  return { from: Math.min(...places(-1)), to: Math.max(...places(1)) };
}

/**
 * The words that own steps delete and that others had deleted, or kept.
 * @param base the document before own and concurrent steps
 * @param rebased the own steps after rebasing
 * @param ways mappings from positions after own steps to the shown document: that of the rebase, and that of the shown
 *   change, which the undo history follows
 * @param originalOf for a part of a step that was split around words of others, that step: undo restores all parts at one
 *   place
 */
export function sharedDeletions(
  base: Node,
  own: readonly Step[],
  theirs: Mapping,
  { steps: rebased, survivingTexts }: Pick<Rebased, 'steps' | 'survivingTexts'>,
  ways: readonly Mappable[],
  originalOf: (step: Step) => Step = step => step,
): SharedDeletion[] {
  if (!own.length) return [];
  let ranges = deletedBy(theirs);
  let doc = base;
  // Own insertions whose place is gone.
  let refused: Range[] = [];
  const found: SharedDeletion[] = [];
  for (const [index, step] of own.entries()) {
    const map = step.getMap();
    const gone = isKept(step, rebased[index]!)
      ? subtractAll({ from: 0, to: doc.content.size }, refused)
      : ranges;
    const isPart = (other: Step) => other !== step && originalOf(other) === originalOf(step);
    if (!(step instanceof MoveStep))
      map.forEach((start, end) => {
        const deleted = { from: start, to: end };
        const both = gone.flatMap(range => intersect(deleted, range)).flatMap(range => textsIn(doc, range));
        const texts = [...both, ...survivingTexts[index]!.flatMap(text => placesOf(text, doc, deleted))];
        for (const { at, text } of texts) {
          if (text.trim().length < MIN_MATCH_LENGTH) continue;
          const others = own.flatMap((other, part) => (isPart(other) ? startsOf(own, part) : []));
          const place = placeOf([{ index, at: start }, ...others], own, ways);
          found.push({ ...place, text, offset: at - start });
        }
      });
    const mapping = mappingOf([step]);
    // They did not delete what was written here within their deletion.
    const written = insertedBy(mapping);
    ranges = mapRanges(ranges, mapping).flatMap(range => subtractAll(range, written));
    refused = [...mapRanges(refused, mapping), ...(rebased[index]!.length ? [] : written)];
    doc = appliedAll(doc, [step]);
  }
  return found;
}

/**
 * The ranges in which a change restores such words, from the last to the first, without overlaps.
 * @param isOfOthers whether a colleague wrote some of a range
 */
export function duplicatesIn(
  doc: Node,
  inserted: readonly Range[],
  deletions: readonly SharedDeletion[],
  isOfOthers: (range: Range) => boolean = () => false,
): Range[] {
  const found: Range[] = [];
  for (const range of inserted)
    for (const deletion of deletions) {
      if (range.from > deletion.to || range.to < deletion.from) continue;
      found.push(...nearestMatch(doc, range, deletion, isOfOthers));
    }
  return found
    .sort((a, b) => b.from - a.from)
    .filter(({ to }, index, all) => !index || to <= all[index - 1]!.from);
}

/**
 * The occurrence of the words in a range that is nearest to where they were, or of what remains of them, or their two parts
 * around what others had written and deleted within them; empty for none.
 */
function nearestMatch(
  doc: Node,
  range: Range,
  { text, offset }: SharedDeletion,
  isOfOthers: (range: Range) => boolean,
): Range[] {
  let best: Range[] = [];
  const distance = (at: number) => Math.abs(at - range.from - offset);
  for (const { at, text: block } of textsIn(doc, range)) {
    for (let found = block.indexOf(text); found >= 0; found = block.indexOf(text, found + 1)) {
      const words = { from: at + found, to: at + found + text.length };
      if (!isOfOthers(words) && (!best[0] || distance(words.from) < distance(best[0].from))) best = [words];
    }
    if (best.length) continue;
    const whole = { from: 0, to: block.length };
    const parts = isRemainder(block, text) ? [whole] : partsAround(block, text);
    const places = parts.map(({ from, to }) => ({ from: at + from, to: at + to }));
    if (!places.some(isOfOthers)) best = places;
  }
  return best;
}

/** The ranges of a text in a block that has more within it; empty if it is not there, or only with a word cut in two. */
function partsAround(block: string, text: string): Range[] {
  let length = 0;
  for (let tooLong = text.length; tooLong - length > 1;) {
    const middle = (length + tooLong) >> 1;
    if (block.includes(text.slice(0, middle))) length = middle;
    else tooLong = middle;
  }
  const from = block.indexOf(text.slice(0, length));
  const end = block.indexOf(text.slice(length), from + length);
  const isShort = Math.min(length, text.length - length) < MIN_MATCH_LENGTH;
  if (isShort || end < 0 || isInWord(text, length)) return [];
  return [
    { from, to: from + length },
    { from: end, to: end + text.length - length },
  ];
}
