import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/domain/people/permissions';
import type { Body, BodyNode } from '@/domain/document/body';
import { changeBetween, textDigest, type StoryText, type TextChange } from '@/domain/story/text-change';
import { testPaper } from '@/scripts/test/paper';
import { Refused } from '@/server/problems/refused';
import { prisma } from '@/server/store/prisma';
import { loadStory } from '@/server/store/stories/stories';
import { saveWorkingCopy } from './save';
import { createStory } from './create/create-story';
import { VersionConflict } from '@/server/problems/version-conflict';
import { parseSave } from './story-input';

const fixture = testPaper();
const now = new Date('2026-11-24T01:00:00Z');

const paragraph = (text: string): BodyNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const body = (...blocks: BodyNode[]): Body => ({ type: 'doc', content: blocks });
const PAGE = body(paragraph('One.'), paragraph('Two.'), paragraph('Three.'));

let editor: Actor;
let id: string;

async function stored(): Promise<{ text: StoryText; version: number }> {
  const { editionId, deskId, fields, body, version } = (await loadStory(id))!;
  return { text: { editionId, deskId, fields, body }, version };
}

const send = async (version: number, change: TextChange, key: string = randomUUID()) =>
  saveWorkingCopy(editor, id, await parseSave(JSON.parse(JSON.stringify({ version, key, change }))), now);

const reasonOf = (work: () => Promise<unknown>) =>
  Promise.resolve()
    .then(work)
    .then(
      () => 'done',
      (error: unknown) =>
        error instanceof Refused
          ? error.reason
          : error instanceof VersionConflict
            ? 'conflict'
            : String(error),
    );

beforeEach(async () => {
  editor = await fixture.paper.person('editor');
  id = await createStory(editor, { editionId: fixture.paper.editionId, deskId: null }, now);
  const { text, version } = await stored();
  await send(version, changeBetween(text, { ...text, body: PAGE }));
});

describe('A save of what changed', () => {
  it('replaces the changed block and the changed fields, and leaves the others', async () => {
    const { text, version } = await stored();
    const next = {
      ...text,
      fields: { ...text.fields, headline: 'Ferries return', sectionId: fixture.paper.sectionId },
      body: body(PAGE.content![0]!, paragraph('Two and a half.'), PAGE.content![2]!),
    };
    await send(version, changeBetween(text, next));
    expect(await stored()).toEqual({ text: next, version: version + 1 });
  });

  it('moves a story to another edition and desk', async () => {
    const { text, version } = await stored();
    const { otherEditionId, otherSectionId, deskId } = fixture.paper;
    const fields = { ...text.fields, sectionId: otherSectionId };
    const next = { ...text, editionId: otherEditionId, deskId, fields };
    await send(version, changeBetween(text, next));
    expect((await stored()).text).toEqual(next);
  });

  it('based on a different text of the same version is refused, and nothing is written', async () => {
    const before = await stored();
    const other = {
      ...before.text,
      body: body(paragraph('One.'), paragraph('Another.'), paragraph('Three.')),
    };
    const next = { ...other, body: body(paragraph('One.'), paragraph('Another.'), paragraph('Four.')) };
    const refused = await reasonOf(() => send(before.version, changeBetween(other, next)));
    expect(refused).toBe('change-does-not-fit');
    expect(await stored()).toEqual(before);
  });

  it('based on an older version is a conflict, whatever it changes', async () => {
    const { text, version } = await stored();
    const mine = { ...text, body: body(paragraph('Mine.')) };
    await send(version, changeBetween(text, { ...text, body: body(paragraph('Theirs.')) }));
    expect(await reasonOf(() => send(version, changeBetween(text, mine)))).toBe('conflict');
    expect((await stored()).text.body).toEqual(body(paragraph('Theirs.')));
  });

  it('is accepted from only one of two concurrent requests', async () => {
    const { text, version } = await stored();
    const saves = ['one', 'two', 'three'].map(words =>
      reasonOf(() => send(version, changeBetween(text, { ...text, body: body(paragraph(words)) }))),
    );
    expect((await Promise.all(saves)).sort()).toEqual(['conflict', 'conflict', 'done']);
  });

  it('sent twice concurrently is saved once, with the same answer', async () => {
    const { text, version } = await stored();
    const change = changeBetween(text, { ...text, body: body(paragraph('Sent twice.')) });
    const key = randomUUID();
    const saved = await Promise.all([1, 2, 3].map(() => send(version, change, key)));
    expect(saved.map(one => one.version)).toEqual([version + 1, version + 1, version + 1]);
    expect((await stored()).version).toBe(version + 1);
  });

  const withBlocks = (text: StoryText, blocks: BodyNode[]): TextChange => {
    const next = { ...text, body: body(...blocks, ...PAGE.content!) };
    return { body: { keepBefore: 0, blocks, keepAfter: 3 }, digest: textDigest(next) };
  };
  for (const [reason, blocks] of [
    ['unknown-node', [{ type: 'script' }]],
    ['unknown-attribute', [{ type: 'paragraph', attrs: { onclick: 'x' } }]],
    ['wrong-structure', [{ type: 'text', text: 'No block' }]],
    [
      'unknown-mark',
      [{ type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'blink' }] }] }],
    ],
  ] satisfies [string, BodyNode[]][])
    it(`with a block that is not of the schema is refused: ${reason}`, async () => {
      const { text, version } = await stored();
      expect(await reasonOf(() => send(version, withBlocks(text, blocks)))).toBe(reason);
      expect((await stored()).version).toBe(version);
    });

  it('that empties the body is refused', async () => {
    const { text, version } = await stored();
    const change = changeBetween(text, { ...text, body: body() });
    expect(await reasonOf(() => send(version, change))).toBe('wrong-structure');
  });

  it('cannot put a story into a section of another edition', async () => {
    const { text, version } = await stored();
    const fields = { ...text.fields, sectionId: fixture.paper.otherSectionId };
    const refused = await reasonOf(() => send(version, changeBetween(text, { ...text, fields })));
    expect(refused).toBe('section-of-another-edition');
  });
});

