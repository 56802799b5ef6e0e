/** From a place in JSON that the compiler wrote to what it was written from. */
import type { Location } from '../../pec/value.ts';
import { type JsonNode, member, stringMember } from '../json/json.ts';
import { locate, type Span, spanOf } from '../json/positions.ts';
import type { Declaration, Deployment } from './syntax.ts';
import {
  ANY,
  declared,
  NO_SCOPE,
  referred,
  type Scope,
  type Source,
  type Sources,
  type Spot,
  type Step,
  Tracer,
} from './trace.ts';

/** What a place in generated JSON was written from. */
export interface Found {
  /** The expressions that it may be; of a place that is not found, those around it. */
  readonly spots: readonly Spot[];
  /** Whether they are the place itself. */
  readonly whole: boolean;
  /** The place is an expression, so that what is said of it is somewhere in it. */
  readonly inExpression: boolean;
  /** The declaration that they belong to. */
  readonly declaration: Location | undefined;
}

/** A step into generated JSON, and what stands there. */
interface JsonStep {
  readonly key: string | number;
  readonly node: JsonNode;
}

/** A template, and the file that it was made from. */
interface TemplateOrigin {
  readonly root: JsonNode;
  /** Undefined for a module of a registry. */
  readonly source: Source | undefined;
  readonly given: Scope['given'];
  /** The module that brings it. */
  readonly declaration: Location | undefined;
}

const NOWHERE: Found = { spots: [], whole: false, inExpression: false, declaration: undefined };
const DEPLOYMENT = 'microsoft.resources/deployments';

/** The places of one generated text. */
export class GeneratedPlaces {
  readonly #root: JsonNode;
  readonly #sources: Sources;
  readonly #given: Scope['given'];

  /** @param given what a parameter file gives to the template's parameters */
  constructor(root: JsonNode, sources: Sources, given: Scope['given'] = () => undefined) {
    this.#root = root;
    this.#sources = sources;
    this.#given = given;
  }

  /** What a place was written from. */
  find(location: Location): Found {
    const steps = stepsTo(this.#root, spanOf(location));
    const inExpression = isExpression(steps.at(-1)?.node);
    const { main } = this.#sources;
    if (main && /\.bicepparam$/i.test(main.file)) return { ...this.#inParameters(main, steps), inExpression };
    const origin = { root: this.#root, source: main, given: this.#given, declaration: undefined };
    return { ...this.#inTemplate(origin, steps), inExpression };
  }

  /** What a parameter file gives to a parameter. */
  parameter(name: string): Spot | undefined {
    const { main } = this.#sources;
    const found = main && this.#assigned(main, name);
    return found?.declaration.value && { source: found.source, node: found.declaration.value, scope: NO_SCOPE };
  }

  #inParameters(main: Source, [section, parameter, form, ...rest]: readonly JsonStep[]): Found {
    const { using } = main.declarations;
    const whole = using && locate(main.file, main.lines, using.start, using.end);
    const found =
      section?.key === 'parameters' && typeof parameter?.key === 'string'
        ? this.#assigned(main, parameter.key)
        : undefined;
    if (!found) return { ...NOWHERE, declaration: whole };
    const declaration = placeOfDeclaration(found.source, found.declaration);
    if (form?.key !== 'value' || !found.declaration.value) return { ...NOWHERE, declaration };
    return this.#within(
      { source: found.source, node: found.declaration.value, scope: NO_SCOPE },
      pathOf(rest),
      declaration,
    );
  }

  /** An assignment in a parameter file or in one that it extends. */
  #assigned(source: Source, name: string, level = 0): { source: Source; declaration: Declaration } | undefined {
    const declaration = source.declarations.parameters.find((each) => each.name === name);
    if (declaration) return { source, declaration };
    const { base } = source.declarations;
    const extended = base === undefined || level > 10 ? undefined : referred(this.#sources, source, base);
    return extended && this.#assigned(extended, name, level + 1);
  }

  #inTemplate(origin: TemplateOrigin, steps: readonly JsonStep[]): Found {
    const [section, entry, ...rest] = steps;
    const outside = { ...NOWHERE, declaration: origin.declaration };
    const { source } = origin;
    if (!entry || !source) return outside;
    if (source.json)
      return this.#within({ source, node: source.json, scope: NO_SCOPE }, pathOf(steps), origin.declaration);
    switch (section?.key) {
      case 'parameters':
        return this.#ofParameter({ ...origin, source }, entry, rest);
      case 'variables':
        return this.#ofVariable({ ...origin, source }, entry, rest);
      case 'functions':
        return this.#ofFunction({ ...origin, source }, rest);
      case 'resources':
        return this.#ofResource({ ...origin, source }, entry, rest);
      default:
        return outside;
    }
  }

  #ofParameter(origin: TemplateOrigin & { source: Source }, { key }: JsonStep, rest: readonly JsonStep[]): Found {
    const { source } = origin;
    const found = source.declarations.parameters.find(({ name }) => name === key);
    if (!found) return { ...NOWHERE, declaration: origin.declaration };
    const declaration = placeOfDeclaration(source, found);
    const [form, ...inner] = rest;
    if (form?.key !== 'defaultValue' || !found.value) return { ...NOWHERE, declaration };
    return this.#within({ source, node: found.value, scope: this.#scope(origin) }, pathOf(inner), declaration);
  }

