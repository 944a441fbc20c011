import { arabicCount } from '@/components/ui/words/arabic-count';
import type { translations as en } from './en';

const PARAGRAPHS = { one: 'فقرة واحدة', two: 'فقرتان', few: 'فقرات', many: 'فقرة', other: 'فقرة' };
const TRANSLATIONS = {
  one: 'ترجمة واحدة',
  two: 'ترجمتان',
  few: 'ترجمات',
  many: 'ترجمة',
  other: 'ترجمة',
};

export const translations: typeof en = {
  title: 'الترجمات',
  filters: 'التصفية',
  show: 'إظهار',
  behind: 'متأخرة',
  inStep: 'مطابقة',
  translation: 'الترجمة',
  state: 'المطلوب',
  since: 'منذ',
  source: 'الأصل',
  translator: 'المترجم',
  stage: 'المرحلة',
  edition: 'الطبعة',
  paragraphs: count => arabicCount(count, PARAGRAPHS),
  countBehind: count => `ترجمات متأخرة عن أصلها: ${arabicCount(count, TRANSLATIONS)}`,
  many: count => `${count}+`,
  revisions: (madeFrom, newest) => `النسخة ${madeFrom} ← ${newest}`,
  madeFrom: revision => `النسخة ${revision}`,
  unread: count =>
    `${arabicCount(count, { one: 'نص واحد', two: 'نصان', few: 'نصوص', many: 'نصًا', other: 'نص' })} من الترجمة الآلية بلا قراءة`,
  noHeadline: 'بلا عنوان بعد',
  next: 'الأقدم',
  newest: 'الأحدث',
  noneBehindTitle: 'كل الترجمات مطابقة لأصولها',
  noneBehind: 'تظهر الترجمة هنا حالما يتغير أصلها.',
  noneInStepTitle: 'لا ترجمات هنا',
  noneInStep: 'اعرض مادة على طبعة أخرى من تبويب المادة.',
};
