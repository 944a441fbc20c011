import type { PasteWords } from './en';

const count = (one: string, more: string) => (number: number) => `${number} ${number < 2 ? one : more}`;

export const paste: PasteWords = {
  kinds: {
    pictures: count('image illisible', 'images illisibles'),
    foreignPictures: count('image d’une autre page', 'images d’une autre page'),
    textBoxes: count('zone de texte', 'zones de texte'),
    charts: count('graphique', 'graphiques'),
    drawings: count('dessin', 'dessins'),
    recordings: count('enregistrement', 'enregistrements'),
    embeds: count('cadre intégré', 'cadres intégrés'),
    comments: count('commentaire', 'commentaires'),
    deletions: count('passage supprimé', 'passages supprimés'),
  },
  without: list => `Collé sans ${list}.`,
  flattened: 'Listes et tableaux sont devenus des paragraphes : seuls des paragraphes peuvent être suggérés.',
  divided: {
    tableColumns: (most, tables) =>
      `Un tableau compte au plus ${most} colonnes. Un tableau plus large a été divisé en ${tables}.`,
    tableCells: (most, tables) =>
      `Un tableau compte au plus ${most} cellules. Un tableau plus grand a été divisé en ${tables}.`,
  },
  asParagraphs: blocks =>
    blocks === 1
      ? '1 élément impossible dans un article, comme une liste trop imbriquée, est devenu des paragraphes.'
      : `${blocks} éléments impossibles dans un article, comme des listes trop imbriquées, sont devenus des paragraphes.`,
  refused: why => `Rien n’a été collé : ${why}.`,
  mayEmbed: provider => `Cette adresse peut être intégrée depuis ${provider}.`,
  embed: 'Intégrer',
  mayBeGallery: count => `${count} images collées. Elles peuvent former une galerie.`,
  gallery: 'Faire une galerie',
  mayBeFormatted: 'Ce texte est en Markdown.',
  markdown: 'Coller en texte mis en forme',
  undo: 'Annuler le collage',
  plain: 'Coller en texte brut',
};
