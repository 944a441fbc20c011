import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { withoutBlockIds } from '@/domain/document/block-id';
import type { BodyNode } from '@/domain/document/body';
import { ROLES, type Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { publishStory, writeStory } from '@/scripts/test/publish';
import { prisma } from '@/server/store/prisma';
import { loadStory } from '@/server/store/stories/stories';
import { duplicateStory } from './duplicate';
import { setEmbargo } from '../embargo';

const fixture = testPaper();
const now = new Date('2026-11-27T01:00:00Z');
let editor: Actor;

beforeAll(async () => {
  editor = await fixture.paper.person('editor');
});

const note = { type: 'note', attrs: { threadId: 'thread' } };
const text = (words: string, marks: BodyNode['marks'] = []) => ({ type: 'text', text: words, marks });

async function original(slug: string): Promise<string> {
  const { editionId, sectionId } = fixture.paper;
  return publishStory(editor, {
    editionId,
    fields: { slug, sectionId, headline: 'Ferries', kicker: 'Ports' },
    content: [{ type: 'paragraph', content: [text('One.')] }],
    at: now,
  });
}

describe('A duplicate of a story', () => {
  it('is a separate draft with the text and without history', async () => {
    const id = await original('ferries');
    const copyId = await duplicateStory(editor, id, randomUUID(), now);
    const [source, copy] = [(await loadStory(id))!, (await loadStory(copyId))!];
    expect(copy).toMatchObject({
      ...{ stage: 'draft', version: 1, revisionNumber: 0, liveRevisionId: null, firstPublishedAt: null },
      ...{ scheduledFor: null, assignedToId: null, editionId: source.editionId, deskId: source.deskId },
      ...{ body: source.body, createdById: editor.personId },
    });
    expect(copy.fields).toEqual({ ...source.fields, slug: 'ferries-2' });
    expect(copy.groupId).not.toBe(source.groupId);
    const { data } = (await prisma().event.findFirst({ where: { storyId: copyId } }))!;
    expect(data).toEqual({ copiedFrom: id });
  });

  it('has none of the notes and suggestions of the text', async () => {
    const { editionId } = fixture.paper;
    const by = { personId: editor.personId, at: now.toISOString(), changeId: randomUUID() };
    const id = await writeStory(editor, {
      ...{ editionId, at: now, fields: { slug: '', sectionId: null } },
      content: [
        {
          type: 'paragraph',
          content: [text('Kept'), text(' noted', [note]), text(' added', [{ type: 'insertion', attrs: by }])],
        },
      ],
    });
    const { body } = (await loadStory(await duplicateStory(editor, id, randomUUID(), now)))!;
    expect(withoutBlockIds(body).content).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: 'Kept noted' }] },
    ]);
  });

  it('is under the embargo of the story', async () => {
    const { editionId, sectionId } = fixture.paper;
    const id = await writeStory(editor, { editionId, fields: { slug: 'embargoed', sectionId }, at: now });
    const until = '2026-12-01T00:00:00.000Z';
    const { version } = (await loadStory(id))!;
    await setEmbargo(editor, id, { version, key: randomUUID(), until }, now);
    const copy = (await loadStory(await duplicateStory(editor, id, randomUUID(), now)))!;
    expect(copy.embargoUntil?.toISOString()).toBe(until);
  });

  it('is made once when the request is repeated, including concurrently', async () => {
    const id = await original('once');
    const key = randomUUID();
    const made = await Promise.all([1, 2, 3].map(() => duplicateStory(editor, id, key, now)));
    expect(new Set(made).size).toBe(1);
    await expect(duplicateStory(editor, made[0]!, key, now)).rejects.toMatchObject({ reason: 'key-reused' });
  });

  it.each(ROLES)('by a %s is allowed where that role may create stories, and only there', async role => {
    const { editionId, otherEditionId, deskId } = fixture.paper;
    const id = await original(`by-${role}`);
    const reasonOf = async (place: object) => {
      const actor = await fixture.paper.person(role, place);
      return duplicateStory(actor, id, randomUUID(), now).then(
        () => 'done',
        (error: { reason: string }) => error.reason,
      );
    };
    const here = role === 'producer' ? 'needs-role' : 'done';
    expect(await reasonOf({ editionId })).toBe(here);
    expect(await reasonOf({})).toBe(here);
    expect(await reasonOf({ editionId: otherEditionId })).toBe('needs-role');
    // The story has no desk, so the copy gets the desk of the grant.
    expect(await reasonOf({ deskId })).toBe(here);
  });

  it('of a missing story is refused', async () => {
    await expect(duplicateStory(editor, 'none', randomUUID(), now)).rejects.toMatchObject({
      reason: 'no-such-story',
    });
  });
});
