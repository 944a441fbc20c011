import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROLES, type Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { act, writeStory } from '@/scripts/test/publish';
import { assignStory } from '@/server/stories/assignment';
import { inboxOf, readInbox, unreadOf } from '@/server/inbox/inbox';
import { createThread, notesOf, removeNote, replyTo, rewordNote, settleThread } from './notes';
import { prisma } from '@/server/store/prisma';

const fixture = testPaper();
const now = new Date('2026-11-25T08:00:00Z');
let storyId: string;
let editor: Actor;
let reporter: Actor;

const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { reason?: string }) => error.reason ?? String(error),
  );
const nameOf = async ({ personId }: Actor) =>
  (await prisma().person.findUniqueOrThrow({ where: { id: personId } })).name;
const beginning = (text: string, blocking = false) => ({
  id: randomUUID(),
  noteId: randomUUID(),
  quotation: 'nine million',
  text,
  blocking,
});

/** Creates a thread and returns its ids. */
async function begin(actor: Actor, text = 'Is it nine?', blocking = false) {
  const made = beginning(text, blocking);
  await createThread(actor, storyId, made, now);
  return { id: made.id, noteId: made.noteId };
}
const threadOf = async (id: string) =>
  (await notesOf(editor, storyId)).threads.find(thread => thread.id === id);

beforeAll(async () => {
  const { paper } = fixture;
  editor = await paper.person('editor');
  reporter = await paper.person('reporter');
  const fields = { slug: 'ferries', kicker: 'K', sectionId: paper.sectionId };
  storyId = await writeStory(editor, { editionId: paper.editionId, at: now, fields });
});

describe('Permissions on notes', () => {
  const EVERYBODY = [...ROLES];
  const EDITORS = ['editor', 'admin'];
  const uses: [string, (actor: Actor) => Promise<unknown>, string[]][] = [
    ['reads notes', actor => notesOf(actor, storyId), EVERYBODY],
    ['starts a note', actor => begin(actor), EVERYBODY],
    ['replies', async actor => replyTo(actor, (await begin(editor)).id, note('So it is.'), now), EVERYBODY],
    [
      'resolves a note',
      async actor => settleThread(actor, (await begin(editor)).id, { resolved: true }, now),
      EDITORS,
    ],
    [
      'resolves a note of their own',
      async actor => settleThread(actor, (await begin(actor)).id, { resolved: true }, now),
      EVERYBODY,
    ],
    ['starts a blocking note', actor => begin(actor, 'Stop.', true), EDITORS],
    [
      'makes a note blocking',
      async actor => settleThread(actor, (await begin(actor)).id, { blocking: true }, now),
      EDITORS,
    ],
    [
      'unblocks a note',
      async actor => settleThread(actor, (await begin(editor, 'x', true)).id, { blocking: false }, now),
      EDITORS,
    ],
    [
      'resolves a note that blocks',
      async actor => settleThread(actor, (await begin(editor, 'x', true)).id, { resolved: true }, now),
      EDITORS,
    ],
    ['assigns a story', actor => assignStory(actor, storyId, { personId: reporter.personId }, now), EDITORS],
  ];
  const note = (text: string) => ({ noteId: randomUUID(), text });
  for (const [use, work, roles] of uses)
    for (const role of ROLES) {
      const may = roles.includes(role);
      it(`a ${role} ${may ? '' : 'never '}${use}`, async () =>
        expect(await reasonOf(work(await fixture.paper.person(role)))).toBe(may ? 'done' : 'needs-role'));
    }

  it('An editor of another edition cannot block a story here or resolve notes of others', async () => {
    const elsewhere = await fixture.paper.person('editor', { editionId: fixture.paper.otherEditionId });
    expect(await reasonOf(begin(elsewhere, 'x', true))).toBe('needs-role');
    const { id } = await begin(editor);
    expect(await reasonOf(settleThread(elsewhere, id, { resolved: true }, now))).toBe('needs-role');
    const threads = (await notesOf(elsewhere, storyId)).threads;
    expect(threads.find(thread => thread.id === id)).toMatchObject({ mayResolve: false });
  });

  it('A reporter can resolve the notes on their own story', async () => {
    const { editionId, sectionId } = fixture.paper;
    const own = await writeStory(reporter, { editionId, at: now, fields: { slug: 'own', sectionId } });
    const made = beginning('Is it so?');
    await createThread(editor, own, made, now);
    expect(await reasonOf(settleThread(reporter, made.id, { resolved: true }, now))).toBe('done');
  });

  it.each(ROLES)('A %s can change and delete their own notes only', async role => {
    const actor = await fixture.paper.person(role);
    const own = await begin(actor);
    await rewordNote(actor, own.id, own.noteId, { text: 'Ten?' }, now);
    expect((await threadOf(own.id))?.notes).toMatchObject([{ text: 'Ten?', changedAt: now.toISOString() }]);
    const others = await begin(editor);
    expect(await reasonOf(rewordNote(actor, others.id, others.noteId, { text: 'x' }, now))).toBe(
      'not-your-note',
    );
    expect(await reasonOf(removeNote(actor, others.id, others.noteId, now))).toBe('not-your-note');
    await removeNote(actor, own.id, own.noteId, now);
    expect(await threadOf(own.id)).toBeUndefined();
  });
});

