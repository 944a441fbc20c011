import type { Words } from './words';

const plural = new Intl.PluralRules('fr');
const figures = new Intl.NumberFormat('fr');

export const fr: Words = {
  lists: { locale: 'fr', mark: null },

  skip: 'Aller au texte',
  editions: 'Éditions',
  sections: 'Rubriques',
  subsections: 'Dans cette rubrique',
  breadcrumb: 'Fil d’Ariane',
  staff: 'Accès rédaction',
  home: siteName => `${siteName}, accueil`,
  start: 'Accueil',
  feed: siteName => `${siteName}\u00a0: derniers articles`,

  by: (names, place) => (place ? ['Par ', names, ', à ', place] : ['Par ', names]),
  photosBy: names => ['Photos\u00a0: ', names],
  translatedBy: names => ['Traduction\u00a0: ', names],
  reportedBy: names => ['Avec ', names, '.'],
  updated: 'Mis à jour\u00a0: ',
  published: 'Publié\u00a0: ',
  firstPublished: 'Première publication\u00a0: ',
  minutes: count => `${count}\u00a0${plural.select(count) === 'one' ? 'minute' : 'minutes'} de lecture`,

  share: 'Partager cet article',
  shareOn: {
    weibo: 'Weibo',
    x: 'X',
    facebook: 'Facebook',
    linkedin: 'LinkedIn',
    whatsapp: 'WhatsApp',
    mail: 'E-mail',
  },
  wechat: 'WeChat',
  wechatHint: 'Scannez ce code avec WeChat, puis partagez.',
  qrCode: 'Code QR de l’adresse de cet article',

  thisStoryIn: 'Cet article en',
  sideBySide: 'Lire en regard\u00a0:',
  sideBySideTitle: 'En regard',
  related: 'À lire aussi',
  latest: 'Dernières nouvelles',
  topics: 'Thèmes',
  backToTop: 'Haut de page',
  corrected: when => `Rectifié le ${when}`,

  languageShown: 'Afficher',
  both: 'Les deux',
  paragraph: number => `Paragraphe ${number}`,

  table: 'Tableau',
  footnotes: 'Notes',
  footnote: number => `Note ${number}`,
  backToText: number => `Retour au texte, note ${number}`,
  seeOn: provider => `À voir sur ${provider}`,
  gallery: count => `Galerie de ${count}\u00a0images\u00a0; la rangée défile sur le côté`,
  scrolls: 'Faites défiler pour voir la suite',
  links: 'Liens de l’article',
  alsoRead: 'À lire aussi',
  facts: 'Repères',
  transcript: 'Transcription',

  topStories: 'À la une',
  opinion: 'Opinions',
  feature: 'Grand format',
  moreStories: 'Autres articles',
  inBrief: 'En bref',
  inPictures: 'En images',
  picturesHint: 'Images\u00a0; la rangée défile sur les petits écrans',
  emptyFront: {
    title: 'Rien n’est encore publié ici',
    text: 'Cette édition ne compte encore aucun article. Le premier paraîtra sur cette page dès sa publication.',
  },
  emptySection: 'Aucun article n’a encore été publié dans cette rubrique.',
  pages: 'Pages',
  turns: {
    label: 'Pages de la liste',
    newestFirst: { first: 'Les plus récents', previous: 'Plus récents', next: 'Plus anciens' },
    oldestFirst: { first: 'Début', previous: 'Plus tôt', next: 'Plus tard' },
  },

  search: {
    intro: 'Recherchez dans tous les articles du journal : mots, noms, expressions.',
    field: 'Mots à rechercher',
    button: 'Rechercher',
    filters: 'Filtres',
    apply: 'Appliquer',
    edition: 'Édition',
    allEditions: 'Toutes les éditions',
    section: 'Rubrique',
    author: 'Auteur',
    topic: 'Sujet',
    published: 'Date de publication',
    periods: {
      any: 'Toutes les dates',
      day: 'Dernières 24 heures',
      week: 'Dernière semaine',
      month: 'Dernier mois',
      year: 'Dernière année',
    },
    from: 'Du',
    to: 'Au',
    results: 'Résultats',
    count: (count, shown, query) => [
      shown,
      plural.select(count) === 'one' ? ' résultat pour ' : ' résultats pour ',
      query,
    ],
    atLeast: 'Au moins',
    newestFirst: 'Plus récents d’abord',
    bestFirst: 'Plus pertinents d’abord',
    answered: (typed, answered) => [
      'Aucun résultat pour ',
      typed,
      '. Voici les résultats pour ',
      answered,
      '.',
    ],
    didYouMean: suggestion => ['Vouliez-vous dire ', suggestion, ' ?'],
    elsewhere: (count, shown) =>
      `${shown} ${plural.select(count) === 'one' ? 'article' : 'articles'} dans les autres éditions`,
    nothing: query => ['Aucun résultat pour ', query],
    noSuchPage: 'Les résultats ne vont pas jusque-là',
    firstPage: 'Revenir aux premiers résultats',
    withoutFilters: 'Relancer la recherche sans filtres',
    oneWord: 'Chercher un seul mot :',
    checkSpelling: 'Vérifiez l’orthographe ou essayez un mot plus courant.',
    onlyExcluded: 'Seuls des mots à exclure sont indiqués. Ajoutez un mot à rechercher.',
    help: {
      title: 'Comment chercher',
      rows: [
        {
          typed: 'port grues',
          means: 'les articles qui contiennent les deux mots, sous toutes leurs formes',
        },
        { typed: '« train de nuit »', means: 'l’expression exacte' },
        { typed: 'port -pont', means: 'le premier mot, sans le second' },
        { typed: 'ete', means: 'les accents sont facultatifs : « été » est trouvé aussi' },
        { typed: 'chongqing', means: 'un mot chinois se trouve aussi en pinyin' },
      ],
    },
  },

  missing: {
    'not-found': {
      title: 'Aucune page à cette adresse',
      text: 'L’adresse est peut-être mal saisie, ou le lien suivi est erroné. Voici par où continuer.',
      label: 'Introuvable',
    },
    unpublished: {
      title: 'Cet article n’est pas disponible pour le moment',
      text: 'Nous l’avons dépublié pour l’instant. Il pourra revenir à cette adresse.',
      label: 'Indisponible',
    },
    gone: {
      title: 'Nous avons retiré cet article',
      text: 'Il a été publié ici et ne l’est plus. Nous gardons son adresse, pour que rien d’autre n’y paraisse jamais.',
      label: 'Retiré',
    },
  },

  stories: count =>
    `${figures.format(count)}\u00a0${plural.select(count) === 'one' ? 'article' : 'articles'}`,
  neighbours: { label: 'Dans la même rubrique', previous: 'Précédent', next: 'Suivant' },
  topic: {
    label: 'Thème',
    beside: 'Thèmes voisins',
    empty: 'Cette édition n’a encore rien publié sur ce thème.',
    description: name =>
      `Tous les articles sur le thème «\u00a0${name}\u00a0», du plus récent au plus ancien.`,
  },
  author: {
    label: 'Signature',
    portrait: name => `Portrait de ${name}`,
    empty: 'Cette édition n’a encore rien publié sous cette signature.',
    feed: 'Suivre par RSS',
  },
  archive: {
    title: 'Archives',
    intro: 'Tous les articles de cette édition, au jour de leur parution.',
    previous: 'Avant',
    next: 'Après',
    empty: 'Rien n’a paru pendant cette période.',
    weekStart: 1,
  },
  mostViewed: {
    title: 'Les plus lus',
    intro:
      'Ce que les lecteurs de cette édition ouvrent en ce moment. Compté sans cookie\u00a0; une lecture compte pour moitié au bout de six heures.',
    empty: {
      title: 'Trop peu de lectures pour un classement',
      text: 'Dès que quelques articles de cette édition auront été ouverts, les plus lus figureront ici. Voici les derniers parus.',
    },
  },
  corrections: {
    title: 'Rectificatifs',
    intro:
      'Nos erreurs et leur correction, de la plus récente à la plus ancienne. Chaque note figure aussi sous son article.',
    empty: 'Cette édition n’a publié aucun rectificatif à ce jour.',
  },
  changes: {
    title: 'Ce qui a changé',
    intro:
      'Toutes les modifications de cet article depuis sa publication. Les mots ajoutés sont soulignés, les mots supprimés sont barrés.',
    correction: 'Rectificatif',
    first: 'Première publication',
    nothing: 'Le texte n’a pas changé depuis sa publication.',
    long: 'Le texte a changé. Il est trop long pour être comparé ici.',
    other: 'Une image ou un autre élément a été remplacé.',
    places: { headline: 'Titre', standfirst: 'Chapô', byline: 'Signature', picture: 'Image' },
  },
  standing: { label: 'Le journal' },

  findMore: 'Chercher',
  searchTitle: 'Recherche',
  feedTitle: 'Flux RSS',
  skipToWays: 'Aller au plan du site',

  about: 'À propos',
  followUs: 'Nous suivre',
  otherLanguages: 'Autres éditions',
  copyright: (years, siteName) => `Copyright © ${years} ${siteName}.`,

  displayPreferences: {
    title: 'Apparence',
    theme: 'Couleurs',
    themes: { system: 'Comme sur cet appareil', light: 'Claires', dark: 'Sombres' },
    text: 'Texte',
    sizes: { normal: 'Normal', large: 'Grand', larger: 'Plus grand' },
    apply: 'Appliquer',
  },
  offline: {
    title: 'Vous êtes hors ligne',
    text: 'Cette page ne peut pas être chargée pour le moment. Les articles que vous avez lus sur cet appareil sont toujours là.',
    readHere: 'Lus sur cet appareil',
  },
  keeping: {
    keep: 'Garder l’article',
    kept: 'Gardé sur cet appareil, avec ses images.',
    dropped: 'L’article n’est plus gardé.',
    full: 'Il n’y a plus de place : un appareil garde 50 articles et 100 Mo au plus. Retirez-en un d’abord.',
    gone: 'Le journal n’a plus cet article.',
    failed: 'L’article n’a pas pu être gardé. Réessayez avec une meilleure connexion.',
    title: 'Articles gardés',
    about:
      'Les articles gardés sur cet appareil se lisent sans connexion. Un article modifié est mis à jour ; un article retiré par le journal disparaît.',
    none: 'Vous n’avez encore gardé aucun article. Choisissez « Garder l’article » au-dessus d’un texte.',
    needsScript: 'Il faut JavaScript pour garder des articles.',
    remove: 'Retirer',
    room: '{count} articles sur 50, {size} Mo sur 100',
  },
  copyLink: 'Copier le lien',
  linkCopied: 'Lien copié',
  shareElsewhere: 'Partager…',
  playHere: 'Lire ici',
};
