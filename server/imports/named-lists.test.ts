import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { changeAuthor } from '@/server/paper/authors';
import { verifyChain } from '@/server/audit/verify/chain';
import type { VerifyFinding } from '@/server/audit/verify/finding';
import { verifySubjects } from '@/server/audit/verify/subjects';
import { listLosses } from '@/server/store/imports/items';
import { prisma } from '@/server/store/prisma';
import { importForAdmin } from './screen';
import { dryRun, imported, linesOf, runStep } from './import-runs.fixture';

const fixture = testPaper();
let admin: Actor;
beforeAll(async () => {
  admin = await fixture.paper.person('admin');
});

const nameOf = () => `Wen ${randomUUID().slice(0, 8)}`;
const authors = (...rows: string[]) => ({
  name: 'people.csv',
  bytes: `name,email,title,bio (fr)\n${rows.join('\n')}\n`,
});
const topics = (...rows: string[]) => ({ name: 'topics.csv', bytes: `topic,series\n${rows.join('\n')}\n` });
const authorNamed = (name: string) =>
  prisma().author.findMany({ where: { names: { path: ['en'], equals: name } } });
const outcomes = async (id: string) =>
  (await linesOf(id)).map(({ outcome, reason }) => (reason ? `${outcome} ${reason}` : outcome));
const plans = async (id: string) => (await linesOf(id)).map(({ plan }) => plan);

