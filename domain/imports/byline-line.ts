import type { ForeignPerson } from './item';

const BEFORE =
  /^(?:words |text |reporting )?(?:by|par|von|por)[:\s]\s*|^(?:作者|文|記者|记者)\s*[:：/／]\s*|^بقلم\s*:?\s+/i;
const BETWEEN = /,|、|，|;|&|\s(?:and|et|und|y)\s|和|与/;
const LONGEST = 120;
const MAX_NAMES = 6;

/** The people in a line such as "By Ann Lee and Tom Okafor"; none for any other line. */
export function bylineIn(line: string): ForeignPerson[] {
  if (line.length > LONGEST || !BEFORE.test(line) || /[.!?。]$/.test(line)) return [];
  const names = line
    .replace(BEFORE, '')
    .split(BETWEEN)
    .map(name => name.trim())
    .filter(Boolean);
  return names.length > MAX_NAMES ? [] : names.map(name => ({ foreignId: name, name, email: '' }));
}
