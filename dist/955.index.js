export const id = 955;
export const ids = [955];
export const modules = {

/***/ 4955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judgeTemplates: () => (/* binding */ judgeTemplates),
  readOnboardingTemplates: () => (/* binding */ readOnboardingTemplates)
});

// EXTERNAL MODULE: ./build/deadline.js
var build_deadline = __webpack_require__(4726);
// EXTERNAL MODULE: ./build/pec/judge.js
var judge = __webpack_require__(8756);
// EXTERNAL MODULE: ./build/pec/judge-path.js
var judge_path = __webpack_require__(6414);
// EXTERNAL MODULE: ./build/pec/pec-path.js
var pec_path = __webpack_require__(4179);
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
    const { verdict, reason, findings } = (0,judge/* conclude */.Ep)([
        ...united(judged, definition, criteria),
        ...(standIn ? [standIn] : []),
        ...definition.observations.map(judge/* fromObservation */.fR),
    ]);
    const { deployed } = definition;
    const said = findings.map((one) => (one === reason && deployed.kind === 'unknown' ? ifDeployed(one, deployed) : one));
    return {
        kind: 'template',
        name: definition.name,
        file: definition.file,
        ...(definition.parametersFile !== undefined && { parametersFile: definition.parametersFile }),
        definition: definition.path,
        verdict,
        ...(reason && { reason: reason.rule }),
        grants: (0,judge/* distinct */.dM)(judged.flatMap(({ grants }) => grants)),
        findings: said,
    };
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
        message: `The ${label} could not be judged as it will be deployed: ${reason}.`,
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
function united(judged, definition, criteria) {
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
        openValue(undecided, (0,path/* grantsRole */.ir)(labelOf(definition), criteria)),
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
        message: `${reason.message} This holds if the definition is deployed; its condition is not known: ${condition.reason}.`,
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/pec/delegation.js + 1 modules
var pec_delegation = __webpack_require__(1333);
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
    const walk = (value) => {
        if (Array.isArray(value))
            return value.map(walk);
        if (typeof value !== 'object' || value === null)
            return value;
        if (isLocation(value))
            return move(value);
        return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]));
    };
    return walk(model);
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
class Parser {
    #text;
    #lines;
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
                const written = text.slice(start, at);
                return isPlain ? written : meaningOf(written);
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

;// CONCATENATED MODULE: ./build/templates/files/classify.js

const DEFINITION_TYPE = 'microsoft.managedservices/registrationdefinitions';
function isDefinitionType(type) {
    return type === DEFINITION_TYPE || type.endsWith(`/${DEFINITION_TYPE}`);
}
const CONCERNS_LIGHTHOUSE = /managed-?services|lighthouse_definition/i;
const MENTION = /managed-?services|registrationdefinitions/i;
function namesDefinitionType(text) {
    return /Microsoft\.ManagedServices\/registrationDefinitions/i.test(text);
}
function definesInTerraform(text) {
    return /lighthouse_definition|managedservices\/registrationdefinitions/i.test(text);
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
const MAY_BELONG = /deploymentParameters|"parameters"|"relativePath"/i;
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
            named ||= MENTION.test(node.value);
        if (node.type !== 'object')
            continue;
        for (const { name, value } of node.members) {
            waiting.push(value);
            const text = value.type === 'string' ? value.value.trim().toLowerCase() : '';
            if (name.toLowerCase() === 'type') {
                if (text.endsWith(DEFINITION_TYPE))
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
    return named && worksOutTypes;
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
        handle = (0,external_node_fs_.openSync)((0,external_node_path_.join)(workspace, file), 'r');
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
function notJudged(file, message, remedy, location) {
    const leaveOut = `If it is not to be judged, leave it out with '!${file}' in templates.`;
    return {
        file,
        observations: [
            { rule: 'not-judged', message, remedy: `${remedy} ${leaveOut}`, location: location ?? startOf(file) },
        ],
    };
}

;// CONCATENATED MODULE: ./build/templates/files/documents.js





function documentsOf(workspace) {
    let latest;
    const bytesOf = (file) => {
        if (latest?.file !== file)
            latest = { file, bytes: readBytes(workspace, file, MAX_TEMPLATE_BYTES) };
        return latest.bytes;
    };
    const text = (file) => {
        const bytes = bytesOf(file);
        if (bytes === undefined || bytes === 'too large')
            return { broken: notRead(file, bytes) };
        try {
            return { text: decode(bytes) };
        }
        catch (error) {
            return { broken: brokenJson(file, error) };
        }
    };
    const tree = (file) => {
        const read = text(file);
        return 'broken' in read ? read : parseTree(file, read.text);
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
            const bytes = bytesOf(file);
            return bytes === undefined || bytes === 'too large' ? undefined : searchable(bytes);
        },
        plan(file) {
            if (bytesOf(file) !== 'too large')
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
function notRead(file, why) {
    if (why === undefined) {
        return unreadable(file, `${file} cannot be opened.`, 'Check that the file exists and may be read by the runner.');
    }
    return unreadable(file, `${file} is larger than 4 MB, the most that Azure Resource Manager takes.`, 'Split the template into linked templates or modules, or exclude the file.');
}
function searchable(bytes) {
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
    const read = parseTree(file, text);
    return 'broken' in read ? read : asDocument(file, read.tree);
}
function asDocument(file, tree) {
    if (tree.type === 'object')
        return { root: tree };
    const remedy = 'A template and a parameter file are one JSON object.';
    return { broken: unreadable(file, `${file} holds no JSON object.`, remedy, locationOf(file, tree.span)) };
}
function parseTree(file, text) {
    try {
        return { tree: parseJson(text) };
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
            const message = parsed(text);
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
function parsed(text) {
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
function explainErrors(file, errors, workspace) {
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
    return { kind: 'undecidable', undecidable: { file, unknown: (0,pec_delegation/* unknown */.L5)(reason, needs, location) } };
}
function shorten(text) {
    return text.length > MOST_SAID ? `${text.slice(0, MOST_SAID)}…` : text;
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
function findBicep(environment = process.env, platform = process.platform) {
    const name = platform === 'win32' ? 'bicep.exe' : 'bicep';
    const folders = (read(environment, 'PATH', platform) ?? '').split(external_node_path_.delimiter).filter((folder) => (0,external_node_path_.isAbsolute)(folder));
    const home = read(environment, platform === 'win32' ? 'USERPROFILE' : 'HOME', platform);
    if (home !== undefined && (0,external_node_path_.isAbsolute)(home))
        folders.push((0,external_node_path_.join)(home, '.azure', 'bin'));
    const path = folders.map((folder) => (0,external_node_path_.join)(folder, name)).find((candidate) => isProgram(candidate, platform));
    if (path === undefined)
        return undefined;
    const passed = { DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' };
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

;// CONCATENATED MODULE: ./build/templates/bicep/source-map.js



function mapToBicep(definition, generated) {
    const own = generated.find(({ file }) => file === definition.location.file);
    const moved = moveToBicep(definition, generated, definition.path);
    return own ? { ...moved, location: mapOf(own).declaration(definition.path) } : moved;
}
function moveToBicep(model, generated, path = '') {
    if (generated.length === 0)
        return model;
    const maps = new Map(generated.map((each) => [each.file, mapOf(each)]));
    return moveLocations(model, (location) => maps.get(location.file)?.move(location, path) ?? location);
}
const RESOURCE = /^[ \t]*(resource[ \t]+(\w+)[ \t]+'Microsoft\.ManagedServices\/registrationDefinitions@[^'\n]*')/gim;
const DECLARATION = /^[ \t]*(?:@export\(\)[ \t]*)?((?:param|var)[ \t]+(\w+))/gm;
const LITERAL = /"[^"\\]*(?:\\.[^"\\]*)*"/g;
const GUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;
const MAPS = new WeakMap();
function mapOf(generated) {
    const found = MAPS.get(generated);
    if (found)
        return found;
    const map = makeMap(generated);
    MAPS.set(generated, map);
    return map;
}
function makeMap({ file, text, root, sources: files }) {
    const sources = files.map((each) => {
        const source = scanBicep(each.text);
        const guids = new Map();
        for (const { 0: guid, index } of source.code.matchAll(GUID)) {
            const places = guids.get(guid.toLowerCase());
            if (places)
                places.push(index);
            else
                guids.set(guid.toLowerCase(), [index]);
        }
        return { file: each.file, lines: linesOf(each.text), ...source, guids };
    });
    const lines = linesOf(text);
    const found = new Map();
    const resources = findAll(sources, RESOURCE);
    const module = sources.flatMap(moduleOf)[0];
    const declared = Map.groupBy(findAll(sources, DECLARATION), ({ name }) => name);
    const onlyPlace = (literal) => {
        if (!found.has(literal))
            found.set(literal, findOnce(sources, literal));
        return found.get(literal);
    };
    const declaration = (path) => {
        const symbol = path.slice(path.lastIndexOf('resources.') + 'resources.'.length);
        const place = resources.find(({ name }) => name === symbol) ?? resources[0] ?? module;
        return place ? toLocation(place) : startOf(sources[0]?.file ?? file);
    };
    const byLiteral = (start, end) => {
        if (text[start] === '"')
            return onlyPlace(unquote(text.slice(start, end)));
        if (text[start] !== '[' && text[start] !== '{')
            return undefined;
        for (const literal of text.slice(start, end).matchAll(LITERAL)) {
            const inner = isGuid(unquote(literal[0])) ? onlyPlace(unquote(literal[0])) : undefined;
            if (inner)
                return around(inner, depthBetween(text, start, start + literal.index), text[start] ?? '');
        }
        return undefined;
    };
    return {
        declaration,
        move(location, path) {
            const start = lines.offset(location.startLine, location.startColumn);
            const end = lines.offset(location.endLine, location.endColumn);
            const place = byLiteral(start, end) ?? byDeclaration(declared, root, { start, end });
            return place ? toLocation(place) : declaration(path);
        },
    };
}
function toLocation({ source, start, end }) {
    return locate(source.file, source.lines, start, end);
}
function moduleOf(source) {
    const reference = source.references.find(({ kind, target }) => kind === 'module' && /managed-?services/i.test(target));
    if (!reference)
        return [];
    const { code } = source;
    let start = code.lastIndexOf('\n', reference.offset) + 1;
    while (code[start] === ' ' || code[start] === '\t')
        start++;
    return [{ source, start, end: reference.offset + reference.length + 1 }];
}
function isGuid(text) {
    return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
function findOnce(sources, literal) {
    if (literal.length < 2)
        return undefined;
    const places = [];
    for (const source of sources) {
        const { code } = source;
        if (isGuid(literal)) {
            for (const at of source.guids.get(literal.toLowerCase()) ?? []) {
                const quoted = isQuote(code[at - 1]) && isQuote(code[at + literal.length]) ? 1 : 0;
                places.push({ source, start: at - quoted, end: at + literal.length + quoted });
            }
        }
        else {
            const written = quote(literal, source.file);
            for (let at = code.indexOf(written); at >= 0 && places.length < 2; at = code.indexOf(written, at + 1)) {
                places.push({ source, start: at, end: at + written.length });
            }
        }
        if (places.length > 1)
            return undefined;
    }
    return places[0];
}
function isQuote(char) {
    return char === "'" || char === '"';
}
function quote(text, file) {
    if (!/\.bicep(param)?$/i.test(file))
        return JSON.stringify(text);
    const escaped = text
        .replace(/[\\']/g, '\\$&')
        .replaceAll('${', '\\${')
        .replaceAll('\n', '\\n')
        .replaceAll('\r', '\\r');
    return `'${escaped.replaceAll('\t', '\\t')}'`;
}
function unquote(literal) {
    try {
        const value = JSON.parse(literal);
        if (typeof value !== 'string')
            return '';
        return value.startsWith('[[') ? value.slice(1) : value;
    }
    catch {
        return '';
    }
}
function depthBetween(text, from, to) {
    const structure = text.slice(from, to).replace(LITERAL, '');
    return structure.replace(/[^[{]/g, '').length - structure.replace(/[^\]}]/g, '').length;
}
function around({ source, start, end }, depth, kind) {
    const { brackets, code } = source;
    let low = 0;
    let high = brackets.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((brackets[middle]?.close ?? 0) < end)
            low = middle + 1;
        else
            high = middle;
    }
    let level = depth;
    for (let index = low; index < brackets.length && level > 0; index++) {
        const { open = 0, close = 0 } = brackets[index] ?? {};
        if (open >= start || code[open] === '(' || --level > 0)
            continue;
        return code[open] === kind ? { source, start: open, end: close + 1 } : undefined;
    }
    return undefined;
}
function byDeclaration(declared, root, at) {
    const places = declared.get(declaredAround(root, at)?.replace(/^_\d+\./, '') ?? '') ?? [];
    return places.length === 1 ? places[0] : undefined;
}
function declaredAround(node, at, parent = '') {
    if (node.type === 'array') {
        const item = node.items.find(({ span }) => covers(span, at));
        return item && declaredAround(item, at);
    }
    if (node.type !== 'object')
        return undefined;
    const entry = node.members.find(({ nameSpan, value }) => covers(nameSpan, at) || covers(value.span, at));
    if (!entry)
        return undefined;
    const declares = parent === 'parameters' || parent === 'variables';
    return declaredAround(entry.value, at, entry.name) ?? (declares ? entry.name : undefined);
}
function covers(span, at) {
    return span.start <= at.start && at.end <= span.end;
}
function findAll(sources, pattern) {
    return sources.flatMap((source) => [...source.code.matchAll(pattern)].map((match) => {
        const start = match.index + match[0].indexOf(match[1] ?? '');
        return { source, start, end: start + (match[1] ?? '').length, name: match[2] ?? '' };
    }));
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
        (0,external_node_fs_.rmSync)(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
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
    return { file, unknown: (0,pec_delegation/* unknown */.L5)(reason, 'the bicep CLI', startOf(file)) };
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
    const extensions = textsIn(file, root, ['extensions', 'providers']).filter(({ value }) => !BUILT_IN.test(value));
    const implicit = textsIn(file, root, ['implicitExtensions', 'implicitProviders']);
    const bases = textsIn(file, root, ['extends']);
    const paths = [
        ...extensions.filter(({ value }) => !IN_REGISTRY.test(value)),
        ...implicit.filter(({ value }) => /[\\/.%]/.test(value)),
        ...bases,
        ...textsIn(file, root, ['cacheRootDirectory']),
    ];
    const addresses = [
        ...textsIn(file, root, ['moduleAliases']),
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
function textsIn(file, root, names) {
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
    #lacksWhatMayConcern(file) {
        const lacking = this.#references(file).filter(({ kind, path, outside }) => path === undefined && !outside && kind !== 'list' && kind !== 'extension');
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
        const matches = picomatch(pattern, OPTIONS);
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
function bool(value) {
    return { kind: 'boolean', value };
}
function list(items, missing) {
    return missing ? { kind: 'array', items, missing: withoutTail(missing) } : { kind: 'array', items };
}
function dict(entries, missing) {
    const members = new Map();
    for (const entry of entries)
        members.set(entry.name.toLowerCase(), entry);
    return missing ? { kind: 'object', members, missing: withoutTail(missing) } : { kind: 'object', members };
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
    if (datum.kind !== 'unknown' || !datum.tail)
        return datum;
    const { tail: _, ...rest } = datum;
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


const REPLACEMENT_TOKEN = /#\{[^{}#]*\}#|\$\{\{[^{}]*\}\}|<<[^<>]+>>|__[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*__/;
function literalText(value, at) {
    const token = REPLACEMENT_TOKEN.exec(value)?.[0];
    if (token)
        return missing(`'${token}' is filled in by a replacement tool`, token, at);
    return at ? { kind: 'string', value, at } : { kind: 'string', value };
}
function literal(node, file) {
    const at = locationOf(file, node.span);
    switch (node.type) {
        case 'object':
            return { ...dict(node.members.map(({ name, value }) => ({ name, value: literal(value, file) }))), at };
        case 'array':
            return { ...list(node.items.map((item) => literal(item, file))), at };
        case 'string':
            return literalText(node.value, at);
        case 'number':
            return number(node.value, at);
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
        const key = name.toLowerCase();
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
            return JSON.stringify(datum.value);
        case 'number':
        case 'boolean':
            return String(datum.value);
        case 'null':
            return 'null';
        case 'array': {
            const items = datum.items.map((item) => writeJson(item, run, depth + 1));
            return `[${[...items, ...gap(datum)].join()}]`;
        }
        case 'object': {
            const members = [...datum.members.values()].map(({ name, value }) => `${JSON.stringify(name)}:${writeJson(value, run, depth + 1)}`);
            return `{${[...members, ...gap(datum)].join()}}`;
        }
        default:
            return `<${datum.kind === 'unknown' ? datum.needs : datum.kind}>`;
    }
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
    const members = [...datum.members].map(([name, { value }]) => `${JSON.stringify(name)}:${canonical(value, run, depth + 1)}`);
    return `{${members.sort().join()}}`;
}
function isWhole(datum, run, depth = 0) {
    run.budget.spend(1);
    if (depth > MAX_DATUM_DEPTH)
        throw new Exhausted();
    if (datum.kind === 'array')
        return !datum.missing && datum.items.every((item) => isWhole(item, run, depth + 1));
    if (datum.kind === 'object') {
        return !datum.missing && datum.members.values().every(({ value }) => isWhole(value, run, depth + 1));
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
    const values = datum.kind === 'array' ? datum.items : [...datum.members.values()].map(({ value }) => value);
    for (const value of values) {
        const part = missingPart(value, run, depth + 1);
        if (part)
            return part;
    }
    return undefined;
}
let alphabet;
function orderOf(one, other) {
    if (one === other)
        return 0;
    const order = byUnits(one, other);
    alphabet ??= new Intl.Collator('en');
    const orders = [
        byUnits(one.toLowerCase(), other.toLowerCase()),
        byUnits(one.toUpperCase(), other.toUpperCase()),
        Math.sign(alphabet.compare(one, other)),
    ];
    return orders.every((another) => another === order) ? order : undefined;
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

;// CONCATENATED MODULE: ./build/templates/expressions/lexer.js
class ExpressionError extends Error {
}
const TOKEN = /\s*(?:(?<name>[A-Za-z_$][\w$]*)|'(?<string>(?:[^']|'')*)'|(?<number>[+-]?\d+(?:\.\d+)?)|(?<mark>\.\?|\[\?|[()[\],.]))/y;
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
        return { kind: 'number', value: Number(number) };
    return { kind: 'mark', text: mark };
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
function parseExpression(text) {
    const known = parser_parsed.get(text);
    if (known)
        return known;
    const result = attempt(text);
    if (parser_parsed.size >= MAX_REMEMBERED)
        parser_parsed.clear();
    parser_parsed.set(text, result);
    return result;
}
function attempt(text) {
    if (text.length > MAX_LENGTH)
        return new ExpressionError(`longer than ${MAX_LENGTH} characters`);
    try {
        return new parser_Parser(tokenize(text)).whole();
    }
    catch (error) {
        if (error instanceof ExpressionError)
            return error;
        throw error;
    }
}
class parser_Parser {
    #tokens;
    #at = 0;
    #nesting = 0;
    constructor(tokens) {
        this.#tokens = tokens;
    }
    whole() {
        const expression = this.#operand();
        if (this.#at < this.#tokens.length)
            throw new ExpressionError(`unexpected ${this.#here()}`);
        return expression;
    }
    #operand() {
        if (++this.#nesting > parser_MAX_NESTING)
            throw new ExpressionError(`nested deeper than ${parser_MAX_NESTING} levels`);
        let expression = this.#start();
        let accesses = 0;
        for (let next = this.#accessor(expression); next; next = this.#accessor(expression)) {
            if (++accesses > parser_MAX_NESTING)
                throw new ExpressionError(`more than ${parser_MAX_NESTING} accesses in a row`);
            expression = next;
        }
        this.#nesting--;
        return expression;
    }
    #start() {
        const token = this.#tokens[this.#at++];
        if (token?.kind === 'string')
            return { kind: 'string', value: token.text };
        if (token?.kind === 'number')
            return { kind: 'number', value: token.value };
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
        if (this.#take('.'))
            return this.#property(of, false);
        if (this.#take('.?'))
            return this.#property(of, true);
        const safe = this.#take('[?');
        if (!safe && !this.#take('['))
            return undefined;
        const key = this.#operand();
        this.#expect(']');
        return { kind: 'access', of, key, safe };
    }
    #property(of, safe) {
        return { kind: 'access', of, key: { kind: 'string', value: this.#name() }, safe };
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
function parameter_constraints_refusal(declaration, value, run) {
    const type = stringMember(declaration, 'type') ?? '';
    const kind = KINDS[type.toLowerCase()];
    if (value.kind === 'unknown' || value.kind === 'null' || value.kind === 'lambda')
        return undefined;
    if (kind && value.kind !== kind)
        return `is of type ${value.kind} where ${type} is declared`;
    if (value.kind === 'number' && kind && !Number.isInteger(value.value))
        return `is no whole number, as ${type} must be`;
    const allowed = member(declaration, 'allowedValues');
    return allowed && isOutside(value, allowed, run) ? 'is none of the allowed values' : undefined;
}
function isNullable(declaration, template) {
    const own = member(declaration, 'nullable');
    if (own?.type === 'boolean')
        return own.value;
    const reference = member(declaration, '$ref');
    if (reference?.type !== 'string')
        return false;
    const definition = member(member(template, 'definitions'), reference.value.replace(/^#\/definitions\//, ''));
    const inherited = member(definition, 'nullable');
    return inherited?.type === 'boolean' && inherited.value;
}
function isOutside(value, allowed, run) {
    if (allowed.type !== 'array' || allowed.items.some(isExpression))
        return false;
    try {
        const texts = new Set(allowed.items.map((item) => canonical(literal(item, ''), run).toLowerCase()));
        const isAllowed = (one) => !isWhole(one, run) || texts.has(canonical(one, run).toLowerCase());
        return !isAllowed(value) && !(value.kind === 'array' && value.items.every(isAllowed));
    }
    catch (error) {
        if (error instanceof Exhausted)
            return false;
        throw error;
    }
}
function isExpression(node) {
    return node.type === 'string' && 'expression' in readString(node.value);
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
function mismatches(template, values, run) {
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
    return [...undeclared, ...lacking, ...parameters_refused(declared, given, values.file, run)];
}
function parameters_refused(declared, given, file, run) {
    return (given?.type === 'object' ? given.members : []).flatMap(({ name, value: entry }) => {
        const declaration = member(declared, name);
        const value = member(entry, 'value');
        const why = declaration && value && parameter_constraints_refusal(declaration, parameters_read(value, declaration, file), run);
        if (!why)
            return [];
        return [
            {
                rule: 'parameter-mismatch',
                message: `What '${file}' gives for parameter '${name}' ${why}.`,
                remedy: `Give '${name}' a value that the template takes.`,
                location: locationOf(file, value.span),
            },
        ];
    });
}
function parameters_read(value, declaration, file) {
    if (value.type === 'array' && !member(declaration, 'allowedValues'))
        return list([]);
    return value.type === 'object' && !member(declaration, 'allowedValues') ? dict([]) : literal(value, file);
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
    const list = root.type === 'array' ? root : member(root, 'value');
    const items = list?.type === 'array' ? list.items : [];
    return items.length > 0 && items.every((each) => stringMember(each, 'id')?.startsWith('/'));
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










function takeInventory(workspace, documents, files, named) {
    const sorted = files.flatMap((file) => sort(workspace, documents, file, named.has(file)) ?? []);
    const of = (kind) => sorted.flatMap((each) => (each.kind === kind && 'file' in each ? [each.file] : []));
    return {
        templates: sorted.flatMap((each) => (each.kind === 'template' ? [each.template] : [])),
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
        return tooLarge(workspace, file) && mayMatter(workspace, file) ? notText(documents, file) : undefined;
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
    const concerns = CONCERNS_LIGHTHOUSE.test(text);
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
    return named || concerns ? { kind: 'unreadable', unreadable: document.broken } : undefined;
}
function sortTree(files, file, root, text) {
    const concerns = CONCERNS_LIGHTHOUSE.test(text);
    const kind = classify(root);
    switch (kind) {
        case 'template': {
            const links = /"relativePath"/i.test(text);
            if ((concerns && mayHoldDefinition(root)) || (links && linksToLighthouse(files, file, text))) {
                const signature = inventory_lowerCase(parameterSignature({ file, root }));
                return { kind, template: { file, signature, compiled: compiledByBicep(root), links } };
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
    const form = unreadForm(root);
    if (!form)
        return namesDefinitionType(text) ? { kind: 'mention', file } : undefined;
    const isPlainList = form === UNKNOWN_FORM && root.members.some(({ value }) => isAuthorizationList(value));
    if (isPlainList)
        return { kind: 'authorizations', file };
    const message = `${file} holds a delegation or authorizations, but it is ${form.what}, which is not read.`;
    return { kind: 'unreadable', unreadable: notJudged(file, message, form.instead) };
}
function isLargePlan(workspace, file) {
    try {
        return tooLarge(workspace, file) && fileHolds(workspace, file, CLAIMS_PLAN);
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
function linksToLighthouse({ workspace, documents }, file, text) {
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
function tooLarge(workspace, file) {
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

// EXTERNAL MODULE: ./build/pec/ids.js
var ids = __webpack_require__(4309);
;// CONCATENATED MODULE: ./build/templates/pairing/pair.js


const PARAMETERS_LAST = /^(.*?)[._-]?param(?:eter)?s?$/;
const PARAMETERS_WITHIN = /^(.*?)[._-]?param(?:eter)?s?[.-]/;
function pairFiles(templates, parameters, anywhere) {
    const index = indexOf(templates);
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
    const own = stemOf(file);
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
function indexOf(templates) {
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
        const stem = `${folder}/${stemOf(file)}`;
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
function stemOf(file) {
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








function givenParameters({ workspace, documents, parameterGlobs, ...input }) {
    const found = discover(workspace, parameterGlobs, 'parameters');
    const inventory = takeInventory(workspace, documents, found.files, found.named);
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
function conventionalParameters(input, folders) {
    const { workspace, documents, inventory } = input;
    const excluded = readGlobs(workspace, input.parameterGlobs, 'parameters');
    const beside = takeInventory(workspace, documents, filesBeside(input, folders), new Set());
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
    const message = `${file} holds values as a parameter file does, but is none: its values stand outside "parameters".`;
    const remedy = 'Put the values into "parameters", beside $schema and contentVersion; Azure takes no other form.';
    return unpairedNote(file, message, remedy);
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
    const message = `${file} uses a template that is not there.`;
    return { used: [], notes: project.lacksTemplate(file) ? [{ message, location: startOf(file) }] : [] };
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
        .map(({ file }) => {
        const message = `${file} was left to the template beside it whose name it has, and which holds no delegation.`;
        const remedy = `If it belongs to another template, name that in it with metadata.template; if it concerns no delegation, leave it out with '!${file}' in templates.`;
        return unpairedNote(file, message, remedy);
    });
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
    const remedy = `Name the template in the file: "metadata": { "template": "${candidates[0] ?? ''}" }.`;
    return unpairedNote(file, `${file} fits several templates alike: ${candidates.join(', ')}.`, remedy);
}
function fitsNone({ file, link }) {
    const message = link
        ? `${file} names the template ${link}, which is not among the templates that are checked.`
        : `${file} fits none of the templates that are checked.`;
    const remedy = `Add its template to the input templates, or name it in the file with metadata.template. If the file concerns no delegation, leave it out with '!${file}' in templates.`;
    return unpairedNote(file, message, remedy);
}
function bareAuthorizations(files, templates) {
    return files.map((file) => {
        const taker = parameterFor(file, templates);
        const what = taker
            ? `it looks like the value of the parameter '${taker.parameter}' of ${taker.template}`
            : 'no template that is checked has a parameter for them';
        const message = `${file} holds authorizations and is no parameter file; ${what}. It was not judged.`;
        const into = taker ? `"${taker.parameter}": { "value": [ … ] }` : '"authorizations": { "value": [ … ] }';
        const remedy = `Put them into a parameter file, as "parameters": { ${into} }. If they concern no delegation, leave the file out with '!${file}' in templates.`;
        return unpairedNote(file, message, remedy);
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
function unpairedNote(file, message, remedy) {
    const rule = 'parameters-unpaired';
    return { rule, file, observation: { rule, message, remedy, location: startOf(file) } };
}

;// CONCATENATED MODULE: ./build/templates/pairing/candidates.js





function findCandidates(input) {
    const templates = templatesOf(input);
    const folders = new Set([...templates.json.map(({ file }) => file), ...templates.bicep].map(folderOf));
    const parameters = input.parameterGlobs.some((glob) => !glob.trim().startsWith('!'))
        ? givenParameters(input)
        : conventionalParameters(input, folders);
    const known = new Set([...templates.json.map(({ file }) => file), ...templates.bicep, ...templates.replaced]);
    const elsewhere = new Set(parameters.given ? [] : parameters.json.filter((entry) => belongsElsewhere(entry, known, input)));
    const pairable = pairableTemplates(templates, input);
    const own = parameters.json
        .filter((entry) => !elsewhere.has(entry))
        .map((entry) => (parameters.given ? { ...entry, concerns: true } : entry));
    const pairing = pairFiles(pairable, own, parameters.given);
    const broken = new Map(parameters.json.flatMap(({ file, broken: why }) => (why ? [[file, why]] : [])));
    const unpaired = unpairedFiles(pairing, parameters, known, input);
    const bicepParameters = usedBicepParameters(parameters.bicep, known, input);
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
            ...bareAuthorizations(parameters.authorizations, pairable),
            ...bicepParameters.notes,
        ],
        problems: parameters.problems,
        missingLinks: new Map(parameters.json.flatMap(({ file, missingLink }) => missingLink === undefined ? [] : [[file, missingLink]])),
    };
}
function templatesOf(input) {
    const { inventory, project, found } = input;
    const named = new Set(inventory.bicep.filter((file) => found.named.has(file)));
    const bicep = inventory.bicep.filter((file) => project.concernsLighthouse(file) || named.has(file));
    const compiled = compiledFrom(bicep, input);
    const replaced = new Set([...compiled.values()].map(({ file }) => file));
    return { json: inventory.templates.filter(({ file }) => !replaced.has(file)), bicep, compiled, replaced, named };
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
function templateCandidates({ json, bicep, compiled, named }, pairing, { bicepParameters, broken }) {
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
        ...json.map(({ file, links }) => ({ kind: 'json', ...withParameters(file), links })),
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
function compiledFrom(bicep, { workspace, documents, found }) {
    return new Map(bicep.flatMap((file) => {
        const json = file.replace(/\.bicep$/i, '.json');
        if (found.excludes(json) || standing(workspace, json) !== 'file')
            return [];
        const [template] = takeInventory(workspace, documents, [json], new Set()).templates;
        return template?.compiled ? [[file, template]] : [];
    }));
}

;// CONCATENATED MODULE: ./build/templates/expressions/property-access.js

function access(of, key, safe) {
    if (of.kind === 'unknown')
        return withoutTail(of);
    if (key.kind === 'unknown')
        return withoutTail(key);
    if (of.kind === 'object' && key.kind === 'string') {
        const found = of.members.get(key.value.toLowerCase());
        if (found)
            return found.value;
        if (of.missing)
            return of.missing;
        return safe ? NULL : missing(`there is no property '${key.value}'`, `property '${key.value}'`);
    }
    if (of.kind === 'array' && key.kind === 'number') {
        if (of.missing)
            return of.missing;
        const found = of.items[key.value];
        if (found)
            return found;
        return safe ? NULL : missing(`the array has no item ${key.value}`, `item ${key.value} of the array`);
    }
    if (safe && of.kind === 'null')
        return NULL;
    const name = key.kind === 'string' ? `property '${key.value}'` : 'an item';
    return missing(`${name} is asked of something that has none (${of.kind})`, name);
}

;// CONCATENATED MODULE: ./build/templates/expressions/functions/signature.js


function typed(kinds, work) {
    return (args, run) => {
        const unknown = firstMissing(args);
        if (unknown)
            return unknown;
        if (args.length > kinds.length)
            return fault(`at most ${kinds.length} arguments are expected, not ${args.length}`);
        const values = [];
        for (const [index, kind] of kinds.entries()) {
            const arg = args[index];
            if (!arg && kind.endsWith('?'))
                values.push(undefined);
            else if (arg && 'value' in arg && kind.startsWith(arg.kind))
                values.push(arg.value);
            else
                return fault(`argument ${index + 1} is ${arg?.kind ?? 'not given'}, ${kind} is expected`);
        }
        return made(work(...values), run);
    };
}
function made(result, run) {
    if (typeof result === 'string') {
        if (result.length > MAX_TEXT)
            return signature_tooLong();
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
    return missing(`a function is called wrongly: ${reason}`, 'a valid argument of a function');
}
function signature_tooLong() {
    return missing(`a string is longer than ${MAX_TEXT} characters, the limit of this check`, 'a shorter string');
}

;// CONCATENATED MODULE: ./build/templates/expressions/functions/numbers.js



const NUMBERS = {
    add: typed(['number', 'number'], (one, other) => one + other),
    sub: typed(['number', 'number'], (one, other) => one - other),
    mul: typed(['number', 'number'], (one, other) => one * other),
    div: typed(['number', 'number'], (one, by) => (by === 0 ? fault('div() divides by zero') : Math.trunc(one / by))),
    mod: typed(['number', 'number'], (one, by) => (by === 0 ? fault('mod() divides by zero') : one % by)),
    int: convert((value) => (/^\s*[+-]?\d+\s*$/.test(value) ? Number(value) : undefined), Math.trunc),
    float: convert((value) => (value.trim() === '' ? undefined : Number(value)), (value) => value),
    min: extreme(Math.min),
    max: extreme(Math.max),
    range: typed(['number', 'number'], (start, count) => {
        if (count < 0 || !Number.isInteger(count))
            return fault('range() needs a count');
        if (count > MAX_ITEMS)
            return tooMany();
        return list(Array.from({ length: count }, (_, index) => number(start + index)));
    }),
};
function tooMany() {
    return missing(`an array has more than ${MAX_ITEMS} items, the limit of this check`, 'a shorter array');
}
function convert(ofText, ofNumber) {
    return (args) => {
        const [value] = args;
        if (value?.kind === 'unknown')
            return value;
        if (value?.kind === 'number')
            return number(ofNumber(value.value));
        const converted = value?.kind === 'string' ? ofText(value.value) : undefined;
        return converted === undefined || Number.isNaN(converted) ? fault('the value is not a number') : number(converted);
    };
}
function extreme(choose) {
    return (args) => {
        const [only] = args;
        const values = only?.kind === 'array' ? (only.missing ? [only.missing] : only.items) : args;
        const unknown = firstMissing(values);
        if (unknown)
            return unknown;
        const numbers = values.flatMap((value) => (value.kind === 'number' ? [value.value] : []));
        if (numbers.length === 0 || numbers.length < values.length)
            return fault('numbers are expected');
        return number(numbers.reduce((one, other) => choose(one, other)));
    };
}

;// CONCATENATED MODULE: ./build/templates/expressions/functions/resource-ids.js

const RESOURCE_IDS = {
    subscriptionResourceId: resourceId((extra) => (extra[0] === undefined ? undefined : `/subscriptions/${extra[0]}`)),
    resourceId: resourceId((extra) => extra.length > 1 ? `/subscriptions/${extra[0]}/resourceGroups/${extra[1]}` : undefined),
    tenantResourceId: resourceId(() => ''),
    managementGroupResourceId: resourceId((extra) => extra[0] === undefined ? undefined : `/providers/Microsoft.Management/managementGroups/${extra[0]}`),
    extensionResourceId: resourceId((extra) => extra[0]),
};
function resourceId(prefix) {
    return (args) => {
        const typeAt = args.findIndex((arg) => arg.kind === 'string' && isType(arg.value));
        const type = args[typeAt];
        const names = args.slice(typeAt + 1).map((arg) => (arg.kind === 'string' ? arg.value : undefined));
        if (type?.kind !== 'string' || names.length === 0)
            return firstMissing(args) ?? resource_ids_unclear();
        const extra = args.slice(0, typeAt);
        const start = extra.every((arg) => arg.kind === 'string') ? prefix(extra.map((arg) => arg.value)) : undefined;
        const types = type.value.split('/').slice(1);
        if (start !== undefined && names.every((name) => name !== undefined) && names.length === types.length) {
            return datum_text(`${start}${rest(type.value, names)}`);
        }
        const why = firstMissing(args) ?? resource_ids_unclear();
        return names.length === types.length ? withTail([undefined, rest(type.value, names)], why) : why;
    };
}
function isType(value) {
    return /^[^/.]+\.[^/]+\/.+/.test(value);
}
function resource_ids_unclear() {
    return missing("the id of the deployment's subscription or resource group is known only at deployment", 'the scope');
}
function rest(type, names) {
    const [provider = '', ...types] = type.split('/');
    if (names.includes(undefined))
        return undefined;
    return `/providers/${provider}${types.map((part, index) => `/${part}/${names[index]}`).join('')}`;
}
function withTail(parts, why) {
    const end = parts.slice(parts.lastIndexOf(undefined) + 1).join('');
    const at = end.toLowerCase().lastIndexOf('/providers/');
    return at < 0 ? why : { ...why, tail: { text: end.slice(at) } };
}

;// CONCATENATED MODULE: ./build/templates/expressions/functions/strings.js





const STRINGS = {
    toLower: typed(['string'], (value) => value.toLowerCase()),
    toUpper: typed(['string'], (value) => value.toUpperCase()),
    trim: typed(['string'], (value) => value.trim()),
    substring: typed(['string', 'number', 'number?'], (value, start, length) => {
        const end = length === undefined ? value.length : start + length;
        if (start < 0 || end < start || end > value.length)
            return fault('substring() reaches beyond the string');
        return value.slice(start, end);
    }),
    replace: typed(['string', 'string', 'string'], (value, old, by) => {
        if (old === '')
            return fault('replace() has nothing to look for');
        const parts = value.split(old);
        return value.length + (parts.length - 1) * (by.length - old.length) > MAX_TEXT ? signature_tooLong() : parts.join(by);
    }),
    startsWith: typed(['string', 'string'], (value, start) => value.toLowerCase().startsWith(start.toLowerCase())),
    endsWith: typed(['string', 'string'], (value, end) => value.toLowerCase().endsWith(end.toLowerCase())),
    padLeft: (args, run) => {
        const [value, ...rest] = args;
        return pad(value?.kind === 'number' ? [datum_text(String(value.value)), ...rest] : args, run);
    },
    split: (args, run) => {
        const [value, by] = args;
        const unknown = firstMissing(args);
        const tail = value?.kind === 'unknown' && by?.kind === 'string' && by.value === '/' ? value.tail : undefined;
        if (unknown)
            return tail && !tail.parts ? { ...unknown, tail: { text: tail.text, parts: true } } : unknown;
        const separators = (by?.kind === 'array' ? by.items : [by]).flatMap((item) => item?.kind === 'string' && item.value !== '' ? [item.value] : []);
        if (value?.kind !== 'string' || separators.length === 0)
            return fault('split() needs a string and a delimiter');
        let parts = [value.value];
        for (const separator of separators)
            parts = parts.flatMap((part) => part.split(separator));
        run.budget.spend(parts.length + (value.value.length * separators.length) / 16);
        return list(parts.map(datum_text));
    },
    join: (args, run) => {
        const [values, by] = args;
        const unknown = firstMissing(args);
        if (unknown)
            return unknown;
        if (values?.kind !== 'array' || by?.kind !== 'string')
            return fault('join() needs an array and a delimiter');
        const gap = missingPart(values, run);
        if (gap)
            return gap;
        const parts = values.items.map((item) => inText(item, run));
        const length = parts.reduce((sum, part) => sum + part.length + by.value.length, 0);
        return length > MAX_TEXT ? signature_tooLong() : made(parts.join(by.value), run);
    },
    string: (args, run) => {
        const [value] = args;
        const gap = value && missingPart(value, run);
        return value ? (gap ?? made(inText(value, run), run)) : fault('string() needs an argument');
    },
    format: (args, run) => {
        const [pattern] = args;
        if (pattern?.kind === 'unknown')
            return pattern;
        return pattern?.kind === 'string' ? format(pattern.value, args.slice(1), run) : fault('format() needs a string');
    },
};
const pad = typed(['string', 'number', 'string?'], (value, width, fill) => {
    if (fill !== undefined && fill.length !== 1)
        return fault('padLeft() pads with one character');
    return width > MAX_TEXT ? signature_tooLong() : value.padStart(width, fill ?? ' ');
});
function inText(datum, run) {
    if (datum.kind === 'string')
        return datum.value;
    if (datum.kind === 'boolean')
        return datum.value ? 'True' : 'False';
    return datum.kind === 'null' ? '' : writeJson(datum, run);
}
function knownText(datum) {
    if (datum.kind === 'unknown')
        return [undefined, ...(datum.tail && !datum.tail.parts ? [datum.tail.text] : [])];
    return [datum.kind === 'string' ? datum.value : undefined];
}
function concatText(args, run) {
    const unknown = firstMissing(args);
    if (unknown)
        return withTail(args.flatMap(knownText), unknown);
    let whole = '';
    for (const arg of args) {
        if (arg.kind === 'array' || arg.kind === 'object')
            return fault(`concat() mixes strings with ${arg.kind}`);
        whole += inText(arg, run);
        if (whole.length > MAX_TEXT)
            return signature_tooLong();
    }
    return made(whole, run);
}
const PLACEHOLDER = /\{\{|\}\}|\{(\d+)(?::([^{}]*))?\}|[{}]/g;
function format(pattern, values, run) {
    const parts = [];
    let from = 0;
    for (const match of pattern.matchAll(PLACEHOLDER)) {
        parts.push(datum_text(pattern.slice(from, match.index)));
        from = match.index + match[0].length;
        if (match[0] === '{{' || match[0] === '}}')
            parts.push(datum_text(match[0].slice(1)));
        else {
            const value = values[Number(match[1])];
            if (match[1] === undefined || !value)
                return fault(`format() has no value for "${match[0]}"`);
            const part = formatOne(value, match[2], run);
            if (!part)
                return fault(`the format "${match[0]}" is not worked out`);
            parts.push(part);
        }
    }
    parts.push(datum_text(pattern.slice(from)));
    run.budget.spend(parts.length);
    return concatText(parts, run);
}
function formatOne(value, how, run) {
    if (value.kind === 'unknown')
        return value;
    if (how === undefined || how === '')
        return missingPart(value, run) ?? datum_text(inText(value, run));
    const width = /^[Dd](\d{0,2})$/.exec(how)?.[1];
    if (width === undefined || value.kind !== 'number')
        return undefined;
    const digits = String(Math.abs(value.value)).padStart(Number(width), '0');
    return datum_text(value.value < 0 ? `-${digits}` : digits);
}

;// CONCATENATED MODULE: ./build/templates/expressions/functions/arrays.js







const ARRAYS = {
    array: ([value]) => {
        if (!value)
            return fault('array() needs an argument');
        return value.kind === 'array' || value.kind === 'unknown' ? value : list([value]);
    },
    createArray: (args) => bounded(args),
    concat: (args, run) => {
        if (args.some((arg) => arg.kind === 'array'))
            return chain(args, run);
        const nothing = allMissing(args);
        return nothing && !args.some((arg) => arg.kind === 'unknown' && arg.tail) ? nothing : concatText(args, run);
    },
    flatten: (args, run) => {
        const [nested] = args;
        if (nested?.kind === 'unknown')
            return nested;
        return nested?.kind === 'array' ? chain(nested.items, run, nested.missing) : fault('flatten() needs an array');
    },
    distinct: (args, run) => (args[0]?.kind === 'array' ? distinct(args[0], run) : (firstMissing(args) ?? fault(ARRAY))),
    skip: part((items, count) => items.slice(Math.max(0, count))),
    take: part((items, count) => items.slice(0, Math.max(0, count))),
    indexFromEnd: (args) => fromEnd(args, false),
    tryIndexFromEnd: (args) => fromEnd(args, true),
    indexOf: (args, run) => arrays_indexOf(args, run, 'indexOf'),
    lastIndexOf: (args, run) => arrays_indexOf(args, run, 'lastIndexOf'),
};
const ARRAY = 'an array is expected';
function allMissing(args) {
    const gaps = args.filter((arg) => arg.kind === 'unknown');
    return gaps.length === args.length ? firstGap(gaps) : undefined;
}
function bounded(items, unknown) {
    return items.length > MAX_ITEMS ? tooMany() : list(items, unknown);
}
function chain(parts, run, gap) {
    const items = [];
    const gaps = gap ? [gap] : [];
    for (const part of parts) {
        if (part.kind === 'unknown')
            gaps.push(part);
        else if (part.kind !== 'array')
            return fault(`an array is expected, not ${part.kind}`);
        else {
            if (items.length + part.items.length > MAX_ITEMS)
                return tooMany();
            run.budget.spend(part.items.length);
            items.push(...part.items);
            if (part.missing)
                gaps.push(part.missing);
        }
    }
    return list(items, firstGap(gaps));
}
function distinct(array, run) {
    const seen = new Set();
    const items = array.items.filter((item) => {
        if (!isWhole(item, run))
            return true;
        const key = canonical(item, run);
        return !seen.has(key) && seen.add(key);
    });
    return list(items, array.missing);
}
function part(cut) {
    return (args, run) => {
        const [of, count] = args;
        const unknown = firstMissing(args);
        if (unknown)
            return unknown;
        if (count?.kind !== 'number')
            return fault('a number is expected');
        if (of?.kind === 'string')
            return concatText([{ kind: 'string', value: String(cut(of.value, count.value)) }], run);
        if (of?.kind !== 'array')
            return fault(ARRAY);
        if (of.missing)
            return of.missing;
        const items = cut(of.items, count.value);
        run.budget.spend(items.length);
        return typeof items === 'string' ? fault(ARRAY) : list(items);
    };
}
function fromEnd([of, back], safe) {
    if (of?.kind !== 'array' || back?.kind !== 'number')
        return firstMissing([of, back].filter((d) => !!d)) ?? fault(ARRAY);
    return access(of, number(of.items.length - back.value), safe);
}
function arrays_indexOf(args, run, which) {
    const [of, wanted] = args;
    const unknown = firstMissing(args);
    if (unknown)
        return unknown;
    if (of?.kind === 'string' && wanted?.kind === 'string') {
        return number(of.value.toLowerCase()[which](wanted.value.toLowerCase()));
    }
    if (of?.kind !== 'array' || !wanted)
        return fault('indexOf() needs a string or an array');
    if (of.missing)
        return of.missing;
    const equal = of.items.map((item) => isEqual(item, wanted, run));
    const gap = of.items.find((_, index) => equal[index] === undefined);
    if (gap)
        return gap.kind === 'unknown' ? gap : missing('an item is partly unknown', 'a part of an item');
    return number(equal[which](true));
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





const OBJECTS = {
    createObject: (args, run) => {
        if (args.length % 2 > 0)
            return fault('createObject() needs names and values in pairs');
        run.budget.spend(args.length);
        const entries = [];
        let gap;
        for (let index = 0; index < args.length; index += 2) {
            const [name, value] = [args[index], args[index + 1]];
            if (name?.kind === 'string' && value)
                entries.push({ name: name.value, value });
            else if (name?.kind === 'unknown') {
                entries.length = 0;
                gap = name;
            }
            else
                return fault('createObject() has a name that is not a string');
        }
        return dict(entries, gap);
    },
    items: ([of], run) => {
        if (of?.kind !== 'object')
            return unlessMissing(of, 'items() needs an object');
        run.budget.spend(of.members.size);
        const members = objects_byName(of);
        if (!members)
            return unordered();
        const entries = members.map(({ name, value }) => dict([
            { name: 'key', value: datum_text(name) },
            { name: 'value', value },
        ]));
        return list(entries, of.missing);
    },
    objectKeys: ([of], run) => {
        if (of?.kind !== 'object')
            return unlessMissing(of, 'objectKeys() needs an object');
        run.budget.spend(of.members.size);
        const members = objects_byName(of);
        return members
            ? list(members.map(({ name }) => datum_text(name)), of.missing)
            : unordered();
    },
    shallowMerge: ([of], run) => {
        if (of?.kind !== 'array')
            return unlessMissing(of, 'shallowMerge() needs an array of objects');
        return mergeAll(of.missing ? [...of.items, of.missing] : of.items, run, (_, value) => value);
    },
    tryGet: ([of, ...keys]) => {
        if (!of)
            return fault('tryGet() needs an object or array');
        let value = of;
        for (const key of keys)
            value = access(value, key, true);
        return value;
    },
};
function unlessMissing(of, reason) {
    return of?.kind === 'unknown' ? of : fault(reason);
}
function objects_byName(of) {
    const names = [...of.members.keys()].sort();
    const entries = names.flatMap((name) => of.members.get(name) ?? []);
    const ordered = entries.every(({ name }, index) => {
        const next = entries[index + 1];
        return !next || orderOf(name, next.name) === -1;
    });
    return ordered ? entries : undefined;
}
function unordered() {
    return missing('the order of names like these is not documented', 'the order of the members of an object');
}
function mergeObjects(parts, run, depth = 0) {
    if (depth > MAX_DATUM_DEPTH)
        throw new Exhausted();
    return mergeAll(parts, run, (before, after) => before?.kind === 'object' && after.kind === 'object' ? mergeObjects([before, after], run, depth + 1) : after);
}
function mergeAll(parts, run, merge) {
    let members = new Map();
    const gaps = [];
    for (const part of parts) {
        if (part.kind === 'unknown')
            gaps.push(part);
        else if (part.kind !== 'object')
            return fault(`an object is expected, not ${part.kind}`);
        else if (part.missing)
            gaps.push(part.missing);
        if (part.kind === 'unknown' || part.missing)
            members = new Map();
        if (part.kind === 'unknown')
            continue;
        run.budget.spend(part.members.size);
        for (const [key, { name, value }] of part.members) {
            const before = members.get(key);
            members.set(key, { name: before?.name ?? name, value: merge(before?.value, value) });
        }
    }
    return dict(members.values(), firstMissing(gaps));
}
function intersectObjects(parts, run) {
    const [first, ...rest] = parts;
    const gap = firstMissing(parts.flatMap((part) => missingPart(part, run) ?? []));
    if (!first)
        return fault('intersection() needs an argument');
    const common = [...first.members].filter(([key, { value }]) => isWhole(value, run) &&
        rest.every((other) => {
            const theirs = other.members.get(key);
            return theirs && canonical(theirs.value, run) === canonical(value, run);
        }));
    return dict(common.map(([, entry]) => entry), gap);
}

;// CONCATENATED MODULE: ./build/templates/expressions/functions/choices.js





const CHOICES = {
    length: ([of]) => {
        if (of?.kind === 'string')
            return number(of.value.length);
        if (of?.kind === 'array')
            return of.missing ?? number(of.items.length);
        if (of?.kind === 'object')
            return of.missing ?? number(of.members.size);
        return of?.kind === 'unknown' ? of : fault('length() needs a string, array or object');
    },
    empty: ([of]) => {
        if (of?.kind === 'string')
            return bool(of.value === '');
        if (of?.kind === 'array')
            return of.items.length > 0 ? bool(false) : (of.missing ?? bool(true));
        if (of?.kind === 'object')
            return of.members.size > 0 ? bool(false) : (of.missing ?? bool(true));
        if (of?.kind === 'null')
            return bool(true);
        return of?.kind === 'unknown' ? of : fault('empty() needs a string, array or object');
    },
    contains: ([of, wanted], run) => {
        if (!of || !wanted)
            return fault('contains() needs two arguments');
        if (of.kind === 'array')
            return wanted.kind === 'unknown' ? wanted : includes(of, wanted, run);
        const unknown = firstMissing([of, wanted]);
        if (unknown)
            return unknown;
        if (of.kind === 'string' && wanted.kind === 'string')
            return bool(of.value.includes(wanted.value));
        if (of.kind !== 'object' || wanted.kind !== 'string')
            return fault('contains() needs a string, array or object');
        return of.members.has(wanted.value.toLowerCase()) ? bool(true) : (of.missing ?? bool(false));
    },
    first: end((array) => array.items[0], (value) => value.slice(0, 1)),
    last: (args, run) => {
        const [of] = args;
        const tail = of?.kind === 'unknown' ? of.tail : undefined;
        return tail?.parts ? datum_text(tail.text.slice(tail.text.lastIndexOf('/') + 1)) : LAST(args, run);
    },
    union: (args, run) => {
        if (args.some((arg) => arg.kind === 'array')) {
            const all = chain(args, run);
            return all.kind === 'array' ? distinct(all, run) : all;
        }
        if (args.some((arg) => arg.kind === 'object'))
            return mergeObjects(args, run);
        return allMissing(args) ?? firstMissing(args) ?? fault('union() needs arrays or objects');
    },
    intersection: (args, run) => {
        const unknown = firstMissing(args);
        const arrays = args.filter((arg) => arg.kind === 'array');
        const objects = args.filter((arg) => arg.kind === 'object');
        if (unknown)
            return unknown;
        if (arrays.length === args.length)
            return intersectArrays(arrays, run);
        return objects.length === args.length ? intersectObjects(objects, run) : fault('intersection() mixes kinds');
    },
};
const LAST = end((array) => array.items.at(-1), (value) => value.slice(-1));
function end(ofArray, ofText) {
    return ([of]) => {
        if (of?.kind === 'string')
            return datum_text(ofText(of.value));
        if (of?.kind === 'array')
            return of.missing ?? ofArray(of) ?? NULL;
        return of?.kind === 'unknown' ? withoutTail(of) : fault('a string or an array is expected');
    };
}
function intersectArrays(arrays, run) {
    const [first, ...rest] = arrays;
    if (!first)
        return fault('intersection() needs an argument');
    const others = rest.map((other) => new Set(other.items.map((item) => canonical(item, run))));
    const common = first.items.filter((item) => {
        const key = canonical(item, run);
        return isWhole(item, run) && others.every((other) => other.has(key));
    });
    const gap = firstMissing(arrays.flatMap((array) => missingPart(array, run) ?? []));
    return distinct(list(common, gap), run);
}

;// CONCATENATED MODULE: ./build/templates/expressions/functions/encodings.js




const ENCODINGS = {
    json: typed(['string'], (value) => fromJson(value)),
    base64: typed(['string'], (value) => Buffer.from(value, 'utf8').toString('base64')),
    base64ToString: typed(['string'], (value) => Buffer.from(value, 'base64').toString('utf8')),
    base64ToJson: typed(['string'], (value) => fromJson(Buffer.from(value, 'base64').toString('utf8'))),
    dataUri: typed(['string'], (value) => `data:text/plain;charset=utf8;base64,${Buffer.from(value, 'utf8').toString('base64')}`),
    dataUriToString: typed(['string'], (value) => {
        const content = /^data:[^,]*?(;base64)?,(.*)$/is.exec(value);
        if (content?.[2] === undefined)
            return fault('the value is no data URI');
        return content[1] ? Buffer.from(content[2], 'base64').toString('utf8') : decodeUri(content[2]);
    }),
    uriComponent: typed(['string'], (value) => encodeURIComponent(value.toWellFormed())),
    uriComponentToString: typed(['string'], decodeUri),
    uri: typed(['string', 'string'], (base, relative) => URL.canParse(relative, base) ? new URL(relative, base).href : fault('uri() needs an address and a path')),
};
function decodeUri(value) {
    try {
        return decodeURIComponent(value);
    }
    catch {
        return fault('the value is not percent-encoded text');
    }
}
function fromJson(value) {
    try {
        return unplaced(literal(parseJson(value), ''));
    }
    catch (error) {
        if (error instanceof JsonError)
            return missing(`json() gets text that is not JSON: ${error.message}`, 'valid JSON');
        throw error;
    }
}
function unplaced(datum) {
    if (datum.kind === 'unknown')
        return missing(datum.reason, datum.needs);
    if (datum.kind === 'array')
        return { kind: 'array', items: datum.items.map(unplaced) };
    if (datum.kind === 'object') {
        const members = [...datum.members].map(([key, { name, value }]) => [key, { name, value: unplaced(value) }]);
        return { kind: 'object', members: new Map(members) };
    }
    if (datum.kind === 'null' || datum.kind === 'lambda')
        return { kind: 'null' };
    const { at: _, ...rest } = datum;
    return rest;
}

;// CONCATENATED MODULE: ./build/templates/expressions/functions/lambdas.js



const LAMBDAS = {
    map: overArray((array, lambda) => list(array.items.map(applied(lambda)), array.missing)),
    filter: overArray((array, lambda) => {
        const kept = array.items.map(applied(lambda));
        const undecided = kept.filter((keep) => keep.kind !== 'boolean');
        const gap = firstMissing([...undecided, ...(array.missing ? [array.missing] : [])]);
        if (undecided.some((keep) => keep.kind !== 'unknown'))
            return fault('filter() needs a lambda that gives a boolean');
        return list(array.items.filter((_, index) => isTrue(kept[index])), gap);
    }),
    sort: overArray((array, lambda) => {
        let gap;
        const before = (one, other) => {
            const result = lambda.apply([one, other]);
            if (result.kind === 'unknown')
                gap ??= result;
            return isTrue(result);
        };
        const items = [...array.items].sort((one, other) => (before(one, other) ? -1 : before(other, one) ? 1 : 0));
        return gap ?? list(items, array.missing);
    }),
    reduce: (args) => {
        const [array, start, lambda] = args;
        if (array?.kind !== 'array' || !start || lambda?.kind !== 'lambda') {
            return firstMissing(args) ?? fault('reduce() needs an array, a value and a lambda');
        }
        if (array.missing)
            return array.missing;
        return array.items.reduce((sum, item, index) => lambda.apply([sum, item, number(index)]), start);
    },
    toObject: (args) => {
        const [array, key, value] = args;
        if (array?.kind !== 'array' || key?.kind !== 'lambda') {
            return firstMissing(args) ?? fault('toObject() needs an array and a lambda');
        }
        return keyed(array, key, (item) => (value?.kind === 'lambda' ? value.apply([item]) : item));
    },
    groupBy: overArray((array, lambda, run) => {
        const groups = new Map();
        const gaps = array.missing ? [array.missing] : [];
        for (const item of array.items) {
            const key = lambda.apply([item]);
            if (key.kind === 'unknown')
                gaps.push(key);
            else if (key.kind !== 'string')
                return fault('groupBy() needs a lambda that gives a string');
            else {
                const id = canonical({ ...key, value: key.value.toLowerCase() }, run);
                const group = groups.get(id) ?? { name: key.value, items: [] };
                group.items.push(item);
                groups.set(id, group);
            }
        }
        const gap = firstMissing(gaps);
        return dict(groups.values().map(({ name, items }) => ({ name, value: list(items, gap) })), gap);
    }),
    mapValues: ([of, lambda]) => {
        if (of?.kind !== 'object' || lambda?.kind !== 'lambda') {
            return firstMissing([of, lambda].filter((arg) => !!arg)) ?? fault('mapValues() needs an object and a lambda');
        }
        return dict(of.members.values().map(({ name, value }) => ({ name, value: lambda.apply([value]) })), of.missing);
    },
};
function overArray(work) {
    return (args, run) => {
        const [array, lambda] = args;
        if (array?.kind === 'array' && lambda?.kind === 'lambda') {
            run.budget.spend(array.items.length);
            return work(array, lambda, run);
        }
        return firstMissing(args) ?? fault('an array and a lambda are expected');
    };
}
function applied(lambda) {
    return (item, index) => lambda.apply([item, number(index)]);
}
function isTrue(datum) {
    return datum?.kind === 'boolean' && datum.value;
}
function keyed(array, toKey, toValue) {
    const entries = [];
    const gaps = array.missing ? [array.missing] : [];
    for (const item of array.items) {
        const key = toKey.apply([item]);
        if (key.kind === 'string')
            entries.push({ name: key.value, value: toValue(item) });
        else if (key.kind === 'unknown') {
            entries.length = 0;
            gaps.push(key);
        }
        else
            return fault('toObject() needs a lambda that gives a string');
    }
    return dict(array.missing ? [] : entries, firstMissing(gaps));
}

;// CONCATENATED MODULE: ./build/templates/expressions/functions/logic.js



const LOGIC = {
    true: () => bool(true),
    false: () => bool(false),
    null: () => NULL,
    not: typed(['boolean'], (value) => !value),
    bool: (args) => {
        const [value] = args;
        if (value?.kind === 'unknown' || value?.kind === 'boolean')
            return value;
        if (value?.kind === 'number')
            return bool(value.value !== 0);
        const written = value?.kind === 'string' ? value.value.toLowerCase() : '';
        return written === 'true' || written === 'false' ? bool(written === 'true') : fault('bool() needs true or false');
    },
    equals: (args, run) => {
        const [one, other] = args;
        if (!one || !other)
            return fault('equals() needs two arguments');
        const equal = isEqual(one, other, run);
        if (equal !== undefined)
            return bool(equal);
        return missingPart(one, run) ?? missingPart(other, run) ?? missing('the comparison is undecided', 'a value');
    },
    less: compare((order) => order < 0),
    lessOrEquals: compare((order) => order <= 0),
    greater: compare((order) => order > 0),
    greaterOrEquals: compare((order) => order >= 0),
};
function compare(holds) {
    return (args) => {
        const unknown = firstMissing(args);
        if (unknown)
            return unknown;
        const [one, other] = args;
        if (one?.kind === 'number' && other?.kind === 'number')
            return bool(holds(one.value - other.value));
        if (one?.kind !== 'string' || other?.kind !== 'string') {
            return fault('only two numbers or two strings can be compared');
        }
        const order = orderOf(one.value, other.value);
        return order === undefined
            ? missing('which of two strings is less is not documented for these', 'the order of two strings')
            : bool(holds(order));
    };
}

;// CONCATENATED MODULE: ./build/templates/expressions/functions/call-function.js










const FUNCTIONS = new Map([ARRAYS, CHOICES, ENCODINGS, LAMBDAS, LOGIC, NUMBERS, OBJECTS, RESOURCE_IDS, STRINGS].flatMap((group) => Object.entries(group).map(([name, apply]) => [name.toLowerCase(), apply])));
const AT_DEPLOYMENT = new Set([
    ...['subscription', 'tenant', 'managementGroup', 'resourceGroup', 'deployment', 'deployer', 'environment'],
    ...['reference', 'references', 'getSecret', 'externalInputs', 'newGuid', 'utcNow', 'pickZones', 'providers'],
    ...['field', 'current', 'requestContext', 'policy', 'ipRangeContains'],
].map((name) => name.toLowerCase()));
const NOT_COMPUTED = new Set(['guid', 'uniquestring']);
const HANDS_ON = new Set([
    ...['subscriptionResourceId', 'resourceId', 'tenantResourceId', 'managementGroupResourceId', 'extensionResourceId'],
    ...['concat', 'format', 'split', 'first', 'last', 'tryGet', 'indexFromEnd', 'tryIndexFromEnd'],
].map((name) => name.toLowerCase()));
function callFunction(name, args, run) {
    run.budget.spend(args.reduce((cost, arg) => cost + costOf(arg), 1));
    const apply = FUNCTIONS.get(name);
    if (apply)
        return HANDS_ON.has(name) ? apply(args, run) : withoutTail(apply(args, run));
    if (NOT_COMPUTED.has(name))
        return missing(`the result of ${name}() is not worked out`, `the result of ${name}()`);
    if (AT_DEPLOYMENT.has(name) || name.startsWith('list'))
        return atDeployment(name);
    return missing(`unsupported function ${name}()`, `the result of ${name}()`);
}
function costOf(arg) {
    if (arg.kind === 'string')
        return arg.value.length / 64;
    return arg.kind === 'array' ? arg.items.length / 16 : 0;
}
function atDeployment(name) {
    return missing(`${name}() is known only at deployment`, `the result of ${name}()`);
}

;// CONCATENATED MODULE: ./build/templates/expressions/scope.js


function outermost({ run, evaluator, scope }) {
    return { run, scope, evaluator, loops: [], locals: new Map() };
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
        return this.#parameters.get(name.toLowerCase());
    }
    variable(name) {
        this.#variables ??= scope_byName(member(this.template, 'variables'));
        return this.#variables.get(name.toLowerCase());
    }
    userFunction(name) {
        this.#functions ??= functionsOf(this.template);
        return this.#functions.get(name.toLowerCase());
    }
    at(span) {
        return locationOf(this.file, span);
    }
}
function scope_byName(node) {
    const members = node?.type === 'object' ? node.members : [];
    return new Map(members.map((entry) => [entry.name.toLowerCase(), entry]));
}
function functionsOf(template) {
    const found = new Map();
    const namespaces = member(template, 'functions');
    for (const namespace of namespaces?.type === 'array' ? namespaces.items : []) {
        for (const [name, declared] of scope_byName(member(namespace, 'members'))) {
            const output = member(member(declared.value, 'output'), 'value');
            const parameters = member(declared.value, 'parameters');
            if (!output)
                continue;
            found.set(`${stringMember(namespace, 'namespace') ?? ''}.${name}`.toLowerCase(), {
                parameters: (parameters?.type === 'array' ? parameters.items : []).map((p) => stringMember(p, 'name') ?? ''),
                output,
            });
        }
    }
    return found;
}

;// CONCATENATED MODULE: ./build/templates/expressions/special/conditions.js




function conditional(call, context) {
    const [condition, whenTrue, whenFalse] = call.args;
    if (!condition || !whenTrue || !whenFalse)
        return missing('if() needs three arguments', 'an argument of if()');
    const decided = decide(condition, context);
    if (typeof decided !== 'boolean')
        return decided;
    return context.evaluator.expression(decided ? whenTrue : whenFalse, context);
}
function decide(condition, context) {
    if (condition.kind === 'call' && condition.name === 'not' && condition.args[0]) {
        const opposite = decide(condition.args[0], context);
        return typeof opposite === 'boolean' ? !opposite : opposite;
    }
    const value = context.evaluator.expression(condition, context);
    if (value.kind !== 'unknown')
        return asBoolean(value);
    if (value.open)
        return withoutTail(value);
    const used = [...valuesUsed(condition, context)].find((part) => part?.kind === 'unknown' && part.open);
    if (used?.kind === 'unknown')
        return used;
    const key = keyOf(condition, context);
    if (key === undefined)
        return withoutTail(value);
    const assumed = context.run.assumptions.get(key);
    if (assumed !== undefined)
        return assumed;
    const reason = `a condition depends on something unknown: ${value.reason}`;
    const undecided = { ...withoutTail(value), reason };
    return { ...undecided, open: { kind: 'condition', key, undecided } };
}
function decideNode(node, context) {
    const expression = expressionIn(node);
    const decided = expression ? decide(expression, context) : asBoolean(context.evaluator.node(node, context));
    return typeof decided === 'boolean' ? decided : placed(decided, context.scope.at(node.span));
}
function impliedBy(node, context) {
    let expression = expressionIn(node);
    let holds = true;
    while (expression?.kind === 'call' && expression.name === 'not') {
        expression = expression.args[0];
        holds = !holds;
    }
    const value = expression && context.evaluator.expression(expression, context);
    if (!expression || value?.kind !== 'unknown' || value.open)
        return undefined;
    const key = keyOf(expression, context);
    return key === undefined ? undefined : [key, holds];
}
function expressionIn(node) {
    const read = node.type === 'string' ? readString(node.value) : undefined;
    const expression = read && 'expression' in read ? parseExpression(read.expression) : undefined;
    return expression instanceof ExpressionError ? undefined : expression;
}
function asBoolean(value) {
    if (value.kind === 'boolean')
        return value.value;
    if (value.kind === 'unknown')
        return withoutTail(value);
    const written = value.kind === 'string' ? value.value.toLowerCase() : '';
    if (written === 'true' || written === 'false')
        return written === 'true';
    return missing('a condition is neither true nor false', 'a condition');
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
    const values = [];
    for (const arg of call.args) {
        const value = context.evaluator.expression(arg, context);
        if (value.kind === 'boolean' && value.value === decisive)
            return bool(decisive);
        values.push(value);
    }
    const unknown = firstMissing(values);
    if (unknown)
        return unknown;
    if (values.some((value) => value.kind !== 'boolean')) {
        return missing(`${call.name}() has an argument that is neither true nor false`, `an argument of ${call.name}()`);
    }
    return bool(!decisive);
}
const MAX_KEY = 10_000;
function keyOf(condition, context) {
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
    const name = first?.kind === 'string' ? first.value.toLowerCase() : undefined;
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




function copiesIn(node, { scope }) {
    if (node?.type !== 'array') {
        return node && member(node, 'input') && isLoop(node)
            ? { entries: [], unclear: copies_unclear(scope.at(node.span)) }
            : undefined;
    }
    const entries = node.items.flatMap((item) => {
        const name = stringMember(item, 'name');
        return name !== undefined && 'literal' in readString(name) && member(item, 'count') ? [{ name, node: item }] : [];
    });
    if (entries.length === node.items.length)
        return { entries };
    return node.items.some(isLoop) ? { entries, unclear: copies_unclear(scope.at(node.span)) } : undefined;
}
function isLoop(item) {
    return ['name', 'count', 'input'].filter((part) => member(item, part)).length > 1;
}
function copies_unclear(at) {
    return missing('a copy loop cannot be read', 'a valid copy loop', at);
}
function copyCount(node, context) {
    const count = node ? context.evaluator.node(node, context) : undefined;
    const at = node && context.scope.at(node.span);
    if (count?.kind === 'unknown')
        return count;
    if (count?.kind !== 'number' || !Number.isInteger(count.value) || count.value < 0) {
        return missing('the count of a copy loop is not a whole number', 'the count of a copy loop', at);
    }
    if (count.value <= MAX_COPIES)
        return count.value;
    return context.run.refuse(`a copy loop is to turn ${count.value} times, Azure allows ${MAX_COPIES}`, 'Lower the count of the copy loop.', at);
}
function copyValues({ name, node }, context) {
    const at = context.scope.at(node.span);
    const count = copyCount(member(node, 'count'), context);
    if (typeof count !== 'number')
        return { ...list([], count), at };
    const input = member(node, 'input');
    if (!input)
        return { ...list([], missing('a copy loop has no input', 'the input of a copy loop', at)), at };
    const items = Array.from({ length: count }, (_, index) => context.evaluator.node(input, {
        ...context,
        loops: [...context.loops, { name, kind: 'value', index: number(index) }],
    }));
    return { ...list(items), at };
}
function copyOf(name, { entries, unclear }, context) {
    if (unclear)
        return unclear;
    const wanted = name.toLowerCase();
    const [entry, another] = entries.filter((candidate) => candidate.name.toLowerCase() === wanted);
    return another ? madeTwice(name, context.scope.at(another.node.span)) : entry && copyValues(entry, context);
}
function madeTwice(name, at) {
    return missing(`'${name}' is given more than once`, `the one value of '${name}'`, at);
}

;// CONCATENATED MODULE: ./build/templates/expressions/special/references.js






function parameters(call, context) {
    const name = references_nameOf(call.args[0], context);
    if (typeof name !== 'string')
        return name;
    if (context.args)
        return context.args.get(name.toLowerCase()) ?? undeclared('parameter', name);
    return parameter(name, context);
}
function parameter(name, context) {
    const { run, scope } = context;
    const declaration = scope.parameter(name);
    if (!declaration)
        return undeclared('parameter', name);
    const at = scope.at(declaration.nameSpan);
    return run.follow(run.memory(scope).parameters, name, `parameter '${declaration.name}'`, () => {
        const given = scope.source.give(name, run);
        if (given && given.kind !== 'null')
            return scope.source.checked ? given : accepted(given, declaration, run);
        const byDefault = member(declaration.value, 'defaultValue');
        if (byDefault) {
            const value = context.evaluator.node(byDefault, outermost(context));
            return accepted(value, declaration, run);
        }
        return isNullable(declaration.value, scope.template) ? NULL : scope.source.lack(declaration.name, at);
    }, at);
}
function accepted(value, { name, value: declaration }, run) {
    const why = parameter_constraints_refusal(declaration, value, run);
    if (why === undefined)
        return value;
    const at = value.kind === 'unknown' ? undefined : value.at;
    return missing(`the value of parameter '${name}' ${why}`, `a value of parameter '${name}' that Azure accepts`, at);
}
function variables(call, context) {
    const name = references_nameOf(call.args[0], context);
    if (typeof name !== 'string')
        return name;
    const { run, scope } = context;
    const declaration = scope.variable(name);
    const own = outermost(context);
    const copies = copiesIn(scope.variable('copy')?.value, own);
    const made = copies?.unclear ?? copies?.entries.some((copy) => copy.name.toLowerCase() === name.toLowerCase());
    const work = () => {
        if (!made || !copies)
            return declaration && context.evaluator.node(declaration.value, own);
        return declaration && made === true ? madeTwice(declaration.name, at) : copyOf(name, copies, own);
    };
    const at = declaration && scope.at(declaration.nameSpan);
    const what = `variable '${declaration?.name ?? name}'`;
    const value = run.follow(run.memory(scope).variables, name, what, () => work() ?? NOT_THERE, at);
    return value === NOT_THERE ? undeclared('variable', name) : value;
}
const NOT_THERE = { kind: 'null' };
function copyIndex(call, context) {
    const { loops } = context;
    const [first, second] = call.args;
    const start = first?.kind === 'string' ? datum_text(first.value) : first && context.evaluator.expression(first, context);
    const name = start?.kind === 'string' ? start.value.toLowerCase() : undefined;
    const offset = name === undefined ? start : second && context.evaluator.expression(second, context);
    if (offset && (offset.kind !== 'number' || !Number.isInteger(offset.value))) {
        return (firstMissing([offset]) ?? missing('the offset of copyIndex() is not a whole number', 'the offset of copyIndex()'));
    }
    const loop = name === undefined
        ?
            (loops.findLast((candidate) => candidate.kind === 'resource') ?? loops.at(-1))
        : loops.findLast((candidate) => candidate.name.toLowerCase() === name);
    if (!loop)
        return missing('copyIndex() is used outside of a copy loop', 'a copy loop');
    return loop.index.kind === 'number' ? number(loop.index.value + (offset?.value ?? 0)) : loop.index;
}
function lambda(call, context) {
    const body = call.args.at(-1);
    if (!body)
        return missing('lambda() has no body', 'the body of a lambda');
    const names = call.args.slice(0, -1).map((arg) => (arg.kind === 'string' ? arg.value.toLowerCase() : ''));
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
    return context.locals.get(name.toLowerCase()) ?? undeclared('lambda variable', name);
}
function userFunction(call, context) {
    const declared = context.scope.userFunction(call.name);
    if (!declared)
        return undefined;
    const args = new Map();
    for (const [index, name] of declared.parameters.entries()) {
        const arg = call.args[index];
        if (arg)
            args.set(name.toLowerCase(), context.evaluator.expression(arg, context));
    }
    return context.evaluator.node(declared.output, { ...outermost(context), args });
}
function references_nameOf(arg, context) {
    if (arg?.kind === 'string')
        return arg.value;
    const value = arg ? context.evaluator.expression(arg, context) : literalText('');
    if (value.kind === 'string')
        return value.value;
    return value.kind === 'unknown' ? withoutTail(value) : missing('a name is expected to be a string', 'the name');
}
function undeclared(what, name) {
    return missing(`${what} '${name}' is not declared`, `${what} '${name}'`);
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
            return context.run.deeper(() => ({ ...evaluateObject(node, context), at }), at);
        case 'array':
            context.run.budget.spend(node.items.length);
            return context.run.deeper(() => ({ ...list(node.items.map((item) => evaluate(item, context))), at }), at);
        case 'null':
            return { kind: 'null', at };
        default:
            return node.type === 'number' ? number(node.value, at) : { kind: 'boolean', value: node.value, at };
    }
}
function evaluateString(node, context) {
    context.run.budget.spend(node.value.length / 256);
    const at = context.scope.at(node.span);
    const read = readString(node.value);
    if ('literal' in read)
        return literalText(read.literal, at);
    const expression = parseExpression(read.expression);
    if (!(expression instanceof ExpressionError)) {
        return placed(context.run.deeper(() => evaluateExpression(expression, context), at), at);
    }
    const filledIn = literalText(node.value, at);
    if (filledIn.kind === 'unknown')
        return filledIn;
    return missing(`the expression cannot be read: ${expression.message}`, 'a valid expression', at);
}
function evaluateObject(node, context) {
    const entries = [];
    const workedOut = [];
    for (const { name, value } of node.members) {
        const copies = !context.verbatim && name.toLowerCase() === 'copy' ? copiesIn(value, context) : undefined;
        if (copies?.unclear)
            return dict([], copies.unclear);
        if (copies) {
            for (const copy of copies.entries)
                entries.push({ name: copy.name, value: copyValues(copy, context) });
            workedOut.push(...copies.entries.map((copy) => copy.name));
            continue;
        }
        const key = evaluateKey(name, context);
        if (typeof key !== 'string')
            return dict([], key);
        entries.push({ name: key, value: evaluate(value, context) });
        if (key !== name)
            workedOut.push(key);
    }
    const made = dict(entries);
    return workedOut.length > 0 && made.members.size < entries.length ? dict([...entries, ...twice(entries)]) : made;
}
function twice(entries) {
    const groups = Map.groupBy(entries, ({ name }) => name.toLowerCase());
    return [...groups.values()].flatMap(([first, second]) => first && second ? [{ name: first.name, value: madeTwice(first.name) }] : []);
}
function evaluateKey(name, context) {
    const read = readString(name);
    if ('literal' in read)
        return read.literal;
    const expression = parseExpression(read.expression);
    if (expression instanceof ExpressionError)
        return name;
    const value = evaluateExpression(expression, context);
    if (value.kind === 'string')
        return value.value;
    return value.kind === 'unknown'
        ? withoutTail(value)
        : missing("a property's name is not a string", "a property's name");
}
function evaluateExpression(expression, context) {
    if (expression.kind === 'string')
        return literalText(expression.value);
    if (expression.kind === 'number')
        return number(expression.value);
    return context.run.deeper(() => {
        if (expression.kind === 'call')
            return evaluateCall(expression, context);
        const of = evaluateExpression(expression.of, context);
        return access(of, evaluateExpression(expression.key, context), expression.safe);
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
    ['lambda', lambda],
    ['lambdavariables', lambdaVariables],
]);
function evaluateCall(call, context) {
    const special = SPECIAL.get(call.name);
    if (special)
        return special(call, context);
    const own = userFunction(call, context);
    if (own)
        return own;
    const args = call.args.map((arg) => evaluateExpression(arg, context));
    const result = callFunction(call.name, args, context.run);
    return placed(result, placeFrom(result, args));
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
    const ways = [];
    const copy = context.verbatim ? undefined : member(node, 'copy');
    if (copy) {
        if (copy.type === 'string')
            return missing('the copy loops are worked out', 'copy loops that are written out');
        const copies = copiesIn(copy, context);
        const made = copies && copyOf(name, copies, context);
        if (made)
            ways.push(() => made);
    }
    const written = member(node, name);
    if (written)
        ways.push(() => evaluate(written, context));
    const wanted = name.toLowerCase();
    for (const entry of node.members) {
        if (!entry.name.startsWith('['))
            continue;
        const key = evaluateKey(entry.name, context);
        if (typeof key !== 'string')
            return key;
        if (key.toLowerCase() === wanted)
            ways.push(() => evaluate(entry.value, context));
    }
    const [only, another] = ways;
    return another ? madeTwice(name, context.scope.at(node.span)) : only?.();
}
function partOf(datum, name) {
    if (datum.kind === 'unknown')
        return datum;
    return datum.kind === 'object' ? (datum.members.get(name.toLowerCase())?.value ?? datum.missing) : undefined;
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
    const remembered = new Map();
    return {
        checked: true,
        give: (name) => {
            const key = name.toLowerCase();
            if (!remembered.has(key))
                remembered.set(key, givenIn(member(parameters, name), name, file));
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
    const value = entry.members.get('value');
    if (value)
        return value.value;
    if (entry.missing)
        return entry.missing;
    return (givenElsewhere((part) => entry.members.has(part), name, entry.at) ??
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
    const conversion = new Conversion(context);
    const converted = conversion.node(evaluate(node, { ...context, verbatim: true }), scope.at(node.span));
    const around = traversal.scope(scope.file, scope.template, scope.source, conversion.values);
    return { node: converted, context: { ...context, scope: around } };
}
function noteMissing(node, path, { context }, traversal) {
    if (!node || node.type === 'object' || node.type === 'array')
        return;
    const datum = evaluate(node, context);
    const isPart = datum.kind === 'object' || datum.kind === 'array';
    const gap = isPart ? datum.missing : datum.kind === 'unknown' ? datum : undefined;
    if (gap)
        traversal.skip(path, `what is in it is not known, because ${gap.reason}`, context.scope.at(node.span));
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
                const members = [...datum.members.values()].map(({ name, value: inner }) => {
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
                return { type: 'number', value: datum.value, span };
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
    return {
        give: (name, run) => agreed(candidates, name, run),
        lack: (name, declaration) => missing(`parameter '${name}' of a policy has no default and no assignment gives it`, `parameter '${name}'`, declaration),
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

;// CONCATENATED MODULE: ./build/templates/arm/registration-definition.js



function readDelegation(resource, context) {
    const { scope } = context;
    const at = scope.at(resource.span);
    const properties = member(resource, 'properties');
    const owner = properties ? scope.at(properties.span) : at;
    const property = (name) => memberOf(properties, name, context);
    const convert = new registration_definition_Conversion();
    const apiVersion = memberOf(resource, 'apiVersion', context);
    const delegation = {
        kind: 'written',
        managedByTenantId: convert.id(property('managedByTenantId'), owner),
        authorizations: convert.list(property('authorizations'), owner, (datum) => convert.authorization(datum, owner)),
        eligibleAuthorizations: convert.list(property('eligibleAuthorizations'), owner, (datum) => convert.eligible(datum, owner)),
        plan: convert.isSet(memberOf(resource, 'plan', context)),
        apiVersion: apiVersion ? convert.id(apiVersion, at) : (0,pec_delegation/* unknown */.L5)('apiVersion is not given', 'apiVersion', at),
        name: new registration_definition_Conversion().id(property('registrationDefinitionName'), owner),
    };
    return { delegation, open: convert.open };
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
    const plain = (0,pec_delegation/* unknown */.L5)(reason, needs, location);
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
                return (0,pec_delegation/* known */.eO)(String(datum.value), datum.at ?? owner);
            case 'array':
                return (0,pec_delegation/* known */.eO)('[…]', datum.at ?? owner);
            case 'object':
                return (0,pec_delegation/* known */.eO)('{…}', datum.at ?? owner);
            default:
                return (0,pec_delegation/* known */.eO)('', datum?.at ?? owner);
        }
    }
    roleId(datum, owner) {
        const tail = datum?.kind === 'unknown' ? datum.tail : undefined;
        if (!tail || tail.parts || !ROLE_TAIL.test(tail.text))
            return this.id(datum, owner);
        return (0,pec_delegation/* known */.eO)(`/…${tail.text}`, tail.at ?? owner);
    }
    isSet(datum) {
        if (datum?.kind === 'unknown')
            return this.#missing(datum);
        if (datum === undefined || datum.kind === 'null')
            return (0,pec_delegation/* known */.eO)(false, datum?.at);
        const isEmpty = datum.kind === 'object' ? datum.members.size === 0 : 'value' in datum && datum.value === '';
        if (isEmpty && 'missing' in datum && datum.missing)
            return this.#missing(datum.missing);
        if (isEmpty)
            return (0,pec_delegation/* unknown */.L5)('plan is empty', 'plan', datum.at);
        return datum.kind === 'object' ? (0,pec_delegation/* known */.eO)(true, datum.at) : (0,pec_delegation/* unknown */.L5)('plan is no object', 'plan', datum.at);
    }
    list(datum, owner, convert) {
        if (datum?.kind === 'unknown')
            return { items: [], missing: this.#missing(datum), ...registration_definition_placeOf(datum.location) };
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
            delegatedRoleDefinitionIds: this.list(registration_definition_part(datum, 'delegatedRoleDefinitionIds'), at, (id) => this.roleId(id, at)),
            location: at,
        };
    }
    eligible(datum, owner) {
        const at = datum.kind === 'unknown' ? owner : (datum.at ?? owner);
        const policy = registration_definition_part(datum, 'justInTimeAccessPolicy');
        return {
            ...this.#grant(datum, at),
            ...(policy && policy.kind !== 'null' && { policy: this.#policy(policy, at) }),
            location: at,
        };
    }
    #policy(datum, owner) {
        const duration = registration_definition_part(datum, 'maximumActivationDuration');
        const provider = registration_definition_part(datum, 'multiFactorAuthProvider');
        return {
            ...(duration && { maximumActivationDuration: this.id(duration, owner) }),
            ...(provider && { multiFactorAuthProvider: this.id(provider, owner) }),
            approvers: this.list(registration_definition_part(datum, 'managedByTenantApprovers'), owner, (approver) => this.id(registration_definition_part(approver, 'principalId'), owner)),
        };
    }
    #grant(datum, at) {
        if (datum.kind !== 'object')
            return { principalId: this.id(datum, at), roleDefinitionId: (0,pec_delegation/* known */.eO)('', at) };
        return {
            principalId: this.id(registration_definition_part(datum, 'principalId'), at),
            roleDefinitionId: this.roleId(registration_definition_part(datum, 'roleDefinitionId'), at),
        };
    }
    #missing(datum) {
        if (datum.open)
            this.#open.push(datum.open);
        return toUnknown(datum);
    }
}
const ROLE_TAIL = /^\/providers\/Microsoft\.Authorization\/roleDefinitions\/[^/]+$/i;
function registration_definition_part(datum, name) {
    if (datum.kind === 'unknown')
        return datum;
    return datum.kind === 'object' ? registration_definition_partOf(datum, MEMBERS[name]) : undefined;
}
function registration_definition_partOf(datum, key) {
    return datum.members.get(key)?.value ?? datum.missing;
}
const MEMBERS = {
    principalId: 'principalid',
    roleDefinitionId: 'roledefinitionid',
    delegatedRoleDefinitionIds: 'delegatedroledefinitionids',
    justInTimeAccessPolicy: 'justintimeaccesspolicy',
    maximumActivationDuration: 'maximumactivationduration',
    multiFactorAuthProvider: 'multifactorauthprovider',
    managedByTenantApprovers: 'managedbytenantapprovers',
};
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
    skip(what, why, location) {
        this.#notFollowed.set(JSON.stringify([what, why, location]), { what, why, location });
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











const DEPLOYMENT = ['then', 'details', 'deployment', 'properties'];
function visitRawPolicy(root, place, traversal) {
    const wrapped = member(root, 'policyRule') ? undefined : member(root, 'properties');
    const policy = wrapped ?? root;
    const { context } = place;
    const scope = traversal.scope(context.scope.file, policy, context.scope.source);
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
    for (const [depth, name] of DEPLOYMENT.entries()) {
        properties = member(properties, name);
        const path = ['policyRule', ...DEPLOYMENT.slice(0, depth + 1)].join('.');
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
        path: `${place.path}policyRule.${DEPLOYMENT.join('.')}.template.`,
        aboveSubscription: false,
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
        return onlyIf((0,pec_delegation/* known */.eO)(false, effect.at), place);
    return onlyIf(toUnknown(missing(`'${name}' is no effect of Azure Policy`, 'an effect of Azure Policy')), place);
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
function perhaps({ definition, loops }, why) {
    const leftOut = definition.deployed.kind === 'known' && !definition.deployed.value;
    return { definition: leftOut ? definition : { ...definition, deployed: why }, loops };
}
function merged(one, other, why) {
    const loops = [...one.loops, ...other.loops];
    const { undecided: _, ...first } = one.definition;
    const second = other.definition;
    const deployed = same(first.deployed, second.deployed) ? first.deployed : why;
    if (same(first.alternatives, second.alternatives))
        return { definition: { ...one.definition, deployed }, loops };
    const everything = [...first.alternatives, ...second.alternatives];
    const pick = (key, otherwise) => everything.every((alternative) => same(alternative[key], first.alternatives[0][key]))
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
    return { definition: { ...first, deployed, alternatives: [alternative] }, loops };
}
function same(one, other) {
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
        const outer = () => traversal.enter(template, { ...inside(nested), ...levelOf(nested, template) });
        const options = member(properties, 'expressionEvaluationOptions');
        const scope = memberOf(options, 'scope', place.context);
        if (scope?.kind === 'unknown')
            return eitherOf(inner(), outer(), toUnknown(scope));
        return scope?.kind === 'string' && scope.value.toLowerCase() === 'inner' ? inner() : outer();
    }
    noteMissing(properties, `${path}.properties`, place, traversal);
    const link = member(properties, 'templateLink');
    return link && link.type !== 'null' ? visitLinked(nested, link, traversal) : [];
}
function inside({ path, place }) {
    return { ...place, path: `${path}.properties.template.` };
}
function visitOwn(nested, template, traversal) {
    const { properties, place } = nested;
    const { node, context: around } = embeddedPart(template, place.context, traversal);
    const source = parameterSourceOf(properties, place, traversal);
    const scope = traversal.scope(around.scope.file, node, source, around.scope.planted);
    const context = outermost({ ...around, scope });
    return traversal.enter(node, { ...inside(nested), context, ...levelOf(nested, node) });
}
function visitLinked(nested, templateLink, traversal) {
    const { path, properties, place } = nested;
    const link = follow(templateLink, 'templateLink', place, traversal);
    if (!link)
        return [];
    const scope = traversal.scope(link.file, link.root, parameterSourceOf(properties, place, traversal));
    return traversal.enter(link.root, {
        ...place,
        context: outermost({ ...place.context, scope }),
        path: `${path}.properties.templateLink.`,
        files: [...place.files, link.file],
        ...levelOf({ ...nested, around: place }, link.root),
    });
}
function parameterSourceOf(properties, place, traversal) {
    const link = member(properties, 'parametersLink');
    if (!link || link.type === 'null')
        return fromParent(member(properties, 'parameters'), place.context);
    return fromLink(follow(link, 'parametersLink', place, traversal) ?? { problem: 'the link is not followed' });
}
function follow(link, what, place, traversal) {
    const { context, files } = place;
    const { file } = context.scope;
    const relativePath = member(link, 'relativePath');
    const at = context.scope.at((relativePath ?? link)?.span ?? NOWHERE);
    const skip = (why, name = what) => traversal.skip(name, why, at);
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

;// CONCATENATED MODULE: ./build/templates/arm/resources.js














const resources_DEPLOYMENT = /(^|\/)microsoft\.resources\/deployments$|^microsoft\.management\/managementgroups\/.*deployments$/;
const STACK = /(^|\/)deploymentstacks$/;
const POLICY = /(^|\/)policydefinitions$/;
const POLICY_ASSIGNMENT = /(^|\/)policy(assignments|setdefinitions)$/;
function visitTemplate(template, place, traversal) {
    noteMissing(template, place.path.slice(0, -1), place, traversal);
    return visitResources(member(template, 'resources'), `${place.path}resources`, place, traversal);
}
function visitResources(node, path, place, traversal) {
    if (node?.type === 'array') {
        return node.items.flatMap((resource, index) => visitResource(resource, `${path}[${index}]`, place, traversal));
    }
    if (node?.type !== 'object') {
        noteMissing(node, path, place, traversal);
        if (node?.type === 'string') {
            traversal.skip(path, 'Azure takes resources that are written out only', place.context.scope.at(node.span));
        }
        return [];
    }
    return node.members.flatMap(({ name, value }) => {
        const existing = member(value, 'existing');
        const skipped = existing?.type === 'boolean' && existing.value;
        return skipped ? [] : visitResource(value, `${path}.${name}`, place, traversal);
    });
}
function visitResource(resource, path, place, traversal) {
    if (resource.type !== 'object') {
        noteMissing(resource, path, place, traversal);
        return [];
    }
    const { run, scope } = place.context;
    run.budget.refill();
    run.budget.spend(1);
    const copy = member(resource, 'copy');
    if (copy?.type !== 'object')
        return visitOne(resource, path, place, traversal);
    const at = scope.at(copy.span);
    const name = stringMember(copy, 'name') ?? '';
    const count = copyCount(member(copy, 'count'), place.context);
    const inLoop = (index) => ({
        ...place,
        context: { ...place.context, loops: [...place.context.loops, { name, kind: 'resource', index }] },
    });
    if (typeof count !== 'number') {
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
    const whole = onlyIf((0,pec_delegation/* known */.eO)(count > 0, at), inLoop(index));
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
function visitOne(resource, path, outside, traversal) {
    const place = conditioned(resource, outside);
    const type = typeOf(resource, path, place.context, traversal);
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
    else if (isDefinitionType(type))
        found.push(readDefinition(resource, path, place, traversal));
    found.push(...visitResources(member(resource, 'resources'), `${path}.resources`, outside, traversal));
    return found;
}
function typeOf(resource, path, context, traversal) {
    const node = member(resource, 'type');
    const type = node && evaluate(node, context);
    if (type?.kind === 'string')
        return type.value.toLowerCase();
    if (!node || type?.kind !== 'unknown')
        return '';
    if (member(member(resource, 'properties'), 'managedByTenantId'))
        return DEFINITION_TYPE;
    traversal.skip(path, `its type is not known, because ${type.reason}`, context.scope.at(node.span));
    return '';
}
function conditioned(resource, place) {
    const condition = member(resource, 'condition');
    if (!condition)
        return place;
    const { context } = place;
    const decided = decideNode(condition, context);
    if (typeof decided === 'boolean')
        return onlyIf((0,pec_delegation/* known */.eO)(decided, context.scope.at(condition.span)), place);
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
    const read = (run) => readDelegation(resource, { ...context, run });
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
    const declared = member(root, 'parameters');
    const hasParameters = declared?.type === 'object' && declared.members.length > 0;
    const place = (traversal) => ({
        context: contextOf(run, traversal.scope(file, root, fromFile(parameters))),
        path: '',
        deployed: { kind: 'known', value: true },
        resourceGroupLevel: isResourceGroupTemplate(root),
        aboveSubscription: isAboveSubscription(root),
        files: [file],
        nesting: 0,
    });
    const traversal = new Traversal({
        file,
        ...(parameters && { parametersFile: parameters.file }),
        label: parameters ? `${file} + ${parameters.file}` : hasParameters ? `${file} (defaults)` : file,
        loadLinked,
        observations: isRawPolicy(root) ? [] : mismatches(template, parameters, run),
        visit: visitTemplate,
        collect: (other) => visitTemplate(root, place(other), other),
    });
    let definitions = [];
    try {
        const start = place(traversal);
        const found = isRawPolicy(root) ? visitRawPolicy(root, start, traversal) : visitTemplate(root, start, traversal);
        definitions = found.map(({ definition }) => definition);
    }
    catch (error) {
        if (!(error instanceof Exhausted))
            throw error;
        run.refuse(exhausted().reason, 'Simplify the template.', locationOf(file, root.span));
    }
    return {
        definitions,
        notFollowed: traversal.notFollowed,
        linkedFiles: traversal.linkedFiles,
        unreadable: [...unreadable.values()],
    };
}

;// CONCATENATED MODULE: ./build/templates/reading.js
const SKIPPED = {
    definitions: [],
    unreadable: [],
    undecidable: [],
    notes: [],
    parts: [],
    includes: [],
    modules: [],
    skipped: true,
};
function readPart(found) {
    return { ...SKIPPED, skipped: false, ...found };
}
function joined(parts) {
    const hash = parts.find((part) => part.hash !== undefined)?.hash;
    return {
        definitions: parts.flatMap(({ definitions }) => definitions),
        unreadable: parts.flatMap(({ unreadable }) => unreadable),
        undecidable: parts.flatMap(({ undecidable }) => undecidable),
        notes: parts.flatMap(({ notes }) => notes),
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
function readJson(candidate, context) {
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
function evaluateWith(template, sets, context) {
    return joined(sets.map((set) => read_json_evaluate(template, set, context)));
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
        undecidable: decides
            ? links.map(({ what, why, location }) => ({
                file,
                unknown: (0,pec_delegation/* unknown */.L5)(`${what} was not followed: ${why}`, what, location),
            }))
            : [],
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
    const made = [...madeOf(file, project), ...(compiledJson === undefined ? [] : [compiledJson])];
    const affects = (set) => isAffected(candidate, made, set, context);
    const sets = parameterSets(candidate).filter(affects);
    if (sets.length === 0)
        return SKIPPED;
    const compiled = await compiler?.build(file);
    if (compiled?.kind === 'compiled') {
        const { root } = compiled.template;
        const hash = templateHash(root);
        const part = evaluateWith({ file, root, generated: [compiled.template], made, affects }, sets, context);
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
    if (!compiled && !project.mayHoldDefinition(file) && candidate.named !== true)
        return readPart({});
    return readPart({ undecidable: [compiled?.undecidable ?? withoutCli(file)], parts: project.modules(file) });
}
function readCompiledJson({ file, parameters, paired }, compiledJson, why, context) {
    const part = readJson({ kind: 'json', file: compiledJson, parameters, paired, links: true }, { ...context, changes: EVERYTHING });
    const reason = `it was judged from the compiled JSON ${compiledJson}, because ${why}`;
    const standIn = (0,pec_delegation/* unknown */.L5)(reason, 'the bicep CLI', startOf(file));
    const message = `${compiledJson} was judged in place of ${file}, because ${why}. It may be older than ${file}.`;
    return {
        ...part,
        definitions: part.definitions.map((definition) => ({ ...definition, standIn })),
        notes: [{ message, location: startOf(compiledJson) }, ...part.notes],
    };
}
function madeOf(file, project) {
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
    const made = [...madeOf(file, project), ...(template ? bicepConfigurations(template) : [])];
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
    const part = evaluateCompiled(compiled, { ...candidate, inRegistry, made }, context);
    return {
        ...part,
        definitions: part.definitions.map((each) => (each.file === inRegistry ? { ...each, file } : each)),
        includes: includedFiles(template ?? file, part, project),
    };
}
function evaluateCompiled({ parameters, template: made }, { file, template, inRegistry, ...from }, context) {
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

;// CONCATENATED MODULE: ./build/templates/terraform/planned-template.js





const TEMPLATE_DEPLOYMENT = /^azurerm_(resource_group|subscription|management_group|tenant)_template_deployment$/;
const AZAPI_DEPLOYMENT = /^Microsoft\.Resources\/deployments@/i;
const planned_template_NOTHING = { definitions: [], undecidable: [], unreadable: [] };
function readTemplateDeployment(address, value) {
    const content = value.at('template_content');
    const { location } = content;
    const open = (reason, missing) => ({
        ...planned_template_NOTHING,
        undecidable: [(0,pec_delegation/* unknown */.L5)(`${address}: ${reason}`, missing, location)],
    });
    if (!value.at('template_spec_version_id').isMissing()) {
        return open('its template is a template spec, which is not in the plan', `${address}.template_spec_version_id`);
    }
    if (!content.isKnownText()) {
        return open('its template is known only after apply', `${address}.template_content`);
    }
    const root = objectIn(content);
    if (!root)
        return open('its template_content cannot be read', `${address}.template_content`);
    if (classify(root) !== 'template' || !mayHoldDefinition(root))
        return planned_template_NOTHING;
    const given = value.at('parameters_content');
    const parameters = valuesOf(given, `${address}.parameters_content`);
    const declared = member(root, 'parameters');
    if (parameters === 'unknown' && declared?.type === 'object' && declared.members.length > 0) {
        return open('its parameters are known only after apply', `${address}.parameters_content`);
    }
    const values = parameters === 'unknown' ? undefined : parameters;
    const result = readDefinitions({ file: address, root }, values, () => ({ problem: 'it is deployed from a plan' }));
    const here = (model) => moveLocations(model, () => location);
    const definitions = here(result.definitions).map(({ parametersFile: _, ...each }) => ({
        ...each,
        path: `${address}.${each.path}`,
        observations: each.observations.map((one) => ({ ...one, message: `${address}: ${one.message}` })),
    }));
    const links = here(result.notFollowed);
    return {
        definitions: content.isMarkedSensitive() || given.isMarkedSensitive() ? definitions.map(hideTexts) : definitions,
        undecidable: definitions.length > 0 || result.unreadable.length > 0
            ? []
            : links.map(({ what, why }) => (0,pec_delegation/* unknown */.L5)(`${address}: ${what} was not followed: ${why}`, what, location)),
        unreadable: here(result.unreadable),
    };
}
function azapiDeployment(type, address, value) {
    if (!type.startsWith('azapi_') || !AZAPI_DEPLOYMENT.test(value.at('type').plainText() ?? ''))
        return [];
    const root = value.at('body').parsed().at('properties').at('template').objectNode();
    if (root && !mayHoldDefinition(root))
        return [];
    const reason = `${address}: a template that azapi deploys is not evaluated`;
    return [
        (0,pec_delegation/* unknown */.L5)(reason, 'azurerm_subscription_template_deployment, or the template among the templates', value.location),
    ];
}
function objectIn(value) {
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
    const root = given.isKnownText() ? objectIn(given) : undefined;
    if (!root)
        return 'unknown';
    const { span } = root;
    if (classify(root) === 'parameters')
        return { file, root };
    return { file, root: { type: 'object', members: [{ name: 'parameters', nameSpan: span, value: root }], span } };
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
            return (0,pec_delegation/* unknown */.L5)(`the plan holds no text for ${this.#plan.address}`, this.#plan.address, this.location);
        }
        const value = (0,pec_delegation/* known */.eO)(this.#after.value, this.location);
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
            const missing = (0,pec_delegation/* unknown */.L5)(`the plan holds no list for ${this.#plan.address}`, this.#plan.address, this.location);
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
            return (0,pec_delegation/* known */.eO)(this.#after.items.length > 0, this.location);
        return (0,pec_delegation/* known */.eO)(!this.isMissing(), this.location);
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
    isKnownText() {
        return this.#after?.type === 'string' && !this.#holdsUnknown();
    }
    objectNode() {
        return this.#after?.type === 'object' && !this.#holdsUnknown() ? this.#after : undefined;
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
        return (0,pec_delegation/* unknown */.L5)(reason, this.#plan.address, this.location);
    }
}
_a = PlannedValue;

;// CONCATENATED MODULE: ./build/templates/terraform/plan.js






const AZURERM_API_VERSION = '2022-10-01';
function readPlan(file, root) {
    const partial = isPartial(file, root);
    const secret = hiddenBodies(root);
    const definitions = [];
    const undecidable = partial ? [partial] : [];
    const unreadable = [];
    for (const { resource, deferred } of plannedResources(root)) {
        const change = member(resource, 'change');
        if (resource.type !== 'object' || !change || !isDeployed(resource, change))
            continue;
        const location = locationOf(file, resource.span);
        const address = stringMember(resource, 'address') ?? '';
        const type = stringMember(resource, 'type') ?? '';
        const parts = {
            after: member(change, 'after'),
            afterUnknown: member(change, 'after_unknown'),
            afterSensitive: member(change, 'after_sensitive'),
        };
        const value = new PlannedValue({ file, address, ...parts }, location);
        const later = deferred === undefined ? undefined : (0,pec_delegation/* unknown */.L5)(`Terraform put ${address} off: ${deferred}`, address, location);
        if (TEMPLATE_DEPLOYMENT.test(type)) {
            const embedded = readTemplateDeployment(address, value);
            for (const each of embedded.definitions) {
                const doubt = later ?? partial;
                definitions.push({ ...each, file, name: `${file}#${each.path}`, ...(doubt && { standIn: doubt }) });
            }
            undecidable.push(...embedded.undecidable);
            unreadable.push(...embedded.unreadable);
            continue;
        }
        undecidable.push(...azapiDeployment(type, address, value));
        const found = readResource(type, value, secret(address));
        if (!found)
            continue;
        const standIn = found.standIn ?? later ?? partial;
        definitions.push({
            file,
            path: address,
            name: `${file}#${address}`,
            deployed: (0,pec_delegation/* known */.eO)(true),
            location,
            deployedTo: found.resourceGroupLevel ? 'resourceGroup' : 'subscription',
            alternatives: [found.delegation],
            ...(standIn && { standIn }),
            observations: [],
        });
    }
    return { definitions, undecidable, unreadable };
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
        return (0,pec_delegation/* unknown */.L5)('the plan ended with an error, so that it does not hold everything', missing, location);
    if (is('complete', false)) {
        return (0,pec_delegation/* unknown */.L5)('Terraform says that the plan is not complete: part of it was put off or left out', missing, location);
    }
    return undefined;
}
function isDeployed(resource, change) {
    if (stringMember(resource, 'mode') === 'data')
        return false;
    const actions = member(change, 'actions');
    if (actions?.type !== 'array')
        return false;
    return actions.items.some((action) => action.type === 'string' && /^(create|update|no-op)$/.test(action.value));
}
function readResource(type, value, hasHiddenBody) {
    if (type === 'azurerm_lighthouse_definition') {
        return {
            delegation: {
                kind: 'written',
                apiVersion: (0,pec_delegation/* known */.eO)(AZURERM_API_VERSION),
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
            apiVersion: (0,pec_delegation/* known */.eO)(version, value.at('type').location),
            name: read('registrationDefinitionName').text(),
            managedByTenantId: read('managedByTenantId').text(),
            authorizations: read('authorizations').list(AZAPI.authorization),
            eligibleAuthorizations: read('eligibleAuthorizations').list(AZAPI.eligible),
            plan: body.at('plan').isSet(),
        },
        resourceGroupLevel: isResourceGroup(scope),
        ...(updates && {
            standIn: (0,pec_delegation/* unknown */.L5)('azapi_update_resource changes a definition of which the plan shows only a part', 'the whole definition', value.location),
        }),
    };
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
const AZURERM = formOf({
    principal: 'principal_id',
    role: 'role_definition_id',
    delegated: 'delegated_role_definition_ids',
    policy: 'just_in_time_access_policy',
    duration: 'maximum_activation_duration',
    factor: 'multi_factor_auth_provider',
    approvers: 'approver',
});
const AZAPI = formOf({
    principal: 'principalId',
    role: 'roleDefinitionId',
    delegated: 'delegatedRoleDefinitionIds',
    policy: 'justInTimeAccessPolicy',
    duration: 'maximumActivationDuration',
    factor: 'multiFactorAuthProvider',
    approvers: 'managedByTenantApprovers',
});
function formOf(names) {
    const grant = (item) => ({
        principalId: item.at(names.principal).text(),
        roleDefinitionId: item.at(names.role).text(),
        location: item.location,
    });
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
    const { definitions, undecidable, unreadable } = readPlan(file, document.root);
    return readPart({
        definitions,
        undecidable: undecidable.map((each) => ({ file, unknown: each })),
        unreadable: unreadable.length > 0 ? [{ file, observations: unreadable }] : [],
    });
}
const INSTEAD = {
    terraform(file) {
        const reason = "what Terraform's own files come to is known only to Terraform: give its plan, " +
            "from 'terraform show -json', to the input templates instead";
        return { file, unknown: (0,pec_delegation/* unknown */.L5)(reason, 'the Terraform plan as JSON', startOf(file)) };
    },
    state(file) {
        const reason = "it is Terraform's state, which tells what is deployed and not what will be: give a plan, " +
            "from 'terraform show -json PLAN', to the input templates instead";
        return { file, unknown: (0,pec_delegation/* unknown */.L5)(reason, 'the Terraform plan as JSON', startOf(file)) };
    },
    foreign(file) {
        const reason = 'its $schema is not that of a deployment template, so that Azure would not take it as one';
        return { file, unknown: (0,pec_delegation/* unknown */.L5)(reason, 'the $schema of a deployment template', startOf(file)) };
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
function remarks_distinct(notes) {
    return [...new Map(notes.map((note) => [JSON.stringify(note), note])).values()];
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
    const changes = changesOf({ workspace, changedFiles, gone, matched: found.files, given: isGiven });
    const inventory = takeInventory(workspace, documents, found.files, found.named);
    const input = { workspace, documents, project, inventory, found, parameterGlobs: request.parameters };
    const paired = findCandidates(input);
    const compiler = tools.bicep && bicepCompiler(tools.bicep, workspace, project);
    const { missingLinks } = paired;
    const context = { workspace, documents, project, changes, compiler, missingLinks };
    try {
        const readings = await readAll(paired.candidates, context);
        return read_combine({ found, inventory, paired, changes, readings });
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
        ]),
        notes: notesOf(stages),
        undecidable: mergeUndecidable(readings.flatMap(({ undecidable }) => undecidable)),
        problems: [...found.problems, ...paired.problems],
        matchedFiles: found.files.length,
        consideredTemplates: paired.candidates.length + new Set(unreadable.map(({ file }) => file)).size,
    };
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
        ...paired.candidates.flatMap((each) => 'parameters' in each ? [...each.parameters, ...(each.compiledJson ? [each.compiledJson] : [])] : []),
    ]);
    return [
        ...remarks_distinct([
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
        matchedFiles: 0,
        consideredTemplates: 0,
    };
}
const BETWEEN_PAUSES = 100;
async function readAll(candidates, context) {
    const modules = new Set(candidates.filter(({ kind }) => kind === 'bicep').flatMap(({ file }) => context.project.modules(file)));
    const waits = (each) => each.kind === 'bicep' && !each.paired && modules.has(each.file);
    const readings = await readSome(candidates.filter((each) => !waits(each)), context);
    const included = new Set(readings.filter(({ definitions }) => definitions.length > 0).flatMap(({ includes }) => includes));
    const rest = candidates.filter((each) => waits(each) && !included.has(each.file));
    return withoutParts([...readings, ...(await readSome(rest, context))]);
}
async function readSome(candidates, context) {
    const readings = [];
    for (const [index, each] of candidates.entries()) {
        readings.push(readCandidate(each, context));
        if (index % BETWEEN_PAUSES === BETWEEN_PAUSES - 1)
            await (0,promises_.setImmediate)();
    }
    return Promise.all(readings);
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




async function readOnboardingTemplates(settings, run, deadline, log) {
    const changed = settings.changedOnly ? await changedFiles(settings, run, deadline.signal, log.info) : undefined;
    const request = {
        workspace: run.workspace,
        templates: settings.templates,
        parameters: settings.parameters,
        ...(changed && { changedFiles: changed.files, goneFiles: changed.gone }),
    };
    const bicep = findBicep(process.env);
    const tools = { bicep: bicep && { ...bicep, signal: deadline.signal } };
    return (0,build_deadline/* orDeadline */.Oy)(deadline, 'the templates to be read', readTemplates(request, tools));
}
function judgeTemplates(reading, { definitions, changedOnly }, criteria) {
    const isDeployed = ({ deployed }) => deployed.kind === 'unknown' || deployed.value;
    const judged = reading.definitions.filter(isDeployed).map((definition) => ({
        judged: judgeDefinition(definition, criteria),
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
            remedy: 'Correct the globs in templates so that they match the onboarding templates.',
        });
    }
    const named = ({ name, file }) => ({ name, file });
    return {
        cases: [...cases, ...files],
        problems,
        notDeployed: reading.definitions.filter((one) => !isDeployed(one)).map(named),
        outweighed: outweighed.map(named),
        remarks: reading.notes.flatMap((note) => (note.rule === undefined ? [note.message] : [])),
    };
}
function templates_notJudged(file, { reason, needs, location, refusal }) {
    return (refusal ?? {
        rule: 'not-judged',
        message: `${file} was not judged: ${reason}.`,
        remedy: `What it takes: ${needs}. If the file is not to be judged, leave it out with '!${file}' in templates.`,
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
/* harmony export */   dM: () => (/* binding */ distinct),
/* harmony export */   fR: () => (/* binding */ fromObservation)
/* harmony export */ });
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7899);
/* harmony import */ var _rules_rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3105);


const WORST_FIRST = ['not-ready', 'unknown', 'not-applicable'];
function conclude(found) {
    const ordered = distinct(found).toSorted((a, b) => _rules_index_js__WEBPACK_IMPORTED_MODULE_0__/* .RULE_IDS */ .Iu.indexOf(a.rule) - _rules_index_js__WEBPACK_IMPORTED_MODULE_0__/* .RULE_IDS */ .Iu.indexOf(b.rule));
    const verdict = WORST_FIRST.find((effect) => ordered.some((one) => one.effect === effect)) ?? 'ready';
    if (verdict === 'ready')
        return { verdict, findings: ordered };
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
function distinct(items) {
    return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}


/***/ }),

/***/ 4179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ findPath)
/* harmony export */ });
/* harmony import */ var _criteria_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(246);
/* harmony import */ var _ids_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4309);
/* harmony import */ var _role_worth_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3858);



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
        clientId: steps.flatMap((one) => (one.clientId ? [one.clientId.location] : [])),
        grants: steps.flatMap((one) => (one.grant ? [one.grant] : [])),
    };
}
function step(authorization, permanent, delegation, criteria) {
    const { principalId: principal, roleDefinitionId: role, location } = authorization;
    const weighed = role.kind === 'known' ? (0,_role_worth_js__WEBPACK_IMPORTED_MODULE_0__/* .weighRole */ .R)(role.value, criteria.roles, criteria.overrides) : undefined;
    if (principal.kind === 'unknown') {
        return permanent && weighed?.worth !== 'no' ? { permanent, missing: principal } : { permanent };
    }
    const namesClient = (0,_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .sameId */ .s)(principal.value, criteria.clientId);
    const clientId = namesClient && { clientId: { location: principal.location ?? location } };
    const whose = (0,_criteria_js__WEBPACK_IMPORTED_MODULE_2__/* .ours */ .O)(principal.value, criteria);
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
            roleId: hidden ? '(sensitive)' : (0,_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .shortened */ .vI)(weighed.id),
            roleName: hidden ? '' : (weighed.role?.name ?? criteria.lookedUpRoles?.get(weighed.id)?.name ?? ''),
            permanent,
            worth: permanent ? weighed.worth : 'no',
            basis: delegation.kind === 'deployed' && whose === 'pec' ? 'confirmed' : 'stated',
        },
    };
}


/***/ })

};
