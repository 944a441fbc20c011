import type { Rule } from '@/domain/checks/finding';
import { picturesIn } from '@/domain/document/text-blocks';

/** Pictures, at the head or in the body, that the paper may no longer print. */
export const rightsExpired: Rule = {
  name: 'rights-expired',
  severity: 'asks',
  find({ fields: { lead }, body }, { rightsUntil, now }) {
    const expired = (media: unknown) => {
      const until = typeof media === 'string' ? rightsUntil[media] : undefined;
      return until && until <= now ? [{ until: until.toISOString() }] : [];
    };
    return [
      ...expired(lead?.mediaId).map(data => ({ where: { field: 'lead' } as const, data })),
      ...picturesIn(body).flatMap(({ node, path }) =>
        expired(node.attrs?.media).map(data => ({ where: { path, from: 0, to: 0 }, data })),
      ),
    ];
  },
};
