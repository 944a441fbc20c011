'use client';
import { useEffect } from 'react';

const NO_BREAK_SPACE = '\u00a0';

export interface Shortcuts {
  save(): void;
  main(): void;
  link(): void;
  sheet(): void;
  find(): void;
  preview(): void;
  focusMode(): void;
  otherSide(): void;
  nextCheck(): void;
  suggest(): void;
  back(): boolean;
}

const inText = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const inBody = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('.p-body') !== null;

/** The composer's keys. None fires during composition of an input method, nor behind an open dialog. */
export function useShortcuts(shortcuts: Shortcuts) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || document.querySelector('dialog[open]')) return;
      const mod = event.metaKey || event.ctrlKey;
      const key = event.key.toLowerCase();
      const done = () => {
        event.preventDefault();
        event.stopPropagation();
      };
      if (event.ctrlKey && event.shiftKey && event.code === 'Space' && inText(event.target)) {
        done();
        // The one way into a text field that keeps its undo; the editor hears it as typing.
        document.execCommand('insertText', false, NO_BREAK_SPACE);
      } else if (mod && key === 's' && !event.shiftKey && !event.altKey) {
        done();
        shortcuts.save();
      } else if (mod && key === 'enter') {
        done();
        shortcuts.main();
      } else if (mod && key === 'k' && !event.shiftKey && inBody(event.target)) {
        done();
        shortcuts.link();
      } else if (mod && key === 'f' && !event.shiftKey && !event.altKey) {
        done();
        shortcuts.find();
      } else if (mod && event.altKey && event.code === 'KeyP') {
        done();
        shortcuts.preview();
      } else if (key === 'f9') {
        done();
        shortcuts.focusMode();
      } else if (mod && key === 'e' && event.shiftKey && !event.altKey) {
        done();
        shortcuts.suggest();
      } else if (key === '?' && !mod && !inText(event.target)) {
        done();
        shortcuts.sheet();
      } else if (key === 'f8') {
        done();
        shortcuts.nextCheck();
      } else if (key === 'f6') {
        done();
        shortcuts.otherSide();
      } else if (key === 'escape' && shortcuts.back()) done();
    };
    document.addEventListener('keydown', press, { capture: true });
    return () => document.removeEventListener('keydown', press, { capture: true });
  });
}
