const SOURCE = 'source';

/** The address of a translation with its source next to it. */
export const withSource = (storyId: string) => `/newsroom/stories/${storyId}?beside=${SOURCE}`;

/** The requested source in the address of this page, as an id or `source`; null for none. */
export const requestedSource = () => new URLSearchParams(location.search).get('beside');

/** Stores in the address of this page whether the source is shown. */
export function storeInAddress(isOpen: boolean): void {
  const address = new URL(location.href);
  if (isOpen) address.searchParams.set('beside', SOURCE);
  else address.searchParams.delete('beside');
  history.replaceState(history.state, '', address);
}
