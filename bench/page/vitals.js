// Runs in a page before its own scripts, and records what its reader waits for.
const vitals = (globalThis.vitals = { lcp: 0, cls: 0, tbt: 0, firstPaint: 0, beforePaint: 0 });
const observe = (type, take) =>
  new PerformanceObserver(list => list.getEntries().forEach(take)).observe({ type, buffered: true });
/** A task blocks for its time beyond 50 ms. By definition, TBT counts only tasks after the first contentful paint. */
const tasks = [];
const count = () => {
  const blocking = tasks.map(({ startTime, duration }) => [startTime, Math.max(0, duration - 50)]);
  const sum = when => blocking.filter(([start]) => when(start)).reduce((total, [, ms]) => total + ms, 0);
  vitals.tbt = sum(start => start >= vitals.firstPaint);
  vitals.beforePaint = sum(start => start < vitals.firstPaint);
};
observe('largest-contentful-paint', entry => (vitals.lcp = entry.startTime));
observe('layout-shift', entry => (vitals.cls += entry.value));
observe('paint', entry => {
  if (entry.name === 'first-contentful-paint') vitals.firstPaint = entry.startTime;
  count();
});
observe('longtask', entry => {
  tasks.push(entry);
  count();
});
