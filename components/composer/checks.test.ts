import { describe, expect, it } from 'vitest';
import { EMPTY_BODY, type Body } from '@/domain/document/body';
import { emptyFields } from '@/domain/story';
import { wordsFor } from '@/components/ui/words/catalogues';
import { checkStory } from './checks';

const words = wordsFor('en');
const body = (text: string): Body => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
const full = {
  ...emptyFields('Broadsheet'),
  headline: 'Ferries return',
  standfirst: 'Six boats',
  slug: 'ferries-return',
  sectionId: 's',
  bylines: [{ role: 'by' as const, name: 'Lin Yuchen', authorId: null }],
  lead: { mediaId: 'm', caption: 'c', credit: 'c', alt: 'a' },
};

describe('checks', () => {
  it('name everything that keeps an empty story from its readers', () => {
    const { blocking } = checkStory({ fields: emptyFields(''), body: EMPTY_BODY }, words);
    expect(blocking.map(({ field }) => field)).toEqual(['headline', 'section', 'slug', 'body']);
  });

  it('find nothing in a story that is ready', () => {
    const { blocking, asking } = checkStory({ fields: full, body: body('Six boats will cross.') }, words);
    expect([blocking, asking]).toEqual([[], []]);
  });

  it('ask about a long headline, a missing credit and a doubled word', () => {
    const fields = { ...full, headline: 'Long '.repeat(20), lead: { ...full.lead, credit: '' } };
    const { asking } = checkStory({ fields, body: body('They left the the pier.') }, words);
    expect(asking.map(({ id }) => id)).toEqual(['headline', 'credit', 'doubled']);
  });

  it('take a repeated Chinese character for what it is', () => {
    expect(checkStory({ fields: full, body: body('天天 天天 渡轮') }, words).asking).toEqual([]);
  });
});
