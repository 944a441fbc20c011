import type { Words } from './words';

const plural = new Intl.PluralRules('ar');
const figures = new Intl.NumberFormat('ar-u-nu-latn');
const MINUTES: Record<Intl.LDMLPluralRule, (count: number) => string> = {
  zero: count => `${count} دقيقة قراءة`,
  one: () => 'دقيقة قراءة واحدة',
  two: () => 'دقيقتا قراءة',
  few: count => `${count} دقائق قراءة`,
  many: count => `${count} دقيقة قراءة`,
  other: count => `${count} دقيقة قراءة`,
};
const STORIES: Record<Intl.LDMLPluralRule, (count: string) => string> = {
  zero: () => 'لا مواد',
  one: () => 'مادة واحدة',
  two: () => 'مادتان',
  few: count => `${count} مواد`,
  many: count => `${count} مادة`,
  other: count => `${count} مادة`,
};

export const ar: Words = {
  lists: { locale: 'ar', mark: null },

  skip: 'انتقل إلى النص',
  editions: 'الطبعات',
  sections: 'الأقسام',
  subsections: 'داخل هذا القسم',
  breadcrumb: 'مسار التصفح',
  staff: 'دخول المحررين',
  home: siteName => `${siteName}، الصفحة الأولى`,
  start: 'الرئيسية',
  feed: siteName => `${siteName}: أحدث الأخبار`,

  by: (names, place) => (place ? ['بقلم ', names, '، ', place] : ['بقلم ', names]),
  photosBy: names => ['تصوير: ', names],
  translatedBy: names => ['ترجمة: ', names],
  reportedBy: names => ['شارك في التغطية: ', names, '.'],
  updated: 'آخر تحديث: ',
  published: 'نُشر: ',
  firstPublished: 'نُشر أول مرة: ',
  minutes: count => MINUTES[plural.select(count)](count),

  share: 'شارك هذه المادة',
  shareOn: {
    weibo: 'ويبو',
    x: 'إكس',
    facebook: 'فيسبوك',
    linkedin: 'لينكدإن',
    whatsapp: 'واتساب',
    mail: 'البريد',
  },
  wechat: 'ويتشات',
  wechatHint: 'امسح الرمز بتطبيق ويتشات ثم شارك من هناك.',
  qrCode: 'رمز الاستجابة السريعة لرابط هذه المادة',

  thisStoryIn: 'هذه المادة في',
  sideBySide: 'قراءة متقابلة مع',
  sideBySideTitle: 'قراءة متقابلة',
  related: 'مواد ذات صلة',
  latest: 'الأحدث',
  series: {
    title: 'في هذه السلسلة',
    part: (number, of) => `الجزء ${figures.format(number)} من ${figures.format(of)}`,
  },
  coverage: {
    live: 'مباشر',
    title: 'تغطية مباشرة',
    ended: 'انتهت التغطية المباشرة',
    changed: 'آخر تحديث: ',
    oldestFirst: 'من الأقدم إلى الأحدث',
    newestFirst: 'من الأحدث إلى الأقدم',
    keyEvents: 'أبرز الأحداث',
    keyEvent: 'حدث بارز',
    pinned: 'مثبّت',
    fresh: 'عرض التحديثات الجديدة',
    entryChanged: 'حُدّث: ',
    earlier: 'تحديثات سابقة',
    later: 'تحديثات لاحقة',
    newest: 'أحدث التحديثات',
    oldest: 'أولى التحديثات',
  },
  topics: 'الموضوعات',
  backToTop: 'إلى الأعلى',
  corrected: when => `صُحِّح في ${when}`,

  languageShown: 'اعرض',
  both: 'اللغتان',
  paragraph: number => `الفقرة ${number}`,

  table: 'جدول',
  footnotes: 'الحواشي',
  footnote: number => `الحاشية ${number}`,
  backToText: number => `العودة إلى النص عند الحاشية ${number}`,
  seeOn: provider => `شاهده على ${provider}`,
  gallery: count => `معرض صور (${count})؛ يتحرك الصف جانبيًا`,
  scrolls: 'مرّر جانبيًا لرؤية المزيد',
  links: 'روابط المادة',
  alsoRead: 'اقرأ أيضًا',
  facts: 'حقائق',
  transcript: 'النص المكتوب',

  topStories: 'أهم الأخبار',
  opinion: 'رأي',
  feature: 'تقرير',
  moreStories: 'مواد أخرى',
  alsoHere: 'أيضًا في هذه الطبعة',
  inBrief: 'باختصار',
  inPictures: 'في صور',
  picturesHint: 'صور؛ يتحرك الصف جانبيًا على الشاشات الضيقة',
  breaking: 'عاجل',
  preview: {
    title: 'معاينة للمراجعة.',
    text: 'مادة غير منشورة، يُرجى عدم تداولها.',
    until: 'يمكن فتحها حتى ',
  },
  emptyFront: {
    title: 'لم يُنشر شيء هنا بعد',
    text: 'ستظهر أول مادة من هذه الطبعة هنا فور نشرها.',
  },
  emptySection: 'لم تُنشر مواد في هذا القسم بعد.',
  pages: 'الصفحات',
  turns: {
    label: 'صفحات القائمة',
    newestFirst: { first: 'الأحدث', previous: 'أحدث', next: 'أقدم' },
    oldestFirst: { first: 'البداية', previous: 'قبل ذلك', next: 'بعد ذلك' },
  },

  search: {
    intro: 'ابحث في جميع مواد الصحيفة بالكلمات والأسماء والعبارات.',
    field: 'كلمات البحث',
    button: 'بحث',
    filters: 'تصفية النتائج',
    apply: 'تطبيق',
    edition: 'الطبعة',
    allEditions: 'جميع الطبعات',
    section: 'القسم',
    author: 'الكاتب',
    topic: 'الموضوع',
    published: 'تاريخ النشر',
    periods: {
      any: 'أي وقت',
      day: 'اليوم الأخير',
      week: 'الأسبوع الأخير',
      month: 'الشهر الأخير',
      year: 'السنة الأخيرة',
    },
    from: 'من',
    to: 'إلى',
    results: 'النتائج',
    count: (count, shown, query) => {
      const form = plural.select(count);
      if (form === 'one') return ['نتيجة واحدة للبحث عن ', query];
      if (form === 'two') return ['نتيجتان للبحث عن ', query];
      return [shown, form === 'few' ? ' نتائج للبحث عن ' : ' نتيجة للبحث عن ', query];
    },
    atLeast: 'على الأقل:',
    newestFirst: 'الأحدث أولًا',
    bestFirst: 'الأكثر صلة أولًا',
    answered: (typed, answered) => ['لا نتائج للبحث عن ', typed, '. هذه نتائج البحث عن ', answered, '.'],
    didYouMean: suggestion => ['هل تقصد ', suggestion, '؟'],
    elsewhere: (count, shown) => {
      const form = plural.select(count);
      if (form === 'one') return 'مادة واحدة في طبعات أخرى';
      if (form === 'two') return 'مادتان في طبعات أخرى';
      return `${shown} ${form === 'few' ? 'مواد' : 'مادة'} في طبعات أخرى`;
    },
    nothing: query => ['لا نتائج للبحث عن ', query],
    noSuchPage: 'لا مزيد من النتائج',
    firstPage: 'العودة إلى أول النتائج',
    withoutFilters: 'أعد البحث من دون تصفية',
    oneWord: 'ابحث عن كلمة كلمة:',
    checkSpelling: 'تحقق من الإملاء أو جرّب كلمة أكثر شيوعًا.',
    onlyExcluded: 'لم تذكر سوى ما تريد استبعاده. أضف كلمة تبحث عنها.',
    help: {
      title: 'كيف تبحث',
      rows: [
        { typed: 'ميناء رافعات', means: 'المواد التي ترد فيها الكلمتان معًا بمختلف صيغهما' },
        { typed: '«قطار الليل»', means: 'العبارة كما هي' },
        { typed: 'ميناء -جسر', means: 'الكلمة الأولى دون الثانية' },
        { typed: 'مدينة', means: 'لا حاجة إلى التشكيل ولا إلى «ال»' },
        { typed: 'chongqing', means: 'يمكن كتابة الكلمات الصينية بحروف بينيين' },
      ],
    },
  },

  missing: {
    'not-found': {
      title: 'الصفحة غير موجودة',
      text: 'ربما كُتب العنوان خطأ، أو أن الرابط الذي تبعته غير صحيح.',
      label: 'غير موجود',
    },
    unpublished: {
      title: 'هذه المادة غير متاحة حاليًا',
      text: 'أوقفنا نشرها مؤقتًا، وقد تعود إلى هذا العنوان.',
      label: 'غير متاحة',
    },
    gone: {
      title: 'سُحبت هذه المادة',
      text: 'نُشرت هنا ثم سُحبت. ولن يُنشر أي شيء آخر على هذا العنوان.',
      label: 'مسحوبة',
    },
  },

  stories: count => STORIES[plural.select(count)](figures.format(count)),
  neighbours: { label: 'من القسم نفسه', previous: 'السابقة', next: 'التالية' },
  topic: {
    label: 'موضوع',
    beside: 'موضوعات قريبة',
    empty: 'لم تنشر هذه الطبعة بعد أي مادة في هذا الموضوع.',
    description: name => `كل المواد عن «${name}»، الأحدث أولًا.`,
  },
  author: {
    label: 'كاتب',
    portrait: name => `صورة ${name}`,
    empty: 'لم تنشر هذه الطبعة بعد أي مادة بهذا التوقيع.',
    feed: 'تابع عبر RSS',
  },
  archive: {
    title: 'الأرشيف',
    intro: 'كل مواد هذه الطبعة بحسب يوم نشرها.',
    previous: 'الأقدم',
    next: 'الأحدث',
    empty: 'لم يُنشر شيء في هذه المدة.',
    weekStart: 6,
  },
  mostViewed: {
    title: 'الأكثر قراءة',
    intro: 'ما يقرأه قراء هذه الطبعة الآن. يُحسب بلا ملفات تعريف ارتباط، وتُحسب القراءة بنصفها بعد ست ساعات.',
    empty: {
      title: 'لا قراءات كافية بعد',
      text: 'ستظهر المواد الأكثر قراءة هنا عندما تكفي القراءات لترتيبها. وهذه أحدث المواد.',
    },
  },
  corrections: {
    title: 'التصويبات',
    intro: 'ما أخطأنا فيه وصححناه، الأحدث أولًا. ويظهر كل تصويب أيضًا أسفل مادته.',
    empty: 'لم تنشر هذه الطبعة أي تصويب حتى الآن.',
  },
  changes: {
    title: 'ما الذي تغيّر',
    intro: 'كل ما تغيّر في هذه المادة منذ نشرها. الكلمات المضافة تحتها خط، والكلمات المحذوفة مشطوبة.',
    correction: 'تصويب',
    first: 'نُشر أول مرة',
    nothing: 'لم يتغيّر النص منذ نشره.',
    long: 'تغيّر النص، وهو أطول من أن يُقارن هنا.',
    other: 'استُبدلت صورة أو جزء آخر.',
    places: { headline: 'العنوان', standfirst: 'المقدمة', byline: 'الكاتب', picture: 'الصورة' },
  },
  standing: { label: 'عن الصحيفة' },

  findMore: 'ابحث',
  searchTitle: 'البحث',
  feedTitle: 'خلاصة RSS',
  skipToWays: 'انتقل إلى روابط الموقع',

  about: 'عن الصحيفة',
  followUs: 'تابعنا',
  otherLanguages: 'طبعات أخرى',
  copyright: (years, siteName) => `حقوق النشر © ${years} ${siteName}. `,

  displayPreferences: {
    title: 'المظهر',
    theme: 'الألوان',
    themes: { system: 'كما في هذا الجهاز', light: 'فاتحة', dark: 'داكنة' },
    text: 'النص',
    sizes: { normal: 'عادي', large: 'كبير', larger: 'أكبر' },
    apply: 'تطبيق',
  },
  offline: {
    title: 'أنت غير متصل بالإنترنت',
    text: 'تعذّر تحميل هذه الصفحة الآن. المواد التي قرأتها على هذا الجهاز ما زالت هنا.',
    readHere: 'ما قرأته على هذا الجهاز',
  },
  keeping: {
    keep: 'احفظ المادة',
    kept: 'حُفظت على هذا الجهاز مع صورها.',
    dropped: 'حُذفت من هذا الجهاز.',
    full: 'لا مساحة للمزيد: يتسع الجهاز لـ50 مادة و100 ميغابايت على الأكثر. احذف واحدة أولًا.',
    gone: 'لم تعد هذه المادة في الصحيفة.',
    failed: 'تعذّر حفظ المادة. حاول مجددًا باتصال أفضل.',
    title: 'المواد المحفوظة',
    about: 'تُقرأ المواد المحفوظة على هذا الجهاز من دون اتصال. ما يتغيّر منها يُحدَّث، وما تسحبه الصحيفة يُحذف.',
    none: 'لم تحفظ أي مادة بعد. اختر «احفظ المادة» أعلى أي مادة.',
    needsScript: 'يحتاج حفظ المواد إلى JavaScript.',
    remove: 'احذف',
    room: '{count} من 50 مادة، {size} من 100 ميغابايت',
  },
  copyLink: 'نسخ الرابط',
  linkCopied: 'نُسخ الرابط',
  shareElsewhere: 'مشاركة…',
  playHere: 'تشغيل هنا',
};
