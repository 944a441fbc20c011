import { APPROVING_ROLES, ROLES, type Role } from './roles';
import { WORKFLOW, type Stage, type StoryAction } from '@/domain/story/workflow';

export { ROLES, type Role };

/** A role: on the whole site when both are null, else on one edition or one desk. */
export interface Grant {
  role: Role;
  editionId: string | null;
  deskId: string | null;
}

/** A person who acts, as the rules see them. */
export interface Actor {
  personId: string;
  grants: Grant[];
}

/** What a rule needs to know of a story. */
export interface StorySubject {
  editionId: string;
  deskId: string | null;
  createdById: string;
  /** Whose story it is now, where it was given to a person. */
  assignedToId?: string | null;
  stage: Stage;
}

/** Everything permission is asked for besides the story actions. */
export const PAPER_ACTIONS = [
  'read-newsroom',
  'create-story',
  'upload-media',
  'block-story',
  'assign-story',
  'arrange-fronts',
  'explain-permissions',
  'manage-topics',
  'manage-authors',
  'manage-style',
  'manage-templates',
  'manage-people',
  'manage-tokens',
  'manage-paper',
  'read-audit',
] as const;
export type PaperAction = (typeof PAPER_ACTIONS)[number];

/** Where a paper action happens; leave a place out to ask whether it is allowed anywhere. */
export interface Place {
  editionId?: string;
  deskId?: string | null;
}

export type DenialReason =
  | 'needs-role'
  | 'not-your-story'
  | 'not-your-note'
  | 'already-handed-in'
  | 'pictures-only'
  | 'deactivated';

export type Permission = { allowed: true } | { allowed: false; reason: DenialReason; roles: Role[] };

const ALLOWED: Permission = { allowed: true };
const deny = (reason: DenialReason, ...roles: Role[]): Permission => ({ allowed: false, reason, roles });

/** Roles that may do each thing to stories of others within their grant. Admins may do what editors may. */
const STORY_ROLES: Record<StoryAction, Role[]> = {
  save: ['editor', 'admin'],
  submit: ['editor', 'admin'],
  return: ['editor', 'admin'],
  approve: ['editor', 'admin'],
  schedule: ['editor', 'admin'],
  unschedule: ['editor', 'admin'],
  'schedule-unpublish': ['editor', 'admin'],
  'unschedule-unpublish': ['editor', 'admin'],
  publish: ['editor', 'admin'],
  unpublish: ['editor', 'admin'],
  correct: ['editor', 'admin'],
  spike: ['editor', 'admin'],
  revive: ['editor', 'admin'],
  kill: ['editor', 'admin'],
  reinstate: ['editor', 'admin'],
};

/** What reporters may do with stories that they started or that are assigned to them, and in which stages. */
const OWN_STORY: Partial<Record<StoryAction, Stage[]>> = {
  save: ['draft', 'submitted'],
  submit: ['draft'],
  spike: ['draft'],
  revive: ['spiked'],
};

const PAPER_ROLES: Record<PaperAction, Role[]> = {
  'read-newsroom': [...ROLES],
  'create-story': ['reporter', 'editor', 'admin'],
  'upload-media': [...ROLES],
  'block-story': ['editor', 'admin'],
  'assign-story': ['editor', 'admin'],
  'arrange-fronts': ['producer', 'editor', 'admin'],
  'explain-permissions': ['editor', 'admin'],
  'manage-topics': ['editor', 'admin'],
  'manage-authors': ['editor', 'admin'],
  'manage-style': ['admin'],
  'manage-templates': ['admin'],
  'manage-people': ['admin'],
  'manage-tokens': ['admin'],
  'manage-paper': ['admin'],
  'read-audit': ['admin'],
};

/**
 * Actions on what the whole paper shares, and how wide a grant they need: for the site alone, or also for an edition as a
 * whole. A grant for one desk never suffices.
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
  'read-audit': 'site',
};

function covers(grant: Grant, place: Place): boolean {
  const edition =
    grant.editionId === null || place.editionId === undefined || grant.editionId === place.editionId;
  const desk = grant.deskId === null || place.deskId === undefined || grant.deskId === place.deskId;
  return edition && desk;
}

const isOwnStory = ({ personId }: Actor, { createdById, assignedToId }: StorySubject) =>
  createdById === personId || assignedToId === personId;

function holds(actor: Actor, roles: Role[], place: Place): boolean {
  return actor.grants.some(grant => roles.includes(grant.role) && covers(grant, place));
}

/** Those of the roles that approve stories which the actor has for this one. */
export const approvingRolesOf = (actor: Actor, story: StorySubject): Role[] =>
  APPROVING_ROLES.filter(role => holds(actor, [role], story));

/** The roles that may do this to stories of others: what was killed may harm people, so only admins bring it back. */
const rolesFor = (action: StoryAction, stage: Stage): Role[] =>
  stage === 'killed' && WORKFLOW.killed[action] ? ['admin'] : STORY_ROLES[action];

/** Whether the actor may do this to this story, or why not and which roles could. */
export function canActOnStory(actor: Actor, action: StoryAction, story: StorySubject): Permission {
  const roles = rolesFor(action, story.stage);
  if (holds(actor, roles, story)) return ALLOWED;
  const stages = OWN_STORY[action];
  if (!stages) return deny('needs-role', ...roles);
  if (!isOwnStory(actor, story)) return deny('not-your-story', ...roles);
  if (!holds(actor, ['reporter'], story)) return deny('needs-role', ...roles);
  // Asking for what no one can do in this stage is the workflow's to refuse, with the workflow's reason.
  if (!stages.includes(story.stage) && WORKFLOW[story.stage][action])
    return deny('already-handed-in', ...roles);
  return ALLOWED;
}

