import type { DemoStory } from '../../write';
import { factBox, h2, ol, p, pullQuote, table } from '../../write';

export const insideTravelsFr: DemoStory = {
  edition: 'fr',
  section: 'coulisses',
  slug: 'le-voyage-d-un-article',
  kicker: 'Comment nous travaillons',
  headline: 'Du carnet à la page\u00a0: le voyage d’un article',
  standfirst:
    'La rédaction\u00a0:\u00a0quatre étapes, un texte et une règle\u00a0: rien de ce que nous tapons ne change ce que vous lisez tant que personne ne publie.',
  bylines: [
    { role: 'by', author: 'ines' },
    { role: 'translation', author: 'vasseur' },
  ],
  dateline: '',
  source: 'Broadsheet',
  lead: {
    picture: 'newsroom',
    caption:
      'La rédaction à sept heures moins le quart. Les cinq horloges sont celles des cinq éditions. La personne debout a une question sur un chiffre.',
    credit: 'Fournie à Broadsheet',
    alt: 'Des rangées de bureaux aux écrans allumés devant une ville la nuit\u00a0; cinq horloges au-dessus.',
  },
  topics: ['newsroom'],
  hoursAgo: 165,
  desk: 'languages',
  createdBy: 'ines',
  body: [
    p(
      'Un matin du printemps dernier, à 9\u00a0h\u00a040, un lecteur de Xiamen a vu que notre article sur le prix des crevettes prenait un kilo pour une livre. Il avait raison. Ce qu’il ne pouvait pas voir, c’est que deux d’entre nous travaillaient déjà sur ce paragraphe depuis vingt minutes, l’avaient à moitié réécrit et y avaient glissé une seconde erreur. Rien de cela n’était sur son écran. C’était sur le nôtre.',
    ),
    p(
      'Voilà ce qu’il faut savoir d’abord. Tout article publié a deux textes. L’un est la copie de travail, où rédacteurs et secrétaires de rédaction écrivent, rayent et discutent. L’autre est la révision en ligne, celle que reçoivent les lecteurs. On ne corrige jamais que la première. La seconde change à un seul moment\u00a0: quand quelqu’un qui en a le droit appuie sur Publier.',
    ),
    h2('Quatre étapes'),
    p(
      'Un article naît **brouillon**. Il appartient à qui l’écrit, il peut être aussi mauvais qu’il veut, et personne hors de la rédaction ne peut l’ouvrir. Quand la reporter juge qu’il tient debout, elle le soumet.',
    ),
    p(
      '**Soumis**, il attend un secrétaire de rédaction, qui l’approuve ou le renvoie, et vient dire pourquoi. Wen Jiayi, du service Asie, note toutes les raisons. La plus courte\u00a0: «\u00a0Le tarif de qui\u00a0?\u00a0»',
    ),
    p(
      '**Approuvé** signifie qu’un secrétaire de rédaction l’a lu jusqu’au bout et en répond. Il peut partir. Dans l’édition Asie, une règle s’ajoute\u00a0: celui qui a écrit n’est pas celui qui publie. Quatre yeux, même à minuit.',
    ),
    p(
      '**Publié** est la dernière étape, pas la fin. La copie de travail reste ouverte. On corrige un nom, on ajoute un paragraphe, on part déjeuner au milieu d’une phrase. Les lecteurs continuent de voir la révision en ligne, entière, jusqu’à la prochaine publication.',
    ),
    table('Où peut se trouver un article', 'Source\u00a0: la rédaction.', [
      ['Étape', 'Qui l’a en main', 'Ce que voient les lecteurs'],
      ['Brouillon', 'La reporter', 'Rien'],
      ['Soumis', 'Un secrétaire de rédaction', 'Rien'],
      ['Approuvé', 'Qui publie', 'Rien'],
      ['Publié', 'Tout le monde', 'La révision en ligne'],
    ]),
    pullQuote(
      'Un journal ne se fait pas en écrivant. Il se fait en décidant quand s’arrêter.',
      'Ines Marchetti, rédactrice en chef',
    ),
    h2('Ce que l’on garde'),
    p(
      'Chaque étape d’un article devient une révision, de même que dix minutes d’écriture, et une révision ne se modifie plus. Elles se suivent dans l’historique, avec le nom et la minute. On peut en rappeler une ancienne\u00a0: elle n’efface pas la suite, elle s’ajoute par-dessus.',
    ),
    factBox('Quand nous nous sommes trompés', [
      ol([
        'Le texte est rectifié dans la copie de travail.',
        'On écrit un correctif, qui dit ce qui était faux et ce qui est juste.',
        'Les deux sont publiés ensemble. Le correctif porte sa date et reste sous l’article.',
      ]),
    ]),
    p(
      'L’affaire des crevettes était réglée à 9\u00a0h\u00a052. Le lecteur de Xiamen a reçu un texte neuf, un correctif daté et une lettre de remerciement. Il a répondu que le deuxième paragraphe pourrait être plus court. Là aussi, il avait raison.',
    ),
  ],
};
