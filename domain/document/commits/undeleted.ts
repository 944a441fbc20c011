import type { Node, Slice } from 'prosemirror-model';
import { ReplaceAroundStep, ReplaceStep, type Step } from 'prosemirror-transform';
import { DeleteSuggestedStep } from './delete-suggested-step';
import { wordsOf } from './fitting';
import { mappingOf } from './mapping';
import { followed, insertedBy, textsIn, withoutAll, type Range, type TextInBlock } from './ranges';
import { insertingWithout, partsOfSlice } from './slice-texts';
import { takenBackBy } from './taken-back';

/** Single letters are found in many words. */
const LEAST_LENGTH = 2;

/** All of a text block of this length is not found by chance in a text that is inserted somewhere else. */
const LEAST_BLOCK_LENGTH = 12;

/** Over these bounds words may be there twice: steps that insert something, and texts of them times those that are there. */
const MOST_STEPS = 100;
const MOST_COMPARED = 200_000;

/** A step of which some, or all, is there already. */
interface Restoring {
  /** What is left of it to do; null for nothing. */
  step: Step | null;
  /** The index of the step whose deletion it takes back, where that did not happen; null otherwise. */
  refused: number | null;
}

/** A text that a step was to delete, and that is there. */
interface Kept {
  text: string;
  index: number;
  /** Whether it was to be deleted where another step inserts something. */
  isNear: boolean;
  /** Whether it is all of a text block. */
  isBlock: boolean;
}

type Part = Omit<Kept, 'isBlock'> & TextInBlock;

const overlaps = ({ from, to }: Range, others: readonly Range[]) =>
  others.some(other => other.from < to && from < other.to);

/** Whether a step inserts what the deletion of a suggestion deleted; undo puts it beside its place where that was replaced. */
const isOfSuggestion = (step: ReplaceStep | ReplaceAroundStep, deletion: Step) =>
  deletion instanceof DeleteSuggestedStep && deletion.isWhatWasDeleted(step.slice);

/** What own steps were to delete, and is there: a step that takes them back must not insert it once more. */
export class Undeleted {
  private readonly byStep = new Map<number, Range[]>();
  private readonly refused = new Set<number>();
  private compared = 0;
  private inserting = 0;

  /** @param steps of one person */
  constructor(private readonly steps: readonly Step[]) {}

  get ranges(): Range[] {
    return [...this.byStep.values()].flat();
  }

  /**
   * Notes what became of a step.
   * @param index of the step
   * @param toDelete what it was to delete, before `done`
   * @param done what became of it
   */
  follow(index: number, toDelete: readonly Range[], done: readonly Step[]): void {
    const mapping = mappingOf(done);
    const inserted = insertedBy(mapping);
    if (!done.length) this.refused.add(index);
    // What is deleted once more came back between, so that the later step counts.
    for (const [step, ranges] of this.byStep)
      this.byStep.set(
        step,
        ranges.flatMap(range => withoutAll(range, toDelete)),
      );
    this.byStep.set(index, [...toDelete]);
    for (const [step, ranges] of this.byStep) {
      const left = followed(ranges, mapping).flatMap(range => withoutAll(range, inserted));
      if (left.length) this.byStep.set(step, left);
      else this.byStep.delete(step);
    }
  }

  /**
   * What is left to do of the step of an index.
   * @param doc the document before it
   * @param written what others wrote in it
   * @param toDelete what the step is to delete itself
   */
  restoring(index: number, doc: Node, written: readonly Range[], toDelete: readonly Range[]): Restoring {
    const step = this.steps[index]!;
    const whole: Restoring = { step, refused: null };
    if (!this.byStep.size || !(step instanceof ReplaceStep || step instanceof ReplaceAroundStep))
      return whole;
    if (!wordsOf(step.slice).trim() || ++this.inserting > MOST_STEPS) return whole;
    const { steps: takenBack, isWhole } = takenBackBy(step, this.steps.slice(0, index));
    const offsets = new Map(takenBack.map(one => [one.index, one.offset + step.slice.openStart]));
    const isNear = (earlier: number) => offsets.has(earlier) || isOfSuggestion(step, this.steps[earlier]!);
    const thereIn = (apart: readonly Range[]) =>
      this.thereIn(step.slice, this.keptIn(doc, apart, isNear), isWhole ? offsets : null);
    const all = thereIn(written);
    if (all.refused === null) return whole;
    if (isWhole && takenBack.every(one => this.refused.has(one.index))) {
      this.refused.add(index);
      return { step: null, refused: takenBack.at(-1)!.index };
    }
    const { parts, refused } = toDelete.length ? thereIn([...written, ...toDelete]) : all;
    if (refused === null) return whole;
    const left = insertingWithout(step, parts);
    const isDone = !left.slice.size && step.from === step.to;
    if (isDone) this.refused.add(index);
    return { step: isDone ? null : left, refused };
  }

  /**
   * The parts of a slice that are there.
   * @param offsets of the steps that it takes back, where in it is what they deleted; null where it takes back something else
   */
  private thereIn(slice: Slice, kept: readonly Kept[], offsets: ReadonlyMap<number, number> | null) {
    const same = new Map(kept.filter(one => one.isNear || one.isBlock).map(one => [one.text, one]));
    const within = kept.filter(
      ({ text, index, isBlock }) => offsets?.has(index) || (isBlock && text.length >= LEAST_BLOCK_LENGTH),
    );
    let refused: number | null = null;
    const parts = partsOfSlice(slice, (text, isBlock, start) => {
      const one = same.get(text);
      if (one && (one.isNear || isBlock)) {
        refused ??= one.index;
        return [{ from: 0, to: text.length }];
      }
      const found: Range[] = [];
      for (const { text: part, index } of within) {
        const from = this.placeIn(text, part, found, (offsets?.get(index) ?? 0) - start);
        if (from === null) continue;
        refused ??= index;
        found.push({ from, to: from + part.length });
      }
      return found;
    });
    return { parts, refused: refused as number | null };
  }

  /** Where a text has a part from a position on, beside others; null where it has not, or after too many comparisons. */
  private placeIn(text: string, part: string, others: readonly Range[], start: number): number | null {
    if (++this.compared > MOST_COMPARED) return null;
    let from = text.indexOf(part, start);
    while (from >= 0 && overlaps({ from, to: from + part.length }, others)) {
      if (++this.compared > MOST_COMPARED) return null;
      from = text.indexOf(part, from + 1);
    }
    return from < 0 ? null : from;
  }

  /** The texts of each block, in parts where others wrote between them, and in one as they were. */
  private keptIn(doc: Node, apart: readonly Range[], isNear: (index: number) => boolean): Kept[] {
    const blocks = new Map<number, Part[]>();
    for (const [index, ranges] of this.byStep)
      for (const part of ranges.flatMap(one => withoutAll(one, apart)).flatMap(one => textsIn(doc, one))) {
        const { from } = part.block;
        const parts = blocks.get(from) ?? [];
        blocks.set(from, parts);
        parts.push({ ...part, index, isNear: isNear(index) });
      }
    return [...blocks.values()].flatMap(parts => {
      parts.sort((one, other) => one.at - other.at);
      const { index, block } = parts[0]!;
      const text = parts.map(part => part.text).join('');
      const size = withoutAll(block, apart).reduce((sum, { from, to }) => sum + to - from, 0);
      const whole = { text, index, isNear: parts.some(part => part.isNear), isBlock: text.length === size };
      const rest = parts.length > 1 ? parts.map(part => ({ ...part, isBlock: false })) : [];
      return [whole, ...rest].filter(one => one.text.trim().length >= LEAST_LENGTH);
    });
  }
}
