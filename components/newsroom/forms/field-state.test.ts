import { expect, it } from 'vitest';
import { changeOf, withChoice, withStored, withSaved, type FieldState } from './field-state';

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

it('a form sends only the changed fields, with their earlier values', () => {
  expect(changeOf(form())).toEqual({ change: {}, seen: {} });
  expect(changeOf(form({ name: 'Bay', links: [{ href: '/about', label: 'About' }] }))).toEqual({
    change: { name: 'Bay' },
    seen: { name: 'Coast' },
  });
});

it('a field changed elsewhere is updated when the person did not change it', () => {
  const next = withStored(form({ name: 'Bay' }), { ...KEPT, name: 'Shore', days: 7 }, []);
  expect(next.draft).toMatchObject({ name: 'Bay', days: 7 });
  expect(changeOf(next)).toEqual({ change: { name: 'Bay' }, seen: { name: 'Coast' } });
});

it('a field changed to the same value on both sides counts as saved', () => {
  const next = withStored(
    { ...form({ name: 'Shore' }), conflicts: [conflict] },
    { ...KEPT, name: 'Shore' },
    [],
  );
  expect(changeOf(next).change).toEqual({});
  expect(next.conflicts).toEqual([]);
});

it('a text held by an editor is not updated from elsewhere', () => {
  const next = withStored(form(), { ...KEPT, name: 'Shore' }, ['name']);
  expect(next.draft.name).toBe('Coast');
  expect(changeOf({ seen: next.seen, draft: { ...next.draft, name: 'Bay' } }).seen).toEqual({
    name: 'Coast',
  });
});

it('a form shows the saved values after a save, and keeps what was typed meanwhile as unsaved', () => {
  const sent = { ...KEPT, name: ' Bay ', days: 7 };
  const next = withSaved({ ...form(sent), draft: { ...sent, days: 9 } }, sent, { name: 'Bay', days: 7 });
  expect(next.draft).toMatchObject({ name: 'Bay', days: 9 });
  expect(changeOf(next)).toEqual({ change: { days: 9 }, seen: { days: 7 } });
});

it.each([
  ['mine', { change: { name: 'Bay' }, seen: { name: 'Shore' } }],
  ['theirs', { change: {}, seen: {} }],
] as const)('a field changed on both sides can keep the value of %s', (side, change) => {
  const next = withChoice({ ...form({ name: 'Bay' }), conflicts: [conflict] }, conflict, side);
  expect(changeOf(next)).toEqual(change);
  expect(next.conflicts).toEqual([]);
});
