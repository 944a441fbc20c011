import type { Editor, InputRule, NodeViewRenderer } from '@tiptap/core';
import type { MarkType, NodeType } from '@tiptap/pm/model';

/** What the editor adds to a block; what the block is is defined in the domain. */
export interface BlockBehaviour {
  inputRules?(type: NodeType): InputRule[];
  shortcuts?(editor: Editor): Record<string, () => boolean>;
  view?(): NodeViewRenderer;
}

export interface MarkBehaviour {
  inputRules?(type: MarkType): InputRule[];
  shortcuts?(editor: Editor): Record<string, () => boolean>;
}
