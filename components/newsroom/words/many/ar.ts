import { arabicCount, STORIES, STORIES_AS_OBJECT } from '@/components/ui/words/arabic-count';
import type { many as en } from './en';

const stories = (n: number) => arabicCount(n, STORIES_AS_OBJECT);

export const many: typeof en = {
  selected: n => `محدد: ${arabicCount(n, STORIES)}`,
  select: story => `تحديد ${story}`,
  selectAll: 'تحديد كل المواد المحمّلة',
  unselect: 'إلغاء التحديد',
  assign: 'إسناد…',
  desk: 'الديسك',
  stage: 'المرحلة',
  assignTitle: n => `إسناد ${stories(n)}`,
  colleague: 'زميل',
  nobody: 'لا أحد',
  assignYes: 'إسناد',
  returnTitle: n => `إعادة ${stories(n)}`,
  spikeTitle: n => `استبعاد ${stories(n)}`,
  spikeText: 'لن تُنشر، ويمكن إعادتها إلى المسودات.',
  why: 'السبب',
  working: 'جارٍ التنفيذ',
  done: n => `نُفّذ على ${stories(n)}.`,
  refusedTitle: n => `لم يُنفّذ على ${stories(n)}`,
  conflict: 'تغيّرت المادة منذ تحميل القائمة. راجعها ثم حاول مجددًا.',
  tooMany: n => `الحد الأقصى للتحديد: ${arabicCount(n, STORIES)}.`,
  toggleKey: 'تحديد صف',
  menu: 'الإجراءات',
  rowMenu: name => `إجراءات ${name}`,
  duplicate: 'نسخ المادة',
};
