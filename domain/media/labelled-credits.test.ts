import { expect, it } from 'vitest';
import { p, text } from '@/domain/document/samples.fixture';
import { aiLabel, DIGITAL_SOURCES, type DigitalSource } from './digital-source';
import { labelledCredit, withLabelledCredits } from './labelled-credits';

it.each(DIGITAL_SOURCES)('A credit names AI for %s exactly when readers’ pages do', source => {
  expect(labelledCredit('Ann Lee', source, 'en') !== 'Ann Lee').toBe(aiLabel(source) !== null);
});

it.each([
  ['en', 'Ann Lee', 'Ann Lee · Created with AI'],
  ['zh-Hans', '安娜', '安娜 · AI生成图片'],
  ['de', '', 'Mit KI erstellt'],
  ['pl', '', 'Created with AI'],
])('A credit in %s after “%s” is “%s”', (lang, credit, labelled) => {
  expect(labelledCredit(credit, 'trainedAlgorithmicMedia', lang)).toBe(labelled);
});

it('A body names AI only for pictures that AI made, including those in a gallery, in the last language of a credit', () => {
  const picture = (media: string, attrs: object = {}) => ({ type: 'picture', attrs: { media, ...attrs } });
  const sources = new Map<string, DigitalSource | ''>([
    ['made', 'trainedAlgorithmicMedia'],
    ['taken', 'digitalCapture'],
  ]);
  const body = {
    type: 'doc',
    content: [
      p(text('Ann')),
      picture('made', { credit: 'Ann' }),
      picture('taken', { credit: 'Ben' }),
      picture('unknown'),
      { type: 'gallery', content: [picture('made', { credit: 'Ann', secondCredit: '安娜' })] },
    ],
  };
  expect(withLabelledCredits(body, sources, 'en').content).toEqual([
    p(text('Ann')),
    picture('made', { credit: 'Ann · Created with AI' }),
    picture('taken', { credit: 'Ben' }),
    picture('unknown'),
    {
      type: 'gallery',
      content: [picture('made', { credit: 'Ann', secondCredit: '安娜 · Created with AI' })],
    },
  ]);
});
