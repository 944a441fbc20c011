import { withoutBlockIds } from '../block-id';
import type { Body, BodyNode } from '../body';
import { bodySchema } from '../schema';

const ENDS = new Set(['paragraph', 'heading']);

const hasMark = ({ marks }: BodyNode, name: string) => marks?.some(mark => mark.type === name) ?? false;

/** Marks of the newsroom's work on a text, which readers never see. */
export const NEWSROOM_MARKS: ReadonlySet<string> = new Set(['note', 'insertion', 'deletion']);

/**
 * The body for readers: without notes, unaccepted suggestions and identities of blocks. A body with none of them is
 * returned unchanged.
 */
export function publicBody(body: Body): Body {
  return withoutBlockIds(
    holdsNewsroomMarks(body) ? { ...body, content: settled(body.content ?? [], 'insertion') } : body,
  );
}

/**
 * Nodes for the clipboard: without notes, and with every suggestion accepted, as the writer sees them. A
 * passage that consists only of deleted text keeps it.
 */
export function copiedNodes(nodes: BodyNode[]): BodyNode[] {
  const accepted = settled(nodes, 'deletion');
  return nodes.some(holdsContent) && !accepted.some(holdsContent) ? settled(nodes, null) : accepted;
}

const holdsContent = ({ type, content }: BodyNode): boolean => {
  const { isTextblock, isLeaf } = bodySchema.nodes[type]!;
  return isTextblock ? Boolean(content?.length) : isLeaf || (content?.some(holdsContent) ?? false);
};

/**
 * Nodes without newsroom marks. Content with the mark `gone` is removed; at the end of a paragraph, the next
 * one is joined to it.
 */
function settled(nodes: BodyNode[], gone: Going): BodyNode[] {
  return nodes.some(isInline) ? settledInline(nodes, gone) : settledBlocks(nodes, gone);
}

/** Whether the body has an unanswered suggestion. */
export function hasSuggestions(node: BodyNode): boolean {
  return (
    hasMark(node, 'insertion') || hasMark(node, 'deletion') || (node.content?.some(hasSuggestions) ?? false)
  );
}

function holdsNewsroomMarks({ marks, content, type }: BodyNode): boolean {
  if (type === 'paragraphEnd' || marks?.some(mark => NEWSROOM_MARKS.has(mark.type))) return true;
  return content?.some(holdsNewsroomMarks) ?? false;
}

type Going = 'insertion' | 'deletion' | null;

function settledBlocks(blocks: BodyNode[], gone: Going): BodyNode[] {
  const made: BodyNode[] = [];
  let goesOn = false;
  for (const block of blocks) {
    const losesItsEnd = endGoes(block, gone);
    const { content: inner, ...rest } = block;
    const content = settled(inner ?? [], gone);
    const before = made.at(-1);
    if (goesOn && before && ENDS.has(block.type)) {
      // An empty paragraph is replaced with the next one unchanged.
      const stays = before.content?.length ? before : rest;
      made[made.length - 1] = withContent(stays, joined([...(before.content ?? []), ...content]));
    } else made.push(withContent(rest, content));
    goesOn = losesItsEnd;
  }
  return made;
}

const isInline = ({ type }: BodyNode) => bodySchema.nodes[type]?.isInline ?? false;

function endGoes({ content }: BodyNode, gone: Going): boolean {
  const last = content?.at(-1);
  return gone !== null && last?.type === 'paragraphEnd' && hasMark(last, gone);
}

function withContent(block: BodyNode, content: BodyNode[]): BodyNode {
  const { content: _, ...rest } = block;
  return content.length ? { ...rest, content } : rest;
}

function settledInline(nodes: BodyNode[], gone: Going): BodyNode[] {
  const stays = nodes.filter(node => node.type !== 'paragraphEnd' && !(gone !== null && hasMark(node, gone)));
  return joined(stays.map(withoutNewsroomMarks));
}

function withoutNewsroomMarks(node: BodyNode): BodyNode {
  const { marks, ...rest } = node;
  const left = marks?.filter(mark => !NEWSROOM_MARKS.has(mark.type)) ?? [];
  return left.length ? { ...rest, marks: left } : rest;
}

/** Merges adjacent texts with the same marks. */
function joined(nodes: BodyNode[]): BodyNode[] {
  const made: BodyNode[] = [];
  for (const node of nodes) {
    const before = made.at(-1);
    const alike =
      before?.type === 'text' &&
      node.type === 'text' &&
      JSON.stringify(before.marks ?? []) === JSON.stringify(node.marks ?? []);
    if (alike) made[made.length - 1] = { ...before, text: (before.text ?? '') + (node.text ?? '') };
    else made.push(node);
  }
  return made;
}
