import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import {
  BasicConstraintsExtension,
  cryptoProvider,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';

// The DOM's name for the interface is not in this project's library list; at run time it is Node's own.
const crypto = webcrypto as unknown as Parameters<typeof cryptoProvider.set>[0];
cryptoProvider.set(crypto);

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const DAY = 24 * 60 * 60 * 1000;

/** What a TLS server on loopback needs. All PEM. */
export interface Certificates {
  /** The authority to trust. Its key is forgotten as soon as the server's certificate is signed. */
  readonly ca: string;
  readonly certificate: string;
  readonly key: string;
}

/** Makes an authority and a certificate for localhost and 127.0.0.1, valid for two days. */
export async function makeCertificates(): Promise<Certificates> {
  // Clocks in virtual machines drift: a certificate that begins now may not have begun yet.
  const notBefore = new Date(Date.now() - DAY);
  const notAfter = new Date(Date.now() + DAY);
  const caKeys = await keyPair();
  const ca = await X509CertificateGenerator.createSelfSigned({
    serialNumber: '01',
    // A name of its own: a client that trusts several simulators finds the right authority by name.
    name: `CN=Simulator authority ${webcrypto.randomUUID()}`,
    notBefore,
    notAfter,
    keys: caKeys,
    signingAlgorithm: ALGORITHM,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
    ],
  });
  const keys = await keyPair();
  const leaf = await X509CertificateGenerator.create({
    serialNumber: '02',
    subject: 'CN=localhost',
    issuer: ca.subject,
    notBefore,
    notAfter,
    publicKey: keys.publicKey,
    signingKey: caKeys.privateKey,
    signingAlgorithm: ALGORITHM,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      new SubjectAlternativeNameExtension([
        { type: 'dns', value: 'localhost' },
        { type: 'ip', value: '127.0.0.1' },
      ]),
    ],
  });
  const pkcs8 = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey as unknown as webcrypto.CryptoKey);
  return { ca: ca.toString('pem'), certificate: leaf.toString('pem'), key: PemConverter.encode(pkcs8, 'PRIVATE KEY') };
}

function keyPair(): Promise<
  Parameters<typeof X509CertificateGenerator.createSelfSigned>[0] extends { keys: infer K } ? K : never
> {
  return webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']) as never;
}
