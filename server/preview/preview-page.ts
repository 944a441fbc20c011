import { storyAddress } from '@/domain/story/address';
import { publicBody } from '@/domain/document/public/public-body';
import { sectionTrail } from '@/domain/paper/edition';
import { printedFields } from '@/domain/story/second-texts';
import { openStory } from '@/server/stories/story-state';
import { notFound, Refused } from '@/server/problems/refused';
import { restoredText } from '@/server/stories/restore';
import { submittedText } from '@/server/stories/save';
import type { SentText } from '@/server/stories/story-input';
import { listLiveWithBody, type LiveStoryWithBody } from '@/server/store/pages/live';
import { loadReferences } from '@/server/store/pages/references';
import { openPreview } from '@/server/preview/preview-links';
import type { SignedIn } from '@/server/store/people/sessions';
import { loadRevision } from '@/server/store/stories/revisions';
import type { StoryRecord } from '@/server/store/stories/stories';
import { paperStructure } from '@/server/pages/paper';
import { storyPage } from '@/server/pages/story/story-page';

/**
 * The page of a story as readers would get it if it were published now, from its working copy.
 * @throws Refused 403 or 404; 422 `no-section` while it has no place in the paper
 */
export async function previewPage(person: SignedIn, id: string, show: string | null, now: Date) {
  return pageOf(await openStory(person.actor, id), show, now);
}

/**
 * The page of the story with a text instead of its working copy, which is unchanged.
 * @throws Refused 403 or 404; 422 `no-section`
 */
export async function previewOfText(
  person: SignedIn,
  id: string,
  text: SentText,
  show: string | null,
  now: Date,
) {
  const story = await openStory(person.actor, id);
  return pageOf({ ...story, ...submittedText(text, story) }, show, now);
}

/**
 * The page that the story would have with a revision restored; nothing is restored.
 * @throws Refused 403 or 404; 422 `no-section`
 */
export async function previewOfRevision(
  person: SignedIn,
  id: string,
  number: number,
  show: string | null,
  now: Date,
) {
  const story = await openStory(person.actor, id);
  const [revision, { sections }] = await Promise.all([loadRevision(id, number), paperStructure()]);
  if (!revision) throw notFound('revision');
  return pageOf({ ...story, ...restoredText(story, revision, sections) }, show, now);
}

/**
 * The page for someone outside the newsroom who has a link to it.
 * @throws Refused 404 when the link is unknown, expired or revoked; 422 `no-section`
 */
export async function sharedPreview(secret: string, show: string | null, now: Date) {
  const { story, expiresAt } = await openPreview(secret, now);
  return { ...(await pageOf(story, show, now)), previewUntil: expiresAt };
}

/** The page of a text that is not a story yet. @throws Refused 422 `no-section` */
export function previewOfUnsaved(text: Pick<StoryRecord, 'editionId' | 'fields' | 'body'>, now: Date) {
  const none = { firstPublishedAt: null, coverageStartedAt: null, coverageEndedAt: null };
  return pageOf({ id: 'unsaved', groupId: 'unsaved', ...text, ...none }, null, now);
}

/** What a preview needs of a story. */
type PreviewedStory = Pick<
  StoryRecord,
  | 'id'
  | 'groupId'
  | 'editionId'
  | 'fields'
  | 'body'
  | 'firstPublishedAt'
  | 'coverageStartedAt'
  | 'coverageEndedAt'
>;

async function pageOf(record: PreviewedStory, show: string | null, now: Date) {
  const { id } = record;
  const [paper, [live]] = await Promise.all([paperStructure(), listLiveWithBody({ ids: [id], limit: 1 })]);
  const { editionId, groupId } = record;
  const fields = printedFields(record.fields);
  const section = paper.sections.find(one => one.id === fields.sectionId && one.editionId === editionId);
  if (!section) throw new Refused(422, 'no-section');
  const edition = paper.editions.find(one => one.id === editionId)!;
  const { pictures } = await loadReferences({ mediaIds: fields.lead ? [fields.lead.mediaId] : [] });
  const firstPublishedAt = live?.firstPublishedAt ?? record.firstPublishedAt ?? now;
  const story: LiveStoryWithBody = {
    id,
    groupId,
    editionId,
    sectionId: section.id,
    address:
      live?.address ??
      storyAddress(edition, sectionTrail(paper.sections, section.id), firstPublishedAt, fields.slug),
    fields,
    picture: (fields.lead && pictures.get(fields.lead.mediaId)) ?? null,
    body: publicBody(record.body),
    revisionId: live?.revisionId ?? id,
    firstPublishedAt,
    minutes: live?.minutes ?? 0,
    lastPublishedAt: now,
    corrections: live?.corrections ?? [],
    showsChanges: live?.showsChanges ?? true,
    coverageStartedAt: record.coverageStartedAt,
    coverageEndedAt: record.coverageEndedAt,
    coverageChanges: live?.coverageChanges ?? 0,
  };
  const { view } = (await storyPage(story, paper, new URLSearchParams(show ? { show } : {}), now))!;
  return live ? view : { ...view, qrCodeHref: null };
}

/** Headers of a preview, which must not be stored. */
export const PREVIEW_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex',
};
