import {
  authorAddress,
  frontAddress,
  sectionAddress,
  standingAddress,
  topicAddress,
} from '@/domain/story/address';
import { alternatesAmong, type PageVersion } from '@/domain/paper/alternates';
import { sectionTrail, type Edition } from '@/domain/paper/edition';
import { rangeOf } from '@/domain/time/zone';
import { readPeriod } from '@/domain/time/period';
import { publicOrigin } from '@/server/origins';
import { archivePeriod } from '@/server/pages/archive-period';
import { offeredWidths, pictureAddress } from '@/domain/media/media';
import { keyOf } from '@/server/press/surrogate-keys';
import { listAddresses } from '@/server/store/pages/sitemap';
import {
  countLiveIn,
  countLivePlaces,
  listLiveMonths,
  listLivePlaces,
} from '@/server/store/pages/live-counts';
import { listVersions, type LiveVersion } from '@/server/store/pages/versions';
import type { MachineFile } from '@/server/pages/structured-data/machine-file';
import type { PaperStructure } from '@/server/pages/paper';
import { element, xmlDocument } from '@/domain/xml';

/** The widest picture that search engines need. */
const WIDEST = 1920;
const widestFor = (width: number) => offeredWidths(width).findLast(offered => offered <= WIDEST)!;

/** Addresses in one file; the protocol allows 50,000, but a file must also be made in a moment. */
const SITEMAP_ADDRESSES = 10_000;

const PROTOCOL = 'http://www.sitemaps.org/schemas/sitemap/0.9';

const sitemapFile = (xml: string): MachineFile => ({
  type: 'application/xml; charset=utf-8',
  body: xml,
  keys: [keyOf.sitemap, keyOf.paper],
});

/** A list of sitemaps. https://www.sitemaps.org/protocol.html */
export function sitemapList(files: { path: string; changedAt?: Date }[]): MachineFile {
  const entries = files.map(({ path, changedAt }) =>
    element('sitemap', [
      element('loc', publicOrigin() + path),
      ...(changedAt ? [element('lastmod', changedAt.toISOString())] : []),
    ]),
  );
  return sitemapFile(xmlDocument(element('sitemapindex', entries, { xmlns: PROTOCOL })));
}

/** A list of addresses as finished `url` elements. */
export function addressList(urls: string[], namespaces: Record<string, string> = {}): MachineFile {
  return sitemapFile(xmlDocument(element('urlset', urls, { xmlns: PROTOCOL, ...namespaces })));
}

/** The paths of the files into which this many addresses are split: `name.xml`, `name-2.xml` and so on. */
const filesOf = (name: string, addresses: number) =>
  Array.from(
    { length: Math.ceil(addresses / SITEMAP_ADDRESSES) },
    (_, part) => `${name}${part ? `-${part + 1}` : ''}.xml`,
  );

/**
 * All sitemaps: one of the main pages, and for each edition those of its topics and authors and one for each month of
 * its zone in which stories were published.
 */
export async function sitemapIndex({ editions }: PaperStructure): Promise<MachineFile> {
  const [months, places] = await Promise.all([listLiveMonths(), countLivePlaces()]);
  const codeOf = (editionId: string) => editions.find(({ id }) => id === editionId)!.code;
  const ofPlaces = places.flatMap(({ editionId, kind, places: count }) =>
    filesOf(`/sitemap-${codeOf(editionId)}-${kind}s`, count).map(path => ({ path })),
  );
  const ofMonths = months.flatMap(({ editionId, key, stories, changedAt }) =>
    filesOf(`/sitemap-${codeOf(editionId)}-${key}`, stories).map(path => ({ path, changedAt })),
  );
  return sitemapList([{ path: '/sitemap-pages.xml' }, ...ofPlaces, ...ofMonths]);
}

const alternateLinks = (versions: PageVersion[], own: string) =>
  alternatesAmong(versions, own).map(({ lang, href }) =>
    element('xhtml:link', '', { rel: 'alternate', hreflang: lang, href: publicOrigin() + href }),
  );

