import type { blockHelp as en } from './en';

export const blockHelp: typeof en = {
  heading2: 'Ouvre une nouvelle partie',
  heading3: 'Divise une partie en plus petites',
  bulletList: 'Des points sans ordre',
  orderedList: 'Des étapes ou un classement',
  quotation: 'Une longue citation, détachée du texte',
  pullQuote: 'Une phrase de l’article, en grand',
  picture: 'Depuis cet appareil',
  library: 'Parmi les images du journal',
  audio: 'Un enregistrement de cet appareil, avec transcription',
  video: 'Une vidéo de cet appareil, avec transcription',
  gallery: 'Plusieurs images ensemble',
  factBox: 'Un titre et un texte à part',
  table: 'Des chiffres en lignes et en colonnes',
  embed: 'Une vidéo ou une publication d’un autre site',
  relatedStory: 'Un lien vers un autre article du journal',
  footnote: 'Une remarque numérotée en fin d’article',
  divider: 'Un filet entre deux parties',
  pair: 'Un paragraphe dans les deux langues',
};
