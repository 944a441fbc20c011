'use client';
import KeyboardIcon from 'lucide-react/icons/keyboard';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { KeySheet } from './key-sheet';
import { useLetterKeys } from '@/components/ui/keys/letter-keys';

/** Moves the focus by whole rows: what has the focus is the cursor, and Enter opens it because it is a link. */
function moveBy(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('.row-link')];
  const here = rows.findIndex(row => row.closest('tr, li')?.contains(document.activeElement));
  const next = here < 0 ? (step > 0 ? 0 : rows.length - 1) : here + step;
  rows[Math.max(0, Math.min(rows.length - 1, next))]?.focus();
}

interface ListKeysProps {
  /** Whether C creates a story here. */
  newStory?: boolean;
  /** What else has a key here: what it does, and the key. */
  more?: [string, string][];
}

/** The keys of a list, and the sheet that lists them. */
export function ListKeys({ newStory = false, more = [] }: ListKeysProps) {
  const words = useNewsroomWords().keys;
  const [sheet, setSheet] = useState(false);
  const [letters, setLetters] = useLetterKeys();

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented)
        return;
      const at = event.target;
      if (at instanceof Element && at.closest('input, textarea, select, dialog, [contenteditable]')) return;
      if (!letters && event.key !== '?') return;
      const act = actionOf(event.key);
      if (!act) return;
      event.preventDefault();
      act();
    };
    const actionOf = (key: string): (() => void) | undefined => {
      switch (key.toLowerCase()) {
        case 'j':
          return () => moveBy(1);
        case 'k':
          return () => moveBy(-1);
        case 'x':
          return () =>
            document.activeElement
              ?.closest('tr, li')
              ?.querySelector<HTMLElement>('.select-cell .check')
              ?.click();
        case 'c':
          return newStory
            ? () => document.querySelector<HTMLElement>('[data-new-story]')?.click()
            : undefined;
        case '/':
          return () => document.querySelector<HTMLInputElement>('[data-list-search]')?.focus();
        case '?':
          return () => setSheet(true);
        default:
          return undefined;
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [letters, newStory]);

  return (
    <>
      <Button
        icon
        className="desk-only"
        aria-label={words.button}
        title={words.button}
        onClick={() => setSheet(true)}
      >
        <Icon of={KeyboardIcon} />
      </Button>
      <KeySheet
        open={sheet}
        newStory={newStory}
        more={more}
        letters={letters}
        onLetters={setLetters}
        onClose={() => setSheet(false)}
      />
    </>
  );
}
