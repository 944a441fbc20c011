import type { ExportsWords } from './en';

export const zhHans: ExportsWords = {
  /** In files of stories. */
  inFile: {
    status: {
      unpublished: '未发布：发布前仅供编辑部使用。',
      changed: '未按此文本发布：读者看到的是较早的文本。',
      killed: '已撤稿：此文本不得使用。',
    },
    embargo: (time: string) => `禁发至 ${time}`,
    correction: (date: string, text: string) => `更正（${date}）：${text}`,
    olderEntries: '更早的实时报道条目见稿件页面。',
    unpublishedStory: '一篇未发布的稿件',
  },
};