describe('A list of authors', () => {
  it('makes nothing in the dry run, then profiles without accounts or messages', async () => {
    const [name, other] = [nameOf(), nameOf()];
    const before = [await prisma().person.count(), await prisma().email.count()];
    const id = await dryRun(admin, [
      authors(`${name},${randomUUID()}@x.example,Reporter,Écrit.`, `${other},,,`),
    ]);
    expect(await plans(id)).toEqual(['made', 'made']);
    expect(await importForAdmin(admin, id, {}, 'en')).toMatchObject({ named: 2, counts: { made: 2 } });
    expect(await authorNamed(name)).toEqual([]);
    await runStep(admin, id, 'start');
    expect(await authorNamed(name)).toMatchObject([
      { titles: { en: 'Reporter' }, bios: { fr: 'Écrit.' }, personId: null },
    ]);
    expect([await prisma().person.count(), await prisma().email.count()]).toEqual(before);
    const kinds = await prisma().event.findMany({ where: { kind: 'author.add', personId: admin.personId } });
    expect(kinds.length).toBeGreaterThanOrEqual(2);
  });

  it('imported again changes untouched profiles, adds missing ones, and keeps the rest', async () => {
    const name = nameOf();
    await imported(admin, [authors(`${name},,Reporter,`)]);
    const again = await dryRun(admin, [authors(`${name},,Reporter,`)]);
    expect(await plans(again)).toEqual(['unchanged']);
    const changed = await imported(admin, [authors(`${name},,Editor,Écrit.`)]);
    expect(await outcomes(changed)).toEqual(['changed']);
    const [author] = await authorNamed(name);
    expect(author).toMatchObject({ titles: { en: 'Editor' }, bios: { fr: 'Écrit.' } });
    const change = { titles: { en: 'Chief' } };
    await changeAuthor(admin, author!.id, { change, seen: { titles: author!.titles } }, new Date());
    const kept = await imported(admin, [authors(`${name},,Reporter,Écrit.`)]);
    expect(await outcomes(kept)).toEqual(['kept edited-here']);
    expect(await authorNamed(name)).toMatchObject([{ titles: { en: 'Chief' } }]);
  });

  it('finds an author by the e-mail address under another name, and adds no second one', async () => {
    const [name, email] = [nameOf(), `${randomUUID()}@x.example`];
    await imported(admin, [authors(`${name},${email},,`)]);
    const id = await imported(admin, [authors(`${name} Li,${email.toUpperCase()},,`)]);
    expect(await outcomes(id)).toEqual(['changed']);
    expect(await authorNamed(`${name} Li`)).toHaveLength(1);
  });

  it('that is imported twice concurrently adds each author once', async () => {
    const rows = Array.from({ length: 6 }, () => `${nameOf()},,,`);
    const ids = [
      await dryRun(admin, [authors(...rows)]),
      await dryRun(admin, [authors(...rows.toReversed())]),
    ];
    await Promise.all(ids.map(id => runStep(admin, id, 'start')));
    for (const row of rows) expect(await authorNamed(row.split(',')[0]!)).toHaveLength(1);
    expect((await Promise.all(ids.map(outcomes))).flat().sort()).toEqual([
      ...Array.from({ length: 6 }, () => 'made'),
      ...Array.from({ length: 6 }, () => 'unchanged'),
    ]);
  });

  it('is undone without the authors that a story has or somebody changed since', async () => {
    const [free, used, changed] = [nameOf(), nameOf(), nameOf()];
    const id = await imported(admin, [authors(`${free},,,`, `${used},,,`, `${changed},,,`)]);
    const text = `---\ntitle: Mud ${randomUUID()}\nauthor: ${used}\n---\n\nIt is sold twice.\n`;
    await imported(admin, [{ name: `${randomUUID()}.md`, bytes: text }]);
    const [other] = await authorNamed(changed);
    const change = { email: 'desk@x.example' };
    await changeAuthor(admin, other!.id, { change, seen: { email: '' } }, new Date());
    await runStep(admin, id, 'undo');
    expect(await outcomes(id)).toEqual(['undone', 'kept in-use', 'kept edited-here']);
    expect([(await authorNamed(free)).length, (await authorNamed(used)).length]).toEqual([0, 1]);
    // The name is free again.
    expect(await outcomes(await imported(admin, [authors(`${free},,,`)]))).toEqual(['made']);
  });

  it('lists a line without a name, the same line twice and columns that no profile has', async () => {
    const email = `${randomUUID()}@x.example`;
    const bytes = `name,email,phone\n${nameOf()},${email},5\n,x@x.example,\n${nameOf()},${email},\n`;
    const id = await dryRun(admin, [{ name: 'people.csv', bytes }]);
    expect((await linesOf(id)).map(({ plan, reason }) => [plan, reason])).toEqual([
      ['made', ''],
      ['failed', 'no-name'],
      ['left-out', 'twice'],
    ]);
    expect(await listLosses(id)).toMatchObject([{ kind: 'columns', count: 1, place: 'phone' }]);
  });

  it('of a spreadsheet in GBK has its names as they are', async () => {
    const name = `文佳怡${randomUUID().slice(0, 4)}`;
    // 姓名,邮箱,职务 and 文佳怡…,,记者 in GBK
    const head = Buffer.from([
      0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xd3, 0xca, 0xcf, 0xe4, 0x2c, 0xd6, 0xb0, 0xce, 0xf1, 0x0a,
    ]);
    const row = Buffer.concat([
      Buffer.from([0xce, 0xc4, 0xbc, 0xd1, 0xe2, 0xf9]),
      Buffer.from(`${name.slice(3)},,`),
      Buffer.from([0xbc, 0xc7, 0xd5, 0xdf, 0x0a]),
    ]);
    await imported(admin, [{ name: 'a.csv', bytes: Buffer.concat([head, row]) }]);
    expect(await authorNamed(name)).toMatchObject([{ titles: { en: '记者' } }]);
  });
});

describe('A list of topics', () => {
  it('adds topics and series, which are removed when it is undone', async () => {
    const [one, two] = [nameOf(), nameOf()];
    const id = await imported(admin, [topics(`${one},`, `${two},yes`)]);
    const found = () =>
      prisma().topic.findMany({
        where: { OR: [one, two].map(name => ({ names: { path: ['en'], equals: name } })) },
        orderBy: { isSeries: 'asc' },
      });
    expect((await found()).map(({ isSeries }) => isSeries)).toEqual([false, true]);
    await runStep(admin, id, 'undo');
    expect(await outcomes(id)).toEqual(['undone', 'undone']);
    expect(await found()).toEqual([]);
  });

  it('passes the nightly verification', async () => {
    const findings: VerifyFinding[] = [];
    for (const steps of [verifyChain(null, []), verifySubjects('')])
      for await (const step of steps) findings.push(...step.findings);
    expect(findings.filter(({ id }) => /^(author|topic):/.test(id))).toEqual([]);
  });
});
