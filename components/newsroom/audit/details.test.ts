import { expect, it } from 'vitest';
import { adminWords } from '@/components/newsroom/words/admin/words';
import { newsroomWords } from '@/components/newsroom/words/words';
import { INTERFACE_LANGUAGES } from '@/domain/language/interface-languages';
import { detailsOf } from './details';

const ASIA = '01a21f83-e553-70cb-b7a8-7fa0b88f20b1';

const detailsIn = (lang: (typeof INTERFACE_LANGUAGES)[number], data: Record<string, unknown>) => {
  const { stages, roles, site } = newsroomWords(lang);
  const names = { [ASIA]: 'Asia' };
  return detailsOf(data, {
    lang,
    rules: { 'house-style': 'House style' },
    audit: adminWords(lang).audit,
    stages,
    roles,
    site,
    names,
    time: at => `at ${at.getTime()}`,
  });
};

it('details of an event have labels, and unknown ones are shown by name', () => {
  const data = { difference: { name: { before: null, after: 'Asia' } }, from: 'draft', unheardOf: [1] };
  expect(detailsIn('en', data)).toEqual([
    { name: 'Name', before: '—', after: 'Asia' },
    { name: 'From', after: 'Draft' },
    { name: 'unheardOf', after: '1' },
  ]);
  expect(detailsIn('zh-Hans', { withSecondFactor: true })).toEqual([{ name: '已用两步验证', after: '是' }]);
});

it.each<[string, unknown, string]>([
  ['roles and their places', [{ role: 'editor', editionId: ASIA, deskId: null }], 'Editor (Asia)'],
  ['a role everywhere', [{ role: 'admin', editionId: null, deskId: null }], 'Admin (Whole paper)'],
  ['what has a name', ASIA, 'Asia'],
  ['what has none', ASIA.replace('01', '02'), '02a21f83'],
  ['a digest', 'ab12'.repeat(16), 'ab12ab12ab12…'],
  ['a time', '2026-11-28T06:00:00.000Z', 'at 1795845600000'],
  ['several values', ['kicker', 'house-style'], 'kicker, House style'],
  ['nothing', [], '—'],
  ['fields', { reason: 'late', rules: ['dead-link'] }, 'Reason: late; Rules: dead-link'],
  ['a changed field of many', { rightsUntil: null }, 'End of rights: —'],
])('a detail is shown in words: %s', (_, value, text) => {
  expect(detailsIn('en', { grants: value })).toEqual([{ name: 'Roles', after: text }]);
});

it('lists in event details have the separators of the language', () => {
  const data = { grants: ['kicker', 'spelling'], changed: { reason: 'late', rules: ['a', 'b'] } };
  const texts = (lang: (typeof INTERFACE_LANGUAGES)[number]) =>
    detailsIn(lang, data).map(({ after }) => after);
  expect(texts('zh-Hans')).toEqual(['kicker、spelling', '原因：late；规则：a、b']);
  expect(texts('ar')[0]).toBe('\u2068kicker\u2069، \u2068spelling\u2069');
});

it.each(['details', 'values', 'fields'] as const)('every language has labels for the same %s', kind => {
  const [first, ...others] = INTERFACE_LANGUAGES.map(lang => Object.keys(adminWords(lang).audit[kind]));
  for (const names of others) expect(names).toEqual(first);
});
