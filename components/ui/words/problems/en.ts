type Said = (most: string) => string;

/** What is wrong with a text in itself, which no writer can have typed. */
const unknownPart =
  'the text has a part this page doesn’t know. Save a copy of your text, then reload the page';
const damaged = 'it arrived damaged. Try again; if it happens again, ask your network administrator';

const ofStories = {
  'too-large': (most: string) => `the text is larger than ${most}. Split the story`,
  'takes-too-long': (most: string) => `checking it takes longer than ${most} seconds. Split the story`,
  overloaded: () => 'the server is busy. Try again in a moment',
  'wrong-field': () => 'a field is not valid. Correct it',
  'wrong-input': () => 'something is missing or not valid. Correct it',
  'no-such-edition': () => 'the edition no longer exists. Choose another',
  'no-such-desk': () => 'the desk no longer exists. Choose another',
  'no-such-story': () => 'the story no longer exists. Save a copy of your text',
  'no-such-revision': () => 'the revision no longer exists',
  'section-of-another-edition': () => 'the section belongs to another edition. Choose one of this edition',
  'edition-is-settled': () => 'a published story stays in its edition. Start a version in the other one',
  'change-does-not-fit': () => 'the text on the server has changed. Reload the page',
  'key-reused': () => 'this request was already used. Reload the page',
  'too-many-links': (most: string) => `the story has the maximum of ${most} links. Revoke one first`,
  'not-live': () => 'the version in that edition is not published',
  'no-one-to-ask': () => 'no one else looks after the version in that edition. Correct it yourself',
  'not-a-version': () => 'this is not a version of the story. Reload the page',
  'no-reason': () => 'a reason is missing. Enter one',
  'time-does-not-exist': () => 'the clocks skip this time on that day. Choose another',
  'time-is-ambiguous': () => 'this time occurs twice that day. Choose which one',
  'schedule-before-embargo': () =>
    'a version of the story is scheduled before that time. Move or cancel it first',
  'needs-override': () => 'a check needs a reason for publishing anyway',
  'not-a-body': () => unknownPart,
  'unknown-node': () => unknownPart,
  'unknown-mark': () => unknownPart,
  'unknown-attribute': () => unknownPart,
  'wrong-attribute': () => unknownPart,
  'wrong-structure': () => unknownPart,
  'not-json': () => damaged,
  'broken-body': () => damaged,
  'unknown-encoding': () => damaged,
  'foreign-origin': () =>
    'this page was opened at an address that is not the newsroom’s. Open it at the right one',
  'second-factor-required': () => 'set up two-step verification first',
  'reauthentication-required': () => 'confirm that it’s you first',
  'held-for-review': () =>
    'an admin must review what you did first: you changed many published stories in a short time. Ask an admin to let you go on',
  'signed-out': () => 'you are signed out. Sign in again',
  'somebody-else-signed-in': () => 'someone else has signed in in this browser. Sign in again',
  'database-away': () => 'the server can’t reach its database. Try again in a moment',
  'cannot-be-read': () => 'the story is damaged on the server. Tell an admin',
  'server-error': () => 'something went wrong on the server. Try again',
} satisfies Record<string, Said>;

/** Words about one field. */
export const fieldProblems = {
  tooLong: (field: string, most: string) => `“${field}” is longer than ${most} characters. Shorten it`,
  tooMany: (field: string, most: string) => `“${field}” has more than ${most} entries. Remove some`,
  wrong: (field: string) => `“${field}” is not valid. Correct it`,
};

const ofFiles = {
  'too-large': (most: string) => `The file is larger than ${most}. Choose a smaller one.`,
  'too-many-pixels': (most: string) => `The picture has more than ${most} pixels. Choose a smaller one.`,
  'not-a-picture': () => 'This type of picture can’t be used. Choose a JPEG, PNG, WebP or GIF.',
  'not-a-recording': () => 'This type of recording can’t be used. Choose an MP3, M4A, Ogg, WAV, MP4 or WebM.',
  'picture-is-damaged': () => 'The picture is damaged and could not be read.',
  'picture-takes-too-much': () => 'The picture needs too much memory. Save it smaller and upload it again.',
  'too-many-uploads': (most: string) =>
    `You are already uploading ${most} files. Wait until they finish, then upload this one again.`,
  'too-deep': () => 'The file details could not be read. Try again.',
  'wrong-input': () => 'The file details could not be read. Try again.',
  'no-file': () => 'The file is empty. Choose another.',
  'not-a-form': () => 'The file arrived damaged. Upload it again.',
  'not-json': () => 'The file arrived damaged. Upload it again.',
  'broken-body': () => 'The upload was interrupted. Upload the file again.',
  'unknown-encoding': () => 'The file arrived damaged. Upload it again.',
  infected: () => 'A virus was found in the file, and it was not saved. Tell the person who sent it to you.',
  'scanner-away': () =>
    'The file can’t be checked for viruses at the moment, so it was not saved. Upload it again in a minute, or tell an admin.',
  'too-large-to-scan': () =>
    'The file is too large to be checked for viruses. Choose a smaller one, or ask an admin.',
  overloaded: () => 'The server is busy with other files. Upload it again in a minute.',
  'foreign-origin': () =>
    'This page was opened at an address that is not the newsroom’s. Open it at the right one.',
  'second-factor-required': () => 'Set up two-step verification first.',
  'reauthentication-required': () => 'Confirm that it’s you first.',
  'signed-out': () => 'You are signed out. Sign in again in another tab, then choose the file again.',
  'somebody-else-signed-in': () =>
    'Someone else has signed in in this browser. Sign in again, then choose the file again.',
  'needs-role': () => 'Your role can’t add files. Ask an admin.',
  deactivated: () => 'Your account is deactivated. Ask an admin.',
  'database-away': () => 'The server can’t reach its database. Upload the file again in a moment.',
  'cannot-be-read': () => 'The file could not be saved. Tell an admin.',
  'server-error': () => 'Something went wrong on the server. Upload the file again.',
  offline: () => 'The file could not be uploaded. Check your connection, then choose it again.',
} satisfies Record<string, Said>;

export type ProblemWords = Record<keyof typeof ofStories, Said>;
export type UploadWords = Record<keyof typeof ofFiles, Said>;

/** Why the server refused a save or another step of a story, as part of a sentence, given the limit. */
export const problems: ProblemWords = ofStories;

/** Why a file was not taken in, as a sentence, given the limit. */
export const uploads: UploadWords = ofFiles;
export type FieldProblemWords = typeof fieldProblems;
