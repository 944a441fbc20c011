import { expect, it } from 'vitest';
import type { BodyNode } from '@/domain/document/body';
import { fromTagged, toTagged } from './tagged-text';

const text = (words: string, ...marks: string[]): BodyNode => ({
  type: 'text',
  text: words,
  ...(marks.length && { marks: marks.map(type => ({ type })) }),
});
const link = { type: 'link', attrs: { href: 'https://example.org/' } };
const footnote: BodyNode = { type: 'footnote', attrs: { text: 'Source.' } };
const LINE = [text('The '), { ...text('ferry'), marks: [link] }, text(' left'), footnote, text('at', 'bold')];

it('a tagged line keeps its marks and nodes in the order of the translation', () => {
  expect(toTagged(LINE)).toBe('The <m1>ferry</m1> left<i3/><m4>at</m4>');
  expect(fromTagged('<m4>À</m4> midi<i3/>, le <m1>bac</m1>.', LINE)).toEqual([
    text('À', 'bold'),
    text(' midi'),
    footnote,
    text(', le '),
    { ...text('bac'), marks: [link] },
    text('.'),
  ]);
});

it('other markup in a translation is read as text', () => {
  expect(fromTagged('<script>alert(1)</script> & <b>x</b>', [text('A')])).toEqual([
    text('<script>alert(1)</script> & <b>x</b>'),
  ]);
});

it.each([
  ['a mark is missing', 'Le bac<i3/><m4>à</m4>'],
  ['a node is missing', '<m1>bac</m1><m4>à</m4>'],
  ['a mark comes twice', '<m1>le</m1><m1>bac</m1><i3/><m4>à</m4>'],
  ['a node comes twice', '<m1>bac</m1><i3/><i3/><m4>à</m4>'],
  ['a mark lies within another', '<m1>le <m4>bac</m4></m1><i3/>'],
  ['a node lies within a mark', '<m1>bac<i3/></m1><m4>à</m4>'],
  ['a mark is not closed', '<m4>à</m4><i3/><m1>bac'],
  ['a mark is closed by another', '<m1>bac</m4><i3/><m4>à</m1>'],
  ['a mark was not there', '<m1>bac</m1><i3/><m4>à</m4><m2>x</m2>'],
  ['a node was not there', '<m1>bac</m1><i3/><m4>à</m4><i9/>'],
  ['a mark is taken for a node', '<i1/><i3/><m4>à</m4>'],
  ['it is empty', ''],
])('a translation is rejected when %s', (_, answer) => {
  expect(fromTagged(answer, LINE)).toBeNull();
});

it('a text that contains a tag is not sent', () => {
  expect(toTagged([text('Write <m1> here')])).toBeNull();
});
