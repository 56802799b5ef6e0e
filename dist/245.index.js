export const id = 245;
export const ids = [245];
export const modules = {

/***/ 7245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judgeTemplates: () => (/* binding */ judgeTemplates),
  readOnboardingTemplates: () => (/* binding */ readOnboardingTemplates)
});

// EXTERNAL MODULE: ./build/deadline.js
var build_deadline = __webpack_require__(4726);
;// CONCATENATED MODULE: ./build/pec/case-names.js
function withCaseNames(definitions) {
    const name = ({ file, parametersFile = '' }) => {
        return `${customerOf(parametersFile, file)} (${parametersFile})`;
    };
    const alike = Map.groupBy(definitions, name);
    return definitions.map((one) => {
        if (one.parametersFile === undefined)
            return one;
        const isOnly = alike.get(name(one))?.length === 1;
        return { ...one, name: isOnly ? name(one) : `${name(one)}#${one.path}` };
    });
}
const PARAMETERS = /(^|[._-])param(?:eter)?s?(?=$|[._-])/i;
function customerOf(parametersFile, template) {
    const parts = parametersFile.split('/');
    const stem = stemOf(template);
    const own = stemOf(parametersFile)
        .replace(PARAMETERS, '')
        .replace(/^[._-]+/, '');
    const rest = own.toLowerCase().startsWith(stem.toLowerCase()) ? own.slice(stem.length) : own;
    const customer = rest === own || /^[._-]/.test(rest) ? rest.replace(/^[._-]+/, '') : own;
    if (customer !== '' && rest !== '')
        return customer;
    const folder = parts.at(-2) ?? '';
    return folder !== '' && folder !== template.split('/').at(-2) ? folder : own || stem;
}
function stemOf(file) {
    return (file.split('/').at(-1) ?? file).replace(/\.(json|jsonc|bicep|bicepparam)$/i, '').replace(/\.template$/i, '');
}

// EXTERNAL MODULE: ./build/pec/distinct.js
var distinct = __webpack_require__(6999);
// EXTERNAL MODULE: ./build/pec/judge.js
var judge = __webpack_require__(8756);
// EXTERNAL MODULE: ./build/pec/judge-path.js
var judge_path = __webpack_require__(6414);
// EXTERNAL MODULE: ./build/pec/pec-path.js
var pec_path = __webpack_require__(4179);
// EXTERNAL MODULE: ./build/pec/role-worth.js
var role_worth = __webpack_require__(3858);
// EXTERNAL MODULE: ./build/pec/rules/index.js + 8 modules
var rules = __webpack_require__(7899);
// EXTERNAL MODULE: ./build/pec/rules/path.js
var path = __webpack_require__(1596);
// EXTERNAL MODULE: ./build/pec/rules/rule.js
var rule = __webpack_require__(3105);
;// CONCATENATED MODULE: ./build/pec/judge-definition.js








function judgeDefinition(definition, criteria) {
    const judged = definition.alternatives.map((one) => judgeAlternative(definition, one, criteria));
    const standIn = definition.standIn && (0,judge/* fromObservation */.fR)(notWhole(definition.standIn, labelOf(definition)));
    const found = [
        ...united(judged, definition),
        ...(standIn ? [standIn] : []),
        ...definition.observations.filter((one) => !isElsewhere(one)).map(judge/* fromObservation */.fR),
    ];
    const asked = (0,judge/* conclude */.Ep)(found);
    const elsewhere = asked.verdict === 'ready' ? definition.observations.filter(isElsewhere).map(judge/* fromObservation */.fR) : [];
    const { verdict, reason, findings } = elsewhere.length > 0 ? (0,judge/* conclude */.Ep)([...found, ...elsewhere]) : asked;
    const { deployed } = definition;
    const said = findings.map((one) => (one === reason && deployed.kind === 'unknown' ? ifDeployed(one, deployed) : one));
    return {
        kind: 'template',
        name: definition.name,
        file: definition.file,
        ...(definition.parametersFile !== undefined && { parametersFile: definition.parametersFile }),
        definition: definition.path,
        ...entryForm(definition, criteria),
        verdict,
        ...(reason && { reason: reason.rule }),
        grants: (0,distinct/* distinct */.d)(judged.flatMap(({ grants }) => grants)),
        findings: said,
    };
}
function entryForm({ alternatives }, criteria) {
    const forms = (0,distinct/* distinct */.d)(alternatives.map((one) => one.entryForm ?? null));
    const [form] = forms;
    if (forms.length > 1)
        return { entryForm: { kind: 'unclear' } };
    if (!form)
        return {};
    const role = 'role' in form ? form.role : undefined;
    const mends = role === undefined || (0,role_worth/* weighRole */.R)(role, criteria.roles, criteria.overrides).worth === 'yes';
    return { entryForm: mends ? form : { kind: 'unclear' } };
}
function isElsewhere({ rule: id, variant }) {
    return id === 'template-refused' && variant === true;
}
function fileCase(file, observations) {
    const { verdict, reason, findings } = (0,judge/* conclude */.Ep)(observations.map(judge/* fromObservation */.fR));
    return {
        kind: 'template',
        name: file,
        file,
        definition: '',
        verdict,
        ...(reason && { reason: reason.rule }),
        grants: [],
        findings,
    };
}
function anyDefinition(cases) {
    const group = ({ file, parametersFile }) => `${file}\n${parametersFile ?? ''}`;
    const ready = new Set(cases.filter(({ judged, deployed }) => deployed && judged.verdict === 'ready').map(({ judged }) => group(judged)));
    const results = cases.map(({ judged }) => {
        if (judged.verdict === 'ready' || !ready.has(group(judged)))
            return { judged, outweighed: false };
        const rest = judged.findings.filter((one) => !(0,rules/* rule */.Hu)(one.rule).outweighable);
        const { verdict, reason, findings } = (0,judge/* conclude */.Ep)(rest);
        if (verdict === 'ready')
            return { judged, outweighed: true };
        const { reason: _, ...before } = judged;
        return { judged: { ...before, verdict, ...(reason && { reason: reason.rule }), findings }, outweighed: false };
    });
    const those = (outweighed) => results.filter((one) => one.outweighed === outweighed).map(({ judged }) => judged);
    return { cases: those(false), outweighed: those(true) };
}
function notWhole({ reason, needs, location, refusal }, label) {
    return (refusal ?? {
        rule: 'not-judged',
        message: `The ${label} could not be judged as it will be deployed.`,
        facts: [['because', reason]],
        remedy: `What it takes: ${needs}.`,
        ...(location && { location }),
    });
}
function labelOf({ alternatives }) {
    return (0,rule/* delegationLabel */.JB)(alternatives[0]);
}
function judgeAlternative(definition, delegation, criteria) {
    const path = (0,pec_path/* findPath */.H)(delegation, criteria);
    const gap = (0,judge_path/* judgePath */.D)(delegation, path);
    const found = (0,judge/* findingsOn */.Is)({ kind: 'written', delegation, definition, path, gap }, criteria);
    return { judgement: (0,judge/* conclude */.Ep)([...found, ...refusals(delegation)]), grants: path.grants };
}
function united(judged, definition) {
    const lists = judged.map(({ judgement }) => judgement.findings);
    const verdicts = new Set(judged.map(({ judgement }) => judgement.verdict));
    if (verdicts.size === 1)
        return lists.flat();
    const keys = lists.map((findings) => new Set(findings.map((one) => JSON.stringify(one))));
    const common = (one) => keys.every((set) => set.has(JSON.stringify(one)));
    const undecided = definition.undecided ?? {
        kind: 'unknown',
        reason: 'it depends on a condition that is decided at deployment',
        needs: 'the value of that condition',
    };
    return [
        ...lists.flat().map((one) => (common(one) ? one : (0,rule/* withoutEffect */.oU)(one))),
        openValue(undecided, (0,path/* grantsRole */.ir)(labelOf(definition))),
    ];
}
function openValue(value, decides) {
    return value.refusal ? (0,judge/* fromObservation */.fR)(value.refusal) : (0,path/* valueUnknown */.A1)(value, decides);
}
function refusals({ kind: _, ...delegation }) {
    const { authorizations, eligibleAuthorizations, ...values } = delegation;
    const inLists = [authorizations, eligibleAuthorizations].flatMap((list) => [
        ...(list.missing ? [list.missing] : []),
        ...list.items.flatMap((item) => Object.values(item).filter(isUnknown)),
    ]);
    return [...Object.values(values).filter(isUnknown), ...inLists].flatMap(({ refusal }) => refusal ? [(0,judge/* fromObservation */.fR)(refusal)] : []);
}
function isUnknown(value) {
    return typeof value === 'object' && 'kind' in value && value.kind === 'unknown';
}
function ifDeployed(reason, condition) {
    return {
        ...reason,
        facts: [...(reason.facts ?? []), ['holds if deployed', `its condition is not known: ${condition.reason}`]],
    };
}

;// CONCATENATED MODULE: ./build/templates/files/problems.js
function startOf(file) {
    return { file, startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 };
}
function unreadable(file, message, remedy, location) {
    return {
        file,
        observations: [{ rule: 'template-unreadable', message, remedy, location: location ?? startOf(file) }],
    };
}
function leaveOut(file) {
    return `If it is not to be judged, leave it out with '!${file}' in templates.`;
}
function notJudged(file, message, remedy, location) {
    const next = [leaveOut(file)];
    return { file, observations: [{ rule: 'not-judged', message, remedy, next, location: location ?? startOf(file) }] };
}
function unpairedNote(file, words) {
    const rule = 'parameters-unpaired';
    return { rule, file, observation: { rule, ...words, location: startOf(file) } };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/pec/value.js
var pec_value = __webpack_require__(7258);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./build/templates/json/positions.js
function linesOf(text) {
    return new LineStarts(text);
}
class LineStarts {
    #starts;
    #end;
    constructor(text) {
        this.#starts = startsOf(text);
        this.#end = text.length;
    }
    place(offset) {
        const starts = this.#starts;
        let low = 0;
        let high = starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((starts[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
    }
    offset(line, column) {
        return Math.min(this.#end, (this.#starts[line - 1] ?? this.#end) + column - 1);
    }
}
function startsOf(text) {
    const starts = [0];
    if (text.includes('\r')) {
        for (const end of text.matchAll(/\r\n|\r|\n/g))
            starts.push(end.index + end[0].length);
    }
    else {
        for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
            starts.push(at + 1);
    }
    return starts;
}
function locationOf(file, span) {
    return new LocationInText(file, span);
}
class LocationInText {
    file;
    #lines;
    #start;
    #end;
    constructor(file, { lines, start, end }) {
        this.file = file;
        this.#lines = lines;
        this.#start = start;
        this.#end = end;
    }
    get span() {
        return { lines: this.#lines, start: this.#start, end: this.#end };
    }
    get startLine() {
        return this.#lines.place(this.#start).line;
    }
    get startColumn() {
        return this.#lines.place(this.#start).column;
    }
    get endLine() {
        return this.#lines.place(this.#end).line;
    }
    get endColumn() {
        return this.#lines.place(this.#end).column;
    }
    toJSON() {
        const { file, startLine, startColumn, endLine, endColumn } = this;
        return { file, startLine, startColumn, endLine, endColumn };
    }
}
function locate(file, lines, start, end) {
    return new LocationInText(file, { lines, start, end });
}
const NOWHERE = { lines: linesOf(''), start: 0, end: 0 };
function spanOf(location) {
    return location instanceof LocationInText ? location.span : NOWHERE;
}
function moveLocations(model, move) {
    const walk = (value, held, name) => {
        if (Array.isArray(value))
            return value.map((each) => walk(each, held, name));
        if (typeof value !== 'object' || value === null)
            return value;
        if (isLocation(value))
            return move(value, held);
        return Object.fromEntries(Object.entries(value).map(([key, inner]) => {
            if (key === 'location')
                return [key, walk(inner, { ...held, ...textOf(value) }, key)];
            if (key !== 'items' || !Array.isArray(inner))
                return [key, walk(inner, within(held, key), key)];
            return [key, inner.map((each, index) => walk(each, { item: itemOf(value, name, each, index) }, key))];
        }));
    };
    return walk(model, {}, '');
}
function within({ item }, key) {
    return item ? { item: { ...item, path: [...item.path, key] } } : {};
}
function itemOf(list, name, item, index) {
    const location = 'location' in list ? list.location : undefined;
    const isPlace = typeof location === 'object' && location !== null && isLocation(location);
    const members = typeof item === 'object' && item !== null ? Object.entries(item) : [];
    const texts = members.flatMap(([key, value]) => {
        const text = typeof value === 'object' && value !== null ? textOf(value).text : undefined;
        return text === undefined ? [] : [[key, text]];
    });
    return { list: name, location: isPlace ? location : undefined, index, path: [], texts: Object.fromEntries(texts) };
}
function textOf(value) {
    return 'value' in value && typeof value.value === 'string' ? { text: value.value } : {};
}
function isLocation(value) {
    return 'file' in value && 'startLine' in value && 'endColumn' in value;
}

;// CONCATENATED MODULE: ./build/templates/json/json-error.js

class JsonError extends Error {
    line;
    column;
    constructor(message, line, column) {
        super(message);
        this.name = 'JsonError';
        this.line = line;
        this.column = column;
    }
}
function failure(text, offset, what) {
    const { unclosed, lastToken } = outlineOf(text);
    const end = placeOf(text, text.length);
    if (unclosed !== undefined && (what === undefined || offset >= lastToken)) {
        const opened = placeOf(text, unclosed);
        const message = `the file ends before the "${text[unclosed] ?? ''}" of line ${opened.line} is closed`;
        return new JsonError(message, end.line, end.column);
    }
    if (what === undefined) {
        return new JsonError(text.trim() === '' ? 'the file is empty' : 'the file ends too early', end.line, end.column);
    }
    const { line, column } = placeOf(text, offset);
    return new JsonError(what, line, column);
}
function outlineOf(text) {
    const open = [];
    let lastToken = 0;
    for (let at = 0; at < text.length; at++) {
        const char = text.charCodeAt(at);
        if (char <= 32)
            continue;
        if (char === SLASH) {
            at = endOfComment(text, at);
            continue;
        }
        lastToken = at;
        if (char === QUOTE)
            at = endOfString(text, at);
        else if (char === OPEN_BRACE || char === OPEN_BRACKET)
            open.push(at);
        else if (char === CLOSE_BRACE || char === CLOSE_BRACKET)
            open.pop();
    }
    const unclosed = open.at(-1);
    return unclosed === undefined ? { lastToken } : { lastToken, unclosed };
}
const QUOTE = 34;
const SLASH = 47;
const OPEN_BRACKET = 91;
const BACKSLASH = 92;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
function endOfString(text, start) {
    let at = start + 1;
    while (at < text.length) {
        const char = text.charCodeAt(at);
        if (char === QUOTE)
            break;
        at += char === BACKSLASH ? 2 : 1;
    }
    return at;
}
function endOfComment(text, start) {
    if (text.startsWith('//', start)) {
        let at = start + 2;
        while (at < text.length && text[at] !== '\n' && text[at] !== '\r')
            at++;
        return at;
    }
    if (!text.startsWith('/*', start))
        return start;
    const end = text.indexOf('*/', start + 2);
    return end < 0 ? text.length : end + 1;
}
function placeOf(text, offset) {
    return linesOf(text).place(offset);
}

;// CONCATENATED MODULE: ./build/templates/json/parser.js


const MAX_NESTING = 100;
function parseJson(text) {
    return new Parser(text).document();
}
class Stretch {
    lines;
    start;
    end;
    constructor(lines, start, end) {
        this.lines = lines;
        this.start = start;
        this.end = end;
    }
    get span() {
        return this;
    }
}
class ObjectNode extends Stretch {
    type = 'object';
    members;
    constructor(lines, start, end, members) {
        super(lines, start, end);
        this.members = members;
    }
}
class ArrayNode extends Stretch {
    type = 'array';
    items;
    constructor(lines, start, end, items) {
        super(lines, start, end);
        this.items = items;
    }
}
class StringNode extends Stretch {
    type = 'string';
    value;
    constructor(lines, start, end, value) {
        super(lines, start, end);
        this.value = value;
    }
}
class NumberNode extends Stretch {
    type = 'number';
    raw;
    constructor(lines, start, end, raw) {
        super(lines, start, end);
        this.raw = raw;
    }
    get value() {
        return Number(this.raw);
    }
}
class BooleanNode extends Stretch {
    type = 'boolean';
    value;
    constructor(lines, start, end, value) {
        super(lines, start, end);
        this.value = value;
    }
}
class NullNode extends Stretch {
    type = 'null';
}
class Member {
    name;
    value;
    #nameStart;
    #nameEnd;
    constructor(name, nameStart, nameEnd, value) {
        this.name = name;
        this.value = value;
        this.#nameStart = nameStart;
        this.#nameEnd = nameEnd;
    }
    get nameSpan() {
        return new Stretch(this.value.span.lines, this.#nameStart, this.#nameEnd);
    }
}
const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const parser_QUOTE = 34;
const PLUS = 43;
const COMMA = 44;
const MINUS = 45;
const DOT = 46;
const parser_SLASH = 47;
const ZERO = 48;
const NINE = 57;
const COLON = 58;
const UPPER_E = 69;
const parser_OPEN_BRACKET = 91;
const parser_BACKSLASH = 92;
const parser_CLOSE_BRACKET = 93;
const LOWER_E = 101;
const LOWER_F = 102;
const LOWER_N = 110;
const LOWER_T = 116;
const LOWER_U = 117;
const parser_OPEN_BRACE = 123;
const parser_CLOSE_BRACE = 125;
const END = -1;
const ESCAPES = new Map([
    [parser_QUOTE, '"'],
    [parser_BACKSLASH, '\\'],
    [parser_SLASH, '/'],
    [98, '\b'],
    [LOWER_F, '\f'],
    [LOWER_N, '\n'],
    [114, '\r'],
    [LOWER_T, '\t'],
]);
const WORD = /\w+/y;
const HEX_DIGIT = /[0-9A-Fa-f]/;
const SLICED = 13;
const REMEMBERED = 64;
class Parser {
    #text;
    #lines;
    #latest = [];
    #at = 0;
    #depth = 0;
    constructor(text) {
        this.#text = text;
        this.#lines = linesOf(text);
    }
    document() {
        const node = this.#value(this.#skip());
        if (this.#skip() !== END)
            this.#refuseToken();
        return node;
    }
    #skip() {
        const text = this.#text;
        const { length } = text;
        let at = this.#at;
        while (at < length) {
            const char = text.charCodeAt(at);
            if (char === SPACE || char === LINE_FEED || char === CARRIAGE_RETURN || char === TAB)
                at++;
            else if (char === parser_SLASH)
                at = this.#comment(at);
            else {
                this.#at = at;
                return char;
            }
        }
        this.#at = length;
        return END;
    }
    #comment(start) {
        const text = this.#text;
        const second = text.charAt(start + 1);
        if (second === '/') {
            let at = start + 2;
            while (at < text.length && text.charCodeAt(at) !== LINE_FEED && text.charCodeAt(at) !== CARRIAGE_RETURN)
                at++;
            return at;
        }
        if (second !== '*')
            return this.#refuseCharacter(start + 1);
        const end = text.indexOf('*/', start + 2);
        return end < 0 ? this.#refuseEnd() : end + 2;
    }
    #value(char) {
        switch (char) {
            case parser_QUOTE: {
                const start = this.#at;
                const value = this.#string();
                return new StringNode(this.#lines, start, this.#at, value);
            }
            case parser_OPEN_BRACE:
                return this.#object();
            case parser_OPEN_BRACKET:
                return this.#array();
            default:
                return char === MINUS || (char >= ZERO && char <= NINE) ? this.#number() : this.#word(char);
        }
    }
    #object() {
        const start = this.#open();
        const members = [];
        let char = this.#skip();
        while (char !== parser_CLOSE_BRACE) {
            if (char !== parser_QUOTE)
                return this.#refuseToken();
            const nameStart = this.#at;
            const name = this.#string();
            const nameEnd = this.#at;
            if (this.#skip() !== COLON)
                return this.#refuseToken();
            this.#at++;
            members.push(new Member(name, nameStart, nameEnd, this.#value(this.#skip())));
            char = this.#skip();
            if (char === COMMA) {
                this.#at++;
                char = this.#skip();
            }
            else if (char !== parser_CLOSE_BRACE)
                return this.#refuseToken();
        }
        return new ObjectNode(this.#lines, start, this.#close(), members);
    }
    #array() {
        const start = this.#open();
        const items = [];
        let char = this.#skip();
        while (char !== parser_CLOSE_BRACKET) {
            items.push(this.#value(char));
            char = this.#skip();
            if (char === COMMA) {
                this.#at++;
                char = this.#skip();
            }
            else if (char !== parser_CLOSE_BRACKET)
                return this.#refuseToken();
        }
        return new ArrayNode(this.#lines, start, this.#close(), items);
    }
    #open() {
        if (++this.#depth > MAX_NESTING) {
            const { line, column } = this.#lines.place(this.#at);
            throw new JsonError(`nested deeper than ${MAX_NESTING} levels`, line, column);
        }
        return this.#at++;
    }
    #close() {
        this.#depth--;
        return ++this.#at;
    }
    #string() {
        const text = this.#text;
        const { length } = text;
        const start = this.#at + 1;
        let isPlain = true;
        for (let at = start; at < length; at++) {
            const char = text.charCodeAt(at);
            if (char === parser_QUOTE) {
                this.#at = at + 1;
                return isPlain ? this.#copy(start, at) : meaningOf(text.slice(start, at));
            }
            if (char === parser_BACKSLASH) {
                isPlain = false;
                at = this.#escape(at);
            }
            else if (char === CARRIAGE_RETURN)
                isPlain = false;
        }
        return this.#refuseEnd();
    }
    #copy(start, end) {
        const length = end - start;
        const latest = this.#latest[length];
        if (latest !== undefined && this.#text.startsWith(latest, start))
            return latest;
        const part = this.#text.slice(start, end);
        const copy = length < SLICED ? part : [part.slice(0, 1), part.slice(1)].join('');
        if (length < REMEMBERED)
            this.#latest[length] = copy;
        return copy;
    }
    #escape(start) {
        const char = this.#text.charCodeAt(start + 1);
        if (ESCAPES.has(char))
            return start + 1;
        if (char !== LOWER_U)
            return this.#refuseCharacter(start + 1);
        for (let at = start + 2; at < start + 6; at++) {
            if (!HEX_DIGIT.test(this.#text.charAt(at)))
                return this.#refuseCharacter(at);
        }
        return start + 5;
    }
    #number() {
        const text = this.#text;
        const start = this.#at;
        let at = start;
        if (text.charCodeAt(at) === MINUS)
            at++;
        if (text.charCodeAt(at) === ZERO) {
            at++;
            if (isDigit(text.charCodeAt(at)))
                return this.#refuseCharacter(at);
        }
        else
            at = this.#digits(at);
        if (text.charCodeAt(at) === DOT)
            at = this.#digits(at + 1);
        const char = text.charCodeAt(at);
        if (char === LOWER_E || char === UPPER_E) {
            const sign = text.charCodeAt(at + 1);
            at = this.#digits(sign === PLUS || sign === MINUS ? at + 2 : at + 1);
        }
        this.#at = at;
        return new NumberNode(this.#lines, start, at, text.slice(start, at));
    }
    #digits(start) {
        let at = start;
        while (isDigit(this.#text.charCodeAt(at)))
            at++;
        return at === start ? this.#refuseCharacter(at) : at;
    }
    #word(char) {
        if (char !== LOWER_T && char !== LOWER_F && char !== LOWER_N)
            return this.#refuseToken();
        const start = this.#at;
        WORD.lastIndex = start;
        const word = WORD.exec(this.#text)?.[0] ?? '';
        const end = start + word.length;
        this.#at = end;
        if (word === 'true' || word === 'false')
            return new BooleanNode(this.#lines, start, end, word === 'true');
        if (word === 'null')
            return new NullNode(this.#lines, start, end);
        throw failure(this.#text, start, `unexpected identifier '${word}'`);
    }
    #refuseToken() {
        const offset = this.#at;
        const char = this.#text.charCodeAt(offset);
        if (Number.isNaN(char))
            return this.#refuseEnd();
        const token = PUNCTUATION.get(char) ?? TOKENS[this.#literal(char)?.type ?? 'other'];
        if (token === undefined)
            return this.#refuseCharacter(offset);
        throw failure(this.#text, offset, `unexpected ${token}; the comma, colon or bracket before it may be missing`);
    }
    #literal(char) {
        const isLiteral = char === parser_QUOTE || char === MINUS || isDigit(char) || char === LOWER_T || char === LOWER_F || char === LOWER_N;
        return isLiteral ? this.#value(char) : undefined;
    }
    #refuseCharacter(offset) {
        if (offset >= this.#text.length)
            return this.#refuseEnd();
        throw failure(this.#text, offset, `unexpected character '${String.fromCodePoint(this.#text.codePointAt(offset) ?? 0)}'`);
    }
    #refuseEnd() {
        throw failure(this.#text, this.#text.length, undefined);
    }
}
const PUNCTUATION = new Map([
    [parser_OPEN_BRACE, '"{"'],
    [parser_CLOSE_BRACE, '"}"'],
    [parser_OPEN_BRACKET, '"["'],
    [parser_CLOSE_BRACKET, '"]"'],
    [COMMA, 'comma'],
    [COLON, 'colon'],
]);
const TOKENS = {
    string: 'string',
    number: 'number',
    boolean: 'true or false',
    null: 'null',
};
function isDigit(char) {
    return char >= ZERO && char <= NINE;
}
function meaningOf(written) {
    return written.replace(/\r\n|\\(?:u(.{4})|(.))/g, (whole, code) => {
        if (whole === '\r\n')
            return '\n';
        return code === undefined
            ? (ESCAPES.get(whole.charCodeAt(1)) ?? whole)
            : String.fromCharCode(Number.parseInt(code, 16));
    });
}

;// CONCATENATED MODULE: ./build/templates/json/tree.js
function member(node, name) {
    return memberEntry(node, name)?.value;
}
function memberEntry(node, name) {
    if (node?.type !== 'object')
        return undefined;
    let alike;
    for (let index = node.members.length - 1; index >= 0; index--) {
        const entry = node.members[index];
        if (entry?.name === name)
            return entry;
        if (entry && alike === undefined && isSameName(entry.name, name))
            alike = entry;
    }
    return alike;
}
function membersNamed(node, name) {
    return node?.type === 'object' ? node.members.filter((entry) => isSameName(entry.name, name)) : [];
}
function isSameName(left, right) {
    if (left.length !== right.length)
        return false;
    if (left === right)
        return true;
    for (let at = 0; at < left.length; at++) {
        const char = left.charCodeAt(at);
        const other = right.charCodeAt(at);
        if (char !== other && (lowerCase(char) !== lowerCase(other) || !isLetter(char)))
            return false;
    }
    return true;
}
function lowerCase(char) {
    return char | 32;
}
function isLetter(char) {
    const small = lowerCase(char);
    return small >= 97 && small <= 122;
}
function stringMember(node, name) {
    const found = member(node, name);
    return found?.type === 'string' ? found.value : undefined;
}

;// CONCATENATED MODULE: ./build/templates/json/json.js





const MAX_BYTES = 4 * 1024 * 1024;
function decode(bytes) {
    if (bytes.length > MAX_BYTES) {
        throw new JsonError('the file is larger than 4 MB, the most that Azure Resource Manager takes', 1, 1);
    }
    if ((0,external_node_buffer_.isAscii)(bytes))
        return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
    const encoding = encodingOf(bytes);
    try {
        return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    }
    catch {
        const text = new TextDecoder(encoding).decode(bytes);
        const { line, column } = placeOf(text, Math.max(0, text.indexOf('\uFFFD')));
        throw new JsonError(`the file is not valid ${encoding.toUpperCase()} text`, line, column);
    }
}
function encodingOf(bytes) {
    if (bytes[0] === 0xff && bytes[1] === 0xfe)
        return 'utf-16le';
    if (bytes[0] === 0xfe && bytes[1] === 0xff)
        return 'utf-16be';
    return 'utf-8';
}

// EXTERNAL MODULE: ./build/pec/ids.js
var ids = __webpack_require__(4309);
;// CONCATENATED MODULE: ./build/templates/files/classify.js


const DEFINITION_TYPE = 'microsoft.managedservices/registrationdefinitions';
function isDefinitionType(type) {
    return type === DEFINITION_TYPE || type.endsWith(`/${DEFINITION_TYPE}`);
}
const ASSIGNMENT_TYPE = 'microsoft.managedservices/registrationassignments';
function isAssignmentType(type) {
    return type === ASSIGNMENT_TYPE || type.endsWith(`/${ASSIGNMENT_TYPE}`);
}
const CONCERNS_LIGHTHOUSE = /managed-?services|lighthouse_definition|registrationdefinition|managedByTenantId/i;
function concernsLighthouse(text) {
    if (CONCERNS_LIGHTHOUSE.test(text))
        return true;
    if (!/base64|dataUri/i.test(text))
        return false;
    return (text.match(/[A-Za-z0-9+/]{40,}={0,2}/g) ?? []).some((part) => CONCERNS_LIGHTHOUSE.test(Buffer.from(part, 'base64').toString('latin1')));
}
const TYPES = ['registrationDefinitions', 'registrationAssignments', 'marketplaceRegistrationDefinitions'];
const PROVIDER = 'Microsoft.ManagedServices';
const MOST_EDITS = 3;
function meantType(type) {
    const own = type.toLowerCase().replace(/^.*\/providers\//, '');
    const types = TYPES.map((name) => `${PROVIDER}/${name}`);
    const exists = [...types, `${PROVIDER}/operations`, `${PROVIDER}/operationStatuses`].some((each) => own === each.toLowerCase() || own.startsWith(`${each.toLowerCase()}/`));
    if (exists)
        return undefined;
    const limit = own.startsWith(`${PROVIDER.toLowerCase()}/`) ? own.length + 40 : MOST_EDITS;
    const [nearest] = types
        .map((each) => ({ each, distance: (0,ids/* editDistance */.YC)(own, each.toLowerCase(), limit) }))
        .filter(({ distance }) => distance <= limit)
        .sort((left, right) => left.distance - right.distance);
    return nearest?.each;
}
function namesDefinitionType(text) {
    return /Microsoft\.ManagedServices\/registrationDefinitions/i.test(text);
}
function definesInTerraform(text) {
    return (/^[ \t]*resource[ \t]+"?azurerm_lighthouse_definition"?/im.test(text) ||
        /"azurerm_lighthouse_definition"\s*:/i.test(text) ||
        /^[^#\n]*"?\btype"?\s*[=:]\s*"Microsoft\.ManagedServices\/registrationDefinitions@/im.test(text));
}
function isStreamOfTerraform(text) {
    return /^\s*\{"@level"/.test(text) || /"@module"\s*:\s*"terraform\.ui"/.test(text);
}
function mayDelegateInPlan(text) {
    return CONCERNS_LIGHTHOUSE.test(text) || /template_deployment/i.test(text);
}
function azapiDefinitionVersion(type) {
    return /^Microsoft\.ManagedServices\/registrationDefinitions@(.+)$/i.exec(type)?.[1];
}
const BICEP_DEFINITION = /managed-?services\/registration-?definitions?\b/i;
function isLighthouseModule(address) {
    return /managed-?services|lighthouse/i.test(address);
}
const PRINCIPAL_THEN_ROLE = /\{[^{}]*\bprincipalId\s*:[^{}]*\broleDefinitionId\s*:/;
const ROLE_THEN_PRINCIPAL = /\{[^{}]*\broleDefinitionId\s*:[^{}]*\bprincipalId\s*:/;
function bicepGrants(text) {
    if (!text.includes('principalId') || !text.includes('roleDefinitionId'))
        return false;
    return text
        .split('{')
        .some((piece) => PRINCIPAL_THEN_ROLE.test(`{${piece}`) || ROLE_THEN_PRINCIPAL.test(`{${piece}`));
}
const CLAIMS_PLAN = /"(resource_changes|planned_values|deferred_changes)"\s{0,99}:/;
const MAY_BELONG = /deploymentParameters|"parameters"|"relativePath"|"templateLink"/i;
const CLAIMS_PARAMETERS = /"\$schema"\s*:\s*"[^"]*deploymentParameters\.json/i;
const AUTHORIZATION_SHAPED = /"(principalId|roleDefinitionId)"/i;
function isAboutLighthouse(text) {
    return /managed-?services|lighthouse|registration-?definition|managedByTenantId/i.test(text);
}
function isAuthorizationList(node) {
    return node.type === 'array' && node.items.some(isAuthorization);
}
function isAuthorization(node) {
    const has = (name) => member(node, name) !== undefined;
    return has('principalId') && has('roleDefinitionId') && !has('id') && !has('scope');
}
function givesAuthorizations(root) {
    const waiting = [root];
    for (let node = waiting.pop(); node; node = waiting.pop()) {
        if (isAuthorizationList(node))
            return true;
        if (node.type === 'array')
            waiting.push(...node.items);
        if (node.type === 'object')
            waiting.push(...node.members.map(({ value }) => value));
    }
    return false;
}
function classify(root) {
    const schema = stringMember(root, '$schema');
    if (schema !== undefined) {
        if (/deploymentParameters\.json#?$/i.test(schema)) {
            return holdsDefinition(member(root, 'resources')) ? 'foreign template' : 'parameters';
        }
        if (/deploymentTemplate\.json#?$/i.test(schema))
            return 'template';
    }
    const isTemplate = member(root, 'contentVersion') !== undefined && member(root, 'resources') !== undefined;
    const claimsPlan = ['resource_changes', 'planned_values', 'deferred_changes'].some((name) => member(root, name));
    if (claimsPlan && !isTemplate)
        return 'plan';
    const isState = member(member(root, 'values'), 'root_module') ?? (member(root, 'lineage') && member(root, 'serial'));
    if (isState)
        return 'state';
    if (member(root, 'policyRule') ?? member(member(root, 'properties'), 'policyRule'))
        return 'template';
    if (isTemplate)
        return schema ? 'foreign template' : 'template';
    if (holdsDefinition(member(root, 'resources')))
        return 'foreign template';
    if (schema === undefined && holdsOnlyGivenValues(member(root, 'parameters')))
        return 'parameters';
    return holdsOnlyGivenValues(root) ? 'bare values' : 'other';
}
function holdsDefinition(resources) {
    const all = resources?.type === 'array'
        ? resources.items
        : resources?.type === 'object'
            ? resources.members.map(({ value }) => value)
            : [];
    return all.some((resource) => namesDefinitionType(stringMember(resource, 'type') ?? ''));
}
function compiledByBicep(root) {
    return stringMember(member(member(root, 'metadata'), '_generator'), 'name')?.toLowerCase() === 'bicep';
}
function givenNames(root) {
    const parameters = member(root, 'parameters');
    if (parameters?.type !== 'object')
        return [];
    return parameters.members
        .filter(({ value }) => member(value, 'value')?.type !== 'null')
        .map(({ name }) => name.toLowerCase());
}
const GIVEN = new Set(['value', 'reference', 'expression', 'metadata']);
function holdsOnlyGivenValues(parameters) {
    if (parameters?.type !== 'object' || parameters.members.length === 0)
        return false;
    return parameters.members.every(({ value }) => value.type === 'object' &&
        value.members.length > 0 &&
        value.members.every(({ name }) => GIVEN.has(name.toLowerCase())));
}
function mayHoldDefinition(root) {
    let named = false;
    let worksOutTypes = false;
    const waiting = [root];
    for (let node = waiting.pop(); node; node = waiting.pop()) {
        if (node.type === 'array')
            waiting.push(...node.items);
        if (node.type === 'string')
            named ||= concernsLighthouse(node.value);
        if (node.type !== 'object')
            continue;
        for (const { name, value } of node.members) {
            waiting.push(value);
            named ||= CONCERNS_LIGHTHOUSE.test(name);
            const text = value.type === 'string' ? value.value.trim().toLowerCase() : '';
            if (name.toLowerCase() === 'type') {
                if (text.endsWith(DEFINITION_TYPE) || (text !== '' && meantType(text) !== undefined))
                    return true;
                worksOutTypes ||= text.startsWith('[');
            }
            if (name.toLowerCase() === 'templatelink' && member(value, 'relativePath'))
                return true;
            if (text.startsWith('[') && ['properties', 'template', 'policyrule'].includes(name.toLowerCase())) {
                worksOutTypes = true;
            }
        }
    }
    return (named && worksOutTypes) || linksToLighthouse(root);
}
function linksToLighthouse(root) {
    const waiting = [root];
    for (let node = waiting.pop(); node; node = waiting.pop()) {
        if (node.type === 'array')
            waiting.push(...node.items);
        if (node.type !== 'object')
            continue;
        if (member(member(node, 'properties'), 'templateLink') && isAbout(node))
            return true;
        waiting.push(...node.members.map(({ value }) => value));
    }
    return false;
}
function isAbout(node) {
    if (node.type === 'string')
        return isAboutLighthouse(node.value);
    if (node.type === 'array')
        return node.items.some(isAbout);
    if (node.type !== 'object')
        return false;
    return (isAuthorization(node) ||
        node.members.some(({ name, value }) => /^authorizations$/i.test(name) || isAboutLighthouse(name) || isAbout(value)));
}
function holdsAssignment(root) {
    const waiting = [root];
    for (let node = waiting.pop(); node; node = waiting.pop()) {
        if (node.type === 'array')
            waiting.push(...node.items);
        if (node.type !== 'object')
            continue;
        if (isAssignmentType((stringMember(node, 'type') ?? '').toLowerCase()))
            return true;
        waiting.push(...node.members.map(({ value }) => value));
    }
    return false;
}

;// CONCATENATED MODULE: ./build/templates/files/workspace.js


const MAX_TEMPLATE_BYTES = 4 * 1024 * 1024;
const MAX_PLAN_BYTES = 64 * 1024 * 1024;
function insideWorkspace(workspace, path) {
    const inside = (0,external_node_path_.relative)(workspace, path);
    if (inside === '..' || inside.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.isAbsolute)(inside))
        return undefined;
    return external_node_path_.sep === '/' ? inside : inside.replaceAll(external_node_path_.sep, '/');
}
function resolveReference(reference, folder) {
    const path = reference.replaceAll('\\', '/');
    if (external_node_path_.posix.isAbsolute(path) || /^[a-z]:/i.test(path))
        return undefined;
    const joined = external_node_path_.posix.normalize(external_node_path_.posix.join(folder, path));
    return joined === '..' || joined.startsWith('../') ? undefined : joined;
}
function folderOf(file) {
    const cut = file.lastIndexOf('/');
    return cut < 0 ? '' : file.slice(0, cut);
}
function nameOf(file) {
    return file.slice(file.lastIndexOf('/') + 1);
}
const IN_GIT = /(^|\/)\.git(\/|$)/i;
function whereItLeads(path) {
    return path !== undefined && IN_GIT.test(path) ? "leads into git's own folder" : 'leads out of the workspace';
}
function standing(workspace, file) {
    try {
        const real = external_node_fs_.realpathSync.native((0,external_node_path_.join)(workspace, file));
        const found = (0,external_node_fs_.statSync)(real);
        const inside = insideWorkspace(workspace, real);
        if (inside === undefined || IN_GIT.test(inside))
            return found.isDirectory() ? 'outside folder' : 'outside';
        return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'missing';
    }
    catch {
        return IN_GIT.test(file) ? 'outside' : 'missing';
    }
}
function readBytes(workspace, file, most) {
    let handle;
    try {
        handle = (0,external_node_fs_.openSync)(`${workspace}/${file}`, 'r');
        const { size } = (0,external_node_fs_.fstatSync)(handle);
        if (size > most)
            return 'too large';
        const bytes = Buffer.allocUnsafe(size);
        let length = 0;
        for (let count = -1; length < size && count !== 0; length += count) {
            count = (0,external_node_fs_.readSync)(handle, bytes, length, size - length, null);
        }
        return bytes.subarray(0, length);
    }
    catch {
        return undefined;
    }
    finally {
        if (handle !== undefined)
            (0,external_node_fs_.closeSync)(handle);
    }
}
function withoutEscapes(text) {
    if (!text.includes('\\u00'))
        return text;
    return text.replace(/\\u00([2-7][0-9a-f])/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}
function fileHolds(workspace, file, pattern) {
    const piece = Buffer.alloc(1024 * 1024);
    let tail = '';
    const handle = (0,external_node_fs_.openSync)((0,external_node_path_.join)(workspace, file), 'r');
    try {
        for (;;) {
            const count = (0,external_node_fs_.readSync)(handle, piece);
            if (count === 0)
                return false;
            const text = tail + piece.toString('latin1', 0, count).replaceAll('\0', '');
            if (pattern.test(withoutEscapes(text)))
                return true;
            tail = text.slice(-600);
        }
    }
    finally {
        (0,external_node_fs_.closeSync)(handle);
    }
}
function byName(left, right) {
    return left < right ? -1 : left > right ? 1 : 0;
}

;// CONCATENATED MODULE: ./build/templates/files/condense-plan.js


const SMALL = new Set(['format_version', 'terraform_version', 'errored', 'complete', 'applyable']);
const CHANGES = new Set(['resource_changes', 'deferred_changes']);
const MOST_KEPT = 8 * 1024 * 1024;
function condensePlan(text) {
    const pieces = [];
    let copied = 0;
    const blank = (from, to) => {
        const empty = text.slice(from, to).replace(/[^\r\n]/g, ' ');
        const room = empty.indexOf('    ');
        if (room < 0)
            return;
        pieces.push(text.slice(copied, from), empty.slice(0, room), 'null', empty.slice(room + 4));
        copied = to;
    };
    let isPlan = false;
    let kept = 0;
    const whole = eachMember(text, skipSpace(text, 0), (name, from, to) => {
        isPlan ||= CHANGES.has(name) || name === 'planned_values';
        if (CHANGES.has(name) && text[from] === '[') {
            eachItem(text, from, (start, end) => {
                if (mayDelegateInPlan(withoutEscapes(text.slice(start, end))))
                    kept += end - start;
                else
                    blank(start, end);
            });
        }
        else if (name === 'configuration' && text.slice(from, to).includes('sensitive_body')) {
            kept += to - from;
        }
        else if (!SMALL.has(name)) {
            blank(from, to);
        }
    });
    if (!whole || !isPlan || kept > MOST_KEPT)
        return undefined;
    pieces.push(text.slice(copied));
    return pieces.join('');
}
function eachMember(text, start, visit) {
    if (text[start] !== '{')
        return false;
    for (let at = skipSpace(text, start + 1); text[at] === '"'; at = skipSpace(text, at + 1)) {
        const nameEnd = stringEnd(text, at);
        const colon = skipSpace(text, nameEnd);
        if (nameEnd < 0 || text[colon] !== ':')
            return false;
        const from = skipSpace(text, colon + 1);
        const to = valueEnd(text, from);
        if (to <= from)
            return false;
        visit(text.slice(at + 1, nameEnd - 1), from, to);
        at = skipSpace(text, to);
        if (text[at] === '}')
            return true;
        if (text[at] !== ',')
            return false;
    }
    return false;
}
function eachItem(text, start, visit) {
    for (let at = skipSpace(text, start + 1); at < text.length && text[at] !== ']';) {
        const to = valueEnd(text, at);
        if (to <= at)
            return;
        visit(at, to);
        at = skipSpace(text, to);
        if (text[at] !== ',')
            return;
        at = skipSpace(text, at + 1);
    }
}
function skipSpace(text, from) {
    let at = from;
    while (/\s/.test(text[at] ?? 'x'))
        at++;
    return at;
}
function valueEnd(text, from) {
    if (text[from] === '"')
        return stringEnd(text, from);
    let depth = 0;
    for (let at = from; at < text.length; at++) {
        const char = text[at];
        if (char === '"') {
            at = stringEnd(text, at) - 1;
            if (at < 0)
                return -1;
        }
        else if (char === '{' || char === '[') {
            depth++;
        }
        else if (char === '}' || char === ']') {
            if (depth === 0)
                return at;
            if (--depth === 0)
                return at + 1;
        }
        else if (char === ',' && depth === 0) {
            return at;
        }
    }
    return -1;
}
function stringEnd(text, from) {
    for (let at = from + 1; at < text.length; at++) {
        const char = text[at];
        if (char === '\\')
            at++;
        else if (char === '"')
            return at + 1;
    }
    return -1;
}

;// CONCATENATED MODULE: ./build/templates/files/documents.js






function documentsOf(workspace) {
    const contentOf = contentsOf(workspace);
    const treeOf = treesOf();
    const text = (file) => {
        const content = contentOf(file);
        if (typeof content !== 'object')
            return { broken: notRead(file, content) };
        try {
            return { text: content.plain ?? decode(content.bytes) };
        }
        catch (error) {
            return { broken: brokenJson(file, error) };
        }
    };
    const tree = (file) => {
        const read = text(file);
        return 'broken' in read ? read : parsed(file, () => treeOf(read.text));
    };
    const json = (file) => {
        const read = tree(file);
        return 'broken' in read ? read : asDocument(file, read.tree);
    };
    return {
        text,
        tree,
        json,
        glance(file) {
            const content = contentOf(file);
            return typeof content === 'object' ? searchable(content) : undefined;
        },
        plan(file) {
            if (contentOf(file) !== 'too large')
                return json(file);
            const bytes = readBytes(workspace, file, MAX_PLAN_BYTES);
            if (bytes === 'too large') {
                const message = `${file} is larger than 64 MB, the most that is read of a Terraform plan.`;
                return { broken: unreadable(file, message, SMALLER_PLAN) };
            }
            const plan = bytes && condensePlan(decodeAny(bytes));
            if (plan !== undefined)
                return parseDocument(file, plan);
            const message = `${file} is larger than 4 MB and cannot be read as a Terraform plan.`;
            return { broken: unreadable(file, message, SMALLER_PLAN) };
        },
    };
}
function contentsOf(workspace) {
    let latest;
    return (file) => {
        if (latest?.file === file)
            return latest.content;
        const bytes = readBytes(workspace, file, MAX_TEMPLATE_BYTES);
        const content = typeof bytes === 'object' ? { bytes, plain: (0,external_node_buffer_.isAscii)(bytes) ? bytes.toString('latin1') : undefined } : bytes;
        latest = { file, content };
        return content;
    };
}
const MOST_TREES = 4;
const LONGEST_KEPT = 64 * 1024;
function treesOf() {
    let trees = [];
    return (text) => {
        if (text.length > LONGEST_KEPT)
            return parseJson(text);
        const known = trees.find((each) => each.text === text) ?? { text, tree: parseJson(text) };
        if (known !== trees[0])
            trees = [known, ...trees.filter((each) => each !== known).slice(0, MOST_TREES - 1)];
        return known.tree;
    };
}
function notRead(file, why) {
    if (why === undefined) {
        return unreadable(file, `${file} cannot be opened.`, 'Check that the file exists and may be read by the runner.');
    }
    return unreadable(file, `${file} is larger than 4 MB, the most that Azure Resource Manager takes.`, 'Split the template into linked templates or modules, or exclude the file.');
}
function searchable({ bytes, plain }) {
    if (plain !== undefined)
        return withoutEscapes(plain);
    const text = bytes.toString('latin1');
    const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    return withoutEscapes(wide ? text.replaceAll('\0', '') : text);
}
const SMALLER_PLAN = "Plan what delegates in a configuration of its own, or keep only the plan's member resource_changes.";
function decodeAny(bytes) {
    const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : '';
    return new TextDecoder(wide || 'utf-8').decode(bytes);
}
function parseDocument(file, text) {
    const read = parsed(file, () => parseJson(text));
    return 'broken' in read ? read : asDocument(file, read.tree);
}
function asDocument(file, tree) {
    if (tree.type === 'object')
        return { root: tree };
    const remedy = 'A template and a parameter file are one JSON object.';
    return { broken: unreadable(file, `${file} holds no JSON object.`, remedy, locationOf(file, tree.span)) };
}
function parsed(file, parse) {
    try {
        return { tree: parse() };
    }
    catch (error) {
        return { broken: brokenJson(file, error) };
    }
}
function brokenJson(file, error) {
    if (!(error instanceof JsonError))
        throw error;
    const { line, column } = error;
    return unreadable(file, `${file} cannot be read, line ${line}, column ${column}: ${error.message}.`, 'Correct the file at that place.', { file, startLine: line, startColumn: column, endLine: line, endColumn: column + 1 });
}

;// CONCATENATED MODULE: ./build/templates/bicep/limits.js
const TIME_LIMIT = 60_000;
const OUTPUT_LIMIT = 32 * 1024 * 1024;
function tooLong(limit) {
    return { kind: 'broken', why: `the bicep CLI did not finish within ${limit / 1000} seconds` };
}
function tooMuch() {
    return { kind: 'broken', why: `the bicep CLI wrote more than ${OUTPUT_LIMIT / 1024 / 1024} MB` };
}

;// CONCATENATED MODULE: ./build/templates/bicep/build.js

async function runBuild(cli, command, file, folder) {
    const limit = cli.timeLimit ?? TIME_LIMIT;
    const { execFile } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 1421, 19));
    return new Promise((resolve) => {
        execFile(cli.path, [command, '--stdout', '--no-restore', file], {
            cwd: folder,
            env: cli.environment,
            timeout: limit,
            maxBuffer: OUTPUT_LIMIT,
            killSignal: 'SIGKILL',
            windowsHide: true,
            encoding: 'utf8',
            ...(cli.signal ? { signal: cli.signal } : {}),
        }, (error, output, errors) => {
            if (!error)
                return resolve({ kind: 'done', output });
            if (error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER')
                return resolve(tooMuch());
            if (error.killed)
                return resolve(tooLong(limit));
            if (cli.signal?.aborted)
                return resolve({ kind: 'broken', why: 'the deadline of the run passed' });
            if (typeof error.code === 'string') {
                return resolve({ kind: 'broken', why: `the bicep CLI could not be started (${error.code})` });
            }
            return resolve({ kind: 'refused', errors });
        });
    });
}

;// CONCATENATED MODULE: ./build/templates/bicep/jsonrpc.js

async function startRpc(cli, folder) {
    const { spawn } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 1421, 19));
    const child = spawn(cli.path, ['jsonrpc', '--stdio'], {
        cwd: folder,
        env: cli.environment,
        stdio: ['pipe', 'pipe', 'ignore'],
        windowsHide: true,
    });
    return new Conversation(child, cli);
}
class Conversation {
    #child;
    #limit;
    #signal;
    #frames = new Frames();
    #end = () => this.end();
    #ended = false;
    #requests = 0;
    #settle;
    constructor(child, { timeLimit, signal }) {
        this.#child = child;
        this.#limit = timeLimit ?? TIME_LIMIT;
        this.#signal = signal;
        child.on('error', () => this.#over({ kind: 'failed' }));
        child.on('exit', () => this.#over({ kind: 'failed' }));
        child.stdin?.on('error', () => this.#over({ kind: 'failed' }));
        child.stdout?.on('data', (piece) => this.#read(piece));
        process.once('exit', this.#end);
    }
    get ended() {
        return this.#ended;
    }
    end() {
        this.#over({ kind: 'failed' });
    }
    ask(method, params) {
        if (this.#signal?.aborted)
            this.end();
        if (this.#ended)
            return Promise.resolve(this.#signal?.aborted ? DEADLINE : { kind: 'failed' });
        this.#requests++;
        const body = JSON.stringify({ jsonrpc: '2.0', id: this.#requests, method, params });
        return new Promise((resolve) => {
            const late = setTimeout(() => this.#over(tooLong(this.#limit)), this.#limit);
            const passed = () => this.#over(DEADLINE);
            this.#signal?.addEventListener('abort', passed, { once: true });
            this.#settle = (answer) => {
                this.#settle = undefined;
                clearTimeout(late);
                this.#signal?.removeEventListener('abort', passed);
                resolve(answer);
            };
            this.#child.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
        });
    }
    #over(answer) {
        if (!this.#ended) {
            this.#ended = true;
            process.removeListener('exit', this.#end);
            this.#child.kill('SIGKILL');
        }
        this.#settle?.(answer);
    }
    #read(piece) {
        if (!this.#frames.add(piece))
            this.#over(tooMuch());
        for (let text = this.#frames.next(); text !== undefined; text = this.#frames.next()) {
            const message = jsonrpc_parsed(text);
            if (!isRecord(message) || message['id'] !== this.#requests)
                continue;
            const { result } = message;
            this.#settle?.(result === undefined || result === null ? { kind: 'failed' } : { kind: 'result', result });
        }
    }
}
const DEADLINE = { kind: 'broken', why: 'the deadline of the run passed' };
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function jsonrpc_parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
const BLANK_LINE = Buffer.from('\r\n\r\n');
const MOST_HEADERS = 4096;
class Frames {
    #pieces = [];
    #size = 0;
    #wanted;
    add(piece) {
        this.#pieces.push(piece);
        this.#size += piece.length;
        return this.#size <= OUTPUT_LIMIT + MOST_HEADERS;
    }
    next() {
        this.#wanted ??= this.#headers();
        if (!this.#wanted || this.#size < this.#wanted.to)
            return undefined;
        const { from, to } = this.#wanted;
        const all = this.#joined();
        this.#keep(all.subarray(to));
        return all.toString('utf8', from, to);
    }
    #headers() {
        const all = this.#joined();
        const end = all.subarray(0, MOST_HEADERS).indexOf(BLANK_LINE);
        if (end < 0)
            return undefined;
        const length = /^Content-Length: *(\d{1,12})\r?$/im.exec(all.toString('latin1', 0, end))?.[1];
        const from = end + BLANK_LINE.length;
        return { from, to: from + Number(length ?? 0) };
    }
    #joined() {
        const [first, ...others] = this.#pieces;
        const all = first !== undefined && others.length === 0 ? first : Buffer.concat(this.#pieces);
        this.#pieces = [all];
        return all;
    }
    #keep(rest) {
        this.#pieces = [rest];
        this.#size = rest.length;
        this.#wanted = undefined;
    }
}

;// CONCATENATED MODULE: ./build/templates/bicep/diagnostics.js




const ERROR_LINE = /\((\d{1,9}),(\d{1,9})\) : Error ([\w-]{1,80}): /i;
const MOST_SAID = 500;
function errorsInText(text) {
    return text.split(/\r?\n/).flatMap((line) => {
        const found = ERROR_LINE.exec(line);
        if (!found || found.index === 0)
            return [];
        const [head, row, column, code = ''] = found;
        const said = line.slice(found.index + head.length).trimEnd();
        const link = said.endsWith(']') ? said.lastIndexOf(' [http') : -1;
        return [
            {
                path: line.slice(0, found.index),
                startLine: Number(row),
                startColumn: Number(column),
                endLine: Number(row),
                endColumn: Number(column) + 1,
                code,
                message: link < 0 ? said : said.slice(0, link),
            },
        ];
    });
}
function errorsInAnswer(diagnostics) {
    if (!Array.isArray(diagnostics))
        return [];
    return diagnostics.flatMap((each) => {
        if (!isRecord(each) || each['level'] !== 'Error')
            return [];
        const { source, range, code, message } = each;
        const start = isRecord(range) ? placeIn(range['start']) : undefined;
        const end = isRecord(range) ? placeIn(range['end']) : undefined;
        if (typeof source !== 'string' || typeof code !== 'string' || typeof message !== 'string' || !start)
            return [];
        const empty = !end || (end.line === start.line && end.column <= start.column);
        return [
            {
                path: source,
                startLine: start.line,
                startColumn: start.column,
                endLine: empty ? start.line : end.line,
                endColumn: empty ? start.column + 1 : end.column,
                code,
                message,
            },
        ];
    });
}
function placeIn(position) {
    if (!isRecord(position))
        return undefined;
    const { line, char } = position;
    return typeof line === 'number' && typeof char === 'number' ? { line: line + 1, column: char + 1 } : undefined;
}
const NOT_RESTORED = new Set(['BCP190', 'BCP191', 'BCP192']);
function lacksVariable({ code, message }) {
    return code === 'BCP427' || (code === 'BCP338' && message.includes('Environment variable'));
}
function byPlace(one, other) {
    if (one.path !== other.path)
        return one.path < other.path ? -1 : 1;
    return one.startLine - other.startLine || one.startColumn - other.startColumn;
}
function explainErrors(file, told, workspace) {
    const errors = told.toSorted(byPlace);
    const notRestored = errors.filter(({ code }) => NOT_RESTORED.has(code));
    const [restore] = notRestored;
    if (restore) {
        const names = [...new Set(notRestored.map(({ message }) => /"([^"]+)"/.exec(message)?.[1] ?? 'a module'))];
        const modules = `module${names.length > 1 ? 's' : ''}`;
        const reason = `${modules} not restored: ${names.join(', ')}; run 'bicep restore ${file}' in a step before this one`;
        return undecidable(file, reason, `the ${modules} ${names.join(', ')}`, diagnostics_placeOf(restore, file, workspace));
    }
    const variable = errors.find(lacksVariable);
    if (variable) {
        const reason = `${withoutPaths(variable.message, workspace)} (The compiler is not shown the runner's variables.)`;
        return undecidable(file, reason, 'a default for the environment variable', diagnostics_placeOf(variable, file, workspace));
    }
    return {
        kind: 'unreadable',
        unreadable: { file, observations: errors.map((each) => toObservation(each, file, workspace)) },
    };
}
function undecidable(file, reason, needs, location = startOf(file)) {
    return { kind: 'undecidable', undecidable: { file, unknown: (0,pec_value/* unknown */.L)(reason, needs, location) } };
}
function shorten(text) {
    return text.length > MOST_SAID ? `${text.slice(0, MOST_SAID)}\u2026` : text;
}
function withoutPaths(message, workspace) {
    return shorten(message.replaceAll(`${workspace}/`, '').replaceAll(`${workspace}\\`, ''));
}
function diagnostics_placeOf({ path, ...error }, file, workspace) {
    const place = insideWorkspace(workspace, path);
    if (place === undefined)
        return startOf(file);
    const { startLine, startColumn, endLine, endColumn } = error;
    return { file: place, startLine, startColumn, endLine, endColumn };
}
function toObservation(error, file, workspace) {
    const inConfiguration = placeInConfiguration(error, workspace);
    const location = inConfiguration ?? diagnostics_placeOf(error, file, workspace);
    const { file: place, startLine, startColumn } = location;
    const what = `line ${startLine}, column ${startColumn}: ${error.code}: ${withoutPaths(error.message, workspace)}`;
    const command = /\.bicepparam$/i.test(file) ? 'bicep build-params' : 'bicep build';
    return {
        rule: 'template-unreadable',
        message: inConfiguration ? `${place} cannot be read, ${what}` : `${place} does not compile, ${what}`,
        remedy: inConfiguration
            ? `Correct ${place}; ${command} shows the same error.`
            : `Correct the Bicep file; ${command} shows the same error.`,
        location,
    };
}
const OF_CONFIGURATION = new Set(['BCP214', 'BCP215', 'BCP216', 'BCP271', 'BCP272', 'BCP273', 'BCP274', 'BCP275']);
function placeInConfiguration({ code, message }, workspace) {
    if (!OF_CONFIGURATION.has(code))
        return undefined;
    const path = /"([^"]*bicepconfig\.json)"/i.exec(message)?.[1];
    const file = path === undefined ? undefined : insideWorkspace(workspace, path);
    if (file === undefined)
        return undefined;
    const [, row = '0', byte = '0'] = /LineNumber: (\d{1,9}) \| BytePositionInLine: (\d{1,9})/.exec(message) ?? [];
    const [line, column] = [Number(row) + 1, Number(byte) + 1];
    return { file, startLine: line, startColumn: column, endLine: line, endColumn: column + 1 };
}

;// CONCATENATED MODULE: ./build/templates/bicep/cli.js


const PASSED_ON = ['PATH', 'HOME', 'USERPROFILE', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot'];
const NO_NETWORK = {
    HTTP_PROXY: 'http://127.0.0.1:9',
    HTTPS_PROXY: 'http://127.0.0.1:9',
    ALL_PROXY: 'http://127.0.0.1:9',
};
function findBicep(environment = process.env, platform = process.platform) {
    const name = platform === 'win32' ? 'bicep.exe' : 'bicep';
    const folders = (read(environment, 'PATH', platform) ?? '').split(external_node_path_.delimiter).filter((folder) => (0,external_node_path_.isAbsolute)(folder));
    const home = read(environment, platform === 'win32' ? 'USERPROFILE' : 'HOME', platform);
    if (home !== undefined && (0,external_node_path_.isAbsolute)(home))
        folders.push((0,external_node_path_.join)(home, '.azure', 'bin'));
    const path = folders.map((folder) => (0,external_node_path_.join)(folder, name)).find((candidate) => isProgram(candidate, platform));
    if (path === undefined)
        return undefined;
    const passed = { DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1', ...NO_NETWORK };
    for (const variable of PASSED_ON) {
        const value = read(environment, variable, platform);
        if (value !== undefined)
            passed[variable] = value;
    }
    return { path, environment: passed };
}
function read(environment, name, platform) {
    if (platform !== 'win32')
        return environment[name];
    const key = Object.keys(environment).find((candidate) => candidate.toLowerCase() === name.toLowerCase());
    return key === undefined ? undefined : environment[key];
}
function isProgram(path, platform) {
    try {
        const found = (0,external_node_fs_.statSync)(path);
        return found.isFile() && (platform === 'win32' || (found.mode & 0o111) !== 0);
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/templates/bicep/lexer.js
const CLOSING = { '[': ']', '{': '}', '(': ')' };
const lexer_WORD = /[A-Za-z0-9_]+/y;
const lexer_SPACE = /[^!-~]+/y;
const PLAIN = /[^'\\$\r\n]+/y;
const PLAIN_LINES = /[^'$]+/y;
const DOLLARS = /\$+/y;
const QUOTES = /'+/y;
const LINE = /[^\r\n]*/y;
const ESCAPE = /\\(?:u\{([0-9a-f]{1,6})\}|([^\r\n]))/iy;
const ESCAPED = { n: '\n', r: '\r', t: '\t' };
const LEADS_TO_PATH = /\b(module|test|import|from|extension|provider|using|extends|load[A-Z])/g;
function* tokensOf(text) {
    const reader = new Reader(text);
    while (!reader.done) {
        const token = reader.next();
        if (token)
            yield token;
    }
}
class Reader {
    #text;
    #open = [];
    #at = 0;
    #directive = false;
    #lineEnd = -1;
    #line = { end: -1, path: -1 };
    #waiting;
    constructor(text) {
        this.#text = text;
    }
    get done() {
        return this.#at >= this.#text.length && this.#waiting === undefined;
    }
    next() {
        const waiting = this.#waiting;
        if (waiting) {
            this.#waiting = undefined;
            return waiting;
        }
        const text = this.#text;
        const char = text[this.#at] ?? '';
        const following = text[this.#at + 1];
        if (char === '/' && following === '/')
            return this.#comment(this.#skip(LINE, this.#at));
        if (char === '/' && following === '*')
            return this.#longComment();
        if (char === "'" && this.#directive)
            return this.#quoteInDirective();
        if (char === "'" && text.startsWith("'''", this.#at))
            return this.#overLines(this.#beginLong(), this.#at + 3);
        if (char === "'")
            return this.#inLine({ start: this.#at + 1, dollars: undefined }, this.#at + 1, '');
        if (this.#open.at(-1)?.closes === char)
            return this.#close(char);
        return char < '!' || char > '~' ? this.#space() : this.#sign(char);
    }
    #match(pattern, from) {
        pattern.lastIndex = from;
        return pattern.exec(this.#text);
    }
    #skip(pattern, from) {
        pattern.lastIndex = from;
        return pattern.test(this.#text) ? pattern.lastIndex : from;
    }
    #passes(from, to) {
        const found = /[\r\n]/.test(this.#text.slice(from, to));
        if (found)
            this.#lineEnd = to;
        return found;
    }
    #comment(end) {
        const offset = this.#at;
        this.#passes(offset, end);
        this.#at = end;
        return { kind: 'comment', offset, end };
    }
    #longComment() {
        const offset = this.#at;
        const close = this.#text.indexOf('*/', offset + 2);
        if (close >= 0)
            return this.#comment(close + 2);
        this.#waiting = this.#comment(this.#text.length);
        return unclear(offset, 'a comment without its end', true);
    }
    #quoteInDirective() {
        const offset = this.#at;
        this.#at = this.#skip(LINE, offset);
        return unclear(offset, 'a quote in a line that begins with #', false);
    }
    #space() {
        const from = this.#at;
        const end = this.#skip(lexer_SPACE, from);
        if (this.#passes(from, end))
            this.#directive = false;
        this.#at = end;
        return this.#text.slice(from, end).includes('\0') ? unclear(from, 'a character that is no text', true) : undefined;
    }
    #sign(char) {
        const offset = this.#at;
        const closes = CLOSING[char];
        if (char === '#')
            this.#directive = true;
        if (closes !== undefined)
            this.#open.push({ at: offset, closes });
        this.#at = Math.max(this.#skip(lexer_WORD, offset), offset + 1);
        const sign = this.#at === offset + 1 ? char : this.#text.slice(offset, this.#at);
        return { kind: 'sign', offset, sign };
    }
    #close(char) {
        const offset = this.#at;
        const opened = this.#open.pop();
        const string = opened?.string;
        if (!string) {
            this.#at++;
            return opened ? { kind: 'sign', offset, sign: char, opened: opened.at } : { kind: 'sign', offset, sign: char };
        }
        if (string.dollars !== undefined)
            return this.#overLines(string, offset + 1);
        const breaks = this.#lineEnd > opened.at && this.#leadsToPath(offset);
        const rest = this.#inLine(string, offset + 1, undefined);
        if (!breaks)
            return rest;
        this.#waiting = rest;
        return unclear(offset, 'a string that goes on over several lines', false);
    }
    #leadsToPath(from) {
        if (from > this.#line.end) {
            const rest = this.#match(LINE, from)?.[0] ?? '';
            let path = -1;
            for (const { index } of rest.matchAll(LEADS_TO_PATH))
                path = from + index;
            this.#line = { end: from + rest.length, path };
        }
        return this.#line.path >= from;
    }
    #beginLong() {
        let dollars = 0;
        while (this.#text[this.#at - 1 - dollars] === '$')
            dollars++;
        return { start: this.#at + 3, dollars };
    }
    #hole(string, offset, end) {
        this.#open.push({ at: end - 1, closes: '}', string });
        this.#at = end;
        return { kind: 'hole', offset };
    }
    #inLine(string, from, before) {
        const text = this.#text;
        const { start } = string;
        let value = before;
        for (let place = from;;) {
            const plain = this.#skip(PLAIN, place);
            if (value !== undefined)
                value += text.slice(place, plain);
            place = plain;
            const char = text[place];
            if (char === "'") {
                this.#at = place + 1;
                return { kind: 'string', offset: start, length: place - start, end: place + 1, value };
            }
            if (char === '$') {
                if (text[place + 1] === '{')
                    return this.#hole(string, place, place + 2);
                if (value !== undefined)
                    value += char;
                place++;
            }
            else if (char === '\\') {
                const [written = '', hexadecimal, other = ''] = this.#match(ESCAPE, place) ?? [];
                if (written === '') {
                    this.#at = place + 1;
                    return unclear(place, 'an escape without its character', true);
                }
                if (value !== undefined)
                    value += hexadecimal === undefined ? (ESCAPED[other] ?? other) : character(hexadecimal);
                place += written.length;
            }
            else {
                this.#at = place;
                return unclear(start - 1, 'a string without its end', true);
            }
        }
    }
    #overLines(string, from) {
        const text = this.#text;
        const { start, dollars = 0 } = string;
        for (let place = from;;) {
            place = this.#skip(PLAIN_LINES, place);
            if (text[place] === '$') {
                const end = this.#skip(DOLLARS, place);
                if (dollars > 0 && end - place >= dollars && text[end] === '{') {
                    this.#passes(from, end);
                    return this.#hole(string, place, end + 1);
                }
                place = end;
            }
            else if (text[place] === "'") {
                const end = this.#skip(QUOTES, place);
                if (end - place >= 3) {
                    this.#passes(from, end);
                    this.#at = end;
                    const value = from === start ? text.slice(start, end - 3).replace(/^\r?\n/, '') : undefined;
                    return { kind: 'string', offset: start, length: end - 3 - start, end, value };
                }
                place = end;
            }
            else {
                this.#at = text.length;
                return unclear(start - 3, 'a string without its end', true);
            }
        }
    }
}
function unclear(offset, what, broken) {
    return { kind: 'unclear', offset, what, broken };
}
function character(hexadecimal) {
    const code = Number.parseInt(hexadecimal, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
}

;// CONCATENATED MODULE: ./build/templates/bicep/token-cursor.js

const OPENS = new Set(['{', '[', '(']);
const CLOSES = new Set(['}', ']', ')']);
const token_cursor_WORD = /^\w/;
class TokenCursor {
    #text;
    tokens;
    partners = new Map();
    at = 0;
    constructor(text) {
        this.#text = text;
        const tokens = [];
        for (const token of tokensOf(text)) {
            if (token.kind === 'comment' || token.kind === 'unclear')
                continue;
            if (token.kind === 'sign' && token.opened !== undefined)
                this.partners.set(token.opened, tokens.length);
            tokens.push(token);
        }
        this.tokens = tokens;
    }
    skipBrackets() {
        this.at = (this.partners.get(this.offset()) ?? this.tokens.length) + 1;
    }
    isAt(close) {
        const here = this.sign();
        return this.at >= this.tokens.length || here === close || CLOSES.has(here);
    }
    pass(sign) {
        if (this.sign() === sign)
            this.at++;
    }
    sign(ahead = 0) {
        return this.signAt(this.at + ahead);
    }
    signAt(index) {
        const token = this.tokens[index];
        return token?.kind === 'sign' ? token.sign : '';
    }
    offset() {
        const token = this.tokens[this.at];
        if (!token)
            return this.#text.length;
        return token.kind === 'string' ? this.startOf(token) : token.offset;
    }
    startOf({ offset, length, end }) {
        return offset - (end - offset - length);
    }
    endBefore() {
        const token = this.tokens[this.at - 1];
        return token ? endOf(token) : 0;
    }
    beginsLine(index) {
        const [before, token] = [this.tokens[index - 1], this.tokens[index]];
        if (!before || !token)
            return true;
        const from = endOf(before);
        const to = token.kind === 'string' ? this.startOf(token) : token.offset;
        return to > from && /[\r\n]/.test(this.#text.slice(from, to));
    }
}
function endOf(token) {
    if (token.kind === 'string')
        return token.end;
    return token.kind === 'hole' ? token.offset + 2 : token.offset + token.sign.length;
}

;// CONCATENATED MODULE: ./build/templates/bicep/expression-parser.js

const MOST_LEVELS = 100;
const OPERATORS = new Set(['+', '-', '*', '/', '%', '<', '>', '=', '!', '&', '|', '~', '?']);
class ExpressionParser extends TokenCursor {
    #level = 0;
    conditional() {
        if (this.sign() === 'if' && this.sign(1) === '(') {
            this.at++;
            this.skipBrackets();
        }
        return this.expression();
    }
    expression() {
        if (this.#level >= MOST_LEVELS)
            return this.#unread();
        this.#level++;
        const start = this.offset();
        const first = this.#operand();
        const parts = [first];
        let chooses = false;
        while (OPERATORS.has(this.sign()) && (!this.beginsLine(this.at) || this.sign() === '?')) {
            const isTernary = this.sign() === '?' && this.sign(1) !== '?';
            chooses ||= this.sign() === '?';
            const before = this.at;
            if (isTernary)
                this.at++;
            else
                while (OPERATORS.has(this.sign()) && this.at < before + 2)
                    this.at++;
            parts.push(isTernary ? this.expression() : this.#operand());
            if (!isTernary)
                continue;
            if (this.sign() === ':')
                this.at++;
            parts.push(this.expression());
            parts.shift();
        }
        this.#level--;
        if (parts.length === 1)
            return first;
        return { kind: chooses ? 'choice' : 'other', parts, start, end: this.endBefore() };
    }
    #operand() {
        const start = this.offset();
        let signed = false;
        while (this.sign() === '!' || this.sign() === '-' || this.sign() === '$') {
            signed ||= this.sign() !== '$';
            this.at++;
        }
        const operand = this.#withAccess(this.#primary());
        return signed ? { kind: 'other', parts: [operand], start, end: operand.end } : operand;
    }
    #withAccess(first) {
        let of = first;
        for (;;) {
            const { start } = of;
            if (this.sign() === '!' && this.sign(1) !== '=') {
                this.at++;
            }
            else if (this.sign() === '.' && this.sign(1) !== '.') {
                this.at += this.sign(1) === '?' ? 2 : 1;
                const key = this.sign();
                this.at++;
                of = this.#isCall() ? this.#call(key, start, of) : { kind: 'access', of, key, start, end: this.endBefore() };
            }
            else if (this.sign() === ':' && this.sign(1) === ':') {
                this.at += 3;
                of = { kind: 'other', parts: [], start, end: this.endBefore() };
            }
            else if (this.sign() === '[' && !this.beginsLine(this.at)) {
                this.at++;
                while (this.sign() === '?' || this.sign() === '^')
                    this.at++;
                const key = this.expression();
                this.pass(']');
                of = { kind: 'access', of, key, start, end: this.endBefore() };
            }
            else
                return of;
        }
    }
    #isCall() {
        return this.sign() === '(' && !this.beginsLine(this.at);
    }
    #call(name, start, of) {
        const given = this.#list(')');
        return { kind: 'call', name, arguments: given, start, end: this.endBefore(), ...(of ? { of } : {}) };
    }
    #primary() {
        const token = this.tokens[this.at];
        if (!token)
            return this.#nothing();
        if (token.kind === 'string') {
            this.at++;
            return { kind: 'string', value: token.value, parts: [], start: this.startOf(token), end: token.end };
        }
        if (token.kind === 'hole')
            return this.#interpolated();
        const start = token.offset;
        if (token.sign === '{')
            return this.#object();
        if (token.sign === '[')
            return this.sign(1) === 'for' ? this.#for() : this.#array();
        if (token.sign === '(')
            return this.#inBrackets();
        if (!token_cursor_WORD.test(token.sign))
            return this.#nothing();
        this.at++;
        const end = this.endBefore();
        if (/^\d+$/.test(token.sign))
            return { kind: 'number', value: Number(token.sign), start, end };
        if (this.#isCall())
            return this.#call(token.sign, start);
        return this.#lambda([token.sign], start) ?? { kind: 'name', name: token.sign, start, end };
    }
    #lambda(parameters, start) {
        if (this.sign() !== '=' || this.sign(1) !== '>')
            return undefined;
        this.at += 2;
        const body = this.expression();
        return { kind: 'lambda', parameters, body, start, end: body.end };
    }
    #inBrackets() {
        const start = this.offset();
        const close = this.partners.get(start);
        if (close !== undefined && this.signAt(close + 1) === '=' && this.signAt(close + 2) === '>') {
            const names = this.tokens.slice(this.at + 1, close).map((_, index) => this.signAt(this.at + 1 + index));
            this.at = close + 1;
            const lambda = this.#lambda(names.filter((name) => token_cursor_WORD.test(name)), start);
            if (lambda)
                return lambda;
        }
        const [inner, ...others] = this.#list(')');
        if (inner && others.length === 0)
            return inner;
        return { kind: 'other', parts: inner ? [inner, ...others] : [], start, end: this.endBefore() };
    }
    #interpolated() {
        const parts = [];
        for (;;) {
            const token = this.tokens[this.at];
            if (token?.kind === 'hole') {
                this.at++;
                parts.push(this.expression());
                continue;
            }
            if (token?.kind !== 'string')
                return { kind: 'other', parts, start: this.offset(), end: this.endBefore() };
            this.at++;
            return { kind: 'string', value: undefined, parts, start: this.startOf(token), end: token.end };
        }
    }
    #object() {
        const start = this.offset();
        const members = [];
        this.at++;
        while (!this.isAt('}')) {
            const before = this.at;
            const member = this.#member();
            if (member)
                members.push(member);
            if (this.at === before)
                this.at++;
        }
        this.pass('}');
        return { kind: 'object', members, start, end: this.endBefore() };
    }
    #member() {
        const start = this.offset();
        if (this.#isSpread()) {
            const value = this.#spread();
            return { name: undefined, value, start, end: value.end };
        }
        const token = this.tokens[this.at];
        let name;
        if (token?.kind === 'sign') {
            if (!token_cursor_WORD.test(token.sign) || this.sign(1) !== ':')
                return undefined;
            name = token.sign;
            this.at++;
        }
        else {
            const written = this.#primary();
            name = written.kind === 'string' ? written.value : undefined;
        }
        if (this.sign() !== ':')
            return undefined;
        this.at++;
        const value = this.expression();
        return { name, value, start, end: value.end };
    }
    #array() {
        const start = this.offset();
        const items = this.#list(']');
        return { kind: 'array', items, start, end: this.endBefore() };
    }
    #list(close) {
        const items = [];
        this.at++;
        while (!this.isAt(close)) {
            const before = this.at;
            if (this.sign() === ',')
                this.at++;
            else
                items.push(this.#isSpread() ? this.#spread() : this.expression());
            if (this.at === before)
                this.at++;
        }
        this.pass(close);
        return items;
    }
    #isSpread() {
        return this.sign() === '.' && this.sign(1) === '.' && this.sign(2) === '.';
    }
    #spread() {
        const start = this.offset();
        this.at += 3;
        const of = this.expression();
        return { kind: 'spread', of, start, end: of.end };
    }
    #for() {
        const start = this.offset();
        this.at += 2;
        const pair = this.sign() === '(';
        const item = this.sign(pair ? 1 : 0);
        const index = pair ? this.sign(3) : undefined;
        this.at += pair ? 5 : 1;
        this.pass('in');
        const over = this.expression();
        this.pass(':');
        const body = this.conditional();
        while (!this.isAt(']'))
            this.at++;
        this.pass(']');
        return { kind: 'for', item, index, over, body, start, end: this.endBefore() };
    }
    #nothing() {
        const start = this.offset();
        return { kind: 'other', parts: [], start, end: start };
    }
    #unread() {
        const start = this.offset();
        if (OPENS.has(this.sign()))
            this.skipBrackets();
        return { kind: 'other', parts: [], start, end: this.endBefore() };
    }
}

;// CONCATENATED MODULE: ./build/templates/bicep/declarations.js


function declarationsOf(text) {
    const all = [...new DeclarationParser(text).statements()];
    return {
        parameters: all.flatMap((each) => (each.kind === 'param' ? [each.declares] : [])),
        variables: all.flatMap((each) => (each.kind === 'var' ? [each.declares] : [])),
        functions: all.flatMap((each) => (each.kind === 'func' ? [each.declares] : [])),
        deployments: all.flatMap((each) => (each.kind === 'deployment' ? [each.declares] : [])),
        imports: all.flatMap((each) => (each.kind === 'import' ? each.imports : [])),
        using: all.flatMap((each) => (each.kind === 'using' ? [each] : []))[0],
        base: all.flatMap((each) => (each.kind === 'extends' ? [each.path] : []))[0],
    };
}
const NONE = { kind: 'none' };
class DeclarationParser extends ExpressionParser {
    *statements() {
        while (this.at < this.tokens.length) {
            const before = this.at;
            yield this.#statement();
            if (this.at === before)
                this.at++;
        }
    }
    #statement() {
        if (!this.beginsLine(this.at))
            return NONE;
        switch (this.sign()) {
            case 'param':
            case 'var':
                return this.#declaration(this.sign() === 'var' ? 'var' : 'param');
            case 'func':
                return this.#function();
            case 'resource':
            case 'module':
                return this.#deployment(this.sign() === 'module');
            case 'import':
                return this.#import();
            case 'using':
            case 'extends':
                return this.#path(this.sign() === 'using' ? 'using' : 'extends');
            default:
                if (OPENS.has(this.sign()))
                    this.skipBrackets();
                return NONE;
        }
    }
    #declaration(kind) {
        const start = this.offset();
        const name = this.sign(1);
        if (!token_cursor_WORD.test(name))
            return NONE;
        this.at += 2;
        const end = this.endBefore();
        return { kind, declares: { name, start, end, value: this.#toValue('=') ? this.expression() : undefined } };
    }
    #function() {
        const start = this.offset();
        const name = this.sign(1);
        if (!token_cursor_WORD.test(name) || this.sign(2) !== '(')
            return NONE;
        this.at += 2;
        const end = this.endBefore();
        const close = this.partners.get(this.offset()) ?? this.at;
        const parameters = [];
        for (let at = this.at + 1; at < close; at++) {
            const before = this.signAt(at - 1);
            if ((before === '(' && at === this.at + 1) || before === ',')
                parameters.push(this.signAt(at));
        }
        this.at = close + 1;
        const value = this.#toValue('>') ? this.expression() : undefined;
        return { kind: 'func', declares: { name, start, end, value, parameters } };
    }
    #toValue(sign) {
        for (; this.at < this.tokens.length; this.at++) {
            const here = this.sign();
            const continues = here === '|' || this.signAt(this.at - 1) === '|';
            if (this.beginsLine(this.at) && !continues && here !== sign && here !== '=')
                return false;
            if (here === sign) {
                this.at++;
                return true;
            }
            if (OPENS.has(here))
                this.at = this.partners.get(this.offset()) ?? this.at;
        }
        return false;
    }
    #deployment(isModule) {
        const start = this.offset();
        const name = this.sign(1);
        const target = this.tokens[this.at + 2];
        if (!token_cursor_WORD.test(name) || target?.kind !== 'string')
            return NONE;
        const existing = this.sign(3) === 'existing';
        this.at += existing ? 4 : 3;
        const value = this.sign() === '=' ? this.#body() : undefined;
        const declares = { name, start, end: target.end, value, target: target.value ?? '', existing, isModule };
        return { kind: 'deployment', declares };
    }
    #body() {
        this.at++;
        return this.conditional();
    }
    #import() {
        this.at++;
        const all = this.sign() === '*' && this.sign(1) === 'as';
        const names = all ? [{ name: undefined, alias: this.sign(2) }] : this.#importedNames();
        if (all)
            this.at += 3;
        const path = this.tokens[this.at + 1];
        if (this.sign() !== 'from' || path?.kind !== 'string')
            return NONE;
        this.at += 2;
        return { kind: 'import', imports: names.map((each) => ({ path: path.value ?? '', ...each })) };
    }
    #importedNames() {
        const close = this.partners.get(this.offset());
        if (this.sign() !== '{' || close === undefined)
            return [];
        const names = [];
        for (this.at++; this.at < close; this.at++) {
            const token = this.tokens[this.at];
            const name = token?.kind === 'string' ? (token.value ?? '') : this.sign();
            if (!token_cursor_WORD.test(name))
                continue;
            const renamed = this.sign(1) === 'as';
            names.push({ name, alias: renamed ? this.sign(2) : name });
            if (renamed)
                this.at += 2;
        }
        this.at = close + 1;
        return names;
    }
    #path(kind) {
        const token = this.tokens[this.at + 1];
        if (token?.kind !== 'string' || token.value === undefined)
            return NONE;
        this.at += 2;
        return { kind, path: token.value, start: this.startOf(token), end: token.end };
    }
}

;// CONCATENATED MODULE: ./build/templates/bicep/trace.js




const ANY = null;
const NO_SCOPE = { bound: new Map(), given: () => undefined };
function sourcesOf(files) {
    const all = files.map(({ file, text }) => {
        const isBicep = !/\.(jsonc?|ya?ml|txt|arm)$/i.test(file);
        return {
            file,
            text,
            lines: linesOf(text),
            declarations: declarationsOf(isBicep ? text : ''),
            json: /\.jsonc?$/i.test(file) ? trace_parsed(text) : undefined,
        };
    });
    const byFile = new Map(all.map((source) => [source.file, source]));
    return { main: all[0], all, get: (file) => byFile.get(file) };
}
function trace_parsed(text) {
    try {
        return parseJson(text);
    }
    catch {
        return undefined;
    }
}
function referred(sources, from, path) {
    const file = resolveReference(path, folderOf(from.file));
    return file === undefined ? undefined : sources.get(file);
}
function declared(sources, source, kind, name) {
    const declaration = source.declarations[kind].find((each) => each.name === name);
    if (declaration)
        return { source, declaration };
    const imported = source.declarations.imports.find((each) => each.name !== undefined && each.alias === name);
    const other = imported && referred(sources, source, imported.path);
    return other && other !== source && imported.name !== undefined ? declaredIn(other, kind, imported.name) : undefined;
}
function declaredIn(source, kind, name) {
    const declaration = source.declarations[kind].find((each) => each.name === name);
    return declaration && { source, declaration };
}
const MOST_STEPS = 20_000;
const trace_MOST_LEVELS = 60;
class Tracer {
    #sources;
    #steps = 0;
    #level = 0;
    constructor(sources) {
        this.#sources = sources;
    }
    at(spot, path) {
        if (path.length === 0)
            return [spot];
        return this.#guarded(() => this.#into(spot, path));
    }
    ends(spot) {
        return this.#guarded(() => {
            const { node } = spot;
            if ('span' in node)
                return [spot];
            switch (node.kind) {
                case 'string':
                    return node.value === undefined ? node.parts.flatMap((part) => this.ends({ ...spot, node: part })) : [spot];
                case 'name':
                    return this.#named(spot, node.name).flatMap((each) => this.ends(each));
                case 'access':
                    return this.#accessed(spot, node, []).flatMap((each) => this.ends(each));
                case 'choice':
                case 'other':
                    return node.parts.flatMap((part) => this.ends({ ...spot, node: part }));
                case 'call':
                    return this.#returned(spot, node, []) ?? node.arguments.flatMap((each) => this.ends({ ...spot, node: each }));
                default:
                    return [];
            }
        });
    }
    literals(spot) {
        return this.#guarded(() => {
            const { node } = spot;
            if ('span' in node)
                return literalsInJson(spot);
            const go = (each) => this.literals({ ...spot, node: each });
            switch (node.kind) {
                case 'string':
                    return [...(node.value === undefined ? [] : [spot]), ...node.parts.flatMap(go)];
                case 'object':
                    return node.members.flatMap(({ value }) => go(value));
                case 'array':
                    return node.items.flatMap(go);
                case 'name':
                    return this.#named(spot, node.name).flatMap((each) => this.literals(each));
                case 'access':
                    return this.#accessed(spot, node, []).flatMap((each) => this.literals(each));
                case 'call':
                    return [...this.#called(spot, node), ...(node.of ? go(node.of) : []), ...node.arguments.flatMap(go)];
                case 'for':
                    return [...go(node.over), ...go(node.body)];
                case 'lambda':
                    return go(node.body);
                case 'spread':
                    return go(node.of);
                case 'choice':
                case 'other':
                    return node.parts.flatMap(go);
                default:
                    return [];
            }
        });
    }
    #guarded(work) {
        if (this.#steps++ > MOST_STEPS || this.#level > trace_MOST_LEVELS)
            return [];
        this.#level++;
        const found = work();
        this.#level--;
        return found;
    }
    #into(spot, path) {
        const { node } = spot;
        const [step, ...rest] = path;
        if (step === undefined)
            return [spot];
        if ('span' in node)
            return intoJson({ ...spot, node }, path);
        const go = (each, steps = path) => this.at({ ...spot, node: each }, steps);
        switch (node.kind) {
            case 'object': {
                for (const { name, value } of node.members.toReversed()) {
                    const found = name === step ? go(value, rest) : value.kind === 'spread' ? go(value.of) : [];
                    if (found.length > 0 || name === step)
                        return found;
                }
                return [];
            }
            case 'array':
                return this.#intoItems(spot, node.items, path);
            case 'name':
                return this.#named(spot, node.name).flatMap((each) => this.at(each, path));
            case 'access':
                return this.#accessed(spot, node, path);
            case 'choice':
                return node.parts.flatMap((part) => go(part));
            case 'for':
                return this.#intoBody(spot, node, { over: node.over, names: [node.item, node.index] }, path);
            case 'call':
                return this.#returned(spot, node, path) ?? this.#intoCall(spot, node, path);
            default:
                return [];
        }
    }
    #accessed(spot, { of, key }, path) {
        const found = typeof key === 'string' ? this.#through(spot, of, 'variables', key) : undefined;
        if (!found)
            return this.#into({ ...spot, node: of }, [...this.#keys(spot, key), ...path]);
        const { source, declaration } = found;
        return declaration.value ? this.at({ source, node: declaration.value, scope: NO_SCOPE }, path) : [];
    }
    #intoItems(spot, items, path) {
        const [step, ...rest] = path;
        if (typeof step === 'number') {
            let before = 0;
            for (const node of items) {
                const isList = node.kind === 'spread';
                const length = isList ? this.#length({ ...spot, node: node.of }) : 1;
                if (length === undefined)
                    return this.#intoItems(spot, items, [ANY, ...rest]);
                if (step < before + length) {
                    return isList
                        ? this.at({ ...spot, node: node.of }, [step - before, ...rest])
                        : this.at({ ...spot, node }, rest);
                }
                before += length;
            }
            return [];
        }
        if (step !== ANY)
            return [];
        return items.flatMap((node) => node.kind === 'spread' ? this.at({ ...spot, node: node.of }, path) : this.at({ ...spot, node }, rest));
    }
    #intoBody(spot, { body }, { over, names }, path) {
        const [step, ...rest] = path;
        if (step !== ANY && typeof step !== 'number')
            return [];
        const [item, index] = names;
        const bound = new Map(spot.scope.bound);
        if (item !== undefined)
            bound.set(item, { spot: { ...spot, node: over }, path: [step] });
        if (index !== undefined && typeof step === 'number') {
            const place = { start: body.start, end: body.start };
            bound.set(index, { spot: { ...spot, node: { kind: 'number', value: step, ...place } }, path: [] });
        }
        return this.at({ ...spot, node: body, scope: { ...spot.scope, bound } }, rest);
    }
    #intoCall(spot, node, path) {
        const [first, second] = node.arguments;
        const all = () => node.arguments.flatMap((each) => this.at({ ...spot, node: each }, path));
        switch (node.name) {
            case 'union':
            case 'concat':
                if (typeof path[0] === 'string')
                    return all();
                return this.#intoItems(spot, node.arguments.map((of) => ({ kind: 'spread', of, start: of.start, end: of.end })), path);
            case 'flatten':
                if (first?.kind !== 'array')
                    return first ? this.at({ ...spot, node: first }, [ANY, ...path]) : [];
                return this.#intoItems(spot, first.items.map((of) => ({ kind: 'spread', of, start: of.start, end: of.end })), path);
            case 'map':
                if (first === undefined || second?.kind !== 'lambda')
                    return [];
                return this.#intoBody(spot, second, { over: first, names: second.parameters }, path);
            case 'first':
                return first ? this.at({ ...spot, node: first }, [0, ...path]) : [];
            case 'last':
                return first ? this.at({ ...spot, node: first }, [ANY, ...path]) : [];
            case 'loadJsonContent':
                return this.#loaded(spot, node).flatMap((each) => intoJson(each, path));
            case 'filter':
            case 'sort':
            case 'skip':
            case 'take':
                return first
                    ? this.at({ ...spot, node: first }, typeof path[0] === 'number' ? [ANY, ...path.slice(1)] : path)
                    : [];
            default:
                return all();
        }
    }
    #loaded(spot, { arguments: [path, inside] }) {
        if (path?.kind !== 'string' || path.value === undefined || inside)
            return [];
        const source = referred(this.#sources, spot.source, path.value);
        return source?.json ? [{ source, node: source.json, scope: NO_SCOPE }] : [];
    }
    #returned(spot, node, path) {
        const found = this.#called(spot, node);
        if (found.length === 0)
            return undefined;
        return found.flatMap((each) => (path.length === 0 ? this.ends(each) : this.at(each, path)));
    }
    #called(spot, node) {
        const found = node.of
            ? this.#through(spot, node.of, 'functions', node.name)
            : declared(this.#sources, spot.source, 'functions', node.name);
        if (!found?.declaration.value)
            return [];
        const declaration = found.source.declarations.functions.find(({ name }) => name === found.declaration.name);
        const bound = new Map(node.arguments.map((argument, index) => [
            declaration?.parameters[index] ?? '',
            { spot: { ...spot, node: argument }, path: [] },
        ]));
        return [{ source: found.source, node: found.declaration.value, scope: { ...NO_SCOPE, bound } }];
    }
    #through(spot, of, kind, name) {
        const imported = of.kind === 'name' &&
            spot.source.declarations.imports.find((each) => each.name === undefined && each.alias === of.name);
        const other = imported ? referred(this.#sources, spot.source, imported.path) : undefined;
        return other && declaredIn(other, kind, name);
    }
    #named(spot, name) {
        const bound = spot.scope.bound.get(name);
        if (bound)
            return this.at(bound.spot, bound.path);
        const parameter = spot.source.declarations.parameters.find((each) => each.name === name);
        if (parameter) {
            const given = spot.scope.given(name);
            if (given)
                return [given];
            return parameter.value ? [{ ...spot, node: parameter.value, scope: { ...spot.scope, bound: new Map() } }] : [];
        }
        const found = declared(this.#sources, spot.source, 'variables', name);
        if (!found?.declaration.value)
            return [];
        const scope = found.source === spot.source ? { ...spot.scope, bound: new Map() } : NO_SCOPE;
        return [{ source: found.source, node: found.declaration.value, scope }];
    }
    #keys(spot, key) {
        if (typeof key === 'string')
            return [key];
        const [end, ...others] = this.ends({ ...spot, node: key });
        if (key.kind === 'number')
            return [key.value];
        const node = end && others.length === 0 && !('span' in end.node) ? end.node : undefined;
        if (node?.kind === 'string' && node.value !== undefined)
            return [node.value];
        const [bound] = key.kind === 'name' ? this.#named(spot, key.name) : [];
        if (bound && !('span' in bound.node) && bound.node.kind === 'number')
            return [bound.node.value];
        return [ANY];
    }
    #length(spot) {
        const [found, ...others] = this.#guarded(() => {
            const { node } = spot;
            if ('span' in node)
                return [spot];
            if (node.kind === 'name')
                return this.#named(spot, node.name);
            if (node.kind === 'access')
                return this.#accessed(spot, node, []);
            return [spot];
        });
        if (!found || others.length > 0)
            return undefined;
        const { node } = found;
        if ('span' in node)
            return node.type === 'array' ? node.items.length : undefined;
        if (found !== spot)
            return this.#level > trace_MOST_LEVELS ? undefined : this.#length(found);
        const sum = (nodes) => nodes.reduce((total, each) => {
            const length = this.#length({ ...spot, node: each });
            return total === undefined || length === undefined ? undefined : total + length;
        }, 0);
        if (node.kind === 'array') {
            const spread = sum(node.items.flatMap((item) => (item.kind === 'spread' ? [item.of] : [])));
            return spread === undefined ? undefined : spread + node.items.filter(({ kind }) => kind !== 'spread').length;
        }
        if (node.kind === 'for')
            return this.#length({ ...spot, node: node.over });
        if (node.kind !== 'call')
            return undefined;
        if (node.name === 'concat')
            return sum(node.arguments);
        if (node.name === 'map')
            return sum(node.arguments.slice(0, 1));
        const [, count] = node.arguments;
        return node.name === 'range' && count?.kind === 'number' ? count.value : undefined;
    }
}
function intoJson(spot, path) {
    const [step, ...rest] = path;
    if (step === undefined)
        return [spot];
    const { node } = spot;
    const go = (each) => (each ? intoJson({ ...spot, node: each }, rest) : []);
    if (node.type === 'array')
        return step === ANY ? node.items.flatMap(go) : typeof step === 'number' ? go(node.items[step]) : [];
    if (node.type !== 'object' || typeof step !== 'string')
        return [];
    return go(node.members.findLast(({ name }) => name === step)?.value);
}
function literalsInJson(spot) {
    const { node } = spot;
    if (!('span' in node))
        return [];
    if (node.type === 'string')
        return [spot];
    const inner = node.type === 'array' ? node.items : node.type === 'object' ? node.members.map(({ value }) => value) : [];
    return inner.flatMap((each) => literalsInJson({ ...spot, node: each }));
}

;// CONCATENATED MODULE: ./build/templates/bicep/generated-places.js



const generated_places_NOWHERE = { spots: [], whole: false, inExpression: false, declaration: undefined };
const DEPLOYMENT = 'microsoft.resources/deployments';
class GeneratedPlaces {
    #root;
    #sources;
    #given;
    constructor(root, sources, given = () => undefined) {
        this.#root = root;
        this.#sources = sources;
        this.#given = given;
    }
    find(location) {
        const steps = stepsTo(this.#root, spanOf(location));
        const inExpression = isExpression(steps.at(-1)?.node);
        const { main } = this.#sources;
        if (main && /\.bicepparam$/i.test(main.file))
            return { ...this.#inParameters(main, steps), inExpression };
        const origin = { root: this.#root, source: main, given: this.#given, declaration: undefined };
        return { ...this.#inTemplate(origin, steps), inExpression };
    }
    parameter(name) {
        const { main } = this.#sources;
        const found = main && this.#assigned(main, name);
        return found?.declaration.value && { source: found.source, node: found.declaration.value, scope: NO_SCOPE };
    }
    #inParameters(main, [section, parameter, form, ...rest]) {
        const { using } = main.declarations;
        const whole = using && locate(main.file, main.lines, using.start, using.end);
        const found = section?.key === 'parameters' && typeof parameter?.key === 'string'
            ? this.#assigned(main, parameter.key)
            : undefined;
        if (!found)
            return { ...generated_places_NOWHERE, declaration: whole };
        const declaration = placeOfDeclaration(found.source, found.declaration);
        if (form?.key !== 'value' || !found.declaration.value)
            return { ...generated_places_NOWHERE, declaration };
        return this.#within({ source: found.source, node: found.declaration.value, scope: NO_SCOPE }, pathOf(rest), declaration);
    }
    #assigned(source, name, level = 0) {
        const declaration = source.declarations.parameters.find((each) => each.name === name);
        if (declaration)
            return { source, declaration };
        const { base } = source.declarations;
        const extended = base === undefined || level > 10 ? undefined : referred(this.#sources, source, base);
        return extended && this.#assigned(extended, name, level + 1);
    }
    #inTemplate(origin, steps) {
        const [section, entry, ...rest] = steps;
        const outside = { ...generated_places_NOWHERE, declaration: origin.declaration };
        const { source } = origin;
        if (!entry || !source)
            return outside;
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
    #ofParameter(origin, { key }, rest) {
        const { source } = origin;
        const found = source.declarations.parameters.find(({ name }) => name === key);
        if (!found)
            return { ...generated_places_NOWHERE, declaration: origin.declaration };
        const declaration = placeOfDeclaration(source, found);
        const [form, ...inner] = rest;
        if (form?.key !== 'defaultValue' || !found.value)
            return { ...generated_places_NOWHERE, declaration };
        return this.#within({ source, node: found.value, scope: this.#scope(origin) }, pathOf(inner), declaration);
    }
    #ofVariable(origin, { key, node }, rest) {
        const copied = key === 'copy' && node.type === 'array' ? rest[0] : undefined;
        const name = copied ? (stringMember(copied.node, 'name') ?? '') : String(key);
        const inner = copied ? rest.slice(2) : rest;
        const path = copied && rest[1]?.key === 'input' ? [ANY, ...pathOf(inner)] : pathOf(inner);
        if (name.startsWith('$fxv#'))
            return this.#inLoaded(node, rest, origin);
        const found = this.#variable(origin, name);
        if (!found)
            return { ...generated_places_NOWHERE, declaration: origin.declaration };
        const scope = found.source === origin.source ? this.#scope(origin) : NO_SCOPE;
        const declaration = placeOfDeclaration(found.source, found.declaration);
        if (!found.declaration.value)
            return { ...generated_places_NOWHERE, declaration };
        return this.#within({ source: found.source, node: found.declaration.value, scope }, path, declaration);
    }
    #variable({ root, source }, name) {
        const [, number, own] = /^_(\d+)\.(.+)$/.exec(name) ?? [];
        const found = declared(this.#sources, source, 'variables', name);
        if (found || own === undefined)
            return found ?? this.#anyVariable(name);
        const variables = member(root, 'variables');
        const names = variables?.type === 'object' ? variables.members.map((each) => each.name) : [];
        const siblings = names.flatMap((each) => {
            const [, other, sibling = ''] = /^_(\d+)\.(.+)$/.exec(each) ?? [];
            return other === number ? [sibling] : [];
        });
        const holders = this.#sources.all.filter((each) => [own, ...siblings].every((wanted) => each.declarations.variables.some((one) => one.name === wanted)));
        return this.#saying(holders, own, member(variables, name));
    }
    #anyVariable(name) {
        return this.#saying(this.#sources.all, name, undefined);
    }
    #saying(files, name, value) {
        const candidates = files.flatMap((source) => {
            const declaration = source.declarations.variables.find((each) => each.name === name);
            return declaration ? [{ source, declaration }] : [];
        });
        if (candidates.length < 2)
            return candidates[0];
        const written = value ? textsIn(value) : [];
        const fitting = candidates.filter(({ source, declaration }) => {
            if (!declaration.value)
                return false;
            const texts = new Tracer(this.#sources)
                .literals({ source, node: declaration.value, scope: NO_SCOPE })
                .flatMap(({ node }) => ('span' in node || node.kind !== 'string' ? [] : [node.value]));
            return written.every((text) => texts.includes(text));
        });
        return fitting.length === 1 ? fitting[0] : undefined;
    }
    #inLoaded(value, rest, { declaration }) {
        const text = JSON.stringify(plain(value));
        const spots = this.#sources.all.flatMap((source) => (source.json ? partsOf(source.json) : [])
            .filter((node) => JSON.stringify(plain(node)) === text)
            .map((node) => ({ source, node, scope: NO_SCOPE })));
        const [only] = spots;
        return only ? this.#within(only, pathOf(rest), declaration) : { ...generated_places_NOWHERE, declaration };
    }
    #ofFunction(origin, steps) {
        const name = steps.find(({ key }, index) => steps[index - 1]?.key === 'members' && typeof key === 'string')?.key;
        const own = typeof name === 'string' ? declared(this.#sources, origin.source, 'functions', name) : undefined;
        const others = this.#sources.all.flatMap((source) => {
            const declaration = source.declarations.functions.find((each) => each.name === name);
            return declaration ? [{ source, declaration }] : [];
        });
        const found = own ?? (others.length === 1 ? others[0] : undefined);
        if (!found)
            return { ...generated_places_NOWHERE, declaration: origin.declaration };
        const declaration = placeOfDeclaration(found.source, found.declaration);
        const output = steps.findIndex(({ key }, index) => key === 'value' && steps[index - 1]?.key === 'output');
        if (output < 0 || !found.declaration.value)
            return { ...generated_places_NOWHERE, declaration };
        const spot = { source: found.source, node: found.declaration.value, scope: NO_SCOPE };
        return this.#within(spot, pathOf(steps.slice(output + 1)), declaration);
    }
    #ofResource(origin, entry, rest) {
        const found = deploymentOf(origin, entry);
        if (!found)
            return { ...generated_places_NOWHERE, declaration: origin.declaration };
        const declaration = placeOfDeclaration(origin.source, found);
        const body = bodyOf(origin.source, found, this.#scope(origin));
        if (!body)
            return { ...generated_places_NOWHERE, declaration };
        const [properties, part, ...inner] = rest;
        if (!found.isModule) {
            const path = pathOf(rest);
            return path.length === 0
                ? { ...generated_places_NOWHERE, declaration }
                : this.#within(body.spot, [...body.path, ...path], declaration);
        }
        if (properties?.key !== 'properties' || !part)
            return { ...generated_places_NOWHERE, declaration };
        if (part.key === 'parameters') {
            return this.#within(body.spot, [...body.path, 'params', ...pathOfArgument(inner)], declaration);
        }
        if (part.key !== 'template')
            return { ...generated_places_NOWHERE, declaration };
        const source = referred(this.#sources, origin.source, found.target);
        const given = (name) => new Tracer(this.#sources).at(body.spot, [...body.path, 'params', name])[0];
        return this.#inTemplate({ root: part.node, source, given, declaration }, inner);
    }
    #within(spot, path, declaration) {
        for (let length = path.length; length >= 0; length--) {
            const spots = new Tracer(this.#sources).at(spot, path.slice(0, length));
            if (spots.length > 0 && (length > 0 || path.length === 0)) {
                return { spots, whole: length === path.length, inExpression: false, declaration };
            }
        }
        return { ...generated_places_NOWHERE, declaration };
    }
    #scope({ given }) {
        return { ...NO_SCOPE, given };
    }
}
function deploymentOf({ root, source }, { key, node }) {
    const { deployments } = source.declarations;
    if (typeof key === 'string')
        return deployments.find(({ name }) => name === key);
    const all = member(root, 'resources');
    const inOrder = [
        ...deployments.filter(({ isModule, existing }) => !isModule && !existing),
        ...deployments.filter(({ isModule }) => isModule),
    ];
    const type = stringMember(node, 'type')?.toLowerCase();
    const alike = inOrder.filter((each) => typeOf(each) === type);
    const rank = (all?.type === 'array' ? all.items.slice(0, key) : []).filter((each) => stringMember(each, 'type')?.toLowerCase() === type).length;
    return alike[rank];
}
function typeOf({ isModule, target }) {
    return isModule ? DEPLOYMENT : target.replace(/@.*$/s, '').toLowerCase();
}
function bodyOf(source, { value }, scope) {
    if (!value)
        return undefined;
    return { spot: { source, node: value, scope }, path: value.kind === 'for' ? [ANY] : [] };
}
function placeOfDeclaration(source, { start, end }) {
    return locate(source.file, source.lines, start, end);
}
function pathOfArgument([name, form, ...rest]) {
    if (!name)
        return [];
    if (form?.key === 'value')
        return [name.key, ...pathOf(rest)];
    return form?.key === 'copy' && rest[1]?.key === 'input' ? [name.key, ANY, ...pathOf(rest.slice(2))] : [name.key];
}
function pathOf(steps) {
    const [first, entry, form, ...rest] = steps;
    if (!first)
        return [];
    const name = first.key === 'copy' && entry ? stringMember(entry.node, 'name') : undefined;
    if (name === undefined || typeof entry?.key !== 'number')
        return [first.key, ...pathOf(steps.slice(1))];
    return form?.key === 'input' ? [name, ANY, ...pathOf(rest)] : [name];
}
function stepsTo(root, at) {
    const steps = [];
    for (let node = root; node && !same(node.span, at);) {
        const step = stepInto(node, at);
        if (step)
            steps.push(step);
        node = step?.node;
    }
    return steps;
}
function stepInto(node, at) {
    if (node.type === 'array') {
        const index = node.items.findIndex(({ span }) => covers(span, at));
        const item = node.items[index];
        return item && { key: index, node: item };
    }
    if (node.type !== 'object')
        return undefined;
    const entry = node.members.find(({ nameSpan, value }) => covers(nameSpan, at) || covers(value.span, at));
    return entry && { key: entry.name, node: entry.value };
}
function covers(span, at) {
    return span.start <= at.start && span.end >= at.end;
}
function same(span, at) {
    return covers(span, at) && covers(at, span);
}
function isExpression(node) {
    return node?.type === 'string' && /^\[(?!\[)/.test(node.value);
}
function partsOf(node) {
    const inner = node.type === 'array' ? node.items : node.type === 'object' ? node.members.map(({ value }) => value) : [];
    return [node, ...inner.flatMap(partsOf)];
}
function textsIn(node) {
    return partsOf(node).flatMap((part) => (part.type === 'string' && !isExpression(part) ? [part.value] : []));
}
function plain(node) {
    if (node.type === 'array')
        return node.items.map(plain);
    if (node.type === 'object')
        return Object.fromEntries(node.members.map(({ name, value }) => [name, plain(value)]));
    return node.type === 'null' ? null : node.value;
}

;// CONCATENATED MODULE: ./build/templates/bicep/source-map.js





function mapToBicep(definition, generated) {
    return moveToBicep(definition, generated);
}
function moveToBicep(model, generated) {
    if (generated.length === 0)
        return model;
    const map = mapOf(generated);
    return moveLocations(model, (location, held) => map.move(location, held));
}
const MAPS = new WeakMap();
function mapOf(generated) {
    const map = MAPS.get(generated) ?? new SourceMap(generated);
    MAPS.set(generated, map);
    return map;
}
class SourceMap {
    #places;
    #moved = new Map();
    constructor(generated) {
        const parameters = generated.find(({ file }) => /\.bicepparam$/i.test(file));
        const values = parameters && new GeneratedPlaces(parameters.root, sourcesOf(parameters.sources));
        const given = (name) => values?.parameter(name);
        this.#places = new Map(generated.map((each) => {
            const sources = sourcesOf(each.sources);
            const places = each === parameters && values ? values : new GeneratedPlaces(each.root, sources, given);
            return [each.file, { places, sources }];
        }));
    }
    move(location, held) {
        const own = this.#places.get(location.file);
        if (!own)
            return location;
        const key = JSON.stringify([location, held]);
        const known = this.#moved.get(key);
        if (known)
            return known;
        const found = own.places.find(location);
        const spot = held.text === undefined ? this.#place(found, held, own.sources) : this.#text(found, held.text, held, own.sources);
        const moved = spot ? source_map_placeOf(spot) : (found.declaration ?? startOf(own.sources.main?.file ?? location.file));
        this.#moved.set(key, moved);
        return moved;
    }
    #place(found, { item }, sources) {
        const spots = found.whole ? found.spots : [];
        const inItem = item?.path.length === 0 ? this.#items(found, item, sources) : [];
        return only(found.inExpression ? inItem : spots) ?? only(found.inExpression ? spots : inItem) ?? only(found.spots);
    }
    #text(found, text, { item }, sources) {
        const ends = (spots) => spots.flatMap((spot) => new Tracer(sources).ends(spot)).filter((spot) => says(spot, text));
        const literals = () => found.spots.flatMap((spot) => new Tracer(sources).literals(spot));
        return (only(found.whole ? ends(found.spots) : []) ??
            (item && only(ends(this.#items(found, item, sources)))) ??
            only(literals().filter((spot) => says(spot, text))) ??
            (item && found.spots.some(isObject) ? only(this.#lists(found, item, sources)) : undefined) ??
            only(found.spots));
    }
    #items(found, item, sources) {
        const { index, path, texts } = item;
        const lists = this.#lists(found, item, sources);
        const tracer = () => new Tracer(sources);
        const isMeant = (spot) => Object.entries(texts).every(([name, text]) => tracer()
            .at(spot, [name])
            .flatMap((each) => tracer().ends(each))
            .some((each) => says(each, text)));
        const byIndex = (0,distinct/* distinct */.d)(lists.flatMap((list) => tracer().at(list, [index])), keyOf);
        const meant = byIndex.filter(isMeant);
        const all = meant.length > 0
            ? meant
            : (0,distinct/* distinct */.d)(lists.flatMap((list) => tracer().at(list, [ANY])), keyOf).filter(isMeant);
        return all.flatMap((spot) => tracer().at(spot, path));
    }
    #lists(found, { list, location }, sources) {
        const own = found.whole ? found.spots.flatMap((spot) => new Tracer(sources).at(spot, [list])) : [];
        if (own.length > 0 || !location)
            return own;
        const around = this.#places.get(location.file)?.places.find(location);
        return around?.whole ? [...around.spots] : [];
    }
}
function source_map_placeOf({ source, node }) {
    if ('span' in node)
        return locationOf(source.file, node.span);
    return locate(source.file, source.lines, node.start, node.end);
}
function isObject({ node }) {
    return 'span' in node ? node.type === 'object' : node.kind === 'object';
}
function only(spots) {
    const [first, ...others] = (0,distinct/* distinct */.d)(spots, keyOf);
    return others.length === 0 ? first : undefined;
}
function keyOf({ source, node }) {
    return `${source.file} ${'span' in node ? `${node.span.start} ${node.span.end}` : `${node.start} ${node.end}`}`;
}
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
function says({ node }, text) {
    const value = 'span' in node
        ? node.type === 'string'
            ? node.value
            : undefined
        : node.kind === 'string'
            ? node.value
            : undefined;
    if (value === undefined)
        return false;
    const [written, wanted] = [value.toLowerCase(), text.toLowerCase()];
    return written === wanted || (GUID.test(value) && wanted.endsWith(`/${written}`));
}

;// CONCATENATED MODULE: ./build/templates/bicep/compile.js












const SIDE_BY_SIDE = 4;
function bicepCompiler(cli, workspace, project) {
    const run = new Run(cli, workspace);
    const written = (file, from, text) => {
        const document = parseDocument(file, text.replace(/^\ufeff/, ''));
        return 'root' in document ? { file, text, root: document.root, sources: project.sources(from) } : undefined;
    };
    const print = async (file) => refusal(file, project) ?? (await run.print(file, !project.mayRestore(file)));
    return {
        close: () => run.close(),
        async build(file) {
            const printed = await print(file);
            if (printed.kind !== 'printed')
                return printed;
            const template = written(file, file, printed.template);
            return template ? { kind: 'compiled', template } : notJson(file);
        },
        async buildParameters(file, template) {
            const printed = await print(file);
            if (printed.kind !== 'printed')
                return printed;
            const values = written(file, file, printed.parameters ?? '');
            const compiled = written(template, template, printed.template);
            if (!values || !compiled)
                return notJson(file);
            return { kind: 'compiled', parameters: values, template: compiled };
        },
    };
}
class Run {
    #cli;
    #workspace;
    #inTurn = limiter(SIDE_BY_SIDE);
    #oneByOne = limiter(1);
    #folder;
    #process;
    #trust = 3;
    constructor(cli, workspace) {
        this.#cli = cli;
        this.#workspace = workspace;
    }
    async print(file, local) {
        const answer = local ? await this.#oneByOne(() => this.#ask(file)) : { kind: 'failed' };
        if (answer.kind === 'broken')
            return undecidable(file, answer.why, 'a complete run of the bicep CLI');
        return (answer.kind === 'result' && this.#read(file, answer.result)) || this.#build(file);
    }
    close() {
        this.#process?.end();
        this.#process = undefined;
        if (this.#folder === undefined)
            return;
        try {
            (0,external_node_fs_.rmSync)(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
        }
        catch {
        }
        this.#folder = undefined;
    }
    async #ask(file) {
        const server = await this.#server();
        if (!server)
            return { kind: 'failed' };
        const path = (0,external_node_path_.join)(this.#workspace, file);
        const answer = /\.bicepparam$/i.test(file)
            ? await server.ask('bicep/compileParams', { path, parameterOverrides: {} })
            : await server.ask('bicep/compile', { path });
        if (answer.kind === 'failed' && server.ended)
            this.#trust--;
        return answer;
    }
    async #server() {
        if (this.#trust <= 0)
            return undefined;
        if (this.#process && !this.#process.ended)
            return this.#process;
        const started = await startRpc(this.#environment(), this.#workspace);
        const { kind } = await started.ask('bicep/version', {});
        if (kind === 'result')
            this.#process = started;
        else {
            started.end();
            this.#trust = 0;
        }
        return this.#process;
    }
    #read(file, result) {
        if (!isRecord(result))
            return undefined;
        const { success, diagnostics, contents, template, parameters } = result;
        if (success === true) {
            const main = typeof contents === 'string' ? contents : template;
            const values = typeof parameters === 'string' ? parameters : undefined;
            return typeof main === 'string' ? { kind: 'printed', template: main, parameters: values } : undefined;
        }
        const errors = errorsInAnswer(diagnostics);
        return errors.length > 0 ? explainErrors(file, errors, this.#workspace) : undefined;
    }
    async #build(file) {
        const withParameters = /\.bicepparam$/i.test(file);
        const command = withParameters ? 'build-params' : 'build';
        const path = (0,external_node_path_.join)(this.#workspace, file);
        const result = await this.#inTurn(() => runBuild(this.#environment(), command, path, this.#workspace));
        if (result.kind === 'broken')
            return undecidable(file, result.why, 'a complete run of the bicep CLI');
        if (result.kind === 'done') {
            return withParameters
                ? (parameterOutput(result.output) ?? notJson(file))
                : { kind: 'printed', template: result.output };
        }
        const errors = errorsInText(result.errors);
        if (errors.length > 0)
            return explainErrors(file, errors, this.#workspace);
        const said = shorten(result.errors.trim().split(/\r?\n/)[0] ?? '');
        return undecidable(file, `the bicep CLI failed${said === '' ? '' : `: ${said}`}`, 'a complete run of the bicep CLI');
    }
    #environment() {
        const { TMPDIR, TEMP, TMP } = this.#cli.environment;
        this.#folder ??= (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(TMPDIR ?? TEMP ?? TMP ?? (0,external_node_os_.tmpdir)(), 'pec-bicep-'));
        return { ...this.#cli, environment: { ...this.#cli.environment, DOTNET_BUNDLE_EXTRACT_BASE_DIR: this.#folder } };
    }
}
function withoutCli(file) {
    const reason = 'the bicep CLI was not found on the PATH nor in ~/.azure/bin: ' +
        "install it in a step before this one with 'az bicep install', or name the JSON that it was compiled to in templates, if that is what you deploy";
    return { file, unknown: (0,pec_value/* unknown */.L)(reason, 'the bicep CLI', startOf(file)) };
}
function parameterOutput(output) {
    try {
        const root = parseJson(output.replace(/^\ufeff/, ''));
        const parameters = stringMember(root, 'parametersJson');
        const template = stringMember(root, 'templateJson');
        return parameters === undefined || template === undefined ? undefined : { kind: 'printed', parameters, template };
    }
    catch {
        return undefined;
    }
}
function refusal(file, project) {
    const obstacles = project.obstacles(file);
    const outside = obstacles.find(({ kind }) => kind === 'outside');
    const first = outside ?? obstacles.find(({ kind }) => kind === 'broken') ?? obstacles[0];
    if (!first)
        return undefined;
    if (first.kind === 'unclear') {
        const reason = `${first.message}, so that the files it draws on cannot be told; it was not compiled`;
        return undecidable(file, reason, 'paths in plain text', first.location);
    }
    const remedy = outside
        ? 'Keep the files that a template is made of in the workspace.'
        : 'Correct the Bicep file; bicep build shows the same error.';
    const message = `${first.message}; it was not compiled.`;
    return { kind: 'unreadable', unreadable: unreadable(file, message, remedy, first.location) };
}
function notJson(file) {
    const reason = 'the bicep CLI ended without an error, but what it printed is not a template';
    return undecidable(file, reason, 'the output of the bicep CLI');
}
function limiter(most) {
    let running = 0;
    const waiting = [];
    return async (work) => {
        if (running >= most)
            await new Promise((resolve) => waiting.push(resolve));
        else
            running++;
        try {
            return await work();
        }
        finally {
            const next = waiting.shift();
            if (next)
                next();
            else
                running--;
        }
    };
}

;// CONCATENATED MODULE: ./build/templates/files/git-index.js



function trackedFiles(workspace, root) {
    const folder = (0,external_node_path_.join)(workspace, root);
    let entries;
    try {
        entries = parseIndex((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(gitFolder(workspace, folder), 'index')));
    }
    catch {
        return undefined;
    }
    if (!entries)
        return undefined;
    const known = entries;
    return {
        has: (name) => known.has(name),
        untouched(name) {
            const entry = known.get(name);
            if (!entry)
                return false;
            try {
                const now = (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(folder, name));
                return now.size % 2 ** 32 === entry.size && Math.floor(now.mtimeMs / 1000) === entry.modified;
            }
            catch {
                return false;
            }
        },
    };
}
function gitFolder(workspace, folder) {
    const git = (0,external_node_path_.join)(folder, '.git');
    if ((0,external_node_fs_.lstatSync)(git).isDirectory())
        return git;
    const named = /^gitdir: ([^\r\n]+)/.exec((0,external_node_fs_.readFileSync)(git, 'utf8'))?.[1] ?? '';
    const path = (0,external_node_path_.resolve)(folder, named);
    if (named === '' || insideWorkspace(workspace, path) === undefined)
        throw new Error('outside of the workspace');
    return path;
}
const HEADER = 12;
const FIXED = 62;
const NAME_LENGTH = 0x0fff;
function parseIndex(bytes) {
    if (bytes.length < HEADER || bytes.toString('latin1', 0, 4) !== 'DIRC')
        return undefined;
    const version = bytes.readUInt32BE(4);
    if (version < 2 || version > 4)
        return undefined;
    const entries = new Map();
    let previous = Buffer.alloc(0);
    let at = HEADER;
    for (let left = bytes.readUInt32BE(8); left > 0; left--) {
        if (at + FIXED > bytes.length)
            return undefined;
        const flags = bytes.readUInt16BE(at + 60);
        let start = at + FIXED + (flags & 0x4000 ? 2 : 0);
        let kept = 0;
        if (version === 4) {
            const [dropped, after] = variableLength(bytes, start);
            kept = previous.length - dropped;
            start = after;
        }
        const end = bytes.indexOf(0, start);
        if (kept < 0 || end < 0)
            return undefined;
        const name = Buffer.concat([previous.subarray(0, kept), bytes.subarray(start, end)]);
        if (name.length === 0 || (flags & NAME_LENGTH) !== Math.min(name.length, NAME_LENGTH))
            return undefined;
        if ((flags & 0x3000) === 0) {
            entries.set(name.toString('utf8'), { size: bytes.readUInt32BE(at + 36), modified: bytes.readUInt32BE(at + 8) });
        }
        previous = name;
        at = version === 4 ? end + 1 : at + Math.ceil((end + 1 - at) / 8) * 8;
    }
    return entries;
}
function variableLength(bytes, start) {
    let at = start;
    let byte = bytes[at++] ?? 0;
    let value = byte & 127;
    while (byte & 128) {
        byte = bytes[at++] ?? 0;
        value = (value + 1) * 128 + (byte & 127);
    }
    return [value, at];
}

;// CONCATENATED MODULE: ./build/templates/files/changes.js




const EVERYTHING = {
    everything: true,
    affects: () => true,
    lostNear: () => true,
    remarks: () => [],
};
const OWN_CONFIGURATION = /^\.github\/workflows\/[^/]+\.ya?ml$|(^|\/)action\.ya?ml$/i;
const MAY_BE_PAIRED = /\.(jsonc?|bicep|bicepparam)$/i;
const ENOUGH_NAMES = 5;
function changesOf({ changedFiles, ...request }) {
    if (!changedFiles)
        return EVERYTHING;
    const { workspace, matched } = request;
    const own = changedFiles.find((file) => OWN_CONFIGURATION.test(file));
    if (own !== undefined)
        return { ...EVERYTHING, because: `${own} was changed, so every template is judged.` };
    const cloned = checkoutOf(workspace);
    const found = new Set(['', ...matched.map(folderOf)].flatMap((folder) => cloned.roots(folder)));
    const isClone = found.size > 0;
    const checkout = isClone ? cloned : unpacked(workspace, changedFiles, matched);
    const roots = [...(isClone ? found : new Set(checkout.roots('')))];
    const because = whyEverything({ ...request, changedFiles }, roots, isClone);
    if (because !== undefined)
        return { ...EVERYTHING, because };
    const changed = new ChangedFiles(workspace, changedFiles, checkout);
    return {
        everything: false,
        affects: (files) => changed.affects(files),
        lostNear: (template) => changed.lostNear(template),
        remarks: () => (isClone ? changed.remarks() : [{ message: NO_GIT }]),
    };
}
function movedAway({ workspace, changedFiles = [], gone = [], matched }, isMatched) {
    if (gone.length === 0)
        return [];
    const { roots } = checkoutOf(workspace);
    const all = new Set(['', ...matched.map(folderOf).flatMap(roots)]);
    const inWorkspace = (file) => [...all].map((root) => (root === '' ? file : `${root}/${file}`));
    const lost = new Set(gone.flatMap(inWorkspace).filter(isMatched).map(folderOf));
    return changedFiles
        .flatMap(inWorkspace)
        .filter((file) => lost.has(folderOf(file)) && !isMatched(file) && (0,external_node_fs_.existsSync)((0,external_node_path_.join)(workspace, file)));
}
function whyEverything({ workspace, changedFiles = [], gone = [], given }, roots, isClone) {
    const stands = (root, file) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(workspace, root, file));
    const expected = changedFiles.filter((file) => !gone.includes(file));
    const isThere = expected.some((file) => roots.some((root) => stands(root, file)));
    if (isClone && expected.length > 0 && !isThere) {
        return 'None of the changed files is in the workspace, so every template is judged.';
    }
    const lostValues = changedFiles.find((file) => roots.some((root) => !stands(root, file) && given(root === '' ? file : `${root}/${file}`)));
    return lostValues === undefined
        ? undefined
        : `${lostValues} was deleted or renamed and may have been a parameter file, so every template is judged.`;
}
class ChangedFiles {
    #workspace;
    #changed;
    #checkout;
    #lost = new Map();
    #answers = new Map();
    #unproven = new Set();
    constructor(workspace, changedFiles, checkout) {
        this.#workspace = workspace;
        this.#changed = new Set(changedFiles);
        this.#checkout = checkout;
    }
    affects(files) {
        for (const file of files) {
            const answer = this.#answers.get(file) ?? this.#isAffected(file);
            this.#answers.set(file, answer);
            if (answer)
                return true;
        }
        return false;
    }
    lostNear(template) {
        return this.#checkout.namesOf(template).some(({ root, name }) => this.#lostFolders(root).has(folderOf(name)));
    }
    remarks() {
        if (this.#unproven.size === 0)
            return [];
        const names = [...this.#unproven].sort();
        const more = names.length > ENOUGH_NAMES ? ` and ${names.length - ENOUGH_NAMES} more` : '';
        const which = `${names.slice(0, ENOUGH_NAMES).join(', ')}${more}`;
        return [{ message: `Judged although not in the list of changed files, since git did not check it out: ${which}.` }];
    }
    #isAffected(file) {
        if (file.endsWith('/') || this.#checkout.namesOf(file).some(({ name }) => this.#isListed(name)))
            return true;
        if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(this.#workspace, file)) || this.#checkout.untouched(file))
            return false;
        this.#unproven.add(file);
        return true;
    }
    #isListed(name) {
        for (let part = name; part !== ''; part = folderOf(part))
            if (this.#changed.has(part))
                return true;
        return false;
    }
    #lostFolders(root) {
        const known = this.#lost.get(root);
        if (known)
            return known;
        const folders = new Set();
        for (const file of this.#changed) {
            if (!MAY_BE_PAIRED.test(file) || (0,external_node_fs_.existsSync)((0,external_node_path_.join)(this.#workspace, root, file)))
                continue;
            for (let folder = folderOf(file); !folders.has(folder); folder = folderOf(folder))
                folders.add(folder);
        }
        this.#lost.set(root, folders);
        return folders;
    }
}
const NO_GIT = 'The workspace holds no git repository, so that files which the job itself wrote cannot be told from those that were ' +
    'checked out: they were judged only if the request changed a file of their name.';
function unpacked(workspace, changedFiles, matched) {
    const folders = new Set(['']);
    for (const file of matched) {
        for (let folder = folderOf(file); !folders.has(folder); folder = folderOf(folder))
            folders.add(folder);
    }
    const holding = [...folders].filter((folder) => changedFiles.some((file) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(workspace, folder, file))));
    const roots = holding.length > 0 ? holding : [''];
    const inside = (path) => roots
        .filter((root) => root === '' || path.startsWith(`${root}/`))
        .map((root) => ({ root, name: root === '' ? path : path.slice(root.length + 1) }));
    return {
        roots: () => roots,
        namesOf(file) {
            const real = realPathIn(workspace, file);
            return [...inside(file), ...(real === undefined || real === file ? [] : inside(real))];
        },
        untouched: () => true,
    };
}
function realPathIn(workspace, file) {
    try {
        return insideWorkspace(workspace, external_node_fs_.realpathSync.native((0,external_node_path_.join)(workspace, file)));
    }
    catch {
        return undefined;
    }
}
function checkoutOf(workspace) {
    const known = new Map();
    const indexes = new Map();
    const roots = (folder) => {
        const found = known.get(folder);
        if (found)
            return found;
        const own = (0,external_node_fs_.existsSync)((0,external_node_path_.join)(workspace, folder, '.git')) ? [folder] : [];
        const all = folder === '' ? own : [...own, ...roots(folderOf(folder))];
        known.set(folder, all);
        return all;
    };
    const index = (root) => {
        if (!indexes.has(root))
            indexes.set(root, trackedFiles(workspace, root));
        return indexes.get(root);
    };
    const inRepositories = (path) => roots(folderOf(path)).map((root) => ({ root, name: root === '' ? path : path.slice(root.length + 1) }));
    const realPath = (file) => realPathIn(workspace, file);
    return {
        roots,
        namesOf(file) {
            const real = realPath(file);
            return [...inRepositories(file), ...(real === undefined || real === file ? [] : inRepositories(real))];
        },
        untouched(file) {
            const real = realPath(file);
            if (real === undefined)
                return false;
            const [inner] = inRepositories(real);
            if (!inner || index(inner.root)?.untouched(inner.name) !== true)
                return false;
            return real === file || inRepositories(file).some(({ root, name }) => holdsPart(index(root), name));
        },
    };
}
function holdsPart(tracked, name) {
    for (let part = name; part !== ''; part = folderOf(part))
        if (tracked?.has(part) === true)
            return true;
    return false;
}
function bicepConfigurations(file) {
    const found = [];
    for (let folder = folderOf(file); folder !== ''; folder = folderOf(folder))
        found.push(`${folder}/bicepconfig.json`);
    return [...found, 'bicepconfig.json'];
}

;// CONCATENATED MODULE: ./build/templates/bicep/source.js

const BEFORE_PATH = new Map([
    ['from', 'import'],
    ['import', 'import'],
    ['extension', 'extension'],
    ['provider', 'extension'],
    ['using', 'using'],
    ['extends', 'extends'],
]);
const BEFORE_NAME = new Set(['module', 'test']);
const LOADING = /^load(TextContent|JsonContent|YamlContent|FileAsBase64|DirectoryFileInfo)$/;
const REMOTE = /^(br|ts|az)[:/]/i;
function withoutPercents(target) {
    return [1, 2].reduce((text) => text.replace(/%([0-7][0-9a-f])/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16))), target);
}
function scanBicep(text) {
    const found = new References();
    const brackets = [];
    const code = [];
    let copied = 0;
    for (const token of tokensOf(text)) {
        if (token.kind === 'comment') {
            code.push(text.slice(copied, token.offset), text.slice(token.offset, token.end).replace(/[^\r\n]/g, ' '));
            copied = token.end;
        }
        else {
            if (token.kind === 'sign' && token.opened !== undefined)
                brackets.push({ open: token.opened, close: token.offset });
            found.pass(token);
        }
    }
    code.push(text.slice(copied));
    return { code: code.join(''), brackets, references: found.references, unclear: found.unclear };
}
class References {
    references = [];
    unclear = [];
    #second = '';
    #last = '';
    #ends = false;
    pass(token) {
        if (token.kind === 'unclear') {
            this.unclear.push(token);
            return;
        }
        const kind = kindAfter(this.#second, this.#last);
        const loads = kind === 'load' || kind === 'list';
        const ends = this.#ends;
        this.#ends = token.kind === 'string' && loads;
        this.#second = this.#last;
        if (token.kind === 'sign') {
            const { sign, offset } = token;
            this.#last = sign;
            if (ends ? sign !== ',' && sign !== ')' : loads)
                this.#dynamic(offset);
        }
        else if (token.kind === 'hole') {
            this.#last = '$';
            if (kind !== undefined || ends)
                this.#dynamic(token.offset);
        }
        else {
            const { offset, length, value } = token;
            this.#last = "'";
            if (ends)
                this.#dynamic(offset);
            if (kind && value === undefined)
                this.#dynamic(offset);
            else if (kind && value !== undefined) {
                this.references.push({ kind, target: value, remote: REMOTE.test(value), offset, length });
            }
        }
    }
    #dynamic(offset) {
        this.unclear.push({ offset, broken: false, what: 'a path that is worked out' });
    }
}
function kindAfter(second, last) {
    if (last === '(' && LOADING.test(second))
        return second === 'loadDirectoryFileInfo' ? 'list' : 'load';
    return BEFORE_NAME.has(second) && /^\w/.test(last) ? 'module' : BEFORE_PATH.get(last);
}
function bicepReferences(text) {
    return scanBicep(text).references;
}
function usesNone(text) {
    return /^[ \t]*using[ \t]+none\b/m.test(scanBicep(text).code);
}
function bicepSignature(text) {
    const declared = [];
    const required = [];
    for (const [, name = '', rest = ''] of scanBicep(text).code.matchAll(/^[ \t]*param[ \t]+(\w+)\b([^\n]*)/gm)) {
        declared.push(name.toLowerCase());
        if (!rest.includes('=') && !rest.trimEnd().endsWith('?'))
            required.push(name.toLowerCase());
    }
    return { declared, required };
}

;// CONCATENATED MODULE: ./build/templates/bicep/configuration.js




const BUILT_IN = /^builtin:/i;
const IN_REGISTRY = /^(br|ts|az)[:/]/i;
const NAMES_PATHS = /extensions|providers|extends|cacheRootDirectory|moduleAliases|\\u00/i;
function readConfiguration(workspace, documents, file) {
    const seen = new Set();
    const read = (each) => {
        if (seen.has(each))
            return NOTHING;
        seen.add(each);
        if (standing(workspace, each).startsWith('outside')) {
            return { ...NOTHING, files: [each], outside: [outside(each, each, whereItLeads(undefined), startOf(each))] };
        }
        const document = documents.json(each);
        if ('root' in document)
            return inspect(workspace, each, document.root, read);
        const content = documents.text(each);
        const hides = !('text' in content) || NAMES_PATHS.test(content.text);
        const [observation] = document.broken.observations;
        if (!hides || !observation)
            return { ...NOTHING, files: [each] };
        const message = `${observation.message.replace(/\.$/, '')}, so that what it names cannot be told`;
        return { ...NOTHING, files: [each], outside: [{ message, location: observation.location ?? startOf(each) }] };
    };
    return read(file);
}
const NOTHING = { files: [], outside: [], mayRestore: false };
function inspect(workspace, file, root, read) {
    const extensions = configuration_textsIn(file, root, ['extensions', 'providers']).filter(({ value }) => !BUILT_IN.test(value));
    const implicit = configuration_textsIn(file, root, ['implicitExtensions', 'implicitProviders']);
    const bases = configuration_textsIn(file, root, ['extends']);
    const paths = [
        ...extensions.filter(({ value }) => !IN_REGISTRY.test(value)),
        ...implicit.filter(({ value }) => /[\\/.%]/.test(value)),
        ...bases,
        ...configuration_textsIn(file, root, ['cacheRootDirectory']),
    ];
    const addresses = [
        ...configuration_textsIn(file, root, ['moduleAliases']),
        ...extensions.filter(({ value }) => IN_REGISTRY.test(value)),
    ];
    const extended = bases.flatMap(({ value }) => {
        const base = resolveReference(value, folderOf(file));
        return base === undefined || standing(workspace, base) !== 'file' ? [] : [read(base)];
    });
    return {
        files: [file, ...extended.flatMap(({ files }) => files)],
        outside: [
            ...paths.flatMap((entry) => leadsOut(workspace, file, entry)),
            ...addresses.flatMap(({ value, location }) => (climbs(value) ? [outside(file, value, CLIMBS, location)] : [])),
            ...extended.flatMap((each) => each.outside),
        ],
        mayRestore: extensions.length > 0 || implicit.some(({ value }) => value !== 'az') || extended.some((each) => each.mayRestore),
    };
}
const CLIMBS = 'leads out of the module cache';
function climbs(address) {
    return /(^|[/\\:])\.\.([/\\:]|$)/.test(withoutPercents(address));
}
function leadsOut(workspace, file, { value, location }) {
    const folder = folderOf(file);
    if (/^~|^\$|^%\w+%/.test(value))
        return [outside(file, value, whereItLeads(undefined), location)];
    for (const written of [value, withoutPercents(value)]) {
        const path = resolveReference(written, folder);
        if (path === undefined || standing(workspace, path).startsWith('outside')) {
            return [outside(file, value, whereItLeads(path), location)];
        }
    }
    return [];
}
function outside(file, value, where, location) {
    return { message: file === value ? `${file} ${where}` : `${file} names '${value}', which ${where}`, location };
}
function configuration_textsIn(file, root, names) {
    const wanted = new Set(names.map((name) => name.toLowerCase()));
    return root.members
        .filter(({ name }) => wanted.has(name.toLowerCase()))
        .flatMap(({ name, value }) => textsOf(file, name, value));
}
function textsOf(file, name, node) {
    if (node.type === 'string')
        return [{ name, value: node.value, location: locationOf(file, node.span) }];
    if (node.type === 'array')
        return node.items.flatMap((item) => textsOf(file, name, item));
    if (node.type !== 'object')
        return [];
    return node.members.flatMap((each) => textsOf(file, `${name}.${each.name}`, each.value));
}

;// CONCATENATED MODULE: ./build/templates/bicep/project.js






const NOT_BICEP = /\.(jsonc?|arm|tgz)$/i;
function bicepProject(workspace, documents) {
    return new Project(workspace, documents);
}
class Project {
    #workspace;
    #documents;
    #nodes = new Map();
    #loaded = new Map();
    #closures = new Map();
    #configurations = new Map();
    constructor(workspace, documents) {
        this.#workspace = workspace;
        this.#documents = documents;
    }
    files(file) {
        return [...this.#closure(file).keys()];
    }
    sources(file) {
        return this.files(file).map((each) => ({ file: each, text: this.#text(each) }));
    }
    modules(file) {
        return [...this.#reach(file, ({ kind }) => kind === 'module').keys()].slice(1);
    }
    concernsLighthouse(file) {
        return this.#some(file, CONCERNS_LIGHTHOUSE) || this.#lacksWhatMayConcern(file);
    }
    mayHoldDefinition(file) {
        return this.#some(file, BICEP_DEFINITION) || this.#lacksWhatMayConcern(file);
    }
    mayRestore(file) {
        return (this.#references(file).some(({ remote }) => remote) ||
            this.#made(file).some(({ node }) => node.extends) ||
            this.#configurationsOf(file).some(({ mayRestore }) => mayRestore));
    }
    named(file) {
        return this.#references(file).flatMap(({ kind, meant }) => meant === undefined ? [] : [kind === 'list' ? `${meant}/` : meant]);
    }
    using(file) {
        return this.#using(file)?.path;
    }
    lacksTemplate(file) {
        const reference = this.#using(file);
        return reference === undefined || (reference.path === undefined && !reference.remote);
    }
    missingTemplate(file) {
        const reference = this.#using(file);
        return reference?.path === undefined ? reference?.meant : undefined;
    }
    isWhole(file) {
        return this.#lacking(file).length === 0;
    }
    obstacles(file) {
        const made = this.#made(file).flatMap(({ file: each, node }) => obstaclesIn(each, node));
        const configured = this.#configurationsOf(file).flatMap(({ outside }) => outside);
        return [...made, ...configured.map((each) => ({ kind: 'outside', ...each }))];
    }
    #look(reference, file) {
        if (reference.remote) {
            return { ...reference, path: undefined, meant: undefined, outside: climbs(reference.target) };
        }
        const folder = folderOf(file);
        const path = resolveReference(reference.target, folder);
        const decoded = resolveReference(withoutPercents(reference.target), folder);
        const stands = [path, decoded].map((each) => (each === undefined ? 'outside' : standing(this.#workspace, each)));
        const outside = stands.some((each) => each.startsWith('outside'));
        return {
            ...reference,
            path: stands[0] === 'file' && !outside ? path : undefined,
            meant: outside ? undefined : path,
            outside,
        };
    }
    #read(file) {
        const found = this.#nodes.get(file);
        if (found)
            return found;
        const content = this.#documents.text(file);
        const text = 'text' in content ? content.text : '';
        const source = NOT_BICEP.test(file) ? undefined : scanBicep(text);
        const node = {
            text,
            references: (source?.references ?? []).map((reference) => this.#look(reference, file)),
            unclear: source?.unclear ?? [],
            extends: /^[ \t]*(extension|provider)[ \t]+\w/m.test(source?.code ?? ''),
        };
        this.#nodes.set(file, node);
        return node;
    }
    #reach(file, follow) {
        const seen = new Map([[file, 'source']]);
        const waiting = [file];
        for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
            for (const reference of this.#read(each).references) {
                if (reference.path === undefined || !follow(reference))
                    continue;
                const as = reference.kind === 'load' ? 'loaded' : 'source';
                const before = seen.get(reference.path);
                if (before === 'source' || before === as)
                    continue;
                seen.set(reference.path, as);
                if (as === 'source')
                    waiting.push(reference.path);
            }
        }
        return seen;
    }
    #closure(file) {
        const found = this.#closures.get(file) ?? this.#reach(file, () => true);
        this.#closures.set(file, found);
        return found;
    }
    #made(file) {
        return [...this.#closure(file)]
            .filter(([, as]) => as === 'source')
            .map(([each]) => ({ file: each, node: this.#read(each) }));
    }
    #references(file) {
        return this.#made(file).flatMap(({ node }) => node.references);
    }
    #using(file) {
        return this.#read(file).references.find(({ kind }) => kind === 'using');
    }
    #text(file) {
        const known = this.#nodes.get(file)?.text ?? this.#loaded.get(file);
        if (known !== undefined)
            return known;
        const content = this.#documents.text(file);
        const text = 'text' in content ? content.text : '';
        this.#loaded.set(file, text);
        return text;
    }
    #some(file, pattern) {
        return this.files(file).some((each) => pattern.test(withoutEscapes(this.#text(each))));
    }
    #lacking(file) {
        return this.#references(file).filter(({ kind, path, outside }) => path === undefined && !outside && kind !== 'list' && kind !== 'extension');
    }
    #lacksWhatMayConcern(file) {
        const lacking = this.#lacking(file);
        const isParameters = /\.bicepparam$/i.test(file);
        if (lacking.length === 0 && !(isParameters && this.lacksTemplate(file)))
            return false;
        if (lacking.some(({ target }) => isLighthouseModule(target)))
            return true;
        return this.#made(file).some(({ node }) => isAboutLighthouse(node.text) || bicepGrants(node.text));
    }
    #configurationsOf(file) {
        const nearest = this.#made(file).flatMap(({ file: each }) => bicepConfigurations(each).find((path) => standing(this.#workspace, path) !== 'missing') ?? []);
        return [...new Set(nearest)].map((path) => {
            const known = this.#configurations.get(path);
            const configuration = known ?? readConfiguration(this.#workspace, this.#documents, path);
            this.#configurations.set(path, configuration);
            return configuration;
        });
    }
}
function obstaclesIn(file, { text, references, unclear }) {
    const at = (offset, length) => locate(file, linesOf(text), offset, offset + length);
    return [
        ...references
            .filter(({ outside }) => outside)
            .map(({ target, remote, offset, length }) => {
            const leads = whereItLeads(resolveReference(withoutPercents(target), folderOf(file)));
            const message = `${file} names '${target}', which ${remote ? 'leads out of the module cache' : leads}`;
            return { kind: 'outside', message, location: at(offset, length) };
        }),
        ...unclear.map(({ what, offset, broken }) => {
            const location = at(offset, 1);
            const message = `${file} has ${what}, line ${location.startLine}, column ${location.startColumn}`;
            return { kind: broken ? 'broken' : 'unclear', message, location };
        }),
    ];
}

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(4006);
;// CONCATENATED MODULE: ./build/templates/files/globs.js



const ALL_PARAMETER_FILES = /^(\*\*\/)*[^/]*\*[^/]*param[^/]*$/i;
const OPTIONS = { dot: true, nonegate: true, windows: false };
function readGlobs(workspace, patterns, input) {
    const positive = [];
    const negative = [];
    const problems = [];
    for (const written of patterns.map((pattern) => pattern.trim()).filter((pattern) => pattern !== '')) {
        const exclude = written.startsWith('!');
        const pattern = normalise(workspace, exclude ? written.slice(1).trim() : written);
        if (pattern === undefined) {
            problems.push({
                message: `${input}: '${written}' leads out of the workspace.`,
                remedy: `Name files inside the workspace, for example 'templates/**/*.json'.`,
            });
            continue;
        }
        const matches = matcherOf(pattern);
        if (exclude) {
            const below = picomatch(`${pattern.replace(/\/+$/, '')}/**`, OPTIONS);
            negative.push({ pattern, matches: (file) => matches(file) || below(file) });
        }
        else {
            const { base, isGlob } = picomatch.scan(pattern, OPTIONS);
            const wild = isGlob || /[{}]/.test(pattern);
            positive.push({
                written,
                base: wild ? (/[{}]/.test(base) ? '' : base) : pattern,
                depth: /\*\*|[{(]/.test(pattern) ? Number.POSITIVE_INFINITY : pattern.split('/').length,
                wild,
                matches: wild ? matches : (file) => file === pattern,
            });
        }
    }
    const some = (globs) => (file) => globs.some(({ matches }) => matches(file));
    const meant = negative.filter(({ pattern }) => !ALL_PARAMETER_FILES.test(pattern));
    return { positive, excludes: some(negative), excludesParameters: some(meant), problems };
}
function matcherOf(pattern) {
    const asWritten = picomatch(pattern, OPTIONS);
    const inLowerCase = picomatch(withLowerEnding(pattern), OPTIONS);
    return (file) => asWritten(file) || inLowerCase(withLowerEnding(file));
}
function withLowerEnding(path) {
    return path.replace(/\.[^./]*$/, (ending) => ending.toLowerCase());
}
function normalise(workspace, written) {
    let pattern = written.replace(process.platform === 'win32' ? /\\/g : /\\(?=[\w.])/g, '/');
    if ((0,external_node_path_.isAbsolute)(pattern)) {
        const inside = insideWorkspace(workspace, pattern);
        if (inside === undefined)
            return undefined;
        pattern = inside;
    }
    const parts = [];
    for (const part of pattern.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part !== '..')
            parts.push(part);
        else if (parts.pop() === undefined)
            return undefined;
    }
    return parts.join('/');
}

;// CONCATENATED MODULE: ./build/templates/files/discover.js





const IGNORED_FOLDERS = new Set(['.git', 'node_modules']);
const IGNORED_BELOW = /(^|\/)(\.git|node_modules)\//;
const IGNORED_FILES = /(^|\/)createUiDefinition\.json$|\.snapshot\.json$/i;
function discover(workspace, patterns, input) {
    const globs = readGlobs(workspace, patterns, input);
    const { positive, excludes, excludesParameters, problems: malformed } = globs;
    const onlyExcludes = positive.length === 0 && malformed.length === 0 && patterns.some((pattern) => pattern.trim() !== '');
    const visited = [...Map.groupBy(positive, (glob) => glob.base)].map(([base, group]) => visit(workspace, base, group));
    const visits = visited.flatMap(({ files }) => files).filter(({ file }) => isMeant(file) && !excludes(file));
    const hits = visits.filter(({ globs: matching }) => matching.length > 0);
    const matched = new Set(hits.flatMap(({ globs: matching }) => matching));
    const shutOut = visited.flatMap(({ outside }) => outside ?? []);
    const files = hits.filter(({ stands }) => stands === 'file');
    const refused = new Set(hits.filter(({ stands }) => stands === 'outside').map(({ file }) => file));
    return {
        files: [...new Set(files.map(({ file }) => file))].sort(byName),
        named: new Set(files.filter(({ globs: all }) => all.some(({ wild }) => !wild)).map(({ file }) => file)),
        problems: [
            ...malformed,
            ...(onlyExcludes
                ? [
                    {
                        message: `${input} only excludes files.`,
                        remedy: `Add a glob of the files to check, for example '**/*.json'.`,
                    },
                ]
                : []),
            ...shutOut.map(({ base }) => ({
                message: `${input}: '${base}' is a symbolic link that leads out of the workspace; nothing there was read.`,
                remedy: 'Check the files out into the workspace.',
            })),
            ...positive
                .filter((glob) => !matched.has(glob) && !shutOut.some(({ base }) => base === glob.base))
                .map((glob) => matchesNothing(workspace, input, glob)),
        ],
        refused: [...refused].sort(byName).map(discover_leadsOut),
        remarks: [...new Set(visits.flatMap(linkRemark))].map((message) => ({ message })),
        excludes,
        excludesParameters,
    };
}
function visit(workspace, base, globs) {
    const visitOf = (file, stands) => {
        const isFolder = stands === 'folder' || stands === 'outside folder';
        return { file, stands, globs: isFolder ? [] : globs.filter((glob) => glob.matches(file)) };
    };
    const stands = base === '' ? 'folder' : standing(workspace, base);
    if (stands === 'outside' || stands === 'outside folder')
        return { files: [], outside: { base } };
    if (stands === 'file')
        return { files: [visitOf(base, stands)] };
    if (stands !== 'folder' || !globs.some((glob) => glob.wild))
        return { files: [] };
    const depth = Math.max(...globs.map((glob) => glob.depth));
    return { files: below(workspace, base, depth).map((each) => visitOf(each.file, each.stands)) };
}
function isMeant(file) {
    return !IGNORED_FILES.test(file) && !IGNORED_BELOW.test(file);
}
function linkRemark({ file, stands, globs }) {
    const where = {
        folder: 'to a folder',
        'outside folder': 'out of the workspace',
        missing: globs.length > 0 ? 'to nothing' : '',
        outside: '',
        file: '',
    }[stands];
    return where === '' ? [] : [`${file} is a symbolic link that leads ${where}; it was not followed.`];
}
function discover_leadsOut(file) {
    return unreadable(file, `${file} is a symbolic link that leads out of the workspace or to git's own files; it was not read.`, `Put the file itself into the workspace, or exclude it with '!${file}'.`);
}
function matchesNothing(workspace, input, { written, base, wild }) {
    const folder = !wild && standing(workspace, base) === 'folder';
    return {
        message: `${input}: '${written}' matches no file.`,
        remedy: folder
            ? `It is a folder: write '${base}/**/*' to mean the files in it.`
            : `Globs are relative to the workspace (${workspace}) and case counts; check that the step runs after actions/checkout.`,
    };
}
function listFolder(workspace, folder) {
    const files = [];
    const folders = [];
    const prefix = folder === '' ? '' : `${folder}/`;
    for (const entry of entries(workspace, folder)) {
        if (entry.isDirectory() && !IGNORED_FOLDERS.has(entry.name))
            folders.push(prefix + entry.name);
        else if (IGNORED_FILES.test(entry.name))
            continue;
        else if (entry.isFile())
            files.push(prefix + entry.name);
        else if (entry.isSymbolicLink() && standing(workspace, prefix + entry.name) === 'file')
            files.push(prefix + entry.name);
    }
    return { files, folders };
}
function below(workspace, start, depth) {
    const found = [];
    const waiting = [start];
    for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
        const prefix = folder === '' ? '' : `${folder}/`;
        const deeper = prefix.split('/').length < depth;
        for (const entry of entries(workspace, folder)) {
            const file = prefix + entry.name;
            if (entry.isFile())
                found.push({ file, stands: 'file' });
            else if (entry.isSymbolicLink())
                found.push({ file, stands: standing(workspace, file) });
            else if (entry.isDirectory() && deeper && !IGNORED_FOLDERS.has(entry.name))
                waiting.push(file);
        }
    }
    return found;
}
function entries(workspace, folder) {
    try {
        return (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(workspace, folder), { withFileTypes: true });
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./build/templates/files/near-misses.js




const MOST_FILES = 5_000;
const MOST_NAMED = 3;
function nearMisses(workspace, documents, patterns, matched) {
    const { positive, excludes } = readGlobs(workspace, patterns, 'templates');
    const folders = new Set(positive.map(({ base, wild }) => nearestFolder(workspace, wild ? base : folderOf(base))));
    const anyCase = positive.map(({ written }) => written.toLowerCase());
    const files = [...folders].flatMap((folder) => below(workspace, folder, Number.POSITIVE_INFINITY));
    const meant = [...new Set(files.map(({ file }) => file))]
        .filter((file) => !matched.has(file) && !excludes(file))
        .slice(0, MOST_FILES);
    const { positive: lower } = readGlobs(workspace, anyCase, 'templates');
    const inOtherCase = meant
        .filter((file) => lower.some(({ matches }) => matches(file.toLowerCase())))
        .map((file) => `${file} differs from the glob in case only.`);
    return [...inOtherCase, ...meant.flatMap((file) => delegationIn(file, documents))].slice(0, MOST_NAMED);
}
function nearestFolder(workspace, folder) {
    let near = folder;
    while (near !== '' && standing(workspace, near) !== 'folder')
        near = folderOf(near);
    return near;
}
function delegationIn(file, documents) {
    if (!/\.(tf|tf\.json|bicep|jsonc?)$/i.test(file))
        return [];
    const text = documents.glance(file) ?? '';
    if (/\.tf(\.json)?$/i.test(file)) {
        return definesInTerraform(text)
            ? [
                `${file} defines a delegation in Terraform's own language, of which only a plan can be checked: ` +
                    "'terraform plan -out plan.bin', 'terraform show -json plan.bin > plan.json', and 'plan.json' in templates.",
            ]
            : [];
    }
    const holds = /\.bicep$/i.test(file) ? BICEP_DEFINITION.test(text) : concernsLighthouse(text);
    return holds ? [`${file} is about Azure Lighthouse, and no glob matches it.`] : [];
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/templates/files/pace.js

const TURN_MS = 20;
function paceOf(signal, now = performance.now.bind(performance)) {
    let turn = now();
    return async () => {
        if (now() - turn >= TURN_MS) {
            await (0,promises_.setImmediate)();
            turn = now();
        }
        return signal?.aborted !== true;
    };
}

;// CONCATENATED MODULE: ./build/templates/included.js


function mayBeDeployed({ deployed }) {
    return deployed.kind === 'unknown' || deployed.value;
}
function declarations(definitions) {
    return definitions.filter(mayBeDeployed).map(({ location }) => {
        const { file, startLine, startColumn } = location;
        return `${file}:${startLine}:${startColumn}`;
    });
}
function templateHash(root) {
    return stringMember(member(member(root, 'metadata'), '_generator'), 'templateHash');
}
function sameTemplate(one, other) {
    return contentOf(one) === contentOf(other);
}
function contentOf(node) {
    if (node.type === 'array')
        return `[${node.items.map(contentOf).join()}]`;
    if (node.type !== 'object')
        return JSON.stringify(node.type === 'null' ? null : node.value);
    const isModule = stringMember(node, 'type')?.toLowerCase() === 'microsoft.resources/deployments';
    const said = ({ name, value }) => (name === 'metadata' && member(value, '_generator') !== undefined) || (isModule && name === 'apiVersion');
    const members = node.members.filter((each) => !said(each));
    return `{${members.map(({ name, value }) => `${JSON.stringify(name)}:${contentOf(value)}`).join()}}`;
}
function includedModules(root, definitions) {
    const found = new Set();
    const places = definitions.filter(mayBeDeployed).map(({ location }) => location);
    const within = ({ span }, { startLine, startColumn }) => {
        const at = span.lines.offset(startLine, startColumn);
        return span.start <= at && at < span.end;
    };
    for (const place of places) {
        for (let node = root; node;) {
            const hash = node === root ? undefined : templateHash(node);
            if (hash !== undefined)
                found.add(hash);
            const inner = node.type === 'array' ? node.items : node.type === 'object' ? node.members.map(({ value }) => value) : [];
            node = inner.find((each) => within(each, place));
        }
    }
    return [...found];
}
function withoutParts(readings) {
    const including = includers(readings);
    const dropped = new Set();
    const others = (key, than) => [...(including.get(key) ?? [])].filter((other) => other !== than && !dropped.has(other));
    for (const each of readings) {
        if (!each.alone)
            continue;
        if (others(`all of ${each.file}`, each).length > 0) {
            dropped.add(each);
        }
        else if (each.definitions.length > 0) {
            const keys = each.hash === undefined ? declarations(each.definitions) : [];
            const readsIt = ({ parts }) => parts.includes(each.file);
            const found = keys.length > 0 && keys.every((key) => others(key, each).some(readsIt));
            const compiled = each.hash !== undefined && others(each.hash, each).length > 0;
            if (found || compiled)
                dropped.add(each);
        }
        else if (each.unreadable.length === 0 && others(`part ${each.file}`, each).some(saysAsMuch)) {
            dropped.add(each);
        }
    }
    return readings.filter((each) => !dropped.has(each)).sort((left, right) => byName(left.file, right.file));
}
function includers(readings) {
    const including = new Map();
    for (const each of readings) {
        const keys = [
            ...declarations(each.definitions),
            ...each.modules,
            ...each.parts.map((part) => `part ${part}`),
            ...(each.definitions.length > 0 ? each.includes.map((part) => `all of ${part}`) : []),
        ];
        for (const key of keys)
            including.set(key, (including.get(key) ?? new Set()).add(each));
    }
    return including;
}
function saysAsMuch({ undecidable, unreadable }) {
    return undecidable.length + unreadable.length > 0;
}

;// CONCATENATED MODULE: ./build/templates/expressions/names.js

function foldName(name) {
    if (ASCII.test(name))
        return name.toLowerCase();
    return [...name].map((sign) => (ASCII.test(sign) ? sign.toLowerCase() : foldSign(sign))).join('');
}
function foldSign(sign) {
    const upper = sign.toUpperCase();
    return upper.length === sign.length && !ASCII.test(upper) ? upper : sign;
}
const ASCII = /^[\0-\x7f]*$/;
const SLIP = 2;
function nearestName(wanted, declared) {
    const folded = foldName(wanted);
    let best;
    for (const name of declared) {
        const steps = (0,ids/* editDistance */.YC)(folded, foldName(name), SLIP);
        if (steps <= SLIP && steps < name.length && steps < (best?.steps ?? SLIP + 1))
            best = { name, steps };
    }
    return best?.name;
}

;// CONCATENATED MODULE: ./build/templates/expressions/datum.js

const NULL = { kind: 'null' };
function datum_text(value) {
    return { kind: 'string', value };
}
function number(value, at) {
    if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) {
        return missing('a number is too large to be worked out exactly', 'a smaller number', at);
    }
    return at ? { kind: 'number', value, at } : { kind: 'number', value };
}
function integer(value, at) {
    if (value >= 2n ** 63n || value < -(2n ** 63n))
        return undefined;
    const made = number(Number(value), at);
    return made.kind === 'unknown' ? { ...made, large: value } : made;
}
function datum_float(value, at) {
    const size = Math.abs(value);
    if (Object.is(value, -0))
        return missing('negative zero is not worked out', 'another number', at);
    if (value !== 0 && !(size >= 1e-4 && size < 1e15)) {
        return missing('a number is too large or too small to be worked out exactly', 'another number', at);
    }
    return at ? { kind: 'number', value, float: true, at } : { kind: 'number', value, float: true };
}
function bool(value) {
    return { kind: 'boolean', value };
}
function list(items, missing) {
    return missing ? { kind: 'array', items, missing: withoutTail(missing) } : { kind: 'array', items };
}
function dict(entries, missing) {
    const members = new Map(entries);
    return missing ? { kind: 'object', members, missing: withoutTail(missing) } : { kind: 'object', members };
}
function writtenDict(entries) {
    const made = dict(entries);
    if (made.members.size === entries.length)
        return made;
    const names = entries.map(([name]) => name);
    const again = names.filter((name, index) => IDS.has(foldName(name)) && names.indexOf(name) < index);
    return again.length > 0 ? { ...made, twice: [...new Set(again)] } : made;
}
const IDS = new Set(['principalid', 'roledefinitionid', 'delegatedroledefinitionids']);
function memberIn({ members, missing }, name) {
    const exact = members.get(name);
    if (exact || missing)
        return exact;
    if (members.size > FEW) {
        const written = foldedNames(members).get(foldName(name));
        return written === undefined ? undefined : members.get(written);
    }
    for (const [written, value] of members)
        if (isSameFolded(written, name))
            return value;
    return undefined;
}
function hasTwins({ members }) {
    if (members.size > FEW)
        return foldedNames(members).size < members.size;
    const names = [...members.keys()];
    return names.some((name, index) => names.some((other, before) => before < index && isSameFolded(other, name)));
}
const FEW = 8;
function isSameFolded(one, other) {
    return one === other || (one.length === other.length && foldName(one) === foldName(other));
}
const folded = new WeakMap();
function foldedNames(members) {
    const known = folded.get(members);
    if (known)
        return known;
    const names = new Map([...members.keys()].reverse().map((name) => [foldName(name), name]));
    folded.set(members, names);
    return names;
}
function missing(reason, what, location) {
    return location ? { kind: 'unknown', reason, needs: what, location } : { kind: 'unknown', reason, needs: what };
}
function refused(rule, reason, remedy) {
    const message = `${reason[0]?.toUpperCase() ?? ''}${reason.slice(1)}.`;
    return { kind: 'unknown', reason, needs: NEEDS[rule], refusal: { rule, message, remedy } };
}
const NEEDS = {
    'expression-invalid': 'a valid expression',
    'undefined-reference': 'a name that is declared',
    'template-refused': 'a template that Azure accepts',
};
function firstMissing(values) {
    const unknowns = values.filter((value) => value.kind === 'unknown');
    const first = unknowns.find(({ refusal }) => refusal) ?? unknowns.find((value) => !value.open) ?? unknowns[0];
    return first && withoutTail(first);
}
function firstGap(gaps) {
    const first = gaps.find(({ refusal }) => refusal) ?? gaps.find((gap) => gap.open) ?? gaps[0];
    return first && withoutTail(first);
}
function withoutTail(datum) {
    if (datum.kind !== 'unknown' || !(datum.tail || datum.large !== undefined))
        return datum;
    const { tail: _, large: __, ...rest } = datum;
    return rest;
}
function placed(datum, at) {
    if (!at || datum.kind === 'lambda')
        return datum;
    if (datum.kind === 'unknown') {
        const { tail, location = at } = datum;
        if (tail && !tail.at)
            return { ...datum, location, tail: { ...tail, at } };
        return datum.location ? datum : { ...datum, location };
    }
    return datum.at ? datum : { ...datum, at };
}

;// CONCATENATED MODULE: ./build/templates/expressions/literals.js


const MAY_HOLD_TOKEN = /[#$%]|__|@@|\{\{/;
const MARKED_TOKEN = new RegExp([
    String.raw `#\{\{[^{}]+\}\}#?`,
    String.raw `#\{[^{}]+\}#?`,
    String.raw `\$\{\{[^{}]+\}\}`,
    String.raw `\{\{\s*[^\s\d{}][^{}]*\}\}`,
    String.raw `\$\{[^{}]+\}`,
    String.raw `\$\([^()]+\)`,
    '@@[^@]+@@',
    '<%[=-]?[^<>%]+%>',
    String.raw `__\s*[A-Za-z0-9]+(?:[._:-][A-Za-z0-9]+)*\s*__`,
].join('|'));
const WHOLE_TOKEN = /^\s*(?:\$\s*[A-Za-z_][\w.:-]*|%\s*[A-Za-z_][\w.: -]*%)\s*$/;
const PART_TOKEN = /(?<![\w$%])(?:\$[A-Za-z_][\w.:]*|%[A-Za-z_][\w.:-]*%(?![\w%]))/;
function tokenIn(text) {
    if (!MAY_HOLD_TOKEN.test(text))
        return undefined;
    const marked = MARKED_TOKEN.exec(text)?.[0] ?? WHOLE_TOKEN.exec(text)?.[0];
    if (marked !== undefined)
        return marked.trim();
    return /\s|:\/\/|[?&]\$/.test(text) ? undefined : PART_TOKEN.exec(text)?.[0];
}
function literalText(value, at) {
    const token = tokenIn(value);
    if (token)
        return missing(`'${token}' is filled in by a replacement tool`, token, at);
    return at ? { kind: 'string', value, at } : { kind: 'string', value };
}
function numberIn({ value, raw }, at) {
    if (raw !== undefined && /[.e]/i.test(raw))
        return datum_float(value, at);
    const isExact = raw === undefined || Number.isSafeInteger(value);
    return (isExact ? undefined : integer(BigInt(raw), at)) ?? number(value, at);
}
function literal(node, file) {
    const at = locationOf(file, node.span);
    switch (node.type) {
        case 'object': {
            return { ...writtenDict(node.members.map(({ name, value }) => [name, literal(value, file)])), at };
        }
        case 'array':
            return { kind: 'array', items: node.items.map((item) => literal(item, file)), at };
        case 'string':
            return literalText(node.value, at);
        case 'number':
            return numberIn(node, at);
        case 'boolean':
            return { kind: 'boolean', value: node.value, at };
        case 'null':
            return { kind: 'null', at };
    }
}

;// CONCATENATED MODULE: ./build/templates/expressions/run.js


const MAX_COPIES = 800;
const MAX_ITEMS = 10_000;
const MAX_TEXT = 1_000_000;
const MAX_REFERENCES = 64;
const MAX_DEPTH = 400;
const MAX_DATUM_DEPTH = 128;
const STEPS_PER_DEFINITION = 1_000_000;
const STEPS_PER_TEMPLATE = 4_000_000;
class Exhausted extends Error {
}
class Budget {
    #forTemplate = STEPS_PER_TEMPLATE;
    #forDefinition = STEPS_PER_DEFINITION;
    refill() {
        this.#forDefinition = STEPS_PER_DEFINITION;
    }
    spend(steps) {
        this.#forDefinition -= steps;
        this.#forTemplate -= steps;
        if (this.#forDefinition < 0 || this.#forTemplate < 0)
            throw new Exhausted();
    }
}
class run_Run {
    assumptions;
    budget;
    unreadable;
    #memories = new Map();
    #depth = 0;
    #references = 0;
    #place;
    constructor(assumptions, budget, unreadable) {
        this.assumptions = assumptions;
        this.budget = budget;
        this.unreadable = unreadable;
    }
    assuming(assumptions) {
        return new run_Run(assumptions, this.budget, this.unreadable);
    }
    memory(template) {
        let memory = this.#memories.get(template);
        if (!memory) {
            memory = { parameters: new Map(), variables: new Map() };
            this.#memories.set(template, memory);
        }
        return memory;
    }
    refuse(reason, remedy, location) {
        const message = `${reason[0]?.toUpperCase() ?? ''}${reason.slice(1)}.`;
        const key = `${message}|${location?.file}|${location?.startLine}|${location?.startColumn}`;
        const observation = { rule: 'template-unreadable', message, remedy };
        this.unreadable.set(key, location ? { ...observation, location } : observation);
        return missing(reason, 'a template that Azure accepts', location);
    }
    giveUp(location) {
        if (this.unreadable.has(GIVEN_UP))
            return;
        this.unreadable.set(GIVEN_UP, {
            rule: 'value-unknown',
            message: 'A part of the template takes more work to evaluate than this check allows: what it holds is not known.',
            remedy: 'Simplify the template, or give the values that are worked out.',
            location,
        });
    }
    deeper(work, location) {
        this.budget.spend(1);
        const outside = this.#place;
        if (this.#depth >= MAX_DEPTH) {
            return this.refuse('the template is nested too deeply to be evaluated', SIMPLIFY, location ?? outside);
        }
        this.#depth++;
        if (location)
            this.#place = location;
        try {
            return work();
        }
        finally {
            this.#depth--;
            this.#place = outside;
        }
    }
    follow(memo, name, what, work, at) {
        const key = foldName(name);
        const found = memo.get(key);
        if (found === 'pending') {
            return this.refuse(`${what} refers to itself`, 'Break the circle of references.', at);
        }
        if (found)
            return found;
        if (this.#references >= MAX_REFERENCES) {
            return this.refuse(`${what} is at the end of more than ${MAX_REFERENCES} references`, SIMPLIFY, at);
        }
        memo.set(key, 'pending');
        this.#references++;
        let result;
        try {
            result = work();
            return result;
        }
        finally {
            this.#references--;
            if (result)
                memo.set(key, result);
            else
                memo.delete(key);
        }
    }
}
const GIVEN_UP = 'given up';
const SIMPLIFY = 'Simplify the template so that it nests less.';
function exhausted(location) {
    return missing('the template takes more work to evaluate than this check allows', 'a simpler template', location);
}

;// CONCATENATED MODULE: ./build/templates/expressions/compare.js



function writeJson(datum, run, depth = 0) {
    run.budget.spend(1);
    if (depth > MAX_DATUM_DEPTH)
        throw new Exhausted();
    switch (datum.kind) {
        case 'string':
            run.budget.spend(datum.value.length / 16);
            return quoted(datum.value);
        case 'number':
            return datum.float && Number.isInteger(datum.value) ? `${datum.value}.0` : String(datum.value);
        case 'boolean':
            return String(datum.value);
        case 'null':
            return 'null';
        case 'array': {
            const items = datum.items.map((item) => writeJson(item, run, depth + 1));
            return `[${[...items, ...gap(datum)].join()}]`;
        }
        case 'object': {
            const members = [...datum.members].map(([name, value]) => `${quoted(name)}:${writeJson(value, run, depth + 1)}`);
            return `{${[...members, ...gap(datum)].join()}}`;
        }
        default:
            return `<${datum.kind === 'unknown' ? datum.needs : datum.kind}>`;
    }
}
function quoted(text) {
    return JSON.stringify(text).replace(/[\x85\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
function gap({ missing }) {
    return missing ? ['<missing>'] : [];
}
function canonical(datum, run, depth = 0) {
    if (depth > MAX_DATUM_DEPTH)
        throw new Exhausted();
    if (datum.kind === 'array')
        return `[${datum.items.map((item) => canonical(item, run, depth + 1)).join()}]`;
    if (datum.kind !== 'object')
        return writeJson(datum, run, depth);
    const members = [...datum.members].map(([name, value]) => `${quoted(name)}:${canonical(value, run, depth + 1)}`);
    return `{${members.sort().join()}}`;
}
function isWhole(datum, run, depth = 0) {
    run.budget.spend(1);
    if (depth > MAX_DATUM_DEPTH)
        throw new Exhausted();
    if (datum.kind === 'array')
        return !datum.missing && datum.items.every((item) => isWhole(item, run, depth + 1));
    if (datum.kind === 'object') {
        return !datum.missing && datum.members.values().every((value) => isWhole(value, run, depth + 1));
    }
    return datum.kind !== 'unknown' && datum.kind !== 'lambda';
}
function missingPart(datum, run, depth = 0) {
    run.budget.spend(1);
    if (depth > MAX_DATUM_DEPTH)
        throw new Exhausted();
    if (datum.kind === 'unknown')
        return withoutTail(datum);
    if (datum.kind !== 'array' && datum.kind !== 'object')
        return undefined;
    if (datum.missing)
        return datum.missing;
    for (const value of datum.kind === 'array' ? datum.items : datum.members.values()) {
        const part = missingPart(value, run, depth + 1);
        if (part)
            return part;
    }
    return undefined;
}
function refusedPart(datum, run, depth = 0) {
    run.budget.spend(1);
    if (depth > MAX_DATUM_DEPTH)
        throw new Exhausted();
    if (datum.kind === 'unknown')
        return datum.refusal ? withoutTail(datum) : undefined;
    if (datum.kind !== 'array' && datum.kind !== 'object')
        return undefined;
    if (datum.missing?.refusal)
        return datum.missing;
    for (const value of datum.kind === 'array' ? datum.items : datum.members.values()) {
        const part = refusedPart(value, run, depth + 1);
        if (part)
            return part;
    }
    return undefined;
}
function compare_byName(one, other) {
    return byUnits(foldName(one).toUpperCase(), foldName(other).toUpperCase());
}
function byUnits(one, other) {
    return one === other ? 0 : one < other ? -1 : 1;
}
function isEqual(one, other, run) {
    if (isWhole(one, run) && isWhole(other, run))
        return canonical(one, run) === canonical(other, run);
    if (one.kind === 'unknown' || other.kind === 'unknown')
        return undefined;
    return one.kind === other.kind ? undefined : false;
}

;// CONCATENATED MODULE: ./build/templates/expressions/parameter-constraints.js






const KINDS = {
    string: 'string',
    securestring: 'string',
    int: 'number',
    bool: 'boolean',
    object: 'object',
    secureobject: 'object',
    array: 'array',
};
const parameter_constraints_MAX_DEPTH = 32;
function parameter_constraints_refusal(declaration, value, run, template) {
    if (value.kind === 'unknown' || value.kind === 'null' || value.kind === 'lambda')
        return undefined;
    try {
        return broken(declaration, value, { run, template }, 0);
    }
    catch (error) {
        if (error instanceof Exhausted)
            return undefined;
        throw error;
    }
}
function mistyped(declaration, value) {
    const type = stringMember(declaration, 'type') ?? '';
    const kind = KINDS[foldName(type)];
    if (!kind || value.kind === 'unknown')
        return undefined;
    if (value.kind !== kind)
        return `is of type ${value.kind} where ${type} is declared`;
    return value.kind === 'number' && value.float ? `is no whole number, as ${type} must be` : undefined;
}
function broken(written, value, around, depth) {
    around.run.budget.spend(1);
    if (depth > parameter_constraints_MAX_DEPTH || value.kind === 'unknown')
        return undefined;
    const declaration = resolved(written, around.template);
    if (!declaration)
        return undefined;
    if (value.kind === 'null')
        return isNullable(written, around.template) ? undefined : 'is null';
    const allowed = member(declaration, 'allowedValues');
    return (mistyped(declaration, value) ??
        (allowed && isOutside(value, allowed, around.run) ? 'is none of the allowed values' : undefined) ??
        outsideLimits(declaration, value) ??
        (value.kind === 'array' ? brokenItem(declaration, value, around, depth) : undefined) ??
        (value.kind === 'object' ? brokenMember(declaration, value, around, depth) : undefined));
}
function resolved(declaration, template) {
    let found = declaration;
    for (let hops = 0; hops < parameter_constraints_MAX_DEPTH; hops++) {
        const reference = stringMember(found, '$ref');
        if (reference === undefined)
            return found;
        found = definition(reference, template);
    }
    return undefined;
}
function definition(reference, template) {
    return member(member(template, 'definitions'), reference.replace(/^#\/definitions\//, ''));
}
function isOutside(value, allowed, run) {
    if (allowed.type !== 'array' || allowed.items.length === 0)
        return false;
    const texts = new Set(allowed.items.map((item) => canonical(literal(item, ''), run)));
    const isAllowed = (one) => !isWhole(one, run) || texts.has(canonical(one, run));
    const byItem = value.kind === 'array' && !allowed.items.some(({ type }) => type === 'array');
    return byItem ? !value.items.every(isAllowed) : !isAllowed(value);
}
function outsideLimits(declaration, value) {
    const limit = (name) => {
        const node = member(declaration, name);
        return node?.type === 'number' ? node.value : undefined;
    };
    if (value.kind === 'number') {
        if (value.value < (limit('minValue') ?? value.value))
            return `is below the least value, ${limit('minValue')}`;
        if (value.value > (limit('maxValue') ?? value.value))
            return `is above the greatest value, ${limit('maxValue')}`;
    }
    const length = value.kind === 'string' ? value.value.length : value.kind === 'array' ? value.items.length : undefined;
    if (length === undefined)
        return undefined;
    const mayBeLonger = value.kind === 'array' && value.missing;
    if (length < (limit('minLength') ?? 0) && !mayBeLonger)
        return `is shorter than ${limit('minLength')}`;
    return length > (limit('maxLength') ?? length) ? `is longer than ${limit('maxLength')}` : undefined;
}
function brokenItem(declaration, value, around, depth) {
    const prefix = member(declaration, 'prefixItems');
    const rest = member(declaration, 'items');
    if (prefix?.type === 'array' && value.items.length < prefix.items.length && !value.missing) {
        return `has no item ${value.items.length}`;
    }
    for (const [index, item] of value.items.entries()) {
        const own = (prefix?.type === 'array' ? prefix.items[index] : undefined) ?? rest;
        if (own?.type === 'boolean' && !own.value)
            return `has an item ${index} that is not declared`;
        const why = own?.type === 'object' ? broken(own, item, around, depth + 1) : undefined;
        if (why)
            return `has an item ${index} that ${why}`;
    }
    return undefined;
}
function brokenMember(declaration, value, around, depth) {
    const properties = member(declaration, 'properties');
    const declared = properties?.type === 'object' ? properties.members : [];
    for (const { name, value: own } of declared) {
        const given = memberIn(value, name);
        if (!given && !value.missing && !isNullable(own, around.template))
            return `has no property '${name}'`;
        const why = given ? broken(own, given, around, depth + 1) : undefined;
        if (why)
            return `has a property '${name}' that ${why}`;
    }
    const others = member(declaration, 'additionalProperties');
    if (!others)
        return undefined;
    const names = new Set(declared.map(({ name }) => foldName(name)));
    for (const [name, given] of value.members) {
        if (names.has(foldName(name)))
            continue;
        if (others.type === 'boolean' && !others.value)
            return `has a property '${name}' that is not declared`;
        const why = others.type === 'object' ? broken(others, given, around, depth + 1) : undefined;
        if (why)
            return `has a property '${name}' that ${why}`;
    }
    return undefined;
}
function isNullable(declaration, template) {
    const own = member(declaration, 'nullable');
    if (own?.type === 'boolean')
        return own.value;
    const reference = stringMember(declaration, '$ref');
    const inherited = reference === undefined ? undefined : member(definition(reference, template), 'nullable');
    return inherited?.type === 'boolean' && inherited.value;
}

;// CONCATENATED MODULE: ./build/templates/expressions/functions/signatures.js
const SIGNATURES = {
    toLower: ['string'],
    toUpper: ['string'],
    trim: ['string'],
    substring: ['string', 'int', 'int?'],
    replace: ['string', 'string', 'string'],
    startsWith: ['string', 'string'],
    endsWith: ['string', 'string'],
    padLeft: ['string|int', 'int', 'string?'],
    split: ['string', 'string|array'],
    join: ['array', 'string'],
    string: ['string|int|bool|array|object'],
    format: ['string', 'any*'],
    base64: ['string'],
    base64ToString: ['string'],
    base64ToJson: ['string'],
    dataUri: ['string|number|bool|array|object'],
    dataUriToString: ['string'],
    uriComponent: ['string'],
    uriComponentToString: ['string'],
    uri: ['string', 'string'],
    json: ['string'],
    guid: ['string', 'string*'],
    uniqueString: ['string', 'string*'],
    array: ['any'],
    createArray: ['any*'],
    concat: ['string|int|bool|array*'],
    flatten: ['array'],
    distinct: ['array'],
    skip: ['array|string', 'int'],
    take: ['array|string', 'int'],
    indexFromEnd: ['array', 'int'],
    tryIndexFromEnd: ['any', 'any', 'any*'],
    indexOf: ['string|array', 'any'],
    lastIndexOf: ['string|array', 'any'],
    range: ['int', 'int'],
    length: ['string|array|object'],
    empty: ['string|array|object|null'],
    contains: ['string|array|object', 'any'],
    first: ['string|array'],
    last: ['string|array'],
    union: ['array|object', 'array|object', 'array|object*'],
    intersection: ['array|object', 'array|object', 'array|object*'],
    createObject: ['any*'],
    items: ['object'],
    objectKeys: ['object'],
    shallowMerge: ['array'],
    tryGet: ['any', 'string|int', 'any*'],
    add: ['int', 'int'],
    sub: ['int', 'int'],
    mul: ['int', 'int'],
    div: ['int', 'int'],
    mod: ['int', 'int'],
    int: ['int|string'],
    float: ['number|string'],
    min: ['number|array', 'number*'],
    max: ['number|array', 'number*'],
    true: [],
    false: [],
    null: [],
    not: ['bool'],
    bool: ['bool|number|string'],
    equals: ['any', 'any'],
    less: ['number|string', 'number|string'],
    lessOrEquals: ['number|string', 'number|string'],
    greater: ['number|string', 'number|string'],
    greaterOrEquals: ['number|string', 'number|string'],
    map: ['array', 'lambda(1-2)'],
    filter: ['array', 'lambda(1-2)'],
    sort: ['array', 'lambda(2)'],
    reduce: ['array', 'any', 'lambda(2-3)'],
    toObject: ['array', 'lambda(1)', 'lambda(1)?'],
    groupBy: ['array', 'lambda(1)', 'lambda(1)?'],
    mapValues: ['object', 'lambda(1)'],
    subscriptionResourceId: ['string', 'string', 'string*'],
    resourceId: ['string', 'string', 'string*'],
    tenantResourceId: ['string', 'string', 'string*'],
    managementGroupResourceId: ['string', 'string', 'string', 'string*'],
    extensionResourceId: ['string', 'string', 'string', 'string*'],
    if: ['any', 'any', 'any'],
    and: ['any', 'any', 'any*'],
    or: ['any', 'any', 'any*'],
    coalesce: ['any*'],
    parameters: ['any'],
    variables: ['any'],
    lambdaVariables: ['any'],
    copyIndex: ['any?', 'any?'],
    subscription: ['string|bool?'],
    managementGroup: ['string?'],
    resourceGroup: ['string?', 'string?'],
    tenant: [],
    deployment: [],
    deployer: [],
    environment: [],
    reference: ['string', 'string?', 'string?'],
    providers: ['string', 'string?'],
    pickZones: ['string', 'string', 'string', 'int?', 'int?'],
    dateTimeAdd: ['string', 'string', 'string?'],
    dateTimeToEpoch: ['string'],
    dateTimeFromEpoch: ['int'],
    parseCidr: ['string'],
    cidrSubnet: ['string', 'int', 'int'],
    cidrHost: ['string', 'int'],
    parseUri: ['string'],
    buildUri: ['object'],
    fail: ['string'],
};

;// CONCATENATED MODULE: ./build/templates/expressions/functions/arguments.js


const RULES = new Map(Object.entries(SIGNATURES).map(([name, signature]) => [name.toLowerCase(), ruleOf(name, signature)]));
function ruleOf(name, signature) {
    const parameters = signature.map(parameterOf);
    const least = parameters.filter(({ optional, repeated }) => !optional && !repeated).length;
    return { name, parameters, least, most: parameters.at(-1)?.repeated ? Number.POSITIVE_INFINITY : parameters.length };
}
function parameterOf(written) {
    const [, kinds = '', least, most, mark] = /^([a-z|]+)(?:\((\d)(?:-(\d))?\))?([?*])?$/.exec(written) ?? [];
    return {
        kinds: new Set(kinds.split('|')),
        ...(least !== undefined && { lambda: { least: Number(least), most: Number(most ?? least) } }),
        optional: mark === '?',
        repeated: mark === '*',
    };
}
function wrongNumber(name, count) {
    const rule = RULES.get(name);
    if (!rule || (count >= rule.least && count <= rule.most))
        return undefined;
    const { least, most } = rule;
    const takes = most === Number.POSITIVE_INFINITY ? `${least} or more` : least === most ? `${least}` : `${least} to ${most}`;
    return refused('expression-invalid', `${rule.name}() takes ${takes} arguments, not ${count}`, `Give ${rule.name}() as many arguments as it takes.`);
}
function wrongKind(name, args) {
    const rule = RULES.get(name);
    for (const [index, arg] of args.entries()) {
        const parameter = rule ? (rule.parameters[index] ?? rule.parameters.at(-1)) : ANYTHING;
        if (!parameter || takes(parameter, arg))
            continue;
        const expected = [...parameter.kinds].join(' or ');
        return refused('expression-invalid', `argument ${index + 1} of ${rule?.name ?? name}() is ${described(arg)}, ${expected} is expected`, `Give ${rule?.name ?? name}() what it takes.`);
    }
    return undefined;
}
const ANYTHING = parameterOf('any*');
function takes({ kinds, lambda }, arg) {
    switch (arg.kind) {
        case 'unknown':
            return true;
        case 'lambda':
            return Boolean(lambda && arg.parameters.length >= lambda.least && arg.parameters.length <= lambda.most);
        case 'number':
            return kinds.has('any') || kinds.has('number') || (kinds.has('int') && !arg.float);
        case 'boolean':
            return kinds.has('any') || kinds.has('bool');
        default:
            return kinds.has('any') || kinds.has(arg.kind);
    }
}
function described(arg) {
    if (arg.kind === 'number')
        return arg.float ? 'a number with a fraction' : 'a whole number';
    return arg.kind === 'lambda' ? `a lambda of ${arg.parameters.length} variables` : arg.kind;
}
function fits(name, args) {
    return !wrongNumber(name.toLowerCase(), args.length) && !wrongKind(name.toLowerCase(), args);
}
function documentedName(name) {
    return RULES.get(name)?.name;
}

;// CONCATENATED MODULE: ./build/templates/expressions/collation.js
let made;
function collation() {
    made ??= {
        order: new Intl.Collator('en'),
        sameness: new Intl.Collator('en', { sensitivity: 'accent' }),
        signs: new Intl.Segmenter('en'),
    };
    return made;
}
const UNSETTLED = /[\u019b\u0264\u1c80-\u1c8f\u3040-\u30ff\u31f0-\u33ff\ua7c0-\ua7ff\ufb50-\ufdff\uff00-\uffef\p{Cn}\p{Co}\p{Cs}\p{RI}\p{Emoji_Modifier}\p{Join_Control}]/u;
const ORDINARY = /^[\t\n\r -~]*$/;
function orderOf(one, other) {
    if (one === other)
        return 0;
    return UNSETTLED.test(one) || UNSETTLED.test(other) ? undefined : Math.sign(collation().order.compare(one, other));
}
const MAX_COMPARISONS = 20_000;
const MOST_SIGNS = 4;
function search(how, whole, part, run) {
    if (ORDINARY.test(whole) && ORDINARY.test(part))
        return Number(whole.toLowerCase()[how](part.toLowerCase()));
    if (UNSETTLED.test(whole) || UNSETTLED.test(part))
        return undefined;
    const { sameness, signs } = collation();
    const counts = (sign) => sameness.compare(sign, '') !== 0;
    if (!counts(part))
        return { indexOf: 0, lastIndexOf: whole.length, startsWith: 1, endsWith: 1 }[how];
    const among = [...signs.segment(whole)].filter(({ segment }) => counts(segment));
    const most = MOST_SIGNS * part.length;
    if (among.length * most > MAX_COMPARISONS)
        return undefined;
    run.budget.spend(among.length * most);
    const isAt = (from, to) => {
        const piece = among.slice(from, to).map(({ segment }) => segment);
        return sameness.compare(piece.join(''), part) === 0;
    };
    const lengths = Array.from({ length: most }, (_, index) => index + 1);
    const found = among.flatMap(({ index }, from) => lengths.some((length) => from + length <= among.length && isAt(from, from + length)) ? [{ from, index }] : []);
    if (how === 'indexOf')
        return found[0]?.index ?? -1;
    if (how === 'lastIndexOf')
        return found.at(-1)?.index ?? -1;
    if (how === 'startsWith' ? found[0]?.from === 0 : found.some(({ from }) => isAt(from, among.length)))
        return 1;
    return mayBeWithin(whole, part) ? undefined : 0;
}
function mayBeWithin(whole, part) {
    const letters = new Set(lettersOf(part));
    return (/^\p{M}/u.test(part) ||
        Array.from(whole, lettersOf).some((some) => some.length > 1 && some.some((letter) => letters.has(letter))));
}
function lettersOf(text) {
    const plain = text.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
    return [...plain].flatMap((letter) => [...(LIGATURES.get(letter) ?? letter)]);
}
const LIGATURES = new Map([
    ['\u00df', 'ss'],
    ['\u00e6', 'ae'],
    ['\u0153', 'oe'],
]);

;// CONCATENATED MODULE: ./build/templates/expressions/property-access.js

function access(of, key) {
    if (of.kind === 'unknown' && !of.refusal && NO_KEYS.has(key.kind))
        return notThere(of, key);
    return found(of, key) ?? notThere(of, key);
}
const NO_KEYS = new Set(['null', 'boolean', 'array', 'object']);
function tryAccess(of, key) {
    return found(of, key) ?? NULL;
}
function found(of, key) {
    if (of.kind === 'unknown')
        return withoutTail(of);
    if (key.kind === 'unknown' && key.large !== undefined && of.kind === 'array')
        return undefined;
    if (key.kind === 'unknown')
        return withoutTail(key);
    if (of.kind === 'object' && key.kind === 'string')
        return memberIn(of, key.value) ?? of.missing;
    if (of.kind === 'array' && key.kind === 'number' && !key.float)
        return of.missing ?? of.items[key.value];
    return undefined;
}
function notThere(of, key) {
    const at = key.kind === 'number' ? key.value : key.kind === 'unknown' ? key.large : undefined;
    const name = key.kind === 'string' ? `property '${key.value}'` : at === undefined ? 'a member' : `item ${at}`;
    const reason = (of.kind === 'object' && key.kind === 'string') || (of.kind === 'array' && at !== undefined)
        ? `there is no ${name}`
        : `${name} is asked of a value that has none (${of.kind === 'unknown' ? `by ${key.kind}` : of.kind})`;
    return refused('expression-invalid', reason, 'Ask for something that is there.');
}

;// CONCATENATED MODULE: ./build/templates/expressions/functions/define.js



function define_define(name, work) {
    return {
        name,
        apply: (args, run) => (fits(name, args) ? define_made(work(args, run), run) : complaint(name, args)),
    };
}
function defineWhole(name, work) {
    return define_define(name, (args, run) => {
        if (areKnown(args))
            return work(args, run);
        return firstMissing(args.filter((arg) => arg !== undefined)) ?? fault(`${name}() is called wrongly`);
    });
}
function areKnown(args) {
    return args.every((arg) => arg?.kind !== 'unknown');
}
function complaint(name, args) {
    const folded = name.toLowerCase();
    return wrongNumber(folded, args.length) ?? wrongKind(folded, args) ?? fault(`${name}() is called wrongly`);
}
function define_made(result, run) {
    if (typeof result === 'string') {
        if (result.length > MAX_TEXT)
            return define_tooLong();
        if (!result.isWellFormed())
            return notWorkedOut('a text that ends within a sign');
        run.budget.spend(result.length / 16);
        return datum_text(result);
    }
    if (typeof result === 'object' && result.kind === 'array')
        run.budget.spend(result.items.length);
    if (typeof result === 'number')
        return number(result);
    return typeof result === 'boolean' ? bool(result) : result;
}
function fault(reason) {
    return refused('expression-invalid', reason, 'Correct the expression.');
}
function notWorkedOut(what) {
    return missing(`${what} is not worked out`, what);
}
function define_tooLong() {
    return missing(`a string is longer than ${MAX_TEXT} characters, the limit of this check`, 'a shorter string');
}

;// CONCATENATED MODULE: ./build/templates/expressions/functions/numbers.js



const NUMBERS = [
    ofIntegers('add', (one, other) => one + other),
    ofIntegers('sub', (one, other) => one - other),
    ofIntegers('mul', (one, other) => one * other),
    ofIntegers('div', (one, by) => (by === 0n ? fault('div() divides by zero') : one / by)),
    ofIntegers('mod', (one, by) => (by === 0n ? fault('mod() divides by zero') : one % by)),
    defineWhole('int', ([value]) => {
        if (value.kind === 'number')
            return value;
        if (!/^[\t-\r ]*[+-]?\d+[\t-\r ]*$/.test(value.value))
            return fault('int() is given a text that is no whole number');
        return integer(BigInt(value.value.trim().replace('+', ''))) ?? fault('int() is given too large a number');
    }),
    defineWhole('float', ([value]) => {
        if (value.kind === 'number')
            return value.float ? value : datum_float(value.value);
        const written = value.value.trim().replaceAll(',', '');
        if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(written))
            return datum_float(Number(written));
        return /^[+-]?(nan|infinity|\u221e)$/i.test(written)
            ? notWorkedOut('a number that is none or infinite')
            : fault('float() is given a text that is no number');
    }),
    define_define('min', (args) => extreme('min', args)),
    define_define('max', (args) => extreme('max', args)),
    defineWhole('range', ([start, count]) => {
        if (count.value < 0 || count.value > MAX_ITEMS || start.value + count.value - 1 > MAX_INDEX) {
            return fault('range() reaches beyond its limits');
        }
        return list(Array.from({ length: count.value }, (_, index) => number(start.value + index)));
    }),
];
function ofIntegers(name, work) {
    return define_define(name, ([first, second]) => {
        const [one, other] = [integerOf(first), integerOf(second)];
        if (one === undefined || other === undefined)
            return firstMissing([first, second]) ?? fault(`${name}() fails`);
        const result = work(one, other);
        return typeof result === 'bigint' ? (integer(result) ?? fault(`${name}() comes to too large a number`)) : result;
    });
}
function integerOf(value) {
    return value.kind === 'number' ? BigInt(value.value) : value.large;
}
const MAX_INDEX = 2_147_483_647;
function tooMany() {
    return missing(`an array has more than ${MAX_ITEMS} items, the limit of this check`, 'a shorter array');
}
function extreme(which, args) {
    const [only] = args;
    const array = args.length === 1 && only?.kind === 'array' ? only : undefined;
    const gaps = array?.missing ? [array.missing] : [];
    let best;
    for (const datum of array?.items ?? args) {
        if (datum.kind !== 'number' && datum.kind !== 'unknown')
            return fault(`${which}() takes numbers`);
        const value = datum.kind === 'number' ? datum.value : datum.large;
        if (datum.kind === 'unknown' && value === undefined)
            gaps.push(datum);
        else if (value !== undefined && (!best || (which === 'min' ? value < best.value : value > best.value)))
            best = { value, datum };
    }
    return firstMissing(gaps) ?? best?.datum ?? fault(`${which}() is given no number`);
}

;// CONCATENATED MODULE: ./build/templates/expressions/functions/number-formats.js

function formatNumber(number, how) {
    const [, letter, digits = ''] = /^([A-Za-z])(\d*)$/.exec(how) ?? [];
    if (letter === undefined)
        return how === '' ? String(number.value) : custom(number, how);
    const precision = digits === '' ? undefined : Number(digits);
    if (precision !== undefined && precision > MAX_PRECISION)
        return fault(`format() is given the format '${how}'`);
    return precision !== undefined && precision > LONGEST
        ? notWorkedOut(`the format '${how}'`)
        : standard(number, letter, precision);
}
const LONGEST = 1000;
const MAX_PRECISION = 999_999_999;
function standard(number, letter, precision) {
    const size = exactly(number);
    const sign = number.value < 0 ? '-' : '';
    const upper = letter.toUpperCase();
    if (number.float && ['B', 'D', 'X'].includes(upper))
        return fault(`format() writes no fraction as '${letter}'`);
    switch (upper) {
        case 'B':
            return bits(number.value, 2, precision);
        case 'X': {
            const written = bits(number.value, 16, precision);
            return upper === letter ? written.toUpperCase() : written;
        }
        case 'C': {
            const written = `\u00a4${fixed(size, precision ?? 2, true)}`;
            return sign ? `(${written})` : written;
        }
        case 'D':
            return sign + size.whole.padStart(precision ?? 0, '0');
        case 'E':
            return sign + scientific(size, precision ?? 6, letter, 3);
        case 'F':
        case 'N':
            return sign + fixed(size, precision ?? 2, upper === 'N');
        case 'P':
            return `${sign}${fixed(shifted(size, 2), precision ?? 2, true)} %`;
        case 'G':
        case 'R':
            return precision && !(number.float && upper === 'R')
                ? sign + general(size, precision, upper === letter ? 'E' : 'e')
                : String(number.value);
        default:
            return fault(`format() does not know the format '${letter}'`);
    }
}
function exactly({ value, float }) {
    const size = Math.abs(value);
    const digits = float ? size.toFixed(100) : BigInt(size).toString();
    return float ? { ...decimalIn(digits), toEven: true } : decimalIn(digits);
}
function decimalIn(digits) {
    const [whole = '0', fraction = ''] = digits.split('.');
    return { whole, fraction };
}
function bits(value, base, precision = 0) {
    return BigInt.asUintN(64, BigInt(value)).toString(base).padStart(precision, '0');
}
function rounded({ whole, fraction, toEven = false }, places) {
    const kept = BigInt(whole + fraction.slice(0, places).padEnd(places, '0'));
    const rest = fraction.slice(places);
    const isUp = toEven && /^50*$/.test(rest) ? kept % 2n === 1n : rest >= '5';
    const digits = (isUp ? kept + 1n : kept).toString().padStart(places + 1, '0');
    return { whole: digits.slice(0, digits.length - places), fraction: digits.slice(digits.length - places) };
}
function shifted({ whole, fraction, toEven = false }, by) {
    const digits = whole.padStart(1 - by, '0') + fraction.padEnd(by, '0');
    const point = Math.max(whole.length, 1 - by) + by;
    return { whole: digits.slice(0, point).replace(/^0+(?=\d)/, ''), fraction: digits.slice(point), toEven };
}
function fixed(size, places, inGroups) {
    const { whole, fraction } = rounded(size, places);
    return (inGroups ? grouped(whole) : whole) + (fraction && `.${fraction}`);
}
function grouped(whole) {
    const first = whole.length % 3;
    const groups = Array.from({ length: Math.floor(whole.length / 3) }, (_, index) => {
        return whole.slice(first + 3 * index, first + 3 * index + 3);
    });
    return [...(first > 0 ? [whole.slice(0, first)] : []), ...groups].join();
}
function exponentOf({ whole, fraction }) {
    const at = `${whole}${fraction}`.search(/[1-9]/);
    return at < 0 ? 0 : whole.length - 1 - at;
}
function scientific(size, places, letter, width) {
    const first = exponentOf(size);
    const mantissa = rounded(shifted(size, -first), places);
    const exponent = first + mantissa.whole.length - 1;
    const written = fixed(shifted(mantissa, first - exponent), places, false);
    return `${written}${letter}${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(width, '0')}`;
}
function general(size, precision, letter) {
    const [mantissa = '', exponent = ''] = scientific(size, precision - 1, 'e', 2).split('e');
    const power = Number(exponent);
    if (power >= precision)
        return `${withoutZeros(mantissa)}${letter}${exponent}`;
    return withoutZeros(fixed(size, Math.max(0, precision - 1 - power), false));
}
function withoutZeros(written) {
    return written.includes('.') ? written.replace(/\.?0+$/, '') : written;
}
const PIECE = /\\(.?)|'([^']*)'?|"([^"]*)"?|[Ee][+-]?0+|./gsu;
function custom(number, how) {
    const written = [...how.matchAll(PIECE)];
    if (how.length > LONGEST || written.some(([piece]) => /^[Ee][+-]?0/.test(piece)))
        return notWorkedOut(`the format '${how}'`);
    const sections = sectionsOf(written).map(sectionOf);
    const size = number.float ? decimalIn(Math.abs(number.value).toPrecision(DIGITS)) : exactly(number);
    const [first, negative, zero] = sections;
    if (!first)
        return notWorkedOut(`the format '${how}'`);
    const isOwn = number.value < 0 && negative !== undefined && negative.pieces.length > 0;
    const used = isOwn ? negative : first;
    if (number.value !== 0 && !isZero(inSection(size, used))) {
        return (number.value < 0 && !isOwn ? '-' : '') + laidOut(inSection(size, used), used);
    }
    if (number.value < 0 && number.float)
        return notWorkedOut('the sign of a zero');
    const ofZero = zero && zero.pieces.length > 0 ? zero : first;
    return laidOut(rounded({ whole: '0', fraction: '' }, ofZero.after.length), ofZero);
}
const DIGITS = 15;
function inSection(size, { scale, after }) {
    return rounded(shifted(size, scale), after.length);
}
function isZero({ whole, fraction }) {
    return !/[1-9]/.test(whole + fraction);
}
function sectionsOf(written) {
    const sections = [[]];
    for (const piece of written) {
        if (piece[0] === ';')
            sections.push([]);
        else
            sections.at(-1)?.push(piece);
    }
    return sections;
}
function sectionOf(written) {
    const pieces = written.map(([piece, escaped, ...quoted]) => {
        const literal = escaped ?? quoted[0] ?? quoted[1];
        if (literal !== undefined)
            return { kind: 'literal', written: literal };
        if (piece === '0' || piece === '#')
            return { kind: 'digit', written: piece };
        return { kind: piece === '.' ? 'point' : piece === ',' ? 'comma' : 'literal', written: piece };
    });
    const point = pieces.findIndex(({ kind }) => kind === 'point');
    const digits = (some) => some.filter(({ kind }) => kind === 'digit').map((one) => one.written);
    const left = pieces.slice(0, point < 0 ? pieces.length : point).filter(({ kind }) => kind !== 'literal');
    const trailing = left.length - 1 - left.findLastIndex(({ kind }) => kind === 'digit');
    const between = left.slice(left.findIndex(({ kind }) => kind === 'digit'), left.length - trailing);
    const percents = written.reduce((sum, [piece]) => sum + (piece === '%' ? 2 : piece === '\u2030' ? 3 : 0), 0);
    return {
        pieces,
        before: digits(left).join(''),
        after: point < 0 ? '' : digits(pieces.slice(point)).join(''),
        inGroups: between.some(({ kind }) => kind === 'comma'),
        scale: percents - (digits(left).length > 0 ? 3 * trailing : 0),
    };
}
function laidOut({ whole, fraction }, { pieces, before, after, inGroups }) {
    const least = before.includes('0') ? before.length - before.indexOf('0') : 0;
    const shown = whole.replace(/^0+/, '').padStart(least, '0');
    const left = Array.from(shown, (digit, index) => {
        const following = shown.length - 1 - index;
        return inGroups && following > 0 && following % 3 === 0 ? `${digit},` : digit;
    });
    const right = Array.from(fraction.replace(/0+$/, '').padEnd(after.lastIndexOf('0') + 1, '0'));
    let places = before.length;
    let isBehind = false;
    const parts = pieces.map(({ kind, written }) => {
        if (kind === 'literal')
            return written;
        if (kind === 'digit' && isBehind)
            return right.shift() ?? '';
        if (kind === 'digit')
            return left.splice(0, left.length - --places).join('');
        if (kind === 'comma' || isBehind)
            return '';
        isBehind = true;
        return left.splice(0).join('') + (right.length > 0 ? '.' : '');
    });
    return parts.join('');
}

;// CONCATENATED MODULE: ./build/templates/expressions/functions/resource-ids.js


const RESOURCE_IDS = [
    define_define('subscriptionResourceId', (args) => resourceId('subscriptionResourceId', args, { least: 0, most: 1 })),
    define_define('resourceId', (args) => resourceId('resourceId', args, { least: 0, most: 2 })),
    define_define('tenantResourceId', (args) => resourceId('tenantResourceId', args, { least: 0, most: 0 })),
    define_define('managementGroupResourceId', (args) => resourceId('managementGroupResourceId', args, { least: 1, most: 1 })),
    define_define('extensionResourceId', (args) => resourceId('extensionResourceId', args, { least: 1, most: 1 })),
];
function resourceId(name, args, before) {
    const firstType = name === 'extensionResourceId' ? 1 : 0;
    const several = args.flatMap((arg, index) => index >= firstType && arg.kind === 'string' && arg.value.includes('/') ? [index] : []);
    const unknown = firstMissing(args);
    const [typeAt, another] = several;
    if (another !== undefined || (typeAt === undefined && !unknown)) {
        return fault(`${name}() takes exactly one resource type with its provider, and names without slashes`);
    }
    if (unknown?.refusal || typeAt === undefined)
        return unknown ?? resource_ids_unclear();
    if (typeAt < before.least || typeAt > before.most)
        return fault(`the resource type stands at another place in ${name}()`);
    const written = args.map((arg) => (arg.kind === 'string' ? arg.value : undefined));
    const [typed = '', ...names] = written.slice(typeAt);
    const type = typed.replace(/\/+$/, '');
    const types = type.split('/').slice(1);
    if (names.length !== types.length)
        return fault(`the type '${type}' has ${types.length} names, not ${names.length}`);
    const start = resource_ids_startOf(name, written.slice(0, typeAt));
    if (typeof start === 'object')
        return start;
    const end = resource_ids_endOf(type, names);
    if (start !== undefined && end !== undefined)
        return datum_text(`${start}${end}`);
    const isGroup = name === 'resourceId' && typeAt === 1;
    return isGroup ? (unknown ?? resource_ids_unclear()) : withTail([undefined, end], unknown ?? resource_ids_unclear());
}
const resource_ids_GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
function resource_ids_startOf(name, scope) {
    const [first, second] = scope;
    switch (name) {
        case 'tenantResourceId':
            return '';
        case 'managementGroupResourceId':
            return first === undefined ? undefined : `/providers/Microsoft.Management/managementGroups/${first}`;
        case 'extensionResourceId': {
            const parts = first?.split('/').filter((part) => part !== '');
            if (parts && parts.length < 2)
                return fault(`'${first}' is no resource id`);
            return parts && `/${parts.join('/')}`;
        }
        default: {
            const isGroupOnly = scope.length === 1 && name === 'resourceId' && first !== undefined && !resource_ids_GUID.test(first);
            if (first !== undefined && !isGroupOnly && !resource_ids_GUID.test(first))
                return fault(`'${first}' is no subscription id`);
            if (first === undefined || isGroupOnly || scope.includes(undefined))
                return undefined;
            return second === undefined ? `/subscriptions/${first}` : `/subscriptions/${first}/resourceGroups/${second}`;
        }
    }
}
function resource_ids_unclear() {
    return missing("the id of the deployment's subscription or resource group is known only at deployment", 'the scope');
}
function resource_ids_endOf(type, names) {
    const [provider = '', ...types] = type.split('/');
    if (names.includes(undefined))
        return undefined;
    const given = names.filter((name) => name !== '');
    const parts = given.flatMap((name, index) => [types[index], name]);
    return `/providers/${provider}/${parts.join('/')}`;
}
function withTail(parts, why) {
    const end = parts.slice(parts.lastIndexOf(undefined) + 1).join('');
    const at = end.toLowerCase().lastIndexOf('/providers/');
    return at < 0 ? why : { ...why, tail: { text: end.slice(at) } };
}

;// CONCATENATED MODULE: ./build/templates/expressions/functions/strings.js







const STRINGS = [
    defineWhole('toLower', ([value]) => inCase(value.value, (sign) => sign.toLowerCase())),
    defineWhole('toUpper', ([value]) => inCase(value.value, (sign) => (sign === '\u0131' ? sign : sign.toUpperCase()))),
    defineWhole('trim', ([value]) => value.value.replace(SPACE_AROUND, '')),
    defineWhole('substring', ([value, start, length]) => {
        const end = length ? start.value + length.value : value.value.length;
        if (start.value < 0 || end < start.value || end > value.value.length) {
            return fault('substring() reaches beyond the text');
        }
        return value.value.slice(start.value, end);
    }),
    defineWhole('replace', ([value, old, by]) => {
        if (old.value === '')
            return fault('replace() has nothing to look for');
        const parts = value.value.split(old.value);
        const length = value.value.length + (parts.length - 1) * (by.value.length - old.value.length);
        return length > MAX_TEXT ? define_tooLong() : parts.join(by.value);
    }),
    stands('startsWith'),
    stands('endsWith'),
    defineWhole('padLeft', ([value, width, fill]) => {
        if (width.value < 1 || width.value > MAX_WIDTH)
            return fault(`padLeft() takes a width from 1 to ${MAX_WIDTH}`);
        if (fill && fill.value.length !== 1)
            return fault('padLeft() pads with one character');
        return String(value.value).padStart(width.value, fill?.value ?? ' ');
    }),
    define_define('split', ([value, by], run) => {
        const tail = value.kind === 'unknown' && by.kind === 'string' && by.value === '/' ? value.tail : undefined;
        if (value.kind === 'unknown' || by.kind === 'unknown') {
            const unknown = firstMissing([value, by]) ?? fault('split() is given no text');
            return tail && !tail.parts ? { ...unknown, tail: { text: tail.text, parts: true } } : unknown;
        }
        return split(value.value, by.kind === 'array' ? by.items : [by], by.kind === 'array' ? by.missing : undefined, run);
    }),
    defineWhole('join', ([values, by], run) => {
        if (values.items.some((item) => !SCALARS.has(item.kind) || (item.kind === 'number' && item.float))) {
            return fault('join() takes an array of texts, whole numbers and booleans');
        }
        const gap = missingPart(values, run);
        if (gap)
            return gap;
        const parts = values.items.map((item) => inText(item, run));
        const length = parts.reduce((sum, part) => sum + part.length + by.value.length, 0);
        return length > MAX_TEXT ? define_tooLong() : parts.join(by.value);
    }),
    define_define('string', ([value], run) => missingPart(value, run) ?? inText(value, run)),
    defineWhole('fail', ([message]) => fault(`fail() says: ${message.value}`)),
    define_define('format', ([pattern, ...values], run) => pattern.kind === 'unknown' ? pattern : format(pattern.value, values, run)),
];
const strings_SPACE = '(?:(?!\\uFEFF)[\\s\\x85])';
const SPACE_AROUND = new RegExp(`^${strings_SPACE}+|${strings_SPACE}+$`, 'g');
const MAX_WIDTH = 16;
const SCALARS = new Set(['string', 'number', 'boolean', 'unknown']);
const strings_UNSETTLED = /[\u019b\u0264\u1c80-\u1c8f\u1f80-\u1fff\ua7c0-\ua7ff]/;
const strings_ASCII = /^[\0-\x7f]*$/;
function inCase(value, change) {
    if (strings_ASCII.test(value))
        return change(value);
    if (strings_UNSETTLED.test(value))
        return notWorkedOut('the case of unusual letters');
    return Array.from(value, (sign) => {
        const changed = change(sign);
        return changed.length === sign.length ? changed : sign;
    }).join('');
}
function stands(at) {
    return defineWhole(at, ([whole, part], run) => {
        const found = search(at, whole.value, part.value, run);
        return found === undefined ? notWorkedOut('the comparison of these signs') : found > 0;
    });
}
function split(value, by, missing, run) {
    if (by.some((item) => item.kind !== 'string' && item.kind !== 'unknown')) {
        return fault('split() takes a text or an array of texts to divide by');
    }
    const unknown = missing ?? firstMissing(by);
    if (unknown)
        return unknown;
    const delimiters = by.flatMap((item) => (item.kind === 'string' && item.value !== '' ? [item.value] : []));
    if (by.length > 0 && delimiters.length === 0)
        return list([datum_text(value)]);
    const pattern = by.length === 0 ? strings_SPACE : delimiters.map((part) => RegExp.escape(part)).join('|');
    const parts = value.split(new RegExp(pattern));
    run.budget.spend(parts.length + (value.length * (delimiters.length + 1)) / 16);
    return list(parts.map(datum_text));
}
function inText(datum, run) {
    if (datum.kind === 'string')
        return datum.value;
    if (datum.kind === 'boolean')
        return datum.value ? 'True' : 'False';
    if (datum.kind === 'number')
        return String(datum.value);
    return datum.kind === 'null' ? '' : writeJson(datum, run);
}
function asText(datum, run) {
    return missingPart(datum, run) ?? inText(datum, run);
}
function knownText(datum) {
    if (datum.kind === 'unknown')
        return [undefined, ...(datum.tail && !datum.tail.parts ? [datum.tail.text] : [])];
    return [datum.kind === 'string' ? datum.value : undefined];
}
function concatText(args, run) {
    const unknown = firstMissing(args);
    if (unknown)
        return unknown.refusal ? unknown : withTail(args.flatMap(knownText), unknown);
    let whole = '';
    for (const arg of args) {
        whole += inText(arg, run);
        if (whole.length > MAX_TEXT)
            return define_tooLong();
    }
    return define_made(whole, run);
}
const PLACEHOLDER = /\{\{|\}\}|\{(\d+) *(?:, *(-?\d+) *)?(?::([^{}]*))?\}|[{}]/g;
function format(pattern, values, run) {
    const parts = [];
    let from = 0;
    for (const match of pattern.matchAll(PLACEHOLDER)) {
        const [written, index, width, how] = match;
        parts.push(datum_text(pattern.slice(from, match.index)));
        from = match.index + written.length;
        if (written === '{{' || written === '}}')
            parts.push(datum_text(written.slice(1)));
        else {
            const value = values[Number(index)];
            if (index === undefined || !value)
                return fault(`format() has no value for '${written}'`);
            parts.push(aligned(formatOne(value, how ?? '', run), Number(width ?? 0)));
        }
    }
    parts.push(datum_text(pattern.slice(from)));
    run.budget.spend(parts.length);
    return concatText(parts, run);
}
function aligned(part, width) {
    if (part.kind !== 'string' || width === 0)
        return part;
    if (Math.abs(width) > MAX_TEXT)
        return define_tooLong();
    return datum_text(width > 0 ? part.value.padStart(width) : part.value.padEnd(-width));
}
function formatOne(value, how, run) {
    const gap = missingPart(value, run);
    if (gap)
        return value.kind === 'unknown' ? value : gap;
    if (value.kind === 'array' || value.kind === 'object')
        return datum_text(writeJson(value, run).replaceAll('"', "'"));
    if (value.kind !== 'number')
        return datum_text(inText(value, run));
    const written = formatNumber(value, how);
    return typeof written === 'string' ? datum_text(written) : written;
}

;// CONCATENATED MODULE: ./build/templates/expressions/functions/arrays.js








const ARRAYS = [
    define_define('array', ([value]) => (value.kind === 'array' || value.kind === 'unknown' ? value : list([value]))),
    define_define('createArray', (args) => (args.length > MAX_ITEMS ? tooMany() : list(args))),
    define_define('concat', (args, run) => {
        if (args.some((arg) => arg.kind === 'array')) {
            const other = args.find((arg) => arg.kind !== 'array' && arg.kind !== 'unknown');
            return other ? fault(`concat() mixes arrays with ${other.kind}`) : chain(args, run);
        }
        const nothing = allMissing(args);
        return nothing && !args.some((arg) => arg.kind === 'unknown' && arg.tail) ? nothing : concatText(args, run);
    }),
    define_define('flatten', ([nested], run) => {
        if (nested.kind === 'unknown')
            return nested;
        const other = nested.items.find((item) => item.kind !== 'array' && item.kind !== 'unknown');
        return other
            ? fault(`flatten() takes an array of arrays, not of ${other.kind}`)
            : chain(nested.items, run, nested.missing);
    }),
    define_define('distinct', ([array], run) => (array.kind === 'array' ? arrays_distinct(array, run) : array)),
    define_define('skip', ([of, count], run) => part(of, count, run, (items, number) => items.slice(Math.max(0, number)))),
    define_define('take', ([of, count], run) => part(of, count, run, (items, number) => items.slice(0, Math.max(0, number)))),
    defineWhole('indexFromEnd', ([of, back]) => of.missing ?? access(of, number(of.items.length - back.value))),
    define_define('tryIndexFromEnd', ([of, back, ...keys]) => {
        const unknown = firstMissing([of, back]);
        if (unknown)
            return unknown;
        if (of.kind !== 'array' || back.kind !== 'number' || back.float)
            return NULL;
        if (of.missing)
            return of.missing;
        const found = of.items[of.items.length - back.value];
        return found ? keys.reduce(access, found) : NULL;
    }),
    define_define('indexOf', ([of, wanted], run) => indexOf(of, wanted, run, 'indexOf')),
    define_define('lastIndexOf', ([of, wanted], run) => indexOf(of, wanted, run, 'lastIndexOf')),
    define_define('tryGet', ([of, key, ...keys]) => {
        const found = tryAccess(of, key);
        return found === NULL ? NULL : keys.reduce(access, found);
    }),
];
function allMissing(args) {
    const gaps = args.filter((arg) => arg.kind === 'unknown');
    return gaps.length === args.length ? firstGap(gaps) : undefined;
}
function chain(parts, run, gap) {
    const items = [];
    const gaps = gap ? [gap] : [];
    for (const part of parts) {
        if (part.kind === 'unknown')
            gaps.push(part);
        if (part.kind !== 'array')
            continue;
        if (items.length + part.items.length > MAX_ITEMS)
            return tooMany();
        run.budget.spend(part.items.length);
        items.push(...part.items);
        if (part.missing)
            gaps.push(part.missing);
    }
    return list(items, firstGap(gaps));
}
function arrays_distinct(array, run) {
    const seen = new Set();
    const kept = new Map();
    const partial = new Map();
    for (const [index, item] of array.items.entries()) {
        const part = isWhole(item, run) ? undefined : missingPart(item, run);
        if (part)
            partial.set(index, part);
        else if (isNew(writeJson(item, run), seen))
            kept.set(index, item);
    }
    let gap = array.missing;
    for (const [index, part] of partial) {
        const item = array.items[index] ?? part;
        if (kept.values().some((other) => mayBeSame(item, other, run)))
            gap ??= part;
        else
            kept.set(index, item);
    }
    return list(array.items.filter((_, index) => kept.has(index)), gap);
}
function isNew(key, seen) {
    return !seen.has(key) && Boolean(seen.add(key));
}
function mayBeSame(one, other, run) {
    run.budget.spend(1);
    if (one.kind === 'unknown' || other.kind === 'unknown')
        return true;
    if (one.kind === 'array' && other.kind === 'array') {
        if (one.missing || other.missing)
            return true;
        const { items } = other;
        return (one.items.length === items.length && one.items.every((item, index) => mayBeSame(item, items[index] ?? NULL, run)));
    }
    if (one.kind !== 'object' || other.kind !== 'object') {
        return isWhole(one, run) && isWhole(other, run) && writeJson(one, run) === writeJson(other, run);
    }
    return hasAllOf(one, other, run) && hasAllOf(other, one, run);
}
function hasAllOf(one, other, run) {
    return other.members.entries().every(([name, value]) => {
        const own = one.members.get(name);
        return own ? mayBeSame(own, value, run) : one.missing !== undefined;
    });
}
function part(of, count, run, cut) {
    const unknown = firstMissing([of, count]);
    if (unknown)
        return unknown;
    if (count.kind !== 'number')
        return fault('skip() and take() take a whole number');
    if (of.kind === 'string')
        return concatText([{ kind: 'string', value: String(cut(of.value, count.value)) }], run);
    if (of.kind !== 'array')
        return fault('skip() and take() take an array or a text');
    if (of.missing)
        return of.missing;
    const items = cut(of.items, count.value);
    run.budget.spend(items.length);
    return typeof items === 'string' ? fault('skip() and take() take an array or a text') : list(items);
}
function indexOf(of, wanted, run, which) {
    if (of.kind === 'string' && wanted.kind !== 'string' && wanted.kind !== 'unknown') {
        return fault(`${which}() looks for a text in a text`);
    }
    const unknown = firstMissing([of, wanted]);
    if (unknown)
        return unknown;
    if (of.kind === 'string' && wanted.kind === 'string') {
        if (which === 'lastIndexOf' && wanted.value === '')
            return Math.max(0, of.value.length - 1);
        return search(which, of.value, wanted.value, run) ?? notWorkedOut('the comparison of these signs');
    }
    if (of.kind !== 'array')
        return fault(`${which}() takes a text or an array`);
    if (of.missing)
        return of.missing;
    const equal = of.items.map((item) => isEqual(item, wanted, run));
    const gap = of.items.find((_, index) => equal[index] === undefined);
    if (gap)
        return gap.kind === 'unknown' ? gap : missing('an item is partly unknown', 'a part of an item');
    return equal[which](true);
}
function includes(array, wanted, run) {
    const equal = array.items.map((item) => isEqual(item, wanted, run));
    if (equal.includes(true))
        return bool(true);
    if (array.missing)
        return array.missing;
    const at = equal.indexOf(undefined);
    if (at < 0)
        return bool(false);
    return firstMissing([array.items[at] ?? NULL, wanted]) ?? missing('an item is partly unknown', 'a part of an item');
}

;// CONCATENATED MODULE: ./build/templates/expressions/functions/objects.js





const OBJECTS = [
    define_define('createObject', createObject),
    define_define('items', ([of], run) => {
        if (of.kind === 'unknown')
            return of;
        run.budget.spend(of.members.size);
        const entries = inOrder(of).map(([name, value]) => dict([
            ['key', datum_text(name)],
            ['value', value],
        ]));
        return list(entries, of.missing);
    }),
    define_define('objectKeys', ([of], run) => {
        if (of.kind === 'unknown')
            return of;
        run.budget.spend(of.members.size);
        return list(inOrder(of).map(([name]) => datum_text(name)), of.missing);
    }),
    define_define('shallowMerge', ([of], run) => {
        if (of.kind === 'unknown')
            return of;
        const other = of.items.find((item) => item.kind !== 'object' && item.kind !== 'unknown');
        if (other)
            return fault(`shallowMerge() takes an array of objects, not of ${other.kind}`);
        const parts = of.missing ? [...of.items, of.missing] : of.items;
        return mergeAll([dict([]), ...parts], run, (before, after) => [before?.[0] ?? after[0], after[1]]);
    }),
];
function createObject(args, run) {
    if (args.length % 2 > 0)
        return fault('createObject() takes names and values in pairs');
    run.budget.spend(args.length);
    const entries = [];
    const gaps = [];
    const seen = new Set();
    for (let index = 0; index < args.length; index += 2) {
        const [name, value] = [args[index], args[index + 1]];
        if (name?.kind === 'unknown')
            gaps.push(name);
        else if (name?.kind !== 'string' || !value)
            return fault('createObject() has a name that is no text');
        else if (seen.has(name.value))
            return fault(`createObject() has the name '${name.value}' twice`);
        else {
            seen.add(name.value);
            entries.push([name.value, value]);
        }
    }
    return dict(entries, firstMissing(gaps));
}
function inOrder(of) {
    return [...of.members].sort(([one], [other]) => compare_byName(one, other));
}
function mergeObjects(parts, run, depth = 0) {
    if (depth > MAX_DATUM_DEPTH)
        throw new Exhausted();
    const value = (before, after) => {
        if (!before || before.kind === 'null')
            return after;
        if (after.kind === 'null')
            return before;
        if (before.kind === 'unknown')
            return depends(before, after, run, depth);
        if (after.kind === 'unknown')
            return after;
        if (before.kind === 'object' && after.kind === 'object')
            return mergeObjects([before, after], run, depth + 1);
        const compound = [before, after].find(({ kind }) => kind === 'object' || kind === 'array');
        return compound && before.kind !== after.kind ? fault(`union() merges ${before.kind} with ${after.kind}`) : after;
    };
    return mergeAll(parts, run, (before, after, gap) => [after[0], value(before?.[1] ?? gap, after[1])]);
}
function depends(before, after, run, depth) {
    if (before.refusal)
        return before;
    if (after.kind === 'null')
        return before;
    if (after.kind !== 'object')
        return after;
    return hasTwins(after) ? before : mergeObjects([before, after], run, depth + 1);
}
function mergeAll(parts, run, merge) {
    let slots = [];
    let free = [];
    let named = new Map();
    const gaps = [];
    for (const [index, part] of parts.entries()) {
        const gap = part.kind === 'unknown' ? part : part.kind === 'object' ? part.missing : undefined;
        if (gap) {
            gaps.push(gap);
            [slots, free, named] = [[], [], new Map()];
        }
        if (part.kind !== 'object')
            continue;
        run.budget.spend(part.members.size);
        for (const entry of part.members) {
            const key = foldName(entry[0]);
            const same = named.get(key) ?? [];
            const last = index > 0 ? same.at(-1) : undefined;
            const added = merge(last?.entry, entry, index > 0 ? gaps.at(-1) : undefined);
            const place = last ?? free.pop();
            const slot = place ?? {};
            const others = last ? same.slice(0, -1) : [];
            for (const other of others)
                delete other.entry;
            free.push(...others);
            if (!place)
                slots.push(slot);
            slot.entry = added;
            named.set(key, last ? [slot] : [...same, slot]);
        }
    }
    return dict(slots.flatMap(({ entry }) => (entry ? [entry] : [])), firstMissing(gaps));
}
function intersectObjects(parts, run) {
    const [first, ...rest] = parts;
    if (!first)
        return fault('intersection() is given nothing');
    const gap = firstMissing(parts.flatMap((part) => missingPart(part, run) ?? []));
    const common = [...first.members].filter(([name, value]) => isWhole(value, run) &&
        rest.every((other) => {
            const theirs = other.members.get(name);
            return theirs && writeJson(theirs, run) === writeJson(value, run);
        }));
    return dict(common, gap);
}

;// CONCATENATED MODULE: ./build/templates/expressions/functions/choices.js





const CHOICES = [
    define_define('length', ([of]) => {
        if (of.kind === 'unknown')
            return of;
        if (of.kind === 'string')
            return of.value.length;
        return of.missing ?? (of.kind === 'array' ? of.items.length : of.members.size);
    }),
    define_define('empty', ([of]) => {
        if (of.kind === 'unknown')
            return of;
        if (of.kind === 'string')
            return of.value === '';
        if (of.kind === 'null')
            return true;
        const size = of.kind === 'array' ? of.items.length : of.members.size;
        return size > 0 ? false : (of.missing ?? true);
    }),
    define_define('contains', ([of, wanted], run) => {
        if (of.kind === 'unknown')
            return of;
        if (of.kind === 'array')
            return wanted.kind === 'unknown' ? wanted : includes(of, wanted, run);
        if (wanted.kind === 'unknown')
            return wanted;
        if (wanted.kind !== 'string')
            return fault(`contains() looks for a text in ${of.kind}, not for ${wanted.kind}`);
        if (of.kind === 'string')
            return of.value.includes(wanted.value);
        return memberIn(of, wanted.value) ? true : (of.missing ?? false);
    }),
    define_define('first', ([of]) => end(of, (array) => array.items[0], (value) => value.slice(0, 1))),
    define_define('last', ([of]) => {
        const tail = of.kind === 'unknown' ? of.tail : undefined;
        return tail?.parts
            ? datum_text(tail.text.slice(tail.text.lastIndexOf('/') + 1))
            : end(of, (array) => array.items.at(-1), (value) => value.slice(-1));
    }),
    define_define('union', (args, run) => {
        const mixed = mixture('union', args);
        if (mixed)
            return mixed;
        if (args.some((arg) => arg.kind === 'array')) {
            const all = chain(args, run);
            return all.kind === 'array' ? arrays_distinct(all, run) : all;
        }
        return allMissing(args) ?? mergeObjects(args, run);
    }),
    define_define('intersection', (args, run) => {
        const unknown = mixture('intersection', args) ?? firstMissing(args);
        if (unknown)
            return unknown;
        const arrays = args.filter((arg) => arg.kind === 'array');
        return arrays.length > 0
            ? intersectArrays(arrays, run)
            : intersectObjects(args.filter((arg) => arg.kind === 'object'), run);
    }),
];
function mixture(name, args) {
    const kinds = new Set(args.map(({ kind }) => kind));
    return kinds.has('array') && kinds.has('object') ? fault(`${name}() mixes arrays with objects`) : undefined;
}
function end(of, ofArray, ofText) {
    if (of.kind === 'string')
        return datum_text(ofText(of.value));
    if (of.kind === 'array')
        return of.missing ?? ofArray(of) ?? NULL;
    return withoutTail(of);
}
function intersectArrays(arrays, run) {
    const [first, ...rest] = arrays;
    if (!first)
        return fault('intersection() is given nothing');
    const others = rest.map((other) => new Set(other.items.map((item) => writeJson(item, run))));
    const common = first.items.filter((item) => {
        const key = writeJson(item, run);
        return isWhole(item, run) && others.every((other) => other.has(key));
    });
    const gap = firstMissing(arrays.flatMap((array) => missingPart(array, run) ?? []));
    return arrays_distinct(list(common, gap), run);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/templates/expressions/json-text/characters.js
const characters_END = -1;
const characters_LINE_FEED = 10;
const characters_CARRIAGE_RETURN = 13;
const characters_QUOTE = 34;
const APOSTROPHE = 39;
const OPEN_PARENTHESIS = 40;
const CLOSE_PARENTHESIS = 41;
const characters_COMMA = 44;
const characters_SLASH = 47;
const characters_COLON = 58;
const characters_OPEN_BRACKET = 91;
const characters_BACKSLASH = 92;
const characters_CLOSE_BRACKET = 93;
const characters_LOWER_N = 110;
const characters_OPEN_BRACE = 123;
const characters_CLOSE_BRACE = 125;
const NUL = 0;
const characters_TAB = 9;
const characters_SPACE = 32;
const WIDE_SPACE = /^(?:(?!\uFEFF)[\s\x85])$/;
function isSpace(char) {
    if (char <= characters_SPACE)
        return char === characters_SPACE || char === NUL || (char >= characters_TAB && char <= characters_CARRIAGE_RETURN);
    return char > 127 && WIDE_SPACE.test(String.fromCharCode(char));
}
const characters_ESCAPES = new Map([
    ['"', '"'],
    ["'", "'"],
    ['\\', '\\'],
    ['/', '/'],
    ['b', '\b'],
    ['f', '\f'],
    ['n', '\n'],
    ['r', '\r'],
    ['t', '\t'],
]);
const CODE = /[\dA-Fa-f]{4}/y;
function characters_meaningOf(written) {
    let meaning = '';
    let from = 0;
    for (let at = written.indexOf('\\'); at >= 0; at = written.indexOf('\\', from)) {
        const char = written.charAt(at + 1);
        CODE.lastIndex = at + 2;
        const code = char === 'u' ? CODE.exec(written)?.[0] : undefined;
        const meant = code === undefined ? characters_ESCAPES.get(char) : String.fromCharCode(Number.parseInt(code, 16));
        if (meant === undefined)
            return undefined;
        meaning += written.slice(from, at) + meant;
        from = at + 2 + (code?.length ?? 0);
    }
    return (meaning + written.slice(from)).toWellFormed();
}

;// CONCATENATED MODULE: ./build/templates/expressions/json-text/numbers.js

const numbers_PLAIN = /^(?:0|-?[1-9]\d{0,14})$/;
const OTHER_BASE = /^0[^.e]/i;
const DECIMAL_INTEGER = /^-?\d+$/;
const FLOAT = /^-?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
const MAX_INTEGER_LENGTH = 380;
const HEX = /^0x[\da-f]+$/i;
const OCTAL = /^[0-7]+$/;
const BITS = 64;
const MOST_DIGITS = 22;
function numberOf(written) {
    if (numbers_PLAIN.test(written))
        return number(Number(written));
    if (OTHER_BASE.test(written))
        return inOtherBase(written);
    if (DECIMAL_INTEGER.test(written)) {
        if (written.length > MAX_INTEGER_LENGTH)
            return undefined;
        return integer(BigInt(written)) ?? number(Number(written) + 0);
    }
    return FLOAT.test(written) ? datum_float(Number(written)) : undefined;
}
function inOtherBase(written) {
    const isHex = HEX.test(written);
    if (!isHex && !OCTAL.test(written))
        return undefined;
    const digits = written.replace(/^0x?0*/i, '');
    if (digits.length > MOST_DIGITS)
        return undefined;
    const value = BigInt(`${isHex ? '0x' : '0o'}0${digits}`);
    return value >= 2n ** BigInt(BITS) ? undefined : integer(BigInt.asIntN(BITS, value));
}

;// CONCATENATED MODULE: ./build/templates/expressions/json-text/scanner.js

const MARKS_BEHIND = new Set([characters_COMMA, characters_CLOSE_BRACKET, characters_CLOSE_BRACE]);
class NotJson extends Error {
}
class Scanner {
    #text;
    #at = 0;
    constructor(text) {
        this.#text = text;
    }
    skipSpace() {
        const text = this.#text;
        for (; this.#at < text.length; this.#at++) {
            const char = text.charCodeAt(this.#at);
            if (!isSpace(char))
                return char;
        }
        return characters_END;
    }
    skipComment() {
        const text = this.#text;
        const start = this.#at + 2;
        if (start >= text.length)
            this.refuseEnd();
        if (text.startsWith('*', start - 1)) {
            const end = text.indexOf('*/', start);
            if (end < 0)
                this.refuseEnd();
            this.#at = end + 2;
            return;
        }
        if (!text.startsWith('/', start - 1))
            this.refuse();
        let at = start;
        while (at < text.length && text.charCodeAt(at) !== characters_LINE_FEED && text.charCodeAt(at) !== characters_CARRIAGE_RETURN)
            at++;
        this.#at = at;
    }
    skip(length) {
        this.#at += length;
    }
    take(pattern) {
        pattern.lastIndex = this.#at;
        const found = pattern.exec(this.#text)?.[0] ?? '';
        this.#at += found.length;
        return found;
    }
    isAtSpace() {
        return isSpace(this.#text.charCodeAt(this.#at));
    }
    isAt(text) {
        return this.#text.startsWith(text, this.#at);
    }
    string(quote) {
        const text = this.#text;
        const start = this.#at + 1;
        let end = start;
        let isPlain = true;
        for (let char = text.charCodeAt(end); char !== quote; char = text.charCodeAt(end)) {
            if (Number.isNaN(char))
                this.refuseEnd();
            if (char === characters_BACKSLASH)
                isPlain = false;
            end += char === characters_BACKSLASH ? 2 : 1;
        }
        const written = text.slice(start, end);
        const meaning = isPlain ? written : characters_meaningOf(written);
        if (meaning === undefined) {
            throw new NotJson(`a backslash in the string at character ${start} does not begin an escape`);
        }
        this.#at = end + 1;
        return meaning;
    }
    isBehindWord(isNested) {
        const char = this.#text.charCodeAt(this.#at);
        if (char === characters_SLASH)
            return this.isAt('/*') || this.isAt('//');
        return Number.isNaN(char) || isSpace(char) || MARKS_BEHIND.has(char) || (isNested && char === CLOSE_PARENTHESIS);
    }
    isBehindNumber() {
        return this.isBehindWord(true) || this.isAt('/');
    }
    refuse() {
        const char = this.#text.codePointAt(this.#at);
        if (char === undefined)
            return this.refuseEnd();
        throw new NotJson(`unexpected "${String.fromCodePoint(char)}" at character ${this.#at + 1}`);
    }
    refuseEnd() {
        throw new NotJson(/\S/.test(this.#text) ? 'it ends too early' : 'it is empty');
    }
}

;// CONCATENATED MODULE: ./build/templates/expressions/json-text/reader.js







const reader_MAX_NESTING = 512;
function readJsonText(text, run) {
    run.budget.spend(text.length / 16);
    try {
        return new reader_Reader(text.toWellFormed(), run).document();
    }
    catch (error) {
        if (!(error instanceof NotJson))
            throw error;
        return filledInLater(text) ?? fault(`json() is given a text that Azure cannot read: ${error.message}`);
    }
}
const BETWEEN_VALUES = /[\s,:"'[\]{}]+/;
function filledInLater(text) {
    return firstMissing(text.split(BETWEEN_VALUES).map((part) => literalText(part)));
}
const NO_NUMBER = notWorkedOut('a number that is none or infinite');
const A_DATE = notWorkedOut('a text with a date that is constructed');
const A_CONSTRUCTOR = fault('json() is given a text with a constructor');
const WORDS = new Map([
    ['true', bool(true)],
    ['false', bool(false)],
    ['null', NULL],
    ['undefined', NULL],
    ['NaN', NO_NUMBER],
    ['Infinity', NO_NUMBER],
    ['-Infinity', NO_NUMBER],
].map((entry) => [entry[0].charCodeAt(0), entry]));
const MAX_SHOWN = 40;
const NUMBER = /[-+.\da-fx]*/iy;
const INTEGER = /^(?:-?\d+|0x.*)$/i;
const LETTER = String.raw `(?![\u{10000}-\u{10FFFF}])[\p{L}\p{Nd}`;
const BARE_NAME = new RegExp(`(?:${LETTER}_$])*`, 'uy');
const CONSTRUCTOR_NAME = new RegExp(`(?:${LETTER}])*`, 'uy');
const PARTS_OF_DATE = 7;
class reader_Reader {
    #scanner;
    #run;
    #depth = 0;
    #hasEnded = false;
    #hasConstructor = false;
    #hasDate = false;
    constructor(text, run) {
        this.#scanner = new Scanner(text);
        this.#run = run;
    }
    document() {
        const char = this.#next();
        if (char === characters_END)
            return this.#scanner.refuseEnd();
        const value = this.#value(char);
        const refusal = this.#hasConstructor ? refusedPart(value, this.#run) : undefined;
        return refusal ?? (this.#hasDate ? A_DATE : value);
    }
    #next() {
        for (let char = this.#scanner.skipSpace();; char = this.#scanner.skipSpace()) {
            if (char !== characters_SLASH)
                return char;
            this.#scanner.skipComment();
            this.#hasEnded = false;
        }
    }
    #value(char) {
        this.#run.budget.spend(1);
        if (char === characters_OPEN_BRACE)
            return this.#object();
        if (char === characters_OPEN_BRACKET)
            return this.#array();
        if (char === characters_LOWER_N && this.#scanner.isAt('new'))
            return this.#constructed();
        this.#hasEnded = false;
        if (char === characters_COMMA)
            return NULL;
        if (char === characters_QUOTE || char === APOSTROPHE)
            return literalText(this.#scanner.string(char));
        return this.#word(char) ?? this.#number();
    }
    #array() {
        const items = [];
        this.#between(characters_CLOSE_BRACKET, (char) => items.push(this.#value(char)));
        return { kind: 'array', items };
    }
    #object() {
        const members = new Map();
        this.#between(characters_CLOSE_BRACE, (char) => {
            const name = this.#name(char);
            if (this.#scanner.skipSpace() !== characters_COLON)
                this.#scanner.refuse();
            this.#scanner.skip(1);
            const value = this.#value(this.#next());
            members.delete(name);
            members.set(name, value);
        });
        return { kind: 'object', members };
    }
    #name(char) {
        if (char === characters_QUOTE || char === APOSTROPHE)
            return this.#scanner.string(char);
        const name = this.#scanner.take(BARE_NAME);
        return name === '' ? this.#scanner.refuse() : name;
    }
    #between(close, read) {
        this.#enter();
        this.#scanner.skip(1);
        for (let char = this.#next(); char !== close; char = this.#next()) {
            if (char === characters_END) {
                this.#endBehindMark();
                return;
            }
            read(char);
            const mark = this.#next();
            if (mark === characters_COMMA)
                this.#scanner.skip(1);
            else if (mark === characters_END)
                break;
            else if (mark !== close)
                this.#scanner.refuse();
        }
        this.#scanner.skip(1);
        this.#leave();
    }
    #enter() {
        if (++this.#depth > reader_MAX_NESTING)
            throw new NotJson(`it is nested deeper than ${reader_MAX_NESTING} levels`);
    }
    #leave() {
        this.#depth--;
        this.#hasEnded = true;
    }
    #endBehindMark() {
        if (this.#depth > 1 || !this.#hasEnded)
            this.#scanner.refuseEnd();
    }
    #word(char) {
        const [word, value] = WORDS.get(char) ?? [];
        if (word === undefined || !this.#scanner.isAt(word))
            return undefined;
        this.#scanner.skip(word.length);
        return this.#scanner.isBehindWord(this.#depth > 0) ? value : this.#scanner.refuse();
    }
    #number() {
        const written = this.#scanner.take(NUMBER);
        if (written === '' || !this.#scanner.isBehindNumber())
            return this.#scanner.refuse();
        const value = numberOf(written);
        if (!value)
            throw new NotJson(`'${written.slice(0, MAX_SHOWN)}' is no number`);
        return value;
    }
    #constructed() {
        this.#scanner.skip('new'.length);
        if (!this.#scanner.isAtSpace())
            this.#scanner.refuse();
        this.#scanner.skipSpace();
        const name = this.#scanner.take(CONSTRUCTOR_NAME);
        if (this.#scanner.skipSpace() !== OPEN_PARENTHESIS || name === '')
            this.#scanner.refuse();
        if (name === 'Date')
            return this.#date();
        this.#between(CLOSE_PARENTHESIS, (char) => this.#value(char));
        this.#hasConstructor = true;
        return A_CONSTRUCTOR;
    }
    #date() {
        this.#enter();
        this.#scanner.skip(1);
        let parts = 0;
        while (this.#scanner.skipSpace() !== CLOSE_PARENTHESIS) {
            const written = this.#scanner.take(NUMBER);
            if (++parts > PARTS_OF_DATE || !INTEGER.test(written) || !numberOf(written))
                this.#scanner.refuse();
            const mark = this.#scanner.skipSpace();
            if (mark === characters_COMMA)
                this.#scanner.skip(1);
            else if (mark !== CLOSE_PARENTHESIS)
                this.#scanner.refuse();
        }
        if (parts === 0)
            this.#scanner.refuse();
        this.#scanner.skip(1);
        this.#leave();
        this.#hasDate = true;
        return A_DATE;
    }
}

;// CONCATENATED MODULE: ./build/templates/expressions/functions/encodings.js




const ENCODINGS = [
    defineWhole('json', ([value], run) => readJsonText(value.value, run)),
    defineWhole('base64', ([value]) => toBase64(value.value)),
    defineWhole('base64ToString', ([value]) => fromBase64(value.value)),
    defineWhole('base64ToJson', ([value], run) => {
        const written = fromBase64(value.value);
        return typeof written === 'string' ? readJsonText(written, run) : written;
    }),
    defineWhole('dataUri', ([value], run) => {
        const written = asText(value, run);
        const type = value.kind === 'string' ? 'text/plain' : 'application/json';
        return typeof written === 'string' ? `data:${type};charset=utf-8;base64,${toBase64(written)}` : written;
    }),
    defineWhole('dataUriToString', ([value]) => {
        const [, described, content] = /^data:([^,]*),(.*)$/is.exec(value.value) ?? [];
        if (described === undefined || content === undefined)
            return fault('dataUriToString() is given no data URI');
        const charset = /;\s*charset=([^;]*)/i.exec(described)?.[1];
        if (charset !== undefined && charset.toLowerCase() !== 'utf-8') {
            return fault(`dataUriToString() does not take the character set '${charset}'`);
        }
        return /;base64$/i.test(described) ? fromBase64(content) : fromPercents(content);
    }),
    defineWhole('uriComponent', ([value]) => encodeURIComponent(value.value.toWellFormed()).replace(/[!*()']/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)),
    defineWhole('uriComponentToString', ([value]) => fromPercents(value.value)),
    defineWhole('uri', ([base, relative]) => {
        if (!URL.canParse(base.value))
            return fault(`uri() is given '${base.value}', which is no address`);
        return URL.canParse(relative.value, base.value)
            ? new URL(relative.value, base.value).href
            : notWorkedOut('the address that uri() makes');
    }),
    defineWhole('guid', (args) => guid(args.map(({ value }) => value).join('-'))),
    define_define('uniqueString', () => notWorkedOut('the result of uniqueString()')),
];
function toBase64(value) {
    return Buffer.from(value, 'utf8').toString('base64');
}
function fromBase64(value) {
    const dense = value.replace(/[\t\n\r ]/g, '');
    if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(dense)) {
        return fault('a text is no base64');
    }
    return decoded(Buffer.from(dense, 'base64'));
}
function fromPercents(value) {
    const parts = value.replaceAll('+', ' ').split(/((?:%[0-9a-f]{2})+)/i);
    const decodedParts = parts.map((part, index) => index % 2 > 0 ? decoded(Buffer.from(part.replaceAll('%', ''), 'hex')) : part);
    return decodedParts.find((part) => typeof part !== 'string') ?? decodedParts.join('');
}
function decoded(bytes) {
    const written = bytes.toString('utf8');
    return Buffer.from(written, 'utf8').equals(bytes) ? written : notWorkedOut('a text that is no UTF-8');
}
const NAMESPACE = Buffer.from('11fb06fb712d4ddd98c7e71bbd588830', 'hex');
function guid(name) {
    const digits = (0,external_node_crypto_.hash)('sha1', Buffer.concat([NAMESPACE, Buffer.from(name, 'utf8')]), 'hex');
    const variant = ((Number.parseInt(digits.charAt(16), 16) & 0x3) | 0x8).toString(16);
    return [
        ...[digits.slice(0, 8), digits.slice(8, 12), `5${digits.slice(13, 16)}`],
        ...[`${variant}${digits.slice(17, 20)}`, digits.slice(20, 32)],
    ].join('-');
}

;// CONCATENATED MODULE: ./build/templates/expressions/functions/lambdas.js



const LAMBDAS = [
    overArray('map', (array, lambda) => ({
        ...list(array.items.map(applied(lambda)), array.missing),
        madeOf: array,
        ...(array.at && { at: array.at }),
    })),
    overArray('filter', (array, lambda) => {
        const kept = array.items.map(applied(lambda));
        if (kept.some((keep) => keep.kind !== 'boolean' && keep.kind !== 'unknown'))
            return notABoolean('filter');
        const gap = firstMissing([...kept, ...(array.missing ? [array.missing] : [])]);
        return list(array.items.filter((_, index) => isTrue(kept[index])), gap);
    }),
    overArray('sort', sorted),
    define_define('reduce', ([array, start, lambda]) => {
        if (array.kind === 'unknown' || lambda.kind === 'unknown')
            return firstMissing([array, lambda]) ?? start;
        if (array.missing)
            return array.missing;
        return array.items.reduce((sum, item, index) => lambda.apply([sum, item, number(index)]), start);
    }),
    define_define('toObject', ([array, key, value]) => {
        if (array.kind === 'unknown' || key.kind === 'unknown' || value?.kind === 'unknown') {
            return firstMissing([array, key, ...(value ? [value] : [])]) ?? fault('toObject() is given no lambda');
        }
        return keyed(array, key, (item) => (value ? value.apply([item]) : item));
    }),
    define_define('groupBy', ([array, lambda, value], run) => {
        if (array.kind === 'unknown' || lambda.kind === 'unknown' || value?.kind === 'unknown') {
            return firstMissing([array, lambda, ...(value ? [value] : [])]) ?? fault('groupBy() is given no lambda');
        }
        run.budget.spend(array.items.length);
        return lambdas_grouped(array, lambda, (item) => (value ? value.apply([item]) : item));
    }),
    define_define('mapValues', ([of, lambda]) => {
        if (of.kind === 'unknown' || lambda.kind === 'unknown') {
            return firstMissing([of, lambda]) ?? fault('mapValues() is given no lambda');
        }
        return dict(of.members.entries().map(([name, value]) => [name, lambda.apply([value])]), of.missing);
    }),
];
function overArray(name, work) {
    return define_define(name, ([array, lambda], run) => {
        if (array.kind === 'unknown' || lambda.kind === 'unknown') {
            return firstMissing([array, lambda]) ?? fault(`${name}() is given no lambda`);
        }
        run.budget.spend(array.items.length);
        return work(array, lambda, run);
    });
}
function notABoolean(name) {
    return fault(`the lambda of ${name}() gives no boolean`);
}
function applied(lambda) {
    return (item, index) => lambda.apply([item, number(index)]);
}
function isTrue(datum) {
    return datum?.kind === 'boolean' && datum.value;
}
function sorted(array, lambda) {
    const gaps = [];
    const before = (one, other) => {
        const result = lambda.apply([one, other]);
        if (result.kind === 'unknown')
            gaps.push(result);
        else if (result.kind !== 'boolean')
            gaps.push(notABoolean('sort'));
        return isTrue(result);
    };
    const items = [...array.items].sort((one, other) => {
        const first = before(one, other);
        return first === before(other, one) ? 0 : first ? -1 : 1;
    });
    return firstMissing(gaps) ?? list(items, array.missing);
}
function keyed(array, toKey, toValue) {
    const entries = [];
    const gaps = array.missing ? [array.missing] : [];
    const seen = new Set();
    for (const item of array.items) {
        const key = toKey.apply([item]);
        if (key.kind === 'unknown')
            gaps.push(key);
        else if (key.kind !== 'string')
            return fault('the first lambda of toObject() gives no text');
        else {
            if (seen.has(foldName(key.value)))
                return fault(`toObject() gets the key '${key.value}' twice`);
            seen.add(foldName(key.value));
            entries.push([key.value, toValue(item)]);
        }
    }
    return dict(entries, firstMissing(gaps));
}
function lambdas_grouped(array, toKey, toValue) {
    const groups = new Map();
    const gaps = array.missing ? [array.missing] : [];
    for (const item of array.items) {
        const key = toKey.apply([item]);
        if (key.kind === 'unknown')
            gaps.push(key);
        else if (key.kind !== 'string')
            return fault('the lambda of groupBy() gives no text');
        else {
            const id = foldName(key.value);
            const group = groups.get(id) ?? { name: key.value, items: [] };
            group.items.push(toValue(item));
            groups.set(id, group);
        }
    }
    const gap = firstMissing(gaps);
    return dict(groups.values().map(({ name, items }) => [name, list(items, gap)]), gap);
}

;// CONCATENATED MODULE: ./build/templates/expressions/functions/logic.js




const LOGIC = [
    define_define('true', () => true),
    define_define('false', () => false),
    define_define('null', () => NULL),
    defineWhole('not', ([value]) => !value.value),
    defineWhole('bool', ([value]) => {
        if (value.kind === 'boolean')
            return value;
        if (value.kind === 'number')
            return value.value !== 0;
        const written = value.value.trim().toLowerCase();
        return written === 'true' || written === 'false' ? written === 'true' : fault('bool() takes true or false');
    }),
    define_define('equals', ([one, other], run) => {
        const equal = isEqual(one, other, run);
        if (equal !== undefined)
            return bool(equal);
        return missingPart(one, run) ?? missingPart(other, run) ?? missing('the comparison is undecided', 'a value');
    }),
    compare('less', (order) => order < 0),
    compare('lessOrEquals', (order) => order <= 0),
    compare('greater', (order) => order > 0),
    compare('greaterOrEquals', (order) => order >= 0),
];
function compare(name, holds) {
    return defineWhole(name, ([one, other]) => {
        if (one.kind === 'number' && other.kind === 'number')
            return holds(one.value - other.value);
        if (one.kind === 'number' || other.kind === 'number')
            return fault(`${name}() compares a number with a text`);
        const order = orderOf(one.value, other.value);
        return order === undefined
            ? missing('which of two texts comes first is not established for these', 'the order of two texts')
            : holds(order);
    });
}

;// CONCATENATED MODULE: ./build/templates/expressions/functions/call-function.js













const FUNCTIONS = new Map([ARRAYS, CHOICES, ENCODINGS, LAMBDAS, LOGIC, NUMBERS, OBJECTS, RESOURCE_IDS, STRINGS].flatMap((group) => group.map(({ name, apply }) => [name.toLowerCase(), apply])));
const AT_DEPLOYMENT = new Set([
    ...['subscription', 'tenant', 'managementGroup', 'resourceGroup', 'deployment', 'deployer', 'environment'],
    ...['reference', 'references', 'getSecret', 'externalInputs', 'newGuid', 'utcNow', 'pickZones', 'providers'],
    ...['field', 'current', 'requestContext', 'policy', 'ipRangeContains'],
].map((name) => name.toLowerCase()));
const HANDS_ON = new Set([
    ...['subscriptionResourceId', 'resourceId', 'tenantResourceId', 'managementGroupResourceId', 'extensionResourceId'],
    ...['concat', 'format', 'split', 'first', 'last', 'tryGet', 'indexFromEnd', 'tryIndexFromEnd'],
].map((name) => name.toLowerCase()));
const COMPUTES = new Set(['add', 'sub', 'mul', 'div', 'mod', 'min', 'max', 'int', 'json']);
const call_function_SMALL = {
    skip: [1],
    take: [1],
    range: [0, 1],
    substring: [1, 2],
    padleft: [1],
    indexfromend: [1],
    tryindexfromend: [1],
};
function tooLarge(name, args) {
    const large = call_function_SMALL[name]?.some((place) => {
        const arg = args[place];
        if (arg?.kind === 'number')
            return !arg.float && Math.trunc(arg.value) !== (arg.value | 0);
        return arg?.kind === 'unknown' && arg.large !== undefined;
    });
    return large ? fault(`${documentedName(name) ?? name}() is given a number beyond its limits`) : undefined;
}
const MAKES_VALUES = new Set(['union', ...LAMBDAS.map(({ name }) => name.toLowerCase())]);
function callFunction(name, args, run) {
    run.budget.spend(args.reduce((cost, arg) => cost + costOf(arg), 1));
    const apply = FUNCTIONS.get(name);
    const refusal = args.find((arg) => arg.kind === 'unknown' && arg.refusal);
    if (refusal)
        return refusal;
    if (apply) {
        const result = tooLarge(name, args) ?? apply(args, run);
        if (MAKES_VALUES.has(name))
            return refusedPart(result, run) ?? result;
        return HANDS_ON.has(name) || COMPUTES.has(name) ? result : withoutTail(result);
    }
    const wrong = wrongKind(name, args);
    if (wrong)
        return wrong;
    const what = `${documentedName(name) ?? name}()`;
    return AT_DEPLOYMENT.has(name) || name.startsWith('list')
        ? missing(`${what} is known only at deployment`, `the result of ${what}`)
        : missing(`unsupported function ${what}`, `the result of ${what}`);
}
function costOf(arg) {
    if (arg.kind === 'string')
        return arg.value.length / 64;
    return arg.kind === 'array' ? arg.items.length / 16 : 0;
}

;// CONCATENATED MODULE: ./build/templates/expressions/lexer.js
class ExpressionError extends Error {
}
class ExpressionLimit extends ExpressionError {
}
const TOKEN = /\s*(?:(?<name>[\p{L}_$][\p{L}\p{N}_$]*)|'(?<string>(?:[^']|'')*)'|(?<number>[+-]?\d+)(?![.\d\p{L}_$])|(?<mark>[()[\],.]))/uy;
function tokenize(text) {
    const tokens = [];
    TOKEN.lastIndex = 0;
    const end = text.trimEnd().length;
    while (TOKEN.lastIndex < end) {
        const from = TOKEN.lastIndex;
        const groups = TOKEN.exec(text)?.groups;
        if (!groups)
            throw new ExpressionError(`unexpected "${text.slice(from, from + 20).trim()}"`);
        tokens.push(tokenOf(groups));
    }
    return tokens;
}
function tokenOf({ name, string, number, mark }) {
    if (name !== undefined)
        return { kind: 'name', text: name };
    if (string !== undefined)
        return { kind: 'string', text: string.replaceAll("''", "'") };
    if (number !== undefined)
        return lexer_integerOf(number);
    return { kind: 'mark', text: mark };
}
const MAX_INTEGER = 2n ** 63n;
function lexer_integerOf(written) {
    const integer = BigInt(written.replace('+', ''));
    if (integer >= MAX_INTEGER || integer < -MAX_INTEGER)
        throw new ExpressionError(`the number ${written} is too large`);
    const value = Number(integer);
    return Number.isSafeInteger(value) ? { kind: 'number', value } : { kind: 'number', value, exact: `${integer}` };
}

;// CONCATENATED MODULE: ./build/templates/expressions/parser.js

const MAX_LENGTH = 24_576;
const parser_MAX_NESTING = 64;
const parser_parsed = new Map();
const MAX_REMEMBERED = 2_000;
function readString(text) {
    if (!text.startsWith('[') || !text.endsWith(']'))
        return { literal: text };
    return text.startsWith('[[') ? { literal: text.slice(1) } : { expression: text.slice(1, -1) };
}
function parseExpression(text, twice = false) {
    const readsTwice = twice && text.includes("''''");
    const key = readsTwice ? `twice ${text}` : text;
    const known = parser_parsed.get(key);
    if (known)
        return known;
    const result = attempt(text, readsTwice);
    if (parser_parsed.size >= MAX_REMEMBERED)
        parser_parsed.clear();
    parser_parsed.set(key, result);
    return result;
}
function attempt(text, twice) {
    if (text.length > MAX_LENGTH)
        return new ExpressionLimit(`longer than ${MAX_LENGTH} characters`);
    try {
        return new parser_Parser(tokenize(text), twice).whole();
    }
    catch (error) {
        if (error instanceof ExpressionError)
            return error;
        throw error;
    }
}
class parser_Parser {
    #tokens;
    #twice;
    #at = 0;
    #nesting = 0;
    constructor(tokens, twice) {
        this.#tokens = tokens;
        this.#twice = twice;
    }
    whole() {
        const expression = this.#operand();
        if (this.#at < this.#tokens.length)
            throw new ExpressionError(`unexpected ${this.#here()}`);
        return expression;
    }
    #operand() {
        if (++this.#nesting > parser_MAX_NESTING)
            throw new ExpressionLimit(`nested deeper than ${parser_MAX_NESTING} levels`);
        let expression = this.#start();
        let accesses = 0;
        for (let next = this.#accessor(expression); next; next = this.#accessor(expression)) {
            if (++accesses > parser_MAX_NESTING)
                throw new ExpressionLimit(`more than ${parser_MAX_NESTING} accesses in a row`);
            expression = next;
        }
        this.#nesting--;
        return expression;
    }
    #start() {
        const token = this.#tokens[this.#at++];
        if (token?.kind === 'string')
            return { kind: 'string', value: this.#meaningOf(token.text) };
        if (token?.kind === 'number')
            return token;
        if (token?.kind !== 'name') {
            this.#at--;
            throw new ExpressionError(`expected a value, found ${this.#here()}`);
        }
        let name = token.text;
        while (this.#take('.'))
            name += `.${this.#name()}`;
        if (!this.#take('('))
            throw new ExpressionError(`expected "(" after ${name}, found ${this.#here()}`);
        return { kind: 'call', name: name.toLowerCase(), args: this.#arguments() };
    }
    #meaningOf(text) {
        return this.#twice && this.#nesting > 1 ? text.replaceAll("''", "'") : text;
    }
    #arguments() {
        const args = [];
        if (this.#take(')'))
            return args;
        do
            args.push(this.#operand());
        while (this.#take(','));
        this.#expect(')');
        return args;
    }
    #accessor(of) {
        if (of.kind !== 'call' && of.kind !== 'access')
            return undefined;
        if (this.#take('.'))
            return { kind: 'access', of, key: { kind: 'string', value: this.#name() } };
        if (!this.#take('['))
            return undefined;
        const key = this.#operand();
        this.#expect(']');
        return { kind: 'access', of, key };
    }
    #name() {
        const token = this.#tokens[this.#at++];
        if (token?.kind === 'name')
            return token.text;
        this.#at--;
        throw new ExpressionError(`expected a name, found ${this.#here()}`);
    }
    #take(mark) {
        const token = this.#tokens[this.#at];
        if (token?.kind !== 'mark' || token.text !== mark)
            return false;
        this.#at++;
        return true;
    }
    #expect(mark) {
        if (!this.#take(mark))
            throw new ExpressionError(`expected "${mark}", found ${this.#here()}`);
    }
    #here() {
        const token = this.#tokens[this.#at];
        if (!token)
            return 'the end';
        return token.kind === 'number' ? String(token.value) : `"${token.text}"`;
    }
}

;// CONCATENATED MODULE: ./build/templates/expressions/scope.js



function outermost({ run, evaluator, scope }, part) {
    return { run, scope, evaluator, loops: [], locals: new Map(), ...(part && { part }) };
}
const READ_ONCE = new Set([
    'a variable',
    'a default value',
    'the count of a copy loop',
    'the condition of an output',
    'an output',
]);
function readsQuotesTwice({ part, args, scope }) {
    return !args && !(part && READ_ONCE.has(part)) && !hasOwnScopes(scope);
}
function hasOwnScopes({ template }) {
    return /^2\./.test(stringMember(template, 'languageVersion') ?? '');
}
class Scope {
    id;
    file;
    template;
    source;
    planted;
    #parameters;
    #variables;
    #functions;
    constructor(id, file, template, source, planted) {
        this.id = id;
        this.file = file;
        this.template = template;
        this.source = source;
        this.planted = planted;
    }
    parameter(name) {
        this.#parameters ??= scope_byName(member(this.template, 'parameters'));
        return this.#parameters.get(foldName(name));
    }
    variable(name) {
        this.#variables ??= scope_byName(member(this.template, 'variables'));
        return this.#variables.get(foldName(name));
    }
    userFunction(name) {
        this.#functions ??= functionsOf(this.template);
        return this.#functions.get(foldName(name));
    }
    declared(what) {
        if (what === 'function')
            return [...(this.#functions ?? functionsOf(this.template)).values()].map(({ name }) => name);
        const node = member(this.template, `${what}s`);
        return node?.type === 'object' ? node.members.map(({ name }) => name) : [];
    }
    at(span) {
        return locationOf(this.file, span);
    }
}
function scope_byName(node) {
    const members = node?.type === 'object' ? node.members : [];
    return new Map(members.map((entry) => [foldName(entry.name), entry]));
}
function functionsOf(template) {
    const found = new Map();
    const namespaces = member(template, 'functions');
    for (const namespace of namespaces?.type === 'array' ? namespaces.items : []) {
        for (const declared of scope_byName(member(namespace, 'members')).values()) {
            const result = member(declared.value, 'output');
            const output = member(result, 'value');
            const parameters = member(declared.value, 'parameters');
            if (!result || !output)
                continue;
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

;// CONCATENATED MODULE: ./build/templates/expressions/special/conditions.js






function conditional(call, context) {
    const [condition, whenTrue, whenFalse] = call.args;
    const decided = condition && decide(condition, context, NO_BOOLEAN);
    if (typeof decided !== 'boolean')
        return decided ?? NO_BOOLEAN;
    const taken = decided ? whenTrue : whenFalse;
    return taken ? context.evaluator.expression(taken, context) : NULL;
}
const NO_BOOLEAN = refused('expression-invalid', 'if() takes a boolean as its condition', 'Give if() a boolean.');
function decide(condition, context, otherwise) {
    if (condition.kind === 'call' && condition.name === 'not' && condition.args.length === 1 && condition.args[0]) {
        const opposite = decide(condition.args[0], context, NOT_NEGATED);
        return typeof opposite === 'boolean' ? !opposite : opposite;
    }
    const value = context.evaluator.expression(condition, context);
    if (value.kind === 'boolean')
        return value.value;
    if (value.kind !== 'unknown')
        return otherwise;
    if (value.refusal)
        return value;
    if (value.open)
        return withoutTail(value);
    const used = [...valuesUsed(condition, context)].find((part) => part?.kind === 'unknown' && part.open);
    if (used?.kind === 'unknown')
        return used;
    const key = conditions_keyOf(condition, context);
    if (key === undefined)
        return withoutTail(value);
    const assumed = context.run.assumptions.get(key);
    if (assumed !== undefined)
        return assumed;
    const reason = `a condition depends on something unknown: ${value.reason}`;
    const undecided = { ...withoutTail(value), reason };
    return { ...undecided, open: { kind: 'condition', key, undecided } };
}
const NOT_NEGATED = refused('expression-invalid', 'not() takes a boolean', 'Give not() a boolean.');
function decideNode(node, around) {
    const context = {
        ...around,
        part: around.part === 'an output' ? 'the condition of an output' : 'a condition',
    };
    const expression = expressionIn(node, context);
    const decided = expression
        ? decide(expression, context, NEITHER)
        : outcome(context.evaluator.node(node, context), NEITHER);
    return typeof decided === 'boolean' ? decided : placed(decided, context.scope.at(node.span));
}
const NEITHER = missing('a condition is neither true nor false', 'a condition');
function outcome(value, otherwise) {
    if (value.kind === 'boolean')
        return value.value;
    if (value.kind === 'null')
        return true;
    return value.kind === 'unknown' ? withoutTail(value) : otherwise;
}
function impliedBy(node, around) {
    const context = { ...around, part: 'a condition' };
    let expression = expressionIn(node, context);
    let holds = true;
    while (expression?.kind === 'call' && expression.name === 'not' && expression.args.length === 1) {
        expression = expression.args[0];
        holds = !holds;
    }
    const value = expression && context.evaluator.expression(expression, context);
    if (!expression || value?.kind !== 'unknown' || value.open || value.refusal)
        return undefined;
    const key = conditions_keyOf(expression, context);
    return key === undefined ? undefined : [key, holds];
}
function expressionIn(node, context) {
    const read = node.type === 'string' ? readString(node.value) : undefined;
    const expression = read && 'expression' in read ? parseExpression(read.expression, readsQuotesTwice(context)) : undefined;
    return expression instanceof ExpressionError ? undefined : expression;
}
function and(call, context) {
    return combine(call, context, false);
}
function or(call, context) {
    return combine(call, context, true);
}
function coalesce(call, context) {
    for (const arg of call.args) {
        const value = context.evaluator.expression(arg, context);
        if (value.kind !== 'null')
            return value;
    }
    return NULL;
}
function combine(call, context, decisive) {
    const unknowns = [];
    for (const arg of call.args) {
        const value = context.evaluator.expression(arg, context);
        if (value.kind === 'boolean') {
            if (value.value === decisive)
                return bool(decisive);
            continue;
        }
        if (value.kind === 'unknown' && !value.refusal) {
            unknowns.push(value);
            continue;
        }
        const wrong = value.kind === 'unknown'
            ? value
            : refused('expression-invalid', `${call.name}() takes booleans, not ${value.kind}`, 'Correct the expression.');
        return firstMissing(unknowns) ?? wrong;
    }
    return firstMissing(unknowns) ?? bool(!decisive);
}
const MAX_KEY = 10_000;
function conditions_keyOf(condition, context) {
    const key = `${context.scope.id} ${JSON.stringify(condition)}`;
    const values = [...valuesUsed(condition, context)];
    if (!context.args && values.length === 0)
        return key;
    if (!values.every((value) => value && isWhole(value, context.run)))
        return undefined;
    const placed = `${key} ${values.map((value) => value && writeJson(value, context.run)).join()}`;
    return placed.length > MAX_KEY ? undefined : placed;
}
function* valuesUsed(expression, context) {
    if (expression.kind === 'access') {
        yield* valuesUsed(expression.of, context);
        yield* valuesUsed(expression.key, context);
    }
    if (expression.kind !== 'call')
        return;
    const [first] = expression.args;
    const name = first?.kind === 'string' ? foldName(first.value) : undefined;
    if (expression.name === 'copyindex')
        yield* context.loops.map(({ index }) => index);
    if (expression.name === 'lambdavariables') {
        if (name === undefined)
            yield* context.locals.size > 0 ? [undefined] : [];
        else
            yield* context.locals.has(name) ? [context.locals.get(name)] : [];
    }
    if (expression.name === 'parameters' && context.args)
        yield name === undefined ? undefined : context.args.get(name);
    for (const arg of expression.args)
        yield* valuesUsed(arg, context);
}

;// CONCATENATED MODULE: ./build/templates/expressions/special/copies.js







function copiesIn(node, context) {
    const items = node.type === 'array' ? node.items : [node];
    if (node.type === 'array' && items.every(copies_isWhole))
        return loops(items, context);
    const isMeant = node.type === 'array' ? items.some(isLoop) : Boolean(member(node, 'input')) && isLoop(node);
    return isMeant ? { entries: [], unclear: copies_unclear(context.scope.at(node.span)) } : undefined;
}
function variableCopies(context) {
    const { run, scope } = context;
    const node = scope.variable('copy')?.value;
    if (!node)
        return undefined;
    if (node.type !== 'array' || !node.items.every(copies_isWhole)) {
        const reason = "'copy' among the variables is no array of copy loops with name, count and input";
        return {
            entries: [],
            unclear: placed(refused('template-refused', reason, 'Correct the copy loops.'), scope.at(node.span)),
        };
    }
    const memory = run.memory(scope);
    const known = variableLoops.get(memory);
    if (known === 'pending')
        return loops(node.items.filter(isPlainlyNamed), context);
    if (known)
        return known;
    variableLoops.set(memory, 'pending');
    const made = loops(node.items, outermost(context, 'a variable'));
    variableLoops.set(memory, made);
    return made;
}
const variableLoops = new WeakMap();
function isPlainlyNamed(item) {
    const name = stringMember(item, 'name');
    return name !== undefined && 'literal' in readString(name);
}
function loops(items, context) {
    const entries = [];
    for (const node of items) {
        const name = copies_nameOf(node, context);
        if (typeof name !== 'string')
            return { entries: [], unclear: name };
        entries.push({ name, node });
    }
    return { entries };
}
function copies_nameOf(node, context) {
    const written = member(node, 'name');
    const name = written && context.evaluator.node(written, context);
    if (name?.kind === 'string')
        return name.value;
    if (name?.kind === 'unknown')
        return withoutTail(name);
    const reason = 'the name of a copy loop is no text';
    return placed(refused('template-refused', reason, 'Give the copy loop a name.'), context.scope.at(node.span));
}
const PARTS = ['name', 'count', 'input'];
function copies_isWhole(item) {
    return PARTS.every((part) => member(item, part));
}
function isLoop(item) {
    return PARTS.filter((part) => member(item, part)).length > 1;
}
function copies_unclear(at) {
    return missing('a copy loop cannot be read', 'a valid copy loop', at);
}
function copyCount(node, context, part = 'the count of a copy loop') {
    const count = node ? context.evaluator.node(node, { ...context, part }) : undefined;
    const at = node && context.scope.at(node.span);
    if (count?.kind === 'unknown' && count.large === undefined)
        return count;
    const turns = count?.kind === 'unknown' ? count.large : count?.kind === 'number' && !count.float ? count.value : -1;
    if (turns === undefined || turns < 0) {
        const reason = 'the count of a copy loop is no whole number from 0 on';
        return placed(refused('template-refused', reason, `Give the copy loop a count from 0 to ${MAX_COPIES}.`), at);
    }
    if (turns <= MAX_COPIES)
        return Number(turns);
    const reason = `a copy loop is to turn ${turns} times, Azure allows ${MAX_COPIES}`;
    return placed(refused('template-refused', reason, 'Lower the count of the copy loop.'), at);
}
function copyValues({ name, node, kind = 'value' }, context) {
    const at = context.scope.at(node.span);
    const isInResource = kind === 'value' && context.part === undefined;
    const part = isInResource ? "the count of a property's copy loop" : undefined;
    const count = copyCount(member(node, 'count'), context, part);
    if (typeof count !== 'number')
        return { ...list([], count), at };
    const input = member(node, 'input');
    if (!input)
        return { ...list([], copies_unclear(at)), at };
    if (count > 0 && hasLoop(input)) {
        const reason = `the copy loop '${name}' has another one in its input`;
        return placed(refused('template-refused', reason, 'Make the values of the inner loop a variable.'), at);
    }
    const items = Array.from({ length: count }, (_, index) => context.evaluator.node(input, {
        ...context,
        loops: [...context.loops, { name, kind, index: number(index) }],
    }));
    const turns = turnsOf(member(node, 'count'), context);
    return { ...list(items), ...(turns && { madeOf: turns }), at: turns?.at ?? at };
}
function turnsOf(count, context, hops = 0) {
    const read = count?.type === 'string' ? readString(count.value) : undefined;
    const expression = read && 'expression' in read ? parseExpression(read.expression) : undefined;
    if (!expression || expression instanceof ExpressionError || expression.kind !== 'call')
        return undefined;
    const [first] = expression.args;
    if (!first)
        return undefined;
    if (expression.name === 'variables' && first.kind === 'string' && hops < MAX_HOPS) {
        return turnsOf(context.scope.variable(first.value)?.value, context, hops + 1);
    }
    const turns = expression.name === 'length' ? context.evaluator.expression(first, context) : undefined;
    return turns?.kind === 'array' ? turns : undefined;
}
const MAX_HOPS = 8;
function copyOf(name, { entries, unclear }, context) {
    if (unclear)
        return unclear;
    const [entry, another] = entries.filter((candidate) => foldName(candidate.name) === foldName(name));
    return another ? madeTwice(name, context.scope.at(another.node.span)) : entry && copyValues(entry, context);
}
function hasLoop(node) {
    if (node.type === 'array')
        return node.items.some(hasLoop);
    if (node.type !== 'object')
        return false;
    const loops = member(node, 'copy');
    if (loops?.type === 'array' && loops.items.some(isLoop))
        return true;
    return node.members.some(({ value }) => hasLoop(value));
}
function madeTwice(name, at) {
    return placed(refused('template-refused', `'${name}' is given more than once`, `Give '${name}' once.`), at);
}

;// CONCATENATED MODULE: ./build/templates/expressions/special/references.js







function parameters(call, context) {
    const name = references_nameOf(call.args[0], context);
    if (typeof name !== 'string')
        return name;
    if (context.args)
        return context.args.get(foldName(name)) ?? undeclared('parameter', name, context);
    return parameter(name, context);
}
function parameter(name, context) {
    const { run, scope } = context;
    const declaration = scope.parameter(name);
    if (!declaration)
        return undeclared('parameter', name, context);
    const at = scope.at(declaration.nameSpan);
    return run.follow(run.memory(scope).parameters, name, `parameter '${declaration.name}'`, () => {
        const given = scope.source.give(name, run);
        if (given && given.kind !== 'null')
            return scope.source.checked ? given : accepted(given, declaration, context);
        const byDefault = member(declaration.value, 'defaultValue');
        if (byDefault) {
            const value = context.evaluator.node(byDefault, { ...outermost(context, 'a default value'), verbatim: true });
            return whole(accepted(value, declaration, context), run);
        }
        return isNullable(declaration.value, scope.template) ? NULL : scope.source.lack(declaration.name, at);
    }, at);
}
function accepted(value, { name, value: declaration }, { run, scope }) {
    const why = isBadNull(value, declaration, scope) ? 'is null' : parameter_constraints_refusal(declaration, value, run, scope.template);
    if (why === undefined)
        return value;
    const reason = `the value of parameter '${name}' ${why}`;
    const at = value.kind === 'unknown' ? undefined : value.at;
    return placed(refused('template-refused', reason, `Give parameter '${name}' a value that its declaration allows.`), at);
}
function isBadNull(value, declaration, { template }) {
    const written = member(declaration, 'defaultValue');
    return value.kind === 'null' && written?.type === 'string' && !isNullable(declaration, template);
}
function variables(call, context) {
    const name = references_nameOf(call.args[0], context);
    return typeof name === 'string' ? variable(name, context) : name;
}
function variable(name, context) {
    const { run, scope } = context;
    const declaration = scope.variable(name);
    const own = outermost(context, 'a variable');
    const copies = variableCopies(own);
    const made = copies?.unclear ?? copies?.entries.some((copy) => foldName(copy.name) === foldName(name));
    const work = () => {
        if (!made || !copies)
            return declaration && context.evaluator.node(declaration.value, own);
        return declaration && made === true ? madeTwice(declaration.name, at) : copyOf(name, copies, own);
    };
    const at = declaration && scope.at(declaration.nameSpan);
    const what = `variable '${declaration?.name ?? name}'`;
    const value = run.follow(run.memory(scope).variables, name, what, () => whole(work() ?? NOT_THERE, run), at);
    return value === NOT_THERE ? undeclared('variable', name, context) : value;
}
function whole(value, run) {
    return refusedPart(value, run) ?? value;
}
const NOT_THERE = { kind: 'null' };
function copyIndex(call, context) {
    const [first, second] = call.args.map((arg) => arg.kind === 'string' ? datum_text(arg.value) : context.evaluator.expression(arg, context));
    const unknown = firstMissing([first, second].filter((arg) => arg !== undefined));
    if (unknown)
        return context.loops.length > 0 ? unknown : noLoop(undefined);
    const name = first?.kind === 'string' ? first.value : undefined;
    const offset = name === undefined ? first : second;
    if ((name === undefined && second) || (offset && (offset.kind !== 'number' || offset.float || offset.value < 0))) {
        return refused('expression-invalid', 'copyIndex() takes a name and an offset from 0 on', 'Correct the expression.');
    }
    const loop = context.loops.findLast((candidate) => name === undefined ? candidate.kind === 'resource' : foldName(candidate.name) === foldName(name));
    if (!loop)
        return noLoop(name);
    const start = offset?.kind === 'number' ? offset.value : 0;
    return loop.index.kind === 'number' ? number(loop.index.value + start) : loop.index;
}
function noLoop(name) {
    const which = name === undefined ? 'outside of the copy loop of a resource' : `for a copy loop '${name}' that is not there`;
    return refused('expression-invalid', `copyIndex() is used ${which}`, 'Name a copy loop around it.');
}
function lambda(call, context) {
    const body = call.args.at(-1);
    if (!body)
        return refused('expression-invalid', 'lambda() has no body', 'Give the lambda a body.');
    const names = [];
    for (const arg of call.args.slice(0, -1)) {
        const name = references_nameOf(arg, context);
        if (typeof name !== 'string')
            return name;
        names.push(foldName(name));
    }
    return {
        kind: 'lambda',
        parameters: names,
        apply: (values) => {
            const locals = new Map(context.locals);
            for (const [index, name] of names.entries())
                locals.set(name, values[index] ?? NULL);
            return context.evaluator.expression(body, { ...context, locals });
        },
    };
}
function lambdaVariables(call, context) {
    const name = references_nameOf(call.args[0], context);
    if (typeof name !== 'string')
        return name;
    const value = context.locals.get(foldName(name));
    if (value)
        return value;
    return refused('expression-invalid', `there is no lambda variable '${name}' here`, 'Name a variable of the lambda.');
}
function userFunction(call, context) {
    if (!call.name.includes('.'))
        return undefined;
    const declared = context.scope.userFunction(call.name);
    if (!declared)
        return undeclared('function', call.name, context);
    const { name, parameters, output, result } = declared;
    const key = foldName(name);
    if (context.calling?.has(key)) {
        const reason = `function '${name}' is used in an argument of itself`;
        return refused('expression-invalid', reason, `Work out the inner ${name}() in a variable.`);
    }
    if (call.args.length !== parameters.length) {
        const reason = `function '${name}' takes ${parameters.length} arguments, not ${call.args.length}`;
        return refused('expression-invalid', reason, `Give ${name}() as many arguments as it declares.`);
    }
    const calling = new Set([...(context.calling ?? []), key]);
    const args = new Map();
    for (const [index, arg] of call.args.entries()) {
        const parameter = parameters[index];
        const value = context.evaluator.expression(arg, { ...context, calling });
        if (value.kind === 'unknown' && value.refusal)
            return value;
        const why = parameter && mistyped(parameter.declaration, value);
        if (why)
            return wrongType(`argument '${parameter.name}' of function '${name}' ${why}`);
        if (parameter)
            args.set(foldName(parameter.name), value);
    }
    const inside = { ...outermost(context, context.part), args, verbatim: true };
    const value = context.evaluator.node(output, context.calling ? { ...inside, calling: context.calling } : inside);
    const why = mistyped(result, value);
    return why ? wrongType(`the output of function '${name}' ${why}`) : (refusedPart(value, context.run) ?? value);
}
function wrongType(reason) {
    return refused('expression-invalid', reason, 'Correct the value, or the type that the function declares.');
}
function references_nameOf(arg, context) {
    if (arg?.kind === 'string')
        return arg.value;
    const value = arg ? context.evaluator.expression(arg, context) : NULL;
    if (value.kind === 'string')
        return value.value;
    return value.kind === 'unknown'
        ? withoutTail(value)
        : refused('expression-invalid', 'a name is expected to be a text', 'Correct the expression.');
}
function undeclared(what, name, { scope, args }) {
    const near = args && what === 'parameter' ? nearestName(name, args.keys()) : nearestName(name, scope.declared(what));
    return refused('undefined-reference', `${what} '${name}' is not declared`, near === undefined ? `Declare ${what} '${name}'.` : `Declare ${what} '${name}', or write '${near}'.`);
}

;// CONCATENATED MODULE: ./build/templates/expressions/evaluate.js














const EVALUATOR = { node: evaluate, expression: evaluateExpression };
function contextOf(run, scope) {
    return outermost({ run, scope, evaluator: EVALUATOR });
}
function evaluate(node, context) {
    const planted = context.scope.planted?.get(node);
    if (planted)
        return planted;
    const at = context.scope.at(node.span);
    switch (node.type) {
        case 'string':
            return evaluateString(node, context);
        case 'object':
            context.run.budget.spend(node.members.length);
            return context.run.deeper(() => placed(evaluateObject(node, context), at), at);
        case 'array':
            context.run.budget.spend(node.items.length);
            return context.run.deeper(() => ({ ...list(node.items.map((item) => evaluate(item, context))), at }), at);
        case 'null':
            return { kind: 'null', at };
        default:
            return node.type === 'number' ? numberIn(node, at) : { kind: 'boolean', value: node.value, at };
    }
}
function evaluateString(node, context) {
    context.run.budget.spend(node.value.length / 256);
    const at = context.scope.at(node.span);
    const result = placed(readAndEvaluate(node.value, context, at), at);
    const again = context.outer ? evaluatedAgain(result, context.run) : undefined;
    return again ? placed(again, at) : result;
}
function readAndEvaluate(written, context, at) {
    const read = readString(written);
    if ('literal' in read)
        return literalText(read.literal, at);
    const expression = parseExpression(read.expression, readsQuotesTwice(context));
    return expression instanceof ExpressionError
        ? notReadable(written, expression)
        : context.run.deeper(() => evaluateExpression(expression, context), at);
}
function evaluatedAgain(datum, run) {
    run.budget.spend(1);
    if (datum.kind === 'array' || datum.kind === 'object') {
        const parts = datum.kind === 'array' ? datum.items : [...datum.members.values()];
        const found = parts.flatMap((part) => evaluatedAgain(part, run) ?? []);
        const refusal = found.find((part) => part.refusal);
        return refusal ?? found[0] ?? (datum.kind === 'object' && hasLoops(datum) ? COPIED_AGAIN : undefined);
    }
    const read = datum.kind === 'string' ? readString(datum.value) : undefined;
    if (!read || 'literal' in read)
        return undefined;
    const expression = parseExpression(read.expression);
    if (expression instanceof ExpressionError && !(expression instanceof ExpressionLimit)) {
        const reason = `a deployment of outer scope evaluates what comes out in brackets, and cannot read it: ${expression.message}`;
        return refused('expression-invalid', reason, "Set expressionEvaluationOptions.scope to 'inner', or change the value.");
    }
    const reason = 'a deployment of outer scope evaluates once more what comes out as an expression';
    return missing(reason, 'a text that does not begin with a bracket');
}
const COPIED_AGAIN = missing('a deployment of outer scope makes copies of what comes out as a copy loop', 'the values in place of a copy loop');
function hasLoops(datum) {
    const copy = memberIn(datum, 'copy');
    const isLoop = (item) => item.kind === 'object' && ['name', 'count', 'input'].every((part) => memberIn(item, part));
    return copy?.kind === 'array' && copy.items.length > 0 && copy.items.every(isLoop);
}
function notReadable(written, error) {
    const filledIn = literalText(written);
    if (filledIn.kind === 'unknown')
        return filledIn;
    const reason = `the expression cannot be read: ${error.message}`;
    return error instanceof ExpressionLimit
        ? missing(reason, 'a simpler expression')
        : refused('expression-invalid', reason, 'Correct the expression.');
}
function evaluateObject(node, context) {
    const entries = [];
    const looped = [];
    const made = [];
    for (const { name, value } of node.members) {
        const copies = !context.verbatim && foldName(name) === 'copy' ? copiesIn(value, context) : undefined;
        if (copies?.unclear)
            return dict([], refusedPart(evaluate(value, context), context.run) ?? copies.unclear);
        if (copies) {
            entries.push(...copies.entries.map((copy) => [copy.name, copyValues(copy, context)]));
            looped.push(...copies.entries.map((copy) => copy.name));
            continue;
        }
        const key = evaluateKey(name, context);
        if (typeof key !== 'string')
            return dict([], key);
        entries.push([key, evaluate(value, context)]);
        if (key !== name)
            made.push(foldName(key));
    }
    const twice = looped.length + made.length > 0 ? madeAgain(entries, looped, made) : undefined;
    return twice === undefined ? writtenDict(entries) : madeTwice(twice);
}
function madeAgain(entries, looped, made) {
    const exact = countOf(entries.map(([name]) => name));
    const folded = countOf(entries.map(([name]) => foldName(name)));
    return looped.find((name) => (exact.get(name) ?? 0) > 1) ?? made.find((name) => (folded.get(name) ?? 0) > 1);
}
function countOf(names) {
    const counts = new Map();
    for (const name of names)
        counts.set(name, (counts.get(name) ?? 0) + 1);
    return counts;
}
function evaluateKey(name, context) {
    const read = readString(name);
    if ('literal' in read)
        return read.literal;
    const expression = parseExpression(read.expression, readsQuotesTwice(context));
    if (expression instanceof ExpressionError)
        return notReadable(name, expression);
    const value = evaluateExpression(expression, context);
    if (value.kind === 'string')
        return value.value;
    return value.kind === 'unknown'
        ? withoutTail(value)
        : refused('expression-invalid', "a property's name is no text", 'Correct the expression.');
}
function evaluateExpression(expression, context) {
    if (expression.kind === 'string')
        return literalText(expression.value);
    if (expression.kind === 'number') {
        const { value, exact } = expression;
        return (exact === undefined ? undefined : integer(BigInt(exact))) ?? number(value);
    }
    return context.run.deeper(() => {
        if (expression.kind === 'call')
            return evaluateCall(expression, context);
        const of = evaluateExpression(expression.of, context);
        return access(of, evaluateExpression(expression.key, context));
    });
}
const SPECIAL = new Map([
    ['if', conditional],
    ['and', and],
    ['or', or],
    ['coalesce', coalesce],
    ['parameters', parameters],
    ['variables', variables],
    ['copyindex', copyIndex],
    ['lambdavariables', lambdaVariables],
]);
function evaluateCall(call, context) {
    const wrong = wrongNumber(call.name, call.args.length) ?? outOfPlace(call.name, context);
    if (wrong)
        return wrong;
    const special = SPECIAL.get(call.name);
    if (special)
        return special(call, context);
    const own = userFunction(call, context);
    if (own)
        return own;
    const args = call.args.map((arg) => arg.kind === 'call' && arg.name === 'lambda' ? lambda(arg, context) : evaluateExpression(arg, context));
    const result = callFunction(call.name, args, context.run);
    return placed(result, placeFrom(result, args));
}
const ASKS_AZURE = /^(references?|list.*)$/;
const ANEW = new Set(['newguid', 'utcnow']);
function outOfPlace(name, { part, args, scope }) {
    if (name === 'lambda') {
        return refused('expression-invalid', 'lambda() stands where no function takes one', 'Correct the expression.');
    }
    const where = part && part !== 'an output' ? part : args && 'a function';
    if (where && ASKS_AZURE.test(name)) {
        return refused('template-refused', `${name}() is used in ${where}`, `Use ${name}() in the properties of a resource only.`);
    }
    if (!ANEW.has(name) || part === 'a default value' || member(scope.template, 'policyRule'))
        return undefined;
    return refused('template-refused', `${name}() is used outside of a default value`, 'Make it the default of a parameter.');
}
function placeFrom(result, args) {
    if (result.kind === 'unknown' && !result.tail)
        return undefined;
    const compound = result.kind === 'array' || result.kind === 'object';
    const places = args.flatMap((arg) => arg.kind !== 'unknown' && (!compound || arg.kind === result.kind) ? (arg.at ?? []) : []);
    return compound || places.length === 1 ? places[0] : undefined;
}

;// CONCATENATED MODULE: ./build/templates/expressions/object-members.js





function memberOf(node, name, context) {
    if (node?.type !== 'object')
        return node && partOf(evaluate(node, context), name);
    const ways = new Map();
    const at = context.scope.at(node.span);
    const copy = context.verbatim ? undefined : member(node, 'copy');
    if (copy?.type === 'string')
        return missing('the copy loops are worked out', 'copy loops that are written out');
    const copies = copy && copiesIn(copy, context);
    const made = copies && copyOf(name, copies, context);
    if (made)
        ways.set(copies.entries.find((entry) => foldName(entry.name) === foldName(name))?.name ?? name, () => made);
    const wanted = foldName(name);
    for (const entry of node.members) {
        const isExpression = entry.name.startsWith('[');
        if (!isExpression && foldName(entry.name) !== wanted)
            continue;
        const key = isExpression ? evaluateKey(entry.name, context) : entry.name;
        if (typeof key !== 'string')
            return key;
        if (foldName(key) !== wanted)
            continue;
        if (ways.has(key) && (isExpression || made))
            return madeTwice(name, at);
        ways.set(key, () => evaluate(entry.value, context));
    }
    return ways.size > 1 ? inTwoSpellings(name, at) : ways.values().next().value?.();
}
function partOf(datum, name) {
    if (datum.kind === 'unknown')
        return datum;
    if (datum.kind !== 'object')
        return undefined;
    if (hasTwins(datum) && [...datum.members.keys()].filter((other) => foldName(other) === foldName(name)).length > 1) {
        return inTwoSpellings(name, datum.at);
    }
    if (datum.twice?.some((other) => foldName(other) === foldName(name))) {
        return missing(`'${name}' is given twice`, `the one value of '${name}'`, datum.at);
    }
    return memberIn(datum, name) ?? datum.missing;
}
function inTwoSpellings(name, at) {
    return missing(`'${name}' is given in two spellings`, `the one value of '${name}'`, at);
}

;// CONCATENATED MODULE: ./build/templates/arm/powershell.js


function isWrappedList(datum) {
    return (datum.kind === 'object' && partOf(datum, 'value')?.kind === 'array' && partOf(datum, 'Count')?.kind === 'number');
}
function keepList(datum) {
    if (isCut(datum))
        return 'PowerShell cut it off in depth: write the file with ConvertTo-Json -Depth 100.';
    if (isWrappedList(datum)) {
        return 'PowerShell wrapped the list in value and Count: pass it on as a plain one with the comma operator, ,@( \u2026 ) | ConvertTo-Json -Depth 100.';
    }
    if (datum.kind !== 'object' || datum.members.size === 0)
        return undefined;
    return 'Write a list: [ \u2026 ]. PowerShell makes an object of a list of one: keep the list with the comma operator, ,@( \u2026 ) | ConvertTo-Json -Depth 100, or with -AsArray.';
}
function isCut(datum) {
    if (datum.kind === 'array')
        return datum.items.some(isCut);
    return datum.kind === 'string' && (0,ids/* isCutByPowerShell */.fE)(datum.value);
}

;// CONCATENATED MODULE: ./build/templates/arm/parameters.js






function parameterSignature({ root }) {
    const parameters = member(root, 'parameters') ?? member(member(root, 'properties'), 'parameters');
    const members = parameters?.type === 'object' ? parameters.members : [];
    return {
        declared: members.map(({ name }) => name),
        required: members.filter(({ value }) => isRequired(value, root)).map(({ name }) => name),
    };
}
function mismatches(template, values, source, run) {
    if (!values)
        return [];
    const declared = member(template.root, 'parameters');
    const given = member(values.root, 'parameters');
    const undeclared = (given?.type === 'object' ? given.members : [])
        .filter(({ name }) => !member(declared, name))
        .map(({ name, nameSpan }) => ({
        rule: 'parameter-mismatch',
        message: `'${values.file}' gives parameter '${name}', which '${template.file}' does not declare.`,
        remedy: `Remove '${name}' from the parameter file, or declare it in the template.`,
        location: locationOf(values.file, nameSpan),
    }));
    const location = parametersKey(values);
    const lacking = (declared?.type === 'object' ? declared.members : [])
        .filter(({ name, value }) => isRequired(value, template.root) && !isGiven(member(given, name)))
        .map(({ name }) => ({
        rule: 'parameter-mismatch',
        variant: true,
        message: `'${values.file}' does not give parameter '${name}', which has no default in '${template.file}': it may be given at deployment.`,
        remedy: `If '${name}' is not given at deployment, give it in the parameter file, or a default in the template.`,
        location,
    }));
    const twice = givenTwice(values);
    const doubled = twice.map(({ name, nameSpan }) => ({
        rule: 'value-unknown',
        message: `'${values.file}' gives parameter '${name}' twice: it cannot be told which one counts.`,
        remedy: `Give '${name}' once.`,
        location: locationOf(values.file, nameSpan),
    }));
    const isTwice = (name) => twice.some((one) => isSameName(one.name, name));
    return [...doubled, ...undeclared, ...lacking, ...parameters_refused(template.root, values, isTwice, source, run)];
}
function givenTwice({ root }) {
    const all = membersNamed(root, 'parameters').flatMap(({ value }) => (value.type === 'object' ? value.members : []));
    const groups = membersNamed(root, 'parameters').length;
    const earlier = new Set();
    return all.filter(({ name, value }) => {
        const isAgain = earlier.has(name.toLowerCase());
        earlier.add(name.toLowerCase());
        return isAgain || groups > 1 || membersNamed(value, 'value').length > 1;
    });
}
function parameters_refused(template, values, isTwice, source, run) {
    const { file } = values;
    const given = member(values.root, 'parameters');
    return (given?.type === 'object' ? given.members : []).flatMap(({ name, value: entry }) => {
        if (isTwice(name))
            return [];
        const declaration = member(member(template, 'parameters'), name);
        const value = member(entry, 'value');
        const cut = declaration && entry.type === 'string' && (0,ids/* isCutByPowerShell */.fE)(entry.value) ? entry : undefined;
        const datum = value && source.give(name, run);
        const why = cut
            ? `is a text, '${cut.value.slice(0, 40)}', in place of an object with a value`
            : declaration && datum && parameter_constraints_refusal(declaration, datum, run, template);
        if (!why)
            return [];
        const isList = stringMember(declaration, 'type')?.toLowerCase() === 'array';
        const kept = cut ? keepList(literal(cut, file)) : isList && datum ? keepList(datum) : undefined;
        return [
            {
                rule: 'parameter-mismatch',
                message: `What '${file}' gives for parameter '${name}' ${why}.`,
                remedy: kept ?? `Give '${name}' a value that the template takes.`,
                location: locationOf(file, (value ?? entry).span),
            },
        ];
    });
}
function isRequired(declaration, template) {
    return !member(declaration, 'defaultValue') && !isNullable(declaration, template);
}
function isGiven(entry) {
    const value = member(entry, 'value');
    return value ? value.type !== 'null' : Boolean(member(entry, 'reference') ?? member(entry, 'expression'));
}
function parametersKey({ file, root }) {
    return locationOf(file, memberEntry(root, 'parameters')?.nameSpan ?? root.span);
}

;// CONCATENATED MODULE: ./build/templates/files/broken.js


const CLAIMS_TEMPLATE = /deploymentTemplate\.json|"policyRule"|"contentVersion"|"type"\s*:\s*"[^"]*Microsoft\.ManagedServices\/registration/i;
const MAKE_PLAN = "Make the plan with 'terraform plan -out plan.bin' and 'terraform show -json plan.bin > plan.json'.";
function explainBroken(file, text, named, broken) {
    const concerns = concernsLighthouse(text);
    if (!named && !concerns && !broken_givesAuthorizations(text))
        return undefined;
    const other = fromTerraform(file, text);
    if (other)
        return other;
    if (named || (concerns && CLAIMS_TEMPLATE.test(text)))
        return broken;
    if (!broken_givesAuthorizations(text))
        return undefined;
    const [first] = broken.observations;
    const message = `${file} may give authorizations, but it cannot be read: ${first?.message ?? 'it is no JSON.'}`;
    return notJudged(file, message, 'Correct the file at that place.', first?.location);
}
function broken_givesAuthorizations(text) {
    return AUTHORIZATION_SHAPED.test(text) && /"principalId"/i.test(text) && /"roleDefinitionId"/i.test(text);
}
function fromTerraform(file, text) {
    if (isStreamOfTerraform(text)) {
        const message = `${file} is the stream of messages of 'terraform plan -json', and not the plan.`;
        return unreadable(file, message, MAKE_PLAN);
    }
    if (!CLAIMS_PLAN.test(text))
        return undefined;
    const plans = text.match(/"format_version"\s*:/g)?.length ?? 0;
    if (/^\s*\[command\]|^::(debug|set-output)\b/m.test(text)) {
        const message = `${file} holds lines that the wrapper of hashicorp/setup-terraform wrote beside the plan.`;
        return unreadable(file, message, "Set 'terraform_wrapper: false' in the step of hashicorp/setup-terraform.");
    }
    if (plans > 1) {
        const message = `${file} holds ${plans} plans, one behind the other.`;
        return unreadable(file, message, 'Write each plan to a file of its own.');
    }
    const brace = text.search(/\S/);
    if (brace >= 0 && text[brace] !== '{') {
        const message = `${file} holds a plan, and something else before it.`;
        return unreadable(file, message, `${MAKE_PLAN} Nothing else may write to that file.`);
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/templates/files/forms.js


const TEMPLATE_INSTEAD = 'Name the ARM template or the Bicep file that it is deployed from in templates.';
const FORMS = [
    {
        what: 'the rule of a policy without its definition',
        instead: 'Put the rule into "policyRule" of a policy definition, with its "parameters" beside it, and name that file.',
        fits: (root) => has(root, 'if') && has(root, 'then'),
    },
    {
        what: 'a policy assignment outside of a template',
        instead: 'Name the template of the policy in templates, with the assignment as a resource of the same file.',
        fits: (root) => [root, member(root, 'properties')].some((each) => has(each, 'policyDefinitionId')) ||
            has(root, 'definitionEntry') ||
            has(root, 'definitionEntryList') ||
            (has(root, 'nodeName') && has(root, 'children')),
    },
    {
        what: 'an initiative outside of a template',
        instead: 'Name the template of the policy in templates, with the initiative as a resource of the same file.',
        fits: (root) => [root, member(root, 'properties')].some((each) => has(each, 'policyDefinitions')),
    },
    {
        what: 'an answer of what-if, which tells of one subscription and one day',
        instead: TEMPLATE_INSTEAD,
        fits: (root) => [root, member(root, 'properties')].some((each) => holdsList(each, 'changes', 'changeType')),
    },
    {
        what: 'a preview of Pulumi',
        instead: 'Pulumi programs are not read: check the delegations that they deploy with the input scopes.',
        fits: (root) => holdsList(root, 'steps', 'urn') || holdsList(root, 'steps', 'op'),
    },
    {
        what: 'a blueprint or an artifact of one',
        instead: 'Name the template in it, as a file of its own, in templates.',
        fits: (root) => stringMember(root, 'kind') !== undefined &&
            ['template', 'policyAssignment'].includes(stringMember(root, 'kind') ?? '') &&
            has(root, 'properties'),
    },
    {
        what: 'the body of a request to Azure Resource Manager',
        instead: TEMPLATE_INSTEAD,
        fits: (root) => has(member(root, 'properties'), 'managedByTenantId') ||
            has(member(root, 'properties'), 'template') ||
            has(member(root, 'properties'), 'templateLink') ||
            has(root, 'requests'),
    },
];
const UNKNOWN_FORM = {
    what: 'JSON of a form that this check does not know',
    instead: TEMPLATE_INSTEAD,
};
function unreadForm(root) {
    if (!holdsDelegation(root) && !givesAuthorizations(root))
        return undefined;
    return FORMS.find(({ fits }) => fits(root)) ?? UNKNOWN_FORM;
}
function isAnswer(root) {
    const hasId = (node) => stringMember(node, 'id')?.startsWith('/') === true;
    const list = root.type === 'array' ? root : member(root, 'value');
    const items = list?.type === 'array' ? list.items : [];
    if (items.length > 0)
        return items.every(hasId);
    return hasId(root) && has(member(root, 'properties'), 'provisioningState');
}
function holdsDelegation(root) {
    const waiting = [root];
    for (let node = waiting.pop(); node; node = waiting.pop()) {
        if (node.type === 'array')
            waiting.push(...node.items);
        if (node.type !== 'object')
            continue;
        if (has(node, 'managedByTenantId'))
            return true;
        const type = (stringMember(node, 'type') ?? '').toLowerCase().replace(/@.*$/, '');
        if (isDefinitionType(type) && node.members.length > 1)
            return true;
        waiting.push(...node.members.map(({ value }) => value));
    }
    return false;
}
function has(node, name) {
    return member(node, name) !== undefined;
}
function holdsList(node, name, of) {
    const list = member(node, name);
    return list?.type === 'array' && list.items.some((item) => has(item, of));
}

;// CONCATENATED MODULE: ./build/templates/pairing/inventory.js











async function takeInventory({ workspace, documents, pace }, files, named) {
    const sorted = [];
    for (const file of files) {
        if (!(await pace()))
            break;
        const found = sort(workspace, documents, file, named.has(file));
        if (found)
            sorted.push(found);
    }
    const of = (kind) => sorted.flatMap((each) => (each.kind === kind && 'file' in each ? [each.file] : []));
    return {
        templates: sorted.flatMap((each) => (each.kind === 'template' ? [each.template] : [])),
        assigningTemplates: sorted.flatMap((each) => (each.kind === 'assigning template' ? [each.template] : [])),
        parameters: sorted.flatMap((each) => (each.kind === 'parameters' ? [each.parameters] : [])),
        unreadable: sorted.flatMap((each) => (each.kind === 'unreadable' ? [each.unreadable] : [])),
        plans: of('plan'),
        bicep: of('bicep'),
        bicepParameters: of('bicepparam'),
        terraform: of('terraform'),
        states: of('state'),
        bareValues: of('bare values'),
        foreignTemplates: of('foreign template'),
        authorizations: of('authorizations'),
        mentions: of('mention'),
        answers: of('answer'),
    };
}
function sort(workspace, documents, file, named) {
    if (/\.bicep(param)?$/i.test(file)) {
        if ('text' in documents.text(file))
            return { kind: /\.bicep$/i.test(file) ? 'bicep' : 'bicepparam', file };
        return named || mayMatter(workspace, file) ? notText(documents, file) : undefined;
    }
    if (/\.tf(\.json)?$/i.test(file)) {
        if (definesInTerraform(documents.glance(file) ?? ''))
            return { kind: 'terraform', file };
        return inventory_tooLarge(workspace, file) && mayMatter(workspace, file) ? notText(documents, file) : undefined;
    }
    return /\.jsonc?$/i.test(file) || named ? sortJson(workspace, documents, file, named) : undefined;
}
function sortJson(workspace, documents, file, named) {
    const text = documents.glance(file);
    if (text === undefined) {
        if (!named && !mayMatter(workspace, file))
            return undefined;
        return isLargePlan(workspace, file) ? { kind: 'plan', file } : notText(documents, file);
    }
    const concerns = concernsLighthouse(text);
    if (!named && !concerns && !MAY_BELONG.test(text) && !AUTHORIZATION_SHAPED.test(text))
        return undefined;
    const read = documents.tree(file);
    const document = 'broken' in read ? read : asDocument(file, read.tree);
    if ('tree' in read && isAnswer(read.tree))
        return { kind: 'answer', file };
    if ('tree' in read && isAuthorizationList(read.tree))
        return { kind: 'authorizations', file };
    if ('root' in document)
        return sortTree({ workspace, documents }, file, document.root, text);
    if (CLAIMS_PARAMETERS.test(text) && !named) {
        const shaped = AUTHORIZATION_SHAPED.test(text);
        const concerned = shaped || isAboutLighthouse(text);
        const parameters = { file, broken: document.broken, givesAuthorizations: shaped, concerns: concerned };
        return { kind: 'parameters', parameters };
    }
    const isText = 'text' in documents.text(file);
    const said = explainBroken(file, text, named || (concerns && !isText), document.broken);
    return said ? { kind: 'unreadable', unreadable: said } : undefined;
}
function sortTree(files, file, root, text) {
    const concerns = concernsLighthouse(text);
    const kind = classify(root);
    switch (kind) {
        case 'template': {
            const links = /"relativePath"/i.test(text);
            const holds = (concerns && mayHoldDefinition(root)) ||
                (links && leadsToLighthouse(files, file, text)) ||
                (/"templateLink"/i.test(text) && linksToLighthouse(root));
            if (holds || (concerns && holdsAssignment(root))) {
                const signature = inventory_lowerCase(parameterSignature({ file, root }));
                const template = { file, signature, compiled: compiledByBicep(root), links };
                return { kind: holds ? kind : 'assigning template', template };
            }
            return namesDefinitionType(text) ? { kind: 'mention', file } : undefined;
        }
        case 'parameters':
            return { kind, parameters: readParameters(files.workspace, file, root, text) };
        case 'plan':
        case 'state':
            return concerns ? { kind, file } : undefined;
        case 'bare values':
            return AUTHORIZATION_SHAPED.test(text) ? { kind, file } : undefined;
        case 'foreign template':
            return mayHoldDefinition(root) ? { kind, file } : undefined;
        case 'other':
            return sortOther(file, root, text);
    }
}
function sortOther(file, root, text) {
    if (isStreamOfTerraform(text)) {
        const said = explainBroken(file, text, false, { file, observations: [] });
        return said ? { kind: 'unreadable', unreadable: said } : undefined;
    }
    const form = unreadForm(root);
    if (!form)
        return namesDefinitionType(text) ? { kind: 'mention', file } : undefined;
    const places = [root, member(root, 'parameters')].flatMap((each) => (each?.type === 'object' ? each.members : []));
    const isPlainList = form === UNKNOWN_FORM && places.some(({ value }) => isAuthorizationList(value));
    if (isPlainList)
        return { kind: 'authorizations', file };
    const message = `${file} holds a delegation or authorizations, but it is ${form.what}, which is not read.`;
    return { kind: 'unreadable', unreadable: notJudged(file, message, form.instead) };
}
function isLargePlan(workspace, file) {
    try {
        return inventory_tooLarge(workspace, file) && fileHolds(workspace, file, CLAIMS_PLAN);
    }
    catch {
        return false;
    }
}
function readParameters(workspace, file, root, text) {
    const gives = givesAuthorizations(root);
    const concerns = gives || AUTHORIZATION_SHAPED.test(text) || isAboutLighthouse(text) || isAboutLighthouse(file);
    const entry = { file, names: givenNames(root), givesAuthorizations: gives, concerns };
    const metadata = member(root, 'metadata');
    const written = stringMember(metadata, 'template');
    if (written === undefined)
        return entry;
    const link = resolveReference(written, /^\.{1,2}[\\/]/.test(written) ? folderOf(file) : '');
    const stands = link === undefined ? 'outside' : standing(workspace, link);
    if (link !== undefined && stands === 'file')
        return { ...entry, link };
    if (link !== undefined && !stands.startsWith('outside'))
        return { ...entry, missingLink: link };
    const broken = unreadable(file, `metadata.template of ${file} names '${written}', which ${whereItLeads(link)}; it was not read.`, 'Name a template inside the workspace.', locationOf(file, member(metadata, 'template')?.span ?? root.span));
    return { file, broken, givesAuthorizations: true, concerns: true };
}
function leadsToLighthouse({ workspace, documents }, file, text) {
    const texts = new Map([[file, text]]);
    for (const [from, content] of texts) {
        if (CONCERNS_LIGHTHOUSE.test(content) && from !== file)
            return true;
        for (const [, written = ''] of content.matchAll(/"relativePath"\s*:\s*"([^"[]+)"/gi)) {
            const path = resolveReference(written, folderOf(from));
            if (path === undefined || texts.has(path) || standing(workspace, path) !== 'file')
                continue;
            texts.set(path, documents.glance(path) ?? '');
        }
    }
    return false;
}
function inventory_tooLarge(workspace, file) {
    try {
        return (0,external_node_fs_.statSync)((0,external_node_path_.join)(workspace, file)).size > MAX_TEMPLATE_BYTES;
    }
    catch {
        return false;
    }
}
function mayMatter(workspace, file) {
    try {
        return fileHolds(workspace, file, CONCERNS_LIGHTHOUSE);
    }
    catch {
        return true;
    }
}
function notText(documents, file) {
    const read = documents.text(file);
    return 'broken' in read ? { kind: 'unreadable', unreadable: read.broken } : undefined;
}
function inventory_lowerCase({ declared, required }) {
    return {
        declared: declared.map((name) => name.toLowerCase()),
        required: required.map((name) => name.toLowerCase()),
    };
}

;// CONCATENATED MODULE: ./build/templates/pairing/pair.js


const PARAMETERS_LAST = /^(.*?)[._-]?param(?:eter)?s?$/;
const PARAMETERS_WITHIN = /^(.*?)[._-]?param(?:eter)?s?[.-]/;
function pairFiles(templates, parameters, anywhere) {
    const index = pair_indexOf(templates);
    const pairs = [];
    const unpaired = [];
    for (const file of [...parameters].sort((left, right) => byName(left.file, right.file))) {
        const found = findTemplate(file, index, anywhere);
        if (typeof found === 'string')
            pairs.push({ template: found, parameters: file.file });
        else
            unpaired.push({ parameters: file.file, candidates: found });
    }
    return { pairs, unpaired };
}
function findTemplate(file, index, anywhere) {
    if (file.link !== undefined)
        return index.byPath.get(file.link) ?? [];
    const folder = folderOf(file.file);
    const byStem = findByStem(file.file, index);
    if (byStem !== undefined)
        return byStem;
    const { names } = file;
    if (!names)
        return [];
    const places = [folder, ...foldersAbove(folder)];
    const groups = places.flatMap((place) => {
        const group = index.byFolder.get(place);
        return group ? [{ group, words: wordsOf(file.file, place) }] : [];
    });
    if (anywhere)
        groups.push({ group: index.all, words: wordsOf(file.file, '') });
    for (const { group, words } of groups) {
        const meant = meantIn(group, names, words, file.concerns === true);
        if (meant.length > 0)
            return meant.length === 1 ? (meant[0] ?? []) : meant;
    }
    if (!file.concerns)
        return [];
    const nearest = nearestOf(groups, names);
    return nearest.length === 1 ? (nearest[0] ?? []) : nearest;
}
function meantIn(group, names, words, concerns) {
    const declaring = group.declaring(names);
    if (declaring.length === 0)
        return [];
    const named = declaring.map((each) => ({ ...each, affinity: affinity(each.file, words) }));
    const telling = named.filter((each) => each.affinity.shared > 0 && (concerns || each.fits || each.affinity.whole));
    const best = Math.max(...telling.map((each) => each.affinity.shared));
    const closest = telling.filter((each) => each.affinity.shared === best);
    const pick = (some) => {
        const fitting = some.filter(({ fits }) => fits);
        const few = fitting.length > 0 ? fitting : some;
        const whole = few.filter((each) => each.affinity.whole);
        return (whole.length === 1 ? whole : few).map((each) => each.file);
    };
    if (closest.length > 0)
        return pick(closest);
    return pick(named.filter(({ fits }) => fits));
}
function nearestOf(groups, names) {
    const [nearest] = groups.map(({ group }) => group.nearest(names)).sort((left, right) => right.score - left.score);
    return nearest && nearest.score > 0 ? [...nearest.files] : [];
}
const COMMON_WORDS = new Set('arm azuredeploy bicep deploy deployment json main param parameter parameters params template templates'.split(' '));
function wordsOf(file, from) {
    const path = from === '' ? file : file.slice(from.length + 1);
    const words = path
        .replace(/([a-z\d])([A-Z])/g, '$1 $2')
        .toLowerCase()
        .split(/[^\p{L}\d]+/u);
    return new Set(words.filter((word) => word !== '' && !COMMON_WORDS.has(word)));
}
function affinity(template, words) {
    const own = wordsOf(nameOf(template).replace(/\.(jsonc?|bicep)$/i, ''), '');
    const shared = [...own].filter((word) => words.has(word)).length;
    return { shared, whole: shared === own.size && shared > 0 };
}
function foldersAbove(folder) {
    const above = [];
    for (let place = folder; place !== '';) {
        place = folderOf(place);
        above.push(place);
    }
    return above;
}
function findByStem(file, index) {
    const folder = folderOf(file);
    for (const stem of stemsMeantBy(file)) {
        const found = index.byStem.get(`${folder}/${stem}`);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function stemsMeantBy(file) {
    const own = pair_stemOf(file);
    const stems = [];
    const exact = PARAMETERS_LAST.exec(own)?.[1] ?? '';
    if (exact !== '')
        stems.push(exact);
    for (let cut = exact.lastIndexOf('.'); cut > 0; cut = exact.lastIndexOf('.', cut - 1))
        stems.push(exact.slice(0, cut));
    const within = PARAMETERS_WITHIN.exec(own)?.[1] ?? '';
    if (within !== '')
        stems.push(within);
    return [...stems.slice(0, 1), ...stems.slice(1).sort((left, right) => right.length - left.length)];
}
function pair_indexOf(templates) {
    const byPath = new Map();
    const byStem = new Map();
    const folders = new Map();
    const sorted = [...templates].sort((left, right) => byName(left.file, right.file));
    for (const template of sorted) {
        const { file } = template;
        byPath.set(file, file);
        for (const alias of template.aliases ?? [])
            byPath.set(alias, file);
        const folder = folderOf(file);
        const stem = `${folder}/${pair_stemOf(file)}`;
        if (!byStem.has(stem) || /\.json$/i.test(file))
            byStem.set(stem, file);
        const group = folders.get(folder);
        if (group)
            group.push(template);
        else
            folders.set(folder, [template]);
    }
    const byFolder = new Map([...folders].map(([folder, group]) => [folder, groupOf(group)]));
    return { byPath, byStem, byFolder, all: groupOf(sorted) };
}
function pair_stemOf(file) {
    return nameOf(file)
        .replace(/\.(jsonc?|bicep(param)?)$/i, '')
        .toLowerCase();
}
const ENOUGH = 10;
const MOST_DECLARING = 200;
const NEARLY = 0.9;
function groupOf(templates) {
    let index;
    const answers = new Map();
    return {
        declaring(names) {
            index ??= signatureIndex(templates);
            const given = new Set(names);
            const key = [...given].sort().join('\n');
            const known = answers.get(key);
            if (known)
                return known;
            const declaring = declaringAll(index, given);
            answers.set(key, declaring);
            return declaring;
        },
        nearest(names) {
            index ??= signatureIndex(templates);
            return nearestIn(index, new Set(names));
        },
    };
}
function signatureIndex(templates) {
    const all = [];
    const byName = new Map();
    for (const template of templates) {
        const signature = template.signature();
        if (!signature)
            continue;
        const entry = { file: template.file, declared: new Set(signature.declared), required: signature.required };
        all.push(entry);
        for (const name of entry.declared) {
            const declaring = byName.get(name);
            if (declaring)
                declaring.push(entry);
            else
                byName.set(name, [entry]);
        }
    }
    return { all, byName };
}
function declaringAll({ all, byName }, given) {
    let few = all;
    for (const name of given) {
        const declaring = byName.get(name) ?? [];
        if (declaring.length < few.length)
            few = declaring;
    }
    const found = [];
    let fitting = 0;
    for (const { file, declared, required } of few) {
        if (fitting === ENOUGH)
            break;
        if (![...given].every((name) => declared.has(name)))
            continue;
        const fits = required.every((name) => given.has(name));
        if (fits)
            fitting++;
        if (fits || found.length < MOST_DECLARING)
            found.push({ file, fits });
    }
    return found;
}
function nearestIn({ byName }, given) {
    const scores = new Map();
    const count = (signed, worth) => {
        if (signed.length > MOST_DECLARING)
            return;
        for (const { file } of signed)
            scores.set(file, (scores.get(file) ?? 0) + worth);
    };
    for (const name of given) {
        const declaring = byName.get(name);
        if (declaring)
            count(declaring, 1);
        else if (byName.size <= MOST_DECLARING) {
            for (const [declared, signed] of byName) {
                if (!given.has(declared) && (0,ids/* isSlip */.BX)(name, declared))
                    count(signed, NEARLY);
            }
        }
    }
    const score = Math.max(0, ...scores.values());
    return { score, files: [...scores].filter(([, each]) => each === score && each > 0).map(([file]) => file) };
}

;// CONCATENATED MODULE: ./build/templates/pairing/parameter-files.js








async function givenParameters(input) {
    const { workspace, parameterGlobs } = input;
    const found = discover(workspace, parameterGlobs, 'parameters');
    const inventory = await takeInventory(input, found.files, found.named);
    const read = new Set([
        ...inventory.parameters.map(({ file }) => file),
        ...inventory.bicepParameters,
        ...inventory.authorizations,
    ]);
    const broken = new Set(inventory.unreadable.map(({ file }) => file));
    const accounted = new Set([
        ...read,
        ...found.named,
        ...inventory.bareValues,
        ...inventory.authorizations,
        ...inventory.templates.map(({ file }) => file),
        ...input.found.files,
    ]);
    return {
        json: inventory.parameters,
        bicep: inventory.bicepParameters,
        authorizations: [...new Set([...input.inventory.authorizations, ...inventory.authorizations])],
        given: true,
        unreadable: [...found.refused, ...inventory.unreadable.filter(({ file }) => found.named.has(file))],
        problems: [
            ...found.problems,
            ...[...found.named]
                .filter((file) => !read.has(file) && !broken.has(file))
                .map((file) => ({
                message: `parameters: '${file}' is not a parameter file.`,
                remedy: 'A parameter file has the schema deploymentParameters.json, or the ending .bicepparam.',
            })),
        ],
        notes: [
            ...inventory.bareValues.filter((file) => !found.named.has(file)).map(bareValues),
            ...noParameterFiles(found.files.filter((file) => !accounted.has(file))),
        ],
    };
}
function noParameterFiles(files) {
    if (files.length === 0)
        return [];
    const more = files.length > parameter_files_ENOUGH_NAMES ? ` and ${files.length - parameter_files_ENOUGH_NAMES} more` : '';
    const names = `${files.slice(0, parameter_files_ENOUGH_NAMES).join(', ')}${more}`;
    return [{ message: `Matched by parameters, but no parameter files: ${names}.` }];
}
async function conventionalParameters(input, folders) {
    const { workspace, inventory } = input;
    const excluded = readGlobs(workspace, input.parameterGlobs, 'parameters');
    const beside = await takeInventory(input, filesBeside(input, folders), new Set());
    const isMeant = (file) => !excluded.excludes(file);
    return {
        json: [...inventory.parameters, ...beside.parameters].filter(({ file }) => isMeant(file)),
        bicep: [...inventory.bicepParameters, ...beside.bicepParameters].filter(isMeant),
        authorizations: [...inventory.authorizations, ...beside.authorizations].filter(isMeant),
        given: false,
        unreadable: [],
        problems: excluded.problems,
        notes: [...inventory.bareValues, ...beside.bareValues].filter(isMeant).map(bareValues),
    };
}
function filesBeside({ workspace, found }, folders) {
    const seen = new Set(found.files);
    const isMeant = (file) => {
        const shutOut = /\.bicepparam$/i.test(file) ? found.excludes(file) : found.excludesParameters(file);
        return /\.(jsonc?|bicepparam)$/i.test(file) && !seen.has(file) && !shutOut;
    };
    const own = [...folders].map((folder) => listFolder(workspace, folder));
    const below = own.flatMap((folder) => folder.folders).filter((folder) => !folders.has(folder));
    const all = [...own, ...below.map((folder) => listFolder(workspace, folder))].flatMap(({ files }) => files);
    return [...new Set(all)].filter(isMeant).sort(byName);
}
const parameter_files_ENOUGH_NAMES = 5;
function bareValues(file) {
    return unpairedNote(file, {
        message: `${file} holds values as a parameter file does, but is none: its values stand outside "parameters".`,
        remedy: 'Put the values into "parameters", beside $schema and contentVersion; Azure takes no other form.',
    });
}
function usedBicepParameters(files, templates, input) {
    const matched = new Set(input.inventory.bicepParameters);
    const read = files.map((file) => bicepParametersIn(file, templates, matched, input));
    return { used: read.flatMap(({ used }) => used), notes: read.flatMap(({ notes }) => notes) };
}
function bicepParametersIn(file, templates, matched, { project, documents, found }) {
    const read = documents.text(file);
    if ('text' in read && usesNone(read.text))
        return { used: [], notes: [] };
    const template = project.using(file);
    if (template !== undefined && templates.has(template))
        return { used: [{ file, template }], notes: [] };
    const isNamed = found.named.has(file);
    const isCase = project.concernsLighthouse(file) && (matched.has(file) || project.lacksTemplate(file));
    if (isCase || isNamed)
        return { used: [{ file, ...(template === undefined ? {} : { template }) }], notes: [] };
    const missing = project.missingTemplate(file);
    const message = `${file} uses the template ${missing}, which is not there.`;
    return { used: [], notes: missing === undefined ? [] : [{ message, location: startOf(file) }] };
}
function belongsElsewhere({ file, link, broken }, templates, input) {
    if (link !== undefined || broken)
        return false;
    const named = namesakes(file);
    if (named.some((each) => templates.has(each)))
        return false;
    return named.some((each) => (each.endsWith('.bicep') ? isFile(each, input) : signatureOf(each, input) !== undefined));
}
function namesakes(file) {
    const stem = file.replace(/[._-]?param(eter)?s?\.jsonc?$/i, '');
    if (stem === file || stem === '' || stem.endsWith('/'))
        return [];
    return ['.json', '.jsonc', '.bicep'].map((ending) => stem + ending);
}
function isFile(file, { workspace }) {
    return standing(workspace, file) === 'file';
}
function signatureOf(file, input) {
    if (!isFile(file, input))
        return undefined;
    if (file.endsWith('.bicep')) {
        const read = input.documents.text(file);
        return 'text' in read ? bicepSignature(read.text) : undefined;
    }
    const document = input.documents.json(file);
    if (!('root' in document) || classify(document.root) !== 'template')
        return undefined;
    const { declared, required } = parameterSignature({ file, root: document.root });
    return { declared: declared.map((name) => name.toLowerCase()), required };
}

;// CONCATENATED MODULE: ./build/templates/pairing/unpaired.js




function otherTaker({ file, names = [] }, templates, input) {
    const folder = folderOf(file);
    const near = [...new Set([folder, folderOf(folder)])].flatMap((each) => listFolder(input.workspace, each).files);
    return near.find((each) => {
        if (!/\.(jsonc?|bicep)$/i.test(each) || each === file || templates.has(each))
            return false;
        const declared = new Set(signatureOf(each, input)?.declared);
        return names.length > 0 && names.every((name) => declared.has(name));
    });
}
function leftElsewhere(files, { pairs, unpaired }, input) {
    const fits = new Set([
        ...pairs.map(({ parameters }) => parameters),
        ...unpaired.filter(({ candidates }) => candidates.length > 0).map(({ parameters }) => parameters),
    ]);
    return files
        .filter((entry) => {
        const mayFit = fits.has(entry.file) && entry.names !== undefined && entry.names.length > 0;
        if (mayFit || input.found.named.has(entry.file))
            return true;
        return entry.givesAuthorizations && otherTaker(entry, new Set(), input) === undefined;
    })
        .map(({ file }) => unpairedNote(file, {
        message: `${file} was left to the template beside it whose name it has, and which holds no delegation.`,
        remedy: 'If it belongs to another template, name that in it with metadata.template.',
        next: [leaveOut(file)],
    }));
}
function unpairedFiles({ unpaired }, parameters, templates, input) {
    const byFile = new Map(parameters.json.map((entry) => [entry.file, entry]));
    const folders = new Set([...templates].map(folderOf));
    const isNear = (folder) => folders.has(folder) || folders.has(folderOf(folder));
    return {
        unreadable: unpaired.flatMap(({ parameters: file }) => {
            const entry = byFile.get(file);
            if (!entry?.broken)
                return [];
            return parameters.given || entry.givesAuthorizations || isNear(folderOf(file)) ? [entry.broken] : [];
        }),
        notes: unpaired.flatMap(({ parameters: file, candidates }) => {
            const entry = byFile.get(file);
            if (!entry || entry.broken)
                return [];
            if (candidates.length > 0)
                return [alike(file, candidates)];
            if (parameters.given || input.found.named.has(file))
                return [fitsNone(entry)];
            if (!entry.givesAuthorizations && !(entry.link !== undefined && entry.concerns))
                return [];
            const taker = otherTaker(entry, templates, input);
            if (taker === undefined)
                return [fitsNone(entry)];
            const message = `${file} was left to ${taker}, which takes all that it gives and holds no delegation.`;
            return [{ message, location: startOf(file) }];
        }),
    };
}
function alike(file, candidates) {
    return unpairedNote(file, {
        message: `${file} fits several templates alike.`,
        facts: candidates.map((template) => ['template', template]),
        remedy: `Name the template in the file: "metadata": { "template": "${candidates[0] ?? ''}" }.`,
    });
}
function fitsNone({ file, link }) {
    const message = link
        ? `${file} names the template ${link}, which is not among the templates that are checked.`
        : `${file} fits none of the templates that are checked.`;
    return unpairedNote(file, {
        message,
        remedy: 'Add its template to the input templates, or name it in the file with metadata.template.',
        next: [leaveOut(file)],
    });
}
function bareAuthorizations(files, templates) {
    return files.map((file) => {
        const taker = parameterFor(file, templates);
        const looksLike = taker
            ? [
                ['looks like the value of parameter', taker.parameter],
                ['of the template', taker.template],
            ]
            : [['because', 'no template that is checked has a parameter for them']];
        const into = taker ? `"${taker.parameter}": { "value": [ \u2026 ] }` : '"authorizations": { "value": [ \u2026 ] }';
        return unpairedNote(file, {
            message: `${file} holds authorizations and is no parameter file: it was not judged.`,
            facts: looksLike,
            remedy: `Put them into a parameter file, as "parameters": { ${into} }.`,
            next: [leaveOut(file)],
        });
    });
}
function parameterFor(file, templates) {
    const stem = nameOf(file)
        .replace(/\.jsonc?$/i, '')
        .toLowerCase();
    const distance = (template) => (folderOf(template) === folderOf(file) ? 0 : 1);
    const found = [...templates]
        .sort((left, right) => distance(left.file) - distance(right.file) || byName(left.file, right.file))
        .flatMap(({ file: template, signature }) => (signature()?.declared ?? []).map((parameter) => ({ parameter, template })));
    return (found.find(({ parameter }) => parameter === stem) ??
        found.find(({ parameter }) => /authori[sz]ation/.test(parameter)));
}

;// CONCATENATED MODULE: ./build/templates/pairing/candidates.js






async function findCandidates(input) {
    const templates = await templatesOf(input);
    const folders = new Set([...templates.json.map(({ file }) => file), ...templates.bicep].map(folderOf));
    const parameters = input.parameterGlobs.some((glob) => !glob.trim().startsWith('!'))
        ? await givenParameters(input)
        : await conventionalParameters(input, folders);
    const known = new Set([...templates.json, ...templates.assigning]
        .map(({ file }) => file)
        .concat(templates.bicep, [...templates.replaced]));
    const elsewhere = new Set(parameters.given ? [] : parameters.json.filter((entry) => belongsElsewhere(entry, known, input)));
    const pairable = pairableTemplates(templates, input);
    const own = parameters.json
        .filter((entry) => !elsewhere.has(entry))
        .map((entry) => (parameters.given ? { ...entry, concerns: true } : entry));
    const pairing = pairAll(own, pairable, templates.assigning, parameters.given);
    const broken = new Map(parameters.json.flatMap(({ file, broken: why }) => (why ? [[file, why]] : [])));
    const unpaired = unpairedFiles(pairing, parameters, known, input);
    const bicepParameters = usedBicepParameters(parameters.bicep, known, input);
    const loaded = new Set([...templates.bicep, ...bicepParameters.used.map(({ file }) => file)].flatMap((file) => input.project.files(file)));
    const candidates = [
        ...templateCandidates(templates, pairing, { bicepParameters, broken: new Set(broken.keys()) }),
        ...bicepParameters.used.map((each) => ({ kind: 'bicepparam', ...each })),
        ...input.inventory.plans.map((file) => ({ kind: 'plan', file })),
        ...input.inventory.terraform.map((file) => ({ kind: 'terraform', file })),
        ...input.inventory.states.map((file) => ({ kind: 'state', file })),
        ...input.inventory.foreignTemplates.map((file) => ({ kind: 'foreign', file })),
    ];
    return {
        candidates: candidates.sort((left, right) => byName(left.file, right.file)),
        unreadable: [
            ...parameters.unreadable,
            ...pairing.pairs.flatMap(({ parameters: file }) => broken.get(file) ?? []),
            ...unpaired.unreadable,
        ],
        notes: [
            ...parameters.notes,
            ...leftElsewhere([...elsewhere], pairFiles(pairable, [...elsewhere], false), input),
            ...unpaired.notes,
            ...bareAuthorizations(parameters.authorizations.filter((file) => !loaded.has(file)), pairable),
            ...bicepParameters.notes,
        ],
        problems: parameters.problems,
        missingLinks: new Map(parameters.json.flatMap(({ file, missingLink }) => missingLink === undefined ? [] : [[file, missingLink]])),
    };
}
function pairAll(parameters, templates, assigning, anywhere) {
    if (assigning.length === 0)
        return pairFiles(templates, parameters, anywhere);
    const files = new Set(assigning.map(({ file }) => file));
    const isNamesake = ({ file }) => namesakes(file).some((each) => files.has(each));
    const first = pairFiles(templates, parameters.filter((each) => !isNamesake(each)), anywhere);
    const open = new Set(first.unpaired.filter(({ candidates }) => candidates.length === 0).map((each) => each.parameters));
    const second = pairFiles(assigning.map(({ file, signature }) => ({ file, signature: () => signature })), parameters.filter((each) => isNamesake(each) || open.has(each.file)), anywhere);
    return {
        pairs: [...first.pairs, ...second.pairs],
        unpaired: [...first.unpaired.filter((each) => !open.has(each.parameters)), ...second.unpaired],
    };
}
async function templatesOf(input) {
    const { inventory, project, found } = input;
    const named = new Set(inventory.bicep.filter((file) => found.named.has(file)));
    const bicep = inventory.bicep.filter((file) => project.concernsLighthouse(file) || named.has(file));
    const compiled = await compiledFrom(bicep, input);
    const replaced = new Set([...compiled.values()].map(({ file }) => file));
    const json = inventory.templates.filter(({ file }) => !replaced.has(file));
    const assigning = inventory.assigningTemplates.filter(({ file }) => !replaced.has(file));
    return { json, assigning, bicep, compiled, replaced, named };
}
function pairableTemplates({ json, bicep, compiled }, { documents }) {
    return [
        ...json.map(({ file, signature }) => ({ file, signature: () => signature })),
        ...bicep.map((file) => {
            const made = compiled.get(file);
            const read = documents.text(file);
            return {
                file,
                aliases: made ? [made.file] : [],
                signature: () => made?.signature ?? ('text' in read ? bicepSignature(read.text) : undefined),
            };
        }),
    ];
}
function templateCandidates({ json, assigning, bicep, compiled, named }, pairing, { bicepParameters, broken }) {
    const byTemplate = Map.groupBy(pairing.pairs, ({ template }) => template);
    const used = new Set(bicepParameters.used.map(({ template }) => template));
    const rivals = rivalsIn(pairing);
    const withParameters = (file, compiledJson) => {
        const own = (byTemplate.get(file) ?? []).map(({ parameters }) => parameters);
        const paired = own.length > 0 || used.has(file) || (compiledJson !== undefined && used.has(compiledJson));
        const parameters = own.filter((each) => !broken.has(each));
        return { file, parameters, paired, ...(paired ? {} : { rivals: rivals(file) }) };
    };
    return [
        ...[...json, ...assigning].map(({ file, links }) => ({ kind: 'json', ...withParameters(file), links })),
        ...bicep.map((file) => {
            const compiledJson = compiled.get(file)?.file;
            return {
                kind: 'bicep',
                ...withParameters(file, compiledJson),
                ...(compiledJson === undefined ? {} : { compiledJson }),
                named: named.has(file),
            };
        }),
    ];
}
function rivalsIn({ pairs, unpaired }) {
    const takers = new Map();
    for (const { template, parameters } of pairs) {
        for (let folder = folderOf(parameters), last = false; !last; folder = folderOf(folder)) {
            takers.set(folder, (takers.get(folder) ?? new Set()).add(template));
            last = folder === '';
        }
    }
    const alike = new Map();
    for (const { parameters, candidates } of unpaired) {
        for (const each of candidates) {
            const known = alike.get(each) ?? new Set();
            for (const file of [parameters, ...candidates])
                known.add(file);
            alike.set(each, known);
        }
    }
    return (file) => [...(takers.get(folderOf(file)) ?? []), ...(alike.get(file) ?? [])];
}
async function compiledFrom(bicep, input) {
    const jsonOf = new Map(bicep.map((file) => [file, file.replace(/\.bicep$/i, '.json')]));
    const beside = [...new Set(jsonOf.values())].filter((json) => !input.found.excludes(json) && standing(input.workspace, json) === 'file');
    const { templates } = await takeInventory(input, beside, new Set());
    return new Map([...jsonOf].flatMap(([file, json]) => {
        const template = templates.find((each) => each.file === json);
        return template?.compiled ? [[file, template]] : [];
    }));
}

;// CONCATENATED MODULE: ./build/templates/arm/parameter-sources.js







function fromFile(values) {
    if (!values) {
        return {
            give: () => undefined,
            lack: (name, declaration) => missing(`parameter '${name}' has no default and no parameter file gives it`, `parameter '${name}'`, declaration),
        };
    }
    const { file, root } = values;
    const parameters = member(root, 'parameters');
    const doubled = givenTwice(values);
    const remembered = new Map();
    return {
        checked: true,
        give: (name) => {
            const key = name.toLowerCase();
            if (!remembered.has(key)) {
                const twice = doubled.find((one) => isSameName(one.name, name));
                const reason = `parameter '${name}' is given twice`;
                const value = twice
                    ? missing(reason, `the one value of parameter '${name}'`, locationOf(file, twice.nameSpan))
                    : givenIn(member(parameters, name), name, file);
                remembered.set(key, value);
            }
            return remembered.get(key);
        },
        lack: (name) => missing(`parameter '${name}' has no default and '${file}' does not give it`, `parameter '${name}'`, parametersKey(values)),
    };
}
function givenIn(entry, name, file) {
    const value = member(entry, 'value');
    if (value)
        return literal(value, file);
    return entry && givenElsewhere((part) => Boolean(member(entry, part)), name, locationOf(file, entry.span));
}
function givenElsewhere(has, name, at) {
    if (has('reference')) {
        return missing(`parameter '${name}' is read from a key vault at deployment`, `the key vault's secret for parameter '${name}'`, at);
    }
    if (!has('expression'))
        return undefined;
    return missing(`parameter '${name}' is worked out from inputs outside of the template`, `the inputs of parameter '${name}'`, at);
}
function fromParent(parameters, parent) {
    return {
        give: (name, run) => givenBy(entryOf(parameters, name, { ...parent, run }), name),
        lack: lackInside,
    };
}
function entryOf(parameters, name, context) {
    if (!parameters || parameters.type === 'object')
        return memberOf(parameters, name, context);
    const whole = evaluate(parameters, context);
    if (whole.kind === 'object' || whole.kind === 'unknown')
        return partOf(whole, name);
    return whole.kind === 'null'
        ? undefined
        : missing('the parameters that are passed on are no object', 'the parameters');
}
function givenBy(entry, name) {
    if (!entry || entry.kind === 'unknown')
        return entry && withoutTail(entry);
    if (entry.kind !== 'object')
        return missing(`what is passed on for parameter '${name}' is no object`, passedOn(name));
    const value = memberIn(entry, 'value');
    if (value)
        return value;
    if (entry.missing)
        return entry.missing;
    return (givenElsewhere((part) => memberIn(entry, part) !== undefined, name, entry.at) ??
        missing(`what is passed on for parameter '${name}' has no value`, passedOn(name), entry.at));
}
function passedOn(name) {
    return `the value of parameter '${name}'`;
}
function fromLink(values) {
    if (!('problem' in values))
        return { ...fromFile(values), checked: false, lack: lackInside };
    return {
        give: (name) => missing(`the parameters are linked and not read: ${values.problem}`, `parameter '${name}' of the linked file`),
        lack: lackInside,
    };
}
const lackInside = (name, declaration) => missing(`parameter '${name}' of a nested template has no default and is not given`, `parameter '${name}'`, declaration);

;// CONCATENATED MODULE: ./build/templates/arm/embedded-template.js




function embeddedPart(node, context, traversal) {
    return node?.type === 'string' ? evaluatedPart(node, context, traversal) : { node, context };
}
function evaluatedPart(node, context, traversal) {
    const { scope } = context;
    const part = asPart(evaluate(node, { ...context, verbatim: true }), node, context);
    const around = traversal.scope(scope.file, scope.template, scope.source, part.planted);
    return { node: part.node, context: { ...context, scope: around } };
}
function asPart(datum, { span }, context) {
    const conversion = new Conversion(context);
    return { node: conversion.node(datum, context.scope.at(span)), planted: conversion.values };
}
function noteMissing(node, path, { context }, traversal) {
    if (!node || node.type === 'object' || node.type === 'array')
        return;
    const datum = evaluate(node, context);
    const isPart = datum.kind === 'object' || datum.kind === 'array';
    const gap = isPart ? datum.missing : datum.kind === 'unknown' ? datum : undefined;
    if (!gap)
        return;
    const why = `what is in it is not known, because ${gap.reason}`;
    traversal.skip({ what: path, why, location: context.scope.at(node.span), concerns: isAbout(node) });
}
class Conversion {
    #run;
    #values;
    constructor({ run, scope }) {
        this.#run = run;
        this.#values = new Map(scope.planted);
    }
    get values() {
        return this.#values;
    }
    node(datum, around, depth = 0) {
        this.#run.budget.spend(1);
        if (depth > MAX_DATUM_DEPTH)
            throw new Exhausted();
        const at = datum.kind === 'unknown' ? around : (datum.at ?? around);
        const span = spanOf(at.file === around.file ? at : around);
        const whole = datum.kind !== 'unknown' && datum.kind !== 'lambda' && !('missing' in datum && datum.missing);
        if (!whole || at.file !== around.file) {
            const stand = { type: 'null', span };
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

;// CONCATENATED MODULE: ./build/templates/arm/policy-assignments.js









const BY_INITIATIVE = {
    give: (name) => missing(`an initiative in the file may give parameter '${name}'`, `parameter '${name}'`),
    lack: (name) => missing(`no initiative gives parameter '${name}'`, `parameter '${name}'`),
};
function fromAssignments(policy, traversal) {
    const candidates = traversal.assignments.flatMap((assigned) => candidateFor(policy, assigned, traversal));
    const source = {
        give: (name, run) => agreed(candidates, name, run),
        lack: (name, declaration) => missing(`parameter '${name}' of a policy has no default and no assignment gives it`, `parameter '${name}'`, declaration),
    };
    return candidates.some(({ sure }) => sure) ? source : withoutDefaults(source, policy.declared);
}
function withoutDefaults(source, declared) {
    return {
        ...source,
        give: (name, run) => {
            const given = source.give(name, run);
            if (given !== undefined || !member(member(declared, name), 'defaultValue'))
                return given;
            return missing(`a policy assignment may give parameter '${name}' another value than its default, and none is in the file`, `the policy assignment that gives parameter '${name}', or takes its default`);
        },
    };
}
function agreed(candidates, name, run) {
    const given = candidates.map(({ source }) => source.give(name, run));
    if (!candidates.some(({ sure }) => sure))
        given.push(undefined);
    const values = given.flatMap((value) => (value && value.kind !== 'null' ? [value] : []));
    const [first] = values;
    if (!first)
        return undefined;
    if (given.length > 1 && !(values.length === given.length && values.every((value) => isEqual(first, value, run)))) {
        return missing(`what the policy assignments in the file give for parameter '${name}' differs, or may be for another policy`, `the one value of parameter '${name}'`);
    }
    if (first.kind !== 'unknown' || first.open?.kind !== 'loop')
        return first;
    const { open: _, ...rest } = first;
    return rest;
}
function candidateFor(policy, { resource, place }, traversal) {
    if (place.deployed.kind === 'known' && !place.deployed.value)
        return [];
    const properties = embeddedPart(member(resource, 'properties'), place.context, traversal);
    if (member(properties.node, 'policyDefinitions'))
        return [{ sure: false, source: BY_INITIATIVE }];
    const fits = assigns(properties, policy);
    const parameters = member(properties.node, 'parameters');
    const foreign = fits === undefined &&
        parameters?.type === 'object' &&
        parameters.members.some(({ name }) => !name.startsWith('[') && !member(policy.declared, name));
    if (fits === false || foreign)
        return [];
    const sure = fits === true && place.deployed.kind === 'known';
    return [{ sure, source: fromParent(parameters, properties.context) }];
}
function assigns({ node, context }, policy) {
    const id = memberOf(node, 'policyDefinitionId', context);
    const nameNode = member(policy.resource, 'name');
    const name = nameNode && evaluate(nameNode, policy.context);
    const end = id?.kind === 'string' ? id.value : id?.kind === 'unknown' && !id.tail?.parts ? id.tail?.text : undefined;
    const named = /\/policyDefinitions\/([^/]+)$/i.exec(end ?? '')?.[1];
    if (named !== undefined && name?.kind === 'string') {
        return named.toLowerCase() === (name.value.split('/').at(-1) ?? '').toLowerCase();
    }
    const inRoot = (one) => one.loops.length === 0 && !one.scope.planted && one.scope.template;
    if (!inRoot(context) || inRoot(context) !== inRoot(policy.context))
        return undefined;
    const written = expressionOf(member(node, 'policyDefinitionId'));
    const last = written?.kind === 'call' ? written.args.at(-1) : undefined;
    const own = expressionOf(nameNode);
    return last && own && JSON.stringify(last) === JSON.stringify(own) && namesPolicy(written) ? true : undefined;
}
function namesPolicy(id) {
    const type = id?.kind === 'call' ? id.args.at(-2) : undefined;
    return type?.kind === 'string' && /\/policyDefinitions$/i.test(type.value);
}
function expressionOf(node) {
    const read = node?.type === 'string' ? readString(node.value) : undefined;
    const expression = read && 'expression' in read ? parseExpression(read.expression) : undefined;
    return expression instanceof ExpressionError ? undefined : expression;
}

;// CONCATENATED MODULE: ./build/templates/arm/entry-form.js

const entry_form_PARTS = ['principalId', 'roleDefinitionId', 'principalIdDisplayName'];
function entryFormOf(authorizations) {
    if (authorizations?.kind !== 'array' || !authorizations.madeOf)
        return undefined;
    const forms = authorizations.madeOf.items.map((item, index) => formOf(item, authorizations.items[index]));
    const [first = UNCLEAR] = forms;
    return forms.every((form) => JSON.stringify(form) === JSON.stringify(first)) ? first : UNCLEAR;
}
const LABEL = /name|description|comment/i;
const UNCLEAR = { kind: 'unclear' };
function formOf(item, made) {
    if (made?.kind !== 'object')
        return UNCLEAR;
    const role = entry_form_textOf(made, 'roleDefinitionId');
    if (item.kind === 'string') {
        return item.value === entry_form_textOf(made, 'principalId') && role !== undefined ? { kind: 'principal', role } : UNCLEAR;
    }
    if (item.kind !== 'object' || item.missing)
        return UNCLEAR;
    const members = [];
    for (const [name, value] of item.members) {
        const went = entry_form_PARTS.find((each) => value.kind === 'string' && value.value === entry_form_textOf(made, each) && !members.some(([, taken]) => taken === each));
        const part = went ?? (LABEL.test(name) ? 'principalIdDisplayName' : undefined);
        if (!part)
            return UNCLEAR;
        members.push([name, part]);
    }
    const has = (part) => members.some(([, each]) => each === part);
    if (!has('principalId') || (!has('roleDefinitionId') && role === undefined))
        return UNCLEAR;
    return { kind: 'object', members, ...(!has('roleDefinitionId') && role !== undefined && { role }) };
}
function entry_form_textOf(object, name) {
    const value = memberIn(object, name);
    return value?.kind === 'string' ? value.value : undefined;
}

;// CONCATENATED MODULE: ./build/templates/arm/refusals/doubled-members.js





function isDoubled(node, name) {
    return new Set(membersNamed(node, name).map((one) => one.name)).size > 1;
}
function doubledIn(resource, context) {
    const properties = member(resource, 'properties');
    const whole = properties && properties.type !== 'object' ? evaluate(properties, context) : undefined;
    const lists = ['authorizations', 'eligibleAuthorizations'].map((name) => memberOf(properties, name, context));
    const at = context.scope.at(resource.span);
    return [
        ...twinsOf(resource).map((name) => doubled_members_inTwoSpellings(name, at)),
        ...membersNamed(resource, 'properties').flatMap(({ value }) => twinsOf(value).map((name) => doubled_members_inTwoSpellings(name, context.scope.at(value.span)))),
        ...(whole ? inDatum(whole, at) : []),
        ...lists.flatMap((list) => (list ? [...inDatum(list, at)] : [])),
    ];
}
function twinsOf(node) {
    const names = node.type === 'object' ? node.members.map(({ name }) => name) : [];
    return [...twins(names)];
}
function twins(names) {
    const first = new Map();
    const found = new Set();
    for (const name of names) {
        const earlier = first.get(foldName(name));
        if (earlier === undefined)
            first.set(foldName(name), name);
        else if (earlier !== name)
            found.add(earlier);
    }
    return found;
}
function* inDatum(datum, owner) {
    if (datum.kind !== 'array' && datum.kind !== 'object')
        return;
    const at = datum.at ?? owner;
    if (datum.kind === 'object') {
        if (hasTwins(datum))
            for (const name of twins(datum.members.keys()))
                yield doubled_members_inTwoSpellings(name, at);
        for (const name of datum.twice ?? [])
            yield doubled(`'${name}' is given twice`, name, at);
    }
    for (const part of datum.kind === 'array' ? datum.items : datum.members.values()) {
        if (part.kind === 'array' || part.kind === 'object')
            yield* inDatum(part, at);
    }
}
function doubled_members_inTwoSpellings(name, location) {
    return doubled(`'${name}' is given in two spellings`, name, location);
}
function doubled(what, name, location) {
    const message = `${what}: it cannot be told which one counts.`;
    return { rule: 'value-unknown', message, remedy: `Give '${name}' once.`, location };
}

;// CONCATENATED MODULE: ./build/templates/arm/registration-definition.js







function readDelegation(resource, context, noticed) {
    const { scope } = context;
    const at = scope.at(resource.span);
    if (isDoubled(resource, 'properties')) {
        return { delegation: unknownDelegation((0,pec_value/* unknown */.L)(DOUBLED_PROPERTIES, 'the one member of properties', at)), open: [] };
    }
    const properties = member(resource, 'properties');
    const owner = properties ? scope.at(properties.span) : at;
    const property = (name) => memberOf(properties, name, context);
    const convert = new registration_definition_Conversion();
    const apiVersion = memberOf(resource, 'apiVersion', context);
    const list = (name, datum, read) => noList(name, datum, owner, noticed) ?? convert.list(datum, owner, read);
    const [authorizations, eligible] = [property('authorizations'), property('eligibleAuthorizations')];
    const entryForm = entryFormOf(authorizations);
    const delegation = {
        kind: 'written',
        ...(entryForm && { entryForm }),
        managedByTenantId: convert.id(property('managedByTenantId'), owner),
        authorizations: list('authorizations', authorizations, (datum) => convert.authorization(datum, owner)),
        eligibleAuthorizations: list('eligibleAuthorizations', eligible, (datum) => convert.eligible(datum, owner)),
        plan: convert.isSet(memberOf(resource, 'plan', context)),
        apiVersion: apiVersion ? convert.id(apiVersion, at) : (0,pec_value/* unknown */.L)('apiVersion is not given', 'apiVersion', at),
        name: new registration_definition_Conversion().id(property('registrationDefinitionName'), owner),
    };
    return { delegation, open: convert.open };
}
const DOUBLED_PROPERTIES = "'properties' is given in two spellings";
function noList(name, datum, owner, noticed) {
    if (datum?.kind !== 'object' && datum?.kind !== 'string' && datum?.kind !== 'number' && datum?.kind !== 'boolean') {
        return undefined;
    }
    const location = datum.at ?? owner;
    const isSame = (one) => JSON.stringify(one.location) === JSON.stringify(location);
    const what = datum.kind === 'object' ? 'an object' : datum.kind === 'string' ? 'a text' : `a ${datum.kind}`;
    const reason = `${name} is ${what}, and must be a list`;
    const remedy = keepList(datum) ?? `Write ${name} as a list: [ \u2026 ].`;
    const refusal = noticed.find(isSame) ?? {
        rule: 'parameter-mismatch',
        message: `${reason}.`,
        remedy,
        location,
    };
    return { items: [], missing: { ...(0,pec_value/* unknown */.L)(reason, `a list of ${name}`, location), refusal }, location };
}
function unknownDelegation(why) {
    const list = { items: [], missing: why };
    return {
        kind: 'written',
        name: why,
        managedByTenantId: why,
        authorizations: list,
        eligibleAuthorizations: list,
        plan: why,
        apiVersion: why,
    };
}
function toUnknown({ reason, needs, location, refusal }) {
    const plain = (0,pec_value/* unknown */.L)(reason, needs, location);
    if (!refusal)
        return plain;
    return { ...plain, refusal: location ? { location, ...refusal } : refusal };
}
class registration_definition_Conversion {
    #open = [];
    get open() {
        return this.#open;
    }
    id(datum, owner) {
        switch (datum?.kind) {
            case 'unknown':
                return this.#missing(datum);
            case 'string':
            case 'number':
            case 'boolean':
                return (0,pec_value/* known */.e)(String(datum.value), datum.at ?? owner);
            case 'array':
                return (0,pec_value/* known */.e)('[\u2026]', datum.at ?? owner);
            case 'object':
                return (0,pec_value/* known */.e)(isWrappedList(datum) ? ids/* WRAPPED_LIST */.lb : '{\u2026}', datum.at ?? owner);
            default:
                return (0,pec_value/* known */.e)('', datum?.at ?? owner);
        }
    }
    roleId(datum, owner) {
        const tail = datum?.kind === 'unknown' ? datum.tail : undefined;
        if (!tail || tail.parts || !ROLE_TAIL.test(tail.text))
            return this.id(datum, owner);
        return (0,pec_value/* known */.e)(`/\u2026${tail.text}`, tail.at ?? owner);
    }
    isSet(datum) {
        if (datum?.kind === 'unknown')
            return this.#missing(datum);
        if (datum === undefined || datum.kind === 'null')
            return (0,pec_value/* known */.e)(false, datum?.at);
        const isEmpty = datum.kind === 'object' ? datum.members.size === 0 : 'value' in datum && datum.value === '';
        if (isEmpty && 'missing' in datum && datum.missing)
            return this.#missing(datum.missing);
        if (isEmpty)
            return (0,pec_value/* unknown */.L)('plan is empty', 'plan', datum.at);
        return datum.kind === 'object' ? (0,pec_value/* known */.e)(true, datum.at) : (0,pec_value/* unknown */.L)('plan is no object', 'plan', datum.at);
    }
    list(datum, owner, convert) {
        if (datum?.kind === 'unknown')
            return { items: [], missing: this.#missing(datum), ...registration_definition_placeOf(datum.location) };
        const isSpoilt = datum?.kind === 'string' ? (0,ids/* isCutByPowerShell */.fE)(datum.value) : datum && isWrappedList(datum);
        if (datum && isSpoilt)
            return { items: [convert(datum)], location: datum.at ?? owner };
        if (datum?.kind !== 'array')
            return { items: [], location: datum?.at ?? owner };
        const gap = datum.missing ?? datum.items.find((item) => item.kind === 'unknown');
        for (const item of datum.items)
            if (item.kind === 'unknown')
                this.#missing(item);
        return {
            items: datum.items.filter((item) => item.kind !== 'unknown').map(convert),
            ...(gap && { missing: this.#missing(gap) }),
            location: datum.at ?? owner,
        };
    }
    authorization(datum, owner) {
        const at = datum.kind === 'unknown' ? owner : (datum.at ?? owner);
        return {
            ...this.#grant(datum, at),
            delegatedRoleDefinitionIds: this.list(partOf(datum, 'delegatedRoleDefinitionIds'), at, (id) => this.roleId(id, at)),
            location: at,
        };
    }
    eligible(datum, owner) {
        const at = datum.kind === 'unknown' ? owner : (datum.at ?? owner);
        const policy = partOf(datum, 'justInTimeAccessPolicy');
        return {
            ...this.#grant(datum, at),
            ...(policy && policy.kind !== 'null' && { policy: this.#policy(policy, at) }),
            location: at,
        };
    }
    #policy(datum, owner) {
        const duration = partOf(datum, 'maximumActivationDuration');
        const provider = partOf(datum, 'multiFactorAuthProvider');
        return {
            ...(duration && { maximumActivationDuration: this.id(duration, owner) }),
            ...(provider && { multiFactorAuthProvider: this.id(provider, owner) }),
            approvers: this.list(partOf(datum, 'managedByTenantApprovers'), owner, (approver) => this.id(partOf(approver, 'principalId'), owner)),
        };
    }
    #grant(datum, at) {
        if (datum.kind !== 'object' || isWrappedList(datum))
            return { principalId: this.id(datum, at), roleDefinitionId: (0,pec_value/* known */.e)('', at) };
        const name = partOf(datum, 'principalIdDisplayName');
        return {
            principalId: this.id(partOf(datum, 'principalId'), at),
            ...(name?.kind === 'string' && name.value !== '' && { principalName: name.value }),
            roleDefinitionId: this.roleId(partOf(datum, 'roleDefinitionId'), at),
        };
    }
    #missing(datum) {
        if (datum.open)
            this.#open.push(datum.open);
        return toUnknown(datum);
    }
}
const ROLE_TAIL = /^\/providers\/Microsoft\.Authorization\/roleDefinitions\/[^/]+$/i;
function registration_definition_placeOf(location) {
    return location ? { location } : {};
}

;// CONCATENATED MODULE: ./build/templates/arm/template.js

function isResourceGroupTemplate(template) {
    return /\/deploymentTemplate\.json#?$/i.test(stringMember(template, '$schema') ?? '');
}
function isAboveSubscription(template) {
    return /\/(managementGroup|tenant)DeploymentTemplate\.json#?$/i.test(stringMember(template, '$schema') ?? '');
}
function isRawPolicy(root) {
    return Boolean(member(root, 'policyRule') ?? member(member(root, 'properties'), 'policyRule'));
}

;// CONCATENATED MODULE: ./build/templates/arm/traversal.js


function withObservation(found, observation) {
    const { definition } = found;
    return { ...found, definition: { ...definition, observations: [...definition.observations, observation] } };
}
const MAX_LINKS = 100;
function onlyIf(deployed, place) {
    const before = place.deployed;
    if (before.kind === 'known' && !before.value)
        return place;
    if (before.kind === 'unknown' && deployed.kind === 'known' && deployed.value)
        return place;
    return before.kind === 'unknown' && deployed.kind === 'unknown' ? place : { ...place, deployed };
}
function namesResourceGroup(node, context, otherwise) {
    const value = evaluate(node, context);
    if (value.kind === 'string')
        return /resourceGroups?(\/|$)/i.test(value.value);
    const written = value.kind === 'unknown' && node.type === 'string' ? node.value : '';
    return /resourceGroup/i.test(written) || otherwise;
}
class Traversal {
    settings;
    copies = 0;
    #assigned = [];
    #ofAll = new Map();
    #observed = new Map();
    #notFollowed = new Map();
    #loaded = new Map();
    collected;
    #scopes;
    #assignments;
    constructor(settings, collecting) {
        this.settings = settings;
        this.collected = collecting && [];
        this.#scopes = collecting?.scopes ?? { count: 0 };
    }
    get assignments() {
        if (!this.#assignments) {
            const other = new Traversal(this.settings, { scopes: this.#scopes });
            this.settings.collect(other);
            this.#assignments = other.collected ?? [];
        }
        return this.#assignments;
    }
    get notFollowed() {
        return [...this.#notFollowed.values()];
    }
    get linkedFiles() {
        return [...new Set(this.#loaded.values().flatMap((loaded) => ('problem' in loaded ? [] : [loaded.file])))];
    }
    enter(template, place) {
        return this.settings.visit(template, place, this);
    }
    scope(file, template, source, evaluated) {
        return new Scope(this.#scopes.count++, file, template, source, evaluated);
    }
    skip({ what, why, location, concerns }) {
        const key = JSON.stringify([what, why, location]);
        this.#notFollowed.set(key, {
            what,
            why,
            location,
            concerns: concerns || this.#notFollowed.get(key)?.concerns === true,
        });
    }
    observe(observation) {
        this.#observed.set(JSON.stringify(observation), observation);
    }
    observeOfAll(observation) {
        this.#ofAll.set(JSON.stringify(observation), observation);
    }
    get ofAll() {
        return [...this.#ofAll.values()];
    }
    assign(name) {
        this.#assigned.push(name);
    }
    get assigned() {
        return this.#assigned;
    }
    get observed() {
        return [...this.#observed.values()];
    }
    load(relativePath, fromFile) {
        const key = JSON.stringify([relativePath, fromFile]);
        const known = this.#loaded.get(key);
        if (known)
            return known;
        if (this.#loaded.size >= MAX_LINKS)
            return { problem: `the template has more than ${MAX_LINKS} links` };
        const loaded = this.settings.loadLinked(relativePath, fromFile);
        this.#loaded.set(key, loaded);
        return loaded;
    }
}

;// CONCATENATED MODULE: ./build/templates/arm/policy-definitions.js











const policy_definitions_DEPLOYMENT = ['then', 'details', 'deployment', 'properties'];
function visitRawPolicy(root, place, traversal) {
    const wrapped = member(root, 'policyRule') ? undefined : member(root, 'properties');
    const policy = wrapped ?? root;
    const { context } = place;
    const source = withoutDefaults(context.scope.source, member(policy, 'parameters'));
    const scope = traversal.scope(context.scope.file, policy, source);
    const path = wrapped ? 'properties.' : '';
    return visitRule(policy, { ...place, context: { ...context, scope }, path }, traversal);
}
function visitPolicy(resource, path, place, traversal) {
    const properties = member(resource, 'properties');
    if (!properties)
        return [];
    const { context } = place;
    const { node, context: around } = evaluatedPart(properties, context, traversal);
    const source = fromAssignments({ resource, context, declared: member(node, 'parameters') }, traversal);
    const scope = traversal.scope(context.scope.file, node, source, around.scope.planted);
    const there = {
        ...place,
        context: outermost({ ...context, scope }),
        path: `${path}.properties.`,
    };
    return visitRule(node, there, traversal);
}
function visitRule(policy, around, traversal) {
    const rule = member(policy, 'policyRule');
    const place = ifInEffect(rule, around);
    let properties = rule;
    noteMissing(policy, place.path.slice(0, -1), place, traversal);
    noteMissing(rule, `${place.path}policyRule`, place, traversal);
    for (const [depth, name] of policy_definitions_DEPLOYMENT.entries()) {
        properties = member(properties, name);
        const path = ['policyRule', ...policy_definitions_DEPLOYMENT.slice(0, depth + 1)].join('.');
        noteMissing(properties, `${place.path}${path}`, place, traversal);
    }
    const template = member(properties, 'template');
    if (!template)
        return [];
    const { scope } = place.context;
    const source = fromParent(member(properties, 'parameters'), place.context);
    const context = outermost({ ...place.context, scope: traversal.scope(scope.file, template, source, scope.planted) });
    const target = stringMember(member(member(rule, 'then'), 'details'), 'deploymentScope')?.toLowerCase();
    return traversal.enter(template, {
        ...place,
        context,
        path: `${place.path}policyRule.${policy_definitions_DEPLOYMENT.join('.')}.template.`,
        aboveSubscription: false,
        expressionsInGroup: false,
        resourceGroupLevel: target !== 'subscription' && isResourceGroupTemplate(template),
    });
}
const DEPLOYS = 'deployifnotexists';
const IDLE = new Set([
    ...['addtonetworkgroup', 'append', 'audit', 'auditifnotexists', 'deny', 'denyaction', 'disabled'],
    ...['manual', 'modify', 'mutate'],
]);
function ifInEffect(rule, place) {
    const effect = memberOf(member(rule, 'then'), 'effect', place.context);
    if (effect === undefined)
        return place;
    if (effect.kind === 'unknown')
        return onlyIf(toUnknown(effect), place);
    const name = effect.kind === 'string' ? effect.value.toLowerCase() : '';
    if (name === DEPLOYS)
        return place;
    if (IDLE.has(name))
        return onlyIf((0,pec_value/* known */.e)(false, effect.at), place);
    return onlyIf(toUnknown(missing(`'${name}' is no effect of Azure Policy`, 'an effect of Azure Policy')), place);
}

;// CONCATENATED MODULE: ./build/templates/expressions/whole-template.js










function refusedDeclarations(context) {
    const around = outermost(context);
    const { template } = context.scope;
    const copies = variableCopies(around);
    const variables = [
        ...membersOf(template, 'variables').flatMap(({ name }) => (foldName(name) === 'copy' ? [] : [name])),
        ...(copies?.entries ?? []).map(({ name }) => name),
    ];
    return whole_template_refusals([
        ...membersOf(template, 'parameters').map(({ name }) => parameter(name, around)),
        ...(copies?.unclear ? [copies.unclear] : []),
        ...variables.map((name) => variable(name, around)),
        ...membersOf(template, 'outputs').map((output) => outputOf(output, { ...around, part: 'an output' })),
    ], context);
}
function refusedMembers(resource, context, except) {
    return whole_template_refusals(resource.members.flatMap(({ name, value }) => {
        const folded = foldName(name);
        if (except.has(folded) || TEXTS.has(folded))
            return [];
        const key = evaluateKey(name, context);
        const part = BEFOREHAND.has(folded) ? 'the name or place of a resource' : undefined;
        return [...(typeof key === 'string' ? [] : [key]), evaluate(value, part ? { ...context, part } : context)];
    }), context);
}
const TEXTS = new Set(['comments', 'metadata']);
const BEFOREHAND = new Set(['name', 'type', 'apiversion', 'location', 'scope']);
function membersOf(template, part) {
    const node = member(template, part);
    return node?.type === 'object' ? node.members : [];
}
function outputOf({ name, value: declaration, nameSpan }, context) {
    const condition = member(declaration, 'condition');
    const holds = condition ? decideNode(condition, context) : true;
    if (typeof holds !== 'boolean')
        return holds;
    const written = member(declaration, 'value');
    const loop = member(declaration, 'copy');
    if (!holds || !(written ?? loop))
        return { kind: 'null' };
    const value = written ? evaluate(written, context) : copied(loop, context);
    const why = mistyped(declaration, value);
    if (why === undefined)
        return value;
    const remedy = `Correct output '${name}', or the type that it declares.`;
    return placed(refused('template-refused', `output '${name}' ${why}`, remedy), context.scope.at(nameSpan));
}
function copied(loop, context) {
    if (!loop)
        return { kind: 'null' };
    const count = copyCount(member(loop, 'count'), context);
    return typeof count === 'number' ? copyValues({ name: '', node: loop, kind: 'resource' }, context) : count;
}
function whole_template_refusals(values, { run }) {
    const found = values.flatMap((value) => refusedPart(value, run) ?? []);
    return [...new Map(found.map((value) => [JSON.stringify([value.reason, value.location]), value])).values()];
}

;// CONCATENATED MODULE: ./build/templates/arm/alternatives.js


const MAX_ALTERNATIVES = 16;
function explore(read, run, at) {
    const first = alternatives_attempt(read, run, at);
    const loops = loopsOf(first);
    const question = openCondition(first, run);
    if (!question || loops.length > 0)
        return { alternatives: [first.delegation], loops };
    const alternatives = [];
    const waiting = [{ reading: first, run }];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
        const { reading, run: here } = next;
        const condition = openCondition(reading, here);
        if (!condition || alternatives.length + waiting.length + 2 > MAX_ALTERNATIVES) {
            alternatives.push(reading.delegation);
            continue;
        }
        for (const holds of [false, true]) {
            const there = run.assuming(new Map([...here.assumptions, [condition.key, holds]]));
            waiting.push({ reading: alternatives_attempt(read, there, at), run: there });
        }
    }
    const [one = first.delegation, ...others] = alternatives;
    return { alternatives: [one, ...others], undecided: question.undecided, loops };
}
function alternatives_attempt(read, run, at) {
    try {
        return read(run);
    }
    catch (error) {
        if (!(error instanceof Exhausted))
            throw error;
        return { delegation: unknownDelegation(exhausted(at)), open: [] };
    }
}
function openCondition(reading, { assumptions }) {
    return reading.open.find((open) => open.kind === 'condition' && !assumptions.has(open.key));
}
function loopsOf(reading) {
    return reading.open.flatMap((open) => (open.kind === 'loop' ? [open.loop] : []));
}
function eitherOf(one, other, why) {
    const others = new Map(other.map((found) => [found.definition.path, found]));
    const both = one.map((found) => {
        const counterpart = others.get(found.definition.path);
        others.delete(found.definition.path);
        return counterpart ? merged(found, counterpart, why) : perhaps(found, why);
    });
    return [...both, ...[...others.values()].map((found) => perhaps(found, why))];
}
function perhaps({ definition, ...rest }, why) {
    const leftOut = definition.deployed.kind === 'known' && !definition.deployed.value;
    return { definition: leftOut ? definition : { ...definition, deployed: why }, ...rest };
}
function merged(one, other, why) {
    const loops = [...one.loops, ...other.loops];
    const { name } = one;
    const { undecided: _, ...first } = one.definition;
    const second = other.definition;
    const deployed = alternatives_same(first.deployed, second.deployed) ? first.deployed : why;
    if (alternatives_same(first.alternatives, second.alternatives))
        return { definition: { ...one.definition, deployed }, name, loops };
    const everything = [...first.alternatives, ...second.alternatives];
    const pick = (key, otherwise) => everything.every((alternative) => alternatives_same(alternative[key], first.alternatives[0][key]))
        ? first.alternatives[0][key]
        : otherwise;
    const list = { items: [], missing: why };
    const alternative = {
        kind: 'written',
        name: pick('name', why),
        managedByTenantId: pick('managedByTenantId', why),
        authorizations: pick('authorizations', list),
        eligibleAuthorizations: pick('eligibleAuthorizations', list),
        plan: pick('plan', why),
        apiVersion: pick('apiVersion', why),
    };
    return { definition: { ...first, deployed, alternatives: [alternative] }, name, loops };
}
function alternatives_same(one, other) {
    const text = (value) => JSON.stringify(value, (key, part) => (key === 'location' ? undefined : part));
    return text(one) === text(other);
}

;// CONCATENATED MODULE: ./build/templates/arm/nested-deployments.js














function visitNested(resource, path, place, traversal) {
    const nested = nestedIn(resource, path, place, traversal);
    return nested ? visitDeployment(nested, traversal, false) : [];
}
function visitStack(resource, path, place, traversal) {
    const nested = nestedIn(resource, path, place, traversal);
    return nested ? visitDeployment(nested, traversal, true) : [];
}
function nestedIn(resource, path, around, traversal) {
    const { context } = around;
    if (around.nesting >= MAX_REFERENCES) {
        const at = context.scope.at(resource.span);
        context.run.refuse(`deployments are nested in one another more than ${MAX_REFERENCES} times`, 'Nest less.', at);
        return undefined;
    }
    const part = embeddedPart(member(resource, 'properties'), context, traversal);
    const place = { ...around, context: part.context, nesting: around.nesting + 1 };
    return { resource, path, properties: part.node, place, around };
}
function visitDeployment(nested, traversal, alwaysInner) {
    const { path, properties, place } = nested;
    const template = member(properties, 'template');
    if (template && isThere(template, place.context)) {
        const inner = () => visitOwn(nested, template, traversal);
        if (alwaysInner || template.type !== 'object')
            return inner();
        const around = inside(nested);
        const context = { ...around.context, outer: true };
        const outer = () => traversal.enter(template, { ...around, context, ...levelOf(nested, template) });
        if (place.context.outer)
            return outer();
        const chosen = scopeOf(properties, place.context);
        if (chosen.kind === 'unknown')
            return eitherOf(inner(), outer(), toUnknown(chosen));
        return chosen.value === 'outer' ? outer() : inner();
    }
    noteMissing(properties, `${path}.properties`, place, traversal);
    const link = member(properties, 'templateLink');
    return link && link.type !== 'null' ? visitLinked(nested, link, traversal) : [];
}
function scopeOf(properties, context) {
    const scope = memberOf(member(properties, 'expressionEvaluationOptions'), 'scope', context);
    if (scope?.kind === 'unknown')
        return scope;
    const named = scope?.kind === 'string' ? scope.value.toLowerCase() : '';
    return datum_text(named === 'outer' || (named !== 'inner' && !hasOwnScopes(context.scope)) ? 'outer' : 'inner');
}
function isOuter(properties, context) {
    if (context.outer)
        return true;
    const chosen = scopeOf(properties, context);
    return chosen.kind === 'string' ? chosen.value === 'outer' : undefined;
}
function inside({ path, place }) {
    return { ...place, path: `${path}.properties.template.` };
}
function visitOwn(nested, template, traversal) {
    const { place } = nested;
    const { node, context: around } = embeddedPart(template, place.context, traversal);
    const source = parameterSourceOf(nested, traversal);
    const scope = traversal.scope(around.scope.file, node, source, around.scope.planted);
    const context = outermost({ ...around, scope });
    return traversal.enter(node, { ...inside(nested), context, ...ownLevelOf(nested, node) });
}
function visitLinked(nested, templateLink, traversal) {
    const { path, place } = nested;
    const link = follow(templateLink, 'templateLink', nested, traversal);
    if (!link)
        return [];
    const scope = traversal.scope(link.file, link.root, parameterSourceOf(nested, traversal));
    return traversal.enter(link.root, {
        ...place,
        context: outermost({ ...place.context, scope }),
        path: `${path}.properties.templateLink.`,
        files: [...place.files, link.file],
        ...ownLevelOf({ ...nested, around: place }, link.root),
    });
}
function parameterSourceOf(nested, traversal) {
    const { properties, place } = nested;
    const link = member(properties, 'parametersLink');
    if (!link || link.type === 'null')
        return fromParent(member(properties, 'parameters'), place.context);
    return fromLink(follow(link, 'parametersLink', nested, traversal) ?? { problem: 'the link is not followed' });
}
function follow(link, what, { resource, place }, traversal) {
    const { context, files } = place;
    const { file } = context.scope;
    const relativePath = member(link, 'relativePath');
    const at = context.scope.at((relativePath ?? link)?.span ?? NOWHERE);
    const skip = (why, name = what) => traversal.skip({ what: name, why, location: at, concerns: isAbout(resource) });
    if (!relativePath) {
        const id = member(link, 'id');
        const why = id ? 'a template spec is not in the workspace' : 'an address outside of the workspace is not read';
        return skip(why, `${what}.${id ? 'id' : 'uri'}`);
    }
    const path = evaluate(relativePath, context);
    if (path.kind === 'unknown')
        return skip(path.reason, `${what}.relativePath`);
    if (path.kind !== 'string')
        return skip('the path is not a string', `${what}.relativePath`);
    const loaded = traversal.load(path.value, file);
    if ('problem' in loaded)
        return skip(loaded.problem, path.value);
    return files.includes(loaded.file) ? skip('the links lead in a circle', path.value) : loaded;
}
function isThere(node, { scope }) {
    return node.type !== 'null' || scope.planted?.has(node) === true;
}
function levelOf({ resource, around }, template) {
    const { context, resourceGroupLevel, aboveSubscription } = around;
    const group = member(resource, 'resourceGroup');
    const named = group && evaluate(group, context);
    if (named && named.kind !== 'null' && !(named.kind === 'string' && named.value === '')) {
        return { resourceGroupLevel: true, aboveSubscription: false };
    }
    const scope = member(resource, 'scope');
    if (scope)
        return { resourceGroupLevel: namesResourceGroup(scope, context, false), aboveSubscription: false };
    const subscription = member(resource, 'subscriptionId');
    const schema = member(template, '$schema');
    const goesToSubscription = subscription ?? (!isResourceGroupTemplate(template) && schema);
    return {
        resourceGroupLevel: goesToSubscription ? false : resourceGroupLevel,
        aboveSubscription: !subscription && (schema ? isAboveSubscription(template) : aboveSubscription),
    };
}
function ownLevelOf(nested, template) {
    const level = levelOf(nested, template);
    const { resource, around } = nested;
    const isNamed = member(resource, 'resourceGroup') !== undefined || member(resource, 'scope') !== undefined;
    return { ...level, expressionsInGroup: level.resourceGroupLevel && (isNamed || around.expressionsInGroup) };
}

;// CONCATENATED MODULE: ./build/templates/arm/refusals/refuser.js

function refuserIn({ scope }) {
    return (reason, node) => placed(refused('template-refused', reason, 'Correct the template.'), node && scope.at(node.span));
}

;// CONCATENATED MODULE: ./build/templates/arm/refusals/deployment-form.js





const SCOPES = /^(inner|outer|notspecified)$/i;
function refusedSources(properties, context) {
    const refuse = refuserIn(context);
    const template = member(properties, 'template');
    const hasTemplate = template && (template.type !== 'null' || context.scope.planted?.has(template));
    const scope = memberOf(member(properties, 'expressionEvaluationOptions'), 'scope', context);
    const both = (one, other) => member(properties, one) && member(properties, other);
    return [
        ...(both('template', 'templateLink')
            ? [refuse('a deployment has both template and templateLink', properties)]
            : []),
        ...(both('parameters', 'parametersLink')
            ? [refuse('a deployment has both parameters and parametersLink', properties)]
            : []),
        ...(hasTemplate || member(properties, 'templateLink')
            ? []
            : [refuse('a deployment has neither template nor templateLink', properties)]),
        ...(scope?.kind === 'string' && !SCOPES.test(scope.value)
            ? [refuse(`there is no scope '${scope.value}' for the expressions of a deployment`, properties)]
            : []),
    ];
}
function refusedLocation(deployment, context) {
    if (member(deployment, 'scope'))
        return [];
    const refuse = refuserIn(context);
    const written = member(deployment, 'location');
    const [location, group] = [written, member(deployment, 'resourceGroup')].map((node) => node && evaluate(node, context));
    if (group?.kind === 'unknown' || location?.kind === 'unknown')
        return [];
    const isLocated = location !== undefined && location.kind !== 'null';
    if (group?.kind === 'string' && group.value !== '') {
        return isLocated ? [refuse('a deployment to a resource group has a location', written)] : [];
    }
    const { template } = context.scope;
    if (isLocated || isResourceGroupTemplate(template) || !member(template, '$schema'))
        return [];
    return [refuse('a deployment to a subscription has no location', deployment)];
}

;// CONCATENATED MODULE: ./build/templates/arm/refusals/resource-form.js





function refusedName(resource, context, isChild = false) {
    const refuse = refuserIn(context);
    const written = member(resource, 'name');
    const [name, type] = [written, member(resource, 'type')].map((node) => node && evaluate(node, { ...context, part: 'the name or place of a resource' }));
    if (!name || name.kind === 'null' || (name.kind === 'string' && name.value === '')) {
        return [refuse('a resource has no name', written ?? resource)];
    }
    if (!type || !(type.kind === 'string' || type.kind === 'unknown'))
        return [refuse('a resource has no type', resource)];
    if (name.kind !== 'string' || type.kind !== 'string')
        return nameThatIsNoText(resource, context);
    const types = type.value.split('/').filter((part) => part !== '').length;
    const expected = isChild ? types : types - 1;
    const given = name.value.split('/').length;
    if (given === expected || (isChild && given === types - 1))
        return [];
    const reason = `the name '${name.value}' has ${given} segments, where the type '${type.value}' asks for ${expected}`;
    return [refuse(reason, written)];
}
function nameThatIsNoText(resource, context) {
    const written = member(resource, 'name');
    if (written?.type !== 'string')
        return [];
    const { kind } = evaluate(written, { ...context, part: 'the name or place of a resource' });
    if (kind === 'string' || kind === 'unknown')
        return [];
    return [refuserIn(context)(`the name of a resource comes to no text (${kind})`, written)];
}
function refusedVersion(resource, context) {
    const version = member(resource, 'apiVersion');
    if (member(context.scope.template, 'apiProfile'))
        return [];
    if (version && (version.type !== 'null' || context.scope.planted?.has(version)))
        return [];
    return [refuserIn(context)('a resource has no apiVersion', resource)];
}
function refusedType(resource, context) {
    const type = member(resource, 'type');
    const refuse = refuserIn(context);
    if (!type)
        return [refuse('a resource has no type', resource)];
    const isWorkedOut = type.type === 'string' && 'expression' in readString(type.value);
    return isWorkedOut ? [refuse('the type of a resource is an expression', type)] : [];
}
function refusedDependsOn(resource, context) {
    const dependsOn = member(resource, 'dependsOn');
    if (!dependsOn || dependsOn.type === 'array' || dependsOn.type === 'null')
        return [];
    return [refuserIn(context)('what a resource depends on is no list', dependsOn)];
}
const MODES = /^(parallel|serial)$/i;
function refusedLoop(resource, context) {
    const copy = member(resource, 'copy');
    if (!copy || copy.type === 'null')
        return [];
    const refuse = refuserIn(context);
    if (copy.type !== 'object')
        return [refuse('the copy loop of a resource is no object', copy)];
    const [name, mode, size] = ['name', 'mode', 'batchSize'].map((part) => {
        const node = member(copy, part);
        return node && evaluate(node, { ...context, part: 'the count of a copy loop' });
    });
    const wrong = [
        ...(!name || name.kind === 'null' || (name.kind === 'string' && name.value === '') ? ['has no name'] : []),
        ...(mode?.kind === 'string' && !MODES.test(mode.value) ? ['has a mode that is neither parallel nor serial'] : []),
        ...(size?.kind === 'number' && size.value < 0 ? ['has a batchSize below zero'] : []),
        ...(member(copy, 'count') ? [] : ['has no count']),
        ...(member(copy, 'input') ? ["has an input, as a property's has"] : []),
    ];
    const parts = [name, mode, size].flatMap((part) => (part && refusedPart(part, context.run)) ?? []);
    return [...parts, ...wrong.map((why) => refuse(`the copy loop of a resource ${why}`, copy))];
}

;// CONCATENATED MODULE: ./build/templates/arm/refusals/declaration-form.js



const declaration_form_TYPES = /^(string|securestring|int|bool|object|secureobject|array)$/i;
const WITH_LENGTH = /^(string|securestring|array)$/i;
function refusedDeclarationForm(template, context) {
    const refuse = refuserIn(context);
    const isUnknown = (node) => context.scope.planted?.has(node) === true;
    const known = ({ value }) => !isUnknown(value);
    const parameters = declaration_form_membersOf(member(template, 'parameters')).filter(known);
    const outputs = declaration_form_membersOf(member(template, 'outputs')).filter(known);
    const functions = itemsOf(member(template, 'functions')).filter((namespace) => !isUnknown(namespace));
    const called = functions.flatMap((namespace) => declaration_form_membersOf(member(namespace, 'members'))).filter(known);
    const typed = [
        ...[...parameters, ...outputs].map(({ value }) => value),
        ...called.flatMap(({ value }) => [member(value, 'output'), ...itemsOf(member(value, 'parameters'))]),
    ];
    return [
        ...typed.flatMap((one) => declaration_form_refusedType(one, refuse, isUnknown)),
        ...parameters.flatMap((one) => refusedLimits(one, refuse, isUnknown)),
        ...outputs.flatMap((one) => refusedOutput(one, refuse)),
        ...functions
            .filter((namespace) => member(namespace, 'namespace') === undefined)
            .map((namespace) => refuse('functions have no namespace', namespace)),
        ...called.flatMap((one) => refusedFunction(one, refuse, isUnknown)),
    ];
}
function declaration_form_refusedType(declaration, refuse, isUnknown) {
    const type = member(declaration, 'type');
    if (!type || isUnknown(type) || (type.type === 'string' && declaration_form_TYPES.test(type.value)))
        return [];
    return [refuse(type.type === 'string' ? `there is no type '${type.value}'` : 'a type is no text', type)];
}
function refusedLimits({ name, value: declaration }, refuse, isUnknown) {
    const type = stringMember(declaration, 'type');
    const allowed = member(declaration, 'allowedValues');
    const ofKind = (limits, kind) => limits.flatMap((limit) => {
        const node = member(declaration, limit);
        if (!node || isUnknown(node))
            return [];
        if (!declaration_form_isWhole(node))
            return [refuse(`${limit} of parameter '${name}' is no whole number`, node)];
        return type === undefined || kind.test(type)
            ? []
            : [refuse(`parameter '${name}' is of type ${type}, which has no ${limit}`, node)];
    });
    return [
        ...ofKind(['minLength', 'maxLength'], WITH_LENGTH),
        ...ofKind(['minValue', 'maxValue'], /^int$/i),
        ...(allowed && allowed.type !== 'array' && !isUnknown(allowed)
            ? [refuse(`allowedValues of parameter '${name}' is no list`, allowed)]
            : []),
    ];
}
function declaration_form_isWhole(node) {
    if (node.type === 'string')
        return 'expression' in readString(node.value);
    return node.type === 'number' && Number.isInteger(node.value);
}
function refusedOutput({ name, value: declaration, nameSpan }, refuse) {
    const [value, copy] = [member(declaration, 'value'), member(declaration, 'copy')];
    const place = { span: nameSpan };
    if (value && copy)
        return [refuse(`output '${name}' has both value and copy`, place)];
    return value || copy ? [] : [refuse(`output '${name}' has no value`, place)];
}
function refusedFunction({ name, value: declaration, nameSpan }, refuse, isUnknown) {
    const place = { span: nameSpan };
    const output = member(declaration, 'output');
    const hasOutput = output && (isUnknown(output) || member(output, 'value'));
    const unnamed = itemsOf(member(declaration, 'parameters')).filter((one) => !isUnknown(one) && !member(one, 'name'));
    return [
        ...(hasOutput ? [] : [refuse(`function '${name}' has no output`, place)]),
        ...unnamed.map((one) => refuse(`a parameter of function '${name}' has no name`, one)),
    ];
}
function declaration_form_membersOf(node) {
    return node?.type === 'object' ? node.members : [];
}
function itemsOf(node) {
    return node?.type === 'array' ? node.items : [];
}

;// CONCATENATED MODULE: ./build/templates/arm/refusals/template-form.js







function refusedForm(template, context) {
    const version = stringMember(template, 'languageVersion');
    const refuse = refuserIn(context);
    const declarations = ['parameters', 'outputs'].flatMap((part) => template_form_membersOf(template, part));
    const later = declarations.filter(({ value }) => LATER.some((name) => member(value, name)));
    const definitions = member(template, 'definitions');
    const twice = template_form_membersOf(template, 'parameters').filter(({ value }) => template_form_isTrue(member(value, 'nullable')) && member(value, 'defaultValue'));
    return [
        ...(version !== undefined && /^\d+\.\d+$/.test(version) && version !== '2.0'
            ? [refuse(`there is no language version '${version}'`, template)]
            : []),
        ...(version === undefined
            ? later.map(({ name, value }) => refuse(`'${name}' has a type that takes language version 2.0`, value))
            : []),
        ...(version === undefined && definitions
            ? [refuse('definitions of types take language version 2.0', definitions)]
            : []),
        ...twice.map(({ name, value }) => refuse(`parameter '${name}' is nullable and has a default`, value)),
        ...calledInFunctions(template).map(([name, node]) => refuse(`${name}() is used in a function of the template`, node)),
        ...refusedDeclarationForm(template, context),
        ...allResourcesIn(template).flatMap((resource) => [
            ...refusedType(resource, context),
            ...refusedDependsOn(resource, context),
            ...refusedLoop(resource, context),
        ]),
    ];
}
function calledInFunctions(template) {
    const namespaces = member(template, 'functions');
    const functions = namespaces?.type === 'array' ? namespaces.items.flatMap((one) => template_form_membersOf(one, 'members')) : [];
    return functions.flatMap(({ value }) => {
        const output = member(member(value, 'output'), 'value');
        if (!output)
            return [];
        return [...new Set(expressionsIn(output).flatMap(callsIn))]
            .filter((name) => NOT_IN_FUNCTIONS.test(name))
            .map((name) => [name, output]);
    });
}
function expressionsIn(node) {
    if (node.type === 'array')
        return node.items.flatMap(expressionsIn);
    if (node.type === 'object')
        return node.members.flatMap(({ value }) => expressionsIn(value));
    const read = node.type === 'string' ? readString(node.value) : undefined;
    const expression = read && 'expression' in read ? parseExpression(read.expression) : undefined;
    return !expression || expression instanceof ExpressionError ? [] : [expression];
}
const NOT_IN_FUNCTIONS = /^(managementgroupresourceid|managementgroup|tenant|references?|list.*|utcnow|newguid|copyindex|pickzones|tologicalzones?|tophysicalzones?|externalinput)$/;
function callsIn(expression) {
    if (expression.kind === 'access')
        return [...callsIn(expression.of), ...callsIn(expression.key)];
    return expression.kind === 'call' ? [expression.name, ...expression.args.flatMap(callsIn)] : [];
}
const LATER = ['nullable', 'items', 'prefixItems', 'properties', 'additionalProperties', '$ref'];
const SCHEMAS = /2014-04-01-preview|2015-01-01|2018-05-01|2019-04-01|2019-08-01/;
function refusedNestedForm(template, inside) {
    const refuse = refuserIn(inside);
    const isThere = (node) => node && (node.type !== 'null' || inside.scope.planted?.has(node));
    const lacking = ['$schema', 'contentVersion', 'resources'].filter((name) => !isThere(member(template, name)));
    const schema = stringMember(template, '$schema');
    return [
        ...refusedForm(template, inside),
        ...lacking.map((name) => refuse(`a nested template has no '${name}'`, template)),
        ...(schema === undefined || schema.startsWith('[') || SCHEMAS.test(schema)
            ? []
            : [refuse(`there is no schema '${schema}'`, template)]),
        ...['parameters', 'variables']
            .flatMap((part) => twinsAmong(template_form_membersOf(template, part)))
            .map((one) => refuse(`'${one.name}' is declared in two spellings`, one.value)),
        ...refusedResources(template, inside),
    ];
}
function refusedResources(template, inside) {
    const refuse = refuserIn(inside);
    const resources = member(template, 'resources');
    const version = stringMember(template, 'languageVersion');
    const all = allResourcesIn(template);
    const existing = all.filter((resource) => template_form_isTrue(member(resource, 'existing')));
    return [
        ...(resources?.type === 'object' && resources.members.length > 0 && version === undefined
            ? [refuse('resources with symbolic names take language version 2.0', resources)]
            : []),
        ...(resources?.type === 'array' && resources.items.length > 0 && version === '2.0'
            ? [refuse('with language version 2.0, resources have symbolic names', resources)]
            : []),
        ...existing
            .filter((resource) => version === undefined || member(resource, 'properties'))
            .map((resource) => refuse(version === undefined
            ? "'existing' takes language version 2.0"
            : 'a resource that is existing has no properties of its own', resource)),
        ...all.flatMap((resource) => ['name', 'type', 'apiVersion']
            .filter((name) => !member(resource, name) && !(name === 'apiVersion' && member(template, 'apiProfile')))
            .map((name) => refuse(`a resource of a nested template has no '${name}'`, resource))),
    ];
}
function allResourcesIn(owner) {
    return resourcesIn(owner).flatMap((resource) => [resource, ...allResourcesIn(resource)]);
}
function resourcesIn(owner) {
    const node = member(owner, 'resources');
    const all = node?.type === 'array' ? node.items : node?.type === 'object' ? node.members.map(({ value }) => value) : [];
    return all.filter((resource) => resource.type === 'object');
}
function twinsAmong(members) {
    const names = members.map(({ name }) => name);
    return members.filter(({ name }, index) => names.slice(0, index).some((other) => other !== name && foldName(other) === foldName(name)));
}
function template_form_membersOf(template, part) {
    const node = member(template, part);
    return node?.type === 'object' ? node.members : [];
}
function template_form_isTrue(node) {
    return node?.type === 'boolean' && node.value;
}

;// CONCATENATED MODULE: ./build/templates/arm/refusals/whole-evaluation.js



















function refusedAnywhere(context, traversal) {
    try {
        const found = [...refusedForm(context.scope.template, context), ...inTemplate(context, traversal)];
        const observations = found.flatMap(({ refusal, location }) => refusal ? [{ ...(location && { location }), ...refusal, rule: 'template-refused', variant: true }] : []);
        return [...new Map(observations.map((one) => [JSON.stringify(one), one])).values()];
    }
    catch (error) {
        if (error instanceof Exhausted)
            return [];
        throw error;
    }
}
function inTemplate(context, traversal) {
    context.run.budget.refill();
    const resources = resourcesIn(context.scope.template);
    return [
        ...refusedDeclarations(context),
        ...resources.flatMap((resource) => inResource(resource, context, traversal)),
    ];
}
function inResource(resource, context, traversal, isChild = false) {
    context.run.budget.refill();
    const copy = member(resource, 'copy');
    if (isChild || copy?.type !== 'object')
        return inOne(resource, context, traversal, isChild);
    const name = stringMember(copy, 'name') ?? '';
    const count = copyCount(member(copy, 'count'), context);
    if (typeof count !== 'number')
        return whole_evaluation_partsOf([count], context);
    const turn = (index) => ({
        ...context,
        loops: [...context.loops, { name, kind: 'resource', index: number(index) }],
    });
    const dependsOn = member(resource, 'dependsOn');
    if (count === 0)
        return dependsOn ? whole_evaluation_partsOf([evaluate(dependsOn, turn(0))], context) : [];
    return Array.from({ length: count }, (_, index) => inOne(resource, turn(index), traversal, isChild)).flat();
}
const NOT_MEMBERS = ['condition', 'copy', 'resources'];
const whole_evaluation_DEPLOYMENT = /(^|\/)microsoft\.resources\/deployments$/i;
function inOne(resource, around, traversal, isChild) {
    const condition = member(resource, 'condition');
    const holds = condition ? decideNode(condition, around) : true;
    const children = resourcesIn(resource).flatMap((child) => inResource(child, around, traversal, true));
    const whatever = [...refusedVersion(resource, around), ...children];
    if (typeof holds !== 'boolean' && holds.refusal)
        return [...whole_evaluation_partsOf([holds], around), ...whatever];
    if (!holds)
        return whatever;
    const context = condition && holds !== true ? supposing(condition, around) : around;
    const properties = member(resource, 'properties');
    const isDeployment = whole_evaluation_DEPLOYMENT.test(stringMember(resource, 'type') ?? '');
    const isWhole = isDeployment && properties?.type === 'object';
    const except = new Set(isWhole ? [...NOT_MEMBERS, 'properties'] : NOT_MEMBERS);
    const nested = isWhole
        ? [...refusedLocation(resource, context), ...inDeployment(properties, context, traversal)]
        : [];
    const own = [
        ...refusedName(resource, context, isChild),
        ...refusedMembers(resource, context, except),
        ...(isDeployment && !properties ? [refuserIn(context)('a deployment has no properties', resource)] : []),
        ...nested,
    ];
    return [...(holds === true ? own : own.map(whole_evaluation_ifDeployed)), ...whatever];
}
function whole_evaluation_ifDeployed(value) {
    if (!value.refusal || value.refusal.message.endsWith(IF_DEPLOYED))
        return value;
    return { ...value, refusal: { ...value.refusal, message: `${value.refusal.message}${IF_DEPLOYED}` } };
}
const IF_DEPLOYED = ' This holds if the resource is deployed; its condition is not known.';
function supposing(condition, context) {
    const implied = impliedBy(condition, context);
    return implied ? { ...context, run: context.run.assuming(new Map([...context.run.assumptions, implied])) } : context;
}
function inDeployment(properties, context, traversal) {
    const template = member(properties, 'template');
    const around = [
        ...refusedMembers(properties, context, new Set(['template'])),
        ...refusedSources(properties, context),
    ];
    const outer = isOuter(properties, context);
    if (!template || outer === undefined)
        return around;
    const noObject = () => refuserIn(context)('the template of a deployment is no object', template);
    if (!outer) {
        if (template.type === 'null')
            return around;
        if (template.type !== 'object')
            return [...around, noObject()];
        return [...around, ...inNested({ template, planted: context.scope.planted }, properties, context, traversal)];
    }
    if (hasOwnScopes(context.scope))
        return [...around, placed(noOuter(), context.scope.at(properties.span))];
    const whole = evaluate(template, context);
    const { node, planted } = asPart(whole, template, context);
    const read = () => node.type === 'object' ? inNested({ template: node, planted }, properties, context, traversal) : [noObject()];
    return [
        ...around,
        ...whole_evaluation_partsOf([whole], context),
        ...namesIn(template, context),
        ...(node.type === 'null' ? [] : read()),
    ];
}
function namesIn(template, context) {
    return resourcesIn(template).flatMap((resource) => {
        const [condition, loop] = [member(resource, 'condition'), member(resource, 'copy')];
        const holds = condition ? decideNode(condition, context) : true;
        if (holds === false || (loop && copyCount(member(loop, 'count'), context) === 0))
            return [];
        const refused = nameThatIsNoText(resource, context);
        return holds === true ? refused : refused.map(whole_evaluation_ifDeployed);
    });
}
function inNested({ template, planted }, properties, context, traversal) {
    const given = member(properties, 'parameters');
    const scope = traversal.scope(context.scope.file, template, fromParent(given, context), planted);
    const inside = outermost({ ...context, scope });
    const form = refusedNestedForm(template, inside);
    if (member(properties, 'parametersLink'))
        return form;
    return [...form, ...whole_evaluation_partsOf(misgiven(given, context, inside), context), ...inTemplate(inside, traversal)];
}
function misgiven(given, context, inside) {
    const values = given && evaluate(given, context);
    const at = given ? context.scope.at(given.span) : undefined;
    if (values && values.kind !== 'object')
        return [];
    const names = [...(values?.members.keys() ?? [])];
    const { scope } = inside;
    const undeclared = names
        .filter((name) => !scope.parameter(name))
        .map((name) => misfit(`a nested template is given parameter '${name}', which it does not declare`));
    const lacking = scope.declared('parameter').flatMap((name) => {
        const declaration = scope.parameter(name)?.value;
        const has = values && whole_evaluation_isGiven(partOf(values, name));
        const isFree = !declaration || member(declaration, 'defaultValue') || isNullable(declaration, scope.template);
        return has || isFree ? [] : [misfit(`a nested template is not given parameter '${name}', which has no default`)];
    });
    return [...undeclared, ...lacking].map((value) => placed(value, at ?? scope.at(scope.template?.span ?? NOWHERE)));
}
function whole_evaluation_isGiven(entry) {
    if (entry?.kind !== 'object')
        return entry !== undefined;
    const value = partOf(entry, 'value');
    return value ? value.kind !== 'null' : ['reference', 'expression'].some((name) => partOf(entry, name));
}
function noOuter() {
    const reason = 'language version 2.0 has no deployments of outer scope';
    return refused('template-refused', reason, "Set expressionEvaluationOptions.scope to 'inner', and pass on parameters.");
}
function misfit(reason) {
    return refused('template-refused', reason, 'Give a nested template the parameters that it declares.');
}
function whole_evaluation_partsOf(values, { run }) {
    return values.flatMap((value) => refusedPart(value, run) ?? []);
}

;// CONCATENATED MODULE: ./build/templates/arm/registration-assignments.js






function definitionName(resource, context) {
    return withinBudget(() => {
        const node = member(resource, 'name');
        const name = node && evaluate(node, context);
        if (name?.kind === 'string')
            return nameMade(name.value);
        const expression = registration_assignments_expressionOf(node);
        return expression ? nameMade(madeOf(expression, context)) : {};
    });
}
function assignedName(resource, context, expressionsInGroup) {
    return withinBudget(() => {
        const properties = member(resource, 'properties');
        const written = callOf(member(properties, 'registrationDefinitionId'));
        if (expressionsInGroup && written?.name === 'resourceid' && isType(written.args[0]))
            return 'another';
        const id = memberOf(properties, 'registrationDefinitionId', context);
        if (id === undefined || id.kind === 'null')
            return 'another';
        if (id.kind === 'string')
            return nameInId(id.value);
        const tail = id.kind === 'unknown' && !id.tail?.parts ? id.tail?.text : undefined;
        if (tail !== undefined)
            return nameInId(tail);
        const last = written && isType(written.args.at(-2)) ? written.args.at(-1) : undefined;
        return last ? nameMade(madeOf(last, context)) : {};
    });
}
function nameInId(id) {
    const match = /^(.*)\/providers\/Microsoft\.ManagedServices\/registrationDefinitions\/([^/]+)$/i.exec(id);
    const name = match?.[2];
    return name === undefined || /\/resourceGroups\//i.test(match?.[1] ?? '') ? 'another' : { known: name.toLowerCase() };
}
function names(assignment, definition) {
    if (assignment === 'another')
        return false;
    if (assignment.known !== undefined && definition.known !== undefined)
        return assignment.known === definition.known;
    if (assignment.made === undefined || definition.made === undefined)
        return undefined;
    return sameName(assignment.made, definition.made);
}
function isAssigned(definition, assignments) {
    return assignments.some((assignment) => names(assignment, definition) !== false);
}
function knownNames(assignments) {
    return assignments.flatMap((each) => (each === 'another' || each.known === undefined ? [] : [each.known]));
}
function sameName(one, other) {
    if (JSON.stringify(one) === JSON.stringify(other))
        return true;
    if (typeof one === 'string' || typeof other === 'string')
        return undefined;
    const comparable = one.call === other.call && one.call === 'guid' && one.args.length === other.args.length;
    if (!comparable)
        return undefined;
    const pairs = one.args.map((arg, index) => [arg, other.args[index]]);
    const differ = pairs.filter(([left, right]) => JSON.stringify(left) !== JSON.stringify(right));
    return differ.every((pair) => pair.every((part) => typeof part === 'string')) ? false : undefined;
}
function nameMade(made) {
    return typeof made === 'string' ? { known: (made.split('/').at(-1) ?? '').toLowerCase() } : { made };
}
const registration_assignments_MAX_DEPTH = 16;
function madeOf(expression, context, depth = 0) {
    const value = evaluateExpression(expression, context);
    if (value.kind === 'string' || value.kind === 'number')
        return String(value.value);
    if (expression.kind === 'string' || expression.kind === 'number')
        return String(expression.value);
    const inner = (part) => madeOf(part, context, depth + 1);
    if (depth > registration_assignments_MAX_DEPTH)
        return { call: '', args: [] };
    if (expression.kind === 'access')
        return { call: '.', args: [inner(expression.of), inner(expression.key)] };
    const { name, args } = expression;
    const [first] = args;
    const { scope, run } = context;
    if (first?.kind === 'string' && (name === 'variables' || name === 'parameters')) {
        const isGiven = name === 'parameters' && scope.source.give(first.value, run) !== undefined;
        const declared = name === 'variables'
            ? scope.variable(first.value)?.value
            : member(scope.parameter(first.value)?.value, 'defaultValue');
        const followed = isGiven ? undefined : registration_assignments_expressionOf(declared);
        if (followed)
            return inner(followed);
        return { call: `${name} of scope ${scope.id}`, args: [first.value.toLowerCase()] };
    }
    return { call: name, args: args.map(inner) };
}
function withinBudget(work) {
    try {
        return work();
    }
    catch (error) {
        if (!(error instanceof Exhausted))
            throw error;
        return {};
    }
}
function callOf(node) {
    const expression = registration_assignments_expressionOf(node);
    return expression?.kind === 'call' ? expression : undefined;
}
function isType(argument) {
    return argument?.kind === 'string' && /\/registrationDefinitions\/?$/i.test(argument.value);
}
function registration_assignments_expressionOf(node) {
    const read = node?.type === 'string' ? readString(node.value) : undefined;
    const expression = read && 'expression' in read ? parseExpression(read.expression) : undefined;
    return expression instanceof ExpressionError ? undefined : expression;
}

;// CONCATENATED MODULE: ./build/templates/arm/refusals/api-versions.js


const NEWEST = '2022-10-01';
const API_VERSIONS = [
    '2018-06-01-preview',
    '2019-04-01-preview',
    '2019-06-01',
    '2019-09-01',
    '2020-02-01-preview',
    '2022-01-01-preview',
    NEWEST,
];
function refusedApiVersion(resource, context, own) {
    const version = memberOf(resource, 'apiVersion', context);
    const { scope } = context;
    if (version === undefined || version.kind === 'null') {
        if (member(scope.template, 'apiProfile'))
            return [];
        return [api_versions_refusal('A resource has no apiVersion.', scope.at(resource.span))];
    }
    if (!own || version.kind !== 'string')
        return [];
    const written = version.value.toLowerCase();
    if (API_VERSIONS.includes(written))
        return [];
    if (isDated(written) && written > NEWEST) {
        const message = `The API version '${version.value}' is later than those that this check knows.`;
        return [{ ...api_versions_refusal(message, version.at ?? scope.at(resource.span)), variant: true }];
    }
    return [
        api_versions_refusal(`'${version.value}' never was an API version of Microsoft.ManagedServices.`, version.at ?? scope.at(resource.span)),
    ];
}
function api_versions_refusal(message, location) {
    return { rule: 'template-refused', message, remedy: `Use ${NEWEST}, the newest as of this check.`, location };
}
function isDated(version) {
    return /^\d{4}-\d{2}-\d{2}(-[a-z]+)?$/.test(version);
}

;// CONCATENATED MODULE: ./build/templates/arm/refusals/definition.js







function refusedInDefinition(resource, context) {
    try {
        const condition = member(resource, 'condition');
        const holds = condition && decideNode(condition, context);
        return [
            ...[
                ...(typeof holds === 'object' ? [holds] : []),
                ...refusedMembers(resource, context, VISITED),
                ...refusedName(resource, context),
            ].flatMap(({ refusal }) => refusal ?? []),
            ...refusedApiVersion(resource, context, true),
        ];
    }
    catch (error) {
        if (!(error instanceof Exhausted))
            throw error;
        return [];
    }
}
function doubledMembers(resource, context) {
    try {
        return doubledIn(resource, context);
    }
    catch (error) {
        if (!(error instanceof Exhausted))
            throw error;
        return [];
    }
}
const VISITED = new Set(['condition', 'copy', 'resources']);

;// CONCATENATED MODULE: ./build/templates/arm/refusals/dependency-names.js



const OPEN = { kind: 'open' };
function typeAndName(resource, context, parent) {
    const written = dependency_names_textOf(member(resource, 'type'), context);
    const own = typeof written === 'string' ? dependency_names_partsOf(written).join('/') : undefined;
    const name = dependency_names_textOf(member(resource, 'name'), context);
    const isWhole = !parent || own?.split('/')[0]?.includes('.');
    if (isWhole)
        return { ...(own !== undefined && { type: own }), ...(name !== undefined && { name }) };
    const type = own !== undefined && parent.type !== undefined ? `${parent.type}/${own}` : undefined;
    const whole = typeof name === 'string' && typeof parent.name === 'string' ? `${parent.name}/${name}` : undefined;
    return { ...(type !== undefined && { type }), ...(whole !== undefined && { name: whole }) };
}
function dependencyOf(node, context) {
    const value = evaluate(node, context);
    if (value.kind === 'string')
        return fromText(value.value);
    const tail = value.kind === 'unknown' && !value.tail?.parts ? value.tail?.text : undefined;
    if (tail !== undefined)
        return fromText(tail);
    const expression = registration_assignments_expressionOf(node);
    return value.kind === 'unknown' && !value.refusal && expression?.kind === 'call'
        ? fromCall(expression, context)
        : OPEN;
}
function isOn(dependency, named, isOwn) {
    if (dependency.kind === 'open')
        return undefined;
    if (dependency.kind === 'id') {
        if (named.type === undefined)
            return undefined;
        if (named.type !== dependency.type)
            return named.type.includes('/providers/') ? undefined : false;
        return dependency_names_compare(dependency.name, named.name, isOwn);
    }
    const { text } = dependency;
    if (text === named.symbol?.toLowerCase() || text === named.loop?.toLowerCase())
        return true;
    if (typeof named.name !== 'string')
        return undefined;
    const name = named.name.toLowerCase();
    return text === name || (name.endsWith(`/${text}`) ? undefined : false);
}
function dependency_names_compare(one, other, isOwn) {
    if (one === undefined || other === undefined)
        return undefined;
    if (typeof one === 'string' && typeof other === 'string')
        return one.toLowerCase() === other.toLowerCase();
    if (!isOwn && JSON.stringify([one, other]).includes('"copyindex"'))
        return undefined;
    return sameName(one, other);
}
function fromText(written) {
    const text = written.toLowerCase();
    const isId = text.startsWith('/');
    const parts = dependency_names_partsOf(isId ? text.slice(text.lastIndexOf('/providers/') + '/providers/'.length) : text);
    const isShort = parts.length > 2 && parts[0]?.includes('.');
    if (text === '' || (isId && !(text.includes('/providers/') && isShort)))
        return OPEN;
    if (!isId && !isShort)
        return { kind: 'text', text };
    const [provider, ...rest] = parts;
    if (rest.length % 2 !== 0 || (text.lastIndexOf('/providers/') > 0 && !isId))
        return OPEN;
    const type = [provider, ...rest.filter((_, index) => index % 2 === 0)].join('/');
    return { kind: 'id', type, name: rest.filter((_, index) => index % 2 === 1).join('/') };
}
const MAKES_ID = /^((subscription|tenant|extension|managementgroup)?resourceid)$/;
function fromCall({ name, args }, context) {
    const made = args.map((arg) => madeOf(arg, context));
    const isConcat = name === 'concat' && made.length === 2 && typeof made[0] === 'string' && made[0].endsWith('/');
    if (!MAKES_ID.test(name) && !isConcat)
        return OPEN;
    const at = isConcat ? 0 : made.findIndex((arg) => typeof arg === 'string' && dependency_names_isType(arg));
    const type = made[at];
    if (typeof type !== 'string' || !dependency_names_isType(type))
        return OPEN;
    const parts = dependency_names_partsOf(type);
    const names = made.slice(at + 1);
    if (parts.length < 2 || names.length !== parts.length - 1)
        return OPEN;
    const whole = names.every((part) => typeof part === 'string') ? names.join('/').toLowerCase() : undefined;
    return { kind: 'id', type: parts.join('/'), name: names.length === 1 ? names[0] : whole };
}
function dependency_names_isType(text) {
    return !text.startsWith('/') && text.includes('/') && text.split('/')[0]?.includes('.') === true;
}
function dependency_names_partsOf(text) {
    return text
        .toLowerCase()
        .split('/')
        .filter((part) => part !== '');
}
function dependency_names_textOf(node, context) {
    const value = node && evaluate(node, context);
    if (value?.kind === 'string')
        return value.value;
    const expression = value?.kind === 'unknown' && !value.refusal ? registration_assignments_expressionOf(node) : undefined;
    return expression && madeOf(expression, context);
}

;// CONCATENATED MODULE: ./build/templates/arm/refusals/dependencies.js









function refusedDependencies(template, context) {
    try {
        const declared = dependencies_declaredIn(template, context, undefined);
        return [...dependsWrongly(declared), ...standTwice(declared), ...assignTwice(declared)];
    }
    catch (error) {
        if (!(error instanceof Exhausted))
            throw error;
        return [];
    }
}
function dependencies_declaredIn(owner, context, parent) {
    const node = member(owner, 'resources');
    if (node?.type === 'array')
        return node.items.flatMap((one) => declaredAs(undefined, one, context, parent));
    if (node?.type !== 'object')
        return [];
    return node.members.flatMap(({ name, value }) => declaredAs(name, value, context, parent));
}
function declaredAs(symbol, resource, outside, parent) {
    if (resource.type !== 'object')
        return [];
    const copy = member(resource, 'copy');
    const loop = copy?.type === 'object' ? (stringMember(copy, 'name') ?? '') : undefined;
    const context = loop === undefined || outside.outer
        ? outside
        : { ...outside, loops: [...outside.loops, { name: loop, kind: 'resource', index: AN_INDEX }] };
    const condition = member(resource, 'condition');
    const holds = condition ? decideNode(condition, context) : true;
    const isExisting = member(resource, 'existing') !== undefined;
    const count = loop === undefined ? 1 : copyCount(member(copy, 'count'), outside);
    const named = {
        ...typeAndName(resource, context, parent),
        ...(symbol !== undefined && { symbol }),
        ...(loop !== undefined && { loop }),
    };
    const declared = {
        ...named,
        resource,
        context,
        dependencies: holds === false || isExisting ? [] : dependenciesOf(resource, context),
        isCertain: holds === true && !isExisting,
        place: JSON.stringify(PLACES.map((part) => madeIn(member(resource, part), context) ?? null)),
        count: typeof count === 'number' ? count : undefined,
    };
    return [declared, ...dependencies_declaredIn(resource, context, named)];
}
const AN_INDEX = missing('it depends on the index of a copy loop', 'the index of the copy loop');
const PLACES = ['scope', 'subscriptionId', 'resourceGroup'];
function dependenciesOf(resource, context) {
    const node = member(resource, 'dependsOn');
    return node?.type === 'array'
        ? node.items.map((item) => ({ dependency: dependencyOf(item, context), node: item }))
        : [];
}
function madeIn(node, context) {
    if (!node)
        return undefined;
    const value = evaluate(node, context);
    if (value.kind === 'string')
        return value.value.toLowerCase();
    const expression = registration_assignments_expressionOf(node);
    return expression && madeOf(expression, context);
}
function dependsWrongly(declared) {
    const edges = new Map();
    const found = declared.flatMap((one) => one.dependencies.flatMap(({ dependency, node }) => {
        const meant = declared.filter((other) => isOn(dependency, other, other === one) !== false);
        const [only, another] = meant;
        if (only === one && !another)
            return [dependencies_refusal(one, node, `${titleOf(one)} depends on itself`, REMOVE)];
        if (!only)
            return [dependencies_refusal(one, node, `${titleOf(one)} depends on what the template does not declare`, REMOVE)];
        if (!another)
            edges.set(one, [...(edges.get(one) ?? []), { to: only, node }]);
        return [];
    }));
    return [...found, ...circles(declared, edges)];
}
const REMOVE = 'Correct the entry of dependsOn, or remove it.';
function circles(declared, edges) {
    const told = new Set();
    return declared.flatMap((one) => {
        const entry = (edges.get(one) ?? []).find(({ to }) => reachable(to, edges).has(one));
        if (!entry || told.has(one))
            return [];
        for (const other of reachable(one, edges))
            if (reachable(other, edges).has(one))
                told.add(other);
        return [dependencies_refusal(one, entry.node, `${titleOf(one)} depends on itself in a circle`, REMOVE)];
    });
}
function reachable(start, edges) {
    const seen = new Set([start]);
    for (const one of seen)
        for (const { to } of edges.get(one) ?? [])
            seen.add(to);
    return seen;
}
function standTwice(declared) {
    return secondOnes(declared, (one, other) => {
        const isSame = one.type !== undefined && one.type === other.type && one.place === other.place;
        return isSame && isOneText(one.name, other.name);
    }).map((one) => dependencies_refusal(one, one.resource, `${titleOf(one)} stands in the template twice`, 'Remove one, or give it another name.'));
}
function assignTwice(declared) {
    const assignments = declared.filter(({ type }) => type !== undefined && isAssignmentType(type));
    const idOf = ({ resource, context }) => madeIn(member(member(resource, 'properties'), 'registrationDefinitionId'), context);
    return secondOnes(assignments, (one, other) => {
        if (one.place !== other.place)
            return false;
        if (isOneText(idOf(one), idOf(other)))
            return true;
        const [first, second] = [one, other].map(({ resource, context }) => assignedName(resource, context, false));
        return first !== 'another' && second !== 'another' && isOneText(first?.known, second?.known);
    }).map((one) => dependencies_refusal(one, one.resource, 'Two registration assignments assign one definition at one scope', 'Remove one of them.'));
}
function secondOnes(declared, isSame) {
    const certain = declared.filter(({ isCertain, count }) => isCertain && count !== undefined && count > 0);
    return certain.filter((one, index) => ((one.count ?? 0) > 1 && isSame(one, one)) || certain.slice(0, index).some((other) => isSame(other, one)));
}
function isOneText(one, other) {
    if (one === undefined || other === undefined || JSON.stringify([one, other]).includes('"copyindex"'))
        return false;
    if (typeof one === 'string' && typeof other === 'string')
        return one.toLowerCase() === other.toLowerCase();
    return sameName(one, other) === true;
}
function titleOf({ symbol, name, type, resource }) {
    const called = symbol ?? (typeof name === 'string' ? name : undefined);
    const kind = stringMember(resource, 'type') ?? type;
    return `${called === undefined ? 'A resource' : `Resource '${called}'`}${kind ? ` (${kind})` : ''}`;
}
function dependencies_refusal({ context }, node, problem, remedy) {
    const marked = node.type === 'object' ? (member(node, 'type') ?? node) : node;
    return {
        rule: 'template-refused',
        message: `${problem}: Azure Resource Manager refuses the template.`,
        remedy,
        location: context.scope.at(marked.span),
    };
}

;// CONCATENATED MODULE: ./build/templates/arm/resources.js


















const resources_DEPLOYMENT = /(^|\/)microsoft\.resources\/deployments$|^microsoft\.management\/managementgroups\/.*deployments$/;
const STACK = /(^|\/)deploymentstacks$/;
const POLICY = /(^|\/)policydefinitions$/;
const POLICY_ASSIGNMENT = /(^|\/)policy(assignments|setdefinitions)$/;
function visitTemplate(template, place, traversal) {
    noteMissing(template, place.path.slice(0, -1), place, traversal);
    const found = visitResources(member(template, 'resources'), `${place.path}resources`, place, traversal);
    if (found.length === 0 || isLeftOut(place))
        return found;
    const refused = refusedDependencies(template, place.context);
    return found.map((one) => refused.reduce(withObservation, one));
}
function visitResources(node, path, place, traversal, visit = visitWhole) {
    const visitResource = (resource, its) => unlessExhausted(resource, its, place, traversal, visit);
    if (node?.type === 'array') {
        return node.items.flatMap((resource, index) => visitResource(resource, `${path}[${index}]`));
    }
    if (node?.type !== 'object') {
        noteMissing(node, path, place, traversal);
        if (node?.type === 'string') {
            const location = place.context.scope.at(node.span);
            const why = 'Azure takes resources that are written out only';
            traversal.skip({ what: path, why, location, concerns: isAbout(node) });
        }
        return [];
    }
    return node.members.flatMap(({ name, value }) => {
        const existing = member(value, 'existing');
        const skipped = existing?.type === 'boolean' && existing.value;
        return skipped ? [] : visitResource(value, `${path}.${name}`);
    });
}
function unlessExhausted(resource, path, place, traversal, visit) {
    try {
        return visit(resource, path, place, traversal);
    }
    catch (error) {
        if (!(error instanceof Exhausted))
            throw error;
        const { run, scope } = place.context;
        run.giveUp(resource.type === 'object' ? declarationOf(resource, place.context) : scope.at(resource.span));
        traversal.assign({});
        return [];
    }
}
function visitWhole(resource, path, place, traversal) {
    const { run, scope } = place.context;
    const copy = member(resource, 'copy');
    if (resource.type !== 'object' || copy?.type !== 'object')
        return visitChild(resource, path, place, traversal);
    run.budget.refill();
    run.budget.spend(1);
    const at = scope.at(copy.span);
    const name = stringMember(copy, 'name') ?? '';
    const count = copyCount(member(copy, 'count'), place.context);
    const inLoop = (index) => ({
        ...place,
        context: place.context.outer
            ? place.context
            : { ...place.context, loops: [...place.context.loops, { name, kind: 'resource', index }] },
    });
    if (typeof count !== 'number') {
        if (count.refusal && isDeployed(place))
            run.refuse(count.reason, count.refusal.remedy, count.location ?? at);
        const there = onlyIf(toUnknown(count), inLoop(count));
        return visitOne(resource, path, count.open?.kind === 'loop' ? dependingOn(count.open.loop, there) : there, traversal);
    }
    const loop = {};
    const index = {
        kind: 'unknown',
        reason: `it depends on the index of the copy loop '${name}'`,
        needs: `the index of the copy loop '${name}'`,
        location: at,
        open: { kind: 'loop', loop },
    };
    const whole = onlyIf((0,pec_value/* known */.e)(count > 0, at), inLoop(index));
    const found = visitOne(resource, path, whole, traversal);
    if (count === 0 || !found.some(({ loops }) => loops.includes(loop)))
        return found;
    traversal.copies += count;
    if (traversal.copies > MAX_COPIES) {
        run.refuse(`the copy loops make more than ${MAX_COPIES} resources`, 'Lower the counts of the copy loops.', at);
        return found;
    }
    return Array.from({ length: count }, (_, turn) => visitOne(resource, `${path}[${turn}]`, inLoop(number(turn)), traversal)).flat();
}
function visitChild(resource, path, place, traversal) {
    if (resource.type !== 'object') {
        noteMissing(resource, path, place, traversal);
        return [];
    }
    const { budget } = place.context.run;
    budget.refill();
    budget.spend(1);
    return visitOne(resource, path, place, traversal);
}
function visitOne(resource, path, outside, traversal) {
    const place = conditioned(resource, outside);
    const type = resources_typeOf(resource, path, place.context, traversal);
    const found = [];
    if (resources_DEPLOYMENT.test(type))
        found.push(...visitNested(resource, path, place, traversal));
    else if (STACK.test(type))
        found.push(...visitStack(resource, path, place, traversal));
    else if (traversal.collected) {
        if (POLICY_ASSIGNMENT.test(type))
            traversal.collected.push({ resource, place });
    }
    else if (POLICY.test(type))
        found.push(...visitPolicy(resource, path, place, traversal));
    else if (isDefinitionType(type)) {
        const one = readDefinition(resource, path, place, traversal);
        const refused = isLeftOut(place) ? [] : refusedInDefinition(resource, place.context);
        found.push([...refused, ...doubledMembers(resource, place.context)].reduce(withObservation, one));
    }
    else if (isAssignmentType(type)) {
        if (place.deployed.kind === 'unknown' || place.deployed.value) {
            for (const one of doubledMembers(resource, place.context))
                traversal.observeOfAll(one);
            traversal.assign(assignedName(resource, place.context, place.expressionsInGroup));
        }
    }
    else
        noteUnknownType(resource, type, place, traversal);
    found.push(...visitResources(member(resource, 'resources'), `${path}.resources`, outside, traversal, visitChild));
    return found;
}
function isLeftOut({ deployed }) {
    return deployed.kind === 'known' && !deployed.value;
}
function isDeployed({ deployed }) {
    return deployed.kind === 'known' && deployed.value;
}
function resources_typeOf(resource, path, context, traversal) {
    const node = member(resource, 'type');
    const mayDefine = ({ value }) => value.type === 'string' && isDefinitionType(value.value.toLowerCase());
    if (isDoubled(resource, 'type') && membersNamed(resource, 'type').some(mayDefine))
        return DEFINITION_TYPE;
    const type = node && evaluate(node, context);
    if (type?.kind === 'string')
        return type.value.toLowerCase();
    if (!node || type?.kind !== 'unknown')
        return '';
    if (member(member(resource, 'properties'), 'managedByTenantId'))
        return DEFINITION_TYPE;
    const why = `its type is not known, because ${type.reason}`;
    traversal.skip({ what: path, why, location: context.scope.at(node.span), concerns: isAbout(resource) });
    return '';
}
function noteUnknownType(resource, type, place, traversal) {
    const meant = meantType(type);
    if (meant === undefined || isLeftOut(place))
        return;
    const written = stringMember(resource, 'type') ?? type;
    traversal.observe({
        rule: 'resource-type-unknown',
        message: `There is no resource type ${written.startsWith('[') ? type : written}; the nearest is ${meant}.`,
        remedy: `Write ${meant}.`,
        location: declarationOf(resource, place.context),
    });
}
function conditioned(resource, place) {
    const condition = member(resource, 'condition');
    if (!condition)
        return place;
    const { context } = place;
    if (isDoubled(resource, 'condition')) {
        const reason = "'condition' is given in two spellings";
        return onlyIf((0,pec_value/* unknown */.L)(reason, 'the one condition', context.scope.at(condition.span)), place);
    }
    const decided = decideNode(condition, context);
    if (typeof decided === 'boolean')
        return onlyIf((0,pec_value/* known */.e)(decided, context.scope.at(condition.span)), place);
    const there = onlyIf(toUnknown(decided), place);
    if (decided.open?.kind === 'loop')
        return dependingOn(decided.open.loop, there);
    const implied = impliedBy(condition, context);
    if (!implied)
        return there;
    const run = context.run.assuming(new Map([...context.run.assumptions, implied]));
    return { ...there, context: { ...context, run } };
}
function dependingOn(loop, place) {
    return { ...place, loops: [...(place.loops ?? []), loop] };
}
function readDefinition(resource, path, place, traversal) {
    const { context, deployed } = place;
    const { file, parametersFile, label, observations } = traversal.settings;
    const location = declarationOf(resource, context);
    const read = (run) => readDelegation(resource, { ...context, run }, observations);
    const { alternatives, undecided, loops } = explore(read, context.run, location);
    return {
        definition: {
            file,
            ...(parametersFile !== undefined && { parametersFile }),
            path,
            name: `${label}#${path}`,
            deployed,
            location,
            deployedTo: deployedTo(resource, place),
            alternatives,
            ...(undecided && alternatives.length > 1 && { undecided }),
            observations,
        },
        name: definitionName(resource, context),
        loops: [...loops, ...(place.loops ?? [])],
    };
}
function deployedTo(resource, place) {
    const { context, resourceGroupLevel, aboveSubscription } = place;
    const scope = member(resource, 'scope');
    if (aboveSubscription && !scope)
        return 'managementGroup';
    const inGroup = scope ? namesResourceGroup(scope, context, resourceGroupLevel) : resourceGroupLevel;
    return inGroup ? 'resourceGroup' : 'subscription';
}
function declarationOf(resource, { scope }) {
    const type = member(resource, 'type');
    return scope.at(type?.span ?? resource.span);
}

;// CONCATENATED MODULE: ./build/templates/arm/read-template.js












function readDefinitions(template, parameters, loadLinked) {
    const { file, root } = template;
    const unreadable = new Map();
    const run = new run_Run(new Map(), new Budget(), unreadable);
    const source = fromFile(parameters);
    const declared = member(root, 'parameters');
    const hasParameters = declared?.type === 'object' && declared.members.length > 0;
    const place = (traversal) => ({
        context: contextOf(run, traversal.scope(file, root, source)),
        path: '',
        deployed: { kind: 'known', value: true },
        resourceGroupLevel: isResourceGroupTemplate(root),
        aboveSubscription: isAboveSubscription(root),
        expressionsInGroup: false,
        files: [file],
        nesting: 0,
    });
    const traversal = new Traversal({
        file,
        ...(parameters && { parametersFile: parameters.file }),
        label: parameters ? `${file} + ${parameters.file}` : hasParameters ? `${file} (defaults)` : file,
        loadLinked,
        observations: isRawPolicy(root) ? [] : mismatches(template, parameters, source, run),
        visit: visitTemplate,
        collect: (other) => visitTemplate(root, place(other), other),
    });
    let definitions = [];
    try {
        const start = place(traversal);
        const found = isRawPolicy(root) ? visitRawPolicy(root, start, traversal) : visitTemplate(root, start, traversal);
        const anywhere = found.length === 0 || isRawPolicy(root) ? [] : refusedAnywhere(start.context, traversal);
        definitions = found.map(({ definition, name }) => ({
            ...definition,
            ...(name.known !== undefined && { resourceName: name.known }),
            assigned: isAssigned(name, traversal.assigned),
            observations: [...definition.observations, ...traversal.ofAll, ...anywhere],
        }));
    }
    catch (error) {
        if (!(error instanceof Exhausted))
            throw error;
        run.giveUp(locationOf(file, root.span));
    }
    return {
        definitions,
        notFollowed: traversal.notFollowed,
        assigns: traversal.assigned,
        linkedFiles: traversal.linkedFiles,
        unreadable: [...unreadable.values(), ...traversal.observed],
    };
}

;// CONCATENATED MODULE: ./build/templates/reading.js
const SKIPPED = {
    definitions: [],
    unreadable: [],
    undecidable: [],
    notes: [],
    assigns: [],
    parts: [],
    includes: [],
    modules: [],
    skipped: true,
};
function readPart(found) {
    return { ...SKIPPED, skipped: false, ...found };
}
function joined(parts) {
    const [only, another] = parts;
    if (only && !another)
        return only;
    const hash = parts.find((part) => part.hash !== undefined)?.hash;
    return {
        definitions: parts.flatMap(({ definitions }) => definitions),
        unreadable: parts.flatMap(({ unreadable }) => unreadable),
        undecidable: parts.flatMap(({ undecidable }) => undecidable),
        notes: parts.flatMap(({ notes }) => notes),
        assigns: parts.flatMap(({ assigns }) => assigns),
        parts: parts.flatMap((part) => part.parts),
        includes: parts.flatMap(({ includes }) => includes),
        modules: parts.flatMap(({ modules }) => modules),
        ...(hash === undefined ? {} : { hash }),
        skipped: parts.every(({ skipped }) => skipped),
    };
}

;// CONCATENATED MODULE: ./build/templates/read-json.js







function isAffected(candidate, made, set, { changes, missingLinks }) {
    const link = set === undefined ? undefined : missingLinks.get(set);
    const files = [
        ...made,
        ...(set === undefined ? (candidate.rivals ?? []) : [set]),
        ...(link === undefined ? [] : [link]),
    ];
    return changes.affects(files) || changes.lostNear(candidate.file);
}
async function readJson(candidate, context) {
    const made = [candidate.file];
    const affects = (set) => isAffected(candidate, made, set, context);
    const sets = parameterSets(candidate).filter((set) => candidate.links === true || affects(set));
    if (sets.length === 0)
        return SKIPPED;
    const document = context.documents.json(candidate.file);
    if ('broken' in document)
        return readPart({ unreadable: [document.broken] });
    const template = { file: candidate.file, root: document.root, generated: [], made, affects };
    return evaluateWith(template, sets, context);
}
function parameterSets({ parameters, paired }) {
    return paired ? [...parameters] : [undefined];
}
async function evaluateWith(template, sets, context) {
    const parts = [];
    for (const set of sets) {
        if (!(await context.pace()))
            break;
        parts.push(read_json_evaluate(template, set, context));
    }
    return parts.length > 0 ? joined(parts) : SKIPPED;
}
function read_json_evaluate(template, set, context) {
    const { generated, made, affects } = template;
    const setFile = typeof set === 'object' ? set.file : set;
    const document = typeof set === 'string' ? context.documents.json(set) : undefined;
    if (document && 'broken' in document)
        return readPart({ unreadable: [document.broken] });
    const values = typeof set === 'string' ? document && { file: set, root: document.root } : set;
    const links = linkLoader(context);
    const result = readDefinitions(template, values, links.load);
    const involved = [...made, ...result.linkedFiles, ...links.missing()];
    if (!affects(setFile) && !context.changes.affects(involved))
        return SKIPPED;
    const file = generated.at(-1)?.sources[0]?.file ?? template.file;
    return readPart({
        definitions: result.definitions.map((definition) => mapToBicep(definition, generated)),
        assigns: knownNames(result.assigns),
        modules: generated.length > 0 ? includedModules(template.root, result.definitions) : [],
        parts: generated.length > 0 ? [] : result.linkedFiles,
        unreadable: result.unreadable.length > 0 ? [{ file, observations: moveToBicep(result.unreadable, generated) }] : [],
        ...notFollowed(file, result, generated),
    });
}
function notFollowed(file, result, generated) {
    const links = moveToBicep(result.notFollowed, generated);
    const decides = result.definitions.length === 0 && result.unreadable.length === 0;
    return {
        notes: links.map(({ what, why, location }) => remark(`${what} was not followed: ${why}.`, location)),
        undecidable: links
            .filter(({ concerns }) => decides || concerns)
            .map(({ what, why, location }) => ({
            file,
            unknown: (0,pec_value/* unknown */.L)(`${what} was not followed: ${why}`, what, location),
        })),
    };
}
function remark(message, location) {
    return location ? { message, location } : { message };
}
function linkLoader({ workspace, documents }) {
    const missing = [];
    const load = (relativePath, fromFile) => {
        const file = resolveReference(relativePath, folderOf(fromFile));
        const stands = file === undefined ? 'outside' : standing(workspace, file);
        if (file === undefined || stands.startsWith('outside'))
            return { problem: `it ${whereItLeads(file)}` };
        if (stands !== 'file') {
            missing.push(file);
            return { problem: `there is no file ${file}` };
        }
        const document = documents.json(file);
        if ('root' in document)
            return { file, root: document.root };
        return { problem: document.broken.observations[0]?.message ?? 'it cannot be read' };
    };
    return { load, missing: () => missing };
}

;// CONCATENATED MODULE: ./build/templates/read-bicep.js







async function readBicep(candidate, context) {
    const { compiler, documents, project } = context;
    const { file, compiledJson } = candidate;
    const made = [...read_bicep_madeOf(file, project), ...(compiledJson === undefined ? [] : [compiledJson])];
    const affects = (set) => isAffected(candidate, made, set, context);
    const sets = parameterSets(candidate).filter(affects);
    if (sets.length === 0)
        return SKIPPED;
    const compiled = await compiler?.build(file);
    if (compiled?.kind === 'compiled') {
        const { root } = compiled.template;
        const hash = templateHash(root);
        const part = await evaluateWith({ file, root, generated: [compiled.template], made, affects }, sets, context);
        return {
            ...part,
            ...(hash === undefined ? {} : { hash }),
            notes: [...(compiledJson === undefined ? [] : olderJson(compiledJson, file, root, documents)), ...part.notes],
            includes: includedFiles(file, part, project),
        };
    }
    if (compiled?.kind === 'unreadable')
        return readPart({ unreadable: [compiled.unreadable] });
    if (compiledJson !== undefined) {
        return readCompiledJson(candidate, compiledJson, compiled ? compiled.undecidable.unknown.reason : 'the bicep CLI was not found', context);
    }
    const mayBring = project.mayHoldDefinition(file) || (candidate.named === true && !project.isWhole(file));
    if (!compiled && !mayBring)
        return readPart({});
    return readPart({ undecidable: [compiled?.undecidable ?? withoutCli(file)], parts: project.modules(file) });
}
async function readCompiledJson({ file, parameters, paired }, compiledJson, why, context) {
    const part = await readJson({ kind: 'json', file: compiledJson, parameters, paired, links: true }, { ...context, changes: EVERYTHING });
    const reason = `it was judged from the compiled JSON ${compiledJson}, because ${why}`;
    const standIn = (0,pec_value/* unknown */.L)(reason, 'the bicep CLI', startOf(file));
    const message = `${compiledJson} was judged in place of ${file}, because ${why}. It may be older than ${file}.`;
    return {
        ...part,
        definitions: part.definitions.map((definition) => ({ ...definition, standIn })),
        notes: [{ message, location: startOf(compiledJson) }, ...part.notes],
    };
}
function read_bicep_madeOf(file, project) {
    return [...project.files(file), ...project.named(file), ...bicepConfigurations(file)];
}
function olderJson(compiledJson, file, root, documents) {
    const document = documents.json(compiledJson);
    if (!('root' in document) || sameTemplate(document.root, root))
        return [];
    const message = `${compiledJson} is not what ${file} compiles to now; ${file} was judged. Compile it again before it is deployed.`;
    return [{ message, location: startOf(compiledJson) }];
}
function includedFiles(file, { unreadable, definitions }, project) {
    return unreadable.length === 0 && definitions.every(mayBeDeployed) ? project.modules(file) : [];
}
async function readBicepParameters(candidate, context) {
    const { changes, compiler, project } = context;
    const { file, template } = candidate;
    const made = [...read_bicep_madeOf(file, project), ...(template ? bicepConfigurations(template) : [])];
    if (!changes.affects(made))
        return SKIPPED;
    if (!compiler)
        return readPart({ undecidable: [withoutCli(file)] });
    const inRegistry = `${file}: template`;
    const compiled = await compiler.buildParameters(file, template ?? inRegistry);
    if (compiled.kind === 'unreadable')
        return readPart({ unreadable: [compiled.unreadable] });
    if (compiled.kind === 'undecidable')
        return readPart({ undecidable: [compiled.undecidable] });
    const part = await evaluateCompiled(compiled, { ...candidate, inRegistry, made }, context);
    return {
        ...part,
        definitions: part.definitions.map((each) => each.file === inRegistry ? { ...each, file, name: each.name.replace(`${inRegistry} + `, '') } : each),
        includes: includedFiles(template ?? file, part, project),
    };
}
async function evaluateCompiled({ parameters, template: made }, { file, template, inRegistry, ...from }, context) {
    const sources = template === undefined ? parameters.sources : made.sources;
    const document = template !== undefined && /\.jsonc?$/i.test(template) ? context.documents.json(template) : undefined;
    const own = document && 'root' in document ? document.root : undefined;
    const toEvaluate = {
        file: template ?? inRegistry,
        root: own ?? made.root,
        generated: own ? [parameters] : [parameters, { ...made, sources }],
        made: from.made,
        affects: () => true,
    };
    return evaluateWith(toEvaluate, [{ file, root: parameters.root }], context);
}

;// CONCATENATED MODULE: ./build/templates/terraform/planned-definition.js


const AZURERM_API_VERSION = '2022-10-01';
function readResource(type, value, hasHiddenBody) {
    if (type === 'azurerm_lighthouse_definition') {
        return {
            delegation: {
                kind: 'written',
                apiVersion: (0,pec_value/* known */.e)(AZURERM_API_VERSION),
                name: value.at('name').text(),
                managedByTenantId: value.at('managing_tenant_id').text(),
                authorizations: value.at('authorization').list(AZURERM.authorization),
                eligibleAuthorizations: value.at('eligible_authorization').list(AZURERM.eligible),
                plan: value.at('plan').isSet(),
            },
            resourceGroupLevel: isResourceGroup(value.at('scope').text()),
        };
    }
    if (type !== 'azapi_resource' && type !== 'azapi_update_resource')
        return undefined;
    const version = azapiDefinitionVersion(value.at('type').plainText() ?? '');
    if (version === undefined)
        return undefined;
    const updates = type === 'azapi_update_resource';
    const body = value.at('body').parsed();
    const properties = body.at('properties');
    const hidden = hasHiddenBody || ['sensitive_body', 'sensitive_body_version'].some((name) => !value.at(name).isMissing());
    const elsewhere = updates ? 'azapi_update_resource leaves it as it is deployed' : 'it may stand in sensitive_body';
    const read = (name) => {
        const found = properties.at(name);
        return (hidden || updates) && found.isMissing() ? found.elsewhere(elsewhere) : found;
    };
    const scope = value.at(updates ? 'resource_id' : 'parent_id').text();
    return {
        delegation: {
            kind: 'written',
            apiVersion: (0,pec_value/* known */.e)(version, value.at('type').location),
            name: read('registrationDefinitionName').text(),
            managedByTenantId: read('managedByTenantId').text(),
            authorizations: read('authorizations').list(AZAPI.authorization),
            eligibleAuthorizations: read('eligibleAuthorizations').list(AZAPI.eligible),
            plan: body.at('plan').isSet(),
        },
        resourceGroupLevel: isResourceGroup(scope),
        ...(updates && {
            standIn: (0,pec_value/* unknown */.L)('azapi_update_resource changes a definition of which the plan shows only a part', 'the whole definition', value.location),
        }),
    };
}
const AZURERM = planned_definition_formOf({
    principal: 'principal_id',
    displayName: 'principal_display_name',
    role: 'role_definition_id',
    delegated: 'delegated_role_definition_ids',
    policy: 'just_in_time_access_policy',
    duration: 'maximum_activation_duration',
    factor: 'multi_factor_auth_provider',
    approvers: 'approver',
});
const AZAPI = planned_definition_formOf({
    principal: 'principalId',
    displayName: 'principalIdDisplayName',
    role: 'roleDefinitionId',
    delegated: 'delegatedRoleDefinitionIds',
    policy: 'justInTimeAccessPolicy',
    duration: 'maximumActivationDuration',
    factor: 'multiFactorAuthProvider',
    approvers: 'managedByTenantApprovers',
});
function planned_definition_formOf(names) {
    const grant = (item) => {
        const shownAs = item.at(names.displayName).text();
        const principalName = shownAs.kind === 'known' && !shownAs.sensitive ? shownAs.value : '';
        return {
            principalId: item.at(names.principal).text(),
            ...(principalName && { principalName }),
            roleDefinitionId: item.at(names.role).text(),
            location: item.location,
        };
    };
    return {
        authorization: (item) => ({
            ...grant(item),
            delegatedRoleDefinitionIds: item.at(names.delegated).list((role) => role.text()),
        }),
        eligible: (item) => {
            const policy = item.at(names.policy).single();
            if (policy.isMissing())
                return grant(item);
            const duration = policy.at(names.duration);
            const factor = policy.at(names.factor);
            return {
                ...grant(item),
                policy: {
                    ...(duration.isMissing() ? {} : { maximumActivationDuration: duration.text() }),
                    ...(factor.isMissing() ? {} : { multiFactorAuthProvider: factor.text() }),
                    approvers: policy.at(names.approvers).list((approver) => approver.at(names.principal).text()),
                },
            };
        },
    };
}
function isResourceGroup(scope) {
    return scope.kind === 'known' && /\/resourceGroups\//i.test(scope.value);
}

;// CONCATENATED MODULE: ./build/templates/terraform/planned-template.js





const planned_template_NOTHING = { definitions: [], assigns: [], undecidable: [], unreadable: [] };
const TEMPLATE_DEPLOYMENT = /^azurerm_(resource_group|subscription|management_group|tenant)_template_deployment$/;
const POLICY_DEFINITION = /^azurerm_(management_group_)?policy_definition$/;
const NOT_READ = /^azurerm_\w*policy_(assignment|set_definition)$|^azurerm_blueprint_assignment$|^azapi_resource_action$|deployment_stack/;
const AZAPI_NOT_READ = /^Microsoft\.(Authorization\/policy(Assignments|SetDefinitions)|Blueprint\/.*|Resources\/deploymentScripts)@/i;
const AZAPI_TEMPLATE = /^Microsoft\.Resources\/(deployments|deploymentStacks)@/i;
const AZAPI_SPEC = /^Microsoft\.Resources\/templateSpecs\/versions@/i;
const AZAPI_POLICY = /^Microsoft\.Authorization\/policyDefinitions@/i;
function readEmbedded(type, address, value) {
    const azapiType = type.startsWith('azapi_') ? (value.at('type').plainText() ?? '') : '';
    const carrier = carrierIn(type, azapiType, value);
    if (carrier)
        return planned_template_read(carrier, address, value);
    if (!NOT_READ.test(type) && !AZAPI_NOT_READ.test(azapiType))
        return undefined;
    const isRead = value.at('method').plainText()?.toUpperCase() === 'GET';
    if (isRead || !value.isAbout())
        return planned_template_NOTHING;
    return planned_template_open(address, `${azapiType.split('@')[0] || type} is not read`, 'a template among the templates', value.location);
}
function carrierIn(type, azapiType, value) {
    const carrier = (attribute, content, parameters) => ({
        attribute,
        content,
        parameters,
    });
    if (TEMPLATE_DEPLOYMENT.test(type)) {
        return {
            ...carrier('template_content', value.at('template_content'), value.at('parameters_content')),
            link: value.at('template_spec_version_id'),
        };
    }
    if (type === 'azurerm_template_deployment') {
        const body = value.at('parameters_body');
        return carrier('template_body', value.at('template_body'), body.isMissing() ? value.at('parameters') : body);
    }
    if (POLICY_DEFINITION.test(type)) {
        return { ...carrier('policy_rule', value.at('policy_rule'), value.at('parameters')), isPolicy: true };
    }
    const properties = value.at('body').parsed().at('properties');
    if (AZAPI_TEMPLATE.test(azapiType)) {
        return {
            ...carrier('body.properties.template', properties.at('template'), properties.at('parameters')),
            link: properties.at('templateLink'),
        };
    }
    if (AZAPI_SPEC.test(azapiType)) {
        return carrier('body.properties.mainTemplate', properties.at('mainTemplate'), properties.at('parameters'));
    }
    if (AZAPI_POLICY.test(azapiType)) {
        const rule = properties.at('policyRule');
        return { ...carrier('body.properties.policyRule', rule, properties.at('parameters')), isPolicy: true };
    }
    return undefined;
}
function planned_template_open(address, reason, needs, location) {
    return { ...planned_template_NOTHING, undecidable: [(0,pec_value/* unknown */.L)(`${address}: ${reason}`, needs, location)] };
}
function planned_template_read(carrier, address, value) {
    const { attribute, content, link } = carrier;
    const what = carrier.isPolicy ? 'policy' : 'template';
    const unlessOther = (reason, needs = `${address}.${attribute}`) => value.isAbout() ? planned_template_open(address, reason, needs, content.location) : planned_template_NOTHING;
    if (link && !link.isMissing()) {
        const needs = `${address}.${attribute === 'template_content' ? 'template_spec_version_id' : attribute}`;
        return unlessOther('its template is a template spec or a link, which is not in the plan', needs);
    }
    if (!content.isKnown())
        return unlessOther(`its ${what} is known only after apply`);
    const root = objectIn(content);
    if (!root)
        return unlessOther(`its ${attribute} cannot be read`);
    return carrier.isPolicy ? readPolicy(root, carrier, address) : readTemplate(root, carrier, address);
}
function readTemplate(root, carrier, address) {
    const { attribute, content, parameters: given } = carrier;
    if (classify(root) !== 'template' || !(mayHoldDefinition(root) || holdsAssignment(root)))
        return planned_template_NOTHING;
    const parameters = valuesOf(given, `${address}.${attribute === 'template_content' ? 'parameters_content' : 'parameters'}`);
    const declared = memberCount(root, 'parameters');
    if (parameters === 'unknown' && declared > 0) {
        return planned_template_open(address, 'its parameters are known only after apply', `${address}.parameters_content`, content.location);
    }
    return planned_template_evaluate(root, parameters === 'unknown' ? undefined : parameters, carrier, address);
}
function readPolicy(rule, carrier, address) {
    const parameters = objectIn(carrier.parameters);
    const { span } = rule;
    const part = (name, value) => ({ name, nameSpan: span, value });
    const members = [part('policyRule', rule), ...(parameters ? [part('parameters', parameters)] : [])];
    const root = { type: 'object', members, span };
    return mayHoldDefinition(root) ? planned_template_evaluate(root, undefined, carrier, address) : planned_template_NOTHING;
}
function planned_template_evaluate(root, parameters, { content, parameters: given }, address) {
    const result = readDefinitions({ file: address, root }, parameters, () => ({
        problem: 'it is deployed from a plan',
    }));
    const here = (model) => moveLocations(model, (inner) => content.placeOf(inner));
    const definitions = here(result.definitions).map(({ parametersFile: _, ...each }) => ({
        ...each,
        path: `${address}.${each.path}`,
        observations: each.observations.map((one) => ({ ...one, message: `${address}: ${one.message}` })),
    }));
    return {
        definitions: content.isMarkedSensitive() || given.isMarkedSensitive() ? definitions.map(hideTexts) : definitions,
        assigns: result.assigns,
        undecidable: here(result.notFollowed)
            .filter(({ concerns }) => concerns || definitions.length + result.unreadable.length === 0)
            .map(({ what, why, location }) => (0,pec_value/* unknown */.L)(`${address}: ${what} was not followed: ${why}`, what, location)),
        unreadable: here(result.unreadable),
    };
}
function memberCount(root, name) {
    const found = root.members.find((each) => each.name.toLowerCase() === name)?.value;
    return found?.type === 'object' ? found.members.length : 0;
}
function objectIn(value) {
    const node = value.objectNode();
    if (node)
        return node;
    try {
        const root = parseJson(value.plainText() ?? '');
        return root.type === 'object' ? root : undefined;
    }
    catch {
        return undefined;
    }
}
function valuesOf(given, file) {
    if (given.isMissing())
        return undefined;
    const root = given.isKnown() ? objectIn(given) : undefined;
    if (!root)
        return 'unknown';
    const { span } = root;
    if (classify(root) === 'parameters')
        return { file, root };
    const members = root.members.map((each) => each.value.type === 'object'
        ? each
        : { ...each, value: { type: 'object', members: [{ ...each, name: 'value' }], span } });
    const parameters = { type: 'object', members, span };
    return { file, root: { type: 'object', members: [{ name: 'parameters', nameSpan: span, value: parameters }], span } };
}
function hideTexts(definition) {
    const walk = (value) => {
        if (Array.isArray(value))
            return value.map(walk);
        if (typeof value !== 'object' || value === null || isLocation(value))
            return value;
        const copy = Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(inner)]));
        return copy['kind'] === 'known' && typeof copy['value'] === 'string' ? { ...copy, sensitive: true } : copy;
    };
    return {
        ...definition,
        ...walk({ alternatives: definition.alternatives }),
    };
}

;// CONCATENATED MODULE: ./build/templates/terraform/planned-value.js
var _a;




class PlannedValue {
    location;
    #plan;
    #after;
    #unknown;
    #sensitive;
    constructor(parts, around) {
        this.#plan = parts;
        this.#after = parts.after;
        this.#unknown = parts.afterUnknown;
        this.#sensitive = parts.afterSensitive;
        this.location = parts.after && !parts.inText ? locationOf(parts.file, parts.after.span) : around;
    }
    at(name) {
        return this.#part(`.${name}`, (node) => member(node, name));
    }
    text() {
        if (this.#isUnknown())
            return this.#afterApply();
        if (this.#after?.type !== 'string') {
            return (0,pec_value/* unknown */.L)(`the plan holds no text for ${this.#plan.address}`, this.#plan.address, this.location);
        }
        const value = (0,pec_value/* known */.e)(this.#after.value, this.location);
        return this.#isSensitive() ? { ...value, sensitive: true } : value;
    }
    plainText() {
        return this.#after?.type === 'string' ? this.#after.value : undefined;
    }
    list(read) {
        if (this.#isUnknown())
            return { items: [], missing: this.#afterApply(), location: this.location };
        const marks = this.#unknown?.type === 'array' ? this.#unknown.items.length : 0;
        const given = this.#after?.type === 'array' ? this.#after.items.length : 0;
        if (this.#after !== undefined && this.#after.type !== 'array' && this.#after.type !== 'null') {
            const missing = (0,pec_value/* unknown */.L)(`the plan holds no list for ${this.#plan.address}`, this.#plan.address, this.location);
            return { items: [], missing, location: this.location };
        }
        const items = Array.from({ length: Math.max(given, marks) }, (_, index) => read(this.#item(index)));
        return { items, location: this.location };
    }
    single() {
        return this.#after?.type === 'array' || this.#unknown?.type === 'array' ? this.#item(0) : this;
    }
    isSet() {
        if (this.#isUnknown())
            return this.#afterApply();
        if (this.#after?.type === 'array')
            return (0,pec_value/* known */.e)(this.#after.items.length > 0, this.location);
        return (0,pec_value/* known */.e)(!this.isMissing(), this.location);
    }
    isMissing() {
        return (this.#after === undefined || this.#after.type === 'null') && !this.#holdsUnknown();
    }
    parsed() {
        if (this.#after?.type !== 'string')
            return this;
        let inner;
        let mark = this.#unknown;
        try {
            inner = parseJson(this.#after.value);
        }
        catch {
            mark = { type: 'boolean', value: true, span: this.#after.span };
        }
        return new _a({ ...this.#plan, after: inner, afterUnknown: mark, inText: true }, this.location);
    }
    elsewhere(where) {
        const mark = { type: 'boolean', value: true, span: spanOf(this.location) };
        const parts = { ...this.#plan, after: undefined, afterUnknown: mark, afterSensitive: undefined };
        return new _a({ ...parts, inText: true, why: where }, this.location);
    }
    isKnown() {
        return this.#after !== undefined && this.#after.type !== 'null' && !this.#holdsUnknown();
    }
    objectNode() {
        return this.#after?.type === 'object' && !this.#holdsUnknown() ? this.#after : undefined;
    }
    placeOf(inner) {
        const stands = this.#after?.type === 'object' && this.#plan.inText !== true;
        return stands ? locationOf(this.#plan.file, spanOf(inner)) : this.location;
    }
    isAbout() {
        const about = (node) => {
            if (node.type === 'array')
                return node.items.some(about);
            if (node.type === 'object')
                return isAbout(node) || node.members.some(({ value }) => about(value));
            const inner = node.type === 'string' ? treeIn(node.value) : undefined;
            return inner === undefined ? isAbout(node) : isAbout(inner);
        };
        return this.#after !== undefined && about(this.#after);
    }
    isMarkedSensitive() {
        return this.#isSensitive();
    }
    #item(index) {
        return this.#part(`[${index}]`, (node) => (node?.type === 'array' ? node.items[index] : undefined));
    }
    #part(step, pick) {
        const mark = (node) => (node?.type === 'boolean' ? node : pick(node));
        const { file, address, inText = false } = this.#plan;
        return new _a({
            file,
            address: address + step,
            after: pick(this.#after),
            afterUnknown: mark(this.#unknown),
            afterSensitive: mark(this.#sensitive),
            inText,
        }, this.location);
    }
    #isUnknown() {
        return this.#unknown?.type === 'boolean' && this.#unknown.value;
    }
    #holdsUnknown() {
        const holds = (node) => {
            if (node?.type === 'boolean')
                return node.value;
            if (node?.type === 'array')
                return node.items.some(holds);
            return node?.type === 'object' && node.members.some(({ value }) => holds(value));
        };
        return holds(this.#unknown);
    }
    #isSensitive() {
        return this.#sensitive?.type === 'boolean' && this.#sensitive.value;
    }
    #afterApply() {
        const reason = this.#plan.why === undefined
            ? `known after apply: ${this.#plan.address}`
            : `${this.#plan.address}: ${this.#plan.why}`;
        return (0,pec_value/* unknown */.L)(reason, this.#plan.address, this.location);
    }
}
_a = PlannedValue;
function treeIn(text) {
    if (!/^\s*[{[]/.test(text))
        return undefined;
    try {
        return parseJson(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/templates/terraform/plan.js








function readPlan(file, root) {
    const partial = isPartial(file, root) ?? isRefreshOnly(file, root);
    const secret = hiddenBodies(root);
    const read = plannedResources(root).map(({ resource, deferred }) => {
        const planned = plannedIn(file, resource, deferred);
        return planned ? readPlanned(file, planned, secret, partial) : plan_NOTHING;
    });
    const assigns = read.flatMap((each) => each.assigns);
    return {
        definitions: read
            .flatMap(({ definitions }) => definitions)
            .map((each) => {
            const name = each.resourceName === undefined ? {} : { known: each.resourceName };
            return { ...each, assigned: each.assigned === true || isAssigned(name, assigns) };
        }),
        assigns: knownNames(assigns),
        undecidable: [...(partial ? [partial] : []), ...read.flatMap(({ undecidable }) => undecidable)],
        unreadable: read.flatMap(({ unreadable }) => unreadable),
    };
}
function plannedIn(file, resource, deferred) {
    const change = member(resource, 'change');
    if (resource.type !== 'object' || !change || !plan_isDeployed(resource, change))
        return undefined;
    const location = locationOf(file, resource.span);
    const address = stringMember(resource, 'address') ?? '';
    const parts = {
        after: member(change, 'after'),
        afterUnknown: member(change, 'after_unknown'),
        afterSensitive: member(change, 'after_sensitive'),
    };
    return {
        type: stringMember(resource, 'type') ?? '',
        address,
        value: new PlannedValue({ file, address, ...parts }, location),
        location,
        ...(deferred !== undefined && {
            deferred: (0,pec_value/* unknown */.L)(`Terraform put ${address} off: ${deferred}`, address, location),
        }),
    };
}
const plan_NOTHING = { definitions: [], assigns: [], undecidable: [], unreadable: [] };
function readPlanned(file, { type, address, value, location, deferred }, secret, partial) {
    const doubt = deferred ?? partial;
    const embedded = readEmbedded(type, address, value);
    if (embedded) {
        const definitions = embedded.definitions.map((each) => ({
            ...each,
            file,
            name: `${file}#${each.path}`,
            ...(doubt && { standIn: doubt }),
        }));
        return { ...embedded, definitions };
    }
    const assigned = assignedBy(type, value);
    if (assigned)
        return { ...plan_NOTHING, assigns: [assigned] };
    const wrong = unknownType(type, address, value);
    if (wrong)
        return { ...plan_NOTHING, unreadable: [wrong] };
    const found = readResource(type, value, secret(address));
    if (!found)
        return plan_NOTHING;
    const standIn = found.standIn ?? doubt;
    const resourceName = nameOfDefinition(type, value);
    const definition = {
        file,
        path: address,
        name: `${file}#${address}`,
        deployed: (0,pec_value/* known */.e)(true),
        location,
        deployedTo: found.resourceGroupLevel ? 'resourceGroup' : 'subscription',
        alternatives: [found.delegation],
        ...(standIn && { standIn }),
        ...(resourceName !== undefined && { resourceName }),
        observations: [],
    };
    return { ...plan_NOTHING, definitions: [definition] };
}
function assignedBy(type, value) {
    const body = value.at('body').parsed().at('properties');
    const isAzapi = isAssignmentType((value.at('type').plainText() ?? '').replace(/@.*$/, '').toLowerCase());
    if (type !== 'azurerm_lighthouse_assignment' && !(type === 'azapi_resource' && isAzapi))
        return undefined;
    const id = type === 'azapi_resource' ? body.at('registrationDefinitionId') : value.at('lighthouse_definition_id');
    const text = id.plainText();
    return text === undefined ? {} : nameInId(text);
}
function nameOfDefinition(type, value) {
    const isAzurerm = type === 'azurerm_lighthouse_definition';
    return value
        .at(isAzurerm ? 'lighthouse_definition_id' : 'name')
        .plainText()
        ?.toLowerCase();
}
function unknownType(type, address, value) {
    const written = value.at('type').plainText()?.replace(/@.*$/, '');
    const meant = type.startsWith('azapi_') && written !== undefined ? meantType(written) : undefined;
    if (meant === undefined)
        return undefined;
    return {
        rule: 'resource-type-unknown',
        message: `${address}: there is no resource type ${written}; the nearest is ${meant}.`,
        remedy: `Write ${meant}, and make the plan again.`,
        location: value.at('type').location,
    };
}
function plannedResources(root) {
    const [changes, deferred] = [member(root, 'resource_changes'), member(root, 'deferred_changes')];
    return [
        ...(changes?.type === 'array' ? changes.items.map((resource) => ({ resource })) : []),
        ...(deferred?.type === 'array' ? deferred.items : []).flatMap((each) => {
            const resource = member(each, 'resource_change');
            return resource ? [{ resource, deferred: stringMember(each, 'reason') ?? 'it gives no reason' }] : [];
        }),
    ];
}
function isPartial(file, root) {
    const is = (name, value) => {
        const node = member(root, name);
        return node?.type === 'boolean' && node.value === value;
    };
    const location = locationOf(file, (member(root, is('errored', true) ? 'errored' : 'complete') ?? root).span);
    const missing = 'a plan that is complete and without errors';
    if (is('errored', true))
        return (0,pec_value/* unknown */.L)('the plan ended with an error, so that it does not hold everything', missing, location);
    if (is('complete', false)) {
        return (0,pec_value/* unknown */.L)('Terraform says that the plan is not complete: part of it was put off or left out', missing, location);
    }
    return undefined;
}
function isRefreshOnly(file, root) {
    if (plannedResources(root).length > 0 || !member(root, 'resource_drift'))
        return undefined;
    const location = locationOf(file, (member(root, 'resource_drift') ?? root).span);
    const reason = 'the plan only refreshes the state (-refresh-only), and deploys nothing';
    return (0,pec_value/* unknown */.L)(reason, 'a plan that deploys', location);
}
function plan_isDeployed(resource, change) {
    if (stringMember(resource, 'mode') === 'data')
        return false;
    const actions = member(change, 'actions');
    if (actions?.type !== 'array')
        return false;
    return actions.items.some((action) => action.type === 'string' && /^(create|update|no-op)$/.test(action.value));
}
function hiddenBodies(root) {
    const found = new Set();
    const waiting = [
        { node: member(member(root, 'configuration'), 'root_module'), prefix: '' },
    ];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
        const { node, prefix } = next;
        const resources = member(node, 'resources');
        for (const resource of resources?.type === 'array' ? resources.items : []) {
            if (!member(member(resource, 'expressions'), 'sensitive_body'))
                continue;
            found.add(prefix + (stringMember(resource, 'address') ?? ''));
        }
        const calls = member(node, 'module_calls');
        for (const { name, value } of calls?.type === 'object' ? calls.members : []) {
            waiting.push({ node: member(value, 'module'), prefix: `${prefix}module.${name}.` });
        }
    }
    return (address) => found.has(address.replace(/\[(?:"(?:[^"\\]|\\.)*"|[^"[\]]*)\]/g, ''));
}

;// CONCATENATED MODULE: ./build/templates/read-candidate.js






async function readCandidate(candidate, context) {
    const alone = (candidate.kind === 'json' || candidate.kind === 'bicep') && !candidate.paired;
    return { ...(await read_candidate_read(candidate, context)), file: candidate.file, alone };
}
async function read_candidate_read(candidate, context) {
    switch (candidate.kind) {
        case 'json':
            return readJson(candidate, context);
        case 'bicep':
            return readBicep(candidate, context);
        case 'bicepparam':
            return readBicepParameters(candidate, context);
        case 'plan':
            return readTerraformPlan(candidate.file, context);
        case 'terraform':
        case 'state':
        case 'foreign': {
            const { kind, file } = candidate;
            return context.changes.affects([file]) ? readPart({ undecidable: [INSTEAD[kind](file)] }) : SKIPPED;
        }
    }
}
function readTerraformPlan(file, { documents }) {
    const document = documents.plan(file);
    if ('broken' in document)
        return readPart({ unreadable: [document.broken] });
    const { definitions, assigns, undecidable, unreadable } = readPlan(file, document.root);
    return readPart({
        definitions,
        assigns,
        undecidable: undecidable.map((each) => ({ file, unknown: each })),
        unreadable: unreadable.length > 0 ? [{ file, observations: unreadable }] : [],
    });
}
const INSTEAD = {
    terraform(file) {
        const reason = "what Terraform's own files come to is known only to Terraform: give its plan, " +
            "from 'terraform show -json', to the input templates instead";
        return { file, unknown: (0,pec_value/* unknown */.L)(reason, 'the Terraform plan as JSON', startOf(file)) };
    },
    state(file) {
        const reason = "it is Terraform's state, which tells what is deployed and not what will be: give a plan, " +
            "from 'terraform show -json PLAN', to the input templates instead";
        return { file, unknown: (0,pec_value/* unknown */.L)(reason, 'the Terraform plan as JSON', startOf(file)) };
    },
    foreign(file) {
        const reason = 'its $schema is not that of a deployment template, so that Azure would not take it as one';
        return { file, unknown: (0,pec_value/* unknown */.L)(reason, 'the $schema of a deployment template', startOf(file)) };
    },
};

;// CONCATENATED MODULE: ./build/templates/remarks.js

function silentFiles(named, candidates, readings, spokenOf) {
    const known = new Set(spokenOf);
    const read = new Map(readings.map((each) => [each.file, each]));
    for (const { file } of candidates) {
        const result = read.get(file);
        const says = !result || result.skipped || result.definitions.length + result.unreadable.length > 0;
        if (says || result.undecidable.length > 0)
            known.add(file);
    }
    for (const part of readings.flatMap(({ parts, includes }) => [...parts, ...includes]))
        known.add(part);
    return [...named].filter((file) => !known.has(file)).sort(byName);
}
function mergeUndecidable(files) {
    const seen = new Map(files.map((each) => [`${each.file}\n${each.unknown.reason}`, each]));
    return [...seen.values()].sort((left, right) => byName(left.file, right.file));
}
function mergeUnreadable(files) {
    const byFile = new Map();
    for (const { file, observations } of files) {
        const earlier = byFile.get(file)?.observations ?? [];
        const fresh = observations.filter(({ message }) => !earlier.some((each) => each.message === message));
        byFile.set(file, { file, observations: [...earlier, ...fresh] });
    }
    return [...byFile.values()].sort((left, right) => byName(left.file, right.file));
}

;// CONCATENATED MODULE: ./build/templates/read.js



















async function readTemplates(request, tools) {
    const workspace = realPath(request.workspace);
    if (workspace === undefined)
        return noWorkspace(request.workspace);
    const documents = documentsOf(workspace);
    const project = bicepProject(workspace, documents);
    const found = discover(workspace, request.templates, 'templates');
    const given = readGlobs(workspace, request.parameters, 'parameters').positive;
    const isGiven = (file) => given.some(({ matches }) => matches(file));
    const { changedFiles, goneFiles: gone } = request;
    const changeRequest = { workspace, changedFiles, gone, matched: found.files, given: isGiven };
    const changes = changesOf(changeRequest);
    const pace = paceOf(tools.signal);
    const inventory = await takeInventory({ workspace, documents, pace }, found.files, found.named);
    const input = { workspace, documents, pace, project, inventory, found, parameterGlobs: request.parameters };
    const paired = await findCandidates(input);
    const compiler = tools.bicep && bicepCompiler(tools.bicep, workspace, project);
    const { missingLinks } = paired;
    const context = { workspace, documents, pace, project, changes, compiler, missingLinks };
    try {
        const readings = await readAll(paired.candidates, context, tools.settle ?? ((definition) => definition));
        const moved = movedTemplates(movedAway(changeRequest, isTemplateGlob(workspace, request)), documents, found);
        const reading = read_combine({ found, inventory, paired, changes, readings, moved });
        const isNothing = reading.definitions.length + reading.unreadable.length + reading.undecidable.length === 0;
        if (!isNothing)
            return reading;
        const near = nearMisses(workspace, documents, request.templates, new Set(found.files));
        const problems = reading.problems.map((each) => ({ ...each, remedy: [...near, each.remedy].join(' ') }));
        return { ...reading, problems, nearMisses: near };
    }
    finally {
        compiler?.close();
    }
}
function read_combine(stages) {
    const { found, inventory, paired, changes, readings } = stages;
    const unreadable = [...found.refused, ...inventory.unreadable, ...paired.unreadable];
    return {
        definitions: readings.flatMap(({ definitions }) => definitions),
        unreadable: mergeUnreadable([
            ...unreadable.filter(({ file }) => changes.affects([file])),
            ...readings.flatMap((each) => each.unreadable),
            ...stages.moved,
        ]),
        notes: notesOf(stages),
        undecidable: mergeUndecidable(readings.flatMap(({ undecidable }) => undecidable)),
        problems: [...found.problems, ...paired.problems],
        nearMisses: [],
        matchedFiles: found.files.length,
        consideredTemplates: paired.candidates.length + new Set(unreadable.map(({ file }) => file)).size,
    };
}
function isTemplateGlob(workspace, { templates }) {
    const { positive, excludes } = readGlobs(workspace, templates, 'templates');
    return (file) => positive.some(({ matches }) => matches(file)) && !excludes(file);
}
function movedTemplates(files, documents, { excludes }) {
    const delegates = (file) => concernsLighthouse(documents.glance(file) ?? '');
    return [...new Set(files)]
        .filter((file) => !excludes(file) && delegates(file))
        .map((file) => {
        const message = `${file} is about Azure Lighthouse and was changed by this request, while a file beside it that templates matches is gone; no glob matches ${file}.`;
        return notJudged(file, message, 'Add it to the globs in templates.');
    });
}
function notesOf({ found, inventory, paired, changes, readings }) {
    const { because } = changes;
    const concerned = (note) => {
        if (note.rule === undefined)
            return true;
        const link = paired.missingLinks.get(note.file);
        return changes.affects(link === undefined ? [note.file] : [note.file, link]) || changes.lostNear(note.file);
    };
    const unreadable = [...found.refused, ...inventory.unreadable, ...paired.unreadable];
    const silent = silentFiles(found.named, paired.candidates, readings, [
        ...unreadable.map(({ file }) => file),
        ...paired.notes.flatMap((note) => (note.rule === undefined ? (note.location?.file ?? []) : note.file)),
        ...inventory.mentions,
        ...inventory.answers,
        ...inventory.assigningTemplates.map(({ file }) => file),
        ...paired.candidates.flatMap((each) => 'parameters' in each ? [...each.parameters, ...(each.compiledJson ? [each.compiledJson] : [])] : []),
    ]);
    return [
        ...(0,distinct/* distinct */.d)([
            ...(because === undefined ? [] : [{ message: because }]),
            ...paired.notes.filter(concerned),
            ...found.remarks,
            ...inventory.mentions.map((file) => ({
                message: `${file} names the type of a registration definition, but holds none that could be judged.`,
                location: startOf(file),
            })),
            ...inventory.answers.map((file) => ({
                message: `${file} holds what Azure returned, which deploys nothing; it was passed over.`,
                location: startOf(file),
            })),
            ...readings.flatMap(({ notes }) => notes),
            ...changes.remarks(),
        ]),
        ...silent.map((file) => ({
            message: `${file} was named, but it holds no registration definition and belongs to no template that does.`,
            location: startOf(file),
        })),
    ];
}
function realPath(workspace) {
    try {
        return external_node_fs_.realpathSync.native((0,external_node_path_.resolve)(workspace));
    }
    catch {
        return undefined;
    }
}
function noWorkspace(workspace) {
    const problem = {
        message: `The workspace ${workspace} does not exist.`,
        remedy: 'Check the repository out in a step before this one, with actions/checkout.',
    };
    return {
        definitions: [],
        unreadable: [],
        notes: [],
        undecidable: [],
        problems: [problem],
        nearMisses: [],
        matchedFiles: 0,
        consideredTemplates: 0,
    };
}
async function readAll(candidates, context, settle) {
    const modules = new Set(candidates.filter(({ kind }) => kind === 'bicep').flatMap(({ file }) => context.project.modules(file)));
    const waits = (each) => each.kind === 'bicep' && !each.paired && modules.has(each.file);
    const readings = await readSome(candidates.filter((each) => !waits(each)), context, settle);
    const included = new Set(readings.filter(({ definitions }) => definitions.length > 0).flatMap(({ includes }) => includes));
    const rest = candidates.filter((each) => waits(each) && !included.has(each.file));
    const all = [...readings, ...(await readSome(rest, context, settle))];
    return withAssignments(withoutParts(all), [
        ...all.flatMap(({ assigns }) => assigns),
        ...(await assignedInOthers(candidates, all, context)),
    ]);
}
function mayBeAssigned({ assigned, resourceName }) {
    return assigned === false && resourceName !== undefined;
}
function withAssignments(readings, assigned) {
    const names = new Set(assigned);
    const isElsewhere = (one) => mayBeAssigned(one) && names.has(one.resourceName);
    return readings.map((each) => {
        if (!each.definitions.some(isElsewhere))
            return each;
        return {
            ...each,
            definitions: each.definitions.map((one) => (isElsewhere(one) ? { ...one, assigned: true } : one)),
        };
    });
}
async function assignedInOthers(candidates, readings, context) {
    const assigned = new Set(readings.flatMap(({ assigns }) => assigns));
    const isOpen = readings
        .flatMap(({ definitions }) => definitions)
        .some((one) => mayBeAssigned(one) && !assigned.has(one.resourceName));
    if (!isOpen)
        return [];
    const skipped = new Set(readings.filter((each) => each.skipped).map(({ file }) => file));
    const others = candidates.filter(({ file }) => skipped.has(file));
    const read = await readSome(others, { ...context, changes: EVERYTHING }, (definition) => definition);
    return read.flatMap(({ assigns }) => assigns);
}
async function readSome(candidates, context, settle) {
    const readings = [];
    for (const each of candidates) {
        if (!(await context.pace()))
            break;
        const reading = readCandidate(each, context).then((read) => settled(read, settle));
        readings.push(reading);
        if (each.kind !== 'bicep' && each.kind !== 'bicepparam')
            await reading;
    }
    return Promise.all(readings);
}
function settled(reading, settle) {
    return { ...reading, definitions: reading.definitions.map((one) => (mayBeAssigned(one) ? one : settle(one))) };
}

;// CONCATENATED MODULE: ./build/checks/changed-files.js
async function changedFiles(settings, run, signal, say) {
    if (!run.isPullRequest || run.pullNumber === undefined) {
        say('changed-only: this run belongs to no pull request, so every template is judged.');
        return undefined;
    }
    const { changedFiles: ask } = await __webpack_require__.e(/* import() */ 76).then(__webpack_require__.bind(__webpack_require__, 5076));
    if (settings.githubToken === '') {
        say('changed-only: there is no github-token to ask for the changed files with, so every template is judged.');
        return undefined;
    }
    const answer = await ask({
        signal,
        token: settings.githubToken,
        repository: run.repository,
        pullNumber: run.pullNumber,
        ...(run.apiUrl && { apiUrl: run.apiUrl }),
    });
    if ('files' in answer)
        return answer;
    say(`changed-only: the changed files cannot be had, so every template is judged: ${answer.unavailable}`);
    return undefined;
}

;// CONCATENATED MODULE: ./build/checks/templates.js






async function readOnboardingTemplates(settings, run, deadline, log, criteria) {
    const changed = settings.changedOnly ? await changedFiles(settings, run, deadline.signal, log.info) : undefined;
    const request = {
        workspace: run.workspace,
        templates: settings.templates,
        parameters: settings.parameters,
        ...(changed && { changedFiles: changed.files, goneFiles: changed.gone }),
    };
    const bicep = findBicep(process.env);
    const tools = {
        bicep: bicep && { ...bicep, signal: deadline.signal },
        signal: deadline.signal,
        settle: criteria && ((definition) => judgedEarly(definition, criteria)),
    };
    const reading = await (0,build_deadline/* orDeadline */.Oy)(deadline, 'the templates to be read', readTemplates(request, tools));
    if (reading.definitions.length === 0)
        deadline.signal.throwIfAborted();
    return reading;
}
function judgedEarly(definition, criteria) {
    if (!templates_isDeployed(definition))
        return definition;
    const { file, parametersFile, path, name, deployed, location } = definition;
    const judged = judgeDefinition(definition, criteria);
    return {
        file,
        ...(parametersFile !== undefined && { parametersFile }),
        path,
        name,
        deployed,
        location: written(location),
        judged: { ...judged, findings: judged.findings.map(withPlainLocation) },
    };
}
function withPlainLocation(finding) {
    return finding.location ? { ...finding, location: written(finding.location) } : finding;
}
function written({ file, startLine, startColumn, endLine, endColumn }) {
    return { file, startLine, startColumn, endLine, endColumn };
}
function templates_isDeployed({ deployed }) {
    return deployed.kind === 'unknown' || deployed.value;
}
function judgeTemplates(reading, { definitions, changedOnly }, criteria) {
    const found = withCaseNames(reading.definitions);
    const judged = found.filter(templates_isDeployed).map((definition) => ({
        judged: 'judged' in definition ? { ...definition.judged, name: definition.name } : judgeDefinition(definition, criteria),
        deployed: definition.deployed.kind === 'known',
    }));
    const { cases, outweighed } = definitions === 'any' ? anyDefinition(judged) : { cases: judged.map((one) => one.judged), outweighed: [] };
    const files = [
        ...reading.unreadable.map(({ file, observations }) => fileCase(file, observations)),
        ...reading.undecidable.map(({ file, unknown }) => fileCase(file, [templates_notJudged(file, unknown)])),
        ...reading.notes.flatMap((note) => (note.rule === undefined ? [] : [fileCase(note.file, [note.observation])])),
    ];
    const problems = [...reading.problems];
    const nothing = cases.length + files.length + reading.definitions.length + problems.length === 0;
    if (nothing && !changedOnly) {
        problems.push({
            message: `No file that templates matches holds a Lighthouse registration definition (files matched: ${reading.matchedFiles}).`,
            remedy: [
                ...reading.nearMisses,
                'Correct the globs in templates so that they match the onboarding templates.',
            ].join(' '),
        });
    }
    const named = ({ name, file }) => ({ name, file });
    return {
        cases: [...cases, ...files],
        problems,
        notDeployed: found.filter((one) => !templates_isDeployed(one)).map(named),
        outweighed: outweighed.map(named),
        remarks: reading.notes.flatMap((note) => (note.rule === undefined ? [note.message] : [])),
    };
}
function templates_notJudged(file, { reason, needs, location, refusal }) {
    return (refusal ?? {
        rule: 'not-judged',
        message: `${file} was not judged.`,
        facts: [['because', reason]],
        remedy: `What it takes: ${needs}.`,
        next: [leaveOut(file)],
        ...(location && { location }),
    });
}


/***/ }),

/***/ 6414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ judgePath)
/* harmony export */ });
function judgePath(delegation, path) {
    if (path.outcome === 'yes')
        return { kind: 'none' };
    if (delegation.plan.kind === 'known' && delegation.plan.value)
        return { kind: 'marketplace-offer' };
    if (delegation.plan.kind === 'unknown')
        return { kind: 'plan', missing: delegation.plan };
    return path.outcome === 'maybe' ? doubt(path) : shortfall(path);
}
function doubt(path) {
    const [missing] = path.missing;
    if (missing)
        return { kind: 'value', missing };
    const unlisted = path.own.find(({ weighed }) => weighed.basis === 'unlisted');
    if (unlisted)
        return { kind: 'unlisted', own: unlisted };
    const administrator = path.own.find(({ weighed }) => weighed.basis === 'user-access-administrator');
    if (administrator)
        return { kind: 'user-access-administrator', own: administrator };
    throw new Error('a path that is a maybe has a missing value or a role that is one');
}
function shortfall(path) {
    if (path.clientId.length > 0)
        return { kind: 'client-id' };
    const justInTime = path.ownJustInTime.find(({ weighed }) => weighed.basis === 'eligible' || weighed.basis === 'user-access-administrator');
    if (justInTime)
        return { kind: 'just-in-time', own: justInTime };
    const [first, ...others] = path.own;
    return first ? { kind: 'role', own: [first, ...others] } : { kind: 'principal' };
}


/***/ }),

/***/ 8756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ep: () => (/* binding */ conclude),
/* harmony export */   Is: () => (/* binding */ findingsOn),
/* harmony export */   fR: () => (/* binding */ fromObservation)
/* harmony export */ });
/* harmony import */ var _distinct_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6999);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7899);
/* harmony import */ var _rules_rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3105);



function conclude(found) {
    const isMixed = new Set(found.map((one) => one.rule)).size === found.length;
    const ordered = (isMixed ? found : (0,_distinct_js__WEBPACK_IMPORTED_MODULE_2__/* .distinct */ .d)(found)).toSorted((a, b) => _rules_index_js__WEBPACK_IMPORTED_MODULE_0__/* .RULE_IDS */ .Iu.indexOf(a.rule) - _rules_index_js__WEBPACK_IMPORTED_MODULE_0__/* .RULE_IDS */ .Iu.indexOf(b.rule));
    const verdict = (0,_rules_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .worstEffect */ .Rc)(ordered);
    if (verdict === 'none')
        return { verdict: 'ready', findings: ordered };
    if (verdict === 'error')
        throw new Error('only the link ends in an error of its own');
    const findings = ordered.filter((one) => !(0,_rules_index_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .Hu)(one.rule).onlyIfReady);
    const reason = findings.find(({ effect }) => effect === verdict);
    return reason
        ? { verdict, reason, findings: [reason, ...findings.filter((one) => one !== reason)] }
        : { verdict, findings };
}
function findingsOn(subject, criteria) {
    return _rules_index_js__WEBPACK_IMPORTED_MODULE_0__/* .RULES */ .y0.flatMap((one) => one.check?.(subject, criteria) ?? []);
}
function fromObservation(observation) {
    return (0,_rules_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .observed */ .Px)((0,_rules_index_js__WEBPACK_IMPORTED_MODULE_0__/* .rule */ .Hu)(observation.rule), observation);
}


/***/ }),

/***/ 4179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ findPath)
/* harmony export */ });
/* harmony import */ var _criteria_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(246);
/* harmony import */ var _ids_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4309);
/* harmony import */ var _role_worth_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3858);



function findPath(delegation, criteria) {
    const { authorizations, eligibleAuthorizations } = delegation;
    const steps = [
        ...authorizations.items.map((one) => step(one, true, delegation, criteria)),
        ...eligibleAuthorizations.items.map((one) => step(one, false, delegation, criteria)),
    ];
    const own = steps.flatMap((one) => (one.permanent && one.own ? [one.own] : []));
    const missing = [
        ...steps.flatMap((one) => (one.missing ? [one.missing] : [])),
        ...(authorizations.missing ? [authorizations.missing] : []),
    ];
    const yes = own.some(({ weighed }) => weighed.worth === 'yes');
    const maybe = missing.length > 0 || own.some(({ weighed }) => weighed.worth === 'maybe');
    return {
        outcome: yes ? 'yes' : maybe ? 'maybe' : 'no',
        own,
        ownJustInTime: steps.flatMap((one) => (!one.permanent && one.own ? [one.own] : [])),
        missing: yes ? [] : missing,
        clientId: steps.flatMap((one) => (one.clientId ? [one.clientId] : [])),
        grants: steps.flatMap((one) => (one.grant ? [one.grant] : [])),
    };
}
function step(authorization, permanent, delegation, criteria) {
    const { principalId: principal, principalName, roleDefinitionId: role, location } = authorization;
    const weighed = role.kind === 'known' ? (0,_role_worth_js__WEBPACK_IMPORTED_MODULE_2__/* .weighRole */ .R)(role.value, criteria.roles, criteria.overrides) : undefined;
    if (principal.kind === 'unknown') {
        return permanent && weighed?.worth !== 'no' ? { permanent, missing: principal } : { permanent };
    }
    const namesClient = (0,_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .sameId */ .s)(principal.value, criteria.clientId);
    const grants = permanent && weighed?.worth === 'yes';
    const clientId = namesClient && { clientId: { location: principal.location ?? location, grants } };
    const whose = (0,_criteria_js__WEBPACK_IMPORTED_MODULE_0__/* .ours */ .Od)(principal.value, criteria);
    if (whose === undefined)
        return { permanent, ...clientId };
    if (role.kind === 'unknown' || weighed === undefined) {
        return permanent && role.kind === 'unknown'
            ? { permanent, missing: role, ...clientId }
            : { permanent, ...clientId };
    }
    const place = role.location ?? location;
    const hidden = principal.sensitive === true || role.sensitive === true;
    return {
        permanent,
        ...clientId,
        own: {
            principalId: principal.value,
            whose,
            weighed,
            sensitive: role.sensitive === true,
            ...(place && { location: place }),
        },
        grant: {
            principalId: principal.sensitive ? '(sensitive)' : principal.value.toLowerCase(),
            ...(principalName !== undefined && !principal.sensitive && { principalName: (0,_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .shortName */ .EU)(principalName) }),
            roleId: hidden ? '(sensitive)' : (0,_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .shortened */ .vI)(weighed.id),
            roleName: hidden ? '' : (weighed.role?.name ?? criteria.lookedUpRoles?.get(weighed.id)?.name ?? ''),
            permanent,
            worth: permanent ? weighed.worth : 'no',
            basis: delegation.kind === 'deployed' && whose === 'pec' ? 'confirmed' : 'stated',
        },
    };
}


/***/ }),

/***/ 7258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ unknown),
/* harmony export */   e: () => (/* binding */ known)
/* harmony export */ });
function known(value, location) {
    return location ? { kind: 'known', value, location } : { kind: 'known', value };
}
function unknown(reason, needs, location) {
    return location ? { kind: 'unknown', reason, needs, location } : { kind: 'unknown', reason, needs };
}


/***/ })

};
