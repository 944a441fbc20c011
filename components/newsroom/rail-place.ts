/** A screen that the rail leads to. */
export type RailPlace = 'inbox' | 'budget' | 'fronts' | 'topics' | 'people' | 'paper';
