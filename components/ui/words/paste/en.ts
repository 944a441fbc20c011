import type { DroppedKind } from '@/domain/paste/dropped';

const count = (one: string, more: string) => (number: number) => `${number} ${number === 1 ? one : more}`;

const kinds: Record<DroppedKind, (number: number) => string> = {
  pictures: count('picture that could not be read', 'pictures that could not be read'),
  foreignPictures: count('picture of another page', 'pictures of another page'),
  textBoxes: count('text box', 'text boxes'),
  charts: count('chart', 'charts'),
  drawings: count('drawing', 'drawings'),
  recordings: count('recording', 'recordings'),
  embeds: count('embedded frame', 'embedded frames'),
  comments: count('comment', 'comments'),
  deletions: count('deleted passage', 'deleted passages'),
};

/** What is said of a paste. */
export const paste = {
  kinds,
  without: (list: string) => `Pasted without ${list}.`,
  flattened: 'Lists and tables came as paragraphs, as only paragraphs can be suggested.',
  divided: {
    tableColumns: (most: string, tables: number) =>
      `A table may have ${most} columns: a wider one came as ${tables} tables.`,
    tableCells: (most: string, tables: number) =>
      `A table may have ${most} cells: a larger one came as ${tables} tables.`,
  },
  asParagraphs: (blocks: number) =>
    blocks === 1
      ? 'A part that a story cannot hold, such as a list nested too deep, came as paragraphs.'
      : `${blocks} parts that a story cannot hold, such as lists nested too deep, came as paragraphs.`,
  refused: (why: string) => `Nothing was pasted: with it, ${why}.`,
  mayEmbed: (provider: string) => `This address can stand in the story as an embed of ${provider}.`,
  embed: 'Embed it',
  mayBeGallery: (count: number) => `${count} pictures came in. They can stand as one gallery.`,
  gallery: 'Make a gallery',
  mayBeFormatted: 'This text is written in Markdown.',
  markdown: 'Paste as formatted text',
  undo: 'Undo the paste',
  plain: 'Paste as plain text',
};

export type PasteWords = typeof paste;
