import { beforeAll, describe, expect, it } from 'vitest';
import { testPaper } from '@/scripts/test/paper';
import { prisma } from '../prisma';
import { loadStoryFacts } from './check-facts';

const fixture = testPaper();

const namesLike = async (byline: string) => {
  const none = { storyId: 'none', mediaIds: [], storyIds: [], paths: [], languages: [] };
  return (await loadStoryFacts({ ...none, bylines: [byline] })).namesLikeBylines.sort();
};

describe('The names that are compared with a byline', () => {
  beforeAll(async () => {
    await prisma().author.create({ data: { slug: 'lin', names: { en: 'Lin Yuchen', 'zh-Hans': '林雨辰' } } });
  });

  it.each([
    ['the name of an author', 'Lin Yuchen'],
    ['the name of an author in capitals', 'LIN YUCHEN'],
    ['the name of an author in another language', '林雨辰'],
  ])('are none when it is %s', async (_, byline) => {
    expect(await namesLike(byline)).toEqual([]);
  });

  it('are none when it is the name of an active person', async () => {
    const { personId } = await fixture.paper.person('reporter');
    await prisma().person.update({ where: { id: personId }, data: { name: 'Lin Yuchem' } });
    expect(await namesLike('lin yuchem')).toEqual([]);
    await prisma().person.update({ where: { id: personId }, data: { deactivatedAt: new Date() } });
    expect(await namesLike('lin yuchem')).toEqual(['Lin Yuchen']);
  });

  it('are read although the names of an author are damaged', async () => {
    const damaged = await prisma().author.create({ data: { slug: 'damaged', names: {} } });
    await prisma().$executeRaw`ALTER TABLE "Author" DISABLE TRIGGER USER`;
    await prisma().$executeRaw`UPDATE "Author" SET names = '"Lin"' WHERE id = ${damaged.id}`;
    expect(await namesLike('Iin Yuchen')).toEqual(['Lin Yuchen']);
  });

  it.each([
    ['as long', 'Iin Yuchen', true],
    ['shorter by two letters', 'Iin Yuch', true],
    ['longer by two letters', 'Iin Yuchenyu', true],
    ['longer by three letters', 'Iin Yuchenyua', false],
  ])('are of authors when it is unknown and %s', async (_, byline, isCompared) => {
    expect((await namesLike(byline)).includes('Lin Yuchen')).toBe(isCompared);
  });
});
