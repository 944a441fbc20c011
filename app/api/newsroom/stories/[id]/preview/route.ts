import { createElement } from 'react';
import { htmlOf } from '@/app/html';
import { StoryPage } from '@/components/reader/story/story-page';
import { PreviewAnswer } from '@/domain/api/stories/preview';
import { answer } from '@/server/http/answer';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { previewOfText } from '@/server/preview/preview-page';
import { parseText, SAVE_LIMIT } from '@/server/stories/story-input';

/** The page that the story would have with a text that is not saved. */
export const POST = newsroomRoute<IdRoute>('read-newsroom', async (request, person, { params }) => {
  const show = new URL(request.url).searchParams.get('show');
  const text = await parseText(await readJson(request, SAVE_LIMIT));
  const view = await previewOfText(person, (await params).id, text, show, new Date());
  return answer(PreviewAnswer, { html: await htmlOf(createElement(StoryPage, view)) });
});
