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

const compiled = new Map<string, RegExp | null>();

function expressionOf(pattern: string): RegExp | null {
  const known = compiled.get(pattern);
  if (known !== undefined) return known;
  const made = compilePattern(pattern);
  const expression = made instanceof RegExp ? made : null;
  if (compiled.size > 2000) compiled.clear();
  compiled.set(pattern, expression);
  return expression;
}

/** Where a text breaks the rule, in order. Offsets are UTF-16 units. */
export function styleMatches({ pattern, suggestion }: StyleRule, text: string): StyleMatch[] {
  const expression = expressionOf(pattern);
  if (!expression) return [];
  return [...text.matchAll(expression)].flatMap(match => {
    const [whole] = match;
    if (!whole) return [];
    const fix = suggestion ? likeTheFirst(pattern, whole, filled(suggestion, match)) : null;
    return fix === whole ? [] : [{ from: match.index, to: match.index + whole.length, fix }];
  });
}

function filled(suggestion: string, match: RegExpExecArray): string {
  return suggestion.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '');
}

/** A word at the start of a sentence keeps its capital, unless the capital is what the rule is about. */
function likeTheFirst(pattern: string, found: string, fix: string): string {
  const isCapital = /^\p{Lu}\P{Lu}/u.test(found) && !pattern.startsWith(found.charAt(0));
  return isCapital && /^\p{Ll}/u.test(fix) ? fix.charAt(0).toUpperCase() + fix.slice(1) : fix;
}
