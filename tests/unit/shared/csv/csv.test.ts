import { decodeText } from '../../../../shared/csv/decode-text';
import { parseCsv } from '../../../../shared/csv/parse-csv';
import { readTable } from '../../../../shared/csv/read-table';
import { unguarded, writeCsv } from '../../../../shared/csv/write-csv';

const cellsOf = (text: string) => {
  const parsed = parseCsv(text);
  return parsed.ok ? parsed.records.map(({ cells }) => cells) : parsed.fault;
};

describe('a CSV file', () => {
  it('is read as RFC 4180 has it', () => {
    expect(cellsOf('aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n')).toEqual([
      ['aaa', 'bbb', 'ccc'],
      ['zzz', 'yyy', 'xxx'],
    ]);
    expect(cellsOf('"aaa","b \r\nbb","ccc"\r\nzzz,yyy,xxx')).toEqual([
      ['aaa', 'b \r\nbb', 'ccc'],
      ['zzz', 'yyy', 'xxx'],
    ]);
    expect(cellsOf('"aaa","b""bb","c,c"')).toEqual([['aaa', 'b"bb', 'c,c']]);
    expect(cellsOf('a,,\r\n,b,\r\n,,c')).toEqual([
      ['a', '', ''],
      ['', 'b', ''],
      ['', '', 'c'],
    ]);
  });

  it.each([
    ['line feeds alone', 'a,b\nc,d\n'],
    ['carriage returns alone', 'a,b\rc,d'],
    ['semicolons, as Excel in French', 'a;b\r\nc;d\r\n'],
    ['tabs', 'a\tb\r\nc\td'],
    ['a byte order mark', '\ufeffa,b\r\nc,d'],
    ['empty lines', '\r\na,b\r\n\r\nc,d\r\n\r\n'],
  ])('may have %s', (_what, text) => {
    expect(cellsOf(text)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('says where it stops being one', () => {
    expect(cellsOf('a,b\r\n"c,d\r\ne,f')).toEqual({ line: 2, code: 'quote-open' });
    expect(cellsOf('a,b\r\n"c\r\n\r\n" d,e')).toEqual({ line: 4, code: 'quote-text' });
    expect(cellsOf('')).toEqual([]);
    expect(cellsOf('a,b "c" d')).toEqual([['a', 'b "c" d']]);
  });

  it('knows the line of a record behind cells of several lines', () => {
    const parsed = parseCsv('a,b\n"1\n2",3\nx,y');
    expect(parsed.ok && parsed.records.map(({ line }) => line)).toEqual([1, 2, 4]);
  });

  it('comes in whatever alphabet a program wrote', () => {
    const text = 'nom;service\r\nChloé;Études';
    const windows = Buffer.from(text, 'latin1');
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    const all = [windows, wide, Buffer.from(text), Buffer.from(`\ufeff${text}`)].map(decodeText);
    expect(all).toEqual([text, text, text, text]);
  });

  it('of fifty thousand lines is read in less than a second', () => {
    const line = '"Martin, Chloé",203,"Support ""A"" team",chloe.martin@example.test\r\n';
    const text = `name,number,team,email\r\n${line.repeat(50_000)}`;
    const begun = performance.now();
    const parsed = parseCsv(text);
    expect(performance.now() - begun).toBeLessThan(1000);
    expect(parsed.ok && parsed.records.length).toBe(50_001);
  });
});

describe('a file that is written', () => {
  it('is read again as it was', () => {
    const rows = [
      ['name', 'note'],
      ['a, b; c\td', 'say "no"\r\nor "yes"'],
      ['=1+1', '+33 1 23'],
      ["'=1", '@home'],
      ['-1', '\tx'],
      ["'plain", ''],
    ];
    for (const delimiter of [',', ';'] as const) {
      const parsed = parseCsv(writeCsv(rows, { delimiter }));
      expect(parsed.ok && parsed.records.map(({ cells }) => cells.map(unguarded))).toEqual(rows);
    }
  });

  it('has no cell a spreadsheet would take for a formula', () => {
    const text = writeCsv([['=cmd|calc!A1', '+1', '-1', '@x', '\t=1']]);
    expect(text).toBe(`\ufeff'=cmd|calc!A1,'+1,'-1,'@x,"'\t=1"\r\n`);
  });
});

describe('a table', () => {
  const shape = {
    columns: { name: ['nom'], number: ['numéro', 'poste'], email: ['e-mail'] },
    required: ['name'],
    maxRows: 3,
  } as const;
  const faultOf = (text: string) => {
    const table = readTable(text, shape);
    return table.ok ? undefined : table.fault;
  };

  it('has its columns in any order, and in the words of either language', () => {
    const table = readTable('E-MAIL;Numero;Nom\r\n a@b.example ;202; Zoé \r\n;;Max', shape);
    expect(table).toEqual({
      ok: true,
      ragged: [],
      rows: [
        { line: 2, cells: { email: 'a@b.example', number: '202', name: 'Zoé' } },
        { line: 3, cells: { email: '', number: '', name: 'Max' } },
      ],
    });
  });

  it('says what is wrong with the whole of it', () => {
    expect(faultOf('')).toEqual({ line: 1, code: 'empty' });
    expect(faultOf('name')).toEqual({ line: 1, code: 'empty' });
    expect(faultOf('name,salary\r\na,1')).toEqual({ line: 1, code: 'column-unknown', detail: 'salary' });
    expect(faultOf('name,nom\r\na,b')).toEqual({ line: 1, code: 'column-twice', detail: 'nom' });
    expect(faultOf('number\r\n1')).toEqual({ line: 1, code: 'column-missing', detail: 'name' });
    expect(faultOf('name\r\na\r\nb\r\nc\r\nd')).toEqual({ line: 1, code: 'too-many-lines' });
    expect(faultOf('name\r\n"a')).toEqual({ line: 2, code: 'quote-open' });
  });

  it('leaves out lines with more cells than it has columns', () => {
    const table = readTable('name,number\r\na,1,2\r\nb,2,\r\nc', shape);
    expect(table).toMatchObject({ ragged: [2], rows: [{ line: 3 }, { line: 4 }] });
  });
});
