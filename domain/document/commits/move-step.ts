import { Slice, type Node, type Schema } from 'prosemirror-model';
import { Mapping, Step, StepMap, StepResult, type MapResult, type Mappable } from 'prosemirror-transform';
import { isRecord } from '@/domain/is-record';

/**
 * Moves the content between two positions as it is when the step is applied: concurrent changes in it move along, and the
 * later of two concurrent moves wins. As a deletion and an insertion, two moves would duplicate it.
 */
export class MoveStep extends Step {
  /** @param place the destination, in positions before the step; outside of the moved range */
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

  /** The start of the moved content after the step. */
  get arrival(): number {
    return this.place > this.from ? this.place - this.size : this.place;
  }

  /** The map of the removal, then that of the insertion. */
  get maps(): [StepMap, StepMap] {
    const { from, size, arrival } = this;
    return [new StepMap([from, size, 0]), new StepMap([arrival, 0, size])];
  }

  override apply(doc: Node): StepResult {
    const { from, to, place, size } = this;
    const isMove = from < to && (place < from || place > to) && Math.max(to, place) <= doc.content.size;
    const slice = isMove ? doc.slice(from, to) : Slice.empty;
    if (!slice.size || slice.openStart || slice.openEnd) return StepResult.fail('Nothing whole to move');
    // Inserted first: a document without its only block is invalid.
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
    // When everything between is gone, it is at its destination already.
    return isGone || (place >= from.pos && place <= to.pos) ? null : new MoveStep(from.pos, to.pos, place);
  }

  override toJSON(): unknown {
    const { from, to, place } = this;
    return { stepType: 'move', from, to, place };
  }

  /** @throws RangeError when the JSON is no such step */
  static override fromJSON(_: Schema, json: unknown): MoveStep {
    const { from, to, place } = isRecord(json) ? json : {};
    if (typeof from !== 'number' || typeof to !== 'number' || typeof place !== 'number')
      throw new RangeError('Not a step that moves something');
    return new MoveStep(from, to, place);
  }
}

/** Maps positions in the moved content to its destination, so that undo and decorations follow it. */
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

  /** One range for everything that may move: DecorationSet then maps the decorations of each block anew. */
  override forEach(tell: (from: number, to: number, newFrom: number, newTo: number) => void): void {
    tell(0, this.end, 0, this.end);
  }

  override invert(): StepMap {
    return this.step.invert().getMap();
  }
}

Step.jsonID('move', MoveStep);
