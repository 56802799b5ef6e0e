import type { WrittenDefinition } from '../../pec/delegation.ts';
import { distinct } from '../../pec/distinct.ts';
import type { Location } from '../../pec/value.ts';
import { startOf } from '../files/problems.ts';
import type { JsonNode } from '../json/json.ts';
import { type Held, type HeldItem, locate, locationOf, moveLocations } from '../json/positions.ts';
import { type Found, GeneratedPlaces } from './generated-places.ts';
import { ANY, type Sources, type Spot, sourcesOf, Tracer } from './trace.ts';

/** A JSON text that the compiler made out of Bicep files. */
export interface Generated {
  /** The Bicep file it was made from, relative to the workspace; locations in the JSON carry this name. */
  readonly file: string;
  readonly text: string;
  readonly root: JsonNode;
  /** That file, and the files of the workspace that it draws on. */
  readonly sources: readonly { readonly file: string; readonly text: string }[];
}

/**
 * Moves every location of a definition from the generated JSON to the Bicep files. The compiler keeps no source map; but
 * what it writes has the shape of what it reads, so that a place in the JSON is found again by the way that leads to it:
 * resource or module, members, items; and where a name, a loop, a spread or a function stands on that way, by what these
 * stand for. Where that does not lead to the text itself, to the value or the declaration that it comes from.
 */
export function mapToBicep(definition: WrittenDefinition, generated: readonly Generated[]): WrittenDefinition {
  return moveToBicep(definition, generated);
}

/** Moves the locations in anything else that the reader says of generated JSON. */
export function moveToBicep<T>(model: T, generated: readonly Generated[]): T {
  if (generated.length === 0) return model;
  const map = mapOf(generated);
  return moveLocations(model, (location, held) => map.move(location, held));
}

/** Made once for what one run of the compiler gave, and kept: many definitions and many locations ask it. */
const MAPS = new WeakMap<readonly Generated[], SourceMap>();

function mapOf(generated: readonly Generated[]): SourceMap {
  const map = MAPS.get(generated) ?? new SourceMap(generated);
  MAPS.set(generated, map);
  return map;
}

class SourceMap {
  readonly #places: ReadonlyMap<string, { readonly places: GeneratedPlaces; readonly sources: Sources }>;
  readonly #moved = new Map<string, Location>();

  constructor(generated: readonly Generated[]) {
    const parameters = generated.find(({ file }) => /\.bicepparam$/i.test(file));
    const values = parameters && new GeneratedPlaces(parameters.root, sourcesOf(parameters.sources));
    const given = (name: string): Spot | undefined => values?.parameter(name);
    this.#places = new Map(
      generated.map((each) => {
        const sources = sourcesOf(each.sources);
        const places = each === parameters && values ? values : new GeneratedPlaces(each.root, sources, given);
        return [each.file, { places, sources }];
      }),
    );
  }

  move(location: Location, held: Held): Location {
    const own = this.#places.get(location.file);
    if (!own) return location;
    const key = JSON.stringify([location, held]);
    const known = this.#moved.get(key);
    if (known) return known;
    const found = own.places.find(location);
    const spot =
      held.text === undefined ? this.#place(found, held, own.sources) : this.#text(found, held.text, held, own.sources);
    const moved = spot ? placeOf(spot) : (found.declaration ?? startOf(own.sources.main?.file ?? location.file));
    this.#moved.set(key, moved);
    return moved;
  }

  /** Where something stands that is no text. */
  #place(found: Found, { item }: Held, sources: Sources): Spot | undefined {
    const spots = found.whole ? found.spots : [];
    // What is missing in an item would be given elsewhere.
    const inItem = item?.path.length === 0 ? this.#items(found, item, sources) : [];
    return only(found.inExpression ? inItem : spots) ?? only(found.inExpression ? spots : inItem) ?? only(found.spots);
  }

  /** Where a text is written, or what it comes from. */
  #text(found: Found, text: string, { item }: Held, sources: Sources): Spot | undefined {
    const ends = (spots: readonly Spot[]): Spot[] =>
      spots.flatMap((spot) => new Tracer(sources).ends(spot)).filter((spot) => says(spot, text));
    const literals = (): Spot[] => found.spots.flatMap((spot) => new Tracer(sources).literals(spot));
    return (
      only(found.whole ? ends(found.spots) : []) ??
      (item && only(ends(this.#items(found, item, sources)))) ??
      only(literals().filter((spot) => says(spot, text))) ??
      // Of what an expression gave, the reader tells no more than the object around it.
      (item && found.spots.some(isObject) ? only(this.#lists(found, item, sources)) : undefined) ??
      only(found.spots)
    );
  }

  /** What stands in the place of an item: by its index, else by what else is known of it. */
  #items(found: Found, item: HeldItem, sources: Sources): Spot[] {
    const { index, path, texts } = item;
    const lists = this.#lists(found, item, sources);
    const tracer = (): Tracer => new Tracer(sources);
    const isMeant = (spot: Spot): boolean =>
      Object.entries(texts).every(([name, text]) =>
        tracer()
          .at(spot, [name])
          .flatMap((each) => tracer().ends(each))
          .some((each) => says(each, text)),
      );
    const byIndex = distinct(
      lists.flatMap((list) => tracer().at(list, [index])),
      keyOf,
    );
    const meant = byIndex.filter(isMeant);
    const all =
      meant.length > 0
        ? meant
        : distinct(
            lists.flatMap((list) => tracer().at(list, [ANY])),
            keyOf,
          ).filter(isMeant);
    return all.flatMap((spot) => tracer().at(spot, path));
  }

  /** The list that holds an item: a member of what was found, where that is the whole resource, or a place of its own. */
  #lists(found: Found, { list, location }: HeldItem, sources: Sources): Spot[] {
    const own = found.whole ? found.spots.flatMap((spot) => new Tracer(sources).at(spot, [list])) : [];
    if (own.length > 0 || !location) return own;
    const around = this.#places.get(location.file)?.places.find(location);
    return around?.whole ? [...around.spots] : [];
  }
}

/** Where a spot stands. */
export function placeOf({ source, node }: Spot): Location {
  if ('span' in node) return locationOf(source.file, node.span);
  return locate(source.file, source.lines, node.start, node.end);
}

function isObject({ node }: Spot): boolean {
  return 'span' in node ? node.type === 'object' : node.kind === 'object';
}

/** The only one of several spots, if there is one. */
function only(spots: readonly Spot[]): Spot | undefined {
  const [first, ...others] = distinct(spots, keyOf);
  return others.length === 0 ? first : undefined;
}

function keyOf({ source, node }: Spot): string {
  return `${source.file} ${'span' in node ? `${node.span.start} ${node.span.end}` : `${node.start} ${node.end}`}`;
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a literal is a text, or the ID in it that an expression put there. */
function says({ node }: Spot, text: string): boolean {
  const value =
    'span' in node
      ? node.type === 'string'
        ? node.value
        : undefined
      : node.kind === 'string'
        ? node.value
        : undefined;
  if (value === undefined) return false;
  const [written, wanted] = [value.toLowerCase(), text.toLowerCase()];
  return written === wanted || (GUID.test(value) && wanted.endsWith(`/${written}`));
}
