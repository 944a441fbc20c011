import { describe, expect, it } from 'vitest';
import type { BodyNode } from '@/domain/document/body';
import { emptyFields } from '@/domain/story/story';
import { needsTranslation, sourceDigests, untranslatedIn } from './untranslated';

const edition = (lang: string, secondLang: string | null = null) => ({ lang, secondLang });
const paragraph = (text: string, lang?: string): BodyNode => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
  ...(lang && { attrs: { lang } }),
});
const story = (headline: string, ...content: BodyNode[]) => ({
  fields: { ...emptyFields('Broadsheet'), headline },
  body: { type: 'doc' as const, content },
});

describe('needsTranslation', () => {
  it.each([
    ['en', 'zh-Hans', true],
    ['en-GB', 'en', false],
    ['zh-Hant', 'zh-Hans', false],
  ])('of a source in %s for an edition in %s is %s', (source, target, needed) => {
    expect(needsTranslation(edition(source), edition(target))).toBe(needed);
  });

  it('is false for a bilingual edition that has the language of the source', () => {
    expect(needsTranslation(edition('en'), edition('zh-Hans', 'en'))).toBe(false);
    expect(needsTranslation(edition('fr'), edition('zh-Hans', 'en'))).toBe(true);
  });
});

describe('untranslatedIn', () => {
  const source = story(
    'Nine ferries cross at night',
    paragraph('The fare is still two yuan.'),
    paragraph('Lin Yuchen'),
    paragraph('渡轮在夜里往返于两岸之间。'),
  );

  it('finds the headline and the paragraphs that equal those of the source', () => {
    expect(untranslatedIn(source, sourceDigests(source)).map(({ where }) => where)).toEqual([
      { field: 'headline' },
      { path: [0], from: 0, to: 27 },
      { path: [2], from: 0, to: 13 },
    ]);
  });

  it('finds none in names, in quotations marked with a language, and in changed paragraphs', () => {
    const quoted = paragraph('The fare is still two yuan.', 'en');
    const translation = story('夜里九班渡轮', paragraph('票价仍是两元。'), paragraph('Lin Yuchen'), quoted);
    expect(untranslatedIn(translation, sourceDigests(source))).toEqual([]);
  });
});
