import { Fragment, Node, Slice } from '@tiptap/pm/model';
import { EditorState, NodeSelection } from '@tiptap/pm/state';
import { ReplaceAroundStep, type Step } from '@tiptap/pm/transform';
import { describe, expect, it } from 'vitest';
import { MoveStep } from '@/domain/document/commits/move-step';
import { bodySchema } from '@/domain/document/schema';
import { remoteChange } from './remote-change';
import { SharedText } from './shared-text';

const paragraph = (text?: string) => bodySchema.node('paragraph', null, text ? bodySchema.text(text) : []);
const divider = bodySchema.node('divider');

/** The block that stays selected while a colleague makes a change, with what is before it. */
function selectedAfter(doc: Node, at: number, step: Step): { selected: string; before: string } {
  const state = EditorState.create({ doc, selection: NodeSelection.create(doc, at) });
  const shown = new SharedText(doc).receive([step.toJSON()]);
  const { selection, doc: after } = state.apply(remoteChange(state, shown)!);
  const selected = selection instanceof NodeSelection ? selection.node.type.name : 'words';
  return { selected, before: after.textBetween(0, selection.from, ' ') };
}

describe('a block that is selected while a colleague changes the text', () => {
  const doc = bodySchema.node('doc', null, [paragraph(), divider, paragraph('The boat left.')]);

  it('stays selected when the paragraph before it becomes a list', () => {
    const list = bodySchema.node('bulletList', null, [
      bodySchema.node('listItem', null, [paragraph('One'), paragraph('Two')]),
    ]);
    const slice = new Slice(Fragment.from(list), 0, 0);
    const step = new ReplaceAroundStep(0, 2, 2, 2, slice, 3);
    expect(selectedAfter(doc, 2, step)).toEqual({ selected: 'divider', before: 'One Two' });
  });

  it('stays selected when it is moved', () => {
    expect(selectedAfter(doc, 2, new MoveStep(2, 3, doc.content.size))).toEqual({
      selected: 'divider',
      before: ' The boat left.',
    });
  });

  it('leaves the cursor near its place when it is deleted', () => {
    const gone = EditorState.create({ doc }).tr.delete(2, 3).steps[0]!;
    expect(selectedAfter(doc, 2, gone).selected).toBe('words');
  });
});
