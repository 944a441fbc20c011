import type { Node, Schema } from '@tiptap/pm/model';
import { Transform, type Mappable, type Mapping, type Step } from '@tiptap/pm/transform';
import { stepsFrom } from '@/domain/document/commits/steps';
import { insertedTexts, lostWords, lostText, type LostWords } from '@/domain/document/commits/lost-words';
import { appliedAll, joined } from '@/domain/document/commits/apply';
import { appendStep, inverseOf, mappingOf, mapsOf } from '@/domain/document/commits/mapping';
import { mapRanges, type Range } from '@/domain/document/commits/ranges';
import { rebase } from '@/domain/document/commits/rebase';
import { canRebase } from '@/domain/document/commits/rebase-limits';
import { isInsertion } from '@/domain/document/commits/replace-steps';
import { changeMinimally } from '../undo/minimal-change';
import { isSettledBefore } from './settled-before';
import { markSteps } from '../undo/take-marks';
import { sharedDeletions, type SharedDeletion } from './shared-deletions';
import { cancelUndone } from './cancel-undone';
import { writtenRanges } from './written-ranges';

/** A change of the shown document. */
export interface ShownChange {
  /** Steps from the shown document to `doc`. */
  steps: Step[];
  doc: Node;
  /** Maps positions of the shown document to those of `doc`. */
  mapping: Mappable;
  /** What others wrote or accepted, in positions of `doc`. */
  written: Range[];
  /** Own words whose place is gone. */
  lost: LostWords[];
  /** Words that were deleted here and, before, by others. */
  deletions: SharedDeletion[];
  /** Whether others had accepted or rejected a suggestion before it was accepted or rejected here. */
  isSettledBefore: boolean;
}

/** Positions of colleagues are at most this many versions old. */
const KEPT_VERSIONS = 50;

const isSameDoc = (one: Node, other: Node) => one.content.size === other.content.size && one.eq(other);

/** The effect of a step without its position, as a key. */
function effectOf(step: Step): string {
  const sizes: number[] = [];
  for (const map of mapsOf(step))
    map.forEach((from, to, newFrom, newTo) => sizes.push(to - from, newTo - newFrom));
  const positions = new Set(['from', 'to', 'gapFrom', 'gapTo', 'pos', 'place', 'gaps']);
  return JSON.stringify([step, sizes], (name, value: unknown) => (positions.has(name) ? undefined : value));
}

/** Maps from `before` to `after`, the same steps as rebased by the server; positions in their insertions are kept. */
function redoneAs(before: readonly Step[], after: readonly Step[]): Mapping {
  const { mapping, indexes } = inverseOf(before);
  const effects = before.map(effectOf);
  let from = 0;
  for (const step of after) {
    const index = effects.indexOf(effectOf(step), from);
    appendStep(mapping, step, indexes[index]);
    if (index >= 0) from = index + 1;
  }
  return mapping;
}

/**
 * The text of the server and the local steps since: `base` followed by the steps in flight and the unsent ones gives `doc`,
 * the shown document.
 */
export class SharedText {
  /** Steps that were sent and are not yet acknowledged. */
  private inFlight: Step[] = [];
  /** Steps that were not yet sent. */
  private unsent: Step[] = [];
  /** The document before the last of them; null until it is needed. */
  private beforeLastUnsent: Node | null = null;
  /** The document of the server once it has applied the steps in flight. */
  inFlightDoc: Node;
  /** The mappings between the last versions of the server, oldest first. */
  private recent: Mapping[] = [];
  /** For each part of a step that was split around words of others, that step. */
  private readonly splitFrom = new WeakMap<Step, Step>();

  /** @param base the document of the server, which is also shown */
  constructor(
    public base: Node,
    public doc = base,
  ) {
    this.inFlightDoc = base;
  }

  private recordVersion(steps: readonly Step[]): void {
    this.recent = [...this.recent.slice(1 - KEPT_VERSIONS), mappingOf(steps)];
  }

  /** Maps a position of the shown document to the document of the server. */
  inBase(position: number): number {
    return mappingOf([...this.inFlight, ...this.unsent])
      .invert()
      .map(position);
  }

  /**
   * Maps a position of an earlier version of the server to the shown document; null when that version is too old.
   * @param versions how many versions ago
   */
  fromBase(position: number, versions: number): number | null {
    if (versions < 0 || versions > this.recent.length) return null;
    const since = versions ? this.recent.slice(-versions) : [];
    const mappings = [...since, mappingOf([...this.inFlight, ...this.unsent])];
    const mapped = mappings.reduce((at, mapping) => mapping.map(at), position);
    return Math.min(mapped, this.doc.content.size);
  }

  /** Records a local change. @param doc the document after it */
  write(steps: readonly Step[], doc: Node): void {
    for (const [index, step] of steps.entries())
      this.add(step, index === steps.length - 1 ? doc : appliedAll(this.doc, [step]));
  }

  /** @param doc the document after the step */
  private add(step: Step, doc: Node): void {
    const without = cancelUndone(this.inFlightDoc, this.unsent, step, doc);
    if (without) {
      this.unsent = without;
      this.beforeLastUnsent = null;
      this.doc = doc;
      return;
    }
    // Letters typed in a row become one step: each step costs a mapping through the others.
    const last = this.unsent.at(-1);
    const one = last && joined(last, step);
    if (one) this.unsent.pop();
    const before = one ? (this.beforeLastUnsent ?? appliedAll(this.inFlightDoc, this.unsent)) : this.doc;
    // A deletion that is undone is not sent: it could delete words where colleagues moved them, and insert them twice.
    const isTakenBack = isSameDoc(before, doc);
    if (!isTakenBack) this.unsent.push(one ?? step);
    this.beforeLastUnsent = isTakenBack ? null : before;
    this.doc = doc;
  }

