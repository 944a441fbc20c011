import { describe, expect, it } from 'vitest';
import { Refused } from '@/server/problems/refused';
import { JSON_LIMITS, JsonScanner } from './json-scanner';

/** The reason of the refusal, with the text in chunks of this many bytes. */
function reasonOf(text: string, chunkBytes = 7): string | null {
  const bytes = Buffer.from(text);
  const scanner = new JsonScanner();
  try {
    for (let at = 0; at < bytes.length; at += chunkBytes) scanner.scan(bytes.subarray(at, at + chunkBytes));
    return null;
  } catch (error) {
    return error instanceof Refused ? error.reason : String(error);
  }
}

const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
const list = (values: number) => `[${Array.from({ length: values }, () => '1').join(',')}]`;

describe('JsonScanner', () => {
  it('accepts as many levels as allowed', () => expect(reasonOf(nested(JSON_LIMITS.depth))).toBeNull());

  it('refuses one level more than allowed as too deep', () =>
    expect(reasonOf(nested(JSON_LIMITS.depth + 1))).toBe('too-deep'));

  it('refuses more values than allowed', () =>
    expect(reasonOf(list(JSON_LIMITS.values + 1), 65_536)).toBe('too-many-values'));

  it.each([
    ['empty objects', '{}'],
    ['empty lists', '[]'],
  ])('refuses too many %s', (_, value) =>
    expect(reasonOf(`[${`${value},`.repeat(JSON_LIMITS.values)}1]`, 65_536)).toBe('too-many-values'),
  );

  it('refuses objects that each have another key', () => {
    const objects = Array.from({ length: JSON_LIMITS.shapes + 1 }, (_, at) => `{"key${at}":1}`);
    expect(reasonOf(`[${objects.join(',')}]`, 65_536)).toBe('too-many-values');
  });

  it('refuses objects that each have few keys in another order', () => {
    const objects = Array.from(
      { length: JSON_LIMITS.shapes + 1 },
      (_, at) => `{"${at % 80}":1,"${Math.floor(at / 80)}":2}`,
    );
    expect(reasonOf(`[${objects.join(',')}]`, 65_536)).toBe('too-many-values');
  });

  it('accepts any number of objects with the same keys up to the limit of values', () =>
    expect(reasonOf(`[${'{"a":1,"b":2},'.repeat(50_000)}1]`, 65_536)).toBeNull());

  it.each([
    ['brackets', '['],
    ['commas', ','],
    ['escaped quotation marks before brackets', '\\"['],
    ['escaped backslashes', '\\\\'],
  ])('does not count %s within a string', (_, text) =>
    expect(reasonOf(`{"a":"${text.repeat(JSON_LIMITS.values + 1)}"}`, 65_536)).toBeNull(),
  );

  it('refuses nesting after a string that ends with an escaped backslash', () =>
    expect(reasonOf(`["\\\\",${nested(JSON_LIMITS.depth)}]`)).toBe('too-deep'));
});
