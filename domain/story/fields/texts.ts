import { namesWith, textPairs, type NamesWith } from './derive';
import { STORY_FIELDS, type StoryFields } from './fields';
import { LEAD_TEXTS, type LeadTextName } from './lead-texts';

const ENTRIES = { ...STORY_FIELDS, ...LEAD_TEXTS };

/** A text besides the body: a field of the story, or a text of its lead picture. */
export type TextName = NamesWith<typeof STORY_FIELDS, { kind: 'text' }> | LeadTextName;

/** The names of the fields and lead picture texts that match `part`, in page order. */
export const textsWith = <const Part extends Readonly<Record<string, unknown>>>(part: Part) =>
  namesWith(ENTRIES, part);

const isOfLead = (name: TextName): name is LeadTextName => name in LEAD_TEXTS;

/** A text of a story; empty without a lead picture. */
export const textIn = (fields: StoryFields, name: TextName): string =>
  isOfLead(name) ? (fields.lead?.[name] ?? '') : fields[name];

/** The fields that change when these texts replace others. */
export function changedTexts(fields: StoryFields, texts: [TextName, string][]): Partial<StoryFields> {
  const changed: Partial<StoryFields> = {};
  for (const [name, text] of texts)
    if (!isOfLead(name)) changed[name] = text;
    else if (fields.lead) changed.lead = { ...(changed.lead ?? fields.lead), [name]: text };
  return changed;
}

/** Whether a text is in the second language of a bilingual edition. */
export const isSecond = (name: TextName): boolean => 'secondOf' in ENTRIES[name];

const PAIRS = textPairs(ENTRIES);

/** Each of these texts, followed by its counterpart in the second language if there is one. */
export const inBothLanguages = <Name extends TextName>(names: readonly Name[]) =>
  names.flatMap(name => [name, ...PAIRS.flatMap(({ first, second }) => (first === name ? [second] : []))]);
