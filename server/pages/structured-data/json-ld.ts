import { authorAddress, frontAddress, iconAddress, listAddress } from '@/domain/story/address';
import { textIn } from '@/domain/paper/by-language';
import { entryLine } from '@/domain/coverage/entry-line';
import type { Body } from '@/domain/document/body';
import { bodyToText } from '@/domain/document/write';
import type { TextLength } from '@/domain/document/length';
import { opinionSections, type Edition } from '@/domain/paper/edition';
import { nameOfPaper } from '@/domain/paper/paper';
import { cropAtMost, type CropRatio } from '@/domain/media/media';
import type { Recording } from '@/domain/media/recording';
import { parseByline, startsWithName } from '@/domain/story/byline';
import type { BylineEntry } from '@/domain/story/story';
import { zonedTime } from '@/domain/time/zone';
import { publicOrigin } from '@/server/origins';
import type { LiveStoryWithBody, ShownPicture } from '@/server/store/pages/live';
import type { AuthorProfile, AuthorRecord, TopicRecord } from '@/server/store/paper/paper';
import type { LiveVersion } from '@/server/store/pages/versions';
import { digitalSourceType } from './digital-source';
import { oneLine, wellFormedJson } from './machine-file';
import { recordingsIn } from './recordings';
import { shortText } from './short-text';
import type { PaperStructure } from '@/server/pages/paper';

