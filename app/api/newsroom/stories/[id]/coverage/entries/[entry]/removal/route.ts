import { removeEntry } from '@/server/coverage/entry-places';
import { entryRoute } from '@/server/coverage/entry-route';

export const PUT = entryRoute(removeEntry, 5000);
