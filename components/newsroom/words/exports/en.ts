export const en = {
  /** In files of stories. */
  inFile: {
    status: {
      unpublished: 'Not published: this text is for the newsroom alone until it is.',
      changed: 'Not published as it is here: readers have an older text.',
      killed: 'Killed: this text was withdrawn and must not be used.',
    },
    embargo: (time: string) => `Embargo until ${time}`,
    correction: (date: string, text: string) => `Correction, ${date}: ${text}`,
    olderEntries: 'Older entries are on the page of the story.',
    unpublishedStory: 'A story that is not published',
  },
};

/** The words of exports and webhooks. */
export type ExportsWords = typeof en;
