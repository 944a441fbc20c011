import { describe, expect, it } from 'vitest';
import { emptyFields, STORY_LIMITS, namesWith, STORY_FIELD_NAMES, textPairs } from './derive';
import { STORY_FIELDS } from './fields';
import { LEAD_TEXTS } from './lead-texts';

describe('the lists derived from the registry of story fields equal those written by hand', () => {
  it('empty fields', () => {
    expect(emptyFields('Reuters')).toEqual({
      kicker: '',
      headline: '',
      subheadline: '',
      standfirst: '',
      secondKicker: '',
      secondHeadline: '',
      secondStandfirst: '',
      bylines: [],
      dateline: '',
      source: 'Reuters',
      slug: '',
      sectionId: null,
      lead: null,
      topicIds: [],
      relatedIds: [],
      socialHeadline: '',
      socialDescription: '',
      canonicalUrl: '',
      internalNote: '',
    });
  });

  it('limits', () => {
    expect(STORY_LIMITS).toEqual({
      kicker: 80,
      headline: 300,
      subheadline: 300,
      standfirst: 1000,
      secondKicker: 80,
      secondHeadline: 300,
      secondStandfirst: 1000,
      dateline: 120,
      source: 120,
      slug: 80,
      caption: 2000,
      credit: 300,
      alt: 1000,
      secondCaption: 2000,
      secondCredit: 300,
      secondAlt: 1000,
      bylineName: 120,
      bylines: 30,
      topicIds: 20,
      relatedIds: 12,
      socialHeadline: 300,
      socialDescription: 1000,
      canonicalUrl: 2000,
      internalNote: 4000,
    });
  });

  it('fields that older clients omit', () => {
    const newer = STORY_FIELD_NAMES.filter(name => 'since' in STORY_FIELDS[name]).sort();
    expect(newer).toEqual(
      [
        ...['subheadline', 'secondKicker', 'secondHeadline', 'secondStandfirst', 'relatedIds'],
        ...['socialHeadline', 'socialDescription', 'canonicalUrl', 'internalNote'],
      ].sort(),
    );
  });

  it('joins of a merge', () => {
    const joins = Object.fromEntries(STORY_FIELD_NAMES.map(name => [name, STORY_FIELDS[name].join]));
    expect(joins).toEqual({
      kicker: ' / ',
      headline: ' / ',
      subheadline: ' / ',
      standfirst: ' ',
      secondKicker: ' / ',
      secondHeadline: ' / ',
      secondStandfirst: ' ',
      bylines: 'list',
      dateline: ' / ',
      source: ' / ',
      slug: null,
      sectionId: null,
      lead: null,
      topicIds: 'list',
      relatedIds: 'list',
      socialHeadline: ' / ',
      socialDescription: ' ',
      canonicalUrl: null,
      internalNote: '\n',
    });
  });

  it('pairs of texts in two languages', () => {
    expect(textPairs(STORY_FIELDS)).toEqual([
      { first: 'kicker', second: 'secondKicker' },
      { first: 'headline', second: 'secondHeadline' },
      { first: 'standfirst', second: 'secondStandfirst' },
    ]);
    expect(textPairs(LEAD_TEXTS)).toEqual([
      { first: 'caption', second: 'secondCaption' },
      { first: 'credit', second: 'secondCredit' },
      { first: 'alt', second: 'secondAlt' },
    ]);
  });

  const above = ['kicker', 'secondKicker', 'headline', 'secondHeadline', 'subheadline'];
  const head = [...above, 'standfirst', 'secondStandfirst'];
  it.each([
    ['translated', { translated: true }, [...head, 'lead', 'socialHeadline', 'socialDescription']],
    [
      'translated by a machine',
      { machineTranslated: true },
      ['kicker', 'headline', 'subheadline', 'standfirst'],
    ],
    ['found', { found: true }, head],
    ['on the page', { place: 'head' }, head],
    [
      'checked',
      { checked: true },
      ['headline', 'secondHeadline', 'subheadline', 'standfirst', 'secondStandfirst'],
    ],
    ['public', { public: 'own' }, ['headline', 'subheadline', 'standfirst']],
    ['public in the byline', { public: 'byline' }, ['dateline', 'source']],
    ['delivered', { delivered: true }, ['kicker', 'subheadline', 'standfirst', 'dateline', 'source', 'slug']],
    ['indexed as titles', { indexed: 'title' }, ['kicker']],
    ['indexed as texts', { indexed: 'text' }, ['subheadline', 'standfirst']],
  ])('fields that are %s', (_, part, names) => {
    expect(namesWith(STORY_FIELDS, part)).toEqual(names);
  });

  it.each([
    ['found', { found: true }, ['caption', 'secondCaption', 'credit', 'alt', 'secondAlt']],
    ['checked', { checked: true }, ['caption', 'secondCaption']],
    ['translated by a machine', { machineTranslated: true }, ['caption', 'alt']],
  ])('texts of the lead picture that are %s', (_, part, names) => {
    expect(namesWith(LEAD_TEXTS, part)).toEqual(names);
  });
});
