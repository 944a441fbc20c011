import { choiceAttribute, optionalText, textAttribute } from '../attributes';
import { safeHref } from '../links';
import { escapeHtml, type BlockSpec } from '../spec';
import { parseUrl } from '@/domain/web-address';

interface Provider {
  name: string;
  /** The address of the work on its own site, rebuilt from the stored id. */
  url(id: string): string;
  /** The address of a player that can be embedded without the site's script, if there is one. */
  player?(id: string): string;
}

/** Sites whose works may be embedded. */
export const EMBED_PROVIDERS = {
  youtube: {
    name: 'YouTube',
    url: id => `https://www.youtube.com/watch?v=${id}`,
    player: id => `https://www.youtube-nocookie.com/embed/${id}?autoplay=1`,
  },
  vimeo: {
    name: 'Vimeo',
    url: id => `https://vimeo.com/${id}`,
    player: id => `https://player.vimeo.com/video/${id}?autoplay=1&dnt=1`,
  },
  bilibili: {
    name: 'Bilibili',
    url: id => `https://www.bilibili.com/video/${id}`,
    player: id => `https://player.bilibili.com/player.html?bvid=${id}&autoplay=1`,
  },
  x: { name: 'X', url: id => `https://x.com/i/status/${id}` },
  weibo: {
    name: 'Weibo',
    // A film id contains a colon: `1034:4979`.
    url: id => (id.includes(':') ? `https://weibo.com/tv/show/${id}` : `https://weibo.com/${id}`),
  },
  tiktok: {
    name: 'TikTok',
    // Any name before the film id leads to it.
    url: id => `https://www.tiktok.com/@i/video/${id}`,
    player: id => `https://www.tiktok.com/player/v1/${id}?autoplay=1`,
  },
  instagram: {
    name: 'Instagram',
    url: id => `https://www.instagram.com/p/${id}/`,
    player: id => `https://www.instagram.com/p/${id}/embed/`,
  },
  facebook: {
    name: 'Facebook',
    url: id => `https://www.facebook.com/watch/?v=${id}`,
    player: id =>
      `https://www.facebook.com/plugins/video.php?href=${encodeURIComponent(`https://www.facebook.com/watch/?v=${id}`)}&autoplay=1`,
  },
  xinhua: { name: 'Xinhua', url: id => `https://www.news.cn/video/${id}/c.html` },
  // Any other page; its id is its address.
  link: { name: '', url: id => (/^https?:\/\//.test(id) ? id : `https://${id}`) },
} satisfies Record<string, Provider>;

/** Origins of embedded players. */
export const PLAYER_HOSTS = Object.values<Provider>(EMBED_PROVIDERS).flatMap(({ player }) =>
  player ? new URL(player('id')).origin : [],
);

export type EmbedProvider = keyof typeof EMBED_PROVIDERS;

/** Whether a value names a site whose works can be embedded. */
export const isEmbedProvider = (value: unknown): value is EmbedProvider =>
  typeof value === 'string' && Object.hasOwn(EMBED_PROVIDERS, value);

/** The name of the site of an embedded work; for other pages, the host. */
export function siteName(provider: EmbedProvider, id: string): string {
  const { name } = EMBED_PROVIDERS[provider];
  if (name) return name;
  return parseUrl(embedUrl(provider, id))?.host.replace(/^www\./, '') ?? id;
}

/** The address of an embedded work on its own site. */
export function embedUrl(provider: EmbedProvider, id: string): string {
  return EMBED_PROVIDERS[provider].url(id);
}

/** The address of the player, loaded on request; null when there is only a link. */
export function playerUrl(provider: EmbedProvider, id: string): string | null {
  const { player }: Provider = EMBED_PROVIDERS[provider];
  return player?.(id) ?? null;
}

const providers = Object.keys(EMBED_PROVIDERS) as EmbedProvider[];

const LONGEST_ADDRESS = 1000;

/** Whether this is the id of a work on one of the sites, or the address of another page. */
function isWorkId(value: unknown): boolean {
  if (typeof value !== 'string' || value.length > LONGEST_ADDRESS) return false;
  if (/^[\w:-]{1,64}(?:\/[\w-]{1,64})?$/.test(value)) return true;
  return /^https?:\/\//.test(value) && safeHref(value) === value;
}

const link = (attrs: Record<string, string>) => {
  const provider = attrs.provider as EmbedProvider;
  return { url: embedUrl(provider, attrs.id!), label: attrs.title || siteName(provider, attrs.id!) };
};

export const embed: BlockSpec = {
  node: {
    group: 'block',
    draggable: true,
    attrs: {
      provider: choiceAttribute(providers, 'youtube'),
      id: {
        validate(value: unknown) {
          if (!isWorkId(value)) throw new RangeError('is not the id of an embedded work');
        },
      },
      title: textAttribute(300),
      // A still of it in the media library.
      media: optionalText(64),
    },
    parseDOM: [
      {
        tag: 'figure[data-block=embed]',
        getAttrs: ({ dataset }) => ({
          provider: dataset.provider,
          id: dataset.id,
          title: dataset.title ?? '',
          media: dataset.media || null,
        }),
      },
    ],
    toDOM: ({ attrs }) => [
      'figure',
      {
        'data-block': 'embed',
        'data-provider': attrs.provider,
        'data-id': attrs.id,
        'data-title': attrs.title,
        'data-media': attrs.media,
      },
    ],
  },
  copied(node) {
    const { provider, id, title, media } = node.attrs;
    const { url, label } = link(node.attrs);
    const data = {
      'data-block': 'embed',
      'data-provider': provider,
      'data-id': id,
      'data-title': title,
      'data-media': media,
    };
    return ['figure', data, ['p', ['a', { href: url }, label]]];
  },
  html(node) {
    const { url, label } = link(node.attrs);
    return `<p><a href="${escapeHtml(url)}" rel="noopener">${escapeHtml(label)}</a></p>`;
  },
  text: node => node.attrs.title,
  markdown(node) {
    const { url, label } = link(node.attrs);
    return `[${label}](${url})`;
  },
};
