import { drop, type Dropped, type DroppedKind } from '../dropped';
import { isComment } from '../style';
import { descendants } from '../tree';

const TEXT_BOX = /<v:textbox/i;

/**
 * Removes the drawings of Word, each of which occurs twice: as VML in a comment, and as a fallback picture. The VML
 * shows whether that picture is a photograph or the rendering of a chart, text box or shape.
 */
export function removeShapes(root: Element, dropped: Dropped): void {
  const vml = [...descendants(root)]
    .filter(isComment)
    .map(({ textContent }) => textContent ?? '')
    .filter(text => /<(v|o):/i.test(text))
    .join('\n');
  const shapes = shapesIn(vml);
  const charts = new Set(
    [...vml.matchAll(/ProgID="[^"]*Chart[^>]*?ShapeID="([^"]*)"/gi)].map(([, id]) => id!),
  );

  const kindOf = (id: string): DroppedKind | null => {
    const shape = shapes.get(id) ?? '';
    if (/^chart/i.test(id) || charts.has(id)) return 'charts';
    if (TEXT_BOX.test(shape)) return 'textBoxes';
    return shape && !/<v:imagedata/i.test(shape) ? 'drawings' : null;
  };
  const gone = new Set<string>();
  for (const image of root.querySelectorAll('img')) {
    const ids = (image.getAttribute('v:shapes') ?? '').split(/\s+/).filter(Boolean);
    const kind = ids.map(kindOf).find(Boolean);
    if (!kind) continue;
    drop(dropped, kind);
    for (const id of ids) gone.add(id);
    image.remove();
  }

  // A text box whose text Word did not repeat as a block.
  const kept = new Set([...descendants(root)].map(shapeOf));
  for (const [id, shape] of shapes)
    if (TEXT_BOX.test(shape) && !gone.has(id) && !kept.has(id)) drop(dropped, 'textBoxes');
}

const shapeOf = (node: Node): string | null =>
  'getAttribute' in node ? (node as Element).getAttribute('v:shape') : null;

/** The VML of every shape, by its id. */
function shapesIn(vml: string): Map<string, string> {
  const starts = [...vml.matchAll(/<v:(?!shapetype\b)\w+(?!\w)[^<>]*?\sid="([^"]+)"/gi)];
  return new Map(
    starts.map(({ 1: id, index }, at) => [id!, vml.slice(index, starts[at + 1]?.index ?? vml.length)]),
  );
}
