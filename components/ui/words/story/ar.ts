import type { about as english } from './en';

/** Words for everything about a story that is not edited on its page, in Arabic. */
export const about: typeof english = {
  about: {
    bylineRoles: { by: 'بقلم', photos: 'تصوير', translation: 'ترجمة', reporting: 'شارك في التغطية' },
    addName: 'إضافة اسم',
    roleOf: name => `دور ${name}`,
    up: name => `نقل ${name} إلى أعلى`,
    down: name => `نقل ${name} إلى أسفل`,
    remove: name => `إزالة ${name}`,
    noPage: 'بلا صفحة كاتب',
    bylineHelp: 'اكتب اسمًا ثم اضغط Enter. ابدأ بكلمة «تصوير» لذكر المصور.',
    suggested: 'وردت في المادة',
    addTopic: 'إضافة موضوع',
    noTopic: 'لا موضوع مطابق.',
    relatedFind: 'البحث عن مادة ذات صلة',
    relatedHelp: 'تظهر أولًا بين المواد أسفل النص، بهذا الترتيب.',
    unknownStory: 'مادة في هذه الصحيفة',
    outside: 'البحث والمشاركة',
    socialHeadlineHelp: (here, story) =>
      here
        ? `${story} حرفًا في المادة و${here} هنا. تعرض محركات البحث نحو 60.`
        : 'إن تُرك فارغًا استُخدم العنوان.',
    socialDescriptionHelp: 'إن تُرك فارغًا استُخدمت المقدمة.',
    searchResult: 'في نتائج البحث',
    shareCard: 'عند المشاركة',
    canonicalHelp: 'إن سبق ناشر آخر إلى نشرها فقط: العنوان الموجه إلى محركات البحث.',
    canonicalWrong: 'أدخل عنوانًا يبدأ بـ https://. يبقى آخر عنوان صالح حاليًا.',
    noteHelp: 'لغرفة الأخبار فقط. لا يراها القراء أبدًا.',
    address: path => `العنوان: ${path}`,
    embargo: 'حظر النشر حتى',
    embargoHelp: zone => `لا يمكن نشر المادة قبل ذلك. التوقيت: ${zone}.`,
    embargoLift: 'رفع حظر النشر',
    noHeadline: 'لا عنوان بعد',
  },
};
