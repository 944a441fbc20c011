import { Slice, type Node, type Schema } from 'prosemirror-model';
import { Mapping, Step, StepMap, StepResult, type MapResult, type Mappable } from 'prosemirror-transform';
import { isRecord } from '@/domain/is-record';

/**
 * Moves what is between two positions, whatever that is when it is applied: what a colleague wrote in it meanwhile goes
 * along, and of two people who move it the later decides. Deleted and inserted it would be there twice.
 */
export class MoveStep extends Step {
  /** @param place where it goes, in positions before the step; not between the other two */
  constructor(
    readonly from: number,
    readonly to: number,
    readonly place: number,
  ) {
    super();
  }

  private get size(): number {
    return this.to - this.from;
  }

  /** Where it starts afterwards. */
  get arrival(): number {
    return this.place > this.from ? this.place - this.size : this.place;
  }

  /** The map of taking it out, and that of putting it in. */
  get maps(): [StepMap, StepMap] {
    const { from, size, arrival } = this;
    return [new StepMap([from, size, 0]), new StepMap([arrival, 0, size])];
  }

  override apply(doc: Node): StepResult {
    const { from, to, place, size } = this;
    const isMove = from < to && (place < from || place > to) && Math.max(to, place) <= doc.content.size;
    const slice = isMove ? doc.slice(from, to) : Slice.empty;
    if (!slice.size || slice.openStart || slice.openEnd) return StepResult.fail('Nothing whole to move');
    // Without its only block a text is not valid.
    const both = StepResult.fromReplace(doc, place, place, slice);
    const start = place > from ? from : from + size;
    return both.doc ? StepResult.fromReplace(both.doc, start, start + size, Slice.empty) : both;
  }

  override getMap(): StepMap {
    return new MoveMap(this);
  }

  override invert(): MoveStep {
    const { from, to, place, size, arrival } = this;
    return new MoveStep(arrival, arrival + size, place > from ? from : to);
  }

  override map(mapping: Mappable): MoveStep | null {
    const [from, to] = [mapping.mapResult(this.from, 1), mapping.mapResult(this.to, -1)];
    const place = mapping.map(this.place, this.place > this.from ? 1 : -1);
    const isGone = (from.deletedAcross && to.deletedAcross) || from.pos >= to.pos;
    // Where everything between is gone it is there already.
    return isGone || (place >= from.pos && place <= to.pos) ? null : new MoveStep(from.pos, to.pos, place);
  }

  override toJSON(): unknown {
    const { from, to, place } = this;
    return { stepType: 'move', from, to, place };
  }

  /** @throws RangeError for what is no such step */
  static override fromJSON(_: Schema, json: unknown): MoveStep {
    const { from, to, place } = isRecord(json) ? json : {};
    if (typeof from !== 'number' || typeof to !== 'number' || typeof place !== 'number')
      throw new RangeError('Not a step that moves something');
    return new MoveStep(from, to, place);
  }
}

/** Takes positions along, so that undo and decorations follow what is moved, and what others write in it. */
class MoveMap extends StepMap {
  private readonly mapping = new Mapping();
  private readonly end: number;

  constructor(private readonly step: MoveStep) {
    const [out, into] = step.maps;
    super([step.from, step.to - step.from, 0]);
    this.end = Math.max(step.to, step.place);
    this.mapping.appendMap(out);
    this.mapping.appendMap(into, 0);
  }

  override map(position: number, assoc?: number): number {
    return this.mapping.map(position, assoc);
  }

  override mapResult(position: number, assoc?: number): MapResult {
    return this.mapping.mapResult(position, assoc);
  }

  /** All that may have another place: a set of decorations has those of a block follow where that is moved to another one. */
  override forEach(tell: (from: number, to: number, newFrom: number, newTo: number) => void): void {
    tell(0, this.end, 0, this.end);
  }

  override invert(): StepMap {
    return this.step.invert().getMap();
  }
}

Step.jsonID('move', MoveStep);
