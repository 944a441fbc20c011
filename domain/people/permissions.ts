import { APPROVING_ROLES, ROLES, type Role } from '@/domain/roles';
import { STAGES, STORY_ACTIONS, WORKFLOW, type Stage, type StoryAction } from '@/domain/story/workflow';
import { hasRole, type Actor, type Grant, type Place } from './actor';

export { ROLES, type Actor, type Grant, type Place, type Role };

/** What a rule needs of a story. */
export interface StorySubject {
  editionId: string;
  deskId: string | null;
  createdById: string;
  /** The assignee, if any. */
  assignedToId?: string | null;
  stage: Stage;
}

type StoryPlace = Pick<StorySubject, 'editionId' | 'deskId'>;

/** Permissions on a story besides the actions of its workflow. */
type FurtherStoryAction = 'plan' | 'share-preview';

/** Actions in the paper, or at one place of it. */
export const PAPER_ACTIONS = [
  'read-newsroom',
  'create-story',
  'upload-media',
  'block-story',
  'assign-story',
  'manage-wire',
  'arrange-fronts',
  'explain-permissions',
  'manage-topics',
  'manage-authors',
  'manage-style',
  'manage-templates',
  'manage-people',
  'manage-tokens',
  'manage-paper',
  'import-stories',
  'read-audit',
] as const;
export type PaperAction = (typeof PAPER_ACTIONS)[number];

/** Actions on the live coverage of a story: start and end it, write drafts of entries, publish entries. */
export const COVERAGE_ACTIONS = ['cover', 'write-entry', 'publish-entry'] as const;
export type CoverageAction = (typeof COVERAGE_ACTIONS)[number];

/** The place of a covered story, and the entry; without one, a new entry. */
export interface CoverageSubject extends StoryPlace {
  entry?: { authorId: string; isPublished: boolean };
}

/** Actions on a picture, which belongs to the whole paper. */
export const PICTURE_ACTIONS = [
  'use-picture',
  'see-picture-facts',
  'change-picture-facts',
  'delete-picture',
] as const;
export type PictureAction = (typeof PICTURE_ACTIONS)[number];

/** What a rule needs of a picture. */
export interface PictureSubject {
  uploadedById: string | null;
}

/** Actions on a note thread of a story. */
export const NOTE_ACTIONS = ['add-note', 'change-note', 'resolve-note', 'block-by-note'] as const;
export type NoteAction = (typeof NOTE_ACTIONS)[number];

/** What a rule needs of a thread or of one note: its author, whether it blocks publishing, and its story. */
export interface NoteSubject {
  createdById: string;
  blocking: boolean;
  story: StoryPlace & Pick<StorySubject, 'createdById'>;
}

/** The subject of each action. */
type Subjects = Record<StoryAction | FurtherStoryAction, StorySubject> &
  Record<'change-pictures', StoryPlace> &
  Record<PaperAction, Place | undefined> &
  Record<CoverageAction, CoverageSubject> &
  Record<PictureAction, PictureSubject> &
  Record<NoteAction, NoteSubject>;

export type Action = keyof Subjects;

/**
 * The subject of an action as the last argument of a call; an action in the paper can omit the place, which means
 * anywhere.
 */
export type SubjectOf<Of extends Action> = Of extends PaperAction ? [place?: Place] : [subject: Subjects[Of]];

export type DenialReason =
  | 'needs-role'
  | 'not-your-story'
  | 'not-your-note'
  | 'already-handed-in'
  | 'pictures-only'
  | 'deactivated';

/** Why something is not allowed, and the roles that are allowed to do it. */
export interface Denial {
  reason: DenialReason;
  roles: Role[];
  /** The roles that the actor has at other places, and the names of these places. */
  elsewhere?: { roles: Role[]; places: string[] };
}

export type Permission = { allowed: true } | ({ allowed: false } & Denial);

type Rule<Subject> = (actor: Actor, subject: Subject) => Permission;

const ALLOWED: Permission = { allowed: true };
const deny = (reason: DenialReason, ...roles: Role[]): Permission => ({ allowed: false, reason, roles });
const allowRoles = (actor: Actor, roles: Role[], place?: Place): Permission =>
  hasRole(actor, roles, place) ? ALLOWED : denyHere(actor, 'needs-role', roles);

