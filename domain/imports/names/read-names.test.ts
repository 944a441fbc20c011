import { describe, expect, it } from 'vitest';
import { writeCsv } from '@/domain/people/import/csv';
import type { NamedItem } from '../item';
import { kindOfList, readNames } from './read-names';

const read = (text: string, file = 'list.csv') => {
  const kind = kindOfList(text, file);
  if (!kind) throw new Error('is no list');
  return readNames(text, kind, file).map(({ item }) => item);
};
const counts = (item: NamedItem | null) =>
  Object.fromEntries(Object.entries(item!.losses).map(([kind, { count }]) => [kind, count]));

describe('A list of authors', () => {
  it.each([
    ['English', 'Name,E-mail,Job title,Bio'],
    ['French', 'Nom;Courriel;Fonction;Biographie'],
    ['Chinese', '姓名,邮箱,职务,简介'],
    ['Arabic', 'الاسم\tالبريد الإلكتروني\tالوظيفة\tنبذة'],
    ['an export of WordPress', 'display_name,user_email,title,description'],
  ])('is read by its headers in %s', (_, head) => {
    const between = /[;\t]/.exec(head)?.[0] ?? ',';
    const line = ['Wen Jiayi', 'Wen@Paper.example', 'Reporter', 'Writes.'].join(between);
    expect(read(`${head}\r\n${line}\r\n`)).toMatchObject([
      {
        ...{ kind: 'author', foreignId: 'wen@paper.example', email: 'wen@paper.example' },
        ...{ names: { '': 'Wen Jiayi' }, titles: { '': 'Reporter' }, descriptions: { '': 'Writes.' } },
        losses: {},
      },
    ]);
  });

  it('takes the language of a text from its header, and joins names from two columns', () => {
    expect(read('name_en,name (zh-Hans),title fr,email\nWen Jiayi,文佳怡,Reporter,\n')).toMatchObject([
      { names: { en: 'Wen Jiayi', 'zh-Hans': '文佳怡' }, titles: { fr: 'Reporter' } },
    ]);
    expect(read('first_name,last_name\nAda,Byron\n')).toMatchObject([{ names: { '': 'Ada Byron' } }]);
    expect(read('姓,名\n文,佳怡\n')).toMatchObject([{ names: { '': '文佳怡' } }]);
  });

  it('reports what has no place in a profile by its column, never by its value', () => {
    const [item] = read('name,email,password,phone,role\nWen,wen@x.example,secret-word,+1 555,editor\n');
    expect(counts(item!)).toEqual({ columns: 2, roles: 1 });
    expect(JSON.stringify(item)).not.toMatch(/secret-word|555|editor/);
    expect(item!.losses.columns!.places).toEqual(['password', 'phone']);
  });

  it('drops invalid addresses, and truncates texts that are too long', () => {
    const [item] = read(`name,email,bio,slug\nWen,nobody,${'文'.repeat(1001)},no slug!\n`);
    expect(item).toMatchObject({ email: '', slug: '' });
    expect(item!.descriptions['']).toHaveLength(1000);
    expect(counts(item!)).toEqual({ values: 3 });
  });

  it('drops a line whose name is missing, too long or in broken quotes', () => {
    const lines = ['', `${'n'.repeat(121)}`, '"Wen'].map(name => `${name},wen@x.example`);
    expect(read(`name,email\n${lines.join('\n')}\n`)).toEqual([null, null, null]);
  });
});

describe('A list of topics', () => {
  it.each([
    ['a column of topics', 'Topic,Description', 'list.csv'],
    ['a column of series', 'name,description,series', 'list.csv'],
    ['the name of its file', 'name,description', 'our-tags.csv'],
    ['a Chinese header', '话题,简介', 'list.csv'],
    ['a French header', 'Thème,Description', 'list.csv'],
    ['an Arabic header', 'الموضوع,الوصف', 'list.csv'],
  ])('is recognised by %s', (_, head, file) => {
    expect(read(`${head}\nMud,What ships dig.\n`, file)).toMatchObject([
      { kind: 'topic', names: { '': 'Mud' }, descriptions: { '': 'What ships dig.' } },
    ]);
  });

  it('marks series only if it has a column for it', () => {
    const series = (text: string) => read(text).map(item => item!.isSeries);
    expect(series('topic,series\nA,yes\nB,oui\nC,是\nD,نعم\nE,no\nF,\n')).toEqual([
      ...[true, true, true, true, false, null],
    ]);
  });
});

it.each([
  ['addresses', 'old,new\n/a,/b\n'],
  ['addresses without a header', '/a,/b\n'],
  ['names of nobody knows what', 'name,description\nA,B\n'],
  ['nothing', ''],
])('A file of %s is not a list of authors or topics', (_, text) => {
  expect(kindOfList(text, 'list.csv')).toBeNull();
});

it.each([
  ['lines', `name,email\n${'A,\n'.repeat(5001)}`, 'too-many-elements'],
  ['columns', `name,email${',x'.repeat(60)}\nA,\n`, 'too-many-elements'],
  ['bytes', `name,email\n${'n'.repeat(5_000_000)},\n`, 'too-large-unpacked'],
])('A list with too many %s is refused', (_, text, reason) => {
  expect(() => read(text)).toThrow(expect.objectContaining({ reason }) as Error);
});

it('A list written here is read back unchanged', () => {
  const text = writeCsv([
    ['name', 'email', 'bio'],
    ['=1+1', 'a@x.example', 'one, "two"\nthree'],
  ]);
  expect(read(text)).toMatchObject([{ names: { '': '=1+1' }, descriptions: { '': 'one, "two"\nthree' } }]);
});
