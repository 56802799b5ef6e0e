import fc from 'fast-check';
import { TENANT } from '../ids.ts';
import {
  copy,
  DECLARATIONS,
  type Declarations,
  declare,
  IN_RESOURCES,
  inLoop,
  type Parameter,
  value,
} from './declarations.ts';
import type { Question } from './engine.ts';
import { type Environment, expression } from './expressions.ts';

/** A template to ask about, with the values that its open parameters may have; none: nothing is left open. */
export interface Generated extends Question {
  /** By name, the values of parameters that the reader is not told. */
  readonly open: Readonly<Record<string, readonly unknown[]>>;
}

interface Blueprint {
  readonly symbolic: boolean;
  readonly declarations: Declarations;
  readonly resources: readonly Resource[];
  readonly outputs: Readonly<Record<string, unknown>>;
  /** A variable that nothing refers to. */
  readonly unused: Readonly<Record<string, unknown>>;
  /** Whether a parameter and a variable are declared once more, their names in another case. */
  readonly twins: boolean;
}

type Resource = Definition | Nested | Other;

/** What the engine refuses of a definition, or reads in a way of its own. */
const DEFINITION_FLAWS = [
  ...(['no apiVersion', 'no type', 'no name', 'a name of two segments', 'copied and written'] as const),
  ...(['a loop without name', 'a child that is none'] as const),
];

/** The same of a nested deployment. */
const NESTED_FLAWS = [
  ...(['gives too much', 'gives too little', 'gives null', 'no schema', 'no location', 'a link beside it'] as const),
  ...(['another schema', 'another scope', 'no properties', 'a text for it', 'a child that is none'] as const),
];

interface Looped {
  /** `count` of a resource copy. */
  readonly loop?: unknown;
  readonly condition?: unknown;
}

