// Generated from schemas/v1 by scripts/build.ts.
var q = (n, r) => () => {
  try {
    return r || n((r = { exports: {} }).exports, r), r.exports;
  } catch (u) {
    throw r = 0, u;
  }
};

var R = q((O) => {
  "use strict";
  Object.defineProperty(O, "__esModule", { value: !0 });
  function E(n) {
    let r = n.length, u = 0, d = 0, f;
    for (; d < r; )
      u++, f = n.charCodeAt(d++), f >= 55296 && f <= 56319 && d < r && (f = n.charCodeAt(d), (f & 64512) === 56320 && d++);
    return u;
  }
  O.default = E;
  E.code = 'require("ajv/dist/runtime/ucs2length").default';
});

var B = q((v) => {
  "use strict";
  Object.defineProperty(v, "__esModule", { value: !0 });
  v.formatNames = v.fastFormats = v.fullFormats = void 0;
  function k(n, r) {
    return { validate: n, compare: r };
  }
  v.fullFormats = {
    // date: http://tools.ietf.org/html/rfc3339#section-5.6
    date: k(H, V),
    // date-time: http://tools.ietf.org/html/rfc3339#section-5.6
    time: k(L(!0), Z),
    "date-time": k(M(!0), C),
    "iso-time": k(L(), Y),
    "iso-date-time": k(M(), U),
    // duration: https://tools.ietf.org/html/rfc3339#appendix-A
    duration: /^P(?!$)((\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?|(\d+W)?)$/,
    uri: me,
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
    regex: ye,
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
    byte: de,
    // signed 32 bit integer
    int32: { type: "number", validate: fe },
    // signed 64 bit integer
    int64: { type: "number", validate: ce },
    // C-type float
    float: { type: "number", validate: W },
    // C-type double
    double: { type: "number", validate: W },
    // hint to the UI to hide input strings
    password: !0,
    // unchecked string payload
    binary: !0
  };
  v.fastFormats = {
    ...v.fullFormats,
    date: k(/^\d\d\d\d-[0-1]\d-[0-3]\d$/, V),
    time: k(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i, Z),
    "date-time": k(/^\d\d\d\d-[0-1]\d-[0-3]\dt(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i, C),
    "iso-time": k(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i, Y),
    "iso-date-time": k(/^\d\d\d\d-[0-1]\d-[0-3]\d[t\s](?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i, U),
    // uri: https://github.com/mafintosh/is-my-json-valid/blob/master/formats.js
    uri: /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/)?[^\s]*$/i,
    "uri-reference": /^(?:(?:[a-z][a-z0-9+\-.]*:)?\/?\/)?(?:[^\\\s#][^\s#]*)?(?:#[^\\\s]*)?$/i,
    // email (sources from jsen validator):
    // http://stackoverflow.com/questions/201323/using-a-regular-expression-to-validate-an-email-address#answer-8829363
    // http://www.w3.org/TR/html5/forms.html#valid-e-mail-address (search for 'wilful violation')
    email: /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i
  };
  v.formatNames = Object.keys(v.fullFormats);
  function ae(n) {
    return n % 4 === 0 && (n % 100 !== 0 || n % 400 === 0);
  }
  var ie = /^(\d\d\d\d)-(\d\d)-(\d\d)$/, ne = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  function H(n) {
    let r = ie.exec(n);
    if (!r)
      return !1;
    let u = +r[1], d = +r[2], f = +r[3];
    return d >= 1 && d <= 12 && f >= 1 && f <= (d === 2 && ae(u) ? 29 : ne[d]);
  }
  function V(n, r) {
    if (n && r)
      return n > r ? 1 : n < r ? -1 : 0;
  }
  var T = /^(\d\d):(\d\d):(\d\d(?:\.\d+)?)(z|([+-])(\d\d)(?::?(\d\d))?)?$/i;
  function L(n) {
    return function(u) {
      let d = T.exec(u);
      if (!d)
        return !1;
      let f = +d[1], y = +d[2], e = +d[3], i = d[4], c = d[5] === "-" ? -1 : 1, a = +(d[6] || 0), t = +(d[7] || 0);
      if (a > 23 || t > 59 || n && !i)
        return !1;
      if (f <= 23 && y <= 59 && e < 60)
        return !0;
      let s = y - t * c, p = f - a * c - (s < 0 ? 1 : 0);
      return (p === 23 || p === -1) && (s === 59 || s === -1) && e < 61;
    };
  }
  function Z(n, r) {
    if (!(n && r))
      return;
    let u = (/* @__PURE__ */ new Date("2020-01-01T" + n)).valueOf(), d = (/* @__PURE__ */ new Date("2020-01-01T" + r)).valueOf();
    if (u && d)
      return u - d;
  }
  function Y(n, r) {
    if (!(n && r))
      return;
    let u = T.exec(n), d = T.exec(r);
    if (u && d)
      return n = u[1] + u[2] + u[3], r = d[1] + d[2] + d[3], n > r ? 1 : n < r ? -1 : 0;
  }
  var I = /t|\s/i;
  function M(n) {
    let r = L(n);
    return function(d) {
      let f = d.split(I);
      return f.length === 2 && H(f[0]) && r(f[1]);
    };
  }
  function C(n, r) {
    if (!(n && r))
      return;
    let u = new Date(n).valueOf(), d = new Date(r).valueOf();
    if (u && d)
      return u - d;
  }
  function U(n, r) {
    if (!(n && r))
      return;
    let [u, d] = n.split(I), [f, y] = r.split(I), e = V(u, f);
    if (e !== void 0)
      return e || Z(d, y);
  }
  var pe = /\/|:/, oe = /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)(?:\?(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;
  function me(n) {
    return pe.test(n) && oe.test(n);
  }
  var S = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/gm;
  function de(n) {
    return S.lastIndex = 0, S.test(n);
  }
  var ue = -(2 ** 31), le = 2 ** 31 - 1;
  function fe(n) {
    return Number.isInteger(n) && n <= le && n >= ue;
  }
  function ce(n) {
    return Number.isInteger(n);
  }
  function W() {
    return !0;
  }
  var he = /[^\\]\\Z/;
  function ye(n) {
    if (he.test(n))
      return !1;
    try {
      return new RegExp(n), !0;
    } catch {
      return !1;
    }
  }
});

var X = q((xe, G) => {
  "use strict";
  G.exports = function n(r, u) {
    if (r === u) return !0;
    if (r && u && typeof r == "object" && typeof u == "object") {
      if (r.constructor !== u.constructor) return !1;
      var d, f, y;
      if (Array.isArray(r)) {
        if (d = r.length, d != u.length) return !1;
        for (f = d; f-- !== 0; )
          if (!n(r[f], u[f])) return !1;
        return !0;
      }
      if (r.constructor === RegExp) return r.source === u.source && r.flags === u.flags;
      if (r.valueOf !== Object.prototype.valueOf) return r.valueOf() === u.valueOf();
      if (r.toString !== Object.prototype.toString) return r.toString() === u.toString();
      if (y = Object.keys(r), d = y.length, d !== Object.keys(u).length) return !1;
      for (f = d; f-- !== 0; )
        if (!Object.prototype.hasOwnProperty.call(u, y[f])) return !1;
      for (f = d; f-- !== 0; ) {
        var e = y[f];
        if (!n(r[e], u[e])) return !1;
      }
      return !0;
    }
    return r !== r && u !== u;
  };
});

var K = q((F) => {
  "use strict";
  Object.defineProperty(F, "__esModule", { value: !0 });
  var J = X();
  J.code = 'require("ajv/dist/runtime/equal").default';
  F.default = J;
});

var je = z, $ = { $id: "https://flow.synapti.ai/schemas/v1/activity.schema.json", type: "object", required: ["apiVersion", "kind", "metadata", "activity"], additionalProperties: !1, properties: { apiVersion: { const: "flow.synapti.ai/v1" }, kind: { const: "FlowActivity" }, metadata: { type: "object", required: ["id", "run_id"], additionalProperties: !1, properties: { id: { type: "string", pattern: "^[A-Za-z0-9._-]{1,96}$" }, run_id: { type: "string", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{6}Z-[a-z0-9-]+$", maxLength: 255 }, workflow: { $ref: "#/$defs/name" }, phase: { $ref: "#/$defs/name" } } }, activity: { type: "object", required: ["type", "status"], additionalProperties: !1, properties: { type: { enum: ["bash", "skill", "agent", "task", "gate", "evaluation", "external"] }, name: { type: "string", minLength: 1, maxLength: 256 }, status: { enum: ["pending", "running", "passed", "failed", "skipped", "blocked"] }, started_at: { $ref: "#/$defs/time" }, completed_at: { $ref: "#/$defs/time" } } }, inputs: { type: "object", properties: { attempt: { type: "integer", minimum: 1 }, key: { type: ["string", "null"], pattern: "^[A-Za-z0-9._-]{1,64}$" } }, additionalProperties: !0 }, outputs: { type: "object", additionalProperties: !1, properties: { evidence_refs: { $ref: "#/$defs/references" }, files_changed: { $ref: "#/$defs/references" }, command_exit_code: { type: ["integer", "null"] } } }, result: { type: "object", additionalProperties: !1, properties: { summary: { type: "string", maxLength: 16384 }, confidence: { enum: ["high", "medium", "low"] } } } }, $defs: { name: { type: "string", pattern: "^[A-Za-z0-9._-]{1,64}$" }, time: { type: ["string", "null"], format: "date-time" }, references: { type: "array", items: { type: "string", minLength: 1, maxLength: 4096 } } } };
var Q = { type: ["string", "null"], format: "date-time" };
var ge = new RegExp("^[A-Za-z0-9._-]{1,96}$", "u"), se = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{6}Z-[a-z0-9-]+$", "u"), D = new RegExp("^[A-Za-z0-9._-]{1,64}$", "u"), h = R().default, x = B().fullFormats["date-time"];
function z(n, { instancePath: r = "", parentData: u, parentDataProperty: d, rootData: f = n, dynamicAnchors: y = {} } = {}) {
  let e = null, i = 0, c = z.evaluated;
  if (c.dynamicProps && (c.props = void 0), c.dynamicItems && (c.items = void 0), n && typeof n == "object" && !Array.isArray(n)) {
    if (n.apiVersion === void 0) {
      let a = { instancePath: r, schemaPath: "#/required", keyword: "required", params: { missingProperty: "apiVersion" }, message: "must have required property 'apiVersion'" };
      e === null ? e = [a] : e.push(a), i++;
    }
    if (n.kind === void 0) {
      let a = { instancePath: r, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" };
      e === null ? e = [a] : e.push(a), i++;
    }
    if (n.metadata === void 0) {
      let a = { instancePath: r, schemaPath: "#/required", keyword: "required", params: { missingProperty: "metadata" }, message: "must have required property 'metadata'" };
      e === null ? e = [a] : e.push(a), i++;
    }
    if (n.activity === void 0) {
      let a = { instancePath: r, schemaPath: "#/required", keyword: "required", params: { missingProperty: "activity" }, message: "must have required property 'activity'" };
      e === null ? e = [a] : e.push(a), i++;
    }
    for (let a in n)
      if (!(a === "apiVersion" || a === "kind" || a === "metadata" || a === "activity" || a === "inputs" || a === "outputs" || a === "result")) {
        let t = { instancePath: r, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: a }, message: "must NOT have additional properties" };
        e === null ? e = [t] : e.push(t), i++;
      }
    if (n.apiVersion !== void 0 && n.apiVersion !== "flow.synapti.ai/v1") {
      let a = { instancePath: r + "/apiVersion", schemaPath: "#/properties/apiVersion/const", keyword: "const", params: { allowedValue: "flow.synapti.ai/v1" }, message: "must be equal to constant" };
      e === null ? e = [a] : e.push(a), i++;
    }
    if (n.kind !== void 0 && n.kind !== "FlowActivity") {
      let a = { instancePath: r + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "FlowActivity" }, message: "must be equal to constant" };
      e === null ? e = [a] : e.push(a), i++;
    }
    if (n.metadata !== void 0) {
      let a = n.metadata;
      if (a && typeof a == "object" && !Array.isArray(a)) {
        if (a.id === void 0) {
          let t = { instancePath: r + "/metadata", schemaPath: "#/properties/metadata/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
          e === null ? e = [t] : e.push(t), i++;
        }
        if (a.run_id === void 0) {
          let t = { instancePath: r + "/metadata", schemaPath: "#/properties/metadata/required", keyword: "required", params: { missingProperty: "run_id" }, message: "must have required property 'run_id'" };
          e === null ? e = [t] : e.push(t), i++;
        }
        for (let t in a)
          if (!(t === "id" || t === "run_id" || t === "workflow" || t === "phase")) {
            let s = { instancePath: r + "/metadata", schemaPath: "#/properties/metadata/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: t }, message: "must NOT have additional properties" };
            e === null ? e = [s] : e.push(s), i++;
          }
        if (a.id !== void 0) {
          let t = a.id;
          if (typeof t == "string") {
            if (!ge.test(t)) {
              let s = { instancePath: r + "/metadata/id", schemaPath: "#/properties/metadata/properties/id/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,96}$" }, message: 'must match pattern "^[A-Za-z0-9._-]{1,96}$"' };
              e === null ? e = [s] : e.push(s), i++;
            }
          } else {
            let s = { instancePath: r + "/metadata/id", schemaPath: "#/properties/metadata/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            e === null ? e = [s] : e.push(s), i++;
          }
        }
        if (a.run_id !== void 0) {
          let t = a.run_id;
          if (typeof t == "string") {
            if (h(t) > 255) {
              let s = { instancePath: r + "/metadata/run_id", schemaPath: "#/properties/metadata/properties/run_id/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" };
              e === null ? e = [s] : e.push(s), i++;
            }
            if (!se.test(t)) {
              let s = { instancePath: r + "/metadata/run_id", schemaPath: "#/properties/metadata/properties/run_id/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{6}Z-[a-z0-9-]+$" }, message: 'must match pattern "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{6}Z-[a-z0-9-]+$"' };
              e === null ? e = [s] : e.push(s), i++;
            }
          } else {
            let s = { instancePath: r + "/metadata/run_id", schemaPath: "#/properties/metadata/properties/run_id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            e === null ? e = [s] : e.push(s), i++;
          }
        }
        if (a.workflow !== void 0) {
          let t = a.workflow;
          if (typeof t == "string") {
            if (!D.test(t)) {
              let s = { instancePath: r + "/metadata/workflow", schemaPath: "#/$defs/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,64}$" }, message: 'must match pattern "^[A-Za-z0-9._-]{1,64}$"' };
              e === null ? e = [s] : e.push(s), i++;
            }
          } else {
            let s = { instancePath: r + "/metadata/workflow", schemaPath: "#/$defs/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            e === null ? e = [s] : e.push(s), i++;
          }
        }
        if (a.phase !== void 0) {
          let t = a.phase;
          if (typeof t == "string") {
            if (!D.test(t)) {
              let s = { instancePath: r + "/metadata/phase", schemaPath: "#/$defs/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,64}$" }, message: 'must match pattern "^[A-Za-z0-9._-]{1,64}$"' };
              e === null ? e = [s] : e.push(s), i++;
            }
          } else {
            let s = { instancePath: r + "/metadata/phase", schemaPath: "#/$defs/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            e === null ? e = [s] : e.push(s), i++;
          }
        }
      } else {
        let t = { instancePath: r + "/metadata", schemaPath: "#/properties/metadata/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        e === null ? e = [t] : e.push(t), i++;
      }
    }
    if (n.activity !== void 0) {
      let a = n.activity;
      if (a && typeof a == "object" && !Array.isArray(a)) {
        if (a.type === void 0) {
          let t = { instancePath: r + "/activity", schemaPath: "#/properties/activity/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
          e === null ? e = [t] : e.push(t), i++;
        }
        if (a.status === void 0) {
          let t = { instancePath: r + "/activity", schemaPath: "#/properties/activity/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
          e === null ? e = [t] : e.push(t), i++;
        }
        for (let t in a)
          if (!(t === "type" || t === "name" || t === "status" || t === "started_at" || t === "completed_at")) {
            let s = { instancePath: r + "/activity", schemaPath: "#/properties/activity/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: t }, message: "must NOT have additional properties" };
            e === null ? e = [s] : e.push(s), i++;
          }
        if (a.type !== void 0) {
          let t = a.type;
          if (!(t === "bash" || t === "skill" || t === "agent" || t === "task" || t === "gate" || t === "evaluation" || t === "external")) {
            let s = { instancePath: r + "/activity/type", schemaPath: "#/properties/activity/properties/type/enum", keyword: "enum", params: { allowedValues: $.properties.activity.properties.type.enum }, message: "must be equal to one of the allowed values" };
            e === null ? e = [s] : e.push(s), i++;
          }
        }
        if (a.name !== void 0) {
          let t = a.name;
          if (typeof t == "string") {
            if (h(t) > 256) {
              let s = { instancePath: r + "/activity/name", schemaPath: "#/properties/activity/properties/name/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" };
              e === null ? e = [s] : e.push(s), i++;
            }
            if (h(t) < 1) {
              let s = { instancePath: r + "/activity/name", schemaPath: "#/properties/activity/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              e === null ? e = [s] : e.push(s), i++;
            }
          } else {
            let s = { instancePath: r + "/activity/name", schemaPath: "#/properties/activity/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            e === null ? e = [s] : e.push(s), i++;
          }
        }
        if (a.status !== void 0) {
          let t = a.status;
          if (!(t === "pending" || t === "running" || t === "passed" || t === "failed" || t === "skipped" || t === "blocked")) {
            let s = { instancePath: r + "/activity/status", schemaPath: "#/properties/activity/properties/status/enum", keyword: "enum", params: { allowedValues: $.properties.activity.properties.status.enum }, message: "must be equal to one of the allowed values" };
            e === null ? e = [s] : e.push(s), i++;
          }
        }
        if (a.started_at !== void 0) {
          let t = a.started_at;
          if (typeof t != "string" && t !== null) {
            let s = { instancePath: r + "/activity/started_at", schemaPath: "#/$defs/time/type", keyword: "type", params: { type: Q.type }, message: "must be string,null" };
            e === null ? e = [s] : e.push(s), i++;
          }
          if (typeof t == "string" && !x.validate(t)) {
            let s = { instancePath: r + "/activity/started_at", schemaPath: "#/$defs/time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
            e === null ? e = [s] : e.push(s), i++;
          }
        }
        if (a.completed_at !== void 0) {
          let t = a.completed_at;
          if (typeof t != "string" && t !== null) {
            let s = { instancePath: r + "/activity/completed_at", schemaPath: "#/$defs/time/type", keyword: "type", params: { type: Q.type }, message: "must be string,null" };
            e === null ? e = [s] : e.push(s), i++;
          }
          if (typeof t == "string" && !x.validate(t)) {
            let s = { instancePath: r + "/activity/completed_at", schemaPath: "#/$defs/time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
            e === null ? e = [s] : e.push(s), i++;
          }
        }
      } else {
        let t = { instancePath: r + "/activity", schemaPath: "#/properties/activity/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        e === null ? e = [t] : e.push(t), i++;
      }
    }
    if (n.inputs !== void 0) {
      let a = n.inputs;
      if (a && typeof a == "object" && !Array.isArray(a)) {
        if (a.attempt !== void 0) {
          let t = a.attempt;
          if (!(typeof t == "number" && !(t % 1) && !isNaN(t) && isFinite(t))) {
            let s = { instancePath: r + "/inputs/attempt", schemaPath: "#/properties/inputs/properties/attempt/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            e === null ? e = [s] : e.push(s), i++;
          }
          if (typeof t == "number" && isFinite(t) && (t < 1 || isNaN(t))) {
            let s = { instancePath: r + "/inputs/attempt", schemaPath: "#/properties/inputs/properties/attempt/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
            e === null ? e = [s] : e.push(s), i++;
          }
        }
        if (a.key !== void 0) {
          let t = a.key;
          if (typeof t != "string" && t !== null) {
            let s = { instancePath: r + "/inputs/key", schemaPath: "#/properties/inputs/properties/key/type", keyword: "type", params: { type: $.properties.inputs.properties.key.type }, message: "must be string,null" };
            e === null ? e = [s] : e.push(s), i++;
          }
          if (typeof t == "string" && !D.test(t)) {
            let s = { instancePath: r + "/inputs/key", schemaPath: "#/properties/inputs/properties/key/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,64}$" }, message: 'must match pattern "^[A-Za-z0-9._-]{1,64}$"' };
            e === null ? e = [s] : e.push(s), i++;
          }
        }
      } else {
        let t = { instancePath: r + "/inputs", schemaPath: "#/properties/inputs/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        e === null ? e = [t] : e.push(t), i++;
      }
    }
    if (n.outputs !== void 0) {
      let a = n.outputs;
      if (a && typeof a == "object" && !Array.isArray(a)) {
        for (let t in a)
          if (!(t === "evidence_refs" || t === "files_changed" || t === "command_exit_code")) {
            let s = { instancePath: r + "/outputs", schemaPath: "#/properties/outputs/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: t }, message: "must NOT have additional properties" };
            e === null ? e = [s] : e.push(s), i++;
          }
        if (a.evidence_refs !== void 0) {
          let t = a.evidence_refs;
          if (Array.isArray(t)) {
            let s = t.length;
            for (let p = 0; p < s; p++) {
              let o = t[p];
              if (typeof o == "string") {
                if (h(o) > 4096) {
                  let m = { instancePath: r + "/outputs/evidence_refs/" + p, schemaPath: "#/$defs/references/items/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" };
                  e === null ? e = [m] : e.push(m), i++;
                }
                if (h(o) < 1) {
                  let m = { instancePath: r + "/outputs/evidence_refs/" + p, schemaPath: "#/$defs/references/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  e === null ? e = [m] : e.push(m), i++;
                }
              } else {
                let m = { instancePath: r + "/outputs/evidence_refs/" + p, schemaPath: "#/$defs/references/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                e === null ? e = [m] : e.push(m), i++;
              }
            }
          } else {
            let s = { instancePath: r + "/outputs/evidence_refs", schemaPath: "#/$defs/references/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            e === null ? e = [s] : e.push(s), i++;
          }
        }
        if (a.files_changed !== void 0) {
          let t = a.files_changed;
          if (Array.isArray(t)) {
            let s = t.length;
            for (let p = 0; p < s; p++) {
              let o = t[p];
              if (typeof o == "string") {
                if (h(o) > 4096) {
                  let m = { instancePath: r + "/outputs/files_changed/" + p, schemaPath: "#/$defs/references/items/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" };
                  e === null ? e = [m] : e.push(m), i++;
                }
                if (h(o) < 1) {
                  let m = { instancePath: r + "/outputs/files_changed/" + p, schemaPath: "#/$defs/references/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  e === null ? e = [m] : e.push(m), i++;
                }
              } else {
                let m = { instancePath: r + "/outputs/files_changed/" + p, schemaPath: "#/$defs/references/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                e === null ? e = [m] : e.push(m), i++;
              }
            }
          } else {
            let s = { instancePath: r + "/outputs/files_changed", schemaPath: "#/$defs/references/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            e === null ? e = [s] : e.push(s), i++;
          }
        }
        if (a.command_exit_code !== void 0) {
          let t = a.command_exit_code;
          if (!(typeof t == "number" && !(t % 1) && !isNaN(t) && isFinite(t)) && t !== null) {
            let s = { instancePath: r + "/outputs/command_exit_code", schemaPath: "#/properties/outputs/properties/command_exit_code/type", keyword: "type", params: { type: $.properties.outputs.properties.command_exit_code.type }, message: "must be integer,null" };
            e === null ? e = [s] : e.push(s), i++;
          }
        }
      } else {
        let t = { instancePath: r + "/outputs", schemaPath: "#/properties/outputs/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        e === null ? e = [t] : e.push(t), i++;
      }
    }
    if (n.result !== void 0) {
      let a = n.result;
      if (a && typeof a == "object" && !Array.isArray(a)) {
        for (let t in a)
          if (!(t === "summary" || t === "confidence")) {
            let s = { instancePath: r + "/result", schemaPath: "#/properties/result/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: t }, message: "must NOT have additional properties" };
            e === null ? e = [s] : e.push(s), i++;
          }
        if (a.summary !== void 0) {
          let t = a.summary;
          if (typeof t == "string") {
            if (h(t) > 16384) {
              let s = { instancePath: r + "/result/summary", schemaPath: "#/properties/result/properties/summary/maxLength", keyword: "maxLength", params: { limit: 16384 }, message: "must NOT have more than 16384 characters" };
              e === null ? e = [s] : e.push(s), i++;
            }
          } else {
            let s = { instancePath: r + "/result/summary", schemaPath: "#/properties/result/properties/summary/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            e === null ? e = [s] : e.push(s), i++;
          }
        }
        if (a.confidence !== void 0) {
          let t = a.confidence;
          if (!(t === "high" || t === "medium" || t === "low")) {
            let s = { instancePath: r + "/result/confidence", schemaPath: "#/properties/result/properties/confidence/enum", keyword: "enum", params: { allowedValues: $.properties.result.properties.confidence.enum }, message: "must be equal to one of the allowed values" };
            e === null ? e = [s] : e.push(s), i++;
          }
        }
      } else {
        let t = { instancePath: r + "/result", schemaPath: "#/properties/result/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        e === null ? e = [t] : e.push(t), i++;
      }
    }
  } else {
    let a = { instancePath: r, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    e === null ? e = [a] : e.push(a), i++;
  }
  return z.errors = e, i === 0;
}
z.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var Ne = j, P = { $id: "https://flow.synapti.ai/schemas/v1/run.schema.json", type: "object", required: ["apiVersion", "kind", "metadata", "context", "state", "limits", "events", "revision", "head"], additionalProperties: !1, properties: { apiVersion: { const: "flow.synapti.ai/v1" }, kind: { const: "FlowRun" }, metadata: { type: "object", required: ["id", "workflow", "workflow_version", "goal", "created_at"], additionalProperties: !1, properties: { id: { type: "string", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{6}Z-[a-z0-9-]+$", maxLength: 255 }, workflow: { $ref: "#/$defs/id" }, workflow_version: { type: "string", minLength: 1, maxLength: 32 }, goal: { type: ["string", "null"], minLength: 1, maxLength: 256 }, created_at: { type: "string", format: "date-time" } } }, context: { type: "object", required: ["repo", "branch", "issue", "pr", "journal"], additionalProperties: !1, properties: { repo: { type: "string", minLength: 1 }, branch: { type: ["string", "null"] }, issue: { type: ["integer", "null"], minimum: 1 }, pr: { type: ["integer", "null"], minimum: 1 }, journal: { type: ["string", "null"] } } }, state: { type: "object", required: ["status", "current_phase", "current_activity", "completed_activities", "blocked_reason"], additionalProperties: !1, properties: { status: { enum: ["active", "blocked", "completed", "failed", "cancelled"] }, current_phase: { $ref: "#/$defs/id" }, current_activity: { anyOf: [{ type: "null" }, { $ref: "#/$defs/activity_name" }] }, completed_activities: { type: "array", items: { $ref: "#/$defs/activity_name" } }, blocked_reason: { type: ["string", "null"] } } }, limits: { type: "object", required: ["max_iterations", "max_runtime_minutes"], additionalProperties: !1, properties: { max_iterations: { type: "integer", minimum: 1 }, max_runtime_minutes: { type: ["integer", "null"], minimum: 1 } } }, events: { type: "array", items: { type: "object", required: ["seq", "at", "type", "detail"], additionalProperties: !1, properties: { seq: { type: "integer", minimum: 1 }, at: { type: "string", format: "date-time" }, type: { $ref: "#/$defs/id" }, detail: { type: ["string", "null"] } } } }, revision: { type: "integer", minimum: 1 }, head: { type: "string", pattern: "^[0-9a-f]{64}$" } }, $defs: { id: { type: "string", pattern: "^[a-z][a-z0-9_-]{0,63}$" }, activity_name: { type: "string", pattern: "^[A-Za-z0-9._-]{1,64}(:[A-Za-z0-9._-]{1,64})?$" } } };
var we = Object.prototype.hasOwnProperty, w = new RegExp("^[a-z][a-z0-9_-]{0,63}$", "u"), ee = new RegExp("^[A-Za-z0-9._-]{1,64}(:[A-Za-z0-9._-]{1,64})?$", "u"), ke = new RegExp("^[0-9a-f]{64}$", "u");
function j(n, { instancePath: r = "", parentData: u, parentDataProperty: d, rootData: f = n, dynamicAnchors: y = {} } = {}) {
  let e = null, i = 0, c = j.evaluated;
  if (c.dynamicProps && (c.props = void 0), c.dynamicItems && (c.items = void 0), n && typeof n == "object" && !Array.isArray(n)) {
    if (n.apiVersion === void 0) {
      let t = { instancePath: r, schemaPath: "#/required", keyword: "required", params: { missingProperty: "apiVersion" }, message: "must have required property 'apiVersion'" };
      e === null ? e = [t] : e.push(t), i++;
    }
    if (n.kind === void 0) {
      let t = { instancePath: r, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" };
      e === null ? e = [t] : e.push(t), i++;
    }
    if (n.metadata === void 0) {
      let t = { instancePath: r, schemaPath: "#/required", keyword: "required", params: { missingProperty: "metadata" }, message: "must have required property 'metadata'" };
      e === null ? e = [t] : e.push(t), i++;
    }
    if (n.context === void 0) {
      let t = { instancePath: r, schemaPath: "#/required", keyword: "required", params: { missingProperty: "context" }, message: "must have required property 'context'" };
      e === null ? e = [t] : e.push(t), i++;
    }
    if (n.state === void 0) {
      let t = { instancePath: r, schemaPath: "#/required", keyword: "required", params: { missingProperty: "state" }, message: "must have required property 'state'" };
      e === null ? e = [t] : e.push(t), i++;
    }
    if (n.limits === void 0) {
      let t = { instancePath: r, schemaPath: "#/required", keyword: "required", params: { missingProperty: "limits" }, message: "must have required property 'limits'" };
      e === null ? e = [t] : e.push(t), i++;
    }
    if (n.events === void 0) {
      let t = { instancePath: r, schemaPath: "#/required", keyword: "required", params: { missingProperty: "events" }, message: "must have required property 'events'" };
      e === null ? e = [t] : e.push(t), i++;
    }
    if (n.revision === void 0) {
      let t = { instancePath: r, schemaPath: "#/required", keyword: "required", params: { missingProperty: "revision" }, message: "must have required property 'revision'" };
      e === null ? e = [t] : e.push(t), i++;
    }
    if (n.head === void 0) {
      let t = { instancePath: r, schemaPath: "#/required", keyword: "required", params: { missingProperty: "head" }, message: "must have required property 'head'" };
      e === null ? e = [t] : e.push(t), i++;
    }
    for (let t in n)
      if (!we.call(P.properties, t)) {
        let s = { instancePath: r, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: t }, message: "must NOT have additional properties" };
        e === null ? e = [s] : e.push(s), i++;
      }
    if (n.apiVersion !== void 0 && n.apiVersion !== "flow.synapti.ai/v1") {
      let t = { instancePath: r + "/apiVersion", schemaPath: "#/properties/apiVersion/const", keyword: "const", params: { allowedValue: "flow.synapti.ai/v1" }, message: "must be equal to constant" };
      e === null ? e = [t] : e.push(t), i++;
    }
    if (n.kind !== void 0 && n.kind !== "FlowRun") {
      let t = { instancePath: r + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "FlowRun" }, message: "must be equal to constant" };
      e === null ? e = [t] : e.push(t), i++;
    }
    if (n.metadata !== void 0) {
      let t = n.metadata;
      if (t && typeof t == "object" && !Array.isArray(t)) {
        if (t.id === void 0) {
          let s = { instancePath: r + "/metadata", schemaPath: "#/properties/metadata/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
          e === null ? e = [s] : e.push(s), i++;
        }
        if (t.workflow === void 0) {
          let s = { instancePath: r + "/metadata", schemaPath: "#/properties/metadata/required", keyword: "required", params: { missingProperty: "workflow" }, message: "must have required property 'workflow'" };
          e === null ? e = [s] : e.push(s), i++;
        }
        if (t.workflow_version === void 0) {
          let s = { instancePath: r + "/metadata", schemaPath: "#/properties/metadata/required", keyword: "required", params: { missingProperty: "workflow_version" }, message: "must have required property 'workflow_version'" };
          e === null ? e = [s] : e.push(s), i++;
        }
        if (t.goal === void 0) {
          let s = { instancePath: r + "/metadata", schemaPath: "#/properties/metadata/required", keyword: "required", params: { missingProperty: "goal" }, message: "must have required property 'goal'" };
          e === null ? e = [s] : e.push(s), i++;
        }
        if (t.created_at === void 0) {
          let s = { instancePath: r + "/metadata", schemaPath: "#/properties/metadata/required", keyword: "required", params: { missingProperty: "created_at" }, message: "must have required property 'created_at'" };
          e === null ? e = [s] : e.push(s), i++;
        }
        for (let s in t)
          if (!(s === "id" || s === "workflow" || s === "workflow_version" || s === "goal" || s === "created_at")) {
            let p = { instancePath: r + "/metadata", schemaPath: "#/properties/metadata/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: s }, message: "must NOT have additional properties" };
            e === null ? e = [p] : e.push(p), i++;
          }
        if (t.id !== void 0) {
          let s = t.id;
          if (typeof s == "string") {
            if (h(s) > 255) {
              let p = { instancePath: r + "/metadata/id", schemaPath: "#/properties/metadata/properties/id/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" };
              e === null ? e = [p] : e.push(p), i++;
            }
            if (!se.test(s)) {
              let p = { instancePath: r + "/metadata/id", schemaPath: "#/properties/metadata/properties/id/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{6}Z-[a-z0-9-]+$" }, message: 'must match pattern "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{6}Z-[a-z0-9-]+$"' };
              e === null ? e = [p] : e.push(p), i++;
            }
          } else {
            let p = { instancePath: r + "/metadata/id", schemaPath: "#/properties/metadata/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            e === null ? e = [p] : e.push(p), i++;
          }
        }
        if (t.workflow !== void 0) {
          let s = t.workflow;
          if (typeof s == "string") {
            if (!w.test(s)) {
              let p = { instancePath: r + "/metadata/workflow", schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" }, message: 'must match pattern "^[a-z][a-z0-9_-]{0,63}$"' };
              e === null ? e = [p] : e.push(p), i++;
            }
          } else {
            let p = { instancePath: r + "/metadata/workflow", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            e === null ? e = [p] : e.push(p), i++;
          }
        }
        if (t.workflow_version !== void 0) {
          let s = t.workflow_version;
          if (typeof s == "string") {
            if (h(s) > 32) {
              let p = { instancePath: r + "/metadata/workflow_version", schemaPath: "#/properties/metadata/properties/workflow_version/maxLength", keyword: "maxLength", params: { limit: 32 }, message: "must NOT have more than 32 characters" };
              e === null ? e = [p] : e.push(p), i++;
            }
            if (h(s) < 1) {
              let p = { instancePath: r + "/metadata/workflow_version", schemaPath: "#/properties/metadata/properties/workflow_version/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              e === null ? e = [p] : e.push(p), i++;
            }
          } else {
            let p = { instancePath: r + "/metadata/workflow_version", schemaPath: "#/properties/metadata/properties/workflow_version/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            e === null ? e = [p] : e.push(p), i++;
          }
        }
        if (t.goal !== void 0) {
          let s = t.goal;
          if (typeof s != "string" && s !== null) {
            let p = { instancePath: r + "/metadata/goal", schemaPath: "#/properties/metadata/properties/goal/type", keyword: "type", params: { type: P.properties.metadata.properties.goal.type }, message: "must be string,null" };
            e === null ? e = [p] : e.push(p), i++;
          }
          if (typeof s == "string") {
            if (h(s) > 256) {
              let p = { instancePath: r + "/metadata/goal", schemaPath: "#/properties/metadata/properties/goal/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" };
              e === null ? e = [p] : e.push(p), i++;
            }
            if (h(s) < 1) {
              let p = { instancePath: r + "/metadata/goal", schemaPath: "#/properties/metadata/properties/goal/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              e === null ? e = [p] : e.push(p), i++;
            }
          }
        }
        if (t.created_at !== void 0) {
          let s = t.created_at;
          if (typeof s == "string") {
            if (!x.validate(s)) {
              let p = { instancePath: r + "/metadata/created_at", schemaPath: "#/properties/metadata/properties/created_at/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
              e === null ? e = [p] : e.push(p), i++;
            }
          } else {
            let p = { instancePath: r + "/metadata/created_at", schemaPath: "#/properties/metadata/properties/created_at/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            e === null ? e = [p] : e.push(p), i++;
          }
        }
      } else {
        let s = { instancePath: r + "/metadata", schemaPath: "#/properties/metadata/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        e === null ? e = [s] : e.push(s), i++;
      }
    }
    if (n.context !== void 0) {
      let t = n.context;
      if (t && typeof t == "object" && !Array.isArray(t)) {
        if (t.repo === void 0) {
          let s = { instancePath: r + "/context", schemaPath: "#/properties/context/required", keyword: "required", params: { missingProperty: "repo" }, message: "must have required property 'repo'" };
          e === null ? e = [s] : e.push(s), i++;
        }
        if (t.branch === void 0) {
          let s = { instancePath: r + "/context", schemaPath: "#/properties/context/required", keyword: "required", params: { missingProperty: "branch" }, message: "must have required property 'branch'" };
          e === null ? e = [s] : e.push(s), i++;
        }
        if (t.issue === void 0) {
          let s = { instancePath: r + "/context", schemaPath: "#/properties/context/required", keyword: "required", params: { missingProperty: "issue" }, message: "must have required property 'issue'" };
          e === null ? e = [s] : e.push(s), i++;
        }
        if (t.pr === void 0) {
          let s = { instancePath: r + "/context", schemaPath: "#/properties/context/required", keyword: "required", params: { missingProperty: "pr" }, message: "must have required property 'pr'" };
          e === null ? e = [s] : e.push(s), i++;
        }
        if (t.journal === void 0) {
          let s = { instancePath: r + "/context", schemaPath: "#/properties/context/required", keyword: "required", params: { missingProperty: "journal" }, message: "must have required property 'journal'" };
          e === null ? e = [s] : e.push(s), i++;
        }
        for (let s in t)
          if (!(s === "repo" || s === "branch" || s === "issue" || s === "pr" || s === "journal")) {
            let p = { instancePath: r + "/context", schemaPath: "#/properties/context/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: s }, message: "must NOT have additional properties" };
            e === null ? e = [p] : e.push(p), i++;
          }
        if (t.repo !== void 0) {
          let s = t.repo;
          if (typeof s == "string") {
            if (h(s) < 1) {
              let p = { instancePath: r + "/context/repo", schemaPath: "#/properties/context/properties/repo/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              e === null ? e = [p] : e.push(p), i++;
            }
          } else {
            let p = { instancePath: r + "/context/repo", schemaPath: "#/properties/context/properties/repo/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            e === null ? e = [p] : e.push(p), i++;
          }
        }
        if (t.branch !== void 0) {
          let s = t.branch;
          if (typeof s != "string" && s !== null) {
            let p = { instancePath: r + "/context/branch", schemaPath: "#/properties/context/properties/branch/type", keyword: "type", params: { type: P.properties.context.properties.branch.type }, message: "must be string,null" };
            e === null ? e = [p] : e.push(p), i++;
          }
        }
        if (t.issue !== void 0) {
          let s = t.issue;
          if (!(typeof s == "number" && !(s % 1) && !isNaN(s) && isFinite(s)) && s !== null) {
            let p = { instancePath: r + "/context/issue", schemaPath: "#/properties/context/properties/issue/type", keyword: "type", params: { type: P.properties.context.properties.issue.type }, message: "must be integer,null" };
            e === null ? e = [p] : e.push(p), i++;
          }
          if (typeof s == "number" && isFinite(s) && (s < 1 || isNaN(s))) {
            let p = { instancePath: r + "/context/issue", schemaPath: "#/properties/context/properties/issue/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
            e === null ? e = [p] : e.push(p), i++;
          }
        }
        if (t.pr !== void 0) {
          let s = t.pr;
          if (!(typeof s == "number" && !(s % 1) && !isNaN(s) && isFinite(s)) && s !== null) {
            let p = { instancePath: r + "/context/pr", schemaPath: "#/properties/context/properties/pr/type", keyword: "type", params: { type: P.properties.context.properties.pr.type }, message: "must be integer,null" };
            e === null ? e = [p] : e.push(p), i++;
          }
          if (typeof s == "number" && isFinite(s) && (s < 1 || isNaN(s))) {
            let p = { instancePath: r + "/context/pr", schemaPath: "#/properties/context/properties/pr/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
            e === null ? e = [p] : e.push(p), i++;
          }
        }
        if (t.journal !== void 0) {
          let s = t.journal;
          if (typeof s != "string" && s !== null) {
            let p = { instancePath: r + "/context/journal", schemaPath: "#/properties/context/properties/journal/type", keyword: "type", params: { type: P.properties.context.properties.journal.type }, message: "must be string,null" };
            e === null ? e = [p] : e.push(p), i++;
          }
        }
      } else {
        let s = { instancePath: r + "/context", schemaPath: "#/properties/context/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        e === null ? e = [s] : e.push(s), i++;
      }
    }
    if (n.state !== void 0) {
      let t = n.state;
      if (t && typeof t == "object" && !Array.isArray(t)) {
        if (t.status === void 0) {
          let s = { instancePath: r + "/state", schemaPath: "#/properties/state/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
          e === null ? e = [s] : e.push(s), i++;
        }
        if (t.current_phase === void 0) {
          let s = { instancePath: r + "/state", schemaPath: "#/properties/state/required", keyword: "required", params: { missingProperty: "current_phase" }, message: "must have required property 'current_phase'" };
          e === null ? e = [s] : e.push(s), i++;
        }
        if (t.current_activity === void 0) {
          let s = { instancePath: r + "/state", schemaPath: "#/properties/state/required", keyword: "required", params: { missingProperty: "current_activity" }, message: "must have required property 'current_activity'" };
          e === null ? e = [s] : e.push(s), i++;
        }
        if (t.completed_activities === void 0) {
          let s = { instancePath: r + "/state", schemaPath: "#/properties/state/required", keyword: "required", params: { missingProperty: "completed_activities" }, message: "must have required property 'completed_activities'" };
          e === null ? e = [s] : e.push(s), i++;
        }
        if (t.blocked_reason === void 0) {
          let s = { instancePath: r + "/state", schemaPath: "#/properties/state/required", keyword: "required", params: { missingProperty: "blocked_reason" }, message: "must have required property 'blocked_reason'" };
          e === null ? e = [s] : e.push(s), i++;
        }
        for (let s in t)
          if (!(s === "status" || s === "current_phase" || s === "current_activity" || s === "completed_activities" || s === "blocked_reason")) {
            let p = { instancePath: r + "/state", schemaPath: "#/properties/state/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: s }, message: "must NOT have additional properties" };
            e === null ? e = [p] : e.push(p), i++;
          }
        if (t.status !== void 0) {
          let s = t.status;
          if (!(s === "active" || s === "blocked" || s === "completed" || s === "failed" || s === "cancelled")) {
            let p = { instancePath: r + "/state/status", schemaPath: "#/properties/state/properties/status/enum", keyword: "enum", params: { allowedValues: P.properties.state.properties.status.enum }, message: "must be equal to one of the allowed values" };
            e === null ? e = [p] : e.push(p), i++;
          }
        }
        if (t.current_phase !== void 0) {
          let s = t.current_phase;
          if (typeof s == "string") {
            if (!w.test(s)) {
              let p = { instancePath: r + "/state/current_phase", schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" }, message: 'must match pattern "^[a-z][a-z0-9_-]{0,63}$"' };
              e === null ? e = [p] : e.push(p), i++;
            }
          } else {
            let p = { instancePath: r + "/state/current_phase", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            e === null ? e = [p] : e.push(p), i++;
          }
        }
        if (t.current_activity !== void 0) {
          let s = t.current_activity, p = i, o = !1, m = i;
          if (s !== null) {
            let g = { instancePath: r + "/state/current_activity", schemaPath: "#/properties/state/properties/current_activity/anyOf/0/type", keyword: "type", params: { type: "null" }, message: "must be null" };
            e === null ? e = [g] : e.push(g), i++;
          }
          var a = m === i;
          o = o || a;
          let l = i;
          if (typeof s == "string") {
            if (!ee.test(s)) {
              let g = { instancePath: r + "/state/current_activity", schemaPath: "#/$defs/activity_name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,64}(:[A-Za-z0-9._-]{1,64})?$" }, message: 'must match pattern "^[A-Za-z0-9._-]{1,64}(:[A-Za-z0-9._-]{1,64})?$"' };
              e === null ? e = [g] : e.push(g), i++;
            }
          } else {
            let g = { instancePath: r + "/state/current_activity", schemaPath: "#/$defs/activity_name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            e === null ? e = [g] : e.push(g), i++;
          }
          var a = l === i;
          if (o = o || a, o)
            i = p, e !== null && (p ? e.length = p : e = null);
          else {
            let g = { instancePath: r + "/state/current_activity", schemaPath: "#/properties/state/properties/current_activity/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
            e === null ? e = [g] : e.push(g), i++;
          }
        }
        if (t.completed_activities !== void 0) {
          let s = t.completed_activities;
          if (Array.isArray(s)) {
            let p = s.length;
            for (let o = 0; o < p; o++) {
              let m = s[o];
              if (typeof m == "string") {
                if (!ee.test(m)) {
                  let l = { instancePath: r + "/state/completed_activities/" + o, schemaPath: "#/$defs/activity_name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,64}(:[A-Za-z0-9._-]{1,64})?$" }, message: 'must match pattern "^[A-Za-z0-9._-]{1,64}(:[A-Za-z0-9._-]{1,64})?$"' };
                  e === null ? e = [l] : e.push(l), i++;
                }
              } else {
                let l = { instancePath: r + "/state/completed_activities/" + o, schemaPath: "#/$defs/activity_name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                e === null ? e = [l] : e.push(l), i++;
              }
            }
          } else {
            let p = { instancePath: r + "/state/completed_activities", schemaPath: "#/properties/state/properties/completed_activities/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            e === null ? e = [p] : e.push(p), i++;
          }
        }
        if (t.blocked_reason !== void 0) {
          let s = t.blocked_reason;
          if (typeof s != "string" && s !== null) {
            let p = { instancePath: r + "/state/blocked_reason", schemaPath: "#/properties/state/properties/blocked_reason/type", keyword: "type", params: { type: P.properties.state.properties.blocked_reason.type }, message: "must be string,null" };
            e === null ? e = [p] : e.push(p), i++;
          }
        }
      } else {
        let s = { instancePath: r + "/state", schemaPath: "#/properties/state/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        e === null ? e = [s] : e.push(s), i++;
      }
    }
    if (n.limits !== void 0) {
      let t = n.limits;
      if (t && typeof t == "object" && !Array.isArray(t)) {
        if (t.max_iterations === void 0) {
          let s = { instancePath: r + "/limits", schemaPath: "#/properties/limits/required", keyword: "required", params: { missingProperty: "max_iterations" }, message: "must have required property 'max_iterations'" };
          e === null ? e = [s] : e.push(s), i++;
        }
        if (t.max_runtime_minutes === void 0) {
          let s = { instancePath: r + "/limits", schemaPath: "#/properties/limits/required", keyword: "required", params: { missingProperty: "max_runtime_minutes" }, message: "must have required property 'max_runtime_minutes'" };
          e === null ? e = [s] : e.push(s), i++;
        }
        for (let s in t)
          if (!(s === "max_iterations" || s === "max_runtime_minutes")) {
            let p = { instancePath: r + "/limits", schemaPath: "#/properties/limits/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: s }, message: "must NOT have additional properties" };
            e === null ? e = [p] : e.push(p), i++;
          }
        if (t.max_iterations !== void 0) {
          let s = t.max_iterations;
          if (!(typeof s == "number" && !(s % 1) && !isNaN(s) && isFinite(s))) {
            let p = { instancePath: r + "/limits/max_iterations", schemaPath: "#/properties/limits/properties/max_iterations/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            e === null ? e = [p] : e.push(p), i++;
          }
          if (typeof s == "number" && isFinite(s) && (s < 1 || isNaN(s))) {
            let p = { instancePath: r + "/limits/max_iterations", schemaPath: "#/properties/limits/properties/max_iterations/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
            e === null ? e = [p] : e.push(p), i++;
          }
        }
        if (t.max_runtime_minutes !== void 0) {
          let s = t.max_runtime_minutes;
          if (!(typeof s == "number" && !(s % 1) && !isNaN(s) && isFinite(s)) && s !== null) {
            let p = { instancePath: r + "/limits/max_runtime_minutes", schemaPath: "#/properties/limits/properties/max_runtime_minutes/type", keyword: "type", params: { type: P.properties.limits.properties.max_runtime_minutes.type }, message: "must be integer,null" };
            e === null ? e = [p] : e.push(p), i++;
          }
          if (typeof s == "number" && isFinite(s) && (s < 1 || isNaN(s))) {
            let p = { instancePath: r + "/limits/max_runtime_minutes", schemaPath: "#/properties/limits/properties/max_runtime_minutes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
            e === null ? e = [p] : e.push(p), i++;
          }
        }
      } else {
        let s = { instancePath: r + "/limits", schemaPath: "#/properties/limits/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        e === null ? e = [s] : e.push(s), i++;
      }
    }
    if (n.events !== void 0) {
      let t = n.events;
      if (Array.isArray(t)) {
        let s = t.length;
        for (let p = 0; p < s; p++) {
          let o = t[p];
          if (o && typeof o == "object" && !Array.isArray(o)) {
            if (o.seq === void 0) {
              let m = { instancePath: r + "/events/" + p, schemaPath: "#/properties/events/items/required", keyword: "required", params: { missingProperty: "seq" }, message: "must have required property 'seq'" };
              e === null ? e = [m] : e.push(m), i++;
            }
            if (o.at === void 0) {
              let m = { instancePath: r + "/events/" + p, schemaPath: "#/properties/events/items/required", keyword: "required", params: { missingProperty: "at" }, message: "must have required property 'at'" };
              e === null ? e = [m] : e.push(m), i++;
            }
            if (o.type === void 0) {
              let m = { instancePath: r + "/events/" + p, schemaPath: "#/properties/events/items/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
              e === null ? e = [m] : e.push(m), i++;
            }
            if (o.detail === void 0) {
              let m = { instancePath: r + "/events/" + p, schemaPath: "#/properties/events/items/required", keyword: "required", params: { missingProperty: "detail" }, message: "must have required property 'detail'" };
              e === null ? e = [m] : e.push(m), i++;
            }
            for (let m in o)
              if (!(m === "seq" || m === "at" || m === "type" || m === "detail")) {
                let l = { instancePath: r + "/events/" + p, schemaPath: "#/properties/events/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: m }, message: "must NOT have additional properties" };
                e === null ? e = [l] : e.push(l), i++;
              }
            if (o.seq !== void 0) {
              let m = o.seq;
              if (!(typeof m == "number" && !(m % 1) && !isNaN(m) && isFinite(m))) {
                let l = { instancePath: r + "/events/" + p + "/seq", schemaPath: "#/properties/events/items/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                e === null ? e = [l] : e.push(l), i++;
              }
              if (typeof m == "number" && isFinite(m) && (m < 1 || isNaN(m))) {
                let l = { instancePath: r + "/events/" + p + "/seq", schemaPath: "#/properties/events/items/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                e === null ? e = [l] : e.push(l), i++;
              }
            }
            if (o.at !== void 0) {
              let m = o.at;
              if (typeof m == "string") {
                if (!x.validate(m)) {
                  let l = { instancePath: r + "/events/" + p + "/at", schemaPath: "#/properties/events/items/properties/at/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
                  e === null ? e = [l] : e.push(l), i++;
                }
              } else {
                let l = { instancePath: r + "/events/" + p + "/at", schemaPath: "#/properties/events/items/properties/at/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                e === null ? e = [l] : e.push(l), i++;
              }
            }
            if (o.type !== void 0) {
              let m = o.type;
              if (typeof m == "string") {
                if (!w.test(m)) {
                  let l = { instancePath: r + "/events/" + p + "/type", schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" }, message: 'must match pattern "^[a-z][a-z0-9_-]{0,63}$"' };
                  e === null ? e = [l] : e.push(l), i++;
                }
              } else {
                let l = { instancePath: r + "/events/" + p + "/type", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                e === null ? e = [l] : e.push(l), i++;
              }
            }
            if (o.detail !== void 0) {
              let m = o.detail;
              if (typeof m != "string" && m !== null) {
                let l = { instancePath: r + "/events/" + p + "/detail", schemaPath: "#/properties/events/items/properties/detail/type", keyword: "type", params: { type: P.properties.events.items.properties.detail.type }, message: "must be string,null" };
                e === null ? e = [l] : e.push(l), i++;
              }
            }
          } else {
            let m = { instancePath: r + "/events/" + p, schemaPath: "#/properties/events/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            e === null ? e = [m] : e.push(m), i++;
          }
        }
      } else {
        let s = { instancePath: r + "/events", schemaPath: "#/properties/events/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        e === null ? e = [s] : e.push(s), i++;
      }
    }
    if (n.revision !== void 0) {
      let t = n.revision;
      if (!(typeof t == "number" && !(t % 1) && !isNaN(t) && isFinite(t))) {
        let s = { instancePath: r + "/revision", schemaPath: "#/properties/revision/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        e === null ? e = [s] : e.push(s), i++;
      }
      if (typeof t == "number" && isFinite(t) && (t < 1 || isNaN(t))) {
        let s = { instancePath: r + "/revision", schemaPath: "#/properties/revision/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
        e === null ? e = [s] : e.push(s), i++;
      }
    }
    if (n.head !== void 0) {
      let t = n.head;
      if (typeof t == "string") {
        if (!ke.test(t)) {
          let s = { instancePath: r + "/head", schemaPath: "#/properties/head/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: 'must match pattern "^[0-9a-f]{64}$"' };
          e === null ? e = [s] : e.push(s), i++;
        }
      } else {
        let s = { instancePath: r + "/head", schemaPath: "#/properties/head/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        e === null ? e = [s] : e.push(s), i++;
      }
    }
  } else {
    let t = { instancePath: r, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    e === null ? e = [t] : e.push(t), i++;
  }
  return j.errors = e, i === 0;
}
j.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var Ae = N, ve = { $id: "https://flow.synapti.ai/schemas/v1/settings.schema.json", type: "object", additionalProperties: !1, properties: { journal: { enum: ["issue", "always"] }, default_workflow: { type: "string", pattern: "^[a-z][a-z0-9_-]{0,63}$" }, lock_wait_ms: { type: "integer", minimum: 0, maximum: 5e3 } } };
function N(n, { instancePath: r = "", parentData: u, parentDataProperty: d, rootData: f = n, dynamicAnchors: y = {} } = {}) {
  let e = null, i = 0, c = N.evaluated;
  if (c.dynamicProps && (c.props = void 0), c.dynamicItems && (c.items = void 0), n && typeof n == "object" && !Array.isArray(n)) {
    for (let a in n)
      if (!(a === "journal" || a === "default_workflow" || a === "lock_wait_ms")) {
        let t = { instancePath: r, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: a }, message: "must NOT have additional properties" };
        e === null ? e = [t] : e.push(t), i++;
      }
    if (n.journal !== void 0) {
      let a = n.journal;
      if (!(a === "issue" || a === "always")) {
        let t = { instancePath: r + "/journal", schemaPath: "#/properties/journal/enum", keyword: "enum", params: { allowedValues: ve.properties.journal.enum }, message: "must be equal to one of the allowed values" };
        e === null ? e = [t] : e.push(t), i++;
      }
    }
    if (n.default_workflow !== void 0) {
      let a = n.default_workflow;
      if (typeof a == "string") {
        if (!w.test(a)) {
          let t = { instancePath: r + "/default_workflow", schemaPath: "#/properties/default_workflow/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" }, message: 'must match pattern "^[a-z][a-z0-9_-]{0,63}$"' };
          e === null ? e = [t] : e.push(t), i++;
        }
      } else {
        let t = { instancePath: r + "/default_workflow", schemaPath: "#/properties/default_workflow/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        e === null ? e = [t] : e.push(t), i++;
      }
    }
    if (n.lock_wait_ms !== void 0) {
      let a = n.lock_wait_ms;
      if (!(typeof a == "number" && !(a % 1) && !isNaN(a) && isFinite(a))) {
        let t = { instancePath: r + "/lock_wait_ms", schemaPath: "#/properties/lock_wait_ms/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        e === null ? e = [t] : e.push(t), i++;
      }
      if (typeof a == "number" && isFinite(a)) {
        if (a > 5e3 || isNaN(a)) {
          let t = { instancePath: r + "/lock_wait_ms", schemaPath: "#/properties/lock_wait_ms/maximum", keyword: "maximum", params: { comparison: "<=", limit: 5e3 }, message: "must be <= 5000" };
          e === null ? e = [t] : e.push(t), i++;
        }
        if (a < 0 || isNaN(a)) {
          let t = { instancePath: r + "/lock_wait_ms", schemaPath: "#/properties/lock_wait_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          e === null ? e = [t] : e.push(t), i++;
        }
      }
    }
  } else {
    let a = { instancePath: r, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    e === null ? e = [a] : e.push(a), i++;
  }
  return N.errors = e, i === 0;
}
N.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var Oe = A, Pe = { $id: "https://flow.synapti.ai/schemas/v1/workflow.schema.json", type: "object", required: ["apiVersion", "kind", "metadata", "phases"], additionalProperties: !1, properties: { apiVersion: { const: "flow.synapti.ai/v1" }, kind: { const: "FlowWorkflow" }, metadata: { type: "object", required: ["id", "version", "title", "description"], additionalProperties: !1, properties: { id: { $ref: "#/$defs/id" }, version: { type: "string", pattern: "^[0-9]+\\.[0-9]+\\.[0-9]+$", maxLength: 32 }, title: { type: "string", minLength: 1, maxLength: 200 }, description: { type: "string", minLength: 1, maxLength: 1e3 } } }, targets: { type: "array", minItems: 1, uniqueItems: !0, items: { enum: ["issue", "pr", "title"] } }, limits: { type: "object", additionalProperties: !1, properties: { max_iterations: { type: "integer", minimum: 1, maximum: 1e3 } } }, phases: { type: "array", minItems: 1, maxItems: 64, items: { $ref: "#/$defs/phase" } } }, $defs: { id: { type: "string", pattern: "^[a-z][a-z0-9_-]{0,63}$" }, prompt: { type: "string", minLength: 1, maxLength: 1e3 }, phase: { type: "object", required: ["id", "prompt"], additionalProperties: !1, properties: { id: { $ref: "#/$defs/id" }, prompt: { $ref: "#/$defs/prompt" }, next: { $ref: "#/$defs/id" }, back_to: { type: "array", minItems: 1, maxItems: 64, items: { type: "object", required: ["phase", "max"], additionalProperties: !1, properties: { phase: { $ref: "#/$defs/id" }, max: { type: "integer", minimum: 1, maximum: 1e3 } } } }, loop_over: { $ref: "#/$defs/id" }, activities: { type: "array", maxItems: 64, items: { $ref: "#/$defs/activity" } } } }, activity: { type: "object", required: ["id", "type", "prompt"], additionalProperties: !1, properties: { id: { $ref: "#/$defs/id" }, type: { enum: ["bash", "skill", "agent", "task", "gate", "evaluation", "external"] }, prompt: { $ref: "#/$defs/prompt" }, required: { type: "boolean" }, needs: { type: "array", maxItems: 64, uniqueItems: !0, items: { $ref: "#/$defs/id" } }, replay: { enum: ["safe", "idempotent", "effectful"] } } } } };
var _e = new RegExp("^[0-9]+\\.[0-9]+\\.[0-9]+$", "u"), re = K().default;
var te = { type: "object", required: ["id", "type", "prompt"], additionalProperties: !1, properties: { id: { $ref: "#/$defs/id" }, type: { enum: ["bash", "skill", "agent", "task", "gate", "evaluation", "external"] }, prompt: { $ref: "#/$defs/prompt" }, required: { type: "boolean" }, needs: { type: "array", maxItems: 64, uniqueItems: !0, items: { $ref: "#/$defs/id" } }, replay: { enum: ["safe", "idempotent", "effectful"] } } };
function _(n, { instancePath: r = "", parentData: u, parentDataProperty: d, rootData: f = n, dynamicAnchors: y = {} } = {}) {
  let e = null, i = 0, c = _.evaluated;
  if (c.dynamicProps && (c.props = void 0), c.dynamicItems && (c.items = void 0), n && typeof n == "object" && !Array.isArray(n)) {
    if (n.id === void 0) {
      let a = { instancePath: r, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      e === null ? e = [a] : e.push(a), i++;
    }
    if (n.type === void 0) {
      let a = { instancePath: r, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      e === null ? e = [a] : e.push(a), i++;
    }
    if (n.prompt === void 0) {
      let a = { instancePath: r, schemaPath: "#/required", keyword: "required", params: { missingProperty: "prompt" }, message: "must have required property 'prompt'" };
      e === null ? e = [a] : e.push(a), i++;
    }
    for (let a in n)
      if (!(a === "id" || a === "type" || a === "prompt" || a === "required" || a === "needs" || a === "replay")) {
        let t = { instancePath: r, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: a }, message: "must NOT have additional properties" };
        e === null ? e = [t] : e.push(t), i++;
      }
    if (n.id !== void 0) {
      let a = n.id;
      if (typeof a == "string") {
        if (!w.test(a)) {
          let t = { instancePath: r + "/id", schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" }, message: 'must match pattern "^[a-z][a-z0-9_-]{0,63}$"' };
          e === null ? e = [t] : e.push(t), i++;
        }
      } else {
        let t = { instancePath: r + "/id", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        e === null ? e = [t] : e.push(t), i++;
      }
    }
    if (n.type !== void 0) {
      let a = n.type;
      if (!(a === "bash" || a === "skill" || a === "agent" || a === "task" || a === "gate" || a === "evaluation" || a === "external")) {
        let t = { instancePath: r + "/type", schemaPath: "#/properties/type/enum", keyword: "enum", params: { allowedValues: te.properties.type.enum }, message: "must be equal to one of the allowed values" };
        e === null ? e = [t] : e.push(t), i++;
      }
    }
    if (n.prompt !== void 0) {
      let a = n.prompt;
      if (typeof a == "string") {
        if (h(a) > 1e3) {
          let t = { instancePath: r + "/prompt", schemaPath: "#/$defs/prompt/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters" };
          e === null ? e = [t] : e.push(t), i++;
        }
        if (h(a) < 1) {
          let t = { instancePath: r + "/prompt", schemaPath: "#/$defs/prompt/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          e === null ? e = [t] : e.push(t), i++;
        }
      } else {
        let t = { instancePath: r + "/prompt", schemaPath: "#/$defs/prompt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        e === null ? e = [t] : e.push(t), i++;
      }
    }
    if (n.required !== void 0 && typeof n.required != "boolean") {
      let a = { instancePath: r + "/required", schemaPath: "#/properties/required/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
      e === null ? e = [a] : e.push(a), i++;
    }
    if (n.needs !== void 0) {
      let a = n.needs;
      if (Array.isArray(a)) {
        if (a.length > 64) {
          let o = { instancePath: r + "/needs", schemaPath: "#/properties/needs/maxItems", keyword: "maxItems", params: { limit: 64 }, message: "must NOT have more than 64 items" };
          e === null ? e = [o] : e.push(o), i++;
        }
        let t = a.length;
        for (let o = 0; o < t; o++) {
          let m = a[o];
          if (typeof m == "string") {
            if (!w.test(m)) {
              let l = { instancePath: r + "/needs/" + o, schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" }, message: 'must match pattern "^[a-z][a-z0-9_-]{0,63}$"' };
              e === null ? e = [l] : e.push(l), i++;
            }
          } else {
            let l = { instancePath: r + "/needs/" + o, schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            e === null ? e = [l] : e.push(l), i++;
          }
        }
        let s = a.length, p;
        if (s > 1) {
          e:
            for (; s--; )
              for (p = s; p--; )
                if (re(a[s], a[p])) {
                  let o = { instancePath: r + "/needs", schemaPath: "#/properties/needs/uniqueItems", keyword: "uniqueItems", params: { i: s, j: p }, message: "must NOT have duplicate items (items ## " + p + " and " + s + " are identical)" };
                  e === null ? e = [o] : e.push(o), i++;
                  break e;
                }
        }
      } else {
        let t = { instancePath: r + "/needs", schemaPath: "#/properties/needs/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        e === null ? e = [t] : e.push(t), i++;
      }
    }
    if (n.replay !== void 0) {
      let a = n.replay;
      if (!(a === "safe" || a === "idempotent" || a === "effectful")) {
        let t = { instancePath: r + "/replay", schemaPath: "#/properties/replay/enum", keyword: "enum", params: { allowedValues: te.properties.replay.enum }, message: "must be equal to one of the allowed values" };
        e === null ? e = [t] : e.push(t), i++;
      }
    }
  } else {
    let a = { instancePath: r, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    e === null ? e = [a] : e.push(a), i++;
  }
  return _.errors = e, i === 0;
}
_.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function b(n, { instancePath: r = "", parentData: u, parentDataProperty: d, rootData: f = n, dynamicAnchors: y = {} } = {}) {
  let e = null, i = 0, c = b.evaluated;
  if (c.dynamicProps && (c.props = void 0), c.dynamicItems && (c.items = void 0), n && typeof n == "object" && !Array.isArray(n)) {
    if (n.id === void 0) {
      let a = { instancePath: r, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      e === null ? e = [a] : e.push(a), i++;
    }
    if (n.prompt === void 0) {
      let a = { instancePath: r, schemaPath: "#/required", keyword: "required", params: { missingProperty: "prompt" }, message: "must have required property 'prompt'" };
      e === null ? e = [a] : e.push(a), i++;
    }
    for (let a in n)
      if (!(a === "id" || a === "prompt" || a === "next" || a === "back_to" || a === "loop_over" || a === "activities")) {
        let t = { instancePath: r, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: a }, message: "must NOT have additional properties" };
        e === null ? e = [t] : e.push(t), i++;
      }
    if (n.id !== void 0) {
      let a = n.id;
      if (typeof a == "string") {
        if (!w.test(a)) {
          let t = { instancePath: r + "/id", schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" }, message: 'must match pattern "^[a-z][a-z0-9_-]{0,63}$"' };
          e === null ? e = [t] : e.push(t), i++;
        }
      } else {
        let t = { instancePath: r + "/id", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        e === null ? e = [t] : e.push(t), i++;
      }
    }
    if (n.prompt !== void 0) {
      let a = n.prompt;
      if (typeof a == "string") {
        if (h(a) > 1e3) {
          let t = { instancePath: r + "/prompt", schemaPath: "#/$defs/prompt/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters" };
          e === null ? e = [t] : e.push(t), i++;
        }
        if (h(a) < 1) {
          let t = { instancePath: r + "/prompt", schemaPath: "#/$defs/prompt/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          e === null ? e = [t] : e.push(t), i++;
        }
      } else {
        let t = { instancePath: r + "/prompt", schemaPath: "#/$defs/prompt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        e === null ? e = [t] : e.push(t), i++;
      }
    }
    if (n.next !== void 0) {
      let a = n.next;
      if (typeof a == "string") {
        if (!w.test(a)) {
          let t = { instancePath: r + "/next", schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" }, message: 'must match pattern "^[a-z][a-z0-9_-]{0,63}$"' };
          e === null ? e = [t] : e.push(t), i++;
        }
      } else {
        let t = { instancePath: r + "/next", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        e === null ? e = [t] : e.push(t), i++;
      }
    }
    if (n.back_to !== void 0) {
      let a = n.back_to;
      if (Array.isArray(a)) {
        if (a.length > 64) {
          let s = { instancePath: r + "/back_to", schemaPath: "#/properties/back_to/maxItems", keyword: "maxItems", params: { limit: 64 }, message: "must NOT have more than 64 items" };
          e === null ? e = [s] : e.push(s), i++;
        }
        if (a.length < 1) {
          let s = { instancePath: r + "/back_to", schemaPath: "#/properties/back_to/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
          e === null ? e = [s] : e.push(s), i++;
        }
        let t = a.length;
        for (let s = 0; s < t; s++) {
          let p = a[s];
          if (p && typeof p == "object" && !Array.isArray(p)) {
            if (p.phase === void 0) {
              let o = { instancePath: r + "/back_to/" + s, schemaPath: "#/properties/back_to/items/required", keyword: "required", params: { missingProperty: "phase" }, message: "must have required property 'phase'" };
              e === null ? e = [o] : e.push(o), i++;
            }
            if (p.max === void 0) {
              let o = { instancePath: r + "/back_to/" + s, schemaPath: "#/properties/back_to/items/required", keyword: "required", params: { missingProperty: "max" }, message: "must have required property 'max'" };
              e === null ? e = [o] : e.push(o), i++;
            }
            for (let o in p)
              if (!(o === "phase" || o === "max")) {
                let m = { instancePath: r + "/back_to/" + s, schemaPath: "#/properties/back_to/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: o }, message: "must NOT have additional properties" };
                e === null ? e = [m] : e.push(m), i++;
              }
            if (p.phase !== void 0) {
              let o = p.phase;
              if (typeof o == "string") {
                if (!w.test(o)) {
                  let m = { instancePath: r + "/back_to/" + s + "/phase", schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" }, message: 'must match pattern "^[a-z][a-z0-9_-]{0,63}$"' };
                  e === null ? e = [m] : e.push(m), i++;
                }
              } else {
                let m = { instancePath: r + "/back_to/" + s + "/phase", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                e === null ? e = [m] : e.push(m), i++;
              }
            }
            if (p.max !== void 0) {
              let o = p.max;
              if (!(typeof o == "number" && !(o % 1) && !isNaN(o) && isFinite(o))) {
                let m = { instancePath: r + "/back_to/" + s + "/max", schemaPath: "#/properties/back_to/items/properties/max/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                e === null ? e = [m] : e.push(m), i++;
              }
              if (typeof o == "number" && isFinite(o)) {
                if (o > 1e3 || isNaN(o)) {
                  let m = { instancePath: r + "/back_to/" + s + "/max", schemaPath: "#/properties/back_to/items/properties/max/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e3 }, message: "must be <= 1000" };
                  e === null ? e = [m] : e.push(m), i++;
                }
                if (o < 1 || isNaN(o)) {
                  let m = { instancePath: r + "/back_to/" + s + "/max", schemaPath: "#/properties/back_to/items/properties/max/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                  e === null ? e = [m] : e.push(m), i++;
                }
              }
            }
          } else {
            let o = { instancePath: r + "/back_to/" + s, schemaPath: "#/properties/back_to/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            e === null ? e = [o] : e.push(o), i++;
          }
        }
      } else {
        let t = { instancePath: r + "/back_to", schemaPath: "#/properties/back_to/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        e === null ? e = [t] : e.push(t), i++;
      }
    }
    if (n.loop_over !== void 0) {
      let a = n.loop_over;
      if (typeof a == "string") {
        if (!w.test(a)) {
          let t = { instancePath: r + "/loop_over", schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" }, message: 'must match pattern "^[a-z][a-z0-9_-]{0,63}$"' };
          e === null ? e = [t] : e.push(t), i++;
        }
      } else {
        let t = { instancePath: r + "/loop_over", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        e === null ? e = [t] : e.push(t), i++;
      }
    }
    if (n.activities !== void 0) {
      let a = n.activities;
      if (Array.isArray(a)) {
        if (a.length > 64) {
          let s = { instancePath: r + "/activities", schemaPath: "#/properties/activities/maxItems", keyword: "maxItems", params: { limit: 64 }, message: "must NOT have more than 64 items" };
          e === null ? e = [s] : e.push(s), i++;
        }
        let t = a.length;
        for (let s = 0; s < t; s++)
          _(a[s], { instancePath: r + "/activities/" + s, parentData: a, parentDataProperty: s, rootData: f, dynamicAnchors: y }) || (e = e === null ? _.errors : e.concat(_.errors), i = e.length);
      } else {
        let t = { instancePath: r + "/activities", schemaPath: "#/properties/activities/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        e === null ? e = [t] : e.push(t), i++;
      }
    }
  } else {
    let a = { instancePath: r, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    e === null ? e = [a] : e.push(a), i++;
  }
  return b.errors = e, i === 0;
}
b.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function A(n, { instancePath: r = "", parentData: u, parentDataProperty: d, rootData: f = n, dynamicAnchors: y = {} } = {}) {
  let e = null, i = 0, c = A.evaluated;
  if (c.dynamicProps && (c.props = void 0), c.dynamicItems && (c.items = void 0), n && typeof n == "object" && !Array.isArray(n)) {
    if (n.apiVersion === void 0) {
      let a = { instancePath: r, schemaPath: "#/required", keyword: "required", params: { missingProperty: "apiVersion" }, message: "must have required property 'apiVersion'" };
      e === null ? e = [a] : e.push(a), i++;
    }
    if (n.kind === void 0) {
      let a = { instancePath: r, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" };
      e === null ? e = [a] : e.push(a), i++;
    }
    if (n.metadata === void 0) {
      let a = { instancePath: r, schemaPath: "#/required", keyword: "required", params: { missingProperty: "metadata" }, message: "must have required property 'metadata'" };
      e === null ? e = [a] : e.push(a), i++;
    }
    if (n.phases === void 0) {
      let a = { instancePath: r, schemaPath: "#/required", keyword: "required", params: { missingProperty: "phases" }, message: "must have required property 'phases'" };
      e === null ? e = [a] : e.push(a), i++;
    }
    for (let a in n)
      if (!(a === "apiVersion" || a === "kind" || a === "metadata" || a === "targets" || a === "limits" || a === "phases")) {
        let t = { instancePath: r, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: a }, message: "must NOT have additional properties" };
        e === null ? e = [t] : e.push(t), i++;
      }
    if (n.apiVersion !== void 0 && n.apiVersion !== "flow.synapti.ai/v1") {
      let a = { instancePath: r + "/apiVersion", schemaPath: "#/properties/apiVersion/const", keyword: "const", params: { allowedValue: "flow.synapti.ai/v1" }, message: "must be equal to constant" };
      e === null ? e = [a] : e.push(a), i++;
    }
    if (n.kind !== void 0 && n.kind !== "FlowWorkflow") {
      let a = { instancePath: r + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "FlowWorkflow" }, message: "must be equal to constant" };
      e === null ? e = [a] : e.push(a), i++;
    }
    if (n.metadata !== void 0) {
      let a = n.metadata;
      if (a && typeof a == "object" && !Array.isArray(a)) {
        if (a.id === void 0) {
          let t = { instancePath: r + "/metadata", schemaPath: "#/properties/metadata/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
          e === null ? e = [t] : e.push(t), i++;
        }
        if (a.version === void 0) {
          let t = { instancePath: r + "/metadata", schemaPath: "#/properties/metadata/required", keyword: "required", params: { missingProperty: "version" }, message: "must have required property 'version'" };
          e === null ? e = [t] : e.push(t), i++;
        }
        if (a.title === void 0) {
          let t = { instancePath: r + "/metadata", schemaPath: "#/properties/metadata/required", keyword: "required", params: { missingProperty: "title" }, message: "must have required property 'title'" };
          e === null ? e = [t] : e.push(t), i++;
        }
        if (a.description === void 0) {
          let t = { instancePath: r + "/metadata", schemaPath: "#/properties/metadata/required", keyword: "required", params: { missingProperty: "description" }, message: "must have required property 'description'" };
          e === null ? e = [t] : e.push(t), i++;
        }
        for (let t in a)
          if (!(t === "id" || t === "version" || t === "title" || t === "description")) {
            let s = { instancePath: r + "/metadata", schemaPath: "#/properties/metadata/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: t }, message: "must NOT have additional properties" };
            e === null ? e = [s] : e.push(s), i++;
          }
        if (a.id !== void 0) {
          let t = a.id;
          if (typeof t == "string") {
            if (!w.test(t)) {
              let s = { instancePath: r + "/metadata/id", schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" }, message: 'must match pattern "^[a-z][a-z0-9_-]{0,63}$"' };
              e === null ? e = [s] : e.push(s), i++;
            }
          } else {
            let s = { instancePath: r + "/metadata/id", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            e === null ? e = [s] : e.push(s), i++;
          }
        }
        if (a.version !== void 0) {
          let t = a.version;
          if (typeof t == "string") {
            if (h(t) > 32) {
              let s = { instancePath: r + "/metadata/version", schemaPath: "#/properties/metadata/properties/version/maxLength", keyword: "maxLength", params: { limit: 32 }, message: "must NOT have more than 32 characters" };
              e === null ? e = [s] : e.push(s), i++;
            }
            if (!_e.test(t)) {
              let s = { instancePath: r + "/metadata/version", schemaPath: "#/properties/metadata/properties/version/pattern", keyword: "pattern", params: { pattern: "^[0-9]+\\.[0-9]+\\.[0-9]+$" }, message: 'must match pattern "^[0-9]+\\.[0-9]+\\.[0-9]+$"' };
              e === null ? e = [s] : e.push(s), i++;
            }
          } else {
            let s = { instancePath: r + "/metadata/version", schemaPath: "#/properties/metadata/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            e === null ? e = [s] : e.push(s), i++;
          }
        }
        if (a.title !== void 0) {
          let t = a.title;
          if (typeof t == "string") {
            if (h(t) > 200) {
              let s = { instancePath: r + "/metadata/title", schemaPath: "#/properties/metadata/properties/title/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
              e === null ? e = [s] : e.push(s), i++;
            }
            if (h(t) < 1) {
              let s = { instancePath: r + "/metadata/title", schemaPath: "#/properties/metadata/properties/title/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              e === null ? e = [s] : e.push(s), i++;
            }
          } else {
            let s = { instancePath: r + "/metadata/title", schemaPath: "#/properties/metadata/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            e === null ? e = [s] : e.push(s), i++;
          }
        }
        if (a.description !== void 0) {
          let t = a.description;
          if (typeof t == "string") {
            if (h(t) > 1e3) {
              let s = { instancePath: r + "/metadata/description", schemaPath: "#/properties/metadata/properties/description/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters" };
              e === null ? e = [s] : e.push(s), i++;
            }
            if (h(t) < 1) {
              let s = { instancePath: r + "/metadata/description", schemaPath: "#/properties/metadata/properties/description/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              e === null ? e = [s] : e.push(s), i++;
            }
          } else {
            let s = { instancePath: r + "/metadata/description", schemaPath: "#/properties/metadata/properties/description/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            e === null ? e = [s] : e.push(s), i++;
          }
        }
      } else {
        let t = { instancePath: r + "/metadata", schemaPath: "#/properties/metadata/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        e === null ? e = [t] : e.push(t), i++;
      }
    }
    if (n.targets !== void 0) {
      let a = n.targets;
      if (Array.isArray(a)) {
        if (a.length < 1) {
          let o = { instancePath: r + "/targets", schemaPath: "#/properties/targets/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
          e === null ? e = [o] : e.push(o), i++;
        }
        let t = a.length;
        for (let o = 0; o < t; o++) {
          let m = a[o];
          if (!(m === "issue" || m === "pr" || m === "title")) {
            let l = { instancePath: r + "/targets/" + o, schemaPath: "#/properties/targets/items/enum", keyword: "enum", params: { allowedValues: Pe.properties.targets.items.enum }, message: "must be equal to one of the allowed values" };
            e === null ? e = [l] : e.push(l), i++;
          }
        }
        let s = a.length, p;
        if (s > 1) {
          e:
            for (; s--; )
              for (p = s; p--; )
                if (re(a[s], a[p])) {
                  let o = { instancePath: r + "/targets", schemaPath: "#/properties/targets/uniqueItems", keyword: "uniqueItems", params: { i: s, j: p }, message: "must NOT have duplicate items (items ## " + p + " and " + s + " are identical)" };
                  e === null ? e = [o] : e.push(o), i++;
                  break e;
                }
        }
      } else {
        let t = { instancePath: r + "/targets", schemaPath: "#/properties/targets/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        e === null ? e = [t] : e.push(t), i++;
      }
    }
    if (n.limits !== void 0) {
      let a = n.limits;
      if (a && typeof a == "object" && !Array.isArray(a)) {
        for (let t in a)
          if (t !== "max_iterations") {
            let s = { instancePath: r + "/limits", schemaPath: "#/properties/limits/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: t }, message: "must NOT have additional properties" };
            e === null ? e = [s] : e.push(s), i++;
          }
        if (a.max_iterations !== void 0) {
          let t = a.max_iterations;
          if (!(typeof t == "number" && !(t % 1) && !isNaN(t) && isFinite(t))) {
            let s = { instancePath: r + "/limits/max_iterations", schemaPath: "#/properties/limits/properties/max_iterations/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            e === null ? e = [s] : e.push(s), i++;
          }
          if (typeof t == "number" && isFinite(t)) {
            if (t > 1e3 || isNaN(t)) {
              let s = { instancePath: r + "/limits/max_iterations", schemaPath: "#/properties/limits/properties/max_iterations/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e3 }, message: "must be <= 1000" };
              e === null ? e = [s] : e.push(s), i++;
            }
            if (t < 1 || isNaN(t)) {
              let s = { instancePath: r + "/limits/max_iterations", schemaPath: "#/properties/limits/properties/max_iterations/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              e === null ? e = [s] : e.push(s), i++;
            }
          }
        }
      } else {
        let t = { instancePath: r + "/limits", schemaPath: "#/properties/limits/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        e === null ? e = [t] : e.push(t), i++;
      }
    }
    if (n.phases !== void 0) {
      let a = n.phases;
      if (Array.isArray(a)) {
        if (a.length > 64) {
          let s = { instancePath: r + "/phases", schemaPath: "#/properties/phases/maxItems", keyword: "maxItems", params: { limit: 64 }, message: "must NOT have more than 64 items" };
          e === null ? e = [s] : e.push(s), i++;
        }
        if (a.length < 1) {
          let s = { instancePath: r + "/phases", schemaPath: "#/properties/phases/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
          e === null ? e = [s] : e.push(s), i++;
        }
        let t = a.length;
        for (let s = 0; s < t; s++)
          b(a[s], { instancePath: r + "/phases/" + s, parentData: a, parentDataProperty: s, rootData: f, dynamicAnchors: y }) || (e = e === null ? b.errors : e.concat(b.errors), i = e.length);
      } else {
        let t = { instancePath: r + "/phases", schemaPath: "#/properties/phases/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        e === null ? e = [t] : e.push(t), i++;
      }
    }
  } else {
    let a = { instancePath: r, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    e === null ? e = [a] : e.push(a), i++;
  }
  return A.errors = e, i === 0;
}
A.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
export {
  je as validateActivity,
  Ne as validateRun,
  Ae as validateSettings,
  Oe as validateWorkflow
};
