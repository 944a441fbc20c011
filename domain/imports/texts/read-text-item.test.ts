import { describe, expect, it } from 'vitest';
import { nodesIn } from '@/domain/paste/test-page.fixture';
import { readTextItem } from './read-text-item';

const read = (text: string, foreignId = 'harbour.txt') =>
  readTextItem({ text, foreignId, isMarkdown: foreignId.endsWith('.md') });
const paragraphs = (text: string, name?: string) =>
  read(text, name).body.content!.map(block => [...nodesIn(block)].map(({ text: own = '' }) => own).join(''));

describe('A Markdown file', () => {
  it('has its facts from front matter', () => {
    const item = read(
      '---\ntitle: "The mud"\nauthor: Ann Lee and Tom Okafor\ndate: 2026-05-12\ntags: [harbour, "mud"]\ncategory: Port\nslug: the-mud\n---\n\n# The mud\n\nIt is **worth** nine dollars.',
      'mud.md',
    );
    expect(item).toMatchObject({
      fields: { headline: 'The mud', slug: 'the-mud' },
      people: [{ name: 'Ann Lee' }, { name: 'Tom Okafor' }],
      ...{ publishedAt: '2026-05-12T00:00:00.000Z', sections: [{ name: 'Port' }] },
      topics: [{ name: 'harbour' }, { name: 'mud' }],
    });
    expect(item.body.content).toHaveLength(1);
  });

  it('has its headline from the first heading, and its byline from the line below', () => {
    const item = read('# The mud\n\nBy Ann Lee\n\nIt is sold twice.\n', 'mud.md');
    expect([item.fields.headline, item.people.map(({ name }) => name)]).toEqual(['The mud', ['Ann Lee']]);
    expect(item.body.content).toHaveLength(1);
  });

  it('takes stage, day and slug from the file name of another system', () => {
    expect(read('Words.', 'posts/published-2014-12-19-test-1.md')).toMatchObject({
      ...{ isPublished: true, publishedAt: '2014-12-19T00:00:00.000Z', fields: { slug: 'test-1' } },
    });
    expect(read('Words.', 'draft-2014-12-19-test-1.md').isPublished).toBe(false);
  });
});

describe('A plain text', () => {
  it('has a headline, a byline and paragraphs', () => {
    const text =
      'The boat club votes\n\nBy Jo Halloran\n\nMembers of the club\nwill choose.\n\nNeither will last.';
    expect(read(text)).toMatchObject({
      fields: { headline: 'The boat club votes' },
      people: [{ name: 'Jo Halloran' }],
    });
    expect(paragraphs(text)).toEqual(['Members of the club will choose.', 'Neither will last.']);
  });

  it('leaves out and lists lines of injected links', () => {
    const text = 'One.\n\nhttp://best-casino.example/slots\n\nTwo.\n\nSee https://club.example.';
    expect(paragraphs(text)).toEqual(['One.', 'Two.', 'See https://club.example.']);
    expect(read(text).losses).toEqual({
      injectedLinks: { count: 1, places: ['http://best-casino.example/slots'] },
    });
  });

  it('keeps tags as words', () => {
    expect(paragraphs('One.\n\n<script>alert(1)</script>')).toEqual(['One.', '<script>alert(1)</script>']);
  });
});
