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
  mastDay: written => written.replace(/日(?=星期)/, '日\u3000'),
  secondCalendar: 'chinese',
  correction: when => `更正（${when}）：`,
  ai: {
    created: 'AI生成图片',
    edited: '图片经AI编辑',
    composite: '合成图片，含AI生成内容',
  },
};
