/** What the newsroom calls a person whose account was deleted, in Arabic. */
export const formerColleague = (code: string) => `زميل سابق ${code}`;
