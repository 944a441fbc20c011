type Said = (most: string) => string;

/** What is wrong with a text in itself, which no writer can have typed. */
const unknownPart =
  'the text has a part that the newsroom does not know. Save a copy of your text, then reload the page';
const damaged = 'it arrived damaged. Try again; if it happens again, ask your network administrator';

const ofStories = {
  'too-large': (most: string) => `the text is larger than ${most}. Divide the story`,
  'takes-too-long': (most: string) => `checking it takes longer than ${most} seconds. Divide the story`,
  overloaded: () => 'the newsroom is very busy. Try again in a moment',
  'wrong-field': () => 'a field holds what it may not hold. Correct it',
  'wrong-input': () => 'something was left out or is wrong. Correct it',
  'no-such-edition': () => 'the edition is gone. Choose another',
  'no-such-desk': () => 'the desk is gone. Choose another',
  'no-such-story': () => 'the story is gone. Save a copy of your text',
  'no-such-revision': () => 'the revision is gone',
  'section-of-another-edition': () => 'the section belongs to another edition. Choose one of this edition',
  'edition-is-settled': () => 'a story that was public keeps its edition. Begin a version in the other one',
  'change-does-not-fit': () => 'the text on the server is another one by now. Reload the page',
  'key-reused': () => 'it was sent under a number that is already used. Reload the page',
  'no-reason': () => 'why it is done is missing. Write a reason',
  'needs-override': () => 'the checks found something that needs a reason',
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
    'this page was opened under an address that is not the newsroom’s. Open it under its own',
  'signed-out': () => 'you are signed out. Sign in again',
  'somebody-else-signed-in': () => 'another person is signed in in this browser. Sign in again',
  'database-away': () => 'the newsroom cannot reach its database. Try again in a moment',
  'cannot-be-read': () => 'the story is damaged on the server. Tell an admin',
  'server-error': () => 'something went wrong on the server. Try again',
} satisfies Record<string, Said>;

/** Words about one field. */
export const fieldProblems = {
  tooLong: (field: string, most: string) => `“${field}” is longer than ${most} characters. Shorten it`,
  tooMany: (field: string, most: string) => `“${field}” has more than ${most} entries. Remove some`,
  wrong: (field: string) => `“${field}” holds what it may not hold. Correct it`,
};

const ofFiles = {
  'too-large': (most: string) => `The file is larger than ${most}. Send a smaller one.`,
  'too-many-pixels': (most: string) => `The picture has more than ${most} pixels. Send a smaller one.`,
  'not-a-picture': () => 'This is not a picture that we can take. JPEG, PNG, WebP and GIF are.',
  'not-a-recording': () => 'This is not a recording that we can take. MP3, M4A, Ogg, WAV, MP4 and WebM are.',
  'picture-is-damaged': () => 'The file could not be read as a picture. It is damaged.',
  'picture-takes-too-much': () =>
    'The picture takes too much memory to be read. Save it smaller and send it again.',
  'too-many-uploads': (most: string) =>
    `You already send ${most} files at once. Wait until they are there, then send this one again.`,
  'too-deep': () => 'The description of the file could not be read. Try again.',
  'no-file': () => 'The file is empty. Choose another one.',
  'not-a-form': () => 'The file arrived damaged. Send it again.',
  'not-json': () => 'The file arrived damaged. Send it again.',
  'broken-body': () => 'The file broke off on its way. Send it again.',
  'unknown-encoding': () => 'The file arrived damaged. Send it again.',
  overloaded: () => 'The newsroom is taking in many files. Send it again in a minute.',
  'foreign-origin': () =>
    'This page was opened under an address that is not the newsroom’s. Open it under its own.',
  'signed-out': () => 'You are signed out. Sign in again in another tab, then choose the file again.',
  'somebody-else-signed-in': () =>
    'Another person is signed in in this browser. Sign in again, then choose the file again.',
  'needs-role': () => 'Your role may not add files. Ask an admin.',
  deactivated: () => 'Your account is closed. Ask an admin.',
  'database-away': () => 'The newsroom cannot reach its database. Send the file again in a moment.',
  'cannot-be-read': () => 'The file could not be kept. Tell an admin.',
  'server-error': () => 'Something went wrong on the server. Send the file again.',
  offline: () => 'The file could not be sent. Check the network, then choose it again.',
} satisfies Record<string, Said>;

export type ProblemWords = Record<keyof typeof ofStories, Said>;
export type UploadWords = Record<keyof typeof ofFiles, Said>;

/** Why the server refused a save or another step of a story, as part of a sentence, given the limit. */
export const problems: ProblemWords = ofStories;

/** Why a file was not taken in, as a sentence, given the limit. */
export const uploads: UploadWords = ofFiles;
export type FieldProblemWords = typeof fieldProblems;
