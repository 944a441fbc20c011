import type { deletion as english, deletionReasons as englishReasons } from './en';

/** What is said of deleting a person’s account, in French. */
export const deletion: typeof english = {
  start: 'Supprimer le compte…',
  dialog: name => `Supprimer le compte de ${name} ?`,
  text: 'Le nom, l’e-mail, la photo, les moyens de connexion et les lieux de connexion sont effacés. Dans les historiques et les notes, un pseudonyme comme « Ancien collègue 7f3a » les remplace. Les signatures restent. Les articles à paraître ne sont plus confiés à personne.',
  final: 'Cette suppression est définitive.',
  name: name => `Pour confirmer, saisissez le nom : ${name}`,
  yes: 'Supprimer le compte',
};

/** Why an account was not deleted, in French. */
export const deletionReasons: typeof englishReasons = {
  'person-is-deleted': 'Ce compte a été supprimé. Rechargez la page.',
  'person-is-active': 'Désactivez d’abord le compte.',
  'own-account': 'Vous ne pouvez pas supprimer votre propre compte. Un autre administrateur le peut.',
  'name-differs': 'Ce n’est pas le nom de cette personne. Saisissez-le comme il est écrit ici.',
};
