import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { BodyNode } from '@/domain/document/body';
import { paragraphOf, sampleStory } from '../../sample.fixture';
import { Rows, type SideView } from './rows';

const picture = (media: string): BodyNode => ({ type: 'picture', attrs: { media, alt: 'A quay' } });
const side = (lang: string): SideView => ({ ...sampleStory(), lang, href: `/${lang}`, isCorrected: false });
const cellsOf = (first: BodyNode, second: BodyNode) =>
  renderToStaticMarkup(
    <Rows sides={[side('en'), side('fr')]} rows={[{ first: [first], second: [second] }]} />,
  ).match(/<div lang="\w+"[^>]*>(?=<)/g);

it.each([
  ['the same picture', picture('pic-1'), picture('pic-1'), true],
  ['another picture', picture('pic-1'), picture('pic-2'), false],
  ['a paragraph', picture('pic-1'), paragraphOf('Words.'), false],
])('A row of a picture and %s says whether the second repeats it', (_, first, second, isRepeated) => {
  const cells = cellsOf(first, second)!;
  expect(cells[0]).toBe('<div lang="en" dir="ltr">');
  expect(cells[1]).toBe(`<div lang="fr" dir="ltr"${isRepeated ? ' class="repeats-picture"' : ''}>`);
});
