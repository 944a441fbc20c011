import { z } from 'zod';
import type { Actor } from '@/domain/people/permissions';
import { parseInput } from '@/server/forms/parse-input';
import { fetchExternal } from '@/server/http/outgoing';
import { logger } from '@/server/log';
import { notFound, Refused } from '@/server/problems/refused';
import { requirePermission } from '@/server/problems/require-permission';
import { loadImport } from '@/server/store/imports/imports';
import { addFile } from './imports';
import { parseUrl } from '@/domain/web-address';

const Address = z.strictObject({
  address: z
    .string()
    .trim()
    .max(400)
    .refine(address => parseUrl(address)?.protocol === 'https:'),
});

/** The most bytes of a page. */
const PAGE_BYTES = 10_000_000;

/**
 * Fetches a page for an import that waits for files; its address becomes its name. Only public addresses are fetched.
 * @returns how many files the import has
 * @throws Refused 404, 422 when it cannot be fetched, or as `addFile`
 */
export async function addAddress(actor: Actor, id: string, sent: unknown, now: Date): Promise<number> {
  requirePermission(actor, 'import-stories');
  const { address } = parseInput(Address, sent);
  if (!(await loadImport(id))) throw notFound('import');
  const page = await fetchExternal(address, { limit: PAGE_BYTES, accept: 'text/html, text/*;q=0.8' }).catch(
    (error: unknown) => {
      logger.info({ err: error }, 'a page to import could not be fetched');
      return null;
    },
  );
  if (!page || page.status !== 200 || page.isCut)
    throw new Refused(422, 'address-not-fetched', { field: 'address' });
  return addFile(actor, id, { name: address, chunks: once(page.body) }, now);
}

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}
