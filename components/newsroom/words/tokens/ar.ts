import type { en } from '../en';

export const tokens: (typeof en)['tokens'] = {
  title: 'رموز الوصول',
  text: 'يتيح رمز الوصول لبرنامج لدى شريك أو أرشيف أو وكالة أنباء أن يطلب ما لا يصل إلى القراء. يعمل باسم زميل، ولا يستطيع أكثر مما يستطيعه، ولا ينشر أبدًا.',
  none: 'لا رموز بعد.',
  describe: 'وصف للمطورين',
  make: 'إنشاء رمز',
  makeTitle: 'إنشاء رمز وصول',
  makeYes: 'إنشاء الرمز',
  name: 'الغرض منه',
  nameHelp: 'مثل «أخبار الوكالة» أو «الأرشيف».',
  scopes: 'يُسمح له',
  scopeWords: {
    'stories:read': 'قراءة المواد المنشورة كاملة',
    'working:read': 'قراءة المواد غير المنشورة مع خططها',
    'stories:write': 'إنشاء مسودات',
  },
  edition: 'الطبعة',
  anyEdition: 'كل الطبعات',
  owner: 'باسم من',
  ownerHelp: 'المواد التي ينشئها تعود إلى هذا الشخص. يتوقف الرمز عند تعطيل الحساب.',
  lasts: 'مدة الصلاحية',
  days: n => `${n} يومًا`,
  given: name => `رمز ${name}`,
  secret: 'رمز الوصول',
  once: 'انسخه الآن: لا يظهر إلا مرة واحدة. احفظه كما تحفظ كلمة المرور؛ مكانه ترويسة Authorization وحدها.',
  done: 'تم',
  until: day => `صالح حتى ${day}`,
  over: day => `انتهى في ${day}`,
  stopped: 'متوقف: الحساب معطّل',
  used: day => `آخر استخدام في ${day}`,
  unused: 'لم يُستخدم قط',
  inNameOf: person => `باسم ${person}`,
  revoke: 'إلغاء',
  revokeOne: name => `إلغاء ${name}`,
  revokeTitle: name => `إلغاء «${name}»؟`,
  revokeText: 'تُرفض البرامج التي تستخدمه من طلبها التالي. لا رجعة عن ذلك.',
};

export const tokenReasons = {
  'too-many-tokens': 'بلغت الصحيفة الحد الأقصى وهو 100 رمز. ألغِ رمزًا أولًا.',
  'no-such-token': 'أُلغي هذا الرمز من قبل. أعد تحميل الصفحة.',
};
