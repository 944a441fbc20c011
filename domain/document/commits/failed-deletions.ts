import type { Node, Slice } from 'prosemirror-model';
import { ReplaceAroundStep, ReplaceStep, type Step } from 'prosemirror-transform';
import { DeleteSuggestedStep } from './delete-suggested-step';
import { wordsOf } from './fitting';
import { mappingOf } from './mapping';
import { mapRanges, insertedBy, textsIn, subtractAll, type Range, type TextInBlock } from './ranges';
import { withoutParts, partsOfSlice } from './slice-texts';
import { isRemainder, MIN_MATCH_LENGTH } from './text-match';
import { stepsUndoneBy } from './undone-steps';

/** A whole text block of this length does not occur by chance in a text that is inserted elsewhere. */
const MIN_BLOCK_LENGTH = 12;

/** Beyond these bounds words may be duplicated: inserting steps, and comparisons of texts. */
const MAX_STEPS = 100;
const MAX_COMPARED = 200_000;

/** A step without what is in the document already. */
interface Remainder {
  /** Null when nothing remains. */
  step: Step | null;
  /** The index of the failed deletion that the step undoes; null for none. */
  failedDeletion: number | null;
}

/** A text that a step should have deleted and that is still in the document. */
interface SurvivingText {
  text: string;
  index: number;
  /** Whether the failed deletion was at the place of the step that now inserts something. */
  isNear: boolean;
  /** Whether it is the whole content of a text block. */
  isBlock: boolean;
}

type Part = Omit<SurvivingText, 'isBlock'> & TextInBlock;

const overlaps = ({ from, to }: Range, others: readonly Range[]) =>
  others.some(other => other.from < to && from < other.to);

/** Whether a step restores a deleted suggestion. Undo inserts it beside its old place where that was replaced. */
const isOfSuggestion = (step: ReplaceStep | ReplaceAroundStep, deletion: Step) =>
  deletion instanceof DeleteSuggestedStep && deletion.restores(step.slice);

/** Own deletions that failed because of concurrent changes. Undoing one must not insert its text a second time. */
export class FailedDeletions {
  private readonly rangesByStep = new Map<number, Range[]>();
  private readonly failedSteps = new Set<number>();
  private compared = 0;
  private insertions = 0;

  /** @param steps of one author, in order */
  constructor(private readonly steps: readonly Step[]) {}

  get ranges(): Range[] {
    return [...this.rangesByStep.values()].flat();
  }

  /**
   * Records the result of a step.
   * @param toDelete the ranges it should delete, in positions before `done`
   * @param done the step after rebasing: several steps, or none
   */
  record(index: number, toDelete: readonly Range[], done: readonly Step[]): void {
    const mapping = mappingOf(done);
    const inserted = insertedBy(mapping);
    if (!done.length) this.failedSteps.add(index);
    // A text that is deleted twice was restored in between: the later step counts.
    for (const [step, ranges] of this.rangesByStep)
      this.rangesByStep.set(
        step,
        ranges.flatMap(range => subtractAll(range, toDelete)),
      );
    this.rangesByStep.set(index, [...toDelete]);
    for (const [step, ranges] of this.rangesByStep) {
      const left = mapRanges(ranges, mapping).flatMap(range => subtractAll(range, inserted));
      if (left.length) this.rangesByStep.set(step, left);
      else this.rangesByStep.delete(step);
    }
  }

  /**
   * The step at an index without the texts that it would duplicate.
   * @param doc the document before it
   * @param written ranges that others wrote
   * @param toDelete ranges that the step itself deletes
   */
  remainderOf(index: number, doc: Node, written: readonly Range[], toDelete: readonly Range[]): Remainder {
    const step = this.steps[index]!;
    const whole: Remainder = { step, failedDeletion: null };
    if (!this.rangesByStep.size || !(step instanceof ReplaceStep || step instanceof ReplaceAroundStep))
      return whole;
    if (!wordsOf(step.slice).trim() || ++this.insertions > MAX_STEPS) return whole;
    const { steps: undone, isWhole } = stepsUndoneBy(step, this.steps.slice(0, index));
    const offsets = new Map(undone.map(one => [one.index, one.offset + step.slice.openStart]));
    const isNear = (earlier: number) => offsets.has(earlier) || isOfSuggestion(step, this.steps[earlier]!);
    const presentIn = (apart: readonly Range[]) =>
      this.presentIn(step.slice, this.survivingTexts(doc, apart, isNear), isWhole ? offsets : null);
    const all = presentIn(written);
    if (all.failedDeletion === null) return whole;
    if (isWhole && undone.every(one => this.failedSteps.has(one.index))) {
      this.failedSteps.add(index);
      return { step: null, failedDeletion: undone.at(-1)!.index };
    }
    const { parts, failedDeletion } = toDelete.length ? presentIn([...written, ...toDelete]) : all;
    if (failedDeletion === null) return whole;
    const left = withoutParts(step, parts);
    const isDone = !left.slice.size && step.from === step.to;
    if (isDone) this.failedSteps.add(index);
    return { step: isDone ? null : left, failedDeletion };
  }

