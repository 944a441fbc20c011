import { describe, expect, it } from 'vitest';
import { inOneLine, isPair } from '@/components/reader/text/page-languages';
import { checkStory, MAX_FINDINGS } from '@/domain/checks/checks';
import { quietFacts, readyStory } from '@/domain/checks/check-cases.fixture';
import { RULE_NAMES } from '@/domain/checks/finding';
import { textChecker } from '@/domain/checks/text-checker';
import type { Body } from '@/domain/document/body';
import { bodyLength } from '@/domain/document/length';
import { bodyToHtml, bodyToMarkdown, bodyToText } from '@/domain/document/write';
import { compareWords, inlineWords } from '@/domain/history/words';
import { excerptOf } from '@/domain/search/excerpt';
import { fold } from '@/domain/search/fold';
import { parseQuery } from '@/domain/search/query';
import { indexText, tokensOf } from '@/domain/search/tokens';
import { typedQuery } from '@/domain/search/typed-query';
import { parseByline } from '@/domain/story/byline';
import { mentionsIn, possibleMentions } from '@/domain/story/notes';
import { slugFrom } from '@/domain/story/slug';
import { possibleNames } from '@/domain/story/topic-suggestions';
import { compileExpression } from '@/domain/style/expression';
import { findIn, findPattern } from '@/domain/typing/find-words';
import { smartTyping } from '@/domain/typing/smart-typing';
import { htmlOfMarkdown } from '@/domain/paste/markdown';
import { mayBeMarkdown } from '@/domain/paste/markdown-signs';
import { parsable } from '@/domain/paste/read';
import { hostileTexts } from './texts';

/** Large enough that quadratic work would exceed the time limit. */
const SIZE = 200_000;
const WITHIN = 20_000;

const bodyOf = (text: string): Body => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
const context = { pageUrl: 'https://paper.example/a', mediaUrl: () => null, story: () => null };
const rules = ['percent', '/(\\d)\\s?%/', '/(?<=\\w) - (?=\\w)/', '/"([^"]{1,40})"/', '/(\\w+\\s*)+x/'].map(
  (pattern, at) => ({ id: String(at), lang: 'en', pattern, message: 'm', suggestion: '$1' }),
);

/** Everything that is done with a text that a person sends, pastes or types. */
const WORK: Record<string, (text: string) => unknown> = {
  'the words of a body': text => bodyLength(bodyOf(text)),
  'plain text': text => bodyToText(bodyOf(text)),
  HTML: text => bodyToHtml(bodyOf(text), context),
  Markdown: text => bodyToMarkdown(bodyOf(text), context),
  differences: text => compareWords(text, `${text.slice(0, text.length / 2)}x${text.slice(text.length / 2)}`),
  'differences in one line': text => inlineWords(text, text.slice(1)),
  'an excerpt': text => excerptOf(text, { words: new Set(['a', '9']), hanzi: ['字', '字字'] }),
  'a folded word': fold,
  'a search': parseQuery,
  'a search of the newsroom': typedQuery,
  'the words of a search': tokensOf,
  'an index': text => indexText(text, 900_000),
  'a byline': parseByline,
  'names in a note': text => [possibleMentions(text), mentionsIn(text, [])],
  'a slug': slugFrom,
  'names of topics': possibleNames,
  'a typed mark': text => ['"', "'", '-', '.', ' ', '!', '0'].map(typed => smartTyping(text, typed, 'fr')),
  'words to find': text =>
    [true, false].map(matchAccents => {
      const options = { matchCase: false, matchAccents, wholeWords: true, lang: 'vi' };
      return findIn(text, findPattern(' a  b', options)!).length;
    }),
  'a Markdown text': text => {
    const part = text.slice(0, 300_000);
    return mayBeMarkdown(part) ? htmlOfMarkdown(part) : null;
  },
  'a pasted page': parsable,
  'a headline in one line': text => [isPair(text), inOneLine(text)],
};

describe('checks of a hostile text', () => {
  const texts = Object.entries(hostileTexts(SIZE));
  it.each(texts)(
    'finish in time on %s',
    (_, text) => {
      const parts = Array.from({ length: 20 }, (_, at) =>
        text.slice((at * SIZE) / 20, ((at + 1) * SIZE) / 20),
      );
      const content = parts.filter(Boolean).flatMap(part => bodyOf(part).content!);
      const story = { ...readyStory('s'), body: { type: 'doc' as const, content } };
      const found = checkStory(story, quietFacts(new Date(0)), textChecker(rules, compileExpression));
      for (const name of RULE_NAMES)
        expect(found.filter(({ rule }) => rule === name).length).toBeLessThanOrEqual(MAX_FINDINGS);
    },
    WITHIN,
  );
});

describe.each(Object.entries(WORK))('The task %s', (_, work) => {
  it(
    'finishes in time for every hostile text',
    () => {
      for (const text of Object.values(hostileTexts(SIZE))) work(text);
      expect.assertions(0);
    },
    WITHIN,
  );
});
