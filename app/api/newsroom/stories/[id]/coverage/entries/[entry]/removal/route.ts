import { removeEntry } from '@/server/coverage/entry-places';
import { entryRoute } from '@/server/coverage/entry-route';

export const PUT = entryRoute('write-entry', removeEntry, 5000);
