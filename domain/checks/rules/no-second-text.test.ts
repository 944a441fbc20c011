import { describe, expect, it } from 'vitest';
import { quietFacts, readyStory } from '@/domain/checks/check-cases.fixture';
import type { BodyNode } from '@/domain/document/body';
import type { StoryFields } from '@/domain/story/story';
import { noSecondText } from './no-second-text';

const facts = { ...quietFacts(new Date('2026-11-27T08:00:00Z')), secondLang: 'zh-Hans' };
const side = (lang: string, text: string): BodyNode => ({
  type: 'bilingualText',
  attrs: { lang },
  ...(text && { content: [{ type: 'text', text }] }),
});
const pair = (first: string, second: string): BodyNode => ({
  type: 'bilingualPair',
  content: [side('en', first), side('zh-Hans', second)],
});

/** The location of a missing text, as a field or as a path and a field. */
function missing(fields: Partial<StoryFields>, ...content: BodyNode[]): string[] {
  const bare = readyStory('s');
  const story = {
    fields: { ...bare.fields, kicker: '', headline: '', standfirst: '', lead: null, ...fields },
    body: { type: 'doc' as const, content },
  };
  return noSecondText
    .find(story, facts)
    .map(({ where, data }) =>
      'field' in where ? where.field : [where.path.join('.'), data.field].join(' ').trim(),
    );
}

describe('the check for a missing second text', () => {
  it('reports each field that has the first text only', () => {
    const lead = { mediaId: 'm', caption: 'A', credit: 'B', alt: 'C' };
    expect(missing({ kicker: 'A', headline: 'B', standfirst: 'C', lead })).toEqual([
      ...['secondKicker', 'secondHeadline', 'secondStandfirst', 'secondCaption', 'secondAlt'],
    ]);
    expect(missing({ headline: 'B', secondHeadline: '乙' })).toEqual([]);
    expect(missing({ secondHeadline: '乙' })).toEqual([]);
  });

  it('reports pictures of the body and of its galleries', () => {
    const attrs = { media: 'm', caption: 'A', alt: 'B', secondAlt: '乙' };
    const gallery = { type: 'gallery', content: [{ type: 'galleryPicture', attrs }] };
    expect(missing({}, { type: 'picture', attrs }, gallery)).toEqual([
      '0 secondCaption',
      '1.0 secondCaption',
    ]);
  });

  it('reports titles and captions of galleries, tables and recordings', () => {
    const table = (attrs: object): BodyNode => ({ type: 'table', attrs: { ...attrs }, content: [] });
    const sound: BodyNode = { type: 'audio', attrs: { media: 'r', title: 'A', secondCaption: '乙' } };
    const gallery: BodyNode = { type: 'gallery', attrs: { caption: 'A' } };
    const whole = table({ caption: 'A', secondCaption: '甲' });
    expect(missing({}, table({ caption: 'A' }), whole, sound, gallery)).toEqual(['0', '2', '3']);
  });

  it('reports either side of a language pair when only the other is written', () => {
    expect(missing({}, pair('One.', ''), pair('', '二。'), pair('Three.', '三。'), pair('', ''))).toEqual([
      ...['0.1', '1.0'],
    ]);
  });

  it('reports nothing in an edition of one language', () => {
    expect(noSecondText.find(readyStory('s'), { ...facts, secondLang: null })).toEqual([]);
  });
});
