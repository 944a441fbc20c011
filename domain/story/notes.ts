/** The longest note and the longest quotation, in UTF-16 units. */
export const NOTE_LIMITS = { text: 4000, quotation: 400, notes: 200 } as const;

/** A person who can be mentioned in a note. */
export interface Colleague {
  id: string;
  name: string;
}

/** The ids of the people mentioned in the text as `@Name`. Longer names first, so that `@Ann Lee` is not Ann. */
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
