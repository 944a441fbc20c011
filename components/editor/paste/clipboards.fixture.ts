import type { Dropped } from '@/domain/paste/dropped';

/** What must be kept of a clipboard; anything not listed must be absent. */
export interface Kept {
  h2?: number;
  h3?: number;
  items?: number;
  /** The nesting depth of its lists. */
  depth?: number;
  rows?: number;
  cells?: number;
  links?: number;
  /** The bold letters, and the italic ones. */
  bold?: string;
  italic?: string;
  pictures?: number;
  dropped?: Dropped;
}

/** Real clipboards by file name, with manual counts for each. */
export const CLIPBOARDS: Record<string, Kept> = {
  'ckeditor4/pastefromgdocs/Basic/gdocs/chrome.html': {
    h2: 1,
    items: 12,
    depth: 5,
    rows: 2,
    cells: 4,
    links: 1,
    bold: 'CKSourceNewsletterhavenested',
    italic: 'uWith',
    dropped: { deletions: 1, pictures: 3 },
  },
  'ckeditor4/pastefromgdocs/Basic/gdocs/edge.html': {
    h2: 1,
    items: 12,
    depth: 5,
    rows: 2,
    cells: 4,
    links: 1,
    bold: 'CKSourceNewsletterhavenested',
    italic: 'uWith',
    dropped: { deletions: 1, pictures: 3 },
  },
  'ckeditor4/pastefromgdocs/Basic/gdocs/firefox.html': {
    h2: 1,
    items: 12,
    depth: 5,
    rows: 2,
    cells: 4,
    links: 1,
    bold: 'CKSourceNewsletterhavenested',
    italic: 'uWith',
    dropped: { deletions: 1, pictures: 3 },
  },
  'ckeditor4/pastefromgdocs/Basic/gdocs/ie11.html': {
    h2: 1,
    items: 12,
    depth: 5,
    rows: 2,
    cells: 4,
    links: 1,
    bold: 'CKSourceNewsletterhavenested',
    italic: 'uWith',
    dropped: { deletions: 1, pictures: 3 },
  },
  'ckeditor4/pastefromgdocs/Basic/gdocs/safari.html': {
    h2: 1,
    items: 12,
    depth: 5,
    rows: 2,
    cells: 4,
    links: 1,
    bold: 'CKSourceNewsletterhavenested',
    italic: 'uWith',
    dropped: { deletions: 1, pictures: 3 },
  },
  'ckeditor4/pastefromgdocs/NestedOrderedLists/gdocs/chrome.html': { items: 6, depth: 4 },
  'ckeditor4/pastefromgdocs/NestedUnorderedLists/gdocs/chrome.html': { items: 8, depth: 3 },
  'ckeditor4/pastefromlibreoffice/Basic_styles/libreoffice6/chrome.html': {
    bold: 'bold',
    italic: 'italic',
    dropped: { deletions: 1 },
  },
  'ckeditor4/pastefromlibreoffice/Basic_styles/libreoffice6/firefox.html': {
    bold: 'bold',
    italic: 'italic',
    dropped: { deletions: 1 },
  },
  'ckeditor4/pastefromlibreoffice/Link/libreoffice6/chrome.html': { links: 1 },
  'ckeditor4/pastefromlibreoffice/Link/libreoffice6/firefox.html': { links: 1 },
  'ckeditor4/pastefromlibreoffice/Lists/libreoffice6/chrome.html': { items: 28, depth: 4 },
  'ckeditor4/pastefromlibreoffice/Lists/libreoffice6/firefox.html': { items: 28, depth: 4 },
  'ckeditor4/pastefromlibreoffice/Mixed_list/libreoffice6/chrome.html': { items: 10, depth: 4 },
  'ckeditor4/pastefromlibreoffice/Mixed_list/libreoffice6/firefox.html': { items: 10, depth: 4 },
  'ckeditor4/pastefromlibreoffice/Table_background/libreoffice6/chrome.html': { rows: 2, cells: 6 },
  'ckeditor4/pastefromlibreoffice/Table_background/libreoffice6/firefox.html': { rows: 2, cells: 6 },
  'ckeditor4/pastefromword/Page_break/office365/chrome.html': {},
  'ckeditor4/pastefromword/Page_break/office365/edge.html': {},
  'ckeditor4/pastefromword/Page_break/office365/safari.html': {},
  'ckeditor4/pastefromword/Page_break/word2013/ie8.html': {},
  'ckeditor4/pastefromword/Table_excel/office365/datatransfer.html': { rows: 8, cells: 25 },
  'ckeditor4/pastefromword/Table_excel/office365/edge.html': { rows: 8, cells: 25 },
  'ckeditor4/pastefromword/Table_excel/office365/ie.html': {
    rows: 8,
    cells: 25,
    bold: 'OPERATIEEindtemperatuur:Ademhaling:???',
    italic: 'OPERATIEEindtemperatuur:',
  },
  'ckeditor4/pastefromword/Table_word/office365/datatransfer.html': {
    rows: 8,
    cells: 25,
    bold: 'OPERATIEEindtemperatuur:Ademhaling:???',
    italic: 'OPERATIEEindtemperatuur:',
  },
  'ckeditor4/pastefromword/Table_word/office365/ie.html': {
    rows: 8,
    cells: 25,
    bold: 'OPERATIEEindtemperatuur:Ademhaling:???',
    italic: 'OPERATIEEindtemperatuur:',
  },
  'ckeditor5/basic-styles/multiple-styles-multiline/input.safari.word2016.html': {
    bold: 'boldfoostyling,spaceonend',
    italic: 'italicsspaceone',
    dropped: { deletions: 1 },
  },
  'ckeditor5/basic-styles/multiple-styles-multiline/input.word2016.html': {
    bold: 'boldfoostyling,spaceonend',
    italic: 'italicsspaceone',
    dropped: { deletions: 1 },
  },
  'ckeditor5/bookmark/other/input.word.html': { items: 3, depth: 1, links: 1 },
  'ckeditor5/bookmark/table/input.word.html': { rows: 4, cells: 8 },
  'ckeditor5/image/online-offline/input.safari.word2016.html': { pictures: 3 },
  'ckeditor5/image/online-offline/input.word2016.html': { pictures: 3 },
  'ckeditor5/image/shapes-online-offline/input.safari.word2016.html': { pictures: 4, dropped: { charts: 1 } },
  'ckeditor5/image/shapes-online-offline/input.word2016.html': {
    pictures: 3,
    dropped: { charts: 1, drawings: 1 },
  },
  'ckeditor5/link/combined/input.safari.word2016.html': { links: 2 },
  'ckeditor5/link/combined/input.word2016.html': { links: 2 },
  'ckeditor5/list/continuation-after-different-list/input.word.html': { items: 7, depth: 2, bold: 'Foo' },
  'ckeditor5/list/heading3-styled/input.safari.word2016.html': { h3: 2, bold: '21', italic: 'H' },
  'ckeditor5/list/heading3-styled/input.word2016.html': { h3: 2, bold: '21', italic: 'H' },
  'ckeditor5/list/mixed-elements/input.word.html': { items: 10, depth: 2 },
  'ckeditor5/list/multi-block/input.word.html': { items: 15, depth: 2 },
  'ckeditor5/list/multi-skip-level-deep/input.word.html': { items: 7, depth: 4 },
  'ckeditor5/list/nested-continued/input.word.html': { items: 5, depth: 2, bold: 'Loremipsum' },
  'ckeditor5/list/nested-mixed-id/input.safari.word2016.html': { items: 10, depth: 2 },
  'ckeditor5/list/nested-mixed-id/input.word2016.html': { items: 10, depth: 2 },
  'ckeditor5/list/resume-template/input.safari.word2016.html': { h2: 5, h3: 8, items: 12, depth: 1 },
  'ckeditor5/list/resume-template/input.word2016.html': { h2: 5, h3: 8, items: 12, depth: 1 },
  'ckeditor5/list/styled-anchor/input.safari.word2016.html': { items: 3, depth: 1 },
  'ckeditor5/list/styled-anchor/input.word2016.html': { items: 3, depth: 1 },
  'ckeditor5/page-break/page-break/input.html': {},
  'ckeditor5/paste-from-google-docs/br-paragraph/simple-paragraphs/input.html': { h2: 1 },
  'ckeditor5/paste-from-google-docs/lists/empty-list-item/input.html': { items: 1, depth: 1 },
  'ckeditor5/paste-from-google-docs/lists/mixed-list/input.html': { items: 10, depth: 3 },
  'ckeditor5/paste-from-google-docs/lists/mixed-list/mixed-list.html': { items: 10, depth: 3 },
  'ckeditor5/paste-from-google-docs/lists/nested-ordered-lists/input.html': { items: 29, depth: 4 },
  'ckeditor5/paste-from-google-docs/lists/nested-ordered-lists/nested-ordered-lists.html': {
    items: 29,
    depth: 4,
  },
  'ckeditor5/paste-from-google-docs/lists/partially-selected/input.html': { items: 10, depth: 3 },
  'ckeditor5/paste-from-google-docs/lists/partially-selected/partially-selected.html': {
    items: 15,
    depth: 5,
  },
  'ckeditor5/paste-from-google-docs/lists/repeatedly-nested-list/input.html': { items: 5, depth: 3 },
  'ckeditor5/paste-from-google-docs/lists/repeatedly-nested-list/repeatedly-nested-list.html': {
    items: 5,
    depth: 3,
  },
  'ckeditor5/spacing/line-break-as-space/input.safari.word2016.html': {},
  'ckeditor5/spacing/line-break-as-space/input.word2016.html': {},
  'ckeditor5/table/tablecellproperties/input.html': {
    rows: 4,
    cells: 12,
    bold: 'ProjectPhaseDeadlineStatus',
  },
  'gutenberg-transcribed/apple-in.html': {
    items: 7,
    depth: 2,
    rows: 3,
    cells: 9,
    links: 1,
    bold: 'ThisisaThisisaheadingparagraph',
    italic: 'heading',
  },
  'gutenberg-transcribed/ms-word-online-in.EXCERPT.html': { pictures: 1 },
  'superdesk-client-core/from-html-spec.snapshot.html': {
    h2: 2,
    h3: 3,
    items: 32,
    depth: 3,
    rows: 4,
    cells: 12,
    links: 7,
    bold: 'BoldHere’sasentenlesBoldHere’sasentenlesBoldHere’sasentenlesBoldHere’sasentenlesBoldHere’sasentenlesBoldHere’sasentenlesBoldHere’sasentenlesBoldHere’sasentenles',
    italic:
      'italictencewititalictencewititalictencewititalictencewititalictencewititalictencewititalictencewititalictencewit',
    dropped: { deletions: 32 },
  },
  'superdesk-client-core/pastedHtmlWithTable.html': { rows: 6, cells: 24 },
};
