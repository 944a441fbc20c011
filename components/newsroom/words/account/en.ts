/** What is said on a person's own page. */
export const account = {
  title: 'Your account',
  profile: 'Profile',
  name: 'Name',
  nameHelp: 'How colleagues see you. Bylines are set under Authors.',
  email: 'Email',
  emailHelp: 'Only an admin can change it.',
  picture: 'Picture',
  pictureHelp: 'Shown to colleagues next to your name.',
  language: 'Newsroom language',
  zone: 'Time zone',
  zoneHelp: 'For times in the newsroom. Readers see the time zone of the edition.',
  browserZone: (zone: string) => `Same as this browser (${zone})`,
  notifications: 'Email notifications',
  notificationsHelp: 'Everything is also in your inbox.',
  emailKinds: {
    mention: 'When I am mentioned in a note',
    assignment: 'When a story is assigned to me',
  },
  save: 'Save',
  password: 'Password',
  present: 'Current password',
  newPassword: 'New password',
  passwordText: 'Changing it signs you out everywhere else.',
  change: 'Change password',
  changed: 'Password changed. You are signed out everywhere else.',
  editProfile: 'Edit name, email, language',
  profileOf: (name: string) => `Profile of ${name}`,
};

/** What is said of time zones. */
export const zones = { nothing: 'No matching time zone.' };

/** The first steps of a new paper. */
export const firstSteps = {
  title: 'First steps',
  done: 'done',
  section: 'Adapt the sections',
  colleague: 'Add a colleague',
  story: 'Write the first story',
  contact: 'Add a contact for security.txt',
  dismiss: 'Hide this list',
};

/** What set-up asks about the paper. */
export const setup = {
  thePaper: 'The paper',
  paperName: 'Name of the paper',
  paperLang: 'Language',
  paperLangHelp: 'For the first edition. You can add others later.',
  you: 'You',
};
