import type { LanguageRules } from './language';

export const ar: Partial<LanguageRules> = {
  joinsNextWord: new Set(['في', 'من', 'عن', 'أو', 'لا', 'ما', 'إلى', 'على']),
  quotes: { double: ['«', '»'], single: ['‹', '›'] },
  quotesByBalance: true,
  pairedMarks: '«»“”()[]',
  dayToTime: '، ',
  secondCalendar: 'islamic-umalqura',
  correction: when => `تصويب، ${when}:`,
  ai: {
    created: 'صورة مولّدة بالذكاء الاصطناعي',
    edited: 'صورة معدّلة بالذكاء الاصطناعي',
    composite: 'صورة مركّبة تضم عناصر مولّدة بالذكاء الاصطناعي',
  },
  stemmer: 'arabic',
};
