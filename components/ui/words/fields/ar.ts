import type { LabelledField } from '@/domain/story/fields/derive';
import type { LetteredField } from '@/domain/translation/source-text';

export const fields: Record<LabelledField, string> = {
  kicker: 'عنوان تمهيدي',
  headline: 'العنوان',
  subheadline: 'عنوان فرعي',
  standfirst: 'المقدمة',
  bylines: 'التوقيع',
  dateline: 'مكان الخبر',
  source: 'المصدر',
  slug: 'اسم الرابط',
  sectionId: 'القسم',
  lead: 'الصورة الرئيسية',
  topicIds: 'الموضوعات',
  relatedIds: 'مواد ذات صلة',
  socialHeadline: 'عنوان المشاركة',
  socialDescription: 'وصف المشاركة',
  canonicalUrl: 'نُشرت أولًا على',
  internalNote: 'ملاحظة داخلية',
};

export const fieldLetters: Record<LetteredField, string> = {
  kicker: 'ت',
  headline: 'ع',
  subheadline: 'ف',
  standfirst: 'م',
  lead: 'ص',
  socialHeadline: 'ش',
  socialDescription: 'و',
};
