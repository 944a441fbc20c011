import type { sections as en } from './en';

const stories = (n: number) =>
  n >= 1000 ? '1 000 articles ou plus' : `${n} ${n < 2 ? 'article' : 'articles'}`;

export const sections: typeof en = {
  title: 'Rubriques',
  text: 'Dans l’ordre de la barre des rubriques. Faites glisser une poignée, ou utilisez les flèches du clavier.',
  none: 'Cette édition n’a pas encore de rubrique. Il en faut une pour publier un article.',
  stories,
  approval: 'Approbation avant publication',
  approvalHelp:
    'Une personne ayant l’un de ces rôles doit approuver ses articles. Si d’autres modifient ensuite le texte, il faut l’approuver de nouveau.',
  hidden: 'Masquée',
  handle: name => `Déplacer ${name} : faire glisser, ou flèches haut et bas`,
  placed: (name, place, count) => `${name} : place ${place} sur ${count}`,
  menu: name => `Actions pour ${name}`,
  edit: 'Nom, description, approbation…',
  hide: 'Masquer dans les menus et à la une',
  show: 'Afficher dans les menus et à la une',
  move: 'Déplacer…',
  merge: 'Fusionner…',
  remove: 'Supprimer',
  moveTitle: name => `Déplacer ${name}`,
  moveText: 'Son adresse change et l’ancienne y redirige. Les articles gardent la leur.',
  moveYes: 'Déplacer la rubrique',
  mergeTitle: name => `Fusionner ${name} avec une autre rubrique`,
  mergeText: n =>
    `${n ? `${stories(n)} y ${n < 2 ? 'passera' : 'passeront'}. ` : ''}La rubrique est supprimée et son adresse redirige vers l’autre. Cette action est irréversible.`,
  mergeInto: 'Fusionner avec',
  mergeYes: 'Fusionner les rubriques',
  removeTitle: name => `Supprimer ${name} ?`,
  removeText: 'Elle n’a pas d’articles. Son adresse redirigera vers la une de l’édition.',
  removeYes: 'Supprimer la rubrique',
  hasStories: 'Elle contient des articles. Fusionnez-la avec une autre rubrique.',
  hasSections: 'Elle contient des sous-rubriques. Déplacez-les d’abord.',
  alone: 'Il n’y a pas d’autre rubrique avec laquelle la fusionner.',
  add: 'Ajouter une rubrique',
  addButton: 'Ajouter la rubrique',
  save: 'Enregistrer',
  parent: 'Sous',
  topLevel: 'Aucune (dans la barre des rubriques)',
};
