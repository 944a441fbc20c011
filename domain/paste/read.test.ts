import { excessOf } from '@/domain/document/bounds';
import { validateBody } from '@/domain/document/validate';
import { describe, expect, it } from 'vitest';
import type { BodyNode } from '@/domain/document/body';
import { marked, nodesNamed, read } from './test-page.fixture';

/** The type and text of each block of a body. */
const outline = ({ type, text, content, attrs, marks }: BodyNode): string => {
  if (type === 'text') return marks ? `${marks.map(mark => mark.type).join('+')}(${text})` : text!;
  if (type === 'footnote') return `^[${attrs!.text}]`;
  if (type === 'hardBreak') return '/';
  const name = type === 'heading' ? `h${attrs!.level}` : type;
  return type === 'doc'
    ? content!.map(outline).join(' ')
    : `${name}[${(content ?? []).map(outline).join('')}]`;
};
const outlineOf = (html: string) => outline(read(html).body);

describe('pasted words', () => {
  it('keep their marks, however these are written', () => {
    expect(
      outlineOf(
        '<p>a <b>b</b> <span style="font-weight:700">c</span> <b style="font-weight:normal">d</b></p>',
      ),
    ).toBe('paragraph[a bold(b) bold(c) d]');
    expect(outlineOf('<p><i>a</i><em>b</em><span style="font-style:italic">c</span></p>')).toBe(
      'paragraph[italic(abc)]',
    );
    expect(outlineOf('<p>H<sub>2</sub>O m<span style="vertical-align:super">3</span></p>')).toBe(
      'paragraph[Hsubscript(2)O msuperscript(3)]',
    );
    expect(outlineOf('<p style="font-weight:bold">a <span style="font-weight:400">b</span></p>')).toBe(
      'paragraph[bold(a )b]',
    );
  });

  it('are separated by one space, and a single no-break space is kept', () => {
    expect(outlineOf('<p>\n  one\n  <b>two </b> three &nbsp; four\u00a0km </p>')).toBe(
      'paragraph[one bold(two )three four\u00a0km]',
    );
  });

  it('in Chinese get no space at a line break of their source', () => {
    expect(outlineOf('<p class=MsoNormal>港口很\r\n安静，\n  他说 Le\nHavre 也是</p>')).toBe(
      'paragraph[港口很安静，他说 Le Havre 也是]',
    );
  });

  it('keep joiners that a script or an emoji needs', () => {
    expect(outlineOf('<p>می\u200cخواهم \ud83d\udc69\u200d\ud83d\ude80 so\u00adft</p>')).toBe(
      'paragraph[می\u200cخواهم \ud83d\udc69\u200d\ud83d\ude80 soft]',
    );
  });

  it('keep the language of a web page, but not the one that Word sets on every word', () => {
    expect(outlineOf('<p>He said <span lang="fr">bonjour</span></p>')).toBe(
      'paragraph[He said language(bonjour)]',
    );
    expect(outlineOf('<p class=MsoNormal><span lang=EN-US>He said</span></p>')).toBe('paragraph[He said]');
  });
});

describe('pasted links', () => {
  const hrefOf = (href: string) =>
    marked(read(`<p><a href="${href}">x</a></p>`).body, 'link')[0]?.marks?.[0]?.attrs?.href;

  it('keep their target without redirects', () => {
    expect(hrefOf('https://example.org/a?b=1')).toBe('https://example.org/a?b=1');
    expect(hrefOf('mailto:desk@example.org')).toBe('mailto:desk@example.org');
    expect(hrefOf('https://www.google.com/url?q=https://example.org/a&amp;sa=D')).toBe(
      'https://example.org/a',
    );
    expect(hrefOf('https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2F')).toBe(
      'https://example.org/',
    );
  });

  it('are replaced with their words when unsafe or relative to another page', () => {
    for (const href of [
      'javascript:alert(1)',
      'java&#10;script:alert(1)',
      '#top',
      '/admin',
      'file:///etc/passwd',
    ])
      expect(hrefOf(href)).toBeUndefined();
  });
});

