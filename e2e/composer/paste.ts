import type { Locator } from '@playwright/test';
import { newPicture } from '@/e2e/new-picture';

/** The content of a clipboard or of a drag. */
export interface Clip {
  html?: string;
  text?: string;
  rtf?: string;
  files?: { name: string; type: string; path?: string; text?: string }[];
}

/** Pastes content of another program into an element, or drops it there. */
export async function offer(target: Locator, how: 'paste' | 'drop', clip: Clip): Promise<void> {
  const files = await Promise.all(
    (clip.files ?? []).map(async ({ name, type, path, text }) => {
      const bytes = path ? (await newPicture(path)).buffer : Buffer.from(text ?? '');
      return { name, type, base64: bytes.toString('base64') };
    }),
  );
  await target.evaluate(
    (element, { how, html, text, rtf, files }) => {
      const data = new DataTransfer();
      if (html) data.setData('text/html', html);
      if (text) data.setData('text/plain', text);
      if (rtf) data.setData('text/rtf', rtf);
      for (const { name, type, base64 } of files) {
        const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
        data.items.add(new File([bytes], name, { type }));
      }
      const { left, top, width } = element.getBoundingClientRect();
      const point = { clientX: left + width / 2, clientY: top + 4 };
      const init = { bubbles: true, cancelable: true };
      element.dispatchEvent(
        how === 'paste'
          ? new ClipboardEvent('paste', { ...init, clipboardData: data })
          : new DragEvent('drop', { ...init, ...point, dataTransfer: data }),
      );
    },
    { how, html: clip.html, text: clip.text, rtf: clip.rtf, files },
  );
}

/** Word's clipboard for a text with a list, a footnote, a comment, a text box and a picture. */
export async function fromWord(picture: string): Promise<Clip> {
  const item = (level: number, mark: string, words: string) =>
    `<p class=MsoListParagraph style='margin-left:${level * 36}pt;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'>` +
    `<![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`;
  const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><body lang=EN-GB>
<!--StartFragment-->
<h1>The harbour<o:p></o:p></h1>
<p class=MsoNormal><span lang=EN-GB style='color:red;font-family:"Comic Sans MS"'>It is <b>quiet</b><a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>, <span style='mso-comment-reference:A_1'>they say</span><span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[A1]</a></span>.</span></p>
${item(1, '·', 'Boats')}${item(2, 'o', 'Small boats')}${item(1, '·', 'Cranes')}
<p class=MsoNormal><!--[if gte vml 1]><v:shape id="P_1"><v:imagedata src="file:///C:/clip_image001.jpg"/></v:shape><![endif]--><![if !vml]><img width=200 height=100 src="file:///C:/clip_image001.jpg" alt="The quay" v:shapes="P_1"><![endif]></p>
<p class=MsoNormal><!--[if gte vml 1]><v:shape id="T_2"><v:textbox><p>Aside</p></v:textbox></v:shape><![endif]--><![if !vml]><img src="file:///C:/clip_image002.png" v:shapes="T_2"><![endif]>The end.</p>
<div style='mso-element:footnote-list'><hr size=1><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1">[1]</a> The port authority.</p></div></div>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Who says?</p></div></div>
<!--EndFragment--></body></html>`;
  const hex = (await newPicture(picture)).buffer.toString('hex');
  const rtf = String.raw`{\rtf1 words {\*\shppict{\pict\jpegblip ${hex}}}{\nonshppict{\pict\wmetafile8 01}}}`;
  return { html, rtf, text: 'The harbour\nIt is quiet, they say.\nBoats\nSmall boats\nCranes\nThe end.' };
}
