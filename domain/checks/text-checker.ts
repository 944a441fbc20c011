import { CONTEXT_AROUND, type RuleName, type TextFinding, type TextRule } from './finding';
import { doubledWord, houseStyle } from './rules/text';
import { unmatchedMark } from './rules/unmatched-mark';
import type { ExpressionCompiler } from '@/domain/style/expression';
import { styleFinders, type StyleRule } from '@/domain/style/style-rule';

/** Rules about each text by itself. */
export const TEXT_RULES: TextRule[] = [houseStyle, doubledWord, unmatchedMark];

export interface FoundInText extends TextFinding {
  rule: RuleName;
  /** The surrounding words, to find it again after earlier text has changed. */
  context: string;
}

/** Runs the text rules on one text; `next` is the text of the block after it. */
export type TextChecker = (text: string, lang: string, next: string) => FoundInText[];

/** The maximum size of a checker's cache, in UTF-16 units with a charge for each finding. */
const MAX_KEPT = 4_000_000;
const CHARGE = 200;

/** The maximum length of a text that the rules read, in UTF-16 units. No real paragraph is longer. */
const LOOKED_AT = 50_000;

/** A checker with a cache, so that only changed texts of a long story are checked again. */
export function textChecker(rules: readonly StyleRule[], compile: ExpressionCompiler): TextChecker {
  const style = styleFinders(rules, compile);
  const kept = new Map<string, FoundInText[]>();
  let size = 0;
  return (whole, lang, next) => {
    const text = whole.length > LOOKED_AT ? whole.slice(0, LOOKED_AT) : whole;
    const start = next.slice(0, 1);
    const key = `${lang}\n${start}\n${text}`;
    const known = kept.get(key);
    if (known) return known;
    const found = TEXT_RULES.flatMap(({ name, find }) =>
      find({ text, lang, next: start, style }).map(finding => ({
        rule: name,
        ...finding,
        context: text.slice(Math.max(0, finding.from - CONTEXT_AROUND), finding.to + CONTEXT_AROUND),
      })),
    ).sort((a, b) => a.from - b.from);
    size += key.length + CHARGE * (found.length + 1);
    if (size > MAX_KEPT) {
      kept.clear();
      size = 0;
    }
    kept.set(key, found);
    return found;
  };
}
