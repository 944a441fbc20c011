import type { Words } from './words';

export const en: Words = {
  lists: { locale: 'en-GB', mark: null },

  skip: 'Skip to the text',
  editions: 'Editions',
  sections: 'Sections',
  subsections: 'Within this section',
  breadcrumb: 'Breadcrumb',
  staff: 'Staff sign-in',
  home: siteName => `${siteName}, home`,
  start: 'Home',
  feed: siteName => `${siteName}: latest stories`,

  by: (names, place) => (place ? ['By ', names, ` in ${place}`] : ['By ', names]),
  photosBy: names => ['Photos by ', names],
  translatedBy: names => ['Translated by ', names],
  reportedBy: names => [names, ' contributed reporting.'],
  updated: 'Updated:',
  firstPublished: 'First published:',
  minutes: count => `${count} min read`,

  share: 'Share this story',
  shareOn: {
    weibo: 'Weibo',
    x: 'X',
    facebook: 'Facebook',
    linkedin: 'LinkedIn',
    whatsapp: 'WhatsApp',
    mail: 'E-mail',
  },
  wechat: 'WeChat',
  wechatHint: 'Scan with WeChat, then share from there.',
  qrCode: 'QR code with the address of this story',

  thisStoryIn: 'This story in',
  related: 'Related stories',
  latest: 'Latest',
  topics: 'Topics',
  backToTop: 'Back to top',
  correction: when => `Correction, ${when}:`,

  languageShown: 'Show',
  both: 'Both',
  paragraph: number => `Paragraph ${number}`,

  table: 'Table',
  footnotes: 'Notes',
  footnote: number => `Note ${number}`,
  backToText: number => `Back to the text at note ${number}`,
  seeOn: provider => `See it on ${provider}`,
  alsoRead: 'Also read',
  facts: 'Facts',

  topStories: 'Top stories',
  opinion: 'Opinion',
  feature: 'Feature',
  moreStories: 'More stories',
  inBrief: 'In brief',
  inPictures: 'In pictures',
  picturesHint: 'Pictures; the row scrolls sideways on narrow screens',
  emptyFront: {
    title: 'Nothing is published here yet',
    text: 'This edition has no stories so far. The first one will stand on this page the moment it is published.',
  },
  emptySection: 'No stories have been published in this section yet.',
  pages: 'Pages',

  missing: {
    'not-found': {
      title: 'There is no page at this address',
      text: 'The address may be mistyped, or the link that brought you here is wrong. These are the ways on.',
      label: 'Not found',
    },
    gone: {
      title: 'We have withdrawn this story',
      text: 'It was published here and is no longer. We keep its address, so that nothing else will ever stand in its place.',
      label: 'Withdrawn',
    },
  },

  about: 'About',
  followUs: 'Follow us',
  otherLanguages: 'Other editions',
  copyright: (years, siteName) => `Copyright © ${years} ${siteName}.`,
};
