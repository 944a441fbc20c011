import { renderToStaticMarkup } from 'react-dom/server';
import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { SideBySidePage } from '@/components/reader/story/side-by-side/side-by-side-page';
import { act, writeStory } from '@/scripts/test/publish';
import { machinePaper, now } from '@/scripts/test/machine-paper';
import { answerReader } from '@/server/site/answer';
import { prisma } from '@/server/store/prisma';

const fixture = machinePaper();
const HARBOUR = '/news/2026/11/24/harbour';
const at = (path: string, query = '') => answerReader(path, new URLSearchParams(query), now);
const linksOf = async (path: string) => {
  const page = await at(path);
  if (page.kind !== 'story') throw new Error(page.kind);
  return page.view.sideBySide;
};

describe('A story in two languages', () => {
  it('links from each version to a page with both', async () => {
    expect(await linksOf(HARBOUR)).toEqual([{ lang: 'fr', href: `${HARBOUR}?beside=fr` }]);
    expect(await linksOf('/fr/news/2026/11/24/port')).toEqual([
      { lang: 'en', href: '/fr/news/2026/11/24/port?beside=en' },
    ]);
    expect(await linksOf('/news/2026/11/24/hostile-0')).toEqual([]);
  });

  it('is shown with both versions, each marked with its language, and no duplicate ids', async () => {
    const page = await at(HARBOUR, 'beside=fr');
    if (page.kind !== 'side-by-side') throw new Error(page.kind);
    const html = renderToStaticMarkup(createElement(SideBySidePage, page.view));
    for (const words of ['A harbour', 'Un port', 'Boats.']) expect(html).toContain(words);
    expect(html.match(/<div lang="en" dir="ltr">/g)!.length).toBe(
      html.match(/<div lang="fr" dir="ltr">/g)!.length,
    );
    expect(html).toContain(`<link rel="canonical" href="https://paper.example${HARBOUR}"/>`);
    expect(html).toContain(`href="${HARBOUR}#corrections"`);
    expect(html).toContain('<meta property="og:title" content="A harbour"/>');
    expect(html).toMatch(
      /<meta property="og:image" content="https:\/\/paper.example\/media\/share\/[^"]+\.jpg"\/>/,
    );
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(page.keys).toHaveLength(4);
  });

  it('marks the label of each standfirst', async () => {
    const page = await at(HARBOUR, 'beside=fr');
    if (page.kind !== 'side-by-side') throw new Error(page.kind);
    const [first, second] = page.view.sides;
    const sides: typeof page.view.sides = [
      { ...first, standfirst: 'Zhoushan: Quiet.' },
      { ...second, standfirst: 'Zhoushan\u00a0: calme.' },
    ];
    const html = renderToStaticMarkup(createElement(SideBySidePage, { ...page.view, sides }));
    expect(html).toContain('<b>Zhoushan:</b> Quiet.');
    expect(html).toContain('<b>Zhoushan\u00a0:</b> calme.');
  });

  it.each(['beside=en', 'beside=none', 'beside='])(
    'has no page for %s, and redirects to the story',
    async query => {
      expect(await at(HARBOUR, query)).toMatchObject({ kind: 'moved', to: HARBOUR, forGood: false });
      expect(await at('/news/2026/11/24/hostile-0', 'beside=fr')).toMatchObject({ kind: 'moved' });
    },
  );

  it('is replaced by an edited bilingual story', async () => {
    const edition = await prisma().edition.create({
      data: {
        ...{ code: 'bi', name: 'bi', shortName: 'bi', mark: 'b', lang: 'en', secondLang: 'fr' },
        ...{ zone: 'Asia/Shanghai', position: 2, firstYear: 1998 },
        sections: { create: [{ slug: 'news', name: 'News', position: 0 }] },
      },
      include: { sections: true },
    });
    const original = await prisma().address.findFirstOrThrow({ where: { path: HARBOUR } });
    const id = await writeStory(fixture.editor, {
      editionId: edition.id,
      fromStoryId: original.storyId,
      at: now,
      fields: {
        slug: 'both',
        sectionId: edition.sections[0]!.id,
        headline: 'A harbour\nUn port',
        kicker: 'K',
      },
    });
    await act(await fixture.paper.person('admin'), id, 'publish', now);
    expect(await linksOf(HARBOUR)).toEqual([{ lang: 'fr', href: '/bi/news/2026/11/24/both' }]);
    expect(await at(HARBOUR, 'beside=fr')).toMatchObject({ kind: 'moved', to: '/bi/news/2026/11/24/both' });
    expect(await linksOf('/bi/news/2026/11/24/both')).toEqual([]);
  });
});
