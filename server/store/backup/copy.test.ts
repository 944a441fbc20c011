import { setTimeout as wait } from 'node:timers/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { emptyDatabase } from '@/scripts/test/paper';
import { CopyIn } from './copy-in';
import { CopyOut } from './copy-out';

emptyDatabase();
let client: pg.Client;

beforeEach(async () => {
  client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  client.on('error', () => {});
  await client.connect();
  await client.query('CREATE TEMP TABLE copied (id int, text text)');
});
afterEach(() => client.end());

const ROWS = 50_000;
const fill = () =>
  client.query(`INSERT INTO copied SELECT n, repeat('x', 50) || n FROM generate_series(1, ${ROWS}) AS n`);

it('Rows that are read slowly are all read, in bounded memory, and the connection can be used again', async () => {
  await fill();
  const out = client.query(new CopyOut('COPY copied TO STDOUT'));
  let lines = 0;
  let most = 0;
  for await (const chunk of out) {
    lines += String(chunk).split('\n').length - 1;
    most = Math.max(most, out.readableLength);
    if (lines % 7 === 0) await wait(1);
  }
  expect([lines, out.rows]).toEqual([ROWS, ROWS]);
  expect(most).toBeLessThan(2_000_000);
  expect((await client.query('SELECT count(*)::int AS count FROM copied')).rows).toEqual([{ count: ROWS }]);
});

it('The last rows fill the stream, and the connection can be used again', async () => {
  for (const size of [1, 16_384, 65_536, 65_537, 200_000]) {
    await client.query('TRUNCATE copied');
    await client.query(`INSERT INTO copied VALUES (1, repeat('x', $1))`, [size]);
    const out = client.query(new CopyOut('COPY copied TO STDOUT'));
    await wait(20);
    let bytes = 0;
    for await (const chunk of out) bytes += (chunk as Buffer).length;
    expect(bytes).toBe(size + 3);
    await client.query('SELECT 1');
  }
});

it('A statement that fails is an error of the stream', async () => {
  const out = client.query(new CopyOut('COPY nowhere TO STDOUT'));
  await expect(out.toArray()).rejects.toThrow('nowhere');
});

it('Rows are written and counted', async () => {
  const into = client.query(new CopyIn('COPY copied FROM STDIN'));
  const lines = function* () {
    for (let n = 0; n < ROWS; n++) yield `${n}\ttext ${n}\n`;
  };
  await pipeline(Readable.from(lines()), into);
  expect(into.rows).toBe(ROWS);
  expect((await client.query('SELECT count(*)::int AS count FROM copied')).rows).toEqual([{ count: ROWS }]);
});

it('Rows that the database refuses are an error, and the connection can be used again', async () => {
  const into = client.query(new CopyIn('COPY copied FROM STDIN'));
  await expect(pipeline(Readable.from(['a\tb\n']), into)).rejects.toThrow('invalid input syntax');
  expect((await client.query('SELECT count(*)::int AS count FROM copied')).rows).toEqual([{ count: 0 }]);
});

it('A source that fails leaves no rows', async () => {
  const into = client.query(new CopyIn('COPY copied FROM STDIN'));
  const source = async function* () {
    yield '1\ta\n';
    await wait(20);
    throw new Error('the file is damaged');
  };
  await expect(pipeline(Readable.from(source()), into)).rejects.toThrow('the file is damaged');
  expect((await client.query('SELECT count(*)::int AS count FROM copied')).rows).toEqual([{ count: 0 }]);
});
