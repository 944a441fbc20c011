import type { BylineEntry, LeadPicture } from './values';

/** The value of a field, by its kind. */
export interface FieldValue {
  text: string;
  /** A web address, or empty. */
  url: string;
  id: string | null;
  ids: string[];
  bylines: BylineEntry[];
  picture: LeadPicture | null;
}
export type FieldKind = keyof FieldValue;

interface AnyField {
  /** The day it was added. Clients that were loaded before may omit it from a request. */
  since?: `${number}-${number}-${number}`;
  /** Its position in the composer: above the body, with the lead picture, or in the side panel. */
  place: 'head' | 'picture' | 'panel';
  /** Offered to a translator. */
  translated?: true;
  /** Never shown to readers. */
  newsroomOnly?: true;
}

/** A plain text. */
export interface TextField extends AnyField {
  kind: 'text' | 'url';
  /** The longest it may be, in UTF-16 units. */
  limit: number;
  /** The field that has the same text in the first language of a bilingual edition. */
  secondOf?: string;
  /** What is put between both texts when a merge keeps both; null: only one can be kept. */
  join: ' / ' | ' ' | '\n' | null;
  /** Left out in a bilingual edition. */
  monolingual?: true;
  /** Translated by a machine too. */
  machineTranslated?: true;
  /** House style and typing are checked in it. */
  checked?: true;
  /** Find and replace covers it. */
  found?: true;
  /** Its place in "what changed" for readers: one of its own, or in the byline. */
  public?: 'own' | 'byline';
  /** How search indexes it besides the headline. The newsroom also finds titles by the start of a word. */
  indexed?: 'title' | 'text' | 'place';
  /** Programs may send it with a new story; the headline they must. */
  delivered?: true;
}

/** A list, of which a merge can keep the entries of both sides. */
interface ListField extends AnyField {
  kind: 'bylines';
  /** The most entries it may have. */
  limit: number;
  join: 'list';
}

/** A list of ids. A text with the id of something that does not exist is refused. */
interface IdsField extends Omit<ListField, 'kind'> {
  kind: 'ids';
  of: 'topic' | 'story';
}

/** A choice of one thing or none. */
interface ChoiceField extends AnyField {
  kind: 'id' | 'picture';
  join: null;
}

export type Field = TextField | ListField | IdsField | ChoiceField;
