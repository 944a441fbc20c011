import type { Words } from './words';

const plural = new Intl.PluralRules('fr');

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

  by: (names, place) => (place ? ['Par ', names, `, à ${place}`] : ['Par ', names]),
  photosBy: names => ['Photos\u00a0: ', names],
  translatedBy: names => ['Traduction\u00a0: ', names],
  reportedBy: names => ['Avec ', names, '.'],
  updated: 'Mis à jour\u00a0:',
  firstPublished: 'Première publication\u00a0:',
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
  related: 'À lire aussi',
  latest: 'Dernières nouvelles',
  topics: 'Thèmes',
  backToTop: 'Haut de page',
  correction: when => `Rectificatif, ${when}\u00a0:`,

  languageShown: 'Afficher',
  both: 'Les deux',
  paragraph: number => `Paragraphe ${number}`,

  table: 'Tableau',
  footnotes: 'Notes',
  footnote: number => `Note ${number}`,
  backToText: number => `Retour au texte, note ${number}`,
  seeOn: provider => `À voir sur ${provider}`,
  alsoRead: 'À lire aussi',
  facts: 'Repères',

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

  missing: {
    'not-found': {
      title: 'Aucune page à cette adresse',
      text: 'L’adresse est peut-être mal saisie, ou le lien suivi est erroné. Voici par où continuer.',
      label: 'Introuvable',
    },
    gone: {
      title: 'Nous avons retiré cet article',
      text: 'Il a été publié ici et ne l’est plus. Nous gardons son adresse, pour que rien d’autre n’y paraisse jamais.',
      label: 'Retiré',
    },
  },

  about: 'À propos',
  followUs: 'Nous suivre',
  otherLanguages: 'Autres éditions',
  copyright: (years, siteName) => `Copyright © ${years} ${siteName}.`,
};
