'use client';
import { usePathname } from 'next/navigation';
import { useEffect, useRef, type RefObject } from 'react';
import { keepOnScreen } from '@/components/ui/keep-on-screen';

/**
 * A details element whose menu stays on the screen, and which also closes by Esc, by a press outside it, when focus leaves it
 * and when another screen opens.
 */
export function useDisclosure(): RefObject<HTMLDetailsElement | null> {
  const details = useRef<HTMLDetailsElement>(null);
  const path = usePathname();
  useEffect(() => {
    if (details.current) details.current.open = false;
  }, [path]);
  useEffect(() => {
    const element = details.current;
    if (!element) return;
    const leave = (event: Event) => {
      const to = event instanceof FocusEvent ? event.relatedTarget : event.target;
      if (element.open && to instanceof Node && !element.contains(to)) element.open = false;
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !element.open) return;
      event.stopPropagation();
      element.open = false;
      element.querySelector('summary')?.focus();
    };
    const place = () => {
      const list = element.querySelector<HTMLElement>('.menu');
      if (element.open && list) keepOnScreen(list);
    };
    document.addEventListener('pointerdown', leave);
    element.addEventListener('toggle', place);
    element.addEventListener('focusout', leave);
    element.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', leave);
      element.removeEventListener('toggle', place);
      element.removeEventListener('focusout', leave);
      element.removeEventListener('keydown', escape);
    };
  }, []);
  return details;
}
