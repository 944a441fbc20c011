import type { Edition } from '@/domain/paper/edition';
import { HAS_OLD_QUERY, oldQuery } from '@/domain/imports/addresses/old-query';
import type { LiveStoryWithBody } from '@/server/store/pages/live';
import { BAD_ADDRESS } from '@/server/press/cache/page-name';
import { FILE_POLICY, readerPolicy } from '@/server/press/headers';
import { keyOf } from '@/server/press/surrogate-keys';
import { loadLiveFront } from '@/server/store/fronts/live-front';
import { feedFile } from '@/server/syndication/feeds/feed';
import { frameOf } from '@/server/pages/frame';
import { arrangedFrontPage } from '@/server/pages/fronts/arranged-front';
import { frontPage, missingPage } from '@/server/pages/lists/list-pages';
import { answerListed, type ListedAnswer } from '@/server/pages/lists/listed';
import type { MachineFile } from '@/server/pages/structured-data/machine-file';
import { addressOfNumber, numberOfPage } from '@/server/pages/lists/numbered-page';
import { machineFile } from '@/server/site/machine-files';
import { paperStructure, type PaperStructure } from '@/server/pages/paper';
import { editionOf, redirectAt, resolve, type Moved } from '@/server/pages/resolve';
import { searchPage } from '@/server/pages/search/search-page';
import { coveragePart, keysOfCoverage, placeOfEntry } from '@/server/pages/story/coverage';
import { changesPage } from '@/server/pages/story/changes-page';
import { qrCodeFile } from '@/server/pages/story/qr-code';
import { sideBySidePage } from '@/server/pages/story/side-by-side';
import { storyPage } from '@/server/pages/story/story-page';

type View<T extends (...query: never[]) => Promise<{ view: unknown } | null>> = NonNullable<
  Awaited<ReturnType<T>>
>['view'];

type SideBySideView = NonNullable<NonNullable<Awaited<ReturnType<typeof sideBySidePage>>>['view']>;

/** The answer to a reader's request, before a component renders it as HTML. */
export type ReaderAnswer =
  | { kind: 'story'; storyId: string; view: View<typeof storyPage>; keys: string[] }
  | { kind: 'side-by-side'; storyId: string; view: SideBySideView; keys: string[] }
  | { kind: 'front'; view: View<typeof frontPage>; keys: string[] }
  | { kind: 'arranged-front'; view: View<typeof arrangedFrontPage>; keys: string[] }
  | { kind: 'coverage'; view: View<typeof coveragePart>; keys: string[] }
  | { kind: 'changes'; view: View<typeof changesPage>; keys: string[] }
  | ListedAnswer
  | {
      kind: 'missing';
      status: 400 | 404 | 410;
      view: Awaited<ReturnType<typeof missingPage>>;
      keys: string[];
    }
  | { kind: 'file'; file: MachineFile; keys: string[] }
  | { kind: 'offline' | 'kept'; view: { frame: ReturnType<typeof frameOf> }; keys: string[] }
  | { kind: 'search'; view: View<typeof searchPage>; keys: string[] }
  | { kind: 'moved'; to: string; query?: string; forGood: boolean; keys: string[] };

/** Destinations without paging and choices. */
const WITHOUT_PARAMETERS: Awaited<ReturnType<typeof resolve>>['kind'][] = [
  'front',
  'most-viewed',
  'standing',
  'offline',
  'kept',
  'changes',
  'entries',
  'entry',
  'qr-code',
];

/**
 * Finds the answer to a reader's address.
 * @param path decoded path
 * @param query the parameters the press lets through, such as `before` of a list and `show` of a bilingual story
 */
