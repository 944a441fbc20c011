import { describe, expect, it } from 'vitest';
import { editionLimit, lacksLicence, RIGHTS_KINDS, rightsProblems } from './picture-rights';

const now = new Date('2026-11-30T08:00:00Z');
const use = { editionId: 'asia', at: now, isUsedElsewhere: false };
const unlimited = { rights: 'staff' as const, editionIds: [], rightsUntil: null };

describe('The rights to a picture', () => {
  it('without a limit have no problem, however often it is used', () => {
    for (const rights of RIGHTS_KINDS.filter(kind => kind !== 'single-use'))
      expect(rightsProblems({ ...unlimited, rights }, { ...use, isUsedElsewhere: true })).toEqual([]);
  });

  it('for some editions block the others', () => {
    const limited = { ...unlimited, editionIds: ['global', 'asia'] };
    expect(rightsProblems(limited, use)).toEqual([]);
    expect(rightsProblems(limited, { ...use, editionId: 'fr' })).toEqual(['not-for-edition']);
  });

  it('end at their time', () => {
    expect(rightsProblems({ ...unlimited, rightsUntil: new Date(now.getTime() + 1) }, use)).toEqual([]);
    expect(rightsProblems({ ...unlimited, rightsUntil: now }, use)).toEqual(['rights-expired']);
  });

  it('for a single use are used up by a use elsewhere', () => {
    const single = { ...unlimited, rights: 'single-use' as const };
    expect(rightsProblems(single, use)).toEqual([]);
    expect(rightsProblems(single, { ...use, isUsedElsewhere: true })).toEqual(['used-already']);
  });

  it('with several limits have all problems', () => {
    const all = { rights: 'single-use' as const, editionIds: ['fr'], rightsUntil: now };
    const problems = rightsProblems(all, { ...use, isUsedElsewhere: true });
    expect(problems).toEqual(['not-for-edition', 'rights-expired', 'used-already']);
  });

  it('of Creative Commons lack a licence without its address', () => {
    expect(lacksLicence({ rights: 'creative-commons', licence: '' })).toBe(true);
    expect(lacksLicence({ rights: 'creative-commons', licence: 'https://example.org' })).toBe(false);
    expect(lacksLicence({ rights: 'unknown', licence: '' })).toBe(false);
  });
});

describe('The editions of a picture', () => {
  const editions = ['Global', 'Asia', 'Français'].map(shortName => ({ id: shortName, shortName }));
  it.each([
    ['no limit', [], null],
    ['every edition', ['Global', 'Asia', 'Français'], null],
    ['all but one', ['Global', 'Asia'], { not: ['Français'] }],
    ['one', ['Asia'], { only: ['Asia'] }],
  ])('with %s are described by the shorter list', (_, ids, limit) => {
    expect(editionLimit(ids, editions)).toEqual(limit);
  });
});
