import { describe, expect, it } from 'vitest';
import { emptyFields } from '@/domain/story/fields/derive';
import { fieldsChange, isFieldConflict, withTheirs } from './merged-fields';

const fields = (headline: string, kicker = '') => ({ ...emptyFields(''), headline, kicker });

describe('changed fields', () => {
  it('are those that differ, with the values that they replace', () => {
    expect(fieldsChange(fields('a'), fields('b'))).toEqual({
      fields: { headline: 'b' },
      before: { headline: 'a' },
    });
    expect(fieldsChange(fields('a'), fields('a'))).toBeNull();
  });
});

describe('a field that a colleague changed', () => {
  it.each([
    ['is a conflict when it was changed here to another value', fields('mine'), { headline: 'theirs' }, true],
    ['is none when both wrote the same', fields('theirs'), { headline: 'theirs' }, false],
    ['is none when it was not changed here', fields('a'), { headline: 'theirs' }, false],
    ['is none when another one was changed here', fields('a', 'mine'), { headline: 'theirs' }, false],
  ])('%s', (_, mine, theirs, expected) => {
    expect(isFieldConflict(mine, fields('a'), theirs)).toBe(expected);
  });

  it('is taken when it was not changed here', () => {
    const { mine, base } = withTheirs(fields('a', 'own'), fields('a'), { headline: 'b' });
    expect([mine, base]).toEqual([fields('b', 'own'), fields('b')]);
  });

  it('is not taken when it was also changed here, so that the next save detects the conflict', () => {
    const { mine, base } = withTheirs(fields('mine'), fields('a'), { headline: 'theirs' });
    expect([mine, base]).toEqual([fields('mine'), fields('a')]);
  });

  it('needs no choice when both wrote the same', () => {
    const { mine, base } = withTheirs(fields('b'), fields('a'), { headline: 'b' });
    expect([mine, base]).toEqual([fields('b'), fields('b')]);
  });
});
