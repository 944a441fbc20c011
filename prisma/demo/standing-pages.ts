import { h2, p, pair, pairHeading, ul, type Block, type DemoEditionCode } from './write';

export interface DemoPage {
  slug: string;
  /** In a bilingual edition title and description hold both languages, a line each. */
  title: string;
  description: string;
  body: Block[];
}

/** @param corrections address of the edition's corrections page */
const english = (corrections: string): DemoPage[] => [
  {
    slug: 'about',
    title: 'About this paper',
    description: 'What Broadsheet is, and what in it is invented.',
    body: [
      p(
        'This is the demonstration paper of Broadsheet, a newsroom system for papers with several editions and languages. It comes with the program, so that whoever tries it finds a paper at work instead of empty pages.',
      ),
      p(
        'Its people, places, firms and events are invented. Its pictures were drawn for it. What its section on the paper itself says about the program is true.',
      ),
      h2('Five editions'),
      p(
        'The Global Edition, ASIA, 中文, 双语 and Français each have their own language, sections, front page and clock. A story that exists in several of them is linked from each to the others; each edition decides for itself what it publishes.',
      ),
      h2('Who makes it'),
      p(
        'Ines Marchetti edits the paper. Daniel Achterberg runs the World and Business desks, Zhou Mingyue the Chinese and bilingual editions, Amina Sesay the pictures. Kofi Mensah administers people and paper. Their bylines lead to what they have written.',
      ),
    ],
  },
  {
    slug: 'contact',
    title: 'Contact',
    description: 'Whom to write to, and what becomes of a letter.',
    body: [
      p(
        'The addresses below end in “.example”, a name that is set aside for examples. Mail to them reaches nobody. A paper that is put to work writes its own here, in the newsroom, under “Paper”.',
      ),
      ul([
        '**The newsroom:** newsroom@broadsheet.example',
        '**Corrections:** corrections@broadsheet.example',
        '**Letters to the editor:** letters@broadsheet.example',
        '**Readers’ data:** data@broadsheet.example',
      ]),
      p('Name the story and the sentence. It helps most to say how you know.'),
    ],
  },
  {
    slug: 'how-we-correct',
    title: 'How we correct',
    description: 'What we do when something we published is wrong.',
    body: [
      p(
        `A mistake that changes what a reader takes away from a story is corrected with a note that says what was wrong, what is right, and when the story was mended. The note stands under the story and on the [corrections page](${corrections}), and it stays there.`,
      ),
      p(
        'A slip of spelling is mended without a note. The line under the headline says when a story was last changed; its first publication is named at its end.',
      ),
      p(
        'A story that cannot be mended is withdrawn. Its address then says so, for good. Nothing else is ever published in its place.',
      ),
    ],
  },
  {
    slug: 'legal',
    title: 'Legal and privacy',
    description: 'Rights, and what this site knows about you.',
    body: [
      h2('Rights'),
      p(
        'The program is under the MIT licence. The texts and pictures of this demonstration come with it. The licence and registration numbers in the footer are samples.',
      ),
      h2('What we know about you'),
      p(
        'Nothing, unless you tell us. Reading needs no account and sets no cookie. If you choose colours or a text size, that choice is kept in a cookie of yours, and only that. Page views are counted as numbers, without addresses, names or marks on your device.',
      ),
      p(
        'Our pages load nothing from other sites. A film that lies elsewhere is a link until you ask for it. The stories you read may be kept on your device, by your browser, so that you can read them again without a network; clearing the site’s data removes them.',
      ),
    ],
  },
];

