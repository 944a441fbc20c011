import * as z from 'zod/mini';
import { parseUrl } from '@/domain/web-address';

/** What a person keeps of an item although it would be repaired or removed. */
export const Kept = z.strictObject({
  /** Whether the characters stay as they are in the file. */
  damaged: z.boolean(),
  /** Hosts whose links stay. */
  hosts: z.array(z.string().check(z.minLength(1), z.maxLength(253))).check(z.maxLength(200)),
});
export type Kept = z.infer<typeof Kept>;

export const NOTHING_KEPT: Kept = { damaged: false, hosts: [] };

/** The host of a link; empty for an address without one. */
export const hostOf = (address: string): string => parseUrl(address)?.host ?? '';
