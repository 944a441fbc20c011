import { Node } from '@tiptap/pm/model';
import { Transform, type Step } from '@tiptap/pm/transform';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { performed, someEdits, type Edit } from '@/domain/document/commits/edits.fixture';
import { appliedAll } from '@/domain/document/commits/apply';
import { mappingOf } from '@/domain/document/commits/mapping';
import { rebase } from '@/domain/document/commits/rebase';
import { bodySchema } from '@/domain/document/schema';
import { SharedText } from './shared-text';

const p = (text: string) => ({ type: 'paragraph', ...(text && { content: [{ type: 'text', text }] }) });
const docOf = (...texts: string[]) => Node.fromJSON(bodySchema, { type: 'doc', content: texts.map(p) });
const textsIn = (doc: Node) => doc.children.map(({ textContent }) => textContent);
const json = (steps: readonly Step[]) => JSON.parse(JSON.stringify(steps)) as unknown[];

function write(shared: SharedText, edit: (tr: Transform) => unknown): void {
  const tr = new Transform(shared.doc);
  edit(tr);
  shared.write(tr.steps, tr.doc);
}

/** A server that rebases commits, as the real one does. */
class Server {
  log: Step[][] = [];
  constructor(public doc: Node) {}

  commit(version: number, steps: readonly Step[]): Step[] {
    const others = mappingOf(this.log.slice(version).flat());
    const made = rebase(this.doc, steps, others);
    const applied = made.steps.flat();
    this.doc = made.doc;
    this.log.push(applied);
    return applied;
  }
}

