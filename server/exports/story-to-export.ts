import { directionOf } from '@/domain/language/direction';
import { bodyWithEntries } from '@/domain/exports/body-with-entries';
import { exportedByline } from '@/domain/exports/byline';
import type { ExportedStatus, StoryToExport } from '@/domain/exports/exported-story';
import { sectionTrail } from '@/domain/paper/edition';
import { localeOf } from '@/domain/paper/english';
import { textIn } from '@/domain/paper/by-language';
import { publisherOfPaper } from '@/domain/paper/paper';
import { suggestersIn } from '@/domain/document/references';
import { printedFields } from '@/domain/story/second-texts';
import { dayAndTime, fullDay } from '@/domain/time/printed-time';
import { newsroomOrigin, publicOrigin } from '@/server/origins';
import { listThreads, type ThreadRecord } from '@/server/store/notes/notes';
import { listLive, type LiveStory } from '@/server/store/pages/live';
import { loadNamed } from '@/server/store/paper/named';
import { loadPaperSettings } from '@/server/store/paper/paper';
import { loadSections } from '@/server/store/paper/sections';
import { loadSuggesters } from '@/server/store/people/person-lists';
import { listCorrectionsOf } from '@/server/store/pages/corrections';
import type { StoryRecord } from '@/server/store/stories/stories';
import { exportedCoverage } from './exported-coverage';
import { namedMedia } from './named-media';

/** The fixed texts of an exported file, in the language of the person. */
export interface ExportWords {
  lang: string;
  status: Record<Exclude<ExportedStatus, 'published'>, string>;
  embargo(time: string): string;
  correction(date: string, text: string): string;
  /** Shown under the newest entries when the live coverage has more. */
  olderEntries: string;
  /** Replaces the headline of a story that is not public. */
  unpublishedStory: string;
}

/**
 * The working copy of a story with its references, for a file writer. @param embeds whether pictures are in the file
 */
export async function storyToExport(
  story: StoryRecord,
  words: ExportWords,
  embeds: boolean,
  now: Date,
): Promise<StoryToExport> {
  const { edition } = story;
  const { entries, isCut } = await exportedCoverage(story);
  const body = bodyWithEntries(story.body, entries, isCut ? words.olderEntries : '');
  const { lang, zone } = edition;
  const fields = printedFields(story.fields);
  const related = relatedIn(body);
  const [settings, sections, topics, threads, people, corrections, lives, media] = await Promise.all([
    loadPaperSettings(),
    loadSections(),
    loadNamed('topics', fields.topicIds),
    listThreads(story.id),
    loadSuggesters(suggestersIn(body)),
    listCorrectionsOf(story.id),
    listLive({ ids: [story.id, ...related], limit: related.length + 1 }),
    namedMedia(fields.lead, body, embeds),
  ]);
  const own = lives.find(({ id }) => id === story.id);
  const status = statusOf(story, own);
  const embargo = story.embargoUntil && story.embargoUntil > now ? story.embargoUntil : null;
  const newsroomAddress = (id: string) => `${newsroomOrigin()}/newsroom/stories/${id}`;
  const address = own ? publicOrigin() + own.address : null;
  return {
    ...{ id: story.id, version: story.version, status, fields, body, lang, address },
    embargoUntil: embargo?.toISOString() ?? null,
    notices: [
      ...(status === 'published' ? [] : [words.status[status]]),
      ...(embargo ? [words.embargo(`${dayAndTime(embargo, zone, words.lang)} (${zone})`)] : []),
    ],
    direction: directionOf(lang),
    byline: exportedByline(fields.bylines, lang),
    sections: fields.sectionId ? sectionTrail(sections, fields.sectionId).map(({ name }) => name) : [],
    topics: topics.map(({ names }) => textIn(names, lang)),
    publisher: publisherOfPaper(settings, edition),
    rightsLine: edition.rightsLine,
    createdAt: story.createdAt.toISOString(),
    changedAt: story.updatedAt.toISOString(),
    corrections: corrections.map(({ text, createdAt }) =>
      words.correction(fullDay(createdAt, zone, localeOf(edition)), text),
    ),
    threads: threads.map(exportedThread),
    people: new Map(people.map(({ id, name }) => [id, name])),
    references: {
      pageUrl: address ?? newsroomAddress(story.id),
      ...media,
      stories: new Map(
        related.map(id => {
          const live = lives.find(one => one.id === id);
          return live
            ? [id, { url: publicOrigin() + live.address, headline: live.fields.headline }]
            : [id, { url: newsroomAddress(id), headline: words.unpublishedStory }];
        }),
      ),
    },
  };
}

const relatedIn = ({ content = [] }: StoryRecord['body']): string[] =>
  content.flatMap(({ type, attrs }) => (type === 'relatedStory' ? [String(attrs?.story)] : []));

function statusOf(story: StoryRecord, live: LiveStory | undefined): ExportedStatus {
  if (live) return story.unpublishedChanges ? 'changed' : 'published';
  return story.stage === 'killed' ? 'killed' : 'unpublished';
}

const exportedThread = ({ id, resolvedAt, notes }: ThreadRecord) => ({
  id,
  resolved: resolvedAt !== null,
  notes: notes.map(({ authorName, person, createdAt, text }) => ({
    author: authorName || person.name,
    at: createdAt.toISOString(),
    text,
  })),
});
