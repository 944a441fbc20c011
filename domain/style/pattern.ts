/** The most characters that `*`, `+` and `{n,}` take in a pattern of the house style. */
const LONGEST_REPEAT = 60;

/** The most ways in which a pattern may be tried at one place of a text. */
const MOST_WAYS = 20_000;

const LONGEST_PATTERN = 200;

/** Why a pattern is not taken. */
export type PatternTrouble = 'pattern-empty' | 'pattern-too-long' | 'pattern-broken' | 'pattern-too-slow';

/** A part of a regular expression: rewritten with bounded repeats, and the ways in which it can match. */
interface Part {
  source: string;
  ways: number;
}

/**
 * Reads a regular expression and bounds it. A backtracking engine tries at most `ways` ways at each place, so the
 * time a pattern takes grows with the text alone: `(a+)+` and its kin have too many and are refused.
 */
class PatternReader {
  private at = 0;
  constructor(private readonly source: string) {}

  read(): Part {
    const alternatives: Part[] = [this.sequence()];
    while (this.source[this.at] === '|') {
      this.at++;
      alternatives.push(this.sequence());
    }
    return {
      source: alternatives.map(({ source }) => source).join('|'),
      ways: alternatives.reduce((sum, { ways }) => sum + ways, 0),
    };
  }

  private sequence(): Part {
    const whole: Part = { source: '', ways: 1 };
    while (this.at < this.source.length && this.source[this.at] !== '|' && this.source[this.at] !== ')') {
      const next = this.repeated(this.atom());
      whole.source += next.source;
      whole.ways *= next.ways;
    }
    return whole;
  }

  private atom(): Part {
    const rest = this.source.slice(this.at);
    const group = /^\((\?(?:[:=!]|<[=!]|<\w+>))?/.exec(rest);
    if (group) {
      this.at += group[0].length;
      const inner = this.read();
      this.at++;
      return { source: `${group[0]}${inner.source})`, ways: inner.ways };
    }
    const single =
      /^(?:\\(?:[pPku]\{[^}]*\}|k<\w+>|u[\da-fA-F]{4}|x[\da-fA-F]{2}|.)|\[(?:\\.|[^\]\\])*\]|.)/su.exec(
        rest,
      )!;
    this.at += single[0].length;
    return { source: single[0], ways: 1 };
  }

  private repeated(part: Part): Part {
    const found = /^(?:([*+?])|\{(\d+)(,(\d*))?\})(\??)/.exec(this.source.slice(this.at));
    if (!found) return part;
    this.at += found[0].length;
    const [, sign, low, comma, high, lazy = ''] = found;
    const least = sign ? (sign === '+' ? 1 : 0) : Number(low);
    const most =
      sign === '?'
        ? 1
        : sign
          ? LONGEST_REPEAT
          : comma === undefined
            ? least
            : Number(high || Math.max(least, LONGEST_REPEAT));
    let ways = 0;
    for (let times = least; times <= most && ways <= MOST_WAYS; times++) ways += part.ways ** times;
    return { source: `${part.source}{${least},${most}}${lazy}`, ways };
  }
}

/** Between slashes a pattern is a regular expression, with an `i` after them to ignore capitals. */
const EXPRESSION = /^\/(.+)\/(i?)$/s;

const LETTER = /[\p{L}\p{N}]/u;
const HAN = /\p{Script=Han}/u;
const escape = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

function literal(text: string): RegExp {
  const first = [...text][0]!;
  const last = [...text].at(-1)!;
  // Words end where letters do; Chinese has no such ends.
  const before = LETTER.test(first) && !HAN.test(first) ? '(?<![\\p{L}\\p{N}])' : '';
  const after = LETTER.test(last) && !HAN.test(last) ? '(?![\\p{L}\\p{N}])' : '';
  // Written small, it is meant at the start of a sentence too.
  const flags = text === text.toLowerCase() ? 'giu' : 'gu';
  return new RegExp(before + escape(text).replace(/\\-/g, '-') + after, flags);
}

/** What a pattern is compiled to, or why it is not taken. */
export function compilePattern(pattern: string): RegExp | PatternTrouble {
  const text = pattern.trim();
  if (!text) return 'pattern-empty';
  if (text.length > LONGEST_PATTERN) return 'pattern-too-long';
  const [, source, flags] = EXPRESSION.exec(text) ?? [];
  if (source === undefined) return literal(text);
  try {
    new RegExp(source, 'u');
    const { source: bounded, ways } = new PatternReader(source).read();
    if (ways > MOST_WAYS) return 'pattern-too-slow';
    const compiled = new RegExp(bounded, `g${flags}u`);
    return ''.search(compiled) === 0 ? 'pattern-empty' : compiled;
  } catch {
    return 'pattern-broken';
  }
}
