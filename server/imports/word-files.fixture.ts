/** What must be kept of a Word file; anything not listed must be absent. */
export interface KeptOfWord {
  headline?: string;
  letters?: number;
  headings?: number;
  quotations?: number;
  items?: number;
  rows?: number;
  cells?: number;
  footnotes?: number;
  /** Addresses, each once. */
  links?: number;
  pictures?: number;
  insertions?: number;
  deletions?: number;
  comments?: number;
  suggesters?: string;
  losses?: Record<string, number>;
}

/** Real Word files, with what was counted in each; a reason where the file is hostile. */
export const WORD_FILES: Record<string, KeptOfWord | string> = {
  'mammoth/endnotes.docx': {
    letters: 5,
    footnotes: 2,
  },
  'mammoth/strict-format.docx': {
    letters: 4,
  },
  'mammoth/tables.docx': {
    letters: 46,
    rows: 2,
    cells: 4,
  },
  'mammoth/text-box.docx': {
    letters: 10,
    losses: {
      textBoxes: 1,
    },
  },
  'mammoth/utf8-bom.docx': {
    letters: 25,
  },
  'outline/images.docx': {
    letters: 28,
    pictures: 1,
  },
  'pandoc/drop_cap.docx': {
    letters: 57,
  },
  'pandoc/i18n_blocks.docx': {
    headline: 'This is Heading 1',
    letters: 70,
    headings: 1,
    quotations: 2,
    items: 2,
  },
  'pandoc/inline_formatting.docx': {
    letters: 164,
    losses: {
      deletions: 1,
    },
  },
  'pandoc/instrText_hyperlink.docx': {
    letters: 186,
    links: 2,
  },
  'pandoc/lists.docx': {
    headline: 'Some nested lists',
    letters: 78,
    items: 10,
  },
  'pandoc/table_header_rowspan.docx': {
    letters: 81,
    rows: 11,
    cells: 81,
  },
  'pandoc/tables.docx': {
    headline: 'A table, with and without a header row',
    letters: 208,
    rows: 8,
    cells: 24,
  },
  'pandoc/textbox_image.docx': {
    headline: '<%AcceptAction::Approve%>',
    letters: 32,
    pictures: 1,
    losses: {
      textBoxes: 1,
    },
  },
  'pandoc/track_changes_insertion.docx': {
    letters: 37,
    insertions: 1,
    suggesters: 'eng-dept',
  },
  'pandoc/track_changes_move.docx': {
    letters: 80,
    insertions: 1,
    deletions: 1,
    suggesters: 'Jesse Rosenthal',
  },
  'pandoc/unicode.docx': {
    letters: 25,
  },
  'pandoc/zotero_citations.docx': {
    letters: 946,
    headings: 1,
  },
  'poi/58067.docx': {
    headline: 'This is a test.',
    letters: 68,
    headings: 1,
    insertions: 4,
    deletions: 3,
    suggesters: 'Henning Femmer',
  },
  'poi/Bug51170.docx': {
    letters: 8413,
  },
  'poi/ExternalEntityInText.docx': 'declares-entities',
  'poi/IllustrativeCases.docx': {
    letters: 4807,
    headings: 1,
    rows: 16,
    cells: 48,
  },
  'poi/WordWithAttachments.docx': {
    headline: 'Русский вариант',
    letters: 547,
    rows: 3,
    cells: 15,
    links: 3,
    comments: 3,
    losses: {
      textBoxes: 1,
      drawings: 3,
      attachments: 5,
    },
  },
  'poi/bug59058.docx': {
    letters: 100291,
    items: 78,
    rows: 151,
    cells: 595,
    links: 181,
    pictures: 18,
    losses: {
      drawings: 1,
      hiddenText: 5,
    },
  },
  'poi/delins.docx': {
    letters: 1465,
    items: 19,
    links: 10,
    insertions: 35,
    deletions: 4,
    suggesters: 'pavel',
  },
  'poi/form_footnotes.docx': {
    letters: 4058,
    headings: 3,
    items: 4,
    rows: 29,
    cells: 76,
    footnotes: 1,
    pictures: 1,
    losses: {
      drawings: 4,
    },
  },
  'poi/issue_51265_3.docx': {
    pictures: 4,
  },
  'poi/testComment.docx': {
    headline: 'Test Doc',
    letters: 24,
    comments: 1,
    losses: {
      pictures: 1,
    },
  },
};
