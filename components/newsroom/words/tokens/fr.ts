import type { en } from '../en';

export const tokens: (typeof en)['tokens'] = {
  title: 'Jetons d’API',
  text: 'Un jeton permet au programme d’un partenaire, d’une archive ou d’une agence de demander ce que les lecteurs n’ont pas. Il agit au nom d’un collègue, ne peut rien de plus que lui, et ne publie jamais.',
  none: 'Aucun jeton pour l’instant.',
  describe: 'Description pour les développeurs',
  make: 'Créer un jeton',
  makeTitle: 'Créer un jeton d’API',
  makeYes: 'Créer le jeton',
  name: 'Son usage',
  nameHelp: 'Par exemple « Fil d’agence » ou « Archives ».',
  scopes: 'Il peut',
  scopeWords: {
    'stories:read': 'Lire les articles publiés en entier',
    'working:read': 'Lire les articles non publiés, avec leur planification',
    'stories:write': 'Créer des brouillons',
  },
  edition: 'Édition',
  anyEdition: 'Toutes les éditions',
  owner: 'Au nom de',
  ownerHelp:
    'Les articles créés appartiennent à cette personne. Le jeton cesse de fonctionner quand le compte est désactivé.',
  lasts: 'Valable',
  days: n => `${n} jours`,
  given: name => `Jeton pour ${name}`,
  secret: 'Jeton d’API',
  once: 'Copiez-le maintenant : il n’est affiché qu’une fois. Gardez-le comme un mot de passe ; il ne va que dans l’en-tête Authorization.',
  done: 'Terminé',
  until: day => `valable jusqu’au ${day}`,
  over: day => `expiré le ${day}`,
  stopped: 'arrêté : le compte est désactivé',
  used: day => `dernière utilisation le ${day}`,
  unused: 'jamais utilisé',
  inNameOf: person => `au nom de ${person}`,
  revoke: 'Révoquer',
  revokeOne: name => `Révoquer ${name}`,
  revokeTitle: name => `Révoquer « ${name} » ?`,
  revokeText:
    'Les programmes qui l’utilisent sont refusés dès leur prochaine requête. C’est sans retour possible.',
};

export const tokenReasons = {
  'too-many-tokens': 'Le journal a le maximum de 100 jetons. Révoquez-en un d’abord.',
  'no-such-token': 'Ce jeton a déjà été révoqué. Rechargez la page.',
};
