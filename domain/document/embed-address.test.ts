import { describe, expect, it } from 'vitest';
import { embedUrl, EMBED_PROVIDERS, playerUrl, siteName, type EmbedProvider } from './blocks/embed';
import { embedFrom, linkCardFrom } from './embed-address';

describe('embed addresses', () => {
  it('are recognised in every form that people copy', () => {
    const forms: [string, string, string][] = [
      ['https://youtu.be/dQw4w9WgXcQ?t=3', 'youtube', 'dQw4w9WgXcQ'],
      ['https://www.youtube.com/watch?list=x&v=dQw4w9WgXcQ', 'youtube', 'dQw4w9WgXcQ'],
      ['//m.youtube.com/shorts/dQw4w9WgXcQ', 'youtube', 'dQw4w9WgXcQ'],
      ['vimeo.com/1234567', 'vimeo', '1234567'],
      ['https://twitter.com/broadsheet/status/1234567', 'x', '1234567'],
      ['https://weibo.com/1234/AbCd', 'weibo', '1234/AbCd'],
      ['https://weibo.com/tv/show/1034:4979', 'weibo', '1034:4979'],
      ['https://video.weibo.com/show?fid=1034:4979', 'weibo', '1034:4979'],
      ['https://www.tiktok.com/@broad.sheet/video/7301?lang=en', 'tiktok', '7301'],
      ['https://www.instagram.com/reel/CxYz_1-a/?igsh=1', 'instagram', 'CxYz_1-a'],
      ['https://www.instagram.com/broadsheet/p/CxYz/', 'instagram', 'CxYz'],
      ['https://www.facebook.com/broadsheet/videos/1234567/', 'facebook', '1234567'],
      ['https://m.facebook.com/watch/?ref=a&v=1234567', 'facebook', '1234567'],
      ['http://www.news.cn/video/20261124/0a1b2c/c.html', 'xinhua', '20261124/0a1b2c'],
    ];
    for (const [address, provider, id] of forms) expect(embedFrom(address)).toEqual({ provider, id });
  });

  it('are rejected when the host only resembles a provider', () => {
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

  it('become a link card when they are of any other page', () => {
    expect(linkCardFrom('example.org/a?b=c')).toEqual({ provider: 'link', id: 'https://example.org/a?b=c' });
    expect(embedUrl('link', 'https://example.org/a')).toBe('https://example.org/a');
    expect(siteName('link', 'https://www.example.org/a')).toBe('example.org');
    for (const other of [
      '',
      'a word',
      'javascript:alert(1)',
      'mailto:a@b.example',
      'https://me:it@b.example/',
      `https://b.example/${'a'.repeat(1000)}`,
    ])
      expect(linkCardFrom(other), other).toBeNull();
  });

  it('round-trip for every provider, from its page and from its player', () => {
    for (const provider of Object.keys(EMBED_PROVIDERS) as EmbedProvider[]) {
      if (provider === 'link') continue;
      const id = { weibo: '12/ab', xinhua: '20261124/0a1b' }[provider as string] ?? '1234567';
      expect(embedFrom(embedUrl(provider, id))).toEqual({ provider, id });
      const player = playerUrl(provider, id);
      if (player) expect(embedFrom(player)).toEqual({ provider, id });
    }
  });
});
