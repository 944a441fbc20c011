import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { drawBlocks, redrawBlocks, type DrawBlock } from '@/components/editor/body/block-decorations';
import { findIn, type FindPattern, type TextSpan } from '@/domain/typing/find-words';

/** Words in the running text, or in a text attribute of a block: a caption, a title, a footnote. */
export interface FoundSpan extends TextSpan {
  attribute?: { at: number; name: string };
}

interface Found {
  pattern: FindPattern | null;
  spans: FoundSpan[];
  /** Index of the current span; -1 for none. */
  current: number;
  /** The matches of each block, from its start. */
  known: WeakMap<Node, FoundSpan[]>;
  drawn: DecorationSet;
}

/** Text attributes that a person writes. */
const WRITTEN = ['title', 'caption', 'credit', 'alt', 'source', 'cite', 'attribution', 'text', 'transcript'];

const NOTHING: Found = {
  pattern: null,
  spans: [],
  current: -1,
  known: new WeakMap(),
  drawn: DecorationSet.empty,
};
const key = new PluginKey<Found>('foundWords');

/** The text of a paragraph, with the document position of each character. */
function alignedText(block: Node): string {
  let text = '';
  block.forEach(child => {
    text += child.isText ? child.text! : '\ufffc'.repeat(child.nodeSize);
  });
  return text;
}

/**
 * The matches in a node and its descendants, from its start. Blocks are immutable, so each is searched once
 * per pattern.
 */
function hitsIn(block: Node, pattern: FindPattern, known: WeakMap<Node, FoundSpan[]>): FoundSpan[] {
  const before = known.get(block);
  if (before) return before;
  const hits: FoundSpan[] = [];
  const look = (node: Node, pos: number) => {
    for (const name of WRITTEN) {
      const text: unknown = node.attrs[name];
      if (typeof text !== 'string') continue;
      for (const span of findIn(text, pattern)) hits.push({ ...span, attribute: { at: pos, name } });
    }
    if (!node.isTextblock) return;
    for (const { from, to } of findIn(alignedText(node), pattern))
      hits.push({ from: pos + 1 + from, to: pos + 1 + to });
  };
  look(block, 0);
  block.descendants((node, pos) => look(node, pos + 1));
  known.set(block, hits);
  return hits;
}

const moved = ({ from, to, attribute }: FoundSpan, offset: number): FoundSpan =>
  attribute
    ? { from, to, attribute: { ...attribute, at: attribute.at + offset } }
    : { from: from + offset, to: to + offset };

function spansIn(doc: Node, pattern: FindPattern, known: Found['known']): FoundSpan[] {
  const spans: FoundSpan[] = [];
  doc.forEach((block, offset) => {
    for (const hit of hitsIn(block, pattern, known)) spans.push(moved(hit, offset));
  });
  return spans;
}

function decorationOf(doc: Node, { from, to, attribute }: FoundSpan, look = 'found'): Decoration {
  if (!attribute) return Decoration.inline(from, to, { class: look });
  return Decoration.node(attribute.at, attribute.at + doc.nodeAt(attribute.at)!.nodeSize, { class: look });
}

/** The matches on the page. The current match is drawn over the others, which are not redrawn. */
function decorations(state: EditorState): DecorationSet | null {
  const { spans, current, drawn } = key.getState(state)!;
  const here = spans[current];
  if (!spans.length) return null;
  return here ? drawn.add(state.doc, [decorationOf(state.doc, here, 'here')]) : drawn;
}

/** Highlights matches in the body. */
function foundWordsPlugin(): Plugin<Found> {
  return new Plugin({
    key,
    state: {
      init: () => NOTHING,
      apply(transaction, found) {
        const update = transaction.getMeta(key) as Partial<Found> | undefined;
        const { pattern } = { ...found, ...update };
        if (!pattern) return update ? NOTHING : found;
        const isNew = update !== undefined && 'pattern' in update;
        if (!isNew && !update && !transaction.docChanged) return found;
        const { doc } = transaction;
        const known = isNew ? new WeakMap<Node, FoundSpan[]>() : found.known;
        const draw: DrawBlock = (block, offset) =>
          hitsIn(block, pattern, known).map(hit => decorationOf(doc, moved(hit, offset)));
        const drawn = isNew ? drawBlocks(doc, draw) : redrawBlocks(found.drawn, transaction, draw);
        const spans = isNew || transaction.docChanged ? spansIn(doc, pattern, known) : found.spans;
        const current = Math.min(update?.current ?? found.current, spans.length - 1);
        return { pattern, spans, current, known, drawn };
      },
    },
    props: { decorations },
  });
}

/** Lets an editor find words. */
export function addFoundWords(editor: Editor): void {
  if (!key.get(editor.state)) editor.registerPlugin(foundWordsPlugin());
}

export const foundWords = (state: EditorState): Found => key.getState(state) ?? NOTHING;

/** A transaction that changes the pattern or the current match. */
export function lookFor(state: EditorState, change: Partial<Pick<Found, 'pattern' | 'current'>>) {
  return state.tr.setMeta(key, change).setMeta('addToHistory', false);
}

/** Replaces some of the matches, from the last to the first, so that positions stay valid. */
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
