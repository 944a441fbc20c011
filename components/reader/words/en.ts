import type { PublicText } from '@/domain/history/public-changes';
import type { StoryKind } from '@/domain/search/story-kinds';
import type { TextSize, Theme } from '@/domain/paper/display-preferences';
import type { Phrase } from './phrase';
import type { SharePlace } from './share-places';

const figures = new Intl.NumberFormat('en');

/** The locale by whose custom names are joined, and the mark between all of them where it has one. */
const lists: { locale: string; mark: string | null } = { locale: 'en-GB', mark: null };

/** English, and the shape of every other language. */
export const en = {
  lists,

  skip: 'Skip to the text',
  editions: 'Editions',
  sections: 'Sections',
  subsections: 'Within this section',
  breadcrumb: 'Breadcrumb',
  staff: 'Staff sign-in',
  home: (siteName: string) => `${siteName}, home`,
  /** Home at the head of a breadcrumb. */
  start: 'Home',
  feed: (siteName: string) => `${siteName}: latest stories`,

  /** Who wrote it and from where; the place is empty where it is not named. */
  by: <T>(names: T, place: T | ''): Phrase<T> => (place ? ['By ', names, ' in ', place] : ['By ', names]),
  photosBy: <T>(names: T): Phrase<T> => ['Photos by ', names],
  translatedBy: <T>(names: T): Phrase<T> => ['Translated by ', names],
  reportedBy: <T>(names: T): Phrase<T> => [names, ' contributed reporting.'],
  updated: 'Updated: ',
  /** Before the time of a story that was not changed since. */
  published: 'Published: ',
  firstPublished: 'First published: ',
  minutes: (count: number) => `${count} min read`,

  share: 'Share this story',
  shareOn: {
    weibo: 'Weibo',
    x: 'X',
    facebook: 'Facebook',
    linkedin: 'LinkedIn',
    whatsapp: 'WhatsApp',
    mail: 'Email',
  } satisfies Record<SharePlace, string>,
  wechat: 'WeChat',
  wechatHint: 'Scan with WeChat, then share from there.',
  qrCode: 'QR code with the address of this story',

  thisStoryIn: 'This story in',
  /** Before languages, each a link to a page with both. */
  sideBySide: 'Read side by side with',
  sideBySideTitle: 'Side by side',
  related: 'Related stories',
  latest: 'Latest',
  /** The series that a story is a part of, and which part of how many it is. */
  series: { title: 'In this series', part: (number: number, of: number) => `Part ${number} of ${of}` },
  /** The live coverage of a story. */
  coverage: {
    /** The mark of a story that is covered now. */
    live: 'Live',
    title: 'Live coverage',
    ended: 'Live coverage has ended',
    /** Before the time of the last change. */
    changed: 'Last updated: ',
    oldestFirst: 'Oldest first',
    newestFirst: 'Newest first',
    keyEvents: 'Key events',
    keyEvent: 'Key event',
    pinned: 'Pinned',
    /** Leads to entries that came since; a script adds how many. */
    fresh: 'Show new entries',
    /** Before the time at which the words of an entry changed. */
    entryChanged: 'Updated: ',
    /** Where the list goes on, from the newest on or from the oldest on. */
    earlier: 'Earlier entries',
    later: 'Later entries',
    /** Back to the first page. */
    newest: 'Newest entries',
    /** Past the entries, to the text of the story. */
    toText: 'The story in full',
    oldest: 'First entries',
  },
  topics: 'Topics',
  backToTop: 'Back to top',
  /** Under the byline of a story that has a correction, as a link to it. */
  corrected: (when: string) => `Corrected ${when}`,

  languageShown: 'Show',
  both: 'Both',
  paragraph: (number: number) => `Paragraph ${number}`,

  table: 'Table',
  footnotes: 'Notes',
  footnote: (number: number) => `Note ${number}`,
  backToText: (number: number) => `Back to the text at note ${number}`,
  seeOn: (provider: string) => `See it on ${provider}`,
  gallery: (count: number) =>
    `Gallery of ${count} ${count === 1 ? 'picture' : 'pictures'}; the row scrolls sideways`,
  /** Beside what is wider than its place. */
  scrolls: 'Scroll sideways for more',
  /** Over the addresses of a printed story. */
  links: 'Links in this story',
  alsoRead: 'Also read',
  facts: 'Facts',
  transcript: 'Transcript',
  /** Before the address of a recording, in print. */
  recordingAt: { audio: 'Listen: ', video: 'Watch: ' },

  topStories: 'Top stories',
  opinion: 'Opinion',
  feature: 'Feature',
  /** Beside the kicker of a story that takes its time to read, or over it. */
  longRead: 'Long read',
  moreStories: 'More stories',
  alsoHere: 'Also in this edition',
  inBrief: 'In brief',
  inPictures: 'In pictures',
  picturesHint: 'Pictures; the row scrolls sideways on narrow screens',
  /** Over breaking news. */
  breaking: 'Breaking',
  /** Over a story that a reviewer reads before it is published. */
  preview: {
    title: 'Preview for review.',
    text: 'Not published. Please do not pass it on.',
    until: 'You can open it until ',
  },
  emptyFront: {
    title: 'Nothing has been published here yet',
    text: 'The first story of this edition will appear here as soon as it is published.',
  },
  emptySection: 'No stories have been published in this section yet.',
  pages: 'Pages',
  /** The ways between the pages of a list. */
  turns: {
    label: 'Pages of this list',
    newestFirst: { first: 'Newest', previous: 'Newer', next: 'Older' },
    oldestFirst: { first: 'Start', previous: 'Earlier', next: 'Later' },
  },

  search: {
    /** What the page is for. */
    intro: 'Search all stories of the paper, by words, names and phrases.',
    field: 'Words to search for',
    button: 'Search',
    filters: 'Filters',
    apply: 'Apply filters',
    edition: 'Edition',
    allEditions: 'All editions',
    section: 'Section',
    kind: 'Kind',
    kinds: {
      story: 'Story',
      opinion: 'Opinion',
      live: 'Live coverage',
      gallery: 'Gallery',
      video: 'Video',
      audio: 'Audio',
    } satisfies Record<StoryKind, string>,
    author: 'Author',
    topic: 'Topic',
    published: 'Published',
    periods: {
      any: 'Any time',
      day: 'Past day',
      week: 'Past week',
      month: 'Past month',
      year: 'Past year',
    } satisfies Record<'any' | 'day' | 'week' | 'month' | 'year', string>,
    from: 'From',
    to: 'To',
    results: 'Results',
    /** How many results; `shown` is the number as it is printed. */
    count: <T>(count: number, shown: T, query: T): Phrase<T> => [
      shown,
      count === 1 ? ' result for ' : ' results for ',
      query,
    ],
    /** Before a count when there may be more. */
    atLeast: 'At least',
    newestFirst: 'Newest first',
    bestFirst: 'Most relevant first',
    /** Nothing has what was typed; what is shown has something like it. */
    answered: <T>(typed: T, answered: T): Phrase<T> => [
      'No results for ',
      typed,
      '. Showing results for ',
      answered,
      '.',
    ],
    didYouMean: <T>(suggestion: T): Phrase<T> => ['Did you mean ', suggestion, '?'],
    elsewhere: (count: number, shown: string) =>
      count === 1 ? 'There is 1 story in another edition' : `There are ${shown} stories in other editions`,
    nothing: <T>(query: T): Phrase<T> => ['No results for ', query],
    noSuchPage: 'There are no more results',
    firstPage: 'Back to the first results',
    withoutFilters: 'Search again without filters',
    /** Before the words of a query, each a link. */
    oneWord: 'Search for one word at a time:',
    checkSpelling: 'Check the spelling, or try a more common word for the same thing.',
    onlyExcluded: 'You only entered words to exclude. Add a word to search for.',
    help: {
      title: 'How to search',
      rows: [
        { typed: 'harbour cranes', means: 'stories with both words, in any form' },
        { typed: '"night train"', means: 'stories with exactly this phrase' },
        { typed: 'harbour -bridge', means: 'stories with the first word and without the second' },
        { typed: '港口', means: 'two Chinese characters are enough' },
        { typed: 'chongqing', means: 'Chinese words can be typed in pinyin' },
      ],
    },
  },

  missing: {
    'not-found': {
      title: 'Page not found',
      text: 'The address may be mistyped, or the link that brought you here may be wrong.',
      label: 'Not found',
    },
    unpublished: {
      title: 'This story is not available at the moment',
      text: 'We have taken it down for now. It may come back at this address.',
      label: 'Not available',
    },
    gone: {
      title: 'This story has been withdrawn',
      text: 'It was published here and has been removed. Nothing else will ever be published at this address.',
      label: 'Withdrawn',
    },
  } satisfies Record<'not-found' | 'unpublished' | 'gone', { title: string; text: string; label: string }>,
  /** Before the times of a story that readers lost: for now or for good. */
  withdrawnDates: { published: 'Published', unpublished: 'Taken down', gone: 'Withdrawn' } satisfies Record<
    'published' | 'unpublished' | 'gone',
    string
  >,

  /** How many stories. */
  stories: (count: number) => (count === 1 ? '1 story' : `${figures.format(count)} stories`),
  neighbours: { label: 'More of this section', previous: 'Previous', next: 'Next' },
  topic: {
    label: 'Topic',
    related: 'Related topics',
    empty: 'This edition has no stories on this topic yet.',
    description: (name: string) => `All stories about ${name}, newest first.`,
  },
  author: {
    label: 'Author',
    portrait: (name: string) => `Portrait of ${name}`,
    empty: 'This edition has no stories by this author yet.',
    feed: 'Follow by RSS',
  },
  archive: {
    title: 'Archive',
    intro: 'Every story in this edition, by day of publication.',
    previous: 'Earlier',
    next: 'Later',
    empty: 'Nothing was published in this period.',
  },
  mostViewed: {
    title: 'Most viewed',
    intro:
      'What readers of this edition are reading now. Counted without cookies; a view counts half after six hours.',
    empty: {
      title: 'Not enough views yet',
      text: 'The most viewed stories will appear here once there are enough views. Meanwhile, here are the newest.',
    },
  },
  corrections: {
    title: 'Corrections',
    intro: 'What we got wrong and put right, newest first. Each correction also appears under its story.',
    empty: 'This edition has published no corrections so far.',
  },
  /** The page of what changed in a story. */
  changes: {
    title: 'What changed',
    intro:
      'Every change to this story since it was published. Added words are underlined, removed words are struck through.',
    /** Beside the time of a correction, and of the first publication. */
    correction: 'Correction',
    first: 'First published',
    nothing: 'The text has not changed since it was published.',
    long: 'The text changed. It is too long to compare here.',
    other: 'A picture or another part was replaced.',
    places: {
      headline: 'Headline',
      subheadline: 'Subheadline',
      standfirst: 'Summary',
      byline: 'Byline',
      picture: 'Picture',
    } satisfies Record<PublicText | 'byline' | 'picture', string>,
  },
  standing: { label: 'About the paper' },

  findMore: 'Find more',
  searchTitle: 'Search',
  feedTitle: 'RSS feed',
  skipToWays: 'Skip to site links',

  about: 'About',
  followUs: 'Follow us',
  otherLanguages: 'Other editions',
  copyright: (years: string, siteName: string) => `Copyright © ${years} ${siteName}. `,

  /** How a reader wants pages to look. */
  displayPreferences: {
    title: 'Appearance',
    theme: 'Colours',
    themes: { system: 'As on this device', light: 'Light', dark: 'Dark' } satisfies Record<Theme, string>,
    text: 'Text',
    sizes: { normal: 'Normal', large: 'Large', larger: 'Larger' } satisfies Record<TextSize, string>,
    apply: 'Apply',
  },
  /** The page shown without a network. */
  offline: {
    title: 'You are offline',
    text: 'This page can’t be loaded right now. Stories you have read on this device are still here.',
    readHere: 'Read on this device',
  },
  /** Stories that a reader keeps on the device. */
  keeping: {
    keep: 'Save this story',
    kept: 'Saved on this device, with its pictures.',
    dropped: 'Removed from this device.',
    full: 'No room for more: a device can hold 50 stories and 100 MB. Remove one first.',
    gone: 'The paper no longer has this story.',
    failed: 'The story could not be saved. Try again with a better connection.',
    title: 'Saved stories',
    about:
      'You can read saved stories without a connection. Stories that change are updated, and withdrawn stories are removed.',
    none: 'You have no saved stories yet. Choose “Save this story” above any story.',
    needsScript: 'Saving stories needs JavaScript.',
    remove: 'Remove',
    /** With `{count}` stories and `{size}` megabytes. */
    room: '{count} of 50 stories, {size} of 100 MB',
  },
  copyLink: 'Copy link',
  linkCopied: 'Copied',
  linkNotCopied: 'Not copied',
  /** Opens the device's own sheet of places to share to. */
  shareElsewhere: 'Share…',
  /** Loads the other site's player into the page. */
  playHere: 'Play here',
};

/** Every fixed text of the reader's pages. Texts by editors and admins are not here. A language that lacks one does not compile. */
export type ReaderWords = typeof en;
