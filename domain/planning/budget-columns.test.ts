import { describe, expect, it } from 'vitest';
import { BUDGET_CELLS, moveColumn, readColumns, toggleColumn, writeColumns } from './budget-columns';

describe('The columns of the budget', () => {
  it('are read in the order of a text, each once and without unknown ones', () => {
    expect(readColumns('deadline.stage.deadline.salary')).toEqual(['deadline', 'stage']);
    expect(readColumns(writeColumns(BUDGET_CELLS))).toEqual(BUDGET_CELLS);
  });

  it.each([null, '', 'salary', 'all'])('are all for the text %s', text => {
    expect(readColumns(text)).toEqual(BUDGET_CELLS);
  });

  it('are added at the end and removed, except for the last one', () => {
    expect(toggleColumn(['stage'], 'changed')).toEqual(['stage', 'changed']);
    expect(toggleColumn(['stage', 'changed'], 'stage')).toEqual(['changed']);
    expect(toggleColumn(['changed'], 'changed')).toEqual(['changed']);
  });

  it('change places with the one before, except for the first one', () => {
    expect(moveColumn(['stage', 'section', 'changed'], 'changed')).toEqual(['stage', 'changed', 'section']);
    expect(moveColumn(['stage', 'section'], 'stage')).toEqual(['stage', 'section']);
  });
});
