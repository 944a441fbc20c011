import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import {
  displayPreferencesIn,
  displayPreferencesValue,
  type DisplayPreferences,
} from '@/domain/paper/display-preferences';
import { logger } from '@/server/log';
import { count, observePublish, observeRender } from '@/server/metrics/metrics';
import { traced } from '@/server/tracing/traced';
import { encodingFor } from './cache/content-encoding';
import { CoverageStreams } from './coverage/coverage-streams';
import { bareHeaders, finishPage, keysIn, notModified, type FinishedPage, type Rendered } from './cache/page';
import { PageCache, type Filled } from './cache/page-cache';
import { badAddressName, pageName } from './cache/page-name';
import { MEDIA_PATH } from '@/domain/media/media';
import { isHtml, withDisplayPreferences } from './display-preferences';
import { COMMON_HEADERS, isCache, SHARED_LASTING, SHARED_TRANSIENT } from './headers';
import { readForPages } from './replica-reads';
import { replica } from '@/server/store/replica';
import type { NotifiedPurge, Purge } from '@/server/store/purges';
import { Deferral } from './limits/deferral';
import { within, passed, waitUntilIdle } from './limits/waiting';
import { isDatabaseUnavailable } from '@/server/store/availability';
import { logFailure, logOutage } from '@/server/store/outage';
import { Renewals } from './limits/renewals';
import { ConcurrencyLimit } from '@/server/limits/concurrency-limit';
import type { PageSource, SourcePage } from './page-source';
import { isReaders, ViewCounter, type ViewSigns } from './views';

/** Concurrent renders for readers; more would only slow all of them. */
const MAX_RENDERS = 8;
/** How many readers wait for a render, and for how long. */
const MAX_WAITING = 500;
const WAIT_MS = 3000;

/** The time limit of a render; its statements end by their own limits. */
const RENDER_MS = 10_000;

/** How long a cached page waits for its check before it is sent unchecked. */
const CHECK_MS = 60;

/** How long a cached page may wait while a story is published or withdrawn. */
const DEFERRED_MS = 25;

/** Purged pages that were requested recently are rendered ahead of their next request. */
const MAX_RENDERED_AHEAD = 4;
const ASKED_WITHIN_MS = 60_000;

/** How many purges are remembered to dedupe them: each arrives twice in the process that made the change. */
const MAX_PURGES = 1000;

/** Pages for unknown addresses: one per edition, and those of the previous hours. */
const MAX_SHARED = 32;

/** The press: finished pages in front of their renderer. */
export class Press {
  readonly cache: PageCache;
  readonly views = new ViewCounter();
  readonly coverage = new CoverageStreams();
  /** Pages shared by any number of addresses, by their content. */
  private readonly shared = new LRUCache<string, FinishedPage>({ max: MAX_SHARED });
  private readonly limit = new ConcurrencyLimit(MAX_RENDERS, MAX_WAITING, WAIT_MS);
  private readonly renewals = new Renewals(
    name => this.renew(name),
    name => this.cache.drop(name),
    () => this.hasPendingRequests,
  );
  private changes = 0;
  /** Renders of pages that readers requested before they were purged. */
  private readonly ahead = new Set<Promise<unknown>>();
  private readonly deferral = new Deferral(DEFERRED_MS);
  private readonly purges = new LRUCache<string, true>({ max: MAX_PURGES });

  /**
   * @param source renders a page that is not cached
   * @param assets stylesheets, scripts, font and icon by path
   * @param bytesLimit of the finished pages in total
   */
  constructor(
    private readonly source: PageSource,
    public assets: Map<string, FinishedPage>,
    bytesLimit: number,
  ) {
    this.cache = new PageCache(bytesLimit);
  }

  /** Sends the page or asset at this address immediately if it is cached. @returns whether it was sent */
  sendReady(request: IncomingMessage, response: ServerResponse, url: string): boolean {
    const asset = this.assets.get(url);
    if (asset) {
      this.deferral.run(() => send(request, response, asset));
      return true;
    }
    const usual = this.kept(url);
    const page = usual && this.readyVariant(request, url, usual);
    if (!page) return false;
    count('press_hits');
    this.deferral.run(() => this.sendPage(request, response, page));
    return true;
  }

  /** Answers a request for a reader's page. @throws Overloaded when there is no capacity to render it */
  async answer(request: IncomingMessage, response: ServerResponse, url: string): Promise<void> {
    const name = pageName(url) ?? badAddressName(url);
    const kept = this.kept(name);
    const { page: usual, age } = kept ? { page: kept } : await this.filledOrUnchecked(name);
    count(kept ? 'press_hits' : age === undefined ? 'press_misses' : 'press_unchecked');
    const preferences = displayPreferencesIn(request.headers.cookie);
    const page = preferences && isHtml(usual) ? await this.preferred(name, usual, preferences) : usual;
    this.sendPage(request, response, page, age);
  }

