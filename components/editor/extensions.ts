import { Extension, type AnyExtension } from '@tiptap/core';
import { Placeholder } from '@tiptap/extensions/placeholder';
import { Selection } from '@tiptap/extensions/selection';
import { UndoRedo } from '@tiptap/extensions/undo-redo';
import { MARKS } from '@/domain/document/marks';
import { BLOCKS } from '@/domain/document/schema';
import { BLOCK_BEHAVIOURS } from './blocks/behaviours';
import { MARK_BEHAVIOURS } from './blocks/mark-behaviours';
import { uploadsPlugin } from './uploading/uploads';
import { moveBlocks } from './body/move-block';
import { languages, conversionKeys } from './blocks/convert-blocks';
import { textEnds, guidance, longText } from './body/text-extensions';
import { smartTyping } from './body/smart-typing';
import { Copying } from './paste/copying';
import { Pasting } from './paste/extension';
import { capsLock } from './keys/caps-lock';
import { Suggesting } from './suggesting/extension';
import { exactHistory } from './undo/exact-history';
import { BURST_MS, fieldsHistory } from './undo/fields-history';
import { blockIds } from './block-ids';
import { readCursor } from './body/read-cursor';
import { markOf, nodeOf, storyBody } from './body/schema-extensions';

/** The nodes that a text may contain; null for the whole schema. */
export type AllowedNodes = ReadonlySet<string> | null;

/** The schema of a body as Tiptap extensions, from the domain's blocks and marks only. */
export function schemaExtensions(allowed: AllowedNodes = null): AnyExtension[] {
  return [
    storyBody,
    ...BLOCKS.filter(({ name }) => allowed?.has(name) ?? true).map(block =>
      nodeOf(block, BLOCK_BEHAVIOURS[block.name]),
    ),
    ...MARKS.map(mark => markOf(mark, MARK_BEHAVIOURS[mark.name])),
  ];
}

interface EditorParts {
  placeholder: string;
  /** Extensions added by the surrounding screen. */
  own?: AnyExtension[];
  allowed?: AllowedNodes;
}

const undoRedo = UndoRedo.extend({
  addProseMirrorPlugins() {
    return [exactHistory(this.options)];
  },
});

/** All extensions of the body editor. */
export function editorExtensions({ placeholder, own = [], allowed }: EditorParts): AnyExtension[] {
  return [
    ...schemaExtensions(allowed),
    readCursor,
    longText,
    // Before all other key handlers.
    Extension.create({ name: 'capsLock', priority: 2000, addProseMirrorPlugins: () => [capsLock()] }),
    // More steps than anyone makes in a day: undo reaches back to when the page was opened.
    undoRedo.configure({ depth: 10_000, newGroupDelay: BURST_MS }),
    Placeholder.configure({ placeholder, showOnlyWhenEditable: true }),
    Selection.configure({ className: 'kept-selection' }),
    languages,
    Suggesting,
    Copying,
    Pasting,
    ...own,
    smartTyping,
    guidance,
    Extension.create({
      name: 'editorKeys',
      addKeyboardShortcuts: () => ({ ...moveBlocks, ...conversionKeys, ...textEnds }),
      addProseMirrorPlugins() {
        return [uploadsPlugin(), fieldsHistory(), blockIds(() => this.editor.view.composing)];
      },
    }),
  ];
}
