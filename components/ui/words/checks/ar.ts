import { arabicCount } from '../arabic-count';
import type { checks as english } from './en';

const day = (iso = '') => iso.slice(0, 10).split('-').reverse().join('/');
const notes = { one: 'ملاحظة واحدة', two: 'ملاحظتان', few: 'ملاحظات', many: 'ملاحظة', other: 'ملاحظة' };

/** What is said of the checks before publishing, in Arabic. */
export const checks: typeof english = {
  ready: 'جاهزة للنشر',
  notReady: count =>
    `${arabicCount(count, { one: 'مشكلة واحدة', two: 'مشكلتان', few: 'مشكلات', many: 'مشكلة', other: 'مشكلة' })} تمنع النشر`,
  blocking: 'يجب تصحيحها',
  asking: 'للتحقق قبل النشر',
  passed: 'سليمة',
  go: 'انتقال',
  fix: 'تصحيح',
  fixTo: fix => `اكتب «${fix}»`,
  ignore: 'تجاهل',
  next: 'الفحص التالي',
  moreLike: count =>
    `${arabicCount(count, { one: 'موضع آخر', two: 'موضعان آخران', few: 'مواضع أخرى', many: 'موضعًا آخر', other: 'موضع آخر' })} من النوع نفسه`,
  needsReason: 'النشر رغم ذلك يتطلب ذكر السبب.',
  publishTitle: count =>
    `${arabicCount(count, { one: 'مسألة واحدة', two: 'مسألتان', few: 'مسائل', many: 'مسألة', other: 'مسألة' })} للتحقق منها`,
  reason: 'سبب النشر رغم ذلك',
  reasonHelp: 'يُحفظ في السجل مع اسمك.',
  reasonMissing: 'اذكر السبب.',
  publishAnyway: 'نشر رغم ذلك',
  publishedOver: (names, reason) => `نُشرت رغم الفحوص (${names.join('، ')}): «${reason}»`,
  rules: {
    'no-headline': { name: 'العنوان', found: () => 'العنوان فارغ', passed: 'العنوان' },
    'no-section': { name: 'القسم', found: () => 'لم يُحدَّد قسم للمادة', passed: 'القسم' },
    'no-slug': {
      name: 'اسم الرابط',
      found: () => 'اسم الرابط ناقص',
      more: 'جزء من العنوان الإلكتروني: حروف من a إلى z وأرقام وشرطات.',
      passed: 'اسم الرابط',
    },
    'no-body': { name: 'المتن', found: () => 'المتن فارغ', passed: 'المتن' },
    'guidance-left': {
      name: 'سطر لم يُكتب',
      found: ({ text }) => `لم يُكتب بعد: ${text}`,
      more: 'سطر بين قوسين يبيّن ما ينبغي كتابته. اكتبه أو احذفه.',
      passed: 'لا سطور متروكة',
    },
    'no-alternative-text': {
      name: 'النص البديل',
      found: () => 'صورة بلا نص بديل',
      more: 'صف ما تظهره الصورة لمن لا يراها.',
      passed: 'النص البديل',
    },
    'open-notes': {
      name: 'ملاحظات تمنع النشر',
      found: ({ count = 1 }) => `${arabicCount(count, notes)} تمنع النشر`,
      passed: 'لا ملاحظات تمنع النشر',
    },
    'machine-text': {
      name: 'الترجمة الآلية',
      found: ({ count = 1 }) =>
        `${arabicCount(count, { one: 'نص واحد', two: 'نصان', few: 'نصوص', many: 'نصًا', other: 'نص' })} من الترجمة الآلية لم يقرأها أحد`,
      more: 'عدّله، أو علّمه مقروءًا إن كان صحيحًا.',
      passed: 'لا ترجمة آلية بلا قراءة',
    },
    embargoed: {
      name: 'حظر النشر',
      found: ({ until }) => `النشر محظور حتى ${day(until)} الساعة ${until?.slice(11, 16)} بالتوقيت العالمي`,
      passed: 'لا حظر للنشر',
    },
    'rights-expired': {
      name: 'حقوق الصور',
      found: ({ until }) => `انتهت حقوق إحدى الصور في ${day(until)}`,
      more: 'اختر صورة أخرى أو اذكر من أجازها.',
      passed: 'حقوق الصور سارية',
    },
    'no-credit': { name: 'مصدر الصورة', found: () => 'صورة بلا مصدر', passed: 'مصادر الصور' },
    'dead-link': {
      name: 'رابط معطل',
      found: ({ text }) => (text ? 'رابط يشير إلى مادة غير موجودة' : 'مادة ذات صلة غير منشورة'),
      more: 'سُحبت أو لم تُنشر بعد أو تغيّر عنوانها.',
      passed: 'كل الروابط تعمل',
    },
    'open-suggestions': {
      name: 'اقتراحات معلقة',
      found: () => 'هناك اقتراح معلق',
      more: 'لن يُنشر، وسيرى القراء النص من دونه.',
      passed: 'لا اقتراحات معلقة',
    },
    'notes-unresolved': {
      name: 'ملاحظات مفتوحة',
      found: ({ count = 1 }) => `${arabicCount(count, notes)} من دون حل`,
      passed: 'لا ملاحظات مفتوحة',
    },
    'no-standfirst': { name: 'المقدمة', found: () => 'المقدمة فارغة', passed: 'المقدمة' },
    'no-byline': { name: 'التوقيع', found: () => 'التوقيع فارغ', passed: 'التوقيع' },
    'no-lead': { name: 'الصورة الرئيسية', found: () => 'لا صورة رئيسية', passed: 'الصورة الرئيسية' },
    'no-caption': {
      name: 'شرح الصورة',
      found: () => 'الصورة الرئيسية بلا شرح',
      passed: 'شرح الصورة',
    },
    'no-second-text': {
      name: 'اللغة الثانية',
      found: () => 'نص ناقص باللغة الثانية',
      more: 'يرى القراء اللغة الأولى وحدها هناك.',
      passed: 'اللغتان',
    },
    'long-headline': {
      name: 'عنوان طويل',
      found: ({ count = 1 }) =>
        `العنوان طويل: ${arabicCount(count, { one: 'حرف واحد', two: 'حرفان', few: 'أحرف', many: 'حرفًا', other: 'حرف' })}`,
      more: 'يشغل أكثر من ثلاثة أسطر في الصفحة الأولى.',
      passed: 'طول العنوان',
    },
    'house-style': {
      name: 'دليل الأسلوب',
      found: ({ text }) => `دليل الأسلوب: «${text}»`,
      passed: 'دليل الأسلوب',
    },
    'doubled-word': {
      name: 'كلمة مكررة',
      found: ({ text }) => `«${text}» مكررة`,
      passed: 'لا كلمات مكررة',
    },
    'unmatched-mark': {
      name: 'علامة بلا مقابل',
      found: ({ text }) => `${text} بلا علامة مقابلة`,
      more: 'علامات التنصيص والأقواس تأتي أزواجًا.',
      passed: 'علامات التنصيص مكتملة',
    },
    'long-paragraph': {
      name: 'فقرة طويلة',
      found: ({ count }) => `فقرة طويلة جدًا: ${count}`,
      more: 'تملأ أكثر من شاشة هاتف.',
      passed: 'طول الفقرات',
    },
  },
};
