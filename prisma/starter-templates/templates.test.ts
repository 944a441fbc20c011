import { beforeAll, describe, expect, it } from 'vitest';
import { validateBody } from '@/domain/document/validate';
import { compileExpression } from '@/domain/style/expression';
import { compilePattern } from '@/domain/style/pattern';
import { styleFinders, styleMatches } from '@/domain/style/style-rule';
import { loadStyleRules } from '@/prisma/demo/style-rules';
import { testPaper } from '@/scripts/test/paper';
import { inTransaction } from '@/server/store/database';
import { listTemplates } from '@/server/store/paper/story-templates';
import { listStyleRules } from '@/server/store/paper/style-rules';
import { createStarterTemplates } from './templates';

testPaper();
beforeAll(() =>
  inTransaction(async connection => {
    await createStarterTemplates(connection);
    await loadStyleRules(new Date(), connection);
  }),
);

describe('the starter templates of a paper', () => {
  it('are five valid templates with a name in every language of the newsroom', async () => {
    const templates = await listTemplates();
    expect(templates.map(({ names }) => names.en)).toEqual([
      'News',
      'Feature',
      'Interview',
      'Live notes',
      'Gallery',
    ]);
    for (const { names, body } of templates) {
      expect(Object.keys(names).sort()).toEqual(['ar', 'en', 'fr', 'zh-Hans']);
      expect(validateBody(body)).toMatchObject({ ok: true });
    }
  });

  it('have a house style with only valid patterns', async () => {
    const rules = await listStyleRules();
    expect(new Set(rules.map(({ lang }) => lang))).toEqual(new Set(['en', 'fr', 'zh']));
    for (const { pattern } of rules)
      expect([pattern, typeof compilePattern(pattern, compileExpression)]).toEqual([pattern, 'function']);
  });

  it.each([
    ['en', 'The fare rose 9% on the 3rd of December, prior to the Internet.', 4],
    ['en', 'The fare rose nine per cent on 3 December.', 0],
    ['fr', 'Quoi? Un mail: la 2ème fois.', 3],
    ['fr', 'Quoi\u202f? Un courriel, la 2e fois.', 0],
    ['zh', '截止目前,涉及到三个帐号...', 5],
    ['zh', '截至目前，涉及三个账号……', 0],
  ])('find the problems of a text in %s: %s', async (lang, text, count) => {
    const rules = await listStyleRules([lang]);
    const found = styleFinders(rules, compileExpression).flatMap(({ rule, find }) =>
      styleMatches(rule, find, text),
    );
    expect(found).toHaveLength(count);
  });
});
