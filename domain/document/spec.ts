import type { DOMOutputSpec, Mark, MarkSpec, Node, NodeSpec } from 'prosemirror-model';

/** External data that a renderer can read while it writes a body. */
export interface DocumentContext {
  /** The absolute address of the page of the text, for resolving relative links. */
  pageUrl: string;
  /** The address of a picture, audio or video file; null when the file was deleted. */
  mediaUrl(id: string): string | null;
  /** The address and headline of another story of the paper, or null when it is not live. */
  story(id: string): { url: string; headline: string } | null;
}

/** External data for a copy to other programs. Every address is absolute. */
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
 * One kind of node, independent of the editor: its schema (a ProseMirror NodeSpec, from which the composer's
 * extensions and the validation are made) and its output formats.
 */
export interface BlockSpec {
  node: NodeSpec;
  /** Semantic HTML for feeds and exports; `inner` is the rendered content. */
  html(node: Node, inner: string, context: DocumentContext): string;
  /**
   * Clipboard HTML that any program can read, with all attributes as data attributes, so that `parseDOM`
   * restores it without loss. Elements that only show an attribute carry `SHOWN`.
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
  /** Clipboard HTML; null for newsroom marks. */
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

/** Escapes text for HTML content and quoted attributes. No-break spaces are kept. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => HTML_ESCAPES[character]!);
}

/** Escapes Markdown syntax. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&');
}

/** A `<figcaption>` with the credit apart from the caption, or nothing when both are empty. */
export function figcaption(caption: string, credit: string): string {
  if (!caption && !credit) return '';
  const words = [caption && escapeHtml(caption), credit && `<cite>${escapeHtml(credit)}</cite>`];
  return `<figcaption>${words.filter(Boolean).join(' ')}</figcaption>`;
}

/**
 * Marks an element of a copy that only shows an attribute: other programs show it, the composer skips it.
 */
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
