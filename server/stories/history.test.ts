import { randomBytes, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Body } from '@/domain/document/body';
import { ROLES, type Actor } from '@/domain/people/permissions';
import { emptyFields } from '@/domain/story/story';
import { testPaper } from '@/scripts/test/paper';
import { authorship, history, nameRevision, revisionText } from './history';
import { restoreRevision } from './restore';
import { saveWorkingCopy } from './save';
import { createStory } from './create/create-story';
import { VersionConflict } from '@/server/problems/version-conflict';
import { database } from '@/server/store/database';
import { insertRevision, statesOf } from '@/server/store/stories/revisions';
import { loadStory } from '@/server/store/stories/stories';
import type { SignedIn } from '@/server/store/people/sessions';

const fixture = testPaper();
const start = new Date('2026-11-25T08:00:00Z');
const at = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const body = (...texts: string[]): Body => ({
  type: 'doc',
  content: texts.map(text => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});
const signedIn = (actor: Actor): SignedIn => ({
  actor,
  name: '',
  email: '',
  locale: 'en',
  zone: '',
  pictureId: null,
  lastSeenAt: start,
});
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { reason?: string; message: string }) => error.reason ?? error.message,
  );

let ines: Actor;
let kofi: Actor;
beforeAll(async () => {
  [ines, kofi] = [await fixture.paper.person('editor'), await fixture.paper.person('editor')];
});

/** A story that Ines created and Kofi changed twenty minutes later. */
async function storyOfTwo(): Promise<string> {
  const { editionId, sectionId } = fixture.paper;
  const id = await createStory(ines, { editionId, deskId: null }, start);
  const fields = { ...emptyFields('Broadsheet'), headline: 'Ferries', slug: 'ferries', sectionId };
  const save = (actor: Actor, version: number, minutes: number, headline: string, ...texts: string[]) =>
    saveWorkingCopy(
      actor,
      id,
      {
        version,
        key: randomUUID(),
        editionId,
        deskId: null,
        fields: { ...fields, headline },
        body: body(...texts),
      },
      at(minutes),
    );
  await save(ines, 1, 1, 'Ferries', 'The last boat left at ten', 'A ticket is two yuan');
  await save(kofi, 2, 21, 'Night ferries', 'The last boat left at noon', 'A ticket is two yuan');
  return id;
}

const textsOf = ({ content }: Body) => content?.map(block => block.content?.[0]?.text);

describe('Restoring a revision', () => {
  it('makes a new revision of its own and keeps the text that it replaces', async () => {
    const id = await storyOfTwo();
    const [first] = await history(signedIn(ines), id);
    await restoreRevision(ines, id, first!.number, { version: 3, key: randomUUID() }, at(22));
    const story = (await loadStory(id))!;
    expect([story.version, story.fields.headline, textsOf(story.body)]).toEqual([
      4,
      'Ferries',
      ['The last boat left at ten', 'A ticket is two yuan'],
    ]);
    const revisions = await history(signedIn(ines), id);
    expect(revisions.slice(0, 2).map(({ reason, headline }) => [reason, headline])).toEqual([
      ['restore', 'Ferries'],
      ['autosave', 'Night ferries'],
    ]);
  });

  it('happens once when the request is repeated', async () => {
    const id = await storyOfTwo();
    const { number } = (await history(signedIn(ines), id)).at(-1)!;
    const input = { version: 3, key: randomUUID() };
    await restoreRevision(ines, id, number, input, at(22));
    const before = await history(signedIn(ines), id);
    await restoreRevision(ines, id, number, input, at(23));
    expect(await history(signedIn(ines), id)).toEqual(before);
  });

  it('never overwrites a concurrent save', async () => {
    const id = await storyOfTwo();
    const restore = restoreRevision(ines, id, 1, { version: 2, key: randomUUID() }, at(22));
    await expect(restore).rejects.toThrow(VersionConflict);
  });

  it('refuses a missing revision', async () => {
    const id = await storyOfTwo();
    const restore = restoreRevision(ines, id, 99, { version: 3, key: randomUUID() }, at(22));
    expect(await reasonOf(restore)).toBe('no-such-revision');
    for (const number of [0, -1, 1.5, Number.NaN, 2 ** 40]) {
      expect(await reasonOf(revisionText(signedIn(ines), id, number))).toBe('no-such-revision');
      const input = { version: 3, key: randomUUID() };
      expect(await reasonOf(restoreRevision(ines, id, number, input, at(22)))).toBe('no-such-revision');
    }
  });

  for (const role of ROLES) {
    const may = role === 'editor' || role === 'admin';
    it(`is ${may ? '' : 'not '}open to a ${role} in another person’s story`, async () => {
      const id = await storyOfTwo();
      const actor = await fixture.paper.person(role);
      const done = await reasonOf(restoreRevision(actor, id, 1, { version: 3, key: randomUUID() }, at(22)));
      expect(done === 'done').toBe(may);
    });
  }
});

describe('Naming a revision', () => {
  it('sets a name, changes it and removes it', async () => {
    const id = await storyOfTwo();
    for (const name of ['before the port’s answer', 'as filed', '']) {
      await nameRevision(signedIn(ines), id, 1, { name: ` ${name} ` }, at(30));
      expect((await history(signedIn(ines), id)).at(-1)).toMatchObject({ number: 1, name });
    }
  });

  it('refuses an invalid name', async () => {
    const id = await storyOfTwo();
    for (const input of [null, {}, { name: 1 }, { name: 'x'.repeat(121) }])
      expect(await reasonOf(nameRevision(signedIn(ines), id, 1, input, at(30)))).toBe('wrong-input');
  });

  for (const role of ROLES) {
    const may = role !== 'producer';
    it(`is ${may ? '' : 'not '}open to a ${role}`, async () => {
      const id = await storyOfTwo();
      const person = signedIn(await fixture.paper.person(role));
      expect((await reasonOf(nameRevision(person, id, 1, { name: 'as filed' }, at(30)))) === 'done').toBe(
        may,
      );
    });
  }
});

describe('The author of a paragraph', () => {
  it('is shown for the working copy and for a revision, block by block', async () => {
    const id = await storyOfTwo();
    const names = async (number: number | null) =>
      (await authorship(signedIn(ines), id, number)).map(it => [it.personName, it.number]);
    const [revision] = await history(signedIn(ines), id);
    const { personName } = revision!;
    expect(await names(null)).toEqual([
      [(await loadStory(id))!.savedByName, null],
      [personName, revision!.number],
    ]);
    expect(await names(revision!.number)).toEqual([
      [personName, revision!.number],
      [personName, revision!.number],
    ]);
  });

  it('is found in a history too long to be read at once', async () => {
    const id = await storyOfTwo();
    const { revisionNumber, fields } = (await loadStory(id))!;
    const texts: string[] = [];
    for (let number = revisionNumber + 1; number <= revisionNumber + 4; number++) {
      texts.push(randomBytes(15_000).toString('base64'));
      const kept = { storyId: id, number, reason: 'submit', personId: ines.personId } as const;
      await insertRevision({ ...kept, fields, body: body(...texts), now: at(40 + number) }, database());
    }
    const parts: number[] = [];
    for await (const states of statesOf(id, null)) parts.push(states.length);
    expect(parts.length).toBeGreaterThan(2);
    const last = revisionNumber + 4;
    expect((await authorship(signedIn(ines), id, last)).map(({ number }) => number)).toEqual(
      texts.map((_, index) => revisionNumber + 1 + index),
    );
  });
});
