import { describe, expect, it, vi } from 'vitest';
import { safeParse } from 'zod/v4/core';
import { quietFacts } from '@/domain/checks/check-cases.fixture';
import { checkStory } from '@/domain/checks/checks';
import { textChecker } from '@/domain/checks/text-checker';
import { publicChanges } from '@/domain/history/public-changes';
import { emptyFields } from '@/domain/story/fields/derive';
import type { StoryFields } from '@/domain/story/fields/fields';
import { answeredFields } from '@/domain/story/fields/schemas';
import { changedTexts, textIn } from '@/domain/story/fields/texts';
import { inSecondLanguage, printedFields, withSecondTexts } from '@/domain/story/second-texts';
import { machineTextsIn } from '@/domain/translation/machine/machine-texts';
import { textDigest } from '@/domain/translation/machine/text-digest';
import { textParts, withTranslations } from '@/domain/translation/machine/text-parts';
import { countSourceChanges } from '@/domain/translation/source-changes';
import { sourceText } from '@/domain/translation/source-text';
import { compareDrafts, mergeDrafts } from '@/components/composer/merging/merge';
import { plainCopy } from '@/components/composer/saving/copy-as-file';
import { FOUND_FIELDS } from '@/components/composer/find/found-fields';
import { liveTexts, workingTexts } from '@/server/search/indexed-texts';
import { parseSave, parseText } from '@/server/stories/story-input';
import { storedFields } from '@/server/store/stories/stored-fields';
import { Delivery } from '@/server/syndication/api/delivery';

vi.mock('@/domain/story/fields/fields', async load => {
  const { STORY_FIELDS } = await load<typeof import('@/domain/story/fields/fields')>();
  const text = { kind: 'text', limit: 40, place: 'head', join: ' / ', translated: true, found: true };
  const deck = { machineTranslated: true, checked: true, public: 'own', indexed: 'text', delivered: true };
  const { kicker, ...others } = STORY_FIELDS;
  return {
    STORY_FIELDS: {
      ...{ kicker, deck: { ...text, ...deck, since: '2026-11-29' } },
      secondDeck: { ...text, since: '2026-11-29', secondOf: 'deck' },
      ...others,
    },
  };
});

/** The fields of a story with the new one, for which there is no type. */
type Fields = StoryFields & { deck: string; secondDeck: string };
const fieldsWith = (deck: string, secondDeck = '') =>
  ({ ...emptyFields('Broadsheet'), deck, secondDeck }) satisfies Fields;
const body = { type: 'doc' as const, content: [{ type: 'paragraph' }] };
const content = (deck: string, secondDeck = '') => ({ fields: fieldsWith(deck, secondDeck), body });
const draft = (deck: string) => ({ ...content(deck), editionId: 'e', deskId: null });
const digest = 'a'.repeat(64);
const changeTo = (deck: string) =>
  parseSave({ version: 1, key: 'c'.repeat(36), change: { fields: { deck }, digest } });

