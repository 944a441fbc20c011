import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BodyNode } from '@/domain/document/body';
import type { Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { publishStory, writeStory } from '@/scripts/test/publish';
import { inTransaction } from '@/server/store/database';
import { prisma } from '@/server/store/prisma';
import { loadStory } from '@/server/store/stories/stories';
import { createStory } from './create-story';

const fixture = testPaper();
const now = new Date('2026-11-27T01:00:00Z');
let editor: Actor;
let bilingualId: string;

beforeAll(async () => {
  editor = await fixture.paper.person('editor');
  const place = { zone: 'Asia/Shanghai', position: 9, firstYear: 1998 };
  const named = { code: 'bi', name: 'Both', shortName: 'Both', mark: 'B' };
  const edition = { ...named, ...place, lang: 'en', secondLang: 'fr' };
  bilingualId = (await prisma().edition.create({ data: edition })).id;
});

const paragraph = (text: string): BodyNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });

/** A live story in English, and a version in French without revisions. */
async function bothVersions() {
  const { editionId, otherEditionId, sectionId, otherSectionId } = fixture.paper;
  const slug = () => `s-${randomUUID().slice(0, 8)}`;
  const fields = { slug: slug(), sectionId, headline: 'Ferries' };
  const firstId = await publishStory(editor, { editionId, fields, content: [paragraph('One.')], at: now });
  const secondId = await writeStory(editor, {
    ...{ editionId: otherEditionId, fromStoryId: firstId, at: now },
    fields: { slug: slug(), sectionId: otherSectionId, headline: 'Les bacs' },
    content: [paragraph('Un.')],
  });
  return { firstId, secondId };
}

const bilingualFrom = (fromStoryId: string) =>
  createStory(editor, { editionId: bilingualId, deskId: null, fromStoryId }, now);
const linksOf = (storyId: string) =>
  prisma().translation.findMany({ where: { storyId }, orderBy: { side: 'asc' } });

describe('A bilingual version', () => {
  it('is paired from the versions in both languages and linked to a revision of each', async () => {
    const { firstId, secondId } = await bothVersions();
    const id = await bilingualFrom(secondId);
    const { fields, body } = (await loadStory(id))!;
    expect(fields).toMatchObject({ headline: 'Ferries', secondHeadline: 'Les bacs' });
    expect(body.content!.map(({ type }) => type)).toEqual(['bilingualPair']);
    const links = await linksOf(id);
    expect(links.map(({ side, sourceId }) => [side, sourceId])).toEqual([
      [0, secondId],
      [1, firstId],
    ]);
    const { revisionNumber } = (await loadStory(secondId))!;
    expect(links[0]!.madeFrom).toBe(revisionNumber);
  });

  it('does not wait while the other version is locked, and is linked to its committed text', async () => {
    const { firstId, secondId } = await bothVersions();
    const id = await inTransaction(async connection => {
      await loadStory(firstId, connection, true);
      return bilingualFrom(secondId);
    });
    const links = await linksOf(id);
    expect(links[1]).toMatchObject({ sourceId: firstId, madeFrom: 1 });
  });

  it('has no link to a version that is locked and has no revision', async () => {
    const { firstId, secondId } = await bothVersions();
    await prisma().translation.deleteMany({ where: { storyId: secondId } });
    const id = await inTransaction(async connection => {
      await loadStory(secondId, connection, true);
      return bilingualFrom(firstId);
    });
    expect((await loadStory(id))!.fields.secondHeadline).toBe('Les bacs');
    expect((await linksOf(id)).map(({ sourceId }) => sourceId)).toEqual([firstId]);
  });

  it('is made once when it is requested from both versions at the same moment', async () => {
    const { firstId, secondId } = await bothVersions();
    const made = await Promise.allSettled([bilingualFrom(firstId), bilingualFrom(secondId)]);
    const ends = made.map(one =>
      one.status === 'fulfilled' ? 'made' : (one.reason as { reason: string }).reason,
    );
    expect(ends.sort()).toEqual(['edition-has-a-version', 'made']);
  });
});
