import { inTwoLines } from '@/domain/two-texts';
import { primaryLanguage } from '@/domain/language/languages';
import { namesWith, textPairs } from './fields/derive';
import { STORY_FIELDS, type StoryFields } from './fields/fields';
import type { LeadPicture } from './fields/values';

/** The languages of an edition's texts; a second one only in a bilingual edition. */
interface Languages {
  lang: string;
  secondLang: string | null;
}

/** The headline in the newsroom's lists: the first, or the second if only that exists. */
export const listedHeadline = ({ headline, secondHeadline }: StoryFields) => headline || secondHeadline;

const PAIRS = textPairs(STORY_FIELDS);
type Pair = (typeof PAIRS)[number];

/** A text for one side of each pair. */
const forPairs = <Side extends keyof Pair>(side: Side, textOf: (pair: Pair) => string) =>
  Object.fromEntries(PAIRS.map(pair => [pair[side], textOf(pair)])) as Record<Pair[Side], string>;

/** The second texts of a story in one language. */
const NO_SECOND_TEXTS = forPairs('second', () => '');

/** Two headlines are two lines already. */
const NO_MONOLINGUAL_TEXTS = Object.fromEntries(
  namesWith(STORY_FIELDS, { monolingual: true }).map(name => [name, '']),
);

/** The fields of a story with both languages in one text each. */
function inOne(
  fields: StoryFields,
  join: (first: string, second: string | undefined) => string,
): StoryFields {
  const { lead } = fields;
  return {
    ...fields,
    ...NO_SECOND_TEXTS,
    ...forPairs('first', ({ first, second }) => join(fields[first], fields[second])),
    lead: lead && {
      mediaId: lead.mediaId,
      caption: join(lead.caption, lead.secondCaption),
      alt: join(lead.alt, lead.secondAlt),
      credit: join(lead.credit, lead.secondCredit),
    },
  };
}

/** The fields of a story for public pages: each short text in both languages, one per line. */
export const printedFields = (fields: StoryFields): StoryFields => inOne(fields, inTwoLines);

/** The fields of a story in the first language only. */
export const inFirstLanguage = (fields: StoryFields): StoryFields => inOne(fields, first => first);

/** The fields of a bilingual story in the second language only; missing texts are taken from the first. */
export const inSecondLanguage = (fields: StoryFields): StoryFields =>
  inOne(fields, (first, second) => second || first);

/** The texts of a picture in the second language, without a credit equal to the first. */
const secondTextsOf = (first: LeadPicture, { caption, alt, credit }: LeadPicture) => ({
  secondCaption: caption,
  secondAlt: alt,
  ...(credit !== first.credit && { secondCredit: credit }),
});

/**
 * The fields of a story in a bilingual edition, with the short texts of its version in the second language.
 */
export function withSecondTexts(fields: StoryFields, second: StoryFields): StoryFields {
  const isSamePicture = fields.lead && fields.lead.mediaId === second.lead?.mediaId;
  return {
    ...fields,
    ...NO_MONOLINGUAL_TEXTS,
    ...forPairs('second', ({ first }) => second[first]),
    lead:
      fields.lead && isSamePicture
        ? { ...fields.lead, ...secondTextsOf(fields.lead, second.lead!) }
        : fields.lead,
  };
}

/** The fields of a story that only exists in the second language of an edition. */
export function onlySecondTexts(fields: StoryFields): StoryFields {
  const { lead } = fields;
  return withSecondTexts(
    { ...fields, ...forPairs('first', () => ''), lead: lead && { ...lead, caption: '', alt: '' } },
    fields,
  );
}

/** The initial fields of a version in another edition. */
export function fieldsInEdition(fields: StoryFields, from: Languages, to: Languages): StoryFields {
  if (to.secondLang) return { ...fields, ...NO_MONOLINGUAL_TEXTS };
  if (!from.secondLang) return fields;
  return primaryLanguage(to.lang) === primaryLanguage(from.secondLang)
    ? inSecondLanguage(fields)
    : inFirstLanguage(fields);
}