/** JSON for a script element: nothing in it can end the element or start a comment. */
export function scriptSafeJson(value: unknown): string {
  return wellFormedJson(value).replace(
    /[<>&\u2028\u2029]/g,
    sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const graph = (...nodes: object[]) => scriptSafeJson({ '@context': 'https://schema.org', '@graph': nodes });

interface Crumb {
  label: string;
  href: string;
}

/** The aspect ratios that search engines expect of a story's picture, at least 1200 pixels wide where available. */
const RATIOS: CropRatio[] = ['16x9', '4x3', '1x1'];
const IMAGE_WIDTH = 1200;

/** The facts for the structured data of a story, in addition to the paper. */
export interface StoryFacts {
  story: LiveStoryWithBody;
  crumbs: Crumb[];
  lead: ShownPicture | null;
  length: TextLength;
  topics: TopicRecord[];
  /** Profiles of the authors in the byline, by id. */
  authors: Map<string, AuthorRecord>;
  /** The live stories of its group, itself among them. */
  versions: LiveVersion[];
  /** The recordings that its text plays, by id. */
  recordings: Map<string, Recording>;
  /** The entries of its live coverage that the page shows, in the order of the page. */
  entries: { title: string; body: Body; byline: string; at: Date; changedAt: Date | null; href: string }[];
}

/** The structured data of a story page: the story and its breadcrumbs. */
export function storyJsonLd(facts: StoryFacts, paper: PaperStructure): string {
  const { story, crumbs, lead, topics, length } = facts;
  const { fields } = story;
  const edition = paper.editions.find(({ id }) => id === story.editionId)!;
  const headline = shortText(fields.headline, edition);
  const alternative = headline.second?.text || oneLine(fields.subheadline);
  const standfirst = shortText(fields.standfirst, edition);
  const url = publicOrigin() + story.address;
  const images = lead && RATIOS.map(ratio => image(lead, ratio, fields.lead?.credit));
  const isOpinion = opinionSections(paper.sections).includes(story.sectionId);
  const article = {
    '@type': isOpinion ? 'OpinionNewsArticle' : 'NewsArticle',
    '@id': url,
    url,
    mainEntityOfPage: url,
    headline: headline.text,
    ...(alternative && { alternativeHeadline: alternative }),
    ...(standfirst.text && { description: standfirst.text }),
    ...(standfirst.second && { abstract: standfirst.second.text }),
    ...(images && { image: images }),
    ...recordingsIn(story.body, facts.recordings, {
      headline: headline.text,
      uploadDate: zonedTime(story.firstPublishedAt, edition.zone),
      thumbnailUrl: images?.[0]?.url ?? null,
    }),
    datePublished: zonedTime(story.firstPublishedAt, edition.zone),
    dateModified: zonedTime(story.lastPublishedAt, edition.zone),
    inLanguage: edition.secondLang ? [edition.lang, edition.secondLang] : edition.lang,
    isAccessibleForFree: true,
    wordCount: length.words + length.hanzi,
    articleSection: oneLine(crumbs.at(-1)?.label ?? ''),
    ...(topics.length && { keywords: topics.map(({ names }) => textIn(names, edition.lang)) }),
    ...(fields.dateline && { dateline: fields.dateline }),
    author: authorsOf(facts, edition, paper),
    ...contributors(facts, edition),
    publisher: publisherOfStory(paper, edition),
    copyrightHolder: { '@id': publisherId() },
    ...translations(facts, paper),
    ...(story.corrections.length && {
      correction: story.corrections.map(({ text, createdAt }) => ({
        '@type': 'CorrectionComment',
        url: `${url}#corrections`,
        text,
        datePublished: zonedTime(createdAt, edition.zone),
      })),
    }),
  };
  return graph(article, ...liveBlog(facts, article, edition), breadcrumbs(crumbs, edition));
}

/** The live coverage of a story, in addition to the story itself. https://schema.org/LiveBlogPosting */
function liveBlog(
  facts: StoryFacts,
  article: { headline: string; url: string; image?: object[] },
  edition: Edition,
) {
  const { story, entries } = facts;
  const { coverageStartedAt: start, coverageEndedAt: end } = story;
  if (!start) return [];
  const at = (time: Date) => zonedTime(time, edition.zone);
  return [
    {
      '@type': 'LiveBlogPosting',
      '@id': `${article.url}#coverage`,
      url: `${article.url}#coverage`,
      mainEntityOfPage: article.url,
      headline: article.headline,
      ...(article.image && { image: article.image }),
      datePublished: at(start),
      dateModified: at(story.lastPublishedAt),
      coverageStartTime: at(start),
      ...(end && { coverageEndTime: at(end) }),
      inLanguage: edition.lang,
      author: [{ '@id': publisherId() }],
      publisher: { '@id': publisherId() },
      liveBlogUpdate: entries.map(entry => ({
        '@type': 'BlogPosting',
        '@id': publicOrigin() + entry.href,
        url: publicOrigin() + entry.href,
        headline: oneLine(entryLine(entry)),
        articleBody: bodyToText(entry.body),
        datePublished: at(entry.at),
        ...(entry.changedAt && { dateModified: at(entry.changedAt) }),
        ...authorsOfEntry(entry.byline, facts, edition),
      })),
    },
  ];
}

/**
 * The authors of an entry. Its byline is free text, which often has a place after the name: only the names that the byline
 * of the story has are certain.
 */
function authorsOfEntry(byline: string, facts: StoryFacts, edition: Edition) {
  if (!byline) return { author: [{ '@id': publisherId() }] };
  const { bylines } = facts.story.fields;
  const known = parseByline(byline).flatMap(
    ({ name }) => bylines.find(entry => startsWithName(name, entry.name)) ?? [],
  );
  return known.length ? { author: known.map(entry => person(entry, facts, edition)) } : {};
}

function image(lead: ShownPicture, ratio: CropRatio, credit = '') {
  const { href, width, height } = cropAtMost(lead, ratio, IMAGE_WIDTH);
  const source = digitalSourceType(lead.digitalSource);
  return {
    '@type': 'ImageObject',
    url: publicOrigin() + href,
    width,
    height,
    ...(credit && { creditText: oneLine(credit) }),
    ...(source && { digitalSourceType: source }),
  };
}

function person({ name, authorId }: BylineEntry, { authors }: StoryFacts, edition: Edition) {
  const author = authors.get(authorId ?? '');
  const url = author && publicOrigin() + authorAddress(edition, author.slug);
  const title = author ? oneLine(textIn(author.titles, edition.lang)) : '';
  return { '@type': 'Person', name, ...(url && { url }), ...(title && { jobTitle: title }) };
}

function authorsOf(facts: StoryFacts, edition: Edition, { settings }: PaperStructure) {
  const { bylines, source } = facts.story.fields;
  const writers = bylines.filter(({ role }) => role === 'by');
  if (writers.length) return writers.map(writer => person(writer, facts, edition));
  const own = ['', settings.name, nameOfPaper(settings, edition)];
  return own.includes(source) ? [{ '@id': publisherId() }] : [{ '@type': 'Organization', name: source }];
}

function contributors(facts: StoryFacts, edition: Edition) {
  const { bylines } = facts.story.fields;
  const named = (...roles: BylineEntry['role'][]) =>
    bylines.filter(({ role }) => roles.includes(role)).map(entry => person(entry, facts, edition));
  const [translators, others] = [named('translation'), named('reporting', 'photos')];
  return {
    ...(translators.length && { translator: translators }),
    ...(others.length && { contributor: others }),
  };
}

/** The story it was translated from, and those translated from it; only live ones are named. */
function translations({ story, versions }: StoryFacts, { editions }: PaperStructure) {
  // Its own page says whether it is news or opinion.
  const work = ({ address, editionId }: LiveVersion) => ({
    '@type': 'Article',
    '@id': publicOrigin() + address,
    inLanguage: editions.find(({ id }) => id === editionId)!.lang,
  });
  const sourceId = versions.find(({ id }) => id === story.id)?.madeFromStoryId;
  const source = versions.find(({ id }) => id === sourceId);
  const made = versions.filter(({ madeFromStoryId }) => madeFromStoryId === story.id);
  return {
    ...(source && { translationOfWork: work(source) }),
    ...(made.length && { workTranslation: made.map(work) }),
  };
}

const publisherId = () => `${publicOrigin()}/#publisher`;

/** The publisher in a story; the front has the details under the same id. */
function publisherOfStory(paper: PaperStructure, edition: Edition) {
  const { sameAs: _elsewhere, ...named } = publisher(paper, edition);
  return named;
}

/** The name of the paper in an edition, and its alternate name. */
function namesOf({ settings }: PaperStructure, edition: Edition) {
  const name = nameOfPaper(settings, edition);
  return { name, ...(name !== settings.name && { alternateName: settings.name }) };
}

function publisher(paper: PaperStructure, edition: Edition) {
  const { settings, editions } = paper;
  const origin = publicOrigin();
  const elsewhere = editions.flatMap(({ followLinks }) => followLinks.map(({ href }) => href));
  const sameAs = [...new Set(elsewhere)].filter(href => /^https?:/.test(href));
  return {
    '@type': 'NewsMediaOrganization',
    '@id': publisherId(),
    ...namesOf(paper, edition),
    ...(settings.publisher && { legalName: settings.publisher }),
    url: origin,
    logo: { '@type': 'ImageObject', url: origin + iconAddress(edition, 512), width: 512, height: 512 },
    ...(sameAs.length && { sameAs }),
  };
}

function breadcrumbs(crumbs: Crumb[], edition: Edition) {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ label, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: oneLine(label || edition.name),
      item: publicOrigin() + href,
    })),
  };
}

