import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { testPaper } from '@/scripts/test/paper';
import { Refused } from '@/server/problems/refused';
import { prisma } from '@/server/store/prisma';
import { setupCode, setUpNewsroom } from './first-admin';
import { isEmptyNewsroom } from './people';

testPaper();
const now = new Date('2026-11-24T08:00:00Z');
const visitor = (name: string) => ({
  name,
  email: `${name}@paper.example`,
  password: 'long enough to keep',
});
const outcomeOf = (input: object) =>
  setUpNewsroom(input, now).then(
    () => 'done',
    (error: unknown) => (error instanceof Refused ? error.reason : String(error)),
  );

it('A visitor without the code from the console cannot become the first admin', async () => {
  const code = setupCode(process.env.DATA_DIR!);
  const other = code === '00000000' ? '00000001' : '00000000';
  for (const wrong of [other, '', code.slice(1), `${code}0`])
    expect(await outcomeOf({ ...visitor('mallory'), code: wrong })).toBe('wrong-code');
  expect(await outcomeOf(visitor('mallory'))).toBe('wrong-input');
  expect(await isEmptyNewsroom()).toBe(true);
});

it('Of two concurrent visitors with the code, one becomes the admin of the whole paper, and the code is spent', async () => {
  const code = setupCode(process.env.DATA_DIR!);
  const outcomes = await Promise.all(['ines', 'kofi'].map(name => outcomeOf({ ...visitor(name), code })));
  expect(outcomes.sort()).toEqual(['done', 'there-is-an-admin']);
  const people = await prisma().person.findMany({ include: { grants: true } });
  expect(people).toHaveLength(1);
  expect(people[0]!.grants).toMatchObject([{ role: 'admin', editionId: null, deskId: null }]);
  expect(existsSync(join(process.env.DATA_DIR!, 'setup-code'))).toBe(false);
});

it('A newsroom with people refuses a first admin, even with a new code', async () => {
  const code = setupCode(process.env.DATA_DIR!);
  expect(await outcomeOf({ ...visitor('late'), code })).toBe('there-is-an-admin');
});

it('All wrong fields are reported together, including the code', async () => {
  const code = setupCode(process.env.DATA_DIR!);
  const fieldsOf = (input: object) =>
    setUpNewsroom(input, now).then(
      () => [],
      (error: Refused) =>
        (error.detail.fields as { field: string; reason: string }[]).map(one => Object.values(one)),
    );
  const paper = { name: '', lang: 'en', zone: 'Mars/Crater' };
  const form = { name: ' ', email: 'no address', password: 'short', paper };
  const wrong = ['name', 'email', 'password', 'paper.name', 'paper.zone'].map(field => [
    field,
    'wrong-input',
  ]);
  expect(new Set(await fieldsOf({ ...form, code }))).toEqual(new Set(wrong));
  expect(new Set(await fieldsOf({ ...form, code: 'other' }))).toEqual(
    new Set([['code', 'wrong-code'], ...wrong]),
  );
  expect(await fieldsOf({ ...visitor('ines'), name: '', password: 'Broadsheet newsroom', code })).toEqual([
    ['name', 'wrong-input'],
    ['password', 'password-is-guessable'],
  ]);
});

it('The code of the first admin can be tried ten times at most', async () => {
  const guesses = [];
  for (let guess = 0; guess < 12; guess++)
    guesses.push(await outcomeOf({ ...visitor('mallory'), code: 'no code' }));
  expect(guesses.at(-1)).toBe('too-many-attempts');
  const code = setupCode(process.env.DATA_DIR!);
  expect(await outcomeOf({ ...visitor('mallory'), code })).toBe('too-many-attempts');
});
