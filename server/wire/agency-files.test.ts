import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Unreadable } from '@/domain/imports/unreadable';
import { testPaper } from '@/scripts/test/paper';
import { receiveWire } from './receive';

testPaper();
const now = new Date('2026-11-30T06:00:00Z');

const SHARED = '../shared/data/newsml';
describe.runIf(existsSync(SHARED))('The files of agencies', () => {
  const files = existsSync(SHARED)
    ? readdirSync(SHARED, { recursive: true, encoding: 'utf8' }).filter(file =>
        /\.(xml|json|txt|tst)$/.test(file),
      )
    : [];
  it.each(files)('%s is read, or refused with its reason', async file => {
    const outcome = await receiveWire(readFileSync(`${SHARED}/${file}`), 'Agency', now).catch(
      (error: unknown) => error,
    );
    expect(outcome instanceof Unreadable || (outcome as { new?: number }).new !== undefined).toBe(true);
  });
});
