import type { DemoGroup } from '../write';
import { factBox, h2, p, pullQuote, ul } from '../write';

export default {
  key: 'inside-addresses',
  stories: [
    {
      edition: 'en',
      section: 'inside',
      slug: 'addresses-that-never-die',
      kicker: 'How we work',
      headline: 'Where did that story go? Addresses that never die',
      standfirst:
        'The archive:\u00a0A link to this paper should work in ten years. Sometimes what it leads to is an admission.',
      bylines: [{ role: 'by', author: 'daniel' }],
      dateline: '',
      source: 'Broadsheet',
      lead: {
        picture: 'desert',
        caption:
          'Kilometer 318, where the telephone signal ends. Addresses are a kind of road: the upkeep is the point.',
        credit: 'Provided to Broadsheet',
        alt: 'A straight road with one truck and a row of poles crosses orange sand; three camels stand beside it.',
      },
      topics: ['newsroom'],
      hoursAgo: 120,
      desk: 'world',
      createdBy: 'daniel',
      body: [
        p(
          'A teacher in Maribor wrote to us in March. For a lesson on tides she had given her class a link to one of our stories. It was four years old, and it worked. “What have you done?” she asked. She had 14 links on the sheet, and ours was one of three.',
        ),
        p(
          'The answer is that we had moved it twice. It was filed under Travel and belonged under Environment. Its address ended in a word that we had misspelt. Both were put right within a week, and neither mattered to her, because an address that has once been public is never given up.',
        ),
        h2('A word may change'),
        p(
          'The last part of a story’s address is a short word or two, called the slug. An editor can change it, and can move the story to another section, which changes the part before it. When that happens to a published story, the old address is written down. Whoever comes by it, from a letter, a search engine or a printed sheet, is sent on to the new one. They will hardly notice.',
        ),
        p(
          'If the story moves again, the first address leads to the last one directly, not by way of the second. And a new story cannot take an address that leads to an old one. We have been tempted. There are only so many ways to say “budget”.',
        ),
        pullQuote('An address that has once been public is never given up.', 'Daniel Achterberg'),
        h2('A story may not vanish'),
        p(
          'Some stories have to go. It is rare: a claim that proves false at its root, a person put in danger. A correction mends a sentence; it cannot mend a story that should not exist. An editor may then withdraw it.',
        ),
        p(
          'What remains at the address is a notice. It says that there was a story here and that we took it down. To machines the page answers “gone”, which is not the same as “not found”: the first is a statement, the second is a shrug. The text is kept in our archive, where staff can see it and readers cannot.',
        ),
        factBox('What you may find at an address of ours', [
          ul([
            '**The story**, in its latest published text.',
            '**Another address**, to which you are sent at once, because the story moved.',
            '**A notice**, because it was withdrawn.',
            '**“Not found”**, because nothing was ever there. Check the spelling; it may be ours.',
          ]),
        ]),
        p(
          'People ask why we do not simply delete. There is a practical reason: copies exist, and a copy without a notice beside it goes on being believed. There is another. A paper asks its readers to trust that what it printed on Tuesday it did print on Tuesday. Holes in the archive spoil that, even where the hole is an improvement.',
        ),
        p(
          'The teacher has since sent us her new work sheet. It has 12 links, nine of them to this paper. She has asked us not to reorganize the tides before June.',
        ),
      ],
    },
  ],
} satisfies DemoGroup;
