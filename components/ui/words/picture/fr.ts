import type { Words } from '../words';

export const picture: Words['picture'] = {
  one: 'Image',
  choose: 'Choisir une image',
  orDrop: 'ou déposez-la ici',
  replace: 'Remplacer',
  remove: 'Supprimer',
  uploading: name => `Envoi de ${name}`,
  notSent: (name, why) => `${name} : ${why}`,
  facts: {
    open: 'Cadrage et droits',
    title: 'Cadrage et droits',
    focus: 'Point focal',
    focusAt: (across, down) => `${across} % depuis la gauche, ${down} % depuis le haut`,
    help: 'Déplacez le repère à la souris ou avec les flèches. Chaque cadrage le garde visible.',
    fromLeft: 'Depuis la gauche (%)',
    fromTop: 'Depuis le haut (%)',
    rights: 'Publiable jusqu’au',
    rightsHelp: 'Fin de cette journée, dans votre fuseau. Vide : sans limite.',
    save: 'Enregistrer',
    failed: 'Les informations n’ont pas pu être chargées ou enregistrées. Réessayez.',
    changedMeanwhile:
      'Quelqu’un d’autre a modifié ces informations entre-temps. Vos valeurs sont toujours là : enregistrez de nouveau pour les garder.',
  },
  size: 'Largeur',
  sizes: { text: 'Colonne', wide: 'Large', hung: 'Légende à côté' },
  gone: 'L’image est en préparation.',
};
