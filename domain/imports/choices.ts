import * as z from 'zod/mini';

const MAX_NAMES = 5_000;

/**
 * The paper's counterpart of each name in the source: from its id in the source to an id of the paper, or null to leave
 * it out.
 */
const Names = z
  .record(z.string().check(z.maxLength(500)), z.nullable(z.string().check(z.maxLength(64))))
  .check(z.refine(names => Object.keys(names).length <= MAX_NAMES));

/** The choice to add an author or topic when the import starts. */
export const NEW_NAME = '+';

/** What a person decides about an import. A name without a choice is matched by name. */
export const ImportChoices = z.strictObject({
  editionId: z.string().check(z.minLength(1), z.maxLength(64)),
  deskId: z.nullable(z.string().check(z.maxLength(64))),
  /** The section of stories without a chosen one. */
  sectionId: z.nullable(z.string().check(z.maxLength(64))),
  /** Whether stories that were public at the source are published here, with their dates. */
  asPublished: z._default(z.boolean(), false),
  people: Names,
  sections: Names,
  topics: Names,
});
export type ImportChoices = z.infer<typeof ImportChoices>;

/** The kinds of names in the source, by what they are matched with. */
export const NAME_KINDS = ['people', 'sections', 'topics'] as const;
export type NameKind = (typeof NAME_KINDS)[number];