const loc = (address: string) => element('loc', publicOrigin() + address);

/** Fronts, sections and standing pages. */
export function pagesSitemap({ editions, sections, standingPages }: PaperStructure): MachineFile {
  const fronts = editions.map(edition => ({
    lang: edition.lang,
    href: frontAddress(edition),
    isDefault: edition.isDefault,
  }));
  const addresses = editions.flatMap(edition => [
    ...sections
      .filter(({ editionId, hidden }) => editionId === edition.id && !hidden)
      .map(section => sectionAddress(edition, sectionTrail(sections, section.id))),
    ...standingPages
      .filter(({ editionId }) => editionId === edition.id)
      .map(({ slug }) => standingAddress(edition, slug)),
  ]);
  return addressList(
    [
      ...fronts.map(({ href }) => element('url', [loc(href), ...alternateLinks(fronts, href)])),
      ...addresses.map(address => element('url', [loc(address)])),
    ],
    { 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' },
  );
}

/**
 * The topics or authors with live stories in an edition.
 * @param part from 1
 */
export async function placesSitemap(
  code: string,
  kind: 'topic' | 'author',
  part: number,
  { editions }: PaperStructure,
): Promise<MachineFile | null> {
  const edition = editions.find(candidate => candidate.code === code);
  if (!edition || part < 1) return null;
  const skip = (part - 1) * SITEMAP_ADDRESSES;
  const slugs = await listLivePlaces(edition.id, kind, { limit: SITEMAP_ADDRESSES, skip });
  if (!slugs.length) return null;
  const address = kind === 'topic' ? topicAddress : authorAddress;
  return addressList(slugs.map(slug => element('url', [loc(address(edition, slug))])));
}

/**
 * The stories of an edition that were first published in a month of its zone, oldest first.
 * @param month `2026-11`
 * @param part from 1
 */
export async function monthSitemap(
  code: string,
  month: string,
  part: number,
  { editions }: PaperStructure,
): Promise<MachineFile | null> {
  const edition = editions.find(candidate => candidate.code === code);
  const period = archivePeriod(month.split('-'));
  if (!edition || !period || part < 1) return null;
  const range = rangeOf(readPeriod(month), edition.zone);
  const skip = (part - 1) * SITEMAP_ADDRESSES;
  const stories = await listAddresses({ editionId: edition.id, ...range, limit: SITEMAP_ADDRESSES, skip });
  // The list of sitemaps has a month all of whose stories are another outlet's, too.
  if (!stories.length && (await countLiveIn('month', [month], edition.id)) <= skip) return null;
  const versions = byGroup(await listVersions(stories.map(({ groupId }) => groupId)));
  return addressList(
    stories.map(({ groupId, address, changedAt, pictureId, pictureWidth }) =>
      element('url', [
        loc(address),
        element('lastmod', changedAt.toISOString()),
        ...alternateLinks(pageVersions(versions.get(groupId) ?? [], editions), address),
        ...(pictureId && pictureWidth ? [image(pictureId, pictureWidth)] : []),
      ]),
    ),
    {
      'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
      'xmlns:image': 'http://www.google.com/schemas/sitemap-image/1.1',
    },
  );
}

function byGroup(versions: LiveVersion[]): Map<string, LiveVersion[]> {
  const groups = new Map<string, LiveVersion[]>();
  for (const version of versions) {
    const group = groups.get(version.groupId);
    if (group) group.push(version);
    else groups.set(version.groupId, [version]);
  }
  return groups;
}

function image(id: string, width: number): string {
  return element('image:image', [
    element('image:loc', publicOrigin() + pictureAddress(id, widestFor(width), 'jpg')),
  ]);
}

/** The versions of a story in the order of the edition bar. */
function pageVersions(versions: LiveVersion[], editions: Edition[]): PageVersion[] {
  return editions.flatMap(({ id, lang, isDefault }) => {
    const version = versions.find(({ editionId }) => editionId === id);
    return version ? [{ lang, href: version.address, isDefault }] : [];
  });
}
