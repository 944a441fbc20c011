import type { DOMOutputSpec, Mark, MarkSpec, Node, NodeSpec } from 'prosemirror-model';

/** The data outside the document that a renderer can read while it writes a body. */
export interface DocumentContext {
  /** The absolute address of the page whose text it is: what is relative in the text is relative to it. */
  pageUrl: string;
  /** Address of a picture, audio or video file, or null when the file is gone. */
  mediaUrl(id: string): string | null;
  /** The address and headline of another story of the paper, or null when it is not live. */
  story(id: string): { url: string; headline: string } | null;
}

/** The data outside the document for a copy to other programs. Every address is absolute. */
export interface CopyContext {
  /** A linked address. */
  address(href: string): string;
  /** A picture file of moderate size; with the dimensions of the original if known. */
  picture(id: string): { src: string; width: number | null; height: number | null };
  recording(id: string): string;
  /** The headline of another story of the paper, or null when it is unknown. */
  headline(storyId: string): string | null;
}

/**
 * One kind of node, whole and headless: what it may hold (a ProseMirror NodeSpec, from which the composer's
 * extensions and the validation are made) and how it is written everywhere outside the composer.
 */
export interface BlockSpec {
  node: NodeSpec;
  /** Semantic HTML for feeds and exports; `inner` is the rendered content. */
  html(node: Node, inner: string, context: DocumentContext): string;
  /**
   * How it is copied: HTML that any program reads, with everything of it in data attributes, so that its own `parseDOM`
   * reads it back whole. What only shows an attribute carries `SHOWN`.
   */
  copied(node: Node, context: CopyContext, parent: Node | null): DOMOutputSpec | string;
  /** Plain text for search, counting and descriptions; `inner` is the content as text. */
  text(node: Node, inner: string): string;
  /** Markdown; `inner` is the content as Markdown. */
  markdown(node: Node, inner: string, context: DocumentContext): string;
}

/** One kind of inline mark. */
export interface InlineMark {
  name: string;
  mark: MarkSpec;
  html(mark: Mark, inner: string, context: DocumentContext): string;
  /** How it is copied; null for what belongs to the newsroom alone. */
  copied: ((mark: Mark, context: CopyContext) => DOMOutputSpec) | null;
  markdown(mark: Mark, inner: string, context: DocumentContext): string;
}

const HTML_ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes text for HTML content and quoted attributes. No-break spaces stay the characters they are. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => HTML_ESCAPES[character]!);
}

/** Escapes what Markdown would read as markup. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&');
}

/** A `<figcaption>` with the credit apart from the caption, or nothing when both are empty. */
export function figcaption(caption: string, credit: string): string {
  if (!caption && !credit) return '';
  const words = [caption && escapeHtml(caption), credit && `<cite>${escapeHtml(credit)}</cite>`];
  return `<figcaption>${words.filter(Boolean).join(' ')}</figcaption>`;
}

/** On an element of a copy whose words are those of an attribute: other programs show them, the composer skips it. */
export const SHOWN = { 'data-shown': '' };

/** A `<figcaption>` of a copy, or nothing when both are empty. */
export function copiedCaption(caption: string, credit: string): DOMOutputSpec[] {
  if (!caption && !credit) return [];
  return [
    ['figcaption', SHOWN, caption, caption && credit ? ' ' : '', ...(credit ? [['cite', credit]] : [])],
  ];
}

/** Joins the non-empty parts, one to a line. */
export function lines(...parts: string[]): string {
  return parts.filter(Boolean).join('\n');
}
