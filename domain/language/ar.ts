import type { LanguageRules } from './language';

export const ar: Partial<LanguageRules> = {
  quotes: { double: ['«', '»'], single: ['‹', '›'] },
  quotesByBalance: true,
  pairedMarks: '«»“”()[]',
  stamp: 'words',
  dayToTime: '، ',
  correction: when => `تصويب، ${when}:`,
  stemmer: 'arabic',
};
