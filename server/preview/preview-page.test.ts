import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { act, writeStory } from '@/scripts/test/publish';
import { restoreRevision } from '@/server/stories/restore';
import { saveWorkingCopy } from '@/server/stories/save';
import type { SignedIn } from '@/server/store/people/sessions';
import { loadStory } from '@/server/store/stories/stories';
import { previewOfRevision, previewOfText, previewPage } from './preview-page';

const fixture = testPaper();
const now = new Date('2026-11-24T08:00:00Z');
const later = new Date('2026-11-24T09:00:00Z');

let actor: Actor;
let person: SignedIn;
beforeAll(async () => {
  actor = await fixture.paper.person('editor');
  person = { actor, name: 'Ines', email: 'ines@paper.example' } as SignedIn;
});

const begun = (headline: string, sectionId: string | null = fixture.paper.sectionId) =>
  writeStory(actor, {
    editionId: fixture.paper.editionId,
    fields: { slug: `ferries-${randomUUID()}`, headline, sectionId },
    at: now,
  });

/** The story's text with other words. */
async function otherText(id: string, words: object) {
  const { editionId, deskId, fields, body, version } = (await loadStory(id))!;
  const block = { type: 'paragraph', content: [{ type: 'text', text: 'Six boats cross until two.' }] };
  const text = { editionId, deskId, fields: { ...fields, ...words } };
  return { version, text: { ...text, body: { ...body, content: [...(body.content ?? []), block] } } };
}

describe('The preview of a text', () => {
  it.each([false, true])(
    'is the page that saving would produce, and saves nothing (published: %s)',
    async isPublished => {
      const id = await begun('Night ferries return');
      if (isPublished) await act(actor, id, 'publish', now);
      // The page of a published story may not have the slug that publishing set.
      const { version, text } = await otherText(id, {
        headline: 'Six boats',
        slug: isPublished ? '' : 'six',
      });
      const previewed = await previewOfText(person, id, text, null, later);
      expect((await loadStory(id))!.version).toBe(version);
      await saveWorkingCopy(actor, id, { ...text, version, key: randomUUID() }, later);
      expect(previewed).toEqual(await previewPage(person, id, null, later));
      expect(previewed.headline).toBe('Six boats');
    },
  );

  it('needs a section of the edition', async () => {
    const id = await begun('Night ferries return');
    for (const sectionId of [null, 'none', fixture.paper.otherSectionId]) {
      const { text } = await otherText(id, { sectionId });
      const preview = previewOfText(person, id, text, null, now);
      await expect(preview).rejects.toMatchObject({ status: 422, reason: 'no-section' });
    }
  });
});

describe('The preview of a revision', () => {
  it.each([false, true])(
    'is the page that restoring would produce, and restores nothing (published: %s)',
    async isPublished => {
      const id = await begun('Night ferries return');
      if (isPublished) await act(actor, id, 'publish', now);
      const { version, text } = await otherText(id, { headline: 'Six boats', slug: 'six-boats' });
      await saveWorkingCopy(actor, id, { ...text, version, key: randomUUID() }, later);
      const saved = (await loadStory(id))!;
      const previewed = await previewOfRevision(person, id, 1, null, later);
      expect(previewed.headline).not.toBe('Six boats');
      expect((await loadStory(id))!.version).toBe(saved.version);
      await restoreRevision(actor, id, 1, { version: saved.version, key: randomUUID() }, later);
      expect(previewed).toEqual(await previewPage(person, id, null, later));
    },
  );

  it('is not found for a missing revision', async () => {
    const id = await begun('Night ferries return');
    for (const number of [99, 0, Number.NaN])
      await expect(previewOfRevision(person, id, number, null, now)).rejects.toMatchObject({ status: 404 });
  });
});
