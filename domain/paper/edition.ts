import type { Direction } from '@/domain/language/direction';
import type { Role } from '@/domain/roles';
import type { English } from './english';
import type { Ink } from './inks';
import type { Typeface } from './typefaces';

/** The code of an edition, which is the first part of its addresses. */
export const EDITION_CODE = /^[a-z][a-z0-9-]{0,15}$/;

/** A link in the footer. */
export interface FooterLink {
  label: string;
  href: string;
}

/** A market with its own language, sections, front, zone and footer. */
export interface Edition {
  id: string;
  /** URL prefix and key, such as `zh`; the default edition has no prefix. */
  code: string;
  ink: Ink;
  /** Its own accent colours by day and by night, such as `#0b5a66`; empty: those of its ink. */
  accentDay: string;
  accentNight: string;
  /** The typeface of its headlines and of its name, if it is written in Latin letters. */
  typeface: Typeface;
  /** Pictures of the nameplate by day and by night; null: the name is set in type. */
  plateDay: string | null;
  plateNight: string | null;
  /** The picture of its icon; null: its initial. */
  icon: string | null;
  /** In its own script. */
  name: string;
  shortName: string;
  /** The name of the paper in the edition; empty for the default name. */
  nameplate: string;
  /** One character for budget rows. */
  mark: string;
  /** BCP 47. */
  lang: string;
  /** The second language of a bilingual edition. */
  secondLang: string | null;
  direction: Direction;
  /** IANA zone of its printed times. */
  zone: string;
  /** The English of an English edition. */
  english: English;
  position: number;
  isDefault: boolean;
  /** Four eyes: the person who submitted a story cannot publish it. */
  fourEyes: boolean;
  description: string;
  firstYear: number;
  rightsLine: string;
  licenceLine: string;
  registrationLine: string;
  followLinks: FooterLink[];
  aboutLinks: FooterLink[];
}

/** The editable properties of an edition. */
export type EditionLines = Pick<
  Edition,
  | 'ink'
  | 'name'
  | 'shortName'
  | 'nameplate'
  | 'description'
  | 'zone'
  | 'english'
  | 'fourEyes'
  | 'firstYear'
  | 'rightsLine'
  | 'licenceLine'
  | 'registrationLine'
  | 'followLinks'
  | 'aboutLinks'
>;

/** What readers recognise an edition by, besides its ink. */
export type Look = Pick<
  Edition,
  'typeface' | 'accentDay' | 'accentNight' | 'plateDay' | 'plateNight' | 'icon'
>;

/** The immutable properties of an edition: its addresses and its language. */
export type EditionCodes = Pick<Edition, 'code' | 'mark' | 'lang' | 'secondLang'>;

/** Readers' grouping within an edition; sections nest one level. */
export interface Section {
  id: string;
  editionId: string;
  parentId: string | null;
  slug: string;
  name: string;
  description: string;
  position: number;
  /** Hidden from menus and fronts; its page and stories are kept. */
  hidden: boolean;
  /** Its stories and those of its subsections are opinion: apart from news on fronts, in search and for machines. */
  isOpinion: boolean;
  /** Roles of which one must approve stories before publishing; empty when no approval is required. */
  approvalRoles: Role[];
}

/** The section and its ancestors, outermost first. */
export function sectionTrail(sections: Section[], id: string): Section[] {
  const trail: Section[] = [];
  let next = sections.find(section => section.id === id);
  while (next && !trail.includes(next)) {
    trail.unshift(next);
    const parentId = next.parentId;
    next = parentId === null ? undefined : sections.find(section => section.id === parentId);
  }
  return trail;
}

/** The ids of the sections whose stories are opinion. */
export function opinionSections(sections: Section[]): string[] {
  return sections
    .filter(({ id }) => sectionTrail(sections, id).some(({ isOpinion }) => isOpinion))
    .map(({ id }) => id);
}

/** The ids of a section and its subsections. */
export function sectionWithChildren(sections: Section[], id: string): string[] {
  const children = sections.filter(section => section.parentId === id);
  return [id, ...children.flatMap(child => sectionWithChildren(sections, child.id))];
}
