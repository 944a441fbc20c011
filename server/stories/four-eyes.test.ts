import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { act, writeStory } from '@/scripts/test/publish';
import { loadStory } from '@/server/store/stories/stories';
import { listRevisions } from '@/server/store/stories/revisions';
import { setEmbargo } from './embargo';
import { restoreRevision } from './restore';
import { saveWorkingCopy } from './save';
import { createStory } from './create/create-story';

const fixture = testPaper();
const start = new Date('2026-11-24T01:00:00Z');
const at = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { reason?: string; message: string }) => error.reason ?? error.message,
  );

const write = (writer: Actor, fourEyes: boolean) => {
  const { editionId, sectionId, otherEditionId, otherSectionId } = fixture.paper;
  const fields = { slug: randomUUID().slice(0, 13), sectionId: fourEyes ? otherSectionId : sectionId };
  return writeStory(writer, { editionId: fourEyes ? otherEditionId : editionId, fields, at: start });
};

async function save(actor: Actor, id: string, minute: number): Promise<void> {
  const { version, editionId, deskId, fields, body } = (await loadStory(id))!;
  const changed = { ...fields, standfirst: `Changed at ${minute}` };
  const input = { version, key: randomUUID(), editionId, deskId, fields: changed, body };
  await saveWorkingCopy(actor, id, input, at(minute));
}

async function restore(actor: Actor, id: string): Promise<void> {
  const { version } = (await loadStory(id))!;
  const [last] = await listRevisions(id);
  await restoreRevision(actor, id, last!.number, { version, key: randomUUID() }, at(20));
}

/** What a person did with a story before publishing it, and whether that counts as contributing to the text. */
const CONTRIBUTIONS: Record<
  string,
  { hand: boolean; does(me: Actor, id: string, colleague: Actor): Promise<void> }
> = {
  'did nothing': { hand: false, does: async () => {} },
  'saved it': { hand: true, does: (me, id) => save(me, id, 5) },
  'saved it before a colleague did': {
    hand: true,
    async does(me, id, colleague) {
      await save(me, id, 5);
      await save(colleague, id, 6);
    },
  },
  'restored a revision of it': {
    hand: true,
    async does(me, id, colleague) {
      await save(colleague, id, 16);
      await restore(me, id);
    },
  },
  'submitted it': { hand: true, does: (me, id) => act(me, id, 'submit', at(5)) },
  'approved it': { hand: false, does: (me, id) => act(me, id, 'approve', at(5)) },
  'saved it before it was last published': {
    hand: false,
    async does(me, id, colleague) {
      await save(me, id, 5);
      const third = await fixture.paper.person('editor');
      await act(third, id, 'publish', at(6));
      await save(colleague, id, 7);
    },
  },
  'published it before a colleague changed it': {
    hand: false,
    async does(me, id, colleague) {
      await act(me, id, 'publish', at(6));
      await save(colleague, id, 7);
    },
  },
  'saved it after it was withdrawn': {
    hand: true,
    async does(me, id) {
      const third = await fixture.paper.person('editor');
      await act(third, id, 'publish', at(6));
      await act(third, id, 'unpublish', at(7));
      await save(me, id, 8);
    },
  },
};

describe.each(Object.entries(CONTRIBUTIONS))('A person who %s', (_, { hand, does }) => {
  for (const role of ['editor', 'admin'] as const)
    for (const fourEyes of [true, false]) {
      const refused = hand && fourEyes;
      it(`${refused ? 'cannot' : 'can'} be the second editor as ${role} where ${fourEyes ? 'four' : 'two'} eyes are required`, async () => {
        const [writer, colleague] = [
          await fixture.paper.person('editor'),
          await fixture.paper.person('editor'),
        ];
        const me = await fixture.paper.person(role);
        const id = await write(writer, fourEyes);
        await does(me, id, colleague);
        expect(await reasonOf(act(me, id, 'publish', at(30)))).toBe(refused ? 'wrote-it-oneself' : 'done');
      });
    }
});

it('The person who created a story cannot be its second editor, even if others wrote all of it', async () => {
  const [creator, writer] = [await fixture.paper.person('editor'), await fixture.paper.person('editor')];
  const id = await write(creator, true);
  await save(writer, id, 5);
  for (const person of [creator, writer])
    expect(await reasonOf(act(person, id, 'publish', at(6)))).toBe('wrote-it-oneself');
  expect(await reasonOf(act(await fixture.paper.person('editor'), id, 'publish', at(7)))).toBe('done');
});

describe('An embargo applies to all versions of a story', () => {
  const until = '2026-11-24T20:00:00.000Z';
  const set = async (actor: Actor, id: string, value: string | null) =>
    setEmbargo(
      actor,
      id,
      { version: (await loadStory(id))!.version, key: randomUUID(), until: value },
      at(9),
    );

  async function versions(): Promise<{ editor: Actor; source: string; version: string }> {
    const editor = await fixture.paper.person('editor');
    const source = await write(editor, true);
    const { editionId } = fixture.paper;
    const version = await createStory(editor, { editionId, deskId: null, fromStoryId: source }, at(10));
    const made = (await loadStory(version))!;
    const fields = { ...made.fields, sectionId: fixture.paper.sectionId };
    const input = {
      version: made.version,
      key: randomUUID(),
      editionId,
      deskId: null,
      fields,
      body: made.body,
    };
    await saveWorkingCopy(editor, version, input, at(11));
    return { editor, source, version };
  }

  it('so a version made from an embargoed story has it, and loses it with the others', async () => {
    const { editor, source, version } = await versions();
    await set(editor, source, until);
    expect(await reasonOf(act(editor, version, 'publish', at(12)))).toBe('embargoed');
    const { editionId } = fixture.paper;
    expect((await loadStory(version))!).toMatchObject({ editionId, embargoUntil: new Date(until) });
    await set(editor, version, null);
    expect((await loadStory(source))!.embargoUntil).toBeNull();
    expect(await reasonOf(act(editor, version, 'publish', at(13)))).toBe('done');
  });

  it('so no version is published while it is being set', async () => {
    for (let round = 0; round < 5; round++) {
      const { editor, source, version } = await versions();
      const both = [set(editor, source, until), act(editor, version, 'publish', at(12))].map(reasonOf);
      const [embargo, published] = await Promise.all(both);
      expect(embargo).toBe('done');
      expect(['done', 'embargoed']).toContain(published);
      const { stage, lastPublishedAt } = (await loadStory(version))!;
      expect(stage === 'published').toBe(published === 'done');
      expect(lastPublishedAt !== null).toBe(published === 'done');
    }
  });
});
