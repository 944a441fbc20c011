/** A place in a list that is sorted by time and id, newest first. */
export interface ListKey {
  at: Date;
  id: string;
}
