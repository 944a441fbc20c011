/** Reports that a prerendered page is now viewed: the prerender itself did not count as a view. */
export function countActivation(): void {
  const [navigation] = performance.getEntriesByType('navigation') as (PerformanceNavigationTiming & {
    deliveryType?: string;
  })[];
  const report = () => void navigator.sendBeacon('/viewed', location.pathname + location.search);
  if ((document as Document & { prerendering?: boolean }).prerendering)
    document.addEventListener('prerenderingchange', report, { once: true });
  else if (navigation?.deliveryType === 'navigational-prefetch') report();
}
