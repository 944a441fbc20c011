import type { Rule } from '@/domain/checks/finding';
import { machineTextsIn } from '@/domain/translation/machine/machine-texts';

/** Texts that a machine translated and no one has edited or read: readers get none of them. */
export const machineText: Rule = {
  name: 'machine-text',
  severity: 'blocks',
  find(content, { machineTexts }) {
    const found = machineTextsIn(content, machineTexts);
    return found[0] ? [{ where: found[0].where, data: { count: found.length } }] : [];
  },
};
