import type { WrittenDefinition } from '../../pec/delegation.ts';
import type { Observation, Value } from '../../pec/value.ts';
import type { Datum } from '../expressions/datum.ts';
import { evaluate } from '../expressions/evaluate.ts';
import { type Context, type ParameterSource, Scope } from '../expressions/scope.ts';
import type { JsonNode, JsonObject } from '../json/json.ts';
import type { AssignedName, DefinitionName } from './registration-assignments.ts';
import type { LoadLinked, ReadResult } from './template.ts';

/** Where a traversal over resources stands. */
export interface Place {
  readonly context: Context;
  /** Path of the template that the resources belong to; empty, or ending in a dot. */
  readonly path: string;
  /** Whether what is found here is deployed. */
  readonly deployed: Value<boolean>;
  readonly resourceGroupLevel: boolean;
  /** Whether expressions here are evaluated inside of a resource group: `resourceId()` gives an ID of that group. */
  readonly expressionsInGroup: boolean;
  /** Whether it is deployed to a management group or the tenant, unless it says otherwise. */
  readonly aboveSubscription: boolean;
  /** Files that led here through links. */
  readonly files: readonly string[];
  /** How many deployments this one is nested in. */
  readonly nesting: number;
  /** Copy loops that decide whether something here is deployed. */
  readonly loops?: readonly object[];
}

/** A definition with its name, and the copy loops whose index it depends on. */
export interface Found {
  readonly definition: WrittenDefinition;
  readonly name: DefinitionName;
  readonly loops: readonly object[];
}

/** The same with one more thing that was noticed. */
export function withObservation(found: Found, observation: Observation): Found {
  const { definition } = found;
  return { ...found, definition: { ...definition, observations: [...definition.observations, observation] } };
}

/** A policy assignment, and where it stands. */
export interface Assigned {
  readonly resource: JsonObject;
  readonly place: Place;
}

/** What is the same all over one reading of a template. */
interface Settings {
  readonly file: string;
  readonly parametersFile?: string;
  /** The first part of each definition's name. */
  readonly label: string;
  readonly loadLinked: LoadLinked;
  readonly observations: readonly Observation[];
  /** Visits the resources of a template: the recursion that nested deployments and policies enter. */
  readonly visit: (template: JsonNode | undefined, place: Place, traversal: Traversal) => Found[];
  /** Visits all that is read, for the policy assignments in it. */
  readonly collect: (traversal: Traversal) => void;
}

/** Files that one template may load through links. */
const MAX_LINKS = 100;

/** Deployed if it was before and this holds too. */
export function onlyIf(deployed: Value<boolean>, place: Place): Place {
  const before = place.deployed;
  if (before.kind === 'known' && !before.value) return place;
  if (before.kind === 'unknown' && deployed.kind === 'known' && deployed.value) return place;
  return before.kind === 'unknown' && deployed.kind === 'unknown' ? place : { ...place, deployed };
}

/** Whether a scope is a resource group; what cannot be known of it may still show in how it is written. */
export function namesResourceGroup(node: JsonNode, context: Context, otherwise: boolean): boolean {
  const value = evaluate(node, context);
  if (value.kind === 'string') return /resourceGroups?(\/|$)/i.test(value.value);
  const written = value.kind === 'unknown' && node.type === 'string' ? node.value : '';
  return /resourceGroup/i.test(written) || otherwise;
}

/** Whether a scope is a management group or the tenant. */
export function namesAboveSubscription(node: JsonNode, context: Context): boolean {
  const value = evaluate(node, context);
  return value.kind === 'string' && (value.value === '/' || /managementGroups\/[^/]+\/?$/i.test(value.value));
}

/** Whether it is known that nothing here is deployed. */
export function isLeftOut({ deployed }: Place): boolean {
  return deployed.kind === 'known' && !deployed.value;
}

/** One reading of a template: what it was asked with, and what it came across besides definitions. */
export class Traversal {
  readonly settings: Settings;
  /** Copies of resources that were looked at one by one; Azure allows 800 in a template. */
  copies = 0;
  readonly #assigned: AssignedName[] = [];
  readonly #ofAll = new Map<string, Observation>();
  readonly #observed = new Map<string, Observation>();
  readonly #notFollowed = new Map<string, ReadResult['notFollowed'][number]>();
  readonly #loaded = new Map<string, ReturnType<LoadLinked>>();
  /** Set while only policy assignments are looked for. */
  readonly collected: Assigned[] | undefined;
  readonly #scopes: { count: number };
  #assignments?: readonly Assigned[];

  constructor(settings: Settings, collecting?: { readonly scopes: { count: number } }) {
    this.settings = settings;
    this.collected = collecting && [];
    this.#scopes = collecting?.scopes ?? { count: 0 };
  }

  /** Every policy assignment in what is read, nested deployments included. */
  get assignments(): readonly Assigned[] {
    if (!this.#assignments) {
      const other = new Traversal(this.settings, { scopes: this.#scopes });
      this.settings.collect(other);
      this.#assignments = other.collected ?? [];
    }
    return this.#assignments;
  }

  get notFollowed(): ReadResult['notFollowed'] {
    return [...this.#notFollowed.values()];
  }

  get linkedFiles(): readonly string[] {
    return [...new Set(this.#loaded.values().flatMap((loaded) => ('problem' in loaded ? [] : [loaded.file])))];
  }

  /** The definitions in a template that was met inside of another one. */
  enter(template: JsonNode | undefined, place: Place): Found[] {
    return this.settings.visit(template, place, this);
  }

  /** A scope of its own for a template. */
  scope(
    file: string,
    template: JsonNode | undefined,
    source: ParameterSource,
    evaluated?: ReadonlyMap<JsonNode, Datum>,
  ): Scope {
    return new Scope(this.#scopes.count++, file, template, source, evaluated);
  }

  /**
   * Notes a link that is not followed, or a part that is not looked at; once, however often it is met.
   * @param concerns whether it is about Azure Lighthouse, so that it cannot be passed over
   */
  skip({ what, why, location, concerns }: ReadResult['notFollowed'][number]): void {
    const key = JSON.stringify([what, why, location]);
    this.#notFollowed.set(key, {
      what,
      why,
      location,
      concerns: concerns || this.#notFollowed.get(key)?.concerns === true,
    });
  }

  /** Notes what is wrong with the template as a whole; once, however often it is met. */
  observe(observation: Observation): void {
    this.#observed.set(JSON.stringify(observation), observation);
  }

  /** Notes what concerns every definition that is found; once, however often it is met. */
  observeOfAll(observation: Observation): void {
    this.#ofAll.set(JSON.stringify(observation), observation);
  }

  /** What concerns every definition that is found. */
  get ofAll(): readonly Observation[] {
    return [...this.#ofAll.values()];
  }

  /** Notes what a registration assignment names. */
  assign(name: AssignedName): void {
    this.#assigned.push(name);
  }

  /** What the registration assignments name that were met. */
  get assigned(): readonly AssignedName[] {
    return this.#assigned;
  }

  get observed(): readonly Observation[] {
    return [...this.#observed.values()];
  }

  /** Loads a linked file once, unless there are too many. */
  load(relativePath: string, fromFile: string): ReturnType<LoadLinked> {
    const key = JSON.stringify([relativePath, fromFile]);
    const known = this.#loaded.get(key);
    if (known) return known;
    if (this.#loaded.size >= MAX_LINKS) return { problem: `the template has more than ${MAX_LINKS} links` };
    const loaded = this.settings.loadLinked(relativePath, fromFile);
    this.#loaded.set(key, loaded);
    return loaded;
  }
}
