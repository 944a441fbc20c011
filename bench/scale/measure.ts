import type { Operation, Paper } from './operations/operation';
import { recordPlans, type StatementCost } from './plans';

export interface OperationCost {
  /** The fastest round in milliseconds, as other load on the machine only adds to it. */
  ms: number;
  statements: StatementCost[];
}

/** The rounds that are timed; the first rounds only warm up. */
const ROUNDS = { warm: 3, timed: 15 };

/** The cost of an operation: its time over several rounds, and what the statements of one more round read. */
export async function measure(operation: Operation, paper: Paper): Promise<OperationCost> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS.warm + ROUNDS.timed; round++) {
    const began = performance.now();
    await operation.run(paper, round);
    if (round >= ROUNDS.warm) times.push(performance.now() - began);
  }
  const statements = await recordPlans(() => operation.run(paper, ROUNDS.warm + ROUNDS.timed));
  return { ms: Math.min(...times), statements };
}
