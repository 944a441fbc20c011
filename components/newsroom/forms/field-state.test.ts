import { expect, it } from 'vitest';
import { changeOf, chosen, followed, saved, type FieldState } from './field-state';

interface Fields {
  name: string;
  days: number;
  links: { label: string; href: string }[];
}

const KEPT: Fields = { name: 'Coast', days: 14, links: [{ label: 'About', href: '/about' }] };
const form = (draft: Partial<Fields> = {}): FieldState<Fields> => ({
  ...{ seen: KEPT, draft: { ...KEPT, ...draft }, conflicts: [] },
});
const conflict = { field: 'name', value: 'Shore', by: 'Kofi', at: null };

it('Only what a person changed is sent, with what was there before', () => {
  expect(changeOf(form())).toEqual({ change: {}, seen: {} });
  expect(changeOf(form({ name: 'Bay', links: [{ href: '/about', label: 'About' }] }))).toEqual({
    change: { name: 'Bay' },
    seen: { name: 'Coast' },
  });
});

it('What someone else saved is taken over where the person changed nothing', () => {
  const next = followed(form({ name: 'Bay' }), { ...KEPT, name: 'Shore', days: 7 }, []);
  expect(next.draft).toMatchObject({ name: 'Bay', days: 7 });
  expect(changeOf(next)).toEqual({ change: { name: 'Bay' }, seen: { name: 'Coast' } });
});

it('A field that both changed to the same is saved already', () => {
  const next = followed(
    { ...form({ name: 'Shore' }), conflicts: [conflict] },
    { ...KEPT, name: 'Shore' },
    [],
  );
  expect(changeOf(next).change).toEqual({});
  expect(next.conflicts).toEqual([]);
});

it('A text that an editor holds follows nothing, so that it is not written over what it was not made from', () => {
  const next = followed(form(), { ...KEPT, name: 'Shore' }, ['name']);
  expect(next.draft.name).toBe('Coast');
  expect(changeOf({ seen: next.seen, draft: { ...next.draft, name: 'Bay' } }).seen).toEqual({
    name: 'Coast',
  });
});

it('After a save the form shows what is kept, and what was typed meanwhile is not saved yet', () => {
  const sent = { ...KEPT, name: ' Bay ', days: 7 };
  const next = saved({ ...form(sent), draft: { ...sent, days: 9 } }, sent, { name: 'Bay', days: 7 });
  expect(next.draft).toMatchObject({ name: 'Bay', days: 9 });
  expect(changeOf(next)).toEqual({ change: { days: 9 }, seen: { days: 7 } });
});

it.each([
  ['mine', { change: { name: 'Bay' }, seen: { name: 'Shore' } }],
  ['theirs', { change: {}, seen: {} }],
] as const)('Of a field that both changed, %s can be kept', (side, change) => {
  const next = chosen({ ...form({ name: 'Bay' }), conflicts: [conflict] }, conflict, side);
  expect(changeOf(next)).toEqual(change);
  expect(next.conflicts).toEqual([]);
});
