import { createElement } from 'react';
import { htmlOf } from '@/app/html';
import { StoryPage } from '@/components/reader/story/story-page';
import { PreviewAnswer } from '@/domain/api/stories/preview';
import { answer } from '@/server/http/answer';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { previewOfRevision } from '@/server/preview/preview-page';

interface RevisionRoute {
  params: Promise<{ id: string; number: string }>;
}

/** The page that the story would have with this revision restored. */
export const GET = newsroomRoute<RevisionRoute>('read-newsroom', async (request, person, { params }) => {
  const show = new URL(request.url).searchParams.get('show');
  const { id, number } = await params;
  const view = await previewOfRevision(person, id, Number(number), show, new Date());
  return answer(PreviewAnswer, { html: await htmlOf(createElement(StoryPage, view)) });
});
