import type { planning as en } from './en';

export const planning: typeof en = {
  title: 'Préparation',
  day: 'Prévu le',
  deadline: 'Heure de rendu',
  zone: zone => `Heures de ${zone}`,
  length: 'Longueur prévue, en mots',
  lengthSoFar: (written, expected) => `${written} mots écrits sur ${expected}`,
  photographer: 'Photographe',
  notes: 'Notes de préparation',
  notesHelp: 'De quoi parle l’article, et ce qu’il lui faut.',
  noOne: 'Personne',
  noColleague: 'Aucun collègue trouvé.',
  notSaved: 'La préparation n’a pas été enregistrée. Réessayez.',
  failed: 'La préparation n’a pas pu être chargée.',
  again: 'Réessayer',
};
