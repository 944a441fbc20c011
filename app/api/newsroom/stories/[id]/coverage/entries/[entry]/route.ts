import { changeEntry } from '@/server/coverage/entries';
import { entryRoute } from '@/server/coverage/entry-route';

export const PUT = entryRoute('write-entry', changeEntry, 100_000);
