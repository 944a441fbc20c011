import type { DemoGroup, DemoStory } from '../write';
import { h2, p, pullQuote, table } from '../write';

const en: DemoStory = {
  edition: 'en',
  section: 'opinion',
  slug: 'aid-with-a-spare-parts-list',
  kicker: 'Amadou Keïta',
  headline: 'Aid that arrives with a spare-parts list',
  standfirst: 'A pump is a promise. A gasket kept in stock is a policy.',
  bylines: [{ role: 'by', author: 'keita' }],
  dateline: 'Bamako',
  source: 'Broadsheet',
  lead: null,
  topics: ['aid', 'farming'],
  hoursAgo: 33,
  desk: 'world',
  createdBy: 'daniel',
  body: [
    p(
      'In the district where I was born there are 118 pumps, and I have met most of them. Forty-one were given by one country, 33 by another; the rest came from churches, football clubs and a bank. On the day of my last visit 57 gave water. Of the 61 that did not, four had run dry. The others lacked a part.',
    ),
    p(
      'Usually it is the same part: a ring of leather or rubber, as wide as a coaster, that costs less than a bus ticket. It wears out in 14 months. The pump was made by a factory that expected it to be changed, and shipped by people who expected it to be photographed.',
    ),
    table('What stopped 61 pumps', 'Source: the author’s notebook, 2025 and 2026.', [
      ['Cause', 'Pumps', 'Cost of mending, francs'],
      ['Worn gasket', '38', '900'],
      ['Broken chain or rod', '13', '7,000'],
      ['Stolen handle', '6', '4,500'],
      ['No water', '4', '—'],
    ]),
    h2('Eleven kinds of ring'),
    p(
      'A shopkeeper in Ségou, Mariam Coulibaly, would gladly stock it. She showed me why she does not. The 118 pumps are of 11 makes, and the rings differ by two millimeters here and a groove there. She would have to buy 11 boxes and would sell one a week. Each giver chose the best pump. No giver asked what the neighbour’s was.',
    ),
    p(
      'So I have a proposal for whoever comes next with a ribbon. Bring the second-best pump, if it is the one that we already have. Bring the list of parts, in the language of the person who will read it, and with it the name of a shop within a day’s walk that has agreed to keep them. Pay that shop for ten years. It costs 2 percent of the pump.',
    ),
    pullQuote('Each giver chose the best pump. No giver asked what the neighbour’s was.', 'Amadou Keïta'),
    p(
      'I am told that donors cannot pay for a shelf. It is running cost, and running cost is the business of the recipient. I have sat in the meetings where this is said, by kind people, under an air conditioner that is serviced each quarter.',
    ),
    p(
      'It can be done otherwise. Since January a delegation that gave 12 pumps has also paid Mrs Coulibaly 40,000 francs ($66) a month to hold stock for all 118, whoever gave them. She has had moulds cut for four of the rings, which fit nine of the makes if one is not proud. By October, 96 gave water. The delegation’s own report mentions 12.',
    ),
    p(
      'A pump is a promise, and I do not despise promises; I grew up on one. But water comes out of the shelf behind it. When you next see a photograph of a handle and a smiling child, look for the shop. If it is not in the picture, the picture is of the first 14 months.',
    ),
  ],
};

const fr: DemoStory = {
  edition: 'fr',
  section: 'opinions',
  slug: 'une-aide-livree-avec-ses-pieces',
  kicker: 'Amadou Keïta',
  headline: 'Une aide livrée avec sa liste de pièces',
  standfirst: 'Une pompe est une promesse. Un joint en stock est une politique.',
  bylines: [{ role: 'by', author: 'keita' }],
  dateline: 'Bamako',
  source: 'Broadsheet',
  lead: null,
  topics: ['aid', 'farming'],
  hoursAgo: 34,
  desk: 'world',
  createdBy: 'ines',
  body: [
    p(
      'Dans le district où je suis né, il y a 118 pompes, et je les connais presque toutes. Quarante et une viennent d’un pays, trente-trois d’un autre\u00a0; le reste, d’églises, de clubs de football et d’une banque. Lors de ma dernière visite, 57 donnaient de l’eau. Des 61 autres, quatre étaient à sec. À toutes les autres, il manquait une pièce.',
    ),
    p(
      'C’est en général la même\u00a0: un anneau de cuir ou de caoutchouc, grand comme un dessous de verre, moins cher qu’un ticket de car. Il s’use en quatorze mois. La pompe a été fabriquée par des gens qui pensaient qu’on le changerait, et expédiée par des gens qui pensaient qu’on la photographierait.',
    ),
    table('Ce qui a arrêté 61 pompes', 'Source\u00a0: carnet de l’auteur, 2025 et 2026.', [
      ['Cause', 'Pompes', 'Réparation, francs'],
      ['Joint usé', '38', '900'],
      ['Chaîne ou tige rompue', '13', '7\u00a0000'],
      ['Poignée volée', '6', '4\u00a0500'],
      ['Plus d’eau', '4', '—'],
    ]),
    h2('Onze sortes d’anneaux'),
    p(
      'Une commerçante de Ségou, Mariam Coulibaly, les vendrait volontiers. Elle m’a montré pourquoi elle s’en garde. Les 118 pompes sont de onze marques, et les anneaux diffèrent de deux millimètres ici, d’une rainure là. Il lui faudrait acheter onze boîtes pour vendre une pièce par semaine. Chaque donateur a choisi la meilleure pompe. Aucun n’a demandé quelle était celle du voisin.',
    ),
    p(
      'J’ai donc une proposition pour le prochain qui viendra couper un ruban. Apportez la deuxième meilleure pompe, si c’est celle que nous avons déjà. Apportez la liste des pièces, dans la langue de celui qui la lira, et le nom d’une boutique, à un jour de marche au plus, qui accepte de les garder. Payez cette boutique dix ans. Cela coûte 2\u00a0% de la pompe.',
    ),
    pullQuote(
      'Chaque donateur a choisi la meilleure pompe. Aucun n’a demandé quelle était celle du voisin.',
      'Amadou Keïta',
    ),
    p(
      'On me répond qu’un bailleur ne peut pas financer une étagère. C’est du fonctionnement, et le fonctionnement revient au bénéficiaire. J’ai assisté aux réunions où cela se dit, par des gens aimables, sous un climatiseur révisé chaque trimestre.',
    ),
    p(
      'On peut faire autrement. Depuis janvier, une délégation qui avait donné douze pompes verse aussi à Mme\u00a0Coulibaly 40\u00a0000 francs (66 dollars) par mois pour tenir un stock pour les 118, quel qu’en soit le donateur. Elle a fait tailler quatre moules, qui conviennent à neuf marques si l’on n’est pas fier. En octobre, 96 pompes donnaient de l’eau. Le rapport de la délégation en cite douze.',
    ),
    p(
      'Une pompe est une promesse, et je ne méprise pas les promesses\u00a0: j’ai grandi sur l’une d’elles. Mais l’eau sort de l’étagère qui est derrière. La prochaine fois que vous verrez la photographie d’une poignée et d’un enfant qui sourit, cherchez la boutique. Si elle n’est pas sur l’image, l’image date des quatorze premiers mois.',
    ),
  ],
};

export default { key: 'gasket', stories: [en, fr] } satisfies DemoGroup;
