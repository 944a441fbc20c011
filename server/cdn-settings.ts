import { z } from 'zod';
import { parseUrl } from '@/domain/web-address';

const KINDS = ['fastly', 'cloudflare', 'varnish'] as const;
const MAX_ADDRESSES = 20;

const isAddress = (text: string) => /^https?:$/.test(parseUrl(text)?.protocol ?? '') && !/[?#@]/.test(text);

/** The environment variables of a CDN in front. */
export const CDN_ENVIRONMENT = {
  CDN: z.enum(KINDS).optional(),
  CDN_URL: z
    .string()
    .max(5000)
    .transform(text => text.split(',').map(address => address.trim().replace(/\/$/, '')))
    .refine(
      addresses => addresses.length <= MAX_ADDRESSES && addresses.every(isAddress),
      `must be addresses like https://api.fastly.com/service/ID, at most ${MAX_ADDRESSES}, with commas between them`,
    )
    .optional(),
  CDN_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{1,500}$/, 'must be characters without spaces')
    .optional(),
};

/** A CDN in front, or several caches of our own. */
export interface CdnSettings {
  kind: (typeof KINDS)[number];
  /** Of its API, or of each cache, without a slash at the end. */
  addresses: string[];
  token: string;
}

type Given = z.output<z.ZodObject<typeof CDN_ENVIRONMENT>>;

/** The CDN of the settings, null for none; or a message about what is missing. */
export function cdnFrom({ CDN, CDN_URL, CDN_TOKEN }: Given): CdnSettings | null | { missing: string } {
  if (!CDN) return null;
  if (!CDN_URL) return { missing: 'CDN_URL is missing: CDN needs it' };
  if (CDN !== 'varnish' && CDN_URL.length > 1)
    return { missing: 'CDN_URL is wrong: this CDN has one address' };
  if (CDN !== 'varnish' && !CDN_TOKEN) return { missing: 'CDN_TOKEN is missing: this CDN needs it' };
  return { kind: CDN, addresses: CDN_URL, token: CDN_TOKEN ?? '' };
}
