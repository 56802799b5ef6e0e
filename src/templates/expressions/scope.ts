import type { Location } from '../../pec/value.ts';
import { type JsonMember, type JsonNode, member, type Span, stringMember } from '../json/json.ts';
import { locationOf } from '../json/positions.ts';
import type { Datum, Missing } from './datum.ts';
import { foldName } from './names.ts';
import type { Expression } from './parser.ts';
import type { Run } from './run.ts';

/** Where an expression stands: whose parameters and variables it sees, and in which loops and functions. */
export interface Context {
  readonly run: Run;
  readonly scope: Scope;
  readonly evaluator: Evaluator;
  /** Copy loops around it, the innermost last. */
  readonly loops: readonly Loop[];
  /** Variables of lambdas around it, by folded name. */
  readonly locals: ReadonlyMap<string, Datum>;
  /** Set inside a user-defined function: its arguments, which hide the template's parameters. */
  readonly args?: ReadonlyMap<string, Datum>;
  /** User functions whose arguments or output are being worked out, by folded name. */
  readonly calling?: ReadonlySet<string>;
  /** What it belongs to, where that is not a resource: Azure allows fewer functions in most others. */
  readonly part?: TemplatePart;
  /**
   * Set inside a deployment of outer scope. Its parent works out all of it, inner deployments in it too; the
   * loops of resources inside are not its own, and what comes out as an expression is evaluated once more, by the deployment itself.
   */
  readonly outer?: true;
  /** Set while an outer template reads an embedded one, whose copy loops are not its own. */
  readonly verbatim?: true;
}

/** What functions that evaluate their arguments themselves ask; handed to them, so that they need not import it. */
export interface Evaluator {
  /** What a piece of a template comes to. */
  readonly node: (node: JsonNode, context: Context) => Datum;
  /** What a parsed expression comes to. */
  readonly expression: (expression: Expression, context: Context) => Datum;
}

/** The context of what stands outside of all loops and functions, in the same scope or in another. */
export function outermost(
  { run, evaluator, scope }: Pick<Context, 'run' | 'evaluator' | 'scope'>,
  part?: TemplatePart,
): Context {
  return { run, scope, evaluator, loops: [], locals: new Map(), ...(part && { part }) };
}

/** The parts of a template that are worked out before anything is deployed; and outputs, which are worked out last. */
export type TemplatePart =
  | 'a variable'
  | 'a default value'
  | 'a condition'
  | 'the count of a copy loop'
  | "the count of a property's copy loop"
  | 'the name or place of a resource'
  | 'the condition of an output'
  | 'an output';

const READ_ONCE: ReadonlySet<TemplatePart> = new Set<TemplatePart>([
  'a variable',
  'a default value',
  'the count of a copy loop',
  'the condition of an output',
  'an output',
]);

/**
 * Whether Azure takes two quotation marks in an argument for one a second time: in resources of a template without
 * language version 2.0, as its engine in the Bicep CLI 0.49.2 says.
 */
export function readsQuotesTwice({ part, args, scope }: Context): boolean {
  return !args && !(part && READ_ONCE.has(part)) && !hasOwnScopes(scope);
}

/** Whether the deployments in a template have scopes of their own: with language version 2.0 there are no others. */
export function hasOwnScopes({ template }: Scope): boolean {
  return /^2\./.test(stringMember(template, 'languageVersion') ?? '');
}

/** A copy loop: its name, and the index it is at, unknown while the loop is looked at as a whole. */
export interface Loop {
  readonly name: string;
  readonly kind: 'resource' | 'value';
  readonly index: Datum;
}

/** A user-defined function. */
export interface UserFunction {
  /** Its full name, `namespace.name`. */
  readonly name: string;
  readonly parameters: readonly FunctionParameter[];
  readonly output: JsonNode;
  /** The declaration of the output, with its type. */
  readonly result: JsonNode;
}

/** A parameter of a user-defined function. */
export interface FunctionParameter {
  readonly name: string;
  /** The declaration, with its type. */
  readonly declaration: JsonNode;
}

/** What gives a template its parameters: a parameter file, a parent template, a policy assignment. */
export interface ParameterSource {
  /** The value given to the parameter; undefined if none is. */
  readonly give: (name: string, run: Run) => Datum | undefined;
  /** Set when values that Azure refuses are reported elsewhere; they are used as they are then. */
  readonly checked?: boolean;
  /** Why a parameter without default has no value, and where it would be given. */
  readonly lack: (name: string, declaration: Location) => Missing;
}

/** A template's own parameters, variables and functions. */
export class Scope {
  /** Tells scopes apart in the keys of conditions. */
  readonly id: number;
  readonly file: string;
  readonly template: JsonNode | undefined;
  readonly source: ParameterSource;
  /** Values that an outer template has already worked out, at the nodes that stand for them. */
  readonly planted: ReadonlyMap<JsonNode, Datum> | undefined;
  #parameters?: ReadonlyMap<string, JsonMember>;
  #variables?: ReadonlyMap<string, JsonMember>;
  #functions?: ReadonlyMap<string, UserFunction>;

  constructor(
    id: number,
    file: string,
    template: JsonNode | undefined,
    source: ParameterSource,
    planted?: ReadonlyMap<JsonNode, Datum>,
  ) {
    this.id = id;
    this.file = file;
    this.template = template;
    this.source = source;
    this.planted = planted;
  }

  /** The declaration of a parameter. */
  parameter(name: string): JsonMember | undefined {
    this.#parameters ??= byName(member(this.template, 'parameters'));
    return this.#parameters.get(foldName(name));
  }

  /** The declaration of a variable. */
  variable(name: string): JsonMember | undefined {
    this.#variables ??= byName(member(this.template, 'variables'));
    return this.#variables.get(foldName(name));
  }

  /** A user-defined function by its full name, `namespace.name`. */
  userFunction(name: string): UserFunction | undefined {
    this.#functions ??= functionsOf(this.template);
    return this.#functions.get(foldName(name));
  }

  /** The names of what is declared, for saying which one is probably meant. */
  declared(what: 'parameter' | 'variable' | 'function'): string[] {
    if (what === 'function')
      return [...(this.#functions ?? functionsOf(this.template)).values()].map(({ name }) => name);
    const node = member(this.template, `${what}s`);
    return node?.type === 'object' ? node.members.map(({ name }) => name) : [];
  }

  /** The place of a span in this scope's file. */
  at(span: Span): Location {
    return locationOf(this.file, span);
  }
}

function byName(node: JsonNode | undefined): ReadonlyMap<string, JsonMember> {
  const members = node?.type === 'object' ? node.members : [];
  return new Map(members.map((entry) => [foldName(entry.name), entry]));
}

/** `functions` is an array of namespaces, each with `members`. */
function functionsOf(template: JsonNode | undefined): ReadonlyMap<string, UserFunction> {
  const found = new Map<string, UserFunction>();
  const namespaces = member(template, 'functions');
  for (const namespace of namespaces?.type === 'array' ? namespaces.items : []) {
    for (const declared of byName(member(namespace, 'members')).values()) {
      const result = member(declared.value, 'output');
      const output = member(result, 'value');
      const parameters = member(declared.value, 'parameters');
      if (!result || !output) continue;
      const fullName = `${stringMember(namespace, 'namespace') ?? ''}.${declared.name}`;
      found.set(foldName(fullName), {
        name: fullName,
        parameters: (parameters?.type === 'array' ? parameters.items : []).map((declaration) => ({
          name: stringMember(declaration, 'name') ?? '',
          declaration,
        })),
        output,
        result,
      });
    }
  }
  return found;
}
