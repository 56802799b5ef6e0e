import { known, type List, type Location, type Unknown, unknown, type Value } from '../../pec/value.ts';
import { awaits, tokenIn } from '../expressions/literals.ts';
import { carriesAnywhere, treeIn } from '../files/carried.ts';
import { isAbout } from '../files/classify.ts';
import { type JsonNode, type JsonObject, member, parseJson } from '../json/json.ts';
import { locationOf, spanOf } from '../json/positions.ts';

/** What a plan says of one value. */
export interface PlannedParts {
  /** The plan, relative to the workspace. */
  readonly file: string;
  /** What Terraform calls the value. */
  readonly address: string;
  readonly after: JsonNode | undefined;
  readonly afterUnknown: JsonNode | undefined;
  readonly afterSensitive: JsonNode | undefined;
  /** Set for a value inside a text that holds JSON: everything in it stands where the text stands. */
  readonly inText?: boolean;
  /** Why it is unknown, if not because it is known only after apply. */
  readonly why?: string;
}

/**
 * One value of a planned resource, with what Terraform says of it beside it: `after_unknown` holds `true` in place
 * of a value that is known only after apply (and which `after` leaves out), `after_sensitive` in place of one that
 * must not be shown (and which `after` holds in clear). Both follow the shape of `after`; sets are lined up by index.
 */
export class PlannedValue {
  /** Where it stands in the plan; for a value that is not there, what it would be a part of. */
  readonly location: Location;

  readonly #plan: PlannedParts;
  readonly #after: JsonNode | undefined;
  readonly #unknown: JsonNode | undefined;
  readonly #sensitive: JsonNode | undefined;

  /** @param around the place of what holds the value */
  constructor(parts: PlannedParts, around: Location) {
    this.#plan = parts;
    this.#after = parts.after;
    this.#unknown = parts.afterUnknown;
    this.#sensitive = parts.afterSensitive;
    this.location = parts.after && !parts.inText ? locationOf(parts.file, parts.after.span) : around;
  }

  /** A member of an object. */
  at(name: string): PlannedValue {
    return this.#part(`.${name}`, (node) => member(node, name));
  }

