'use client';
import type { Editor } from '@tiptap/core';
import { useEffect } from 'react';

interface SlashKeys {
  onStep(step: 1 | -1): void;
  /** Null when nothing can be chosen: then Enter splits the paragraph. */
  onTake: (() => void) | null;
  onSendAway(): void;
}

/** The keys of the open menu, which are not passed to the text. */
export function useSlashKeys(editor: Editor, { onStep, onTake, onSendAway }: SlashKeys): void {
  useEffect(() => {
    const { dom } = editor.view;
    const press = (event: KeyboardEvent) => {
      if (event.isComposing) return;
      if (event.key === 'ArrowDown') onStep(1);
      else if (event.key === 'ArrowUp') onStep(-1);
      else if (event.key === 'Enter' && onTake) onTake();
      else if (event.key === 'Escape') onSendAway();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    // Before the editor's own handler, which would split the paragraph.
    dom.addEventListener('keydown', press, { capture: true });
    return () => dom.removeEventListener('keydown', press, { capture: true });
  });
}
