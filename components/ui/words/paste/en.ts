import type { DroppedKind } from '@/domain/paste/dropped';

const count = (one: string, more: string) => (number: number) => `${number} ${number === 1 ? one : more}`;

const kinds: Record<DroppedKind, (number: number) => string> = {
  pictures: count('unreadable picture', 'unreadable pictures'),
  foreignPictures: count('picture from another site', 'pictures from another site'),
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
  flattened: 'Lists and tables became paragraphs, because only paragraphs can be suggested.',
  divided: {
    tableColumns: (most: string, tables: number) =>
      `Tables can have ${most} columns. A wider one was split into ${tables}.`,
    tableCells: (most: string, tables: number) =>
      `Tables can have ${most} cells. A larger one was split into ${tables}.`,
  },
  asParagraphs: (blocks: number) =>
    blocks === 1
      ? '1 part that a story can’t hold, such as a deeply nested list, became paragraphs.'
      : `${blocks} parts that a story can’t hold, such as deeply nested lists, became paragraphs.`,
  refused: (why: string) => `Nothing was pasted, because ${why}.`,
  mayEmbed: (provider: string) => `This address can be embedded from ${provider}.`,
  embed: 'Embed',
  mayBeGallery: (count: number) => `${count} pictures pasted. They can become a gallery.`,
  gallery: 'Make a gallery',
  mayBeFormatted: 'This text is Markdown.',
  markdown: 'Paste as formatted text',
  undo: 'Undo paste',
  plain: 'Paste as plain text',
};

export type PasteWords = typeof paste;
