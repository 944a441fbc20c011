import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { dateFormat } from './date-format';

it('A formatter is made once for a language and its options', () => {
  const options = { dateStyle: 'full', timeZone: 'Asia/Shanghai' } as const;
  const format = dateFormat('fr', options);
  expect(format.format(new Date('2026-12-01T00:00:00Z'))).toBe('mardi 1 décembre 2026');
  expect(dateFormat('fr', { ...options })).toBe(format);
  expect(dateFormat('fr', { ...options, timeZone: 'UTC' })).not.toBe(format);
});

it('Dates are formatted by cached formatters, as a list has hundreds of them', () => {
  const pattern = 'new Intl\\.DateTimeFormat';
  const found = execFileSync('git', ['grep', '-lE', pattern, '--', 'app', 'components', 'domain'], {
    encoding: 'utf8',
  });
  const files = found.split('\n').filter(file => file && !file.endsWith('.test.ts'));
  // Besides the cache, these files read data of time zones.
  expect(files).toEqual(['domain/time/date-format.ts', 'domain/time/local-day.ts', 'domain/time/zones.ts']);
});
