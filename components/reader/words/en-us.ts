import { en, type ReaderWords } from './en';

const { displayPreferences, search } = en;
const american = (text: string) => text.replace('harbour', 'harbor');

/** American spelling where it differs. */
export const enUs: ReaderWords = {
  ...en,
  displayPreferences: { ...displayPreferences, theme: 'Colors' },
  search: {
    ...search,
    help: {
      ...search.help,
      rows: search.help.rows.map(({ typed, means }) => ({ typed: american(typed), means })),
    },
  },
};
