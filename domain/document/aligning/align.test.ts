import { describe, expect, it } from 'vitest';
import { alignBlocks } from './align';
import type { BodyNode } from '../body';
import { p, text } from '../samples.fixture';

const heading = (words: string): BodyNode => ({
  type: 'heading',
  attrs: { level: 2 },
  content: [text(words)],
});
const picture = (media: string): BodyNode => ({ type: 'picture', attrs: { media } });
const wordsOf = (blocks: BodyNode[]) =>
  blocks.map(({ content, attrs }) => content?.[0]?.text ?? String(attrs?.media));
const aligned = (first: BodyNode[], second: BodyNode[]) =>
  alignBlocks(first, second).map(row => [wordsOf(row.first), wordsOf(row.second)]);

const EN = [
  'The port of Zhoushan unloaded 36 ships in one night, and hardly anybody heard it.',
  'Since the cranes run on electricity the noise on the quay has fallen to 57 decibels, a little less than people talking at a table.',
  '“I sleep,” says Gao.',
  'The last of the diesel cranes leaves in March 2027; its driver has learned to steer the new ones from a room with a kettle.',
];
const ZH = [
  '舟山港一夜卸下36艘船，几乎没有人听到动静。',
  '起重机改用电力以后，码头上的噪声降到57分贝，比围坐桌边聊天的声音还要低一些。',
  '“我睡得着了，”老高说。',
  '最后一台柴油起重机将于2027年3月离开，司机已经学会在一间摆着水壶的屋子里操纵新机器。',
];

describe('aligning a story with its translation', () => {
  it('aligns paragraph with paragraph', () => {
    const rows = aligned(
      EN.map(words => p(text(words))),
      ZH.map(words => p(text(words))),
    );
    expect(rows).toEqual(EN.map((words, at) => [[words], [ZH[at]]]));
  });

  it('stays aligned when the translation drops, adds or splits a paragraph', () => {
    const [en, zh] = [EN, ZH].map(texts => texts.map(words => p(text(words))));
    const paired = (rows: ReturnType<typeof aligned>, one: string, other: string) =>
      rows.some(([first, second]) => first!.includes(one) && second!.includes(other));
    const without = aligned(en!, [zh![0]!, zh![1]!, zh![3]!]);
    for (const at of [0, 1, 3]) expect(paired(without, EN[at]!, ZH[at]!)).toBe(true);
    const note = p(text('译者注：本文有删节，原文刊于昨日，页码为第三版。'));
    const more = aligned(en!, [zh![0]!, note, ...zh!.slice(1)]);
    for (const at of [0, 1, 3]) expect(paired(more, EN[at]!, ZH[at]!)).toBe(true);
    const [half, rest] = [
      '起重机改用电力以后，码头上的噪声降到57分贝。',
      '这比围坐桌边聊天的声音还要低一些。',
    ];
    const parted = aligned(en!, [zh![0]!, p(text(half!)), p(text(rest!)), ...zh!.slice(2)]);
    expect(parted).toContainEqual([[EN[1]], [half, rest]]);
  });

  it('aligns headings with headings and a picture with the same picture', () => {
    const rows = aligned(
      [p(text(EN[0]!)), heading('A plan with a price'), picture('m1'), p(text(EN[1]!))],
      [p(text(ZH[0]!)), picture('m1'), heading('有代价的计划'), p(text(ZH[1]!))],
    );
    expect(rows).toContainEqual([['m1'], ['m1']]);
    expect(rows.flatMap(([first]) => first)).toEqual([EN[0], 'A plan with a price', 'm1', EN[1]]);
    expect(rows.flatMap(([, second]) => second)).toEqual([ZH[0], 'm1', '有代价的计划', ZH[1]]);
  });

  it('aligns galleries with the same pictures at different positions', () => {
    const gallery = (...media: string[]): BodyNode => ({ type: 'gallery', content: media.map(picture) });
    const [en, zh] = [EN, ZH].map(texts => texts.map(words => p(text(words))));
    const [first, second] = [gallery('m1', 'm2'), gallery('m2', 'm1')];
    const rows = alignBlocks(
      [en![0]!, gallery('m8'), first, en![1]!, en![2]!],
      [zh![0]!, zh![1]!, second, zh![2]!],
    );
    expect(rows).toContainEqual({ first: [first], second: [second] });
  });

  it('keeps every block and the order of both texts for any input', () => {
    const many = (count: number, words: string) =>
      Array.from({ length: count }, (_, at) => p(text(`${words} ${at} `.repeat((at % 7) + 1))));
    for (const [first, second] of [
      [many(900, 'paragraph'), many(700, '段落')],
      [many(9000, 'paragraph'), many(6000, '段落')],
      [many(3, 'paragraph'), many(300, '段落')],
      [[], many(4, '段落')],
      [many(4, 'paragraph'), []],
      [[], []],
    ] as const) {
      const rows = alignBlocks([...first], [...second]);
      expect(rows.flatMap(row => row.first)).toEqual(first);
      expect(rows.flatMap(row => row.second)).toEqual(second);
    }
  });
});
