import { Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import { expect, it } from 'vitest';
import type { Body } from '@/domain/document/body';
import { bodySchema } from '@/domain/document/schema';
import { createSharedSteps } from './shared-steps';

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const bodyOf = (...texts: string[]): Body => ({ type: 'doc', content: texts.map(paragraph) });
const docOf = (body: Body) => Node.fromJSON(bodySchema, body);

it('Changes after the base was replaced are sent as they were made', () => {
  let base = bodyOf('One.', 'Two.');
  let doc = docOf(base);
  const shared = createSharedSteps(() => base);
  shared.attach({ doc: () => doc, show: () => {} });
  base = bodyOf('One.', 'Two.', 'Three.');
  doc = docOf(base);
  shared.reset();

  const joining = new Transform(doc).join(6);
  doc = joining.doc;
  shared.write(joining.steps, doc);
  expect(shared.take()).toEqual(joining.steps.map(step => step.toJSON() as unknown));
});
