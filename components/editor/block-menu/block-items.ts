import CopyIcon from 'lucide-react/icons/copy';
import DownIcon from 'lucide-react/icons/arrow-down';
import JoinIcon from 'lucide-react/icons/merge';
import SwapIcon from 'lucide-react/icons/arrow-left-right';
import TrashIcon from 'lucide-react/icons/trash-2';
import UpIcon from 'lucide-react/icons/arrow-up';
import WriterIcon from 'lucide-react/icons/user-pen';
import type { Editor } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import type { ConvertibleKind } from '@/domain/document/conversion/convert-nodes';
import type { IconShape } from '@/components/ui/icon';
import type { Words } from '@/components/ui/words/en';
import { moveBlocks } from '../body/move-block';
import { duplicateBlock } from '../blocks/convert-blocks';
import { joinWithNext, swapSides } from '../blocks/pair-steps';
import { TEXT_SHORTCUTS } from '../keys/shortcuts';
import { enterBlock, removeBlock } from './block-moves';

export interface BlockItem {
  label: string;
  icon: IconShape;
  keys?: string;
  run(): void;
}

/** The label of each convertible kind of block. */
export function conversionLabels({ tools, blockNames }: Words): Record<ConvertibleKind, string> {
  return {
    paragraph: tools.paragraph,
    heading2: tools.heading2,
    heading3: tools.heading3,
    bulletList: tools.bulletList,
    orderedList: tools.orderedList,
    quotation: tools.quotation,
    pullQuote: blockNames.pullQuote,
    factBox: blockNames.factBox,
    pair: blockNames.bilingualPair,
  };
}

const isShortcut = (name: string): name is keyof typeof TEXT_SHORTCUTS => name in TEXT_SHORTCUTS;

/** The shortcut of a kind of block, if any. */
export const conversionKeysOf = (kind: ConvertibleKind): string | undefined =>
  isShortcut(kind) ? TEXT_SHORTCUTS[kind].keys : undefined;

/** The actions for the block at a position, except conversions. */
export function blockItems(
  editor: Editor,
  pos: number,
  words: Words,
  showWriter: ((block: number) => void) | null,
): BlockItem[] {
  const { keys, history, blocks, writing } = words;
  const inside = (run: () => void) => () => {
    enterBlock(editor, pos);
    run();
    editor.commands.focus();
  };
  const step = (change: (tr: Transaction) => boolean) =>
    inside(() => void editor.commands.command(({ tr }) => change(tr)));
  const block = editor.state.doc.nodeAt(pos);
  const isPair = block?.type.name === 'bilingualPair';
  const next = block && editor.state.doc.nodeAt(pos + block.nodeSize);
  const pairs: BlockItem[] = [
    { label: writing.pair.swap, icon: SwapIcon, keys: TEXT_SHORTCUTS.swapSides.keys, run: step(swapSides) },
    ...(next?.type.name === 'bilingualPair'
      ? [{ label: writing.pair.join, icon: JoinIcon, run: step(joinWithNext) }]
      : []),
  ];
  return [
    ...(isPair ? pairs : []),
    {
      label: keys.moveUp,
      icon: UpIcon,
      keys: TEXT_SHORTCUTS.moveUp.keys,
      run: inside(() => moveBlocks['Alt-ArrowUp']({ editor })),
    },
    {
      label: keys.moveDown,
      icon: DownIcon,
      keys: TEXT_SHORTCUTS.moveDown.keys,
      run: inside(() => moveBlocks['Alt-ArrowDown']({ editor })),
    },
    {
      label: writing.block.duplicate,
      icon: CopyIcon,
      keys: TEXT_SHORTCUTS.duplicate.keys,
      run() {
        duplicateBlock(editor, pos);
        editor.commands.focus();
      },
    },
    ...(showWriter
      ? [
          {
            label: history.whoWrote,
            icon: WriterIcon,
            run: () => showWriter(editor.state.doc.resolve(pos).index(0)),
          },
        ]
      : []),
    { label: blocks.remove, icon: TrashIcon, run: () => removeBlock(editor, pos) },
  ];
}
