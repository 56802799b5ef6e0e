import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bicepReferences, bicepSignature, scanBicep, usesNone } from '../../../src/templates/bicep/source.ts';

describe('references of a Bicep file', () => {
  it('are modules, imports, loaded files, and what a parameter file uses', () => {
    const text = `
import { assess, tier1 as one } from './common.bicep'
import * as types from 'types.bicep'
module a 'modules/a.bicep' = {
  params: { list: loadJsonContent('data/list.json'), text: loadTextContent( 'x.txt' ) }
}
  module b 'br/public:avm/res/managed-services/registration-definition:0.1.0' = if (true) { }
using './main.bicep'
extends 'base.bicepparam'
`;
    const found = bicepReferences(text);
    expect(found.map(({ kind, target, remote }) => `${kind} ${target}${remote ? ' remote' : ''}`).sort()).toEqual([
      'extends base.bicepparam',
      'import ./common.bicep',
      'import types.bicep',
      'load data/list.json',
      'load x.txt',
      'module br/public:avm/res/managed-services/registration-definition:0.1.0 remote',
      'module modules/a.bicep',
      'using ./main.bicep',
    ]);
    expect(found.every(({ target, offset }) => text.startsWith(target, offset))).toBe(true);
  });

  it('are not what stands in comments', () => {
    const text =
      "// module a 'a.bicep' = {}\n/*\nmodule b 'b.bicep' = {}\n*/\nvar url = 'https://x//y' // import 'z.bicep'\nmodule c 'c.bicep' = {}";
    expect(bicepReferences(text).map(({ target }) => target)).toEqual(['c.bicep']);
  });

  it('say when a parameter file belongs to no template', () => {
    expect(usesNone('using none\n')).toBe(true);
    expect(usesNone("// using none\nusing './none.bicep'")).toBe(false);
  });
});

it('parameters are required unless they have a default or may be null', () => {
  const text = `param name string\n@description('x = y')\nparam Authorizations array // = none\nparam more string = 'x'\nparam maybe string?\n// param not string`;
  expect(bicepSignature(text)).toEqual({
    declared: ['name', 'authorizations', 'more', 'maybe'],
    required: ['name', 'authorizations'],
  });
});

describe('brackets', () => {
  it('pair outside strings and comments, across interpolations', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is Bicep
    const text = "var a = [ 'x]' '${b[0]}]' // ]\n { c: '''\n]\n''' } ]";
    const outer = scanBicep(text).brackets.at(-1);
    expect(outer).toEqual({ open: text.indexOf('['), close: text.length - 1 });
  });

  it('of any text: nothing fails, offsets and lines stay', () => {
    const piece = fc.constantFrom(
      "'",
      "'''",
      '${',
      '}',
      '{',
      '[',
      ']',
      '(',
      ')',
      '//',
      '/*',
      '*/',
      '\n',
      '\\',
      'a',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const { code, brackets } = scanBicep(text);
        expect(code).toHaveLength(text.length);
        expect(code.split('\n')).toHaveLength(text.split('\n').length);
        expect(brackets.every(({ open, close }) => open < close)).toBe(true);
      }),
    );
  });
});
