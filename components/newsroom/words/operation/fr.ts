import type { OperationWords } from './en';

const many = (n: number, one: string, others: string) => `${n} ${n > 1 ? others : one}`;

/** The words of the status screen in French. */
export const fr: OperationWords = {
  title: 'Exploitation',
  status: 'État',
  backups: 'Sauvegardes',
  allWell: 'Tout va bien.',
  readersFine: n =>
    `Les lecteurs reçoivent le journal. ${n > 1 ? `${n} points sont` : '1 point est'} à régler.`,
  readersAffected: 'Les lecteurs reçoivent peut-être une page erronée.',
  spans: { day: 'Dernières 24 heures', week: '7 derniers jours' },
  spanLinks: { day: '24 heures', week: '7 jours' },
  amber: 'ambre : limite dépassée',
  now: 'maintenant',
  nothing: '–',
  most: (value, at) => `max. ${value}, ${at}`,
  least: (value, at) => `min. ${value}, ${at}`,
  limit: value => `limite ${value}`,
  noData: 'rien de compté',
  faults: {
    'unconfirmed-purges': n =>
      `${many(n, 'retrait n’a pas été confirmé', 'retraits n’ont pas été confirmés')} par tous les processus depuis une heure. Des lecteurs ont pu recevoir un article retiré.`,
    'cdn-waiting': n =>
      `Le CDN n’a pas confirmé ${many(n, 'purge', 'purges')}. Les lecteurs reçoivent peut-être d’anciennes pages. De nouveaux essais ont lieu automatiquement.`,
    'unseen-schedules': n =>
      `${many(n, 'article programmé est passé', 'articles programmés sont passés')}, mais un processus envoie encore l’ancienne page.`,
    'overdue-schedules': n =>
      `${many(n, 'programmation est en retard', 'programmations sont en retard')} de plus d’une minute.`,
    'read-only': () => 'La base de données refuse les écritures. Personne ne peut enregistrer ni publier.',
    'not-current': () =>
      'La base de données est d’une autre version. Redémarrez le serveur pour la mettre à jour.',
    'slow-publish': n => `Publier a pris ${n} s en moyenne depuis une heure. La limite est de 3 s.`,
    'lost-processes': n =>
      n > 1
        ? `${n} processus se sont arrêtés sans prévenir, ou ne joignent plus la base de données.`
        : 'Un processus s’est arrêté sans prévenir, ou ne joint plus la base de données.',
    'busy-process': milliseconds =>
      `Un processus est à la limite de son processeur. Son retard est de ${milliseconds} ms.`,
    'several-versions': n => `Les processus sont de ${n} versions. Terminez la mise à jour.`,
    'failed-jobs': n =>
      `${many(n, 'tâche a échoué', 'tâches ont échoué')} définitivement. Les raisons sont dans le journal du serveur.`,
    'late-jobs': n => `Des tâches attendent depuis ${many(n, 'minute', 'minutes')}, dont des e-mails.`,
    'failed-emails': n =>
      `${many(n, 'e-mail n’a pas été envoyé', 'e-mails n’ont pas été envoyés')} depuis un jour.`,
    'media-store-away': () =>
      'Le stockage des médias ne répond pas. Les lecteurs ne voient que les images en cache, et personne ne peut envoyer de fichiers.',
    'scanner-away': () => 'L’antivirus ne répond pas. Personne ne peut envoyer de fichiers.',
    verification: n =>
      `La vérification de la nuit a trouvé ${many(n, 'différence', 'différences')}. Le journal du serveur les nomme.`,
    drill: n =>
      `La dernière sauvegarde restaurée diffère de son relevé en ${many(n, 'endroit', 'endroits')}.`,
    'no-backup': () => 'Il n’y a pas encore de sauvegarde.',
    'late-backup': n => `La dernière sauvegarde remonte à ${many(n, 'heure', 'heures')}.`,
    retention: n =>
      `Des données personnelles de ${many(n, 'type n’ont', 'types n’ont')} pas été supprimées à temps.`,
    'corrupt-rows': n =>
      `${many(n, 'ligne illisible est omise', 'lignes illisibles sont omises')}. npm run doctor les nomme.`,
  },
  series: {
    readers: { label: 'Lecteurs par seconde', unit: '' },
    cached: { label: 'Depuis le cache', unit: '%' },
    visible: { label: 'De la publication à l’affichage', unit: 's' },
    renders: { label: 'Rendus', unit: 'par minute' },
    saves: { label: 'Enregistrements', unit: 'par minute' },
    jobs: { label: 'Tâches en attente', unit: '' },
    streams: { label: 'Flux d’événements', unit: 'ouverts' },
  },
  processes: 'Processus',
  ofVersion: (n, version) => `${n}, de version ${version}`,
  ofVersions: (n, versions) => `${n}, de ${versions} versions`,
  process: 'Processus',
  state: 'État',
  version: 'Version',
  since: 'En marche depuis',
  processor: 'Processeur',
  memory: 'Mémoire',
  inTime: ms => `À temps, ${ms} ms`,
  late: ms => `En retard, ${ms} ms`,
  lost: 'Ne répond plus depuis',
  megabytes: n => `${n} Mo`,
  gigabytes: n => `${n} Go`,
  well: 'Bon',
  needsAttention: 'À régler',
  off: 'Non configuré',
  database: 'Base de données',
  connections: 'Connexions',
  of: (n, most) => `${n} sur ${most}`,
  size: 'Taille',
  media: 'Fichiers',
  pictures: 'Images',
  free: 'Libre',
  mail: 'E-mail',
  waiting: 'En attente',
  sentToday: 'Envoyés en 24 heures',
  failed: 'Échecs',
  last: 'Dernier',
  jobs: 'Tâches',
  oldest: 'La plus ancienne',
  cdn: 'CDN',
  purgesToday: 'Purges en 24 heures',
  confirmedIn: 'Confirmées en',
  lastError: 'Erreur',
  seconds: n => `${n} s`,
};