  /** Takes the unsent steps, after those that were sent and not applied. */
  send(): Step[] {
    if (this.inFlight.length) {
      const [steps, doc] = [[...this.inFlight, ...this.unsent], this.doc];
      this.unsent = [];
      this.beforeLastUnsent = null;
      this.doc = this.inFlightDoc = this.base;
      this.write(steps, doc);
    }
    this.inFlight = this.unsent;
    this.unsent = [];
    this.beforeLastUnsent = null;
    this.inFlightDoc = this.doc;
    return this.inFlight;
  }

  /**
   * Applies the change of another window.
   * @throws RangeError when it is not for this text, or would take too long
   */
  receive(json: readonly unknown[]): ShownChange {
    const theirs = readSteps(this.base.type.schema, json);
    const base = appliedAll(this.base, theirs);
    const own = [...this.inFlight, ...this.unsent];
    if (!canRebase(own, theirs)) throw tooMany();
    const through = mappingOf(theirs);
    const mine = rebase(base, own, through);
    const mapped =
      this.remoteStepsFor(theirs, own, mine.doc, () => false) ??
      this.remoteStepsFor(theirs, own, mine.doc, isInsertion);
    // Where both changed one place, only the difference is applied: undoing and reapplying own steps would detach the
    // undo history from all own words.
    const steps = mapped ?? changeMinimally(new Transform(this.doc), mine.doc).steps;
    const lost = lostWords(this.doc, own, mine);
    const deletions = sharedDeletions(
      this.base,
      own,
      through,
      mine,
      mapped ? [mine.mapping] : [mine.mapping, mappingOf(steps)],
      step => this.splitFrom.get(step) ?? step,
    );
    own.forEach((step, index) => {
      const parts = mine.steps[index]!;
      const original = this.splitFrom.get(step) ?? (parts.length > 1 ? step : null);
      if (original) for (const part of parts) this.splitFrom.set(part, original);
    });
    const ownMapping = mappingOf(mine.steps.flat());
    const written = mapRanges(writtenRanges(theirs), ownMapping);
    const isSettled = isSettledBefore(own, theirs);
    this.unsent = mine.steps.slice(this.inFlight.length).flat();
    this.beforeLastUnsent = null;
    this.inFlight = mine.steps.slice(0, this.inFlight.length).flat();
    this.inFlightDoc = appliedAll(base, this.inFlight);
    this.base = base;
    this.recordVersion(theirs);
    this.doc = mine.doc;
    const { doc, mapping } = mine;
    return { steps, doc, mapping, written, lost, deletions, isSettledBefore: isSettled };
  }

  /** The steps of others rebased onto own ones, if the result is `doc` except for marks. @param goesBefore as in `rebase` */
  private remoteStepsFor(
    theirs: readonly Step[],
    own: readonly Step[],
    doc: Node,
    goesBefore: (step: Step) => boolean,
  ): Step[] | null {
    const rebased = rebase(this.doc, theirs, mappingOf(own), goesBefore);
    if (rebased.doc.eq(doc)) return rebased.steps.flat();
    // A mark that was added to a range here also applies to what others insert in it.
    const marks = markSteps(rebased.doc, doc);
    return marks && [...rebased.steps.flat(), ...marks];
  }

  /**
   * To be called when the server has applied the steps in flight, after everything that was received.
   * @param json the steps as it applied them; undefined when they are the same as here
   * @returns the change of the shown document when the server applied other steps; null otherwise
   * @throws RangeError when they are not for this text, or would take too long
   */
  acknowledge(json?: readonly unknown[]): ShownChange | null {
    const theirs = json && readSteps(this.base.type.schema, json);
    if (theirs && !canRebase(this.unsent, [...this.inFlight, ...theirs])) throw tooMany();
    const base = theirs ? appliedAll(this.base, theirs) : this.inFlightDoc;
    const [before, expected] = [this.inFlight, this.inFlightDoc];
    this.base = this.inFlightDoc = base;
    this.inFlight = [];
    this.recordVersion(theirs ?? before);
    if (!theirs || base.eq(expected)) return null;
    const mine = rebase(base, this.unsent, redoneAs(before, theirs));
    const applied = insertedTexts(theirs);
    const gone = insertedTexts(before).filter(words => !applied.includes(words));
    const lost = [...gone.map(lostText), ...lostWords(this.doc, this.unsent, mine)];
    const { steps } = changeMinimally(new Transform(this.doc), mine.doc);
    this.unsent = mine.steps.flat();
    this.beforeLastUnsent = null;
    this.doc = mine.doc;
    return {
      ...{ steps, doc: mine.doc, mapping: mine.mapping },
      written: [],
      lost,
      deletions: [],
      isSettledBefore: false,
    };
  }

  /** To be called when the server has stored this document in place of the steps in flight. @returns as `acknowledge` */
  acknowledgeAs(doc: Node): ShownChange | null {
    const { steps } = changeMinimally(new Transform(this.inFlightDoc), doc);
    return this.acknowledge([...this.inFlight, ...steps].map(step => step.toJSON() as unknown));
  }
}

const tooMany = () => new RangeError('Too many steps to rebase');

function readSteps(schema: Schema, json: readonly unknown[]): Step[] {
  const steps = stepsFrom(schema, json);
  if (!steps) throw new RangeError('Steps of another schema');
  return steps;
}
