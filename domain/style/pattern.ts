import type { ExpressionCompiler, Finder, PatternTrouble } from './expression';

const LONGEST_PATTERN = 200;

/** Between slashes a pattern is a regular expression, with an `i` after them to ignore capitals. */
const EXPRESSION = /^\/(.+)\/(i?)$/s;

const LETTER = /[\p{L}\p{N}]/u;
const HAN = /\p{Script=Han}/u;
const escape = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Whether a pattern is a regular expression rather than words. */
export const isExpression = (pattern: string): boolean => EXPRESSION.test(pattern.trim());

/** Words are found by the engine of JavaScript: an expression without repeats and choices is linear in any engine. */
function words(text: string): Finder {
  const first = [...text][0]!;
  const last = [...text].at(-1)!;
  // Words end where letters do; Chinese has no such ends.
  const before = LETTER.test(first) && !HAN.test(first) ? '(?<![\\p{L}\\p{N}])' : '';
  const after = LETTER.test(last) && !HAN.test(last) ? '(?![\\p{L}\\p{N}])' : '';
  // Written small, it is meant at the start of a sentence too.
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
 * What a pattern is compiled to, or why it is not taken.
 * @param compile the engine for regular expressions, which is large and so is handed in
 */
export function compilePattern(pattern: string, compile: ExpressionCompiler): Finder | PatternTrouble {
  const text = pattern.trim();
  if (!text) return 'pattern-empty';
  if (text.length > LONGEST_PATTERN) return 'pattern-too-long';
  const [, source, flags] = EXPRESSION.exec(text) ?? [];
  return source === undefined ? words(text) : compile(source, flags === 'i');
}
