import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fingerprint } from './fingerprint';

/** The same value with the properties of every object in reverse order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, part]) => [key, reversed(part)])
      .reverse(),
  );
}

it('A fingerprint is the JSON of its value, regardless of the order of properties', () => {
  fc.assert(
    fc.property(fc.jsonValue(), value => {
      const json = JSON.parse(JSON.stringify(value)) as unknown;
      expect(JSON.parse(fingerprint(json))).toEqual(json);
      expect(fingerprint(reversed(json))).toBe(fingerprint(json));
    }),
  );
});

it('A fingerprint has times as text, and leaves out what JSON leaves out', () => {
  const at = new Date(0);
  expect(fingerprint({ b: undefined, a: [undefined, at] })).toBe('{"a":[null,"1970-01-01T00:00:00.000Z"]}');
  expect([fingerprint(null), fingerprint(undefined)]).toEqual(['null', '']);
});
