import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BodyNode } from '@/domain/document/body';
import type { Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { act, writeStory } from '@/scripts/test/publish';
import { answerApi } from '@/server/syndication/api/answer';
import { composerStory } from '@/server/stories/story-state';
import { saveWorkingCopy } from '@/server/stories/save';
import { createStory } from '@/server/stories/create/create-story';
import { prisma } from '@/server/store/prisma';
import { loadStory } from '@/server/store/stories/stories';
import { actOnStory } from '@/server/stories/transition/act-on-story';
import { answerReader } from '@/server/site/answer';

const fixture = testPaper();
const now = new Date('2026-11-24T08:00:00Z');
const change = { personId: 'p1', at: '2026-11-24T07:00:00Z', changeId: 'change-1' };
const text = (words: string, ...marks: NonNullable<BodyNode['marks']>): BodyNode =>
  marks.length ? { type: 'text', text: words, marks } : { type: 'text', text: words };
const WORKED_ON: BodyNode[] = [
  {
    type: 'paragraph',
    content: [
      text('Boats '),
      text('rattle', { type: 'deletion', attrs: change }),
      text('hush', { type: 'insertion', attrs: change }),
      text(' at night', { type: 'note', attrs: { threadId: 'thread-1' } }),
    ],
  },
  { type: 'paragraph', content: [text('Unaccepted paragraph', { type: 'insertion', attrs: change })] },
];
const PRIVATE = /hush|Unaccepted|thread-1|change-1|insertion|deletion/;

let editor: Actor;
let id: string;
const person = () => ({ actor: editor, name: 'E', email: 'e@paper.example' }) as never;
const shown = async () => composerStory(person(), (await loadStory(id))!, now);

beforeAll(async () => {
  editor = await fixture.paper.person('editor');
  const { editionId, sectionId } = fixture.paper;
  const fields = { slug: 'boats', headline: 'Boats', kicker: 'K', sectionId };
  id = await writeStory(editor, { editionId, at: now, fields, content: WORKED_ON });
  const { version } = (await loadStory(id))!;
  const override = { rules: ['open-suggestions' as const], reason: 'They can wait.' };
  await actOnStory(editor, id, { action: 'publish', version, key: randomUUID(), override }, now);
});

describe('Notes and open suggestions of a live story', () => {
  const places: [string, () => Promise<unknown>][] = [
    ...['/news/2026/11/24/boats', '/', '/feed.xml', '/feed.atom', '/feed.json', '/search?q=rattle'].map(
      (address): [string, () => Promise<unknown>] => [
        address,
        () => {
          const url = new URL(address, 'https://paper.example');
          return answerReader(url.pathname, url.searchParams, now);
        },
      ],
    ),
    ...['/stories', `/stories/${'id'}`].map((path): [string, () => Promise<unknown>] => [
      `API ${path}`,
      () => answerApi(path.replace(/id$/, id), new URLSearchParams(), now),
    ]),
    ['index of the search', () => prisma().searchEntry.findMany()],
    [
      'live revision',
      async () => {
        const story = await prisma().story.findUniqueOrThrow({
          where: { id },
          include: { liveRevision: true },
        });
        return story.liveRevision;
      },
    ],
  ];
  for (const [place, read] of places)
    it(`are not in ${place}`, async () => {
      const answer = JSON.stringify(await read(), (_, value: unknown) =>
        value instanceof Uint8Array ? Buffer.from(value).toString() : value,
      );
      expect(answer).toMatch(/boats/i);
      expect(answer).not.toMatch(PRIVATE);
    });

  it('are not found by search', async () => {
    const found = await answerReader('/search', new URLSearchParams('q=hush'), now);
    expect(JSON.stringify(found)).not.toContain('/boats');
  });

  it('remain in the working copy, and do not count as unpublished changes', async () => {
    const story = await shown();
    expect(JSON.stringify(story.body)).toMatch(PRIVATE);
    expect(story.hasUnpublishedChanges).toBe(false);
  });

  it('are not copied to a version in another edition', async () => {
    const { otherEditionId } = fixture.paper;
    const admin = await fixture.paper.person('admin');
    const version = await createStory(
      admin,
      { editionId: otherEditionId, deskId: null, fromStoryId: id },
      now,
    );
    const { body } = (await loadStory(version))!;
    expect(JSON.stringify(body)).not.toMatch(PRIVATE);
  });

  it('are an unpublished change once they are accepted, and are then published', async () => {
    const story = (await loadStory(id))!;
    const content = [{ type: 'paragraph', content: [text('Boats hush at night')] }];
    const save = { version: story.version, key: randomUUID(), editionId: story.editionId, deskId: null };
    const later = new Date(now.getTime() + 60_000);
    await saveWorkingCopy(
      editor,
      id,
      { ...save, fields: story.fields, body: { type: 'doc', content } },
      later,
    );
    expect((await shown()).hasUnpublishedChanges).toBe(true);
    await act(editor, id, 'publish', later);
    const page = await answerReader('/news/2026/11/24/boats', new URLSearchParams(), later);
    expect(JSON.stringify(page)).toContain('hush');
  });
});
