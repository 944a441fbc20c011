import { registerPageSource, responseOf } from '@/server/press/page-source';
import { readerPage } from './reader-page';

export const dynamic = 'force-dynamic';

registerPageSource('/', readerPage);

export async function GET(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  return responseOf(await readerPage(pathname + search));
}
