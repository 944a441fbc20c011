import type { RetentionWords } from './en';

/** Words of the periods after which personal data is deleted. */
export const fr: RetentionWords = {
  title: 'Conservation des données',
  help: 'Nombre de jours au bout duquel les données personnelles sont supprimées.',
  nextRun: 'Appliqué chaque nuit. Les changements prennent effet à la prochaine exécution :',
  kinds: {
    origins: {
      name: 'Réseaux et navigateurs',
      covers: 'D’où viennent les événements du journal d’audit. Les événements sont conservés.',
    },
    emails: { name: 'E-mails envoyés', covers: 'Les e-mails à la rédaction, avec leur texte.' },
    inbox: { name: 'Éléments lus de la boîte de réception', covers: 'À compter de leur lecture.' },
    'unusual-acts': {
      name: 'Actes inhabituels traités',
      covers: 'À compter de leur traitement par un administrateur. Leurs événements sont conservés.',
    },
  },
  days: (least, most) => `Jours, de ${least} à ${most}.`,
  forGood: 'Conserver sans limite',
  forGoodOf: name => `${name} : conserver sans limite`,
  lastRun: 'Dernière exécution :',
  deleted: n => (n === 0 ? 'rien à supprimer' : n === 1 ? '1 suppression' : `${n} suppressions`),
  space: ' ',
  comma: ', ',
  notRun: 'Pas encore exécuté.',
  failed: 'La dernière exécution a échoué. Nouvel essai cette nuit :',
  save: 'Enregistrer',
  run: 'Exécuter maintenant',
  ran: 'Exécution terminée.',
  fixedTitle: 'Fixé pour la sécurité',
  fixed: {
    acknowledgements: days => `Réponses gardées pour les enregistrements répétés : ${days} jours`,
    'failed-jobs': days => `Tâches de fond en échec : ${days} jours`,
    verifications: days => `Résultats des vérifications nocturnes : ${days} jours`,
  },
  sessions: days => `Sessions : jusqu’à leur fin, ${days} jours au plus`,
  attempts: 'Tentatives de connexion : une heure',
  links: days => `Liens de mot de passe et aperçus : jusqu’à leur fin, ${days} jours au plus`,
  events: 'Événements du journal d’audit, articles et révisions : sans limite',
};
