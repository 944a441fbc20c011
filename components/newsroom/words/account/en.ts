/** What is said on a person's own page. */
export const account = {
  title: 'Your account',
  profile: 'Profile',
  name: 'Name',
  nameHelp: 'As colleagues see it. Bylines are kept with the authors.',
  email: 'Email',
  emailHelp: 'An admin can change it.',
  picture: 'Picture',
  pictureHelp: 'Colleagues see it beside your name.',
  language: 'Language of the newsroom',
  zone: 'Time zone',
  zoneHelp: 'Times in the newsroom are shown in it. Readers see the zone of the edition.',
  browserZone: (zone: string) => `That of this browser (${zone})`,
  notifications: 'Notifications by email',
  notificationsHelp: 'Everything is in the inbox as well.',
  emailKinds: {
    mention: 'When I am mentioned in a note',
    assignment: 'When a story is assigned to me',
  },
  save: 'Save',
  password: 'Password',
  present: 'Current password',
  newPassword: 'New password',
  passwordText: 'Your other browsers are signed out when you change it.',
  change: 'Change the password',
  changed: 'The password is changed. Your other browsers are signed out.',
  editProfile: 'Edit name, email, language',
  profileOf: (name: string) => `Profile of ${name}`,
};

/** What is said of time zones. */
export const zones = { nothing: 'No time zone has these words.' };

/** The first steps of a new paper. */
export const firstSteps = {
  title: 'First steps',
  done: 'done',
  section: 'Adapt the sections',
  colleague: 'Add a colleague',
  story: 'Write the first story',
  contact: 'Give a contact for security.txt',
  dismiss: 'Hide this list',
};

/** What set-up asks about the paper. */
export const setup = {
  thePaper: 'The paper',
  paperName: 'Name of the paper',
  paperLang: 'Language',
  paperLangHelp: 'Of the first edition. Others can be added later.',
  you: 'You',
};
