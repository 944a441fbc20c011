import type { CheckFacts, Rule } from '@/domain/checks/finding';

/** A story made from an agency story that the agency killed or holds. */
export const killedByAgency = {
  name: 'killed-by-agency',
  severity: 'warning',
  find: (_, { agencyKill }: Pick<CheckFacts, 'agencyKill'>) =>
    agencyKill
      ? [
          {
            where: { field: 'headline' },
            data: {
              text: agencyKill.source,
              ...(agencyKill.isHeld && { isHeld: true }),
              ...(agencyKill.note && { message: agencyKill.note }),
            },
          },
        ]
      : [],
} satisfies Rule;
