import { MACHINES } from './machines';
import { NEWSROOM } from './newsroom';
import { READER } from './reader';
import { SEARCH } from './search';
import type { Operation } from './operation';

/** A part of the names of what is measured; all of it, unless ONLY is set. */
const only = process.env.ONLY ?? '';

/** Everything that is measured. What changes the paper comes last. */
export const OPERATIONS: Operation[] = [...READER, ...SEARCH, ...MACHINES, ...NEWSROOM].filter(({ name }) =>
  name.includes(only),
);
