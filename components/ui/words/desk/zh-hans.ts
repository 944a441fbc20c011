import type { desk as en } from './en';

/** Why a story cannot be as it was asked for. */
export const desk: typeof en = {
  wrongFields: {
    saved: fields => `已保存，以下除外：${fields}`,
    why: (field, why) => `${field}：${why}`,
    reasons: {
      'no-such-edition': '这个版面已不存在，请另选一个。',
      'no-such-desk': '这个部门已不存在，请另选一个。',
      'edition-is-settled': '已发布的稿件不能更换版面，请在另一版面新建稿件。',
      'edition-has-a-version': '该版面已有这篇稿件的对应稿件。',
      'section-of-another-edition': '这个栏目属于另一版面，请选择本版面的栏目。',
      'no-such-topic': '其中一个话题已不存在，请将其移除。',
      'no-such-author': '其中一位作者已不存在，请移除该署名后重新添加。',
      'no-such-picture': '其中一张图片不在图库中，请移除后重新选择。',
      'no-such-recording': '其中一段音视频不在媒体库中，请移除后重新选择。',
      'no-such-story': '其中一篇稿件不存在，请将其移除。',
      'needs-role': '你的角色不能在该处写稿。',
    },
    other: '服务器未接受此内容。',
    settled: '已发布的稿件不能更换版面。',
  },
  stepReasons: {
    return: {
      title: '退回稿件',
      text: '作者会在收件箱中看到你的意见，意见也会留在历史记录里。',
      reason: '需要作者修改什么',
      button: '退回',
    },
    unpublish: {
      title: '撤下这篇稿件？',
      text: '读者打开原网址会看到报道暂时无法阅读。稿件将回到草稿状态。',
      reason: '原因（仅编辑部可见）',
      button: '撤下',
    },
    kill: {
      title: '撤回这篇稿件？',
      text: '读者打开原网址会看到报道已撤回，不再恢复。文字仍留在编辑部，只有管理员可以恢复。',
      reason: '原因（仅编辑部可见）',
      button: '撤回',
    },
    missing: '请写明原因。',
    typeSlug: slug => `输入网址别名 ${slug} 以确认撤回`,
    otherSlug: '这不是本稿的网址别名。',
    line: '给读者的说明（选填）',
    lineHelp: '显示在稿件的网址上。',
    undo: '撤销',
  },
};
