import { Extension, Mark, Node, type AnyExtension } from '@tiptap/core';
import { Dropcursor, Gapcursor, Placeholder, Selection, UndoRedo } from '@tiptap/extensions';
import type { AttributeSpec } from '@tiptap/pm/model';
import { MARKS } from '@/domain/document/marks';
import { BLOCKS } from '@/domain/document/schema';
import type { BlockSpec, InlineMark } from '@/domain/document/spec';
import type { BlockBehaviour, MarkBehaviour } from '../blocks/editing/behaviour';
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

// The domain's own rules read every attribute from the clipboard; Tiptap must not look for them a second time.
function attributesOf(specs: Record<string, AttributeSpec> = {}) {
  return Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => [
      name,
      {
        ...('default' in spec ? { default: spec.default as unknown } : { isRequired: true }),
        validate: spec.validate,
        parseHTML: () => null,
        rendered: false,
      },
    ]),
  );
}

function nodeOf({ name, node }: BlockSpec, { inputRules, shortcuts, view }: BlockBehaviour = {}) {
  const { attrs, parseDOM, toDOM, ...rest } = node;
  return Node.create({
    name,
    content: node.content,
    group: node.group,
    inline: node.inline,
    atom: node.atom,
    selectable: node.selectable,
    draggable: node.draggable,
    defining: node.defining,
    isolating: node.isolating,
    extendNodeSchema: extension => (extension.name === name ? rest : {}),
    addAttributes: () => attributesOf(attrs),
    parseHTML: () => parseDOM ?? [],
    renderHTML: toDOM ? ({ node: made }) => toDOM(made) : null,
    addInputRules() {
      return inputRules?.(this.type) ?? [];
    },
    addKeyboardShortcuts() {
      return shortcuts?.(this.editor) ?? {};
    },
    ...(view && { addNodeView: view }),
  });
}

function markOf({ name, mark }: InlineMark, { inputRules, shortcuts }: MarkBehaviour = {}) {
  const { attrs, parseDOM, toDOM, ...rest } = mark;
  return Mark.create({
    name,
    inclusive: mark.inclusive,
    excludes: mark.excludes,
    extendMarkSchema: extension => (extension.name === name ? rest : {}),
    addAttributes: () => attributesOf(attrs),
    parseHTML: () => parseDOM ?? [],
    renderHTML: toDOM ? ({ mark: made }) => toDOM(made, true) : null,
    addInputRules() {
      return inputRules?.(this.type) ?? [];
    },
    addKeyboardShortcuts() {
      return shortcuts?.(this.editor) ?? {};
    },
  });
}

const storyBody = Node.create({ name: 'doc', topNode: true, content: 'block+' });

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
    // Before everything that handles keys.
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
