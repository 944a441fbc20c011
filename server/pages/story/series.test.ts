import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { act, publishStory } from '@/scripts/test/publish';
import { answerReader } from '@/server/site/answer';
import { addTopic } from '@/server/paper/topics';
import { keyOf } from '@/server/press/surrogate-keys';
import { SERIES_PARTS } from '@/server/store/pages/around';

const fixture = testPaper();
const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 8, minute));

/** Adds a topic of the newsroom. */
function newTopic(editor: Actor, isSeries: boolean): Promise<string> {
  const name = `Topic ${randomUUID()}`;
  return addTopic(editor, { slug: randomUUID(), names: { en: name }, descriptions: {}, isSeries }, at(0));
}

/** Publishes a story on these topics. Returns its id and address. */
async function part(editor: Actor, topicIds: string[], minute: number) {
  const { editionId, sectionId } = fixture.paper;
  const slug = `part-${randomUUID().slice(0, 13)}`;
  const id = await publishStory(editor, {
    editionId,
    fields: { slug, headline: slug, topicIds, sectionId },
    at: at(minute),
  });
  return { id, href: `/news/2026/11/24/${slug}` };
}

async function pageOf(href: string) {
  const page = await answerReader(href, new URLSearchParams(), at(59));
  if (page.kind !== 'story') throw new Error(`${href} is ${page.kind}`);
  return page;
}
const partsOf = async (href: string) => (await pageOf(href)).view.series?.parts.map(({ href }) => href);

it('A series is listed with each of its parts, in order of publication', async () => {
  const editor = await fixture.paper.person('editor');
  const [series, other] = [await newTopic(editor, true), await newTopic(editor, false)];
  const one = await part(editor, [other, series], 1);
  expect((await pageOf(one.href)).view.series).toBeNull();
  const two = await part(editor, [series], 2);
  await part(editor, [other], 3);
  expect(await partsOf(one.href)).toEqual([one.href, two.href]);
  expect(await partsOf(two.href)).toEqual([one.href, two.href]);
  const { view } = await pageOf(one.href);
  expect(view.series).toMatchObject({ isWhole: true });
  expect(view.related.map(({ href }) => href)).not.toContain(two.href);
  await act(editor, two.id, 'kill', at(5));
  expect((await pageOf(one.href)).view.series).toBeNull();
});

it('The pages of a series are purged when a part in any section is published', async () => {
  const editor = await fixture.paper.person('editor');
  const series = await newTopic(editor, true);
  const one = await part(editor, [series], 1);
  await part(editor, [series], 2);
  expect((await pageOf(one.href)).keys).toContain(keyOf.related(keyOf.topic(series)));
});

it('A long series lists its newest parts without numbers', async () => {
  const editor = await fixture.paper.person('editor');
  const series = await newTopic(editor, true);
  const parts = [];
  for (let minute = 1; minute <= SERIES_PARTS + 1; minute++) parts.push(await part(editor, [series], minute));
  const { view } = await pageOf(parts[0]!.href);
  expect(view.series!.parts.map(({ href }) => href)).toEqual(parts.slice(1).map(({ href }) => href));
  expect(view.series!.isWhole).toBe(false);
});
