import type { Transaction } from '@tiptap/pm/state';
import type { EmbedProvider } from '@/domain/document/blocks/embed';
import type { Excess } from '@/domain/document/bounds';
import type { Dropped } from '@/domain/paste/dropped';
import type { Changed } from '@/domain/paste/read';

/** The content of a clipboard or a drag. It must be read immediately: after the event it is empty. */
export interface Clip {
  html: string;
  text: string;
  rtf: string;
  files: File[];
}

/** The position of pasted text. */
export interface PastedRange {
  from: number;
  to: number;
}

/** The result of a paste, for the notice. */
export interface PasteResult {
  dropped: Dropped;
  changed: Changed[];
  /** The limit that the story would exceed; nothing was pasted then. */
  refused: Excess | null;
  /** Lists, tables and similar blocks had to become paragraphs, because only these can be suggested. */
  flattened: boolean;
  /** The undo depth before it. */
  depthBefore: number;
  /** The plain text of the clipboard. */
  text: string;
  /** The name of a document that could not be read; null: none. */
  unread: string | null;
  /** The offered format. */
  offer: PasteOffer | null;
}

/**
 * A single address in a paragraph can become an embed; several pictures, a gallery; Markdown, formatted text.
 */
export type PasteOffer =
  | { kind: 'embed'; provider: EmbedProvider; id: string }
  | { kind: 'gallery'; media: string[] }
  | { kind: 'markdown'; html: string; at: PastedRange };

declare module '@tiptap/core' {
  interface EditorEvents {
    pasted: PasteResult;
    /** A paste or drop starts, whose result may have no message. */
    pasting: null;
  }
}

const PASTED = 'fromAPaste';

/** Marks a change by a paste, immediate or delayed, to distinguish it from typing. */
export const asPasted = (change: Transaction): Transaction => change.setMeta(PASTED, true);
export const isPasted = (change: Transaction): boolean => change.getMeta(PASTED) === true;

/** The initial state of a paste, without messages. */
export const EMPTY_PASTE_RESULT: Omit<PasteResult, 'depthBefore'> = {
  dropped: {},
  changed: [],
  refused: null,
  flattened: false,
  text: '',
  unread: null,
  offer: null,
};
