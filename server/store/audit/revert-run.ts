import { AsyncLocalStorage } from 'node:async_hooks';

const runs = new AsyncLocalStorage<string>();

/** Runs work for a run that reverts what a person did, whose id is recorded with its events. */
export const runAsRevert = <T>(run: string, work: () => T): T => runs.run(run, work);

/** The run that reverts at the moment; undefined: a person or another job acts. */
export const currentRevert = (): string | undefined => runs.getStore();
