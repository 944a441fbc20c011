import type { DemoGroup } from '../write';
import { p, pullQuote } from '../write';

export default {
  key: 'eel-ladder',
  stories: [
    {
      edition: 'en',
      section: 'china/environment',
      slug: 'eel-ladder-counts-its-first-million',
      kicker: 'Rivers',
      headline: 'An eel ladder counts its first million',
      standfirst:
        'Quzhou, Zhejiang:\u00a0A strip of wet bristles lets young eels climb a dam. A counter at the top has been busy.',
      bylines: [{ role: 'by', author: 'jiayi' }],
      dateline: 'Quzhou',
      source: 'Broadsheet',
      lead: null,
      topics: ['climate', 'zhejiang'],
      hoursAgo: 36,
      desk: 'asia',
      createdBy: 'jiayi',
      body: [
        p(
          'The ladder is 90 meters long and as wide as a door. Water trickles down it through bristles, and at night young eels, each as thin as a noodle, climb up between them to the lake above the dam.',
        ),
        p(
          'At the top they slide past an electric eye. It passed a million on Sunday, 19 months after it was switched on. The keeper, Zheng Aiguo, had expected 60,000.',
        ),
        pullQuote('They do not know that it is a dam. They think it is a wet day.', 'Zheng Aiguo, keeper'),
        p(
          'Biologists in Hangzhou will now mark a thousand eels to learn how many of the million are the same ones, washed down and climbing again.',
        ),
      ],
    },
  ],
} satisfies DemoGroup;
