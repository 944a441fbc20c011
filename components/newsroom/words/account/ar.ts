import type { account as enAccount, firstSteps as enSteps, setup as enSetup, zones as enZones } from './en';

export const account: typeof enAccount = {
  title: 'حسابك',
  profile: 'الملف الشخصي',
  name: 'الاسم',
  nameHelp: 'كما يراه زملاؤك. تُضبط التواقيع في «الكتّاب».',
  email: 'البريد الإلكتروني',
  emailHelp: 'لا يغيّره سوى مدير.',
  picture: 'الصورة',
  pictureHelp: 'يراها زملاؤك بجانب اسمك.',
  language: 'لغة الواجهة',
  zone: 'المنطقة الزمنية',
  zoneHelp: 'للأوقات في غرفة الأخبار. يرى القراء توقيت الطبعة.',
  browserZone: zone => `كما في هذا المتصفح (${zone})`,
  notifications: 'إشعارات البريد الإلكتروني',
  notificationsHelp: 'تجد كل شيء أيضًا في صندوق الوارد.',
  emailKinds: {
    mention: 'عندما يشار إليّ في ملاحظة',
    assignment: 'عندما تُسند إليّ مادة',
  },
  save: 'حفظ',
  password: 'كلمة المرور',
  present: 'كلمة المرور الحالية',
  newPassword: 'كلمة المرور الجديدة',
  passwordText: 'تغييرها ينهي جلساتك على المتصفحات الأخرى.',
  change: 'تغيير كلمة المرور',
  changed: 'تغيّرت كلمة المرور، وانتهت جلساتك على المتصفحات الأخرى.',
  editProfile: 'تعديل الاسم والبريد واللغة',
  profileOf: name => `الملف الشخصي: ${name}`,
};

export const zones: typeof enZones = { nothing: 'لا منطقة زمنية مطابقة.' };

export const firstSteps: typeof enSteps = {
  title: 'الخطوات الأولى',
  done: 'تمت',
  section: 'تعديل الأقسام',
  colleague: 'إضافة زميل',
  story: 'كتابة أول مادة',
  contact: 'إضافة جهة اتصال إلى security.txt',
  dismiss: 'إخفاء هذه القائمة',
};

export const setup: typeof enSetup = {
  thePaper: 'الصحيفة',
  paperName: 'اسم الصحيفة',
  paperLang: 'اللغة',
  paperLangHelp: 'للطبعة الأولى. يمكنك إضافة غيرها لاحقًا.',
  you: 'أنت',
};
