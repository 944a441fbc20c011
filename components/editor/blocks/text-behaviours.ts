import { wrappingInputRule, type Editor } from '@tiptap/core';
import type { BlockName } from '@/domain/document/schema';
import type { BlockBehaviour } from '../body/behaviour';

/** Whether the cursor is at the start of a block of this kind. */
function atStartOf(editor: Editor, name: string): boolean {
  const { $from, empty } = editor.state.selection;
  if (!empty || $from.parentOffset > 0) return false;
  for (let depth = $from.depth - 1; depth > 0; depth--)
    if ($from.node(depth).type.name === name) return $from.index(depth) === 0;
  return false;
}

const toggleList = (editor: Editor, name: string) => () => editor.commands.toggleList(name, 'listItem');

/** Keys and Markdown of blocks that contain only text and need no view. */
export const TEXT_BEHAVIOURS = {
  bulletList: {
    inputRules: type => [wrappingInputRule({ find: /^\s*[-+*]\s$/, type })],
    shortcuts: editor => ({ 'Mod-Shift-8': toggleList(editor, 'bulletList') }),
  },
  orderedList: {
    inputRules: type => [
      wrappingInputRule({
        find: /^(\d{1,6})\.\s$/,
        type,
        getAttributes: match => ({ start: Number(match[1]) }),
        joinPredicate: (match, node) => node.childCount + Number(node.attrs.start) === Number(match[1]),
      }),
    ],
    shortcuts: editor => ({ 'Mod-Shift-7': toggleList(editor, 'orderedList') }),
  },
  listItem: {
    shortcuts: editor => ({
      Enter: () => editor.commands.splitListItem('listItem'),
      Tab: () => editor.commands.sinkListItem('listItem'),
      'Shift-Tab': () => editor.commands.liftListItem('listItem'),
      Backspace: () => atStartOf(editor, 'listItem') && editor.commands.liftListItem('listItem'),
    }),
  },
  quotation: {
    inputRules: type => [wrappingInputRule({ find: /^\s*>\s$/, type })],
    shortcuts: editor => ({
      'Mod-Shift-9': () => editor.commands.toggleWrap('quotation'),
      Backspace: () => atStartOf(editor, 'quotation') && editor.commands.lift('quotation'),
    }),
  },
  hardBreak: {
    shortcuts: editor => ({ 'Shift-Enter': () => editor.commands.insertContent({ type: 'hardBreak' }) }),
  },
} satisfies Partial<Record<BlockName, BlockBehaviour>>;