  /**
   * The parts of a slice that are in the document already.
   * @param offsets for each undone step, the offset in the slice of the text that it deleted; null when the slice undoes
   *   something else
   */
  private presentIn(
    slice: Slice,
    surviving: readonly SurvivingText[],
    offsets: ReadonlyMap<number, number> | null,
  ) {
    const same = new Map(surviving.filter(one => one.isNear || one.isBlock).map(one => [one.text, one]));
    const within = surviving.filter(
      ({ text, index, isBlock }) => offsets?.has(index) || (isBlock && text.length >= MIN_BLOCK_LENGTH),
    );
    const texts = new Set<string>();
    partsOfSlice(slice, text => {
      texts.add(text);
      return [];
    });
    // Blocks that others also shortened; each stands for one block.
    const shortened = new Set(
      within.filter(({ text, index, isBlock }) => isBlock && offsets?.has(index) && !texts.has(text)),
    );
    const survivorOf = (text: string, isBlock: boolean): SurvivingText | undefined => {
      const one = same.get(text);
      if (!isBlock) return one?.isNear ? one : undefined;
      const rest =
        one ?? [...shortened].find(left => ++this.compared <= MAX_COMPARED && isRemainder(left.text, text));
      if (rest) shortened.delete(rest);
      return rest;
    };
    let failedDeletion: number | null = null;
    const parts = partsOfSlice(slice, (text, isBlock, start) => {
      const survivor = survivorOf(text, isBlock);
      if (survivor) {
        failedDeletion ??= survivor.index;
        return [{ from: 0, to: text.length }];
      }
      const found: Range[] = [];
      for (const { text: part, index } of within) {
        const from = this.find(text, part, found, (offsets?.get(index) ?? 0) - start);
        if (from === null) continue;
        failedDeletion ??= index;
        found.push({ from, to: from + part.length });
      }
      return found;
    });
    return { parts, failedDeletion: failedDeletion as number | null };
  }

  /** The first occurrence of a part from a position that overlaps no other; null for none, or after too many comparisons. */
  private find(text: string, part: string, others: readonly Range[], start: number): number | null {
    if (++this.compared > MAX_COMPARED) return null;
    let from = text.indexOf(part, start);
    while (from >= 0 && overlaps({ from, to: from + part.length }, others)) {
      if (++this.compared > MAX_COMPARED) return null;
      from = text.indexOf(part, from + 1);
    }
    return from < 0 ? null : from;
  }

  /** The surviving texts of each block: as a whole, and in the parts into which others split it. */
  private survivingTexts(
    doc: Node,
    apart: readonly Range[],
    isNear: (index: number) => boolean,
  ): SurvivingText[] {
    const blocks = new Map<number, Part[]>();
    for (const [index, ranges] of this.rangesByStep)
      for (const part of ranges.flatMap(one => subtractAll(one, apart)).flatMap(one => textsIn(doc, one))) {
        const { from } = part.block;
        const parts = blocks.get(from) ?? [];
        blocks.set(from, parts);
        parts.push({ ...part, index, isNear: isNear(index) });
      }
    return [...blocks.values()].flatMap(parts => {
      parts.sort((one, other) => one.at - other.at);
      const { index, block } = parts[0]!;
      const text = parts.map(part => part.text).join('');
      const size = subtractAll(block, apart).reduce((sum, { from, to }) => sum + to - from, 0);
      const whole = { text, index, isNear: parts.some(part => part.isNear), isBlock: text.length === size };
      const rest = parts.length > 1 ? parts.map(part => ({ ...part, isBlock: false })) : [];
      return [whole, ...rest].filter(one => one.text.trim().length >= MIN_MATCH_LENGTH);
    });
  }
}
