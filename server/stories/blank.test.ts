import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { act } from '@/scripts/test/publish';
import { template } from '@/scripts/test/routes/write-inputs';
import { createThread } from '@/server/notes/notes';
import { addTemplate } from '@/server/paper/templates';
import { countByStage } from '@/server/store/stories/story-lists';
import { loadStory } from '@/server/store/stories/stories';
import { assignStory } from './assignment';
import { budgetRows } from './budget/budget';
import { saveWorkingCopy } from './save';
import { createStory } from './create/create-story';

const fixture = testPaper();
const now = new Date('2026-11-27T01:00:00Z');
let editor: Actor;
let id: string;
let drafts: number;

const draftCount = async () => (await countByStage()).draft ?? 0;
const isListed = async (query = {}) => (await budgetRows(editor, query)).rows.some(row => row.id === id);

async function save(actor = editor): Promise<void> {
  const { version, editionId, deskId, fields, body } = (await loadStory(id))!;
  const next = { ...fields, headline: 'First words' };
  const key = randomUUID();
  await saveWorkingCopy(actor, id, { version, key, editionId, deskId, fields: next, body }, now);
}

beforeAll(async () => {
  editor = await fixture.paper.person('editor');
});
beforeEach(async () => {
  drafts = await draftCount();
  id = await createStory(editor, { editionId: fixture.paper.editionId, deskId: null }, now);
});

describe('A blank draft', () => {
  it('is in no list and no count, and can be opened', async () => {
    expect(await isListed()).toBe(false);
    expect(await isListed({ stage: 'draft' })).toBe(false);
    expect(await isListed({ mine: true })).toBe(false);
    expect(await draftCount()).toBe(drafts);
    expect((await loadStory(id))!.version).toBe(1);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['its first words', () => save()],
    ['words that arrive during an assignment', () => Promise.all([save(), assign()])],
    ['an assignment', () => assign()],
    [
      'a note',
      () =>
        createThread(
          editor,
          id,
          {
            ...{ id: randomUUID(), noteId: randomUUID() },
            ...{ quotation: '', text: 'Who writes this?', blocking: false },
          },
          now,
        ),
    ],
    ['a step of the workflow', () => act(editor, id, 'spike', now)],
  ])('is in the lists once and from then on after %s', async (_, happens) => {
    const before = await countByStage();
    await happens();
    const stage = (await loadStory(id))!.stage;
    expect(await isListed({ stage })).toBe(true);
    expect((await countByStage())[stage]).toBe((before[stage] ?? 0) + 1);
    if (stage === 'draft') {
      await save();
      expect(await isListed()).toBe(true);
      expect(await draftCount()).toBe(drafts + 1);
    }
  });

  const assign = async () => assignStory(editor, id, { personId: editor.personId }, now);
});

it('A story made from a template or another story is in the lists immediately', async () => {
  const admin = await fixture.paper.person('admin');
  const { editionId, otherEditionId } = fixture.paper;
  const templateId = await addTemplate(admin, template(), now);
  const source = id;
  await save();
  id = await createStory(editor, { editionId, deskId: null, templateId }, now);
  expect(await isListed()).toBe(true);
  id = await createStory(editor, { editionId: otherEditionId, deskId: null, fromStoryId: source }, now);
  expect(await isListed()).toBe(true);
});
