import type { Body } from '@/domain/document/body';
import type { ByLanguage } from '@/domain/paper/by-language';
import type { StoryFields } from '@/domain/story/story';
import type { Losses } from './losses';

/** A person, section or topic as the source names it. */
export interface ForeignName {
  /** Its id in the source, or its name where it has none. */
  foreignId: string;
  name: string;
}

/** A person of the source. */
export interface ForeignPerson extends ForeignName {
  email: string;
  /** From the properties of a file: perhaps only the owner of the computer that it was written on. */
  isGuess?: true;
}

/** A picture of the source, which is fetched as the story is made. */
export interface ForeignPicture {
  /** Its placeholder in the body; empty for the lead picture. */
  placeholder: string;
  source: ForeignPictureSource;
  alt: string;
  caption: string;
  credit: string;
}

/** Where the bytes of a picture are: in the imported file, at an address, or in another item of the import. */
export type ForeignPictureSource =
  | { kind: 'data'; address: string }
  | { kind: 'part'; name: string }
  | { kind: 'address'; address: string }
  | { kind: 'item'; foreignId: string };

/** A conversation about words of a story. */
export interface ForeignThread {
  /** Its placeholder in the body. */
  placeholder: string;
  quotation: string;
  resolved: boolean;
  notes: { author: ForeignPerson; at: string | null; text: string }[];
}

/** The person of a suggestion in the body. */
export interface Suggester {
  /** The placeholder of the person in the body. */
  placeholder: string;
  person: ForeignPerson;
}

/** What is told of a story besides its body. Everything may be empty or missing. */
export interface ImportedStoryFacts {
  foreignId: string;
  /** The fields that the source has as they are. */
  fields: Partial<StoryFields>;
  lang: string | null;
  /** Its address at the source. */
  address: string | null;
  /** Whether readers of the source had it. */
  isPublished: boolean;
  publishedAt: string | null;
  changedAt: string | null;
  people: ForeignPerson[];
  sections: ForeignName[];
  topics: ForeignName[];
  lead: ForeignPicture | null;
}

/** A story of the source, read into a body. */
export interface StoryItem extends ImportedStoryFacts {
  kind: 'story';
  body: Body;
  pictures: ForeignPicture[];
  threads: ForeignThread[];
  suggesters: Suggester[];
  losses: Losses;
  /** What was repaired; a person may take it back. */
  repairs: Repair[];
}

/** A repair of the text of an item. */
export interface Repair {
  kind: 'characters';
  /** The encoding that the text was read as, and the one that it is in. */
  from: string;
  to: string;
  places: { damaged: string; repaired: string }[];
  count: number;
}

/** A picture of the source with its texts, to which stories refer. */
export interface PictureItem {
  kind: 'picture';
  foreignId: string;
  address: string;
  alt: string;
  caption: string;
  credit: string;
}

/** An address of the source that leads to a story or another address. */
export interface RedirectItem {
  kind: 'redirect';
  foreignId: string;
  from: string;
  to: string;
}

/** An author or a topic of a list. Texts are by language tag; under '' in the language of the edition that they are for. */
export interface NamedItem {
  kind: 'author' | 'topic';
  foreignId: string;
  /** The word in its address here; empty: made of its name. */
  slug: string;
  names: ByLanguage;
  /** Of authors: what they are at the paper. */
  titles: ByLanguage;
  descriptions: ByLanguage;
  email: string;
  /** Null where the list does not say. */
  isSeries: boolean | null;
  losses: Losses;
}

export type ImportedItem = StoryItem | PictureItem | RedirectItem | NamedItem;
export type ItemKind = ImportedItem['kind'];

/** Facts of which the source tells nothing. */
export const noFacts = (foreignId: string): ImportedStoryFacts => ({
  ...{ foreignId, fields: {}, lang: null },
  ...{ address: null, isPublished: false, publishedAt: null, changedAt: null },
  ...{ people: [], sections: [], topics: [], lead: null },
});
