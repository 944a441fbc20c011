import { describe, expect, it } from 'vitest';
import { JOINED_STYLESHEETS, STYLESHEETS, stylesheetsOf, type Look } from './stylesheets';

describe('the stylesheets of a page', () => {
  it.each<[Look[], string[]]>([
    [['story'], ['story']],
    [['bilingual', 'embeds'], ['bilingual-embeds']],
    [['story', 'coverage'], ['story-coverage']],
    [['story', 'embeds', 'coverage'], ['story-embeds-coverage']],
    [
      ['story', 'coverage', 'preview'],
      ['story-coverage', 'preview'],
    ],
    [
      ['story', 'embeds', 'lists'],
      ['story-embeds', 'lists'],
    ],
    [
      ['lists', 'search'],
      ['lists', 'search'],
    ],
  ])('with the looks %j are %j', (looks, files) => expect(stylesheetsOf(looks)).toEqual(files));

  it('include exactly one file for the text, whatever its other looks', () => {
    for (const { looks, name } of JOINED_STYLESHEETS) expect(stylesheetsOf(looks)).toEqual([name]);
    expect(new Set(STYLESHEETS).size).toBe(STYLESHEETS.length);
  });
});
