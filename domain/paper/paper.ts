import type { Body } from '@/domain/document/body';
import type { Edition } from './edition';

/** Name of the paper, and its files for machines. */
export interface PaperSettings {
  name: string;
  /** Legal name of who answers for it; empty: the paper's own name. */
  publisher: string;
  /** Its account on X, with the at sign, or empty. */
  xAccount: string;
  /** An email address or a web address where people reach the paper, or empty; the files below name it. */
  contact: string;
  adsText: string;
  securityText: string;
  trustText: string;
  /** WebSub hubs to notify of new stories. */
  hubs: string[];
  /** Search engines are notified of new addresses only while there is a key. */
  indexNowKey: string;
}

/** What the paper is called in an edition, on its pages and to machines. */
export function nameOfPaper(
  { name }: Pick<PaperSettings, 'name'>,
  { nameplate }: Pick<Edition, 'nameplate'>,
): string {
  return nameplate || name;
}

/** Who answers for the paper, as an edition names it where the paper has no legal name. */
export function publisherOfPaper(
  settings: Pick<PaperSettings, 'name' | 'publisher'>,
  edition: Pick<Edition, 'nameplate'>,
): string {
  return settings.publisher || nameOfPaper(settings, edition);
}

/** A page of an edition that an admin writes, such as "About us", without its text. */
export interface StandingPageLine {
  id: string;
  editionId: string;
  slug: string;
  title: string;
  description: string;
}

export interface StandingPage extends StandingPageLine {
  body: Body;
  updatedAt: Date;
}
