import type { Blocker, Stage, StoryAction } from '@/domain/story/workflow';
import type { BoundRefusal } from '@/domain/document/bounds';
import type { Role } from '@/domain/people/permissions';
import { blockHelp } from './blocks/en';
import { checks } from './checks/en';
import { about } from './story/en';
import { desk } from './desk/en';
import { fieldLetters, fields } from './fields/en';
import { keeping } from './keeping/en';
import { library } from './library/en';
import { machine } from './machine/en';
import { paste } from './paste/en';
import { picture } from './picture/en';
import { planning } from './planning/en';
import { fieldProblems, problems, uploads } from './problems/en';
import { correction } from './correction/en';
import { schedule } from './schedule/en';
import { together } from './together/en';
import { previewLinks } from './preview-links/en';
import { translating } from './translating/en';
import { writing } from './writing/en';

const stages: Record<Stage, string> = {
  draft: 'Draft',
  submitted: 'Submitted',
  approved: 'Approved',
  scheduled: 'Scheduled',
  published: 'Published',
  spiked: 'Spiked',
  killed: 'Killed',
};

const actions: Record<StoryAction, string> = {
  save: 'Save',
  submit: 'Submit',
  return: 'Return to the reporter',
  approve: 'Approve',
  schedule: 'Schedule…',
  unschedule: 'Unschedule',
  'schedule-unpublish': 'Schedule unpublishing…',
  'unschedule-unpublish': 'Cancel unpublishing',
  publish: 'Publish',
  unpublish: 'Unpublish',
  correct: 'Add a correction…',
  spike: 'Spike',
  revive: 'Revive',
  kill: 'Kill the story…',
  reinstate: 'Bring back',
};

/** What is missing or blocks publishing, each as a sentence. */
const blockers: Record<Blocker, string> = {
  'no-headline': 'The headline is empty.',
  'no-body': 'The body is empty.',
  'guidance-left': 'A line in brackets still needs to be written.',
  'no-section': 'The story has no section.',
  'no-slug': 'The slug is empty or has characters other than a to z, 0 to 9 and hyphens.',
  'no-alternative-text': 'A picture has no alternative text.',
  'open-notes': 'A note that blocks publishing is open. Resolve it first.',
  'machine-text': 'A machine wrote some of it, and no one has read that. Edit it or mark it as read.',
  'address-taken': 'Another story has this slug on the same day. Choose another slug.',
  embargoed: 'The story is under embargo. It can be published when the embargo ends.',
  'nothing-withdrawn': 'There is no earlier published text to bring back.',
  'nothing-scheduled': 'Nothing is scheduled.',
  'before-publishing': 'That time is before the story is published. Choose a later one.',
  'after-unpublishing': 'The story is to be unpublished before that time. Choose an earlier one.',
  'time-has-passed': 'That time has passed. Choose a later one.',
  'before-embargo': 'That time is before the embargo ends. Choose a later one.',
};

const roles: Record<Role, string> = {
  reporter: 'reporter',
  editor: 'editor',
  producer: 'producer',
  admin: 'admin',
};

