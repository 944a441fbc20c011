import { authorAddress, changesAddress, qrCodeAddress } from '@/domain/story/address';
import { picked, PRINTED_TEXTS } from '@/domain/story/fields/derive';
import { foreignLanguageOf, textIn } from '@/domain/paper/by-language';
import { offeredWidths, pictureAddress } from '@/domain/media/media';
import { bodyLength } from '@/domain/document/length';
import { keyOf } from '@/server/press/surrogate-keys';
import { listsAround } from '@/server/store/pages/around';
import { readLists, type LiveStory, type LiveStoryWithBody } from '@/server/store/pages/live';
import { loadReferences } from '@/server/store/pages/references';
import { bodyParts } from '../body-parts';
import { idsNamedBy } from '../named-ids';
import { crumbsOf, frameOf, versionsIn } from '../frame';
import { storyJsonLd } from '@/server/pages/structured-data/json-ld';
import { enoughViewed, lineOf, mostViewedBlock } from '../lists/most-viewed-page';
import type { PaperStructure } from '../paper';
import { requestedEntries, coverageOfStory, shownEntries } from './coverage';
import { inOrderOf, LATEST, RELATED, neighbours } from './related';
import { seriesOf, seriesView } from './series';
import { sharedTexts } from './shared-texts';
import { sideBySideLinks } from './side-by-side';
import { figureOf, teasersOf } from '../teasers';
import { topicLink } from '../lists/topic-page';

/** At most this many pictures are saved with a story for offline reading, each in the form nearest to `KEPT_WIDTH`. */
const MAX_KEPT_PICTURES = 40;
const KEPT_WIDTH = 960;

function keptForm({ id, width }: { id: string; width: number }): string {
  const widths = offeredWidths(width);
  return pictureAddress(id, widths.findLast(offered => offered <= KEPT_WIDTH) ?? widths[0]!, 'avif');
}

/** Everything a story page shows, and what it was made from; null for a page of its entries that is not there. */
export async function storyPage(
  story: LiveStoryWithBody,
  paper: PaperStructure,
  query: URLSearchParams,
  now: Date,
) {
  const coverage = await coverageOfStory(story, requestedEntries(query));
  if (coverage === 'missing') return null;
  const { editions, sections } = paper;
  const edition = editions.find(({ id }) => id === story.editionId)!;
  const section = sections.find(({ id }) => id === story.sectionId)!;
  const { fields, body } = story;

  const { storyIds: mentioned, ...ids } = idsNamedBy([story], shownEntries(coverage));
  const [around, named] = await Promise.all([
    readLists({
      ...listsAround(story, RELATED + LATEST),
      viewed: mostViewedBlock(edition, now),
      mentioned: { ids: mentioned, limit: mentioned.length },
      chosen: { ids: fields.relatedIds, limit: fields.relatedIds.length },
    }),
    loadReferences(ids),
  ]);
  const { pictures, recordings, authors, topics, versions: group } = named;
  const inText = inOrderOf(mentioned, around.mentioned);
  const series = seriesOf(topics, around.series);
  const neighbourStories = neighbours(story, {
    linked: [...inText, ...(series?.parts ?? [])],
    chosen: inOrderOf(fields.relatedIds, around.chosen),
    byTopic: around.topic,
    inSection: around.section,
    inEdition: around.edition,
  });
  const shown = [...neighbourStories.related, ...neighbourStories.latest, ...inText];
  const teasers = teasersOf(shown, paper);
  const inTextTeasers = teasers.slice(neighbourStories.related.length + neighbourStories.latest.length);

  const versions = new Map(group.map(version => [version.editionId, version.address]));
  const frame = frameOf({ path: story.address, edition, section, versions, now }, paper);
  const crumbs = crumbsOf(edition, sections, section);
  const leadPicture = fields.lead ? pictures.get(fields.lead.mediaId) : undefined;
  const profileOf = (authorId: string | null) => authors.get(authorId ?? '');
  const firstWriter = fields.bylines.find(({ role }) => role === 'by');
  const profile = profileOf(firstWriter?.authorId ?? null);
  const [previous, next] = [around.previous[0], around.next[0]];
  const read = enoughViewed(around.viewed);

  const length = bodyLength(body);
  const view = {
    frame,
    crumbs,
    ...picked(fields, PRINTED_TEXTS),
    bylines: fields.bylines.map(({ role, name, authorId }) => {
      const author = profileOf(authorId);
      return { role, name, href: author ? authorAddress(edition, author.slug) : null };
    }),
    dateline: fields.dateline,
    // The paper is called by its name in the edition.
    source: fields.source === paper.settings.name ? frame.siteName : fields.source,
    firstPublishedAt: story.firstPublishedAt,
    updatedAt: story.lastPublishedAt,
    lead: fields.lead && leadPicture ? figureOf(leadPicture, fields.lead) : null,
    body,
    ...bodyParts(pictures, recordings, inTextTeasers),
    author: profile
      ? {
          name: firstWriter!.name,
          href: authorAddress(edition, profile.slug),
          bio: textIn(profile.bios, edition.lang),
          foreign: foreignLanguageOf(profile.bios, edition),
          portrait: profile.portrait,
        }
      : null,
    corrections: story.corrections,
    changesHref: story.showsChanges ? changesAddress(story.address) : null,
    topics: topics.map(topic => topicLink(topic, edition)),
    minutes: length.minutes,
    qrCodeHref: qrCodeAddress(story.address),
    keeps: [...pictures.values()].slice(0, MAX_KEPT_PICTURES).map(keptForm),
    related: teasers.slice(0, neighbourStories.related.length),
    latest: teasers.slice(
      neighbourStories.related.length,
      neighbourStories.related.length + neighbourStories.latest.length,
    ),
    series: series && seriesView(series, edition),
    mostViewed: read.map(lineOf),
    previous: previous ? lineOf(previous) : null,
    next: next ? lineOf(next) : null,
    shared: sharedTexts(story, edition, frame.siteName, leadPicture),
    jsonLd: storyJsonLd(
      {
        ...{ story, crumbs, lead: leadPicture ?? null, length, authors, topics, versions: group },
        recordings,
        entries: shownEntries(coverage),
      },
      paper,
    ),
    versions: versionsIn(frame, editions, versions),
    sideBySide: sideBySideLinks(story, group, editions),
    coverage: coverage && { ...coverage, ...bodyParts(pictures, recordings) },
    ...(edition.secondLang && { languageShown: choiceOf(story.address, query.get('show')) }),
  };
  const linked: LiveStory[] = [
    ...[...shown, ...read, ...(series?.parts ?? [])],
    ...[previous, next].filter(near => near !== undefined),
  ];
  const keys = [
    keyOf.story(story.id),
    keyOf.revision(story.revisionId),
    keyOf.group(story.groupId),
    keyOf.paper,
    ...(coverage ? [keyOf.coverage(story.id)] : []),
    ...[
      keyOf.section(section.id),
      ...(series ? [keyOf.topic(series.topic.id)] : []),
      ...[...linked.map(({ id }) => id), ...mentioned, ...fields.relatedIds].map(keyOf.story),
    ].map(keyOf.related),
  ];
  return { view, keys: [...new Set(keys)] };
}

function choiceOf(address: string, show: string | null) {
  const shown = show === 'first' || show === 'second' ? show : ('both' as const);
  return { shown, both: address, first: `${address}?show=first`, second: `${address}?show=second` } as const;
}
