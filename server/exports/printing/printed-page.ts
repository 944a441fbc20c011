import { escapeHtml } from '@/domain/document/spec';
import type { BrowserEvent, Chromium } from './chromium';

/** Bounds of one page. */
export interface PrintLimits {
  runMs: number;
  /** Of all processes of one Chromium. */
  megabytes: number;
  /** Of the page itself. */
  pageBytes: number;
  /** Files that it shows, and the bytes of all. */
  files: number;
  fileBytes: number;
  pdfBytes: number;
}

/** A file that a page shows. */
export interface PageFile {
  type: string;
  bytes: Buffer;
}

/** What is printed. */
export interface PrintSource {
  html: string;
  /** Shown at the head of each sheet; empty for none. */
  notice: string;
  /** The file at a path of the paper; null when there is none. */
  readFile(path: string): Promise<PageFile | null>;
}

/** No server has this name: files under it are passed to the browser. */
const ORIGIN = 'http://page.invalid';
const POLICY = `default-src 'none'; img-src ${ORIGIN} data:; font-src ${ORIGIN} data:; style-src 'unsafe-inline' ${ORIGIN}`;

/** A4 in CSS pixels, with print resolution for pictures. */
const SCREEN = { width: 794, height: 1123, deviceScaleFactor: 2, mobile: false };
const NOTICE_STYLE = 'width:100%;margin:0 20mm;font:700 8pt sans-serif;text-align:start';
const PART_BYTES = 1_000_000;

/** A page that a browser loads and prints. */
export class PrintedPage {
  isOverLimits = false;
  private files = 0;
  private bytes = 0;
  private readonly loaded: Promise<void>;
  private onLoad = () => {};

  constructor(
    private readonly source: PrintSource,
    private readonly limits: PrintLimits,
  ) {
    this.loaded = new Promise(resolve => (this.onLoad = resolve));
  }

  /** The page as PDF. @throws BrowserEnded */
  async print(browser: Chromium): Promise<Buffer> {
    await browser.openPage();
    await browser.send('Emulation.setScriptExecutionDisabled', { value: true });
    // Set before loading, so that print styles and typefaces are loaded with the page.
    await browser.send('Emulation.setEmulatedMedia', { media: 'print' });
    await browser.send('Emulation.setDeviceMetricsOverride', SCREEN);
    await browser.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
    await browser.send('Page.enable');
    await browser.send('Page.navigate', { url: `${ORIGIN}/` });
    await Promise.race([this.loaded, browser.closed]);
    const { stream } = await browser.send('Page.printToPDF', {
      ...{ preferCSSPageSize: true, generateTaggedPDF: true, generateDocumentOutline: true },
      transferMode: 'ReturnAsStream',
      ...(this.source.notice && {
        displayHeaderFooter: true,
        headerTemplate: `<p style="${NOTICE_STYLE}" dir="auto">${escapeHtml(this.source.notice)}</p>`,
        footerTemplate: '<p></p>',
      }),
    });
    return this.read(browser, String(stream));
  }

  /** Handles an event of the browser: the page has loaded, or it needs a file. */
  receive({ method, params }: BrowserEvent, browser: Chromium): void {
    if (method === 'Page.loadEventFired') this.onLoad();
    if (method !== 'Fetch.requestPaused') return;
    const { requestId, request } = params as { requestId: string; request: { url: string; method: string } };
    // The browser may have ended meanwhile, which is reported where it is awaited.
    this.answer(browser, requestId, request).catch(() => {});
  }

  /** Ends a browser that exceeds a limit. */
  endOverLimits(browser: Chromium): void {
    this.isOverLimits = true;
    browser.end('it was over its limits');
  }

  private async answer(
    browser: Chromium,
    requestId: string,
    { url, method }: { url: string; method: string },
  ): Promise<void> {
    const { origin, pathname } = new URL(url);
    const isOwn = origin === ORIGIN && method === 'GET';
    const file = isOwn ? await this.fileAt(pathname, browser).catch(() => null) : null;
    if (!file)
      return void (await browser.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' }));
    await browser.send('Fetch.fulfillRequest', {
      ...{ requestId, responseCode: 200, body: file.bytes.toString('base64') },
      responseHeaders: [
        { name: 'content-type', value: file.type },
        { name: 'content-security-policy', value: POLICY },
        { name: 'access-control-allow-origin', value: '*' },
      ],
    });
  }

  private async fileAt(path: string, browser: Chromium): Promise<PageFile | null> {
    if (path === '/') return { type: 'text/html; charset=utf-8', bytes: Buffer.from(this.source.html) };
    if (++this.files > this.limits.files) return null;
    const file = await this.source.readFile(path);
    this.bytes += file?.bytes.length ?? 0;
    if (this.bytes > this.limits.fileBytes) this.endOverLimits(browser);
    return file;
  }

  private async read(browser: Chromium, handle: string): Promise<Buffer> {
    const parts: Buffer[] = [];
    let bytes = 0;
    for (;;) {
      const part = await browser.send('IO.read', { handle, size: PART_BYTES });
      const data = Buffer.from(String(part.data), part.base64Encoded ? 'base64' : 'utf8');
      bytes += data.length;
      if (bytes > this.limits.pdfBytes) this.endOverLimits(browser);
      parts.push(data);
      if (part.eof) return Buffer.concat(parts, bytes);
    }
  }
}
