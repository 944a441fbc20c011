import type { BodyNode } from '@/domain/document/body';
import { bodyLength } from '@/domain/document/length';
import type { Edition } from '@/domain/edition';
import { keyOf } from '../surrogate-keys';
import { listLive, type LiveStory, type LiveStoryWithBody } from '../store/live';
import { loadPictures } from '../store/media';
import { loadAuthors, loadTopics, nameIn } from '../store/paper';
import { crumbsOf, frameOf } from './frame';
import { storyJsonLd } from './json-ld';
import { publicOrigin, type PaperStructure } from './paper';
import { qrCodeSvg } from './qr-code';
import { figureOf, teasersOf } from './teasers';

const RELATED = 4;
const LATEST = 6;

/** Everything a story page shows, and what it was made from. */
export async function storyPage(
  story: LiveStoryWithBody,
  paper: PaperStructure,
  show: string | null,
  now: Date,
) {
  const { editions, sections } = paper;
  const edition = editions.find(({ id }) => id === story.editionId)!;
  const section = sections.find(({ id }) => id === story.sectionId)!;
  const { fields, body } = story;

  const versions = await listLive({ groupIds: [story.groupId], limit: 50 });
  const addresses = new Map(versions.map(version => [version.editionId, version.address]));
  const frame = frameOf({ path: story.address, edition, section, versions: addresses, now }, paper);
  const crumbs = crumbsOf(edition, sections, section);

  const mentioned = idsIn(body, 'story');
  const [neighbours, named, pictures, authors, topics, qrSvg] = await Promise.all([
    neighboursOf(story),
    listLive({ ids: mentioned, limit: mentioned.length || 1 }),
    loadPictures([...idsIn(body, 'media'), ...(fields.lead ? [fields.lead.mediaId] : [])]),
    loadAuthors(),
    loadTopics(),
    qrCodeSvg(publicOrigin() + story.address),
  ]);
  const related = await teasersOf(neighbours.slice(0, RELATED), editions, sections);
  const latest = await teasersOf(neighbours.slice(RELATED, RELATED + LATEST), editions, sections);
  const namedTeasers = await teasersOf(named, editions, sections);
  const leadPicture = fields.lead ? pictures.get(fields.lead.mediaId) : undefined;
  const firstWriter = fields.bylines.find(({ role }) => role === 'by');
  const profile = authors.find(({ id }) => id === firstWriter?.authorId);
  const portraits = await loadPictures(profile?.portraitId ? [profile.portraitId] : []);

  const view = {
    frame,
    crumbs,
    kicker: fields.kicker,
    headline: fields.headline,
    standfirst: fields.standfirst,
    bylines: fields.bylines.map(({ role, name }) => ({ role, name, href: null })),
    dateline: fields.dateline,
    source: fields.source,
    firstPublishedAt: story.firstPublishedAt,
    updatedAt: story.lastPublishedAt,
    lead: fields.lead && leadPicture ? figureOf(leadPicture, fields.lead) : null,
    body,
    pictures: Object.fromEntries([...pictures].map(([id, { width, height }]) => [id, { width, height }])),
    stories: Object.fromEntries(namedTeasers.map(teaser => [teaser.id, teaser])),
    author: profile
      ? {
          name: firstWriter!.name,
          bio: nameIn(profile.bios, edition.lang),
          portrait: profile.portraitId ? pictureView(portraits.get(profile.portraitId)) : null,
        }
      : null,
    corrections: story.corrections,
    topics: topics
      .filter(({ id }) => fields.topicIds.includes(id))
      .map(({ names }) => nameIn(names, edition.lang)),
    minutes: bodyLength(body).minutes,
    qrSvg,
    related,
    latest,
    jsonLd: storyJsonLd(story, edition, crumbs, leadPicture ?? null),
    versions: frame.editions.filter(({ code, current }) => !current && hasVersion(code, editions, addresses)),
    ...(edition.secondLang && { languageShown: choiceOf(story.address, show) }),
  };
  const keys = [
    keyOf.story(story.id),
    keyOf.group(story.groupId),
    keyOf.section(section.id),
    keyOf.paper,
    ...[...related, ...latest, ...namedTeasers].map(({ id }) => keyOf.story(id)),
    ...mentioned.map(keyOf.story),
  ];
  return { view, keys: [...new Set(keys)] };
}

/** Newest stories of the section, filled up from its edition. */
async function neighboursOf(story: LiveStory): Promise<LiveStory[]> {
  const limit = RELATED + LATEST;
  const near = await listLive({ sectionIds: [story.sectionId], excludeIds: [story.id], limit });
  if (near.length === limit) return near;
  const excludeIds = [story.id, ...near.map(({ id }) => id)];
  return [
    ...near,
    ...(await listLive({ editionId: story.editionId, excludeIds, limit: limit - near.length })),
  ];
}

function hasVersion(code: string, editions: Edition[], addresses: Map<string, string>): boolean {
  return addresses.has(editions.find(edition => edition.code === code)!.id);
}

function pictureView(picture: { id: string; width: number; height: number; alt: string } | undefined) {
  return picture ? { id: picture.id, width: picture.width, height: picture.height, alt: picture.alt } : null;
}

function choiceOf(address: string, show: string | null) {
  const shown = show === 'first' || show === 'second' ? show : ('both' as const);
  return { shown, both: address, first: `${address}?show=first`, second: `${address}?show=second` } as const;
}

/** The ids that nodes of a body hold under this attribute. */
function idsIn(node: BodyNode, attribute: 'media' | 'story'): string[] {
  const own = node.attrs?.[attribute];
  return [
    ...(typeof own === 'string' ? [own] : []),
    ...(node.content ?? []).flatMap(child => idsIn(child, attribute)),
  ];
}
