import type { Words } from './words';

const plural = new Intl.PluralRules('ar');
const MINUTES: Record<Intl.LDMLPluralRule, (count: number) => string> = {
  zero: count => `${count} دقيقة قراءة`,
  one: () => 'دقيقة قراءة واحدة',
  two: () => 'دقيقتا قراءة',
  few: count => `${count} دقائق قراءة`,
  many: count => `${count} دقيقة قراءة`,
  other: count => `${count} دقيقة قراءة`,
};

export const ar: Words = {
  lists: { locale: 'ar', mark: null },

  skip: 'انتقل إلى النص',
  editions: 'الطبعات',
  sections: 'الأقسام',
  subsections: 'داخل هذا القسم',
  breadcrumb: 'مسار التصفح',
  staff: 'دخول المحررين',
  home: siteName => `${siteName}، الصفحة الأولى`,
  start: 'الرئيسية',
  feed: siteName => `${siteName}: أحدث الأخبار`,

  by: (names, place) => (place ? ['بقلم ', names, `، ${place}`] : ['بقلم ', names]),
  photosBy: names => ['تصوير: ', names],
  translatedBy: names => ['ترجمة: ', names],
  reportedBy: names => ['شارك في التغطية: ', names, '.'],
  updated: 'آخر تحديث:',
  firstPublished: 'نُشر أول مرة:',
  minutes: count => MINUTES[plural.select(count)](count),

  share: 'شارك هذه القصة',
  shareOn: {
    weibo: 'ويبو',
    x: 'إكس',
    facebook: 'فيسبوك',
    linkedin: 'لينكدإن',
    whatsapp: 'واتساب',
    mail: 'البريد',
  },
  wechat: 'ويتشات',
  wechatHint: 'امسح الرمز بتطبيق ويتشات ثم شارك من هناك.',
  qrCode: 'رمز الاستجابة السريعة لعنوان هذه القصة',

  thisStoryIn: 'هذه القصة في',
  related: 'قصص ذات صلة',
  latest: 'الأحدث',
  topics: 'الموضوعات',
  backToTop: 'إلى الأعلى',
  correction: when => `تصويب، ${when}:`,

  languageShown: 'اعرض',
  both: 'اللغتان',
  paragraph: number => `الفقرة ${number}`,

  table: 'جدول',
  footnotes: 'الحواشي',
  footnote: number => `الحاشية ${number}`,
  backToText: number => `العودة إلى النص عند الحاشية ${number}`,
  seeOn: provider => `شاهده على ${provider}`,
  alsoRead: 'اقرأ أيضًا',
  facts: 'حقائق',

  topStories: 'أهم الأخبار',
  opinion: 'رأي',
  feature: 'تحقيق',
  moreStories: 'قصص أخرى',
  inBrief: 'باختصار',
  inPictures: 'في صور',
  picturesHint: 'صور؛ يتحرك الصف جانبيًا على الشاشات الضيقة',
  emptyFront: {
    title: 'لم يُنشر شيء هنا بعد',
    text: 'لا قصص في هذه الطبعة حتى الآن. ستظهر أول قصة في هذه الصفحة لحظة نشرها.',
  },
  emptySection: 'لم تُنشر قصص في هذا القسم بعد.',
  pages: 'الصفحات',

  missing: {
    'not-found': {
      title: 'لا صفحة في هذا العنوان',
      text: 'ربما كُتب العنوان خطأ، أو أن الرابط الذي أتى بك غير صحيح. هذه سبل المتابعة.',
      label: 'غير موجود',
    },
    gone: {
      title: 'سحبنا هذه القصة',
      text: 'نُشرت هنا ولم تعد منشورة. نحتفظ بعنوانها كي لا يحل محلها شيء آخر أبدًا.',
      label: 'مسحوبة',
    },
  },

  about: 'عن الصحيفة',
  followUs: 'تابعنا',
  otherLanguages: 'طبعات أخرى',
  copyright: (years, siteName) => `حقوق النشر © ${years} ${siteName}.`,
};
