import { parseHTML } from 'linkedom';
import { DOMParser, Node, type DOMSerializer } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import type { BodyNode } from '@/domain/document/body';
import { MARKS } from '@/domain/document/marks';
import { BLOCK_ID, bodyJson, withBlockId } from '@/domain/document/block-id';
import { doc, p, SAMPLES, text } from '@/domain/document/samples.fixture';
import { BLOCKS, bodySchema } from '@/domain/document/schema';
import { copiedText } from './plain-text';
import { CopySerializer } from './serializer';

const serializer = new CopySerializer(
  () => ({
    address: href => new URL(href, 'https://paper.example').href,
    picture: id => ({ src: `https://paper.example/media/${id}/960.jpg`, width: 1200, height: 800 }),
    recording: id => `https://paper.example/media/${id}/recording`,
    headline: () => 'Another story',
  }),
  () => 'copy-1',
);
const page = () => parseHTML('<!doctype html><html><body></body></html>').document as unknown as Document;

function copied(...blocks: BodyNode[]): HTMLElement {
  const document = page();
  const { content } = Node.fromJSON(bodySchema, doc(...blocks));
  document.body.append((serializer as DOMSerializer).serializeFragment(content, { document }));
  return document.body;
}
const html = (...blocks: BodyNode[]) => copied(...blocks).innerHTML.replace(' data-broadsheet="copy-1"', '');
const plain = (...blocks: BodyNode[]) => copiedText(copied(...blocks));
const readBack = (element: HTMLElement) =>
  bodyJson(DOMParser.fromSchema(bodySchema).parse(element, { preserveWhitespace: true }));
const whole = (...blocks: BodyNode[]) => bodyJson(Node.fromJSON(bodySchema, doc(...blocks)));

/** What another program must show for each block, with its attributes. */
const SEEN: Record<string, string[]> = {
  paragraph: ['Plain words'],
  heading: ['<h2', 'A heading'],
  bulletList: ['<ul', '<li>', 'An item'],
  orderedList: ['<ol', 'start="3"', 'An item'],
  quotation: ['<blockquote', 'Said so', '>Somebody<'],
  pullQuote: ['<blockquote', 'Large words', '>Gao<'],
  picture: ['src="https://paper.example/media/m1/960.jpg"', 'alt="A quay"', '>The quay. <', '>Qiu Lan<'],
  gallery: ['src="https://paper.example/media/m1/960.jpg"', 'alt="Boat"', '>Two boats <', '>Ma<'],
  factBox: ['>In numbers<', 'Thirty-six cranes'],
  table: ['>Before and after<', '<th>', 'Measure', '57 | 58', '>Harbour office<'],
  embed: ['href="https://vimeo.com/123"', '>A film<'],
  audio: ['href="https://paper.example/media/m1/recording"', '>A bell<'],
  video: ['href="https://paper.example/media/m1/recording"', '>A crane<'],
  relatedStory: ['>Another story<'],
  divider: ['<hr'],
  bilingualPair: ['<h2', 'lang="en"', 'Mist', 'lang="zh-Hans"', '雾'],
};

const TOP = BLOCKS.filter(({ node }) => node.group?.split(' ').includes('block'));

describe('a copied block', () => {
  for (const { name } of TOP) {
    it(`has all of its content in HTML for other programs: ${name}`, () => {
      for (const words of SEEN[name]!) expect(html(SAMPLES[name]!)).toContain(words);
    });
    it(`has no identity: ${name}`, () => {
      expect(html(withBlockId(SAMPLES[name]!, 'abc123'))).toBe(html(SAMPLES[name]!));
    });
    it(`reads back unchanged when pasted in a story: ${name}`, () => {
      expect(readBack(copied(SAMPLES[name]!))).toEqual(whole(SAMPLES[name]!));
    });
  }

  it('keeps every attribute of every block', () => {
    const filled: Record<string, unknown> = {
      ...{ start: 7, cite: 'Gao & "Ma"', attribution: 'Gao', alt: 'A', caption: 'C <b>', credit: 'D' },
      ...{ secondAlt: '甲', secondCaption: '丙', secondCredit: '丁', secondTitle: '戊', secondSource: '己' },
      ...{ title: 'T', source: 'S', transcript: 'One\nTwo', level: 3, lang: 'fr', size: 'wide', text: 'N' },
      ...{ media: 'm1', story: 's1', provider: 'x', id: '12', colspan: 2, rowspan: 3, colwidth: [40, 60] },
    };
    const names = (type: { spec: { attrs?: object } }) =>
      Object.keys(type.spec.attrs ?? {}).filter(name => name !== BLOCK_ID);
    const fill = (node: BodyNode): BodyNode => {
      const attrs = names(bodySchema.nodes[node.type]!).map(name => [name, filled[name]]);
      for (const [name, value] of attrs) expect(value, `an example for ${String(name)}`).toBeDefined();
      return {
        ...node,
        ...(attrs.length && { attrs: Object.fromEntries(attrs) as BodyNode['attrs'] }),
        ...(node.content && { content: node.content.map(fill) }),
      };
    };
    for (const { name } of TOP) {
      const block = fill(SAMPLES[name]!);
      expect(readBack(copied(block)), name).toEqual(whole(block));
    }
    const footnote = p(text('See'), { type: 'footnote', attrs: { text: 'A "note"' } }, { type: 'hardBreak' });
    expect(readBack(copied(footnote))).toEqual(whole(footnote));
  });

  it('has a sample for every block', () => {
    const seen = new Set<string>();
    const look = ({ type, content }: BodyNode) => (seen.add(type), content?.forEach(look));
    Object.values(SAMPLES).forEach(look);
    const inline = ['footnote', 'hardBreak', 'paragraphEnd'];
    expect([...seen, ...inline].sort()).toEqual(BLOCKS.map(({ name }) => name).sort());
  });
});

