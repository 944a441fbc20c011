import { textIn } from '@/domain/by-language';
import type { BodyNode } from '@/domain/document/body';
import { bodyLength } from '@/domain/document/length';
import type { Edition } from '@/domain/edition';
import { keyOf } from '../surrogate-keys';
import { listLive, type LiveStory, type LiveStoryWithBody } from '../store/live';
import { loadPictures } from '../store/media';
import { loadAuthorProfile } from '../store/paper';
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
  const { editions, sections, topics } = paper;
  const edition = editions.find(({ id }) => id === story.editionId)!;
  const section = sections.find(({ id }) => id === story.sectionId)!;
  const { fields, body } = story;

  const mentioned = idsIn(body, 'story');
  const firstWriter = fields.bylines.find(({ role }) => role === 'by');
  const [versions, neighbours, named, pictures, profile, qrSvg] = await Promise.all([
    listLive({ groupIds: [story.groupId], limit: 50 }),
    neighboursOf(story),
    mentioned.length ? listLive({ ids: mentioned, limit: mentioned.length }) : [],
    loadPictures([...idsIn(body, 'media'), ...(fields.lead ? [fields.lead.mediaId] : [])]),
    firstWriter?.authorId ? loadAuthorProfile({ id: firstWriter.authorId }) : null,
    qrCodeSvg(publicOrigin() + story.address),
  ]);
  const teasers = await teasersOf([...neighbours, ...named], editions, sections);
  const related = teasers.slice(0, RELATED);
  const latest = teasers.slice(RELATED, neighbours.length);
  const namedTeasers = teasers.slice(neighbours.length);

  const addresses = new Map(versions.map(version => [version.editionId, version.address]));
  const frame = frameOf({ path: story.address, edition, section, versions: addresses, now }, paper);
  const crumbs = crumbsOf(edition, sections, section);
  const leadPicture = fields.lead ? pictures.get(fields.lead.mediaId) : undefined;

  const length = bodyLength(body);
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
          bio: textIn(profile.bios, edition.lang),
          portrait: profile.portrait,
        }
      : null,
    corrections: story.corrections,
    topics: topics
      .filter(({ id }) => fields.topicIds.includes(id))
      .map(({ names }) => textIn(names, edition.lang)),
    minutes: length.minutes,
    qrSvg,
    related,
    latest,
    jsonLd: storyJsonLd(story, edition, crumbs, leadPicture ?? null, length, paper.settings.name),
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
  const excludeIds = [story.id];
  const [near, anywhere] = await Promise.all([
    listLive({ sectionIds: [story.sectionId], excludeIds, limit }),
    listLive({ editionId: story.editionId, excludeIds, limit }),
  ]);
  const further = anywhere.filter(({ id }) => !near.some(other => other.id === id));
  return [...near, ...further].slice(0, limit);
}

function hasVersion(code: string, editions: Edition[], addresses: Map<string, string>): boolean {
  return addresses.has(editions.find(edition => edition.code === code)!.id);
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
