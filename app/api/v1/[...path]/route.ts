import { registerPageSource, responseOf, type SourcePage } from '@/server/press/page-source';
import { readerHeaders } from '@/server/site/answer';
import { answerApi, API } from '@/server/syndication/api/answer';

export const dynamic = 'force-dynamic';

registerPageSource('/api/v1/', apiPage);

export async function GET(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  return responseOf(await apiPage(pathname + search));
}

async function apiPage(name: string): Promise<SourcePage> {
  const { pathname, searchParams } = new URL(`http://press${name}`);
  const path = decodeURIComponent(pathname).slice(API.length);
  const { type, body, keys, status = 200, headers } = await answerApi(path, searchParams, new Date());
  // Cursors, scopes and words produce unlimited addresses.
  const isTransient = searchParams.size > 0;
  return { status, headers: { ...readerHeaders(type, keys), ...headers }, body, isTransient };
}
