import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Schema } from 'prosemirror-model';
import { Step } from 'prosemirror-transform';
import { fingerprint } from '@/domain/fingerprint';
import type { StoryFields } from '@/domain/story/story';
import { blockFingerprint } from '../body-splice';
import type { Body } from '../body';

/** Limits of one commit. */
export const COMMIT_LIMITS = {
  steps: 500,
  /** Versions since the one that a commit was made for. */
  versions: 500,
  /** Steps of other commits that one is mapped through. */
  mapped: 20_000,
} as const;

/** A change of a text that is merged with those of others, as each window gets it. */
export interface Commit {
  /** The version of the story that it led to. */
  version: number;
  /** The key of the write. */
  key: string;
  personId: string;
  /** ProseMirror steps as JSON, for the text of the version before. */
  steps: unknown[];
  /** The new values of fields. */
  fields?: Partial<StoryFields>;
}

/** Steps from JSON; null when one of them is not of the schema. */
export function stepsFrom(schema: Schema, json: readonly unknown[]): Step[] | null {
  try {
    return json.map(step => Step.fromJSON(schema, step));
  } catch {
    return null;
  }
}

/** A digest of a body in hexadecimal, to find that two windows show different texts. */
export function bodyDigest({ content = [] }: Body): string {
  return bytesToHex(sha256(utf8ToBytes(content.map(blockFingerprint).join('\n')))).slice(0, 16);
}

const hashes = new WeakMap<Schema, string>();

/** A hash of what a schema allows: steps are exchanged only between windows and servers that agree in it. */
export function schemaHash(schema: Schema): string {
  let known = hashes.get(schema);
  if (known === undefined) hashes.set(schema, (known = hashOf(schema)));
  return known;
}

function hashOf({ nodes, marks }: Schema): string {
  const attributes = (attrs: Record<string, unknown> | null | undefined) =>
    Object.keys(attrs ?? {}).toSorted();
  const parts = [
    Object.values(nodes).map(({ name, spec }) => [name, spec.content ?? '', attributes(spec.attrs)]),
    Object.values(marks).map(({ name, spec }) => [name, spec.excludes ?? null, attributes(spec.attrs)]),
  ];
  return bytesToHex(sha256(utf8ToBytes(fingerprint(parts)))).slice(0, 16);
}
