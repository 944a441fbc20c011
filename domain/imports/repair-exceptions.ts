import * as z from 'zod/mini';
import { parseUrl } from '@/domain/web-address';

/** What a person keeps in an item instead of having it repaired or removed. */
export const RepairExceptions = z.strictObject({
  /** Whether damaged characters are kept as they are in the file. */
  damaged: z.boolean(),
  /** Hosts whose links are kept. */
  hosts: z.array(z.string().check(z.minLength(1), z.maxLength(253))).check(z.maxLength(200)),
});
export type RepairExceptions = z.infer<typeof RepairExceptions>;

export const NO_EXCEPTIONS: RepairExceptions = { damaged: false, hosts: [] };

/** The host of a link; empty for an address without one. */
export const hostOf = (address: string): string => parseUrl(address)?.host ?? '';
