import {
  authorAddress,
  frontAddress,
  sectionAddress,
  standingAddress,
  topicAddress,
} from '@/domain/story/address';
import { alternatesAmong, type PageVersion } from '@/domain/paper/alternates';
import { sectionTrail, type Edition } from '@/domain/paper/edition';
import { offeredWidths, pictureAddress } from '@/domain/media/media';
import { keyOf } from '@/server/press/purge/surrogate-keys';
import { loadAuthors } from '@/server/store/paper/paper';
import { listAddresses, listLiveMonths, listLivePlaces } from '@/server/store/pages/sitemap';
import { listVersions, type LiveVersion } from '@/server/store/pages/versions';
import type { MachineFile } from '../machine-file';
import { publicOrigin, type PaperStructure } from '@/server/pages/paper';
import { element, xmlDocument } from '../xml';

/** Addresses in one file; the protocol allows 50,000, but a file must also be made in a moment. */
const SITEMAP_STORIES = 10_000;

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

/** A list of addresses, given as finished `url` elements. */
export function addressList(urls: string[], namespaces: Record<string, string> = {}): MachineFile {
  return sitemapFile(xmlDocument(element('urlset', urls, { xmlns: PROTOCOL, ...namespaces })));
}

/** All sitemaps: one of the pages that list stories, and one for each edition and month in which stories came out. */
export async function sitemapIndex({ editions }: PaperStructure): Promise<MachineFile> {
  const months = await listLiveMonths();
  const files = months.flatMap(({ editionId, month, stories, changedAt }) => {
    const { code } = editions.find(({ id }) => id === editionId)!;
    return Array.from({ length: Math.ceil(stories / SITEMAP_STORIES) }, (_, part) => ({
      path: `/sitemap-${code}-${month}${part ? `-${part + 1}` : ''}.xml`,
      changedAt,
    }));
  });
  return sitemapList([{ path: '/sitemap-pages.xml' }, ...files]);
}

const alternateLinks = (versions: PageVersion[]) =>
  alternatesAmong(versions).map(({ lang, href }) =>
    element('xhtml:link', '', { rel: 'alternate', hreflang: lang, href: publicOrigin() + href }),
  );

/** Fronts, sections, standing pages, and the topics and authors that live stories name. */
export async function pagesSitemap(paper: PaperStructure): Promise<MachineFile> {
  const { editions, sections, topics, standingPages } = paper;
  const [authors, places] = await Promise.all([loadAuthors(), listLivePlaces()]);
  const fronts = editions.map(edition => ({
    lang: edition.lang,
    href: frontAddress(edition),
    isDefault: edition.isDefault,
  }));
  const placeAddress = (edition: Edition, { kind, id }: (typeof places)[number]) => {
    const slug = (kind === 'topic' ? topics : authors).find(candidate => candidate.id === id)?.slug;
    if (!slug) return [];
    return [kind === 'topic' ? topicAddress(edition, slug) : authorAddress(edition, slug)];
  };
  const addresses = editions.flatMap(edition => [
    ...sections
      .filter(({ editionId }) => editionId === edition.id)
      .map(section => sectionAddress(edition, sectionTrail(sections, section.id))),
    ...standingPages
      .filter(({ editionId }) => editionId === edition.id)
      .map(({ slug }) => standingAddress(edition, slug)),
    ...places
      .filter(({ editionId }) => editionId === edition.id)
      .flatMap(place => placeAddress(edition, place)),
  ]);
  const loc = (address: string) => element('loc', publicOrigin() + address);
  return addressList(
    [
      ...fronts.map(({ href }) => element('url', [loc(href), ...alternateLinks(fronts)])),
      ...addresses.map(address => element('url', [loc(address)])),
    ],
    { 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' },
  );
}

/**
 * The stories of an edition that came out first in a month of UTC, oldest first.
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
  const from = new Date(`${month}-01T00:00:00Z`);
  if (!edition || Number.isNaN(from.getTime()) || part < 1) return null;
  const before = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1));
  const skip = (part - 1) * SITEMAP_STORIES;
  const stories = await listAddresses({ editionId: edition.id, from, before, limit: SITEMAP_STORIES, skip });
  if (!stories.length) return null;
  const versions = byGroup(await listVersions(stories.map(({ groupId }) => groupId)));
  return addressList(
    stories.map(({ groupId, address, changedAt, pictureId, pictureWidth }) =>
      element('url', [
        element('loc', publicOrigin() + address),
        element('lastmod', changedAt.toISOString()),
        ...alternateLinks(pageVersions(versions.get(groupId) ?? [], editions)),
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
    element('image:loc', publicOrigin() + pictureAddress(id, offeredWidths(width).at(-1)!, 'jpg')),
  ]);
}

/** The versions of a story in the order of the edition bar. */
function pageVersions(versions: LiveVersion[], editions: Edition[]): PageVersion[] {
  return editions.flatMap(({ id, lang, isDefault }) => {
    const version = versions.find(({ editionId }) => editionId === id);
    return version ? [{ lang, href: version.address, isDefault }] : [];
  });
}
