import { describe, expect, it } from 'vitest';
import {
  emptyFields,
  firstOf,
  HEAD_TEXTS,
  isSecondField,
  namesWith,
  PRINTED_TEXTS,
  STORY_FIELD_NAMES,
  STORY_LIMITS,
  textPairs,
} from './derive';
import { STORY_FIELDS } from './fields';
import { LEAD_TEXTS } from './lead-texts';
import { changedTexts, inBothLanguages, isSecond, textIn, textsWith } from './texts';

const lead = { mediaId: 'm', caption: 'Caption', credit: 'Credit', alt: 'Alt' };

describe('the registry of story fields', () => {
  it.each(textPairs(STORY_FIELDS))(
    '$second follows $first and has its limit and join',
    ({ first, second }) => {
      const at = STORY_FIELD_NAMES.indexOf(first);
      expect(STORY_FIELD_NAMES[at + 1]).toBe(second);
      const { limit, join } = STORY_FIELDS[first];
      expect(STORY_FIELDS[second]).toMatchObject({ limit, join });
    },
  );

  it.each(textPairs(LEAD_TEXTS))('$second has the limit of $first', ({ first, second }) => {
    expect(LEAD_TEXTS[second].limit).toBe(LEAD_TEXTS[first].limit);
  });

  it('allows a translator to edit every field that a machine translates', () => {
    for (const name of namesWith(STORY_FIELDS, { machineTranslated: true }))
      expect(STORY_FIELDS[name]).toHaveProperty('translated', true);
  });
});

describe('values derived from the registry of story fields', () => {
  const registry = {
    one: { limit: 1, found: true },
    two: { limit: 2, secondOf: 'one' },
    three: { found: true },
  };

  it('name the entries with all of a part, in order', () => {
    expect(namesWith(registry, { found: true })).toEqual(['one', 'three']);
    expect(namesWith(registry, { found: true, limit: 1 })).toEqual(['one']);
    expect(namesWith(registry, {})).toEqual(['one', 'two', 'three']);
  });

  it('pair the texts in two languages', () => {
    expect(textPairs(registry)).toEqual([{ first: 'one', second: 'two' }]);
  });

  it('have an empty value for every field but the source', () => {
    const { source, sectionId, lead: picture, ...others } = emptyFields('Reuters');
    expect([source, sectionId, picture]).toEqual(['Reuters', null, null]);
    for (const value of Object.values(others)) expect(value).toHaveLength(0);
    expect(Object.keys(emptyFields(''))).toEqual(STORY_FIELD_NAMES);
    expect(emptyFields('').bylines).not.toBe(emptyFields('').bylines);
  });

  it('have the limits of fields and of the texts of the lead picture', () => {
    expect(STORY_LIMITS).toMatchObject({ headline: 300, topicIds: 20, secondCaption: 2000, bylineName: 120 });
    expect(STORY_LIMITS).not.toHaveProperty('sectionId');
  });

  it('list the texts above the body in both languages, and those with their own place', () => {
    expect(HEAD_TEXTS).toEqual(inBothLanguages(PRINTED_TEXTS));
    expect(HEAD_TEXTS.filter(name => !isSecondField(name))).toEqual(PRINTED_TEXTS);
    expect(firstOf('secondHeadline')).toBe('headline');
    expect(firstOf('headline')).toBe('headline');
  });
});

describe('a text of a story outside its body', () => {
  const fields = { ...emptyFields(''), headline: 'Headline' };

  it('is read from a field or from the lead picture', () => {
    expect(textIn({ ...fields, lead }, 'headline')).toBe('Headline');
    expect(textIn({ ...fields, lead }, 'caption')).toBe('Caption');
    expect(textIn(fields, 'caption')).toBe('');
    expect(textIn({ ...fields, lead }, 'secondCaption')).toBe('');
  });

  it('is changed in a field, and in the lead picture if there is one', () => {
    const texts: Parameters<typeof changedTexts>[1] = [
      ['headline', 'Other'],
      ['caption', 'New'],
      ['alt', 'View'],
    ];
    expect(changedTexts(fields, texts)).toEqual({ headline: 'Other' });
    expect(changedTexts({ ...fields, lead }, texts)).toEqual({
      headline: 'Other',
      lead: { ...lead, caption: 'New', alt: 'View' },
    });
  });

  it('is in the second language when it is the second of a pair', () => {
    expect([isSecond('secondHeadline'), isSecond('secondAlt'), isSecond('headline')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(inBothLanguages(['headline', 'subheadline'])).toEqual([
      'headline',
      'secondHeadline',
      'subheadline',
    ]);
  });

  it('is listed with its part, fields before the texts of the lead picture', () => {
    expect(textsWith({ secondOf: 'headline' })).toEqual(['secondHeadline']);
    expect(textsWith({ checked: true }).at(-1)).toBe('secondCaption');
  });
});