/** English, and the shape of every other language. */
export const en = {
  ...desk,
  ...keeping,
  blockHelp,
  library,
  picture,
  machine,
  paste,
  planning,
  problems,
  fieldProblems,
  uploads,
  correction,
  schedule,
  together,
  previewLinks,
  translating,
  stages,
  actions,
  roles,
  refusals: {
    ...blockers,
    fourEyes: (edition: string, canSubmit: boolean) =>
      `You wrote, changed or submitted this story, and ${edition} requires a second editor. ${canSubmit ? 'Submit it: another' : 'Another'} editor in ${edition} can publish it.`,
    needsApproval: (section: string, who: string) => `Stories in ${section} need the approval of ${who}.`,
    notInThisStage: (stage: string) => `You can’t do this while the story is ${stage.toLowerCase()}.`,
    needsRole: (who: string) => `Your role can’t do this. ${who} can.`,
    notYourStory: (who: string) => `Someone else started this story. They or ${who} can do this.`,
    alreadyHandedIn: (who: string) => `You have submitted this story. ${who} can do this now.`,
    notYourNote: 'Only the person who wrote this note can change it.',
    picturesOnly: (who: string) =>
      `Your role can change only pictures and their texts. ${who} can change the rest.`,
    deactivated: 'Your account is deactivated. An admin can reactivate it.',
    anyOf: (names: string[]) =>
      names.map(name => `an ${name}`.replace(/^an (?=[^aeiou])/, 'a ')).join(' or '),
  },
  nav: {
    newsroom: 'Newsroom',
    skip: 'Skip to content',
    inbox: 'Inbox',
    budget: 'Budget',
    translations: 'Translations',
    fronts: 'Fronts',
    pictures: 'Pictures',
    topics: 'Topics',
    people: 'People',
    paper: 'Paper',
    audit: 'Audit trail',
    account: 'Account',
    signOut: 'Sign out',
    backToBudget: 'Back to the budget',
  },
  signIn: {
    title: 'Sign in again to continue',
    text: {
      saved: 'Everything is saved.',
      kept: 'Your text is safe on this computer. It will be saved when you sign in.',
      unkept:
        'Your text is only in this window, because this browser can’t store it. It will be saved when you sign in.',
    },
    email: 'Email',
    password: 'Password',
    button: 'Sign in',
    wrong: 'Wrong email or password. Your text is still here.',
    'too-many': 'Too many attempts. Wait a few minutes and try again. Your text is still here.',
    unreachable: 'The server didn’t respond. Your text is still here.',
    'code-needed': 'Enter the code from your authenticator app, or a recovery code.',
    'emailed-code': 'Enter the code from the email that was just sent to you.',
    'wrong-code': 'Wrong code, or already used. Your text is still here.',
    'no-passkey': 'The passkey was not accepted. Your text is still here.',
    code: 'Code',
    withPasskey: 'Use a passkey',
    withProvider: (provider: string) => `Sign in with ${provider}`,
  },
  saved: {
    saved: 'Saved',
    saving: 'Saving',
    kept: (time: string) => `Kept on this computer ${time}, not sent yet`,
    keptLine: (seconds: number) =>
      `Can’t reach the server. Your text is kept on this computer and will be sent automatically. Next try in ${seconds} s.`,
    unkept: 'Not saved yet',
    unkeptLine:
      'Your text is only in this window: it hasn’t reached the server, and this browser can’t store it. Don’t close the window.',
    leftOut: 'It doesn’t include what you wrote last, which is still here to copy.',
    copy: 'Save a copy as a file',
    notSaved: (why: string) => `Not saved: ${why}`,
    tryNow: 'Try now',
    why: {
      signedOut: 'you are signed out',
      conflict: 'someone else saved this story too',
      forbidden: 'you can’t change this story now',
      outdated: 'this page is out of date. Reload it: your text is kept in this browser',
      outdatedUnkept: 'this page is out of date. Save a copy of your text before you reload it',
      refused: 'the server did not accept the text',
      unknown: 'the server did not accept the change. Reload the page and try again',
      /** What is over a bound of the text. @param most the bound */
      over: {
        'too-many-nodes': (most: string) =>
          `the text has more than ${most} paragraphs and other blocks. Split the story`,
        'too-deep': (most: string) => `part of the text is nested more than ${most} levels deep`,
        'too-many-marks': (most: string) => `the text has more than ${most} formatting marks`,
        'too-many-attributes': (most: string) => `part of the text has more than ${most} attributes`,
        'attribute-too-long': (most: string) =>
          `a caption, link or other detail is longer than ${most} characters`,
        'too-many-notes': (most: string) => `the text has more than ${most} notes. Resolve some`,
        'too-many-suggestions': (most: string) =>
          `the text has more than ${most} suggestions. Accept or reject some`,
        'table-too-large': (most: string) => `a table has more than ${most} cells or columns. Split it`,
      } satisfies Record<Exclude<BoundRefusal, 'too-large'>, (most: string) => string>,
    },
  },
  fields: {
    ...fields,
    inSecond: (label: string) => `${label}, second language`,
    body: 'Body',
    edition: 'Edition',
    noSection: 'Choose a section',
    slugWrong: 'Use only a to z, 0 to 9 and single hyphens. The last valid slug is kept for now.',
    slugHelp: 'Follows the headline until you change it.',
    slugEmpty: 'Made from the headline. If still empty, it is filled in when you publish.',
    slugFixed: 'Readers already use this address. Change it with care.',
    desk: 'Desk',
    noDesk: 'No desk',
    otherEditions: 'In other editions',
    openVersion: (edition: string) => `Open the story in ${edition}`,
    open: 'Open',
    beginVersion: (edition: string) => `Start in ${edition}`,
    versionBegins:
      'The new version starts with this text. Readers can switch between them in the edition bar.',
    versionFailed: 'The version could not be created. Reload the page and try again.',
    caption: 'Caption',
    credit: 'Credit',
    alt: 'Alternative text',
    altHelp: 'What the picture shows, for people who can’t see it.',
  },
  tools: {
    label: 'Formatting',
    selection: 'Selection',
    style: 'Paragraph style',
    paragraph: 'Paragraph',
    bold: 'Bold',
    italic: 'Italic',
    link: 'Link',
    superscript: 'Superscript',
    subscript: 'Subscript',
    heading2: 'Heading 2',
    heading3: 'Heading 3',
    bulletList: 'Bullet list',
    orderedList: 'Numbered list',
    quotation: 'Quotation',
    picture: 'Picture',
    moreBlocks: 'More blocks',
    undo: 'Undo',
    redo: 'Redo',
    bodyPlaceholder: 'Write, or press / for blocks',
    words: (words: number, hanzi: number) =>
      [
        hanzi ? `${hanzi} Chinese ${hanzi === 1 ? 'character' : 'characters'}` : '',
        words || !hanzi ? `${words} ${words === 1 ? 'word' : 'words'}` : '',
      ]
        .filter(Boolean)
        .join(', '),
    length: (words: string, minutes: number) => `${words}, ${minutes} min`,
    selected: (words: string) => `${words} selected`,
  },
  blocks: {
    insert: 'Insert a block',
    none: 'Nothing found',
    blocksFound: 'Blocks',
    storiesFound: 'Stories to relate',
    pullQuote: 'Pull quote',
    gallery: 'Gallery',
    factBox: 'Fact box',
    table: 'Table',
    embed: 'Embed',
    audio: 'Audio',
    video: 'Video',
    transcript: 'Transcript',
    relatedStory: 'Related story',
    divider: 'Divider',
    bilingualPair: 'Bilingual pair',
    footnote: 'Footnote',
    remove: 'Remove the block',
    title: 'Title',
    attribution: 'Attribution',
    cite: 'Attribution',
    tableCaption: 'Table heading',
    tableSource: 'Source of the figures',
    addRow: 'Add a row',
    addColumn: 'Add a column',
    removeRow: 'Remove the row',
    removeColumn: 'Remove the column',
    headerRow: 'Heading row',
    addPictures: 'Add pictures',
    embedAddress: 'Address of the post or video',
    embedHelp:
      'YouTube, Vimeo, Bilibili, TikTok, Instagram, Facebook, X, Weibo and Xinhua; any other page becomes a link card.',
    embedWrong: 'This is not a web address.',
    embedDescribe: 'Get title and picture',
    embedSilent: 'The other site gave no title or picture. Enter a title.',
    embedSet: 'Embed',
    footnoteText: 'Text of the footnote',
    findStory: 'Words from the headline',
    noStories: 'No matching stories',
    unknownStory: 'A story in this paper',
  },
  link: {
    title: 'Link',
    address: 'Address, or words from a headline',
    set: 'Add link',
    remove: 'Remove link',
    wrong: 'This address can’t be linked.',
    ours: 'Stories in this paper',
    notOut: 'not published',
  },
  panel: {
    label: 'About this story',
    story: 'Story',
    checks: 'Checks',
    history: 'History',
    close: 'Close',
    checksOpen: (blocking: number) =>
      blocking
        ? `Checks: ${blocking} ${blocking === 1 ? 'blocks' : 'block'} publishing`
        : 'Checks: nothing blocks publishing',
    revision: (number: number) => `Revision ${number}`,
    shortcuts: 'Shortcuts',
  },
  checks,
  ...about,
  fieldLetters,
  writing,
  compose: {
    readOnly: 'You can read this story but not change it.',
    view: 'View',
    preview: 'Story as readers will see it',
    otherActions: 'Other actions',
    publishChanges: 'Publish changes',
    nothingNew: 'Readers already see this text.',
    saveFirst: 'The story is not saved yet.',
    done: {
      submit: 'Submitted to the editors.',
      approve: 'Approved.',
      publish: 'Published. Readers now see this text.',
      unpublish: 'Unpublished. Readers no longer see it.',
      return: 'Returned to the reporter.',
      spike: 'Spiked. It can be revived.',
      revive: 'Revived. It is a draft again.',
      kill: 'Killed. Readers see that it was withdrawn.',
      reinstate: 'Published again. Readers see the earlier text.',
      schedule: 'Scheduled.',
      unschedule: 'Unscheduled.',
      'schedule-unpublish': 'Unpublishing is scheduled.',
      'unschedule-unpublish': 'The story will stay published.',
      correct: 'Correction published.',
    },
    failed: (action: string) => `“${action}” failed. The story is saved. Try again.`,
    refused: (action: string, why: string) => `“${action}” was refused. ${why}`,
    cancel: 'Cancel',
    newSlugLine: 'new story',
    badBlocks: (count: number) =>
      count === 1
        ? 'A block could not be read. Readers don’t see it, and the next save leaves it out.'
        : `${count} blocks could not be read. Readers don’t see them, and the next save leaves them out.`,
    showAsText: 'Add its words at the end',
    states: { off: 'not offered', work: 'in progress', live: 'live', stale: 'out of date' },
    permissions: 'What may I do here?',
    coverage: 'Live coverage',
    noEditions: 'Not in any edition yet',
  },
  keys: {
    title: 'Shortcuts',
    story: 'Story',
    text: 'Text',
    blocks: 'Blocks',
    save: 'Save now',
    main: 'Main action',
    panel: 'Page and panel',
    sheet: 'These shortcuts',
    back: 'Step back',
    next: 'Next field',
    noBreak: 'Non-breaking space',
    tools: 'To the tools',
    start: 'To the first word',
    end: 'To the last word',
    moveUp: 'Move the block up',
    moveDown: 'Move the block down',
    slash: 'Blocks, at the start of a paragraph',
  },
};
