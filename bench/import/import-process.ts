import { createReadStream } from 'node:fs';
import { actOnImport, addFile, createImport } from '@/server/imports/imports';
import { readImport } from '@/server/imports/read-import';
import { runImport } from '@/server/imports/run-import';
import { actingPerson } from '@/server/people/acting-person';
import { registerPress } from '@/server/press/purge/purge';
import { database } from '@/server/store/database';
import { loadImport } from '@/server/store/imports/imports';
import { listWithSiteRole } from '@/server/store/people/people';

/** Starts or resumes an import as a server does: `import-process.ts ID FILE`. It can be killed at any time. */
const [id = '', file = ''] = process.argv.slice(2);
const signal = new AbortController().signal;
registerPress({ purge: () => {}, purgesOf: () => 0 });
const [adminId] = await listWithSiteRole('admin', database());
const admin = await actingPerson(adminId!, new Date());
await createImport(admin, { id }, new Date());
for (;;) {
  const { state, files } = (await loadImport(id))!;
  if (state === 'waiting' && !files.length)
    await addFile(admin, id, { name: 'old.xml', chunks: createReadStream(file) }, new Date());
  else if (state === 'waiting') await actOnImport(admin, id, { action: 'read' }, new Date());
  else if (state === 'reading') await readImport(id, signal);
  else if (state === 'ready') await actOnImport(admin, id, { action: 'start' }, new Date());
  else if (state === 'running') await runImport(id, signal);
  else break;
}
process.exit();
