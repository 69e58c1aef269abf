// Generated from schemas/v1 by scripts/build.ts.
var se = (r, t) => () => {
  try {
    return t || r((t = { exports: {} }).exports, t), t.exports;
  } catch (q) {
    throw t = 0, q;
  }
};

var fe = se((ae) => {
  "use strict";
  Object.defineProperty(ae, "__esModule", { value: !0 });
  function me(r) {
    let t = r.length, q = 0, A = 0, P;
    for (; A < t; )
      q++, P = r.charCodeAt(A++), P >= 55296 && P <= 56319 && A < t && (P = r.charCodeAt(A), (P & 64512) === 56320 && A++);
    return q;
  }
  ae.default = me;
  me.code = 'require("ajv/dist/runtime/ucs2length").default';
});

var de = se((Oe, le) => {
  "use strict";
  le.exports = function r(t, q) {
    if (t === q) return !0;
    if (t && q && typeof t == "object" && typeof q == "object") {
      if (t.constructor !== q.constructor) return !1;
      var A, P, $;
      if (Array.isArray(t)) {
        if (A = t.length, A != q.length) return !1;
        for (P = A; P-- !== 0; )
          if (!r(t[P], q[P])) return !1;
        return !0;
      }
      if (t.constructor === RegExp) return t.source === q.source && t.flags === q.flags;
      if (t.valueOf !== Object.prototype.valueOf) return t.valueOf() === q.valueOf();
      if (t.toString !== Object.prototype.toString) return t.toString() === q.toString();
      if ($ = Object.keys(t), A = $.length, A !== Object.keys(q).length) return !1;
      for (P = A; P-- !== 0; )
        if (!Object.prototype.hasOwnProperty.call(q, $[P])) return !1;
      for (P = A; P-- !== 0; ) {
        var o = $[P];
        if (!r(t[o], q[o])) return !1;
      }
      return !0;
    }
    return t !== t && q !== q;
  };
});

var ye = se((ie) => {
  "use strict";
  Object.defineProperty(ie, "__esModule", { value: !0 });
  var ue = de();
  ue.code = 'require("ajv/dist/runtime/equal").default';
  ie.default = ue;
});

