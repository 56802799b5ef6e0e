// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is Bicep
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { known, type Location } from '../../../src/pec/value.ts';
import { type Generated, moveToBicep } from '../../../src/templates/bicep/source-map.ts';
import { parseJson } from '../../../src/templates/json/json.ts';
import { linesOf, locate } from '../../../src/templates/json/positions.ts';
import { P, Q, SRC } from '../../ids.ts';

const TYPE = 'Microsoft.ManagedServices/registrationDefinitions';

function generated(json: object, sources: Readonly<Record<string, string>>, file = 'main.bicep'): Generated {
  const text = JSON.stringify(json, null, 2);
  const files = Object.entries(sources).map(([name, source]) => ({ file: name, text: source }));
  return { file, text, root: parseJson(text), sources: files };
}

/** A stretch of generated JSON that is written so. */
function placeOf({ text, file }: Generated, written: string, last = false): Location {
  const start = last ? text.lastIndexOf(written) : text.indexOf(written);
  return locate(file, linesOf(text), start, start + written.length);
}

/** Where a text in generated JSON is shown: file, line and column. */
function shown(from: Generated, text: string, last = false): string {
  const written = JSON.stringify(text);
  return lineOf(moveToBicep(known(text, placeOf(from, written, last)), [from]).location);
}

/** Where a place without a text of its own is shown. */
function around(from: Generated, written: string): string {
  return lineOf(moveToBicep({ location: placeOf(from, written) }, [from]).location);
}

function lineOf(location: Location | undefined): string {
  return `${location?.file}:${location?.startLine}:${location?.startColumn}`;
}

describe('a text in generated JSON is shown where it is written', () => {
  it('in a parameter and a variable, in whatever case', () => {
    const from = generated(
      { parameters: { a: { defaultValue: P } }, variables: { b: P } },
      { 'main.bicep': `param a string = '${P.toUpperCase()}'\nvar b = '${P}'` },
    );
    expect([shown(from, P), shown(from, P, true)]).toEqual(['main.bicep:1:18', 'main.bicep:2:9']);
  });

  it('in a file that is imported, by name or as a whole', () => {
    const json = { variables: { '_1.role': SRC, mine: P, other: Q } };
    const main = "import { theirs as mine } from 'a.bicep'\nimport * as b from 'b.bicep'";
    const sources = {
      'main.bicep': main,
      'a.bicep': `var role = '${SRC}'\nvar theirs = '${P}'`,
      'b.bicep': `var other = '${Q}'`,
    };
    const from = generated(json, sources);
    expect([SRC, P, Q].map((text) => shown(from, text))).toEqual(['a.bicep:1:12', 'a.bicep:2:14', 'b.bicep:1:13']);
  });

  it('in a loaded JSON file', () => {
    const from = generated(
      { variables: { '$fxv#0': { who: P } } },
      { 'main.bicep': "var a = loadJsonContent('a.json')", 'a.json': `{\n "who": "${P}"\n}` },
    );
    expect(shown(from, P)).toBe('a.json:2:9');
  });

  it('through a name, an item of a loop and a spread', () => {
    const body = "[flatten(createArray(variables('base'), createArray(createObject('principalId', variables('q')))))]";
    const from = generated(
      { resources: [{ type: TYPE, properties: { authorizations: body } }] },
      {
        'main.bicep': `var base = [for id in [\n '${P}'\n]: { principalId: id }]\nvar q = '${Q}'\nresource x '${TYPE}@1' = {\n properties: {\n  authorizations: [...base, { principalId: q }]\n } }`,
      },
    );
    const list = placeOf(from, JSON.stringify(body));
    const items = [P, Q].map((text) => ({ principalId: known(text, list) }));
    const moved = moveToBicep({ items, location: list }, [from]);
    expect(moved.items.map(({ principalId }) => lineOf(principalId.location))).toEqual([
      'main.bicep:2:2',
      'main.bicep:4:9',
    ]);
    expect(lineOf(moved.location)).toBe('main.bicep:7:19');
  });

  it('of two that say the same, at the own one', () => {
    const resource = (role: string) => ({ type: TYPE, properties: { authorizations: [{ principalId: P, role }] } });
    const source = (name: string, role: string) =>
      `resource ${name} '${TYPE}@1' = {\n  properties: { authorizations: [\n    { principalId: '${P}', role: '${role}' } ] }\n}`;
    const from = generated(
      { resources: [resource('a'), resource('b')] },
      { 'main.bicep': `${source('one', 'a')}\n${source('two', 'b')}` },
    );
    expect([shown(from, P), shown(from, P, true)]).toEqual(['main.bicep:3:20', 'main.bicep:7:20']);
  });

  it('in what is given to a module, and in the module', () => {
    const inner = { parameters: { list: { type: 'array' } }, variables: { own: Q }, resources: [{ type: TYPE }] };
    const properties = { parameters: { list: { value: [{ principalId: P }] } }, template: inner };
    const from = generated(
      { resources: [{ type: 'Microsoft.Resources/deployments', properties }] },
      {
        'main.bicep': `module m 'parts/m.bicep' = {\n  params: { list: [\n { principalId: '${P}' } ] }\n}`,
        'parts/m.bicep': `param list array\nvar own = '${Q}'\nresource x '${TYPE}@1' = {}`,
      },
    );
    expect([shown(from, P), shown(from, Q)]).toEqual(['main.bicep:3:17', 'parts/m.bicep:2:11']);
    expect(around(from, '"array"')).toBe('parts/m.bicep:1:1');
    expect(around(from, `"${TYPE}"`)).toBe('parts/m.bicep:3:1');
  });

  it('in a parameter file, and in one that it extends', () => {
    const from = generated(
      { parameters: { a: { value: P }, b: { value: Q } } },
      {
        'x.bicepparam': `using 'main.bicep'\nextends 'base.bicepparam'\nparam a = '${P}'`,
        'base.bicepparam': `param b = '${Q}'`,
      },
      'x.bicepparam',
    );
    expect([shown(from, P), shown(from, Q)]).toEqual(['x.bicepparam:3:11', 'base.bicepparam:1:11']);
  });
});

