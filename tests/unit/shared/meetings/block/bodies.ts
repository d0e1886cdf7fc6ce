/** Bodies as mail programs write them; `|` is where a new block belongs. */
export const htmlBodies: Readonly<Record<string, string>> = {
  'an empty body': '|',
  'half a line': 'See you there|',
  'a page of Outlook on the web':
    '<html><head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body dir="ltr"><div class="elementToProof" style="font-size:12pt">Agenda:<br></div><ul><li>Budget</li></ul>|</body></html>',
  'a page of Outlook for Windows':
    '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0} </body> --></style></head><body lang=EN-GB link="#0563C1"><div class=WordSection1><p class=MsoNormal>Budget &amp; plans<o:p></o:p></p></div>|</body></html>',
  'a signature of Outlook on the web':
    '<body><div>Text</div>|<div id="x_Signature"><p>Amira Haddad</p></div></body>',
  'a signature of Outlook for Windows':
    '<body><p class=MsoNormal>Text</p>|<p class=MsoNormal><span><a name="_MailAutoSig"></a>Amira</span></p></body>',
  'a reply of Outlook on the web':
    '<body><div>Text</div>|<hr tabindex="-1" style="width:98%"><div id="divRplyFwdMsg" dir="ltr"><b>From:</b> Bruno</div><div>Earlier</div></body>',
  'a reply of Outlook for Windows':
    "<body><p>Text</p>|<div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p><b>From:</b></p></div></body>",
  'a reply of Gmail':
    '<div dir="ltr">Text</div>|<div class="gmail_quote"><blockquote>Earlier</blockquote></div>',
  'a quotation of Apple Mail': 'Text|<blockquote type="cite">Earlier</blockquote>',
  'an indented paragraph': '<body>Text<blockquote style="margin-left:30px">more</blockquote>|</body>',
  'a line of the author': '<body>One<hr>Two<div id="Sig">no signature</div>|</body>',
  'text from right to left': '<body dir="rtl"><div>جدول الأعمال</div><p>‏שלום &rlm;</p>|</body>',
  'nested tables': `<body>${'<table><tr><td>'.repeat(200)}x${'</td></tr></table>'.repeat(200)}|</body>`,
  'no end of the body': '<body><p>Text<div>more|',
  'two ends of the body': '<html><body>a</body>|</body></html>',
  'half a tag at its end': '<body><p>Text</p>|<a href="https://exam',
  'a comment that never ends': '<body><p>Text</p>|<!-- </body>',
  'a body end within a comment': '<body>Text<!-- </body> --> more|</body>',
  'signs that are no tags': '<body>1 < 2 && 3 > 2 <3 <- you|</body>',
  'a bracket in a value': '<body title="</body>">Text|</body>',
};

export const textBodies: Readonly<Record<string, string>> = {
  'an empty body': '|',
  'half a line': 'See you there|',
  'lines of Windows': 'Agenda:\r\n- Budget\r\n|',
  'lines of Unix': 'Agenda:\n- Budget\n|',
  'a signature': 'Text\r\n|-- \r\nAmira',
  'a signature whose space was cut': 'Text\n|--\nAmira',
  'a quotation': 'Text\n\n|On Monday Bruno wrote:\n> Earlier\n> more',
  'a quotation without a word': 'Text\n|> Earlier',
  'a reply of Outlook': 'Text\r\n|________________________________\r\nDe : Bruno\r\nEnvoyé : lundi',
  'a message in French': "Texte\r\n|-----Message d'origine-----\r\nDe : Bruno",
  'a rule of the author': 'Text\n____________________\nmore|',
  'text from right to left': 'جدول الأعمال\r\nשלום|',
};
