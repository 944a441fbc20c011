import type { Node, Schema } from '@tiptap/pm/model';
import { Transform, type Mappable, type Mapping, type Step } from '@tiptap/pm/transform';
import { stepsFrom } from '@/domain/document/commits/steps';
import { insertedTexts, lostWords, unplaced, type LostWords } from '@/domain/document/commits/lost-words';
import { appliedAll, joined } from '@/domain/document/commits/apply';
import { appendStep, inverseOf, mappingOf, mapsOf } from '@/domain/document/commits/mapping';
import { followed, type Range } from '@/domain/document/commits/ranges';
import { rebase } from '@/domain/document/commits/rebase';
import { isInsertion } from '@/domain/document/commits/replace-steps';
import { narrowTo } from '../undo/narrow';
import { isSettledBefore } from './settled-before';
import { markSteps } from '../undo/take-marks';
import { sharedDeletions, type SharedDeletion } from './shared-deletions';
import { withoutTakenBack } from './without-taken-back';
import { writtenRanges } from './written-ranges';

/** A change of what is shown. */
export interface ShownChange {
  /** Steps from the shown document to `doc`. */
  steps: Step[];
  doc: Node;
  /** Maps positions of the shown document to those of `doc`. */
  mapping: Mappable;
  /** What others wrote or accepted, in positions of `doc`. */
  written: Range[];
  /** Words written here whose place is gone. */
  lost: LostWords[];
  /** What was deleted here, and by others before. */
  deletions: SharedDeletion[];
  /** Whether a suggestion that was accepted or rejected here was so before by others. */
  isSettledBefore: boolean;
}

/** For positions of colleagues, who are at most some commits behind. */
const MOST_RECENT = 50;

const isSame = (one: Node, other: Node) => one.content.size === other.content.size && one.eq(other);

/** What a step does, wherever that is. */
function effectOf(step: Step): string {
  const sizes: number[] = [];
  for (const map of mapsOf(step))
    map.forEach((from, to, newFrom, newTo) => sizes.push(to - from, newTo - newFrom));
  const positions = new Set(['from', 'to', 'gapFrom', 'gapTo', 'pos', 'place', 'gaps']);
  return JSON.stringify([step, sizes], (name, value: unknown) => (positions.has(name) ? undefined : value));
}

/** A mapping for steps that are taken back and applied as others, in which what they inserted keeps its positions. */
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
 * The text of the server, and what was changed here since, as steps: `base` with `sent` and then `written` is `doc`, which
 * is shown.
 */
export class SharedText {
  /** Steps that were sent and not acknowledged. */
  private sent: Step[] = [];
  /** Steps that were not sent. */
  private written: Step[] = [];
  /** The text before the last of them; null until that is needed. */
  private beforeLast: Node | null = null;
  /** The text once the server has what was sent. */
  sentDoc: Node;
  /** The last versions of the server, oldest first. */
  private recent: Mapping[] = [];
  /** Of the parts of a step that was split around words of others, that step. */
  private readonly splitFrom = new WeakMap<Step, Step>();

  /** @param base the text of the server, which is also what is shown */
  constructor(
    public base: Node,
    public doc = base,
  ) {
    this.sentDoc = base;
  }

  private remember(steps: readonly Step[]): void {
    this.recent = [...this.recent.slice(1 - MOST_RECENT), mappingOf(steps)];
  }

  /** A position of what is shown as one in the text of the server. */
  inBase(position: number): number {
    return mappingOf([...this.sent, ...this.written])
      .invert()
      .map(position);
  }

  /**
   * A position in the text of the server at a version as one of what is shown; null when that version is too old.
   * @param versions how many versions ago
   */
  fromBase(position: number, versions: number): number | null {
    if (versions < 0 || versions > this.recent.length) return null;
    const since = versions ? this.recent.slice(-versions) : [];
    const mappings = [...since, mappingOf([...this.sent, ...this.written])];
    const mapped = mappings.reduce((at, mapping) => mapping.map(at), position);
    return Math.min(mapped, this.doc.content.size);
  }

  /** Records a change made here. @param doc the text after it */
  write(steps: readonly Step[], doc: Node): void {
    for (const [index, step] of steps.entries())
      this.add(step, index === steps.length - 1 ? doc : appliedAll(this.doc, [step]));
  }

