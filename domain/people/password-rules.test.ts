import { expect, it } from 'vitest';
import { isGuessable } from './password-rules';

const KNOWN = ['Noor Haddad', 'noor.haddad@paper.example', 'Broadsheet'];

it.each([
  'noor.haddad@paper.example',
  'NoorHaddad2026',
  'Haddad-Broadsheet-1',
  'Nöôr Häddad 1!',
  'noorhaddad-2026',
  'aaaaaaaaaaaaaaaa',
  'abababababababab',
])('the password %s is easy to guess', password => {
  expect(isGuessable(password, KNOWN)).toBe(true);
});

it.each([
  'nine boats at dusk',
  'Noor likes nine old boats',
  '九艘旧船在黄昏时分返回了港口',
  'k3q9-x7m2-w8p4',
])('the password %s is not easy to guess', password => {
  expect(isGuessable(password, KNOWN)).toBe(false);
});
