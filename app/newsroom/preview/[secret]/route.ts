import { createElement } from 'react';
import { htmlOf, previewHtml } from '@/app/html';
import { StoryPage } from '@/components/reader/story/story-page';
import { PlainDocument } from '@/components/ui/plain-document';
import { Refusal } from '@/components/newsroom/refusal';
import { newsroomWords } from '@/components/newsroom/words/words';
import { recordStrangerRefusal } from '@/server/events/refusals';
import { refusal } from '@/server/routes/newsroom-route';
import { Refused } from '@/server/problems/refused';
import { PREVIEW_HEADERS, sharedPreview } from '@/server/preview/preview-page';
import { assetList } from '@/server/press/files/assets';
import { previewCookie } from '@/server/preview/preview-cookie';
import { requestLanguage } from '@/app/newsroom/interface-language';

interface SecretRoute {
  params: Promise<{ secret: string }>;
}

/** An unpublished story, for someone outside the newsroom with a link to it. */
export async function GET(request: Request, { params }: SecretRoute): Promise<Response> {
  const { secret } = await params;
  const show = new URL(request.url).searchParams.get('show');
  try {
    const view = await sharedPreview(secret, show, new Date());
    const headers = new Headers(PREVIEW_HEADERS);
    headers.append('set-cookie', previewCookie(secret, view.previewUntil));
    return new Response(await previewHtml(createElement(StoryPage, view), request), { headers });
  } catch (error) {
    if (!(error instanceof Refused)) return refusal(error);
    // The address contains the secret of the link.
    const { method } = request;
    await recordStrangerRefusal({ method, path: '/newsroom/preview', reason: error.reason });
    const lang = await requestLanguage();
    const { errors, titles } = newsroomWords(lang);
    const isReady = error.reason !== 'no-section';
    const title = isReady ? errors.noPreviewTitle : errors.previewNotReadyTitle;
    const text = isReady ? errors.noPreview : errors.previewNotReady;
    const page = createElement(PlainDocument, {
      lang,
      title: `${title} · ${titles.suffix}`,
      css: `/assets/${assetList().newsroom}`,
      children: createElement('main', { id: 'main' }, createElement(Refusal, { title, text })),
    });
    return new Response(await htmlOf(page), { status: error.status, headers: PREVIEW_HEADERS });
  }
}
