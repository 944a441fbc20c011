import { deleteImport, listImportsBefore } from '@/server/store/imports/imports';
import { importStore } from './import-files';

const BATCH = 50;

/** Deletes the files and items of imports that began before a time; their stories stay. Idempotent. */
export async function deleteOldImports(before: Date, signal?: AbortSignal): Promise<void> {
  while (!signal?.aborted) {
    const imports = await listImportsBefore(before, BATCH);
    for (const { id, files } of imports) {
      // The files first: while their import is there, the next run finds them.
      for (const { key } of files) await importStore().remove(key);
      await deleteImport(id);
    }
    if (imports.length < BATCH) return;
  }
}
