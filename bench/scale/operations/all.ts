import { MACHINES } from './machines';
import { NEWSROOM } from './newsroom';
import { READER } from './reader';
import { SEARCH } from './search';
import type { Operation } from './operation';

/** Everything that is measured. What changes the paper comes last. */
export const OPERATIONS: Operation[] = [...READER, ...SEARCH, ...MACHINES, ...NEWSROOM];
