import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { BodyNode } from '@/domain/document/body';
import { BLOCKS } from '@/domain/document/schema';
import { MARKS } from '@/domain/document/marks';
import { MARK_VIEWS } from './marks';
import { BLOCK_VIEWS } from './views';
import { StoryBody } from './body';
import { bilingualEdition, paragraphOf, sampleFrame, sampleStory } from '../sample.fixture';
import { pageLanguagesOf } from '../text/page-languages';

function written(...blocks: BodyNode[]): string {
  const story = sampleStory({}, blocks);
  return renderToStaticMarkup(<StoryBody text={story} languages={pageLanguagesOf(story.frame.edition)} />);
}

const text = (words: string, ...marks: BodyNode['marks'] & object) => ({ type: 'text', text: words, marks });
const cell = (words: string, type = 'tableCell'): BodyNode => ({ type, content: [paragraphOf(words)] });
const row = (...cells: BodyNode[]): BodyNode => ({ type: 'tableRow', content: cells });
const item = (...content: BodyNode[]): BodyNode => ({ type: 'listItem', content });
const pair = (en: string, zh: string, level = 0): BodyNode => ({
  type: 'bilingualPair',
  attrs: { level },
  content: [
    { type: 'bilingualText', attrs: { lang: 'en' }, content: [{ type: 'text', text: en }] },
    { type: 'bilingualText', attrs: { lang: 'zh-Hans' }, content: [{ type: 'text', text: zh }] },
  ],
});

/** One block of each allowed kind, with what must be visible of it. */
const EVERY_BLOCK: Record<string, [BodyNode, string]> = {
  paragraph: [paragraphOf('Plain words.'), '<p class="end">Plain words.</p>'],
  heading: [{ type: 'heading', attrs: { level: 2 }, content: [text('A head')] }, '<h2>A head</h2>'],
  bulletList: [{ type: 'bulletList', content: [item(paragraphOf('One'))] }, '<ul><li>One</li></ul>'],
  orderedList: [
    { type: 'orderedList', attrs: { start: 3 }, content: [item(paragraphOf('Three'))] },
    '<ol start="3"><li>Three</li></ol>',
  ],
  quotation: [
    { type: 'quotation', attrs: { cite: 'A letter' }, content: [paragraphOf('Said.')] },
    '<blockquote><p>Said.</p><footer>A letter</footer></blockquote>',
  ],
  pullQuote: [
    { type: 'pullQuote', attrs: { attribution: 'Gao' }, content: [text('Noise')] },
    '<blockquote class="pull quoted"><p>Noise</p><footer>Gao</footer></blockquote>',
  ],
  picture: [
    {
      type: 'picture',
      attrs: { media: 'pic-2', alt: 'A quay', caption: 'Quay', credit: 'Ma', size: 'hung' },
    },
    '<figure class="hung"><picture>',
  ],
  gallery: [
    {
      type: 'gallery',
      attrs: { caption: 'Two', credit: '' },
      content: [
        { type: 'galleryPicture', attrs: { media: 'pic-1' } },
        { type: 'galleryPicture', attrs: { media: 'gone' } },
      ],
    },
    '/media/pic-1/',
  ],
  factBox: [
    { type: 'factBox', attrs: { title: 'Facts' }, content: [paragraphOf('One fact.')] },
    '<h2 id="box-1">Facts</h2><p>One fact.</p>',
  ],
  table: [
    {
      type: 'table',
      attrs: { caption: 'Before', source: 'Office' },
      content: [
        row(cell('Measure', 'tableHeader'), cell('2023', 'tableHeader')),
        row(cell('Boxes', 'tableHeader'), cell('318,400')),
      ],
    },
    '<th scope="row">Boxes</th><td class="tabular">318,400</td>',
  ],
  embed: [
    { type: 'embed', attrs: { provider: 'youtube', id: 'abc', title: 'A film' } },
    '<a href="https://www.youtube.com/watch?v=abc" rel="noopener">A film <span class="meta">See it on YouTube ↗</span></a>',
  ],
  audio: [
    { type: 'audio', attrs: { media: 'sound-1', title: 'A bell', transcript: 'Ding.\n\nDong.' } },
    '<p class="title">A bell</p><audio src="/media/sound-1.mp3" controls="" preload="none" aria-label="A bell"></audio><p class="printed-address">Listen: <bdi>https://paper.example/media/sound-1.mp3</bdi></p><details><summary>Transcript</summary><p>Ding.</p><p>Dong.</p></details>',
  ],
  video: [{ type: 'video', attrs: { media: 'sound-1' } }, '<video src="/media/sound-1.mp3"'],
  relatedStory: [{ type: 'relatedStory', attrs: { story: 'story-1' } }, '>Story number 1</a>'],
  divider: [{ type: 'divider' }, '<hr/>'],
  bilingualPair: [pair('Hello', '你好'), '<p class="end" lang="zh-Hans">你好</p>'],
};

