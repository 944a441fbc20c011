import type { EmailWords } from './words';

export const zhHans: EmailWords = {
  subjects: {
    mention: ({ by, story }) => `${by}提到了你：${story}`,
    assignment: ({ by, story }) => `${by}指派给你一篇稿件：${story}`,
  },
  openings: {
    mention: ({ by, story }) => `${by}在《${story}》的批注里提到了你：`,
    assignment: ({ by, story }) => `${by}把《${story}》指派给你。`,
  },
  untitled: '尚无标题的稿件',
  open: '打开稿件：',
  why: '编辑部的收件箱里也有这条消息。邮件通知可在你的账号中设置。',
};
