import { getSchema } from '@tiptap/core';
import { closeHistory, history, redo, undo } from '@tiptap/pm/history';
import { EditorState, type Command } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { emptyFields } from '@/domain/story/story';
import { schemaExtensions } from '@/components/editor/extensions';
import { FieldsStep } from '@/components/editor/undo/fields-step';
import type { DraftFields } from '../draft';
import { patchBetween, withPatch } from './fields-patch';

const schema = getSchema(schemaExtensions());

/** A body with its fields, as in the composer. */
function sheet() {
  let state = EditorState.create({ schema, plugins: [history()] });
  let storyFields: DraftFields = { editionId: 'global', deskId: null, fields: emptyFields('The paper') };
  const walk = (command: Command) =>
    command(state, change => {
      state = state.apply(change);
      for (const step of change.steps)
        if (step instanceof FieldsStep) storyFields = withPatch(storyFields, step.patch);
    });
  return {
    storyFields: () => storyFields,
    text: () => state.doc.textContent,
    type: (words: string) => (state = state.apply(closeHistory(state.tr.insertText(words)))),
    set(next: Partial<DraftFields['fields']>, goesOn = false) {
      const after = { ...storyFields, fields: { ...storyFields.fields, ...next } };
      const change = state.tr.step(new FieldsStep(patchBetween(storyFields, after)!));
      state = state.apply(goesOn ? change.setMeta('composition', -2) : closeHistory(change));
      storyFields = after;
    },
    /** A save by another person. */
    comesIn: (next: DraftFields) => (storyFields = next),
    undo: () => walk(undo),
    redo: () => walk(redo),
  };
}

describe('undo across the body and its fields', () => {
  it('undoes and redoes changes of both in order', () => {
    const on = sheet();
    on.type('The last boat. ');
    on.set({ headline: 'Ferries are back' });
    on.type('It left at ten.');
    const seen = () => [on.text(), on.storyFields().fields.headline];
    on.undo();
    expect(seen()).toEqual(['The last boat. ', 'Ferries are back']);
    on.undo();
    expect(seen()).toEqual(['The last boat. ', '']);
    on.undo();
    expect(seen()).toEqual(['', '']);
    for (const _ of ['text', 'headline', 'text']) on.redo();
    expect(seen()).toEqual(['The last boat. It left at ten.', 'Ferries are back']);
  });

  it('groups letters typed in a row into one step', () => {
    const on = sheet();
    on.type('The last boat.');
    on.set({ headline: 'The', slug: 'the' }, true);
    on.set({ headline: 'The ' }, true);
    on.set({ headline: 'The boat', slug: 'the-boat' }, true);
    on.undo();
    expect([on.storyFields().fields.headline, on.storyFields().fields.slug, on.text()]).toEqual([
      '',
      '',
      'The last boat.',
    ]);
  });

  it('keeps what another person has since written into the same field', () => {
    const on = sheet();
    on.set({ headline: 'Mine', kicker: 'Harbour' });
    on.comesIn({ ...on.storyFields(), fields: { ...on.storyFields().fields, headline: 'Theirs' } });
    on.undo();
    expect([on.storyFields().fields.headline, on.storyFields().fields.kicker]).toEqual(['Theirs', '']);
  });
});

describe('a patch of the fields around the body', () => {
  const storyFields: DraftFields = { editionId: 'global', deskId: null, fields: emptyFields('The paper') };

  it('is null when nothing changed', () => {
    expect(patchBetween(storyFields, structuredClone(storyFields))).toBeNull();
  });

  it('restores a section only together with its edition', () => {
    const after = { ...storyFields, fields: { ...storyFields.fields, sectionId: 'world' } };
    const back = new FieldsStep(patchBetween(storyFields, after)!).invert().patch;
    expect(withPatch(after, back).fields.sectionId).toBeNull();
    const moved = { ...after, editionId: 'asia' };
    expect(withPatch(moved, back)).toEqual(moved);
  });
});
