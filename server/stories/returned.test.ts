import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { writeStory } from '@/scripts/test/publish';
import { factsForChecks } from './checks';
import { prisma } from '@/server/store/prisma';
import { loadStory } from '@/server/store/stories/stories';
import { actOnStory } from './transition/act-on-story';

const fixture = testPaper();
const now = new Date('2026-11-24T01:00:00Z');

describe('A submitted story', () => {
  let reporter: Actor;
  let editor: Actor;
  let id: string;

  const step = async (actor: Actor, action: 'submit' | 'return' | 'recall' | 'approve', reason?: string) => {
    const { version } = (await loadStory(id))!;
    await actOnStory(actor, id, { action, version, key: randomUUID(), ...(reason && { reason }) }, now);
  };
  const returned = async () => {
    const story = (await loadStory(id))!;
    return (await factsForChecks(story, story.edition, now)).returned;
  };
  const waiting = () => prisma().inboxItem.count({ where: { storyId: id, kind: 'submit', readAt: null } });

  beforeEach(async () => {
    reporter = await fixture.paper.person('reporter');
    editor = await fixture.paper.person('editor');
    const { editionId, sectionId } = fixture.paper;
    id = await writeStory(reporter, { editionId, fields: { slug: randomUUID(), sectionId }, at: now });
    await step(reporter, 'submit');
  });

  it('that is returned shows by whom and why until it is submitted again', async () => {
    expect(await returned()).toBeNull();
    await step(editor, 'return', 'Who counted the boats?');
    const { name } = await prisma().person.findUniqueOrThrow({ where: { id: editor.personId } });
    expect(await returned()).toEqual({ by: name, at: now, note: 'Who counted the boats?' });
    await step(reporter, 'submit');
    expect(await returned()).toBeNull();
  });

  it('is a draft again when its reporter recalls it, and leaves the editors’ inboxes', async () => {
    expect(await waiting()).toBeGreaterThan(0);
    await step(reporter, 'recall');
    expect(await loadStory(id)).toMatchObject({ stage: 'draft', submittedById: null });
    expect(await returned()).toBeNull();
    expect(await waiting()).toBe(0);
  });

  it('is not recalled by another reporter, nor once it is approved', async () => {
    const other = await fixture.paper.person('reporter');
    await expect(step(other, 'recall')).rejects.toMatchObject({ status: 403 });
    await step(editor, 'approve');
    await expect(step(reporter, 'recall')).rejects.toMatchObject({ status: 422 });
  });

  it('is either recalled or approved when both are requested at the same time', async () => {
    const { version } = (await loadStory(id))!;
    const asked = [
      actOnStory(reporter, id, { action: 'recall', version, key: randomUUID() }, now),
      actOnStory(editor, id, { action: 'approve', version, key: randomUUID() }, now),
    ];
    const results = await Promise.allSettled(asked);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { stage } = (await loadStory(id))!;
    expect(stage).toBe(results[0]!.status === 'fulfilled' ? 'draft' : 'approved');
  });
});
