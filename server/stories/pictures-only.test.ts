import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BodyNode } from '@/domain/document/body';
import { ROLES, type Actor, type Role } from '@/domain/people/permissions';
import { changeBetween, type StoryText } from '@/domain/story/text-change';
import { STAGES, WORKFLOW } from '@/domain/story/workflow';
import { testPaper } from '@/scripts/test/paper';
import { testPicture } from '@/scripts/test/picture';
import { act, putInStage, writeStory } from '@/scripts/test/publish';
import { loadStory } from '@/server/store/stories/stories';
import { saveWorkingCopy } from './save';

const fixture = testPaper();
const now = new Date('2026-11-27T01:00:00Z');
let editor: Actor;
let first: string;
let other: string;

beforeAll(async () => {
  editor = await fixture.paper.person('editor');
  [first, other] = [await testPicture(40, 30), await testPicture(40, 30)];
});

const picture = (media: string, caption: string): BodyNode => ({
  type: 'picture',
  attrs: { media, caption, alt: 'A', credit: 'B', size: 'text' },
});
const paragraph = (text: string): BodyNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });

async function storyWithPictures(): Promise<string> {
  const { editionId, sectionId } = fixture.paper;
  const lead = { mediaId: first, caption: 'Lead', credit: 'A', alt: 'B' };
  return writeStory(editor, {
    editionId,
    fields: { slug: randomUUID(), sectionId, lead },
    content: [paragraph('One.'), picture(first, 'Quay')],
    at: now,
  });
}

type Change = (text: StoryText) => StoryText;
const inFields =
  (fields: Partial<StoryText['fields']>): Change =>
  text => ({ ...text, fields: { ...text.fields, ...fields } });
const inBody =
  (...content: BodyNode[]): Change =>
  text => ({ ...text, body: { type: 'doc', content } });

/** A write of a story, and whether it only concerns its pictures. */
const CHANGES: Record<string, { ofPictures: boolean; change: () => Change }> = {
  'a caption of the lead': {
    ofPictures: true,
    change: () => inFields({ lead: { mediaId: first, caption: 'Other', credit: 'C', alt: 'D' } }),
  },
  'the lead replaced': {
    ofPictures: true,
    change: () => inFields({ lead: { mediaId: other, caption: 'Lead', credit: 'A', alt: 'B' } }),
  },
  'a picture of the body replaced': {
    ofPictures: true,
    change: () => inBody(paragraph('One.'), picture(other, 'Pier')),
  },
  'a word of the headline': { ofPictures: false, change: () => inFields({ headline: 'Other' }) },
  'the lead removed': { ofPictures: false, change: () => inFields({ lead: null }) },
  'a paragraph': { ofPictures: false, change: () => inBody(paragraph('Two.'), picture(first, 'Quay')) },
  'a picture and a paragraph': {
    ofPictures: false,
    change: () => inBody(paragraph('Two.'), picture(other, 'Pier')),
  },
};

/** The result of a save, sent whole or as a change: `done`, or the reason of the refusal. */
async function save(actor: Actor, id: string, change: Change, whole: boolean): Promise<string> {
  const { version, editionId, deskId, fields, body } = (await loadStory(id))!;
  const text = { editionId, deskId, fields, body };
  const next = change(text);
  const based = { version, key: randomUUID() };
  const input = whole ? { ...based, ...next } : { ...based, change: changeBetween(text, next) };
  return saveWorkingCopy(actor, id, input, now).then(
    () => 'done',
    (error: { reason: string }) => error.reason,
  );
}

const expectedOf = (role: Role, ofPictures: boolean) => {
  if (role === 'editor' || role === 'admin') return 'done';
  if (role === 'reporter') return 'not-your-story';
  return ofPictures ? 'done' : 'pictures-only';
};

describe('A save of another person’s story', () => {
  for (const role of ROLES)
    for (const [name, { ofPictures, change }] of Object.entries(CHANGES))
      for (const whole of [true, false])
        it(`with ${name} by a ${role} is ${expectedOf(role, ofPictures)}, sent ${whole ? 'whole' : 'as a change'}`, async () => {
          const id = await storyWithPictures();
          const actor = await fixture.paper.person(role, { editionId: fixture.paper.editionId });
          const { version } = (await loadStory(id))!;
          const expected = expectedOf(role, ofPictures);
          expect(await save(actor, id, change(), whole)).toBe(expected);
          expect((await loadStory(id))!.version).toBe(version + Number(expected === 'done'));
        });

  it('by a producer of another edition is refused, whatever it changes', async () => {
    const id = await storyWithPictures();
    const actor = await fixture.paper.person('producer', { editionId: fixture.paper.otherEditionId });
    for (const { change } of Object.values(CHANGES))
      expect(await save(actor, id, change(), true)).toBe('not-your-story');
  });

  it.each(STAGES)('by a producer in the stage %s is allowed where any save is', async stage => {
    const id = await storyWithPictures();
    if (stage === 'published') await act(editor, id, 'publish', now);
    else await putInStage(id, stage);
    const actor = await fixture.paper.person('producer');
    const expected = WORKFLOW[stage].save ? 'done' : 'not-your-story';
    expect(await save(actor, id, CHANGES['a caption of the lead']!.change(), true)).toBe(expected);
  });
});
