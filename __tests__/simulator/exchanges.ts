import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';

/** An answer, wherever it comes from: the simulator or a recording. */
export interface Exchange {
  readonly method: string;
  /** Path, or whole address, without the query. */
  readonly path: string;
  readonly status: number;
  /** Parsed JSON, or text; '' and null are no body. */
  readonly body: unknown;
}

const SCHEMAS = join(import.meta.dirname, 'schemas');

const ajv = new Ajv2020({ allErrors: true });
for (const file of readdirSync(SCHEMAS)) ajv.addSchema(JSON.parse(readFileSync(join(SCHEMAS, file), 'utf8')));

/** Which schema answers which request when it succeeds. The first row whose path fits counts. */
const SUCCESSES: readonly (readonly [path: RegExp, schema: string])[] = [
  [/\/Microsoft\.ManagementPartner\/operations$/i, 'operations'],
  [/\/Microsoft\.ManagementPartner\/partners(\/[^/]*)?$/i, 'partner'],
  [/\/Microsoft\.ManagedServices\/registrationAssignments$/i, 'registration-assignments'],
  [/\/Microsoft\.ManagedServices\/registrationAssignments\/[^/]+$/i, 'registration-assignment'],
  [/\/Microsoft\.ManagedServices\/registrationDefinitions$/i, 'registration-definitions'],
  [/\/Microsoft\.ManagedServices\/registrationDefinitions\/[^/]+$/i, 'registration-definition'],
  [/\/Microsoft\.Authorization\/roleDefinitions$/i, 'role-definitions'],
  [/\/Microsoft\.Authorization\/roleDefinitions\/[^/]+$/i, 'role-definition'],
  [/(^|[^/])\/subscriptions$/i, 'subscriptions'],
  [/(^|[^/])\/tenants$/i, 'tenants'],
  [/\/metadata\/endpoints$/i, 'metadata'],
  [/\/v2\.0\/\.well-known\/openid-configuration$/i, 'openid-configuration'],
  [/\/oauth2\/v2\.0\/token$/i, 'token'],
  [/\/(discovery\/v2\.0\/keys|\.well-known\/jwks)$/i, 'jwks'],
  [/\/github\/actions\/idtoken$/i, 'id-token'],
];

/** The name of the schema for an answer: `empty` where there is no body, undefined for requests nobody makes here. */
export function schemaFor({ method, path, status }: Exchange): string | undefined {
  if (status >= 400) {
    if (/\/github\//.test(path)) return 'github-error';
    return /\/oauth2\/v2\.0\/token$|\/\.well-known\//i.test(path) ? 'token-error' : 'arm-error';
  }
  if (method === 'DELETE') return 'empty';
  return SUCCESSES.find(([fits]) => fits.test(path))?.[1];
}

/** What is wrong with an answer, one line each. An answer without a schema is wrong, too. */
export function mismatches(exchange: Exchange): string[] {
  const schema = schemaFor(exchange);
  if (schema === undefined) return [`no schema for ${exchange.method} ${exchange.path}`];
  if (schema === 'empty') return exchange.body === '' || exchange.body === null ? [] : ['a body where there is none'];
  const validate = ajv.getSchema(`${schema}.json`);
  if (!validate) return [`schema ${schema} is missing`];
  if (validate(exchange.body)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${schema}: ${instancePath || '/'} ${message} ${JSON.stringify(params)}`,
  );
}