const chinese: DemoPage[] = [
  {
    slug: 'about',
    title: '关于本报',
    description: '对开报是什么，其中哪些是虚构的。',
    body: [
      p(
        '您看到的是 Broadsheet（对开报）的演示报纸。Broadsheet 是一套采编系统，供拥有多个版本、多种语言的报纸使用。演示报纸随程序附送，让试用的人看到一份正在运转的报纸，而不是一片空白。',
      ),
      p(
        '报上的人物、地点、公司与事件均属虚构，图片专为本报绘制。“本报内外”栏目里关于这套程序的介绍，则句句属实。',
      ),
      h2('五个版本'),
      p(
        'Global Edition、ASIA、中文、双语与 Français 各有自己的语言、栏目、头版和时区。同一篇报道若在几个版本都有，彼此之间设有链接；登与不登，由各版自行决定。',
      ),
      h2('谁在办报'),
      p(
        '总编辑伊内丝·马尔凯蒂。丹尼尔·阿赫特贝格负责国际与财经，周明月负责中文版与双语版，阿米娜·塞萨伊负责图片，科菲·门萨管理人员与报纸设置。点开署名，可以读到各人写过的文章。',
      ),
    ],
  },
  {
    slug: 'contact',
    title: '联系我们',
    description: '写信给谁，来信如何处理。',
    body: [
      p(
        '下面的地址都以“.example”结尾，这是专门留作示例的域名，寄往这些地址的邮件不会有人收到。正式办报时，请在编辑部的“报纸”一页换成自己的地址。',
      ),
      ul([
        '**编辑部：**newsroom@broadsheet.example',
        '**更正：**corrections@broadsheet.example',
        '**读者来信：**letters@broadsheet.example',
        '**读者数据：**data@broadsheet.example',
      ]),
      p('请写明是哪一篇、哪一句。若能说明您是如何得知的，最有帮助。'),
    ],
  },
  {
    slug: 'how-we-correct',
    title: '我们如何更正',
    description: '登错了，我们怎么办。',
    body: [
      p(
        '凡是会让读者得出不同结论的差错，我们都以更正说明：错在哪里，对的是什么，何时改正。更正附在原文之后，也列在[更正](/zh/corrections)一页，一直保留。',
      ),
      p('错别字径直改正，不另说明。标题下方注明最后更新的时间，文末注明首发时间。'),
      p('无法更正的报道予以撤回。撤回后，原地址会一直说明此事，不再刊登别的内容。'),
    ],
  },
  {
    slug: 'legal',
    title: '法律与隐私',
    description: '版权，以及本网站知道您什么。',
    body: [
      h2('版权'),
      p('程序采用 MIT 许可证，演示报纸的文字与图片随程序提供。页脚的许可证号与备案号均为示例。'),
      h2('我们知道您什么'),
      p(
        '您不说，我们就什么也不知道。阅读无须注册，也不设 Cookie。如果您选了配色或字号，这一选择会保存在您自己的一个 Cookie 里，别无其他。阅读量只计数字，不记地址、姓名，也不在您的设备上做记号。',
      ),
      p(
        '我们的页面不从别的网站加载任何内容。存放在别处的视频，在您点开之前只是一个链接。您读过的报道可能由浏览器留存在您的设备上，供没有网络时再读；清除本站数据即可删除。',
      ),
    ],
  },
];

const french: DemoPage[] = [
  {
    slug: 'a-propos',
    title: 'À propos du journal',
    description: 'Ce qu’est Broadsheet, et ce qui y est inventé.',
    body: [
      p(
        'Ceci est le journal de démonstration de Broadsheet, un système de rédaction pour les journaux à plusieurs éditions et plusieurs langues. Il est livré avec le programme, pour que celui qui l’essaie trouve un journal au travail plutôt que des pages vides.',
      ),
      p(
        'Les personnes, les lieux, les entreprises et les événements y sont inventés. Les images ont été dessinées pour lui. Ce que la rubrique Coulisses dit du programme est vrai.',
      ),
      h2('Cinq éditions'),
      p(
        'Global Edition, ASIA, 中文, 双语 et Français ont chacune leur langue, leurs rubriques, leur une et leur heure. Un article qui existe dans plusieurs d’entre elles y renvoie de l’une à l’autre\u00a0; chaque édition décide seule de ce qu’elle publie.',
      ),
      h2('Qui le fait'),
      p(
        'Ines Marchetti dirige la rédaction. Daniel Achterberg tient le Monde et l’Économie, Zhou Mingyue les éditions chinoise et bilingue, Amina Sesay les images. Kofi Mensah administre les personnes et le journal. Chaque signature mène à ce que son auteur a écrit.',
      ),
    ],
  },
  {
    slug: 'contact',
    title: 'Contact',
    description: 'À qui écrire, et ce que devient une lettre.',
    body: [
      p(
        'Les adresses ci-dessous se terminent par «\u00a0.example\u00a0», un nom réservé aux exemples\u00a0: le courrier n’y atteint personne. Un journal en activité inscrit ici les siennes, dans la rédaction, sous «\u00a0Journal\u00a0».',
      ),
      ul([
        '**La rédaction\u00a0:** newsroom@broadsheet.example',
        '**Rectificatifs\u00a0:** corrections@broadsheet.example',
        '**Courrier des lecteurs\u00a0:** letters@broadsheet.example',
        '**Données des lecteurs\u00a0:** data@broadsheet.example',
      ]),
      p('Nommez l’article et la phrase. Dire comment vous le savez est ce qui aide le plus.'),
    ],
  },
  {
    slug: 'rectifier',
    title: 'Comment nous rectifions',
    description: 'Ce que nous faisons quand nous nous sommes trompés.',
    body: [
      p(
        'Une erreur qui change ce que le lecteur retient d’un article est rectifiée par une note\u00a0: ce qui était faux, ce qui est juste, et quand l’article a été corrigé. La note figure sous l’article et sur la page des [rectificatifs](/fr/corrections), et elle y reste.',
      ),
      p(
        'Une faute d’orthographe est corrigée sans note. La ligne sous le titre dit quand l’article a été modifié pour la dernière fois\u00a0; sa première publication est indiquée à la fin.',
      ),
      p(
        'Un article qu’on ne peut rectifier est retiré. Son adresse le dit alors, pour toujours, et rien d’autre n’y paraît.',
      ),
    ],
  },
  {
    slug: 'mentions-legales',
    title: 'Mentions légales et vie privée',
    description: 'Les droits, et ce que ce site sait de vous.',
    body: [
      h2('Droits'),
      p(
        'Le programme est sous licence MIT. Les textes et les images de cette démonstration sont livrés avec lui. Les numéros de licence et d’enregistrement au pied des pages sont des exemples.',
      ),
      h2('Ce que nous savons de vous'),
      p(
        'Rien, sauf si vous nous le dites. Lire ne demande pas de compte et ne dépose aucun cookie. Si vous choisissez des couleurs ou une taille de texte, ce choix est gardé dans un cookie à vous, et lui seul. Les lectures sont comptées comme des nombres, sans adresse, sans nom, sans marque sur votre appareil.',
      ),
      p(
        'Nos pages ne chargent rien depuis d’autres sites. Un film hébergé ailleurs n’est qu’un lien tant que vous ne le demandez pas. Les articles lus peuvent être gardés sur votre appareil, par votre navigateur, pour être relus sans réseau\u00a0; effacer les données du site les supprime.',
      ),
    ],
  },
];

