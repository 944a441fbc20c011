import { describe, expect, it } from 'vitest';
import type { OtherEdition } from '@/domain/api/stories/correction';
import type { ComposerEdition } from '../view';
import { firstChoices, kindsFor, othersOf, textFor } from './other-choices';

const edition = (id: string, lang: string): ComposerEdition => ({
  ...{ id, code: id, ink: 'moss', accent: null, name: id, shortName: id, mark: id[0]!, english: 'zone' },
  zone: 'UTC',
  ...{ lang, secondLang: null },
});
const EDITIONS = [edition('asia', 'en'), edition('zh', 'zh-Hans'), edition('fr', 'fr')];
const other = (editionId: string, may: boolean, asked: string[]): OtherEdition => ({
  ...{ storyId: `story-${editionId}`, editionId, headline: 'A headline', asked },
  problem: may ? null : { reason: 'needs-role' },
});
let keys = 0;
const newKey = () => `key-${++keys}`;
const choose = (...others: OtherEdition[]) =>
  firstChoices(others, EDITIONS, { lang: 'en', secondLang: null }, newKey);

describe('the editions offered for the same correction', () => {
  it('are in the order of the paper, with the same text only in the same language', () => {
    const choices = choose(
      other('fr', true, []),
      other('zh', true, ['Zhou']),
      other('asia', true, ['Amina']),
    );
    expect(choices.map(({ edition: { id }, kind }) => [id, kind])).toEqual([
      ['asia', 'correct'],
      ['zh', 'ask'],
      ['fr', 'leave'],
    ]);
    expect(choices.map(choice => textFor(choice, ' Ten, not nine. '))).toEqual(['Ten, not nine.', '', '']);
  });

  it('leave out editions that the person may not correct and nobody else can', () => {
    expect(kindsFor(other('fr', false, []))).toEqual(['leave']);
    expect(kindsFor(other('fr', false, ['Ines']))).toEqual(['leave', 'ask']);
    expect(choose(other('asia', false, []))[0]!.kind).toBe('leave');
  });

  it('are not prefilled in two languages with a text in one', () => {
    const bilingual = { ...edition('bi', 'en'), secondLang: 'zh-Hans' };
    const [choice] = firstChoices([other('bi', true, [])], [bilingual], EDITIONS[0]!, newKey);
    expect([choice!.kind, textFor(choice!, 'Ten.')]).toEqual(['leave', '']);
  });

  it('leave out editions removed from the paper', () => {
    expect(choose(other('gone', true, ['Ines']))).toEqual([]);
  });

  it('are sent with the keys that they were offered with', () => {
    const choices = choose(other('asia', true, []), other('zh', false, ['Zhou']), other('fr', false, []));
    const sent = othersOf(choices, 'Ten.');
    expect(sent).toEqual([
      { kind: 'correct', storyId: 'story-asia', key: choices[0]!.key, text: 'Ten.' },
      { kind: 'ask', storyId: 'story-zh', key: choices[1]!.key },
    ]);
    expect(othersOf(choices, 'Ten.')).toEqual(sent);
  });
});
