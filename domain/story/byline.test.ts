import { expect, it } from 'vitest';
import { formatByline, parseByline, startsWithName } from './byline';

const CASES: [string, [string, string][]][] = [
  ['Lin Yuchen', [['by', 'Lin Yuchen']]],
  [
    'By Lin Yuchen and Marta Oyelaran',
    [
      ['by', 'Lin Yuchen'],
      ['by', 'Marta Oyelaran'],
    ],
  ],
  [
    'A, B, and C',
    [
      ['by', 'A'],
      ['by', 'B'],
      ['by', 'C'],
    ],
  ],
  [
    'Lin Yuchen; photos by Qiu Lan & Ma Weiwei',
    [
      ['by', 'Lin Yuchen'],
      ['photos', 'Qiu Lan'],
      ['photos', 'Ma Weiwei'],
    ],
  ],
  [
    'Par Lucie Barraud et Amadou Keïta',
    [
      ['by', 'Lucie Barraud'],
      ['by', 'Amadou Keïta'],
    ],
  ],
  [
    '林雨辰、王芳；摄影：邱岚',
    [
      ['by', '林雨辰'],
      ['by', '王芳'],
      ['photos', '邱岚'],
    ],
  ],
  [
    'Xu Anqi; translation by Daniel Hsu; reporting by Zhou Ting',
    [
      ['by', 'Xu Anqi'],
      ['translation', 'Daniel Hsu'],
      ['reporting', 'Zhou Ting'],
    ],
  ],
  ['Byron Anders', [['by', 'Byron Anders']]],
  ['  ', []],
];

for (const [text, expected] of CASES) {
  it(`the byline "${text}" is parsed`, () =>
    expect(parseByline(text).map(({ role, name }) => [role, name])).toEqual(expected));
  it(`the byline "${text}" reads the same after it is formatted`, () => {
    const read = parseByline(text);
    expect(parseByline(formatByline(read))).toEqual(read);
  });
}

it.each([
  ['Ma Weiwei', 'Ma Weiwei', true],
  ['Ma Weiwei at Shenjiamen', 'Ma Weiwei', true],
  ['马伟伟，沈家门', '马伟伟', true],
  ['Ma Weiweis', 'Ma Weiwei', false],
  ['At sea', 'Ma Weiwei', false],
])('The byline %j of an entry starts with the name %j: %j', (text, name, expected) => {
  expect(startsWithName(text, name)).toBe(expected);
});
