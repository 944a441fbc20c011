import { isRecord } from '@/domain/is-record';

/** ProseMirror JSON of one node. */
export interface BodyNode {
  type: string;
  attrs?: Record<string, unknown>;
  content?: BodyNode[];
  marks?: { type: string; attrs?: Record<string, unknown> }[];
  text?: string;
}

/** A story's body: a `doc` node whose children are blocks. */
export interface Body extends BodyNode {
  type: 'doc';
}

/** Far above any valid body. */
const DEEPEST = 100;

/** Whether it is a document of nodes with any types and attributes. */
export const isBody = (value: unknown): value is Body =>
  isRecord(value) && value.type === 'doc' && isNode(value, 0);

function isNode(value: unknown, depth: number): boolean {
  if (!isRecord(value) || typeof value.type !== 'string' || depth > DEEPEST) return false;
  const { content, marks, attrs } = value;
  return (
    (attrs === undefined || isRecord(attrs)) &&
    (marks === undefined || (Array.isArray(marks) && marks.every(mark => isRecord(mark)))) &&
    (content === undefined || (Array.isArray(content) && content.every(child => isNode(child, depth + 1))))
  );
}

/** The body of a new story. */
export const EMPTY_BODY: Body = { type: 'doc', content: [{ type: 'paragraph' }] };
