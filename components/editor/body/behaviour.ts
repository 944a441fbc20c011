import type { Editor, InputRule, NodeViewRenderer } from '@tiptap/core';
import type { MarkType, NodeType } from '@tiptap/pm/model';

/** The editor's additions to a block; the block itself is defined in the domain. */
export interface BlockBehaviour {
  inputRules?(type: NodeType): InputRule[];
  shortcuts?(editor: Editor): Record<string, () => boolean>;
  view?(): NodeViewRenderer;
}

export interface MarkBehaviour {
  inputRules?(type: MarkType): InputRule[];
  shortcuts?(editor: Editor): Record<string, () => boolean>;
}
