import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/domain/people/permissions';
import type { Body } from '@/domain/document/body';
import { changeBetween } from '@/domain/story/text-change';
import { waitingJobs } from '@/scripts/test/jobs';
import { testPaper } from '@/scripts/test/paper';
import { writeStory } from '@/scripts/test/publish';
import { recordStatements } from '@/scripts/test/statements';
import { saveStory } from '@/server/composer/composer';
import { composerStory, openStory } from './story-state';
import { prisma } from '@/server/store/prisma';
import { findSignedIn, insertSession, type SignedIn } from '@/server/store/people/sessions';
import { loadStory } from '@/server/store/stories/stories';
import { parseSave } from './story-input';
import { actOnStory } from './transition/act-on-story';

const fixture = testPaper();
const start = new Date('2026-11-24T01:00:00Z');
const at = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const LATER = 30;

/** A session old enough for a request to update its last use. */
async function sessionOf({ personId }: Actor): Promise<() => Promise<SignedIn>> {
  const idHash = randomUUID();
  const hours = (count: number) => new Date(start.getTime() + count * 3_600_000);
  await insertSession({ idHash, personId, device: 'Firefox', now: start, expiresAt: hours(24) });
  const query = { idHash, now: at(LATER), touchBefore: at(LATER - 1) };
  return async () => (await findSignedIn(query))!;
}

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

describe('Statements sent to the database', () => {
  let editor: Actor;
  let signedIn: () => Promise<SignedIn>;
  let id: string;
  beforeAll(async () => {
    editor = await fixture.paper.person('editor');
    signedIn = await sessionOf(editor);
    const writer = await fixture.paper.person('reporter');
    const { id: topicId } = await prisma().topic.create({ data: { slug: 'sea', names: { en: 'Sea' } } });
    const hubs = ['https://hub.example/', 'https://other.example/'];
    await prisma().paper.upsert({
      where: { id: 1 },
      create: { id: 1, name: 'Broadsheet', hubs, indexNowKey: 'abcdefgh' },
      update: { hubs, indexNowKey: 'abcdefgh' },
    });
    id = await writeStory(writer, {
      editionId: fixture.paper.editionId,
      fields: {
        headline: 'Ferries return',
        slug: 'ferries',
        sectionId: fixture.paper.sectionId,
        topicIds: [topicId],
        bylines: [{ role: 'by', name: 'Lin Haiyang', authorId: null }],
      },
      content: [paragraph('One.'), paragraph('Two.'), paragraph('Three.')],
      at: start,
    });
    await actOnStory(writer, id, { action: 'submit', version: 2, key: randomUUID() }, at(1));
  });

  it('are at most six for an autosave, including those of the transaction', async () => {
    const { version, editionId, deskId, fields, body } = (await loadStory(id))!;
    const base = { editionId, deskId, fields, body };
    const content = [...body.content!.slice(0, 2), paragraph('Three and a half.')];
    const next = {
      ...base,
      fields: { ...fields, kicker: 'Harbour' },
      body: { type: 'doc', content } as Body,
    };
    const sent = await parseSave({ version, key: randomUUID(), change: changeBetween(base, next) });
    const { statements, boundaries } = await recordStatements(async () =>
      saveStory(await signedIn(), id, sent, at(LATER)),
    );
    expect(statements[0]).toContain('"Session"');
    // On failure, the extra statements are printed.
    expect([...statements, ...boundaries].slice(6)).toEqual([]);
    const after = (await loadStory(id))!;
    expect(after).toMatchObject({ version: version + 1, fields: { kicker: 'Harbour' }, body: next.body });
  });

  it('are at most thirteen for publishing a submitted story, including the response', async () => {
    const { version } = (await loadStory(id))!;
    const { statements } = await recordStatements(async () => {
      const person = await signedIn();
      const now = at(LATER + 1);
      await actOnStory(person.actor, id, { action: 'publish', version, key: randomUUID() }, now);
      await composerStory(person, await openStory(person.actor, id), now);
    });
    expect(statements[0]).toContain('"Session"');
    expect(statements.slice(13)).toEqual([]);
    expect((await loadStory(id))!.stage).toBe('published');
    expect(await waitingJobs()).toHaveLength(3);
  });

  it('are at most seven for an autosave of a live story, including those of the transaction', async () => {
    const { version, editionId, deskId, fields, body } = (await loadStory(id))!;
    const base = { editionId, deskId, fields, body };
    const next = { ...base, fields: { ...fields, kicker: 'At sea' } };
    const sent = await parseSave({ version, key: randomUUID(), change: changeBetween(base, next) });
    const { statements, boundaries } = await recordStatements(async () =>
      saveStory(await signedIn(), id, sent, at(LATER + 2)),
    );
    expect([...statements, ...boundaries].slice(7)).toEqual([]);
    expect((await loadStory(id))!.unpublishedChanges).toBe(1);
  });
});
