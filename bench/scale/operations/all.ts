import { MACHINES } from './machines';
import { NEWSROOM } from './newsroom';
import { READER } from './reader';
import { SCREENS } from './screens';
import { SEARCH } from './search';
import type { Operation } from './operation';

/** A part of the names of the operations to measure; all unless ONLY is set. */
const only = process.env.ONLY ?? '';

/** All operations to measure. Those that change the paper are last. */
export const OPERATIONS: Operation[] = [...READER, ...SEARCH, ...MACHINES, ...SCREENS, ...NEWSROOM].filter(
  ({ name }) => name.includes(only),
);
