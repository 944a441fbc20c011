'use client';
import type { Editor, EditorEvents } from '@tiptap/core';
import { useEffect, useState } from 'react';
import type { Body } from '@/domain/document/body';
import { withoutDuplicates } from '@/components/editor/commits/own-undo';
import { forEachLocalChange, remoteChange } from '@/components/editor/commits/remote-change';
import { createSharedSteps } from '@/components/editor/commits/shared-steps';

interface SharedStepsParts {
  editor: Editor | null;
  /** The body of the server. */
  readBase(): Body;
  /** Runs a change of the editor that was not made here. */
  quietly(run: () => void): void;
}

/** The steps from the body of the server to what the editor shows. */
export function useSharedSteps({ editor, readBase, quietly }: SharedStepsParts) {
  const [shared] = useState(() => createSharedSteps(readBase));
  useEffect(() => {
    if (!editor) return;
    shared.attach({
      doc: () => editor.state.doc,
      show(change) {
        const transaction = remoteChange(editor.state, change);
        if (!transaction) return;
        quietly(() => editor.view.dispatch(transaction));
        const again = withoutDuplicates(editor.state);
        if (again) editor.view.dispatch(again);
      },
    });
    const record = ({ transaction, appendedTransactions }: EditorEvents['transaction']) =>
      forEachLocalChange([transaction, ...appendedTransactions], shared.write);
    editor.on('transaction', record);
    return () => void editor.off('transaction', record);
  }, [editor, shared, quietly]);
  return shared;
}
