import type { Repair } from '../item';
import { NO_EXCEPTIONS, type RepairExceptions } from '../repair-exceptions';
import { decoded, encoded, type Encoding } from './encoders';
import { likelihood } from './likelihood';

/** A text and its repair, which is null when nothing was repaired. */
export interface Repaired {
  text: string;
  repair: Repair | null;
}

/** Pairs of encodings: a text in the second was read as if it were in the first. */
const MISREAD: [as: Encoding, is: Encoding][] = [
  ['windows-1252', 'utf-8'],
  ['windows-1251', 'utf-8'],
  ['windows-1256', 'utf-8'],
  ['gb18030', 'utf-8'],
  ['big5', 'utf-8'],
  ['shift_jis', 'utf-8'],
  ['windows-1252', 'gb18030'],
  ['windows-1252', 'big5'],
  ['windows-1252', 'shift_jis'],
  ['windows-1252', 'euc-kr'],
  ['windows-1252', 'windows-1251'],
];

const MAX_PLACES = 50;
const PLACE_LENGTH = 80;
/** How much more likely a repaired text must be than it was. */
const BETTER = 0.1;

/**
 * Repairs a text that was read in a wrong encoding, only with proof: misreading the repaired text gives the damaged
 * one, and it is more likely to be correct. Whole texts are tried first, then runs of characters in one that is damaged
 * in places. A person may keep the damage.
 */
export function repaired(
  text: string,
  { damaged }: Pick<RepairExceptions, 'damaged'> = NO_EXCEPTIONS,
): Repaired {
  if (damaged) return { text, repair: null };
  const once = repairedOnce(text);
  if (!once.repair) return once;
  // Damaged twice, by two programs in turn.
  const twice = repairedOnce(once.text);
  if (!twice.repair) return once;
  const { from, to } = once.repair;
  return { text: twice.text, repair: repairOf(from, to, placesIn(text, twice.text)) };
}

function repairedOnce(text: string): Repaired {
  if (!/[^\u0000-\u007f]/.test(text)) return { text, repair: null };
  return wholeRepair(text) ?? runRepair(text) ?? { text, repair: null };
}

/** The lines that a repair changed. */
function placesIn(before: string, after: string): Repair['places'] {
  const lines = after.split('\n');
  return before
    .split('\n')
    .flatMap((line, at) =>
      line === lines[at] ? [] : [{ damaged: clipped(line), repaired: clipped(lines[at] ?? '') }],
    );
}

function wholeRepair(text: string): Repaired | null {
  const before = likelihood(text);
  const candidates = MISREAD.flatMap(([as, is]) => {
    const found = misread(text, as, is);
    return found === null ? [] : [{ as, is, found, value: likelihood(found) }];
  }).toSorted((one, other) => other.value - one.value);
  const best = candidates[0];
  if (!best || best.value < before + BETTER) return null;
  return { text: best.found, repair: repairOf(best.as, best.is, placesIn(text, best.found)) };
}

/** The correctly decoded text; null without proof. */
function misread(text: string, as: Encoding, is: Encoding): string | null {
  const bytes = encoded(text, as);
  const found = bytes && decoded(bytes, is);
  if (!found || found === text) return null;
  const again = encoded(found, is);
  return again && decoded(again, as) === text ? found : null;
}

/** Runs of characters beyond ASCII that are UTF-8 read as windows-1252, in an otherwise intact text. */
function runRepair(text: string): Repaired | null {
  const places: Repair['places'] = [];
  const found = text.replace(/[^\u0000-\u007f]{2,}/g, (run, at: number) => {
    const right = misread(run, 'windows-1252', 'utf-8');
    // A run that may be two letters of an intact text is kept, unless no language combines its characters.
    if (right === null || likelihood(right) < likelihood(run)) return run;
    const around = (words: string) => clipped(`${text.slice(Math.max(0, at - 20), at)}${words}`);
    places.push({ damaged: around(run), repaired: around(right) });
    return right;
  });
  if (!places.length || likelihood(found) <= likelihood(text)) return null;
  return { text: found, repair: repairOf('windows-1252', 'utf-8', places) };
}

const clipped = (words: string) => words.trim().slice(0, PLACE_LENGTH);

const repairOf = (from: string, to: string, places: Repair['places']): Repair => ({
  kind: 'characters',
  ...{ from, to, count: places.length, places: places.slice(0, MAX_PLACES) },
});
