import { Fragment, Node, Slice } from 'prosemirror-model';
import { ReplaceAroundStep, Transform } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import { bodySchema } from '../schema';
import { DeleteSuggestedStep } from './delete-suggested-step';
import { mappingOf } from './mapping';
import { MoveStep } from './move-step';
import { rebase, type Rebased } from './rebase';

const p = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const docOf = (...texts: string[]) => Node.fromJSON(bodySchema, { type: 'doc', content: texts.map(p) });
const textsIn = (doc: Node) => doc.children.map(({ textContent }) => textContent);
const occurrences = (doc: Node, words: string) => textsIn(doc).join(' ').split(words).length - 1;

/** Own steps rebased on those of a colleague, made at the same time. */
function rebased(doc: Node, mine: (tr: Transform) => unknown, theirs: (tr: Transform) => unknown): Rebased {
  const [own, others] = [new Transform(doc), new Transform(doc)];
  mine(own);
  theirs(others);
  return rebase(others.doc, own.steps, mappingOf(others.steps));
}

/** Takes back the last steps in one, as the history does with neighbouring ones. */
function takeBack(tr: Transform, count: number, at: number): void {
  const before = tr.docs.at(-count)!;
  const grown = before.content.size - tr.doc.content.size;
  tr.replace(at, at, before.slice(at, at + grown));
}

describe('A deletion that its author takes back', () => {
  const doc = docOf('First.', 'The boat left.', 'Last.');

  it('leaves a block once that a colleague moved out of it', () => {
    const { doc: after } = rebased(
      doc,
      tr => takeBack(tr.delete(3, 28), 1, 3),
      tr => tr.step(new MoveStep(8, 24, 31)),
    );
    expect(occurrences(after, 'The boat left')).toBe(1);
    expect(textsIn(after).join(' ')).toContain('First.');
  });

  it('leaves a block once that a colleague shortened and moved out of it', () => {
    const { doc: after } = rebased(
      doc,
      tr => takeBack(tr.delete(3, 28), 1, 3),
      tr => tr.delete(13, 18).step(new MoveStep(8, 19, 26)),
    );
    expect(textsIn(after)).toEqual(['First.', 'Last.', 'The left.']);
  });

  it('inserts a block again that is like one that a colleague shortened and moved', () => {
    const { doc: after } = rebased(
      docOf('First.', 'The boat left.', 'The old boat left.', 'Last.'),
      tr => takeBack(tr.delete(3, 48), 1, 3),
      tr => tr.delete(13, 18).step(new MoveStep(8, 19, 46)),
    );
    expect(textsIn(after)).toEqual(['First.', 'The old boat left.', 'Last.', 'The left.']);
  });

  it.each([
    ['before', 8, ['The left.', 'The boat left.']],
    ['after', 24, ['The boat left.', 'The left.']],
  ])('inserts a block again that is longer than a moved one %s it', (_, from, blocks) => {
    const { doc: after } = rebased(
      docOf('First.', ...blocks, 'Last.'),
      tr => takeBack(tr.delete(3, 39), 1, 3),
      tr => tr.step(new MoveStep(from, from + 11, 42)),
    );
    expect(textsIn(after)).toEqual(['First.', 'The boat left.', 'Last.', 'The left.']);
  });

  it('leaves a block once that a colleague moved out of the text that it replaced', () => {
    const { doc: after } = rebased(
      doc,
      tr => {
        tr.replaceWith(3, 28, bodySchema.text(' or l'));
        tr.replace(3, 8, doc.slice(3, 28));
      },
      tr => tr.step(new MoveStep(8, 24, 31)),
    );
    expect(occurrences(after, 'The boat left')).toBe(1);
  });

  it('inserts the words that are gone, but not the paragraph with words of a colleague that stays', () => {
    const { doc: after } = rebased(
      doc,
      tr => takeBack(tr.delete(3, 28), 1, 3),
      tr => tr.insert(13, bodySchema.text('old ')).step(new MoveStep(8, 28, 0)),
    );
    expect(textsIn(after)).toEqual(['The old boat left.', 'First.', 'Last.']);
  });

  it('leaves the letters that stay where they are, and not the same ones of another word', () => {
    const suggested = bodySchema.marks.deletion!.create({
      ...{ personId: 'a', at: '2026-12-01T08:00:00Z', changeId: 'c' },
    });
    const marked = new Transform(docOf('That that cat.')).addMark(12, 14, suggested).doc;
    const { doc: after } = rebased(
      marked,
      tr => {
        tr.step(new DeleteSuggestedStep(12, 14, 'deletion', 'c')).delete(6, 12);
        takeBack(tr, 2, 6);
      },
      tr => tr.removeMark(12, 14, suggested),
    );
    expect(textsIn(after)).toEqual(['That that cat.']);
  });

  it('of several steps does nothing where all of them were refused', () => {
    const suggested = bodySchema.marks.deletion!.create({
      personId: 'a',
      at: '2026-12-01T08:00:00Z',
      changeId: 'c',
    });
    const marked = new Transform(doc).addMark(9, 17, suggested).doc;
    const {
      doc: after,
      steps,
      redundant: needless,
    } = rebased(
      marked,
      tr => {
        tr.step(new DeleteSuggestedStep(13, 17, 'deletion', 'c'));
        tr.step(new DeleteSuggestedStep(9, 13, 'deletion', 'c'));
        takeBack(tr, 2, 9);
      },
      tr => tr.removeMark(9, 17, suggested),
    );
    expect(textsIn(after)).toEqual(['First.', 'The boat left.', 'Last.']);
    expect([steps, [...needless]]).toEqual([[[], [], []], [2]]);
  });

  it('around a gap leaves words once that a colleague moved out of it', () => {
    const list = { type: 'bulletList', content: [{ type: 'listItem', content: [p('Kept.')] }] };
    const start = Node.fromJSON(bodySchema, {
      type: 'doc',
      content: [p('First.'), p('Moved.'), list, p('Last.')],
    });
    const lifted = new ReplaceAroundStep(8, 27, 18, 25, Slice.empty, 0);
    const { doc: after, survivingTexts: kept } = rebased(
      start,
      tr => tr.step(lifted).step(lifted.invert(start)),
      tr => tr.step(new MoveStep(8, 16, 0)),
    );
    expect(textsIn(after)).toEqual(['Moved.', 'First.', 'Kept.', 'Last.']);
    expect(kept.flat()).toEqual(['Moved.']);
  });
});

