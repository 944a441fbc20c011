import type { Operation, Paper } from './operation';
import { at } from './reader';
import { page } from './requests';

// Ranking reads the words of some hundred stories, which are stored outside the table (TOAST).
const SEARCHES = { mostBlocks: 9000, mostStatements: 7 };

const find = (query: Record<string, string>) => page(`/search?${new URLSearchParams(query)}`);

/** One of 40 words from a frequency rank on; the first thirty or so are in every sentence. */
const word = ({ writers }: Paper, from: number, round: number) =>
  writers.get('en')!.words.slice(from, from + 40)[(round * 7) % 40]!;

/** Queries of readers. */
export const SEARCH: Operation[] = [
  {
    name: 'search, one story',
    ...SEARCHES,
    run: ({ sample }, round) => find({ q: at(sample.rareWords, round) }),
  },
  {
    name: 'search, a rare word',
    ...SEARCHES,
    run: (paper, round) => find({ q: word(paper, 8000, round) }),
  },
  {
    name: 'search, a common word',
    ...SEARCHES,
    run: (paper, round) => find({ q: word(paper, 150, round) }),
  },
  {
    name: 'search, plain stories with a common word',
    ...SEARCHES,
    run: (paper, round) => find({ q: word(paper, 150, round), kind: 'story' }),
  },
  {
    name: 'search, galleries and opinion with a word of most stories',
    ...SEARCHES,
    mostStatements: 8,
    run: (paper, round) => page(`/search?q=${word(paper, 30, round)}&kind=opinion&kind=gallery`),
  },
  {
    name: 'search, a word of most stories',
    ...SEARCHES,
    run: (paper, round) => find({ q: word(paper, 26, round) }),
  },
  {
    name: 'search, in all editions',
    ...SEARCHES,
    run: (paper, round) => find({ q: word(paper, 150, round), edition: 'all' }),
  },
  {
    name: 'search, two words',
    ...SEARCHES,
    run: (paper, round) => find({ q: `${word(paper, 100, round)} ${word(paper, 400, round)}` }),
  },
  {
    name: 'search, a phrase',
    ...SEARCHES,
    run: (paper, round) => find({ q: `"${word(paper, 0, round)} ${word(paper, 100, round)}"` }),
  },
  {
    name: 'search, newest first',
    ...SEARCHES,
    run: (paper, round) => find({ q: word(paper, 150, round), sort: 'newest' }),
  },
  {
    name: 'search, a section, ten years ago',
    ...SEARCHES,
    run: (paper, round) =>
      find({ q: word(paper, 150, round), section: paper.sample.sectionPath, to: `${paper.sample.month}-01` }),
  },
  {
    name: 'search, misspelt',
    ...SEARCHES,
    // Searches the typed text, finds a similar spelling, and searches that.
    mostStatements: 12,
    run: ({ sample }, round) => {
      const typed = at(sample.rareWords, round);
      return find({ q: typed.slice(0, 3) + typed[4]! + typed[3]! + typed.slice(5) });
    },
  },
];
