import { describe, expect, it } from 'vitest';
import { fieldsInEdition, printedFields, withSecondTexts } from './second-texts';
import { emptyFields, type StoryFields } from './story';

const lead = { mediaId: 'm', credit: 'Qiu', caption: 'Mist', alt: 'A quay' };
const bilingual: StoryFields = {
  ...emptyFields('Paper'),
  kicker: 'Ports',
  headline: 'Mist',
  secondHeadline: '雾',
  standfirst: '',
  secondStandfirst: '港口',
  lead: { ...lead, secondCaption: '雾', secondAlt: '' },
};

it('the public texts of a field are both languages on a line each, or the only one', () => {
  const printed = printedFields(bilingual);
  expect([printed.kicker, printed.headline, printed.standfirst]).toEqual(['Ports', 'Mist\n雾', '\n港口']);
  expect(printed.lead).toEqual({ ...lead, caption: 'Mist\n雾' });
  expect(printed.secondHeadline).toBe('');
  expect(printedFields(printed)).toEqual(printed);
});

describe('a version of a bilingual story', () => {
  const bi = { lang: 'en', secondLang: 'zh-Hans' };

  it('in the second language has the texts of that language, or the only ones', () => {
    const fields = fieldsInEdition(bilingual, bi, { lang: 'zh-Hans', secondLang: null });
    expect([fields.kicker, fields.headline, fields.standfirst]).toEqual(['Ports', '雾', '港口']);
    expect(fields.lead).toEqual({ ...lead, caption: '雾' });
    expect(fields.secondHeadline).toBe('');
  });

  it('in the first language or a third has the texts of the first', () => {
    for (const lang of ['en', 'fr']) {
      const fields = fieldsInEdition(bilingual, bi, { lang, secondLang: null });
      expect([fields.headline, fields.secondHeadline, fields.lead]).toEqual(['Mist', '', lead]);
    }
  });

  it('from one language to another is unchanged', () => {
    const one = emptyFields('Paper');
    expect(fieldsInEdition(one, { lang: 'en', secondLang: null }, bi)).toEqual(one);
    const withLine = { ...one, subheadline: 'Under it' };
    expect(fieldsInEdition(withLine, { lang: 'zh-Hans', secondLang: null }, bi)).toEqual(one);
    expect(withSecondTexts(withLine, withLine).subheadline).toBe('');
  });

  it('in both languages has the texts of two versions, but picture texts of the same picture only', () => {
    const first = { ...emptyFields('Paper'), headline: 'Mist', lead };
    const second = { ...emptyFields('Paper'), headline: '雾', lead: { ...lead, caption: '雾', alt: '' } };
    expect(withSecondTexts(first, second)).toMatchObject({
      headline: 'Mist',
      secondHeadline: '雾',
      lead: { caption: 'Mist', secondCaption: '雾' },
    });
    const other = { ...second, lead: { ...lead, mediaId: 'other' } };
    expect(withSecondTexts(first, other).lead).toEqual(lead);
  });
});
