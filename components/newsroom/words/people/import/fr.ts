import type { peopleImport as english } from './en';

/** What is said of adding people from a file, in French. */
export const peopleImport: typeof english = {
  start: 'Importer',
  title: 'Importer des personnes',
  help: 'Un fichier CSV avec une ligne par rôle d’une personne : nom, e-mail, langue, rôle, édition, service. Sans édition ni service : partout. Jusqu’à 1 000 personnes.',
  choose: 'Choisir un fichier',
  drop: 'ou déposez-le ici',
  template: 'Télécharger un exemple vide',
  paste: 'Ou collez des lignes, en commençant par les noms des colonnes',
  nothingChosen: 'Choisissez un fichier ou collez d’abord des lignes.',
  preview: 'Aperçu',
  back: 'Retour',
  stop: 'Arrêter',
  before: 'Rien n’est encore modifié. Vérifiez ce qui sera fait.',
  noneToAdd: 'Ce fichier ne contient personne à ajouter.',
  row: (numbers, isOne) => (isOne ? `Ligne ${numbers}` : `Lignes ${numbers}`),
  grant: (role, where) => `${role} : ${where}`,
  wrongTitle: n =>
    n === 1 ? '1 ligne ne peut pas être importée' : `${n} lignes ne peuvent pas être importées`,
  newTitle: n => (n === 1 ? '1 personne sera ajoutée' : `${n} personnes seront ajoutées`),
  knownTitle: n => (n === 1 ? '1 personne est ignorée' : `${n} personnes sont ignorées`),
  known: 'Cette adresse e-mail est déjà utilisée. Les rôles ne changent pas.',
  yes: n => (n === 1 ? 'Importer 1 personne' : `Importer ${n} personnes`),
  goOn: n => (n === 1 ? 'Importer la dernière personne' : `Importer les ${n} autres personnes`),
  progress: (done, all) => `${done} sur ${all}`,
  done: n => (n < 2 ? `${n} personne a été ajoutée.` : `${n} personnes ont été ajoutées.`),
  sent: 'Les liens pour choisir un mot de passe sont en route par e-mail.',
  links: n =>
    n === 1
      ? 'Aucun serveur de messagerie n’est configuré pour envoyer 1 lien. Enregistrez-le et transmettez-le : il n’est affiché qu’une fois.'
      : `Aucun serveur de messagerie n’est configuré pour envoyer ${n} liens. Enregistrez-les et transmettez-les : ils ne sont affichés qu’une fois.`,
  saveLinks: 'Télécharger les liens',
  linksTitle: 'Liens à transmettre',
  refusedTitle: n => (n === 1 ? '1 personne n’a pas été ajoutée' : `${n} personnes n’ont pas été ajoutées`),
  saveNotAdded: 'Télécharger les lignes non importées',
  columns: {
    name: 'nom',
    email: 'e-mail',
    language: 'langue',
    role: 'rôle',
    edition: 'édition',
    desk: 'service',
    problem: 'problème',
  },
  fileProblems: {
    'no-people': () => 'Il n’y a personne. Mettez chaque personne sur une ligne sous les noms des colonnes.',
    'too-large': () => 'Le fichier dépasse 300 ko. Divisez-le.',
    'too-many-people': () => 'Le fichier compte plus de 1 000 personnes. Divisez-le.',
    'missing-column': () => 'La première ligne doit avoir au moins les colonnes nom, e-mail et rôle.',
    'unknown-column': column =>
      `La colonne « ${column} » est inconnue. La première ligne contient les noms des colonnes : corrigez-la ou supprimez-la.`,
    'column-twice': column => `La colonne « ${column} » figure deux fois. Supprimez-en une.`,
    'not-utf-8': () =>
      'Ce n’est pas un fichier CSV en UTF-8. Enregistrez-le depuis le tableur au format « CSV UTF-8 ».',
    unreadable: () => 'Le fichier n’a pas pu être lu. Choisissez-le de nouveau.',
  },
  rowProblems: {
    'broken-quotes': 'Il manque un guillemet ici.',
    'too-many-cells':
      'Cette ligne a plus de cellules que de colonnes. Mettez les textes à virgules entre guillemets droits.',
    'no-name': 'Le nom manque.',
    'name-too-long': 'Le nom dépasse 120 caractères.',
    'wrong-email': 'Ce n’est pas une adresse e-mail.',
    'no-role': 'Le rôle manque.',
    'unknown-role': 'Ce rôle n’existe pas.',
    'unknown-language': 'La rédaction n’est pas disponible dans cette langue.',
    'unknown-edition': 'Cette édition n’existe pas, ou plusieurs portent ce nom.',
    'unknown-desk': 'Ce service n’existe pas, ou plusieurs portent ce nom.',
    'another-name': 'Une ligne plus haut donne un autre nom à cette adresse.',
    'another-language': 'Une ligne plus haut donne une autre langue à cette adresse.',
    twice: 'Une ligne plus haut donne déjà ce rôle à cette adresse.',
    'too-many-grants': 'Une personne a au plus 50 rôles.',
    'other-row-wrong': 'Une autre ligne de cette personne est fausse.',
  },
};
