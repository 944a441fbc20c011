import { authorAddress, sectionAddress, topicAddress } from '@/domain/story/address';
import { textIn } from '@/domain/paper/by-language';
import { coverageState } from '@/domain/coverage/entry';
import { textLength } from '@/domain/document/length';
import type { DocumentContext } from '@/domain/document/spec';
import { bodyToHtml, bodyToText } from '@/domain/document/write';
import { NINJS_RELATIONS, NINJS_STANDARD } from '@/domain/exports/write-ninjs';
import { sectionTrail, type Edition } from '@/domain/paper/edition';
import { publisherOfPaper } from '@/domain/paper/paper';
import { zonedTime } from '@/domain/time/zone';
import { publicOrigin } from '@/server/origins';
import { oneLine } from '@/server/pages/structured-data/machine-file';
import { digitalSourceAddress } from '@/domain/media/digital-source';
import { syndicatedBodies, syndicatedPicture, type SyndicatedRecording } from '../syndicated-body';
import type { SyndicatedEntry } from '../syndicated-entries';
import { shortText, type BilingualText } from '@/server/pages/structured-data/short-text';
import type { PaperStructure } from '@/server/pages/paper';
import { joinNames } from '@/server/pages/teasers';
import type { LiveStory, LiveStoryWithBody, ShownPicture } from '@/server/store/pages/live';
import type { TopicRecord } from '@/server/store/paper/paper';
import { loadReferences, type References } from '@/server/store/pages/references';
import type { LiveVersion } from '@/server/store/pages/versions';
import { idsNamedInFields } from '@/server/pages/named-ids';

const storyUri = (id: string) => `urn:uuid:${id}`;
const plain = (role: string, value: string) => ({ role, contentType: 'text/plain', value });

/** The facts shared by the stories of one response. */
interface Shared extends Pick<References, 'authors' | 'topics' | 'versions'> {
  paper: PaperStructure;
}

/** Stories as ninjs 3.1 without their bodies, in the same order. */
export async function partialItems(stories: LiveStory[], paper: PaperStructure) {
  const shared = { paper, ...(await loadReferences(idsNamedInFields(stories))) };
  return stories.map(story => ({ ...item(story, shared), representationType: 'partial' }));
}

/**
 * Stories as ninjs 3.1, whole: each body as HTML, as Markdown and as plain text, their corrections, and the newest entries of
 * their live coverage, which are in their bodies too.
 */
export async function fullItems(stories: LiveStoryWithBody[], paper: PaperStructure) {
  const bodies = await syndicatedBodies(stories, paper.editions);
  return stories.map(story => fullItem(story, bodies, paper));
}

type Bodies = Awaited<ReturnType<typeof syndicatedBodies>>;

function fullItem(story: LiveStoryWithBody, bodies: Bodies, paper: PaperStructure) {
  const { htmlOf, markdownOf, textOf, entriesOf, recordingsOf, contextOf, ...named } = bodies;
  const edition = paper.editions.find(({ id }) => id === story.editionId)!;
  const text = textOf(story);
  const { words, hanzi } = textLength(text);
  const entries = entriesOf(story);
  const base = item(story, { paper, ...named });
  return {
    ...base,
    representationType: 'full',
    version: story.revisionId,
    descriptions: [
      ...base.descriptions,
      ...story.corrections.map(({ text: words, createdAt }) =>
        plain('correction', `${zonedTime(createdAt, edition.zone)} ${oneLine(words)}`),
      ),
    ],
    associations: [
      ...base.associations,
      ...recordingsOf(story).map(recordingItem),
      ...(coverageState(story) === 'none'
        ? []
        : entries.map(entry => entryItem(entry, contextOf(story), edition))),
    ],
    bodies: [
      { role: 'main', contentType: 'text/html', wordCount: words + hanzi, value: htmlOf(story) },
      { role: 'markdown', contentType: 'text/markdown', value: markdownOf(story) },
      { ...plain('plain', text), charCount: [...text].length, wordCount: words + hanzi },
    ],
  };
}

/** An entry of live coverage. */
function entryItem(entry: SyndicatedEntry, context: DocumentContext, { zone }: Edition) {
  const { id, url, title, byline, publishedAt, changedAt, body } = entry;
  return {
    name: 'live entry',
    rel: 'live-entry',
    uri: storyUri(id),
    type: 'text',
    ...(title && { title: oneLine(title) }),
    ...(byline && { by: oneLine(byline) }),
    firstCreated: zonedTime(publishedAt, zone),
    ...(changedAt && { versionCreated: zonedTime(changedAt, zone) }),
    renditions: [{ name: 'web', href: url, contentType: 'text/html' }],
    bodies: [
      { role: 'main', contentType: 'text/html', value: bodyToHtml(body, context) },
      plain('plain', bodyToText(body)),
    ],
  };
}

