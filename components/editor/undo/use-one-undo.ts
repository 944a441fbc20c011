'use client';
import type { Editor } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import { useEffect } from 'react';
import { FieldsStep, type FieldsPatch } from './fields-step';
import { undoKeyOf } from './undo-key';

/** Set on a text field of the story, which uses the story's undo instead of the browser's. */
export const ONE_UNDO = { 'data-one-undo': '' };

const isText = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement);

const isOurs = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('[data-one-undo]') !== null;

/** Shows the field that an undo changed. */
function reveal({ after }: FieldsPatch): void {
  const [field] = Object.keys(after).flatMap(name => [
    ...document.querySelectorAll<HTMLElement>(`[data-field="${name}"]`),
  ]);
  field?.scrollIntoView({ block: 'nearest' });
}

/** One undo history for the body and all fields, available everywhere on the page. */
export function useOneUndo(editor: Editor | null, takeBack: (patch: FieldsPatch) => void): void {
  useEffect(() => {
    if (!editor) return;
    const onTransaction = ({ transaction }: { transaction: Transaction }) => {
      if (!transaction.getMeta('history$')) return;
      for (const step of transaction.steps) {
        if (!(step instanceof FieldsStep)) continue;
        takeBack(step.patch);
        // After the body was scrolled to its cursor.
        requestAnimationFrame(() => reveal(step.patch));
      }
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event;
      const command = undoKeyOf(event);
      if (!command || event.isComposing || document.querySelector('dialog[open], .composer[hidden]')) return;
      if (isText(target) && !isOurs(target)) return;
      event.preventDefault();
      editor.commands[command]();
    };
    // From the browser's own menu.
    const onBeforeInput = (event: InputEvent) => {
      const command = /^history(Undo|Redo)$/.exec(event.inputType)?.[1];
      if (!command || !isOurs(event.target)) return;
      event.preventDefault();
      editor.commands[command === 'Undo' ? 'undo' : 'redo']();
    };
    editor.on('transaction', onTransaction);
    document.addEventListener('keydown', onKeyDown);
    document.addEventListener('beforeinput', onBeforeInput);
    return () => {
      editor.off('transaction', onTransaction);
      document.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('beforeinput', onBeforeInput);
    };
  }, [editor, takeBack]);
}
