const stories = (n: number) =>
  n >= 1000 ? '1,000 stories or more' : `${n} ${n === 1 ? 'story' : 'stories'}`;

/** What is said of the sections of an edition. */
export const sections = {
  title: 'Sections',
  text: 'In the order of the section bar. Drag a handle, or focus it and use the arrow keys.',
  none: 'This edition has no sections yet. A story needs one to be published.',
  stories,
  approval: 'Approval before publishing',
  approvalHelp:
    'Someone with one of these roles has to approve its stories. If others change the text after that, it needs approval again.',
  hidden: 'Hidden',
  handle: (name: string) => `Move ${name}: drag, or arrow up and down`,
  placed: (name: string, place: number, count: number) => `${name}: place ${place} of ${count}`,
  menu: (name: string) => `Actions for ${name}`,
  edit: 'Name, description, approval…',
  hide: 'Hide from menus and front',
  show: 'Show in menus and front',
  move: 'Move…',
  merge: 'Merge…',
  remove: 'Remove',
  moveTitle: (name: string) => `Move ${name}`,
  moveText: 'Its address changes, and the old one redirects to it. Stories keep their addresses.',
  moveYes: 'Move section',
  mergeTitle: (name: string) => `Merge ${name} with another section`,
  mergeText: (n: number) =>
    `${n ? `${stories(n)} will move there. ` : ''}The section is removed, and its address redirects to the other one. This can’t be undone.`,
  mergeInto: 'Merge into',
  mergeYes: 'Merge sections',
  removeTitle: (name: string) => `Remove ${name}?`,
  removeText: 'It has no stories. Its address will redirect to the front of the edition.',
  removeYes: 'Remove section',
  hasStories: 'It has stories. Merge it with another section.',
  hasSections: 'It has sections under it. Move them first.',
  alone: 'There is no other section to merge it with.',
  add: 'Add a section',
  addButton: 'Add section',
  save: 'Save',
  parent: 'Under',
  topLevel: 'None (in the section bar)',
};
