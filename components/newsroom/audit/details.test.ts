import { expect, it } from 'vitest';
import { auditWords } from '@/components/newsroom/words/audit/audit-words';
import { newsroomWords } from '@/components/newsroom/words/words';
import { INTERFACE_LANGUAGES } from '@/components/ui/words/words';
import { detailsOf } from './details';

const detailsIn = (lang: (typeof INTERFACE_LANGUAGES)[number], data: Record<string, unknown>) =>
  detailsOf(data, { audit: auditWords(lang), stages: newsroomWords(lang).stages });

it('What an event says has words, and what is new to them is shown by its name', () => {
  const data = { difference: { name: { before: null, after: 'Asia' } }, from: 'draft', unheardOf: [1] };
  expect(detailsIn('en', data)).toEqual([
    { name: 'Name', before: '—', after: 'Asia' },
    { name: 'From', after: 'Draft' },
    { name: 'unheardOf', after: '[1]' },
  ]);
  expect(detailsIn('zh-Hans', { withSecondFactor: true })).toEqual([{ name: '已用两步验证', after: '是' }]);
});

it('Every language has words for the same details', () => {
  const [first, ...others] = INTERFACE_LANGUAGES.map(lang => Object.keys(auditWords(lang).details));
  for (const names of others) expect(names).toEqual(first);
});
