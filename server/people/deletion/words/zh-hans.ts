/** What the newsroom calls a person whose account was deleted, in Chinese. */
export const formerColleague = (code: string) => `前同事 ${code}`;
