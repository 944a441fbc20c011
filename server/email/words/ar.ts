import type { EmailWords } from './words';

export const ar: EmailWords = {
  subjects: {
    mention: ({ by, story }) => `أشار إليك ${by}: ${story}`,
    assignment: ({ by, story }) => `أسند إليك ${by} مادة: ${story}`,
  },
  openings: {
    mention: ({ by, story }) => `أشار إليك ${by} في ملاحظة على «${story}»:`,
    assignment: ({ by, story }) => `أسند إليك ${by} المادة «${story}».`,
  },
  untitled: 'مادة بلا عنوان',
  open: 'افتح المادة:',
  why: 'تجد هذه الرسالة أيضًا في صندوق الوارد. يمكنك ضبط إشعارات البريد من صفحة حسابك.',
};
