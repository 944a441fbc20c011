/** Words for a picture of a story, its crop and its rights. */
export const picture = {
  one: 'Picture',
  choose: 'Choose a picture',
  orDrop: 'or drop one here',
  replace: 'Replace',
  remove: 'Remove',
  uploading: (name: string) => `Uploading ${name}`,
  notSent: (name: string, why: string) => `${name}: ${why}`,
  facts: {
    open: 'Crop and rights',
    title: 'Crop and rights',
    focus: 'Focus point',
    focusAt: (across: number, down: number) => `${across}% across, ${down}% down`,
    help: 'Drag the mark, or move it with the arrow keys. Every crop keeps it in view.',
    fromLeft: 'From the left (%)',
    fromTop: 'From the top (%)',
    rights: 'Can be published until',
    rightsHelp: 'End of that day in your time zone. Empty: no limit.',
    save: 'Save',
    failed: 'The details could not be loaded or saved. Try again.',
    changedMeanwhile:
      'Someone else changed this in the meantime. Your values are still here: save again to keep them.',
  },
  size: 'Width',
  sizes: { text: 'Column', wide: 'Wide', hung: 'Caption beside it' },
  gone: 'The picture is still being prepared.',
};
