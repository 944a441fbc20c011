/** What is said of handing over someone's stories. */
export const handOver = {
  title: 'Open stories',
  open: (n: number) => (n === 1 ? '1 story to be published' : `${n} stories to be published`),
  none: 'None.',
  start: 'Hand over…',
  leftBehind: 'Hand them over, so that someone sees them through.',
  dialog: (name: string) => `Hand over stories of ${name}`,
  to: 'To',
  toHelp: 'They become responsible for these stories and are notified once. Bylines stay.',
  yes: (n: number) => (n === 1 ? 'Hand over 1 story' : `Hand over ${n} stories`),
  progress: (done: number, all: number) => `${done} of ${all} handed over`,
  doneFor: (n: number, name: string) =>
    n === 1 ? `1 story is with ${name} now.` : `${n} stories are with ${name} now.`,
  refused: (n: number) => (n === 1 ? '1 story stays:' : `${n} stories stay:`),
  more: (n: number) => `Only the ${n} last changed are listed. Hand these over first.`,
  untitled: 'No headline',
};

/** Why stories were not handed over. */
export const handOverReasons = {
  'same-person': 'This is the same person. Choose a colleague.',
  'no-role-there': 'The colleague has no role in this edition or on this desk that lets them write.',
  'no-longer-theirs': 'Someone else has it now, or it was published.',
};
