import type { KeyboardEvent } from 'react';
import { arrowStep } from './arrow-step';

/** Moves the focus by an arrow key among things side by side, each in an `li`; up and down lead to the rows beside. */
export function moveInGrid(event: KeyboardEvent<HTMLElement>, selector: string): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const things = [...event.currentTarget.querySelectorAll<HTMLElement>(selector)];
  const here = things.findIndex(thing => thing === document.activeElement);
  const topOf = (thing: HTMLElement | undefined) => thing?.closest('li')?.offsetTop;
  const columns = things.filter(thing => topOf(thing) === topOf(things[0])).length;
  const rows: Record<string, number> = { ArrowDown: columns, ArrowUp: -columns };
  const step = arrowStep(event) || rows[event.key];
  const next = here < 0 || !step ? undefined : things[here + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
