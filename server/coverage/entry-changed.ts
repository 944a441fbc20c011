import type { EntryAnswer } from '@/domain/coverage/api';

/** An entry was changed after the version that a write was based on; nothing was written. */
export class EntryChanged extends Error {
  constructor(readonly entry: EntryAnswer) {
    super('conflict');
  }
}
