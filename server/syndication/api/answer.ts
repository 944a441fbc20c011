import { publicOrigin } from '@/server/origins';
import { problem, wellFormedJson, type MachineFile } from '@/server/pages/structured-data/machine-file';
import { paperStructure, type PaperStructure } from '@/server/pages/paper';
import { notFound, Refused } from '@/server/problems/refused';
import { entryKeys } from '../syndicated-entries';
import { keyOf } from '@/server/press/surrogate-keys';
import { loadLive } from '@/server/store/pages/live';
import { authorItems, editionItems, sectionItems, topicItems } from './lists';
import { fullItems, partialItems } from './ninjs';
import { openApi } from './openapi';
import {
  NoParameters,
  PagingParameters,
  readParameters,
  SearchParameters,
  SectionParameters,
  StoryParameters,
} from './parameters';
import { findStories, listStories, type StoryList } from './story-lists';

/** Address of the API. */
export const API = '/api/v1';

const OPEN = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'ETag, Link' };

/**
 * Answers a request to the public API.
 * @param path what follows the address of the API: `/stories`
 */
export async function answerApi(path: string, query: URLSearchParams, now: Date): Promise<MachineFile> {
  try {
    return await find(path, query, await paperStructure(), now);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const refused = problem(error.status, error.reason, error.detail);
    return { ...refused, headers: { ...refused.headers, ...OPEN } };
  }
}

async function find(
  path: string,
  query: URLSearchParams,
  paper: PaperStructure,
  now: Date,
): Promise<MachineFile> {
  const story = /^\/stories\/([^/]+)$/.exec(path)?.[1];
  if (story !== undefined) return oneStory(story, query, paper);
  const whole = (items: unknown[]) => json({ items, next: null }, [keyOf.paper]);
  switch (path) {
    case '/stories': {
      const parameters = readParameters(StoryParameters, query);
      return storyList(path, query, await listStories(parameters, paper), paper);
    }
    case '/search': {
      const parameters = readParameters(SearchParameters, query);
      return storyList(path, query, await findStories(parameters, paper, now), paper);
    }
    case '/sections':
      return whole(await sectionItems(readParameters(SectionParameters, query), paper));
    case '/editions':
      readParameters(NoParameters, query);
      return whole(editionItems(paper));
    case '/topics':
    case '/authors': {
      const list = path === '/topics' ? topicItems : authorItems;
      const { items, next } = await list(readParameters(PagingParameters, query), paper);
      return listAnswer(path, query, items, next, [keyOf.paper]);
    }
    // The page that describes the API has no slash at the end.
    case '/':
      return {
        type: 'text/plain; charset=utf-8',
        status: 301,
        body: '',
        keys: [],
        headers: { location: API },
      };
    case '/openapi.json':
      readParameters(NoParameters, query);
      return json(openApi(paper.settings.name, publicOrigin()), [keyOf.paper]);
    default:
      throw notFound('resource');
  }
}

async function oneStory(id: string, query: URLSearchParams, paper: PaperStructure): Promise<MachineFile> {
  readParameters(NoParameters, query);
  const story = /^[\w-]{1,64}$/.test(id) ? await loadLive(id) : null;
  if (!story) throw notFound('story');
  const keys = [keyOf.story(story.id), keyOf.group(story.groupId), keyOf.paper, ...entryKeys([story])];
  const [item] = await fullItems([story], paper);
  return json(item, keys);
}

async function storyList(
  path: string,
  query: URLSearchParams,
  { stories, next, scope }: StoryList,
  paper: PaperStructure,
): Promise<MachineFile> {
  const keys = [
    keyOf.paper,
    ...scope.editions.map(({ code }) => keyOf.edition(code)),
    ...stories.flatMap(({ id, groupId }) => [keyOf.story(id), keyOf.group(groupId)]),
  ];
  return listAnswer(path, query, await partialItems(stories, paper), next, [...new Set(keys)]);
}

/** A part of a list with the address of the next one, in the answer and as a link. */
function listAnswer(
  path: string,
  query: URLSearchParams,
  items: unknown[],
  next: string | null,
  keys: string[],
): MachineFile {
  const following = new URLSearchParams(query);
  if (next) following.set('cursor', next);
  const address = next ? `${publicOrigin()}${API}${path}?${following}` : null;
  const answer = json({ items, next: address }, keys);
  return address ? { ...answer, headers: { ...answer.headers, link: `<${address}>; rel="next"` } } : answer;
}

function json(value: unknown, keys: string[]): MachineFile {
  return { type: 'application/json', body: `${wellFormedJson(value)}\n`, keys, headers: OPEN };
}
