import { createElement, Fragment, type ReactNode } from 'react';
import type { Body, BodyNode } from '@/domain/document/body';
import { safeHref } from '@/domain/document/links';

const ELEMENTS: Record<string, string> = {
  paragraph: 'p',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  quotation: 'blockquote',
  bold: 'strong',
  italic: 'em',
};

/** The text of an entry as it is read. */
export function EntryBody({ body }: { body: Body }) {
  return <div className="entry-read">{written(body.content)}</div>;
}

function written(nodes: BodyNode[] = []): ReactNode {
  return nodes.map((node, at) => <Fragment key={at}>{nodeOf(node)}</Fragment>);
}

function nodeOf(node: BodyNode): ReactNode {
  if (node.type === 'text') return marked(node);
  if (node.type === 'hardBreak') return <br />;
  const element = ELEMENTS[node.type];
  return element ? createElement(element, null, written(node.content)) : written(node.content);
}

function marked({ text, marks = [] }: BodyNode): ReactNode {
  return marks.reduceRight<ReactNode>((inner, { type, attrs }) => {
    if (type === 'link') return <a href={safeHref(String(attrs?.href)) ?? '#'}>{inner}</a>;
    const element = ELEMENTS[type];
    return element ? createElement(element, null, inner) : inner;
  }, text);
}
