import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { bypassSuggesting } from '@/components/editor/suggesting/extension';
import { bodySchema } from '@/domain/document/schema';
import { bodyToText } from '@/domain/document/write';
import { testPaper } from '@/scripts/test/paper';
import { deleteCommits } from '@/server/store/stories/commits';
import { actOnStory } from '@/server/stories/transition/act-on-story';
import type { Coeditor } from './coeditor';
import { randomOf } from './network';
import { SharedStory } from './shared-story';
import { ownServer } from './story-server';

const fixture = testPaper();

/** A story in three windows over a working network. */
async function opened(paragraphs: string[], seed = 1) {
  const { editionId, person } = fixture.paper;
  const people = await Promise.all([1, 2, 3].map(() => person('editor')));
  const parts = { server: ownServer, random: randomOf(seed), people, editionId, slowness: 20, isCalm: true };
  const shared = await SharedStory.open({ ...parts, paragraphs });
  const [ines, kofi, wen] = shared.windows as [Coeditor, Coeditor, Coeditor];
  return { shared, ines, kofi, wen, people };
}
const text = async ({ id }: SharedStory) => bodyToText((await ownServer.story(id)).body);
const place = (window: Coeditor, words: string) => {
  let found = -1;
  window.tr.doc.descendants((node, at) => {
    const index = node.isText ? node.text!.indexOf(words) : -1;
    if (found < 0 && index >= 0) found = at + index;
  });
  return found;
};
const remove = (window: Coeditor, words: string) => {
  const at = place(window, words);
  window.make(window.tr.delete(at, at + words.length));
};
async function settled(shared: SharedStory): Promise<string> {
  await shared.settle();
  expect(await shared.faults()).toEqual({});
  return text(shared);
}

/** Kinds of suggestions: how it is made, and the text with it accepted and rejected. */
const SUGGESTIONS: Record<string, [make: (window: Coeditor) => void, accepted: string, rejected: string]> = {
  'other words': [
    window => {
      const at = place(window, 'old');
      window.make(window.tr.insertText('new', at, at + 3));
    },
    'The new boat.\nIt left.',
    'The old boat.\nIt left.',
  ],
  'new words': [
    window => window.make(window.tr.insertText('new ', place(window, 'old'))),
    'The new old boat.\nIt left.',
    'The old boat.\nIt left.',
  ],
  'a deletion': [window => remove(window, 'old '), 'The boat.\nIt left.', 'The old boat.\nIt left.'],
  'bold words': [
    window => {
      const at = place(window, 'old');
      window.make(window.tr.addMark(at, at + 3, bodySchema.marks.bold!.create()));
    },
    'The old boat.\nIt left.',
    'The old boat.\nIt left.',
  ],
  'a new paragraph': [
    window => window.make(window.tr.split(place(window, 'boat'))),
    'The old \nboat.\nIt left.',
    'The old boat.\nIt left.',
  ],
  'one paragraph less': [
    window => window.make(window.tr.join(place(window, 'It') - 1)),
    'The old boat.It left.',
    'The old boat.\nIt left.',
  ],
};

describe.each(Object.entries(SUGGESTIONS))('A suggestion of %s', (_, [make, accepted, rejected]) => {
  async function suggested() {
    const parts = await opened(['The old boat.', 'It left.']);
    parts.wen.suggests = true;
    make(parts.wen);
    await parts.shared.pass(3000);
    const changeId = parts.ines.suggestions()[0]!.changeId;
    return { ...parts, changeId };
  }

  it.each([
    ['accept', 'accept'],
    ['reject', 'reject'],
    ['accept', 'reject'],
    ['reject', 'accept'],
  ])('has one outcome when two people %s and %s it at once', async (one, other) => {
    const { shared, ines, kofi, changeId } = await suggested();
    ines.settle(changeId, one === 'accept');
    kofi.settle(changeId, other === 'accept');
    const outcomes = [one, other].map(decision => (decision === 'accept' ? accepted : rejected));
    expect(outcomes).toContain(await settled(shared));
    expect(ines.suggestions()).toEqual([]);
    // The second person is notified.
    expect(ines.settledBefore + kofi.settledBefore).toBe(1);
    // Undoing it doubles nothing, whoever was first.
    ines.undo();
    kofi.undo();
    const after = await settled(shared);
    for (const word of ['The', 'boat', 'It']) expect(after.split(word).length, after).toBe(2);
  });

  it.each([true, false])(
    'keeps what others write around it while it is settled (accepted: %s)',
    async accept => {
      const { shared, ines, kofi, changeId } = await suggested();
      ines.settle(changeId, accept);
      kofi.write(' Xb1X ', place(kofi, 'boat'));
      kofi.write(' Xb2X ', place(kofi, 'It'));
      const after = (await settled(shared)).replaceAll(/ Xb\dX /g, '');
      expect(after).toBe(accept ? accepted : rejected);
    },
  );
});

