import { expect, it } from 'vitest';
import { compileExpression } from '@/domain/style/expression';
import { styleFinders, styleMatches } from '@/domain/style/style-rule';
import { DEMO_STYLE_RULES } from './style-rules';

it('A percentage in the demonstration paper is marked from its first digit to its sign', () => {
  const rules = DEMO_STYLE_RULES.en!.map(([pattern, suggestion, message], at) => ({
    ...{ id: String(at), lang: 'en', pattern, suggestion, message },
  }));
  const text = 'It costs 100% of two, elsewhere 12.5%.';
  const found = styleFinders(rules, compileExpression).flatMap(({ rule, find }) =>
    styleMatches(rule, find, text),
  );
  expect(found.map(({ from, to, fix }) => [text.slice(from, to), fix])).toEqual([
    ['100%', '100 per cent'],
    ['12.5%', '12.5 per cent'],
  ]);
});
