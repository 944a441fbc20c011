import { frontAddress, sectionAddress } from '@/domain/address';
import { sectionTrail } from '@/domain/edition';
import { keyOf } from '../surrogate-keys';
import { listLive } from '../store/live';
import { publicOrigin, type PaperStructure } from './paper';
import { element, xmlDocument } from './xml';

/** The most addresses one sitemap may list. https://www.sitemaps.org/protocol.html */
const SITEMAP_LIMIT = 50_000;

/** Fronts, sections and stories with the time of their last change, newest first. */
export async function sitemap({ editions, sections }: PaperStructure) {
  const origin = publicOrigin();
  const places = editions.flatMap(edition => [
    frontAddress(edition),
    ...sections
      .filter(({ editionId }) => editionId === edition.id)
      .map(section => sectionAddress(edition, sectionTrail(sections, section.id))),
  ]);
  const stories = await listLive({ limit: SITEMAP_LIMIT - places.length });
  const xml = xmlDocument(
    element(
      'urlset',
      [
        ...places.map(place => element('url', [element('loc', origin + place)])),
        ...stories.map(({ address, lastPublishedAt }) =>
          element('url', [
            element('loc', origin + address),
            element('lastmod', lastPublishedAt.toISOString()),
          ]),
        ),
      ],
      { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' },
    ),
  );
  return { xml, keys: [keyOf.sitemap, keyOf.paper] };
}
