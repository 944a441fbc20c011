import type { account as enAccount, firstSteps as enSteps, setup as enSetup, zones as enZones } from './en';

export const account: typeof enAccount = {
  title: 'Votre compte',
  profile: 'Profil',
  name: 'Nom',
  nameHelp: 'Tel que vos collègues le voient. Les signatures se règlent chez les auteurs.',
  email: 'E-mail',
  emailHelp: 'Un administrateur peut la changer.',
  picture: 'Photo',
  pictureHelp: 'Vos collègues la voient à côté de votre nom.',
  language: 'Langue de la rédaction',
  zone: 'Fuseau horaire',
  zoneHelp: 'Les heures de la rédaction s’affichent dans ce fuseau. Les lecteurs voient celui de l’édition.',
  browserZone: zone => `Celui de ce navigateur (${zone})`,
  notifications: 'Notifications par e-mail',
  notificationsHelp: 'Tout est aussi dans la boîte de réception.',
  emailKinds: {
    mention: 'Quand on me mentionne dans une note',
    assignment: 'Quand un papier m’est confié',
  },
  save: 'Enregistrer',
  password: 'Mot de passe',
  present: 'Mot de passe actuel',
  newPassword: 'Nouveau mot de passe',
  passwordText: 'Vos autres navigateurs sont déconnectés quand vous en changez.',
  change: 'Changer le mot de passe',
  changed: 'Le mot de passe est changé. Vos autres navigateurs sont déconnectés.',
  editProfile: 'Modifier nom, e-mail, langue',
  profileOf: name => `Profil de ${name}`,
};

export const zones: typeof enZones = { nothing: 'Aucun fuseau ne correspond.' };

export const firstSteps: typeof enSteps = {
  title: 'Premiers pas',
  done: 'fait',
  section: 'Adapter les rubriques',
  colleague: 'Ajouter un collègue',
  story: 'Écrire le premier papier',
  contact: 'Donner un contact pour security.txt',
  dismiss: 'Masquer cette liste',
};

export const setup: typeof enSetup = {
  thePaper: 'Le journal',
  paperName: 'Nom du journal',
  paperLang: 'Langue',
  paperLangHelp: 'De la première édition. D’autres peuvent suivre.',
  you: 'Vous',
};
