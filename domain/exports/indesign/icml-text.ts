import type { BodyNode } from '@/domain/document/body';
import { safeHref } from '@/domain/document/links';
import { element } from '@/domain/xml';
import { hasMark, marksOf, textOf, type InlineWriters } from '../exported-story';
import type { IcmlState, ParagraphStyle } from './icml-state';

/** One character style for each combination of marks, because InDesign cannot combine styles. */
export const CHARACTER_STYLES = [
  'Bold',
  'Italic',
  'Bold Italic',
  'Superscript',
  'Subscript',
  'Link',
] as const;
const NO_STYLE = 'CharacterStyle/$ID/[No character style]';

/** The end of a paragraph. */
const END = '<Br/>';

const characterStyle = (node: BodyNode): string => {
  const [bold, italic] = [hasMark(node, 'bold'), hasMark(node, 'italic')];
  if (hasMark(node, 'superscript')) return 'CharacterStyle/Superscript';
  if (hasMark(node, 'subscript')) return 'CharacterStyle/Subscript';
  if (bold || italic)
    return `CharacterStyle/${[bold && 'Bold', italic && 'Italic'].filter(Boolean).join(' ')}`;
  return hasMark(node, 'link') ? 'CharacterStyle/Link' : NO_STYLE;
};

const range = (style: string, content: string[]) =>
  element('CharacterStyleRange', content, { AppliedCharacterStyle: style });

export const ICML_INLINE: InlineWriters<IcmlState> = {
  text(node, state) {
    const written = range(characterStyle(node), [element('Content', node.text ?? '')]);
    const [link] = marksOf(node, 'link');
    const href = link ? safeHref(String(link.href)) : null;
    return href === null ? written : linked(new URL(href, state.story.context.pageUrl).href, written, state);
  },
  hardBreak: () => range(NO_STYLE, ['<Content>\u2028</Content>']),
  footnote: node =>
    range('CharacterStyle/Superscript', [
      element('Footnote', [
        // The number of the note, a processing instruction of InDesign.
        `<ParagraphStyleRange AppliedParagraphStyle="ParagraphStyle/Footnote"><CharacterStyleRange AppliedCharacterStyle="${NO_STYLE}"><Content><?ACE 4?> </Content>${element('Content', textOf(node, 'text'))}</CharacterStyleRange></ParagraphStyleRange>`,
      ]),
    ]),
  // A text for print has no suggestions.
  paragraphEnd: () => '',
};

/** Linked text. */
export function linked(address: string, content: string, state: IcmlState): string {
  const id = state.link(address);
  return element('HyperlinkTextSource', [content], { Self: id, Name: id, Hidden: 'false' });
}

/** Plain words in one character style. */
export const wordsOf = (text: string, style = NO_STYLE): string =>
  range(style, [element('Content', text.replace(/\n/g, '\u2028'))]);

/** A paragraph of this style. */
export const paragraph = (
  style: ParagraphStyle,
  content: string,
  more: Record<string, string> = {},
): string =>
  element('ParagraphStyleRange', [content, END], {
    AppliedParagraphStyle: `ParagraphStyle/${style}`,
    ...more,
  });

/** Plain words as a paragraph; nothing for none. */
export const plainParagraph = (style: ParagraphStyle, text: string): string =>
  text ? paragraph(style, wordsOf(text)) : '';