describe('A replacement of all of a text', () => {
  it('inserts also the words that an earlier deletion left, as it deletes those', () => {
    const doc = docOf('First.', 'The boat left.', 'Last.');
    const { doc: after } = rebased(
      doc,
      tr => {
        tr.delete(8, 24);
        tr.replaceWith(0, tr.doc.content.size, [...docOf('New.', 'The boat left.').children]);
      },
      tr => tr.step(new MoveStep(8, 24, 0)),
    );
    expect(occurrences(after, 'The boat left')).toBe(1);
    expect(textsIn(after)).toContain('New.');
  });
});

describe('A paragraph that is cut with what is around it, and that a colleague moved', () => {
  /** @returns the texts after it was pasted in the last paragraph */
  function cutAndPasted(text: string): string[] {
    const end = 8 + text.length + 2;
    const { doc } = rebased(
      docOf('First.', text, 'Last.', 'More.'),
      tr => tr.delete(3, end + 4).insert(tr.doc.content.size - 2, bodySchema.text(text)),
      tr => tr.step(new MoveStep(8, end, 0)),
    );
    return textsIn(doc);
  }

  it('is there once, also where it is pasted within another text', () => {
    expect(cutAndPasted('The boat left.')).toEqual(['The boat left.', 'Fit.', 'More.']);
  });

  it('is pasted where it is so short that it may be other words', () => {
    expect(cutAndPasted('Boat left')).toEqual(['Boat left', 'Fit.', 'MoreBoat left.']);
  });
});

describe('Words that are typed where a deletion was refused', () => {
  it('are there, though they are part of what stays', () => {
    const doc = docOf('First.', 'The boat left at one.', 'Last.');
    const { doc: after } = rebased(
      doc,
      tr => {
        tr.delete(3, 35);
        tr.insert(3, Fragment.from(bodySchema.text('at')));
      },
      tr => tr.step(new MoveStep(8, 31, 38)),
    );
    expect(textsIn(after)).toEqual(['Fiatt.', 'The boat left at one.']);
  });
});
