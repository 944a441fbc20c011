import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { Refused } from '@/server/problems/refused';
import { prisma } from '@/server/store/prisma';
import { findOptions, suggestedTopics } from './options';

const fixture = testPaper();
let reporter: Actor;

const namesOf = async (kind: string, query: object) =>
  (await findOptions(reporter, kind, query)).map(({ name }) => name);
const suggested = async (text: string, lang = 'en') =>
  (await suggestedTopics(reporter, { text, lang })).map(({ name }) => name);
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Refused ? error.reason : String(error)),
  );

beforeAll(async () => {
  reporter = await fixture.paper.person('reporter');
  const topics = [
    ['ports', { en: 'Ports', zh: '港口' }],
    ['port-alder', { en: 'Port Alder', fr: 'Port-Aldre' }],
    ['airports', { en: 'Airports' }],
    ['tea', { en: 'Tea', zh: '茶' }],
    ['percent', { en: '100% cotton' }],
  ] as const;
  for (const [slug, names] of topics) await prisma().topic.create({ data: { slug, names } });
  await prisma().author.create({ data: { slug: 'lin-yuchen', names: { en: 'Lin Yuchen', zh: '林雨辰' } } });
});

describe('Options of a field', () => {
  it('are topics that contain the letters, those that start with them first', async () => {
    expect(await namesOf('topics', { q: 'por' })).toEqual(['Ports', 'Port Alder', 'Airports']);
    expect(await namesOf('topics', { q: 'PORT AL' })).toEqual(['Port Alder']);
  });

  it('are found in any language and shown in one', async () => {
    expect(await namesOf('topics', { q: '港口' })).toEqual(['Ports']);
    expect(await namesOf('topics', { q: 'ports', lang: 'zh-Hans' })).toEqual(['港口', 'Airports']);
    expect(await namesOf('authors', { q: '雨辰', lang: 'en' })).toEqual(['Lin Yuchen']);
  });

  it('match pattern characters literally', async () => {
    expect(await namesOf('topics', { q: '0%' })).toEqual(['100% cotton']);
    expect(await namesOf('topics', { q: '%' })).toEqual(['100% cotton']);
    expect(await namesOf('topics', { q: '_' })).toEqual([]);
    expect(await namesOf('topics', { q: '\\' })).toEqual([]);
  });

  it('are those requested by id, without deleted ones', async () => {
    const { id } = await prisma().topic.findFirstOrThrow({ where: { slug: 'tea' } });
    expect(await findOptions(reporter, 'topics', { ids: `${id},gone` })).toEqual([{ id, name: 'Tea' }]);
  });

  it('are active people, by the start of any of their names', async () => {
    const make = (name: string, more: object = {}) =>
      prisma().person.create({ data: { name, email: `${name}@x.example`, passwordHash: 'none', ...more } });
    const grants = { create: { role: 'reporter' as const } };
    await make('Wen Jiayi', { grants });
    await make('Wen Gone', { grants, deactivatedAt: new Date() });
    await make('Wen Nobody');
    expect(await namesOf('people', { q: 'wen' })).toEqual(['Wen Jiayi']);
    expect(await namesOf('people', { q: 'jia' })).toEqual(['Wen Jiayi']);
    expect(await namesOf('people', { q: 'iayi' })).toEqual([]);
  });

  it('are refused without a role, for unknown kinds and for very long queries', async () => {
    const outside = { personId: reporter.personId, grants: [] };
    expect(await reasonOf(findOptions(outside, 'people', { q: 'a' }))).toBe('needs-role');
    expect(await reasonOf(findOptions(reporter, 'sessions', { q: 'a' }))).toBe('no-such-kind');
    expect(await reasonOf(findOptions(reporter, 'topics', { q: 'a'.repeat(101) }))).toBe('wrong-input');
    const ids = Array.from({ length: 101 }, (_, at) => at).join(',');
    expect(await reasonOf(findOptions(reporter, 'topics', { ids }))).toBe('wrong-input');
  });
});

describe('Suggested topics', () => {
  it('are those that occur in the text as whole words, in its order', async () => {
    expect(await suggested('In port alder, tea is drunk at the ports and airportside.')).toEqual([
      'Port Alder',
      'Tea',
      'Ports',
    ]);
  });

  it('are found in a run of Chinese', async () => {
    expect(await suggested('夜间渡轮回到港口喝茶', 'zh-Hans')).toEqual(['港口', '茶']);
  });

  it('are empty for a text without any, and refused for a very long text', async () => {
    expect(await suggested('')).toEqual([]);
    expect(await reasonOf(suggestedTopics(reporter, { text: 'x'.repeat(3001), lang: 'en' }))).toBe(
      'wrong-input',
    );
  });
});
