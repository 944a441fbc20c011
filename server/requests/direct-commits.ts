import type { IncomingMessage, ServerResponse } from 'node:http';
import { ReadableStream } from 'node:stream/web';
import { newsroomOrigin } from '@/server/origins';
import { registeredCommitRoute, type StoryRoute } from '@/server/routes/direct-route';

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The address of commits of one story; any other form of it is for Next. */
const COMMITS = /^\/api\/newsroom\/stories\/([\w-]{1,64})\/commits$/;

/**
 * Passes commits directly to their route once Next has loaded it, and everything else to Next.
 * @param next answers any request of the newsroom
 */
export function answerCommitsDirectly(next: Answer): Answer {
  return (request, response) => {
    const id = request.method === 'POST' && COMMITS.exec(request.url!)?.[1];
    const route = registeredCommitRoute();
    return id && route ? call(route, id, request, response) : next(request, response);
  };
}

async function call(route: StoryRoute, id: string, request: IncomingMessage, response: ServerResponse) {
  const answer = await route(requestOf(request), { params: Promise.resolve({ id }) });
  const body = Buffer.from(await answer.arrayBuffer());
  response.statusCode = answer.status;
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  response.setHeader('content-length', body.length);
  response.end(body);
}

/** The request for a route, whose body is read only when the route reads it. */
function requestOf(request: IncomingMessage): Request {
  const { method, url, headers } = request;
  const single = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  // A route that stops reading must still be able to respond on this connection.
  const body = ReadableStream.from(request.iterator({ destroyOnReturn: false }));
  const init = { method, headers: single, body, duplex: 'half' } as RequestInit;
  return new Request(new URL(url!, newsroomOrigin()), init);
}
