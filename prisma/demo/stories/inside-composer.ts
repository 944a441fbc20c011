import type { DemoGroup } from '../write';
import { embed, factBox, h2, p, picture, pullQuote, ul } from '../write';

export default {
  key: 'inside-composer',
  stories: [
    {
      edition: 'en',
      section: 'inside',
      slug: 'the-page-you-can-type-on',
      kicker: 'How we work',
      headline: 'The page you can type on',
      standfirst:
        'The composer:\u00a0Our reporters write on something that looks like the printed page. It saves by itself, says so, and will not let two people overwrite each other.',
      bylines: [
        { role: 'by', author: 'jiayi' },
        { role: 'reporting', author: 'ines' },
      ],
      dateline: '',
      source: 'Broadsheet',
      lead: {
        picture: 'press',
        caption:
          'The press at ten past one, with the second edition on the belt. What is on the paper should not surprise whoever typed it.',
        credit: 'Provided to Broadsheet',
        alt: 'Two people stand at a printing press with four towers; a web of printed paper runs overhead.',
      },
      topics: ['newsroom'],
      hoursAgo: 160,
      desk: 'asia',
      createdBy: 'jiayi',
      body: [
        p(
          'I lost a story once. It was 2019, at another paper, in a hotel in Weihai; the form had a box for the headline, a box for the text and a button at the bottom that said Submit. I pressed it at one in the morning. The form replied that my session had ended. So had 900 words about squid.',
        ),
        p(
          'The composer that I am writing in has no box and no such button. The headline is a headline: I click on it and type, in the face and the size in which you are reading it. The standfirst is under it, the byline under that, the picture where the picture goes. If a headline runs to a third line, I see it run, and so I cut it.',
        ),
        h2('A word in the corner'),
        p(
          'In the bar above the page stands a word. Most of the time it is **Saved**. When I type it turns to **Saving**, and within a second after I stop it is Saved again, without my doing anything. I have learnt to look at it as one looks at a clock: not often, and with trust.',
        ),
        p(
          'The third, **Kept on this computer**, I have seen twice, once in a tunnel. It means that the newsroom has not got the last thing I wrote. It does not mean that it is lost. What I typed stays on my own machine, also if I shut it, the composer keeps trying, and when the train comes out of the hill the word changes back.',
        ),
        factBox('What the word means', [
          ul([
            '**Saved**: the newsroom has everything on your page.',
            '**Saving**: it is being sent. Wait a second before you shut the lid.',
            '**Kept on this computer**: the newsroom cannot be reached. Your text is on this machine and is sent by itself.',
            '**Not saved**: the newsroom did not take it, and the reason is beside the word.',
          ]),
        ]),
        p(
          'None of this publishes anything. A save goes to the working copy, which only we can see; readers keep the text that was [last published](story:inside-travels). I could type the squid into this paragraph, and you would never know.',
        ),
        h2('Two people, one sentence'),
        p(
          'The trouble in a newsroom is seldom the train. It is the colleague. I open a story at nine, go to a press conference, and come back at eleven to a page that is two hours old. Meanwhile Daniel Achterberg has rewritten the top of it. In the form at the other paper, whoever pressed last had won.',
        ),
        p(
          'Here each save says which text it started from. If that text is no longer the newest, the save is refused, and what I get is not an error but a page with both: mine and Daniel’s, and what differs between them. I take his top and my middle, and go on. His words are not lost because I was late, and mine are not lost because he was early.',
        ),
        pullQuote(
          'His words are not lost because I was late, and mine are not lost because he was early.',
          'Wen Jiayi, reporter',
        ),
        p(
          'We tried it in earnest on the night of the [cold wave](story:ferry-rescue). Four of us had the same 400 words open, one of them on a telephone on a pier. Between five and seven we got 14 such pages. Nobody enjoyed them. Nobody lost a word.',
        ),
        picture('ferry', {
          alt: 'A ferry with lit windows crosses dark water under a purple and orange sky.',
          caption: 'The ferry in question, on a calmer evening.',
          credit: 'Ma Weiwei for Broadsheet',
          size: 'text',
        }),
        h2('Blocks, not tricks'),
        p(
          'Type a slash on an empty line and a list opens: heading, picture, gallery, table, fact box, pull quote, and so on. Each is set in the way our readers get it. There is no menu for fonts and none for colours. A reporter in a hurry should not have to decide about blue.',
        ),
        p(
          'The last of them is the embed. Paste the address of a film on an empty line and it becomes a card with a still and a title. Nothing is fetched from the other site until a reader asks for it. This one is a cartoon about a rabbit, which its makers have given away.',
        ),
        embed(
          'youtube',
          'aqz-KE-bpKQ',
          'Big Buck Bunny, a film by the Blender Foundation, ten minutes',
          'orchard',
        ),
        p('Any other page becomes a card too, only without a player.'),
        embed(
          'link',
          'https://www.w3.org/WAI/tutorials/images/',
          'How to describe a picture in words',
          'egrets',
        ),
        p('I pressed nothing at the end of this story. I looked at the corner, and went to bed.'),
      ],
    },
  ],
} satisfies DemoGroup;
