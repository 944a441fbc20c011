import type { Sample } from '../sample';
import type { Language, Writer } from '../words';

/** What an operation is run with. */
export interface Paper {
  sample: Sample;
  writers: Map<Language, Writer>;
  now: Date;
}

/** A request of readers, machines or the newsroom to the server. */
export interface Operation {
  name: string;
  /** Blocks that each of its statements may read at most, in a paper of any size. */
  mostBlocks: number;
  /** Statements that it may send at most. */
  mostStatements: number;
  /** Whether its cost grows with the paper because its answer does. */
  growsWithContent?: boolean;
  /** Runs it once; `round` counts from 0, so that each round can use another story. */
  run(paper: Paper, round: number): Promise<unknown>;
}
