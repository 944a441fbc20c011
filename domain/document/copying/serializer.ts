import {
  DOMSerializer,
  Fragment,
  type DOMOutputSpec,
  type Mark,
  type Node as DocumentNode,
} from 'prosemirror-model';
import type { BodyNode } from '@/domain/document/body';
import { copiedNodes } from '@/domain/document/public/public-body';
import { blockNamed, markNamed } from '@/domain/document/schema';
import type { CopyContext } from '@/domain/document/spec';

/** A unique id on the first element of a copy, to recognize it when it is pasted into the same editor. */
export const COPY_ATTRIBUTE = 'data-broadsheet';

/**
 * Serializes part of a body as HTML for the clipboard: readable by any program, without newsroom data (notes,
 * suggestions, people).
 * @param newId makes the id of a copy
 */
export class CopySerializer extends DOMSerializer {
  constructor(
    private readonly context: () => CopyContext,
    private readonly newId: () => string,
  ) {
    super({}, {});
  }

  override serializeFragment(fragment: Fragment, options: { document?: Document } = {}): DocumentFragment {
    const writing: Writing = { page: options.document ?? document, context: this.context() };
    const target = writing.page.createDocumentFragment();
    const nodes = (fragment.toJSON() ?? []) as BodyNode[];
    const schema = fragment.firstChild?.type.schema;
    if (schema) write(Fragment.fromJSON(schema, copiedNodes(nodes)).content, target, null, writing);
    const first = [...target.childNodes].find(({ nodeType }) => nodeType === 1);
    (first as Element | undefined)?.setAttribute(COPY_ATTRIBUTE, this.newId());
    return target;
  }
}

interface Writing {
  page: Document;
  context: CopyContext;
}

interface Written {
  node: DocumentNode;
  /** The marks that are copied, outermost first. */
  marks: Mark[];
}

const isCopied = ({ type }: Mark) => markNamed(type.name).copied !== null;

function write(
  nodes: readonly DocumentNode[],
  target: Node,
  parent: DocumentNode | null,
  writing: Writing,
): void {
  const written = nodes.map(node => ({ node, marks: node.marks.filter(isCopied) }));
  writeMarked(written, 0, target, parent, writing);
}

/** Adjacent nodes with a common mark share one element. */
function writeMarked(
  nodes: Written[],
  depth: number,
  target: Node,
  parent: DocumentNode | null,
  writing: Writing,
): void {
  for (let at = 0; at < nodes.length;) {
    const { node, marks } = nodes[at]!;
    const mark = marks[depth];
    if (!mark) {
      const { context } = writing;
      const content = render(blockNamed(node.type.name).copied(node, context, parent), target, writing);
      if (content && node.childCount) write(node.content.content, content, node, writing);
      at++;
      continue;
    }
    let to = at + 1;
    while (nodes[to]?.marks[depth]?.eq(mark)) to++;
    const inside = render(markNamed(mark.type.name).copied!(mark, writing.context), target, writing);
    writeMarked(nodes.slice(at, to), depth + 1, inside ?? target, parent, writing);
    at = to;
  }
}

/** Appends the element of a spec and returns the element for its content. */
function render(spec: DOMOutputSpec | string, target: Node, { page }: Writing): HTMLElement | undefined {
  if (typeof spec === 'string') {
    target.appendChild(page.createTextNode(spec));
    return undefined;
  }
  const { dom, contentDOM } = DOMSerializer.renderSpec(page, spec);
  target.appendChild(dom);
  return contentDOM;
}
