/** Characters that have no shape of their own, in any script: overrides and isolates of direction, and fillers. */
const HIDDEN = /[\u115f\u1160\u180e\u200b\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|\p{Cn}/gu;

/** Marks of direction, which texts with right-to-left letters need at their punctuation. */
const DIRECTION_MARKS = /[\u061c\u200e\u200f]/g;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Zero-width joiners and non-joiners. */
const JOINERS = /[\u200c\u200d]/gu;
/** Letters that are shaped by a joiner or non-joiner after them. */
const SHAPED =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Mn}]$/u;
/** The end of an emoji that another one can be joined to. */
const EMOJI_BEFORE = /\p{Extended_Pictographic}(?:\ufe0f|[\u{1f3fb}-\u{1f3ff}])?$/u;
const EMOJI_AFTER = /^\p{Extended_Pictographic}/u;

/** Tag characters, which only flags of regions use. */
const TAGS = /[\u{e0001}\u{e0020}-\u{e007f}]/gu;
const FLAGS = /\u{1f3f4}[\u{e0020}-\u{e007e}]+\u{e007f}/gu;

/**
 * A line without characters that readers cannot see and that could make it look like another: overrides and isolates of
 * direction, zero-width spaces, fillers, unassigned characters. Joiners are kept where Arabic and other scripts or
 * emoji need them, and marks of direction in texts with right-to-left letters.
 */
export function visibleText(line: string): string {
  const visible = withoutTags(line.replace(HIDDEN, '')).replace(
    JOINERS,
    (joiner, at: number, whole: string) =>
      isNeeded(joiner, whole.slice(Math.max(0, at - 4), at), whole.slice(at + 1, at + 3)) ? joiner : '',
  );
  return RIGHT_TO_LEFT.test(visible) ? visible : visible.replace(DIRECTION_MARKS, '');
}

function isNeeded(joiner: string, before: string, after: string): boolean {
  if (SHAPED.test(before)) return true;
  return joiner === '\u200d' && EMOJI_BEFORE.test(before) && EMOJI_AFTER.test(after);
}

function withoutTags(line: string): string {
  const flags = line.match(FLAGS);
  if (!flags) return line.replace(TAGS, '');
  const parts = line.split(FLAGS).map(part => part.replace(TAGS, ''));
  return parts.map((part, at) => part + (flags[at] ?? '')).join('');
}
