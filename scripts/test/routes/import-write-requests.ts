import { randomUUID } from 'node:crypto';
import { actOnImport, addFile, createImport } from '@/server/imports/imports';
import { readImport } from '@/server/imports/read-import';
import { addImportFile, loadImport } from '@/server/store/imports/imports';
import { database } from '@/server/store/database';
import { ADMIN, WRITERS, type WriteEntry } from './write-entry';
import type { Context } from './write-inputs';

/** An import that an admin started, waiting for files. */
const begun = ({ admin, now }: Context) => createImport(admin, { id: randomUUID() }, now);

async function* words() {
  yield Buffer.from('The mud is sold twice.');
}

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
  'POST /api/newsroom/imports/[id]/addresses': {
    ...{ may: ADMIN, refusedHere: true },
    make: async context => ({
      params: { id: await begun(context) },
      body: { address: 'https://127.0.0.1/page' },
    }),
  },
  'POST /api/newsroom/documents': {
    ...{ may: WRITERS, anyBody: true },
    make: async ({ paper }) => ({
      query: `?name=harbour.txt&editionId=${paper.editionId}&deskId=&key=${randomUUID()}`,
      body: new Blob(['The mud is sold twice.']),
    }),
  },
  'POST /api/newsroom/documents/body': {
    ...{ may: WRITERS, anyBody: true },
    make: async () => ({ query: '?name=harbour.txt', body: new Blob(['The mud is sold twice.']) }),
  },
  'PUT /api/newsroom/imports/[id]/items/[position]': {
    may: ADMIN,
    make: async context => {
      const id = await begun(context);
      await addFile(context.admin, id, { name: 'harbour.txt', chunks: words() }, context.now);
      await actOnImport(context.admin, id, { action: 'read' }, context.now);
      await readImport(id, new AbortController().signal);
      return { params: { id, position: '0' }, body: { damaged: true, hosts: ['mud.example'] } };
    },
  },
  'POST /api/newsroom/imports/[id]/repairs': {
    may: ADMIN,
    make: async context => ({ params: { id: await begun(context) }, body: { after: -1 } }),
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
