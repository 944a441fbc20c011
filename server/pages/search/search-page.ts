import { listAddress, sectionAddress, topicAddress } from '@/domain/story/address';
import { textIn, textInEdition } from '@/domain/paper/by-language';
import { sectionTrail, type Edition } from '@/domain/paper/edition';
import { excerptOf } from '@/domain/search/excerpt';
import { formatQuery, parseQuery, type SearchQuery } from '@/domain/search/query';
import {
  marksFor,
  searchStories,
  suggestQuery,
  type FoundCounts,
  type SearchPlace,
  type SearchScope,
} from '@/server/search/search';
import type { LiveStory } from '@/server/store/pages/live';
import { listTopics, loadAuthorProfile } from '@/server/store/paper/paper';
import { loadHits, type Hit } from '@/server/store/search/search-words';
import { keyOf } from '@/server/press/surrogate-keys';
import { frameOf } from '../frame';
import { namedCards } from './named-cards';
import { pageLinks, pageNumberOf } from './result-pages';
import type { PaperStructure } from '../paper';
import { countIn, requestedKinds } from './found-counts';
import {
  requestedEditions,
  filterOptions,
  periodLinks,
  requestedSections,
  requestedTimes,
} from './search-filters';
import { ALL_EDITIONS, readSearchRequest, searchAddress, type SearchRequest } from './search-request';
import { teasersOf } from '../teasers';

const HITS_PER_PAGE = 10;
const EXCERPT_READS = 20_000;
/** With fewer results than this, a likelier spelling is suggested. */
const FEW = 3;
const START_TOPICS = 16;

/** The search page of an edition: its help without a query, else a page of results. */
export async function searchPage(edition: Edition, paper: PaperStructure, query: URLSearchParams, now: Date) {
  const request = readSearchRequest(query, edition, paper.editions);
  const parsed = parseQuery(request.text);
  const form = {
    action: listAddress(edition, 'search'),
    text: request.text,
    sort: request.sort,
    from: request.from,
    to: request.to,
  };
  if (!parsed.wanted.length) {
    const frame = frameOf({ path: form.action, edition, now }, paper);
    const topics = (await listTopics({ limit: START_TOPICS })).map(({ slug, names }) => ({
      label: textInEdition(names, edition),
      href: topicAddress(edition, slug),
    }));
    const view = { kind: 'start' as const, frame, form, topics, onlyExcluded: parsed.excluded.length > 0 };
    return { view, keys: [keyOf.paper] };
  }
  return {
    view: await resultsView(request, parsed, edition, paper, query, now, form),
    keys: [keyOf.stories, keyOf.paper],
  };
}

/** The results, with likelier words instead of those without results. */
async function findOrCorrect(
  parsed: SearchQuery,
  scope: SearchScope,
  place: SearchPlace,
  everywhere: SearchScope,
  countOf: (counts: FoundCounts) => number,
) {
  const found = await searchStories(parsed, scope, place, everywhere);
  const total = countOf(found.counts);
  const suggestion = total < FEW ? await suggestQuery(parsed, scope, total > 0) : null;
  if (total > 0 || !suggestion) return { found, query: parsed, suggestion };
  return {
    found: await searchStories(suggestion, scope, place, everywhere),
    query: suggestion,
    suggestion: null,
  };
}

