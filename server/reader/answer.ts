import { READER_POLICY } from '../press/headers';
import { findAddress } from '../store/addresses';
import { keyOf } from '../surrogate-keys';
import { rssFeed } from './feed';
import { frontPage, missingPage, sectionPage } from './list-pages';
import { paperStructure } from './paper';
import { resolve } from './resolve';
import { storyPage } from './story-page';

type View<T extends (...given: never[]) => Promise<{ view: unknown } | null>> = NonNullable<
  Awaited<ReturnType<T>>
>['view'];

/** What a reader's request is answered with, before a component makes HTML of it. */
export type ReaderAnswer =
  | { kind: 'story'; storyId: string; view: View<typeof storyPage>; keys: string[] }
  | { kind: 'front'; view: View<typeof frontPage>; keys: string[] }
  | { kind: 'section'; view: View<typeof sectionPage>; keys: string[] }
  | { kind: 'missing'; status: 404 | 410; view: Awaited<ReturnType<typeof missingPage>>; keys: string[] }
  | { kind: 'feed'; xml: string; keys: string[] }
  | { kind: 'moved'; to: string; keys: string[] };

/**
 * Finds what stands at a reader's address.
 * @param path decoded path
 * @param query the parameters the press lets through: `page` of a section, `show` of a bilingual story
 */
export async function answerReader(path: string, query: URLSearchParams, now: Date): Promise<ReaderAnswer> {
  const [paper, address] = await Promise.all([paperStructure(), findAddress(path)]);
  const destination = await resolve(path, paper, address);
  switch (destination.kind) {
    case 'story': {
      const { story } = destination;
      return { kind: 'story', storyId: story.id, ...(await storyPage(story, paper, query.get('show'), now)) };
    }
    case 'front':
      return { kind: 'front', ...(await frontPage(destination.edition, paper, path, now)) };
    case 'feed':
      return { kind: 'feed', ...(await rssFeed(destination.place, paper, now)) };
    case 'moved': {
      const keys = destination.storyId ? [keyOf.story(destination.storyId)] : [];
      return { kind: 'moved', to: destination.to, keys };
    }
    case 'section': {
      const pageNumber = Number(query.get('page') ?? 1);
      const { edition, section } = destination;
      const page =
        Number.isInteger(pageNumber) && pageNumber >= 1
          ? await sectionPage(edition, section, paper, pageNumber, now)
          : null;
      if (page) return { kind: 'section', ...page };
      const view = await missingPage('not-found', edition, paper, path, now);
      return { kind: 'missing', status: 404, view, keys: [] };
    }
    case 'gone': {
      const view = await missingPage('gone', destination.edition, paper, path, now);
      const keys = [keyOf.story(destination.storyId), keyOf.edition(destination.edition.code)];
      return { kind: 'missing', status: 410, view, keys };
    }
    case 'topic':
    case 'author':
    case 'archive':
    case 'search':
    case 'most-viewed':
    case 'corrections':
    case 'offline':
    case 'standing':
    case 'not-found': {
      const view = await missingPage('not-found', destination.edition, paper, path, now);
      return { kind: 'missing', status: 404, view, keys: [] };
    }
  }
}

/** Headers of a reader's page; browsers ask again each time, and the press answers 304. */
export function readerHeaders(contentType: string, keys: string[]): Record<string, string> {
  return {
    'content-type': contentType,
    'cache-control': 'public, max-age=0, must-revalidate',
    'content-security-policy': READER_POLICY,
    ...(keys.length && { 'surrogate-key': keys.join(' ') }),
  };
}
