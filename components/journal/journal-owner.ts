/** Whose unsent texts a browser keeps. */
export interface JournalOwner {
  personId: string;
  /** The current and earlier keys of the local journal; only pages of a session of the person have them. */
  journalKeys: string[];
}
