import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { findIn, type TextSpan } from '@/domain/typing/find-words';

/** Words in the running text, or in a text that a block holds beside it: a caption, a title, a footnote. */
export interface FoundSpan extends TextSpan {
  attribute?: { at: number; name: string };
}

interface Found {
  pattern: RegExp | null;
  spans: FoundSpan[];
  /** Index of the span that is looked at; -1 for none. */
  current: number;
}

/** Attributes of blocks in which a person writes. */
const WRITTEN = ['title', 'caption', 'credit', 'alt', 'source', 'cite', 'attribution', 'text', 'transcript'];

const NOTHING: Found = { pattern: null, spans: [], current: -1 };
const key = new PluginKey<Found>('foundWords');

/** The text of a paragraph, each character at its document position. */
function alignedText(block: Node): string {
  let text = '';
  block.forEach(child => {
    text += child.isText ? child.text! : '\ufffc'.repeat(child.nodeSize);
  });
  return text;
}

function spansIn(doc: Node, pattern: RegExp): FoundSpan[] {
  const spans: FoundSpan[] = [];
  doc.descendants((node, pos) => {
    for (const name of WRITTEN) {
      const text: unknown = node.attrs[name];
      if (typeof text !== 'string') continue;
      for (const span of findIn(text, pattern)) spans.push({ ...span, attribute: { at: pos, name } });
    }
    if (!node.isTextblock) return;
    const start = pos + 1;
    for (const { from, to } of findIn(alignedText(node), pattern))
      spans.push({ from: start + from, to: start + to });
  });
  return spans;
}

/** Marks search hits in the body. */
export function foundWordsPlugin(): Plugin<Found> {
  return new Plugin({
    key,
    state: {
      init: () => NOTHING,
      apply(transaction, found) {
        const asked = transaction.getMeta(key) as Partial<Found> | undefined;
        const { pattern } = { ...found, ...asked };
        if (!pattern) return asked ? NOTHING : found;
        const again = transaction.docChanged || (asked && 'pattern' in asked);
        const spans = again ? spansIn(transaction.doc, pattern) : found.spans;
        const current = Math.min(asked?.current ?? found.current, spans.length - 1);
        return again || asked ? { pattern, spans, current } : found;
      },
    },
    props: {
      decorations(state) {
        const { spans, current } = key.getState(state)!;
        if (!spans.length) return null;
        return DecorationSet.create(
          state.doc,
          spans.map(({ from, to, attribute }, index) => {
            const look = { class: index === current ? 'found here' : 'found' };
            if (!attribute) return Decoration.inline(from, to, look);
            return Decoration.node(
              attribute.at,
              attribute.at + state.doc.nodeAt(attribute.at)!.nodeSize,
              look,
            );
          }),
        );
      },
    },
  });
}

export const foundWords = (state: EditorState): Found => key.getState(state) ?? NOTHING;

/** A transaction that looks for something else, or looks at another of what was found. */
export function lookFor(state: EditorState, change: Partial<Pick<Found, 'pattern' | 'current'>>) {
  return state.tr.setMeta(key, change).setMeta('addToHistory', false);
}

/** Puts other words in the place of some that were found. From the last place to the first all stay right. */
export function replaceFound(
  change: Transaction,
  { from, to, attribute }: FoundSpan,
  replacement: string,
): void {
  if (!attribute) change.insertText(replacement, from, to);
  else {
    const text = String(change.doc.nodeAt(attribute.at)!.attrs[attribute.name]);
    change.setNodeAttribute(attribute.at, attribute.name, text.slice(0, from) + replacement + text.slice(to));
  }
}
