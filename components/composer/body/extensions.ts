import { Extension, type AnyExtension } from '@tiptap/core';
import { Dropcursor, Gapcursor, Placeholder, Selection, UndoRedo } from '@tiptap/extensions';
import { MARKS } from '@/domain/document/marks';
import { BLOCKS } from '@/domain/document/schema';
import { BLOCK_BEHAVIOURS } from '../blocks/editing/behaviours';
import { MARK_BEHAVIOURS } from '../blocks/editing/mark-behaviours';
import { uploadsPlugin } from '../blocks/uploads';
import { moveBlocks } from '../blocks/editing/move-block';
import { languages, turnKeys } from '../blocks/editing/turn-blocks';
import { textEnds } from '../blocks/editing/text-ends';
import { foundWordsPlugin } from '../writing/found-words';
import { guidance } from '../writing/guidance';
import { pageMarks } from '../writing/page-marks';
import { smartTyping } from '../writing/smart-typing';
import { Notes } from '../notes/notes-plugin';
import { Copying } from '../paste/copying';
import { Pasting } from '../paste/extension';
import { capsLock } from '../tools/caps-lock';
import { Suggesting } from '../suggesting/extension';
import { presencePlugin } from '../presence/presence-plugin';
import { BURST_MS, fieldsHistory } from '../undo/fields-history';
import { longText } from './long-text';
import { readCursor } from './read-cursor';
import { markOf, nodeOf, storyBody } from './schema-extensions';

/** The schema of a body as Tiptap extensions, made of the domain's blocks and marks alone. */
export function schemaExtensions(): AnyExtension[] {
  return [
    storyBody,
    ...BLOCKS.map(block => nodeOf(block, BLOCK_BEHAVIOURS[block.name])),
    ...MARKS.map(mark => markOf(mark, MARK_BEHAVIOURS[mark.name])),
  ];
}

/** Everything the body's editor is made of. */
export function composerExtensions(placeholder: string): AnyExtension[] {
  return [
    ...schemaExtensions(),
    readCursor,
    longText,
    // Before everything else that handles keys.
    Extension.create({ name: 'capsLock', priority: 2000, addProseMirrorPlugins: () => [capsLock()] }),
    // More steps than anyone makes in a day: undo reaches back to when the composer was opened.
    UndoRedo.configure({ depth: 10_000, newGroupDelay: BURST_MS }),
    Placeholder.configure({ placeholder, showOnlyWhenEditable: true }),
    Dropcursor.configure({ class: 'drop-cursor', color: false, width: 2 }),
    Gapcursor,
    Selection.configure({ className: 'kept-selection' }),
    languages,
    Suggesting,
    Copying,
    Pasting,
    Notes,
    smartTyping,
    pageMarks,
    guidance,
    Extension.create({
      name: 'composerKeys',
      addKeyboardShortcuts: () => ({ ...moveBlocks, ...turnKeys, ...textEnds }),
      addProseMirrorPlugins: () => [uploadsPlugin(), presencePlugin(), foundWordsPlugin(), fieldsHistory()],
    }),
  ];
}