describe('pasted paragraphs', () => {
  it('come from boxes and double line breaks, and none is empty', () => {
    expect(outlineOf('<div>a<br>b<br><br>c</div><div><br></div><div>d</div>')).toBe(
      'paragraph[a/b] paragraph[c] paragraph[d]',
    );
    expect(outlineOf('loose <div>inner</div> end')).toBe('paragraph[loose] paragraph[inner] paragraph[end]');
  });

  it('of a quotation stay in it, including nested quotations of a mail', () => {
    expect(outlineOf('<blockquote>a<blockquote><div>b</div></blockquote></blockquote>')).toBe(
      'quotation[paragraph[a]paragraph[b]]',
    );
  });

  it('of preformatted text keep their lines', () => {
    expect(outlineOf('<pre>a\nb</pre>')).toBe('paragraph[a/b]');
  });
});

describe('pasted headings', () => {
  it('start at the second level', () => {
    expect(outlineOf('<h1>a</h1><h2>b</h2><h3>c</h3>')).toBe('h2[a] h3[b] h3[c]');
    expect(outlineOf('<h2>b</h2><h3>c</h3>')).toBe('h2[b] h3[c]');
  });

  it('of Word are recognised by style and level', () => {
    expect(
      outlineOf('<p class=MsoTitle>t</p><p class=MsoNormal style="mso-outline-level:2">b</p><p>c</p>'),
    ).toBe('h2[t] h3[b] paragraph[c]');
  });

  it('of Word Online are recognised by role', () => {
    expect(
      outlineOf(
        '<div class="OutlineElement"><p role="heading" aria-level="2"><span class="TextRun">a</span></p></div>',
      ),
    ).toBe('h2[a]');
  });
});

describe('pasted lists', () => {
  it('of Word Online are nested by level', () => {
    const item = (level: number, text: string) =>
      `<div class="ListContainerWrapper"><ul><li data-listid="1" data-aria-level="${level}"><p>${text}</p></li></ul></div>`;
    expect(outlineOf(`${item(1, 'a')}${item(2, 'b')}${item(1, 'c')}`)).toBe(
      'bulletList[listItem[paragraph[a]bulletList[listItem[paragraph[b]]]]listItem[paragraph[c]]]',
    );
  });

  it('keep their first number', () => {
    const { body } = read('<ol start="4"><li>a</li></ol>');
    expect(nodesNamed(body, 'orderedList')[0]?.attrs).toEqual({ start: 4 });
  });

  it('nested deeper than the schema allows keep their words', () => {
    const deep = `${'<ul><li>a'.repeat(30)}${'</li></ul>'.repeat(30)}`;
    expect(outlineOf(deep)).toBe(Array<string>(30).fill('paragraph[a]').join(' '));
    expect(read(`${deep}<p>between</p>${deep}`).changed).toEqual([{ kind: 'paragraphs', blocks: 2 }]);
  });

  it('are followed by the blocks that they cannot contain', () => {
    expect(outlineOf('<ul><li>a<table><tr><td>1</td><td>2</td></tr></table></li><li>b</li></ul>')).toBe(
      'bulletList[listItem[paragraph[a]]listItem[paragraph[b]]] table[tableRow[tableCell[paragraph[1]]tableCell[paragraph[2]]]]',
    );
  });
});

describe('pasted tables', () => {
  it('keep header cells, spans and captions', () => {
    const { body } = read('<table><caption>Votes</caption><tr><th>A<th>B<tr><td colspan=2>1</table>');
    expect(outline(body)).toBe(
      'table[tableRow[tableHeader[paragraph[A]]tableHeader[paragraph[B]]]tableRow[tableCell[paragraph[1]]]]',
    );
    expect(nodesNamed(body, 'table')[0]?.attrs?.caption).toBe('Votes');
    expect(nodesNamed(body, 'tableCell')[0]?.attrs?.colspan).toBe(2);
  });

  it('used for layout are replaced with their content', () => {
    expect(outlineOf('<table role="presentation"><tr><td><h2>a</h2><td>b</table>')).toBe(
      'h2[a] paragraph[b]',
    );
  });

  it('of a spreadsheet are whole when only their rows were copied', () => {
    expect(outlineOf('<tr><td>1</td><td>2</td></tr>')).toBe(
      'table[tableRow[tableCell[paragraph[1]]tableCell[paragraph[2]]]]',
    );
  });

  it('keep the words of lists and headings in cells', () => {
    expect(outlineOf('<table><tr><td><ul><li>a<li>b</ul></td><td><h2>c</h2></td></tr></table>')).toBe(
      'table[tableRow[tableCell[paragraph[a]paragraph[b]]tableCell[paragraph[c]]]]',
    );
  });
});

