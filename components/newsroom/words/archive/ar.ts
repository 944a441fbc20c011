import { arabicCount, DAYS } from '@/components/ui/words/arabic-count';
import type { ArchiveWords } from './en';

export const ar: ArchiveWords = {
  archive: {
    title: 'تصدير',
    strip: 'الاستيراد والتصدير',
    promise: 'يُقرأ الأرشيف من دون هذا البرنامج، ويمكن استيراده ثانية',
    wholePaper: 'الصحيفة كاملة في أرشيف',
    start: 'إنشاء أرشيف',
    stop: 'إيقاف',
    waiting: 'بانتظار عملية',
    running: 'قيد التنفيذ',
    stopping: 'جارٍ الإيقاف',
    records: count => `السجلات من هذا النوع: ${count}`,
    pictures: (done, total) => `الصور والتسجيلات: ${done} من ${total}`,
    soFar: megabytes => `كُتب ${megabytes} م.ب حتى الآن. يمكنك مغادرة الصفحة.`,
    facts: (kept, days) => [
      [
        'المحتوى',
        'المواد بنسخها وملاحظاتها، وأصول الصور والتسجيلات مع حقوقها، والطبعات، والواجهات، والمواضيع، والأشخاص، وعمليات إعادة التوجيه، والإعدادات، وسجل التدقيق',
      ],
      ['غير مشمول', 'كلمات المرور والمفاتيح والجلسات وبيانات القراء'],
      ['الصيغة', 'ملف ZIP فيه JSON Lines، مع SHA-256 لكل ملف'],
      ['الاحتفاظ', `أحدث الأرشيفات وعددها ${kept}، كل منها لمدة ${arabicCount(days, DAYS)}`],
    ],
    readBack: 'الاستيراد ثانية',
    readBackText:
      'من سطر الأوامر فقط وفي مكان فارغ: ففي الأرشيف جميع الحسابات والصلاحيات، وهي تحل محل حسابات المتصلين الآن وصلاحياتهم.',
    past: 'آخر الأرشيفات',
    none: 'لا توجد أرشيفات بعد.',
    when: 'متى',
    stories: 'المواد',
    size: 'الحجم',
    by: 'بواسطة',
    state: 'الحالة',
    download: 'تنزيل',
    megabytes: count => `${count} م.ب`,
    whole: 'كامل',
    lost: count => `أصول مفقودة أو تالفة: ${count}`,
    comma: '، ',
    keptUntil: 'محفوظ حتى',
    deleted: 'حُذف',
    errors: {
      stopped: 'أُوقف',
      ended: 'انقطع: توقفت عمليته. ابدأ من جديد.',
      'too-slow': 'انقطع: تجاوز 12 ساعة',
      'disk-full': 'فشل: القرص ممتلئ',
      'not-writable': 'فشل: تتعذر الكتابة في مخزن الوسائط',
      failed: 'فشل: السبب في سجل الخادم',
    },
  },
};
