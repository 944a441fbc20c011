import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { splitStandfirst } from '../text/headline';
import { bilingualEdition, paragraphOf, sampleFrame, sampleStory } from '../sample.fixture';
import { StoryPage } from './story-page';
import type { StoryPageView } from '../view';

const render = (story: StoryPageView) => renderToStaticMarkup(<StoryPage {...story} />);
const textOf = (html: string, className: string) =>
  new RegExp(`class="${className}".*?</p>`, 's').exec(html)?.[0].replace(/^[^>]*>|<[^>]+>/g, '') ?? '';

describe('a shared link of a bilingual story', () => {
  const edition = { ...sampleFrame().edition, ...bilingualEdition };
  const html = render(
    sampleStory({
      frame: { ...sampleFrame(), edition },
      ...{ headline: 'Tea climbs\n茶往高处走', standfirst: 'The springs warm.\n春天变暖。' },
    }),
  );

  it('has the main language only', () => {
    expect(html).toContain('<meta property="og:title" content="Tea climbs"/>');
    expect(html).toContain('<meta property="og:description" content="The springs warm."/>');
    expect(html).toContain('?text=Tea%20climbs%20https');
  });
});

describe('a story page', () => {
  const html = render(sampleStory({}, [paragraphOf('Words.')]));

  it('starts its head with the charset', () => {
    expect(html).toMatch(/<head><meta charSet="utf-8"\/>/i);
  });

  it('has one h1, and no script but its structured data and the optional one', () => {
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.match(/<script(?! src="\/assets\/[^"]+" defer=""| type="speculationrules")/g)).toHaveLength(
      1,
    );
    expect(html).toContain('<script type="application/ld+json">{"@type":"NewsArticle"}</script>');
  });

  it('has no inline style, which the content security policy would block', () => {
    expect(html).not.toMatch(/\sstyle=/);
  });

  it('shows author, place, source and time', () => {
    expect(textOf(html, 'facts-line')).toBe(
      'By Lin Yuchen and Marta Oyelaran in Zhoushan · Photos by Qiu Lan | Broadsheet | Updated: 24 November 2026, 09:40 (GMT+8) | 4 min read',
    );
    expect(html).toContain('<time dateTime="2026-11-24T09:40+08:00">24 November 2026, 09:40</time>');
    expect(html).toContain('<b><bdi>Zhou Ting</bdi></b> contributed reporting.');
  });

  it.each([
    [
      'zh-Hans',
      '记者 Lin Yuchen、Marta Oyelaran Zhoushan报道 · 摄影：Qiu Lan | Broadsheet | 更新：2026年11月24日 09:40 (GMT+8) | 阅读约4分钟',
    ],
    [
      'fr',
      'Par Lin Yuchen et Marta Oyelaran (Zhoushan) · Photos\u00a0: Qiu Lan | Broadsheet | Mis à jour le 24 novembre 2026 à 9\u00a0h\u00a040 (UTC+8) | 4\u00a0minutes de lecture',
    ],
    [
      'ar',
      'بقلم Lin Yuchen وMarta Oyelaran، Zhoushan · تصوير: Qiu Lan | Broadsheet | آخر تحديث: 24 نوفمبر 2026، 09:40 (غرينتش+8) | 4 دقائق قراءة',
    ],
  ])('shows the label in %s', (lang, expected) => {
    expect(textOf(render(sampleStory({ frame: sampleFrame({ lang }) })), 'facts-line')).toBe(expected);
  });

  it('isolates names, places and sources, so that direction marks in them affect nothing else', () => {
    const turned = '\u202e\u2067Lin';
    const bylines = [{ role: 'by' as const, name: turned, href: null }];
    const page = render(sampleStory({ bylines, dateline: turned, source: turned, author: null }));
    const facts = /<p class="facts-line">.*?<\/p>/s.exec(page)![0];
    expect(facts.match(/<bdi[^>]*>Lin<\/bdi>/g)).toHaveLength(3);
    expect(facts).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    const titled = render(sampleStory({ headline: `${turned} turns` }));
    expect(/<title>(.*?)<\/title>/.exec(titled)![1]).toBe('Lin turns | Broadsheet');
  });

  it('marks a text that is only available in another language', () => {
    const { author } = sampleStory();
    const page = render(
      sampleStory({
        author: { ...author!, bio: 'تكتب عن الموانئ', foreign: 'ar' },
        topics: [{ label: 'موانئ', href: '/topic/ports', foreign: 'ar' }],
      }),
    );
    expect(page.match(/<span lang="ar" dir="rtl">/g)).toHaveLength(2);
  });

  it('sets a foreign sentence about its author in its direction, with the name that starts it', () => {
    const { author } = sampleStory();
    const bio = `${author!.name} is the editor.`;
    const page = render(sampleStory({ author: { ...author!, bio, foreign: 'en' } }));
    expect(page).toContain('<p lang="en" dir="ltr"><a href="/author/lin" rel="author">');
  });

  it('shows an update time only when it was updated', () => {
    const at = new Date('2026-11-24T00:10:00Z');
    const page = render(sampleStory({ firstPublishedAt: at, updatedAt: at }));
    expect(textOf(page, 'facts-line')).toMatch(
      / \| Published: 24 November 2026, 08:10 \(GMT\+8\) \| 4 min read$/,
    );
    expect(page).not.toContain('Updated: ');
  });

  it('shows a correction under its byline with a link to the note', () => {
    expect(html).toMatch(/<p class="corrected"><a href="#corrections">.*Corrected 24 November, 09:40/);
    expect(html).toContain('id="corrections"');
    expect(render(sampleStory({ corrections: [] }))).not.toContain('#corrections');
  });

  it('lists the addresses of its links for print, each once', () => {
    const linked = (href: string) => ({
      type: 'text',
      text: 'x',
      marks: [{ type: 'link', attrs: { href } }],
    });
    const page = render(
      sampleStory({}, [
        { type: 'paragraph', content: ['/about', 'https://a.example/', '/about', '#p1'].map(linked) },
      ]),
    );
    const printed = /<div class="printed-links">.*?<\/ol>/s.exec(page)![0];
    expect(printed).toContain('<li>https://paper.example/about</li><li>https://a.example/</li></ol>');
  });

  it('keeps the no-break space of the standfirst, and its label separate', () => {
    expect(html).toContain('<b>Zhoushan, Zhejiang:</b>\u00a0Electric cranes have halved the noise.');
    expect(splitStandfirst('浙江松阳：一支温度计。')).toEqual({ label: '浙江松阳：', rest: '一支温度计。' });
    expect(splitStandfirst('Open from 09:30 today')).toEqual({ label: '', rest: 'Open from 09:30 today' });
    expect(splitStandfirst('Lyon\u00a0: des soies')).toEqual({ label: 'Lyon\u00a0:', rest: ' des soies' });
  });

  it('escapes a hostile headline everywhere', () => {
    const hostile = render(
      sampleStory({ headline: '</script><b>"Bold"', standfirst: '"><img src=x onerror=1>' }),
    );
    expect(hostile).not.toContain('</script><b>');
    expect(hostile).not.toContain('<img src=x');
    expect(hostile).toContain('<h1 class="headline">&lt;/script&gt;&lt;b&gt;');
    expect(hostile.match(/<\/script>/g)).toHaveLength(html.match(/<\/script>/g)!.length);
  });

  it('lists its versions once per language, with a default for all others', () => {
    expect(html).toContain('<link rel="canonical" href="https://paper.example/china/2026/11/24/harbour"/>');
    expect(html).toMatch(/hrefLang="en" href="https:\/\/paper.example\/china\/2026\/11\/24\/harbour"/i);
    expect(html).toMatch(/hrefLang="zh-Hans" href="https:\/\/paper.example\/zh\/china/i);
    expect(html).toMatch(/hrefLang="x-default" href="https:\/\/paper.example\/china/i);
    expect(render(sampleStory({ versions: [] }))).not.toMatch(/rel="alternate" hrefLang/i);
  });

  it('shows both times: first published and updated', () => {
    expect(textOf(html, 'times')).toContain(
      'First published: 24 November 2026, 08:10 Updated: 24 November 2026, 09:40',
    );
  });

  it('has the first year of publication and the current year in its notice', () => {
    expect(html).toContain('Copyright © 1998–2026 Broadsheet. All rights reserved.');
    // No blank follows a Chinese full stop.
    const chinese = render(
      sampleStory({ frame: sampleFrame({ lang: 'zh-Hans', rightsLine: '版权所有。' }) }),
    );
    expect(chinese).toContain('© 1998–2026 Broadsheet。版权所有。');
  });

  it('loads the headline font only where it is used', () => {
    expect(html).toContain('as="font"');
    expect(render(sampleStory({ frame: sampleFrame({ lang: 'zh-Hans' }) }))).not.toContain('as="font"');
  });

  it('is right to left in a right-to-left edition', () => {
    const rtl = render(sampleStory({ frame: sampleFrame({ lang: 'ar', direction: 'rtl' }) }));
    expect(rtl).toContain('<html lang="ar" dir="rtl"');
  });

  it('has plain share links', () => {
    expect(html).toContain('https://wa.me/?text=A%20harbour%20goes%20quiet%20https%3A%2F%2Fpaper.example');
    expect(html).toMatch(/<summary title="WeChat"><svg[^>]*>.*?<\/svg><span>WeChat<\/span><\/summary>/);
    expect(html.match(/<svg viewBox="0 0 16 16" aria-hidden="true"><path/g)!.length).toBeGreaterThan(7);
  });
});

describe('a bilingual story page', () => {
  const frame = sampleFrame(bilingualEdition);
  const choice = { both: '/bi/a', first: '/bi/a?show=first', second: '/bi/a?show=second' };
  const story = sampleStory({
    frame,
    headline: 'Tea climbs\n茶往高处走',
    standfirst: 'Songyang:\u00a0Higher.\n浙江松阳：更高。',
    lead: { id: 'pic-1', width: 900, height: 600, alt: '', caption: 'Pickers.\n采茶人。', credit: 'Qiu' },
    languageShown: { shown: 'both', ...choice },
  });

  it('marks each language of a headline, standfirst and caption', () => {
    const html = render(story);
    expect(html).toContain(
      '<h1 class="headline"><span lang="en">Tea climbs</span> <span lang="zh-Hans">茶往高处走</span></h1>',
    );
    expect(html).toContain('<span lang="zh-Hans"><b>浙江松阳：</b>更高。</span>');
    expect(html).toContain('<span lang="en">Pickers.</span> <span lang="zh-Hans">采茶人。</span>');
    expect(html).toContain('<title>Tea climbs 茶往高处走 | Broadsheet</title>');
  });

  it('shows one language on request, with the canonical address of both', () => {
    const html = render({ ...story, languageShown: { shown: 'second', ...choice } });
    expect(html).toContain('<h1 class="headline"><span lang="zh-Hans">茶往高处走</span></h1>');
    expect(html).not.toContain('Pickers.');
    expect(html).toContain('<link rel="canonical" href="https://paper.example/bi/a"/>');
    expect(html).toContain('<a href="/bi/a?show=second" lang="zh-Hans" aria-current="true">中文</a>');
  });
});
