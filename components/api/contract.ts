import type * as z from 'zod/mini';

type Contracts = typeof import('./contracts');
/** A contract that is loaded when an answer is to be read. */
export type ContractName = {
  [Name in keyof Contracts]: Contracts[Name] extends z.ZodMiniType ? Name : never;
}[keyof Contracts];
/** What an answer must be: the name of a contract, or the schema where the screen has loaded it already. */
export type Contract = ContractName | z.ZodMiniType;
export type DataOf<Of> = Of extends ContractName
  ? z.infer<Contracts[Of]>
  : Of extends z.ZodMiniType
    ? z.infer<Of>
    : undefined;

let loading: Promise<Contracts> | null = null;

/**
 * The contracts of the API, loaded once, after the page is drawn.
 * @throws Error while they cannot be loaded; the next call tries again
 */
export function loadContracts(): Promise<Contracts> {
  loading ??= import('./contracts').catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function schemaOf(contract: Contract): Promise<z.ZodMiniType> {
  return typeof contract === 'string' ? (await loadContracts())[contract] : contract;
}

/**
 * JSON as its contract describes it; null when it is something else.
 * @throws Error while the contracts cannot be loaded
 */
export async function readAs<Of extends Contract>(contract: Of, json: unknown): Promise<DataOf<Of> | null> {
  const schema = await schemaOf(contract);
  const read = schema.safeParse(json);
  return read.success ? (read.data as DataOf<Of>) : null;
}
