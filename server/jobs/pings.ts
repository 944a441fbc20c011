import { z } from 'zod';

/** The endpoint of IndexNow, shared by search engines. https://www.indexnow.org/documentation */
export const INDEX_NOW = 'https://api.indexnow.org/indexnow';

const Target = z.url({ protocol: /^https?$/ }).refine(address => !new URL(address).username);

/** Tells a hub which feeds have changed. */
export const WebSubPing = z.object({ hub: Target, feeds: z.array(z.url()).min(1) });
export type WebSubPing = z.infer<typeof WebSubPing>;

/** Tells search engines which addresses have changed. */
export const IndexNowPing = z.object({ endpoint: Target, key: z.string(), urls: z.array(z.url()).min(1) });
export type IndexNowPing = z.infer<typeof IndexNowPing>;
