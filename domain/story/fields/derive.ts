import type { FieldKind, FieldValue } from './field';
import { STORY_FIELDS, type StoryFieldName, type StoryFields } from './fields';
import { LEAD_TEXTS } from './lead-texts';

/** Fields, or texts of the lead picture, by name. */
type Registry = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The names of the registry entries that match `Part`. */
export type NamesWith<Entries, Part> = {
  [Name in keyof Entries & string]: Entries[Name] extends Part ? Name : never;
}[keyof Entries & string];

/** The names of the registry entries that match `part`, in order. */
export function namesWith<Entries extends Registry, const Part extends Readonly<Record<string, unknown>>>(
  registry: Entries,
  part: Part,
): NamesWith<Entries, Part>[] {
  const expected = Object.entries(part);
  return Object.entries(registry)
    .filter(([, entry]) => expected.every(([key, value]) => entry[key] === value))
    .map(([name]) => name as NamesWith<Entries, Part>);
}

type SecondOf<Entry> = Entry extends { secondOf: infer First extends string } ? First : never;

/** A text, and its counterpart in the second language of a bilingual edition. */
interface TextPair<Entries> {
  first: SecondOf<Entries[keyof Entries]>;
  second: NamesWith<Entries, { secondOf: string }>;
}

/** The texts of a registry that exist in both languages of a bilingual edition. */
export const textPairs = <Entries extends Registry>(registry: Entries): TextPair<Entries>[] =>
  Object.entries(registry).flatMap(([second, { secondOf: first }]) =>
    first === undefined ? [] : [{ first, second } as TextPair<Entries>],
  );

/** Some of a story's fields. */
export const picked = <Name extends StoryFieldName>(fields: StoryFields, names: readonly Name[]) =>
  Object.fromEntries(names.map(name => [name, fields[name]])) as Pick<StoryFields, Name>;

export const STORY_FIELD_NAMES: StoryFieldName[] = namesWith(STORY_FIELDS, {});

/** The public fields. A change to one changes the approved text. */
export const PUBLIC_FIELDS = STORY_FIELD_NAMES.filter(name => !('newsroomOnly' in STORY_FIELDS[name]));

/** A text in the second language of a bilingual edition. */
export type SecondField = NamesWith<typeof STORY_FIELDS, { secondOf: string }>;
/** A field with its own label; the others have that of the text in the first language. */
export type LabelledField = Exclude<StoryFieldName, SecondField>;

export const isSecondField = (name: StoryFieldName): name is SecondField => 'secondOf' in STORY_FIELDS[name];

/** The counterpart of a field in the first language; the field itself if it is in the first language. */
export const firstOf = (name: StoryFieldName): LabelledField =>
  isSecondField(name) ? STORY_FIELDS[name].secondOf : name;

/** The texts above the body. */
export const HEAD_TEXTS = namesWith(STORY_FIELDS, { place: 'head' });
export type HeadText = (typeof HEAD_TEXTS)[number];

/** The published texts above the body: those in the second language are printed with the first. */
export const PRINTED_TEXTS = HEAD_TEXTS.filter(name => !isSecondField(name));
export type PrintedTexts = Pick<StoryFields, (typeof PRINTED_TEXTS)[number]>;

const EMPTY: { [Kind in FieldKind]: () => FieldValue[Kind] } = {
  text: () => '',
  url: () => '',
  id: () => null,
  ids: () => [],
  bylines: () => [],
  picture: () => null,
};

/** The fields of a new story. */
export function emptyFields(source: string): StoryFields {
  const values = STORY_FIELD_NAMES.map(name => [name, EMPTY[STORY_FIELDS[name].kind]()]);
  return { ...(Object.fromEntries(values) as StoryFields), source };
}

type Limits<Entries> = Record<NamesWith<Entries, { limit: number }>, number>;

/** The limits of a registry's entries. */
const limitsOf = <Entries extends Registry>(registry: Entries) =>
  Object.fromEntries(
    Object.entries(registry).flatMap(([name, { limit }]) => (limit === undefined ? [] : [[name, limit]])),
  ) as Limits<Entries>;

/** The maximum length of a text in UTF-16 units, or the maximum number of list entries. */
export const STORY_LIMITS = { ...limitsOf(STORY_FIELDS), ...limitsOf(LEAD_TEXTS), bylineName: 120 };