  #ofVariable(origin: TemplateOrigin & { source: Source }, { key, node }: JsonStep, rest: readonly JsonStep[]): Found {
    const copied = key === 'copy' && node.type === 'array' ? rest[0] : undefined;
    const name = copied ? (stringMember(copied.node, 'name') ?? '') : String(key);
    const inner = copied ? rest.slice(2) : rest;
    const path = copied && rest[1]?.key === 'input' ? [ANY, ...pathOf(inner)] : pathOf(inner);
    if (name.startsWith('$fxv#')) return this.#inLoaded(node, rest, origin);
    const found = this.#variable(origin, name);
    if (!found) return { ...NOWHERE, declaration: origin.declaration };
    const scope = found.source === origin.source ? this.#scope(origin) : NO_SCOPE;
    const declaration = placeOfDeclaration(found.source, found.declaration);
    if (!found.declaration.value) return { ...NOWHERE, declaration };
    return this.#within({ source: found.source, node: found.declaration.value, scope }, path, declaration);
  }

  /** A variable of the file, or one of a file that it imports: `_1.name`, where all of one number are of one file. */
  #variable({ root, source }: TemplateOrigin & { source: Source }, name: string) {
    const [, number, own] = /^_(\d+)\.(.+)$/.exec(name) ?? [];
    const found = declared(this.#sources, source, 'variables', name);
    if (found || own === undefined) return found ?? this.#anyVariable(name);
    const variables = member(root, 'variables');
    const names = variables?.type === 'object' ? variables.members.map((each) => each.name) : [];
    const siblings = names.flatMap((each) => {
      const [, other, sibling = ''] = /^_(\d+)\.(.+)$/.exec(each) ?? [];
      return other === number ? [sibling] : [];
    });
    const holders = this.#sources.all.filter((each) =>
      [own, ...siblings].every((wanted) => each.declarations.variables.some((one) => one.name === wanted)),
    );
    return this.#saying(holders, own, member(variables, name));
  }

  /** A variable that came by the import of a whole file. */
  #anyVariable(name: string) {
    return this.#saying(this.#sources.all, name, undefined);
  }

  /** Of the files that declare a variable, the only one, or the one whose literals are those that were written. */
  #saying(files: readonly Source[], name: string, value: JsonNode | undefined) {
    const candidates = files.flatMap((source) => {
      const declaration = source.declarations.variables.find((each) => each.name === name);
      return declaration ? [{ source, declaration }] : [];
    });
    if (candidates.length < 2) return candidates[0];
    const written = value ? textsIn(value) : [];
    const fitting = candidates.filter(({ source, declaration }) => {
      if (!declaration.value) return false;
      const texts = new Tracer(this.#sources)
        .literals({ source, node: declaration.value, scope: NO_SCOPE })
        .flatMap(({ node }) => ('span' in node || node.kind !== 'string' ? [] : [node.value]));
      return written.every((text) => texts.includes(text));
    });
    return fitting.length === 1 ? fitting[0] : undefined;
  }

  /** In a file that is loaded: the variable `$fxv#0` holds all that it says. */
  #inLoaded(value: JsonNode, rest: readonly JsonStep[], { declaration }: TemplateOrigin): Found {
    const text = JSON.stringify(plain(value));
    const spots = this.#sources.all.flatMap((source) =>
      (source.json ? partsOf(source.json) : [])
        .filter((node) => JSON.stringify(plain(node)) === text)
        .map((node): Spot => ({ source, node, scope: NO_SCOPE })),
    );
    const [only] = spots;
    return only ? this.#within(only, pathOf(rest), declaration) : { ...NOWHERE, declaration };
  }

  #ofFunction(origin: TemplateOrigin & { source: Source }, steps: readonly JsonStep[]): Found {
    const name = steps.find(({ key }, index) => steps[index - 1]?.key === 'members' && typeof key === 'string')?.key;
    const own = typeof name === 'string' ? declared(this.#sources, origin.source, 'functions', name) : undefined;
    const others = this.#sources.all.flatMap((source) => {
      const declaration = source.declarations.functions.find((each) => each.name === name);
      return declaration ? [{ source, declaration }] : [];
    });
    const found = own ?? (others.length === 1 ? others[0] : undefined);
    if (!found) return { ...NOWHERE, declaration: origin.declaration };
    const declaration = placeOfDeclaration(found.source, found.declaration);
    const output = steps.findIndex(({ key }, index) => key === 'value' && steps[index - 1]?.key === 'output');
    if (output < 0 || !found.declaration.value) return { ...NOWHERE, declaration };
    const spot = { source: found.source, node: found.declaration.value, scope: NO_SCOPE };
    return this.#within(spot, pathOf(steps.slice(output + 1)), declaration);
  }

  #ofResource(origin: TemplateOrigin & { source: Source }, entry: JsonStep, rest: readonly JsonStep[]): Found {
    const found = deploymentOf(origin, entry);
    if (!found) return { ...NOWHERE, declaration: origin.declaration };
    const declaration = placeOfDeclaration(origin.source, found);
    const body = bodyOf(origin.source, found, this.#scope(origin));
    if (!body) return { ...NOWHERE, declaration };
    const [properties, part, ...inner] = rest;
    if (!found.isModule) {
      const path = pathOf(rest);
      return path.length === 0
        ? { ...NOWHERE, declaration }
        : this.#within(body.spot, [...body.path, ...path], declaration);
    }
    if (properties?.key !== 'properties' || !part) return { ...NOWHERE, declaration };
    if (part.key === 'parameters') {
      return this.#within(body.spot, [...body.path, 'params', ...pathOfArgument(inner)], declaration);
    }
    if (part.key !== 'template') return { ...NOWHERE, declaration };
    const source = referred(this.#sources, origin.source, found.target);
    const given = (name: string): Spot | undefined =>
      new Tracer(this.#sources).at(body.spot, [...body.path, 'params', name])[0];
    return this.#inTemplate({ root: part.node, source, given, declaration }, inner);
  }

  /** Follows a path as far as it can be followed, at least to the whole. */
  #within(spot: Spot, path: readonly Step[], declaration: Location | undefined): Found {
    for (let length = path.length; length >= 0; length--) {
      const spots = new Tracer(this.#sources).at(spot, path.slice(0, length));
      if (spots.length > 0 && (length > 0 || path.length === 0)) {
        return { spots, whole: length === path.length, inExpression: false, declaration };
      }
    }
    return { ...NOWHERE, declaration };
  }

  #scope({ given }: TemplateOrigin): Scope {
    return { ...NO_SCOPE, given };
  }
}