function item(story: LiveStory, { paper, authors, topics, versions }: Shared) {
  const { fields, picture: lead } = story;
  const edition = paper.editions.find(({ id }) => id === story.editionId)!;
  const by = oneLine(joinNames(fields.bylines, edition.lang));
  const [headline, subheadline, kicker, standfirst] = [
    shortText(fields.headline, edition),
    shortText(fields.subheadline, edition),
    shortText(fields.kicker, edition),
    shortText(fields.standfirst, edition),
  ];
  return {
    uri: storyUri(story.id),
    standard: NINJS_STANDARD,
    type: 'text',
    pubStatus: 'usable',
    firstCreated: zonedTime(story.firstPublishedAt, edition.zone),
    versionCreated: zonedTime(story.lastPublishedAt, edition.zone),
    language: headline.lang,
    copyrightHolder: publisherOfPaper(paper.settings, edition),
    ...(edition.rightsLine && { copyrightNotice: oneLine(edition.rightsLine) }),
    title: headline.text,
    slugline: fields.slug,
    headlines: [
      plain('main', headline.text),
      ...(kicker.text ? [plain('kicker', kicker.text)] : []),
      ...(subheadline.text ? [plain('subheadline', subheadline.text)] : []),
    ],
    descriptions: standfirst.text ? [plain('summary', standfirst.text)] : [],
    ...(by && { by }),
    ...(fields.dateline && { located: oneLine(fields.dateline) }),
    people: fields.bylines.map(({ role, name, authorId }) => {
      const author = authors.get(authorId ?? '');
      return {
        name,
        rel: NINJS_RELATIONS[role],
        ...(author && { uri: publicOrigin() + authorAddress(edition, author.slug), literal: author.slug }),
      };
    }),
    subjects: subjects(story, edition, paper, topics),
    infoSources: fields.source ? [{ name: fields.source, role: 'source' }] : [],
    renditions: [{ name: 'web', href: publicOrigin() + story.address, contentType: 'text/html' }],
    associations: [
      ...secondItem(story.id, { headline, kicker, standfirst }),
      ...(fields.lead && lead ? [leadItem(lead, fields.lead, edition)] : []),
      ...versions
        .filter(({ id, groupId }) => groupId === story.groupId && id !== story.id)
        .map(version => versionItem(version, paper)),
    ],
    altIds: [
      { role: 'id', value: story.id },
      { role: 'group', value: story.groupId },
    ],
  };
}

function subjects(story: LiveStory, edition: Edition, { sections }: PaperStructure, topics: TopicRecord[]) {
  const origin = publicOrigin();
  const trail = sectionTrail(sections, story.sectionId);
  return [
    ...trail.map(({ name, slug }, index) => ({
      name: oneLine(name),
      rel: 'section',
      uri: origin + sectionAddress(edition, trail.slice(0, index + 1)),
      literal: slug,
    })),
    ...topics
      .filter(({ id }) => story.fields.topicIds.includes(id))
      .map(({ names, slug }) => ({
        name: oneLine(textIn(names, edition.lang)),
        rel: 'about',
        uri: origin + topicAddress(edition, slug),
        literal: slug,
      })),
  ];
}

/** The same short texts in the second language of a bilingual edition; an item of ninjs has one language. */
function secondItem(
  id: string,
  texts: { headline: BilingualText; kicker: BilingualText; standfirst: BilingualText },
) {
  const { headline, kicker, standfirst } = texts;
  const title = headline.second?.text;
  return inSecondLanguage(id, Object.values(texts), {
    ...(title && { title }),
    headlines: [...(title ? [plain('main', title)] : []), ...plainSecond('kicker', kicker)],
    descriptions: plainSecond('summary', standfirst),
  });
}

/** An associated item in the second language of these texts; none without one. */
function inSecondLanguage<Item>(id: string, texts: BilingualText[], item: Item) {
  const language = texts.find(({ second }) => second)?.second?.lang;
  if (!language) return [];
  const uri = `${storyUri(id)}#${language}`;
  return [{ name: 'second language', rel: 'second-language', uri, type: 'text', language, ...item }];
}

const plainSecond = (role: string, { second }: BilingualText) => (second ? [plain(role, second.text)] : []);

function leadItem(
  picture: ShownPicture,
  words: { alt: string; caption: string; credit: string },
  edition: Edition,
) {
  const [alt, caption] = [shortText(words.alt, edition), shortText(words.caption, edition)];
  const second = inSecondLanguage(picture.id, [alt, caption], {
    descriptions: [...plainSecond('alt', alt), ...plainSecond('caption', caption)],
  });
  const { url, type, width, height } = syndicatedPicture(picture);
  return {
    name: 'lead',
    rel: 'lead',
    uri: storyUri(picture.id),
    type: 'picture',
    ...(words.credit && { by: oneLine(words.credit) }),
    ...(picture.digitalSource && { digitalSourceType: { uri: digitalSourceAddress(picture.digitalSource) } }),
    descriptions: [plain('alt', alt.text), ...(caption.text ? [plain('caption', caption.text)] : [])],
    renditions: [{ name: 'web', href: url, contentType: type, width, height }],
    ...(second.length > 0 && { associations: second }),
  };
}

function recordingItem({ id, kind, url, type, bytes, title }: SyndicatedRecording) {
  return {
    name: 'recording',
    rel: 'recording',
    uri: storyUri(id),
    type: kind,
    ...(title && { title: oneLine(title) }),
    renditions: [{ name: 'web', href: url, contentType: type, sizeInBytes: bytes }],
  };
}

function versionItem({ id, editionId, address }: LiveVersion, { editions }: PaperStructure) {
  return {
    name: 'version',
    rel: 'version',
    uri: storyUri(id),
    type: 'text',
    language: editions.find(edition => edition.id === editionId)!.lang,
    renditions: [{ name: 'web', href: publicOrigin() + address, contentType: 'text/html' }],
  };
}
