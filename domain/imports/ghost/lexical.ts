import { htmlText } from '../html';
import type { Losses } from '../losses';
import { cardHtml, isData, textOf, type CardData } from './cards';

const MAX_LEVELS = 40;

/** The formats of a text, by the bits of their number. */
const FORMATS: [bit: number, tag: string][] = [
  [1, 'b'],
  [2, 'i'],
  [4, 's'],
  [32, 'sub'],
  [64, 'sup'],
];

const BLOCKS: Record<string, string> = {
  paragraph: 'p',
  quote: 'blockquote',
  'extended-quote': 'blockquote',
  aside: 'blockquote',
  listitem: 'li',
};

/** A text in Lexical, the format of Ghost 5 and later, as HTML. */
export function lexicalHtml(root: unknown, losses: Losses): string {
  return isData(root) && isData(root.root) ? childrenHtml(root.root, 0, losses) : '';
}

function childrenHtml({ children }: CardData, level: number, losses: Losses): string {
  if (!Array.isArray(children) || level > MAX_LEVELS) return '';
  return children
    .filter(isData)
    .map(child => nodeHtml(child, level + 1, losses))
    .join('');
}

function nodeHtml(node: CardData, level: number, losses: Losses): string {
  const type = textOf(node.type);
  const inner = () => childrenHtml(node, level, losses);
  if (type === 'text' || type === 'extended-text') {
    const format = typeof node.format === 'number' ? node.format : 0;
    return FORMATS.filter(([bit]) => format & bit).reduce(
      (html, [, tag]) => `<${tag}>${html}</${tag}>`,
      htmlText(textOf(node.text)),
    );
  }
  if (type === 'linebreak') return '<br>';
  if (type === 'link' || type === 'autolink') return `<a href="${htmlText(textOf(node.url))}">${inner()}</a>`;
  if (type === 'heading' || type === 'extended-heading') {
    const tag = /^h[1-6]$/.test(textOf(node.tag)) ? textOf(node.tag) : 'h2';
    return `<${tag}>${inner()}</${tag}>`;
  }
  if (type === 'list') {
    const tag = node.listType === 'number' ? 'ol' : 'ul';
    return `<${tag}>${inner()}</${tag}>`;
  }
  const tag = Object.hasOwn(BLOCKS, type) ? BLOCKS[type] : undefined;
  return tag ? `<${tag}>${inner()}</${tag}>` : cardHtml(type, node, losses);
}