describe('a pasted table over a limit', () => {
  const row = (cells: number, attributes = '') =>
    `<tr>${Array.from({ length: cells }, (_, at) => `<td${attributes}>${at}</td>`).join('')}</tr>`;
  const parts = (html: string) => {
    const pasted = read(html);
    expect(validateBody(pasted.body)).toMatchObject({ ok: true });
    return { ...pasted, tables: nodesNamed(pasted.body, 'table') };
  };

  it('of columns is split into tables with every cell in one of them', () => {
    const { changed, tables, body } = parts(`<table><caption>Votes</caption>${row(450)}${row(450)}</table>`);
    expect(changed).toEqual([{ kind: 'tableColumns', limit: 200, tables: 3 }]);
    expect(tables.map(({ content }) => content!.map(({ content: cells }) => cells!.length))).toEqual([
      [200, 200],
      [200, 200],
      [50, 50],
    ]);
    expect(tables.map(({ attrs }) => attrs?.caption)).toEqual(['Votes', '', '']);
    expect(nodesNamed(body, 'paragraph')).toHaveLength(900);
  });

  it('of cells is split into consecutive tables', () => {
    const { changed, tables } = parts(`<table>${row(2, ' colspan=100').repeat(120)}</table>`);
    expect(changed).toEqual([{ kind: 'tableCells', limit: 10_000, tables: 3 }]);
    expect(tables.map(({ content }) => content!.length)).toEqual([50, 50, 20]);
  });

  it('keeps spanning cells within their part', () => {
    const { tables } = parts(
      `<table><tr><td rowspan=60>a</td>${'<td colspan=99>b</td>'.repeat(3)}</tr>${row(297).repeat(2)}</table>`,
    );
    const spans = tables.map(({ content }) => content![0]!.content!.map(({ attrs }) => attrs!.colspan));
    expect(spans).toEqual([[1, 99, 99, 1], [98]]);
    expect(tables.map(({ content }) => content!.length)).toEqual([3, 3]);
  });

  it('of a whole story is left as it is, to be refused', () => {
    const { body, changed } = read(`<table>${row(10).repeat(700)}</table>`);
    expect(excessOf(body)).toMatchObject({ reason: 'too-many-nodes' });
    expect(changed).toEqual([]);
  });
});

describe('pasted footnotes', () => {
  const ways: Record<string, string> = {
    Word: `<p class=MsoNormal>Said<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>.</p>
      <div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>
      <div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1"><span class=MsoFootnoteReference>[1]</span></a> The <i>source</i>.</p></div></div>`,
    LibreOffice: `<p>Said<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>.</p>
      <div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>The source.</p></div>`,
    WordPress: `<p>Said<sup data-fn="f1" class="fn"><a href="#f1" id="f1-link">1</a></sup>.</p>
      <ol class="wp-block-footnotes"><li id="f1">The source. <a href="#f1-link">↩︎</a></li></ol>`,
    Wikipedia: `<p>Said<sup id="cite_ref-1" class="reference"><a href="#cite_note-1">[1]</a></sup>.</p>
      <ol class="references"><li id="cite_note-1"><b><a href="#cite_ref-1">^</a></b> The source.</li></ol>`,
    'Google Docs': `<p>Said<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup>.</p><hr>
      <div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span> The source.</span></p></div>`,
    Pandoc: `<p>Said<a href="#fn1" class="footnote-ref" id="fnref1"><sup>1</sup></a>.</p>
      <section class="footnotes"><hr><ol><li id="fn1"><p>The source.<a href="#fnref1" class="footnote-back">↩</a></p></li></ol></section>`,
  };
  for (const [program, html] of Object.entries(ways))
    it(`of ${program} are placed at their references`, () => {
      expect(outlineOf(html).replace(' divider[]', '')).toBe('paragraph[Said^[The source.].]');
    });

  it('are not made from a table of contents that links to a heading and back', () => {
    expect(outlineOf('<p><a id="t" href="#s">1</a></p><h2 id="s"><a href="#t">1</a> Tea</h2>')).toBe(
      'paragraph[1] h2[1 Tea]',
    );
  });
});

