import { describe, expect, it } from 'vitest';
import { isCommonPassword } from './common-passwords';

const common = new Set(['password', 'sunshine', 'qwerty', '1q2w3e4r5t6y', 'dragon', 'cat']);

describe('isCommonPassword', () => {
  it.each([
    '1q2w3e4r5t6y',
    '1Q2W3E4R5T6Y',
    'sunshine2026!',
    '!!sunshine!!',
    'P4ssw0rd2026',
    'pa$$word.2026',
    'qwertydragon',
    'dragonPassword1',
    'ｓｕｎｓｈｉｎｅ2026',
  ])('is true for %s', password => {
    expect(isCommonPassword(password, common)).toBe(true);
  });

  it.each([
    'a password for tests',
    'sunshine on the harbour',
    'qwertydragonsunshine',
    'catcatcatcat',
    'b7d0e1c4-4f2a-4b8e',
    '早上六点的渡轮没有来过',
    '',
  ])('is false for %j', password => {
    expect(isCommonPassword(password, common)).toBe(false);
  });

  it('is fast for the longest password', () => {
    const start = performance.now();
    for (let time = 0; time < 100; time++) isCommonPassword('sunshine'.repeat(25), common);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
