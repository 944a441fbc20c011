import type { KeyboardEvent } from 'react';

/** Where an arrow key leads in a row: 1 to the next, -1 to the previous, 0 for another key. Arabic rows run to the left. */
export function arrowStep({ key, currentTarget }: KeyboardEvent): 1 | -1 | 0 {
  if (key !== 'ArrowRight' && key !== 'ArrowLeft') return 0;
  const next = getComputedStyle(currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  return key === next ? 1 : -1;
}
