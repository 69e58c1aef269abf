// Generated from schemas/v1 by scripts/build.ts.
var Ne = (r, t) => () => {
  try {
    return t || r((t = { exports: {} }).exports, t), t.exports;
  } catch (j) {
    throw t = 0, j;
  }
};

var Ve = Ne((Ee) => {
  "use strict";
  Object.defineProperty(Ee, "__esModule", { value: !0 });
  function Ze(r) {
    let t = r.length, j = 0, I = 0, v;
    for (; I < t; )
      j++, v = r.charCodeAt(I++), v >= 55296 && v <= 56319 && I < t && (v = r.charCodeAt(I), (v & 64512) === 56320 && I++);
    return j;
  }
  Ee.default = Ze;
  Ze.code = 'require("ajv/dist/runtime/ucs2length").default';
});

var Re = Ne((fr, Oe) => {
  "use strict";
  Oe.exports = function r(t, j) {
    if (t === j) return !0;
    if (t && j && typeof t == "object" && typeof j == "object") {
      if (t.constructor !== j.constructor) return !1;
      var I, v, g;
      if (Array.isArray(t)) {
        if (I = t.length, I != j.length) return !1;
        for (v = I; v-- !== 0; )
          if (!r(t[v], j[v])) return !1;
        return !0;
      }
      if (t.constructor === RegExp) return t.source === j.source && t.flags === j.flags;
      if (t.valueOf !== Object.prototype.valueOf) return t.valueOf() === j.valueOf();
      if (t.toString !== Object.prototype.toString) return t.toString() === j.toString();
      if (g = Object.keys(t), I = g.length, I !== Object.keys(j).length) return !1;
      for (v = I; v-- !== 0; )
        if (!Object.prototype.hasOwnProperty.call(j, g[v])) return !1;
      for (v = I; v-- !== 0; ) {
        var n = g[v];
        if (!r(t[n], j[n])) return !1;
      }
      return !0;
    }
    return t !== t && j !== j;
  };
});

var Te = Ne((Fe) => {
  "use strict";
  Object.defineProperty(Fe, "__esModule", { value: !0 });
  var Se = Re();
  Se.code = 'require("ajv/dist/runtime/equal").default';
  Fe.default = Se;
});

