import { textIn, type ByLanguage } from './by-language';

const FIRST_SECTIONS: { slug: string; names: ByLanguage; isOpinion?: true }[] = [
  { slug: 'news', names: { en: 'News', fr: 'Actualité', 'zh-Hans': '要闻', ar: 'أخبار' } },
  { slug: 'world', names: { en: 'World', fr: 'International', 'zh-Hans': '国际', ar: 'العالم' } },
  { slug: 'business', names: { en: 'Business', fr: 'Économie', 'zh-Hans': '财经', ar: 'اقتصاد' } },
  { slug: 'culture', names: { en: 'Culture', fr: 'Culture', 'zh-Hans': '文化', ar: 'ثقافة' } },
  { slug: 'sports', names: { en: 'Sports', fr: 'Sports', 'zh-Hans': '体育', ar: 'رياضة' } },
  {
    slug: 'opinion',
    names: { en: 'Opinion', fr: 'Opinions', 'zh-Hans': '评论', ar: 'رأي' },
    isOpinion: true,
  },
];

/** The sections of a new paper, named in a language. */
export function firstSections(lang: string): { slug: string; name: string; isOpinion?: true }[] {
  return FIRST_SECTIONS.map(({ names, ...section }) => ({ ...section, name: textIn(names, lang) }));
}
