import type { EmbedProvider } from '@/domain/document/blocks/embed';

const ADDRESSES: [EmbedProvider, RegExp][] = [
  ['youtube', /(?:youtube\.com\/(?:watch\?(?:.*&)?v=|shorts\/|live\/|embed\/)|youtu\.be\/)([\w-]{6,64})/],
  ['vimeo', /vimeo\.com\/(?:video\/)?(\d+)/],
  ['bilibili', /bilibili\.com\/video\/(\w+)/],
  ['x', /(?:x|twitter)\.com\/(?:i\/status|\w+\/status)\/(\d+)/],
  ['weibo', /weibo\.com\/(\w+\/\w+)/],
];

/** What an address would embed, or null when it is of nobody we embed. */
export function embedFrom(address: string): { provider: EmbedProvider; id: string } | null {
  for (const [provider, pattern] of ADDRESSES) {
    const id = pattern.exec(address)?.[1];
    if (id) return { provider, id };
  }
  return null;
}
