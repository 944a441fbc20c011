import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeCsv } from './csv';
import { readPeople, type ReadPeople } from './read-people';
import { COLUMNS, meanings, type ImportVocabulary } from './vocabulary';

const vocabulary: ImportVocabulary = {
  columns: meanings([
    ...COLUMNS.map(column => [column, column] as const),
    ['problem', 'problem'],
    ['姓名', 'name'],
    ['邮箱', 'email'],
    ['角色', 'role'],
  ]),
  roles: meanings([
    ['reporter', 'reporter'],
    ['editor', 'editor'],
    ['记者', 'reporter'],
  ]),
  languages: meanings([
    ['fr', 'fr'],
    ['中文', 'zh-Hans'],
  ]),
  editions: meanings([
    ['asia', 'e1'],
    ['Global', 'e2'],
    ['All editions', null],
  ]),
  desks: meanings([['Business', 'd1']]),
  language: 'en',
};

const read = (text: string) => readPeople(text, vocabulary);
function peopleIn(text: string) {
  const found = read(text);
  if (!found.ok) throw new Error(found.problem);
  return found;
}
const problemsIn = (rows: string) =>
  peopleIn(`name,email,language,role,edition,desk\n${rows}`).wrong.map(({ number, problem }) => [
    number,
    problem,
  ]);
const grant = (role: string, editionId: string | null = null, deskId: string | null = null) => ({
  ...{ role, editionId, deskId },
});

it('several rows with one address are one person with several roles', () => {
  const { people, wrong } = peopleIn(
    'name,email,language,role,edition,desk\r\nLin,Lin@paper.example,fr,Reporter,ASIA,business\r\n,lin@paper.example,,editor,global,\r\nNoor,noor@paper.example,,editor,all editions,\r\n',
  );
  expect(wrong).toEqual([]);
  expect(people.map(({ rows, ...person }) => ({ ...person, at: rows.map(({ number }) => number) }))).toEqual([
    {
      ...{ name: 'Lin', email: 'Lin@paper.example', locale: 'fr', at: [2, 3] },
      grants: [grant('reporter', 'e1', 'd1'), grant('editor', 'e2')],
    },
    { name: 'Noor', email: 'noor@paper.example', locale: 'en', at: [4], grants: [grant('editor')] },
  ]);
});

it.each([
  ['commas', 'name,email,role\nLin,lin@paper.example,reporter'],
  ['semicolons', 'name;email;role\r\nLin;lin@paper.example;reporter\r\n'],
  ['tabs', 'name\temail\trole\rLin\tlin@paper.example\treporter\r'],
  ['ends of lines that are mixed', 'name,email,role\r\nLin,lin@paper.example,reporter\n\r\n'],
  ['a mark of its encoding', '\uFEFFname,email,role\nLin,lin@paper.example,reporter'],
  ['quotation marks', '"name";"email";"role"\n"Lin";"lin@paper.example";"reporter"'],
  ['Chinese names of columns, in another order', '角色,姓名,邮箱\n记者,Lin,lin@paper.example'],
  ['full-width letters and spaces', 'Ｎame , EMAIL,role\n Lin , lin@paper.example , ＲEPORTER '],
  ['empty cells at the end', 'name,email,role,,\nLin,lin@paper.example,reporter,,'],
  ['a column of problems', 'name,email,role,problem\nLin,lin@paper.example,reporter,There is none'],
])('a file is accepted with %s', (_, text) => {
  const { people, wrong } = peopleIn(text);
  expect(wrong).toEqual([]);
  expect(people).toMatchObject([
    { name: 'Lin', email: 'lin@paper.example', locale: 'en', grants: [grant('reporter')] },
  ]);
});

it('a row number matches the spreadsheet, also after empty rows and multi-line cells', () => {
  expect(problemsIn('\n"Lin,\nthe younger",lin@paper.example,,editor,,\n,,,,,\nNoor,noor,,editor,,')).toEqual(
    [[5, 'wrong-email']],
  );
});

