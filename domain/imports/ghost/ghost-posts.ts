import type { ForeignName, ForeignPerson } from '../item';
import { momentIn } from '../pages/metadata';
import { isData, textOf, type CardData } from './cards';

/** A post of a Ghost export with its data from other tables. */
export interface GhostPost {
  foreignId: string;
  title: string;
  post: CardData;
  people: ForeignPerson[];
  tags: ForeignName[];
}

/** The maximum number of posts in one export. */
const MAX_POSTS = 200_000;

const rowsOf = (data: CardData, table: string): CardData[] => {
  const rows = data[table];
  return Array.isArray(rows) ? rows.filter(isData) : [];
};

const idOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** The tables of an export, in any of the formats that Ghost has used; null when it is not an export. */
function tablesOf(json: unknown): CardData | null {
  const top = isData(json) && Array.isArray(json.db) ? (json.db as unknown[])[0] : json;
  if (!isData(top)) return null;
  const data = isData(top.data) ? top.data : top;
  return Array.isArray(data.posts) ? data : null;
}

/**
 * The posts of a Ghost export, and its site; null when it is not an export. Members, roles and passwords are not read.
 */
export function ghostPosts(json: unknown): { source: string; posts: GhostPost[] } | null {
  const data = tablesOf(json);
  if (!data) return null;
  const users = new Map(rowsOf(data, 'users').map(user => [idOf(user.id), personOf(user)]));
  const tags = new Map(rowsOf(data, 'tags').map(tag => [idOf(tag.id), tag]));
  const authorsOf = related(rowsOf(data, 'posts_authors'), 'author_id');
  const tagsOf = related(rowsOf(data, 'posts_tags'), 'tag_id');
  const posts = rowsOf(data, 'posts').slice(0, MAX_POSTS);
  return {
    source: sourceOf(data),
    posts: posts.map(row => {
      const post = unwrapped(row);
      const id = idOf(post.id);
      const authors = authorsOf.get(id) ?? [idOf(post.author_id)];
      return {
        foreignId: `post:${idOf(post.uuid) || id || textOf(post.slug)}`.slice(0, 300),
        title: textOf(post.title),
        post,
        people: [
          ...authors.filter(Boolean).flatMap(author => users.get(author) ?? []),
          ...innerRows(post, 'author', 'authors').map(personOf),
        ],
        tags: [
          ...(tagsOf.get(id) ?? []).flatMap(tag => tagName(tags.get(tag))),
          ...innerRows(post, 'tags').flatMap(tagName),
        ],
      };
    }),
  };
}

/** A row as written by tools that migrate to Ghost, with its data next to its old address. */
const unwrapped = (row: CardData): CardData => (isData(row.data) ? row.data : row);

/** Rows nested in a post instead of in tables. */
const innerRows = (post: CardData, ...names: string[]): CardData[] =>
  names.flatMap(name => [post[name]].flat().filter(isData)).map(unwrapped);

/** The ids on the other side of a relation by post id, in order. */
function related(rows: CardData[], column: string): Map<string, string[]> {
  const order = ({ sort_order: at }: CardData) => (typeof at === 'number' ? at : 0);
  const found = new Map<string, string[]>();
  for (const row of rows.toSorted((one, other) => order(one) - order(other))) {
    const id = idOf(row.post_id);
    const others = found.get(id) ?? [];
    found.set(id, [...others, idOf(row[column])]);
  }
  return found;
}

function personOf(user: CardData): ForeignPerson {
  const name = textOf(user.name) || textOf(user.slug);
  return { foreignId: textOf(user.slug) || name, name, email: textOf(user.email).toLowerCase() };
}

/** A tag; tags that start with "#" are internal to the site. */
function tagName(tag: CardData | undefined): ForeignName[] {
  const name = textOf(tag?.name);
  return name && !name.startsWith('#') ? [{ foreignId: textOf(tag?.slug) || name, name }] : [];
}

function sourceOf(data: CardData): string {
  const setting = (key: string) => textOf(rowsOf(data, 'settings').find(row => row.key === key)?.value);
  const site = setting('url') || setting('title');
  return site ? `ghost:${site.slice(0, 200)}` : 'ghost';
}

/** A time of Ghost: a number of milliseconds, or a text. */
export const ghostMoment = (value: unknown): string | null =>
  typeof value === 'number' && value > 0 && value < 8.64e15
    ? new Date(value).toISOString()
    : momentIn(textOf(value));
