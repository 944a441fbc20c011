import { expect, it } from 'vitest';
import { sealingBy } from './sealing';

const [KEY, FORMER] = ['ab'.repeat(32), 'cd'.repeat(32)];
const TEXT = { fields: { headline: 'Neun Boote 九艘船' }, body: { type: 'doc' } };

it('a sealed text is opened with its key and with no other', () => {
  const kept = sealingBy([KEY]).seal(TEXT);
  expect(new TextDecoder('latin1').decode(kept.sealed)).not.toMatch(/headline|Boote/);
  expect(sealingBy([KEY]).unseal(kept)).toEqual(TEXT);
  expect(sealingBy([FORMER, KEY]).unseal(kept)).toEqual(TEXT);
  expect(sealingBy([FORMER]).unseal(kept)).toBeNull();
  expect(sealingBy([KEY]).seal(TEXT).sealed).not.toEqual(kept.sealed);
});

it('a sealed text that was modified in the browser is not opened', () => {
  const kept = sealingBy([KEY]).seal(TEXT);
  kept.sealed[kept.sealed.length - 1]! ^= 1;
  expect(sealingBy([KEY]).unseal(kept)).toBeNull();
});

it('an unsealed text of an earlier release is read as it is', () => {
  expect(sealingBy([KEY]).unseal(TEXT)).toEqual(TEXT);
});
