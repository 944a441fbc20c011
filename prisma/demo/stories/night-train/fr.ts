import type { DemoStory } from '../../write';
import { factBox, h2, p, pullQuote, ul } from '../../write';

export const nightTrainFr: DemoStory = {
  edition: 'fr',
  section: 'economie',
  slug: 'le-retour-des-trains-de-nuit',
  kicker: 'Chemins de fer',
  headline: 'Les trains de nuit reviennent, avec douche et liste d’attente',
  standfirst:
    'Kunming, Yunnan\u00a0:\u00a0les exploitants ajoutent quarante paires de trains après un doublement des réservations. La marge se fait à l’heure où personne ne dort.',
  bylines: [
    { role: 'by', author: 'peng' },
    { role: 'by', author: 'daniel' },
    { role: 'translation', author: 'vasseur' },
  ],
  dateline: 'Kunming',
  source: 'Broadsheet',
  lead: {
    picture: 'train',
    caption:
      'Le 19\u00a0h\u00a042 pour Chongqing part à l’heure, ce qui est nouveau. Il compte 486 couchettes, quatre douches et, depuis mai, une voiture où l’on a le droit de parler.',
    credit: 'Fournie à Broadsheet',
    alt: 'Un train blanc à bande rouge passe à vive allure, le premier plan est flou.',
  },
  topics: ['railways', 'cities'],
  hoursAgo: 9,
  desk: 'languages',
  createdBy: 'ines',
  body: [
    p(
      'L’heure la plus rentable du 19\u00a0h\u00a042 de Kunming commence à neuf heures vingt. Les enfants sont couchés, le réseau a disparu derrière les collines, et trois cents adultes découvrent qu’ils n’ont rien à faire. Ils marchent jusqu’à la voiture\u00a09. Entre Qujing et la limite de la province, un wagon-restaurant longtemps déficitaire y vend un bol de nouilles toutes les onze secondes.',
    ),
    p(
      '«\u00a0On croit que nous vendons du sommeil, dit Luo Feng, qui dirige les services de nuit du Sud-Ouest. Le sommeil couvre ses frais. Nous vendons la soirée d’avant.\u00a0»',
    ),
    p(
      'Il y a cinq ans, les couchettes s’en allaient. Les lignes rapides avaient ramené les longs trajets à une journée de travail, et les vieilles voitures vertes finissaient en restaurants. Puis deux choses ont tourné\u00a0: les hôtels des grandes villes ont renchéri, et les employeurs ont cessé de les payer. Une couchette coûte 389 yuans (54 dollars). Une chambre coûte davantage, et ne bouge pas.',
    ),
    h2('Quarante paires d’ici au printemps'),
    p(
      'Les réservations ont doublé sur les douze mois achevés en octobre, à 31 millions. Les trois exploitants ajouteront quarante paires au printemps, ce qui portera le total à 216. Le vendredi soir, au départ de Kunming, la liste d’attente est plus longue que le train.',
    ),
    p(
      'Le matériel n’est pas neuf\u00a0: des rames de jour de seize voitures, achetées d’occasion 61 millions de yuans (8,4 millions de dollars) et refaites à Guiyang pour la moitié de cette somme en plus. On a gardé les fenêtres. Les couchettes sont posées dans le sens de la marche, car un essai avec deux cents dormeurs a montré que l’on supporte mieux d’être secoué que d’être roulé.',
    ),
    pullQuote(
      'Personne ne nous a jamais remerciés pour la vitesse. On nous écrit pour la douche.',
      'Luo Feng, chef des services de nuit',
    ),
    p(
      'Il y en a quatre par train, à 15 yuans les huit minutes, réservées avant le départ. La limite, c’est l’eau\u00a0: 1\u00a0600 litres par voiture, et l’on ne remplit qu’à Kunming et à Zunyi, où l’arrêt a été porté pour cela à quatorze minutes. Les conducteurs de fret qui suivent s’en sont plaints.',
    ),
    factBox('Pour avoir une couchette', [
      ul([
        'Les listes ouvrent quinze jours avant, à huit heures. Celles du bas partent d’abord, celles près de l’office en dernier.',
        'La douche se prend avec le billet, pas à bord.',
        'Les voitures calmes sont la 3 et la 12. Elles le sont grâce à deux employés, non grâce à un écriteau.',
      ]),
    ]),
    p(
      'Le risque, M.\u00a0Luo le nomme lui-même\u00a0: les voitures d’occasion s’épuisent. Les exploitants ont acheté 90 des 130 rames réformées avant 2030, et une neuve, commandée aujourd’hui, coûte trois fois plus et arrive en 2029. D’ici là, les hôtels seront peut-être redevenus bon marché.',
    ),
    p(
      'Pour l’instant, il a un souci plus petit. On a affiché le mois dernier les heures d’affluence de la voiture\u00a09, pour que chacun les évite. Les voyageurs viennent désormais à ces heures-là. «\u00a0Ils ont regardé, dit-il, et choisi la compagnie.\u00a0»',
    ),
  ],
};
