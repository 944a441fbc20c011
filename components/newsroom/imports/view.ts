import type { ImportAction, ImportState } from '@/domain/imports/outcome';

/** An import in the list. */
export interface ImportLineView {
  id: string;
  state: ImportState;
  /** Of its first file. */
  name: string;
  files: number;
  createdAt: string;
  by: string;
  stories: number;
  leftOut: number;
}

/** What can be done with an import, and with how many stories. */
export interface ImportActionsView {
  id: string;
  state: ImportState;
  actions: ImportAction[];
  stories: number;
  /** How many old addresses lead on. */
  /** How many authors and topics are added or changed. */
  named: number;
  redirects: number;
  asPublished: boolean;
}

/** The page of an item of an import. */
export const itemHref = (id: string, position: number) =>
  `/newsroom/imports/${encodeURIComponent(id)}/items/${position}`;

export const importHref = (id: string, filter: Record<string, string> = {}) => {
  const query = new URLSearchParams(filter).toString();
  return `/newsroom/imports/${encodeURIComponent(id)}${query ? `?${query}` : ''}`;
};
