import { RE2JS } from 're2js';

/** Why a pattern is invalid. */
export type PatternError =
  | 'pattern-empty'
  | 'pattern-too-long'
  | 'pattern-broken'
  | 'pattern-too-large'
  | 'pattern-unsupported';

/** The position of a match in UTF-16 units, with its groups; the first is the whole match. */
export interface PatternMatch {
  from: number;
  to: number;
  groups: string[];
}

/** A compiled pattern: its matches in a text, in order, up to a limit. */
export type Finder = (text: string, most: number) => PatternMatch[];

/** A compiled regular expression, or why it is invalid. */
export type ExpressionCompiler = (source: string, ignoreCase: boolean) => Finder | PatternError;

/** The maximum number of instructions; each may be tried at every character. */
const LARGEST_PROGRAM = 1000;

const TOKENS = /\\(?:[pP]\{[^}]*\}|[^])|[^]/gu;
const PROPERTY = /^\\([pP])\{(?:Script|sc|General_Category|gc)=(\w+)\}$/;
/** `\s` as in JavaScript; RE2's is ASCII only. */
const SPACES = '\\t\\n\\v\\f\\r\\p{Z}\\x{feff}';

/**
 * Compiles a JavaScript regular expression for RE2, whose running time is linear in the text. RE2 has no
 * lookahead; a lookahead at the end of an expression is matched and removed from the result.
 */
export const compileExpression: ExpressionCompiler = (source, ignoreCase) => {
  let translated: string;
  try {
    translated = forRe2(RE2JS.translateRegExp(new RegExp(source, 'u')));
  } catch {
    return 'pattern-broken';
  }
  const parts = splitLookahead(translated);
  if (!parts) return 'pattern-unsupported';
  const flags = RE2JS.LOOKBEHINDS | (ignoreCase ? RE2JS.CASE_INSENSITIVE : 0);
  try {
    const compiled = RE2JS.compile(`(${parts.found})${parts.ahead}`, flags);
    if (compiled.programSize() > LARGEST_PROGRAM) return 'pattern-too-large';
    const bare = parts.ahead ? RE2JS.compile(parts.found, flags) : compiled;
    return bare.test('') ? 'pattern-empty' : finder(compiled, /\(\?<[=!]/.test(source));
  } catch (error) {
    const isTooLarge = /repeat|too large|nested|nesting/.test(error instanceof Error ? error.message : '');
    return isTooLarge ? 'pattern-too-large' : 'pattern-unsupported';
  }
};

function finder(compiled: RE2JS, looksBehind: boolean): Finder {
  return (text, most) => {
    // Without lookbehind, testing for a match is much cheaper than locating it.
    if (!looksBehind && !compiled.test(text)) return [];
    const found: PatternMatch[] = [];
    const matcher = compiled.matcher(text);
    for (let at = 0; found.length < most && at <= text.length && matcher.find(at);) {
      const [from, to] = [matcher.start(1), matcher.end(1)];
      at = Math.max(to, at + 1);
      if (from === to) continue;
      const groups = Array.from(
        { length: compiled.groupCount() },
        (_, group) => matcher.group(group + 1) ?? '',
      );
      found.push({ from, to, groups });
    }
    return found;
  };
}

/** The parts of an expression, each with whether it is in a class such as `[a-z]`. */
function* tokens(source: string): Generator<{ text: string; at: number; inClass: boolean }> {
  let inClass = false;
  for (const { 0: text, index: at } of source.matchAll(TOKENS)) {
    if (!inClass && text === '[') {
      inClass = true;
      yield { text, at, inClass: false };
    } else {
      if (text === ']') inClass = false;
      yield { text, at, inClass };
    }
  }
}

function forRe2(source: string): string {
  let made = '';
  for (const { text, inClass } of tokens(source)) {
    if (text === '\\s') made += inClass ? SPACES : `[${SPACES}]`;
    else if (text === '\\S' && !inClass) made += `[^${SPACES}]`;
    else made += text.replace(PROPERTY, '\\$1{$2}');
  }
  return made;
}

/** An expression without its final lookahead, and the lookahead for RE2; null when it is unsupported. */
function splitLookahead(source: string): { found: string; ahead: string } | null {
  let [depth, opened, isChoice] = [0, 0, false];
  for (const { text, at, inClass } of tokens(source)) {
    if (inClass) continue;
    if (text === '(' && depth++ === 0) opened = at;
    if (text === '|' && depth === 0) isChoice = true;
    if (text !== ')' || --depth > 0 || at < source.length - 1) continue;
    const [, sign, inner] = /^\(\?([=!])([^]*)\)$/.exec(source.slice(opened)) ?? [];
    if (!sign || inner === undefined) break;
    const ahead = sign === '=' ? sized(inner) : complement(inner);
    return isChoice || ahead === null ? null : { found: source.slice(0, opened), ahead };
  }
  return { found: source, ahead: '' };
}

/** A positive lookahead of limited length: an unlimited one would be read again for each match. */
function sized(inner: string): string | null {
  const isEndless = [...tokens(inner)].some(({ text, inClass }) => !inClass && /^[*+{]$/.test(text));
  return isEndless ? null : `(?:${inner})`;
}

/** A negative lookahead of a single character: any other one, or the end. */
function complement(inner: string): string | null {
  const [, negated, members] = /^\[(\^?)((?:\\[^]|[^\]\\])*)\]$/u.exec(inner) ?? [];
  if (members !== undefined) return `(?:[${negated ? '' : '^'}${members}]|$)`;
  const single = /^(?:\\(?:[pP]\{\w+\}|[dDwW.*+?()[\]{}|/^$\\])|[^\\^$.*+?()[\]{}|])$/u.test(inner);
  return single ? `(?:[^${inner}]|$)` : null;
}
