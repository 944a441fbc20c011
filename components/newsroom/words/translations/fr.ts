import type { translations as en } from './en';

export const translations: typeof en = {
  title: 'Traductions',
  filters: 'Filtres',
  show: 'Afficher',
  behind: 'En retard',
  inStep: 'À jour',
  translation: 'Traduction',
  state: 'À faire',
  since: 'Depuis',
  source: 'Original',
  translator: 'Traduit par',
  stage: 'Étape',
  edition: 'Édition',
  paragraphs: count => `${count} paragraphe${count > 1 ? 's' : ''}`,
  countBehind: count =>
    count === 1
      ? '1 traduction en retard sur son original'
      : `${count} traductions en retard sur leur original`,
  many: count => `${count}+`,
  revisions: (madeFrom, newest) => `révision ${madeFrom} → ${newest}`,
  madeFrom: revision => `révision ${revision}`,
  unread: count => `${count} texte${count > 1 ? 's' : ''} de la machine à relire`,
  noHeadline: 'Pas encore de titre',
  next: 'Plus anciennes',
  newest: 'Plus récentes',
  noneBehindTitle: 'Toutes les traductions sont à jour',
  noneBehind: 'Une traduction apparaît ici dès que son original change.',
  noneInStepTitle: 'Aucune traduction ici',
  noneInStep: 'Proposez un article à une autre édition depuis son onglet Article.',
};
