import { Marked, type Token, type Tokens, type TokenizerAndRendererExtension } from 'marked';

interface Note extends Tokens.Generic {
  type: 'footnote';
  tokens: Token[];
}

/**
 * A Markdown text (CommonMark with tables and footnotes) as HTML for `readPaste`; null when it contains only
 * paragraphs.
 */
export function htmlOfMarkdown(text: string): string | null {
  const notes: string[] = [];
  const marked = new Marked({ gfm: true, extensions: footnotes(notes) });
  const tokens = marked.lexer(text);
  if (!tokens.some(isFormatted)) return null;
  const html = marked.parser(tokens);
  return notes.length ? `${html}<ol>${notes.join('')}</ol>` : html;
}

const FORMATTED = new Set(['heading', 'blockquote', 'table', 'code', 'footnote', 'strong', 'em', 'codespan']);

/** Whether a part has Markdown syntax. A plain address or a single line that starts with a number does not count. */
function isFormatted(token: Token): boolean {
  if (token.type === 'code') return token.codeBlockStyle !== 'indented';
  if (FORMATTED.has(token.type)) return true;
  if (token.type === 'link' || token.type === 'image') return /\]$|\)$/.test(token.raw);
  const list = token as Tokens.List;
  if (token.type === 'list')
    return list.items.length > 1 || list.items.some(({ tokens }) => tokens.some(isFormatted));
  return 'tokens' in token && (token.tokens?.some(isFormatted) ?? false);
}

/**
 * Converts footnotes, defined separately (`[^1]`) or inline (`^[text]`), to links to notes with back links.
 */
function footnotes(notes: string[]): TokenizerAndRendererExtension[] {
  const definitions = new Map<string, string>();
  const definition: TokenizerAndRendererExtension = {
    name: 'footnoteDefinition',
    level: 'block',
    start: source => /^\[\^/m.exec(source)?.index,
    tokenizer(source) {
      const match = /^\[\^([^\]\s]{1,100})\]:(.*(?:\n(?!\[\^|[ \t]*$).+)*)(?:\n+|$)/m.exec(source);
      if (match?.index !== 0) return undefined;
      if (!definitions.has(match[1]!)) definitions.set(match[1]!, match[2]!.trim().replace(/\s+/g, ' '));
      return { type: 'footnoteDefinition', raw: match[0] };
    },
    renderer: () => '',
  };
  const reference: TokenizerAndRendererExtension = {
    name: 'footnote',
    level: 'inline',
    start: source => /\[\^|\^\[/.exec(source)?.index,
    tokenizer(source) {
      const inline = /^\^\[((?:\\.|[^\]\\])+)\]/.exec(source);
      const apart = inline ? null : /^\[\^([^\]\s]{1,100})\]/.exec(source);
      const words = inline?.[1] ?? definitions.get(apart?.[1] ?? '');
      const raw = inline?.[0] ?? apart?.[0];
      if (words === undefined || raw === undefined) return undefined;
      return { type: 'footnote', raw, tokens: this.lexer.inlineTokens(words, []) };
    },
    renderer(token) {
      const number = notes.length + 1;
      const words = this.parser.parseInline((token as Note).tokens);
      notes.push(`<li id="note-${number}">${words} <a href="#ref-${number}">↩</a></li>`);
      return `<a id="ref-${number}" href="#note-${number}">${number}</a>`;
    },
  };
  return [definition, reference];
}
