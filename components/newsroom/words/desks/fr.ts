import type { DesksWords } from './en';

const number = (n: number) => n.toLocaleString('fr');
const count = (n: number, one: string, more: string) => `${number(n)} ${n < 2 ? one : more}`;

export const fr: DesksWords = {
  desks: {
    title: 'Services',
    text: 'Un service est l’équipe qui travaille sur un article. À trois, un journal n’en a pas besoin.',
    none: 'Aucun service',
    add: 'Nouveau service',
    total: (open, closed) =>
      `${count(open, 'service', 'services')}${closed ? `, ${count(closed, 'fermé', 'fermés')}` : ''}`,
    desk: 'Service',
    otherNames: 'Autres langues',
    people: 'Équipe',
    nobody: 'Personne pour l’instant',
    more: n => `+${n}`,
    openStories: 'Articles en cours',
    atLeast: n => `${number(n)}+`,
    deadline: 'Prochain rendu',
    closed: 'Fermés',
    closedText: 'absents des listes, les articles gardent leur nom',
    closedName: name => `${name} (fermé)`,
    closedOn: 'Fermé',
    mergedInto: name => `Fusionné avec ${name}`,
    moving: name =>
      `Ses articles sont en cours de transfert vers ${name}. Les derniers suivront en quelques minutes.`,
    noName: language => `Pas de nom en ${language}`,
    name: 'Nom',
    nameHelp: 'Affiché dans les langues qui n’ont pas leur propre nom.',
    nameIn: language => `Nom en ${language}`,
    wrongName: 'Saisissez un nom de 60 caractères au plus, sans deux-points ni point-virgule.',
    save: 'Enregistrer les noms',
    addButton: 'Ajouter le service',
    close: 'Fermer le panneau',
    earlier: 'Monter',
    later: 'Descendre',
    noPeople: 'Personne ne travaille encore ici. Les rôles se donnent sur l’écran Équipe.',
    managePeople: 'Gérer l’équipe',
    suggested: 'Pour commencer',
    addPerson: 'Ajouter une personne…',
    addPersonTitle: desk => `Ajouter une personne au service ${desk}`,
    addPersonYes: 'Ajouter au service',
    noPersonChosen: 'Choisissez un collègue dans la liste.',
    mergeOrClose: 'Fusionner ou fermer',
    into: 'Fusionner avec',
    contents: (open, older, people, views, into) =>
      `${count(open, 'article en cours', 'articles en cours')}, ${count(older, 'autre', 'autres')}, ${count(people, 'personne', 'personnes')} et ${count(views, 'vue enregistrée', 'vues enregistrées')} passent à ${into}.`,
    merge: into => `Fusionner avec ${into}…`,
    mergeTitle: (name, into) => `Fusionner ${name} avec ${into}\u202f?`,
    mergeText: 'Le service sera fermé. Cette action est définitive.',
    mergeYes: 'Fusionner les services',
    closeDesk: 'Fermer le service',
    closeText: 'Il ne reçoit plus d’articles. Ses articles publiés gardent son nom.',
    hasStories: n =>
      `${count(n, 'article est', 'articles sont')} en cours. Fusionnez le service, ou déplacez-les d’abord vers un autre.`,
    show: 'Voir les articles',
    reopen: 'Rouvrir le service',
  },
};
