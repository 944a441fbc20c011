import type { UnusualWords } from './en';

/** Words of the rules about unusual acts. */
export const ar: UnusualWords = {
  title: 'أعمال غير معتادة',
  help: 'يُبلَّغ المديرون بالبريد وفي صندوق الوارد وفي صفحة غرفة الأخبار. لا تُحسب الخطوات المجدولة.',
  rules: { 'live-changes': 'شخص يغيّر مواد منشورة كثيرة', 'new-admin': 'شخص يصبح مديرًا' },
  answers: { off: 'لا شيء', alarm: 'إبلاغ المديرين', hold: 'إبلاغ المديرين وإيقاف الشخص حتى يسمح أحدهم' },
  most: 'عدد المواد',
  minutes: 'خلال دقائق',
  save: 'حفظ',
  open: 'في انتظار مدير',
  none: 'لا شيء في الانتظار.',
  acts: {
    'live-changes': name => `غيّر ${name} عددًا غير معتاد من المواد المنشورة`,
    'new-admin': name => `أصبح ${name} مديرًا`,
  },
  held: 'موقوف: لا يغيّر ما لدى القراء حتى تسمح.',
  look: 'ما الذي فُعل',
  allow: 'السماح بالمتابعة',
  seen: 'وضع علامة مقروء',
  banner: n => `أعمال غير معتادة في انتظار مدير: ${n}`,
  show: 'عرض',
};
