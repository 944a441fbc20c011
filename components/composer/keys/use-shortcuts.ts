'use client';
import { useEffect } from 'react';
import { isWritten } from '@/components/ui/written';
import { isPressed } from '@/components/editor/keys/shortcuts';
import { AWAY_FROM_TEXT, SHORTCUTS, type PageShortcut } from './shortcuts';

const NO_BREAK_SPACE = '\u00a0';

/** What each shortcut does; returning false means not handled. */
export type ShortcutRuns = Record<Exclude<PageShortcut, 'noBreak'>, () => boolean | void>;

const WHERE = {
  body: (target: HTMLElement) => target.closest('.printed-body') !== null,
  text: (target: HTMLElement) => isWritten(target),
  'no text': (target: HTMLElement) => !WHERE.text(target),
  // Where the same keys send a note, they must not send the story.
  'no sender': (target: HTMLElement) => !target.hasAttribute('aria-keyshortcuts'),
};

// The only way to insert into a text field that keeps its undo history; the editor treats it as typing.
const noBreak = () => document.execCommand('insertText', false, NO_BREAK_SPACE);

const SHORTCUT_EVENTS = (Object.keys(SHORTCUTS) as (keyof typeof SHORTCUTS)[]).filter(
  (name): name is PageShortcut => SHORTCUTS[name].by === 'page',
);

/** The composer's keys. None fires during composition of an input method, nor behind an open dialog. */
export function useShortcuts(shortcuts: ShortcutRuns) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.isComposing || !(target instanceof HTMLElement)) return;
      // Browsers report a new selection with a delay; the next key may come sooner. The editor's own keys see to it themselves.
      const hasModifier = event.ctrlKey || event.metaKey || event.altKey;
      if (hasModifier && WHERE.body(target)) document.dispatchEvent(new Event('selectionchange'));
      const name = SHORTCUT_EVENTS.find(each => {
        const shortcut = SHORTCUTS[each];
        return isPressed(shortcut.keys, event) && (!('at' in shortcut) || WHERE[shortcut.at](target));
      });
      if (!name) return;
      const dialog = document.querySelector('dialog[open]');
      if (dialog && name === 'otherSide') dialog.querySelector<HTMLElement>('input:not([readonly])')?.focus();
      if (dialog && name !== 'noBreak') return;
      // The text behind the merge view takes words, but nothing is done with the story before a choice is made.
      if (name !== 'noBreak' && document.querySelector('.conflict')) {
        if (WHERE.text(target) && !AWAY_FROM_TEXT.has(event.key)) event.preventDefault();
        return;
      }
      const run = name === 'noBreak' ? noBreak : shortcuts[name];
      if (run() === false) return;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener('keydown', press, { capture: true });
    return () => document.removeEventListener('keydown', press, { capture: true });
  });
}
