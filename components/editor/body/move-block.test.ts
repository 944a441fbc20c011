import { Node } from '@tiptap/pm/model';
import { EditorState, NodeSelection, TextSelection, type Selection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { doc, p, text } from '@/domain/document/samples.fixture';
import { bodySchema } from '@/domain/document/schema';
import { moveBlock } from './move-block';

const start = Node.fromJSON(
  bodySchema,
  doc(...['One.', 'Two.', 'Three.'].map(words => p(text(words))), { type: 'divider' }),
);

function moved(selection: Selection, step: 1 | -1) {
  const { tr } = EditorState.create({ doc: start, selection });
  const isMoved = moveBlock(tr, step);
  const { from, to } = tr.selection;
  const texts = tr.doc.children.map(({ textContent }) => textContent || '—');
  return { isMoved, texts, selected: tr.doc.textBetween(from, to, ' ', '—') };
}

const textFrom = (from: number, to = from) => TextSelection.create(start, from, to);
const dividerAt = start.content.size - 1;

describe('Moving blocks with the keyboard', () => {
  it.each([
    ['a block with the cursor down', textFrom(2), 1, ['Two.', 'One.', 'Three.', '—'], ''],
    ['a block with the cursor up', textFrom(8), -1, ['Two.', 'One.', 'Three.', '—'], ''],
    [
      'a block that is selected to its line break down',
      textFrom(2, 7),
      1,
      ['Two.', 'One.', 'Three.', '—'],
      'ne.',
    ],
    ['two blocks that are selected down', textFrom(2, 9), 1, ['Three.', 'One.', 'Two.', '—'], 'ne. Tw'],
    [
      'a selected block without text up',
      NodeSelection.create(start, dividerAt),
      -1,
      ['One.', 'Two.', '—', 'Three.'],
      '—',
    ],
  ] as const)('%s keeps the selection', (_, selection, step, texts, selected) => {
    expect(moved(selection, step)).toEqual({ isMoved: true, texts, selected });
  });

  it.each([
    ['the first block up', textFrom(2), -1],
    ['the last block down', NodeSelection.create(start, dividerAt), 1],
  ] as const)('%s does nothing', (_, selection, step) => {
    expect(moved(selection, step)).toMatchObject({ isMoved: false, texts: ['One.', 'Two.', 'Three.', '—'] });
  });
});
