import type { DemoStory } from '../../write';
import { h2, p, pullQuote, quotation } from '../../write';

export const teaFr: DemoStory = {
  edition: 'fr',
  section: 'chine/environnement',
  slug: 'le-the-prend-de-la-hauteur',
  kicker: 'Environnement',
  headline: 'Les printemps se réchauffent, le thé prend de la hauteur',
  standfirst:
    'Songyang, Zhejiang\u00a0:\u00a0un village relève le même thermomètre depuis 1962 et plante chaque année plus haut. Il reste 190 mètres de colline.',
  bylines: [
    { role: 'by', author: 'anqi' },
    { role: 'translation', author: 'vasseur' },
  ],
  dateline: 'Songyang',
  source: 'Broadsheet',
  lead: {
    picture: 'terraces',
    caption:
      'La cueillette sur les terrasses du haut. Il y a sept ans, on y cultivait la patate douce. Par temps clair, l’ancienne limite du thé se voit au changement de vert.',
    credit: 'Fournie à Broadsheet',
    alt: 'Deux cueilleurs en chapeau de paille sur des terrasses de thé, devant des montagnes dans la brume.',
  },
  topics: ['tea', 'climate', 'farming', 'zhejiang'],
  hoursAgo: 17,
  desk: 'languages',
  createdBy: 'ines',
  translationOf: ['en'],
  body: [
    p(
      'Chaque mois de mars, avant le premier autocar, Tang Meirong monte voir le thermomètre. Il pend à un clou dans un camphrier, à 640 mètres d’altitude, et quelqu’un de sa famille le relève depuis 1962. Il y a 64 cahiers. Les premiers sont écrits si petit qu’il lui faut une loupe\u00a0: le papier manquait.',
    ),
    p(
      'Les cahiers disent ce que le village sent déjà. La première cueillette, autrefois fixée à l’équinoxe, arrive treize jours plus tôt que du temps de son grand-père. Une feuille qui s’ouvre trop vite a le goût mince et se vend moins bien\u00a0: 380 yuans (52 dollars) le kilo au printemps dernier dans les jardins du bas, 610 dans ceux du haut.',
    ),
    p(
      'Alors le thé déménage. Depuis 2019, la coopérative a planté 41 hectares au-dessus de l’ancienne limite, sur des terrasses où poussait la patate douce. Il a fallu remonter les murs à la main, aucune machine n’y passe. Un homme en fait quatre mètres par jour.',
    ),
    h2('Quatre-vingts mètres par décennie'),
    p(
      '«\u00a0Nous ne courons pas après le froid, dit Mme\u00a0Tang, 47 ans. Nous courons après la brume. C’est elle qui ralentit la feuille.\u00a0» En haut, elle tient jusqu’à dix heures\u00a0; en bas, à huit heures elle est partie.',
    ),
    p(
      'L’institut provincial du thé estime que les bonnes conditions sont montées d’environ 80 mètres en dix ans. He Jinsong, qui en tient les cartes, refuse de prolonger la ligne. «\u00a0Ce n’est pas un ascenseur. Elle monte de trois marches, en redescend une, et ce sont les planteurs qui paient les quatre.\u00a0»',
    ),
    p(
      'Au-dessus des terrasses restent 190 mètres de rocher et de sapins. À ce rythme, le village a jusque vers 2050. Personne n’y trouve la date remarquable\u00a0: un théier vit cinquante ans, et ceux qui en plantent ont l’habitude de travailler pour d’autres.',
    ),
    h2('Quatre ans sans une feuille'),
    p(
      'Monter coûte 62\u00a0000 yuans (8\u00a0560 dollars) l’hectare, et un jeune plant ne donne rien pendant quatre ans. La coopérative emprunte sur la garantie des jardins du bas, les seuls qui rapportent encore. La banque du comté l’accepte\u00a0: un champ qui s’en va garde une valeur, pourvu qu’il s’en aille lentement.',
    ),
    pullQuote(
      'Un champ qui s’en va garde une valeur, pourvu qu’il s’en aille lentement.',
      'La banque du comté',
    ),
    p(
      'Les jeunes essaient autre chose\u00a0: l’ombre. Des rangs d’aulnes plantés entre les théiers rafraîchissent le sol de deux degrés, et leurs feuilles économisent l’engrais. Ils prennent aussi un dixième du terrain et abritent un scarabée que personne ne connaissait. Jusqu’ici, il préfère l’aulne. Le procès-verbal de janvier, tenu par Mme\u00a0Tang, est bref.',
    ),
    quotation(
      [
        'Le vieux Tang a demandé qui avait jamais vendu de l’ombre. Le jeune Tang a répondu qu’en ville on ne paie que pour cela.',
        'Il a été décidé de donner aux jeunes une terrasse et cinq ans.',
      ],
      'Procès-verbal de la coopérative de Songyang, 11 janvier',
    ),
    p(
      'C’est Mme\u00a0Tang qui a donné la terrasse. Elle en relève aussi le thermomètre et note les deux chiffres dans le même cahier, l’un en bleu, l’autre en noir. En octobre, celui de l’ombre était plus bas 26 jours sur 31. Les cinq autres, pense-t-elle, les enfants avaient soufflé dessus.',
    ),
  ],
};