/** Refuses an action that these roles allow. For a person with one of them at other places, that is the reason. */
function denyHere({ grants }: Actor, reason: DenialReason, roles: Role[]): Permission {
  const held = grants.filter(({ role, place }) => roles.includes(role) && place);
  if (!held.length) return deny(reason, ...roles);
  const elsewhere = {
    roles: [...new Set(held.map(({ role }) => role))],
    places: [...new Set(held.flatMap(({ place }) => place ?? []))],
  };
  return { allowed: false, reason: 'needs-role', roles, elsewhere };
}

/** Roles that act on stories of others within their grant. */
const EDITORS: Role[] = ['editor', 'admin'];
const PICTURE_EDITORS: Role[] = ['producer', ...EDITORS];

/** What reporters may do with stories that they started or that are assigned to them, and in which stages. */
const OWN_STORY: Partial<Record<StoryAction, Stage[]>> = {
  save: ['draft', 'submitted'],
  submit: ['draft'],
  recall: ['submitted'],
  spike: ['draft'],
  revive: ['spiked'],
};

const PAPER_ROLES: Record<PaperAction, Role[]> = {
  'read-newsroom': [...ROLES],
  'create-story': ['reporter', 'editor', 'admin'],
  'upload-media': [...ROLES],
  'block-story': EDITORS,
  'assign-story': EDITORS,
  'manage-wire': EDITORS,
  'arrange-fronts': ['producer', 'editor', 'admin'],
  'explain-permissions': EDITORS,
  'manage-topics': EDITORS,
  'manage-authors': EDITORS,
  'manage-style': ['admin'],
  'manage-templates': ['admin'],
  'manage-people': ['admin'],
  'manage-tokens': ['admin'],
  'manage-paper': ['admin'],
  'import-stories': ['admin'],
  'read-audit': ['admin'],
};

/**
 * Actions on shared objects of the paper, and the scope of the grant they need: for the site alone, or also for an
 * edition as a whole. A grant for one desk never suffices.
 */
const WIDE_ACTIONS: Partial<Record<PaperAction, 'site' | 'edition'>> = {
  'arrange-fronts': 'edition',
  'manage-topics': 'edition',
  'manage-authors': 'edition',
  'manage-style': 'site',
  'manage-templates': 'site',
  'manage-people': 'site',
  'manage-tokens': 'site',
  'manage-paper': 'site',
  'import-stories': 'site',
  'read-audit': 'site',
};

const isOwnStory = ({ personId }: Actor, { createdById, assignedToId }: StorySubject) =>
  createdById === personId || assignedToId === personId;

const inPaper =
  (action: PaperAction): Rule<Place | undefined> =>
  (actor, place) => {
    const width = WIDE_ACTIONS[action];
    const isWide = ({ editionId, deskId }: Grant) => !deskId && (width === 'edition' || !editionId);
    const grants = width ? actor.grants.filter(isWide) : actor.grants;
    const roles = PAPER_ROLES[action];
    return hasRole({ ...actor, grants }, roles, place) ? ALLOWED : denyHere(actor, 'needs-role', roles);
  };

const onStory =
  (action: StoryAction): Rule<StorySubject> =>
  (actor, story) => {
    // A killed story may harm people, so only admins can bring it back.
    const roles: Role[] = story.stage === 'killed' && WORKFLOW.killed[action] ? ['admin'] : EDITORS;
    if (hasRole(actor, roles, story)) return ALLOWED;
    const stages = OWN_STORY[action];
    if (!stages) return denyHere(actor, 'needs-role', roles);
    if (!isOwnStory(actor, story)) return denyHere(actor, 'not-your-story', roles);
    if (!hasRole(actor, ['reporter'], story)) return denyHere(actor, 'needs-role', roles);
    // The workflow refuses actions that do not exist in this stage, with its own reason.
    if (!stages.includes(story.stage) && WORKFLOW[story.stage][action])
      return deny('already-handed-in', ...roles);
    return ALLOWED;
  };

/** Editors do everything in live coverage; reporters write drafts, and change their own until these are published. */
const onCoverage =
  (action: CoverageAction): Rule<CoverageSubject> =>
  (actor, { editionId, deskId, entry }) => {
    const place = { editionId, deskId };
    const isOwnDraft = !entry || (entry.authorId === actor.personId && !entry.isPublished);
    return action === 'write-entry' && isOwnDraft && hasRole(actor, ['reporter'], place)
      ? ALLOWED
      : allowRoles(actor, EDITORS, place);
  };

