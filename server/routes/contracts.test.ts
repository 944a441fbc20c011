import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { BudgetRows } from '@/domain/api/budget-rows';
import { PictureAnswer, PictureFactsAnswer } from '@/domain/api/media';
import { NamedRows } from '@/domain/api/named-rows';
import { NotesAnswer } from '@/domain/api/notes';
import { OptionsAnswer } from '@/domain/api/options';
import { PersonRows } from '@/domain/api/people/person-rows';
import { Problem } from '@/domain/api/problem';
import { AuthorshipAnswer, RevisionsAnswer } from '@/domain/api/revisions';
import {
  ConflictAnswer,
  ContentAnswer,
  FoundStoriesAnswer,
  SaveAnswer,
  StoryAnswer,
} from '@/domain/api/story';
import type { Actor } from '@/domain/people/permissions';
import type { Stage } from '@/domain/story/workflow';
import { testPaper } from '@/scripts/test/paper';
import { act, publishStory, writeStory } from '@/scripts/test/publish';
import { findStories, saveStory } from '@/server/composer/composer';
import { composerStory, openStory } from '@/server/stories/story-state';
import { addPicture } from '@/server/media/media';
import { pictureFacts } from '@/server/media/picture-facts';
import { createThread, notesOf, replyTo } from '@/server/notes/notes';
import { entriesForEditing } from '@/server/paper/named-lists';
import { findOptions } from '@/server/paper/options';
import { addTopic } from '@/server/paper/topics';
import { people } from '@/server/people/people';
import { budgetRows } from '@/server/stories/budget/budget';
import { authorship, history, nameRevision, revisionText } from '@/server/stories/history';
import { answerConflict } from '@/server/stories/story-conflict';
import { indexWorkingCopies } from '@/server/search/working-index';
import { actOnStory } from '@/server/stories/transition/act-on-story';
import type { SignedIn } from '@/server/store/people/sessions';
import { answer } from '@/server/http/answer';
import { refusal } from './newsroom-route';

const fixture = testPaper();
const now = new Date('2026-11-24T08:00:00Z');
let admin: Actor;
let person: SignedIn;
let live: string;
let draft: string;

beforeAll(async () => {
  admin = await fixture.paper.person('admin');
  person = { actor: admin, name: 'Ines' } as SignedIn;
  const { editionId, sectionId } = fixture.paper;
  const fields = { slug: 'one', sectionId, kicker: 'K', headline: 'Night ferries' };
  live = await publishStory(admin, { editionId, at: now, fields });
  await act(admin, live, 'correct', now, 'Nine, not ten.');
  draft = await writeStory(admin, { editionId, at: now, fields: { slug: 'two', sectionId: null } });
});

/** The response as parsed by a client. It must be complete: the client drops parts that are not in the contract. */
async function read<Data>(shape: z.ZodMiniType<Data>, response: Response): Promise<Data> {
  const json: unknown = await response.json();
  const data = shape.parse(json);
  expect(data).toEqual(json);
  return data;
}

