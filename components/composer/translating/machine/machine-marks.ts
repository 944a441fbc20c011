import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, type DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { BodyNode } from '@/domain/document/body';
import { textDigest } from '@/domain/translation/machine/text-digest';
import { lineWords, linesOfNode } from '@/domain/translation/machine/text-parts';
import { drawBlocks, redrawBlocks, type DrawBlock } from '@/components/editor/body/block-decorations';

interface MarksState {
  digests: ReadonlySet<string>;
  drawn: DecorationSet;
}

const key = new PluginKey<MarksState>('machineMarks');

/** Nodes are immutable, so their digests are computed once. */
const known = new WeakMap<Node, string[]>();

/** The digests of a node's own texts, without those of its descendants. */
export function digestsOf(node: Node): string[] {
  const before = known.get(node);
  if (before) return before;
  const digests = linesOfNode(node.toJSON() as BodyNode).map(line => textDigest(lineWords(line)));
  known.set(node, digests);
  return digests;
}

const drawWith =
  (digests: ReadonlySet<string>, about: string): DrawBlock =>
  (block, offset) => {
    const drawn: Decoration[] = [];
    const look = (node: Node, position: number) => {
      if (digestsOf(node).some(digest => digests.has(digest)))
        drawn.push(
          Decoration.node(position, position + node.nodeSize, {
            class: 'machine-text',
            'aria-description': about,
          }),
        );
      return !node.isTextblock;
    };
    if (digests.size && look(block, offset))
      block.descendants((node, position) => look(node, offset + 1 + position));
    return drawn;
  };

/** Marks machine-translated blocks. @param about the label of a block for screen readers */
export function machineMarks(about: string): Plugin<MarksState> {
  return new Plugin<MarksState>({
    key,
    state: {
      init: (_, { doc }) => ({ digests: new Set(), drawn: drawBlocks(doc, () => []) }),
      apply(transaction, before) {
        const digests = transaction.getMeta(key) as ReadonlySet<string> | undefined;
        if (digests) return { digests, drawn: drawBlocks(transaction.doc, drawWith(digests, about)) };
        return {
          ...before,
          drawn: redrawBlocks(before.drawn, transaction, drawWith(before.digests, about)),
        };
      },
    },
    props: { decorations: state => key.getState(state)?.drawn },
  });
}

/** Marks unreviewed machine-translated texts. */
export function showMachineTexts(view: EditorView, digests: ReadonlySet<string>): void {
  view.dispatch(view.state.tr.setMeta(key, digests));
}