  private readyVariant({ headers }: IncomingMessage, name: string, usual: FinishedPage) {
    const preferences = displayPreferencesIn(headers.cookie);
    return preferences && isHtml(usual)
      ? this.cache.variant(name, displayPreferencesValue(preferences)!, usual)
      : usual;
  }

  /** The page; or, when only a slow render can check it, the unchecked page with its age. */
  private async filledOrUnchecked(name: string): Promise<{ page: FinishedPage; age?: number }> {
    const soon = this.cache.isUnreachable ? this.cache.unchecked(name) : undefined;
    if (soon) return soon;
    const filling: Promise<{ page: FinishedPage; age?: number }> = this.fill(name).then(
      page => ({ page }),
      (error: unknown) => {
        const replaced = isDatabaseUnavailable(error) ? this.cache.unchecked(name, true) : undefined;
        if (replaced) return replaced;
        throw error;
      },
    );
    filling.catch(() => {});
    while (this.cache.has(name)) {
      const filled = await Promise.race([filling, passed(CHECK_MS)]);
      const answer = filled ?? this.cache.unchecked(name);
      if (answer) return answer;
    }
    return filling;
  }

  private sendPage(
    request: IncomingMessage,
    response: ServerResponse,
    page: FinishedPage,
    age?: number,
  ): void {
    if (page.storyId && request.method === 'GET') this.countView(page, signsOf(request.headers));
    send(request, response, page, age);
  }

  private async preferred(
    name: string,
    usual: FinishedPage,
    preferences: DisplayPreferences,
  ): Promise<FinishedPage> {
    const variant = displayPreferencesValue(preferences)!;
    const known = this.cache.variant(name, variant, usual);
    if (known) return known;
    const page = await withDisplayPreferences(usual, preferences);
    this.cache.keepVariant(name, variant, usual, page);
    return page;
  }

  /** Counts a view if the page is a story's and the client is a reader. */
  private countView({ storyId, status }: FinishedPage, signs: ViewSigns): void {
    if (storyId && status === 200 && isReaders(signs)) this.views.count(storyId);
  }

  /** Counts a prerendered page once it is viewed; `path` is its address as the browser reports it. */
  countActivation(path: string, headers: IncomingHttpHeaders): void {
    const name = pageName(path);
    const page = name === null ? undefined : this.cache.get(name);
    if (page) this.countView(page, signsOf(headers));
  }

  /**
   * Runs a change of the newsroom; background work waits for it.
   * @param isUrgent whether readers' pages wait for it too
   */
  async change<T>(work: () => Promise<T>, isUrgent: boolean): Promise<T> {
    this.changes++;
    const began = performance.now();
    try {
      const done = await (isUrgent ? this.deferral.runUrgent(work) : work());
      if (isUrgent) void Promise.all(this.ahead).then(() => observePublish(performance.now() - began));
      return done;
    } finally {
      this.changes--;
    }
  }

  private get hasPendingRequests(): boolean {
    return this.changes > 0 || this.limit.isBusy;
  }

  /** Waits briefly while a reader waits for a page, or an editor for a change. */
  waitUntilIdle(): Promise<void> {
    return waitUntilIdle(() => this.hasPendingRequests);
  }

  private kept(name: string): FinishedPage | undefined {
    const page = this.cache.get(name);
    if (page && isRendered(name) && this.cache.isAged(name)) this.renewals.addFirst(name);
    return page;
  }

  private fill(name: string): Promise<FinishedPage> {
    return this.cache.fill(name, () => this.limit.run(() => this.renderPage(name)));
  }

  private async renew(name: string): Promise<void> {
    try {
      await this.cache.fill(name, () => this.renderPage(name));
    } catch (error) {
      logFailure(error, 'could not renew a page', { name });
    }
  }

  /**
   * Purges pages after a change of this process has committed. Recently requested pages are rendered immediately. Pages
   * that show the change next to their own content are served stale and renewed in the background.
   */
  purge(purge: Purge): void {
    if (this.purges.has(purge.id)) return;
    this.purges.set(purge.id, true);
    this.drop(purge);
  }

  /**
   * The same for a notification, which may arrive before or after the direct call in the process that made the change.
   */
  purgeNotified(purge: NotifiedPurge): void {
    if (purge.isWhole) this.purge(purge);
    else if (!this.purges.has(purge.id)) this.drop(purge);
  }

