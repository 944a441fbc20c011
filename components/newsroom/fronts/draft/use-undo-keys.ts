'use client';
import { useEffect } from 'react';
import { undoKeyOf } from '@/components/editor/undo/undo-key';

/** A field with its own undo. */
const TEXT = 'textarea, input:not([type=checkbox], [type=radio], [type=range]), [contenteditable]';

const isText = (target: EventTarget | null) => target instanceof Element && target.closest(TEXT) !== null;

/** Undo and redo by keyboard, except in fields and while a dialog is open. */
export function useUndoKeys(step: (way: 'undo' | 'redo') => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const way = undoKeyOf(event);
      if (!way || event.isComposing || isText(event.target)) return;
      if (document.querySelector('dialog[open]')) return;
      event.preventDefault();
      step(way);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [step]);
}
