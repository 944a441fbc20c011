import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { BodyNode } from '@/domain/document/body';
import type { Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { writeStory } from '@/scripts/test/publish';
import { prisma } from '@/server/store/prisma';
import { loadBudgetRows } from '@/server/store/stories/story-lists';
import { loadStory } from '@/server/store/stories/stories';
import { mergeSection } from '@/server/paper/sections/move-sections';
import { restoreRevision } from './restore';
import { saveWorkingCopy } from './save';
import { actOnStory } from './transition/act-on-story';

const fixture = testPaper();
const now = new Date('2026-11-24T01:00:00Z');
const paragraph = (text: string): BodyNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const ONE = paragraph('The last four metres took nineteen minutes.');
const TWO = paragraph('The drill turned in the air and the men saw a light.');

describe('The count of unpublished changes', () => {
  let editor: Actor;
  let id: string;

  const counted = async () => (await loadBudgetRows([id]))[0]!.unpublishedChanges;
  const step = async (action: 'publish' | 'unpublish' | 'reinstate' | 'correct') => {
    const { version } = (await loadStory(id))!;
    const reason = action === 'unpublish' ? { reason: 'Wrong' } : {};
    const text = action === 'correct' ? { text: 'Ten, not nine.' } : {};
    await actOnStory(editor, id, { action, version, key: randomUUID(), ...reason, ...text }, now);
  };
  const save = async (content: BodyNode[], fields = {}) => {
    const story = (await loadStory(id))!;
    const { version, editionId, deskId } = story;
    const text = { fields: { ...story.fields, ...fields }, body: { type: 'doc' as const, content } };
    await saveWorkingCopy(editor, id, { version, key: randomUUID(), editionId, deskId, ...text }, now);
  };

  beforeEach(async () => {
    editor = await fixture.paper.person('editor');
    const { editionId, sectionId } = fixture.paper;
    const fields = { headline: 'Drillers break through', slug: `drillers-${randomUUID()}`, sectionId };
    id = await writeStory(editor, { editionId, fields, content: [ONE, TWO], at: now });
    await step('publish');
  });

  it('is 0 for a draft and once a story is published', async () => {
    expect(await counted()).toBe(0);
    await save([ONE, TWO], { kicker: 'Tunnel' });
    expect(await counted()).toBe(1);
    await step('publish');
    expect(await counted()).toBe(0);
  });

  it('counts fields and blocks, and is 0 again when the text matches the live revision', async () => {
    await save([ONE, paragraph('The drill turned in the air and both crews saw a light.')], { kicker: 'T' });
    expect(await counted()).toBe(2);
    await save([ONE, TWO], { kicker: '', internalNote: 'Call back' });
    expect(await counted()).toBe(0);
  });

  it('is not changed by a correction', async () => {
    await save([ONE]);
    await step('correct');
    expect(await counted()).toBe(1);
  });

  it('is 0 while a story is unpublished, and after a reinstatement counts from the reinstated text', async () => {
    await save([ONE]);
    await step('unpublish');
    expect(await counted()).toBe(0);
    await save([ONE], { kicker: 'Tunnel' });
    expect(await counted()).toBe(0);
    await step('reinstate');
    expect(await counted()).toBe(2);
  });

  it('is 0 after the live revision is restored', async () => {
    await save([ONE]);
    const { version, liveRevisionId } = (await loadStory(id))!;
    const { number } = await prisma().revision.findUniqueOrThrow({ where: { id: liveRevisionId! } });
    await restoreRevision(editor, id, number, { version, key: randomUUID() }, now);
    expect(await counted()).toBe(0);
  });

  it('no longer includes the section once it is merged with that of the live revision', async () => {
    const { editionId } = fixture.paper;
    const [from, into] = await Promise.all(
      ['from', 'into'].map(slug =>
        prisma().section.create({ data: { editionId, slug, name: slug, position: 90 } }),
      ),
    );
    await save([ONE, TWO], { sectionId: from!.id });
    await step('publish');
    await save([ONE, TWO], { sectionId: into!.id, kicker: 'Tunnel' });
    expect(await counted()).toBe(2);
    await mergeSection(await fixture.paper.person('admin'), from!.id, { intoId: into!.id }, now);
    expect(await counted()).toBe(1);
    await save([ONE, TWO], { kicker: '' });
    expect(await counted()).toBe(0);
  });

  it('is constrained to 0 by the database for a story that is not live', async () => {
    await step('unpublish');
    const broken = prisma().story.update({ where: { id }, data: { unpublishedChanges: 1 } });
    await expect(broken).rejects.toThrow('Story_unpublished_changes_of_live');
  });
});
