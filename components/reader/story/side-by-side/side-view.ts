import type { BodyView } from '../../view';
import type { CreditsProps } from '../credits';

/** One language of a story that is read beside another. */
export interface SideView extends BodyView, Pick<CreditsProps, 'bylines' | 'dateline'> {
  lang: string;
  /** Address of the story in this language. */
  href: string;
  headline: string;
  standfirst: string;
  isCorrected: boolean;
}
