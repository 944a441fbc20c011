import { bylineIn } from '../byline-line';
import type { ForeignPerson } from '../item';
import { childOf, xmlText, type XmlElement } from '../xml-tree';
import { momentOf } from './comments';

/** The data in the properties of a Word file. */
export interface WordProperties {
  title: string;
  people: ForeignPerson[];
  created: string | null;
  modified: string | null;
}

/** Placeholder names that programs write when none was given. */
const NO_NAMES =
  /^(?:python-docx|apache poi|un-named|unknown|author|user|admin|administrator|(?:microsoft office|windows) user)$/i;
const MAX_NAMES = 6;
const LONGEST = 120;

/** Reads `docProps/core.xml`. Future dates come from a wrong clock, and are left out. */
export function wordProperties(properties: XmlElement | null, now: string): WordProperties {
  const text = (name: string) => {
    const found = childOf(properties ?? undefined, name);
    return found ? xmlText(found).replace(/\s+/g, ' ').trim() : '';
  };
  const moment = (name: string) => {
    const at = momentOf(text(name));
    return at !== null && at <= now ? at : null;
  };
  return {
    title: text('dc:title'),
    people: peopleIn(text('dc:creator')),
    ...{ created: moment('dcterms:created'), modified: moment('dcterms:modified') },
  };
}

/** Word separates several authors with semicolons; programs of newsrooms write a byline. */
function peopleIn(creator: string): ForeignPerson[] {
  const names = creator
    .slice(0, LONGEST * MAX_NAMES)
    .split(';')
    .map(name => name.trim())
    .filter(name => name && name.length <= LONGEST && !NO_NAMES.test(name));
  const people = names.flatMap(name => {
    const byline = bylineIn(name);
    return byline.length ? byline : [{ foreignId: name, name, email: '' }];
  });
  return people.slice(0, MAX_NAMES).map(person => ({ ...person, isGuess: true as const }));
}
