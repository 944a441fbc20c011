import type { z } from 'zod';
import type { SchemaName } from './schemas';

/** An endpoint of the API. */
export interface Endpoint {
  path: string;
  summary: string;
  parameters: z.ZodObject;
  answers: SchemaName;
  /** Whether its path names one story. */
  byId?: boolean;
}
