import { describe, expect, it } from 'vitest';
import { suggestedDesks } from './suggested-desks';

describe('The desks suggested to a new paper', () => {
  it('are named in its language and in the others that have a name for them', () => {
    expect(suggestedDesks([], 'fr', ['en', 'zh-Hans', 'de'])[1]).toEqual({
      name: 'Économie',
      names: { en: 'Business', 'zh-Hans': '财经' },
    });
  });

  it('are named in English in a language without a name for them', () => {
    expect(suggestedDesks([], 'zh-Hant', [])[0]).toEqual({ name: 'News', names: {} });
  });

  it('leave out desks that it already has', () => {
    const names = suggestedDesks([{ name: 'News' }, { name: 'Sport' }], 'en', []).map(({ name }) => name);
    expect(names).toEqual(['Business', 'Culture', 'Opinion', 'Pictures']);
  });

  it('are none for a paper with any other desk', () => {
    expect(suggestedDesks([{ name: 'News' }, { name: 'Elections' }], 'en', [])).toEqual([]);
  });
});
