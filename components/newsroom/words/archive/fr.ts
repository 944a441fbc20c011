import type { ArchiveWords } from './en';

const n = (count: number, one: string, many: string) => `${count} ${count < 2 ? one : many}`;

export const fr: ArchiveWords = {
  archive: {
    title: 'Exporter',
    strip: 'Importer et exporter',
    promise: 'Une archive se lit sans ce logiciel, et il peut la relire',
    wholePaper: 'Le journal entier, en archive',
    start: 'Créer une archive',
    stop: 'Arrêter',
    waiting: 'En attente d’un processus',
    running: 'En cours',
    stopping: 'Arrêt en cours',
    records: count => `Enregistrements de ce type\u00a0: ${count}`,
    pictures: (done, total) => `Photos et enregistrements, ${done} sur ${total}`,
    soFar: megabytes => `${megabytes} Mo jusqu’ici. Vous pouvez faire autre chose.`,
    facts: (kept, days) => [
      [
        'Contenu',
        'Les articles avec leurs révisions et leurs notes, les originaux des photos et des enregistrements avec leurs droits, les éditions, les unes, les thèmes, les personnes, les redirections, les paramètres, le journal d’audit',
      ],
      ['Exclu', 'Les mots de passe, les clés, les sessions, les données des lecteurs'],
      ['Format', 'Un fichier ZIP de JSON Lines, avec le SHA-256 de chaque fichier'],
      ['Conservation', `${n(kept, 'archive', 'archives')}, pendant ${n(days, 'jour', 'jours')} chacune`],
    ],
    readBack: 'Relecture',
    readBackText:
      'Seulement sur la console, dans un emplacement vide\u00a0: une archive contient tous les comptes et tous les droits, et remplacerait ceux des personnes connectées.',
    past: 'Dernières archives',
    none: 'Il n’y a pas encore d’archive.',
    when: 'Quand',
    stories: 'Articles',
    size: 'Taille',
    by: 'Par',
    state: 'État',
    download: 'Télécharger',
    megabytes: count => `${count} Mo`,
    whole: 'Complète',
    lost: count => n(count, 'original manque ou est endommagé', 'originaux manquent ou sont endommagés'),
    comma: ', ',
    keptUntil: 'conservée jusqu’au',
    deleted: 'supprimée le',
    errors: {
      stopped: 'Arrêtée',
      ended: 'Interrompue\u00a0: son processus s’est arrêté. Lancez-en une autre.',
      'too-slow': 'Interrompue\u00a0: elle a dépassé 12 heures',
      'disk-full': 'Échec\u00a0: le disque est plein',
      'not-writable': 'Échec\u00a0: impossible d’écrire dans le stockage des médias',
      failed: 'Échec\u00a0: la raison est dans le journal du serveur',
    },
  },
};
