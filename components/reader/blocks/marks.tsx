import { Fragment, type ReactNode } from 'react';
import type { BodyNode } from '@/domain/document/body';
import { safeHref } from '@/domain/document/links';
import { isExternalLink } from '@/domain/own-path';

type Mark = NonNullable<BodyNode['marks']>[number];
export type MarkName =
  | 'note'
  | 'insertion'
  | 'deletion'
  | 'link'
  | 'language'
  | 'bold'
  | 'italic'
  | 'superscript'
  | 'subscript';
type MarkView = (mark: Mark, inner: ReactNode, links: string[]) => ReactNode;

/** How each inline mark is written. A name without a view, or a view without a name, is a type error. */
export const MARK_VIEWS: Record<MarkName, MarkView> = {
  note: (_, inner) => inner,
  insertion: () => null,
  deletion: (_, inner) => inner,
  link: (mark, inner, links) => {
    const href = safeHref(String(mark.attrs?.href ?? ''));
    if (href === null) return inner;
    // A place on the same page is on the same paper.
    if (!href.startsWith('#') && !links.includes(href)) links.push(href);
    return (
      <a
        href={href}
        rel={isExternalLink(href) ? 'noopener' : undefined}
        data-link={links.includes(href) ? links.indexOf(href) + 1 : undefined}
      >
        {inner}
      </a>
    );
  },
  language: (mark, inner) => <span lang={String(mark.attrs?.lang ?? '')}>{inner}</span>,
  bold: (_, inner) => <strong>{inner}</strong>,
  italic: (_, inner) => <em>{inner}</em>,
  superscript: (_, inner) => <sup>{inner}</sup>,
  subscript: (_, inner) => <sub>{inner}</sub>,
};

const isMark = (name: string): name is MarkName => Object.hasOwn(MARK_VIEWS, name);
const same = (one: Mark | undefined, other: Mark | undefined) =>
  JSON.stringify(one) === JSON.stringify(other);

/**
 * Writes nodes with their marks; neighbours that share an outer mark share its element.
 * @param links takes the addresses of links
 */
export function writeMarked(
  nodes: BodyNode[],
  writeNode: (node: BodyNode) => ReactNode,
  links: string[],
  depth = 0,
): ReactNode {
  const written: ReactNode[] = [];
  for (let start = 0, end = 0; start < nodes.length; start = end) {
    const mark = nodes[start]!.marks?.[depth];
    end = start + 1;
    while (mark && end < nodes.length && same(mark, nodes[end]!.marks?.[depth])) end++;
    const inner = mark
      ? writeMarked(nodes.slice(start, end), writeNode, links, depth + 1)
      : writeNode(nodes[start]!);
    const marked = mark && isMark(mark.type) ? MARK_VIEWS[mark.type](mark, inner, links) : inner;
    written.push(typeof marked === 'string' ? marked : <Fragment key={start}>{marked}</Fragment>);
  }
  return written;
}
