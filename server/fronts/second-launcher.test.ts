import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { act, writeStory } from '@/scripts/test/publish';
import { breakNews } from './breaking-news';
import { saveDraft } from './draft';
import { frontState } from './front-state';
import { launchDraft } from './launches';
import { timeLaunch } from './timed-launches';

const fixture = testPaper();
const now = new Date('2026-11-24T01:00:00Z');
const TIME = { time: '2026-11-24T12:00', zone: 'UTC' };
let writer: Actor;
let second: Actor;
beforeAll(async () => {
  writer = await fixture.paper.person('producer');
  second = await fixture.paper.person('editor');
});

async function write(title: string, id: string): Promise<number> {
  const { version } = (await frontState(writer, id, now)).draft;
  const contents = {
    containers: [{ id: 'container-1', kind: 'package', title, fill: { by: 'nothing' }, slots: [] }],
  };
  return (await saveDraft(writer, id, { version, contents }, now)).version;
}

describe('A front of an edition that requires a second person', () => {
  it('is launched by another person than who wrote a new title, now and at a time', async () => {
    const { otherEditionId: id } = fixture.paper;
    const version = await write('Elections', id);
    const refusal = { reason: 'wrote-it-oneself' };
    await expect(launchDraft(writer, id, { version, note: '' }, now)).rejects.toMatchObject(refusal);
    await expect(timeLaunch(writer, id, { version, note: '', ...TIME }, now)).rejects.toMatchObject(refusal);
    await timeLaunch(second, id, { version, note: '', ...TIME }, now);
    await launchDraft(second, id, { version, note: '' }, now);
    expect((await frontState(writer, id, now)).live).not.toBeNull();
  });

  it('is launched by the person who only takes out a title', async () => {
    const { otherEditionId: id } = fixture.paper;
    const { version } = (await frontState(writer, id, now)).draft;
    const saved = await saveDraft(writer, id, { version, contents: { containers: [] } }, now);
    await launchDraft(writer, id, { version: saved.version, note: '' }, now);
  });

  it('has breaking news only in the words of a live headline', async () => {
    const { otherEditionId: editionId, otherSectionId: sectionId } = fixture.paper;
    const fields = { slug: randomUUID().slice(0, 13), headline: 'Boats return', sectionId };
    const storyId = await writeStory(second, { editionId, fields: { ...fields, kicker: 'K' }, at: now });
    const news = (text: string, named: string | null = storyId) =>
      breakNews(writer, editionId, { text, storyId: named, minutes: 5 }, now);
    const refusal = { reason: 'not-a-live-headline' };
    await expect(news('Boats return')).rejects.toMatchObject(refusal);
    await act(await fixture.paper.person('editor'), storyId, 'publish', now);
    await expect(news('Boats sank')).rejects.toMatchObject(refusal);
    await expect(news('Boats return', null)).rejects.toMatchObject(refusal);
    await news('Boats return');
  });
});

it('A front where no rule asks for another person is launched by its writer', async () => {
  const { editionId: id } = fixture.paper;
  const version = await write('Elections', id);
  await launchDraft(writer, id, { version, note: '' }, now);
  await breakNews(writer, id, { text: 'Anything', storyId: null, minutes: 5 }, now);
});
