import { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { pairBlocks } from '@/domain/history/blocks';
import { publicChanges } from '@/domain/history/public-changes';
import { unpublishedChanges } from '@/domain/history/unpublished-changes';
import { differsOnlyInPictures } from '@/domain/story/picture-texts';
import { differsForReaders } from '@/domain/story/public-text';
import { emptyFields } from '@/domain/story/story';
import { isSameSource, sourceText } from '@/domain/translation/source-text';
import { blockIdOf, bodyJson, newBlockId, withBlockId, withBlockIds } from './block-id';
import type { Body, BodyNode } from './body';
import { bodyLength } from './length';
import { publicBody } from './public/public-body';
import { readableBlocks } from './public/readable-blocks';
import { doc, p, SAMPLES, text } from './samples.fixture';
import { bodySchema } from './schema';
import { validateBody } from './validate';
import { bodyToHtml, bodyToMarkdown, bodyToText } from './write';

function valid(body: Body): Body {
  const check = validateBody(body);
  if (!check.ok) throw new Error(check.detail);
  return check.body;
}

const plain = valid(doc(...Object.values(SAMPLES)));
let count = 0;
const named = withBlockIds(plain, () => `secret${++count}`);
const context = { pageUrl: 'https://paper.example/a', mediaUrl: () => 'https://m', story: () => null };
const idsOf = ({ content = [] }: Body) => content.map(blockIdOf);

describe('the identity of a block', () => {
  it.each(Object.keys(SAMPLES))('of the type %s is stored once set, and absent otherwise', name => {
    const block = SAMPLES[name]!;
    expect(idsOf(valid(doc(withBlockId(block, 'abc123'))))).toEqual(['abc123']);
    expect(JSON.stringify(valid(doc(block)))).not.toContain('blockId');
  });

  it('is dropped from the second block that has it', () => {
    const body = doc(withBlockId(p(text('one')), 'a'), withBlockId(p(text('two')), 'a'), p(text('three')));
    expect(idsOf(valid(body))).toEqual(['a', null, null]);
  });

  it('is dropped from blocks within a block', () => {
    const quotation = { ...SAMPLES.quotation!, content: [withBlockId(p(text('Said so')), 'inner')] };
    expect(JSON.stringify(valid(doc(quotation)))).not.toContain('inner');
  });

  it.each(['', 'a b', 'x'.repeat(17), 7, {}, ['a']])('is refused as %j', id => {
    const block: BodyNode = { type: 'paragraph', attrs: { blockId: id } };
    expect(validateBody(doc(block))).toMatchObject({ ok: false, reason: 'wrong-attribute' });
  });

  it('is six letters and digits', () => {
    expect(newBlockId()).toMatch(/^[a-z0-9]{6}$/);
    expect(new Set(Array.from({ length: 2000 }, () => newBlockId())).size).toBe(2000);
  });

  it('survives the schema unchanged', () => {
    expect(bodyJson(Node.fromJSON(bodySchema, named))).toEqual(named);
    expect(bodyJson(Node.fromJSON(bodySchema, plain))).toEqual(plain);
  });
});

describe('identities of blocks', () => {
  it('are absent from every output', () => {
    const outputs = {
      html: bodyToHtml(named, context),
      markdown: bodyToMarkdown(named, context),
      text: bodyToText(named),
      readers: publicBody(named),
      blocks: readableBlocks(named),
      translators: sourceText({ fields: emptyFields('Paper'), body: named }),
    };
    for (const output of Object.values(outputs)) expect(JSON.stringify(output)).not.toMatch(/secret|blockId/);
    expect(publicBody(named)).toEqual(publicBody(plain));
  });

  it('make no difference to readers, lengths, translators and comparisons', () => {
    const textOf = (body: Body) => ({ editionId: 'e', deskId: null, fields: emptyFields('Paper'), body });
    const [one, other] = [textOf(plain), textOf(named)];
    expect(differsForReaders(one, other)).toBe(false);
    expect(publicChanges(one, other)).toEqual([]);
    expect(unpublishedChanges(one, other)).toEqual([]);
    expect(unpublishedChanges(other, one)).toEqual([]);
    expect(isSameSource(sourceText(one), sourceText(other))).toBe(true);
    expect(differsOnlyInPictures(one, other)).toBe(true);
    expect(bodyLength(named)).toEqual(bodyLength(plain));
    expect(pairBlocks(plain.content!, named.content!).every(({ same }) => same)).toBe(true);
  });
});