var lr = w, Me = { $id: "https://flow.synapti.ai/schemas/v1/event.schema.json", type: "object", required: ["v", "seq", "prev", "id", "at", "by", "op", "type", "data", "sum"], additionalProperties: !1, properties: { v: { const: 2 }, seq: { type: "integer", minimum: 1 }, prev: { $ref: "#/$defs/digest" }, id: { type: "string", pattern: "^[A-Za-z0-9._-]{1,64}$" }, at: { $ref: "#/$defs/at" }, by: { type: "object", required: ["actor"], additionalProperties: !1, properties: { actor: { enum: ["agent", "human", "hook", "engine"] }, session: { $ref: "#/$defs/session" }, machine: { $ref: "#/$defs/label" }, pid: { type: "integer", minimum: 1 }, worktree: { $ref: "#/$defs/path" }, branch: { $ref: "#/$defs/branch" }, head: { type: "string", pattern: "^[0-9a-f]{40,64}$" } } }, op: { type: "object", required: ["id", "digest"], additionalProperties: !1, properties: { id: { type: "string", pattern: "^[A-Za-z0-9._:-]{1,128}$" }, digest: { $ref: "#/$defs/digest" } } }, type: { type: "string" }, data: { type: "object" }, sum: { $ref: "#/$defs/digest" } }, discriminator: { propertyName: "type" }, oneOf: [{ properties: { type: { const: "run_started" }, data: { $ref: "#/$defs/run_started" } } }, { properties: { type: { const: "run_claimed" }, data: { $ref: "#/$defs/run_claimed" } } }, { properties: { type: { const: "run_released" }, data: { $ref: "#/$defs/reason" } } }, { properties: { type: { const: "activity_started" }, data: { $ref: "#/$defs/activity_started" } } }, { properties: { type: { const: "activity_recorded" }, data: { $ref: "#/$defs/activity_recorded" } } }, { properties: { type: { const: "evidence_recorded" }, data: { $ref: "evidence.schema.json" } } }, { properties: { type: { const: "criterion_set" }, data: { $ref: "#/$defs/criterion_set" } } }, { properties: { type: { const: "criterion_verified" }, data: { $ref: "#/$defs/criterion_verified" } } }, { properties: { type: { const: "gate_opened" }, data: { $ref: "#/$defs/gate_opened" } } }, { properties: { type: { const: "gate_resolved" }, data: { $ref: "#/$defs/gate_resolved" } } }, { properties: { type: { const: "note_recorded" }, data: { $ref: "#/$defs/note_recorded" } } }, { properties: { type: { const: "run_blocked" }, data: { $ref: "#/$defs/reason" } } }, { properties: { type: { const: "run_unblocked" }, data: { $ref: "#/$defs/run_unblocked" } } }, { properties: { type: { const: "session_end" }, data: { $ref: "#/$defs/session_end" } } }, { properties: { type: { const: "context_compacted" }, data: { $ref: "#/$defs/context_compacted" } } }, { properties: { type: { const: "turn_failed" }, data: { $ref: "#/$defs/turn_failed" } } }, { properties: { type: { const: "helper_started" }, data: { $ref: "#/$defs/helper_started" } } }, { properties: { type: { const: "helper_ended" }, data: { $ref: "#/$defs/helper_ended" } } }, { properties: { type: { const: "worktree_changed" }, data: { $ref: "#/$defs/worktree_changed" } } }, { properties: { type: { const: "tamper_noticed" }, data: { $ref: "#/$defs/tamper_noticed" } } }, { properties: { type: { const: "run_completed" }, data: { $ref: "#/$defs/run_completed" } } }, { properties: { type: { const: "run_failed" }, data: { $ref: "#/$defs/reason" } } }, { properties: { type: { const: "run_cancelled" }, data: { $ref: "#/$defs/reason" } } }, { properties: { type: { const: "run_closed_stale" }, data: { $ref: "#/$defs/run_closed_stale" } } }, { properties: { type: { const: "run_migrated" }, data: { $ref: "#/$defs/run_migrated" } } }], $defs: { digest: { type: "string", pattern: "^[0-9a-f]{64}$" }, digest_or_null: { type: ["string", "null"], pattern: "^[0-9a-f]{64}$" }, at: { type: "string", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$" }, run_id: { type: "string", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{6}Z-[a-z0-9-]+$", maxLength: 255 }, name: { type: "string", pattern: "^[A-Za-z0-9._-]{1,64}$" }, key: { type: ["string", "null"], pattern: "^[A-Za-z0-9._-]{1,64}$" }, text: { type: "string", maxLength: 16384 }, label: { type: "string", minLength: 1, maxLength: 256 }, session: { type: "string", pattern: "^[A-Za-z0-9][A-Za-z0-9._:@-]{0,254}$" }, branch: { type: "string", minLength: 1, maxLength: 1024 }, path: { type: "string", minLength: 1, maxLength: 4096 }, number: { type: ["integer", "null"], minimum: 1 }, activity_type: { enum: ["bash", "skill", "agent", "task", "gate", "evaluation", "external"] }, references: { type: "array", items: { $ref: "#/$defs/path" } }, client: { type: "object", required: ["machine", "boot", "pidns", "pid", "start"], additionalProperties: !1, properties: { machine: { type: ["string", "null"], maxLength: 256 }, boot: { type: ["string", "null"], maxLength: 256 }, pidns: { type: ["string", "null"], maxLength: 256 }, pid: { type: ["integer", "null"], minimum: 1 }, start: { type: ["string", "null"], maxLength: 256 } } }, claim: { type: ["object", "null"], required: ["session", "client"], additionalProperties: !1, properties: { session: { $ref: "#/$defs/session" }, client: { $ref: "#/$defs/client" } } }, previous: { type: ["object", "null"], required: ["session", "verdict"], additionalProperties: !1, properties: { session: { $ref: "#/$defs/session" }, verdict: { enum: ["free", "gone", "live", "unknown", "self"] } } }, attempt: { type: "object", required: ["activity", "key", "attempt"], additionalProperties: !1, properties: { activity: { $ref: "#/$defs/name" }, key: { $ref: "#/$defs/key" }, attempt: { type: "integer", minimum: 1 } } }, tree: { type: ["object", "null"], required: ["digest", "dirty"], additionalProperties: !1, properties: { digest: { $ref: "#/$defs/digest" }, dirty: { type: ["array", "null"], items: { type: "object", required: ["path", "id"], additionalProperties: !1, properties: { path: { $ref: "#/$defs/path" }, id: { type: ["string", "null"], pattern: "^[0-7]{6}:[0-9a-f]{40,64}$" } } } } } }, reason: { type: "object", required: ["reason"], additionalProperties: !1, properties: { reason: { $ref: "#/$defs/text" } } }, run_started: { type: "object", required: ["apiVersion", "run_id", "workflow", "target", "goal", "inputs", "repo", "branch", "journal", "claim"], additionalProperties: !1, properties: { apiVersion: { const: "flow.synapti.ai/v1" }, run_id: { $ref: "#/$defs/run_id" }, workflow: { $ref: "workflow.schema.json" }, target: { type: "object", required: ["issue", "pr", "title"], additionalProperties: !1, properties: { issue: { $ref: "#/$defs/number" }, pr: { $ref: "#/$defs/number" }, title: { $ref: "#/$defs/text" } } }, goal: { type: ["string", "null"], minLength: 1, maxLength: 256 }, inputs: { type: "object", propertyNames: { pattern: "^[A-Za-z0-9._-]{1,64}$" }, additionalProperties: { type: "array", items: { $ref: "#/$defs/text" } } }, repo: { $ref: "#/$defs/path" }, branch: { type: ["string", "null"], minLength: 1, maxLength: 1024 }, journal: { type: ["string", "null"], minLength: 1, maxLength: 4096 }, claim: { $ref: "#/$defs/claim" } } }, run_claimed: { type: "object", required: ["claim", "previous", "take_over", "plan"], additionalProperties: !1, properties: { claim: { $ref: "#/$defs/claim" }, previous: { $ref: "#/$defs/previous" }, take_over: { type: ["object", "null"], required: ["reason"], additionalProperties: !1, properties: { reason: { $ref: "#/$defs/text" } } }, plan: { type: "object", required: ["lost", "reconciled", "blocked"], additionalProperties: !1, properties: { lost: { type: "array", items: { $ref: "#/$defs/attempt" } }, reconciled: { type: "array", items: { $ref: "evidence.schema.json" } }, blocked: { type: ["string", "null"], maxLength: 16384 } } } } }, activity_started: { type: "object", required: ["activity", "key", "attempt", "phase", "type", "extra", "tree", "artifacts"], additionalProperties: !1, properties: { activity: { $ref: "#/$defs/name" }, key: { $ref: "#/$defs/key" }, attempt: { type: "integer", minimum: 1 }, phase: { $ref: "#/$defs/name" }, type: { $ref: "#/$defs/activity_type" }, extra: { type: "boolean" }, tree: { $ref: "#/$defs/tree" }, artifacts: { $ref: "#/$defs/artifacts" } } }, activity_recorded: { type: "object", required: ["activity", "key", "attempt", "phase", "type", "extra", "status", "summary", "confidence", "evidence_refs", "files_changed", "exit_code", "to_phase", "tree"], additionalProperties: !1, properties: { activity: { $ref: "#/$defs/name" }, key: { $ref: "#/$defs/key" }, attempt: { type: "integer", minimum: 1 }, phase: { $ref: "#/$defs/name" }, type: { $ref: "#/$defs/activity_type" }, extra: { type: "boolean" }, status: { enum: ["passed", "failed", "skipped", "blocked"] }, summary: { $ref: "#/$defs/text" }, confidence: { enum: ["high", "medium", "low"] }, evidence_refs: { $ref: "#/$defs/references" }, files_changed: { $ref: "#/$defs/references" }, exit_code: { type: ["integer", "null"] }, to_phase: { type: ["string", "null"], pattern: "^[A-Za-z0-9._-]{1,64}$" }, tree: { $ref: "#/$defs/digest_or_null" } } }, artifacts: { type: "array", maxItems: 64, items: { type: "object", required: ["path", "digest"], additionalProperties: !1, properties: { path: { $ref: "#/$defs/path" }, digest: { $ref: "#/$defs/digest_or_null" } } } }, criterion_set: { type: "object", required: ["criteria"], additionalProperties: !1, properties: { criteria: { type: "array", maxItems: 64, items: { $ref: "criteria.schema.json#/$defs/criterion" } } } }, criterion_verified: { type: "object", required: ["criterion", "evidence"], additionalProperties: !1, properties: { criterion: { $ref: "#/$defs/name" }, evidence: { $ref: "evidence.schema.json" } } }, gate_opened: { type: "object", required: ["activity", "key", "attempt", "phase", "type", "extra", "ask", "question", "artifacts"], additionalProperties: !1, properties: { activity: { $ref: "#/$defs/name" }, key: { $ref: "#/$defs/key" }, attempt: { type: "integer", minimum: 1 }, phase: { $ref: "#/$defs/name" }, type: { const: "gate" }, extra: { type: "boolean" }, ask: { $ref: "#/$defs/text" }, question: { $ref: "#/$defs/text" }, artifacts: { $ref: "#/$defs/artifacts" } } }, gate_resolved: { type: "object", required: ["activity", "key", "attempt", "decision", "via", "text", "artifacts"], additionalProperties: !1, properties: { activity: { $ref: "#/$defs/name" }, key: { $ref: "#/$defs/key" }, attempt: { type: "integer", minimum: 1 }, decision: { enum: ["approved", "rejected"] }, via: { enum: ["command", "question", "terminal"] }, text: { type: ["string", "null"], maxLength: 16384 }, artifacts: { $ref: "#/$defs/artifacts" } } }, note_recorded: { type: "object", required: ["text"], additionalProperties: !1, properties: { text: { $ref: "#/$defs/text" } } }, run_unblocked: { type: "object", required: ["reason"], additionalProperties: !1, properties: { reason: { type: ["string", "null"], maxLength: 16384 } } }, session_end: { type: "object", required: ["session", "reason", "outcome"], additionalProperties: !1, properties: { session: { $ref: "#/$defs/session" }, reason: { $ref: "#/$defs/text" }, outcome: { enum: ["success", "incomplete", "failed", "cancelled"] } } }, context_compacted: { type: "object", required: ["trigger"], additionalProperties: !1, properties: { trigger: { $ref: "#/$defs/label" } } }, turn_failed: { type: "object", required: ["reason", "details"], additionalProperties: !1, properties: { reason: { $ref: "#/$defs/label" }, details: { type: ["string", "null"], maxLength: 16384 } } }, helper_started: { type: "object", required: ["helper", "kind"], additionalProperties: !1, properties: { helper: { $ref: "#/$defs/label" }, kind: { $ref: "#/$defs/label" } } }, helper_ended: { type: "object", required: ["helper"], additionalProperties: !1, properties: { helper: { $ref: "#/$defs/label" } } }, tamper_noticed: { type: "object", required: ["what", "tool"], additionalProperties: !1, properties: { what: { type: "array", minItems: 1, items: { enum: ["log", "marker", "definition", "hooks"] } }, tool: { $ref: "#/$defs/label" } } }, worktree_changed: { type: "object", required: ["from", "to"], additionalProperties: !1, properties: { from: { type: ["string", "null"], minLength: 1, maxLength: 4096 }, to: { $ref: "#/$defs/path" } } }, run_completed: { type: "object", required: ["summary", "tree"], additionalProperties: !1, properties: { summary: { $ref: "#/$defs/text" }, tree: { $ref: "#/$defs/digest_or_null" } } }, run_closed_stale: { type: "object", required: ["threshold_days", "last", "written_at", "observed_at", "previous"], additionalProperties: !1, properties: { threshold_days: { type: "integer", minimum: 1, maximum: 999999999 }, last: { type: "object", required: ["seq", "at"], additionalProperties: !1, properties: { seq: { type: "integer", minimum: 1 }, at: { $ref: "#/$defs/at" } } }, written_at: { $ref: "#/$defs/at" }, observed_at: { $ref: "#/$defs/at" }, previous: { $ref: "#/$defs/previous" } } }, run_migrated: { type: "object", required: ["from", "to"], additionalProperties: !1, properties: { from: { type: "object", required: ["version", "digest"], additionalProperties: !1, properties: { version: { type: "string", minLength: 1, maxLength: 32 }, digest: { $ref: "#/$defs/digest" } } }, to: { $ref: "workflow.schema.json" } } } } };
var ge = Object.prototype.hasOwnProperty, h = Ve().default, oe = new RegExp("^[0-9a-f]{64}$", "u"), W = new RegExp("^[A-Za-z0-9._-]{1,64}$", "u"), Le = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$", "u"), De = new RegExp("^[A-Za-z0-9][A-Za-z0-9._:@-]{0,254}$", "u"), We = new RegExp("^[0-9a-f]{40,64}$", "u"), Be = new RegExp("^[A-Za-z0-9._:-]{1,128}$", "u"), He = { type: "object", required: ["apiVersion", "run_id", "workflow", "target", "goal", "inputs", "repo", "branch", "journal", "claim"], additionalProperties: !1, properties: { apiVersion: { const: "flow.synapti.ai/v1" }, run_id: { $ref: "#/$defs/run_id" }, workflow: { $ref: "workflow.schema.json" }, target: { type: "object", required: ["issue", "pr", "title"], additionalProperties: !1, properties: { issue: { $ref: "#/$defs/number" }, pr: { $ref: "#/$defs/number" }, title: { $ref: "#/$defs/text" } } }, goal: { type: ["string", "null"], minLength: 1, maxLength: 256 }, inputs: { type: "object", propertyNames: { pattern: "^[A-Za-z0-9._-]{1,64}$" }, additionalProperties: { type: "array", items: { $ref: "#/$defs/text" } } }, repo: { $ref: "#/$defs/path" }, branch: { type: ["string", "null"], minLength: 1, maxLength: 1024 }, journal: { type: ["string", "null"], minLength: 1, maxLength: 4096 }, claim: { $ref: "#/$defs/claim" } } };
var Je = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{6}Z-[a-z0-9-]+$", "u");
var ve = new RegExp("^[a-z][a-z0-9_-]{0,63}$", "u"), Ke = new RegExp("^[0-9]+\\.[0-9]+\\.[0-9]+$", "u"), Qe = new RegExp("^[^\\s]+(?: [^\\s]+)*$", "u"), ze = Te().default;
function Z(r, { instancePath: t = "", parentData: j, parentDataProperty: I, rootData: v = r, dynamicAnchors: g = {} } = {}) {
  let n = null, e = 0, d = Z.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let i;
      if (r.id === void 0 && (i = "id") || r.type === void 0 && (i = "type") || r.prompt === void 0 && (i = "prompt"))
        return Z.errors = [{ instancePath: t, keyword: "required" }], !1;
      {
        let f = e;
        for (let o in r)
          if (!(o === "id" || o === "type" || o === "prompt" || o === "required" || o === "needs" || o === "evidence" || o === "replay")) {
            return Z.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
            break;
          }
        if (f === e) {
          if (r.id !== void 0) {
            let o = r.id, p = e;
            if (e === e)
              if (typeof o == "string") {
                if (!ve.test(o))
                  return Z.errors = [{ instancePath: t + "/id", keyword: "pattern" }], !1;
              } else
                return Z.errors = [{ instancePath: t + "/id", keyword: "type" }], !1;
            var s = p === e;
          } else
            var s = !0;
          if (s) {
            if (r.type !== void 0) {
              let o = r.type, p = e;
              if (!(o === "bash" || o === "skill" || o === "agent" || o === "task" || o === "gate" || o === "evaluation" || o === "external"))
                return Z.errors = [{ instancePath: t + "/type", keyword: "enum" }], !1;
              var s = p === e;
            } else
              var s = !0;
            if (s) {
              if (r.prompt !== void 0) {
                let o = r.prompt, p = e;
                if (e === e)
                  if (typeof o == "string") {
                    if (h(o) > 1e3)
                      return Z.errors = [{ instancePath: t + "/prompt", keyword: "maxLength" }], !1;
                    if (h(o) < 1)
                      return Z.errors = [{ instancePath: t + "/prompt", keyword: "minLength" }], !1;
                  } else
                    return Z.errors = [{ instancePath: t + "/prompt", keyword: "type" }], !1;
                var s = p === e;
              } else
                var s = !0;
              if (s) {
                if (r.required !== void 0) {
                  let o = e;
                  if (typeof r.required != "boolean")
                    return Z.errors = [{ instancePath: t + "/required", keyword: "type" }], !1;
                  var s = o === e;
                } else
                  var s = !0;
                if (s) {
                  if (r.needs !== void 0) {
                    let o = r.needs, p = e;
                    if (e === p)
                      if (Array.isArray(o)) {
                        if (o.length > 64)
                          return Z.errors = [{ instancePath: t + "/needs", keyword: "maxItems" }], !1;
                        {
                          var a = !0;
                          let b = o.length;
                          for (let u = 0; u < b; u++) {
                            let l = o[u], k = e;
                            if (e === e)
                              if (typeof l == "string") {
                                if (!ve.test(l))
                                  return Z.errors = [{ instancePath: t + "/needs/" + u, keyword: "pattern" }], !1;
                              } else
                                return Z.errors = [{ instancePath: t + "/needs/" + u, keyword: "type" }], !1;
                            var a = k === e;
                            if (!a)
                              break;
                          }
                          if (a) {
                            let u = o.length, l;
                            if (u > 1) {
                              e:
                                for (; u--; )
                                  for (l = u; l--; )
                                    if (ze(o[u], o[l])) {
                                      return Z.errors = [{ instancePath: t + "/needs", keyword: "uniqueItems" }], !1;
                                      break e;
                                    }
                            }
                          }
                        }
                      } else
                        return Z.errors = [{ instancePath: t + "/needs", keyword: "type" }], !1;
                    var s = p === e;
                  } else
                    var s = !0;
                  if (s) {
                    if (r.evidence !== void 0) {
                      let o = r.evidence, p = e;
                      if (e === p)
                        if (Array.isArray(o)) {
                          if (o.length > 8)
                            return Z.errors = [{ instancePath: t + "/evidence", keyword: "maxItems" }], !1;
                          {
                            var c = !0;
                            let b = o.length;
                            for (let u = 0; u < b; u++) {
                              let l = o[u], k = e;
                              if (e === e)
                                if (typeof l == "string") {
                                  if (!ve.test(l))
                                    return Z.errors = [{ instancePath: t + "/evidence/" + u, keyword: "pattern" }], !1;
                                } else
                                  return Z.errors = [{ instancePath: t + "/evidence/" + u, keyword: "type" }], !1;
                              var c = k === e;
                              if (!c)
                                break;
                            }
                            if (c) {
                              let u = o.length, l;
                              if (u > 1) {
                                e:
                                  for (; u--; )
                                    for (l = u; l--; )
                                      if (ze(o[u], o[l])) {
                                        return Z.errors = [{ instancePath: t + "/evidence", keyword: "uniqueItems" }], !1;
                                        break e;
                                      }
                              }
                            }
                          }
                        } else
                          return Z.errors = [{ instancePath: t + "/evidence", keyword: "type" }], !1;
                      var s = p === e;
                    } else
                      var s = !0;
                    if (s)
                      if (r.replay !== void 0) {
                        let o = r.replay, p = e;
                        if (!(o === "safe" || o === "idempotent" || o === "effectful"))
                          return Z.errors = [{ instancePath: t + "/replay", keyword: "enum" }], !1;
                        var s = p === e;
                      } else
                        var s = !0;
                  }
                }
              }
            }
          }
        }
      }
    } else
      return Z.errors = [{ instancePath: t, keyword: "type" }], !1;
  return Z.errors = n, e === 0;
}
Z.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function F(r, { instancePath: t = "", parentData: j, parentDataProperty: I, rootData: v = r, dynamicAnchors: g = {} } = {}) {
  let n = null, e = 0, d = F.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let f;
      if (r.id === void 0 && (f = "id") || r.prompt === void 0 && (f = "prompt"))
        return F.errors = [{ instancePath: t, keyword: "required" }], !1;
      {
        let o = e;
        for (let p in r)
          if (!(p === "id" || p === "prompt" || p === "next" || p === "back_to" || p === "loop_over" || p === "activities")) {
            return F.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
            break;
          }
        if (o === e) {
          if (r.id !== void 0) {
            let p = r.id, m = e;
            if (e === e)
              if (typeof p == "string") {
                if (!ve.test(p))
                  return F.errors = [{ instancePath: t + "/id", keyword: "pattern" }], !1;
              } else
                return F.errors = [{ instancePath: t + "/id", keyword: "type" }], !1;
            var s = m === e;
          } else
            var s = !0;
          if (s) {
            if (r.prompt !== void 0) {
              let p = r.prompt, m = e;
              if (e === e)
                if (typeof p == "string") {
                  if (h(p) > 1e3)
                    return F.errors = [{ instancePath: t + "/prompt", keyword: "maxLength" }], !1;
                  if (h(p) < 1)
                    return F.errors = [{ instancePath: t + "/prompt", keyword: "minLength" }], !1;
                } else
                  return F.errors = [{ instancePath: t + "/prompt", keyword: "type" }], !1;
              var s = m === e;
            } else
              var s = !0;
            if (s) {
              if (r.next !== void 0) {
                let p = r.next, m = e;
                if (e === e)
                  if (typeof p == "string") {
                    if (!ve.test(p))
                      return F.errors = [{ instancePath: t + "/next", keyword: "pattern" }], !1;
                  } else
                    return F.errors = [{ instancePath: t + "/next", keyword: "type" }], !1;
                var s = m === e;
              } else
                var s = !0;
              if (s) {
                if (r.back_to !== void 0) {
                  let p = r.back_to, m = e;
                  if (e === m)
                    if (Array.isArray(p)) {
                      if (p.length > 64)
                        return F.errors = [{ instancePath: t + "/back_to", keyword: "maxItems" }], !1;
                      if (p.length < 1)
                        return F.errors = [{ instancePath: t + "/back_to", keyword: "minItems" }], !1;
                      {
                        var a = !0;
                        let u = p.length;
                        for (let l = 0; l < u; l++) {
                          let k = p[l], $ = e;
                          if (e === $)
                            if (k && typeof k == "object" && !Array.isArray(k)) {
                              let x;
                              if (k.phase === void 0 && (x = "phase") || k.max === void 0 && (x = "max"))
                                return F.errors = [{ instancePath: t + "/back_to/" + l, keyword: "required" }], !1;
                              {
                                let q = e;
                                for (let E in k)
                                  if (!(E === "phase" || E === "max")) {
                                    return F.errors = [{ instancePath: t + "/back_to/" + l, keyword: "additionalProperties" }], !1;
                                    break;
                                  }
                                if (q === e) {
                                  if (k.phase !== void 0) {
                                    let E = k.phase, J = e;
                                    if (e === e)
                                      if (typeof E == "string") {
                                        if (!ve.test(E))
                                          return F.errors = [{ instancePath: t + "/back_to/" + l + "/phase", keyword: "pattern" }], !1;
                                      } else
                                        return F.errors = [{ instancePath: t + "/back_to/" + l + "/phase", keyword: "type" }], !1;
                                    var c = J === e;
                                  } else
                                    var c = !0;
                                  if (c)
                                    if (k.max !== void 0) {
                                      let E = k.max, J = e;
                                      if (!(typeof E == "number" && !(E % 1) && !isNaN(E) && isFinite(E)))
                                        return F.errors = [{ instancePath: t + "/back_to/" + l + "/max", keyword: "type" }], !1;
                                      if (e === J && typeof E == "number" && isFinite(E)) {
                                        if (E > 1e3 || isNaN(E))
                                          return F.errors = [{ instancePath: t + "/back_to/" + l + "/max", keyword: "maximum" }], !1;
                                        if (E < 1 || isNaN(E))
                                          return F.errors = [{ instancePath: t + "/back_to/" + l + "/max", keyword: "minimum" }], !1;
                                      }
                                      var c = J === e;
                                    } else
                                      var c = !0;
                                }
                              }
                            } else
                              return F.errors = [{ instancePath: t + "/back_to/" + l, keyword: "type" }], !1;
                          var a = $ === e;
                          if (!a)
                            break;
                        }
                      }
                    } else
                      return F.errors = [{ instancePath: t + "/back_to", keyword: "type" }], !1;
                  var s = m === e;
                } else
                  var s = !0;
                if (s) {
                  if (r.loop_over !== void 0) {
                    let p = r.loop_over, m = e;
                    if (e === e)
                      if (typeof p == "string") {
                        if (!ve.test(p))
                          return F.errors = [{ instancePath: t + "/loop_over", keyword: "pattern" }], !1;
                      } else
                        return F.errors = [{ instancePath: t + "/loop_over", keyword: "type" }], !1;
                    var s = m === e;
                  } else
                    var s = !0;
                  if (s)
                    if (r.activities !== void 0) {
                      let p = r.activities, m = e;
                      if (e === m)
                        if (Array.isArray(p)) {
                          if (p.length > 64)
                            return F.errors = [{ instancePath: t + "/activities", keyword: "maxItems" }], !1;
                          {
                            var i = !0;
                            let u = p.length;
                            for (let l = 0; l < u; l++) {
                              let k = e;
                              Z(p[l], { instancePath: t + "/activities/" + l, parentData: p, parentDataProperty: l, rootData: v, dynamicAnchors: g }) || (n = n === null ? Z.errors : n.concat(Z.errors), e = n.length);
                              var i = k === e;
                              if (!i)
                                break;
                            }
                          }
                        } else
                          return F.errors = [{ instancePath: t + "/activities", keyword: "type" }], !1;
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
      return F.errors = [{ instancePath: t, keyword: "type" }], !1;
  return F.errors = n, e === 0;
}
F.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function D(r, { instancePath: t = "", parentData: j, parentDataProperty: I, rootData: v = r, dynamicAnchors: g = {} } = {}) {
  let n = null, e = 0, d = D.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let m;
      if (r.apiVersion === void 0 && (m = "apiVersion") || r.kind === void 0 && (m = "kind") || r.metadata === void 0 && (m = "metadata") || r.phases === void 0 && (m = "phases"))
        return D.errors = [{ instancePath: t, keyword: "required" }], !1;
      {
        let b = e;
        for (let u in r)
          if (!(u === "apiVersion" || u === "kind" || u === "metadata" || u === "targets" || u === "limits" || u === "evidence" || u === "phases")) {
            return D.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
            break;
          }
        if (b === e) {
          if (r.apiVersion !== void 0) {
            let u = e;
            if (r.apiVersion !== "flow.synapti.ai/v1")
              return D.errors = [{ instancePath: t + "/apiVersion", keyword: "const" }], !1;
            var s = u === e;
          } else
            var s = !0;
          if (s) {
            if (r.kind !== void 0) {
              let u = e;
              if (r.kind !== "FlowWorkflow")
                return D.errors = [{ instancePath: t + "/kind", keyword: "const" }], !1;
              var s = u === e;
            } else
              var s = !0;
            if (s) {
              if (r.metadata !== void 0) {
                let u = r.metadata, l = e;
                if (e === l)
                  if (u && typeof u == "object" && !Array.isArray(u)) {
                    let $;
                    if (u.id === void 0 && ($ = "id") || u.version === void 0 && ($ = "version") || u.title === void 0 && ($ = "title") || u.description === void 0 && ($ = "description"))
                      return D.errors = [{ instancePath: t + "/metadata", keyword: "required" }], !1;
                    {
                      let P = e;
                      for (let x in u)
                        if (!(x === "id" || x === "version" || x === "title" || x === "description")) {
                          return D.errors = [{ instancePath: t + "/metadata", keyword: "additionalProperties" }], !1;
                          break;
                        }
                      if (P === e) {
                        if (u.id !== void 0) {
                          let x = u.id, q = e;
                          if (e === e)
                            if (typeof x == "string") {
                              if (!ve.test(x))
                                return D.errors = [{ instancePath: t + "/metadata/id", keyword: "pattern" }], !1;
                            } else
                              return D.errors = [{ instancePath: t + "/metadata/id", keyword: "type" }], !1;
                          var a = q === e;
                        } else
                          var a = !0;
                        if (a) {
                          if (u.version !== void 0) {
                            let x = u.version, q = e;
                            if (e === q)
                              if (typeof x == "string") {
                                if (h(x) > 32)
                                  return D.errors = [{ instancePath: t + "/metadata/version", keyword: "maxLength" }], !1;
                                if (!Ke.test(x))
                                  return D.errors = [{ instancePath: t + "/metadata/version", keyword: "pattern" }], !1;
                              } else
                                return D.errors = [{ instancePath: t + "/metadata/version", keyword: "type" }], !1;
                            var a = q === e;
                          } else
                            var a = !0;
                          if (a) {
                            if (u.title !== void 0) {
                              let x = u.title, q = e;
                              if (e === q)
                                if (typeof x == "string") {
                                  if (h(x) > 200)
                                    return D.errors = [{ instancePath: t + "/metadata/title", keyword: "maxLength" }], !1;
                                  if (h(x) < 1)
                                    return D.errors = [{ instancePath: t + "/metadata/title", keyword: "minLength" }], !1;
                                } else
                                  return D.errors = [{ instancePath: t + "/metadata/title", keyword: "type" }], !1;
                              var a = q === e;
                            } else
                              var a = !0;
                            if (a)
                              if (u.description !== void 0) {
                                let x = u.description, q = e;
                                if (e === q)
                                  if (typeof x == "string") {
                                    if (h(x) > 1e3)
                                      return D.errors = [{ instancePath: t + "/metadata/description", keyword: "maxLength" }], !1;
                                    if (h(x) < 1)
                                      return D.errors = [{ instancePath: t + "/metadata/description", keyword: "minLength" }], !1;
                                  } else
                                    return D.errors = [{ instancePath: t + "/metadata/description", keyword: "type" }], !1;
                                var a = q === e;
                              } else
                                var a = !0;
                          }
                        }
                      }
                    }
                  } else
                    return D.errors = [{ instancePath: t + "/metadata", keyword: "type" }], !1;
                var s = l === e;
              } else
                var s = !0;
              if (s) {
                if (r.targets !== void 0) {
                  let u = r.targets, l = e;
                  if (e === l)
                    if (Array.isArray(u)) {
                      if (u.length < 1)
                        return D.errors = [{ instancePath: t + "/targets", keyword: "minItems" }], !1;
                      {
                        var c = !0;
                        let $ = u.length;
                        for (let P = 0; P < $; P++) {
                          let x = u[P], q = e;
                          if (!(x === "issue" || x === "pr" || x === "title"))
                            return D.errors = [{ instancePath: t + "/targets/" + P, keyword: "enum" }], !1;
                          var c = q === e;
                          if (!c)
                            break;
                        }
                        if (c) {
                          let P = u.length, x;
                          if (P > 1) {
                            e:
                              for (; P--; )
                                for (x = P; x--; )
                                  if (ze(u[P], u[x])) {
                                    return D.errors = [{ instancePath: t + "/targets", keyword: "uniqueItems" }], !1;
                                    break e;
                                  }
                          }
                        }
                      }
                    } else
                      return D.errors = [{ instancePath: t + "/targets", keyword: "type" }], !1;
                  var s = l === e;
                } else
                  var s = !0;
                if (s) {
                  if (r.limits !== void 0) {
                    let u = r.limits, l = e;
                    if (e === l)
                      if (u && typeof u == "object" && !Array.isArray(u)) {
                        let $ = e;
                        for (let P in u)
                          if (P !== "max_iterations") {
                            return D.errors = [{ instancePath: t + "/limits", keyword: "additionalProperties" }], !1;
                            break;
                          }
                        if ($ === e && u.max_iterations !== void 0) {
                          let P = u.max_iterations, x = e;
                          if (!(typeof P == "number" && !(P % 1) && !isNaN(P) && isFinite(P)))
                            return D.errors = [{ instancePath: t + "/limits/max_iterations", keyword: "type" }], !1;
                          if (e === x && typeof P == "number" && isFinite(P)) {
                            if (P > 1e3 || isNaN(P))
                              return D.errors = [{ instancePath: t + "/limits/max_iterations", keyword: "maximum" }], !1;
                            if (P < 1 || isNaN(P))
                              return D.errors = [{ instancePath: t + "/limits/max_iterations", keyword: "minimum" }], !1;
                          }
                        }
                      } else
                        return D.errors = [{ instancePath: t + "/limits", keyword: "type" }], !1;
                    var s = l === e;
                  } else
                    var s = !0;
                  if (s) {
                    if (r.evidence !== void 0) {
                      let u = r.evidence, l = e;
                      if (e === e)
                        if (u && typeof u == "object" && !Array.isArray(u)) {
                          if (Object.keys(u).length > 16)
                            return D.errors = [{ instancePath: t + "/evidence", keyword: "maxProperties" }], !1;
                          for (let P in u) {
                            let x = e;
                            if (typeof P == "string" && !ve.test(P)) {
                              let q = { instancePath: t + "/evidence", keyword: "pattern", propertyName: P };
                              n === null ? n = [q] : n.push(q), e++;
                            }
                            var i = x === e;
                            if (!i) {
                              let q = { instancePath: t + "/evidence", keyword: "propertyNames" };
                              return n === null ? n = [q] : n.push(q), e++, D.errors = n, !1;
                              break;
                            }
                          }
                          if (i)
                            for (let P in u) {
                              let x = u[P], q = e;
                              if (e === q)
                                if (Array.isArray(x)) {
                                  if (x.length > 64)
                                    return D.errors = [{ instancePath: t + "/evidence/" + P.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "maxItems" }], !1;
                                  {
                                    var f = !0;
                                    let E = x.length;
                                    for (let J = 0; J < E; J++) {
                                      let me = x[J], ke = e;
                                      if (e === ke)
                                        if (typeof me == "string") {
                                          if (h(me) > 200)
                                            return D.errors = [{ instancePath: t + "/evidence/" + P.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + J, keyword: "maxLength" }], !1;
                                          if (!Qe.test(me))
                                            return D.errors = [{ instancePath: t + "/evidence/" + P.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + J, keyword: "pattern" }], !1;
                                        } else
                                          return D.errors = [{ instancePath: t + "/evidence/" + P.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + J, keyword: "type" }], !1;
                                      var f = ke === e;
                                      if (!f)
                                        break;
                                    }
                                  }
                                } else
                                  return D.errors = [{ instancePath: t + "/evidence/" + P.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type" }], !1;
                              var o = q === e;
                              if (!o)
                                break;
                            }
                        } else
                          return D.errors = [{ instancePath: t + "/evidence", keyword: "type" }], !1;
                      var s = l === e;
                    } else
                      var s = !0;
                    if (s)
                      if (r.phases !== void 0) {
                        let u = r.phases, l = e;
                        if (e === l)
                          if (Array.isArray(u)) {
                            if (u.length > 64)
                              return D.errors = [{ instancePath: t + "/phases", keyword: "maxItems" }], !1;
                            if (u.length < 1)
                              return D.errors = [{ instancePath: t + "/phases", keyword: "minItems" }], !1;
                            {
                              var p = !0;
                              let $ = u.length;
                              for (let P = 0; P < $; P++) {
                                let x = e;
                                F(u[P], { instancePath: t + "/phases/" + P, parentData: u, parentDataProperty: P, rootData: v, dynamicAnchors: g }) || (n = n === null ? F.errors : n.concat(F.errors), e = n.length);
                                var p = x === e;
                                if (!p)
                                  break;
                              }
                            }
                          } else
                            return D.errors = [{ instancePath: t + "/phases", keyword: "type" }], !1;
                        var s = l === e;
                      } else
                        var s = !0;
                  }
                }
              }
            }
          }
        }
      }
    } else
      return D.errors = [{ instancePath: t, keyword: "type" }], !1;
  return D.errors = n, e === 0;
}
D.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function V(r, { instancePath: t = "", parentData: j, parentDataProperty: I, rootData: v = r, dynamicAnchors: g = {} } = {}) {
  let n = null, e = 0, d = V.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), !(r && typeof r == "object" && !Array.isArray(r)) && r !== null)
    return V.errors = [{ instancePath: t, keyword: "type" }], !1;
  if (e === 0 && r && typeof r == "object" && !Array.isArray(r)) {
    let c;
    if (r.session === void 0 && (c = "session") || r.client === void 0 && (c = "client"))
      return V.errors = [{ instancePath: t, keyword: "required" }], !1;
    {
      let i = e;
      for (let f in r)
        if (!(f === "session" || f === "client")) {
          return V.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
          break;
        }
      if (i === e) {
        if (r.session !== void 0) {
          let f = r.session, o = e;
          if (e === e)
            if (typeof f == "string") {
              if (!De.test(f))
                return V.errors = [{ instancePath: t + "/session", keyword: "pattern" }], !1;
            } else
              return V.errors = [{ instancePath: t + "/session", keyword: "type" }], !1;
          var s = o === e;
        } else
          var s = !0;
        if (s)
          if (r.client !== void 0) {
            let f = r.client, o = e;
            if (e === e)
              if (f && typeof f == "object" && !Array.isArray(f)) {
                let b;
                if (f.machine === void 0 && (b = "machine") || f.boot === void 0 && (b = "boot") || f.pidns === void 0 && (b = "pidns") || f.pid === void 0 && (b = "pid") || f.start === void 0 && (b = "start"))
                  return V.errors = [{ instancePath: t + "/client", keyword: "required" }], !1;
                {
                  let u = e;
                  for (let l in f)
                    if (!(l === "machine" || l === "boot" || l === "pidns" || l === "pid" || l === "start")) {
                      return V.errors = [{ instancePath: t + "/client", keyword: "additionalProperties" }], !1;
                      break;
                    }
                  if (u === e) {
                    if (f.machine !== void 0) {
                      let l = f.machine, k = e;
                      if (typeof l != "string" && l !== null)
                        return V.errors = [{ instancePath: t + "/client/machine", keyword: "type" }], !1;
                      if (e === k && typeof l == "string" && h(l) > 256)
                        return V.errors = [{ instancePath: t + "/client/machine", keyword: "maxLength" }], !1;
                      var a = k === e;
                    } else
                      var a = !0;
                    if (a) {
                      if (f.boot !== void 0) {
                        let l = f.boot, k = e;
                        if (typeof l != "string" && l !== null)
                          return V.errors = [{ instancePath: t + "/client/boot", keyword: "type" }], !1;
                        if (e === k && typeof l == "string" && h(l) > 256)
                          return V.errors = [{ instancePath: t + "/client/boot", keyword: "maxLength" }], !1;
                        var a = k === e;
                      } else
                        var a = !0;
                      if (a) {
                        if (f.pidns !== void 0) {
                          let l = f.pidns, k = e;
                          if (typeof l != "string" && l !== null)
                            return V.errors = [{ instancePath: t + "/client/pidns", keyword: "type" }], !1;
                          if (e === k && typeof l == "string" && h(l) > 256)
                            return V.errors = [{ instancePath: t + "/client/pidns", keyword: "maxLength" }], !1;
                          var a = k === e;
                        } else
                          var a = !0;
                        if (a) {
                          if (f.pid !== void 0) {
                            let l = f.pid, k = e;
                            if (!(typeof l == "number" && !(l % 1) && !isNaN(l) && isFinite(l)) && l !== null)
                              return V.errors = [{ instancePath: t + "/client/pid", keyword: "type" }], !1;
                            if (e === k && typeof l == "number" && isFinite(l) && (l < 1 || isNaN(l)))
                              return V.errors = [{ instancePath: t + "/client/pid", keyword: "minimum" }], !1;
                            var a = k === e;
                          } else
                            var a = !0;
                          if (a)
                            if (f.start !== void 0) {
                              let l = f.start, k = e;
                              if (typeof l != "string" && l !== null)
                                return V.errors = [{ instancePath: t + "/client/start", keyword: "type" }], !1;
                              if (e === k && typeof l == "string" && h(l) > 256)
                                return V.errors = [{ instancePath: t + "/client/start", keyword: "maxLength" }], !1;
                              var a = k === e;
                            } else
                              var a = !0;
                        }
                      }
                    }
                  }
                }
              } else
                return V.errors = [{ instancePath: t + "/client", keyword: "type" }], !1;
            var s = o === e;
          } else
            var s = !0;
      }
    }
  }
  return V.errors = n, e === 0;
}
V.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function N(r, { instancePath: t = "", parentData: j, parentDataProperty: I, rootData: v = r, dynamicAnchors: g = {} } = {}) {
  let n = null, e = 0, d = N.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let o;
      if (r.apiVersion === void 0 && (o = "apiVersion") || r.run_id === void 0 && (o = "run_id") || r.workflow === void 0 && (o = "workflow") || r.target === void 0 && (o = "target") || r.goal === void 0 && (o = "goal") || r.inputs === void 0 && (o = "inputs") || r.repo === void 0 && (o = "repo") || r.branch === void 0 && (o = "branch") || r.journal === void 0 && (o = "journal") || r.claim === void 0 && (o = "claim"))
        return N.errors = [{ instancePath: t, keyword: "required" }], !1;
      {
        let p = e;
        for (let m in r)
          if (!ge.call(He.properties, m)) {
            return N.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
            break;
          }
        if (p === e) {
          if (r.apiVersion !== void 0) {
            let m = e;
            if (r.apiVersion !== "flow.synapti.ai/v1")
              return N.errors = [{ instancePath: t + "/apiVersion", keyword: "const" }], !1;
            var s = m === e;
          } else
            var s = !0;
          if (s) {
            if (r.run_id !== void 0) {
              let m = r.run_id, b = e;
              if (e === e)
                if (typeof m == "string") {
                  if (h(m) > 255)
                    return N.errors = [{ instancePath: t + "/run_id", keyword: "maxLength" }], !1;
                  if (!Je.test(m))
                    return N.errors = [{ instancePath: t + "/run_id", keyword: "pattern" }], !1;
                } else
                  return N.errors = [{ instancePath: t + "/run_id", keyword: "type" }], !1;
              var s = b === e;
            } else
              var s = !0;
            if (s) {
              if (r.workflow !== void 0) {
                let m = e;
                D(r.workflow, { instancePath: t + "/workflow", parentData: r, parentDataProperty: "workflow", rootData: v, dynamicAnchors: g }) || (n = n === null ? D.errors : n.concat(D.errors), e = n.length);
                var s = m === e;
              } else
                var s = !0;
              if (s) {
                if (r.target !== void 0) {
                  let m = r.target, b = e;
                  if (e === b)
                    if (m && typeof m == "object" && !Array.isArray(m)) {
                      let l;
                      if (m.issue === void 0 && (l = "issue") || m.pr === void 0 && (l = "pr") || m.title === void 0 && (l = "title"))
                        return N.errors = [{ instancePath: t + "/target", keyword: "required" }], !1;
                      {
                        let k = e;
                        for (let $ in m)
                          if (!($ === "issue" || $ === "pr" || $ === "title")) {
                            return N.errors = [{ instancePath: t + "/target", keyword: "additionalProperties" }], !1;
                            break;
                          }
                        if (k === e) {
                          if (m.issue !== void 0) {
                            let $ = m.issue, P = e, x = e;
                            if (!(typeof $ == "number" && !($ % 1) && !isNaN($) && isFinite($)) && $ !== null)
                              return N.errors = [{ instancePath: t + "/target/issue", keyword: "type" }], !1;
                            if (e === x && typeof $ == "number" && isFinite($) && ($ < 1 || isNaN($)))
                              return N.errors = [{ instancePath: t + "/target/issue", keyword: "minimum" }], !1;
                            var a = P === e;
                          } else
                            var a = !0;
                          if (a) {
                            if (m.pr !== void 0) {
                              let $ = m.pr, P = e, x = e;
                              if (!(typeof $ == "number" && !($ % 1) && !isNaN($) && isFinite($)) && $ !== null)
                                return N.errors = [{ instancePath: t + "/target/pr", keyword: "type" }], !1;
                              if (e === x && typeof $ == "number" && isFinite($) && ($ < 1 || isNaN($)))
                                return N.errors = [{ instancePath: t + "/target/pr", keyword: "minimum" }], !1;
                              var a = P === e;
                            } else
                              var a = !0;
                            if (a)
                              if (m.title !== void 0) {
                                let $ = m.title, P = e;
                                if (e === e)
                                  if (typeof $ == "string") {
                                    if (h($) > 16384)
                                      return N.errors = [{ instancePath: t + "/target/title", keyword: "maxLength" }], !1;
                                  } else
                                    return N.errors = [{ instancePath: t + "/target/title", keyword: "type" }], !1;
                                var a = P === e;
                              } else
                                var a = !0;
                          }
                        }
                      }
                    } else
                      return N.errors = [{ instancePath: t + "/target", keyword: "type" }], !1;
                  var s = b === e;
                } else
                  var s = !0;
                if (s) {
                  if (r.goal !== void 0) {
                    let m = r.goal, b = e;
                    if (typeof m != "string" && m !== null)
                      return N.errors = [{ instancePath: t + "/goal", keyword: "type" }], !1;
                    if (e === b && typeof m == "string") {
                      if (h(m) > 256)
                        return N.errors = [{ instancePath: t + "/goal", keyword: "maxLength" }], !1;
                      if (h(m) < 1)
                        return N.errors = [{ instancePath: t + "/goal", keyword: "minLength" }], !1;
                    }
                    var s = b === e;
                  } else
                    var s = !0;
                  if (s) {
                    if (r.inputs !== void 0) {
                      let m = r.inputs, b = e;
                      if (e === b)
                        if (m && typeof m == "object" && !Array.isArray(m)) {
                          for (let l in m) {
                            let k = e;
                            if (typeof l == "string" && !W.test(l)) {
                              let $ = { instancePath: t + "/inputs", keyword: "pattern", propertyName: l };
                              n === null ? n = [$] : n.push($), e++;
                            }
                            var c = k === e;
                            if (!c) {
                              let $ = { instancePath: t + "/inputs", keyword: "propertyNames" };
                              return n === null ? n = [$] : n.push($), e++, N.errors = n, !1;
                              break;
                            }
                          }
                          if (c)
                            for (let l in m) {
                              let k = m[l], $ = e;
                              if (e === $)
                                if (Array.isArray(k)) {
                                  var i = !0;
                                  let P = k.length;
                                  for (let x = 0; x < P; x++) {
                                    let q = k[x], E = e;
                                    if (e === e)
                                      if (typeof q == "string") {
                                        if (h(q) > 16384)
                                          return N.errors = [{ instancePath: t + "/inputs/" + l.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + x, keyword: "maxLength" }], !1;
                                      } else
                                        return N.errors = [{ instancePath: t + "/inputs/" + l.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + x, keyword: "type" }], !1;
                                    var i = E === e;
                                    if (!i)
                                      break;
                                  }
                                } else
                                  return N.errors = [{ instancePath: t + "/inputs/" + l.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type" }], !1;
                              var f = $ === e;
                              if (!f)
                                break;
                            }
                        } else
                          return N.errors = [{ instancePath: t + "/inputs", keyword: "type" }], !1;
                      var s = b === e;
                    } else
                      var s = !0;
                    if (s) {
                      if (r.repo !== void 0) {
                        let m = r.repo, b = e;
                        if (e === e)
                          if (typeof m == "string") {
                            if (h(m) > 4096)
                              return N.errors = [{ instancePath: t + "/repo", keyword: "maxLength" }], !1;
                            if (h(m) < 1)
                              return N.errors = [{ instancePath: t + "/repo", keyword: "minLength" }], !1;
                          } else
                            return N.errors = [{ instancePath: t + "/repo", keyword: "type" }], !1;
                        var s = b === e;
                      } else
                        var s = !0;
                      if (s) {
                        if (r.branch !== void 0) {
                          let m = r.branch, b = e;
                          if (typeof m != "string" && m !== null)
                            return N.errors = [{ instancePath: t + "/branch", keyword: "type" }], !1;
                          if (e === b && typeof m == "string") {
                            if (h(m) > 1024)
                              return N.errors = [{ instancePath: t + "/branch", keyword: "maxLength" }], !1;
                            if (h(m) < 1)
                              return N.errors = [{ instancePath: t + "/branch", keyword: "minLength" }], !1;
                          }
                          var s = b === e;
                        } else
                          var s = !0;
                        if (s) {
                          if (r.journal !== void 0) {
                            let m = r.journal, b = e;
                            if (typeof m != "string" && m !== null)
                              return N.errors = [{ instancePath: t + "/journal", keyword: "type" }], !1;
                            if (e === b && typeof m == "string") {
                              if (h(m) > 4096)
                                return N.errors = [{ instancePath: t + "/journal", keyword: "maxLength" }], !1;
                              if (h(m) < 1)
                                return N.errors = [{ instancePath: t + "/journal", keyword: "minLength" }], !1;
                            }
                            var s = b === e;
                          } else
                            var s = !0;
                          if (s)
                            if (r.claim !== void 0) {
                              let m = e;
                              V(r.claim, { instancePath: t + "/claim", parentData: r, parentDataProperty: "claim", rootData: v, dynamicAnchors: g }) || (n = n === null ? V.errors : n.concat(V.errors), e = n.length);
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
      return N.errors = [{ instancePath: t, keyword: "type" }], !1;
  return N.errors = n, e === 0;
}
N.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function re(r, { instancePath: t = "", parentData: j, parentDataProperty: I, rootData: v = r, dynamicAnchors: g = {} } = {}) {
  let n = null, e = 0, d = re.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), !(r && typeof r == "object" && !Array.isArray(r)) && r !== null)
    return re.errors = [{ instancePath: t, keyword: "type" }], !1;
  if (e === 0 && r && typeof r == "object" && !Array.isArray(r)) {
    let a;
    if (r.session === void 0 && (a = "session") || r.verdict === void 0 && (a = "verdict"))
      return re.errors = [{ instancePath: t, keyword: "required" }], !1;
    {
      let c = e;
      for (let i in r)
        if (!(i === "session" || i === "verdict")) {
          return re.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
          break;
        }
      if (c === e) {
        if (r.session !== void 0) {
          let i = r.session, f = e;
          if (e === e)
            if (typeof i == "string") {
              if (!De.test(i))
                return re.errors = [{ instancePath: t + "/session", keyword: "pattern" }], !1;
            } else
              return re.errors = [{ instancePath: t + "/session", keyword: "type" }], !1;
          var s = f === e;
        } else
          var s = !0;
        if (s)
          if (r.verdict !== void 0) {
            let i = r.verdict, f = e;
            if (!(i === "free" || i === "gone" || i === "live" || i === "unknown" || i === "self"))
              return re.errors = [{ instancePath: t + "/verdict", keyword: "enum" }], !1;
            var s = f === e;
          } else
            var s = !0;
      }
    }
  }
  return re.errors = n, e === 0;
}
re.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function U(r, { instancePath: t = "", parentData: j, parentDataProperty: I, rootData: v = r, dynamicAnchors: g = {} } = {}) {
  let n = null, e = 0, d = U.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let a;
      if (r.activity === void 0 && (a = "activity") || r.key === void 0 && (a = "key") || r.attempt === void 0 && (a = "attempt"))
        return U.errors = [{ instancePath: t, keyword: "required" }], !1;
      {
        let c = e;
        for (let i in r)
          if (!(i === "activity" || i === "key" || i === "attempt")) {
            return U.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
            break;
          }
        if (c === e) {
          if (r.activity !== void 0) {
            let i = r.activity, f = e;
            if (e === e)
              if (typeof i == "string") {
                if (!W.test(i))
                  return U.errors = [{ instancePath: t + "/activity", keyword: "pattern" }], !1;
              } else
                return U.errors = [{ instancePath: t + "/activity", keyword: "type" }], !1;
            var s = f === e;
          } else
            var s = !0;
          if (s) {
            if (r.key !== void 0) {
              let i = r.key, f = e, o = e;
              if (typeof i != "string" && i !== null)
                return U.errors = [{ instancePath: t + "/key", keyword: "type" }], !1;
              if (e === o && typeof i == "string" && !W.test(i))
                return U.errors = [{ instancePath: t + "/key", keyword: "pattern" }], !1;
              var s = f === e;
            } else
              var s = !0;
            if (s)
              if (r.attempt !== void 0) {
                let i = r.attempt, f = e;
                if (!(typeof i == "number" && !(i % 1) && !isNaN(i) && isFinite(i)))
                  return U.errors = [{ instancePath: t + "/attempt", keyword: "type" }], !1;
                if (e === f && typeof i == "number" && isFinite(i) && (i < 1 || isNaN(i)))
                  return U.errors = [{ instancePath: t + "/attempt", keyword: "minimum" }], !1;
                var s = f === e;
              } else
                var s = !0;
          }
        }
      }
    } else
      return U.errors = [{ instancePath: t, keyword: "type" }], !1;
  return U.errors = n, e === 0;
}
U.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var Ue = { $id: "https://flow.synapti.ai/schemas/v1/evidence.schema.json", type: "object", required: ["result", "activity", "key", "attempt", "kind", "source", "command", "exit_code", "signal", "interrupted", "doubt", "duration_ms", "output", "tree"], additionalProperties: !1, properties: { result: { $ref: "#/$defs/digest" }, activity: { type: ["string", "null"], pattern: "^[A-Za-z0-9._-]{1,64}$" }, key: { $ref: "#/$defs/key" }, attempt: { type: ["integer", "null"], minimum: 1 }, kind: { $ref: "#/$defs/name" }, source: { enum: ["exec", "observed"] }, command: { type: "string", minLength: 1, maxLength: 400 }, exit_code: { type: ["integer", "null"], minimum: 0, maximum: 255 }, signal: { type: ["string", "null"], pattern: "^SIG[A-Z0-9]{1,12}$" }, interrupted: { type: ["string", "null"], pattern: "^(?:SIG[A-Z0-9]{1,12}|timeout)$" }, doubt: { type: ["string", "null"], minLength: 1, maxLength: 500 }, duration_ms: { type: "integer", minimum: 0 }, output: { type: "object", required: ["digest", "bytes", "file", "kept"], additionalProperties: !1, properties: { digest: { $ref: "#/$defs/digest" }, bytes: { type: "integer", minimum: 0 }, file: { $ref: "#/$defs/digest" }, kept: { type: "integer", minimum: 0 } } }, tree: { type: "object", required: ["before", "after"], additionalProperties: !1, properties: { before: { $ref: "#/$defs/digest_or_null" }, after: { $ref: "#/$defs/digest_or_null" } } } }, $defs: { digest: { type: "string", pattern: "^[0-9a-f]{64}$" }, digest_or_null: { type: ["string", "null"], pattern: "^[0-9a-f]{64}$" }, name: { type: "string", pattern: "^[A-Za-z0-9._-]{1,64}$" }, key: { type: ["string", "null"], pattern: "^[A-Za-z0-9._-]{1,64}$" } } };
var Xe = new RegExp("^SIG[A-Z0-9]{1,12}$", "u"), Ye = new RegExp("^(?:SIG[A-Z0-9]{1,12}|timeout)$", "u");
function A(r, { instancePath: t = "", parentData: j, parentDataProperty: I, rootData: v = r, dynamicAnchors: g = {} } = {}) {
  let n = null, e = 0, d = A.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let i;
      if (r.result === void 0 && (i = "result") || r.activity === void 0 && (i = "activity") || r.key === void 0 && (i = "key") || r.attempt === void 0 && (i = "attempt") || r.kind === void 0 && (i = "kind") || r.source === void 0 && (i = "source") || r.command === void 0 && (i = "command") || r.exit_code === void 0 && (i = "exit_code") || r.signal === void 0 && (i = "signal") || r.interrupted === void 0 && (i = "interrupted") || r.doubt === void 0 && (i = "doubt") || r.duration_ms === void 0 && (i = "duration_ms") || r.output === void 0 && (i = "output") || r.tree === void 0 && (i = "tree"))
        return A.errors = [{ instancePath: t, keyword: "required" }], !1;
      {
        let f = e;
        for (let o in r)
          if (!ge.call(Ue.properties, o)) {
            return A.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
            break;
          }
        if (f === e) {
          if (r.result !== void 0) {
            let o = r.result, p = e;
            if (e === e)
              if (typeof o == "string") {
                if (!oe.test(o))
                  return A.errors = [{ instancePath: t + "/result", keyword: "pattern" }], !1;
              } else
                return A.errors = [{ instancePath: t + "/result", keyword: "type" }], !1;
            var s = p === e;
          } else
            var s = !0;
          if (s) {
            if (r.activity !== void 0) {
              let o = r.activity, p = e;
              if (typeof o != "string" && o !== null)
                return A.errors = [{ instancePath: t + "/activity", keyword: "type" }], !1;
              if (e === p && typeof o == "string" && !W.test(o))
                return A.errors = [{ instancePath: t + "/activity", keyword: "pattern" }], !1;
              var s = p === e;
            } else
              var s = !0;
            if (s) {
              if (r.key !== void 0) {
                let o = r.key, p = e, m = e;
                if (typeof o != "string" && o !== null)
                  return A.errors = [{ instancePath: t + "/key", keyword: "type" }], !1;
                if (e === m && typeof o == "string" && !W.test(o))
                  return A.errors = [{ instancePath: t + "/key", keyword: "pattern" }], !1;
                var s = p === e;
              } else
                var s = !0;
              if (s) {
                if (r.attempt !== void 0) {
                  let o = r.attempt, p = e;
                  if (!(typeof o == "number" && !(o % 1) && !isNaN(o) && isFinite(o)) && o !== null)
                    return A.errors = [{ instancePath: t + "/attempt", keyword: "type" }], !1;
                  if (e === p && typeof o == "number" && isFinite(o) && (o < 1 || isNaN(o)))
                    return A.errors = [{ instancePath: t + "/attempt", keyword: "minimum" }], !1;
                  var s = p === e;
                } else
                  var s = !0;
                if (s) {
                  if (r.kind !== void 0) {
                    let o = r.kind, p = e;
                    if (e === e)
                      if (typeof o == "string") {
                        if (!W.test(o))
                          return A.errors = [{ instancePath: t + "/kind", keyword: "pattern" }], !1;
                      } else
                        return A.errors = [{ instancePath: t + "/kind", keyword: "type" }], !1;
                    var s = p === e;
                  } else
                    var s = !0;
                  if (s) {
                    if (r.source !== void 0) {
                      let o = r.source, p = e;
                      if (!(o === "exec" || o === "observed"))
                        return A.errors = [{ instancePath: t + "/source", keyword: "enum" }], !1;
                      var s = p === e;
                    } else
                      var s = !0;
                    if (s) {
                      if (r.command !== void 0) {
                        let o = r.command, p = e;
                        if (e === p)
                          if (typeof o == "string") {
                            if (h(o) > 400)
                              return A.errors = [{ instancePath: t + "/command", keyword: "maxLength" }], !1;
                            if (h(o) < 1)
                              return A.errors = [{ instancePath: t + "/command", keyword: "minLength" }], !1;
                          } else
                            return A.errors = [{ instancePath: t + "/command", keyword: "type" }], !1;
                        var s = p === e;
                      } else
                        var s = !0;
                      if (s) {
                        if (r.exit_code !== void 0) {
                          let o = r.exit_code, p = e;
                          if (!(typeof o == "number" && !(o % 1) && !isNaN(o) && isFinite(o)) && o !== null)
                            return A.errors = [{ instancePath: t + "/exit_code", keyword: "type" }], !1;
                          if (e === p && typeof o == "number" && isFinite(o)) {
                            if (o > 255 || isNaN(o))
                              return A.errors = [{ instancePath: t + "/exit_code", keyword: "maximum" }], !1;
                            if (o < 0 || isNaN(o))
                              return A.errors = [{ instancePath: t + "/exit_code", keyword: "minimum" }], !1;
                          }
                          var s = p === e;
                        } else
                          var s = !0;
                        if (s) {
                          if (r.signal !== void 0) {
                            let o = r.signal, p = e;
                            if (typeof o != "string" && o !== null)
                              return A.errors = [{ instancePath: t + "/signal", keyword: "type" }], !1;
                            if (e === p && typeof o == "string" && !Xe.test(o))
                              return A.errors = [{ instancePath: t + "/signal", keyword: "pattern" }], !1;
                            var s = p === e;
                          } else
                            var s = !0;
                          if (s) {
                            if (r.interrupted !== void 0) {
                              let o = r.interrupted, p = e;
                              if (typeof o != "string" && o !== null)
                                return A.errors = [{ instancePath: t + "/interrupted", keyword: "type" }], !1;
                              if (e === p && typeof o == "string" && !Ye.test(o))
                                return A.errors = [{ instancePath: t + "/interrupted", keyword: "pattern" }], !1;
                              var s = p === e;
                            } else
                              var s = !0;
                            if (s) {
                              if (r.doubt !== void 0) {
                                let o = r.doubt, p = e;
                                if (typeof o != "string" && o !== null)
                                  return A.errors = [{ instancePath: t + "/doubt", keyword: "type" }], !1;
                                if (e === p && typeof o == "string") {
                                  if (h(o) > 500)
                                    return A.errors = [{ instancePath: t + "/doubt", keyword: "maxLength" }], !1;
                                  if (h(o) < 1)
                                    return A.errors = [{ instancePath: t + "/doubt", keyword: "minLength" }], !1;
                                }
                                var s = p === e;
                              } else
                                var s = !0;
                              if (s) {
                                if (r.duration_ms !== void 0) {
                                  let o = r.duration_ms, p = e;
                                  if (!(typeof o == "number" && !(o % 1) && !isNaN(o) && isFinite(o)))
                                    return A.errors = [{ instancePath: t + "/duration_ms", keyword: "type" }], !1;
                                  if (e === p && typeof o == "number" && isFinite(o) && (o < 0 || isNaN(o)))
                                    return A.errors = [{ instancePath: t + "/duration_ms", keyword: "minimum" }], !1;
                                  var s = p === e;
                                } else
                                  var s = !0;
                                if (s) {
                                  if (r.output !== void 0) {
                                    let o = r.output, p = e;
                                    if (e === p)
                                      if (o && typeof o == "object" && !Array.isArray(o)) {
                                        let b;
                                        if (o.digest === void 0 && (b = "digest") || o.bytes === void 0 && (b = "bytes") || o.file === void 0 && (b = "file") || o.kept === void 0 && (b = "kept"))
                                          return A.errors = [{ instancePath: t + "/output", keyword: "required" }], !1;
                                        {
                                          let u = e;
                                          for (let l in o)
                                            if (!(l === "digest" || l === "bytes" || l === "file" || l === "kept")) {
                                              return A.errors = [{ instancePath: t + "/output", keyword: "additionalProperties" }], !1;
                                              break;
                                            }
                                          if (u === e) {
                                            if (o.digest !== void 0) {
                                              let l = o.digest, k = e;
                                              if (e === e)
                                                if (typeof l == "string") {
                                                  if (!oe.test(l))
                                                    return A.errors = [{ instancePath: t + "/output/digest", keyword: "pattern" }], !1;
                                                } else
                                                  return A.errors = [{ instancePath: t + "/output/digest", keyword: "type" }], !1;
                                              var a = k === e;
                                            } else
                                              var a = !0;
                                            if (a) {
                                              if (o.bytes !== void 0) {
                                                let l = o.bytes, k = e;
                                                if (!(typeof l == "number" && !(l % 1) && !isNaN(l) && isFinite(l)))
                                                  return A.errors = [{ instancePath: t + "/output/bytes", keyword: "type" }], !1;
                                                if (e === k && typeof l == "number" && isFinite(l) && (l < 0 || isNaN(l)))
                                                  return A.errors = [{ instancePath: t + "/output/bytes", keyword: "minimum" }], !1;
                                                var a = k === e;
                                              } else
                                                var a = !0;
                                              if (a) {
                                                if (o.file !== void 0) {
                                                  let l = o.file, k = e;
                                                  if (e === e)
                                                    if (typeof l == "string") {
                                                      if (!oe.test(l))
                                                        return A.errors = [{ instancePath: t + "/output/file", keyword: "pattern" }], !1;
                                                    } else
                                                      return A.errors = [{ instancePath: t + "/output/file", keyword: "type" }], !1;
                                                  var a = k === e;
                                                } else
                                                  var a = !0;
                                                if (a)
                                                  if (o.kept !== void 0) {
                                                    let l = o.kept, k = e;
                                                    if (!(typeof l == "number" && !(l % 1) && !isNaN(l) && isFinite(l)))
                                                      return A.errors = [{ instancePath: t + "/output/kept", keyword: "type" }], !1;
                                                    if (e === k && typeof l == "number" && isFinite(l) && (l < 0 || isNaN(l)))
                                                      return A.errors = [{ instancePath: t + "/output/kept", keyword: "minimum" }], !1;
                                                    var a = k === e;
                                                  } else
                                                    var a = !0;
                                              }
                                            }
                                          }
                                        }
                                      } else
                                        return A.errors = [{ instancePath: t + "/output", keyword: "type" }], !1;
                                    var s = p === e;
                                  } else
                                    var s = !0;
                                  if (s)
                                    if (r.tree !== void 0) {
                                      let o = r.tree, p = e;
                                      if (e === p)
                                        if (o && typeof o == "object" && !Array.isArray(o)) {
                                          let b;
                                          if (o.before === void 0 && (b = "before") || o.after === void 0 && (b = "after"))
                                            return A.errors = [{ instancePath: t + "/tree", keyword: "required" }], !1;
                                          {
                                            let u = e;
                                            for (let l in o)
                                              if (!(l === "before" || l === "after")) {
                                                return A.errors = [{ instancePath: t + "/tree", keyword: "additionalProperties" }], !1;
                                                break;
                                              }
                                            if (u === e) {
                                              if (o.before !== void 0) {
                                                let l = o.before, k = e, $ = e;
                                                if (typeof l != "string" && l !== null)
                                                  return A.errors = [{ instancePath: t + "/tree/before", keyword: "type" }], !1;
                                                if (e === $ && typeof l == "string" && !oe.test(l))
                                                  return A.errors = [{ instancePath: t + "/tree/before", keyword: "pattern" }], !1;
                                                var c = k === e;
                                              } else
                                                var c = !0;
                                              if (c)
                                                if (o.after !== void 0) {
                                                  let l = o.after, k = e, $ = e;
                                                  if (typeof l != "string" && l !== null)
                                                    return A.errors = [{ instancePath: t + "/tree/after", keyword: "type" }], !1;
                                                  if (e === $ && typeof l == "string" && !oe.test(l))
                                                    return A.errors = [{ instancePath: t + "/tree/after", keyword: "pattern" }], !1;
                                                  var c = k === e;
                                                } else
                                                  var c = !0;
                                            }
                                          }
                                        } else
                                          return A.errors = [{ instancePath: t + "/tree", keyword: "type" }], !1;
                                      var s = p === e;
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
      }
    } else
      return A.errors = [{ instancePath: t, keyword: "type" }], !1;
  return A.errors = n, e === 0;
}
A.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function G(r, { instancePath: t = "", parentData: j, parentDataProperty: I, rootData: v = r, dynamicAnchors: g = {} } = {}) {
  let n = null, e = 0, d = G.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let f;
      if (r.claim === void 0 && (f = "claim") || r.previous === void 0 && (f = "previous") || r.take_over === void 0 && (f = "take_over") || r.plan === void 0 && (f = "plan"))
        return G.errors = [{ instancePath: t, keyword: "required" }], !1;
      {
        let o = e;
        for (let p in r)
          if (!(p === "claim" || p === "previous" || p === "take_over" || p === "plan")) {
            return G.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
            break;
          }
        if (o === e) {
          if (r.claim !== void 0) {
            let p = e;
            V(r.claim, { instancePath: t + "/claim", parentData: r, parentDataProperty: "claim", rootData: v, dynamicAnchors: g }) || (n = n === null ? V.errors : n.concat(V.errors), e = n.length);
            var s = p === e;
          } else
            var s = !0;
          if (s) {
            if (r.previous !== void 0) {
              let p = e;
              re(r.previous, { instancePath: t + "/previous", parentData: r, parentDataProperty: "previous", rootData: v, dynamicAnchors: g }) || (n = n === null ? re.errors : n.concat(re.errors), e = n.length);
              var s = p === e;
            } else
              var s = !0;
            if (s) {
              if (r.take_over !== void 0) {
                let p = r.take_over, m = e;
                if (!(p && typeof p == "object" && !Array.isArray(p)) && p !== null)
                  return G.errors = [{ instancePath: t + "/take_over", keyword: "type" }], !1;
                if (e === m && p && typeof p == "object" && !Array.isArray(p)) {
                  let u;
                  if (p.reason === void 0 && (u = "reason"))
                    return G.errors = [{ instancePath: t + "/take_over", keyword: "required" }], !1;
                  {
                    let l = e;
                    for (let k in p)
                      if (k !== "reason") {
                        return G.errors = [{ instancePath: t + "/take_over", keyword: "additionalProperties" }], !1;
                        break;
                      }
                    if (l === e && p.reason !== void 0) {
                      let k = p.reason;
                      if (e === e)
                        if (typeof k == "string") {
                          if (h(k) > 16384)
                            return G.errors = [{ instancePath: t + "/take_over/reason", keyword: "maxLength" }], !1;
                        } else
                          return G.errors = [{ instancePath: t + "/take_over/reason", keyword: "type" }], !1;
                    }
                  }
                }
                var s = m === e;
              } else
                var s = !0;
              if (s)
                if (r.plan !== void 0) {
                  let p = r.plan, m = e;
                  if (e === m)
                    if (p && typeof p == "object" && !Array.isArray(p)) {
                      let u;
                      if (p.lost === void 0 && (u = "lost") || p.reconciled === void 0 && (u = "reconciled") || p.blocked === void 0 && (u = "blocked"))
                        return G.errors = [{ instancePath: t + "/plan", keyword: "required" }], !1;
                      {
                        let l = e;
                        for (let k in p)
                          if (!(k === "lost" || k === "reconciled" || k === "blocked")) {
                            return G.errors = [{ instancePath: t + "/plan", keyword: "additionalProperties" }], !1;
                            break;
                          }
                        if (l === e) {
                          if (p.lost !== void 0) {
                            let k = p.lost, $ = e;
                            if (e === $)
                              if (Array.isArray(k)) {
                                var a = !0;
                                let P = k.length;
                                for (let x = 0; x < P; x++) {
                                  let q = e;
                                  U(k[x], { instancePath: t + "/plan/lost/" + x, parentData: k, parentDataProperty: x, rootData: v, dynamicAnchors: g }) || (n = n === null ? U.errors : n.concat(U.errors), e = n.length);
                                  var a = q === e;
                                  if (!a)
                                    break;
                                }
                              } else
                                return G.errors = [{ instancePath: t + "/plan/lost", keyword: "type" }], !1;
                            var c = $ === e;
                          } else
                            var c = !0;
                          if (c) {
                            if (p.reconciled !== void 0) {
                              let k = p.reconciled, $ = e;
                              if (e === $)
                                if (Array.isArray(k)) {
                                  var i = !0;
                                  let x = k.length;
                                  for (let q = 0; q < x; q++) {
                                    let E = e;
                                    A(k[q], { instancePath: t + "/plan/reconciled/" + q, parentData: k, parentDataProperty: q, rootData: v, dynamicAnchors: g }) || (n = n === null ? A.errors : n.concat(A.errors), e = n.length);
                                    var i = E === e;
                                    if (!i)
                                      break;
                                  }
                                } else
                                  return G.errors = [{ instancePath: t + "/plan/reconciled", keyword: "type" }], !1;
                              var c = $ === e;
                            } else
                              var c = !0;
                            if (c)
                              if (p.blocked !== void 0) {
                                let k = p.blocked, $ = e;
                                if (typeof k != "string" && k !== null)
                                  return G.errors = [{ instancePath: t + "/plan/blocked", keyword: "type" }], !1;
                                if (e === $ && typeof k == "string" && h(k) > 16384)
                                  return G.errors = [{ instancePath: t + "/plan/blocked", keyword: "maxLength" }], !1;
                                var c = $ === e;
                              } else
                                var c = !0;
                          }
                        }
                      }
                    } else
                      return G.errors = [{ instancePath: t + "/plan", keyword: "type" }], !1;
                  var s = m === e;
                } else
                  var s = !0;
            }
          }
        }
      }
    } else
      return G.errors = [{ instancePath: t, keyword: "type" }], !1;
  return G.errors = n, e === 0;
}
G.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function M(r, { instancePath: t = "", parentData: j, parentDataProperty: I, rootData: v = r, dynamicAnchors: g = {} } = {}) {
  let n = null, e = 0, d = M.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let s;
      if (r.reason === void 0 && (s = "reason"))
        return M.errors = [{ instancePath: t, keyword: "required" }], !1;
      {
        let a = e;
        for (let c in r)
          if (c !== "reason") {
            return M.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
            break;
          }
        if (a === e && r.reason !== void 0) {
          let c = r.reason;
          if (e === e)
            if (typeof c == "string") {
              if (h(c) > 16384)
                return M.errors = [{ instancePath: t + "/reason", keyword: "maxLength" }], !1;
            } else
              return M.errors = [{ instancePath: t + "/reason", keyword: "type" }], !1;
        }
      }
    } else
      return M.errors = [{ instancePath: t, keyword: "type" }], !1;
  return M.errors = n, e === 0;
}
M.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var er = new RegExp("^[0-7]{6}:[0-9a-f]{40,64}$", "u");
function C(r, { instancePath: t = "", parentData: j, parentDataProperty: I, rootData: v = r, dynamicAnchors: g = {} } = {}) {
  let n = null, e = 0, d = C.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), !(r && typeof r == "object" && !Array.isArray(r)) && r !== null)
    return C.errors = [{ instancePath: t, keyword: "type" }], !1;
  if (e === 0 && r && typeof r == "object" && !Array.isArray(r)) {
    let i;
    if (r.digest === void 0 && (i = "digest") || r.dirty === void 0 && (i = "dirty"))
      return C.errors = [{ instancePath: t, keyword: "required" }], !1;
    {
      let f = e;
      for (let o in r)
        if (!(o === "digest" || o === "dirty")) {
          return C.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
          break;
        }
      if (f === e) {
        if (r.digest !== void 0) {
          let o = r.digest, p = e;
          if (e === e)
            if (typeof o == "string") {
              if (!oe.test(o))
                return C.errors = [{ instancePath: t + "/digest", keyword: "pattern" }], !1;
            } else
              return C.errors = [{ instancePath: t + "/digest", keyword: "type" }], !1;
          var s = p === e;
        } else
          var s = !0;
        if (s)
          if (r.dirty !== void 0) {
            let o = r.dirty, p = e;
            if (!Array.isArray(o) && o !== null)
              return C.errors = [{ instancePath: t + "/dirty", keyword: "type" }], !1;
            if (e === p && Array.isArray(o)) {
              var a = !0;
              let b = o.length;
              for (let u = 0; u < b; u++) {
                let l = o[u], k = e;
                if (e === k)
                  if (l && typeof l == "object" && !Array.isArray(l)) {
                    let P;
                    if (l.path === void 0 && (P = "path") || l.id === void 0 && (P = "id"))
                      return C.errors = [{ instancePath: t + "/dirty/" + u, keyword: "required" }], !1;
                    {
                      let x = e;
                      for (let q in l)
                        if (!(q === "path" || q === "id")) {
                          return C.errors = [{ instancePath: t + "/dirty/" + u, keyword: "additionalProperties" }], !1;
                          break;
                        }
                      if (x === e) {
                        if (l.path !== void 0) {
                          let q = l.path, E = e;
                          if (e === e)
                            if (typeof q == "string") {
                              if (h(q) > 4096)
                                return C.errors = [{ instancePath: t + "/dirty/" + u + "/path", keyword: "maxLength" }], !1;
                              if (h(q) < 1)
                                return C.errors = [{ instancePath: t + "/dirty/" + u + "/path", keyword: "minLength" }], !1;
                            } else
                              return C.errors = [{ instancePath: t + "/dirty/" + u + "/path", keyword: "type" }], !1;
                          var c = E === e;
                        } else
                          var c = !0;
                        if (c)
                          if (l.id !== void 0) {
                            let q = l.id, E = e;
                            if (typeof q != "string" && q !== null)
                              return C.errors = [{ instancePath: t + "/dirty/" + u + "/id", keyword: "type" }], !1;
                            if (e === E && typeof q == "string" && !er.test(q))
                              return C.errors = [{ instancePath: t + "/dirty/" + u + "/id", keyword: "pattern" }], !1;
                            var c = E === e;
                          } else
                            var c = !0;
                      }
                    }
                  } else
                    return C.errors = [{ instancePath: t + "/dirty/" + u, keyword: "type" }], !1;
                var a = k === e;
                if (!a)
                  break;
              }
            }
            var s = p === e;
          } else
            var s = !0;
      }
    }
  }
  return C.errors = n, e === 0;
}
C.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function T(r, { instancePath: t = "", parentData: j, parentDataProperty: I, rootData: v = r, dynamicAnchors: g = {} } = {}) {
  let n = null, e = 0, d = T.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (Array.isArray(r)) {
      if (r.length > 64)
        return T.errors = [{ instancePath: t, keyword: "maxItems" }], !1;
      {
        var s = !0;
        let c = r.length;
        for (let i = 0; i < c; i++) {
          let f = r[i], o = e;
          if (e === o)
            if (f && typeof f == "object" && !Array.isArray(f)) {
              let m;
              if (f.path === void 0 && (m = "path") || f.digest === void 0 && (m = "digest"))
                return T.errors = [{ instancePath: t + "/" + i, keyword: "required" }], !1;
              {
                let b = e;
                for (let u in f)
                  if (!(u === "path" || u === "digest")) {
                    return T.errors = [{ instancePath: t + "/" + i, keyword: "additionalProperties" }], !1;
                    break;
                  }
                if (b === e) {
                  if (f.path !== void 0) {
                    let u = f.path, l = e;
                    if (e === e)
                      if (typeof u == "string") {
                        if (h(u) > 4096)
                          return T.errors = [{ instancePath: t + "/" + i + "/path", keyword: "maxLength" }], !1;
                        if (h(u) < 1)
                          return T.errors = [{ instancePath: t + "/" + i + "/path", keyword: "minLength" }], !1;
                      } else
                        return T.errors = [{ instancePath: t + "/" + i + "/path", keyword: "type" }], !1;
                    var a = l === e;
                  } else
                    var a = !0;
                  if (a)
                    if (f.digest !== void 0) {
                      let u = f.digest, l = e, k = e;
                      if (typeof u != "string" && u !== null)
                        return T.errors = [{ instancePath: t + "/" + i + "/digest", keyword: "type" }], !1;
                      if (e === k && typeof u == "string" && !oe.test(u))
                        return T.errors = [{ instancePath: t + "/" + i + "/digest", keyword: "pattern" }], !1;
                      var a = l === e;
                    } else
                      var a = !0;
                }
              }
            } else
              return T.errors = [{ instancePath: t + "/" + i, keyword: "type" }], !1;
          var s = o === e;
          if (!s)
            break;
        }
      }
    } else
      return T.errors = [{ instancePath: t, keyword: "type" }], !1;
  return T.errors = n, e === 0;
}
T.evaluated = { items: !0, dynamicProps: !1, dynamicItems: !1 };
function B(r, { instancePath: t = "", parentData: j, parentDataProperty: I, rootData: v = r, dynamicAnchors: g = {} } = {}) {
  let n = null, e = 0, d = B.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let a;
      if (r.activity === void 0 && (a = "activity") || r.key === void 0 && (a = "key") || r.attempt === void 0 && (a = "attempt") || r.phase === void 0 && (a = "phase") || r.type === void 0 && (a = "type") || r.extra === void 0 && (a = "extra") || r.tree === void 0 && (a = "tree") || r.artifacts === void 0 && (a = "artifacts"))
        return B.errors = [{ instancePath: t, keyword: "required" }], !1;
      {
        let c = e;
        for (let i in r)
          if (!(i === "activity" || i === "key" || i === "attempt" || i === "phase" || i === "type" || i === "extra" || i === "tree" || i === "artifacts")) {
            return B.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
            break;
          }
        if (c === e) {
          if (r.activity !== void 0) {
            let i = r.activity, f = e;
            if (e === e)
              if (typeof i == "string") {
                if (!W.test(i))
                  return B.errors = [{ instancePath: t + "/activity", keyword: "pattern" }], !1;
              } else
                return B.errors = [{ instancePath: t + "/activity", keyword: "type" }], !1;
            var s = f === e;
          } else
            var s = !0;
          if (s) {
            if (r.key !== void 0) {
              let i = r.key, f = e, o = e;
              if (typeof i != "string" && i !== null)
                return B.errors = [{ instancePath: t + "/key", keyword: "type" }], !1;
              if (e === o && typeof i == "string" && !W.test(i))
                return B.errors = [{ instancePath: t + "/key", keyword: "pattern" }], !1;
              var s = f === e;
            } else
              var s = !0;
            if (s) {
              if (r.attempt !== void 0) {
                let i = r.attempt, f = e;
                if (!(typeof i == "number" && !(i % 1) && !isNaN(i) && isFinite(i)))
                  return B.errors = [{ instancePath: t + "/attempt", keyword: "type" }], !1;
                if (e === f && typeof i == "number" && isFinite(i) && (i < 1 || isNaN(i)))
                  return B.errors = [{ instancePath: t + "/attempt", keyword: "minimum" }], !1;
                var s = f === e;
              } else
                var s = !0;
              if (s) {
                if (r.phase !== void 0) {
                  let i = r.phase, f = e;
                  if (e === e)
                    if (typeof i == "string") {
                      if (!W.test(i))
                        return B.errors = [{ instancePath: t + "/phase", keyword: "pattern" }], !1;
                    } else
                      return B.errors = [{ instancePath: t + "/phase", keyword: "type" }], !1;
                  var s = f === e;
                } else
                  var s = !0;
                if (s) {
                  if (r.type !== void 0) {
                    let i = r.type, f = e;
                    if (!(i === "bash" || i === "skill" || i === "agent" || i === "task" || i === "gate" || i === "evaluation" || i === "external"))
                      return B.errors = [{ instancePath: t + "/type", keyword: "enum" }], !1;
                    var s = f === e;
                  } else
                    var s = !0;
                  if (s) {
                    if (r.extra !== void 0) {
                      let i = e;
                      if (typeof r.extra != "boolean")
                        return B.errors = [{ instancePath: t + "/extra", keyword: "type" }], !1;
                      var s = i === e;
                    } else
                      var s = !0;
                    if (s) {
                      if (r.tree !== void 0) {
                        let i = e;
                        C(r.tree, { instancePath: t + "/tree", parentData: r, parentDataProperty: "tree", rootData: v, dynamicAnchors: g }) || (n = n === null ? C.errors : n.concat(C.errors), e = n.length);
                        var s = i === e;
                      } else
                        var s = !0;
                      if (s)
                        if (r.artifacts !== void 0) {
                          let i = e;
                          T(r.artifacts, { instancePath: t + "/artifacts", parentData: r, parentDataProperty: "artifacts", rootData: v, dynamicAnchors: g }) || (n = n === null ? T.errors : n.concat(T.errors), e = n.length);
                          var s = i === e;
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
    } else
      return B.errors = [{ instancePath: t, keyword: "type" }], !1;
  return B.errors = n, e === 0;
}
B.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var rr = { type: "object", required: ["activity", "key", "attempt", "phase", "type", "extra", "status", "summary", "confidence", "evidence_refs", "files_changed", "exit_code", "to_phase", "tree"], additionalProperties: !1, properties: { activity: { $ref: "#/$defs/name" }, key: { $ref: "#/$defs/key" }, attempt: { type: "integer", minimum: 1 }, phase: { $ref: "#/$defs/name" }, type: { $ref: "#/$defs/activity_type" }, extra: { type: "boolean" }, status: { enum: ["passed", "failed", "skipped", "blocked"] }, summary: { $ref: "#/$defs/text" }, confidence: { enum: ["high", "medium", "low"] }, evidence_refs: { $ref: "#/$defs/references" }, files_changed: { $ref: "#/$defs/references" }, exit_code: { type: ["integer", "null"] }, to_phase: { type: ["string", "null"], pattern: "^[A-Za-z0-9._-]{1,64}$" }, tree: { $ref: "#/$defs/digest_or_null" } } };
function ne(r, { instancePath: t = "", parentData: j, parentDataProperty: I, rootData: v = r, dynamicAnchors: g = {} } = {}) {
  let n = null, e = 0, d = ne.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (Array.isArray(r)) {
      var s = !0;
      let a = r.length;
      for (let c = 0; c < a; c++) {
        let i = r[c], f = e;
        if (e === e)
          if (typeof i == "string") {
            if (h(i) > 4096)
              return ne.errors = [{ instancePath: t + "/" + c, keyword: "maxLength" }], !1;
            if (h(i) < 1)
              return ne.errors = [{ instancePath: t + "/" + c, keyword: "minLength" }], !1;
          } else
            return ne.errors = [{ instancePath: t + "/" + c, keyword: "type" }], !1;
        var s = f === e;
        if (!s)
          break;
      }
    } else
      return ne.errors = [{ instancePath: t, keyword: "type" }], !1;
  return ne.errors = n, e === 0;
}
ne.evaluated = { items: !0, dynamicProps: !1, dynamicItems: !1 };
function z(r, { instancePath: t = "", parentData: j, parentDataProperty: I, rootData: v = r, dynamicAnchors: g = {} } = {}) {
  let n = null, e = 0, d = z.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let a;
      if (r.activity === void 0 && (a = "activity") || r.key === void 0 && (a = "key") || r.attempt === void 0 && (a = "attempt") || r.phase === void 0 && (a = "phase") || r.type === void 0 && (a = "type") || r.extra === void 0 && (a = "extra") || r.status === void 0 && (a = "status") || r.summary === void 0 && (a = "summary") || r.confidence === void 0 && (a = "confidence") || r.evidence_refs === void 0 && (a = "evidence_refs") || r.files_changed === void 0 && (a = "files_changed") || r.exit_code === void 0 && (a = "exit_code") || r.to_phase === void 0 && (a = "to_phase") || r.tree === void 0 && (a = "tree"))
        return z.errors = [{ instancePath: t, keyword: "required" }], !1;
      {
        let c = e;
        for (let i in r)
          if (!ge.call(rr.properties, i)) {
            return z.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
            break;
          }
        if (c === e) {
          if (r.activity !== void 0) {
            let i = r.activity, f = e;
            if (e === e)
              if (typeof i == "string") {
                if (!W.test(i))
                  return z.errors = [{ instancePath: t + "/activity", keyword: "pattern" }], !1;
              } else
                return z.errors = [{ instancePath: t + "/activity", keyword: "type" }], !1;
            var s = f === e;
          } else
            var s = !0;
          if (s) {
            if (r.key !== void 0) {
              let i = r.key, f = e, o = e;
              if (typeof i != "string" && i !== null)
                return z.errors = [{ instancePath: t + "/key", keyword: "type" }], !1;
              if (e === o && typeof i == "string" && !W.test(i))
                return z.errors = [{ instancePath: t + "/key", keyword: "pattern" }], !1;
              var s = f === e;
            } else
              var s = !0;
            if (s) {
              if (r.attempt !== void 0) {
                let i = r.attempt, f = e;
                if (!(typeof i == "number" && !(i % 1) && !isNaN(i) && isFinite(i)))
                  return z.errors = [{ instancePath: t + "/attempt", keyword: "type" }], !1;
                if (e === f && typeof i == "number" && isFinite(i) && (i < 1 || isNaN(i)))
                  return z.errors = [{ instancePath: t + "/attempt", keyword: "minimum" }], !1;
                var s = f === e;
              } else
                var s = !0;
              if (s) {
                if (r.phase !== void 0) {
                  let i = r.phase, f = e;
                  if (e === e)
                    if (typeof i == "string") {
                      if (!W.test(i))
                        return z.errors = [{ instancePath: t + "/phase", keyword: "pattern" }], !1;
                    } else
                      return z.errors = [{ instancePath: t + "/phase", keyword: "type" }], !1;
                  var s = f === e;
                } else
                  var s = !0;
                if (s) {
                  if (r.type !== void 0) {
                    let i = r.type, f = e;
                    if (!(i === "bash" || i === "skill" || i === "agent" || i === "task" || i === "gate" || i === "evaluation" || i === "external"))
                      return z.errors = [{ instancePath: t + "/type", keyword: "enum" }], !1;
                    var s = f === e;
                  } else
                    var s = !0;
                  if (s) {
                    if (r.extra !== void 0) {
                      let i = e;
                      if (typeof r.extra != "boolean")
                        return z.errors = [{ instancePath: t + "/extra", keyword: "type" }], !1;
                      var s = i === e;
                    } else
                      var s = !0;
                    if (s) {
                      if (r.status !== void 0) {
                        let i = r.status, f = e;
                        if (!(i === "passed" || i === "failed" || i === "skipped" || i === "blocked"))
                          return z.errors = [{ instancePath: t + "/status", keyword: "enum" }], !1;
                        var s = f === e;
                      } else
                        var s = !0;
                      if (s) {
                        if (r.summary !== void 0) {
                          let i = r.summary, f = e;
                          if (e === e)
                            if (typeof i == "string") {
                              if (h(i) > 16384)
                                return z.errors = [{ instancePath: t + "/summary", keyword: "maxLength" }], !1;
                            } else
                              return z.errors = [{ instancePath: t + "/summary", keyword: "type" }], !1;
                          var s = f === e;
                        } else
                          var s = !0;
                        if (s) {
                          if (r.confidence !== void 0) {
                            let i = r.confidence, f = e;
                            if (!(i === "high" || i === "medium" || i === "low"))
                              return z.errors = [{ instancePath: t + "/confidence", keyword: "enum" }], !1;
                            var s = f === e;
                          } else
                            var s = !0;
                          if (s) {
                            if (r.evidence_refs !== void 0) {
                              let i = e;
                              ne(r.evidence_refs, { instancePath: t + "/evidence_refs", parentData: r, parentDataProperty: "evidence_refs", rootData: v, dynamicAnchors: g }) || (n = n === null ? ne.errors : n.concat(ne.errors), e = n.length);
                              var s = i === e;
                            } else
                              var s = !0;
                            if (s) {
                              if (r.files_changed !== void 0) {
                                let i = e;
                                ne(r.files_changed, { instancePath: t + "/files_changed", parentData: r, parentDataProperty: "files_changed", rootData: v, dynamicAnchors: g }) || (n = n === null ? ne.errors : n.concat(ne.errors), e = n.length);
                                var s = i === e;
                              } else
                                var s = !0;
                              if (s) {
                                if (r.exit_code !== void 0) {
                                  let i = r.exit_code, f = e;
                                  if (!(typeof i == "number" && !(i % 1) && !isNaN(i) && isFinite(i)) && i !== null)
                                    return z.errors = [{ instancePath: t + "/exit_code", keyword: "type" }], !1;
                                  var s = f === e;
                                } else
                                  var s = !0;
                                if (s) {
                                  if (r.to_phase !== void 0) {
                                    let i = r.to_phase, f = e;
                                    if (typeof i != "string" && i !== null)
                                      return z.errors = [{ instancePath: t + "/to_phase", keyword: "type" }], !1;
                                    if (e === f && typeof i == "string" && !W.test(i))
                                      return z.errors = [{ instancePath: t + "/to_phase", keyword: "pattern" }], !1;
                                    var s = f === e;
                                  } else
                                    var s = !0;
                                  if (s)
                                    if (r.tree !== void 0) {
                                      let i = r.tree, f = e, o = e;
                                      if (typeof i != "string" && i !== null)
                                        return z.errors = [{ instancePath: t + "/tree", keyword: "type" }], !1;
                                      if (e === o && typeof i == "string" && !oe.test(i))
                                        return z.errors = [{ instancePath: t + "/tree", keyword: "pattern" }], !1;
                                      var s = f === e;
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
      }
    } else
      return z.errors = [{ instancePath: t, keyword: "type" }], !1;
  return z.errors = n, e === 0;
}
z.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var tr = new RegExp("^[A-Za-z0-9._][A-Za-z0-9._-]{0,63}$", "u"), sr = new RegExp("^[^\\r\\n\\u0000]{1,400}$", "u");
function K(r, { instancePath: t = "", parentData: j, parentDataProperty: I, rootData: v = r, dynamicAnchors: g = {} } = {}) {
  let n = null, e = 0, d = K.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let a;
      if (r.id === void 0 && (a = "id") || r.text === void 0 && (a = "text") || r.command === void 0 && (a = "command") || r.must_pass === void 0 && (a = "must_pass"))
        return K.errors = [{ instancePath: t, keyword: "required" }], !1;
      {
        let c = e;
        for (let i in r)
          if (!(i === "id" || i === "text" || i === "command" || i === "must_pass")) {
            return K.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
            break;
          }
        if (c === e) {
          if (r.id !== void 0) {
            let i = r.id, f = e;
            if (e === e)
              if (typeof i == "string") {
                if (!tr.test(i))
                  return K.errors = [{ instancePath: t + "/id", keyword: "pattern" }], !1;
              } else
                return K.errors = [{ instancePath: t + "/id", keyword: "type" }], !1;
            var s = f === e;
          } else
            var s = !0;
          if (s) {
            if (r.text !== void 0) {
              let i = r.text, f = e;
              if (e === e)
                if (typeof i == "string") {
                  if (h(i) > 500)
                    return K.errors = [{ instancePath: t + "/text", keyword: "maxLength" }], !1;
                  if (h(i) < 1)
                    return K.errors = [{ instancePath: t + "/text", keyword: "minLength" }], !1;
                } else
                  return K.errors = [{ instancePath: t + "/text", keyword: "type" }], !1;
              var s = f === e;
            } else
              var s = !0;
            if (s) {
              if (r.command !== void 0) {
                let i = r.command, f = e, o = e;
                if (typeof i != "string" && i !== null)
                  return K.errors = [{ instancePath: t + "/command", keyword: "type" }], !1;
                if (e === o && typeof i == "string" && !sr.test(i))
                  return K.errors = [{ instancePath: t + "/command", keyword: "pattern" }], !1;
                var s = f === e;
              } else
                var s = !0;
              if (s)
                if (r.must_pass !== void 0) {
                  let i = e;
                  if (typeof r.must_pass != "boolean")
                    return K.errors = [{ instancePath: t + "/must_pass", keyword: "type" }], !1;
                  var s = i === e;
                } else
                  var s = !0;
            }
          }
        }
      }
    } else
      return K.errors = [{ instancePath: t, keyword: "type" }], !1;
  return K.errors = n, e === 0;
}
K.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function pe(r, { instancePath: t = "", parentData: j, parentDataProperty: I, rootData: v = r, dynamicAnchors: g = {} } = {}) {
  let n = null, e = 0, d = pe.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let a;
      if (r.criteria === void 0 && (a = "criteria"))
        return pe.errors = [{ instancePath: t, keyword: "required" }], !1;
      {
        let c = e;
        for (let i in r)
          if (i !== "criteria") {
            return pe.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
            break;
          }
        if (c === e && r.criteria !== void 0) {
          let i = r.criteria;
          if (e === e)
            if (Array.isArray(i)) {
              if (i.length > 64)
                return pe.errors = [{ instancePath: t + "/criteria", keyword: "maxItems" }], !1;
              {
                var s = !0;
                let o = i.length;
                for (let p = 0; p < o; p++) {
                  let m = e;
                  K(i[p], { instancePath: t + "/criteria/" + p, parentData: i, parentDataProperty: p, rootData: v, dynamicAnchors: g }) || (n = n === null ? K.errors : n.concat(K.errors), e = n.length);
                  var s = m === e;
                  if (!s)
                    break;
                }
              }
            } else
              return pe.errors = [{ instancePath: t + "/criteria", keyword: "type" }], !1;
        }
      }
    } else
      return pe.errors = [{ instancePath: t, keyword: "type" }], !1;
  return pe.errors = n, e === 0;
}
pe.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function ue(r, { instancePath: t = "", parentData: j, parentDataProperty: I, rootData: v = r, dynamicAnchors: g = {} } = {}) {
  let n = null, e = 0, d = ue.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let a;
      if (r.criterion === void 0 && (a = "criterion") || r.evidence === void 0 && (a = "evidence"))
        return ue.errors = [{ instancePath: t, keyword: "required" }], !1;
      {
        let c = e;
        for (let i in r)
          if (!(i === "criterion" || i === "evidence")) {
            return ue.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
            break;
          }
        if (c === e) {
          if (r.criterion !== void 0) {
            let i = r.criterion, f = e;
            if (e === e)
              if (typeof i == "string") {
                if (!W.test(i))
                  return ue.errors = [{ instancePath: t + "/criterion", keyword: "pattern" }], !1;
              } else
                return ue.errors = [{ instancePath: t + "/criterion", keyword: "type" }], !1;
            var s = f === e;
          } else
            var s = !0;
          if (s)
            if (r.evidence !== void 0) {
              let i = e;
              A(r.evidence, { instancePath: t + "/evidence", parentData: r, parentDataProperty: "evidence", rootData: v, dynamicAnchors: g }) || (n = n === null ? A.errors : n.concat(A.errors), e = n.length);
              var s = i === e;
            } else
              var s = !0;
        }
      }
    } else
      return ue.errors = [{ instancePath: t, keyword: "type" }], !1;
  return ue.errors = n, e === 0;
}
ue.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var ir = { type: "object", required: ["activity", "key", "attempt", "phase", "type", "extra", "ask", "question", "artifacts"], additionalProperties: !1, properties: { activity: { $ref: "#/$defs/name" }, key: { $ref: "#/$defs/key" }, attempt: { type: "integer", minimum: 1 }, phase: { $ref: "#/$defs/name" }, type: { const: "gate" }, extra: { type: "boolean" }, ask: { $ref: "#/$defs/text" }, question: { $ref: "#/$defs/text" }, artifacts: { $ref: "#/$defs/artifacts" } } };
function O(r, { instancePath: t = "", parentData: j, parentDataProperty: I, rootData: v = r, dynamicAnchors: g = {} } = {}) {
  let n = null, e = 0, d = O.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let a;
      if (r.activity === void 0 && (a = "activity") || r.key === void 0 && (a = "key") || r.attempt === void 0 && (a = "attempt") || r.phase === void 0 && (a = "phase") || r.type === void 0 && (a = "type") || r.extra === void 0 && (a = "extra") || r.ask === void 0 && (a = "ask") || r.question === void 0 && (a = "question") || r.artifacts === void 0 && (a = "artifacts"))
        return O.errors = [{ instancePath: t, keyword: "required" }], !1;
      {
        let c = e;
        for (let i in r)
          if (!ge.call(ir.properties, i)) {
            return O.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
            break;
          }
        if (c === e) {
          if (r.activity !== void 0) {
            let i = r.activity, f = e;
            if (e === e)
              if (typeof i == "string") {
                if (!W.test(i))
                  return O.errors = [{ instancePath: t + "/activity", keyword: "pattern" }], !1;
              } else
                return O.errors = [{ instancePath: t + "/activity", keyword: "type" }], !1;
            var s = f === e;
          } else
            var s = !0;
          if (s) {
            if (r.key !== void 0) {
              let i = r.key, f = e, o = e;
              if (typeof i != "string" && i !== null)
                return O.errors = [{ instancePath: t + "/key", keyword: "type" }], !1;
              if (e === o && typeof i == "string" && !W.test(i))
                return O.errors = [{ instancePath: t + "/key", keyword: "pattern" }], !1;
              var s = f === e;
            } else
              var s = !0;
            if (s) {
              if (r.attempt !== void 0) {
                let i = r.attempt, f = e;
                if (!(typeof i == "number" && !(i % 1) && !isNaN(i) && isFinite(i)))
                  return O.errors = [{ instancePath: t + "/attempt", keyword: "type" }], !1;
                if (e === f && typeof i == "number" && isFinite(i) && (i < 1 || isNaN(i)))
                  return O.errors = [{ instancePath: t + "/attempt", keyword: "minimum" }], !1;
                var s = f === e;
              } else
                var s = !0;
              if (s) {
                if (r.phase !== void 0) {
                  let i = r.phase, f = e;
                  if (e === e)
                    if (typeof i == "string") {
                      if (!W.test(i))
                        return O.errors = [{ instancePath: t + "/phase", keyword: "pattern" }], !1;
                    } else
                      return O.errors = [{ instancePath: t + "/phase", keyword: "type" }], !1;
                  var s = f === e;
                } else
                  var s = !0;
                if (s) {
                  if (r.type !== void 0) {
                    let i = e;
                    if (r.type !== "gate")
                      return O.errors = [{ instancePath: t + "/type", keyword: "const" }], !1;
                    var s = i === e;
                  } else
                    var s = !0;
                  if (s) {
                    if (r.extra !== void 0) {
                      let i = e;
                      if (typeof r.extra != "boolean")
                        return O.errors = [{ instancePath: t + "/extra", keyword: "type" }], !1;
                      var s = i === e;
                    } else
                      var s = !0;
                    if (s) {
                      if (r.ask !== void 0) {
                        let i = r.ask, f = e;
                        if (e === e)
                          if (typeof i == "string") {
                            if (h(i) > 16384)
                              return O.errors = [{ instancePath: t + "/ask", keyword: "maxLength" }], !1;
                          } else
                            return O.errors = [{ instancePath: t + "/ask", keyword: "type" }], !1;
                        var s = f === e;
                      } else
                        var s = !0;
                      if (s) {
                        if (r.question !== void 0) {
                          let i = r.question, f = e;
                          if (e === e)
                            if (typeof i == "string") {
                              if (h(i) > 16384)
                                return O.errors = [{ instancePath: t + "/question", keyword: "maxLength" }], !1;
                            } else
                              return O.errors = [{ instancePath: t + "/question", keyword: "type" }], !1;
                          var s = f === e;
                        } else
                          var s = !0;
                        if (s)
                          if (r.artifacts !== void 0) {
                            let i = e;
                            T(r.artifacts, { instancePath: t + "/artifacts", parentData: r, parentDataProperty: "artifacts", rootData: v, dynamicAnchors: g }) || (n = n === null ? T.errors : n.concat(T.errors), e = n.length);
                            var s = i === e;
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
    } else
      return O.errors = [{ instancePath: t, keyword: "type" }], !1;
  return O.errors = n, e === 0;
}
O.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function H(r, { instancePath: t = "", parentData: j, parentDataProperty: I, rootData: v = r, dynamicAnchors: g = {} } = {}) {
  let n = null, e = 0, d = H.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let a;
      if (r.activity === void 0 && (a = "activity") || r.key === void 0 && (a = "key") || r.attempt === void 0 && (a = "attempt") || r.decision === void 0 && (a = "decision") || r.via === void 0 && (a = "via") || r.text === void 0 && (a = "text") || r.artifacts === void 0 && (a = "artifacts"))
        return H.errors = [{ instancePath: t, keyword: "required" }], !1;
      {
        let c = e;
        for (let i in r)
          if (!(i === "activity" || i === "key" || i === "attempt" || i === "decision" || i === "via" || i === "text" || i === "artifacts")) {
            return H.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
            break;
          }
        if (c === e) {
          if (r.activity !== void 0) {
            let i = r.activity, f = e;
            if (e === e)
              if (typeof i == "string") {
                if (!W.test(i))
                  return H.errors = [{ instancePath: t + "/activity", keyword: "pattern" }], !1;
              } else
                return H.errors = [{ instancePath: t + "/activity", keyword: "type" }], !1;
            var s = f === e;
          } else
            var s = !0;
          if (s) {
            if (r.key !== void 0) {
              let i = r.key, f = e, o = e;
              if (typeof i != "string" && i !== null)
                return H.errors = [{ instancePath: t + "/key", keyword: "type" }], !1;
              if (e === o && typeof i == "string" && !W.test(i))
                return H.errors = [{ instancePath: t + "/key", keyword: "pattern" }], !1;
              var s = f === e;
            } else
              var s = !0;
            if (s) {
              if (r.attempt !== void 0) {
                let i = r.attempt, f = e;
                if (!(typeof i == "number" && !(i % 1) && !isNaN(i) && isFinite(i)))
                  return H.errors = [{ instancePath: t + "/attempt", keyword: "type" }], !1;
                if (e === f && typeof i == "number" && isFinite(i) && (i < 1 || isNaN(i)))
                  return H.errors = [{ instancePath: t + "/attempt", keyword: "minimum" }], !1;
                var s = f === e;
              } else
                var s = !0;
              if (s) {
                if (r.decision !== void 0) {
                  let i = r.decision, f = e;
                  if (!(i === "approved" || i === "rejected"))
                    return H.errors = [{ instancePath: t + "/decision", keyword: "enum" }], !1;
                  var s = f === e;
                } else
                  var s = !0;
                if (s) {
                  if (r.via !== void 0) {
                    let i = r.via, f = e;
                    if (!(i === "command" || i === "question" || i === "terminal"))
                      return H.errors = [{ instancePath: t + "/via", keyword: "enum" }], !1;
                    var s = f === e;
                  } else
                    var s = !0;
                  if (s) {
                    if (r.text !== void 0) {
                      let i = r.text, f = e;
                      if (typeof i != "string" && i !== null)
                        return H.errors = [{ instancePath: t + "/text", keyword: "type" }], !1;
                      if (e === f && typeof i == "string" && h(i) > 16384)
                        return H.errors = [{ instancePath: t + "/text", keyword: "maxLength" }], !1;
                      var s = f === e;
                    } else
                      var s = !0;
                    if (s)
                      if (r.artifacts !== void 0) {
                        let i = e;
                        T(r.artifacts, { instancePath: t + "/artifacts", parentData: r, parentDataProperty: "artifacts", rootData: v, dynamicAnchors: g }) || (n = n === null ? T.errors : n.concat(T.errors), e = n.length);
                        var s = i === e;
                      } else
                        var s = !0;
                  }
                }
              }
            }
          }
        }
      }
    } else
      return H.errors = [{ instancePath: t, keyword: "type" }], !1;
  return H.errors = n, e === 0;
}
H.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function ye(r, { instancePath: t = "", parentData: j, parentDataProperty: I, rootData: v = r, dynamicAnchors: g = {} } = {}) {
  let n = null, e = 0, d = ye.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let s;
      if (r.text === void 0 && (s = "text"))
        return ye.errors = [{ instancePath: t, keyword: "required" }], !1;
      {
        let a = e;
        for (let c in r)
          if (c !== "text") {
            return ye.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
            break;
          }
        if (a === e && r.text !== void 0) {
          let c = r.text;
          if (e === e)
            if (typeof c == "string") {
              if (h(c) > 16384)
                return ye.errors = [{ instancePath: t + "/text", keyword: "maxLength" }], !1;
            } else
              return ye.errors = [{ instancePath: t + "/text", keyword: "type" }], !1;
        }
      }
    } else
      return ye.errors = [{ instancePath: t, keyword: "type" }], !1;
  return ye.errors = n, e === 0;
}
ye.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function te(r, { instancePath: t = "", parentData: j, parentDataProperty: I, rootData: v = r, dynamicAnchors: g = {} } = {}) {
  let n = null, e = 0, d = te.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let a;
      if (r.session === void 0 && (a = "session") || r.reason === void 0 && (a = "reason") || r.outcome === void 0 && (a = "outcome"))
        return te.errors = [{ instancePath: t, keyword: "required" }], !1;
      {
        let c = e;
        for (let i in r)
          if (!(i === "session" || i === "reason" || i === "outcome")) {
            return te.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
            break;
          }
        if (c === e) {
          if (r.session !== void 0) {
            let i = r.session, f = e;
            if (e === e)
              if (typeof i == "string") {
                if (!De.test(i))
                  return te.errors = [{ instancePath: t + "/session", keyword: "pattern" }], !1;
              } else
                return te.errors = [{ instancePath: t + "/session", keyword: "type" }], !1;
            var s = f === e;
          } else
            var s = !0;
          if (s) {
            if (r.reason !== void 0) {
              let i = r.reason, f = e;
              if (e === e)
                if (typeof i == "string") {
                  if (h(i) > 16384)
                    return te.errors = [{ instancePath: t + "/reason", keyword: "maxLength" }], !1;
                } else
                  return te.errors = [{ instancePath: t + "/reason", keyword: "type" }], !1;
              var s = f === e;
            } else
              var s = !0;
            if (s)
              if (r.outcome !== void 0) {
                let i = r.outcome, f = e;
                if (!(i === "success" || i === "incomplete" || i === "failed" || i === "cancelled"))
                  return te.errors = [{ instancePath: t + "/outcome", keyword: "enum" }], !1;
                var s = f === e;
              } else
                var s = !0;
          }
        }
      }
    } else
      return te.errors = [{ instancePath: t, keyword: "type" }], !1;
  return te.errors = n, e === 0;
}
te.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function ae(r, { instancePath: t = "", parentData: j, parentDataProperty: I, rootData: v = r, dynamicAnchors: g = {} } = {}) {
  let n = null, e = 0, d = ae.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let s;
      if (r.trigger === void 0 && (s = "trigger"))
        return ae.errors = [{ instancePath: t, keyword: "required" }], !1;
      {
        let a = e;
        for (let c in r)
          if (c !== "trigger") {
            return ae.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
            break;
          }
        if (a === e && r.trigger !== void 0) {
          let c = r.trigger;
          if (e === e)
            if (typeof c == "string") {
              if (h(c) > 256)
                return ae.errors = [{ instancePath: t + "/trigger", keyword: "maxLength" }], !1;
              if (h(c) < 1)
                return ae.errors = [{ instancePath: t + "/trigger", keyword: "minLength" }], !1;
            } else
              return ae.errors = [{ instancePath: t + "/trigger", keyword: "type" }], !1;
        }
      }
    } else
      return ae.errors = [{ instancePath: t, keyword: "type" }], !1;
  return ae.errors = n, e === 0;
}
ae.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function se(r, { instancePath: t = "", parentData: j, parentDataProperty: I, rootData: v = r, dynamicAnchors: g = {} } = {}) {
  let n = null, e = 0, d = se.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let a;
      if (r.reason === void 0 && (a = "reason") || r.details === void 0 && (a = "details"))
        return se.errors = [{ instancePath: t, keyword: "required" }], !1;
      {
        let c = e;
        for (let i in r)
          if (!(i === "reason" || i === "details")) {
            return se.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
            break;
          }
        if (c === e) {
          if (r.reason !== void 0) {
            let i = r.reason, f = e;
            if (e === e)
              if (typeof i == "string") {
                if (h(i) > 256)
                  return se.errors = [{ instancePath: t + "/reason", keyword: "maxLength" }], !1;
                if (h(i) < 1)
                  return se.errors = [{ instancePath: t + "/reason", keyword: "minLength" }], !1;
              } else
                return se.errors = [{ instancePath: t + "/reason", keyword: "type" }], !1;
            var s = f === e;
          } else
            var s = !0;
          if (s)
            if (r.details !== void 0) {
              let i = r.details, f = e;
              if (typeof i != "string" && i !== null)
                return se.errors = [{ instancePath: t + "/details", keyword: "type" }], !1;
              if (e === f && typeof i == "string" && h(i) > 16384)
                return se.errors = [{ instancePath: t + "/details", keyword: "maxLength" }], !1;
              var s = f === e;
            } else
              var s = !0;
        }
      }
    } else
      return se.errors = [{ instancePath: t, keyword: "type" }], !1;
  return se.errors = n, e === 0;
}
se.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function X(r, { instancePath: t = "", parentData: j, parentDataProperty: I, rootData: v = r, dynamicAnchors: g = {} } = {}) {
  let n = null, e = 0, d = X.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let a;
      if (r.helper === void 0 && (a = "helper") || r.kind === void 0 && (a = "kind"))
        return X.errors = [{ instancePath: t, keyword: "required" }], !1;
      {
        let c = e;
        for (let i in r)
          if (!(i === "helper" || i === "kind")) {
            return X.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
            break;
          }
        if (c === e) {
          if (r.helper !== void 0) {
            let i = r.helper, f = e;
            if (e === e)
              if (typeof i == "string") {
                if (h(i) > 256)
                  return X.errors = [{ instancePath: t + "/helper", keyword: "maxLength" }], !1;
                if (h(i) < 1)
                  return X.errors = [{ instancePath: t + "/helper", keyword: "minLength" }], !1;
              } else
                return X.errors = [{ instancePath: t + "/helper", keyword: "type" }], !1;
            var s = f === e;
          } else
            var s = !0;
          if (s)
            if (r.kind !== void 0) {
              let i = r.kind, f = e;
              if (e === e)
                if (typeof i == "string") {
                  if (h(i) > 256)
                    return X.errors = [{ instancePath: t + "/kind", keyword: "maxLength" }], !1;
                  if (h(i) < 1)
                    return X.errors = [{ instancePath: t + "/kind", keyword: "minLength" }], !1;
                } else
                  return X.errors = [{ instancePath: t + "/kind", keyword: "type" }], !1;
              var s = f === e;
            } else
              var s = !0;
        }
      }
    } else
      return X.errors = [{ instancePath: t, keyword: "type" }], !1;
  return X.errors = n, e === 0;
}
X.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function le(r, { instancePath: t = "", parentData: j, parentDataProperty: I, rootData: v = r, dynamicAnchors: g = {} } = {}) {
  let n = null, e = 0, d = le.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let s;
      if (r.helper === void 0 && (s = "helper"))
        return le.errors = [{ instancePath: t, keyword: "required" }], !1;
      {
        let a = e;
        for (let c in r)
          if (c !== "helper") {
            return le.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
            break;
          }
        if (a === e && r.helper !== void 0) {
          let c = r.helper;
          if (e === e)
            if (typeof c == "string") {
              if (h(c) > 256)
                return le.errors = [{ instancePath: t + "/helper", keyword: "maxLength" }], !1;
              if (h(c) < 1)
                return le.errors = [{ instancePath: t + "/helper", keyword: "minLength" }], !1;
            } else
              return le.errors = [{ instancePath: t + "/helper", keyword: "type" }], !1;
        }
      }
    } else
      return le.errors = [{ instancePath: t, keyword: "type" }], !1;
  return le.errors = n, e === 0;
}
le.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function Y(r, { instancePath: t = "", parentData: j, parentDataProperty: I, rootData: v = r, dynamicAnchors: g = {} } = {}) {
  let n = null, e = 0, d = Y.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let a;
      if (r.from === void 0 && (a = "from") || r.to === void 0 && (a = "to"))
        return Y.errors = [{ instancePath: t, keyword: "required" }], !1;
      {
        let c = e;
        for (let i in r)
          if (!(i === "from" || i === "to")) {
            return Y.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
            break;
          }
        if (c === e) {
          if (r.from !== void 0) {
            let i = r.from, f = e;
            if (typeof i != "string" && i !== null)
              return Y.errors = [{ instancePath: t + "/from", keyword: "type" }], !1;
            if (e === f && typeof i == "string") {
              if (h(i) > 4096)
                return Y.errors = [{ instancePath: t + "/from", keyword: "maxLength" }], !1;
              if (h(i) < 1)
                return Y.errors = [{ instancePath: t + "/from", keyword: "minLength" }], !1;
            }
            var s = f === e;
          } else
            var s = !0;
          if (s)
            if (r.to !== void 0) {
              let i = r.to, f = e;
              if (e === e)
                if (typeof i == "string") {
                  if (h(i) > 4096)
                    return Y.errors = [{ instancePath: t + "/to", keyword: "maxLength" }], !1;
                  if (h(i) < 1)
                    return Y.errors = [{ instancePath: t + "/to", keyword: "minLength" }], !1;
                } else
                  return Y.errors = [{ instancePath: t + "/to", keyword: "type" }], !1;
              var s = f === e;
            } else
              var s = !0;
        }
      }
    } else
      return Y.errors = [{ instancePath: t, keyword: "type" }], !1;
  return Y.errors = n, e === 0;
}
Y.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function ee(r, { instancePath: t = "", parentData: j, parentDataProperty: I, rootData: v = r, dynamicAnchors: g = {} } = {}) {
  let n = null, e = 0, d = ee.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let c;
      if (r.what === void 0 && (c = "what") || r.tool === void 0 && (c = "tool"))
        return ee.errors = [{ instancePath: t, keyword: "required" }], !1;
      {
        let i = e;
        for (let f in r)
          if (!(f === "what" || f === "tool")) {
            return ee.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
            break;
          }
        if (i === e) {
          if (r.what !== void 0) {
            let f = r.what, o = e;
            if (e === o)
              if (Array.isArray(f)) {
                if (f.length < 1)
                  return ee.errors = [{ instancePath: t + "/what", keyword: "minItems" }], !1;
                {
                  var s = !0;
                  let p = f.length;
                  for (let m = 0; m < p; m++) {
                    let b = f[m], u = e;
                    if (!(b === "log" || b === "marker" || b === "definition" || b === "hooks"))
                      return ee.errors = [{ instancePath: t + "/what/" + m, keyword: "enum" }], !1;
                    var s = u === e;
                    if (!s)
                      break;
                  }
                }
              } else
                return ee.errors = [{ instancePath: t + "/what", keyword: "type" }], !1;
            var a = o === e;
          } else
            var a = !0;
          if (a)
            if (r.tool !== void 0) {
              let f = r.tool, o = e;
              if (e === e)
                if (typeof f == "string") {
                  if (h(f) > 256)
                    return ee.errors = [{ instancePath: t + "/tool", keyword: "maxLength" }], !1;
                  if (h(f) < 1)
                    return ee.errors = [{ instancePath: t + "/tool", keyword: "minLength" }], !1;
                } else
                  return ee.errors = [{ instancePath: t + "/tool", keyword: "type" }], !1;
              var a = o === e;
            } else
              var a = !0;
        }
      }
    } else
      return ee.errors = [{ instancePath: t, keyword: "type" }], !1;
  return ee.errors = n, e === 0;
}
ee.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function ie(r, { instancePath: t = "", parentData: j, parentDataProperty: I, rootData: v = r, dynamicAnchors: g = {} } = {}) {
  let n = null, e = 0, d = ie.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let a;
      if (r.summary === void 0 && (a = "summary") || r.tree === void 0 && (a = "tree"))
        return ie.errors = [{ instancePath: t, keyword: "required" }], !1;
      {
        let c = e;
        for (let i in r)
          if (!(i === "summary" || i === "tree")) {
            return ie.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
            break;
          }
        if (c === e) {
          if (r.summary !== void 0) {
            let i = r.summary, f = e;
            if (e === e)
              if (typeof i == "string") {
                if (h(i) > 16384)
                  return ie.errors = [{ instancePath: t + "/summary", keyword: "maxLength" }], !1;
              } else
                return ie.errors = [{ instancePath: t + "/summary", keyword: "type" }], !1;
            var s = f === e;
          } else
            var s = !0;
          if (s)
            if (r.tree !== void 0) {
              let i = r.tree, f = e, o = e;
              if (typeof i != "string" && i !== null)
                return ie.errors = [{ instancePath: t + "/tree", keyword: "type" }], !1;
              if (e === o && typeof i == "string" && !oe.test(i))
                return ie.errors = [{ instancePath: t + "/tree", keyword: "pattern" }], !1;
              var s = f === e;
            } else
              var s = !0;
        }
      }
    } else
      return ie.errors = [{ instancePath: t, keyword: "type" }], !1;
  return ie.errors = n, e === 0;
}
ie.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function R(r, { instancePath: t = "", parentData: j, parentDataProperty: I, rootData: v = r, dynamicAnchors: g = {} } = {}) {
  let n = null, e = 0, d = R.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let c;
      if (r.threshold_days === void 0 && (c = "threshold_days") || r.last === void 0 && (c = "last") || r.written_at === void 0 && (c = "written_at") || r.observed_at === void 0 && (c = "observed_at") || r.previous === void 0 && (c = "previous"))
        return R.errors = [{ instancePath: t, keyword: "required" }], !1;
      {
        let i = e;
        for (let f in r)
          if (!(f === "threshold_days" || f === "last" || f === "written_at" || f === "observed_at" || f === "previous")) {
            return R.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
            break;
          }
        if (i === e) {
          if (r.threshold_days !== void 0) {
            let f = r.threshold_days, o = e;
            if (!(typeof f == "number" && !(f % 1) && !isNaN(f) && isFinite(f)))
              return R.errors = [{ instancePath: t + "/threshold_days", keyword: "type" }], !1;
            if (e === o && typeof f == "number" && isFinite(f)) {
              if (f > 999999999 || isNaN(f))
                return R.errors = [{ instancePath: t + "/threshold_days", keyword: "maximum" }], !1;
              if (f < 1 || isNaN(f))
                return R.errors = [{ instancePath: t + "/threshold_days", keyword: "minimum" }], !1;
            }
            var s = o === e;
          } else
            var s = !0;
          if (s) {
            if (r.last !== void 0) {
              let f = r.last, o = e;
              if (e === o)
                if (f && typeof f == "object" && !Array.isArray(f)) {
                  let m;
                  if (f.seq === void 0 && (m = "seq") || f.at === void 0 && (m = "at"))
                    return R.errors = [{ instancePath: t + "/last", keyword: "required" }], !1;
                  {
                    let b = e;
                    for (let u in f)
                      if (!(u === "seq" || u === "at")) {
                        return R.errors = [{ instancePath: t + "/last", keyword: "additionalProperties" }], !1;
                        break;
                      }
                    if (b === e) {
                      if (f.seq !== void 0) {
                        let u = f.seq, l = e;
                        if (!(typeof u == "number" && !(u % 1) && !isNaN(u) && isFinite(u)))
                          return R.errors = [{ instancePath: t + "/last/seq", keyword: "type" }], !1;
                        if (e === l && typeof u == "number" && isFinite(u) && (u < 1 || isNaN(u)))
                          return R.errors = [{ instancePath: t + "/last/seq", keyword: "minimum" }], !1;
                        var a = l === e;
                      } else
                        var a = !0;
                      if (a)
                        if (f.at !== void 0) {
                          let u = f.at, l = e;
                          if (e === e)
                            if (typeof u == "string") {
                              if (!Le.test(u))
                                return R.errors = [{ instancePath: t + "/last/at", keyword: "pattern" }], !1;
                            } else
                              return R.errors = [{ instancePath: t + "/last/at", keyword: "type" }], !1;
                          var a = l === e;
                        } else
                          var a = !0;
                    }
                  }
                } else
                  return R.errors = [{ instancePath: t + "/last", keyword: "type" }], !1;
              var s = o === e;
            } else
              var s = !0;
            if (s) {
              if (r.written_at !== void 0) {
                let f = r.written_at, o = e;
                if (e === e)
                  if (typeof f == "string") {
                    if (!Le.test(f))
                      return R.errors = [{ instancePath: t + "/written_at", keyword: "pattern" }], !1;
                  } else
                    return R.errors = [{ instancePath: t + "/written_at", keyword: "type" }], !1;
                var s = o === e;
              } else
                var s = !0;
              if (s) {
                if (r.observed_at !== void 0) {
                  let f = r.observed_at, o = e;
                  if (e === e)
                    if (typeof f == "string") {
                      if (!Le.test(f))
                        return R.errors = [{ instancePath: t + "/observed_at", keyword: "pattern" }], !1;
                    } else
                      return R.errors = [{ instancePath: t + "/observed_at", keyword: "type" }], !1;
                  var s = o === e;
                } else
                  var s = !0;
                if (s)
                  if (r.previous !== void 0) {
                    let f = e;
                    re(r.previous, { instancePath: t + "/previous", parentData: r, parentDataProperty: "previous", rootData: v, dynamicAnchors: g }) || (n = n === null ? re.errors : n.concat(re.errors), e = n.length);
                    var s = f === e;
                  } else
                    var s = !0;
              }
            }
          }
        }
      }
    } else
      return R.errors = [{ instancePath: t, keyword: "type" }], !1;
  return R.errors = n, e === 0;
}
R.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function Q(r, { instancePath: t = "", parentData: j, parentDataProperty: I, rootData: v = r, dynamicAnchors: g = {} } = {}) {
  let n = null, e = 0, d = Q.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let c;
      if (r.from === void 0 && (c = "from") || r.to === void 0 && (c = "to"))
        return Q.errors = [{ instancePath: t, keyword: "required" }], !1;
      {
        let i = e;
        for (let f in r)
          if (!(f === "from" || f === "to")) {
            return Q.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
            break;
          }
        if (i === e) {
          if (r.from !== void 0) {
            let f = r.from, o = e;
            if (e === o)
              if (f && typeof f == "object" && !Array.isArray(f)) {
                let p;
                if (f.version === void 0 && (p = "version") || f.digest === void 0 && (p = "digest"))
                  return Q.errors = [{ instancePath: t + "/from", keyword: "required" }], !1;
                {
                  let m = e;
                  for (let b in f)
                    if (!(b === "version" || b === "digest")) {
                      return Q.errors = [{ instancePath: t + "/from", keyword: "additionalProperties" }], !1;
                      break;
                    }
                  if (m === e) {
                    if (f.version !== void 0) {
                      let b = f.version, u = e;
                      if (e === u)
                        if (typeof b == "string") {
                          if (h(b) > 32)
                            return Q.errors = [{ instancePath: t + "/from/version", keyword: "maxLength" }], !1;
                          if (h(b) < 1)
                            return Q.errors = [{ instancePath: t + "/from/version", keyword: "minLength" }], !1;
                        } else
                          return Q.errors = [{ instancePath: t + "/from/version", keyword: "type" }], !1;
                      var s = u === e;
                    } else
                      var s = !0;
                    if (s)
                      if (f.digest !== void 0) {
                        let b = f.digest, u = e;
                        if (e === e)
                          if (typeof b == "string") {
                            if (!oe.test(b))
                              return Q.errors = [{ instancePath: t + "/from/digest", keyword: "pattern" }], !1;
                          } else
                            return Q.errors = [{ instancePath: t + "/from/digest", keyword: "type" }], !1;
                        var s = u === e;
                      } else
                        var s = !0;
                  }
                }
              } else
                return Q.errors = [{ instancePath: t + "/from", keyword: "type" }], !1;
            var a = o === e;
          } else
            var a = !0;
          if (a)
            if (r.to !== void 0) {
              let f = e;
              D(r.to, { instancePath: t + "/to", parentData: r, parentDataProperty: "to", rootData: v, dynamicAnchors: g }) || (n = n === null ? D.errors : n.concat(D.errors), e = n.length);
              var a = f === e;
            } else
              var a = !0;
        }
      }
    } else
      return Q.errors = [{ instancePath: t, keyword: "type" }], !1;
  return Q.errors = n, e === 0;
}
Q.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function w(r, { instancePath: t = "", parentData: j, parentDataProperty: I, rootData: v = r, dynamicAnchors: g = {} } = {}) {
  let n = null, e = 0, d = w.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let ce;
      if (r.v === void 0 && (ce = "v") || r.seq === void 0 && (ce = "seq") || r.prev === void 0 && (ce = "prev") || r.id === void 0 && (ce = "id") || r.at === void 0 && (ce = "at") || r.by === void 0 && (ce = "by") || r.op === void 0 && (ce = "op") || r.type === void 0 && (ce = "type") || r.data === void 0 && (ce = "data") || r.sum === void 0 && (ce = "sum"))
        return w.errors = [{ instancePath: t, keyword: "required" }], !1;
      {
        let Ge = e;
        for (let _ in r)
          if (!ge.call(Me.properties, _)) {
            return w.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
            break;
          }
        if (Ge === e) {
          if (r.v !== void 0) {
            let _ = e;
            if (r.v !== 2)
              return w.errors = [{ instancePath: t + "/v", keyword: "const" }], !1;
            var s = _ === e;
          } else
            var s = !0;
          if (s) {
            if (r.seq !== void 0) {
              let _ = r.seq, y = e;
              if (!(typeof _ == "number" && !(_ % 1) && !isNaN(_) && isFinite(_)))
                return w.errors = [{ instancePath: t + "/seq", keyword: "type" }], !1;
              if (e === y && typeof _ == "number" && isFinite(_) && (_ < 1 || isNaN(_)))
                return w.errors = [{ instancePath: t + "/seq", keyword: "minimum" }], !1;
              var s = y === e;
            } else
              var s = !0;
            if (s) {
              if (r.prev !== void 0) {
                let _ = r.prev, y = e;
                if (e === e)
                  if (typeof _ == "string") {
                    if (!oe.test(_))
                      return w.errors = [{ instancePath: t + "/prev", keyword: "pattern" }], !1;
                  } else
                    return w.errors = [{ instancePath: t + "/prev", keyword: "type" }], !1;
                var s = y === e;
              } else
                var s = !0;
              if (s) {
                if (r.id !== void 0) {
                  let _ = r.id, y = e;
                  if (e === y)
                    if (typeof _ == "string") {
                      if (!W.test(_))
                        return w.errors = [{ instancePath: t + "/id", keyword: "pattern" }], !1;
                    } else
                      return w.errors = [{ instancePath: t + "/id", keyword: "type" }], !1;
                  var s = y === e;
                } else
                  var s = !0;
                if (s) {
                  if (r.at !== void 0) {
                    let _ = r.at, y = e;
                    if (e === e)
                      if (typeof _ == "string") {
                        if (!Le.test(_))
                          return w.errors = [{ instancePath: t + "/at", keyword: "pattern" }], !1;
                      } else
                        return w.errors = [{ instancePath: t + "/at", keyword: "type" }], !1;
                    var s = y === e;
                  } else
                    var s = !0;
                  if (s) {
                    if (r.by !== void 0) {
                      let _ = r.by, y = e;
                      if (e === y)
                        if (_ && typeof _ == "object" && !Array.isArray(_)) {
                          let _e;
                          if (_.actor === void 0 && (_e = "actor"))
                            return w.errors = [{ instancePath: t + "/by", keyword: "required" }], !1;
                          {
                            let Ie = e;
                            for (let L in _)
                              if (!(L === "actor" || L === "session" || L === "machine" || L === "pid" || L === "worktree" || L === "branch" || L === "head")) {
                                return w.errors = [{ instancePath: t + "/by", keyword: "additionalProperties" }], !1;
                                break;
                              }
                            if (Ie === e) {
                              if (_.actor !== void 0) {
                                let L = _.actor, S = e;
                                if (!(L === "agent" || L === "human" || L === "hook" || L === "engine"))
                                  return w.errors = [{ instancePath: t + "/by/actor", keyword: "enum" }], !1;
                                var a = S === e;
                              } else
                                var a = !0;
                              if (a) {
                                if (_.session !== void 0) {
                                  let L = _.session, S = e;
                                  if (e === e)
                                    if (typeof L == "string") {
                                      if (!De.test(L))
                                        return w.errors = [{ instancePath: t + "/by/session", keyword: "pattern" }], !1;
                                    } else
                                      return w.errors = [{ instancePath: t + "/by/session", keyword: "type" }], !1;
                                  var a = S === e;
                                } else
                                  var a = !0;
                                if (a) {
                                  if (_.machine !== void 0) {
                                    let L = _.machine, S = e;
                                    if (e === e)
                                      if (typeof L == "string") {
                                        if (h(L) > 256)
                                          return w.errors = [{ instancePath: t + "/by/machine", keyword: "maxLength" }], !1;
                                        if (h(L) < 1)
                                          return w.errors = [{ instancePath: t + "/by/machine", keyword: "minLength" }], !1;
                                      } else
                                        return w.errors = [{ instancePath: t + "/by/machine", keyword: "type" }], !1;
                                    var a = S === e;
                                  } else
                                    var a = !0;
                                  if (a) {
                                    if (_.pid !== void 0) {
                                      let L = _.pid, S = e;
                                      if (!(typeof L == "number" && !(L % 1) && !isNaN(L) && isFinite(L)))
                                        return w.errors = [{ instancePath: t + "/by/pid", keyword: "type" }], !1;
                                      if (e === S && typeof L == "number" && isFinite(L) && (L < 1 || isNaN(L)))
                                        return w.errors = [{ instancePath: t + "/by/pid", keyword: "minimum" }], !1;
                                      var a = S === e;
                                    } else
                                      var a = !0;
                                    if (a) {
                                      if (_.worktree !== void 0) {
                                        let L = _.worktree, S = e;
                                        if (e === e)
                                          if (typeof L == "string") {
                                            if (h(L) > 4096)
                                              return w.errors = [{ instancePath: t + "/by/worktree", keyword: "maxLength" }], !1;
                                            if (h(L) < 1)
                                              return w.errors = [{ instancePath: t + "/by/worktree", keyword: "minLength" }], !1;
                                          } else
                                            return w.errors = [{ instancePath: t + "/by/worktree", keyword: "type" }], !1;
                                        var a = S === e;
                                      } else
                                        var a = !0;
                                      if (a) {
                                        if (_.branch !== void 0) {
                                          let L = _.branch, S = e;
                                          if (e === e)
                                            if (typeof L == "string") {
                                              if (h(L) > 1024)
                                                return w.errors = [{ instancePath: t + "/by/branch", keyword: "maxLength" }], !1;
                                              if (h(L) < 1)
                                                return w.errors = [{ instancePath: t + "/by/branch", keyword: "minLength" }], !1;
                                            } else
                                              return w.errors = [{ instancePath: t + "/by/branch", keyword: "type" }], !1;
                                          var a = S === e;
                                        } else
                                          var a = !0;
                                        if (a)
                                          if (_.head !== void 0) {
                                            let L = _.head, S = e;
                                            if (e === S)
                                              if (typeof L == "string") {
                                                if (!We.test(L))
                                                  return w.errors = [{ instancePath: t + "/by/head", keyword: "pattern" }], !1;
                                              } else
                                                return w.errors = [{ instancePath: t + "/by/head", keyword: "type" }], !1;
                                            var a = S === e;
                                          } else
                                            var a = !0;
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        } else
                          return w.errors = [{ instancePath: t + "/by", keyword: "type" }], !1;
                      var s = y === e;
                    } else
                      var s = !0;
                    if (s) {
                      if (r.op !== void 0) {
                        let _ = r.op, y = e;
                        if (e === y)
                          if (_ && typeof _ == "object" && !Array.isArray(_)) {
                            let _e;
                            if (_.id === void 0 && (_e = "id") || _.digest === void 0 && (_e = "digest"))
                              return w.errors = [{ instancePath: t + "/op", keyword: "required" }], !1;
                            {
                              let Ie = e;
                              for (let L in _)
                                if (!(L === "id" || L === "digest")) {
                                  return w.errors = [{ instancePath: t + "/op", keyword: "additionalProperties" }], !1;
                                  break;
                                }
                              if (Ie === e) {
                                if (_.id !== void 0) {
                                  let L = _.id, S = e;
                                  if (e === S)
                                    if (typeof L == "string") {
                                      if (!Be.test(L))
                                        return w.errors = [{ instancePath: t + "/op/id", keyword: "pattern" }], !1;
                                    } else
                                      return w.errors = [{ instancePath: t + "/op/id", keyword: "type" }], !1;
                                  var c = S === e;
                                } else
                                  var c = !0;
                                if (c)
                                  if (_.digest !== void 0) {
                                    let L = _.digest, S = e;
                                    if (e === e)
                                      if (typeof L == "string") {
                                        if (!oe.test(L))
                                          return w.errors = [{ instancePath: t + "/op/digest", keyword: "pattern" }], !1;
                                      } else
                                        return w.errors = [{ instancePath: t + "/op/digest", keyword: "type" }], !1;
                                    var c = S === e;
                                  } else
                                    var c = !0;
                              }
                            }
                          } else
                            return w.errors = [{ instancePath: t + "/op", keyword: "type" }], !1;
                        var s = y === e;
                      } else
                        var s = !0;
                      if (s) {
                        if (r.type !== void 0) {
                          let _ = e;
                          if (typeof r.type != "string")
                            return w.errors = [{ instancePath: t + "/type", keyword: "type" }], !1;
                          var s = _ === e;
                        } else
                          var s = !0;
                        if (s) {
                          if (r.data !== void 0) {
                            let _ = r.data, y = e;
                            if (!(_ && typeof _ == "object" && !Array.isArray(_)))
                              return w.errors = [{ instancePath: t + "/data", keyword: "type" }], !1;
                            var s = y === e;
                          } else
                            var s = !0;
                          if (s) {
                            if (r.sum !== void 0) {
                              let _ = r.sum, y = e;
                              if (e === e)
                                if (typeof _ == "string") {
                                  if (!oe.test(_))
                                    return w.errors = [{ instancePath: t + "/sum", keyword: "pattern" }], !1;
                                } else
                                  return w.errors = [{ instancePath: t + "/sum", keyword: "type" }], !1;
                              var s = y === e;
                            } else
                              var s = !0;
                            if (s) {
                              let _ = r.type;
                              if (typeof _ == "string")
                                if (_ === "run_started") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "run_started")
                                        return w.errors = [{ instancePath: t + "/type", keyword: "const" }], !1;
                                      var i = y === e;
                                    } else
                                      var i = !0;
                                    if (i)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        N(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: v, dynamicAnchors: g }) || (n = n === null ? N.errors : n.concat(N.errors), e = n.length);
                                        var i = y === e;
                                      } else
                                        var i = !0;
                                  }
                                } else if (_ === "run_claimed") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "run_claimed")
                                        return w.errors = [{ instancePath: t + "/type", keyword: "const" }], !1;
                                      var f = y === e;
                                    } else
                                      var f = !0;
                                    if (f)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        G(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: v, dynamicAnchors: g }) || (n = n === null ? G.errors : n.concat(G.errors), e = n.length);
                                        var f = y === e;
                                      } else
                                        var f = !0;
                                  }
                                } else if (_ === "run_released") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "run_released")
                                        return w.errors = [{ instancePath: t + "/type", keyword: "const" }], !1;
                                      var o = y === e;
                                    } else
                                      var o = !0;
                                    if (o)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        M(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: v, dynamicAnchors: g }) || (n = n === null ? M.errors : n.concat(M.errors), e = n.length);
                                        var o = y === e;
                                      } else
                                        var o = !0;
                                  }
                                } else if (_ === "activity_started") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "activity_started")
                                        return w.errors = [{ instancePath: t + "/type", keyword: "const" }], !1;
                                      var p = y === e;
                                    } else
                                      var p = !0;
                                    if (p)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        B(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: v, dynamicAnchors: g }) || (n = n === null ? B.errors : n.concat(B.errors), e = n.length);
                                        var p = y === e;
                                      } else
                                        var p = !0;
                                  }
                                } else if (_ === "activity_recorded") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "activity_recorded")
                                        return w.errors = [{ instancePath: t + "/type", keyword: "const" }], !1;
                                      var m = y === e;
                                    } else
                                      var m = !0;
                                    if (m)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        z(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: v, dynamicAnchors: g }) || (n = n === null ? z.errors : n.concat(z.errors), e = n.length);
                                        var m = y === e;
                                      } else
                                        var m = !0;
                                  }
                                } else if (_ === "evidence_recorded") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "evidence_recorded")
                                        return w.errors = [{ instancePath: t + "/type", keyword: "const" }], !1;
                                      var b = y === e;
                                    } else
                                      var b = !0;
                                    if (b)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        A(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: v, dynamicAnchors: g }) || (n = n === null ? A.errors : n.concat(A.errors), e = n.length);
                                        var b = y === e;
                                      } else
                                        var b = !0;
                                  }
                                } else if (_ === "criterion_set") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "criterion_set")
                                        return w.errors = [{ instancePath: t + "/type", keyword: "const" }], !1;
                                      var u = y === e;
                                    } else
                                      var u = !0;
                                    if (u)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        pe(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: v, dynamicAnchors: g }) || (n = n === null ? pe.errors : n.concat(pe.errors), e = n.length);
                                        var u = y === e;
                                      } else
                                        var u = !0;
                                  }
                                } else if (_ === "criterion_verified") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "criterion_verified")
                                        return w.errors = [{ instancePath: t + "/type", keyword: "const" }], !1;
                                      var l = y === e;
                                    } else
                                      var l = !0;
                                    if (l)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        ue(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: v, dynamicAnchors: g }) || (n = n === null ? ue.errors : n.concat(ue.errors), e = n.length);
                                        var l = y === e;
                                      } else
                                        var l = !0;
                                  }
                                } else if (_ === "gate_opened") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "gate_opened")
                                        return w.errors = [{ instancePath: t + "/type", keyword: "const" }], !1;
                                      var k = y === e;
                                    } else
                                      var k = !0;
                                    if (k)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        O(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: v, dynamicAnchors: g }) || (n = n === null ? O.errors : n.concat(O.errors), e = n.length);
                                        var k = y === e;
                                      } else
                                        var k = !0;
                                  }
                                } else if (_ === "gate_resolved") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "gate_resolved")
                                        return w.errors = [{ instancePath: t + "/type", keyword: "const" }], !1;
                                      var $ = y === e;
                                    } else
                                      var $ = !0;
                                    if ($)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        H(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: v, dynamicAnchors: g }) || (n = n === null ? H.errors : n.concat(H.errors), e = n.length);
                                        var $ = y === e;
                                      } else
                                        var $ = !0;
                                  }
                                } else if (_ === "note_recorded") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "note_recorded")
                                        return w.errors = [{ instancePath: t + "/type", keyword: "const" }], !1;
                                      var P = y === e;
                                    } else
                                      var P = !0;
                                    if (P)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        ye(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: v, dynamicAnchors: g }) || (n = n === null ? ye.errors : n.concat(ye.errors), e = n.length);
                                        var P = y === e;
                                      } else
                                        var P = !0;
                                  }
                                } else if (_ === "run_blocked") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "run_blocked")
                                        return w.errors = [{ instancePath: t + "/type", keyword: "const" }], !1;
                                      var x = y === e;
                                    } else
                                      var x = !0;
                                    if (x)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        M(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: v, dynamicAnchors: g }) || (n = n === null ? M.errors : n.concat(M.errors), e = n.length);
                                        var x = y === e;
                                      } else
                                        var x = !0;
                                  }
                                } else if (_ === "run_unblocked") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "run_unblocked")
                                        return w.errors = [{ instancePath: t + "/type", keyword: "const" }], !1;
                                      var q = y === e;
                                    } else
                                      var q = !0;
                                    if (q)
                                      if (r.data !== void 0) {
                                        let y = r.data, qe = e;
                                        if (e === e)
                                          if (y && typeof y == "object" && !Array.isArray(y)) {
                                            let L;
                                            if (y.reason === void 0 && (L = "reason"))
                                              return w.errors = [{ instancePath: t + "/data", keyword: "required" }], !1;
                                            {
                                              let S = e;
                                              for (let de in y)
                                                if (de !== "reason") {
                                                  return w.errors = [{ instancePath: t + "/data", keyword: "additionalProperties" }], !1;
                                                  break;
                                                }
                                              if (S === e && y.reason !== void 0) {
                                                let de = y.reason, Ce = e;
                                                if (typeof de != "string" && de !== null)
                                                  return w.errors = [{ instancePath: t + "/data/reason", keyword: "type" }], !1;
                                                if (e === Ce && typeof de == "string" && h(de) > 16384)
                                                  return w.errors = [{ instancePath: t + "/data/reason", keyword: "maxLength" }], !1;
                                              }
                                            }
                                          } else
                                            return w.errors = [{ instancePath: t + "/data", keyword: "type" }], !1;
                                        var q = qe === e;
                                      } else
                                        var q = !0;
                                  }
                                } else if (_ === "session_end") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "session_end")
                                        return w.errors = [{ instancePath: t + "/type", keyword: "const" }], !1;
                                      var E = y === e;
                                    } else
                                      var E = !0;
                                    if (E)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        te(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: v, dynamicAnchors: g }) || (n = n === null ? te.errors : n.concat(te.errors), e = n.length);
                                        var E = y === e;
                                      } else
                                        var E = !0;
                                  }
                                } else if (_ === "context_compacted") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "context_compacted")
                                        return w.errors = [{ instancePath: t + "/type", keyword: "const" }], !1;
                                      var J = y === e;
                                    } else
                                      var J = !0;
                                    if (J)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        ae(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: v, dynamicAnchors: g }) || (n = n === null ? ae.errors : n.concat(ae.errors), e = n.length);
                                        var J = y === e;
                                      } else
                                        var J = !0;
                                  }
                                } else if (_ === "turn_failed") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "turn_failed")
                                        return w.errors = [{ instancePath: t + "/type", keyword: "const" }], !1;
                                      var me = y === e;
                                    } else
                                      var me = !0;
                                    if (me)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        se(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: v, dynamicAnchors: g }) || (n = n === null ? se.errors : n.concat(se.errors), e = n.length);
                                        var me = y === e;
                                      } else
                                        var me = !0;
                                  }
                                } else if (_ === "helper_started") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "helper_started")
                                        return w.errors = [{ instancePath: t + "/type", keyword: "const" }], !1;
                                      var ke = y === e;
                                    } else
                                      var ke = !0;
                                    if (ke)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        X(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: v, dynamicAnchors: g }) || (n = n === null ? X.errors : n.concat(X.errors), e = n.length);
                                        var ke = y === e;
                                      } else
                                        var ke = !0;
                                  }
                                } else if (_ === "helper_ended") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "helper_ended")
                                        return w.errors = [{ instancePath: t + "/type", keyword: "const" }], !1;
                                      var we = y === e;
                                    } else
                                      var we = !0;
                                    if (we)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        le(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: v, dynamicAnchors: g }) || (n = n === null ? le.errors : n.concat(le.errors), e = n.length);
                                        var we = y === e;
                                      } else
                                        var we = !0;
                                  }
                                } else if (_ === "worktree_changed") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "worktree_changed")
                                        return w.errors = [{ instancePath: t + "/type", keyword: "const" }], !1;
                                      var he = y === e;
                                    } else
                                      var he = !0;
                                    if (he)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        Y(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: v, dynamicAnchors: g }) || (n = n === null ? Y.errors : n.concat(Y.errors), e = n.length);
                                        var he = y === e;
                                      } else
                                        var he = !0;
                                  }
                                } else if (_ === "tamper_noticed") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "tamper_noticed")
                                        return w.errors = [{ instancePath: t + "/type", keyword: "const" }], !1;
                                      var $e = y === e;
                                    } else
                                      var $e = !0;
                                    if ($e)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        ee(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: v, dynamicAnchors: g }) || (n = n === null ? ee.errors : n.concat(ee.errors), e = n.length);
                                        var $e = y === e;
                                      } else
                                        var $e = !0;
                                  }
                                } else if (_ === "run_completed") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "run_completed")
                                        return w.errors = [{ instancePath: t + "/type", keyword: "const" }], !1;
                                      var be = y === e;
                                    } else
                                      var be = !0;
                                    if (be)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        ie(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: v, dynamicAnchors: g }) || (n = n === null ? ie.errors : n.concat(ie.errors), e = n.length);
                                        var be = y === e;
                                      } else
                                        var be = !0;
                                  }
                                } else if (_ === "run_failed") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "run_failed")
                                        return w.errors = [{ instancePath: t + "/type", keyword: "const" }], !1;
                                      var xe = y === e;
                                    } else
                                      var xe = !0;
                                    if (xe)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        M(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: v, dynamicAnchors: g }) || (n = n === null ? M.errors : n.concat(M.errors), e = n.length);
                                        var xe = y === e;
                                      } else
                                        var xe = !0;
                                  }
                                } else if (_ === "run_cancelled") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "run_cancelled")
                                        return w.errors = [{ instancePath: t + "/type", keyword: "const" }], !1;
                                      var Ae = y === e;
                                    } else
                                      var Ae = !0;
                                    if (Ae)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        M(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: v, dynamicAnchors: g }) || (n = n === null ? M.errors : n.concat(M.errors), e = n.length);
                                        var Ae = y === e;
                                      } else
                                        var Ae = !0;
                                  }
                                } else if (_ === "run_closed_stale") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "run_closed_stale")
                                        return w.errors = [{ instancePath: t + "/type", keyword: "const" }], !1;
                                      var Pe = y === e;
                                    } else
                                      var Pe = !0;
                                    if (Pe)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        R(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: v, dynamicAnchors: g }) || (n = n === null ? R.errors : n.concat(R.errors), e = n.length);
                                        var Pe = y === e;
                                      } else
                                        var Pe = !0;
                                  }
                                } else if (_ === "run_migrated") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "run_migrated")
                                        return w.errors = [{ instancePath: t + "/type", keyword: "const" }], !1;
                                      var je = y === e;
                                    } else
                                      var je = !0;
                                    if (je)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        Q(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: v, dynamicAnchors: g }) || (n = n === null ? Q.errors : n.concat(Q.errors), e = n.length);
                                        var je = y === e;
                                      } else
                                        var je = !0;
                                  }
                                } else
                                  return w.errors = [{ instancePath: t, keyword: "discriminator" }], !1;
                              else
                                return w.errors = [{ instancePath: t, keyword: "discriminator" }], !1;
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
      return w.errors = [{ instancePath: t, keyword: "type" }], !1;
  return w.errors = n, e === 0;
}
w.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var dr = A, pr = fe;
function fe(r, { instancePath: t = "", parentData: j, parentDataProperty: I, rootData: v = r, dynamicAnchors: g = {} } = {}) {
  let n = null, e = 0, d = fe.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let a;
      if (r.session_id === void 0 && (a = "session_id") || r.cwd === void 0 && (a = "cwd"))
        return fe.errors = [{ instancePath: t, keyword: "required" }], !1;
      if (r.session_id !== void 0) {
        let c = r.session_id, i = e;
        if (e === i)
          if (typeof c == "string") {
            if (h(c) > 256)
              return fe.errors = [{ instancePath: t + "/session_id", keyword: "maxLength" }], !1;
            if (h(c) < 1)
              return fe.errors = [{ instancePath: t + "/session_id", keyword: "minLength" }], !1;
          } else
            return fe.errors = [{ instancePath: t + "/session_id", keyword: "type" }], !1;
        var s = i === e;
      } else
        var s = !0;
      if (s)
        if (r.cwd !== void 0) {
          let c = r.cwd, i = e;
          if (e === i)
            if (typeof c == "string") {
              if (h(c) > 4096)
                return fe.errors = [{ instancePath: t + "/cwd", keyword: "maxLength" }], !1;
              if (h(c) < 1)
                return fe.errors = [{ instancePath: t + "/cwd", keyword: "minLength" }], !1;
            } else
              return fe.errors = [{ instancePath: t + "/cwd", keyword: "type" }], !1;
          var s = i === e;
        } else
          var s = !0;
    } else
      return fe.errors = [{ instancePath: t, keyword: "type" }], !1;
  return fe.errors = n, e === 0;
}
fe.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
export {
  lr as validateEvent,
  dr as validateEvidence,
  pr as validateStatusLine
};
