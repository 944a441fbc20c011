import type { Words } from '../words';

export const library: Words['library'] = {
  title: 'Photothèque',
  open: 'Depuis la photothèque',
  search: 'Chercher une image',
  searchHelp: 'Nom de fichier, légende, crédit, texte de remplacement ou titre',
  ofThisStory: 'Cet article',
  ofStory: headline => `Images de « ${headline} »`,
  allStories: 'Toutes les images',
  shownIn: headline => `Dans « ${headline} »`,
  pictures: 'Images',
  withoutAlt: 'Sans texte de remplacement',
  ends: (days, live) =>
    `Droits : encore ${days > 1 ? `${days} jours` : '1 jour'}${live ? `, en ligne ${live} fois` : ''}`,
  ended: live => (live ? `Droits expirés, en ligne ${live} fois` : 'Droits expirés'),
  noCredit: 'Sans crédit',
  none: 'Aucune image ne correspond. Essayez avec moins de mots.',
  noneYet: 'La photothèque est vide. Les images envoyées apparaîtront ici.',
  noneInStory:
    'Cet article n’a pas encore d’image. Elles apparaissent quelques secondes après l’enregistrement.',
  failed: 'Impossible de lire la photothèque.',
  again: 'Réessayer',
  more: 'Afficher la suite',
  loading: 'Chargement…',
  chosen: count => (count > 1 ? `${count} images choisies` : `${count} image choisie`),
  most: most => `${most} au plus à la fois.`,
  add: count => (count > 1 ? `Ajouter ${count} images` : 'Ajouter'),
  picturesOnly:
    'Vous vous occupez des images de cet article : légendes, crédits, textes de remplacement, cadrages, et vous pouvez les remplacer. Le reste se modifie au secrétariat de rédaction.',
  upload: 'Envoyer une image',
  replaceFrom: 'Remplacer depuis la photothèque',
  textsKept:
    'La légende, le crédit et le texte de remplacement ont été conservés. Vérifiez qu’ils conviennent à la nouvelle image.',
  cancel: name => `Annuler l’envoi de ${name}`,
  cancelShort: 'Annuler',
  tooMany: (most, left) =>
    `On peut envoyer ${most} fichiers à la fois. ${left > 1 ? `${left} fichiers ont été laissés de côté : ajoutez-les ensuite.` : '1 fichier a été laissé de côté : ajoutez-le ensuite.'}`,
  duplicate: 'Dupliquer',
  duplicateFailed: 'L’article n’a pas pu être dupliqué. Réessayez.',
  noDuplicate: 'Vous ne pouvez pas créer d’article dans cette édition.',
};