describe('A conversation', () => {
  it('keeps its replies when its first note is deleted', async () => {
    const { id, noteId } = await begin(editor);
    await replyTo(reporter, id, { noteId: randomUUID(), text: 'Nine.' }, now);
    await removeNote(editor, id, noteId, now);
    expect((await threadOf(id))?.notes.map(({ text }) => text)).toEqual(['Nine.']);
  });

  it('is resolved by a colleague and can be opened again', async () => {
    const { id } = await begin(reporter);
    const colleague = await fixture.paper.person('editor');
    await settleThread(colleague, id, { resolved: true }, now);
    expect(await threadOf(id)).toMatchObject({ resolvedByName: await nameOf(colleague) });
    await settleThread(editor, id, { resolved: false }, now);
    expect(await threadOf(id)).toMatchObject({ resolvedAt: null, resolvedByName: null });
  });

  it('is created once when the request is repeated', async () => {
    const made = beginning('Twice?');
    await createThread(editor, storyId, made, now);
    await createThread(editor, storyId, made, now);
    expect((await threadOf(made.id))?.notes).toHaveLength(1);
    expect(await reasonOf(createThread(reporter, storyId, made, now))).toBe('id-in-use');
  });

  it.each([
    ['no words', { text: ' ' }],
    ['too many words', { text: 'x'.repeat(4001) }],
    ['no id', { id: '' }],
    ['an id that is none', { noteId: '<script>' }],
    ['an unknown field', { storyId: 'x' }],
  ])('is refused with %s', async (_, wrong) =>
    expect(await reasonOf(createThread(editor, storyId, { ...beginning('x'), ...wrong }, now))).toBe(
      'wrong-input',
    ),
  );

  it('refuses a note id that is in use in another conversation', async () => {
    const [first, second] = [await begin(editor), await begin(editor)];
    const reply = { noteId: first.noteId, text: 'The same id.' };
    expect(await reasonOf(replyTo(editor, second.id, reply, now))).toBe('id-in-use');
    const made = { ...beginning('The same id again.'), noteId: first.noteId };
    expect(await reasonOf(createThread(editor, storyId, made, now))).toBe('id-in-use');
    expect(await threadOf(made.id)).toBeUndefined();
  });

  it('refuses an id that another story takes concurrently', async () => {
    const { paper } = fixture;
    const fields = { slug: 'bridges', kicker: 'K', sectionId: paper.sectionId };
    const other = await writeStory(editor, { editionId: paper.editionId, at: now, fields });
    const id = randomUUID();
    const made = await Promise.all(
      [storyId, other].map(story =>
        reasonOf(createThread(editor, story, { ...beginning('At once.'), id }, now)),
      ),
    );
    expect(made.toSorted()).toEqual(['done', 'id-in-use']);
  });

  it('is not found without its story', async () => {
    expect(await reasonOf(createThread(editor, 'none', beginning('x'), now))).toBe('no-such-story');
    expect(await reasonOf(replyTo(editor, 'none', { noteId: randomUUID(), text: 'x' }, now))).toBe(
      'no-such-thread',
    );
  });
});

it('A blocking note prevents publishing until it is resolved or unblocked', async () => {
  const { paper } = fixture;
  const fields = { slug: 'blocked', kicker: 'K', sectionId: paper.sectionId };
  const id = await writeStory(editor, { editionId: paper.editionId, at: now, fields });
  const made = beginning('Nine or nineteen?', true);
  await createThread(editor, id, made, now);
  expect(await reasonOf(act(editor, id, 'publish', now))).toBe('open-notes');
  await settleThread(editor, made.id, { resolved: true }, now);
  expect(await reasonOf(act(editor, id, 'publish', now))).toBe('done');
  await settleThread(editor, made.id, { resolved: false }, now);
  expect(await reasonOf(act(editor, id, 'publish', now))).toBe('open-notes');
  await settleThread(editor, made.id, { blocking: false }, now);
  expect(await reasonOf(act(editor, id, 'publish', now))).toBe('done');
});

