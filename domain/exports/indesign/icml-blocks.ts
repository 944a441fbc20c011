import type { BodyNode } from '@/domain/document/body';
import { writeInline } from '../exported-story';
import { printParts, type ParagraphRole, type PrintPart } from '../print/parts';
import { icmlTable } from './icml-table';
import type { IcmlState, ParagraphStyle } from './icml-state';
import { ICML_INLINE, linked, paragraph, plainParagraph, wordsOf } from './icml-text';

const STYLES: Record<ParagraphRole, ParagraphStyle> = {
  body: 'Body',
  heading2: 'Heading 2',
  heading3: 'Heading 3',
  quotation: 'Quotation',
  pullQuote: 'Pull Quote',
  attribution: 'Attribution',
  divider: 'Divider',
  factBoxTitle: 'Fact Box Title',
  factBox: 'Fact Box',
  link: 'Link',
  transcript: 'Transcript',
};

/** The indent of a level of lists, in points. */
const INDENT = 18;

const inline = (node: BodyNode, state: IcmlState): string => writeInline(ICML_INLINE, node, state);

const linkedWords = (style: ParagraphStyle, words: string, address: string | null, state: IcmlState) =>
  paragraph(style, address ? linked(address, wordsOf(words), state) : wordsOf(words));

/** A picture as its description, linked to its file. */
export function pictureIn(media: string, alt: string, state: IcmlState): string {
  const address = state.story.context.mediaUrl(media);
  return linkedWords('Picture', alt || (address ?? ''), address, state);
}

/** A caption and a credit, each in a paragraph. */
export const captionIn = (caption: string, credit: string): string =>
  plainParagraph('Caption', caption) + plainParagraph('Credit', credit);

/** Writes a block of a text. */
export const icmlBlock = (block: BodyNode, state: IcmlState): string =>
  printParts(block, state.story.context)
    .map(part => write(part, state))
    .join('');

function write(part: PrintPart, state: IcmlState): string {
  switch (part.kind) {
    case 'text':
      return paragraph(STYLES[part.role], inline(part.of, state));
    case 'words':
      return linkedWords(STYLES[part.role], part.words, part.address ?? null, state);
    case 'item':
      return itemIn(part, state);
    case 'picture':
      return pictureIn(part.media, part.alt, state);
    case 'caption':
      return captionIn(part.caption, part.credit);
    case 'table':
      return (
        plainParagraph('Table Caption', part.caption) +
        icmlTable(part.table, state, inline) +
        plainParagraph('Source', part.source)
      );
  }
}

function itemIn({ list, item, isFirst, of }: PrintPart & { kind: 'item' }, state: IcmlState): string {
  const { ordered, start, level } = list;
  return paragraph(ordered ? 'Numbered List' : 'Bullet List', inline(of, state), {
    LeftIndent: String(INDENT * (level + 1)),
    ...(!isFirst && { BulletsAndNumberingListType: 'NoList' }),
    ...(isFirst && ordered && item === 0 && { NumberingContinue: 'false', NumberingStartAt: String(start) }),
    ...(isFirst && ordered && item > 0 && { NumberingContinue: 'true' }),
  });
}
