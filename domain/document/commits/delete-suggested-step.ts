import { Slice, type Node, type Schema } from 'prosemirror-model';
import { ReplaceStep, Step, StepResult, type Mappable } from 'prosemirror-transform';
import { isRecord } from '@/domain/is-record';

type SuggestionMark = 'insertion' | 'deletion';

/**
 * Deletes words, or the end of a paragraph, only while they are part of a suggestion. When two people accept and reject a
 * suggestion at the same time, the first decision holds; applying both would delete the old words and the new ones.
 */
export class DeleteSuggestedStep extends ReplaceStep {
  constructor(
    from: number,
    to: number,
    readonly mark: SuggestionMark,
    readonly changeId: string,
  ) {
    super(from, to, Slice.empty);
  }

  /** The parts of its range that are no longer part of the suggestion. */
  settledIn(doc: Node): { from: number; to: number }[] {
    const settled: { from: number; to: number }[] = [];
    doc.nodesBetween(this.from, this.to, (node, at) => {
      if (node.isLeaf && !this.isPending(node)) settled.push({ from: at, to: at + node.nodeSize });
    });
    return settled;
  }

  private isPending({ marks }: Node): boolean {
    return marks.some(({ type, attrs }) => type.name === this.mark && attrs.changeId === this.changeId);
  }

  /** Whether inserting a slice restores what this step deleted. */
  restores({ content, size }: Slice): boolean {
    let isPending = size === this.to - this.from;
    content.descendants(node => {
      isPending &&= !node.isLeaf || this.isPending(node);
    });
    return isPending;
  }

  override apply(doc: Node): StepResult {
    const isInside = this.to <= doc.content.size;
    const isPending = isInside && !this.settledIn(doc).length;
    return isPending ? super.apply(doc) : StepResult.fail('The suggestion was settled');
  }

  override map(mapping: Mappable): DeleteSuggestedStep | null {
    const mapped = super.map(mapping);
    return mapped && new DeleteSuggestedStep(mapped.from, mapped.to, this.mark, this.changeId);
  }

  override invert(doc: Node): RestoreSuggestedStep {
    return new RestoreSuggestedStep(this.from, doc.slice(this.from, this.to), this);
  }

  override merge(): null {
    return null;
  }

  override toJSON(): unknown {
    const { from, to, mark, changeId } = this;
    return { stepType: 'deleteSuggested', from, to, mark, changeId };
  }

  /** @throws RangeError when the JSON is no such step */
  static override fromJSON(_: Schema, json: unknown): DeleteSuggestedStep {
    const { from, to, mark, changeId } = isRecord(json) ? json : {};
    const isMark = mark === 'insertion' || mark === 'deletion';
    if (typeof from !== 'number' || typeof to !== 'number' || !isMark || typeof changeId !== 'string')
      throw new RangeError('Not a step that deletes a suggestion');
    return new DeleteSuggestedStep(from, to, mark, changeId);
  }
}

/**
 * Undoes the deletion of a suggestion. It is sent as an ordinary replacement. It is never merged with the undo of another
 * deletion, as each may fail by itself.
 */
class RestoreSuggestedStep extends ReplaceStep {
  constructor(
    at: number,
    slice: Slice,
    private readonly deletion: { mark: SuggestionMark; changeId: string },
  ) {
    super(at, at, slice, true);
  }

  override map(mapping: Mappable): RestoreSuggestedStep | null {
    const mapped = super.map(mapping);
    return mapped && new RestoreSuggestedStep(mapped.from, this.slice, this.deletion);
  }

  override invert(): DeleteSuggestedStep {
    const { mark, changeId } = this.deletion;
    return new DeleteSuggestedStep(this.from, this.from + this.slice.size, mark, changeId);
  }
}

Step.jsonID('deleteSuggested', DeleteSuggestedStep);