/** The declaration of a resource or module that became a resource of a template. */
function deploymentOf({ root, source }: TemplateOrigin & { source: Source }, { key, node }: JsonStep) {
  const { deployments } = source.declarations;
  if (typeof key === 'string') return deployments.find(({ name }) => name === key);
  const all = member(root, 'resources');
  // The compiler writes resources first, then modules, each in the order of the text.
  const inOrder = [
    ...deployments.filter(({ isModule, existing }) => !isModule && !existing),
    ...deployments.filter(({ isModule }) => isModule),
  ];
  const type = stringMember(node, 'type')?.toLowerCase();
  const alike = inOrder.filter((each) => typeOf(each) === type);
  const rank = (all?.type === 'array' ? all.items.slice(0, key) : []).filter(
    (each) => stringMember(each, 'type')?.toLowerCase() === type,
  ).length;
  return alike[rank];
}

function typeOf({ isModule, target }: Deployment): string {
  return isModule ? DEPLOYMENT : target.replace(/@.*$/s, '').toLowerCase();
}

/** The object of a resource or module, which may stand in a loop. */
function bodyOf(source: Source, { value }: Deployment, scope: Scope) {
  if (!value) return undefined;
  return { spot: { source, node: value, scope }, path: value.kind === 'for' ? [ANY] : [] };
}

