import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ROLES } from '@/domain/people/permissions';
import { readyStory } from '@/domain/checks/check-cases.fixture';
import { mayBeEmbargoed, STAGES } from '@/domain/story/workflow';
import { testPaper } from '@/scripts/test/paper';
import { act, putInStage, writeStory } from '@/scripts/test/publish';
import { mayEmbargo, setEmbargo } from './embargo';
import { prisma } from '@/server/store/prisma';
import { loadStory } from '@/server/store/stories/stories';

const fixture = testPaper();
const now = new Date('2026-11-25T08:00:00Z');
const later = '2026-11-25T20:00:00.000Z';
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { reason?: string; message: string }) => error.reason ?? error.message,
  );

async function story() {
  const { editionId, sectionId } = fixture.paper;
  const editor = await fixture.paper.person('editor');
  const slug = `s-${randomUUID().slice(0, 8)}`;
  const fields = { ...readyStory(sectionId).fields, lead: null, slug };
  return { editor, id: await writeStory(editor, { editionId, at: now, fields }) };
}
const input = async (id: string, until: string | null) => ({
  version: (await loadStory(id))!.version,
  key: randomUUID(),
  until,
});

describe('An embargo', () => {
  for (const role of ROLES)
    it(`${role === 'editor' || role === 'admin' ? 'may' : 'may not'} be set by a ${role}`, async () => {
      const { id } = await story();
      const actor = await fixture.paper.person(role);
      const may = role === 'editor' || role === 'admin';
      expect(mayEmbargo(actor, (await loadStory(id))!)).toBe(may);
      expect((await reasonOf(setEmbargo(actor, id, await input(id, later), now))) === 'done').toBe(may);
    });

  for (const stage of STAGES)
    it(`${mayBeEmbargoed(stage) ? 'can' : 'cannot'} be set while a story is ${stage}`, async () => {
      const { editor, id } = await story();
      if (stage === 'published') await act(editor, id, 'publish', now);
      else await putInStage(id, stage);
      const outcome = await reasonOf(setEmbargo(editor, id, await input(id, later), now));
      expect(outcome).toBe(mayBeEmbargoed(stage) ? 'done' : 'not-in-this-stage');
    });

  it('prevents publishing until it ends or is lifted, and is in the audit trail', async () => {
    const { editor, id } = await story();
    await setEmbargo(editor, id, await input(id, later), now);
    expect(await reasonOf(act(editor, id, 'publish', now))).toBe('embargoed');
    await setEmbargo(editor, id, await input(id, null), now);
    expect(await reasonOf(act(editor, id, 'publish', now))).toBe('done');
    const events = await prisma().event.findMany({ where: { storyId: id, kind: 'story.embargo' } });
    expect(events.map(({ data }) => data)).toEqual([
      { from: null, until: later },
      { from: later, until: null },
    ]);
  });

  it('is set once when the request is repeated, and never over another person’s save', async () => {
    const { editor, id } = await story();
    const sent = await input(id, later);
    await setEmbargo(editor, id, sent, now);
    await setEmbargo(editor, id, sent, now);
    expect((await loadStory(id))!.version).toBe(sent.version + 1);
    expect(await reasonOf(setEmbargo(editor, id, { ...sent, key: randomUUID() }, now))).toBe('conflict');
    expect(await reasonOf(setEmbargo(editor, id, { ...sent, until: 'tomorrow' }, now))).toBe('wrong-input');
  });
});
