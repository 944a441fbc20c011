import type { en } from './en';

/** Every word of the composer, with those that it shares with the newsroom. A language that lacks one does not compile. */
export type ComposerWords = typeof en;
