import type { ExpressionCompiler, Finder, PatternMatch } from './expression';
import { compilePattern } from './pattern';

/** A rule of the house style for one language. */
export interface StyleRule {
  id: string;
  /** Primary language tag, such as `en` or `zh`. */
  lang: string;
  /** A word or phrase, or a regular expression between slashes. */
  pattern: string;
  /** Why it is flagged, in the house's words. */
  message: string;
  /** What to write in its place; empty when that depends. `$1` is the first group of an expression. */
  suggestion: string;
}

export interface StyleMatch {
  from: number;
  to: number;
  /** The replacement, or null when the rule suggests none. */
  fix: string | null;
}

/** How often one rule is looked for in one text. What comes after is found when the first are seen to. */
const MOST_MATCHES = 200;

/** Compiles the rules of a house style once; a pattern that is not taken finds nothing. */
export function styleFinders(
  rules: readonly StyleRule[],
  compile: ExpressionCompiler,
): { rule: StyleRule; find: Finder }[] {
  return rules.flatMap(rule => {
    const find = compilePattern(rule.pattern, compile);
    return typeof find === 'string' ? [] : [{ rule, find }];
  });
}

/** Where a text breaks the rule, in order. Offsets are UTF-16 units. */
export function styleMatches({ pattern, suggestion }: StyleRule, find: Finder, text: string): StyleMatch[] {
  return find(text, MOST_MATCHES).flatMap(({ from, to, groups }) => {
    const whole = text.slice(from, to);
    const fix = suggestion ? likeTheFirst(pattern, whole, filled(suggestion, groups)) : null;
    return fix === whole ? [] : [{ from, to, fix }];
  });
}

function filled(suggestion: string, groups: PatternMatch['groups']): string {
  return suggestion.replace(/\$(\d)/g, (_, group: string) => groups[Number(group)] ?? '');
}

/** A word at the start of a sentence keeps its capital, unless the capital is what the rule is about. */
function likeTheFirst(pattern: string, found: string, fix: string): string {
  const isCapital = /^\p{Lu}\P{Lu}/u.test(found) && !pattern.startsWith(found.charAt(0));
  return isCapital && /^\p{Ll}/u.test(fix) ? fix.charAt(0).toUpperCase() + fix.slice(1) : fix;
}
