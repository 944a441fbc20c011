import type { planning as en } from './en';

export const planning: typeof en = {
  title: 'التخطيط',
  day: 'يوم النشر المخطط',
  deadline: 'موعد التسليم',
  zone: zone => `الأوقات بتوقيت ${zone}`,
  length: 'الطول المتوقع بالكلمات',
  lengthSoFar: (written, expected) => `كُتب ${written} من ${expected} كلمة`,
  photographer: 'المصور',
  notes: 'ملاحظات التخطيط',
  notesHelp: 'موضوع المادة وما تحتاج إليه.',
  noOne: 'لا أحد',
  noColleague: 'لا زميل مطابق.',
  notSaved: 'لم تُحفظ الخطة. حاول مجددًا.',
  failed: 'تعذّر تحميل الخطة.',
  again: 'إعادة المحاولة',
};
