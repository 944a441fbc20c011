import { webAddress } from '@/domain/web-address';
import { authorAddress, iconAddress } from '@/domain/story/address';
import { escapeHtml } from '@/domain/document/spec';
import { languageRules } from '@/domain/language/languages';
import { dayAndTime } from '@/domain/time/printed-time';
import { textIn } from '@/domain/paper/by-language';
import { sectionTrail } from '@/domain/paper/edition';
import { localeOf } from '@/domain/paper/english';
import { nameOfPaper, publisherOfPaper } from '@/domain/paper/paper';
import { publicOrigin } from '@/server/origins';
import { keyOf } from '@/server/press/surrogate-keys';
import { listLiveWithBody, type LiveStoryWithBody } from '@/server/store/pages/live';
import { atomFeed } from './feed-atom';
import type { Feed, FeedItem } from './feed-description';
import { jsonFeed } from './feed-json';
import { rssFeed } from './feed-rss';
import { oneLine, type MachineFile } from '@/server/pages/structured-data/machine-file';
import { labelledCredit } from '@/domain/media/labelled-credits';
import { shortText, type BilingualText } from '@/server/pages/structured-data/short-text';
import { entryKeys } from '../syndicated-entries';
import { syndicatedBodies, syndicatedPicture } from '../syndicated-body';
import type { PaperStructure } from '@/server/pages/paper';
import { placeAddress, placeFilter, type ReaderPlace } from '@/server/pages/place';
import { feedAddress, type FeedFormat } from '@/domain/story/feed-address';

const FEED_STORIES = 30;

const WRITERS: Record<FeedFormat, { type: string; write: (feed: Feed) => string }> = {
  rss: { type: 'application/rss+xml; charset=utf-8', write: rssFeed },
  atom: { type: 'application/atom+xml; charset=utf-8', write: atomFeed },
  json: { type: 'application/feed+json; charset=utf-8', write: jsonFeed },
};

/** A feed of an edition, section, topic or author with the full text of its newest stories. */
export async function feedFile(
  place: ReaderPlace,
  format: FeedFormat,
  paper: PaperStructure,
  now: Date,
): Promise<MachineFile> {
  const stories = await listLiveWithBody({ ...placeFilter(place, paper), limit: FEED_STORIES });
  const feed = await describe(place, format, stories, paper, now);
  const { type, write } = WRITERS[format];
  const links = [[feed.self, 'self'], ...feed.hubs.map(hub => [hub, 'hub'])];
  const list = place.kind === 'section' ? keyOf.section(place.section.id) : keyOf.edition(place.edition.code);
  return {
    type,
    body: write(feed),
    keys: [list, keyOf.paper, ...stories.map(({ id }) => keyOf.story(id)), ...entryKeys(stories)],
    headers: { link: links.map(([url, rel]) => `<${url}>; rel="${rel}"`).join(', ') },
  };
}

/** Title and description of the place. */
function wordsOf(place: ReaderPlace): { name: string; description: string } {
  const { edition } = place;
  switch (place.kind) {
    case 'front':
      return edition;
    case 'section':
      return { name: place.section.name, description: place.section.description || edition.description };
    case 'topic':
      return {
        name: textIn(place.topic.names, edition.lang),
        description: textIn(place.topic.descriptions, edition.lang) || edition.description,
      };
    case 'author':
      return {
        name: textIn(place.author.names, edition.lang),
        description: textIn(place.author.bios, edition.lang) || edition.description,
      };
  }
}

async function describe(
  place: ReaderPlace,
  format: FeedFormat,
  stories: LiveStoryWithBody[],
  paper: PaperStructure,
  now: Date,
): Promise<Feed> {
  const { edition } = place;
  const { settings, sections } = paper;
  const origin = publicOrigin();
  const path = placeAddress(place, sections);
  const { name, description } = wordsOf(place);
  const changes = stories.map(({ lastPublishedAt }) => lastPublishedAt.getTime());
  return {
    title: oneLine(`${nameOfPaper(settings, edition)}: ${name}`),
    description: oneLine(description),
    home: origin + path,
    self: origin + feedAddress(path, format),
    // An invalid stored address must not break the feed.
    hubs: settings.hubs.flatMap(hub => webAddress(hub) ?? []),
    icon: origin + iconAddress(edition, 512),
    publisher: publisherOfPaper(settings, edition),
    rights: oneLine(edition.rightsLine),
    lang: edition.lang,
    zone: edition.zone,
    updated: changes.length ? new Date(Math.max(...changes)) : now,
    items: await itemsOf(stories, paper),
  };
}

const inWords = ({ label, text }: FeedItem['corrections'][number]) => `${label} ${text}`;

function secondOf(title: BilingualText, summary: BilingualText): FeedItem['second'] {
  const lang = (title.second ?? summary.second)?.lang;
  return lang ? { lang, title: title.second?.text ?? '', summary: summary.second?.text ?? '' } : null;
}

async function itemsOf(stories: LiveStoryWithBody[], paper: PaperStructure): Promise<FeedItem[]> {
  const origin = publicOrigin();
  const { authors, topics: known, htmlOf, recordingsOf } = await syndicatedBodies(stories, paper.editions);
  return stories.map(story => {
    const { fields } = story;
    const edition = paper.editions.find(({ id }) => id === story.editionId)!;
    const { picture } = story;
    const [title, summary] = [shortText(fields.headline, edition), shortText(fields.standfirst, edition)];
    const corrections = story.corrections.map(({ text, createdAt }) => ({
      at: createdAt,
      label: languageRules(edition.lang).correction(dayAndTime(createdAt, edition.zone, localeOf(edition))),
      text: oneLine(text),
    }));
    const topics = known.filter(({ id }) => fields.topicIds.includes(id));
    return {
      id: `urn:uuid:${story.id}`,
      url: origin + story.address,
      title: title.text,
      summary: [summary.text, ...corrections.slice(-1).map(inWords)].map(oneLine).filter(Boolean).join(' '),
      second: secondOf(title, summary),
      html:
        corrections.map(correction => `<p><strong>${escapeHtml(inWords(correction))}</strong></p>`).join('') +
        htmlOf(story),
      lang: title.lang,
      authors: fields.bylines
        .filter(({ role }) => role === 'by')
        .map(({ name, authorId }) => {
          const author = authorId ? authors.get(authorId) : undefined;
          return { name, url: author ? origin + authorAddress(edition, author.slug) : null };
        }),
      categories: [
        ...sectionTrail(paper.sections, story.sectionId).map(section => oneLine(section.name)),
        ...topics.map(({ names }) => oneLine(textIn(names, edition.lang))),
      ],
      published: story.firstPublishedAt,
      updated: story.lastPublishedAt,
      picture:
        fields.lead && picture
          ? {
              ...syndicatedPicture(picture),
              alt: shortText(fields.lead.alt, edition).text,
              credit: oneLine(labelledCredit(fields.lead.credit, picture.digitalSource, edition.lang)),
            }
          : null,
      recordings: recordingsOf(story).map(recording => ({ ...recording, title: oneLine(recording.title) })),
      corrections,
    };
  });
}
