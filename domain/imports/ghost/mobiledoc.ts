import { htmlText } from '../html';
import type { Losses } from '../losses';
import { cardHtml, isData, textOf } from './cards';

const BLOCK = /^(p|h[1-6]|blockquote|aside)$/;
const INLINE = /^(a|b|strong|i|em|s|sub|sup|code|u)$/;

type List = unknown[];
const listOf = (value: unknown): List => (Array.isArray(value) ? (value as List) : []);

/** A text in Mobiledoc, the format of Ghost 1 to 4, as HTML. */
export function mobiledocHtml(document: unknown, losses: Losses): string {
  if (!isData(document)) return '';
  const markups = listOf(document.markups);
  const cards = listOf(document.cards);
  const atoms = listOf(document.atoms);
  return listOf(document.sections)
    .map(section => {
      const [type, value, content] = listOf(section);
      if (type === 1) {
        const tag = BLOCK.test(textOf(value)) ? textOf(value) : 'p';
        return `<${tag}>${markersHtml(listOf(content), markups, atoms)}</${tag}>`;
      }
      if (type === 2) return `<img src="${htmlText(textOf(value))}" alt="">`;
      if (type === 3) {
        const tag = value === 'ol' ? 'ol' : 'ul';
        const items = listOf(content).map(item => `<li>${markersHtml(listOf(item), markups, atoms)}</li>`);
        return `<${tag}>${items.join('')}</${tag}>`;
      }
      const [name, data] = listOf(typeof value === 'number' ? cards[value] : undefined);
      return type === 10 ? cardHtml(textOf(name), isData(data) ? data : {}, losses) : '';
    })
    .join('');
}

/** Texts with their formats: each opens some, and closes some of the open ones. */
function markersHtml(markers: List, markups: List, atoms: List): string {
  const open: string[] = [];
  let html = '';
  for (const marker of markers) {
    const [type, begun, ended, value] = listOf(marker);
    for (const index of listOf(begun)) {
      const [sent, attributes] = listOf(typeof index === 'number' ? markups[index] : undefined);
      const tag = INLINE.test(textOf(sent)) ? textOf(sent) : 'span';
      const href = tag === 'a' ? textOf(listOf(attributes)[listOf(attributes).indexOf('href') + 1]) : '';
      html += `<${tag}${href && ` href="${htmlText(href)}"`}>`;
      open.push(tag);
    }
    if (type === 0) html += htmlText(textOf(value));
    else {
      const [name, text] = listOf(typeof value === 'number' ? atoms[value] : undefined);
      html += name === 'soft-return' ? '<br>' : htmlText(textOf(text));
    }
    for (let count = typeof ended === 'number' ? ended : 0; count > 0 && open.length; count--)
      html += `</${open.pop()}>`;
  }
  while (open.length) html += `</${open.pop()}>`;
  return html;
}
