/** A screen that the rail leads to. */
export type RailPlace =
  | 'inbox'
  | 'budget'
  | 'translations'
  | 'fronts'
  | 'pictures'
  | 'wire'
  | 'topics'
  | 'authors'
  | 'people'
  | 'desks'
  | 'look'
  | 'imports'
  | 'operation'
  | 'paper'
  | 'audit';
