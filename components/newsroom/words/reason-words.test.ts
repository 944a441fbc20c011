import { expect, it } from 'vitest';
import { en } from './en';
import { reasonWords } from './reason-words';

it('reasonWords explains an answer that is not understood and a reason without words of its own', () => {
  const words = (reason: string) => reasonWords({ done: false, reason, field: null }, en);
  expect(words('outdated-page')).toMatch(/reload the page/);
  expect(words('a-new-one')).toBe(en.send.refused);
});
