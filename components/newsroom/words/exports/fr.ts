import type { ExportsWords } from './en';

export const fr: ExportsWords = {
  /** In files of stories. */
  inFile: {
    status: {
      unpublished: 'Non publié : ce texte est réservé à la rédaction jusqu’à sa publication.',
      changed: 'Non publié sous cette forme : les lecteurs ont un texte plus ancien.',
      killed: 'Retiré : ce texte ne doit plus être utilisé.',
    },
    embargo: (time: string) => `Embargo jusqu’au ${time}`,
    correction: (date: string, text: string) => `Rectificatif, ${date} : ${text}`,
    olderEntries: 'Les entrées plus anciennes sont sur la page de l’article.',
    unpublishedStory: 'Un article non publié',
  },
};
