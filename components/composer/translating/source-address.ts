const BESIDE = 'source';

/** The address of a translation with its source beside it. */
export const withSource = (storyId: string) => `/newsroom/stories/${storyId}?beside=${BESIDE}`;

/** Whether the address of this page asks for the source beside the text. */
export const asksForSource = () => new URLSearchParams(location.search).get('beside') === BESIDE;

/** Keeps in the address of this page whether the source is beside the text. */
export function keepInAddress(isOpen: boolean): void {
  const address = new URL(location.href);
  if (isOpen) address.searchParams.set('beside', BESIDE);
  else address.searchParams.delete('beside');
  history.replaceState(history.state, '', address);
}
