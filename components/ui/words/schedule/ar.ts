import type { schedule as en } from './en';

export const schedule: typeof en = {
  publish: {
    title: name => `جدولة نشر ${name}`,
    willBe: 'موعد النشر',
    button: time => `جدولة النشر ${time}`,
  },
  unpublish: {
    title: name => `جدولة إيقاف نشر ${name}`,
    willBe: 'موعد إيقاف النشر',
    button: time => `إيقاف النشر ${time}`,
  },
  day: 'اليوم',
  time: 'الوقت',
  zone: 'المنطقة الزمنية',
  ofEdition: (edition, zone) => `${edition}، ${zone}`,
  own: 'أنت',
  stored: 'المحفوظ',
  which: 'يتكرر هذا الوقت مرتين في ذلك اليوم. أيهما تقصد؟',
  embargoEnds: time => `ينتهي حظر النشر ${time}.`,
  noTime: 'أدخل اليوم والوقت.',
  bar: {
    publish: time => `ستُنشر ${time}.`,
    changes: time => `ستُنشر التعديلات ${time}.`,
    unpublish: time => `سيوقف نشرها ${time}.`,
    blocked: why => `لن تُنشر في موعدها على حالها. ${why}`,
    changedByScheduler: 'عدّلها من جدولها بعد ذلك، وموافقة محرر ثانٍ مشترطة.',
    refused: (time, why) => `لم تُنشر ${time}. ${why} انشرها أو اختر وقتًا آخر.`,
    change: 'تغيير الموعد',
    cancel: 'إلغاء',
    cancelPublish: 'إلغاء جدولة النشر',
    cancelUnpublish: 'إلغاء جدولة إيقاف النشر',
  },
  onTime: time => `الموعد ${time}`,
  late: (time, minutes) => (minutes < 1 ? `الموعد ${time}، مع تأخر` : `الموعد ${time}، بتأخر ${minutes} د`),
};
