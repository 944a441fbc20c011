import type { Body, BodyNode } from '@/domain/document/body';
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
  /** Taken from the properties of a file: perhaps only the owner of the computer. */
  isGuess?: true;
}

/** A picture of the source, fetched when the story is created. */
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

/** The data of a story besides its body. Everything may be empty or missing. */
export interface ImportedStoryFacts {
  foreignId: string;
  /** Fields taken from the source unchanged. */
  fields: Partial<StoryFields>;
  lang: string | null;
  /** Its address at the source. */
  address: string | null;
  /** Whether it was public at the source. */
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
  /** Of a document, the blocks before its body, whose words became fields. */
  head?: BodyNode[];
  body: Body;
  pictures: ForeignPicture[];
  threads: ForeignThread[];
  suggesters: Suggester[];
  losses: Losses;
  /** The repairs, which a person can undo. */
  repairs: Repair[];
}

/** A repair of the text of an item. */
export interface Repair {
  kind: 'characters';
  /** The encoding that the text was wrongly read as, and its actual encoding. */
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

/** An address of the source that redirects to a story or another address. */
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
  /** Its slug here; empty: derived from its name. */
  slug: string;
  names: ByLanguage;
  /** The job titles of authors. */
  titles: ByLanguage;
  descriptions: ByLanguage;
  email: string;
  /** Null when the list does not say. */
  isSeries: boolean | null;
  losses: Losses;
}

export type ImportedItem = StoryItem | PictureItem | RedirectItem | NamedItem;
export type ItemKind = ImportedItem['kind'];

/** Empty facts. */
export const noFacts = (foreignId: string): ImportedStoryFacts => ({
  ...{ foreignId, fields: {}, lang: null },
  ...{ address: null, isPublished: false, publishedAt: null, changedAt: null },
  ...{ people: [], sections: [], topics: [], lead: null },
});