  private drop({ keys, outdated, isUpdate }: Purge): void {
    replica()?.changed();
    const wanted = this.cache.purge(keys, ASKED_WITHIN_MS, isUpdate);
    this.coverage.dropped(keys);
    if (outdated.length) this.renewals.add(this.cache.outdate(outdated).filter(isRendered));
    for (const name of wanted.filter(isRendered).slice(0, MAX_RENDERED_AHEAD)) this.renderAhead(name);
  }

  private renderAhead(name: string): void {
    const ended = this.deferral
      .runUrgent(() => this.fill(name))
      .catch((error: unknown) => logFailure(error, 'could not render a page ahead', { name }))
      .finally(() => this.ahead.delete(ended));
    this.ahead.add(ended);
  }

  purgesOf(key: string): number {
    return this.cache.purgesOf(key);
  }

  /** Stops background work. */
  stop(): void {
    this.coverage.stop();
    this.renewals.stop();
  }

  private renderPage(name: string): Promise<Filled> {
    // Not the query, which may contain a reader's search terms.
    const path = name.split('?', 1)[0]!;
    return traced('render', { 'page.path': path }, () => this.renderUntraced(name));
  }

  private async renderUntraced(name: string): Promise<Filled> {
    const began = performance.now();
    const { status, headers: own, body, storyId, isTransient } = await this.make(name);
    const headers: Record<string, string> = { ...COMMON_HEADERS, ...own };
    const keep = mayKeep(status, headers) && (isTransient ? 'transient' : true);
    if (keep) Object.assign(headers, keep === 'transient' ? SHARED_TRANSIENT : SHARED_LASTING);
    const rendered = { status, headers, body: Buffer.from(body) };
    const filled = isUnknown(rendered)
      ? await this.finishShared(rendered)
      : { page: await finishPage(rendered, storyId) };
    const ms = performance.now() - began;
    observeRender(ms);
    logger.debug({ name, ms, status }, 'rendered');
    return { ...filled, keep };
  }

  private async make(name: string): Promise<SourcePage> {
    try {
      return await within(
        RENDER_MS,
        readForPages(() => this.source(name)),
      );
    } catch (error) {
      count('press_failures');
      // A stale page may be served instead, so this is the only place that logs it.
      if (!logOutage(error)) logger.error({ err: error, name }, 'could not render a page');
      throw error;
    }
  }

  /** Unknown addresses of an edition share one page, which is compressed and stored once. */
  private async finishShared(rendered: Rendered): Promise<Pick<Filled, 'page' | 'isShared'>> {
    const { status, headers, body } = rendered;
    const mark = createHash('sha256')
      .update(JSON.stringify([status, headers]))
      .update(body)
      .digest('base64');
    const known = this.shared.get(mark);
    if (known) return { page: known, isShared: true };
    const page = await finishPage(rendered);
    this.shared.set(mark, page);
    return { page };
  }
}

/** Whether the press renders what is cached under this name; media are cached along with pages, and read from files. */
function isRendered(name: string): boolean {
  return !name.startsWith(MEDIA_PATH);
}

/** Whether it is a response for a missing page. */
function isUnknown({ status }: Rendered): boolean {
  return status === 404 || status === 400;
}

function signsOf(headers: IncomingHttpHeaders): ViewSigns {
  const purpose = headers['sec-purpose'] ?? headers.purpose ?? headers['x-moz'];
  return { userAgent: headers['user-agent'], cookie: headers.cookie, purpose: purpose?.toString() };
}

/** Only a response with surrogate keys can be purged, so only such a response is cached. */
function mayKeep(status: number, headers: Record<string, string>): boolean {
  return (
    status < 500 &&
    keysIn(headers).length > 0 &&
    !headers['set-cookie'] &&
    !/no-store|private/.test(headers['cache-control'] ?? '')
  );
}

/** The headers of a page that could not be checked. https://www.rfc-editor.org/rfc/rfc9211 */
const uncheckedHeaders = (age: number) => [
  ...['age', String(age)],
  ...['cache-status', 'broadsheet; hit; detail=unchecked'],
];

/**
 * Sends the form that the client accepts, or 304 when the client has it.
 * @param age seconds since the page was made, for one that could not be checked
 */
export function send(
  request: IncomingMessage,
  response: ServerResponse,
  page: FinishedPage,
  age?: number,
): void {
  const form = page.forms[encodingFor(request.headers['accept-encoding'])];
  const usual = isCache(request.headers) ? form.headersForCaches : form.headers;
  const headers = age === undefined ? usual : [...usual, ...uncheckedHeaders(age)];
  if (page.status === 200 && notModified(request.headers['if-none-match'], form.etag)) {
    response.writeHead(304, bareHeaders(usual));
    response.end();
    return;
  }
  response.writeHead(page.status, headers);
  response.end(request.method === 'HEAD' ? undefined : form.body);
}
