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
    roleOf: (name: string) => `Role of ${name}`,
    up: (name: string) => `Move ${name} up`,
    down: (name: string) => `Move ${name} down`,
    remove: (name: string) => `Remove ${name}`,
    noPage: 'no author page',
    bylineHelp: 'Type a name and press Enter. Start with “Photos by” to credit a photographer.',
    suggested: 'Named in the story',
    addTopic: 'Add a topic',
    noTopic: 'No matching topic.',
    relatedFind: 'Find a related story',
    relatedHelp: 'Shown first among the stories under the text, in this order.',
    unknownStory: 'A story in this paper',
    outside: 'Search and sharing',
    socialHeadlineHelp: (here: number, story: number) =>
      here ? `${story} in the story, ${here} here. Search shows about 60.` : 'Empty: uses the headline.',
    socialDescriptionHelp: 'Empty: uses the standfirst.',
    searchResult: 'In search results',
    shareCard: 'When shared',
    canonicalHelp: 'Only if another outlet published it first: the address for search engines.',
    canonicalWrong: 'Enter a web address that starts with https://. The last valid one is kept for now.',
    noteHelp: 'For the newsroom only. Readers never see it.',
    address: (path: string) => `Address: ${path}`,
    embargo: 'Embargo until',
    embargoHelp: (zone: string) => `The story can’t be published earlier. Time in ${zone}.`,
    embargoLift: 'Lift the embargo',
    noHeadline: 'No headline yet',
  },
};
