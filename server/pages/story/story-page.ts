import { idsIn } from '@/domain/document/references';
import { authorAddress } from '@/domain/story/address';
import { textIn } from '@/domain/paper/by-language';
import { bodyLength } from '@/domain/document/length';
import { shareAddress, shareContent } from '@/server/media/share/share-address';
import { keyOf } from '@/server/press/purge/surrogate-keys';
import { listAround } from '@/server/store/pages/around';
import { listLive, type LiveStory, type LiveStoryWithBody } from '@/server/store/pages/live';
import { loadPictures } from '@/server/store/media/media';
import { loadAuthorProfiles } from '@/server/store/paper/paper';
import { listVersions } from '@/server/store/pages/versions';
import { bodyParts, loadRecordingsOf } from '../body-parts';
import { crumbsOf, frameOf, versionsIn } from '../frame';
import { storyJsonLd } from '@/server/syndication/json-ld';
import { inOrderOf, lineOf, mostViewedIds } from '../lists/most-viewed-page';
import { publicOrigin, type PaperStructure } from '../paper';
import { qrCodeSvg } from './qr-code';
import { LATEST, RELATED, storiesBeside } from './related';
import { figureOf, teasersOf } from '../teasers';
import { topicLink } from '../lists/topic-page';

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
  const [around, readIds, pictures, recordings, authors, group, qrSvg] = await Promise.all([
    listAround(story, RELATED + LATEST),
    mostViewedIds(edition.id, now),
    loadPictures([...idsIn(body, 'media'), ...(fields.lead ? [fields.lead.mediaId] : [])]),
    loadRecordingsOf(body),
    loadAuthorProfiles(fields.bylines.flatMap(({ authorId }) => authorId ?? [])),
    listVersions([story.groupId]),
    qrCodeSvg(publicOrigin() + story.address),
  ]);
  const aroundIds = [...around.values()].flatMap(ids => [...ids]);
  const ids = [...new Set([...aroundIds, ...readIds, ...mentioned, ...fields.relatedIds])];
  const stories = await listLive({ ids, limit: ids.length });
  const tiedBy = (tie: Parameters<typeof around.get>[0]) => inOrderOf(around.get(tie) ?? [], stories);
  const inText = inOrderOf(mentioned, stories);
  const beside = storiesBeside(story, {
    inText,
    chosen: inOrderOf(fields.relatedIds, stories),
    byTopic: tiedBy('topic'),
    inSection: tiedBy('section'),
    inEdition: tiedBy('edition'),
  });
  const shown = [...beside.related, ...beside.latest, ...inText];
  const teasers = await teasersOf(shown, editions, sections);
  const named = teasers.slice(beside.related.length + beside.latest.length);

  const versions = new Map(group.map(version => [version.editionId, version.address]));
  const frame = frameOf({ path: story.address, edition, section, versions, now }, paper);
  const crumbs = crumbsOf(edition, sections, section);
  const leadPicture = fields.lead ? pictures.get(fields.lead.mediaId) : undefined;
  const profileOf = (authorId: string | null) => authors.get(authorId ?? '');
  const firstWriter = fields.bylines.find(({ role }) => role === 'by');
  const profile = profileOf(firstWriter?.authorId ?? null);
  const [previous, next] = [tiedBy('previous')[0], tiedBy('next')[0]];
  const read = inOrderOf(readIds, stories);

  const length = bodyLength(body);
  const view = {
    frame,
    crumbs,
    kicker: fields.kicker,
    headline: fields.headline,
    standfirst: fields.standfirst,
    bylines: fields.bylines.map(({ role, name, authorId }) => {
      const author = profileOf(authorId);
      return { role, name, href: author ? authorAddress(edition, author.slug) : null };
    }),
    dateline: fields.dateline,
    source: fields.source,
    firstPublishedAt: story.firstPublishedAt,
    updatedAt: story.lastPublishedAt,
    lead: fields.lead && leadPicture ? figureOf(leadPicture, fields.lead) : null,
    body,
    ...bodyParts(pictures, recordings, named),
    author: profile
      ? {
          name: firstWriter!.name,
          href: authorAddress(edition, profile.slug),
          bio: textIn(profile.bios, edition.lang),
          portrait: profile.portrait,
        }
      : null,
    corrections: story.corrections,
    topics: topics
      .filter(({ id }) => fields.topicIds.includes(id))
      .flatMap(topic => topicLink(topic, edition)),
    minutes: length.minutes,
    qrSvg,
    related: teasers.slice(0, beside.related.length),
    latest: teasers.slice(beside.related.length, beside.related.length + beside.latest.length),
    mostViewed: read.map(lineOf),
    previous: previous ? lineOf(previous) : null,
    next: next ? lineOf(next) : null,
    shared: {
      picture: shareAddress(
        story.id,
        shareContent(story.fields, edition.ink, paper.settings.name, leadPicture ?? null),
      ),
      headline: fields.socialHeadline,
      description: fields.socialDescription,
      canonicalUrl: fields.canonicalUrl,
    },
    jsonLd: storyJsonLd(
      { story, crumbs, lead: leadPicture ?? null, length, authors, versions: group },
      paper,
    ),
    versions: versionsIn(frame, editions, versions),
    ...(edition.secondLang && { languageShown: choiceOf(story.address, show) }),
  };
  const linked: LiveStory[] = [...shown, ...read, ...[previous, next].filter(near => near !== undefined)];
  const keys = [
    keyOf.story(story.id),
    keyOf.group(story.groupId),
    keyOf.section(section.id),
    keyOf.paper,
    ...linked.map(({ id }) => keyOf.story(id)),
    ...[...mentioned, ...fields.relatedIds].map(keyOf.story),
  ];
  return { view, keys: [...new Set(keys)] };
}

function choiceOf(address: string, show: string | null) {
  const shown = show === 'first' || show === 'second' ? show : ('both' as const);
  return { shown, both: address, first: `${address}?show=first`, second: `${address}?show=second` } as const;
}
