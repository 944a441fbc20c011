/** The owner of unsent texts in this browser. */
export interface JournalOwner {
  personId: string;
  /**
   * The current and earlier keys of the local journal; only pages of the person's own sessions have them.
   */
  journalKeys: string[];
}
