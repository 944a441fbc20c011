import type { ExpressionCompiler, Finder, PatternMatch } from './expression';
import { compilePattern } from './pattern';

/** A rule of the house style for one language. */
export interface StyleRule {
  id: string;
  /** Primary language tag, such as `en` or `zh`. */
  lang: string;
  /** A word or phrase, or a regular expression between slashes. */
  pattern: string;
  /** The message of the rule. */
  message: string;
  /** The replacement; empty when there is no general one. `$1` is the first group of an expression. */
  suggestion: string;
}

export interface StyleMatch {
  from: number;
  to: number;
  /** The replacement, or null when the rule suggests none. */
  fix: string | null;
}

/** The maximum number of matches of a rule in a text. Later ones are reported once the first are fixed. */
const MAX_MATCHES = 200;

/** Compiles the rules of a house style once; invalid patterns match nothing. */
export function styleFinders(
  rules: readonly StyleRule[],
  compile: ExpressionCompiler,
): { rule: StyleRule; find: Finder }[] {
  return rules.flatMap(rule => {
    const find = compilePattern(rule.pattern, compile);
    return typeof find === 'string' ? [] : [{ rule, find }];
  });
}

/** The matches of a rule in a text, in order. Offsets are UTF-16 units. */
export function styleMatches({ pattern, suggestion }: StyleRule, find: Finder, text: string): StyleMatch[] {
  return find(text, MAX_MATCHES).flatMap(({ from, to, groups }) => {
    const whole = text.slice(from, to);
    const fix = suggestion ? likeTheFirst(pattern, whole, filled(suggestion, groups)) : null;
    return fix === whole ? [] : [{ from, to, fix }];
  });
}

function filled(suggestion: string, groups: PatternMatch['groups']): string {
  return suggestion.replace(/\$(\d)/g, (_, group: string) => groups[Number(group)] ?? '');
}

/** A word at the start of a sentence keeps its capital, unless the rule is about capitals. */
function likeTheFirst(pattern: string, found: string, fix: string): string {
  const isCapital = /^\p{Lu}\P{Lu}/u.test(found) && !pattern.startsWith(found.charAt(0));
  return isCapital && /^\p{Ll}/u.test(fix) ? fix.charAt(0).toUpperCase() + fix.slice(1) : fix;
}
