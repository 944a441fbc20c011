'use client';
import { useEffect } from 'react';
import { isWritten } from '@/components/ui/written';
import { isPressed } from '@/components/editor/keys/shortcuts';
import { AWAY_FROM_TEXT, SHORTCUTS, type PageShortcut } from './shortcuts';

const NO_BREAK_SPACE = '\u00a0';

/** The action of each shortcut; returning false means not handled. */
export type ShortcutRuns = Record<Exclude<PageShortcut, 'noBreak'>, () => boolean | void>;

const WHERE = {
  body: (target: HTMLElement) => target.closest('.printed-body') !== null,
  text: (target: HTMLElement) => isWritten(target),
  'no text': (target: HTMLElement) => !WHERE.text(target),
  // These keys send a note here, so they must not submit the story.
  'no sender': (target: HTMLElement) => !target.hasAttribute('aria-keyshortcuts'),
};

// The only way to insert text into a field and keep its undo history; the editor handles it as typing.
const noBreak = () => document.execCommand('insertText', false, NO_BREAK_SPACE);

const SHORTCUT_EVENTS = (Object.keys(SHORTCUTS) as (keyof typeof SHORTCUTS)[]).filter(
  (name): name is PageShortcut => SHORTCUTS[name].by === 'page',
);

/**
 * The composer's shortcuts. They are disabled during composition with an input method and behind an open
 * dialog.
 */
export function useShortcuts(shortcuts: ShortcutRuns) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.isComposing || !(target instanceof HTMLElement)) return;
      // Browsers report a new selection with a delay, and the next key may come earlier. The editor's own
      // keys handle that themselves.
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
      // The text behind the merge view accepts typing, but no action on the story before a choice is made.
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
