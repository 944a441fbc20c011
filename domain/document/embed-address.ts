import type { EmbedProvider } from './blocks/embed';
import { parseUrl } from '@/domain/web-address';

interface Site {
  provider: EmbedProvider;
  /** Exact host names; `www.` and `m.` prefixes are the same site. */
  hosts: string[];
  /** Finds the id in the path and query. */
  id: RegExp;
}

const SITES: Site[] = [
  {
    provider: 'youtube',
    hosts: ['youtube.com', 'youtube-nocookie.com'],
    id: /^\/(?:watch\?(?:.*&)?v=|shorts\/|live\/|embed\/)([\w-]{6,64})(?![\w-])/,
  },
  { provider: 'youtube', hosts: ['youtu.be'], id: /^\/([\w-]{6,64})(?![\w-])/ },
  { provider: 'vimeo', hosts: ['vimeo.com', 'player.vimeo.com'], id: /^\/(?:video\/)?(\d{1,64})(?!\w)/ },
  { provider: 'bilibili', hosts: ['bilibili.com'], id: /^\/video\/(\w{1,64})(?!\w)/ },
  {
    provider: 'bilibili',
    hosts: ['player.bilibili.com'],
    id: /^\/player\.html\?(?:.*&)?bvid=(\w{1,64})(?!\w)/,
  },
  { provider: 'x', hosts: ['x.com', 'twitter.com'], id: /^\/(?:i|\w+)\/status\/(\d{1,64})(?!\w)/ },
  { provider: 'weibo', hosts: ['weibo.com'], id: /^\/tv\/show\/(\d{1,20}:\w{1,40})(?!\w)/ },
  { provider: 'weibo', hosts: ['video.weibo.com'], id: /^\/show\?(?:.*&)?fid=(\d{1,20}:\w{1,40})(?!\w)/ },
  { provider: 'weibo', hosts: ['weibo.com'], id: /^\/(\w{1,64}\/\w{1,64})(?![\w/])/ },
  {
    provider: 'tiktok',
    hosts: ['tiktok.com'],
    id: /^\/(?:@[\w.-]{1,64}\/video|player\/v1|embed\/v2)\/(\d{1,64})(?!\w)/,
  },
  {
    provider: 'instagram',
    hosts: ['instagram.com'],
    id: /^\/(?:[\w.]{1,64}\/)?(?:p|reel|reels|tv)\/([\w-]{1,64})(?![\w-])/,
  },
  {
    provider: 'facebook',
    hosts: ['facebook.com'],
    id: /^\/(?:watch\/?\?(?:.*&)?v=|[\w.]{1,64}\/videos\/|reel\/|plugins\/video\.php\?href=[^&]{1,200}v%3D)(\d{1,64})(?!\w)/,
  },
  { provider: 'xinhua', hosts: ['news.cn', 'xinhuanet.com'], id: /^\/video\/(\d{8}\/\w{1,64})\/c\.html$/ },
];

const LONGEST_ADDRESS = 1000;

/** The card for a page on any site; null when it is not a web address. */
export function linkCardFrom(address: string): { provider: 'link'; id: string } | null {
  const text = address.trim();
  const whole = /^https?:\/\//i.test(text)
    ? text
    : /^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(text)
      ? `https://${text}`
      : '';
  const url = parseUrl(whole);
  if (!url) return null;
  const { href, username, password } = url;
  return href.length > LONGEST_ADDRESS || username || password ? null : { provider: 'link', id: href };
}

/**
 * The embed for an address; null for an unknown provider. A host name that only resembles a provider's is
 * unknown.
 */
export function embedFrom(address: string): { provider: EmbedProvider; id: string } | null {
  const text = address.trim();
  if (/\s/.test(text)) return null;
  let url: URL;
  try {
    url = new URL(/^[a-z][a-z+.-]*:/i.test(text) ? text : `https://${text.replace(/^\/\//, '')}`);
  } catch {
    return null;
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  const host = url.host.replace(/^(?:www|m|mobile)\./, '');
  for (const { provider, hosts, id } of SITES) {
    const found = hosts.includes(host) ? id.exec(url.pathname + url.search)?.[1] : undefined;
    if (found) return { provider, id: found };
  }
  return null;
}
