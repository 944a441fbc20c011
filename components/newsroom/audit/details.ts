import { isRecord } from '@/domain/is-record';
import type { AdminWords } from '@/components/newsroom/words/admin/words';
import { joined, joinedValues } from '@/components/ui/words/joined';
import { isId } from '@/domain/audit/ids-in';
import type { Role } from '@/domain/people/permissions';

/** A line of the details of an event. */
export interface Detail {
  name: string;
  /** Left out where nothing was there before. */
  before?: string;
  after: string;
}

/** What the values of events are shown by. */
export interface DetailWords {
  audit: Pick<AdminWords['audit'], 'yes' | 'no' | 'details' | 'fields' | 'values'>;
  stages: Record<string, string>;
  roles: Record<Role, string>;
  /** A role for all of the paper. */
  site: string;
  /** The names of rules in events, such as checks. */
  rules: Record<string, string>;
  /** Of what has an id in an event. */
  names: Record<string, string>;
  /** The language of the interface. */
  lang: string;
  /** Formats a time for this person. */
  time: (at: Date) => string;
}

const TIME = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const DIGEST = /^[0-9a-f]{64}$/;
const SHORT_ID = 8;
/** Of a digest that the export has whole. */
const SHORT_DIGEST = 12;

/** The data of an event as lines: first what differs from before, then where it came from, then everything else. */
export function detailsOf(data: Record<string, unknown>, words: DetailWords): Detail[] {
  const { difference, ...others } = data;
  const changes = Object.entries((difference ?? {}) as Record<string, { before: unknown; after: unknown }>);
  const nameOf = (name: string) => nameOfDetail(name, words);
  const textOf = (value: unknown) => textOfValue(value, words);
  return [
    ...changes.map(([name, { before, after }]) => ({
      name: nameOf(name),
      before: textOf(before),
      after: textOf(after),
    })),
    ...Object.entries(others)
      .sort(([one], [two]) => Number(two === 'from') - Number(one === 'from'))
      .map(([name, value]) => ({ name: nameOf(name), after: textOf(value) })),
  ];
}

function nameOfDetail(name: string, { audit: { details, fields }, rules }: DetailWords): string {
  const known = details[name] ?? rules[name];
  if (known) return known;
  const field = fields[name];
  // Fields are written as within a sentence.
  return field ? field.charAt(0).toUpperCase() + field.slice(1) : name;
}

function textOfValue(value: unknown, words: DetailWords): string {
  const { audit, stages, roles, rules, names, time } = words;
  if (value === null || value === '') return '—';
  if (typeof value === 'boolean') return value ? audit.yes : audit.no;
  if (Array.isArray(value))
    return (
      joined(
        value.map(one => textOfValue(one, words)),
        words.lang,
      ) || '—'
    );
  if (isRecord(value)) return isGrant(value) ? textOfGrant(value, words) : textOfFields(value, words);
  if (typeof value !== 'string') return String(value);
  if (isId(value)) return names[value] ?? value.slice(0, SHORT_ID);
  if (DIGEST.test(value)) return `${value.slice(0, SHORT_DIGEST)}…`;
  if (TIME.test(value)) return time(new Date(value));
  return stages[value] ?? roles[value as Role] ?? audit.values[value] ?? rules[value] ?? value;
}

const isGrant = (value: Record<string, unknown>) => 'role' in value && 'editionId' in value;

function textOfGrant({ role, editionId, deskId }: Record<string, unknown>, words: DetailWords): string {
  const places = [editionId, deskId].filter(id => id !== null).map(id => textOfValue(id, words));
  return `${textOfValue(role, words)} (${joined(places, words.lang) || words.site})`;
}

const textOfFields = (value: Record<string, unknown>, words: DetailWords) =>
  joinedValues(
    Object.entries(value).map(([name, inner]) => [nameOfDetail(name, words), textOfValue(inner, words)]),
    words.lang,
  );
