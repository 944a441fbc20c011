import { beforeAll, describe, expect, it } from 'vitest';
import { PREVIEW_LINK_LIMITS } from '@/domain/story/preview-link';
import { doc, p, text } from '@/domain/document/samples.fixture';
import type { Actor } from '@/domain/people/permissions';
import { sharedPreview } from '@/server/preview/preview-page';
import { prisma } from '@/server/store/prisma';
import { loadStory } from '@/server/store/stories/stories';
import { saveWorkingCopy } from '@/server/stories/save';
import { testPaper } from '@/scripts/test/paper';
import { testPicture } from '@/scripts/test/picture';
import { act, writeStory } from '@/scripts/test/publish';
import { isPreviewed, previewCookie } from './preview-cookie';
import { createPreviewLink, openPreview, previewLinks, revokePreviewLink } from './preview-links';

const fixture = testPaper();
const now = new Date('2026-11-27T12:00:00Z');
const later = (days: number) => new Date(now.getTime() + days * 24 * 3_600_000);
const form = { reviewer: 'A lawyer', days: 7, revision: null };

let editor: Actor;
beforeAll(async () => {
  editor = await fixture.paper.person('editor');
});

let stories = 0;
function draft(): Promise<string> {
  const { editionId, sectionId } = fixture.paper;
  return writeStory(editor, { editionId, fields: { slug: `ferry-${++stories}`, sectionId }, at: now });
}

async function share(id: string, change: object = {}): Promise<{ id: string; secret: string }> {
  const made = await createPreviewLink(editor, id, { ...form, ...change }, now);
  return { id: made.id, secret: made.address.split('/').at(-1)! };
}

/** Saves the story with another first paragraph, and a picture. */
async function write(id: string, words: string, mediaId?: string): Promise<void> {
  const { version, editionId, deskId, fields } = (await loadStory(id))!;
  const picture = { type: 'picture', attrs: { media: mediaId, alt: 'A pier' } };
  const body = doc(p(text(words)), ...(mediaId ? [picture] : []));
  await saveWorkingCopy(
    editor,
    id,
    { key: crypto.randomUUID(), version, editionId, deskId, fields, body },
    now,
  );
}

const notThere = { status: 404, reason: 'no-such-preview' };

describe('A link to a preview', () => {
  it('shows the story as it is when opened, and until when', async () => {
    const id = await draft();
    const { secret } = await share(id);
    await write(id, 'The vote was moved to Friday.');
    const view = await sharedPreview(secret, null, now);
    expect(JSON.stringify(view.body)).toContain('moved to Friday');
    expect(view.previewUntil).toEqual(later(7));
    const { links } = await previewLinks(editor, id, now);
    expect(links).toMatchObject([{ reviewer: 'A lawyer', revision: null, lastOpenedAt: now.toISOString() }]);
  });

  it('to a revision shows that revision after later changes', async () => {
    const id = await draft();
    await write(id, 'The first text.');
    await act(editor, id, 'submit', now);
    const { secret } = await share(id, { revision: 1 });
    await write(id, 'Another text.');
    const { story } = await openPreview(secret, now);
    expect(JSON.stringify(story.body)).toContain('The first text.');
    await expect(share(id, { revision: 900 })).rejects.toMatchObject({ reason: 'no-such-revision' });
  });

  it('is stored as a hash only', async () => {
    const { id, secret } = await share(await draft());
    const row = await prisma().previewLink.findUniqueOrThrow({ where: { id } });
    expect(JSON.stringify(row)).not.toContain(secret);
  });

  it('ends when it expires, is revoked, the story is killed, or its creator is deactivated', async () => {
    const id = await draft();
    const [expiring, revoked] = [await share(id, { days: 1 }), await share(id)];
    await expect(openPreview(expiring.secret, later(1))).rejects.toMatchObject(notThere);
    await revokePreviewLink(editor, id, revoked.id, now);
    await expect(openPreview(revoked.secret, now)).rejects.toMatchObject(notThere);

    const killed = await draft();
    const open = await share(killed);
    await act(editor, killed, 'publish', now);
    await openPreview(open.secret, now);
    await act(editor, killed, 'kill', now);
    await expect(openPreview(open.secret, now)).rejects.toMatchObject(notThere);

    const leaving = await fixture.paper.person('editor');
    const made = await createPreviewLink(leaving, id, form, now);
    await prisma().person.update({ where: { id: leaving.personId }, data: { deactivatedAt: now } });
    await expect(openPreview(made.address.split('/').at(-1)!, now)).rejects.toMatchObject(notThere);
  });

  it.each(['', 'x', '%00', 'A'.repeat(43), 'A'.repeat(5000)])(
    'with the secret %j is refused',
    async secret => {
      await expect(openPreview(secret, now)).rejects.toMatchObject(notThere);
    },
  );

  it('is limited in number, also when many are made at once', async () => {
    const id = await draft();
    const made = await Promise.allSettled(
      Array.from({ length: PREVIEW_LINK_LIMITS.links + 5 }, () => share(id)),
    );
    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(PREVIEW_LINK_LIMITS.links);
    await expect(share(id)).rejects.toMatchObject({ reason: 'too-many-links' });
  });

  it('is refused to those who may not share the story', async () => {
    const id = await draft();
    const reporter = await fixture.paper.person('reporter');
    await expect(createPreviewLink(reporter, id, form, now)).rejects.toMatchObject({
      status: 403,
      reason: 'not-your-story',
    });
    expect(await previewLinks(reporter, id, now)).toMatchObject({ mayShare: false });
  });
});

describe('Pictures of a preview', () => {
  it('are sent to the browser that opened it, while the story shows them', async () => {
    const id = await draft();
    const [mine, other] = [await testPicture(40, 30), await testPicture(30, 40)];
    await write(id, 'With a picture.', mine);
    const { id: linkId, secret } = await share(id);
    const cookie = previewCookie(secret, later(7)).split(';')[0]!;
    expect(await isPreviewed(`a=b; ${cookie}; c=d`, mine, now)).toBe(true);
    expect(await isPreviewed(cookie, other, now)).toBe(false);
    expect(await isPreviewed(undefined, mine, now)).toBe(false);
    expect(await isPreviewed(`${cookie}x`, mine, now)).toBe(false);
    await revokePreviewLink(editor, id, linkId, now);
    expect(await isPreviewed(cookie, mine, now)).toBe(false);
  });
});
