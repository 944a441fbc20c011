import type { ExpressionCompiler, Finder, PatternError } from './expression';

const LONGEST_PATTERN = 200;

/** A pattern between slashes is a regular expression, with an optional `i` to ignore case. */
const EXPRESSION = /^\/(.+)\/(i?)$/s;

const LETTER = /[\p{L}\p{N}]/u;
const HAN = /\p{Script=Han}/u;
const escape = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Whether a pattern is a regular expression rather than words. */
export const isExpression = (pattern: string): boolean => EXPRESSION.test(pattern.trim());

/**
 * Words are matched with JavaScript's engine: an expression without repeats and choices is linear in any
 * engine.
 */
function words(text: string): Finder {
  const first = [...text][0]!;
  const last = [...text].at(-1)!;
  // Words end at non-letters, except in Chinese.
  const before = LETTER.test(first) && !HAN.test(first) ? '(?<![\\p{L}\\p{N}])' : '';
  const after = LETTER.test(last) && !HAN.test(last) ? '(?![\\p{L}\\p{N}])' : '';
  // A lower-case pattern also matches at the start of a sentence.
  const flags = text === text.toLowerCase() ? 'giu' : 'gu';
  const expression = new RegExp(before + escape(text) + after, flags);
  return (searched, most) => {
    const found = [];
    for (const { 0: whole, index: from } of searched.matchAll(expression)) {
      if (found.length >= most) break;
      found.push({ from, to: from + whole.length, groups: [whole] });
    }
    return found;
  };
}

/**
 * A compiled pattern, or why it is invalid.
 * @param compile the engine for regular expressions, passed in because it is large
 */
export function compilePattern(pattern: string, compile: ExpressionCompiler): Finder | PatternError {
  const text = pattern.trim();
  if (!text) return 'pattern-empty';
  if (text.length > LONGEST_PATTERN) return 'pattern-too-long';
  const [, source, flags] = EXPRESSION.exec(text) ?? [];
  return source === undefined ? words(text) : compile(source, flags === 'i');
}
