import { STORY_KINDS } from '@/domain/search/story-kinds';
import { HAS_OLD_QUERY, oldQuery } from '@/domain/imports/addresses/old-query';
import { ownPath } from '@/domain/own-path';

/** The address of a story ends with a day and a slug. */
const STORY = /\/\d{4}\/\d{2}\/\d{2}\/[^/]+$/;

type Parameters = [name: string, values: RegExp][];

/** Query parameters that change the page of a story; all others (campaign marks and the like) do not reach the render. */
const OF_STORIES: Parameters = [
  ['before', /^[\w-]{1,40}$/],
  ['after', /^[\w-]{1,40}$/],
  // Any other value is equivalent to none, and would only add a duplicate.
  ['show', /^(?:first|second)$/],
  // Entries of live coverage from the first to the last.
  ['order', /^oldest$/],
  // The edition whose version is shown side by side with the story.
  ['beside', /^[a-z][a-z0-9-]{0,15}$/],
];

/** Those that change a list of stories. */
const OF_LISTS: Parameters = [
  ['page', /^\d{1,6}$/],
  ['before', /^[\w-]{1,40}$/],
  ['after', /^[\w-]{1,40}$/],
];

/** Fronts and files have one page each: parameters cause no duplicate and no further render. */
const WITHOUT_PARAMETERS = /^\/$|\.[a-z]+$/;

function parametersOf(path: string): Parameters {
  if (STORY.test(path)) return OF_STORIES;
  return WITHOUT_PARAMETERS.test(path) ? [] : OF_LISTS;
}

/** Also in the forms that redirect to the address of the search. */
const SEARCH = /\/search\/*$/i;

/** Free text and choices of readers on a page of this path, up to a length. */
const FREE_PARAMETERS: [path: RegExp, names: string[]][] = [
  [SEARCH, ['q', 'edition', 'section', 'author', 'from', 'to', 'sort']],
  [/^\/oembed$/, ['url', 'format', 'maxwidth', 'maxheight']],
];
const LONGEST_VALUE = 1000;

/** Choices from a list on a page of this path: each once, in the order of the list. */
const CHOSEN_PARAMETERS: [path: RegExp, name: string, values: readonly string[]][] = [
  [SEARCH, 'kind', STORY_KINDS],
];

/** Every parameter counts here: an unknown one is refused by name. */
const ALL_PARAMETERS = /^\/api\/v1\//;

/**
 * The cache name of the page at this address: its path and the relevant parameters, in one order. Null when the path is
 * invalid.
 */
export function pageName(url: string): string | null {
  if (hasNul(url)) return null;
  const mark = url.indexOf('?');
  const given = mark < 0 ? url : url.slice(0, mark);
  if (!validPath(given)) return null;
  const path = normalizedPath(given);
  if (mark < 0) return path;
  const parameters = new URLSearchParams(url.slice(mark + 1));
  if (ALL_PARAMETERS.test(path)) {
    parameters.sort();
    return parameters.size ? `${path}?${parameters}` : path;
  }
  const kept = new URLSearchParams();
  for (const [name, values] of parametersOf(path)) {
    const value = parameters.get(name);
    if (value !== null && values.test(value)) kept.set(name, value);
  }
  for (const [pattern, names] of FREE_PARAMETERS)
    if (pattern.test(path))
      for (const name of names)
        for (const value of parameters.getAll(name))
          if (value && value.length <= LONGEST_VALUE) kept.append(name, value);
  for (const [pattern, name, values] of CHOSEN_PARAMETERS)
    if (pattern.test(path))
      for (const value of values) if (parameters.getAll(name).includes(value)) kept.append(name, value);
  const old = !kept.size && mayHaveOldQuery(path) ? oldQuery(parameters) : '';
  if (old) return `${path}?${old}`;
  return kept.size ? `${path}?${kept}` : path;
}

/** Whether the query may belong to an address of a previous system, which redirects. */
const mayHaveOldQuery = (path: string): boolean =>
  HAS_OLD_QUERY.test(path) && !STORY.test(path) && !FREE_PARAMETERS.some(([pattern]) => pattern.test(path));

/** PostgreSQL cannot store NUL, so no id, slug or search contains it. */
export function hasNul(url: string): boolean {
  return url.includes('%00');
}

/** The parameter of an internal address for malformed ones; readers' own are dropped. */
export const BAD_ADDRESS = 'bad-address';

/** The name of the page for a malformed address, in the edition in which it was requested. */
export function badAddressName(url: string): string {
  const [, edition = ''] = /^\/([a-z][a-z0-9-]{0,15})\//.exec(url) ?? [];
  return `/${edition}?${BAD_ADDRESS}=1`;
}

/** A path in the normal form of its percent-encoding (RFC 3986, 6.2.2). */
function normalizedPath(path: string): string {
  return path.replace(/%[0-9a-f]{2}/gi, encoded => {
    const character = String.fromCharCode(parseInt(encoded.slice(1), 16));
    return /[\w.~-]/.test(character) ? character : encoded.toUpperCase();
  });
}

function validPath(path: string): boolean {
  if (!path.startsWith('/') || path.length > 1024 || ownPath(path) === null) return false;
  try {
    return !/[\u0000-\u0020\\]/.test(decodeURIComponent(path));
  } catch {
    return false;
  }
}
