import { readerHeaders } from '@/server/reader/answer';
import { paperStructure } from '@/server/reader/paper';
import { sitemap } from '@/server/reader/sitemap';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const { xml, keys } = await sitemap(await paperStructure());
  return new Response(xml, { headers: readerHeaders('application/xml; charset=utf-8', keys) });
}