describe('An inbox', () => {
  const kinds = async (actor: Actor) =>
    (await inboxOf(actor)).filter(({ readAt }) => !readAt).map(({ kind }) => kind);

  it('notifies the people whom a note mentions, and never its author', async () => {
    const [amina, ines] = [await fixture.paper.person('editor'), await fixture.paper.person('editor')];
    await begin(amina, `@${await nameOf(ines)} and @${await nameOf(amina)}, is it nine?`);
    expect(await inboxOf(ines)).toMatchObject([
      { kind: 'mention', byName: await nameOf(amina), story: { slug: 'ferries' }, readAt: null },
    ]);
    expect(await kinds(amina)).toEqual([]);
  });

  it('notifies everyone in a thread of a reply, once', async () => {
    const [amina, ines, jiayi] = await Promise.all(
      [1, 2, 3].map(() => fixture.paper.person('editor')) as [Promise<Actor>, Promise<Actor>, Promise<Actor>],
    );
    const { id } = await begin(amina);
    await replyTo(ines, id, { noteId: randomUUID(), text: 'I think so.' }, now);
    await replyTo(jiayi, id, { noteId: randomUUID(), text: `@${await nameOf(ines)} It is.` }, now);
    expect(await kinds(amina)).toEqual(['reply', 'reply']);
    expect(await kinds(ines)).toEqual(['mention']);
    expect(await kinds(jiayi)).toEqual([]);
  });

  it('notifies only newly mentioned people when a note is changed', async () => {
    const [ines, jiayi] = [await fixture.paper.person('editor'), await fixture.paper.person('editor')];
    const { id, noteId } = await begin(editor, `@${await nameOf(ines)}?`);
    const text = `@${await nameOf(ines)} @${await nameOf(jiayi)}?`;
    await rewordNote(editor, id, noteId, { text }, now);
    expect([await kinds(ines), await kinds(jiayi)]).toEqual([['mention'], ['mention']]);
  });

  it('notifies a reporter of steps of their story and of an assignment', async () => {
    const { paper } = fixture;
    const writer = await paper.person('reporter');
    const fields = { slug: 'hers', kicker: 'K', sectionId: paper.sectionId };
    const id = await writeStory(writer, { editionId: paper.editionId, at: now, fields });
    const helper = await paper.person('reporter');
    await assignStory(editor, id, { personId: helper.personId }, now);
    await assignStory(editor, id, { personId: helper.personId }, now);
    await act(editor, id, 'publish', now);
    expect([await kinds(writer), await kinds(helper)]).toEqual([['publish'], ['publish', 'assignment']]);
    expect(await reasonOf(assignStory(editor, id, { personId: 'nobody' }, now))).toBe('no-such-person');
  });

  it('notifies the editors of a story that is handed in, until one of them has acted', async () => {
    const { paper } = fixture;
    const writer = await paper.person('reporter');
    const [one, other] = [await paper.person('editor'), await paper.person('editor')];
    const fields = { slug: 'handed-in', kicker: 'K', sectionId: paper.sectionId };
    const id = await writeStory(writer, { editionId: paper.editionId, at: now, fields });
    await act(writer, id, 'submit', now);
    expect([await kinds(one), await kinds(other), await kinds(writer)]).toEqual([['submit'], ['submit'], []]);
    await act(one, id, 'return', now);
    expect([await kinds(one), await kinds(other), await kinds(writer)]).toEqual([[], [], ['return']]);
  });

  it('can be marked read by item, by conversation or as a whole, by its owner only', async () => {
    const ines = await fixture.paper.person('editor');
    const name = await nameOf(ines);
    const ids = [
      await begin(editor, `@${name} 1`),
      await begin(editor, `@${name} 2`),
      await begin(editor, `@${name} 3`),
    ];
    expect(await unreadOf(ines)).toBe(3);
    const [item] = await inboxOf(ines);
    await readInbox(reporter, { id: item!.id }, now);
    expect(await unreadOf(ines)).toBe(3);
    await readInbox(ines, { id: item!.id }, now);
    expect(await unreadOf(ines)).toBe(2);
    await readInbox(ines, { threadId: ids[0]!.id }, now);
    expect(await unreadOf(ines)).toBe(1);
    await readInbox(ines, { all: true }, now);
    expect(await unreadOf(ines)).toBe(0);
    expect(await reasonOf(readInbox(ines, {}, now))).toBe('wrong-input');
  });
});
