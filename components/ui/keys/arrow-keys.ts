import type { KeyboardEvent } from 'react';

/** Where an arrow key leads in a row: 1 to the next, -1 to the previous, 0 for another key. Arabic rows run to the left. */
export function arrowStep({ key, currentTarget }: KeyboardEvent): 1 | -1 | 0 {
  if (key !== 'ArrowRight' && key !== 'ArrowLeft') return 0;
  const next = getComputedStyle(currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  return key === next ? 1 : -1;
}

/** What an arrow key leads to from the focused one of things side by side, each in an `li`; up and down lead to the rows beside. */
export function neighbourInGrid(
  event: KeyboardEvent<HTMLElement>,
  selector: string,
): HTMLElement | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey) return undefined;
  const things = [...event.currentTarget.querySelectorAll<HTMLElement>(selector)];
  const here = things.findIndex(thing => thing === document.activeElement);
  const topOf = (thing: HTMLElement | undefined) => thing?.closest('li')?.offsetTop;
  const columns = things.filter(thing => topOf(thing) === topOf(things[0])).length;
  const rows: Record<string, number> = { ArrowDown: columns, ArrowUp: -columns };
  const step = arrowStep(event) || rows[event.key];
  return here < 0 || !step ? undefined : things[here + step];
}

/** Moves the focus by an arrow key among things side by side. */
export function moveInGrid(event: KeyboardEvent<HTMLElement>, selector: string): void {
  const next = event.shiftKey ? undefined : neighbourInGrid(event, selector);
  if (!next) return;
  event.preventDefault();
  next.focus();
}
