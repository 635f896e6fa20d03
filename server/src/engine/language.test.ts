import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../document/parse';
import { readsEnglish } from './language';

const english = (text: string) => readsEnglish(parse(text, 'markdown').document);

test('English is told by its most frequent words', () => {
  assert.ok(
    english(
      '# Privacy Policy\n\nWe collect your name and the address that you give us. We use them to send what you order, and to answer your letters. You can ask for a copy at any time, and we will send it to you within a month.\n',
    ),
  );
});

for (const [language, text] of Object.entries({
  German:
    '# Datenschutzerklärung\n\nWir erheben Ihren Namen und Ihre Anschrift, um Ihnen die bestellten Bücher zu senden. Die Daten werden gelöscht, sobald sie nicht mehr gebraucht werden, es sei denn, ein Gesetz verlangt von uns, sie länger aufzubewahren. Sie können jederzeit Auskunft verlangen. In der App und per E-Mail ist das kostenlos.\n',
  French:
    '# Politique de confidentialité\n\nNous recueillons votre nom et votre adresse pour vous envoyer les livres que vous commandez. Les données sont effacées dès que nous n’en avons plus besoin, à moins qu’une loi ne nous oblige à les garder plus longtemps. Vous pouvez à tout moment demander une copie de vos données.\n',
  Dutch:
    '# Privacyverklaring\n\nWe verzamelen je naam en je adres om de boeken die je bestelt naar je op te sturen. De gegevens worden gewist zodra we ze niet meer nodig hebben, tenzij de wet ons verplicht ze langer te bewaren. Je kunt altijd om een kopie van je gegevens vragen, of om verwijdering. Dat is in de app gratis.\n',
  Danish:
    '# Privatlivspolitik\n\nVi indsamler dit navn og din adresse for at sende dig de bøger, du bestiller. Oplysningerne slettes, så snart vi ikke længere har brug for dem, medmindre loven kræver, at vi opbevarer dem længere. Du kan til enhver tid bede om en kopi af dine oplysninger, og det er gratis for dig.\n',
  Japanese:
    '# プライバシーポリシー\n\n当社は、ご注文の本をお送りするために、お名前とご住所を取得します。不要になったデータは削除します。Privacy に関するお問い合わせはメールでお願いします。\n',
  Russian: '# Политика конфиденциальности\n\nМы собираем ваше имя и адрес, чтобы отправить вам заказанные книги.\n',
  Arabic: '# سياسة الخصوصية\n\nنجمع اسمك وعنوانك لإرسال الكتب التي تطلبها.\n',
}))
  test(`${language} is told from English`, () => {
    assert.equal(english(text), false);
  });

test('a text that says too little to tell counts as English', () => {
  assert.ok(english(''));
  assert.ok(english('# Privacy\n\nMilo Tandberg, Elm Lane 4.\n'));
});

test('names and figures in a table tell nothing', () => {
  const rows = Array.from({ length: 30 }, (_, index) => `| _sid${index} | Session | Matomo | Orchard Mill |`);
  assert.ok(
    english(`# Cookie Policy\n\nThe shop sets these.\n\n| a | b | c | d |\n|---|---|---|---|\n${rows.join('\n')}\n`),
  );
});

test('a text in two languages counts as English', () => {
  assert.ok(
    english(
      'Wir erheben Ihren Namen und Ihre Anschrift, um Ihnen die bestellten Bücher zu senden. Sie können jederzeit Auskunft verlangen.\n\nWe collect your name and your address to send you the books that you order. You can ask for a copy of your data at any time.\n',
    ),
  );
});
