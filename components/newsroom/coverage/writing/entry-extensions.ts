import { Extension, type AnyExtension } from '@tiptap/core';
import { Placeholder, UndoRedo } from '@tiptap/extensions';
import { Plugin } from '@tiptap/pm/state';
import type { BlockBehaviour } from '@/components/editor/body/behaviour';
import { MARK_BEHAVIOURS } from '@/components/editor/blocks/mark-behaviours';
import { TEXT_BEHAVIOURS } from '@/components/editor/blocks/text-behaviours';
import { readCursor } from '@/components/editor/body/read-cursor';
import { markOf, nodeOf, storyBody } from '@/components/editor/body/schema-extensions';
import { ENTRY_NODES } from '@/domain/coverage/entry';
import { MARKS } from '@/domain/document/marks';
import { BLOCKS, type BlockName } from '@/domain/document/schema';
import { safeHref } from '@/domain/document/links';

const NOT_IN_ENTRIES = new Set(['note', 'insertion', 'deletion']);

/** A link that is pasted over words links them. */
const pastedLink = Extension.create({
  name: 'pastedLink',
  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin({
        props: {
          handlePaste(view, event) {
            const text = event.clipboardData?.getData('text/plain').trim() ?? '';
            const href = /^https?:\/\/\S+$/.test(text) ? safeHref(text) : null;
            if (href === null || view.state.selection.empty) return false;
            return editor.commands.setMark('link', { href });
          },
        },
      }),
    ];
  },
});

const BEHAVIOURS: Partial<Record<BlockName, BlockBehaviour>> = TEXT_BEHAVIOURS;

/** The editor of an entry: the blocks and marks of a body that an entry may hold, with the composer's keys. */
export function entryExtensions(placeholder: string): AnyExtension[] {
  return [
    storyBody,
    readCursor,
    ...BLOCKS.filter(({ name }) => ENTRY_NODES.has(name)).map(block => nodeOf(block, BEHAVIOURS[block.name])),
    ...MARKS.filter(({ name }) => !NOT_IN_ENTRIES.has(name)).map(mark =>
      markOf(mark, MARK_BEHAVIOURS[mark.name]),
    ),
    UndoRedo,
    Placeholder.configure({ placeholder }),
    pastedLink,
  ];
}
