import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { BodyNode } from '@/domain/document/body';
import { textOf } from '@/domain/document/text-blocks';
import type { FoundInText, TextChecker } from '@/domain/checks/text-checker';
import { ignoredKey } from './check-list';

/** The input of the marks, read on every use so that changes of language or house style take effect. */
export interface CheckSource {
  read: TextChecker;
  lang: string;
  ignored: ReadonlySet<string>;
}

/** A finding in the body with its current editor position. */
export interface MarkedFinding extends FoundInText {
  from: number;
  to: number;
}

interface MarksState {
  marks: DecorationSet;
  /** The finding that is currently explained. */
  shown: MarkedFinding | null;
}

type MarksChange = { marks: DecorationSet } | { shown: MarkedFinding | null };

const marksKey = new PluginKey<MarksState>('checkMarks');

const holds = ({ from, to }: MarkedFinding, position: number) => position >= from && position <= to;

/** The current position of a finding, mapped through the changes made since. */
const findingOf = (decoration: Decoration): MarkedFinding => ({
  ...(decoration.spec as { finding: FoundInText }).finding,
  from: decoration.from,
  to: decoration.to,
});

/** The finding that is currently explained, or null. */
export function shownFinding(state: EditorState): MarkedFinding | null {
  return marksKey.getState(state)?.shown ?? null;
}

/** Explains the finding marked at a position, or closes the explanation. */
export function showFindingAt(view: EditorView, position: number): boolean {
  const [found] = marksKey.getState(view.state)?.marks.find(position, position) ?? [];
  if (found || shownFinding(view.state))
    view.dispatch(view.state.tr.setMeta(marksKey, { shown: found ? findingOf(found) : null }));
  return found !== undefined;
}

export function hideFinding(view: EditorView): void {
  if (shownFinding(view.state)) view.dispatch(view.state.tr.setMeta(marksKey, { shown: null }));
}

/** Recreates the marks, for example after a change of ignored findings. */
export function readMarksAgain(view: EditorView, source: CheckSource): void {
  view.dispatch(view.state.tr.setMeta(marksKey, { marks: marksOf(view.state.doc, source) }));
}

/** Blocks are immutable, so the text of each is computed once. */
const texts = new WeakMap<Node, string>();

function textOfBlock(block: Node): string {
  const known = texts.get(block);
  if (known !== undefined) return known;
  const text = textOf(block.toJSON() as BodyNode);
  texts.set(block, text);
  return text;
}

function marksOf(doc: Node, { read, lang, ignored }: CheckSource): DecorationSet {
  const blocks: { text: string; lang: string; start: number }[] = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const own: unknown = node.attrs.lang;
    const text = textOfBlock(node);
    if (text) blocks.push({ text, lang: typeof own === 'string' ? own : lang, start: position + 1 });
    return false;
  });
  const marks = blocks.flatMap(({ text, lang: own, start }, at) =>
    read(text, own, blocks[at + 1]?.text ?? '')
      .filter(finding => !ignored.has(ignoredKey(finding) ?? ''))
      .map(finding =>
        Decoration.inline(
          start + widened(text, finding).from,
          start + widened(text, finding).to,
          { class: 'slip', 'data-rule': finding.rule },
          { finding },
        ),
      ),
  );
  return DecorationSet.create(doc, marks);
}

/**
 * A single character is marked together with the adjacent letter: alone it would be drawn in a fallback font.
 */
function widened(text: string, { from, to }: FoundInText): { from: number; to: number } {
  if (to - from > 1) return { from, to };
  return /[\p{L}\p{N}]/u.test(text.charAt(to)) ? { from, to: to + 1 } : { from: Math.max(0, from - 1), to };
}

const IDLE_WITHIN = 600;
const whenIdle = (work: () => void): (() => void) => {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(work, IDLE_WITHIN);
    return () => clearTimeout(timer);
  }
  const handle = window.requestIdleCallback(work, { timeout: IDLE_WITHIN });
  return () => window.cancelIdleCallback(handle);
};

const PAUSE = 200;

/**
 * Underlines the findings of text rules during typing. Marks move with the text immediately; they are
 * recomputed for changed blocks when the writer pauses and the browser is idle.
 */
export function checkMarks(source: () => CheckSource, onFix: (finding: MarkedFinding) => void): Plugin {
  return new Plugin<MarksState>({
    key: marksKey,
    state: {
      init: () => ({ marks: DecorationSet.empty, shown: null }),
      apply(transaction, before, _, after) {
        const change = transaction.getMeta(marksKey) as MarksChange | undefined;
        const marks = before.marks.map(transaction.mapping, transaction.doc);
        const stays = !transaction.docChanged && before.shown && holds(before.shown, after.selection.head);
        return { marks, shown: stays ? before.shown : null, ...change };
      },
    },
    props: {
      decorations: state => marksKey.getState(state)?.marks,
      handleClick: (view, position) => {
        showFindingAt(view, position);
        return false;
      },
      handleKeyDown(view, event) {
        const shown = shownFinding(view.state);
        if (!shown || event.isComposing) return false;
        if (event.key === 'Escape') {
          hideFinding(view);
          return true;
        }
        if (event.key !== 'Enter' || !event.altKey) return false;
        onFix(shown);
        return true;
      },
    },
    view(view) {
      let stop = () => {};
      const look = () => {
        // A new decoration would disrupt an input method.
        if (view.composing) return later();
        view.dispatch(view.state.tr.setMeta(marksKey, { marks: marksOf(view.state.doc, source()) }));
      };
      const later = () => {
        stop();
        const timer = setTimeout(() => (stop = whenIdle(look)), PAUSE);
        stop = () => clearTimeout(timer);
      };
      later();
      return {
        update(_, before) {
          if (before.doc !== view.state.doc) later();
        },
        destroy: () => stop(),
      };
    },
  });
}
