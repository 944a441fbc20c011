import { arabicCount } from '../arabic-count';
import type { writing as en } from './en';

const places = { one: 'موضع واحد', two: 'موضعان', few: 'مواضع', many: 'موضعًا', other: 'موضع' };

export const writing: typeof en = {
  view: 'العرض',
  focus: 'وضع التركيز',
  spaces: 'إظهار المسافات غير الفاصلة',
  find: {
    title: 'بحث واستبدال',
    words: 'البحث في المادة',
    replacement: 'استبدال بـ',
    matchCase: 'مطابقة حالة الأحرف',
    matchAccents: 'مطابقة التشكيل',
    wholeWords: 'كلمات كاملة',
    previous: 'السابق',
    next: 'التالي',
    replace: 'استبدال',
    replaceAll: 'استبدال الكل',
    close: 'إغلاق',
    none: 'لا نتائج',
    found: count => arabicCount(count, places),
    at: (place, count) => `${place} من ${count}`,
    replaced: count => `استُبدل: ${arabicCount(count, places)}`,
  },
  preview: {
    title: 'معاينة',
    width: 'عرض الشاشة',
    phone: 'هاتف',
    tablet: 'جهاز لوحي',
    desktop: 'حاسوب',
    page: 'الصفحة كما سيراها القراء',
    opening: 'جارٍ فتح الصفحة…',
    unsent: 'لم تُحفظ أحدث تغييراتك بعد، ولذلك لا تظهر في هذه المعاينة.',
    noSection: 'اختر قسمًا أولًا، فالصفحة تحتاج إليه.',
    failed: 'لا يمكن عرض الصفحة الآن. أغلق المعاينة وأعد المحاولة.',
    close: 'إغلاق المعاينة',
  },
  block: {
    handle: 'نقل هذه الكتلة أو تغييرها',
    turn: 'تحويل إلى',
    duplicate: 'تكرار',
    copyLink: 'نسخ رابط هذه الكتلة',
    linkCopied: 'نُسخ الرابط',
    notCopied: 'تعذّر على المتصفح نسخ الرابط',
  },
  pair: {
    other: 'في نص ثنائي اللغة: اللغة الأخرى',
    join: 'دمج مع الزوج التالي',
    swap: 'تبديل اللغتين',
    up: 'نقل هذه اللغة زوجًا إلى أعلى',
    down: 'نقل هذه اللغة زوجًا إلى أسفل',
  },
  headline: {
    label: 'المساحة التي يشغلها العنوان في الصفحة الأولى',
    fits: percent => `${percent}% من المساحة في الصفحة الأولى`,
    tooLong: percent => `أطول من مساحة الصفحة الأولى بنسبة ${percent}%`,
  },
};
