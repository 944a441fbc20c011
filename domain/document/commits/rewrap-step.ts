import { Fragment, Slice, type Node, type Schema } from 'prosemirror-model';
import { Step, StepMap, StepResult, type Mappable } from 'prosemirror-transform';
import { isRecord } from '@/domain/is-record';

/** Each text of a step is mapped through the concurrent steps. */
const MAX_TEXTS = 500;

/** The range of a text that stays. */
type Gap = readonly [from: number, to: number];

/** A replaced range between two texts: its start, its size, and the size of the replacement. */
type Piece = readonly [at: number, size: number, newSize: number];

/**
 * Replaces the blocks around texts, which stay in place together with concurrent changes in them. The later of two people
 * who change the type of the same blocks wins; as deletions and insertions, two such changes would duplicate the texts.
 */
export class RewrapStep extends Step {
  /**
   * @param gaps in order, each the inline content of one block between `from` and `to`
   * @param content the new blocks without their texts
   * @param places the positions of the texts in `content`
   */
  constructor(
    readonly from: number,
    readonly to: number,
    readonly gaps: readonly Gap[],
    readonly content: Fragment,
    readonly places: readonly number[],
  ) {
    super();
  }

  private get pieces(): Piece[] {
    const starts: Gap[] = [[this.from, this.from], ...this.gaps];
    const ends = [...this.gaps.map(([from]) => from), this.to];
    const places = [0, ...this.places, this.content.size];
    return ends.map((end, index) => {
      const start = starts[index]![1];
      return [start, end - start, places[index + 1]! - places[index]!];
    });
  }

  override apply(doc: Node): StepResult {
    const pieces = this.pieces;
    if (this.to > doc.content.size || pieces.some(([, size, newSize]) => size < 0 || newSize < 0))
      return StepResult.fail('Outside of the text');
    if (pieces.some(([at, size]) => doc.textBetween(at, at + size, '', ' ') !== ''))
      return StepResult.fail('There is text between');
    let around = doc.type.create(null, this.content);
    for (const [index, [from, to]] of [...this.gaps.entries()].reverse()) {
      const $from = doc.resolve(from);
      if (!$from.parent.inlineContent || !$from.sameParent(doc.resolve(to)))
        return StepResult.fail('Not one text');
      const filled = StepResult.fromReplace(
        around,
        this.places[index]!,
        this.places[index]!,
        doc.slice(from, to),
      );
      if (!filled.doc) return filled;
      around = filled.doc;
    }
    return StepResult.fromReplace(doc, this.from, this.to, new Slice(around.content, 0, 0));
  }

  override getMap(): StepMap {
    return new StepMap(this.pieces.flat());
  }

  override invert(doc: Node): RewrapStep {
    const map = this.getMap();
    const { from, to } = this;
    const gaps = this.gaps.map(([start, end]): Gap => [map.map(start, 1), map.map(end, -1)]);
    let around = doc.type.create(null, doc.slice(from, to).content);
    for (const [start, end] of [...this.gaps].reverse())
      around = around.replace(start - from, end - from, Slice.empty);
    let removed = 0;
    const places = this.gaps.map(([start, end]) => {
      const place = start - from - removed;
      removed += end - start;
      return place;
    });
    return new RewrapStep(from, map.map(to, 1), gaps, around.content, places);
  }

  override map(mapping: Mappable): RewrapStep | null {
    const [from, to] = [mapping.mapResult(this.from, 1), mapping.mapResult(this.to, -1)];
    if (from.deletedAcross && to.deletedAcross) return null;
    const gaps = this.gaps.map(([start, end]): Gap => [mapping.map(start, -1), mapping.map(end, 1)]);
    return new RewrapStep(from.pos, to.pos, gaps, this.content, this.places);
  }

  override toJSON(): unknown {
    const { from, to, gaps, content, places } = this;
    return { stepType: 'rewrap', from, to, gaps, content: content.toJSON() as unknown, places };
  }

  /** @throws RangeError when the JSON is no such step */
  static override fromJSON(schema: Schema, json: unknown): RewrapStep {
    const { from, to, gaps, content, places } = isRecord(json) ? json : {};
    const isPlaced =
      areNumbers(places) && Array.isArray(gaps) && gaps.length === places.length && gaps.length <= MAX_TEXTS;
    if (typeof from !== 'number' || typeof to !== 'number' || !isPlaced || !gaps.every(isGap))
      throw new RangeError('Not a step that puts other blocks around texts');
    return new RewrapStep(from, to, gaps, Fragment.fromJSON(schema, content), places);
  }
}

const areNumbers = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every(one => typeof one === 'number');

const isGap = (value: unknown): value is Gap => areNumbers(value) && value.length === 2;

Step.jsonID('rewrap', RewrapStep);

/** The non-empty texts of blocks, with their positions. @param at the start of the blocks */
function textsIn(blocks: readonly Node[], at: number): { at: number; text: Fragment }[] {
  const texts: { at: number; text: Fragment }[] = [];
  let start = at;
  for (const block of blocks) {
    const add = (node: Node, pos: number) => {
      if (node.isTextblock && node.content.size) texts.push({ at: pos + 1, text: node.content });
      return !node.isTextblock;
    };
    if (add(block, start)) block.descendants((node, pos) => add(node, start + 1 + pos));
    start += block.nodeSize;
  }
  return texts;
}

const withoutTexts = (node: Node): Node =>
  node.isTextblock ? node.copy(Fragment.empty) : node.copy(Fragment.from(node.children.map(withoutTexts)));

/**
 * The step that turns blocks into others with the same texts; null when their texts differ in more than marks, or when
 * there are too many.
 * @param at the start of the blocks
 */
export function rewrapStep(blocks: readonly Node[], at: number, made: readonly Node[]): RewrapStep | null {
  const [old, wanted] = [textsIn(blocks, at), textsIn(made, 0)];
  const isSame =
    old.length === wanted.length &&
    old.length <= MAX_TEXTS &&
    old.every(({ text }, index) => isSameText(text, wanted[index]!.text));
  if (!isSame) return null;
  let filled = 0;
  const places = wanted.map(({ at: place, text }) => {
    const empty = place - filled;
    filled += text.size;
    return empty;
  });
  const gaps = old.map(({ at: start, text }): Gap => [start, start + text.size]);
  const end = blocks.reduce((sum, { nodeSize }) => sum + nodeSize, at);
  return new RewrapStep(at, end, gaps, Fragment.from(made.map(withoutTexts)), places);
}

const plain = (text: Fragment): string =>
  text.textBetween(0, text.size, '', leaf => JSON.stringify(leaf.mark([])));

const isSameText = (one: Fragment, other: Fragment): boolean =>
  one.size === other.size && plain(one) === plain(other);
