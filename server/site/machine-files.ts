import { faviconFile, iconFile } from '@/server/syndication/app/icons';
import { nameplateFont } from '@/server/syndication/app/nameplate-font';
import { manifestFile } from '@/server/syndication/app/manifest';
import type { MachineFile } from '@/server/pages/structured-data/machine-file';
import { newsFile, newsSitemap } from '@/server/syndication/sitemaps/news-sitemap';
import { oembedFile } from '@/server/syndication/oembed';
import type { PaperStructure } from '@/server/pages/paper';
import {
  monthSitemap,
  pagesSitemap,
  placesSitemap,
  sitemapIndex,
} from '@/server/syndication/sitemaps/sitemap';
import { adsFile, indexNowFile, robotsFile, securityFile, trustFile } from '@/server/syndication/well-known';
import { LOOK_FILE_TYPES, lookFile } from '@/domain/paper/look';
import { keyOf } from '@/server/press/surrogate-keys';
import { loadLookFile } from '@/server/store/paper/look-files';
import { withdrawnMark } from '@/domain/story/withdrawn';
import { listWithdrawnAddresses } from '@/server/store/pages/former-addresses';

interface FileRequest {
  paper: PaperStructure;
  query: URLSearchParams;
  now: Date;
}

type Maker = (
  request: FileRequest,
  ...parts: (string | undefined)[]
) => MachineFile | null | Promise<MachineFile | null>;

/** Files at fixed addresses; groups of the pattern are passed on. */
const FILES: [path: RegExp, make: Maker][] = [
  [/^\/sitemap\.xml$/, ({ paper }) => sitemapIndex(paper)],
  [/^\/sitemap-pages\.xml$/, ({ paper }) => pagesSitemap(paper)],
  [
    /^\/sitemap-([a-z0-9-]{1,20})-(\d{4}-\d\d)(?:-(\d{1,4}))?\.xml$/,
    ({ paper }, code, month, part = '1') => monthSitemap(code!, month!, Number(part), paper),
  ],
  [
    /^\/sitemap-([a-z0-9-]{1,20})-(topic|author)s(?:-(\d{1,4}))?\.xml$/,
    ({ paper }, code, kind, part = '1') =>
      placesSitemap(code!, kind as 'topic' | 'author', Number(part), paper),
  ],
  [/^\/news-sitemap\.xml$/, ({ paper, now }) => newsSitemap(paper, now)],
  [/^\/news-sitemap-([1-9]\d{0,3})\.xml$/, ({ paper, now }, part) => newsFile(Number(part), paper, now)],
  [/^\/robots\.txt$/, () => robotsFile()],
  [/^\/withdrawn\.json$/, () => withdrawnFile()],
  [/^\/ads\.txt$/, ({ paper }) => adsFile(paper)],
  [/^\/trust\.txt$/, ({ paper }) => trustFile(paper)],
  [/^(?:\/\.well-known)?\/security\.txt$/, ({ paper, now }) => securityFile(paper, now)],
  [
    /^(?:\/([a-z][a-z0-9-]{0,15}))?\/manifest\.webmanifest$/,
    ({ paper }, prefix) => manifestFile(prefix, paper),
  ],
  [/^\/favicon\.ico$/, ({ paper }) => faviconFile(paper)],
  [/^\/nameplate\.woff2$/, ({ paper }) => nameplateFont(paper)],
  [
    /^(?:\/([a-z][a-z0-9-]{0,15}))?\/icon-(\d{3})\.png$/,
    ({ paper }, prefix, size) => iconFile(prefix, size!, paper),
  ],
  [/^\/look-([0-9a-f]{32}-\d{1,4}x\d{1,4}\.(?:svg|webp|png))$/, ({ paper }, id) => lookPicture(id!, paper)],
  [/^\/oembed$/, ({ paper, query }) => oembedFile(query, paper)],
  [/^\/([A-Za-z0-9-]{8,128})\.txt$/, ({ paper }, name) => indexNowFile(name!, paper)],
];

/** The file for machines at this address, or null when there is none. */
export async function machineFile(path: string, request: FileRequest): Promise<MachineFile | null> {
  for (const [pattern, make] of FILES) {
    const found = pattern.exec(path);
    if (found) return make(request, ...found.slice(1));
  }
  return null;
}

const FOR_GOOD = { 'cache-control': 'public, max-age=31536000, immutable' };

/** A picture of an edition's look; null when no edition uses it. */
export async function lookPicture(id: string, { editions }: PaperStructure): Promise<MachineFile | null> {
  const file = lookFile(id);
  const isUsed = editions.some(({ plateDay, plateNight, icon }) => [plateDay, plateNight, icon].includes(id));
  const body = file && isUsed ? await loadLookFile(id) : null;
  return body && { type: LOOK_FILE_TYPES[file!.type], body, keys: [keyOf.paper], headers: FOR_GOOD };
}

/** The maximum number of marks; devices find older withdrawals when they request the page. */
const MAX_WITHDRAWN = 500;

/**
 * Lists the withdrawn stories, for readers' devices to delete their saved copies. Addresses are hashed, because a slug
 * can reveal the withdrawn content.
 */
export async function withdrawnFile(): Promise<MachineFile> {
  const withdrawn = await Promise.all((await listWithdrawnAddresses(MAX_WITHDRAWN)).map(withdrawnMark));
  return {
    type: 'application/json; charset=utf-8',
    body: JSON.stringify({ withdrawn }),
    keys: [keyOf.stories],
  };
}
