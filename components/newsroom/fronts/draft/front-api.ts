import { DraftSaved, FrontConflict } from '@/domain/front/api';
import type { FrontContents } from '@/domain/front/contents';
import { send } from '@/components/api/send';

export const frontPath = (id: string, under = '') => `/api/newsroom/fronts/${id}${under}`;

/** Saves the draft of a front based on this version; a conflict holds the draft saved in between. */
export const saveFront = (id: string) => (version: number, contents: FrontContents) =>
  send('PUT', frontPath(id), { version, contents }, DraftSaved, FrontConflict);
