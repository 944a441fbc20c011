/** The kinds of rights to a picture, as photo desks sort them. */
export const RIGHTS_KINDS = [
  'unknown',
  'staff',
  'commissioned',
  'subscription',
  'single-use',
  'creative-commons',
  'handout',
  'public-domain',
] as const;
export type RightsKind = (typeof RIGHTS_KINDS)[number];

/** The rights to a picture. */
export interface PictureRights {
  rights: RightsKind;
  /** The address of the licence; IPTC calls it the web statement of rights. Empty for none. */
  licence: string;
  /** The editions that may publish it; empty for all. */
  editionIds: string[];
  /** The end of the rights; null for no limit. */
  rightsUntil: Date | null;
}

/** The maximum length of the address of a licence. */
export const LONGEST_LICENCE = 500;

/** The use of a picture that its rights are judged for. */
interface PictureUse {
  editionId: string;
  /** The time of publication. */
  at: Date;
  /** Whether it is published elsewhere: not in this story or in one of its other versions. */
  isUsedElsewhere: boolean;
}

/** A conflict between the rights to a picture and a use. Only `not-for-edition` blocks publishing. */
export type RightsProblem = 'not-for-edition' | 'rights-expired' | 'used-already';

/** The problems of publishing a picture: the one answer for stories, live entries, fronts, pages and portraits. */
export function rightsProblems(
  { rights, editionIds, rightsUntil }: Omit<PictureRights, 'licence'>,
  { editionId, at, isUsedElsewhere }: PictureUse,
): RightsProblem[] {
  const problems: RightsProblem[] = [];
  if (editionIds.length && !editionIds.includes(editionId)) problems.push('not-for-edition');
  if (rightsUntil && rightsUntil <= at) problems.push('rights-expired');
  if (rights === 'single-use' && isUsedElsewhere) problems.push('used-already');
  return problems;
}

/** Whether the rights lack the address of their licence. */
export const lacksLicence = ({ rights, licence }: Pick<PictureRights, 'rights' | 'licence'>): boolean =>
  rights === 'creative-commons' && !licence;

/** The names of the editions that may publish a picture, or of those that may not. */
export type EditionLimit = { only: string[] } | { not: string[] };

/** Describes the editions of a picture by the shorter list of names; null when all of them may publish it. */
export function editionLimit(
  editionIds: readonly string[],
  editions: readonly { id: string; shortName: string }[],
): EditionLimit | null {
  if (!editionIds.length) return null;
  const namesOf = (isAllowed: boolean) =>
    editions.filter(({ id }) => editionIds.includes(id) === isAllowed).map(({ shortName }) => shortName);
  const [only, not] = [namesOf(true), namesOf(false)];
  if (!not.length) return null;
  return not.length < only.length ? { not } : { only };
}
