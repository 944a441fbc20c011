import type { AttributeSpec, Node } from 'prosemirror-model';
import { fingerprint } from '@/domain/fingerprint';
import type { Body, BodyNode } from './body';

/** The attribute with the identity of a top-level block, which merging follows through edits. Never public. */
export const BLOCK_ID = 'blockId';

const LENGTH = 6;
const DIGITS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const isBlockId = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z0-9]{1,16}$/.test(value);

/** A block without identity is matched by its content. */
export const blockIdAttribute: AttributeSpec = {
  default: null,
  validate(value: unknown) {
    if (value !== null && !isBlockId(value)) throw new RangeError('is not the id of a block');
  },
};

/** An identity that is unique within a body. */
export function newBlockId(random: () => number = Math.random): string {
  return Array.from({ length: LENGTH }, () => DIGITS[Math.floor(random() * DIGITS.length)]).join('');
}

/** The identity of a block; null for one without. */
export function blockIdOf({ attrs }: BodyNode): string | null {
  return isBlockId(attrs?.[BLOCK_ID]) ? attrs[BLOCK_ID] : null;
}

/** A block without its identity; the same object when it has none. */
export function withoutBlockId(block: BodyNode): BodyNode {
  if (!block.attrs || !(BLOCK_ID in block.attrs)) return block;
  const { attrs: all, ...rest } = block;
  const { [BLOCK_ID]: _, ...attrs } = all!;
  return Object.keys(attrs).length ? { ...rest, attrs } : rest;
}

/** A block with this identity. */
export const withBlockId = (block: BodyNode, id: string): BodyNode => ({
  ...block,
  attrs: { ...block.attrs, [BLOCK_ID]: id },
});

/** A body without identities; the same object when it has none. */
export function withoutBlockIds(body: Body): Body {
  const { content = [] } = body;
  const bare = content.map(withoutBlockId);
  return bare.some((block, at) => block !== content[at]) ? { ...body, content: bare } : body;
}

/** A body in which every block has an identity; existing ones are kept. */
export function withBlockIds(body: Body, newId: () => string = newBlockId): Body {
  const content = body.content?.map(block => (blockIdOf(block) ? block : withBlockId(block, newId())));
  return { ...body, ...(content && { content }) };
}

/** A body in which no identity is repeated: the second block with one loses it. */
export function withUniqueIds(body: Body): Body {
  const known = new Set<string>();
  const content = body.content?.map(block => {
    const id = blockIdOf(block);
    if (id === null) return block;
    if (known.has(id)) return withoutBlockId(block);
    known.add(id);
    return block;
  });
  return { ...body, ...(content && { content }) };
}

/** The JSON of a top-level block. It has an identity only if set, and the blocks in it have none. */
export function blockJson(block: Node): BodyNode {
  const { attrs, content, ...rest } = block.toJSON() as BodyNode;
  const json: BodyNode = {
    ...rest,
    ...(attrs && { attrs }),
    ...(content && { content: content.map(withoutInnerIds) }),
  };
  return blockIdOf(json) ? json : withoutBlockId(json);
}

function withoutInnerIds(node: BodyNode): BodyNode {
  const { content } = node;
  if (!content) return withoutBlockId(node);
  return withoutBlockId({ ...node, content: content.map(withoutInnerIds) });
}

// Blocks are immutable, so each is serialized once and reused on every key.
const written = new WeakMap<Node, BodyNode>();

function writtenOnce(block: Node): BodyNode {
  let json = written.get(block);
  if (!json) written.set(block, (json = blockJson(block)));
  return json;
}

/** The JSON of a document, with each identity once. Its blocks are shared between calls and must not be changed. */
export const bodyJson = (doc: Node): Body =>
  withUniqueIds({ type: 'doc', content: doc.children.map(writtenOnce) });

/** Whether several blocks of a document have one identity, of which `bodyJson` leaves all but the first without. */
export function hasRepeatedId(doc: Node): boolean {
  const ids = doc.children.map(({ attrs }) => attrs[BLOCK_ID] as unknown).filter(isBlockId);
  return new Set(ids).size < ids.length;
}

// Most blocks are the same objects in the next comparison, so each is serialized once.
const contents = new WeakMap<BodyNode, string>();

/** A key for what a block contains, regardless of its identity. */
export function contentFingerprint(block: BodyNode): string {
  let known = contents.get(block);
  if (known === undefined) contents.set(block, (known = fingerprint(withoutBlockId(block))));
  return known;
}
