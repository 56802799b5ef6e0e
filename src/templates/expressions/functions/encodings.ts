import { hash } from 'node:crypto';
import type { Datum } from '../datum.ts';
import { readJsonText } from '../json-text/reader.ts';
import { type BuiltIn, define, defineWhole, fault, notWorkedOut } from './define.ts';
import { asText } from './strings.ts';

/** Functions that write one form of text in another. */
export const ENCODINGS: readonly BuiltIn[] = [
  defineWhole('json', ([value], run) => readJsonText(value.value, run)),
  defineWhole('base64', ([value]) => toBase64(value.value)),
  defineWhole('base64ToString', ([value]) => fromBase64(value.value)),
  defineWhole('base64ToJson', ([value], run) => {
    const written = fromBase64(value.value);
    return typeof written === 'string' ? readJsonText(written, run) : written;
  }),
  defineWhole('dataUri', ([value], run) => {
    const written = asText(value, run);
    const type = value.kind === 'string' ? 'text/plain' : 'application/json';
    return typeof written === 'string' ? `data:${type};charset=utf-8;base64,${toBase64(written)}` : written;
  }),
  defineWhole('dataUriToString', ([value]) => {
    const [, described, content] = /^data:([^,]*),(.*)$/is.exec(value.value) ?? [];
    if (described === undefined || content === undefined) return fault('dataUriToString() is given no data URI');
    const charset = /;\s*charset=([^;]*)/i.exec(described)?.[1];
    if (charset !== undefined && charset.toLowerCase() !== 'utf-8') {
      return fault(`dataUriToString() does not take the character set '${charset}'`);
    }
    return /;base64$/i.test(described) ? fromBase64(content) : fromPercents(content);
  }),
  defineWhole('uriComponent', ([value]) =>
    encodeURIComponent(value.value.toWellFormed()).replace(
      /[!*()']/g,
      (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
    ),
  ),
  defineWhole('uriComponentToString', ([value]) => fromPercents(value.value)),
  defineWhole('uri', ([base, relative]) => {
    if (!URL.canParse(base.value)) return fault(`uri() is given '${base.value}', which is no address`);
    return URL.canParse(relative.value, base.value)
      ? new URL(relative.value, base.value).href
      : notWorkedOut('the address that uri() makes');
  }),
  defineWhole('guid', (args) => guid(args.map(({ value }) => value).join('-'))),
  define('uniqueString', () => notWorkedOut('the result of uniqueString()')),
];

function toBase64(value: string): string {
  return Buffer.from(value, 'utf8').toString('base64');
}

/** White space is free; padding is not. */
function fromBase64(value: string): string | Datum {
  const dense = value.replace(/[\t\n\r ]/g, '');
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(dense)) {
    return fault('a text is no base64');
  }
  return decoded(Buffer.from(dense, 'base64'));
}

/** A plus sign is a blank, and what is no escape stands for itself. */
function fromPercents(value: string): string | Datum {
  const parts = value.replaceAll('+', ' ').split(/((?:%[0-9a-f]{2})+)/i);
  const decodedParts = parts.map((part, index) =>
    index % 2 > 0 ? decoded(Buffer.from(part.replaceAll('%', ''), 'hex')) : part,
  );
  return decodedParts.find((part) => typeof part !== 'string') ?? decodedParts.join('');
}

/** What is no UTF-8 is replaced, in a way that differs from one decoder to another. */
function decoded(bytes: Buffer): string | Datum {
  const written = bytes.toString('utf8');
  return Buffer.from(written, 'utf8').equals(bytes) ? written : notWorkedOut('a text that is no UTF-8');
}

/** The namespace of the UUIDs that guid() makes. */
const NAMESPACE = Buffer.from('11fb06fb712d4ddd98c7e71bbd588830', 'hex');

/** A name-based UUID, version 5 (RFC 4122). */
function guid(name: string): string {
  const digits = hash('sha1', Buffer.concat([NAMESPACE, Buffer.from(name, 'utf8')]), 'hex');
  const variant = ((Number.parseInt(digits.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    ...[digits.slice(0, 8), digits.slice(8, 12), `5${digits.slice(13, 16)}`],
    ...[`${variant}${digits.slice(17, 20)}`, digits.slice(20, 32)],
  ].join('-');
}
