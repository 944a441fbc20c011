import { describe, expect, it } from 'vitest';
import type { BodyNode } from '../body';
import { doc, p, picture, text } from '../samples.fixture';
import { validateBody } from '../validate';
import { pairBodies } from './pair-bodies';

const LANGS = ['en', 'zh-Hans'] as const;
const h = (words: string): BodyNode => ({ type: 'heading', attrs: { level: 2 }, content: [text(words)] });

const wordsOf = (node: BodyNode): string => node.text ?? (node.content ?? []).map(wordsOf).join('');
const shown = ({ type, attrs, content = [] }: BodyNode) =>
  type === 'bilingualPair' ? `${attrs?.level ? '# ' : ''}${content.map(wordsOf).join(' / ')}` : type;

function paired(first: BodyNode[], second: BodyNode[]) {
  const body = pairBodies(doc(...first), doc(...second), LANGS);
  expect(validateBody(body)).toMatchObject({ ok: true });
  return body.content!;
}

describe('the body of a bilingual story', () => {
  it('has the texts of both versions side by side', () => {
    const first = [p(text('The port opened in 1994.')), h('Why'), p(text('Nobody knows.'))];
    const second = [p(text('港口1994年启用。')), h('为什么'), p(text('没人知道。'))];
    expect(paired(first, second).map(shown)).toEqual([
      'The port opened in 1994. / 港口1994年启用。',
      '# Why / 为什么',
      'Nobody knows. / 没人知道。',
    ]);
  });

  it('keeps every word when there is only one version', () => {
    expect(paired([], [p(text('没人知道。')), h('为什么')]).map(shown)).toEqual([
      ' / 没人知道。',
      '#  / 为什么',
    ]);
    expect(paired([], []).map(shown)).toEqual(['paragraph']);
  });

  it('has a picture of both versions once, with the texts of both', () => {
    const second = { ...picture, caption: '码头。', alt: '码头' };
    const [only] = paired([{ type: 'picture', attrs: picture }], [{ type: 'picture', attrs: second }]);
    expect(only!.attrs).toMatchObject({ caption: 'The quay.', secondCaption: '码头。', secondAlt: '码头' });
  });

  it('has a gallery of both versions once, each picture with the texts of both', () => {
    const galleryOf = (caption: string, ...pictures: [media: string, caption: string][]): BodyNode => ({
      type: 'gallery',
      attrs: { caption, credit: 'Ma' },
      content: pictures.map(([media, words]) => ({
        type: 'galleryPicture',
        attrs: { media, alt: words, caption: words, credit: 'Wen' },
      })),
    });
    const first = galleryOf('Two boats', ['m1', 'A boat.'], ['m2', 'A ferry.']);
    const [only, ...others] = paired([first], [galleryOf('两艘船', ['m2', '轮渡。'], ['m1', '小船。'])]);
    expect(others).toEqual([]);
    expect(only!.attrs).toMatchObject({ caption: 'Two boats', secondCaption: '两艘船' });
    expect(
      only!.content!.map(({ attrs }) => [attrs!.caption, attrs!.secondCaption, attrs!.secondAlt]),
    ).toEqual([
      ['A boat.', '小船。', '小船。'],
      ['A ferry.', '轮渡。', '轮渡。'],
    ]);
    const another = galleryOf('另两艘', ['m1', '小船。'], ['m3', '帆船。']);
    expect(paired([first], [another]).map(({ type }) => type)).toEqual(['gallery', 'gallery']);
  });

  it('has blocks other than text one after the other, each with its language', () => {
    const quotation = (words: string): BodyNode => ({ type: 'quotation', content: [p(text(words))] });
    const blocks = paired([quotation('So it was said.')], [quotation('有人说。')]);
    expect(blocks.map(({ type }) => type)).toEqual(['quotation', 'quotation']);
    expect(JSON.stringify(blocks[1])).toContain('zh-Hans');
  });
});
