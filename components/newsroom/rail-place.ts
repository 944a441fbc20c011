/** A screen that the rail leads to. */
export type RailPlace = 'inbox' | 'budget' | 'topics' | 'people' | 'paper';
