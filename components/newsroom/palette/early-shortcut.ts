declare global {
  interface Window {
    /** What the script below has recorded, until the page is interactive. */
    earlyPalette?: { isRequested: boolean; stop(): void };
  }
}

/**
 * Records on a page that is not interactive yet that the palette was opened by its button or its key. Runs before the
 * scripts of the page are loaded.
 */
export const EARLY_SHORTCUT = `{
  const early = { isRequested: false, stop: () => on(removeEventListener) };
  const press = event => {
    const { key = '', ctrlKey, metaKey, altKey, shiftKey } = event;
    if (key.toLowerCase() !== 'k' || !(ctrlKey || metaKey) || altKey || shiftKey || event.isComposing) return;
    event.preventDefault();
    early.isRequested = !early.isRequested;
  };
  const click = ({ target }) => {
    if (target.closest('[data-opens-palette]')) early.isRequested = true;
  };
  // Before React gets them: it takes the page over while it handles one, and stops this.
  const on = change => {
    change('keydown', press, true);
    change('click', click, true);
  };
  on(addEventListener);
  window.earlyPalette = early;
}`;

/** Takes over from that script, and opens the palette if it was requested. */
export function openIfPressedEarly(open: () => void): void {
  const early = window.earlyPalette;
  delete window.earlyPalette;
  early?.stop();
  if (early?.isRequested) open();
}
