import { z } from 'zod';

/** The endpoint of IndexNow, shared by search engines. https://www.indexnow.org/documentation */
export const INDEX_NOW = 'https://api.indexnow.org/indexnow';

const WebAddress = z.url({ protocol: /^https?$/ });
const Target = WebAddress.refine(address => !new URL(address).username);

/** Notifies a hub of changed feeds. */
export const WebSubPing = z.object({ hub: Target, feeds: z.array(WebAddress).min(1) });
export type WebSubPing = z.infer<typeof WebSubPing>;

/** Notifies search engines of changed addresses. */
export const IndexNowPing = z.object({ endpoint: Target, key: z.string(), urls: z.array(WebAddress).min(1) });
export type IndexNowPing = z.infer<typeof IndexNowPing>;

/** Jobs that notify hubs and search engines. */
export const PINGS = ['websub', 'indexnow'] as const;
export type Ping = (typeof PINGS)[number];
