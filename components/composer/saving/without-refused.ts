import type { WrongField } from '@/domain/api/problem';
import type { Body, BodyNode } from '@/domain/document/body';
import { spliceBetween } from '@/domain/document/body-splice';
import { fingerprint } from '@/domain/fingerprint';
import type { RefusedSave, StoryOutcome } from '../api';
import type { Draft } from '../draft';
import type { Sending } from './autosave';

/** A refused field, with the refused value. */
interface RefusedField extends WrongField {
  value: string;
}

/** The result of a save, and the saved text. */
export interface PartOutcome {
  outcome: StoryOutcome;
  draft: Draft;
}

/** Omitting a field may make another one invalid. */
const MAX_ROUNDS = 6;

/**
 * Sends a text without the fields that the server refuses, so that the others are saved. Refused fields are
 * omitted until they change.
 * @param save sends one text
 */
export function withoutRefused(
  save: (sending: Sending<Draft>) => Promise<StoryOutcome>,
  newKey: () => string,
) {
  let wrong: RefusedField[] = [];
  let last: RefusedSave | null = null;
  // A resent text must have its original key: it may have arrived.
  let partKeys = new Map<string, string>();

  const keyFor = (key: string): string => {
    if (!wrong.length) return key;
    const name = `${key} ${wrong.map(({ field, value }) => `${field} ${value}`).join(' ')}`;
    const known = partKeys.get(name) ?? newKey();
    partKeys.set(name, known);
    return known;
  };
  const refused = (): RefusedSave => ({ ...last!, fields: wrong });

  return {
    /** The refused fields with unchanged values. */
    wrong: (): WrongField[] => wrong,
    /** Refused fields are sent again. */
    clear() {
      wrong = [];
    },
    async send(sending: Sending<Draft>): Promise<PartOutcome> {
      const still = wrong.filter(field => valueOf(sending.draft, field) === field.value);
      if (still.length < wrong.length) wrong = still;
      for (let round = 1; ; round++) {
        const draft = leftOut(sending.draft, sending.base, wrong);
        if (wrong.length && isSame(draft, sending.base))
          return { outcome: { kind: 'refused', refused: refused() }, draft };
        const commit = wrong.length ? null : sending.commit;
        const outcome = await save({ ...sending, draft, commit, key: keyFor(sending.key) });
        if (outcome.kind === 'saved') {
          partKeys = new Map();
          return { outcome: wrong.length ? { ...outcome, refused: refused() } : outcome, draft };
        }
        const more = outcome.kind === 'refused' ? refusedFields(outcome.refused, sending.draft) : [];
        const added = more.filter(
          ({ field, ids }) => !wrong.some(it => it.field === field && !it.ids === !ids),
        );
        if (outcome.kind !== 'refused' || !added.length || round === MAX_ROUNDS) return { outcome, draft };
        last = outcome.refused;
        wrong = [...wrong.filter(({ field }) => !added.some(it => it.field === field)), ...added];
      }
    },
  };
}

/** The fields of a refusal that can be omitted from a text. */
function refusedFields({ fields, field, reason }: RefusedSave, draft: Draft): RefusedField[] {
  const named = fields.length || field === null ? fields : [{ field, reason }];
  return named.flatMap(({ field: path, ...rest }) => {
    const wrong = { ...rest, field: path.split('.', 1)[0]! };
    return isField(wrong.field, draft) ? [{ ...wrong, value: valueOf(draft, wrong) }] : [];
  });
}

const isField = (name: string, { fields }: Draft) =>
  name === 'editionId' || name === 'deskId' || name === 'body' || Object.hasOwn(fields, name);

function valueOf(draft: Draft, { field, ids }: WrongField): string {
  if (field === 'editionId' || field === 'deskId') return String(draft[field]);
  if (field !== 'body') return fingerprint(draft.fields[field as keyof Draft['fields']]);
  return ids ? ids.filter(id => hasNode(draft.body, id)).join(' ') : fingerprint(draft.body);
}

const namesId = ({ attrs }: BodyNode, ids: string[]) =>
  [attrs?.media, attrs?.story].some(id => typeof id === 'string' && ids.includes(id));
const hasNode = (node: BodyNode, id: string): boolean =>
  namesId(node, [id]) || (node.content ?? []).some(child => hasNode(child, id));

function withoutNodes<Node extends BodyNode>(node: Node, ids: string[]): Node {
  if (!node.content) return node;
  const content = node.content.filter(child => !namesId(child, ids)).map(child => withoutNodes(child, ids));
  return { ...node, content };
}

/**
 * The draft with the server's values for these fields; in the body, only the blocks with references are
 * omitted.
 */
function leftOut(draft: Draft, base: Draft, wrong: WrongField[]): Draft {
  let next = draft;
  for (const { field, ids } of wrong)
    if (field === 'deskId') next = { ...next, deskId: base.deskId };
    else if (field === 'editionId') {
      // A section belongs to its edition, so both keep the server's values.
      const { sectionId } = base.fields;
      next = { ...next, editionId: base.editionId, fields: { ...next.fields, sectionId } };
    } else if (field === 'body')
      next = { ...next, body: ids ? bodyWithout(next.body, base.body, ids) : base.body };
    else {
      const name = field as keyof Draft['fields'];
      next = { ...next, fields: { ...next.fields, [name]: base.fields[name] } };
    }
  return next;
}

function bodyWithout(body: Body, base: Body, ids: string[]): Body {
  const rest = withoutNodes(body, ids);
  return rest.content?.length ? rest : base;
}

function isSame({ body, ...one }: Draft, { body: otherBody, ...other }: Draft): boolean {
  return fingerprint(one) === fingerprint(other) && spliceBetween(otherBody, body) === null;
}
