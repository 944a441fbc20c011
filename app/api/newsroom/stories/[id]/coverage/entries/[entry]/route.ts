import { changeEntry } from '@/server/coverage/entries';
import { entryRoute } from '@/server/coverage/entry-route';

export const PUT = entryRoute(changeEntry, 100_000);
