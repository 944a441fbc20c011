import { expect, it } from 'vitest';
import { doc, p, text } from '@/domain/document/samples.fixture';
import { emptyFields } from '@/domain/story/story';
import { sourceText } from '@/domain/translation/source-text';
import { newestWithin, sizeOfSource } from './source-size';

const texts = [3, 5, 2, 4].map(letters =>
  sourceText({ fields: emptyFields(''), body: doc(p(text('x'.repeat(letters)))) }),
);
const size = (from: number) => texts.slice(from).reduce((sum, one) => sum + sizeOfSource(one), 0);

it.each([
  ['all', size(0), [0, 1, 2, 3]],
  ['all but the first', size(0) - 1, [1, 2, 3]],
  ['the last two', size(2), [2, 3]],
  ['the last, however large', 0, [3]],
])('The size limit of a source compares %s of its texts', (_, most, places) => {
  expect(newestWithin(texts, most).map(({ who }) => who)).toEqual(places);
});
