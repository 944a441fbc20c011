import type { LeadPicture, StoryFields } from '@/domain/story/story';

const LEAD = [
  'caption',
  'secondCaption',
  'credit',
  'alt',
  'secondAlt',
] as const satisfies (keyof LeadPicture)[];
type LeadText = (typeof LEAD)[number];

/** The texts of a story beside its body in which is looked for words, in the order of the page. */
export const FOUND_FIELDS = [
  ...([
    'kicker',
    'secondKicker',
    'headline',
    'secondHeadline',
    'subheadline',
    'standfirst',
    'secondStandfirst',
  ] as const),
  ...LEAD,
] as const;
export type FoundField = (typeof FOUND_FIELDS)[number];

const isOfLead = (field: FoundField): field is LeadText => LEAD.some(name => name === field);

/** The text of a field; empty for those of a missing picture. */
export const textIn = (fields: StoryFields, field: FoundField): string =>
  isOfLead(field) ? (fields.lead?.[field] ?? '') : fields[field];

/** The fields that change when these get other texts. */
export function withTexts(fields: StoryFields, texts: [FoundField, string][]): Partial<StoryFields> {
  const changed: Partial<StoryFields> = {};
  for (const [field, text] of texts)
    if (!isOfLead(field)) changed[field] = text;
    else if (fields.lead) changed.lead = { ...(changed.lead ?? fields.lead), [field]: text };
  return changed;
}

/** The element of a field on the page. */
export const elementOf = (field: FoundField): Element | null | undefined =>
  document.querySelector(`.page [data-field="${field}"]`)?.closest('.grow-area');
