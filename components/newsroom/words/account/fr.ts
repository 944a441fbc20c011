import type { account as enAccount, firstSteps as enSteps, setup as enSetup, zones as enZones } from './en';

export const account: typeof enAccount = {
  title: 'Votre compte',
  profile: 'Profil',
  name: 'Nom',
  nameHelp: 'Tel que vos collègues le voient. Les signatures se règlent dans Auteurs.',
  email: 'E-mail',
  emailHelp: 'Seul un administrateur peut le modifier.',
  picture: 'Image',
  pictureHelp: 'Vos collègues la voient à côté de votre nom.',
  language: 'Langue de l’interface',
  zone: 'Fuseau horaire',
  zoneHelp: 'Pour les heures affichées dans la rédaction. Les lecteurs voient celles de l’édition.',
  browserZone: zone => `Comme ce navigateur (${zone})`,
  notifications: 'Notifications par e-mail',
  notificationsHelp: 'Tout est aussi dans la boîte de réception.',
  emailKinds: {
    mention: 'Quand on me mentionne dans une note',
    assignment: 'Quand un article m’est confié',
  },
  save: 'Enregistrer',
  password: 'Mot de passe',
  present: 'Mot de passe actuel',
  newPassword: 'Nouveau mot de passe',
  passwordText: 'Le changer déconnecte vos autres navigateurs.',
  change: 'Changer le mot de passe',
  changed: 'Mot de passe changé. Vos autres navigateurs sont déconnectés.',
  editProfile: 'Modifier nom, e-mail, langue',
  profileOf: name => `Profil de ${name}`,
};

export const zones: typeof enZones = { nothing: 'Aucun fuseau trouvé.' };

export const firstSteps: typeof enSteps = {
  title: 'Premiers pas',
  done: 'fait',
  section: 'Adapter les rubriques',
  colleague: 'Ajouter un collègue',
  story: 'Écrire le premier article',
  contact: 'Ajouter un contact pour security.txt',
  dismiss: 'Masquer cette liste',
};

export const setup: typeof enSetup = {
  thePaper: 'Le journal',
  paperName: 'Nom du journal',
  paperLang: 'Langue',
  paperLangHelp: 'Pour la première édition. Vous pourrez en ajouter d’autres.',
  you: 'Vous',
};