describe('Suggested words', () => {
  it('stay suggested when a colleague writes among them, whose words are not', async () => {
    const { shared, kofi, wen } = await opened(['The boat left.']);
    wen.suggests = true;
    wen.write('Xc1X Xc2X ', place(wen, 'boat'));
    await shared.pass(3000);
    kofi.make(bypassSuggesting(kofi.tr.insert(place(kofi, 'Xc2X'), bodySchema.text('Xb1X '))));
    kofi.written.add('Xb1X');
    const changeId = kofi.suggestions()[0]!.changeId;
    await settled(shared);
    expect(kofi.tr.doc.textContent).toBe('The Xc1X Xb1X Xc2X boat left.');
    kofi.settle(changeId, false);
    expect(await settled(shared)).toBe('The Xb1X boat left.');
  });
});

describe('A note', () => {
  const note = (window: Coeditor, words: string) => {
    const at = place(window, words);
    const mark = bodySchema.marks.note!.create({ threadId: 't-1' });
    window.make(
      bypassSuggesting(window.tr.addMark(at, at + words.length, mark)).setMeta('addToHistory', false),
    );
  };
  const noted = (window: Coeditor) => {
    let words = '';
    window.tr.doc.descendants(({ marks, text: run = '' }) => {
      if (marks.some(({ type }) => type.name === 'note')) words += run;
    });
    return words;
  };

  it.each([
    ['all of its words', 'old boat', ''],
    ['some of its words', 'old ', 'boat'],
  ])('stays on what is left when a colleague deletes %s at the same time', async (_, words, left) => {
    for (const isNoteFirst of [true, false]) {
      const { shared, ines, kofi } = await opened(['The old boat left.']);
      if (!isNoteFirst) remove(kofi, words);
      note(ines, 'old boat');
      if (isNoteFirst) remove(kofi, words);
      await settled(shared);
      expect([ines, kofi].map(noted)).toEqual([left, left]);
    }
  });

  it('is removed once when two people discard it at once', async () => {
    const { shared, ines, kofi } = await opened(['The old boat left.']);
    note(ines, 'old');
    await shared.pass(3000);
    for (const window of [ines, kofi])
      window.make(
        bypassSuggesting(window.tr.removeMark(1, window.tr.doc.content.size, bodySchema.marks.note)),
      );
    expect(await settled(shared)).toBe('The old boat left.');
    expect([ines, kofi].map(noted)).toEqual(['', '']);
  });
});

describe('Undo', () => {
  it('puts restored words in a tray when a colleague deleted their paragraph', async () => {
    const { shared, ines, kofi } = await opened(['The boat Xa1X left.', 'Nobody came.']);
    ines.written.add('Xa1X');
    remove(ines, ' Xa1X left');
    await shared.pass(3000);
    kofi.make(kofi.tr.delete(0, kofi.tr.doc.child(0).nodeSize));
    ines.undo();
    const after = await settled(shared);
    expect([after, ines.tray.join()].filter(words => words.includes('Xa1X'))).toHaveLength(1);
    ines.redo();
    ines.undo();
    expect(await settled(shared)).toContain('Nobody came.');
  });

  it('removes and restores only own words after texts were merged by block', async () => {
    const { shared, ines, kofi } = await opened(['The boat left.', 'Nobody came.', 'It was cold.']);
    shared.offline.add(kofi);
    kofi.write('Xb1X ', place(kofi, 'boat'));
    await shared.pass(3000);
    kofi.write('Xb2X ', place(kofi, 'Nobody'));
    for (const words of ['Xa1X ', 'Xa2X ']) ines.write(words, place(ines, 'It'));
    await shared.pass(60_000);
    // Remote changes are no longer available as steps.
    await deleteCommits(new Date(Date.now() + 60_000));
    await settled(shared);
    expect(kofi.merges).toBeGreaterThan(0);
    kofi.undo();
    kofi.undo();
    expect(await settled(shared)).toBe('The boat left.\nNobody came.\nXa1X Xa2X It was cold.');
    kofi.redo();
    kofi.redo();
    expect(await settled(shared)).toBe('The Xb1X boat left.\nXb2X Nobody came.\nXa1X Xa2X It was cold.');
  });

  it('that the server refuses stays in the window, and is sent once it is allowed', async () => {
    const { shared, ines, people } = await opened(['The boat left.']);
    ines.write('Xa1X ', place(ines, 'boat'));
    await shared.pass(3000);
    expect(await text(shared)).toBe('The Xa1X boat left.');
    const act = async (action: 'spike' | 'revive') => {
      const { version } = await ownServer.story(shared.id);
      await actOnStory(people[1]!, shared.id, { action, version, key: randomUUID() }, new Date());
    };
    await act('spike');
    ines.undo();
    await shared.pass(3000);
    expect(ines.status()).toMatchObject({ kind: 'refused' });
    expect([bodyToText(ines.body), await text(shared)]).toEqual(['The boat left.', 'The Xa1X boat left.']);
    await act('revive');
    ines.again();
    expect(await settled(shared)).toBe('The boat left.');
    ines.redo();
    expect(await settled(shared)).toBe('The Xa1X boat left.');
  });
});
