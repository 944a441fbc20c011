import { Fragment, Slice } from 'prosemirror-model';
import { ReplaceAroundStep } from 'prosemirror-transform';
import { expect, it } from 'vitest';
import { bodySchema } from '../schema';
import { mappingOf } from './mapping';

const paragraph = (text: string) => bodySchema.node('paragraph', null, bodySchema.text(text));
const list = bodySchema.node('bulletList', null, [
  bodySchema.node('listItem', null, [paragraph('One'), paragraph('Two')]),
]);

it('A place behind an empty paragraph that becomes a list is behind the list', () => {
  const doc = bodySchema.node('doc', null, [bodySchema.node('paragraph'), bodySchema.node('divider')]);
  const step = new ReplaceAroundStep(0, 2, 2, 2, new Slice(Fragment.from(list), 0, 0), 3);
  const place = mappingOf([step]).map(2);
  expect(step.apply(doc).doc!.resolve(place).nodeAfter?.type.name).toBe('divider');
});

it('A place in an empty paragraph that becomes a heading is in the heading', () => {
  const heading = new Slice(Fragment.from(bodySchema.node('heading')), 0, 0);
  const step = new ReplaceAroundStep(0, 2, 1, 1, heading, 1);
  expect(mappingOf([step]).map(1)).toBe(1);
});
