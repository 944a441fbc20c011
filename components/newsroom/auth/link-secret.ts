const KEY = 'password-link';

/**
 * The secret of the link that led here. It leaves the address bar, and so the browser's history, and stays in this tab
 * while the language is changed or the page is reloaded.
 */
export function takeLinkSecret(): string {
  const secret = window.location.hash.slice(1);
  if (secret) {
    sessionStorage.setItem(KEY, secret);
    window.history.replaceState(null, '', window.location.pathname);
  }
  return sessionStorage.getItem(KEY) ?? '';
}

/** The link was used. */
export function clearLinkSecret(): void {
  sessionStorage.removeItem(KEY);
}
