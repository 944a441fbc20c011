import type { machine as en } from './en';

const texts = (count: number) => `${count} texte${count > 1 ? 's' : ''}`;

export const machine: typeof en = {
  begin: 'Traduire automatiquement',
  remaining: count => `${texts(count)} encore dans la langue de l’original.`,
  running: (done, total) => `Traduction automatique\u00a0: ${done} sur ${texts(total)}.`,
  startedBy: name => `Lancée par ${name}. Vous pouvez continuer à écrire.`,
  cancel: 'Annuler',
  cancelled: 'Traduction automatique annulée. Le texte est resté tel quel.',
  done: 'Traduction automatique terminée.',
  unchanged: 'Le texte est resté tel quel.',
  failed: {
    unreachable: 'Le service de traduction est injoignable. Réessayez ou prévenez l’équipe technique.',
    'timed-out': 'Le service de traduction a mis trop de temps. Réessayez plus tard.',
    redirected: 'Le service de traduction a changé d’adresse. Prévenez l’équipe technique.',
    refused: 'Le service de traduction a refusé la demande. Prévenez l’équipe technique.',
    busy: 'Le service de traduction est surchargé. Réessayez dans quelques minutes.',
    'not-understood': 'La réponse du service de traduction est inutilisable. Réessayez.',
    'not-allowed':
      'La traduction n’a pas été enregistrée\u00a0: la personne qui l’a lancée ne peut plus modifier l’article.',
  },
  refused: {
    'machine-translation-runs': 'L’article est déjà en cours de traduction.',
    'machine-translates-another':
      'Un autre article est en cours de traduction pour vous. Attendez qu’il soit terminé.',
    'too-many-machine-translations':
      'Trop d’articles sont en cours de traduction. Réessayez dans quelques minutes.',
    'nothing-to-translate': 'Aucun texte ne reste dans la langue de l’original.',
    'too-long-to-translate': 'L’article est trop long pour être traduit automatiquement. Scindez-le.',
    'no-single-source':
      'Seul un article fait à partir d’une seule version dans une autre langue se traduit automatiquement.',
  },
  notStarted: 'La traduction automatique n’a pas pu être lancée. Réessayez.',
  untouched: count =>
    `${texts(count)} ${count > 1 ? 'sont restés' : 'est resté'} dans la langue de l’original\u00a0:`,
  unread: count =>
    `${texts(count)} de la machine, encore lu${count > 1 ? 's' : ''} par personne. Modifiez-les ou marquez-les comme lus.`,
  next: 'Suivant',
  markRead: 'Marquer comme lu',
  read: 'Marqué comme lu.',
  undo: 'Annuler',
  notMarked: 'Le marquage a échoué. Réessayez.',
  noneHere: 'Placez d’abord le curseur dans un texte de la machine.',
  here: 'Traduction automatique, pas encore lue',
  close: 'Fermer',
};
