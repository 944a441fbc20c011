import type { schedule as en } from './en';

export const schedule: typeof en = {
  publish: {
    title: name => `定时发布 ${name}`,
    willBe: '发布时间',
    button: time => `定于 ${time} 发布`,
  },
  unpublish: {
    title: name => `定时撤下 ${name}`,
    willBe: '撤下时间',
    button: time => `定于 ${time} 撤下`,
  },
  day: '日期',
  time: '时间',
  zone: '时区',
  ofEdition: (edition, zone) => `${edition}，${zone}`,
  own: '你',
  stored: '按此保存',
  which: '当天这个时间会出现两次，选哪一次？',
  embargoEnds: time => `禁发期到 ${time} 结束。`,
  noTime: '请填写日期和时间。',
  bar: {
    publish: time => `将于 ${time} 发布。`,
    changes: time => `改动将于 ${time} 发布。`,
    unpublish: time => `将于 ${time} 撤下。`,
    blocked: why => `按目前的情况，届时不会发布。${why}`,
    changedByScheduler: '设定时间的人之后改过稿件，需要双人审核。',
    refused: (time, why) => `${time} 没有发布。${why}请立即发布，或另选时间。`,
    change: '改时间',
    cancel: '取消',
    cancelPublish: '取消定时发布',
    cancelUnpublish: '取消定时撤下',
  },
  onTime: time => `定时 ${time}`,
  late: (time, minutes) => (minutes < 1 ? `定时 ${time}，已晚` : `定时 ${time}，晚了 ${minutes} 分钟`),
};
