import type { FieldCount, PictureBulkWords } from './en';

const images = (n: number) => `${n} ${n < 2 ? 'image' : 'images'}`;

const fields: Record<FieldCount['field'], string> = {
  credit: 'le crédit',
  caption: 'la légende',
  rights: 'les droits',
  licence: 'l’adresse de la licence',
  editionIds: 'les éditions',
  rightsUntil: 'la fin des droits',
  alt: 'le texte de remplacement',
};

export const fr: PictureBulkWords = {
  selected: images,
  select: picture => `Sélectionner ${picture}`,
  selectAll: 'Tout sélectionner',
  selectMore: 'Étendre la sélection',
  clear: 'Désélectionner',
  edit: 'Modifier',
  closeSheet: 'Fermer',
  tooMany: n => `Sélectionnez ${n} images au plus.`,
  notYours: n =>
    n < 2
      ? '1 de ces images n’est pas à vous et ne changera pas.'
      : `${n} de ces images ne sont pas à vous et ne changeront pas.`,
  leave: 'Laisser tel quel',
  leaveButton: 'Laisser tel quel',
  none: 'Aucun',
  mixed: n => `${n} valeurs différentes`,
  willBeSame: n => (n < 2 ? 'pour 1 image' : `identique pour les ${n}`),
  withoutAlt: n => (n < 2 ? '1 sans texte' : `${n} sans texte`),
  altOf: picture => `Texte de remplacement, ${picture}`,
  altHint: 'Ce que montre l’image',
  change: counts =>
    counts.length
      ? `Modifier ${counts.map(({ field, count }) => `${fields[field]} (${images(count)})`).join(', ')}`
      : 'Modifier',
  changing: 'Modification en cours',
  reset: 'Réinitialiser',
  storiesKeep: 'Les articles qui utilisent ces images gardent leurs propres textes.',
  changed: n => `${images(n)} ${n < 2 ? 'modifiée' : 'modifiées'}.`,
  undone: n => `Modification annulée pour ${images(n)}.`,
  undo: 'Annuler la modification',
  dismiss: 'Fermer',
  remove: n => `Supprimer ${images(n)}`,
  removeOne: 'Supprimer l’image',
  removing: 'Suppression en cours',
  removed: n => `${images(n)} ${n < 2 ? 'supprimée' : 'supprimées'}.`,
  restore: n => `Restaurer ${images(n)}`,
  restoring: 'Restauration en cours',
  erasedLater: 'Les images supprimées sont effacées après 30 jours. Un texte qui en utilise une la restaure.',
  restored: n => `${images(n)} ${n < 2 ? 'restaurée' : 'restaurées'}.`,
  notRemoved: n => `${images(n)} non ${n < 2 ? 'supprimée' : 'supprimées'}`,
  notRestored: n => `${images(n)} non ${n < 2 ? 'restaurée' : 'restaurées'}`,
  inUse:
    'Suppression impossible : un article, une révision antérieure, la une ou une page utilise cette image.',
  usesArePending: 'L’utilisation des images est en cours d’indexation. Réessayez dans quelques minutes.',
  onlyUnused:
    'Les images utilisées par un article, une révision antérieure, la une ou une page sont conservées.',
  notChanged: n => `${images(n)} non ${n < 2 ? 'modifiée' : 'modifiées'}`,
  changedMeanwhile: name =>
    `${name ?? 'Quelqu’un d’autre'} l’a modifiée depuis l’affichage de la liste. Vérifiez-la, puis réessayez.`,
};
