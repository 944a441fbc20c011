import type { en } from '../en';

export const handOver: (typeof en)['handOver'] = {
  title: 'Articles en cours',
  open: n => (n === 1 ? '1 article à publier' : `${n} articles à publier`),
  none: 'Aucun.',
  start: 'Confier…',
  leftBehind: 'Confiez-les, pour que quelqu’un les mène à terme.',
  dialog: name => `Confier les articles de ${name}`,
  to: 'À',
  toHelp:
    'Cette personne devient responsable de ces articles et est prévenue une fois. Les signatures restent.',
  yes: n => (n === 1 ? 'Confier 1 article' : `Confier ${n} articles`),
  progress: (done, all) => `${done} sur ${all} confiés`,
  doneFor: (n, name) =>
    n === 1 ? `1 article est désormais chez ${name}.` : `${n} articles sont désormais chez ${name}.`,
  refused: n => (n === 1 ? '1 article reste :' : `${n} articles restent :`),
  more: n => `Seuls les ${n} derniers modifiés sont affichés. Confiez-les d’abord.`,
  untitled: 'Sans titre',
};

export const handOverReasons = {
  'same-person': 'C’est la même personne. Choisissez un collègue.',
  'no-role-there': 'Ce collègue n’a pas de rôle pour écrire dans cette édition ou ce service.',
  'no-longer-theirs': 'Quelqu’un d’autre l’a désormais, ou il a été publié.',
};