  /** @param doc the text after the step */
  private add(step: Step, doc: Node): void {
    const without = withoutTakenBack(this.sentDoc, this.written, step, doc);
    if (without) {
      this.written = without;
      this.beforeLast = null;
      this.doc = doc;
      return;
    }
    // Letters typed in a row are one step, as each step is mapped through the others.
    const last = this.written.at(-1);
    const one = last && joined(last, step);
    if (one) this.written.pop();
    const before = one ? (this.beforeLast ?? appliedAll(this.sentDoc, this.written)) : this.doc;
    // Otherwise what was deleted and came back would be deleted where colleagues have moved it, and come back once more.
    const isTakenBack = isSame(before, doc);
    if (!isTakenBack) this.written.push(one ?? step);
    this.beforeLast = isTakenBack ? null : before;
    this.doc = doc;
  }

  /** Takes what was written, and what was sent before without having been applied. */
  send(): Step[] {
    if (this.sent.length) {
      const [steps, doc] = [[...this.sent, ...this.written], this.doc];
      this.written = [];
      this.beforeLast = null;
      this.doc = this.sentDoc = this.base;
      this.write(steps, doc);
    }
    this.sent = this.written;
    this.written = [];
    this.beforeLast = null;
    this.sentDoc = this.doc;
    return this.sent;
  }

  /**
   * Applies the change of another window to the text of the server.
   * @throws RangeError when it is not for this text
   */
  receive(json: readonly unknown[]): ShownChange {
    const theirs = readSteps(this.base.type.schema, json);
    const base = appliedAll(this.base, theirs);
    const own = [...this.sent, ...this.written];
    const through = mappingOf(theirs);
    const mine = rebase(base, own, through);
    const mapped =
      this.mapped(theirs, own, mine.doc, () => false) ?? this.mapped(theirs, own, mine.doc, isInsertion);
    // Where both changed one place, only what differs changes: the history would lose sight of all own words if own steps
    // were taken back and applied again.
    const steps = mapped ?? narrowTo(new Transform(this.doc), mine.doc).steps;
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
    const written = followed(writtenRanges(theirs), ownMapping);
    const isSettled = isSettledBefore(own, theirs);
    this.written = mine.steps.slice(this.sent.length).flat();
    this.beforeLast = null;
    this.sent = mine.steps.slice(0, this.sent.length).flat();
    this.sentDoc = appliedAll(base, this.sent);
    this.base = base;
    this.remember(theirs);
    this.doc = mine.doc;
    const { doc, mapping } = mine;
    return { steps, doc, mapping, written, lost, deletions, isSettledBefore: isSettled };
  }

  /** Steps of others after own ones, if they result in this text but for its marks. @param goesBefore as of `rebase` */
  private mapped(
    theirs: readonly Step[],
    own: readonly Step[],
    doc: Node,
    goesBefore: (step: Step) => boolean,
  ): Step[] | null {
    const rebased = rebase(this.doc, theirs, mappingOf(own), goesBefore);
    if (rebased.doc.eq(doc)) return rebased.steps.flat();
    // A mark that was put on a part here is on what others insert within it too.
    const marks = markSteps(rebased.doc, doc);
    return marks && [...rebased.steps.flat(), ...marks];
  }

  /**
   * The server has applied what was sent, after everything that was received.
   * @param json the steps as it applied them; undefined: as they are here
   * @returns the change of what is shown, when the server applied them in another way; null otherwise
   * @throws RangeError when they are not for this text
   */
  acknowledge(json?: readonly unknown[]): ShownChange | null {
    const theirs = json && readSteps(this.base.type.schema, json);
    const base = theirs ? appliedAll(this.base, theirs) : this.sentDoc;
    const [before, expected] = [this.sent, this.sentDoc];
    this.base = this.sentDoc = base;
    this.sent = [];
    this.remember(theirs ?? before);
    if (!theirs || base.eq(expected)) return null;
    const mine = rebase(base, this.written, redoneAs(before, theirs));
    const applied = insertedTexts(theirs);
    const gone = insertedTexts(before).filter(words => !applied.includes(words));
    const lost = [...gone.map(unplaced), ...lostWords(this.doc, this.written, mine)];
    const { steps } = narrowTo(new Transform(this.doc), mine.doc);
    this.written = mine.steps.flat();
    this.beforeLast = null;
    this.doc = mine.doc;
    return {
      ...{ steps, doc: mine.doc, mapping: mine.mapping },
      written: [],
      lost,
      deletions: [],
      isSettledBefore: false,
    };
  }

  /** The server has taken what was sent as this text. @returns as `acknowledge` */
  acknowledgeAs(doc: Node): ShownChange | null {
    const { steps } = narrowTo(new Transform(this.sentDoc), doc);
    return this.acknowledge([...this.sent, ...steps].map(step => step.toJSON() as unknown));
  }
}

function readSteps(schema: Schema, json: readonly unknown[]): Step[] {
  const steps = stepsFrom(schema, json);
  if (!steps) throw new RangeError('Steps of another schema');
  return steps;
}
