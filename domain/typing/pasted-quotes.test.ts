import { expect, it } from 'vitest';
import { pastedQuotes } from './pasted-quotes';

it.each([
  ['en', `"It's quiet," she said.\n"Go."`, '“It’s quiet,” she said.\n“Go.”'],
  ['fr', `Il dit "oui" et s'en va.`, 'Il dit «\u00a0oui\u00a0» et s’en va.'],
  ['de', '"Ja", sagte er.', '„Ja“, sagte er.'],
  ['zh-Hans', '他说"好"，又说"不"。', '他说“好”，又说“不”。'],
  ['en', 'two -- three... https://a.example/?q="x"', 'two -- three... https://a.example/?q="x"'],
  ['en', '“set already”', '“set already”'],
])('in %s, the pasted quotes of %j become %j', (lang, pasted, set) =>
  expect(pastedQuotes(pasted, '', lang)).toBe(set),
);

it('pasted quotes continue from the text of the paragraph', () => {
  expect(pastedQuotes('" he said', '“Yes,', 'en')).toBe('” he said');
  expect(pastedQuotes('"', 'He said ', 'en')).toBe('“');
});

it('only the start of a very long line is converted', () => {
  const long = `"It's" `.repeat(40_000);
  const set = pastedQuotes(`${long}\n"Yes"`, '', 'fr');
  expect(set.endsWith(`"It's" \n«\u00a0Yes\u00a0»`)).toBe(true);
});
