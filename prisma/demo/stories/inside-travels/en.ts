import type { DemoStory } from '../../write';
import { factBox, h2, ol, p, pullQuote, relatedStory, table } from '../../write';

export const insideTravelsEn: DemoStory = {
  edition: 'en',
  section: 'inside',
  slug: 'how-a-story-travels',
  kicker: 'How we work',
  headline: 'From a notebook to the page: how a story travels',
  standfirst:
    'The newsroom:\u00a0Four stops, one text and a rule that keeps us out of trouble: nothing that we type changes what you read until somebody publishes it.',
  bylines: [{ role: 'by', author: 'ines' }],
  dateline: '',
  source: 'Broadsheet',
  lead: {
    picture: 'newsroom',
    caption:
      'The newsroom at a quarter to seven. The five clocks belong to the five editions. The person standing has a question about a number.',
    credit: 'Provided to Broadsheet',
    alt: 'Rows of desks with lit screens before windows on a city at night; five clocks hang above.',
  },
  topics: ['newsroom'],
  hoursAgo: 190,
  desk: 'culture',
  createdBy: 'ines',
  body: [
    p(
      'At 9:40 one morning last spring a reader in Xiamen found that our story on shrimp prices called a kilogram a pound. He was right. What he could not see was that two of us had already been at work on the paragraph for 20 minutes, had it half rewritten, and had got a second thing wrong on the way. None of this was on his screen. It was on ours.',
    ),
    p(
      'That is the first thing to know about how this paper is made. Every published story has two texts. One is the working copy, in which reporters and editors write, strike out and argue. The other is the live revision, which is what readers get. Editing touches only the first. The second changes at one moment: when somebody who may do so presses Publish.',
    ),
    h2('Four stops'),
    p(
      'A story begins as a **draft**. It belongs to whoever is writing it, it may be as bad as it likes, and nobody outside the newsroom can open it. When the reporter thinks that it will stand, she submits it.',
    ),
    p(
      'A **submitted** story waits for an editor. He can send it back, and walks over to say why, or approve it. Wen Jiayi, who reports for the Asia desk, writes down what she is told. The shortest is “Whose fares?”',
    ),
    p(
      '**Approved** means that an editor has read it to the end and would put his name to it. It may now go out. In the Asia edition another rule applies: the one who wrote a story cannot be the one who publishes it. Two pairs of eyes, even at midnight.',
    ),
    p(
      '**Published** is the last stop and not the end. The working copy stays open. A name is corrected, a paragraph is added, an editor leaves for lunch in the middle of a sentence. Readers go on seeing the live revision, whole and unchanged, until the next Publish.',
    ),
    table('Where a story can be', 'Source: the newsroom.', [
      ['Stage', 'Who has it', 'What readers see'],
      ['Draft', 'The reporter', 'Nothing'],
      ['Submitted', 'An editor', 'Nothing'],
      ['Approved', 'Whoever publishes', 'Nothing'],
      ['Published', 'Everybody', 'The live revision'],
    ]),
    pullQuote(
      'A paper is not made by writing. It is made by deciding when to stop.',
      'Ines Marchetti, editor',
    ),
    h2('What is kept'),
    p(
      'Every step of a story becomes a revision, and so does every ten minutes of writing, and revisions cannot be altered. They stand in the History of the story, by person and by the minute. One can also bring an old one back. It does not erase what came after; it is added on top, as one more change.',
    ),
    p(
      'Two exits are marked on the map besides. A story that we give up before it is published is spiked: it leaves the list of work, and its text is kept. A story that should never have been published is withdrawn, in daylight. What you then see at its address is described in [another report](story:inside-addresses).',
    ),
    factBox('When we have got it wrong', [
      ol([
        'The text is put right in the working copy.',
        'A correction is written that says what was wrong and what is right.',
        'The text is published again. The correction stands under it, with its date, for good.',
      ]),
    ]),
    p(
      'The shrimp were dealt with at 9:52. The reader in Xiamen got a new text, a dated correction under it and a letter of thanks. He wrote back that the second paragraph could also be shorter. He was right about that as well.',
    ),
    relatedStory('inside-composer'),
  ],
};
