import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The functions, triggers and views of the database as the project defines them. */
export interface ObjectFiles {
  sql: string;
  digest: string;
  /** Functions and views; a trigger belongs to its function. */
  names: string[];
}

/** Reads `prisma/objects`, in the order in which it is applied. */
export function readObjectFiles(): ObjectFiles {
  const folder = 'prisma/objects';
  const sql = readdirSync(folder)
    .filter(name => name.endsWith('.sql'))
    .sort()
    .map(name => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
  return {
    sql,
    digest: createHash('sha256').update(sql).digest('hex'),
    names: [...sql.matchAll(/^CREATE (?:FUNCTION|OR REPLACE VIEW) "?(\w+)/gm)].map(([, name]) => name!),
  };
}

/** SQL of a digest of the current definitions of the objects `names` and of the triggers that call them. */
export function definitionsDigest(names: string): string {
  return `(
    WITH named AS (
      SELECT oid FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND proname = ANY(${names})
    )
    SELECT encode(sha256(convert_to(string_agg(definition, '' ORDER BY definition COLLATE "C"), 'UTF8')), 'hex') FROM (
      SELECT pg_get_functiondef(oid) AS definition FROM named
      UNION ALL
      SELECT pg_get_triggerdef(oid) || tgenabled::text FROM pg_trigger
      WHERE NOT tgisinternal AND tgfoid IN (SELECT oid FROM named)
      UNION ALL
      SELECT pg_get_viewdef(oid) FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind = 'v' AND relname = ANY(${names})
    ) AS definitions
  )`;
}

/** SQL of whether the database still has the objects created from the files with this digest. */
export const OBJECTS_ARE_CURRENT = `
  SELECT EXISTS (
    SELECT FROM "DatabaseObjects" AS made
    WHERE made.files = $1 AND made.definitions = ${definitionsDigest('made.names')}
  ) AS current`;
