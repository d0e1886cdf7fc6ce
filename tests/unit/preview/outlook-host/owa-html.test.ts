/** @jest-environment jsdom */
import { addInAddress, frameName } from '../../../../preview/outlook-host/add-in-address';
import { readFaults, writeFaults } from '../../../../preview/outlook-host/faults';
import { editorHtml, receivedHtml, reopenedHtml } from '../../../../preview/outlook-host/html/owa-html';
import { htmlToText, textToHtml } from '../../../../preview/outlook-host/html/plain-text';

describe('HTML in Outlook on the web', () => {
  it('loses classes and everything that could run', () => {
    expect(
      editorHtml(
        '<html><head><style>p{}</style></head><body><p class="MsoNormal" style="color:red" onload=x>a</p><iframe src="x"></iframe><img src="data:text/html,x"></body></html>',
      ),
    ).toBe('<p style="color:red">a</p><img>');
  });

  it('comes back with its ids renamed, once, and inside one more element', () => {
    const once = reopenedHtml('<div id="block">a</div>');
    expect(once).toBe('<div dir="ltr"><div id="x_block">a</div></div>');
    expect(reopenedHtml(once)).toBe('<div dir="ltr"><div dir="ltr"><div id="x_block">a</div></div></div>');
    expect(reopenedHtml('')).toBe('');
  });

  it('that came by mail leads to the web through Safe Links, and dials without', () => {
    const html = receivedHtml('<a href="https://meet.example/1?a=b#c">m</a><a href="tel:201">t</a>');
    expect(html).toContain(
      'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fmeet.example%2F1%3Fa%3Db%23c&amp;',
    );
    expect(html).toContain('<a href="tel:201">');
    expect(receivedHtml(html).match(/safelinks/g)).toHaveLength(1);
  });

  it('as text has a line for each block', () => {
    expect(
      htmlToText('<div>One<br>two &amp; three</div><ul><li>a</li><li>b</li></ul><script>x</script>'),
    ).toBe('One\ntwo & three\na\nb');
    expect(htmlToText(textToHtml('a < b\n\nc'))).toBe('a < b\n\nc');
  });
});

describe('the address of an add-in’s page', () => {
  it('tells office.js who the host is, and with whom to talk, last', () => {
    const place = {
      url: 'https://calls.example.test/outlook/taskpane.html?view=people#gone',
      conversation: 'c-1',
      id: 'i-1',
      locale: 'fr-FR',
      hostOrigin: 'https://outlook.office.com',
    };
    const address = new URL(addInAddress(place));
    expect(address.searchParams.get('view')).toBe('people');
    expect(address.searchParams.get('_host_Info')).toBe('Outlook$Web$16.01$fr-FR$c-1$$$0');
    expect(address.hash).toBe('#&_serializer_version=1&_xdm_Info=c-1|i-1|https://outlook.office.com');
    expect(JSON.parse(frameName(place))).toEqual({
      baseFrameName: 'c-1',
      hostInfo: 'Outlook|Web|16.01|fr-FR',
      xdmInfo: 'c-1|i-1|https://outlook.office.com',
    });
  });
});

describe('faults in the address', () => {
  it('are read and written, and nonsense is left out', () => {
    const faults = readFaults('body:fails:9020,save:silent,x:fails,body:never,,all:slow:12');
    expect(faults).toEqual([
      { place: 'body', kind: 'fails', code: 9020 },
      { place: 'save', kind: 'silent', code: 9002 },
      { place: 'all', kind: 'slow', code: 9002 },
    ]);
    expect(readFaults(writeFaults(faults))).toEqual(faults);
    expect(readFaults(null)).toEqual([]);
  });
});
