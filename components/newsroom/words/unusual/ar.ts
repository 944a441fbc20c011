import type { UnusualWords } from './en';

/** Words of the rules about unusual acts. */
export const ar: UnusualWords = {
  title: 'أعمال غير معتادة',
  help: 'يُبلَّغ المديرون بالبريد وفي صندوق الوارد وفي صفحة غرفة الأخبار. من يوقَف يكتب ولا ينشر حتى يسمح مدير. لا تُحسب الخطوات المجدولة.',
  rules: {
    'live-changes': 'شخص يغيّر مواد منشورة كثيرة',
    'new-domain': 'شخص يضيف روابط إلى نطاق لم تحل إليه أي مادة من قبل',
    'new-admin': 'شخص يصبح مديرًا',
  },
  answers: { off: 'لا شيء', alarm: 'إبلاغ المديرين', hold: 'إبلاغ المديرين وإيقاف الشخص' },
  holdNewAdmin: 'انتظار تأكيد مدير ثانٍ',
  most: { 'live-changes': 'عدد المواد المعدَّلة', 'new-domain': 'عدد المواد التي تحيل إليه' },
  minutes: 'خلال دقائق',
  allowed: 'نطاقات لا تُعدّ جديدة أبدًا',
  allowedHelp: 'نطاق في كل سطر. نطاق الصحيفة لا يُحسب.',
  save: 'حفظ',
  open: 'في انتظار مدير',
  none: 'لا شيء في الانتظار.',
  acts: {
    'live-changes': name => `غيّر ${name} عددًا غير معتاد من المواد المنشورة`,
    'new-domain': (name, domain) => `أضاف ${name} روابط إلى ${domain} في مواد كثيرة`,
    'new-admin': name => `أصبح ${name} مديرًا`,
  },
  held: 'موقوف: لا يغيّر ما لدى القراء حتى تسمح.',
  look: 'ما الذي فُعل',
  allow: 'السماح بالمتابعة',
  stories: 'المواد',
  seen: 'وضع علامة مقروء',
  allowDomain: domain => `السماح بالنطاق ${domain}`,
  settle: 'إغلاق دون السماح بالنطاق',
  banner: n => `أعمال غير معتادة في انتظار مدير: ${n}`,
  show: 'عرض',
};
