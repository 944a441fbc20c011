import { withElidedDe } from '@/domain/language/elision';
import { fr as shared } from '@/components/ui/words/fr';
import type { ComposerWords } from './en';

const s = (count: number) => (count > 1 ? 's' : '');

const NUMBERS = ['aucun', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'];

const spelled = (count: number) => NUMBERS[count] ?? String(count);

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

const revisions = (numbers: number[]) =>
  numbers.length === 1
    ? `la révision ${numbers[0]}`
    : `les révisions ${numbers.slice(0, -1).join(', ')} et ${numbers.at(-1)}`;

const by = (name: string | null) => (name ? ` par ${name}` : '');

export const fr: ComposerWords = {
  ...shared,
  wrongFields: {
    saved: fields => `Enregistré, sauf ${fields}`,
    why: (field, why) => `${field} : ${why}`,
    reasons: {
      'no-such-edition': 'Cette édition n’existe plus. Choisissez-en une autre.',
      'no-such-desk': 'Ce service n’existe plus. Choisissez-en un autre.',
      'desk-is-closed': 'Ce service est fermé. Choisissez-en un autre.',
      'edition-is-settled':
        'Un article publié reste dans son édition. Créez plutôt une version dans l’autre édition.',
      'edition-has-a-version': 'Cette édition a déjà une version de cet article.',
      'section-of-another-edition':
        'Cette rubrique est celle d’une autre édition. Choisissez-en une de cette édition.',
      'no-such-topic': 'L’un de ces thèmes n’existe plus. Supprimez-le.',
      'no-such-author': 'L’un de ces auteurs n’existe plus. Supprimez le nom, puis ajoutez-le à nouveau.',
      'no-such-picture':
        'L’une de ces images n’est pas dans la photothèque. Supprimez-la, puis choisissez-la à nouveau.',
      'no-such-recording':
        'L’un de ces enregistrements n’est pas dans la médiathèque. Supprimez-le, puis choisissez-le à nouveau.',
      'no-such-story': 'L’un de ces articles n’existe pas. Supprimez-le.',
      'needs-role': 'Votre rôle ne permet pas d’y écrire.',
    },
    other: 'Le serveur n’a pas accepté ce contenu.',
    settled: 'Un article publié reste dans son édition.',
  },
  found: {
    line: time => `Le texte écrit ici à ${time} n’a pas atteint le serveur.`,
    older: time => `Le texte écrit ici à ${time} n’a pas été envoyé. Le serveur a un texte plus récent.`,
    use: 'Utiliser ce texte',
    merge: 'Fusionner',
    drop: 'Abandonner ce texte',
    dropped: 'Texte non envoyé abandonné.',
    failed: 'Le serveur est injoignable. Rien n’a changé et le texte non envoyé est toujours ici.',
    bringBack: 'Restaurer',
    show: 'Afficher les modifications',
    hide: 'Masquer les modifications',
    difference: 'Ce que changerait le texte non envoyé',
    used: 'Le texte non envoyé est revenu dans l’article.',
  },
  conflict: {
    title: 'Deux personnes ont modifié cet article en même temps',
    line: (name, time) =>
      `${name} a enregistré à ${time}, pendant que vous écriviez. Rien n’est perdu : votre texte est dans l’historique.`,
    lineUncopied: (name, time) =>
      `${name} a enregistré à ${time}, pendant que vous écriviez. Votre texte est gardé sur cet ordinateur.`,
    lineNotStored: (name, time) =>
      `${name} a enregistré à ${time}, pendant que vous écriviez. Votre texte n’est que dans cette fenêtre : ne la fermez pas.`,
    writes: 'Vous pouvez continuer à écrire dans votre texte. Appuyez sur F6 pour choisir.',
    writesTouch: 'Vous pouvez continuer à écrire dans votre texte, ou choisir ici.',
    mine: 'Le mien',
    theirs: 'L’autre',
    both: 'Les deux',
    before: 'Avant',
    previous: 'Différence précédente',
    next: 'Différence suivante',
    keep: 'Garder',
    fromHere: 'de ce navigateur',
    same: what => `Identiques : ${what}`,
    sameBlocks: count => `${count} ${count > 1 ? 'blocs identiques' : 'bloc identique'}`,
    chosen: (chosen, all) => `${chosen} sur ${all} ${chosen > 1 ? 'choisies' : 'choisie'}`,
    save: 'Enregistrer la fusion',
    left: count => `${count} ${count > 1 ? 'différences restent' : 'différence reste'} à choisir.`,
    preview: 'Aperçu du résultat',
    previewLeft: count =>
      `${count} ${count > 1 ? 'différences restent' : 'différence reste'} à choisir : votre texte y est affiché.`,
    tools: 'Afficher et choisir',
    allMine: 'Tout le mien',
    allTheirs: 'Tout l’autre',
    others: count => `${count === 1 ? 'L’autre' : `Les ${count} autres`}`,
    undoAll: 'Annuler',
    mergedBlocks: count =>
      `${count} ${count > 1 ? 'modifications fusionnées' : 'modification fusionnée'} automatiquement`,
    atStart: 'Au début',
    after: text => `Après « ${text} »`,
    groups: {
      all: 'Tout',
      words: 'Mots',
      cells: 'Cellules',
      items: 'Éléments',
      pictures: 'Photos',
      fields: 'Champs',
      places: 'Emplacements',
    },
    pieces: {
      words: 'Mots',
      block: 'Paragraphe',
      place: 'Emplacement',
      cell: (row, column) => `Ligne ${row}, colonne ${column}`,
      row: number => `Ligne ${number}`,
      column: 'Colonne',
      item: number => `Élément ${number}`,
      picture: number => `Photo ${number}`,
      style: 'Style',
      detail: 'Autre élément',
    },
    absent: 'Absent',
    empty: 'Vide',
    block: number => `Bloc ${number}`,
    somebody: 'Quelqu’un',
    place: 'Édition et rubrique',
    came: {
      merged: name =>
        `${name} a modifié d’autres passages pendant que vous écriviez. Le texte réunit les deux.`,
      chosen: name => `Le texte ${withElidedDe(name)} et le vôtre sont fusionnés selon votre choix.`,
      'taken in': name => `${name} a modifié ce que vous avez écrit ici.`,
    },
    lookAt: 'Voir les modifications',
    cameIn: name => `Modifications ${withElidedDe(name)}`,
    undoMerge: 'Annuler la fusion',
  },
  breakdown: {
    title: 'L’écran d’écriture s’est arrêté',
    text: 'Votre texte est gardé sur cet ordinateur. Vous pourrez le restaurer en rouvrant l’article.',
    notStored:
      'Ce navigateur n’a pas pu garder vos derniers mots. Ils manqueront peut-être à la réouverture de l’article.',
    again: 'Rouvrir l’article',
  },
  presence: {
    label: 'Aussi dans cet article',
    more: count => `${count} de plus`,
    alsoHere: names => `Également dans cet article\u00a0: ${names}`,
    where: 'Qui est où',
    undoRefused: 'Un collègue a modifié ce passage depuis\u00a0: l’annulation est impossible.',
    settledBefore: (name: string) => `${name} avait déjà accepté ou refusé cette suggestion.`,
    reading: 'En lecture',
    inBlock: number => `Paragraphe ${number}`,
    inField: field => `Dans «\u00a0${field}\u00a0»`,
    go: 'Y aller',
    goTo: name => `Aller à l’endroit où se trouve ${name}`,
    follow: 'Suivre',
    following: 'Suivi',
    followPerson: name => `Suivre ${name}`,
  },
  tray: {
    tab: 'Rebuts',
    title: 'Vos mots sans emplacement',
    about: 'Le paragraphe où vous les avez écrits a disparu. Ils sont conservés sur cet appareil.',
    by: (name, time) => `${name} a supprimé le paragraphe, ${time}.`,
    bySomeone: time => `Le paragraphe a été supprimé, ${time}.`,
    after: words => `Écrit après «\u00a0${words}\u00a0».`,
    putBack: 'Insérer ici',
    show: 'Afficher',
    bringBack: 'Rétablir le paragraphe',
    discard: 'Abandonner',
    discarded: 'Les mots ont été abandonnés.',
    undo: 'Annuler',
    deleted: name =>
      `${name ?? 'Un membre de la rédaction'} a supprimé le paragraphe que vous écriviez. Vos mots sont conservés à côté.`,
    empty: 'Aucun mot en attente',
  },
  previewLinks: {
    share: 'Partager…',
    title: 'Partager un aperçu',
    about:
      'Toute personne qui a le lien peut lire l’article et voir ses images, sans se connecter. Personne ne peut le modifier.',
    reviewer: 'Pour qui\u202f?',
    reviewerHelp: 'Visible par la rédaction seulement. Permet de distinguer les liens.',
    missing: 'Indiquez pour qui.',
    shows: 'Ce qu’il montre',
    asItIs: 'L’article tel qu’il est à l’ouverture',
    revision: (number, time) => `Révision ${number}, ${time}`,
    expires: 'Expire dans',
    days: { 1: '1 jour', 7: '7 jours', 30: '30 jours' },
    create: 'Créer le lien',
    link: reviewer => `Lien pour ${reviewer}`,
    once: 'Copiez-le maintenant. Il ne sera plus affiché.',
    copy: 'Copier',
    copied: 'Copié',
    list: 'Liens actifs',
    none: 'Aucun lien pour l’instant.',
    shown: (what, by) => `${what}. Créé par ${by}.`,
    until: time => `Jusqu’au ${time}.`,
    opened: time => `Dernière ouverture\u00a0: ${time}.`,
    notOpened: 'Pas encore ouvert.',
    revoke: 'Révoquer',
    revokeOf: reviewer => `Révoquer le lien pour ${reviewer}`,
    revoked: reviewer => `Le lien pour ${reviewer} ne fonctionne plus.`,
    notYours: 'Seuls son rédacteur et ses secrétaires de rédaction peuvent partager cet article.',
    loading: 'Chargement des liens…',
    failed: 'Les liens n’ont pas pu être chargés.',
    again: 'Réessayer',
    notDone: 'L’opération a échoué. Réessayez.',
  },
  translating: {
    sourceBeside: 'L’original à côté du texte',
    open: 'Afficher l’original',
    close: 'Masquer l’original',
    label: edition => `Original\u00a0: ${edition}`,
    head: revision => `original, révision ${revision}, lecture seule`,
    sources: 'Original',
    panes: 'Texte affiché',
    source: 'Original',
    translation: 'Traduction',
    untranslated: count =>
      count > 1
        ? `${capital(spelled(count))} textes ne sont pas encore traduits.`
        : 'Un texte n’est pas encore traduit.',
    inStep: revision => `À jour de la révision ${revision} de l’original.`,
    behind: (madeFrom, revision) =>
      `Faite à partir de la révision ${madeFrom}. L’original en est à la révision ${revision}\u00a0:`,
    changes: ({ changed, added, removed }) => {
      // Said once, of the first number.
      let noun = (count: number): string => {
        noun = () => '';
        return ` paragraphe${s(count)}`;
      };
      const said = [
        changed > 0 && `${spelled(changed)}${noun(changed)} modifié${s(changed)}`,
        added > 0 && `${spelled(added)}${noun(added)} nouveau${added > 1 ? 'x' : ''}`,
        removed > 0 && `${spelled(removed)}${noun(removed)} supprimé${s(removed)}`,
      ].filter(part => part !== false);
      return `${said.length > 1 ? `${said.slice(0, -1).join(', ')} et ${said.at(-1)}` : said[0]}.`;
    },
    progress: (done, left) =>
      capital(
        done === 0
          ? 'rien n’est encore traduit.'
          : `${spelled(done)} fait${s(done)}, ${spelled(left)} à faire.`,
      ),
    changedIn: (numbers, name) =>
      numbers.length ? `Modifié dans ${revisions(numbers)}${by(name)}` : 'Modifié',
    newIn: (numbers, name) => (numbers.length ? `Nouveau dans ${revisions(numbers)}${by(name)}` : 'Nouveau'),
    removedIn: (numbers, name) =>
      numbers.length ? `Supprimé dans ${revisions(numbers)}${by(name)}` : 'Supprimé',
    onlyForm: 'Seule la mise en forme ou le fichier a changé.',
    goTo: part => `Aller dans la traduction\u00a0: ${part}`,
    paragraph: number => `paragraphe ${number}`,
    done: 'Fait',
    doneOf: part => `Fait\u00a0: ${part}`,
    markAll: 'Tout marquer comme fait',
    allDone: 'Tous les changements sont marqués comme faits.',
    undo: 'Annuler',
    next: 'Changement suivant',
    at: (number, total) => `Changement ${number} sur ${total}`,
    none: 'Il ne reste aucun changement.',
    loading: 'Chargement de l’original',
    failed: 'L’original n’a pas pu être chargé.',
    again: 'Réessayer',
    notMarked: 'Le changement n’a pas pu être marqué. Réessayez.',
    moved: 'L’original a changé entre-temps. Voici le texte actuel.',
  },
  signIn: {
    title: 'Reconnectez-vous pour continuer',
    text: {
      saved: 'Tout est enregistré.',
      stored: 'Votre texte est en sûreté sur cet ordinateur. Il sera enregistré dès la connexion.',
      notStored:
        'Votre texte n’est que dans cette fenêtre, car ce navigateur ne peut pas le garder. Il sera enregistré dès la connexion.',
    },
    email: 'E-mail',
    password: 'Mot de passe',
    button: 'Se connecter',
    wrong: 'E-mail ou mot de passe incorrect. Votre texte est toujours là.',
    'too-many': 'Trop de tentatives. Attendez quelques minutes, puis réessayez. Votre texte est toujours là.',
    unreachable: 'Le serveur n’a pas répondu. Votre texte est toujours là.',
    'code-needed': 'Saisissez le code de votre application d’authentification, ou un code de secours.',
    'emailed-code': 'Saisissez le code de l’e-mail qui vient de vous être envoyé.',
    'wrong-code': 'Code incorrect ou déjà utilisé. Votre texte est toujours là.',
    'no-passkey': 'La clé d’accès n’a pas été acceptée. Votre texte est toujours là.',
    code: 'Code',
    withPasskey: 'Utiliser une clé d’accès',
    withProvider: provider => `Se connecter avec ${provider}`,
  },
  about: {
    bylineRoles: { by: 'Par', photos: 'Photos', translation: 'Traduction', reporting: 'Avec' },
    addName: 'Ajouter un nom',
    roleOf: name => `Rôle ${withElidedDe(name)}`,
    up: name => `Monter ${name}`,
    down: name => `Descendre ${name}`,
    remove: name => `Supprimer ${name}`,
    noPage: 'sans page d’auteur',
    bylineHelp: 'Tapez un nom, puis Entrée. Commencez par « Photos de » pour créditer un photographe.',
    suggested: 'Nommés dans l’article',
    addTopic: 'Ajouter un thème',
    noTopic: 'Aucun thème trouvé.',
    relatedFind: 'Chercher un article à lier',
    relatedHelp: 'Ils viennent en tête sous le texte, dans cet ordre.',
    unknownStory: 'Un article du journal',
    outside: 'Recherche et partage',
    socialHeadlineHelp: (here, story) =>
      here
        ? `${story} dans l’article, ${here} ici. La recherche en montre environ 60.`
        : 'Vide : le titre de l’article.',
    socialDescriptionHelp: 'Vide : le chapô de l’article.',
    searchResult: 'Dans les résultats de recherche',
    shareCard: 'Dans un lien partagé',
    canonicalHelp:
      'Seulement si un autre média l’a publié d’abord : l’adresse pour les moteurs de recherche.',
    canonicalWrong: 'Indiquez une adresse qui commence par https://. La dernière valable est conservée.',
    noteHelp: 'Pour la rédaction uniquement. Les lecteurs ne la voient jamais.',
    address: path => `Adresse : ${path}`,
    embargo: 'Sous embargo jusqu’au',
    embargoHelp: zone => `Aucune publication avant cette heure. Fuseau\u00a0: ${zone}.`,
    embargoLift: 'Lever l’embargo',
    noHeadline: 'Pas encore de titre',
  },
  fieldLetters: {
    kicker: 'S',
    headline: 'T',
    subheadline: 'ST',
    standfirst: 'C',
    lead: 'I',
    socialHeadline: 'TP',
    socialDescription: 'DP',
  },
};
