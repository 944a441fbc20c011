import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Schema } from 'prosemirror-model';
import { Step } from 'prosemirror-transform';
import { fingerprint } from '@/domain/fingerprint';
import type { Body, BodyNode } from '../body';
// The first makes steps fail instead of throw; the others register their kind of step.
import './failing-steps';
import './delete-suggested-step';
import './move-step';
import './rewrap-step';

/** Parses steps; null when one does not fit the schema. */
export function stepsFrom(schema: Schema, json: readonly unknown[]): Step[] | null {
  try {
    return json.map(step => Step.fromJSON(schema, step));
  } catch {
    return null;
  }
}

const hexOf = (text: string) => bytesToHex(sha256(utf8ToBytes(text))).slice(0, 16);

// Most blocks are the same objects after a commit, so each is digested once.
const digests = new WeakMap<BodyNode, string>();

function blockDigest(block: BodyNode): string {
  let known = digests.get(block);
  if (known === undefined) digests.set(block, (known = hexOf(fingerprint(block))));
  return known;
}

/** A hexadecimal digest of a body, to detect that two windows show different texts. */
export const bodyDigest = ({ content = [] }: Body): string => hexOf(content.map(blockDigest).join());

/** Our own kinds of steps. */
const OWN_STEPS = ['deleteSuggested', 'move', 'rewrap'];

const hashes = new WeakMap<Schema, string>();

/** A hash of a schema: windows and servers exchange steps only when theirs are equal. */
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
    OWN_STEPS,
  ];
  return hexOf(fingerprint(parts));
}
