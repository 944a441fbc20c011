import { describe, expect, it } from 'vitest';
import { embedUrl, EMBED_PROVIDERS, playerUrl, type EmbedProvider } from './blocks/embed';
import { embedFrom } from './embed-address';

describe('the address of an embedded work', () => {
  it('is recognised in the forms that people copy', () => {
    const forms: [string, string, string][] = [
      ['https://youtu.be/dQw4w9WgXcQ?t=3', 'youtube', 'dQw4w9WgXcQ'],
      ['https://www.youtube.com/watch?list=x&v=dQw4w9WgXcQ', 'youtube', 'dQw4w9WgXcQ'],
      ['//m.youtube.com/shorts/dQw4w9WgXcQ', 'youtube', 'dQw4w9WgXcQ'],
      ['vimeo.com/1234567', 'vimeo', '1234567'],
      ['https://twitter.com/broadsheet/status/1234567', 'x', '1234567'],
      ['https://weibo.com/1234/AbCd', 'weibo', '1234/AbCd'],
    ];
    for (const [address, provider, id] of forms) expect(embedFrom(address)).toEqual({ provider, id });
  });

  it('is refused when the host only resembles that of a provider', () => {
    const others = [
      'https://example.org/film',
      'https://example.org/https://youtu.be/dQw4w9WgXcQ',
      'https://youtu.be.example.org/dQw4w9WgXcQ',
      'https://notvimeo.com/1234567',
      'https://fox.com/i/status/1234567',
      'https://youtu.be:8443/dQw4w9WgXcQ',
      'javascript://youtu.be/dQw4w9WgXcQ',
      'Look at https://youtu.be/dQw4w9WgXcQ',
      '',
    ];
    for (const address of others) expect(embedFrom(address)).toBeNull();
  });

  it('leads back to itself for every provider, from its page and from its player', () => {
    for (const provider of Object.keys(EMBED_PROVIDERS) as EmbedProvider[]) {
      const id = provider === 'weibo' ? '12/ab' : '1234567';
      expect(embedFrom(embedUrl(provider, id))).toEqual({ provider, id });
      const player = playerUrl(provider, id);
      if (player) expect(embedFrom(player)).toEqual({ provider, id });
    }
  });
});
