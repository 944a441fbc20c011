import { request } from '@/components/api/request';
import { failureOf, type RefusedSave } from '../api';
import { draftOf, type Draft } from '../draft';

/** A previewed text: one that is not saved, or a restored revision. */
export type Result = { draft: Draft } | { revision: number };

/** The page as a document, or the reason why there is none; null when there was no answer. */
export type ResultPage = { html: string } | { refused: RefusedSave | null };

/**
 * The page of a story with another text.
 * @param show the requested language; null for the default
 */
export async function resultPage(storyId: string, result: Result, show: string | null): Promise<ResultPage> {
  const query = show === null ? '' : `?${new URLSearchParams({ show })}`;
  const story = `/api/newsroom/stories/${storyId}`;
  const answer =
    'draft' in result
      ? await request(`${story}/preview${query}`, {
          ...{ method: 'POST', body: draftOf(result.draft) },
          ...{ answer: 'PreviewAnswer', conflict: 'ConflictAnswer' },
        })
      : await request(`${story}/revisions/${result.revision}/preview${query}`, {
          ...{ answer: 'PreviewAnswer', conflict: 'ConflictAnswer' },
        });
  if (answer.done) return { html: withoutScripts(answer.data.html) };
  const failure = failureOf(answer);
  return { refused: failure.kind === 'refused' ? failure.refused : null };
}

/** The document without scripts, which the content security policy would block. */
function withoutScripts(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const script of page.querySelectorAll('script')) script.remove();
  return `<!doctype html>${page.documentElement.outerHTML}`;
}
