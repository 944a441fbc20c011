import type { Actor } from '@/domain/people/permissions';
import { recordChange, type MakeChange, type PaperChange } from './paper-change';
import { inTransaction } from '@/server/store/database';

/** Makes a change with its event in one transaction, one change at a time; readers never see it, so no page is dropped. */
export async function changeForStaff<T>(actor: Actor, about: PaperChange, change: MakeChange<T>): Promise<T> {
  return inTransaction(
    async connection => (await recordChange(actor, about, change, connection)).done,
    about.timeout,
  );
}
