import type { Transaction } from '@tiptap/pm/state';
import type { EmbedProvider } from '@/domain/document/blocks/embed';
import type { Dropped } from '@/domain/paste/dropped';

/** What came of a paste, for whoever pasted. */
export interface Pasted {
  dropped: Dropped;
  /** Lists, tables and the like had to become paragraphs, which alone can be suggested. */
  flattened: boolean;
  /** How many steps could be undone before it. */
  depthBefore: number;
  /** What the clipboard says in plain text. */
  text: string;
  /** What it could be instead. */
  offer: PasteOffer | null;
}

/** An address that stands alone in its paragraph can become the work there; several pictures, one gallery. */
export type PasteOffer =
  { kind: 'embed'; provider: EmbedProvider; id: string } | { kind: 'gallery'; media: string[] };

declare module '@tiptap/core' {
  interface EditorEvents {
    pasted: Pasted;
  }
}

const PASTED = 'fromAPaste';

/** Marks a change that a paste makes, at once or later, so that it can be told from what is written after it. */
export const asPasted = (change: Transaction): Transaction => change.setMeta(PASTED, true);
export const isPasted = (change: Transaction): boolean => change.getMeta(PASTED) === true;
