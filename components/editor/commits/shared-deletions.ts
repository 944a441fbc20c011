import type { Node } from '@tiptap/pm/model';
import type { Mappable, Mapping, Step } from '@tiptap/pm/transform';
import { DeleteSuggestedStep } from '@/domain/document/commits/delete-suggested-step';
import { mappingOf } from '@/domain/document/commits/mapping';
import { MoveStep } from '@/domain/document/commits/move-step';
import { appliedAll } from '@/domain/document/commits/apply';
import {
  deletedBy,
  followed,
  insertedBy,
  overlapOf,
  textsIn,
  withoutAll,
  type Range,
} from '@/domain/document/commits/ranges';
import type { Rebased } from '@/domain/document/commits/rebase';

/**
 * Words that were deleted here and, before that reached the server, by others, or kept by them: a deletion that did not
 * happen cannot be taken back.
 */
export interface SharedDeletion {
  /** Where they were, which is a range once words are inserted there. */
  from: number;
  to: number;
  text: string;
  /** How far they were from the start of what was deleted here. */
  offset: number;
}

/** Single letters are found in many words. */
const LEAST_LENGTH = 2;

/** Whether what a step deletes stays: its suggestion was settled in another way, or paragraphs were joined or parted. */
const isKept = (step: Step, rebased: readonly Step[]) =>
  !rebased.length || (step instanceof DeleteSuggestedStep && !(rebased[0] instanceof DeleteSuggestedStep));

/** Where a text is in a range. */
const placesOf = (text: string, doc: Node, range: Range): { at: number; text: string }[] =>
  textsIn(doc, range).flatMap(({ at, text: block }) => {
    const place = block.indexOf(text);
    return place < 0 ? [] : [{ at: at + place, text }];
  });

/** Where an own step starts to change something, in positions before it. */
interface Start {
  index: number;
  at: number;
}

function startsOf(own: readonly Step[], index: number): Start[] {
  const starts: Start[] = [];
  own[index]!.getMap().forEach(at => starts.push({ index, at }));
  return starts;
}

/** From the first to the last of some starts, after all own steps and each of the ways in which they are moved. */
function placeOf(starts: readonly Start[], own: readonly Step[], ways: readonly Mappable[]): Range {
  const places = (side: number) =>
    starts.flatMap(({ index, at }) => {
      const place = mappingOf(own.slice(index)).map(at, side);
      return ways.map(way => way.map(place, side));
    });
  return { from: Math.min(...places(-1)), to: Math.max(...places(1)) };
}

/**
 * What own steps delete that others had deleted, or kept.
 * @param base the document before own steps, and before those of others
 * @param rebased what became of the own steps
 * @param ways from positions after own steps to those of the text that is shown: of the rebase, and of what is shown,
 *   which the history follows
 * @param originalOf the step that was split around words of others, for its parts: undo takes them back at one place
 */
export function sharedDeletions(
  base: Node,
  own: readonly Step[],
  theirs: Mapping,
  { steps: rebased, kept }: Pick<Rebased, 'steps' | 'kept'>,
  ways: readonly Mappable[],
  originalOf: (step: Step) => Step = step => step,
): SharedDeletion[] {
  if (!own.length) return [];
  let ranges = deletedBy(theirs);
  let doc = base;
  // What was inserted here at a place that is gone.
  let refused: Range[] = [];
  const found: SharedDeletion[] = [];
  for (const [index, step] of own.entries()) {
    const map = step.getMap();
    const gone = isKept(step, rebased[index]!)
      ? withoutAll({ from: 0, to: doc.content.size }, refused)
      : ranges;
    const isPart = (other: Step) => other !== step && originalOf(other) === originalOf(step);
    if (!(step instanceof MoveStep))
      map.forEach((start, end) => {
        const deleted = { from: start, to: end };
        const both = gone.flatMap(range => overlapOf(deleted, range)).flatMap(range => textsIn(doc, range));
        const texts = [...both, ...kept[index]!.flatMap(text => placesOf(text, doc, deleted))];
        for (const { at, text } of texts) {
          if (text.trim().length < LEAST_LENGTH) continue;
          const others = own.flatMap((other, part) => (isPart(other) ? startsOf(own, part) : []));
          const place = placeOf([{ index, at: start }, ...others], own, ways);
          found.push({ ...place, text, offset: at - start });
        }
      });
    const mapping = mappingOf([step]);
    // What was written here within what they deleted was not deleted by them.
    const written = insertedBy(mapping);
    ranges = followed(ranges, mapping).flatMap(range => withoutAll(range, written));
    refused = [...followed(refused, mapping), ...(rebased[index]!.length ? [] : written)];
    doc = appliedAll(doc, [step]);
  }
  return found;
}

/**
 * Where a change inserts such words again, from the last to the first, without overlaps.
 * @param isOfOthers whether a colleague wrote some of it
 */
export function restoredAgain(
  doc: Node,
  inserted: readonly Range[],
  deletions: readonly SharedDeletion[],
  isOfOthers: (range: Range) => boolean = () => false,
): Range[] {
  const found: Range[] = [];
  for (const range of inserted)
    for (const deletion of deletions) {
      if (range.from > deletion.to || range.to < deletion.from) continue;
      const again = nearest(doc, range, deletion, isOfOthers);
      if (again) found.push(again);
    }
  return found
    .sort((a, b) => b.from - a.from)
    .filter(({ to }, index, all) => !index || to <= all[index - 1]!.from);
}

/** Where those words are in a range, nearest to where they are expected, or what is left of them; null for neither. */
function nearest(
  doc: Node,
  range: Range,
  { text, offset }: SharedDeletion,
  isOfOthers: (range: Range) => boolean,
): Range | null {
  let best: Range | null = null;
  const distance = (at: number) => Math.abs(at - range.from - offset);
  for (const { at, text: block } of textsIn(doc, range)) {
    for (let found = block.indexOf(text); found >= 0; found = block.indexOf(text, found + 1)) {
      const words = { from: at + found, to: at + found + text.length };
      if (!isOfOthers(words) && (!best || distance(words.from) < distance(best.from))) best = words;
    }
    const whole = { from: at, to: at + block.length };
    if (!best && isWhatIsLeft(block, text) && !isOfOthers(whole)) best = whole;
  }
  return best;
}

/** Whether a text is another without a part of it, and at least half of it: a short word may be the ends of any long text. */
function isWhatIsLeft(part: string, text: string): boolean {
  if (part.length < LEAST_LENGTH || part.length * 2 < text.length || part.length > text.length) return false;
  let start = 0;
  while (start < part.length && part[start] === text[start]) start++;
  return text.endsWith(part.slice(start));
}
