/**
 * Keeps the text where it is on the screen while bars come and go above it: the page scrolls by what they take, unless
 * nobody has been in it yet. A ref of the element that holds the bars.
 */
export function keepPagePlace(bars: HTMLElement | null): (() => void) | undefined {
  if (!bars) return undefined;
  let height = bars.offsetHeight;
  const observer = new ResizeObserver(() => {
    const change = bars.offsetHeight - height;
    height = bars.offsetHeight;
    const page = bars.parentElement?.querySelector('.page-wrap');
    if (page && (page.scrollTop > 0 || page.contains(document.activeElement)))
      page.scrollBy({ top: change, behavior: 'instant' });
  });
  observer.observe(bars);
  return () => observer.disconnect();
}