describe('a copied mark', () => {
  const ids = { personId: 'person-1', at: '2026-11-26T08:00:00Z', changeId: 'change-1' };
  const attrs: Record<string, Record<string, string>> = {
    ...{ link: { href: '/china/2026' }, language: { lang: 'zh-Hans' }, note: { threadId: 'thread-1' } },
    ...{ insertion: ids, deletion: ids },
  };
  for (const { name, copied: form } of MARKS) {
    const block = p(text('Words'), text(' of a mark', { type: name, attrs: attrs[name] }));
    if (form) it(`is kept: ${name}`, () => expect(readBack(copied(block))).toEqual(whole(block)));
    else
      it(`is left out as internal to the newsroom: ${name}`, () => {
        expect(html(block)).not.toMatch(/person-1|thread-1|change-1|2026-11|<(mark|ins|del)/);
        expect(html(block)).toBe(name === 'deletion' ? '<p>Words</p>' : '<p>Words of a mark</p>');
      });
  }

  const deletion = { type: 'deletion', attrs: ids };
  const end = (mark: string): BodyNode => ({ type: 'paragraphEnd', marks: [{ type: mark, attrs: ids }] });

  it('suggestions are copied as if accepted, including paragraph ends', () => {
    expect(html(p(text('One'), end('deletion')), p(text(' line')))).toBe('<p>One line</p>');
    expect(html(p(text('Two'), end('insertion')), p(text('lines')))).toBe('<p>Two</p><p>lines</p>');
  });

  it('deleted words are copied when nothing else is selected', () => {
    expect(html(p(text('Gone', deletion)))).toBe('<p>Gone</p>');
  });

  it('a link is copied as one element with an absolute address', () => {
    const link = { type: 'link', attrs: { href: '/china' } };
    const [made, ...others] = copied(p(text('a', link), text('b', link, { type: 'bold' }))).querySelectorAll(
      'a',
    );
    expect(made!.getAttribute('href')).toBe('https://paper.example/china');
    expect(made!.innerHTML).toBe('a<strong>b</strong>');
    expect(others).toEqual([]);
  });
});

describe('pasted HTML that imitates a copy', () => {
  const read = (words: string) => {
    const document = page();
    document.body.innerHTML = words;
    return readBack(document.body);
  };
  it('yields no block or mark with attributes that are not allowed', () => {
    for (const words of [
      '<figure data-block="picture"><p>x</p></figure>',
      '<figure data-block="picture" data-media="../x"><p>x</p></figure>',
      '<figure data-block="embed" data-provider="elsewhere" data-id="1"><p>x</p></figure>',
      `<blockquote data-cite="${'c'.repeat(301)}"><p>x</p></blockquote>`,
      '<p><a href="javascript:alert(1)">x</a></p>',
      '<p><span lang="<b>">x</span></p>',
      '<p><mark data-thread="thread-1">x</mark></p>',
    ])
      expect(read(words), words).toEqual(whole(p(text('x'))));
  });
});

describe('the plain text of a copy', () => {
  it('has every word, including captions, credits and footnotes', () => {
    expect(
      plain(
        p(text('One'), { type: 'footnote', attrs: { text: 'A note.' } }, { type: 'hardBreak' }, text('two')),
        SAMPLES.picture!,
        SAMPLES.quotation!,
        SAMPLES.pullQuote!,
        SAMPLES.table!,
        {
          type: 'bulletList',
          content: [
            { type: 'listItem', content: [p(text('a')), SAMPLES.bulletList!] },
            { type: 'listItem', content: [p(text('b'))] },
          ],
        },
        SAMPLES.heading!,
        SAMPLES.bilingualPair!,
      ),
    ).toBe(
      'One (A note.)\ntwo\n\nThe quay. Qiu Lan\n\nSaid so\n\nSomebody\n\nLarge words\n\nGao\n\n' +
        'Before and after\n\nMeasure\t2026\nNoise\t57 | 58\nHarbour office\n\n' +
        'a\nAn item\nb\n\nA heading\n\nMist\n\n雾',
    );
  });
});
