/** What is planned of a story, in lists and in the composer. */
export const planning = {
  title: 'Planning',
  day: 'Planned for',
  deadline: 'Deadline',
  zone: (zone: string) => `Times in ${zone}`,
  length: 'Expected length, in words',
  lengthSoFar: (written: string, expected: string) => `${written} of ${expected} words written`,
  photographer: 'Photographer',
  notes: 'Planning notes',
  notesHelp: 'What the story is about, and what it needs.',
  noOne: 'No one',
  noColleague: 'No matching colleague.',
  notSaved: 'The plan was not saved. Try again.',
  failed: 'The plan could not be loaded.',
  again: 'Try again',
};
