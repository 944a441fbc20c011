import { parseHTML } from 'linkedom';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { sampleStory } from '../sample.fixture';
import { StoryPage } from '../story/story-page';
import type { StoryPageView } from '../view';

/** Contents of the `meta` and addresses of the `link` elements of a story's head, by property, name or relation. */
function headOf(more: Partial<StoryPageView> = {}) {
  const markup = renderToStaticMarkup(<StoryPage {...sampleStory(more)} />);
  const { document } = parseHTML(markup);
  const meta = (name: string) =>
    [...document.querySelectorAll(`head meta[property="${name}"], head meta[name="${name}"]`)].map(element =>
      element.getAttribute('content'),
    );
  const link = (rel: string) =>
    [...document.querySelectorAll(`head link[rel="${rel}"]`)].map(element => element.getAttribute('href'));
  const alternates = markup.match(/<link rel="alternate" hreflang=/gi)?.length ?? 0;
  return { meta, link, alternates, title: document.querySelector('title')?.textContent };
}

const shared = { picture: '/media/share/one.abc.jpg', headline: '', description: '', canonicalUrl: '' };

it('a story has its own texts and its generated picture in share tags', () => {
  const { meta, link, alternates } = headOf();
  expect(meta('og:title')).toEqual([sampleStory().headline]);
  expect(meta('og:image')).toEqual(['https://paper.example/media/share/one.abc.jpg']);
  expect([meta('og:image:width'), meta('og:image:height')]).toEqual([['1200'], ['630']]);
  expect([meta('og:locale'), meta('og:locale:alternate')]).toEqual([['en_GB'], ['zh_CN']]);
  expect(meta('twitter:site')).toEqual(['@broadsheet']);
  expect(meta('robots')).toEqual(['max-image-preview:large']);
  expect(link('manifest')).toHaveLength(1);
  expect(alternates).toBe(3);
});

it('a story has the texts that an editor set for searches and shares', () => {
  const { meta, title } = headOf({
    shared: { ...shared, headline: 'What a quiet harbour means', description: 'In short.' },
  });
  expect(meta('og:title')).toEqual(['What a quiet harbour means']);
  expect(meta('og:description')).toEqual(['In short.']);
  expect(meta('description')).toEqual(['In short.']);
  expect(title).toBe('What a quiet harbour means | Broadsheet');
});

it('a story first published elsewhere has that canonical address, and no alternates', () => {
  const { link, alternates } = headOf({ shared: { ...shared, canonicalUrl: 'https://other.example/first' } });
  expect(link('canonical')).toEqual(['https://other.example/first']);
  expect(alternates).toBe(0);
});
