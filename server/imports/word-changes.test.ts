import { describe, expect, it } from 'vitest';
import type { BodyNode } from '@/domain/document/body';
import { publicBody } from '@/domain/document/public/public-body';
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
