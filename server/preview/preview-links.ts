import { requirePermission } from '@/server/problems/require-permission';
import { createHash, randomBytes } from 'node:crypto';
import { PreviewLinkRequest, type PreviewLinksAnswer } from '@/domain/api/stories/preview-links';
import { can, type Actor } from '@/domain/people/permissions';
import { PREVIEW_LINK_LIMITS } from '@/domain/story/preview-link';
import { openStory } from '@/server/stories/story-state';
import { parseInput } from '@/server/forms/parse-input';
import { notFound, Refused } from '@/server/problems/refused';
import { newsroomOrigin } from '@/server/origins';
import {
  deletePreviewLink,
  findPreviewLink,
  insertPreviewLink,
  listPreviewLinks,
  markPreviewOpened,
} from '@/server/store/stories/preview-links';
import { loadRevision } from '@/server/store/stories/revisions';
import { loadStory, type StoryRecord } from '@/server/store/stories/stories';
import { writeStory, type OpenedWrite } from '@/server/stories/write';

const DAY_MS = 24 * 3_600_000;

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('base64url');

function requireSharing(actor: Actor, story: OpenedWrite['story']): void {
  requirePermission(actor, 'share-preview', story);
}

/**
 * Creates a link for someone outside the newsroom to read a story, or one revision of it, until it expires or is
 * revoked.
 * @returns its address, which is not stored
 * @throws Refused 403, 404, or 422 `too-many-links`
 */
export async function createPreviewLink(
  actor: Actor,
  storyId: string,
  sent: unknown,
  now: Date,
): Promise<{ id: string; address: string }> {
  const { reviewer, days, revision: number } = parseInput(PreviewLinkRequest, sent);
  const secret = randomBytes(32).toString('base64url');
  const id = await writeStory(
    { actor, storyId, kind: 'story.share-preview', input: {}, now },
    {
      authorize: ({ story }) => requireSharing(actor, story),
      async change({ connection }) {
        const revision = number === null ? null : await loadRevision(storyId, number, connection);
        if (number !== null && !revision) throw new Refused(422, 'no-such-revision', { field: 'revision' });
        const others = await listPreviewLinks(storyId, now, connection);
        if (others.length >= PREVIEW_LINK_LIMITS.links)
          throw new Refused(422, 'too-many-links', { limit: PREVIEW_LINK_LIMITS.links });
        const link = {
          secretHash: hashOf(secret),
          storyId,
          revisionId: revision?.id ?? null,
          reviewer,
          createdById: actor.personId,
          createdAt: now,
          expiresAt: new Date(now.getTime() + days * DAY_MS),
        };
        const id = await insertPreviewLink(link, connection);
        // Without the reviewer's name, because events are kept permanently.
        return {
          done: id,
          event: { kind: 'story.share-preview', data: { link: id, days, revision: number } },
        };
      },
      repeated: () => '',
    },
  );
  return { id, address: `${newsroomOrigin()}/newsroom/preview/${secret}` };
}

/** Revokes a link immediately. @throws Refused 403 or 404 */
export async function revokePreviewLink(
  actor: Actor,
  storyId: string,
  linkId: string,
  now: Date,
): Promise<void> {
  await writeStory(
    { actor, storyId, kind: 'story.revoke-preview', input: {}, now },
    {
      authorize: ({ story }) => requireSharing(actor, story),
      async change({ connection }) {
        if (!(await deletePreviewLink(linkId, storyId, connection))) throw notFound('link');
        return { done: undefined, event: { kind: 'story.revoke-preview', data: { link: linkId } } };
      },
      repeated: () => undefined,
    },
  );
}

/** The links of a story that can be opened, and whether the actor may make others. @throws Refused 403 or 404 */
export async function previewLinks(actor: Actor, storyId: string, now: Date): Promise<PreviewLinksAnswer> {
  const story = await openStory(actor, storyId);
  const links = await listPreviewLinks(storyId, now);
  return {
    links: links.map(({ expiresAt, lastOpenedAt, ...link }) => ({
      ...link,
      expiresAt: expiresAt.toISOString(),
      lastOpenedAt: lastOpenedAt?.toISOString() ?? null,
    })),
    mayShare: can(actor, 'share-preview', story).allowed,
  };
}

/** What a link shows, and until when. */
export interface OpenedPreview {
  story: StoryRecord;
  expiresAt: Date;
}

/** The story that a link shows. @throws Refused 404 when the link is unknown, expired or revoked */
export async function openPreview(secret: string, now: Date): Promise<OpenedPreview> {
  const opened = await readPreview(secret, now);
  if (!opened) throw notFound('preview');
  await markPreviewOpened(opened.id, now);
  return opened;
}

/** The same for the files of an open page; null instead of a refusal. */
export async function readPreview(
  secret: string,
  now: Date,
): Promise<(OpenedPreview & { id: string }) | null> {
  const link = await findPreviewLink(hashOf(secret), now);
  const story = link && (await loadStory(link.storyId));
  if (!story) return null;
  const { id, expiresAt, revision: number } = link;
  const revision = number === null ? null : await loadRevision(story.id, number);
  const text = revision && { fields: revision.fields, body: revision.body };
  return { id, expiresAt, story: { ...story, ...text } };
}
