import type { Words } from '../words';

export const picture: Words['picture'] = {
  one: '图片',
  choose: '选择图片',
  orDrop: '或拖到这里',
  replace: '更换',
  remove: '移除',
  uploading: name => `正在上传 ${name}`,
  notSent: (name, why) => `${name}：${why}`,
  facts: {
    open: '裁切与版权',
    title: '裁切与版权',
    focus: '焦点',
    focusAt: (across, down) => `距左边 ${across}%，距上边 ${down}%`,
    help: '拖动标记或用方向键移动。每种裁切都会保留这里。',
    fromLeft: '距左边（百分比）',
    fromTop: '距上边（百分比）',
    rights: '可刊用至',
    rightsHelp: '到你所在时区当天结束为止。留空表示不限期。',
    save: '保存',
    failed: '读取或保存失败，请重试。',
    changedMeanwhile: '期间有人改过这些内容。你的设置仍在这里，再次保存即可保留。',
  },
  size: '宽度',
  sizes: { text: '通栏', wide: '加宽', hung: '说明在旁' },
  gone: '图片正在处理。',
};