  /** A text. Null and a value of another type are unknown: the provider would have refused them. */
  text(): Value<string> {
    if (this.#isUnknown()) return this.#afterApply();
    if (this.#after?.type !== 'string') {
      return unknown(`the plan holds no text for ${this.#plan.address}`, this.#plan.address, this.location);
    }
    const value = known(this.#after.value, this.location);
    if (this.#isSensitive()) return { ...value, sensitive: true };
    const token = tokenIn(value.value);
    return token === undefined ? value : unknown(awaits(token), token, this.location);
  }

  /** The text if it is there. */
  plainText(): string | undefined {
    return this.#after?.type === 'string' ? this.#after.value : undefined;
  }

  /** A list or a set; null is an empty one. */
  list<T>(read: (item: PlannedValue) => T): List<T> {
    if (this.#isUnknown()) return { items: [], missing: this.#afterApply(), location: this.location };
    const marks = this.#unknown?.type === 'array' ? this.#unknown.items.length : 0;
    const given = this.#after?.type === 'array' ? this.#after.items.length : 0;
    if (this.#after !== undefined && this.#after.type !== 'array' && this.#after.type !== 'null') {
      const missing = unknown(`the plan holds no list for ${this.#plan.address}`, this.#plan.address, this.location);
      return { items: [], missing, location: this.location };
    }
    const items = Array.from({ length: Math.max(given, marks) }, (_, index) => read(this.#item(index)));
    return { items, location: this.location };
  }

  /** The only item of a list, or the value itself where it is no list. */
  single(): PlannedValue {
    return this.#after?.type === 'array' || this.#unknown?.type === 'array' ? this.#item(0) : this;
  }

  /** Whether something is set: a block, an object. */
  isSet(): Value<boolean> {
    if (this.#isUnknown()) return this.#afterApply();
    if (this.#after?.type === 'array') return known(this.#after.items.length > 0, this.location);
    return known(!this.isMissing(), this.location);
  }

  /** Whether it is neither there nor to be known later. */
  isMissing(): boolean {
    return (this.#after === undefined || this.#after.type === 'null') && !this.#holdsUnknown();
  }

  /** The value that a text of JSON stands for (`jsonencode`, as older azapi providers want it); any other as it is. */
  parsed(): PlannedValue {
    if (this.#after?.type !== 'string') return this;
    let inner: JsonNode | undefined;
    let mark = this.#unknown;
    try {
      inner = parseJson(this.#after.value);
    } catch {
      // What cannot be read might hold anything.
      mark = { type: 'boolean', value: true, span: this.#after.span };
    }
    return new PlannedValue({ ...this.#plan, after: inner, afterUnknown: mark, inText: true }, this.location);
  }

  /** The same place with nothing known of it, because what decides is somewhere else: where, as a clause. */
  elsewhere(where: string): PlannedValue {
    const mark: JsonNode = { type: 'boolean', value: true, span: spanOf(this.location) };
    const parts = { ...this.#plan, after: undefined, afterUnknown: mark, afterSensitive: undefined };
    return new PlannedValue({ ...parts, inText: true, why: where }, this.location);
  }

  /** Whether it is there, and all of it is known. */
  isKnown(): boolean {
    return this.#after !== undefined && this.#after.type !== 'null' && !this.#holdsUnknown();
  }

  /** The object as it stands in the plan, if all of it is known. */
  objectNode(): JsonObject | undefined {
    return this.#after?.type === 'object' && !this.#holdsUnknown() ? this.#after : undefined;
  }

  /** The place in the plan of something that stands in it: its own if it is an object, that of the text in a text. */
  placeOf(inner: Location): Location {
    const stands = this.#after?.type === 'object' && this.#plan.inText !== true;
    return stands ? locationOf(this.#plan.file, spanOf(inner)) : this.location;
  }

  /** Whether it is about Azure Lighthouse, as far as it is known. */
  isAbout(): boolean {
    const about = (node: JsonNode): boolean => {
      if (node.type === 'array') return node.items.some(about);
      if (node.type === 'object') return isAbout(node) || node.members.some(({ value }) => about(value));
      const inner = node.type === 'string' ? treeIn(node.value) : undefined;
      return inner === undefined ? isAbout(node) : isAbout(inner);
    };
    return this.#after !== undefined && about(this.#after);
  }

  /** Whether a delegation or authorizations stand in it as JSON, be it in a text. */
  carriesDelegation(): boolean {
    return this.#after !== undefined && carriesAnywhere(this.#after);
  }

  /** Whether any part of it must not be shown. */
  isMarkedSensitive(): boolean {
    return this.#isSensitive();
  }

  #item(index: number): PlannedValue {
    return this.#part(`[${index}]`, (node) => (node?.type === 'array' ? node.items[index] : undefined));
  }

  #part(step: string, pick: (node: JsonNode | undefined) => JsonNode | undefined): PlannedValue {
    // `true` stands for everything below it.
    const mark = (node: JsonNode | undefined): JsonNode | undefined => (node?.type === 'boolean' ? node : pick(node));
    const { file, address, inText = false } = this.#plan;
    return new PlannedValue(
      {
        file,
        address: address + step,
        after: pick(this.#after),
        afterUnknown: mark(this.#unknown),
        afterSensitive: mark(this.#sensitive),
        inText,
      },
      this.location,
    );
  }

  #isUnknown(): boolean {
    return this.#unknown?.type === 'boolean' && this.#unknown.value;
  }

  /** Whether something below it is known only after apply, though the value itself is not there. */
  #holdsUnknown(): boolean {
    const holds = (node: JsonNode | undefined): boolean => {
      if (node?.type === 'boolean') return node.value;
      if (node?.type === 'array') return node.items.some(holds);
      return node?.type === 'object' && node.members.some(({ value }) => holds(value));
    };
    return holds(this.#unknown);
  }

  #isSensitive(): boolean {
    return this.#sensitive?.type === 'boolean' && this.#sensitive.value;
  }

  #afterApply(): Unknown {
    const reason =
      this.#plan.why === undefined
        ? `known after apply: ${this.#plan.address}`
        : `${this.#plan.address}: ${this.#plan.why}`;
    return unknown(reason, this.#plan.address, this.location);
  }
}
