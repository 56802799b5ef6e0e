import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PairableParameters, type PairableTemplate, pairFiles } from '../../../src/templates/pairing/pair.ts';
import { cpuTime } from '../../cpu-time.ts';

const template = (
  file: string,
  declared: string[] = ['name', 'authorizations'],
  required = declared,
): PairableTemplate => ({
  file,
  signature: () => ({ declared, required }),
});
const values = (file: string, names: string[] = ['name', 'authorizations'], link?: string): PairableParameters => ({
  file,
  names,
  ...(link === undefined ? {} : { link }),
});

/** `parameters → template` for each parameter file, or the candidates. */
function pair(
  templates: PairableTemplate[],
  parameters: PairableParameters[],
  anywhere = false,
): Record<string, unknown> {
  const { pairs, unpaired } = pairFiles(templates, parameters, anywhere);
  return Object.fromEntries([
    ...pairs.map((each) => [each.parameters, each.template]),
    ...unpaired.map((each) => [each.parameters, each.candidates]),
  ]);
}

describe('a parameter file names its template', () => {
  it('and that wins over names and parameters', () => {
    const templates = [template('a.json'), template('sub/b.json')];
    expect(pair(templates, [values('a.parameters.json', ['other'], 'sub/b.json')])).toEqual({
      'a.parameters.json': 'sub/b.json',
    });
  });

  it('which is not among them: then it belongs to none', () => {
    expect(pair([template('a.json')], [values('a.parameters.json', [], 'c.json')])).toEqual({
      'a.parameters.json': [],
    });
  });

  it('by another name of the same template', () => {
    const main = { ...template('main.bicep'), aliases: ['main.json'] };
    expect(pair([main], [values('x.json', [], 'main.json')])).toEqual({ 'x.json': 'main.bicep' });
  });
});

describe('names', () => {
  it.each([
    'main.parameters.json',
    'main.parameter.json',
    'main.params.json',
    'main.param.json',
    'main-parameters.json',
    'main_params.jsonc',
    'mainparameters.json',
    'MAIN.Parameters.JSON',
    'main.contoso.parameters.json',
    'main.contoso.west.parameters.json',
    'main.parameters.contoso.json',
    'main.parameters-contoso.json',
  ])('%s belongs to main.json', (file) => {
    expect(pair([template('main.json', ['x']), template('other.json', ['y'])], [values(file, ['z'])])).toEqual({
      [file]: 'main.json',
    });
  });

  it('the longest stem wins', () => {
    const templates = [template('light.json'), template('light.base.json')];
    expect(pair(templates, [values('light.base.west.parameters.json')])).toEqual({
      'light.base.west.parameters.json': 'light.base.json',
    });
  });

  it('a stem that holds the word itself is taken whole first', () => {
    const templates = [template('a.json'), template('a-params-b.json')];
    expect(pair(templates, [values('a-params-b.parameters.json')])).toEqual({
      'a-params-b.parameters.json': 'a-params-b.json',
    });
  });

  it('count in one folder only', () => {
    expect(pair([template('x/main.json', ['p'])], [values('y/main.parameters.json')])).toEqual({
      'y/main.parameters.json': [],
    });
  });

  it('of JSON and Bicep with one stem, JSON is meant', () => {
    expect(pair([template('main.bicep'), template('main.json')], [values('main.parameters.json')])).toEqual({
      'main.parameters.json': 'main.json',
    });
  });
});

