import type { BylineRole } from '@/domain/story/story';

const bylineRoles: Record<BylineRole, string> = {
  by: 'By',
  photos: 'Photographs',
  translation: 'Translation',
  reporting: 'Reporting',
};

/** Words for everything about a story that is not edited on its page. */
export const about = {
  about: {
    bylineRoles,
    addName: 'Add a name',
    roleOf: (name: string) => `What ${name} did`,
    up: (name: string) => `Move ${name} up`,
    down: (name: string) => `Move ${name} down`,
    remove: (name: string) => `Remove ${name}`,
    noPage: 'no author page',
    bylineHelp: 'Type a name and press Enter. “Photos by” before a name says what that person did.',
    suggested: 'Named in the story',
    addTopic: 'Add a topic',
    noTopic: 'No topic has this name.',
    related: 'Related stories',
    relatedFind: 'Find a story to tie to this one',
    relatedHelp: 'They stand first among the stories under the text, in this order.',
    unknownStory: 'A story of ours',
    outside: 'Search and sharing',
    socialHeadline: 'Social headline',
    socialHeadlineHelp: (here: number, story: number) =>
      here ? `${story} in the story, ${here} here. Search shows about 60.` : 'Empty: the headline itself.',
    socialDescription: 'Social description',
    socialDescriptionHelp: 'Empty: the standfirst.',
    searchResult: 'As a search result',
    shareCard: 'As a shared link',
    canonical: 'First published at',
    canonicalHelp: 'Only when another outlet published it first: the address that search engines shall know.',
    canonicalWrong: 'Write a web address that begins with https://. The last good one is kept until then.',
    note: 'Internal note',
    noteHelp: 'For the newsroom alone. Readers never see it.',
    address: (path: string) => `Its address: ${path}`,
    embargo: 'Embargo until',
    embargoHelp: (zone: string) => `Nothing is published before. Time in ${zone}.`,
    embargoLift: 'Lift the embargo',
    noHeadline: 'No headline yet',
  },
};