describe('content left out of a paste', () => {
  const droppedOf = (html: string) => read(html).dropped;

  it('counts comments and deletions of Word', () => {
    const html = `<p class=MsoNormal>One <del>two</del> <ins>three</ins>
      <a style='mso-comment-reference:A_1'>four</a><span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[A1]</a></span></p>
      <div style='mso-element:comment-list'><hr class=msocomoff><div style='mso-element:comment'><p>Really?</p></div></div>`;
    expect(droppedOf(html)).toEqual({ comments: 1, deletions: 1 });
    expect(outlineOf(html)).toBe('paragraph[One three four]');
  });

  it.each([
    ['Word', '<p class=MsoNormal>One <s>two</s> three</p>'],
    [
      'Google Docs',
      '<p><span>One </span><span style="text-decoration:underline line-through">two</span> three</p>',
    ],
    ['LibreOffice', '<p>One <strike>two</strike> three</p>'],
    ['Markdown', '<p>One <del>two</del> three</p>'],
  ])('counts and drops struck text of %s', (_program, html) => {
    expect(droppedOf(html)).toEqual({ deletions: 1 });
    expect(outlineOf(html)).toBe('paragraph[One three]');
  });

  it('keeps struck text when there is nothing else', () => {
    expect(outlineOf('<p><s>two</s></p>')).toBe('paragraph[two]');
    expect(droppedOf('<p><s>two</s></p>')).toEqual({});
  });

  it('counts and drops the comments of Google Docs with their marks', () => {
    const html = `<p>One<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup> two</p>
      <div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Really?</span></p></div>`;
    expect(droppedOf(html)).toEqual({ comments: 1 });
    expect(outlineOf(html)).toBe('paragraph[One two]');
  });

  it('counts text boxes and charts of Word, and drops their fallback pictures', () => {
    const shape = (id: string, inner: string) =>
      `<!--[if gte vml 1]><v:shape id="${id}">${inner}</v:shape><![endif]--><![if !vml]><img src="file:///c.png" v:shapes="${id}"><![endif]>`;
    const html = `<p class=MsoNormal>a${shape('Box_1', '<v:textbox>b</v:textbox>')}${shape('Chart_2', '<v:imagedata src="x"/>')}${shape('P_3', '<v:imagedata src="x"/>')}</p>`;
    expect(droppedOf(html)).toEqual({ textBoxes: 1, charts: 1 });
    expect(read(html).pictures).toHaveLength(1);
  });

  it('counts pictures of other sites, which are not fetched', () => {
    expect(
      droppedOf('<p>a<img src="https://example.org/a.jpg"><img src="https://example.org/t.gif" width=1></p>'),
    ).toEqual({
      foreignPictures: 1,
    });
  });

  it('counts players of unsupported sites, while others become embeds', () => {
    const html =
      '<p>a</p><iframe src="https://example.org/"></iframe><iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe><video></video>';
    expect(droppedOf(html)).toEqual({ embeds: 1, recordings: 1 });
    expect(nodesNamed(read(html).body, 'embed')[0]?.attrs).toMatchObject({
      provider: 'youtube',
      id: 'dQw4w9WgXcQ',
    });
  });

  it('does not count colours, fonts, scripts and styles', () => {
    expect(
      read('<style>p{color:red}</style><p style="color:red"><font face=x>a</font></p><script>b()</script>'),
    ).toMatchObject({
      dropped: {},
      body: { content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a' }] }] },
    });
  });
});

describe('pasted pictures', () => {
  it('keep their position, caption and alternative text', () => {
    const { body, pictures } = read(
      '<figure><img src="data:image/png;base64,AAAA" alt="A quay"><figcaption>The quay.</figcaption></figure><p>a <img src="file:///b.png"> b</p>',
    );
    expect(outline(body)).toBe('picture[] paragraph[a] picture[] paragraph[b]');
    expect(nodesNamed(body, 'picture')[0]?.attrs).toMatchObject({ alt: 'A quay', caption: 'The quay.' });
    expect(pictures.map(({ source }) => source.kind)).toEqual(['data', 'file']);
  });

  it('of characters become characters', () => {
    expect(outlineOf('<p>a <img class="emoji" alt="😀" src="https://example.org/1.png"></p>')).toBe(
      'paragraph[a 😀]',
    );
  });

  it('cannot imitate our blocks', () => {
    expect(
      outlineOf(
        '<figure data-block="picture" data-media="secret"></figure><sup data-block="footnote" data-text="x">y</sup>',
      ),
    ).toBe('paragraph[superscript(y)]');
  });
});
