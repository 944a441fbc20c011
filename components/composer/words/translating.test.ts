import { describe, expect, it } from 'vitest';
import { ar } from './ar';
import { en } from './en';
import { fr } from './fr';
import { zhHans } from './zh-hans';

const NONE = { changed: 0, added: 0, removed: 0 };

describe('the texts about a translation that is behind', () => {
  it('names the paragraphs once, and what is done', () => {
    const { changes, progress } = en.translating;
    expect(changes({ ...NONE, changed: 2, added: 1 })).toBe('two paragraphs changed and one is new.');
    expect(changes({ ...NONE, added: 1 })).toBe('one paragraph is new.');
    expect(changes({ changed: 1, added: 2, removed: 12 })).toBe(
      'one paragraph changed, two are new and 12 were removed.',
    );
    expect([progress(0, 1), progress(0, 3), progress(1, 2)]).toEqual([
      'Not translated yet.',
      'None translated yet.',
      'One done, two left.',
    ]);
    expect(fr.translating.changes({ ...NONE, added: 2, removed: 1 })).toBe(
      'deux paragraphes nouveaux et un supprimé.',
    );
  });

  it('names the revisions that brought a change, and the person where it was one', () => {
    const { changedIn } = en.translating;
    expect(changedIn([12, 14], null)).toBe('Changed in revisions 12 and 14');
    expect(changedIn([14], 'Wen Jiayi')).toBe('Changed in revision 14 by Wen Jiayi');
  });

  it.each(Object.entries({ en, 'zh-Hans': zhHans, fr, ar }))('is said in %s for every number', (_, words) => {
    const { changes, progress } = words.translating;
    for (const count of [1, 2, 3, 11, 100]) {
      for (const kind of ['changed', 'added', 'removed'] as const)
        expect(changes({ ...NONE, [kind]: count })).toMatch(/^\S.*[.。]$/);
      expect(progress(count, 1)).not.toMatch(/undefined|NaN/);
    }
  });
});
