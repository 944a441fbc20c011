import type { DemoGroup, DemoStory } from '../write';
import { p, ul } from '../write';

const en: DemoStory = {
  edition: 'en',
  section: 'china',
  slug: 'stranded-ferry-all-safe',
  kicker: 'Cold wave',
  headline: 'Rescue crews reach stranded ferry; all 214 safe',
  standfirst:
    'Shengsi, Zhejiang:\u00a0Two tugs have put lines aboard the Putuo Star, which lost power before dawn in gusts of force nine.',
  bylines: [
    { role: 'by', author: 'zhouting' },
    { role: 'photos', author: 'maweiwei' },
  ],
  dateline: 'Shengsi',
  source: 'Broadsheet',
  lead: {
    picture: 'ferry',
    caption:
      'The Putuo Star on an evening crossing in October. She was built in 2009 and carries up to 320 passengers.',
    credit: 'Ma Weiwei for Broadsheet',
    alt: 'A ferry with lit windows crosses dark water under a purple and orange sky.',
  },
  topics: ['islands', 'ports', 'climate'],
  hoursAgo: 1,
  updatedHoursAgo: 0.5,
  desk: 'asia',
  createdBy: 'jiayi',
  body: [
    p(
      'All 214 people on a ferry that drifted for five hours off Shengsi are safe, the maritime office said. Two tugs reached the *Putuo Star* at 10:48, after a first line had parted, and are holding her in the lee of the island until the wind drops.',
    ),
    p(
      'The ship left Shenjiamen at 4:30 with 203 passengers and 11 crew. At 5:40 a wave broke over the engine-room vent and stopped both generators. Her captain, Yu Zhiming, 52, let go two anchors on 70 meters of chain. “One held,” he said by radio. “I would rather not say which.”',
    ),
    p(
      'Passengers were told to sit on the floor along the inner wall. Nine have bruises, and a cook has a broken wrist. A wedding party of 31, on its way to the island, shared out what it had brought for the tables.',
    ),
    p('What is known:'),
    ul([
      'All 64 ferry routes in the delta are suspended until further notice.',
      'The cold wave will take temperatures down by 11 C to 14 C before midnight.',
      'Trains run at no more than 160 kilometers an hour. Refunds are free.',
      'The *Putuo Star* passed her last inspection in August.',
    ]),
    p(
      'The maritime office will examine why the vent was open. It had asked the line to stop sailings at six. The ship had sailed at half past four.',
    ),
  ],
};

const asia: DemoStory = {
  edition: 'asia',
  section: 'region',
  slug: 'delta-ferries-suspended',
  kicker: 'Cold wave',
  headline: 'Cold wave stops the delta’s ferries and slows its trains',
  standfirst:
    'Shanghai:\u00a0Gusts of force nine close 64 routes. One ship with 214 people aboard has been taken in tow; all are safe.',
  bylines: [
    { role: 'by', author: 'zhouting' },
    { role: 'reporting', author: 'peng' },
  ],
  dateline: 'Shanghai',
  source: 'Broadsheet',
  lead: {
    picture: 'skyline',
    caption:
      'The river front at nine on the evening before the wind. By six the next morning the promenade was shut.',
    credit: 'Rao Jing / Broadsheet',
    alt: 'A city skyline at night with one lit tower, reflected in a river.',
  },
  topics: ['islands', 'climate', 'railways'],
  hoursAgo: 2,
  updatedHoursAgo: 0.7,
  desk: 'asia',
  createdBy: 'jiayi',
  body: [
    p(
      'All ferries in the Yangtze delta stopped at 10:52 as a cold wave brought gusts of force nine to the coast. The maritime office closed 64 routes until further notice. Bridges stay open to cars; trucks and coaches are turned back above force eight.',
    ),
    p(
      'The *Putuo Star*, which lost power off Shengsi before dawn with 203 passengers and 11 crew, has been reached by two tugs. All are safe. She will wait in the lee of the island for the wind to drop.',
    ),
    p(
      'Four high-speed lines between Shanghai and Ningbo run at 160 kilometers an hour, which adds about 50 minutes. At Hangzhou’s east station the boards are full of delays and short of cancellations. Staff are handing out hot water, and the queue for it is longer than the one for tickets.',
    ),
    p(
      'Schools in four counties closed at noon. Temperatures will fall by 11 C to 14 C before midnight, the weather office says, and stay there until Saturday. Further east, Jeju and Kyushu expect the front tomorrow; two lines have already cancelled their evening boats.',
    ),
    p(
      'In Ningbo the plane trees on the marathon course, which were spared by a new route last week, have lost their last leaves. The sweepers have asked to be thanked for not starting earlier.',
    ),
  ],
};

/** Begun from the first English text; the English has been updated since. */
const fr: DemoStory = {
  edition: 'fr',
  section: 'chine',
  slug: 'ferry-en-panne-tous-saufs',
  kicker: 'Vague de froid',
  headline: 'Un ferry à la dérive au large de Shengsi\u00a0: les 214 personnes sont sauves',
  standfirst:
    'Shengsi (Zhejiang)\u00a0:\u00a0deux remorqueurs ont passé une amarre au Putuo Star, en panne depuis l’aube par vent de force neuf.',
  bylines: [{ role: 'by', author: 'zhouting' }],
  dateline: 'Shengsi',
  source: 'Broadsheet',
  lead: {
    picture: 'ferry',
    caption:
      'Le Putuo Star lors d’une traversée du soir, en octobre. Construit en 2009, il peut embarquer 320 passagers.',
    credit: 'Ma Weiwei pour Broadsheet',
    alt: 'Un ferry aux fenêtres éclairées sur une eau sombre, sous un ciel violet et orange.',
  },
  topics: ['islands', 'ports', 'climate'],
  hoursAgo: 0.8,
  isDraft: true,
  desk: 'languages',
  createdBy: 'ines',
  translationOf: ['en'],
  body: [
    p(
      'Les 214 personnes à bord d’un ferry qui a dérivé cinq heures au large de Shengsi sont sauves, a annoncé le bureau maritime. Deux remorqueurs ont rejoint le *Putuo Star* à 10\u00a0h\u00a048, après la rupture d’une première amarre.',
    ),
    p(
      'Parti de Shenjiamen à 4\u00a0h\u00a030 avec 203 passagers et 11 membres d’équipage, le navire a perdu ses deux groupes électrogènes à 5\u00a0h\u00a040. Le capitaine, Yu Zhiming, 52 ans, a mouillé deux ancres. «\u00a0L’une a tenu, a-t-il dit par radio. Je préfère ne pas dire laquelle.\u00a0»',
    ),
  ],
};

export default { key: 'ferry-rescue', stories: [en, asia, fr] } satisfies DemoGroup;
