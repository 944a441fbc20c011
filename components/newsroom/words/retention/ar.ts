import type { RetentionWords } from './en';

/** Words of the periods after which personal data is deleted. */
export const ar: RetentionWords = {
  title: 'مدد الاحتفاظ بالبيانات',
  help: 'عدد الأيام التي تُحذف بعدها البيانات الشخصية.',
  nextRun: 'تُطبَّق كل ليلة. تسري التغييرات من التطبيق التالي:',
  kinds: {
    origins: { name: 'الشبكات والمتصفحات', covers: 'مصدر أحداث سجل التدقيق. تبقى الأحداث نفسها.' },
    emails: { name: 'رسائل البريد المرسلة', covers: 'الرسائل إلى فريق التحرير ونصوصها.' },
    inbox: { name: 'ما قُرئ في صندوق الوارد', covers: 'تُحسب من وقت القراءة.' },
    'unusual-acts': {
      name: 'أعمال غير معتادة عولجت',
      covers: 'تُحسب من وقت معالجة المدير لها. تبقى أحداثها.',
    },
  },
  days: (least, most) => `أيام، من ${least} إلى ${most}.`,
  forGood: 'الاحتفاظ دائمًا',
  forGoodOf: name => `${name}: الاحتفاظ دائمًا`,
  lastRun: 'آخر تطبيق:',
  deleted: n => (n === 0 ? 'لم يُحذف شيء' : `المحذوف: ${n}`),
  space: ' ',
  comma: '، ',
  notRun: 'لم تُطبَّق بعد.',
  failed: 'فشل آخر تطبيق. تُعاد المحاولة الليلة:',
  save: 'حفظ',
  run: 'تطبيق الآن',
  ran: 'اكتمل التطبيق.',
  fixedTitle: 'ثابت لأسباب أمنية',
  fixed: {
    acknowledgements: days => `ردود محفوظة لعمليات الحفظ المكررة: ${days} يومًا`,
    'failed-jobs': days => `مهام خلفية فاشلة: ${days} يومًا`,
    verifications: days => `نتائج التحقق الليلي: ${days} يومًا`,
  },
  sessions: days => `الجلسات: حتى تنتهي، ${days} يومًا على الأكثر`,
  attempts: 'محاولات الدخول: ساعة',
  links: days => `روابط كلمات المرور والمعاينة: حتى تنتهي، ${days} يومًا على الأكثر`,
  events: 'أحداث سجل التدقيق والمواد ونسخها: دائمًا',
};
