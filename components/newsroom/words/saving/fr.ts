import type { saving as english } from './en';

export const saving: typeof english = {
  title:
    'Non enregistré : quelqu’un d’autre a modifié ceci pendant votre saisie. Choisissez ce que vous gardez, puis enregistrez.',
  changedBy: name => `modifié par ${name ?? 'quelqu’un d’autre'}`,
  empty: 'Vidé',
  keepMine: 'Garder ma version',
  keepMineOf: field => `Garder ma version : ${field}`,
  useTheirs: 'Prendre l’autre',
  useTheirsOf: field => `Prendre l’autre : ${field}`,
  yes: 'Oui',
  no: 'Non',
  fields: {
    names: 'Nom',
    titles: 'Fonction',
    bios: 'Biographie',
    descriptions: 'Description',
    body: 'Texte',
    fields: 'Surtitre, titre et chapô',
  },
};
