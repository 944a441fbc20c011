import type { EmailWords } from './words';

export const en: EmailWords = {
  subjects: {
    mention: ({ by, story }) => `${by} mentioned you: ${story}`,
    assignment: ({ by, story }) => `${by} assigned you a story: ${story}`,
  },
  openings: {
    mention: ({ by, story }) => `${by} mentioned you in a note on “${story}”:`,
    assignment: ({ by, story }) => `${by} assigned “${story}” to you.`,
  },
  untitled: 'a story without a headline',
  open: 'Open the story:',
  why: 'You can also find this in your newsroom inbox. Change your email notifications in your account.',
};
