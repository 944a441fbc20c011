import type { many as en } from './en';

const stories = (n: number) => `${n} ${n < 2 ? 'article' : 'articles'}`;

export const many: typeof en = {
  selected: n => `${n} ${n < 2 ? 'sélectionné' : 'sélectionnés'}`,
  select: story => `Sélectionner ${story}`,
  selectAll: 'Sélectionner tous les articles chargés',
  unselect: 'Ne rien sélectionner',
  assign: 'Confier…',
  desk: 'Service',
  stage: 'Étape',
  assignTitle: n => `Confier ${stories(n)}`,
  colleague: 'Collègue',
  nobody: 'Personne',
  assignYes: 'Confier',
  returnTitle: n => `Renvoyer ${stories(n)}`,
  spikeTitle: n => `Abandonner ${stories(n)}`,
  spikeText: 'Ils ne seront pas publiés. Vous pourrez les reprendre.',
  why: 'Motif',
  working: 'En cours',
  done: n => `Fait pour ${stories(n)}.`,
  refusedTitle: n => `Refusé pour ${stories(n)}`,
  conflict: 'Modifié depuis le chargement de la liste. Vérifiez-le, puis réessayez.',
  tooMany: n => `Sélectionnez ${n} articles au plus.`,
  toggleKey: 'Sélectionner une ligne',
  menu: 'Actions',
  rowMenu: name => `Actions pour ${name}`,
  duplicate: 'Dupliquer',
};
