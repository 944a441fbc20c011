import type { DemoGroup } from '../write';
import { windRulesEn } from './wind-rules/en';
import { windRulesFr } from './wind-rules/fr';
import { windRulesZh } from './wind-rules/zh';

export default { key: 'wind-rules', stories: [windRulesEn, windRulesZh, windRulesFr] } satisfies DemoGroup;
