import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { parseQuery } from '@/domain/search/query';
import { searchPaper } from '@/scripts/test/search-paper';
import { repairSearchIndex } from './search-index';
import { marksFor, suggestQuery } from './search';
import { inTransaction } from '@/server/store/database';
import { clientOf, prisma } from '@/server/store/prisma';

const paper = searchPaper();
const { editions, now, save, act, publish, find, countAll } = paper;
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

describe('A reader finds', () => {
  it('a Chinese story by two characters, by one, and by a name', async () => {
    const id = await publish({
      edition: 'zh',
      headline: '茶往高处走',
      body: '合作社的茶农王小明说，今年春茶上山。',
    });
    for (const words of ['春茶', '高处', '王小明', '茶', '走', '茶农 合作社', '茶农合作社', '“茶往高处走”'])
      expect(await find(words, { in: ['zh'] }), words).toEqual([id]);
    for (const words of ['茶高', '“春茶王小明”', '山茶'])
      expect(await find(words, { in: ['zh'] }), words).toEqual([]);
  });

  it('a Chinese story by traditional characters, by pinyin and by the syllables of its headline', async () => {
    const id = await publish({ edition: 'zh', headline: '重庆港口', body: '渡轮又开航了。', by: '王小明' });
    for (const words of [
      '重慶',
      '港口',
      'chongqing',
      'Chongqing gangkou',
      'chong qing',
      'dulun',
      'wangxiaoming',
    ])
      expect(await find(words, { in: ['zh'] }), words).toEqual([id]);
    const traditional = await publish({ edition: 'zh', headline: '長江的輪船' });
    expect(await find('长江', { in: ['zh'] })).toEqual([traditional]);
    const marks = await marksFor(parseQuery('chongqing'), [editions.zh!], ['重庆港口']);
    expect(marks.hanzi).toContain('重庆');
  });

  it('an English story by British and American spelling', async () => {
    const id = await publish({ headline: 'Neighbours organise a theater', body: 'The color of it.' });
    for (const words of ['neighbors', 'organized', 'theatre', 'colour', '"organize a theatre"'])
      expect(await find(words), words).toEqual([id]);
  });

  it('an English story by other forms of its words', async () => {
    const id = await publish({ headline: 'Quiet harbours', body: 'The cranes were running at night.' });
    for (const words of ['harbour', 'HARBOURS', 'run', 'crane', "harbour's", 'ｃｒａｎｅ'])
      expect(await find(words), words).toEqual([id]);
  });

  it('a story with words that are usually too common to count', async () => {
    const id = await publish({ headline: 'What the WHO said about vaccines' });
    expect(await find('WHO')).toContain(id);
    expect(await find('the vaccine of a')).toEqual([id]);
  });

  it('a French story with and without accents', async () => {
    const id = await publish({ edition: 'fr', headline: 'L’été des marchés à Nîmes', body: 'Les œufs.' });
    for (const words of ['été', 'ete', 'marche', 'Marchés', 'nimes', 'NÎMES', 'œuf', 'oeufs', "l'été"])
      expect(await find(words, { in: ['fr'] }), words).toEqual([id]);
  });

  it('an Arabic story with and without vowel signs, tatweel and hamza', async () => {
    const id = await publish({
      edition: 'ar',
      headline: 'المَدِينَةُ القديـــمة',
      body: 'أُعلن عن إصلاح الميناء.',
    });
    for (const words of ['المدينة', 'مدينة', 'القديمة', 'اعلن', 'إِصْلاح', 'الميناء', 'ميناء'])
      expect(await find(words, { in: ['ar'] }), words).toEqual([id]);
  });

  it('an Arabic story by the singular and the plural of its nouns', async () => {
    const [many, one] = [
      await publish({ edition: 'ar', headline: 'ثلاثة قطارات جديدة', body: 'وصلت إلى الموانئ.' }),
      await publish({ edition: 'ar', headline: 'قطار واحد', body: 'بين المدن.' }),
    ];
    for (const words of ['قطار', 'قطارات', 'القطارات', 'القطار'])
      expect((await find(words, { in: ['ar'] })).sort(), words).toEqual([many, one].sort());
    expect(await find('ميناء', { in: ['ar'] })).toContain(many);
    expect(await find('المدينة', { in: ['ar'] })).toContain(one);
  });

  it('a bilingual story by the words of both languages', async () => {
    const id = await publish({ edition: 'bi', headline: 'The glaze returns\n秘色重来', body: 'Kilns 龙窑' });
    for (const words of ['glazes', '秘色', 'kiln', '龙窑', 'glaze 秘色'])
      expect(await find(words, { in: ['bi'] }), words).toEqual([id]);
  });

  it('phrases only where the words are adjacent', async () => {
    const apart = await publish({ headline: 'A low bridge and a high tide' });
    const adjacent = await publish({ headline: 'Low tide at the wall', body: 'The bridge.' });
    expect((await find('low tide')).sort()).toEqual([apart, adjacent].sort());
    for (const words of ['"low tide"', '“low tide”', '«low tide»', '"low tide'])
      expect(await find(words), words).toEqual([adjacent]);
  });

  it('nothing with a word or a phrase that is excluded', async () => {
    const [one, two] = [
      await publish({ headline: 'Ferry rescue by night' }),
      await publish({ headline: 'Ferry by day', body: 'No rescue was needed by night.' }),
    ];
    expect(await find('ferry -night')).toEqual([]);
    expect(await find('ferry －"rescue by"')).toEqual([two]);
    expect((await find('ferry -submarine')).sort()).toEqual([one, two].sort());
    expect(await find('-ferry')).toEqual([]);
  });
});

