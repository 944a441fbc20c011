import type { about as english } from './en';

/** Words for everything about a story that is not edited on its page, in French. */
export const about: typeof english = {
  about: {
    bylineRoles: { by: 'Par', photos: 'Photographies', translation: 'Traduction', reporting: 'Avec' },
    addName: 'Ajouter un nom',
    roleOf: name => `Rôle de ${name}`,
    up: name => `Monter ${name}`,
    down: name => `Descendre ${name}`,
    remove: name => `Supprimer ${name}`,
    noPage: 'sans page d’auteur',
    bylineHelp: 'Tapez un nom, puis Entrée. Commencez par « Photos de » pour créditer un photographe.',
    suggested: 'Nommés dans l’article',
    addTopic: 'Ajouter un thème',
    noTopic: 'Aucun thème trouvé.',
    relatedFind: 'Chercher un article à lier',
    relatedHelp: 'Ils viennent en tête sous le texte, dans cet ordre.',
    unknownStory: 'Un article du journal',
    outside: 'Recherche et partage',
    socialHeadlineHelp: (here, story) =>
      here
        ? `${story} dans l’article, ${here} ici. La recherche en montre environ 60.`
        : 'Vide : le titre de l’article.',
    socialDescriptionHelp: 'Vide : le chapô de l’article.',
    searchResult: 'Dans les résultats de recherche',
    shareCard: 'Dans un lien partagé',
    canonicalHelp:
      'Seulement si un autre média l’a publié d’abord : l’adresse pour les moteurs de recherche.',
    canonicalWrong: 'Indiquez une adresse qui commence par https://. La dernière valable est conservée.',
    noteHelp: 'Pour la rédaction uniquement. Les lecteurs ne la voient jamais.',
    address: path => `Adresse : ${path}`,
    embargo: 'Embargo jusqu’à',
    embargoHelp: zone => `Aucune publication avant. Heure de ${zone}.`,
    embargoLift: 'Lever l’embargo',
    noHeadline: 'Pas encore de titre',
  },
};
