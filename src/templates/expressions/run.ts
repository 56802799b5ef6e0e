import type { Location, Observation, Unknown } from '../../pec/value.ts';
import { type Datum, type Missing, missing } from './datum.ts';
import { foldName } from './names.ts';

/** Azure's limit on iterations of a copy loop, and on resources in a template. */
export const MAX_COPIES = 800;

/** Items of an array, beyond what any template needs. */
export const MAX_ITEMS = 10_000;

/** Characters of a string, beyond what any template needs. */
export const MAX_TEXT = 1_000_000;

/** Parameters and variables that refer to one another, and nested deployments. */
export const MAX_REFERENCES = 64;

/** Evaluations inside one another, of any sort. Keeps the stack far from its end. */
const MAX_DEPTH = 400;

/** How deep a value may be nested where it is compared, merged or written out. */
export const MAX_DATUM_DEPTH = 128;

/** Steps for one definition in all its alternatives: a fraction of a second. */
const STEPS_PER_DEFINITION = 1_000_000;

/** Steps for all definitions of a template together. */
const STEPS_PER_TEMPLATE = 4_000_000;

/** Thrown when the budget is spent; caught where a definition is read, and turned into unknown values there. */
export class Exhausted extends Error {}

/** How much work may still be done, shared by all that is evaluated for one template. */
export class Budget {
  #forTemplate = STEPS_PER_TEMPLATE;
  #forDefinition = STEPS_PER_DEFINITION;

  /** Starts a new definition. */
  refill(): void {
    this.#forDefinition = STEPS_PER_DEFINITION;
  }

  /**
   * Takes steps.
   * @throws Exhausted when there are no more.
   */
  spend(steps: number): void {
    this.#forDefinition -= steps;
    this.#forTemplate -= steps;
    if (this.#forDefinition < 0 || this.#forTemplate < 0) throw new Exhausted();
  }
}

/** What was worked out for one template's own parameters and variables. */
export interface Memory {
  readonly parameters: Map<string, Datum | 'pending'>;
  readonly variables: Map<string, Datum | 'pending'>;
}

/**
 * One evaluation of a template under one set of answers to the conditions that are undecided.
 * Within a run, what a parameter or variable comes to is worked out once.
 */
export class Run {
  /** Undecided conditions, and which way they are taken to fall. */
  readonly assumptions: ReadonlyMap<string, boolean>;
  readonly budget: Budget;
  /** What makes the whole file unreadable, or leaves a part of it unknown; shared by all runs over it, by message. */
  readonly unreadable: Map<string, Observation>;
  readonly #memories = new Map<object, Memory>();
  #depth = 0;
  #references = 0;
  /** The innermost literal that is being evaluated. */
  #place: Location | undefined;

  constructor(assumptions: ReadonlyMap<string, boolean>, budget: Budget, unreadable: Map<string, Observation>) {
    this.assumptions = assumptions;
    this.budget = budget;
    this.unreadable = unreadable;
  }

  /** A run over the same template with other answers. */
  assuming(assumptions: ReadonlyMap<string, boolean>): Run {
    return new Run(assumptions, this.budget, this.unreadable);
  }

  /** What was worked out for a template; each has its own. */
  memory(template: object): Memory {
    let memory = this.#memories.get(template);
    if (!memory) {
      memory = { parameters: new Map(), variables: new Map() };
      this.#memories.set(template, memory);
    }
    return memory;
  }

  /** Notes that Azure would refuse the file, and gives the value that cannot be had because of that. */
  refuse(reason: string, remedy: string, location?: Location): Missing {
    const message = `${reason[0]?.toUpperCase() ?? ''}${reason.slice(1)}.`;
    const key = `${message}|${location?.file}|${location?.startLine}|${location?.startColumn}`;
    const observation: Observation = { rule: 'template-unreadable', message, remedy };
    this.unreadable.set(key, location ? { ...observation, location } : observation);
    return missing(reason, 'a template that Azure accepts', location);
  }

  /**
   * Notes that a part of the file takes more work than is allowed, so that what it holds is not known; the first one is
   * enough. Azure does not refuse it.
   */
  giveUp(location: Location): void {
    if (this.unreadable.has(GIVEN_UP)) return;
    this.unreadable.set(GIVEN_UP, {
      rule: 'value-unknown',
      message: 'A part of the template takes more work to evaluate than this check allows: what it holds is not known.',
      remedy: 'Simplify the template, or give the values that are worked out.',
      location,
    });
  }

  /** Works one level deeper, in a literal of the template or, without a location, in the same; too deep is refused. */
  deeper(work: () => Datum, location?: Location): Datum {
    this.budget.spend(1);
    const outside = this.#place;
    if (this.#depth >= MAX_DEPTH) {
      return this.refuse('the template is nested too deeply to be evaluated', SIMPLIFY, location ?? outside);
    }
    this.#depth++;
    if (location) this.#place = location;
    try {
      return work();
    } finally {
      this.#depth--;
      this.#place = outside;
    }
  }

  /** Follows a reference and remembers what it came to; one that leads back to itself is refused. */
  follow(memo: Map<string, Datum | 'pending'>, name: string, what: string, work: () => Datum, at?: Location): Datum {
    const key = foldName(name);
    const found = memo.get(key);
    if (found === 'pending') {
      return this.refuse(`${what} refers to itself`, 'Break the circle of references.', at);
    }
    if (found) return found;
    if (this.#references >= MAX_REFERENCES) {
      return this.refuse(`${what} is at the end of more than ${MAX_REFERENCES} references`, SIMPLIFY, at);
    }
    memo.set(key, 'pending');
    this.#references++;
    let result: Datum | undefined;
    try {
      result = work();
      return result;
    } finally {
      this.#references--;
      if (result) memo.set(key, result);
      else memo.delete(key);
    }
  }
}

const GIVEN_UP = 'given up';

const SIMPLIFY = 'Simplify the template so that it nests less.';

/** The value of what could not be evaluated within the budget. */
export function exhausted(location?: Location): Unknown {
  return missing('the template takes more work to evaluate than this check allows', 'a simpler template', location);
}