describe('Filters', () => {
  it('narrow by edition, section, author and time', async () => {
    const author = await prisma().author.create({ data: { slug: 'lin', names: { en: 'Lin' } } });
    const sport = { editionId: editions.en!.id, slug: 'sport', name: 'Sport', position: 1 };
    const { id: sportId } = await prisma().section.create({ data: sport });
    const by = { by: 'Lin', authorId: author.id };
    const old = await publish({ headline: 'Observatory opens', at: daysAgo(400), ...by });
    const young = await publish({ headline: 'Observatory closes', at: daysAgo(2), sectionId: sportId });
    const chinese = await publish({ edition: 'zh', headline: 'Observatory 天文台' });
    expect((await find('observatory')).sort()).toEqual([old, young].sort());
    expect((await find('observatory', { in: ['en', 'zh'] })).sort()).toEqual([old, young, chinese].sort());
    expect(await find('observatory', { from: daysAgo(3) })).toEqual([young]);
    expect(await find('observatory', { before: daysAgo(3) })).toEqual([old]);
    expect(await find('observatory', { sectionIds: [sportId] })).toEqual([young]);
    expect(await find('observatory', { sectionIds: [editions.en!.sectionId] })).toEqual([old]);
    expect(await find('observatory', { sectionIds: [editions.fr!.sectionId] })).toEqual([]);
    expect(await find('observatory', { authorIds: [author.id] })).toEqual([old]);
    expect(await find('observatory', { authorIds: ['nobody'] })).toEqual([]);
    expect(await find('observatory', { in: [] })).toEqual([]);
    const { groups, atLeast } = await countAll('observatory');
    expect(atLeast).toBe(false);
    const sectionIds = [editions.en!.sectionId, sportId, editions.zh!.sectionId];
    expect(
      groups.toSorted((a, b) => sectionIds.indexOf(a.sectionId) - sectionIds.indexOf(b.sectionId)),
    ).toEqual(sectionIds.map(sectionId => ({ sectionId, kind: 'story', stories: 1 })));
  });
});

describe('Search results are ordered by', () => {
  it('a match in the headline, then in the standfirst, then in the body', async () => {
    const body = await publish({ headline: 'Third', body: 'An orchard.', at: daysAgo(1) });
    const standfirst = await publish({ headline: 'Second', standfirst: 'An orchard.', at: daysAgo(10) });
    const headline = await publish({ headline: 'First orchard', at: daysAgo(20) });
    expect(await find('orchards')).toEqual([headline, standfirst, body]);
  });

  it('age when they match equally, and newest first on request', async () => {
    const old = await publish({ headline: 'Violin makers', at: daysAgo(300) });
    const fresh = await publish({ headline: 'Violin players', at: daysAgo(1) });
    const body = await publish({ headline: 'Else', body: 'A violin.', at: now });
    expect(await find('violin')).toEqual([fresh, old, body]);
    expect(await find('violin', { sort: 'newest' })).toEqual([body, fresh, old]);
    expect(await find('violin', { limit: 1, skip: 1 })).toEqual([old]);
  });
});

describe('A search for what is not live', () => {
  it('never finds a story that is not live', async () => {
    const id = await publish({ headline: 'Zeppelin over the delta' });
    expect(await find('zeppelin')).toEqual([id]);
    await act(id, 'unpublish');
    expect(await find('zeppelin')).toEqual([]);
    await act(id, 'publish');
    await act(id, 'kill');
    expect(await find('zeppelin')).toEqual([]);
    await repairSearchIndex();
    expect(await find('zeppelin')).toEqual([]);
  });

  it('never finds a replaced or unpublished headline', async () => {
    const id = await publish({ headline: 'Walrus seen' });
    await save(id, { headline: 'Narwhal seen' });
    expect([await find('walrus'), await find('narwhal')]).toEqual([[id], []]);
    await act(id, 'publish');
    expect([await find('walrus'), await find('narwhal')]).toEqual([[], [id]]);
  });
});

