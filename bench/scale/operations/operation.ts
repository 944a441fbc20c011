import type { Sample } from '../sample';
import type { Language, Writer } from '../words';

/** What an operation is run with. */
export interface Paper {
  sample: Sample;
  writers: Map<Language, Writer>;
  now: Date;
}

/** Something that readers, machines or the newsroom ask of the server. */
export interface Operation {
  name: string;
  /** Blocks that each of its statements may read at most, in a paper of any size. */
  mostBlocks: number;
  /** Statements that it may send at most. */
  mostStatements: number;
  /** Whether its cost is that of what it answers, which grows with the paper. */
  growsWithContent?: boolean;
  /** Does it once; `round` counts from 0, so that another story is asked for each time. */
  run(paper: Paper, round: number): Promise<unknown>;
}