function placeOfDeclaration(source: Source, { start, end }: Declaration): Location {
  return locate(source.file, source.lines, start, end);
}

/** `name`, `value`, … in the parameters of a module's deployment. */
function pathOfArgument([name, form, ...rest]: readonly JsonStep[]): Step[] {
  if (!name) return [];
  if (form?.key === 'value') return [name.key, ...pathOf(rest)];
  // `copy`, its only item, `input`
  return form?.key === 'copy' && rest[1]?.key === 'input' ? [name.key, ANY, ...pathOf(rest.slice(2))] : [name.key];
}

/** The same path in Bicep, where a loop stands in the place of `copy`. */
function pathOf(steps: readonly JsonStep[]): Step[] {
  const [first, entry, form, ...rest] = steps;
  if (!first) return [];
  const name = first.key === 'copy' && entry ? stringMember(entry.node, 'name') : undefined;
  if (name === undefined || typeof entry?.key !== 'number') return [first.key, ...pathOf(steps.slice(1))];
  return form?.key === 'input' ? [name, ANY, ...pathOf(rest)] : [name];
}

function stepsTo(root: JsonNode, at: Stretch): JsonStep[] {
  const steps: JsonStep[] = [];
  for (let node: JsonNode | undefined = root; node && !same(node.span, at); ) {
    const step: JsonStep | undefined = stepInto(node, at);
    if (step) steps.push(step);
    node = step?.node;
  }
  return steps;
}

function stepInto(node: JsonNode, at: Stretch): JsonStep | undefined {
  if (node.type === 'array') {
    const index = node.items.findIndex(({ span }) => covers(span, at));
    const item = node.items[index];
    return item && { key: index, node: item };
  }
  if (node.type !== 'object') return undefined;
  const entry = node.members.find(({ nameSpan, value }) => covers(nameSpan, at) || covers(value.span, at));
  return entry && { key: entry.name, node: entry.value };
}

type Stretch = Pick<Span, 'start' | 'end'>;

function covers(span: Stretch, at: Stretch): boolean {
  return span.start <= at.start && span.end >= at.end;
}

function same(span: Stretch, at: Stretch): boolean {
  return covers(span, at) && covers(at, span);
}

function isExpression(node: JsonNode | undefined): boolean {
  return node?.type === 'string' && /^\[(?!\[)/.test(node.value);
}

function partsOf(node: JsonNode): JsonNode[] {
  const inner =
    node.type === 'array' ? node.items : node.type === 'object' ? node.members.map(({ value }) => value) : [];
  return [node, ...inner.flatMap(partsOf)];
}

function textsIn(node: JsonNode): string[] {
  return partsOf(node).flatMap((part) => (part.type === 'string' && !isExpression(part) ? [part.value] : []));
}

function plain(node: JsonNode): unknown {
  if (node.type === 'array') return node.items.map(plain);
  if (node.type === 'object') return Object.fromEntries(node.members.map(({ name, value }) => [name, plain(value)]));
  return node.type === 'null' ? null : node.value;
}
