import { p, quotation, ul, type Block } from '../write';
import type { StoryName } from './notes';

/** An entry of a story that the demo paper covers live. */
interface DemoEntry {
  hoursAgo: number;
  by: 'ines' | 'jiayi';
  byline: string;
  title: string;
  body: Block[];
  pinned?: true;
  keyEvent?: true;
  /** Waits for an editor. */
  isDraft?: true;
}

export const coveredStory: StoryName = 'ferry-rescue/en';

/** The rescue as it was covered, from its beginning. */
export const coverageEntries: DemoEntry[] = [
  {
    hoursAgo: 0.95,
    by: 'ines',
    byline: 'Ines Marchetti',
    title: 'We are following the tow',
    body: [
      p(
        'The *Putuo Star* is in the lee of Shengsi with two tugs beside her. Everyone aboard is safe. We write here as the tow begins; what is known of the night is in the story above.',
      ),
    ],
  },
  {
    hoursAgo: 0.88,
    by: 'ines',
    byline: 'Zhou Ting in Shengsi',
    title: 'Both lines are fast',
    body: [
      p(
        'A second line went across at the second try. The master of the tug *Donghai 7* says that she has seven meters of swell less to fight here than an hour ago.',
      ),
    ],
    keyEvent: true,
  },
  {
    hoursAgo: 0.8,
    by: 'ines',
    byline: '',
    title: '',
    body: [
      p(
        'The wind at Shengsi is down from force nine to force eight. The weather office expects force six by evening, and does not expect to be thanked.',
      ),
    ],
  },
  {
    hoursAgo: 0.7,
    by: 'ines',
    byline: 'Zhou Ting in Shengsi',
    title: 'Lights come on again',
    body: [
      p('One of two generators runs again. The galley has made noodles for 214, without the cook.'),
      quotation(
        ['We had light for the noodles. We would have made them in the dark.'],
        'Shen Li, stewardess',
      ),
    ],
  },
  {
    hoursAgo: 0.6,
    by: 'ines',
    byline: '',
    title: 'What passengers should know',
    body: [
      ul([
        'Families can call the maritime office’s line day and night.',
        'Tickets for all closed routes are refunded without a form.',
        'A hall at Shenjiamen is open and heated for those who wait.',
      ]),
    ],
    pinned: true,
  },
  {
    hoursAgo: 0.5,
    by: 'ines',
    byline: 'Ma Weiwei at Shenjiamen',
    title: '',
    body: [
      p(
        'About sixty relatives are in the hall. Someone has brought a radio that receives the harbour channel. The volunteers have stopped asking him to turn it down.',
      ),
    ],
  },
  {
    hoursAgo: 0.4,
    by: 'ines',
    byline: 'Zhou Ting in Shengsi',
    title: 'The tow begins',
    body: [
      p(
        'At three knots the *Putuo Star* has left the lee of the island. It is 38 kilometers to Shenjiamen; at this speed she will be there after dark.',
      ),
    ],
    keyEvent: true,
  },
  {
    hoursAgo: 0.3,
    by: 'ines',
    byline: '',
    title: 'The line was asked to stop sailing at six',
    body: [
      p(
        'The maritime office has published its notice of this morning. It went out at 5:52 and asked all lines to stop at six. The *Putuo Star* had been at sea since half past four. The owner has not yet commented.',
      ),
    ],
    keyEvent: true,
  },
  {
    hoursAgo: 0.2,
    by: 'ines',
    byline: 'Zhou Ting in Shengsi',
    title: 'The wedding goes on',
    body: [
      p(
        'The party of 31 has decided to marry on board. The captain says that he may, that he has the form, and that he would rather wait until the ship is still.',
      ),
    ],
  },
  {
    hoursAgo: 0.1,
    by: 'ines',
    byline: 'Ma Weiwei at Shenjiamen',
    title: '',
    body: [p('The ship’s lights can be seen from the breakwater. Nobody on it is speaking.')],
  },
  {
    hoursAgo: 0.05,
    by: 'jiayi',
    byline: 'Wen Jiayi',
    title: 'Ambulances at the pier',
    body: [p('Four ambulances have come to the pier at Shenjiamen, two more than were announced.')],
    isDraft: true,
  },
];
