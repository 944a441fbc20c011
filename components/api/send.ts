import type * as z from 'zod/mini';
import type { Answer, NotDone } from './answer';
import type { DataOf } from './contract';
import { request, type Method } from './request';

export type { Answer, NotDone };
export type WriteMethod = Exclude<Method, 'GET'>;

/** The time after which browsers give up themselves: a write for many people or stories may take a while. */
const TIME_LIMIT_MS = 300_000;

/** Sends a write to the newsroom's API. @param conflict the contract of an answer that is the state of the server */
export const send = <Shape extends z.ZodMiniType, Conflict extends z.ZodMiniType | undefined = undefined>(
  method: WriteMethod,
  path: string,
  body: unknown,
  answer: Shape,
  conflict?: Conflict,
): Promise<Answer<DataOf<Shape>, DataOf<Conflict>>> =>
  request(path, { method, body, answer, conflict, timeLimit: TIME_LIMIT_MS });
