'use client';
import { useEffect, useState } from 'react';
import { openIfPressedEarly } from './early-shortcut';
import { rememberRecent } from './recent';

/**
 * Whether the palette is open: Ctrl+K or ⌘K opens and closes it on every screen. Rows that are opened are recent;
 * messages are not, as they have no name to be found by.
 */
export function usePalette(personId: string): [open: boolean, setOpen: (open: boolean) => void] {
  const [open, setOpen] = useState(false);
  useEffect(() => openIfPressedEarly(() => setOpen(true)), []);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      if (event.altKey || event.shiftKey || event.isComposing || event.defaultPrevented) return;
      const others = document.querySelector('dialog[open]:not(.palette)');
      if (others) return;
      event.preventDefault();
      setOpen(isOpen => !isOpen);
    };
    const remember = ({ target }: MouseEvent) => {
      const link = target instanceof Element && target.closest<HTMLAnchorElement>('a.row-link:not(.message)');
      if (link && link.textContent)
        rememberRecent(personId, { href: link.getAttribute('href')!, label: link.textContent });
    };
    document.addEventListener('keydown', press);
    document.addEventListener('click', remember, true);
    return () => {
      document.removeEventListener('keydown', press);
      document.removeEventListener('click', remember, true);
    };
  }, [personId]);
  return [open, setOpen];
}
