import { arabicCount } from '../arabic-count';
import type { Words } from '../words';

const pictures = { one: 'صورة واحدة', two: 'صورتان', few: 'صور', many: 'صورة', other: 'صورة' };

const days = { one: 'يوم واحد', two: 'يومين', few: 'أيام', many: 'يومًا', other: 'يوم' };

export const library: Words['library'] = {
  title: 'مكتبة الصور',
  open: 'من المكتبة',
  search: 'البحث في الصور',
  searchHelp: 'اسم الملف أو شرح الصورة أو مصدرها أو النص البديل أو العنوان',
  ofThisStory: 'هذه المادة',
  ofStory: headline => `صور «${headline}»`,
  allStories: 'كل الصور',
  shownIn: headline => `في «${headline}»`,
  pictures: 'الصور',
  withoutAlt: 'بلا نص بديل',
  ends: (count, live) =>
    `تنتهي الحقوق خلال ${arabicCount(count, days)}${live ? `، مواضع منشورة: ${live}` : ''}`,
  ended: live => (live ? `انتهت الحقوق، مواضع منشورة: ${live}` : 'انتهت الحقوق'),
  noCredit: 'بلا مصدر',
  none: 'لا صور مطابقة. جرّب كلمات أقل.',
  noneYet: 'المكتبة فارغة. تظهر الصور هنا بعد رفعها.',
  noneInStory: 'لا صور في هذه المادة بعد. تظهر الصور الجديدة هنا بعد حفظها بثوانٍ.',
  failed: 'تعذّر تحميل المكتبة.',
  again: 'إعادة المحاولة',
  more: 'عرض المزيد',
  loading: 'جارٍ التحميل…',
  chosen: count => `اختيرت: ${arabicCount(count, pictures)}`,
  most: most => `الحد الأقصى في المرة الواحدة: ${most}.`,
  add: count => (count > 1 ? `إضافة ${arabicCount(count, { ...pictures, two: 'صورتين' })}` : 'إضافة'),
  picturesOnly:
    'أنت مسؤول عن صور هذه المادة: شروحها ومصادرها ونصوصها البديلة وقصها، ويمكنك استبدالها. ويغيّر المحررون الباقي.',
  upload: 'رفع صورة',
  replaceFrom: 'استبدال من المكتبة',
  textsKept: 'بقي شرح الصورة ومصدرها ونصها البديل. تحقق من ملاءمتها للصورة الجديدة.',
  cancel: name => `إلغاء رفع ${name}`,
  cancelShort: 'إلغاء',
  tooMany: (most, left) =>
    `الحد الأقصى للملفات في المرة الواحدة: ${most}. ملفات لم تُرفع: ${left}. أضفها بعد ذلك.`,
  duplicate: 'نسخ المادة',
  duplicateFailed: 'تعذّر نسخ المادة. حاول مجددًا.',
  noDuplicate: 'لا يمكنك إنشاء مواد في هذه الطبعة.',
};
