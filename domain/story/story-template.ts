import type { ByLanguage } from '@/domain/paper/by-language';
import type { Body } from '@/domain/document/body';
import type { StoryFields } from './story';

/** The fields of a template. */
type TemplateFields = Pick<StoryFields, 'kicker' | 'headline' | 'standfirst'>;

/** A template for new stories. */
export interface StoryTemplate {
  id: string;
  names: ByLanguage;
  fields: TemplateFields;
  body: Body;
}

/** The maximum number of templates: they are a menu, not an archive. */
export const MAX_TEMPLATES = 30;
