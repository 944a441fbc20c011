'use client';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { arrowStep } from '@/components/ui/keys/arrow-keys';

const buttonsIn = (row: HTMLElement | null) =>
  [...(row?.querySelectorAll<HTMLElement>('button') ?? [])].filter(
    button => button.offsetParent !== null && !button.closest('.drop-menu'),
  );

/** A toolbar with one tab stop: arrow keys move, Home and End jump. */
export function ToolbarRow({
  label,
  className,
  onLeave,
  children,
}: {
  label: string;
  className: string;
  /** Escape returns to the text. */
  onLeave?(): void;
  children: ReactNode;
}) {
  const ref = useRef<HTMLDivElement>(null);

  const stopAt = (stop: HTMLElement) => {
    for (const button of buttonsIn(ref.current)) button.tabIndex = button === stop ? 0 : -1;
  };

  const walk = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && onLeave) {
      event.stopPropagation();
      return onLeave();
    }
    const buttons = buttonsIn(ref.current);
    const here = buttons.findIndex(button => button === document.activeElement);
    if (here < 0) return;
    const step = arrowStep(event);
    const to = step ? here + step : { Home: 0, End: -1 }[event.key];
    const next = to === undefined ? undefined : buttons.at(to % buttons.length);
    if (!next) return;
    event.preventDefault();
    stopAt(next);
    next.focus();
  };

  return (
    <div
      ref={ref}
      className={className}
      role="toolbar"
      aria-label={label}
      onKeyDown={walk}
      onFocus={event => event.target instanceof HTMLElement && stopAt(event.target)}
    >
      {children}
    </div>
  );
}