describe('A text that is added to the registry of story fields', () => {
  it('is empty in a new story', () => {
    expect(emptyFields('')).toMatchObject({ deck: '', secondDeck: '' });
  });

  it('is accepted in a whole text and in a change, up to its limit', async () => {
    const sent = { editionId: 'e', deskId: null, ...content('Deck') };
    expect(await parseText(sent)).toMatchObject({ fields: { deck: 'Deck' } });
    expect(await changeTo('Deck')).toMatchObject({ change: { fields: { deck: 'Deck' } } });
    await expect(changeTo('x'.repeat(41))).rejects.toMatchObject({
      status: 422,
      reason: 'wrong-field',
      detail: { field: 'deck', limit: 40 },
    });
  });

  it('may be missing in a request of an older client', async () => {
    const { deck: _deck, secondDeck: _secondDeck, ...fields } = fieldsWith('');
    const { fields: read } = await parseText({ editionId: 'e', deskId: null, fields, body });
    expect(read).toEqual(fields);
  });

  it('is read from a row, empty where the row is older', () => {
    expect(storedFields({ deck: 'Deck' })).toMatchObject({ deck: 'Deck', secondDeck: '' });
    expect(() => storedFields({ deck: 1 })).toThrow('field deck is of another type');
  });

  it('is in an answer', () => {
    expect(safeParse(answeredFields(), fieldsWith('Deck')).data).toMatchObject({ deck: 'Deck' });
    expect(safeParse(answeredFields(), { ...fieldsWith(''), deck: undefined }).success).toBe(false);
  });

  it('is merged, and both sides can be kept', () => {
    const [base, mine, theirs] = [draft(''), draft('Mine'), draft('Theirs')];
    expect(mergeDrafts(compareDrafts(base, theirs, base), {}).fields).toMatchObject({ deck: 'Theirs' });
    const conflict = compareDrafts(mine, theirs, base);
    expect(conflict.fields).toMatchObject([{ field: 'deck', suggested: null, joins: true }]);
    expect(mergeDrafts(conflict, { deck: 'both' }).fields).toMatchObject({ deck: 'Mine / Theirs' });
  });

  it('is found and replaced', () => {
    const at = FOUND_FIELDS.findIndex(name => String(name) === 'deck');
    expect(FOUND_FIELDS[at + 1]).toBe('secondDeck');
    const fields = fieldsWith('Deck');
    expect(textIn(fields, FOUND_FIELDS[at]!)).toBe('Deck');
    expect(changedTexts(fields, [[FOUND_FIELDS[at]!, 'Other']])).toEqual({ deck: 'Other' });
  });

  it('is in the copy that is saved as a file', () => {
    expect(plainCopy(draft('Deck'))).toBe('Deck');
  });

  it('is offered to a translator, and a change of it is counted', () => {
    expect(sourceText(content('Deck')).fields).toMatchObject({ deck: 'Deck', secondDeck: '' });
    expect(countSourceChanges(sourceText(content('Deck')), sourceText(content('Other')))).toBe(1);
  });

  it('is translated by a machine, and known as its text in both languages', () => {
    const [part, ...others] = textParts(content('Deck'));
    expect([part?.words, others]).toEqual(['Deck', []]);
    const translated = withTranslations(content('Deck'), new Map([[part!.key, '副题']]));
    expect(translated.content.fields).toMatchObject({ deck: '副题' });
    const found = machineTextsIn(content('副题', '副题'), [textDigest('副题')]);
    expect(found.map(({ where }) => where)).toEqual([{ field: 'deck' }, { field: 'secondDeck' }]);
  });

  it('is checked', () => {
    const read = textChecker([], () => 'pattern-unsupported');
    const findings = checkStory(content('The the deck'), quietFacts(new Date()), read);
    expect(findings.filter(({ rule }) => rule === 'doubled-word')).toMatchObject([
      { where: { field: 'deck' } },
    ]);
    const bilingual = { ...quietFacts(new Date()), secondLang: 'zh-Hans' };
    const missing = checkStory(content('Deck'), bilingual, read);
    expect(missing.filter(({ rule }) => rule === 'no-second-text')).toMatchObject([
      { where: { field: 'secondDeck' } },
    ]);
  });

  it('is in what changed for readers', () => {
    expect(publicChanges(content('Deck'), content('Other'))).toMatchObject([{ place: 'deck' }]);
  });

  it('is printed with the text in the second language', () => {
    expect(printedFields(fieldsWith('Deck', '副题'))).toMatchObject({ deck: 'Deck\n副题', secondDeck: '' });
    expect(inSecondLanguage(fieldsWith('Deck', '副题'))).toMatchObject({ deck: '副题', secondDeck: '' });
    expect(withSecondTexts(fieldsWith('Deck'), fieldsWith('副题'))).toMatchObject({ secondDeck: '副题' });
  });

  it('is indexed for both searches', () => {
    expect(liveTexts(fieldsWith('Deck'), []).titles).toContain('Deck');
    expect(workingTexts(fieldsWith('Deck')).titles.split('\n')).toContain('Deck');
    expect(workingTexts(fieldsWith('Deck')).prefixed).not.toContain('Deck');
  });

  it('is accepted from a program with a new story', () => {
    const story = { key: 'c'.repeat(36), edition: 'global', headline: 'Headline', text: 'Text' };
    expect(Delivery.parse({ ...story, deck: ' Deck ' })).toMatchObject({ deck: 'Deck' });
    expect(Delivery.parse(story)).toMatchObject({ deck: '' });
  });
});
