import type { translating as en } from './en';

const NUMBERS = ['aucun', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'];
const spelled = (count: number) => NUMBERS[count] ?? String(count);
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const s = (count: number) => (count > 1 ? 's' : '');
const revisions = (numbers: number[]) =>
  numbers.length === 1
    ? `la révision ${numbers[0]}`
    : `les révisions ${numbers.slice(0, -1).join(', ')} et ${numbers.at(-1)}`;
const by = (name: string | null) => (name ? ` par ${name}` : '');

export const translating: typeof en = {
  beside: 'L’original à côté du texte',
  open: 'Afficher l’original',
  close: 'Masquer l’original',
  label: edition => `Original\u00a0: ${edition}`,
  head: revision => `original, révision ${revision}, lecture seule`,
  sources: 'Original',
  panes: 'Texte affiché',
  source: 'Original',
  translation: 'Traduction',
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
      done === 0 ? 'rien n’est encore fait.' : `${spelled(done)} fait${s(done)}, ${spelled(left)} à faire.`,
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
  moved: 'L’original a changé entre-temps. Voici ce qu’il est devenu.',
};
