import { Readable } from 'node:stream';
import { exportsWords } from '@/components/newsroom/words/exports/words';
import { interfaceLanguage } from '@/domain/language/interface-languages';
import { exportStories } from '@/server/exports/export-stories';
import { NO_STORE } from '@/server/http/answer';
import { newsroomRoute } from '@/server/routes/newsroom-route';

export const GET = newsroomRoute('read-newsroom', async (request, { actor, locale }) => {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { inFile } = exportsWords(locale);
  const words = { ...inFile, lang: interfaceLanguage(locale) };
  const { name, type, content } = await exportStories(actor, query, words, new Date());
  const headers = {
    ...NO_STORE,
    'content-type': type,
    'content-disposition': `attachment; filename="${name}"`,
    'x-content-type-options': 'nosniff',
  };
  const body = typeof content === 'string' ? content : (Readable.toWeb(content) as ReadableStream);
  return new Response(body, { headers });
});
