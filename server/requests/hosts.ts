/** Hosts, with their ports, that requests are for. */
export interface Hosts {
  /** Null: requests for every host are accepted. */
  publicHost: string | null;
  /** Null: the newsroom is at the host of the public site. */
  newsroomHost: string | null;
}

/** What a host serves: the public site, the newsroom, or both. */
export type Site = 'public' | 'newsroom' | 'both';

/** What the host of a request serves; null: nothing. */
export function siteAt(host: string | undefined, { publicHost, newsroomHost }: Hosts): Site | null {
  if (publicHost === null) return 'both';
  const requested = host?.toLowerCase();
  if (requested === publicHost) return newsroomHost === null ? 'both' : 'public';
  return newsroomHost !== null && requested === newsroomHost ? 'newsroom' : null;
}
