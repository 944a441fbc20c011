import type { LanguageRules } from './language';

export const ar: Partial<LanguageRules> = {
  quotes: { double: ['«', '»'], single: ['‹', '›'] },
  quotesByBalance: true,
  pairedMarks: '«»“”()[]',
  dayToTime: '، ',
  correction: when => `تصويب، ${when}:`,
  stemmer: 'arabic',
};
