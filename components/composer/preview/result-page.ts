import { request } from '@/components/api/request';
import { failureOf, type Refused } from '../api';
import { draftOf, type Draft } from '../draft';

/** What is previewed before it is taken: a text that is not saved, or a revision as it would be restored. */
export type Result = { draft: Draft } | { revision: number };

/** The page as a document; or why there is none: null, because the server gave no answer. */
export type ResultPage = { html: string } | { refused: Refused | null };

/**
 * The page that a story would have with a result.
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

/** The document without its scripts, which the policy of the page around it does not let run. */
function withoutScripts(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const script of page.querySelectorAll('script')) script.remove();
  return `<!doctype html>${page.documentElement.outerHTML}`;
}
