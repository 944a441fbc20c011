import type { planning as en } from './en';

export const planning: typeof en = {
  title: '选题安排',
  day: '计划日期',
  deadline: '截稿时间',
  zone: zone => `时间按${zone}`,
  length: '预计字数',
  lengthSoFar: (written, expected) => `已写 ${written} 字，预计 ${expected} 字`,
  photographer: '摄影',
  notes: '选题备注',
  notesHelp: '写什么，还需要什么。',
  noOne: '无人',
  noColleague: '没有符合的同事。',
  notSaved: '安排未保存，请重试。',
  failed: '无法载入安排。',
  again: '重试',
};
