import { Node } from 'prosemirror-model';
import type { Body } from './body';
import { withoutEmptyBlocks } from './public/empty-blocks';
import { publicBody } from './public/public-body';
import { blockNamed, bodySchema, markNamed } from './schema';
import type { DocumentContext } from './spec';
import { validBlocks } from './validate';

type Writer = (node: Node, inner: string) => string;
type MarkWriter = (name: string, mark: Node['marks'][number], inner: string) => string;

function readable(body: Body): Node {
  const { content = [], ...doc } = publicBody(validBlocks(body).body);
  return Node.fromJSON(bodySchema, { ...doc, content: withoutEmptyBlocks(content) });
}

function write(node: Node, writeNode: Writer, writeMark: MarkWriter | null, joinBlocks: string): string {
  const parts: string[] = [];
  node.forEach(child => {
    let written = writeNode(child, write(child, writeNode, writeMark, joinBlocks));
    if (writeMark)
      for (const mark of child.marks.toReversed()) written = writeMark(mark.type.name, mark, written);
    parts.push(written);
  });
  return node.inlineContent ? parts.join('') : parts.filter(part => part !== '').join(joinBlocks);
}

/**
 * The body as semantic HTML without classes, for feeds and exports. Blocks with deleted media are omitted.
 */
export function bodyToHtml(body: Body, context: DocumentContext): string {
  return write(
    readable(body),
    (node, inner) => blockNamed(node.type.name).html(node, inner, context),
    (name, mark, inner) => markNamed(name).html(mark, inner, context),
    '',
  );
}

/** The body as plain text, one block to a line. */
export function bodyToText(body: Body): string {
  return write(readable(body), (node, inner) => blockNamed(node.type.name).text(node, inner), null, '\n');
}

/** The body as CommonMark with tables and inline footnotes. */
export function bodyToMarkdown(body: Body, context: DocumentContext): string {
  const root = readable(body);
  const blocks: string[] = [];
  root.forEach(block => {
    const inner = write(
      block,
      (node, text) => blockNamed(node.type.name).markdown(node, text, context),
      (name, mark, text) => markNamed(name).markdown(mark, text, context),
      block.type.name === 'bulletList' || block.type.name === 'orderedList' || block.type.name === 'table'
        ? '\n'
        : '\n\n',
    );
    blocks.push(blockNamed(block.type.name).markdown(block, inner, context));
  });
  return blocks.filter(Boolean).join('\n\n');
}
