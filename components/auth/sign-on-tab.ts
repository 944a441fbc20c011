import { signOnAddress } from './sign-in';

/**
 * Opens a tab in which the person signs in at the provider, so that this page and what is typed in it stay.
 * @param to the page that the tab shows after it
 * @param again whether the provider is to check once more who it is
 */
export async function signOnInTab(to: string, again = false): Promise<void> {
  // Browsers let a page open a tab only at the moment of the click.
  const tab = window.open('', '_blank');
  const address = await signOnAddress(to, again);
  if (!tab) return;
  if (address) tab.location.assign(address);
  else tab.close();
}
