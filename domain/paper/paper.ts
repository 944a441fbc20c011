import type { Body } from '@/domain/document/body';

/** What the paper as a whole is called, and what it says to machines. */
export interface PaperSettings {
  name: string;
  /** Legal name of who answers for it; empty: the paper's own name. */
  publisher: string;
  /** Its account on X, with the at sign, or empty. */
  xAccount: string;
  adsText: string;
  securityText: string;
  trustText: string;
  /** WebSub hubs that are told of new stories. */
  hubs: string[];
  /** Search engines are told of new addresses only while there is a key. */
  indexNowKey: string;
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
