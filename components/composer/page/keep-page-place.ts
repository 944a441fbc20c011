/**
 * Keeps the text where it is on the screen while bars come and go above it: the page scrolls by what they take, unless
 * nobody has been in it yet. A ref of the element that holds the bars.
 */
export function keepPagePlace(bars: HTMLElement | null): (() => void) | undefined {
  if (!bars) return undefined;
  let height: number | null = null;
  // It is called once for the height that the bars begin with: to ask for that here would lay out the page for nothing.
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
