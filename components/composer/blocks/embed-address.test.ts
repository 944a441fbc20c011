import { describe, expect, it } from 'vitest';
import { embedUrl, EMBED_PROVIDERS, type EmbedProvider } from '@/domain/document/blocks/embed';
import { embedFrom } from './embed-address';

describe('the address of an embedded work', () => {
  it('is recognised in the forms that people copy', () => {
    const forms: [string, string, string][] = [
      ['https://youtu.be/dQw4w9WgXcQ?t=3', 'youtube', 'dQw4w9WgXcQ'],
      ['https://www.youtube.com/watch?list=x&v=dQw4w9WgXcQ', 'youtube', 'dQw4w9WgXcQ'],
      ['https://twitter.com/broadsheet/status/1234567', 'x', '1234567'],
      ['https://weibo.com/1234/AbCd', 'weibo', '1234/AbCd'],
    ];
    for (const [address, provider, id] of forms) expect(embedFrom(address)).toEqual({ provider, id });
    expect(embedFrom('https://example.org/film')).toBeNull();
  });

  it('leads back to itself for every provider', () => {
    for (const provider of Object.keys(EMBED_PROVIDERS) as EmbedProvider[]) {
      const id = provider === 'weibo' ? '12/ab' : '1234567';
      expect(embedFrom(embedUrl(provider, id))).toEqual({ provider, id });
    }
  });
});
