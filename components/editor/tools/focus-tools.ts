/** Focuses the tools of the selected text, or those of the page. False when there are none. */
export function focusTools(): boolean {
  const row = document.querySelector('.bubble') ?? document.querySelector('.tools');
  const buttons = [...(row?.querySelectorAll<HTMLElement>('button') ?? [])];
  const stop = buttons.find(button => button.tabIndex === 0 && button.offsetParent !== null);
  stop?.focus();
  return stop !== undefined;
}
