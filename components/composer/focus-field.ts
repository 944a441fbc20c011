/**
 * Moves the cursor into a field of the composer. Of several fields with one name (the alternative texts of
 * all pictures), the first empty one is used.
 */
export function focusField(name: string): boolean {
  const all = [...document.querySelectorAll<HTMLElement>(`[data-field="${name}"]`)].filter(
    field => field.offsetParent !== null,
  );
  const isEmpty = (field: HTMLElement) => field instanceof HTMLTextAreaElement && field.value.trim() === '';
  const field = all.find(isEmpty) ?? all[0];
  if (!field) return false;
  field.scrollIntoView({ block: 'center' });
  field.focus({ preventScroll: true });
  return true;
}
