import type { about as english } from './en';

/** Words for everything about a story that is not edited on its page, in French. */
export const about: typeof english = {
  about: {
    bylineRoles: { by: 'Par', photos: 'Photographies', translation: 'Traduction', reporting: 'Avec' },
    addName: 'Ajouter un nom',
    roleOf: name => `Ce qu’a fait ${name}`,
    up: name => `Monter ${name}`,
    down: name => `Descendre ${name}`,
    remove: name => `Retirer ${name}`,
    noPage: 'sans page d’auteur',
    bylineHelp: 'Tapez un nom puis Entrée. « Photos de » devant un nom dit ce que la personne a fait.',
    suggested: 'Nommés dans le papier',
    addTopic: 'Ajouter un thème',
    noTopic: 'Aucun thème ne porte ce nom.',
    related: 'Papiers liés',
    relatedFind: 'Chercher un papier à lier',
    relatedHelp: 'Ils viennent en tête sous le texte, dans cet ordre.',
    unknownStory: 'Un de nos papiers',
    outside: 'Recherche et partage',
    socialHeadline: 'Titre de partage',
    socialHeadlineHelp: (here, story) =>
      here
        ? `${story} dans le papier, ${here} ici. La recherche en montre environ 60.`
        : 'Vide : le titre même.',
    socialDescription: 'Description de partage',
    socialDescriptionHelp: 'Vide : le chapô.',
    searchResult: 'Dans une page de résultats',
    shareCard: 'Dans un lien partagé',
    canonical: 'Publié d’abord à',
    canonicalHelp:
      'Seulement si un autre titre l’a publié d’abord : l’adresse que les moteurs de recherche doivent connaître.',
    canonicalWrong: 'Indiquez une adresse qui commence par https://. La dernière bonne est gardée jusque-là.',
    note: 'Note interne',
    noteHelp: 'Pour la rédaction seule. Les lecteurs ne la voient jamais.',
    address: path => `Son adresse : ${path}`,
    embargo: 'Embargo jusqu’à',
    embargoHelp: zone => `Rien n’est publié avant. Heure de ${zone}.`,
    embargoLift: 'Lever l’embargo',
    noHeadline: 'Pas encore de titre',
  },
};
