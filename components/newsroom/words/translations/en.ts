const paragraphs = (count: number) => `${count} ${count === 1 ? 'paragraph' : 'paragraphs'}`;

/** Words for the list of translations. */
export const translations = {
  title: 'Translations',
  filters: 'Filters',
  show: 'Show',
  behind: 'Behind',
  inStep: 'In step',
  translation: 'Translation',
  state: 'To do',
  since: 'Since',
  source: 'Source',
  translator: 'Translator',
  stage: 'Stage',
  edition: 'Edition',
  paragraphs,
  countBehind: (count: number) =>
    count === 1 ? '1 translation is behind its source' : `${count} translations are behind their sources`,
  /** More than are counted. */
  many: (count: number) => `${count}+`,
  revisions: (madeFrom: number, newest: number) => `revision ${madeFrom} → ${newest}`,
  madeFrom: (revision: number) => `revision ${revision}`,
  unread: (count: number) =>
    count === 1 ? '1 text from a machine, unread' : `${count} texts from a machine, unread`,
  noHeadline: 'No headline yet',
  next: 'Earlier',
  newest: 'Newest',
  noneBehindTitle: 'Every translation is in step',
  noneBehind: 'A translation appears here as soon as its source changes.',
  noneInStepTitle: 'No translations here',
  noneInStep: 'Offer a story to another edition from its Story tab.',
};
