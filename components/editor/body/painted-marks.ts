import { DOMSerializer, type Mark } from '@tiptap/pm/model';
import type { MarkViewConstructor } from '@tiptap/pm/view';

/** Sets the appearance of an element. It must set or remove every attribute that it may have set before. */
export type Paint = (element: HTMLElement, mark: Mark) => void;

/**
 * Marks whose appearance depends on more than the text, such as whether a conversation is resolved. Their
 * elements are changed directly: a decoration would recreate the text at the cursor and force a layout of the
 * whole text on each key.
 */
export class PaintedMarks {
  private readonly shown = new Map<HTMLElement, Mark>();
  private paint: Paint = () => {};

  /** Renders a mark by its schema, and sets its appearance. */
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

  /** Updates the appearance of all elements. */
  paintWith(paint: Paint): void {
    this.paint = paint;
    for (const [element, mark] of this.shown) paint(element, mark);
  }
}
