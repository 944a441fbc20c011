import { describe, expect, it } from 'vitest';
import type { BodyNode } from '@/domain/document/body';
import { publicBody } from '@/domain/document/public/public-body';
import { acceptedBody } from '@/domain/imports/accepted-body';
import { readWord } from '@/domain/imports/word/read-word';
import { nodesIn } from '@/domain/paste/test-page.fixture';
import { wordParts } from './sources/word-file';
import { wordOf, zipOf } from './zip.fixture';

const now = '2026-11-30T00:00:00.000Z';
const read = async (bytes: Buffer) => readWord({ parts: await wordParts(bytes), foreignId: 'file', now });
const text = (node: BodyNode) => [...nodesIn(node)].map(({ text: own = '' }) => own).join('');

const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const gone = (words: string) => `<w:r><w:delText xml:space="preserve">${words}</w:delText></w:r>`;
const by = (author: string, at = '2026-11-21T18:04:00Z') => `w:author="${author}" w:date="${at}"`;
const paragraph = (inner: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;
const comment = (id: number, words: string, mark = '') =>
  `<w:comment w:id="${id}" ${by('Dana Ruiz')}><w:p w14:paraId="${mark}">${run(words)}</w:p></w:comment>`;

describe('A Word file', () => {
  it('with a replaced word has one suggestion of an insertion and a deletion', async () => {
    const { body, suggesters } = await read(
      wordOf(
        paragraph(
          `${run('It is ')}<w:del w:id="1" ${by('Tom')}>${gone('worthless')}</w:del><w:ins w:id="2" ${by('Tom')}>${run('worth nine dollars')}</w:ins>${run('.')}`,
        ),
        {
          'word/people.xml':
            '<w15:person w15:author="Tom"><w15:presenceInfo w15:providerId="AD" w15:userId="S::Tom@Paper.example::1"/></w15:person>',
        },
      ),
    );
    const marks = body.content![0]!.content!.map(node =>
      node.marks?.map(({ type, attrs }) => [type, attrs!.changeId]),
    );
    expect(marks).toEqual([undefined, [['deletion', 'word-1']], [['insertion', 'word-1']], undefined]);
    expect(suggesters[0]!.person).toEqual({ foreignId: 'Tom', name: 'Tom', email: 'tom@paper.example' });
    expect(publicBody(body).content!.map(text)).toEqual(['It is worthless.']);
  });

  it('with a paragraph that was split has the split as a suggestion', async () => {
    const { body } = await read(
      wordOf(
        paragraph(run('One.'), `<w:rPr><w:ins w:id="1" ${by('Tom')}/></w:rPr>`) + paragraph(run(' Two.')),
      ),
    );
    expect(body.content![0]!.content!.at(-1)).toMatchObject({
      type: 'paragraphEnd',
      marks: [{ type: 'insertion' }],
    });
    expect(publicBody(body).content!.map(text)).toEqual(['One.Two.']);
  });

  const format = (change: string, now = '') =>
    `<w:rPr>${now}<w:rPrChange w:id="1" ${by('Tom')}><w:rPr>${change}</w:rPr></w:rPrChange></w:rPr>`;
  const formatted = (words: string, properties: string) => `<w:r>${properties}<w:t>${words}</w:t></w:r>`;
  const lossesOf = ({ losses }: { losses: object }) =>
    Object.fromEntries(Object.entries(losses).map(([kind, { count }]) => [kind, count]));

  it('with words made bold has that as a suggestion, which accepted has them bold and rejected does not', async () => {
    const item = await read(
      wordOf(paragraph(`${run('It is ')}${formatted('paid', format('', '<w:b/>'))}${run('.')}`)),
    );
    const plain = [{ type: 'text', text: 'It is paid.' }];
    expect(publicBody(item.body).content![0]!.content).toEqual(plain);
    expect(acceptedBody(item.body).content![0]!.content).toEqual([
      { type: 'text', text: 'It is ' },
      { type: 'text', text: 'paid', marks: [{ type: 'bold' }] },
      { type: 'text', text: '.' },
    ]);
    const ids = item.body.content![0]!.content!.flatMap(({ marks = [] }) =>
      marks.flatMap(({ attrs }) => attrs?.changeId ?? []),
    );
    expect(ids).toEqual(['word-1', 'word-1']);
    expect(item.losses).toEqual({});
  });

  it('with a change of fonts and languages alone has neither a suggestion nor a loss', async () => {
    const item = await read(
      wordOf(paragraph(formatted('paid', format('<w:lang w:val="de"/><w:sz w:val="24"/>', '<w:lang/>')))),
    );
    expect(item).toMatchObject({ suggesters: [], losses: {} });
  });

  it('with text that one person inserted and another deleted has it under both suggestions', async () => {
    const { body, suggesters } = await read(
      wordOf(
        paragraph(
          `${run('Kept')}<w:ins w:id="1" ${by('Tom')}><w:del w:id="2" ${by('Ann')}>${gone(' and gone')}</w:del></w:ins>`,
        ),
      ),
    );
    expect(body.content![0]!.content![1]!.marks).toMatchObject([
      { type: 'insertion', attrs: { personId: 'person-1' } },
      { type: 'deletion', attrs: { personId: 'person-2' } },
    ]);
    expect(suggesters.map(({ person }) => person.name)).toEqual(['Tom', 'Ann']);
    for (const settled of [publicBody(body), acceptedBody(body)])
      expect(settled.content!.map(text)).toEqual(['Kept']);
  });

  it('with a whole paragraph moved joins both ends to the one suggestion of the move', async () => {
    const range = (name: string) => `<w:${name} w:id="9" w:name="move1" ${by('Tom')}/>`;
    const moved = (tag: string) =>
      paragraph(
        `<w:${tag} w:id="3" ${by('Tom')}>${run('Moved.')}</w:${tag}>`,
        `<w:rPr><w:${tag} w:id="4" ${by('Tom')}/></w:rPr>`,
      );
    const { body } = await read(
      wordOf(
        `${paragraph(run('First.'))}${range('moveToRangeStart')}${moved('moveTo')}${paragraph(run('Last.'))}${range('moveFromRangeStart')}${moved('moveFrom')}${paragraph(run('End.'))}`,
      ),
    );
    expect(publicBody(body).content!.map(text)).toEqual(['First.', 'Last.', 'Moved.', 'End.']);
    const changes = [...nodesIn(body)].flatMap(({ marks = [] }) => marks.map(({ attrs }) => attrs!.changeId));
    expect(changes).toHaveLength(4);
    expect(new Set(changes)).toEqual(new Set(['word-1']));
  });

  it('with a footnote and a line break that were inserted has both in the suggestion', async () => {
    const { body, losses } = await read(
      wordOf(
        paragraph(
          `${run('Paid')}<w:ins w:id="1" ${by('Tom')}><w:r><w:footnoteReference w:id="5"/></w:r><w:r><w:br/></w:r>${run('again')}</w:ins>${run('.')}`,
        ),
        {
          'word/footnotes.xml': `<w:footnote w:id="5">${paragraph(`<w:ins w:id="2" ${by('Tom')}>${run('By hand.')}</w:ins>`)}</w:footnote>`,
        },
      ),
    );
    expect(body.content![0]!.content!.map(({ type, marks = [] }) => [type, marks[0]?.type])).toEqual([
      ['text', undefined],
      ['footnote', 'insertion'],
      ['hardBreak', 'insertion'],
      ['text', 'insertion'],
      ['text', undefined],
    ]);
    expect(publicBody(body).content![0]!.content).toEqual([{ type: 'text', text: 'Paid.' }]);
    expect(losses).toEqual({});
  });

  it('with changes that no suggestion can be lists each: of tables, kinds of paragraphs, footnotes and the headline', async () => {
    const change = `w:id="1" ${by('Tom')}`;
    const cell = (words: string, properties = '') =>
      `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${paragraph(run(words))}</w:tc>`;
    const title = '<w:pStyle w:val="Title"/>';
    const note = paragraph(`${run('By ')}<w:del ${change}>${gone('foot')}</w:del>${run('hand.')}`);
    const item = await read(
      wordOf(
        [
          paragraph(
            `${run('Paid ')}<w:del ${change}>${gone('once')}</w:del><w:ins ${change}>${run('twice')}</w:ins>`,
            title,
          ),
          paragraph(run('One'), `<w:pPrChange ${change}><w:pPr>${title}</w:pPr></w:pPrChange>`),
          paragraph(run('Two'), `<w:jc/><w:pPrChange ${change}><w:pPr/></w:pPrChange>`),
          `<w:tbl><w:tr><w:trPr><w:ins ${change}/></w:trPr>${cell('a')}${cell('b')}</w:tr><w:tr>${cell('c')}${cell('d', `<w:cellDel ${change}/>`)}</w:tr><w:tr>${cell('e')}${cell('f')}</w:tr></w:tbl>`,
          paragraph('<w:r><w:t>End</w:t></w:r><w:r><w:footnoteReference w:id="5"/></w:r>'),
        ].join(''),
        {
          'word/styles.xml':
            '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>',
          'word/footnotes.xml': `<w:footnote w:id="5">${note}</w:footnote>`,
        },
      ),
    );
    expect(item.fields.headline).toBe('Paid once');
    expect(lossesOf(item)).toEqual({
      ...{ formattingChanges: 1, blockChanges: 2, footnoteChanges: 1, headlineChanges: 1 },
    });
  });

  it('with elements of other programs that are named like parts of a program is read without them', async () => {
    const { body } = await read(wordOf(paragraph(`${run('One')}<constructor/><toString/>`)));
    expect(body.content!.map(text)).toEqual(['One']);
  });

  const core = (inner: string) => ({ 'docProps/core.xml': inner });

  it('has its people and times from its properties where its text has none', async () => {
    const properties = core(
      '<dc:creator>Ann Lee; Tom Okafor;python-docx</dc:creator><dcterms:created>2019-05-01T10:00:00Z</dcterms:created><dcterms:modified>2999-01-01T00:00:00Z</dcterms:modified>',
    );
    const item = await read(wordOf(paragraph(run('Paid.')), properties));
    expect(item.people.map(({ name, isGuess }) => [name, isGuess])).toEqual([
      ['Ann Lee', true],
      ['Tom Okafor', true],
    ]);
    // A time of the future is of a wrong clock.
    const created = '2019-05-01T10:00:00.000Z';
    expect(item).toMatchObject({ publishedAt: created, changedAt: created, isPublished: false });
    const heading = paragraph(run('Paid'), '<w:outlineLvl w:val="0"/><w:pStyle w:val="Title"/>');
    const styles = {
      'word/styles.xml': '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>',
    };
    const named = await read(
      wordOf(`${heading}${paragraph(run('By Dana Ruiz'))}${paragraph(run('Text.'))}`, {
        ...properties,
        ...styles,
      }),
    );
    expect(named.people).toEqual([{ foreignId: 'Dana Ruiz', name: 'Dana Ruiz', email: '' }]);
  });

  it.each([
    ['a name without end', `<dc:creator>${'x'.repeat(500_000)}</dc:creator>`],
    ['names without end', `<dc:creator>${'a;'.repeat(200_000)}</dc:creator>`],
    ['times that are none', '<dcterms:created>yesterday</dcterms:created><dcterms:modified/>'],
  ])('with %s in its properties is read with few names and no time', async (_, inner) => {
    const { people, publishedAt, changedAt } = await read(wordOf(paragraph(run('Paid.')), core(inner)));
    expect(people.length).toBeLessThanOrEqual(6);
    expect([publishedAt, changedAt]).toEqual([null, null]);
  });

  it('has answers in the conversation of the comment that they answer', async () => {
    const { threads } = await read(
      wordOf(paragraph(`<w:commentRangeStart w:id="0"/>${run('the deposit')}<w:commentRangeEnd w:id="0"/>`), {
        'word/comments.xml': comment(0, 'Is it paid?', '00A1') + comment(1, 'It is.', '00A2'),
        'word/commentsExtended.xml':
          '<w15:commentEx w15:paraId="00A1" w15:done="1"/><w15:commentEx w15:paraId="00A2" w15:paraIdParent="00A1" w15:done="0"/>',
      }),
    );
    expect(threads).toMatchObject([
      { quotation: 'the deposit', resolved: true, notes: [{ text: 'Is it paid?' }, { text: 'It is.' }] },
    ]);
  });

  it('with markup in its text has it as words', async () => {
    const { body } = await read(wordOf(paragraph(run('&lt;span data-change="0"&gt;&lt;img src=x&gt;'))));
    expect(body.content).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: '<span data-change="0"><img src=x>' }] },
    ]);
  });

  it('has no link of a scheme that readers could be harmed by', async () => {
    const code = (words: string) => `<w:r><w:instrText>${words}</w:instrText></w:r>`;
    const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const field = `${char('begin')}${code('HYPERLINK "javascript:alert(1)"')}${char('separate')}${run('here')}${char('end')}`;
    const { body } = await read(wordOf(paragraph(field)));
    expect(body.content).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'here' }] }]);
  });

  it.each([
    ['no document', zipOf([{ name: 'a.txt', bytes: 'x' }]), 'not-a-document'],
    ['XML that is not well formed', wordOf('<w:p>'), 'not-well-formed'],
    ['an unknown entity', wordOf('&unknown;'), 'not-well-formed'],
    ['elements without end', wordOf('<w:p>'.repeat(300) + '</w:p>'.repeat(300)), 'too-deep'],
    [
      'a document type',
      zipOf([{ name: 'word/document.xml', bytes: '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }]),
      'declares-entities',
    ],
    [
      'bytes that are not UTF-8',
      zipOf([{ name: 'word/document.xml', bytes: Buffer.from([60, 97, 255, 62]) }]),
      'damaged-file',
    ],
  ])('is refused with %s', async (_, bytes, reason) => {
    await expect(read(bytes)).rejects.toMatchObject({ reason });
  });

  it('whose main part is named outside of the file is refused', async () => {
    const relations =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="1" Type="x/officeDocument" Target="../../../etc/passwd"/></Relationships>';
    await expect(read(zipOf([{ name: '_rels/.rels', bytes: relations }]))).rejects.toMatchObject({
      reason: 'not-a-document',
    });
  });
});
