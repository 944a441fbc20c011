import { frontAddress, sectionAddress } from '@/domain/address';
import type { BodyNode } from '@/domain/document/body';
import type { DocumentContext } from '@/domain/document/spec';
import { bodyToHtml } from '@/domain/document/write';
import { sectionTrail, sectionWithChildren, type Edition, type Section } from '@/domain/edition';
import { offeredWidths, pictureAddress, type Picture } from '@/domain/media';
import { keyOf } from '../surrogate-keys';
import { listLive, listLiveWithBody, type LiveStoryWithBody } from '../store/live';
import { loadPictures } from '../store/media';
import { publicOrigin, type PaperStructure } from './paper';
import type { Place } from './resolve';
import { joinNames } from './teasers';
import { element, xmlDocument } from './xml';

const FEED_STORIES = 30;

/** RSS 2.0 with full text of an edition or a section. https://www.rssboard.org/rss-specification */
export async function rssFeed(place_: Place, paper: PaperStructure, now: Date) {
  const { edition } = place_;
  const section = place_.kind === 'section' ? place_.section : null;
  const { sections, settings } = paper;
  const origin = publicOrigin();
  const filter = section
    ? { sectionIds: sectionWithChildren(sections, section.id) }
    : { editionId: edition.id };
  const stories = await listLiveWithBody({ ...filter, limit: FEED_STORIES });
  const context = await documentContext(stories);
  const place = section ? sectionAddress(edition, sectionTrail(sections, section.id)) : frontAddress(edition);
  const self = `${origin}${place === '/' ? '' : place}/feed.xml`;
  const channel = element('channel', [
    element('title', `${settings.name}: ${section?.name ?? edition.name}`),
    element('link', origin + place),
    element('description', (section?.description || edition.description) ?? ''),
    element('language', edition.lang),
    element('lastBuildDate', (stories[0]?.lastPublishedAt ?? now).toUTCString()),
    element('atom:link', '', { href: self, rel: 'self', type: 'application/rss+xml' }),
    ...stories.map(story => item(story, edition, sections, context)),
  ]);
  const xml = xmlDocument(
    element('rss', [channel], {
      version: '2.0',
      'xmlns:atom': 'http://www.w3.org/2005/Atom',
      'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    }),
  );
  const list = section ? keyOf.section(section.id) : keyOf.edition(edition.code);
  return { xml, keys: [list, keyOf.paper, ...stories.map(({ id }) => keyOf.story(id))] };
}

function item(
  story: LiveStoryWithBody,
  edition: Edition,
  sections: Section[],
  context: DocumentContext,
): string {
  const { fields } = story;
  const url = publicOrigin() + story.address;
  const writers = joinNames(fields.bylines, edition.lang);
  return element('item', [
    element('title', fields.headline.replace(/\n/g, ' ')),
    element('link', url),
    element('guid', `${publicOrigin()}/?story=${story.id}`, { isPermaLink: 'false' }),
    element('pubDate', story.firstPublishedAt.toUTCString()),
    ...(writers ? [element('dc:creator', writers)] : []),
    ...sectionTrail(sections, story.sectionId).map(({ name }) => element('category', name)),
    element('description', fields.standfirst.replace(/\n/g, ' ')),
    element('content:encoded', bodyToHtml(story.body, context)),
  ]);
}

async function documentContext(stories: LiveStoryWithBody[]): Promise<DocumentContext> {
  const ids = { media: new Set<string>(), story: new Set<string>() };
  const visit = ({ attrs, content }: BodyNode) => {
    for (const name of ['media', 'story'] as const)
      if (typeof attrs?.[name] === 'string') ids[name].add(attrs[name]);
    content?.forEach(visit);
  };
  stories.forEach(({ body }) => visit(body));
  const pictures = await loadPictures([...ids.media]);
  const named = await listLive({ ids: [...ids.story], limit: Math.max(1, ids.story.size) });
  return {
    mediaUrl: id => pictureUrl(pictures.get(id)),
    story(id) {
      const found = named.find(story => story.id === id);
      return found ? { url: publicOrigin() + found.address, headline: found.fields.headline } : null;
    },
  };
}

function pictureUrl(picture: Picture | undefined): string | null {
  if (!picture) return null;
  const width = offeredWidths(picture.width).findLast(candidate => candidate <= 960)!;
  return publicOrigin() + pictureAddress(picture.id, width, 'jpg');
}
