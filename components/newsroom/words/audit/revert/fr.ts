import type { RevertWords } from './en';

/** Words of reverting what a person did. */
export const fr: RevertWords = {
  title: 'Annuler des actions',
  open: 'Annuler ce que cette personne a fait',
  back: 'Journal d’audit',
  from: 'Du',
  to: 'Au',
  show: 'Voir ce qui serait annulé',
  intro: 'Choisissez la période. Rien ne change avant que vous ayez vu ce qui serait annulé.',
  will: 'Sera annulé',
  since: 'Modifié depuis par quelqu’un d’autre',
  sinceHelp: 'Laissé tel quel, sauf si vous le cochez.',
  never: 'Pas annulé',
  others: 'À vérifier à la main',
  othersHelp: 'Le journal d’audit montre ce qu’il y avait avant.',
  nothing: 'Rien à annuler pour cette période.',
  tooMuch: most => `Plus de ${most} éléments ont été modifiés. Choisissez une période plus courte.`,
  reason: 'Motif, pour l’historique de chaque article',
  reasonText: name => `Annule ce que ${name} a fait`,
  run: 'Annuler ces actions',
  untitled: 'Sans titre',
  acts: {
    'bring-back': number => `Les lecteurs retrouvent la révision ${number}`,
    unpublish: () => 'Dépublier : les lecteurs ne l’avaient pas avant',
    'restore-text': number => `Rétablir le texte de la révision ${number} comme copie de travail`,
    unschedule: () => 'Annuler la programmation',
    'unschedule-unpublish': () => 'Annuler la dépublication programmée',
    return: () => 'Renvoyer : l’approbation est retirée',
    revive: () => 'Reprendre l’article',
    relaunch: number =>
      number
        ? `Mettre de nouveau en ligne la une n° ${number}`
        : 'Montrer les derniers articles, comme avant la première une',
    'cancel-launches': () => 'Annuler les mises en ligne à venir',
    'end-breaking-news': () => 'Retirer l’alerte info',
    grants: () => 'Rendre les rôles d’avant',
    deactivate: () => 'Désactiver cette personne',
    reactivate: () => 'Réactiver cette personne',
  },
  obstacles: {
    'changed-since': 'Quelqu’un d’autre l’a modifié depuis',
    'others-write': 'Quelqu’un d’autre y a écrit depuis ; son texte ne resterait que dans l’historique',
    killed: 'Un article retiré se republie à la main : le motif peut être juridique',
    'correction-stays': 'Un rectificatif publié reste. S’il est faux, publiez-en un autre',
    'not-known': 'On ne sait pas ce qu’il y avait avant',
  },
  runs: 'Annulations précédentes',
  running: 'En cours',
  ended: 'Terminée',
  progress: (done, all) => `${done} sur ${all}`,
  by: name => `Lancée par ${name}`,
  outcomes: {
    waiting: 'En attente',
    done: 'Fait',
    refused: 'N’a pas pu être annulé. Ouvrez-le pour voir pourquoi.',
  },
};
