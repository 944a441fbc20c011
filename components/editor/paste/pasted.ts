import type { Transaction } from '@tiptap/pm/state';
import type { EmbedProvider } from '@/domain/document/blocks/embed';
import type { Excess } from '@/domain/document/bounds';
import type { Dropped } from '@/domain/paste/dropped';
import type { Changed } from '@/domain/paste/read';

/** Where the text of a paste is. */
export interface PastedRange {
  from: number;
  to: number;
}

/** The result of a paste, for the notice. */
export interface Pasted {
  dropped: Dropped;
  changed: Changed[];
  /** The bound of a story that it is over together with the text; nothing was pasted then. */
  refused: Excess | null;
  /** Lists, tables and the like had to become paragraphs, which alone can be suggested. */
  flattened: boolean;
  /** How many steps could be undone before it. */
  depthBefore: number;
  /** The plain text of the clipboard. */
  text: string;
  /** What it could be instead. */
  offer: PasteOffer | null;
}

/** An address alone in its paragraph can become an embed; several pictures, a gallery; Markdown, what it describes. */
export type PasteOffer =
  | { kind: 'embed'; provider: EmbedProvider; id: string }
  | { kind: 'gallery'; media: string[] }
  | { kind: 'markdown'; html: string; at: PastedRange };

declare module '@tiptap/core' {
  interface EditorEvents {
    pasted: Pasted;
  }
}

const PASTED = 'fromAPaste';

/** Marks a change made by a paste, immediately or later, to distinguish it from typing. */
export const asPasted = (change: Transaction): Transaction => change.setMeta(PASTED, true);
export const isPasted = (change: Transaction): boolean => change.getMeta(PASTED) === true;

/** A paste without a word about it, from which others start. */
export const NOTHING_TO_SAY: Omit<Pasted, 'depthBefore'> = {
  dropped: {},
  changed: [],
  refused: null,
  flattened: false,
  text: '',
  offer: null,
};
