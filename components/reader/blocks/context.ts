import type { ReactNode } from 'react';
import type { BodyNode } from '@/domain/document/body';
import type { PageLanguages } from '../text/page-languages';
import type { BodyView } from '../view';
import type { ReaderWords } from '../words';

/** What a block may use while a body is written, and what it leaves for the end of the body. */
export interface BodyContext {
  /** The text with what its blocks show. */
  text: BodyView;
  languages: PageLanguages;
  words: ReaderWords;
  /** Writes child nodes. */
  write(nodes: BodyNode[] | undefined): ReactNode;
  /** Whether the language of what is being written is marked already, further out. */
  known: boolean;
  /** The paragraph that opens the text and the one that ends it. */
  first: BodyNode | null;
  last: BodyNode | null;
  /** Before the ids on the page, where it has two texts; empty where it has one. */
  idPrefix: string;
  /** Addresses of the links met so far, each once, as a printed page lists them. */
  links: string[];
  /** Texts of the footnotes met so far. */
  footnotes: string[];
  /** How many of these were met so far. */
  count: { paragraphs: number; boxes: number };
}

/**
 * How one kind of node is written. It is called while the body is walked, not when React gets to it: so footnotes are
 * numbered in order, and what it throws costs its own block only.
 */
export type BlockView = (node: BodyNode, context: BodyContext) => ReactNode;

/** Renders child nodes inside an element with their language. */
export function writeKnown(nodes: BodyNode[] | undefined, context: BodyContext): ReactNode {
  const before = context.known;
  context.known = true;
  try {
    return context.write(nodes);
  } finally {
    context.known = before;
  }
}

/** A text attribute; empty when the node has none. */
export function textOf(node: BodyNode, name: string): string {
  const value = node.attrs?.[name];
  return typeof value === 'string' ? value : '';
}

/** A number attribute; the fallback when the node has none. */
export function numberOf(node: BodyNode, name: string, fallback: number): number {
  const value = node.attrs?.[name];
  return typeof value === 'number' ? value : fallback;
}

/** The text within a node, without its marks. */
export function plainText(node: BodyNode): string {
  return node.text ?? (node.content ?? []).map(plainText).join('');
}
