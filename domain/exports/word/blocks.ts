import type { BodyNode } from '@/domain/document/body';
import { pictureWords } from '@/domain/document/blocks/picture';
import { embedUrl, siteName, EMBED_PROVIDERS, type EmbedProvider } from '@/domain/document/blocks/embed';
import { transcriptParagraphs } from '@/domain/document/blocks/recording';
import { printedText } from '@/domain/document/second-attributes';
import { element } from '@/domain/xml';
import { numberOf, textOf, writeNode, type BodyWriters } from '../exported-story';
import { pictureRun } from './pictures';
import { endProperties, INLINE, linked, words } from './runs';
import { wordTable } from './tables';
import type { WordState } from './word-state';

/** How a paragraph is set. */
interface Setting {
  style?: string;
  list?: { id: number; level: number };
  /** The level of the list that it continues. */
  indent?: number;
}

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
export const wordsIn = (text: string, style: string): string =>
  text ? paragraphOf(words(text), { style }) : '';

const children = ({ content = [] }: BodyNode, state: WordState): string =>
  content.map(child => writeNode(WORD_WRITERS, child, state)).join('');

const textBlock = (node: BodyNode, state: WordState, setting: Setting): string =>
  paragraphOf(children(node, state), setting, endProperties(node, state));

function listAt(node: BodyNode, state: WordState, level: number): string {
  const at = Math.min(level, DEEPEST);
  const id = state.list({
    ordered: node.type === 'orderedList',
    start: numberOf(node, 'start', 1),
    level: at,
  });
  return (node.content ?? [])
    .map(({ content = [] }) =>
      content
        .map((child, index) => {
          if (child.type !== 'paragraph') return listAt(child, state, level + 1);
          const setting = index === 0 ? { list: { id, level: at } } : { indent: at };
          return textBlock(child, state, { style: 'ListParagraph', ...setting });
        })
        .join(''),
    )
    .join('');
}

function pictureBlock(node: BodyNode, state: WordState): string {
  const { alt, caption, credit } = pictureWords(attributesOf(node));
  const run = pictureRun(textOf(node, 'media'), alt, state);
  const shown = run ? paragraphOf(run, { style: 'Picture' }) : wordsIn(alt, 'Picture');
  return shown + wordsIn([caption, credit].filter(Boolean).join(' '), 'Caption');
}

const attributesOf = ({ attrs = {} }: BodyNode): Record<string, string> =>
  Object.fromEntries(
    Object.entries(attrs).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );

/** Words that lead to an address, as a paragraph. */
function linkedWords(text: string, address: string | null, state: WordState): string {
  const runs = words(text, address ? '<w:rStyle w:val="Hyperlink"/>' : '');
  return paragraphOf(address ? linked(address, runs, state) : runs, {});
}

const isProvider = (name: string): name is EmbedProvider => name in EMBED_PROVIDERS;

function recording(node: BodyNode, state: WordState): string {
  const [title, caption, credit] = ['title', 'caption', 'credit'].map(name => printedText(node.attrs, name));
  const address = state.story.context.mediaUrl(textOf(node, 'media'));
  return [
    linkedWords(title || node.type, address, state),
    wordsIn([caption, credit].filter(Boolean).join(' '), 'Caption'),
    ...transcriptParagraphs(textOf(node, 'transcript')).map(line => wordsIn(line, 'Quote')),
  ].join('');
}

export const WORD_WRITERS: BodyWriters<WordState> = {
  inline: INLINE,
  blocks: {
    paragraph: (node, state) => textBlock(node, state, {}),
    heading: (node, state) => textBlock(node, state, { style: `Heading${numberOf(node, 'level', 2)}` }),
    bulletList: (node, state) => listAt(node, state, 0),
    orderedList: (node, state) => listAt(node, state, 0),
    listItem: children,
    quotation: (node, state) =>
      (node.content ?? []).map(text => textBlock(text, state, { style: 'Quote' })).join('') +
      wordsIn(textOf(node, 'cite') && `— ${textOf(node, 'cite')}`, 'Attribution'),
    pullQuote: (node, state) =>
      textBlock(node, state, { style: 'IntenseQuote' }) +
      wordsIn(textOf(node, 'attribution') && `— ${textOf(node, 'attribution')}`, 'Attribution'),
    picture: pictureBlock,
    galleryPicture: pictureBlock,
    gallery: (node, state) =>
      children(node, state) +
      wordsIn(
        [printedText(node.attrs, 'caption'), printedText(node.attrs, 'credit')].filter(Boolean).join(' '),
        'Caption',
      ),
    factBox: (node, state) => wordsIn(textOf(node, 'title'), 'FactBoxTitle') + children(node, state),
    table: (node, state) =>
      wordsIn(printedText(node.attrs, 'caption'), 'Caption') +
      wordTable(node, cell => children(cell, state)) +
      // Word joins tables that follow each other, and needs a paragraph after the last.
      (wordsIn(printedText(node.attrs, 'source'), 'Source') || '<w:p/>'),
    tableRow: children,
    tableCell: children,
    tableHeader: children,
    embed(node, state) {
      const [provider, id] = [textOf(node, 'provider'), textOf(node, 'id')];
      if (!isProvider(provider)) return wordsIn(textOf(node, 'title'), '');
      return linkedWords(textOf(node, 'title') || siteName(provider, id), embedUrl(provider, id), state);
    },
    audio: recording,
    video: recording,
    relatedStory(node, state) {
      const story = state.story.context.story(textOf(node, 'story'));
      return story ? linkedWords(story.headline, story.url, state) : '';
    },
    divider: () => wordsIn('* * *', 'Divider'),
    bilingualPair: (node, state) =>
      (node.content ?? [])
        .map(text => {
          const level = numberOf(node, 'level', 0);
          return textBlock(text, state, level ? { style: `Heading${level}` } : {});
        })
        .join(''),
    bilingualText: (node, state) => textBlock(node, state, {}),
  },
};
