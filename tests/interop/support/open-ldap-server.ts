import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownCertificate } from '../../../server/config/certificate';
import { freePort } from '../../support/free-port';
import { LocalProgram } from '../../support/local-program';

export const base = 'dc=example,dc=test';
export const reader = { dn: `cn=reader,${base}`, password: 'reads a lot' };

const schemas = ['core', 'cosine', 'inetorgperson'].map((name) => `include /etc/ldap/schema/${name}.schema`);

/** Debian's `slapd` with a directory of our own, over ldap:// and ldaps:// on free ports. */
export class OpenLdapServer {
  private constructor(
    private readonly folder: string,
    private readonly program: LocalProgram,
    readonly port: number,
    readonly securePort: number,
    /** PEM. */
    readonly certificate: string,
  ) {}

  /** `ldif`: everything below the base (RFC 2849). */
  static async start(ldif: string): Promise<OpenLdapServer> {
    const folder = mkdtempSync(join(tmpdir(), 'calling-suite-ldap-'));
    mkdirSync(join(folder, 'data'));
    const { cert, key } = await ownCertificate(folder);
    const file = (name: string, text: string): string => {
      writeFileSync(join(folder, name), text, { mode: 0o600 });
      return join(folder, name);
    };
    const configuration = file(
      'slapd.conf',
      [
        ...schemas,
        'modulepath /usr/lib/ldap',
        'moduleload back_mdb',
        `pidfile ${join(folder, 'slapd.pid')}`,
        `TLSCertificateFile ${file('cert.pem', cert)}`,
        `TLSCertificateKeyFile ${file('key.pem', key)}`,
        'database mdb',
        'maxsize 1073741824',
        `suffix "${base}"`,
        `directory ${join(folder, 'data')}`,
        'sizelimit size.soft=500 size.hard=500',
        `limits dn.exact="${reader.dn}" size.pr=500 size.prtotal=unlimited`,
        'access to attrs=userPassword by anonymous auth by * none',
        'access to * by * read',
        '',
      ].join('\n'),
    );
    const root = [
      `dn: ${base}\nobjectClass: domain\ndc: example`,
      `dn: ${reader.dn}\nobjectClass: applicationProcess\nobjectClass: simpleSecurityObject\ncn: reader\nuserPassword: ${reader.password}`,
    ];
    const entries = file('entries.ldif', `${root.join('\n\n')}\n\n${ldif}\n`);
    execFileSync('slapadd', ['-q', '-f', configuration, '-l', entries]);
    const [port, securePort] = [await freePort(), await freePort()];
    const urls = `ldap://127.0.0.1:${String(port)} ldaps://127.0.0.1:${String(securePort)}`;
    const program = await LocalProgram.start({
      command: 'slapd',
      args: ['-d', '0', '-h', urls, '-f', configuration],
      ready: () => answers(securePort),
    });
    return new OpenLdapServer(folder, program, port, securePort, cert);
  }

  async close(): Promise<void> {
    await this.program.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
}
