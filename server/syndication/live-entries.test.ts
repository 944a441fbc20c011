import { randomUUID } from 'node:crypto';
import addFormats from 'ajv-formats';
import Ajv2020 from 'ajv/dist/2020';
import { beforeAll, expect, it } from 'vitest';
import { doc, p, text } from '@/domain/document/samples.fixture';
import type { Actor } from '@/domain/people/permissions';
import { file } from '@/scripts/test/machine-paper';
import { testPaper } from '@/scripts/test/paper';
import { publishStory } from '@/scripts/test/publish';
import { changeCoverage } from '@/server/coverage/coverage';
import { addEntry } from '@/server/coverage/entries';
import { removeEntry } from '@/server/coverage/entry-places';
import { keyOf } from '@/server/press/surrogate-keys';
import { prisma } from '@/server/store/prisma';
import { answerApi } from './api/answer';
import { SCHEMAS } from './api/schemas';
import { OUTSIDE_ENTRIES } from './syndicated-entries';

const fixture = testPaper();
const start = new Date('2026-11-24T08:00:00Z');
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const MORE_THAN_ARE_SHOWN = OUTSIDE_ENTRIES + 3;
let editor: Actor;
let id: string;
let removed: string;

const add = async (title: string, minutes: number, publish = true) => {
  const key = randomUUID();
  const words = { title, byline: 'Lin <b>', body: doc(p(text(`Text of ${title} & more`))) };
  const marks = { pinned: false, keyEvent: false, publish };
  await addEntry(editor, id, { id: key, key, ...words, ...marks }, later(minutes));
  return key;
};

beforeAll(async () => {
  editor = await fixture.paper.person('editor');
  await prisma().paper.upsert({ where: { id: 1 }, create: { id: 1, name: 'Broadsheet' }, update: {} });
  const { editionId, sectionId } = fixture.paper;
  id = await publishStory(editor, { editionId, fields: { slug: 'storm', sectionId }, at: start });
  await changeCoverage(editor, id, { key: randomUUID(), state: 'live' }, start);
  for (let number = 1; number <= MORE_THAN_ARE_SHOWN; number++) await add(`Entry <${number}>`, number);
  removed = await add('Withdrawn', 90);
  await removeEntry(editor, id, removed, { key: randomUUID(), version: 1, removed: true }, later(91));
  await add('A draft', 92, false);
});

interface Associated {
  rel: string;
  title: string;
  renditions: { href: string }[];
}
const liveEntries = ({ associations }: { associations: Associated[] }) =>
  associations.filter(({ rel }) => rel === 'live-entry');

async function fromApi() {
  const { body, keys } = await answerApi(`/stories/${id}`, new URLSearchParams(), later(100));
  const json = JSON.parse(String(body)) as { associations: Associated[]; bodies: { value: string }[] };
  return { json, keys };
}

it('The API has the newest entries of a live story, separately and in all formats', async () => {
  const { json, keys } = await fromApi();
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats(ajv);
  ajv.addSchema({ $id: 'https://paper.example/openapi', components: { schemas: SCHEMAS } });
  const check = ajv.getSchema('https://paper.example/openapi#/components/schemas/Story')!;
  expect(check(json) ? [] : check.errors).toEqual([]);
  expect(keys).toContain(keyOf.coverage(id));
  expect(liveEntries(json).map(({ title }) => title)).toEqual(
    Array.from({ length: OUTSIDE_ENTRIES }, (_, at) => `Entry <${MORE_THAN_ARE_SHOWN - at}>`),
  );
  expect(liveEntries(json)[0]!.renditions[0]!.href).toMatch(
    /^https:\/\/paper\.example\/.+\/storm\/entries\//,
  );
  for (const { value } of json.bodies) {
    expect(value).toMatch(/Text of Entry/);
    expect(value).not.toMatch(/Withdrawn|A draft|Entry <?1>/);
  }
  expect(json.bodies[0]!.value).toContain('<h2>Entry &lt;23&gt;</h2>');
});

it.each(['/feed.xml', '/feed.atom', '/feed.json'])(
  '%s has the newest entries of a live story under its text',
  async path => {
    const { keys, body } = await file(path, '', later(100));
    expect(keys).toContain(keyOf.coverage(id));
    const said = String(body);
    expect(said).toContain('Text of Entry');
    expect(said).not.toMatch(/Withdrawn|A draft/);
  },
);

it('A story without live coverage has no entries in the API and feeds', async () => {
  const { editionId, sectionId } = fixture.paper;
  const other = await publishStory(editor, { editionId, fields: { slug: 'calm', sectionId }, at: start });
  const { body, keys } = await answerApi(`/stories/${other}`, new URLSearchParams(), later(100));
  expect(liveEntries(JSON.parse(String(body)) as { associations: Associated[] })).toEqual([]);
  expect(keys).not.toContain(keyOf.coverage(other));
});
