import { answerApi, API } from '@/server/syndication/api/answer';
import { readerHeaders } from '@/server/site/answer';
import { PASSING_HEADER } from '@/server/press/headers';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const path = decodeURIComponent(pathname).slice(API.length);
  const { type, body, keys, status, headers } = await answerApi(path, searchParams, new Date());
  // Cursors, scopes and words make addresses without end.
  const all = { ...readerHeaders(type, keys), ...headers };
  if (searchParams.size) all[PASSING_HEADER] = '1';
  return new Response(body, { status, headers: all });
}
