const stories = (n: number) => `${n} ${n === 1 ? 'story' : 'stories'}`;

/** What is said of several stories at once. */
export const many = {
  selected: (n: number) => `${n} selected`,
  select: (story: string) => `Select ${story}`,
  selectAll: 'Select all loaded stories',
  unselect: 'Select none',
  assign: 'Assign…',
  desk: 'Desk',
  stage: 'Stage',
  assignTitle: (n: number) => `Assign ${stories(n)}`,
  colleague: 'Colleague',
  nobody: 'No one',
  assignYes: 'Assign',
  returnTitle: (n: number) => `Return ${stories(n)}`,
  spikeTitle: (n: number) => `Spike ${stories(n)}`,
  spikeText: 'They won’t be published. You can revive them.',
  why: 'Reason',
  working: 'Working',
  done: (n: number) => `Done for ${stories(n)}.`,
  refusedTitle: (n: number) => `Not done for ${stories(n)}`,
  conflict: 'Changed since this list was loaded. Check it, then try again.',
  tooMany: (n: number) => `Select up to ${n} stories at once.`,
  toggleKey: 'Select a row',
  menu: 'Actions',
  rowMenu: (name: string) => `Actions for ${name}`,
  duplicate: 'Duplicate',
};
