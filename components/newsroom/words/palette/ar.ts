import { arabicCount } from '@/components/ui/words/arabic-count';
import type { palette as en } from './en';

const results = { one: 'نتيجة واحدة', two: 'نتيجتان', few: 'نتائج', many: 'نتيجة', other: 'نتيجة' };

export const palette: typeof en = {
  title: 'انتقال أو تنفيذ',
  button: 'بحث',
  ask: 'البحث في المواد والشاشات والأوامر',
  recent: 'الأخيرة',
  stories: 'المواد',
  people: 'الفريق',
  goTo: 'انتقال إلى',
  do: 'تنفيذ',
  nothing: 'لا نتائج',
  found: n => arabicCount(n, results),
  choose: 'اختيار',
  open: 'فتح',
  newTab: 'فتح في علامة تبويب جديدة',
  screens: {
    inbox: 'صندوق الوارد',
    budget: 'خطة النشر',
    mine: 'موادي',
    translations: 'الترجمات',
    fronts: 'الصفحات الأولى',
    topics: 'الموضوعات',
    authors: 'الكتّاب',
    people: 'الفريق',
    deactivated: 'الحسابات المعطّلة',
    email: 'البريد الصادر',
    paper: 'الطبعات والأقسام',
    settings: 'الإعدادات',
    style: 'دليل الأسلوب',
    templates: 'القوالب',
    tokens: 'رموز الوصول',
    audit: 'سجل التدقيق',
    account: 'حسابك',
    site: 'فتح الصحيفة',
  },
  commands: {
    newStory: 'مادة جديدة',
    duplicate: 'نسخ مادة…',
    duplicateVerb: 'نسخ',
    duplicateOf: story => `نسخ «${story}»`,
    addPerson: 'إضافة شخص',
    signOut: 'تسجيل الخروج',
  },
  more: 'المزيد',
};
