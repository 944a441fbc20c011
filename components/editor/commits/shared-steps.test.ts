import { Node } from '@tiptap/pm/model';
import { Transform, type Step } from '@tiptap/pm/transform';
import { expect, it } from 'vitest';
import { bodyJson } from '@/domain/document/block-id';
import type { Body } from '@/domain/document/body';
import { appliedAll } from '@/domain/document/commits/apply';
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

it('A change of others is refused when too many steps are unsent, and applied once these are found by comparison', () => {
  const base = bodyOf('One.', 'Two.');
  let doc = docOf(base);
  const shared = createSharedSteps(() => base);
  const show = ({ steps }: { steps: Step[] }) => void (doc = appliedAll(doc, steps));
  shared.attach({ doc: () => doc, show });
  // Letters at two places in turn do not become one step.
  for (let count = 0; count <= 1000; count++) {
    const written = new Transform(doc).insert(count % 2 ? 1 : doc.content.size - 1, bodySchema.text('x'));
    doc = written.doc;
    shared.write(written.steps, doc);
  }
  const theirs = new Transform(docOf(base)).insert(4, bodySchema.text(' more'));
  const steps = theirs.steps.map(step => step.toJSON() as unknown);
  expect(shared.receive(steps)).toBeNull();
  expect(shared.receive(steps)?.base).toEqual(bodyOf('One more.', 'Two.'));
  const [x, y] = ['x'.repeat(500), 'x'.repeat(501)];
  expect(bodyOf(`${x}One more.`, `Two.${y}`)).toEqual(bodyJson(doc));
});
