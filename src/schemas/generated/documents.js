// Generated from schemas/v1 by scripts/build.ts.
var x = (p, r) => () => {
  try {
    return r || p((r = { exports: {} }).exports, r), r.exports;
  } catch (u) {
    throw r = 0, u;
  }
};

var W = x((T) => {
  "use strict";
  Object.defineProperty(T, "__esModule", { value: !0 });
  function S(p) {
    let r = p.length, u = 0, l = 0, f;
    for (; l < r; )
      u++, f = p.charCodeAt(l++), f >= 55296 && f <= 56319 && l < r && (f = p.charCodeAt(l), (f & 64512) === 56320 && l++);
    return u;
  }
  T.default = S;
  S.code = 'require("ajv/dist/runtime/ucs2length").default';
});

var J = x((k) => {
  "use strict";
  Object.defineProperty(k, "__esModule", { value: !0 });
  k.formatNames = k.fastFormats = k.fullFormats = void 0;
  function v(p, r) {
    return { validate: p, compare: r };
  }
  k.fullFormats = {
    // date: http://tools.ietf.org/html/rfc3339#section-5.6
    date: v(U, V),
    // date-time: http://tools.ietf.org/html/rfc3339#section-5.6
    time: v(I(!0), F),
    "date-time": v(C(!0), G),
    "iso-time": v(I(), B),
    "iso-date-time": v(C(), X),
    // duration: https://tools.ietf.org/html/rfc3339#appendix-A
    duration: /^P(?!$)((\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?|(\d+W)?)$/,
    uri: ue,
    "uri-reference": /^(?:[a-z][a-z0-9+\-.]*:)?(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'"()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?(?:\?(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i,
    // uri-template: https://tools.ietf.org/html/rfc6570
    "uri-template": /^(?:(?:[^\x00-\x20"'<>%\\^`{|}]|%[0-9a-f]{2})|\{[+#./;?&=,!@|]?(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?(?:,(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?)*\})*$/i,
    // For the source: https://gist.github.com/dperini/729294
    // For test cases: https://mathiasbynens.be/demo/url-regex
    url: /^(?:https?|ftp):\/\/(?:\S+(?::\S*)?@)?(?:(?!(?:10|127)(?:\.\d{1,3}){3})(?!(?:169\.254|192\.168)(?:\.\d{1,3}){2})(?!172\.(?:1[6-9]|2\d|3[0-1])(?:\.\d{1,3}){2})(?:[1-9]\d?|1\d\d|2[01]\d|22[0-3])(?:\.(?:1?\d{1,2}|2[0-4]\d|25[0-5])){2}(?:\.(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-4]))|(?:(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)(?:\.(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)*(?:\.(?:[a-z\u{00a1}-\u{ffff}]{2,})))(?::\d{2,5})?(?:\/[^\s]*)?$/iu,
    email: /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i,
    hostname: /^(?=.{1,253}\.?$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[-0-9a-z]{0,61}[0-9a-z])?)*\.?$/i,
    // optimized https://www.safaribooksonline.com/library/view/regular-expressions-cookbook/9780596802837/ch07s16.html
    ipv4: /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/,
    ipv6: /^((([0-9a-f]{1,4}:){7}([0-9a-f]{1,4}|:))|(([0-9a-f]{1,4}:){6}(:[0-9a-f]{1,4}|((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){5}(((:[0-9a-f]{1,4}){1,2})|:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){4}(((:[0-9a-f]{1,4}){1,3})|((:[0-9a-f]{1,4})?:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){3}(((:[0-9a-f]{1,4}){1,4})|((:[0-9a-f]{1,4}){0,2}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){2}(((:[0-9a-f]{1,4}){1,5})|((:[0-9a-f]{1,4}){0,3}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){1}(((:[0-9a-f]{1,4}){1,6})|((:[0-9a-f]{1,4}){0,4}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(:(((:[0-9a-f]{1,4}){1,7})|((:[0-9a-f]{1,4}){0,5}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:)))$/i,
    regex: ve,
    // uuid: http://tools.ietf.org/html/rfc4122
    uuid: /^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
    // JSON-pointer: https://tools.ietf.org/html/rfc6901
    // uri fragment: https://tools.ietf.org/html/rfc3986#appendix-A
    "json-pointer": /^(?:\/(?:[^~/]|~0|~1)*)*$/,
    "json-pointer-uri-fragment": /^#(?:\/(?:[a-z0-9_\-.!$&'()*+,;:=@]|%[0-9a-f]{2}|~0|~1)*)*$/i,
    // relative JSON-pointer: http://tools.ietf.org/html/draft-luff-relative-json-pointer-00
    "relative-json-pointer": /^(?:0|[1-9][0-9]*)(?:#|(?:\/(?:[^~/]|~0|~1)*)*)$/,
    // the following formats are used by the openapi specification: https://spec.openapis.org/oas/v3.0.0#data-types
    // byte: https://github.com/miguelmota/is-base64
    byte: fe,
    // signed 32 bit integer
    int32: { type: "number", validate: ye },
    // signed 64 bit integer
    int64: { type: "number", validate: ge },
    // C-type float
    float: { type: "number", validate: Y },
    // C-type double
    double: { type: "number", validate: Y },
    // hint to the UI to hide input strings
    password: !0,
    // unchecked string payload
    binary: !0
  };
  k.fastFormats = {
    ...k.fullFormats,
    date: v(/^\d\d\d\d-[0-1]\d-[0-3]\d$/, V),
    time: v(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i, F),
    "date-time": v(/^\d\d\d\d-[0-1]\d-[0-3]\dt(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i, G),
    "iso-time": v(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i, B),
    "iso-date-time": v(/^\d\d\d\d-[0-1]\d-[0-3]\d[t\s](?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i, X),
    // uri: https://github.com/mafintosh/is-my-json-valid/blob/master/formats.js
    uri: /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/)?[^\s]*$/i,
    "uri-reference": /^(?:(?:[a-z][a-z0-9+\-.]*:)?\/?\/)?(?:[^\\\s#][^\s#]*)?(?:#[^\\\s]*)?$/i,
    // email (sources from jsen validator):
    // http://stackoverflow.com/questions/201323/using-a-regular-expression-to-validate-an-email-address#answer-8829363
    // http://www.w3.org/TR/html5/forms.html#valid-e-mail-address (search for 'wilful violation')
    email: /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i
  };
  k.formatNames = Object.keys(k.fullFormats);
  function pe(p) {
    return p % 4 === 0 && (p % 100 !== 0 || p % 400 === 0);
  }
  var oe = /^(\d\d\d\d)-(\d\d)-(\d\d)$/, me = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  function U(p) {
    let r = oe.exec(p);
    if (!r)
      return !1;
    let u = +r[1], l = +r[2], f = +r[3];
    return l >= 1 && l <= 12 && f >= 1 && f <= (l === 2 && pe(u) ? 29 : me[l]);
  }
  function V(p, r) {
    if (p && r)
      return p > r ? 1 : p < r ? -1 : 0;
  }
  var L = /^(\d\d):(\d\d):(\d\d(?:\.\d+)?)(z|([+-])(\d\d)(?::?(\d\d))?)?$/i;
  function I(p) {
    return function(u) {
      let l = L.exec(u);
      if (!l)
        return !1;
      let f = +l[1], g = +l[2], e = +l[3], a = l[4], c = l[5] === "-" ? -1 : 1, n = +(l[6] || 0), s = +(l[7] || 0);
      if (n > 23 || s > 59 || p && !a)
        return !1;
      if (f <= 23 && g <= 59 && e < 60)
        return !0;
      let t = g - s * c, i = f - n * c - (t < 0 ? 1 : 0);
      return (i === 23 || i === -1) && (t === 59 || t === -1) && e < 61;
    };
  }
  function F(p, r) {
    if (!(p && r))
      return;
    let u = (/* @__PURE__ */ new Date("2020-01-01T" + p)).valueOf(), l = (/* @__PURE__ */ new Date("2020-01-01T" + r)).valueOf();
    if (u && l)
      return u - l;
  }
  function B(p, r) {
    if (!(p && r))
      return;
    let u = L.exec(p), l = L.exec(r);
    if (u && l)
      return p = u[1] + u[2] + u[3], r = l[1] + l[2] + l[3], p > r ? 1 : p < r ? -1 : 0;
  }
  var Z = /t|\s/i;
  function C(p) {
    let r = I(p);
    return function(l) {
      let f = l.split(Z);
      return f.length === 2 && U(f[0]) && r(f[1]);
    };
  }
  function G(p, r) {
    if (!(p && r))
      return;
    let u = new Date(p).valueOf(), l = new Date(r).valueOf();
    if (u && l)
      return u - l;
  }
  function X(p, r) {
    if (!(p && r))
      return;
    let [u, l] = p.split(Z), [f, g] = r.split(Z), e = V(u, f);
    if (e !== void 0)
      return e || F(l, g);
  }
  var de = /\/|:/, le = /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)(?:\?(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;
  function ue(p) {
    return de.test(p) && le.test(p);
  }
  var H = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/gm;
  function fe(p) {
    return H.lastIndex = 0, H.test(p);
  }
  var ce = -(2 ** 31), he = 2 ** 31 - 1;
  function ye(p) {
    return Number.isInteger(p) && p <= he && p >= ce;
  }
  function ge(p) {
    return Number.isInteger(p);
  }
  function Y() {
    return !0;
  }
  var we = /[^\\]\\Z/;
  function ve(p) {
    if (we.test(p))
      return !1;
    try {
      return new RegExp(p), !0;
    } catch {
      return !1;
    }
  }
});

var Q = x((Oe, K) => {
  "use strict";
  K.exports = function p(r, u) {
    if (r === u) return !0;
    if (r && u && typeof r == "object" && typeof u == "object") {
      if (r.constructor !== u.constructor) return !1;
      var l, f, g;
      if (Array.isArray(r)) {
        if (l = r.length, l != u.length) return !1;
        for (f = l; f-- !== 0; )
          if (!p(r[f], u[f])) return !1;
        return !0;
      }
      if (r.constructor === RegExp) return r.source === u.source && r.flags === u.flags;
      if (r.valueOf !== Object.prototype.valueOf) return r.valueOf() === u.valueOf();
      if (r.toString !== Object.prototype.toString) return r.toString() === u.toString();
      if (g = Object.keys(r), l = g.length, l !== Object.keys(u).length) return !1;
      for (f = l; f-- !== 0; )
        if (!Object.prototype.hasOwnProperty.call(u, g[f])) return !1;
      for (f = l; f-- !== 0; ) {
        var e = g[f];
        if (!p(r[e], u[e])) return !1;
      }
      return !0;
    }
    return r !== r && u !== u;
  };
});

var te = x((D) => {
  "use strict";
  Object.defineProperty(D, "__esModule", { value: !0 });
  var ee = Q();
  ee.code = 'require("ajv/dist/runtime/equal").default';
  D.default = ee;
});

var Le = z, $ = { $id: "https://flow.synapti.ai/schemas/v1/activity.schema.json", type: "object", required: ["apiVersion", "kind", "metadata", "activity"], additionalProperties: !1, properties: { apiVersion: { const: "flow.synapti.ai/v1" }, kind: { const: "FlowActivity" }, metadata: { type: "object", required: ["id", "run_id"], additionalProperties: !1, properties: { id: { type: "string", pattern: "^[A-Za-z0-9._-]{1,96}$" }, run_id: { type: "string", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{6}Z-[a-z0-9-]+$", maxLength: 255 }, workflow: { $ref: "#/$defs/name" }, phase: { $ref: "#/$defs/name" } } }, activity: { type: "object", required: ["type", "status"], additionalProperties: !1, properties: { type: { enum: ["bash", "skill", "agent", "task", "gate", "evaluation", "external"] }, name: { type: "string", minLength: 1, maxLength: 256 }, status: { enum: ["pending", "running", "passed", "failed", "skipped", "blocked"] }, started_at: { $ref: "#/$defs/time" }, completed_at: { $ref: "#/$defs/time" } } }, inputs: { type: "object", properties: { attempt: { type: "integer", minimum: 1 }, key: { type: ["string", "null"], pattern: "^[A-Za-z0-9._-]{1,64}$" } }, additionalProperties: !0 }, outputs: { type: "object", additionalProperties: !1, properties: { evidence_refs: { $ref: "#/$defs/references" }, files_changed: { $ref: "#/$defs/references" }, command_exit_code: { type: ["integer", "null"] } } }, result: { type: "object", additionalProperties: !1, properties: { summary: { type: "string", maxLength: 16384 }, confidence: { enum: ["high", "medium", "low"] } } } }, $defs: { name: { type: "string", pattern: "^[A-Za-z0-9._-]{1,64}$" }, time: { type: ["string", "null"], format: "date-time" }, references: { type: "array", items: { type: "string", minLength: 1, maxLength: 4096 } } } };
var se = { type: ["string", "null"], format: "date-time" };
var ke = new RegExp("^[A-Za-z0-9._-]{1,96}$", "u"), ie = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{6}Z-[a-z0-9-]+$", "u"), E = new RegExp("^[A-Za-z0-9._-]{1,64}$", "u"), y = W().default, q = J().fullFormats["date-time"];
function z(p, { instancePath: r = "", parentData: u, parentDataProperty: l, rootData: f = p, dynamicAnchors: g = {} } = {}) {
  let e = null, a = 0, c = z.evaluated;
  if (c.dynamicProps && (c.props = void 0), c.dynamicItems && (c.items = void 0), p && typeof p == "object" && !Array.isArray(p)) {
    if (p.apiVersion === void 0) {
      let n = { instancePath: r, schemaPath: "#/required", keyword: "required", params: { missingProperty: "apiVersion" }, message: "must have required property 'apiVersion'" };
      e === null ? e = [n] : e.push(n), a++;
    }
    if (p.kind === void 0) {
      let n = { instancePath: r, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" };
      e === null ? e = [n] : e.push(n), a++;
    }
    if (p.metadata === void 0) {
      let n = { instancePath: r, schemaPath: "#/required", keyword: "required", params: { missingProperty: "metadata" }, message: "must have required property 'metadata'" };
      e === null ? e = [n] : e.push(n), a++;
    }
    if (p.activity === void 0) {
      let n = { instancePath: r, schemaPath: "#/required", keyword: "required", params: { missingProperty: "activity" }, message: "must have required property 'activity'" };
      e === null ? e = [n] : e.push(n), a++;
    }
    for (let n in p)
      if (!(n === "apiVersion" || n === "kind" || n === "metadata" || n === "activity" || n === "inputs" || n === "outputs" || n === "result")) {
        let s = { instancePath: r, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: n }, message: "must NOT have additional properties" };
        e === null ? e = [s] : e.push(s), a++;
      }
    if (p.apiVersion !== void 0 && p.apiVersion !== "flow.synapti.ai/v1") {
      let n = { instancePath: r + "/apiVersion", schemaPath: "#/properties/apiVersion/const", keyword: "const", params: { allowedValue: "flow.synapti.ai/v1" }, message: "must be equal to constant" };
      e === null ? e = [n] : e.push(n), a++;
    }
    if (p.kind !== void 0 && p.kind !== "FlowActivity") {
      let n = { instancePath: r + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "FlowActivity" }, message: "must be equal to constant" };
      e === null ? e = [n] : e.push(n), a++;
    }
    if (p.metadata !== void 0) {
      let n = p.metadata;
      if (n && typeof n == "object" && !Array.isArray(n)) {
        if (n.id === void 0) {
          let s = { instancePath: r + "/metadata", schemaPath: "#/properties/metadata/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
          e === null ? e = [s] : e.push(s), a++;
        }
        if (n.run_id === void 0) {
          let s = { instancePath: r + "/metadata", schemaPath: "#/properties/metadata/required", keyword: "required", params: { missingProperty: "run_id" }, message: "must have required property 'run_id'" };
          e === null ? e = [s] : e.push(s), a++;
        }
        for (let s in n)
          if (!(s === "id" || s === "run_id" || s === "workflow" || s === "phase")) {
            let t = { instancePath: r + "/metadata", schemaPath: "#/properties/metadata/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: s }, message: "must NOT have additional properties" };
            e === null ? e = [t] : e.push(t), a++;
          }
        if (n.id !== void 0) {
          let s = n.id;
          if (typeof s == "string") {
            if (!ke.test(s)) {
              let t = { instancePath: r + "/metadata/id", schemaPath: "#/properties/metadata/properties/id/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,96}$" }, message: 'must match pattern "^[A-Za-z0-9._-]{1,96}$"' };
              e === null ? e = [t] : e.push(t), a++;
            }
          } else {
            let t = { instancePath: r + "/metadata/id", schemaPath: "#/properties/metadata/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            e === null ? e = [t] : e.push(t), a++;
          }
        }
        if (n.run_id !== void 0) {
          let s = n.run_id;
          if (typeof s == "string") {
            if (y(s) > 255) {
              let t = { instancePath: r + "/metadata/run_id", schemaPath: "#/properties/metadata/properties/run_id/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" };
              e === null ? e = [t] : e.push(t), a++;
            }
            if (!ie.test(s)) {
              let t = { instancePath: r + "/metadata/run_id", schemaPath: "#/properties/metadata/properties/run_id/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{6}Z-[a-z0-9-]+$" }, message: 'must match pattern "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{6}Z-[a-z0-9-]+$"' };
              e === null ? e = [t] : e.push(t), a++;
            }
          } else {
            let t = { instancePath: r + "/metadata/run_id", schemaPath: "#/properties/metadata/properties/run_id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            e === null ? e = [t] : e.push(t), a++;
          }
        }
        if (n.workflow !== void 0) {
          let s = n.workflow;
          if (typeof s == "string") {
            if (!E.test(s)) {
              let t = { instancePath: r + "/metadata/workflow", schemaPath: "#/$defs/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,64}$" }, message: 'must match pattern "^[A-Za-z0-9._-]{1,64}$"' };
              e === null ? e = [t] : e.push(t), a++;
            }
          } else {
            let t = { instancePath: r + "/metadata/workflow", schemaPath: "#/$defs/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            e === null ? e = [t] : e.push(t), a++;
          }
        }
        if (n.phase !== void 0) {
          let s = n.phase;
          if (typeof s == "string") {
            if (!E.test(s)) {
              let t = { instancePath: r + "/metadata/phase", schemaPath: "#/$defs/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,64}$" }, message: 'must match pattern "^[A-Za-z0-9._-]{1,64}$"' };
              e === null ? e = [t] : e.push(t), a++;
            }
          } else {
            let t = { instancePath: r + "/metadata/phase", schemaPath: "#/$defs/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            e === null ? e = [t] : e.push(t), a++;
          }
        }
      } else {
        let s = { instancePath: r + "/metadata", schemaPath: "#/properties/metadata/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        e === null ? e = [s] : e.push(s), a++;
      }
    }
    if (p.activity !== void 0) {
      let n = p.activity;
      if (n && typeof n == "object" && !Array.isArray(n)) {
        if (n.type === void 0) {
          let s = { instancePath: r + "/activity", schemaPath: "#/properties/activity/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
          e === null ? e = [s] : e.push(s), a++;
        }
        if (n.status === void 0) {
          let s = { instancePath: r + "/activity", schemaPath: "#/properties/activity/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
          e === null ? e = [s] : e.push(s), a++;
        }
        for (let s in n)
          if (!(s === "type" || s === "name" || s === "status" || s === "started_at" || s === "completed_at")) {
            let t = { instancePath: r + "/activity", schemaPath: "#/properties/activity/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: s }, message: "must NOT have additional properties" };
            e === null ? e = [t] : e.push(t), a++;
          }
        if (n.type !== void 0) {
          let s = n.type;
          if (!(s === "bash" || s === "skill" || s === "agent" || s === "task" || s === "gate" || s === "evaluation" || s === "external")) {
            let t = { instancePath: r + "/activity/type", schemaPath: "#/properties/activity/properties/type/enum", keyword: "enum", params: { allowedValues: $.properties.activity.properties.type.enum }, message: "must be equal to one of the allowed values" };
            e === null ? e = [t] : e.push(t), a++;
          }
        }
        if (n.name !== void 0) {
          let s = n.name;
          if (typeof s == "string") {
            if (y(s) > 256) {
              let t = { instancePath: r + "/activity/name", schemaPath: "#/properties/activity/properties/name/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" };
              e === null ? e = [t] : e.push(t), a++;
            }
            if (y(s) < 1) {
              let t = { instancePath: r + "/activity/name", schemaPath: "#/properties/activity/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              e === null ? e = [t] : e.push(t), a++;
            }
          } else {
            let t = { instancePath: r + "/activity/name", schemaPath: "#/properties/activity/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            e === null ? e = [t] : e.push(t), a++;
          }
        }
        if (n.status !== void 0) {
          let s = n.status;
          if (!(s === "pending" || s === "running" || s === "passed" || s === "failed" || s === "skipped" || s === "blocked")) {
            let t = { instancePath: r + "/activity/status", schemaPath: "#/properties/activity/properties/status/enum", keyword: "enum", params: { allowedValues: $.properties.activity.properties.status.enum }, message: "must be equal to one of the allowed values" };
            e === null ? e = [t] : e.push(t), a++;
          }
        }
        if (n.started_at !== void 0) {
          let s = n.started_at;
          if (typeof s != "string" && s !== null) {
            let t = { instancePath: r + "/activity/started_at", schemaPath: "#/$defs/time/type", keyword: "type", params: { type: se.type }, message: "must be string,null" };
            e === null ? e = [t] : e.push(t), a++;
          }
          if (typeof s == "string" && !q.validate(s)) {
            let t = { instancePath: r + "/activity/started_at", schemaPath: "#/$defs/time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
            e === null ? e = [t] : e.push(t), a++;
          }
        }
        if (n.completed_at !== void 0) {
          let s = n.completed_at;
          if (typeof s != "string" && s !== null) {
            let t = { instancePath: r + "/activity/completed_at", schemaPath: "#/$defs/time/type", keyword: "type", params: { type: se.type }, message: "must be string,null" };
            e === null ? e = [t] : e.push(t), a++;
          }
          if (typeof s == "string" && !q.validate(s)) {
            let t = { instancePath: r + "/activity/completed_at", schemaPath: "#/$defs/time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
            e === null ? e = [t] : e.push(t), a++;
          }
        }
      } else {
        let s = { instancePath: r + "/activity", schemaPath: "#/properties/activity/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        e === null ? e = [s] : e.push(s), a++;
      }
    }
    if (p.inputs !== void 0) {
      let n = p.inputs;
      if (n && typeof n == "object" && !Array.isArray(n)) {
        if (n.attempt !== void 0) {
          let s = n.attempt;
          if (!(typeof s == "number" && !(s % 1) && !isNaN(s) && isFinite(s))) {
            let t = { instancePath: r + "/inputs/attempt", schemaPath: "#/properties/inputs/properties/attempt/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            e === null ? e = [t] : e.push(t), a++;
          }
          if (typeof s == "number" && isFinite(s) && (s < 1 || isNaN(s))) {
            let t = { instancePath: r + "/inputs/attempt", schemaPath: "#/properties/inputs/properties/attempt/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
            e === null ? e = [t] : e.push(t), a++;
          }
        }
        if (n.key !== void 0) {
          let s = n.key;
          if (typeof s != "string" && s !== null) {
            let t = { instancePath: r + "/inputs/key", schemaPath: "#/properties/inputs/properties/key/type", keyword: "type", params: { type: $.properties.inputs.properties.key.type }, message: "must be string,null" };
            e === null ? e = [t] : e.push(t), a++;
          }
          if (typeof s == "string" && !E.test(s)) {
            let t = { instancePath: r + "/inputs/key", schemaPath: "#/properties/inputs/properties/key/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,64}$" }, message: 'must match pattern "^[A-Za-z0-9._-]{1,64}$"' };
            e === null ? e = [t] : e.push(t), a++;
          }
        }
      } else {
        let s = { instancePath: r + "/inputs", schemaPath: "#/properties/inputs/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        e === null ? e = [s] : e.push(s), a++;
      }
    }
    if (p.outputs !== void 0) {
      let n = p.outputs;
      if (n && typeof n == "object" && !Array.isArray(n)) {
        for (let s in n)
          if (!(s === "evidence_refs" || s === "files_changed" || s === "command_exit_code")) {
            let t = { instancePath: r + "/outputs", schemaPath: "#/properties/outputs/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: s }, message: "must NOT have additional properties" };
            e === null ? e = [t] : e.push(t), a++;
          }
        if (n.evidence_refs !== void 0) {
          let s = n.evidence_refs;
          if (Array.isArray(s)) {
            let t = s.length;
            for (let i = 0; i < t; i++) {
              let o = s[i];
              if (typeof o == "string") {
                if (y(o) > 4096) {
                  let m = { instancePath: r + "/outputs/evidence_refs/" + i, schemaPath: "#/$defs/references/items/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" };
                  e === null ? e = [m] : e.push(m), a++;
                }
                if (y(o) < 1) {
                  let m = { instancePath: r + "/outputs/evidence_refs/" + i, schemaPath: "#/$defs/references/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  e === null ? e = [m] : e.push(m), a++;
                }
              } else {
                let m = { instancePath: r + "/outputs/evidence_refs/" + i, schemaPath: "#/$defs/references/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                e === null ? e = [m] : e.push(m), a++;
              }
            }
          } else {
            let t = { instancePath: r + "/outputs/evidence_refs", schemaPath: "#/$defs/references/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            e === null ? e = [t] : e.push(t), a++;
          }
        }
        if (n.files_changed !== void 0) {
          let s = n.files_changed;
          if (Array.isArray(s)) {
            let t = s.length;
            for (let i = 0; i < t; i++) {
              let o = s[i];
              if (typeof o == "string") {
                if (y(o) > 4096) {
                  let m = { instancePath: r + "/outputs/files_changed/" + i, schemaPath: "#/$defs/references/items/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" };
                  e === null ? e = [m] : e.push(m), a++;
                }
                if (y(o) < 1) {
                  let m = { instancePath: r + "/outputs/files_changed/" + i, schemaPath: "#/$defs/references/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  e === null ? e = [m] : e.push(m), a++;
                }
              } else {
                let m = { instancePath: r + "/outputs/files_changed/" + i, schemaPath: "#/$defs/references/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                e === null ? e = [m] : e.push(m), a++;
              }
            }
          } else {
            let t = { instancePath: r + "/outputs/files_changed", schemaPath: "#/$defs/references/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            e === null ? e = [t] : e.push(t), a++;
          }
        }
        if (n.command_exit_code !== void 0) {
          let s = n.command_exit_code;
          if (!(typeof s == "number" && !(s % 1) && !isNaN(s) && isFinite(s)) && s !== null) {
            let t = { instancePath: r + "/outputs/command_exit_code", schemaPath: "#/properties/outputs/properties/command_exit_code/type", keyword: "type", params: { type: $.properties.outputs.properties.command_exit_code.type }, message: "must be integer,null" };
            e === null ? e = [t] : e.push(t), a++;
          }
        }
      } else {
        let s = { instancePath: r + "/outputs", schemaPath: "#/properties/outputs/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        e === null ? e = [s] : e.push(s), a++;
      }
    }
    if (p.result !== void 0) {
      let n = p.result;
      if (n && typeof n == "object" && !Array.isArray(n)) {
        for (let s in n)
          if (!(s === "summary" || s === "confidence")) {
            let t = { instancePath: r + "/result", schemaPath: "#/properties/result/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: s }, message: "must NOT have additional properties" };
            e === null ? e = [t] : e.push(t), a++;
          }
        if (n.summary !== void 0) {
          let s = n.summary;
          if (typeof s == "string") {
            if (y(s) > 16384) {
              let t = { instancePath: r + "/result/summary", schemaPath: "#/properties/result/properties/summary/maxLength", keyword: "maxLength", params: { limit: 16384 }, message: "must NOT have more than 16384 characters" };
              e === null ? e = [t] : e.push(t), a++;
            }
          } else {
            let t = { instancePath: r + "/result/summary", schemaPath: "#/properties/result/properties/summary/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            e === null ? e = [t] : e.push(t), a++;
          }
        }
        if (n.confidence !== void 0) {
          let s = n.confidence;
          if (!(s === "high" || s === "medium" || s === "low")) {
            let t = { instancePath: r + "/result/confidence", schemaPath: "#/properties/result/properties/confidence/enum", keyword: "enum", params: { allowedValues: $.properties.result.properties.confidence.enum }, message: "must be equal to one of the allowed values" };
            e === null ? e = [t] : e.push(t), a++;
          }
        }
      } else {
        let s = { instancePath: r + "/result", schemaPath: "#/properties/result/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        e === null ? e = [s] : e.push(s), a++;
      }
    }
  } else {
    let n = { instancePath: r, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    e === null ? e = [n] : e.push(n), a++;
  }
  return z.errors = e, a === 0;
}
z.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var Ie = j;
var Pe = { type: ["string", "null"], pattern: "^[^\\r\\n\\u0000]{1,400}$" }, _e = new RegExp("^[A-Za-z0-9._][A-Za-z0-9._-]{0,63}$", "u"), be = new RegExp("^[^\\r\\n\\u0000]{1,400}$", "u");
function j(p, { instancePath: r = "", parentData: u, parentDataProperty: l, rootData: f = p, dynamicAnchors: g = {} } = {}) {
  let e = null, a = 0, c = j.evaluated;
  if (c.dynamicProps && (c.props = void 0), c.dynamicItems && (c.items = void 0), Array.isArray(p)) {
    if (p.length > 64) {
      let s = { instancePath: r, schemaPath: "#/maxItems", keyword: "maxItems", params: { limit: 64 }, message: "must NOT have more than 64 items" };
      e === null ? e = [s] : e.push(s), a++;
    }
    let n = p.length;
    for (let s = 0; s < n; s++) {
      let t = p[s];
      if (t && typeof t == "object" && !Array.isArray(t)) {
        if (t.id === void 0) {
          let i = { instancePath: r + "/" + s, schemaPath: "#/items/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
          e === null ? e = [i] : e.push(i), a++;
        }
        if (t.text === void 0) {
          let i = { instancePath: r + "/" + s, schemaPath: "#/items/required", keyword: "required", params: { missingProperty: "text" }, message: "must have required property 'text'" };
          e === null ? e = [i] : e.push(i), a++;
        }
        for (let i in t)
          if (!(i === "id" || i === "text" || i === "command" || i === "must_pass")) {
            let o = { instancePath: r + "/" + s, schemaPath: "#/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: i }, message: "must NOT have additional properties" };
            e === null ? e = [o] : e.push(o), a++;
          }
        if (t.id !== void 0) {
          let i = t.id;
          if (typeof i == "string") {
            if (!_e.test(i)) {
              let o = { instancePath: r + "/" + s + "/id", schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._][A-Za-z0-9._-]{0,63}$" }, message: 'must match pattern "^[A-Za-z0-9._][A-Za-z0-9._-]{0,63}$"' };
              e === null ? e = [o] : e.push(o), a++;
            }
          } else {
            let o = { instancePath: r + "/" + s + "/id", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            e === null ? e = [o] : e.push(o), a++;
          }
        }
        if (t.text !== void 0) {
          let i = t.text;
          if (typeof i == "string") {
            if (y(i) > 500) {
              let o = { instancePath: r + "/" + s + "/text", schemaPath: "#/$defs/text/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" };
              e === null ? e = [o] : e.push(o), a++;
            }
            if (y(i) < 1) {
              let o = { instancePath: r + "/" + s + "/text", schemaPath: "#/$defs/text/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              e === null ? e = [o] : e.push(o), a++;
            }
          } else {
            let o = { instancePath: r + "/" + s + "/text", schemaPath: "#/$defs/text/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            e === null ? e = [o] : e.push(o), a++;
          }
        }
        if (t.command !== void 0) {
          let i = t.command;
          if (typeof i != "string" && i !== null) {
            let o = { instancePath: r + "/" + s + "/command", schemaPath: "#/$defs/command/type", keyword: "type", params: { type: Pe.type }, message: "must be string,null" };
            e === null ? e = [o] : e.push(o), a++;
          }
          if (typeof i == "string" && !be.test(i)) {
            let o = { instancePath: r + "/" + s + "/command", schemaPath: "#/$defs/command/pattern", keyword: "pattern", params: { pattern: "^[^\\r\\n\\u0000]{1,400}$" }, message: 'must match pattern "^[^\\r\\n\\u0000]{1,400}$"' };
            e === null ? e = [o] : e.push(o), a++;
          }
        }
        if (t.must_pass !== void 0 && typeof t.must_pass != "boolean") {
          let i = { instancePath: r + "/" + s + "/must_pass", schemaPath: "#/items/properties/must_pass/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
          e === null ? e = [i] : e.push(i), a++;
        }
      } else {
        let i = { instancePath: r + "/" + s, schemaPath: "#/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        e === null ? e = [i] : e.push(i), a++;
      }
    }
  } else {
    let n = { instancePath: r, schemaPath: "#/type", keyword: "type", params: { type: "array" }, message: "must be array" };
    e === null ? e = [n] : e.push(n), a++;
  }
  return j.errors = e, a === 0;
}
j.evaluated = { items: !0, dynamicProps: !1, dynamicItems: !1 };
var Ze = N, P = { $id: "https://flow.synapti.ai/schemas/v1/run.schema.json", type: "object", required: ["apiVersion", "kind", "metadata", "context", "state", "limits", "events", "revision", "head"], additionalProperties: !1, properties: { apiVersion: { const: "flow.synapti.ai/v1" }, kind: { const: "FlowRun" }, metadata: { type: "object", required: ["id", "workflow", "workflow_version", "goal", "created_at"], additionalProperties: !1, properties: { id: { type: "string", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{6}Z-[a-z0-9-]+$", maxLength: 255 }, workflow: { $ref: "#/$defs/id" }, workflow_version: { type: "string", minLength: 1, maxLength: 32 }, goal: { type: ["string", "null"], minLength: 1, maxLength: 256 }, created_at: { type: "string", format: "date-time" } } }, context: { type: "object", required: ["repo", "branch", "issue", "pr", "journal"], additionalProperties: !1, properties: { repo: { type: "string", minLength: 1 }, branch: { type: ["string", "null"] }, issue: { type: ["integer", "null"], minimum: 1 }, pr: { type: ["integer", "null"], minimum: 1 }, journal: { type: ["string", "null"] } } }, state: { type: "object", required: ["status", "current_phase", "current_activity", "completed_activities", "blocked_reason"], additionalProperties: !1, properties: { status: { enum: ["active", "blocked", "completed", "failed", "cancelled"] }, current_phase: { $ref: "#/$defs/id" }, current_activity: { anyOf: [{ type: "null" }, { $ref: "#/$defs/activity_name" }] }, completed_activities: { type: "array", items: { $ref: "#/$defs/activity_name" } }, blocked_reason: { type: ["string", "null"] } } }, limits: { type: "object", required: ["max_iterations", "max_runtime_minutes"], additionalProperties: !1, properties: { max_iterations: { type: "integer", minimum: 1 }, max_runtime_minutes: { type: ["integer", "null"], minimum: 1 } } }, events: { type: "array", items: { type: "object", required: ["seq", "at", "type", "detail"], additionalProperties: !1, properties: { seq: { type: "integer", minimum: 1 }, at: { type: "string", format: "date-time" }, type: { $ref: "#/$defs/id" }, detail: { type: ["string", "null"] } } } }, revision: { type: "integer", minimum: 1 }, head: { type: "string", pattern: "^[0-9a-f]{64}$" } }, $defs: { id: { type: "string", pattern: "^[a-z][a-z0-9_-]{0,63}$" }, activity_name: { type: "string", pattern: "^[A-Za-z0-9._-]{1,64}(:[A-Za-z0-9._-]{1,64})?$" } } };
var $e = Object.prototype.hasOwnProperty, w = new RegExp("^[a-z][a-z0-9_-]{0,63}$", "u"), re = new RegExp("^[A-Za-z0-9._-]{1,64}(:[A-Za-z0-9._-]{1,64})?$", "u"), xe = new RegExp("^[0-9a-f]{64}$", "u");
function N(p, { instancePath: r = "", parentData: u, parentDataProperty: l, rootData: f = p, dynamicAnchors: g = {} } = {}) {
  let e = null, a = 0, c = N.evaluated;
  if (c.dynamicProps && (c.props = void 0), c.dynamicItems && (c.items = void 0), p && typeof p == "object" && !Array.isArray(p)) {
    if (p.apiVersion === void 0) {
      let s = { instancePath: r, schemaPath: "#/required", keyword: "required", params: { missingProperty: "apiVersion" }, message: "must have required property 'apiVersion'" };
      e === null ? e = [s] : e.push(s), a++;
    }
    if (p.kind === void 0) {
      let s = { instancePath: r, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" };
      e === null ? e = [s] : e.push(s), a++;
    }
    if (p.metadata === void 0) {
      let s = { instancePath: r, schemaPath: "#/required", keyword: "required", params: { missingProperty: "metadata" }, message: "must have required property 'metadata'" };
      e === null ? e = [s] : e.push(s), a++;
    }
    if (p.context === void 0) {
      let s = { instancePath: r, schemaPath: "#/required", keyword: "required", params: { missingProperty: "context" }, message: "must have required property 'context'" };
      e === null ? e = [s] : e.push(s), a++;
    }
    if (p.state === void 0) {
      let s = { instancePath: r, schemaPath: "#/required", keyword: "required", params: { missingProperty: "state" }, message: "must have required property 'state'" };
      e === null ? e = [s] : e.push(s), a++;
    }
    if (p.limits === void 0) {
      let s = { instancePath: r, schemaPath: "#/required", keyword: "required", params: { missingProperty: "limits" }, message: "must have required property 'limits'" };
      e === null ? e = [s] : e.push(s), a++;
    }
    if (p.events === void 0) {
      let s = { instancePath: r, schemaPath: "#/required", keyword: "required", params: { missingProperty: "events" }, message: "must have required property 'events'" };
      e === null ? e = [s] : e.push(s), a++;
    }
    if (p.revision === void 0) {
      let s = { instancePath: r, schemaPath: "#/required", keyword: "required", params: { missingProperty: "revision" }, message: "must have required property 'revision'" };
      e === null ? e = [s] : e.push(s), a++;
    }
    if (p.head === void 0) {
      let s = { instancePath: r, schemaPath: "#/required", keyword: "required", params: { missingProperty: "head" }, message: "must have required property 'head'" };
      e === null ? e = [s] : e.push(s), a++;
    }
    for (let s in p)
      if (!$e.call(P.properties, s)) {
        let t = { instancePath: r, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: s }, message: "must NOT have additional properties" };
        e === null ? e = [t] : e.push(t), a++;
      }
    if (p.apiVersion !== void 0 && p.apiVersion !== "flow.synapti.ai/v1") {
      let s = { instancePath: r + "/apiVersion", schemaPath: "#/properties/apiVersion/const", keyword: "const", params: { allowedValue: "flow.synapti.ai/v1" }, message: "must be equal to constant" };
      e === null ? e = [s] : e.push(s), a++;
    }
    if (p.kind !== void 0 && p.kind !== "FlowRun") {
      let s = { instancePath: r + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "FlowRun" }, message: "must be equal to constant" };
      e === null ? e = [s] : e.push(s), a++;
    }
    if (p.metadata !== void 0) {
      let s = p.metadata;
      if (s && typeof s == "object" && !Array.isArray(s)) {
        if (s.id === void 0) {
          let t = { instancePath: r + "/metadata", schemaPath: "#/properties/metadata/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
          e === null ? e = [t] : e.push(t), a++;
        }
        if (s.workflow === void 0) {
          let t = { instancePath: r + "/metadata", schemaPath: "#/properties/metadata/required", keyword: "required", params: { missingProperty: "workflow" }, message: "must have required property 'workflow'" };
          e === null ? e = [t] : e.push(t), a++;
        }
        if (s.workflow_version === void 0) {
          let t = { instancePath: r + "/metadata", schemaPath: "#/properties/metadata/required", keyword: "required", params: { missingProperty: "workflow_version" }, message: "must have required property 'workflow_version'" };
          e === null ? e = [t] : e.push(t), a++;
        }
        if (s.goal === void 0) {
          let t = { instancePath: r + "/metadata", schemaPath: "#/properties/metadata/required", keyword: "required", params: { missingProperty: "goal" }, message: "must have required property 'goal'" };
          e === null ? e = [t] : e.push(t), a++;
        }
        if (s.created_at === void 0) {
          let t = { instancePath: r + "/metadata", schemaPath: "#/properties/metadata/required", keyword: "required", params: { missingProperty: "created_at" }, message: "must have required property 'created_at'" };
          e === null ? e = [t] : e.push(t), a++;
        }
        for (let t in s)
          if (!(t === "id" || t === "workflow" || t === "workflow_version" || t === "goal" || t === "created_at")) {
            let i = { instancePath: r + "/metadata", schemaPath: "#/properties/metadata/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: t }, message: "must NOT have additional properties" };
            e === null ? e = [i] : e.push(i), a++;
          }
        if (s.id !== void 0) {
          let t = s.id;
          if (typeof t == "string") {
            if (y(t) > 255) {
              let i = { instancePath: r + "/metadata/id", schemaPath: "#/properties/metadata/properties/id/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" };
              e === null ? e = [i] : e.push(i), a++;
            }
            if (!ie.test(t)) {
              let i = { instancePath: r + "/metadata/id", schemaPath: "#/properties/metadata/properties/id/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{6}Z-[a-z0-9-]+$" }, message: 'must match pattern "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{6}Z-[a-z0-9-]+$"' };
              e === null ? e = [i] : e.push(i), a++;
            }
          } else {
            let i = { instancePath: r + "/metadata/id", schemaPath: "#/properties/metadata/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            e === null ? e = [i] : e.push(i), a++;
          }
        }
        if (s.workflow !== void 0) {
          let t = s.workflow;
          if (typeof t == "string") {
            if (!w.test(t)) {
              let i = { instancePath: r + "/metadata/workflow", schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" }, message: 'must match pattern "^[a-z][a-z0-9_-]{0,63}$"' };
              e === null ? e = [i] : e.push(i), a++;
            }
          } else {
            let i = { instancePath: r + "/metadata/workflow", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            e === null ? e = [i] : e.push(i), a++;
          }
        }
        if (s.workflow_version !== void 0) {
          let t = s.workflow_version;
          if (typeof t == "string") {
            if (y(t) > 32) {
              let i = { instancePath: r + "/metadata/workflow_version", schemaPath: "#/properties/metadata/properties/workflow_version/maxLength", keyword: "maxLength", params: { limit: 32 }, message: "must NOT have more than 32 characters" };
              e === null ? e = [i] : e.push(i), a++;
            }
            if (y(t) < 1) {
              let i = { instancePath: r + "/metadata/workflow_version", schemaPath: "#/properties/metadata/properties/workflow_version/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              e === null ? e = [i] : e.push(i), a++;
            }
          } else {
            let i = { instancePath: r + "/metadata/workflow_version", schemaPath: "#/properties/metadata/properties/workflow_version/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            e === null ? e = [i] : e.push(i), a++;
          }
        }
        if (s.goal !== void 0) {
          let t = s.goal;
          if (typeof t != "string" && t !== null) {
            let i = { instancePath: r + "/metadata/goal", schemaPath: "#/properties/metadata/properties/goal/type", keyword: "type", params: { type: P.properties.metadata.properties.goal.type }, message: "must be string,null" };
            e === null ? e = [i] : e.push(i), a++;
          }
          if (typeof t == "string") {
            if (y(t) > 256) {
              let i = { instancePath: r + "/metadata/goal", schemaPath: "#/properties/metadata/properties/goal/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" };
              e === null ? e = [i] : e.push(i), a++;
            }
            if (y(t) < 1) {
              let i = { instancePath: r + "/metadata/goal", schemaPath: "#/properties/metadata/properties/goal/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              e === null ? e = [i] : e.push(i), a++;
            }
          }
        }
        if (s.created_at !== void 0) {
          let t = s.created_at;
          if (typeof t == "string") {
            if (!q.validate(t)) {
              let i = { instancePath: r + "/metadata/created_at", schemaPath: "#/properties/metadata/properties/created_at/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
              e === null ? e = [i] : e.push(i), a++;
            }
          } else {
            let i = { instancePath: r + "/metadata/created_at", schemaPath: "#/properties/metadata/properties/created_at/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            e === null ? e = [i] : e.push(i), a++;
          }
        }
      } else {
        let t = { instancePath: r + "/metadata", schemaPath: "#/properties/metadata/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        e === null ? e = [t] : e.push(t), a++;
      }
    }
    if (p.context !== void 0) {
      let s = p.context;
      if (s && typeof s == "object" && !Array.isArray(s)) {
        if (s.repo === void 0) {
          let t = { instancePath: r + "/context", schemaPath: "#/properties/context/required", keyword: "required", params: { missingProperty: "repo" }, message: "must have required property 'repo'" };
          e === null ? e = [t] : e.push(t), a++;
        }
        if (s.branch === void 0) {
          let t = { instancePath: r + "/context", schemaPath: "#/properties/context/required", keyword: "required", params: { missingProperty: "branch" }, message: "must have required property 'branch'" };
          e === null ? e = [t] : e.push(t), a++;
        }
        if (s.issue === void 0) {
          let t = { instancePath: r + "/context", schemaPath: "#/properties/context/required", keyword: "required", params: { missingProperty: "issue" }, message: "must have required property 'issue'" };
          e === null ? e = [t] : e.push(t), a++;
        }
        if (s.pr === void 0) {
          let t = { instancePath: r + "/context", schemaPath: "#/properties/context/required", keyword: "required", params: { missingProperty: "pr" }, message: "must have required property 'pr'" };
          e === null ? e = [t] : e.push(t), a++;
        }
        if (s.journal === void 0) {
          let t = { instancePath: r + "/context", schemaPath: "#/properties/context/required", keyword: "required", params: { missingProperty: "journal" }, message: "must have required property 'journal'" };
          e === null ? e = [t] : e.push(t), a++;
        }
        for (let t in s)
          if (!(t === "repo" || t === "branch" || t === "issue" || t === "pr" || t === "journal")) {
            let i = { instancePath: r + "/context", schemaPath: "#/properties/context/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: t }, message: "must NOT have additional properties" };
            e === null ? e = [i] : e.push(i), a++;
          }
        if (s.repo !== void 0) {
          let t = s.repo;
          if (typeof t == "string") {
            if (y(t) < 1) {
              let i = { instancePath: r + "/context/repo", schemaPath: "#/properties/context/properties/repo/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              e === null ? e = [i] : e.push(i), a++;
            }
          } else {
            let i = { instancePath: r + "/context/repo", schemaPath: "#/properties/context/properties/repo/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            e === null ? e = [i] : e.push(i), a++;
          }
        }
        if (s.branch !== void 0) {
          let t = s.branch;
          if (typeof t != "string" && t !== null) {
            let i = { instancePath: r + "/context/branch", schemaPath: "#/properties/context/properties/branch/type", keyword: "type", params: { type: P.properties.context.properties.branch.type }, message: "must be string,null" };
            e === null ? e = [i] : e.push(i), a++;
          }
        }
        if (s.issue !== void 0) {
          let t = s.issue;
          if (!(typeof t == "number" && !(t % 1) && !isNaN(t) && isFinite(t)) && t !== null) {
            let i = { instancePath: r + "/context/issue", schemaPath: "#/properties/context/properties/issue/type", keyword: "type", params: { type: P.properties.context.properties.issue.type }, message: "must be integer,null" };
            e === null ? e = [i] : e.push(i), a++;
          }
          if (typeof t == "number" && isFinite(t) && (t < 1 || isNaN(t))) {
            let i = { instancePath: r + "/context/issue", schemaPath: "#/properties/context/properties/issue/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
            e === null ? e = [i] : e.push(i), a++;
          }
        }
        if (s.pr !== void 0) {
          let t = s.pr;
          if (!(typeof t == "number" && !(t % 1) && !isNaN(t) && isFinite(t)) && t !== null) {
            let i = { instancePath: r + "/context/pr", schemaPath: "#/properties/context/properties/pr/type", keyword: "type", params: { type: P.properties.context.properties.pr.type }, message: "must be integer,null" };
            e === null ? e = [i] : e.push(i), a++;
          }
          if (typeof t == "number" && isFinite(t) && (t < 1 || isNaN(t))) {
            let i = { instancePath: r + "/context/pr", schemaPath: "#/properties/context/properties/pr/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
            e === null ? e = [i] : e.push(i), a++;
          }
        }
        if (s.journal !== void 0) {
          let t = s.journal;
          if (typeof t != "string" && t !== null) {
            let i = { instancePath: r + "/context/journal", schemaPath: "#/properties/context/properties/journal/type", keyword: "type", params: { type: P.properties.context.properties.journal.type }, message: "must be string,null" };
            e === null ? e = [i] : e.push(i), a++;
          }
        }
      } else {
        let t = { instancePath: r + "/context", schemaPath: "#/properties/context/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        e === null ? e = [t] : e.push(t), a++;
      }
    }
    if (p.state !== void 0) {
      let s = p.state;
      if (s && typeof s == "object" && !Array.isArray(s)) {
        if (s.status === void 0) {
          let t = { instancePath: r + "/state", schemaPath: "#/properties/state/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
          e === null ? e = [t] : e.push(t), a++;
        }
        if (s.current_phase === void 0) {
          let t = { instancePath: r + "/state", schemaPath: "#/properties/state/required", keyword: "required", params: { missingProperty: "current_phase" }, message: "must have required property 'current_phase'" };
          e === null ? e = [t] : e.push(t), a++;
        }
        if (s.current_activity === void 0) {
          let t = { instancePath: r + "/state", schemaPath: "#/properties/state/required", keyword: "required", params: { missingProperty: "current_activity" }, message: "must have required property 'current_activity'" };
          e === null ? e = [t] : e.push(t), a++;
        }
        if (s.completed_activities === void 0) {
          let t = { instancePath: r + "/state", schemaPath: "#/properties/state/required", keyword: "required", params: { missingProperty: "completed_activities" }, message: "must have required property 'completed_activities'" };
          e === null ? e = [t] : e.push(t), a++;
        }
        if (s.blocked_reason === void 0) {
          let t = { instancePath: r + "/state", schemaPath: "#/properties/state/required", keyword: "required", params: { missingProperty: "blocked_reason" }, message: "must have required property 'blocked_reason'" };
          e === null ? e = [t] : e.push(t), a++;
        }
        for (let t in s)
          if (!(t === "status" || t === "current_phase" || t === "current_activity" || t === "completed_activities" || t === "blocked_reason")) {
            let i = { instancePath: r + "/state", schemaPath: "#/properties/state/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: t }, message: "must NOT have additional properties" };
            e === null ? e = [i] : e.push(i), a++;
          }
        if (s.status !== void 0) {
          let t = s.status;
          if (!(t === "active" || t === "blocked" || t === "completed" || t === "failed" || t === "cancelled")) {
            let i = { instancePath: r + "/state/status", schemaPath: "#/properties/state/properties/status/enum", keyword: "enum", params: { allowedValues: P.properties.state.properties.status.enum }, message: "must be equal to one of the allowed values" };
            e === null ? e = [i] : e.push(i), a++;
          }
        }
        if (s.current_phase !== void 0) {
          let t = s.current_phase;
          if (typeof t == "string") {
            if (!w.test(t)) {
              let i = { instancePath: r + "/state/current_phase", schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" }, message: 'must match pattern "^[a-z][a-z0-9_-]{0,63}$"' };
              e === null ? e = [i] : e.push(i), a++;
            }
          } else {
            let i = { instancePath: r + "/state/current_phase", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            e === null ? e = [i] : e.push(i), a++;
          }
        }
        if (s.current_activity !== void 0) {
          let t = s.current_activity, i = a, o = !1, m = a;
          if (t !== null) {
            let h = { instancePath: r + "/state/current_activity", schemaPath: "#/properties/state/properties/current_activity/anyOf/0/type", keyword: "type", params: { type: "null" }, message: "must be null" };
            e === null ? e = [h] : e.push(h), a++;
          }
          var n = m === a;
          o = o || n;
          let d = a;
          if (typeof t == "string") {
            if (!re.test(t)) {
              let h = { instancePath: r + "/state/current_activity", schemaPath: "#/$defs/activity_name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,64}(:[A-Za-z0-9._-]{1,64})?$" }, message: 'must match pattern "^[A-Za-z0-9._-]{1,64}(:[A-Za-z0-9._-]{1,64})?$"' };
              e === null ? e = [h] : e.push(h), a++;
            }
          } else {
            let h = { instancePath: r + "/state/current_activity", schemaPath: "#/$defs/activity_name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            e === null ? e = [h] : e.push(h), a++;
          }
          var n = d === a;
          if (o = o || n, o)
            a = i, e !== null && (i ? e.length = i : e = null);
          else {
            let h = { instancePath: r + "/state/current_activity", schemaPath: "#/properties/state/properties/current_activity/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
            e === null ? e = [h] : e.push(h), a++;
          }
        }
        if (s.completed_activities !== void 0) {
          let t = s.completed_activities;
          if (Array.isArray(t)) {
            let i = t.length;
            for (let o = 0; o < i; o++) {
              let m = t[o];
              if (typeof m == "string") {
                if (!re.test(m)) {
                  let d = { instancePath: r + "/state/completed_activities/" + o, schemaPath: "#/$defs/activity_name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,64}(:[A-Za-z0-9._-]{1,64})?$" }, message: 'must match pattern "^[A-Za-z0-9._-]{1,64}(:[A-Za-z0-9._-]{1,64})?$"' };
                  e === null ? e = [d] : e.push(d), a++;
                }
              } else {
                let d = { instancePath: r + "/state/completed_activities/" + o, schemaPath: "#/$defs/activity_name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                e === null ? e = [d] : e.push(d), a++;
              }
            }
          } else {
            let i = { instancePath: r + "/state/completed_activities", schemaPath: "#/properties/state/properties/completed_activities/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            e === null ? e = [i] : e.push(i), a++;
          }
        }
        if (s.blocked_reason !== void 0) {
          let t = s.blocked_reason;
          if (typeof t != "string" && t !== null) {
            let i = { instancePath: r + "/state/blocked_reason", schemaPath: "#/properties/state/properties/blocked_reason/type", keyword: "type", params: { type: P.properties.state.properties.blocked_reason.type }, message: "must be string,null" };
            e === null ? e = [i] : e.push(i), a++;
          }
        }
      } else {
        let t = { instancePath: r + "/state", schemaPath: "#/properties/state/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        e === null ? e = [t] : e.push(t), a++;
      }
    }
    if (p.limits !== void 0) {
      let s = p.limits;
      if (s && typeof s == "object" && !Array.isArray(s)) {
        if (s.max_iterations === void 0) {
          let t = { instancePath: r + "/limits", schemaPath: "#/properties/limits/required", keyword: "required", params: { missingProperty: "max_iterations" }, message: "must have required property 'max_iterations'" };
          e === null ? e = [t] : e.push(t), a++;
        }
        if (s.max_runtime_minutes === void 0) {
          let t = { instancePath: r + "/limits", schemaPath: "#/properties/limits/required", keyword: "required", params: { missingProperty: "max_runtime_minutes" }, message: "must have required property 'max_runtime_minutes'" };
          e === null ? e = [t] : e.push(t), a++;
        }
        for (let t in s)
          if (!(t === "max_iterations" || t === "max_runtime_minutes")) {
            let i = { instancePath: r + "/limits", schemaPath: "#/properties/limits/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: t }, message: "must NOT have additional properties" };
            e === null ? e = [i] : e.push(i), a++;
          }
        if (s.max_iterations !== void 0) {
          let t = s.max_iterations;
          if (!(typeof t == "number" && !(t % 1) && !isNaN(t) && isFinite(t))) {
            let i = { instancePath: r + "/limits/max_iterations", schemaPath: "#/properties/limits/properties/max_iterations/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            e === null ? e = [i] : e.push(i), a++;
          }
          if (typeof t == "number" && isFinite(t) && (t < 1 || isNaN(t))) {
            let i = { instancePath: r + "/limits/max_iterations", schemaPath: "#/properties/limits/properties/max_iterations/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
            e === null ? e = [i] : e.push(i), a++;
          }
        }
        if (s.max_runtime_minutes !== void 0) {
          let t = s.max_runtime_minutes;
          if (!(typeof t == "number" && !(t % 1) && !isNaN(t) && isFinite(t)) && t !== null) {
            let i = { instancePath: r + "/limits/max_runtime_minutes", schemaPath: "#/properties/limits/properties/max_runtime_minutes/type", keyword: "type", params: { type: P.properties.limits.properties.max_runtime_minutes.type }, message: "must be integer,null" };
            e === null ? e = [i] : e.push(i), a++;
          }
          if (typeof t == "number" && isFinite(t) && (t < 1 || isNaN(t))) {
            let i = { instancePath: r + "/limits/max_runtime_minutes", schemaPath: "#/properties/limits/properties/max_runtime_minutes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
            e === null ? e = [i] : e.push(i), a++;
          }
        }
      } else {
        let t = { instancePath: r + "/limits", schemaPath: "#/properties/limits/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        e === null ? e = [t] : e.push(t), a++;
      }
    }
    if (p.events !== void 0) {
      let s = p.events;
      if (Array.isArray(s)) {
        let t = s.length;
        for (let i = 0; i < t; i++) {
          let o = s[i];
          if (o && typeof o == "object" && !Array.isArray(o)) {
            if (o.seq === void 0) {
              let m = { instancePath: r + "/events/" + i, schemaPath: "#/properties/events/items/required", keyword: "required", params: { missingProperty: "seq" }, message: "must have required property 'seq'" };
              e === null ? e = [m] : e.push(m), a++;
            }
            if (o.at === void 0) {
              let m = { instancePath: r + "/events/" + i, schemaPath: "#/properties/events/items/required", keyword: "required", params: { missingProperty: "at" }, message: "must have required property 'at'" };
              e === null ? e = [m] : e.push(m), a++;
            }
            if (o.type === void 0) {
              let m = { instancePath: r + "/events/" + i, schemaPath: "#/properties/events/items/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
              e === null ? e = [m] : e.push(m), a++;
            }
            if (o.detail === void 0) {
              let m = { instancePath: r + "/events/" + i, schemaPath: "#/properties/events/items/required", keyword: "required", params: { missingProperty: "detail" }, message: "must have required property 'detail'" };
              e === null ? e = [m] : e.push(m), a++;
            }
            for (let m in o)
              if (!(m === "seq" || m === "at" || m === "type" || m === "detail")) {
                let d = { instancePath: r + "/events/" + i, schemaPath: "#/properties/events/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: m }, message: "must NOT have additional properties" };
                e === null ? e = [d] : e.push(d), a++;
              }
            if (o.seq !== void 0) {
              let m = o.seq;
              if (!(typeof m == "number" && !(m % 1) && !isNaN(m) && isFinite(m))) {
                let d = { instancePath: r + "/events/" + i + "/seq", schemaPath: "#/properties/events/items/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                e === null ? e = [d] : e.push(d), a++;
              }
              if (typeof m == "number" && isFinite(m) && (m < 1 || isNaN(m))) {
                let d = { instancePath: r + "/events/" + i + "/seq", schemaPath: "#/properties/events/items/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                e === null ? e = [d] : e.push(d), a++;
              }
            }
            if (o.at !== void 0) {
              let m = o.at;
              if (typeof m == "string") {
                if (!q.validate(m)) {
                  let d = { instancePath: r + "/events/" + i + "/at", schemaPath: "#/properties/events/items/properties/at/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
                  e === null ? e = [d] : e.push(d), a++;
                }
              } else {
                let d = { instancePath: r + "/events/" + i + "/at", schemaPath: "#/properties/events/items/properties/at/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                e === null ? e = [d] : e.push(d), a++;
              }
            }
            if (o.type !== void 0) {
              let m = o.type;
              if (typeof m == "string") {
                if (!w.test(m)) {
                  let d = { instancePath: r + "/events/" + i + "/type", schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" }, message: 'must match pattern "^[a-z][a-z0-9_-]{0,63}$"' };
                  e === null ? e = [d] : e.push(d), a++;
                }
              } else {
                let d = { instancePath: r + "/events/" + i + "/type", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                e === null ? e = [d] : e.push(d), a++;
              }
            }
            if (o.detail !== void 0) {
              let m = o.detail;
              if (typeof m != "string" && m !== null) {
                let d = { instancePath: r + "/events/" + i + "/detail", schemaPath: "#/properties/events/items/properties/detail/type", keyword: "type", params: { type: P.properties.events.items.properties.detail.type }, message: "must be string,null" };
                e === null ? e = [d] : e.push(d), a++;
              }
            }
          } else {
            let m = { instancePath: r + "/events/" + i, schemaPath: "#/properties/events/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            e === null ? e = [m] : e.push(m), a++;
          }
        }
      } else {
        let t = { instancePath: r + "/events", schemaPath: "#/properties/events/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        e === null ? e = [t] : e.push(t), a++;
      }
    }
    if (p.revision !== void 0) {
      let s = p.revision;
      if (!(typeof s == "number" && !(s % 1) && !isNaN(s) && isFinite(s))) {
        let t = { instancePath: r + "/revision", schemaPath: "#/properties/revision/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        e === null ? e = [t] : e.push(t), a++;
      }
      if (typeof s == "number" && isFinite(s) && (s < 1 || isNaN(s))) {
        let t = { instancePath: r + "/revision", schemaPath: "#/properties/revision/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
        e === null ? e = [t] : e.push(t), a++;
      }
    }
    if (p.head !== void 0) {
      let s = p.head;
      if (typeof s == "string") {
        if (!xe.test(s)) {
          let t = { instancePath: r + "/head", schemaPath: "#/properties/head/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: 'must match pattern "^[0-9a-f]{64}$"' };
          e === null ? e = [t] : e.push(t), a++;
        }
      } else {
        let t = { instancePath: r + "/head", schemaPath: "#/properties/head/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        e === null ? e = [t] : e.push(t), a++;
      }
    }
  } else {
    let s = { instancePath: r, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    e === null ? e = [s] : e.push(s), a++;
  }
  return N.errors = e, a === 0;
}
N.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var Ve = A, R = { $id: "https://flow.synapti.ai/schemas/v1/settings.schema.json", type: "object", additionalProperties: !1, properties: { journal: { enum: ["issue", "always"] }, default_workflow: { type: "string", pattern: "^[a-z][a-z0-9_-]{0,63}$" }, evidence: { $ref: "evidence-commands.schema.json" }, stop: { enum: ["off", "remind", "hold"] }, sweep: { enum: ["daily", "off"] }, sweep_after_days: { type: "integer", minimum: 1, maximum: 36500 }, retention: { type: "object", additionalProperties: !1, properties: { archive_after_days: { type: "integer", minimum: 1, maximum: 36500 }, delete_after_days: { type: "integer", minimum: 1, maximum: 36500 } } }, lock_wait_ms: { type: "integer", minimum: 0, maximum: 5e3 } } };
var ne = new RegExp("^[^\\s]+(?: [^\\s]+)*$", "u");
function A(p, { instancePath: r = "", parentData: u, parentDataProperty: l, rootData: f = p, dynamicAnchors: g = {} } = {}) {
  let e = null, a = 0, c = A.evaluated;
  if (c.dynamicProps && (c.props = void 0), c.dynamicItems && (c.items = void 0), p && typeof p == "object" && !Array.isArray(p)) {
    for (let s in p)
      if (!(s === "journal" || s === "default_workflow" || s === "evidence" || s === "stop" || s === "sweep" || s === "sweep_after_days" || s === "retention" || s === "lock_wait_ms")) {
        let t = { instancePath: r, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: s }, message: "must NOT have additional properties" };
        e === null ? e = [t] : e.push(t), a++;
      }
    if (p.journal !== void 0) {
      let s = p.journal;
      if (!(s === "issue" || s === "always")) {
        let t = { instancePath: r + "/journal", schemaPath: "#/properties/journal/enum", keyword: "enum", params: { allowedValues: R.properties.journal.enum }, message: "must be equal to one of the allowed values" };
        e === null ? e = [t] : e.push(t), a++;
      }
    }
    if (p.default_workflow !== void 0) {
      let s = p.default_workflow;
      if (typeof s == "string") {
        if (!w.test(s)) {
          let t = { instancePath: r + "/default_workflow", schemaPath: "#/properties/default_workflow/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" }, message: 'must match pattern "^[a-z][a-z0-9_-]{0,63}$"' };
          e === null ? e = [t] : e.push(t), a++;
        }
      } else {
        let t = { instancePath: r + "/default_workflow", schemaPath: "#/properties/default_workflow/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        e === null ? e = [t] : e.push(t), a++;
      }
    }
    if (p.evidence !== void 0) {
      let s = p.evidence;
      if (s && typeof s == "object" && !Array.isArray(s)) {
        if (Object.keys(s).length > 16) {
          let t = { instancePath: r + "/evidence", schemaPath: "evidence-commands.schema.json/maxProperties", keyword: "maxProperties", params: { limit: 16 }, message: "must NOT have more than 16 properties" };
          e === null ? e = [t] : e.push(t), a++;
        }
        for (let t in s) {
          let i = a;
          if (typeof t == "string" && !w.test(t)) {
            let o = { instancePath: r + "/evidence", schemaPath: "evidence-commands.schema.json/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" }, message: 'must match pattern "^[a-z][a-z0-9_-]{0,63}$"', propertyName: t };
            e === null ? e = [o] : e.push(o), a++;
          }
          var n = i === a;
          if (!n) {
            let o = { instancePath: r + "/evidence", schemaPath: "evidence-commands.schema.json/propertyNames", keyword: "propertyNames", params: { propertyName: t }, message: "property name must be valid" };
            e === null ? e = [o] : e.push(o), a++;
          }
        }
        for (let t in s) {
          let i = s[t];
          if (Array.isArray(i)) {
            if (i.length > 64) {
              let m = { instancePath: r + "/evidence/" + t.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "evidence-commands.schema.json/additionalProperties/maxItems", keyword: "maxItems", params: { limit: 64 }, message: "must NOT have more than 64 items" };
              e === null ? e = [m] : e.push(m), a++;
            }
            let o = i.length;
            for (let m = 0; m < o; m++) {
              let d = i[m];
              if (typeof d == "string") {
                if (y(d) > 200) {
                  let h = { instancePath: r + "/evidence/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + m, schemaPath: "evidence-commands.schema.json/additionalProperties/items/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
                  e === null ? e = [h] : e.push(h), a++;
                }
                if (!ne.test(d)) {
                  let h = { instancePath: r + "/evidence/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + m, schemaPath: "evidence-commands.schema.json/additionalProperties/items/pattern", keyword: "pattern", params: { pattern: "^[^\\s]+(?: [^\\s]+)*$" }, message: 'must match pattern "^[^\\s]+(?: [^\\s]+)*$"' };
                  e === null ? e = [h] : e.push(h), a++;
                }
              } else {
                let h = { instancePath: r + "/evidence/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + m, schemaPath: "evidence-commands.schema.json/additionalProperties/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                e === null ? e = [h] : e.push(h), a++;
              }
            }
          } else {
            let o = { instancePath: r + "/evidence/" + t.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "evidence-commands.schema.json/additionalProperties/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            e === null ? e = [o] : e.push(o), a++;
          }
        }
      } else {
        let t = { instancePath: r + "/evidence", schemaPath: "evidence-commands.schema.json/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        e === null ? e = [t] : e.push(t), a++;
      }
    }
    if (p.stop !== void 0) {
      let s = p.stop;
      if (!(s === "off" || s === "remind" || s === "hold")) {
        let t = { instancePath: r + "/stop", schemaPath: "#/properties/stop/enum", keyword: "enum", params: { allowedValues: R.properties.stop.enum }, message: "must be equal to one of the allowed values" };
        e === null ? e = [t] : e.push(t), a++;
      }
    }
    if (p.sweep !== void 0) {
      let s = p.sweep;
      if (!(s === "daily" || s === "off")) {
        let t = { instancePath: r + "/sweep", schemaPath: "#/properties/sweep/enum", keyword: "enum", params: { allowedValues: R.properties.sweep.enum }, message: "must be equal to one of the allowed values" };
        e === null ? e = [t] : e.push(t), a++;
      }
    }
    if (p.sweep_after_days !== void 0) {
      let s = p.sweep_after_days;
      if (!(typeof s == "number" && !(s % 1) && !isNaN(s) && isFinite(s))) {
        let t = { instancePath: r + "/sweep_after_days", schemaPath: "#/properties/sweep_after_days/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        e === null ? e = [t] : e.push(t), a++;
      }
      if (typeof s == "number" && isFinite(s)) {
        if (s > 36500 || isNaN(s)) {
          let t = { instancePath: r + "/sweep_after_days", schemaPath: "#/properties/sweep_after_days/maximum", keyword: "maximum", params: { comparison: "<=", limit: 36500 }, message: "must be <= 36500" };
          e === null ? e = [t] : e.push(t), a++;
        }
        if (s < 1 || isNaN(s)) {
          let t = { instancePath: r + "/sweep_after_days", schemaPath: "#/properties/sweep_after_days/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
          e === null ? e = [t] : e.push(t), a++;
        }
      }
    }
    if (p.retention !== void 0) {
      let s = p.retention;
      if (s && typeof s == "object" && !Array.isArray(s)) {
        for (let t in s)
          if (!(t === "archive_after_days" || t === "delete_after_days")) {
            let i = { instancePath: r + "/retention", schemaPath: "#/properties/retention/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: t }, message: "must NOT have additional properties" };
            e === null ? e = [i] : e.push(i), a++;
          }
        if (s.archive_after_days !== void 0) {
          let t = s.archive_after_days;
          if (!(typeof t == "number" && !(t % 1) && !isNaN(t) && isFinite(t))) {
            let i = { instancePath: r + "/retention/archive_after_days", schemaPath: "#/properties/retention/properties/archive_after_days/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            e === null ? e = [i] : e.push(i), a++;
          }
          if (typeof t == "number" && isFinite(t)) {
            if (t > 36500 || isNaN(t)) {
              let i = { instancePath: r + "/retention/archive_after_days", schemaPath: "#/properties/retention/properties/archive_after_days/maximum", keyword: "maximum", params: { comparison: "<=", limit: 36500 }, message: "must be <= 36500" };
              e === null ? e = [i] : e.push(i), a++;
            }
            if (t < 1 || isNaN(t)) {
              let i = { instancePath: r + "/retention/archive_after_days", schemaPath: "#/properties/retention/properties/archive_after_days/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              e === null ? e = [i] : e.push(i), a++;
            }
          }
        }
        if (s.delete_after_days !== void 0) {
          let t = s.delete_after_days;
          if (!(typeof t == "number" && !(t % 1) && !isNaN(t) && isFinite(t))) {
            let i = { instancePath: r + "/retention/delete_after_days", schemaPath: "#/properties/retention/properties/delete_after_days/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            e === null ? e = [i] : e.push(i), a++;
          }
          if (typeof t == "number" && isFinite(t)) {
            if (t > 36500 || isNaN(t)) {
              let i = { instancePath: r + "/retention/delete_after_days", schemaPath: "#/properties/retention/properties/delete_after_days/maximum", keyword: "maximum", params: { comparison: "<=", limit: 36500 }, message: "must be <= 36500" };
              e === null ? e = [i] : e.push(i), a++;
            }
            if (t < 1 || isNaN(t)) {
              let i = { instancePath: r + "/retention/delete_after_days", schemaPath: "#/properties/retention/properties/delete_after_days/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              e === null ? e = [i] : e.push(i), a++;
            }
          }
        }
      } else {
        let t = { instancePath: r + "/retention", schemaPath: "#/properties/retention/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        e === null ? e = [t] : e.push(t), a++;
      }
    }
    if (p.lock_wait_ms !== void 0) {
      let s = p.lock_wait_ms;
      if (!(typeof s == "number" && !(s % 1) && !isNaN(s) && isFinite(s))) {
        let t = { instancePath: r + "/lock_wait_ms", schemaPath: "#/properties/lock_wait_ms/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        e === null ? e = [t] : e.push(t), a++;
      }
      if (typeof s == "number" && isFinite(s)) {
        if (s > 5e3 || isNaN(s)) {
          let t = { instancePath: r + "/lock_wait_ms", schemaPath: "#/properties/lock_wait_ms/maximum", keyword: "maximum", params: { comparison: "<=", limit: 5e3 }, message: "must be <= 5000" };
          e === null ? e = [t] : e.push(t), a++;
        }
        if (s < 0 || isNaN(s)) {
          let t = { instancePath: r + "/lock_wait_ms", schemaPath: "#/properties/lock_wait_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          e === null ? e = [t] : e.push(t), a++;
        }
      }
    }
  } else {
    let s = { instancePath: r, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    e === null ? e = [s] : e.push(s), a++;
  }
  return A.errors = e, a === 0;
}
A.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var Fe = O, qe = { $id: "https://flow.synapti.ai/schemas/v1/workflow.schema.json", type: "object", required: ["apiVersion", "kind", "metadata", "phases"], additionalProperties: !1, properties: { apiVersion: { const: "flow.synapti.ai/v1" }, kind: { const: "FlowWorkflow" }, metadata: { type: "object", required: ["id", "version", "title", "description"], additionalProperties: !1, properties: { id: { $ref: "#/$defs/id" }, version: { type: "string", pattern: "^[0-9]+\\.[0-9]+\\.[0-9]+$", maxLength: 32 }, title: { type: "string", minLength: 1, maxLength: 200 }, description: { type: "string", minLength: 1, maxLength: 1e3 } } }, targets: { type: "array", minItems: 1, uniqueItems: !0, items: { enum: ["issue", "pr", "title"] } }, limits: { type: "object", additionalProperties: !1, properties: { max_iterations: { type: "integer", minimum: 1, maximum: 1e3 } } }, evidence: { $ref: "evidence-commands.schema.json" }, phases: { type: "array", minItems: 1, maxItems: 64, items: { $ref: "#/$defs/phase" } } }, $defs: { id: { type: "string", pattern: "^[a-z][a-z0-9_-]{0,63}$" }, prompt: { type: "string", minLength: 1, maxLength: 1e3 }, phase: { type: "object", required: ["id", "prompt"], additionalProperties: !1, properties: { id: { $ref: "#/$defs/id" }, prompt: { $ref: "#/$defs/prompt" }, next: { $ref: "#/$defs/id" }, back_to: { type: "array", minItems: 1, maxItems: 64, items: { type: "object", required: ["phase", "max"], additionalProperties: !1, properties: { phase: { $ref: "#/$defs/id" }, max: { type: "integer", minimum: 1, maximum: 1e3 } } } }, loop_over: { $ref: "#/$defs/id" }, activities: { type: "array", maxItems: 64, items: { $ref: "#/$defs/activity" } } } }, activity: { type: "object", required: ["id", "type", "prompt"], additionalProperties: !1, properties: { id: { $ref: "#/$defs/id" }, type: { enum: ["bash", "skill", "agent", "task", "gate", "evaluation", "external"] }, prompt: { $ref: "#/$defs/prompt" }, required: { type: "boolean" }, needs: { type: "array", maxItems: 64, uniqueItems: !0, items: { $ref: "#/$defs/id" } }, evidence: { type: "array", maxItems: 8, uniqueItems: !0, items: { $ref: "#/$defs/id" } }, replay: { enum: ["safe", "idempotent", "effectful"] } } } } };
var ze = new RegExp("^[0-9]+\\.[0-9]+\\.[0-9]+$", "u"), M = te().default;
var ae = { type: "object", required: ["id", "type", "prompt"], additionalProperties: !1, properties: { id: { $ref: "#/$defs/id" }, type: { enum: ["bash", "skill", "agent", "task", "gate", "evaluation", "external"] }, prompt: { $ref: "#/$defs/prompt" }, required: { type: "boolean" }, needs: { type: "array", maxItems: 64, uniqueItems: !0, items: { $ref: "#/$defs/id" } }, evidence: { type: "array", maxItems: 8, uniqueItems: !0, items: { $ref: "#/$defs/id" } }, replay: { enum: ["safe", "idempotent", "effectful"] } } };
function _(p, { instancePath: r = "", parentData: u, parentDataProperty: l, rootData: f = p, dynamicAnchors: g = {} } = {}) {
  let e = null, a = 0, c = _.evaluated;
  if (c.dynamicProps && (c.props = void 0), c.dynamicItems && (c.items = void 0), p && typeof p == "object" && !Array.isArray(p)) {
    if (p.id === void 0) {
      let n = { instancePath: r, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      e === null ? e = [n] : e.push(n), a++;
    }
    if (p.type === void 0) {
      let n = { instancePath: r, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      e === null ? e = [n] : e.push(n), a++;
    }
    if (p.prompt === void 0) {
      let n = { instancePath: r, schemaPath: "#/required", keyword: "required", params: { missingProperty: "prompt" }, message: "must have required property 'prompt'" };
      e === null ? e = [n] : e.push(n), a++;
    }
    for (let n in p)
      if (!(n === "id" || n === "type" || n === "prompt" || n === "required" || n === "needs" || n === "evidence" || n === "replay")) {
        let s = { instancePath: r, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: n }, message: "must NOT have additional properties" };
        e === null ? e = [s] : e.push(s), a++;
      }
    if (p.id !== void 0) {
      let n = p.id;
      if (typeof n == "string") {
        if (!w.test(n)) {
          let s = { instancePath: r + "/id", schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" }, message: 'must match pattern "^[a-z][a-z0-9_-]{0,63}$"' };
          e === null ? e = [s] : e.push(s), a++;
        }
      } else {
        let s = { instancePath: r + "/id", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        e === null ? e = [s] : e.push(s), a++;
      }
    }
    if (p.type !== void 0) {
      let n = p.type;
      if (!(n === "bash" || n === "skill" || n === "agent" || n === "task" || n === "gate" || n === "evaluation" || n === "external")) {
        let s = { instancePath: r + "/type", schemaPath: "#/properties/type/enum", keyword: "enum", params: { allowedValues: ae.properties.type.enum }, message: "must be equal to one of the allowed values" };
        e === null ? e = [s] : e.push(s), a++;
      }
    }
    if (p.prompt !== void 0) {
      let n = p.prompt;
      if (typeof n == "string") {
        if (y(n) > 1e3) {
          let s = { instancePath: r + "/prompt", schemaPath: "#/$defs/prompt/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters" };
          e === null ? e = [s] : e.push(s), a++;
        }
        if (y(n) < 1) {
          let s = { instancePath: r + "/prompt", schemaPath: "#/$defs/prompt/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          e === null ? e = [s] : e.push(s), a++;
        }
      } else {
        let s = { instancePath: r + "/prompt", schemaPath: "#/$defs/prompt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        e === null ? e = [s] : e.push(s), a++;
      }
    }
    if (p.required !== void 0 && typeof p.required != "boolean") {
      let n = { instancePath: r + "/required", schemaPath: "#/properties/required/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
      e === null ? e = [n] : e.push(n), a++;
    }
    if (p.needs !== void 0) {
      let n = p.needs;
      if (Array.isArray(n)) {
        if (n.length > 64) {
          let o = { instancePath: r + "/needs", schemaPath: "#/properties/needs/maxItems", keyword: "maxItems", params: { limit: 64 }, message: "must NOT have more than 64 items" };
          e === null ? e = [o] : e.push(o), a++;
        }
        let s = n.length;
        for (let o = 0; o < s; o++) {
          let m = n[o];
          if (typeof m == "string") {
            if (!w.test(m)) {
              let d = { instancePath: r + "/needs/" + o, schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" }, message: 'must match pattern "^[a-z][a-z0-9_-]{0,63}$"' };
              e === null ? e = [d] : e.push(d), a++;
            }
          } else {
            let d = { instancePath: r + "/needs/" + o, schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            e === null ? e = [d] : e.push(d), a++;
          }
        }
        let t = n.length, i;
        if (t > 1) {
          e:
            for (; t--; )
              for (i = t; i--; )
                if (M(n[t], n[i])) {
                  let o = { instancePath: r + "/needs", schemaPath: "#/properties/needs/uniqueItems", keyword: "uniqueItems", params: { i: t, j: i }, message: "must NOT have duplicate items (items ## " + i + " and " + t + " are identical)" };
                  e === null ? e = [o] : e.push(o), a++;
                  break e;
                }
        }
      } else {
        let s = { instancePath: r + "/needs", schemaPath: "#/properties/needs/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        e === null ? e = [s] : e.push(s), a++;
      }
    }
    if (p.evidence !== void 0) {
      let n = p.evidence;
      if (Array.isArray(n)) {
        if (n.length > 8) {
          let o = { instancePath: r + "/evidence", schemaPath: "#/properties/evidence/maxItems", keyword: "maxItems", params: { limit: 8 }, message: "must NOT have more than 8 items" };
          e === null ? e = [o] : e.push(o), a++;
        }
        let s = n.length;
        for (let o = 0; o < s; o++) {
          let m = n[o];
          if (typeof m == "string") {
            if (!w.test(m)) {
              let d = { instancePath: r + "/evidence/" + o, schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" }, message: 'must match pattern "^[a-z][a-z0-9_-]{0,63}$"' };
              e === null ? e = [d] : e.push(d), a++;
            }
          } else {
            let d = { instancePath: r + "/evidence/" + o, schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            e === null ? e = [d] : e.push(d), a++;
          }
        }
        let t = n.length, i;
        if (t > 1) {
          e:
            for (; t--; )
              for (i = t; i--; )
                if (M(n[t], n[i])) {
                  let o = { instancePath: r + "/evidence", schemaPath: "#/properties/evidence/uniqueItems", keyword: "uniqueItems", params: { i: t, j: i }, message: "must NOT have duplicate items (items ## " + i + " and " + t + " are identical)" };
                  e === null ? e = [o] : e.push(o), a++;
                  break e;
                }
        }
      } else {
        let s = { instancePath: r + "/evidence", schemaPath: "#/properties/evidence/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        e === null ? e = [s] : e.push(s), a++;
      }
    }
    if (p.replay !== void 0) {
      let n = p.replay;
      if (!(n === "safe" || n === "idempotent" || n === "effectful")) {
        let s = { instancePath: r + "/replay", schemaPath: "#/properties/replay/enum", keyword: "enum", params: { allowedValues: ae.properties.replay.enum }, message: "must be equal to one of the allowed values" };
        e === null ? e = [s] : e.push(s), a++;
      }
    }
  } else {
    let n = { instancePath: r, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    e === null ? e = [n] : e.push(n), a++;
  }
  return _.errors = e, a === 0;
}
_.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function b(p, { instancePath: r = "", parentData: u, parentDataProperty: l, rootData: f = p, dynamicAnchors: g = {} } = {}) {
  let e = null, a = 0, c = b.evaluated;
  if (c.dynamicProps && (c.props = void 0), c.dynamicItems && (c.items = void 0), p && typeof p == "object" && !Array.isArray(p)) {
    if (p.id === void 0) {
      let n = { instancePath: r, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      e === null ? e = [n] : e.push(n), a++;
    }
    if (p.prompt === void 0) {
      let n = { instancePath: r, schemaPath: "#/required", keyword: "required", params: { missingProperty: "prompt" }, message: "must have required property 'prompt'" };
      e === null ? e = [n] : e.push(n), a++;
    }
    for (let n in p)
      if (!(n === "id" || n === "prompt" || n === "next" || n === "back_to" || n === "loop_over" || n === "activities")) {
        let s = { instancePath: r, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: n }, message: "must NOT have additional properties" };
        e === null ? e = [s] : e.push(s), a++;
      }
    if (p.id !== void 0) {
      let n = p.id;
      if (typeof n == "string") {
        if (!w.test(n)) {
          let s = { instancePath: r + "/id", schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" }, message: 'must match pattern "^[a-z][a-z0-9_-]{0,63}$"' };
          e === null ? e = [s] : e.push(s), a++;
        }
      } else {
        let s = { instancePath: r + "/id", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        e === null ? e = [s] : e.push(s), a++;
      }
    }
    if (p.prompt !== void 0) {
      let n = p.prompt;
      if (typeof n == "string") {
        if (y(n) > 1e3) {
          let s = { instancePath: r + "/prompt", schemaPath: "#/$defs/prompt/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters" };
          e === null ? e = [s] : e.push(s), a++;
        }
        if (y(n) < 1) {
          let s = { instancePath: r + "/prompt", schemaPath: "#/$defs/prompt/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          e === null ? e = [s] : e.push(s), a++;
        }
      } else {
        let s = { instancePath: r + "/prompt", schemaPath: "#/$defs/prompt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        e === null ? e = [s] : e.push(s), a++;
      }
    }
    if (p.next !== void 0) {
      let n = p.next;
      if (typeof n == "string") {
        if (!w.test(n)) {
          let s = { instancePath: r + "/next", schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" }, message: 'must match pattern "^[a-z][a-z0-9_-]{0,63}$"' };
          e === null ? e = [s] : e.push(s), a++;
        }
      } else {
        let s = { instancePath: r + "/next", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        e === null ? e = [s] : e.push(s), a++;
      }
    }
    if (p.back_to !== void 0) {
      let n = p.back_to;
      if (Array.isArray(n)) {
        if (n.length > 64) {
          let t = { instancePath: r + "/back_to", schemaPath: "#/properties/back_to/maxItems", keyword: "maxItems", params: { limit: 64 }, message: "must NOT have more than 64 items" };
          e === null ? e = [t] : e.push(t), a++;
        }
        if (n.length < 1) {
          let t = { instancePath: r + "/back_to", schemaPath: "#/properties/back_to/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
          e === null ? e = [t] : e.push(t), a++;
        }
        let s = n.length;
        for (let t = 0; t < s; t++) {
          let i = n[t];
          if (i && typeof i == "object" && !Array.isArray(i)) {
            if (i.phase === void 0) {
              let o = { instancePath: r + "/back_to/" + t, schemaPath: "#/properties/back_to/items/required", keyword: "required", params: { missingProperty: "phase" }, message: "must have required property 'phase'" };
              e === null ? e = [o] : e.push(o), a++;
            }
            if (i.max === void 0) {
              let o = { instancePath: r + "/back_to/" + t, schemaPath: "#/properties/back_to/items/required", keyword: "required", params: { missingProperty: "max" }, message: "must have required property 'max'" };
              e === null ? e = [o] : e.push(o), a++;
            }
            for (let o in i)
              if (!(o === "phase" || o === "max")) {
                let m = { instancePath: r + "/back_to/" + t, schemaPath: "#/properties/back_to/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: o }, message: "must NOT have additional properties" };
                e === null ? e = [m] : e.push(m), a++;
              }
            if (i.phase !== void 0) {
              let o = i.phase;
              if (typeof o == "string") {
                if (!w.test(o)) {
                  let m = { instancePath: r + "/back_to/" + t + "/phase", schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" }, message: 'must match pattern "^[a-z][a-z0-9_-]{0,63}$"' };
                  e === null ? e = [m] : e.push(m), a++;
                }
              } else {
                let m = { instancePath: r + "/back_to/" + t + "/phase", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                e === null ? e = [m] : e.push(m), a++;
              }
            }
            if (i.max !== void 0) {
              let o = i.max;
              if (!(typeof o == "number" && !(o % 1) && !isNaN(o) && isFinite(o))) {
                let m = { instancePath: r + "/back_to/" + t + "/max", schemaPath: "#/properties/back_to/items/properties/max/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                e === null ? e = [m] : e.push(m), a++;
              }
              if (typeof o == "number" && isFinite(o)) {
                if (o > 1e3 || isNaN(o)) {
                  let m = { instancePath: r + "/back_to/" + t + "/max", schemaPath: "#/properties/back_to/items/properties/max/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e3 }, message: "must be <= 1000" };
                  e === null ? e = [m] : e.push(m), a++;
                }
                if (o < 1 || isNaN(o)) {
                  let m = { instancePath: r + "/back_to/" + t + "/max", schemaPath: "#/properties/back_to/items/properties/max/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                  e === null ? e = [m] : e.push(m), a++;
                }
              }
            }
          } else {
            let o = { instancePath: r + "/back_to/" + t, schemaPath: "#/properties/back_to/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            e === null ? e = [o] : e.push(o), a++;
          }
        }
      } else {
        let s = { instancePath: r + "/back_to", schemaPath: "#/properties/back_to/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        e === null ? e = [s] : e.push(s), a++;
      }
    }
    if (p.loop_over !== void 0) {
      let n = p.loop_over;
      if (typeof n == "string") {
        if (!w.test(n)) {
          let s = { instancePath: r + "/loop_over", schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" }, message: 'must match pattern "^[a-z][a-z0-9_-]{0,63}$"' };
          e === null ? e = [s] : e.push(s), a++;
        }
      } else {
        let s = { instancePath: r + "/loop_over", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        e === null ? e = [s] : e.push(s), a++;
      }
    }
    if (p.activities !== void 0) {
      let n = p.activities;
      if (Array.isArray(n)) {
        if (n.length > 64) {
          let t = { instancePath: r + "/activities", schemaPath: "#/properties/activities/maxItems", keyword: "maxItems", params: { limit: 64 }, message: "must NOT have more than 64 items" };
          e === null ? e = [t] : e.push(t), a++;
        }
        let s = n.length;
        for (let t = 0; t < s; t++)
          _(n[t], { instancePath: r + "/activities/" + t, parentData: n, parentDataProperty: t, rootData: f, dynamicAnchors: g }) || (e = e === null ? _.errors : e.concat(_.errors), a = e.length);
      } else {
        let s = { instancePath: r + "/activities", schemaPath: "#/properties/activities/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        e === null ? e = [s] : e.push(s), a++;
      }
    }
  } else {
    let n = { instancePath: r, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    e === null ? e = [n] : e.push(n), a++;
  }
  return b.errors = e, a === 0;
}
b.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function O(p, { instancePath: r = "", parentData: u, parentDataProperty: l, rootData: f = p, dynamicAnchors: g = {} } = {}) {
  let e = null, a = 0, c = O.evaluated;
  if (c.dynamicProps && (c.props = void 0), c.dynamicItems && (c.items = void 0), p && typeof p == "object" && !Array.isArray(p)) {
    if (p.apiVersion === void 0) {
      let s = { instancePath: r, schemaPath: "#/required", keyword: "required", params: { missingProperty: "apiVersion" }, message: "must have required property 'apiVersion'" };
      e === null ? e = [s] : e.push(s), a++;
    }
    if (p.kind === void 0) {
      let s = { instancePath: r, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" };
      e === null ? e = [s] : e.push(s), a++;
    }
    if (p.metadata === void 0) {
      let s = { instancePath: r, schemaPath: "#/required", keyword: "required", params: { missingProperty: "metadata" }, message: "must have required property 'metadata'" };
      e === null ? e = [s] : e.push(s), a++;
    }
    if (p.phases === void 0) {
      let s = { instancePath: r, schemaPath: "#/required", keyword: "required", params: { missingProperty: "phases" }, message: "must have required property 'phases'" };
      e === null ? e = [s] : e.push(s), a++;
    }
    for (let s in p)
      if (!(s === "apiVersion" || s === "kind" || s === "metadata" || s === "targets" || s === "limits" || s === "evidence" || s === "phases")) {
        let t = { instancePath: r, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: s }, message: "must NOT have additional properties" };
        e === null ? e = [t] : e.push(t), a++;
      }
    if (p.apiVersion !== void 0 && p.apiVersion !== "flow.synapti.ai/v1") {
      let s = { instancePath: r + "/apiVersion", schemaPath: "#/properties/apiVersion/const", keyword: "const", params: { allowedValue: "flow.synapti.ai/v1" }, message: "must be equal to constant" };
      e === null ? e = [s] : e.push(s), a++;
    }
    if (p.kind !== void 0 && p.kind !== "FlowWorkflow") {
      let s = { instancePath: r + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "FlowWorkflow" }, message: "must be equal to constant" };
      e === null ? e = [s] : e.push(s), a++;
    }
    if (p.metadata !== void 0) {
      let s = p.metadata;
      if (s && typeof s == "object" && !Array.isArray(s)) {
        if (s.id === void 0) {
          let t = { instancePath: r + "/metadata", schemaPath: "#/properties/metadata/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
          e === null ? e = [t] : e.push(t), a++;
        }
        if (s.version === void 0) {
          let t = { instancePath: r + "/metadata", schemaPath: "#/properties/metadata/required", keyword: "required", params: { missingProperty: "version" }, message: "must have required property 'version'" };
          e === null ? e = [t] : e.push(t), a++;
        }
        if (s.title === void 0) {
          let t = { instancePath: r + "/metadata", schemaPath: "#/properties/metadata/required", keyword: "required", params: { missingProperty: "title" }, message: "must have required property 'title'" };
          e === null ? e = [t] : e.push(t), a++;
        }
        if (s.description === void 0) {
          let t = { instancePath: r + "/metadata", schemaPath: "#/properties/metadata/required", keyword: "required", params: { missingProperty: "description" }, message: "must have required property 'description'" };
          e === null ? e = [t] : e.push(t), a++;
        }
        for (let t in s)
          if (!(t === "id" || t === "version" || t === "title" || t === "description")) {
            let i = { instancePath: r + "/metadata", schemaPath: "#/properties/metadata/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: t }, message: "must NOT have additional properties" };
            e === null ? e = [i] : e.push(i), a++;
          }
        if (s.id !== void 0) {
          let t = s.id;
          if (typeof t == "string") {
            if (!w.test(t)) {
              let i = { instancePath: r + "/metadata/id", schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" }, message: 'must match pattern "^[a-z][a-z0-9_-]{0,63}$"' };
              e === null ? e = [i] : e.push(i), a++;
            }
          } else {
            let i = { instancePath: r + "/metadata/id", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            e === null ? e = [i] : e.push(i), a++;
          }
        }
        if (s.version !== void 0) {
          let t = s.version;
          if (typeof t == "string") {
            if (y(t) > 32) {
              let i = { instancePath: r + "/metadata/version", schemaPath: "#/properties/metadata/properties/version/maxLength", keyword: "maxLength", params: { limit: 32 }, message: "must NOT have more than 32 characters" };
              e === null ? e = [i] : e.push(i), a++;
            }
            if (!ze.test(t)) {
              let i = { instancePath: r + "/metadata/version", schemaPath: "#/properties/metadata/properties/version/pattern", keyword: "pattern", params: { pattern: "^[0-9]+\\.[0-9]+\\.[0-9]+$" }, message: 'must match pattern "^[0-9]+\\.[0-9]+\\.[0-9]+$"' };
              e === null ? e = [i] : e.push(i), a++;
            }
          } else {
            let i = { instancePath: r + "/metadata/version", schemaPath: "#/properties/metadata/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            e === null ? e = [i] : e.push(i), a++;
          }
        }
        if (s.title !== void 0) {
          let t = s.title;
          if (typeof t == "string") {
            if (y(t) > 200) {
              let i = { instancePath: r + "/metadata/title", schemaPath: "#/properties/metadata/properties/title/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
              e === null ? e = [i] : e.push(i), a++;
            }
            if (y(t) < 1) {
              let i = { instancePath: r + "/metadata/title", schemaPath: "#/properties/metadata/properties/title/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              e === null ? e = [i] : e.push(i), a++;
            }
          } else {
            let i = { instancePath: r + "/metadata/title", schemaPath: "#/properties/metadata/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            e === null ? e = [i] : e.push(i), a++;
          }
        }
        if (s.description !== void 0) {
          let t = s.description;
          if (typeof t == "string") {
            if (y(t) > 1e3) {
              let i = { instancePath: r + "/metadata/description", schemaPath: "#/properties/metadata/properties/description/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters" };
              e === null ? e = [i] : e.push(i), a++;
            }
            if (y(t) < 1) {
              let i = { instancePath: r + "/metadata/description", schemaPath: "#/properties/metadata/properties/description/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              e === null ? e = [i] : e.push(i), a++;
            }
          } else {
            let i = { instancePath: r + "/metadata/description", schemaPath: "#/properties/metadata/properties/description/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            e === null ? e = [i] : e.push(i), a++;
          }
        }
      } else {
        let t = { instancePath: r + "/metadata", schemaPath: "#/properties/metadata/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        e === null ? e = [t] : e.push(t), a++;
      }
    }
    if (p.targets !== void 0) {
      let s = p.targets;
      if (Array.isArray(s)) {
        if (s.length < 1) {
          let m = { instancePath: r + "/targets", schemaPath: "#/properties/targets/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
          e === null ? e = [m] : e.push(m), a++;
        }
        let t = s.length;
        for (let m = 0; m < t; m++) {
          let d = s[m];
          if (!(d === "issue" || d === "pr" || d === "title")) {
            let h = { instancePath: r + "/targets/" + m, schemaPath: "#/properties/targets/items/enum", keyword: "enum", params: { allowedValues: qe.properties.targets.items.enum }, message: "must be equal to one of the allowed values" };
            e === null ? e = [h] : e.push(h), a++;
          }
        }
        let i = s.length, o;
        if (i > 1) {
          e:
            for (; i--; )
              for (o = i; o--; )
                if (M(s[i], s[o])) {
                  let m = { instancePath: r + "/targets", schemaPath: "#/properties/targets/uniqueItems", keyword: "uniqueItems", params: { i, j: o }, message: "must NOT have duplicate items (items ## " + o + " and " + i + " are identical)" };
                  e === null ? e = [m] : e.push(m), a++;
                  break e;
                }
        }
      } else {
        let t = { instancePath: r + "/targets", schemaPath: "#/properties/targets/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        e === null ? e = [t] : e.push(t), a++;
      }
    }
    if (p.limits !== void 0) {
      let s = p.limits;
      if (s && typeof s == "object" && !Array.isArray(s)) {
        for (let t in s)
          if (t !== "max_iterations") {
            let i = { instancePath: r + "/limits", schemaPath: "#/properties/limits/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: t }, message: "must NOT have additional properties" };
            e === null ? e = [i] : e.push(i), a++;
          }
        if (s.max_iterations !== void 0) {
          let t = s.max_iterations;
          if (!(typeof t == "number" && !(t % 1) && !isNaN(t) && isFinite(t))) {
            let i = { instancePath: r + "/limits/max_iterations", schemaPath: "#/properties/limits/properties/max_iterations/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            e === null ? e = [i] : e.push(i), a++;
          }
          if (typeof t == "number" && isFinite(t)) {
            if (t > 1e3 || isNaN(t)) {
              let i = { instancePath: r + "/limits/max_iterations", schemaPath: "#/properties/limits/properties/max_iterations/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e3 }, message: "must be <= 1000" };
              e === null ? e = [i] : e.push(i), a++;
            }
            if (t < 1 || isNaN(t)) {
              let i = { instancePath: r + "/limits/max_iterations", schemaPath: "#/properties/limits/properties/max_iterations/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              e === null ? e = [i] : e.push(i), a++;
            }
          }
        }
      } else {
        let t = { instancePath: r + "/limits", schemaPath: "#/properties/limits/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        e === null ? e = [t] : e.push(t), a++;
      }
    }
    if (p.evidence !== void 0) {
      let s = p.evidence;
      if (s && typeof s == "object" && !Array.isArray(s)) {
        if (Object.keys(s).length > 16) {
          let t = { instancePath: r + "/evidence", schemaPath: "evidence-commands.schema.json/maxProperties", keyword: "maxProperties", params: { limit: 16 }, message: "must NOT have more than 16 properties" };
          e === null ? e = [t] : e.push(t), a++;
        }
        for (let t in s) {
          let i = a;
          if (typeof t == "string" && !w.test(t)) {
            let o = { instancePath: r + "/evidence", schemaPath: "evidence-commands.schema.json/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" }, message: 'must match pattern "^[a-z][a-z0-9_-]{0,63}$"', propertyName: t };
            e === null ? e = [o] : e.push(o), a++;
          }
          var n = i === a;
          if (!n) {
            let o = { instancePath: r + "/evidence", schemaPath: "evidence-commands.schema.json/propertyNames", keyword: "propertyNames", params: { propertyName: t }, message: "property name must be valid" };
            e === null ? e = [o] : e.push(o), a++;
          }
        }
        for (let t in s) {
          let i = s[t];
          if (Array.isArray(i)) {
            if (i.length > 64) {
              let m = { instancePath: r + "/evidence/" + t.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "evidence-commands.schema.json/additionalProperties/maxItems", keyword: "maxItems", params: { limit: 64 }, message: "must NOT have more than 64 items" };
              e === null ? e = [m] : e.push(m), a++;
            }
            let o = i.length;
            for (let m = 0; m < o; m++) {
              let d = i[m];
              if (typeof d == "string") {
                if (y(d) > 200) {
                  let h = { instancePath: r + "/evidence/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + m, schemaPath: "evidence-commands.schema.json/additionalProperties/items/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
                  e === null ? e = [h] : e.push(h), a++;
                }
                if (!ne.test(d)) {
                  let h = { instancePath: r + "/evidence/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + m, schemaPath: "evidence-commands.schema.json/additionalProperties/items/pattern", keyword: "pattern", params: { pattern: "^[^\\s]+(?: [^\\s]+)*$" }, message: 'must match pattern "^[^\\s]+(?: [^\\s]+)*$"' };
                  e === null ? e = [h] : e.push(h), a++;
                }
              } else {
                let h = { instancePath: r + "/evidence/" + t.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + m, schemaPath: "evidence-commands.schema.json/additionalProperties/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                e === null ? e = [h] : e.push(h), a++;
              }
            }
          } else {
            let o = { instancePath: r + "/evidence/" + t.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "evidence-commands.schema.json/additionalProperties/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            e === null ? e = [o] : e.push(o), a++;
          }
        }
      } else {
        let t = { instancePath: r + "/evidence", schemaPath: "evidence-commands.schema.json/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        e === null ? e = [t] : e.push(t), a++;
      }
    }
    if (p.phases !== void 0) {
      let s = p.phases;
      if (Array.isArray(s)) {
        if (s.length > 64) {
          let i = { instancePath: r + "/phases", schemaPath: "#/properties/phases/maxItems", keyword: "maxItems", params: { limit: 64 }, message: "must NOT have more than 64 items" };
          e === null ? e = [i] : e.push(i), a++;
        }
        if (s.length < 1) {
          let i = { instancePath: r + "/phases", schemaPath: "#/properties/phases/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
          e === null ? e = [i] : e.push(i), a++;
        }
        let t = s.length;
        for (let i = 0; i < t; i++)
          b(s[i], { instancePath: r + "/phases/" + i, parentData: s, parentDataProperty: i, rootData: f, dynamicAnchors: g }) || (e = e === null ? b.errors : e.concat(b.errors), a = e.length);
      } else {
        let t = { instancePath: r + "/phases", schemaPath: "#/properties/phases/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        e === null ? e = [t] : e.push(t), a++;
      }
    }
  } else {
    let s = { instancePath: r, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    e === null ? e = [s] : e.push(s), a++;
  }
  return O.errors = e, a === 0;
}
O.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
export {
  Le as validateActivity,
  Ie as validateCriteria,
  Ze as validateRun,
  Ve as validateSettings,
  Fe as validateWorkflow
};
