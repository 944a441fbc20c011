/**
 * Keeps the text at its position on the screen while bars appear and disappear above it, by scrolling the
 * page, unless it has not been used yet. Returns a ref for the element that contains the bars.
 */
export function keepPagePlace(bars: HTMLElement | null): (() => void) | undefined {
  if (!bars) return undefined;
  let height: number | null = null;
  // Called once with the initial height of the bars: reading it here would force a layout.
  const observer = new ResizeObserver(() => {
    const change = bars.offsetHeight - (height ?? bars.offsetHeight);
    height = bars.offsetHeight;
    if (!change) return;
    const page = bars.parentElement?.querySelector('.page-wrap');
    if (page && (page.scrollTop > 0 || page.contains(document.activeElement)))
      page.scrollBy({ top: change, behavior: 'instant' });
  });
  observer.observe(bars);
  return () => observer.disconnect();
}
