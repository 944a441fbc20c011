import type { LabelledField } from '@/domain/story/fields/derive';
import type { LetteredField } from '@/domain/translation/source-text';

export const fields: Record<LabelledField, string> = {
  kicker: 'Surtitre',
  headline: 'Titre',
  subheadline: 'Sous-titre',
  standfirst: 'Chapô',
  bylines: 'Signature',
  dateline: 'Lieu',
  source: 'Source',
  slug: 'Slug',
  sectionId: 'Rubrique',
  lead: 'Image principale',
  topicIds: 'Thèmes',
  relatedIds: 'Articles liés',
  socialHeadline: 'Titre de partage',
  socialDescription: 'Description de partage',
  canonicalUrl: 'Publié d’abord à',
  internalNote: 'Note interne',
};

export const fieldLetters: Record<LetteredField, string> = {
  kicker: 'S',
  headline: 'T',
  subheadline: 'ST',
  standfirst: 'C',
  lead: 'I',
  socialHeadline: 'TP',
  socialDescription: 'DP',
};
