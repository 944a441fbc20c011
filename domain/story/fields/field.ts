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
  /** The day it was added. Older clients may omit it from a request. */
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
  /** The maximum length, in UTF-16 units. */
  limit: number;
  /** The counterpart in the first language of a bilingual edition. */
  secondOf?: string;
  /** The separator between both texts when a merge keeps both; null when only one can be kept. */
  join: ' / ' | ' ' | '\n' | null;
  /** Omitted in a bilingual edition. */
  monolingual?: true;
  /** Also machine-translated. */
  machineTranslated?: true;
  /** Checked for house style and typing. */
  checked?: true;
  /** Included in find and replace. */
  found?: true;
  /** Its place in the public changes: its own, or in the byline. */
  public?: 'own' | 'byline';
  /** How search indexes it besides the headline. In the newsroom, titles are also found by prefixes. */
  indexed?: 'title' | 'text' | 'place';
  /** Can be set by programs in a new story; the headline is required. */
  delivered?: true;
}

/** A list; a merge can keep the entries of both sides. */
interface ListField extends AnyField {
  kind: 'bylines';
  /** The maximum number of entries. */
  limit: number;
  join: 'list';
}

/** A list of ids. Unknown ids are refused. */
interface IdsField extends Omit<ListField, 'kind'> {
  kind: 'ids';
  of: 'topic' | 'story';
}

/** An optional choice. */
interface ChoiceField extends AnyField {
  kind: 'id' | 'picture';
  join: null;
}

export type Field = TextField | ListField | IdsField | ChoiceField;