export async function answerReader(path: string, query: URLSearchParams, now: Date): Promise<ReaderAnswer> {
  const paper = await paperStructure();
  const notFound = async (edition: Edition, status: 400 | 404 = 404): Promise<ReaderAnswer> => {
    const view = await missingPage({ status }, edition, paper, now);
    return { kind: 'missing', status, view, keys: [keyOf.stories, keyOf.paper] };
  };
  if (query.has(BAD_ADDRESS)) return notFound(editionOf(path, paper), 400);
  const old = oldQuery(query);
  if (old && HAS_OLD_QUERY.test(path)) {
    const moved = await redirectAt(path, old);
    if (moved) return movedAnswer(moved);
    return { kind: 'moved', to: path, forGood: false, keys: [keyOf.redirects] };
  }
  const file = await machineFile(path, { paper, query, now });
  if (file) return { kind: 'file', file, keys: file.keys };
  const destination = await resolve(path, paper);
  // One address each, so that parameters create no duplicates in caches.
  if (query.size && WITHOUT_PARAMETERS.includes(destination.kind))
    return { kind: 'moved', to: path, forGood: false, keys: [keyOf.paper] };
  switch (destination.kind) {
    case 'story': {
      const { story } = destination;
      const related = query.get('beside');
      if (related !== null) return relatedAnswer(story, related, paper, now);
      const page = await storyPage(story, paper, query, now);
      if (page) return { kind: 'story', storyId: story.id, ...page };
      const missing = await notFound(destination.edition);
      return { ...missing, keys: [...missing.keys, keyOf.story(story.id), keyOf.coverage(story.id)] };
    }
    case 'front': {
      const { edition } = destination;
      const { contents, breaking } = await loadLiveFront(edition.id, now);
      const at = { path, now };
      if (!contents?.containers.length)
        return { kind: 'front', ...(await frontPage(edition, breaking, paper, at)) };
      const arranged = { contents, breaking };
      return { kind: 'arranged-front', ...(await arrangedFrontPage(edition, arranged, paper, at)) };
    }
    case 'feed': {
      const feed = await feedFile(destination.place, destination.format, paper, now);
      return { kind: 'file', file: feed, keys: feed.keys };
    }
    case 'offline':
    case 'kept': {
      const frame = frameOf({ path, edition: destination.edition, now }, paper);
      return { kind: destination.kind, view: { frame }, keys: [keyOf.paper] };
    }
    case 'changes': {
      const page = await changesPage(destination.story, paper, now);
      if (page) return { kind: 'changes', ...page };
      const missing = await notFound(destination.edition);
      return { ...missing, keys: [...missing.keys, keyOf.story(destination.story.id)] };
    }
    case 'entries': {
      const part = await coveragePart(destination.story, paper, now);
      if (part) return { kind: 'coverage', ...part };
      const missing = await notFound(destination.edition);
      return { ...missing, keys: [...missing.keys, ...keysOfCoverage(destination.story)] };
    }
    case 'entry': {
      const { story, entryId } = destination;
      const to = await placeOfEntry(story, entryId!);
      const keys = keysOfCoverage(story);
      if (to) return { kind: 'moved', to, forGood: false, keys };
      const missing = await notFound(destination.edition);
      return { ...missing, keys: [...missing.keys, ...keys] };
    }
    case 'qr-code': {
      const file = await qrCodeFile(destination.story);
      return { kind: 'file', file, keys: file.keys };
    }
    case 'moved':
      return movedAnswer(destination, query);
    case 'search':
      return { kind: 'search', ...(await searchPage(destination.edition, paper, query, now)) };
    case 'gone':
    case 'unpublished': {
      const { kind, withdrawn } = destination;
      // An unpublished story may return; a killed one does not.
      const status = kind === 'gone' ? 410 : 404;
      const view = await missingPage({ status, withdrawn }, destination.edition, paper, now);
      const keys = [keyOf.story(destination.storyId), keyOf.edition(destination.edition.code)];
      return { kind: 'missing', status, view, keys };
    }
    case 'section':
    case 'topic':
    case 'author': {
      const { edition } = destination;
      if (!query.has('page'))
        return (await answerListed(destination, paper, query, now)) ?? notFound(edition);
      const number = numberOfPage(query);
      const to = number && (await addressOfNumber(destination, number, paper));
      const keys = [keyOf.edition(edition.code), keyOf.paper];
      return to ? { kind: 'moved', to, forGood: false, keys } : notFound(edition);
    }
    case 'archive':
    case 'most-viewed':
    case 'corrections':
    case 'standing':
      return (await answerListed(destination, paper, query, now)) ?? notFound(destination.edition);
    case 'not-found':
      return notFound(destination.edition);
  }
}

/** @param query goes with the redirect, unless it is part of an address of a previous system */
function movedAnswer({ to, storyId, isOld }: Moved, query = new URLSearchParams()): ReaderAnswer {
  const keys = [storyId ? keyOf.story(storyId) : keyOf.paper, ...(isOld ? [keyOf.redirects] : [])];
  return { kind: 'moved', to, ...(!isOld && { query: query.toString() }), forGood: true, keys };
}

/** The story side by side with its text in another language, or a redirect to the page that has it. */
async function relatedAnswer(
  story: LiveStoryWithBody,
  code: string,
  paper: PaperStructure,
  now: Date,
): Promise<ReaderAnswer> {
  const page = await sideBySidePage(story, code, paper, now);
  if (page?.view) return { kind: 'side-by-side', storyId: story.id, view: page.view, keys: page.keys };
  const keys = [keyOf.story(story.id), keyOf.group(story.groupId), keyOf.paper];
  return { kind: 'moved', to: page?.to ?? story.address, forGood: false, keys };
}

/** Headers of a readers' file; browsers revalidate each time, and the press answers 304. */
export function readerHeaders(contentType: string, keys: string[]): Record<string, string> {
  return {
    'content-type': contentType,
    'cache-control': 'public, max-age=0, must-revalidate',
    'content-security-policy': FILE_POLICY,
    ...(keys.length && { 'surrogate-key': keys.join(' ') }),
  };
}

/** Headers of a reader's page. */
export const pageHeaders = (html: string, keys: string[]): Record<string, string> => ({
  ...readerHeaders('text/html; charset=utf-8', keys),
  'content-security-policy': readerPolicy(html),
});
