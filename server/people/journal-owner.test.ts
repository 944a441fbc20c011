import { expect, it } from 'vitest';
import { journalOwner } from './journal-owner';

const journalKeys = (personId: string) => journalOwner(personId).journalKeys;

it('The journal of each person has its own key, and one from the previous secret', () => {
  process.env.NEXTAUTH_SECRET = 'a secret';
  process.env.FORMER_SECRET = '';
  const [key, ...others] = journalKeys('ines');
  expect(key).toMatch(/^[0-9a-f]{64}$/);
  expect(others).toEqual([]);
  expect(journalKeys('ines')).toEqual([key]);
  expect(journalKeys('kofi')).not.toEqual([key]);
  process.env.NEXTAUTH_SECRET = 'another secret';
  process.env.FORMER_SECRET = 'a secret';
  expect(journalKeys('ines')).toEqual([expect.not.stringMatching(key!), key]);
});
