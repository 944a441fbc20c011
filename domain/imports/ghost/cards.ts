import { htmlOfMarkdown } from '@/domain/paste/markdown';
import { htmlText } from '../html';
import { lose, type Losses } from '../losses';
import { embedHtml } from '../wordpress/shortcodes';

/** The unvalidated data of a card. */
export type CardData = Record<string, unknown>;

export const isData = (value: unknown): value is CardData =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const first = (data: CardData, ...names: string[]): string =>
  names.map(name => textOf(data[name])).find(Boolean) ?? '';

const isWeb = (address: string) => /^https?:\/\//i.test(address);

const figure = (data: CardData) => {
  const caption = textOf(data.caption);
  const image = `<img src="${htmlText(first(data, 'src', 'url'))}" alt="${htmlText(first(data, 'alt', 'altText'))}">`;
  return caption ? `<figure>${image}<figcaption>${caption}</figcaption></figure>` : image;
};

const link = (address: string, words: string) =>
  isWeb(address) ? `<p><a href="${htmlText(address)}">${htmlText(words || address)}</a></p>` : '';

/** The HTML of cards, by their names in both of Ghost's formats. */
const CARDS: Record<string, (data: CardData, losses: Losses) => string> = {
  image: figure,
  gallery: data => (Array.isArray(data.images) ? data.images.filter(isData).map(figure).join('') : ''),
  html: data => textOf(data.html),
  markdown: data => markdownHtml(textOf(data.markdown)),
  'card-markdown': data => markdownHtml(textOf(data.markdown)),
  hr: () => '<hr>',
  horizontalrule: () => '<hr>',
  code: data => `<pre>${htmlText(textOf(data.code))}</pre>`,
  codeblock: data => `<pre>${htmlText(textOf(data.code))}</pre>`,
  embed: data => (isWeb(textOf(data.url)) ? embedHtml(textOf(data.url)) : textOf(data.html)),
  bookmark: data => {
    const metadata = isData(data.metadata) ? data.metadata : {};
    return link(first(data, 'url') || textOf(metadata.url), first(data, 'title') || textOf(metadata.title));
  },
  callout: data => `<p>${textOf(data.calloutText)}</p>`,
  toggle: data => `<h3>${textOf(data.heading)}</h3>${textOf(data.content)}`,
  button: data => link(textOf(data.buttonUrl), textOf(data.buttonText)),
  file: data => link(first(data, 'src'), first(data, 'fileTitle', 'fileName')),
  audio: (data, losses) => recording(data, losses),
  video: (data, losses) => recording(data, losses),
};

function recording(data: CardData, losses: Losses): string {
  const address = first(data, 'src');
  lose(losses, 'recordings', address);
  return link(address, first(data, 'title', 'fileName'));
}

/** A Markdown text as HTML. */
export const markdownHtml = (text: string): string =>
  htmlOfMarkdown(text) ??
  text
    .split(/\n[ \t]{0,100}\n/)
    .map(part => `<p>${htmlText(part)}</p>`)
    .join('');

/** A card as HTML; one of an unknown kind, such as a form, is listed. */
export function cardHtml(name: string, data: CardData, losses: Losses): string {
  const card = Object.hasOwn(CARDS, name) ? CARDS[name] : undefined;
  if (card) return card(data, losses);
  if (name !== 'paywall') lose(losses, 'shortcodes', name);
  return '';
}
