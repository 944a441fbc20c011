/** As a ref it moves the focus to what replaced the control that was pressed. */
export function focusOnMount(element: HTMLElement | null): void {
  element?.focus();
}