describe('parameters', () => {
  const subscription = template('subscription.json', ['name', 'authorizations'], ['authorizations']);

  it('decide where names do not: all given are declared, all required are given', () => {
    const other = template('other.json', ['name', 'authorizations', 'groups']);
    expect(
      pair(
        [subscription, other],
        [values('contoso.json'), values('fabrikam.json', ['authorizations', 'groups', 'name'])],
      ),
    ).toEqual({ 'contoso.json': 'subscription.json', 'fabrikam.json': 'other.json' });
  });

  it.each(['parameters/contoso.json', 'params/contoso.json', 'customers/contoso.json', 'any/contoso.json'])(
    'are looked for in the folder above: %s',
    (file) => {
      expect(pair([subscription], [values(file)])).toEqual({ [file]: 'subscription.json' });
    },
  );

  it('in the own folder come before those above', () => {
    const own = template('west/own.json', ['name', 'authorizations']);
    expect(pair([subscription, own], [values('west/contoso.json')])).toEqual({ 'west/contoso.json': 'west/own.json' });
  });

  it('that fit several templates pair with none, and the templates are named', () => {
    expect(pair([template('a.json'), template('b.json')], [values('contoso.json')])).toEqual({
      'contoso.json': ['a.json', 'b.json'],
    });
  });

  it('that fit several in the folder above: the name decides', () => {
    const file = 'parameters/b.parameters.json';
    expect(pair([template('a.json'), template('b.json')], [values(file)])).toEqual({ [file]: 'b.json' });
  });

  it('that fit none', () => {
    expect(pair([subscription], [values('contoso.json', ['name'])])).toEqual({ 'contoso.json': [] });
    expect(pair([subscription], [values('contoso.json', ['authorizations', 'more'])])).toEqual({ 'contoso.json': [] });
  });

  it('of files that the user named are looked for in all templates', () => {
    const deep = template('templates/main.json');
    expect(pair([deep], [values('customers/contoso.json')])).toEqual({ 'customers/contoso.json': [] });
    expect(pair([deep], [values('customers/contoso.json')], true)).toEqual({
      'customers/contoso.json': 'templates/main.json',
    });
  });

  it('of a file that cannot be read decide nothing', () => {
    expect(pair([subscription], [{ file: 'contoso.json' }])).toEqual({ 'contoso.json': [] });
  });
});

describe('any names', () => {
  const part = fc.constantFrom('a', 'b', 'main', 'param', 'params', 'parameters', '.', '-', '_', 'X', '..', ' ');
  const name = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
  const path = fc.tuple(fc.constantFrom('', 'x/', 'x/y/'), name).map(([folder, file]) => `${folder}${file}`);
  const names = fc.uniqueArray(fc.constantFrom('p', 'q', 'r'));

  it('never fail, and no parameter file is paired twice', () => {
    const templates = fc.uniqueArray(
      fc.record({ file: path.map((file) => `${file}.json`), declared: names, required: names }),
      { selector: ({ file }) => file, maxLength: 8 },
    );
    const parameters = fc.uniqueArray(fc.record({ file: path.map((file) => `${file}.json`), names }), {
      selector: ({ file }) => file,
      maxLength: 8,
    });
    fc.assert(
      fc.property(templates, parameters, fc.boolean(), (some, others, anywhere) => {
        const { pairs, unpaired } = pairFiles(
          some.map(({ file, declared, required }) => template(file, declared, required)),
          others,
          anywhere,
        );
        const met = [...pairs, ...unpaired].map(({ parameters: file }) => file).sort();
        expect(met).toEqual(others.map(({ file }) => file).sort());
        expect(pairs.every(({ template: file }) => some.some((each) => each.file === file))).toBe(true);
      }),
    );
  });
});

describe('many files', () => {
  it.each(['the same parameters', 'parameters of their own'])('with %s are paired in a moment', async (kind) => {
    const count = 20_000;
    const own = (index: number): string[] => (kind === 'the same parameters' ? ['p'] : ['p', `x${index}`]);
    const templates = Array.from({ length: count }, (_, index) => template(`t${index}.json`, own(index)));
    const parameters = Array.from({ length: count }, (_, index) => values(`c${index}.json`, own(index)));
    const { result, milliseconds } = await cpuTime(() => pairFiles(templates, parameters, false));
    expect(result.pairs).toHaveLength(kind === 'the same parameters' ? 0 : count);
    expect(milliseconds).toBeLessThan(5000);
  });
});
