import { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import type { BodyNode } from '../body';
import { doc, p, SAMPLES, text } from '../samples.fixture';
import { bodySchema } from '../schema';
import { convertNodes, CONVERTIBLE_KINDS, type ConvertibleKind } from '../conversion/convert-nodes';
import { mappingOf } from './mapping';
import { rebase } from './rebase';
import { rewrapStep } from './rewrap-step';
import { stepsFrom } from './steps';

const item = (...content: BodyNode[]): BodyNode => ({ type: 'listItem', content });
const nested: BodyNode = {
  type: 'bulletList',
  content: [
    item(p(text('First')), { type: 'orderedList', content: [item(p(text('Inner')))] }),
    item(p(text('Last'))),
  ],
};
const BLOCKS: Record<string, BodyNode> = { ...SAMPLES, nested, empty: { type: 'paragraph' } };
const CASES = Object.entries(BLOCKS).flatMap(([name, block]) =>
  CONVERTIBLE_KINDS.flatMap(kind => {
    const before = Node.fromJSON(bodySchema, doc(p(text('Before.')), block, p(text('After.'))));
    const made = convertNodes([before.child(1)], kind, { first: 'en', second: 'zh-Hans' });
    // The title of a box becomes a text of its own.
    return made && name !== 'factBox' ? { name, kind, before, made } : [];
  }),
);

/** The step that turns all blocks of a document. */
const turnInto = ({ children }: Node, kind: ConvertibleKind) =>
  rewrapStep(children, 0, convertNodes(children, kind, { first: 'en', second: null })!)!;

/** A document without its marks, of which `turned` sets those of languages. */
const unmarked = (of: Node): Node => new Transform(of).removeMark(0, of.content.size).doc;

describe('A block that is turned', () => {
  it.each(CASES)('($name into $kind) has its texts where they are, and can be turned back', parts => {
    const { before, made } = parts;
    const at = before.child(0).nodeSize;
    const step = rewrapStep([before.child(1)], at, made)!;
    const wanted = new Transform(before).replaceWith(at, at + before.child(1).nodeSize, made).doc;
    const after = step.apply(before).doc!;
    expect(unmarked(after).toJSON()).toEqual(unmarked(wanted).toJSON());
    expect(step.invert(before).apply(after).doc!.toJSON()).toEqual(before.toJSON());
    const [read] = stepsFrom(bodySchema, JSON.parse(JSON.stringify([step])))!;
    expect(read!.apply(before).doc!.toJSON()).toEqual(after.toJSON());
    expect(step.getMap().map(before.content.size)).toBe(after.content.size);
  });

  it('keeps what a colleague writes in it meanwhile, whoever was first, also when it is turned back', () => {
    const before = Node.fromJSON(bodySchema, doc(SAMPLES.paragraph!));
    const step = turnInto(before, 'bulletList');
    const typed = new Transform(before).insert(6, bodySchema.text('new '));
    const afterTyping = rebase(typed.doc, [step], mappingOf(typed.steps));
    const turnedDoc = step.apply(before).doc!;
    const afterTurning = rebase(turnedDoc, typed.steps, mappingOf([step]));
    for (const { doc: after } of [afterTyping, afterTurning]) {
      expect(after.firstChild!.type.name).toBe('bulletList');
      expect(after.textContent).toBe('Plainnew  words');
    }
    const back = rebase(afterTurning.doc, [step.invert(before)], mappingOf(afterTurning.steps.flat()));
    expect(back.doc.toJSON()).toEqual(typed.doc.toJSON());
  });

  it('is there once when two people turn it at the same time, as the later turned it', () => {
    const before = Node.fromJSON(bodySchema, doc(SAMPLES.paragraph!));
    const [list, quotation] = [turnInto(before, 'bulletList'), turnInto(before, 'quotation')];
    const { doc: after } = rebase(list.apply(before).doc!, [quotation], mappingOf([list]));
    expect(after.firstChild!.type.name).toBe('quotation');
    expect(after.textContent).toBe('Plain words');
  });

  it('stays as it is when a colleague has parted it', () => {
    const before = Node.fromJSON(bodySchema, doc(SAMPLES.paragraph!));
    const step = turnInto(before, 'pullQuote');
    const parted = new Transform(before).split(6);
    const result = rebase(parted.doc, [step], mappingOf(parted.steps));
    expect(result.steps).toEqual([[]]);
    expect(result.doc).toBe(parted.doc);
  });
});
