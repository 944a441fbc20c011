import { Readable } from 'node:stream';
import { createElement } from 'react';
import { htmlOf } from '@/app/html';
import { StoryPage } from '@/components/reader/story/story-page';
import { exportsWords } from '@/components/newsroom/words/exports/words';
import { interfaceLanguage } from '@/domain/language/interface-languages';
import { exportStories } from '@/server/exports/export-stories';
import { previewPage } from '@/server/preview/preview-page';
import { NO_STORE } from '@/server/http/answer';
import { newsroomRoute } from '@/server/routes/newsroom-route';

export const GET = newsroomRoute('read-newsroom', async (request, person) => {
  const { actor, locale } = person;
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { inFile } = exportsWords(locale);
  const words = { ...inFile, lang: interfaceLanguage(locale) };
  const now = new Date();
  const pageOf = async (id: string) =>
    htmlOf(createElement(StoryPage, await previewPage(person, id, null, now)));
  const { name, type, content } = await exportStories(actor, query, { words, pageOf }, now);
  const headers = {
    ...NO_STORE,
    'content-type': type,
    'content-disposition': `attachment; filename="${name}"`,
    'x-content-type-options': 'nosniff',
  };
  const body = content instanceof Readable ? (Readable.toWeb(content) as ReadableStream) : content;
  return new Response(body as BodyInit, { headers });
});
