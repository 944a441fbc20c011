import type { en } from './en';

/** Every word of the newsroom's interface. A language that lacks one does not compile. */
export type Words = typeof en;
