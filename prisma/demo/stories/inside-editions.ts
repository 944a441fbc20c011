import type { DemoGroup } from '../write';
import { h2, p, pullQuote, table } from '../write';

export default {
  key: 'inside-editions',
  stories: [
    {
      edition: 'en',
      section: 'inside',
      slug: 'one-story-in-five-editions',
      kicker: 'How we work',
      headline: 'One story, five editions, and no two alike',
      standfirst:
        'The language desk:\u00a0A harbour in Zhejiang appears in this paper under five headlines. The bar at the top of the page knows that they are one.',
      bylines: [
        { role: 'by', author: 'mingyue' },
        { role: 'translation', author: 'hsu' },
      ],
      dateline: '',
      source: 'Broadsheet',
      lead: {
        picture: 'library',
        caption:
          'The reading room where the language desk meets on Mondays, because the dictionaries are there and the telephones are not.',
        credit: 'Qiu Lan / Broadsheet',
        alt: 'A reading room with three tall bright windows, walls of books and readers under green lamps.',
      },
      topics: ['newsroom'],
      hoursAgo: 140,
      desk: 'languages',
      createdBy: 'ines',
      body: [
        p(
          'Broadsheet has five editions: Global and Asia in English, {zh-Hans:中文} in Chinese, {zh-Hans:双语} in both, and Français. Each has its own sections, its own front, its own clock and its own footer. They share a building and a coffee machine. What they share besides is harder to see, and it is called a group.',
        ),
        p(
          'Take the [quiet harbour](story:harbour). Lin Yuchen and Marta Oyelaran wrote it in English. I asked for it in Chinese the same morning; Claire Vasseur began on the French at noon, Paris time. Asia wanted something else, about the ports that had sent visitors, and wrote it new. That makes five stories with five headlines, five addresses and five histories. One group holds them together.',
        ),
        h2('What the group does'),
        p(
          'For readers it works the bar at the top. If you are reading about the harbour and press {zh-Hans:中文}, you do not land on the Chinese front. You land on the harbour. An edition that has no version of a story takes you to its front, since that is where its other news is.',
        ),
        p(
          'For us it keeps a memory. Each translation knows which revision of the source it was made from. When the figure for the retrained drivers was corrected from 68 to 61, nobody had to guess which text the Chinese had followed.',
        ),
        p(
          'It does not move the Chinese for me. Each version is edited, approved and published by its own people, at their hour. A translation that changed by itself would be a text that nobody had read.',
        ),
        pullQuote(
          'A translation that changed by itself would be a text that nobody had read.',
          'Zhou Mingyue, editor',
        ),
        table('The harbour, five times', 'Source: Broadsheet.', [
          ['Edition', 'Headline', 'How it was made'],
          ['Global', 'A harbour goes quiet, and the numbers go up', 'Original'],
          ['ASIA', 'The quiet quay has visitors', 'Written new for the region'],
          ['{zh-Hans:中文}', '{zh-Hans:港口静下来，吞吐量升上去}', 'Translated, with its own kicker'],
          ['{zh-Hans:双语}', 'Both of the above', 'Shortened and paired'],
          ['Français', '{fr:Un port se tait, et les chiffres montent}', 'Translated, with a box on Nantes'],
        ]),
        h2('In pairs'),
        p(
          'The bilingual edition is read by people who are learning, in both directions, and by the teachers who set them tests. Its stories are written in pairs: a paragraph in English, and beside it the same paragraph in Chinese. Headline, standfirst and captions come double too. You can read both, or hide one and find out how good you are.',
        ),
        p(
          'A pair is one thing, and that is the point of it. If I move the English up, the Chinese goes with it. Each half is marked with its language, so that a screen reader changes its voice at the right place, and a browser sets the Chinese in a Chinese face and not in whatever is at hand.',
        ),
        p(
          'Daniel Hsu, who translates most of the pairs, keeps a list of words that refuse. “Noise” stands at the top. In English it is what the port made. In Chinese it is {zh-Hans:噪声} if you measure it and {zh-Hans:吵} if you live there. The English story has one word and the Chinese has two, and both are correct. On Mondays we read the list aloud. It has never got shorter.',
        ),
      ],
    },
  ],
} satisfies DemoGroup;