var ze = v, ce = { $id: "https://flow.synapti.ai/schemas/v1/event.schema.json", type: "object", required: ["v", "seq", "prev", "id", "at", "by", "op", "type", "data", "sum"], additionalProperties: !1, properties: { v: { const: 1 }, seq: { type: "integer", minimum: 1 }, prev: { $ref: "#/$defs/digest" }, id: { type: "string", pattern: "^[A-Za-z0-9._-]{1,64}$" }, at: { $ref: "#/$defs/at" }, by: { type: "object", required: ["actor"], additionalProperties: !1, properties: { actor: { enum: ["agent", "human", "hook", "engine"] }, session: { $ref: "#/$defs/session" }, machine: { $ref: "#/$defs/label" }, pid: { type: "integer", minimum: 1 }, worktree: { $ref: "#/$defs/path" }, branch: { $ref: "#/$defs/branch" }, head: { type: "string", pattern: "^[0-9a-f]{40,64}$" } } }, op: { type: "object", required: ["id", "digest"], additionalProperties: !1, properties: { id: { type: "string", pattern: "^[A-Za-z0-9._:-]{1,128}$" }, digest: { $ref: "#/$defs/digest" } } }, type: { type: "string" }, data: { type: "object" }, sum: { $ref: "#/$defs/digest" } }, discriminator: { propertyName: "type" }, oneOf: [{ properties: { type: { const: "run_started" }, data: { $ref: "#/$defs/run_started" } } }, { properties: { type: { const: "run_claimed" }, data: { $ref: "#/$defs/run_claimed" } } }, { properties: { type: { const: "run_released" }, data: { $ref: "#/$defs/reason" } } }, { properties: { type: { const: "activity_started" }, data: { $ref: "#/$defs/activity_started" } } }, { properties: { type: { const: "activity_recorded" }, data: { $ref: "#/$defs/activity_recorded" } } }, { properties: { type: { const: "note_recorded" }, data: { $ref: "#/$defs/note_recorded" } } }, { properties: { type: { const: "run_blocked" }, data: { $ref: "#/$defs/reason" } } }, { properties: { type: { const: "run_unblocked" }, data: { $ref: "#/$defs/run_unblocked" } } }, { properties: { type: { const: "session_end" }, data: { $ref: "#/$defs/session_end" } } }, { properties: { type: { const: "run_completed" }, data: { $ref: "#/$defs/run_completed" } } }, { properties: { type: { const: "run_failed" }, data: { $ref: "#/$defs/reason" } } }, { properties: { type: { const: "run_cancelled" }, data: { $ref: "#/$defs/reason" } } }], $defs: { digest: { type: "string", pattern: "^[0-9a-f]{64}$" }, at: { type: "string", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$" }, run_id: { type: "string", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{6}Z-[a-z0-9-]+$", maxLength: 255 }, name: { type: "string", pattern: "^[A-Za-z0-9._-]{1,64}$" }, key: { type: ["string", "null"], pattern: "^[A-Za-z0-9._-]{1,64}$" }, text: { type: "string", maxLength: 16384 }, label: { type: "string", minLength: 1, maxLength: 256 }, session: { type: "string", minLength: 1, maxLength: 256 }, branch: { type: "string", minLength: 1, maxLength: 1024 }, path: { type: "string", minLength: 1, maxLength: 4096 }, number: { type: ["integer", "null"], minimum: 1 }, activity_type: { enum: ["bash", "skill", "agent", "task", "gate", "evaluation", "external"] }, references: { type: "array", items: { $ref: "#/$defs/path" } }, client: { type: "object", required: ["machine", "boot", "pidns", "pid", "start"], additionalProperties: !1, properties: { machine: { type: ["string", "null"], maxLength: 256 }, boot: { type: ["string", "null"], maxLength: 256 }, pidns: { type: ["string", "null"], maxLength: 256 }, pid: { type: ["integer", "null"], minimum: 1 }, start: { type: ["string", "null"], maxLength: 256 } } }, claim: { type: ["object", "null"], required: ["session", "client"], additionalProperties: !1, properties: { session: { $ref: "#/$defs/session" }, client: { $ref: "#/$defs/client" } } }, attempt: { type: "object", required: ["activity", "key", "attempt"], additionalProperties: !1, properties: { activity: { $ref: "#/$defs/name" }, key: { $ref: "#/$defs/key" }, attempt: { type: "integer", minimum: 1 } } }, reason: { type: "object", required: ["reason"], additionalProperties: !1, properties: { reason: { $ref: "#/$defs/text" } } }, run_started: { type: "object", required: ["apiVersion", "run_id", "workflow", "target", "goal", "inputs", "repo", "branch", "journal", "claim"], additionalProperties: !1, properties: { apiVersion: { const: "flow.synapti.ai/v1" }, run_id: { $ref: "#/$defs/run_id" }, workflow: { $ref: "workflow.schema.json" }, target: { type: "object", required: ["issue", "pr", "title"], additionalProperties: !1, properties: { issue: { $ref: "#/$defs/number" }, pr: { $ref: "#/$defs/number" }, title: { $ref: "#/$defs/text" } } }, goal: { type: ["string", "null"], minLength: 1, maxLength: 256 }, inputs: { type: "object", propertyNames: { pattern: "^[A-Za-z0-9._-]{1,64}$" }, additionalProperties: { type: "array", items: { $ref: "#/$defs/text" } } }, repo: { $ref: "#/$defs/path" }, branch: { type: ["string", "null"], minLength: 1, maxLength: 1024 }, journal: { type: ["string", "null"], minLength: 1, maxLength: 4096 }, claim: { $ref: "#/$defs/claim" } } }, run_claimed: { type: "object", required: ["claim", "previous", "take_over", "plan"], additionalProperties: !1, properties: { claim: { $ref: "#/$defs/claim" }, previous: { type: ["object", "null"], required: ["session", "verdict"], additionalProperties: !1, properties: { session: { $ref: "#/$defs/session" }, verdict: { enum: ["free", "gone", "live", "unknown", "self"] } } }, take_over: { type: ["object", "null"], required: ["reason"], additionalProperties: !1, properties: { reason: { $ref: "#/$defs/text" } } }, plan: { type: "object", required: ["lost", "blocked"], additionalProperties: !1, properties: { lost: { type: "array", items: { $ref: "#/$defs/attempt" } }, blocked: { type: ["string", "null"], maxLength: 16384 } } } } }, activity_started: { type: "object", required: ["activity", "key", "attempt", "phase", "type", "extra"], additionalProperties: !1, properties: { activity: { $ref: "#/$defs/name" }, key: { $ref: "#/$defs/key" }, attempt: { type: "integer", minimum: 1 }, phase: { $ref: "#/$defs/name" }, type: { $ref: "#/$defs/activity_type" }, extra: { type: "boolean" } } }, activity_recorded: { type: "object", required: ["activity", "key", "attempt", "phase", "type", "extra", "status", "summary", "confidence", "evidence_refs", "files_changed", "exit_code", "to_phase"], additionalProperties: !1, properties: { activity: { $ref: "#/$defs/name" }, key: { $ref: "#/$defs/key" }, attempt: { type: "integer", minimum: 1 }, phase: { $ref: "#/$defs/name" }, type: { $ref: "#/$defs/activity_type" }, extra: { type: "boolean" }, status: { enum: ["passed", "failed", "skipped", "blocked"] }, summary: { $ref: "#/$defs/text" }, confidence: { enum: ["high", "medium", "low"] }, evidence_refs: { $ref: "#/$defs/references" }, files_changed: { $ref: "#/$defs/references" }, exit_code: { type: ["integer", "null"] }, to_phase: { type: ["string", "null"], pattern: "^[A-Za-z0-9._-]{1,64}$" } } }, note_recorded: { type: "object", required: ["text"], additionalProperties: !1, properties: { text: { $ref: "#/$defs/text" } } }, run_unblocked: { type: "object", required: ["reason"], additionalProperties: !1, properties: { reason: { type: ["string", "null"], maxLength: 16384 } } }, session_end: { type: "object", required: ["session", "reason"], additionalProperties: !1, properties: { session: { $ref: "#/$defs/session" }, reason: { $ref: "#/$defs/text" } } }, run_completed: { type: "object", required: ["summary"], additionalProperties: !1, properties: { summary: { $ref: "#/$defs/text" } } } } };
var be = { type: "object", required: ["reason"], additionalProperties: !1, properties: { reason: { type: ["string", "null"], maxLength: 16384 } } }, oe = Object.prototype.hasOwnProperty, _ = fe().default, ne = new RegExp("^[0-9a-f]{64}$", "u"), G = new RegExp("^[A-Za-z0-9._-]{1,64}$", "u"), Pe = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$", "u"), we = new RegExp("^[0-9a-f]{40,64}$", "u"), $e = new RegExp("^[A-Za-z0-9._:-]{1,128}$", "u"), ee = { type: "object", required: ["apiVersion", "run_id", "workflow", "target", "goal", "inputs", "repo", "branch", "journal", "claim"], additionalProperties: !1, properties: { apiVersion: { const: "flow.synapti.ai/v1" }, run_id: { $ref: "#/$defs/run_id" }, workflow: { $ref: "workflow.schema.json" }, target: { type: "object", required: ["issue", "pr", "title"], additionalProperties: !1, properties: { issue: { $ref: "#/$defs/number" }, pr: { $ref: "#/$defs/number" }, title: { $ref: "#/$defs/text" } } }, goal: { type: ["string", "null"], minLength: 1, maxLength: 256 }, inputs: { type: "object", propertyNames: { pattern: "^[A-Za-z0-9._-]{1,64}$" }, additionalProperties: { type: "array", items: { $ref: "#/$defs/text" } } }, repo: { $ref: "#/$defs/path" }, branch: { type: ["string", "null"], minLength: 1, maxLength: 1024 }, journal: { type: ["string", "null"], minLength: 1, maxLength: 4096 }, claim: { $ref: "#/$defs/claim" } } };
var he = { type: ["integer", "null"], minimum: 1 };
var xe = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{6}Z-[a-z0-9-]+$", "u"), je = { $id: "https://flow.synapti.ai/schemas/v1/workflow.schema.json", type: "object", required: ["apiVersion", "kind", "metadata", "phases"], additionalProperties: !1, properties: { apiVersion: { const: "flow.synapti.ai/v1" }, kind: { const: "FlowWorkflow" }, metadata: { type: "object", required: ["id", "version", "title", "description"], additionalProperties: !1, properties: { id: { $ref: "#/$defs/id" }, version: { type: "string", pattern: "^[0-9]+\\.[0-9]+\\.[0-9]+$", maxLength: 32 }, title: { type: "string", minLength: 1, maxLength: 200 }, description: { type: "string", minLength: 1, maxLength: 1e3 } } }, targets: { type: "array", minItems: 1, uniqueItems: !0, items: { enum: ["issue", "pr", "title"] } }, limits: { type: "object", additionalProperties: !1, properties: { max_iterations: { type: "integer", minimum: 1, maximum: 1e3 } } }, phases: { type: "array", minItems: 1, maxItems: 64, items: { $ref: "#/$defs/phase" } } }, $defs: { id: { type: "string", pattern: "^[a-z][a-z0-9_-]{0,63}$" }, prompt: { type: "string", minLength: 1, maxLength: 1e3 }, phase: { type: "object", required: ["id", "prompt"], additionalProperties: !1, properties: { id: { $ref: "#/$defs/id" }, prompt: { $ref: "#/$defs/prompt" }, next: { $ref: "#/$defs/id" }, back_to: { type: "array", minItems: 1, maxItems: 64, items: { type: "object", required: ["phase", "max"], additionalProperties: !1, properties: { phase: { $ref: "#/$defs/id" }, max: { type: "integer", minimum: 1, maximum: 1e3 } } } }, loop_over: { $ref: "#/$defs/id" }, activities: { type: "array", maxItems: 64, items: { $ref: "#/$defs/activity" } } } }, activity: { type: "object", required: ["id", "type", "prompt"], additionalProperties: !1, properties: { id: { $ref: "#/$defs/id" }, type: { enum: ["bash", "skill", "agent", "task", "gate", "evaluation", "external"] }, prompt: { $ref: "#/$defs/prompt" }, required: { type: "boolean" }, needs: { type: "array", maxItems: 64, uniqueItems: !0, items: { $ref: "#/$defs/id" } }, replay: { enum: ["safe", "idempotent", "effectful"] } } } } };
var K = new RegExp("^[a-z][a-z0-9_-]{0,63}$", "u"), qe = new RegExp("^[0-9]+\\.[0-9]+\\.[0-9]+$", "u"), ve = ye().default;
var ge = { type: "object", required: ["id", "type", "prompt"], additionalProperties: !1, properties: { id: { $ref: "#/$defs/id" }, type: { enum: ["bash", "skill", "agent", "task", "gate", "evaluation", "external"] }, prompt: { $ref: "#/$defs/prompt" }, required: { type: "boolean" }, needs: { type: "array", maxItems: 64, uniqueItems: !0, items: { $ref: "#/$defs/id" } }, replay: { enum: ["safe", "idempotent", "effectful"] } } };
function V(r, { instancePath: t = "", parentData: q, parentDataProperty: A, rootData: P = r, dynamicAnchors: $ = {} } = {}) {
  let o = null, e = 0, u = V.evaluated;
  if (u.dynamicProps && (u.props = void 0), u.dynamicItems && (u.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let h;
      if (r.id === void 0 && (h = "id") || r.type === void 0 && (h = "type") || r.prompt === void 0 && (h = "prompt"))
        return V.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: h }, message: "must have required property '" + h + "'" }], !1;
      {
        let a = e;
        for (let n in r)
          if (!(n === "id" || n === "type" || n === "prompt" || n === "required" || n === "needs" || n === "replay")) {
            return V.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: n }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (a === e) {
          if (r.id !== void 0) {
            let n = r.id, c = e;
            if (e === e)
              if (typeof n == "string") {
                if (!K.test(n))
                  return V.errors = [{ instancePath: t + "/id", schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" }, message: 'must match pattern "^[a-z][a-z0-9_-]{0,63}$"' }], !1;
              } else
                return V.errors = [{ instancePath: t + "/id", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var s = c === e;
          } else
            var s = !0;
          if (s) {
            if (r.type !== void 0) {
              let n = r.type, c = e;
              if (!(n === "bash" || n === "skill" || n === "agent" || n === "task" || n === "gate" || n === "evaluation" || n === "external"))
                return V.errors = [{ instancePath: t + "/type", schemaPath: "#/properties/type/enum", keyword: "enum", params: { allowedValues: ge.properties.type.enum }, message: "must be equal to one of the allowed values" }], !1;
              var s = c === e;
            } else
              var s = !0;
            if (s) {
              if (r.prompt !== void 0) {
                let n = r.prompt, c = e;
                if (e === e)
                  if (typeof n == "string") {
                    if (_(n) > 1e3)
                      return V.errors = [{ instancePath: t + "/prompt", schemaPath: "#/$defs/prompt/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters" }], !1;
                    if (_(n) < 1)
                      return V.errors = [{ instancePath: t + "/prompt", schemaPath: "#/$defs/prompt/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                  } else
                    return V.errors = [{ instancePath: t + "/prompt", schemaPath: "#/$defs/prompt/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var s = c === e;
              } else
                var s = !0;
              if (s) {
                if (r.required !== void 0) {
                  let n = e;
                  if (typeof r.required != "boolean")
                    return V.errors = [{ instancePath: t + "/required", schemaPath: "#/properties/required/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                  var s = n === e;
                } else
                  var s = !0;
                if (s) {
                  if (r.needs !== void 0) {
                    let n = r.needs, c = e;
                    if (e === c)
                      if (Array.isArray(n)) {
                        if (n.length > 64)
                          return V.errors = [{ instancePath: t + "/needs", schemaPath: "#/properties/needs/maxItems", keyword: "maxItems", params: { limit: 64 }, message: "must NOT have more than 64 items" }], !1;
                        {
                          var f = !0;
                          let m = n.length;
                          for (let b = 0; b < m; b++) {
                            let w = n[b], p = e;
                            if (e === e)
                              if (typeof w == "string") {
                                if (!K.test(w))
                                  return V.errors = [{ instancePath: t + "/needs/" + b, schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" }, message: 'must match pattern "^[a-z][a-z0-9_-]{0,63}$"' }], !1;
                              } else
                                return V.errors = [{ instancePath: t + "/needs/" + b, schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                            var f = p === e;
                            if (!f)
                              break;
                          }
                          if (f) {
                            let b = n.length, w;
                            if (b > 1) {
                              e:
                                for (; b--; )
                                  for (w = b; w--; )
                                    if (ve(n[b], n[w])) {
                                      return V.errors = [{ instancePath: t + "/needs", schemaPath: "#/properties/needs/uniqueItems", keyword: "uniqueItems", params: { i: b, j: w }, message: "must NOT have duplicate items (items ## " + w + " and " + b + " are identical)" }], !1;
                                      break e;
                                    }
                            }
                          }
                        }
                      } else
                        return V.errors = [{ instancePath: t + "/needs", schemaPath: "#/properties/needs/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                    var s = c === e;
                  } else
                    var s = !0;
                  if (s)
                    if (r.replay !== void 0) {
                      let n = r.replay, c = e;
                      if (!(n === "safe" || n === "idempotent" || n === "effectful"))
                        return V.errors = [{ instancePath: t + "/replay", schemaPath: "#/properties/replay/enum", keyword: "enum", params: { allowedValues: ge.properties.replay.enum }, message: "must be equal to one of the allowed values" }], !1;
                      var s = c === e;
                    } else
                      var s = !0;
                }
              }
            }
          }
        }
      }
    } else
      return V.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return V.errors = o, e === 0;
}
V.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function L(r, { instancePath: t = "", parentData: q, parentDataProperty: A, rootData: P = r, dynamicAnchors: $ = {} } = {}) {
  let o = null, e = 0, u = L.evaluated;
  if (u.dynamicProps && (u.props = void 0), u.dynamicItems && (u.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let n;
      if (r.id === void 0 && (n = "id") || r.prompt === void 0 && (n = "prompt"))
        return L.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: n }, message: "must have required property '" + n + "'" }], !1;
      {
        let c = e;
        for (let i in r)
          if (!(i === "id" || i === "prompt" || i === "next" || i === "back_to" || i === "loop_over" || i === "activities")) {
            return L.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: i }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (c === e) {
          if (r.id !== void 0) {
            let i = r.id, m = e;
            if (e === e)
              if (typeof i == "string") {
                if (!K.test(i))
                  return L.errors = [{ instancePath: t + "/id", schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" }, message: 'must match pattern "^[a-z][a-z0-9_-]{0,63}$"' }], !1;
              } else
                return L.errors = [{ instancePath: t + "/id", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var s = m === e;
          } else
            var s = !0;
          if (s) {
            if (r.prompt !== void 0) {
              let i = r.prompt, m = e;
              if (e === e)
                if (typeof i == "string") {
                  if (_(i) > 1e3)
                    return L.errors = [{ instancePath: t + "/prompt", schemaPath: "#/$defs/prompt/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters" }], !1;
                  if (_(i) < 1)
                    return L.errors = [{ instancePath: t + "/prompt", schemaPath: "#/$defs/prompt/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                } else
                  return L.errors = [{ instancePath: t + "/prompt", schemaPath: "#/$defs/prompt/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var s = m === e;
            } else
              var s = !0;
            if (s) {
              if (r.next !== void 0) {
                let i = r.next, m = e;
                if (e === e)
                  if (typeof i == "string") {
                    if (!K.test(i))
                      return L.errors = [{ instancePath: t + "/next", schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" }, message: 'must match pattern "^[a-z][a-z0-9_-]{0,63}$"' }], !1;
                  } else
                    return L.errors = [{ instancePath: t + "/next", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var s = m === e;
              } else
                var s = !0;
              if (s) {
                if (r.back_to !== void 0) {
                  let i = r.back_to, m = e;
                  if (e === m)
                    if (Array.isArray(i)) {
                      if (i.length > 64)
                        return L.errors = [{ instancePath: t + "/back_to", schemaPath: "#/properties/back_to/maxItems", keyword: "maxItems", params: { limit: 64 }, message: "must NOT have more than 64 items" }], !1;
                      if (i.length < 1)
                        return L.errors = [{ instancePath: t + "/back_to", schemaPath: "#/properties/back_to/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }], !1;
                      {
                        var f = !0;
                        let w = i.length;
                        for (let p = 0; p < w; p++) {
                          let l = i[p], g = e;
                          if (e === g)
                            if (l && typeof l == "object" && !Array.isArray(l)) {
                              let z;
                              if (l.phase === void 0 && (z = "phase") || l.max === void 0 && (z = "max"))
                                return L.errors = [{ instancePath: t + "/back_to/" + p, schemaPath: "#/properties/back_to/items/required", keyword: "required", params: { missingProperty: z }, message: "must have required property '" + z + "'" }], !1;
                              {
                                let F = e;
                                for (let Z in l)
                                  if (!(Z === "phase" || Z === "max")) {
                                    return L.errors = [{ instancePath: t + "/back_to/" + p, schemaPath: "#/properties/back_to/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: Z }, message: "must NOT have additional properties" }], !1;
                                    break;
                                  }
                                if (F === e) {
                                  if (l.phase !== void 0) {
                                    let Z = l.phase, d = e;
                                    if (e === e)
                                      if (typeof Z == "string") {
                                        if (!K.test(Z))
                                          return L.errors = [{ instancePath: t + "/back_to/" + p + "/phase", schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" }, message: 'must match pattern "^[a-z][a-z0-9_-]{0,63}$"' }], !1;
                                      } else
                                        return L.errors = [{ instancePath: t + "/back_to/" + p + "/phase", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                    var h = d === e;
                                  } else
                                    var h = !0;
                                  if (h)
                                    if (l.max !== void 0) {
                                      let Z = l.max, d = e;
                                      if (!(typeof Z == "number" && !(Z % 1) && !isNaN(Z) && isFinite(Z)))
                                        return L.errors = [{ instancePath: t + "/back_to/" + p + "/max", schemaPath: "#/properties/back_to/items/properties/max/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                                      if (e === d && typeof Z == "number" && isFinite(Z)) {
                                        if (Z > 1e3 || isNaN(Z))
                                          return L.errors = [{ instancePath: t + "/back_to/" + p + "/max", schemaPath: "#/properties/back_to/items/properties/max/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e3 }, message: "must be <= 1000" }], !1;
                                        if (Z < 1 || isNaN(Z))
                                          return L.errors = [{ instancePath: t + "/back_to/" + p + "/max", schemaPath: "#/properties/back_to/items/properties/max/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
                                      }
                                      var h = d === e;
                                    } else
                                      var h = !0;
                                }
                              }
                            } else
                              return L.errors = [{ instancePath: t + "/back_to/" + p, schemaPath: "#/properties/back_to/items/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                          var f = g === e;
                          if (!f)
                            break;
                        }
                      }
                    } else
                      return L.errors = [{ instancePath: t + "/back_to", schemaPath: "#/properties/back_to/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                  var s = m === e;
                } else
                  var s = !0;
                if (s) {
                  if (r.loop_over !== void 0) {
                    let i = r.loop_over, m = e;
                    if (e === e)
                      if (typeof i == "string") {
                        if (!K.test(i))
                          return L.errors = [{ instancePath: t + "/loop_over", schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" }, message: 'must match pattern "^[a-z][a-z0-9_-]{0,63}$"' }], !1;
                      } else
                        return L.errors = [{ instancePath: t + "/loop_over", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    var s = m === e;
                  } else
                    var s = !0;
                  if (s)
                    if (r.activities !== void 0) {
                      let i = r.activities, m = e;
                      if (e === m)
                        if (Array.isArray(i)) {
                          if (i.length > 64)
                            return L.errors = [{ instancePath: t + "/activities", schemaPath: "#/properties/activities/maxItems", keyword: "maxItems", params: { limit: 64 }, message: "must NOT have more than 64 items" }], !1;
                          {
                            var a = !0;
                            let w = i.length;
                            for (let p = 0; p < w; p++) {
                              let l = e;
                              V(i[p], { instancePath: t + "/activities/" + p, parentData: i, parentDataProperty: p, rootData: P, dynamicAnchors: $ }) || (o = o === null ? V.errors : o.concat(V.errors), e = o.length);
                              var a = l === e;
                              if (!a)
                                break;
                            }
                          }
                        } else
                          return L.errors = [{ instancePath: t + "/activities", schemaPath: "#/properties/activities/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                      var s = m === e;
                    } else
                      var s = !0;
                }
              }
            }
          }
        }
      }
    } else
      return L.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return L.errors = o, e === 0;
}
L.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function j(r, { instancePath: t = "", parentData: q, parentDataProperty: A, rootData: P = r, dynamicAnchors: $ = {} } = {}) {
  let o = null, e = 0, u = j.evaluated;
  if (u.dynamicProps && (u.props = void 0), u.dynamicItems && (u.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let n;
      if (r.apiVersion === void 0 && (n = "apiVersion") || r.kind === void 0 && (n = "kind") || r.metadata === void 0 && (n = "metadata") || r.phases === void 0 && (n = "phases"))
        return j.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: n }, message: "must have required property '" + n + "'" }], !1;
      {
        let c = e;
        for (let i in r)
          if (!(i === "apiVersion" || i === "kind" || i === "metadata" || i === "targets" || i === "limits" || i === "phases")) {
            return j.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: i }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (c === e) {
          if (r.apiVersion !== void 0) {
            let i = e;
            if (r.apiVersion !== "flow.synapti.ai/v1")
              return j.errors = [{ instancePath: t + "/apiVersion", schemaPath: "#/properties/apiVersion/const", keyword: "const", params: { allowedValue: "flow.synapti.ai/v1" }, message: "must be equal to constant" }], !1;
            var s = i === e;
          } else
            var s = !0;
          if (s) {
            if (r.kind !== void 0) {
              let i = e;
              if (r.kind !== "FlowWorkflow")
                return j.errors = [{ instancePath: t + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "FlowWorkflow" }, message: "must be equal to constant" }], !1;
              var s = i === e;
            } else
              var s = !0;
            if (s) {
              if (r.metadata !== void 0) {
                let i = r.metadata, m = e;
                if (e === m)
                  if (i && typeof i == "object" && !Array.isArray(i)) {
                    let w;
                    if (i.id === void 0 && (w = "id") || i.version === void 0 && (w = "version") || i.title === void 0 && (w = "title") || i.description === void 0 && (w = "description"))
                      return j.errors = [{ instancePath: t + "/metadata", schemaPath: "#/properties/metadata/required", keyword: "required", params: { missingProperty: w }, message: "must have required property '" + w + "'" }], !1;
                    {
                      let p = e;
                      for (let l in i)
                        if (!(l === "id" || l === "version" || l === "title" || l === "description")) {
                          return j.errors = [{ instancePath: t + "/metadata", schemaPath: "#/properties/metadata/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: l }, message: "must NOT have additional properties" }], !1;
                          break;
                        }
                      if (p === e) {
                        if (i.id !== void 0) {
                          let l = i.id, g = e;
                          if (e === e)
                            if (typeof l == "string") {
                              if (!K.test(l))
                                return j.errors = [{ instancePath: t + "/metadata/id", schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" }, message: 'must match pattern "^[a-z][a-z0-9_-]{0,63}$"' }], !1;
                            } else
                              return j.errors = [{ instancePath: t + "/metadata/id", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                          var f = g === e;
                        } else
                          var f = !0;
                        if (f) {
                          if (i.version !== void 0) {
                            let l = i.version, g = e;
                            if (e === g)
                              if (typeof l == "string") {
                                if (_(l) > 32)
                                  return j.errors = [{ instancePath: t + "/metadata/version", schemaPath: "#/properties/metadata/properties/version/maxLength", keyword: "maxLength", params: { limit: 32 }, message: "must NOT have more than 32 characters" }], !1;
                                if (!qe.test(l))
                                  return j.errors = [{ instancePath: t + "/metadata/version", schemaPath: "#/properties/metadata/properties/version/pattern", keyword: "pattern", params: { pattern: "^[0-9]+\\.[0-9]+\\.[0-9]+$" }, message: 'must match pattern "^[0-9]+\\.[0-9]+\\.[0-9]+$"' }], !1;
                              } else
                                return j.errors = [{ instancePath: t + "/metadata/version", schemaPath: "#/properties/metadata/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                            var f = g === e;
                          } else
                            var f = !0;
                          if (f) {
                            if (i.title !== void 0) {
                              let l = i.title, g = e;
                              if (e === g)
                                if (typeof l == "string") {
                                  if (_(l) > 200)
                                    return j.errors = [{ instancePath: t + "/metadata/title", schemaPath: "#/properties/metadata/properties/title/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" }], !1;
                                  if (_(l) < 1)
                                    return j.errors = [{ instancePath: t + "/metadata/title", schemaPath: "#/properties/metadata/properties/title/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                                } else
                                  return j.errors = [{ instancePath: t + "/metadata/title", schemaPath: "#/properties/metadata/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                              var f = g === e;
                            } else
                              var f = !0;
                            if (f)
                              if (i.description !== void 0) {
                                let l = i.description, g = e;
                                if (e === g)
                                  if (typeof l == "string") {
                                    if (_(l) > 1e3)
                                      return j.errors = [{ instancePath: t + "/metadata/description", schemaPath: "#/properties/metadata/properties/description/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters" }], !1;
                                    if (_(l) < 1)
                                      return j.errors = [{ instancePath: t + "/metadata/description", schemaPath: "#/properties/metadata/properties/description/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                                  } else
                                    return j.errors = [{ instancePath: t + "/metadata/description", schemaPath: "#/properties/metadata/properties/description/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                var f = g === e;
                              } else
                                var f = !0;
                          }
                        }
                      }
                    }
                  } else
                    return j.errors = [{ instancePath: t + "/metadata", schemaPath: "#/properties/metadata/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                var s = m === e;
              } else
                var s = !0;
              if (s) {
                if (r.targets !== void 0) {
                  let i = r.targets, m = e;
                  if (e === m)
                    if (Array.isArray(i)) {
                      if (i.length < 1)
                        return j.errors = [{ instancePath: t + "/targets", schemaPath: "#/properties/targets/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }], !1;
                      {
                        var h = !0;
                        let w = i.length;
                        for (let p = 0; p < w; p++) {
                          let l = i[p], g = e;
                          if (!(l === "issue" || l === "pr" || l === "title"))
                            return j.errors = [{ instancePath: t + "/targets/" + p, schemaPath: "#/properties/targets/items/enum", keyword: "enum", params: { allowedValues: je.properties.targets.items.enum }, message: "must be equal to one of the allowed values" }], !1;
                          var h = g === e;
                          if (!h)
                            break;
                        }
                        if (h) {
                          let p = i.length, l;
                          if (p > 1) {
                            e:
                              for (; p--; )
                                for (l = p; l--; )
                                  if (ve(i[p], i[l])) {
                                    return j.errors = [{ instancePath: t + "/targets", schemaPath: "#/properties/targets/uniqueItems", keyword: "uniqueItems", params: { i: p, j: l }, message: "must NOT have duplicate items (items ## " + l + " and " + p + " are identical)" }], !1;
                                    break e;
                                  }
                          }
                        }
                      }
                    } else
                      return j.errors = [{ instancePath: t + "/targets", schemaPath: "#/properties/targets/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                  var s = m === e;
                } else
                  var s = !0;
                if (s) {
                  if (r.limits !== void 0) {
                    let i = r.limits, m = e;
                    if (e === m)
                      if (i && typeof i == "object" && !Array.isArray(i)) {
                        let w = e;
                        for (let p in i)
                          if (p !== "max_iterations") {
                            return j.errors = [{ instancePath: t + "/limits", schemaPath: "#/properties/limits/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: p }, message: "must NOT have additional properties" }], !1;
                            break;
                          }
                        if (w === e && i.max_iterations !== void 0) {
                          let p = i.max_iterations, l = e;
                          if (!(typeof p == "number" && !(p % 1) && !isNaN(p) && isFinite(p)))
                            return j.errors = [{ instancePath: t + "/limits/max_iterations", schemaPath: "#/properties/limits/properties/max_iterations/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                          if (e === l && typeof p == "number" && isFinite(p)) {
                            if (p > 1e3 || isNaN(p))
                              return j.errors = [{ instancePath: t + "/limits/max_iterations", schemaPath: "#/properties/limits/properties/max_iterations/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e3 }, message: "must be <= 1000" }], !1;
                            if (p < 1 || isNaN(p))
                              return j.errors = [{ instancePath: t + "/limits/max_iterations", schemaPath: "#/properties/limits/properties/max_iterations/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
                          }
                        }
                      } else
                        return j.errors = [{ instancePath: t + "/limits", schemaPath: "#/properties/limits/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                    var s = m === e;
                  } else
                    var s = !0;
                  if (s)
                    if (r.phases !== void 0) {
                      let i = r.phases, m = e;
                      if (e === m)
                        if (Array.isArray(i)) {
                          if (i.length > 64)
                            return j.errors = [{ instancePath: t + "/phases", schemaPath: "#/properties/phases/maxItems", keyword: "maxItems", params: { limit: 64 }, message: "must NOT have more than 64 items" }], !1;
                          if (i.length < 1)
                            return j.errors = [{ instancePath: t + "/phases", schemaPath: "#/properties/phases/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }], !1;
                          {
                            var a = !0;
                            let w = i.length;
                            for (let p = 0; p < w; p++) {
                              let l = e;
                              L(i[p], { instancePath: t + "/phases/" + p, parentData: i, parentDataProperty: p, rootData: P, dynamicAnchors: $ }) || (o = o === null ? L.errors : o.concat(L.errors), e = o.length);
                              var a = l === e;
                              if (!a)
                                break;
                            }
                          }
                        } else
                          return j.errors = [{ instancePath: t + "/phases", schemaPath: "#/properties/phases/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                      var s = m === e;
                    } else
                      var s = !0;
                }
              }
            }
          }
        }
      }
    } else
      return j.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return j.errors = o, e === 0;
}
j.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var Le = { type: ["object", "null"], required: ["session", "client"], additionalProperties: !1, properties: { session: { $ref: "#/$defs/session" }, client: { $ref: "#/$defs/client" } } }, Q = { type: "object", required: ["machine", "boot", "pidns", "pid", "start"], additionalProperties: !1, properties: { machine: { type: ["string", "null"], maxLength: 256 }, boot: { type: ["string", "null"], maxLength: 256 }, pidns: { type: ["string", "null"], maxLength: 256 }, pid: { type: ["integer", "null"], minimum: 1 }, start: { type: ["string", "null"], maxLength: 256 } } };
function O(r, { instancePath: t = "", parentData: q, parentDataProperty: A, rootData: P = r, dynamicAnchors: $ = {} } = {}) {
  let o = null, e = 0, u = O.evaluated;
  if (u.dynamicProps && (u.props = void 0), u.dynamicItems && (u.items = void 0), !(r && typeof r == "object" && !Array.isArray(r)) && r !== null)
    return O.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: Le.type }, message: "must be object,null" }], !1;
  if (e === 0 && r && typeof r == "object" && !Array.isArray(r)) {
    let h;
    if (r.session === void 0 && (h = "session") || r.client === void 0 && (h = "client"))
      return O.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: h }, message: "must have required property '" + h + "'" }], !1;
    {
      let a = e;
      for (let n in r)
        if (!(n === "session" || n === "client")) {
          return O.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: n }, message: "must NOT have additional properties" }], !1;
          break;
        }
      if (a === e) {
        if (r.session !== void 0) {
          let n = r.session, c = e;
          if (e === e)
            if (typeof n == "string") {
              if (_(n) > 256)
                return O.errors = [{ instancePath: t + "/session", schemaPath: "#/$defs/session/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" }], !1;
              if (_(n) < 1)
                return O.errors = [{ instancePath: t + "/session", schemaPath: "#/$defs/session/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
            } else
              return O.errors = [{ instancePath: t + "/session", schemaPath: "#/$defs/session/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var s = c === e;
        } else
          var s = !0;
        if (s)
          if (r.client !== void 0) {
            let n = r.client, c = e;
            if (e === e)
              if (n && typeof n == "object" && !Array.isArray(n)) {
                let b;
                if (n.machine === void 0 && (b = "machine") || n.boot === void 0 && (b = "boot") || n.pidns === void 0 && (b = "pidns") || n.pid === void 0 && (b = "pid") || n.start === void 0 && (b = "start"))
                  return O.errors = [{ instancePath: t + "/client", schemaPath: "#/$defs/client/required", keyword: "required", params: { missingProperty: b }, message: "must have required property '" + b + "'" }], !1;
                {
                  let w = e;
                  for (let p in n)
                    if (!(p === "machine" || p === "boot" || p === "pidns" || p === "pid" || p === "start")) {
                      return O.errors = [{ instancePath: t + "/client", schemaPath: "#/$defs/client/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: p }, message: "must NOT have additional properties" }], !1;
                      break;
                    }
                  if (w === e) {
                    if (n.machine !== void 0) {
                      let p = n.machine, l = e;
                      if (typeof p != "string" && p !== null)
                        return O.errors = [{ instancePath: t + "/client/machine", schemaPath: "#/$defs/client/properties/machine/type", keyword: "type", params: { type: Q.properties.machine.type }, message: "must be string,null" }], !1;
                      if (e === l && typeof p == "string" && _(p) > 256)
                        return O.errors = [{ instancePath: t + "/client/machine", schemaPath: "#/$defs/client/properties/machine/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" }], !1;
                      var f = l === e;
                    } else
                      var f = !0;
                    if (f) {
                      if (n.boot !== void 0) {
                        let p = n.boot, l = e;
                        if (typeof p != "string" && p !== null)
                          return O.errors = [{ instancePath: t + "/client/boot", schemaPath: "#/$defs/client/properties/boot/type", keyword: "type", params: { type: Q.properties.boot.type }, message: "must be string,null" }], !1;
                        if (e === l && typeof p == "string" && _(p) > 256)
                          return O.errors = [{ instancePath: t + "/client/boot", schemaPath: "#/$defs/client/properties/boot/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" }], !1;
                        var f = l === e;
                      } else
                        var f = !0;
                      if (f) {
                        if (n.pidns !== void 0) {
                          let p = n.pidns, l = e;
                          if (typeof p != "string" && p !== null)
                            return O.errors = [{ instancePath: t + "/client/pidns", schemaPath: "#/$defs/client/properties/pidns/type", keyword: "type", params: { type: Q.properties.pidns.type }, message: "must be string,null" }], !1;
                          if (e === l && typeof p == "string" && _(p) > 256)
                            return O.errors = [{ instancePath: t + "/client/pidns", schemaPath: "#/$defs/client/properties/pidns/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" }], !1;
                          var f = l === e;
                        } else
                          var f = !0;
                        if (f) {
                          if (n.pid !== void 0) {
                            let p = n.pid, l = e;
                            if (!(typeof p == "number" && !(p % 1) && !isNaN(p) && isFinite(p)) && p !== null)
                              return O.errors = [{ instancePath: t + "/client/pid", schemaPath: "#/$defs/client/properties/pid/type", keyword: "type", params: { type: Q.properties.pid.type }, message: "must be integer,null" }], !1;
                            if (e === l && typeof p == "number" && isFinite(p) && (p < 1 || isNaN(p)))
                              return O.errors = [{ instancePath: t + "/client/pid", schemaPath: "#/$defs/client/properties/pid/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
                            var f = l === e;
                          } else
                            var f = !0;
                          if (f)
                            if (n.start !== void 0) {
                              let p = n.start, l = e;
                              if (typeof p != "string" && p !== null)
                                return O.errors = [{ instancePath: t + "/client/start", schemaPath: "#/$defs/client/properties/start/type", keyword: "type", params: { type: Q.properties.start.type }, message: "must be string,null" }], !1;
                              if (e === l && typeof p == "string" && _(p) > 256)
                                return O.errors = [{ instancePath: t + "/client/start", schemaPath: "#/$defs/client/properties/start/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" }], !1;
                              var f = l === e;
                            } else
                              var f = !0;
                        }
                      }
                    }
                  }
                }
              } else
                return O.errors = [{ instancePath: t + "/client", schemaPath: "#/$defs/client/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
            var s = c === e;
          } else
            var s = !0;
      }
    }
  }
  return O.errors = o, e === 0;
}
O.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function x(r, { instancePath: t = "", parentData: q, parentDataProperty: A, rootData: P = r, dynamicAnchors: $ = {} } = {}) {
  let o = null, e = 0, u = x.evaluated;
  if (u.dynamicProps && (u.props = void 0), u.dynamicItems && (u.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let c;
      if (r.apiVersion === void 0 && (c = "apiVersion") || r.run_id === void 0 && (c = "run_id") || r.workflow === void 0 && (c = "workflow") || r.target === void 0 && (c = "target") || r.goal === void 0 && (c = "goal") || r.inputs === void 0 && (c = "inputs") || r.repo === void 0 && (c = "repo") || r.branch === void 0 && (c = "branch") || r.journal === void 0 && (c = "journal") || r.claim === void 0 && (c = "claim"))
        return x.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: c }, message: "must have required property '" + c + "'" }], !1;
      {
        let i = e;
        for (let m in r)
          if (!oe.call(ee.properties, m)) {
            return x.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: m }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (i === e) {
          if (r.apiVersion !== void 0) {
            let m = e;
            if (r.apiVersion !== "flow.synapti.ai/v1")
              return x.errors = [{ instancePath: t + "/apiVersion", schemaPath: "#/properties/apiVersion/const", keyword: "const", params: { allowedValue: "flow.synapti.ai/v1" }, message: "must be equal to constant" }], !1;
            var s = m === e;
          } else
            var s = !0;
          if (s) {
            if (r.run_id !== void 0) {
              let m = r.run_id, b = e;
              if (e === e)
                if (typeof m == "string") {
                  if (_(m) > 255)
                    return x.errors = [{ instancePath: t + "/run_id", schemaPath: "#/$defs/run_id/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }], !1;
                  if (!xe.test(m))
                    return x.errors = [{ instancePath: t + "/run_id", schemaPath: "#/$defs/run_id/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{6}Z-[a-z0-9-]+$" }, message: 'must match pattern "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{6}Z-[a-z0-9-]+$"' }], !1;
                } else
                  return x.errors = [{ instancePath: t + "/run_id", schemaPath: "#/$defs/run_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var s = b === e;
            } else
              var s = !0;
            if (s) {
              if (r.workflow !== void 0) {
                let m = e;
                j(r.workflow, { instancePath: t + "/workflow", parentData: r, parentDataProperty: "workflow", rootData: P, dynamicAnchors: $ }) || (o = o === null ? j.errors : o.concat(j.errors), e = o.length);
                var s = m === e;
              } else
                var s = !0;
              if (s) {
                if (r.target !== void 0) {
                  let m = r.target, b = e;
                  if (e === b)
                    if (m && typeof m == "object" && !Array.isArray(m)) {
                      let p;
                      if (m.issue === void 0 && (p = "issue") || m.pr === void 0 && (p = "pr") || m.title === void 0 && (p = "title"))
                        return x.errors = [{ instancePath: t + "/target", schemaPath: "#/properties/target/required", keyword: "required", params: { missingProperty: p }, message: "must have required property '" + p + "'" }], !1;
                      {
                        let l = e;
                        for (let g in m)
                          if (!(g === "issue" || g === "pr" || g === "title")) {
                            return x.errors = [{ instancePath: t + "/target", schemaPath: "#/properties/target/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: g }, message: "must NOT have additional properties" }], !1;
                            break;
                          }
                        if (l === e) {
                          if (m.issue !== void 0) {
                            let g = m.issue, R = e, z = e;
                            if (!(typeof g == "number" && !(g % 1) && !isNaN(g) && isFinite(g)) && g !== null)
                              return x.errors = [{ instancePath: t + "/target/issue", schemaPath: "#/$defs/number/type", keyword: "type", params: { type: he.type }, message: "must be integer,null" }], !1;
                            if (e === z && typeof g == "number" && isFinite(g) && (g < 1 || isNaN(g)))
                              return x.errors = [{ instancePath: t + "/target/issue", schemaPath: "#/$defs/number/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
                            var f = R === e;
                          } else
                            var f = !0;
                          if (f) {
                            if (m.pr !== void 0) {
                              let g = m.pr, R = e, z = e;
                              if (!(typeof g == "number" && !(g % 1) && !isNaN(g) && isFinite(g)) && g !== null)
                                return x.errors = [{ instancePath: t + "/target/pr", schemaPath: "#/$defs/number/type", keyword: "type", params: { type: he.type }, message: "must be integer,null" }], !1;
                              if (e === z && typeof g == "number" && isFinite(g) && (g < 1 || isNaN(g)))
                                return x.errors = [{ instancePath: t + "/target/pr", schemaPath: "#/$defs/number/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
                              var f = R === e;
                            } else
                              var f = !0;
                            if (f)
                              if (m.title !== void 0) {
                                let g = m.title, R = e;
                                if (e === e)
                                  if (typeof g == "string") {
                                    if (_(g) > 16384)
                                      return x.errors = [{ instancePath: t + "/target/title", schemaPath: "#/$defs/text/maxLength", keyword: "maxLength", params: { limit: 16384 }, message: "must NOT have more than 16384 characters" }], !1;
                                  } else
                                    return x.errors = [{ instancePath: t + "/target/title", schemaPath: "#/$defs/text/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                var f = R === e;
                              } else
                                var f = !0;
                          }
                        }
                      }
                    } else
                      return x.errors = [{ instancePath: t + "/target", schemaPath: "#/properties/target/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                  var s = b === e;
                } else
                  var s = !0;
                if (s) {
                  if (r.goal !== void 0) {
                    let m = r.goal, b = e;
                    if (typeof m != "string" && m !== null)
                      return x.errors = [{ instancePath: t + "/goal", schemaPath: "#/properties/goal/type", keyword: "type", params: { type: ee.properties.goal.type }, message: "must be string,null" }], !1;
                    if (e === b && typeof m == "string") {
                      if (_(m) > 256)
                        return x.errors = [{ instancePath: t + "/goal", schemaPath: "#/properties/goal/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" }], !1;
                      if (_(m) < 1)
                        return x.errors = [{ instancePath: t + "/goal", schemaPath: "#/properties/goal/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                    }
                    var s = b === e;
                  } else
                    var s = !0;
                  if (s) {
                    if (r.inputs !== void 0) {
                      let m = r.inputs, b = e;
                      if (e === b)
                        if (m && typeof m == "object" && !Array.isArray(m)) {
                          for (let p in m) {
                            let l = e;
                            if (typeof p == "string" && !G.test(p)) {
                              let g = { instancePath: t + "/inputs", schemaPath: "#/properties/inputs/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,64}$" }, message: 'must match pattern "^[A-Za-z0-9._-]{1,64}$"', propertyName: p };
                              o === null ? o = [g] : o.push(g), e++;
                            }
                            var h = l === e;
                            if (!h) {
                              let g = { instancePath: t + "/inputs", schemaPath: "#/properties/inputs/propertyNames", keyword: "propertyNames", params: { propertyName: p }, message: "property name must be valid" };
                              return o === null ? o = [g] : o.push(g), e++, x.errors = o, !1;
                              break;
                            }
                          }
                          if (h)
                            for (let p in m) {
                              let l = m[p], g = e;
                              if (e === g)
                                if (Array.isArray(l)) {
                                  var a = !0;
                                  let R = l.length;
                                  for (let z = 0; z < R; z++) {
                                    let F = l[z], Z = e;
                                    if (e === e)
                                      if (typeof F == "string") {
                                        if (_(F) > 16384)
                                          return x.errors = [{ instancePath: t + "/inputs/" + p.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + z, schemaPath: "#/$defs/text/maxLength", keyword: "maxLength", params: { limit: 16384 }, message: "must NOT have more than 16384 characters" }], !1;
                                      } else
                                        return x.errors = [{ instancePath: t + "/inputs/" + p.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + z, schemaPath: "#/$defs/text/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                    var a = Z === e;
                                    if (!a)
                                      break;
                                  }
                                } else
                                  return x.errors = [{ instancePath: t + "/inputs/" + p.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/inputs/additionalProperties/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                              var n = g === e;
                              if (!n)
                                break;
                            }
                        } else
                          return x.errors = [{ instancePath: t + "/inputs", schemaPath: "#/properties/inputs/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                      var s = b === e;
                    } else
                      var s = !0;
                    if (s) {
                      if (r.repo !== void 0) {
                        let m = r.repo, b = e;
                        if (e === e)
                          if (typeof m == "string") {
                            if (_(m) > 4096)
                              return x.errors = [{ instancePath: t + "/repo", schemaPath: "#/$defs/path/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" }], !1;
                            if (_(m) < 1)
                              return x.errors = [{ instancePath: t + "/repo", schemaPath: "#/$defs/path/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                          } else
                            return x.errors = [{ instancePath: t + "/repo", schemaPath: "#/$defs/path/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                        var s = b === e;
                      } else
                        var s = !0;
                      if (s) {
                        if (r.branch !== void 0) {
                          let m = r.branch, b = e;
                          if (typeof m != "string" && m !== null)
                            return x.errors = [{ instancePath: t + "/branch", schemaPath: "#/properties/branch/type", keyword: "type", params: { type: ee.properties.branch.type }, message: "must be string,null" }], !1;
                          if (e === b && typeof m == "string") {
                            if (_(m) > 1024)
                              return x.errors = [{ instancePath: t + "/branch", schemaPath: "#/properties/branch/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" }], !1;
                            if (_(m) < 1)
                              return x.errors = [{ instancePath: t + "/branch", schemaPath: "#/properties/branch/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                          }
                          var s = b === e;
                        } else
                          var s = !0;
                        if (s) {
                          if (r.journal !== void 0) {
                            let m = r.journal, b = e;
                            if (typeof m != "string" && m !== null)
                              return x.errors = [{ instancePath: t + "/journal", schemaPath: "#/properties/journal/type", keyword: "type", params: { type: ee.properties.journal.type }, message: "must be string,null" }], !1;
                            if (e === b && typeof m == "string") {
                              if (_(m) > 4096)
                                return x.errors = [{ instancePath: t + "/journal", schemaPath: "#/properties/journal/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" }], !1;
                              if (_(m) < 1)
                                return x.errors = [{ instancePath: t + "/journal", schemaPath: "#/properties/journal/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                            }
                            var s = b === e;
                          } else
                            var s = !0;
                          if (s)
                            if (r.claim !== void 0) {
                              let m = e;
                              O(r.claim, { instancePath: t + "/claim", parentData: r, parentDataProperty: "claim", rootData: P, dynamicAnchors: $ }) || (o = o === null ? O.errors : o.concat(O.errors), e = o.length);
                              var s = m === e;
                            } else
                              var s = !0;
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return x.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return x.errors = o, e === 0;
}
x.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var re = { type: "object", required: ["claim", "previous", "take_over", "plan"], additionalProperties: !1, properties: { claim: { $ref: "#/$defs/claim" }, previous: { type: ["object", "null"], required: ["session", "verdict"], additionalProperties: !1, properties: { session: { $ref: "#/$defs/session" }, verdict: { enum: ["free", "gone", "live", "unknown", "self"] } } }, take_over: { type: ["object", "null"], required: ["reason"], additionalProperties: !1, properties: { reason: { $ref: "#/$defs/text" } } }, plan: { type: "object", required: ["lost", "blocked"], additionalProperties: !1, properties: { lost: { type: "array", items: { $ref: "#/$defs/attempt" } }, blocked: { type: ["string", "null"], maxLength: 16384 } } } } };
var pe = { type: ["string", "null"], pattern: "^[A-Za-z0-9._-]{1,64}$" };
function U(r, { instancePath: t = "", parentData: q, parentDataProperty: A, rootData: P = r, dynamicAnchors: $ = {} } = {}) {
  let o = null, e = 0, u = U.evaluated;
  if (u.dynamicProps && (u.props = void 0), u.dynamicItems && (u.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let f;
      if (r.activity === void 0 && (f = "activity") || r.key === void 0 && (f = "key") || r.attempt === void 0 && (f = "attempt"))
        return U.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: f }, message: "must have required property '" + f + "'" }], !1;
      {
        let h = e;
        for (let a in r)
          if (!(a === "activity" || a === "key" || a === "attempt")) {
            return U.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: a }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (h === e) {
          if (r.activity !== void 0) {
            let a = r.activity, n = e;
            if (e === e)
              if (typeof a == "string") {
                if (!G.test(a))
                  return U.errors = [{ instancePath: t + "/activity", schemaPath: "#/$defs/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,64}$" }, message: 'must match pattern "^[A-Za-z0-9._-]{1,64}$"' }], !1;
              } else
                return U.errors = [{ instancePath: t + "/activity", schemaPath: "#/$defs/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var s = n === e;
          } else
            var s = !0;
          if (s) {
            if (r.key !== void 0) {
              let a = r.key, n = e, c = e;
              if (typeof a != "string" && a !== null)
                return U.errors = [{ instancePath: t + "/key", schemaPath: "#/$defs/key/type", keyword: "type", params: { type: pe.type }, message: "must be string,null" }], !1;
              if (e === c && typeof a == "string" && !G.test(a))
                return U.errors = [{ instancePath: t + "/key", schemaPath: "#/$defs/key/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,64}$" }, message: 'must match pattern "^[A-Za-z0-9._-]{1,64}$"' }], !1;
              var s = n === e;
            } else
              var s = !0;
            if (s)
              if (r.attempt !== void 0) {
                let a = r.attempt, n = e;
                if (!(typeof a == "number" && !(a % 1) && !isNaN(a) && isFinite(a)))
                  return U.errors = [{ instancePath: t + "/attempt", schemaPath: "#/properties/attempt/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                if (e === n && typeof a == "number" && isFinite(a) && (a < 1 || isNaN(a)))
                  return U.errors = [{ instancePath: t + "/attempt", schemaPath: "#/properties/attempt/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
                var s = n === e;
              } else
                var s = !0;
          }
        }
      }
    } else
      return U.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return U.errors = o, e === 0;
}
U.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function T(r, { instancePath: t = "", parentData: q, parentDataProperty: A, rootData: P = r, dynamicAnchors: $ = {} } = {}) {
  let o = null, e = 0, u = T.evaluated;
  if (u.dynamicProps && (u.props = void 0), u.dynamicItems && (u.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let n;
      if (r.claim === void 0 && (n = "claim") || r.previous === void 0 && (n = "previous") || r.take_over === void 0 && (n = "take_over") || r.plan === void 0 && (n = "plan"))
        return T.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: n }, message: "must have required property '" + n + "'" }], !1;
      {
        let c = e;
        for (let i in r)
          if (!(i === "claim" || i === "previous" || i === "take_over" || i === "plan")) {
            return T.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: i }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (c === e) {
          if (r.claim !== void 0) {
            let i = e;
            O(r.claim, { instancePath: t + "/claim", parentData: r, parentDataProperty: "claim", rootData: P, dynamicAnchors: $ }) || (o = o === null ? O.errors : o.concat(O.errors), e = o.length);
            var s = i === e;
          } else
            var s = !0;
          if (s) {
            if (r.previous !== void 0) {
              let i = r.previous, m = e;
              if (!(i && typeof i == "object" && !Array.isArray(i)) && i !== null)
                return T.errors = [{ instancePath: t + "/previous", schemaPath: "#/properties/previous/type", keyword: "type", params: { type: re.properties.previous.type }, message: "must be object,null" }], !1;
              if (e === m && i && typeof i == "object" && !Array.isArray(i)) {
                let w;
                if (i.session === void 0 && (w = "session") || i.verdict === void 0 && (w = "verdict"))
                  return T.errors = [{ instancePath: t + "/previous", schemaPath: "#/properties/previous/required", keyword: "required", params: { missingProperty: w }, message: "must have required property '" + w + "'" }], !1;
                {
                  let p = e;
                  for (let l in i)
                    if (!(l === "session" || l === "verdict")) {
                      return T.errors = [{ instancePath: t + "/previous", schemaPath: "#/properties/previous/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: l }, message: "must NOT have additional properties" }], !1;
                      break;
                    }
                  if (p === e) {
                    if (i.session !== void 0) {
                      let l = i.session, g = e;
                      if (e === e)
                        if (typeof l == "string") {
                          if (_(l) > 256)
                            return T.errors = [{ instancePath: t + "/previous/session", schemaPath: "#/$defs/session/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" }], !1;
                          if (_(l) < 1)
                            return T.errors = [{ instancePath: t + "/previous/session", schemaPath: "#/$defs/session/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                        } else
                          return T.errors = [{ instancePath: t + "/previous/session", schemaPath: "#/$defs/session/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var f = g === e;
                    } else
                      var f = !0;
                    if (f)
                      if (i.verdict !== void 0) {
                        let l = i.verdict, g = e;
                        if (!(l === "free" || l === "gone" || l === "live" || l === "unknown" || l === "self"))
                          return T.errors = [{ instancePath: t + "/previous/verdict", schemaPath: "#/properties/previous/properties/verdict/enum", keyword: "enum", params: { allowedValues: re.properties.previous.properties.verdict.enum }, message: "must be equal to one of the allowed values" }], !1;
                        var f = g === e;
                      } else
                        var f = !0;
                  }
                }
              }
              var s = m === e;
            } else
              var s = !0;
            if (s) {
              if (r.take_over !== void 0) {
                let i = r.take_over, m = e;
                if (!(i && typeof i == "object" && !Array.isArray(i)) && i !== null)
                  return T.errors = [{ instancePath: t + "/take_over", schemaPath: "#/properties/take_over/type", keyword: "type", params: { type: re.properties.take_over.type }, message: "must be object,null" }], !1;
                if (e === m && i && typeof i == "object" && !Array.isArray(i)) {
                  let w;
                  if (i.reason === void 0 && (w = "reason"))
                    return T.errors = [{ instancePath: t + "/take_over", schemaPath: "#/properties/take_over/required", keyword: "required", params: { missingProperty: w }, message: "must have required property '" + w + "'" }], !1;
                  {
                    let p = e;
                    for (let l in i)
                      if (l !== "reason") {
                        return T.errors = [{ instancePath: t + "/take_over", schemaPath: "#/properties/take_over/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: l }, message: "must NOT have additional properties" }], !1;
                        break;
                      }
                    if (p === e && i.reason !== void 0) {
                      let l = i.reason;
                      if (e === e)
                        if (typeof l == "string") {
                          if (_(l) > 16384)
                            return T.errors = [{ instancePath: t + "/take_over/reason", schemaPath: "#/$defs/text/maxLength", keyword: "maxLength", params: { limit: 16384 }, message: "must NOT have more than 16384 characters" }], !1;
                        } else
                          return T.errors = [{ instancePath: t + "/take_over/reason", schemaPath: "#/$defs/text/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    }
                  }
                }
                var s = m === e;
              } else
                var s = !0;
              if (s)
                if (r.plan !== void 0) {
                  let i = r.plan, m = e;
                  if (e === m)
                    if (i && typeof i == "object" && !Array.isArray(i)) {
                      let w;
                      if (i.lost === void 0 && (w = "lost") || i.blocked === void 0 && (w = "blocked"))
                        return T.errors = [{ instancePath: t + "/plan", schemaPath: "#/properties/plan/required", keyword: "required", params: { missingProperty: w }, message: "must have required property '" + w + "'" }], !1;
                      {
                        let p = e;
                        for (let l in i)
                          if (!(l === "lost" || l === "blocked")) {
                            return T.errors = [{ instancePath: t + "/plan", schemaPath: "#/properties/plan/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: l }, message: "must NOT have additional properties" }], !1;
                            break;
                          }
                        if (p === e) {
                          if (i.lost !== void 0) {
                            let l = i.lost, g = e;
                            if (e === g)
                              if (Array.isArray(l)) {
                                var h = !0;
                                let R = l.length;
                                for (let z = 0; z < R; z++) {
                                  let F = e;
                                  U(l[z], { instancePath: t + "/plan/lost/" + z, parentData: l, parentDataProperty: z, rootData: P, dynamicAnchors: $ }) || (o = o === null ? U.errors : o.concat(U.errors), e = o.length);
                                  var h = F === e;
                                  if (!h)
                                    break;
                                }
                              } else
                                return T.errors = [{ instancePath: t + "/plan/lost", schemaPath: "#/properties/plan/properties/lost/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                            var a = g === e;
                          } else
                            var a = !0;
                          if (a)
                            if (i.blocked !== void 0) {
                              let l = i.blocked, g = e;
                              if (typeof l != "string" && l !== null)
                                return T.errors = [{ instancePath: t + "/plan/blocked", schemaPath: "#/properties/plan/properties/blocked/type", keyword: "type", params: { type: re.properties.plan.properties.blocked.type }, message: "must be string,null" }], !1;
                              if (e === g && typeof l == "string" && _(l) > 16384)
                                return T.errors = [{ instancePath: t + "/plan/blocked", schemaPath: "#/properties/plan/properties/blocked/maxLength", keyword: "maxLength", params: { limit: 16384 }, message: "must NOT have more than 16384 characters" }], !1;
                              var a = g === e;
                            } else
                              var a = !0;
                        }
                      }
                    } else
                      return T.errors = [{ instancePath: t + "/plan", schemaPath: "#/properties/plan/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                  var s = m === e;
                } else
                  var s = !0;
            }
          }
        }
      }
    } else
      return T.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return T.errors = o, e === 0;
}
T.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function E(r, { instancePath: t = "", parentData: q, parentDataProperty: A, rootData: P = r, dynamicAnchors: $ = {} } = {}) {
  let o = null, e = 0, u = E.evaluated;
  if (u.dynamicProps && (u.props = void 0), u.dynamicItems && (u.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let s;
      if (r.reason === void 0 && (s = "reason"))
        return E.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: s }, message: "must have required property '" + s + "'" }], !1;
      {
        let f = e;
        for (let h in r)
          if (h !== "reason") {
            return E.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: h }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (f === e && r.reason !== void 0) {
          let h = r.reason;
          if (e === e)
            if (typeof h == "string") {
              if (_(h) > 16384)
                return E.errors = [{ instancePath: t + "/reason", schemaPath: "#/$defs/text/maxLength", keyword: "maxLength", params: { limit: 16384 }, message: "must NOT have more than 16384 characters" }], !1;
            } else
              return E.errors = [{ instancePath: t + "/reason", schemaPath: "#/$defs/text/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        }
      }
    } else
      return E.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return E.errors = o, e === 0;
}
E.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var _e = { enum: ["bash", "skill", "agent", "task", "gate", "evaluation", "external"] };
function S(r, { instancePath: t = "", parentData: q, parentDataProperty: A, rootData: P = r, dynamicAnchors: $ = {} } = {}) {
  let o = null, e = 0, u = S.evaluated;
  if (u.dynamicProps && (u.props = void 0), u.dynamicItems && (u.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let f;
      if (r.activity === void 0 && (f = "activity") || r.key === void 0 && (f = "key") || r.attempt === void 0 && (f = "attempt") || r.phase === void 0 && (f = "phase") || r.type === void 0 && (f = "type") || r.extra === void 0 && (f = "extra"))
        return S.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: f }, message: "must have required property '" + f + "'" }], !1;
      {
        let h = e;
        for (let a in r)
          if (!(a === "activity" || a === "key" || a === "attempt" || a === "phase" || a === "type" || a === "extra")) {
            return S.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: a }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (h === e) {
          if (r.activity !== void 0) {
            let a = r.activity, n = e;
            if (e === e)
              if (typeof a == "string") {
                if (!G.test(a))
                  return S.errors = [{ instancePath: t + "/activity", schemaPath: "#/$defs/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,64}$" }, message: 'must match pattern "^[A-Za-z0-9._-]{1,64}$"' }], !1;
              } else
                return S.errors = [{ instancePath: t + "/activity", schemaPath: "#/$defs/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var s = n === e;
          } else
            var s = !0;
          if (s) {
            if (r.key !== void 0) {
              let a = r.key, n = e, c = e;
              if (typeof a != "string" && a !== null)
                return S.errors = [{ instancePath: t + "/key", schemaPath: "#/$defs/key/type", keyword: "type", params: { type: pe.type }, message: "must be string,null" }], !1;
              if (e === c && typeof a == "string" && !G.test(a))
                return S.errors = [{ instancePath: t + "/key", schemaPath: "#/$defs/key/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,64}$" }, message: 'must match pattern "^[A-Za-z0-9._-]{1,64}$"' }], !1;
              var s = n === e;
            } else
              var s = !0;
            if (s) {
              if (r.attempt !== void 0) {
                let a = r.attempt, n = e;
                if (!(typeof a == "number" && !(a % 1) && !isNaN(a) && isFinite(a)))
                  return S.errors = [{ instancePath: t + "/attempt", schemaPath: "#/properties/attempt/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                if (e === n && typeof a == "number" && isFinite(a) && (a < 1 || isNaN(a)))
                  return S.errors = [{ instancePath: t + "/attempt", schemaPath: "#/properties/attempt/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
                var s = n === e;
              } else
                var s = !0;
              if (s) {
                if (r.phase !== void 0) {
                  let a = r.phase, n = e;
                  if (e === e)
                    if (typeof a == "string") {
                      if (!G.test(a))
                        return S.errors = [{ instancePath: t + "/phase", schemaPath: "#/$defs/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,64}$" }, message: 'must match pattern "^[A-Za-z0-9._-]{1,64}$"' }], !1;
                    } else
                      return S.errors = [{ instancePath: t + "/phase", schemaPath: "#/$defs/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var s = n === e;
                } else
                  var s = !0;
                if (s) {
                  if (r.type !== void 0) {
                    let a = r.type, n = e;
                    if (!(a === "bash" || a === "skill" || a === "agent" || a === "task" || a === "gate" || a === "evaluation" || a === "external"))
                      return S.errors = [{ instancePath: t + "/type", schemaPath: "#/$defs/activity_type/enum", keyword: "enum", params: { allowedValues: _e.enum }, message: "must be equal to one of the allowed values" }], !1;
                    var s = n === e;
                  } else
                    var s = !0;
                  if (s)
                    if (r.extra !== void 0) {
                      let a = e;
                      if (typeof r.extra != "boolean")
                        return S.errors = [{ instancePath: t + "/extra", schemaPath: "#/properties/extra/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                      var s = a === e;
                    } else
                      var s = !0;
                }
              }
            }
          }
        }
      }
    } else
      return S.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return S.errors = o, e === 0;
}
S.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var X = { type: "object", required: ["activity", "key", "attempt", "phase", "type", "extra", "status", "summary", "confidence", "evidence_refs", "files_changed", "exit_code", "to_phase"], additionalProperties: !1, properties: { activity: { $ref: "#/$defs/name" }, key: { $ref: "#/$defs/key" }, attempt: { type: "integer", minimum: 1 }, phase: { $ref: "#/$defs/name" }, type: { $ref: "#/$defs/activity_type" }, extra: { type: "boolean" }, status: { enum: ["passed", "failed", "skipped", "blocked"] }, summary: { $ref: "#/$defs/text" }, confidence: { enum: ["high", "medium", "low"] }, evidence_refs: { $ref: "#/$defs/references" }, files_changed: { $ref: "#/$defs/references" }, exit_code: { type: ["integer", "null"] }, to_phase: { type: ["string", "null"], pattern: "^[A-Za-z0-9._-]{1,64}$" } } };
function C(r, { instancePath: t = "", parentData: q, parentDataProperty: A, rootData: P = r, dynamicAnchors: $ = {} } = {}) {
  let o = null, e = 0, u = C.evaluated;
  if (u.dynamicProps && (u.props = void 0), u.dynamicItems && (u.items = void 0), e === 0)
    if (Array.isArray(r)) {
      var s = !0;
      let f = r.length;
      for (let h = 0; h < f; h++) {
        let a = r[h], n = e;
        if (e === e)
          if (typeof a == "string") {
            if (_(a) > 4096)
              return C.errors = [{ instancePath: t + "/" + h, schemaPath: "#/$defs/path/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" }], !1;
            if (_(a) < 1)
              return C.errors = [{ instancePath: t + "/" + h, schemaPath: "#/$defs/path/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
          } else
            return C.errors = [{ instancePath: t + "/" + h, schemaPath: "#/$defs/path/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var s = n === e;
        if (!s)
          break;
      }
    } else
      return C.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
  return C.errors = o, e === 0;
}
C.evaluated = { items: !0, dynamicProps: !1, dynamicItems: !1 };
function D(r, { instancePath: t = "", parentData: q, parentDataProperty: A, rootData: P = r, dynamicAnchors: $ = {} } = {}) {
  let o = null, e = 0, u = D.evaluated;
  if (u.dynamicProps && (u.props = void 0), u.dynamicItems && (u.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let f;
      if (r.activity === void 0 && (f = "activity") || r.key === void 0 && (f = "key") || r.attempt === void 0 && (f = "attempt") || r.phase === void 0 && (f = "phase") || r.type === void 0 && (f = "type") || r.extra === void 0 && (f = "extra") || r.status === void 0 && (f = "status") || r.summary === void 0 && (f = "summary") || r.confidence === void 0 && (f = "confidence") || r.evidence_refs === void 0 && (f = "evidence_refs") || r.files_changed === void 0 && (f = "files_changed") || r.exit_code === void 0 && (f = "exit_code") || r.to_phase === void 0 && (f = "to_phase"))
        return D.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: f }, message: "must have required property '" + f + "'" }], !1;
      {
        let h = e;
        for (let a in r)
          if (!oe.call(X.properties, a)) {
            return D.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: a }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (h === e) {
          if (r.activity !== void 0) {
            let a = r.activity, n = e;
            if (e === e)
              if (typeof a == "string") {
                if (!G.test(a))
                  return D.errors = [{ instancePath: t + "/activity", schemaPath: "#/$defs/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,64}$" }, message: 'must match pattern "^[A-Za-z0-9._-]{1,64}$"' }], !1;
              } else
                return D.errors = [{ instancePath: t + "/activity", schemaPath: "#/$defs/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var s = n === e;
          } else
            var s = !0;
          if (s) {
            if (r.key !== void 0) {
              let a = r.key, n = e, c = e;
              if (typeof a != "string" && a !== null)
                return D.errors = [{ instancePath: t + "/key", schemaPath: "#/$defs/key/type", keyword: "type", params: { type: pe.type }, message: "must be string,null" }], !1;
              if (e === c && typeof a == "string" && !G.test(a))
                return D.errors = [{ instancePath: t + "/key", schemaPath: "#/$defs/key/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,64}$" }, message: 'must match pattern "^[A-Za-z0-9._-]{1,64}$"' }], !1;
              var s = n === e;
            } else
              var s = !0;
            if (s) {
              if (r.attempt !== void 0) {
                let a = r.attempt, n = e;
                if (!(typeof a == "number" && !(a % 1) && !isNaN(a) && isFinite(a)))
                  return D.errors = [{ instancePath: t + "/attempt", schemaPath: "#/properties/attempt/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                if (e === n && typeof a == "number" && isFinite(a) && (a < 1 || isNaN(a)))
                  return D.errors = [{ instancePath: t + "/attempt", schemaPath: "#/properties/attempt/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
                var s = n === e;
              } else
                var s = !0;
              if (s) {
                if (r.phase !== void 0) {
                  let a = r.phase, n = e;
                  if (e === e)
                    if (typeof a == "string") {
                      if (!G.test(a))
                        return D.errors = [{ instancePath: t + "/phase", schemaPath: "#/$defs/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,64}$" }, message: 'must match pattern "^[A-Za-z0-9._-]{1,64}$"' }], !1;
                    } else
                      return D.errors = [{ instancePath: t + "/phase", schemaPath: "#/$defs/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var s = n === e;
                } else
                  var s = !0;
                if (s) {
                  if (r.type !== void 0) {
                    let a = r.type, n = e;
                    if (!(a === "bash" || a === "skill" || a === "agent" || a === "task" || a === "gate" || a === "evaluation" || a === "external"))
                      return D.errors = [{ instancePath: t + "/type", schemaPath: "#/$defs/activity_type/enum", keyword: "enum", params: { allowedValues: _e.enum }, message: "must be equal to one of the allowed values" }], !1;
                    var s = n === e;
                  } else
                    var s = !0;
                  if (s) {
                    if (r.extra !== void 0) {
                      let a = e;
                      if (typeof r.extra != "boolean")
                        return D.errors = [{ instancePath: t + "/extra", schemaPath: "#/properties/extra/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                      var s = a === e;
                    } else
                      var s = !0;
                    if (s) {
                      if (r.status !== void 0) {
                        let a = r.status, n = e;
                        if (!(a === "passed" || a === "failed" || a === "skipped" || a === "blocked"))
                          return D.errors = [{ instancePath: t + "/status", schemaPath: "#/properties/status/enum", keyword: "enum", params: { allowedValues: X.properties.status.enum }, message: "must be equal to one of the allowed values" }], !1;
                        var s = n === e;
                      } else
                        var s = !0;
                      if (s) {
                        if (r.summary !== void 0) {
                          let a = r.summary, n = e;
                          if (e === e)
                            if (typeof a == "string") {
                              if (_(a) > 16384)
                                return D.errors = [{ instancePath: t + "/summary", schemaPath: "#/$defs/text/maxLength", keyword: "maxLength", params: { limit: 16384 }, message: "must NOT have more than 16384 characters" }], !1;
                            } else
                              return D.errors = [{ instancePath: t + "/summary", schemaPath: "#/$defs/text/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                          var s = n === e;
                        } else
                          var s = !0;
                        if (s) {
                          if (r.confidence !== void 0) {
                            let a = r.confidence, n = e;
                            if (!(a === "high" || a === "medium" || a === "low"))
                              return D.errors = [{ instancePath: t + "/confidence", schemaPath: "#/properties/confidence/enum", keyword: "enum", params: { allowedValues: X.properties.confidence.enum }, message: "must be equal to one of the allowed values" }], !1;
                            var s = n === e;
                          } else
                            var s = !0;
                          if (s) {
                            if (r.evidence_refs !== void 0) {
                              let a = e;
                              C(r.evidence_refs, { instancePath: t + "/evidence_refs", parentData: r, parentDataProperty: "evidence_refs", rootData: P, dynamicAnchors: $ }) || (o = o === null ? C.errors : o.concat(C.errors), e = o.length);
                              var s = a === e;
                            } else
                              var s = !0;
                            if (s) {
                              if (r.files_changed !== void 0) {
                                let a = e;
                                C(r.files_changed, { instancePath: t + "/files_changed", parentData: r, parentDataProperty: "files_changed", rootData: P, dynamicAnchors: $ }) || (o = o === null ? C.errors : o.concat(C.errors), e = o.length);
                                var s = a === e;
                              } else
                                var s = !0;
                              if (s) {
                                if (r.exit_code !== void 0) {
                                  let a = r.exit_code, n = e;
                                  if (!(typeof a == "number" && !(a % 1) && !isNaN(a) && isFinite(a)) && a !== null)
                                    return D.errors = [{ instancePath: t + "/exit_code", schemaPath: "#/properties/exit_code/type", keyword: "type", params: { type: X.properties.exit_code.type }, message: "must be integer,null" }], !1;
                                  var s = n === e;
                                } else
                                  var s = !0;
                                if (s)
                                  if (r.to_phase !== void 0) {
                                    let a = r.to_phase, n = e;
                                    if (typeof a != "string" && a !== null)
                                      return D.errors = [{ instancePath: t + "/to_phase", schemaPath: "#/properties/to_phase/type", keyword: "type", params: { type: X.properties.to_phase.type }, message: "must be string,null" }], !1;
                                    if (e === n && typeof a == "string" && !G.test(a))
                                      return D.errors = [{ instancePath: t + "/to_phase", schemaPath: "#/properties/to_phase/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,64}$" }, message: 'must match pattern "^[A-Za-z0-9._-]{1,64}$"' }], !1;
                                    var s = n === e;
                                  } else
                                    var s = !0;
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return D.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return D.errors = o, e === 0;
}
D.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function H(r, { instancePath: t = "", parentData: q, parentDataProperty: A, rootData: P = r, dynamicAnchors: $ = {} } = {}) {
  let o = null, e = 0, u = H.evaluated;
  if (u.dynamicProps && (u.props = void 0), u.dynamicItems && (u.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let s;
      if (r.text === void 0 && (s = "text"))
        return H.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: s }, message: "must have required property '" + s + "'" }], !1;
      {
        let f = e;
        for (let h in r)
          if (h !== "text") {
            return H.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: h }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (f === e && r.text !== void 0) {
          let h = r.text;
          if (e === e)
            if (typeof h == "string") {
              if (_(h) > 16384)
                return H.errors = [{ instancePath: t + "/text", schemaPath: "#/$defs/text/maxLength", keyword: "maxLength", params: { limit: 16384 }, message: "must NOT have more than 16384 characters" }], !1;
            } else
              return H.errors = [{ instancePath: t + "/text", schemaPath: "#/$defs/text/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        }
      }
    } else
      return H.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return H.errors = o, e === 0;
}
H.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function W(r, { instancePath: t = "", parentData: q, parentDataProperty: A, rootData: P = r, dynamicAnchors: $ = {} } = {}) {
  let o = null, e = 0, u = W.evaluated;
  if (u.dynamicProps && (u.props = void 0), u.dynamicItems && (u.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let f;
      if (r.session === void 0 && (f = "session") || r.reason === void 0 && (f = "reason"))
        return W.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: f }, message: "must have required property '" + f + "'" }], !1;
      {
        let h = e;
        for (let a in r)
          if (!(a === "session" || a === "reason")) {
            return W.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: a }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (h === e) {
          if (r.session !== void 0) {
            let a = r.session, n = e;
            if (e === e)
              if (typeof a == "string") {
                if (_(a) > 256)
                  return W.errors = [{ instancePath: t + "/session", schemaPath: "#/$defs/session/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" }], !1;
                if (_(a) < 1)
                  return W.errors = [{ instancePath: t + "/session", schemaPath: "#/$defs/session/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
              } else
                return W.errors = [{ instancePath: t + "/session", schemaPath: "#/$defs/session/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var s = n === e;
          } else
            var s = !0;
          if (s)
            if (r.reason !== void 0) {
              let a = r.reason, n = e;
              if (e === e)
                if (typeof a == "string") {
                  if (_(a) > 16384)
                    return W.errors = [{ instancePath: t + "/reason", schemaPath: "#/$defs/text/maxLength", keyword: "maxLength", params: { limit: 16384 }, message: "must NOT have more than 16384 characters" }], !1;
                } else
                  return W.errors = [{ instancePath: t + "/reason", schemaPath: "#/$defs/text/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var s = n === e;
            } else
              var s = !0;
        }
      }
    } else
      return W.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return W.errors = o, e === 0;
}
W.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function B(r, { instancePath: t = "", parentData: q, parentDataProperty: A, rootData: P = r, dynamicAnchors: $ = {} } = {}) {
  let o = null, e = 0, u = B.evaluated;
  if (u.dynamicProps && (u.props = void 0), u.dynamicItems && (u.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let s;
      if (r.summary === void 0 && (s = "summary"))
        return B.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: s }, message: "must have required property '" + s + "'" }], !1;
      {
        let f = e;
        for (let h in r)
          if (h !== "summary") {
            return B.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: h }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (f === e && r.summary !== void 0) {
          let h = r.summary;
          if (e === e)
            if (typeof h == "string") {
              if (_(h) > 16384)
                return B.errors = [{ instancePath: t + "/summary", schemaPath: "#/$defs/text/maxLength", keyword: "maxLength", params: { limit: 16384 }, message: "must NOT have more than 16384 characters" }], !1;
            } else
              return B.errors = [{ instancePath: t + "/summary", schemaPath: "#/$defs/text/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        }
      }
    } else
      return B.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return B.errors = o, e === 0;
}
B.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function v(r, { instancePath: t = "", parentData: q, parentDataProperty: A, rootData: P = r, dynamicAnchors: $ = {} } = {}) {
  let o = null, e = 0, u = v.evaluated;
  if (u.dynamicProps && (u.props = void 0), u.dynamicItems && (u.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let F;
      if (r.v === void 0 && (F = "v") || r.seq === void 0 && (F = "seq") || r.prev === void 0 && (F = "prev") || r.id === void 0 && (F = "id") || r.at === void 0 && (F = "at") || r.by === void 0 && (F = "by") || r.op === void 0 && (F = "op") || r.type === void 0 && (F = "type") || r.data === void 0 && (F = "data") || r.sum === void 0 && (F = "sum"))
        return v.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: F }, message: "must have required property '" + F + "'" }], !1;
      {
        let Z = e;
        for (let d in r)
          if (!oe.call(ce.properties, d)) {
            return v.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: d }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (Z === e) {
          if (r.v !== void 0) {
            let d = e;
            if (r.v !== 1)
              return v.errors = [{ instancePath: t + "/v", schemaPath: "#/properties/v/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" }], !1;
            var s = d === e;
          } else
            var s = !0;
          if (s) {
            if (r.seq !== void 0) {
              let d = r.seq, y = e;
              if (!(typeof d == "number" && !(d % 1) && !isNaN(d) && isFinite(d)))
                return v.errors = [{ instancePath: t + "/seq", schemaPath: "#/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
              if (e === y && typeof d == "number" && isFinite(d) && (d < 1 || isNaN(d)))
                return v.errors = [{ instancePath: t + "/seq", schemaPath: "#/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
              var s = y === e;
            } else
              var s = !0;
            if (s) {
              if (r.prev !== void 0) {
                let d = r.prev, y = e;
                if (e === e)
                  if (typeof d == "string") {
                    if (!ne.test(d))
                      return v.errors = [{ instancePath: t + "/prev", schemaPath: "#/$defs/digest/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: 'must match pattern "^[0-9a-f]{64}$"' }], !1;
                  } else
                    return v.errors = [{ instancePath: t + "/prev", schemaPath: "#/$defs/digest/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var s = y === e;
              } else
                var s = !0;
              if (s) {
                if (r.id !== void 0) {
                  let d = r.id, y = e;
                  if (e === y)
                    if (typeof d == "string") {
                      if (!G.test(d))
                        return v.errors = [{ instancePath: t + "/id", schemaPath: "#/properties/id/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,64}$" }, message: 'must match pattern "^[A-Za-z0-9._-]{1,64}$"' }], !1;
                    } else
                      return v.errors = [{ instancePath: t + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var s = y === e;
                } else
                  var s = !0;
                if (s) {
                  if (r.at !== void 0) {
                    let d = r.at, y = e;
                    if (e === e)
                      if (typeof d == "string") {
                        if (!Pe.test(d))
                          return v.errors = [{ instancePath: t + "/at", schemaPath: "#/$defs/at/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$" }, message: 'must match pattern "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$"' }], !1;
                      } else
                        return v.errors = [{ instancePath: t + "/at", schemaPath: "#/$defs/at/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    var s = y === e;
                  } else
                    var s = !0;
                  if (s) {
                    if (r.by !== void 0) {
                      let d = r.by, y = e;
                      if (e === y)
                        if (d && typeof d == "object" && !Array.isArray(d)) {
                          let J;
                          if (d.actor === void 0 && (J = "actor"))
                            return v.errors = [{ instancePath: t + "/by", schemaPath: "#/properties/by/required", keyword: "required", params: { missingProperty: J }, message: "must have required property '" + J + "'" }], !1;
                          {
                            let te = e;
                            for (let k in d)
                              if (!(k === "actor" || k === "session" || k === "machine" || k === "pid" || k === "worktree" || k === "branch" || k === "head")) {
                                return v.errors = [{ instancePath: t + "/by", schemaPath: "#/properties/by/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: k }, message: "must NOT have additional properties" }], !1;
                                break;
                              }
                            if (te === e) {
                              if (d.actor !== void 0) {
                                let k = d.actor, I = e;
                                if (!(k === "agent" || k === "human" || k === "hook" || k === "engine"))
                                  return v.errors = [{ instancePath: t + "/by/actor", schemaPath: "#/properties/by/properties/actor/enum", keyword: "enum", params: { allowedValues: ce.properties.by.properties.actor.enum }, message: "must be equal to one of the allowed values" }], !1;
                                var f = I === e;
                              } else
                                var f = !0;
                              if (f) {
                                if (d.session !== void 0) {
                                  let k = d.session, I = e;
                                  if (e === e)
                                    if (typeof k == "string") {
                                      if (_(k) > 256)
                                        return v.errors = [{ instancePath: t + "/by/session", schemaPath: "#/$defs/session/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" }], !1;
                                      if (_(k) < 1)
                                        return v.errors = [{ instancePath: t + "/by/session", schemaPath: "#/$defs/session/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                                    } else
                                      return v.errors = [{ instancePath: t + "/by/session", schemaPath: "#/$defs/session/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                  var f = I === e;
                                } else
                                  var f = !0;
                                if (f) {
                                  if (d.machine !== void 0) {
                                    let k = d.machine, I = e;
                                    if (e === e)
                                      if (typeof k == "string") {
                                        if (_(k) > 256)
                                          return v.errors = [{ instancePath: t + "/by/machine", schemaPath: "#/$defs/label/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" }], !1;
                                        if (_(k) < 1)
                                          return v.errors = [{ instancePath: t + "/by/machine", schemaPath: "#/$defs/label/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                                      } else
                                        return v.errors = [{ instancePath: t + "/by/machine", schemaPath: "#/$defs/label/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                    var f = I === e;
                                  } else
                                    var f = !0;
                                  if (f) {
                                    if (d.pid !== void 0) {
                                      let k = d.pid, I = e;
                                      if (!(typeof k == "number" && !(k % 1) && !isNaN(k) && isFinite(k)))
                                        return v.errors = [{ instancePath: t + "/by/pid", schemaPath: "#/properties/by/properties/pid/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                                      if (e === I && typeof k == "number" && isFinite(k) && (k < 1 || isNaN(k)))
                                        return v.errors = [{ instancePath: t + "/by/pid", schemaPath: "#/properties/by/properties/pid/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
                                      var f = I === e;
                                    } else
                                      var f = !0;
                                    if (f) {
                                      if (d.worktree !== void 0) {
                                        let k = d.worktree, I = e;
                                        if (e === e)
                                          if (typeof k == "string") {
                                            if (_(k) > 4096)
                                              return v.errors = [{ instancePath: t + "/by/worktree", schemaPath: "#/$defs/path/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" }], !1;
                                            if (_(k) < 1)
                                              return v.errors = [{ instancePath: t + "/by/worktree", schemaPath: "#/$defs/path/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                                          } else
                                            return v.errors = [{ instancePath: t + "/by/worktree", schemaPath: "#/$defs/path/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                        var f = I === e;
                                      } else
                                        var f = !0;
                                      if (f) {
                                        if (d.branch !== void 0) {
                                          let k = d.branch, I = e;
                                          if (e === e)
                                            if (typeof k == "string") {
                                              if (_(k) > 1024)
                                                return v.errors = [{ instancePath: t + "/by/branch", schemaPath: "#/$defs/branch/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" }], !1;
                                              if (_(k) < 1)
                                                return v.errors = [{ instancePath: t + "/by/branch", schemaPath: "#/$defs/branch/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                                            } else
                                              return v.errors = [{ instancePath: t + "/by/branch", schemaPath: "#/$defs/branch/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                          var f = I === e;
                                        } else
                                          var f = !0;
                                        if (f)
                                          if (d.head !== void 0) {
                                            let k = d.head, I = e;
                                            if (e === I)
                                              if (typeof k == "string") {
                                                if (!we.test(k))
                                                  return v.errors = [{ instancePath: t + "/by/head", schemaPath: "#/properties/by/properties/head/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{40,64}$" }, message: 'must match pattern "^[0-9a-f]{40,64}$"' }], !1;
                                              } else
                                                return v.errors = [{ instancePath: t + "/by/head", schemaPath: "#/properties/by/properties/head/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                            var f = I === e;
                                          } else
                                            var f = !0;
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        } else
                          return v.errors = [{ instancePath: t + "/by", schemaPath: "#/properties/by/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                      var s = y === e;
                    } else
                      var s = !0;
                    if (s) {
                      if (r.op !== void 0) {
                        let d = r.op, y = e;
                        if (e === y)
                          if (d && typeof d == "object" && !Array.isArray(d)) {
                            let J;
                            if (d.id === void 0 && (J = "id") || d.digest === void 0 && (J = "digest"))
                              return v.errors = [{ instancePath: t + "/op", schemaPath: "#/properties/op/required", keyword: "required", params: { missingProperty: J }, message: "must have required property '" + J + "'" }], !1;
                            {
                              let te = e;
                              for (let k in d)
                                if (!(k === "id" || k === "digest")) {
                                  return v.errors = [{ instancePath: t + "/op", schemaPath: "#/properties/op/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: k }, message: "must NOT have additional properties" }], !1;
                                  break;
                                }
                              if (te === e) {
                                if (d.id !== void 0) {
                                  let k = d.id, I = e;
                                  if (e === I)
                                    if (typeof k == "string") {
                                      if (!$e.test(k))
                                        return v.errors = [{ instancePath: t + "/op/id", schemaPath: "#/properties/op/properties/id/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._:-]{1,128}$" }, message: 'must match pattern "^[A-Za-z0-9._:-]{1,128}$"' }], !1;
                                    } else
                                      return v.errors = [{ instancePath: t + "/op/id", schemaPath: "#/properties/op/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                  var h = I === e;
                                } else
                                  var h = !0;
                                if (h)
                                  if (d.digest !== void 0) {
                                    let k = d.digest, I = e;
                                    if (e === e)
                                      if (typeof k == "string") {
                                        if (!ne.test(k))
                                          return v.errors = [{ instancePath: t + "/op/digest", schemaPath: "#/$defs/digest/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: 'must match pattern "^[0-9a-f]{64}$"' }], !1;
                                      } else
                                        return v.errors = [{ instancePath: t + "/op/digest", schemaPath: "#/$defs/digest/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                    var h = I === e;
                                  } else
                                    var h = !0;
                              }
                            }
                          } else
                            return v.errors = [{ instancePath: t + "/op", schemaPath: "#/properties/op/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                        var s = y === e;
                      } else
                        var s = !0;
                      if (s) {
                        if (r.type !== void 0) {
                          let d = e;
                          if (typeof r.type != "string")
                            return v.errors = [{ instancePath: t + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                          var s = d === e;
                        } else
                          var s = !0;
                        if (s) {
                          if (r.data !== void 0) {
                            let d = r.data, y = e;
                            if (!(d && typeof d == "object" && !Array.isArray(d)))
                              return v.errors = [{ instancePath: t + "/data", schemaPath: "#/properties/data/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                            var s = y === e;
                          } else
                            var s = !0;
                          if (s) {
                            if (r.sum !== void 0) {
                              let d = r.sum, y = e;
                              if (e === e)
                                if (typeof d == "string") {
                                  if (!ne.test(d))
                                    return v.errors = [{ instancePath: t + "/sum", schemaPath: "#/$defs/digest/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: 'must match pattern "^[0-9a-f]{64}$"' }], !1;
                                } else
                                  return v.errors = [{ instancePath: t + "/sum", schemaPath: "#/$defs/digest/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                              var s = y === e;
                            } else
                              var s = !0;
                            if (s) {
                              let d = r.type;
                              if (typeof d == "string")
                                if (d === "run_started") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "run_started")
                                        return v.errors = [{ instancePath: t + "/type", schemaPath: "#/oneOf/0/properties/type/const", keyword: "const", params: { allowedValue: "run_started" }, message: "must be equal to constant" }], !1;
                                      var a = y === e;
                                    } else
                                      var a = !0;
                                    if (a)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        x(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: P, dynamicAnchors: $ }) || (o = o === null ? x.errors : o.concat(x.errors), e = o.length);
                                        var a = y === e;
                                      } else
                                        var a = !0;
                                  }
                                } else if (d === "run_claimed") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "run_claimed")
                                        return v.errors = [{ instancePath: t + "/type", schemaPath: "#/oneOf/1/properties/type/const", keyword: "const", params: { allowedValue: "run_claimed" }, message: "must be equal to constant" }], !1;
                                      var n = y === e;
                                    } else
                                      var n = !0;
                                    if (n)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        T(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: P, dynamicAnchors: $ }) || (o = o === null ? T.errors : o.concat(T.errors), e = o.length);
                                        var n = y === e;
                                      } else
                                        var n = !0;
                                  }
                                } else if (d === "run_released") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "run_released")
                                        return v.errors = [{ instancePath: t + "/type", schemaPath: "#/oneOf/2/properties/type/const", keyword: "const", params: { allowedValue: "run_released" }, message: "must be equal to constant" }], !1;
                                      var c = y === e;
                                    } else
                                      var c = !0;
                                    if (c)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        E(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: P, dynamicAnchors: $ }) || (o = o === null ? E.errors : o.concat(E.errors), e = o.length);
                                        var c = y === e;
                                      } else
                                        var c = !0;
                                  }
                                } else if (d === "activity_started") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "activity_started")
                                        return v.errors = [{ instancePath: t + "/type", schemaPath: "#/oneOf/3/properties/type/const", keyword: "const", params: { allowedValue: "activity_started" }, message: "must be equal to constant" }], !1;
                                      var i = y === e;
                                    } else
                                      var i = !0;
                                    if (i)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        S(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: P, dynamicAnchors: $ }) || (o = o === null ? S.errors : o.concat(S.errors), e = o.length);
                                        var i = y === e;
                                      } else
                                        var i = !0;
                                  }
                                } else if (d === "activity_recorded") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "activity_recorded")
                                        return v.errors = [{ instancePath: t + "/type", schemaPath: "#/oneOf/4/properties/type/const", keyword: "const", params: { allowedValue: "activity_recorded" }, message: "must be equal to constant" }], !1;
                                      var m = y === e;
                                    } else
                                      var m = !0;
                                    if (m)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        D(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: P, dynamicAnchors: $ }) || (o = o === null ? D.errors : o.concat(D.errors), e = o.length);
                                        var m = y === e;
                                      } else
                                        var m = !0;
                                  }
                                } else if (d === "note_recorded") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "note_recorded")
                                        return v.errors = [{ instancePath: t + "/type", schemaPath: "#/oneOf/5/properties/type/const", keyword: "const", params: { allowedValue: "note_recorded" }, message: "must be equal to constant" }], !1;
                                      var b = y === e;
                                    } else
                                      var b = !0;
                                    if (b)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        H(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: P, dynamicAnchors: $ }) || (o = o === null ? H.errors : o.concat(H.errors), e = o.length);
                                        var b = y === e;
                                      } else
                                        var b = !0;
                                  }
                                } else if (d === "run_blocked") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "run_blocked")
                                        return v.errors = [{ instancePath: t + "/type", schemaPath: "#/oneOf/6/properties/type/const", keyword: "const", params: { allowedValue: "run_blocked" }, message: "must be equal to constant" }], !1;
                                      var w = y === e;
                                    } else
                                      var w = !0;
                                    if (w)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        E(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: P, dynamicAnchors: $ }) || (o = o === null ? E.errors : o.concat(E.errors), e = o.length);
                                        var w = y === e;
                                      } else
                                        var w = !0;
                                  }
                                } else if (d === "run_unblocked") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "run_unblocked")
                                        return v.errors = [{ instancePath: t + "/type", schemaPath: "#/oneOf/7/properties/type/const", keyword: "const", params: { allowedValue: "run_unblocked" }, message: "must be equal to constant" }], !1;
                                      var p = y === e;
                                    } else
                                      var p = !0;
                                    if (p)
                                      if (r.data !== void 0) {
                                        let y = r.data, Y = e;
                                        if (e === e)
                                          if (y && typeof y == "object" && !Array.isArray(y)) {
                                            let k;
                                            if (y.reason === void 0 && (k = "reason"))
                                              return v.errors = [{ instancePath: t + "/data", schemaPath: "#/$defs/run_unblocked/required", keyword: "required", params: { missingProperty: k }, message: "must have required property '" + k + "'" }], !1;
                                            {
                                              let I = e;
                                              for (let M in y)
                                                if (M !== "reason") {
                                                  return v.errors = [{ instancePath: t + "/data", schemaPath: "#/$defs/run_unblocked/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: M }, message: "must NOT have additional properties" }], !1;
                                                  break;
                                                }
                                              if (I === e && y.reason !== void 0) {
                                                let M = y.reason, ke = e;
                                                if (typeof M != "string" && M !== null)
                                                  return v.errors = [{ instancePath: t + "/data/reason", schemaPath: "#/$defs/run_unblocked/properties/reason/type", keyword: "type", params: { type: be.properties.reason.type }, message: "must be string,null" }], !1;
                                                if (e === ke && typeof M == "string" && _(M) > 16384)
                                                  return v.errors = [{ instancePath: t + "/data/reason", schemaPath: "#/$defs/run_unblocked/properties/reason/maxLength", keyword: "maxLength", params: { limit: 16384 }, message: "must NOT have more than 16384 characters" }], !1;
                                              }
                                            }
                                          } else
                                            return v.errors = [{ instancePath: t + "/data", schemaPath: "#/$defs/run_unblocked/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                                        var p = Y === e;
                                      } else
                                        var p = !0;
                                  }
                                } else if (d === "session_end") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "session_end")
                                        return v.errors = [{ instancePath: t + "/type", schemaPath: "#/oneOf/8/properties/type/const", keyword: "const", params: { allowedValue: "session_end" }, message: "must be equal to constant" }], !1;
                                      var l = y === e;
                                    } else
                                      var l = !0;
                                    if (l)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        W(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: P, dynamicAnchors: $ }) || (o = o === null ? W.errors : o.concat(W.errors), e = o.length);
                                        var l = y === e;
                                      } else
                                        var l = !0;
                                  }
                                } else if (d === "run_completed") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "run_completed")
                                        return v.errors = [{ instancePath: t + "/type", schemaPath: "#/oneOf/9/properties/type/const", keyword: "const", params: { allowedValue: "run_completed" }, message: "must be equal to constant" }], !1;
                                      var g = y === e;
                                    } else
                                      var g = !0;
                                    if (g)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        B(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: P, dynamicAnchors: $ }) || (o = o === null ? B.errors : o.concat(B.errors), e = o.length);
                                        var g = y === e;
                                      } else
                                        var g = !0;
                                  }
                                } else if (d === "run_failed") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "run_failed")
                                        return v.errors = [{ instancePath: t + "/type", schemaPath: "#/oneOf/10/properties/type/const", keyword: "const", params: { allowedValue: "run_failed" }, message: "must be equal to constant" }], !1;
                                      var R = y === e;
                                    } else
                                      var R = !0;
                                    if (R)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        E(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: P, dynamicAnchors: $ }) || (o = o === null ? E.errors : o.concat(E.errors), e = o.length);
                                        var R = y === e;
                                      } else
                                        var R = !0;
                                  }
                                } else if (d === "run_cancelled") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "run_cancelled")
                                        return v.errors = [{ instancePath: t + "/type", schemaPath: "#/oneOf/11/properties/type/const", keyword: "const", params: { allowedValue: "run_cancelled" }, message: "must be equal to constant" }], !1;
                                      var z = y === e;
                                    } else
                                      var z = !0;
                                    if (z)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        E(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: P, dynamicAnchors: $ }) || (o = o === null ? E.errors : o.concat(E.errors), e = o.length);
                                        var z = y === e;
                                      } else
                                        var z = !0;
                                  }
                                } else
                                  return v.errors = [{ instancePath: t, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "mapping", tag: "type", tagValue: d }, message: 'value of tag "type" must be in oneOf' }], !1;
                              else
                                return v.errors = [{ instancePath: t, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "tag", tag: "type", tagValue: d }, message: 'tag "type" must be string' }], !1;
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return v.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return v.errors = o, e === 0;
}
v.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var De = N;
function N(r, { instancePath: t = "", parentData: q, parentDataProperty: A, rootData: P = r, dynamicAnchors: $ = {} } = {}) {
  let o = null, e = 0, u = N.evaluated;
  if (u.dynamicProps && (u.props = void 0), u.dynamicItems && (u.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let n;
      if (r.session_id === void 0 && (n = "session_id") || r.cwd === void 0 && (n = "cwd") || r.hook_event_name === void 0 && (n = "hook_event_name"))
        return N.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: n }, message: "must have required property '" + n + "'" }], !1;
      if (r.session_id !== void 0) {
        let c = r.session_id, i = e;
        if (e === i)
          if (typeof c == "string") {
            if (_(c) > 256)
              return N.errors = [{ instancePath: t + "/session_id", schemaPath: "#/properties/session_id/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" }], !1;
            if (_(c) < 1)
              return N.errors = [{ instancePath: t + "/session_id", schemaPath: "#/properties/session_id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
          } else
            return N.errors = [{ instancePath: t + "/session_id", schemaPath: "#/properties/session_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var s = i === e;
      } else
        var s = !0;
      if (s) {
        if (r.cwd !== void 0) {
          let c = r.cwd, i = e;
          if (e === i)
            if (typeof c == "string") {
              if (_(c) > 4096)
                return N.errors = [{ instancePath: t + "/cwd", schemaPath: "#/properties/cwd/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" }], !1;
              if (_(c) < 1)
                return N.errors = [{ instancePath: t + "/cwd", schemaPath: "#/properties/cwd/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
            } else
              return N.errors = [{ instancePath: t + "/cwd", schemaPath: "#/properties/cwd/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var s = i === e;
        } else
          var s = !0;
        if (s) {
          if (r.hook_event_name !== void 0) {
            let c = e;
            if (typeof r.hook_event_name != "string")
              return N.errors = [{ instancePath: t + "/hook_event_name", schemaPath: "#/properties/hook_event_name/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var s = c === e;
          } else
            var s = !0;
          if (s) {
            let c = r.hook_event_name;
            if (typeof c == "string")
              if (c === "SessionStart") {
                if (r && typeof r == "object" && !Array.isArray(r)) {
                  if (r.hook_event_name !== void 0) {
                    let i = e;
                    if (r.hook_event_name !== "SessionStart")
                      return N.errors = [{ instancePath: t + "/hook_event_name", schemaPath: "#/oneOf/0/properties/hook_event_name/const", keyword: "const", params: { allowedValue: "SessionStart" }, message: "must be equal to constant" }], !1;
                    var f = i === e;
                  } else
                    var f = !0;
                  if (f)
                    if (r.source !== void 0) {
                      let i = r.source, m = e;
                      if (e === m)
                        if (typeof i == "string") {
                          if (_(i) > 256)
                            return N.errors = [{ instancePath: t + "/source", schemaPath: "#/oneOf/0/properties/source/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" }], !1;
                        } else
                          return N.errors = [{ instancePath: t + "/source", schemaPath: "#/oneOf/0/properties/source/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var f = m === e;
                    } else
                      var f = !0;
                }
              } else if (c === "SessionEnd") {
                if (r && typeof r == "object" && !Array.isArray(r)) {
                  if (r.hook_event_name !== void 0) {
                    let i = e;
                    if (r.hook_event_name !== "SessionEnd")
                      return N.errors = [{ instancePath: t + "/hook_event_name", schemaPath: "#/oneOf/1/properties/hook_event_name/const", keyword: "const", params: { allowedValue: "SessionEnd" }, message: "must be equal to constant" }], !1;
                    var h = i === e;
                  } else
                    var h = !0;
                  if (h)
                    if (r.reason !== void 0) {
                      let i = r.reason, m = e;
                      if (e === m)
                        if (typeof i == "string") {
                          if (_(i) > 256)
                            return N.errors = [{ instancePath: t + "/reason", schemaPath: "#/oneOf/1/properties/reason/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" }], !1;
                        } else
                          return N.errors = [{ instancePath: t + "/reason", schemaPath: "#/oneOf/1/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var h = m === e;
                    } else
                      var h = !0;
                }
              } else if (c === "PreToolUse") {
                if (r && typeof r == "object" && !Array.isArray(r)) {
                  let i;
                  if (r.tool_name === void 0 && (i = "tool_name") || r.tool_input === void 0 && (i = "tool_input"))
                    return N.errors = [{ instancePath: t, schemaPath: "#/oneOf/2/required", keyword: "required", params: { missingProperty: i }, message: "must have required property '" + i + "'" }], !1;
                  if (r.hook_event_name !== void 0) {
                    let m = e;
                    if (r.hook_event_name !== "PreToolUse")
                      return N.errors = [{ instancePath: t + "/hook_event_name", schemaPath: "#/oneOf/2/properties/hook_event_name/const", keyword: "const", params: { allowedValue: "PreToolUse" }, message: "must be equal to constant" }], !1;
                    var a = m === e;
                  } else
                    var a = !0;
                  if (a) {
                    if (r.tool_name !== void 0) {
                      let m = r.tool_name, b = e;
                      if (e === b)
                        if (typeof m == "string") {
                          if (_(m) > 256)
                            return N.errors = [{ instancePath: t + "/tool_name", schemaPath: "#/oneOf/2/properties/tool_name/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" }], !1;
                          if (_(m) < 1)
                            return N.errors = [{ instancePath: t + "/tool_name", schemaPath: "#/oneOf/2/properties/tool_name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                        } else
                          return N.errors = [{ instancePath: t + "/tool_name", schemaPath: "#/oneOf/2/properties/tool_name/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var a = b === e;
                    } else
                      var a = !0;
                    if (a)
                      if (r.tool_input !== void 0) {
                        let m = r.tool_input, b = e;
                        if (e === b)
                          if (m && typeof m == "object" && !Array.isArray(m)) {
                            if (m.command !== void 0 && typeof m.command != "string")
                              return N.errors = [{ instancePath: t + "/tool_input/command", schemaPath: "#/oneOf/2/properties/tool_input/properties/command/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                          } else
                            return N.errors = [{ instancePath: t + "/tool_input", schemaPath: "#/oneOf/2/properties/tool_input/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                        var a = b === e;
                      } else
                        var a = !0;
                  }
                }
              } else
                return N.errors = [{ instancePath: t, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "mapping", tag: "hook_event_name", tagValue: c }, message: 'value of tag "hook_event_name" must be in oneOf' }], !1;
            else
              return N.errors = [{ instancePath: t, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "tag", tag: "hook_event_name", tagValue: c }, message: 'tag "hook_event_name" must be string' }], !1;
          }
        }
      }
    } else
      return N.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return N.errors = o, e === 0;
}
N.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
export {
  ze as validateEvent,
  De as validateHookInput
};
