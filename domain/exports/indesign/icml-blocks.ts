import type { BodyNode } from '@/domain/document/body';
import { EMBED_PROVIDERS, embedUrl, siteName, type EmbedProvider } from '@/domain/document/blocks/embed';
import { transcriptParagraphs } from '@/domain/document/blocks/recording';
import { printedText } from '@/domain/document/second-attributes';
import { numberOf, textOf, writeNode, type BodyWriters } from '../exported-story';
import { icmlTable } from './icml-table';
import type { IcmlState, ParagraphStyle } from './icml-state';
import { ICML_INLINE, linked, paragraph, plainParagraph, wordsOf } from './icml-text';

const children = ({ content = [] }: BodyNode, state: IcmlState): string =>
  content.map(child => writeNode(ICML_WRITERS, child, state)).join('');

const textBlock = (node: BodyNode, style: ParagraphStyle, state: IcmlState): string =>
  paragraph(style, children(node, state));

const heading = (level: number): ParagraphStyle => (level === 3 ? 'Heading 3' : 'Heading 2');

function listAt(node: BodyNode, level: number, state: IcmlState): string {
  const isOrdered = node.type === 'orderedList';
  const style = isOrdered ? 'Numbered List' : 'Bullet List';
  const start = numberOf(node, 'start', 1);
  return (node.content ?? [])
    .map(({ content = [] }, item) =>
      content
        .map((child, at) => {
          if (child.type !== 'paragraph') return listAt(child, level + 1, state);
          const isFirst = at === 0;
          return paragraph(style, children(child, state), {
            LeftIndent: String(18 * (level + 1)),
            ...(!isFirst && { BulletsAndNumberingListType: 'NoList' }),
            ...(isFirst &&
              isOrdered &&
              item === 0 && { NumberingContinue: 'false', NumberingStartAt: String(start) }),
            ...(isFirst && isOrdered && item > 0 && { NumberingContinue: 'true' }),
          });
        })
        .join(''),
    )
    .join('');
}

function picture(node: BodyNode, state: IcmlState): string {
  const words = (name: string) => printedText(node.attrs, name);
  const address = state.story.context.mediaUrl(textOf(node, 'media'));
  const shown = wordsOf(words('alt') || (address ?? ''));
  return [
    paragraph('Picture', address ? linked(address, shown, state) : shown),
    plainParagraph('Caption', words('caption')),
    plainParagraph('Credit', words('credit')),
  ].join('');
}

function recording(node: BodyNode, state: IcmlState): string {
  const words = (name: string) => printedText(node.attrs, name);
  const address = state.story.context.mediaUrl(textOf(node, 'media'));
  const title = wordsOf(words('title') || node.type);
  return [
    paragraph('Link', address ? linked(address, title, state) : title),
    plainParagraph('Caption', words('caption')),
    plainParagraph('Credit', words('credit')),
    ...transcriptParagraphs(textOf(node, 'transcript')).map(line => plainParagraph('Transcript', line)),
  ].join('');
}

const isProvider = (name: string): name is EmbedProvider => name in EMBED_PROVIDERS;

export const ICML_WRITERS: BodyWriters<IcmlState> = {
  inline: ICML_INLINE,
  blocks: {
    paragraph: (node, state) => textBlock(node, 'Body', state),
    heading: (node, state) => textBlock(node, heading(numberOf(node, 'level', 2)), state),
    bulletList: (node, state) => listAt(node, 0, state),
    orderedList: (node, state) => listAt(node, 0, state),
    listItem: children,
    quotation: (node, state) =>
      (node.content ?? []).map(text => textBlock(text, 'Quotation', state)).join('') +
      plainParagraph('Attribution', textOf(node, 'cite')),
    pullQuote: (node, state) =>
      textBlock(node, 'Pull Quote', state) + plainParagraph('Attribution', textOf(node, 'attribution')),
    picture,
    galleryPicture: picture,
    gallery: (node, state) =>
      children(node, state) +
      plainParagraph('Caption', printedText(node.attrs, 'caption')) +
      plainParagraph('Credit', printedText(node.attrs, 'credit')),
    factBox: (node, state) =>
      plainParagraph('Fact Box Title', textOf(node, 'title')) +
      (node.content ?? [])
        .map(child =>
          child.type === 'paragraph'
            ? textBlock(child, 'Fact Box', state)
            : writeNode(ICML_WRITERS, child, state),
        )
        .join(''),
    table: (node, state) =>
      plainParagraph('Table Caption', printedText(node.attrs, 'caption')) +
      icmlTable(node, state, children) +
      plainParagraph('Source', printedText(node.attrs, 'source')),
    tableRow: children,
    tableCell: children,
    tableHeader: children,
    embed(node, state) {
      const [provider, id] = [textOf(node, 'provider'), textOf(node, 'id')];
      if (!isProvider(provider)) return plainParagraph('Link', textOf(node, 'title'));
      const label = wordsOf(textOf(node, 'title') || siteName(provider, id));
      return paragraph('Link', linked(embedUrl(provider, id), label, state));
    },
    audio: recording,
    video: recording,
    relatedStory(node, state) {
      const story = state.story.context.story(textOf(node, 'story'));
      return story ? paragraph('Link', linked(story.url, wordsOf(story.headline), state)) : '';
    },
    divider: () => plainParagraph('Divider', '* * *'),
    bilingualPair(node, state) {
      const level = numberOf(node, 'level', 0);
      return (node.content ?? [])
        .map(text => textBlock(text, level ? heading(level) : 'Body', state))
        .join('');
    },
    bilingualText: (node, state) => textBlock(node, 'Body', state),
  },
};
