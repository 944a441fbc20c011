import { Node } from 'prosemirror-model';
import { bodyJson } from './block-id';
import type { Body, BodyNode } from './body';
import { excessOf, type Excess } from './bounds';
import { bodySchema } from './schema';
import { isRecord } from '@/domain/is-record';

type BodyRefusal =
  | 'not-a-body'
  | 'unknown-node'
  | 'unknown-mark'
  | 'unknown-attribute'
  | 'wrong-attribute'
  | 'wrong-structure';

export type BodyCheck =
  | { ok: true; body: Body }
  | { ok: false; reason: BodyRefusal; detail: string; path: number[] }
  | ({ ok: false; detail: string } & Excess);

const refuse = (reason: BodyRefusal, detail: string, path: number[] = []): BodyCheck => ({
  ok: false,
  reason,
  detail,
  path,
});

const overBound = (excess: Excess): BodyCheck => ({
  ok: false,
  detail: `More than ${excess.limit} (${excess.bound})`,
  ...excess,
});

const NODE_KEYS = new Set(['type', 'attrs', 'content', 'marks', 'text']);

/**
 * Validates a body from a client: first the limits, then nodes, marks and typed attributes against the
 * schema. `path` leads to the invalid node by child indexes. A returned body is valid again, and has each block id once.
 */
export function validateBody(value: unknown): BodyCheck {
  if (!isRecord(value) || value.type !== 'doc') return refuse('not-a-body', 'A body is a "doc" node');
  const excess = excessOf(value);
  if (excess) return overBound(excess);

  function visit(node: unknown, path: number[]): BodyCheck | null {
    if (!isRecord(node) || typeof node.type !== 'string')
      return refuse('unknown-node', 'A node has no type', path);
    const type = Object.hasOwn(bodySchema.nodes, node.type) ? bodySchema.nodes[node.type]! : null;
    if (!type) return refuse('unknown-node', `There is no block "${node.type}"`, path);
    for (const key of Object.keys(node))
      if (!NODE_KEYS.has(key)) return refuse('wrong-structure', `A node has no "${key}"`, path);
    if (type.isText && (typeof node.text !== 'string' || node.text === ''))
      return refuse('wrong-structure', 'A text node is empty', path);
    const wrong = attributesOf(node.attrs, type.spec.attrs, type.name, path);
    if (wrong) return wrong;
    if (node.marks !== undefined) {
      if (!Array.isArray(node.marks)) return refuse('wrong-structure', 'Marks are a list', path);
      for (const mark of node.marks) {
        const known =
          isRecord(mark) && typeof mark.type === 'string' && Object.hasOwn(bodySchema.marks, mark.type)
            ? bodySchema.marks[mark.type]!
            : null;
        if (!known || !isRecord(mark)) return refuse('unknown-mark', 'There is no such mark', path);
        const wrongMark = attributesOf(mark.attrs, known.spec.attrs, known.name, path);
        if (wrongMark) return wrongMark;
      }
    }
    if (node.content === undefined) return null;
    if (!Array.isArray(node.content)) return refuse('wrong-structure', 'Content is a list', path);
    for (const [index, child] of node.content.entries()) {
      const refusal = visit(child, [...path, index]);
      if (refusal) return refusal;
    }
    return null;
  }

  const refusal = visit(value, []);
  if (refusal) return refusal;
  try {
    const node = Node.fromJSON(bodySchema, value);
    node.check();
    const body = bodyJson(node);
    // Default attributes may have made it larger than what was sent.
    const completed = excessOf(body);
    return completed ? overBound(completed) : { ok: true, body };
  } catch (error) {
    return refuse('wrong-structure', error instanceof Error ? error.message : 'The structure is wrong');
  }
}

function attributesOf(
  input: unknown,
  specs: Record<string, { default?: unknown; validate?: unknown }> | undefined,
  owner: string,
  path: number[],
): BodyCheck | null {
  if (input !== undefined && !isRecord(input))
    return refuse('wrong-attribute', 'Attributes are an object', path);
  for (const [name, value] of Object.entries(input ?? {})) {
    const spec = specs && Object.hasOwn(specs, name) ? specs[name] : undefined;
    if (!spec) return refuse('unknown-attribute', `"${owner}" has no attribute "${name}"`, path);
    try {
      if (typeof spec.validate === 'function') spec.validate(value);
    } catch (error) {
      const why = error instanceof Error ? error.message : 'is wrong';
      return refuse('wrong-attribute', `"${name}" of "${owner}" ${why}`, path);
    }
  }
  for (const [name, spec] of Object.entries(specs ?? {}))
    if (!('default' in spec) && input?.[name] === undefined)
      return refuse('wrong-attribute', `"${owner}" needs the attribute "${name}"`, path);
  return null;
}

const validNodes = new WeakSet<Node>();

/** Records that a document was validated as a whole. */
export const markValid = (doc: Node): void => doc.forEach(block => void validNodes.add(block));

/**
 * Validates a document that was made of a valid one by steps: only blocks that were not validated before.
 * @returns as `validateBody`
 */
export function validateDoc(doc: Node): BodyCheck {
  const body = bodyJson(doc);
  const excess = excessOf(body);
  if (excess) return overBound(excess);
  for (const [index, block] of doc.children.entries()) {
    if (validNodes.has(block)) continue;
    const check = validateBody({ type: 'doc', content: [body.content![index]] });
    if (!check.ok) return 'path' in check ? { ...check, path: [index, ...check.path.slice(1)] } : check;
    validNodes.add(block);
  }
  return { ok: true, body };
}

interface ValidBody {
  body: Body;
  /** The dropped blocks. */
  lost: BodyNode[];
}

/** Cached: one page reads text, length and blocks of the same body. */
const validBodies = new WeakMap<BodyNode, ValidBody>();

/**
 * The body without blocks that the schema rejects, for stored bodies: the rest of the page is still shown.
 */
export function validBlocks(body: BodyNode): ValidBody {
  let valid = validBodies.get(body);
  if (!valid) validBodies.set(body, (valid = findValidBlocks(body)));
  return valid;
}

function findValidBlocks(body: BodyNode): ValidBody {
  const whole = validateBody(body);
  if (whole.ok) return { body: whole.body, lost: [] };
  const blocks = body.content ?? [];
  const isValid = (block: BodyNode) => validateBody({ type: 'doc', content: [block] }).ok;
  const [valid, lost]: [BodyNode[], BodyNode[]] = [[], []];
  for (const block of blocks) (isValid(block) ? valid : lost).push(block);
  return { body: { type: 'doc', content: valid.length ? valid : [{ type: 'paragraph' }] }, lost };
}
