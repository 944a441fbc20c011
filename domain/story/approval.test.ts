import { describe, expect, it } from 'vitest';
import type { Role } from '@/domain/roles';
import {
  approvalAfterChange,
  canPublishAlone,
  lackingApproval,
  type ApprovalRules,
  type ApprovedStory,
  type Approver,
  type TextApproval,
} from './approval';
import { STAGES } from './workflow';

const NONE: ApprovalRules = { secondPersonIn: null, approvals: [] };
const FOUR_EYES: ApprovalRules = { ...NONE, secondPersonIn: 'Asia' };
const BY_ADMIN: ApprovalRules = { ...NONE, approvals: [{ section: 'Courts', roles: ['admin'] }] };
const editor: Approver = { personId: 'editor', roles: ['editor'] };
const admin: Approver = { personId: 'admin', roles: ['admin'] };
const later = new Date('2026-12-01T06:00:00Z');
const scheduled: ApprovedStory = { stage: 'scheduled', scheduledFor: later };
const text = (rules: ApprovalRules, approvedAs: Role[] = [], writerIds: string[] = []): TextApproval => ({
  ...{ ...rules, approvedAs, writerIds },
});

describe('A text', () => {
  it('needs a second person for each of its authors where four eyes are required', () => {
    const written = text(FOUR_EYES, [], ['editor']);
    expect(lackingApproval(written, editor).needsSecondPersonOf).toBe('Asia');
    expect(lackingApproval(written, admin).needsSecondPersonOf).toBeNull();
    expect(lackingApproval({ ...written, ...NONE }, editor).needsSecondPersonOf).toBeNull();
  });

  it('misses the approval of its section until a person in the role gives it', () => {
    const missing = { section: 'Courts', roles: ['admin'] };
    expect(lackingApproval(text(BY_ADMIN), editor).missingApproval).toEqual({ ...missing, canGive: false });
    expect(lackingApproval(text(BY_ADMIN), admin).missingApproval).toEqual({ ...missing, canGive: true });
    expect(lackingApproval(text(BY_ADMIN, ['admin']), editor).missingApproval).toBeNull();
  });

  it('names the approval that the person cannot give where two are missing', () => {
    const approvals = [{ section: 'News', roles: ['editor' as const] }, ...BY_ADMIN.approvals];
    const { missingApproval } = lackingApproval(text({ ...NONE, approvals }), editor);
    expect(missingApproval).toMatchObject({ section: 'Courts', canGive: false });
  });

  it('can be published alone by a person in the role, unless they are one of its authors', () => {
    expect(canPublishAlone(text(BY_ADMIN), admin)).toBe(true);
    expect(canPublishAlone(text(BY_ADMIN), editor)).toBe(false);
    expect(canPublishAlone(text({ ...BY_ADMIN, secondPersonIn: 'Asia' }, [], ['admin']), admin)).toBe(false);
  });
});

describe('A change of an approved text', () => {
  it.each(STAGES)('revokes the approval of a %s story only when it has one', stage => {
    const after = approvalAfterChange({ stage, scheduledFor: null }, text(FOUR_EYES), FOUR_EYES, editor);
    expect(after.isTakenBack).toBe(stage === 'approved');
  });

  it('revokes the schedule of changes to a live story', () => {
    const live: ApprovedStory = { stage: 'published', scheduledFor: later };
    expect(approvalAfterChange(live, text(FOUR_EYES), FOUR_EYES, editor).isTakenBack).toBe(true);
  });

  it.each([scheduled, { stage: 'approved', scheduledFor: null } as const])(
    'revokes nothing when no rule requires another person ($stage)',
    story => {
      expect(approvalAfterChange(story, text(NONE), NONE, editor)).toEqual({
        ...{ approvedAs: [], isTakenBack: false },
      });
    },
  );

  it('revokes the approval by a role that the person does not have', () => {
    const after = approvalAfterChange(scheduled, text(BY_ADMIN, ['admin', 'editor']), BY_ADMIN, editor);
    expect(after).toEqual({ approvedAs: ['editor'], isTakenBack: true });
  });

  it('passes the approval to a person who could have given it', () => {
    const rules = { ...NONE, approvals: [{ section: 'News', roles: ['editor' as const, 'admin' as const] }] };
    const after = approvalAfterChange(scheduled, text(rules, ['editor']), rules, admin);
    expect(after).toEqual({ approvedAs: ['admin'], isTakenBack: false });
  });

  it('passes no approval that the text did not have', () => {
    const approved: ApprovedStory = { stage: 'approved', scheduledFor: null };
    expect(approvalAfterChange(approved, text(BY_ADMIN), BY_ADMIN, admin).approvedAs).toEqual([]);
  });

  it('revokes the schedule when the text moves to a place that requires another person', () => {
    expect(approvalAfterChange(scheduled, text(NONE), FOUR_EYES, editor).isTakenBack).toBe(true);
    expect(approvalAfterChange(scheduled, text(NONE), BY_ADMIN, editor).isTakenBack).toBe(true);
    expect(approvalAfterChange(scheduled, text(NONE), BY_ADMIN, admin)).toEqual({
      ...{ approvedAs: ['admin'], isTakenBack: false },
    });
  });
});