it.each([
  ['Lin,lin@paper.example,,,,', 'no-role'],
  [',lin@paper.example,,editor,,', 'no-name'],
  [`${'n'.repeat(121)},lin@paper.example,,editor,,`, 'name-too-long'],
  ['Lin,,,editor,,', 'wrong-email'],
  ['Lin,lin at paper,,editor,,', 'wrong-email'],
  [`Lin,${'l'.repeat(320)}@paper.example,,editor,,`, 'wrong-email'],
  ['Lin,lin@paper.example,,chief,,', 'unknown-role'],
  ['Lin,lin@paper.example,Latin,editor,,', 'unknown-language'],
  ['Lin,lin@paper.example,,editor,Mars,', 'unknown-edition'],
  ['Lin,lin@paper.example,,editor,,Mars', 'unknown-desk'],
  ['Lin,lin@paper.example,,editor,,Business,and', 'too-many-cells'],
  ['Lin,lin@paper.example,,editor,,"Business', 'broken-quotes'],
])('the row %s is refused', (row, problem) => {
  expect(problemsIn(row)).toEqual([[2, problem]]);
});

it.each([
  ['the same role twice', 'Lin,lin@x.example,,editor,,\nLin,LIN@x.example,,editor,,', 'twice'],
  ['another name', 'Lin,lin@x.example,,editor,,\nLim,lin@x.example,,reporter,,', 'another-name'],
  ['another language', 'Lin,lin@x.example,fr,editor,,\n,lin@x.example,中文,reporter,,', 'another-language'],
  ['an unknown role', 'Lin,lin@x.example,,editor,,\nLin,lin@x.example,,chief,,', 'unknown-role'],
])('a person with %s is left out as a whole', (_, rows, problem) => {
  expect(problemsIn(rows)).toEqual([
    [2, 'other-row-wrong'],
    [3, problem],
  ]);
});

it('a person with too many roles is refused', () => {
  const desks = meanings(Array.from({ length: 51 }, (_, at) => [`d${at}`, `d${at}`] as const));
  const rows = [...desks.keys()].map(desk => `Lin,lin@x.example,editor,${desk}`).join('\n');
  const found = readPeople(`name,email,role,desk\n${rows}`, { ...vocabulary, desks });
  expect(found.ok && found.wrong.filter(({ problem }) => problem !== 'other-row-wrong')).toMatchObject([
    { number: 52, problem: 'too-many-grants' },
  ]);
});

it('a word with two meanings is dropped', () => {
  expect(
    meanings([
      ['Asia', 'a'],
      ['asia', 'b'],
      ['Global', 'c'],
    ]),
  ).toEqual(new Map([['global', 'c']]));
});

const person = (at: number) => `P,p${at}@x.example,editor`;
const many = (count: number) =>
  `name,email,role\n${Array.from({ length: count }, (_, at) => person(at)).join('\n')}`;
it.each([
  ['', 'no-people', ''],
  ['\n \n,,\n', 'no-people', ''],
  ['name,email,role\n\n', 'no-people', ''],
  ['name,email\nLin,lin@x.example', 'missing-column', 'role'],
  ['name,email,role,editon\nLin,lin@x.example,editor,asia', 'unknown-column', 'editon'],
  ['name,email,role,姓名\nLin,lin@x.example,editor,Lin', 'column-twice', '姓名'],
  [many(1001), 'too-many-people', ''],
  [`name,email,role\n${'文'.repeat(100_000)}`, 'too-large', ''],
])('an unusable file has one problem for the whole file (%#)', (text, problem, column) => {
  expect(read(text)).toEqual({ ok: false, problem, column });
});

it('a file of a thousand people is accepted', () => {
  expect(peopleIn(many(1000)).people).toHaveLength(1000);
});

/** The numbers of all rows of people and of errors. */
const numbersOf = (found: ReadPeople) =>
  found.ok
    ? [...found.people.flatMap(({ rows }) => rows), ...found.wrong]
        .map(({ number }) => number)
        .sort((a, b) => a - b)
    : [];

it('any file is read to its end without losing a row', () => {
  const cell = fc.oneof(
    fc.constantFrom('', 'Lin', 'lin@x.example', 'editor', 'asia', '=1+1', '"', "'-", 'a,b;c\td', 'a\nb'),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), text => void read(text)));
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { maxLength: 20 }), rows => {
      const expected = rows.flatMap((cells, at) => (cells.some(text => text.trim()) ? [at + 2] : []));
      expect(numbersOf(read(writeCsv([[...COLUMNS], ...rows])))).toEqual(expected);
    }),
  );
});
