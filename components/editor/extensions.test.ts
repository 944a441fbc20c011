import { getSchema } from '@tiptap/core';
import { Node, type MarkType, type NodeType, type Schema } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { schemaHash } from '@/domain/document/commits/steps';
import { bodySchema } from '@/domain/document/schema';
import { editorExtensions, schemaExtensions } from './extensions';

const tiptap = getSchema(editorExtensions({ placeholder: '' }));

const attributesOf = (type: NodeType | MarkType) =>
  Object.entries(type.spec.attrs ?? {}).map(([name, spec]) => ({
    name,
    required: !('default' in spec),
    default: spec.default as unknown,
    validate: spec.validate,
  }));

const nodeFacts = (type: NodeType) => ({
  attributes: attributesOf(type),
  content: type.spec.content ?? '',
  groups: type.spec.group ?? '',
  inline: type.isInline,
  leaf: type.isLeaf,
  atom: type.isAtom,
  isolating: Boolean(type.spec.isolating),
  defining: Boolean(type.spec.defining),
  draggable: Boolean(type.spec.draggable),
  tableRole: type.spec.tableRole as unknown,
  parsed: type.spec.parseDOM?.length ?? 0,
});

const markFacts = (schema: Schema) => (type: MarkType) => ({
  attributes: attributesOf(type),
  inclusive: type.spec.inclusive !== false,
  excludes: Object.keys(schema.marks).filter(name => type.excludes(schema.marks[name]!)),
  parsed: type.spec.parseDOM?.length ?? 0,
});

const mapped = <In, Out>(types: Readonly<Record<string, In>>, facts: (type: In) => Out) =>
  Object.fromEntries(Object.entries(types).map(([name, type]) => [name, facts(type)]));

describe('the schema of the editor and the schema of the domain', () => {
  it('have the same nodes with the same attributes and content', () => {
    expect(mapped(tiptap.nodes, nodeFacts)).toEqual(mapped(bodySchema.nodes, nodeFacts));
  });

  it('have the same marks with the same attributes, in the same order', () => {
    expect(mapped(tiptap.marks, markFacts(tiptap))).toEqual(mapped(bodySchema.marks, markFacts(bodySchema)));
    expect(Object.keys(tiptap.marks)).toEqual(Object.keys(bodySchema.marks));
    expect(schemaHash(tiptap)).toBe(schemaHash(bodySchema));
  });

  it('fill an empty body in the same way', () => {
    expect(tiptap.topNodeType.createAndFill()?.toJSON()).toEqual(
      bodySchema.topNodeType.createAndFill()?.toJSON(),
    );
  });

  it('return a body unchanged', () => {
    const body = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'one\u00a0' },
            { type: 'text', marks: [{ type: 'link', attrs: { href: '/a' } }, { type: 'bold' }], text: 'two' },
            { type: 'footnote', attrs: { text: 'note' } },
          ],
        },
        { type: 'picture', attrs: { media: 'm1', alt: 'a', caption: 'c', credit: 'd', size: 'wide' } },
        { type: 'embed', attrs: { provider: 'x', id: '12', title: '' } },
      ],
    };
    expect(Node.fromJSON(tiptap, body).toJSON()).toEqual(Node.fromJSON(bodySchema, body).toJSON());
  });

  it('are built from the same list', () => {
    const names = schemaExtensions().map(extension => extension.name);
    expect(names).toEqual([
      'doc',
      ...Object.keys(bodySchema.nodes).filter(name => name !== 'doc'),
      ...Object.keys(bodySchema.marks),
    ]);
  });
});
