import { createInterface } from 'node:readline/promises';
import { Refused } from '@/server/problems/refused';
import { readSettings } from '@/server/settings';
import { prepareData } from './setup/prepare';

/** Creates the first admin of an empty paper from the console. */
const settings = { ...readSettings(), demo: false };
const data = await prepareData(settings);
const { loadPaper } = await import('./setup/paper');
const { makeFirstAdmin } = await import('@/server/people/people');
await loadPaper(settings);

const typed = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
/** Answers can also be piped in, one per line. */
async function ask(question: string): Promise<string> {
  process.stdout.write(question);
  const { value, done } = await typed.next();
  return done ? '' : value;
}

const name = await ask('Name: ');
const email = await ask('E-mail: ');
const password = await ask('Password (at least 12 characters, shown as you type): ');
try {
  await makeFirstAdmin({ name, email, password }, new Date());
  console.log(`${name} is the admin. Start the newsroom with DEMO=0 npm start.`);
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  const field = typeof error.detail.field === 'string' ? ` (${error.detail.field})` : '';
  console.error(`Not done: ${error.reason}${field}`);
  process.exitCode = 1;
}
await data.release();
process.exit();