describe('where that cannot be told, it is shown', () => {
  it('at the value that it comes from', () => {
    const from = generated(
      { resources: [{ type: TYPE, properties: { authorizations: '[x()]' } }] },
      { 'main.bicep': `resource x '${TYPE}@1' = {\n  properties: {\n    authorizations: x()\n  }\n}` },
    );
    expect(shown(from, '[x()]')).toBe('main.bicep:3:21');
  });

  it('at the resource of the right name, rank or type', () => {
    const sources = {
      'main.bicep': `resource a '${TYPE}@1' = {}\nresource z 'Other/type@1' = {}\nresource b '${TYPE}@1' = {}`,
    };
    const named = generated({ resources: { b: { type: TYPE, name: P } } }, sources);
    const ranked = generated({ resources: [{ type: TYPE }, { type: 'Other/type' }, { type: TYPE, name: P }] }, sources);
    expect([shown(named, P), shown(ranked, P)]).toEqual(['main.bicep:3:1', 'main.bicep:3:1']);
  });

  it('at the module of a registry, or at the use of its template', () => {
    const module = "module msp 'br/public:avm/res/managed-services/registration-definition:0.1.0' = {}";
    const properties = { template: { resources: [{ type: TYPE, name: P }] } };
    const resources = [{ type: 'Microsoft.Resources/deployments', properties }];
    expect(shown(generated({ resources }, { 'main.bicep': `\n${module}` }), P)).toBe('main.bicep:2:1');
    const used = { 'x.bicepparam': "\nusing 'br/public:x:1'" };
    expect(shown(generated(properties.template, used, 'x.bicepparam: template'), P)).toBe('x.bicepparam:2:7');
  });

  it('at the first line, when there is nothing better', () => {
    expect(shown(generated({ a: P }, { 'main.bicep': '// nothing' }), P)).toBe('main.bicep:1:1');
  });
});

it('places in other files stay as they are', () => {
  const from = generated({ a: P }, { 'main.bicep': '' });
  const place = { file: 'contoso.json', startLine: 3, startColumn: 4, endLine: 3, endColumn: 5 };
  expect(lineOf(moveToBicep(known(P, place), [from]).location)).toBe('contoso.json:3:4');
});

it('no text and no place makes it fail, and every place is in a source', () => {
  const piece = fc.constantFrom(
    ...[P, `'${P}'`, '[', ']', '{', '}', '(', ')', "'", '${', '...', 'var a = ', 'param a array', 'a', '.b', ': '],
    ...['for x in ', '=> ', '? ', 'concat(', 'map(', 'import * as a from ', "'main.bicep'", '\n', '//', 'if (', '@x()'],
    `resource a '${TYPE}@1' = `,
  );
  const json = {
    variables: { a: [P, { b: SRC }], copy: [{ name: 'a', input: P }] },
    parameters: { a: { defaultValue: P } },
    resources: [{ type: TYPE, properties: { a: P } }],
  };
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), fc.nat(400), fc.nat(60), (pieces, start, length) => {
      const source = pieces.join('');
      const from = generated(json, { 'main.bicep': source });
      const location = locate('main.bicep', linesOf(from.text), start, start + length);
      const moved = moveToBicep(known(P, location), [from]);
      expect(moved.location?.file).toBe('main.bicep');
      expect(moved.location?.startLine).toBeLessThanOrEqual(source.split('\n').length);
    }),
  );
});

it('nesting without end does not matter', () => {
  for (const piece of ['[', '{ a: ', '(', 'a(', "'${", '!', 'a ? ', 'x => ', '...', '[for a in ']) {
    const from = generated({ variables: { a: P } }, { 'main.bicep': `var a = ${piece.repeat(20_000)}` });
    expect(shown(from, P)).toMatch(/^main\.bicep:1:/);
  }
});
