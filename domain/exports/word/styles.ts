import { element } from '@/domain/xml';
import { partRoot } from './names';
import { languageProperties } from './runs';
import type { WordList, WordState } from './word-state';

interface ParagraphStyle {
  name: string;
  basedOn?: string;
  paragraph?: string;
  run?: string;
}

const size = (halfPoints: number) => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
const before = (twentieths: number) => `<w:spacing w:before="${twentieths}" w:after="120"/>`;

/** The styles of paragraphs, by the ids that blocks have. Their names are those of Word where it has one. */
const PARAGRAPHS: Record<string, ParagraphStyle> = {
  Title: { name: 'Title', run: `<w:b/><w:bCs/>${size(44)}`, paragraph: before(0) },
  Subtitle: { name: 'Subtitle', run: size(28), paragraph: before(60) },
  Byline: { name: 'Byline', run: '<w:i/><w:iCs/>', paragraph: before(60) },
  Heading2: {
    name: 'heading 2',
    run: `<w:b/><w:bCs/>${size(30)}`,
    paragraph: `<w:keepNext/>${before(280)}<w:outlineLvl w:val="1"/>`,
  },
  Heading3: {
    name: 'heading 3',
    run: `<w:b/><w:bCs/>${size(26)}`,
    paragraph: `<w:keepNext/>${before(220)}<w:outlineLvl w:val="2"/>`,
  },
  ListParagraph: { name: 'List Paragraph' },
  Quote: { name: 'Quote', paragraph: '<w:ind w:start="567" w:end="567"/>' },
  IntenseQuote: { name: 'Intense Quote', paragraph: '<w:ind w:start="567" w:end="567"/>', run: size(30) },
  Attribution: { name: 'Attribution', paragraph: '<w:ind w:start="567"/>' },
  Picture: { name: 'Picture', paragraph: '<w:keepNext/>' },
  Caption: { name: 'caption', run: size(19) },
  Source: { name: 'Source', run: size(19) },
  FactBoxTitle: { name: 'Fact Box Title', paragraph: `<w:keepNext/>${before(220)}`, run: '<w:b/><w:bCs/>' },
  Divider: { name: 'Divider', paragraph: '<w:jc w:val="center"/>' },
  FootnoteText: { name: 'footnote text', run: size(19) },
  Header: { name: 'header', run: size(18) },
};

const CHARACTERS =
  '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0B57D0"/><w:u w:val="single"/></w:rPr></w:style>' +
  '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>';

const edge = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`;
const GRID = `<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(edge).join('')}</w:tblBorders></w:tblPr></w:style>`;

/** The styles of a Word file, in the language and direction of its story. */
export function stylesPart({ story }: WordState): string {
  const rtl = story.direction === 'rtl' ? '<w:bidi/>' : '';
  const styles = Object.entries(PARAGRAPHS).map(([id, { name, paragraph = '', run = '' }]) =>
    element(
      'w:style',
      [
        element('w:name', '', { 'w:val': name }),
        '<w:basedOn w:val="Normal"/>',
        '<w:qFormat/>',
        paragraph && `<w:pPr>${paragraph}</w:pPr>`,
        run && `<w:rPr>${run}</w:rPr>`,
      ],
      { 'w:type': 'paragraph', 'w:styleId': id },
    ),
  );
  return partRoot('w:styles', [
    `<w:docDefaults><w:rPrDefault><w:rPr>${size(24)}${languageProperties(story.lang)}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${rtl}<w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`,
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    ...styles,
    CHARACTERS,
    GRID,
  ]);
}

const LEVELS = Array.from({ length: 9 }, (_, level) => level);
const BULLETS = ['•', '◦', '▪'];

const levelOf = (level: number, ordered: boolean) =>
  element(
    'w:lvl',
    [
      '<w:start w:val="1"/>',
      `<w:numFmt w:val="${ordered ? 'decimal' : 'bullet'}"/>`,
      element('w:lvlText', '', { 'w:val': ordered ? `%${level + 1}.` : BULLETS[level % BULLETS.length]! }),
      '<w:lvlJc w:val="start"/>',
      `<w:pPr><w:ind w:start="${720 * (level + 1)}" w:hanging="360"/></w:pPr>`,
    ],
    { 'w:ilvl': String(level) },
  );

const abstractList = (id: number, ordered: boolean) =>
  element(
    'w:abstractNum',
    ['<w:multiLevelType w:val="hybridMultilevel"/>', ...LEVELS.map(level => levelOf(level, ordered))],
    {
      'w:abstractNumId': String(id),
    },
  );

const listOf = ({ ordered, start, level }: WordList, at: number) =>
  element(
    'w:num',
    [
      element('w:abstractNumId', '', { 'w:val': ordered ? '1' : '0' }),
      element('w:lvlOverride', [element('w:startOverride', '', { 'w:val': String(start) })], {
        'w:ilvl': String(level),
      }),
    ],
    { 'w:numId': String(at + 1) },
  );

/** The lists of a Word file: each counts for itself. */
export const numberingPart = ({ lists }: WordState): string =>
  partRoot('w:numbering', [abstractList(0, false), abstractList(1, true), ...lists.map(listOf)]);
