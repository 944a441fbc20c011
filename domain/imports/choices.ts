import * as z from 'zod/mini';

const MOST_NAMES = 5_000;

/** What a name of the source means here, by its id there: something of the paper by id, or null to leave it out. */
const Names = z
  .record(z.string().check(z.maxLength(500)), z.nullable(z.string().check(z.maxLength(64))))
  .check(z.refine(names => Object.keys(names).length <= MOST_NAMES));

/** The choice of an author or topic that is added as the import starts. */
export const NEW_NAME = '+';

/** What a person decides about an import. A name without a choice means what has the same name here. */
export const ImportChoices = z.strictObject({
  editionId: z.string().check(z.minLength(1), z.maxLength(64)),
  deskId: z.nullable(z.string().check(z.maxLength(64))),
  /** Of stories whose section is not chosen. */
  sectionId: z.nullable(z.string().check(z.maxLength(64))),
  /** Whether what readers of the source had is published here, with its dates. */
  asPublished: z._default(z.boolean(), false),
  people: Names,
  sections: Names,
  topics: Names,
});
export type ImportChoices = z.infer<typeof ImportChoices>;

/** The names of the source, by what they are matched with. */
export const NAME_KINDS = ['people', 'sections', 'topics'] as const;
export type NameKind = (typeof NAME_KINDS)[number];
