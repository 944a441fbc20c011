import { DOMSerializer, type Mark } from '@tiptap/pm/model';
import type { MarkViewConstructor } from '@tiptap/pm/view';

/** Sets the looks of an element. It sets or removes every attribute that it may have set before. */
export type Paint = (element: HTMLElement, mark: Mark) => void;

/**
 * Marks whose looks depend on more than the text, such as whether a conversation is closed. Their elements are painted.
 * A decoration would have the editor make the words at the cursor anew, and lay out the whole text, at each key.
 */
export class PaintedMarks {
  private readonly shown = new Map<HTMLElement, Mark>();
  private paint: Paint = () => {};

  /** Shows a mark as the schema does, and paints it. */
  readonly view: MarkViewConstructor = mark => {
    const { dom, contentDOM } = DOMSerializer.renderSpec(document, mark.type.spec.toDOM!(mark, true));
    const element = dom as HTMLElement;
    this.shown.set(element, mark);
    this.paint(element, mark);
    return {
      dom: element,
      contentDOM,
      ignoreMutation: ({ type }) => type === 'attributes',
      destroy: () => this.shown.delete(element),
    };
  };

  /** Paints all elements so from now on. */
  paintWith(paint: Paint): void {
    this.paint = paint;
    for (const [element, mark] of this.shown) paint(element, mark);
  }
}
