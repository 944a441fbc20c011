import { randomUUID } from 'node:crypto';
import { beginImport } from '@/server/imports/imports';
import { addImportFile, loadImport } from '@/server/store/imports/imports';
import { database } from '@/server/store/database';
import { ADMIN, type WriteEntry } from './write-entry';
import type { Context } from './write-inputs';

/** An import that waits for files, begun by an admin. */
const begun = ({ admin, now }: Context) => beginImport(admin, { id: randomUUID() }, now);

/** Writes of imports. */
export const IMPORT_WRITE_REQUESTS: Record<string, WriteEntry> = {
  'POST /api/newsroom/imports': { may: ADMIN, make: async () => ({ body: { id: randomUUID() } }) },
  'POST /api/newsroom/imports/[id]/files': {
    ...{ may: ADMIN, anyBody: true },
    make: async context => ({
      params: { id: await begun(context) },
      query: '?name=harbour.txt',
      body: new Blob(['The mud is sold twice.']),
    }),
  },
  'POST /api/newsroom/imports/[id]/actions': {
    may: ADMIN,
    make: async context => {
      const id = await begun(context);
      await addImportFile(id, { key: `${id}/file`, name: 'harbour.txt', bytes: 1 }, 1, database());
      return { params: { id }, body: { action: 'read' } };
    },
  },
  'PUT /api/newsroom/imports/[id]/choices': {
    may: ADMIN,
    ids: ['editionId', 'sectionId', 'deskId'],
    make: async context => {
      const id = await begun(context);
      const { choices } = (await loadImport(id))!;
      const { sectionId, deskId, editionId } = context.paper;
      return { params: { id }, body: { ...choices, editionId, sectionId, deskId } };
    },
  },
};