describe('the rendered body of a story', () => {
  it('has a component for every node and mark of the schema, and no other', () => {
    expect(Object.keys(BLOCK_VIEWS).sort()).toEqual(BLOCKS.map(block => block.name).sort());
    expect(Object.keys(MARK_VIEWS).sort()).toEqual(MARKS.map(mark => mark.name).sort());
  });

  it('is tested with every allowed block', () => {
    const blocks = BLOCKS.filter(block => block.node.group?.split(' ').includes('block'));
    expect(Object.keys(EVERY_BLOCK).sort()).toEqual(blocks.map(block => block.name).sort());
  });

  it.each(Object.entries(EVERY_BLOCK))('renders %s', (_, [block, expected]) => {
    expect(written(block)).toContain(expected);
  });

  it('aligns columns of figures in a table, but not the years that label its rows', () => {
    const years = ['2024', '2025'].map(year => row(cell(year), cell('318,400')));
    expect(written({ type: 'table', content: years })).toContain(
      '<td>2024</td><td class="tabular">318,400</td>',
    );
  });

  it('drops an invalid or unknown block and nothing else', () => {
    const html = written(
      paragraphOf('Before.'),
      { type: 'teleporter', attrs: { to: 'Mars' } },
      { type: 'picture', attrs: { media: '../../etc/passwd' } },
      { type: 'embed', attrs: { provider: 'elsewhere', id: 'x' } },
      { type: 'table', content: [{ type: 'paragraph' }] },
      { type: 'picture', attrs: { media: 'never-uploaded' } },
      { type: 'relatedStory', attrs: { story: 'constructor' } },
      paragraphOf('After.'),
    );
    expect(html).toBe('<div class="body"><p>Before.</p><p class="end">After.</p></div>');
  });

  it('is empty for an invalid body', () => {
    const story = sampleStory();
    story.body = { type: 'doc' };
    const languages = pageLanguagesOf(story.frame.edition);
    expect(renderToStaticMarkup(<StoryBody text={story} languages={languages} />)).toBe(
      '<div class="body"></div>',
    );
  });

  it('merges adjacent text with the same mark into one element', () => {
    const link = { type: 'link', attrs: { href: 'https://example.org/' } };
    const html = written({
      type: 'paragraph',
      content: [text('See ', link), text('this', link, { type: 'bold' }), text(' and that')],
    });
    expect(html).toContain(
      '<a href="https://example.org/" rel="noopener" data-link="1">See <strong>this</strong></a> and that',
    );
  });

  it('keeps no-break spaces, and escapes markup characters', () => {
    expect(written(paragraphOf('52\u00a0percent <script>alert(1)</script>'))).toContain(
      '52\u00a0percent &lt;script&gt;alert(1)&lt;/script&gt;',
    );
  });

  it('numbers footnotes and links both ways', () => {
    const note = (words: string) => ({ type: 'footnote', attrs: { text: words } });
    const html = written(
      { type: 'paragraph', content: [text('A'), note('First.')] },
      { type: 'paragraph', content: [text('B'), note('Second.')] },
    );
    expect(html).toContain('<a id="to-2" href="#note-2" aria-label="Note 2">2</a>');
    expect(html).toContain('<li id="note-2">Second. <a href="#to-2"');
  });

  it('shows facts that start in bold as key figures', () => {
    const line = { type: 'paragraph', content: [text('36', { type: 'bold' }), text(' electric cranes')] };
    const box = (content: BodyNode[]) => written({ type: 'factBox', attrs: { title: 'Quay' }, content });
    const figure = '<dl><div><dt>36</dt><dd> electric cranes</dd></div></dl>';
    expect(box([line])).toContain(figure);
    expect(box([{ type: 'bulletList', content: [item(line)] }])).toContain(figure);
    expect(box([line, paragraphOf('No figure.')])).not.toContain('<dl>');
  });

  it('frames rows of both languages and numbers the paragraphs', () => {
    const html = written(pair('One', '一'), pair('Head', '题', 2), pair('Two', '二'), paragraphOf('Alone.'));
    expect(html.match(/class="rows"/g)).toHaveLength(1);
    expect(html).toContain(
      '<div class="row" id="p2"><a class="pair-number tabular" href="#p2" aria-label="Paragraph 2">2</a>',
    );
    expect(html).toContain('<h2 lang="en">Head</h2><h2 lang="zh-Hans">题</h2>');
  });

  it('marks words of the other language in a bilingual edition', () => {
    const frame = sampleFrame(bilingualEdition);
    const blocks = [paragraphOf('梯田很高。'), paragraphOf('Terraces are 梯田 here.'), pair('One', '一')];
    const html = renderToStaticMarkup(
      <StoryBody text={sampleStory({ frame }, blocks)} languages={pageLanguagesOf(frame.edition)} />,
    );
    expect(html).toContain('<p lang="zh-Hans">梯田很高。</p>');
    expect(html).toContain('<p>Terraces are <span lang="zh-Hans">梯田</span> here.</p>');
    expect(html).toContain('lang="zh-Hans">一</p>');
  });

  it('shows one language of a bilingual story on request', () => {
    const frame = sampleFrame(bilingualEdition);
    const story = sampleStory({ frame }, [pair('One', '一')]);
    const html = renderToStaticMarkup(
      <StoryBody text={story} languages={pageLanguagesOf(frame.edition, 'second')} />,
    );
    expect(html).toContain('一');
    expect(html).not.toContain('One');
  });
});

it('the rendered body leaves out empty blocks, and puts the end mark after the last words', () => {
  const empty: BodyNode[] = [
    { type: 'paragraph' },
    { type: 'heading', attrs: { level: 2 } },
    { type: 'pullQuote', attrs: { attribution: '' } },
    { type: 'gallery', attrs: { caption: '', credit: '' } },
    { type: 'quotation', content: [{ type: 'paragraph' }] },
    { type: 'factBox', attrs: { title: '' }, content: [{ type: 'paragraph' }] },
    { type: 'bulletList', content: [item({ type: 'paragraph' })] },
    {
      type: 'bilingualPair',
      content: ['en', 'zh-Hans'].map(lang => ({ type: 'bilingualText', attrs: { lang } })),
    },
  ];
  expect(written(...empty, paragraphOf('Words.'), ...empty)).toBe(
    '<div class="body"><p class="end">Words.</p></div>',
  );
});