/** Allowed by role anywhere in the paper, or because the picture is the actor's own. */
const onPicture =
  (roles: Role[]): Rule<PictureSubject> =>
  (actor, { uploadedById }) =>
    uploadedById === actor.personId && hasRole(actor, [...ROLES]) ? ALLOWED : allowRoles(actor, roles);

const readsNewsroom = (actor: Actor) => can(actor, 'read-newsroom');

/** One rule for each of these actions. */
const rules = <Of extends string, Subject>(
  actions: readonly Of[],
  rule: (action: Of) => Rule<Subject>,
): Record<Of, Rule<Subject>> =>
  Object.fromEntries(actions.map(action => [action, rule(action)])) as Record<Of, Rule<Subject>>;

const RULES: { [Of in Action]: Rule<Subjects[Of]> } = {
  ...rules(STORY_ACTIONS, onStory),
  ...rules(PAPER_ACTIONS, inPaper),
  ...rules(COVERAGE_ACTIONS, onCoverage),

  /** Allowed to people who may assign the story, and to reporters for their own drafts. */
  plan: (actor, story) =>
    story.stage === 'draft' && isOwnStory(actor, story) && hasRole(actor, ['reporter'], story)
      ? ALLOWED
      : can(actor, 'assign-story', story),
  'change-pictures': (actor, story) => allowRoles(actor, PICTURE_EDITORS, story),
  /** Allowed to editors of the story, and to reporters for their own stories. */
  'share-preview': (actor, story) => {
    if (hasRole(actor, EDITORS, story)) return ALLOWED;
    if (!isOwnStory(actor, story)) return denyHere(actor, 'not-your-story', EDITORS);
    return hasRole(actor, ['reporter'], story) ? ALLOWED : denyHere(actor, 'needs-role', EDITORS);
  },

  'use-picture': onPicture([...ROLES]),
  'see-picture-facts': onPicture([...ROLES]),
  'change-picture-facts': onPicture(PICTURE_EDITORS),
  'delete-picture': onPicture(EDITORS),

  'add-note': readsNewsroom,
  'change-note': (actor, { createdById }) =>
    createdById === actor.personId ? readsNewsroom(actor) : deny('not-your-note'),
  'block-by-note': (actor, { story: { editionId, deskId } }) =>
    can(actor, 'block-story', { editionId, deskId }),
  /**
   * Allowed to editors of the story; for a thread that does not block, also to its author and the reporter of the
   * story.
   */
  'resolve-note': (actor, note) => {
    const { editionId, deskId, createdById } = note.story;
    const asEditor = can(actor, 'block-story', { editionId, deskId });
    if (asEditor.allowed || note.blocking) return asEditor;
    if (note.createdById === actor.personId) return readsNewsroom(actor);
    return createdById === actor.personId && hasRole(actor, ['reporter'], { editionId, deskId })
      ? ALLOWED
      : asEditor;
  },
};

/**
 * Whether the actor may do something, or why not and which roles could.
 * @param subject the subject of the action; for an action in the paper its place, or none to ask whether it is allowed
 * anywhere
 */
export function can<Of extends Action>(actor: Actor, action: Of, ...[subject]: SubjectOf<Of>): Permission {
  return RULES[action](actor, subject as Subjects[Of]);
}

/** Whether the actor may do this to any subject, such as their own draft, or why not. */
export function canAnywhere(actor: Actor, action: Action): Permission {
  const ANY: Pick<Grant, 'editionId' | 'deskId'> = { editionId: null, deskId: null };
  const subjects = [...actor.grants, ANY].flatMap(place =>
    STAGES.map(stage => ownSubject(actor, place, stage)),
  );
  const allowing = subjects.find(subject => RULES[action](actor, subject).allowed);
  return RULES[action](actor, allowing ?? subjects[0]!);
}

/** The subject with the most permissions: the person's own, at a place where they have a role. */
function ownSubject({ personId }: Actor, grant: Pick<Grant, 'editionId' | 'deskId'>, stage: Stage) {
  const own = { editionId: grant.editionId ?? '', deskId: grant.deskId, createdById: personId, stage };
  return { ...own, uploadedById: personId, blocking: false, story: own };
}

/** The approving roles that the actor has for this story. */
export const approvingRolesOf = (actor: Actor, story: StorySubject): Role[] =>
  APPROVING_ROLES.filter(role => hasRole(actor, [role], story));

/** The refusal of other changes by a person who may only change the pictures. */
export const PICTURES_ONLY = { reason: 'pictures-only' as const, roles: EDITORS };
