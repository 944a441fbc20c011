import { choiceAttribute, textAttribute } from '../attributes';
import { escapeHtml, type BlockSpec } from '../spec';

/** Hosts that may be embedded, and how we rebuild their public address from the id we keep. */
export const EMBED_PROVIDERS = {
  youtube: { name: 'YouTube', url: (id: string) => `https://www.youtube.com/watch?v=${id}` },
  vimeo: { name: 'Vimeo', url: (id: string) => `https://vimeo.com/${id}` },
  bilibili: { name: 'Bilibili', url: (id: string) => `https://www.bilibili.com/video/${id}` },
  x: { name: 'X', url: (id: string) => `https://x.com/i/status/${id}` },
  weibo: { name: 'Weibo', url: (id: string) => `https://weibo.com/${id}` },
} as const;

export type EmbedProvider = keyof typeof EMBED_PROVIDERS;

/** The address of an embedded work on its own site. */
export function embedUrl(provider: EmbedProvider, id: string): string {
  return EMBED_PROVIDERS[provider].url(id);
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