describe('a shared text', () => {
  it('shows the words of a colleague in the paragraph that is being written', () => {
    const shared = new SharedText(docOf('The boat left.'));
    write(shared, tr => tr.insert(14, bodySchema.text(' late')));
    const theirs = new Transform(shared.base).insert(9, bodySchema.text(' of nine'));
    const change = shared.receive(json(theirs.steps));
    expect(textsIn(change.doc)).toEqual(['The boat of nine left late.']);
    expect(textsIn(shared.base)).toEqual(['The boat of nine left.']);
  });

  it('does not take back what is new where a colleague puts a block at the same place, so that undo finds it', () => {
    const shared = new SharedText(docOf('one', 'two'));
    write(shared, tr => tr.insert(5, bodySchema.nodeFromJSON(p('mine'))));
    const theirs = new Transform(shared.base).insert(5, bodySchema.nodeFromJSON(p('theirs')));
    const change = shared.receive(json(theirs.steps));
    expect(change.steps).toHaveLength(1);
    expect(textsIn(change.doc)).toEqual(['one', 'theirs', 'mine', 'two']);
  });

  it('sends letters that were typed in a row as one step', () => {
    const shared = new SharedText(docOf('ab'));
    write(shared, tr => tr.insert(2, bodySchema.text('x')).insert(3, bodySchema.text('y')));
    expect(shared.send()).toHaveLength(1);
    expect(textsIn(shared.inFlightDoc)).toEqual(['axyb']);
  });

  it('sends neither a deletion nor what takes it back, where something else was written in between', () => {
    const shared = new SharedText(docOf('The last boat left.'));
    write(shared, tr => tr.delete(5, 10));
    write(shared, tr => tr.insert(14, bodySchema.text(' late')));
    write(shared, tr => tr.insert(5, bodySchema.text('last ')));
    expect(json(shared.send())).toEqual([
      new Transform(shared.base).insert(19, bodySchema.text(' late')).steps[0]!.toJSON(),
    ]);
    expect(textsIn(shared.doc)).toEqual(['The last boat left late.']);
  });

  it('sends a deletion that is taken back no longer, once it is known that the server has not applied it', () => {
    const shared = new SharedText(docOf('The last boat left.'));
    write(shared, tr => tr.delete(5, 10));
    shared.send();
    write(shared, tr => tr.insert(14, bodySchema.text(' late')));
    write(shared, tr => tr.insert(5, bodySchema.text('last ')));
    expect(json(shared.send())).toHaveLength(1);
    expect(textsIn(shared.inFlightDoc)).toEqual(['The last boat left late.']);
  });

  it('sends a deletion and what takes it back where more steps than are searched are between', () => {
    const shared = new SharedText(docOf('The last boat left.'));
    write(shared, tr => tr.delete(5, 10));
    for (let count = 0; count < 50; count++) {
      write(shared, tr => tr.insert(1, bodySchema.text('x')));
      write(shared, tr => tr.insert(shared.doc.content.size - 1, bodySchema.text('y')));
    }
    write(shared, tr => tr.insert(55, bodySchema.text('last ')));
    expect(shared.send()).toHaveLength(102);
    expect(textsIn(shared.doc)).toEqual([`${'x'.repeat(50)}The last boat left.${'y'.repeat(50)}`]);
  });

  it('does not take back a mark on words within which a colleague writes', () => {
    const shared = new SharedText(docOf('one two three'));
    const bold = bodySchema.marks.bold!.create();
    write(shared, tr => tr.addMark(1, 14, bold));
    const theirs = new Transform(shared.base).insert(5, bodySchema.text('and '));
    const change = shared.receive(json(theirs.steps));
    expect(json(change.steps)).toMatchObject([
      { stepType: 'replace' },
      { stepType: 'addMark', from: 5, to: 9 },
    ]);
    expect(change.doc.rangeHasMark(5, 9, bold.type)).toBe(true);
  });

  it('lists words whose paragraph a colleague deleted', () => {
    const shared = new SharedText(docOf('one', 'two'));
    write(shared, tr => tr.insert(4, bodySchema.text(' more')));
    const change = shared.receive(json(new Transform(shared.base).delete(0, 5).steps));
    expect(change.lost).toMatchObject([
      { text: 'more', after: 'one', block: 0, deleted: { type: 'paragraph' } },
    ]);
    expect(textsIn(shared.doc)).toEqual(['two']);
  });

  it('keeps an identity that two blocks had on the first alone once the text was saved whole', () => {
    const idsIn = (doc: Node) => doc.children.map(({ attrs }) => attrs.blockId as unknown);
    const [first, second] = ['one', 'two'].map(text => ({ ...p(text), attrs: { blockId: 'a1' } }));
    const docWith = (...content: unknown[]) => Node.fromJSON(bodySchema, { type: 'doc', content });
    const shared = new SharedText(docWith(first), docWith(first));
    write(shared, tr => tr.insert(5, bodySchema.nodeFromJSON(second)));
    shared.send();
    write(shared, tr => tr.insert(1, bodySchema.text('X')));
    const change = shared.acknowledgeAs(docWith(first, p('two')))!;
    expect([change.doc, shared.doc, shared.base].map(idsIn)).toEqual(Array(3).fill(['a1', null]));
    expect(textsIn(change.doc)).toEqual(['Xone', 'two']);
  });

  it('shows what the server made of its steps when that differs', () => {
    const shared = new SharedText(docOf('ab'));
    write(shared, tr => tr.insert(2, bodySchema.text('X')));
    shared.send();
    write(shared, tr => tr.insert(1, bodySchema.text('Y')));
    const change = shared.acknowledge(json(new Transform(shared.base).insert(3, bodySchema.text('X')).steps));
    expect(textsIn(change!.doc)).toEqual(['YabX']);
    expect(textsIn(shared.doc)).toEqual(['YabX']);
  });

  it('leaves own blocks where they are when the server applied its steps in another way', () => {
    const shared = new SharedText(docOf('one', 'two'));
    write(shared, tr => tr.insert(2, bodySchema.text('X')));
    shared.send();
    write(shared, tr => tr.insert(11, bodySchema.nodeFromJSON(p('mine'))));
    const change = shared.acknowledge(
      json(new Transform(shared.base).insert(3, bodySchema.text('X')).steps),
    )!;
    expect(textsIn(change.doc)).toEqual(['onXe', 'two', 'mine']);
    const moved = mappingOf(change.steps);
    expect([moved.mapResult(11).pos, moved.mapResult(12).deleted]).toEqual([11, false]);
  });

  it('deletes its own words also where the server put them elsewhere', () => {
    const shared = new SharedText(docOf('ab'));
    write(shared, tr => tr.insert(2, bodySchema.text('Xyz')));
    shared.send();
    write(shared, tr => tr.delete(3, 5));
    const change = shared.acknowledge(
      json(new Transform(shared.base).insert(3, bodySchema.text('Xyz')).steps),
    );
    expect(textsIn(change!.doc)).toEqual(['abX']);
    expect(change!.mapping.map(3, -1)).toBe(4);
  });

  it('deletes its own words also where the server added something to what was sent', () => {
    const shared = new SharedText(docOf('ab'));
    write(shared, tr => tr.insert(2, bodySchema.text('Xyz')));
    const sent = shared.send();
    write(shared, tr => tr.delete(3, 5));
    const added = new Transform(shared.inFlightDoc).insert(1, bodySchema.text('Q'));
    const change = shared.acknowledge(json([...sent, ...added.steps]));
    expect(textsIn(change!.doc)).toEqual(['QaXb']);
  });

  it('sends nothing of what was deleted and came back before it was sent', () => {
    const shared = new SharedText(docOf('one', 'two'));
    write(shared, tr => tr.insert(4, bodySchema.text('s')));
    const { doc } = shared;
    write(shared, tr => tr.delete(6, 11));
    write(shared, tr => tr.insert(6, doc.child(1)));
    expect(json(shared.send())).toMatchObject([{ from: 4, to: 4 }]);
  });

  it('sends nothing of what came back with a change before it by one undo', () => {
    const shared = new SharedText(docOf('one', 'two'));
    const block = shared.doc.child(1);
    write(shared, tr => tr.insert(4, bodySchema.text('s')));
    write(shared, tr => tr.delete(6, 11));
    write(shared, tr => tr.insert(6, block).delete(4, 5).insert(1, bodySchema.text('X')));
    expect(json(shared.send())).not.toContainEqual(expect.objectContaining({ from: 6 }));
    expect(textsIn(shared.doc)).toEqual(['Xone', 'two']);
  });

  it('sends nothing of what came back after a colleague wrote too', () => {
    const shared = new SharedText(docOf('one', 'two'));
    write(shared, tr => tr.delete(5, 10));
    shared.receive(json(new Transform(shared.base).insert(4, bodySchema.text('s')).steps));
    write(shared, tr => tr.insert(6, shared.base.child(1)));
    expect(textsIn(shared.doc)).toEqual(['ones', 'two']);
    expect(shared.send()).toEqual([]);
  });

  it('refuses steps that are not for its text', () => {
    const shared = new SharedText(docOf('ab'));
    const foreign = new Transform(docOf('a much longer text')).insert(12, bodySchema.text('X'));
    expect(() => shared.receive(json(foreign.steps))).toThrow(RangeError);
  });

  it('is the same in three windows that write at once, whatever the order of answers', () => {
    const turn = fc.record({
      window: fc.integer({ min: 0, max: 2 }),
      act: fc.constantFrom('write', 'write', 'send', 'receive', 'answer'),
      edits: someEdits,
    });
    fc.assert(
      fc.property(fc.array(turn, { minLength: 5, maxLength: 40 }), turns => {
        const start = docOf('The ferry left at nine.', 'The harbour was empty.', '', 'Later it came back.');
        const server = new Server(start);
        const windows = [0, 1, 2].map(() => ({
          shared: new SharedText(start),
          version: 0,
          transit: null as number | null,
        }));
        type Window = (typeof windows)[number];
        const receive = (window: Window, upTo: number) => {
          for (; window.version < upTo; window.version++)
            window.shared.receive(json(server.log[window.version]!));
        };
        const send = (window: Window) => {
          if (window.transit !== null) return;
          server.commit(window.version, window.shared.send());
          window.transit = server.log.length;
        };
        const answer = (window: Window) => {
          const { transit } = window;
          if (transit === null) return;
          receive(window, transit - 1);
          window.shared.acknowledge(json(server.log[transit - 1]!));
          Object.assign(window, { version: transit, transit: null });
        };
        for (const { window: index, act, edits } of turns) {
          const window = windows[index]!;
          if (act === 'write') write(window.shared, tr => edits.forEach((edit: Edit) => performed(tr, edit)));
          else if (act === 'send') send(window);
          else if (act === 'answer') answer(window);
          else receive(window, (window.transit ?? server.log.length + 1) - 1);
        }
        for (const window of windows) {
          answer(window);
          send(window);
          answer(window);
        }
        for (const window of windows) {
          receive(window, server.log.length);
          expect(window.shared.doc.eq(server.doc)).toBe(true);
          expect(appliedAll(start, server.log.flat()).eq(window.shared.base)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
