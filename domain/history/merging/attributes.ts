import { BLOCK_ID } from '@/domain/document/block-id';
import type { BodyNode } from '@/domain/document/body';
import { fingerprint } from '@/domain/fingerprint';
import { conflicting, combined, resolved, type Merge, type MergeConflict } from './conflicts';

/** Attributes that only make sense together, by the first one. */
const INSEPARABLE: Record<string, string[]> = { provider: ['provider', 'id'] };
const FOLLOWING = new Set(Object.values(INSEPARABLE).flatMap(([, ...others]) => others));

/** The attributes of a node, field by field; the content is that of `mine`. */
export function mergeAttributes(
  base: BodyNode,
  mine: BodyNode,
  theirs: BodyNode,
  within: MergeConflict['within'],
): Merge<BodyNode> {
  const all = [base, mine, theirs].map(({ attrs = {} }) => attrs);
  const names = new Set(all.flatMap(attrs => Object.keys(attrs)));
  const follows = (name: string) => names.has('provider') && FOLLOWING.has(name);
  const fields = [...names].filter(name => !follows(name));
  const merges = fields.map(name => mergeField(name, all, within));
  const { conflicts, resolve } = combined(merges);
  return {
    conflicts,
    resolve(side) {
      const attrs = Object.assign({}, ...resolve(side)) as Record<string, unknown>;
      const { attrs: _, ...node } = mine;
      return Object.keys(attrs).length ? { ...node, attrs } : node;
    },
  };
}

type Attributes = Record<string, unknown>;

function mergeField(name: string, all: Attributes[], within: MergeConflict['within']): Merge<Attributes> {
  const group = INSEPARABLE[name] ?? [name];
  const [base, mine, theirs] = all.map(attrs =>
    Object.fromEntries(group.filter(key => attrs[key] !== undefined).map(key => [key, attrs[key]])),
  ) as [Attributes, Attributes, Attributes];
  const [b, m, t] = [base, mine, theirs].map(fingerprint);
  if (m === t || t === b) return resolved(mine);
  if (m === b) return resolved(theirs);
  // Both sides may have identified the same block.
  if (name === BLOCK_ID) return resolved(m! < t! ? mine : theirs);
  const value = { before: base[name], mine: mine[name], theirs: theirs[name] };
  const kind = name === 'media' ? 'picture' : 'field';
  return conflicting({ kind, field: name, ...value, within }, { mine, theirs });
}
