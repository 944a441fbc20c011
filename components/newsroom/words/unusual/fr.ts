import type { UnusualWords } from './en';

/** Words of the rules about unusual acts. */
export const fr: UnusualWords = {
  title: 'Actes inhabituels',
  help: 'Les administrateurs sont prévenus par e-mail, dans la boîte de réception et sur la page de la rédaction. Ce qui est publié par programmation n’est pas compté.',
  rules: {
    'live-changes': 'Une personne modifie beaucoup d’articles publiés',
    'new-admin': 'Quelqu’un devient administrateur',
  },
  answers: {
    off: 'Ne rien faire',
    alarm: 'Prévenir les administrateurs',
    hold: 'Prévenir les administrateurs et suspendre la personne jusqu’à leur accord',
  },
  most: 'Articles',
  minutes: 'En combien de minutes',
  save: 'Enregistrer',
  open: 'En attente d’un administrateur',
  none: 'Rien en attente.',
  acts: {
    'live-changes': name => `${name} a modifié un nombre inhabituel d’articles publiés`,
    'new-admin': name => `${name} est désormais administrateur`,
  },
  held: 'Suspendu : ne peut plus changer ce que voient les lecteurs sans votre accord.',
  look: 'Ce qui a été fait',
  allow: 'Laisser continuer',
  seen: 'Marquer comme vu',
  banner: n =>
    n === 1
      ? '1 acte inhabituel attend un administrateur.'
      : `${n} actes inhabituels attendent un administrateur.`,
  show: 'Afficher',
};
