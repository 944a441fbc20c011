import type { Body } from '@/domain/document/body';
import type { Edition } from './edition';

/** The name of the paper, as used in files for machines. */
export interface PaperSettings {
  name: string;
  /** Legal name of the publisher; empty for the paper's own name. */
  publisher: string;
  /** Its account on X, with the at sign, or empty. */
  xAccount: string;
  /** The email or web address for contacting the paper, or empty; published in the files below. */
  contact: string;
  adsText: string;
  securityText: string;
  trustText: string;
  /** WebSub hubs to notify of new stories. */
  hubs: string[];
  /** Search engines are notified of new addresses only if a key is set. */
  indexNowKey: string;
}

/** The name of the paper in an edition, on pages and in machine-readable files. */
export function nameOfPaper(
  { name }: Pick<PaperSettings, 'name'>,
  { nameplate }: Pick<Edition, 'nameplate'>,
): string {
  return nameplate || name;
}

/** The publisher's name in an edition; the paper's name when there is no legal name. */
export function publisherOfPaper(
  settings: Pick<PaperSettings, 'name' | 'publisher'>,
  edition: Pick<Edition, 'nameplate'>,
): string {
  return settings.publisher || nameOfPaper(settings, edition);
}

/** A page of an edition written by an admin, such as "About us", without its text. */
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