describe('The references of a text', () => {
  const wrongFields = (work: Promise<unknown>) =>
    work.then(
      () => [],
      (error: unknown) => (error as Refused).detail.fields,
    );

  it('must exist, and each field with another reference is named', async () => {
    const { text, version } = await stored();
    const topic = await prisma().topic.create({ data: { slug: randomUUID(), names: { en: randomUUID() } } });
    const fields = {
      ...{ ...text.fields, headline: 'Ferries return', sectionId: fixture.paper.otherSectionId },
      ...{ topicIds: [topic.id, 'gone'], relatedIds: [id, 'gone'] },
      bylines: [{ role: 'by' as const, name: 'Lin', authorId: 'gone' }],
      lead: { mediaId: 'gone', caption: '', credit: '', alt: '' },
    };
    const picture = {
      type: 'picture',
      attrs: { media: 'gone', alt: '', caption: '', credit: '', size: 'text' },
    };
    const next = { ...text, fields, body: body(picture, ...PAGE.content!) };
    const wrong = [
      { field: 'sectionId', reason: 'section-of-another-edition' },
      { field: 'topicIds', reason: 'no-such-topic', ids: ['gone'] },
      { field: 'bylines', reason: 'no-such-author', ids: ['gone'] },
      { field: 'lead', reason: 'no-such-picture', ids: ['gone'] },
      { field: 'relatedIds', reason: 'no-such-story', ids: ['gone'] },
      { field: 'body', reason: 'no-such-picture', ids: ['gone'] },
    ];
    expect(await wrongFields(send(version, changeBetween(text, next)))).toEqual(wrong);
    const whole = await parseSave({ version, key: randomUUID(), ...next });
    expect(await wrongFields(saveWorkingCopy(editor, id, whole, now))).toEqual(wrong);
    expect(await stored()).toEqual({ text, version });
  });

  it('may be dangling when the stored text already has them', async () => {
    const { text, version } = await stored();
    const fields = { ...text.fields, topicIds: ['gone'] };
    await prisma().story.update({
      where: { id },
      data: { fields: JSON.parse(JSON.stringify(fields)) as object },
    });
    const next = { ...text, fields: { ...fields, headline: 'Ferries return' } };
    const whole = await parseSave({ version, key: randomUUID(), ...next });
    expect((await saveWorkingCopy(editor, id, whole, now)).version).toBe(version + 1);
    const more = { ...next, fields: { ...next.fields, topicIds: ['gone', 'new'] } };
    expect(await wrongFields(send(version + 1, changeBetween(next, more)))).toEqual([
      { field: 'topicIds', reason: 'no-such-topic', ids: ['new'] },
    ]);
  });

  it('are checked in any block that a client sends', async () => {
    const { version } = await stored();
    const blocks = [
      { type: 'picture', attrs: 7, content: [null, 3, { content: 'x' }] },
    ] as unknown as BodyNode[];
    const change = { body: { keepBefore: 0, blocks, keepAfter: 3 }, digest: '0'.repeat(64) };
    expect(await reasonOf(() => send(version, change))).toBe('change-does-not-fit');
  });
});

describe('An invalid change', () => {
  const digest = '0'.repeat(64);
  const splice = { keepBefore: 0, blocks: [], keepAfter: 0 };
  for (const [what, change] of [
    ['nothing', null],
    ['no digest', {}],
    ['a digest of another form', { digest: 'x' }],
    ['fewer blocks than none', { digest, body: { ...splice, keepBefore: -1 } }],
    ['a part of a block', { digest, body: { ...splice, keepAfter: 0.5 } }],
    ['more blocks than there can be', { digest, body: { ...splice, keepBefore: 1e9 } }],
    ['blocks that are none', { digest, body: { ...splice, blocks: ['text'] } }],
    ['something unknown', { digest, stage: 'published' }],
    ['a field that is not one', { digest, fields: { stage: 'published' } }],
    ['a field of another type', { digest, fields: { headline: 7 } }],
  ] as const)
    it(`is refused with a reason: ${what}`, async () => {
      const parse = () => parseSave({ version: 1, key: randomUUID(), change });
      expect(await reasonOf(parse)).toMatch(/^wrong-(input|field)$/);
    });
});