/** Whether the actor may plan this story: who may assign it, and reporters their own drafts. */
export function canPlan(actor: Actor, story: StorySubject): Permission {
  const { editionId, deskId } = story;
  const byEditor = canInPaper(actor, 'assign-story', { editionId, deskId });
  const isOwnDraft = story.stage === 'draft' && isOwnStory(actor, story);
  return isOwnDraft && holds(actor, ['reporter'], { editionId, deskId }) ? ALLOWED : byEditor;
}

/** Whether the actor may show this story to people outside the newsroom: its editors, and reporters their own. */
export function canSharePreview(actor: Actor, story: StorySubject): Permission {
  if (holds(actor, STORY_ROLES.save, story)) return ALLOWED;
  if (!isOwnStory(actor, story)) return deny('not-your-story', ...STORY_ROLES.save);
  return holds(actor, ['reporter'], story) ? ALLOWED : deny('needs-role', ...STORY_ROLES.save);
}

/** What can be done to the live coverage of a story: start and end it, write drafts of entries, give entries to readers. */
export const COVERAGE_ACTIONS = ['cover', 'write', 'publish'] as const;
export type CoverageAction = (typeof COVERAGE_ACTIONS)[number];

/** What a rule needs to know of an entry of live coverage. */
export interface EntrySubject {
  authorId: string;
  isPublished: boolean;
}

/**
 * Whether the actor may do this in the live coverage of a story. Its editors may everything; reporters of its place write
 * drafts, and change their own until these are published.
 * @param entry left out for a new one
 */
export function canOnCoverage(
  actor: Actor,
  action: CoverageAction,
  story: Pick<StorySubject, 'editionId' | 'deskId'>,
  entry?: EntrySubject,
): Permission {
  if (holds(actor, STORY_ROLES.publish, story)) return ALLOWED;
  const isOwnDraft = !entry || (entry.authorId === actor.personId && !entry.isPublished);
  return action === 'write' && isOwnDraft && holds(actor, ['reporter'], story)
    ? ALLOWED
    : deny('needs-role', ...STORY_ROLES.publish);
}

const PICTURE_CHANGERS: Role[] = ['producer', 'editor', 'admin'];

/** Whether the actor may change the pictures of this story: which they are, and what is said of them. */
export function canChangePictures(
  actor: Actor,
  story: Pick<StorySubject, 'editionId' | 'deskId'>,
): Permission {
  return holds(actor, PICTURE_CHANGERS, story) ? ALLOWED : deny('needs-role', ...PICTURE_CHANGERS);
}

/** The refusal of a change of more than the pictures by one who may change these alone. */
export const PICTURES_ONLY = { reason: 'pictures-only' as const, roles: STORY_ROLES.save };

/** Whether the actor may do this in the paper; what the whole paper shares needs a wide grant. */
export function canInPaper(actor: Actor, action: PaperAction, place: Place = {}): Permission {
  const roles = PAPER_ROLES[action];
  const width = WIDE_ACTIONS[action];
  const isWide = ({ editionId, deskId }: Grant) => !deskId && (width === 'edition' || !editionId);
  const grants = width ? actor.grants.filter(isWide) : actor.grants;
  return holds({ ...actor, grants }, roles, place) ? ALLOWED : deny('needs-role', ...roles);
}

/** What can be done to a picture; it belongs to the whole paper. */
export const PICTURE_ACTIONS = ['use', 'see-facts', 'change-facts'] as const;
export type PictureAction = (typeof PICTURE_ACTIONS)[number];

/** What a rule needs to know of a picture. */
export interface PictureSubject {
  uploadedById: string | null;
}

const PICTURE_ROLES: Record<PictureAction, Role[]> = {
  use: [...ROLES],
  'see-facts': [...ROLES],
  'change-facts': ['producer', 'editor', 'admin'],
};

/** Whether the actor may do this to a picture: by role anywhere in the paper, or because it is their own. */
export function canOnPicture(actor: Actor, action: PictureAction, picture: PictureSubject): Permission {
  if (holds(actor, PICTURE_ROLES[action], {})) return ALLOWED;
  const isOwn = picture.uploadedById === actor.personId && holds(actor, [...ROLES], {});
  return isOwn ? ALLOWED : deny('needs-role', ...PICTURE_ROLES[action]);
}

/** What can be done to the conversation about a story. */
export const NOTE_ACTIONS = ['add', 'change', 'resolve', 'block'] as const;
export type NoteAction = (typeof NOTE_ACTIONS)[number];

/** What a rule needs to know of a conversation, or of one note: who began it, and whether it blocks publishing. */
export interface NoteSubject {
  createdById: string;
  blocking: boolean;
}

/**
 * Whether the actor may do this to a conversation about a story. All may add to one. Words are changed by the person who wrote
 * them, a conversation is resolved by who began it or who may edit the story, and one that blocks by its editors.
 */
export function canOnNote(
  actor: Actor,
  action: NoteAction,
  note: NoteSubject,
  story: Pick<StorySubject, 'editionId' | 'deskId' | 'createdById'>,
): Permission {
  const { editionId, deskId } = story;
  const byEditor = canInPaper(actor, 'block-story', { editionId, deskId });
  const isOwn = note.createdById === actor.personId;
  switch (action) {
    case 'add':
      return canInPaper(actor, 'read-newsroom');
    case 'change':
      return isOwn ? canInPaper(actor, 'read-newsroom') : deny('not-your-note');
    case 'block':
      return byEditor;
    case 'resolve':
      if (byEditor.allowed || note.blocking) return byEditor;
      if (isOwn) return canInPaper(actor, 'read-newsroom');
      return story.createdById === actor.personId && holds(actor, ['reporter'], { editionId, deskId })
        ? ALLOWED
        : byEditor;
  }
}
