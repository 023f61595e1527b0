import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 35317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 85675:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http2");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 71553:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns/promises");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 46193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 58500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 53557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 52018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 43106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 57349:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var Scalar = __nccwpck_require__(63301);
var YAMLMap = __nccwpck_require__(84454);
var YAMLSeq = __nccwpck_require__(92223);
var resolveBlockMap = __nccwpck_require__(87103);
var resolveBlockSeq = __nccwpck_require__(90334);
var resolveFlowCollection = __nccwpck_require__(13142);

function resolveCollection(CN, ctx, token, onError, tagName, tag) {
    const coll = token.type === 'block-map'
        ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag)
        : token.type === 'block-seq'
            ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag)
            : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
    const Coll = coll.constructor;
    // If we got a tagName matching the class, or the tag name is '!',
    // then use the tagName from the node class used to create it.
    if (tagName === '!' || tagName === Coll.tagName) {
        coll.tag = Coll.tagName;
        return coll;
    }
    if (tagName)
        coll.tag = tagName;
    return coll;
}
function composeCollection(CN, ctx, token, props, onError) {
    const tagToken = props.tag;
    const tagName = !tagToken
        ? null
        : ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg));
    if (token.type === 'block-seq') {
        const { anchor, newlineAfterProp: nl } = props;
        const lastProp = anchor && tagToken
            ? anchor.offset > tagToken.offset
                ? anchor
                : tagToken
            : (anchor ?? tagToken);
        if (lastProp && (!nl || nl.offset < lastProp.offset)) {
            const message = 'Missing newline after block sequence props';
            onError(lastProp, 'MISSING_CHAR', message);
        }
    }
    const expType = token.type === 'block-map'
        ? 'map'
        : token.type === 'block-seq'
            ? 'seq'
            : token.start.source === '{'
                ? 'map'
                : 'seq';
    // shortcut: check if it's a generic YAMLMap or YAMLSeq
    // before jumping into the custom tag logic.
    if (!tagToken ||
        !tagName ||
        tagName === '!' ||
        (tagName === YAMLMap.YAMLMap.tagName && expType === 'map') ||
        (tagName === YAMLSeq.YAMLSeq.tagName && expType === 'seq')) {
        return resolveCollection(CN, ctx, token, onError, tagName);
    }
    let tag = ctx.schema.tags.find(t => t.tag === tagName && t.collection === expType);
    if (!tag) {
        const kt = ctx.schema.knownTags[tagName];
        if (kt?.collection === expType) {
            ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
            tag = kt;
        }
        else {
            if (kt) {
                onError(tagToken, 'BAD_COLLECTION_TYPE', `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? 'scalar'}`, true);
            }
            else {
                onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, true);
            }
            return resolveCollection(CN, ctx, token, onError, tagName);
        }
    }
    const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
    const res = tag.resolve?.(coll, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg), ctx.options) ?? coll;
    const node = identity.isNode(res)
        ? res
        : new Scalar.Scalar(res);
    node.range = coll.range;
    node.tag = tagName;
    if (tag?.format)
        node.format = tag.format;
    return node;
}

exports.composeCollection = composeCollection;


/***/ }),

/***/ 23683:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Document = __nccwpck_require__(3021);
var composeNode = __nccwpck_require__(45937);
var resolveEnd = __nccwpck_require__(17788);
var resolveProps = __nccwpck_require__(34631);

function composeDoc(options, directives, { offset, start, value, end }, onError) {
    const opts = Object.assign({ _directives: directives }, options);
    const doc = new Document.Document(undefined, opts);
    const ctx = {
        atKey: false,
        atRoot: true,
        directives: doc.directives,
        options: doc.options,
        schema: doc.schema
    };
    const props = resolveProps.resolveProps(start, {
        indicator: 'doc-start',
        next: value ?? end?.[0],
        offset,
        onError,
        parentIndent: 0,
        startOnNewline: true
    });
    if (props.found) {
        doc.directives.docStart = true;
        if (value &&
            (value.type === 'block-map' || value.type === 'block-seq') &&
            !props.hasNewline)
            onError(props.end, 'MISSING_CHAR', 'Block collection cannot start on same line with directives-end marker');
    }
    // @ts-expect-error If Contents is set, let's trust the user
    doc.contents = value
        ? composeNode.composeNode(ctx, value, props, onError)
        : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
    const contentEnd = doc.contents.range[2];
    const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
    if (re.comment)
        doc.comment = re.comment;
    doc.range = [offset, contentEnd, re.offset];
    return doc;
}

exports.composeDoc = composeDoc;


/***/ }),

/***/ 45937:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(41127);
var composeCollection = __nccwpck_require__(57349);
var composeScalar = __nccwpck_require__(5413);
var resolveEnd = __nccwpck_require__(17788);
var utilEmptyScalarPosition = __nccwpck_require__(22599);

const CN = { composeNode, composeEmptyNode };
function composeNode(ctx, token, props, onError) {
    const atKey = ctx.atKey;
    const { spaceBefore, comment, anchor, tag } = props;
    let node;
    let isSrcToken = true;
    switch (token.type) {
        case 'alias':
            node = composeAlias(ctx, token, onError);
            if (anchor || tag)
                onError(token, 'ALIAS_PROPS', 'An alias node must not specify any properties');
            break;
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'block-scalar':
            node = composeScalar.composeScalar(ctx, token, tag, onError);
            if (anchor)
                node.anchor = anchor.source.substring(1);
            break;
        case 'block-map':
        case 'block-seq':
        case 'flow-collection':
            try {
                node = composeCollection.composeCollection(CN, ctx, token, props, onError);
                if (anchor)
                    node.anchor = anchor.source.substring(1);
            }
            catch (error) {
                // Almost certainly here due to a stack overflow
                const message = error instanceof Error ? error.message : String(error);
                onError(token, 'RESOURCE_EXHAUSTION', message);
            }
            break;
        default: {
            const message = token.type === 'error'
                ? token.message
                : `Unsupported token (type: ${token.type})`;
            onError(token, 'UNEXPECTED_TOKEN', message);
            isSrcToken = false;
        }
    }
    node ?? (node = composeEmptyNode(ctx, token.offset, undefined, null, props, onError));
    if (anchor && node.anchor === '')
        onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    if (atKey &&
        ctx.options.stringKeys &&
        (!identity.isScalar(node) ||
            typeof node.value !== 'string' ||
            (node.tag && node.tag !== 'tag:yaml.org,2002:str'))) {
        const msg = 'With stringKeys, all keys must be strings';
        onError(tag ?? token, 'NON_STRING_KEY', msg);
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        if (token.type === 'scalar' && token.source === '')
            node.comment = comment;
        else
            node.commentBefore = comment;
    }
    // @ts-expect-error Type checking misses meaning of isSrcToken
    if (ctx.options.keepSourceTokens && isSrcToken)
        node.srcToken = token;
    return node;
}
function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
    const token = {
        type: 'scalar',
        offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
        indent: -1,
        source: ''
    };
    const node = composeScalar.composeScalar(ctx, token, tag, onError);
    if (anchor) {
        node.anchor = anchor.source.substring(1);
        if (node.anchor === '')
            onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        node.comment = comment;
        node.range[2] = end;
    }
    return node;
}
function composeAlias({ options }, { offset, source, end }, onError) {
    const alias = new Alias.Alias(source.substring(1));
    if (alias.source === '')
        onError(offset, 'BAD_ALIAS', 'Alias cannot be an empty string');
    if (alias.source.endsWith(':'))
        onError(offset + source.length - 1, 'BAD_ALIAS', 'Alias ending in : is ambiguous', true);
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
    alias.range = [offset, valueEnd, re.offset];
    if (re.comment)
        alias.comment = re.comment;
    return alias;
}

exports.composeEmptyNode = composeEmptyNode;
exports.composeNode = composeNode;


/***/ }),

/***/ 5413:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var Scalar = __nccwpck_require__(63301);
var resolveBlockScalar = __nccwpck_require__(48913);
var resolveFlowScalar = __nccwpck_require__(76842);

function composeScalar(ctx, token, tagToken, onError) {
    const { value, type, comment, range } = token.type === 'block-scalar'
        ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError)
        : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
    const tagName = tagToken
        ? ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg))
        : null;
    let tag;
    if (ctx.options.stringKeys && ctx.atKey) {
        tag = ctx.schema[identity.SCALAR];
    }
    else if (tagName)
        tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
    else if (token.type === 'scalar')
        tag = findScalarTagByTest(ctx, value, token, onError);
    else
        tag = ctx.schema[identity.SCALAR];
    let scalar;
    try {
        const res = tag.resolve(value, msg => onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg), ctx.options);
        scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
    }
    catch (error) {
        const msg = error instanceof Error ? error.message : String(error);
        onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg);
        scalar = new Scalar.Scalar(value);
    }
    scalar.range = range;
    scalar.source = value;
    if (type)
        scalar.type = type;
    if (tagName)
        scalar.tag = tagName;
    if (tag.format)
        scalar.format = tag.format;
    if (comment)
        scalar.comment = comment;
    return scalar;
}
function findScalarTagByName(schema, value, tagName, tagToken, onError) {
    if (tagName === '!')
        return schema[identity.SCALAR]; // non-specific tag
    const matchWithTest = [];
    for (const tag of schema.tags) {
        if (!tag.collection && tag.tag === tagName) {
            if (tag.default && tag.test)
                matchWithTest.push(tag);
            else
                return tag;
        }
    }
    for (const tag of matchWithTest)
        if (tag.test?.test(value))
            return tag;
    const kt = schema.knownTags[tagName];
    if (kt && !kt.collection) {
        // Ensure that the known tag is available for stringifying,
        // but does not get used by default.
        schema.tags.push(Object.assign({}, kt, { default: false, test: undefined }));
        return kt;
    }
    onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, tagName !== 'tag:yaml.org,2002:str');
    return schema[identity.SCALAR];
}
function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
    const tag = schema.tags.find(tag => (tag.default === true || (atKey && tag.default === 'key')) &&
        tag.test?.test(value)) || schema[identity.SCALAR];
    if (schema.compat) {
        const compat = schema.compat.find(tag => tag.default && tag.test?.test(value)) ??
            schema[identity.SCALAR];
        if (tag.tag !== compat.tag) {
            const ts = directives.tagString(tag.tag);
            const cs = directives.tagString(compat.tag);
            const msg = `Value may be parsed as either ${ts} or ${cs}`;
            onError(token, 'TAG_RESOLVE_FAILED', msg, true);
        }
    }
    return tag;
}

exports.composeScalar = composeScalar;


/***/ }),

/***/ 89984:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var directives = __nccwpck_require__(61342);
var Document = __nccwpck_require__(3021);
var errors = __nccwpck_require__(91464);
var identity = __nccwpck_require__(41127);
var composeDoc = __nccwpck_require__(23683);
var resolveEnd = __nccwpck_require__(17788);

function getErrorPos(src) {
    if (typeof src === 'number')
        return [src, src + 1];
    if (Array.isArray(src))
        return src.length === 2 ? src : [src[0], src[1]];
    const { offset, source } = src;
    return [offset, offset + (typeof source === 'string' ? source.length : 1)];
}
function parsePrelude(prelude) {
    let comment = '';
    let atComment = false;
    let afterEmptyLine = false;
    for (let i = 0; i < prelude.length; ++i) {
        const source = prelude[i];
        switch (source[0]) {
            case '#':
                comment +=
                    (comment === '' ? '' : afterEmptyLine ? '\n\n' : '\n') +
                        (source.substring(1) || ' ');
                atComment = true;
                afterEmptyLine = false;
                break;
            case '%':
                if (prelude[i + 1]?.[0] !== '#')
                    i += 1;
                atComment = false;
                break;
            default:
                // This may be wrong after doc-end, but in that case it doesn't matter
                if (!atComment)
                    afterEmptyLine = true;
                atComment = false;
        }
    }
    return { comment, afterEmptyLine };
}
/**
 * Compose a stream of CST nodes into a stream of YAML Documents.
 *
 * ```ts
 * import { Composer, Parser } from 'yaml'
 *
 * const src: string = ...
 * const tokens = new Parser().parse(src)
 * const docs = new Composer().compose(tokens)
 * ```
 */
class Composer {
    constructor(options = {}) {
        this.doc = null;
        this.atDirectives = false;
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
        this.onError = (source, code, message, warning) => {
            const pos = getErrorPos(source);
            if (warning)
                this.warnings.push(new errors.YAMLWarning(pos, code, message));
            else
                this.errors.push(new errors.YAMLParseError(pos, code, message));
        };
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        this.directives = new directives.Directives({ version: options.version || '1.2' });
        this.options = options;
    }
    decorate(doc, afterDoc) {
        const { comment, afterEmptyLine } = parsePrelude(this.prelude);
        //console.log({ dc: doc.comment, prelude, comment })
        if (comment) {
            const dc = doc.contents;
            if (afterDoc) {
                doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
            }
            else if (afterEmptyLine || doc.directives.docStart || !dc) {
                doc.commentBefore = comment;
            }
            else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
                let it = dc.items[0];
                if (identity.isPair(it))
                    it = it.key;
                const cb = it.commentBefore;
                it.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
            else {
                const cb = dc.commentBefore;
                dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
        }
        if (afterDoc) {
            for (let i = 0; i < this.errors.length; ++i)
                doc.errors.push(this.errors[i]);
            for (let i = 0; i < this.warnings.length; ++i)
                doc.warnings.push(this.warnings[i]);
        }
        else {
            doc.errors = this.errors;
            doc.warnings = this.warnings;
        }
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
    }
    /**
     * Current stream status information.
     *
     * Mostly useful at the end of input for an empty stream.
     */
    streamInfo() {
        return {
            comment: parsePrelude(this.prelude).comment,
            directives: this.directives,
            errors: this.errors,
            warnings: this.warnings
        };
    }
    /**
     * Compose tokens into documents.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *compose(tokens, forceDoc = false, endOffset = -1) {
        for (const token of tokens)
            yield* this.next(token);
        yield* this.end(forceDoc, endOffset);
    }
    /** Advance the composer by one CST token. */
    *next(token) {
        if (node_process.env.LOG_STREAM)
            console.dir(token, { depth: null });
        switch (token.type) {
            case 'directive':
                this.directives.add(token.source, (offset, message, warning) => {
                    const pos = getErrorPos(token);
                    pos[0] += offset;
                    this.onError(pos, 'BAD_DIRECTIVE', message, warning);
                });
                this.prelude.push(token.source);
                this.atDirectives = true;
                break;
            case 'document': {
                const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
                if (this.atDirectives && !doc.directives.docStart)
                    this.onError(token, 'MISSING_CHAR', 'Missing directives-end/doc-start indicator line');
                this.decorate(doc, false);
                if (this.doc)
                    yield this.doc;
                this.doc = doc;
                this.atDirectives = false;
                break;
            }
            case 'byte-order-mark':
            case 'space':
                break;
            case 'comment':
            case 'newline':
                this.prelude.push(token.source);
                break;
            case 'error': {
                const msg = token.source
                    ? `${token.message}: ${JSON.stringify(token.source)}`
                    : token.message;
                const error = new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg);
                if (this.atDirectives || !this.doc)
                    this.errors.push(error);
                else
                    this.doc.errors.push(error);
                break;
            }
            case 'doc-end': {
                if (!this.doc) {
                    const msg = 'Unexpected doc-end without preceding document';
                    this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg));
                    break;
                }
                this.doc.directives.docEnd = true;
                const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
                this.decorate(this.doc, true);
                if (end.comment) {
                    const dc = this.doc.comment;
                    this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
                }
                this.doc.range[2] = end.offset;
                break;
            }
            default:
                this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', `Unsupported token ${token.type}`));
        }
    }
    /**
     * Call at end of input to yield any remaining document.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *end(forceDoc = false, endOffset = -1) {
        if (this.doc) {
            this.decorate(this.doc, true);
            yield this.doc;
            this.doc = null;
        }
        else if (forceDoc) {
            const opts = Object.assign({ _directives: this.directives }, this.options);
            const doc = new Document.Document(undefined, opts);
            if (this.atDirectives)
                this.onError(endOffset, 'MISSING_CHAR', 'Missing directives-end indicator line');
            doc.range = [0, endOffset, endOffset];
            this.decorate(doc, false);
            yield doc;
        }
    }
}

exports.Composer = Composer;


/***/ }),

/***/ 87103:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Pair = __nccwpck_require__(57165);
var YAMLMap = __nccwpck_require__(84454);
var resolveProps = __nccwpck_require__(34631);
var utilContainsNewline = __nccwpck_require__(9499);
var utilFlowIndentCheck = __nccwpck_require__(74051);
var utilMapIncludes = __nccwpck_require__(81187);

const startColMsg = 'All mapping items must start at the same column';
function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLMap.YAMLMap;
    const map = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    let offset = bm.offset;
    let commentEnd = null;
    for (const collItem of bm.items) {
        const { start, key, sep, value } = collItem;
        // key properties
        const keyProps = resolveProps.resolveProps(start, {
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: bm.indent,
            startOnNewline: true
        });
        const implicitKey = !keyProps.found;
        if (implicitKey) {
            if (key) {
                if (key.type === 'block-seq')
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'A block sequence may not be used as an implicit map key');
                else if ('indent' in key && key.indent !== bm.indent)
                    onError(offset, 'BAD_INDENT', startColMsg);
            }
            if (!keyProps.anchor && !keyProps.tag && !sep) {
                commentEnd = keyProps.end;
                if (keyProps.comment) {
                    if (map.comment)
                        map.comment += '\n' + keyProps.comment;
                    else
                        map.comment = keyProps.comment;
                }
                continue;
            }
            if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) {
                onError(key ?? start[start.length - 1], 'MULTILINE_IMPLICIT_KEY', 'Implicit keys need to be on a single line');
            }
        }
        else if (keyProps.found?.indent !== bm.indent) {
            onError(offset, 'BAD_INDENT', startColMsg);
        }
        // key value
        ctx.atKey = true;
        const keyStart = keyProps.end;
        const keyNode = key
            ? composeNode(ctx, key, keyProps, onError)
            : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
        ctx.atKey = false;
        if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
            onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
        // value properties
        const valueProps = resolveProps.resolveProps(sep ?? [], {
            indicator: 'map-value-ind',
            next: value,
            offset: keyNode.range[2],
            onError,
            parentIndent: bm.indent,
            startOnNewline: !key || key.type === 'block-scalar'
        });
        offset = valueProps.end;
        if (valueProps.found) {
            if (implicitKey) {
                if (value?.type === 'block-map' && !valueProps.hasNewline)
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'Nested mappings are not allowed in compact mappings');
                if (ctx.options.strict &&
                    keyProps.start < valueProps.found.offset - 1024)
                    onError(keyNode.range, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit block mapping key');
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
            if (ctx.schema.compat)
                utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
            offset = valueNode.range[2];
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
        else {
            // key with no value
            if (implicitKey)
                onError(keyNode.range, 'MISSING_CHAR', 'Implicit map keys need to be followed by map values');
            if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
    }
    if (commentEnd && commentEnd < offset)
        onError(commentEnd, 'IMPOSSIBLE', 'Map comment with trailing content');
    map.range = [bm.offset, offset, commentEnd ?? offset];
    return map;
}

exports.resolveBlockMap = resolveBlockMap;


/***/ }),

/***/ 48913:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(63301);

function resolveBlockScalar(ctx, scalar, onError) {
    const start = scalar.offset;
    const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
    if (!header)
        return { value: '', type: null, comment: '', range: [start, start, start] };
    const type = header.mode === '>' ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
    const lines = scalar.source ? splitLines(scalar.source) : [];
    // determine the end of content & start of chomping
    let chompStart = lines.length;
    for (let i = lines.length - 1; i >= 0; --i) {
        const content = lines[i][1];
        if (content === '' || content === '\r')
            chompStart = i;
        else
            break;
    }
    // shortcut for empty contents
    if (chompStart === 0) {
        const value = header.chomp === '+' && lines.length > 0
            ? '\n'.repeat(Math.max(1, lines.length - 1))
            : '';
        let end = start + header.length;
        if (scalar.source)
            end += scalar.source.length;
        return { value, type, comment: header.comment, range: [start, end, end] };
    }
    // find the indentation level to trim from start
    let trimIndent = scalar.indent + header.indent;
    let offset = scalar.offset + header.length;
    let contentStart = 0;
    for (let i = 0; i < chompStart; ++i) {
        const [indent, content] = lines[i];
        if (content === '' || content === '\r') {
            if (header.indent === 0 && indent.length > trimIndent)
                trimIndent = indent.length;
        }
        else {
            if (indent.length < trimIndent) {
                const message = 'Block scalars with more-indented leading empty lines must use an explicit indentation indicator';
                onError(offset + indent.length, 'MISSING_CHAR', message);
            }
            if (header.indent === 0)
                trimIndent = indent.length;
            contentStart = i;
            if (trimIndent === 0 && !ctx.atRoot) {
                const message = 'Block scalar values in collections must be indented';
                onError(offset, 'BAD_INDENT', message);
            }
            break;
        }
        offset += indent.length + content.length + 1;
    }
    // include trailing more-indented empty lines in content
    for (let i = lines.length - 1; i >= chompStart; --i) {
        if (lines[i][0].length > trimIndent)
            chompStart = i + 1;
    }
    let value = '';
    let sep = '';
    let prevMoreIndented = false;
    // leading whitespace is kept intact
    for (let i = 0; i < contentStart; ++i)
        value += lines[i][0].slice(trimIndent) + '\n';
    for (let i = contentStart; i < chompStart; ++i) {
        let [indent, content] = lines[i];
        offset += indent.length + content.length + 1;
        const crlf = content[content.length - 1] === '\r';
        if (crlf)
            content = content.slice(0, -1);
        /* istanbul ignore if already caught in lexer */
        if (content && indent.length < trimIndent) {
            const src = header.indent
                ? 'explicit indentation indicator'
                : 'first line';
            const message = `Block scalar lines must not be less indented than their ${src}`;
            onError(offset - content.length - (crlf ? 2 : 1), 'BAD_INDENT', message);
            indent = '';
        }
        if (type === Scalar.Scalar.BLOCK_LITERAL) {
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
        }
        else if (indent.length > trimIndent || content[0] === '\t') {
            // more-indented content within a folded block
            if (sep === ' ')
                sep = '\n';
            else if (!prevMoreIndented && sep === '\n')
                sep = '\n\n';
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
            prevMoreIndented = true;
        }
        else if (content === '') {
            // empty line
            if (sep === '\n')
                value += '\n';
            else
                sep = '\n';
        }
        else {
            value += sep + content;
            sep = ' ';
            prevMoreIndented = false;
        }
    }
    switch (header.chomp) {
        case '-':
            break;
        case '+':
            for (let i = chompStart; i < lines.length; ++i)
                value += '\n' + lines[i][0].slice(trimIndent);
            if (value[value.length - 1] !== '\n')
                value += '\n';
            break;
        default:
            value += '\n';
    }
    const end = start + header.length + scalar.source.length;
    return { value, type, comment: header.comment, range: [start, end, end] };
}
function parseBlockScalarHeader({ offset, props }, strict, onError) {
    /* istanbul ignore if should not happen */
    if (props[0].type !== 'block-scalar-header') {
        onError(props[0], 'IMPOSSIBLE', 'Block scalar header not found');
        return null;
    }
    const { source } = props[0];
    const mode = source[0];
    let indent = 0;
    let chomp = '';
    let error = -1;
    for (let i = 1; i < source.length; ++i) {
        const ch = source[i];
        if (!chomp && (ch === '-' || ch === '+'))
            chomp = ch;
        else {
            const n = Number(ch);
            if (!indent && n)
                indent = n;
            else if (error === -1)
                error = offset + i;
        }
    }
    if (error !== -1)
        onError(error, 'UNEXPECTED_TOKEN', `Block scalar header includes extra characters: ${source}`);
    let hasSpace = false;
    let comment = '';
    let length = source.length;
    for (let i = 1; i < props.length; ++i) {
        const token = props[i];
        switch (token.type) {
            case 'space':
                hasSpace = true;
            // fallthrough
            case 'newline':
                length += token.source.length;
                break;
            case 'comment':
                if (strict && !hasSpace) {
                    const message = 'Comments must be separated from other tokens by white space characters';
                    onError(token, 'MISSING_CHAR', message);
                }
                length += token.source.length;
                comment = token.source.substring(1);
                break;
            case 'error':
                onError(token, 'UNEXPECTED_TOKEN', token.message);
                length += token.source.length;
                break;
            /* istanbul ignore next should not happen */
            default: {
                const message = `Unexpected token in block scalar header: ${token.type}`;
                onError(token, 'UNEXPECTED_TOKEN', message);
                const ts = token.source;
                if (ts && typeof ts === 'string')
                    length += ts.length;
            }
        }
    }
    return { mode, indent, chomp, comment, length };
}
/** @returns Array of lines split up as `[indent, content]` */
function splitLines(source) {
    const split = source.split(/\n( *)/);
    const first = split[0];
    const m = first.match(/^( *)/);
    const line0 = m?.[1]
        ? [m[1], first.slice(m[1].length)]
        : ['', first];
    const lines = [line0];
    for (let i = 1; i < split.length; i += 2)
        lines.push([split[i], split[i + 1]]);
    return lines;
}

exports.resolveBlockScalar = resolveBlockScalar;


/***/ }),

/***/ 90334:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var YAMLSeq = __nccwpck_require__(92223);
var resolveProps = __nccwpck_require__(34631);
var utilFlowIndentCheck = __nccwpck_require__(74051);

function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLSeq.YAMLSeq;
    const seq = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = bs.offset;
    let commentEnd = null;
    for (const { start, value } of bs.items) {
        const props = resolveProps.resolveProps(start, {
            indicator: 'seq-item-ind',
            next: value,
            offset,
            onError,
            parentIndent: bs.indent,
            startOnNewline: true
        });
        if (!props.found) {
            if (props.anchor || props.tag || value) {
                if (value?.type === 'block-seq')
                    onError(props.end, 'BAD_INDENT', 'All sequence items must start at the same column');
                else
                    onError(offset, 'MISSING_CHAR', 'Sequence item without - indicator');
            }
            else {
                commentEnd = props.end;
                if (props.comment)
                    seq.comment = props.comment;
                continue;
            }
        }
        const node = value
            ? composeNode(ctx, value, props, onError)
            : composeEmptyNode(ctx, props.end, start, null, props, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
        offset = node.range[2];
        seq.items.push(node);
    }
    seq.range = [bs.offset, offset, commentEnd ?? offset];
    return seq;
}

exports.resolveBlockSeq = resolveBlockSeq;


/***/ }),

/***/ 17788:
/***/ ((__unused_webpack_module, exports) => {



function resolveEnd(end, offset, reqSpace, onError) {
    let comment = '';
    if (end) {
        let hasSpace = false;
        let sep = '';
        for (const token of end) {
            const { source, type } = token;
            switch (type) {
                case 'space':
                    hasSpace = true;
                    break;
                case 'comment': {
                    if (reqSpace && !hasSpace)
                        onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                    const cb = source.substring(1) || ' ';
                    if (!comment)
                        comment = cb;
                    else
                        comment += sep + cb;
                    sep = '';
                    break;
                }
                case 'newline':
                    if (comment)
                        sep += source;
                    hasSpace = true;
                    break;
                default:
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${type} at node end`);
            }
            offset += source.length;
        }
    }
    return { comment, offset };
}

exports.resolveEnd = resolveEnd;


/***/ }),

/***/ 13142:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var Pair = __nccwpck_require__(57165);
var YAMLMap = __nccwpck_require__(84454);
var YAMLSeq = __nccwpck_require__(92223);
var resolveEnd = __nccwpck_require__(17788);
var resolveProps = __nccwpck_require__(34631);
var utilContainsNewline = __nccwpck_require__(9499);
var utilMapIncludes = __nccwpck_require__(81187);

const blockMsg = 'Block collections are not allowed within flow collections';
const isBlock = (token) => token && (token.type === 'block-map' || token.type === 'block-seq');
function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
    const isMap = fc.start.source === '{';
    const fcName = isMap ? 'flow map' : 'flow sequence';
    const NodeClass = (tag?.nodeClass ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq));
    const coll = new NodeClass(ctx.schema);
    coll.flow = true;
    const atRoot = ctx.atRoot;
    if (atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = fc.offset + fc.start.source.length;
    for (let i = 0; i < fc.items.length; ++i) {
        const collItem = fc.items[i];
        const { start, key, sep, value } = collItem;
        const props = resolveProps.resolveProps(start, {
            flow: fcName,
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: fc.indent,
            startOnNewline: false
        });
        if (!props.found) {
            if (!props.anchor && !props.tag && !sep && !value) {
                if (i === 0 && props.comma)
                    onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
                else if (i < fc.items.length - 1)
                    onError(props.start, 'UNEXPECTED_TOKEN', `Unexpected empty item in ${fcName}`);
                if (props.comment) {
                    if (coll.comment)
                        coll.comment += '\n' + props.comment;
                    else
                        coll.comment = props.comment;
                }
                offset = props.end;
                continue;
            }
            if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key))
                onError(key, // checked by containsNewline()
                'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
        }
        if (i === 0) {
            if (props.comma)
                onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
        }
        else {
            if (!props.comma)
                onError(props.start, 'MISSING_CHAR', `Missing , between ${fcName} items`);
            if (props.comment) {
                let prevItemComment = '';
                loop: for (const st of start) {
                    switch (st.type) {
                        case 'comma':
                        case 'space':
                            break;
                        case 'comment':
                            prevItemComment = st.source.substring(1);
                            break loop;
                        default:
                            break loop;
                    }
                }
                if (prevItemComment) {
                    let prev = coll.items[coll.items.length - 1];
                    if (identity.isPair(prev))
                        prev = prev.value ?? prev.key;
                    if (prev.comment)
                        prev.comment += '\n' + prevItemComment;
                    else
                        prev.comment = prevItemComment;
                    props.comment = props.comment.substring(prevItemComment.length + 1);
                }
            }
        }
        if (!isMap && !sep && !props.found) {
            // item is a value in a seq
            // → key & sep are empty, start does not include ? or :
            const valueNode = value
                ? composeNode(ctx, value, props, onError)
                : composeEmptyNode(ctx, props.end, sep, null, props, onError);
            coll.items.push(valueNode);
            offset = valueNode.range[2];
            if (isBlock(value))
                onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
        }
        else {
            // item is a key+value pair
            // key value
            ctx.atKey = true;
            const keyStart = props.end;
            const keyNode = key
                ? composeNode(ctx, key, props, onError)
                : composeEmptyNode(ctx, keyStart, start, null, props, onError);
            if (isBlock(key))
                onError(keyNode.range, 'BLOCK_IN_FLOW', blockMsg);
            ctx.atKey = false;
            // value properties
            const valueProps = resolveProps.resolveProps(sep ?? [], {
                flow: fcName,
                indicator: 'map-value-ind',
                next: value,
                offset: keyNode.range[2],
                onError,
                parentIndent: fc.indent,
                startOnNewline: false
            });
            if (valueProps.found) {
                if (!isMap && !props.found && ctx.options.strict) {
                    if (sep)
                        for (const st of sep) {
                            if (st === valueProps.found)
                                break;
                            if (st.type === 'newline') {
                                onError(st, 'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
                                break;
                            }
                        }
                    if (props.start < valueProps.found.offset - 1024)
                        onError(valueProps.found, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit flow sequence key');
                }
            }
            else if (value) {
                if ('source' in value && value.source?.[0] === ':')
                    onError(value, 'MISSING_CHAR', `Missing space after : in ${fcName}`);
                else
                    onError(valueProps.start, 'MISSING_CHAR', `Missing , or : between ${fcName} items`);
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : valueProps.found
                    ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError)
                    : null;
            if (valueNode) {
                if (isBlock(value))
                    onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
            }
            else if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            if (isMap) {
                const map = coll;
                if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
                    onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
                map.items.push(pair);
            }
            else {
                const map = new YAMLMap.YAMLMap(ctx.schema);
                map.flow = true;
                map.items.push(pair);
                const endRange = (valueNode ?? keyNode).range;
                map.range = [keyNode.range[0], endRange[1], endRange[2]];
                coll.items.push(map);
            }
            offset = valueNode ? valueNode.range[2] : valueProps.end;
        }
    }
    const expectedEnd = isMap ? '}' : ']';
    const [ce, ...ee] = fc.end;
    let cePos = offset;
    if (ce?.source === expectedEnd)
        cePos = ce.offset + ce.source.length;
    else {
        const name = fcName[0].toUpperCase() + fcName.substring(1);
        const msg = atRoot
            ? `${name} must end with a ${expectedEnd}`
            : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
        onError(offset, atRoot ? 'MISSING_CHAR' : 'BAD_INDENT', msg);
        if (ce && ce.source.length !== 1)
            ee.unshift(ce);
    }
    if (ee.length > 0) {
        const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
        if (end.comment) {
            if (coll.comment)
                coll.comment += '\n' + end.comment;
            else
                coll.comment = end.comment;
        }
        coll.range = [fc.offset, cePos, end.offset];
    }
    else {
        coll.range = [fc.offset, cePos, cePos];
    }
    return coll;
}

exports.resolveFlowCollection = resolveFlowCollection;


/***/ }),

/***/ 76842:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(63301);
var resolveEnd = __nccwpck_require__(17788);

function resolveFlowScalar(scalar, strict, onError) {
    const { offset, type, source, end } = scalar;
    let _type;
    let value;
    const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
    switch (type) {
        case 'scalar':
            _type = Scalar.Scalar.PLAIN;
            value = plainValue(source, _onError);
            break;
        case 'single-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_SINGLE;
            value = singleQuotedValue(source, _onError);
            break;
        case 'double-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_DOUBLE;
            value = doubleQuotedValue(source, _onError);
            break;
        /* istanbul ignore next should not happen */
        default:
            onError(scalar, 'UNEXPECTED_TOKEN', `Expected a flow scalar value, but found: ${type}`);
            return {
                value: '',
                type: null,
                comment: '',
                range: [offset, offset + source.length, offset + source.length]
            };
    }
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
    return {
        value,
        type: _type,
        comment: re.comment,
        range: [offset, valueEnd, re.offset]
    };
}
function plainValue(source, onError) {
    let badChar = '';
    switch (source[0]) {
        /* istanbul ignore next should not happen */
        case '\t':
            badChar = 'a tab character';
            break;
        case ',':
            badChar = 'flow indicator character ,';
            break;
        case '%':
            badChar = 'directive indicator character %';
            break;
        case '|':
        case '>': {
            badChar = `block scalar indicator ${source[0]}`;
            break;
        }
        case '@':
        case '`': {
            badChar = `reserved character ${source[0]}`;
            break;
        }
    }
    if (badChar)
        onError(0, 'BAD_SCALAR_START', `Plain value cannot start with ${badChar}`);
    return unfoldLines(source);
}
function singleQuotedValue(source, onError) {
    if (source[source.length - 1] !== "'" || source.length === 1)
        onError(source.length, 'MISSING_CHAR', "Missing closing 'quote");
    return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
}
function unfoldLines(source) {
    const line = /(.*?)\r?\n/sy;
    let match = line.exec(source);
    if (!match)
        return source;
    /**
     * The negative lookbehinds in these RegExps are to
     * prevent causing a polynomial search time in certain cases.
     *
     * The try-catch is for Safari < 16.4 and other old browsers:
     * https://caniuse.com/js-regexp-lookbehind
     */
    let trimEnd, trimBoth;
    try {
        trimEnd = new RegExp('(?<![ \t])[ \t]+$');
        trimBoth = new RegExp('^[ \t]+|(?<![ \t])[ \t]+$', 'g');
    }
    catch {
        trimEnd = /[ \t]+$/;
        trimBoth = /^[ \t]+|[ \t]+$/g;
    }
    let res = match[1].replace(trimEnd, '');
    let sep = ' ';
    let pos = line.lastIndex;
    while ((match = line.exec(source))) {
        const lm = match[1].replace(trimBoth, '');
        if (lm === '') {
            if (sep === '\n')
                res += sep;
            else
                sep = '\n';
        }
        else {
            res += sep + lm;
            sep = ' ';
        }
        pos = line.lastIndex;
    }
    const last = /[ \t]*(.*)/sy;
    last.lastIndex = pos;
    match = last.exec(source);
    return res + sep + (match?.[1] ?? '');
}
function doubleQuotedValue(source, onError) {
    let res = '';
    for (let i = 1; i < source.length - 1; ++i) {
        const ch = source[i];
        if (ch === '\r' && source[i + 1] === '\n')
            continue;
        if (ch === '\n') {
            const { fold, offset } = foldNewline(source, i);
            res += fold;
            i = offset;
        }
        else if (ch === '\\') {
            let next = source[++i];
            const cc = escapeCodes[next];
            if (cc)
                res += cc;
            else if (next === '\n') {
                // skip escaped newlines, but still trim the following line
                next = source[i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === '\r' && source[i + 1] === '\n') {
                // skip escaped CRLF newlines, but still trim the following line
                next = source[++i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === 'x' || next === 'u' || next === 'U') {
                const length = next === 'x' ? 2 : next === 'u' ? 4 : 8;
                res += parseCharCode(source, i + 1, length, onError);
                i += length;
            }
            else {
                const raw = source.substr(i - 1, 2);
                onError(i - 1, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
                res += raw;
            }
        }
        else if (ch === ' ' || ch === '\t') {
            // trim trailing whitespace
            const wsStart = i;
            let next = source[i + 1];
            while (next === ' ' || next === '\t')
                next = source[++i + 1];
            if (next !== '\n' && !(next === '\r' && source[i + 2] === '\n'))
                res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
        }
        else {
            res += ch;
        }
    }
    if (source[source.length - 1] !== '"' || source.length === 1)
        onError(source.length, 'MISSING_CHAR', 'Missing closing "quote');
    return res;
}
/**
 * Fold a single newline into a space, multiple newlines to N - 1 newlines.
 * Presumes `source[offset] === '\n'`
 */
function foldNewline(source, offset) {
    let fold = '';
    let ch = source[offset + 1];
    while (ch === ' ' || ch === '\t' || ch === '\n' || ch === '\r') {
        if (ch === '\r' && source[offset + 2] !== '\n')
            break;
        if (ch === '\n')
            fold += '\n';
        offset += 1;
        ch = source[offset + 1];
    }
    if (!fold)
        fold = ' ';
    return { fold, offset };
}
const escapeCodes = {
    '0': '\0', // null character
    a: '\x07', // bell character
    b: '\b', // backspace
    e: '\x1b', // escape character
    f: '\f', // form feed
    n: '\n', // line feed
    r: '\r', // carriage return
    t: '\t', // horizontal tab
    v: '\v', // vertical tab
    N: '\u0085', // Unicode next line
    _: '\u00a0', // Unicode non-breaking space
    L: '\u2028', // Unicode line separator
    P: '\u2029', // Unicode paragraph separator
    ' ': ' ',
    '"': '"',
    '/': '/',
    '\\': '\\',
    '\t': '\t'
};
function parseCharCode(source, offset, length, onError) {
    const cc = source.substr(offset, length);
    const ok = cc.length === length && /^[0-9a-fA-F]+$/.test(cc);
    const code = ok ? parseInt(cc, 16) : NaN;
    try {
        return String.fromCodePoint(code);
    }
    catch {
        const raw = source.substr(offset - 2, length + 2);
        onError(offset - 2, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
        return raw;
    }
}

exports.resolveFlowScalar = resolveFlowScalar;


/***/ }),

/***/ 34631:
/***/ ((__unused_webpack_module, exports) => {



function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
    let spaceBefore = false;
    let atNewline = startOnNewline;
    let hasSpace = startOnNewline;
    let comment = '';
    let commentSep = '';
    let hasNewline = false;
    let reqSpace = false;
    let tab = null;
    let anchor = null;
    let tag = null;
    let newlineAfterProp = null;
    let comma = null;
    let found = null;
    let start = null;
    for (const token of tokens) {
        if (reqSpace) {
            if (token.type !== 'space' &&
                token.type !== 'newline' &&
                token.type !== 'comma')
                onError(token.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
            reqSpace = false;
        }
        if (tab) {
            if (atNewline && token.type !== 'comment' && token.type !== 'newline') {
                onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
            }
            tab = null;
        }
        switch (token.type) {
            case 'space':
                // At the doc level, tabs at line start may be parsed
                // as leading white space rather than indentation.
                // In a flow collection, only the parser handles indent.
                if (!flow &&
                    (indicator !== 'doc-start' || next?.type !== 'flow-collection') &&
                    token.source.includes('\t')) {
                    tab = token;
                }
                hasSpace = true;
                break;
            case 'comment': {
                if (!hasSpace)
                    onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                const cb = token.source.substring(1) || ' ';
                if (!comment)
                    comment = cb;
                else
                    comment += commentSep + cb;
                commentSep = '';
                atNewline = false;
                break;
            }
            case 'newline':
                if (atNewline) {
                    if (comment)
                        comment += token.source;
                    else if (!found || indicator !== 'seq-item-ind')
                        spaceBefore = true;
                }
                else
                    commentSep += token.source;
                atNewline = true;
                hasNewline = true;
                if (anchor || tag)
                    newlineAfterProp = token;
                hasSpace = true;
                break;
            case 'anchor':
                if (anchor)
                    onError(token, 'MULTIPLE_ANCHORS', 'A node can have at most one anchor');
                if (token.source.endsWith(':'))
                    onError(token.offset + token.source.length - 1, 'BAD_ALIAS', 'Anchor ending in : is ambiguous', true);
                anchor = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            case 'tag': {
                if (tag)
                    onError(token, 'MULTIPLE_TAGS', 'A node can have at most one tag');
                tag = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            }
            case indicator:
                // Could here handle preceding comments differently
                if (anchor || tag)
                    onError(token, 'BAD_PROP_ORDER', `Anchors and tags must be after the ${token.source} indicator`);
                if (found)
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.source} in ${flow ?? 'collection'}`);
                found = token;
                atNewline =
                    indicator === 'seq-item-ind' || indicator === 'explicit-key-ind';
                hasSpace = false;
                break;
            case 'comma':
                if (flow) {
                    if (comma)
                        onError(token, 'UNEXPECTED_TOKEN', `Unexpected , in ${flow}`);
                    comma = token;
                    atNewline = false;
                    hasSpace = false;
                    break;
                }
            // else fallthrough
            default:
                onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.type} token`);
                atNewline = false;
                hasSpace = false;
        }
    }
    const last = tokens[tokens.length - 1];
    const end = last ? last.offset + last.source.length : offset;
    if (reqSpace &&
        next &&
        next.type !== 'space' &&
        next.type !== 'newline' &&
        next.type !== 'comma' &&
        (next.type !== 'scalar' || next.source !== '')) {
        onError(next.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
    }
    if (tab &&
        ((atNewline && tab.indent <= parentIndent) ||
            next?.type === 'block-map' ||
            next?.type === 'block-seq'))
        onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
    return {
        comma,
        found,
        spaceBefore,
        comment,
        hasNewline,
        anchor,
        tag,
        newlineAfterProp,
        end,
        start: start ?? end
    };
}

exports.resolveProps = resolveProps;


/***/ }),

/***/ 9499:
/***/ ((__unused_webpack_module, exports) => {



function containsNewline(key) {
    if (!key)
        return null;
    switch (key.type) {
        case 'alias':
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            if (key.source.includes('\n'))
                return true;
            if (key.end)
                for (const st of key.end)
                    if (st.type === 'newline')
                        return true;
            return false;
        case 'flow-collection':
            for (const it of key.items) {
                for (const st of it.start)
                    if (st.type === 'newline')
                        return true;
                if (it.sep)
                    for (const st of it.sep)
                        if (st.type === 'newline')
                            return true;
                if (containsNewline(it.key) || containsNewline(it.value))
                    return true;
            }
            return false;
        default:
            return true;
    }
}

exports.containsNewline = containsNewline;


/***/ }),

/***/ 22599:
/***/ ((__unused_webpack_module, exports) => {



function emptyScalarPosition(offset, before, pos) {
    if (before) {
        pos ?? (pos = before.length);
        for (let i = pos - 1; i >= 0; --i) {
            let st = before[i];
            switch (st.type) {
                case 'space':
                case 'comment':
                case 'newline':
                    offset -= st.source.length;
                    continue;
            }
            // Technically, an empty scalar is immediately after the last non-empty
            // node, but it's more useful to place it after any whitespace.
            st = before[++i];
            while (st?.type === 'space') {
                offset += st.source.length;
                st = before[++i];
            }
            break;
        }
    }
    return offset;
}

exports.emptyScalarPosition = emptyScalarPosition;


/***/ }),

/***/ 74051:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var utilContainsNewline = __nccwpck_require__(9499);

function flowIndentCheck(indent, fc, onError) {
    if (fc?.type === 'flow-collection') {
        const end = fc.end[0];
        if (end.indent === indent &&
            (end.source === ']' || end.source === '}') &&
            utilContainsNewline.containsNewline(fc)) {
            const msg = 'Flow end indicator should be more indented than parent';
            onError(end, 'BAD_INDENT', msg, true);
        }
    }
}

exports.flowIndentCheck = flowIndentCheck;


/***/ }),

/***/ 81187:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);

function mapIncludes(ctx, items, search) {
    const { uniqueKeys } = ctx.options;
    if (uniqueKeys === false)
        return false;
    const isEqual = typeof uniqueKeys === 'function'
        ? uniqueKeys
        : (a, b) => a === b || (identity.isScalar(a) && identity.isScalar(b) && a.value === b.value);
    return items.some(pair => isEqual(pair.key, search));
}

exports.mapIncludes = mapIncludes;


/***/ }),

/***/ 3021:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var Collection = __nccwpck_require__(40101);
var identity = __nccwpck_require__(41127);
var Pair = __nccwpck_require__(57165);
var toJS = __nccwpck_require__(74043);
var Schema = __nccwpck_require__(45840);
var stringifyDocument = __nccwpck_require__(6829);
var anchors = __nccwpck_require__(71596);
var applyReviver = __nccwpck_require__(83661);
var createNode = __nccwpck_require__(42404);
var directives = __nccwpck_require__(61342);

class Document {
    constructor(value, replacer, options) {
        /** A comment before this Document */
        this.commentBefore = null;
        /** A comment immediately after this Document */
        this.comment = null;
        /** Errors encountered during parsing. */
        this.errors = [];
        /** Warnings encountered during parsing. */
        this.warnings = [];
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
        let _replacer = null;
        if (typeof replacer === 'function' || Array.isArray(replacer)) {
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const opt = Object.assign({
            intAsBigInt: false,
            keepSourceTokens: false,
            logLevel: 'warn',
            prettyErrors: true,
            strict: true,
            stringKeys: false,
            uniqueKeys: true,
            version: '1.2'
        }, options);
        this.options = opt;
        let { version } = opt;
        if (options?._directives) {
            this.directives = options._directives.atDocument();
            if (this.directives.yaml.explicit)
                version = this.directives.yaml.version;
        }
        else
            this.directives = new directives.Directives({ version });
        this.setSchema(version, options);
        // @ts-expect-error We can't really know that this matches Contents.
        this.contents =
            value === undefined ? null : this.createNode(value, _replacer, options);
    }
    /**
     * Create a deep copy of this Document and its contents.
     *
     * Custom Node values that inherit from `Object` still refer to their original instances.
     */
    clone() {
        const copy = Object.create(Document.prototype, {
            [identity.NODE_TYPE]: { value: identity.DOC }
        });
        copy.commentBefore = this.commentBefore;
        copy.comment = this.comment;
        copy.errors = this.errors.slice();
        copy.warnings = this.warnings.slice();
        copy.options = Object.assign({}, this.options);
        if (this.directives)
            copy.directives = this.directives.clone();
        copy.schema = this.schema.clone();
        // @ts-expect-error We can't really know that this matches Contents.
        copy.contents = identity.isNode(this.contents)
            ? this.contents.clone(copy.schema)
            : this.contents;
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** Adds a value to the document. */
    add(value) {
        if (assertCollection(this.contents))
            this.contents.add(value);
    }
    /** Adds a value to the document. */
    addIn(path, value) {
        if (assertCollection(this.contents))
            this.contents.addIn(path, value);
    }
    /**
     * Create a new `Alias` node, ensuring that the target `node` has the required anchor.
     *
     * If `node` already has an anchor, `name` is ignored.
     * Otherwise, the `node.anchor` value will be set to `name`,
     * or if an anchor with that name is already present in the document,
     * `name` will be used as a prefix for a new unique anchor.
     * If `name` is undefined, the generated anchor will use 'a' as a prefix.
     */
    createAlias(node, name) {
        if (!node.anchor) {
            const prev = anchors.anchorNames(this);
            node.anchor =
                // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
                !name || prev.has(name) ? anchors.findNewAnchor(name || 'a', prev) : name;
        }
        return new Alias.Alias(node.anchor);
    }
    createNode(value, replacer, options) {
        let _replacer = undefined;
        if (typeof replacer === 'function') {
            value = replacer.call({ '': value }, '', value);
            _replacer = replacer;
        }
        else if (Array.isArray(replacer)) {
            const keyToStr = (v) => typeof v === 'number' || v instanceof String || v instanceof Number;
            const asStr = replacer.filter(keyToStr).map(String);
            if (asStr.length > 0)
                replacer = replacer.concat(asStr);
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
        const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this, 
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        anchorPrefix || 'a');
        const ctx = {
            aliasDuplicateObjects: aliasDuplicateObjects ?? true,
            keepUndefined: keepUndefined ?? false,
            onAnchor,
            onTagObj,
            replacer: _replacer,
            schema: this.schema,
            sourceObjects
        };
        const node = createNode.createNode(value, tag, ctx);
        if (flow && identity.isCollection(node))
            node.flow = true;
        setAnchors();
        return node;
    }
    /**
     * Convert a key and a value into a `Pair` using the current schema,
     * recursively wrapping all values as `Scalar` or `Collection` nodes.
     */
    createPair(key, value, options = {}) {
        const k = this.createNode(key, null, options);
        const v = this.createNode(value, null, options);
        return new Pair.Pair(k, v);
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        return assertCollection(this.contents) ? this.contents.delete(key) : false;
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        if (Collection.isEmptyPath(path)) {
            if (this.contents == null)
                return false;
            // @ts-expect-error Presumed impossible if Strict extends false
            this.contents = null;
            return true;
        }
        return assertCollection(this.contents)
            ? this.contents.deleteIn(path)
            : false;
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    get(key, keepScalar) {
        return identity.isCollection(this.contents)
            ? this.contents.get(key, keepScalar)
            : undefined;
    }
    /**
     * Returns item at `path`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        if (Collection.isEmptyPath(path))
            return !keepScalar && identity.isScalar(this.contents)
                ? this.contents.value
                : this.contents;
        return identity.isCollection(this.contents)
            ? this.contents.getIn(path, keepScalar)
            : undefined;
    }
    /**
     * Checks if the document includes a value with the key `key`.
     */
    has(key) {
        return identity.isCollection(this.contents) ? this.contents.has(key) : false;
    }
    /**
     * Checks if the document includes a value at `path`.
     */
    hasIn(path) {
        if (Collection.isEmptyPath(path))
            return this.contents !== undefined;
        return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    set(key, value) {
        if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, [key], value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.set(key, value);
        }
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        if (Collection.isEmptyPath(path)) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = value;
        }
        else if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.setIn(path, value);
        }
    }
    /**
     * Change the YAML version and schema used by the document.
     * A `null` version disables support for directives, explicit tags, anchors, and aliases.
     * It also requires the `schema` option to be given as a `Schema` instance value.
     *
     * Overrides all previously set schema options.
     */
    setSchema(version, options = {}) {
        if (typeof version === 'number')
            version = String(version);
        let opt;
        switch (version) {
            case '1.1':
                if (this.directives)
                    this.directives.yaml.version = '1.1';
                else
                    this.directives = new directives.Directives({ version: '1.1' });
                opt = { resolveKnownTags: false, schema: 'yaml-1.1' };
                break;
            case '1.2':
            case 'next':
                if (this.directives)
                    this.directives.yaml.version = version;
                else
                    this.directives = new directives.Directives({ version });
                opt = { resolveKnownTags: true, schema: 'core' };
                break;
            case null:
                if (this.directives)
                    delete this.directives;
                opt = null;
                break;
            default: {
                const sv = JSON.stringify(version);
                throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
            }
        }
        // Not using `instanceof Schema` to allow for duck typing
        if (options.schema instanceof Object)
            this.schema = options.schema;
        else if (opt)
            this.schema = new Schema.Schema(Object.assign(opt, options));
        else
            throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
    }
    // json & jsonArg are only used from toJSON()
    toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        const ctx = {
            anchors: new Map(),
            doc: this,
            keep: !json,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this.contents, jsonArg ?? '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
    /**
     * A JSON representation of the document `contents`.
     *
     * @param jsonArg Used by `JSON.stringify` to indicate the array index or
     *   property name.
     */
    toJSON(jsonArg, onAnchor) {
        return this.toJS({ json: true, jsonArg, mapAsMap: false, onAnchor });
    }
    /** A YAML representation of the document. */
    toString(options = {}) {
        if (this.errors.length > 0)
            throw new Error('Document with errors cannot be stringified');
        if ('indent' in options &&
            (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
            const s = JSON.stringify(options.indent);
            throw new Error(`"indent" option must be a positive integer, not ${s}`);
        }
        return stringifyDocument.stringifyDocument(this, options);
    }
}
function assertCollection(contents) {
    if (identity.isCollection(contents))
        return true;
    throw new Error('Expected a YAML collection as document contents');
}

exports.Document = Document;


/***/ }),

/***/ 71596:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var visit = __nccwpck_require__(10204);

/**
 * Verify that the input string is a valid anchor.
 *
 * Will throw on errors.
 */
function anchorIsValid(anchor) {
    if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
        const sa = JSON.stringify(anchor);
        const msg = `Anchor must not contain whitespace or control characters: ${sa}`;
        throw new Error(msg);
    }
    return true;
}
function anchorNames(root) {
    const anchors = new Set();
    visit.visit(root, {
        Value(_key, node) {
            if (node.anchor)
                anchors.add(node.anchor);
        }
    });
    return anchors;
}
/** Find a new anchor name with the given `prefix` and a one-indexed suffix. */
function findNewAnchor(prefix, exclude) {
    for (let i = 1; true; ++i) {
        const name = `${prefix}${i}`;
        if (!exclude.has(name))
            return name;
    }
}
function createNodeAnchors(doc, prefix) {
    const aliasObjects = [];
    const sourceObjects = new Map();
    let prevAnchors = null;
    return {
        onAnchor: (source) => {
            aliasObjects.push(source);
            prevAnchors ?? (prevAnchors = anchorNames(doc));
            const anchor = findNewAnchor(prefix, prevAnchors);
            prevAnchors.add(anchor);
            return anchor;
        },
        /**
         * With circular references, the source node is only resolved after all
         * of its child nodes are. This is why anchors are set only after all of
         * the nodes have been created.
         */
        setAnchors: () => {
            for (const source of aliasObjects) {
                const ref = sourceObjects.get(source);
                if (typeof ref === 'object' &&
                    ref.anchor &&
                    (identity.isScalar(ref.node) || identity.isCollection(ref.node))) {
                    ref.node.anchor = ref.anchor;
                }
                else {
                    const error = new Error('Failed to resolve repeated object (this should not happen)');
                    error.source = source;
                    throw error;
                }
            }
        },
        sourceObjects
    };
}

exports.anchorIsValid = anchorIsValid;
exports.anchorNames = anchorNames;
exports.createNodeAnchors = createNodeAnchors;
exports.findNewAnchor = findNewAnchor;


/***/ }),

/***/ 83661:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Applies the JSON.parse reviver algorithm as defined in the ECMA-262 spec,
 * in section 24.5.1.1 "Runtime Semantics: InternalizeJSONProperty" of the
 * 2021 edition: https://tc39.es/ecma262/#sec-json.parse
 *
 * Includes extensions for handling Map and Set objects.
 */
function applyReviver(reviver, obj, key, val) {
    if (val && typeof val === 'object') {
        if (Array.isArray(val)) {
            for (let i = 0, len = val.length; i < len; ++i) {
                const v0 = val[i];
                const v1 = applyReviver(reviver, val, String(i), v0);
                // eslint-disable-next-line @typescript-eslint/no-array-delete
                if (v1 === undefined)
                    delete val[i];
                else if (v1 !== v0)
                    val[i] = v1;
            }
        }
        else if (val instanceof Map) {
            for (const k of Array.from(val.keys())) {
                const v0 = val.get(k);
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    val.delete(k);
                else if (v1 !== v0)
                    val.set(k, v1);
            }
        }
        else if (val instanceof Set) {
            for (const v0 of Array.from(val)) {
                const v1 = applyReviver(reviver, val, v0, v0);
                if (v1 === undefined)
                    val.delete(v0);
                else if (v1 !== v0) {
                    val.delete(v0);
                    val.add(v1);
                }
            }
        }
        else {
            for (const [k, v0] of Object.entries(val)) {
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    delete val[k];
                else if (v1 !== v0)
                    val[k] = v1;
            }
        }
    }
    return reviver.call(obj, key, val);
}

exports.applyReviver = applyReviver;


/***/ }),

/***/ 42404:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(41127);
var Scalar = __nccwpck_require__(63301);

const defaultTagPrefix = 'tag:yaml.org,2002:';
function findTagObject(value, tagName, tags) {
    if (tagName) {
        const match = tags.filter(t => t.tag === tagName);
        const tagObj = match.find(t => !t.format) ?? match[0];
        if (!tagObj)
            throw new Error(`Tag ${tagName} not found`);
        return tagObj;
    }
    return tags.find(t => t.identify?.(value) && !t.format);
}
function createNode(value, tagName, ctx) {
    if (identity.isDocument(value))
        value = value.contents;
    if (identity.isNode(value))
        return value;
    if (identity.isPair(value)) {
        const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
        map.items.push(value);
        return map;
    }
    if (value instanceof String ||
        value instanceof Number ||
        value instanceof Boolean ||
        (typeof BigInt !== 'undefined' && value instanceof BigInt) // not supported everywhere
    ) {
        // https://tc39.es/ecma262/#sec-serializejsonproperty
        value = value.valueOf();
    }
    const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
    // Detect duplicate references to the same object & use Alias nodes for all
    // after first. The `ref` wrapper allows for circular references to resolve.
    let ref = undefined;
    if (aliasDuplicateObjects && value && typeof value === 'object') {
        ref = sourceObjects.get(value);
        if (ref) {
            ref.anchor ?? (ref.anchor = onAnchor(value));
            return new Alias.Alias(ref.anchor);
        }
        else {
            ref = { anchor: null, node: null };
            sourceObjects.set(value, ref);
        }
    }
    if (tagName?.startsWith('!!'))
        tagName = defaultTagPrefix + tagName.slice(2);
    let tagObj = findTagObject(value, tagName, schema.tags);
    if (!tagObj) {
        if (value && typeof value.toJSON === 'function') {
            // eslint-disable-next-line @typescript-eslint/no-unsafe-call
            value = value.toJSON();
        }
        if (!value || typeof value !== 'object') {
            const node = new Scalar.Scalar(value);
            if (ref)
                ref.node = node;
            return node;
        }
        tagObj =
            value instanceof Map
                ? schema[identity.MAP]
                : Symbol.iterator in Object(value)
                    ? schema[identity.SEQ]
                    : schema[identity.MAP];
    }
    if (onTagObj) {
        onTagObj(tagObj);
        delete ctx.onTagObj;
    }
    const node = tagObj?.createNode
        ? tagObj.createNode(ctx.schema, value, ctx)
        : typeof tagObj?.nodeClass?.from === 'function'
            ? tagObj.nodeClass.from(ctx.schema, value, ctx)
            : new Scalar.Scalar(value);
    if (tagName)
        node.tag = tagName;
    else if (!tagObj.default)
        node.tag = tagObj.tag;
    if (ref)
        ref.node = node;
    return node;
}

exports.createNode = createNode;


/***/ }),

/***/ 61342:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var visit = __nccwpck_require__(10204);

const escapeChars = {
    '!': '%21',
    ',': '%2C',
    '[': '%5B',
    ']': '%5D',
    '{': '%7B',
    '}': '%7D'
};
const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, ch => escapeChars[ch]);
class Directives {
    constructor(yaml, tags) {
        /**
         * The directives-end/doc-start marker `---`. If `null`, a marker may still be
         * included in the document's stringified representation.
         */
        this.docStart = null;
        /** The doc-end marker `...`.  */
        this.docEnd = false;
        this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
        this.tags = Object.assign({}, Directives.defaultTags, tags);
    }
    clone() {
        const copy = new Directives(this.yaml, this.tags);
        copy.docStart = this.docStart;
        return copy;
    }
    /**
     * During parsing, get a Directives instance for the current document and
     * update the stream state according to the current version's spec.
     */
    atDocument() {
        const res = new Directives(this.yaml, this.tags);
        switch (this.yaml.version) {
            case '1.1':
                this.atNextDocument = true;
                break;
            case '1.2':
                this.atNextDocument = false;
                this.yaml = {
                    explicit: Directives.defaultYaml.explicit,
                    version: '1.2'
                };
                this.tags = Object.assign({}, Directives.defaultTags);
                break;
        }
        return res;
    }
    /**
     * @param onError - May be called even if the action was successful
     * @returns `true` on success
     */
    add(line, onError) {
        if (this.atNextDocument) {
            this.yaml = { explicit: Directives.defaultYaml.explicit, version: '1.1' };
            this.tags = Object.assign({}, Directives.defaultTags);
            this.atNextDocument = false;
        }
        const parts = line.trim().split(/[ \t]+/);
        const name = parts.shift();
        switch (name) {
            case '%TAG': {
                if (parts.length !== 2) {
                    onError(0, '%TAG directive should contain exactly two parts');
                    if (parts.length < 2)
                        return false;
                }
                const [handle, prefix] = parts;
                this.tags[handle] = prefix;
                return true;
            }
            case '%YAML': {
                this.yaml.explicit = true;
                if (parts.length !== 1) {
                    onError(0, '%YAML directive should contain exactly one part');
                    return false;
                }
                const [version] = parts;
                if (version === '1.1' || version === '1.2') {
                    this.yaml.version = version;
                    return true;
                }
                else {
                    const isValid = /^\d+\.\d+$/.test(version);
                    onError(6, `Unsupported YAML version ${version}`, isValid);
                    return false;
                }
            }
            default:
                onError(0, `Unknown directive ${name}`, true);
                return false;
        }
    }
    /**
     * Resolves a tag, matching handles to those defined in %TAG directives.
     *
     * @returns Resolved tag, which may also be the non-specific tag `'!'` or a
     *   `'!local'` tag, or `null` if unresolvable.
     */
    tagName(source, onError) {
        if (source === '!')
            return '!'; // non-specific tag
        if (source[0] !== '!') {
            onError(`Not a valid tag: ${source}`);
            return null;
        }
        if (source[1] === '<') {
            const verbatim = source.slice(2, -1);
            if (verbatim === '!' || verbatim === '!!') {
                onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
                return null;
            }
            if (source[source.length - 1] !== '>')
                onError('Verbatim tags must end with a >');
            return verbatim;
        }
        const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
        if (!suffix)
            onError(`The ${source} tag has no suffix`);
        const prefix = this.tags[handle];
        if (prefix) {
            try {
                return prefix + decodeURIComponent(suffix);
            }
            catch (error) {
                onError(String(error));
                return null;
            }
        }
        if (handle === '!')
            return source; // local tag
        onError(`Could not resolve tag: ${source}`);
        return null;
    }
    /**
     * Given a fully resolved tag, returns its printable string form,
     * taking into account current tag prefixes and defaults.
     */
    tagString(tag) {
        for (const [handle, prefix] of Object.entries(this.tags)) {
            if (tag.startsWith(prefix))
                return handle + escapeTagName(tag.substring(prefix.length));
        }
        return tag[0] === '!' ? tag : `!<${tag}>`;
    }
    toString(doc) {
        const lines = this.yaml.explicit
            ? [`%YAML ${this.yaml.version || '1.2'}`]
            : [];
        const tagEntries = Object.entries(this.tags);
        let tagNames;
        if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
            const tags = {};
            visit.visit(doc.contents, (_key, node) => {
                if (identity.isNode(node) && node.tag)
                    tags[node.tag] = true;
            });
            tagNames = Object.keys(tags);
        }
        else
            tagNames = [];
        for (const [handle, prefix] of tagEntries) {
            if (handle === '!!' && prefix === 'tag:yaml.org,2002:')
                continue;
            if (!doc || tagNames.some(tn => tn.startsWith(prefix)))
                lines.push(`%TAG ${handle} ${prefix}`);
        }
        return lines.join('\n');
    }
}
Directives.defaultYaml = { explicit: false, version: '1.2' };
Directives.defaultTags = { '!!': 'tag:yaml.org,2002:' };

exports.Directives = Directives;


/***/ }),

/***/ 91464:
/***/ ((__unused_webpack_module, exports) => {



class YAMLError extends Error {
    constructor(name, pos, code, message) {
        super();
        this.name = name;
        this.code = code;
        this.message = message;
        this.pos = pos;
    }
}
class YAMLParseError extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLParseError', pos, code, message);
    }
}
class YAMLWarning extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLWarning', pos, code, message);
    }
}
const prettifyError = (src, lc) => (error) => {
    if (error.pos[0] === -1)
        return;
    error.linePos = error.pos.map(pos => lc.linePos(pos));
    const { line, col } = error.linePos[0];
    error.message += ` at line ${line}, column ${col}`;
    let ci = col - 1;
    let lineStr = src
        .substring(lc.lineStarts[line - 1], lc.lineStarts[line])
        .replace(/[\n\r]+$/, '');
    // Trim to max 80 chars, keeping col position near the middle
    if (ci >= 60 && lineStr.length > 80) {
        const trimStart = Math.min(ci - 39, lineStr.length - 79);
        lineStr = '…' + lineStr.substring(trimStart);
        ci -= trimStart - 1;
    }
    if (lineStr.length > 80)
        lineStr = lineStr.substring(0, 79) + '…';
    // Include previous line in context if pointing at line start
    if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
        // Regexp won't match if start is trimmed
        let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
        if (prev.length > 80)
            prev = prev.substring(0, 79) + '…\n';
        lineStr = prev + lineStr;
    }
    if (/[^ ]/.test(lineStr)) {
        let count = 1;
        const end = error.linePos[1];
        if (end?.line === line && end.col > col) {
            count = Math.max(1, Math.min(end.col - col, 80 - ci));
        }
        const pointer = ' '.repeat(ci) + '^'.repeat(count);
        error.message += `:\n\n${lineStr}\n${pointer}\n`;
    }
};

exports.YAMLError = YAMLError;
exports.YAMLParseError = YAMLParseError;
exports.YAMLWarning = YAMLWarning;
exports.prettifyError = prettifyError;


/***/ }),

/***/ 38815:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;


var composer = __nccwpck_require__(89984);
var Document = __nccwpck_require__(3021);
var Schema = __nccwpck_require__(45840);
var errors = __nccwpck_require__(91464);
var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(41127);
var Pair = __nccwpck_require__(57165);
var Scalar = __nccwpck_require__(63301);
var YAMLMap = __nccwpck_require__(84454);
var YAMLSeq = __nccwpck_require__(92223);
var cst = __nccwpck_require__(3461);
var lexer = __nccwpck_require__(40361);
var lineCounter = __nccwpck_require__(66628);
var parser = __nccwpck_require__(3456);
var publicApi = __nccwpck_require__(84047);
var visit = __nccwpck_require__(10204);



__webpack_unused_export__ = composer.Composer;
__webpack_unused_export__ = Document.Document;
__webpack_unused_export__ = Schema.Schema;
__webpack_unused_export__ = errors.YAMLError;
__webpack_unused_export__ = errors.YAMLParseError;
__webpack_unused_export__ = errors.YAMLWarning;
__webpack_unused_export__ = Alias.Alias;
exports.Vj = identity.isAlias;
__webpack_unused_export__ = identity.isCollection;
__webpack_unused_export__ = identity.isDocument;
exports.jh = identity.isMap;
__webpack_unused_export__ = identity.isNode;
__webpack_unused_export__ = identity.isPair;
exports.jn = identity.isScalar;
exports.oP = identity.isSeq;
__webpack_unused_export__ = Pair.Pair;
__webpack_unused_export__ = Scalar.Scalar;
__webpack_unused_export__ = YAMLMap.YAMLMap;
__webpack_unused_export__ = YAMLSeq.YAMLSeq;
__webpack_unused_export__ = cst;
__webpack_unused_export__ = lexer.Lexer;
exports.HN = lineCounter.LineCounter;
__webpack_unused_export__ = parser.Parser;
exports.qg = publicApi.parse;
exports.hR = publicApi.parseAllDocuments;
exports.Tp = publicApi.parseDocument;
__webpack_unused_export__ = publicApi.stringify;
__webpack_unused_export__ = visit.visit;
__webpack_unused_export__ = visit.visitAsync;


/***/ }),

/***/ 57249:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);

function debug(logLevel, ...messages) {
    if (logLevel === 'debug')
        console.log(...messages);
}
function warn(logLevel, warning) {
    if (logLevel === 'debug' || logLevel === 'warn') {
        if (typeof node_process.emitWarning === 'function')
            node_process.emitWarning(warning);
        else
            console.warn(warning);
    }
}

exports.debug = debug;
exports.warn = warn;


/***/ }),

/***/ 4065:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(71596);
var visit = __nccwpck_require__(10204);
var identity = __nccwpck_require__(41127);
var Node = __nccwpck_require__(66673);
var toJS = __nccwpck_require__(74043);

class Alias extends Node.NodeBase {
    constructor(source) {
        super(identity.ALIAS);
        this.source = source;
        Object.defineProperty(this, 'tag', {
            set() {
                throw new Error('Alias nodes cannot have tags');
            }
        });
    }
    /**
     * Resolve the value of this alias within `doc`, finding the last
     * instance of the `source` anchor before this node.
     */
    resolve(doc, ctx) {
        if (ctx?.maxAliasCount === 0)
            throw new ReferenceError('Alias resolution is disabled');
        let nodes;
        if (ctx?.aliasResolveCache) {
            nodes = ctx.aliasResolveCache;
        }
        else {
            nodes = [];
            visit.visit(doc, {
                Node: (_key, node) => {
                    if (identity.isAlias(node) || identity.hasAnchor(node))
                        nodes.push(node);
                }
            });
            if (ctx)
                ctx.aliasResolveCache = nodes;
        }
        let found = undefined;
        for (const node of nodes) {
            if (node === this)
                break;
            if (node.anchor === this.source)
                found = node;
        }
        if (found && ctx) {
            const { anchors, doc, maxAliasCount } = ctx;
            let data = anchors.get(found);
            if (!data) {
                // Resolve anchors for Node.prototype.toJS()
                toJS.toJS(found, null, ctx);
                data = anchors.get(found);
            }
            /* istanbul ignore if */
            if (data?.res === undefined) {
                const msg = 'This should not happen: Alias anchor was not resolved?';
                throw new ReferenceError(msg);
            }
            if (maxAliasCount >= 0) {
                data.count += 1;
                if (data.aliasCount === 0)
                    data.aliasCount = getAliasCount(doc, found, anchors);
                if (data.count * data.aliasCount > maxAliasCount) {
                    const msg = 'Excessive alias count indicates a resource exhaustion attack';
                    throw new ReferenceError(msg);
                }
            }
        }
        return found;
    }
    toJSON(_arg, ctx) {
        if (!ctx)
            return { source: this.source };
        const source = this.resolve(ctx.doc, ctx);
        if (!source) {
            const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
            throw new ReferenceError(msg);
        }
        return ctx.anchors.get(source).res;
    }
    toString(ctx, _onComment, _onChompKeep) {
        const src = `*${this.source}`;
        if (ctx) {
            anchors.anchorIsValid(this.source);
            if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
                const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
                throw new Error(msg);
            }
            if (ctx.implicitKey)
                return `${src} `;
        }
        return src;
    }
}
function getAliasCount(doc, node, anchors) {
    if (identity.isAlias(node)) {
        const source = node.resolve(doc);
        const anchor = anchors && source && anchors.get(source);
        return anchor ? anchor.count * anchor.aliasCount : 0;
    }
    else if (identity.isCollection(node)) {
        let count = 0;
        for (const item of node.items) {
            const c = getAliasCount(doc, item, anchors);
            if (c > count)
                count = c;
        }
        return count;
    }
    else if (identity.isPair(node)) {
        const kc = getAliasCount(doc, node.key, anchors);
        const vc = getAliasCount(doc, node.value, anchors);
        return Math.max(kc, vc);
    }
    return 1;
}

exports.Alias = Alias;


/***/ }),

/***/ 40101:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(42404);
var identity = __nccwpck_require__(41127);
var Node = __nccwpck_require__(66673);

function collectionFromPath(schema, path, value) {
    let v = value;
    for (let i = path.length - 1; i >= 0; --i) {
        const k = path[i];
        if (typeof k === 'number' && Number.isInteger(k) && k >= 0) {
            const a = [];
            a[k] = v;
            v = a;
        }
        else {
            v = new Map([[k, v]]);
        }
    }
    return createNode.createNode(v, undefined, {
        aliasDuplicateObjects: false,
        keepUndefined: false,
        onAnchor: () => {
            throw new Error('This should not happen, please report a bug.');
        },
        schema,
        sourceObjects: new Map()
    });
}
// Type guard is intentionally a little wrong so as to be more useful,
// as it does not cover untypable empty non-string iterables (e.g. []).
const isEmptyPath = (path) => path == null ||
    (typeof path === 'object' && !!path[Symbol.iterator]().next().done);
class Collection extends Node.NodeBase {
    constructor(type, schema) {
        super(type);
        Object.defineProperty(this, 'schema', {
            value: schema,
            configurable: true,
            enumerable: false,
            writable: true
        });
    }
    /**
     * Create a copy of this collection.
     *
     * @param schema - If defined, overwrites the original's schema
     */
    clone(schema) {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (schema)
            copy.schema = schema;
        copy.items = copy.items.map(it => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /**
     * Adds a value to the collection. For `!!map` and `!!omap` the value must
     * be a Pair instance or a `{ key, value }` object, which may not have a key
     * that already exists in the map.
     */
    addIn(path, value) {
        if (isEmptyPath(path))
            this.add(value);
        else {
            const [key, ...rest] = path;
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.addIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
    /**
     * Removes a value from the collection.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.delete(key);
        const node = this.get(key, true);
        if (identity.isCollection(node))
            return node.deleteIn(rest);
        else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        const [key, ...rest] = path;
        const node = this.get(key, true);
        if (rest.length === 0)
            return !keepScalar && identity.isScalar(node) ? node.value : node;
        else
            return identity.isCollection(node) ? node.getIn(rest, keepScalar) : undefined;
    }
    hasAllNullValues(allowScalar) {
        return this.items.every(node => {
            if (!identity.isPair(node))
                return false;
            const n = node.value;
            return (n == null ||
                (allowScalar &&
                    identity.isScalar(n) &&
                    n.value == null &&
                    !n.commentBefore &&
                    !n.comment &&
                    !n.tag));
        });
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     */
    hasIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.has(key);
        const node = this.get(key, true);
        return identity.isCollection(node) ? node.hasIn(rest) : false;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        const [key, ...rest] = path;
        if (rest.length === 0) {
            this.set(key, value);
        }
        else {
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.setIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
}

exports.Collection = Collection;
exports.collectionFromPath = collectionFromPath;
exports.isEmptyPath = isEmptyPath;


/***/ }),

/***/ 66673:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var applyReviver = __nccwpck_require__(83661);
var identity = __nccwpck_require__(41127);
var toJS = __nccwpck_require__(74043);

class NodeBase {
    constructor(type) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: type });
    }
    /** Create a copy of this node.  */
    clone() {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** A plain JavaScript representation of this node. */
    toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        if (!identity.isDocument(doc))
            throw new TypeError('A document argument is required');
        const ctx = {
            anchors: new Map(),
            doc,
            keep: true,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this, '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
}

exports.NodeBase = NodeBase;


/***/ }),

/***/ 57165:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(42404);
var stringifyPair = __nccwpck_require__(59748);
var addPairToJSMap = __nccwpck_require__(97104);
var identity = __nccwpck_require__(41127);

function createPair(key, value, ctx) {
    const k = createNode.createNode(key, undefined, ctx);
    const v = createNode.createNode(value, undefined, ctx);
    return new Pair(k, v);
}
class Pair {
    constructor(key, value = null) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
        this.key = key;
        this.value = value;
    }
    clone(schema) {
        let { key, value } = this;
        if (identity.isNode(key))
            key = key.clone(schema);
        if (identity.isNode(value))
            value = value.clone(schema);
        return new Pair(key, value);
    }
    toJSON(_, ctx) {
        const pair = ctx?.mapAsMap ? new Map() : {};
        return addPairToJSMap.addPairToJSMap(ctx, pair, this);
    }
    toString(ctx, onComment, onChompKeep) {
        return ctx?.doc
            ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep)
            : JSON.stringify(this);
    }
}

exports.Pair = Pair;
exports.createPair = createPair;


/***/ }),

/***/ 63301:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var Node = __nccwpck_require__(66673);
var toJS = __nccwpck_require__(74043);

const isScalarValue = (value) => !value || (typeof value !== 'function' && typeof value !== 'object');
class Scalar extends Node.NodeBase {
    constructor(value) {
        super(identity.SCALAR);
        this.value = value;
    }
    toJSON(arg, ctx) {
        return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
    }
    toString() {
        return String(this.value);
    }
}
Scalar.BLOCK_FOLDED = 'BLOCK_FOLDED';
Scalar.BLOCK_LITERAL = 'BLOCK_LITERAL';
Scalar.PLAIN = 'PLAIN';
Scalar.QUOTE_DOUBLE = 'QUOTE_DOUBLE';
Scalar.QUOTE_SINGLE = 'QUOTE_SINGLE';

exports.Scalar = Scalar;
exports.isScalarValue = isScalarValue;


/***/ }),

/***/ 84454:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyCollection = __nccwpck_require__(61212);
var addPairToJSMap = __nccwpck_require__(97104);
var Collection = __nccwpck_require__(40101);
var identity = __nccwpck_require__(41127);
var Pair = __nccwpck_require__(57165);
var Scalar = __nccwpck_require__(63301);

function findPair(items, key) {
    const k = identity.isScalar(key) ? key.value : key;
    for (const it of items) {
        if (identity.isPair(it)) {
            if (it.key === key || it.key === k)
                return it;
            if (identity.isScalar(it.key) && it.key.value === k)
                return it;
        }
    }
    return undefined;
}
class YAMLMap extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:map';
    }
    constructor(schema) {
        super(identity.MAP, schema);
        this.items = [];
    }
    /**
     * A generic collection parsing method that can be extended
     * to other node classes that inherit from YAMLMap
     */
    static from(schema, obj, ctx) {
        const { keepUndefined, replacer } = ctx;
        const map = new this(schema);
        const add = (key, value) => {
            if (typeof replacer === 'function')
                value = replacer.call(obj, key, value);
            else if (Array.isArray(replacer) && !replacer.includes(key))
                return;
            if (value !== undefined || keepUndefined)
                map.items.push(Pair.createPair(key, value, ctx));
        };
        if (obj instanceof Map) {
            for (const [key, value] of obj)
                add(key, value);
        }
        else if (obj && typeof obj === 'object') {
            for (const key of Object.keys(obj))
                add(key, obj[key]);
        }
        if (typeof schema.sortMapEntries === 'function') {
            map.items.sort(schema.sortMapEntries);
        }
        return map;
    }
    /**
     * Adds a value to the collection.
     *
     * @param overwrite - If not set `true`, using a key that is already in the
     *   collection will throw. Otherwise, overwrites the previous value.
     */
    add(pair, overwrite) {
        let _pair;
        if (identity.isPair(pair))
            _pair = pair;
        else if (!pair || typeof pair !== 'object' || !('key' in pair)) {
            // In TypeScript, this never happens.
            _pair = new Pair.Pair(pair, pair?.value);
        }
        else
            _pair = new Pair.Pair(pair.key, pair.value);
        const prev = findPair(this.items, _pair.key);
        const sortEntries = this.schema?.sortMapEntries;
        if (prev) {
            if (!overwrite)
                throw new Error(`Key ${_pair.key} already set`);
            // For scalars, keep the old node & its comments and anchors
            if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value))
                prev.value.value = _pair.value;
            else
                prev.value = _pair.value;
        }
        else if (sortEntries) {
            const i = this.items.findIndex(item => sortEntries(_pair, item) < 0);
            if (i === -1)
                this.items.push(_pair);
            else
                this.items.splice(i, 0, _pair);
        }
        else {
            this.items.push(_pair);
        }
    }
    delete(key) {
        const it = findPair(this.items, key);
        if (!it)
            return false;
        const del = this.items.splice(this.items.indexOf(it), 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const it = findPair(this.items, key);
        const node = it?.value;
        return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? undefined;
    }
    has(key) {
        return !!findPair(this.items, key);
    }
    set(key, value) {
        this.add(new Pair.Pair(key, value), true);
    }
    /**
     * @param ctx - Conversion context, originally set in Document#toJS()
     * @param {Class} Type - If set, forces the returned collection type
     * @returns Instance of Type, Map, or Object
     */
    toJSON(_, ctx, Type) {
        const map = Type ? new Type() : ctx?.mapAsMap ? new Map() : {};
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const item of this.items)
            addPairToJSMap.addPairToJSMap(ctx, map, item);
        return map;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        for (const item of this.items) {
            if (!identity.isPair(item))
                throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
        }
        if (!ctx.allNullValues && this.hasAllNullValues(false))
            ctx = Object.assign({}, ctx, { allNullValues: true });
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '',
            flowChars: { start: '{', end: '}' },
            itemIndent: ctx.indent || '',
            onChompKeep,
            onComment
        });
    }
}

exports.YAMLMap = YAMLMap;
exports.findPair = findPair;


/***/ }),

/***/ 92223:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(42404);
var stringifyCollection = __nccwpck_require__(61212);
var Collection = __nccwpck_require__(40101);
var identity = __nccwpck_require__(41127);
var Scalar = __nccwpck_require__(63301);
var toJS = __nccwpck_require__(74043);

class YAMLSeq extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:seq';
    }
    constructor(schema) {
        super(identity.SEQ, schema);
        this.items = [];
    }
    add(value) {
        this.items.push(value);
    }
    /**
     * Removes a value from the collection.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     *
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return false;
        const del = this.items.splice(idx, 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return undefined;
        const it = this.items[idx];
        return !keepScalar && identity.isScalar(it) ? it.value : it;
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     */
    has(key) {
        const idx = asItemIndex(key);
        return typeof idx === 'number' && idx < this.items.length;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     *
     * If `key` does not contain a representation of an integer, this will throw.
     * It may be wrapped in a `Scalar`.
     */
    set(key, value) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            throw new Error(`Expected a valid index, not ${key}.`);
        const prev = this.items[idx];
        if (identity.isScalar(prev) && Scalar.isScalarValue(value))
            prev.value = value;
        else
            this.items[idx] = value;
    }
    toJSON(_, ctx) {
        const seq = [];
        if (ctx?.onCreate)
            ctx.onCreate(seq);
        let i = 0;
        for (const item of this.items)
            seq.push(toJS.toJS(item, String(i++), ctx));
        return seq;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '- ',
            flowChars: { start: '[', end: ']' },
            itemIndent: (ctx.indent || '') + '  ',
            onChompKeep,
            onComment
        });
    }
    static from(schema, obj, ctx) {
        const { replacer } = ctx;
        const seq = new this(schema);
        if (obj && Symbol.iterator in Object(obj)) {
            let i = 0;
            for (let it of obj) {
                if (typeof replacer === 'function') {
                    const key = obj instanceof Set ? it : String(i++);
                    it = replacer.call(obj, key, it);
                }
                seq.items.push(createNode.createNode(it, undefined, ctx));
            }
        }
        return seq;
    }
}
function asItemIndex(key) {
    let idx = identity.isScalar(key) ? key.value : key;
    if (idx && typeof idx === 'string')
        idx = Number(idx);
    return typeof idx === 'number' && Number.isInteger(idx) && idx >= 0
        ? idx
        : null;
}

exports.YAMLSeq = YAMLSeq;


/***/ }),

/***/ 97104:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var log = __nccwpck_require__(57249);
var merge = __nccwpck_require__(90452);
var stringify = __nccwpck_require__(2148);
var identity = __nccwpck_require__(41127);
var toJS = __nccwpck_require__(74043);

function addPairToJSMap(ctx, map, { key, value }) {
    if (identity.isNode(key) && key.addToJSMap)
        key.addToJSMap(ctx, map, value);
    // TODO: Should drop this special case for bare << handling
    else if (merge.isMergeKey(ctx, key))
        merge.addMergeToJSMap(ctx, map, value);
    else {
        const jsKey = toJS.toJS(key, '', ctx);
        if (map instanceof Map) {
            map.set(jsKey, toJS.toJS(value, jsKey, ctx));
        }
        else if (map instanceof Set) {
            map.add(jsKey);
        }
        else {
            const stringKey = stringifyKey(key, jsKey, ctx);
            const jsValue = toJS.toJS(value, stringKey, ctx);
            if (stringKey in map)
                Object.defineProperty(map, stringKey, {
                    value: jsValue,
                    writable: true,
                    enumerable: true,
                    configurable: true
                });
            else
                map[stringKey] = jsValue;
        }
    }
    return map;
}
function stringifyKey(key, jsKey, ctx) {
    if (jsKey === null)
        return '';
    // eslint-disable-next-line @typescript-eslint/no-base-to-string
    if (typeof jsKey !== 'object')
        return String(jsKey);
    if (identity.isNode(key) && ctx?.doc) {
        const strCtx = stringify.createStringifyContext(ctx.doc, {});
        strCtx.anchors = new Set();
        for (const node of ctx.anchors.keys())
            strCtx.anchors.add(node.anchor);
        strCtx.inFlow = true;
        strCtx.inStringifyKey = true;
        const strKey = key.toString(strCtx);
        if (!ctx.mapKeyWarned) {
            let jsonStr = JSON.stringify(strKey);
            if (jsonStr.length > 40)
                jsonStr = jsonStr.substring(0, 36) + '..."';
            log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
            ctx.mapKeyWarned = true;
        }
        return strKey;
    }
    return JSON.stringify(jsKey);
}

exports.addPairToJSMap = addPairToJSMap;


/***/ }),

/***/ 41127:
/***/ ((__unused_webpack_module, exports) => {



const ALIAS = Symbol.for('yaml.alias');
const DOC = Symbol.for('yaml.document');
const MAP = Symbol.for('yaml.map');
const PAIR = Symbol.for('yaml.pair');
const SCALAR = Symbol.for('yaml.scalar');
const SEQ = Symbol.for('yaml.seq');
const NODE_TYPE = Symbol.for('yaml.node.type');
const isAlias = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === ALIAS;
const isDocument = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === DOC;
const isMap = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === MAP;
const isPair = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === PAIR;
const isScalar = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SCALAR;
const isSeq = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SEQ;
function isCollection(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case MAP:
            case SEQ:
                return true;
        }
    return false;
}
function isNode(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case ALIAS:
            case MAP:
            case SCALAR:
            case SEQ:
                return true;
        }
    return false;
}
const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;

exports.ALIAS = ALIAS;
exports.DOC = DOC;
exports.MAP = MAP;
exports.NODE_TYPE = NODE_TYPE;
exports.PAIR = PAIR;
exports.SCALAR = SCALAR;
exports.SEQ = SEQ;
exports.hasAnchor = hasAnchor;
exports.isAlias = isAlias;
exports.isCollection = isCollection;
exports.isDocument = isDocument;
exports.isMap = isMap;
exports.isNode = isNode;
exports.isPair = isPair;
exports.isScalar = isScalar;
exports.isSeq = isSeq;


/***/ }),

/***/ 74043:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);

/**
 * Recursively convert any node or its contents to native JavaScript
 *
 * @param value - The input value
 * @param arg - If `value` defines a `toJSON()` method, use this
 *   as its first argument
 * @param ctx - Conversion context, originally set in Document#toJS(). If
 *   `{ keep: true }` is not set, output should be suitable for JSON
 *   stringification.
 */
function toJS(value, arg, ctx) {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-return
    if (Array.isArray(value))
        return value.map((v, i) => toJS(v, String(i), ctx));
    if (value && typeof value.toJSON === 'function') {
        // eslint-disable-next-line @typescript-eslint/no-unsafe-call
        if (!ctx || !identity.hasAnchor(value))
            return value.toJSON(arg, ctx);
        const data = { aliasCount: 0, count: 1, res: undefined };
        ctx.anchors.set(value, data);
        ctx.onCreate = res => {
            data.res = res;
            delete ctx.onCreate;
        };
        const res = value.toJSON(arg, ctx);
        if (ctx.onCreate)
            ctx.onCreate(res);
        return res;
    }
    if (typeof value === 'bigint' && !ctx?.keep)
        return Number(value);
    return value;
}

exports.toJS = toJS;


/***/ }),

/***/ 60110:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var resolveBlockScalar = __nccwpck_require__(48913);
var resolveFlowScalar = __nccwpck_require__(76842);
var errors = __nccwpck_require__(91464);
var stringifyString = __nccwpck_require__(83069);

function resolveAsScalar(token, strict = true, onError) {
    if (token) {
        const _onError = (pos, code, message) => {
            const offset = typeof pos === 'number' ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
            if (onError)
                onError(offset, code, message);
            else
                throw new errors.YAMLParseError([offset, offset + 1], code, message);
        };
        switch (token.type) {
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
            case 'block-scalar':
                return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
        }
    }
    return null;
}
/**
 * Create a new scalar token with `value`
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.end Comments and whitespace after the end of the value, or after the block scalar header. If undefined, a newline will be added.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.indent The indent level of the token.
 * @param context.inFlow Is this scalar within a flow collection? This may affect the resolved type of the token's value.
 * @param context.offset The offset position of the token.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function createScalarToken(value, context) {
    const { implicitKey = false, indent, inFlow = false, offset = -1, type = 'PLAIN' } = context;
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey,
        indent: indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    const end = context.end ?? [
        { type: 'newline', offset: -1, indent, source: '\n' }
    ];
    switch (source[0]) {
        case '|':
        case '>': {
            const he = source.indexOf('\n');
            const head = source.substring(0, he);
            const body = source.substring(he + 1) + '\n';
            const props = [
                { type: 'block-scalar-header', offset, indent, source: head }
            ];
            if (!addEndtoBlockProps(props, end))
                props.push({ type: 'newline', offset: -1, indent, source: '\n' });
            return { type: 'block-scalar', offset, indent, props, source: body };
        }
        case '"':
            return { type: 'double-quoted-scalar', offset, indent, source, end };
        case "'":
            return { type: 'single-quoted-scalar', offset, indent, source, end };
        default:
            return { type: 'scalar', offset, indent, source, end };
    }
}
/**
 * Set the value of `token` to the given string `value`, overwriting any previous contents and type that it may have.
 *
 * Best efforts are made to retain any comments previously associated with the `token`,
 * though all contents within a collection's `items` will be overwritten.
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param token Any token. If it does not include an `indent` value, the value will be stringified as if it were an implicit key.
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.afterKey In most cases, values after a key should have an additional level of indentation.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.inFlow Being within a flow collection may affect the resolved type of the token's value.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function setScalarValue(token, value, context = {}) {
    let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
    let indent = 'indent' in token ? token.indent : null;
    if (afterKey && typeof indent === 'number')
        indent += 2;
    if (!type)
        switch (token.type) {
            case 'single-quoted-scalar':
                type = 'QUOTE_SINGLE';
                break;
            case 'double-quoted-scalar':
                type = 'QUOTE_DOUBLE';
                break;
            case 'block-scalar': {
                const header = token.props[0];
                if (header.type !== 'block-scalar-header')
                    throw new Error('Invalid block scalar header');
                type = header.source[0] === '>' ? 'BLOCK_FOLDED' : 'BLOCK_LITERAL';
                break;
            }
            default:
                type = 'PLAIN';
        }
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey: implicitKey || indent === null,
        indent: indent !== null && indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    switch (source[0]) {
        case '|':
        case '>':
            setBlockScalarValue(token, source);
            break;
        case '"':
            setFlowScalarValue(token, source, 'double-quoted-scalar');
            break;
        case "'":
            setFlowScalarValue(token, source, 'single-quoted-scalar');
            break;
        default:
            setFlowScalarValue(token, source, 'scalar');
    }
}
function setBlockScalarValue(token, source) {
    const he = source.indexOf('\n');
    const head = source.substring(0, he);
    const body = source.substring(he + 1) + '\n';
    if (token.type === 'block-scalar') {
        const header = token.props[0];
        if (header.type !== 'block-scalar-header')
            throw new Error('Invalid block scalar header');
        header.source = head;
        token.source = body;
    }
    else {
        const { offset } = token;
        const indent = 'indent' in token ? token.indent : -1;
        const props = [
            { type: 'block-scalar-header', offset, indent, source: head }
        ];
        if (!addEndtoBlockProps(props, 'end' in token ? token.end : undefined))
            props.push({ type: 'newline', offset: -1, indent, source: '\n' });
        for (const key of Object.keys(token))
            if (key !== 'type' && key !== 'offset')
                delete token[key];
        Object.assign(token, { type: 'block-scalar', indent, props, source: body });
    }
}
/** @returns `true` if last token is a newline */
function addEndtoBlockProps(props, end) {
    if (end)
        for (const st of end)
            switch (st.type) {
                case 'space':
                case 'comment':
                    props.push(st);
                    break;
                case 'newline':
                    props.push(st);
                    return true;
            }
    return false;
}
function setFlowScalarValue(token, source, type) {
    switch (token.type) {
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            token.type = type;
            token.source = source;
            break;
        case 'block-scalar': {
            const end = token.props.slice(1);
            let oa = source.length;
            if (token.props[0].type === 'block-scalar-header')
                oa -= token.props[0].source.length;
            for (const tok of end)
                tok.offset += oa;
            delete token.props;
            Object.assign(token, { type, source, end });
            break;
        }
        case 'block-map':
        case 'block-seq': {
            const offset = token.offset + source.length;
            const nl = { type: 'newline', offset, indent: token.indent, source: '\n' };
            delete token.items;
            Object.assign(token, { type, source, end: [nl] });
            break;
        }
        default: {
            const indent = 'indent' in token ? token.indent : -1;
            const end = 'end' in token && Array.isArray(token.end)
                ? token.end.filter(st => st.type === 'space' ||
                    st.type === 'comment' ||
                    st.type === 'newline')
                : [];
            for (const key of Object.keys(token))
                if (key !== 'type' && key !== 'offset')
                    delete token[key];
            Object.assign(token, { type, indent, source, end });
        }
    }
}

exports.createScalarToken = createScalarToken;
exports.resolveAsScalar = resolveAsScalar;
exports.setScalarValue = setScalarValue;


/***/ }),

/***/ 91733:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringify a CST document, token, or collection item
 *
 * Fair warning: This applies no validation whatsoever, and
 * simply concatenates the sources in their logical order.
 */
const stringify = (cst) => 'type' in cst ? stringifyToken(cst) : stringifyItem(cst);
function stringifyToken(token) {
    switch (token.type) {
        case 'block-scalar': {
            let res = '';
            for (const tok of token.props)
                res += stringifyToken(tok);
            return res + token.source;
        }
        case 'block-map':
        case 'block-seq': {
            let res = '';
            for (const item of token.items)
                res += stringifyItem(item);
            return res;
        }
        case 'flow-collection': {
            let res = token.start.source;
            for (const item of token.items)
                res += stringifyItem(item);
            for (const st of token.end)
                res += st.source;
            return res;
        }
        case 'document': {
            let res = stringifyItem(token);
            if (token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
        default: {
            let res = token.source;
            if ('end' in token && token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
    }
}
function stringifyItem({ start, key, sep, value }) {
    let res = '';
    for (const st of start)
        res += st.source;
    if (key)
        res += stringifyToken(key);
    if (sep)
        for (const st of sep)
            res += st.source;
    if (value)
        res += stringifyToken(value);
    return res;
}

exports.stringify = stringify;


/***/ }),

/***/ 97715:
/***/ ((__unused_webpack_module, exports) => {



const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove item');
/**
 * Apply a visitor to a CST document or item.
 *
 * Walks through the tree (depth-first) starting from the root, calling a
 * `visitor` function with two arguments when entering each item:
 *   - `item`: The current item, which included the following members:
 *     - `start: SourceToken[]` – Source tokens before the key or value,
 *       possibly including its anchor or tag.
 *     - `key?: Token | null` – Set for pair values. May then be `null`, if
 *       the key before the `:` separator is empty.
 *     - `sep?: SourceToken[]` – Source tokens between the key and the value,
 *       which should include the `:` map value indicator if `value` is set.
 *     - `value?: Token` – The value of a sequence item, or of a map pair.
 *   - `path`: The steps from the root to the current node, as an array of
 *     `['key' | 'value', number]` tuples.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this token, continue with
 *      next sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current item, then continue with the next one
 *   - `number`: Set the index of the next step. This is useful especially if
 *     the index of the current token has changed.
 *   - `function`: Define the next visitor for this item. After the original
 *     visitor is called on item entry, next visitors are called after handling
 *     a non-empty `key` and when exiting the item.
 */
function visit(cst, visitor) {
    if ('type' in cst && cst.type === 'document')
        cst = { start: cst.start, value: cst.value };
    _visit(Object.freeze([]), cst, visitor);
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current item */
visit.SKIP = SKIP;
/** Remove the current item */
visit.REMOVE = REMOVE;
/** Find the item at `path` from `cst` as the root */
visit.itemAtPath = (cst, path) => {
    let item = cst;
    for (const [field, index] of path) {
        const tok = item?.[field];
        if (tok && 'items' in tok) {
            item = tok.items[index];
        }
        else
            return undefined;
    }
    return item;
};
/**
 * Get the immediate parent collection of the item at `path` from `cst` as the root.
 *
 * Throws an error if the collection is not found, which should never happen if the item itself exists.
 */
visit.parentCollection = (cst, path) => {
    const parent = visit.itemAtPath(cst, path.slice(0, -1));
    const field = path[path.length - 1][0];
    const coll = parent?.[field];
    if (coll && 'items' in coll)
        return coll;
    throw new Error('Parent collection not found');
};
function _visit(path, item, visitor) {
    let ctrl = visitor(item, path);
    if (typeof ctrl === 'symbol')
        return ctrl;
    for (const field of ['key', 'value']) {
        const token = item[field];
        if (token && 'items' in token) {
            for (let i = 0; i < token.items.length; ++i) {
                const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    token.items.splice(i, 1);
                    i -= 1;
                }
            }
            if (typeof ctrl === 'function' && field === 'key')
                ctrl = ctrl(item, path);
        }
    }
    return typeof ctrl === 'function' ? ctrl(item, path) : ctrl;
}

exports.visit = visit;


/***/ }),

/***/ 3461:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cstScalar = __nccwpck_require__(60110);
var cstStringify = __nccwpck_require__(91733);
var cstVisit = __nccwpck_require__(97715);

/** The byte order mark */
const BOM = '\u{FEFF}';
/** Start of doc-mode */
const DOCUMENT = '\x02'; // C0: Start of Text
/** Unexpected end of flow-mode */
const FLOW_END = '\x18'; // C0: Cancel
/** Next token is a scalar value */
const SCALAR = '\x1f'; // C0: Unit Separator
/** @returns `true` if `token` is a flow or block collection */
const isCollection = (token) => !!token && 'items' in token;
/** @returns `true` if `token` is a flow or block scalar; not an alias */
const isScalar = (token) => !!token &&
    (token.type === 'scalar' ||
        token.type === 'single-quoted-scalar' ||
        token.type === 'double-quoted-scalar' ||
        token.type === 'block-scalar');
/* istanbul ignore next */
/** Get a printable representation of a lexer token */
function prettyToken(token) {
    switch (token) {
        case BOM:
            return '<BOM>';
        case DOCUMENT:
            return '<DOC>';
        case FLOW_END:
            return '<FLOW_END>';
        case SCALAR:
            return '<SCALAR>';
        default:
            return JSON.stringify(token);
    }
}
/** Identify the type of a lexer token. May return `null` for unknown tokens. */
function tokenType(source) {
    switch (source) {
        case BOM:
            return 'byte-order-mark';
        case DOCUMENT:
            return 'doc-mode';
        case FLOW_END:
            return 'flow-error-end';
        case SCALAR:
            return 'scalar';
        case '---':
            return 'doc-start';
        case '...':
            return 'doc-end';
        case '':
        case '\n':
        case '\r\n':
            return 'newline';
        case '-':
            return 'seq-item-ind';
        case '?':
            return 'explicit-key-ind';
        case ':':
            return 'map-value-ind';
        case '{':
            return 'flow-map-start';
        case '}':
            return 'flow-map-end';
        case '[':
            return 'flow-seq-start';
        case ']':
            return 'flow-seq-end';
        case ',':
            return 'comma';
    }
    switch (source[0]) {
        case ' ':
        case '\t':
            return 'space';
        case '#':
            return 'comment';
        case '%':
            return 'directive-line';
        case '*':
            return 'alias';
        case '&':
            return 'anchor';
        case '!':
            return 'tag';
        case "'":
            return 'single-quoted-scalar';
        case '"':
            return 'double-quoted-scalar';
        case '|':
        case '>':
            return 'block-scalar-header';
    }
    return null;
}

exports.createScalarToken = cstScalar.createScalarToken;
exports.resolveAsScalar = cstScalar.resolveAsScalar;
exports.setScalarValue = cstScalar.setScalarValue;
exports.stringify = cstStringify.stringify;
exports.visit = cstVisit.visit;
exports.BOM = BOM;
exports.DOCUMENT = DOCUMENT;
exports.FLOW_END = FLOW_END;
exports.SCALAR = SCALAR;
exports.isCollection = isCollection;
exports.isScalar = isScalar;
exports.prettyToken = prettyToken;
exports.tokenType = tokenType;


/***/ }),

/***/ 40361:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cst = __nccwpck_require__(3461);

/*
START -> stream

stream
  directive -> line-end -> stream
  indent + line-end -> stream
  [else] -> line-start

line-end
  comment -> line-end
  newline -> .
  input-end -> END

line-start
  doc-start -> doc
  doc-end -> stream
  [else] -> indent -> block-start

block-start
  seq-item-start -> block-start
  explicit-key-start -> block-start
  map-value-start -> block-start
  [else] -> doc

doc
  line-end -> line-start
  spaces -> doc
  anchor -> doc
  tag -> doc
  flow-start -> flow -> doc
  flow-end -> error -> doc
  seq-item-start -> error -> doc
  explicit-key-start -> error -> doc
  map-value-start -> doc
  alias -> doc
  quote-start -> quoted-scalar -> doc
  block-scalar-header -> line-end -> block-scalar(min) -> line-start
  [else] -> plain-scalar(false, min) -> doc

flow
  line-end -> flow
  spaces -> flow
  anchor -> flow
  tag -> flow
  flow-start -> flow -> flow
  flow-end -> .
  seq-item-start -> error -> flow
  explicit-key-start -> flow
  map-value-start -> flow
  alias -> flow
  quote-start -> quoted-scalar -> flow
  comma -> flow
  [else] -> plain-scalar(true, 0) -> flow

quoted-scalar
  quote-end -> .
  [else] -> quoted-scalar

block-scalar(min)
  newline + peek(indent < min) -> .
  [else] -> block-scalar(min)

plain-scalar(is-flow, min)
  scalar-end(is-flow) -> .
  peek(newline + (indent < min)) -> .
  [else] -> plain-scalar(min)
*/
function isEmpty(ch) {
    switch (ch) {
        case undefined:
        case ' ':
        case '\n':
        case '\r':
        case '\t':
            return true;
        default:
            return false;
    }
}
const hexDigits = new Set('0123456789ABCDEFabcdef');
const tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
const flowIndicatorChars = new Set(',[]{}');
const invalidAnchorChars = new Set(' ,[]{}\n\r\t');
const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
/**
 * Splits an input string into lexical tokens, i.e. smaller strings that are
 * easily identifiable by `tokens.tokenType()`.
 *
 * Lexing starts always in a "stream" context. Incomplete input may be buffered
 * until a complete token can be emitted.
 *
 * In addition to slices of the original input, the following control characters
 * may also be emitted:
 *
 * - `\x02` (Start of Text): A document starts with the next token
 * - `\x18` (Cancel): Unexpected end of flow-mode (indicates an error)
 * - `\x1f` (Unit Separator): Next token is a scalar value
 * - `\u{FEFF}` (Byte order mark): Emitted separately outside documents
 */
class Lexer {
    constructor() {
        /**
         * Flag indicating whether the end of the current buffer marks the end of
         * all input
         */
        this.atEnd = false;
        /**
         * Explicit indent set in block scalar header, as an offset from the current
         * minimum indent, so e.g. set to 1 from a header `|2+`. Set to -1 if not
         * explicitly set.
         */
        this.blockScalarIndent = -1;
        /**
         * Block scalars that include a + (keep) chomping indicator in their header
         * include trailing empty lines, which are otherwise excluded from the
         * scalar's contents.
         */
        this.blockScalarKeep = false;
        /** Current input */
        this.buffer = '';
        /**
         * Flag noting whether the map value indicator : can immediately follow this
         * node within a flow context.
         */
        this.flowKey = false;
        /** Count of surrounding flow collection levels. */
        this.flowLevel = 0;
        /**
         * Minimum level of indentation required for next lines to be parsed as a
         * part of the current scalar value.
         */
        this.indentNext = 0;
        /** Indentation level of the current line. */
        this.indentValue = 0;
        /** Position of the next \n character. */
        this.lineEndPos = null;
        /** Stores the state of the lexer if reaching the end of incpomplete input */
        this.next = null;
        /** A pointer to `buffer`; the current position of the lexer. */
        this.pos = 0;
    }
    /**
     * Generate YAML tokens from the `source` string. If `incomplete`,
     * a part of the last line may be left as a buffer for the next call.
     *
     * @returns A generator of lexical tokens
     */
    *lex(source, incomplete = false) {
        if (source) {
            if (typeof source !== 'string')
                throw TypeError('source is not a string');
            this.buffer = this.buffer ? this.buffer + source : source;
            this.lineEndPos = null;
        }
        this.atEnd = !incomplete;
        let next = this.next ?? 'stream';
        while (next && (incomplete || this.hasChars(1)))
            next = yield* this.parseNext(next);
    }
    atLineEnd() {
        let i = this.pos;
        let ch = this.buffer[i];
        while (ch === ' ' || ch === '\t')
            ch = this.buffer[++i];
        if (!ch || ch === '#' || ch === '\n')
            return true;
        if (ch === '\r')
            return this.buffer[i + 1] === '\n';
        return false;
    }
    charAt(n) {
        return this.buffer[this.pos + n];
    }
    continueScalar(offset) {
        let ch = this.buffer[offset];
        if (this.indentNext > 0) {
            let indent = 0;
            while (ch === ' ')
                ch = this.buffer[++indent + offset];
            if (ch === '\r') {
                const next = this.buffer[indent + offset + 1];
                if (next === '\n' || (!next && !this.atEnd))
                    return offset + indent + 1;
            }
            return ch === '\n' || indent >= this.indentNext || (!ch && !this.atEnd)
                ? offset + indent
                : -1;
        }
        if (ch === '-' || ch === '.') {
            const dt = this.buffer.substr(offset, 3);
            if ((dt === '---' || dt === '...') && isEmpty(this.buffer[offset + 3]))
                return -1;
        }
        return offset;
    }
    getLine() {
        let end = this.lineEndPos;
        if (typeof end !== 'number' || (end !== -1 && end < this.pos)) {
            end = this.buffer.indexOf('\n', this.pos);
            this.lineEndPos = end;
        }
        if (end === -1)
            return this.atEnd ? this.buffer.substring(this.pos) : null;
        if (this.buffer[end - 1] === '\r')
            end -= 1;
        return this.buffer.substring(this.pos, end);
    }
    hasChars(n) {
        return this.pos + n <= this.buffer.length;
    }
    setNext(state) {
        this.buffer = this.buffer.substring(this.pos);
        this.pos = 0;
        this.lineEndPos = null;
        this.next = state;
        return null;
    }
    peek(n) {
        return this.buffer.substr(this.pos, n);
    }
    *parseNext(next) {
        switch (next) {
            case 'stream':
                return yield* this.parseStream();
            case 'line-start':
                return yield* this.parseLineStart();
            case 'block-start':
                return yield* this.parseBlockStart();
            case 'doc':
                return yield* this.parseDocument();
            case 'flow':
                return yield* this.parseFlowCollection();
            case 'quoted-scalar':
                return yield* this.parseQuotedScalar();
            case 'block-scalar':
                return yield* this.parseBlockScalar();
            case 'plain-scalar':
                return yield* this.parsePlainScalar();
        }
    }
    *parseStream() {
        let line = this.getLine();
        if (line === null)
            return this.setNext('stream');
        if (line[0] === cst.BOM) {
            yield* this.pushCount(1);
            line = line.substring(1);
        }
        if (line[0] === '%') {
            let dirEnd = line.length;
            let cs = line.indexOf('#');
            while (cs !== -1) {
                const ch = line[cs - 1];
                if (ch === ' ' || ch === '\t') {
                    dirEnd = cs - 1;
                    break;
                }
                else {
                    cs = line.indexOf('#', cs + 1);
                }
            }
            while (true) {
                const ch = line[dirEnd - 1];
                if (ch === ' ' || ch === '\t')
                    dirEnd -= 1;
                else
                    break;
            }
            const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
            yield* this.pushCount(line.length - n); // possible comment
            this.pushNewline();
            return 'stream';
        }
        if (this.atLineEnd()) {
            const sp = yield* this.pushSpaces(true);
            yield* this.pushCount(line.length - sp);
            yield* this.pushNewline();
            return 'stream';
        }
        yield cst.DOCUMENT;
        return yield* this.parseLineStart();
    }
    *parseLineStart() {
        const ch = this.charAt(0);
        if (!ch && !this.atEnd)
            return this.setNext('line-start');
        if (ch === '-' || ch === '.') {
            if (!this.atEnd && !this.hasChars(4))
                return this.setNext('line-start');
            const s = this.peek(3);
            if ((s === '---' || s === '...') && isEmpty(this.charAt(3))) {
                yield* this.pushCount(3);
                this.indentValue = 0;
                this.indentNext = 0;
                return s === '---' ? 'doc' : 'stream';
            }
        }
        this.indentValue = yield* this.pushSpaces(false);
        if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1)))
            this.indentNext = this.indentValue;
        return yield* this.parseBlockStart();
    }
    *parseBlockStart() {
        const [ch0, ch1] = this.peek(2);
        if (!ch1 && !this.atEnd)
            return this.setNext('block-start');
        if ((ch0 === '-' || ch0 === '?' || ch0 === ':') && isEmpty(ch1)) {
            const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
            this.indentNext = this.indentValue + 1;
            this.indentValue += n;
            return 'block-start';
        }
        return 'doc';
    }
    *parseDocument() {
        yield* this.pushSpaces(true);
        const line = this.getLine();
        if (line === null)
            return this.setNext('doc');
        let n = yield* this.pushIndicators();
        switch (line[n]) {
            case '#':
                yield* this.pushCount(line.length - n);
            // fallthrough
            case undefined:
                yield* this.pushNewline();
                return yield* this.parseLineStart();
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel = 1;
                return 'flow';
            case '}':
            case ']':
                // this is an error
                yield* this.pushCount(1);
                return 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'doc';
            case '"':
            case "'":
                return yield* this.parseQuotedScalar();
            case '|':
            case '>':
                n += yield* this.parseBlockScalarHeader();
                n += yield* this.pushSpaces(true);
                yield* this.pushCount(line.length - n);
                yield* this.pushNewline();
                return yield* this.parseBlockScalar();
            default:
                return yield* this.parsePlainScalar();
        }
    }
    *parseFlowCollection() {
        let nl, sp;
        let indent = -1;
        do {
            nl = yield* this.pushNewline();
            if (nl > 0) {
                sp = yield* this.pushSpaces(false);
                this.indentValue = indent = sp;
            }
            else {
                sp = 0;
            }
            sp += yield* this.pushSpaces(true);
        } while (nl + sp > 0);
        const line = this.getLine();
        if (line === null)
            return this.setNext('flow');
        if ((indent !== -1 && indent < this.indentNext && line[0] !== '#') ||
            (indent === 0 &&
                (line.startsWith('---') || line.startsWith('...')) &&
                isEmpty(line[3]))) {
            // Allowing for the terminal ] or } at the same (rather than greater)
            // indent level as the initial [ or { is technically invalid, but
            // failing here would be surprising to users.
            const atFlowEndMarker = indent === this.indentNext - 1 &&
                this.flowLevel === 1 &&
                (line[0] === ']' || line[0] === '}');
            if (!atFlowEndMarker) {
                // this is an error
                this.flowLevel = 0;
                yield cst.FLOW_END;
                return yield* this.parseLineStart();
            }
        }
        let n = 0;
        while (line[n] === ',') {
            n += yield* this.pushCount(1);
            n += yield* this.pushSpaces(true);
            this.flowKey = false;
        }
        n += yield* this.pushIndicators();
        switch (line[n]) {
            case undefined:
                return 'flow';
            case '#':
                yield* this.pushCount(line.length - n);
                return 'flow';
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel += 1;
                return 'flow';
            case '}':
            case ']':
                yield* this.pushCount(1);
                this.flowKey = true;
                this.flowLevel -= 1;
                return this.flowLevel ? 'flow' : 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'flow';
            case '"':
            case "'":
                this.flowKey = true;
                return yield* this.parseQuotedScalar();
            case ':': {
                const next = this.charAt(1);
                if (this.flowKey || isEmpty(next) || next === ',') {
                    this.flowKey = false;
                    yield* this.pushCount(1);
                    yield* this.pushSpaces(true);
                    return 'flow';
                }
            }
            // fallthrough
            default:
                this.flowKey = false;
                return yield* this.parsePlainScalar();
        }
    }
    *parseQuotedScalar() {
        const quote = this.charAt(0);
        let end = this.buffer.indexOf(quote, this.pos + 1);
        if (quote === "'") {
            while (end !== -1 && this.buffer[end + 1] === "'")
                end = this.buffer.indexOf("'", end + 2);
        }
        else {
            // double-quote
            while (end !== -1) {
                let n = 0;
                while (this.buffer[end - 1 - n] === '\\')
                    n += 1;
                if (n % 2 === 0)
                    break;
                end = this.buffer.indexOf('"', end + 1);
            }
        }
        // Only looking for newlines within the quotes
        const qb = this.buffer.substring(0, end);
        let nl = qb.indexOf('\n', this.pos);
        if (nl !== -1) {
            while (nl !== -1) {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = qb.indexOf('\n', cs);
            }
            if (nl !== -1) {
                // this is an error caused by an unexpected unindent
                end = nl - (qb[nl - 1] === '\r' ? 2 : 1);
            }
        }
        if (end === -1) {
            if (!this.atEnd)
                return this.setNext('quoted-scalar');
            end = this.buffer.length;
        }
        yield* this.pushToIndex(end + 1, false);
        return this.flowLevel ? 'flow' : 'doc';
    }
    *parseBlockScalarHeader() {
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        let i = this.pos;
        while (true) {
            const ch = this.buffer[++i];
            if (ch === '+')
                this.blockScalarKeep = true;
            else if (ch > '0' && ch <= '9')
                this.blockScalarIndent = Number(ch) - 1;
            else if (ch !== '-')
                break;
        }
        return yield* this.pushUntil(ch => isEmpty(ch) || ch === '#');
    }
    *parseBlockScalar() {
        let nl = this.pos - 1; // may be -1 if this.pos === 0
        let indent = 0;
        let ch;
        loop: for (let i = this.pos; (ch = this.buffer[i]); ++i) {
            switch (ch) {
                case ' ':
                    indent += 1;
                    break;
                case '\n':
                    nl = i;
                    indent = 0;
                    break;
                case '\r': {
                    const next = this.buffer[i + 1];
                    if (!next && !this.atEnd)
                        return this.setNext('block-scalar');
                    if (next === '\n')
                        break;
                } // fallthrough
                default:
                    break loop;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('block-scalar');
        if (indent >= this.indentNext) {
            if (this.blockScalarIndent === -1)
                this.indentNext = indent;
            else {
                this.indentNext =
                    this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
            }
            do {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = this.buffer.indexOf('\n', cs);
            } while (nl !== -1);
            if (nl === -1) {
                if (!this.atEnd)
                    return this.setNext('block-scalar');
                nl = this.buffer.length;
            }
        }
        // Trailing insufficiently indented tabs are invalid.
        // To catch that during parsing, we include them in the block scalar value.
        let i = nl + 1;
        ch = this.buffer[i];
        while (ch === ' ')
            ch = this.buffer[++i];
        if (ch === '\t') {
            while (ch === '\t' || ch === ' ' || ch === '\r' || ch === '\n')
                ch = this.buffer[++i];
            nl = i - 1;
        }
        else if (!this.blockScalarKeep) {
            do {
                let i = nl - 1;
                let ch = this.buffer[i];
                if (ch === '\r')
                    ch = this.buffer[--i];
                const lastChar = i; // Drop the line if last char not more indented
                while (ch === ' ')
                    ch = this.buffer[--i];
                if (ch === '\n' && i >= this.pos && i + 1 + indent > lastChar)
                    nl = i;
                else
                    break;
            } while (true);
        }
        yield cst.SCALAR;
        yield* this.pushToIndex(nl + 1, true);
        return yield* this.parseLineStart();
    }
    *parsePlainScalar() {
        const inFlow = this.flowLevel > 0;
        let end = this.pos - 1;
        let i = this.pos - 1;
        let ch;
        while ((ch = this.buffer[++i])) {
            if (ch === ':') {
                const next = this.buffer[i + 1];
                if (isEmpty(next) || (inFlow && flowIndicatorChars.has(next)))
                    break;
                end = i;
            }
            else if (isEmpty(ch)) {
                let next = this.buffer[i + 1];
                if (ch === '\r') {
                    if (next === '\n') {
                        i += 1;
                        ch = '\n';
                        next = this.buffer[i + 1];
                    }
                    else
                        end = i;
                }
                if (next === '#' || (inFlow && flowIndicatorChars.has(next)))
                    break;
                if (ch === '\n') {
                    const cs = this.continueScalar(i + 1);
                    if (cs === -1)
                        break;
                    i = Math.max(i, cs - 2); // to advance, but still account for ' #'
                }
            }
            else {
                if (inFlow && flowIndicatorChars.has(ch))
                    break;
                end = i;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('plain-scalar');
        yield cst.SCALAR;
        yield* this.pushToIndex(end + 1, true);
        return inFlow ? 'flow' : 'doc';
    }
    *pushCount(n) {
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos += n;
            return n;
        }
        return 0;
    }
    *pushToIndex(i, allowEmpty) {
        const s = this.buffer.slice(this.pos, i);
        if (s) {
            yield s;
            this.pos += s.length;
            return s.length;
        }
        else if (allowEmpty)
            yield '';
        return 0;
    }
    *pushIndicators() {
        let n = 0;
        loop: while (true) {
            switch (this.charAt(0)) {
                case '!':
                    n += yield* this.pushTag();
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '&':
                    n += yield* this.pushUntil(isNotAnchorChar);
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '-': // this is an error
                case '?': // this is an error outside flow collections
                case ':': {
                    const inFlow = this.flowLevel > 0;
                    const ch1 = this.charAt(1);
                    if (isEmpty(ch1) || (inFlow && flowIndicatorChars.has(ch1))) {
                        if (!inFlow)
                            this.indentNext = this.indentValue + 1;
                        else if (this.flowKey)
                            this.flowKey = false;
                        n += yield* this.pushCount(1);
                        n += yield* this.pushSpaces(true);
                        continue loop;
                    }
                }
            }
            break loop;
        }
        return n;
    }
    *pushTag() {
        if (this.charAt(1) === '<') {
            let i = this.pos + 2;
            let ch = this.buffer[i];
            while (!isEmpty(ch) && ch !== '>')
                ch = this.buffer[++i];
            return yield* this.pushToIndex(ch === '>' ? i + 1 : i, false);
        }
        else {
            let i = this.pos + 1;
            let ch = this.buffer[i];
            while (ch) {
                if (tagChars.has(ch))
                    ch = this.buffer[++i];
                else if (ch === '%' &&
                    hexDigits.has(this.buffer[i + 1]) &&
                    hexDigits.has(this.buffer[i + 2])) {
                    ch = this.buffer[(i += 3)];
                }
                else
                    break;
            }
            return yield* this.pushToIndex(i, false);
        }
    }
    *pushNewline() {
        const ch = this.buffer[this.pos];
        if (ch === '\n')
            return yield* this.pushCount(1);
        else if (ch === '\r' && this.charAt(1) === '\n')
            return yield* this.pushCount(2);
        else
            return 0;
    }
    *pushSpaces(allowTabs) {
        let i = this.pos - 1;
        let ch;
        do {
            ch = this.buffer[++i];
        } while (ch === ' ' || (allowTabs && ch === '\t'));
        const n = i - this.pos;
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos = i;
        }
        return n;
    }
    *pushUntil(test) {
        let i = this.pos;
        let ch = this.buffer[i];
        while (!test(ch))
            ch = this.buffer[++i];
        return yield* this.pushToIndex(i, false);
    }
}

exports.Lexer = Lexer;


/***/ }),

/***/ 66628:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Tracks newlines during parsing in order to provide an efficient API for
 * determining the one-indexed `{ line, col }` position for any offset
 * within the input.
 */
class LineCounter {
    constructor() {
        this.lineStarts = [];
        /**
         * Should be called in ascending order. Otherwise, call
         * `lineCounter.lineStarts.sort()` before calling `linePos()`.
         */
        this.addNewLine = (offset) => this.lineStarts.push(offset);
        /**
         * Performs a binary search and returns the 1-indexed { line, col }
         * position of `offset`. If `line === 0`, `addNewLine` has never been
         * called or `offset` is before the first known newline.
         */
        this.linePos = (offset) => {
            let low = 0;
            let high = this.lineStarts.length;
            while (low < high) {
                const mid = (low + high) >> 1; // Math.floor((low + high) / 2)
                if (this.lineStarts[mid] < offset)
                    low = mid + 1;
                else
                    high = mid;
            }
            if (this.lineStarts[low] === offset)
                return { line: low + 1, col: 1 };
            if (low === 0)
                return { line: 0, col: offset };
            const start = this.lineStarts[low - 1];
            return { line: low, col: offset - start + 1 };
        };
    }
}

exports.LineCounter = LineCounter;


/***/ }),

/***/ 3456:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var cst = __nccwpck_require__(3461);
var lexer = __nccwpck_require__(40361);

function includesToken(list, type) {
    for (let i = 0; i < list.length; ++i)
        if (list[i].type === type)
            return true;
    return false;
}
function findNonEmptyIndex(list) {
    for (let i = 0; i < list.length; ++i) {
        switch (list[i].type) {
            case 'space':
            case 'comment':
            case 'newline':
                break;
            default:
                return i;
        }
    }
    return -1;
}
function isFlowToken(token) {
    switch (token?.type) {
        case 'alias':
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'flow-collection':
            return true;
        default:
            return false;
    }
}
function getPrevProps(parent) {
    switch (parent.type) {
        case 'document':
            return parent.start;
        case 'block-map': {
            const it = parent.items[parent.items.length - 1];
            return it.sep ?? it.start;
        }
        case 'block-seq':
            return parent.items[parent.items.length - 1].start;
        /* istanbul ignore next should not happen */
        default:
            return [];
    }
}
/** Note: May modify input array */
function getFirstKeyStartProps(prev) {
    if (prev.length === 0)
        return [];
    let i = prev.length;
    loop: while (--i >= 0) {
        switch (prev[i].type) {
            case 'doc-start':
            case 'explicit-key-ind':
            case 'map-value-ind':
            case 'seq-item-ind':
            case 'newline':
                break loop;
        }
    }
    while (prev[++i]?.type === 'space') {
        /* loop */
    }
    return prev.splice(i, prev.length);
}
function arrayPushArray(target, source) {
    // May exhaust call stack with large `source` array
    if (source.length < 1e5)
        Array.prototype.push.apply(target, source);
    else
        for (let i = 0; i < source.length; ++i)
            target.push(source[i]);
}
function fixFlowSeqItems(fc) {
    if (fc.start.type === 'flow-seq-start') {
        for (const it of fc.items) {
            if (it.sep &&
                !it.value &&
                !includesToken(it.start, 'explicit-key-ind') &&
                !includesToken(it.sep, 'map-value-ind')) {
                if (it.key)
                    it.value = it.key;
                delete it.key;
                if (isFlowToken(it.value)) {
                    if (it.value.end)
                        arrayPushArray(it.value.end, it.sep);
                    else
                        it.value.end = it.sep;
                }
                else
                    arrayPushArray(it.start, it.sep);
                delete it.sep;
            }
        }
    }
}
/**
 * A YAML concrete syntax tree (CST) parser
 *
 * ```ts
 * const src: string = ...
 * for (const token of new Parser().parse(src)) {
 *   // token: Token
 * }
 * ```
 *
 * To use the parser with a user-provided lexer:
 *
 * ```ts
 * function* parse(source: string, lexer: Lexer) {
 *   const parser = new Parser()
 *   for (const lexeme of lexer.lex(source))
 *     yield* parser.next(lexeme)
 *   yield* parser.end()
 * }
 *
 * const src: string = ...
 * const lexer = new Lexer()
 * for (const token of parse(src, lexer)) {
 *   // token: Token
 * }
 * ```
 */
class Parser {
    /**
     * @param onNewLine - If defined, called separately with the start position of
     *   each new line (in `parse()`, including the start of input).
     */
    constructor(onNewLine) {
        /** If true, space and sequence indicators count as indentation */
        this.atNewLine = true;
        /** If true, next token is a scalar value */
        this.atScalar = false;
        /** Current indentation level */
        this.indent = 0;
        /** Current offset since the start of parsing */
        this.offset = 0;
        /** On the same line with a block map key */
        this.onKeyLine = false;
        /** Top indicates the node that's currently being built */
        this.stack = [];
        /** The source of the current token, set in parse() */
        this.source = '';
        /** The type of the current token, set in parse() */
        this.type = '';
        // Must be defined after `next()`
        this.lexer = new lexer.Lexer();
        this.onNewLine = onNewLine;
    }
    /**
     * Parse `source` as a YAML stream.
     * If `incomplete`, a part of the last line may be left as a buffer for the next call.
     *
     * Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
     *
     * @returns A generator of tokens representing each directive, document, and other structure.
     */
    *parse(source, incomplete = false) {
        if (this.onNewLine && this.offset === 0)
            this.onNewLine(0);
        for (const lexeme of this.lexer.lex(source, incomplete))
            yield* this.next(lexeme);
        if (!incomplete)
            yield* this.end();
    }
    /**
     * Advance the parser by the `source` of one lexical token.
     */
    *next(source) {
        this.source = source;
        if (node_process.env.LOG_TOKENS)
            console.log('|', cst.prettyToken(source));
        if (this.atScalar) {
            this.atScalar = false;
            yield* this.step();
            this.offset += source.length;
            return;
        }
        const type = cst.tokenType(source);
        if (!type) {
            const message = `Not a YAML token: ${source}`;
            yield* this.pop({ type: 'error', offset: this.offset, message, source });
            this.offset += source.length;
        }
        else if (type === 'scalar') {
            this.atNewLine = false;
            this.atScalar = true;
            this.type = 'scalar';
        }
        else {
            this.type = type;
            yield* this.step();
            switch (type) {
                case 'newline':
                    this.atNewLine = true;
                    this.indent = 0;
                    if (this.onNewLine)
                        this.onNewLine(this.offset + source.length);
                    break;
                case 'space':
                    if (this.atNewLine && source[0] === ' ')
                        this.indent += source.length;
                    break;
                case 'explicit-key-ind':
                case 'map-value-ind':
                case 'seq-item-ind':
                    if (this.atNewLine)
                        this.indent += source.length;
                    break;
                case 'doc-mode':
                case 'flow-error-end':
                    return;
                default:
                    this.atNewLine = false;
            }
            this.offset += source.length;
        }
    }
    /** Call at end of input to push out any remaining constructions */
    *end() {
        while (this.stack.length > 0)
            yield* this.pop();
    }
    get sourceToken() {
        const st = {
            type: this.type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
        return st;
    }
    *step() {
        const top = this.peek(1);
        if (this.type === 'doc-end' && top?.type !== 'doc-end') {
            while (this.stack.length > 0)
                yield* this.pop();
            this.stack.push({
                type: 'doc-end',
                offset: this.offset,
                source: this.source
            });
            return;
        }
        if (!top)
            return yield* this.stream();
        switch (top.type) {
            case 'document':
                return yield* this.document(top);
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return yield* this.scalar(top);
            case 'block-scalar':
                return yield* this.blockScalar(top);
            case 'block-map':
                return yield* this.blockMap(top);
            case 'block-seq':
                return yield* this.blockSequence(top);
            case 'flow-collection':
                return yield* this.flowCollection(top);
            case 'doc-end':
                return yield* this.documentEnd(top);
        }
        /* istanbul ignore next should not happen */
        yield* this.pop();
    }
    peek(n) {
        return this.stack[this.stack.length - n];
    }
    *pop(error) {
        const token = error ?? this.stack.pop();
        /* istanbul ignore if should not happen */
        if (!token) {
            const message = 'Tried to pop an empty stack';
            yield { type: 'error', offset: this.offset, source: '', message };
        }
        else if (this.stack.length === 0) {
            yield token;
        }
        else {
            const top = this.peek(1);
            if (token.type === 'block-scalar') {
                // Block scalars use their parent rather than header indent
                token.indent = 'indent' in top ? top.indent : 0;
            }
            else if (token.type === 'flow-collection' && top.type === 'document') {
                // Ignore all indent for top-level flow collections
                token.indent = 0;
            }
            if (token.type === 'flow-collection')
                fixFlowSeqItems(token);
            switch (top.type) {
                case 'document':
                    top.value = token;
                    break;
                case 'block-scalar':
                    top.props.push(token); // error
                    break;
                case 'block-map': {
                    const it = top.items[top.items.length - 1];
                    if (it.value) {
                        top.items.push({ start: [], key: token, sep: [] });
                        this.onKeyLine = true;
                        return;
                    }
                    else if (it.sep) {
                        it.value = token;
                    }
                    else {
                        Object.assign(it, { key: token, sep: [] });
                        this.onKeyLine = !it.explicitKey;
                        return;
                    }
                    break;
                }
                case 'block-seq': {
                    const it = top.items[top.items.length - 1];
                    if (it.value)
                        top.items.push({ start: [], value: token });
                    else
                        it.value = token;
                    break;
                }
                case 'flow-collection': {
                    const it = top.items[top.items.length - 1];
                    if (!it || it.value)
                        top.items.push({ start: [], key: token, sep: [] });
                    else if (it.sep)
                        it.value = token;
                    else
                        Object.assign(it, { key: token, sep: [] });
                    return;
                }
                /* istanbul ignore next should not happen */
                default:
                    yield* this.pop();
                    yield* this.pop(token);
            }
            if ((top.type === 'document' ||
                top.type === 'block-map' ||
                top.type === 'block-seq') &&
                (token.type === 'block-map' || token.type === 'block-seq')) {
                const last = token.items[token.items.length - 1];
                if (last &&
                    !last.sep &&
                    !last.value &&
                    last.start.length > 0 &&
                    findNonEmptyIndex(last.start) === -1 &&
                    (token.indent === 0 ||
                        last.start.every(st => st.type !== 'comment' || st.indent < token.indent))) {
                    if (top.type === 'document')
                        top.end = last.start;
                    else
                        top.items.push({ start: last.start });
                    token.items.splice(-1, 1);
                }
            }
        }
    }
    *stream() {
        switch (this.type) {
            case 'directive-line':
                yield { type: 'directive', offset: this.offset, source: this.source };
                return;
            case 'byte-order-mark':
            case 'space':
            case 'comment':
            case 'newline':
                yield this.sourceToken;
                return;
            case 'doc-mode':
            case 'doc-start': {
                const doc = {
                    type: 'document',
                    offset: this.offset,
                    start: []
                };
                if (this.type === 'doc-start')
                    doc.start.push(this.sourceToken);
                this.stack.push(doc);
                return;
            }
        }
        yield {
            type: 'error',
            offset: this.offset,
            message: `Unexpected ${this.type} token in YAML stream`,
            source: this.source
        };
    }
    *document(doc) {
        if (doc.value)
            return yield* this.lineEnd(doc);
        switch (this.type) {
            case 'doc-start': {
                if (findNonEmptyIndex(doc.start) !== -1) {
                    yield* this.pop();
                    yield* this.step();
                }
                else
                    doc.start.push(this.sourceToken);
                return;
            }
            case 'anchor':
            case 'tag':
            case 'space':
            case 'comment':
            case 'newline':
                doc.start.push(this.sourceToken);
                return;
        }
        const bv = this.startBlockValue(doc);
        if (bv)
            this.stack.push(bv);
        else {
            yield {
                type: 'error',
                offset: this.offset,
                message: `Unexpected ${this.type} token in YAML document`,
                source: this.source
            };
        }
    }
    *scalar(scalar) {
        if (this.type === 'map-value-ind') {
            const prev = getPrevProps(this.peek(2));
            const start = getFirstKeyStartProps(prev);
            let sep;
            if (scalar.end) {
                sep = scalar.end;
                sep.push(this.sourceToken);
                delete scalar.end;
            }
            else
                sep = [this.sourceToken];
            const map = {
                type: 'block-map',
                offset: scalar.offset,
                indent: scalar.indent,
                items: [{ start, key: scalar, sep }]
            };
            this.onKeyLine = true;
            this.stack[this.stack.length - 1] = map;
        }
        else
            yield* this.lineEnd(scalar);
    }
    *blockScalar(scalar) {
        switch (this.type) {
            case 'space':
            case 'comment':
            case 'newline':
                scalar.props.push(this.sourceToken);
                return;
            case 'scalar':
                scalar.source = this.source;
                // block-scalar source includes trailing newline
                this.atNewLine = true;
                this.indent = 0;
                if (this.onNewLine) {
                    let nl = this.source.indexOf('\n') + 1;
                    while (nl !== 0) {
                        this.onNewLine(this.offset + nl);
                        nl = this.source.indexOf('\n', nl) + 1;
                    }
                }
                yield* this.pop();
                break;
            /* istanbul ignore next should not happen */
            default:
                yield* this.pop();
                yield* this.step();
        }
    }
    *blockMap(map) {
        const it = map.items[map.items.length - 1];
        // it.sep is true-ish if pair already has key or : separator
        switch (this.type) {
            case 'newline':
                this.onKeyLine = false;
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    it.start.push(this.sourceToken);
                }
                return;
            case 'space':
            case 'comment':
                if (it.value) {
                    map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    if (this.atIndentedComment(it.start, map.indent)) {
                        const prev = map.items[map.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            map.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
        }
        if (this.indent >= map.indent) {
            const atMapIndent = !this.onKeyLine && this.indent === map.indent;
            const atNextItem = atMapIndent &&
                (it.sep || it.explicitKey) &&
                this.type !== 'seq-item-ind';
            // For empty nodes, assign newline-separated not indented empty tokens to following node
            let start = [];
            if (atNextItem && it.sep && !it.value) {
                const nl = [];
                for (let i = 0; i < it.sep.length; ++i) {
                    const st = it.sep[i];
                    switch (st.type) {
                        case 'newline':
                            nl.push(i);
                            break;
                        case 'space':
                            break;
                        case 'comment':
                            if (st.indent > map.indent)
                                nl.length = 0;
                            break;
                        default:
                            nl.length = 0;
                    }
                }
                if (nl.length >= 2)
                    start = it.sep.splice(nl[1]);
            }
            switch (this.type) {
                case 'anchor':
                case 'tag':
                    if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        it.sep.push(this.sourceToken);
                    }
                    else {
                        it.start.push(this.sourceToken);
                    }
                    return;
                case 'explicit-key-ind':
                    if (!it.sep && !it.explicitKey) {
                        it.start.push(this.sourceToken);
                        it.explicitKey = true;
                    }
                    else if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start, explicitKey: true });
                    }
                    else {
                        this.stack.push({
                            type: 'block-map',
                            offset: this.offset,
                            indent: this.indent,
                            items: [{ start: [this.sourceToken], explicitKey: true }]
                        });
                    }
                    this.onKeyLine = true;
                    return;
                case 'map-value-ind':
                    if (it.explicitKey) {
                        if (!it.sep) {
                            if (includesToken(it.start, 'newline')) {
                                Object.assign(it, { key: null, sep: [this.sourceToken] });
                            }
                            else {
                                const start = getFirstKeyStartProps(it.start);
                                this.stack.push({
                                    type: 'block-map',
                                    offset: this.offset,
                                    indent: this.indent,
                                    items: [{ start, key: null, sep: [this.sourceToken] }]
                                });
                            }
                        }
                        else if (it.value) {
                            map.items.push({ start: [], key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else if (isFlowToken(it.key) &&
                            !includesToken(it.sep, 'newline')) {
                            const start = getFirstKeyStartProps(it.start);
                            const key = it.key;
                            const sep = it.sep;
                            sep.push(this.sourceToken);
                            // @ts-expect-error type guard is wrong here
                            delete it.key;
                            // @ts-expect-error type guard is wrong here
                            delete it.sep;
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key, sep }]
                            });
                        }
                        else if (start.length > 0) {
                            // Not actually at next item
                            it.sep = it.sep.concat(start, this.sourceToken);
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    else {
                        if (!it.sep) {
                            Object.assign(it, { key: null, sep: [this.sourceToken] });
                        }
                        else if (it.value || atNextItem) {
                            map.items.push({ start, key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start: [], key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    this.onKeyLine = true;
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (atNextItem || it.value) {
                        map.items.push({ start, key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        this.stack.push(fs);
                    }
                    else {
                        Object.assign(it, { key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    return;
                }
                default: {
                    const bv = this.startBlockValue(map);
                    if (bv) {
                        if (bv.type === 'block-seq') {
                            if (!it.explicitKey &&
                                it.sep &&
                                !includesToken(it.sep, 'newline')) {
                                yield* this.pop({
                                    type: 'error',
                                    offset: this.offset,
                                    message: 'Unexpected block-seq-ind on same line with key',
                                    source: this.source
                                });
                                return;
                            }
                        }
                        else if (atMapIndent) {
                            map.items.push({ start });
                        }
                        this.stack.push(bv);
                        return;
                    }
                }
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *blockSequence(seq) {
        const it = seq.items[seq.items.length - 1];
        switch (this.type) {
            case 'newline':
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        seq.items.push({ start: [this.sourceToken] });
                }
                else
                    it.start.push(this.sourceToken);
                return;
            case 'space':
            case 'comment':
                if (it.value)
                    seq.items.push({ start: [this.sourceToken] });
                else {
                    if (this.atIndentedComment(it.start, seq.indent)) {
                        const prev = seq.items[seq.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            seq.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
            case 'anchor':
            case 'tag':
                if (it.value || this.indent <= seq.indent)
                    break;
                it.start.push(this.sourceToken);
                return;
            case 'seq-item-ind':
                if (this.indent !== seq.indent)
                    break;
                if (it.value || includesToken(it.start, 'seq-item-ind'))
                    seq.items.push({ start: [this.sourceToken] });
                else
                    it.start.push(this.sourceToken);
                return;
        }
        if (this.indent > seq.indent) {
            const bv = this.startBlockValue(seq);
            if (bv) {
                this.stack.push(bv);
                return;
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *flowCollection(fc) {
        const it = fc.items[fc.items.length - 1];
        if (this.type === 'flow-error-end') {
            let top;
            do {
                yield* this.pop();
                top = this.peek(1);
            } while (top?.type === 'flow-collection');
        }
        else if (fc.end.length === 0) {
            switch (this.type) {
                case 'comma':
                case 'explicit-key-ind':
                    if (!it || it.sep)
                        fc.items.push({ start: [this.sourceToken] });
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'map-value-ind':
                    if (!it || it.value)
                        fc.items.push({ start: [], key: null, sep: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        Object.assign(it, { key: null, sep: [this.sourceToken] });
                    return;
                case 'space':
                case 'comment':
                case 'newline':
                case 'anchor':
                case 'tag':
                    if (!it || it.value)
                        fc.items.push({ start: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (!it || it.value)
                        fc.items.push({ start: [], key: fs, sep: [] });
                    else if (it.sep)
                        this.stack.push(fs);
                    else
                        Object.assign(it, { key: fs, sep: [] });
                    return;
                }
                case 'flow-map-end':
                case 'flow-seq-end':
                    fc.end.push(this.sourceToken);
                    return;
            }
            const bv = this.startBlockValue(fc);
            /* istanbul ignore else should not happen */
            if (bv)
                this.stack.push(bv);
            else {
                yield* this.pop();
                yield* this.step();
            }
        }
        else {
            const parent = this.peek(2);
            if (parent.type === 'block-map' &&
                ((this.type === 'map-value-ind' && parent.indent === fc.indent) ||
                    (this.type === 'newline' &&
                        !parent.items[parent.items.length - 1].sep))) {
                yield* this.pop();
                yield* this.step();
            }
            else if (this.type === 'map-value-ind' &&
                parent.type !== 'flow-collection') {
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                fixFlowSeqItems(fc);
                const sep = fc.end.splice(1, fc.end.length);
                sep.push(this.sourceToken);
                const map = {
                    type: 'block-map',
                    offset: fc.offset,
                    indent: fc.indent,
                    items: [{ start, key: fc, sep }]
                };
                this.onKeyLine = true;
                this.stack[this.stack.length - 1] = map;
            }
            else {
                yield* this.lineEnd(fc);
            }
        }
    }
    flowScalar(type) {
        if (this.onNewLine) {
            let nl = this.source.indexOf('\n') + 1;
            while (nl !== 0) {
                this.onNewLine(this.offset + nl);
                nl = this.source.indexOf('\n', nl) + 1;
            }
        }
        return {
            type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
    }
    startBlockValue(parent) {
        switch (this.type) {
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return this.flowScalar(this.type);
            case 'block-scalar-header':
                return {
                    type: 'block-scalar',
                    offset: this.offset,
                    indent: this.indent,
                    props: [this.sourceToken],
                    source: ''
                };
            case 'flow-map-start':
            case 'flow-seq-start':
                return {
                    type: 'flow-collection',
                    offset: this.offset,
                    indent: this.indent,
                    start: this.sourceToken,
                    items: [],
                    end: []
                };
            case 'seq-item-ind':
                return {
                    type: 'block-seq',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: [this.sourceToken] }]
                };
            case 'explicit-key-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                start.push(this.sourceToken);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, explicitKey: true }]
                };
            }
            case 'map-value-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, key: null, sep: [this.sourceToken] }]
                };
            }
        }
        return null;
    }
    atIndentedComment(start, indent) {
        if (this.type !== 'comment')
            return false;
        if (this.indent <= indent)
            return false;
        return start.every(st => st.type === 'newline' || st.type === 'space');
    }
    *documentEnd(docEnd) {
        if (this.type !== 'doc-mode') {
            if (docEnd.end)
                docEnd.end.push(this.sourceToken);
            else
                docEnd.end = [this.sourceToken];
            if (this.type === 'newline')
                yield* this.pop();
        }
    }
    *lineEnd(token) {
        switch (this.type) {
            case 'comma':
            case 'doc-start':
            case 'doc-end':
            case 'flow-seq-end':
            case 'flow-map-end':
            case 'map-value-ind':
                yield* this.pop();
                yield* this.step();
                break;
            case 'newline':
                this.onKeyLine = false;
            // fallthrough
            case 'space':
            case 'comment':
            default:
                // all other values are errors
                if (token.end)
                    token.end.push(this.sourceToken);
                else
                    token.end = [this.sourceToken];
                if (this.type === 'newline')
                    yield* this.pop();
        }
    }
}

exports.Parser = Parser;


/***/ }),

/***/ 84047:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var composer = __nccwpck_require__(89984);
var Document = __nccwpck_require__(3021);
var errors = __nccwpck_require__(91464);
var log = __nccwpck_require__(57249);
var identity = __nccwpck_require__(41127);
var lineCounter = __nccwpck_require__(66628);
var parser = __nccwpck_require__(3456);

function parseOptions(options) {
    const prettyErrors = options.prettyErrors !== false;
    const lineCounter$1 = options.lineCounter || (prettyErrors && new lineCounter.LineCounter()) || null;
    return { lineCounter: lineCounter$1, prettyErrors };
}
/**
 * Parse the input as a stream of YAML documents.
 *
 * Documents should be separated from each other by `...` or `---` marker lines.
 *
 * @returns If an empty `docs` array is returned, it will be of type
 *   EmptyStream and contain additional stream information. In
 *   TypeScript, you should use `'empty' in docs` as a type guard for it.
 */
function parseAllDocuments(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    const docs = Array.from(composer$1.compose(parser$1.parse(source)));
    if (prettyErrors && lineCounter)
        for (const doc of docs) {
            doc.errors.forEach(errors.prettifyError(source, lineCounter));
            doc.warnings.forEach(errors.prettifyError(source, lineCounter));
        }
    if (docs.length > 0)
        return docs;
    return Object.assign([], { empty: true }, composer$1.streamInfo());
}
/** Parse an input string into a single YAML.Document */
function parseDocument(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    // `doc` is always set by compose.end(true) at the very latest
    let doc = null;
    for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) {
        if (!doc)
            doc = _doc;
        else if (doc.options.logLevel !== 'silent') {
            doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), 'MULTIPLE_DOCS', 'Source contains multiple documents; please use YAML.parseAllDocuments()'));
            break;
        }
    }
    if (prettyErrors && lineCounter) {
        doc.errors.forEach(errors.prettifyError(source, lineCounter));
        doc.warnings.forEach(errors.prettifyError(source, lineCounter));
    }
    return doc;
}
function parse(src, reviver, options) {
    let _reviver = undefined;
    if (typeof reviver === 'function') {
        _reviver = reviver;
    }
    else if (options === undefined && reviver && typeof reviver === 'object') {
        options = reviver;
    }
    const doc = parseDocument(src, options);
    if (!doc)
        return null;
    doc.warnings.forEach(warning => log.warn(doc.options.logLevel, warning));
    if (doc.errors.length > 0) {
        if (doc.options.logLevel !== 'silent')
            throw doc.errors[0];
        else
            doc.errors = [];
    }
    return doc.toJS(Object.assign({ reviver: _reviver }, options));
}
function stringify(value, replacer, options) {
    let _replacer = null;
    if (typeof replacer === 'function' || Array.isArray(replacer)) {
        _replacer = replacer;
    }
    else if (options === undefined && replacer) {
        options = replacer;
    }
    if (typeof options === 'string')
        options = options.length;
    if (typeof options === 'number') {
        const indent = Math.round(options);
        options = indent < 1 ? undefined : indent > 8 ? { indent: 8 } : { indent };
    }
    if (value === undefined) {
        const { keepUndefined } = options ?? replacer ?? {};
        if (!keepUndefined)
            return undefined;
    }
    if (identity.isDocument(value) && !_replacer)
        return value.toString(options);
    return new Document.Document(value, _replacer, options).toString(options);
}

exports.parse = parse;
exports.parseAllDocuments = parseAllDocuments;
exports.parseDocument = parseDocument;
exports.stringify = stringify;


/***/ }),

/***/ 45840:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var map = __nccwpck_require__(47451);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(66464);
var tags = __nccwpck_require__(90018);

const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
class Schema {
    constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
        this.compat = Array.isArray(compat)
            ? tags.getTags(compat, 'compat')
            : compat
                ? tags.getTags(null, compat)
                : null;
        this.name = (typeof schema === 'string' && schema) || 'core';
        this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
        this.tags = tags.getTags(customTags, this.name, merge);
        this.toStringOptions = toStringDefaults ?? null;
        Object.defineProperty(this, identity.MAP, { value: map.map });
        Object.defineProperty(this, identity.SCALAR, { value: string.string });
        Object.defineProperty(this, identity.SEQ, { value: seq.seq });
        // Used by createMap()
        this.sortMapEntries =
            typeof sortMapEntries === 'function'
                ? sortMapEntries
                : sortMapEntries === true
                    ? sortMapEntriesByKey
                    : null;
    }
    clone() {
        const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
        copy.tags = this.tags.slice();
        return copy;
    }
}

exports.Schema = Schema;


/***/ }),

/***/ 47451:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var YAMLMap = __nccwpck_require__(84454);

const map = {
    collection: 'map',
    default: true,
    nodeClass: YAMLMap.YAMLMap,
    tag: 'tag:yaml.org,2002:map',
    resolve(map, onError) {
        if (!identity.isMap(map))
            onError('Expected a mapping for this tag');
        return map;
    },
    createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
};

exports.map = map;


/***/ }),

/***/ 73632:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(63301);

const nullTag = {
    identify: value => value == null,
    createNode: () => new Scalar.Scalar(null),
    default: true,
    tag: 'tag:yaml.org,2002:null',
    test: /^(?:~|[Nn]ull|NULL)?$/,
    resolve: () => new Scalar.Scalar(null),
    stringify: ({ source }, ctx) => typeof source === 'string' && nullTag.test.test(source)
        ? source
        : ctx.options.nullStr
};

exports.nullTag = nullTag;


/***/ }),

/***/ 1706:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var YAMLSeq = __nccwpck_require__(92223);

const seq = {
    collection: 'seq',
    default: true,
    nodeClass: YAMLSeq.YAMLSeq,
    tag: 'tag:yaml.org,2002:seq',
    resolve(seq, onError) {
        if (!identity.isSeq(seq))
            onError('Expected a sequence for this tag');
        return seq;
    },
    createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
};

exports.seq = seq;


/***/ }),

/***/ 66464:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyString = __nccwpck_require__(83069);

const string = {
    identify: value => typeof value === 'string',
    default: true,
    tag: 'tag:yaml.org,2002:str',
    resolve: str => str,
    stringify(item, ctx, onComment, onChompKeep) {
        ctx = Object.assign({ actualString: true }, ctx);
        return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
    }
};

exports.string = string;


/***/ }),

/***/ 73959:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(63301);

const boolTag = {
    identify: value => typeof value === 'boolean',
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
    resolve: str => new Scalar.Scalar(str[0] === 't' || str[0] === 'T'),
    stringify({ source, value }, ctx) {
        if (source && boolTag.test.test(source)) {
            const sv = source[0] === 't' || source[0] === 'T';
            if (value === sv)
                return source;
        }
        return value ? ctx.options.trueStr : ctx.options.falseStr;
    }
};

exports.boolTag = boolTag;


/***/ }),

/***/ 38405:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(63301);
var stringifyNumber = __nccwpck_require__(28689);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: str => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
    resolve: str => parseFloat(str),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str));
        const dot = str.indexOf('.');
        if (dot !== -1 && str[str.length - 1] === '0')
            node.minFractionDigits = str.length - dot - 1;
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 59874:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(28689);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
const intResolve = (str, offset, radix, { intAsBigInt }) => (intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix));
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value) && value >= 0)
        return prefix + value.toString(radix);
    return stringifyNumber.stringifyNumber(node);
}
const intOct = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^0o[0-7]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
    stringify: node => intStringify(node, 8, '0o')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^0x[0-9a-fA-F]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 70896:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(47451);
var _null = __nccwpck_require__(73632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(66464);
var bool = __nccwpck_require__(73959);
var float = __nccwpck_require__(38405);
var int = __nccwpck_require__(59874);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.boolTag,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float
];

exports.schema = schema;


/***/ }),

/***/ 33559:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(63301);
var map = __nccwpck_require__(47451);
var seq = __nccwpck_require__(1706);

function intIdentify(value) {
    return typeof value === 'bigint' || Number.isInteger(value);
}
const stringifyJSON = ({ value }) => JSON.stringify(value);
const jsonScalars = [
    {
        identify: value => typeof value === 'string',
        default: true,
        tag: 'tag:yaml.org,2002:str',
        resolve: str => str,
        stringify: stringifyJSON
    },
    {
        identify: value => value == null,
        createNode: () => new Scalar.Scalar(null),
        default: true,
        tag: 'tag:yaml.org,2002:null',
        test: /^null$/,
        resolve: () => null,
        stringify: stringifyJSON
    },
    {
        identify: value => typeof value === 'boolean',
        default: true,
        tag: 'tag:yaml.org,2002:bool',
        test: /^true$|^false$/,
        resolve: str => str === 'true',
        stringify: stringifyJSON
    },
    {
        identify: intIdentify,
        default: true,
        tag: 'tag:yaml.org,2002:int',
        test: /^-?(?:0|[1-9][0-9]*)$/,
        resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
        stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
    },
    {
        identify: value => typeof value === 'number',
        default: true,
        tag: 'tag:yaml.org,2002:float',
        test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
        resolve: str => parseFloat(str),
        stringify: stringifyJSON
    }
];
const jsonError = {
    default: true,
    tag: '',
    test: /^/,
    resolve(str, onError) {
        onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
        return str;
    }
};
const schema = [map.map, seq.seq].concat(jsonScalars, jsonError);

exports.schema = schema;


/***/ }),

/***/ 90018:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(47451);
var _null = __nccwpck_require__(73632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(66464);
var bool = __nccwpck_require__(73959);
var float = __nccwpck_require__(38405);
var int = __nccwpck_require__(59874);
var schema = __nccwpck_require__(70896);
var schema$1 = __nccwpck_require__(33559);
var binary = __nccwpck_require__(56083);
var merge = __nccwpck_require__(90452);
var omap = __nccwpck_require__(50303);
var pairs = __nccwpck_require__(18385);
var schema$2 = __nccwpck_require__(35913);
var set = __nccwpck_require__(81528);
var timestamp = __nccwpck_require__(46752);

const schemas = new Map([
    ['core', schema.schema],
    ['failsafe', [map.map, seq.seq, string.string]],
    ['json', schema$1.schema],
    ['yaml11', schema$2.schema],
    ['yaml-1.1', schema$2.schema]
]);
const tagsByName = {
    binary: binary.binary,
    bool: bool.boolTag,
    float: float.float,
    floatExp: float.floatExp,
    floatNaN: float.floatNaN,
    floatTime: timestamp.floatTime,
    int: int.int,
    intHex: int.intHex,
    intOct: int.intOct,
    intTime: timestamp.intTime,
    map: map.map,
    merge: merge.merge,
    null: _null.nullTag,
    omap: omap.omap,
    pairs: pairs.pairs,
    seq: seq.seq,
    set: set.set,
    timestamp: timestamp.timestamp
};
const coreKnownTags = {
    'tag:yaml.org,2002:binary': binary.binary,
    'tag:yaml.org,2002:merge': merge.merge,
    'tag:yaml.org,2002:omap': omap.omap,
    'tag:yaml.org,2002:pairs': pairs.pairs,
    'tag:yaml.org,2002:set': set.set,
    'tag:yaml.org,2002:timestamp': timestamp.timestamp
};
function getTags(customTags, schemaName, addMergeTag) {
    const schemaTags = schemas.get(schemaName);
    if (schemaTags && !customTags) {
        return addMergeTag && !schemaTags.includes(merge.merge)
            ? schemaTags.concat(merge.merge)
            : schemaTags.slice();
    }
    let tags = schemaTags;
    if (!tags) {
        if (Array.isArray(customTags))
            tags = [];
        else {
            const keys = Array.from(schemas.keys())
                .filter(key => key !== 'yaml11')
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
        }
    }
    if (Array.isArray(customTags)) {
        for (const tag of customTags)
            tags = tags.concat(tag);
    }
    else if (typeof customTags === 'function') {
        tags = customTags(tags.slice());
    }
    if (addMergeTag)
        tags = tags.concat(merge.merge);
    return tags.reduce((tags, tag) => {
        const tagObj = typeof tag === 'string' ? tagsByName[tag] : tag;
        if (!tagObj) {
            const tagName = JSON.stringify(tag);
            const keys = Object.keys(tagsByName)
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
        }
        if (!tags.includes(tagObj))
            tags.push(tagObj);
        return tags;
    }, []);
}

exports.coreKnownTags = coreKnownTags;
exports.getTags = getTags;


/***/ }),

/***/ 56083:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_buffer = __nccwpck_require__(20181);
var Scalar = __nccwpck_require__(63301);
var stringifyString = __nccwpck_require__(83069);

const binary = {
    identify: value => value instanceof Uint8Array, // Buffer inherits from Uint8Array
    default: false,
    tag: 'tag:yaml.org,2002:binary',
    /**
     * Returns a Buffer in node and an Uint8Array in browsers
     *
     * To use the resulting buffer as an image, you'll want to do something like:
     *
     *   const blob = new Blob([buffer], { type: 'image/jpeg' })
     *   document.querySelector('#photo').src = URL.createObjectURL(blob)
     */
    resolve(src, onError) {
        if (typeof node_buffer.Buffer === 'function') {
            return node_buffer.Buffer.from(src, 'base64');
        }
        else if (typeof atob === 'function') {
            // On IE 11, atob() can't handle newlines
            const str = atob(src.replace(/[\n\r]/g, ''));
            const buffer = new Uint8Array(str.length);
            for (let i = 0; i < str.length; ++i)
                buffer[i] = str.charCodeAt(i);
            return buffer;
        }
        else {
            onError('This environment does not support reading binary tags; either Buffer or atob is required');
            return src;
        }
    },
    stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
        if (!value)
            return '';
        const buf = value; // checked earlier by binary.identify()
        let str;
        if (typeof node_buffer.Buffer === 'function') {
            str =
                buf instanceof node_buffer.Buffer
                    ? buf.toString('base64')
                    : node_buffer.Buffer.from(buf.buffer).toString('base64');
        }
        else if (typeof btoa === 'function') {
            let s = '';
            for (let i = 0; i < buf.length; ++i)
                s += String.fromCharCode(buf[i]);
            str = btoa(s);
        }
        else {
            throw new Error('This environment does not support writing binary tags; either Buffer or btoa is required');
        }
        type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
        if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
            const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
            const n = Math.ceil(str.length / lineWidth);
            const lines = new Array(n);
            for (let i = 0, o = 0; i < n; ++i, o += lineWidth) {
                lines[i] = str.substr(o, lineWidth);
            }
            str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? '\n' : ' ');
        }
        return stringifyString.stringifyString({ comment, type, value: str }, ctx, onComment, onChompKeep);
    }
};

exports.binary = binary;


/***/ }),

/***/ 88398:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(63301);

function boolStringify({ value, source }, ctx) {
    const boolObj = value ? trueTag : falseTag;
    if (source && boolObj.test.test(source))
        return source;
    return value ? ctx.options.trueStr : ctx.options.falseStr;
}
const trueTag = {
    identify: value => value === true,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
    resolve: () => new Scalar.Scalar(true),
    stringify: boolStringify
};
const falseTag = {
    identify: value => value === false,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
    resolve: () => new Scalar.Scalar(false),
    stringify: boolStringify
};

exports.falseTag = falseTag;
exports.trueTag = trueTag;


/***/ }),

/***/ 35782:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(63301);
var stringifyNumber = __nccwpck_require__(28689);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: (str) => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
    resolve: (str) => parseFloat(str.replace(/_/g, '')),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, '')));
        const dot = str.indexOf('.');
        if (dot !== -1) {
            const f = str.substring(dot + 1).replace(/_/g, '');
            if (f[f.length - 1] === '0')
                node.minFractionDigits = f.length;
        }
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 10873:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(28689);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
function intResolve(str, offset, radix, { intAsBigInt }) {
    const sign = str[0];
    if (sign === '-' || sign === '+')
        offset += 1;
    str = str.substring(offset).replace(/_/g, '');
    if (intAsBigInt) {
        switch (radix) {
            case 2:
                str = `0b${str}`;
                break;
            case 8:
                str = `0o${str}`;
                break;
            case 16:
                str = `0x${str}`;
                break;
        }
        const n = BigInt(str);
        return sign === '-' ? BigInt(-1) * n : n;
    }
    const n = parseInt(str, radix);
    return sign === '-' ? -1 * n : n;
}
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value)) {
        const str = value.toString(radix);
        return value < 0 ? '-' + prefix + str.substr(1) : prefix + str;
    }
    return stringifyNumber.stringifyNumber(node);
}
const intBin = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'BIN',
    test: /^[-+]?0b[0-1_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
    stringify: node => intStringify(node, 2, '0b')
};
const intOct = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^[-+]?0[0-7_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
    stringify: node => intStringify(node, 8, '0')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9][0-9_]*$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^[-+]?0x[0-9a-fA-F_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intBin = intBin;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 90452:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var Scalar = __nccwpck_require__(63301);

// If the value associated with a merge key is a single mapping node, each of
// its key/value pairs is inserted into the current mapping, unless the key
// already exists in it. If the value associated with the merge key is a
// sequence, then this sequence is expected to contain mapping nodes and each
// of these nodes is merged in turn according to its order in the sequence.
// Keys in mapping nodes earlier in the sequence override keys specified in
// later mapping nodes. -- http://yaml.org/type/merge.html
const MERGE_KEY = '<<';
const merge = {
    identify: value => value === MERGE_KEY ||
        (typeof value === 'symbol' && value.description === MERGE_KEY),
    default: 'key',
    tag: 'tag:yaml.org,2002:merge',
    test: /^<<$/,
    resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), {
        addToJSMap: addMergeToJSMap
    }),
    stringify: () => MERGE_KEY
};
const isMergeKey = (ctx, key) => (merge.identify(key) ||
    (identity.isScalar(key) &&
        (!key.type || key.type === Scalar.Scalar.PLAIN) &&
        merge.identify(key.value))) &&
    ctx?.doc.schema.tags.some(tag => tag.tag === merge.tag && tag.default);
function addMergeToJSMap(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (identity.isSeq(source))
        for (const it of source.items)
            mergeValue(ctx, map, it);
    else if (Array.isArray(source))
        for (const it of source)
            mergeValue(ctx, map, it);
    else
        mergeValue(ctx, map, source);
}
function mergeValue(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (!identity.isMap(source))
        throw new Error('Merge sources must be maps or map aliases');
    const srcMap = source.toJSON(null, ctx, Map);
    for (const [key, value] of srcMap) {
        if (map instanceof Map) {
            if (!map.has(key))
                map.set(key, value);
        }
        else if (map instanceof Set) {
            map.add(key);
        }
        else if (!Object.prototype.hasOwnProperty.call(map, key)) {
            Object.defineProperty(map, key, {
                value,
                writable: true,
                enumerable: true,
                configurable: true
            });
        }
    }
    return map;
}
function resolveAliasValue(ctx, value) {
    return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
}

exports.addMergeToJSMap = addMergeToJSMap;
exports.isMergeKey = isMergeKey;
exports.merge = merge;


/***/ }),

/***/ 50303:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var toJS = __nccwpck_require__(74043);
var YAMLMap = __nccwpck_require__(84454);
var YAMLSeq = __nccwpck_require__(92223);
var pairs = __nccwpck_require__(18385);

class YAMLOMap extends YAMLSeq.YAMLSeq {
    constructor() {
        super();
        this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
        this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
        this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
        this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
        this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
        this.tag = YAMLOMap.tag;
    }
    /**
     * If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
     * but TypeScript won't allow widening the signature of a child method.
     */
    toJSON(_, ctx) {
        if (!ctx)
            return super.toJSON(_);
        const map = new Map();
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const pair of this.items) {
            let key, value;
            if (identity.isPair(pair)) {
                key = toJS.toJS(pair.key, '', ctx);
                value = toJS.toJS(pair.value, key, ctx);
            }
            else {
                key = toJS.toJS(pair, '', ctx);
            }
            if (map.has(key))
                throw new Error('Ordered maps must not include duplicate keys');
            map.set(key, value);
        }
        return map;
    }
    static from(schema, iterable, ctx) {
        const pairs$1 = pairs.createPairs(schema, iterable, ctx);
        const omap = new this();
        omap.items = pairs$1.items;
        return omap;
    }
}
YAMLOMap.tag = 'tag:yaml.org,2002:omap';
const omap = {
    collection: 'seq',
    identify: value => value instanceof Map,
    nodeClass: YAMLOMap,
    default: false,
    tag: 'tag:yaml.org,2002:omap',
    resolve(seq, onError) {
        const pairs$1 = pairs.resolvePairs(seq, onError);
        const seenKeys = [];
        for (const { key } of pairs$1.items) {
            if (identity.isScalar(key)) {
                if (seenKeys.includes(key.value)) {
                    onError(`Ordered maps must not include duplicate keys: ${key.value}`);
                }
                else {
                    seenKeys.push(key.value);
                }
            }
        }
        return Object.assign(new YAMLOMap(), pairs$1);
    },
    createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
};

exports.YAMLOMap = YAMLOMap;
exports.omap = omap;


/***/ }),

/***/ 18385:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var Pair = __nccwpck_require__(57165);
var Scalar = __nccwpck_require__(63301);
var YAMLSeq = __nccwpck_require__(92223);

function resolvePairs(seq, onError) {
    if (identity.isSeq(seq)) {
        for (let i = 0; i < seq.items.length; ++i) {
            let item = seq.items[i];
            if (identity.isPair(item))
                continue;
            else if (identity.isMap(item)) {
                if (item.items.length > 1)
                    onError('Each pair must have its own sequence indicator');
                const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
                if (item.commentBefore)
                    pair.key.commentBefore = pair.key.commentBefore
                        ? `${item.commentBefore}\n${pair.key.commentBefore}`
                        : item.commentBefore;
                if (item.comment) {
                    const cn = pair.value ?? pair.key;
                    cn.comment = cn.comment
                        ? `${item.comment}\n${cn.comment}`
                        : item.comment;
                }
                item = pair;
            }
            seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
        }
    }
    else
        onError('Expected a sequence for this tag');
    return seq;
}
function createPairs(schema, iterable, ctx) {
    const { replacer } = ctx;
    const pairs = new YAMLSeq.YAMLSeq(schema);
    pairs.tag = 'tag:yaml.org,2002:pairs';
    let i = 0;
    if (iterable && Symbol.iterator in Object(iterable))
        for (let it of iterable) {
            if (typeof replacer === 'function')
                it = replacer.call(iterable, String(i++), it);
            let key, value;
            if (Array.isArray(it)) {
                if (it.length === 2) {
                    key = it[0];
                    value = it[1];
                }
                else
                    throw new TypeError(`Expected [key, value] tuple: ${it}`);
            }
            else if (it && it instanceof Object) {
                const keys = Object.keys(it);
                if (keys.length === 1) {
                    key = keys[0];
                    value = it[key];
                }
                else {
                    throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
                }
            }
            else {
                key = it;
            }
            pairs.items.push(Pair.createPair(key, value, ctx));
        }
    return pairs;
}
const pairs = {
    collection: 'seq',
    default: false,
    tag: 'tag:yaml.org,2002:pairs',
    resolve: resolvePairs,
    createNode: createPairs
};

exports.createPairs = createPairs;
exports.pairs = pairs;
exports.resolvePairs = resolvePairs;


/***/ }),

/***/ 35913:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(47451);
var _null = __nccwpck_require__(73632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(66464);
var binary = __nccwpck_require__(56083);
var bool = __nccwpck_require__(88398);
var float = __nccwpck_require__(35782);
var int = __nccwpck_require__(10873);
var merge = __nccwpck_require__(90452);
var omap = __nccwpck_require__(50303);
var pairs = __nccwpck_require__(18385);
var set = __nccwpck_require__(81528);
var timestamp = __nccwpck_require__(46752);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.trueTag,
    bool.falseTag,
    int.intBin,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float,
    binary.binary,
    merge.merge,
    omap.omap,
    pairs.pairs,
    set.set,
    timestamp.intTime,
    timestamp.floatTime,
    timestamp.timestamp
];

exports.schema = schema;


/***/ }),

/***/ 81528:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var Pair = __nccwpck_require__(57165);
var YAMLMap = __nccwpck_require__(84454);

class YAMLSet extends YAMLMap.YAMLMap {
    constructor(schema) {
        super(schema);
        this.tag = YAMLSet.tag;
    }
    add(key) {
        let pair;
        if (identity.isPair(key))
            pair = key;
        else if (key &&
            typeof key === 'object' &&
            'key' in key &&
            'value' in key &&
            key.value === null)
            pair = new Pair.Pair(key.key, null);
        else
            pair = new Pair.Pair(key, null);
        const prev = YAMLMap.findPair(this.items, pair.key);
        if (!prev)
            this.items.push(pair);
    }
    /**
     * If `keepPair` is `true`, returns the Pair matching `key`.
     * Otherwise, returns the value of that Pair's key.
     */
    get(key, keepPair) {
        const pair = YAMLMap.findPair(this.items, key);
        return !keepPair && identity.isPair(pair)
            ? identity.isScalar(pair.key)
                ? pair.key.value
                : pair.key
            : pair;
    }
    set(key, value) {
        if (typeof value !== 'boolean')
            throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
        const prev = YAMLMap.findPair(this.items, key);
        if (prev && !value) {
            this.items.splice(this.items.indexOf(prev), 1);
        }
        else if (!prev && value) {
            this.items.push(new Pair.Pair(key));
        }
    }
    toJSON(_, ctx) {
        return super.toJSON(_, ctx, Set);
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        if (this.hasAllNullValues(true))
            return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
        else
            throw new Error('Set items must all have null values');
    }
    static from(schema, iterable, ctx) {
        const { replacer } = ctx;
        const set = new this(schema);
        if (iterable && Symbol.iterator in Object(iterable))
            for (let value of iterable) {
                if (typeof replacer === 'function')
                    value = replacer.call(iterable, value, value);
                set.items.push(Pair.createPair(value, null, ctx));
            }
        return set;
    }
}
YAMLSet.tag = 'tag:yaml.org,2002:set';
const set = {
    collection: 'map',
    identify: value => value instanceof Set,
    nodeClass: YAMLSet,
    default: false,
    tag: 'tag:yaml.org,2002:set',
    createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
    resolve(map, onError) {
        if (identity.isMap(map)) {
            if (map.hasAllNullValues(true))
                return Object.assign(new YAMLSet(), map);
            else
                onError('Set items must all have null values');
        }
        else
            onError('Expected a mapping for this tag');
        return map;
    }
};

exports.YAMLSet = YAMLSet;
exports.set = set;


/***/ }),

/***/ 46752:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(28689);

/** Internal types handle bigint as number, because TS can't figure it out. */
function parseSexagesimal(str, asBigInt) {
    const sign = str[0];
    const parts = sign === '-' || sign === '+' ? str.substring(1) : str;
    const num = (n) => asBigInt ? BigInt(n) : Number(n);
    const res = parts
        .replace(/_/g, '')
        .split(':')
        .reduce((res, p) => res * num(60) + num(p), num(0));
    return (sign === '-' ? num(-1) * res : res);
}
/**
 * hhhh:mm:ss.sss
 *
 * Internal types handle bigint as number, because TS can't figure it out.
 */
function stringifySexagesimal(node) {
    let { value } = node;
    let num = (n) => n;
    if (typeof value === 'bigint')
        num = n => BigInt(n);
    else if (isNaN(value) || !isFinite(value))
        return stringifyNumber.stringifyNumber(node);
    let sign = '';
    if (value < 0) {
        sign = '-';
        value *= num(-1);
    }
    const _60 = num(60);
    const parts = [value % _60]; // seconds, including ms
    if (value < 60) {
        parts.unshift(0); // at least one : is required
    }
    else {
        value = (value - parts[0]) / _60;
        parts.unshift(value % _60); // minutes
        if (value >= 60) {
            value = (value - parts[0]) / _60;
            parts.unshift(value); // hours
        }
    }
    return (sign +
        parts
            .map(n => String(n).padStart(2, '0'))
            .join(':')
            .replace(/000000\d*$/, '') // % 60 may introduce error
    );
}
const intTime = {
    identify: value => typeof value === 'bigint' || Number.isInteger(value),
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
    resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
    stringify: stringifySexagesimal
};
const floatTime = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
    resolve: str => parseSexagesimal(str, false),
    stringify: stringifySexagesimal
};
const timestamp = {
    identify: value => value instanceof Date,
    default: true,
    tag: 'tag:yaml.org,2002:timestamp',
    // If the time zone is omitted, the timestamp is assumed to be specified in UTC. The time part
    // may be omitted altogether, resulting in a date format. In such a case, the time part is
    // assumed to be 00:00:00Z (start of day, UTC).
    test: RegExp('^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})' + // YYYY-Mm-Dd
        '(?:' + // time is optional
        '(?:t|T|[ \\t]+)' + // t | T | whitespace
        '([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)' + // Hh:Mm:Ss(.ss)?
        '(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?' + // Z | +5 | -03:30
        ')?$'),
    resolve(str) {
        const match = str.match(timestamp.test);
        if (!match)
            throw new Error('!!timestamp expects a date, starting with yyyy-mm-dd');
        const [, year, month, day, hour, minute, second] = match.map(Number);
        const millisec = match[7] ? Number((match[7] + '00').substr(1, 3)) : 0;
        let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
        const tz = match[8];
        if (tz && tz !== 'Z') {
            let d = parseSexagesimal(tz, false);
            if (Math.abs(d) < 30)
                d *= 60;
            date -= 60000 * d;
        }
        return new Date(date);
    },
    stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, '') ?? ''
};

exports.floatTime = floatTime;
exports.intTime = intTime;
exports.timestamp = timestamp;


/***/ }),

/***/ 34475:
/***/ ((__unused_webpack_module, exports) => {



const FOLD_FLOW = 'flow';
const FOLD_BLOCK = 'block';
const FOLD_QUOTED = 'quoted';
/**
 * Tries to keep input at up to `lineWidth` characters, splitting only on spaces
 * not followed by newlines or spaces unless `mode` is `'quoted'`. Lines are
 * terminated with `\n` and started with `indent`.
 */
function foldFlowLines(text, indent, mode = 'flow', { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
    if (!lineWidth || lineWidth < 0)
        return text;
    if (lineWidth < minContentWidth)
        minContentWidth = 0;
    const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
    if (text.length <= endStep)
        return text;
    const folds = [];
    const escapedFolds = {};
    let end = lineWidth - indent.length;
    if (typeof indentAtStart === 'number') {
        if (indentAtStart > lineWidth - Math.max(2, minContentWidth))
            folds.push(0);
        else
            end = lineWidth - indentAtStart;
    }
    let split = undefined;
    let prev = undefined;
    let overflow = false;
    let i = -1;
    let escStart = -1;
    let escEnd = -1;
    if (mode === FOLD_BLOCK) {
        i = consumeMoreIndentedLines(text, i, indent.length);
        if (i !== -1)
            end = i + endStep;
    }
    for (let ch; (ch = text[(i += 1)]);) {
        if (mode === FOLD_QUOTED && ch === '\\') {
            escStart = i;
            switch (text[i + 1]) {
                case 'x':
                    i += 3;
                    break;
                case 'u':
                    i += 5;
                    break;
                case 'U':
                    i += 9;
                    break;
                default:
                    i += 1;
            }
            escEnd = i;
        }
        if (ch === '\n') {
            if (mode === FOLD_BLOCK)
                i = consumeMoreIndentedLines(text, i, indent.length);
            end = i + indent.length + endStep;
            split = undefined;
        }
        else {
            if (ch === ' ' &&
                prev &&
                prev !== ' ' &&
                prev !== '\n' &&
                prev !== '\t') {
                // space surrounded by non-space can be replaced with newline + indent
                const next = text[i + 1];
                if (next && next !== ' ' && next !== '\n' && next !== '\t')
                    split = i;
            }
            if (i >= end) {
                if (split) {
                    folds.push(split);
                    end = split + endStep;
                    split = undefined;
                }
                else if (mode === FOLD_QUOTED) {
                    // white-space collected at end may stretch past lineWidth
                    while (prev === ' ' || prev === '\t') {
                        prev = ch;
                        ch = text[(i += 1)];
                        overflow = true;
                    }
                    // Account for newline escape, but don't break preceding escape
                    const j = i > escEnd + 1 ? i - 2 : escStart - 1;
                    // Bail out if lineWidth & minContentWidth are shorter than an escape string
                    if (escapedFolds[j])
                        return text;
                    folds.push(j);
                    escapedFolds[j] = true;
                    end = j + endStep;
                    split = undefined;
                }
                else {
                    overflow = true;
                }
            }
        }
        prev = ch;
    }
    if (overflow && onOverflow)
        onOverflow();
    if (folds.length === 0)
        return text;
    if (onFold)
        onFold();
    let res = text.slice(0, folds[0]);
    for (let i = 0; i < folds.length; ++i) {
        const fold = folds[i];
        const end = folds[i + 1] || text.length;
        if (fold === 0)
            res = `\n${indent}${text.slice(0, end)}`;
        else {
            if (mode === FOLD_QUOTED && escapedFolds[fold])
                res += `${text[fold]}\\`;
            res += `\n${indent}${text.slice(fold + 1, end)}`;
        }
    }
    return res;
}
/**
 * Presumes `i + 1` is at the start of a line
 * @returns index of last newline in more-indented block
 */
function consumeMoreIndentedLines(text, i, indent) {
    let end = i;
    let start = i + 1;
    let ch = text[start];
    while (ch === ' ' || ch === '\t') {
        if (i < start + indent) {
            ch = text[++i];
        }
        else {
            do {
                ch = text[++i];
            } while (ch && ch !== '\n');
            end = i;
            start = i + 1;
            ch = text[start];
        }
    }
    return end;
}

exports.FOLD_BLOCK = FOLD_BLOCK;
exports.FOLD_FLOW = FOLD_FLOW;
exports.FOLD_QUOTED = FOLD_QUOTED;
exports.foldFlowLines = foldFlowLines;


/***/ }),

/***/ 2148:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(71596);
var identity = __nccwpck_require__(41127);
var stringifyComment = __nccwpck_require__(59799);
var stringifyString = __nccwpck_require__(83069);

function createStringifyContext(doc, options) {
    const opt = Object.assign({
        blockQuote: true,
        commentString: stringifyComment.stringifyComment,
        defaultKeyType: null,
        defaultStringType: 'PLAIN',
        directives: null,
        doubleQuotedAsJSON: false,
        doubleQuotedMinMultiLineLength: 40,
        falseStr: 'false',
        flowCollectionPadding: true,
        indentSeq: true,
        lineWidth: 80,
        minContentWidth: 20,
        nullStr: 'null',
        simpleKeys: false,
        singleQuote: null,
        trailingComma: false,
        trueStr: 'true',
        verifyAliasOrder: true
    }, doc.schema.toStringOptions, options);
    let inFlow;
    switch (opt.collectionStyle) {
        case 'block':
            inFlow = false;
            break;
        case 'flow':
            inFlow = true;
            break;
        default:
            inFlow = null;
    }
    return {
        anchors: new Set(),
        doc,
        flowCollectionPadding: opt.flowCollectionPadding ? ' ' : '',
        indent: '',
        indentStep: typeof opt.indent === 'number' ? ' '.repeat(opt.indent) : '  ',
        inFlow,
        options: opt
    };
}
function getTagObject(tags, item) {
    if (item.tag) {
        const match = tags.filter(t => t.tag === item.tag);
        if (match.length > 0)
            return match.find(t => t.format === item.format) ?? match[0];
    }
    let tagObj = undefined;
    let obj;
    if (identity.isScalar(item)) {
        obj = item.value;
        let match = tags.filter(t => t.identify?.(obj));
        if (match.length > 1) {
            const testMatch = match.filter(t => t.test);
            if (testMatch.length > 0)
                match = testMatch;
        }
        tagObj =
            match.find(t => t.format === item.format) ?? match.find(t => !t.format);
    }
    else {
        obj = item;
        tagObj = tags.find(t => t.nodeClass && obj instanceof t.nodeClass);
    }
    if (!tagObj) {
        const name = obj?.constructor?.name ?? (obj === null ? 'null' : typeof obj);
        throw new Error(`Tag not resolved for ${name} value`);
    }
    return tagObj;
}
// needs to be called before value stringifier to allow for circular anchor refs
function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
    if (!doc.directives)
        return '';
    const props = [];
    const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
    if (anchor && anchors.anchorIsValid(anchor)) {
        anchors$1.add(anchor);
        props.push(`&${anchor}`);
    }
    const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
    if (tag)
        props.push(doc.directives.tagString(tag));
    return props.join(' ');
}
function stringify(item, ctx, onComment, onChompKeep) {
    if (identity.isPair(item))
        return item.toString(ctx, onComment, onChompKeep);
    if (identity.isAlias(item)) {
        if (ctx.doc.directives)
            return item.toString(ctx);
        if (ctx.resolvedAliases?.has(item)) {
            throw new TypeError(`Cannot stringify circular structure without alias nodes`);
        }
        else {
            if (ctx.resolvedAliases)
                ctx.resolvedAliases.add(item);
            else
                ctx.resolvedAliases = new Set([item]);
            item = item.resolve(ctx.doc);
        }
    }
    let tagObj = undefined;
    const node = identity.isNode(item)
        ? item
        : ctx.doc.createNode(item, { onTagObj: o => (tagObj = o) });
    tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
    const props = stringifyProps(node, tagObj, ctx);
    if (props.length > 0)
        ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
    const str = typeof tagObj.stringify === 'function'
        ? tagObj.stringify(node, ctx, onComment, onChompKeep)
        : identity.isScalar(node)
            ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep)
            : node.toString(ctx, onComment, onChompKeep);
    if (!props)
        return str;
    return identity.isScalar(node) || str[0] === '{' || str[0] === '['
        ? `${props} ${str}`
        : `${props}\n${ctx.indent}${str}`;
}

exports.createStringifyContext = createStringifyContext;
exports.stringify = stringify;


/***/ }),

/***/ 61212:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(59799);

function stringifyCollection(collection, ctx, options) {
    const flow = ctx.inFlow ?? collection.flow;
    const stringify = flow ? stringifyFlowCollection : stringifyBlockCollection;
    return stringify(collection, ctx, options);
}
function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
    const { indent, options: { commentString } } = ctx;
    const itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null });
    let chompKeep = false; // flag for the preceding node's status
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (!chompKeep && item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (!chompKeep && ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
            }
        }
        chompKeep = false;
        let str = stringify.stringify(item, itemCtx, () => (comment = null), () => (chompKeep = true));
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        if (chompKeep && comment)
            chompKeep = false;
        lines.push(blockItemPrefix + str);
    }
    let str;
    if (lines.length === 0) {
        str = flowChars.start + flowChars.end;
    }
    else {
        str = lines[0];
        for (let i = 1; i < lines.length; ++i) {
            const line = lines[i];
            str += line ? `\n${indent}${line}` : '\n';
        }
    }
    if (comment) {
        str += '\n' + stringifyComment.indentComment(commentString(comment), indent);
        if (onComment)
            onComment();
    }
    else if (chompKeep && onChompKeep)
        onChompKeep();
    return str;
}
function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
    const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
    itemIndent += indentStep;
    const itemCtx = Object.assign({}, ctx, {
        indent: itemIndent,
        inFlow: true,
        type: null
    });
    let reqNewline = false;
    let linesAtValue = 0;
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, false);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, false);
                if (ik.comment)
                    reqNewline = true;
            }
            const iv = identity.isNode(item.value) ? item.value : null;
            if (iv) {
                if (iv.comment)
                    comment = iv.comment;
                if (iv.commentBefore)
                    reqNewline = true;
            }
            else if (item.value == null && ik?.comment) {
                comment = ik.comment;
            }
        }
        if (comment)
            reqNewline = true;
        let str = stringify.stringify(item, itemCtx, () => (comment = null));
        reqNewline || (reqNewline = lines.length > linesAtValue || str.includes('\n'));
        if (i < items.length - 1) {
            str += ',';
        }
        else if (ctx.options.trailingComma) {
            if (ctx.options.lineWidth > 0) {
                reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) +
                    (str.length + 2) >
                    ctx.options.lineWidth);
            }
            if (reqNewline) {
                str += ',';
            }
        }
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        lines.push(str);
        linesAtValue = lines.length;
    }
    const { start, end } = flowChars;
    if (lines.length === 0) {
        return start + end;
    }
    else {
        if (!reqNewline) {
            const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
            reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
        }
        if (reqNewline) {
            let str = start;
            for (const line of lines)
                str += line ? `\n${indentStep}${indent}${line}` : '\n';
            return `${str}\n${indent}${end}`;
        }
        else {
            return `${start}${fcPadding}${lines.join(' ')}${fcPadding}${end}`;
        }
    }
}
function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
    if (comment && chompKeep)
        comment = comment.replace(/^\n+/, '');
    if (comment) {
        const ic = stringifyComment.indentComment(commentString(comment), indent);
        lines.push(ic.trimStart()); // Avoid double indent on first line
    }
}

exports.stringifyCollection = stringifyCollection;


/***/ }),

/***/ 59799:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringifies a comment.
 *
 * Empty comment lines are left empty,
 * lines consisting of a single space are replaced by `#`,
 * and all other lines are prefixed with a `#`.
 */
const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, '#');
function indentComment(comment, indent) {
    if (/^\n+$/.test(comment))
        return comment.substring(1);
    return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
}
const lineComment = (str, indent, comment) => str.endsWith('\n')
    ? indentComment(comment, indent)
    : comment.includes('\n')
        ? '\n' + indentComment(comment, indent)
        : (str.endsWith(' ') ? '' : ' ') + comment;

exports.indentComment = indentComment;
exports.lineComment = lineComment;
exports.stringifyComment = stringifyComment;


/***/ }),

/***/ 6829:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(59799);

function stringifyDocument(doc, options) {
    const lines = [];
    let hasDirectives = options.directives === true;
    if (options.directives !== false && doc.directives) {
        const dir = doc.directives.toString(doc);
        if (dir) {
            lines.push(dir);
            hasDirectives = true;
        }
        else if (doc.directives.docStart)
            hasDirectives = true;
    }
    if (hasDirectives)
        lines.push('---');
    const ctx = stringify.createStringifyContext(doc, options);
    const { commentString } = ctx.options;
    if (doc.commentBefore) {
        if (lines.length !== 1)
            lines.unshift('');
        const cs = commentString(doc.commentBefore);
        lines.unshift(stringifyComment.indentComment(cs, ''));
    }
    let chompKeep = false;
    let contentComment = null;
    if (doc.contents) {
        if (identity.isNode(doc.contents)) {
            if (doc.contents.spaceBefore && hasDirectives)
                lines.push('');
            if (doc.contents.commentBefore) {
                const cs = commentString(doc.contents.commentBefore);
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            // top-level block scalars need to be indented if followed by a comment
            ctx.forceBlockIndent = !!doc.comment;
            contentComment = doc.contents.comment;
        }
        const onChompKeep = contentComment ? undefined : () => (chompKeep = true);
        let body = stringify.stringify(doc.contents, ctx, () => (contentComment = null), onChompKeep);
        if (contentComment)
            body += stringifyComment.lineComment(body, '', commentString(contentComment));
        if ((body[0] === '|' || body[0] === '>') &&
            lines[lines.length - 1] === '---') {
            // Top-level block scalars with a preceding doc marker ought to use the
            // same line for their header.
            lines[lines.length - 1] = `--- ${body}`;
        }
        else
            lines.push(body);
    }
    else {
        lines.push(stringify.stringify(doc.contents, ctx));
    }
    if (doc.directives?.docEnd) {
        if (doc.comment) {
            const cs = commentString(doc.comment);
            if (cs.includes('\n')) {
                lines.push('...');
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            else {
                lines.push(`... ${cs}`);
            }
        }
        else {
            lines.push('...');
        }
    }
    else {
        let dc = doc.comment;
        if (dc && chompKeep)
            dc = dc.replace(/^\n+/, '');
        if (dc) {
            if ((!chompKeep || contentComment) && lines[lines.length - 1] !== '')
                lines.push('');
            lines.push(stringifyComment.indentComment(commentString(dc), ''));
        }
    }
    return lines.join('\n') + '\n';
}

exports.stringifyDocument = stringifyDocument;


/***/ }),

/***/ 28689:
/***/ ((__unused_webpack_module, exports) => {



function stringifyNumber({ format, minFractionDigits, tag, value }) {
    if (typeof value === 'bigint')
        return String(value);
    const num = typeof value === 'number' ? value : Number(value);
    if (!isFinite(num))
        return isNaN(num) ? '.nan' : num < 0 ? '-.inf' : '.inf';
    let n = Object.is(value, -0) ? '-0' : JSON.stringify(value);
    if (!format &&
        minFractionDigits &&
        (!tag || tag === 'tag:yaml.org,2002:float') &&
        /^-?\d/.test(n) &&
        !n.includes('e')) {
        let i = n.indexOf('.');
        if (i < 0) {
            i = n.length;
            n += '.';
        }
        let d = minFractionDigits - (n.length - i - 1);
        while (d-- > 0)
            n += '0';
    }
    return n;
}

exports.stringifyNumber = stringifyNumber;


/***/ }),

/***/ 59748:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var Scalar = __nccwpck_require__(63301);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(59799);

function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
    const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
    let keyComment = (identity.isNode(key) && key.comment) || null;
    if (simpleKeys) {
        if (keyComment) {
            throw new Error('With simple keys, key nodes cannot have comments');
        }
        if (identity.isCollection(key) || (!identity.isNode(key) && typeof key === 'object')) {
            const msg = 'With simple keys, collection cannot be used as a key value';
            throw new Error(msg);
        }
    }
    let explicitKey = !simpleKeys &&
        (!key ||
            (keyComment && value == null && !ctx.inFlow) ||
            identity.isCollection(key) ||
            (identity.isScalar(key)
                ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL
                : typeof key === 'object'));
    ctx = Object.assign({}, ctx, {
        allNullValues: false,
        implicitKey: !explicitKey && (simpleKeys || !allNullValues),
        indent: indent + indentStep
    });
    let keyCommentDone = false;
    let chompKeep = false;
    let str = stringify.stringify(key, ctx, () => (keyCommentDone = true), () => (chompKeep = true));
    if (!explicitKey && !ctx.inFlow && str.length > 1024) {
        if (simpleKeys)
            throw new Error('With simple keys, single line scalar must not span more than 1024 characters');
        explicitKey = true;
    }
    if (ctx.inFlow) {
        if (allNullValues || value == null) {
            if (keyCommentDone && onComment)
                onComment();
            return str === '' ? '?' : explicitKey ? `? ${str}` : str;
        }
    }
    else if ((allNullValues && !simpleKeys) || (value == null && explicitKey)) {
        str = `? ${str}`;
        if (keyComment && !keyCommentDone) {
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        }
        else if (chompKeep && onChompKeep)
            onChompKeep();
        return str;
    }
    if (keyCommentDone)
        keyComment = null;
    if (explicitKey) {
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        str = `? ${str}\n${indent}:`;
    }
    else {
        str = `${str}:`;
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
    }
    let vsb, vcb, valueComment;
    if (identity.isNode(value)) {
        vsb = !!value.spaceBefore;
        vcb = value.commentBefore;
        valueComment = value.comment;
    }
    else {
        vsb = false;
        vcb = null;
        valueComment = null;
        if (value && typeof value === 'object')
            value = doc.createNode(value);
    }
    ctx.implicitKey = false;
    if (!explicitKey && !keyComment && identity.isScalar(value))
        ctx.indentAtStart = str.length + 1;
    chompKeep = false;
    if (!indentSeq &&
        indentStep.length >= 2 &&
        !ctx.inFlow &&
        !explicitKey &&
        identity.isSeq(value) &&
        !value.flow &&
        !value.tag &&
        !value.anchor) {
        // If indentSeq === false, consider '- ' as part of indentation where possible
        ctx.indent = ctx.indent.substring(2);
    }
    let valueCommentDone = false;
    const valueStr = stringify.stringify(value, ctx, () => (valueCommentDone = true), () => (chompKeep = true));
    let ws = ' ';
    if (keyComment || vsb || vcb) {
        ws = vsb ? '\n' : '';
        if (vcb) {
            const cs = commentString(vcb);
            ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
        }
        if (valueStr === '' && !ctx.inFlow) {
            if (ws === '\n' && valueComment)
                ws = '\n\n';
        }
        else {
            ws += `\n${ctx.indent}`;
        }
    }
    else if (!explicitKey && identity.isCollection(value)) {
        const vs0 = valueStr[0];
        const nl0 = valueStr.indexOf('\n');
        const hasNewline = nl0 !== -1;
        const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
        if (hasNewline || !flow) {
            let hasPropsLine = false;
            if (hasNewline && (vs0 === '&' || vs0 === '!')) {
                let sp0 = valueStr.indexOf(' ');
                if (vs0 === '&' &&
                    sp0 !== -1 &&
                    sp0 < nl0 &&
                    valueStr[sp0 + 1] === '!') {
                    sp0 = valueStr.indexOf(' ', sp0 + 1);
                }
                if (sp0 === -1 || nl0 < sp0)
                    hasPropsLine = true;
            }
            if (!hasPropsLine)
                ws = `\n${ctx.indent}`;
        }
    }
    else if (valueStr === '' || valueStr[0] === '\n') {
        ws = '';
    }
    str += ws + valueStr;
    if (ctx.inFlow) {
        if (valueCommentDone && onComment)
            onComment();
    }
    else if (valueComment && !valueCommentDone) {
        str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
    }
    else if (chompKeep && onChompKeep) {
        onChompKeep();
    }
    return str;
}

exports.stringifyPair = stringifyPair;


/***/ }),

/***/ 83069:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(63301);
var foldFlowLines = __nccwpck_require__(34475);

const getFoldOptions = (ctx, isBlock) => ({
    indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
    lineWidth: ctx.options.lineWidth,
    minContentWidth: ctx.options.minContentWidth
});
// Also checks for lines starting with %, as parsing the output as YAML 1.1 will
// presume that's starting a new document.
const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
function lineLengthOverLimit(str, lineWidth, indentLength) {
    if (!lineWidth || lineWidth < 0)
        return false;
    const limit = lineWidth - indentLength;
    const strLen = str.length;
    if (strLen <= limit)
        return false;
    for (let i = 0, start = 0; i < strLen; ++i) {
        if (str[i] === '\n') {
            if (i - start > limit)
                return true;
            start = i + 1;
            if (strLen - start <= limit)
                return false;
        }
    }
    return true;
}
function doubleQuotedString(value, ctx) {
    const json = JSON.stringify(value);
    if (ctx.options.doubleQuotedAsJSON)
        return json;
    const { implicitKey } = ctx;
    const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    let str = '';
    let start = 0;
    for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
        if (ch === ' ' && json[i + 1] === '\\' && json[i + 2] === 'n') {
            // space before newline needs to be escaped to not be folded
            str += json.slice(start, i) + '\\ ';
            i += 1;
            start = i;
            ch = '\\';
        }
        if (ch === '\\')
            switch (json[i + 1]) {
                case 'u':
                    {
                        str += json.slice(start, i);
                        const code = json.substr(i + 2, 4);
                        switch (code) {
                            case '0000':
                                str += '\\0';
                                break;
                            case '0007':
                                str += '\\a';
                                break;
                            case '000b':
                                str += '\\v';
                                break;
                            case '001b':
                                str += '\\e';
                                break;
                            case '0085':
                                str += '\\N';
                                break;
                            case '00a0':
                                str += '\\_';
                                break;
                            case '2028':
                                str += '\\L';
                                break;
                            case '2029':
                                str += '\\P';
                                break;
                            default:
                                if (code.substr(0, 2) === '00')
                                    str += '\\x' + code.substr(2);
                                else
                                    str += json.substr(i, 6);
                        }
                        i += 5;
                        start = i + 1;
                    }
                    break;
                case 'n':
                    if (implicitKey ||
                        json[i + 2] === '"' ||
                        json.length < minMultiLineLength) {
                        i += 1;
                    }
                    else {
                        // folding will eat first newline
                        str += json.slice(start, i) + '\n\n';
                        while (json[i + 2] === '\\' &&
                            json[i + 3] === 'n' &&
                            json[i + 4] !== '"') {
                            str += '\n';
                            i += 2;
                        }
                        str += indent;
                        // space after newline needs to be escaped to not be folded
                        if (json[i + 2] === ' ')
                            str += '\\';
                        i += 1;
                        start = i + 1;
                    }
                    break;
                default:
                    i += 1;
            }
    }
    str = start ? str + json.slice(start) : json;
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
}
function singleQuotedString(value, ctx) {
    if (ctx.options.singleQuote === false ||
        (ctx.implicitKey && value.includes('\n')) ||
        /[ \t]\n|\n[ \t]/.test(value) // single quoted string can't have leading or trailing whitespace around newline
    )
        return doubleQuotedString(value, ctx);
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
    return ctx.implicitKey
        ? res
        : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function quotedString(value, ctx) {
    const { singleQuote } = ctx.options;
    let qs;
    if (singleQuote === false)
        qs = doubleQuotedString;
    else {
        const hasDouble = value.includes('"');
        const hasSingle = value.includes("'");
        if (hasDouble && !hasSingle)
            qs = singleQuotedString;
        else if (hasSingle && !hasDouble)
            qs = doubleQuotedString;
        else
            qs = singleQuote ? singleQuotedString : doubleQuotedString;
    }
    return qs(value, ctx);
}
// The negative lookbehind avoids a polynomial search,
// but isn't supported yet on Safari: https://caniuse.com/js-regexp-lookbehind
let blockEndNewlines;
try {
    blockEndNewlines = new RegExp('(^|(?<!\n))\n+(?!\n|$)', 'g');
}
catch {
    blockEndNewlines = /\n+(?!\n|$)/g;
}
function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
    const { blockQuote, commentString, lineWidth } = ctx.options;
    // 1. Block can't end in whitespace unless the last line is non-empty.
    // 2. Strings consisting of only whitespace are best rendered explicitly.
    if (!blockQuote || /\n[\t ]+$/.test(value)) {
        return quotedString(value, ctx);
    }
    const indent = ctx.indent ||
        (ctx.forceBlockIndent || containsDocumentMarker(value) ? '  ' : '');
    const literal = blockQuote === 'literal'
        ? true
        : blockQuote === 'folded' || type === Scalar.Scalar.BLOCK_FOLDED
            ? false
            : type === Scalar.Scalar.BLOCK_LITERAL
                ? true
                : !lineLengthOverLimit(value, lineWidth, indent.length);
    if (!value)
        return literal ? '|\n' : '>\n';
    // determine chomping from whitespace at value end
    let chomp;
    let endStart;
    for (endStart = value.length; endStart > 0; --endStart) {
        const ch = value[endStart - 1];
        if (ch !== '\n' && ch !== '\t' && ch !== ' ')
            break;
    }
    let end = value.substring(endStart);
    const endNlPos = end.indexOf('\n');
    if (endNlPos === -1) {
        chomp = '-'; // strip
    }
    else if (value === end || endNlPos !== end.length - 1) {
        chomp = '+'; // keep
        if (onChompKeep)
            onChompKeep();
    }
    else {
        chomp = ''; // clip
    }
    if (end) {
        value = value.slice(0, -end.length);
        if (end[end.length - 1] === '\n')
            end = end.slice(0, -1);
        end = end.replace(blockEndNewlines, `$&${indent}`);
    }
    // determine indent indicator from whitespace at value start
    let startWithSpace = false;
    let startEnd;
    let startNlPos = -1;
    for (startEnd = 0; startEnd < value.length; ++startEnd) {
        const ch = value[startEnd];
        if (ch === ' ')
            startWithSpace = true;
        else if (ch === '\n')
            startNlPos = startEnd;
        else
            break;
    }
    let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
    if (start) {
        value = value.substring(start.length);
        start = start.replace(/\n+/g, `$&${indent}`);
    }
    const indentSize = indent ? '2' : '1'; // root is at -1
    // Leading | or > is added later
    let header = (startWithSpace ? indentSize : '') + chomp;
    if (comment) {
        header += ' ' + commentString(comment.replace(/ ?[\r\n]+/g, ' '));
        if (onComment)
            onComment();
    }
    if (!literal) {
        const foldedValue = value
            .replace(/\n+/g, '\n$&')
            .replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, '$1$2') // more-indented lines aren't folded
            //                ^ more-ind. ^ empty     ^ capture next empty lines only at end of indent
            .replace(/\n+/g, `$&${indent}`);
        let literalFallback = false;
        const foldOptions = getFoldOptions(ctx, true);
        if (blockQuote !== 'folded' && type !== Scalar.Scalar.BLOCK_FOLDED) {
            foldOptions.onOverflow = () => {
                literalFallback = true;
            };
        }
        const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
        if (!literalFallback)
            return `>${header}\n${indent}${body}`;
    }
    value = value.replace(/\n+/g, `$&${indent}`);
    return `|${header}\n${indent}${start}${value}${end}`;
}
function plainString(item, ctx, onComment, onChompKeep) {
    const { type, value } = item;
    const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
    if ((implicitKey && value.includes('\n')) ||
        (inFlow && /[[\]{},]/.test(value))) {
        return quotedString(value, ctx);
    }
    if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) {
        // not allowed:
        // - '-' or '?'
        // - start with an indicator character (except [?:-]) or /[?-] /
        // - '\n ', ': ' or ' \n' anywhere
        // - '#' not preceded by a non-space char
        // - end with ' ' or ':'
        return implicitKey || inFlow || !value.includes('\n')
            ? quotedString(value, ctx)
            : blockString(item, ctx, onComment, onChompKeep);
    }
    if (!implicitKey &&
        !inFlow &&
        type !== Scalar.Scalar.PLAIN &&
        value.includes('\n')) {
        // Where allowed & type not set explicitly, prefer block style for multiline strings
        return blockString(item, ctx, onComment, onChompKeep);
    }
    if (containsDocumentMarker(value)) {
        if (indent === '') {
            ctx.forceBlockIndent = true;
            return blockString(item, ctx, onComment, onChompKeep);
        }
        else if (implicitKey && indent === indentStep) {
            return quotedString(value, ctx);
        }
    }
    const str = value.replace(/\n+/g, `$&\n${indent}`);
    // Verify that output will be parsed as a string, as e.g. plain numbers and
    // booleans get parsed with those types in v1.2 (e.g. '42', 'true' & '0.9e-3'),
    // and others in v1.1.
    if (actualString) {
        const test = (tag) => tag.default && tag.tag !== 'tag:yaml.org,2002:str' && tag.test?.test(str);
        const { compat, tags } = ctx.doc.schema;
        if (tags.some(test) || compat?.some(test))
            return quotedString(value, ctx);
    }
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function stringifyString(item, ctx, onComment, onChompKeep) {
    const { implicitKey, inFlow } = ctx;
    const ss = typeof item.value === 'string'
        ? item
        : Object.assign({}, item, { value: String(item.value) });
    let { type } = item;
    if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
        // force double quotes on control characters & unpaired surrogates
        if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value))
            type = Scalar.Scalar.QUOTE_DOUBLE;
    }
    const _stringify = (_type) => {
        switch (_type) {
            case Scalar.Scalar.BLOCK_FOLDED:
            case Scalar.Scalar.BLOCK_LITERAL:
                return implicitKey || inFlow
                    ? quotedString(ss.value, ctx) // blocks are not valid inside flow containers
                    : blockString(ss, ctx, onComment, onChompKeep);
            case Scalar.Scalar.QUOTE_DOUBLE:
                return doubleQuotedString(ss.value, ctx);
            case Scalar.Scalar.QUOTE_SINGLE:
                return singleQuotedString(ss.value, ctx);
            case Scalar.Scalar.PLAIN:
                return plainString(ss, ctx, onComment, onChompKeep);
            default:
                return null;
        }
    };
    let res = _stringify(type);
    if (res === null) {
        const { defaultKeyType, defaultStringType } = ctx.options;
        const t = (implicitKey && defaultKeyType) || defaultStringType;
        res = _stringify(t);
        if (res === null)
            throw new Error(`Unsupported default string type ${t}`);
    }
    return res;
}

exports.stringifyString = stringifyString;


/***/ }),

/***/ 10204:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);

const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove node');
/**
 * Apply a visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
function visit(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = visit_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        visit_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current node */
visit.SKIP = SKIP;
/** Remove the current node */
visit.REMOVE = REMOVE;
function visit_(key, node, visitor, path) {
    const ctrl = callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visit_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = visit_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = visit_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = visit_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
/**
 * Apply an async visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `Promise`: Must resolve to one of the following values
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
async function visitAsync(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = await visitAsync_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        await visitAsync_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visitAsync.BREAK = BREAK;
/** Do not visit the children of the current node */
visitAsync.SKIP = SKIP;
/** Remove the current node */
visitAsync.REMOVE = REMOVE;
async function visitAsync_(key, node, visitor, path) {
    const ctrl = await callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visitAsync_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = await visitAsync_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = await visitAsync_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = await visitAsync_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
function initVisitor(visitor) {
    if (typeof visitor === 'object' &&
        (visitor.Collection || visitor.Node || visitor.Value)) {
        return Object.assign({
            Alias: visitor.Node,
            Map: visitor.Node,
            Scalar: visitor.Node,
            Seq: visitor.Node
        }, visitor.Value && {
            Map: visitor.Value,
            Scalar: visitor.Value,
            Seq: visitor.Value
        }, visitor.Collection && {
            Map: visitor.Collection,
            Seq: visitor.Collection
        }, visitor);
    }
    return visitor;
}
function callVisitor(key, node, visitor, path) {
    if (typeof visitor === 'function')
        return visitor(key, node, path);
    if (identity.isMap(node))
        return visitor.Map?.(key, node, path);
    if (identity.isSeq(node))
        return visitor.Seq?.(key, node, path);
    if (identity.isPair(node))
        return visitor.Pair?.(key, node, path);
    if (identity.isScalar(node))
        return visitor.Scalar?.(key, node, path);
    if (identity.isAlias(node))
        return visitor.Alias?.(key, node, path);
    return undefined;
}
function replaceNode(key, path, node) {
    const parent = path[path.length - 1];
    if (identity.isCollection(parent)) {
        parent.items[key] = node;
    }
    else if (identity.isPair(parent)) {
        if (key === 'key')
            parent.key = node;
        else
            parent.value = node;
    }
    else if (identity.isDocument(parent)) {
        parent.contents = node;
    }
    else {
        const pt = identity.isAlias(parent) ? 'alias' : 'scalar';
        throw new Error(`Cannot replace node with ${pt} parent`);
    }
}

exports.visit = visit;
exports.visitAsync = visitAsync;


/***/ }),

/***/ 94960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ inputs)
/* harmony export */ });
/* harmony import */ var _staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(92080);

const inputs = {
    app: (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)({
        required: true,
        pattern: /^[a-z0-9-]{1,40}$/,
        expected: 'apps’ names: at most 40 lower-case letters, digits and hyphens each'
    }),
    'github-token': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)(),
    'digitalocean-token': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)(),
    kubeconfig: (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)(),
    server: (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        pattern: /^https?:\/\/[^\s/?#@]+(\/[^\s?#]*)?$/,
        expected: 'a URL such as https://argocd.example.com'
    }),
    'auth-token': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)(),
    'server-ca': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)({ pattern: /^[A-Za-z0-9+/= -]+$/, expected: 'a certificate in PEM' }),
    'server-headers': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)(),
    environment: (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    generation: (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({ min: 0, max: 1_000_000 }),
    application: (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ pattern: /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/, expected: 'the name of an Application' }),
    revision: (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ pattern: /^[^\s~^:?*[\\-][^\s~^:?*[\\]{0,254}$/, expected: 'a branch, a tag or a full commit sha' }),
    'image-tag': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        pattern: /^\w[\w.-]{0,127}$/,
        expected: 'a tag of at most 128 letters, digits, "_", "." and "-"'
    }),
    'helm-parameters': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)({ pattern: /^[^\s=]+=.*$/, expected: 'name=value' }),
    'kustomize-images': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)({
        pattern: /^[^\s=@:]+(:\d+\/[^\s=@:]+)?(=[^\s=]+|[:@][^\s=]+)$/,
        expected: 'name:tag, name@digest or name=newname:tag'
    }),
    'wait-for': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)({
        pattern: /^(workflow=[A-Za-z0-9._-]{1,100}\.ya?ml|image=[^\s=]+)$/,
        expected: 'workflow=<file> or image=<image>'
    }),
    'registry-auth': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)(),
    prune: (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)({ default: false }),
    'dry-run': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)({ default: false }),
    'tests-passed': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)({ default: false }),
    'tests-job': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ pattern: /^[^{}]*\{app\}[^{}]*$/, expected: 'the name of a job, with {app} in it' }),
    'terminate-after-minutes': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({ min: 0, max: 180 }),
    'timeout-minutes': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({ min: 1, max: 180, default: 10 }),
    'app-timeout-minutes': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({ min: 1, max: 180 }),
    'config-path': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)()
};


/***/ }),

/***/ 45844:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(92080);
/* harmony import */ var _staging_actions_deploy__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(53720);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(94960);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3491);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(75261);





await (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .Cs)({
    inputs: _inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .inputs */ .Q,
    main: (input, context) => (input.testsPassed ? (0,_staging_actions_deploy__WEBPACK_IMPORTED_MODULE_1__/* .recordPassedTests */ .z)(input, context) : (0,_staging_actions_deploy__WEBPACK_IMPORTED_MODULE_1__/* .deployApps */ .I)(input, context)),
    outputs: _outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .outputs */ .V,
    summary: _summary_js__WEBPACK_IMPORTED_MODULE_4__/* .summary */ .z
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 3491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ outputs)
/* harmony export */ });
/** Of several apps: what they have in common, or all of it; `results` has each by itself. */
const outputs = {
    outcome: () => 'success',
    application: ({ apps }) => apps.map(({ application }) => application).join(' '),
    revision: ({ apps }) => common(apps.map(({ revision }) => revision)),
    images: ({ apps }) => [...new Set(apps.flatMap(({ images }) => images))].sort(),
    digests: ({ apps }) => Object.fromEntries(apps.filter(({ digests }) => digests.length > 0).map(({ app, digests }) => [app, digests])),
    health: ({ apps }) => worst(apps, ({ health }) => health, 'Healthy'),
    'sync-status': ({ apps }) => worst(apps, ({ syncStatus }) => syncStatus, 'Synced'),
    url: ({ apps }) => common(apps.map(({ url }) => url)),
    urls: ({ apps }) => Object.fromEntries(apps.filter(({ url }) => url).map(({ app, url }) => [app, url])),
    untestable: ({ untestable }) => untestable,
    resources: ({ apps }) => apps.flatMap(({ resources }) => resources),
    results: ({ apps }) => apps.map(({ app, application, kind, failure, revision, images, health, syncStatus, url, duration }) => ({
        app,
        application,
        outcome: kind === 'failed' || failure ? 'failure' : 'success',
        reason: failure?.reason ?? '',
        revision,
        images,
        health,
        'sync-status': syncStatus,
        url,
        duration: Math.round(duration / 1000)
    })),
    duration: ({ apps }) => Math.round(Math.max(0, ...apps.map(({ duration }) => duration)) / 1000)
};
function common(values) {
    const [first = ''] = values;
    return values.every((value) => value === first) ? first : '';
}
/** The first that is not as it should be. */
function worst(apps, read, good) {
    return apps.map(read).find((value) => value !== good) ?? good;
}


/***/ }),

/***/ 75261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ summary)
/* harmony export */ });
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(76109);

const mostRows = 50;
function summary({ apps }) {
    return apps.map(renderApp).join('\n');
}
function renderApp(result) {
    if (result.kind === 'tested')
        return `### 🟢 ${result.app} is recorded as tested\n\n- revision \`${cell(result.revision)}\`\n`;
    if (result.kind === 'untested')
        return `### 🟡 ${result.app} is not recorded as tested: the log says why\n`;
    const { application, revision, images, imagesBefore, health, syncStatus, url, duration, failure } = result;
    const lines = [
        `### ${titleOf(result)}`,
        '',
        `- Application ${cell(application)}: ${cell(syncStatus || 'not compared')}, ${cell(health || 'of unknown health')}`,
        ...(revision ? [`- revision \`${cell(revision)}\``] : []),
        ...renderImages(imagesBefore, images).map((text) => `- image ${text}`),
        ...(url && result.kind === 'synced' ? [`- ${url}`] : []),
        `- took ${(0,_staging_actions_base__WEBPACK_IMPORTED_MODULE_0__/* .renderDuration */ .PP)(duration)}`,
        ...(failure ? ['', ...fenced(failure.message)] : []),
        ...renderChanges(result),
        ...renderTimeline(result),
        ...renderResources(result)
    ];
    return `${lines.join('\n')}\n`;
}
function titleOf({ app, kind, failure }) {
    if (failure || kind === 'failed')
        return `🔴 ${app} was not deployed`;
    return kind === 'tried' ? `🔎 ${app}: what a deploy would change` : `🟢 ${app} is deployed`;
}
/** `web:1 → web:2`, by the image's name; what only is or was there by itself. */
function renderImages(before, after) {
    const name = (image) => image.replace(/@.*$/, '').replace(/:[^/:]*$/, '');
    return after.map((image) => {
        const old = before.filter((candidate) => name(candidate) === name(image) && candidate !== image);
        return old.length > 0 && !before.includes(image)
            ? `\`${cell(old.join(', '))}\` → \`${cell(image)}\``
            : `\`${cell(image)}\``;
    });
}
function renderChanges({ changes }) {
    if (changes.length === 0)
        return [];
    const diff = changes.flatMap(({ path, before, after }) => [
        ...(before === undefined ? [] : [`- ${path}: ${before}`]),
        ...(after === undefined ? [] : [`+ ${path}: ${after}`])
    ]);
    return ['', ...fenced(diff.join('\n'), 'diff')];
}
/** Mermaid's names of tasks may hold no colon, comma, semicolon or hash. */
function renderTimeline({ app, steps }) {
    if (steps.length === 0)
        return [];
    const tasks = steps.map(({ name, from, to }) => {
        const [start, end] = [Math.round(from), Math.max(Math.round(to), Math.round(from) + 1)];
        return `  ${name.replace(/[^\w ./-]/g, ' ')} :${start}, ${end}`;
    });
    return ['', '```mermaid', 'gantt', '  dateFormat x', '  axisFormat %M:%S', `  section ${app}`, ...tasks, '```'];
}
function renderResources({ resources }) {
    if (resources.length === 0)
        return [];
    const rows = resources
        .slice(0, mostRows)
        .map((entry) => `| ${[`${entry.kind} ${entry.name}`, entry.status, entry.health, entry.message].map(cell).join(' | ')} |`);
    return [
        '',
        '| resource | sync | health | |',
        '|---|---|---|---|',
        ...rows,
        ...(resources.length > mostRows ? ['', `and ${resources.length - mostRows} more`] : [])
    ];
}
/** Text that others wrote, as it is: no run of backticks in it ends the block. */
function fenced(text, language = '') {
    const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    return [`${fence}${language}`, text.slice(0, 20_000), fence];
}
/** Text that others wrote, harmless in a Markdown table. */
function cell(text) {
    return text.replace(/[\r\n]+/g, ' ').replace(/[\\|`<>[\]*_@]/g, (sign) => `&#${sign.codePointAt(0)};`);
}


/***/ }),

/***/ 92080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  zM: () => (/* reexport */ inputs_boolean),
  nd: () => (/* reexport */ integer),
  Mn: () => (/* reexport */ lines),
  Cs: () => (/* reexport */ runAction),
  rJ: () => (/* reexport */ secret),
  Qq: () => (/* reexport */ inputs_text)
});

// UNUSED EXPORTS: choice, duration, json, readInputs, renamed

// EXTERNAL MODULE: ./packages/base/build/src/index.js + 10 modules
var src = __nccwpck_require__(76109);
;// CONCATENATED MODULE: ./packages/action-kit/build/src/inputs.js

function spec(options, parse, secret = false) {
    const base = { parse, required: options?.required ?? false, secret };
    return (options?.default === undefined ? base : { ...base, fallback: options.default });
}
/** One line of text, optionally of a form; `expected` says the form in words. */
function inputs_text(options) {
    return spec(options, (value) => {
        if (/[\r\n\0]/.test(value))
            return { expected: 'one line' };
        if (options?.pattern && !options.pattern.test(value))
            return { expected: options.expected ?? `${options.pattern}` };
        return { value };
    });
}
/** Masked in the log before anything else happens. */
function secret(options) {
    return spec(options, (value) => ({ value }), true);
}
function integer(options) {
    return spec(options, (value) => {
        const number = /^-?\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
        const { min, max } = options;
        return number >= min && number <= max ? { value: number } : { expected: `a whole number from ${min} to ${max}` };
    });
}
function inputs_boolean(options) {
    return spec(options, (value) => value === 'true' || value === 'false' ? { value: value === 'true' } : { expected: 'true or false' });
}
function choice(values, options) {
    return spec(options, (value) => values.includes(value) ? { value: value } : { expected: `one of ${values.join(', ')}` });
}
/** `30m`, `8h`, `2d`; read as milliseconds. The default is in milliseconds too. */
function duration(options) {
    return spec(options, (value) => {
        const milliseconds = parseDuration(value);
        return milliseconds === undefined ? { expected: 'a duration such as 30m, 8h or 2d' } : { value: milliseconds };
    });
}
/** One item a line, or a list in JSON, as an output of another action gives it; empty lines do not count. Read as an empty list when empty. */
function lines(options) {
    const emptyWhenMissing = { default: [], required: options?.required ?? false };
    return spec(emptyWhenMissing, (value) => {
        const items = (listIn(value) ?? value.split(/\r?\n/)).map((line) => line.trim()).filter(Boolean);
        const bad = items.find((item) => options?.pattern && !options.pattern.test(item));
        return bad === undefined
            ? { value: items }
            : { expected: `lines of ${options?.expected ?? options?.pattern}, not "${bad}"` };
    });
}
function listIn(value) {
    if (!value.startsWith('["') && value !== '[]')
        return undefined;
    try {
        const list = JSON.parse(value);
        return Array.isArray(list) ? list.map(String) : undefined;
    }
    catch {
        return undefined;
    }
}
/** JSON of any form; `check` narrows it and says what it expected. */
function json(check, options) {
    return spec(options, (value) => {
        try {
            return check(JSON.parse(value));
        }
        catch {
            return { expected: 'valid JSON' };
        }
    });
}
/** An input that was renamed: whoever still sets it is told the new name. */
function renamed(to) {
    return { parse: () => ({ expected: `nothing: it is now called "${to}"` }), required: false, secret: false };
}
/** Reads and checks all inputs; throws one InputError with every problem. A secret's value is never quoted. */
function readInputs(table, read) {
    const problems = [];
    const values = {};
    for (const [name, spec] of Object.entries(table)) {
        const text = read(name).trim();
        if (text === '') {
            if (spec.required)
                problems.push(`input "${name}" is required and empty: ${spec.secret ? 'is the secret defined, and visible to this job?' : 'set it under `with:`'}`);
            values[camel(name)] = spec.fallback;
            continue;
        }
        const result = spec.parse(text);
        if ('value' in result)
            values[camel(name)] = result.value;
        else
            problems.push(`input "${name}" is ${spec.secret ? 'malformed' : quote(text)}: expected ${result.expected}`);
    }
    if (problems.length > 0)
        throw new src/* InputError */.dz(problems);
    return values;
}
function camel(name) {
    return name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}
function quote(text) {
    return JSON.stringify(text.length > 80 ? `${text.slice(0, 77)}...` : text);
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(58500);
;// CONCATENATED MODULE: ./packages/action-kit/build/src/outputs.js
/** A value as GITHUB_OUTPUT carries it. */
function renderOutput(value) {
    if (value === undefined)
        return '';
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
;// CONCATENATED MODULE: ./packages/action-kit/build/src/runner.js


/** Settings that children need to reach the network and to find their tools, and that hold no secret of ours. */
const inherited = /^(PATH|HOME|TMPDIR|TEMP|TMP|LANG|LC_.*|TZ|USER|SHELL|RUNNER_.*|XDG_.*|SystemRoot|ComSpec|PATHEXT|USERPROFILE|APPDATA|LOCALAPPDATA|(https?|no|all)_proxy|HTTPS?_PROXY|NO_PROXY|ALL_PROXY|NODE_USE_ENV_PROXY|NODE_EXTRA_CA_CERTS|SSL_CERT_(FILE|DIR)|AWS_CA_BUNDLE|AWS_REQUEST_CHECKSUM_CALCULATION|AWS_RESPONSE_CHECKSUM_VALIDATION|GIT_SSL_CAINFO|TF_CLI_CONFIG_FILE|TF_PLUGIN_CACHE_DIR|SANDBOX_TIME_SCALE)$/;
/** Nothing else reads the runner's environment. */
function readRunner(environment, stepTemp) {
    const read = (name) => environment[name] ?? '';
    const url = (name, otherwise) => (read(name) || otherwise).replace(/\/+$/, '');
    const event = readEvent(read('GITHUB_EVENT_PATH'));
    const fullName = read('GITHUB_REPOSITORY');
    const [owner = '', name = ''] = fullName.split('/');
    const server = url('GITHUB_SERVER_URL', 'https://github.com');
    const github = url('GITHUB_API_URL', 'https://api.github.com');
    const id = Number(read('GITHUB_RUN_ID'));
    return {
        repository: { owner, name, fullName, id: repositoryId(read('GITHUB_REPOSITORY_ID'), event) },
        sha: read('GITHUB_SHA'),
        ref: read('GITHUB_REF'),
        eventName: read('GITHUB_EVENT_NAME'),
        event,
        actor: read('GITHUB_ACTOR'),
        run: { id, attempt: Number(read('GITHUB_RUN_ATTEMPT') || '1'), url: `${server}/${fullName}/actions/runs/${id}` },
        workflow: read('GITHUB_WORKFLOW'),
        workflowFile: /([^/@]+)@/.exec(read('GITHUB_WORKFLOW_REF'))?.[1] ?? '',
        job: read('GITHUB_JOB'),
        workspace: read('GITHUB_WORKSPACE') || process.cwd(),
        temp: stepTemp,
        jobTemp: readJobTemp(environment),
        urls: {
            server,
            github,
            graphql: url('GITHUB_GRAPHQL_URL', `${github}/graphql`),
            digitalocean: url('DIGITALOCEAN_API_URL', 'https://api.digitalocean.com'),
            spaces: url('AWS_ENDPOINT_URL_S3', read('SPACES_ENDPOINT_URL')) || undefined,
            resolver: read('STAGING_DNS_SERVER') || undefined,
            nameServers: pairs(read('STAGING_NAME_SERVERS'))
        },
        env: Object.fromEntries(Object.entries(environment).filter((entry) => inherited.test(entry[0]) && entry[1] !== undefined))
    };
}
function readJobTemp(environment) {
    return environment['RUNNER_TEMP'] || process.cwd();
}
/** An input as the runner hands it over; empty when it was not given. */
function readInput(environment, name) {
    return environment[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] ?? '';
}
/** `ns1.example.com=127.0.0.1:5300,ns2.example.com=…` */
function pairs(text) {
    return Object.fromEntries(text.split(',').flatMap((pair) => {
        const [name = '', address = ''] = pair.split('=');
        return address ? [[name.trim(), address.trim()]] : [];
    }));
}
function readEvent(path) {
    if (!path)
        return {};
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
    }
    catch (cause) {
        throw new src/* StagingError */.QH('internal', `could not read the event at ${path}`, { cause });
    }
}
function repositoryId(variable, event) {
    const fromEvent = event['repository']?.id;
    const id = Number(variable || fromEvent);
    return Number.isSafeInteger(id) ? id : 0;
}

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(48161);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(57075);
;// CONCATENATED MODULE: ./packages/action-kit/build/src/spawn.js




/**
 * Children get a process group of their own: the runner's SIGINT to ours must not reach terraform twice,
 * since a second one makes it drop what is in flight.
 */
const spawn = (command, args, options) => new Promise((resolve, reject) => {
    const child = (0,external_node_child_process_namespaceObject.spawn)(command, args, { cwd: options.cwd, env: { ...options.env }, detached: true, stdio: 'pipe' });
    const killing = options.timeout === undefined ? undefined : setTimeout(() => killGroup(child.pid), options.timeout);
    if (child.pid !== undefined)
        options.onStart?.(child.pid);
    const stdout = [];
    const stderr = [];
    child.stdout.on('data', options.onStdout ?? ((chunk) => stdout.push(chunk)));
    child.stderr.on('data', options.onStderr ?? ((chunk) => stderr.push(chunk)));
    const interrupt = () => child.kill('SIGINT');
    if (options.signal?.aborted)
        interrupt();
    options.signal?.addEventListener('abort', interrupt, { once: true });
    child.on('error', (cause) => {
        clearTimeout(killing);
        options.signal?.removeEventListener('abort', interrupt);
        reject(new src/* StagingError */.QH('internal', `could not start ${command}`, {
            cause,
            hint: `Is ${command} installed and on the PATH of this runner?`
        }));
    });
    // A grandchild may outlive an interrupted child and hold its pipes: that must not hold us.
    child.on('exit', () => {
        if (options.signal?.aborted)
            setTimeout(() => [child.stdout, child.stderr].map((pipe) => pipe.destroy()), 1000).unref();
    });
    child.on('close', (code, signal) => {
        clearTimeout(killing);
        options.signal?.removeEventListener('abort', interrupt);
        const exitCode = code ?? 128 + (signal ? external_node_os_.constants.signals[signal] : 0);
        resolve({ exitCode, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr) });
    });
    // A child that exits without reading its input closes the pipe: its exit code tells, not EPIPE.
    child.stdin.on('error', () => { });
    const { input } = options;
    if (input === undefined || typeof input === 'string' || input instanceof Uint8Array)
        child.stdin.end(input);
    else
        (input instanceof external_node_stream_.Readable ? input : external_node_stream_.Readable.from(input)).pipe(child.stdin);
});
/** With the helpers that it started: they hold its pipes. */
function killGroup(pid) {
    if (pid === undefined)
        return;
    try {
        process.kill(-pid, 'SIGKILL');
    }
    catch {
        // It ended at this moment; or Windows, which has no groups.
        try {
            process.kill(pid, 'SIGKILL');
        }
        catch { }
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __nccwpck_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
;// CONCATENATED MODULE: ./packages/action-kit/build/src/tools.js




/** Loaded on first use: only what installs a binary needs it. */
const load = () => Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(58), __nccwpck_require__.e(805)]).then(__nccwpck_require__.bind(__nccwpck_require__, 59805));
/** How often a file is asked for. */
const attempts = 3;
const runnerTools = {
    find: async (tool, version) => (await load()).find(tool, version) || undefined,
    download,
    keep: async (executable, tool, version) => {
        const folder = await (0,external_node_fs_promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'tool-'));
        try {
            const name = process.platform === 'win32' ? `${tool}.exe` : tool;
            await (0,external_node_fs_promises_.writeFile)((0,external_node_path_.join)(folder, name), executable, { mode: 0o755 });
            return await (await load()).cacheFile((0,external_node_path_.join)(folder, name), name, tool, version);
        }
        finally {
            await (0,external_node_fs_promises_.rm)(folder, { recursive: true, force: true });
        }
    }
};
/** Not by the tool cache's own: that one waits for a silent server for ever, and says only "Unexpected HTTP response". */
async function download(url, signal) {
    const { host, pathname } = new URL(url);
    for (let attempt = 1;; attempt += 1) {
        let status = 0;
        let cause;
        try {
            const response = await fetch(url, { signal });
            status = response.status;
            if (response.ok)
                return new Uint8Array(await response.arrayBuffer());
            await response.body?.cancel();
        }
        catch (error) {
            if (signal.aborted)
                throw signal.reason;
            // A body that ends early has the status of a success, and is none.
            status = 0;
            cause = error;
        }
        const mayPass = status === 0 || status === 429 || status >= 500;
        if (!mayPass || attempt === attempts)
            throw new src/* ApiError */.hD({ service: host, method: 'GET', path: pathname, status }, { cause });
        await new Promise((resolve) => setTimeout(resolve, 500 * attempt));
    }
}

;// CONCATENATED MODULE: ./packages/action-kit/build/src/runtime.js



function makeContext(runner, core, signal) {
    const log = makeLogger(core);
    return {
        ...runner,
        log,
        clock: src/* systemClock */.ml,
        signal,
        spawn: spawn,
        tools: runnerTools,
        fetch: globalThis.fetch,
        github: async (token) => (await Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(942), __nccwpck_require__.e(664)]).then(__nccwpck_require__.bind(__nccwpck_require__, 45664))).makeOctokit(token, runner.urls.github, log),
        githubApp: async (credentials) => (await Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(942), __nccwpck_require__.e(479), __nccwpck_require__.e(346)]).then(__nccwpck_require__.bind(__nccwpck_require__, 83346))).makeGitHubApp(credentials, runner.urls.github, log),
        deadline: (milliseconds) => new src/* Deadline */.B2(src/* systemClock */.ml, milliseconds, signal),
        mask: (secret) => core.setSecret(secret)
    };
}
function makeLogger(core) {
    return {
        debug: (message) => core.debug(harmless(message)),
        info: (message) => core.info(guard(message)),
        warning: (message) => core.warning(harmless(message)),
        group: (title, work) => core.group(guard(title), work)
    };
}
/**
 * Within a command of ours, which the runner reads as one up to its end (`TryParseV2`), the older `##[` is data: unless that parse
 * fails, which it does in silence, and then looks for `##[` anywhere (`TryParse`, actions/runner@079cdb1:src/Runner.Common/ActionCommand.cs).
 */
function harmless(message) {
    return message.replaceAll('##[', '#\u200b#[');
}
/**
 * Text from elsewhere must not start a workflow command. The runner takes `::` for one at the start of a line, after what .NET
 * counts as white space (U+0085 too), and the older `##[` anywhere in it (docs/beliefs.md, log-commands).
 */
function guard(message) {
    return harmless(message).replace(/(^|[\r\n])([\s\u0085]*)::/g, '$1$2\u200b::');
}

;// CONCATENATED MODULE: ./packages/action-kit/build/src/step-folder.js



/**
 * A folder of this step alone, in RUNNER_TEMP, that goes with it: ended, failed, cancelled or thrown out. What is in it may hold
 * what a state or a ledger says. After a SIGKILL the runner empties RUNNER_TEMP itself, at the end of the job and before the next.
 */
function makeStepFolder(jobTemp) {
    (0,external_node_fs_.mkdirSync)(jobTemp, { recursive: true });
    const path = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(jobTemp, 'staging-actions-'));
    const removeNow = () => (0,external_node_fs_.rmSync)(path, { recursive: true, force: true });
    process.once('exit', removeNow);
    return {
        path,
        remove: async () => {
            // A child of a cancelled run may still write there: what is left after that goes when this process exits.
            await (0,external_node_fs_promises_.rm)(path, { recursive: true, force: true, maxRetries: 3, retryDelay: 100 }).catch(() => { });
        }
    };
}

;// CONCATENATED MODULE: ./packages/action-kit/build/src/run-action.js








/**
 * Runs an action: inputs, masking, use case, outputs, summary; and the one catch of the whole product.
 * Failing, it still writes what the error carries as `result`, then `outcome: failure` and a `reason`.
 */
async function runAction(definition) {
    const cancelled = new AbortController();
    const cancel = () => cancelled.abort(new src/* StagingError */.QH('cancelled', 'the run was cancelled'));
    process.on('SIGINT', cancel);
    process.on('SIGTERM', cancel);
    // Told by how it is started, never by a state that a cancelled main had no time to save: the clean-up must not run main.
    const isPost = process.argv[2] === 'post';
    const folder = makeStepFolder(readJobTemp(process.env));
    const [beginning] = await Promise.allSettled([begin(definition, isPost, folder.path, cancelled.signal)]);
    const core = await Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(58)]).then(__nccwpck_require__.bind(__nccwpck_require__, 46058));
    try {
        for (const [name, spec] of Object.entries(definition.inputs))
            if (spec.secret && core.getInput(name))
                core.setSecret(core.getInput(name));
        if (beginning.status === 'rejected')
            throw beginning.reason;
        const { runner, inputs, begun } = beginning.value;
        const context = makeContext(runner, core, cancelled.signal);
        if (isPost) {
            await definition.post?.(inputs, context);
            return;
        }
        context.log.debug(`inputs: ${describeInputs(definition.inputs, inputs)}`);
        const result = await definition.main(inputs, context, begun);
        await publish(core, definition, result);
    }
    catch (error) {
        const failure = (0,src/* toStagingError */.xc)(cancelled.signal.aborted && isAbort(error) ? cancelled.signal.reason : error);
        if (isPost) {
            core.warning(harmless(explain(failure)));
            return;
        }
        if (failure.result !== undefined)
            await publish(core, definition, failure.result);
        core.setOutput('outcome', 'failure');
        core.setOutput('reason', failure.reason);
        core.setFailed(harmless(explain(failure)));
        for (let cause = failure.cause; cause instanceof Error; cause = cause.cause)
            core.debug(harmless(`caused by ${cause.stack ?? cause.message}`));
        if (failure.result === undefined || !definition.summary)
            await core.summary.addRaw(`### ❌ ${failure.message}\n\n${failure.hint ?? ''}\n`).write();
    }
    finally {
        await folder.remove();
        process.off('SIGINT', cancel);
        process.off('SIGTERM', cancel);
    }
}
/** All that comes before the toolkit. What fails here is reported when that has been loaded. */
async function begin(definition, isPost, temp, signal) {
    const runner = readRunner(process.env, temp);
    const inputs = readInputs(definition.inputs, (name) => readInput(process.env, name));
    const begun = isPost ? undefined : definition.begin?.(inputs, { ...runner, spawn: spawn, signal });
    // Loading keeps the thread: what was begun gets its input before.
    if (begun !== undefined)
        await (0,promises_.setImmediate)();
    return { runner, inputs, begun: begun };
}
async function publish(core, definition, result) {
    for (const [name, derive] of Object.entries(definition.outputs))
        core.setOutput(name, renderOutput(derive(result)));
    core.setOutput('reason', '');
    const markdown = definition.summary?.(result);
    if (markdown)
        await core.summary.addRaw(markdown, true).write();
}
function explain(failure) {
    return failure.hint ? `${failure.message}\n${failure.hint}` : failure.message;
}
function isAbort(error) {
    return (error instanceof Error &&
        (error.name === 'AbortError' || (error instanceof src/* StagingError */.QH && error.reason === 'timeout')));
}
function describeInputs(table, inputs) {
    const shown = Object.values(inputs);
    return Object.entries(table)
        .map(([name, spec], index) => `${name}=${spec.secret ? '***' : JSON.stringify(shown[index])}`)
        .join(' ');
}

;// CONCATENATED MODULE: ./packages/action-kit/build/src/index.js




/***/ }),

/***/ 76109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  hD: () => (/* reexport */ ApiError),
  B2: () => (/* reexport */ Deadline),
  dz: () => (/* reexport */ InputError),
  fk: () => (/* reexport */ RefusedError),
  QH: () => (/* reexport */ StagingError),
  Do: () => (/* reexport */ WaitTimeoutError),
  IB: () => (/* reexport */ judgeGit),
  aN: () => (/* reexport */ lastWords),
  E9: () => (/* reexport */ parseDuration),
  PP: () => (/* reexport */ renderDuration),
  vX: () => (/* reexport */ retryPause),
  ml: () => (/* reexport */ systemClock),
  xc: () => (/* reexport */ errors_toStagingError),
  a0: () => (/* reexport */ waitUntil)
});

// UNUSED EXPORTS: assertNever, fine, lookAt, markdownLink, problem, reasons, silentLogger, statusOf, unknown, warning

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(58500);
;// CONCATENATED MODULE: ./packages/base/build/src/clock.js

const systemClock = {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    sleep: async (milliseconds, signal) => {
        try {
            await (0,promises_.setTimeout)(milliseconds, undefined, signal ? { signal } : {});
        }
        catch (error) {
            throw signal?.aborted ? signal.reason : error;
        }
    }
};

;// CONCATENATED MODULE: ./packages/base/build/src/errors.js
/**
 * The one family of errors that an action may end with.
 * The message says what we were doing to which resource; it never holds a secret.
 */
class StagingError extends Error {
    reason;
    hint;
    result;
    constructor(reason, message, options = {}) {
        super(message, options.cause === undefined ? {} : { cause: options.cause });
        this.name = new.target.name;
        this.reason = reason;
        this.hint = options.hint;
        this.result = options.result;
    }
}
/** One or more inputs are wrong; every problem names the input, the cause and the mend. */
class InputError extends StagingError {
    problems;
    constructor(problems) {
        super('invalid-input', problems.join('\n'), { hint: 'Correct the inputs under `with:` in the workflow file.' });
        this.problems = problems;
    }
}
/** A service refused or failed a request. Decide by `status`, never by the text. */
class ApiError extends StagingError {
    service;
    method;
    path;
    status;
    detail;
    requestId;
    constructor(details, options = {}) {
        const { service, method, path, status, detail, requestId } = details;
        const answer = status === 0 ? 'did not answer' : `answered ${status}`;
        const suffix = [detail, requestId && `request ${requestId}`].filter(Boolean).join('; ');
        super(options.reason ?? reasonOf(status), `${service} ${answer} to ${method} ${path}${suffix ? `: ${suffix}` : ''}`, options);
        this.service = service;
        this.method = method;
        this.path = path;
        this.status = status;
        this.detail = detail;
        this.requestId = requestId;
    }
}
/** What we waited for did not come before the deadline. */
class WaitTimeoutError extends StagingError {
    awaited;
    lastSeen;
    /** Milliseconds waited. */
    elapsed;
    constructor(awaited, lastSeen, elapsed, options = {}) {
        super('timeout', `waited ${Math.round(elapsed / 1000)} s for ${awaited}; last seen: ${lastSeen}`, options);
        this.awaited = awaited;
        this.lastSeen = lastSeen;
        this.elapsed = elapsed;
    }
}
/** We could, but must not: somebody else's resource, a protected name, a newer decision. */
class RefusedError extends StagingError {
}
/** Any thrown value as a StagingError: what is not one already is a defect of ours, and says so. */
function errors_toStagingError(error) {
    if (error instanceof StagingError)
        return error;
    const message = error instanceof Error ? error.message : String(error);
    return new StagingError('internal', message, {
        cause: error,
        hint: 'This is a defect of staging-actions: please report it with the log of this run.'
    });
}
function reasonOf(status) {
    if (status === 0)
        return 'network';
    if (status === 401)
        return 'unauthorized';
    if (status === 403)
        return 'forbidden';
    if (status === 404 || status === 410)
        return 'not-found';
    if (status === 409 || status === 412 || status === 422)
        return 'conflict';
    if (status === 429)
        return 'rate-limited';
    return 'service-error';
}

;// CONCATENATED MODULE: ./packages/base/build/src/deadline.js

/**
 * One moment after which nothing more is begun. Its signal reaches every request and every sleep,
 * and aborts at that moment or when the parent (a cancelled run) aborts, whichever is first.
 */
class Deadline {
    signal;
    #clock;
    #started;
    #milliseconds;
    #timer;
    constructor(clock, milliseconds, parent) {
        this.#clock = clock;
        this.#started = clock.monotonic();
        this.#milliseconds = milliseconds;
        this.#timer = new AbortController();
        this.signal = parent ? AbortSignal.any([parent, this.#timer.signal]) : this.#timer.signal;
        const timer = setTimeout(() => this.#timer.abort(new StagingError('timeout', `the deadline of ${Math.round(milliseconds / 1000)} s passed`)), Math.min(milliseconds, 2 ** 31 - 1));
        timer.unref();
    }
    /** Milliseconds since the start. */
    elapsed() {
        return this.#clock.monotonic() - this.#started;
    }
    /** Milliseconds left, never below 0. */
    remaining() {
        return Math.max(0, this.#milliseconds - this.elapsed());
    }
    passed() {
        return this.remaining() === 0;
    }
    /** A deadline inside this one, shorter or not; `signal` ends it, too. */
    within(milliseconds, signal) {
        // Where it would end with this one, this one's end is told: nobody knows the other number.
        const end = milliseconds < this.remaining() ? milliseconds : this.remaining() + tie;
        return new Deadline(this.#clock, end, signal ? AbortSignal.any([this.signal, signal]) : this.signal);
    }
}
/** Milliseconds: two timers of one moment fire in any order. */
const tie = 50;

;// CONCATENATED MODULE: ./packages/base/build/src/duration.js
const units = { m: 60_000, h: 3_600_000, d: 86_400_000 };
/** `30m`, `8h`, `2d` in milliseconds; undefined when it is none of these. */
function parseDuration(text) {
    const match = /^(\d{1,6})(m|h|d)$/.exec(text);
    if (!match?.[1] || !match[2])
        return undefined;
    return Number(match[1]) * units[match[2]];
}
/** Milliseconds as people say it: `45 s`, `12 min`, `3 h 20 min`, `2 d 4 h`. */
function renderDuration(milliseconds) {
    const seconds = Math.max(0, Math.round(milliseconds / 1000));
    if (seconds < 90)
        return `${seconds} s`;
    const minutes = Math.round(seconds / 60);
    if (minutes < 90)
        return `${minutes} min`;
    const hours = Math.floor(minutes / 60);
    if (hours < 48)
        return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
    const days = Math.floor(hours / 24);
    return hours % 24 === 0 ? `${days} d` : `${days} d ${hours % 24} h`;
}

;// CONCATENATED MODULE: ./packages/base/build/src/git-failure.js
/** The words with which git ends where there is no status. */
const words = [
    [/^fatal: repository '.*' not found/m, { kind: 'refused', reason: 'not-found' }],
    [
        /^fatal: (?:Authentication failed for|could not read (?:Username|Password) for)/m,
        { kind: 'refused', reason: 'unauthorized' }
    ],
    // What the server itself says within the protocol is about what was asked.
    [/^(?:fatal: )?(?:remote error: |error: Server does not allow|fatal: couldn't find remote ref)/m, { kind: 'other' }],
    [
        /Could not resolve (?:host|proxy)|Failed to connect|Couldn't connect|Connection refused|Network is unreachable/,
        { kind: 'unavailable', reason: 'network' }
    ],
    // Everything else that keeps it from speaking to the server: a reset, a stall, TLS.
    [/^fatal: unable to access '/m, { kind: 'unavailable', reason: 'service-error' }],
    // A page in place of an answer: HTML with 200, a login page that it was led to.
    [
        /info\/refs not valid: |protocol error: |invalid server response|unable to update url base from redirection/,
        { kind: 'unavailable', reason: 'service-error' }
    ],
    // An answer that ends in the middle.
    [
        /RPC failed|hung up|early EOF|unexpected disconnect|expected .*flush|unexpected (?:end|EOF)/,
        { kind: 'unavailable', reason: 'service-error' }
    ]
];
/**
 * Judges what git wrote to stderr over HTTP, in the C locale: it has no exit code that would tell a refusal from a bad moment.
 * Source: `discover_refs` (not found, Authentication failed, unable to access), `parse_info_refs`, `check_smart_http` and
 * `run_slot` (RPC failed; HTTP <status>) in git/git@ec1a6f67:remote-curl.c, `http_request_reauth` and the error buffer of curl
 * ("The requested URL returned error: <status>") in its http.c, `credential_fill` in its credential.c.
 */
function judgeGit(stderr) {
    const status = Number(/(?:returned error: |RPC failed; HTTP )(\d{3})\b/.exec(stderr)?.[1]);
    if (status === 401)
        return { kind: 'refused', reason: 'unauthorized' };
    if (status === 403)
        return { kind: 'refused', reason: 'forbidden' };
    if (status === 404 || status === 410)
        return { kind: 'refused', reason: 'not-found' };
    if (status === 429)
        return { kind: 'unavailable', reason: 'rate-limited' };
    if (status)
        return { kind: 'unavailable', reason: 'service-error' };
    return words.find(([pattern]) => pattern.test(stderr))?.[1] ?? { kind: 'other' };
}
/** git's last words on one line of at most 300 characters; it never prints headers. */
function lastWords(stderr) {
    const lines = stderr.trim().split('\n');
    // The page that a redirection leads to is told in lines of its own.
    const last = lines.findLast((line) => !/^\s/.test(line)) ?? '';
    return last.slice(0, 300);
}

;// CONCATENATED MODULE: ./packages/base/build/src/logger.js
const silentLogger = {
    debug: () => { },
    info: () => { },
    warning: () => { },
    group: (_title, work) => work()
};

;// CONCATENATED MODULE: ./packages/base/build/src/look.js

/** Asks, and takes a failure as something to be judged like any other answer. */
async function lookAt(asked) {
    const [settled] = await Promise.allSettled([asked]);
    return settled.status === 'fulfilled'
        ? { kind: 'seen', value: settled.value }
        : { kind: 'failed', error: toStagingError(settled.reason) };
}
/** HTTP status of a failed look at a service; undefined when it was answered, or never asked. */
function statusOf(look) {
    return look.kind === 'failed' && 'status' in look.error && typeof look.error.status === 'number'
        ? look.error.status
        : undefined;
}

;// CONCATENATED MODULE: ./packages/base/build/src/reason.js
/**
 * Every failure of every action carries one of these in its `reason` output, so that a workflow can branch on it.
 * The list is closed: the README tables and the contract test are made from it.
 */
const reasons = {
    'invalid-input': 'an input is missing or malformed',
    'invalid-configuration': '.github/staging.yml is wrong',
    unauthorized: 'a service refused the token',
    forbidden: 'the token lacks a right',
    'not-found': 'something named does not exist',
    conflict: 'a service reports a conflicting change',
    'rate-limited': 'a service refuses more requests for now',
    'service-error': 'a service failed to do its part',
    network: 'a service could not be reached',
    timeout: 'the deadline passed first',
    cancelled: 'the run was cancelled',
    'foreign-environment': 'resources under our name that are not ours',
    'host-taken': "an app's host is somebody else's, or lies outside of `environment.domains`",
    'wrong-account': 'the token belongs to another DigitalOcean team than the environment',
    superseded: 'a newer commit, or a destroy, overtook this run',
    'environment-busy': 'another run holds the environment',
    'environment-absent': 'there is no environment',
    'quota-exceeded': 'the account has no room for the environment',
    'terraform-missing': 'no terraform binary could be found or installed',
    'terraform-failed': 'terraform ended with an error',
    'state-locked': "terraform's state is locked by a run that is not finished",
    'bootstrap-failed': 'the cluster did not take what makes it a platform',
    'not-ready': 'the environment exists but does not answer',
    leftovers: 'something billed is still there after a destroy',
    'ledger-newer': 'the ledger was written by a newer version',
    'ledger-broken': 'what stands in the place of the ledger is not one',
    'ledger-unwritable': 'the repository refuses the ledger',
    'unknown-app': 'an app that the catalogue does not know',
    'unknown-application': 'an Argo CD Application that does not exist',
    'sync-failed': "Argo CD's operation failed",
    unhealthy: 'the app was synced and is not healthy',
    'operation-in-progress': 'Argo CD is busy with an operation of somebody else',
    'git-failed': 'git ended with an error',
    'no-base': 'there is nothing to compare with',
    'issues-disabled': "the repository's issues are switched off",
    rejected: 'a person rejected the deployment',
    'timed-out': 'nobody decided in time',
    'base-moved': 'the promotion branch has commits that were not tested',
    'merge-conflict': 'the commit does not merge',
    'checks-failed': 'a required check failed',
    'production-failed': 'the merge is done, and the production deploy failed',
    'needs-review': 'the repository demands a review first',
    'needs-app-token': 'GITHUB_TOKEN may not do this; an App token may',
    'not-as-believed': 'a service does not do what staging-actions relies on',
    internal: 'a defect of ours'
};

;// CONCATENATED MODULE: ./packages/base/build/src/retry-pause.js
/** Milliseconds. */
const patience = 60_000;
const longestPause = 5_000;
/** No answer, or one of a proxy that got none. */
const silence = new Set([0, 502, 503, 504]);
/**
 * How many milliseconds to wait before a request that may be repeated is sent again; undefined: not again. An address that never
 * answered is given up soon, since it may be wrong. Who has answered before is waited for: an API server that restarts, or whose
 * pod is replaced, is silent for some seconds.
 */
function retryPause({ status, attempt, most, known, elapsed }) {
    const waits = known && silence.has(status) && elapsed < patience;
    return attempt < most || waits ? Math.min(longestPause, 250 * 2 ** (attempt - 1)) : undefined;
}

;// CONCATENATED MODULE: ./packages/base/build/src/wait-until.js

/** Looks again and again, more and more seldom, until it is done or the deadline passes. */
async function waitUntil(observe, options) {
    const { awaited, clock, deadline, log, first = 250, most = 10_000 } = options;
    const started = clock.monotonic();
    let pause = first;
    let lastSeen = '';
    for (;;) {
        const observation = await observe();
        if (observation.kind === 'done')
            return observation.value;
        if (observation.seen !== lastSeen) {
            lastSeen = observation.seen;
            log.info(`waiting for ${awaited}: ${lastSeen}`);
        }
        if (deadline.remaining() <= pause)
            throw new WaitTimeoutError(awaited, lastSeen, clock.monotonic() - started);
        await clock.sleep(pause, deadline.signal);
        pause = Math.min(most, pause * 1.5);
    }
}

;// CONCATENATED MODULE: ./packages/base/build/src/index.js
















/***/ }),

/***/ 35894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ defaultConfiguration),
/* harmony export */   j: () => (/* binding */ ignoredByDefault)
/* harmony export */ });
const minute = 60_000;
const hour = 60 * minute;
/**
 * What holds where `.github/staging.yml` says nothing. Plain data, so that a repository without the file
 * pays for no parser; a test holds it equal to the schema's own defaults.
 */
function defaultConfiguration() {
    return {
        version: 1,
        environment: {
            name: 'staging',
            domain: undefined,
            domains: undefined,
            region: 'nyc3',
            ttl: 8 * hour,
            idle: 2 * hour,
            team: undefined,
            limit: 3,
            budget: undefined
        },
        account: { limit: undefined, budget: undefined },
        dashboard: false,
        ledger: { refPrefix: 'refs/staging' },
        stacks: [
            { name: 'staging', directory: 'infra/staging', owns: 'tags', command: 'terraform', variables: {}, backend: {} }
        ],
        bootstrap: { directory: 'infra/bootstrap' },
        apps: undefined,
        changes: { global: [], ignore: [...ignoredByDefault], devDependencies: false },
        approval: {
            approvers: [],
            minimum: 1,
            timeout: 24 * hour,
            waitMinutes: 30,
            excludeInitiator: false,
            labels: [],
            assignees: [],
            mentions: [],
            words: { approve: [], reject: [] },
            template: undefined
        },
        promotion: { branch: 'main', method: 'merge', workflow: undefined },
        teardown: { policy: 'when-unused', keepOnFailure: 30 * minute },
        protected: ['production*'],
        prices: {}
    };
}
/** Prose and repository furniture: no app runs differently for a change in them. */
const ignoredByDefault = [
    '*.md',
    '**/README.md',
    '**/CHANGELOG.md',
    '**/LICENSE*',
    'docs/**',
    '.editorconfig',
    '**/.gitattributes',
    '**/.gitignore',
    '.github/**',
    '.vscode/**',
    '.idea/**'
];


/***/ }),

/***/ 24023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  L3: () => (/* reexport */ appCatalogue),
  vF: () => (/* reexport */ load_configuration_loadConfiguration)
});

// UNUSED EXPORTS: appNameForm, configurationPath, defaultConfiguration, folderOfGlob, loadTrustedConfiguration

// EXTERNAL MODULE: ./packages/base/build/src/index.js + 10 modules
var src = __nccwpck_require__(76109);
;// CONCATENATED MODULE: ./packages/config/build/src/app-catalogue.js

/** What an app may be called: it becomes part of host names, of Application names, and of a matrix. */
const appNameForm = /^[a-z0-9-]{1,40}$/;
/**
 * The configured apps with their defaults; without any, each folder `apps/<name>`.
 * @param folders names of the folders directly below `apps`; those beginning with `.` or `_` are no apps. Not read when apps are configured.
 * @throws StagingError invalid-configuration when a folder's name cannot be an app's.
 */
function appCatalogue(configuration, folders) {
    const entries = configuration.apps ?? byConvention(folders);
    return entries.map((entry) => toApp(entry, configuration));
}
function byConvention(folders) {
    const candidates = folders.filter((folder) => !/^[._]/.test(folder)).sort();
    const refused = candidates.filter((folder) => !appNameForm.test(folder));
    if (refused.length > 0)
        throw new src/* StagingError */.QH('invalid-configuration', `these folders below apps/ cannot be apps: ${refused
            .slice(0, 20)
            .map((name) => JSON.stringify(name.slice(0, 60)))
            .join(', ')}${refused.length > 20 ? ` and ${refused.length - 20} more` : ''}`, {
            hint: "An app's name has at most 40 lower-case letters, digits and hyphens: rename the folder, or list the apps in .github/staging.yml."
        });
    return candidates.map((name) => ({ name }));
}
function toApp(entry, { environment }) {
    const { name } = entry;
    const paths = entry.paths ?? [`apps/${name}/**`];
    const directory = folderOfGlob(paths[0] ?? `apps/${name}`);
    const inside = directory === '.' ? '' : `${directory}/`;
    return {
        name,
        directory,
        paths,
        ignore: entry.ignore ?? [],
        dependsOn: entry.dependsOn ?? [],
        application: entry.application ?? `staging-${name}`,
        url: entry.url ?? (environment.domain ? `https://${name}.${environment.name}.${environment.domain}` : ''),
        ...(entry.imageParameter !== undefined && { imageParameter: entry.imageParameter }),
        ...(entry.template !== undefined && { template: entry.template }),
        test: {
            command: entry.test?.command ?? `npm run test:integration${directory === '.' ? '' : ` --prefix=${directory}`}`,
            results: entry.test?.results ?? `${inside}test-results/*.xml`
        }
    };
}
/** The leading segments of a glob that hold no magic: `apps/web/src/**` → `apps/web/src`; `.` when there are none. */
function folderOfGlob(glob) {
    const segments = glob.split('/');
    const magic = segments.findIndex((segment) => /[*?[\]{}()!+@\\]/.test(segment));
    const plain = (magic < 0 ? segments : segments.slice(0, magic)).filter(Boolean);
    return plain.length > 0 ? plain.join('/') : '.';
}

// EXTERNAL MODULE: ./packages/config/build/src/defaults.js
var defaults = __nccwpck_require__(35894);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
;// CONCATENATED MODULE: ./packages/config/build/src/load-configuration.js




const configurationPath = '.github/staging.yml';
/**
 * The repository's configuration, or the defaults when it has none. The parser is loaded only when there is a file.
 * @throws StagingError invalid-configuration
 */
async function load_configuration_loadConfiguration(source) {
    const path = checkedPath(source.path ?? configurationPath);
    const text = (source.workspace === undefined ? undefined : await readIfThere((0,external_node_path_.join)(source.workspace, path))) ??
        (await source.readFile?.(path));
    if (text !== undefined) {
        const { parseConfiguration } = await Promise.all(/* import() */[__nccwpck_require__.e(164), __nccwpck_require__.e(343), __nccwpck_require__.e(409)]).then(__nccwpck_require__.bind(__nccwpck_require__, 47409));
        return parseConfiguration(text, path);
    }
    if (source.path !== undefined && source.path !== configurationPath)
        throw new src/* StagingError */.QH('invalid-configuration', `there is no ${JSON.stringify(path)} in the repository`, {
            hint: 'Correct `config-path`, or leave it out to use .github/staging.yml or the defaults.'
        });
    return (0,defaults/* defaultConfiguration */._)();
}
function checkedPath(path) {
    if (path.startsWith('/') || path.split(/[/\\]/).includes('..') || path.includes('\0'))
        throw new src/* StagingError */.QH('invalid-configuration', `${JSON.stringify(path)} is not a path inside the repository`);
    return path;
}
async function readIfThere(file) {
    try {
        return await (0,promises_.readFile)(file, 'utf8');
    }
    catch (error) {
        const { code } = error;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw new src/* StagingError */.QH('invalid-configuration', `could not read ${file}`, { cause: error });
    }
}

;// CONCATENATED MODULE: ./packages/config/build/src/load-trusted.js

/**
 * The promotion branch's own configuration: what grants a right or sets a bound is read there, never from the commit that asks for
 * it. Which branch that is, the default branch's file says.
 * @throws StagingError invalid-configuration
 */
async function loadTrustedConfiguration(source) {
    const { defaultBranch, promotionBranch, likely, path, readFileAt } = source;
    const loadAt = (branch) => loadConfiguration({ path, readFile: (file) => readFileAt(file, branch) });
    const start = promotionBranch ?? defaultBranch;
    const [first, guess] = await Promise.all([loadAt(start), likely === undefined ? undefined : loadAt(likely)]);
    const branch = promotionBranch ?? first.promotion.branch;
    if (branch === start)
        return { configuration: first, branch };
    return { configuration: guess && branch === likely ? guess : await loadAt(branch), branch };
}

;// CONCATENATED MODULE: ./packages/config/build/src/load.js
/** Everything but the parser, which `loadConfiguration` loads when there is a file: for actions that start fast. */






/***/ }),

/***/ 53720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  I: () => (/* reexport */ deployApps),
  z: () => (/* reexport */ recordPassedTests)
});

// EXTERNAL MODULE: ./packages/kubernetes/build/src/index.js + 8 modules
var src = __nccwpck_require__(80027);
;// CONCATENATED MODULE: ./packages/argocd/build/src/application.js

/** Reads either API's JSON. Fields that are missing are empty: a fresh Application has no status at all. */
function readApplication(json) {
    const sync = (0,src/* field */.ZZ)(json, 'status', 'sync');
    const sources = readSources((0,src/* field */.ZZ)(json, 'spec'));
    return {
        name: (0,src/* text */.Qq)(json, 'metadata', 'name') ?? '',
        namespace: (0,src/* text */.Qq)(json, 'metadata', 'namespace') ?? '',
        project: (0,src/* text */.Qq)(json, 'spec', 'project') ?? '',
        resourceVersion: (0,src/* text */.Qq)(json, 'metadata', 'resourceVersion') ?? '',
        deleting: (0,src/* text */.Qq)(json, 'metadata', 'deletionTimestamp') !== undefined,
        refreshRequested: readRefreshKind((0,src/* text */.Qq)(json, 'metadata', 'annotations', 'argocd.argoproj.io/refresh')),
        multiSource: (0,src/* items */.ld)(json, 'spec', 'sources').length > 0,
        sources,
        destinationNamespace: (0,src/* text */.Qq)(json, 'spec', 'destination', 'namespace') ?? '',
        automated: (0,src/* field */.ZZ)(json, 'spec', 'syncPolicy', 'automated') !== undefined &&
            (0,src/* field */.ZZ)(json, 'spec', 'syncPolicy', 'automated', 'enabled') !== false,
        prunesAutomatically: (0,src/* field */.ZZ)(json, 'spec', 'syncPolicy', 'automated', 'prune') === true,
        syncOptions: (0,src/* items */.ld)(json, 'spec', 'syncPolicy', 'syncOptions').map(String),
        retry: (0,src/* field */.ZZ)(json, 'spec', 'syncPolicy', 'retry'),
        operation: readOperation((0,src/* field */.ZZ)(json, 'operation'), sources),
        operationState: readOperationState((0,src/* field */.ZZ)(json, 'status', 'operationState'), sources),
        sync: {
            status: (0,src/* text */.Qq)(sync, 'status') ?? '',
            revision: revisionOf(sync, sources) ?? '',
            comparedTo: readSources((0,src/* field */.ZZ)(sync, 'comparedTo'))
        },
        health: (0,src/* text */.Qq)(json, 'status', 'health', 'status') ?? '',
        images: (0,src/* items */.ld)(json, 'status', 'summary', 'images').map(String).sort(),
        conditions: (0,src/* items */.ld)(json, 'status', 'conditions').map((entry) => ({
            type: (0,src/* text */.Qq)(entry, 'type') ?? '',
            message: (0,src/* text */.Qq)(entry, 'message') ?? ''
        })),
        resources: (0,src/* items */.ld)(json, 'status', 'resources').map((entry) => ({
            group: (0,src/* text */.Qq)(entry, 'group') ?? '',
            version: (0,src/* text */.Qq)(entry, 'version') ?? '',
            kind: (0,src/* text */.Qq)(entry, 'kind') ?? '',
            namespace: (0,src/* text */.Qq)(entry, 'namespace') ?? '',
            name: (0,src/* text */.Qq)(entry, 'name') ?? '',
            syncStatus: (0,src/* text */.Qq)(entry, 'status') ?? '',
            healthStatus: (0,src/* text */.Qq)(entry, 'health', 'status') ?? '',
            healthMessage: (0,src/* text */.Qq)(entry, 'health', 'message') ?? '',
            hook: (0,src/* field */.ZZ)(entry, 'hook') === true,
            requiresPruning: (0,src/* field */.ZZ)(entry, 'requiresPruning') === true
        }))
    };
}
/** With several sources there is a revision of each: what counts is that of the one that is deployed. */
function revisionOf(holder, sources) {
    const revisions = (0,src/* items */.ld)(holder, 'revisions').map(String);
    return revisions[deployedSource(sources) ?? 0] ?? (0,src/* text */.Qq)(holder, 'revision');
}
/** Of several sources, the one that holds manifests: others are there to be referred to. Undefined when it cannot be told. */
function deployedSource(sources) {
    const candidates = sources.flatMap((source, index) => ((0,src/* text */.Qq)(source, 'ref') && !(0,src/* text */.Qq)(source, 'path') ? [] : [index]));
    return candidates.length === 1 ? candidates[0] : undefined;
}
function readSources(holder) {
    const many = (0,src/* items */.ld)(holder, 'sources');
    const found = many.length > 0 ? many : [(0,src/* field */.ZZ)(holder, 'source')];
    // Before the first comparison the API server shows a source without a repository.
    return found.filter((source) => Boolean((0,src/* text */.Qq)(source, 'repoURL')));
}
function readOperation(json, sources) {
    if (typeof json !== 'object' || json === null)
        return undefined;
    const username = (0,src/* text */.Qq)(json, 'initiatedBy', 'username');
    return {
        initiatedBy: {
            ...(username ? { username } : {}),
            ...((0,src/* field */.ZZ)(json, 'initiatedBy', 'automated') === true ? { automated: true } : {})
        },
        info: (0,src/* items */.ld)(json, 'info').map((entry) => ({ name: (0,src/* text */.Qq)(entry, 'name') ?? '', value: (0,src/* text */.Qq)(entry, 'value') ?? '' })),
        revision: revisionOf((0,src/* field */.ZZ)(json, 'sync'), sources),
        sources: readSources((0,src/* field */.ZZ)(json, 'sync')),
        partial: (0,src/* items */.ld)(json, 'sync', 'resources').length > 0 || (0,src/* field */.ZZ)(json, 'sync', 'dryRun') === true,
        prunes: (0,src/* field */.ZZ)(json, 'sync', 'prune') === true
    };
}
function readRefreshKind(annotation) {
    return annotation === undefined || annotation === 'hard' ? annotation : 'normal';
}
function readOperationState(json, sources) {
    const operation = readOperation((0,src/* field */.ZZ)(json, 'operation'), sources);
    if (!operation)
        return undefined;
    const result = (0,src/* field */.ZZ)(json, 'syncResult');
    return {
        operation,
        phase: (0,src/* text */.Qq)(json, 'phase') ?? '',
        message: (0,src/* text */.Qq)(json, 'message') ?? '',
        retryCount: (0,src/* number */.ai)(json, 'retryCount') ?? 0,
        revision: revisionOf(result, sources),
        sources: readSources(result),
        resources: (0,src/* items */.ld)(result, 'resources').map((entry) => ({
            kind: (0,src/* text */.Qq)(entry, 'kind') ?? '',
            name: (0,src/* text */.Qq)(entry, 'name') ?? '',
            namespace: (0,src/* text */.Qq)(entry, 'namespace') ?? '',
            status: (0,src/* text */.Qq)(entry, 'status') ?? '',
            hookPhase: (0,src/* text */.Qq)(entry, 'hookPhase') ?? '',
            hookType: (0,src/* text */.Qq)(entry, 'hookType') ?? '',
            message: (0,src/* text */.Qq)(entry, 'message') ?? ''
        }))
    };
}

;// CONCATENATED MODULE: ./packages/argocd/build/src/port.js
const markerName = 'staging-actions';

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(57975);
// EXTERNAL MODULE: ./packages/base/build/src/index.js + 10 modules
var build_src = __nccwpck_require__(76109);
;// CONCATENATED MODULE: ./packages/argocd/build/src/source-changes.js

/** What differs in what a deploy may change; sorted by path. */
function sourceChanges(before, after) {
    return after.flatMap((source, index) => {
        const [old, fresh] = [valuesOf(before[index]), valuesOf(source)];
        return [...new Set([...old.keys(), ...fresh.keys()])]
            .filter((path) => old.get(path) !== fresh.get(path))
            .sort()
            .map((path) => ({
            path: after.length > 1 ? `sources[${index}].${path}` : path,
            before: old.get(path),
            after: fresh.get(path)
        }));
    });
}
function valuesOf(source) {
    const values = new Map();
    const revision = (0,src/* text */.Qq)(source, 'targetRevision');
    if (revision)
        values.set('targetRevision', revision);
    for (const parameter of (0,src/* items */.ld)(source, 'helm', 'parameters'))
        values.set(`helm.parameters.${(0,src/* text */.Qq)(parameter, 'name') ?? ''}`, String((0,src/* field */.ZZ)(parameter, 'value') ?? ''));
    for (const image of (0,src/* items */.ld)(source, 'kustomize', 'images').map(String))
        values.set(`kustomize.images.${nameOfImage(image)}`, image);
    return values;
}
/** `a/web=b/web:1` → `a/web`; `a/web:1` → `a/web` */
function nameOfImage(image) {
    return image.includes('=') ? (image.split('=')[0] ?? '') : image.replace(/@.*$/, '').replace(/:[^/:]*$/, '');
}

;// CONCATENATED MODULE: ./packages/argocd/build/src/sources.js





function sameSources(a, b) {
    return (0,external_node_util_.isDeepStrictEqual)(plain(a), plain(b));
}
/** One API server's JSON spells an absent value as nothing, another as empty. */
function plain(sources) {
    return JSON.parse(JSON.stringify({ sources }, (_, value) => value === '' || value === false || isEmpty(value) ? undefined : value));
}
function isEmpty(value) {
    return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
/** The sources as they should be: with the version wanted, all else untouched. */
function withVersion(application, version) {
    const { name, sources } = application;
    const index = sources.length === 1 ? 0 : deployedSource(sources);
    if (index === undefined)
        throw new build_src/* StagingError */.QH('invalid-configuration', `the Application ${name} has ${sources.length} sources, and it cannot be told which one the version is for`, { hint: 'Give it one source with a path; sources that only lend values have a `ref` and no `path`.' });
    const repository = (0,src/* text */.Qq)(sources[index], 'repoURL');
    return sources.map((source, at) => {
        if (at === index)
            return changed(source, version);
        // Argo CD refuses two revisions of one repository when one source refers to the other.
        const along = (0,src/* text */.Qq)(source, 'repoURL') === repository && (0,src/* text */.Qq)(source, 'ref') && version.revision !== undefined;
        return along ? { ...source, targetRevision: version.revision } : source;
    });
}
function changed(source, version) {
    const parameters = Object.entries(version.helmParameters);
    return {
        ...source,
        ...(version.revision === undefined ? {} : { targetRevision: version.revision }),
        ...(parameters.length === 0
            ? {}
            : { helm: { ...record((0,src/* field */.ZZ)(source, 'helm')), parameters: merged(source, parameters) } }),
        ...(version.kustomizeImages.length === 0
            ? {}
            : { kustomize: { ...record((0,src/* field */.ZZ)(source, 'kustomize')), images: sources_images(source, version.kustomizeImages) } })
    };
}
/** `forceString`: a tag such as 1e5 or 0012 is a name, never a number. */
function merged(source, parameters) {
    const wanted = new Map(parameters);
    const kept = (0,src/* items */.ld)(source, 'helm', 'parameters').map((entry) => {
        const name = (0,src/* text */.Qq)(entry, 'name') ?? '';
        const value = wanted.get(name);
        wanted.delete(name);
        return value === undefined ? entry : { name, value, forceString: true };
    });
    return [...kept, ...[...wanted].map(([name, value]) => ({ name, value, forceString: true }))];
}
function sources_images(source, wanted) {
    const names = new Set(wanted.map(nameOfImage));
    return [
        ...(0,src/* items */.ld)(source, 'kustomize', 'images')
            .map(String)
            .filter((image) => !names.has(nameOfImage(image))),
        ...wanted
    ];
}
function record(value) {
    return typeof value === 'object' && value !== null ? value : {};
}

;// CONCATENATED MODULE: ./packages/argocd/build/src/decide.js


const ended = new Set(['Succeeded', 'Failed', 'Error']);
/** Says whether the Application is at the version wanted; pure. */
function decide(wanted, application) {
    const { operation, operationState: state, sync } = application;
    if (application.deleting)
        return failed('unknown-application', `the Application ${application.name} is being deleted`);
    if (!sameSources(application.sources, wanted.sources))
        return failed('conflict', `somebody else changed the source of the Application ${application.name} meanwhile`);
    if (operation) {
        if (isWanted(wanted, operation))
            return state && isWanted(wanted, state.operation) && !ended.has(state.phase)
                ? waiting(describeProgress(state))
                : { kind: 'unbegun', seen: 'Argo CD has not begun yet' };
        return waiting(`another operation is in progress, ${describeStarter(operation)}`);
    }
    if (!state || !isWanted(wanted, state.operation))
        return {
            kind: 'again',
            seen: state ? `an operation ${describeStarter(state.operation)} came in between` : 'the operation is gone'
        };
    if (!ended.has(state.phase))
        return waiting(describeProgress(state));
    if (state.phase !== 'Succeeded')
        return failed('sync-failed', describeFailure(application, state), failedHooks(state));
    if (!sameSources(state.sources, wanted.sources) || !state.revision)
        return { kind: 'again', seen: 'the operation synced another source than the one asked for' };
    if (wanted.revision !== undefined && state.revision !== wanted.revision)
        return { kind: 'again', seen: `the operation synced ${state.revision}, not ${wanted.revision}` };
    if (!sameSources(sync.comparedTo, wanted.sources))
        return synced('Argo CD has not compared the new source yet', 'comparison');
    if (application.refreshRequested)
        return synced('Argo CD has not compared with git yet', 'comparison');
    if (sync.status === 'Unknown')
        return failed('sync-failed', describeConditions(application));
    if (sync.revision !== state.revision)
        return {
            kind: 'moved',
            seen: sync.status === 'OutOfSync'
                ? `the branch moved to ${sync.revision} while ${state.revision} was synced`
                : `the status is still about ${sync.revision || 'nothing'}, not ${state.revision}`
        };
    const surplus = surplusOf(application);
    if (sync.status === 'OutOfSync' && surplus.length > 0 && !wanted.prune)
        return failed('sync-failed', `${application.name} is deployed, but what git no longer has is still there: ${surplus.map(({ kind, name }) => `${kind} ${name}`).join(', ')}. With \`prune\` it is deleted`);
    // Auto-sync that does not prune did the rest: what it leaves is only for an operation of our own.
    if (sync.status === 'OutOfSync' && surplus.length > 0 && !state.operation.prunes)
        return { kind: 'again', seen: `the operation ${describeStarter(state.operation)} does not prune` };
    if (sync.status !== 'Synced')
        return synced(describeOutOfSync(application), 'comparison');
    if (application.health === 'Degraded')
        return failed('unhealthy', describeHealth(application));
    if (application.health !== 'Healthy')
        return synced(describeHealth(application), 'health');
    return { kind: 'done', revision: state.revision };
}
/** Ours by its marker; or another's sync of the same version, which is as good (auto-sync heals in parts). */
function isWanted(wanted, operation) {
    if (wanted.marker !== undefined &&
        operation.info.some((entry) => entry.name === markerName && entry.value === wanted.marker))
        return true;
    if (operation.partial && !operation.initiatedBy.automated)
        return false;
    const sameSource = operation.sources.length > 0 && sameSources(operation.sources, wanted.sources);
    // Auto-sync may be busy with an older head of the very same branch.
    const revision = wanted.revision ?? wanted.head;
    return sameSource && revision !== undefined && operation.revision === revision;
}
function describeStarter(operation) {
    const { username, automated } = operation.initiatedBy;
    return automated ? 'started by auto-sync' : username ? `started by ${username}` : 'of an unknown starter';
}
function describeProgress(state) {
    const retry = state.retryCount > 0 ? ` (retry ${state.retryCount})` : '';
    return `${state.phase === 'Terminating' ? 'terminating' : 'syncing'}${retry}${state.message ? `: ${state.message}` : ''}`;
}
/** Of what the cluster refused there is nothing to look at; a hook ran. */
function failedHooks(state) {
    return state.resources.filter(({ hookType, hookPhase }) => hookType && (hookPhase === 'Failed' || hookPhase === 'Error'));
}
function describeFailure(application, state) {
    const culprits = state.resources
        .filter((resource) => resource.status === 'SyncFailed' || resource.hookPhase === 'Failed' || resource.hookPhase === 'Error')
        .map((resource) => `${resource.hookType ? `${resource.hookType} hook ` : ''}${resource.kind} ${resource.name}: ${resource.message}`);
    const head = `Argo CD ended the sync of ${application.name} with ${state.phase}: ${state.message}`;
    return culprits.length > 0 ? `${head}\n${culprits.join('\n')}` : head;
}
function describeConditions(application) {
    const errors = application.conditions.filter((condition) => condition.type.endsWith('Error'));
    return `Argo CD cannot compare ${application.name} with git: ${errors.map((condition) => condition.message).join('; ') || 'it does not say why'}`;
}
/** What only pruning mends; empty when anything else is out of sync too. */
function surplusOf(application) {
    const out = application.resources.filter((resource) => resource.syncStatus === 'OutOfSync');
    return out.every((resource) => resource.requiresPruning) ? out : [];
}
function describeOutOfSync(application) {
    const names = application.resources
        .filter((resource) => resource.syncStatus === 'OutOfSync')
        .map((resource) => `${resource.kind} ${resource.name}${resource.requiresPruning ? ' (to be pruned)' : ''}`);
    return names.length > 0
        ? `out of sync: ${names.join(', ')}`
        : `sync status ${application.sync.status || 'not known yet'}`;
}
function describeHealth(application) {
    const ill = application.resources
        .filter((resource) => resource.healthStatus && resource.healthStatus !== 'Healthy' && !resource.hook)
        .map((resource) => `${resource.kind} ${resource.name} is ${resource.healthStatus}${resource.healthMessage ? `: ${resource.healthMessage}` : ''}`);
    const whole = `${application.name} is ${application.health || 'of unknown health'}`;
    return ill.length > 0 ? `${whole}: ${ill.join('; ')}` : whole;
}
function waiting(seen) {
    return { kind: 'waiting', seen, for: 'operation' };
}
function synced(seen, missing) {
    return { kind: 'waiting', seen: `synced; ${seen}`, for: missing };
}
function failed(reason, message, culprits = []) {
    return { kind: 'failed', reason, message, culprits };
}

// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __nccwpck_require__(44708);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(57075);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __nccwpck_require__(41692);
;// CONCATENATED MODULE: ./packages/argocd/build/src/fetch-trusting.js



/** A `fetch` for https that trusts one more authority: the global one takes it for the whole process only. Follows no redirect. */
function fetchTrusting(caPem) {
    return (input, init = {}) => new Promise((resolve, reject) => {
        const url = new URL(input instanceof Request ? input.url : input);
        const outgoing = (0,external_node_https_.request)(url, {
            method: init.method ?? 'GET',
            headers: Object.fromEntries(new Headers(init.headers)),
            ca: [...external_node_tls_.rootCertificates, caPem],
            ...(init.signal ? { signal: init.signal } : {})
        }, (incoming) => {
            const status = incoming.statusCode ?? 502;
            const empty = status === 204 || status === 304;
            if (empty)
                incoming.resume();
            resolve(new Response(empty ? null : external_node_stream_.Readable.toWeb(incoming), { status }));
        });
        outgoing.on('error', reject);
        outgoing.end(typeof init.body === 'string' ? init.body : undefined);
    });
}

;// CONCATENATED MODULE: ./packages/argocd/build/src/evidence.js


function suspectOf({ kind, metadata }) {
    return { kind, namespace: metadata.namespace ?? '', name: metadata.name };
}
const logLines = 15;
const mostEvents = 6;
const mostPods = 2;
/** The last events of a resource and of its ailing pods, and the last lines of the containers that fail in them. */
async function gatherEvidence(suspect, witness) {
    const pods = await orNothing(witness.pods(suspect), []);
    const ailing = pods.filter((pod) => failingContainers(pod).length > 0).slice(0, mostPods);
    const uid = suspect.kind === 'Pod' ? undefined : await orNothing(witness.uid(suspect), undefined);
    const concerned = [
        ...(uid === undefined ? [] : [{ ...suspect, uid }]),
        ...ailing.map(({ metadata }) => ({
            kind: 'Pod',
            namespace: metadata.namespace ?? '',
            name: metadata.name,
            uid: metadata.uid ?? ''
        }))
    ];
    const events = (await Promise.all(concerned.map((of) => orNothing(witness.events(of), [])))).flat();
    const logs = [];
    for (const pod of ailing)
        for (const { name, previous } of failingContainers(pod)) {
            const lines = readableLines(await orNothing(witness.log(pod, name, previous), ''));
            if (lines.length > 0)
                logs.push({ pod: pod.metadata.name, container: name, lines });
        }
    return { events: describeEvents(events), logs };
}
function renderEvidence({ events, logs }) {
    return [
        ...(events.length > 0 ? ['last events:', ...events.map((event) => `  ${event}`)] : []),
        ...logs.flatMap(({ pod, container, lines }) => [
            `last lines of container ${container} of Pod ${pod}:`,
            ...lines.map((line) => `  ${line}`)
        ])
    ];
}
/** Containers that wait for something else than to be made, ended badly, or run and are not ready. */
function failingContainers(pod) {
    const statuses = [...(0,src/* items */.ld)(pod, 'status', 'initContainerStatuses'), ...(0,src/* items */.ld)(pod, 'status', 'containerStatuses')];
    return statuses.flatMap((status) => {
        const name = (0,src/* text */.Qq)(status, 'name') ?? '';
        const restarted = ((0,src/* number */.ai)(status, 'restartCount') ?? 0) > 0;
        const waiting = (0,src/* text */.Qq)(status, 'state', 'waiting', 'reason');
        if (waiting)
            return ['PodInitializing', 'ContainerCreating'].includes(waiting) ? [] : [{ name, previous: false }];
        if ((0,src/* field */.ZZ)(status, 'state', 'terminated'))
            return (0,src/* number */.ai)(status, 'state', 'terminated', 'exitCode') === 0 ? [] : [{ name, previous: false }];
        // It was started anew a moment ago: what ended it is in the log before.
        return (0,src/* field */.ZZ)(status, 'ready') === true ? [] : [{ name, previous: restarted }];
    });
}
function describeEvents(events) {
    const byTime = [...events].sort((a, b) => timeOf(a).localeCompare(timeOf(b)));
    return byTime.slice(-mostEvents).map((event) => {
        const count = (0,src/* number */.ai)(event, 'count') ?? (0,src/* number */.ai)(event, 'series', 'count') ?? 1;
        const message = ((0,src/* text */.Qq)(event, 'message') ?? '').replace(/\s+/g, ' ').trim().slice(0, 500);
        return `${(0,src/* text */.Qq)(event, 'type') ?? ''} ${(0,src/* text */.Qq)(event, 'reason') ?? ''}: ${message}${count > 1 ? ` (${count} times)` : ''}`;
    });
}
function timeOf(event) {
    return (0,src/* text */.Qq)(event, 'lastTimestamp') ?? (0,src/* text */.Qq)(event, 'eventTime') ?? event.metadata.creationTimestamp ?? '';
}
/** Without colours and other control signs, each line of a length that can be read. */
function readableLines(log) {
    return log
        .split('\n')
        .map((line) => line
        // biome-ignore lint/suspicious/noControlCharactersInRegex: terminals' colours are control characters
        .replace(/\u001b\[[0-9;]*[A-Za-z]/g, '')
        .replace(/\p{Cc}/gu, ' ')
        .trimEnd()
        .slice(0, 500))
        .filter(Boolean)
        .slice(-logLines);
}
/** A witness that is not allowed to speak, or does not know, changes nothing about the failure. */
async function orNothing(asked, otherwise) {
    try {
        return await asked;
    }
    catch (error) {
        if (error instanceof build_src/* ApiError */.hD || (error instanceof Error && error.name === 'TimeoutError'))
            return otherwise;
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/argocd/build/src/live-state.js

const workloadKinds = new Set(['Deployment', 'StatefulSet', 'DaemonSet']);
function workloadsOf(application) {
    return application.resources.filter((resource) => resource.group === 'apps' && workloadKinds.has(resource.kind) && !resource.hook);
}
/** The Ingresses that may be what an Application still waits for; none once it is healthy. */
function ingressesOf(application) {
    if (application.health === 'Healthy')
        return [];
    return application.resources.filter((resource) => resource.group === 'networking.k8s.io' && resource.kind === 'Ingress' && !resource.hook);
}
/** Argo CD calls an Ingress Progressing until its status has an address (gitops-engine, pkg/health/health_ingress.go). */
function ingressProblems(ingresses) {
    return ingresses
        .filter((ingress) => (0,src/* items */.ld)(ingress, 'status', 'loadBalancer', 'ingress').length === 0)
        .map((ingress) => {
        const ofClass = (0,src/* text */.Qq)(ingress, 'spec', 'ingressClassName');
        return {
            kind: 'Ingress',
            name: ingress.metadata.name,
            namespace: ingress.metadata.namespace ?? '',
            message: `it has no address, and is not healthy without: no ingress controller${ofClass ? ` of the class ${ofClass}` : ''} has written one into its status`,
            terminal: false
        };
    });
}
/** What stands in the way of a user whose Ingress gets no address. */
const ingressHint = 'Does a controller of its class run in the cluster, may it update ingresses/status, and does it know its address? Traefik is told by --providers.kubernetesingress.ingressendpoint.ip, as in infra/bootstrap/20-ingress.yaml; docs/adopt.md, "Your own ingress controller", has the others.';
function apiVersionOf(resource) {
    return resource.group ? `${resource.group}/${resource.version}` : resource.version;
}
/** The images that a workload asks for, init containers included. */
function imagesOf(workload) {
    const spec = (0,src/* field */.ZZ)(workload, 'spec', 'template', 'spec');
    return [...(0,src/* items */.ld)(spec, 'initContainers'), ...(0,src/* items */.ld)(spec, 'containers')].flatMap((container) => (0,src/* text */.Qq)(container, 'image') ?? []);
}
function workloadProblems(workloads) {
    return workloads.flatMap((workload) => {
        const readiness = (0,src/* workloadReadiness */.Eb)(workload);
        if (readiness.kind === 'ready')
            return [];
        return [
            {
                kind: workload.kind,
                name: workload.metadata.name,
                namespace: workload.metadata.namespace ?? '',
                message: readiness.kind === 'failed' ? readiness.message : readiness.seen,
                terminal: readiness.kind === 'failed'
            }
        ];
    });
}
/** Those that the Application has and that nobody shows: gone, or not seen yet. Without them it cannot be said what runs. */
function missingWorkloads(application, found) {
    return workloadsOf(application)
        .filter(({ kind, namespace, name }) => !found.some((workload) => workload.kind === kind && workload.metadata.name === name && workload.metadata.namespace === namespace))
        .map(({ kind, namespace, name }) => ({ kind, namespace, name, message: 'it is not there yet', terminal: false }));
}
/** Those of the workload's present version; others are on their way out. */
function podsOfVersion(workload, pods) {
    const wanted = imagesOf(workload);
    return pods.filter((pod) => {
        const images = [...(0,src/* items */.ld)(pod, 'spec', 'initContainers'), ...(0,src/* items */.ld)(pod, 'spec', 'containers')].map((entry) => (0,src/* text */.Qq)(entry, 'image') ?? '');
        return !pod.metadata.deletionTimestamp && wanted.every((image) => images.includes(image));
    });
}
/**
 * What the containers of a workload really run: a tag says what was asked for, the kubelet says what was pulled. Only its own
 * containers, not those that something else puts into its pods. containerd names the digest of what the tag led to, an index where
 * there is one, and any repository that it knows this content by; CRI-O, and containerd for images of old, may say `sha256:…`
 * alone, which no registry knows.
 * @see https://github.com/kubernetes/kubernetes/issues/115199
 * @see https://github.com/kubernetes/kubernetes/issues/40062
 * @see https://github.com/containerd/containerd/issues/8408
 */
function runningImages(workload, pods) {
    const spec = (0,src/* field */.ZZ)(workload, 'spec', 'template', 'spec');
    const own = [...(0,src/* items */.ld)(spec, 'initContainers'), ...(0,src/* items */.ld)(spec, 'containers')];
    return podsOfVersion(workload, pods).flatMap((pod) => {
        const statuses = [...(0,src/* items */.ld)(pod, 'status', 'initContainerStatuses'), ...(0,src/* items */.ld)(pod, 'status', 'containerStatuses')];
        return own.map((container) => {
            const status = statuses.find((entry) => (0,src/* text */.Qq)(entry, 'name') === (0,src/* text */.Qq)(container, 'name'));
            return {
                name: live_state_nameOfImage((0,src/* text */.Qq)(container, 'image') ?? ''),
                digest: /@(sha256:[0-9a-f]{64})$/.exec((0,src/* text */.Qq)(status, 'imageID') ?? '')?.[1]
            };
        });
    });
}
/** Sorted, each once: `ghcr.io/acme/web@sha256:…`. What has no digest is left out. */
function immutableReferences(images) {
    const known = images.flatMap(({ name, digest }) => (digest === undefined ? [] : `${name}@${digest}`));
    return [...new Set(known)].sort();
}
function live_state_nameOfImage(image) {
    return image.replace(/@.*$/, '').replace(/:[^/:]*$/, '');
}
function podProblems(workload, pods) {
    return podsOfVersion(workload, pods).flatMap((pod) => {
        const readiness = (0,src/* podReadiness */.aw)(pod);
        if (readiness.kind === 'ready' || (readiness.kind === 'waiting' && ['Pending', 'Running'].includes(readiness.seen)))
            return [];
        return [
            {
                kind: 'Pod',
                name: pod.metadata.name,
                namespace: pod.metadata.namespace ?? '',
                message: readiness.kind === 'failed' ? readiness.message : readiness.seen,
                terminal: readiness.kind === 'failed'
            }
        ];
    });
}
/** `app=web,tier=front`, from a workload's selector. */
function selectorOf(workload) {
    const labels = (0,src/* field */.ZZ)(workload, 'spec', 'selector', 'matchLabels');
    return Object.entries(typeof labels === 'object' && labels !== null ? labels : {})
        .map(([key, value]) => `${key}=${String(value)}`)
        .join(',');
}

;// CONCATENATED MODULE: ./packages/argocd/build/src/over-cluster.js






const apiVersion = 'argoproj.io/v1alpha1';
const kind = 'Application';
/** The way in that needs nothing but the cluster: no ingress, no DNS, no Argo CD token. */
function overCluster(cluster, namespace = 'argocd') {
    const ref = (name) => ({ apiVersion, kind, name, namespace });
    /** Guarded by resourceVersion: whoever wrote in between makes it a 409, and nothing happens. */
    const patch = async (application, value) => {
        const guarded = {
            ...value,
            metadata: { ...value['metadata'], resourceVersion: application.resourceVersion }
        };
        try {
            const patched = await cluster.patch(ref(application.name), { kind: 'merge', value: guarded });
            return { kind: 'started', application: readApplication(patched) };
        }
        catch (error) {
            if (!(error instanceof build_src/* ApiError */.hD))
                throw error;
            if (error.status === 409)
                return { kind: 'busy' };
            if (error.status === 422 || error.status === 400)
                return { kind: 'refused', message: error.detail ?? error.message };
            throw error;
        }
    };
    const ownerOf = (suspect) => cluster.find({
        apiVersion: suspect.kind === 'Job' ? 'batch/v1' : 'apps/v1',
        kind: suspect.kind,
        namespace: suspect.namespace,
        name: suspect.name
    });
    const witness = {
        async uid(suspect) {
            return (await ownerOf(suspect))?.metadata.uid;
        },
        async pods(suspect) {
            const { kind: of, namespace: place, name } = suspect;
            if (of === 'Pod') {
                const pod = await cluster.find({ apiVersion: 'v1', kind: 'Pod', namespace: place, name });
                return pod ? [pod] : [];
            }
            const owner = await ownerOf(suspect);
            const labelSelector = of === 'Job' ? `job-name=${name}` : owner && selectorOf(owner);
            if (!owner || !labelSelector)
                return [];
            const pods = await cluster.list({ apiVersion: 'v1', kind: 'Pod', namespace: place, labelSelector });
            if (of !== 'Job')
                return podsOfVersion(owner, pods.objects);
            return pods.objects.filter((pod) => (0,src/* items */.ld)(pod, 'metadata', 'ownerReferences').some((entry) => (0,src/* text */.Qq)(entry, 'uid') === owner.metadata.uid));
        },
        async events({ kind: of, namespace: place, name, uid }) {
            const fieldSelector = `involvedObject.kind=${of},involvedObject.name=${name},involvedObject.uid=${uid}`;
            return (await cluster.list({ apiVersion: 'v1', kind: 'Event', namespace: place, fieldSelector })).objects;
        },
        log: ({ metadata }, container, previous) => cluster.log({ namespace: metadata.namespace ?? '', name: metadata.name }, { container, previous, lines: logLines })
    };
    /** What must not be read is not judged: a token for deploys needs no right to Ingresses. */
    const waitingIngresses = async (application) => {
        const found = await Promise.all(ingressesOf(application).map(async ({ namespace: place, name }) => {
            const query = { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', namespace: place, name };
            try {
                return await cluster.find(query);
            }
            catch (error) {
                if (error instanceof build_src/* ApiError */.hD && error.status === 403)
                    return undefined;
                throw error;
            }
        }));
        return ingressProblems(found.filter((ingress) => ingress !== undefined));
    };
    return {
        description: `the cluster at ${cluster.server}`,
        async find(name) {
            const object = await cluster.find(ref(name));
            return object && readApplication(object);
        },
        async list() {
            const { objects } = await cluster.list({ apiVersion, kind, namespace });
            return objects.map((object) => object.metadata.name).sort();
        },
        async refresh(name, asked) {
            const value = { metadata: { annotations: { 'argocd.argoproj.io/refresh': asked } } };
            try {
                await cluster.patch(ref(name), { kind: 'merge', value });
            }
            catch (error) {
                // Deleted meanwhile: whoever looks for it next says so.
                if (!(error instanceof build_src/* ApiError */.hD && error.status === 404))
                    throw error;
            }
        },
        set: (application, sources) => patch(application, {
            spec: application.multiSource ? { sources } : { source: replacing(application, sources[0]) }
        }),
        async sync(application, request) {
            if (application.operation)
                return { kind: 'busy' };
            return patch(application, {
                operation: {
                    initiatedBy: { username: markerName },
                    info: [{ name: markerName, value: request.marker }],
                    // argocd-server takes the Application's own; here nobody does, and the first conflict would be the end.
                    ...(application.retry !== undefined && { retry: application.retry }),
                    sync: {
                        syncStrategy: { hook: {} },
                        ...(request.dryRun
                            ? {
                                dryRun: true,
                                ...(application.multiSource
                                    ? { sources: request.dryRun.sources }
                                    : { source: request.dryRun.sources[0] })
                            }
                            : {}),
                        ...(request.prune ? { prune: true } : {}),
                        ...(request.syncOptions.length > 0 ? { syncOptions: request.syncOptions } : {})
                    }
                },
                // An earlier operation's state that stays is merged into ours: its hooks and resources would count as done.
                status: { operationState: null }
            });
        },
        async create(manifest) {
            try {
                return { kind: 'started', application: readApplication(await cluster.apply(manifest)) };
            }
            catch (error) {
                if (!(error instanceof build_src/* ApiError */.hD))
                    throw error;
                if (error.status === 409)
                    return { kind: 'busy' };
                if (error.status === 422 || error.status === 400)
                    return { kind: 'refused', message: error.detail ?? error.message };
                throw error;
            }
        },
        async terminate(application) {
            // As argocd-server does it. Only what runs can be terminated: what has not begun will in a moment.
            if (application.operation && application.operationState)
                await patch(application, { status: { operationState: { phase: 'Terminating' } } });
        },
        async *watch(names, signal) {
            const [only = ''] = names;
            const query = {
                apiVersion,
                kind,
                namespace,
                ...(names.length === 1 ? { fieldSelector: `metadata.name=${only}` } : {})
            };
            const wanted = new Set(names);
            for await (const event of cluster.watch(query, signal)) {
                const objects = (event.kind === 'listed' ? event.objects : [event.object]).filter((object) => wanted.has(object.metadata.name));
                if (event.kind === 'deleted')
                    for (const { metadata } of objects)
                        yield { kind: 'deleted', name: metadata.name };
                else
                    for (const object of objects)
                        yield { kind: 'application', application: readApplication(object) };
                if (event.kind !== 'listed')
                    continue;
                const there = new Set(objects.map((object) => object.metadata.name));
                for (const name of names)
                    if (!there.has(name))
                        yield { kind: 'deleted', name };
            }
        },
        evidence: (_, suspect) => gatherEvidence(suspect, witness),
        pods: (_, workload) => orNothing(witness.pods(suspectOf(workload)), []),
        async live(application) {
            const found = await Promise.all(workloadsOf(application).map((resource) => cluster.find({
                apiVersion: apiVersionOf(resource),
                kind: resource.kind,
                name: resource.name,
                namespace: resource.namespace
            })));
            const workloads = found.filter((workload) => workload !== undefined);
            const problems = [...workloadProblems(workloads), ...missingWorkloads(application, workloads)];
            const inPods = [];
            for (const workload of workloads) {
                const { name, namespace: place } = workload.metadata;
                if (!place || !problems.some((problem) => problem.name === name && problem.kind === workload.kind))
                    continue;
                const pods = await cluster.list({
                    apiVersion: 'v1',
                    kind: 'Pod',
                    namespace: place,
                    labelSelector: selectorOf(workload)
                });
                inPods.push(...podProblems(workload, pods.objects));
            }
            return { workloads, problems: [...inPods, ...problems, ...(await waitingIngresses(application))] };
        }
    };
}
/** A merge patch keeps what it does not name: keys that are to go must be null. */
function replacing(application, source) {
    const [before] = application.sources;
    const gone = Object.keys(before ?? {}).filter((key) => !Object.hasOwn(source, key));
    return { ...source, ...Object.fromEntries(gone.map((key) => [key, null])) };
}

;// CONCATENATED MODULE: ./packages/argocd/build/src/server-transport.js


const attempts = 4;
/** argocd-server's REST gateway. Never logs a body or a header. */
class ServerTransport {
    url;
    #options;
    #answered = false;
    constructor(options) {
        if (!/^https?:\/\/[^\s]+$/.test(options.url))
            throw new build_src/* StagingError */.QH('invalid-input', 'the Argo CD server is not a URL', {
                hint: 'Give `server` with its scheme, like https://argocd.example.com.'
            });
        this.url = options.url.replace(/\/+$/, '');
        this.#options = options;
    }
    async send(request) {
        const { clock, log } = this.#options;
        const started = clock.monotonic();
        for (let attempt = 1;; attempt += 1) {
            try {
                return await this.#once(request);
            }
            catch (error) {
                const again = error instanceof build_src/* ApiError */.hD && mayRetry(error.status, request.method);
                if (!again || (request.once && error.status === 0) || this.#cancelled(request))
                    throw error;
                const elapsed = clock.monotonic() - started;
                const pause = (0,build_src/* retryPause */.vX)({ status: error.status, attempt, most: attempts, known: this.#answered, elapsed });
                if (pause === undefined)
                    throw error;
                if (attempt === attempts)
                    log.info(`${error.message}; waiting until it answers again`);
                else
                    log.debug(`${error.message}; again in ${pause} ms`);
                await clock.sleep(pause, request.signal ?? this.#options.signal);
            }
        }
    }
    /** Lines of a streaming answer, from the moment that the first byte comes. */
    async *lines(request) {
        const response = await this.#fetch(request, this.#signals(request));
        if (!response.ok || !response.body)
            throw await this.#failure(request, response);
        const decoder = new TextDecoder();
        let rest = '';
        try {
            for await (const chunk of response.body) {
                const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
                rest = parts.pop() ?? '';
                for (const line of parts)
                    if (line.trim())
                        yield line;
            }
        }
        catch (cause) {
            if (this.#cancelled(request))
                throw (request.signal ?? this.#options.signal)?.reason ?? cause;
            throw this.#silent(request, cause);
        }
    }
    async #once(request) {
        const started = this.#options.clock.monotonic();
        const signal = AbortSignal.any([...this.#own(request), AbortSignal.timeout(request.within ?? 30_000)]);
        const response = await this.#fetch(request, signal);
        this.#options.log.debug(`Argo CD ${request.method} ${request.path} ${response.status} ${Math.round(this.#options.clock.monotonic() - started)} ms`);
        if (!response.ok)
            throw await this.#failure(request, response);
        this.#answered = true;
        try {
            return (await response.json());
        }
        catch (cause) {
            if (this.#cancelled(request))
                throw cause;
            throw this.#silent(request, cause);
        }
    }
    async #fetch(request, signal) {
        const url = new URL(this.url + request.path);
        for (const [name, value] of Object.entries(request.query ?? {}))
            url.searchParams.set(name, value);
        try {
            return await this.#options.fetch(url, {
                method: request.method,
                headers: {
                    ...this.#options.headers,
                    authorization: `Bearer ${this.#options.token}`,
                    accept: 'application/json',
                    'content-type': 'application/json'
                },
                redirect: 'error',
                ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
                ...(signal ? { signal } : {})
            });
        }
        catch (cause) {
            const own = this.#own(request).find((candidate) => candidate.aborted);
            if (own)
                throw own.reason;
            throw this.#silent(request, cause);
        }
    }
    #own(request) {
        return [request.signal, this.#options.signal].filter((signal) => signal !== undefined);
    }
    #signals(request) {
        const own = this.#own(request);
        return own.length > 0 ? AbortSignal.any(own) : undefined;
    }
    #cancelled(request) {
        return this.#own(request).some((signal) => signal.aborted);
    }
    async #failure(request, response) {
        const raw = await response.text().catch(() => '');
        const detail = messageOf(raw);
        const { status } = response;
        return new build_src/* ApiError */.hD({ service: 'Argo CD', method: request.method, path: request.path, status, ...(detail ? { detail } : {}) }, status === 401 ? { hint: 'Is `auth-token` a token of this Argo CD, and not expired?' } : {});
    }
    #silent(request, cause) {
        return new build_src/* ApiError */.hD({ service: 'Argo CD', method: request.method, path: request.path, status: 0 }, {
            cause,
            hint: 'May this runner reach the Argo CD server, and does it trust its certificate (`server-ca`)?'
        });
    }
}
/** A POST that got no answer may have had its effect: only what says that it did nothing is sent again. */
function mayRetry(status, method) {
    return status === 429 || status === 503 || (method === 'GET' && [0, 500, 502, 504].includes(status));
}
function messageOf(raw) {
    try {
        const body = JSON.parse(raw);
        return (0,src/* text */.Qq)(body, 'message') ?? (0,src/* text */.Qq)(body, 'error', 'message');
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/argocd/build/src/over-server.js







const base = '/api/v1/applications';
/** The way in over argocd-server's REST API, with an account's or a project role's token. */
function overServer(options) {
    const transport = new ServerTransport(options);
    const path = (name) => `${base}/${encodeURIComponent(name)}`;
    const list = async () => {
        const body = await transport.send({ method: 'GET', path: base, query: { fields: 'items.metadata.name' } });
        return (0,src/* items */.ld)(body, 'items')
            .map((item) => (0,src/* text */.Qq)(item, 'metadata', 'name') ?? '')
            .sort();
    };
    const findAll = async (name, resources) => {
        const all = [];
        for (const resource of resources) {
            const query = {
                group: resource.group,
                version: resource.version,
                kind: resource.kind,
                namespace: resource.namespace,
                resourceName: resource.name
            };
            const found = await findResource(transport, `${path(name)}/resource`, query);
            if (found)
                all.push({ ...found, apiVersion: apiVersionOf(resource), kind: resource.kind });
        }
        return all;
    };
    /** Pods, events and logs are asked for by what the Application's tree says of them. */
    const witnessOf = (name) => ({
        async uid(suspect) {
            const tree = await transport.send({ method: 'GET', path: `${path(name)}/resource-tree` });
            return (0,src/* text */.Qq)((0,src/* items */.ld)(tree, 'nodes').find(is(suspect)), 'uid');
        },
        async pods(suspect) {
            const tree = await transport.send({ method: 'GET', path: `${path(name)}/resource-tree` });
            const live = await Promise.all(podsBelow(tree, suspect).map((pod) => findResource(transport, `${path(name)}/resource`, {
                group: '',
                version: 'v1',
                kind: 'Pod',
                namespace: suspect.namespace,
                resourceName: pod
            })));
            return live.filter((pod) => pod !== undefined);
        },
        async events({ namespace, name: resourceName, uid }) {
            const query = { resourceNamespace: namespace, resourceName, resourceUID: uid };
            const body = await transport.send({ method: 'GET', path: `${path(name)}/events`, query });
            return (0,src/* items */.ld)(body, 'items');
        },
        async log({ metadata }, container, previous) {
            const query = {
                namespace: metadata.namespace ?? '',
                podName: metadata.name,
                container,
                tailLines: String(logLines),
                ...(previous ? { previous: 'true' } : {})
            };
            const signal = AbortSignal.timeout(10_000);
            const lines = [];
            for await (const line of transport.lines({ method: 'GET', path: `${path(name)}/logs`, query, signal }))
                lines.push((0,src/* text */.Qq)(JSON.parse(line), 'result', 'content') ?? '');
            return lines.join('\n');
        }
    });
    const port = {
        description: transport.url,
        async find(name) {
            try {
                return readApplication(await transport.send({ method: 'GET', path: path(name) }));
            }
            catch (error) {
                if (!(error instanceof build_src/* ApiError */.hD))
                    throw error;
                if (error.status === 404)
                    return undefined;
                // An unknown Application is answered like a forbidden one, to an administrator too. The list tells.
                if (error.status === 403 && !(await list()).includes(name))
                    return undefined;
                throw error;
            }
        },
        list,
        async refresh(name, kind) {
            // It blocks until the controller has compared, and for good when there is none; asking is enough: `refreshRequested` tells.
            try {
                await transport.send({
                    method: 'GET',
                    path: path(name),
                    query: { refresh: kind },
                    within: 1000,
                    once: true
                });
            }
            catch (error) {
                // Deleted meanwhile is answered as forbidden: whoever looks for it next says which it is.
                if (!(error instanceof build_src/* ApiError */.hD && [0, 403, 404].includes(error.status)))
                    throw error;
            }
        },
        async set(application, sources) {
            const current = await port.find(application.name);
            if (current?.resourceVersion !== application.resourceVersion)
                return { kind: 'busy' };
            const patch = JSON.stringify({ spec: application.multiSource ? { sources } : { source: sources[0] } });
            const body = { name: application.name, patchType: 'merge', patch };
            return start(() => transport.send({ method: 'PATCH', path: path(application.name), body, within: 60_000 }));
        },
        async sync(application, request) {
            const { dryRun } = request;
            if (dryRun?.changes.some(({ path: changed }) => changed !== 'targetRevision'))
                return {
                    kind: 'refused',
                    message: "Argo CD's server tries other revisions, but no other parameters or images; over the cluster's own API both can be tried"
                };
            const revision = dryRun?.changes[0]?.after;
            const body = {
                ...(dryRun ? { dryRun: true } : {}),
                ...(revision === undefined ? {} : { revision }),
                name: application.name,
                strategy: { hook: {} },
                infos: [{ name: markerName, value: request.marker }],
                ...(request.prune ? { prune: true } : {}),
                ...(request.syncOptions.length > 0 ? { syncOptions: { items: request.syncOptions } } : {})
            };
            const send = () => start(() => transport.send({ method: 'POST', path: `${path(application.name)}/sync`, body, within: 60_000 }));
            const result = await send();
            if (result.kind !== 'refused')
                return result;
            // "In progress", "no such revision" and "auto-sync is set to …" share one code: whether an operation is there decides.
            // It may have ended in between, so the second refusal is the one that counts.
            if ((await port.find(application.name))?.operation)
                return { kind: 'busy' };
            return send();
        },
        async create(manifest) {
            const { apiVersion: _version, kind: _kind, ...body } = manifest;
            return start(() => transport.send({ method: 'POST', path: base, body, within: 60_000 }));
        },
        async terminate(application) {
            try {
                await transport.send({ method: 'DELETE', path: `${path(application.name)}/operation` });
            }
            catch (error) {
                // It ended in between.
                if (!(error instanceof build_src/* ApiError */.hD && error.status === 400))
                    throw error;
            }
        },
        async *watch(names, signal) {
            const [only = ''] = names;
            const query = names.length === 1 ? { name: only } : {};
            const wanted = new Set(names);
            let failures = 0;
            for (;;) {
                signal.throwIfAborted();
                try {
                    const lines = transport.lines({ method: 'GET', path: '/api/v1/stream/applications', query, signal });
                    for await (const line of lines) {
                        failures = 0;
                        const result = (0,src/* field */.ZZ)(JSON.parse(line), 'result');
                        const application = readApplication((0,src/* field */.ZZ)(result, 'application'));
                        if (!wanted.has(application.name))
                            continue;
                        if ((0,src/* text */.Qq)(result, 'type') === 'DELETED')
                            yield { kind: 'deleted', name: application.name };
                        else
                            yield { kind: 'application', application };
                    }
                }
                catch (error) {
                    if (!(error instanceof build_src/* ApiError */.hD) || ![0, 429, 500, 502, 503, 504].includes(error.status))
                        throw error;
                    failures += 1;
                    if (failures > 8)
                        throw error;
                }
                await options.clock.sleep(Math.min(10_000, 200 * 2 ** failures), signal);
            }
        },
        async live(application) {
            const workloads = await findAll(application.name, workloadsOf(application));
            const waiting = ingressProblems(await findAll(application.name, ingressesOf(application)));
            const problems = [...workloadProblems(workloads), ...missingWorkloads(application, workloads)];
            if (problems.length === 0)
                return { workloads, problems: waiting };
            const tree = await transport.send({ method: 'GET', path: `${path(application.name)}/resource-tree` });
            return { workloads, problems: [...podsIn(tree, workloads.flatMap(imagesOf)), ...problems, ...waiting] };
        },
        evidence: (application, suspect) => gatherEvidence(suspect, witnessOf(application.name)),
        pods: (application, workload) => orNothing(witnessOf(application.name).pods(suspectOf(workload)), [])
    };
    return port;
}
async function start(send) {
    try {
        return { kind: 'started', application: readApplication(await send()) };
    }
    catch (error) {
        if (error instanceof build_src/* ApiError */.hD && error.status === 400)
            return { kind: 'refused', message: error.detail ?? error.message };
        if (error instanceof build_src/* ApiError */.hD && error.status === 409)
            return { kind: 'busy' };
        throw error;
    }
}
async function findResource(transport, path, query) {
    try {
        const manifest = (0,src/* text */.Qq)(await transport.send({ method: 'GET', path, query }), 'manifest');
        return manifest ? JSON.parse(manifest) : undefined;
    }
    catch (error) {
        // 400: the server's tree of the Application does not have it, as in the first moments after it was made.
        if (error instanceof build_src/* ApiError */.hD && (error.status === 404 || error.status === 400))
            return undefined;
        if (error instanceof SyntaxError)
            throw new build_src/* StagingError */.QH('service-error', 'Argo CD gave a manifest that is not JSON', { cause: error });
        throw error;
    }
}
/** Argo CD's own word for a pod whose image cannot be pulled is Degraded, with the kubelet's message. */
function podsIn(tree, images) {
    return (0,src/* items */.ld)(tree, 'nodes').flatMap((node) => {
        const own = (0,src/* items */.ld)(node, 'images').map(String);
        if ((0,src/* text */.Qq)(node, 'kind') !== 'Pod' ||
            (0,src/* text */.Qq)(node, 'health', 'status') !== 'Degraded' ||
            !own.some((image) => images.includes(image)))
            return [];
        const message = (0,src/* text */.Qq)(node, 'health', 'message') ?? 'Degraded';
        return [
            {
                kind: 'Pod',
                name: (0,src/* text */.Qq)(node, 'name') ?? '',
                namespace: (0,src/* text */.Qq)(node, 'namespace') ?? '',
                message,
                terminal: message.startsWith('Back-off pulling image')
            }
        ];
    });
}
/** Names of the pods that descend from a resource, or of the pod itself. */
function podsBelow(tree, suspect) {
    const nodes = (0,src/* items */.ld)(tree, 'nodes');
    const isSuspect = is(suspect);
    const descends = (node) => isSuspect(node) ||
        (0,src/* items */.ld)(node, 'parentRefs').some((parent) => {
            const found = nodes.find((candidate) => (0,src/* text */.Qq)(candidate, 'uid') === (0,src/* text */.Qq)(parent, 'uid'));
            return found !== undefined && found !== node && descends(found);
        });
    return nodes.flatMap((node) => ((0,src/* text */.Qq)(node, 'kind') === 'Pod' && descends(node) ? ((0,src/* text */.Qq)(node, 'name') ?? []) : []));
}
function is({ kind, namespace, name }) {
    return (node) => (0,src/* text */.Qq)(node, 'kind') === kind && (0,src/* text */.Qq)(node, 'name') === name && ((0,src/* text */.Qq)(node, 'namespace') ?? '') === namespace;
}

;// CONCATENATED MODULE: ./packages/argocd/build/src/application-feed.js
/** The newest state of one Application, pushed by a watch; only the newest counts, so nothing queues up. */
class ApplicationFeed {
    #latest;
    #failure;
    #wake = () => { };
    /** Set once the watch has ended: from then on nothing is pushed. */
    get failure() {
        return this.#failure;
    }
    push(seen) {
        this.#latest = seen;
        this.#wake();
    }
    fail(error) {
        this.#failure = { error };
        this.#wake();
    }
    /** The newest state since the last call, if there is one. */
    take() {
        const seen = this.#latest;
        this.#latest = undefined;
        return seen;
    }
    /** Resolves when something new is there, or after so many milliseconds. */
    async wait(milliseconds) {
        if (this.#latest)
            return;
        await new Promise((resolve) => {
            const timer = setTimeout(resolve, milliseconds);
            this.#wake = () => {
                clearTimeout(timer);
                resolve();
            };
        });
    }
}

;// CONCATENATED MODULE: ./packages/argocd/build/src/application-watch.js

/** One watch for all the Applications of a run, begun when the first of them is followed. */
class ApplicationWatch {
    #port;
    #feeds;
    #signal;
    #stop = new AbortController();
    #pump;
    constructor(port, names, signal) {
        this.#port = port;
        this.#feeds = new Map(names.map((name) => [name, new ApplicationFeed()]));
        this.#signal = AbortSignal.any([signal, this.#stop.signal]);
    }
    follow(name) {
        this.#pump ??= this.#run();
        return this.#feeds.get(name) ?? new ApplicationFeed();
    }
    async close() {
        this.#stop.abort(new Error('the watch is closed'));
        await this.#pump;
    }
    async #run() {
        try {
            for await (const seen of this.#port.watch([...this.#feeds.keys()], this.#signal)) {
                const name = seen.kind === 'deleted' ? seen.name : seen.application.name;
                this.#feeds.get(name)?.push(seen);
            }
        }
        catch (error) {
            for (const feed of this.#feeds.values())
                feed.fail(error);
        }
    }
}

;// CONCATENATED MODULE: ./packages/argocd/build/src/get-application.js



/**
 * The Application; made from its template when there is none.
 * @throws StagingError unknown-application, with those that there are; sync-failed, when its template is refused.
 */
async function getApplication(state) {
    const { port } = state.deps;
    const application = (await port.find(state.name)) ?? (await create(state));
    if (application)
        return application;
    const known = await port.list().catch((error) => {
        if (error instanceof build_src/* ApiError */.hD)
            return [];
        throw error;
    });
    throw state.fail('unknown-application', `${port.description} has no Application ${state.name}${known.length > 0 ? `; it has ${known.slice(0, 30).join(', ')}` : ''}`, 'Name it with `application`, or in .github/staging.yml; or may the token not see it?');
}
/** If there is a template and nothing of ours was begun: an Application that went meanwhile stays gone. */
async function create(state) {
    const { template, version } = state.request;
    const { port, log } = state.deps;
    if (!template || state.application)
        return undefined;
    const sources = withVersion(readApplication(template), version);
    const { sources: several, source: _one, ...spec } = template['spec'];
    const made = await port.create({
        ...template,
        spec: { ...spec, ...(several === undefined ? { source: sources[0] } : { sources }) }
    });
    if (made.kind === 'refused')
        throw state.fail('sync-failed', `Argo CD refuses the Application ${state.name} made from its template: ${made.message}`);
    if (made.kind === 'busy')
        return port.find(state.name);
    state.began = 'set';
    log.info(`${state.name}: created from its template`);
    return made.application;
}

;// CONCATENATED MODULE: ./packages/argocd/build/src/sync-failures.js



/** Ends it when a resource says that waiting does not help; else tells what it says, or `otherwise`. */
async function judgeProblems(state, application, problems, otherwise) {
    const terminal = problems.find((problem) => problem.terminal);
    if (terminal)
        throw state.fail('unhealthy', [
            `${state.name} is synced and cannot become healthy: ${render(terminal)}`,
            ...(await tellEvidence(state, application, [mostTelling(problems) ?? terminal]))
        ].join('\n'));
    const [first] = problems;
    state.tell(first ? `synced; ${render(first)}` : otherwise);
}
/** A verdict that ends it, with what the cluster says of the resources in question. */
async function explainFailure(state, application, { reason, message, culprits }) {
    if (reason !== 'unhealthy')
        return state.fail(reason, [message, ...(await tellEvidence(state, application, culprits))].join('\n'));
    const problems = await problemsOf(state, application);
    const suspect = mostTelling(problems);
    const evidence = suspect ? await tellEvidence(state, application, [suspect]) : [];
    return state.fail(reason, [message, ...problems.map(render), ...evidence].join('\n'));
}
/** What was missing when the time was over. */
async function explainTimeout(state) {
    const elapsed = state.steps.elapsed();
    const { application } = state;
    // What is asked here outlives the deadline: without it nobody would know what was missing.
    const problems = application ? await problemsOf(state, application) : [];
    const suspect = mostTelling(problems);
    const evidence = application && suspect ? await tellEvidence(state, application, [suspect]) : [];
    const ingresses = problems.filter(isIngress);
    return new build_src/* WaitTimeoutError */.Do(`${state.name} to be synced and healthy`, [state.newest || state.lastTold || 'nothing', ...ingresses.map(render), ...evidence].join('\n'), elapsed, {
        result: state.result('failed'),
        hint: ingresses.length > 0
            ? ingressHint
            : 'Is the application controller of Argo CD running? `timeout-minutes` and `app-timeout-minutes` set how long is waited.'
    });
}
/** A cancelled run says what it leaves: Argo CD goes on without it. Any other error stays as it is. */
function explainInterruption(state, error) {
    if (!(error instanceof build_src/* StagingError */.QH) || error.reason !== 'cancelled')
        return error;
    const left = {
        nothing: 'nothing was changed',
        set: 'its version is set, no sync was started by this run',
        started: 'its version is set and Argo CD goes on with the sync'
    }[state.began];
    return state.fail('cancelled', `${error.message} while ${state.name} was deployed: ${left}; last seen: ${state.lastTold || 'nothing'}`, 'Run it again to finish, or deploy the version before.');
}
async function problemsOf(state, application) {
    try {
        return (await state.look(application)).problems;
    }
    catch (error) {
        if (error instanceof build_src/* ApiError */.hD)
            return [];
        throw error;
    }
}
/** The story of what failed is told for the first few: the message is to be read. */
async function tellEvidence(state, application, suspects) {
    const told = [];
    for (const suspect of suspects.slice(0, 2))
        told.push(...renderEvidence(await state.deps.port.evidence(application, suspect)));
    return told;
}
/** A pod knows more than the workload that it belongs to; of an Ingress there is nothing more to look at. */
function mostTelling(problems) {
    return problems.find((problem) => problem.kind === 'Pod') ?? problems.find((problem) => !isIngress(problem));
}
function isIngress({ kind }) {
    return kind === 'Ingress';
}
function render(problem) {
    return `${problem.kind} ${problem.name}: ${problem.message}`;
}

;// CONCATENATED MODULE: ./packages/argocd/build/src/steps.js
/** What a run does at a time, for the timeline: each step lasts until the next. */
class Steps {
    #now;
    #started;
    #begun = [];
    constructor(now) {
        this.#now = now;
        this.#started = now();
    }
    /** Milliseconds since the start. */
    elapsed() {
        return this.#now() - this.#started;
    }
    enter(name) {
        if (this.#begun.at(-1)?.name !== name)
            this.#begun.push({ name, at: this.elapsed() });
    }
    list() {
        return this.#begun.map(({ name, at }, index) => ({
            name,
            from: at,
            to: this.#begun[index + 1]?.at ?? this.elapsed()
        }));
    }
}

;// CONCATENATED MODULE: ./packages/argocd/build/src/sync-request.js
/** An Application's own time ends with that of the whole, at the latest. */
function deadlineOf({ within }, { deadline }) {
    return within === undefined ? deadline : deadline.within(within);
}

;// CONCATENATED MODULE: ./packages/argocd/build/src/sync-result.js
function makeResult(parts, name, application) {
    const synced = application?.operationState?.resources ?? [];
    return {
        ...parts,
        application: name,
        revision: (application?.operationState?.revision ?? application?.sync.revision) || '',
        health: application?.health ?? '',
        syncStatus: application?.sync.status ?? '',
        resources: (application?.resources ?? []).map((resource) => ({
            kind: resource.kind,
            namespace: resource.namespace,
            name: resource.name,
            status: resource.syncStatus,
            health: resource.healthStatus,
            message: resource.healthMessage ||
                (synced.find((entry) => entry.kind === resource.kind && entry.name === resource.name)?.message ?? '')
        }))
    };
}

;// CONCATENATED MODULE: ./packages/argocd/build/src/sync-state.js





/** Milliseconds that Argo CD may leave a request for a comparison alone before it is made again. */
const mostSilence = 8000;
/** What one run knows of its Application so far, and what it told. */
class SyncState {
    request;
    /** With the deadline of this very Application. */
    deps;
    steps;
    changes = [];
    /** How far our own hand has come. */
    began = 'nothing';
    /** The newest that is waited for, told or not. */
    newest = '';
    #application;
    #imagesBefore = [];
    #images = [];
    #digests = [];
    #workloads = [];
    #lastTold = '';
    /** Since when the request for a comparison is seen that lies there; undefined: there is none. */
    #requestedSince;
    /** Nothing older than what our own write returned is believed: a server's cache may still show it. */
    #notBefore = '';
    constructor(request, deps) {
        this.request = request;
        this.deps = { ...deps, deadline: deadlineOf(request, deps) };
        this.steps = new Steps(() => deps.clock.monotonic());
    }
    get name() {
        return this.request.application;
    }
    get application() {
        return this.#application;
    }
    get images() {
        return this.#images;
    }
    get lastTold() {
        return this.#lastTold;
    }
    /** As it was before anything of ours was done; an older one must not be judged later. */
    found(application) {
        if (this.began !== 'nothing')
            return;
        this.#application = application;
        this.#imagesBefore = application.images;
    }
    see(application) {
        if (!isOlder(application.resourceVersion, this.#notBefore))
            this.#application = application;
    }
    /** From our own write, or from an answer that has one in it: whatever was seen before no longer counts. */
    seeFrom(application) {
        this.#notBefore = application.resourceVersion;
        this.see(application);
    }
    /**
     * Argo CD now and then overlooks a request for a comparison, and then wakes at the next change of the Application. The same
     * request again is no change: it is made in its other kind. To be called with all that is seen.
     */
    async renewOverdueRequest({ refreshRequested }) {
        const now = this.steps.elapsed();
        this.#requestedSince = refreshRequested && (this.#requestedSince ?? now);
        if (this.#requestedSince === undefined || now - this.#requestedSince < mostSilence)
            return;
        this.#requestedSince = now;
        this.deps.log.info(`${this.name}: Argo CD leaves the request for a comparison alone; asking again`);
        await this.deps.port.refresh(this.name, refreshRequested === 'normal' ? 'hard' : 'normal');
    }
    /** Asks what really runs. */
    async look(application) {
        const live = await this.deps.port.live(application);
        this.#workloads = live.workloads;
        this.#images = [...new Set(live.workloads.flatMap(imagesOf))].sort();
        return live;
    }
    /** Once it is there: what its pods run, whatever the tags say by now. */
    async readDigests() {
        const application = this.#application;
        if (!application)
            return;
        const running = await Promise.all(this.#workloads.map(async (workload) => runningImages(workload, await this.deps.port.pods(application, workload))));
        this.#digests = immutableReferences(running.flat());
    }
    absentTags() {
        return this.request.imageTags.filter((tag) => !this.#images.some((image) => image.replace(/@.*$/, '').endsWith(`:${tag}`)));
    }
    /** A line, when something changed. */
    tell(seen) {
        if (seen === this.#lastTold)
            return;
        this.#lastTold = seen;
        this.deps.log.info(`${this.name}: ${seen}`);
    }
    fail(reason, message, hint) {
        return new build_src/* StagingError */.QH(reason, message, { result: this.result('failed'), ...(hint ? { hint } : {}) });
    }
    result(kind) {
        return makeResult({
            kind,
            images: this.#images,
            digests: this.#digests,
            imagesBefore: this.#imagesBefore,
            changes: this.changes,
            steps: this.steps.list(),
            duration: this.steps.elapsed()
        }, this.name, this.#application);
    }
}
/** Kubernetes' versions are decimal numbers that only grow; anything else is not judged. */
function isOlder(version, than) {
    return /^\d+$/.test(version) && /^\d+$/.test(than) && BigInt(version) < BigInt(than);
}

;// CONCATENATED MODULE: ./packages/argocd/build/src/start-operation.js







const sha = /^[0-9a-f]{40}$/;
/** Milliseconds until Argo CD is asked for the comparison that it makes by itself when the sources change. */
const start_operation_mostSilence = 1000;
/** Sets the version and starts the operation; or finds one running that does just that. `follow` begins the watch. */
async function startOperation(state, follow) {
    const { port, log, deadline } = state.deps;
    const { marker, version, prune, terminateAfter } = state.request;
    const revision = version.revision !== undefined && sha.test(version.revision) ? version.revision : undefined;
    let compared = false;
    /** When we set the sources, until a comparison of them is seen. */
    let setAt;
    let refreshed = false;
    let waitingSince;
    let next;
    for (;;) {
        const application = next ?? (await getApplication(state));
        next = undefined;
        state.found(application);
        await state.renewOverdueRequest(application);
        const sources = withVersion(application, version);
        const asSet = sameSources(application.sources, sources);
        // What Argo CD knows of a branch may be minutes old: neither its status nor another's operation shows the head, and
        // argocd-server starts our own at the commit that it remembers.
        const byBranch = asSet && revision === undefined;
        if (setAt !== undefined) {
            if (sameSources(application.sync.comparedTo, sources))
                setAt = undefined;
            else if (state.steps.elapsed() - setAt >= start_operation_mostSilence)
                [setAt, compared] = [undefined, false];
        }
        if (byBranch && !compared) {
            compared = true;
            await port.refresh(application.name, 'normal');
            continue;
        }
        if (byBranch && (application.refreshRequested || setAt !== undefined)) {
            state.newest = 'Argo CD has not compared with git yet';
            state.steps.enter('comparing with git');
            if (deadline.remaining() <= 200)
                throw await explainTimeout(state);
            next = await newer(state, application, follow(), Math.min(1000, deadline.remaining()));
            if (deadline.signal.aborted)
                throw deadline.signal.reason;
            continue;
        }
        const head = byBranch ? headOf(application, sources) : undefined;
        const wanted = { sources, revision, head, marker, prune: prune || application.prunesAutomatically };
        if (application.operation) {
            if (asSet && isWanted(wanted, application.operation)) {
                state.tell('adopting the operation that is running for this version');
                state.began = 'started';
                state.seeFrom(application);
                return wanted;
            }
            state.tell(`waiting for an operation of ${application.operation.initiatedBy.username ?? 'auto-sync'} to end`);
            state.steps.enter('waiting for another operation');
            waitingSince ??= state.steps.elapsed();
            if (terminateAfter !== undefined && state.steps.elapsed() - waitingSince >= terminateAfter) {
                log.info(`${application.name}: terminating that operation, as asked for`);
                await port.terminate(application);
            }
            await pause(state, 'operation-in-progress', 1000);
            continue;
        }
        if (!asSet) {
            state.changes = sourceChanges(application.sources, sources);
            // Before the write, so that nothing after it is missed.
            if (revision === undefined)
                follow();
            const result = await port.set(application, sources);
            if (result.kind === 'refused')
                throw state.fail('sync-failed', `Argo CD refuses the version for ${application.name}: ${result.message}`);
            if (result.kind === 'started') {
                state.began = 'set';
                // Other sources are compared at once, with git asked anew as at a request: a status that is about them is the answer,
                // unless somebody else had set them before and a comparison of that time is still to come.
                compared = isSettled(application);
                setAt = compared ? state.steps.elapsed() : undefined;
                next = result.application;
                log.info(`${application.name}: source set to ${describe(version)}`);
            }
            if (result.kind === 'busy')
                await pause(state, 'conflict', 100);
            continue;
        }
        const result = await port.sync(application, {
            marker,
            prune: prune || application.prunesAutomatically,
            syncOptions: application.syncOptions
        });
        if (result.kind === 'started') {
            state.began = 'started';
            state.seeFrom(result.application);
            log.info(`${application.name}: sync started over ${port.description}`);
            return wanted;
        }
        if (result.kind === 'refused') {
            if (refreshed)
                throw state.fail('sync-failed', `Argo CD refuses to sync ${application.name}: ${result.message}`);
            // The server may judge by a git that it has not looked at for minutes.
            refreshed = true;
            await port.refresh(application.name, 'normal');
            continue;
        }
        await pause(state, 'operation-in-progress', 100);
    }
}
/** What the watch brings that is newer; undefined: nothing came in that time, so it must be asked for. */
async function newer({ deps: { clock, deadline } }, than, feed, milliseconds) {
    const until = clock.monotonic() + milliseconds;
    for (let left = milliseconds; left > 0 && !deadline.signal.aborted; left = until - clock.monotonic()) {
        await feed.wait(left);
        const seen = feed.take();
        if (seen?.kind === 'deleted')
            return undefined;
        if (seen && isOlder(than.resourceVersion, seen.application.resourceVersion))
            return seen.application;
    }
    return undefined;
}
/** What Argo CD compared last is what the spec says, or it never compared. */
function isSettled({ sync, sources }) {
    return sync.comparedTo.length === 0 || sameSources(sync.comparedTo, sources);
}
async function pause(state, reason, milliseconds) {
    const { deadline, clock } = state.deps;
    if (deadline.remaining() > milliseconds)
        return clock.sleep(milliseconds, deadline.signal);
    const waited = `waited ${(0,build_src/* renderDuration */.PP)(deadline.elapsed())}`;
    throw reason === 'conflict'
        ? state.fail(reason, `${waited} for a moment in which nobody else changes ${state.name}`)
        : state.fail(reason, `${waited} for another operation on ${state.name} to end`, 'Look at the Application in Argo CD: an operation that hangs can be terminated there.');
}
/** Undefined: Argo CD could not compare these sources. */
function headOf({ sync }, sources) {
    return sha.test(sync.revision) && sameSources(sync.comparedTo, sources) ? sync.revision : undefined;
}
function describe(version) {
    const parameters = Object.entries(version.helmParameters).map(([name, value]) => `${name}=${value}`);
    return [version.revision, ...parameters, ...version.kustomizeImages].filter(Boolean).join(', ');
}

;// CONCATENATED MODULE: ./packages/argocd/build/src/sync-application.js







/** Milliseconds. */
const lookEvery = 3000;
const lookAgain = 500;
/** When the Application changed since. */
const lookAtNews = 200;
const pollAnyway = 15_000;
/** So long may everything be healthy without the images that were asked for: it may be the moment before the rollout. */
const mostAbsence = 1500;
/**
 * So long Argo CD may say nothing of an operation, or its status name another revision, before it is asked to compare:
 * it does by itself after an operation. One that is set the moment after another ended may lie there until then.
 */
const mostDoubt = { unbegun: 3000, moved: 1000 };
const mostStarts = 4;
/** Verdicts that may change without anything being pushed. */
const impatient = new Set(['moved', 'unbegun']);
/**
 * Puts an Application at a version and returns when it is really there: our operation (or another's of just that version)
 * ended well, the status is about it, everything is healthy, and the images asked for run.
 * @throws StagingError unknown-application, sync-failed, unhealthy, operation-in-progress, timeout, conflict; with a SyncResult.
 */
async function syncApplication(request, deps) {
    const state = new SyncState(request, deps);
    const { deadline, port } = state.deps;
    const watch = deps.watch ?? new ApplicationWatch(port, [request.application], deadline.signal);
    const follow = () => watch.follow(request.application);
    state.steps.enter('starting the sync');
    try {
        const wanted = await startOperation(state, follow);
        return await new Following(state, follow, wanted).untilThere();
    }
    catch (error) {
        // The deadline's own error knows nothing of what was waited for.
        if (deadline.passed() && !(error instanceof build_src/* WaitTimeoutError */.Do) && isTimeout(error))
            throw await explainTimeout(state);
        throw explainInterruption(state, error);
    }
    finally {
        if (!deps.watch)
            await watch.close();
    }
}
/** Watches what came of an operation; starts another when it was for nothing. */
class Following {
    #state;
    #follow;
    #feed;
    #wanted;
    #starts = 1;
    #watching = true;
    /** When the Application, and when its workloads were last asked for. */
    #lastState;
    #lastLook = Number.NEGATIVE_INFINITY;
    /** The Application as it was at that look. */
    #lookedAt;
    #absentSince;
    /** What a comparison will be asked for, if it stays so. */
    #doubted;
    /** What Argo CD was last asked to confirm by a comparison with git. */
    #asked = '';
    constructor(state, follow, wanted) {
        this.#state = state;
        this.#follow = follow;
        this.#feed = follow();
        this.#wanted = wanted;
        this.#lastState = this.#now();
    }
    async untilThere() {
        const { deadline } = this.#state.deps;
        for (;;) {
            // A runner leaves a cancelled run some seconds.
            if (deadline.signal.aborted)
                throw deadline.signal.reason;
            await this.#update();
            const { application } = this.#state;
            if (application)
                await this.#state.renewOverdueRequest(application);
            const verdict = application && decide(this.#wanted, application);
            if (application && verdict) {
                const step = await this.#take(application, verdict);
                if (step === 'there') {
                    await this.#state.readDigests();
                    return this.#state.result('synced');
                }
                if (step === 'anew')
                    continue;
            }
            if (deadline.passed())
                throw await explainTimeout(this.#state);
            await this.#feed.wait(Math.min(this.#patience(verdict), deadline.remaining() + 1));
        }
    }
    /** Milliseconds until the next turn, if nothing is pushed before. */
    #patience(verdict) {
        if (verdict?.kind === 'done')
            return Math.max(1, Math.ceil(this.#nextLook() - this.#now()));
        return verdict && impatient.has(verdict.kind) ? lookAgain : lookEvery;
    }
    /** When the workloads are to be looked at again. */
    #nextLook() {
        return this.#lastLook + (this.#state.application === this.#lookedAt ? lookAgain : lookAtNews);
    }
    /** The newest state: pushed by the watch, and asked for now and then, for a watch may be deaf. */
    async #update() {
        const state = this.#state;
        if (this.#feed.failure && this.#watching) {
            this.#watching = false;
            state.deps.log.info(`the watch of ${state.name} ended; asking every few seconds instead`);
        }
        const pushed = this.#feed.take();
        if (pushed?.kind === 'deleted')
            throw state.fail('unknown-application', `the Application ${state.name} was deleted meanwhile`);
        const isDue = this.#now() - this.#lastState >= (this.#watching ? pollAnyway : lookEvery);
        if (!pushed && !isDue)
            return;
        this.#lastState = this.#now();
        state.see(pushed ? pushed.application : await getApplication(state));
    }
    async #take(application, verdict) {
        const state = this.#state;
        if (verdict.kind === 'failed')
            throw await explainFailure(state, application, verdict);
        if (verdict.kind !== this.#doubted?.kind)
            this.#doubted = undefined;
        if (verdict.kind === 'unbegun' || (verdict.kind === 'moved' && this.#asked !== verdict.seen)) {
            state.newest = verdict.seen;
            if (verdict.kind === 'unbegun') {
                state.steps.enter('syncing');
                state.tell(verdict.seen);
            }
            this.#doubted ??= { kind: verdict.kind, since: this.#now() };
            if (this.#now() - this.#doubted.since < mostDoubt[verdict.kind])
                return 'wait';
            this.#doubted = undefined;
            return this.#askForComparison(verdict.seen);
        }
        if (verdict.kind === 'again' || verdict.kind === 'moved') {
            this.#starts += 1;
            if (this.#starts > mostStarts)
                throw state.fail('sync-failed', `${state.name} did not stay at the version asked for: ${verdict.seen}`);
            state.tell(`${verdict.seen}; syncing again`);
            this.#wanted = await startOperation(state, this.#follow);
            return 'anew';
        }
        if (verdict.kind === 'waiting')
            state.newest = verdict.seen;
        if (verdict.kind === 'waiting' && verdict.for === 'operation') {
            state.steps.enter('syncing');
            state.tell(verdict.seen);
            return 'wait';
        }
        state.steps.enter('becoming healthy');
        if (verdict.kind === 'waiting')
            return this.#lookAhead(application, verdict);
        if (this.#now() < this.#nextLook())
            return 'wait';
        return this.#confirm(application);
    }
    /** Argo CD is not done; a resource that will never be healthy ends it all the same. */
    async #lookAhead(application, verdict) {
        const state = this.#state;
        if (application.refreshRequested) {
            state.tell(verdict.seen);
            return 'wait';
        }
        if (this.#now() - this.#lastLook < lookEvery)
            return 'wait';
        const problems = await this.#look(application);
        const isHopeless = problems.some(({ terminal }) => terminal);
        // It may have synced and not compared yet: a run that ends now would report the status of before the sync.
        if (isHopeless && verdict.for === 'comparison' && this.#asked !== verdict.seen) {
            this.#lastLook = Number.NEGATIVE_INFINITY;
            return this.#askForComparison(verdict.seen);
        }
        await judgeProblems(state, application, problems, verdict.seen);
        return 'wait';
    }
    async #askForComparison(seen) {
        const state = this.#state;
        this.#asked = seen;
        await state.deps.port.refresh(state.name, 'normal');
        // With the request in it, or with its answer.
        state.seeFrom(await getApplication(state));
        return 'anew';
    }
    /** Argo CD's side is done: what runs decides. */
    async #confirm(application) {
        const state = this.#state;
        const problems = await this.#look(application);
        await judgeProblems(state, application, problems, 'healthy');
        const absent = state.absentTags();
        if (problems.length > 0 || absent.length === 0) {
            this.#absentSince = undefined;
            return problems.length > 0 ? 'wait' : 'there';
        }
        this.#absentSince ??= this.#now();
        const tags = absent.join(', ');
        if (this.#now() - this.#absentSince >= mostAbsence)
            throw state.fail('sync-failed', `${state.name} is synced and healthy, but no workload runs an image tagged ${tags}; running: ${state.images.join(', ') || 'none'}`, 'Is `image-parameter` in .github/staging.yml the parameter that the chart takes its tag from?');
        state.tell(`no workload runs an image tagged ${tags} yet`);
        return 'wait';
    }
    async #look(application) {
        this.#lastLook = this.#now();
        this.#lookedAt = application;
        return (await this.#state.look(application)).problems;
    }
    #now() {
        return this.#state.deps.clock.monotonic();
    }
}
function isTimeout(error) {
    return ((error instanceof build_src/* StagingError */.QH && error.reason === 'timeout') ||
        (error instanceof Error && error.name === 'AbortError'));
}

;// CONCATENATED MODULE: ./packages/argocd/build/src/sync-applications.js



/**
 * Several Applications side by side, over one port and one watch; each ends as `syncApplication` ends, in the order of the requests.
 * One that fails does not stop the others.
 */
async function syncApplications(requests, deps) {
    const names = requests.map(({ application }) => application);
    const watch = new ApplicationWatch(deps.port, names, deps.deadline.signal);
    try {
        return await Promise.all(requests.map(async (request) => {
            try {
                return { kind: 'synced', result: await syncApplication(request, { ...deps, watch }) };
            }
            catch (error) {
                if (!(error instanceof build_src/* StagingError */.QH))
                    throw error;
                return { kind: 'failed', error };
            }
        }));
    }
    finally {
        await watch.close();
    }
}

;// CONCATENATED MODULE: ./packages/argocd/build/src/try-sync.js







/**
 * Says what a sync would do, and changes nothing: Argo CD tries the version against the cluster.
 * @throws StagingError unknown-application, sync-failed, operation-in-progress, timeout.
 */
async function trySync(request, deps) {
    const { port, clock, log } = deps;
    const deadline = deadlineOf(request, deps);
    const { application: name, version, marker, prune } = request;
    const started = clock.monotonic();
    const found = await port.find(name);
    if (!found && !request.template) {
        const known = await port.list();
        throw new build_src/* StagingError */.QH('unknown-application', `${port.description} has no Application ${name}; it has ${known.join(', ')}`);
    }
    const application = found ?? readApplication(request.template);
    const sources = withVersion(application, version);
    const changes = sourceChanges(found ? application.sources : [], sources);
    const result = (resources) => ({
        ...makeResult({
            kind: 'tried',
            images: application.images,
            digests: [],
            imagesBefore: application.images,
            changes,
            steps: [],
            duration: clock.monotonic() - started
        }, name, found),
        resources
    });
    /** Somebody's write in between is no operation: it is tried again. */
    const startTry = async (from) => {
        for (let now = from; now && !now.operation; now = await port.find(name)) {
            const begun = await port.sync(now, {
                marker,
                prune: prune || now.prunesAutomatically,
                syncOptions: now.syncOptions,
                dryRun: { sources, changes }
            });
            if (begun.kind !== 'busy' || deadline.remaining() <= 200)
                return begun;
            await clock.sleep(200, deadline.signal);
        }
        return { kind: 'busy' };
    };
    if (!found) {
        log.info(`${name} would be created from its template`);
        return result([]);
    }
    const start = await startTry(found);
    if (start.kind === 'busy')
        throw new build_src/* StagingError */.QH('operation-in-progress', `another operation on ${name} is in progress: nothing was tried`, {
            result: result([])
        });
    if (start.kind === 'refused') {
        log.warning(`${name}: its resources were not tried: ${start.message}`);
        return result([]);
    }
    for (;;) {
        const now = await port.find(name);
        const state = now?.operationState;
        const ours = state?.operation.info.some((entry) => entry.name === markerName && entry.value === marker);
        if (ours && !now?.operation && ['Succeeded', 'Failed', 'Error'].includes(state?.phase ?? '')) {
            const resources = (state?.resources ?? []).map(({ kind, namespace, name: of, status, message }) => ({
                kind,
                namespace,
                name: of,
                status,
                health: '',
                message
            }));
            if (state?.phase === 'Succeeded')
                return result(resources);
            throw new build_src/* StagingError */.QH('sync-failed', `Argo CD tried ${name} and ended with ${state?.phase}: ${state?.message}`, {
                result: result(resources)
            });
        }
        if (deadline.remaining() <= 500)
            throw new build_src/* WaitTimeoutError */.Do(`Argo CD to try ${name}`, state?.phase ?? 'nothing', clock.monotonic() - started, {
                result: result([])
            });
        await clock.sleep(500, deadline.signal);
    }
}

;// CONCATENATED MODULE: ./packages/argocd/build/src/index.js










// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: ./packages/config/build/src/load.js + 3 modules
var load = __nccwpck_require__(24023);
;// CONCATENATED MODULE: ./packages/deploy/build/src/apps-of.js




/** The configuration of the checkout, else of the commit; the environment's name is that of the request, if it has one. */
async function readConfiguration({ githubToken: token, configPath, environment }, context) {
    const { repository, workspace, sha } = context;
    const loaded = await (0,load/* loadConfiguration */.vF)({
        path: configPath,
        workspace,
        readFile: token
            ? async (path) => {
                const { readFileAt } = await __nccwpck_require__.e(/* import() */ 296).then(__nccwpck_require__.bind(__nccwpck_require__, 13296));
                const github = { octokit: await context.github(token), owner: repository.owner, repo: repository.name };
                return readFileAt(github, path, sha);
            }
            : undefined
    });
    return { ...loaded, environment: { ...loaded.environment, name: environment ?? loaded.environment.name } };
}
/** The apps that are named, each once. @throws StagingError unknown-app */
function appsOf({ app }, configuration, context) {
    return [...new Set(app)].map((name) => findApp(name, configuration, context));
}
/** Without a catalogue every folder below `apps` is an app; without a checkout the name is believed. */
function findApp(name, configuration, { workspace }) {
    const folders = (0,external_node_path_.join)(workspace, 'apps');
    const believed = !(0,external_node_fs_.existsSync)(folders) || (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folders, name));
    const apps = (0,load/* appCatalogue */.L3)(configuration, believed ? [name] : []);
    const app = apps.find((candidate) => candidate.name === name);
    if (app)
        return app;
    throw new build_src/* StagingError */.QH('unknown-app', configuration.apps
        ? `the catalogue has no app ${name}; it has ${apps.map((candidate) => candidate.name).join(', ') || 'none'}`
        : `there is no folder apps/${name}`, { hint: 'Correct `app`, or add it to .github/staging.yml.' });
}

;// CONCATENATED MODULE: ./packages/deploy/build/src/deployed.js

/**
 * One app's failure is the run's; of several, the first one's reason, and what each says.
 * `waited`: milliseconds before the sync, which are part of the story.
 */
function concludeDeploy(ended, waited) {
    const failures = ended.flatMap(({ outcome }) => (outcome.kind === 'failed' ? [outcome.error] : []));
    const apps = ended.flatMap(({ app, outcome }) => {
        const error = outcome.kind === 'failed' ? outcome.error : undefined;
        const result = outcome.kind === 'synced' ? outcome.result : error?.result;
        if (!result)
            return [];
        const failure = error && { reason: error.reason, message: error.message };
        return [{ ...result, steps: later(result, waited), app: app.name, url: app.url, failure }];
    });
    const untestable = untestableAmong(ended);
    const [first] = failures;
    if (!first)
        return { apps, untestable };
    throw new build_src/* StagingError */.QH(first.reason, failures.map(({ message }) => message).join('\n\n'), {
        ...(first.hint === undefined ? {} : { hint: first.hint }),
        cause: first,
        result: { apps, untestable }
    });
}
/** Whatever is tested next to something that is not there, or is an old version, was not tested. */
function untestableAmong(ended) {
    const failed = new Map(ended.flatMap(({ app, outcome }) => (outcome.kind === 'failed' ? [[app.name, outcome.error.reason]] : [])));
    const missing = (app, seen = new Set()) => {
        if (failed.has(app.name))
            return app.name;
        const next = ended.filter((other) => app.dependsOn.includes(other.app.name) && !seen.has(other.app.name));
        return next.map((other) => missing(other.app, new Set([...seen, app.name]))).find(Boolean);
    };
    return Object.fromEntries(ended.flatMap(({ app }) => {
        const cause = missing(app);
        if (cause === undefined)
            return [];
        const why = `was not deployed (${failed.get(cause)}): the job that deploys says why`;
        return [[app.name, cause === app.name ? `${app.name} ${why}` : `${app.name} depends on ${cause}, which ${why}`]];
    }));
}
function later({ steps }, waited) {
    if (waited === 0)
        return steps;
    const moved = steps.map(({ name, from, to }) => ({ name, from: from + waited, to: to + waited }));
    return [{ name: 'waiting for the build', from: 0, to: waited }, ...moved];
}

;// CONCATENATED MODULE: ./packages/deploy/build/src/open-applications.js



/** The server if one is given; else the cluster of the kubeconfig; else the environment's own, found by its owner tag. */
async function openApplications(request, context, configuration, deadline) {
    const { clock, log, signal } = context;
    if (request.server !== undefined) {
        if (request.authToken === undefined)
            throw new build_src/* InputError */.dz(['input "auth-token" is needed with "server"']);
        const ca = request.serverCa.join('\n');
        if (ca && !request.server.startsWith('https:'))
            throw new build_src/* InputError */.dz(['input "server-ca" is for an https "server"']);
        const port = overServer({
            url: request.server,
            token: request.authToken,
            headers: headersOf(request.serverHeaders, context),
            fetch: ca ? fetchTrusting(`${ca}\n`) : context.fetch,
            clock,
            log,
            signal
        });
        return { port, close: () => { } };
    }
    const kubeconfig = request.kubeconfig ?? (await fetchKubeconfig(request, context, configuration, deadline));
    const { credential } = (0,src/* parseKubeconfig */.DU)(kubeconfig);
    context.mask(credential.kind === 'token' ? credential.token : credential.key);
    const cluster = (0,src/* openCluster */.DT)(kubeconfig, { clock, log, signal });
    return { port: overCluster(cluster), close: () => cluster.close() };
}
/** The cloud's client is loaded only when it is asked. */
async function fetchKubeconfig(...asked) {
    return (await Promise.all(/* import() */[__nccwpck_require__.e(164), __nccwpck_require__.e(377), __nccwpck_require__.e(343), __nccwpck_require__.e(709), __nccwpck_require__.e(296), __nccwpck_require__.e(267), __nccwpck_require__.e(409), __nccwpck_require__.e(399)]).then(__nccwpck_require__.bind(__nccwpck_require__, 17399))).environmentKubeconfig(...asked);
}
/** `Name: value` a line. Proxies take secrets this way: each value is masked by itself. */
function headersOf(text, { mask }) {
    const lines = (text ?? '').split(/\r?\n/).filter((line) => line.trim());
    return Object.fromEntries(lines.map((line) => {
        const [, name = '', value = ''] = /^\s*([A-Za-z0-9-]+):\s*(\S.*?)\s*$/.exec(line) ?? [];
        if (!name || name.toLowerCase() === 'authorization')
            throw new build_src/* InputError */.dz([
                'input "server-headers" is malformed: expected "Name: value" a line, and not Authorization, which "auth-token" is for'
            ]);
        mask(value);
        return [name, value];
    }));
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(51455);
;// CONCATENATED MODULE: ./packages/deploy/build/src/template.js




/** The Application that the app's template describes; undefined without a template. Read from the workspace, else over the contents API. */
async function readTemplate(app, application, { request, context, configuration }) {
    if (app.template === undefined)
        return undefined;
    const text = await read(app.template, request, context);
    if (text === undefined)
        throw new build_src/* StagingError */.QH('invalid-configuration', `there is no file ${app.template}, the template of ${app.name}`);
    const { name: environment, domain = '' } = configuration.environment;
    const values = {
        app: app.name,
        application,
        environment,
        domain,
        host: app.url ? new URL(app.url).host : '',
        path: app.directory,
        repository_url: `${context.urls.server}/${context.repository.fullName}.git`,
        sha: context.sha
    };
    const [manifest, ...more] = (0,src/* parseManifests */.Ye)(text, app.template);
    const made = manifest && substitute(manifest, values);
    const problem = !made || more.length > 0
        ? 'it must hold one manifest'
        : made.kind !== 'Application' || made.apiVersion !== 'argoproj.io/v1alpha1'
            ? `it is a ${made.kind} of ${made.apiVersion}, not an Application of argoproj.io/v1alpha1`
            : made.metadata.name !== application
                ? `it names ${made.metadata.name}, not ${application}`
                : !['argocd', undefined].includes(made.metadata.namespace)
                    ? 'its namespace is not argocd'
                    : typeof made['spec'] !== 'object' || made['spec'] === null
                        ? 'it has no spec'
                        : undefined;
    if (!made || problem)
        throw new build_src/* StagingError */.QH('invalid-configuration', `the template ${app.template}: ${problem}`);
    const { status: _status, operation: _operation, ...rest } = made;
    return { ...rest, metadata: { ...made.metadata, namespace: 'argocd' } };
}
async function read(path, request, context) {
    try {
        return await (0,promises_.readFile)((0,external_node_path_.join)(context.workspace, path), 'utf8');
    }
    catch {
        // Without a checkout, or without this file in it.
    }
    if (request.githubToken === undefined)
        return undefined;
    const { readFileAt } = await __nccwpck_require__.e(/* import() */ 296).then(__nccwpck_require__.bind(__nccwpck_require__, 13296));
    const { owner, name: repo } = context.repository;
    return readFileAt({ octokit: await context.github(request.githubToken), owner, repo }, path, context.sha);
}
/** In values that are parsed already: whatever a name holds, it stays one value. */
function substitute(value, values) {
    if (typeof value === 'string')
        return value.replace(/\$\{([a-z_]+)\}/g, (whole, name) => Object.hasOwn(values, name) ? (values[name] ?? whole) : whole);
    if (Array.isArray(value))
        return value.map((entry) => substitute(entry, values));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, substitute(entry, values)]));
}

;// CONCATENATED MODULE: ./packages/deploy/build/src/sync-request-of.js

const defaultImageParameter = 'image.tag';
/** What Argo CD is to be asked for one app. Times are in milliseconds. */
async function syncRequestOf(app, request, context, configuration) {
    const application = request.application ?? app.application;
    const template = await readTemplate(app, application, { request, context, configuration });
    const { terminateAfterMinutes, appTimeoutMinutes } = request;
    return {
        application,
        version: {
            revision: request.revision,
            helmParameters: parametersOf(request, app),
            kustomizeImages: request.kustomizeImages
        },
        imageTags: [
            ...(request.imageTag === undefined ? [] : [request.imageTag]),
            ...request.kustomizeImages.flatMap((image) => /:([^/:@]+)$/.exec(image)?.[1] ?? [])
        ],
        prune: request.prune,
        ...(template ? { template } : {}),
        ...(terminateAfterMinutes === undefined ? {} : { terminateAfter: terminateAfterMinutes * 60_000 }),
        ...(appTimeoutMinutes === undefined ? {} : { within: appTimeoutMinutes * 60_000 }),
        marker: `${context.run.url || 'a run'} ${context.run.attempt} ${app.name} ${context.clock.now()}`
    };
}
function parametersOf({ helmParameters, imageTag }, app) {
    const given = helmParameters.map((line) => {
        const split = line.indexOf('=');
        return [line.slice(0, split), line.slice(split + 1)];
    });
    const image = imageTag === undefined ? [] : [[app.imageParameter ?? defaultImageParameter, imageTag]];
    return Object.fromEntries([...image, ...given]);
}

;// CONCATENATED MODULE: ./packages/deploy/build/src/deploy-apps.js






/**
 * Puts apps at a version and waits until they are really there and healthy: waits for what the deploy needs, claims the
 * environment in the ledger, syncs all of them side by side, and records in the ledger what now runs.
 * What a run does not need is not loaded: most apps wait for no image, and a cluster by kubeconfig needs no cloud.
 * @throws StagingError of the first app that failed, with the results of all
 */
async function deployApps(request, context) {
    const { clock } = context;
    const deadline = context.deadline(request.timeoutMinutes * 60_000);
    const started = clock.monotonic();
    if (request.app.length > 1 && request.application !== undefined)
        throw new build_src/* InputError */.dz(['input "application" is for one app: with several, name them in .github/staging.yml']);
    const configuration = await readConfiguration(request, context);
    const apps = appsOf(request, configuration, context);
    const token = request.githubToken;
    const access = token === undefined || request.dryRun ? undefined : { token, configuration, context };
    const requests = await Promise.all(apps.map((app) => syncRequestOf(app, request, context, configuration)));
    if (request.waitFor.length > 0)
        await (await Promise.all(/* import() */[__nccwpck_require__.e(296), __nccwpck_require__.e(620)]).then(__nccwpck_require__.bind(__nccwpck_require__, 78620))).waitForAll(request, context, deadline);
    const waited = request.waitFor.length > 0 ? clock.monotonic() - started : 0;
    const claim = access && (await (await Promise.all(/* import() */[__nccwpck_require__.e(164), __nccwpck_require__.e(377), __nccwpck_require__.e(296), __nccwpck_require__.e(267), __nccwpck_require__.e(915)]).then(__nccwpck_require__.bind(__nccwpck_require__, 64915))).claimFor(access, apps, request.generation, deadline));
    try {
        const ended = await sync(request, {
            apps,
            requests,
            access,
            claim,
            configuration,
            context,
            deadline: claim?.deadline ?? deadline
        });
        return concludeDeploy(ended, waited);
    }
    finally {
        await claim?.close();
    }
}
async function sync(request, { apps, requests, access, claim, configuration, context, deadline }) {
    const { clock, log } = context;
    const applications = await openApplications(request, context, configuration, deadline);
    try {
        const deps = { port: applications.port, clock, log, deadline };
        const outcomes = request.dryRun
            ? await Promise.all(requests.map((each) => outcomeOf(trySync(each, deps))))
            : await syncApplications(requests, deps);
        const ended = outcomes.flatMap((outcome, index) => {
            const app = apps[index];
            return app ? [{ app, outcome }] : [];
        });
        if (access)
            await (await Promise.all(/* import() */[__nccwpck_require__.e(164), __nccwpck_require__.e(377), __nccwpck_require__.e(267), __nccwpck_require__.e(362)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2362))).recordDeployments(access, ended.flatMap(({ app, outcome }) => outcome.kind === 'synced' ? [{ app: app.name, imageTag: request.imageTag, result: outcome.result }] : []), claim?.ended);
        return ended;
    }
    finally {
        applications.close();
    }
}
async function outcomeOf(work) {
    try {
        return { kind: 'synced', result: await work };
    }
    catch (error) {
        if (!(error instanceof build_src/* StagingError */.QH))
            throw error;
        return { kind: 'failed', error };
    }
}

;// CONCATENATED MODULE: ./packages/deploy/build/src/record-passed-tests.js



/**
 * Deploys nothing: records that the tests of what this run deployed passed. They are about this commit alone: where another run
 * deployed in their midst, nobody can say what they saw. With `testsJob` GitHub's record of the jobs says which passed; a failed one
 * is no failure here.
 * @throws StagingError superseded, with the result of the others
 */
async function recordPassedTests(request, context) {
    const configuration = await readConfiguration(request, context);
    const apps = appsOf(request, configuration, context);
    const token = request.githubToken;
    if (!token)
        throw new build_src/* InputError */.dz(['input "github-token" is needed with "tests-passed": it writes the ledger']);
    const { recordTests } = await Promise.all(/* import() */[__nccwpck_require__.e(164), __nccwpck_require__.e(377), __nccwpck_require__.e(267), __nccwpck_require__.e(362)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2362));
    const names = apps.map(({ name }) => name);
    const passed = request.testsJob === undefined ? names : await passedJobs(names, request.testsJob, token, context);
    const failed = names.filter((name) => !passed.includes(name));
    const recorded = [
        ...(passed.length > 0 ? await recordTests({ token, configuration, context }, passed, request.generation) : []),
        ...failed.map((app) => ({ app, revision: '', images: [], problem: 'its tests did not pass' }))
    ];
    const result = { apps: recorded.flatMap((tested) => resultOf(tested, apps)), untestable: {} };
    const overtaken = recorded.filter(({ overtakenBy }) => overtakenBy !== undefined);
    if (overtaken.length === 0)
        return result;
    throw new build_src/* StagingError */.QH('superseded', overtaken.map(({ app, problem }) => `the tests of ${app} do not count: ${problem}`).join('\n'), { hint: 'Nothing to do if that run is of a newer commit; else start this one again when it is over.', result });
}
/** Milliseconds: GitHub's list of a run's jobs lags by seconds behind what has ended. */
const patience = 60_000;
/** The apps whose job of this run ended well, by GitHub's own record. */
async function passedJobs(apps, pattern, token, context) {
    const { repository, run, clock, log } = context;
    const { isJob, listRunJobs } = await __nccwpck_require__.e(/* import() */ 296).then(__nccwpck_require__.bind(__nccwpck_require__, 13296));
    const github = { octokit: await context.github(token), owner: repository.owner, repo: repository.name };
    const jobName = (app) => pattern.replace('{app}', app);
    return (0,build_src/* waitUntil */.a0)(async () => {
        const jobs = await listRunJobs(github, run.id);
        const jobOf = (app) => jobs.find(({ name }) => isJob(name, jobName(app)));
        const open = apps.filter((app) => !jobOf(app)?.conclusion);
        return open.length === 0
            ? { kind: 'done', value: apps.filter((app) => jobOf(app)?.conclusion === 'success') }
            : { kind: 'waiting', seen: `GitHub has no end of ${open.map(jobName).join(', ')} yet` };
    }, { awaited: 'the end of the tests', clock, deadline: context.deadline(patience), log, first: 1_000 });
}
function resultOf({ app: name, revision, images, problem }, apps) {
    const app = apps.find((candidate) => candidate.name === name);
    if (!app)
        return [];
    const nothing = {
        kind: 'synced',
        images,
        digests: [],
        imagesBefore: [],
        changes: [],
        steps: [],
        duration: 0
    };
    const result = makeResult(nothing, app.application, undefined);
    return [{ ...result, kind: problem ? 'untested' : 'tested', revision, app: name, url: app.url, failure: undefined }];
}

;// CONCATENATED MODULE: ./packages/deploy/build/src/index.js




/***/ }),

/***/ 80027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  ZZ: () => (/* reexport */ field),
  ld: () => (/* reexport */ items),
  ai: () => (/* reexport */ object_number),
  DT: () => (/* reexport */ openCluster),
  DU: () => (/* reexport */ parseKubeconfig),
  Ye: () => (/* reexport */ parseManifests),
  aw: () => (/* reexport */ podReadiness),
  Qq: () => (/* reexport */ object_text),
  Eb: () => (/* reexport */ workloadReadiness)
});

// UNUSED EXPORTS: deploymentReadiness, describeRef, jobReadiness, nodeReadiness, refOf

// EXTERNAL MODULE: ./packages/base/build/src/index.js + 10 modules
var src = __nccwpck_require__(76109);
;// CONCATENATED MODULE: ./packages/kubernetes/build/src/object.js
function refOf(object) {
    const { namespace, name } = object.metadata;
    const ref = { apiVersion: object.apiVersion, kind: object.kind, name };
    return namespace === undefined ? ref : { ...ref, namespace };
}
/** `Deployment web in demo`, for people. */
function describeRef(ref) {
    return `${ref.kind} ${ref.name}${ref.namespace ? ` in ${ref.namespace}` : ''}`;
}
/** A field of an untyped object by path; undefined when any step is missing. */
function field(value, ...path) {
    let current = value;
    for (const step of path) {
        if (typeof current !== 'object' || current === null)
            return undefined;
        current = current[step];
    }
    return current;
}
/** A list in an untyped object by path; empty when it is missing. */
function items(value, ...path) {
    const list = field(value, ...path);
    return Array.isArray(list) ? list : [];
}
function object_text(value, ...path) {
    const found = field(value, ...path);
    return typeof found === 'string' ? found : undefined;
}
function object_number(value, ...path) {
    const found = field(value, ...path);
    return typeof found === 'number' ? found : undefined;
}

;// CONCATENATED MODULE: ./packages/kubernetes/build/src/discovery.js


/** Asks the server which kinds it serves, once a group; a kind not found is asked for again, since CRDs arrive late. */
class Discovery {
    #transport;
    #known = new Map();
    constructor(transport) {
        this.#transport = transport;
    }
    /** Undefined: this server does not serve the kind (yet). */
    async find(apiVersion, kind) {
        const known = this.#known.get(apiVersion)?.get(kind);
        if (known)
            return known;
        const base = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
        try {
            const { body } = await this.#transport.send({ method: 'GET', path: base });
            const kinds = new Map();
            for (const entry of items(body, 'resources')) {
                const name = object_text(entry, 'name');
                const entryKind = object_text(entry, 'kind');
                if (!name || !entryKind || name.includes('/'))
                    continue;
                kinds.set(entryKind, { name, namespaced: field(entry, 'namespaced') === true, base });
            }
            this.#known.set(apiVersion, kinds);
            return kinds.get(kind);
        }
        catch (error) {
            if (error instanceof src/* ApiError */.hD && error.status === 404)
                return undefined;
            throw error;
        }
    }
    async get(apiVersion, kind) {
        const resource = await this.find(apiVersion, kind);
        if (!resource)
            throw new src/* StagingError */.QH('not-found', `the cluster does not serve ${kind} of ${apiVersion}`, {
                hint: 'Is what defines this kind (a CustomResourceDefinition) installed in the cluster?'
            });
        return resource;
    }
}
function pathOf(resource, ref) {
    return `${collection(resource, ref.namespace ?? 'default')}/${encodeURIComponent(ref.name)}`;
}
function listPathOf(resource, query) {
    return query.namespace === undefined ? `${resource.base}/${resource.name}` : collection(resource, query.namespace);
}
function collection(resource, namespace) {
    return resource.namespaced
        ? `${resource.base}/namespaces/${encodeURIComponent(namespace)}/${resource.name}`
        : `${resource.base}/${resource.name}`;
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __nccwpck_require__(38815);
;// CONCATENATED MODULE: ./packages/kubernetes/build/src/kubeconfig.js


const hint = 'Give the kubeconfig with its data inline (a token, or client-certificate-data and client-key-data): helpers and files of another machine cannot be used here.';
/** Reads the current context. Never quotes what it reads: a kubeconfig is a secret. */
function parseKubeconfig(text) {
    const config = read(text);
    const contextName = config['current-context'];
    const context = named(config['contexts'], contextName, 'context');
    const cluster = named(config['clusters'], context['cluster'], 'cluster');
    const user = named(config['users'], context['user'], 'user');
    const server = cluster['server'];
    if (typeof server !== 'string' || !/^https:\/\/[^\s/]+/.test(server))
        throw malformed('its server is no https URL');
    if (cluster['insecure-skip-tls-verify'] === true)
        throw malformed('it asks to trust any certificate');
    return {
        server: server.replace(/\/+$/, ''),
        ca: pem(cluster, 'certificate-authority'),
        credential: credentialOf(user)
    };
}
function read(text) {
    let value;
    try {
        value = (0,dist/* parse */.qg)(text);
    }
    catch {
        // The parser's own message quotes lines of the text.
        throw malformed('it is not YAML');
    }
    if (!isRecord(value))
        throw malformed('it is not a mapping');
    return value;
}
function named(list, name, kind) {
    const entries = Array.isArray(list) ? list : [];
    const entry = entries.find((candidate) => isRecord(candidate) && candidate['name'] === name);
    const value = isRecord(entry) ? entry[kind] : undefined;
    if (!isRecord(value))
        throw malformed(`it has no ${kind} for its current context`);
    return value;
}
function credentialOf(user) {
    const token = user['token'];
    if (typeof token === 'string' && token !== '')
        return { kind: 'token', token };
    const certificate = pem(user, 'client-certificate');
    const key = pem(user, 'client-key');
    if (certificate && key)
        return { kind: 'certificate', certificate, key };
    throw malformed('its user has neither a token nor a client certificate inline');
}
function pem(record, name) {
    const data = record[`${name}-data`];
    if (typeof data === 'string' && data !== '')
        return Buffer.from(data, 'base64').toString('utf8');
    if (record[name] !== undefined)
        throw malformed(`${name} is a file`);
    return undefined;
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function malformed(what) {
    return new src/* StagingError */.QH('invalid-input', `the kubeconfig cannot be used: ${what}`, { hint });
}

;// CONCATENATED MODULE: ./packages/kubernetes/build/src/readiness.js

/** As `kubectl rollout status` decides it; the status of an older generation proves nothing. */
function deploymentReadiness(deployment) {
    const generation = deployment.metadata.generation ?? 0;
    if ((object_number(deployment, 'status', 'observedGeneration') ?? 0) < generation)
        return { kind: 'waiting', seen: 'the new specification is not taken up yet' };
    const progressing = condition(deployment, 'Progressing');
    if (object_text(progressing, 'reason') === 'ProgressDeadlineExceeded')
        return { kind: 'failed', message: object_text(progressing, 'message') ?? 'it exceeded its progress deadline' };
    const wanted = object_number(deployment, 'spec', 'replicas') ?? 1;
    const updated = object_number(deployment, 'status', 'updatedReplicas') ?? 0;
    const total = object_number(deployment, 'status', 'replicas') ?? 0;
    const available = object_number(deployment, 'status', 'availableReplicas') ?? 0;
    if (updated < wanted)
        return { kind: 'waiting', seen: `${updated} of ${wanted} pods are of the new version` };
    if (total > updated)
        return { kind: 'waiting', seen: `${total - updated} pods of the old version are still there` };
    if (available < updated)
        return { kind: 'waiting', seen: `${available} of ${updated} pods are available` };
    return { kind: 'ready' };
}
/** StatefulSets count ready pods of the update revision, DaemonSets scheduled ones. */
function workloadReadiness(workload) {
    if (workload.kind === 'Deployment')
        return deploymentReadiness(workload);
    if ((object_number(workload, 'status', 'observedGeneration') ?? 0) < (workload.metadata.generation ?? 0))
        return { kind: 'waiting', seen: 'the new specification is not taken up yet' };
    const [wanted, updated, ready] = workload.kind === 'DaemonSet'
        ? [
            object_number(workload, 'status', 'desiredNumberScheduled') ?? 0,
            object_number(workload, 'status', 'updatedNumberScheduled') ?? 0,
            object_number(workload, 'status', 'numberReady') ?? 0
        ]
        : [
            object_number(workload, 'spec', 'replicas') ?? 1,
            object_number(workload, 'status', 'updatedReplicas') ?? 0,
            object_number(workload, 'status', 'readyReplicas') ?? 0
        ];
    if (updated < wanted)
        return { kind: 'waiting', seen: `${updated} of ${wanted} pods are of the new version` };
    if (ready < wanted)
        return { kind: 'waiting', seen: `${ready} of ${wanted} pods are ready` };
    return { kind: 'ready' };
}
function jobReadiness(job) {
    const failed = condition(job, 'Failed');
    if (text(failed, 'status') === 'True')
        return { kind: 'failed', message: text(failed, 'message') ?? text(failed, 'reason') ?? 'it failed' };
    if (text(condition(job, 'Complete'), 'status') === 'True')
        return { kind: 'ready' };
    return { kind: 'waiting', seen: `${number(job, 'status', 'active') ?? 0} pods running` };
}
function nodeReadiness(node) {
    const ready = condition(node, 'Ready');
    if (object_text(ready, 'status') === 'True')
        return { kind: 'ready' };
    return { kind: 'waiting', seen: object_text(ready, 'reason') ?? 'not Ready' };
}
/** Container states that no waiting mends: the image or the configuration is wrong. */
const hopeless = new Set([
    'ImagePullBackOff',
    'ErrImageNeverPull',
    'InvalidImageName',
    'CreateContainerConfigError',
    'CreateContainerError'
]);
/** So many restarts of a crashing container take minutes of back-off: it does not recover by itself. */
const hopelessRestarts = 5;
/** What keeps a pod from running, if its status says. */
function podReadiness(pod) {
    const statuses = [...items(pod, 'status', 'initContainerStatuses'), ...items(pod, 'status', 'containerStatuses')];
    for (const status of statuses) {
        const reason = object_text(status, 'state', 'waiting', 'reason');
        if (!reason || reason === 'PodInitializing' || reason === 'ContainerCreating')
            continue;
        const detail = object_text(status, 'state', 'waiting', 'message');
        const message = `container ${object_text(status, 'name')}: ${reason}${detail ? `: ${detail}` : ''}`;
        const crashed = reason === 'CrashLoopBackOff' && (object_number(status, 'restartCount') ?? 0) >= hopelessRestarts;
        return hopeless.has(reason) || crashed ? { kind: 'failed', message } : { kind: 'waiting', seen: message };
    }
    if (object_text(pod, 'status', 'phase') === 'Failed')
        return {
            kind: 'failed',
            message: object_text(pod, 'status', 'message') ?? object_text(pod, 'status', 'reason') ?? 'the pod failed'
        };
    if (object_text(condition(pod, 'Ready'), 'status') === 'True' || object_text(pod, 'status', 'phase') === 'Succeeded')
        return { kind: 'ready' };
    const unschedulable = condition(pod, 'PodScheduled');
    if (object_text(unschedulable, 'status') === 'False')
        return { kind: 'waiting', seen: object_text(unschedulable, 'message') ?? 'not scheduled' };
    return { kind: 'waiting', seen: object_text(pod, 'status', 'phase') ?? 'Pending' };
}
function condition(object, type) {
    return items(object, 'status', 'conditions').find((entry) => field(entry, 'type') === type);
}

// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __nccwpck_require__(44708);
;// CONCATENATED MODULE: ./packages/kubernetes/build/src/transport.js



const attempts = 5;
/** A request that gets no byte for so long is given up; a watch is not. */
const silenceMs = 30_000;
const largestAnswer = 64 * 1024 * 1024;
/** Talks to one API server over TLS with the cluster's own authority. Never logs a body or a header. */
class Transport {
    #access;
    #agent;
    #options;
    #answered = false;
    constructor(access, options) {
        this.#access = access;
        this.#options = options;
        const { ca, credential } = access;
        this.#agent = new external_node_https_.Agent({
            keepAlive: true,
            ...(ca === undefined ? {} : { ca }),
            ...(credential.kind === 'certificate' ? { cert: credential.certificate, key: credential.key } : {})
        });
    }
    get server() {
        return this.#access.server;
    }
    /** Sends, retries what may be retried, throws ApiError for every other answer than 2xx. */
    async send(request) {
        const { raw, response } = await this.#persist(request);
        try {
            return { body: raw ? JSON.parse(raw) : undefined, warnings: warningsOf(response) };
        }
        catch (cause) {
            throw this.#unreachable(request, cause);
        }
    }
    /** The same for an answer that is plain text, as a container's log is. */
    async text(request) {
        return (await this.#persist(request)).raw;
    }
    async #persist(request) {
        const idempotent = request.idempotent ?? (request.method !== 'POST' && request.method !== 'PATCH');
        const { clock, log } = this.#options;
        const started = clock.monotonic();
        for (let attempt = 1;; attempt += 1) {
            const signal = this.#signal(request.signal);
            try {
                return await this.#once(request, signal);
            }
            catch (error) {
                if (signal?.aborted)
                    throw signal.reason;
                if (!(error instanceof src/* ApiError */.hD) || !mayRetry(error.status, idempotent, request))
                    throw error;
                const elapsed = clock.monotonic() - started;
                const pause = (0,src/* retryPause */.vX)({ status: error.status, attempt, most: attempts, known: this.#answered, elapsed });
                if (pause === undefined)
                    throw error;
                if (attempt === attempts)
                    log.info(`${error.message}; waiting until it answers again`);
                else
                    log.debug(`${error.message}; again in ${pause} ms`);
                await clock.sleep(pause, signal);
            }
        }
    }
    /** Opens a stream and yields its lines as they come; ends when the server ends it. */
    async *lines(request) {
        const signal = this.#signal(request.signal);
        const response = await this.#open(request, signal, undefined);
        if ((response.statusCode ?? 0) >= 300)
            throw this.#failure(request, response, await readAll(response));
        response.setEncoding('utf8');
        let rest = '';
        try {
            for await (const chunk of response) {
                const parts = (rest + chunk).split('\n');
                rest = parts.pop() ?? '';
                for (const line of parts)
                    if (line.trim())
                        yield line;
            }
        }
        catch (cause) {
            if (signal?.aborted)
                throw signal.reason;
            throw this.#unreachable(request, cause);
        }
        finally {
            response.destroy();
        }
    }
    close() {
        this.#agent.destroy();
    }
    async #once(request, signal) {
        const started = this.#options.clock.monotonic();
        const response = await this.#open(request, signal, silenceMs);
        let raw;
        try {
            raw = await readAll(response);
        }
        catch (cause) {
            throw this.#unreachable(request, cause);
        }
        const status = response.statusCode ?? 0;
        this.#options.log.debug(`Kubernetes ${request.method} ${request.path} ${status} ${Math.round(this.#options.clock.monotonic() - started)} ms`);
        if (status < 200 || status >= 300)
            throw this.#failure(request, response, raw);
        this.#answered = true;
        return { raw, response };
    }
    #open(request, signal, timeout) {
        const url = new URL(this.#access.server + request.path);
        for (const [name, value] of Object.entries(request.query ?? {}))
            url.searchParams.set(name, value);
        const { credential } = this.#access;
        const body = request.body === undefined ? undefined : Buffer.from(JSON.stringify(request.body));
        return new Promise((resolve, reject) => {
            const outgoing = (0,external_node_https_.request)(url, {
                method: request.method,
                agent: this.#agent,
                ...(signal ? { signal } : {}),
                ...(timeout ? { timeout } : {}),
                headers: {
                    accept: 'application/json, */*',
                    'user-agent': 'staging-actions',
                    ...(credential.kind === 'token' ? { authorization: `Bearer ${credential.token}` } : {}),
                    ...(body
                        ? { 'content-type': request.contentType ?? 'application/json', 'content-length': String(body.length) }
                        : {})
                }
            }, resolve);
            outgoing.on('timeout', () => outgoing.destroy(new Error(`no answer within ${timeout} ms`)));
            outgoing.on('error', (cause) => reject(signal?.aborted ? signal.reason : this.#unreachable(request, cause)));
            outgoing.end(body);
        });
    }
    #signal(own) {
        const signals = [own, this.#options.signal].filter((signal) => signal !== undefined);
        return signals.length > 1 ? AbortSignal.any(signals) : signals[0];
    }
    #failure(request, response, raw) {
        const detail = messageOf(raw);
        const status = response.statusCode ?? 0;
        const requestId = response.headers['audit-id'];
        return new src/* ApiError */.hD({
            service: 'Kubernetes',
            method: request.method,
            path: request.path,
            status,
            ...(detail ? { detail } : {}),
            ...(typeof requestId === 'string' ? { requestId } : {})
        }, status === 401
            ? { hint: 'The kubeconfig may have expired: a new one is made at every run from digitalocean-token.' }
            : {});
    }
    #unreachable(request, cause) {
        const detail = object_text(cause, 'code') ?? object_text(cause, 'message');
        return new src/* ApiError */.hD({ service: 'Kubernetes', method: request.method, path: request.path, status: 0, ...(detail ? { detail } : {}) }, { cause, hint: 'Is the cluster running, and may this runner reach its API (firewall, control plane allow-list)?' });
    }
}
/**
 * A refused connection never reached the server; 429 and 503 say that nothing was done, and so does a 409 to a patch that demands
 * no version: the server met somebody else's write between its own read and write.
 */
function mayRetry(status, idempotent, { method, body }) {
    return (status === 429 ||
        status === 503 ||
        (status === 409 && method === 'PATCH' && object_text(body, 'metadata', 'resourceVersion') === undefined) ||
        (idempotent && (status === 0 || status === 500 || status === 502 || status === 504)));
}
async function readAll(response) {
    const chunks = [];
    let size = 0;
    for await (const chunk of response) {
        size += chunk.length;
        if (size > largestAnswer)
            throw new Error('the answer is too large');
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
function messageOf(raw) {
    try {
        return object_text(JSON.parse(raw), 'message');
    }
    catch {
        return undefined;
    }
}
/** `299 - "unknown field \"spec.x\""` → `unknown field "spec.x"` */
function warningsOf(response) {
    const header = field(response.headersDistinct, 'warning');
    const values = Array.isArray(header) ? header : [];
    return values.map((value) => String(value)
        .replace(/^\d+ \S+ "(.*)"$/, '$1')
        .replace(/\\"/g, '"'));
}

;// CONCATENATED MODULE: ./packages/kubernetes/build/src/watch.js



/** Lists carry neither apiVersion nor kind on their items: both are put back. */
async function listObjects(transport, discovery, query, signal) {
    const resource = await discovery.get(query.apiVersion, query.kind);
    const { body } = await transport.send({
        method: 'GET',
        path: listPathOf(resource, query),
        query: selectors(query),
        ...(signal ? { signal } : {})
    });
    const objects = items(body, 'items').map((item) => ({ apiVersion: query.apiVersion, kind: query.kind, ...item }));
    return { objects, resourceVersion: object_text(body, 'metadata', 'resourceVersion') ?? '' };
}
/**
 * Follows a set until the signal aborts (then it throws the signal's reason). A connection that ends is taken up again from
 * the last resourceVersion; one that has expired (410, in an ERROR event of a 200 answer) starts over with a list.
 */
async function* watchObjects(transport, discovery, query, options) {
    const { clock, log, signal } = options;
    const resource = await discovery.get(query.apiVersion, query.kind);
    let resourceVersion;
    let failures = 0;
    for (;;) {
        signal.throwIfAborted();
        if (resourceVersion === undefined) {
            const list = await listObjects(transport, discovery, query, signal);
            resourceVersion = list.resourceVersion;
            yield { kind: 'listed', objects: list.objects };
        }
        try {
            const lines = transport.lines({
                method: 'GET',
                path: listPathOf(resource, query),
                query: { ...selectors(query), watch: '1', allowWatchBookmarks: 'true', resourceVersion, timeoutSeconds: '240' },
                signal
            });
            for await (const line of lines) {
                failures = 0;
                const event = JSON.parse(line);
                const object = field(event, 'object');
                const type = object_text(event, 'type');
                if (type === 'ERROR') {
                    log.debug(`the watch of ${query.kind} ended: ${object_text(object, 'message') ?? 'no message'}`);
                    resourceVersion = object_number(object, 'code') === 410 ? undefined : resourceVersion;
                    break;
                }
                resourceVersion = object.metadata.resourceVersion ?? resourceVersion;
                if (type === 'ADDED' || type === 'MODIFIED')
                    yield { kind: 'changed', object };
                else if (type === 'DELETED')
                    yield { kind: 'deleted', object };
            }
        }
        catch (error) {
            if (!(error instanceof src/* ApiError */.hD) || ![0, 410, 429, 500, 502, 503, 504].includes(error.status))
                throw error;
            if (error.status === 410)
                resourceVersion = undefined;
            failures += 1;
            if (failures > 8)
                throw error;
        }
        // A server that closes at once must not be asked in a tight loop.
        await clock.sleep(Math.min(10_000, 100 * 2 ** failures), signal);
    }
}
function selectors(query) {
    return {
        ...(query.labelSelector ? { labelSelector: query.labelSelector } : {}),
        ...(query.fieldSelector ? { fieldSelector: query.fieldSelector } : {})
    };
}

;// CONCATENATED MODULE: ./packages/kubernetes/build/src/cluster.js







const fieldManager = 'staging-actions';
/** Opens nothing yet: the first request does. Throws when the kubeconfig cannot be used. */
function openCluster(kubeconfigYaml, options) {
    const { clock, log } = options;
    const transport = new Transport(parseKubeconfig(kubeconfigYaml), options);
    const discovery = new Discovery(transport);
    const locate = async (ref) => pathOf(await discovery.get(ref.apiVersion, ref.kind), ref);
    const warn = (ref, warnings) => {
        for (const warning of warnings)
            log.warning(`${describeRef(ref)}: ${warning}`);
    };
    const cluster = {
        server: transport.server,
        async find(ref) {
            const resource = await discovery.find(ref.apiVersion, ref.kind);
            if (!resource)
                return undefined;
            try {
                const { body } = await transport.send({ method: 'GET', path: pathOf(resource, ref) });
                return body;
            }
            catch (error) {
                if (error instanceof src/* ApiError */.hD && error.status === 404)
                    return undefined;
                throw error;
            }
        },
        async get(ref) {
            const { body } = await transport.send({ method: 'GET', path: await locate(ref) });
            return body;
        },
        list: (query) => listObjects(transport, discovery, query),
        watch: (query, signal) => watchObjects(transport, discovery, query, { clock, log, signal }),
        async apply(manifest) {
            const ref = refOf(manifest);
            const deadline = new src/* Deadline */.B2(clock, 120_000, options.signal);
            const resource = await (0,src/* waitUntil */.a0)(async () => {
                const found = await discovery.find(ref.apiVersion, ref.kind);
                return found ? { kind: 'done', value: found } : { kind: 'waiting', seen: 'not served yet' };
            }, {
                awaited: `the cluster to serve ${ref.kind} of ${ref.apiVersion}`,
                clock,
                deadline,
                log,
                first: 500,
                most: 5000
            });
            const { body, warnings } = await transport.send({
                method: 'PATCH',
                path: pathOf(resource, ref),
                query: { fieldManager, force: 'true' },
                contentType: 'application/apply-patch+yaml',
                body: manifest,
                idempotent: true
            });
            warn(ref, warnings);
            return body;
        },
        async patch(ref, patch) {
            const { body, warnings } = await transport.send({
                method: 'PATCH',
                path: await locate(ref),
                query: { fieldManager },
                contentType: patch.kind === 'merge' ? 'application/merge-patch+json' : 'application/json-patch+json',
                body: patch.kind === 'merge' ? patch.value : patch.operations
            });
            warn(ref, warnings);
            return body;
        },
        async delete(ref) {
            const resource = await discovery.find(ref.apiVersion, ref.kind);
            if (!resource)
                return;
            try {
                await transport.send({
                    method: 'DELETE',
                    path: pathOf(resource, ref),
                    query: { propagationPolicy: 'Background' }
                });
            }
            catch (error) {
                if (!(error instanceof src/* ApiError */.hD && error.status === 404))
                    throw error;
            }
        },
        log: ({ namespace, name }, { container, lines, previous }) => transport.text({
            method: 'GET',
            path: `/api/v1/namespaces/${encodeURIComponent(namespace)}/pods/${encodeURIComponent(name)}/log`,
            query: {
                container,
                tailLines: String(lines),
                // Lines may be of any length.
                limitBytes: '65536',
                ...(previous ? { previous: 'true' } : {})
            }
        }),
        async waitReady({ deadline, nodes = 1 }) {
            await (0,src/* waitUntil */.a0)(async () => {
                const { objects } = await cluster.list({ apiVersion: 'v1', kind: 'Node' });
                const ready = objects.filter((node) => nodeReadiness(node).kind === 'ready').length;
                return objects.length >= nodes && ready === objects.length
                    ? { kind: 'done', value: undefined }
                    : { kind: 'waiting', seen: `${ready} of ${Math.max(nodes, objects.length)} nodes Ready` };
            }, { awaited: "the cluster's nodes to be Ready", clock, deadline, log });
        },
        close: () => transport.close()
    };
    return cluster;
}

;// CONCATENATED MODULE: ./packages/kubernetes/build/src/manifests.js



/** Reads a file of manifests: several documents, empty ones skipped, `List` objects unfolded. `source` is for the message. */
function parseManifests(source, path = 'the manifests') {
    const manifests = [];
    const documents = (0,dist/* parseAllDocuments */.hR)(source);
    for (const [index, document] of (Array.isArray(documents) ? documents : []).entries()) {
        const where = `document ${index + 1} of ${path}`;
        const [problem] = document.errors;
        if (problem)
            throw new src/* StagingError */.QH('invalid-configuration', `${where} is not YAML: ${problem.code}`);
        const value = document.toJS();
        if (value === null || value === undefined)
            continue;
        const list = object_text(value, 'kind') === 'List' ? field(value, 'items') : undefined;
        for (const item of Array.isArray(list) ? list : [value])
            manifests.push(check(item, where));
    }
    return manifests;
}
function check(value, where) {
    for (const path of [['apiVersion'], ['kind'], ['metadata', 'name']])
        if (!object_text(value, ...path))
            throw new src/* StagingError */.QH('invalid-configuration', `${where} has no ${path.join('.')}`);
    return value;
}

;// CONCATENATED MODULE: ./packages/kubernetes/build/src/index.js







/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(45844);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
