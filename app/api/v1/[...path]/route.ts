import { answerApi, API } from '@/server/syndication/api/answer';
import { readerHeaders } from '@/server/pages/answer';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const path = decodeURIComponent(pathname).slice(API.length);
  const { type, body, keys, status, headers } = await answerApi(path, searchParams, new Date());
  return new Response(body, { status, headers: { ...readerHeaders(type, keys), ...headers } });
}
