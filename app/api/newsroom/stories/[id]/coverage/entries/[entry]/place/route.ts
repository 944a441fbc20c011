import { moveEntry } from '@/server/coverage/entry-places';
import { entryRoute } from '@/server/coverage/entry-route';

export const PUT = entryRoute('publish-entry', moveEntry, 5000);
