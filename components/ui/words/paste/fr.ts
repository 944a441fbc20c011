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
  flattened: 'Listes et tableaux sont devenus des paragraphes, seuls à pouvoir être suggérés.',
  divided: {
    tableColumns: (most, tables) =>
      `Un tableau compte au plus ${most} colonnes : un tableau plus large est arrivé en ${tables} tableaux.`,
    tableCells: (most, tables) =>
      `Un tableau compte au plus ${most} cellules : un tableau plus grand est arrivé en ${tables} tableaux.`,
  },
  asParagraphs: blocks =>
    blocks === 1
      ? 'Un élément que le papier ne peut contenir, comme une liste trop imbriquée, est arrivé en paragraphes.'
      : `${blocks} éléments que le papier ne peut contenir, comme des listes trop imbriquées, sont arrivés en paragraphes.`,
  refused: why => `Rien n’a été collé : avec ce contenu, ${why}.`,
  mayEmbed: provider => `Cette adresse peut devenir un contenu intégré de ${provider}.`,
  embed: 'L’intégrer',
  mayBeGallery: count => `${count} images sont arrivées. Elles peuvent former une galerie.`,
  gallery: 'Faire une galerie',
  mayBeFormatted: 'Ce texte est écrit en Markdown.',
  markdown: 'Coller en texte mis en forme',
  undo: 'Annuler le collage',
  plain: 'Coller en texte brut',
};
