import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from 'next-auth/jwt';
import { isValidElement } from 'react';
import type { Sample } from '@/bench/scale/sample';
import { withoutGroups } from '@/scripts/test/source/screens';
import { hashSessionId } from '@/server/people/session-cookie';
import { insertSession } from '@/server/store/people/sessions';
import { prisma } from '@/server/store/prisma';

/** A screen or read route of the newsroom, as found in the project. */
export interface NewsroomRead {
  name: string;
  file: string;
  kind: 'page' | 'route';
}

/** Routes that are open before signing in, never end, or return all events (`npm run bench:audit`). */
const EXCLUDED = [
  ...['/newsroom/[...missing]', '/newsroom/(auth)', '/newsroom/language', '/newsroom/preview'],
  ...['/api/newsroom/events', '/api/newsroom/stories/[id]/events', '/api/newsroom/audit/export'],
  // Reads picture files, which the sample does not have.
  '/api/newsroom/story-exports',
];

/** Every screen and every read route of the newsroom, including new ones. */
export const NEWSROOM_READS: NewsroomRead[] = ['newsroom', 'api/newsroom'].flatMap(folder =>
  readdirSync(join('app', folder), { recursive: true, encoding: 'utf8' }).flatMap(path => {
    const file = join(process.cwd(), 'app', folder, path);
    const isPage = /(^|\/)page\.tsx$/.test(path);
    if (!isPage && !/(^|\/)route\.ts$/.test(path)) return [];
    const written = `/${folder}/${path}`;
    if (EXCLUDED.some(start => written.startsWith(`${start}/`))) return [];
    const name = withoutGroups(written).replace(/\/(page\.tsx|route\.ts)$/, '');
    return [{ name, file, kind: isPage ? ('page' as const) : ('route' as const) }];
  }),
);

/** The queries of routes that require one. */
const QUERIES: Record<string, (sample: Sample) => Record<string, string>> = {
  '/api/newsroom/budget/rows': ({ stories }) => ({ ids: stories.map(({ id }) => id).join() }),
  '/api/newsroom/slug': () => ({ text: 'A ferry', lang: 'en' }),
  '/api/newsroom/likely-place': ({ edition }) => ({ edition: edition.id }),
  '/newsroom/look/[id]/preview': () => ({ page: 'front', ink: 'blue' }),
  '/newsroom/audit/revert': ({ editorId }) => ({
    ...{ person: editorId, from: '2026-01-01T00:00', to: '2026-01-02T00:00' },
  }),
};

/** The value of `[id]` when it is not a story. */
const ids = async (name: string, { stories, editorId, edition }: Sample): Promise<string> => {
  if (name.includes('/people/')) return editorId;
  if (name.includes('/media/')) return (await prisma().media.findFirstOrThrow()).id;
  if (name.includes('/fronts/')) return (await prisma().front.findFirstOrThrow()).id;
  if (name.includes('/look/')) return edition.id;
  return stories[3]!.id;
};

type Params = Promise<Record<string, string>>;
type Page = (props: { params: Params; searchParams: Params }) => Promise<unknown>;
type Route = (request: Request, context: { params: Params }) => Promise<Response>;

/** The cookie of a person who has just signed in with a second factor. */
export async function sessionToken(personId: string): Promise<string> {
  const [sessionId, now] = [randomUUID(), new Date()];
  const expiresAt = new Date(now.getTime() + 3_600_000);
  await insertSession({
    ...{ idHash: hashSessionId(sessionId), personId, device: '' },
    ...{ now, expiresAt, secondFactorAt: now },
  });
  return encode({ token: { sessionId }, secret: process.env.NEXTAUTH_SECRET! });
}

/**
 * Loads a screen or calls a route.
 * @returns the status of a route; 200 for a screen that has its contents, and 404 for one that has none
 */
export async function read(at: NewsroomRead, sample: Sample, token: string): Promise<number | null> {
  const exported = (await import(/* @vite-ignore */ at.file)) as { default: Page; GET?: Route };
  if (at.kind === 'route' && !exported.GET) return null;
  const params = { id: await ids(at.name, sample), number: '1', kind: 'people', key: 'none' };
  const query = QUERIES[at.name]?.(sample) ?? {};
  if (at.kind === 'page') {
    const given = { params: Promise.resolve(params), searchParams: Promise.resolve(query) };
    const shown = await exported.default(given).catch(missing);
    const isShown = isValidElement(shown) && (shown.type as { name?: string }).name !== 'RefusalPage';
    return isShown ? 200 : 404;
  }
  const path = at.name.replace(/\[(\w+)\]/g, (_, name: keyof typeof params) => params[name]);
  const address = `https://paper.example${path}?${new URLSearchParams(query)}`;
  const headers = { host: 'paper.example', cookie: `next-auth.session-token=${token}` };
  const response = await exported.GET!(new Request(address, { headers }), {
    params: Promise.resolve(params),
  });
  await response.text();
  return response.status;
}

/** What Next throws for a missing page. */
function missing(error: unknown): null {
  if (!String((error as { digest?: string }).digest).startsWith('NEXT_')) throw error;
  return null;
}
