import sharp from 'sharp';

const HEAD =
  '<?xml version="1.0" encoding="UTF-8"?><rss xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:base_blog_url>https://old.example</wp:base_blog_url><wp:author><wp:author_login>jo</wp:author_login><wp:author_display_name>Jo Halloran</wp:author_display_name></wp:author>';
const END = '</channel></rss>';

const SENTENCE =
  'The harbour office said on Tuesday that the tide had turned, and that the boats would leave before noon. ';

/** The export of a site with posts of about six kilobytes; each of the first `pictures` posts has a picture. */
export async function* wordpressExport(posts: number, pictures: number): AsyncGenerator<Buffer> {
  yield Buffer.from(HEAD);
  for (let number = 1; number <= posts; number++) {
    const picture =
      number <= pictures ? `<p><img alt="Boat ${number}" src="${await pictureOf(number)}"/></p>` : '';
    const paragraphs = Array.from({ length: 12 }, (_, at) => `<p>${number}.${at} ${SENTENCE.repeat(4)}</p>`);
    yield Buffer.from(
      `<item><title>Harbour ${number}</title><link>https://old.example/${number}/</link><dc:creator>jo</dc:creator><category domain="category" nicename="news">News</category><wp:post_id>${number}</wp:post_id><wp:post_name>harbour-${number}</wp:post_name><wp:post_type>post</wp:post_type><wp:status>publish</wp:status><wp:post_date_gmt>2014-03-05 10:00:00</wp:post_date_gmt><content:encoded><![CDATA[<h2>Quay</h2>${picture}${paragraphs.join('')}]]></content:encoded></item>`,
    );
  }
  yield Buffer.from(END);
}

/** A picture that differs from the others, as a data URL. */
async function pictureOf(number: number): Promise<string> {
  const background = { r: number % 256, g: (number >> 8) % 256, b: 90 };
  const bytes = await sharp({ create: { width: 640, height: 480, channels: 3, background } })
    .jpeg()
    .toBuffer();
  return `data:image/jpeg;base64,${bytes.toString('base64')}`;
}
