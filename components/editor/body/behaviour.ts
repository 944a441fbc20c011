import type { Editor, InputRule, NodeViewRenderer } from '@tiptap/core';
import type { MarkType, NodeType } from '@tiptap/pm/model';

/** What the composer adds to a block of the domain; what it is stays the domain's. */
export interface BlockBehaviour {
  inputRules?(type: NodeType): InputRule[];
  shortcuts?(editor: Editor): Record<string, () => boolean>;
  view?(): NodeViewRenderer;
}

export interface MarkBehaviour {
  inputRules?(type: MarkType): InputRule[];
  shortcuts?(editor: Editor): Record<string, () => boolean>;
}
