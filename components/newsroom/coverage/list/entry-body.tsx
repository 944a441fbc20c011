import { createElement, Fragment, type ReactNode } from 'react';
import type { Body, BodyNode } from '@/domain/document/body';
import { safeHref } from '@/domain/document/links';
import { pictureAddress } from '@/domain/media/media';

/** A picture in the list is as wide as this, in pixels. */
const THUMBNAIL = 320;

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
  const show = MEDIA[node.type];
  if (show) return show(node);
  const element = ELEMENTS[node.type];
  return element ? createElement(element, null, written(node.content)) : written(node.content);
}

const attribute = ({ attrs }: BodyNode, name: string) => {
  const value: unknown = attrs?.[name];
  return typeof value === 'string' ? value : '';
};

const pictureOf = (node: BodyNode) => (
  <img
    src={pictureAddress(attribute(node, 'media'), THUMBNAIL, 'jpg')}
    alt={attribute(node, 'alt')}
    loading="lazy"
  />
);

/** A player would be heavy in a list, so recordings and embeds are shown by name. */
const named = (node: BodyNode) => (
  <p className="entry-media-name">
    {attribute(node, 'title') || attribute(node, 'caption') || attribute(node, 'provider') || node.type}
  </p>
);

const MEDIA: Record<string, (node: BodyNode) => ReactNode> = {
  picture: pictureOf,
  gallery: ({ content = [] }) => (
    <div className="entry-gallery">
      {content.map((picture, at) => (
        <Fragment key={at}>{pictureOf(picture)}</Fragment>
      ))}
    </div>
  ),
  pullQuote: node => <blockquote className="entry-pull">{written(node.content)}</blockquote>,
  embed: named,
  audio: named,
  video: named,
};

function marked({ text, marks = [] }: BodyNode): ReactNode {
  return marks.reduceRight<ReactNode>((inner, { type, attrs }) => {
    if (type === 'link') return <a href={safeHref(String(attrs?.href)) ?? '#'}>{inner}</a>;
    const element = ELEMENTS[type];
    return element ? createElement(element, null, inner) : inner;
  }, text);
}
