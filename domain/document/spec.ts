import type { Mark, MarkSpec, Node, NodeSpec } from 'prosemirror-model';

/** What a renderer may ask for while it writes a body: things that live outside the document. */
export interface DocumentContext {
  /** Address of a picture, audio or video file, or null when the file is gone. */
  mediaUrl(id: string): string | null;
  /** Address and headline of another story of ours, or null when it has no live revision. */
  story(id: string): { url: string; headline: string } | null;
}

/**
 * One kind of node, whole and headless: what it may hold (a ProseMirror NodeSpec, from which the composer's
 * extensions and the validation are made) and how it is written everywhere outside the composer.
 */
export interface BlockSpec {
  name: string;
  node: NodeSpec;
  /** Semantic HTML for feeds and exports; `inner` is the rendered content. */
  html(node: Node, inner: string, context: DocumentContext): string;
  /** Plain text for search, counting and descriptions; `inner` is the content as text. */
  text(node: Node, inner: string): string;
  /** Markdown; `inner` is the content as Markdown. */
  markdown(node: Node, inner: string, context: DocumentContext): string;
}

/** One kind of inline mark. */
export interface InlineMark {
  name: string;
  mark: MarkSpec;
  html(mark: Mark, inner: string): string;
  markdown(mark: Mark, inner: string): string;
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

/** Joins the non-empty parts, one to a line. */
export function lines(...parts: string[]): string {
  return parts.filter(Boolean).join('\n');
}
