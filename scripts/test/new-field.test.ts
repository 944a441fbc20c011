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
import { storedFields } from '@/server/store/stored-fields';
import { Delivery } from '@/server/syndication/api/delivery';

vi.mock('@/domain/story/fields/fields', async load => {
  const { STORY_FIELDS } = await load<typeof import('@/domain/story/fields/fields')>();
  const text = { kind: 'text', limit: 40, place: 'head', join: ' / ', translated: true, found: true };
  const synthetic = {
    machineTranslated: true,
    checked: true,
    public: 'own',
    indexed: 'text',
    delivered: true,
  };
  const { kicker, ...others } = STORY_FIELDS;
  return {
    STORY_FIELDS: {
      ...{ kicker, synthetic: { ...text, ...synthetic, since: '2026-11-29' } },
      secondSynthetic: { ...text, since: '2026-11-29', secondOf: 'synthetic' },
      ...others,
    },
  };
});

/** The fields of a story with the new one, for which there is no type. */
type Fields = StoryFields & { synthetic: string; secondSynthetic: string };
const fieldsWith = (synthetic: string, secondSynthetic = '') =>
  ({ ...emptyFields('Broadsheet'), synthetic, secondSynthetic }) satisfies Fields;
const body = { type: 'doc' as const, content: [{ type: 'paragraph' }] };
const content = (synthetic: string, secondSynthetic = '') => ({
  fields: fieldsWith(synthetic, secondSynthetic),
  body,
});
const draft = (synthetic: string) => ({ ...content(synthetic), editionId: 'e', deskId: null });
const digest = 'a'.repeat(64);
const changeTo = (synthetic: string) =>
  parseSave({ version: 1, key: 'c'.repeat(36), change: { fields: { synthetic }, digest } });

describe('A text that is added to the registry of story fields', () => {
  it('is empty in a new story', () => {
    expect(emptyFields('')).toMatchObject({ synthetic: '', secondSynthetic: '' });
  });

  it('is accepted in a whole text and in a change, up to its limit', async () => {
    const sent = { editionId: 'e', deskId: null, ...content('Text') };
    expect(await parseText(sent)).toMatchObject({ fields: { synthetic: 'Text' } });
    expect(await changeTo('Text')).toMatchObject({ change: { fields: { synthetic: 'Text' } } });
    await expect(changeTo('x'.repeat(41))).rejects.toMatchObject({
      status: 422,
      reason: 'wrong-field',
      detail: { field: 'synthetic', limit: 40 },
    });
  });

  it('may be missing in a request of an older client', async () => {
    const { synthetic: _first, secondSynthetic: _secondSynthetic, ...fields } = fieldsWith('');
    const { fields: read } = await parseText({ editionId: 'e', deskId: null, fields, body });
    expect(read).toEqual(fields);
  });

  it('is read from a row, empty where the row is older', () => {
    expect(storedFields({ synthetic: 'Text' })).toMatchObject({ synthetic: 'Text', secondSynthetic: '' });
    expect(() => storedFields({ synthetic: 1 })).toThrow('field synthetic is of another type');
  });

  it('is in the response of the API', () => {
    expect(safeParse(answeredFields(), fieldsWith('Text')).data).toMatchObject({ synthetic: 'Text' });
    expect(safeParse(answeredFields(), { ...fieldsWith(''), synthetic: undefined }).success).toBe(false);
  });

  it('is merged, and both sides can be kept', () => {
    const [base, mine, theirs] = [draft(''), draft('Mine'), draft('Theirs')];
    expect(mergeDrafts(compareDrafts(base, theirs, base), {}).fields).toMatchObject({ synthetic: 'Theirs' });
    const conflict = compareDrafts(mine, theirs, base);
    expect(conflict.fields).toMatchObject([{ field: 'synthetic', suggested: null, joins: true }]);
    expect(mergeDrafts(conflict, { synthetic: 'both' }).fields).toMatchObject({ synthetic: 'Mine / Theirs' });
  });

  it('is found and replaced', () => {
    const at = FOUND_FIELDS.findIndex(name => String(name) === 'synthetic');
    expect(FOUND_FIELDS[at + 1]).toBe('secondSynthetic');
    const fields = fieldsWith('Text');
    expect(textIn(fields, FOUND_FIELDS[at]!)).toBe('Text');
    expect(changedTexts(fields, [[FOUND_FIELDS[at]!, 'Other']])).toEqual({ synthetic: 'Other' });
  });

  it('is in the copy that is saved as a file', () => {
    expect(plainCopy(draft('Text'))).toBe('Text');
  });

  it('is offered to a translator, and a change of it is counted', () => {
    expect(sourceText(content('Text')).fields).toMatchObject({ synthetic: 'Text', secondSynthetic: '' });
    expect(countSourceChanges(sourceText(content('Text')), sourceText(content('Other')))).toBe(1);
  });

  it('is translated by machine, and marked as machine text in both languages', () => {
    const [part, ...others] = textParts(content('Text'));
    expect([part?.words, others]).toEqual(['Text', []]);
    const translated = withTranslations(content('Text'), new Map([[part!.key, '副题']]));
    expect(translated.content.fields).toMatchObject({ synthetic: '副题' });
    const found = machineTextsIn(content('副题', '副题'), [textDigest('副题')]);
    expect(found.map(({ where }) => where)).toEqual([{ field: 'synthetic' }, { field: 'secondSynthetic' }]);
  });

  it('is covered by the checks', () => {
    const read = textChecker([], () => 'pattern-unsupported');
    const findings = checkStory(content('The the synthetic'), quietFacts(new Date()), read);
    expect(findings.filter(({ rule }) => rule === 'doubled-word')).toMatchObject([
      { where: { field: 'synthetic' } },
    ]);
    const bilingual = { ...quietFacts(new Date()), secondLang: 'zh-Hans' };
    const missing = checkStory(content('Text'), bilingual, read);
    expect(missing.filter(({ rule }) => rule === 'no-second-text')).toMatchObject([
      { where: { field: 'secondSynthetic' } },
    ]);
  });

  it('is in the public changes', () => {
    expect(publicChanges(content('Text'), content('Other'))).toMatchObject([{ place: 'synthetic' }]);
  });

  it('is printed with the text in the second language', () => {
    expect(printedFields(fieldsWith('Text', '副题'))).toMatchObject({
      synthetic: 'Text\n副题',
      secondSynthetic: '',
    });
    expect(inSecondLanguage(fieldsWith('Text', '副题'))).toMatchObject({
      synthetic: '副题',
      secondSynthetic: '',
    });
    expect(withSecondTexts(fieldsWith('Text'), fieldsWith('副题'))).toMatchObject({
      secondSynthetic: '副题',
    });
  });

  it('is indexed for both searches', () => {
    expect(liveTexts(fieldsWith('Text'), []).titles).toContain('Text');
    expect(workingTexts(fieldsWith('Text')).titles.split('\n')).toContain('Text');
    expect(workingTexts(fieldsWith('Text')).prefixed).not.toContain('Text');
  });

  it('is accepted from a program with a new story', () => {
    const story = { key: 'c'.repeat(36), edition: 'global', headline: 'Headline', text: 'Body' };
    expect(Delivery.parse({ ...story, synthetic: ' Text ' })).toMatchObject({ synthetic: 'Text' });
    expect(Delivery.parse(story)).toMatchObject({ synthetic: '' });
  });
});
