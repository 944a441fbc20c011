import type { IncomingHttpHeaders, IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { inject } from 'light-my-request';
import { displayPreferencesIn } from '@/domain/paper/display-preferences';
import { logger } from '../log';
import { withDisplayPreferences, isHtml, readyPages } from './display-preferences';
import { builtFile } from './files/built-files';
import { COMMON_HEADERS, STORY_HEADER } from './headers';
import { encodingFor } from './cache/content-encoding';
import { bareForm, finishPage, keysIn, notModified, type FinishedPage } from './cache/page';
import { PageCache, type Filled } from './cache/page-cache';
import { pageName } from './cache/page-name';
import { isReaders, ViewCounter, type ViewSigns } from './views';

const NOT_OURS = new Set([
  'connection',
  'content-length',
  'date',
  'keep-alive',
  'transfer-encoding',
  'vary',
  STORY_HEADER,
  'x-nextjs-cache',
  'x-nextjs-prerender',
]);

/** The press: finished pages in front of whatever renders them. */
export class Press {
  readonly cache: PageCache;
  readonly views = new ViewCounter();

  constructor(
    private readonly render: RequestListener,
    /** Stylesheet, font and icon by path. */
    public assets: Map<string, FinishedPage>,
    bytesLimit: number,
  ) {
    this.cache = new PageCache(bytesLimit);
  }

  /** Answers a request for a reader's page or an asset. */
  async answer(request: IncomingMessage, response: ServerResponse, url: string): Promise<void> {
    const asset = this.assets.get(url);
    if (asset) return send(request, response, asset);
    const name = pageName(url);
    if (name === null) return this.sendBadAddress(response);
    const usual = this.kept(name) ?? (await this.fill(name));
    const preferences = displayPreferencesIn(request.headers.cookie);
    const page = preferences && isHtml(usual) ? await withDisplayPreferences(usual, preferences) : usual;
    if (page.storyId && request.method === 'GET') this.countView(page, signsOf(request.headers));
    send(request, response, page);
  }

  /** Counts a view of the page if it is a story's and a reader's. */
  countView({ storyId, status }: FinishedPage, signs: ViewSigns): void {
    if (storyId && status === 200 && isReaders(signs)) this.views.count(storyId);
  }

  /** Counts a page that was fetched ahead and is looked at now; `path` is what the browser says it shows. */
  countActivation(path: string, headers: IncomingHttpHeaders): void {
    const name = pageName(path);
    const page = name === null ? undefined : this.cache.get(name);
    if (page) this.countView(page, signsOf(headers));
  }

  /** Answers a request for a file of the newsroom's pages, which Next built and the press compresses once. */
  async answerBuilt(request: IncomingMessage, response: ServerResponse, path: string): Promise<boolean> {
    const file = this.assets.get(path) ?? (await builtFile(path));
    if (!file) return false;
    this.assets.set(path, file);
    send(request, response, file);
    return true;
  }

  /** The page if it can be sent at once, as the reader with these cookies wants it. */
  ready(url: string, cookies: string | undefined): FinishedPage | undefined {
    const usual = this.kept(url);
    const preferences = usual && displayPreferencesIn(cookies);
    if (preferences && isHtml(usual)) return readyPages(usual, preferences);
    return usual ?? this.assets.get(url);
  }

  private kept(name: string): FinishedPage | undefined {
    const page = this.cache.get(name);
    if (page && this.cache.isAged(name))
      this.fill(name).catch(error => logger.warn({ err: error, name }, 'could not print it anew'));
    return page;
  }

  private fill(name: string): Promise<FinishedPage> {
    return this.cache.fill(name, () => this.renderPage(name));
  }

  purge(keys: string[]): void {
    this.cache.purge(keys);
  }

  purgesOf(key: string): number {
    return this.cache.purgesOf(key);
  }

  private async renderPage(name: string): Promise<Filled> {
    const began = performance.now();
    // Neither cookies nor anything else of one reader reaches the render, so the page is everyone's.
    const answer = await inject(this.render, { method: 'GET', url: name, headers: { host: 'press' } });
    const headers: Record<string, string> = { ...COMMON_HEADERS };
    for (const [header, value] of Object.entries(answer.headers))
      if (!NOT_OURS.has(header) && value !== undefined) headers[header] = String(value);
    const rendered = { status: answer.statusCode, headers, body: answer.rawPayload };
    const page = await finishPage(rendered, answer.headers[STORY_HEADER]?.toString());
    logger.debug({ name, ms: performance.now() - began, status: page.status }, 'printed');
    return { page, keep: mayKeep(page.status, headers) };
  }

  /** Says that nothing can have this address. */
  sendBadAddress(response: ServerResponse): void {
    response.writeHead(400, {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      ...COMMON_HEADERS,
    });
    response.end('{"reason":"bad-address"}\n');
  }
}

function signsOf(headers: IncomingHttpHeaders): ViewSigns {
  const purpose = headers['sec-purpose'] ?? headers.purpose ?? headers['x-moz'];
  return { userAgent: headers['user-agent'], cookie: headers.cookie, purpose: purpose?.toString() };
}

/** Only an answer that names what it was made from can be dropped in time, so only such a one is kept. */
function mayKeep(status: number, headers: Record<string, string>): boolean {
  return (
    status < 500 &&
    keysIn(headers).length > 0 &&
    !headers['set-cookie'] &&
    !/no-store|private/.test(headers['cache-control'] ?? '')
  );
}

/** Sends the form that the client takes, or 304 when it has it. */
export function send(request: IncomingMessage, response: ServerResponse, page: FinishedPage): void {
  const form = page.forms[encodingFor(request.headers['accept-encoding'])];
  if (page.status === 200 && notModified(request.headers['if-none-match'], form.etag)) {
    response.writeHead(304, bareForm(form).headers);
    response.end();
    return;
  }
  response.writeHead(page.status, form.headers);
  response.end(request.method === 'HEAD' ? undefined : form.body);
}