interface Definition extends Looped {
  readonly kind: 'definition';
  readonly flaw: (typeof DEFINITION_FLAWS)[number] | undefined;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

interface Nested extends Looped {
  readonly kind: 'nested';
  readonly scope: 'inner' | 'outer' | 'Inner' | 'NotSpecified' | 'none';
  readonly flaw: (typeof NESTED_FLAWS)[number] | undefined;
  /** Whether it may be what the engine does not take for its scope: outer in language version 2.0, copies in outer. */
  readonly refused: boolean;
  readonly blueprint: Blueprint;
  /** What is passed on for parameters. */
  readonly passed: Readonly<Record<string, unknown>>;
}

interface Other extends Looped {
  readonly kind: 'other';
  readonly properties: unknown;
}

const SCHEMA = 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#';
const DEFINITIONS = 'Microsoft.ManagedServices/registrationDefinitions';

const rarely = <T>(arbitrary: fc.Arbitrary<T>, odds: number): fc.Arbitrary<T | undefined> =>
  fc.oneof({ arbitrary: fc.constant(undefined), weight: odds }, { arbitrary, weight: 1 });

const IN_LOOP = inLoop(IN_RESOURCES, ['copyIndex()', "copyIndex('LOOP')", 'copyIndex(1)']);

const ONE_IN_TEN = fc.oneof({ arbitrary: fc.constant(false), weight: 9 }, fc.constant(true));

const CONDITION = fc.oneof(
  { arbitrary: fc.boolean(), weight: 1 },
  { arbitrary: expression('bool', IN_RESOURCES, 2).map((text) => `[${text}]`), weight: 4 },
  { arbitrary: fc.constant("[equals(subscription().displayName, 'x')]"), weight: 1 },
  { arbitrary: fc.constantFrom('true', 'false'), weight: 1 },
);

const COUNT = fc.oneof(
  { arbitrary: fc.constantFrom<unknown>(1, 2, 3), weight: 12 },
  { arbitrary: expression('int', IN_RESOURCES, 1).map((text) => `[${text}]`), weight: 2 },
  { arbitrary: fc.constantFrom<unknown>(0, -1, '2'), weight: 1 },
);

function looped<T extends object>(make: (environment: Environment) => fc.Arbitrary<T>): fc.Arbitrary<T & Looped> {
  const condition = rarely(CONDITION, 4).map((holds) => (holds === undefined ? {} : { condition: holds }));
  return fc.oneof(
    { withCrossShrink: true },
    {
      arbitrary: fc.tuple(make(IN_RESOURCES), condition).map(([one, holds]) => ({ ...one, ...holds })),
      weight: 5,
    },
    {
      arbitrary: fc.tuple(make(IN_LOOP), condition, COUNT).map(([one, holds, loop]) => ({ ...one, ...holds, loop })),
      weight: 1,
    },
  );
}

const DEFINITION = looped((environment) =>
  fc.record({
    kind: fc.constant('definition' as const),
    flaw: rarely(fc.constantFrom(...DEFINITION_FLAWS), 60),
    type: fc.oneof(
      { arbitrary: fc.constant(DEFINITIONS), weight: 20 },
      { arbitrary: fc.constant(DEFINITIONS.toLowerCase()), weight: 1 },
    ),
    properties: fc
      .tuple(
        fc.oneof(
          { withCrossShrink: true },
          { arbitrary: value('auths', environment, 3).map((authorizations) => ({ authorizations })), weight: 6 },
          {
            arbitrary: copy('authorizations', 'auth', environment).map((entry) => ({ copy: [entry] })),
            weight: 1,
          },
        ),
        rarely(value('text', environment, 3), 6),
        rarely(value('auths', environment, 2), 20),
      )
      .map(([grants, description, eligibleAuthorizations]) => ({
        ...grants,
        ...(description !== undefined && { description }),
        ...(eligibleAuthorizations !== undefined && { eligibleAuthorizations }),
      })),
  }),
);

const OTHER = looped((environment) =>
  fc.record({ kind: fc.constant('other' as const), properties: value('object', environment, 2) }),
);

const PASSED = (environment: Environment): fc.Arbitrary<Readonly<Record<string, unknown>>> =>
  fc.record({
    pId: value('id', environment, 1),
    pRole: value('role', environment, 1),
    pText: value('text', environment, 1),
    pInt: value('int', environment, 1),
    pBool: value('bool', environment, 1),
    pTexts: value('texts', environment, 1),
    pInts: value('ints', environment, 1),
    pObject: value('object', environment, 2),
    pAuth: value('auth', environment, 2),
    pAuths: value('auths', environment, 2),
  });

function nested(depth: number): fc.Arbitrary<Nested> {
  const inside = blueprint(depth);
  return looped((environment) =>
    fc.record({
      kind: fc.constant('nested' as const),
      scope: fc.oneof(
        { arbitrary: fc.constantFrom('inner' as const, 'outer' as const, 'none' as const), weight: 8 },
        { arbitrary: fc.constantFrom('Inner' as const, 'NotSpecified' as const), weight: 1 },
      ),
      flaw: rarely(fc.constantFrom(...NESTED_FLAWS), 30),
      refused: ONE_IN_TEN,
      blueprint: inside,
      passed: PASSED(environment),
    }),
  );
}

function blueprint(depth: number): fc.Arbitrary<Blueprint> {
  const resource: fc.Arbitrary<Resource> = fc.oneof(
    { withCrossShrink: true },
    { arbitrary: DEFINITION, weight: 6 },
    ...(depth > 0 ? [{ arbitrary: nested(depth - 1), weight: 3 }] : []),
    { arbitrary: OTHER, weight: 1 },
  );
  const spare = fc.oneof(
    value('text', IN_RESOURCES, 2),
    value('object', IN_RESOURCES, 2),
    value('int', IN_RESOURCES, 2),
  );
  return fc.record({
    symbolic: fc.boolean(),
    declarations: DECLARATIONS,
    resources: fc
      .tuple(depth > 1 ? resource : DEFINITION, fc.array(resource, { maxLength: 1 }))
      .map(([one, more]) => [one, ...more]),
    twins: rarely(fc.constant(true), 40).map((twins) => twins === true),
    outputs: rarely(value('text', IN_RESOURCES, 2), 10).map((result) => (result === undefined ? {} : { result })),
    unused: rarely(spare, 10).map((unused) => (unused === undefined ? {} : { unused })),
  });
}

/** Templates, each with at least one registration definition and its assignment. */
export const TEMPLATES: fc.Arbitrary<Generated> = fc
  .record({ blueprint: blueprint(2), open: fc.boolean() })
  .map(({ blueprint: plan, open }) => questionOf(plan, open));

/** The template of a blueprint, and what its parameters are given. */
function questionOf(plan: Blueprint, mayBeOpen: boolean): Generated {
  const { template, parameters } = assembled(plan, 'd');
  const isLeftOut = ({ mode }: Parameter) => mode === 'open' && mayBeOpen;
  const given = parameters.filter(([, one]) => one.mode !== 'default' && !isLeftOut(one));
  // One that is nullable is null then, to both sides: a template is judged as it is deployed without a parameter file.
  const open = parameters.filter(([, one]) => isLeftOut(one) && !one.limits['nullable']);
  return {
    template,
    given: Object.fromEntries(given.map(([name, { values }]) => [name, values[0]])),
    open: Object.fromEntries(open.map(([name, { values }]) => [name, values])),
  };
}

interface Assembled {
  readonly template: Readonly<Record<string, unknown>>;
  /** The declared parameters. */
  readonly parameters: readonly [string, Parameter][];
}

/** A template with everything that its expressions refer to. */
function assembled(plan: Blueprint, label: string): Assembled {
  const { resources, text } = resourcesOf(plan, label, false);
  const extra = { outputs: plan.outputs, unused: plan.unused };
  const declared = declare(plan.declarations, text + JSON.stringify(extra));
  const variables = {
    ...Object.fromEntries([...declared.variables, ...(plan.twins ? declared.variables.slice(-1).map(twin) : [])]),
    ...(declared.copies.length > 0 && { copy: declared.copies }),
    ...plan.unused,
  };
  const outputs = Object.entries(plan.outputs).map(([name, result]) => [name, { type: 'string', value: result }]);
  return {
    parameters: declared.parameters,
    template: {
      ...frame(plan),
      ...(declared.parameters.length > 0 && {
        parameters: Object.fromEntries(declarationsOf(declared.parameters, plan)),
      }),
      ...(Object.keys(variables).length > 0 && { variables }),
      ...(declared.functions.length > 0 && {
        functions: [{ namespace: 'own', members: Object.fromEntries(declared.functions) }],
      }),
      resources,
      ...(outputs.length > 0 && { outputs: Object.fromEntries(outputs) }),
    },
  };
}

function declarationsOf(parameters: readonly [string, Parameter][], { twins }: Blueprint): [string, unknown][] {
  const declared = parameters.map(([name, one]): [string, unknown] => [name, declaration(one)]);
  const byDefault = parameters.filter(([, { mode }]) => mode === 'default').slice(-1);
  return [...declared, ...(twins ? byDefault.map(([name, one]) => twin([name, declaration(one)])) : [])];
}

/** The same once more, its name in another case. */
function twin([name, value]: [string, unknown]): [string, unknown] {
  return [name.toUpperCase(), value];
}

function frame({ symbolic }: Blueprint) {
  return { $schema: SCHEMA, ...(symbolic && { languageVersion: '2.0' }), contentVersion: '1.0.0.0' };
}

function declaration({ type, mode, byDefault, limits }: Parameter) {
  return { type, ...((mode === 'default' || mode === 'both') && { defaultValue: byDefault }), ...limits };
}

/** The resources of a template, and the text of all that its own parameters and variables are looked up for. */
function resourcesOf(plan: Blueprint, label: string, insideOuter: boolean): { resources: unknown; text: string } {
  const made = plan.resources.map((resource, index) => written(resource, `${label}${index}`, plan, insideOuter));
  const all = made.flatMap(({ resources }) => resources);
  return {
    resources: plan.symbolic ? Object.fromEntries(all.map((one, index) => [`r${index}`, one])) : all,
    text: made.map(({ text }) => text).join('\n'),
  };
}

interface Written {
  readonly resources: readonly unknown[];
  readonly text: string;
}

function written(resource: Resource, label: string, plan: Blueprint, insideOuter: boolean): Written {
  if (resource.kind === 'nested') return writtenNested(resource, label, plan, insideOuter);
  const resources =
    resource.kind === 'definition' ? definitionAndAssignment(resource, label) : [otherResource(resource, label)];
  const text = withLoopNamed(JSON.stringify(resources), label);
  return { resources: JSON.parse(text), text };
}

/** Copies have names of their own; what refers to them does so in another case. */
function withLoopNamed(text: string, label: string): string {
  return text.replaceAll("copyIndex('LOOP')", `copyIndex('${label.toUpperCase()}')`);
}

/** `condition` and `copy` of a resource. */
function around({ loop, condition }: Looped, name: string, isNamed = true) {
  return {
    ...(condition !== undefined && { condition }),
    ...(loop !== undefined && { copy: { ...(isNamed && { name }), count: loop } }),
  };
}

/** A resource within another that has no version, and a loop, which Azure does not look at. */
const NO_CHILD = { resources: [{ type: 'd', name: 'child', copy: { name: 'c', count: 0 } }] };

function definitionAndAssignment(resource: Definition, label: string): unknown[] {
  const { loop, properties, type, flaw } = resource;
  const id = loop === undefined ? `guid('${label}')` : `guid('${label}', string(copyIndex()))`;
  const definition = {
    ...(flaw !== 'no type' && { type }),
    ...(flaw !== 'no apiVersion' && { apiVersion: '2022-10-01' }),
    ...(flaw !== 'no name' && { name: flaw === 'a name of two segments' ? 'a/b' : `[${id}]` }),
    ...around(resource, label, flaw !== 'a loop without name'),
    ...(flaw === 'a child that is none' && NO_CHILD),
    properties: {
      registrationDefinitionName: label,
      managedByTenantId: TENANT,
      ...properties,
      ...(flaw === 'copied and written' && {
        authorizations: [],
        copy: [{ name: 'authorizations', count: 1, input: {} }],
      }),
    },
  };
  return [
    definition,
    {
      type: 'Microsoft.ManagedServices/registrationAssignments',
      apiVersion: '2022-10-01',
      name: `[${id.replace(label, `${label}a`)}]`,
      ...around(resource, `${label}a`),
      properties: { registrationDefinitionId: `[subscriptionResourceId('${DEFINITIONS}', ${id})]` },
    },
  ];
}

function otherResource(resource: Other, label: string): unknown {
  const name = resource.loop === undefined ? label : `[concat('${label}-', copyIndex())]`;
  const { properties } = resource;
  return { type: 'Microsoft.Resources/tags', apiVersion: '2021-04-01', name, ...around(resource, label), properties };
}

/**
 * A nested deployment. What an inner one refers to, it declares itself; an outer one, and everything in it, refers to
 * what the template around it declares.
 */
function writtenNested(resource: Nested, label: string, parent: Blueprint, insideOuter: boolean): Written {
  const { blueprint: plan, flaw, refused } = resource;
  // With language version 2.0 the engine takes no outer deployment.
  const scope = resource.scope === 'outer' && parent.symbolic && !refused ? 'inner' : resource.scope;
  const byParent = scope === 'none' || scope === 'NotSpecified';
  const inner = !insideOuter && (scope.toLowerCase() === 'inner' || (byParent && parent.symbolic));
  const own = inner ? assembled(plan, `${label}-`) : undefined;
  const shared = inner ? undefined : resourcesOf(refused ? plan : withoutLoops(plan), `${label}-`, true);
  const parameters = givenBy(resource, own?.parameters ?? []);
  const outside = withLoopNamed(JSON.stringify({ ...around(resource, label), parameters }), label);
  const { parameters: passedOn, ...rest } = JSON.parse(outside) as Record<string, unknown>;
  const template = flawed(own?.template ?? { ...frame(plan), resources: shared?.resources }, flaw);
  const asked = flaw === 'another scope' ? 'Both' : scope;
  const deployment = {
    type: 'Microsoft.Resources/deployments',
    apiVersion: '2022-09-01',
    name: resource.loop === undefined ? label : `[concat('${label}-', copyIndex())]`,
    ...(flaw !== 'no location' && { location: 'westeurope' }),
    ...rest,
    ...(flaw === 'a child that is none' && NO_CHILD),
    ...(flaw !== 'no properties' && {
      properties: {
        mode: 'Incremental',
        ...(asked !== 'none' && { expressionEvaluationOptions: { scope: asked } }),
        ...(Object.keys(parameters).length > 0 && { parameters: passedOn }),
        template,
        ...(flaw === 'a link beside it' && { templateLink: { uri: 'https://example.invalid/t.json' } }),
      },
    }),
  };
  return { resources: [deployment], text: `${outside}\n${shared?.text ?? ''}` };
}

/** The template of a nested deployment with what is wrong with it. */
function flawed(template: Readonly<Record<string, unknown>>, flaw: Nested['flaw']): unknown {
  if (flaw === 'a text for it') return '{}';
  if (flaw === 'another schema') return { ...template, $schema: 'https://example.invalid/2020-01-01/t.json#' };
  return flaw === 'no schema' ? withoutSchema(template) : template;
}

/** What an inner deployment gives its template: a value for each parameter without a default. */
function givenBy({ passed, flaw }: Nested, parameters: readonly [string, Parameter][]): Record<string, unknown> {
  const needed = parameters.filter(([, { mode }]) => mode !== 'default').map(([name]) => name);
  const names =
    flaw === 'gives too little' ? needed.slice(1) : flaw === 'gives too much' ? [...needed, 'pMore'] : needed;
  return Object.fromEntries(names.map((name) => [name, { value: flaw === 'gives null' ? null : (passed[name] ?? 0) }]));
}

function withoutSchema({ $schema: _, ...rest }: Readonly<Record<string, unknown>>) {
  return rest;
}

/** The template around an outer deployment would evaluate the indexes of its resources' copies, and has no such copies. */
function withoutLoops(plan: Blueprint): Blueprint {
  const resources = plan.resources.filter(({ loop }) => loop === undefined);
  return { ...plan, resources };
}