const bilingual: DemoPage[] = [
  {
    slug: 'about',
    title: 'About this paper\n关于本报',
    description: 'What Broadsheet is, and what in it is invented.\n对开报是什么，其中哪些是虚构的。',
    body: [
      pair(
        'This is the demonstration paper of Broadsheet, a newsroom system for papers with several editions and languages.',
        '这是 Broadsheet（对开报）的演示报纸。Broadsheet 是一套采编系统，供拥有多个版本、多种语言的报纸使用。',
      ),
      pair(
        'Its people, places, firms and events are invented. Its pictures were drawn for it.',
        '报上的人物、地点、公司与事件均属虚构，图片专为本报绘制。',
      ),
      pairHeading('This edition', '关于本版'),
      pair(
        'Each story stands here in English and Chinese, paragraph by paragraph. The paragraphs are numbered, so that a class can cite them, and a link above the story shows one language alone.',
        '本版的报道英汉对照，逐段排列。每段编有号码，便于课堂上引用；正文上方的链接可以只看一种语言。',
      ),
    ],
  },
  {
    slug: 'contact',
    title: 'Contact\n联系我们',
    description: 'Whom to write to.\n写信给谁。',
    body: [
      pair(
        'Addresses here end in “.example”, a name that is set aside for examples; mail to them reaches nobody. The newsroom’s is newsroom@broadsheet.example.',
        '这里的地址都以“.example”结尾，是专门留作示例的域名，邮件不会有人收到。编辑部的地址是 newsroom@broadsheet.example。',
      ),
      pair('Name the story and the number of the paragraph.', '来信请写明是哪一篇、第几段。'),
    ],
  },
  {
    slug: 'legal',
    title: 'Legal and privacy\n法律与隐私',
    description: 'Rights, and what this site knows about you.\n版权，以及本网站知道您什么。',
    body: [
      pair(
        'The program is under the MIT licence; the texts and pictures of this demonstration come with it. The numbers in the footer are samples.',
        '程序采用 MIT 许可证，演示报纸的文字与图片随程序提供。页脚的号码均为示例。',
      ),
      pair(
        'Reading needs no account and sets no cookie. Page views are counted as numbers, without addresses, names or marks on your device.',
        '阅读无须注册，也不设 Cookie。阅读量只计数字，不记地址、姓名，也不在您的设备上做记号。',
      ),
    ],
  },
];

/** The standing pages of each edition, in the order of its footer. */
export const standingPages: Record<DemoEditionCode, DemoPage[]> = {
  en: english('/corrections'),
  asia: english('/asia/corrections'),
  zh: chinese,
  bi: bilingual,
  fr: french,
};
