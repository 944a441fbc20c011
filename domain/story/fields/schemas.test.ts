import { describe, expect, it } from 'vitest';
import { safeParse, type $ZodType } from 'zod/v4/core';
import { emptyFields, namesWith, STORY_FIELD_NAMES, STORY_LIMITS } from './derive';
import { STORY_FIELDS } from './fields';
import { answeredFields, changedFields, sentFields } from './schemas';

const accepts = (schema: $ZodType, value: unknown) => safeParse(schema, value).success;
const without = (name: string) =>
  Object.fromEntries(Object.entries(emptyFields('')).filter(([key]) => key !== name));

describe('the fields of a story in a request', () => {
  it('are accepted when empty, all at once or one at a time', () => {
    expect(accepts(sentFields(), emptyFields(''))).toBe(true);
    for (const [name, value] of Object.entries(emptyFields('')))
      expect(accepts(changedFields(), { [name]: value }), name).toBe(true);
  });

  it.each(namesWith(STORY_FIELDS, { kind: 'text' }))('refuse %s when it is over its limit', name => {
    const limit = STORY_LIMITS[name];
    expect(accepts(changedFields(), { [name]: 'x'.repeat(limit) })).toBe(true);
    expect(safeParse(changedFields(), { [name]: 'x'.repeat(limit + 1) })).toMatchObject({
      error: { issues: [{ path: [name], code: 'too_big', maximum: limit }] },
    });
  });

  it.each(STORY_FIELD_NAMES)('may omit %s only if older clients do not send it', name => {
    expect(accepts(sentFields(), without(name))).toBe('since' in STORY_FIELDS[name]);
  });

  it('are refused with an unknown field', () => {
    expect(accepts(sentFields(), { ...emptyFields(''), other: '' })).toBe(false);
    expect(accepts(changedFields(), { other: '' })).toBe(false);
  });

  it.each([
    ['https://example.org/a', true],
    ['', true],
    ['javascript:alert(1)', false],
    ['example.org', false],
  ])('the canonical address %j is accepted: %s', (canonicalUrl, accepted) => {
    expect(accepts(changedFields(), { canonicalUrl })).toBe(accepted);
  });
});

describe('the fields of a story in a response', () => {
  it('are complete', () => {
    expect(accepts(answeredFields(), emptyFields(''))).toBe(true);
    for (const name of STORY_FIELD_NAMES) expect(accepts(answeredFields(), without(name)), name).toBe(false);
  });

  it('leave out unknown fields', () => {
    expect(safeParse(answeredFields(), { ...emptyFields(''), other: '' })).toEqual({
      success: true,
      data: emptyFields(''),
    });
  });
});
