import { choiceAttribute, textAttribute } from '../attributes';
import { escapeHtml, type BlockSpec } from '../spec';

interface Provider {
  name: string;
  /** Address of the work on its own site, rebuilt from the id we keep. */
  url(id: string): string;
  /** Address of the player that a page of ours may load, where there is one that needs no script of its site. */
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
  weibo: { name: 'Weibo', url: id => `https://weibo.com/${id}` },
} satisfies Record<string, Provider>;

/** Origins of the players. */
export const PLAYER_HOSTS = Object.values<Provider>(EMBED_PROVIDERS).flatMap(({ player }) =>
  player ? new URL(player('id')).origin : [],
);

export type EmbedProvider = keyof typeof EMBED_PROVIDERS;

/** The address of an embedded work on its own site. */
export function embedUrl(provider: EmbedProvider, id: string): string {
  return EMBED_PROVIDERS[provider].url(id);
}

/** The address of the player that a reader may ask for, or null where there is only the link. */
export function playerUrl(provider: EmbedProvider, id: string): string | null {
  const { player }: Provider = EMBED_PROVIDERS[provider];
  return player?.(id) ?? null;
}

const providers = Object.keys(EMBED_PROVIDERS) as EmbedProvider[];

const link = (attrs: Record<string, string>) => {
  const provider = attrs.provider as EmbedProvider;
  return { url: embedUrl(provider, attrs.id!), label: attrs.title || EMBED_PROVIDERS[provider].name };
};

export const embed: BlockSpec = {
  name: 'embed',
  node: {
    group: 'block',
    draggable: true,
    attrs: {
      provider: choiceAttribute(providers, 'youtube'),
      id: {
        validate(value: unknown) {
          if (typeof value !== 'string' || !/^[A-Za-z0-9_-]{1,64}(\/[A-Za-z0-9_-]{1,64})?$/.test(value))
            throw new RangeError('is not the id of an embedded work');
        },
      },
      title: textAttribute(300),
    },
    parseDOM: [
      {
        tag: 'figure[data-block=embed]',
        getAttrs: ({ dataset }) => ({
          provider: dataset.provider,
          id: dataset.id,
          title: dataset.title ?? '',
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
      },
    ],
  },
  copied(node) {
    const { provider, id, title } = node.attrs;
    const { url, label } = link(node.attrs);
    const data = { 'data-block': 'embed', 'data-provider': provider, 'data-id': id, 'data-title': title };
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
