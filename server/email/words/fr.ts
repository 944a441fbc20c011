import type { EmailWords } from './words';

export const fr: EmailWords = {
  subjects: {
    mention: ({ by, story }) => `${by} vous a mentionné : ${story}`,
    assignment: ({ by, story }) => `${by} vous a confié un article : ${story}`,
  },
  openings: {
    mention: ({ by, story }) => `${by} vous a mentionné dans une note sur « ${story} » :`,
    assignment: ({ by, story }) => `${by} vous a confié « ${story} ».`,
  },
  untitled: 'un article sans titre',
  open: 'Ouvrir l’article :',
  why: 'Ce message est aussi dans votre boîte de réception. Réglez vos notifications par e-mail dans votre compte.',
};
