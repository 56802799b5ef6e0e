import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { known, type Location, unknown, type WrittenDefinition } from '../../../src/pec/delegation.ts';
import { type Generated, mapToBicep } from '../../../src/templates/bicep/source-map.ts';
import { parseJson } from '../../../src/templates/json/json.ts';
import { linesOf, locate } from '../../../src/templates/json/positions.ts';
import { P, SRC } from '../../ids.ts';

const RESOURCE = "resource msp 'Microsoft.ManagedServices/registrationDefinitions@2022-10-01' = {}";

function generated(json: object, sources: Readonly<Record<string, string>>): Generated {
  const text = JSON.stringify(json, null, 2);
  const files = Object.entries(sources).map(([file, source]) => ({ file, text: source }));
  return { file: 'main.bicep', text, root: parseJson(text), sources: files };
}

/** The stretch of generated JSON that is written so. */
function placeOf({ text }: Generated, written: string): Location {
  const start = text.indexOf(written);
  return locate('main.bicep', linesOf(text), start, start + written.length);
}

function definitionAt(location: Location, path = 'resources[0]'): WrittenDefinition {
  const value = known(P, location);
  const alternative = {
    kind: 'written' as const,
    apiVersion: known('2022-10-01'),
    name: known('Offer'),
    managedByTenantId: value,
    authorizations: { items: [] },
    eligibleAuthorizations: { items: [] },
    plan: unknown('x', 'y', { ...location, file: 'contoso.json' }),
  };
  return {
    file: 'main.bicep',
    path,
    name: 'main.bicep',
    deployed: known(true),
    location,
    deployedTo: 'subscription',
    alternatives: [alternative],
    observations: [],
  };
}

/** Where a stretch of generated JSON is shown: file, line and column. */
function shown(from: Generated, written: string, path?: string): string {
  const moved = mapToBicep(definitionAt(placeOf(from, written), path), [from]);
  const { location } = moved.alternatives[0].managedByTenantId;
  return `${location?.file}:${location?.startLine}:${location?.startColumn}`;
}

describe('a place in generated JSON is shown', () => {
  it('at its literal, where the sources have it once, in whatever case', () => {
    const from = generated({ a: P }, { 'main.bicep': `\nvar a = '${P.toUpperCase()}'`, 'other.bicep': `// ${P}` });
    expect(shown(from, `"${P}"`)).toBe('main.bicep:2:9');
  });

  it('at its literal, for texts too, with the escapes of Bicep', () => {
    const from = generated({ a: "it's" }, { 'main.bicep': "var a = 'it\\'s'" });
    expect(shown(from, `"it's"`)).toBe('main.bicep:1:9');
  });

  it('in a JSON file that is loaded', () => {
    const from = generated({ a: P }, { 'main.bicep': "var a = loadJsonContent('a.json')", 'a.json': `[\n "${P}"\n]` });
    expect(shown(from, `"${P}"`)).toBe('a.json:2:2');
  });

  it('at the brackets around its literals', () => {
    const list = { variables: { list: [{ principalId: P, roles: [SRC] }] } };
    const from = generated(list, {
      'main.bicep': `var list = [\n  {\n    principalId: '${P}'\n    roles: [ '${SRC}' ]\n  }\n]`,
    });
    const array = from.text.slice(from.text.indexOf('[\n'), from.text.lastIndexOf(']') + 1);
    expect(shown(from, array)).toBe('main.bicep:1:12');
    expect(shown(from, array.slice(array.indexOf('{'), array.lastIndexOf('}') + 1))).toBe('main.bicep:2:3');
  });

  it('at the parameter or variable, where the literal does not decide', () => {
    const json = { parameters: { who: { defaultValue: P } }, variables: { '_1.map': { role: SRC }, again: P } };
    const sources = { 'main.bicep': `param who string = '${P}'\nvar again = '${P}'`, 'map.bicep': 'var map = {}' };
    const from = generated(json, sources);
    expect(shown(from, `"${P}"`)).toBe('main.bicep:1:1');
    expect(shown(from, `"${SRC}"`)).toBe('map.bicep:1:1');
  });

  it('at the resource; of several, the one that the path names', () => {
    const from = generated({ a: P }, { 'main.bicep': `${RESOURCE.replace('msp', 'first')}\n${RESOURCE}` });
    expect(shown(from, `"${P}"`)).toBe('main.bicep:1:1');
    expect(shown(from, `"${P}"`, 'resources.msp')).toBe('main.bicep:2:1');
  });

  it('at the module that brings the resource', () => {
    const module = "module msp 'br/public:avm/res/managed-services/registration-definition:0.1.0' = {}";
    expect(shown(generated({ a: P }, { 'main.bicep': `\n${module}` }), `"${P}"`)).toBe('main.bicep:2:1');
  });

  it('at the first line, when there is nothing better', () => {
    expect(shown(generated({ a: P }, { 'main.bicep': '// nothing' }), `"${P}"`)).toBe('main.bicep:1:1');
  });
});

it('places in other files stay as they are', () => {
  const from = generated({ a: P }, { 'main.bicep': RESOURCE });
  const { plan } = mapToBicep(definitionAt(placeOf(from, `"${P}"`)), [from]).alternatives[0];
  expect(plan.location?.file).toBe('contoso.json');
});

it('no text and no place makes it fail, and every place is in a source', () => {
  const piece = fc.constantFrom(
    P,
    `'${P}'`,
    '[',
    ']',
    '{',
    '}',
    "'",
    '${',
    'var a = ',
    'param a array',
    RESOURCE,
    '\n',
    '//',
  );
  const number = fc.integer({ min: 1, max: 30 });
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), number, number, number, number, (pieces, ...span) => {
      const source = pieces.join('');
      const from = generated({ variables: { a: [P, { b: SRC }] }, parameters: { a: P } }, { 'main.bicep': source });
      const [startLine, startColumn, endLine, endColumn] = span as [number, number, number, number];
      const moved = mapToBicep(definitionAt({ file: 'main.bicep', startLine, startColumn, endLine, endColumn }), [
        from,
      ]);
      const { location } = moved.alternatives[0].managedByTenantId;
      expect(location?.startLine).toBeLessThanOrEqual(source.split('\n').length);
    }),
  );
});
