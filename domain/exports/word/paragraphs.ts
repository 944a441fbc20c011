import type { BodyNode } from '@/domain/document/body';
import { element } from '@/domain/xml';
import { writeInline } from '../exported-story';
import { printParts, type ParagraphRole, type PrintList, type PrintPart } from '../print/parts';
import { pictureRun } from './pictures';
import { endProperties, INLINE, linked, words } from './runs';
import { wordTable } from './tables';
import type { WordState } from './word-state';

/** The formatting of a paragraph. */
interface Setting {
  style?: string;
  list?: { id: number; level: number };
  /** The level of the list that it continues. */
  indent?: number;
}

/** The style of each paragraph; undefined for the default style. */
const STYLES: Record<ParagraphRole, string | undefined> = {
  body: undefined,
  heading2: 'Heading2',
  heading3: 'Heading3',
  quotation: 'Quote',
  pullQuote: 'IntenseQuote',
  attribution: 'Attribution',
  divider: 'Divider',
  factBoxTitle: 'FactBoxTitle',
  factBox: undefined,
  link: undefined,
  transcript: 'Quote',
};

/** The deepest level of a list in Word. */
const DEEPEST = 8;
const INDENT = 720;

/** A paragraph with these runs. */
function paragraphOf(runs: string, { style, list, indent }: Setting, end = ''): string {
  const properties = [
    style ? element('w:pStyle', '', { 'w:val': style }) : '',
    list
      ? `<w:numPr>${element('w:ilvl', '', { 'w:val': String(list.level) })}${element('w:numId', '', { 'w:val': String(list.id) })}</w:numPr>`
      : '',
    indent === undefined ? '' : element('w:ind', '', { 'w:start': String(INDENT * (indent + 1)) }),
    end,
  ].join('');
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** Plain words as a paragraph; nothing for none. */
export const wordsIn = (text: string, style?: string): string =>
  text ? paragraphOf(words(text), { style }) : '';

/** A picture as a paragraph, or its description when its file is unavailable. */
export function pictureIn(media: string, alt: string, state: WordState): string {
  const run = pictureRun(media, alt, state);
  return run ? paragraphOf(run, { style: 'Picture' }) : wordsIn(alt, 'Picture');
}

/** The caption and credit of a picture in one paragraph. */
export const captionIn = (caption: string, credit: string): string =>
  wordsIn([caption, credit].filter(Boolean).join(' '), 'Caption');

const textIn = (node: BodyNode, state: WordState, setting: Setting): string =>
  paragraphOf(writeInline(INLINE, node, state), setting, endProperties(node, state));

/** Writes the blocks of a text. The items of a list share its id. */
export function wordBlocks(blocks: readonly BodyNode[], state: WordState): string {
  const ids = new Map<PrintList, number>();
  const listOf = (list: PrintList) => {
    const level = Math.min(list.level, DEEPEST);
    const id = ids.get(list) ?? state.list({ ...list, level });
    ids.set(list, id);
    return { id, level };
  };
  const write = (part: PrintPart): string => {
    switch (part.kind) {
      case 'text':
        return textIn(part.of, state, { style: STYLES[part.role] });
      case 'words':
        return plainIn(part, state);
      case 'item': {
        const list = listOf(part.list);
        const setting = part.isFirst ? { list } : { indent: list.level };
        return textIn(part.of, state, { style: 'ListParagraph', ...setting });
      }
      case 'picture':
        return pictureIn(part.media, part.alt, state);
      case 'caption':
        return captionIn(part.caption, part.credit);
      case 'table':
        return (
          wordsIn(part.caption, 'Caption') +
          wordTable(part.table, cell => wordBlocks(cell.content ?? [], state)) +
          // Word joins tables that follow each other, and needs a paragraph after the last.
          (wordsIn(part.source, 'Source') || '<w:p/>')
        );
    }
  };
  return blocks.flatMap(block => printParts(block, state.story.context).map(write)).join('');
}

function plainIn({ role, words: plain, address }: PrintPart & { kind: 'words' }, state: WordState): string {
  const style = STYLES[role];
  if (role === 'attribution') return wordsIn(`— ${plain}`, style);
  if (!address) return wordsIn(plain, style);
  return paragraphOf(linked(address, words(plain, '<w:rStyle w:val="Hyperlink"/>'), state), { style });
}
