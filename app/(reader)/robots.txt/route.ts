import { readerHeaders } from '@/server/reader/answer';
import { publicOrigin } from '@/server/reader/paper';
import { keyOf } from '@/server/surrogate-keys';

export const dynamic = 'force-dynamic';

export function GET(): Response {
  const text = `User-agent: *\nDisallow: /newsroom\nDisallow: /api/\n\nSitemap: ${publicOrigin()}/sitemap.xml\n`;
  return new Response(text, { headers: readerHeaders('text/plain; charset=utf-8', [keyOf.paper]) });
}
