'use client';
import AlertIcon from 'lucide-react/icons/circle-x';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import type { BodyNode } from '@/domain/document/body';
import { Button } from '@/components/ui/button';
import { useWords } from '@/components/ui/words/words-provider';
import { linesOf, withLines } from './lost-lines';
import { Bar } from '@/components/ui/bar';

interface LostBlocksBarProps {
  /** The unreadable blocks of the stored body. */
  lost: BodyNode[];
  editor: Editor;
  readOnly: boolean;
}

/** Reports unreadable blocks, and can insert their text. */
export function LostBlocksBar({ lost, editor, readOnly }: LostBlocksBarProps) {
  const { compose } = useWords();
  const [isRestored, setRestored] = useState(false);
  if (!lost.length || isRestored) return null;
  const lines = lost.flatMap(linesOf);
  const take = () => {
    editor.view.dispatch(withLines(editor.state, lines));
    editor.view.focus();
    setRestored(true);
  };
  return (
    <Bar tone="bad" icon={AlertIcon} text={compose.badBlocks(lost.length)}>
      {lines.length > 0 && !readOnly && (
        <Button tiny variant="line" onClick={take}>
          {compose.showAsText}
        </Button>
      )}
    </Bar>
  );
}
