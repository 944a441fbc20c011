import type { ExportsWords } from './en';

export const ar: ExportsWords = {
  /** In files of stories. */
  inFile: {
    status: {
      unpublished: 'غير منشور: هذا النص لغرفة الأخبار وحدها حتى نشره.',
      changed: 'غير منشور بهذا الشكل: لدى القراء نص أقدم.',
      killed: 'مسحوب: لا يجوز استخدام هذا النص.',
    },
    embargo: (time: string) => `حظر النشر حتى ${time}`,
    correction: (date: string, text: string) => `تصويب، ${date}: ${text}`,
    olderEntries: 'المدخلات الأقدم في صفحة المادة.',
    unpublishedStory: 'مادة غير منشورة',
  },
};
