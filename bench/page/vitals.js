// Runs in a page before anything of it, and keeps what its reader waits for.
const vitals = (globalThis.vitals = { lcp: 0, cls: 0, tbt: 0 });
const observe = (type, take) =>
  new PerformanceObserver(list => list.getEntries().forEach(take)).observe({ type, buffered: true });
observe('largest-contentful-paint', entry => (vitals.lcp = entry.startTime));
observe('layout-shift', entry => (vitals.cls += entry.value));
observe('longtask', entry => (vitals.tbt += Math.max(0, entry.duration - 50)));
