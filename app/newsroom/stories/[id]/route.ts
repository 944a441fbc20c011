import { createElement, type ReactElement } from 'react';
import { htmlOf } from '@/app/html';
import { ComposerPage } from '@/components/composer/composer-page';
import { PlainDocument } from '@/components/ui/plain-document';
import { Refusal } from '@/components/newsroom/refusal';
import { newsroomWords } from '@/components/newsroom/words/words';
import { recordPageRefusal } from '@/server/events/refusals';
import { openComposer } from '@/server/composer/composer';
import { logger } from '@/server/log';
import { type IdRoute } from '@/server/routes/newsroom-route';
import { NO_STORE } from '@/server/http/answer';
import { assetList } from '@/server/press/files/assets';
import { nonceOf } from '@/server/press/headers';
import { Refused } from '@/server/problems/refused';
import { requireUser } from '@/app/newsroom/current-user';
import { requestLanguage } from '@/app/newsroom/interface-language';

export const dynamic = 'force-dynamic';

/** The composer. A route and not a page, so that it loads only its own script: docs/decisions/0006. */
export async function GET(request: Request, { params }: IdRoute): Promise<Response> {
  const { id } = await params;
  const path = `/newsroom/stories/${encodeURIComponent(id)}`;
  const person = await requireUser(path);
  const lang = await requestLanguage();
  const { titles, budget, errors } = newsroomWords(lang);
  const { newsroom, composer } = assetList();
  const css = `/assets/${newsroom}`;
  const titled = (name: string) => `${name} · ${titles.suffix}`;

  function refused(status: number, title: string, text: string): Promise<Response> {
    const way = createElement('a', { className: 'button line', href: '/newsroom' }, budget.title);
    const refusal = createElement('main', { id: 'main' }, createElement(Refusal, { title, text, way }));
    return page(createElement(PlainDocument, { lang, title: titled(title), css, children: refusal }), status);
  }

  try {
    const view = await openComposer(person, id, lang, new Date());
    const { slug, headline } = view.story.fields;
    const nonce = nonceOf(request.headers.get('content-security-policy'));
    const assets = { css, script: `/assets/${composer}` };
    const notLoaded = { text: errors.notLoaded, reload: errors.reload };
    const title = titled(slug || headline || budget.newSlug);
    return page(
      createElement(ComposerPage, { view, title, needsScript: errors.needsScript, notLoaded, assets, nonce }),
      200,
    );
  } catch (error) {
    if (error instanceof Refused && error.status === 404)
      return refused(404, errors.noStoryTitle, errors.noStory);
    if (error instanceof Refused) {
      await recordPageRefusal(person.actor, path, error.reason);
      return refused(error.status, errors.noGrantTitle, errors.noGrant);
    }
    logger.error(error, 'could not open the composer');
    return refused(500, errors.heading, errors.text);
  }
}

async function page(document: ReactElement, status: number): Promise<Response> {
  const headers = { ...NO_STORE, 'content-type': 'text/html; charset=utf-8' };
  return new Response(await htmlOf(document), { status, headers });
}
