import { describe, expect, it } from 'vitest';
import { similarName } from './similar-names';

const KNOWN = ['Ines Marchetti', 'Wen Jiayi', 'Карина Орлова', 'Vera Owens', 'Bernard O’Hara', '港口'];

describe('similarName', () => {
  it.each([
    ['a Cyrillic letter', 'Wеn Jiayi', 'Wen Jiayi'],
    ['a Cyrillic capital', 'Іnes Marchetti', 'Ines Marchetti'],
    ['a small L for a capital I', 'lnes Marchetti', 'Ines Marchetti'],
    ['a digit', 'Vera 0wens', 'Vera Owens'],
    ['a pair of letters', 'VVen Jiayi', 'Wen Jiayi'],
    ['a pair of letters for one', 'Bemard O’Hara', 'Bernard O’Hara'],
    ['a hidden character', 'Wen\u00ad Jiayi', 'Wen Jiayi'],
    ['Latin letters in a Cyrillic name', 'Кaринa Орлoва', 'Карина Орлова'],
    ['another apostrophe', "Bernard O'Hara", 'Bernard O’Hara'],
  ])('finds the colleague whose name differs by %s', (_, name, colleague) =>
    expect(similarName(name, KNOWN)).toBe(colleague),
  );

  it.each([
    ['the name of a colleague', 'Ines Marchetti'],
    ['the name of a colleague in capitals', 'INES MARCHETTI'],
    ['another name', 'Ines Marchetta'],
    ['a name with an accent', 'Véra Owens'],
    ['a full-width form', 'Ｗｅｎ Ｊｉａｙｉ'],
    ['a Chinese name', '港囗'],
  ])('finds none for %s', (_, name) => expect(similarName(name, KNOWN)).toBeNull());
});
