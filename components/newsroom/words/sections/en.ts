const stories = (n: number) =>
  n >= 1000 ? '1,000 stories or more' : `${n} ${n === 1 ? 'story' : 'stories'}`;

/** What is said of the sections of an edition. */
export const sections = {
  title: 'Sections',
  text: 'The order of the section bar. Drag a section by its handle, or use the arrow keys on it.',
  none: 'This edition has no section yet. A story needs one to be published.',
  stories,
  hidden: 'Hidden',
  handle: (name: string) => `Move ${name}: drag, or arrow up and down`,
  placed: (name: string, place: number, count: number) => `${name}: place ${place} of ${count}`,
  menu: (name: string) => `Actions for ${name}`,
  edit: 'Name and description…',
  hide: 'Hide from menus and front',
  show: 'Show in menus and front',
  move: 'Move…',
  merge: 'Merge…',
  remove: 'Remove',
  moveTitle: (name: string) => `Move ${name}`,
  moveText: 'Its address changes. The old one leads to the new one; stories keep their addresses.',
  moveYes: 'Move the section',
  mergeTitle: (name: string) => `Merge ${name} with another section`,
  mergeText: (n: number) =>
    `${n ? `${stories(n)} will move there. ` : ''}The section is removed, and its address leads to the other one from then on. This cannot be undone.`,
  mergeInto: 'Merge into',
  mergeYes: 'Merge the sections',
  removeTitle: (name: string) => `Remove ${name}?`,
  removeText: 'It has no stories. Its address will lead to the front of the edition.',
  removeYes: 'Remove the section',
  hasStories: 'It has stories. Merge it with another section.',
  hasSections: 'There are sections under it. Move those first.',
  alone: 'There is no other section to merge it with.',
  add: 'Add a section',
  addButton: 'Add the section',
  save: 'Save',
  parent: 'Under',
  topLevel: 'None, in the section bar',
};
