import { escapeHtml } from '@/domain/document/spec';
import { MEDIA_PATH } from '@/domain/media/media';
import { mediaAddress } from '@/server/media/serving/media-address';
import { mediaStore } from '@/server/media/stores/homes';
import type { PageSource, SourcePage } from '@/server/press/page-source';
import { listFormerAddresses } from '@/server/store/pages/former-addresses';
import {
  addressesIn,
  fileOf,
  NOT_FOUND,
  REDIRECTS,
  siteAddress,
  withStaticLinks,
  type SiteAddress,
} from './site-addresses';
import type { FolderChanges, SiteTarget } from './site-folder';

/** The source of the site. */
export interface SiteSource {
  origin: string;
  /** Makes a page or file of readers. */
  page: PageSource;
  /** Stylesheets, scripts and fonts by path. */
  assets: Map<string, Uint8Array>;
  onProgress?(done: number): void;
  /** Ends it with its reason. */
  signal?: AbortSignal;
}

/** The result of an export. */
export interface ExportedSite extends FolderChanges {
  pages: number;
  redirects: number;
  /** Addresses whose page failed; the file of an earlier export stays. */
  failed: string[];
}

/** Where the crawl starts; the sitemaps lead to each story. */
const STARTS = [
  '/',
  '/sitemap.xml',
  '/news-sitemap.xml',
  '/robots.txt',
  '/manifest.webmanifest',
  '/favicon.ico',
];
const AT_ONCE = 4;
const BATCH = 1000;

/**
 * Writes readers' site as files that any web server can serve: pages, feeds, sitemaps, pictures and redirects. In a
 * folder, only changed files are written, and obsolete ones are removed.
 */
export async function exportSite(folder: SiteTarget, source: SiteSource): Promise<ExportedSite> {
  const reading = new SiteReading(folder, source);
  for (const [path, bytes] of source.assets) await reading.asset(path, bytes);
  for (const start of STARTS) reading.add(siteAddress(start, source.origin));
  await reading.run();
  const missing = await source.page('/404-not-found');
  if (typeof missing.body === 'string') await folder.write(NOT_FOUND, missing.body);
  const former = await reading.writeFormerAddresses();
  const { pages, redirects, failed } = reading;
  return { ...(await folder.finish()), pages, redirects: redirects + former, failed };
}

/** Crawls pages and the addresses that they link to, each once. */
class SiteReading {
  pages = 0;
  redirects = 0;
  readonly failed: string[] = [];
  private readonly seen = new Set<string>();
  private readonly queue: SiteAddress[] = [];

  constructor(
    private readonly folder: SiteTarget,
    private readonly source: SiteSource,
  ) {}

  add(address: SiteAddress | null): void {
    if (!address || !isReadable(address)) return;
    const name = nameOf(address);
    if (this.seen.has(name)) return;
    this.seen.add(name);
    this.queue.push(address);
  }

  async asset(path: string, bytes: Uint8Array): Promise<void> {
    this.seen.add(path);
    const file = fileOf({ path, query: '' }, false);
    if (!file) return;
    await this.folder.write(file, bytes);
    if (path.endsWith('.css')) this.addAll(Buffer.from(bytes).toString('utf8'));
  }

  /** Crawls until no new addresses are found. */
  async run(): Promise<void> {
    let done = 0;
    while (this.queue.length) {
      this.source.signal?.throwIfAborted();
      const batch = this.queue.splice(0, AT_ONCE);
      await Promise.all(batch.map(address => this.read(address)));
      done += batch.length;
      this.source.onProgress?.(done);
    }
  }

  private async read(address: SiteAddress): Promise<void> {
    try {
      if (address.path.startsWith(MEDIA_PATH)) await this.readMedia(address);
      else await this.readPage(address);
    } catch {
      this.fail(address);
    }
  }

  private fail(address: SiteAddress): void {
    this.failed.push(nameOf(address));
    for (const isPage of [true, false]) {
      const file = fileOf(address, isPage);
      if (file) this.folder.keep(file);
    }
  }

  private async readPage(address: SiteAddress): Promise<void> {
    const page = await this.source.page(nameOf(address));
    if (page.status >= 500) return this.fail(address);
    if (page.status === 301 || page.status === 302) return this.redirect(address, page);
    if (page.status !== 200) return;
    const type = page.headers['content-type'] ?? '';
    const isPage = type.startsWith('text/html');
    const file = fileOf(address, isPage);
    if (!file) return this.fail(address);
    if (typeof page.body !== 'string') return this.folder.write(file, page.body);
    this.addAll(page.body);
    this.pages += isPage ? 1 : 0;
    await this.folder.write(file, isPage ? withStaticLinks(page.body, this.source.origin) : page.body);
  }

  private addAll(text: string): void {
    for (const address of addressesIn(text, this.source.origin)) this.add(address);
  }

  private async redirect(address: SiteAddress, { headers: { location } }: SourcePage): Promise<void> {
    const to = siteAddress(location ?? '', this.source.origin);
    const file = fileOf(address, true);
    if (!to || !file || nameOf(to) === nameOf(address)) return;
    this.add(to);
    this.redirects++;
    await this.folder.write(file, redirectPage(location!));
  }

  private async readMedia(address: SiteAddress): Promise<void> {
    const found = mediaAddress(address.path);
    const file = fileOf(address, false);
    if (!found || !file || !(await found.publicKeys())) return;
    const name = await found.file();
    if (name === null) return;
    await this.folder.copy(file, async () => {
      const stored = await mediaStore().open(name);
      if (!stored) throw new Error(`${name} is missing`);
      return stored.stream;
    });
  }

  /** Writes a page for each former address, and the list of them for nginx. @returns how many there are */
  async writeFormerAddresses(): Promise<number> {
    const lines: string[] = [];
    for (let after = ''; ;) {
      const batch = await listFormerAddresses(after, BATCH);
      for (const { from, to } of batch) {
        const address = { path: encodeURI(from), query: '' };
        const file = fileOf(address, true);
        if (!file) continue;
        const target = encodeURI(to);
        try {
          await this.folder.write(file, redirectPage(target));
        } catch {
          // A file of the site may have this name, or be a part of its path.
          this.fail(address);
          continue;
        }
        // A dollar sign starts a variable in a value of nginx.
        lines.push(`${quoted(from)} ${quoted(target.replaceAll('$', '%24'))};\n`);
      }
      if (batch.length < BATCH) break;
      after = batch.at(-1)!.from;
    }
    await this.folder.write(REDIRECTS, lines.join(''));
    return lines.length;
  }
}

/** Whether a path can be decoded: text may contain anything that looks like an address. */
function isReadable({ path }: SiteAddress): boolean {
  try {
    return decodeURIComponent(path) !== '';
  } catch {
    return false;
  }
}

const nameOf = ({ path, query }: SiteAddress) => (query ? `${path}?${query}` : path);

/** A page that redirects, for servers that do not use the list of redirects. */
const redirectPage = (to: string): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>${escapeHtml(to)}</title><link rel="canonical" href="${escapeHtml(to)}"><meta http-equiv="refresh" content="0; url=${escapeHtml(to)}"></head><body><a href="${escapeHtml(to)}">${escapeHtml(to)}</a></body></html>\n`;

/** A text of the configuration of nginx. */
const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&').replace(/[\r\n]/g, '')}"`;
