import type { LanguageRules } from './language';

export const zh: Partial<LanguageRules> = {
  joinsNextWord: new Set(),
  // Chinese has no spaces to go by.
  quotesByBalance: true,
  singleMark: 'by-balance',
  ellipsis: '……',
  dash: '——',
  spacedDash: false,
  pairedMarks: '“”‘’「」『』《》〈〉（）【】()[]',
  correction: when => `更正（${when}）：`,
};