describe('Repairing the search index', () => {
  it('indexes stories that are missing, of an old format or another revision, and drops those not live', async () => {
    const id = await publish({ headline: 'Pangolin returns' });
    for (const damage of [
      prisma().searchEntry.deleteMany({ where: { storyId: id } }),
      prisma().searchEntry.updateMany({ where: { storyId: id }, data: { form: 0 } }),
      prisma().searchEntry.updateMany({ where: { storyId: id }, data: { revisionId: 'another' } }),
    ]) {
      await damage;
      await repairSearchIndex();
      const entry = await prisma().searchEntry.findUniqueOrThrow({ where: { storyId: id } });
      expect(entry.form).toBeGreaterThan(0);
      expect(entry.revisionId).not.toBe('another');
      expect(await find('pangolin')).toEqual([id]);
    }
    const [entry] = await prisma().$queryRaw<{ live: string }[]>`
      UPDATE "Story" SET "liveRevisionId" = NULL, stage = 'draft' WHERE id = ${id} RETURNING id AS live`;
    expect(entry!.live).toBe(id);
    await repairSearchIndex();
    expect(await find('pangolin')).toEqual([]);
  });

  it('continues after stories that are unreadable', async () => {
    const broken: string[] = [];
    for (let at = 0; at < 60; at++) broken.push(await publish({ headline: `CorruptRowError ${at}` }));
    const behind = await publish({ headline: 'Okapi behind them' });
    await inTransaction(async connection => {
      // Revisions are append-only: only a manual change in the database breaks one.
      await clientOf(connection).$executeRaw`SET LOCAL session_replication_role = replica`;
      await clientOf(connection).$executeRaw`
        UPDATE "Revision" SET fields = 'null'
        WHERE id IN (SELECT "liveRevisionId" FROM "Story" WHERE id = ANY(${broken}))`;
    });
    for (const storyId of [...broken, behind]) {
      await prisma().searchEntry.deleteMany({ where: { storyId } });
      await prisma().searchQueue.upsert({ where: { storyId }, create: { storyId }, update: {} });
    }
    await repairSearchIndex();
    expect(await find('okapi')).toEqual([behind]);
    expect(await prisma().searchQueue.count()).toBe(broken.length);
    await repairSearchIndex();
    await prisma()
      .$executeRaw`UPDATE "Story" SET "liveRevisionId" = NULL, stage = 'draft' WHERE id = ANY(${broken})`;
  });
});

describe('A misspelt name', () => {
  const suggest = async (text: string, codes = ['en']) => {
    const scope = { editions: codes.map(code => editions[code]!) };
    const isFound = (await find(text, { in: codes })).length > 0;
    const suggested = await suggestQuery(parseQuery(text), scope, isFound);
    return suggested && suggested.wanted.map(term => term.text).join(' ');
  };

  it('is replaced by one that has results', async () => {
    await publish({ headline: 'The tide clerk', by: 'Marta Oyelaran', body: 'With Søren Kjærgaard.' });
    await publish({ edition: 'zh', headline: '记者手记', by: '林雨辰' });
    expect(await suggest('Marta Oyelran')).toBe('Marta Oyelaran');
    expect(await suggest('oyelaarn')).toBe('Oyelaran');
    expect(await suggest('kjergard')).toBe('Kjærgaard');
    expect(await suggest('林宇辰', ['zh'])).toBe('林雨辰');
    expect(await suggest('Marta Oyelaran')).toBeNull();
    expect(await suggest('xqzvwk')).toBeNull();
  });

  it('is not replaced by a word of a withdrawn story', async () => {
    const id = await publish({ headline: 'Bartholomeus denies it' });
    expect(await suggest('Bartolomeus')).toBe('Bartholomeus');
    await act(id, 'kill');
    expect(await suggest('Bartolomeus')).toBeNull();
  });
});

it('Search results mark words with the same stem, and Chinese characters', async () => {
  const marks = await marksFor(parseQuery('running 茶农'), Object.values(editions), [
    'She runs, he ran. Runner rue.',
  ]);
  expect([...marks.words]).toEqual(['runs']);
  expect(marks.hanzi).toEqual(['茶农']);
});

it('A very long story of different words is indexed up to the limit', async () => {
  const body = Array.from({ length: 40_000 }, (_, index) => `w${index.toString(36)}ord`).join(' ');
  const id = await publish({ headline: 'Endless', body });
  expect(await find('w1ord')).toEqual([id]);
});

describe('Any search query', () => {
  it.each([
    '\'; DROP TABLE "SearchEntry"; --',
    "a & | ! ( ) <-> :* 'b' \\",
    '"',
    '-',
    '" " -" "',
    '\\',
    '\ud800 x\udfff',
    '\u0001\u0002 tea',
    'tea:*A',
    '%_%',
    "it's 'quoted",
    '½ ① ﷺ Ⅷ ٣ 𠮷𠮷',
    'word '.repeat(10_000),
    '茶'.repeat(500),
    '𠮷'.repeat(200),
    '"' + 'the '.repeat(60) + '"',
    '-the the -茶 "茶 tea 茶"',
  ])('is answered: %j', async text => {
    const all = Object.keys(editions);
    expect(Array.isArray(await find(text, { in: all }))).toBe(true);
    expect(Array.isArray(await find(text, { in: all, sort: 'newest' }))).toBe(true);
    await countAll(text);
    await suggestQuery(parseQuery(text), { editions: Object.values(editions) }, false);
  });

  it('is answered, however unusual', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async text =>
        Array.isArray(await find(text, { in: Object.keys(editions) })),
      ),
      { numRuns: 100 },
    );
  });
});
