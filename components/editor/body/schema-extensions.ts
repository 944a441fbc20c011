import { Mark, Node } from '@tiptap/core';
import type { AttributeSpec } from '@tiptap/pm/model';
import type { SchemaBlock } from '@/domain/document/schema';
import type { InlineMark } from '@/domain/document/spec';
import type { BlockBehaviour, MarkBehaviour } from './behaviour';

// The domain's rules read every attribute from the clipboard; Tiptap must not add its own.
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

/** A block of the domain as an extension, with the editor's additions. */
export function nodeOf({ name, node }: SchemaBlock, { inputRules, shortcuts, view }: BlockBehaviour = {}) {
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

/** A mark of the domain as an extension. */
export function markOf({ name, mark }: InlineMark, { inputRules, shortcuts }: MarkBehaviour = {}) {
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

/** The document that holds the blocks. */
export const storyBody = Node.create({ name: 'doc', topNode: true, content: 'block+' });
