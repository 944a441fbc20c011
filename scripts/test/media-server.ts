import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll } from 'vitest';
import { Press } from '@/server/press/press';
import { MediaFiles } from '@/server/media/serving/media-files';
import { registerPress } from '@/server/press/purge/purge';
import { prisma } from '@/server/store/prisma';

/** Requests a file; the cookie `staff` counts as a session. */
export type GetFile = (path: string, headers?: Record<string, string>, method?: string) => Promise<Response>;

export const STAFF = { cookie: 'staff' };

/** A server with only the media and the press that receives purges, for the tests of a file. */
export function mediaServer(): GetFile {
  let server: Server;
  beforeAll(async () => {
    const press = new Press(async () => ({ status: 404, headers: {}, body: '' }), new Map(), 10_000_000);
    registerPress(press);
    const canViewUnpublished = async (request: { headers: { cookie?: string } }) =>
      request.headers.cookie === STAFF.cookie;
    const media = new MediaFiles({ cache: press.cache, canViewUnpublished });
    server = createServer((request, response) => void media.answer(request, response, request.url!));
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise<void>(resolve => (server.close(() => resolve()), server.closeAllConnections())));
  return (path, headers = {}, method = 'GET') =>
    fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, {
      headers,
      method,
      redirect: 'manual',
    });
}

/** Makes a picture or recording public, as if a page about the paper used it. */
export async function makePublic(mediaId: string): Promise<void> {
  await prisma().liveMedia.create({ data: { mediaId, ownerId: 'a-page', owner: 'page' } });
}