async function resultsView<Form>(
  request: SearchRequest,
  parsed: SearchQuery,
  edition: Edition,
  paper: PaperStructure,
  query: URLSearchParams,
  now: Date,
  form: Form,
) {
  const { editions } = paper;
  const author = request.author ? await loadAuthorProfile(request.author) : null;
  const times = requestedTimes(request, edition.zone);
  const everywhere: SearchScope = { editions, ...times, ...(author && { authorIds: [author.id] }) };
  const sectionIds = requestedSections(request, paper.sections);
  const kinds = requestedKinds(request.kinds, paper);
  const scope = {
    ...everywhere,
    editions: requestedEditions(request, editions),
    ...(sectionIds && { sectionIds }),
    ...(kinds && { kinds }),
  };
  const number = pageNumberOf(query);
  const place = { sort: request.sort, limit: HITS_PER_PAGE, skip: (number - 1) * HITS_PER_PAGE, now };
  const countOf = (counts: FoundCounts, parsed: Edition[]) =>
    countIn(counts, paper, { editionIds: parsed.map(({ id }) => id), sectionIds, kinds: kinds?.kinds });
  const [{ found: results, query: answered, suggestion }, cards] = await Promise.all([
    findOrCorrect(parsed, scope, place, everywhere, counts => countOf(counts, scope.editions)),
    number === 1 ? namedCards(parsed, edition, editions) : [],
  ]);
  const { stories, next, reachable, counts } = results;
  // Very large results are not fully counted; the total is at least the number of reachable ones.
  const total = Math.max(countOf(counts, scope.editions), counts.atLeast ? reachable : 0);
  const pageCount = Math.ceil(Math.min(total, request.sort === 'newest' ? total : reachable) / HITS_PER_PAGE);
  const address = searchAddress(edition, request);
  const found = await hitsOf(
    stories.map(({ storyId }) => storyId),
    answered,
    paper,
  );
  const spelling = suggestion && formatQuery(suggestion);
  const inAll = { ...request, editions: [ALL_EDITIONS] };
  return {
    kind: 'results' as const,
    frame: frameOf({ path: address, edition, now }, paper),
    form,
    filters: {
      ...filterOptions(request, edition, paper, counts),
      allEditions: request.editions.includes(ALL_EDITIONS),
      author: author && {
        slug: author.slug,
        name: textIn(author.names, edition.lang),
        dropHref: searchAddress(edition, { ...request, author: '' }),
      },
      periods: periodLinks(request, edition, now),
    },
    total,
    cards,
    answered: answered === parsed ? null : formatQuery(answered),
    atLeast: counts.atLeast,
    elsewhere: countOf(
      counts,
      editions.filter(one => !scope.editions.includes(one)),
    ),
    ...found,
    sortHrefs: {
      relevance: searchAddress(edition, { ...request, sort: 'relevance' }),
      newest: searchAddress(edition, { ...request, sort: 'newest' }),
    },
    pages: pageLinks(address, number, Math.max(pageCount, next === null ? 0 : number + 1)),
    suggestion: spelling
      ? { text: spelling, href: searchAddress(edition, { ...request, text: spelling }) }
      : null,
    ways: {
      allEditions: request.editions.includes(ALL_EDITIONS) ? null : searchAddress(edition, inAll),
      withoutFilters:
        request.sections.length || request.kinds.length || request.author || request.from || request.to
          ? searchAddress(edition, { ...request, sections: [], kinds: [], author: '', from: '', to: '' })
          : null,
      // One word at a time, when there are several.
      words:
        parsed.wanted.length > 1
          ? parsed.wanted.map(term => {
              const text = formatQuery({ wanted: [term], excluded: [] });
              return { label: text, href: searchAddress(edition, { ...request, text }) };
            })
          : [],
    },
  };
}

async function hitsOf(storyIds: string[], parsed: SearchQuery, paper: PaperStructure) {
  // A story that was withdrawn since is left out.
  const found = await loadHits(storyIds, EXCERPT_READS);
  const editionOf = (story: LiveStory) => paper.editions.find(({ id }) => id === story.editionId)!;
  const textOf = ({ fields, text }: Hit) => [fields.standfirst, text].join('\n');
  const marks = await marksFor(
    parsed,
    found.map(editionOf),
    found.flatMap(story => [story.fields.headline, textOf(story)]),
  );
  const teasers = teasersOf(found, paper);
  const hits = teasers.map((teaser, index) => {
    const story = found[index]!;
    const edition = editionOf(story);
    const trail = sectionTrail(paper.sections, story.sectionId);
    return {
      ...teaser,
      edition: { name: edition.name, lang: edition.lang, secondLang: edition.secondLang },
      sections: trail.map(({ name }) => name),
      sectionHref: sectionAddress(edition, trail),
      excerpt: excerptOf(textOf(story), marks),
      correctedAt: story.correctedAt,
    };
  });
  return { hits, marks };
}
