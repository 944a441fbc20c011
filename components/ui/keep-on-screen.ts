const EDGE = 8;

/**
 * Moves an opened list that would end outside the screen to within it, through the style object, which the newsroom's
 * CSP allows. A list larger than the screen keeps its start there.
 */
export function keepOnScreen(list: HTMLElement): void {
  list.style.removeProperty('translate');
  const { top, bottom, left, right } = list.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const below = Math.min(bottom - (clientHeight - EDGE), top - EDGE);
  const beyond = Math.min(right - (clientWidth - EDGE), left - EDGE);
  const x = beyond > 0 ? -beyond : Math.max(EDGE - left, 0);
  const y = below > 0 ? -below : 0;
  if (x || y) list.style.setProperty('translate', `${Math.round(x)}px ${Math.floor(y)}px`);
}
