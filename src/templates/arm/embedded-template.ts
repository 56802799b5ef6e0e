import type { Location } from '../../pec/value.ts';
import type { Datum } from '../expressions/datum.ts';
import { evaluate } from '../expressions/evaluate.ts';
import { Exhausted, MAX_DATUM_DEPTH } from '../expressions/run.ts';
import type { Context } from '../expressions/scope.ts';
import { isAbout } from '../files/classify.ts';
import type { JsonNode } from '../json/json.ts';
import { spanOf } from '../json/positions.ts';
import type { Place, Traversal } from './traversal.ts';

/** A part of a template that an outer template has evaluated, and the context in which it is read. */
export interface EmbeddedPart {
  readonly node: JsonNode | undefined;
  readonly context: Context;
}

/** A part of a template as it stands or, if an expression stands in its place, as that comes out. */
export function embeddedPart(node: JsonNode | undefined, context: Context, traversal: Traversal): EmbeddedPart {
  return node?.type === 'string' ? evaluatedPart(node, context, traversal) : { node, context };
}

/**
 * A part of a template with its expressions evaluated, as a part of a template again: what was escaped (`[[`) is an
 * expression now. Values that are unknown, or that come from another file, stay as they are.
 */
export function evaluatedPart(node: JsonNode, context: Context, traversal: Traversal): EmbeddedPart {
  const { scope } = context;
  const part = asPart(evaluate(node, { ...context, verbatim: true }), node, context);
  const around = traversal.scope(scope.file, scope.template, scope.source, part.planted);
  return { node: part.node, context: { ...context, scope: around } };
}

/** What a part of a template came to, as a part of a template again; and what is not known of it, by its nodes. */
export function asPart(
  datum: Datum,
  { span }: JsonNode,
  context: Context,
): { readonly node: JsonNode; readonly planted: ReadonlyMap<JsonNode, Datum> } {
  const conversion = new Conversion(context);
  return { node: conversion.node(datum, context.scope.at(span)), planted: conversion.values };
}

/** Notes a part of which it is not known what is in it, so that nothing in it is looked at. */
export function noteMissing(node: JsonNode | undefined, path: string, { context }: Place, traversal: Traversal): void {
  if (!node || node.type === 'object' || node.type === 'array') return;
  const datum = evaluate(node, context);
  const isPart = datum.kind === 'object' || datum.kind === 'array';
  const gap = isPart ? datum.missing : datum.kind === 'unknown' ? datum : undefined;
  if (!gap) return;
  const why = `what is in it is not known, because ${gap.reason}`;
  traversal.skip({ what: path, why, location: context.scope.at(node.span), concerns: isAbout(node) });
}

/** Makes values a part of a template again, and knows those that cannot be: by the nodes that stand for them. */
class Conversion {
  readonly #run: Context['run'];
  readonly #values: Map<JsonNode, Datum>;

  constructor({ run, scope }: Context) {
    this.#run = run;
    this.#values = new Map(scope.planted);
  }

  get values(): ReadonlyMap<JsonNode, Datum> {
    return this.#values;
  }

  /** @param around where the value is used, for one that has no place in this file */
  node(datum: Datum, around: Location, depth = 0): JsonNode {
    this.#run.budget.spend(1);
    if (depth > MAX_DATUM_DEPTH) throw new Exhausted();
    const at = datum.kind === 'unknown' ? around : (datum.at ?? around);
    const span = spanOf(at.file === around.file ? at : around);
    const whole = datum.kind !== 'unknown' && datum.kind !== 'lambda' && !('missing' in datum && datum.missing);
    if (!whole || at.file !== around.file) {
      const stand: JsonNode = { type: 'null', span };
      this.#values.set(stand, datum);
      return stand;
    }
    switch (datum.kind) {
      case 'object': {
        const members = [...datum.members].map(([name, inner]) => {
          const value = this.node(inner, at, depth + 1);
          return { name, nameSpan: value.span, value };
        });
        return { type: 'object', members, span };
      }
      case 'array':
        return { type: 'array', items: datum.items.map((item) => this.node(item, at, depth + 1)), span };
      case 'string':
        return { type: 'string', value: datum.value, span };
      case 'number':
        return { type: 'number', value: datum.value, ...(datum.float && { raw: `${datum.value}e0` }), span };
      case 'boolean':
        return { type: 'boolean', value: datum.value, span };
      default:
        return { type: 'null', span };
    }
  }
}
