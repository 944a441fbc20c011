/** The maximum length of a note and of a quotation, in UTF-16 units. */
export const NOTE_LIMITS = { text: 4000, quotation: 400, notes: 200 } as const;

/** A person who can be mentioned in a note. */
export interface Colleague {
  id: string;
  name: string;
}

/** The maximum length of a matched name in UTF-16 units, and the maximum number of names in one note. */
const LONGEST_NAME = 120;
const MAX_MENTIONS = 50;

/** All possible names after an `@`, because not every script shows where a name ends. */
export function possibleMentions(text: string): string[] {
  const names = new Set<string>();
  for (const after of text.split('@').slice(1, MAX_MENTIONS + 1))
    for (let end = 1; end <= Math.min(after.length, LONGEST_NAME); end++) names.add(after.slice(0, end));
  return [...names];
}

/** The people mentioned as `@Name`. Longer names first, so that `@Ann Lee` does not match Ann. */
export function mentionsIn<Person extends Colleague>(text: string, people: Person[]): Person[] {
  let left = text;
  const named: Person[] = [];
  for (const person of people.toSorted((one, other) => other.name.length - one.name.length)) {
    const parts = left.split(`@${person.name}`);
    if (parts.length === 1) continue;
    named.push(person);
    left = parts.join('\n');
  }
  return named;
}