const LISTED = 20;

function listPage(name: string, path: string, stories: { href: string }[]) {
  const origin = publicOrigin();
  return {
    '@type': 'CollectionPage',
    '@id': origin + path,
    name: oneLine(name),
    url: origin + path,
    mainEntity: {
      '@type': 'ItemList',
      itemListElement: stories
        .slice(0, LISTED)
        .map(({ href }, index) => ({ '@type': 'ListItem', position: index + 1, url: origin + href })),
    },
  };
}

/** The structured data of a section, a topic or another list of stories, with its breadcrumbs if it has any. */
export function listJsonLd(
  name: string,
  path: string,
  stories: { href: string }[],
  way?: { edition: Edition; crumbs: Crumb[] },
): string {
  return graph(listPage(name, path, stories), ...(way ? [breadcrumbs(way.crumbs, way.edition)] : []));
}

/** The structured data of a front: the list of its stories, the site with its search, and the publisher. */
export function frontJsonLd(edition: Edition, stories: { href: string }[], paper: PaperStructure): string {
  const origin = publicOrigin();
  const site = {
    '@type': 'WebSite',
    '@id': `${origin}/#site`,
    ...namesOf(paper, edition),
    url: origin,
    inLanguage: [...new Set(paper.editions.flatMap(({ lang, secondLang }) => [lang, secondLang ?? lang]))],
    publisher: { '@id': publisherId() },
    potentialAction: {
      '@type': 'SearchAction',
      target: {
        '@type': 'EntryPoint',
        urlTemplate: `${origin}${listAddress(edition, 'search')}?q={search_term_string}`,
      },
      'query-input': 'required name=search_term_string',
    },
  };
  return graph(listPage(edition.name, frontAddress(edition), stories), site, publisher(paper, edition));
}

/** The structured data of an author's page: profile and stories. */
export function authorJsonLd(
  author: AuthorProfile,
  edition: Edition,
  path: string,
  stories: { href: string }[],
  paper: PaperStructure,
): string {
  const origin = publicOrigin();
  const [title, bio] = [author.titles, author.bios].map(texts => oneLine(textIn(texts, edition.lang)));
  const { portrait } = author;
  const name = oneLine(textIn(author.names, edition.lang));
  const profile = {
    '@type': 'ProfilePage',
    '@id': origin + path,
    name,
    url: origin + path,
    mainEntity: {
      '@type': 'Person',
      name,
      url: origin + authorAddress(edition, author.slug),
      ...(title && { jobTitle: title }),
      ...(bio && { description: bio }),
      ...(author.email && { email: author.email }),
      ...(portrait && { image: origin + cropAtMost(portrait, '1x1', IMAGE_WIDTH).href }),
      worksFor: publisher(paper, edition),
    },
    hasPart: listPage(name, path, stories).mainEntity,
  };
  return graph(profile);
}
