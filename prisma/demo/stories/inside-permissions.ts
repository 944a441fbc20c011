import type { DemoGroup } from '../write';
import { h2, p, pullQuote, table, ul } from '../write';

export default {
  key: 'inside-permissions',
  stories: [
    {
      edition: 'en',
      section: 'inside',
      slug: 'why-the-button-is-grey',
      kicker: 'How we work',
      headline: 'Why the button is grey, and why it says so',
      standfirst:
        'The newsroom:\u00a0Four roles, three kinds of place and one rule of manners: whoever is told no is told why.',
      bylines: [{ role: 'by', author: 'ines' }],
      dateline: '',
      source: 'Broadsheet',
      lead: {
        picture: 'control',
        caption:
          'A control room, though not ours. Ours has a window and is mostly occupied with commas. The principle is the same: everybody can see, and few can press.',
        credit: 'Provided to Broadsheet',
        alt: 'Three people in a dark room watch a wall of screens.',
      },
      topics: ['newsroom'],
      hoursAgo: 100,
      desk: 'culture',
      createdBy: 'ines',
      body: [
        p(
          'Wen Jiayi cannot publish. She has written 31 of this year’s stories on the Asia desk, she is quicker than her editors, and at the top of her page there is a button that she may not press. It is grey. When she rests the pointer on it, it says that her role does not allow this, and that an editor can do it.',
        ),
        p(
          'The sentence is short and we are rather proud of it. In most offices a thing that you may not do is either missing, so that you think the machine is broken, or present, so that you press it and are scolded. Both waste an evening. A refusal should come before the click, and with its reason.',
        ),
        h2('Four roles'),
        ul([
          'A **reporter** writes: starts stories, edits her own, and submits them.',
          'An **editor** decides: approves, sends back, publishes, corrects and, in the worst case, withdraws.',
          'A **producer** looks after the pictures: takes them in and finds them their words.',
          'An **admin** looks after the house: who works here and in what role, the editions, the sections, the footer.',
        ]),
        p(
          'A role alone says nothing about where. So each is given with a place, and the two together are called a grant. The place is the whole site, one edition, or one desk. A person can hold several.',
        ),
        table('Who holds what', 'Source: the people page of this newsroom.', [
          ['Person', 'Role', 'Where'],
          ['Ines Marchetti', 'Editor', 'The whole site'],
          ['Wen Jiayi', 'Reporter', 'Asia desk'],
          ['Daniel Achterberg', 'Editor', 'World desk and Business desk'],
          ['Amina Sesay', 'Producer', 'Global and ASIA editions'],
          ['Zhou Mingyue', 'Editor', '{zh-Hans:中文} and {zh-Hans:双语} editions'],
          ['Kofi Mensah', 'Admin', 'The whole site'],
        ]),
        p(
          'Desk and edition are different things, and newcomers mix them up. A desk is a team: people who sit together and know the same ministers. An edition is a market: readers who share a language and a breakfast time. Mr Achterberg may publish a World story wherever it runs. Ms Zhou may publish anything in Chinese, whoever wrote it.',
        ),
        h2('A second editor'),
        p(
          'One rule is not about roles at all. An edition can ask that the person who wrote a story not be the one who publishes it. ASIA does. I am an editor of the whole site, and on a night in June I stood before a brief of my own about a typhoon, with the button grey. It said that this edition requires a second editor and that another could publish it. I rang Mr Achterberg, who was asleep. He found a wrong island.',
        ),
        pullQuote(
          'I stood before a brief of my own, with the button grey. It was right.',
          'Ines Marchetti, editor',
        ),
        p(
          'The rule is not kept by the button. A button is paint. Every action is checked again where it is carried out, by the same rule from which the sentence comes, so that the reason you are shown is the reason that counts. It also follows that a list shows you only what you may open: there is no second, laxer rule for lists.',
        ),
        p(
          'Kofi Mensah, who runs the people page, gets asked for exceptions. He has a way of dealing with them. He gives the grant, for a desk and not for the site, and enters his name beside it. “People do not mind the fence,” he says. “They mind not knowing who put it there.”',
        ),
        p(
          'Ms Wen’s button, by the way, is grey on this story also. She has read it. She thinks that 31 should be 34, and she has sent me a note to say so.',
        ),
      ],
    },
  ],
} satisfies DemoGroup;
