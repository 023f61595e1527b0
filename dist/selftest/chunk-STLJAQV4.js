import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);
import {
  $ZodAny,
  $ZodArray,
  $ZodBase64,
  $ZodBase64URL,
  $ZodBigInt,
  $ZodBigIntFormat,
  $ZodBoolean,
  $ZodCIDRv4,
  $ZodCIDRv6,
  $ZodCUID,
  $ZodCUID2,
  $ZodCatch,
  $ZodCheck,
  $ZodCodec,
  $ZodCreditCard,
  $ZodCustom,
  $ZodCustomStringFormat,
  $ZodDate,
  $ZodDefault,
  $ZodDiscriminatedUnion,
  $ZodE164,
  $ZodEmail,
  $ZodEmoji,
  $ZodEncodeError,
  $ZodEnum,
  $ZodError,
  $ZodExactOptional,
  $ZodFile,
  $ZodFunction,
  $ZodGUID,
  $ZodIBAN,
  $ZodIPv4,
  $ZodIPv6,
  $ZodISODate,
  $ZodISODateTime,
  $ZodISODuration,
  $ZodISOTime,
  $ZodIntersection,
  $ZodJWT,
  $ZodKSUID,
  $ZodLazy,
  $ZodLiteral,
  $ZodMAC,
  $ZodMap,
  $ZodNaN,
  $ZodNanoID,
  $ZodNever,
  $ZodNonOptional,
  $ZodNull,
  $ZodNullable,
  $ZodNumber,
  $ZodNumberFormat,
  $ZodObjectJIT,
  $ZodOptional,
  $ZodPipe,
  $ZodPrefault,
  $ZodPreprocess,
  $ZodPromise,
  $ZodReadonly,
  $ZodRecord,
  $ZodSet,
  $ZodString,
  $ZodStringFormat,
  $ZodSuccess,
  $ZodSymbol,
  $ZodTemplateLiteral,
  $ZodTransform,
  $ZodTuple,
  $ZodType,
  $ZodULID,
  $ZodURL,
  $ZodUUID,
  $ZodUndefined,
  $ZodUnion,
  $ZodUnknown,
  $ZodVoid,
  $ZodXID,
  $ZodXor,
  $brand,
  $constructor,
  $input,
  $output,
  INVALID,
  NEVER,
  TimePrecision,
  ZodCompileAsyncError,
  ZodCompileUnsupportedError,
  _any,
  _array,
  _base64,
  _base64url,
  _bigint,
  _boolean,
  _cidrv4,
  _cidrv6,
  _coercedBigint,
  _coercedBoolean,
  _coercedDate,
  _coercedNumber,
  _coercedString,
  _creditCard,
  _cuid,
  _cuid2,
  _custom,
  _date,
  _decode,
  _decodeAsync,
  _e164,
  _email,
  _emoji,
  _encode,
  _encodeAsync,
  _endsWith,
  _file,
  _float32,
  _float64,
  _gt,
  _gte,
  _guid,
  _iban,
  _includes,
  _int,
  _int32,
  _int64,
  _ipv4,
  _ipv6,
  _isoDate,
  _isoDateTime,
  _isoDuration,
  _isoTime,
  _jwt,
  _ksuid,
  _length,
  _lowercase,
  _lt,
  _lte,
  _mac,
  _maxLength,
  _maxSize,
  _mime,
  _minLength,
  _minSize,
  _multipleOf,
  _nan,
  _nanoid,
  _negative,
  _never,
  _nonnegative,
  _nonpositive,
  _normalize,
  _null,
  _number,
  _overwrite,
  _parse,
  _parseAsync,
  _positive,
  _properties,
  _property,
  _refine,
  _regex,
  _safeDecode,
  _safeDecodeAsync,
  _safeEncode,
  _safeEncodeAsync,
  _safeParse,
  _safeParseAsync,
  _size,
  _slugify,
  _startsWith,
  _string,
  _stringFormat,
  _stringbool,
  _superRefine,
  _symbol,
  _toLowerCase,
  _toUpperCase,
  _trim,
  _uint32,
  _uint64,
  _ulid,
  _undefined,
  _unknown,
  _uppercase,
  _url,
  _uuid,
  _uuidv4,
  _uuidv6,
  _uuidv7,
  _void,
  _xid,
  aggregateChecks,
  anyProcessor,
  arrayProcessor,
  assignProp,
  bigintProcessor,
  booleanProcessor,
  catchProcessor,
  clone,
  compile,
  config,
  core_exports,
  createStandardJSONSchemaMethod,
  createToJSONSchemaMethod,
  currencyCode,
  customProcessor,
  dateProcessor,
  defaultProcessor,
  describe,
  domain,
  en_default,
  enumProcessor,
  fileProcessor,
  flattenError,
  formatError,
  functionProcessor,
  getDiscriminatedOption,
  globalConfig,
  globalRegistry,
  hex,
  hostname,
  httpProtocol,
  intersectionProcessor,
  isPlainObject,
  jsonStringifyReplacer,
  lazyProcessor,
  literalProcessor,
  locales_exports,
  mapProcessor,
  memoizer,
  mergeDefs,
  meta,
  nanProcessor,
  neverProcessor,
  nonoptionalProcessor,
  nullProcessor,
  nullableProcessor,
  numberProcessor,
  objectProcessor,
  optionalProcessor,
  pipeProcessor,
  prefaultProcessor,
  prettifyError,
  promiseProcessor,
  readonlyProcessor,
  recordProcessor,
  regexes_exports,
  registry,
  setProcessor,
  standardProps,
  stringProcessor,
  successProcessor,
  symbolProcessor,
  templateLiteralProcessor,
  toJSONSchema,
  toZod,
  transformProcessor,
  treeifyError,
  tupleProcessor,
  undefinedProcessor,
  unionProcessor,
  unknownProcessor,
  util_exports,
  validate,
  validateAsync,
  voidProcessor,
  withParser
} from "./chunk-JIXKCKTH.js";
import {
  ApiError,
  StagingError,
  WaitTimeoutError,
  toStagingError
} from "./chunk-MXHKEGBR.js";
import {
  __commonJS,
  __export,
  __toESM
} from "./chunk-J6ABX7BP.js";

// node_modules/axios/dist/browser/axios.cjs
var require_axios = __commonJS({
  "node_modules/axios/dist/browser/axios.cjs"(exports, module) {
    "use strict";
    function bind(fn, thisArg) {
      return function wrap() {
        return fn.apply(thisArg, arguments);
      };
    }
    var { toString } = Object.prototype;
    var { getPrototypeOf } = Object;
    var { iterator, toStringTag } = Symbol;
    var hasOwnProperty = (({ hasOwnProperty: hasOwnProperty2 }) => (obj, prop) => hasOwnProperty2.call(obj, prop))(Object.prototype);
    var isUnsafeObjectKey = (prop) => typeof prop === "string" && (prop === "__proto__" || prop === "constructor" || prop === "prototype");
    var isPrototypeBoundary = (obj, prototype2, source) => obj === Object.prototype || !source && prototype2 === null;
    var isSafeAndFullyMutable = (obj) => {
      if (!Object.isExtensible(obj)) {
        return false;
      }
      const props = Object.getOwnPropertyNames(obj);
      if (Object.getOwnPropertySymbols) {
        props.push(...Object.getOwnPropertySymbols(obj));
      }
      return props.every((prop) => {
        if (isUnsafeObjectKey(prop)) {
          return false;
        }
        const descriptor = Object.getOwnPropertyDescriptor(obj, prop);
        return !!descriptor && descriptor.configurable && descriptor.writable === true;
      });
    };
    var hasOwnInPrototypeChain = (thing, prop) => {
      let obj = thing;
      const seen = [];
      while (obj != null) {
        if (seen.indexOf(obj) !== -1) {
          return false;
        }
        seen.push(obj);
        const prototype2 = getPrototypeOf(obj);
        if (isPrototypeBoundary(obj, prototype2, obj === thing)) {
          return false;
        }
        if (hasOwnProperty(obj, prop)) {
          return true;
        }
        obj = prototype2;
      }
      return false;
    };
    var getSafeProp = (obj, prop) => obj != null && hasOwnInPrototypeChain(obj, prop) ? obj[prop] : void 0;
    var toSafeFlatObject = (thing) => {
      if (thing == null || typeof thing !== "object" && typeof thing !== "function") {
        return thing;
      }
      const sourcePrototype = getPrototypeOf(thing);
      if (sourcePrototype === null && isSafeAndFullyMutable(thing)) {
        return thing;
      }
      const result = /* @__PURE__ */ Object.create(null);
      const merged = /* @__PURE__ */ Object.create(null);
      const seen = [];
      let current = thing;
      while (current != null) {
        if (seen.indexOf(current) !== -1) {
          break;
        }
        seen.push(current);
        const prototype2 = current === thing ? sourcePrototype : getPrototypeOf(current);
        if (isPrototypeBoundary(current, prototype2, current === thing)) {
          break;
        }
        const props = Object.getOwnPropertyNames(current);
        if (Object.getOwnPropertySymbols) {
          props.push(...Object.getOwnPropertySymbols(current));
        }
        for (const prop of props) {
          if (isUnsafeObjectKey(prop)) {
            continue;
          }
          if (!hasOwnProperty(merged, prop)) {
            result[prop] = thing[prop];
            merged[prop] = true;
          }
        }
        current = prototype2;
      }
      return result;
    };
    var kindOf = /* @__PURE__ */ ((cache) => (thing) => {
      const str = toString.call(thing);
      return cache[str] || (cache[str] = str.slice(8, -1).toLowerCase());
    })(/* @__PURE__ */ Object.create(null));
    var kindOfTest = (type) => {
      type = type.toLowerCase();
      return (thing) => kindOf(thing) === type;
    };
    var typeOfTest = (type) => (thing) => typeof thing === type;
    var { isArray } = Array;
    var isUndefined = typeOfTest("undefined");
    function isBuffer(val) {
      return val !== null && !isUndefined(val) && val.constructor !== null && !isUndefined(val.constructor) && isFunction$1(val.constructor.isBuffer) && val.constructor.isBuffer(val);
    }
    var isArrayBuffer = kindOfTest("ArrayBuffer");
    function isArrayBufferView(val) {
      let result;
      if (typeof ArrayBuffer !== "undefined" && ArrayBuffer.isView) {
        result = ArrayBuffer.isView(val);
      } else {
        result = val && val.buffer && isArrayBuffer(val.buffer);
      }
      return result;
    }
    var isString = typeOfTest("string");
    var isFunction$1 = typeOfTest("function");
    var isNumber = typeOfTest("number");
    var isObject = (thing) => thing !== null && typeof thing === "object";
    var isBoolean = (thing) => thing === true || thing === false;
    var isPlainObject2 = (val) => {
      if (!isObject(val)) {
        return false;
      }
      const prototype2 = getPrototypeOf(val);
      return (prototype2 === null || prototype2 === Object.prototype || getPrototypeOf(prototype2) === null) && // Treat own Symbol.toStringTag or Symbol.iterator members as evidence the
      // value is tagged/iterable, ignoring members reachable only through shared
      // or terminal prototype boundaries. This is exactly what
      // hasOwnInPrototypeChain(val, prop) computes here: every prototype admitted
      // above (null, Object.prototype, or a terminal null-prototype template) is
      // a boundary, so the walk never inspects anything but `val`'s own members,
      // and stops before even those when `val` is itself the boundary
      // Object.prototype. Checking that inline avoids allocating the walker's
      // `seen` list twice per call on the mergeConfig / merge hot path.
      (isPrototypeBoundary(val, prototype2, true) || !hasOwnProperty(val, toStringTag) && !hasOwnProperty(val, iterator));
    };
    var isEmptyObject = (val) => {
      if (!isObject(val) || isBuffer(val)) {
        return false;
      }
      try {
        return Object.keys(val).length === 0 && Object.getPrototypeOf(val) === Object.prototype;
      } catch (e) {
        return false;
      }
    };
    var isDate = kindOfTest("Date");
    var isFile = kindOfTest("File");
    var isReactNativeBlob = (value) => {
      return !!(value && typeof value.uri !== "undefined");
    };
    var isReactNative = (formData) => formData && typeof formData.getParts !== "undefined";
    var isBlob = kindOfTest("Blob");
    var isFileList = kindOfTest("FileList");
    var isSet = kindOfTest("Set");
    var isStream = (val) => isObject(val) && isFunction$1(val.pipe);
    function getGlobal() {
      if (typeof globalThis !== "undefined") return globalThis;
      if (typeof self !== "undefined") return self;
      if (typeof window !== "undefined") return window;
      if (typeof global !== "undefined") return global;
      return {};
    }
    var G = getGlobal();
    var FormDataCtor = typeof G.FormData !== "undefined" ? G.FormData : void 0;
    var isFormData = (thing) => {
      if (!thing) return false;
      if (FormDataCtor && thing instanceof FormDataCtor) return true;
      const proto = getPrototypeOf(thing);
      if (!proto || proto === Object.prototype) return false;
      if (!isFunction$1(thing.append)) return false;
      const kind = kindOf(thing);
      return kind === "formdata" || // detect form-data instance
      kind === "object" && isFunction$1(thing.toString) && thing.toString() === "[object FormData]";
    };
    var isURLSearchParams = kindOfTest("URLSearchParams");
    var [isReadableStream, isRequest, isResponse, isHeaders] = [
      "ReadableStream",
      "Request",
      "Response",
      "Headers"
    ].map(kindOfTest);
    var trim = (str) => {
      return str.trim ? str.trim() : str.replace(/^[\s\uFEFF\xA0]+|[\s\uFEFF\xA0]+$/g, "");
    };
    function forEach(obj, fn, { allOwnKeys = false } = {}) {
      if (obj === null || typeof obj === "undefined") {
        return;
      }
      let i;
      let l;
      if (typeof obj !== "object") {
        obj = [obj];
      }
      if (isArray(obj)) {
        for (i = 0, l = obj.length; i < l; i++) {
          fn.call(null, obj[i], i, obj);
        }
      } else {
        if (isBuffer(obj)) {
          return;
        }
        const keys = allOwnKeys ? Object.getOwnPropertyNames(obj) : Object.keys(obj);
        const len = keys.length;
        let key;
        for (i = 0; i < len; i++) {
          key = keys[i];
          fn.call(null, obj[key], key, obj);
        }
      }
    }
    function findKey(obj, key) {
      if (isBuffer(obj)) {
        return null;
      }
      key = key.toLowerCase();
      const keys = Object.keys(obj);
      let i = keys.length;
      let _key;
      while (i-- > 0) {
        _key = keys[i];
        if (key === _key.toLowerCase()) {
          return _key;
        }
      }
      return null;
    }
    var _global = (() => {
      if (typeof globalThis !== "undefined") return globalThis;
      return typeof self !== "undefined" ? self : typeof window !== "undefined" ? window : global;
    })();
    var isContextDefined = (context) => !isUndefined(context) && context !== _global;
    function merge(...objs) {
      const { caseless, skipUndefined } = isContextDefined(this) && this || {};
      const result = {};
      const lowerCaseKeys = caseless ? /* @__PURE__ */ Object.create(null) : null;
      const assignValue = (val, key) => {
        if (key === "__proto__" || key === "constructor" || key === "prototype") {
          return;
        }
        let targetKey = key;
        if (lowerCaseKeys && typeof key === "string") {
          const lowerKey = key.toLowerCase();
          const knownKey = lowerCaseKeys[lowerKey];
          if (knownKey !== void 0 && hasOwnProperty(result, knownKey)) {
            targetKey = knownKey;
          } else {
            lowerCaseKeys[lowerKey] = key;
          }
        }
        const existing = hasOwnProperty(result, targetKey) ? result[targetKey] : void 0;
        if (isPlainObject2(existing) && isPlainObject2(val)) {
          result[targetKey] = merge(existing, val);
        } else if (isPlainObject2(val)) {
          result[targetKey] = merge({}, val);
        } else if (isArray(val)) {
          result[targetKey] = val.slice();
        } else if (!skipUndefined || !isUndefined(val)) {
          result[targetKey] = val;
        }
      };
      for (let i = 0, l = objs.length; i < l; i++) {
        const source = objs[i];
        if (!source || isBuffer(source)) {
          continue;
        }
        forEach(source, assignValue);
        if (typeof source !== "object" || isArray(source) || !Object.getOwnPropertySymbols) {
          continue;
        }
        const symbols = Object.getOwnPropertySymbols(source);
        for (let j = 0; j < symbols.length; j++) {
          const symbol2 = symbols[j];
          if (propertyIsEnumerable.call(source, symbol2)) {
            assignValue(source[symbol2], symbol2);
          }
        }
      }
      return result;
    }
    var extend = (a, b, thisArg, { allOwnKeys } = {}) => {
      forEach(
        b,
        (val, key) => {
          if (thisArg && isFunction$1(val)) {
            Object.defineProperty(a, key, {
              // Null-proto descriptor so a polluted Object.prototype.get cannot
              // hijack defineProperty's accessor-vs-data resolution.
              __proto__: null,
              value: bind(val, thisArg),
              writable: true,
              enumerable: true,
              configurable: true
            });
          } else {
            Object.defineProperty(a, key, {
              __proto__: null,
              value: val,
              writable: true,
              enumerable: true,
              configurable: true
            });
          }
        },
        { allOwnKeys }
      );
      return a;
    };
    var stripBOM = (content) => {
      if (content.charCodeAt(0) === 65279) {
        content = content.slice(1);
      }
      return content;
    };
    var inherits = (constructor, superConstructor, props, descriptors) => {
      constructor.prototype = Object.create(superConstructor.prototype, descriptors);
      Object.defineProperty(constructor.prototype, "constructor", {
        __proto__: null,
        value: constructor,
        writable: true,
        enumerable: false,
        configurable: true
      });
      Object.defineProperty(constructor, "super", {
        __proto__: null,
        value: superConstructor.prototype
      });
      props && Object.assign(constructor.prototype, props);
    };
    var toFlatObject = (sourceObj, destObj, filter, propFilter) => {
      let props;
      let i;
      let prop;
      const merged = {};
      destObj = destObj || {};
      if (sourceObj == null) return destObj;
      do {
        props = Object.getOwnPropertyNames(sourceObj);
        i = props.length;
        while (i-- > 0) {
          prop = props[i];
          if ((!propFilter || propFilter(prop, sourceObj, destObj)) && !merged[prop]) {
            destObj[prop] = sourceObj[prop];
            merged[prop] = true;
          }
        }
        sourceObj = filter !== false && getPrototypeOf(sourceObj);
      } while (sourceObj && (!filter || filter(sourceObj, destObj)) && sourceObj !== Object.prototype);
      return destObj;
    };
    var endsWith = (str, searchString, position) => {
      str = String(str);
      if (position === void 0 || position > str.length) {
        position = str.length;
      }
      position -= searchString.length;
      const lastIndex = str.indexOf(searchString, position);
      return lastIndex !== -1 && lastIndex === position;
    };
    var toArray = (thing) => {
      if (!thing) return null;
      if (isArray(thing)) return thing;
      let i = thing.length;
      if (!Number.isSafeInteger(i) || i < 0 || i > 4294967295) return null;
      const indexes = /* @__PURE__ */ new Set();
      const seen = /* @__PURE__ */ new Set();
      let source = thing;
      while (source != null && indexes.size < i) {
        if (seen.has(source)) return null;
        seen.add(source);
        const prototype2 = getPrototypeOf(source);
        if (isPrototypeBoundary(source, prototype2, source === thing)) break;
        Object.getOwnPropertyNames(source).forEach((key) => {
          const index = +key;
          if (Number.isInteger(index) && index >= 0 && index < i && String(index) === key && hasOwnProperty(source, key)) {
            indexes.add(index);
          }
        });
        source = prototype2;
      }
      if (indexes.size !== i) return null;
      const arr = new Array(i);
      while (i-- > 0) {
        arr[i] = thing[i];
      }
      return arr;
    };
    var isTypedArray = /* @__PURE__ */ ((TypedArray) => {
      return (thing) => {
        return TypedArray && thing instanceof TypedArray;
      };
    })(typeof Uint8Array !== "undefined" && getPrototypeOf(Uint8Array));
    var forEachEntry = (obj, fn) => {
      const generator = obj && obj[iterator];
      const _iterator = generator.call(obj);
      let result;
      while ((result = _iterator.next()) && !result.done) {
        const pair = result.value;
        fn.call(obj, pair[0], pair[1]);
      }
    };
    var matchAll = (regExp, str) => {
      let matches;
      const arr = [];
      while ((matches = regExp.exec(str)) !== null) {
        arr.push(matches);
      }
      return arr;
    };
    var isHTMLForm = kindOfTest("HTMLFormElement");
    var toCamelCase = (str) => {
      return str.toLowerCase().replace(/[-_\s]([a-z\d])(\w*)/g, function replacer(m, p1, p2) {
        return p1.toUpperCase() + p2;
      });
    };
    var { propertyIsEnumerable } = Object.prototype;
    var isRegExp = kindOfTest("RegExp");
    var reduceDescriptors = (obj, reducer) => {
      const descriptors = Object.getOwnPropertyDescriptors(obj);
      const reducedDescriptors = {};
      forEach(descriptors, (descriptor, name) => {
        let ret;
        if ((ret = reducer(descriptor, name, obj)) !== false) {
          reducedDescriptors[name] = ret || descriptor;
        }
      });
      Object.defineProperties(obj, reducedDescriptors);
    };
    var freezeMethods = (obj) => {
      reduceDescriptors(obj, (descriptor, name) => {
        if (isFunction$1(obj) && ["arguments", "caller", "callee"].includes(name)) {
          return false;
        }
        const value = obj[name];
        if (!isFunction$1(value)) return;
        descriptor.enumerable = false;
        if ("writable" in descriptor) {
          descriptor.writable = false;
          return;
        }
        if (!descriptor.set) {
          descriptor.set = () => {
            throw Error("Can not rewrite read-only method '" + name + "'");
          };
        }
      });
    };
    var toObjectSet = (arrayOrString, delimiter) => {
      const obj = {};
      const define = (arr) => {
        arr.forEach((value) => {
          obj[value] = true;
        });
      };
      isArray(arrayOrString) ? define(arrayOrString) : define(String(arrayOrString).split(delimiter));
      return obj;
    };
    var noop = () => {
    };
    var toFiniteNumber = (value, defaultValue) => {
      return value != null && Number.isFinite(value = +value) ? value : defaultValue;
    };
    function isSpecCompliantForm(thing) {
      return !!(thing && isFunction$1(thing.append) && thing[toStringTag] === "FormData" && thing[iterator]);
    }
    var toJSONObject = (obj) => {
      const visited = /* @__PURE__ */ new WeakSet();
      const visit2 = (source) => {
        if (isObject(source)) {
          if (visited.has(source)) {
            return;
          }
          if (isBuffer(source)) {
            return source;
          }
          if (!("toJSON" in source)) {
            visited.add(source);
            let target;
            if (isSet(source)) {
              target = [];
              for (const value of source) {
                const reducedValue = visit2(value);
                !isUndefined(reducedValue) && target.push(reducedValue);
              }
            } else {
              target = isArray(source) ? [] : {};
              forEach(source, (value, key) => {
                const reducedValue = visit2(value);
                !isUndefined(reducedValue) && (target[key] = reducedValue);
              });
            }
            visited.delete(source);
            return target;
          }
        }
        return source;
      };
      return visit2(obj);
    };
    var isAsyncFn = kindOfTest("AsyncFunction");
    var isThenable = (thing) => thing && (isObject(thing) || isFunction$1(thing)) && isFunction$1(thing.then) && isFunction$1(thing.catch);
    var _setImmediate = ((setImmediateSupported, postMessageSupported) => {
      if (setImmediateSupported) {
        return setImmediate;
      }
      return postMessageSupported ? ((token2, callbacks) => {
        _global.addEventListener(
          "message",
          ({ source, data }) => {
            if (source === _global && data === token2) {
              callbacks.length && callbacks.shift()();
            }
          },
          false
        );
        return (cb) => {
          callbacks.push(cb);
          _global.postMessage(token2, "*");
        };
      })(`axios@${Math.random()}`, []) : (cb) => setTimeout(cb);
    })(typeof setImmediate === "function", isFunction$1(_global.postMessage));
    var asap = typeof queueMicrotask !== "undefined" ? queueMicrotask.bind(_global) : typeof process !== "undefined" && process.nextTick || _setImmediate;
    var isIterable = (thing) => thing != null && isFunction$1(thing[iterator]);
    var isSafeIterable = (thing) => thing != null && hasOwnInPrototypeChain(thing, iterator) && isIterable(thing);
    var utils$1 = {
      isArray,
      isArrayBuffer,
      isBuffer,
      isFormData,
      isArrayBufferView,
      isString,
      isNumber,
      isBoolean,
      isObject,
      isPlainObject: isPlainObject2,
      isEmptyObject,
      isReadableStream,
      isRequest,
      isResponse,
      isHeaders,
      isUndefined,
      isDate,
      isFile,
      isReactNativeBlob,
      isReactNative,
      isBlob,
      isRegExp,
      isFunction: isFunction$1,
      isStream,
      isURLSearchParams,
      isTypedArray,
      isFileList,
      forEach,
      merge,
      extend,
      trim,
      stripBOM,
      inherits,
      toFlatObject,
      kindOf,
      kindOfTest,
      endsWith,
      toArray,
      forEachEntry,
      matchAll,
      isHTMLForm,
      hasOwnProperty,
      hasOwnProp: hasOwnProperty,
      // an alias to avoid ESLint no-prototype-builtins detection
      hasOwnInPrototypeChain,
      getSafeProp,
      toSafeFlatObject,
      reduceDescriptors,
      freezeMethods,
      toObjectSet,
      toCamelCase,
      noop,
      toFiniteNumber,
      findKey,
      global: _global,
      isContextDefined,
      isSpecCompliantForm,
      toJSONObject,
      isAsyncFn,
      isThenable,
      setImmediate: _setImmediate,
      asap,
      isIterable,
      isSafeIterable
    };
    var ignoreDuplicateOf = utils$1.toObjectSet([
      "age",
      "authorization",
      "content-length",
      "content-type",
      "etag",
      "expires",
      "from",
      "host",
      "if-modified-since",
      "if-unmodified-since",
      "last-modified",
      "location",
      "max-forwards",
      "proxy-authorization",
      "referer",
      "retry-after",
      "user-agent"
    ]);
    var parseHeaders = (rawHeaders) => {
      const parsed = /* @__PURE__ */ Object.create(null);
      let key;
      let val;
      let i;
      rawHeaders && rawHeaders.split("\n").forEach(function parser(line) {
        i = line.indexOf(":");
        key = line.substring(0, i).trim().toLowerCase();
        val = line.substring(i + 1).trim();
        const hasKey = utils$1.hasOwnProp(parsed, key);
        if (!key || hasKey && utils$1.hasOwnProp(ignoreDuplicateOf, key)) {
          return;
        }
        if (key === "set-cookie") {
          if (hasKey) {
            parsed[key].push(val);
          } else {
            parsed[key] = [val];
          }
        } else {
          parsed[key] = hasKey ? parsed[key] + ", " + val : val;
        }
      });
      return parsed;
    };
    function trimSPorHTAB(str) {
      let start = 0;
      let end = str.length;
      while (start < end) {
        const code = str.charCodeAt(start);
        if (code !== 9 && code !== 32) {
          break;
        }
        start += 1;
      }
      while (end > start) {
        const code = str.charCodeAt(end - 1);
        if (code !== 9 && code !== 32) {
          break;
        }
        end -= 1;
      }
      return start === 0 && end === str.length ? str : str.slice(start, end);
    }
    var INVALID_UNICODE_HEADER_VALUE_CHARS = new RegExp("[\\u0000-\\u0008\\u000a-\\u001f\\u007f]+", "g");
    var INVALID_BYTE_STRING_HEADER_VALUE_CHARS = new RegExp("[^\\u0009\\u0020-\\u007e\\u0080-\\u00ff]+", "g");
    function sanitizeValue(value, invalidChars) {
      if (utils$1.isArray(value)) {
        return value.map((item) => sanitizeValue(item, invalidChars));
      }
      return trimSPorHTAB(String(value).replace(invalidChars, ""));
    }
    var sanitizeHeaderValue = (value) => sanitizeValue(value, INVALID_UNICODE_HEADER_VALUE_CHARS);
    var sanitizeByteStringHeaderValue = (value) => sanitizeValue(value, INVALID_BYTE_STRING_HEADER_VALUE_CHARS);
    function toByteStringHeaderObject(headers) {
      const byteStringHeaders = /* @__PURE__ */ Object.create(null);
      utils$1.forEach(headers.toJSON(), (value, header) => {
        byteStringHeaders[header] = sanitizeByteStringHeaderValue(value);
      });
      return byteStringHeaders;
    }
    var $internals$1 = /* @__PURE__ */ Symbol("internals");
    function normalizeHeader(header) {
      return header && String(header).trim().toLowerCase();
    }
    function normalizeValue(value) {
      if (value === false || value == null) {
        return value;
      }
      return utils$1.isArray(value) ? value.map(normalizeValue) : sanitizeHeaderValue(String(value));
    }
    function parseTokens(str) {
      const tokens = /* @__PURE__ */ Object.create(null);
      const tokensRE = /([^\s,;=]+)\s*(?:=\s*([^,;]+))?/g;
      let match;
      while (match = tokensRE.exec(str)) {
        tokens[match[1]] = match[2];
      }
      return tokens;
    }
    var parameterNameRE = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
    function trimOWS(value) {
      let start = 0;
      let end = value.length;
      while (start < end) {
        const code = value.charCodeAt(start);
        if (code !== 9 && code !== 32) {
          break;
        }
        start += 1;
      }
      while (end > start) {
        const code = value.charCodeAt(end - 1);
        if (code !== 9 && code !== 32) {
          break;
        }
        end -= 1;
      }
      return start === 0 && end === value.length ? value : value.slice(start, end);
    }
    function decodeQuotedString(value) {
      const last = value.length - 1;
      if (last < 1 || value.charCodeAt(0) !== 34 || value.charCodeAt(last) !== 34) {
        return value;
      }
      let decoded = "";
      for (let i = 1; i < last; i++) {
        const code = value.charCodeAt(i);
        if (code === 34) {
          return value;
        }
        if (code === 92) {
          i += 1;
          if (i >= last) {
            return value;
          }
        }
        decoded += value[i];
      }
      return decoded;
    }
    function parseParameters(value) {
      const parameters = /* @__PURE__ */ Object.create(null);
      const str = String(value);
      let start = 0;
      let quoted = false;
      let escaped = false;
      function parseParameter(end) {
        const part = trimOWS(str.slice(start, end));
        const equals = part.indexOf("=");
        if (equals < 1) {
          return;
        }
        const name = trimOWS(part.slice(0, equals));
        if (!parameterNameRE.test(name)) {
          return;
        }
        const normalizedName = name.toLowerCase();
        if (normalizedName === "__proto__" || normalizedName === "constructor" || normalizedName === "prototype") {
          return;
        }
        const parameterValue = trimOWS(part.slice(equals + 1));
        parameters[normalizedName] = decodeQuotedString(parameterValue);
      }
      for (let i = 0; i < str.length; i++) {
        const code = str.charCodeAt(i);
        if (quoted) {
          if (escaped) {
            escaped = false;
          } else if (code === 92) {
            escaped = true;
          } else if (code === 34) {
            quoted = false;
          }
        } else if (code === 34) {
          quoted = true;
        } else if (code === 44 || code === 59) {
          parseParameter(i);
          start = i + 1;
        }
      }
      parseParameter(str.length);
      return parameters;
    }
    var isValidHeaderName = (str) => /^[-_a-zA-Z0-9^`|~,!#$%&'*+.]+$/.test(str.trim());
    var PROTO_HEADER_SLOT = "__Proto__";
    var headerSlot = (name) => name === "__proto__" ? PROTO_HEADER_SLOT : name;
    function matchHeaderValue(context, value, header, filter, isHeaderNameFilter) {
      if (utils$1.isFunction(filter)) {
        return filter.call(context, value, header);
      }
      if (isHeaderNameFilter) {
        value = header;
      }
      if (!utils$1.isString(value)) return;
      if (utils$1.isString(filter)) {
        return value.indexOf(filter) !== -1;
      }
      if (utils$1.isRegExp(filter)) {
        return filter.test(value);
      }
    }
    function formatHeader(header) {
      return header.trim().toLowerCase().replace(/([a-z\d])(\w*)/g, (w, char, str) => {
        return char.toUpperCase() + str;
      });
    }
    function buildAccessors(obj, header) {
      const accessorName = utils$1.toCamelCase(" " + header);
      ["get", "set", "has"].forEach((methodName) => {
        Object.defineProperty(obj, methodName + accessorName, {
          // Null-proto descriptor so a polluted Object.prototype.get cannot turn
          // this data descriptor into an accessor descriptor on the way in.
          __proto__: null,
          value: function(arg1, arg2, arg3) {
            return this[methodName].call(this, header, arg1, arg2, arg3);
          },
          configurable: true
        });
      });
    }
    var AxiosHeaders = class {
      constructor(headers) {
        headers && this.set(headers);
      }
      set(header, valueOrRewrite, rewrite) {
        const self2 = this;
        function setHeader(_value, _header, _rewrite) {
          const lHeader = normalizeHeader(_header);
          if (!lHeader) {
            return;
          }
          const key = utils$1.findKey(self2, lHeader);
          if (!key || self2[key] === void 0 || _rewrite === true || _rewrite === void 0 && self2[key] !== false) {
            self2[headerSlot(key || _header)] = normalizeValue(_value);
          }
        }
        const setHeaders = (headers, _rewrite) => utils$1.forEach(headers, (_value, _header) => setHeader(_value, _header, _rewrite));
        if (utils$1.isPlainObject(header) || header instanceof this.constructor) {
          setHeaders(header, valueOrRewrite);
        } else if (utils$1.isString(header) && (header = header.trim()) && !isValidHeaderName(header)) {
          setHeaders(parseHeaders(header), valueOrRewrite);
        } else if (utils$1.isObject(header) && utils$1.isSafeIterable(header)) {
          let obj = /* @__PURE__ */ Object.create(null), dest, key;
          for (const entry of header) {
            if (!utils$1.isArray(entry)) {
              throw new TypeError("Object iterator must return a key-value pair");
            }
            key = entry[0];
            if (utils$1.hasOwnProp(obj, key)) {
              dest = obj[key];
              obj[key] = utils$1.isArray(dest) ? [...dest, entry[1]] : [dest, entry[1]];
            } else {
              obj[key] = entry[1];
            }
          }
          setHeaders(obj, valueOrRewrite);
        } else {
          header != null && setHeader(valueOrRewrite, header, rewrite);
        }
        return this;
      }
      get(header, parser) {
        header = normalizeHeader(header);
        if (header) {
          const key = utils$1.findKey(this, header);
          if (key) {
            const value = this[key];
            if (!parser) {
              return value;
            }
            if (parser === true) {
              return parseTokens(value);
            }
            if (utils$1.isFunction(parser)) {
              return parser.call(this, value, key);
            }
            if (utils$1.isRegExp(parser)) {
              return parser.exec(value);
            }
            throw new TypeError("parser must be boolean|regexp|function");
          }
        }
      }
      has(header, matcher) {
        header = normalizeHeader(header);
        if (header) {
          const key = utils$1.findKey(this, header);
          return !!(key && this[key] !== void 0 && (!matcher || matchHeaderValue(this, this[key], key, matcher)));
        }
        return false;
      }
      delete(header, matcher) {
        const self2 = this;
        let deleted = false;
        function deleteHeader(_header) {
          _header = normalizeHeader(_header);
          if (_header) {
            const key = utils$1.findKey(self2, _header);
            if (key && (!matcher || matchHeaderValue(self2, self2[key], key, matcher))) {
              delete self2[key];
              deleted = true;
            }
          }
        }
        if (utils$1.isArray(header)) {
          header.forEach(deleteHeader);
        } else {
          deleteHeader(header);
        }
        return deleted;
      }
      clear(matcher) {
        const keys = Object.keys(this);
        let i = keys.length;
        let deleted = false;
        while (i--) {
          const key = keys[i];
          if (!matcher || matchHeaderValue(this, this[key], key, matcher, true)) {
            delete this[key];
            deleted = true;
          }
        }
        return deleted;
      }
      normalize(format) {
        const self2 = this;
        const headers = /* @__PURE__ */ Object.create(null);
        utils$1.forEach(this, (value, header) => {
          const key = utils$1.findKey(headers, header);
          if (key) {
            self2[key] = normalizeValue(value);
            delete self2[header];
            return;
          }
          const normalized = headerSlot(format ? formatHeader(header) : String(header).trim());
          if (normalized !== header) {
            delete self2[header];
          }
          self2[normalized] = normalizeValue(value);
          headers[normalized] = true;
        });
        return this;
      }
      concat(...targets) {
        return this.constructor.concat(this, ...targets);
      }
      toJSON(asStrings) {
        const obj = /* @__PURE__ */ Object.create(null);
        utils$1.forEach(this, (value, header) => {
          value != null && value !== false && (obj[header] = asStrings && utils$1.isArray(value) ? value.join(", ") : value);
        });
        return obj;
      }
      [Symbol.iterator]() {
        return Object.entries(this.toJSON())[Symbol.iterator]();
      }
      toString() {
        return Object.entries(this.toJSON()).map(([header, value]) => header + ": " + value).join("\n");
      }
      getSetCookie() {
        const value = this.get("set-cookie");
        return utils$1.isArray(value) ? value : value == null || value === false ? [] : [value];
      }
      get [Symbol.toStringTag]() {
        return "AxiosHeaders";
      }
      static from(thing) {
        return thing instanceof this ? thing : new this(thing);
      }
      static parseParameters(value) {
        return parseParameters(value);
      }
      static concat(first, ...targets) {
        const computed = new this(first);
        targets.forEach((target) => computed.set(target));
        return computed;
      }
      static accessor(header) {
        const internals = this[$internals$1] = this[$internals$1] = {
          accessors: {}
        };
        const accessors = internals.accessors;
        const prototype2 = this.prototype;
        function defineAccessor(_header) {
          const lHeader = normalizeHeader(_header);
          if (!accessors[lHeader]) {
            buildAccessors(prototype2, _header);
            accessors[lHeader] = true;
          }
        }
        utils$1.isArray(header) ? header.forEach(defineAccessor) : defineAccessor(header);
        return this;
      }
    };
    AxiosHeaders.accessor([
      "Content-Type",
      "Content-Length",
      "Accept",
      "Accept-Encoding",
      "User-Agent",
      "Authorization"
    ]);
    utils$1.reduceDescriptors(AxiosHeaders.prototype, ({ value }, key) => {
      let mapped = key[0].toUpperCase() + key.slice(1);
      return {
        get: () => value,
        set(headerValue) {
          this[mapped] = headerValue;
        }
      };
    });
    utils$1.freezeMethods(AxiosHeaders);
    var REDACTED = "[REDACTED ****]";
    function hasOwnOrPrototypeToJSON(source) {
      if (utils$1.hasOwnProp(source, "toJSON")) {
        return true;
      }
      let prototype2 = Object.getPrototypeOf(source);
      while (prototype2 && prototype2 !== Object.prototype) {
        if (utils$1.hasOwnProp(prototype2, "toJSON")) {
          return true;
        }
        prototype2 = Object.getPrototypeOf(prototype2);
      }
      return false;
    }
    function redactConfig(config2, redactKeys) {
      const lowerKeys = new Set(redactKeys.map((k) => String(k).toLowerCase()));
      const seen = [];
      const visit2 = (source) => {
        if (source === null || typeof source !== "object") return source;
        if (utils$1.isBuffer(source)) return source;
        if (seen.indexOf(source) !== -1) return void 0;
        if (source instanceof AxiosHeaders) {
          source = source.toJSON();
        }
        seen.push(source);
        let result;
        if (utils$1.isArray(source)) {
          result = [];
          source.forEach((v, i) => {
            const reducedValue = visit2(v);
            if (!utils$1.isUndefined(reducedValue)) {
              result[i] = reducedValue;
            }
          });
        } else {
          if (!utils$1.isPlainObject(source) && hasOwnOrPrototypeToJSON(source)) {
            seen.pop();
            return source;
          }
          result = /* @__PURE__ */ Object.create(null);
          for (const [key, value] of Object.entries(source)) {
            const reducedValue = lowerKeys.has(key.toLowerCase()) ? REDACTED : visit2(value);
            if (!utils$1.isUndefined(reducedValue)) {
              result[key] = reducedValue;
            }
          }
        }
        seen.pop();
        return result;
      };
      return visit2(config2);
    }
    function stringifySafely$1(value) {
      try {
        return String(value);
      } catch (err) {
        return "";
      }
    }
    function aggregateErrorMessage(error) {
      const message = error.errors.map((entry) => {
        try {
          return entry && entry.message ? stringifySafely$1(entry.message) : stringifySafely$1(entry);
        } catch (err) {
          return "";
        }
      }).filter(Boolean).join("; ");
      return message || error.name || "AggregateError";
    }
    var CAUSED_BY_SEPARATOR = "\nCaused by: ";
    var $causeStack = /* @__PURE__ */ Symbol("causeStack");
    function getCauseStackIndex(error, stack) {
      const causeStack = utils$1.hasOwnProp(error, $causeStack) && error[$causeStack];
      return causeStack && stack.endsWith(causeStack) ? stack.length - causeStack.length : -1;
    }
    function appendCauseStack(target, source) {
      try {
        const sourceStack = source && source.stack;
        if (typeof sourceStack !== "string" || !sourceStack) {
          return;
        }
        const targetStack = target.stack;
        if (typeof targetStack !== "string" || !targetStack) {
          return;
        }
        const causeStack = CAUSED_BY_SEPARATOR + sourceStack;
        target.stack = targetStack + causeStack;
        Object.defineProperty(target, $causeStack, { __proto__: null, value: causeStack });
      } catch (e) {
      }
    }
    var AxiosError = class _AxiosError extends Error {
      static from(error, code, config2, request2, response, customProps) {
        let message = error.message;
        if (!message && utils$1.isArray(error.errors) && error.errors.length) {
          message = aggregateErrorMessage(error);
        }
        const axiosError = new _AxiosError(message, code || error.code, config2, request2, response);
        Object.defineProperty(axiosError, "cause", {
          __proto__: null,
          value: error,
          writable: true,
          enumerable: false,
          configurable: true
        });
        axiosError.name = error.name;
        appendCauseStack(axiosError, error);
        if (error.status != null && axiosError.status == null) {
          axiosError.status = error.status;
        }
        customProps && Object.assign(axiosError, customProps);
        return axiosError;
      }
      /**
       * Create an Error with the specified message, config, error code, request and response.
       *
       * @param {string} message The error message.
       * @param {string} [code] The error code (for example, 'ECONNABORTED').
       * @param {Object} [config] The config.
       * @param {Object} [request] The request.
       * @param {Object} [response] The response.
       *
       * @returns {Error} The created error.
       */
      constructor(message, code, config2, request2, response) {
        super(message);
        Object.defineProperty(this, "message", {
          // Null-proto descriptor so a polluted Object.prototype.get cannot turn
          // this data descriptor into an accessor descriptor on the way in.
          __proto__: null,
          value: message,
          enumerable: true,
          writable: true,
          configurable: true
        });
        this.name = "AxiosError";
        this.isAxiosError = true;
        code && (this.code = code);
        config2 && (this.config = config2);
        request2 && (this.request = request2);
        if (response) {
          this.response = response;
          this.status = response.status;
        }
      }
      toJSON() {
        const config2 = this.config;
        const redactKeys = config2 && utils$1.hasOwnProp(config2, "redact") ? config2.redact : void 0;
        const serializedConfig = utils$1.isArray(redactKeys) && redactKeys.length > 0 ? redactConfig(config2, redactKeys) : utils$1.toJSONObject(config2);
        return {
          // Standard
          message: this.message,
          name: this.name,
          // Microsoft
          description: this.description,
          number: this.number,
          // Mozilla
          fileName: this.fileName,
          lineNumber: this.lineNumber,
          columnNumber: this.columnNumber,
          stack: this.stack,
          // Axios
          config: serializedConfig,
          code: this.code,
          status: this.status
        };
      }
    };
    AxiosError.ERR_BAD_OPTION_VALUE = "ERR_BAD_OPTION_VALUE";
    AxiosError.ERR_BAD_OPTION = "ERR_BAD_OPTION";
    AxiosError.ECONNABORTED = "ECONNABORTED";
    AxiosError.ETIMEDOUT = "ETIMEDOUT";
    AxiosError.ECONNREFUSED = "ECONNREFUSED";
    AxiosError.ERR_NETWORK = "ERR_NETWORK";
    AxiosError.ERR_FR_TOO_MANY_REDIRECTS = "ERR_FR_TOO_MANY_REDIRECTS";
    AxiosError.ERR_DEPRECATED = "ERR_DEPRECATED";
    AxiosError.ERR_BAD_RESPONSE = "ERR_BAD_RESPONSE";
    AxiosError.ERR_BAD_REQUEST = "ERR_BAD_REQUEST";
    AxiosError.ERR_CANCELED = "ERR_CANCELED";
    AxiosError.ERR_NOT_SUPPORT = "ERR_NOT_SUPPORT";
    AxiosError.ERR_INVALID_URL = "ERR_INVALID_URL";
    AxiosError.ERR_FORM_DATA_DEPTH_EXCEEDED = "ERR_FORM_DATA_DEPTH_EXCEEDED";
    var httpAdapter = null;
    var DEFAULT_FORM_DATA_MAX_DEPTH = 100;
    function isVisitable(thing) {
      return utils$1.isPlainObject(thing) || utils$1.isArray(thing);
    }
    function removeBrackets(key) {
      return utils$1.endsWith(key, "[]") ? key.slice(0, -2) : key;
    }
    function renderKey(path, key, dots) {
      if (!path) return key;
      return path.concat(key).map(function each(token2, i) {
        token2 = removeBrackets(token2);
        return !dots && i ? "[" + token2 + "]" : token2;
      }).join(dots ? "." : "");
    }
    function isFlatArray(arr) {
      return utils$1.isArray(arr) && !arr.some(isVisitable);
    }
    var predicates = utils$1.toFlatObject(utils$1, {}, null, function filter(prop) {
      return /^is[A-Z]/.test(prop);
    });
    function toFormData(obj, formData, options) {
      if (!utils$1.isObject(obj)) {
        throw new TypeError("target must be an object");
      }
      formData = formData || new FormData();
      const option = (name, fallback) => {
        const value = utils$1.getSafeProp(options, name);
        return utils$1.isUndefined(value) ? fallback : value;
      };
      const metaTokens = option("metaTokens", true);
      const visitor = option("visitor") || defaultVisitor;
      const dots = option("dots", false);
      const indexes = option("indexes", false);
      const _Blob = option("Blob") || typeof Blob !== "undefined" && Blob;
      const maxDepth = option("maxDepth", DEFAULT_FORM_DATA_MAX_DEPTH);
      const useBlob = _Blob && utils$1.isSpecCompliantForm(formData);
      const stack = [];
      if (!utils$1.isFunction(visitor)) {
        throw new TypeError("visitor must be a function");
      }
      function convertValue(value) {
        if (value === null) return "";
        if (utils$1.isDate(value)) {
          return value.toISOString();
        }
        if (utils$1.isBoolean(value)) {
          return value.toString();
        }
        if (!useBlob && utils$1.isBlob(value)) {
          throw new AxiosError("Blob is not supported. Use a Buffer instead.");
        }
        if (utils$1.isArrayBuffer(value) || utils$1.isTypedArray(value)) {
          if (useBlob && typeof _Blob === "function") {
            return new _Blob([value]);
          }
          throw new AxiosError(
            "Blob is not supported. Use a Buffer instead.",
            AxiosError.ERR_NOT_SUPPORT
          );
        }
        return value;
      }
      function throwIfMaxDepthExceeded(depth) {
        if (depth > maxDepth) {
          throw new AxiosError(
            "Object is too deeply nested (" + depth + " levels). Max depth: " + maxDepth,
            AxiosError.ERR_FORM_DATA_DEPTH_EXCEEDED
          );
        }
      }
      function stringifyWithDepthLimit(value, depth) {
        if (maxDepth === Infinity) {
          return JSON.stringify(value);
        }
        const ancestors = [];
        return JSON.stringify(value, function limitDepth(_key, currentValue) {
          if (!utils$1.isObject(currentValue)) {
            return currentValue;
          }
          while (ancestors.length && ancestors[ancestors.length - 1] !== this) {
            ancestors.pop();
          }
          ancestors.push(currentValue);
          throwIfMaxDepthExceeded(depth + ancestors.length - 1);
          return currentValue;
        });
      }
      function defaultVisitor(value, key, path) {
        let arr = value;
        if (utils$1.isReactNative(formData) && utils$1.isReactNativeBlob(value)) {
          formData.append(renderKey(path, key, dots), convertValue(value));
          return false;
        }
        if (value && !path && typeof value === "object") {
          if (utils$1.endsWith(key, "{}")) {
            key = metaTokens ? key : key.slice(0, -2);
            value = stringifyWithDepthLimit(value, 1);
          } else if (utils$1.isArray(value) && isFlatArray(value) || (utils$1.isFileList(value) || utils$1.endsWith(key, "[]")) && (arr = utils$1.toArray(value))) {
            key = removeBrackets(key);
            arr.forEach(function each(el, index) {
              !(utils$1.isUndefined(el) || el === null) && formData.append(
                // eslint-disable-next-line no-nested-ternary
                indexes === true ? renderKey([key], index, dots) : indexes === null ? key : key + "[]",
                convertValue(el)
              );
            });
            return false;
          }
        }
        if (isVisitable(value)) {
          return true;
        }
        formData.append(renderKey(path, key, dots), convertValue(value));
        return false;
      }
      const exposedHelpers = Object.assign(predicates, {
        defaultVisitor,
        convertValue,
        isVisitable
      });
      function build(value, path, depth = 0) {
        if (utils$1.isUndefined(value)) return;
        throwIfMaxDepthExceeded(depth);
        if (stack.indexOf(value) !== -1) {
          throw new Error("Circular reference detected in " + path.join("."));
        }
        stack.push(value);
        utils$1.forEach(value, function each(el, key) {
          const result = !(utils$1.isUndefined(el) || el === null) && visitor.call(formData, el, utils$1.isString(key) ? key.trim() : key, path, exposedHelpers);
          if (result === true) {
            build(el, path ? path.concat(key) : [key], depth + 1);
          }
        });
        stack.pop();
      }
      if (!utils$1.isObject(obj)) {
        throw new TypeError("data must be an object");
      }
      build(obj);
      return formData;
    }
    function encode$1(str) {
      const charMap = {
        "!": "%21",
        "'": "%27",
        "(": "%28",
        ")": "%29",
        "~": "%7E",
        "%20": "+"
      };
      return encodeURIComponent(str).replace(/[!'()~]|%20/g, function replacer(match) {
        return charMap[match];
      });
    }
    function AxiosURLSearchParams(params, options) {
      this._pairs = [];
      params && toFormData(params, this, options);
    }
    var prototype = AxiosURLSearchParams.prototype;
    prototype.append = function append(name, value) {
      this._pairs.push([name, value]);
    };
    prototype.toString = function toString2(encoder2) {
      const _encode3 = encoder2 ? (value) => encoder2.call(this, value, encode$1) : encode$1;
      return this._pairs.map(function each(pair) {
        return _encode3(pair[0]) + "=" + _encode3(pair[1]);
      }, "").join("&");
    };
    function encode2(val) {
      return encodeURIComponent(val).replace(/%3A/gi, ":").replace(/%24/g, "$").replace(/%2C/gi, ",").replace(/%20/g, "+");
    }
    function buildURL(url2, params, options) {
      if (!params) {
        return url2;
      }
      url2 = url2 || "";
      const _options = utils$1.isFunction(options) ? {
        serialize: options
      } : options;
      const _encode3 = utils$1.getSafeProp(_options, "encode") || encode2;
      const serializeFn = utils$1.getSafeProp(_options, "serialize");
      let serializedParams;
      if (serializeFn) {
        serializedParams = serializeFn(params, _options);
      } else {
        serializedParams = utils$1.isURLSearchParams(params) ? params.toString() : new AxiosURLSearchParams(params, _options).toString(_encode3);
      }
      if (serializedParams) {
        const hashmarkIndex = url2.indexOf("#");
        if (hashmarkIndex !== -1) {
          url2 = url2.slice(0, hashmarkIndex);
        }
        url2 += (url2.indexOf("?") === -1 ? "?" : "&") + serializedParams;
      }
      return url2;
    }
    var $internals = /* @__PURE__ */ Symbol("internals");
    function countHandlers(handlers) {
      return handlers ? handlers.length : 0;
    }
    function trimHandlers(handlers) {
      if (!handlers) {
        return;
      }
      while (handlers.length && handlers[handlers.length - 1] === null) {
        handlers.pop();
      }
    }
    function normalizeHandlerId(id) {
      if (typeof id === "string" && id !== "" && String(Number(id)) === id) {
        return Number(id);
      }
      return id;
    }
    function syncHandlerEntries(manager, internals) {
      const handlers = manager.handlers;
      const length = countHandlers(handlers);
      if (handlers !== internals.handlersRef) {
        internals.handlersRef = handlers;
        internals.handlerEntries.clear();
      } else if (length !== internals.handlersLength) {
        if (!length) {
          internals.handlerEntries.clear();
        } else {
          internals.handlerEntries.forEach(function removeStaleEntry(entry, id) {
            if (handlers[entry.index] !== entry.handler) {
              internals.handlerEntries.delete(id);
            }
          });
        }
      }
      internals.handlersLength = length;
    }
    var InterceptorManager = class {
      constructor() {
        this.handlers = [];
        this[$internals] = {
          handlersRef: this.handlers,
          handlersLength: this.handlers.length,
          handlerEntries: /* @__PURE__ */ new Map(),
          iterationDepth: 0,
          nextId: 0
        };
      }
      /**
       * Add a new interceptor to the stack
       *
       * @param {Function} fulfilled The function to handle `then` for a `Promise`
       * @param {Function} rejected The function to handle `reject` for a `Promise`
       * @param {Object} options The options for the interceptor, synchronous and runWhen
       *
       * @return {Number} An ID used to remove interceptor later
       */
      use(fulfilled, rejected, options) {
        const handler = {
          fulfilled,
          rejected,
          synchronous: options ? options.synchronous : false,
          runWhen: options ? options.runWhen : null
        };
        const internals = this[$internals];
        if (this.handlers == null) {
          this.handlers = [];
        }
        syncHandlerEntries(this, internals);
        const id = internals.nextId++;
        this.handlers.push(handler);
        internals.handlerEntries.set(id, {
          handler,
          index: this.handlers.length - 1
        });
        internals.handlersLength = this.handlers.length;
        return id;
      }
      /**
       * Remove an interceptor from the stack
       *
       * @param {Number} id The ID that was returned by `use`
       *
       * @returns {void}
       */
      eject(id) {
        const internals = this[$internals];
        syncHandlerEntries(this, internals);
        const handlerId = normalizeHandlerId(id);
        const entry = internals.handlerEntries.get(handlerId);
        if (entry) {
          internals.handlerEntries.delete(handlerId);
          if (this.handlers[entry.index] !== entry.handler) {
            return;
          }
          this.handlers[entry.index] = null;
          if (!internals.iterationDepth) {
            trimHandlers(this.handlers);
            internals.handlersLength = this.handlers.length;
          }
        }
      }
      /**
       * Clear all interceptors from the stack
       *
       * @returns {void}
       */
      clear() {
        if (this.handlers) {
          this.handlers = [];
          syncHandlerEntries(this, this[$internals]);
        }
      }
      /**
       * Iterate over all the registered interceptors
       *
       * This method is particularly useful for skipping over any
       * interceptors that may have become `null` calling `eject`.
       *
       * @param {Function} fn The function to call for each interceptor
       *
       * @returns {void}
       */
      forEach(fn) {
        const internals = this[$internals];
        syncHandlerEntries(this, internals);
        internals.iterationDepth++;
        try {
          utils$1.forEach(this.handlers, function forEachHandler(h) {
            if (h !== null) {
              fn(h);
            }
          });
        } finally {
          if (!--internals.iterationDepth) {
            syncHandlerEntries(this, internals);
            trimHandlers(this.handlers);
            internals.handlersLength = countHandlers(this.handlers);
          }
        }
      }
    };
    var transitionalDefaults = {
      silentJSONParsing: true,
      forcedJSONParsing: true,
      clarifyTimeoutError: false,
      legacyInterceptorReqResOrdering: true,
      advertiseZstdAcceptEncoding: false,
      validateStatusUndefinedResolves: true,
      encodeBasicAuthUsername: false
    };
    var URLSearchParams$1 = typeof URLSearchParams !== "undefined" ? URLSearchParams : AxiosURLSearchParams;
    var FormData$1 = typeof FormData !== "undefined" ? FormData : null;
    var Blob$1 = typeof Blob !== "undefined" ? Blob : null;
    var platform$1 = {
      isBrowser: true,
      classes: {
        URLSearchParams: URLSearchParams$1,
        FormData: FormData$1,
        Blob: Blob$1
      },
      protocols: ["http", "https", "file", "blob", "url", "data"]
    };
    var hasBrowserEnv = typeof window !== "undefined" && typeof document !== "undefined";
    var _navigator = typeof navigator === "object" && navigator || void 0;
    var hasStandardBrowserEnv = hasBrowserEnv && (!_navigator || ["ReactNative", "NativeScript", "NS"].indexOf(_navigator.product) < 0);
    var hasStandardBrowserWebWorkerEnv = (() => {
      return typeof WorkerGlobalScope !== "undefined" && // eslint-disable-next-line no-undef
      self instanceof WorkerGlobalScope && typeof self.importScripts === "function";
    })();
    var origin = hasBrowserEnv && window.location.href || "http://localhost";
    var utils = /* @__PURE__ */ Object.freeze({
      __proto__: null,
      hasBrowserEnv,
      hasStandardBrowserEnv,
      hasStandardBrowserWebWorkerEnv,
      navigator: _navigator,
      origin
    });
    var platform = {
      ...utils,
      ...platform$1
    };
    function toURLEncodedForm(data, options) {
      return toFormData(data, new platform.classes.URLSearchParams(), {
        visitor: function(value, key, path, helpers) {
          if (platform.isNode && utils$1.isBuffer(value)) {
            this.append(key, value.toString("base64"));
            return false;
          }
          return helpers.defaultVisitor.apply(this, arguments);
        },
        ...options
      });
    }
    var MAX_DEPTH = DEFAULT_FORM_DATA_MAX_DEPTH;
    function throwIfDepthExceeded(index) {
      if (index > MAX_DEPTH) {
        throw new AxiosError(
          "FormData field is too deeply nested (" + index + " levels). Max depth: " + MAX_DEPTH,
          AxiosError.ERR_FORM_DATA_DEPTH_EXCEEDED
        );
      }
    }
    function parsePropPath(name) {
      const path = [];
      const pattern = /[^.[\]]+|\[([^.[\]]*)]/g;
      let match;
      while ((match = pattern.exec(name)) !== null) {
        throwIfDepthExceeded(path.length);
        path.push(match[0] === "[]" ? "" : match[1] || match[0]);
      }
      return path;
    }
    function arrayToObject(arr) {
      const obj = {};
      const keys = Object.keys(arr);
      let i;
      const len = keys.length;
      let key;
      for (i = 0; i < len; i++) {
        key = keys[i];
        obj[key] = arr[key];
      }
      return obj;
    }
    function normalizeArray(value) {
      if (!utils$1.isArray(value)) return value;
      const keys = Object.keys(value);
      return keys.length !== value.length || keys.some((key, index) => key !== String(index)) ? arrayToObject(value) : value;
    }
    function normalizeArrays(obj) {
      const pending = [obj];
      while (pending.length) {
        const target = pending.pop();
        Object.keys(target).forEach((key) => {
          const value = target[key] = normalizeArray(target[key]);
          if (utils$1.isArray(value) || utils$1.isPlainObject(value)) {
            pending.push(value);
          }
        });
      }
      return obj;
    }
    function formDataToJSON(formData) {
      function buildPath(path, value, target, index) {
        throwIfDepthExceeded(index);
        let name = path[index++];
        if (name === "__proto__") return true;
        const isNumericKey = Number.isFinite(+name);
        const isLast = index >= path.length;
        name = !name && utils$1.isArray(target) ? target.length : name;
        if (isLast) {
          if (utils$1.hasOwnProp(target, name)) {
            target[name] = normalizeArray(target[name]);
            target[name] = utils$1.isArray(target[name]) ? target[name].concat(value) : [target[name], value];
          } else {
            target[name] = value;
          }
          return !isNumericKey;
        }
        if (!utils$1.hasOwnProp(target, name) || !utils$1.isObject(target[name])) {
          target[name] = [];
        }
        const result = buildPath(path, value, target[name], index);
        if (result && utils$1.isArray(target[name])) {
          target[name] = arrayToObject(target[name]);
        }
        return !isNumericKey;
      }
      if (utils$1.isFormData(formData) && utils$1.isFunction(formData.entries)) {
        const obj = {};
        utils$1.forEachEntry(formData, (name, value) => {
          buildPath(parsePropPath(name), value, obj, 0);
        });
        return normalizeArrays(obj);
      }
      return null;
    }
    var methodList = Object.freeze([
      "get",
      "delete",
      "head",
      "options",
      "post",
      "put",
      "patch",
      "purge",
      "link",
      "unlink",
      "query"
    ]);
    var own = (obj, key) => obj != null && utils$1.hasOwnProp(obj, key) ? obj[key] : void 0;
    function stringifySafely(rawValue, parser, encoder2) {
      if (utils$1.isString(rawValue)) {
        try {
          (parser || JSON.parse)(rawValue);
          return utils$1.trim(rawValue);
        } catch (e) {
          if (e.name !== "SyntaxError") {
            throw e;
          }
        }
      }
      return (encoder2 || JSON.stringify)(rawValue);
    }
    var defaults = {
      transitional: transitionalDefaults,
      adapter: ["xhr", "http", "fetch"],
      transformRequest: [
        function transformRequest(data, headers) {
          const contentType = headers.getContentType() || "";
          const hasJSONContentType = contentType.indexOf("application/json") > -1;
          const isObjectPayload = utils$1.isObject(data);
          if (isObjectPayload && utils$1.isHTMLForm(data)) {
            data = new FormData(data);
          }
          const isFormData2 = utils$1.isFormData(data);
          if (isFormData2) {
            return hasJSONContentType ? JSON.stringify(formDataToJSON(data)) : data;
          }
          if (utils$1.isArrayBuffer(data) || utils$1.isBuffer(data) || utils$1.isStream(data) || utils$1.isFile(data) || utils$1.isBlob(data) || utils$1.isReadableStream(data)) {
            return data;
          }
          if (utils$1.isArrayBufferView(data)) {
            return data.buffer;
          }
          if (utils$1.isURLSearchParams(data)) {
            headers.setContentType("application/x-www-form-urlencoded;charset=utf-8", false);
            return data.toString();
          }
          let isFileList2;
          if (isObjectPayload) {
            const formSerializer = own(this, "formSerializer");
            if (contentType.indexOf("application/x-www-form-urlencoded") > -1) {
              return toURLEncodedForm(data, formSerializer).toString();
            }
            if ((isFileList2 = utils$1.isFileList(data)) || contentType.indexOf("multipart/form-data") > -1) {
              const env = own(this, "env");
              const _FormData = env && env.FormData;
              return toFormData(
                isFileList2 ? { "files[]": data } : data,
                _FormData && new _FormData(),
                formSerializer
              );
            }
          }
          if (isObjectPayload || hasJSONContentType) {
            headers.setContentType("application/json", false);
            return stringifySafely(data);
          }
          return data;
        }
      ],
      transformResponse: [
        function transformResponse(data) {
          const transitional = own(this, "transitional") || defaults.transitional;
          const forcedJSONParsing = transitional && transitional.forcedJSONParsing;
          const responseType = own(this, "responseType");
          const JSONRequested = responseType === "json";
          if (utils$1.isResponse(data) || utils$1.isReadableStream(data)) {
            return data;
          }
          if (data && utils$1.isString(data) && (forcedJSONParsing && !responseType || JSONRequested)) {
            const silentJSONParsing = transitional && transitional.silentJSONParsing;
            const strictJSONParsing = !silentJSONParsing && JSONRequested;
            try {
              return JSON.parse(data, own(this, "parseReviver"));
            } catch (e) {
              if (strictJSONParsing) {
                if (e.name === "SyntaxError") {
                  throw AxiosError.from(e, AxiosError.ERR_BAD_RESPONSE, this, null, own(this, "response"));
                }
                throw e;
              }
            }
          }
          return data;
        }
      ],
      /**
       * A timeout in milliseconds to abort a request. If set to 0 (default) a
       * timeout is not created.
       */
      timeout: 0,
      xsrfCookieName: "XSRF-TOKEN",
      xsrfHeaderName: "X-XSRF-TOKEN",
      maxContentLength: -1,
      maxBodyLength: -1,
      env: {
        FormData: platform.classes.FormData,
        Blob: platform.classes.Blob
      },
      validateStatus: function validateStatus(status2) {
        return status2 >= 200 && status2 < 300;
      },
      headers: {
        common: {
          Accept: "application/json, text/plain, */*",
          "Content-Type": void 0
        }
      }
    };
    utils$1.forEach(methodList, (method) => {
      defaults.headers[method] = {};
    });
    function transformData(fns, response) {
      const config2 = this || defaults;
      const context = response || config2;
      const headers = AxiosHeaders.from(context.headers);
      let data = context.data;
      utils$1.forEach(fns, function transform2(fn) {
        data = fn.call(config2, data, headers.normalize(), response ? response.status : void 0);
      });
      headers.normalize();
      return data;
    }
    function isCancel(value) {
      return !!(value && value.__CANCEL__);
    }
    var CanceledError = class extends AxiosError {
      /**
       * A `CanceledError` is an object that is thrown when an operation is canceled.
       *
       * @param {string=} message The message.
       * @param {Object=} config The config.
       * @param {Object=} request The request.
       *
       * @returns {CanceledError} The created error.
       */
      constructor(message, config2, request2) {
        super(message == null ? "canceled" : message, AxiosError.ERR_CANCELED, config2, request2);
        this.name = "CanceledError";
        this.__CANCEL__ = true;
      }
    };
    function settle(resolve, reject, response) {
      const validateStatus = response.config.validateStatus;
      if (!response.status || !validateStatus || validateStatus(response.status)) {
        resolve(response);
      } else {
        reject(new AxiosError(
          "Request failed with status code " + response.status,
          response.status >= 400 && response.status < 500 ? AxiosError.ERR_BAD_REQUEST : AxiosError.ERR_BAD_RESPONSE,
          response.config,
          response.request,
          response
        ));
      }
    }
    var urlParserControlCharacters = /[\t\n\r]/g;
    function normalizeURLForProtocolCheck(url2) {
      if (typeof url2 !== "string") {
        return url2;
      }
      let start = 0;
      while (start < url2.length && url2.charCodeAt(start) <= 32) {
        start++;
      }
      return url2.slice(start).replace(urlParserControlCharacters, "");
    }
    function parseProtocol(url2) {
      const match = /^([-+\w]{1,25}):(?:\/\/)?/.exec(url2);
      return match && match[1].toLowerCase() || "";
    }
    var decodeCookieValue = (value) => {
      try {
        return decodeURIComponent(value);
      } catch (e) {
        return value;
      }
    };
    var cookies = platform.hasStandardBrowserEnv ? (
      // Standard browser envs support document.cookie
      {
        write(name, value, expires, path, domain2, secure, sameSite) {
          if (typeof document === "undefined") return;
          const cookie = [`${name}=${encodeURIComponent(value)}`];
          if (utils$1.isNumber(expires)) {
            cookie.push(`expires=${new Date(expires).toUTCString()}`);
          }
          if (utils$1.isString(path)) {
            cookie.push(`path=${path}`);
          }
          if (utils$1.isString(domain2)) {
            cookie.push(`domain=${domain2}`);
          }
          if (secure === true) {
            cookie.push("secure");
          }
          if (utils$1.isString(sameSite)) {
            cookie.push(`SameSite=${sameSite}`);
          }
          document.cookie = cookie.join("; ");
        },
        read(name) {
          if (typeof document === "undefined") return null;
          const cookieString = document.cookie;
          if (!cookieString) return null;
          const cookies2 = cookieString.split(";");
          for (let i = 0; i < cookies2.length; i++) {
            const cookie = cookies2[i].replace(/^\s+/, "");
            const eq = cookie.indexOf("=");
            if (eq !== -1 && cookie.slice(0, eq) === name) {
              return decodeCookieValue(cookie.slice(eq + 1));
            }
          }
          return null;
        },
        async readAsync(name) {
          try {
            const store = typeof window !== "undefined" && window.cookieStore;
            if (store && utils$1.isFunction(store.get)) {
              const cookie = await store.get(name);
              return cookie ? decodeCookieValue(cookie.value) : null;
            }
          } catch (e) {
          }
          return this.read(name);
        },
        remove(name) {
          this.write(name, "", Date.now() - 864e5, "/");
        }
      }
    ) : (
      // Non-standard browser env (web workers, react-native) lack needed support.
      {
        write() {
        },
        read() {
          return null;
        },
        async readAsync() {
          return null;
        },
        remove() {
        }
      }
    );
    function speedometer(samplesCount, min) {
      samplesCount = samplesCount || 10;
      const bytes = new Array(samplesCount);
      const timestamps = new Array(samplesCount);
      let head = 0;
      let tail = 0;
      let firstSampleTS;
      min = min !== void 0 ? min : 1e3;
      return function push(chunkLength) {
        const now = Date.now();
        const startedAt = timestamps[tail];
        if (!firstSampleTS) {
          firstSampleTS = now;
        }
        bytes[head] = chunkLength;
        timestamps[head] = now;
        let i = tail;
        let bytesCount = 0;
        while (i !== head) {
          bytesCount += bytes[i++];
          i = i % samplesCount;
        }
        head = (head + 1) % samplesCount;
        if (head === tail) {
          tail = (tail + 1) % samplesCount;
        }
        if (now - firstSampleTS < min) {
          return;
        }
        const passed = startedAt && now - startedAt;
        return passed ? Math.round(bytesCount * 1e3 / passed) : void 0;
      };
    }
    function throttle(fn, freq) {
      let timestamp = 0;
      let threshold = 1e3 / freq;
      let lastArgs;
      let timer;
      const invoke = (args, now = Date.now()) => {
        timestamp = now;
        lastArgs = null;
        if (timer) {
          clearTimeout(timer);
          timer = null;
        }
        fn(...args);
      };
      const throttled = (...args) => {
        const now = Date.now();
        const passed = now - timestamp;
        if (passed >= threshold) {
          invoke(args, now);
        } else {
          lastArgs = args;
          if (!timer) {
            timer = setTimeout(() => {
              timer = null;
              invoke(lastArgs);
            }, threshold - passed);
          }
        }
      };
      const flush = () => lastArgs && invoke(lastArgs);
      const flushWith = (...args) => invoke(args);
      return [throttled, flush, flushWith];
    }
    var progressEventReducer = (listener, isDownloadStream, freq = 3) => {
      let bytesNotified = 0;
      const _speedometer = speedometer(50, 250);
      return throttle((e) => {
        if (!e || !utils$1.isNumber(e.loaded)) {
          return;
        }
        const rawLoaded = e.loaded;
        const total = e.lengthComputable ? e.total : void 0;
        const loaded = Math.max(0, total != null ? Math.min(rawLoaded, total) : rawLoaded);
        const progressBytes = Math.max(0, loaded - bytesNotified);
        const rate = _speedometer(progressBytes);
        bytesNotified = Math.max(bytesNotified, loaded);
        const data = {
          loaded,
          total,
          progress: total ? loaded / total : void 0,
          bytes: progressBytes,
          rate: rate ? rate : void 0,
          estimated: rate && total ? (total - loaded) / rate : void 0,
          event: e,
          lengthComputable: total != null,
          [isDownloadStream ? "download" : "upload"]: true
        };
        listener(data);
      }, freq);
    };
    var progressEventDecorator = (total, throttled) => {
      const lengthComputable = total != null;
      return [
        (loaded) => throttled[0]({
          lengthComputable,
          total,
          loaded
        }),
        throttled[1]
      ];
    };
    var asyncDecorator = (fn, scheduler = utils$1.asap) => (...args) => scheduler(() => fn(...args));
    var isURLSameOrigin = platform.hasStandardBrowserEnv ? /* @__PURE__ */ ((origin2) => (url2) => {
      url2 = new URL(url2, document.baseURI || platform.origin);
      return origin2.protocol === url2.protocol && origin2.host === url2.host && origin2.port === url2.port;
    })(new URL(platform.origin)) : () => true;
    function isAbsoluteURL(url2) {
      if (typeof url2 !== "string") {
        return false;
      }
      return /^([a-z][a-z\d+\-.]*:)?\/\//i.test(url2);
    }
    function combineURLs(baseURL, relativeURL) {
      if (!relativeURL) {
        return baseURL;
      }
      let end = baseURL.length;
      while (end > 0 && baseURL.charCodeAt(end - 1) === 47) {
        end--;
      }
      return baseURL.slice(0, end) + "/" + relativeURL.replace(/^\/+/, "");
    }
    var malformedHttpProtocol = /^https?:(?!\/\/)/i;
    function redactFragment(fragment) {
      if (!fragment) {
        return fragment;
      }
      return fragment.replace(/(^|&)([^=&]*=)?[^&]+/g, (match, separator, parameterName = "") => {
        return `${separator}${parameterName}${REDACTED}`;
      });
    }
    function redactSensitiveURLParts(url2) {
      const redactedURL = url2.replace(/^(https?:\/{0,2})[^/?#]*@/i, `$1${REDACTED}@`);
      const fragmentIndex = redactedURL.indexOf("#");
      const urlWithoutFragment = fragmentIndex === -1 ? redactedURL : redactedURL.slice(0, fragmentIndex);
      const redactedURLWithoutFragment = urlWithoutFragment.replace(
        /([?&][^=&#]*=)[^&#]*/g,
        `$1${REDACTED}`
      );
      if (fragmentIndex === -1) {
        return redactedURLWithoutFragment;
      }
      return `${redactedURLWithoutFragment}#${redactFragment(redactedURL.slice(fragmentIndex + 1))}`;
    }
    function assertValidHttpProtocolURL(url2, config2) {
      if (typeof url2 === "string") {
        const normalizedURL = normalizeURLForProtocolCheck(url2);
        if (malformedHttpProtocol.test(normalizedURL)) {
          throw new AxiosError(
            `Invalid URL ${JSON.stringify(redactSensitiveURLParts(normalizedURL))}: missing "//" after protocol`,
            AxiosError.ERR_INVALID_URL,
            config2
          );
        }
      }
    }
    function buildFullPath(baseURL, requestedURL, allowAbsoluteUrls, config2) {
      assertValidHttpProtocolURL(requestedURL, config2);
      let isRelativeUrl = !isAbsoluteURL(requestedURL);
      if (baseURL && (isRelativeUrl || allowAbsoluteUrls === false)) {
        assertValidHttpProtocolURL(baseURL, config2);
        return combineURLs(baseURL, requestedURL);
      }
      return requestedURL;
    }
    function assertParamsAcyclic(params) {
      const pending = [{ value: params }];
      const active = /* @__PURE__ */ new WeakSet();
      const visited = /* @__PURE__ */ new WeakSet();
      while (pending.length) {
        const { value, done } = pending.pop();
        if (!utils$1.isPlainObject(value) && !utils$1.isArray(value)) continue;
        if (done) {
          active.delete(value);
          continue;
        }
        if (active.has(value)) {
          throw new AxiosError(
            "Circular reference detected in params",
            AxiosError.ERR_BAD_OPTION_VALUE
          );
        }
        if (visited.has(value)) continue;
        visited.add(value);
        active.add(value);
        pending.push({ value, done: true });
        const keys = Object.keys(value);
        if (Object.getOwnPropertySymbols && Object.getOwnPropertyDescriptor) {
          Object.getOwnPropertySymbols(value).forEach((key) => {
            const descriptor = Object.getOwnPropertyDescriptor(value, key);
            if (descriptor && descriptor.enumerable) keys.push(key);
          });
        }
        keys.forEach((key) => {
          if (key === "__proto__" || key === "constructor" || key === "prototype") {
            const descriptor = Object.getOwnPropertyDescriptor(value, key);
            if (descriptor && utils$1.hasOwnProp(descriptor, "value")) {
              pending.push({ value: descriptor.value });
            }
          } else {
            pending.push({ value: value[key] });
          }
        });
      }
    }
    var headersToObject = (thing) => thing instanceof AxiosHeaders ? { ...thing } : thing;
    var ownEnumerableKeys = (thing) => {
      if (Object.getOwnPropertySymbols && Object.getOwnPropertyDescriptor) {
        return Object.keys(thing).concat(
          Object.getOwnPropertySymbols(thing).filter((symbol2) => {
            const descriptor = Object.getOwnPropertyDescriptor(thing, symbol2);
            return descriptor && descriptor.enumerable;
          })
        );
      }
      return Object.keys(thing);
    };
    function mergeParams(a, b) {
      const pending = [];
      const copies = /* @__PURE__ */ new WeakMap();
      const empty = {};
      function copy(target, source) {
        if (!utils$1.isPlainObject(source)) {
          return utils$1.isArray(source) ? source.slice() : source;
        }
        const base = utils$1.isPlainObject(target) ? target : empty;
        let bases = copies.get(source);
        if (!bases) {
          bases = /* @__PURE__ */ new WeakMap();
          copies.set(source, bases);
        }
        if (bases.has(base)) return bases.get(base);
        const result2 = {};
        bases.set(base, result2);
        pending.push({ base, source, result: result2 });
        return result2;
      }
      const result = utils$1.isUndefined(b) ? copy(void 0, a) : copy(a, b);
      while (pending.length) {
        const { base, source, result: target } = pending.pop();
        const baseKeys = new Set(ownEnumerableKeys(base));
        const sourceKeys = new Set(ownEnumerableKeys(source));
        const keys = /* @__PURE__ */ new Set([...baseKeys, ...sourceKeys]);
        keys.forEach((key) => {
          if (key === "__proto__" || key === "constructor" || key === "prototype") return;
          const hasSource = sourceKeys.has(key);
          const value = hasSource ? source[key] : void 0;
          const previous = (!hasSource || utils$1.isPlainObject(value)) && baseKeys.has(key) ? base[key] : void 0;
          target[key] = hasSource ? copy(previous, value) : copy(void 0, previous);
        });
      }
      assertParamsAcyclic(result);
      return result;
    }
    function getMergedValue(target, source, prop, caseless) {
      if (utils$1.isPlainObject(target) && utils$1.isPlainObject(source)) {
        return utils$1.merge.call({ caseless }, target, source);
      } else if (utils$1.isPlainObject(source)) {
        return utils$1.merge({}, source);
      } else if (utils$1.isArray(source)) {
        return source.slice();
      }
      return source;
    }
    function mergeDeepProperties(a, b, prop, caseless) {
      if (!utils$1.isUndefined(b)) {
        return getMergedValue(a, b, prop, caseless);
      } else if (!utils$1.isUndefined(a)) {
        return getMergedValue(void 0, a, prop, caseless);
      }
    }
    function valueFromConfig2(a, b) {
      if (!utils$1.isUndefined(b)) {
        return getMergedValue(void 0, b);
      }
    }
    function defaultToConfig2(a, b) {
      if (!utils$1.isUndefined(b)) {
        return getMergedValue(void 0, b);
      } else if (!utils$1.isUndefined(a)) {
        return getMergedValue(void 0, a);
      }
    }
    function getMergedTransitionalOption(config1, config2, prop) {
      const transitional2 = utils$1.hasOwnProp(config2, "transitional") ? config2.transitional : void 0;
      if (!utils$1.isUndefined(transitional2)) {
        if (utils$1.isPlainObject(transitional2)) {
          if (utils$1.hasOwnProp(transitional2, prop)) {
            return transitional2[prop];
          }
        } else {
          return void 0;
        }
      }
      const transitional1 = utils$1.hasOwnProp(config1, "transitional") ? config1.transitional : void 0;
      if (utils$1.isPlainObject(transitional1) && utils$1.hasOwnProp(transitional1, prop)) {
        return transitional1[prop];
      }
      return void 0;
    }
    function mergeDirectKeys(a, b, prop, config1, config2) {
      if (utils$1.hasOwnProp(config2, prop)) {
        return getMergedValue(a, b);
      } else if (utils$1.hasOwnProp(config1, prop)) {
        return getMergedValue(void 0, a);
      }
    }
    function mergeHeaders(a, b, prop) {
      return mergeDeepProperties(headersToObject(a), headersToObject(b), prop, true);
    }
    var hasOwnPropertyDescriptor = Object.freeze({
      __proto__: null,
      value: Object.prototype.hasOwnProperty,
      enumerable: false,
      writable: true,
      configurable: true
    });
    var mergeMap = {
      url: valueFromConfig2,
      method: valueFromConfig2,
      data: valueFromConfig2,
      baseURL: defaultToConfig2,
      transformRequest: defaultToConfig2,
      transformResponse: defaultToConfig2,
      params: mergeParams,
      paramsSerializer: defaultToConfig2,
      timeout: defaultToConfig2,
      timeoutErrorMessage: defaultToConfig2,
      withCredentials: defaultToConfig2,
      withXSRFToken: defaultToConfig2,
      adapter: defaultToConfig2,
      responseType: defaultToConfig2,
      xsrfCookieName: defaultToConfig2,
      xsrfHeaderName: defaultToConfig2,
      onUploadProgress: defaultToConfig2,
      onDownloadProgress: defaultToConfig2,
      decompress: defaultToConfig2,
      maxContentLength: defaultToConfig2,
      maxBodyLength: defaultToConfig2,
      beforeRedirect: defaultToConfig2,
      transport: defaultToConfig2,
      httpAgent: defaultToConfig2,
      httpsAgent: defaultToConfig2,
      cancelToken: defaultToConfig2,
      socketPath: defaultToConfig2,
      allowedSocketPaths: defaultToConfig2,
      responseEncoding: defaultToConfig2,
      validateStatus: mergeDirectKeys,
      headers: mergeHeaders
    };
    function mergeConfig(config1, config2) {
      config1 = config1 || {};
      config2 = config2 || {};
      const config3 = /* @__PURE__ */ Object.create(null);
      Object.defineProperty(config3, "hasOwnProperty", hasOwnPropertyDescriptor);
      const keys = ownEnumerableKeys({ ...config1, ...config2 });
      for (let i = 0, len = keys.length; i < len; i++) {
        const prop = keys[i];
        if (prop === "__proto__" || prop === "constructor" || prop === "prototype") continue;
        const merge2 = utils$1.hasOwnProp(mergeMap, prop) ? mergeMap[prop] : mergeDeepProperties;
        const a = utils$1.hasOwnProp(config1, prop) ? config1[prop] : void 0;
        const b = utils$1.hasOwnProp(config2, prop) ? config2[prop] : void 0;
        const configValue = merge2 === mergeDirectKeys ? merge2(a, b, prop, config1, config2) : merge2(a, b, prop);
        utils$1.isUndefined(configValue) && merge2 !== mergeDirectKeys || (config3[prop] = configValue);
      }
      if (utils$1.hasOwnProp(config2, "validateStatus") && utils$1.isUndefined(config2.validateStatus) && getMergedTransitionalOption(config1, config2, "validateStatusUndefinedResolves") === false) {
        if (utils$1.hasOwnProp(config1, "validateStatus")) {
          config3.validateStatus = getMergedValue(void 0, config1.validateStatus);
        } else {
          delete config3.validateStatus;
        }
      }
      return config3;
    }
    var FORM_DATA_CONTENT_HEADERS = ["content-type", "content-length"];
    function setFormDataHeaders(headers, formHeaders, policy) {
      if (policy !== "content-only") {
        headers.set(formHeaders);
        return;
      }
      Object.entries(formHeaders || {}).forEach(([key, val]) => {
        if (FORM_DATA_CONTENT_HEADERS.includes(key.toLowerCase())) {
          headers.set(key, val);
        }
      });
    }
    var encodeUTF8$1 = (str) => encodeURIComponent(str).replace(
      /%([0-9A-F]{2})/gi,
      (_, hex3) => String.fromCharCode(parseInt(hex3, 16))
    );
    var readCookie = (name) => cookies.read(name);
    function resolveConfig(config2, readXsrfCookie = readCookie) {
      const newConfig = mergeConfig({}, config2);
      const own2 = (key) => utils$1.hasOwnProp(newConfig, key) ? newConfig[key] : void 0;
      const data = own2("data");
      let withXSRFToken = own2("withXSRFToken");
      const xsrfHeaderName = own2("xsrfHeaderName");
      const xsrfCookieName = own2("xsrfCookieName");
      let headers = own2("headers");
      const auth = own2("auth");
      const baseURL = own2("baseURL");
      const allowAbsoluteUrls = own2("allowAbsoluteUrls");
      const url2 = own2("url");
      newConfig.headers = headers = AxiosHeaders.from(headers);
      newConfig.url = buildURL(
        buildFullPath(baseURL, url2, allowAbsoluteUrls, newConfig),
        own2("params"),
        own2("paramsSerializer")
      );
      if (auth) {
        const username = utils$1.getSafeProp(auth, "username") || "";
        const password = utils$1.getSafeProp(auth, "password") || "";
        const transitional = own2("transitional");
        const encodeUsername = transitional && utils$1.hasOwnProp(transitional, "encodeBasicAuthUsername") && transitional.encodeBasicAuthUsername === true;
        try {
          headers.set(
            "Authorization",
            // Preserve legacy username bytes unless the caller opts in to UTF-8.
            "Basic " + btoa(
              (encodeUsername ? encodeUTF8$1(username) : username) + ":" + (password ? encodeUTF8$1(password) : "")
            )
          );
        } catch (e) {
          throw AxiosError.from(e, AxiosError.ERR_BAD_OPTION_VALUE, config2);
        }
      }
      if (utils$1.isFormData(data)) {
        const getHeaders = utils$1.getSafeProp(data, "getHeaders");
        if (platform.hasStandardBrowserEnv || platform.hasStandardBrowserWebWorkerEnv || utils$1.isReactNative(data)) {
          headers.setContentType(void 0);
        } else if (utils$1.isFunction(getHeaders)) {
          setFormDataHeaders(headers, getHeaders.call(data), own2("formDataHeaderPolicy"));
        }
      }
      if (platform.hasStandardBrowserEnv) {
        if (utils$1.isFunction(withXSRFToken)) {
          withXSRFToken = withXSRFToken(newConfig);
        }
        const shouldSendXSRF = withXSRFToken === true || withXSRFToken == null && isURLSameOrigin(newConfig.url);
        if (shouldSendXSRF) {
          const xsrfValue = xsrfHeaderName && xsrfCookieName && readXsrfCookie(xsrfCookieName);
          if (xsrfValue) {
            headers.set(xsrfHeaderName, xsrfValue);
          }
        }
      }
      return newConfig;
    }
    var isXHRAdapterSupported = typeof XMLHttpRequest !== "undefined";
    var xhrAdapter = isXHRAdapterSupported && function(config2) {
      return new Promise(function dispatchXhrRequest(resolve, reject) {
        let useAsyncXsrf;
        try {
          const store = platform.hasStandardBrowserEnv && typeof window !== "undefined" && window.cookieStore;
          useAsyncXsrf = store && utils$1.isFunction(store.get);
        } catch (e) {
        }
        let xsrfCookieName;
        const _config = resolveConfig(
          config2,
          useAsyncXsrf ? (name) => {
            xsrfCookieName = name;
            return null;
          } : void 0
        );
        let requestData = _config.data;
        const requestHeaders = AxiosHeaders.from(_config.headers).normalize();
        let { responseType, onUploadProgress, onDownloadProgress } = _config;
        let onCanceled;
        let timeoutId;
        let uploadThrottled, downloadThrottled;
        let flushUpload, flushDownload, flushDownloadWithEvent;
        function done() {
          clearTimeout(timeoutId);
          try {
            flushUpload && flushUpload();
          } catch (err) {
            setTimeout(() => {
              throw err;
            });
          }
          try {
            flushDownload && flushDownload();
          } catch (err) {
            setTimeout(() => {
              throw err;
            });
          }
          if (request2) {
            downloadThrottled && request2.removeEventListener("progress", downloadThrottled);
            if (request2.upload) {
              uploadThrottled && request2.upload.removeEventListener("progress", uploadThrottled);
              flushUpload && request2.upload.removeEventListener("loadend", flushUpload);
            }
          }
          _config.cancelToken && _config.cancelToken.unsubscribe(onCanceled);
          _config.signal && _config.signal.removeEventListener("abort", onCanceled);
        }
        let request2 = new XMLHttpRequest();
        request2.open(_config.method.toUpperCase(), _config.url, true);
        request2.timeout = _config.timeout;
        function onloadend(event) {
          if (!request2) {
            return;
          }
          if (request2.status === 0 && (parseProtocol(normalizeURLForProtocolCheck(_config.url)) || parseProtocol(platform.origin)) !== "file" && !(request2.responseURL && request2.responseURL.startsWith("file:"))) {
            reject(new AxiosError("Request aborted", AxiosError.ECONNABORTED, config2, request2));
            done();
            request2 = null;
            return;
          }
          try {
            if (event) {
              flushDownloadWithEvent && flushDownloadWithEvent(event);
            } else {
              flushDownload && flushDownload();
            }
          } catch (err) {
            setTimeout(() => {
              throw err;
            });
          }
          if (!request2) {
            return;
          }
          const responseHeaders = AxiosHeaders.from(
            "getAllResponseHeaders" in request2 && request2.getAllResponseHeaders()
          );
          const responseData = !responseType || responseType === "text" || responseType === "json" ? request2.responseText : request2.response;
          const response = {
            data: responseData,
            status: request2.status,
            statusText: request2.statusText,
            headers: responseHeaders,
            config: config2,
            request: request2
          };
          settle(
            function _resolve(value) {
              resolve(value);
              done();
            },
            function _reject(err) {
              reject(err);
              done();
            },
            response
          );
          request2 = null;
        }
        if ("onloadend" in request2) {
          request2.onloadend = onloadend;
        } else {
          request2.onreadystatechange = function handleLoad() {
            if (!request2 || request2.readyState !== 4) {
              return;
            }
            if (request2.status === 0 && !(request2.responseURL && request2.responseURL.startsWith("file:"))) {
              return;
            }
            setTimeout(onloadend);
          };
        }
        request2.onabort = function handleAbort() {
          if (!request2) {
            return;
          }
          reject(new AxiosError("Request aborted", AxiosError.ECONNABORTED, config2, request2));
          done();
          request2 = null;
        };
        request2.onerror = function handleError(event) {
          const msg = event && event.message ? event.message : "Network Error";
          const err = new AxiosError(msg, AxiosError.ERR_NETWORK, config2, request2);
          err.event = event || null;
          reject(err);
          done();
          request2 = null;
        };
        request2.ontimeout = function handleTimeout() {
          if (!request2) return;
          let timeoutErrorMessage = _config.timeout ? "timeout of " + _config.timeout + "ms exceeded" : "timeout exceeded";
          const transitional = _config.transitional || transitionalDefaults;
          if (_config.timeoutErrorMessage) {
            timeoutErrorMessage = _config.timeoutErrorMessage;
          }
          reject(
            new AxiosError(
              timeoutErrorMessage,
              transitional.clarifyTimeoutError ? AxiosError.ETIMEDOUT : AxiosError.ECONNABORTED,
              config2,
              request2
            )
          );
          done();
          request2 = null;
        };
        requestData === void 0 && requestHeaders.setContentType(null);
        if (!utils$1.isUndefined(_config.withCredentials)) {
          request2.withCredentials = !!_config.withCredentials;
        }
        if (responseType && responseType !== "json") {
          request2.responseType = _config.responseType;
        }
        if (onDownloadProgress) {
          [downloadThrottled, flushDownload, flushDownloadWithEvent] = progressEventReducer(
            onDownloadProgress,
            true
          );
          request2.addEventListener("progress", downloadThrottled);
        }
        if (onUploadProgress && request2.upload) {
          [uploadThrottled, flushUpload] = progressEventReducer(onUploadProgress);
          request2.upload.addEventListener("progress", uploadThrottled);
          request2.upload.addEventListener("loadend", flushUpload);
        }
        if (_config.cancelToken || _config.signal) {
          onCanceled = (cancel2) => {
            if (!request2) {
              return;
            }
            reject(!cancel2 || cancel2.type ? new CanceledError(null, config2, request2) : cancel2);
            const xhr = request2;
            done();
            request2 = null;
            xhr.abort();
          };
          _config.cancelToken && _config.cancelToken.subscribe(onCanceled);
          if (!request2) return;
          if (_config.signal) {
            _config.signal.aborted ? onCanceled() : _config.signal.addEventListener("abort", onCanceled);
          }
        }
        if (!request2) return;
        const protocol = parseProtocol(_config.url);
        if (protocol && !platform.protocols.includes(protocol)) {
          reject(
            new AxiosError(
              "Unsupported protocol " + protocol + ":",
              AxiosError.ERR_BAD_REQUEST,
              config2
            )
          );
          done();
          return;
        }
        const sendRequest = () => {
          if (!request2) return;
          if ("setRequestHeader" in request2) {
            utils$1.forEach(
              toByteStringHeaderObject(requestHeaders),
              function setRequestHeader(val, key) {
                request2.setRequestHeader(key, val);
              }
            );
          }
          request2.send(requestData || null);
        };
        if (xsrfCookieName) {
          const now = typeof performance !== "undefined" && utils$1.isFunction(performance.now) ? () => performance.now() : Date.now;
          const deadline = request2.timeout > 0 ? now() + Number(request2.timeout) : void 0;
          const abortOnTimeout = () => {
            if (!request2) return;
            const xhr = request2;
            xhr.ontimeout();
            xhr.abort();
          };
          if (deadline !== void 0) {
            const scheduleTimeout = () => {
              const remaining = deadline - now();
              if (remaining > 0) {
                timeoutId = setTimeout(scheduleTimeout, Math.min(remaining, 2147483647));
              } else {
                abortOnTimeout();
              }
            };
            scheduleTimeout();
          }
          cookies.readAsync(xsrfCookieName).then((value) => {
            if (!request2) return;
            if (deadline !== void 0 && now() >= deadline) {
              abortOnTimeout();
              return;
            }
            if (value) {
              const headerName = utils$1.hasOwnProp(_config, "xsrfHeaderName") && _config.xsrfHeaderName;
              requestHeaders.set(headerName, value);
            }
            sendRequest();
          }).catch((error) => {
            if (!request2) return;
            reject(AxiosError.from(error, null, config2, request2));
            done();
            request2 = null;
          });
        } else {
          sendRequest();
        }
      });
    };
    var composeSignals = (signals2, timeout) => {
      signals2 = signals2 ? signals2.filter(Boolean) : [];
      if (!timeout && !signals2.length) {
        return;
      }
      const controller = new AbortController();
      let aborted = false;
      const onabort = function(reason) {
        if (!aborted) {
          aborted = true;
          unsubscribe();
          const err = reason instanceof Error ? reason : this.reason;
          controller.abort(
            err instanceof AxiosError ? err : new CanceledError(err instanceof Error ? err.message : err)
          );
        }
      };
      let timer = timeout && setTimeout(() => {
        timer = null;
        onabort(new AxiosError(`timeout of ${timeout}ms exceeded`, AxiosError.ETIMEDOUT));
      }, timeout);
      const unsubscribe = () => {
        if (!signals2) {
          return;
        }
        timer && clearTimeout(timer);
        timer = null;
        signals2.forEach((signal2) => {
          const unsubscribeSignal = utils$1.getSafeProp(signal2, "unsubscribe");
          utils$1.isFunction(unsubscribeSignal) ? unsubscribeSignal.call(signal2, onabort) : signal2.removeEventListener("abort", onabort);
        });
        signals2 = null;
      };
      signals2.forEach((signal2) => {
        if (aborted) {
          return;
        }
        if (signal2.aborted) {
          onabort.call(signal2);
          return;
        }
        signal2.addEventListener("abort", onabort, { once: true });
      });
      const { signal } = controller;
      signal.unsubscribe = () => utils$1.asap(unsubscribe);
      return signal;
    };
    var streamChunk = function* (chunk, chunkSize) {
      let len = chunk.byteLength;
      if (len < chunkSize) {
        yield chunk;
        return;
      }
      let pos = 0;
      let end;
      while (pos < len) {
        end = pos + chunkSize;
        yield chunk.slice(pos, end);
        pos = end;
      }
    };
    var readBytes = async function* (iterable, chunkSize) {
      for await (const chunk of readStream(iterable)) {
        yield* streamChunk(chunk, chunkSize);
      }
    };
    var readStream = async function* (stream) {
      if (stream[Symbol.asyncIterator]) {
        yield* stream;
        return;
      }
      const reader = stream.getReader();
      try {
        for (; ; ) {
          const { done, value } = await reader.read();
          if (done) {
            break;
          }
          yield value;
        }
      } finally {
        await reader.cancel();
      }
    };
    var trackStream = (stream, chunkSize, onProgress, onFinish) => {
      const iterator2 = readBytes(stream, chunkSize);
      let bytes = 0;
      let done;
      let _onFinish = (e) => {
        if (!done) {
          done = true;
          onFinish && onFinish(e);
        }
      };
      return new ReadableStream(
        {
          async pull(controller) {
            try {
              const { done: done2, value } = await iterator2.next();
              if (done2) {
                _onFinish();
                controller.close();
                return;
              }
              let len = value.byteLength;
              if (onProgress) {
                let loadedBytes = bytes += len;
                onProgress(loadedBytes);
              }
              controller.enqueue(new Uint8Array(value));
            } catch (err) {
              _onFinish(err);
              throw err;
            }
          },
          cancel(reason) {
            _onFinish(reason);
            return iterator2.return();
          }
        },
        {
          highWaterMark: 2
        }
      );
    };
    var CRLF = "\r\n";
    var normalizeLines = (value) => String(value).replace(/\r\n|\r|\n/g, CRLF);
    var escapeName = (value) => String(value).replace(
      /[\r\n"]/g,
      (char) => char === "\r" ? "%0D" : char === "\n" ? "%0A" : "%22"
    );
    var stringBytes = (value, normalize) => {
      let length = 0;
      for (let i = 0; i < value.length; i++) {
        const code = value.charCodeAt(i);
        if (normalize && (code === 13 || code === 10)) {
          if (code === 13 && value.charCodeAt(i + 1) === 10) i++;
          length += 2;
        } else if (code < 128) {
          length++;
        } else if (code < 2048) {
          length += 2;
        } else if (code >= 55296 && code <= 56319 && value.charCodeAt(i + 1) >= 56320 && value.charCodeAt(i + 1) <= 57343) {
          length += 4;
          i++;
        } else {
          length += 3;
        }
      }
      return length;
    };
    var FormDataError = class extends TypeError {
      constructor(message, reason) {
        super(message);
        this.name = "FormDataError";
        this.reason = reason;
      }
    };
    function formDataToBlob(form, Blob2, limit, limitError, boundary) {
      if (!utils$1.isFunction(Blob2)) {
        throw new FormDataError("Blob is not supported", "blob");
      }
      if (!utils$1.isString(boundary) || !/^[A-Za-z0-9'()+_,./:=? -]{1,70}$/.test(boundary) || / $/.test(boundary)) {
        throw new FormDataError("Invalid multipart boundary", "boundary");
      }
      const footer = "--" + boundary + "--" + CRLF;
      let length = footer.length;
      const parts2 = [];
      const checkLength = (extra) => {
        if (length + extra > limit) throw limitError();
      };
      checkLength(0);
      for (const [name, value] of form) {
        const isString2 = utils$1.isString(value);
        const valueLength = isString2 ? stringBytes(value, true) : value.size;
        if (!Number.isFinite(valueLength) || valueLength < 0) {
          throw new FormDataError("Unsupported FormData part size", "part");
        }
        checkLength(
          valueLength + stringBytes(name, true) + (!isString2 && value.name ? stringBytes(value.name, false) : 0) + (!isString2 && value.type ? stringBytes(value.type, false) : 0)
        );
        let header = "--" + boundary + CRLF + 'Content-Disposition: form-data; name="' + escapeName(normalizeLines(name)) + '"';
        if (!isString2) {
          header += '; filename="' + escapeName(utils$1.isString(value.name) ? value.name : "blob") + '"' + CRLF + "Content-Type: " + String(value.type || "application/octet-stream").replace(/[\r\n]/g, "");
        }
        header += CRLF + CRLF;
        const partLength = stringBytes(header, false) + valueLength + CRLF.length;
        checkLength(partLength);
        length += partLength;
        parts2.push({ header, value, isString: isString2 });
      }
      const blobParts = [];
      for (const part of parts2) {
        blobParts.push(part.header, part.isString ? normalizeLines(part.value) : part.value, CRLF);
      }
      blobParts.push(footer);
      return new Blob2(blobParts, { type: "multipart/form-data; boundary=" + boundary });
    }
    function createMultipartBody(form, Blob2, limit, limitError, boundary) {
      if (!utils$1.isFunction(Blob2)) {
        throw new AxiosError("Blob is not supported", AxiosError.ERR_NOT_SUPPORT);
      }
      if (boundary === void 0) {
        if (utils$1.isFunction(platform.generateString)) {
          boundary = "axios-" + platform.generateString(36, "0123456789abcdef");
        } else {
          const crypto2 = utils$1.global.crypto;
          if (!crypto2 || !utils$1.isFunction(crypto2.getRandomValues)) {
            throw new AxiosError("Random byte generation is not supported", AxiosError.ERR_NOT_SUPPORT);
          }
          const random = new Uint8Array(18);
          crypto2.getRandomValues(random);
          boundary = "axios-" + Array.from(random, (value) => ("0" + value.toString(16)).slice(-2)).join("");
        }
      }
      try {
        return formDataToBlob(form, Blob2, limit, limitError, boundary);
      } catch (error) {
        if (error instanceof FormDataError) {
          const code = error.reason === "boundary" ? AxiosError.ERR_BAD_OPTION_VALUE : AxiosError.ERR_BAD_REQUEST;
          throw new AxiosError(error.message, code);
        }
        throw error;
      }
    }
    var isHexDigit = (charCode) => charCode >= 48 && charCode <= 57 || charCode >= 65 && charCode <= 70 || charCode >= 97 && charCode <= 102;
    var isPercentEncodedByte = (str, i, len) => i + 2 < len && isHexDigit(str.charCodeAt(i + 1)) && isHexDigit(str.charCodeAt(i + 2));
    var hexValue = (charCode) => charCode <= 57 ? charCode - 48 : (charCode & 223) - 55;
    var isBase64Char = (charCode) => charCode >= 65 && charCode <= 90 || // A-Z
    charCode >= 97 && charCode <= 122 || // a-z
    charCode >= 48 && charCode <= 57 || // 0-9
    charCode === 43 || // +
    charCode === 47 || // /
    charCode === 45 || // - (base64url)
    charCode === 95;
    var isBase64Whitespace = (charCode) => charCode === 9 || charCode === 10 || charCode === 12 || charCode === 13 || charCode === 32;
    var base64Bytes = (significant) => {
      const groups = Math.floor(significant / 4);
      const remainder = significant % 4;
      return groups * 3 + (remainder === 2 ? 1 : remainder === 3 ? 2 : 0);
    };
    var estimateBase64BufferAllocation = (body) => {
      const len = body.length;
      let padding = 0;
      if (len > 0 && body.charCodeAt(len - 1) === 61) {
        padding++;
        if (len > 1 && body.charCodeAt(len - 2) === 61) {
          padding++;
        }
      }
      return Math.floor((len - padding) * 3 / 4);
    };
    var estimatePercentDecodedBase64Bytes = (body) => {
      const len = body.length;
      let significant = 0;
      let padding = 0;
      let invalid = false;
      for (let i = 0; i < len; i++) {
        let code = body.charCodeAt(i);
        if (code === 37 && isPercentEncodedByte(body, i, len)) {
          code = hexValue(body.charCodeAt(i + 1)) * 16 + hexValue(body.charCodeAt(i + 2));
          i += 2;
        }
        if (isBase64Whitespace(code)) {
          continue;
        }
        if (code === 61) {
          padding++;
          continue;
        }
        if (!isBase64Char(code) || padding > 0) {
          invalid = true;
          continue;
        }
        significant++;
      }
      if (invalid || padding > 2 || padding > 0 && (significant + padding) % 4 !== 0 || significant % 4 === 1) {
        return estimateBase64BufferAllocation(body);
      }
      return base64Bytes(significant);
    };
    var estimateDataURLBytes = (url2, estimateBase64, base64Pattern) => {
      if (!url2 || typeof url2 !== "string") return 0;
      if (!/^data:/i.test(url2)) return 0;
      const comma = url2.indexOf(",");
      if (comma < 0) return 0;
      const meta3 = url2.slice(5, comma);
      const body = url2.slice(comma + 1);
      const isBase64 = base64Pattern.test(meta3);
      if (isBase64) {
        return estimateBase64(body);
      }
      let bytes = 0;
      for (let i = 0, len = body.length; i < len; i++) {
        const c = body.charCodeAt(i);
        if (c === 37 && isPercentEncodedByte(body, i, len)) {
          bytes += 1;
          i += 2;
        } else if (c < 128) {
          bytes += 1;
        } else if (c < 2048) {
          bytes += 2;
        } else if (c >= 55296 && c <= 56319 && i + 1 < len) {
          const next2 = body.charCodeAt(i + 1);
          if (next2 >= 56320 && next2 <= 57343) {
            bytes += 4;
            i++;
          } else {
            bytes += 3;
          }
        } else {
          bytes += 3;
        }
      }
      return bytes;
    };
    function estimateDataURLDecodedBytes(url2) {
      const fragmentIndex = typeof url2 === "string" ? url2.indexOf("#") : -1;
      return estimateDataURLBytes(
        fragmentIndex === -1 ? url2 : url2.slice(0, fragmentIndex),
        estimatePercentDecodedBase64Bytes,
        /; *base64[\t\n\f\r ]*$/i
      );
    }
    var VERSION = "1.21.1";
    var DEFAULT_CHUNK_SIZE = 64 * 1024;
    var DEFAULT_REQUEST_OPTIONS = {
      cache: "default",
      redirect: "follow",
      referrer: "about:client",
      referrerPolicy: "",
      mode: "cors",
      integrity: "",
      keepalive: false,
      priority: "auto",
      window: null
    };
    var { isFunction } = utils$1;
    var encodeUTF8 = (str) => encodeURIComponent(str).replace(
      /%([0-9A-F]{2})/gi,
      (_, hex3) => String.fromCharCode(parseInt(hex3, 16))
    );
    var decodeURIComponentSafe = (value) => {
      if (!utils$1.isString(value)) {
        return value;
      }
      try {
        return decodeURIComponent(value);
      } catch (error) {
        return value;
      }
    };
    var test = (fn, ...args) => {
      try {
        return !!fn(...args);
      } catch (e) {
        return false;
      }
    };
    var maybeWithAuthCredentials = (url2) => {
      const protocolIndex = url2.indexOf("://");
      let urlToCheck = url2;
      if (protocolIndex !== -1) {
        urlToCheck = urlToCheck.slice(protocolIndex + 3);
      }
      return urlToCheck.includes("@") || urlToCheck.includes(":");
    };
    var factory = (env) => {
      const globalObject = utils$1.global !== void 0 && utils$1.global !== null ? utils$1.global : globalThis;
      const { ReadableStream: ReadableStream2, TextEncoder: TextEncoder2 } = globalObject;
      env = utils$1.merge.call(
        {
          skipUndefined: true
        },
        {
          Request: globalObject.Request,
          Response: globalObject.Response,
          Blob: globalObject.Blob
        },
        env
      );
      const envFetch = utils$1.hasOwnProp(env, "fetch") ? env.fetch : void 0;
      const { Request: Request2, Response, Blob: Blob2 } = env;
      const isFetchSupported = envFetch ? isFunction(envFetch) : typeof fetch === "function";
      const isRequestSupported = isFunction(Request2);
      const isResponseSupported = isFunction(Response);
      if (!isFetchSupported) {
        return false;
      }
      const isReadableStreamSupported = isFetchSupported && isFunction(ReadableStream2);
      const encodeText = isFetchSupported && (typeof TextEncoder2 === "function" ? /* @__PURE__ */ ((encoder2) => (str) => encoder2.encode(str))(new TextEncoder2()) : async (str) => new Uint8Array(await new Request2(str).arrayBuffer()));
      const supportsRequestStream = isRequestSupported && isReadableStreamSupported && test(() => {
        let duplexAccessed = false;
        const request2 = new Request2(platform.origin, {
          body: new ReadableStream2(),
          method: "POST",
          get duplex() {
            duplexAccessed = true;
            return "half";
          }
        });
        const hasContentType = request2.headers.has("Content-Type");
        if (request2.body != null) {
          request2.body.cancel();
        }
        return duplexAccessed && !hasContentType;
      });
      const supportsResponseStream = isResponseSupported && isReadableStreamSupported && test(() => utils$1.isReadableStream(new Response("").body));
      const requestDefaults = Object.assign(/* @__PURE__ */ Object.create(null), DEFAULT_REQUEST_OPTIONS);
      if (isRequestSupported && !test(() => new Request2(platform.origin, requestDefaults))) {
        delete requestDefaults.cache;
        if (!test(() => new Request2(platform.origin, requestDefaults))) {
          requestDefaults.cache = DEFAULT_REQUEST_OPTIONS.cache;
        }
      }
      const resolvers = {
        stream: supportsResponseStream && ((res) => res.body)
      };
      isFetchSupported && (() => {
        ["text", "arrayBuffer", "blob", "formData", "stream"].forEach((type) => {
          !resolvers[type] && (resolvers[type] = (res, config2) => {
            let method = res && res[type];
            if (method) {
              return method.call(res);
            }
            throw new AxiosError(
              `Response type '${type}' is not supported`,
              AxiosError.ERR_NOT_SUPPORT,
              config2
            );
          });
        });
      })();
      const getBodyLength = async (body) => {
        if (body == null) {
          return 0;
        }
        if (utils$1.isBlob(body)) {
          return body.size;
        }
        if (utils$1.isArrayBufferView(body) || utils$1.isArrayBuffer(body)) {
          return body.byteLength;
        }
        if (utils$1.isURLSearchParams(body)) {
          body = body + "";
        }
        if (utils$1.isString(body)) {
          return (await encodeText(body)).byteLength;
        }
      };
      const resolveBodyLength = async (headers, body) => {
        const length = utils$1.toFiniteNumber(headers.getContentLength());
        return length == null ? getBodyLength(body) : length;
      };
      return async (config2) => {
        let {
          url: url2,
          method,
          data,
          signal,
          cancelToken,
          timeout,
          onDownloadProgress,
          onUploadProgress,
          responseType,
          headers,
          withCredentials = "same-origin",
          fetchOptions,
          maxContentLength,
          maxBodyLength,
          maxRedirects
        } = resolveConfig(config2);
        const hasMaxContentLength = utils$1.isNumber(maxContentLength) && maxContentLength > -1;
        const hasMaxBodyLength = utils$1.isNumber(maxBodyLength) && maxBodyLength > -1;
        const own2 = (key) => utils$1.hasOwnProp(config2, key) ? config2[key] : void 0;
        let _fetch = envFetch || fetch;
        responseType = responseType ? (responseType + "").toLowerCase() : "text";
        let composedSignal = composeSignals(
          [signal, cancelToken && cancelToken.toAbortSignal()],
          timeout
        );
        let request2 = null;
        const unsubscribe = composedSignal && composedSignal.unsubscribe && (() => {
          composedSignal.unsubscribe();
        });
        let requestContentLength;
        let pendingBodyError = null;
        let pendingResponseError = null;
        const maxBodyLengthError = () => new AxiosError(
          "Request body larger than maxBodyLength limit",
          AxiosError.ERR_BAD_REQUEST,
          config2,
          request2
        );
        try {
          let auth = void 0;
          const configAuth = own2("auth");
          if (configAuth) {
            const username = utils$1.getSafeProp(configAuth, "username") || "";
            const password = utils$1.getSafeProp(configAuth, "password") || "";
            auth = {
              username,
              password
            };
          }
          let parsedURL;
          if (maybeWithAuthCredentials(url2)) {
            parsedURL = new URL(url2, platform.origin);
            if (!auth && (parsedURL.username || parsedURL.password)) {
              const urlUsername = decodeURIComponentSafe(parsedURL.username);
              const urlPassword = decodeURIComponentSafe(parsedURL.password);
              auth = {
                username: urlUsername,
                password: urlPassword
              };
            }
            if (parsedURL.username || parsedURL.password) {
              parsedURL.username = "";
              parsedURL.password = "";
              url2 = parsedURL.href;
            }
          }
          if (auth) {
            headers.delete("authorization");
            headers.set(
              "Authorization",
              "Basic " + btoa(encodeUTF8((auth.username || "") + ":" + (auth.password || "")))
            );
          }
          if (hasMaxContentLength && parsedURL && parsedURL.protocol === "data:") {
            const estimated = estimateDataURLDecodedBytes(parsedURL.href);
            if (estimated > maxContentLength) {
              throw new AxiosError(
                "maxContentLength size of " + maxContentLength + " exceeded",
                AxiosError.ERR_BAD_RESPONSE,
                config2,
                request2
              );
            }
          }
          const formContentType = utils$1.isSpecCompliantForm(data) && AxiosHeaders.from(own2("headers")).getContentType();
          let formBoundary;
          if (utils$1.isString(formContentType) && /^multipart\/form-data(?:\s*;|$)/i.test(formContentType.trim())) {
            const parameters = AxiosHeaders.parseParameters(formContentType);
            if (utils$1.hasOwnProp(parameters, "boundary")) formBoundary = parameters.boundary;
          }
          if (utils$1.isSpecCompliantForm(data) && method !== "get" && method !== "head" && (hasMaxBodyLength || onUploadProgress && supportsRequestStream || formBoundary !== void 0)) {
            data = createMultipartBody(
              data,
              Blob2,
              hasMaxBodyLength ? maxBodyLength : Infinity,
              maxBodyLengthError,
              formBoundary
            );
            headers.setContentType(formBoundary === void 0 ? data.type : formContentType);
            requestContentLength = data.size;
          }
          if (hasMaxBodyLength && method !== "get" && method !== "head") {
            const outboundLength = await getBodyLength(data);
            if (typeof outboundLength === "number" && isFinite(outboundLength)) {
              requestContentLength = outboundLength;
              if (outboundLength > maxBodyLength) {
                throw maxBodyLengthError();
              }
            }
          }
          const mustEnforceStreamBody = hasMaxBodyLength && (utils$1.isReadableStream(data) || utils$1.isStream(data));
          const trackRequestStream = (stream, onProgress, flush) => trackStream(
            stream,
            DEFAULT_CHUNK_SIZE,
            (loadedBytes) => {
              if (hasMaxBodyLength && loadedBytes > maxBodyLength) {
                throw pendingBodyError = maxBodyLengthError();
              }
              onProgress && onProgress(loadedBytes);
            },
            flush
          );
          if (supportsRequestStream && method !== "get" && method !== "head" && (onUploadProgress || mustEnforceStreamBody)) {
            requestContentLength = requestContentLength == null ? await resolveBodyLength(headers, data) : requestContentLength;
            if (requestContentLength !== 0 || mustEnforceStreamBody) {
              let _request = new Request2(url2, {
                method: "POST",
                body: data,
                duplex: "half"
              });
              let contentTypeHeader;
              if (utils$1.isFormData(data) && (contentTypeHeader = _request.headers.get("content-type"))) {
                headers.setContentType(contentTypeHeader);
              }
              if (_request.body) {
                const [onProgress, flush] = onUploadProgress && progressEventDecorator(
                  requestContentLength,
                  progressEventReducer(asyncDecorator(onUploadProgress))
                ) || [];
                data = trackRequestStream(_request.body, onProgress, flush);
              }
            }
          } else if (mustEnforceStreamBody && !isRequestSupported && isReadableStreamSupported && method !== "get" && method !== "head") {
            data = trackRequestStream(data);
          } else if (mustEnforceStreamBody && isRequestSupported && !supportsRequestStream && method !== "get" && method !== "head") {
            throw new AxiosError(
              "Stream request bodies are not supported by the current fetch implementation",
              AxiosError.ERR_NOT_SUPPORT,
              config2,
              request2
            );
          }
          if (!utils$1.isString(withCredentials)) {
            withCredentials = withCredentials ? "include" : "omit";
          }
          const isCredentialsSupported = isRequestSupported && "credentials" in Request2.prototype;
          if (utils$1.isFormData(data)) {
            const contentType = headers.getContentType();
            if (contentType && /^multipart\/form-data/i.test(contentType) && !/boundary=/i.test(contentType)) {
              headers.delete("content-type");
            }
          }
          headers.set("User-Agent", "axios/" + VERSION, false);
          const safeFetchOptions = fetchOptions == null ? fetchOptions : Object.assign(/* @__PURE__ */ Object.create(null), fetchOptions);
          if (safeFetchOptions) {
            delete safeFetchOptions.body;
            delete safeFetchOptions.headers;
            delete safeFetchOptions.method;
            delete safeFetchOptions.signal;
            delete safeFetchOptions.duplex;
            delete safeFetchOptions.credentials;
          }
          const resolvedOptions = Object.assign(/* @__PURE__ */ Object.create(null), safeFetchOptions, {
            signal: composedSignal,
            method: method.toUpperCase(),
            headers: toByteStringHeaderObject(headers.normalize()),
            body: data,
            duplex: "half",
            credentials: isCredentialsSupported ? withCredentials : void 0
          });
          if (isRequestSupported) {
            utils$1.forEach(requestDefaults, (value, key) => {
              if (resolvedOptions[key] === void 0) {
                resolvedOptions[key] = value;
              }
            });
            if (resolvedOptions.signal === void 0) {
              resolvedOptions.signal = null;
            }
            if (resolvedOptions.body === void 0) {
              resolvedOptions.body = null;
            }
          }
          if (maxRedirects === 0) {
            resolvedOptions.redirect = "manual";
            if (safeFetchOptions) {
              safeFetchOptions.redirect = "manual";
            }
          }
          request2 = isRequestSupported && new Request2(url2, resolvedOptions);
          let response = await (isRequestSupported ? _fetch(request2, safeFetchOptions) : _fetch(url2, resolvedOptions));
          const responseHeaders = AxiosHeaders.from(response.headers);
          if (hasMaxContentLength) {
            const declaredLength = utils$1.toFiniteNumber(responseHeaders.getContentLength());
            if (declaredLength != null && declaredLength > maxContentLength) {
              throw new AxiosError(
                "maxContentLength size of " + maxContentLength + " exceeded",
                AxiosError.ERR_BAD_RESPONSE,
                config2,
                request2
              );
            }
          }
          const isStreamResponse = supportsResponseStream && (responseType === "stream" || responseType === "response");
          if (supportsResponseStream && response.body && (onDownloadProgress || hasMaxContentLength || isStreamResponse && unsubscribe)) {
            const options = {};
            ["status", "statusText", "headers"].forEach((prop) => {
              options[prop] = response[prop];
            });
            const responseContentLength = utils$1.toFiniteNumber(responseHeaders.getContentLength());
            const [onProgress, flush] = onDownloadProgress && progressEventDecorator(
              responseContentLength,
              progressEventReducer(asyncDecorator(onDownloadProgress), true)
            ) || [];
            let bytesRead = 0;
            const onChunkProgress = (loadedBytes) => {
              if (hasMaxContentLength) {
                bytesRead = loadedBytes;
                if (bytesRead > maxContentLength) {
                  throw pendingResponseError = new AxiosError(
                    "maxContentLength size of " + maxContentLength + " exceeded",
                    AxiosError.ERR_BAD_RESPONSE,
                    config2,
                    request2
                  );
                }
              }
              onProgress && onProgress(loadedBytes);
            };
            response = new Response(
              trackStream(response.body, DEFAULT_CHUNK_SIZE, onChunkProgress, () => {
                flush && flush();
                unsubscribe && unsubscribe();
              }),
              options
            );
          }
          responseType = responseType || "text";
          let responseData = await resolvers[utils$1.findKey(resolvers, responseType) || "text"](
            response,
            config2
          );
          if (hasMaxContentLength && !supportsResponseStream && !isStreamResponse) {
            let materializedSize;
            if (responseData != null) {
              if (typeof responseData.byteLength === "number") {
                materializedSize = responseData.byteLength;
              } else if (typeof responseData.size === "number") {
                materializedSize = responseData.size;
              } else if (typeof responseData === "string") {
                materializedSize = typeof TextEncoder2 === "function" ? new TextEncoder2().encode(responseData).byteLength : responseData.length;
              }
            }
            if (typeof materializedSize === "number" && materializedSize > maxContentLength) {
              throw new AxiosError(
                "maxContentLength size of " + maxContentLength + " exceeded",
                AxiosError.ERR_BAD_RESPONSE,
                config2,
                request2
              );
            }
          }
          !isStreamResponse && unsubscribe && unsubscribe();
          return await new Promise((resolve, reject) => {
            settle(resolve, reject, {
              data: responseData,
              headers: AxiosHeaders.from(response.headers),
              status: response.status,
              statusText: response.statusText,
              config: config2,
              request: request2
            });
          });
        } catch (err) {
          unsubscribe && unsubscribe();
          if (composedSignal && composedSignal.aborted && composedSignal.reason instanceof AxiosError) {
            const canceledError = composedSignal.reason;
            canceledError.config = config2;
            request2 && (canceledError.request = request2);
            if (err !== canceledError) {
              Object.defineProperty(canceledError, "cause", {
                __proto__: null,
                value: err,
                writable: true,
                enumerable: false,
                configurable: true
              });
            }
            throw canceledError;
          }
          if (pendingBodyError) {
            request2 && !pendingBodyError.request && (pendingBodyError.request = request2);
            throw pendingBodyError;
          }
          if (pendingResponseError) {
            throw pendingResponseError;
          }
          if (err instanceof AxiosError) {
            request2 && !err.request && (err.request = request2);
            throw err;
          }
          if (err && err.name === "TypeError" && /Load failed|fetch/i.test(err.message)) {
            const networkError = new AxiosError(
              "Network Error",
              AxiosError.ERR_NETWORK,
              config2,
              request2,
              err && err.response
            );
            Object.defineProperty(networkError, "cause", {
              __proto__: null,
              value: err.cause || err,
              writable: true,
              enumerable: false,
              configurable: true
            });
            throw networkError;
          }
          throw AxiosError.from(err, err && err.code, config2, request2, err && err.response);
        }
      };
    };
    var seedCache = /* @__PURE__ */ new Map();
    var getFetch = (config2) => {
      const env = /* @__PURE__ */ Object.create(null);
      const configuredEnv = config2 && utils$1.hasOwnProp(config2, "env") && config2.env;
      ["fetch", "Request", "Response", "Blob"].forEach((key) => {
        if (configuredEnv && utils$1.hasOwnProp(configuredEnv, key)) {
          env[key] = configuredEnv[key];
        }
      });
      const { fetch: fetch2, Request: Request2, Response, Blob: Blob2 } = env;
      const seeds = [Request2, Response, fetch2, Blob2];
      let len = seeds.length, i = len, seed, target, map2 = seedCache;
      while (i--) {
        seed = seeds[i];
        target = map2.get(seed);
        target === void 0 && map2.set(seed, target = i ? /* @__PURE__ */ new Map() : factory(env));
        map2 = target;
      }
      return target;
    };
    getFetch();
    var knownAdapters = {
      http: httpAdapter,
      xhr: xhrAdapter,
      fetch: {
        get: getFetch
      }
    };
    utils$1.forEach(knownAdapters, (fn, value) => {
      if (fn) {
        try {
          Object.defineProperty(fn, "name", { __proto__: null, value });
        } catch (e) {
        }
        Object.defineProperty(fn, "adapterName", { __proto__: null, value });
      }
    });
    var renderReason = (reason) => `- ${reason}`;
    var isResolvedHandle = (adapter) => utils$1.isFunction(adapter) || adapter === null || adapter === false;
    function getAdapter(adapters2, config2) {
      adapters2 = utils$1.isArray(adapters2) ? adapters2 : [adapters2];
      const { length } = adapters2;
      let nameOrAdapter;
      let adapter;
      const rejectedReasons = {};
      for (let i = 0; i < length; i++) {
        nameOrAdapter = adapters2[i];
        let id;
        adapter = nameOrAdapter;
        if (!isResolvedHandle(nameOrAdapter)) {
          adapter = knownAdapters[(id = String(nameOrAdapter)).toLowerCase()];
          if (adapter === void 0) {
            throw new AxiosError(`Unknown adapter '${id}'`);
          }
        }
        if (adapter && (utils$1.isFunction(adapter) || (adapter = adapter.get(config2)))) {
          break;
        }
        rejectedReasons[id || "#" + i] = adapter;
      }
      if (!adapter) {
        const reasons = Object.entries(rejectedReasons).map(
          ([id, state]) => `adapter ${id} ` + (state === false ? "is not supported by the environment" : "is not available in the build")
        );
        let s = length ? reasons.length > 1 ? "since :\n" + reasons.map(renderReason).join("\n") : " " + renderReason(reasons[0]) : "as no adapter specified";
        throw new AxiosError(
          `There is no suitable adapter to dispatch the request ` + s,
          AxiosError.ERR_NOT_SUPPORT
        );
      }
      return adapter;
    }
    var adapters = {
      /**
       * Resolve an adapter from a list of adapter names or functions.
       * @type {Function}
       */
      getAdapter,
      /**
       * Exposes all known adapters
       * @type {Object<string, Function|Object>}
       */
      adapters: knownAdapters
    };
    function throwIfCancellationRequested(config2) {
      if (config2.cancelToken) {
        config2.cancelToken.throwIfRequested();
      }
      if (config2.signal && config2.signal.aborted) {
        throw new CanceledError(null, config2);
      }
    }
    function resolveClock() {
      return typeof performance !== "undefined" && utils$1.isFunction(performance.now) ? () => performance.now() : Date.now;
    }
    function elapsedSince(now, start) {
      return Math.max(0, Math.round(now() - start));
    }
    function dispatchRequest(_config) {
      const config2 = utils$1.toSafeFlatObject(_config);
      throwIfCancellationRequested(config2);
      config2.headers = AxiosHeaders.from(utils$1.getSafeProp(config2, "headers"));
      config2.data = transformData.call(config2, config2.transformRequest);
      if (["post", "put", "patch"].indexOf(config2.method) !== -1) {
        config2.headers.setContentType("application/x-www-form-urlencoded", false);
      }
      const adapter = adapters.getAdapter(config2.adapter || defaults.adapter, config2);
      const now = resolveClock();
      const start = now();
      return adapter(config2).then(
        function onAdapterResolution(response) {
          throwIfCancellationRequested(config2);
          response.duration = elapsedSince(now, start);
          config2.response = response;
          try {
            response.data = transformData.call(config2, config2.transformResponse, response);
          } finally {
            delete config2.response;
          }
          response.headers = AxiosHeaders.from(response.headers);
          return response;
        },
        function onAdapterRejection(reason) {
          if (!isCancel(reason)) {
            throwIfCancellationRequested(config2);
            if (reason && reason.response) {
              reason.response.duration = elapsedSince(now, start);
              config2.response = reason.response;
              try {
                reason.response.data = transformData.call(
                  config2,
                  config2.transformResponse,
                  reason.response
                );
              } finally {
                delete config2.response;
              }
              reason.response.headers = AxiosHeaders.from(reason.response.headers);
            }
          }
          return Promise.reject(reason);
        }
      );
    }
    var validators$1 = {};
    ["object", "boolean", "number", "function", "string", "symbol"].forEach((type, i) => {
      validators$1[type] = function validator2(thing) {
        return typeof thing === type || "a" + (i < 1 ? "n " : " ") + type;
      };
    });
    var deprecatedWarnings = {};
    validators$1.transitional = function transitional(validator2, version, message) {
      function formatMessage(opt, desc) {
        return "[Axios v" + VERSION + "] Transitional option '" + opt + "'" + desc + (message ? ". " + message : "");
      }
      return (value, opt, opts) => {
        if (validator2 === false) {
          throw new AxiosError(
            formatMessage(opt, " has been removed" + (version ? " in " + version : "")),
            AxiosError.ERR_DEPRECATED
          );
        }
        if (version && !deprecatedWarnings[opt]) {
          deprecatedWarnings[opt] = true;
          console.warn(
            formatMessage(
              opt,
              " has been deprecated since v" + version + " and will be removed in the near future"
            )
          );
        }
        return validator2 ? validator2(value, opt, opts) : true;
      };
    };
    validators$1.spelling = function spelling(correctSpelling) {
      return (value, opt) => {
        console.warn(`${opt} is likely a misspelling of ${correctSpelling}`);
        return true;
      };
    };
    function assertOptions(options, schema, allowUnknown) {
      if (typeof options !== "object" || options === null) {
        throw new AxiosError("options must be an object", AxiosError.ERR_BAD_OPTION_VALUE);
      }
      const keys = Object.keys(options);
      let i = keys.length;
      while (i-- > 0) {
        const opt = keys[i];
        const validator2 = Object.prototype.hasOwnProperty.call(schema, opt) ? schema[opt] : void 0;
        if (validator2) {
          const value = options[opt];
          const result = value === void 0 || validator2(value, opt, options);
          if (result !== true) {
            throw new AxiosError(
              "option " + opt + " must be " + result,
              AxiosError.ERR_BAD_OPTION_VALUE
            );
          }
          continue;
        }
        if (allowUnknown !== true) {
          throw new AxiosError("Unknown option " + opt, AxiosError.ERR_BAD_OPTION);
        }
      }
    }
    var validator = {
      assertOptions,
      validators: validators$1
    };
    var validators = validator.validators;
    var isHeadersBucket = (value) => {
      if (value == null || utils$1.isPlainObject(value) || value instanceof AxiosHeaders) {
        return true;
      }
      try {
        return utils$1.isObject(value) && utils$1.getSafeProp(value, Symbol.toStringTag) === "AxiosHeaders" && [
          "toJSON",
          "set",
          "get",
          "has",
          "delete",
          "clear",
          "normalize",
          "concat",
          "toString",
          Symbol.iterator
        ].every((method) => utils$1.isFunction(utils$1.getSafeProp(value, method)));
      } catch (e) {
        return false;
      }
    };
    var Axios = class {
      constructor(instanceConfig) {
        this.defaults = instanceConfig || {};
        this.interceptors = {
          request: new InterceptorManager(),
          response: new InterceptorManager()
        };
      }
      /**
       * Dispatch a request
       *
       * @param {String|Object} configOrUrl The config specific for this request (merged with this.defaults)
       * @param {?Object} config
       *
       * @returns {Promise} The Promise to be fulfilled
       */
      async request(configOrUrl, config2) {
        try {
          return await this._request(configOrUrl, config2);
        } catch (err) {
          if (err instanceof Error) {
            try {
              let dummy = {};
              Error.captureStackTrace ? Error.captureStackTrace(dummy) : dummy = new Error();
              const dummyStack = dummy.stack;
              let stack = "";
              if (typeof dummyStack === "string") {
                const firstNewlineIndex = dummyStack.indexOf("\n");
                stack = firstNewlineIndex === -1 ? "" : dummyStack.slice(firstNewlineIndex + 1);
              }
              if (!err.stack) {
                err.stack = stack;
              } else if (stack) {
                const firstNewlineIndex = stack.indexOf("\n");
                const secondNewlineIndex = firstNewlineIndex === -1 ? -1 : stack.indexOf("\n", firstNewlineIndex + 1);
                const duplicateCheckSuffix = secondNewlineIndex === -1 ? stack : stack.slice(secondNewlineIndex + 1);
                const currentStack = String(err.stack);
                const causeIndex = getCauseStackIndex(err, currentStack);
                const stackHead = causeIndex === -1 ? currentStack : currentStack.slice(0, causeIndex);
                const causeSection = causeIndex === -1 ? "" : currentStack.slice(causeIndex);
                if (!stackHead.endsWith(duplicateCheckSuffix)) {
                  err.stack = stackHead + "\n" + stack + causeSection;
                }
              }
            } catch (e) {
            }
          }
          throw err;
        }
      }
      _request(configOrUrl, config2) {
        if (typeof configOrUrl === "string") {
          config2 = config2 || {};
          config2.url = configOrUrl;
        } else {
          config2 = configOrUrl || {};
        }
        config2 = mergeConfig(this.defaults, config2);
        const { transitional, paramsSerializer, headers } = config2;
        if (transitional !== void 0) {
          validator.assertOptions(
            transitional,
            {
              silentJSONParsing: validators.transitional(validators.boolean),
              forcedJSONParsing: validators.transitional(validators.boolean),
              clarifyTimeoutError: validators.transitional(validators.boolean),
              legacyInterceptorReqResOrdering: validators.transitional(validators.boolean),
              advertiseZstdAcceptEncoding: validators.transitional(validators.boolean),
              validateStatusUndefinedResolves: validators.transitional(validators.boolean),
              encodeBasicAuthUsername: validators.transitional(validators.boolean)
            },
            false
          );
        }
        if (paramsSerializer != null) {
          if (utils$1.isFunction(paramsSerializer)) {
            config2.paramsSerializer = {
              serialize: paramsSerializer
            };
          } else {
            validator.assertOptions(
              paramsSerializer,
              {
                encode: validators.function,
                serialize: validators.function
              },
              true
            );
          }
        }
        if (config2.allowAbsoluteUrls !== void 0) ;
        else if (utils$1.hasOwnProp(this.defaults, "allowAbsoluteUrls") && this.defaults.allowAbsoluteUrls !== void 0) {
          config2.allowAbsoluteUrls = this.defaults.allowAbsoluteUrls;
        } else {
          config2.allowAbsoluteUrls = true;
        }
        validator.assertOptions(
          config2,
          {
            baseUrl: validators.spelling("baseURL"),
            withXsrfToken: validators.spelling("withXSRFToken")
          },
          true
        );
        config2.method = (utils$1.getSafeProp(config2, "method") || utils$1.getSafeProp(this.defaults, "method") || "get").toLowerCase();
        const commonHeaders = utils$1.getSafeProp(headers, "common");
        const methodHeaders = utils$1.getSafeProp(headers, config2.method);
        const contextHeaders = headers && utils$1.merge(
          isHeadersBucket(commonHeaders) ? commonHeaders : void 0,
          isHeadersBucket(methodHeaders) ? methodHeaders : void 0
        );
        headers && utils$1.forEach(methodList.concat("common"), (method) => {
          if (isHeadersBucket(utils$1.getSafeProp(headers, method))) {
            delete headers[method];
          }
        });
        config2.headers = AxiosHeaders.concat(contextHeaders, headers);
        const requestInterceptorChain = [];
        let synchronousRequestInterceptors = true;
        this.interceptors.request.forEach(function unshiftRequestInterceptors(interceptor) {
          if (typeof interceptor.runWhen === "function" && interceptor.runWhen(config2) === false) {
            return;
          }
          synchronousRequestInterceptors = synchronousRequestInterceptors && interceptor.synchronous;
          const transitional2 = config2.transitional || transitionalDefaults;
          const legacyInterceptorReqResOrdering = transitional2 && transitional2.legacyInterceptorReqResOrdering;
          if (legacyInterceptorReqResOrdering) {
            requestInterceptorChain.unshift(interceptor.fulfilled, interceptor.rejected);
          } else {
            requestInterceptorChain.push(interceptor.fulfilled, interceptor.rejected);
          }
        });
        const responseInterceptorChain = [];
        this.interceptors.response.forEach(function pushResponseInterceptors(interceptor) {
          responseInterceptorChain.push(interceptor.fulfilled, interceptor.rejected);
        });
        let promise2;
        let i = 0;
        let len;
        if (!synchronousRequestInterceptors) {
          const chain = [dispatchRequest.bind(this), void 0];
          chain.unshift(...requestInterceptorChain);
          chain.push(...responseInterceptorChain);
          len = chain.length;
          promise2 = Promise.resolve(config2);
          while (i < len) {
            promise2 = promise2.then(chain[i++], chain[i++]);
          }
          return promise2;
        }
        len = requestInterceptorChain.length;
        let newConfig = config2;
        while (i < len) {
          const onFulfilled = requestInterceptorChain[i++];
          const onRejected = requestInterceptorChain[i++];
          try {
            newConfig = onFulfilled ? onFulfilled(newConfig) : newConfig;
          } catch (error) {
            if (!onRejected) {
              promise2 = Promise.reject(error);
              break;
            }
            try {
              const rejectedResult = onRejected.call(this, error);
              if (utils$1.isThenable(rejectedResult)) {
                promise2 = Promise.resolve(rejectedResult).then(
                  () => dispatchRequest.call(this, newConfig)
                );
              }
            } catch (rejectedError) {
              promise2 = Promise.reject(rejectedError);
            }
            break;
          }
        }
        if (!promise2) {
          try {
            promise2 = dispatchRequest.call(this, newConfig);
          } catch (error) {
            promise2 = Promise.reject(error);
          }
        }
        i = 0;
        len = responseInterceptorChain.length;
        while (i < len) {
          promise2 = promise2.then(responseInterceptorChain[i++], responseInterceptorChain[i++]);
        }
        return promise2;
      }
      getUri(config2) {
        config2 = mergeConfig(this.defaults, config2);
        const fullPath = buildFullPath(config2.baseURL, config2.url, config2.allowAbsoluteUrls, config2);
        return buildURL(fullPath, config2.params, config2.paramsSerializer);
      }
    };
    utils$1.forEach(["delete", "get", "head", "options"], function forEachMethodNoData(method) {
      Axios.prototype[method] = async function(url2, config2) {
        return this.request(
          mergeConfig(config2 || {}, {
            method,
            url: url2,
            data: config2 && utils$1.hasOwnProp(config2, "data") ? config2.data : void 0
          })
        );
      };
    });
    utils$1.forEach(["post", "put", "patch", "query"], function forEachMethodWithData(method) {
      function generateHTTPMethod(isForm) {
        return async function httpMethod(url2, data, config2) {
          return this.request(
            mergeConfig(config2 || {}, {
              method,
              headers: isForm ? {
                "Content-Type": "multipart/form-data"
              } : {},
              url: url2,
              data
            })
          );
        };
      }
      Axios.prototype[method] = generateHTTPMethod();
      if (method !== "query") {
        Axios.prototype[method + "Form"] = generateHTTPMethod(true);
      }
    });
    var CancelToken = class _CancelToken {
      constructor(executor) {
        if (typeof executor !== "function") {
          throw new TypeError("executor must be a function.");
        }
        let resolvePromise;
        this.promise = new Promise(function promiseExecutor(resolve) {
          resolvePromise = resolve;
        });
        const token2 = this;
        this.promise.then((cancel2) => {
          if (!token2._listeners) return;
          let i = token2._listeners.length;
          while (i-- > 0) {
            token2._listeners[i](cancel2);
          }
          token2._listeners = null;
        });
        this.promise.then = (onfulfilled) => {
          let _resolve;
          const promise2 = new Promise((resolve) => {
            token2.subscribe(resolve);
            _resolve = resolve;
          }).then(onfulfilled);
          promise2.cancel = function reject() {
            token2.unsubscribe(_resolve);
          };
          return promise2;
        };
        executor(function cancel2(message, config2, request2) {
          if (token2.reason) {
            return;
          }
          token2.reason = new CanceledError(message, config2, request2);
          resolvePromise(token2.reason);
        });
      }
      /**
       * Throws a `CanceledError` if cancellation has been requested.
       */
      throwIfRequested() {
        if (this.reason) {
          throw this.reason;
        }
      }
      /**
       * Subscribe to the cancel signal
       */
      subscribe(listener) {
        if (this.reason) {
          listener(this.reason);
          return;
        }
        if (this._listeners) {
          this._listeners.push(listener);
        } else {
          this._listeners = [listener];
        }
      }
      /**
       * Unsubscribe from the cancel signal
       */
      unsubscribe(listener) {
        if (!this._listeners) {
          return;
        }
        const index = this._listeners.indexOf(listener);
        if (index !== -1) {
          this._listeners.splice(index, 1);
        }
      }
      toAbortSignal() {
        const controller = new AbortController();
        const abort = (err) => {
          controller.abort(err);
        };
        this.subscribe(abort);
        controller.signal.unsubscribe = () => this.unsubscribe(abort);
        return controller.signal;
      }
      /**
       * Returns an object that contains a new `CancelToken` and a function that, when called,
       * cancels the `CancelToken`.
       */
      static source() {
        let cancel2;
        const token2 = new _CancelToken(function executor(c) {
          cancel2 = c;
        });
        return {
          token: token2,
          cancel: cancel2
        };
      }
    };
    function spread(callback) {
      return function wrap(arr) {
        return callback.apply(null, arr);
      };
    }
    function isAxiosError(payload) {
      return utils$1.isObject(payload) && payload.isAxiosError === true;
    }
    var HttpStatusCode = {
      Continue: 100,
      SwitchingProtocols: 101,
      Processing: 102,
      EarlyHints: 103,
      Ok: 200,
      Created: 201,
      Accepted: 202,
      NonAuthoritativeInformation: 203,
      NoContent: 204,
      ResetContent: 205,
      PartialContent: 206,
      MultiStatus: 207,
      AlreadyReported: 208,
      ImUsed: 226,
      MultipleChoices: 300,
      MovedPermanently: 301,
      Found: 302,
      SeeOther: 303,
      NotModified: 304,
      UseProxy: 305,
      Unused: 306,
      TemporaryRedirect: 307,
      PermanentRedirect: 308,
      BadRequest: 400,
      Unauthorized: 401,
      PaymentRequired: 402,
      Forbidden: 403,
      NotFound: 404,
      MethodNotAllowed: 405,
      NotAcceptable: 406,
      ProxyAuthenticationRequired: 407,
      RequestTimeout: 408,
      Conflict: 409,
      Gone: 410,
      LengthRequired: 411,
      PreconditionFailed: 412,
      /**
       * @deprecated Use `ContentTooLarge` instead.
       */
      PayloadTooLarge: 413,
      ContentTooLarge: 413,
      UriTooLong: 414,
      UnsupportedMediaType: 415,
      RangeNotSatisfiable: 416,
      ExpectationFailed: 417,
      ImATeapot: 418,
      MisdirectedRequest: 421,
      /**
       * @deprecated Use `UnprocessableContent` instead.
       */
      UnprocessableEntity: 422,
      UnprocessableContent: 422,
      Locked: 423,
      FailedDependency: 424,
      TooEarly: 425,
      UpgradeRequired: 426,
      PreconditionRequired: 428,
      TooManyRequests: 429,
      RequestHeaderFieldsTooLarge: 431,
      UnavailableForLegalReasons: 451,
      InternalServerError: 500,
      NotImplemented: 501,
      BadGateway: 502,
      ServiceUnavailable: 503,
      GatewayTimeout: 504,
      HttpVersionNotSupported: 505,
      VariantAlsoNegotiates: 506,
      InsufficientStorage: 507,
      LoopDetected: 508,
      NotExtended: 510,
      NetworkAuthenticationRequired: 511,
      WebServerReturnsAnUnknownError: 520,
      WebServerIsDown: 521,
      ConnectionTimedOut: 522,
      OriginIsUnreachable: 523,
      TimeoutOccurred: 524,
      SslHandshakeFailed: 525,
      InvalidSslCertificate: 526
    };
    Object.entries(HttpStatusCode).forEach(([key, value]) => {
      if (HttpStatusCode[value] === void 0) {
        HttpStatusCode[value] = key;
      }
    });
    function createInstance(defaultConfig) {
      const context = new Axios(defaultConfig);
      const instance = bind(Axios.prototype.request, context);
      utils$1.extend(instance, Axios.prototype, context, { allOwnKeys: true });
      utils$1.extend(instance, context, null, { allOwnKeys: true });
      instance.create = function create2(instanceConfig) {
        return createInstance(mergeConfig(defaultConfig, instanceConfig));
      };
      return instance;
    }
    var axios2 = createInstance(defaults);
    axios2.Axios = Axios;
    axios2.CanceledError = CanceledError;
    axios2.CancelToken = CancelToken;
    axios2.isCancel = isCancel;
    axios2.VERSION = VERSION;
    axios2.toFormData = toFormData;
    axios2.AxiosError = AxiosError;
    axios2.Cancel = axios2.CanceledError;
    axios2.all = function all(promises) {
      return Promise.all(promises);
    };
    axios2.spread = spread;
    axios2.isAxiosError = isAxiosError;
    axios2.mergeConfig = mergeConfig;
    axios2.AxiosHeaders = AxiosHeaders;
    axios2.formToJSON = (thing) => formDataToJSON(utils$1.isHTMLForm(thing) ? new FormData(thing) : thing);
    axios2.getAdapter = adapters.getAdapter;
    axios2.HttpStatusCode = HttpStatusCode;
    axios2.default = axios2;
    module.exports = axios2;
  }
});

// node_modules/dots-wrapper/dist/common/create-context/create-context.js
var require_create_context = __commonJS({
  "node_modules/dots-wrapper/dist/common/create-context/create-context.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.createContext = void 0;
    var createContext2 = ({ axios: axios2, requestTimeoutInMs = 1e3 * 15, endpoint = "https://api.digitalocean.com/v2", token: token2 }) => {
      const headers = Object.freeze({
        "Authorization": `Bearer ${token2}`,
        "Content-Type": "application/json"
      });
      const httpClient = axios2.create({
        baseURL: endpoint,
        headers,
        timeout: requestTimeoutInMs
      });
      return Object.freeze({ endpoint, httpClient });
    };
    exports.createContext = createContext2;
  }
});

// packages/base/build/src/clock.js
import { setTimeout as setTimeout2 } from "node:timers/promises";
var systemClock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  sleep: async (milliseconds, signal) => {
    try {
      await setTimeout2(milliseconds, void 0, signal ? { signal } : {});
    } catch (error) {
      throw signal?.aborted ? signal.reason : error;
    }
  }
};

// packages/base/build/src/git-failure.js
var words = [
  [/^fatal: repository '.*' not found/m, { kind: "refused", reason: "not-found" }],
  [
    /^fatal: (?:Authentication failed for|could not read (?:Username|Password) for)/m,
    { kind: "refused", reason: "unauthorized" }
  ],
  // What the server itself says within the protocol is about what was asked.
  [/^(?:fatal: )?(?:remote error: |error: Server does not allow|fatal: couldn't find remote ref)/m, { kind: "other" }],
  [
    /Could not resolve (?:host|proxy)|Failed to connect|Couldn't connect|Connection refused|Network is unreachable/,
    { kind: "unavailable", reason: "network" }
  ],
  // Everything else that keeps it from speaking to the server: a reset, a stall, TLS.
  [/^fatal: unable to access '/m, { kind: "unavailable", reason: "service-error" }],
  // A page in place of an answer: HTML with 200, a login page that it was led to.
  [
    /info\/refs not valid: |protocol error: |invalid server response|unable to update url base from redirection/,
    { kind: "unavailable", reason: "service-error" }
  ],
  // An answer that ends in the middle.
  [
    /RPC failed|hung up|early EOF|unexpected disconnect|expected .*flush|unexpected (?:end|EOF)/,
    { kind: "unavailable", reason: "service-error" }
  ]
];
function judgeGit(stderr) {
  const status2 = Number(/(?:returned error: |RPC failed; HTTP )(\d{3})\b/.exec(stderr)?.[1]);
  if (status2 === 401)
    return { kind: "refused", reason: "unauthorized" };
  if (status2 === 403)
    return { kind: "refused", reason: "forbidden" };
  if (status2 === 404 || status2 === 410)
    return { kind: "refused", reason: "not-found" };
  if (status2 === 429)
    return { kind: "unavailable", reason: "rate-limited" };
  if (status2)
    return { kind: "unavailable", reason: "service-error" };
  return words.find(([pattern]) => pattern.test(stderr))?.[1] ?? { kind: "other" };
}
function lastWords(stderr) {
  const lines = stderr.trim().split("\n");
  const last = lines.findLast((line) => !/^\s/.test(line)) ?? "";
  return last.slice(0, 300);
}

// packages/base/build/src/look.js
async function lookAt(asked) {
  const [settled] = await Promise.allSettled([asked]);
  return settled.status === "fulfilled" ? { kind: "seen", value: settled.value } : { kind: "failed", error: toStagingError(settled.reason) };
}

// packages/base/build/src/parse-json.js
function notJson(service, path, body, form = "JSON") {
  return new StagingError("service-error", `${service}'s answer to ${path} is no ${form}: ${whatIs(body)}`, {
    hint: proxyHint(service)
  });
}
function proxyHint(service) {
  return `Is a proxy between the runner and ${service}? If not, run it again.`;
}
function answeredInstead(request2, detail = "what came in its place is a page of HTML") {
  const { service, method, path } = request2;
  return new ApiError({ service, method, path, status: 0, detail }, { reason: "service-error", hint: proxyHint(service) });
}
function isPage(body) {
  return typeof body === "string" && /^\s*<(!doctype\s+html|html)\b/i.test(body);
}
function whatIs(body) {
  const text = body.trim();
  if (text === "")
    return "it is empty";
  return text.startsWith("<") ? "it is a page of HTML" : "it breaks off, or is something else";
}

// packages/base/build/src/retry-pause.js
var patience = 6e4;
var longestPause = 5e3;
var silence = /* @__PURE__ */ new Set([0, 502, 503, 504]);
function retryPause({ status: status2, attempt, most, known, elapsed }) {
  const waits = known && silence.has(status2) && elapsed < patience;
  return attempt < most || waits ? Math.min(longestPause, 250 * 2 ** (attempt - 1)) : void 0;
}

// packages/base/build/src/wait-until.js
async function waitUntil(observe, options) {
  const { awaited, clock, deadline, log, first = 250, most = 1e4 } = options;
  const started = clock.monotonic();
  let pause2 = first;
  let lastSeen = "";
  for (; ; ) {
    const observation = await observe();
    if (observation.kind === "done")
      return observation.value;
    if (observation.seen !== lastSeen) {
      lastSeen = observation.seen;
      log.info(`waiting for ${awaited}: ${lastSeen}`);
    }
    if (deadline.remaining() <= pause2)
      throw new WaitTimeoutError(awaited, lastSeen, clock.monotonic() - started);
    await clock.sleep(pause2, deadline.signal);
    pause2 = Math.min(most, pause2 * 1.5);
  }
}

// packages/digitalocean/build/src/identifier.js
function segment(identifier) {
  const text = String(identifier);
  if (!/^[A-Za-z0-9_*@][A-Za-z0-9_.:*@-]{0,254}$/.test(text))
    throw new StagingError("internal", `${JSON.stringify(text)} is not an identifier of DigitalOcean's`);
  return encodeURIComponent(text);
}

// packages/digitalocean/build/src/collection.js
var Collection = class {
  transport;
  path;
  #plural;
  #item;
  #one;
  constructor(transport, path, plural2, item, one2) {
    this.transport = transport;
    this.path = path;
    this.#plural = plural2;
    this.#item = item;
    this.#one = one2;
  }
  /** All of them, all pages. */
  list(query2 = {}) {
    return this.transport.list(this.path, this.#plural, this.#item, query2);
  }
  /** Undefined when there is none: 404, twice. */
  find(id) {
    return this.transport.find(`${this.path}/${segment(id)}`, this.#one);
  }
  /** Undefined when one answer says that there is none: for who looks again anyway. */
  glimpse(id) {
    return this.transport.glimpse(`${this.path}/${segment(id)}`, this.#one);
  }
  get(id) {
    return this.transport.get(`${this.path}/${segment(id)}`, this.#one);
  }
  /** Asks for the deletion, which may still be going on when this returns. False when there is none to delete: 404. */
  delete(id) {
    return this.transport.delete(`${this.path}/${segment(id)}`);
  }
};

// node_modules/zod/v4/classic/external.js
var external_exports = {};
__export(external_exports, {
  $brand: () => $brand,
  $input: () => $input,
  $output: () => $output,
  INVALID: () => INVALID,
  NEVER: () => NEVER,
  TimePrecision: () => TimePrecision,
  ZodAny: () => ZodAny,
  ZodArray: () => ZodArray,
  ZodBase64: () => ZodBase64,
  ZodBase64URL: () => ZodBase64URL,
  ZodBigInt: () => ZodBigInt,
  ZodBigIntFormat: () => ZodBigIntFormat,
  ZodBoolean: () => ZodBoolean,
  ZodCIDRv4: () => ZodCIDRv4,
  ZodCIDRv6: () => ZodCIDRv6,
  ZodCUID: () => ZodCUID,
  ZodCUID2: () => ZodCUID2,
  ZodCatch: () => ZodCatch,
  ZodCodec: () => ZodCodec,
  ZodCompileAsyncError: () => ZodCompileAsyncError,
  ZodCompileUnsupportedError: () => ZodCompileUnsupportedError,
  ZodCreditCard: () => ZodCreditCard,
  ZodCustom: () => ZodCustom,
  ZodCustomStringFormat: () => ZodCustomStringFormat,
  ZodDate: () => ZodDate,
  ZodDefault: () => ZodDefault,
  ZodDiscriminatedUnion: () => ZodDiscriminatedUnion,
  ZodE164: () => ZodE164,
  ZodEmail: () => ZodEmail,
  ZodEmoji: () => ZodEmoji,
  ZodEnum: () => ZodEnum,
  ZodError: () => ZodError,
  ZodExactOptional: () => ZodExactOptional,
  ZodFile: () => ZodFile,
  ZodFirstPartyTypeKind: () => ZodFirstPartyTypeKind,
  ZodFunction: () => ZodFunction,
  ZodGUID: () => ZodGUID,
  ZodIBAN: () => ZodIBAN,
  ZodIPv4: () => ZodIPv4,
  ZodIPv6: () => ZodIPv6,
  ZodISODate: () => ZodISODate,
  ZodISODateTime: () => ZodISODateTime,
  ZodISODuration: () => ZodISODuration,
  ZodISOTime: () => ZodISOTime,
  ZodInstanceOf: () => ZodInstanceOf,
  ZodIntersection: () => ZodIntersection,
  ZodIssueCode: () => ZodIssueCode,
  ZodJWT: () => ZodJWT,
  ZodKSUID: () => ZodKSUID,
  ZodLazy: () => ZodLazy,
  ZodLiteral: () => ZodLiteral,
  ZodMAC: () => ZodMAC,
  ZodMap: () => ZodMap,
  ZodNaN: () => ZodNaN,
  ZodNanoID: () => ZodNanoID,
  ZodNever: () => ZodNever,
  ZodNonOptional: () => ZodNonOptional,
  ZodNull: () => ZodNull,
  ZodNullable: () => ZodNullable,
  ZodNumber: () => ZodNumber,
  ZodNumberFormat: () => ZodNumberFormat,
  ZodObject: () => ZodObject,
  ZodOptional: () => ZodOptional,
  ZodPipe: () => ZodPipe,
  ZodPrefault: () => ZodPrefault,
  ZodPreprocess: () => ZodPreprocess,
  ZodPromise: () => ZodPromise,
  ZodReadonly: () => ZodReadonly,
  ZodRealError: () => ZodRealError,
  ZodRecord: () => ZodRecord,
  ZodSet: () => ZodSet,
  ZodString: () => ZodString,
  ZodStringFormat: () => ZodStringFormat,
  ZodSuccess: () => ZodSuccess,
  ZodSymbol: () => ZodSymbol,
  ZodTemplateLiteral: () => ZodTemplateLiteral,
  ZodTransform: () => ZodTransform,
  ZodTuple: () => ZodTuple,
  ZodType: () => ZodType,
  ZodULID: () => ZodULID,
  ZodURL: () => ZodURL,
  ZodUUID: () => ZodUUID,
  ZodUndefined: () => ZodUndefined,
  ZodUnion: () => ZodUnion,
  ZodUnknown: () => ZodUnknown,
  ZodVoid: () => ZodVoid,
  ZodXID: () => ZodXID,
  ZodXor: () => ZodXor,
  _ZodString: () => _ZodString,
  _default: () => _default,
  _function: () => _function,
  any: () => any,
  array: () => array,
  base64: () => base64,
  base64url: () => base64url,
  bigint: () => bigint,
  boolean: () => boolean,
  catch: () => _catch,
  check: () => check,
  cidrv4: () => cidrv4,
  cidrv6: () => cidrv6,
  clone: () => clone,
  codec: () => codec,
  coerce: () => coerce_exports,
  compile: () => compile,
  config: () => config,
  core: () => core_exports,
  creditCard: () => creditCard,
  cuid: () => cuid,
  cuid2: () => cuid2,
  currencyCode: () => currencyCode2,
  custom: () => custom,
  date: () => date,
  decode: () => decode,
  decodeAsync: () => decodeAsync,
  deepPartial: () => deepPartial,
  describe: () => describe2,
  discriminatedUnion: () => discriminatedUnion,
  e164: () => e164,
  email: () => email,
  emoji: () => emoji,
  encode: () => encode,
  encodeAsync: () => encodeAsync,
  endsWith: () => _endsWith,
  enum: () => _enum,
  exactOptional: () => exactOptional,
  file: () => file,
  flattenError: () => flattenError,
  float32: () => float32,
  float64: () => float64,
  formatError: () => formatError,
  fromJSONSchema: () => fromJSONSchema,
  function: () => _function,
  getDiscriminatedOption: () => getDiscriminatedOption,
  getErrorMap: () => getErrorMap,
  globalRegistry: () => globalRegistry,
  gt: () => _gt,
  gte: () => _gte,
  guid: () => guid,
  hash: () => hash,
  hex: () => hex2,
  hostname: () => hostname2,
  httpUrl: () => httpUrl,
  iban: () => iban,
  includes: () => _includes,
  input: () => input,
  instanceof: () => _instanceof,
  int: () => int,
  int32: () => int32,
  int64: () => int64,
  intersection: () => intersection,
  invertCodec: () => invertCodec,
  ipv4: () => ipv4,
  ipv6: () => ipv6,
  iso: () => iso_exports,
  json: () => json,
  jwt: () => jwt,
  keyof: () => keyof,
  ksuid: () => ksuid,
  lazy: () => lazy,
  length: () => _length,
  literal: () => literal,
  locales: () => locales_exports,
  looseObject: () => looseObject,
  looseRecord: () => looseRecord,
  lowercase: () => _lowercase,
  lt: () => _lt,
  lte: () => _lte,
  mac: () => mac,
  map: () => map,
  maxLength: () => _maxLength,
  maxSize: () => _maxSize,
  memoizer: () => memoizer,
  meta: () => meta2,
  mime: () => _mime,
  minLength: () => _minLength,
  minSize: () => _minSize,
  multipleOf: () => _multipleOf,
  nan: () => nan,
  nanoid: () => nanoid,
  nativeEnum: () => nativeEnum,
  negative: () => _negative,
  never: () => never,
  nonnegative: () => _nonnegative,
  nonoptional: () => nonoptional,
  nonpositive: () => _nonpositive,
  normalize: () => _normalize,
  null: () => _null2,
  nullable: () => nullable,
  nullish: () => nullish,
  number: () => number,
  object: () => object,
  optional: () => optional,
  output: () => output,
  overwrite: () => _overwrite,
  parse: () => parse,
  parseAsync: () => parseAsync,
  partialRecord: () => partialRecord,
  pipe: () => pipe,
  positive: () => _positive,
  prefault: () => prefault,
  preprocess: () => preprocess,
  prettifyError: () => prettifyError,
  promise: () => promise,
  properties: () => _properties,
  property: () => _property,
  readonly: () => readonly,
  record: () => record,
  refine: () => refine,
  regex: () => _regex,
  regexes: () => regexes_exports,
  registry: () => registry,
  safeDecode: () => safeDecode,
  safeDecodeAsync: () => safeDecodeAsync,
  safeEncode: () => safeEncode,
  safeEncodeAsync: () => safeEncodeAsync,
  safeParse: () => safeParse,
  safeParseAsync: () => safeParseAsync,
  set: () => set,
  setErrorMap: () => setErrorMap,
  size: () => _size,
  slugify: () => _slugify,
  startsWith: () => _startsWith,
  strictObject: () => strictObject,
  string: () => string,
  stringFormat: () => stringFormat,
  stringbool: () => stringbool,
  success: () => success,
  superRefine: () => superRefine,
  symbol: () => symbol,
  templateLiteral: () => templateLiteral,
  toJSONSchema: () => toJSONSchema,
  toLowerCase: () => _toLowerCase,
  toUpperCase: () => _toUpperCase,
  toZod: () => toZod,
  transform: () => transform,
  treeifyError: () => treeifyError,
  trim: () => _trim,
  tuple: () => tuple,
  uint32: () => uint32,
  uint64: () => uint64,
  ulid: () => ulid,
  undefined: () => _undefined2,
  union: () => union,
  unknown: () => unknown,
  uppercase: () => _uppercase,
  url: () => url,
  util: () => util_exports,
  uuid: () => uuid,
  uuidv4: () => uuidv4,
  uuidv6: () => uuidv6,
  uuidv7: () => uuidv7,
  validate: () => validate,
  validateAsync: () => validateAsync,
  void: () => _void2,
  withParser: () => withParser,
  xid: () => xid,
  xor: () => xor
});

// node_modules/zod/v4/classic/schemas.js
var schemas_exports = {};
__export(schemas_exports, {
  ZodAny: () => ZodAny,
  ZodArray: () => ZodArray,
  ZodBase64: () => ZodBase64,
  ZodBase64URL: () => ZodBase64URL,
  ZodBigInt: () => ZodBigInt,
  ZodBigIntFormat: () => ZodBigIntFormat,
  ZodBoolean: () => ZodBoolean,
  ZodCIDRv4: () => ZodCIDRv4,
  ZodCIDRv6: () => ZodCIDRv6,
  ZodCUID: () => ZodCUID,
  ZodCUID2: () => ZodCUID2,
  ZodCatch: () => ZodCatch,
  ZodCodec: () => ZodCodec,
  ZodCreditCard: () => ZodCreditCard,
  ZodCustom: () => ZodCustom,
  ZodCustomStringFormat: () => ZodCustomStringFormat,
  ZodDate: () => ZodDate,
  ZodDefault: () => ZodDefault,
  ZodDiscriminatedUnion: () => ZodDiscriminatedUnion,
  ZodE164: () => ZodE164,
  ZodEmail: () => ZodEmail,
  ZodEmoji: () => ZodEmoji,
  ZodEnum: () => ZodEnum,
  ZodExactOptional: () => ZodExactOptional,
  ZodFile: () => ZodFile,
  ZodFunction: () => ZodFunction,
  ZodGUID: () => ZodGUID,
  ZodIBAN: () => ZodIBAN,
  ZodIPv4: () => ZodIPv4,
  ZodIPv6: () => ZodIPv6,
  ZodISODate: () => ZodISODate,
  ZodISODateTime: () => ZodISODateTime,
  ZodISODuration: () => ZodISODuration,
  ZodISOTime: () => ZodISOTime,
  ZodInstanceOf: () => ZodInstanceOf,
  ZodIntersection: () => ZodIntersection,
  ZodJWT: () => ZodJWT,
  ZodKSUID: () => ZodKSUID,
  ZodLazy: () => ZodLazy,
  ZodLiteral: () => ZodLiteral,
  ZodMAC: () => ZodMAC,
  ZodMap: () => ZodMap,
  ZodNaN: () => ZodNaN,
  ZodNanoID: () => ZodNanoID,
  ZodNever: () => ZodNever,
  ZodNonOptional: () => ZodNonOptional,
  ZodNull: () => ZodNull,
  ZodNullable: () => ZodNullable,
  ZodNumber: () => ZodNumber,
  ZodNumberFormat: () => ZodNumberFormat,
  ZodObject: () => ZodObject,
  ZodOptional: () => ZodOptional,
  ZodPipe: () => ZodPipe,
  ZodPrefault: () => ZodPrefault,
  ZodPreprocess: () => ZodPreprocess,
  ZodPromise: () => ZodPromise,
  ZodReadonly: () => ZodReadonly,
  ZodRecord: () => ZodRecord,
  ZodSet: () => ZodSet,
  ZodString: () => ZodString,
  ZodStringFormat: () => ZodStringFormat,
  ZodSuccess: () => ZodSuccess,
  ZodSymbol: () => ZodSymbol,
  ZodTemplateLiteral: () => ZodTemplateLiteral,
  ZodTransform: () => ZodTransform,
  ZodTuple: () => ZodTuple,
  ZodType: () => ZodType,
  ZodULID: () => ZodULID,
  ZodURL: () => ZodURL,
  ZodUUID: () => ZodUUID,
  ZodUndefined: () => ZodUndefined,
  ZodUnion: () => ZodUnion,
  ZodUnknown: () => ZodUnknown,
  ZodVoid: () => ZodVoid,
  ZodXID: () => ZodXID,
  ZodXor: () => ZodXor,
  _ZodString: () => _ZodString,
  _default: () => _default,
  _function: () => _function,
  any: () => any,
  array: () => array,
  base64: () => base64,
  base64url: () => base64url,
  bigint: () => bigint,
  boolean: () => boolean,
  catch: () => _catch,
  check: () => check,
  cidrv4: () => cidrv4,
  cidrv6: () => cidrv6,
  codec: () => codec,
  creditCard: () => creditCard,
  cuid: () => cuid,
  cuid2: () => cuid2,
  currencyCode: () => currencyCode2,
  custom: () => custom,
  date: () => date,
  describe: () => describe2,
  discriminatedUnion: () => discriminatedUnion,
  e164: () => e164,
  email: () => email,
  emoji: () => emoji,
  enum: () => _enum,
  exactOptional: () => exactOptional,
  file: () => file,
  float32: () => float32,
  float64: () => float64,
  function: () => _function,
  guid: () => guid,
  hash: () => hash,
  hex: () => hex2,
  hostname: () => hostname2,
  httpUrl: () => httpUrl,
  iban: () => iban,
  instanceof: () => _instanceof,
  int: () => int,
  int32: () => int32,
  int64: () => int64,
  intersection: () => intersection,
  invertCodec: () => invertCodec,
  ipv4: () => ipv4,
  ipv6: () => ipv6,
  json: () => json,
  jwt: () => jwt,
  keyof: () => keyof,
  ksuid: () => ksuid,
  lazy: () => lazy,
  literal: () => literal,
  looseObject: () => looseObject,
  looseRecord: () => looseRecord,
  mac: () => mac,
  map: () => map,
  meta: () => meta2,
  nan: () => nan,
  nanoid: () => nanoid,
  nativeEnum: () => nativeEnum,
  never: () => never,
  nonoptional: () => nonoptional,
  null: () => _null2,
  nullable: () => nullable,
  nullish: () => nullish,
  number: () => number,
  object: () => object,
  optional: () => optional,
  partialRecord: () => partialRecord,
  pipe: () => pipe,
  prefault: () => prefault,
  preprocess: () => preprocess,
  promise: () => promise,
  readonly: () => readonly,
  record: () => record,
  refine: () => refine,
  set: () => set,
  strictObject: () => strictObject,
  string: () => string,
  stringFormat: () => stringFormat,
  stringbool: () => stringbool,
  success: () => success,
  superRefine: () => superRefine,
  symbol: () => symbol,
  templateLiteral: () => templateLiteral,
  transform: () => transform,
  tuple: () => tuple,
  uint32: () => uint32,
  uint64: () => uint64,
  ulid: () => ulid,
  undefined: () => _undefined2,
  union: () => union,
  unknown: () => unknown,
  url: () => url,
  uuid: () => uuid,
  uuidv4: () => uuidv4,
  uuidv6: () => uuidv6,
  uuidv7: () => uuidv7,
  void: () => _void2,
  xid: () => xid,
  xor: () => xor
});

// node_modules/zod/v4/classic/checks.js
var checks_exports = {};
__export(checks_exports, {
  endsWith: () => _endsWith,
  gt: () => _gt,
  gte: () => _gte,
  includes: () => _includes,
  length: () => _length,
  lowercase: () => _lowercase,
  lt: () => _lt,
  lte: () => _lte,
  maxLength: () => _maxLength,
  maxSize: () => _maxSize,
  mime: () => _mime,
  minLength: () => _minLength,
  minSize: () => _minSize,
  multipleOf: () => _multipleOf,
  negative: () => _negative,
  nonnegative: () => _nonnegative,
  nonpositive: () => _nonpositive,
  normalize: () => _normalize,
  overwrite: () => _overwrite,
  positive: () => _positive,
  properties: () => _properties,
  property: () => _property,
  regex: () => _regex,
  size: () => _size,
  slugify: () => _slugify,
  startsWith: () => _startsWith,
  toLowerCase: () => _toLowerCase,
  toUpperCase: () => _toUpperCase,
  trim: () => _trim,
  uppercase: () => _uppercase
});

// node_modules/zod/v4/classic/errors.js
var _installedErrorProtos = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
function _lazyMethod(proto, key, make) {
  Object.defineProperty(proto, key, {
    configurable: true,
    enumerable: false,
    get() {
      const value = make(this);
      Object.defineProperty(this, key, { value, configurable: true, writable: true });
      return value;
    },
    set(value) {
      Object.defineProperty(this, key, { value, configurable: true, writable: true });
    }
  });
}
var initializer = (inst, issues) => {
  $ZodError.init(inst, issues);
  inst.name = "ZodError";
  const proto = Object.getPrototypeOf(inst);
  if (_installedErrorProtos.has(proto))
    return;
  _installedErrorProtos.add(proto);
  _lazyMethod(proto, "format", (self2) => (mapper) => formatError(self2, mapper));
  _lazyMethod(proto, "flatten", (self2) => (mapper) => flattenError(self2, mapper));
  _lazyMethod(proto, "addIssue", (self2) => (issue) => {
    self2.issues.push(issue);
    self2.message = JSON.stringify(self2.issues, jsonStringifyReplacer, 2);
  });
  _lazyMethod(proto, "addIssues", (self2) => (issues2) => {
    self2.issues.push(...issues2);
    self2.message = JSON.stringify(self2.issues, jsonStringifyReplacer, 2);
  });
  Object.defineProperty(proto, "isEmpty", {
    configurable: true,
    enumerable: false,
    get() {
      return this.issues.length === 0;
    }
  });
};
var ZodError = /* @__PURE__ */ $constructor("ZodError", initializer);
var ZodRealError = /* @__PURE__ */ $constructor("ZodError", initializer, void 0, {
  Parent: Error
});

// node_modules/zod/v4/classic/parse.js
var parse = /* @__PURE__ */ _parse(ZodRealError);
var parseAsync = /* @__PURE__ */ _parseAsync(ZodRealError);
var safeParse = /* @__PURE__ */ _safeParse(ZodRealError);
var safeParseAsync = /* @__PURE__ */ _safeParseAsync(ZodRealError);
var encode = /* @__PURE__ */ _encode(ZodRealError);
var decode = /* @__PURE__ */ _decode(ZodRealError);
var encodeAsync = /* @__PURE__ */ _encodeAsync(ZodRealError);
var decodeAsync = /* @__PURE__ */ _decodeAsync(ZodRealError);
var safeEncode = /* @__PURE__ */ _safeEncode(ZodRealError);
var safeDecode = /* @__PURE__ */ _safeDecode(ZodRealError);
var safeEncodeAsync = /* @__PURE__ */ _safeEncodeAsync(ZodRealError);
var safeDecodeAsync = /* @__PURE__ */ _safeDecodeAsync(ZodRealError);

// node_modules/zod/v4/classic/schemas.js
function _ensureDefaultLocale() {
  if (!globalConfig.localeError)
    config(en_default());
}
function _ensureDefaultMemoizer() {
  if (!globalConfig.memoizer)
    config({ memoizer: memoizer() });
}
var ZodType = /* @__PURE__ */ $constructor("ZodType", (inst, def) => {
  _ensureDefaultLocale();
  $ZodType.init(inst, def);
  inst.def = def;
  inst.type = def.type;
  return inst;
}, {
  check(...chks) {
    const def = this.def;
    return this.clone(util_exports.mergeDefs(def, {
      checks: [
        ...def.checks ?? [],
        ...chks.map((ch) => typeof ch === "function" ? { _zod: { check: ch, def: { check: "custom" }, onattach: [] } } : ch)
      ]
    }), { parent: true });
  },
  with(...chks) {
    return this.check(...chks);
  },
  clone(def, params) {
    return clone(this, def, params);
  },
  brand() {
    return this;
  },
  register(reg, meta3) {
    reg.add(this, meta3);
    return this;
  },
  refine(check2, params) {
    return this.check(refine(check2, params));
  },
  superRefine(refinement, params) {
    return this.check(superRefine(refinement, params));
  },
  overwrite(fn) {
    return this.check(_overwrite(fn));
  },
  optional() {
    return optional(this);
  },
  exactOptional() {
    return exactOptional(this);
  },
  nullable() {
    return nullable(this);
  },
  nullish() {
    return optional(nullable(this));
  },
  nonoptional(params) {
    return nonoptional(this, params);
  },
  array() {
    return array(this);
  },
  or(arg) {
    return union([this, arg]);
  },
  and(arg) {
    return intersection(this, arg);
  },
  transform(tx) {
    return pipe(this, transform(tx));
  },
  default(d) {
    return _default(this, d);
  },
  prefault(d) {
    return prefault(this, d);
  },
  catch(params) {
    return _catch(this, params);
  },
  pipe(target) {
    return pipe(this, target);
  },
  readonly() {
    return readonly(this);
  },
  describe(description) {
    const cl = this.clone();
    globalRegistry.add(cl, { description });
    return cl;
  },
  meta(...args) {
    if (args.length === 0)
      return globalRegistry.get(this);
    const cl = this.clone();
    globalRegistry.add(cl, args[0]);
    return cl;
  },
  isOptional() {
    return this.safeParse(void 0).success;
  },
  isNullable() {
    return this.safeParse(null).success;
  },
  apply(fn, ...args) {
    return args.length === 0 ? fn(this) : fn(this, ...args);
  },
  // Overrides core's `~standard` to add `jsonSchema`. Must stay a prototype entry: redefining it per instance demotes instances to dictionary mode.
  get "~standard"() {
    return util_exports.hide(this, "~standard", {
      ...standardProps(this),
      jsonSchema: {
        input: createStandardJSONSchemaMethod(this, "input"),
        output: createStandardJSONSchemaMethod(this, "output")
      }
    });
  },
  set "~standard"(value) {
    util_exports.own(this, "~standard", value);
  },
  parse: function _parse2(data, params) {
    return parse(this, data, params, { callee: _parse2 });
  },
  parseAsync: async function _parseAsync2(data, params) {
    return await parseAsync(this, data, params, { callee: _parseAsync2 });
  },
  safeParse(data, params) {
    return safeParse(this, data, params);
  },
  async safeParseAsync(data, params) {
    return safeParseAsync(this, data, params);
  },
  // `spa` is an alias: same function object as `safeParseAsync`, as before.
  get spa() {
    return this?.safeParseAsync;
  },
  set spa(value) {
    util_exports.own(this, "spa", value);
  },
  validate(data, params) {
    return validate(this, data, params);
  },
  validateAsync(data, params) {
    return validateAsync(this, data, params);
  },
  encode: function _encode2(data, params) {
    return encode(this, data, params, { callee: _encode2 });
  },
  decode: function _decode2(data, params) {
    return decode(this, data, params, { callee: _decode2 });
  },
  encodeAsync: async function _encodeAsync2(data, params) {
    return await encodeAsync(this, data, params, { callee: _encodeAsync2 });
  },
  decodeAsync: async function _decodeAsync2(data, params) {
    return await decodeAsync(this, data, params, { callee: _decodeAsync2 });
  },
  safeEncode(data, params) {
    return safeEncode(this, data, params);
  },
  safeDecode(data, params) {
    return safeDecode(this, data, params);
  },
  async safeEncodeAsync(data, params) {
    return safeEncodeAsync(this, data, params);
  },
  async safeDecodeAsync(data, params) {
    return safeDecodeAsync(this, data, params);
  },
  toJSONSchema(params) {
    return createToJSONSchemaMethod(this, {})(params);
  },
  // Reads through to the registry on every access, so it must not cache.
  get description() {
    return globalRegistry.get(this)?.description;
  },
  // No setter: `schema._def = x` throws, as it did when `_def` was a non-writable own property.
  get _def() {
    return this._zod.def;
  }
});
var _ZodString = /* @__PURE__ */ $constructor(
  "_ZodString",
  (inst, def) => {
    $ZodString.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json2, params) => stringProcessor(inst, ctx, json2, params);
  },
  /* @__PURE__ */ util_exports.derived({
    format: (inst) => aggregateChecks(inst).format ?? null,
    minLength: (inst) => aggregateChecks(inst).minimum ?? null,
    maxLength: (inst) => aggregateChecks(inst).maximum ?? null
  }, {
    regex(...args) {
      return this.check(_regex(...args));
    },
    includes(...args) {
      return this.check(_includes(...args));
    },
    startsWith(...args) {
      return this.check(_startsWith(...args));
    },
    endsWith(...args) {
      return this.check(_endsWith(...args));
    },
    min(...args) {
      return this.check(_minLength(...args));
    },
    max(...args) {
      return this.check(_maxLength(...args));
    },
    length(...args) {
      return this.check(_length(...args));
    },
    nonempty(...args) {
      return this.check(_minLength(1, ...args));
    },
    lowercase(params) {
      return this.check(_lowercase(params));
    },
    uppercase(params) {
      return this.check(_uppercase(params));
    },
    trim() {
      return this.check(_trim());
    },
    normalize(...args) {
      return this.check(_normalize(...args));
    },
    toLowerCase() {
      return this.check(_toLowerCase());
    },
    toUpperCase() {
      return this.check(_toUpperCase());
    },
    slugify() {
      return this.check(_slugify());
    }
  })
);
var ZodString = /* @__PURE__ */ $constructor("ZodString", (inst, def) => {
  $ZodString.init(inst, def);
  _ZodString.init(inst, def);
}, {
  email(params) {
    return this.check(_email(ZodEmail, params));
  },
  url(params) {
    return this.check(_url(ZodURL, params));
  },
  jwt(params) {
    return this.check(_jwt(ZodJWT, params));
  },
  emoji(params) {
    return this.check(_emoji(ZodEmoji, params));
  },
  guid(params) {
    return this.check(_guid(ZodGUID, params));
  },
  uuid(params) {
    return this.check(_uuid(ZodUUID, params));
  },
  uuidv4(params) {
    return this.check(_uuidv4(ZodUUID, params));
  },
  uuidv6(params) {
    return this.check(_uuidv6(ZodUUID, params));
  },
  uuidv7(params) {
    return this.check(_uuidv7(ZodUUID, params));
  },
  nanoid(params) {
    return this.check(_nanoid(ZodNanoID, params));
  },
  cuid(params) {
    return this.check(_cuid(ZodCUID, params));
  },
  cuid2(params) {
    return this.check(_cuid2(ZodCUID2, params));
  },
  ulid(params) {
    return this.check(_ulid(ZodULID, params));
  },
  base64(params) {
    return this.check(_base64(ZodBase64, params));
  },
  base64url(params) {
    return this.check(_base64url(ZodBase64URL, params));
  },
  xid(params) {
    return this.check(_xid(ZodXID, params));
  },
  ksuid(params) {
    return this.check(_ksuid(ZodKSUID, params));
  },
  ipv4(params) {
    return this.check(_ipv4(ZodIPv4, params));
  },
  ipv6(params) {
    return this.check(_ipv6(ZodIPv6, params));
  },
  cidrv4(params) {
    return this.check(_cidrv4(ZodCIDRv4, params));
  },
  cidrv6(params) {
    return this.check(_cidrv6(ZodCIDRv6, params));
  },
  e164(params) {
    return this.check(_e164(ZodE164, params));
  },
  datetime(params) {
    return this.check(_isoDateTime(ZodISODateTime, params));
  },
  date(params) {
    return this.check(_isoDate(ZodISODate, params));
  },
  time(params) {
    return this.check(_isoTime(ZodISOTime, params));
  },
  duration(params) {
    return this.check(_isoDuration(ZodISODuration, params));
  }
});
function string(params) {
  return _string(ZodString, params);
}
var ZodStringFormat = /* @__PURE__ */ $constructor("ZodStringFormat", (inst, def) => {
  $ZodStringFormat.init(inst, def);
  _ZodString.init(inst, def);
});
var ZodISODateTime = /* @__PURE__ */ $constructor("ZodISODateTime", (inst, def) => {
  $ZodISODateTime.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodISODate = /* @__PURE__ */ $constructor("ZodISODate", (inst, def) => {
  $ZodISODate.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodISOTime = /* @__PURE__ */ $constructor("ZodISOTime", (inst, def) => {
  $ZodISOTime.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodISODuration = /* @__PURE__ */ $constructor("ZodISODuration", (inst, def) => {
  $ZodISODuration.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodEmail = /* @__PURE__ */ $constructor("ZodEmail", (inst, def) => {
  $ZodEmail.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function email(params) {
  return _email(ZodEmail, params);
}
var ZodGUID = /* @__PURE__ */ $constructor("ZodGUID", (inst, def) => {
  $ZodGUID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function guid(params) {
  return _guid(ZodGUID, params);
}
var ZodUUID = /* @__PURE__ */ $constructor("ZodUUID", (inst, def) => {
  $ZodUUID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function uuid(params) {
  return _uuid(ZodUUID, params);
}
function uuidv4(params) {
  return _uuidv4(ZodUUID, params);
}
function uuidv6(params) {
  return _uuidv6(ZodUUID, params);
}
function uuidv7(params) {
  return _uuidv7(ZodUUID, params);
}
var ZodURL = /* @__PURE__ */ $constructor("ZodURL", (inst, def) => {
  $ZodURL.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function url(params) {
  return _url(ZodURL, params);
}
function httpUrl(params) {
  return _url(ZodURL, {
    protocol: httpProtocol,
    hostname: domain,
    ...util_exports.normalizeParams(params)
  });
}
var ZodEmoji = /* @__PURE__ */ $constructor("ZodEmoji", (inst, def) => {
  $ZodEmoji.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function emoji(params) {
  return _emoji(ZodEmoji, params);
}
var ZodNanoID = /* @__PURE__ */ $constructor("ZodNanoID", (inst, def) => {
  $ZodNanoID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function nanoid(params) {
  return _nanoid(ZodNanoID, params);
}
var ZodCUID = /* @__PURE__ */ $constructor("ZodCUID", (inst, def) => {
  $ZodCUID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function cuid(params) {
  return _cuid(ZodCUID, params);
}
var ZodCUID2 = /* @__PURE__ */ $constructor("ZodCUID2", (inst, def) => {
  $ZodCUID2.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function cuid2(params) {
  return _cuid2(ZodCUID2, params);
}
var ZodULID = /* @__PURE__ */ $constructor("ZodULID", (inst, def) => {
  $ZodULID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function ulid(params) {
  return _ulid(ZodULID, params);
}
var ZodXID = /* @__PURE__ */ $constructor("ZodXID", (inst, def) => {
  $ZodXID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function xid(params) {
  return _xid(ZodXID, params);
}
var ZodKSUID = /* @__PURE__ */ $constructor("ZodKSUID", (inst, def) => {
  $ZodKSUID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function ksuid(params) {
  return _ksuid(ZodKSUID, params);
}
var ZodIPv4 = /* @__PURE__ */ $constructor("ZodIPv4", (inst, def) => {
  $ZodIPv4.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function ipv4(params) {
  return _ipv4(ZodIPv4, params);
}
var ZodMAC = /* @__PURE__ */ $constructor("ZodMAC", (inst, def) => {
  $ZodMAC.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function mac(params) {
  return _mac(ZodMAC, params);
}
var ZodIPv6 = /* @__PURE__ */ $constructor("ZodIPv6", (inst, def) => {
  $ZodIPv6.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function ipv6(params) {
  return _ipv6(ZodIPv6, params);
}
var ZodCIDRv4 = /* @__PURE__ */ $constructor("ZodCIDRv4", (inst, def) => {
  $ZodCIDRv4.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function cidrv4(params) {
  return _cidrv4(ZodCIDRv4, params);
}
var ZodCIDRv6 = /* @__PURE__ */ $constructor("ZodCIDRv6", (inst, def) => {
  $ZodCIDRv6.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function cidrv6(params) {
  return _cidrv6(ZodCIDRv6, params);
}
var ZodBase64 = /* @__PURE__ */ $constructor("ZodBase64", (inst, def) => {
  $ZodBase64.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function base64(params) {
  return _base64(ZodBase64, params);
}
var ZodBase64URL = /* @__PURE__ */ $constructor("ZodBase64URL", (inst, def) => {
  $ZodBase64URL.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function base64url(params) {
  return _base64url(ZodBase64URL, params);
}
var ZodE164 = /* @__PURE__ */ $constructor("ZodE164", (inst, def) => {
  $ZodE164.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function e164(params) {
  return _e164(ZodE164, params);
}
var ZodCreditCard = /* @__PURE__ */ $constructor("ZodCreditCard", (inst, def) => {
  $ZodCreditCard.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function creditCard(params) {
  return _creditCard(ZodCreditCard, params);
}
var ZodIBAN = /* @__PURE__ */ $constructor("ZodIBAN", (inst, def) => {
  $ZodIBAN.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function iban(params) {
  return _iban(ZodIBAN, params);
}
var ZodJWT = /* @__PURE__ */ $constructor("ZodJWT", (inst, def) => {
  $ZodJWT.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function jwt(params) {
  return _jwt(ZodJWT, params);
}
var ZodCustomStringFormat = /* @__PURE__ */ $constructor("ZodCustomStringFormat", (inst, def) => {
  $ZodCustomStringFormat.init(inst, def);
  ZodStringFormat.init(inst, def);
});
function stringFormat(format, fnOrRegex, _params = {}) {
  return _stringFormat(ZodCustomStringFormat, format, fnOrRegex, _params);
}
function hostname2(_params) {
  return _stringFormat(ZodCustomStringFormat, "hostname", hostname, _params);
}
function hex2(_params) {
  return _stringFormat(ZodCustomStringFormat, "hex", hex, _params);
}
function currencyCode2(_params) {
  return _stringFormat(ZodCustomStringFormat, "currency_code", currencyCode, _params);
}
function hash(alg, params) {
  const enc = params?.enc ?? "hex";
  const format = `${alg}_${enc}`;
  const regex = regexes_exports[format];
  if (!regex)
    throw new Error(`Unrecognized hash format: ${format}`);
  return _stringFormat(ZodCustomStringFormat, format, regex, params);
}
var ZodNumber = /* @__PURE__ */ $constructor(
  "ZodNumber",
  (inst, def) => {
    $ZodNumber.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json2, params) => numberProcessor(inst, ctx, json2, params);
    inst.isFinite = true;
  },
  /* @__PURE__ */ util_exports.derived({
    minValue: (inst) => {
      const { minimum, exclusiveMinimum } = aggregateChecks(inst);
      return Math.max(minimum ?? Number.NEGATIVE_INFINITY, exclusiveMinimum ?? Number.NEGATIVE_INFINITY);
    },
    maxValue: (inst) => {
      const { maximum, exclusiveMaximum } = aggregateChecks(inst);
      return Math.min(maximum ?? Number.POSITIVE_INFINITY, exclusiveMaximum ?? Number.POSITIVE_INFINITY);
    },
    isInt: (inst) => {
      const { isInt, multipleOf } = aggregateChecks(inst);
      return !!isInt || !!multipleOf?.some(Number.isSafeInteger);
    },
    format: (inst) => aggregateChecks(inst).format ?? null
  }, {
    gt(value, params) {
      return this.check(_gt(value, params));
    },
    gte(value, params) {
      return this.check(_gte(value, params));
    },
    min(value, params) {
      return this.check(_gte(value, params));
    },
    lt(value, params) {
      return this.check(_lt(value, params));
    },
    lte(value, params) {
      return this.check(_lte(value, params));
    },
    max(value, params) {
      return this.check(_lte(value, params));
    },
    int(params) {
      return this.check(int(params));
    },
    safe(params) {
      return this.check(int(params));
    },
    positive(params) {
      return this.check(_gt(0, params));
    },
    nonnegative(params) {
      return this.check(_gte(0, params));
    },
    negative(params) {
      return this.check(_lt(0, params));
    },
    nonpositive(params) {
      return this.check(_lte(0, params));
    },
    multipleOf(value, params) {
      return this.check(_multipleOf(value, params));
    },
    step(value, params) {
      return this.check(_multipleOf(value, params));
    },
    finite() {
      return this;
    }
  })
);
function number(params) {
  return _number(ZodNumber, params);
}
var ZodNumberFormat = /* @__PURE__ */ $constructor("ZodNumberFormat", (inst, def) => {
  $ZodNumberFormat.init(inst, def);
  ZodNumber.init(inst, def);
});
function int(params) {
  return _int(ZodNumberFormat, params);
}
function float32(params) {
  return _float32(ZodNumberFormat, params);
}
function float64(params) {
  return _float64(ZodNumberFormat, params);
}
function int32(params) {
  return _int32(ZodNumberFormat, params);
}
function uint32(params) {
  return _uint32(ZodNumberFormat, params);
}
var ZodBoolean = /* @__PURE__ */ $constructor("ZodBoolean", (inst, def) => {
  $ZodBoolean.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => booleanProcessor(inst, ctx, json2, params);
});
function boolean(params) {
  return _boolean(ZodBoolean, params);
}
var ZodBigInt = /* @__PURE__ */ $constructor(
  "ZodBigInt",
  (inst, def) => {
    $ZodBigInt.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json2, params) => bigintProcessor(inst, ctx, json2, params);
  },
  /* @__PURE__ */ util_exports.derived({
    minValue: (inst) => aggregateChecks(inst).minimum ?? null,
    maxValue: (inst) => aggregateChecks(inst).maximum ?? null,
    format: (inst) => aggregateChecks(inst).format ?? null
  }, {
    gte(value, params) {
      return this.check(_gte(value, params));
    },
    min(value, params) {
      return this.check(_gte(value, params));
    },
    gt(value, params) {
      return this.check(_gt(value, params));
    },
    lt(value, params) {
      return this.check(_lt(value, params));
    },
    lte(value, params) {
      return this.check(_lte(value, params));
    },
    max(value, params) {
      return this.check(_lte(value, params));
    },
    positive(params) {
      return this.check(_gt(BigInt(0), params));
    },
    negative(params) {
      return this.check(_lt(BigInt(0), params));
    },
    nonpositive(params) {
      return this.check(_lte(BigInt(0), params));
    },
    nonnegative(params) {
      return this.check(_gte(BigInt(0), params));
    },
    multipleOf(value, params) {
      return this.check(_multipleOf(value, params));
    }
  })
);
function bigint(params) {
  return _bigint(ZodBigInt, params);
}
var ZodBigIntFormat = /* @__PURE__ */ $constructor("ZodBigIntFormat", (inst, def) => {
  $ZodBigIntFormat.init(inst, def);
  ZodBigInt.init(inst, def);
});
function int64(params) {
  return _int64(ZodBigIntFormat, params);
}
function uint64(params) {
  return _uint64(ZodBigIntFormat, params);
}
var ZodSymbol = /* @__PURE__ */ $constructor("ZodSymbol", (inst, def) => {
  $ZodSymbol.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => symbolProcessor(inst, ctx, json2, params);
});
function symbol(params) {
  return _symbol(ZodSymbol, params);
}
var ZodUndefined = /* @__PURE__ */ $constructor("ZodUndefined", (inst, def) => {
  $ZodUndefined.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => undefinedProcessor(inst, ctx, json2, params);
});
function _undefined2(params) {
  return _undefined(ZodUndefined, params);
}
var ZodNull = /* @__PURE__ */ $constructor("ZodNull", (inst, def) => {
  $ZodNull.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => nullProcessor(inst, ctx, json2, params);
});
function _null2(params) {
  return _null(ZodNull, params);
}
var ZodAny = /* @__PURE__ */ $constructor("ZodAny", (inst, def) => {
  $ZodAny.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => anyProcessor(inst, ctx, json2, params);
});
function any() {
  return _any(ZodAny);
}
var ZodUnknown = /* @__PURE__ */ $constructor("ZodUnknown", (inst, def) => {
  $ZodUnknown.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => unknownProcessor(inst, ctx, json2, params);
});
function unknown() {
  return _unknown(ZodUnknown);
}
var ZodNever = /* @__PURE__ */ $constructor("ZodNever", (inst, def) => {
  $ZodNever.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => neverProcessor(inst, ctx, json2, params);
});
function never(params) {
  return _never(ZodNever, params);
}
var ZodVoid = /* @__PURE__ */ $constructor("ZodVoid", (inst, def) => {
  $ZodVoid.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => voidProcessor(inst, ctx, json2, params);
});
function _void2(params) {
  return _void(ZodVoid, params);
}
var ZodDate = /* @__PURE__ */ $constructor(
  "ZodDate",
  (inst, def) => {
    $ZodDate.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json2, params) => dateProcessor(inst, ctx, json2, params);
    inst.min = (value, params) => inst.check(_gte(value, params));
    inst.max = (value, params) => inst.check(_lte(value, params));
  },
  /* @__PURE__ */ util_exports.derived({
    minDate: (inst) => {
      const { minimum } = aggregateChecks(inst);
      return minimum ? new Date(minimum) : null;
    },
    maxDate: (inst) => {
      const { maximum } = aggregateChecks(inst);
      return maximum ? new Date(maximum) : null;
    }
  }, {})
);
function date(params) {
  return _date(ZodDate, params);
}
var ZodArray = /* @__PURE__ */ $constructor("ZodArray", (inst, def) => {
  _ensureDefaultMemoizer();
  $ZodArray.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => arrayProcessor(inst, ctx, json2, params);
  inst.element = def.element;
}, {
  min(n, params) {
    return this.check(_minLength(n, params));
  },
  nonempty(params) {
    return this.check(_minLength(1, params));
  },
  max(n, params) {
    return this.check(_maxLength(n, params));
  },
  length(n, params) {
    return this.check(_length(n, params));
  },
  unwrap() {
    return this.element;
  }
});
function array(element, params) {
  return _array(ZodArray, element, params);
}
function keyof(schema) {
  const shape = schema._zod.def.shape;
  return _enum(Object.keys(shape));
}
var ZodObject = /* @__PURE__ */ $constructor("ZodObject", (inst, def) => {
  _ensureDefaultMemoizer();
  $ZodObjectJIT.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => objectProcessor(inst, ctx, json2, params);
  util_exports.installLazyProp(inst, "shape", (self2) => self2._zod.def.shape, false);
}, {
  keyof() {
    return _enum(Object.keys(this._zod.def.shape));
  },
  catchall(catchall) {
    return this.clone(util_exports.mergeDefs(this._zod.def, { catchall }));
  },
  passthrough() {
    return this.clone(util_exports.mergeDefs(this._zod.def, { catchall: unknown() }));
  },
  loose() {
    return this.clone(util_exports.mergeDefs(this._zod.def, { catchall: unknown() }));
  },
  strict() {
    return this.clone(util_exports.mergeDefs(this._zod.def, { catchall: never() }));
  },
  strip() {
    return this.clone(util_exports.mergeDefs(this._zod.def, { catchall: void 0 }));
  },
  extend(incoming) {
    return util_exports.extend(this, incoming);
  },
  safeExtend(incoming) {
    return util_exports.safeExtend(this, incoming);
  },
  merge(other) {
    return util_exports.merge(this, other);
  },
  pick(mask) {
    return util_exports.pick(this, mask);
  },
  omit(mask) {
    return util_exports.omit(this, mask);
  },
  partial(...args) {
    return util_exports.partial(ZodOptional, this, args[0]);
  },
  exactPartial(...args) {
    return util_exports.partial(ZodExactOptional, this, args[0], "exactPartial");
  },
  required(...args) {
    return util_exports.required(ZodNonOptional, this, args[0]);
  }
});
function object(shape, params) {
  const def = {
    type: "object",
    shape: shape ?? {},
    ...util_exports.normalizeParams(params)
  };
  return new ZodObject(def);
}
function strictObject(shape, params) {
  return new ZodObject({
    type: "object",
    shape,
    catchall: never(),
    ...util_exports.normalizeParams(params)
  });
}
function looseObject(shape, params) {
  return new ZodObject({
    type: "object",
    shape,
    catchall: unknown(),
    ...util_exports.normalizeParams(params)
  });
}
var ZodUnion = /* @__PURE__ */ $constructor("ZodUnion", (inst, def) => {
  $ZodUnion.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => unionProcessor(inst, ctx, json2, params);
  inst.options = def.options;
});
function union(options, params) {
  return new ZodUnion({
    type: "union",
    options,
    ...util_exports.normalizeParams(params)
  });
}
var ZodXor = /* @__PURE__ */ $constructor("ZodXor", (inst, def) => {
  ZodUnion.init(inst, def);
  $ZodXor.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => unionProcessor(inst, ctx, json2, params);
  inst.options = def.options;
});
function xor(options, params) {
  return new ZodXor({
    type: "union",
    options,
    inclusive: false,
    ...util_exports.normalizeParams(params)
  });
}
var ZodDiscriminatedUnion = /* @__PURE__ */ $constructor("ZodDiscriminatedUnion", (inst, def) => {
  ZodUnion.init(inst, def);
  $ZodDiscriminatedUnion.init(inst, def);
});
function discriminatedUnion(discriminator, options, params) {
  return new ZodDiscriminatedUnion({
    type: "union",
    options,
    discriminator,
    ...util_exports.normalizeParams(params)
  });
}
var ZodIntersection = /* @__PURE__ */ $constructor("ZodIntersection", (inst, def) => {
  $ZodIntersection.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => intersectionProcessor(inst, ctx, json2, params);
});
function intersection(left, right) {
  return new ZodIntersection({
    type: "intersection",
    left,
    right
  });
}
var ZodTuple = /* @__PURE__ */ $constructor("ZodTuple", (inst, def) => {
  _ensureDefaultMemoizer();
  $ZodTuple.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => tupleProcessor(inst, ctx, json2, params);
}, {
  rest(rest) {
    return this.clone({
      ...this._zod.def,
      rest
    });
  },
  partial() {
    const def = this._zod.def;
    if (def.checks?.length)
      throw new Error(".partial() cannot be used on tuple schemas containing refinements");
    return this.clone({
      ...def,
      items: def.items.map((item) => new ZodOptional({ type: "optional", innerType: item }))
    });
  }
});
function tuple(items, _paramsOrRest, _params) {
  const hasRest = _paramsOrRest instanceof $ZodType;
  const params = hasRest ? _params : _paramsOrRest;
  const rest = hasRest ? _paramsOrRest : null;
  return new ZodTuple({
    type: "tuple",
    items,
    rest,
    ...util_exports.normalizeParams(params)
  });
}
var ZodRecord = /* @__PURE__ */ $constructor("ZodRecord", (inst, def) => {
  _ensureDefaultMemoizer();
  $ZodRecord.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => recordProcessor(inst, ctx, json2, params);
  inst.keyType = def.keyType;
  inst.valueType = def.valueType;
});
function record(keyType, valueType, params) {
  if (!valueType || !valueType._zod) {
    return new ZodRecord({
      type: "record",
      keyType: string(),
      valueType: keyType,
      ...util_exports.normalizeParams(valueType)
    });
  }
  return new ZodRecord({
    type: "record",
    keyType,
    valueType,
    ...util_exports.normalizeParams(params)
  });
}
function partialRecord(keyType, valueType, params) {
  return new ZodRecord({
    type: "record",
    keyType,
    valueType,
    ...util_exports.normalizeParams(params),
    partial: true
  });
}
function looseRecord(keyType, valueType, params) {
  return new ZodRecord({
    type: "record",
    keyType,
    valueType,
    mode: "loose",
    ...util_exports.normalizeParams(params)
  });
}
var ZodMap = /* @__PURE__ */ $constructor("ZodMap", (inst, def) => {
  _ensureDefaultMemoizer();
  $ZodMap.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => mapProcessor(inst, ctx, json2, params);
  inst.keyType = def.keyType;
  inst.valueType = def.valueType;
  inst.min = (...args) => inst.check(_minSize(...args));
  inst.nonempty = (params) => inst.check(_minSize(1, params));
  inst.max = (...args) => inst.check(_maxSize(...args));
  inst.size = (...args) => inst.check(_size(...args));
});
function map(keyType, valueType, params) {
  return new ZodMap({
    type: "map",
    keyType,
    valueType,
    ...util_exports.normalizeParams(params)
  });
}
var ZodSet = /* @__PURE__ */ $constructor("ZodSet", (inst, def) => {
  _ensureDefaultMemoizer();
  $ZodSet.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => setProcessor(inst, ctx, json2, params);
  inst.min = (...args) => inst.check(_minSize(...args));
  inst.nonempty = (params) => inst.check(_minSize(1, params));
  inst.max = (...args) => inst.check(_maxSize(...args));
  inst.size = (...args) => inst.check(_size(...args));
});
function set(valueType, params) {
  return new ZodSet({
    type: "set",
    valueType,
    ...util_exports.normalizeParams(params)
  });
}
var ZodEnum = /* @__PURE__ */ $constructor("ZodEnum", (inst, def) => {
  $ZodEnum.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => enumProcessor(inst, ctx, json2, params);
  inst.enum = def.entries;
  inst.options = [...inst._zod.values];
  const keys = new Set(Object.keys(def.entries));
  inst.extract = (values, params) => {
    const newEntries = {};
    for (const value of values) {
      if (keys.has(value)) {
        newEntries[value] = def.entries[value];
      } else
        throw new Error(`Key ${value} not found in enum`);
    }
    return new ZodEnum({
      ...def,
      checks: [],
      ...util_exports.normalizeParams(params),
      entries: newEntries
    });
  };
  inst.exclude = (values, params) => {
    const newEntries = { ...def.entries };
    for (const value of values) {
      if (keys.has(value)) {
        delete newEntries[value];
      } else
        throw new Error(`Key ${value} not found in enum`);
    }
    return new ZodEnum({
      ...def,
      checks: [],
      ...util_exports.normalizeParams(params),
      entries: newEntries
    });
  };
});
function _enum(values, params) {
  const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
  return new ZodEnum({
    type: "enum",
    entries,
    ...util_exports.normalizeParams(params)
  });
}
function nativeEnum(entries, params) {
  return new ZodEnum({
    type: "enum",
    entries,
    ...util_exports.normalizeParams(params)
  });
}
var ZodLiteral = /* @__PURE__ */ $constructor("ZodLiteral", (inst, def) => {
  $ZodLiteral.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => literalProcessor(inst, ctx, json2, params);
  inst.values = new Set(def.values);
  Object.defineProperty(inst, "value", {
    get() {
      if (def.values.length > 1) {
        throw new Error("This schema contains multiple valid literal values. Use `.values` instead.");
      }
      return def.values[0];
    }
  });
});
function literal(value, params) {
  return new ZodLiteral({
    type: "literal",
    values: Array.isArray(value) ? value : [value],
    ...util_exports.normalizeParams(params)
  });
}
var ZodFile = /* @__PURE__ */ $constructor("ZodFile", (inst, def) => {
  $ZodFile.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => fileProcessor(inst, ctx, json2, params);
  inst.min = (size, params) => inst.check(_minSize(size, params));
  inst.max = (size, params) => inst.check(_maxSize(size, params));
  inst.mime = (types, params) => inst.check(_mime(Array.isArray(types) ? types : [types], params));
});
function file(params) {
  return _file(ZodFile, params);
}
var ZodTransform = /* @__PURE__ */ $constructor("ZodTransform", (inst, def) => {
  _ensureDefaultMemoizer();
  $ZodTransform.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => transformProcessor(inst, ctx, json2, params);
  inst._zod.parse = (payload, _ctx) => {
    if (_ctx.direction === "backward") {
      throw new $ZodEncodeError(inst.constructor.name);
    }
    payload.addIssue = (issue) => {
      if (typeof issue === "string") {
        payload.issues.push(util_exports.issue(issue, payload.value, def));
      } else {
        const _issue = issue;
        if (_issue.fatal)
          _issue.continue = false;
        _issue.code ?? (_issue.code = "custom");
        if (!("input" in _issue))
          _issue.input = payload.value;
        _issue.inst ?? (_issue.inst = inst);
        payload.issues.push(util_exports.issue(_issue));
      }
    };
    const output2 = def.transform(payload.value, payload);
    if (output2 instanceof Promise) {
      return output2.then((output3) => {
        payload.value = output3;
        return payload;
      });
    }
    payload.value = output2;
    return payload;
  };
});
function transform(fn) {
  return new ZodTransform({
    type: "transform",
    transform: fn
  });
}
var ZodOptional = /* @__PURE__ */ $constructor("ZodOptional", (inst, def) => {
  $ZodOptional.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => optionalProcessor(inst, ctx, json2, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function optional(innerType) {
  return new ZodOptional({
    type: "optional",
    innerType
  });
}
var ZodExactOptional = /* @__PURE__ */ $constructor("ZodExactOptional", (inst, def) => {
  $ZodExactOptional.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => optionalProcessor(inst, ctx, json2, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function exactOptional(innerType) {
  return new ZodExactOptional({
    type: "optional",
    innerType
  });
}
var ZodNullable = /* @__PURE__ */ $constructor("ZodNullable", (inst, def) => {
  $ZodNullable.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => nullableProcessor(inst, ctx, json2, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function nullable(innerType) {
  return new ZodNullable({
    type: "nullable",
    innerType
  });
}
function nullish(innerType) {
  return optional(nullable(innerType));
}
var ZodDefault = /* @__PURE__ */ $constructor("ZodDefault", (inst, def) => {
  $ZodDefault.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => defaultProcessor(inst, ctx, json2, params);
  inst.unwrap = () => inst._zod.def.innerType;
  inst.removeDefault = inst.unwrap;
});
function _default(innerType, defaultValue) {
  return new ZodDefault({
    type: "default",
    innerType,
    get defaultValue() {
      return typeof defaultValue === "function" ? defaultValue() : util_exports.shallowClone(defaultValue);
    }
  });
}
var ZodPrefault = /* @__PURE__ */ $constructor("ZodPrefault", (inst, def) => {
  $ZodPrefault.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => prefaultProcessor(inst, ctx, json2, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function prefault(innerType, defaultValue) {
  return new ZodPrefault({
    type: "prefault",
    innerType,
    get defaultValue() {
      return typeof defaultValue === "function" ? defaultValue() : util_exports.shallowClone(defaultValue);
    }
  });
}
var ZodNonOptional = /* @__PURE__ */ $constructor("ZodNonOptional", (inst, def) => {
  $ZodNonOptional.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => nonoptionalProcessor(inst, ctx, json2, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function nonoptional(innerType, params) {
  return new ZodNonOptional({
    type: "nonoptional",
    innerType,
    ...util_exports.normalizeParams(params)
  });
}
var ZodSuccess = /* @__PURE__ */ $constructor("ZodSuccess", (inst, def) => {
  $ZodSuccess.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => successProcessor(inst, ctx, json2, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function success(innerType) {
  return new ZodSuccess({
    type: "success",
    innerType
  });
}
var ZodCatch = /* @__PURE__ */ $constructor("ZodCatch", (inst, def) => {
  $ZodCatch.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => catchProcessor(inst, ctx, json2, params);
  inst.unwrap = () => inst._zod.def.innerType;
  inst.removeCatch = inst.unwrap;
});
function _catch(innerType, catchValue) {
  return new ZodCatch({
    type: "catch",
    innerType,
    catchValue: typeof catchValue === "function" ? catchValue : util_exports.constantCatch(catchValue)
  });
}
var ZodNaN = /* @__PURE__ */ $constructor("ZodNaN", (inst, def) => {
  $ZodNaN.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => nanProcessor(inst, ctx, json2, params);
});
function nan(params) {
  return _nan(ZodNaN, params);
}
var ZodPipe = /* @__PURE__ */ $constructor("ZodPipe", (inst, def) => {
  $ZodPipe.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => pipeProcessor(inst, ctx, json2, params);
  inst.in = def.in;
  inst.out = def.out;
});
function pipe(in_, out) {
  return new ZodPipe({
    type: "pipe",
    in: in_,
    out
    // ...util.normalizeParams(params),
  });
}
var ZodCodec = /* @__PURE__ */ $constructor("ZodCodec", (inst, def) => {
  ZodPipe.init(inst, def);
  $ZodCodec.init(inst, def);
});
function codec(in_, out, params) {
  return new ZodCodec({
    type: "pipe",
    in: in_,
    out,
    transform: params.decode,
    reverseTransform: params.encode
  });
}
function invertCodec(codec2) {
  const def = codec2._zod.def;
  return new ZodCodec({
    type: "pipe",
    in: def.out,
    out: def.in,
    transform: def.reverseTransform,
    reverseTransform: def.transform
  });
}
var ZodPreprocess = /* @__PURE__ */ $constructor("ZodPreprocess", (inst, def) => {
  ZodPipe.init(inst, def);
  $ZodPreprocess.init(inst, def);
});
var ZodReadonly = /* @__PURE__ */ $constructor("ZodReadonly", (inst, def) => {
  $ZodReadonly.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => readonlyProcessor(inst, ctx, json2, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function readonly(innerType) {
  return new ZodReadonly({
    type: "readonly",
    innerType
  });
}
var ZodTemplateLiteral = /* @__PURE__ */ $constructor("ZodTemplateLiteral", (inst, def) => {
  $ZodTemplateLiteral.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => templateLiteralProcessor(inst, ctx, json2, params);
});
function templateLiteral(parts2, params) {
  return new ZodTemplateLiteral({
    type: "template_literal",
    parts: parts2,
    ...util_exports.normalizeParams(params)
  });
}
var ZodLazy = /* @__PURE__ */ $constructor("ZodLazy", (inst, def) => {
  $ZodLazy.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => lazyProcessor(inst, ctx, json2, params);
  inst.unwrap = () => inst._zod.def.getter();
});
function lazy(getter) {
  return new ZodLazy({
    type: "lazy",
    getter
  });
}
var ZodPromise = /* @__PURE__ */ $constructor("ZodPromise", (inst, def) => {
  $ZodPromise.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => promiseProcessor(inst, ctx, json2, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function promise(innerType) {
  return new ZodPromise({
    type: "promise",
    innerType
  });
}
var ZodFunction = /* @__PURE__ */ $constructor("ZodFunction", (inst, def) => {
  $ZodFunction.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => functionProcessor(inst, ctx, json2, params);
});
function _function(params) {
  return new ZodFunction({
    type: "function",
    input: Array.isArray(params?.input) ? tuple(params?.input) : params?.input ?? array(unknown()),
    output: params?.output ?? unknown()
  });
}
var ZodCustom = /* @__PURE__ */ $constructor("ZodCustom", (inst, def) => {
  $ZodCustom.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json2, params) => customProcessor(inst, ctx, json2, params);
});
function check(fn) {
  const ch = new $ZodCheck({
    check: "custom"
    // ...util.normalizeParams(params),
  });
  ch._zod.check = fn;
  return ch;
}
function custom(fn, _params) {
  return _custom(ZodCustom, fn ?? (() => true), _params);
}
function refine(fn, _params = {}) {
  return _refine(ZodCustom, fn, _params);
}
function superRefine(fn, params) {
  return _superRefine(fn, params);
}
var describe2 = describe;
var meta2 = meta;
var ZodInstanceOf = /* @__PURE__ */ $constructor("ZodInstanceOf", (inst, def) => {
  ZodCustom.init(inst, def);
}, {
  properties(shape, params) {
    return this.check(_properties(shape, params));
  }
});
function _instanceof(cls, params = {}) {
  const inst = new ZodInstanceOf({
    type: "custom",
    check: "custom",
    fn: (data) => data instanceof cls,
    abort: true,
    ...util_exports.normalizeParams(params)
  });
  inst._zod.bag.Class = cls;
  inst._zod.check = (payload) => {
    if (!(payload.value instanceof cls)) {
      payload.issues.push({
        code: "invalid_type",
        expected: cls.name,
        input: payload.value,
        inst,
        path: [...inst._zod.def.path ?? []]
      });
    }
  };
  return inst;
}
var stringbool = (...args) => _stringbool({
  Codec: ZodCodec,
  Boolean: ZodBoolean,
  String: ZodString
}, ...args);
function json(params) {
  const jsonSchema = lazy(() => {
    return union([string(params), number(), boolean(), _null2(), array(jsonSchema), record(string(), jsonSchema)]);
  });
  return jsonSchema;
}
function preprocess(fn, schema) {
  return new ZodPreprocess({
    type: "pipe",
    in: transform(fn),
    out: schema
  });
}

// node_modules/zod/v4/classic/compat.js
var ZodIssueCode = {
  invalid_type: "invalid_type",
  too_big: "too_big",
  too_small: "too_small",
  invalid_format: "invalid_format",
  not_multiple_of: "not_multiple_of",
  unrecognized_keys: "unrecognized_keys",
  invalid_union: "invalid_union",
  invalid_key: "invalid_key",
  invalid_element: "invalid_element",
  invalid_value: "invalid_value",
  custom: "custom"
};
function setErrorMap(map2) {
  config({
    customError: map2
  });
}
function getErrorMap() {
  return config().customError;
}
var ZodFirstPartyTypeKind;
/* @__PURE__ */ (function(ZodFirstPartyTypeKind2) {
})(ZodFirstPartyTypeKind || (ZodFirstPartyTypeKind = {}));

// node_modules/zod/v4/classic/iso.js
var iso_exports = {};
__export(iso_exports, {
  ZodISODate: () => ZodISODate,
  ZodISODateTime: () => ZodISODateTime,
  ZodISODuration: () => ZodISODuration,
  ZodISOTime: () => ZodISOTime,
  date: () => date2,
  datetime: () => datetime,
  duration: () => duration,
  time: () => time
});
function datetime(params) {
  return _isoDateTime(ZodISODateTime, params);
}
function date2(params) {
  return _isoDate(ZodISODate, params);
}
function time(params) {
  return _isoTime(ZodISOTime, params);
}
function duration(params) {
  return _isoDuration(ZodISODuration, params);
}

// node_modules/zod/v4/classic/from-json-schema.js
var z = {
  ...schemas_exports,
  ...checks_exports,
  iso: iso_exports
};
var RECOGNIZED_KEYS = /* @__PURE__ */ new Set([
  // Schema identification
  "$schema",
  "$ref",
  "$defs",
  "definitions",
  // Core schema keywords
  "$id",
  "id",
  "$comment",
  "$anchor",
  "$vocabulary",
  "$dynamicRef",
  "$dynamicAnchor",
  // Type
  "type",
  "enum",
  "const",
  // Composition
  "anyOf",
  "oneOf",
  "allOf",
  "not",
  // Object
  "properties",
  "required",
  "additionalProperties",
  "patternProperties",
  "propertyNames",
  "minProperties",
  "maxProperties",
  // Array
  "items",
  "prefixItems",
  "additionalItems",
  "minItems",
  "maxItems",
  "uniqueItems",
  "contains",
  "minContains",
  "maxContains",
  // String
  "minLength",
  "maxLength",
  "pattern",
  "format",
  // Number
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  // Already handled metadata
  "description",
  "default",
  // Content
  "contentEncoding",
  "contentMediaType",
  "contentSchema",
  // Unsupported (error-throwing)
  "unevaluatedItems",
  "unevaluatedProperties",
  "if",
  "then",
  "else",
  "dependentSchemas",
  "dependentRequired",
  // OpenAPI
  "nullable",
  "readOnly"
]);
function detectVersion(schema, defaultTarget) {
  const $schema = schema.$schema;
  if ($schema === "https://json-schema.org/draft/2020-12/schema") {
    return "draft-2020-12";
  }
  if ($schema === "http://json-schema.org/draft-07/schema#") {
    return "draft-7";
  }
  if ($schema === "http://json-schema.org/draft-04/schema#") {
    return "draft-4";
  }
  return defaultTarget ?? "draft-2020-12";
}
function applyMinItems(items, minItems) {
  return items.map((item, index) => index < minItems ? item : item.optional());
}
function decodeJSONPointerSegment(segment2) {
  return segment2.replace(/~1/g, "/").replace(/~0/g, "~");
}
function resolveRef(ref, ctx) {
  if (!ref.startsWith("#")) {
    throw new Error("External $ref is not supported, only local refs (#/...) are allowed");
  }
  const path = ref.slice(1).split("/").filter(Boolean);
  if (path.length === 0) {
    return ctx.rootSchema;
  }
  const defsKey = ctx.version === "draft-2020-12" ? "$defs" : "definitions";
  if (path[0] === defsKey) {
    const key = path[1] === void 0 ? void 0 : decodeJSONPointerSegment(path[1]);
    if (!key || !ctx.defs[key]) {
      throw new Error(`Reference not found: ${ref}`);
    }
    return ctx.defs[key];
  }
  throw new Error(`Reference not found: ${ref}`);
}
function checkObjectGuards(objectSchema, guards) {
  const guard = z.transform((value) => value).check((payload) => {
    const value = payload.value;
    if (typeof value !== "object" || value === null || Array.isArray(value))
      return;
    const keys = Object.getOwnPropertyNames(value);
    if (guards.minProperties !== void 0 && keys.length < guards.minProperties) {
      payload.issues.push({
        origin: "object",
        code: "too_small",
        minimum: guards.minProperties,
        inclusive: true,
        message: `Too small: expected object to have >=${guards.minProperties} properties`,
        input: value,
        inst: objectSchema,
        continue: true
      });
    }
    if (guards.maxProperties !== void 0 && keys.length > guards.maxProperties) {
      payload.issues.push({
        origin: "object",
        code: "too_big",
        maximum: guards.maxProperties,
        inclusive: true,
        message: `Too big: expected object to have <=${guards.maxProperties} properties`,
        input: value,
        inst: objectSchema,
        continue: true
      });
    }
    if (guards.keySchema) {
      for (const key of keys) {
        const result = guards.keySchema.safeParse(key);
        if (result.success)
          continue;
        payload.issues.push({
          code: "invalid_key",
          origin: "record",
          issues: result.error.issues,
          input: key,
          path: [key],
          continue: true
        });
      }
    }
  });
  return guard.pipe(objectSchema);
}
function canonicalKey(value, seen) {
  if (value === null)
    return "z";
  const type = typeof value;
  if (type !== "object") {
    if (type === "number" && Number.isNaN(value))
      return null;
    const raw = String(value);
    return `${type[0]}${raw.length}:${raw}`;
  }
  if (seen.has(value))
    return null;
  seen.add(value);
  try {
    if (Array.isArray(value)) {
      const parts3 = [];
      for (const item of value) {
        const key = canonicalKey(item, seen);
        if (key === null)
          return null;
        parts3.push(key);
      }
      return `a${parts3.length}:[${parts3.join(",")}]`;
    }
    const keys = Object.keys(value).sort();
    const parts2 = [];
    for (const k of keys) {
      const key = canonicalKey(value[k], seen);
      if (key === null)
        return null;
      parts2.push(`${k.length}:${k}=${key}`);
    }
    return `o${parts2.length}:{${parts2.join(",")}}`;
  } finally {
    seen.delete(value);
  }
}
var SCHEMA_KEYWORDS = /* @__PURE__ */ new Set([
  "items",
  "prefixItems",
  "additionalItems",
  "additionalProperties",
  "contains",
  "propertyNames",
  "not",
  "if",
  "then",
  "else",
  "allOf",
  "anyOf",
  "oneOf",
  "unevaluatedItems",
  "unevaluatedProperties",
  "contentSchema"
]);
var SCHEMA_MAP_KEYWORDS = /* @__PURE__ */ new Set([
  "properties",
  "patternProperties",
  "dependentSchemas",
  "dependencies",
  "$defs",
  "definitions"
]);
function containsRef(value) {
  if (typeof value !== "object" || value === null)
    return false;
  if (Array.isArray(value))
    return value.some(containsRef);
  if (typeof value.$ref === "string")
    return true;
  return Object.entries(value).some(([key, sub]) => {
    if (SCHEMA_KEYWORDS.has(key))
      return containsRef(sub);
    if (!SCHEMA_MAP_KEYWORDS.has(key) || typeof sub !== "object" || sub === null)
      return false;
    return Object.values(sub).some(containsRef);
  });
}
function plural(n) {
  return n === 1 ? "element" : "elements";
}
function checkArrayGuards(arraySchema, guards) {
  const guard = z.transform((value) => value).check((payload) => {
    const items = payload.value;
    if (!Array.isArray(items))
      return;
    if (guards.uniqueItems === true) {
      const firstSeen = /* @__PURE__ */ new Map();
      for (let i = 0; i < items.length; i++) {
        const key = canonicalKey(items[i], /* @__PURE__ */ new Set());
        if (key === null)
          continue;
        const first = firstSeen.get(key);
        if (first === void 0) {
          firstSeen.set(key, i);
          continue;
        }
        payload.issues.push({
          code: "custom",
          message: `Array items must be unique: element at index ${i} duplicates the one at index ${first}`,
          input: items,
          path: [i],
          continue: true
        });
      }
    }
    if (guards.containsSchema) {
      const minContains = guards.minContains ?? 1;
      const ceiling = guards.maxContains !== void 0 ? guards.maxContains + 1 : Number.POSITIVE_INFINITY;
      let matches = 0;
      for (const item of items) {
        if (guards.containsSchema.safeParse(item).success && ++matches >= ceiling)
          break;
      }
      if (matches < minContains) {
        payload.issues.push({
          code: "custom",
          message: `Array must contain at least ${minContains} matching ${plural(minContains)}; found ${matches}`,
          input: items,
          continue: true
        });
      }
      if (guards.maxContains !== void 0 && matches > guards.maxContains) {
        payload.issues.push({
          code: "custom",
          message: `Array must contain at most ${guards.maxContains} matching ${plural(guards.maxContains)}`,
          input: items,
          continue: true
        });
      }
    }
  });
  return guard.pipe(arraySchema);
}
function getTupleRest(restSchema, ctx) {
  if (restSchema === false) {
    return void 0;
  }
  if (restSchema === void 0 || restSchema === true) {
    return z.any();
  }
  return convertSchema(restSchema, ctx);
}
var fullTime = /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
function convertBaseSchema(schema, ctx) {
  if (schema.not !== void 0) {
    if (typeof schema.not === "object" && Object.keys(schema.not).length === 0) {
      return z.never();
    }
    throw new Error("not is not supported in Zod (except { not: {} } for never)");
  }
  if (schema.unevaluatedItems !== void 0) {
    throw new Error("unevaluatedItems is not supported");
  }
  if (schema.unevaluatedProperties !== void 0) {
    throw new Error("unevaluatedProperties is not supported");
  }
  if (schema.if !== void 0 || schema.then !== void 0 || schema.else !== void 0) {
    throw new Error("Conditional schemas (if/then/else) are not supported");
  }
  if (schema.dependentSchemas !== void 0 || schema.dependentRequired !== void 0) {
    throw new Error("dependentSchemas and dependentRequired are not supported");
  }
  if (schema.$ref) {
    const refPath = schema.$ref;
    if (ctx.refs.has(refPath)) {
      return ctx.refs.get(refPath);
    }
    if (ctx.processing.has(refPath)) {
      return z.lazy(() => {
        if (!ctx.refs.has(refPath)) {
          throw new Error(`Circular reference not resolved: ${refPath}`);
        }
        return ctx.refs.get(refPath);
      });
    }
    ctx.processing.add(refPath);
    const resolved = resolveRef(refPath, ctx);
    const zodSchema2 = convertSchema(resolved, ctx);
    ctx.refs.set(refPath, zodSchema2);
    ctx.processing.delete(refPath);
    return zodSchema2;
  }
  if (schema.enum !== void 0) {
    const enumValues = schema.enum;
    if (ctx.version === "openapi-3.0" && schema.nullable === true && enumValues.length === 1 && enumValues[0] === null) {
      return z.null();
    }
    if (enumValues.length === 0) {
      return z.never();
    }
    if (enumValues.length === 1) {
      return z.literal(enumValues[0]);
    }
    if (enumValues.every((v) => typeof v === "string")) {
      return z.enum(enumValues);
    }
    const literalSchemas = enumValues.map((v) => z.literal(v));
    if (literalSchemas.length < 2) {
      return literalSchemas[0];
    }
    return z.union([literalSchemas[0], literalSchemas[1], ...literalSchemas.slice(2)]);
  }
  if (schema.const !== void 0) {
    return z.literal(schema.const);
  }
  const type = schema.type;
  if (Array.isArray(type)) {
    const typeSchemas = type.map((t) => {
      const typeSchema = { ...schema, type: t };
      return convertBaseSchema(typeSchema, ctx);
    });
    if (typeSchemas.length === 0) {
      return z.never();
    }
    if (typeSchemas.length === 1) {
      return typeSchemas[0];
    }
    return z.union(typeSchemas);
  }
  if (!type) {
    return z.any();
  }
  let zodSchema;
  switch (type) {
    case "string": {
      let stringSchema = z.string();
      if (schema.format) {
        const format = schema.format;
        if (format === "email") {
          stringSchema = stringSchema.check(z.email());
        } else if (format === "uri" || format === "uri-reference") {
          stringSchema = stringSchema.check(z.url());
        } else if (format === "uuid" || format === "guid") {
          stringSchema = stringSchema.check(z.uuid());
        } else if (format === "date-time") {
          stringSchema = stringSchema.check(z.iso.datetime({ offset: true }));
        } else if (format === "date") {
          stringSchema = stringSchema.check(z.iso.date());
        } else if (format === "time") {
          stringSchema = stringSchema.check(z.regex(fullTime));
        } else if (format === "duration") {
          stringSchema = stringSchema.check(z.iso.duration());
        } else if (format === "hostname") {
          stringSchema = stringSchema.check(z.hostname());
        } else if (format === "ipv4") {
          stringSchema = stringSchema.check(z.ipv4());
        } else if (format === "ipv6") {
          stringSchema = stringSchema.check(z.ipv6());
        } else if (format === "mac") {
          stringSchema = stringSchema.check(z.mac());
        } else if (format === "cidr") {
          stringSchema = stringSchema.check(z.cidrv4());
        } else if (format === "cidr-v6") {
          stringSchema = stringSchema.check(z.cidrv6());
        } else if (format === "base64") {
          stringSchema = stringSchema.check(z.base64());
        } else if (format === "base64url") {
          stringSchema = stringSchema.check(z.base64url());
        } else if (format === "e164") {
          stringSchema = stringSchema.check(z.e164());
        } else if (format === "credit_card") {
          stringSchema = stringSchema.check(z.creditCard());
        } else if (format === "iban") {
          stringSchema = stringSchema.check(z.iban());
        } else if (format === "jwt") {
          stringSchema = stringSchema.check(z.jwt());
        } else if (format === "emoji") {
          stringSchema = stringSchema.check(z.emoji());
        } else if (format === "nanoid") {
          stringSchema = stringSchema.check(z.nanoid());
        } else if (format === "cuid") {
          stringSchema = stringSchema.check(z.cuid());
        } else if (format === "cuid2") {
          stringSchema = stringSchema.check(z.cuid2());
        } else if (format === "ulid") {
          stringSchema = stringSchema.check(z.ulid());
        } else if (format === "xid") {
          stringSchema = stringSchema.check(z.xid());
        } else if (format === "ksuid") {
          stringSchema = stringSchema.check(z.ksuid());
        }
      }
      if (typeof schema.minLength === "number") {
        stringSchema = stringSchema.min(schema.minLength);
      }
      if (typeof schema.maxLength === "number") {
        stringSchema = stringSchema.max(schema.maxLength);
      }
      if (schema.pattern) {
        stringSchema = stringSchema.regex(new RegExp(schema.pattern));
      }
      zodSchema = stringSchema;
      break;
    }
    case "number":
    case "integer": {
      let numberSchema = type === "integer" ? z.number().int() : z.number();
      if (typeof schema.minimum === "number" && schema.exclusiveMinimum !== true) {
        numberSchema = numberSchema.min(schema.minimum);
      }
      if (typeof schema.maximum === "number" && schema.exclusiveMaximum !== true) {
        numberSchema = numberSchema.max(schema.maximum);
      }
      if (typeof schema.exclusiveMinimum === "number") {
        numberSchema = numberSchema.gt(schema.exclusiveMinimum);
      } else if (schema.exclusiveMinimum === true && typeof schema.minimum === "number") {
        numberSchema = numberSchema.gt(schema.minimum);
      }
      if (typeof schema.exclusiveMaximum === "number") {
        numberSchema = numberSchema.lt(schema.exclusiveMaximum);
      } else if (schema.exclusiveMaximum === true && typeof schema.maximum === "number") {
        numberSchema = numberSchema.lt(schema.maximum);
      }
      if (typeof schema.multipleOf === "number") {
        numberSchema = numberSchema.multipleOf(schema.multipleOf);
      }
      zodSchema = numberSchema;
      break;
    }
    case "boolean": {
      zodSchema = z.boolean();
      break;
    }
    case "null": {
      zodSchema = z.null();
      break;
    }
    case "object": {
      const shape = {};
      const properties = schema.properties || {};
      const requiredSet = new Set(schema.required || []);
      const additionalSchema = typeof schema.additionalProperties === "object" ? convertSchema(schema.additionalProperties, ctx) : void 0;
      for (const [key, propSchema] of Object.entries(properties)) {
        const propZodSchema = convertSchema(propSchema, ctx);
        assignProp(shape, key, requiredSet.has(key) ? propZodSchema : propZodSchema.optional());
      }
      if (schema.patternProperties) {
        const patternProps = schema.patternProperties;
        const patternKeys = Object.keys(patternProps);
        const looseRecords = [];
        for (const pattern of patternKeys) {
          const patternValue = convertSchema(patternProps[pattern], ctx);
          const keySchema = z.string().regex(new RegExp(pattern));
          looseRecords.push(z.looseRecord(keySchema, patternValue));
        }
        const schemasToIntersect = [];
        if (Object.keys(shape).length > 0) {
          schemasToIntersect.push(z.object(shape).passthrough());
        }
        schemasToIntersect.push(...looseRecords);
        if (schemasToIntersect.length === 0) {
          zodSchema = z.object({}).passthrough();
        } else if (schemasToIntersect.length === 1) {
          zodSchema = schemasToIntersect[0];
        } else {
          let result = z.intersection(schemasToIntersect[0], schemasToIntersect[1]);
          for (let i = 2; i < schemasToIntersect.length; i++) {
            result = z.intersection(result, schemasToIntersect[i]);
          }
          zodSchema = result;
        }
        if (schema.additionalProperties === false) {
          const propertyKeys = Object.keys(shape);
          const patterns = patternKeys.map((p) => new RegExp(p));
          const basePatternSchema = zodSchema;
          zodSchema = zodSchema.check((payload) => {
            if (!isPlainObject(payload.value))
              return;
            const unrecognized = [];
            for (const key of Object.keys(payload.value)) {
              if (propertyKeys.includes(key))
                continue;
              if (patterns.some((regex) => regex.test(key)))
                continue;
              unrecognized.push(key);
            }
            if (unrecognized.length) {
              payload.issues.push({
                code: "unrecognized_keys",
                keys: unrecognized,
                input: payload.value,
                inst: basePatternSchema
              });
            }
          });
        }
      } else {
        const objectSchema = z.object(shape);
        if (schema.additionalProperties === false) {
          zodSchema = objectSchema.strict();
        } else if (additionalSchema) {
          zodSchema = objectSchema.catchall(additionalSchema);
        } else {
          zodSchema = objectSchema.passthrough();
        }
      }
      const hasKeyGuard = schema.propertyNames !== void 0 && schema.propertyNames !== true;
      const minProperties = typeof schema.minProperties === "number" ? schema.minProperties : void 0;
      const maxProperties = typeof schema.maxProperties === "number" ? schema.maxProperties : void 0;
      if (hasKeyGuard || minProperties !== void 0 || maxProperties !== void 0) {
        let keySchema;
        if (hasKeyGuard) {
          const keyJSONSchema = typeof schema.propertyNames === "object" && schema.propertyNames.type === void 0 ? { type: "string", ...schema.propertyNames } : schema.propertyNames;
          keySchema = convertSchema(keyJSONSchema, ctx);
        }
        zodSchema = checkObjectGuards(zodSchema, { keySchema, minProperties, maxProperties });
      }
      break;
    }
    case "array": {
      const prefixItems = schema.prefixItems;
      const items = schema.items;
      if (prefixItems && Array.isArray(prefixItems)) {
        const minItems = typeof schema.minItems === "number" ? schema.minItems : 0;
        const tupleItems = prefixItems.map((item) => convertSchema(item, ctx));
        const positionalItems = applyMinItems(tupleItems, minItems);
        const rest = !Array.isArray(items) ? getTupleRest(items, ctx) : void 0;
        const tupleSchema = z.tuple(positionalItems);
        zodSchema = rest ? tupleSchema.rest(rest) : tupleSchema;
        if (typeof schema.minItems === "number") {
          zodSchema = zodSchema.check(z.minLength(schema.minItems));
        }
        if (typeof schema.maxItems === "number") {
          zodSchema = zodSchema.check(z.maxLength(schema.maxItems));
        }
      } else if (Array.isArray(items)) {
        const minItems = typeof schema.minItems === "number" ? schema.minItems : 0;
        const tupleItems = items.map((item) => convertSchema(item, ctx));
        const positionalItems = applyMinItems(tupleItems, minItems);
        const rest = getTupleRest(schema.additionalItems, ctx);
        const tupleSchema = z.tuple(positionalItems);
        zodSchema = rest ? tupleSchema.rest(rest) : tupleSchema;
        if (typeof schema.minItems === "number") {
          zodSchema = zodSchema.check(z.minLength(schema.minItems));
        }
        if (typeof schema.maxItems === "number") {
          zodSchema = zodSchema.check(z.maxLength(schema.maxItems));
        }
      } else if (items !== void 0) {
        const element = convertSchema(items, ctx);
        let arraySchema = z.array(element);
        if (typeof schema.minItems === "number") {
          arraySchema = arraySchema.min(schema.minItems);
        }
        if (typeof schema.maxItems === "number") {
          arraySchema = arraySchema.max(schema.maxItems);
        }
        zodSchema = arraySchema;
      } else {
        zodSchema = z.array(z.any());
      }
      if (schema.uniqueItems === true || schema.contains !== void 0) {
        zodSchema = checkArrayGuards(zodSchema, {
          uniqueItems: schema.uniqueItems === true,
          containsSchema: schema.contains !== void 0 ? convertSchema(schema.contains, ctx) : void 0,
          minContains: typeof schema.minContains === "number" ? schema.minContains : void 0,
          maxContains: typeof schema.maxContains === "number" ? schema.maxContains : void 0
        });
      }
      break;
    }
    default:
      throw new Error(`Unsupported type: ${type}`);
  }
  return zodSchema;
}
function convertSchema(schema, ctx) {
  if (typeof schema === "boolean") {
    return schema ? z.any() : z.never();
  }
  let baseSchema = convertBaseSchema(schema, ctx);
  const hasExplicitType = schema.type || schema.enum !== void 0 || schema.const !== void 0;
  if (schema.anyOf && Array.isArray(schema.anyOf)) {
    const options = schema.anyOf.map((s) => convertSchema(s, ctx));
    const anyOfUnion = z.union(options);
    baseSchema = hasExplicitType ? z.intersection(baseSchema, anyOfUnion) : anyOfUnion;
  }
  if (schema.oneOf && Array.isArray(schema.oneOf)) {
    const options = schema.oneOf.map((s) => convertSchema(s, ctx));
    const oneOfUnion = z.xor(options);
    baseSchema = hasExplicitType ? z.intersection(baseSchema, oneOfUnion) : oneOfUnion;
  }
  if (schema.allOf && Array.isArray(schema.allOf)) {
    if (schema.allOf.length === 0) {
      baseSchema = hasExplicitType ? baseSchema : z.any();
    } else {
      let result = hasExplicitType ? baseSchema : convertSchema(schema.allOf[0], ctx);
      const startIdx = hasExplicitType ? 0 : 1;
      for (let i = startIdx; i < schema.allOf.length; i++) {
        result = z.intersection(result, convertSchema(schema.allOf[i], ctx));
      }
      baseSchema = result;
    }
  }
  if (schema.nullable === true && ctx.version === "openapi-3.0") {
    baseSchema = z.nullable(baseSchema);
  }
  if (schema.readOnly === true) {
    baseSchema = z.readonly(baseSchema);
  }
  if (schema.default !== void 0) {
    baseSchema = baseSchema.default(schema.default);
  }
  const extraMeta = {};
  const coreMetadataKeys = ["$id", "id", "$comment", "$anchor", "$vocabulary", "$dynamicRef", "$dynamicAnchor"];
  for (const key of coreMetadataKeys) {
    if (key in schema) {
      extraMeta[key] = schema[key];
    }
  }
  const contentMetadataKeys = ["contentEncoding", "contentMediaType", "contentSchema"];
  for (const key of contentMetadataKeys) {
    if (key in schema) {
      extraMeta[key] = schema[key];
    }
  }
  if (schema.type === "object" && schema.$ref === void 0) {
    if (schema.propertyNames !== void 0 && !containsRef(schema.propertyNames)) {
      extraMeta.propertyNames = schema.propertyNames;
    }
    for (const key of ["minProperties", "maxProperties"]) {
      if (schema[key] !== void 0)
        extraMeta[key] = schema[key];
    }
  }
  if (schema.type === "array" && schema.$ref === void 0) {
    if (schema.contains !== void 0 && !containsRef(schema.contains)) {
      extraMeta.contains = schema.contains;
    }
    for (const key of ["uniqueItems", "minContains", "maxContains"]) {
      if (schema[key] !== void 0)
        extraMeta[key] = schema[key];
    }
  }
  for (const key of Object.keys(schema)) {
    if (!RECOGNIZED_KEYS.has(key)) {
      assignProp(extraMeta, key, schema[key]);
    }
  }
  if (Object.keys(extraMeta).length > 0) {
    ctx.registry.add(baseSchema, extraMeta);
  }
  if (schema.description) {
    baseSchema = baseSchema.describe(schema.description);
  }
  return baseSchema;
}
function fromJSONSchema(schema, params) {
  if (typeof schema === "boolean") {
    return schema ? z.any() : z.never();
  }
  let normalized;
  try {
    normalized = JSON.parse(JSON.stringify(schema));
  } catch {
    throw new Error("fromJSONSchema input is not valid JSON (possibly cyclic); use $defs/$ref for recursive schemas");
  }
  const version = detectVersion(normalized, params?.defaultTarget);
  const defs = normalized.$defs || normalized.definitions || {};
  const ctx = {
    version,
    defs,
    refs: /* @__PURE__ */ new Map(),
    processing: /* @__PURE__ */ new Set(),
    rootSchema: normalized,
    registry: params?.registry ?? globalRegistry
  };
  return convertSchema(normalized, ctx);
}

// node_modules/zod/v4/core/visit.js
var RESOLVING = /* @__PURE__ */ Symbol("z.visit/resolving");
function visit(schema, fnOrHandlers) {
  const fn = typeof fnOrHandlers === "function" ? fnOrHandlers : (node, rewritten) => {
    const h = fnOrHandlers[node._zod.def.type];
    return h ? h(node, rewritten) : node;
  };
  const cache = /* @__PURE__ */ new Map();
  function run(s) {
    const cached = cache.get(s);
    if (cached === RESOLVING) {
      return new $ZodLazy({
        type: "lazy",
        getter: () => cache.get(s)
      });
    }
    if (cached !== void 0)
      return cached;
    cache.set(s, RESOLVING);
    const inner = mapInner(s);
    const mapped = fn(inner, inner !== s);
    cache.set(s, mapped);
    return mapped;
  }
  function mapInner(s) {
    const def = s._zod.def;
    const kind = def.type;
    switch (kind) {
      case "object": {
        const oldShape = def.shape;
        const keys = Object.keys(oldShape);
        let changed = false;
        const newShape = {};
        for (const k of keys) {
          const mapped = run(oldShape[k]);
          if (mapped !== oldShape[k])
            changed = true;
          newShape[k] = mapped;
        }
        let newCatchall = def.catchall;
        if (def.catchall) {
          newCatchall = run(def.catchall);
          if (newCatchall !== def.catchall)
            changed = true;
        }
        return changed ? clone(s, { ...def, shape: newShape, catchall: newCatchall }) : s;
      }
      case "array": {
        const mapped = run(def.element);
        return mapped === def.element ? s : clone(s, { ...def, element: mapped });
      }
      case "tuple": {
        const oldItems = def.items;
        let changed = false;
        const newItems = [];
        for (const item of oldItems) {
          const mapped = run(item);
          if (mapped !== item)
            changed = true;
          newItems.push(mapped);
        }
        let newRest = def.rest;
        if (def.rest) {
          newRest = run(def.rest);
          if (newRest !== def.rest)
            changed = true;
        }
        return changed ? clone(s, { ...def, items: newItems, rest: newRest }) : s;
      }
      case "record":
      case "map": {
        const newKey = run(def.keyType);
        const newVal = run(def.valueType);
        return newKey === def.keyType && newVal === def.valueType ? s : clone(s, { ...def, keyType: newKey, valueType: newVal });
      }
      case "set": {
        const newVal = run(def.valueType);
        return newVal === def.valueType ? s : clone(s, { ...def, valueType: newVal });
      }
      case "union": {
        const oldOptions = def.options;
        let changed = false;
        const newOptions = [];
        for (const opt of oldOptions) {
          const mapped = run(opt);
          if (mapped !== opt)
            changed = true;
          newOptions.push(mapped);
        }
        return changed ? clone(s, { ...def, options: newOptions }) : s;
      }
      case "intersection": {
        const newLeft = run(def.left);
        const newRight = run(def.right);
        return newLeft === def.left && newRight === def.right ? s : clone(s, { ...def, left: newLeft, right: newRight });
      }
      case "optional":
      case "nullable":
      case "default":
      case "prefault":
      case "catch":
      case "readonly":
      case "nonoptional":
      case "promise":
      case "success": {
        const newInner = run(def.innerType);
        return newInner === def.innerType ? s : clone(s, { ...def, innerType: newInner });
      }
      case "pipe": {
        const newIn = run(def.in);
        const newOut = run(def.out);
        return newIn === def.in && newOut === def.out ? s : clone(s, { ...def, in: newIn, out: newOut });
      }
      case "function": {
        const newInput = run(def.input);
        const newOutput = run(def.output);
        return newInput === def.input && newOutput === def.output ? s : clone(s, { ...def, input: newInput, output: newOutput });
      }
      case "lazy": {
        const original = def.getter;
        const { _cachedInner, ...rest } = def;
        return clone(s, { ...rest, getter: () => run(original()) });
      }
      // A leaf by choice: `parts` are regex fragments, not data positions.
      case "template_literal":
      // Leaves.
      case "string":
      case "number":
      case "int":
      case "boolean":
      case "bigint":
      case "symbol":
      case "undefined":
      case "null":
      case "void":
      case "never":
      case "any":
      case "unknown":
      case "date":
      case "nan":
      case "enum":
      case "literal":
      case "file":
      case "transform":
      case "custom":
        return s;
      default: {
        kind;
        return s;
      }
    }
  }
  return run(schema);
}

// node_modules/zod/v4/classic/deep-partial.js
function deepPartial(schema) {
  return visit(schema, {
    object: (s) => s.partial(),
    // Every partialed option now admits `undefined`, which the constructor rejects as a duplicate.
    union: (s) => {
      const def = s._zod.def;
      return def.discriminator === void 0 ? s : union(def.options);
    }
  });
}

// node_modules/zod/v4/classic/in-out.js
function withChecks(side, checks) {
  if (!checks?.length)
    return side;
  const def = side._zod.def;
  return clone(side, mergeDefs(def, { checks: [...def.checks ?? [], ...checks] }), { parent: true });
}
function outSide(def) {
  return withChecks(def.out, def.checks);
}
function inSide(def) {
  return def.in._zod.traits.has("$ZodTransform") ? outSide(def) : def.in;
}
function input(schema) {
  return visit(schema, {
    pipe: (s) => inSide(s._zod.def),
    // A default value belongs to the output side, so a rewritten inner type leaves it stranded. `.default()` widens the declared input type with `undefined`, and `optional` is what carries that across.
    default: (s, rewritten) => rewritten ? optional(s._zod.def.innerType) : s,
    // A catch value is output-side too, but `.catch()` leaves the declared input type alone, so the inner schema stands on its own.
    catch: (s, rewritten) => rewritten ? s._zod.def.innerType : s
  });
}
function output(schema) {
  return visit(schema, {
    pipe: (s) => outSide(s._zod.def),
    // A prefault value is fed through the schema, which makes it input-side, so a rewritten inner type leaves it stranded.
    prefault: (s, rewritten) => rewritten ? s._zod.def.innerType : s
  });
}

// node_modules/zod/v4/classic/coerce.js
var coerce_exports = {};
__export(coerce_exports, {
  bigint: () => bigint2,
  boolean: () => boolean2,
  date: () => date3,
  number: () => number2,
  string: () => string2
});
function string2(params) {
  return _coercedString(ZodString, params);
}
function number2(params) {
  return _coercedNumber(ZodNumber, params);
}
function boolean2(params) {
  return _coercedBoolean(ZodBoolean, params);
}
function bigint2(params) {
  return _coercedBigint(ZodBigInt, params);
}
function date3(params) {
  return _coercedDate(ZodDate, params);
}

// packages/digitalocean/build/src/named.js
function named(key, schema) {
  return external_exports.object({ [key]: schema }).transform((body) => body[key]);
}

// packages/digitalocean/build/src/schema.js
var strings = external_exports.array(external_exports.string()).nullish().transform((value) => value ?? []);
var region = external_exports.object({ slug: external_exports.string() }).nullish();
var accountSchema = external_exports.object({
  account: external_exports.object({
    uuid: external_exports.string(),
    /** active, warning, locked */
    status: external_exports.string(),
    /** To people; a space where there is nothing to say. */
    status_message: external_exports.string().nullish(),
    /** Left out where the token lacks `droplet:read`. */
    droplet_limit: external_exports.number().nullish(),
    team: external_exports.object({ uuid: external_exports.string(), name: external_exports.string() }).optional()
  })
});
var nodePool = external_exports.object({
  id: external_exports.string(),
  name: external_exports.string(),
  size: external_exports.string(),
  count: external_exports.number(),
  tags: strings,
  nodes: external_exports.array(external_exports.object({
    id: external_exports.string(),
    name: external_exports.string(),
    status: external_exports.object({ state: external_exports.string() }),
    droplet_id: external_exports.string().nullish(),
    created_at: external_exports.string().nullish()
  })).nullish().transform((value) => value ?? [])
});
var clusterSchema = external_exports.object({
  id: external_exports.string(),
  name: external_exports.string(),
  region: external_exports.string(),
  version: external_exports.string(),
  endpoint: external_exports.string().nullish(),
  ha: external_exports.boolean().nullish(),
  vpc_uuid: external_exports.string().nullish(),
  tags: strings,
  node_pools: external_exports.array(nodePool).nullish().transform((value) => value ?? []),
  /** provisioning, running, degraded, error, deleted, upgrading, deleting */
  status: external_exports.object({ state: external_exports.string(), message: external_exports.string().nullish() }),
  created_at: external_exports.string()
});
var associated = external_exports.array(external_exports.object({ id: external_exports.string(), name: external_exports.string() })).nullable().transform((value) => value ?? []);
var associatedSchema = external_exports.object({
  load_balancers: associated,
  volumes: associated,
  volume_snapshots: associated
});
var databaseSchema = external_exports.object({
  id: external_exports.string(),
  name: external_exports.string(),
  engine: external_exports.string(),
  /** creating, online, resizing, migrating, forking */
  status: external_exports.string(),
  size: external_exports.string(),
  num_nodes: external_exports.number(),
  /** All that each node has, in MiB. */
  storage_size_mib: external_exports.number().nullish(),
  private_network_uuid: external_exports.string().nullish(),
  tags: strings,
  /** Who is let in. `type`: ip_addr, droplet, k8s, tag, app */
  rules: external_exports.array(external_exports.object({ type: external_exports.string(), value: external_exports.string() })).nullish().transform((value) => value ?? []),
  created_at: external_exports.string()
});
var databaseReplicaSchema = external_exports.object({
  id: external_exports.string(),
  name: external_exports.string(),
  size: external_exports.string(),
  storage_size_mib: external_exports.number().nullish(),
  created_at: external_exports.string().nullish()
});
var databasePartSchema = external_exports.object({ name: external_exports.string() });
var databasePoolSchema = external_exports.object({ name: external_exports.string(), db: external_exports.string() });
var loadBalancerSchema = external_exports.object({
  id: external_exports.string(),
  name: external_exports.string(),
  /** Empty until it is active. */
  ip: external_exports.string().nullish(),
  /** Of one whose network stack is DUALSTACK. */
  ipv6: external_exports.string().nullish(),
  /** new, active, errored */
  status: external_exports.string(),
  size_unit: external_exports.number().nullish(),
  /** REGIONAL, REGIONAL_NETWORK, GLOBAL */
  type: external_exports.string().nullish(),
  vpc_uuid: external_exports.string().nullish(),
  tag: external_exports.string().nullish(),
  created_at: external_exports.string()
});
var dropletAddress = external_exports.object({ ip_address: external_exports.string(), type: external_exports.string() });
var dropletSchema = external_exports.object({
  id: external_exports.number(),
  name: external_exports.string(),
  status: external_exports.string(),
  size_slug: external_exports.string(),
  /** `backups`, `ipv6` … */
  features: strings,
  tags: strings,
  vpc_uuid: external_exports.string().nullish(),
  networks: external_exports.object({ v4: external_exports.array(dropletAddress).nullish(), v6: external_exports.array(dropletAddress).nullish() }).nullish(),
  created_at: external_exports.string()
});
var volumeSchema = external_exports.object({
  id: external_exports.string(),
  name: external_exports.string(),
  size_gigabytes: external_exports.number(),
  tags: strings,
  droplet_ids: external_exports.array(external_exports.number()).nullish().transform((value) => value ?? []),
  region,
  created_at: external_exports.string()
});
var snapshotSchema = external_exports.object({
  id: external_exports.union([external_exports.string(), external_exports.number()]).transform(String),
  name: external_exports.string(),
  resource_id: external_exports.string(),
  /** droplet, volume */
  resource_type: external_exports.string(),
  size_gigabytes: external_exports.number(),
  tags: strings,
  created_at: external_exports.string()
});
var firewallSchema = external_exports.object({
  id: external_exports.string(),
  name: external_exports.string(),
  tags: strings,
  inbound_rules: external_exports.array(external_exports.object({ sources: external_exports.object({ tags: strings }).nullish() })).nullish(),
  outbound_rules: external_exports.array(external_exports.object({ destinations: external_exports.object({ tags: strings }).nullish() })).nullish(),
  created_at: external_exports.string()
}).transform(({ inbound_rules: inbound, outbound_rules: outbound, ...firewall }) => ({
  ...firewall,
  sourceTags: (inbound ?? []).flatMap(({ sources }) => sources?.tags ?? []),
  destinationTags: (outbound ?? []).flatMap(({ destinations }) => destinations?.tags ?? [])
}));
var vpcSchema = external_exports.object({
  id: external_exports.string(),
  name: external_exports.string(),
  description: external_exports.string().nullish(),
  region: external_exports.string().nullish(),
  default: external_exports.boolean().nullish(),
  created_at: external_exports.string()
});
var vpcMemberSchema = external_exports.object({ urn: external_exports.string(), name: external_exports.string(), created_at: external_exports.string().nullish() });
var domainSchema = external_exports.object({ name: external_exports.string() });
var domainRecordSchema = external_exports.object({
  id: external_exports.number(),
  type: external_exports.string(),
  /** Relative to the zone; `@` is the zone itself. */
  name: external_exports.string(),
  data: external_exports.string()
});
var projectSchema = external_exports.object({
  id: external_exports.string(),
  name: external_exports.string(),
  description: external_exports.string().nullish(),
  is_default: external_exports.boolean().nullish(),
  created_at: external_exports.string()
});
var projectResourceSchema = external_exports.object({ urn: external_exports.string() });
var count = external_exports.object({ count: external_exports.number() });
var tagSchema = external_exports.object({
  name: external_exports.string(),
  resources: count.extend({ images: count.optional() }).optional()
});
var certificateSchema = external_exports.object({
  id: external_exports.string(),
  name: external_exports.string(),
  /** pending, verified, error */
  state: external_exports.string().nullish(),
  not_after: external_exports.string().nullish(),
  created_at: external_exports.string()
});
var reservedIpSchema = external_exports.object({
  ip: external_exports.string(),
  droplet: external_exports.object({ id: external_exports.number(), tags: strings }).nullish(),
  project_id: external_exports.string().nullish()
});
var sizeSchema = external_exports.object({
  slug: external_exports.string(),
  /** US dollars. */
  price_hourly: external_exports.number(),
  price_monthly: external_exports.number()
});
var offered = external_exports.array(external_exports.object({ slug: external_exports.string() }));
var kubernetesOfferSchema = external_exports.object({
  options: external_exports.object({ regions: offered, sizes: offered, versions: offered })
});
var databaseOfferSchema = external_exports.object({
  options: external_exports.record(external_exports.string(), external_exports.object({
    regions: strings,
    versions: strings,
    layouts: external_exports.array(external_exports.object({ num_nodes: external_exports.number(), sizes: strings })).nullish().transform((value) => value ?? [])
  }))
});
var registrySchema = external_exports.object({ name: external_exports.string(), storage_usage_bytes: external_exports.number().nullish() });
var subscriptionSchema = external_exports.object({
  subscription: external_exports.object({
    tier: external_exports.object({
      slug: external_exports.string(),
      monthly_price_in_cents: external_exports.number().nullish(),
      included_storage_bytes: external_exports.number().nullish(),
      allow_storage_overage: external_exports.boolean().nullish()
    })
  })
});

// packages/digitalocean/build/src/clusters.js
var one = named("kubernetes_cluster", clusterSchema);
var parts = ["clusters", "contexts", "current-context", "users"];
var Clusters = class extends Collection {
  constructor(transport) {
    super(transport, "/v2/kubernetes/clusters", "kubernetes_clusters", clusterSchema, one);
  }
  /**
   * A kubeconfig as YAML. Every call mints a token, valid for `expirySeconds` (7 days if DigitalOcean had its way):
   * ask once a step, mask it, keep it out of outputs.
   */
  async kubeconfig(id, expirySeconds) {
    const path = `${this.path}/${segment(id)}/kubeconfig`;
    const answer = await this.transport.text(path, { expiry_seconds: expirySeconds });
    if (!parts.every((part) => new RegExp(`^${part}:`, "m").test(answer)))
      throw notJson("DigitalOcean", path, answer, "kubeconfig");
    return answer;
  }
  /** What Kubernetes made and DigitalOcean bills; answered only while the cluster lives: undefined after that. */
  associatedResources(id) {
    return this.transport.find(`${this.path}/${segment(id)}/destroy_with_associated_resources`, associatedSchema);
  }
  /**
   * Deletes the cluster, and of its associated resources those that are named: the others stay. It goes on afterwards: poll
   * `find` until undefined. The service's way of deleting all of them would take along whatever bears the cluster's tag.
   */
  deleteSelective(id, { loadBalancers, volumes, snapshots } = { loadBalancers: [], volumes: [], snapshots: [] }) {
    return this.transport.delete(`${this.path}/${segment(id)}/destroy_with_associated_resources/selective`, {
      load_balancers: loadBalancers,
      volumes,
      volume_snapshots: snapshots
    });
  }
};

// packages/digitalocean/build/src/transport.js
import { setMaxListeners } from "node:events";
var import_axios = __toESM(require_axios(), 1);
var import_create_context = __toESM(require_create_context(), 1);
var attempts = 6;
var longestRetryAfter = 9e4;
var doubt = 1e3;
var readings = 3;
var pageSize = 200;
var uncounted = /^\/v2\/(databases|registries)\b/;
var mostWalks = 3;
var errorBody = external_exports.object({ message: external_exports.string().optional(), request_id: external_exports.string().optional() });
var pageInfo = external_exports.object({ meta: external_exports.object({ total: external_exports.number().int().nonnegative() }).optional() });
var Transport = class {
  #http;
  #clock;
  #log;
  #signal;
  /** Of this hour, as the last answer said it. */
  requestsLeft;
  constructor({ token: token2, baseUrl, clock, log, signal }) {
    this.#http = (0, import_create_context.createContext)({
      axios: import_axios.default,
      token: token2,
      endpoint: baseUrl.replace(/\/+$/, ""),
      requestTimeoutInMs: 3e4
    }).httpClient;
    this.#clock = clock;
    this.#log = log;
    this.#signal = signal;
    if (signal)
      setMaxListeners(0, signal);
  }
  async get(path, schema, query2 = {}) {
    return this.#read(path, query2, (data) => this.#check(path, schema, data));
  }
  async #read(path, query2, understand) {
    for (let reading = 1; ; reading += 1) {
      const { data } = await this.#send("GET", path, query2);
      try {
        return understand(data, reading);
      } catch (error) {
        if (reading === readings)
          throw error;
        this.#log.debug(`${error instanceof Error ? error.message : error}: asked again`);
        await this.#clock.sleep(doubt, this.#signal);
      }
    }
  }
  /** Undefined instead of an error when the answer is 404, twice, a moment apart: one alone proves nothing. */
  async find(path, schema) {
    return this.unlessMissing(() => this.get(path, schema));
  }
  /** Undefined where one answer is 404: for who looks again anyway. */
  async glimpse(path, schema) {
    return unlessMissing(this.get(path, schema));
  }
  /** Undefined where the answer is 404, twice. */
  async unlessMissing(ask2) {
    const found = await unlessMissing(ask2());
    if (found !== void 0)
      return found;
    await this.#clock.sleep(doubt, this.#signal);
    return unlessMissing(ask2());
  }
  /** The answer's body as it is: a kubeconfig is YAML. */
  async text(path, query2 = {}) {
    const { data } = await this.#send("GET", path, query2, "text");
    return String(data);
  }
  /**
   * All items of all pages, under the answer's key `plural`.
   * @throws StagingError service-error where an answer has no list and does not say that there is nothing: it proves nothing gone
   */
  async list(path, plural2, item, query2 = {}) {
    const answers = external_exports.object({ [plural2]: external_exports.array(item).nullish() });
    const pageAt = (page) => this.#read(path, { ...query2, page, per_page: pageSize }, (data, reading) => {
      const found = this.#check(path, answers, data)[plural2];
      const total = this.#check(path, pageInfo, data).meta?.total;
      if (!found && total !== 0 && !(uncounted.test(path) && found === null && reading > 1))
        throw noList(path, plural2);
      return { found: found ?? [], total: total ?? found?.length ?? 0 };
    });
    for (let walk = 1; ; walk += 1) {
      const pages = await this.#walk(pageAt);
      const hasMovedUp = pages.some(({ total }) => total < (pages[0]?.total ?? 0));
      if (!hasMovedUp || walk === mostWalks)
        return pages.flatMap(({ found }) => found);
    }
  }
  async #walk(pageAt) {
    const first = await pageAt(1);
    const size = Math.max(1, first.found.length);
    const known = first.found.length === 0 ? 1 : Math.ceil(first.total / size);
    const others = await Promise.all(Array.from({ length: Math.max(0, known - 1) }, (_, index) => pageAt(index + 2)));
    const pages = [first, ...others];
    for (let last = pages.at(-1); last && last.found.length > 0 && pages.length * size < last.total; last = pages.at(-1))
      pages.push(await pageAt(pages.length + 1));
    return pages;
  }
  /**
   * Whether the service took the deletion. False is 404: it may be gone, by our own earlier attempt perhaps, whose answer never
   * reached us. Only a look tells.
   */
  async delete(path, body) {
    try {
      await this.#send("DELETE", path, {}, "json", body);
      return true;
    } catch (error) {
      if (isMissing(error))
        return false;
      throw error;
    }
  }
  /** Only for what may be sent twice without a second effect: it is retried like a read. */
  async post(path, body) {
    await this.#send("POST", path, {}, "json", body);
  }
  /**
   * The status with which a request is refused that could do nothing if it were not: an empty body, or an id that nothing has.
   * 403 tells of a missing scope; an answer that is none is 200.
   */
  async refusal(method, path) {
    try {
      await this.#send(method, path, {}, "text", method === "POST" || method === "PUT" ? {} : void 0);
      return 200;
    } catch (error) {
      if (error instanceof ApiError)
        return error.status;
      throw error;
    }
  }
  async #send(method, path, query2, as = "json", body) {
    for (let attempt = 1; ; attempt += 1) {
      this.#signal?.throwIfAborted();
      const outcome = await this.#once(method, path, query2, as, body);
      this.#log.debug(`DigitalOcean ${method} ${path} \u2192 ${outcome.status || "no answer"}`);
      if (outcome.kind === "answered")
        return outcome.response;
      const pause2 = pauseBefore(outcome, attempt);
      if (pause2 === void 0)
        throw outcome.error;
      if (outcome.status === 429)
        this.#log.info(`DigitalOcean limits requests: again in ${Math.ceil(pause2 / 1e3)} s`);
      await this.#clock.sleep(pause2, this.#signal);
    }
  }
  async #once(method, path, query2, as, data) {
    try {
      const response = await this.#http.request({
        method,
        url: path,
        params: query2,
        // Node's own `fetch`, which GitHub is asked by too: it follows the proxy, and a second client need not be loaded.
        adapter: "fetch",
        maxRedirects: 0,
        ...data && { data },
        ...as === "text" && { responseType: "text", transformResponse: (body) => body },
        ...this.#signal && { signal: this.#signal }
      });
      this.#note(response);
      if (method !== "GET" && isPage(response.data))
        return pageFor(path, response.data);
      return { kind: "answered", status: response.status, response };
    } catch (error) {
      this.#signal?.throwIfAborted();
      const response = import_axios.default.isAxiosError(error) ? error.response : void 0;
      this.#note(response);
      if (isAbsence(response?.status) && isPage(response?.data))
        return pageFor(path, response.data);
      const status2 = response?.status ?? 0;
      const body = errorBody.safeParse(response?.data).data;
      const detail = body?.message ?? (status2 === 0 ? networkCode(error) : void 0);
      const hint = hintFor(status2);
      return {
        kind: "failed",
        status: status2,
        retryAfter: retryAfter(response),
        error: new ApiError({
          service: "DigitalOcean",
          method,
          path,
          status: status2,
          ...detail && { detail },
          ...body?.request_id && { requestId: body.request_id }
        }, hint ? { hint } : {})
      };
    }
  }
  #note(response) {
    const left = Number(response?.headers["ratelimit-remaining"] ?? Number.NaN);
    if (!(left >= 0))
      return;
    this.requestsLeft = left;
    const date4 = response?.headers["date"];
    if (typeof date4 === "string")
      this.#clock.observe?.(date4);
  }
  #check(path, schema, data) {
    const parsed = schema.safeParse(data);
    if (parsed.success)
      return parsed.data;
    if (typeof data === "string")
      throw notJson("DigitalOcean", path, data);
    const problems = parsed.error.issues.map(({ path: at, message }) => [at.join("."), message].filter(Boolean).join(": "));
    throw new StagingError("service-error", `DigitalOcean's answer to ${path} is not understood: ${problems.slice(0, 5).join("; ")}`);
  }
};
function noList(path, plural2) {
  return new StagingError("service-error", `DigitalOcean's answer to ${path} has no list of ${plural2}, and does not say that there is none`, { hint: proxyHint("DigitalOcean") });
}
function pageFor(path, data) {
  return { kind: "failed", status: 0, retryAfter: void 0, error: notJson("DigitalOcean", path, data) };
}
function pauseBefore(failure, attempt) {
  const worthwhile = failure.status === 0 || failure.status === 429 || failure.status >= 500;
  if (!worthwhile || attempt >= attempts)
    return void 0;
  if (failure.retryAfter !== void 0)
    return failure.retryAfter <= longestRetryAfter ? failure.retryAfter : void 0;
  return 250 * 2 ** attempt * (0.75 + Math.random() / 2);
}
function retryAfter(response) {
  const seconds2 = Number(response?.headers["retry-after"]);
  return response?.headers["retry-after"] !== void 0 && seconds2 >= 0 ? seconds2 * 1e3 : void 0;
}
async function unlessMissing(wanted) {
  try {
    return await wanted;
  } catch (error) {
    if (isMissing(error))
      return void 0;
    throw error;
  }
}
function isMissing(error) {
  return error instanceof ApiError && isAbsence(error.status);
}
function isAbsence(status2) {
  return status2 === 404 || status2 === 410;
}
function networkCode(error) {
  if (!(error instanceof Error))
    return void 0;
  return networkCode(error.cause) ?? ("code" in error && typeof error.code === "string" ? error.code : void 0);
}
function hintFor(status2) {
  if (status2 === 401)
    return "Is `digitalocean-token` a valid token of the staging team, and not expired?";
  if (status2 === 403)
    return "Give the DigitalOcean token the scope that this request needs (docs/security.md lists them).";
  return void 0;
}

// packages/digitalocean/build/src/client.js
var DigitalOcean = class {
  clusters;
  databases;
  loadBalancers;
  droplets;
  volumes;
  snapshots;
  firewalls;
  vpcs;
  domains;
  projects;
  tags;
  certificates;
  reservedIps;
  #transport;
  constructor(options) {
    const transport = new Transport(options);
    this.#transport = transport;
    this.clusters = new Clusters(transport);
    this.databases = new Databases(transport);
    this.loadBalancers = collection(transport, "/v2/load_balancers", "load_balancers", "load_balancer", loadBalancerSchema);
    this.droplets = collection(transport, "/v2/droplets", "droplets", "droplet", dropletSchema);
    this.volumes = collection(transport, "/v2/volumes", "volumes", "volume", volumeSchema);
    this.snapshots = collection(transport, "/v2/snapshots", "snapshots", "snapshot", snapshotSchema);
    this.firewalls = collection(transport, "/v2/firewalls", "firewalls", "firewall", firewallSchema);
    this.vpcs = new Vpcs(transport);
    this.domains = new Domains(transport);
    this.projects = new Projects(transport);
    this.tags = new Tags(transport);
    this.certificates = collection(transport, "/v2/certificates", "certificates", "certificate", certificateSchema);
    this.reservedIps = collection(transport, "/v2/reserved_ips", "reserved_ips", "reserved_ip", reservedIpSchema);
  }
  /** How many requests the token has left in this hour, as the last answer said it; undefined: none has. */
  get requestsLeft() {
    return this.#transport.requestsLeft;
  }
  /** Whose token this is. `team.uuid` is what an environment is pinned to. */
  async account() {
    return (await this.#transport.get("/v2/account", accountSchema)).account;
  }
  /** Regions, node sizes and versions that a new cluster may have. */
  async kubernetesOffer() {
    return (await this.#transport.get("/v2/kubernetes/options", kubernetesOfferSchema)).options;
  }
  async databaseOffer() {
    return (await this.#transport.get("/v2/databases/options", databaseOfferSchema)).options;
  }
  /** The one plan of all the account's container registries; undefined: it has no registry. */
  async registryPlan() {
    const registries = await this.#transport.list("/v2/registries", "registries", registrySchema);
    if (registries.length === 0)
      return void 0;
    const found = await this.#transport.find("/v2/registries/subscription", subscriptionSchema);
    if (!found)
      return void 0;
    const { slug, monthly_price_in_cents: cents, included_storage_bytes, allow_storage_overage } = found.subscription.tier;
    const stored = registries.reduce((total, one2) => total + (one2.storage_usage_bytes ?? 0), 0);
    const more = allow_storage_overage ? Math.max(0, stored - (included_storage_bytes ?? 0)) : 0;
    return { slug, monthly: typeof cents === "number" ? cents / 100 : void 0, extraGib: more / 2 ** 30 };
  }
  /** See `Transport.refusal`. */
  refusal(method, path) {
    return this.#transport.refusal(method, path);
  }
  /** Droplet sizes and their prices in US dollars. */
  sizes() {
    return this.#transport.list("/v2/sizes", "sizes", sizeSchema);
  }
};
var oneDatabase = named("database", databaseSchema);
var Databases = class extends Collection {
  constructor(transport) {
    super(transport, "/v2/databases", "databases", databaseSchema, oneDatabase);
  }
  /** Its read-only copies. Empty where there is no such cluster, or one of an engine that has none. */
  async replicas(id) {
    const path = `${this.path}/${segment(id)}/replicas`;
    const found = await this.transport.unlessMissing(() => this.transport.list(path, "replicas", databaseReplicaSchema));
    return found ?? [];
  }
  /** The databases in a database cluster, `defaultdb` among them. */
  dbs(id) {
    return this.transport.list(`${this.path}/${segment(id)}/dbs`, "dbs", databasePartSchema);
  }
  /** Its users, the service's own `doadmin` among them. */
  users(id) {
    return this.transport.list(`${this.path}/${segment(id)}/users`, "users", databasePartSchema);
  }
  /** Its connection pools; `db` is the database that one leads to. */
  pools(id) {
    return this.transport.list(`${this.path}/${segment(id)}/pools`, "pools", databasePoolSchema);
  }
};
var oneVpc = named("vpc", vpcSchema);
var Vpcs = class extends Collection {
  constructor(transport) {
    super(transport, "/v2/vpcs", "vpcs", vpcSchema, oneVpc);
  }
  /** Not harmless to repeat: the second one is refused, since the name is taken. */
  async create(network) {
    await this.transport.post(this.path, network);
  }
  /** Everything inside it: a VPC cannot be deleted before this is empty. */
  members(id) {
    return this.transport.list(`${this.path}/${segment(id)}/members`, "members", vpcMemberSchema);
  }
  /** Undefined when there is no such network. */
  findMembers(id) {
    return this.transport.unlessMissing(() => this.members(id));
  }
};
var oneDomain = named("domain", domainSchema);
var oneRecord = named("domain_record", domainRecordSchema);
var Domains = class extends Collection {
  constructor(transport) {
    super(transport, "/v2/domains", "domains", domainSchema, oneDomain);
  }
  records(domain2) {
    return this.transport.list(`${this.path}/${segment(domain2)}/records`, "domain_records", domainRecordSchema);
  }
  /** Undefined when the zone is not in this account. */
  findRecords(domain2) {
    return this.transport.unlessMissing(() => this.records(domain2));
  }
  findRecord(domain2, id) {
    return this.transport.find(`${this.path}/${segment(domain2)}/records/${segment(id)}`, oneRecord);
  }
  glimpseRecord(domain2, id) {
    return this.transport.glimpse(`${this.path}/${segment(domain2)}/records/${segment(id)}`, oneRecord);
  }
  deleteRecord(domain2, id) {
    return this.transport.delete(`${this.path}/${segment(domain2)}/records/${segment(id)}`);
  }
};
var oneTag = named("tag", tagSchema);
var Tags = class extends Collection {
  constructor(transport) {
    super(transport, "/v2/tags", "tags", tagSchema, oneTag);
  }
  /** Creates it if it is not there. Free, and harmless to repeat. */
  async ensure(name) {
    if (!await this.glimpse(name))
      await this.transport.post(this.path, { name });
  }
  /** Puts the tag, which must be there, on resources. Harmless to repeat. */
  async put(name, resources) {
    await this.transport.post(`${this.path}/${segment(name)}/resources`, {
      resources: resources.map(({ type, id }) => ({ resource_id: id, resource_type: type }))
    });
  }
};
var oneProject = named("project", projectSchema);
var Projects = class extends Collection {
  constructor(transport) {
    super(transport, "/v2/projects", "projects", projectSchema, oneProject);
  }
  /** The URNs of what is in it: a project cannot be deleted before this is empty. */
  async resources(id) {
    const path = `${this.path}/${segment(id)}/resources`;
    return (await this.transport.list(path, "resources", projectResourceSchema)).map(({ urn }) => urn);
  }
};
function collection(transport, path, plural2, singular, schema) {
  return new Collection(transport, path, plural2, schema, named(singular, schema));
}

// packages/digitalocean/build/src/scopes.js
var unseen = (what) => `check-staging, provision and teardown cannot see ${what}`;
var undeletable = (what) => `teardown cannot delete ${what}: they would be billed until somebody does it by hand`;
var uncreatable = (what) => `provision cannot create ${what}`;
var cluster = ["digitalocean_kubernetes_cluster", "digitalocean_kubernetes_node_pool"];
var database = [
  "digitalocean_database_cluster",
  "digitalocean_database_connection_pool",
  "digitalocean_database_db",
  "digitalocean_database_firewall",
  "digitalocean_database_replica",
  "digitalocean_database_user"
];
var described = "description of the field in the published API document";
var neededScopes = [
  { scopes: ["account:read"], routes: ["GET /v2/account"], breaks: "nobody can say whose token it is" },
  { scopes: ["regions:read"], routes: ["GET /v2/regions"], breaks: "sizes cannot be read" },
  { scopes: ["sizes:read", "regions:read"], routes: ["GET /v2/sizes"], breaks: unseen("what nodes cost") },
  {
    scopes: ["kubernetes:read"],
    routes: [
      "GET /v2/kubernetes/clusters",
      "GET /v2/kubernetes/clusters/{cluster_id}",
      "GET /v2/kubernetes/options",
      "GET /v2/kubernetes/clusters/{cluster_id}/destroy_with_associated_resources"
    ],
    breaks: unseen("clusters")
  },
  {
    scopes: ["kubernetes:access_cluster"],
    routes: [
      "GET /v2/kubernetes/clusters/{cluster_id}/kubeconfig",
      "GET /v2/kubernetes/clusters/{cluster_id}/credentials"
    ],
    breaks: "provision and argocd-sync cannot enter the cluster"
  },
  {
    scopes: ["kubernetes:delete"],
    routes: [
      "DELETE /v2/kubernetes/clusters/{cluster_id}/destroy_with_associated_resources/dangerous",
      "DELETE /v2/kubernetes/clusters/{cluster_id}"
    ],
    breaks: undeletable("clusters")
  },
  {
    scopes: ["kubernetes:create"],
    routes: ["POST /v2/kubernetes/clusters"],
    breaks: uncreatable("clusters"),
    types: cluster
  },
  {
    scopes: ["kubernetes:update"],
    routes: [
      "PUT /v2/kubernetes/clusters/{cluster_id}",
      "PUT /v2/kubernetes/clusters/{cluster_id}/node_pools/{node_pool_id}"
    ],
    breaks: "provision cannot change a cluster or its nodes",
    types: cluster
  },
  {
    scopes: ["database:read"],
    routes: [
      "GET /v2/databases",
      "GET /v2/databases/{database_cluster_uuid}",
      "GET /v2/databases/{database_cluster_uuid}/replicas",
      "GET /v2/databases/options"
    ],
    breaks: unseen("databases")
  },
  {
    scopes: ["database:delete"],
    routes: ["DELETE /v2/databases/{database_cluster_uuid}"],
    breaks: undeletable("databases")
  },
  {
    scopes: ["database:create"],
    routes: [
      "POST /v2/databases",
      "POST /v2/databases/{database_cluster_uuid}/dbs",
      "POST /v2/databases/{database_cluster_uuid}/pools",
      "POST /v2/databases/{database_cluster_uuid}/users"
    ],
    breaks: uncreatable("databases"),
    types: database
  },
  {
    scopes: ["database:update"],
    routes: ["PUT /v2/databases/{database_cluster_uuid}/firewall", "PUT /v2/databases/{database_cluster_uuid}/resize"],
    breaks: "provision cannot close a database to the internet, nor change it",
    types: database
  },
  {
    scopes: ["database:update", "database:view_credentials"],
    routes: ["GET /v2/databases/metrics/credentials"],
    breaks: "the apps get a database without user and password: DigitalOcean leaves both out of its answers",
    types: database,
    source: `${described}: database_connection.user and .password, database_user.password`
  },
  {
    scopes: ["load_balancer:read"],
    routes: ["GET /v2/load_balancers", "GET /v2/load_balancers/{lb_id}"],
    breaks: unseen("load balancers")
  },
  {
    scopes: ["load_balancer:delete"],
    routes: ["DELETE /v2/load_balancers/{lb_id}"],
    breaks: undeletable("load balancers")
  },
  {
    scopes: ["load_balancer:create"],
    routes: ["POST /v2/load_balancers"],
    breaks: uncreatable("load balancers"),
    types: ["digitalocean_loadbalancer"]
  },
  {
    scopes: ["load_balancer:update"],
    routes: ["PUT /v2/load_balancers/{lb_id}"],
    breaks: "provision cannot change a load balancer",
    types: ["digitalocean_loadbalancer"]
  },
  {
    scopes: ["vpc:read"],
    routes: ["GET /v2/vpcs", "GET /v2/vpcs/{vpc_id}", "GET /v2/vpcs/{vpc_id}/members"],
    breaks: `${unseen("networks")}, and nothing can be created in one`,
    source: `the operation, and the ${described}: vpc_uuid, private_network_uuid`
  },
  { scopes: ["vpc:delete"], routes: ["DELETE /v2/vpcs/{vpc_id}"], breaks: "teardown leaves the network" },
  {
    scopes: ["vpc:create"],
    routes: ["POST /v2/vpcs"],
    breaks: uncreatable("networks"),
    types: ["digitalocean_vpc"]
  },
  {
    scopes: ["vpc:update"],
    routes: ["PUT /v2/vpcs/{vpc_id}"],
    breaks: "provision cannot change the name or description of a network",
    types: ["digitalocean_vpc"]
  },
  {
    scopes: ["tag:read"],
    routes: ["GET /v2/tags", "GET /v2/tags/{tag_id}"],
    breaks: "nothing shows whose it is: what carries our tag is taken for somebody else\u2019s",
    source: `the operation, and the ${described}: tags`
  },
  {
    scopes: ["tag:create"],
    routes: ["POST /v2/tags"],
    breaks: "provision cannot mark what is ours, and creates nothing that carries a tag",
    source: `the operation, and the ${described}: tags`
  },
  { scopes: ["tag:delete"], routes: ["DELETE /v2/tags/{tag_id}"], breaks: "teardown leaves the tags" },
  {
    scopes: ["image:read"],
    routes: ["GET /v2/images"],
    breaks: "Terraform\u2019s provider crashes: DigitalOcean leaves images out of a tag, and the provider counts them all the same",
    types: ["digitalocean_tag"],
    source: `${described}: tag.resources.images`
  },
  {
    scopes: ["project:read"],
    routes: ["GET /v2/projects", "GET /v2/projects/{project_id}", "GET /v2/projects/{project_id}/resources"],
    breaks: unseen("projects")
  },
  { scopes: ["project:delete"], routes: ["DELETE /v2/projects/{project_id}"], breaks: "teardown leaves the project" },
  {
    scopes: ["project:create"],
    routes: ["POST /v2/projects"],
    breaks: uncreatable("projects"),
    types: ["digitalocean_project"]
  },
  {
    scopes: ["project:assign_resource"],
    // The default project is always there, so that its 403 can only mean the token.
    routes: ["POST /v2/projects/default/resources", "POST /v2/projects/{project_id}/resources"],
    breaks: "provision fails when it puts cluster, database and load balancer into the project, with all of them made and billed",
    types: ["digitalocean_project", "digitalocean_project_resources"],
    source: `the operation, and the ${described}: project_id`
  },
  {
    scopes: ["domain:read"],
    routes: [
      "GET /v2/domains",
      "GET /v2/domains/{domain_name}/records",
      "GET /v2/domains/{domain_name}/records/{domain_record_id}"
    ],
    breaks: unseen("DNS records")
  },
  {
    scopes: ["domain:delete"],
    routes: ["DELETE /v2/domains/{domain_name}/records/{domain_record_id}"],
    breaks: "teardown leaves DNS records that point at an address that is nobody\u2019s"
  },
  {
    scopes: ["domain:create"],
    routes: ["POST /v2/domains/{domain_name}/records"],
    breaks: "provision cannot give the apps their names",
    types: ["digitalocean_record"]
  },
  {
    scopes: ["domain:update"],
    routes: ["PUT /v2/domains/{domain_name}/records/{domain_record_id}"],
    breaks: "provision cannot point a name at another address",
    types: ["digitalocean_record"]
  },
  {
    scopes: ["certificate:read"],
    routes: ["GET /v2/certificates"],
    breaks: `${unseen("certificates")}, and no load balancer can be given one`
  },
  {
    scopes: ["certificate:delete"],
    routes: ["DELETE /v2/certificates/{certificate_id}"],
    breaks: "teardown leaves a certificate that the environment made",
    types: ["digitalocean_certificate"]
  },
  {
    scopes: ["certificate:create"],
    routes: ["POST /v2/certificates"],
    breaks: uncreatable("certificates"),
    types: ["digitalocean_certificate"]
  },
  {
    scopes: ["droplet:read"],
    routes: ["GET /v2/droplets"],
    breaks: unseen("Droplets, and how many the account allows")
  },
  { scopes: ["droplet:delete"], routes: ["DELETE /v2/droplets/{droplet_id}"], breaks: undeletable("Droplets") },
  { scopes: ["block_storage:read"], routes: ["GET /v2/volumes"], breaks: unseen("volumes") },
  { scopes: ["block_storage:delete"], routes: ["DELETE /v2/volumes/{volume_id}"], breaks: undeletable("volumes") },
  { scopes: ["snapshot:read"], routes: ["GET /v2/snapshots"], breaks: unseen("snapshots") },
  {
    scopes: ["snapshot:read", "block_storage_snapshot:read"],
    routes: ["GET /v2/snapshots/{snapshot_id}"],
    breaks: "teardown cannot prove that a snapshot is gone"
  },
  {
    scopes: ["image:delete", "snapshot:delete"],
    routes: ["DELETE /v2/snapshots/{snapshot_id}"],
    breaks: undeletable("snapshots")
  },
  { scopes: ["firewall:read"], routes: ["GET /v2/firewalls"], breaks: unseen("firewalls") },
  { scopes: ["firewall:delete"], routes: ["DELETE /v2/firewalls/{firewall_id}"], breaks: "teardown leaves firewalls" },
  {
    scopes: ["reserved_ip:read"],
    routes: ["GET /v2/reserved_ips"],
    breaks: "teardown cannot tell of an address that is left behind"
  }
];
function scopesFor(types) {
  return neededScopes.filter((row) => !types || !row.types || row.types.some((type) => types.has(type)));
}
function scopeNames(rows = neededScopes) {
  return [...new Set(rows.flatMap(({ scopes: scopes2 }) => scopes2))];
}

// packages/selftest/build/src/sighting.js
function saw(belief, expected2, seen, holds) {
  return { belief, expected: expected2, seen, verdict: holds ? "as-believed" : "differs" };
}
function notSeen(belief, expected2, why) {
  return { belief, expected: expected2, seen: why, verdict: "not-seen" };
}

// packages/environment/build/src/ledger/ledger-error.js
var LedgerError = class extends StagingError {
};

// node_modules/aws4fetch/dist/aws4fetch.esm.mjs
var encoder = new TextEncoder();
var HOST_SERVICES = {
  appstream2: "appstream",
  cloudhsmv2: "cloudhsm",
  email: "ses",
  marketplace: "aws-marketplace",
  mobile: "AWSMobileHubService",
  pinpoint: "mobiletargeting",
  queue: "sqs",
  "git-codecommit": "codecommit",
  "mturk-requester-sandbox": "mturk-requester",
  "personalize-runtime": "personalize"
};
var UNSIGNABLE_HEADERS = /* @__PURE__ */ new Set([
  "authorization",
  "content-type",
  "content-length",
  "user-agent",
  "presigned-expires",
  "expect",
  "x-amzn-trace-id",
  "range",
  "connection"
]);
var AwsClient = class {
  constructor({ accessKeyId, secretAccessKey, sessionToken, service, region: region2, cache, retries, initRetryMs }) {
    if (accessKeyId == null) throw new TypeError("accessKeyId is a required option");
    if (secretAccessKey == null) throw new TypeError("secretAccessKey is a required option");
    this.accessKeyId = accessKeyId;
    this.secretAccessKey = secretAccessKey;
    this.sessionToken = sessionToken;
    this.service = service;
    this.region = region2;
    this.cache = cache || /* @__PURE__ */ new Map();
    this.retries = retries != null ? retries : 10;
    this.initRetryMs = initRetryMs || 50;
  }
  async sign(input2, init) {
    if (input2 instanceof Request) {
      const { method, url: url2, headers, body } = input2;
      init = Object.assign({ method, url: url2, headers }, init);
      if (init.body == null && headers.has("Content-Type")) {
        init.body = body != null && headers.has("X-Amz-Content-Sha256") ? body : await input2.clone().arrayBuffer();
      }
      input2 = url2;
    }
    const signer = new AwsV4Signer(Object.assign({ url: input2.toString() }, init, this, init && init.aws));
    const signed = Object.assign({}, init, await signer.sign());
    delete signed.aws;
    try {
      return new Request(signed.url.toString(), signed);
    } catch (e) {
      if (e instanceof TypeError) {
        return new Request(signed.url.toString(), Object.assign({ duplex: "half" }, signed));
      }
      throw e;
    }
  }
  async fetch(input2, init) {
    for (let i = 0; i <= this.retries; i++) {
      const fetched = fetch(await this.sign(input2, init));
      if (i === this.retries) {
        return fetched;
      }
      const res = await fetched;
      if (res.status < 500 && res.status !== 429) {
        return res;
      }
      await new Promise((resolve) => setTimeout(resolve, Math.random() * this.initRetryMs * Math.pow(2, i)));
    }
    throw new Error("An unknown error occurred, ensure retries is not negative");
  }
};
var AwsV4Signer = class {
  constructor({ method, url: url2, headers, body, accessKeyId, secretAccessKey, sessionToken, service, region: region2, cache, datetime: datetime2, signQuery, appendSessionToken, allHeaders, singleEncode }) {
    if (url2 == null) throw new TypeError("url is a required option");
    if (accessKeyId == null) throw new TypeError("accessKeyId is a required option");
    if (secretAccessKey == null) throw new TypeError("secretAccessKey is a required option");
    this.method = method || (body ? "POST" : "GET");
    this.url = new URL(url2);
    this.headers = new Headers(headers || {});
    this.body = body;
    this.accessKeyId = accessKeyId;
    this.secretAccessKey = secretAccessKey;
    this.sessionToken = sessionToken;
    let guessedService, guessedRegion;
    if (!service || !region2) {
      [guessedService, guessedRegion] = guessServiceRegion(this.url, this.headers);
    }
    this.service = service || guessedService || "";
    this.region = region2 || guessedRegion || "us-east-1";
    this.cache = cache || /* @__PURE__ */ new Map();
    this.datetime = datetime2 || (/* @__PURE__ */ new Date()).toISOString().replace(/[:-]|\.\d{3}/g, "");
    this.signQuery = signQuery;
    this.appendSessionToken = appendSessionToken || this.service === "iotdevicegateway";
    this.headers.delete("Host");
    if (this.service === "s3" && !this.signQuery && !this.headers.has("X-Amz-Content-Sha256")) {
      this.headers.set("X-Amz-Content-Sha256", "UNSIGNED-PAYLOAD");
    }
    const params = this.signQuery ? this.url.searchParams : this.headers;
    params.set("X-Amz-Date", this.datetime);
    if (this.sessionToken && !this.appendSessionToken) {
      params.set("X-Amz-Security-Token", this.sessionToken);
    }
    this.signableHeaders = ["host", ...this.headers.keys()].filter((header) => allHeaders || !UNSIGNABLE_HEADERS.has(header)).sort();
    this.signedHeaders = this.signableHeaders.join(";");
    this.canonicalHeaders = this.signableHeaders.map((header) => header + ":" + (header === "host" ? this.url.host : (this.headers.get(header) || "").replace(/\s+/g, " "))).join("\n");
    this.credentialString = [this.datetime.slice(0, 8), this.region, this.service, "aws4_request"].join("/");
    if (this.signQuery) {
      if (this.service === "s3" && !params.has("X-Amz-Expires")) {
        params.set("X-Amz-Expires", "86400");
      }
      params.set("X-Amz-Algorithm", "AWS4-HMAC-SHA256");
      params.set("X-Amz-Credential", this.accessKeyId + "/" + this.credentialString);
      params.set("X-Amz-SignedHeaders", this.signedHeaders);
    }
    if (this.service === "s3") {
      try {
        this.encodedPath = decodeURIComponent(this.url.pathname.replace(/\+/g, " "));
      } catch (e) {
        this.encodedPath = this.url.pathname;
      }
    } else {
      this.encodedPath = this.url.pathname.replace(/\/+/g, "/");
    }
    if (!singleEncode) {
      this.encodedPath = encodeURIComponent(this.encodedPath).replace(/%2F/g, "/");
    }
    this.encodedPath = encodeRfc3986(this.encodedPath);
    const seenKeys = /* @__PURE__ */ new Set();
    this.encodedSearch = [...this.url.searchParams].filter(([k]) => {
      if (!k) return false;
      if (this.service === "s3") {
        if (seenKeys.has(k)) return false;
        seenKeys.add(k);
      }
      return true;
    }).map((pair) => pair.map((p) => encodeRfc3986(encodeURIComponent(p)))).sort(([k1, v1], [k2, v2]) => k1 < k2 ? -1 : k1 > k2 ? 1 : v1 < v2 ? -1 : v1 > v2 ? 1 : 0).map((pair) => pair.join("=")).join("&");
  }
  async sign() {
    if (this.signQuery) {
      this.url.searchParams.set("X-Amz-Signature", await this.signature());
      if (this.sessionToken && this.appendSessionToken) {
        this.url.searchParams.set("X-Amz-Security-Token", this.sessionToken);
      }
    } else {
      this.headers.set("Authorization", await this.authHeader());
    }
    return {
      method: this.method,
      url: this.url,
      headers: this.headers,
      body: this.body
    };
  }
  async authHeader() {
    return [
      "AWS4-HMAC-SHA256 Credential=" + this.accessKeyId + "/" + this.credentialString,
      "SignedHeaders=" + this.signedHeaders,
      "Signature=" + await this.signature()
    ].join(", ");
  }
  async signature() {
    const date4 = this.datetime.slice(0, 8);
    const cacheKey = [this.secretAccessKey, date4, this.region, this.service].join();
    let kCredentials = this.cache.get(cacheKey);
    if (!kCredentials) {
      const kDate = await hmac("AWS4" + this.secretAccessKey, date4);
      const kRegion = await hmac(kDate, this.region);
      const kService = await hmac(kRegion, this.service);
      kCredentials = await hmac(kService, "aws4_request");
      this.cache.set(cacheKey, kCredentials);
    }
    return buf2hex(await hmac(kCredentials, await this.stringToSign()));
  }
  async stringToSign() {
    return [
      "AWS4-HMAC-SHA256",
      this.datetime,
      this.credentialString,
      buf2hex(await hash2(await this.canonicalString()))
    ].join("\n");
  }
  async canonicalString() {
    return [
      this.method.toUpperCase(),
      this.encodedPath,
      this.encodedSearch,
      this.canonicalHeaders + "\n",
      this.signedHeaders,
      await this.hexBodyHash()
    ].join("\n");
  }
  async hexBodyHash() {
    let hashHeader = this.headers.get("X-Amz-Content-Sha256") || (this.service === "s3" && this.signQuery ? "UNSIGNED-PAYLOAD" : null);
    if (hashHeader == null) {
      if (this.body && typeof this.body !== "string" && !("byteLength" in this.body)) {
        throw new Error("body must be a string, ArrayBuffer or ArrayBufferView, unless you include the X-Amz-Content-Sha256 header");
      }
      hashHeader = buf2hex(await hash2(this.body || ""));
    }
    return hashHeader;
  }
};
async function hmac(key, string3) {
  const cryptoKey = await crypto.subtle.importKey(
    "raw",
    typeof key === "string" ? encoder.encode(key) : key,
    { name: "HMAC", hash: { name: "SHA-256" } },
    false,
    ["sign"]
  );
  return crypto.subtle.sign("HMAC", cryptoKey, encoder.encode(string3));
}
async function hash2(content) {
  return crypto.subtle.digest("SHA-256", typeof content === "string" ? encoder.encode(content) : content);
}
var HEX_CHARS = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "a", "b", "c", "d", "e", "f"];
function buf2hex(arrayBuffer) {
  const buffer = new Uint8Array(arrayBuffer);
  let out = "";
  for (let idx = 0; idx < buffer.length; idx++) {
    const n = buffer[idx];
    out += HEX_CHARS[n >>> 4 & 15];
    out += HEX_CHARS[n & 15];
  }
  return out;
}
function encodeRfc3986(urlEncodedStr) {
  return urlEncodedStr.replace(/[!'()*]/g, (c) => "%" + c.charCodeAt(0).toString(16).toUpperCase());
}
function guessServiceRegion(url2, headers) {
  const { hostname: hostname3, pathname } = url2;
  if (hostname3.endsWith(".on.aws")) {
    const match2 = hostname3.match(/^[^.]{1,63}\.lambda-url\.([^.]{1,63})\.on\.aws$/);
    return match2 != null ? ["lambda", match2[1] || ""] : ["", ""];
  }
  if (hostname3.endsWith(".r2.cloudflarestorage.com")) {
    return ["s3", "auto"];
  }
  if (hostname3.endsWith(".backblazeb2.com")) {
    const match2 = hostname3.match(/^(?:[^.]{1,63}\.)?s3\.([^.]{1,63})\.backblazeb2\.com$/);
    return match2 != null ? ["s3", match2[1] || ""] : ["", ""];
  }
  const match = hostname3.replace("dualstack.", "").match(/([^.]{1,63})\.(?:([^.]{0,63})\.)?amazonaws\.com(?:\.cn)?$/);
  let service = match && match[1] || "";
  let region2 = match && match[2];
  if (region2 === "us-gov") {
    region2 = "us-gov-west-1";
  } else if (region2 === "s3" || region2 === "s3-accelerate") {
    region2 = "us-east-1";
    service = "s3";
  } else if (service === "iot") {
    if (hostname3.startsWith("iot.")) {
      service = "execute-api";
    } else if (hostname3.startsWith("data.jobs.iot.")) {
      service = "iot-jobs-data";
    } else {
      service = pathname === "/mqtt" ? "iotdevicegateway" : "iotdata";
    }
  } else if (service === "autoscaling") {
    const targetPrefix = (headers.get("X-Amz-Target") || "").split(".")[0];
    if (targetPrefix === "AnyScaleFrontendService") {
      service = "application-autoscaling";
    } else if (targetPrefix === "AnyScaleScalingPlannerFrontendService") {
      service = "autoscaling-plans";
    }
  } else if (region2 == null && service.startsWith("s3-")) {
    region2 = service.slice(3).replace(/^fips-|^external-1/, "");
    service = "s3";
  } else if (service.endsWith("-fips")) {
    service = service.slice(0, -5);
  } else if (region2 && /-\d$/.test(service) && !/-\d$/.test(region2)) {
    [service, region2] = [region2, service];
  }
  return [HOST_SERVICES[service] || service, region2 || ""];
}

// packages/github/build/src/client.js
function asApiError(error, method, path) {
  if (error instanceof ApiError || !(error instanceof Error) || !("status" in error))
    return error;
  const { status: status2, response } = error;
  const data = response?.data;
  if ((status2 === 404 || status2 === 410) && isPage(data))
    return notUnderstood(method, path, `what came in its place, with ${status2}, is no JSON: ${whatIs(data)}`);
  const requestId = response?.headers?.["x-github-request-id"];
  const detail = typeof data === "string" ? void 0 : data?.message;
  return new ApiError({
    service: "GitHub",
    method,
    path,
    status: response ? status2 : 0,
    ...detail && { detail },
    ...requestId && { requestId }
  });
}
function requireJson({ status: status2, data }, method, path) {
  const hasBody = status2 < 300 && status2 !== 204 && status2 !== 205;
  if (hasBody && typeof data === "string")
    throw notUnderstood(method, path, `what came in its place is no JSON: ${whatIs(data)}`);
  const mayBeHollow = status2 === 202 || method === "POST" && path.endsWith("/variables");
  if (hasBody && !mayBeHollow && isHollow(data))
    throw notUnderstood(method, path, "its answer holds nothing");
}
function isHollow(data) {
  if (typeof data !== "object" || data === null)
    return true;
  const values = Object.values(data);
  return !Array.isArray(data) && (values.length === 0 || "total_count" in data && !values.some(Array.isArray));
}
function notUnderstood(method, path, detail) {
  return answeredInstead({ service: "GitHub", method, path }, detail);
}

// packages/github/build/src/seen.js
var clients = /* @__PURE__ */ new WeakMap();
function seenBy(octokit) {
  const known = clients.get(octokit) ?? {
    paths: /* @__PURE__ */ new Set(),
    floors: /* @__PURE__ */ new Map(),
    trees: /* @__PURE__ */ new Map(),
    absences: /* @__PURE__ */ new Map(),
    hasAnswered: false,
    ahead: 0
  };
  clients.set(octokit, known);
  return known;
}
function noteTime(octokit, headers) {
  if (headers?.["x-github-request-id"] === void 0)
    return;
  const ahead = Date.now() - Date.parse(headers.date ?? "");
  if (!Number.isNaN(ahead))
    seenBy(octokit).ahead = ahead;
}
function timeAt(octokit) {
  return Date.now() - seenBy(octokit).ahead;
}
function raiseFloor(octokit, issue, { updatedAt, comment }) {
  const { floors } = seenBy(octokit);
  const comments = floors.get(issue)?.comments ?? [];
  floors.set(issue, {
    at: systemClock.monotonic(),
    updatedAt: Date.parse(updatedAt),
    comments: comment === void 0 ? comments : [...comments, comment]
  });
}

// packages/github/build/src/settling.js
var doubt2 = 5500;
var strongDoubt = { ref: 15e3, other: 6e4 };
var lag = 1e4;
var longestPause2 = { first: 2e3, later: 5e3 };
function pauseWithin(patience3, attempt, elapsed) {
  const pause2 = Math.min(elapsed < lag ? longestPause2.first : longestPause2.later, 250 * 2 ** attempt);
  return elapsed + pause2 <= patience3 ? pause2 : void 0;
}
async function lookFor(find, options = {}) {
  const { patience: patience3 = lag, clock = systemClock } = options;
  const started = clock.monotonic();
  for (let attempt = 1; ; attempt += 1) {
    const found = await find();
    if (found !== void 0)
      return found;
    const pause2 = pauseWithin(patience3, attempt, clock.monotonic() - started);
    if (pause2 === void 0)
      return void 0;
    await clock.sleep(pause2, options.signal);
  }
}
function isLost(error) {
  return error instanceof ApiError && (error.status === 0 || error.status >= 500);
}
async function makeOnce(make, find) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await make();
    } catch (error) {
      if (!isLost(error) || attempt === 4)
        throw error;
    }
    const made = await lookFor(find);
    if (made !== void 0)
      return made;
  }
}

// packages/github/build/src/request.js
async function request(github, route, parameters, options = {}) {
  const { octokit, owner, repo } = github;
  const values = { ...route.includes("{owner}") && { owner, repo }, ...parameters };
  const [method = "", template = ""] = route.split(" ");
  const path = template.replace(/\{(\w+)\}/g, (_, name) => encodeURI(String(values[name] ?? "")));
  const send2 = async () => {
    try {
      const answer2 = await octokit.request(route, {
        ...values,
        ...options.headers && { headers: options.headers },
        request: {
          ...options.signal && { signal: options.signal },
          ...options.redirect && { redirect: options.redirect },
          retries: 0
        }
      });
      const answered = answer2;
      noteTime(octokit, answered.headers);
      if (!options.isText)
        requireJson(answered, method, path);
      return answered;
    } catch (error) {
      throw asApiError(error, method, path);
    }
  };
  const repeatable = options.repeatable ?? method !== "POST";
  const answer = await persist(github, send2, { method, path, repeatable, signal: options.signal });
  const { paths, absences } = seenBy(octokit);
  if (isSingle(path))
    paths.add(path);
  absences.delete(path);
  return answer;
}
async function persist({ octokit, clock = systemClock }, send2, sent) {
  const seen = seenBy(octokit);
  const started = clock.monotonic();
  for (let attempt = 1; ; attempt += 1) {
    try {
      const answer = await send2();
      seen.hasAnswered = true;
      return answer;
    } catch (error) {
      sent.signal?.throwIfAborted();
      if (!(error instanceof ApiError))
        throw error;
      if (error.status > 0 && error.status < 500)
        seen.hasAnswered = true;
      const elapsed = clock.monotonic() - started;
      const pause2 = isLost(error) ? sent.repeatable ? retryPause({ status: error.status, attempt, most: 4, known: seen.hasAnswered, elapsed }) : void 0 : pauseWithin(patienceFor(error, sent, seen, clock.monotonic()), attempt, elapsed);
      if (pause2 === void 0) {
        if (error.status === 404 && isRight(sent.path))
          seen.absences.set(sent.path, clock.monotonic());
        throw error;
      }
      await clock.sleep(pause2, sent.signal);
    }
  }
}
function patienceFor(error, { method, path }, seen, now) {
  const detail = error.detail ?? "";
  const isKnown = isAlways(path) || [...seen.paths].some((one2) => path === one2 || path.startsWith(`${one2}/`));
  if (error.status === 404 && isKnown)
    return path.includes("/git/ref/") ? strongDoubt.ref : strongDoubt.other;
  if (error.status === 409 && method === "GET")
    return doubt2;
  if ((error.status === 422 || error.status === 404) && /^(Could not resolve to a|No commit found for)/.test(detail))
    return doubt2;
  if (error.status !== 404)
    return 0;
  const believed = seen.absences.get(path);
  if (believed !== void 0 && now - believed < believedFor)
    return 0;
  return isSingle(path) || isRight(path) || path.startsWith("/graphql") ? doubt2 : 0;
}
function isRight(path) {
  return /^\/(repos\/[^/]+\/[^/]+\/collaborators\/[^/]+(\/permission)?|orgs\/[^/]+\/teams\/[^/]+(\/memberships\/[^/]+)?|users\/[^/]+|user\/\d+)$/.test(path);
}
var believedFor = 10 * 6e4;
function isAlways(path) {
  return /^\/repos\/[^/]+\/[^/]+\/rules\/branches\/.+$/.test(path);
}
function isSingle(path) {
  return /^\/repos\/[^/]+\/[^/]+\/((issues|pulls|deployments)\/\d+|issues\/comments\/\d+|actions\/runs\/\d+|git\/(ref|commits|trees)\/.+|compare\/.+)(\/(comments|statuses|jobs|merge|artifacts))?$/.test(path);
}
async function unlessStatus(statuses, wanted) {
  try {
    return await wanted;
  } catch (error) {
    if (error instanceof ApiError && statuses.includes(error.status))
      return void 0;
    throw error;
  }
}
var statusOfType = {
  NOT_FOUND: 404,
  FORBIDDEN: 403,
  INSUFFICIENT_SCOPES: 403,
  UNPROCESSABLE: 422,
  RATE_LIMITED: 429
};
async function graphql(github, name, query2, variables, options = {}) {
  const path = `/graphql (${name})`;
  const send2 = async () => {
    try {
      const answer = await github.octokit.graphql(query2, {
        ...variables,
        request: { ...options.signal && { signal: options.signal }, retries: 0 }
      });
      if (typeof answer !== "object" || answer === null)
        throw notUnderstood("POST", path, "what came in its place is no answer of GraphQL");
      if (options.has && options.has(answer) == null)
        throw new ApiError({ service: "GitHub", method: "POST", path, status: 404, detail: "null in its answer" });
      return answer;
    } catch (error) {
      if (error instanceof ApiError)
        throw error;
      if (!isGraphqlFailure(error))
        throw asApiError(error, "POST", path);
      const [first] = error.errors;
      throw new ApiError({
        service: "GitHub",
        method: "POST",
        path,
        // Its own mishaps have no type.
        status: /^Something went wrong/.test(first?.message ?? "") ? 500 : statusOfType[first?.type ?? ""] ?? 422,
        ...first?.message && { detail: first.message }
      });
    }
  };
  return persist(github, send2, {
    method: "POST",
    path: options.about ?? path,
    repeatable: true,
    signal: options.signal
  });
}
function isGraphqlFailure(error) {
  return error instanceof Error && "errors" in error && Array.isArray(error.errors);
}

// packages/github/build/src/refs.js
async function findRef(github, ref) {
  const answer = await unlessStatus([404], request(github, "GET /repos/{owner}/{repo}/git/ref/{ref}", { ref }));
  return answer?.data.object.sha;
}
async function createRef(github, ref, sha) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await request(github, "POST /repos/{owner}/{repo}/git/refs", { ref: `refs/${ref}`, sha });
      return true;
    } catch (error) {
      if (isLost(error) && attempt < 4) {
        await systemClock.sleep(500 * attempt);
        continue;
      }
      const at = error instanceof ApiError && error.status === 422 ? await findRef(github, ref) : void 0;
      if (at === void 0)
        throw error;
      return attempt > 1 && at === sha;
    }
  }
}
async function findRefMessage(github, ref) {
  const sha = await findRef(github, ref);
  if (sha === void 0)
    return void 0;
  const path = "GET /repos/{owner}/{repo}/git/commits/{commit_sha}";
  return (await unlessStatus([404, 422], request(github, path, { commit_sha: sha })))?.data.message;
}
async function createMark(github, message, parent) {
  const tree = parent === void 0 ? await createTree(github, message) : await treeOf(github, parent);
  const { data } = await request(
    github,
    "POST /repos/{owner}/{repo}/git/commits",
    { message, tree, parents: parent === void 0 ? [] : [parent] },
    // A second one is garbage that nothing points at.
    { repeatable: true }
  );
  return data.sha;
}
async function treeOf(github, commit) {
  const path = "GET /repos/{owner}/{repo}/git/commits/{commit_sha}";
  return (await request(github, path, { commit_sha: commit })).data.tree.sha;
}
async function createTree(github, content) {
  const file3 = { path: "mark.txt", mode: "100644", type: "blob", content };
  const made = await request(github, "POST /repos/{owner}/{repo}/git/trees", { tree: [file3] }, { repeatable: true });
  return made.data.sha;
}
async function deleteRef(github, ref) {
  await unlessStatus([404, 422], request(github, "DELETE /repos/{owner}/{repo}/git/refs/{ref}", { ref }));
  seenBy(github.octokit).paths.delete(`/repos/${github.owner}/${github.repo}/git/ref/${encodeURI(ref)}`);
}

// packages/github/build/src/viewer.js
async function whoAmI(github) {
  const answer = await graphql(github, "whoAmI", "query whoAmI { viewer { login } }", {});
  return answer.viewer.login;
}

// packages/github/build/src/issues.js
async function createIssue(github, issue) {
  const before = new Date(timeAt(github.octokit) - clockDrift).toISOString();
  const made = await makeOnce(async () => {
    const { data } = await request(github, "POST /repos/{owner}/{repo}/issues", {
      ...issue,
      labels: [...issue.labels],
      assignees: [...issue.assignees ?? []]
    });
    return readIssue(data);
  }, async () => {
    const { data } = await request(github, "GET /repos/{owner}/{repo}/issues", {
      state: "all",
      since: before,
      per_page: 100
    });
    const self2 = await whoAmI(github);
    const found = data.find(({ title, body, user, created_at: at }) => title === issue.title && sameText(firstLine(body), firstLine(issue.body)) && user?.login === self2 && at >= before);
    return found && readIssue(found);
  });
  expectIssue(github, made.number);
  raiseFloor(github.octokit, made.number, made);
  return made;
}
var clockDrift = 5 * 6e4;
function sameText(theirs, ours2) {
  return (theirs ?? "").replaceAll("\r\n", "\n").trim() === ours2.replaceAll("\r\n", "\n").trim();
}
function firstLine(text) {
  return (text ?? "").split("\n", 1)[0] ?? "";
}
function expectIssue(github, number3) {
  seenBy(github.octokit).paths.add(pathOf(github, number3));
}
function pathOf({ owner, repo }, number3) {
  return `/repos/${owner}/${repo}/issues/${number3}`;
}
async function updateIssue(github, number3, change) {
  const { stateReason, labels, ...rest } = change;
  const { data } = await request(github, "PATCH /repos/{owner}/{repo}/issues/{issue_number}", {
    issue_number: number3,
    ...rest,
    ...stateReason && { state_reason: stateReason },
    ...labels && { labels: [...labels] }
  });
  const issue = readIssue(data);
  raiseFloor(github.octokit, number3, issue);
  return issue;
}
async function commentOnIssue(github, number3, body) {
  const before = new Date(timeAt(github.octokit) - clockDrift).toISOString();
  const made = await makeOnce(async () => {
    const { data } = await request(github, "POST /repos/{owner}/{repo}/issues/{issue_number}/comments", {
      issue_number: number3,
      body
    });
    return readComment(data);
  }, async () => {
    const self2 = await whoAmI(github);
    const written = await listComments(github, number3, before);
    return written.find((comment) => comment.author.login === self2 && sameText(comment.body, body));
  });
  raiseFloor(github.octokit, number3, { updatedAt: made.createdAt, comment: made.id });
  return made;
}
async function listComments(github, number3, since) {
  const comments = [];
  for (let page = 1; ; page += 1) {
    const { data } = await request(github, "GET /repos/{owner}/{repo}/issues/{issue_number}/comments", {
      issue_number: number3,
      per_page: 100,
      page,
      ...since && { since }
    });
    comments.push(...data.map(readComment));
    if (data.length < 100)
      return comments;
  }
}
function readIssue(data) {
  return {
    number: data.number,
    url: data.html_url,
    title: data.title,
    body: data.body ?? "",
    state: data.state === "open" ? "open" : "closed",
    stateReason: data.state_reason ?? void 0,
    locked: data.locked,
    author: readActor(data.user),
    closedBy: data.closed_by ? readActor(data.closed_by) : void 0,
    closedAt: data.closed_at ?? void 0,
    createdAt: data.created_at,
    updatedAt: data.updated_at,
    labels: data.labels.map((label) => typeof label === "string" ? label : label.name ?? "")
  };
}
function readComment(data) {
  return {
    id: Number(data.id),
    author: readActor(data.user),
    body: data.body ?? "",
    createdAt: data.created_at,
    updatedAt: data.updated_at,
    url: data.html_url
  };
}
function readActor(user) {
  return user ? { login: user.login, type: user.type ?? "User" } : { login: "ghost", type: "User" };
}

// packages/github/build/src/issue-view.js
var query = `query issueView($owner: String!, $repo: String!, $number: Int!, $edits: String, $comments: String, $events: String) {
  repository(owner: $owner, name: $repo) {
    issue(number: $number) {
      number url title body state createdAt updatedAt lastEditedAt
      author { __typename login }
      labels(first: 100) { nodes { name } }
      timelineItems(first: 100, after: $events, itemTypes: [CLOSED_EVENT, REOPENED_EVENT, RENAMED_TITLE_EVENT, COMMENT_DELETED_EVENT]) {
        nodes {
          __typename
          ... on ClosedEvent { createdAt actor { __typename login } stateReason }
          ... on ReopenedEvent { createdAt actor { __typename login } }
          ... on RenamedTitleEvent { createdAt actor { __typename login } previousTitle currentTitle }
          ... on CommentDeletedEvent { createdAt actor { __typename login } deletedCommentAuthor { __typename login } }
        }
        pageInfo { hasNextPage endCursor }
      }
      userContentEdits(first: 100, after: $edits) {
        nodes { editedAt deletedAt diff editor { __typename login } }
        pageInfo { hasNextPage endCursor }
      }
      comments(first: 100, after: $comments) {
        nodes { databaseId body createdAt lastEditedAt author { __typename login } editor { __typename login } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`;
async function viewIssue(github, number3, signal) {
  const clock = github.clock ?? systemClock;
  const started = clock.monotonic();
  for (let attempt = 1; ; attempt += 1) {
    const view = await readOnce(github, number3, signal).catch((error) => {
      if (error instanceof ApiError && error.status === 403)
        throw unreadable(number3, error);
      throw error;
    });
    const floor = seenBy(github.octokit).floors.get(number3);
    if (typeof view !== "string" && reaches(view, floor))
      return view;
    const pause2 = pauseWithin(lag, attempt, clock.monotonic() - started);
    if (pause2 !== void 0)
      await clock.sleep(pause2, signal);
    else if (typeof view !== "string")
      return view;
    else if (view === "without-history")
      throw unreadable(number3, void 0);
    else
      throw new ApiError({
        service: "GitHub",
        method: "POST",
        path: "/graphql (issueView)",
        status: 503,
        detail: `what it shows of #${number3} does not belong to one moment`
      });
  }
}
function unreadable(number3, cause) {
  return new StagingError("forbidden", `GitHub does not show who wrote what into #${number3}: nothing is decided`, {
    cause,
    hint: 'The token needs `issues: read` to read the edit history (a GitHub App: the repository permission "Issues", read-only). Nothing is lost: give it that, and run this again.'
  });
}
function reaches({ updatedAt, comments }, floor) {
  if (!floor || systemClock.monotonic() - floor.at > 2 * lag)
    return true;
  const ids = new Set(comments.map(({ id }) => id));
  return Date.parse(updatedAt) >= floor.updatedAt && floor.comments.every((id) => ids.has(id));
}
async function readOnce(github, number3, signal) {
  const { owner, repo } = github;
  const ask2 = async (after) => {
    const has = (answer) => answer.repository?.issue;
    const variables = { owner, repo, number: number3, ...after };
    const about = pathOf(github, number3);
    return has(await graphql(github, "issueView", query, variables, { signal, about, has }));
  };
  const first = await ask2({});
  const edits = [...first.userContentEdits?.nodes ?? []];
  const comments = [...first.comments.nodes ?? []];
  const events = [...first.timelineItems.nodes ?? []];
  let more = unread(first, { edits: null, comments: null, events: null });
  while (Object.keys(more).length > 0) {
    const next2 = await ask2(more);
    if (next2.updatedAt !== first.updatedAt || next2.lastEditedAt !== first.lastEditedAt)
      return "torn";
    if ("edits" in more)
      edits.push(...next2.userContentEdits?.nodes ?? []);
    if ("comments" in more)
      comments.push(...next2.comments.nodes ?? []);
    if ("events" in more)
      events.push(...next2.timelineItems.nodes ?? []);
    more = unread(next2, more);
  }
  const history = edits.flatMap((edit) => edit ? [
    {
      at: edit.editedAt,
      editor: readActorNode(edit.editor),
      body: edit.deletedAt === null ? edit.diff ?? void 0 : void 0
    }
  ] : []);
  if (first.lastEditedAt !== null && history.length === 0)
    return "without-history";
  if (first.lastEditedAt === null && history.length > 0)
    return "torn";
  if (edits.some((edit) => edit && edit.deletedAt === null && edit.diff === null))
    return "without-history";
  const done = events.flatMap((event) => readEvent(event) ?? []);
  const closing = done.findLast((event) => event.kind === "closed");
  return {
    number: first.number,
    url: first.url,
    title: first.title,
    body: first.body,
    author: readActorNode(first.author),
    labels: (first.labels?.nodes ?? []).flatMap((label) => label?.name ?? []),
    createdAt: first.createdAt,
    updatedAt: first.updatedAt,
    state: first.state === "OPEN" ? { kind: "open" } : { kind: "closed", by: closing?.by, at: closing?.at, reason: closing?.reason },
    // Newest first is how GitHub gives them; within one second that order is all that is known.
    edits: history.reverse().sort((a, b) => Date.parse(a.at) - Date.parse(b.at)),
    events: done,
    comments: comments.flatMap((comment) => comment ? [
      {
        id: comment.databaseId ?? 0,
        author: readActorNode(comment.author),
        body: comment.body,
        createdAt: comment.createdAt,
        edited: comment.lastEditedAt !== null,
        lastEdit: comment.lastEditedAt === null ? void 0 : { at: comment.lastEditedAt, by: comment.editor ? readActorNode(comment.editor) : void 0 }
      }
    ] : [])
  };
}
function unread({ userContentEdits, comments, timelineItems }, asked) {
  const pages = { edits: userContentEdits?.pageInfo, comments: comments.pageInfo, events: timelineItems.pageInfo };
  const parts2 = Object.keys(asked).filter((part) => pages[part]?.hasNextPage);
  return Object.fromEntries(parts2.map((part) => [part, pages[part]?.endCursor ?? null]));
}
function readEvent(node) {
  if (!node)
    return void 0;
  const common = { at: node.createdAt, by: node.actor ? readActorNode(node.actor) : void 0 };
  switch (node.__typename) {
    case "ClosedEvent":
      return { ...common, kind: "closed", reason: node.stateReason ?? void 0 };
    case "ReopenedEvent":
      return { ...common, kind: "reopened" };
    case "RenamedTitleEvent":
      return { ...common, kind: "renamed", from: node.previousTitle ?? "", to: node.currentTitle ?? "" };
    case "CommentDeletedEvent":
      return { ...common, kind: "comment-deleted", author: readActorNode(node.deletedCommentAuthor ?? null) };
    default:
      return void 0;
  }
}
function readActorNode(actor) {
  if (!actor)
    return { login: "ghost", type: "User" };
  const { __typename: type, login } = actor;
  return { login: type === "Bot" && !login.endsWith("[bot]") ? `${login}[bot]` : login, type };
}

// packages/github/build/src/runs.js
async function findRun(github, run) {
  try {
    const { data } = await request(github, "GET /repos/{owner}/{repo}/actions/runs/{run_id}", { run_id: run });
    return {
      id: Number(data.id),
      url: data.html_url,
      workflowId: data.workflow_id,
      event: data.event,
      path: withoutRef(data.path),
      headSha: data.head_sha,
      headBranch: data.head_branch ?? void 0,
      headRepository: data.head_repository?.full_name ?? "",
      referenced: (data.referenced_workflows ?? []).map(({ path }) => withoutRef(path)),
      attempt: data.run_attempt ?? 1,
      status: data.status ?? "unknown",
      conclusion: data.conclusion ?? void 0,
      updatedAt: data.updated_at
    };
  } catch (error) {
    if (error instanceof ApiError && error.status === 404)
      return void 0;
    if (error instanceof ApiError && error.status === 403)
      return "forbidden";
    throw error;
  }
}
function withoutRef(path) {
  return path.split("@", 1)[0] ?? path;
}
function isJob(name, key) {
  return name === key || name.endsWith(` / ${key}`);
}
async function listRunJobs(github, run, attempt) {
  const jobs = [];
  for (let page = 1; ; page += 1) {
    const range = { run_id: run, per_page: 100, page };
    const { data } = typeof attempt !== "number" ? await request(github, "GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs", {
      ...range,
      ...attempt && { filter: attempt }
    }) : await request(github, "GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs", {
      ...range,
      attempt_number: attempt
    });
    jobs.push(...data.jobs.map((job) => ({
      id: Number(job.id),
      name: job.name,
      attempt: job.run_attempt ?? 1,
      conclusion: job.conclusion ?? void 0,
      startedAt: job.started_at || void 0,
      completedAt: job.completed_at ?? void 0
    })));
    if (data.jobs.length < 100)
      return jobs;
  }
}

// packages/github/build/src/workflows.js
async function listWorkflowRuns(github, workflow, filter = {}) {
  const { data } = await request(github, "GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs", {
    workflow_id: workflow,
    per_page: 50,
    ...filter.branch && { branch: filter.branch },
    ...filter.headSha && { head_sha: filter.headSha },
    ...filter.event && { event: filter.event }
  });
  return data.workflow_runs.map(readRun);
}
function readRun(data) {
  return {
    id: Number(data.id),
    url: data.html_url,
    headSha: data.head_sha,
    event: data.event,
    status: data.status ?? "unknown",
    conclusion: data.conclusion ?? void 0,
    createdAt: data.created_at,
    updatedAt: data.updated_at
  };
}

// packages/environment/build/src/inventory/github-ownership.js
var ours = (proof) => ({ kind: "ours", proof });
var doubt3 = (because) => ({ kind: "in-doubt", because });
var notOurs = (because) => ({ kind: "not-ours", because });
function isUs({ login, type }, self2) {
  return type === "Bot" || login === self2;
}
function versionsOf({ edits, author, createdAt, body }) {
  return edits.length > 0 ? edits : [{ at: createdAt, editor: author, body }];
}
function issueVerdict(issue, begins, self2) {
  const versions2 = versionsOf(issue);
  const bears = versions2.some(({ body }) => body?.startsWith(begins) === true);
  if (!bears)
    return notOurs("its text does not bear our mark");
  const { login } = issue.author;
  if (!isUs(issue.author, self2))
    return doubt3(`its text bears our mark, and ${login} opened it`);
  const [first] = versions2;
  if (first?.body === void 0)
    return doubt3("its first text was deleted from its history");
  return first.body.startsWith(begins) ? ours("mark in its first text, and author") : doubt3("our mark was written into it later");
}
function commitMark(what) {
  return `Made-by: staging-actions (${what})`;
}
function refVerdict(message, mark) {
  return message?.split("\n").includes(mark) ? ours("mark in its commit") : notOurs("it points at no commit of ours");
}

// packages/environment/build/src/ledger/ledger-git.js
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
var stallSeconds = 20;
var transferLimit = 6e4;
var killed = 137;
var patience2 = { unavailable: 12e4, refused: 2e3, other: 8e3 };
var LedgerGit = class {
  #options;
  #directory;
  constructor(options) {
    this.#options = options;
  }
  /** Whether what was fetched is still there. */
  get isOpen() {
    return this.#directory !== void 0;
  }
  /**
   * Asks the server; a read can be repeated, so that one bad moment of it does not lose a whole provision.
   * @param isAnswer whether what git makes of it can be an answer; one that cannot is a bad moment.
   * @param limit milliseconds that it may take.
   * @returns undefined when the transfer was ended because it took too long, twice.
   */
  async read(args, isAnswer = (_) => true, limit = transferLimit) {
    const { clock, signal } = this.#options;
    const started = clock.monotonic();
    let slow = 0;
    for (let pause2 = 500; ; pause2 = Math.min(1e4, pause2 * 2)) {
      const result = await this.raw(args, void 0, limit);
      const isEmpty = args[0] === "fetch" && result.exitCode === 1 && result.stderr.length === 0;
      const text = result.stdout.toString("utf8");
      const isDone = result.exitCode === 0 || isEmpty;
      if (isDone && isAnswer(text))
        return text;
      if (result.exitCode === killed && ++slow === 2)
        return void 0;
      const kind = isDone ? "unavailable" : judgeGit(result.stderr.toString("utf8")).kind;
      const left = patience2[kind] - (clock.monotonic() - started);
      if (signal?.aborted || left < pause2 && result.exitCode !== killed)
        throw isDone ? this.#noAnswer() : this.failure(args[0] ?? "", result);
      await clock.sleep(pause2, signal);
    }
  }
  /** @throws LedgerError when git ends with an error. */
  async run(args, input2) {
    const result = await this.raw(args, input2);
    if (result.exitCode === 0)
      return result.stdout;
    throw this.failure(args[0] ?? "", result);
  }
  async raw(args, input2, timeout) {
    return this.#spawn(await this.#open(), args, input2, timeout);
  }
  failure(command, { exitCode, stderr }) {
    const text = stderr.toString("utf8");
    const verdict = judgeGit(text);
    const said = `git ${command} of ${this.#options.ref} ended with ${exitCode}: ${lastWords(text)}`;
    switch (verdict.kind) {
      case "refused":
        return new LedgerError(verdict.reason, said, {
          hint: "Does `github-token` have `contents: write` in this repository?"
        });
      case "unavailable":
        return new LedgerError(verdict.reason, said, { hint: serverTrouble });
      case "other":
        return new LedgerError("git-failed", said);
    }
  }
  #noAnswer() {
    const { repositoryUrl, ref } = this.#options;
    return new LedgerError("service-error", `the server shows neither ${ref} nor the HEAD of ${repositoryUrl}: it answers as if the repository were empty`, { hint: serverTrouble });
  }
  async remove() {
    const directory = await this.#directory;
    this.#directory = void 0;
    if (directory && !this.#options.directory)
      await rm(directory, { recursive: true, force: true });
  }
  async #open() {
    this.#directory ??= (async () => {
      if (this.#options.directory)
        return this.#options.directory;
      const directory = await mkdtemp(join(this.#options.temp, "ledger-"));
      const result = await this.#spawn(directory, ["init", "--quiet", "--bare", "--template=", "."]);
      if (result.exitCode !== 0)
        throw this.failure("init", result);
      return directory;
    })();
    return this.#directory;
  }
  async #spawn(cwd, args, input2, timeout) {
    const { spawn, signal } = this.#options;
    const running2 = spawn("git", args, {
      cwd,
      env: this.#environment(),
      ...input2 !== void 0 && { input: input2 },
      ...timeout !== void 0 && { timeout }
    });
    return unlessAborted(running2, signal).catch((error) => {
      this.#directory = void 0;
      throw error;
    });
  }
  /** The token goes in as configuration by environment: arguments are visible to every process of the machine. */
  #environment() {
    const { env, token: token2, repositoryUrl } = this.#options;
    const header = `http.${repositoryUrl}.extraHeader`;
    const settings = [
      ["credential.helper", ""],
      ["gc.auto", "0"],
      ["maintenance.auto", "false"],
      // What is larger goes to the disk piece by piece, and is never held in memory.
      ["core.bigFileThreshold", "1m"],
      ["http.lowSpeedLimit", "1"],
      ["http.lowSpeedTime", String(stallSeconds)],
      // The empty value first: actions/checkout may have left a header of its own, and GitHub answers 400 to two.
      [header, ""],
      [header, `Authorization: Basic ${Buffer.from(`x-access-token:${token2}`).toString("base64")}`]
    ];
    return {
      ...env,
      LC_ALL: "C",
      GIT_TERMINAL_PROMPT: "0",
      GIT_CONFIG_COUNT: String(settings.length),
      ...Object.fromEntries(settings.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value]
      ]))
    };
  }
};
var serverTrouble = "The server has a bad moment or cannot be reached, and nothing is wrong with the token: run this again when it is well (https://www.githubstatus.com).";
async function unlessAborted(running2, signal) {
  if (!signal || signal.aborted)
    return running2;
  let abort = () => {
  };
  const aborted = new Promise((_, reject) => {
    abort = () => reject(signal.reason);
    signal.addEventListener("abort", abort, { once: true });
  });
  try {
    return await Promise.race([running2, aborted]);
  } finally {
    signal.removeEventListener("abort", abort);
    running2.catch(() => {
    });
  }
}

// packages/environment/build/src/ledger/writable.js
var mostBytes = 1 << 20;
var spareBytes = mostBytes / 8;

// packages/environment/build/src/ledger/git-remote.js
var together = 64 << 20;
var file2 = "environment.json";
var next = "refs/ledger/next";
var GitRemote = class {
  #options;
  #git;
  /** The commit that is here already: looking again costs one request as long as nothing happens. */
  #fetched;
  constructor(options) {
    this.#options = options;
    this.#git = new LedgerGit({ ...options, directory: options.place?.directory });
  }
  /** Undefined when the ref does not exist. */
  async fetch(depth) {
    const { ref, repositoryUrl } = this.#options;
    let isFetched;
    if (this.#fetched === void 0 || !this.#git.isOpen) {
      const pattern = `+${ref}*:${ref}*`;
      isFetched = await this.#fetch("--prune", `--depth=${depth}`, repositoryUrl, pattern);
    } else {
      const known = await this.#lookUp();
      if (known === void 0)
        return void 0;
      isFetched = depth === 1 && known === this.#fetched || await this.#fetch(`--depth=${depth}`, repositoryUrl, `+${ref}:${ref}`);
    }
    if (!isFetched)
      return this.#tooSlow();
    const [target, blob] = await this.#sizes([ref, `${ref}:${file2}`]);
    if (!target) {
      await this.#requireAnswer();
      return void 0;
    }
    this.#fetched = target.id;
    return { commit: target.id, isCommit: target.type === "commit", file: await this.#file(blob) };
  }
  /** For each prefix the file of each ref below it, by the rest of the ref's name: the newest of all in one look. */
  async fetchBelow(prefixes) {
    const { repositoryUrl, ref } = this.#options;
    const here = (index) => `refs/below/${index}/`;
    const patterns = prefixes.map((prefix, index) => `+${prefix}/*:${here(index)}*`);
    if (!await this.#fetch("--prune", "--depth=1", repositoryUrl, ...patterns))
      throw new LedgerError("ledger-broken", `what is in ${ref}/* could not be fetched in time: it is no ledgers`, {
        hint: `Look for refs below ${ref} that are not environments' (git ls-remote origin '${ref}/*'), and delete them.`
      });
    const listed3 = (await this.#git.run(["for-each-ref", "--format=%(refname)", "refs/below"])).toString("utf8");
    const refs = listed3.split("\n").filter(Boolean);
    if (refs.length === 0)
      await this.#requireAnswer();
    const blobs = await this.#sizes(refs.map((one2) => `${one2}:${file2}`));
    const files = await this.#files(blobs);
    return prefixes.map((_, place) => {
      const isHere = (one2) => one2.startsWith(here(place));
      return new Map(refs.flatMap((one2, index) => isHere(one2) ? [[one2.slice(here(place).length), files[index] ?? missing]] : []));
    });
  }
  /** Makes the commit that follows `tip`; it is pushed by `push`. */
  async commit(tip, text, message) {
    const { author, clock } = this.#options;
    const seconds2 = Math.floor(clock.now() / 1e3);
    const bytes = (value) => Buffer.byteLength(value);
    const stream = [
      // What an attempt before left there is no parent of this one.
      `reset ${next}`,
      `commit ${next}`,
      `committer ${author.replace(/[<>\n]/g, "") || "staging-actions"} <staging-actions@users.noreply.github.com> ${seconds2} +0000`,
      `data ${bytes(message)}
${message}`,
      ...tip?.isCommit ? [`from ${tip.commit}`, "deleteall"] : [],
      `M 100644 inline ${file2}`,
      `data ${bytes(text)}
${text}`,
      "done\n"
    ].join("\n");
    await this.#git.run(["fast-import", "--quiet", "--force", "--done"], stream);
  }
  /** Publishes the commit, only if the ref is still at `tip` (or still does not exist). */
  async push(tip) {
    const { ref, repositoryUrl } = this.#options;
    const lease = `--force-with-lease=${ref}:${tip?.commit ?? ""}`;
    const result = await this.#git.raw(["push", "--porcelain", "--quiet", lease, repositoryUrl, `${next}:${ref}`]);
    if (result.exitCode === 0)
      return { kind: "accepted" };
    this.#fetched = void 0;
    const refusal = result.stdout.toString("utf8").split("\n").find((line) => line.startsWith("!"));
    if (refusal)
      return { kind: "refused", why: refusal.split("	").at(-1) ?? "refused" };
    const stderr = result.stderr.toString("utf8");
    const verdict = judgeGit(stderr);
    const why = lastWords(stderr);
    if (verdict.kind === "refused")
      return { kind: "denied", why };
    return { kind: "unknown", why, reason: verdict.kind === "unavailable" ? verdict.reason : "git-failed" };
  }
  /** Whether one of the last commits of the ref (as fetched) has this text in its message. */
  async mentions(text) {
    const log = await this.#git.run(["log", "--format=%B", "--fixed-strings", `--grep=${text}`, this.#options.ref]);
    return log.includes(text);
  }
  /** The last commits of the ref, newest first; none when it does not exist. */
  async log(most) {
    if (!await this.fetch(most))
      return [];
    const log = await this.#git.run(["log", "-z", `--max-count=${most}`, "--format=%ct%n%cn%n%B", this.#options.ref]);
    return log.toString("utf8").split("\0").filter(Boolean).map((entry) => {
      const [seconds2 = "0", who = "", ...message] = entry.split("\n");
      return { at: new Date(Number(seconds2) * 1e3).toISOString(), who, message: message.join("\n") };
    });
  }
  async remove() {
    this.#fetched = void 0;
    await this.#git.remove();
  }
  async #fetch(...args) {
    return await this.#git.read(["fetch", "--quiet", "--no-tags", ...args]) !== void 0;
  }
  /** What the ref points to at the server. */
  async #lookUp() {
    const { ref, repositoryUrl } = this.#options;
    const listed3 = await this.#git.read(["ls-remote", repositoryUrl, ref]);
    if (listed3)
      return listed3.slice(0, listed3.indexOf("	"));
    await this.#requireAnswer();
    return void 0;
  }
  /** A forged commit may have a whole history and any files: it can be replaced without being fetched. */
  async #tooSlow() {
    this.#fetched = void 0;
    const commit = await this.#lookUp();
    if (commit === void 0)
      return void 0;
    return {
      commit,
      isCommit: false,
      file: { problem: "it could not be fetched in a minute, twice: it is far too large" }
    };
  }
  /**
   * An empty page with 200 is, to git, a repository without refs (`parse_info_refs` in its remote-curl.c): as if nobody held
   * anything. So nothing is believed to be absent of a server that does not show the repository's HEAD.
   */
  async #requireAnswer() {
    const { repositoryUrl } = this.#options;
    if (/^https?:/.test(repositoryUrl))
      await this.#git.read(["ls-remote", repositoryUrl, "HEAD"], (text) => text !== "");
  }
  async #sizes(names) {
    if (names.length === 0)
      return [];
    const input2 = names.map((name) => `${name}
`).join("");
    const answer = (await this.#git.run(["cat-file", "--batch-check"], input2)).toString("utf8");
    return answer.trimEnd().split("\n").map((line, index) => {
      const [id = "", type = "", size, more] = line.split(" ");
      const isThere = size !== void 0 && more === void 0 && /^\d+$/.test(size);
      return isThere ? { name: names[index] ?? "", id, type, size: Number(size) } : void 0;
    });
  }
  async #file(blob) {
    const { place } = this.#options;
    if (!place)
      return (await this.#files([blob]))[0] ?? missing;
    const problem = problemOf(blob);
    if (!blob || problem)
      return problem ?? missing;
    const object2 = await place.read(blob.name);
    return object2 ? { text: object2.content.toString("utf8") } : missing;
  }
  /** In one process; the small ones first, where they are too much together. */
  async #files(blobs) {
    const files = blobs.map((blob) => problemOf(blob) ?? missing);
    let room = together;
    const wanted = blobs.flatMap((blob, index) => blob && !problemOf(blob) ? [{ ...blob, index }] : []).sort((a, b) => a.size - b.size).filter(({ size, index }) => {
      room -= size;
      if (room < 0)
        files[index] = { problem: "all ledgers together are too large" };
      return room >= 0;
    });
    if (wanted.length === 0)
      return files;
    const answer = await this.#git.run(["cat-file", "--batch"], wanted.map(({ id }) => `${id}
`).join(""));
    let at = 0;
    for (const { size, index } of wanted) {
      const start = answer.indexOf(10, at) + 1;
      files[index] = { text: answer.toString("utf8", start, start + size) };
      at = start + size + 1;
    }
    return files;
  }
};
var missing = { problem: `there is no ${file2}` };
function problemOf(blob) {
  if (!blob)
    return missing;
  if (blob.type !== "blob")
    return { problem: `${file2} is no file` };
  if (blob.size <= mostBytes)
    return void 0;
  return { problem: `${file2} has ${blob.size} bytes, and a ledger at most ${mostBytes}` };
}

// packages/environment/build/src/preflight/scopes.js
var nobody = "00000000-0000-4000-8000-000000000000";
var noNumber = "9007199254740991";
var noTag = "staging-actions:no-such-tag";
async function observeScopes(digitalocean, { domain: domain2, types }) {
  const rows = scopesFor(types).filter(({ routes }) => domain2 !== void 0 || !probeOf(routes).includes("{domain_name}"));
  const answers = await Promise.all(rows.map(async (row) => ({ row, status: await ask(digitalocean, probeOf(row.routes), domain2 ?? "") })));
  const rowsOf = (isMeant) => answers.filter(({ row, status: status2 }) => isMeant(status2, namesNothing(probeOf(row.routes)))).map(({ row }) => row);
  const isSilent = (status2) => status2 === 0 || status2 === 429 || status2 >= 500;
  const granted = scopeNames(rowsOf((status2) => status2 !== 403 && !isSilent(status2)));
  const missing2 = namesOf(rowsOf((status2, isProof) => status2 === 403 && isProof), granted);
  const known = [...granted, ...missing2.flatMap(({ scope }) => scope.split(" or "))];
  return {
    missing: missing2,
    doubtful: namesOf(rowsOf((status2, isProof) => status2 === 403 && !isProof), known),
    unclear: namesOf(rowsOf(isSilent), known),
    asked: scopeNames(rows).length
  };
}
function namesOf(rows, shown) {
  const alone = rows.flatMap(({ scopes: scopes2 }) => scopes2.length === 1 ? scopes2 : []);
  return rows.flatMap(({ scopes: scopes2, breaks }) => {
    const left = scopes2.filter((scope) => !shown.includes(scope) && (scopes2.length === 1 || !alone.includes(scope)));
    return left.length === 0 ? [] : [{ scope: left.join(" or "), breaks }];
  });
}
function namesNothing(route) {
  return !/\{(?!domain_name\})\w+\}/.test(route);
}
function probeOf(routes) {
  return routes[0] ?? "";
}
function ask(digitalocean, route, domain2) {
  const [method = "GET", template = ""] = route.split(" ");
  const path = template.replace("{domain_name}", domain2).replace("{tag_id}", noTag).replace(/\{(droplet_id|domain_record_id)\}/, noNumber).replace(/\{\w+\}/, nobody);
  return digitalocean.refusal(method, method === "GET" && path === template ? `${path}?per_page=1` : path);
}

// packages/selftest/build/src/digitalocean/token.js
var team = "digitalocean/account-names-the-team";
var scopes = "digitalocean/missing-scope-is-403";
var versions = "digitalocean/kubernetes-versions-are-retired";
var token = {
  name: "the account of the token, its scopes, the versions that are offered",
  beliefs: [team, scopes, versions],
  run: async ({ digitalocean }) => {
    const account = await digitalocean.account();
    const { asked, missing: missing2, doubtful, unclear } = await observeScopes(digitalocean, {
      domain: void 0,
      types: void 0
    });
    const named3 = (scopes2) => scopes2.map(({ scope }) => scope).join(", ");
    const lacking = missing2.length > 0 ? `missing: ${named3(missing2)}` : "none is missing";
    const seeming = doubtful.length > 0 ? `; 403 about an id that nothing has: ${named3(doubtful)}` : "";
    const offered2 = (await digitalocean.kubernetesOffer()).versions.map(({ slug }) => slug);
    return [
      saw(team, "a team with an id", account.team ? "a team with an id" : "no team", account.team !== void 0),
      saw(scopes, "an answer to each", `${asked} asked, ${unclear.length} without a clear answer; ${lacking}${seeming}`, unclear.length === 0),
      saw(versions, "some, as 1.36.0-do.0", offered2.join(", ") || "none", offered2.some((slug) => /^\d+\.\d+\.\d+-do\.\d+$/.test(slug)))
    ];
  }
};

// packages/selftest/build/src/experiment.js
async function play(experiments, ground, log) {
  const sightings = [];
  for (const { name, beliefs, run } of experiments) {
    log.info(`experiment: ${name}`);
    try {
      sightings.push(...await run(ground));
    } catch (error) {
      log.warning(`${name} could not be played: ${error instanceof Error ? error.message : String(error)}`);
      sightings.push(...beliefs.map((belief) => notSeen(belief, "an answer", whyNot(error))));
    }
  }
  for (const { belief, expected: expected2, seen, verdict } of sightings)
    log.info(`${marks[verdict]} ${belief}: ${seen}${verdict === "differs" ? ` (expected: ${expected2})` : ""}`);
  return sightings;
}
var marks = { "as-believed": "\u2705", differs: "\u274C", "not-seen": "\u2754" };
function whyNot(error) {
  if (error instanceof ApiError)
    return error.status === 0 ? `${error.service} did not answer` : `${error.service} answered ${error.status}`;
  if (error instanceof StagingError)
    return `the experiment ended with reason ${error.reason}`;
  return "the experiment itself is broken: its log says how";
}

// packages/selftest/build/src/github/artifacts.js
import { readdir } from "node:fs/promises";
import { join as join2 } from "node:path";
var unpacked = "github/one-artifact-is-unpacked-flat";
var listed = "github/artifacts-of-a-running-run-are-listed";
function artifacts(directory) {
  return {
    name: "artifacts of one and of two, downloaded by a pattern and listed",
    beliefs: [unpacked, listed],
    run: async ({ github, run }) => {
      const [one2, two] = await Promise.all(["one", "two"].map((name) => entriesBelow(join2(directory, name))));
      const { data } = await request(github, "GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts", {
        run_id: run,
        per_page: 100
      });
      const names = data.artifacts.map(({ name }) => name).filter((name) => /^selftest-(one|two)-/.test(name));
      const seen = `one: ${one2?.join(", ") || "nothing"}; two: ${two?.join(", ") || "nothing"}`;
      const expected2 = "one: file.txt; two: selftest-two-a/file.txt, selftest-two-b/file.txt";
      return [
        saw(unpacked, expected2, seen, seen === expected2),
        saw(listed, "selftest-one-a, selftest-two-a, selftest-two-b", names.sort().join(", ") || "none", names.sort().join() === "selftest-one-a,selftest-two-a,selftest-two-b")
      ];
    }
  };
}
async function entriesBelow(directory) {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join2(entry.parentPath, entry.name).slice(directory.length + 1)).sort();
}

// packages/selftest/build/src/github/cancel.js
var named2 = "github/dispatch-names-the-run";
var listed2 = "github/a-dispatched-run-is-listed";
var quiet = "github/events-of-github-token-start-nothing";
var concluded = "github/a-cancelled-run-ends-as-cancelled";
var killed2 = "github/a-cancelled-run-is-killed-after-five-minutes";
var toBegin = 10 * 6e4;
function selftestBranch(run) {
  return `heads/staging-selftest/${run}`;
}
function cancel(onRun) {
  return {
    name: "a run that is dispatched, and cancelled",
    beliefs: [named2, listed2, quiet, concluded, killed2],
    run: async (ground) => {
      const { github, clock, log, deadline, run, workflow, branch } = ground;
      const watched = selftestBranch(run);
      const isPushed = await createMark(github, `Self-test of run ${run}

${commitMark("selftest")}
`, ground.sha).then((mark) => createRef(github, watched, mark)).catch(() => false);
      const before = new Set((await listWorkflowRuns(github, workflow, dispatched(branch))).map(({ id: id2 }) => id2));
      const started = clock.monotonic();
      const answer = await request(github, "POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches", {
        workflow_id: workflow,
        ref: branch,
        inputs: { ...ground.inputs },
        return_run_details: true
      });
      const id = await waitUntil(async () => {
        const runs = await listWorkflowRuns(github, workflow, dispatched(branch));
        const found = runs.find((one2) => answer.status === 200 ? one2.id === Number(answer.data.workflow_run_id) : !before.has(one2.id));
        return found ? { kind: "done", value: found.id } : { kind: "waiting", seen: "not in the list" };
      }, { awaited: "the dispatched run to be listed", clock, log, deadline: deadline.within(12e4), most: 2e3 });
      onRun(id);
      const listedAfter = clock.monotonic() - started;
      const cancelIt = () => request(github, "POST /repos/{owner}/{repo}/actions/runs/{run_id}/cancel", { run_id: id });
      try {
        await waitUntil(async () => whereTheJobsAre(await jobsOf(github, id)), {
          awaited: "the jobs of the other run to be where they are to be cancelled",
          clock,
          log,
          deadline: deadline.within(toBegin),
          most: 5e3
        });
      } catch (error) {
        await lookAt(cancelIt());
        throw error;
      }
      await clock.sleep(15e3);
      const asked = clock.monotonic();
      await cancelIt();
      const conclusion = await waitUntil(async () => {
        const seen = await findRun(github, id);
        return typeof seen === "object" && seen.status === "completed" ? { kind: "done", value: seen.conclusion ?? "none" } : { kind: "waiting", seen: typeof seen === "object" ? seen.status : "not to be seen" };
      }, { awaited: "the cancelled run to end", clock, log, deadline, most: 5e3 });
      const lasted = (clock.monotonic() - asked) / 1e3;
      const pushes = (await listWorkflowRuns(github, workflow, { event: "push" })).filter(({ createdAt }) => Date.parse(createdAt) > Date.now() - (clock.monotonic() - started) - 6e4);
      if (isPushed)
        await deleteRef(github, watched);
      return [
        saw(named2, "the run\u2019s id in the answer", answer.status === 200 ? "its id in the answer" : `${answer.status}`, answer.status === 200),
        saw(listed2, "within 120 s", `after ${(listedAfter / 1e3).toFixed(1)} s`, true),
        isPushed ? saw(quiet, "no run", `${pushes.length || "no"} run`, pushes.length === 0) : notSeen(quiet, "no run", "the branch for it could not be made"),
        saw(concluded, "cancelled", conclusion, conclusion === "cancelled"),
        judgeKill(ground.waitForKill, lasted)
      ];
    }
  };
}
var dispatched = (branch) => ({ branch, event: "workflow_dispatch" });
function judgeKill(waited, seconds2) {
  const expected2 = "after 300 s";
  const seen = `the run ended ${Math.round(seconds2)} s after the cancel`;
  return waited ? saw(killed2, expected2, seen, seconds2 > 270 && seconds2 < 390) : notSeen(killed2, expected2, `not waited for; ${seen}`);
}
async function jobsOf(github, run) {
  const { data } = await request(github, "GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs", {
    run_id: run,
    per_page: 100
  });
  return data.jobs;
}
function whereTheJobsAre(jobs) {
  const staying = ["interrupted", "always"].filter((key) => jobs.some(({ name, steps }) => isJob(name, key) && steps?.some((step) => step.name === "Stay" && step.status === "in_progress")));
  return staying.length === 2 ? { kind: "done", value: void 0 } : { kind: "waiting", seen: `staying: ${staying.join(", ") || "none"}` };
}
async function isJobOver(github, run, job) {
  return (await jobsOf(github, run)).some(({ name, status: status2 }) => isJob(name, job) && status2 === "completed");
}

// packages/selftest/build/src/github/custom-refs.js
var swap = "github/custom-refs-compare-and-swap";
var create = "github/custom-refs-by-github-token";
var remove = "github/custom-refs-delete";
var swapExpected = "create twice: refused; move with the right lease: accepted, with an old one: refused";
var customRefs = {
  name: "a ref of our own namespace: create, compare-and-swap, delete",
  beliefs: [create, swap, remove],
  run: async ({ github, run, ...options }) => {
    const name = selftestRef(run);
    const open = () => new GitRemote({ ...options, ref: `refs/${name}`, author: "staging-actions" });
    const [ours2, other] = [open(), open()];
    const put = async (remote, tip, text) => {
      await remote.commit(tip, `{"selftest":"${text}"}
`, `Self-test: ${text}

${commitMark("selftest")}
`);
      return (await remote.push(tip)).kind;
    };
    try {
      const created2 = await put(ours2, void 0, "created");
      if (created2 !== "accepted") {
        const why = "no such ref could be made";
        return [saw(create, "accepted", created2, false), notSeen(swap, swapExpected, why), notSeen(remove, "gone", why)];
      }
      const createdAgain = await put(other, void 0, "created again");
      const first = await ours2.fetch(1);
      await other.fetch(1);
      const moved = await put(ours2, first, "moved");
      const movedStale = await put(other, first, "moved from a state that is gone");
      await deleteRef(github, name);
      const left = await findRef(github, name);
      return [
        saw(create, "accepted", created2, true),
        saw(swap, swapExpected, `create twice: ${createdAgain}; move with the right lease: ${moved}, with an old one: ${movedStale}`, createdAgain === "refused" && moved === "accepted" && movedStale === "refused"),
        saw(remove, "gone", left === void 0 ? "gone" : "still there", left === void 0)
      ];
    } finally {
      await Promise.all([ours2.remove(), other.remove()]);
    }
  }
};
function selftestRef(run) {
  return `staging/selftest-${run}`;
}

// packages/selftest/build/src/github/ground.js
var marker = "staging-actions self-test";
var issueTitle = `${marker} (closes itself)`;
function issueMark(run) {
  return `${marker} of run ${run}:`;
}

// packages/selftest/build/src/github/clean-up.js
async function cleanUp(where) {
  const { github, run } = where;
  const { data } = await request(github, "GET /repos/{owner}/{repo}/issues", { state: "open", per_page: 100 });
  const said = [];
  for (const { number: number3, title, body, pull_request } of data) {
    if (title !== issueTitle || pull_request || !body?.startsWith(issueMark(run)))
      continue;
    const verdict = issueVerdict(await viewIssue(github, number3), issueMark(run), void 0);
    if (verdict.kind === "ours")
      await updateIssue(github, number3, { state: "closed", stateReason: "not_planned" });
    said.push(verdict.kind === "ours" ? `issue #${number3} is closed` : `issue #${number3} stays: ${verdict.because}`);
  }
  for (const ref of [selftestRef(run), selftestBranch(run)])
    said.push(await removeRef(where, ref));
  return said;
}
async function removeRef({ github }, ref) {
  if (await findRef(github, ref) === void 0)
    return `refs/${ref} is not there`;
  const verdict = refVerdict(await findRefMessage(github, ref), commitMark("selftest"));
  if (verdict.kind !== "ours")
    return `refs/${ref} stays: ${verdict.because}`;
  await deleteRef(github, ref);
  return `refs/${ref} is deleted`;
}

// packages/selftest/build/src/github/issue-writes.js
var created = "github/updated-at-after-a-create";
var readable = "github/read-after-write";
function bodiesOf(run) {
  const text = `${issueMark(run)} this issue closes itself.

`;
  return { before: `${text}- [ ] a box
`, after: `${text}- [x] a box
` };
}
function issueWrites(onIssue) {
  return {
    name: "an issue, a comment, their moments",
    beliefs: [created, readable],
    run: async ({ github, clock, run }) => {
      const bodies = bodiesOf(run);
      const issue = await createIssue(github, { title: issueTitle, body: bodies.before, labels: [] });
      onIssue(issue.number);
      const { octokit, owner, repo } = github;
      const atOnce = await octokit.request("GET /repos/{owner}/{repo}/issues/{issue_number}", {
        ...{ owner, repo, issue_number: issue.number },
        request: { retries: 0 }
      }).then(({ status: status2 }) => status2, (error) => error.status ?? 0);
      const comment = await commentOnIssue(github, issue.number, `${marker}: never edited`);
      const listed3 = (await listComments(github, issue.number)).some(({ id }) => id === comment.id);
      const edited = await commentOnIssue(github, issue.number, `${marker}: before the edit`);
      await updateIssue(github, issue.number, { body: bodies.after });
      await request(github, "PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}", {
        comment_id: edited.id,
        body: `${marker}: after the edit`
      });
      await clock.sleep(3e3);
      const later = (await listComments(github, issue.number)).find(({ id }) => id === comment.id);
      const readAtOnce = `a read right after the create: ${atOnce}; a list right after it: ${listed3 ? "has it" : "does not have it yet"}`;
      return [
        later ? seconds(Date.parse(later.updatedAt) - Date.parse(later.createdAt)) : notSeen(created, "0 or 1 s", "the comment was not in the list after 3 s"),
        // Both are possible, and the product has to work with either.
        saw(readable, "the resource, or 404 and lists that lag", readAtOnce, atOnce === 200 || atOnce === 404)
      ];
    }
  };
}
function seconds(milliseconds) {
  const after = milliseconds / 1e3;
  return saw(created, "0 or 1 s", `${after} s`, after >= 0 && after <= 1);
}

// packages/selftest/build/src/github/edit-histories.js
var histories = "github/edit-histories-with-issues-read";
var lastEdited = "github/last-edited-at-tells-an-edit";
function editHistories(issue) {
  return {
    name: "edit histories with `issues: read`",
    beliefs: [histories, lastEdited],
    run: async ({ github, run }) => {
      const bodies = bodiesOf(run);
      const { edits, comments: written } = await viewIssue(github, issue);
      const texts = edits.map(({ body }) => body === void 0 ? "hidden" : body.includes("[x]") ? "ticked" : "unticked");
      const whole = edits.every(({ body }) => body === bodies.before || body === bodies.after);
      const bots = edits.every(({ editor }) => editor.type === "Bot");
      const comments = written.map(({ body, edited }) => [body.includes("never edited"), edited]);
      const right = comments.filter(([never2, told]) => never2 !== told).length;
      return [
        saw(histories, "unticked, ticked; whole bodies; editors are bots", `${texts.join(", ") || "none"}; ${whole ? "whole bodies" : "something else than the bodies"}; ${bots ? "editors are bots" : "editors are not told as bots"}`, whole && bots && texts.join() === "unticked,ticked"),
        saw(lastEdited, "right for 2 of 2 comments", `right for ${right} of ${comments.length} comments`, right === 2 && comments.length === 2)
      ];
    }
  };
}

// packages/selftest/build/src/github/job-log.js
var masked = "github/masked-values-in-logs";
var commands = "github/log-commands";
var dropped = "github/outputs-with-masked-values-are-dropped";
function jobLog(needs) {
  return {
    name: "masks, commands in the log, outputs with masked values",
    beliefs: [masked, commands, dropped],
    run: async ({ github, run }) => {
      const log = await readLog({ github, run }, "says");
      const said = (what, value) => log.includes(`the ${what} value is ${value}-${run}`) ? "shown" : log.includes(`the ${what} value is ***`) ? "hidden" : "missing";
      const first = said("masked", "selftest-mask");
      const old = said("second", "selftest-old");
      const inside = said("third", "selftest-new");
      const outputs = needs["says"]?.outputs ?? {};
      const output2 = outputs["masked"] ? "passed on" : "dropped";
      return [
        saw(masked, "hidden", first, first === "hidden"),
        saw(commands, "##[ inside a line is a command, :: there is none", `##[ inside a line ${old === "hidden" ? "is a command" : "is none"}, :: there is ${inside === "shown" ? "none" : "a command"}`, old === "hidden" && inside === "shown"),
        saw(dropped, "dropped, others passed on", `${output2}, others ${outputs["plain"] === "plain" ? "passed on" : "dropped"}`, output2 === "dropped" && outputs["plain"] === "plain")
      ];
    }
  };
}
async function readLog({ github, run }, key) {
  const job = (await listRunJobs(github, run)).find(({ name }) => isJob(name, key));
  const path = "GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs";
  const { data } = await request(github, path, { job_id: job?.id ?? 0 }, { isText: true });
  return String(data);
}

// packages/selftest/build/src/report.js
function makeReport(needs, { at, server }) {
  const parts2 = Object.entries(needs).map(([job, { result, outputs }]) => {
    const texts = result === "skipped" ? [] : Object.entries(outputs).filter(([name]) => name.startsWith("sightings"));
    return { job, result, sightings: texts.flatMap(([, text]) => parseSightings(text)) };
  });
  const silent = parts2.filter(({ result, sightings }) => result !== "success" && result !== "skipped" && sightings.length === 0);
  return {
    schema: 1,
    at,
    github: new URL(server).hostname === "github.com" ? "github.com" : "another GitHub",
    sightings: [
      ...parts2.flatMap(({ sightings }) => sightings),
      ...silent.map(({ job, result }) => notSeen(`selftest/${job}`, "a job that ends", `the job ended as ${result} and said nothing`))
    ]
  };
}
function parseSightings(text) {
  if (!text.startsWith("["))
    return [];
  return JSON.parse(text);
}
function countOf(verdict, { sightings }) {
  return sightings.filter((sighting) => sighting.verdict === verdict).length;
}
function renderReport(report, project) {
  const differing = countOf("differs", report);
  const rows = report.sightings.map(({ belief, expected: expected2, seen, verdict }) => `| ${marks[verdict]} | ${link(belief, project)} | ${cell(expected2)} | ${cell(seen)} |`);
  return [
    `### ${differing > 0 ? marks.differs : marks["as-believed"]} Self-test: ${countOf("as-believed", report)} as believed, ${differing} differ, ${countOf("not-seen", report)} not seen`,
    "",
    ...differing > 0 ? ["What differs may break a deployment here. Please send this report: it is how it gets fixed.", ""] : [],
    "| | belief | expected | seen |",
    "|---|---|---|---|",
    ...rows,
    "",
    `[Send it to the project](${issueLink(report, project)}): the link opens an issue with this table filled in, which you can read before you send it. It holds no name, address or secret of yours. The artifact \`staging-selftest\` has the same as JSON.`,
    ""
  ].join("\n");
}
var longestLink = 7e3;
var weight = { differs: 0, "not-seen": 1, "as-believed": 2 };
function issueLink(report, project) {
  const day = report.at.slice(0, 10);
  const lines = [...report.sightings].sort((a, b) => weight[a.verdict] - weight[b.verdict]).map(({ belief, seen, verdict }) => `${marks[verdict]} ${belief}: ${seen}`);
  const linkWith = (count3) => {
    const rest = count3 < lines.length ? ["\u2026 please attach staging-selftest.json, the rest did not fit"] : [];
    const body = [`On ${report.github}, ${day}.`, "", ...lines.slice(0, count3), ...rest].join("\n");
    const title = `Self-test of ${day}: ${countOf("differs", report)} differ`;
    return `${project}/issues/new?${new URLSearchParams({ title, body })}`;
  };
  let count2 = lines.length;
  while (count2 > 0 && linkWith(count2).length > longestLink)
    count2 -= 1;
  return linkWith(count2);
}
function link(belief, project) {
  return belief.startsWith("selftest/") ? belief : `[${belief}](${project}/blob/HEAD/docs/beliefs.md#${belief.replace("/", "")})`;
}
function cell(text) {
  return text.replace(/\s+/g, " ").replaceAll("|", "\\|");
}

// packages/selftest/build/src/runner/stay.js
import { writeFile } from "node:fs/promises";
import { join as join3 } from "node:path";
var stayFile = "selftest-stay.json";
var beat = 200;
var pause = 5e3;
async function stay({ most, isOver, directory, clock }) {
  const started = Date.now();
  const signals2 = [];
  const hear = (name) => void signals2.push({ name, at: Date.now() });
  process.on("SIGINT", hear);
  process.on("SIGTERM", hear);
  let over = false;
  const ask2 = async (asked) => {
    const seen = await lookAt(asked);
    over ||= seen.kind === "seen" && seen.value;
  };
  const asking = isOver && setInterval(() => void ask2(isOver()), pause);
  try {
    for (; ; ) {
      const now = Date.now();
      const seen = { started, signals: signals2, lastBeat: now, ended: over || now - started >= most };
      await writeFile(join3(directory, stayFile), JSON.stringify(seen));
      if (seen.ended)
        return seen;
      await clock.sleep(beat);
    }
  } finally {
    clearInterval(asking);
    process.off("SIGINT", hear);
    process.off("SIGTERM", hear);
  }
}

// packages/selftest/build/src/runner/record.js
import { readFile, writeFile as writeFile2 } from "node:fs/promises";
import { join as join4 } from "node:path";
var recordedJobs = ["interrupted", "always", "after"];
async function recordJob(what, { github, run }) {
  const { job, cancelled, directory } = what;
  const seen = await findRun(github, run);
  const needs = Object.entries(what.needs);
  const record2 = {
    job,
    cancelled,
    needs: Object.fromEntries(needs.map(([name, { result }]) => [name, result])),
    outputs: Object.fromEntries(needs.map(([name, { outputs }]) => [name, Object.values(outputs).filter(Boolean).length])),
    run: typeof seen === "object" ? [seen.status, seen.conclusion].filter(Boolean).join(" ") : seen ?? "missing",
    stay: await readStay(directory)
  };
  await writeFile2(join4(directory, `selftest-record-${job}.json`), JSON.stringify(record2));
  return record2;
}
function parseNeeds(value) {
  const isJob2 = (job) => typeof job === "object" && job !== null && "result" in job;
  if (typeof value !== "object" || value === null || !Object.values(value).every(isJob2))
    return { expected: "the needs context, as toJSON(needs)" };
  const jobs = Object.entries(value);
  return {
    value: Object.fromEntries(jobs.map(([name, { result, outputs }]) => [
      name,
      {
        result: String(result),
        outputs: Object.fromEntries(Object.entries(outputs ?? {}).map(([key, text]) => [key, String(text ?? "")]))
      }
    ]))
  };
}
async function readStay(directory) {
  try {
    return JSON.parse(await readFile(join4(directory, stayFile), "utf8"));
  } catch {
    return void 0;
  }
}
async function readRecords(directory) {
  const found = /* @__PURE__ */ new Map();
  for (const job of recordedJobs)
    try {
      found.set(job, JSON.parse(await readFile(join4(directory, `selftest-record-${job}.json`), "utf8")));
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "ENOENT"))
        throw error;
    }
  return found;
}

// packages/selftest/build/src/runner/cancelled-run.js
var signals = "github/signals-at-a-cancel";
var running = "github/cancel-of-a-running-always-job";
var starting = "github/cancel-before-an-always-job";
var needsOfCancelled = "github/needs-result-of-a-cancelled-job";
var needsOfOthers = "github/needs-results-of-failed-and-skipped-jobs";
var status = "github/run-status-while-it-is-cancelled";
var cancelledRun = {
  name: "what the jobs of a cancelled run saw",
  beliefs: [signals, running, starting, needsOfCancelled, needsOfOthers, status],
  run: async ({ directory }) => {
    const records = await readRecords(directory);
    const of = (job, belief, expected2, look) => {
      const record2 = records.get(job);
      return record2 ? look(record2) : notSeen(belief, expected2, `the job "${job}" left no record`);
    };
    return [
      of("interrupted", signals, signalsExpected, judgeSignals),
      // Told differently by GitHub's documents and by the runner's source: the product has to be right under both.
      of("always", running, either, ({ stay: stay2, cancelled }) => {
        if (!stay2)
          return notSeen(running, either, "the step that was to stay wrote nothing");
        const told = stay2.signals.length > 0 ? "interrupted" : "not interrupted";
        return saw(running, either, `the running step was ${told}; cancelled() is ${cancelled} in the steps after it`, true);
      }),
      of("after", starting, either, (record2) => saw(starting, either, `the job starts; cancelled() is ${record2.cancelled} in its steps`, true)),
      of("after", needsOfCancelled, "cancelled (or failure)", ({ needs: { interrupted = "missing" } }) => saw(needsOfCancelled, "cancelled (or failure)", interrupted, /^(cancelled|failure)$/.test(interrupted))),
      of("after", needsOfOthers, othersExpected, ({ needs, outputs }) => saw(needsOfOthers, othersExpected, `${needs["fails"]}, ${needs["skips"]}; outputs: ${outputs["fails"]} and ${outputs["skips"]}`, needs["fails"] === "failure" && needs["skips"] === "skipped")),
      of("after", status, "any: it is only shown", ({ run }) => saw(status, "any: it is only shown", run, true))
    ];
  }
};
var either = "either: the product acts right under both";
var othersExpected = "failure, skipped";
var signalsExpected = "SIGINT, SIGTERM 7.5 s later, killed 2.5 s after that";
function judgeSignals({ stay: stay2 }) {
  if (!stay2)
    return notSeen(signals, signalsExpected, "the step that was to be interrupted wrote nothing");
  const [first, second] = stay2.signals;
  if (!first)
    return saw(signals, signalsExpected, "no signal", false);
  const gap = second ? second.at - first.at : void 0;
  const rest = second ? stay2.lastBeat - second.at : void 0;
  const seconds2 = (milliseconds) => `${(milliseconds / 1e3).toFixed(1)} s`;
  return saw(signals, signalsExpected, [
    first.name,
    second && gap !== void 0 ? `${second.name} ${seconds2(gap)} later` : "no second signal",
    rest === void 0 ? "" : stay2.ended ? "not killed" : `alive until ${seconds2(rest)} after that`
  ].filter(Boolean).join(", "), first.name === "SIGINT" && second?.name === "SIGTERM" && (gap ?? 0) > 5e3 && (gap ?? 0) < 15e3 && !stay2.ended && (rest ?? 0) < 1e4);
}

// packages/selftest/build/src/runner/environment-secret.js
var arrives = "github/environment-secrets-in-a-called-workflow";
var none = "github/an-empty-environment-is-none";
var expected = "the secret of the environment";
function environmentSecret(environment, isThere) {
  if (environment === void 0)
    return [
      notSeen(arrives, expected, "no environment was named: give `environment` the name of one that has PROMOTION_APP_ID"),
      saw(none, "the job starts", "the job starts", true)
    ];
  return [saw(arrives, expected, isThere ? expected : "nothing", isThere)];
}

// packages/selftest/build/src/spaces/bucket.js
import { randomUUID } from "node:crypto";
import { crc32 } from "node:zlib";
var conditional = "spaces/conditional-writes";
var addressing = "spaces/both-addressing-styles";
var trailers = "spaces/trailing-checksums";
var bucket = {
  name: "conditional writes, trailing checksums, both addressing styles",
  beliefs: [conditional, addressing, trailers],
  run: async (ground) => {
    const key = `selftest/${randomUUID()}`;
    const ifAbsent = { "if-none-match": "*" };
    try {
      const first = await send(ground, "path", "PUT", key, { headers: ifAbsent });
      const second = await send(ground, "path", "PUT", key, { headers: ifAbsent });
      const trailing = await send(ground, "path", "PUT", `${key}-trailing`, trailingChecksum("selftest"));
      const byPath = await send(ground, "path", "GET", key);
      const byHost = await send(ground, "host", "GET", key).catch(() => "no answer");
      return [
        saw(conditional, "the second is refused, or the product does without", `first: ${first}, second: ${second}`, first === 200 && [200, 409, 412, 501].includes(second)),
        saw(addressing, "by path: 200, by host name: 200", `by path: ${byPath}, by host name: ${byHost}`, byPath === 200 && byHost === 200),
        saw(trailers, "200, or a refusal that the product avoids by when_required", `${trailing}`, [200, 400, 403, 411, 501].includes(trailing))
      ];
    } finally {
      for (const each of [key, `${key}-trailing`])
        await send(ground, "path", "DELETE", each);
    }
  }
};
function trailingChecksum(text) {
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(text));
  return {
    headers: {
      "content-encoding": "aws-chunked",
      "x-amz-content-sha256": "STREAMING-UNSIGNED-PAYLOAD-TRAILER",
      "x-amz-decoded-content-length": String(Buffer.byteLength(text)),
      "x-amz-trailer": "x-amz-checksum-crc32"
    },
    body: `${Buffer.byteLength(text).toString(16)}\r
${text}\r
0\r
x-amz-checksum-crc32:${checksum.toString("base64")}\r
\r
`
  };
}
async function send({ endpoint, bucket: bucket2, accessKey, secretKey }, style, method, key, { headers = {}, body = "selftest" } = {}) {
  const client = new AwsClient({
    accessKeyId: accessKey,
    secretAccessKey: secretKey,
    service: "s3",
    region: "us-east-1",
    retries: 2
  });
  const url2 = new URL(endpoint);
  if (style === "host")
    url2.hostname = `${bucket2}.${url2.hostname}`;
  url2.pathname = style === "host" ? `/${key}` : `/${bucket2}/${key}`;
  try {
    const response = await client.fetch(url2, { method, headers, ...method === "PUT" && { body } });
    await response.arrayBuffer();
    return response.status;
  } catch (cause) {
    throw new ApiError({ service: "Spaces", method, path: "/selftest", status: 0 }, { cause });
  }
}

export {
  systemClock,
  DigitalOcean,
  notSeen,
  token,
  play,
  artifacts,
  cancel,
  isJobOver,
  customRefs,
  cleanUp,
  issueWrites,
  editHistories,
  jobLog,
  makeReport,
  countOf,
  renderReport,
  stay,
  recordedJobs,
  recordJob,
  parseNeeds,
  cancelledRun,
  environmentSecret,
  bucket
};
/*! Bundled license information:

axios/dist/browser/axios.cjs:
  (*! Axios v1.21.1 Copyright (c) 2026 Matt Zabriskie and contributors *)

aws4fetch/dist/aws4fetch.esm.mjs:
  (**
   * @license MIT <https://opensource.org/licenses/MIT>
   * @copyright Michael Hart 2024
   *)
*/
