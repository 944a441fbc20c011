import type { Browser, CDPSession, Page } from 'playwright';

/** The transfer size of one page load, and its vitals. */
export interface PageLoad {
  /** Bytes without pictures. */
  bytes: number;
  /** Bytes of the pictures that were loaded without scrolling. */
  pictureBytes: number;
  scriptBytes: number;
  /** Requests without pictures. */
  requests: number;
  foreignHosts: string[];
  /** Milliseconds. */
  lcp: number;
  cls: number;
  /** What each long task blocks beyond 50 ms after the first paint, in all. */
  tbt: number;
  /** The same before the first paint, when there is nothing to interact with yet. */
  beforePaint: number;
}

/** Lighthouse's slow 4G, at the wire: a round trip of 150 ms, 1.6 Mbit/s. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 96_000 };
const CPU_SLOWDOWN = 4;

type Vitals = Pick<PageLoad, 'lcp' | 'cls' | 'tbt' | 'beforePaint'>;

/** Loads a page on a small screen of double density, with an empty browser cache. */
export async function loadPage(browser: Browser, url: string, slow: boolean): Promise<PageLoad> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    serviceWorkers: 'block',
  });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const sent = await watchRequests(session, new URL(url).host);
    if (slow) {
      await session.send('Network.emulateNetworkConditions', SLOW_4G);
      await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
    }
    await page.addInitScript({ path: 'bench/page/vitals.js' });
    await page.goto(url, { waitUntil: 'networkidle' });
    return { ...sent(), ...(await vitalsOf(page)) };
  } finally {
    await context.close();
  }
}

async function watchRequests(session: CDPSession, host: string) {
  const types = new Map<string, string>();
  const total = { bytes: 0, pictureBytes: 0, scriptBytes: 0, requests: 0, foreignHosts: [] as string[] };
  session.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    types.set(requestId, type ?? 'Other');
    const requested = new URL(request.url);
    if (/^https?:$/.test(requested.protocol) && requested.host !== host)
      total.foreignHosts.push(requested.host);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId);
    if (type === 'Image') total.pictureBytes += encodedDataLength;
    else {
      total.bytes += encodedDataLength;
      total.requests++;
      if (type === 'Script') total.scriptBytes += encodedDataLength;
    }
  });
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  return () => total;
}

function vitalsOf(page: Page): Promise<Vitals> {
  return page.evaluate(() => (globalThis as unknown as { vitals: Vitals }).vitals);
}
