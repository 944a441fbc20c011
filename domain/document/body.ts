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

/** The body of a new story. */
export const EMPTY_BODY: Body = { type: 'doc', content: [{ type: 'paragraph' }] };