describe('The contract matches the response', () => {
  it('of a live story and of a draft', async () => {
    for (const id of [live, draft]) {
      const story = await composerStory(person, await openStory(admin, id), now);
      expect((await read(StoryAnswer, answer(StoryAnswer, { story }))).story.id).toBe(id);
    }
  });

  it('of a save', async () => {
    const { version, fields, body, editionId, deskId } = await openStory(admin, draft);
    const input = {
      version,
      key: randomUUID(),
      editionId,
      deskId,
      body,
      fields: { ...fields, kicker: 'New' },
    };
    const story = await saveStory(person, draft, input, now);
    expect((await read(SaveAnswer, answer(SaveAnswer, { story }))).story.version).toBe(version + 1);
  });

  it('of a conflict', async () => {
    const stale = { action: 'correct', version: 1, key: randomUUID(), text: 'Nine.' } as const;
    const response = await answerConflict(person, () =>
      actOnStory(admin, live, stale, now).then(() => new Response()),
    );
    expect(response.status).toBe(409);
    expect((await read(ConflictAnswer, response)).theirs.id).toBe(live);
  });

  it('of revisions, one of which has a name', async () => {
    await nameRevision(person, live, 1, { name: 'First print' }, now);
    const revisions = (await history(person, live)).map(line => ({
      ...line,
      createdAt: line.createdAt.toISOString(),
      dueAt: line.dueAt?.toISOString(),
    }));
    expect(
      (await read(RevisionsAnswer, answer(RevisionsAnswer, { revisions, publicChanges: null }))).revisions.at(
        -1,
      )!.name,
    ).toBe('First print');
    await read(ContentAnswer, answer(ContentAnswer, await revisionText(person, live, 1)));
    const blocks = (await authorship(person, live, null)).map(block => ({
      ...block,
      at: block.at.toISOString(),
    }));
    expect((await read(AuthorshipAnswer, answer(AuthorshipAnswer, { blocks }))).blocks).toHaveLength(1);
  });

  it('of notes', async () => {
    const id = randomUUID();
    const thread = { id, noteId: randomUUID(), quotation: 'Night', text: 'Is it night?', blocking: true };
    await createThread(admin, live, thread, now);
    await replyTo(admin, id, { noteId: randomUUID(), text: 'It is.' }, now);
    const { threads } = await read(NotesAnswer, answer(NotesAnswer, await notesOf(admin, live)));
    expect(threads[0]!.notes).toHaveLength(2);
  });

  it('of stories found by search', async () => {
    await indexWorkingCopies();
    const stories = await findStories(person, 'ferries');
    const found = await read(FoundStoriesAnswer, answer(FoundStoriesAnswer, { stories }));
    expect(found.stories.map(({ id }) => id)).toContain(live);
    expect(found.stories.find(({ id }) => id === live)!.firstPublishedAt).toBe(now.toISOString());
  });

  it('of stories found in one stage', async () => {
    const idsIn = async (stage: Stage) =>
      (await findStories(person, 'ferries', stage)).map(story => story.id);
    expect(await idsIn('published')).toEqual([live]);
    expect(await idsIn('draft')).toEqual([]);
  });

  it('of lists: the budget, people, topics, and what a field offers', async () => {
    const topic = { slug: 'ports', names: { en: 'Ports' }, descriptions: {} };
    await addTopic(admin, topic, now);
    const budget = await read(BudgetRows, answer(BudgetRows, await budgetRows(admin, {})));
    expect(budget.rows.map(({ id }) => id).toSorted()).toEqual([live, draft].toSorted());
    const staff = { deactivated: false, words: '' };
    expect((await read(PersonRows, answer(PersonRows, await people(admin, staff, now)))).rows).toHaveLength(
      1,
    );
    const topics = await entriesForEditing(admin, 'topics', { words: '' });
    expect((await read(NamedRows, answer(NamedRows, topics))).rows).toMatchObject([{ slug: 'ports' }]);
    const options = await findOptions(admin, 'topics', { q: 'por' });
    expect((await read(OptionsAnswer, answer(OptionsAnswer, { options }))).options).toHaveLength(1);
  });

  it('of pictures', async () => {
    const bytes = await sharp({ create: { width: 20, height: 10, channels: 3, background: '#888' } })
      .jpeg()
      .toBuffer();
    const { id, width, height, alt, caption, credit } = await addPicture(admin, { bytes, name: 'a.jpg' });
    const picture = { id, width, height, alt, caption, credit };
    await read(PictureAnswer, answer(PictureAnswer, { picture }));
    const facts = await pictureFacts(admin, id);
    const decided = { ...facts, rightsUntil: facts.rightsUntil?.toISOString() ?? null };
    await read(PictureFactsAnswer, answer(PictureFactsAnswer, { picture: decided }));
  });

  it('of refusals by permission and by the checks', async () => {
    const reporter = await fixture.paper.person('reporter');
    const publish = async (actor: Actor, id: string) => {
      const { version } = await openStory(admin, id);
      const failing = actOnStory(actor, id, { action: 'publish', version, key: randomUUID() }, now);
      return Problem.parse(
        await refusal(
          await failing.then(
            () => null,
            (error: unknown) => error,
          ),
        ).json(),
      );
    };
    expect(await publish(reporter, draft)).toMatchObject({
      reason: 'needs-role',
      refusals: [{ roles: ['editor', 'admin'] }],
    });
    const { refusals, findings } = await publish(admin, draft);
    expect([...(refusals ?? []), ...(findings ?? [])].length).toBeGreaterThan(0);
  });
});
