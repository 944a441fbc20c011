import type { many as en } from './en';

const stories = (n: number) => `${n} ${n < 2 ? 'papier' : 'papiers'}`;

export const many: typeof en = {
  selected: n => `${n} ${n < 2 ? 'sélectionné' : 'sélectionnés'}`,
  select: story => `Sélectionner ${story}`,
  selectAll: 'Sélectionner tout ce qui est chargé',
  unselect: 'Ne rien sélectionner',
  assign: 'Confier…',
  desk: 'Service',
  stage: 'Étape',
  assignTitle: n => `Confier ${stories(n)}`,
  colleague: 'Collègue',
  nobody: 'Personne',
  nobodyFound: 'Aucun collègue ne porte ce nom.',
  assignYes: 'Confier',
  returnTitle: n => `Renvoyer ${stories(n)}`,
  spikeTitle: n => `Abandonner ${stories(n)}`,
  spikeText: 'Abandonnés avant publication, ils peuvent être repris.',
  why: 'Raison',
  working: 'En cours',
  done: n => `Fait pour ${stories(n)}.`,
  refusedTitle: n => `Refusé pour ${stories(n)}`,
  conflict: 'Modifié depuis le chargement de la liste. Regardez-le, puis recommencez.',
  tooMany: n => `${n} papiers à la fois au plus.`,
  toggleKey: 'Sélectionner une ligne',
};
