const stories = (n: number) => `${n} ${n === 1 ? 'story' : 'stories'}`;

/** What is said of several stories at once. */
export const many = {
  selected: (n: number) => `${n} selected`,
  select: (story: string) => `Select ${story}`,
  selectAll: 'Select all that are loaded',
  unselect: 'Select none',
  assign: 'Assign…',
  desk: 'Desk',
  stage: 'Stage',
  assignTitle: (n: number) => `Assign ${stories(n)}`,
  colleague: 'Colleague',
  nobody: 'No one',
  nobodyFound: 'No colleague has this name.',
  assignYes: 'Assign',
  returnTitle: (n: number) => `Send ${stories(n)} back`,
  spikeTitle: (n: number) => `Spike ${stories(n)}`,
  spikeText: 'They are given up before publishing. They can be revived.',
  why: 'Reason',
  working: 'Working',
  done: (n: number) => `Done for ${stories(n)}.`,
  refusedTitle: (n: number) => `Not done for ${stories(n)}`,
  conflict: 'It was changed after this list was loaded. Look at it, then try again.',
  tooMany: (n: number) => `At most ${n} stories at once.`,
  toggleKey: 'Select a row',
};
