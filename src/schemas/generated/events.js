// Generated from schemas/v1 by scripts/build.ts.
var je = (r, t) => () => {
  try {
    return t || r((t = { exports: {} }).exports, t), t.exports;
  } catch (q) {
    throw t = 0, q;
  }
};

var Ie = je((Pe) => {
  "use strict";
  Object.defineProperty(Pe, "__esModule", { value: !0 });
  function De(r) {
    let t = r.length, q = 0, I = 0, g;
    for (; I < t; )
      q++, g = r.charCodeAt(I++), g >= 55296 && g <= 56319 && I < t && (g = r.charCodeAt(I), (g & 64512) === 56320 && I++);
    return q;
  }
  Pe.default = De;
  De.code = 'require("ajv/dist/runtime/ucs2length").default';
});

var Ee = je((tr, Ne) => {
  "use strict";
  Ne.exports = function r(t, q) {
    if (t === q) return !0;
    if (t && q && typeof t == "object" && typeof q == "object") {
      if (t.constructor !== q.constructor) return !1;
      var I, g, h;
      if (Array.isArray(t)) {
        if (I = t.length, I != q.length) return !1;
        for (g = I; g-- !== 0; )
          if (!r(t[g], q[g])) return !1;
        return !0;
      }
      if (t.constructor === RegExp) return t.source === q.source && t.flags === q.flags;
      if (t.valueOf !== Object.prototype.valueOf) return t.valueOf() === q.valueOf();
      if (t.toString !== Object.prototype.toString) return t.toString() === q.toString();
      if (h = Object.keys(t), I = h.length, I !== Object.keys(q).length) return !1;
      for (g = I; g-- !== 0; )
        if (!Object.prototype.hasOwnProperty.call(q, h[g])) return !1;
      for (g = I; g-- !== 0; ) {
        var o = h[g];
        if (!r(t[o], q[o])) return !1;
      }
      return !0;
    }
    return t !== t && q !== q;
  };
});

var Fe = je((qe) => {
  "use strict";
  Object.defineProperty(qe, "__esModule", { value: !0 });
  var ze = Ee();
  ze.code = 'require("ajv/dist/runtime/equal").default';
  qe.default = ze;
});

var ir = _, Oe = { $id: "https://flow.synapti.ai/schemas/v1/event.schema.json", type: "object", required: ["v", "seq", "prev", "id", "at", "by", "op", "type", "data", "sum"], additionalProperties: !1, properties: { v: { const: 1 }, seq: { type: "integer", minimum: 1 }, prev: { $ref: "#/$defs/digest" }, id: { type: "string", pattern: "^[A-Za-z0-9._-]{1,64}$" }, at: { $ref: "#/$defs/at" }, by: { type: "object", required: ["actor"], additionalProperties: !1, properties: { actor: { enum: ["agent", "human", "hook", "engine"] }, session: { $ref: "#/$defs/session" }, machine: { $ref: "#/$defs/label" }, pid: { type: "integer", minimum: 1 }, worktree: { $ref: "#/$defs/path" }, branch: { $ref: "#/$defs/branch" }, head: { type: "string", pattern: "^[0-9a-f]{40,64}$" } } }, op: { type: "object", required: ["id", "digest"], additionalProperties: !1, properties: { id: { type: "string", pattern: "^[A-Za-z0-9._:-]{1,128}$" }, digest: { $ref: "#/$defs/digest" } } }, type: { type: "string" }, data: { type: "object" }, sum: { $ref: "#/$defs/digest" } }, discriminator: { propertyName: "type" }, oneOf: [{ properties: { type: { const: "run_started" }, data: { $ref: "#/$defs/run_started" } } }, { properties: { type: { const: "run_claimed" }, data: { $ref: "#/$defs/run_claimed" } } }, { properties: { type: { const: "run_released" }, data: { $ref: "#/$defs/reason" } } }, { properties: { type: { const: "activity_started" }, data: { $ref: "#/$defs/activity_started" } } }, { properties: { type: { const: "activity_recorded" }, data: { $ref: "#/$defs/activity_recorded" } } }, { properties: { type: { const: "evidence_recorded" }, data: { $ref: "evidence.schema.json" } } }, { properties: { type: { const: "criterion_set" }, data: { $ref: "#/$defs/criterion_set" } } }, { properties: { type: { const: "criterion_verified" }, data: { $ref: "#/$defs/criterion_verified" } } }, { properties: { type: { const: "gate_opened" }, data: { $ref: "#/$defs/gate_opened" } } }, { properties: { type: { const: "gate_resolved" }, data: { $ref: "#/$defs/gate_resolved" } } }, { properties: { type: { const: "note_recorded" }, data: { $ref: "#/$defs/note_recorded" } } }, { properties: { type: { const: "run_blocked" }, data: { $ref: "#/$defs/reason" } } }, { properties: { type: { const: "run_unblocked" }, data: { $ref: "#/$defs/run_unblocked" } } }, { properties: { type: { const: "session_end" }, data: { $ref: "#/$defs/session_end" } } }, { properties: { type: { const: "context_compacted" }, data: { $ref: "#/$defs/context_compacted" } } }, { properties: { type: { const: "turn_failed" }, data: { $ref: "#/$defs/turn_failed" } } }, { properties: { type: { const: "helper_started" }, data: { $ref: "#/$defs/helper_started" } } }, { properties: { type: { const: "helper_ended" }, data: { $ref: "#/$defs/helper_ended" } } }, { properties: { type: { const: "worktree_changed" }, data: { $ref: "#/$defs/worktree_changed" } } }, { properties: { type: { const: "tamper_noticed" }, data: { $ref: "#/$defs/tamper_noticed" } } }, { properties: { type: { const: "run_completed" }, data: { $ref: "#/$defs/run_completed" } } }, { properties: { type: { const: "run_failed" }, data: { $ref: "#/$defs/reason" } } }, { properties: { type: { const: "run_cancelled" }, data: { $ref: "#/$defs/reason" } } }], $defs: { digest: { type: "string", pattern: "^[0-9a-f]{64}$" }, digest_or_null: { type: ["string", "null"], pattern: "^[0-9a-f]{64}$" }, at: { type: "string", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$" }, run_id: { type: "string", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{6}Z-[a-z0-9-]+$", maxLength: 255 }, name: { type: "string", pattern: "^[A-Za-z0-9._-]{1,64}$" }, key: { type: ["string", "null"], pattern: "^[A-Za-z0-9._-]{1,64}$" }, text: { type: "string", maxLength: 16384 }, label: { type: "string", minLength: 1, maxLength: 256 }, session: { type: "string", pattern: "^[A-Za-z0-9][A-Za-z0-9._:@-]{0,254}$" }, branch: { type: "string", minLength: 1, maxLength: 1024 }, path: { type: "string", minLength: 1, maxLength: 4096 }, number: { type: ["integer", "null"], minimum: 1 }, activity_type: { enum: ["bash", "skill", "agent", "task", "gate", "evaluation", "external"] }, references: { type: "array", items: { $ref: "#/$defs/path" } }, client: { type: "object", required: ["machine", "boot", "pidns", "pid", "start"], additionalProperties: !1, properties: { machine: { type: ["string", "null"], maxLength: 256 }, boot: { type: ["string", "null"], maxLength: 256 }, pidns: { type: ["string", "null"], maxLength: 256 }, pid: { type: ["integer", "null"], minimum: 1 }, start: { type: ["string", "null"], maxLength: 256 } } }, claim: { type: ["object", "null"], required: ["session", "client"], additionalProperties: !1, properties: { session: { $ref: "#/$defs/session" }, client: { $ref: "#/$defs/client" } } }, attempt: { type: "object", required: ["activity", "key", "attempt"], additionalProperties: !1, properties: { activity: { $ref: "#/$defs/name" }, key: { $ref: "#/$defs/key" }, attempt: { type: "integer", minimum: 1 } } }, tree: { type: ["object", "null"], required: ["digest", "dirty"], additionalProperties: !1, properties: { digest: { $ref: "#/$defs/digest" }, dirty: { type: ["array", "null"], items: { type: "object", required: ["path", "id"], additionalProperties: !1, properties: { path: { $ref: "#/$defs/path" }, id: { type: ["string", "null"], pattern: "^[0-7]{6}:[0-9a-f]{40,64}$" } } } } } }, reason: { type: "object", required: ["reason"], additionalProperties: !1, properties: { reason: { $ref: "#/$defs/text" } } }, run_started: { type: "object", required: ["apiVersion", "run_id", "workflow", "target", "goal", "inputs", "repo", "branch", "journal", "claim"], additionalProperties: !1, properties: { apiVersion: { const: "flow.synapti.ai/v1" }, run_id: { $ref: "#/$defs/run_id" }, workflow: { $ref: "workflow.schema.json" }, target: { type: "object", required: ["issue", "pr", "title"], additionalProperties: !1, properties: { issue: { $ref: "#/$defs/number" }, pr: { $ref: "#/$defs/number" }, title: { $ref: "#/$defs/text" } } }, goal: { type: ["string", "null"], minLength: 1, maxLength: 256 }, inputs: { type: "object", propertyNames: { pattern: "^[A-Za-z0-9._-]{1,64}$" }, additionalProperties: { type: "array", items: { $ref: "#/$defs/text" } } }, repo: { $ref: "#/$defs/path" }, branch: { type: ["string", "null"], minLength: 1, maxLength: 1024 }, journal: { type: ["string", "null"], minLength: 1, maxLength: 4096 }, claim: { $ref: "#/$defs/claim" } } }, run_claimed: { type: "object", required: ["claim", "previous", "take_over", "plan"], additionalProperties: !1, properties: { claim: { $ref: "#/$defs/claim" }, previous: { type: ["object", "null"], required: ["session", "verdict"], additionalProperties: !1, properties: { session: { $ref: "#/$defs/session" }, verdict: { enum: ["free", "gone", "live", "unknown", "self"] } } }, take_over: { type: ["object", "null"], required: ["reason"], additionalProperties: !1, properties: { reason: { $ref: "#/$defs/text" } } }, plan: { type: "object", required: ["lost", "reconciled", "blocked"], additionalProperties: !1, properties: { lost: { type: "array", items: { $ref: "#/$defs/attempt" } }, reconciled: { type: "array", items: { $ref: "evidence.schema.json" } }, blocked: { type: ["string", "null"], maxLength: 16384 } } } } }, activity_started: { type: "object", required: ["activity", "key", "attempt", "phase", "type", "extra", "tree", "artifacts"], additionalProperties: !1, properties: { activity: { $ref: "#/$defs/name" }, key: { $ref: "#/$defs/key" }, attempt: { type: "integer", minimum: 1 }, phase: { $ref: "#/$defs/name" }, type: { $ref: "#/$defs/activity_type" }, extra: { type: "boolean" }, tree: { $ref: "#/$defs/tree" }, artifacts: { $ref: "#/$defs/artifacts" } } }, activity_recorded: { type: "object", required: ["activity", "key", "attempt", "phase", "type", "extra", "status", "summary", "confidence", "evidence_refs", "files_changed", "exit_code", "to_phase", "tree"], additionalProperties: !1, properties: { activity: { $ref: "#/$defs/name" }, key: { $ref: "#/$defs/key" }, attempt: { type: "integer", minimum: 1 }, phase: { $ref: "#/$defs/name" }, type: { $ref: "#/$defs/activity_type" }, extra: { type: "boolean" }, status: { enum: ["passed", "failed", "skipped", "blocked"] }, summary: { $ref: "#/$defs/text" }, confidence: { enum: ["high", "medium", "low"] }, evidence_refs: { $ref: "#/$defs/references" }, files_changed: { $ref: "#/$defs/references" }, exit_code: { type: ["integer", "null"] }, to_phase: { type: ["string", "null"], pattern: "^[A-Za-z0-9._-]{1,64}$" }, tree: { $ref: "#/$defs/digest_or_null" } } }, artifacts: { type: "array", maxItems: 64, items: { type: "object", required: ["path", "digest"], additionalProperties: !1, properties: { path: { $ref: "#/$defs/path" }, digest: { $ref: "#/$defs/digest_or_null" } } } }, criterion_set: { type: "object", required: ["criteria"], additionalProperties: !1, properties: { criteria: { type: "array", maxItems: 64, items: { $ref: "criteria.schema.json#/$defs/criterion" } } } }, criterion_verified: { type: "object", required: ["criterion", "evidence"], additionalProperties: !1, properties: { criterion: { $ref: "#/$defs/name" }, evidence: { $ref: "evidence.schema.json" } } }, gate_opened: { type: "object", required: ["activity", "key", "attempt", "phase", "type", "extra", "ask", "question", "artifacts"], additionalProperties: !1, properties: { activity: { $ref: "#/$defs/name" }, key: { $ref: "#/$defs/key" }, attempt: { type: "integer", minimum: 1 }, phase: { $ref: "#/$defs/name" }, type: { const: "gate" }, extra: { type: "boolean" }, ask: { $ref: "#/$defs/text" }, question: { $ref: "#/$defs/text" }, artifacts: { $ref: "#/$defs/artifacts" } } }, gate_resolved: { type: "object", required: ["activity", "key", "attempt", "decision", "via", "text", "artifacts"], additionalProperties: !1, properties: { activity: { $ref: "#/$defs/name" }, key: { $ref: "#/$defs/key" }, attempt: { type: "integer", minimum: 1 }, decision: { enum: ["approved", "rejected"] }, via: { enum: ["command", "question", "terminal"] }, text: { type: ["string", "null"], maxLength: 16384 }, artifacts: { $ref: "#/$defs/artifacts" } } }, note_recorded: { type: "object", required: ["text"], additionalProperties: !1, properties: { text: { $ref: "#/$defs/text" } } }, run_unblocked: { type: "object", required: ["reason"], additionalProperties: !1, properties: { reason: { type: ["string", "null"], maxLength: 16384 } } }, session_end: { type: "object", required: ["session", "reason", "outcome"], additionalProperties: !1, properties: { session: { $ref: "#/$defs/session" }, reason: { $ref: "#/$defs/text" }, outcome: { enum: ["success", "incomplete", "failed", "cancelled"] } } }, context_compacted: { type: "object", required: ["trigger"], additionalProperties: !1, properties: { trigger: { $ref: "#/$defs/label" } } }, turn_failed: { type: "object", required: ["reason", "details"], additionalProperties: !1, properties: { reason: { $ref: "#/$defs/label" }, details: { type: ["string", "null"], maxLength: 16384 } } }, helper_started: { type: "object", required: ["helper", "kind"], additionalProperties: !1, properties: { helper: { $ref: "#/$defs/label" }, kind: { $ref: "#/$defs/label" } } }, helper_ended: { type: "object", required: ["helper"], additionalProperties: !1, properties: { helper: { $ref: "#/$defs/label" } } }, tamper_noticed: { type: "object", required: ["what", "tool"], additionalProperties: !1, properties: { what: { type: "array", minItems: 1, items: { enum: ["log", "marker", "definition", "hooks"] } }, tool: { $ref: "#/$defs/label" } } }, worktree_changed: { type: "object", required: ["from", "to"], additionalProperties: !1, properties: { from: { type: ["string", "null"], minLength: 1, maxLength: 4096 }, to: { $ref: "#/$defs/path" } } }, run_completed: { type: "object", required: ["summary", "tree"], additionalProperties: !1, properties: { summary: { $ref: "#/$defs/text" }, tree: { $ref: "#/$defs/digest_or_null" } } } } };
var ve = Object.prototype.hasOwnProperty, w = Ie().default, oe = new RegExp("^[0-9a-f]{64}$", "u"), W = new RegExp("^[A-Za-z0-9._-]{1,64}$", "u"), Re = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$", "u"), xe = new RegExp("^[A-Za-z0-9][A-Za-z0-9._:@-]{0,254}$", "u"), Se = new RegExp("^[0-9a-f]{40,64}$", "u"), Te = new RegExp("^[A-Za-z0-9._:-]{1,128}$", "u"), Ge = { type: "object", required: ["apiVersion", "run_id", "workflow", "target", "goal", "inputs", "repo", "branch", "journal", "claim"], additionalProperties: !1, properties: { apiVersion: { const: "flow.synapti.ai/v1" }, run_id: { $ref: "#/$defs/run_id" }, workflow: { $ref: "workflow.schema.json" }, target: { type: "object", required: ["issue", "pr", "title"], additionalProperties: !1, properties: { issue: { $ref: "#/$defs/number" }, pr: { $ref: "#/$defs/number" }, title: { $ref: "#/$defs/text" } } }, goal: { type: ["string", "null"], minLength: 1, maxLength: 256 }, inputs: { type: "object", propertyNames: { pattern: "^[A-Za-z0-9._-]{1,64}$" }, additionalProperties: { type: "array", items: { $ref: "#/$defs/text" } } }, repo: { $ref: "#/$defs/path" }, branch: { type: ["string", "null"], minLength: 1, maxLength: 1024 }, journal: { type: ["string", "null"], minLength: 1, maxLength: 4096 }, claim: { $ref: "#/$defs/claim" } } };
var Ce = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{6}Z-[a-z0-9-]+$", "u");
var ye = new RegExp("^[a-z][a-z0-9_-]{0,63}$", "u"), Me = new RegExp("^[0-9]+\\.[0-9]+\\.[0-9]+$", "u"), We = new RegExp("^[^\\s]+(?: [^\\s]+)*$", "u"), Le = Fe().default;
function Z(r, { instancePath: t = "", parentData: q, parentDataProperty: I, rootData: g = r, dynamicAnchors: h = {} } = {}) {
  let o = null, e = 0, d = Z.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let s;
      if (r.id === void 0 && (s = "id") || r.type === void 0 && (s = "type") || r.prompt === void 0 && (s = "prompt"))
        return Z.errors = [{ instancePath: t, keyword: "required" }], !1;
      {
        let f = e;
        for (let n in r)
          if (!(n === "id" || n === "type" || n === "prompt" || n === "required" || n === "needs" || n === "evidence" || n === "replay")) {
            return Z.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
            break;
          }
        if (f === e) {
          if (r.id !== void 0) {
            let n = r.id, c = e;
            if (e === e)
              if (typeof n == "string") {
                if (!ye.test(n))
                  return Z.errors = [{ instancePath: t + "/id", keyword: "pattern" }], !1;
              } else
                return Z.errors = [{ instancePath: t + "/id", keyword: "type" }], !1;
            var i = c === e;
          } else
            var i = !0;
          if (i) {
            if (r.type !== void 0) {
              let n = r.type, c = e;
              if (!(n === "bash" || n === "skill" || n === "agent" || n === "task" || n === "gate" || n === "evaluation" || n === "external"))
                return Z.errors = [{ instancePath: t + "/type", keyword: "enum" }], !1;
              var i = c === e;
            } else
              var i = !0;
            if (i) {
              if (r.prompt !== void 0) {
                let n = r.prompt, c = e;
                if (e === e)
                  if (typeof n == "string") {
                    if (w(n) > 1e3)
                      return Z.errors = [{ instancePath: t + "/prompt", keyword: "maxLength" }], !1;
                    if (w(n) < 1)
                      return Z.errors = [{ instancePath: t + "/prompt", keyword: "minLength" }], !1;
                  } else
                    return Z.errors = [{ instancePath: t + "/prompt", keyword: "type" }], !1;
                var i = c === e;
              } else
                var i = !0;
              if (i) {
                if (r.required !== void 0) {
                  let n = e;
                  if (typeof r.required != "boolean")
                    return Z.errors = [{ instancePath: t + "/required", keyword: "type" }], !1;
                  var i = n === e;
                } else
                  var i = !0;
                if (i) {
                  if (r.needs !== void 0) {
                    let n = r.needs, c = e;
                    if (e === c)
                      if (Array.isArray(n)) {
                        if (n.length > 64)
                          return Z.errors = [{ instancePath: t + "/needs", keyword: "maxItems" }], !1;
                        {
                          var a = !0;
                          let x = n.length;
                          for (let u = 0; u < x; u++) {
                            let l = n[u], $ = e;
                            if (e === e)
                              if (typeof l == "string") {
                                if (!ye.test(l))
                                  return Z.errors = [{ instancePath: t + "/needs/" + u, keyword: "pattern" }], !1;
                              } else
                                return Z.errors = [{ instancePath: t + "/needs/" + u, keyword: "type" }], !1;
                            var a = $ === e;
                            if (!a)
                              break;
                          }
                          if (a) {
                            let u = n.length, l;
                            if (u > 1) {
                              e:
                                for (; u--; )
                                  for (l = u; l--; )
                                    if (Le(n[u], n[l])) {
                                      return Z.errors = [{ instancePath: t + "/needs", keyword: "uniqueItems" }], !1;
                                      break e;
                                    }
                            }
                          }
                        }
                      } else
                        return Z.errors = [{ instancePath: t + "/needs", keyword: "type" }], !1;
                    var i = c === e;
                  } else
                    var i = !0;
                  if (i) {
                    if (r.evidence !== void 0) {
                      let n = r.evidence, c = e;
                      if (e === c)
                        if (Array.isArray(n)) {
                          if (n.length > 8)
                            return Z.errors = [{ instancePath: t + "/evidence", keyword: "maxItems" }], !1;
                          {
                            var m = !0;
                            let x = n.length;
                            for (let u = 0; u < x; u++) {
                              let l = n[u], $ = e;
                              if (e === e)
                                if (typeof l == "string") {
                                  if (!ye.test(l))
                                    return Z.errors = [{ instancePath: t + "/evidence/" + u, keyword: "pattern" }], !1;
                                } else
                                  return Z.errors = [{ instancePath: t + "/evidence/" + u, keyword: "type" }], !1;
                              var m = $ === e;
                              if (!m)
                                break;
                            }
                            if (m) {
                              let u = n.length, l;
                              if (u > 1) {
                                e:
                                  for (; u--; )
                                    for (l = u; l--; )
                                      if (Le(n[u], n[l])) {
                                        return Z.errors = [{ instancePath: t + "/evidence", keyword: "uniqueItems" }], !1;
                                        break e;
                                      }
                              }
                            }
                          }
                        } else
                          return Z.errors = [{ instancePath: t + "/evidence", keyword: "type" }], !1;
                      var i = c === e;
                    } else
                      var i = !0;
                    if (i)
                      if (r.replay !== void 0) {
                        let n = r.replay, c = e;
                        if (!(n === "safe" || n === "idempotent" || n === "effectful"))
                          return Z.errors = [{ instancePath: t + "/replay", keyword: "enum" }], !1;
                        var i = c === e;
                      } else
                        var i = !0;
                  }
                }
              }
            }
          }
        }
      }
    } else
      return Z.errors = [{ instancePath: t, keyword: "type" }], !1;
  return Z.errors = o, e === 0;
}
Z.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function z(r, { instancePath: t = "", parentData: q, parentDataProperty: I, rootData: g = r, dynamicAnchors: h = {} } = {}) {
  let o = null, e = 0, d = z.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let f;
      if (r.id === void 0 && (f = "id") || r.prompt === void 0 && (f = "prompt"))
        return z.errors = [{ instancePath: t, keyword: "required" }], !1;
      {
        let n = e;
        for (let c in r)
          if (!(c === "id" || c === "prompt" || c === "next" || c === "back_to" || c === "loop_over" || c === "activities")) {
            return z.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
            break;
          }
        if (n === e) {
          if (r.id !== void 0) {
            let c = r.id, p = e;
            if (e === e)
              if (typeof c == "string") {
                if (!ye.test(c))
                  return z.errors = [{ instancePath: t + "/id", keyword: "pattern" }], !1;
              } else
                return z.errors = [{ instancePath: t + "/id", keyword: "type" }], !1;
            var i = p === e;
          } else
            var i = !0;
          if (i) {
            if (r.prompt !== void 0) {
              let c = r.prompt, p = e;
              if (e === e)
                if (typeof c == "string") {
                  if (w(c) > 1e3)
                    return z.errors = [{ instancePath: t + "/prompt", keyword: "maxLength" }], !1;
                  if (w(c) < 1)
                    return z.errors = [{ instancePath: t + "/prompt", keyword: "minLength" }], !1;
                } else
                  return z.errors = [{ instancePath: t + "/prompt", keyword: "type" }], !1;
              var i = p === e;
            } else
              var i = !0;
            if (i) {
              if (r.next !== void 0) {
                let c = r.next, p = e;
                if (e === e)
                  if (typeof c == "string") {
                    if (!ye.test(c))
                      return z.errors = [{ instancePath: t + "/next", keyword: "pattern" }], !1;
                  } else
                    return z.errors = [{ instancePath: t + "/next", keyword: "type" }], !1;
                var i = p === e;
              } else
                var i = !0;
              if (i) {
                if (r.back_to !== void 0) {
                  let c = r.back_to, p = e;
                  if (e === p)
                    if (Array.isArray(c)) {
                      if (c.length > 64)
                        return z.errors = [{ instancePath: t + "/back_to", keyword: "maxItems" }], !1;
                      if (c.length < 1)
                        return z.errors = [{ instancePath: t + "/back_to", keyword: "minItems" }], !1;
                      {
                        var a = !0;
                        let u = c.length;
                        for (let l = 0; l < u; l++) {
                          let $ = c[l], v = e;
                          if (e === v)
                            if ($ && typeof $ == "object" && !Array.isArray($)) {
                              let A;
                              if ($.phase === void 0 && (A = "phase") || $.max === void 0 && (A = "max"))
                                return z.errors = [{ instancePath: t + "/back_to/" + l, keyword: "required" }], !1;
                              {
                                let P = e;
                                for (let N in $)
                                  if (!(N === "phase" || N === "max")) {
                                    return z.errors = [{ instancePath: t + "/back_to/" + l, keyword: "additionalProperties" }], !1;
                                    break;
                                  }
                                if (P === e) {
                                  if ($.phase !== void 0) {
                                    let N = $.phase, G = e;
                                    if (e === e)
                                      if (typeof N == "string") {
                                        if (!ye.test(N))
                                          return z.errors = [{ instancePath: t + "/back_to/" + l + "/phase", keyword: "pattern" }], !1;
                                      } else
                                        return z.errors = [{ instancePath: t + "/back_to/" + l + "/phase", keyword: "type" }], !1;
                                    var m = G === e;
                                  } else
                                    var m = !0;
                                  if (m)
                                    if ($.max !== void 0) {
                                      let N = $.max, G = e;
                                      if (!(typeof N == "number" && !(N % 1) && !isNaN(N) && isFinite(N)))
                                        return z.errors = [{ instancePath: t + "/back_to/" + l + "/max", keyword: "type" }], !1;
                                      if (e === G && typeof N == "number" && isFinite(N)) {
                                        if (N > 1e3 || isNaN(N))
                                          return z.errors = [{ instancePath: t + "/back_to/" + l + "/max", keyword: "maximum" }], !1;
                                        if (N < 1 || isNaN(N))
                                          return z.errors = [{ instancePath: t + "/back_to/" + l + "/max", keyword: "minimum" }], !1;
                                      }
                                      var m = G === e;
                                    } else
                                      var m = !0;
                                }
                              }
                            } else
                              return z.errors = [{ instancePath: t + "/back_to/" + l, keyword: "type" }], !1;
                          var a = v === e;
                          if (!a)
                            break;
                        }
                      }
                    } else
                      return z.errors = [{ instancePath: t + "/back_to", keyword: "type" }], !1;
                  var i = p === e;
                } else
                  var i = !0;
                if (i) {
                  if (r.loop_over !== void 0) {
                    let c = r.loop_over, p = e;
                    if (e === e)
                      if (typeof c == "string") {
                        if (!ye.test(c))
                          return z.errors = [{ instancePath: t + "/loop_over", keyword: "pattern" }], !1;
                      } else
                        return z.errors = [{ instancePath: t + "/loop_over", keyword: "type" }], !1;
                    var i = p === e;
                  } else
                    var i = !0;
                  if (i)
                    if (r.activities !== void 0) {
                      let c = r.activities, p = e;
                      if (e === p)
                        if (Array.isArray(c)) {
                          if (c.length > 64)
                            return z.errors = [{ instancePath: t + "/activities", keyword: "maxItems" }], !1;
                          {
                            var s = !0;
                            let u = c.length;
                            for (let l = 0; l < u; l++) {
                              let $ = e;
                              Z(c[l], { instancePath: t + "/activities/" + l, parentData: c, parentDataProperty: l, rootData: g, dynamicAnchors: h }) || (o = o === null ? Z.errors : o.concat(Z.errors), e = o.length);
                              var s = $ === e;
                              if (!s)
                                break;
                            }
                          }
                        } else
                          return z.errors = [{ instancePath: t + "/activities", keyword: "type" }], !1;
                      var i = p === e;
                    } else
                      var i = !0;
                }
              }
            }
          }
        }
      }
    } else
      return z.errors = [{ instancePath: t, keyword: "type" }], !1;
  return z.errors = o, e === 0;
}
z.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function D(r, { instancePath: t = "", parentData: q, parentDataProperty: I, rootData: g = r, dynamicAnchors: h = {} } = {}) {
  let o = null, e = 0, d = D.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let p;
      if (r.apiVersion === void 0 && (p = "apiVersion") || r.kind === void 0 && (p = "kind") || r.metadata === void 0 && (p = "metadata") || r.phases === void 0 && (p = "phases"))
        return D.errors = [{ instancePath: t, keyword: "required" }], !1;
      {
        let x = e;
        for (let u in r)
          if (!(u === "apiVersion" || u === "kind" || u === "metadata" || u === "targets" || u === "limits" || u === "evidence" || u === "phases")) {
            return D.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
            break;
          }
        if (x === e) {
          if (r.apiVersion !== void 0) {
            let u = e;
            if (r.apiVersion !== "flow.synapti.ai/v1")
              return D.errors = [{ instancePath: t + "/apiVersion", keyword: "const" }], !1;
            var i = u === e;
          } else
            var i = !0;
          if (i) {
            if (r.kind !== void 0) {
              let u = e;
              if (r.kind !== "FlowWorkflow")
                return D.errors = [{ instancePath: t + "/kind", keyword: "const" }], !1;
              var i = u === e;
            } else
              var i = !0;
            if (i) {
              if (r.metadata !== void 0) {
                let u = r.metadata, l = e;
                if (e === l)
                  if (u && typeof u == "object" && !Array.isArray(u)) {
                    let v;
                    if (u.id === void 0 && (v = "id") || u.version === void 0 && (v = "version") || u.title === void 0 && (v = "title") || u.description === void 0 && (v = "description"))
                      return D.errors = [{ instancePath: t + "/metadata", keyword: "required" }], !1;
                    {
                      let b = e;
                      for (let A in u)
                        if (!(A === "id" || A === "version" || A === "title" || A === "description")) {
                          return D.errors = [{ instancePath: t + "/metadata", keyword: "additionalProperties" }], !1;
                          break;
                        }
                      if (b === e) {
                        if (u.id !== void 0) {
                          let A = u.id, P = e;
                          if (e === e)
                            if (typeof A == "string") {
                              if (!ye.test(A))
                                return D.errors = [{ instancePath: t + "/metadata/id", keyword: "pattern" }], !1;
                            } else
                              return D.errors = [{ instancePath: t + "/metadata/id", keyword: "type" }], !1;
                          var a = P === e;
                        } else
                          var a = !0;
                        if (a) {
                          if (u.version !== void 0) {
                            let A = u.version, P = e;
                            if (e === P)
                              if (typeof A == "string") {
                                if (w(A) > 32)
                                  return D.errors = [{ instancePath: t + "/metadata/version", keyword: "maxLength" }], !1;
                                if (!Me.test(A))
                                  return D.errors = [{ instancePath: t + "/metadata/version", keyword: "pattern" }], !1;
                              } else
                                return D.errors = [{ instancePath: t + "/metadata/version", keyword: "type" }], !1;
                            var a = P === e;
                          } else
                            var a = !0;
                          if (a) {
                            if (u.title !== void 0) {
                              let A = u.title, P = e;
                              if (e === P)
                                if (typeof A == "string") {
                                  if (w(A) > 200)
                                    return D.errors = [{ instancePath: t + "/metadata/title", keyword: "maxLength" }], !1;
                                  if (w(A) < 1)
                                    return D.errors = [{ instancePath: t + "/metadata/title", keyword: "minLength" }], !1;
                                } else
                                  return D.errors = [{ instancePath: t + "/metadata/title", keyword: "type" }], !1;
                              var a = P === e;
                            } else
                              var a = !0;
                            if (a)
                              if (u.description !== void 0) {
                                let A = u.description, P = e;
                                if (e === P)
                                  if (typeof A == "string") {
                                    if (w(A) > 1e3)
                                      return D.errors = [{ instancePath: t + "/metadata/description", keyword: "maxLength" }], !1;
                                    if (w(A) < 1)
                                      return D.errors = [{ instancePath: t + "/metadata/description", keyword: "minLength" }], !1;
                                  } else
                                    return D.errors = [{ instancePath: t + "/metadata/description", keyword: "type" }], !1;
                                var a = P === e;
                              } else
                                var a = !0;
                          }
                        }
                      }
                    }
                  } else
                    return D.errors = [{ instancePath: t + "/metadata", keyword: "type" }], !1;
                var i = l === e;
              } else
                var i = !0;
              if (i) {
                if (r.targets !== void 0) {
                  let u = r.targets, l = e;
                  if (e === l)
                    if (Array.isArray(u)) {
                      if (u.length < 1)
                        return D.errors = [{ instancePath: t + "/targets", keyword: "minItems" }], !1;
                      {
                        var m = !0;
                        let v = u.length;
                        for (let b = 0; b < v; b++) {
                          let A = u[b], P = e;
                          if (!(A === "issue" || A === "pr" || A === "title"))
                            return D.errors = [{ instancePath: t + "/targets/" + b, keyword: "enum" }], !1;
                          var m = P === e;
                          if (!m)
                            break;
                        }
                        if (m) {
                          let b = u.length, A;
                          if (b > 1) {
                            e:
                              for (; b--; )
                                for (A = b; A--; )
                                  if (Le(u[b], u[A])) {
                                    return D.errors = [{ instancePath: t + "/targets", keyword: "uniqueItems" }], !1;
                                    break e;
                                  }
                          }
                        }
                      }
                    } else
                      return D.errors = [{ instancePath: t + "/targets", keyword: "type" }], !1;
                  var i = l === e;
                } else
                  var i = !0;
                if (i) {
                  if (r.limits !== void 0) {
                    let u = r.limits, l = e;
                    if (e === l)
                      if (u && typeof u == "object" && !Array.isArray(u)) {
                        let v = e;
                        for (let b in u)
                          if (b !== "max_iterations") {
                            return D.errors = [{ instancePath: t + "/limits", keyword: "additionalProperties" }], !1;
                            break;
                          }
                        if (v === e && u.max_iterations !== void 0) {
                          let b = u.max_iterations, A = e;
                          if (!(typeof b == "number" && !(b % 1) && !isNaN(b) && isFinite(b)))
                            return D.errors = [{ instancePath: t + "/limits/max_iterations", keyword: "type" }], !1;
                          if (e === A && typeof b == "number" && isFinite(b)) {
                            if (b > 1e3 || isNaN(b))
                              return D.errors = [{ instancePath: t + "/limits/max_iterations", keyword: "maximum" }], !1;
                            if (b < 1 || isNaN(b))
                              return D.errors = [{ instancePath: t + "/limits/max_iterations", keyword: "minimum" }], !1;
                          }
                        }
                      } else
                        return D.errors = [{ instancePath: t + "/limits", keyword: "type" }], !1;
                    var i = l === e;
                  } else
                    var i = !0;
                  if (i) {
                    if (r.evidence !== void 0) {
                      let u = r.evidence, l = e;
                      if (e === e)
                        if (u && typeof u == "object" && !Array.isArray(u)) {
                          if (Object.keys(u).length > 16)
                            return D.errors = [{ instancePath: t + "/evidence", keyword: "maxProperties" }], !1;
                          for (let b in u) {
                            let A = e;
                            if (typeof b == "string" && !ye.test(b)) {
                              let P = { instancePath: t + "/evidence", keyword: "pattern", propertyName: b };
                              o === null ? o = [P] : o.push(P), e++;
                            }
                            var s = A === e;
                            if (!s) {
                              let P = { instancePath: t + "/evidence", keyword: "propertyNames" };
                              return o === null ? o = [P] : o.push(P), e++, D.errors = o, !1;
                              break;
                            }
                          }
                          if (s)
                            for (let b in u) {
                              let A = u[b], P = e;
                              if (e === P)
                                if (Array.isArray(A)) {
                                  if (A.length > 64)
                                    return D.errors = [{ instancePath: t + "/evidence/" + b.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "maxItems" }], !1;
                                  {
                                    var f = !0;
                                    let N = A.length;
                                    for (let G = 0; G < N; G++) {
                                      let ue = A[G], ce = e;
                                      if (e === ce)
                                        if (typeof ue == "string") {
                                          if (w(ue) > 200)
                                            return D.errors = [{ instancePath: t + "/evidence/" + b.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + G, keyword: "maxLength" }], !1;
                                          if (!We.test(ue))
                                            return D.errors = [{ instancePath: t + "/evidence/" + b.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + G, keyword: "pattern" }], !1;
                                        } else
                                          return D.errors = [{ instancePath: t + "/evidence/" + b.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + G, keyword: "type" }], !1;
                                      var f = ce === e;
                                      if (!f)
                                        break;
                                    }
                                  }
                                } else
                                  return D.errors = [{ instancePath: t + "/evidence/" + b.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type" }], !1;
                              var n = P === e;
                              if (!n)
                                break;
                            }
                        } else
                          return D.errors = [{ instancePath: t + "/evidence", keyword: "type" }], !1;
                      var i = l === e;
                    } else
                      var i = !0;
                    if (i)
                      if (r.phases !== void 0) {
                        let u = r.phases, l = e;
                        if (e === l)
                          if (Array.isArray(u)) {
                            if (u.length > 64)
                              return D.errors = [{ instancePath: t + "/phases", keyword: "maxItems" }], !1;
                            if (u.length < 1)
                              return D.errors = [{ instancePath: t + "/phases", keyword: "minItems" }], !1;
                            {
                              var c = !0;
                              let v = u.length;
                              for (let b = 0; b < v; b++) {
                                let A = e;
                                z(u[b], { instancePath: t + "/phases/" + b, parentData: u, parentDataProperty: b, rootData: g, dynamicAnchors: h }) || (o = o === null ? z.errors : o.concat(z.errors), e = o.length);
                                var c = A === e;
                                if (!c)
                                  break;
                              }
                            }
                          } else
                            return D.errors = [{ instancePath: t + "/phases", keyword: "type" }], !1;
                        var i = l === e;
                      } else
                        var i = !0;
                  }
                }
              }
            }
          }
        }
      }
    } else
      return D.errors = [{ instancePath: t, keyword: "type" }], !1;
  return D.errors = o, e === 0;
}
D.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function O(r, { instancePath: t = "", parentData: q, parentDataProperty: I, rootData: g = r, dynamicAnchors: h = {} } = {}) {
  let o = null, e = 0, d = O.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), !(r && typeof r == "object" && !Array.isArray(r)) && r !== null)
    return O.errors = [{ instancePath: t, keyword: "type" }], !1;
  if (e === 0 && r && typeof r == "object" && !Array.isArray(r)) {
    let m;
    if (r.session === void 0 && (m = "session") || r.client === void 0 && (m = "client"))
      return O.errors = [{ instancePath: t, keyword: "required" }], !1;
    {
      let s = e;
      for (let f in r)
        if (!(f === "session" || f === "client")) {
          return O.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
          break;
        }
      if (s === e) {
        if (r.session !== void 0) {
          let f = r.session, n = e;
          if (e === e)
            if (typeof f == "string") {
              if (!xe.test(f))
                return O.errors = [{ instancePath: t + "/session", keyword: "pattern" }], !1;
            } else
              return O.errors = [{ instancePath: t + "/session", keyword: "type" }], !1;
          var i = n === e;
        } else
          var i = !0;
        if (i)
          if (r.client !== void 0) {
            let f = r.client, n = e;
            if (e === e)
              if (f && typeof f == "object" && !Array.isArray(f)) {
                let x;
                if (f.machine === void 0 && (x = "machine") || f.boot === void 0 && (x = "boot") || f.pidns === void 0 && (x = "pidns") || f.pid === void 0 && (x = "pid") || f.start === void 0 && (x = "start"))
                  return O.errors = [{ instancePath: t + "/client", keyword: "required" }], !1;
                {
                  let u = e;
                  for (let l in f)
                    if (!(l === "machine" || l === "boot" || l === "pidns" || l === "pid" || l === "start")) {
                      return O.errors = [{ instancePath: t + "/client", keyword: "additionalProperties" }], !1;
                      break;
                    }
                  if (u === e) {
                    if (f.machine !== void 0) {
                      let l = f.machine, $ = e;
                      if (typeof l != "string" && l !== null)
                        return O.errors = [{ instancePath: t + "/client/machine", keyword: "type" }], !1;
                      if (e === $ && typeof l == "string" && w(l) > 256)
                        return O.errors = [{ instancePath: t + "/client/machine", keyword: "maxLength" }], !1;
                      var a = $ === e;
                    } else
                      var a = !0;
                    if (a) {
                      if (f.boot !== void 0) {
                        let l = f.boot, $ = e;
                        if (typeof l != "string" && l !== null)
                          return O.errors = [{ instancePath: t + "/client/boot", keyword: "type" }], !1;
                        if (e === $ && typeof l == "string" && w(l) > 256)
                          return O.errors = [{ instancePath: t + "/client/boot", keyword: "maxLength" }], !1;
                        var a = $ === e;
                      } else
                        var a = !0;
                      if (a) {
                        if (f.pidns !== void 0) {
                          let l = f.pidns, $ = e;
                          if (typeof l != "string" && l !== null)
                            return O.errors = [{ instancePath: t + "/client/pidns", keyword: "type" }], !1;
                          if (e === $ && typeof l == "string" && w(l) > 256)
                            return O.errors = [{ instancePath: t + "/client/pidns", keyword: "maxLength" }], !1;
                          var a = $ === e;
                        } else
                          var a = !0;
                        if (a) {
                          if (f.pid !== void 0) {
                            let l = f.pid, $ = e;
                            if (!(typeof l == "number" && !(l % 1) && !isNaN(l) && isFinite(l)) && l !== null)
                              return O.errors = [{ instancePath: t + "/client/pid", keyword: "type" }], !1;
                            if (e === $ && typeof l == "number" && isFinite(l) && (l < 1 || isNaN(l)))
                              return O.errors = [{ instancePath: t + "/client/pid", keyword: "minimum" }], !1;
                            var a = $ === e;
                          } else
                            var a = !0;
                          if (a)
                            if (f.start !== void 0) {
                              let l = f.start, $ = e;
                              if (typeof l != "string" && l !== null)
                                return O.errors = [{ instancePath: t + "/client/start", keyword: "type" }], !1;
                              if (e === $ && typeof l == "string" && w(l) > 256)
                                return O.errors = [{ instancePath: t + "/client/start", keyword: "maxLength" }], !1;
                              var a = $ === e;
                            } else
                              var a = !0;
                        }
                      }
                    }
                  }
                }
              } else
                return O.errors = [{ instancePath: t + "/client", keyword: "type" }], !1;
            var i = n === e;
          } else
            var i = !0;
      }
    }
  }
  return O.errors = o, e === 0;
}
O.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function E(r, { instancePath: t = "", parentData: q, parentDataProperty: I, rootData: g = r, dynamicAnchors: h = {} } = {}) {
  let o = null, e = 0, d = E.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let n;
      if (r.apiVersion === void 0 && (n = "apiVersion") || r.run_id === void 0 && (n = "run_id") || r.workflow === void 0 && (n = "workflow") || r.target === void 0 && (n = "target") || r.goal === void 0 && (n = "goal") || r.inputs === void 0 && (n = "inputs") || r.repo === void 0 && (n = "repo") || r.branch === void 0 && (n = "branch") || r.journal === void 0 && (n = "journal") || r.claim === void 0 && (n = "claim"))
        return E.errors = [{ instancePath: t, keyword: "required" }], !1;
      {
        let c = e;
        for (let p in r)
          if (!ve.call(Ge.properties, p)) {
            return E.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
            break;
          }
        if (c === e) {
          if (r.apiVersion !== void 0) {
            let p = e;
            if (r.apiVersion !== "flow.synapti.ai/v1")
              return E.errors = [{ instancePath: t + "/apiVersion", keyword: "const" }], !1;
            var i = p === e;
          } else
            var i = !0;
          if (i) {
            if (r.run_id !== void 0) {
              let p = r.run_id, x = e;
              if (e === e)
                if (typeof p == "string") {
                  if (w(p) > 255)
                    return E.errors = [{ instancePath: t + "/run_id", keyword: "maxLength" }], !1;
                  if (!Ce.test(p))
                    return E.errors = [{ instancePath: t + "/run_id", keyword: "pattern" }], !1;
                } else
                  return E.errors = [{ instancePath: t + "/run_id", keyword: "type" }], !1;
              var i = x === e;
            } else
              var i = !0;
            if (i) {
              if (r.workflow !== void 0) {
                let p = e;
                D(r.workflow, { instancePath: t + "/workflow", parentData: r, parentDataProperty: "workflow", rootData: g, dynamicAnchors: h }) || (o = o === null ? D.errors : o.concat(D.errors), e = o.length);
                var i = p === e;
              } else
                var i = !0;
              if (i) {
                if (r.target !== void 0) {
                  let p = r.target, x = e;
                  if (e === x)
                    if (p && typeof p == "object" && !Array.isArray(p)) {
                      let l;
                      if (p.issue === void 0 && (l = "issue") || p.pr === void 0 && (l = "pr") || p.title === void 0 && (l = "title"))
                        return E.errors = [{ instancePath: t + "/target", keyword: "required" }], !1;
                      {
                        let $ = e;
                        for (let v in p)
                          if (!(v === "issue" || v === "pr" || v === "title")) {
                            return E.errors = [{ instancePath: t + "/target", keyword: "additionalProperties" }], !1;
                            break;
                          }
                        if ($ === e) {
                          if (p.issue !== void 0) {
                            let v = p.issue, b = e, A = e;
                            if (!(typeof v == "number" && !(v % 1) && !isNaN(v) && isFinite(v)) && v !== null)
                              return E.errors = [{ instancePath: t + "/target/issue", keyword: "type" }], !1;
                            if (e === A && typeof v == "number" && isFinite(v) && (v < 1 || isNaN(v)))
                              return E.errors = [{ instancePath: t + "/target/issue", keyword: "minimum" }], !1;
                            var a = b === e;
                          } else
                            var a = !0;
                          if (a) {
                            if (p.pr !== void 0) {
                              let v = p.pr, b = e, A = e;
                              if (!(typeof v == "number" && !(v % 1) && !isNaN(v) && isFinite(v)) && v !== null)
                                return E.errors = [{ instancePath: t + "/target/pr", keyword: "type" }], !1;
                              if (e === A && typeof v == "number" && isFinite(v) && (v < 1 || isNaN(v)))
                                return E.errors = [{ instancePath: t + "/target/pr", keyword: "minimum" }], !1;
                              var a = b === e;
                            } else
                              var a = !0;
                            if (a)
                              if (p.title !== void 0) {
                                let v = p.title, b = e;
                                if (e === e)
                                  if (typeof v == "string") {
                                    if (w(v) > 16384)
                                      return E.errors = [{ instancePath: t + "/target/title", keyword: "maxLength" }], !1;
                                  } else
                                    return E.errors = [{ instancePath: t + "/target/title", keyword: "type" }], !1;
                                var a = b === e;
                              } else
                                var a = !0;
                          }
                        }
                      }
                    } else
                      return E.errors = [{ instancePath: t + "/target", keyword: "type" }], !1;
                  var i = x === e;
                } else
                  var i = !0;
                if (i) {
                  if (r.goal !== void 0) {
                    let p = r.goal, x = e;
                    if (typeof p != "string" && p !== null)
                      return E.errors = [{ instancePath: t + "/goal", keyword: "type" }], !1;
                    if (e === x && typeof p == "string") {
                      if (w(p) > 256)
                        return E.errors = [{ instancePath: t + "/goal", keyword: "maxLength" }], !1;
                      if (w(p) < 1)
                        return E.errors = [{ instancePath: t + "/goal", keyword: "minLength" }], !1;
                    }
                    var i = x === e;
                  } else
                    var i = !0;
                  if (i) {
                    if (r.inputs !== void 0) {
                      let p = r.inputs, x = e;
                      if (e === x)
                        if (p && typeof p == "object" && !Array.isArray(p)) {
                          for (let l in p) {
                            let $ = e;
                            if (typeof l == "string" && !W.test(l)) {
                              let v = { instancePath: t + "/inputs", keyword: "pattern", propertyName: l };
                              o === null ? o = [v] : o.push(v), e++;
                            }
                            var m = $ === e;
                            if (!m) {
                              let v = { instancePath: t + "/inputs", keyword: "propertyNames" };
                              return o === null ? o = [v] : o.push(v), e++, E.errors = o, !1;
                              break;
                            }
                          }
                          if (m)
                            for (let l in p) {
                              let $ = p[l], v = e;
                              if (e === v)
                                if (Array.isArray($)) {
                                  var s = !0;
                                  let b = $.length;
                                  for (let A = 0; A < b; A++) {
                                    let P = $[A], N = e;
                                    if (e === e)
                                      if (typeof P == "string") {
                                        if (w(P) > 16384)
                                          return E.errors = [{ instancePath: t + "/inputs/" + l.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + A, keyword: "maxLength" }], !1;
                                      } else
                                        return E.errors = [{ instancePath: t + "/inputs/" + l.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + A, keyword: "type" }], !1;
                                    var s = N === e;
                                    if (!s)
                                      break;
                                  }
                                } else
                                  return E.errors = [{ instancePath: t + "/inputs/" + l.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type" }], !1;
                              var f = v === e;
                              if (!f)
                                break;
                            }
                        } else
                          return E.errors = [{ instancePath: t + "/inputs", keyword: "type" }], !1;
                      var i = x === e;
                    } else
                      var i = !0;
                    if (i) {
                      if (r.repo !== void 0) {
                        let p = r.repo, x = e;
                        if (e === e)
                          if (typeof p == "string") {
                            if (w(p) > 4096)
                              return E.errors = [{ instancePath: t + "/repo", keyword: "maxLength" }], !1;
                            if (w(p) < 1)
                              return E.errors = [{ instancePath: t + "/repo", keyword: "minLength" }], !1;
                          } else
                            return E.errors = [{ instancePath: t + "/repo", keyword: "type" }], !1;
                        var i = x === e;
                      } else
                        var i = !0;
                      if (i) {
                        if (r.branch !== void 0) {
                          let p = r.branch, x = e;
                          if (typeof p != "string" && p !== null)
                            return E.errors = [{ instancePath: t + "/branch", keyword: "type" }], !1;
                          if (e === x && typeof p == "string") {
                            if (w(p) > 1024)
                              return E.errors = [{ instancePath: t + "/branch", keyword: "maxLength" }], !1;
                            if (w(p) < 1)
                              return E.errors = [{ instancePath: t + "/branch", keyword: "minLength" }], !1;
                          }
                          var i = x === e;
                        } else
                          var i = !0;
                        if (i) {
                          if (r.journal !== void 0) {
                            let p = r.journal, x = e;
                            if (typeof p != "string" && p !== null)
                              return E.errors = [{ instancePath: t + "/journal", keyword: "type" }], !1;
                            if (e === x && typeof p == "string") {
                              if (w(p) > 4096)
                                return E.errors = [{ instancePath: t + "/journal", keyword: "maxLength" }], !1;
                              if (w(p) < 1)
                                return E.errors = [{ instancePath: t + "/journal", keyword: "minLength" }], !1;
                            }
                            var i = x === e;
                          } else
                            var i = !0;
                          if (i)
                            if (r.claim !== void 0) {
                              let p = e;
                              O(r.claim, { instancePath: t + "/claim", parentData: r, parentDataProperty: "claim", rootData: g, dynamicAnchors: h }) || (o = o === null ? O.errors : o.concat(O.errors), e = o.length);
                              var i = p === e;
                            } else
                              var i = !0;
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
      return E.errors = [{ instancePath: t, keyword: "type" }], !1;
  return E.errors = o, e === 0;
}
E.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function K(r, { instancePath: t = "", parentData: q, parentDataProperty: I, rootData: g = r, dynamicAnchors: h = {} } = {}) {
  let o = null, e = 0, d = K.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let a;
      if (r.activity === void 0 && (a = "activity") || r.key === void 0 && (a = "key") || r.attempt === void 0 && (a = "attempt"))
        return K.errors = [{ instancePath: t, keyword: "required" }], !1;
      {
        let m = e;
        for (let s in r)
          if (!(s === "activity" || s === "key" || s === "attempt")) {
            return K.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
            break;
          }
        if (m === e) {
          if (r.activity !== void 0) {
            let s = r.activity, f = e;
            if (e === e)
              if (typeof s == "string") {
                if (!W.test(s))
                  return K.errors = [{ instancePath: t + "/activity", keyword: "pattern" }], !1;
              } else
                return K.errors = [{ instancePath: t + "/activity", keyword: "type" }], !1;
            var i = f === e;
          } else
            var i = !0;
          if (i) {
            if (r.key !== void 0) {
              let s = r.key, f = e, n = e;
              if (typeof s != "string" && s !== null)
                return K.errors = [{ instancePath: t + "/key", keyword: "type" }], !1;
              if (e === n && typeof s == "string" && !W.test(s))
                return K.errors = [{ instancePath: t + "/key", keyword: "pattern" }], !1;
              var i = f === e;
            } else
              var i = !0;
            if (i)
              if (r.attempt !== void 0) {
                let s = r.attempt, f = e;
                if (!(typeof s == "number" && !(s % 1) && !isNaN(s) && isFinite(s)))
                  return K.errors = [{ instancePath: t + "/attempt", keyword: "type" }], !1;
                if (e === f && typeof s == "number" && isFinite(s) && (s < 1 || isNaN(s)))
                  return K.errors = [{ instancePath: t + "/attempt", keyword: "minimum" }], !1;
                var i = f === e;
              } else
                var i = !0;
          }
        }
      }
    } else
      return K.errors = [{ instancePath: t, keyword: "type" }], !1;
  return K.errors = o, e === 0;
}
K.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var Be = { $id: "https://flow.synapti.ai/schemas/v1/evidence.schema.json", type: "object", required: ["result", "activity", "key", "attempt", "kind", "source", "command", "exit_code", "signal", "interrupted", "doubt", "duration_ms", "output", "tree"], additionalProperties: !1, properties: { result: { $ref: "#/$defs/digest" }, activity: { type: ["string", "null"], pattern: "^[A-Za-z0-9._-]{1,64}$" }, key: { $ref: "#/$defs/key" }, attempt: { type: ["integer", "null"], minimum: 1 }, kind: { $ref: "#/$defs/name" }, source: { enum: ["exec", "observed"] }, command: { type: "string", minLength: 1, maxLength: 400 }, exit_code: { type: ["integer", "null"], minimum: 0, maximum: 255 }, signal: { type: ["string", "null"], pattern: "^SIG[A-Z0-9]{1,12}$" }, interrupted: { type: ["string", "null"], pattern: "^(?:SIG[A-Z0-9]{1,12}|timeout)$" }, doubt: { type: ["string", "null"], minLength: 1, maxLength: 500 }, duration_ms: { type: "integer", minimum: 0 }, output: { type: "object", required: ["digest", "bytes", "file", "kept"], additionalProperties: !1, properties: { digest: { $ref: "#/$defs/digest" }, bytes: { type: "integer", minimum: 0 }, file: { $ref: "#/$defs/digest" }, kept: { type: "integer", minimum: 0 } } }, tree: { type: "object", required: ["before", "after"], additionalProperties: !1, properties: { before: { $ref: "#/$defs/digest_or_null" }, after: { $ref: "#/$defs/digest_or_null" } } } }, $defs: { digest: { type: "string", pattern: "^[0-9a-f]{64}$" }, digest_or_null: { type: ["string", "null"], pattern: "^[0-9a-f]{64}$" }, name: { type: "string", pattern: "^[A-Za-z0-9._-]{1,64}$" }, key: { type: ["string", "null"], pattern: "^[A-Za-z0-9._-]{1,64}$" } } };
var He = new RegExp("^SIG[A-Z0-9]{1,12}$", "u"), Je = new RegExp("^(?:SIG[A-Z0-9]{1,12}|timeout)$", "u");
function j(r, { instancePath: t = "", parentData: q, parentDataProperty: I, rootData: g = r, dynamicAnchors: h = {} } = {}) {
  let o = null, e = 0, d = j.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let s;
      if (r.result === void 0 && (s = "result") || r.activity === void 0 && (s = "activity") || r.key === void 0 && (s = "key") || r.attempt === void 0 && (s = "attempt") || r.kind === void 0 && (s = "kind") || r.source === void 0 && (s = "source") || r.command === void 0 && (s = "command") || r.exit_code === void 0 && (s = "exit_code") || r.signal === void 0 && (s = "signal") || r.interrupted === void 0 && (s = "interrupted") || r.doubt === void 0 && (s = "doubt") || r.duration_ms === void 0 && (s = "duration_ms") || r.output === void 0 && (s = "output") || r.tree === void 0 && (s = "tree"))
        return j.errors = [{ instancePath: t, keyword: "required" }], !1;
      {
        let f = e;
        for (let n in r)
          if (!ve.call(Be.properties, n)) {
            return j.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
            break;
          }
        if (f === e) {
          if (r.result !== void 0) {
            let n = r.result, c = e;
            if (e === e)
              if (typeof n == "string") {
                if (!oe.test(n))
                  return j.errors = [{ instancePath: t + "/result", keyword: "pattern" }], !1;
              } else
                return j.errors = [{ instancePath: t + "/result", keyword: "type" }], !1;
            var i = c === e;
          } else
            var i = !0;
          if (i) {
            if (r.activity !== void 0) {
              let n = r.activity, c = e;
              if (typeof n != "string" && n !== null)
                return j.errors = [{ instancePath: t + "/activity", keyword: "type" }], !1;
              if (e === c && typeof n == "string" && !W.test(n))
                return j.errors = [{ instancePath: t + "/activity", keyword: "pattern" }], !1;
              var i = c === e;
            } else
              var i = !0;
            if (i) {
              if (r.key !== void 0) {
                let n = r.key, c = e, p = e;
                if (typeof n != "string" && n !== null)
                  return j.errors = [{ instancePath: t + "/key", keyword: "type" }], !1;
                if (e === p && typeof n == "string" && !W.test(n))
                  return j.errors = [{ instancePath: t + "/key", keyword: "pattern" }], !1;
                var i = c === e;
              } else
                var i = !0;
              if (i) {
                if (r.attempt !== void 0) {
                  let n = r.attempt, c = e;
                  if (!(typeof n == "number" && !(n % 1) && !isNaN(n) && isFinite(n)) && n !== null)
                    return j.errors = [{ instancePath: t + "/attempt", keyword: "type" }], !1;
                  if (e === c && typeof n == "number" && isFinite(n) && (n < 1 || isNaN(n)))
                    return j.errors = [{ instancePath: t + "/attempt", keyword: "minimum" }], !1;
                  var i = c === e;
                } else
                  var i = !0;
                if (i) {
                  if (r.kind !== void 0) {
                    let n = r.kind, c = e;
                    if (e === e)
                      if (typeof n == "string") {
                        if (!W.test(n))
                          return j.errors = [{ instancePath: t + "/kind", keyword: "pattern" }], !1;
                      } else
                        return j.errors = [{ instancePath: t + "/kind", keyword: "type" }], !1;
                    var i = c === e;
                  } else
                    var i = !0;
                  if (i) {
                    if (r.source !== void 0) {
                      let n = r.source, c = e;
                      if (!(n === "exec" || n === "observed"))
                        return j.errors = [{ instancePath: t + "/source", keyword: "enum" }], !1;
                      var i = c === e;
                    } else
                      var i = !0;
                    if (i) {
                      if (r.command !== void 0) {
                        let n = r.command, c = e;
                        if (e === c)
                          if (typeof n == "string") {
                            if (w(n) > 400)
                              return j.errors = [{ instancePath: t + "/command", keyword: "maxLength" }], !1;
                            if (w(n) < 1)
                              return j.errors = [{ instancePath: t + "/command", keyword: "minLength" }], !1;
                          } else
                            return j.errors = [{ instancePath: t + "/command", keyword: "type" }], !1;
                        var i = c === e;
                      } else
                        var i = !0;
                      if (i) {
                        if (r.exit_code !== void 0) {
                          let n = r.exit_code, c = e;
                          if (!(typeof n == "number" && !(n % 1) && !isNaN(n) && isFinite(n)) && n !== null)
                            return j.errors = [{ instancePath: t + "/exit_code", keyword: "type" }], !1;
                          if (e === c && typeof n == "number" && isFinite(n)) {
                            if (n > 255 || isNaN(n))
                              return j.errors = [{ instancePath: t + "/exit_code", keyword: "maximum" }], !1;
                            if (n < 0 || isNaN(n))
                              return j.errors = [{ instancePath: t + "/exit_code", keyword: "minimum" }], !1;
                          }
                          var i = c === e;
                        } else
                          var i = !0;
                        if (i) {
                          if (r.signal !== void 0) {
                            let n = r.signal, c = e;
                            if (typeof n != "string" && n !== null)
                              return j.errors = [{ instancePath: t + "/signal", keyword: "type" }], !1;
                            if (e === c && typeof n == "string" && !He.test(n))
                              return j.errors = [{ instancePath: t + "/signal", keyword: "pattern" }], !1;
                            var i = c === e;
                          } else
                            var i = !0;
                          if (i) {
                            if (r.interrupted !== void 0) {
                              let n = r.interrupted, c = e;
                              if (typeof n != "string" && n !== null)
                                return j.errors = [{ instancePath: t + "/interrupted", keyword: "type" }], !1;
                              if (e === c && typeof n == "string" && !Je.test(n))
                                return j.errors = [{ instancePath: t + "/interrupted", keyword: "pattern" }], !1;
                              var i = c === e;
                            } else
                              var i = !0;
                            if (i) {
                              if (r.doubt !== void 0) {
                                let n = r.doubt, c = e;
                                if (typeof n != "string" && n !== null)
                                  return j.errors = [{ instancePath: t + "/doubt", keyword: "type" }], !1;
                                if (e === c && typeof n == "string") {
                                  if (w(n) > 500)
                                    return j.errors = [{ instancePath: t + "/doubt", keyword: "maxLength" }], !1;
                                  if (w(n) < 1)
                                    return j.errors = [{ instancePath: t + "/doubt", keyword: "minLength" }], !1;
                                }
                                var i = c === e;
                              } else
                                var i = !0;
                              if (i) {
                                if (r.duration_ms !== void 0) {
                                  let n = r.duration_ms, c = e;
                                  if (!(typeof n == "number" && !(n % 1) && !isNaN(n) && isFinite(n)))
                                    return j.errors = [{ instancePath: t + "/duration_ms", keyword: "type" }], !1;
                                  if (e === c && typeof n == "number" && isFinite(n) && (n < 0 || isNaN(n)))
                                    return j.errors = [{ instancePath: t + "/duration_ms", keyword: "minimum" }], !1;
                                  var i = c === e;
                                } else
                                  var i = !0;
                                if (i) {
                                  if (r.output !== void 0) {
                                    let n = r.output, c = e;
                                    if (e === c)
                                      if (n && typeof n == "object" && !Array.isArray(n)) {
                                        let x;
                                        if (n.digest === void 0 && (x = "digest") || n.bytes === void 0 && (x = "bytes") || n.file === void 0 && (x = "file") || n.kept === void 0 && (x = "kept"))
                                          return j.errors = [{ instancePath: t + "/output", keyword: "required" }], !1;
                                        {
                                          let u = e;
                                          for (let l in n)
                                            if (!(l === "digest" || l === "bytes" || l === "file" || l === "kept")) {
                                              return j.errors = [{ instancePath: t + "/output", keyword: "additionalProperties" }], !1;
                                              break;
                                            }
                                          if (u === e) {
                                            if (n.digest !== void 0) {
                                              let l = n.digest, $ = e;
                                              if (e === e)
                                                if (typeof l == "string") {
                                                  if (!oe.test(l))
                                                    return j.errors = [{ instancePath: t + "/output/digest", keyword: "pattern" }], !1;
                                                } else
                                                  return j.errors = [{ instancePath: t + "/output/digest", keyword: "type" }], !1;
                                              var a = $ === e;
                                            } else
                                              var a = !0;
                                            if (a) {
                                              if (n.bytes !== void 0) {
                                                let l = n.bytes, $ = e;
                                                if (!(typeof l == "number" && !(l % 1) && !isNaN(l) && isFinite(l)))
                                                  return j.errors = [{ instancePath: t + "/output/bytes", keyword: "type" }], !1;
                                                if (e === $ && typeof l == "number" && isFinite(l) && (l < 0 || isNaN(l)))
                                                  return j.errors = [{ instancePath: t + "/output/bytes", keyword: "minimum" }], !1;
                                                var a = $ === e;
                                              } else
                                                var a = !0;
                                              if (a) {
                                                if (n.file !== void 0) {
                                                  let l = n.file, $ = e;
                                                  if (e === e)
                                                    if (typeof l == "string") {
                                                      if (!oe.test(l))
                                                        return j.errors = [{ instancePath: t + "/output/file", keyword: "pattern" }], !1;
                                                    } else
                                                      return j.errors = [{ instancePath: t + "/output/file", keyword: "type" }], !1;
                                                  var a = $ === e;
                                                } else
                                                  var a = !0;
                                                if (a)
                                                  if (n.kept !== void 0) {
                                                    let l = n.kept, $ = e;
                                                    if (!(typeof l == "number" && !(l % 1) && !isNaN(l) && isFinite(l)))
                                                      return j.errors = [{ instancePath: t + "/output/kept", keyword: "type" }], !1;
                                                    if (e === $ && typeof l == "number" && isFinite(l) && (l < 0 || isNaN(l)))
                                                      return j.errors = [{ instancePath: t + "/output/kept", keyword: "minimum" }], !1;
                                                    var a = $ === e;
                                                  } else
                                                    var a = !0;
                                              }
                                            }
                                          }
                                        }
                                      } else
                                        return j.errors = [{ instancePath: t + "/output", keyword: "type" }], !1;
                                    var i = c === e;
                                  } else
                                    var i = !0;
                                  if (i)
                                    if (r.tree !== void 0) {
                                      let n = r.tree, c = e;
                                      if (e === c)
                                        if (n && typeof n == "object" && !Array.isArray(n)) {
                                          let x;
                                          if (n.before === void 0 && (x = "before") || n.after === void 0 && (x = "after"))
                                            return j.errors = [{ instancePath: t + "/tree", keyword: "required" }], !1;
                                          {
                                            let u = e;
                                            for (let l in n)
                                              if (!(l === "before" || l === "after")) {
                                                return j.errors = [{ instancePath: t + "/tree", keyword: "additionalProperties" }], !1;
                                                break;
                                              }
                                            if (u === e) {
                                              if (n.before !== void 0) {
                                                let l = n.before, $ = e, v = e;
                                                if (typeof l != "string" && l !== null)
                                                  return j.errors = [{ instancePath: t + "/tree/before", keyword: "type" }], !1;
                                                if (e === v && typeof l == "string" && !oe.test(l))
                                                  return j.errors = [{ instancePath: t + "/tree/before", keyword: "pattern" }], !1;
                                                var m = $ === e;
                                              } else
                                                var m = !0;
                                              if (m)
                                                if (n.after !== void 0) {
                                                  let l = n.after, $ = e, v = e;
                                                  if (typeof l != "string" && l !== null)
                                                    return j.errors = [{ instancePath: t + "/tree/after", keyword: "type" }], !1;
                                                  if (e === v && typeof l == "string" && !oe.test(l))
                                                    return j.errors = [{ instancePath: t + "/tree/after", keyword: "pattern" }], !1;
                                                  var m = $ === e;
                                                } else
                                                  var m = !0;
                                            }
                                          }
                                        } else
                                          return j.errors = [{ instancePath: t + "/tree", keyword: "type" }], !1;
                                      var i = c === e;
                                    } else
                                      var i = !0;
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
      return j.errors = [{ instancePath: t, keyword: "type" }], !1;
  return j.errors = o, e === 0;
}
j.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function V(r, { instancePath: t = "", parentData: q, parentDataProperty: I, rootData: g = r, dynamicAnchors: h = {} } = {}) {
  let o = null, e = 0, d = V.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let n;
      if (r.claim === void 0 && (n = "claim") || r.previous === void 0 && (n = "previous") || r.take_over === void 0 && (n = "take_over") || r.plan === void 0 && (n = "plan"))
        return V.errors = [{ instancePath: t, keyword: "required" }], !1;
      {
        let c = e;
        for (let p in r)
          if (!(p === "claim" || p === "previous" || p === "take_over" || p === "plan")) {
            return V.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
            break;
          }
        if (c === e) {
          if (r.claim !== void 0) {
            let p = e;
            O(r.claim, { instancePath: t + "/claim", parentData: r, parentDataProperty: "claim", rootData: g, dynamicAnchors: h }) || (o = o === null ? O.errors : o.concat(O.errors), e = o.length);
            var i = p === e;
          } else
            var i = !0;
          if (i) {
            if (r.previous !== void 0) {
              let p = r.previous, x = e;
              if (!(p && typeof p == "object" && !Array.isArray(p)) && p !== null)
                return V.errors = [{ instancePath: t + "/previous", keyword: "type" }], !1;
              if (e === x && p && typeof p == "object" && !Array.isArray(p)) {
                let l;
                if (p.session === void 0 && (l = "session") || p.verdict === void 0 && (l = "verdict"))
                  return V.errors = [{ instancePath: t + "/previous", keyword: "required" }], !1;
                {
                  let $ = e;
                  for (let v in p)
                    if (!(v === "session" || v === "verdict")) {
                      return V.errors = [{ instancePath: t + "/previous", keyword: "additionalProperties" }], !1;
                      break;
                    }
                  if ($ === e) {
                    if (p.session !== void 0) {
                      let v = p.session, b = e;
                      if (e === e)
                        if (typeof v == "string") {
                          if (!xe.test(v))
                            return V.errors = [{ instancePath: t + "/previous/session", keyword: "pattern" }], !1;
                        } else
                          return V.errors = [{ instancePath: t + "/previous/session", keyword: "type" }], !1;
                      var a = b === e;
                    } else
                      var a = !0;
                    if (a)
                      if (p.verdict !== void 0) {
                        let v = p.verdict, b = e;
                        if (!(v === "free" || v === "gone" || v === "live" || v === "unknown" || v === "self"))
                          return V.errors = [{ instancePath: t + "/previous/verdict", keyword: "enum" }], !1;
                        var a = b === e;
                      } else
                        var a = !0;
                  }
                }
              }
              var i = x === e;
            } else
              var i = !0;
            if (i) {
              if (r.take_over !== void 0) {
                let p = r.take_over, x = e;
                if (!(p && typeof p == "object" && !Array.isArray(p)) && p !== null)
                  return V.errors = [{ instancePath: t + "/take_over", keyword: "type" }], !1;
                if (e === x && p && typeof p == "object" && !Array.isArray(p)) {
                  let l;
                  if (p.reason === void 0 && (l = "reason"))
                    return V.errors = [{ instancePath: t + "/take_over", keyword: "required" }], !1;
                  {
                    let $ = e;
                    for (let v in p)
                      if (v !== "reason") {
                        return V.errors = [{ instancePath: t + "/take_over", keyword: "additionalProperties" }], !1;
                        break;
                      }
                    if ($ === e && p.reason !== void 0) {
                      let v = p.reason;
                      if (e === e)
                        if (typeof v == "string") {
                          if (w(v) > 16384)
                            return V.errors = [{ instancePath: t + "/take_over/reason", keyword: "maxLength" }], !1;
                        } else
                          return V.errors = [{ instancePath: t + "/take_over/reason", keyword: "type" }], !1;
                    }
                  }
                }
                var i = x === e;
              } else
                var i = !0;
              if (i)
                if (r.plan !== void 0) {
                  let p = r.plan, x = e;
                  if (e === x)
                    if (p && typeof p == "object" && !Array.isArray(p)) {
                      let l;
                      if (p.lost === void 0 && (l = "lost") || p.reconciled === void 0 && (l = "reconciled") || p.blocked === void 0 && (l = "blocked"))
                        return V.errors = [{ instancePath: t + "/plan", keyword: "required" }], !1;
                      {
                        let $ = e;
                        for (let v in p)
                          if (!(v === "lost" || v === "reconciled" || v === "blocked")) {
                            return V.errors = [{ instancePath: t + "/plan", keyword: "additionalProperties" }], !1;
                            break;
                          }
                        if ($ === e) {
                          if (p.lost !== void 0) {
                            let v = p.lost, b = e;
                            if (e === b)
                              if (Array.isArray(v)) {
                                var m = !0;
                                let A = v.length;
                                for (let P = 0; P < A; P++) {
                                  let N = e;
                                  K(v[P], { instancePath: t + "/plan/lost/" + P, parentData: v, parentDataProperty: P, rootData: g, dynamicAnchors: h }) || (o = o === null ? K.errors : o.concat(K.errors), e = o.length);
                                  var m = N === e;
                                  if (!m)
                                    break;
                                }
                              } else
                                return V.errors = [{ instancePath: t + "/plan/lost", keyword: "type" }], !1;
                            var s = b === e;
                          } else
                            var s = !0;
                          if (s) {
                            if (p.reconciled !== void 0) {
                              let v = p.reconciled, b = e;
                              if (e === b)
                                if (Array.isArray(v)) {
                                  var f = !0;
                                  let P = v.length;
                                  for (let N = 0; N < P; N++) {
                                    let G = e;
                                    j(v[N], { instancePath: t + "/plan/reconciled/" + N, parentData: v, parentDataProperty: N, rootData: g, dynamicAnchors: h }) || (o = o === null ? j.errors : o.concat(j.errors), e = o.length);
                                    var f = G === e;
                                    if (!f)
                                      break;
                                  }
                                } else
                                  return V.errors = [{ instancePath: t + "/plan/reconciled", keyword: "type" }], !1;
                              var s = b === e;
                            } else
                              var s = !0;
                            if (s)
                              if (p.blocked !== void 0) {
                                let v = p.blocked, b = e;
                                if (typeof v != "string" && v !== null)
                                  return V.errors = [{ instancePath: t + "/plan/blocked", keyword: "type" }], !1;
                                if (e === b && typeof v == "string" && w(v) > 16384)
                                  return V.errors = [{ instancePath: t + "/plan/blocked", keyword: "maxLength" }], !1;
                                var s = b === e;
                              } else
                                var s = !0;
                          }
                        }
                      }
                    } else
                      return V.errors = [{ instancePath: t + "/plan", keyword: "type" }], !1;
                  var i = x === e;
                } else
                  var i = !0;
            }
          }
        }
      }
    } else
      return V.errors = [{ instancePath: t, keyword: "type" }], !1;
  return V.errors = o, e === 0;
}
V.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function M(r, { instancePath: t = "", parentData: q, parentDataProperty: I, rootData: g = r, dynamicAnchors: h = {} } = {}) {
  let o = null, e = 0, d = M.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let i;
      if (r.reason === void 0 && (i = "reason"))
        return M.errors = [{ instancePath: t, keyword: "required" }], !1;
      {
        let a = e;
        for (let m in r)
          if (m !== "reason") {
            return M.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
            break;
          }
        if (a === e && r.reason !== void 0) {
          let m = r.reason;
          if (e === e)
            if (typeof m == "string") {
              if (w(m) > 16384)
                return M.errors = [{ instancePath: t + "/reason", keyword: "maxLength" }], !1;
            } else
              return M.errors = [{ instancePath: t + "/reason", keyword: "type" }], !1;
        }
      }
    } else
      return M.errors = [{ instancePath: t, keyword: "type" }], !1;
  return M.errors = o, e === 0;
}
M.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var Ke = new RegExp("^[0-7]{6}:[0-9a-f]{40,64}$", "u");
function C(r, { instancePath: t = "", parentData: q, parentDataProperty: I, rootData: g = r, dynamicAnchors: h = {} } = {}) {
  let o = null, e = 0, d = C.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), !(r && typeof r == "object" && !Array.isArray(r)) && r !== null)
    return C.errors = [{ instancePath: t, keyword: "type" }], !1;
  if (e === 0 && r && typeof r == "object" && !Array.isArray(r)) {
    let s;
    if (r.digest === void 0 && (s = "digest") || r.dirty === void 0 && (s = "dirty"))
      return C.errors = [{ instancePath: t, keyword: "required" }], !1;
    {
      let f = e;
      for (let n in r)
        if (!(n === "digest" || n === "dirty")) {
          return C.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
          break;
        }
      if (f === e) {
        if (r.digest !== void 0) {
          let n = r.digest, c = e;
          if (e === e)
            if (typeof n == "string") {
              if (!oe.test(n))
                return C.errors = [{ instancePath: t + "/digest", keyword: "pattern" }], !1;
            } else
              return C.errors = [{ instancePath: t + "/digest", keyword: "type" }], !1;
          var i = c === e;
        } else
          var i = !0;
        if (i)
          if (r.dirty !== void 0) {
            let n = r.dirty, c = e;
            if (!Array.isArray(n) && n !== null)
              return C.errors = [{ instancePath: t + "/dirty", keyword: "type" }], !1;
            if (e === c && Array.isArray(n)) {
              var a = !0;
              let x = n.length;
              for (let u = 0; u < x; u++) {
                let l = n[u], $ = e;
                if (e === $)
                  if (l && typeof l == "object" && !Array.isArray(l)) {
                    let b;
                    if (l.path === void 0 && (b = "path") || l.id === void 0 && (b = "id"))
                      return C.errors = [{ instancePath: t + "/dirty/" + u, keyword: "required" }], !1;
                    {
                      let A = e;
                      for (let P in l)
                        if (!(P === "path" || P === "id")) {
                          return C.errors = [{ instancePath: t + "/dirty/" + u, keyword: "additionalProperties" }], !1;
                          break;
                        }
                      if (A === e) {
                        if (l.path !== void 0) {
                          let P = l.path, N = e;
                          if (e === e)
                            if (typeof P == "string") {
                              if (w(P) > 4096)
                                return C.errors = [{ instancePath: t + "/dirty/" + u + "/path", keyword: "maxLength" }], !1;
                              if (w(P) < 1)
                                return C.errors = [{ instancePath: t + "/dirty/" + u + "/path", keyword: "minLength" }], !1;
                            } else
                              return C.errors = [{ instancePath: t + "/dirty/" + u + "/path", keyword: "type" }], !1;
                          var m = N === e;
                        } else
                          var m = !0;
                        if (m)
                          if (l.id !== void 0) {
                            let P = l.id, N = e;
                            if (typeof P != "string" && P !== null)
                              return C.errors = [{ instancePath: t + "/dirty/" + u + "/id", keyword: "type" }], !1;
                            if (e === N && typeof P == "string" && !Ke.test(P))
                              return C.errors = [{ instancePath: t + "/dirty/" + u + "/id", keyword: "pattern" }], !1;
                            var m = N === e;
                          } else
                            var m = !0;
                      }
                    }
                  } else
                    return C.errors = [{ instancePath: t + "/dirty/" + u, keyword: "type" }], !1;
                var a = $ === e;
                if (!a)
                  break;
              }
            }
            var i = c === e;
          } else
            var i = !0;
      }
    }
  }
  return C.errors = o, e === 0;
}
C.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function T(r, { instancePath: t = "", parentData: q, parentDataProperty: I, rootData: g = r, dynamicAnchors: h = {} } = {}) {
  let o = null, e = 0, d = T.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (Array.isArray(r)) {
      if (r.length > 64)
        return T.errors = [{ instancePath: t, keyword: "maxItems" }], !1;
      {
        var i = !0;
        let m = r.length;
        for (let s = 0; s < m; s++) {
          let f = r[s], n = e;
          if (e === n)
            if (f && typeof f == "object" && !Array.isArray(f)) {
              let p;
              if (f.path === void 0 && (p = "path") || f.digest === void 0 && (p = "digest"))
                return T.errors = [{ instancePath: t + "/" + s, keyword: "required" }], !1;
              {
                let x = e;
                for (let u in f)
                  if (!(u === "path" || u === "digest")) {
                    return T.errors = [{ instancePath: t + "/" + s, keyword: "additionalProperties" }], !1;
                    break;
                  }
                if (x === e) {
                  if (f.path !== void 0) {
                    let u = f.path, l = e;
                    if (e === e)
                      if (typeof u == "string") {
                        if (w(u) > 4096)
                          return T.errors = [{ instancePath: t + "/" + s + "/path", keyword: "maxLength" }], !1;
                        if (w(u) < 1)
                          return T.errors = [{ instancePath: t + "/" + s + "/path", keyword: "minLength" }], !1;
                      } else
                        return T.errors = [{ instancePath: t + "/" + s + "/path", keyword: "type" }], !1;
                    var a = l === e;
                  } else
                    var a = !0;
                  if (a)
                    if (f.digest !== void 0) {
                      let u = f.digest, l = e, $ = e;
                      if (typeof u != "string" && u !== null)
                        return T.errors = [{ instancePath: t + "/" + s + "/digest", keyword: "type" }], !1;
                      if (e === $ && typeof u == "string" && !oe.test(u))
                        return T.errors = [{ instancePath: t + "/" + s + "/digest", keyword: "pattern" }], !1;
                      var a = l === e;
                    } else
                      var a = !0;
                }
              }
            } else
              return T.errors = [{ instancePath: t + "/" + s, keyword: "type" }], !1;
          var i = n === e;
          if (!i)
            break;
        }
      }
    } else
      return T.errors = [{ instancePath: t, keyword: "type" }], !1;
  return T.errors = o, e === 0;
}
T.evaluated = { items: !0, dynamicProps: !1, dynamicItems: !1 };
function B(r, { instancePath: t = "", parentData: q, parentDataProperty: I, rootData: g = r, dynamicAnchors: h = {} } = {}) {
  let o = null, e = 0, d = B.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let a;
      if (r.activity === void 0 && (a = "activity") || r.key === void 0 && (a = "key") || r.attempt === void 0 && (a = "attempt") || r.phase === void 0 && (a = "phase") || r.type === void 0 && (a = "type") || r.extra === void 0 && (a = "extra") || r.tree === void 0 && (a = "tree") || r.artifacts === void 0 && (a = "artifacts"))
        return B.errors = [{ instancePath: t, keyword: "required" }], !1;
      {
        let m = e;
        for (let s in r)
          if (!(s === "activity" || s === "key" || s === "attempt" || s === "phase" || s === "type" || s === "extra" || s === "tree" || s === "artifacts")) {
            return B.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
            break;
          }
        if (m === e) {
          if (r.activity !== void 0) {
            let s = r.activity, f = e;
            if (e === e)
              if (typeof s == "string") {
                if (!W.test(s))
                  return B.errors = [{ instancePath: t + "/activity", keyword: "pattern" }], !1;
              } else
                return B.errors = [{ instancePath: t + "/activity", keyword: "type" }], !1;
            var i = f === e;
          } else
            var i = !0;
          if (i) {
            if (r.key !== void 0) {
              let s = r.key, f = e, n = e;
              if (typeof s != "string" && s !== null)
                return B.errors = [{ instancePath: t + "/key", keyword: "type" }], !1;
              if (e === n && typeof s == "string" && !W.test(s))
                return B.errors = [{ instancePath: t + "/key", keyword: "pattern" }], !1;
              var i = f === e;
            } else
              var i = !0;
            if (i) {
              if (r.attempt !== void 0) {
                let s = r.attempt, f = e;
                if (!(typeof s == "number" && !(s % 1) && !isNaN(s) && isFinite(s)))
                  return B.errors = [{ instancePath: t + "/attempt", keyword: "type" }], !1;
                if (e === f && typeof s == "number" && isFinite(s) && (s < 1 || isNaN(s)))
                  return B.errors = [{ instancePath: t + "/attempt", keyword: "minimum" }], !1;
                var i = f === e;
              } else
                var i = !0;
              if (i) {
                if (r.phase !== void 0) {
                  let s = r.phase, f = e;
                  if (e === e)
                    if (typeof s == "string") {
                      if (!W.test(s))
                        return B.errors = [{ instancePath: t + "/phase", keyword: "pattern" }], !1;
                    } else
                      return B.errors = [{ instancePath: t + "/phase", keyword: "type" }], !1;
                  var i = f === e;
                } else
                  var i = !0;
                if (i) {
                  if (r.type !== void 0) {
                    let s = r.type, f = e;
                    if (!(s === "bash" || s === "skill" || s === "agent" || s === "task" || s === "gate" || s === "evaluation" || s === "external"))
                      return B.errors = [{ instancePath: t + "/type", keyword: "enum" }], !1;
                    var i = f === e;
                  } else
                    var i = !0;
                  if (i) {
                    if (r.extra !== void 0) {
                      let s = e;
                      if (typeof r.extra != "boolean")
                        return B.errors = [{ instancePath: t + "/extra", keyword: "type" }], !1;
                      var i = s === e;
                    } else
                      var i = !0;
                    if (i) {
                      if (r.tree !== void 0) {
                        let s = e;
                        C(r.tree, { instancePath: t + "/tree", parentData: r, parentDataProperty: "tree", rootData: g, dynamicAnchors: h }) || (o = o === null ? C.errors : o.concat(C.errors), e = o.length);
                        var i = s === e;
                      } else
                        var i = !0;
                      if (i)
                        if (r.artifacts !== void 0) {
                          let s = e;
                          T(r.artifacts, { instancePath: t + "/artifacts", parentData: r, parentDataProperty: "artifacts", rootData: g, dynamicAnchors: h }) || (o = o === null ? T.errors : o.concat(T.errors), e = o.length);
                          var i = s === e;
                        } else
                          var i = !0;
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
  return B.errors = o, e === 0;
}
B.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var Qe = { type: "object", required: ["activity", "key", "attempt", "phase", "type", "extra", "status", "summary", "confidence", "evidence_refs", "files_changed", "exit_code", "to_phase", "tree"], additionalProperties: !1, properties: { activity: { $ref: "#/$defs/name" }, key: { $ref: "#/$defs/key" }, attempt: { type: "integer", minimum: 1 }, phase: { $ref: "#/$defs/name" }, type: { $ref: "#/$defs/activity_type" }, extra: { type: "boolean" }, status: { enum: ["passed", "failed", "skipped", "blocked"] }, summary: { $ref: "#/$defs/text" }, confidence: { enum: ["high", "medium", "low"] }, evidence_refs: { $ref: "#/$defs/references" }, files_changed: { $ref: "#/$defs/references" }, exit_code: { type: ["integer", "null"] }, to_phase: { type: ["string", "null"], pattern: "^[A-Za-z0-9._-]{1,64}$" }, tree: { $ref: "#/$defs/digest_or_null" } } };
function te(r, { instancePath: t = "", parentData: q, parentDataProperty: I, rootData: g = r, dynamicAnchors: h = {} } = {}) {
  let o = null, e = 0, d = te.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (Array.isArray(r)) {
      var i = !0;
      let a = r.length;
      for (let m = 0; m < a; m++) {
        let s = r[m], f = e;
        if (e === e)
          if (typeof s == "string") {
            if (w(s) > 4096)
              return te.errors = [{ instancePath: t + "/" + m, keyword: "maxLength" }], !1;
            if (w(s) < 1)
              return te.errors = [{ instancePath: t + "/" + m, keyword: "minLength" }], !1;
          } else
            return te.errors = [{ instancePath: t + "/" + m, keyword: "type" }], !1;
        var i = f === e;
        if (!i)
          break;
      }
    } else
      return te.errors = [{ instancePath: t, keyword: "type" }], !1;
  return te.errors = o, e === 0;
}
te.evaluated = { items: !0, dynamicProps: !1, dynamicItems: !1 };
function F(r, { instancePath: t = "", parentData: q, parentDataProperty: I, rootData: g = r, dynamicAnchors: h = {} } = {}) {
  let o = null, e = 0, d = F.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let a;
      if (r.activity === void 0 && (a = "activity") || r.key === void 0 && (a = "key") || r.attempt === void 0 && (a = "attempt") || r.phase === void 0 && (a = "phase") || r.type === void 0 && (a = "type") || r.extra === void 0 && (a = "extra") || r.status === void 0 && (a = "status") || r.summary === void 0 && (a = "summary") || r.confidence === void 0 && (a = "confidence") || r.evidence_refs === void 0 && (a = "evidence_refs") || r.files_changed === void 0 && (a = "files_changed") || r.exit_code === void 0 && (a = "exit_code") || r.to_phase === void 0 && (a = "to_phase") || r.tree === void 0 && (a = "tree"))
        return F.errors = [{ instancePath: t, keyword: "required" }], !1;
      {
        let m = e;
        for (let s in r)
          if (!ve.call(Qe.properties, s)) {
            return F.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
            break;
          }
        if (m === e) {
          if (r.activity !== void 0) {
            let s = r.activity, f = e;
            if (e === e)
              if (typeof s == "string") {
                if (!W.test(s))
                  return F.errors = [{ instancePath: t + "/activity", keyword: "pattern" }], !1;
              } else
                return F.errors = [{ instancePath: t + "/activity", keyword: "type" }], !1;
            var i = f === e;
          } else
            var i = !0;
          if (i) {
            if (r.key !== void 0) {
              let s = r.key, f = e, n = e;
              if (typeof s != "string" && s !== null)
                return F.errors = [{ instancePath: t + "/key", keyword: "type" }], !1;
              if (e === n && typeof s == "string" && !W.test(s))
                return F.errors = [{ instancePath: t + "/key", keyword: "pattern" }], !1;
              var i = f === e;
            } else
              var i = !0;
            if (i) {
              if (r.attempt !== void 0) {
                let s = r.attempt, f = e;
                if (!(typeof s == "number" && !(s % 1) && !isNaN(s) && isFinite(s)))
                  return F.errors = [{ instancePath: t + "/attempt", keyword: "type" }], !1;
                if (e === f && typeof s == "number" && isFinite(s) && (s < 1 || isNaN(s)))
                  return F.errors = [{ instancePath: t + "/attempt", keyword: "minimum" }], !1;
                var i = f === e;
              } else
                var i = !0;
              if (i) {
                if (r.phase !== void 0) {
                  let s = r.phase, f = e;
                  if (e === e)
                    if (typeof s == "string") {
                      if (!W.test(s))
                        return F.errors = [{ instancePath: t + "/phase", keyword: "pattern" }], !1;
                    } else
                      return F.errors = [{ instancePath: t + "/phase", keyword: "type" }], !1;
                  var i = f === e;
                } else
                  var i = !0;
                if (i) {
                  if (r.type !== void 0) {
                    let s = r.type, f = e;
                    if (!(s === "bash" || s === "skill" || s === "agent" || s === "task" || s === "gate" || s === "evaluation" || s === "external"))
                      return F.errors = [{ instancePath: t + "/type", keyword: "enum" }], !1;
                    var i = f === e;
                  } else
                    var i = !0;
                  if (i) {
                    if (r.extra !== void 0) {
                      let s = e;
                      if (typeof r.extra != "boolean")
                        return F.errors = [{ instancePath: t + "/extra", keyword: "type" }], !1;
                      var i = s === e;
                    } else
                      var i = !0;
                    if (i) {
                      if (r.status !== void 0) {
                        let s = r.status, f = e;
                        if (!(s === "passed" || s === "failed" || s === "skipped" || s === "blocked"))
                          return F.errors = [{ instancePath: t + "/status", keyword: "enum" }], !1;
                        var i = f === e;
                      } else
                        var i = !0;
                      if (i) {
                        if (r.summary !== void 0) {
                          let s = r.summary, f = e;
                          if (e === e)
                            if (typeof s == "string") {
                              if (w(s) > 16384)
                                return F.errors = [{ instancePath: t + "/summary", keyword: "maxLength" }], !1;
                            } else
                              return F.errors = [{ instancePath: t + "/summary", keyword: "type" }], !1;
                          var i = f === e;
                        } else
                          var i = !0;
                        if (i) {
                          if (r.confidence !== void 0) {
                            let s = r.confidence, f = e;
                            if (!(s === "high" || s === "medium" || s === "low"))
                              return F.errors = [{ instancePath: t + "/confidence", keyword: "enum" }], !1;
                            var i = f === e;
                          } else
                            var i = !0;
                          if (i) {
                            if (r.evidence_refs !== void 0) {
                              let s = e;
                              te(r.evidence_refs, { instancePath: t + "/evidence_refs", parentData: r, parentDataProperty: "evidence_refs", rootData: g, dynamicAnchors: h }) || (o = o === null ? te.errors : o.concat(te.errors), e = o.length);
                              var i = s === e;
                            } else
                              var i = !0;
                            if (i) {
                              if (r.files_changed !== void 0) {
                                let s = e;
                                te(r.files_changed, { instancePath: t + "/files_changed", parentData: r, parentDataProperty: "files_changed", rootData: g, dynamicAnchors: h }) || (o = o === null ? te.errors : o.concat(te.errors), e = o.length);
                                var i = s === e;
                              } else
                                var i = !0;
                              if (i) {
                                if (r.exit_code !== void 0) {
                                  let s = r.exit_code, f = e;
                                  if (!(typeof s == "number" && !(s % 1) && !isNaN(s) && isFinite(s)) && s !== null)
                                    return F.errors = [{ instancePath: t + "/exit_code", keyword: "type" }], !1;
                                  var i = f === e;
                                } else
                                  var i = !0;
                                if (i) {
                                  if (r.to_phase !== void 0) {
                                    let s = r.to_phase, f = e;
                                    if (typeof s != "string" && s !== null)
                                      return F.errors = [{ instancePath: t + "/to_phase", keyword: "type" }], !1;
                                    if (e === f && typeof s == "string" && !W.test(s))
                                      return F.errors = [{ instancePath: t + "/to_phase", keyword: "pattern" }], !1;
                                    var i = f === e;
                                  } else
                                    var i = !0;
                                  if (i)
                                    if (r.tree !== void 0) {
                                      let s = r.tree, f = e, n = e;
                                      if (typeof s != "string" && s !== null)
                                        return F.errors = [{ instancePath: t + "/tree", keyword: "type" }], !1;
                                      if (e === n && typeof s == "string" && !oe.test(s))
                                        return F.errors = [{ instancePath: t + "/tree", keyword: "pattern" }], !1;
                                      var i = f === e;
                                    } else
                                      var i = !0;
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
      return F.errors = [{ instancePath: t, keyword: "type" }], !1;
  return F.errors = o, e === 0;
}
F.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var Ue = new RegExp("^[A-Za-z0-9._][A-Za-z0-9._-]{0,63}$", "u"), Xe = new RegExp("^[^\\r\\n\\u0000]{1,400}$", "u");
function J(r, { instancePath: t = "", parentData: q, parentDataProperty: I, rootData: g = r, dynamicAnchors: h = {} } = {}) {
  let o = null, e = 0, d = J.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let a;
      if (r.id === void 0 && (a = "id") || r.text === void 0 && (a = "text") || r.command === void 0 && (a = "command") || r.must_pass === void 0 && (a = "must_pass"))
        return J.errors = [{ instancePath: t, keyword: "required" }], !1;
      {
        let m = e;
        for (let s in r)
          if (!(s === "id" || s === "text" || s === "command" || s === "must_pass")) {
            return J.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
            break;
          }
        if (m === e) {
          if (r.id !== void 0) {
            let s = r.id, f = e;
            if (e === e)
              if (typeof s == "string") {
                if (!Ue.test(s))
                  return J.errors = [{ instancePath: t + "/id", keyword: "pattern" }], !1;
              } else
                return J.errors = [{ instancePath: t + "/id", keyword: "type" }], !1;
            var i = f === e;
          } else
            var i = !0;
          if (i) {
            if (r.text !== void 0) {
              let s = r.text, f = e;
              if (e === e)
                if (typeof s == "string") {
                  if (w(s) > 500)
                    return J.errors = [{ instancePath: t + "/text", keyword: "maxLength" }], !1;
                  if (w(s) < 1)
                    return J.errors = [{ instancePath: t + "/text", keyword: "minLength" }], !1;
                } else
                  return J.errors = [{ instancePath: t + "/text", keyword: "type" }], !1;
              var i = f === e;
            } else
              var i = !0;
            if (i) {
              if (r.command !== void 0) {
                let s = r.command, f = e, n = e;
                if (typeof s != "string" && s !== null)
                  return J.errors = [{ instancePath: t + "/command", keyword: "type" }], !1;
                if (e === n && typeof s == "string" && !Xe.test(s))
                  return J.errors = [{ instancePath: t + "/command", keyword: "pattern" }], !1;
                var i = f === e;
              } else
                var i = !0;
              if (i)
                if (r.must_pass !== void 0) {
                  let s = e;
                  if (typeof r.must_pass != "boolean")
                    return J.errors = [{ instancePath: t + "/must_pass", keyword: "type" }], !1;
                  var i = s === e;
                } else
                  var i = !0;
            }
          }
        }
      }
    } else
      return J.errors = [{ instancePath: t, keyword: "type" }], !1;
  return J.errors = o, e === 0;
}
J.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function ae(r, { instancePath: t = "", parentData: q, parentDataProperty: I, rootData: g = r, dynamicAnchors: h = {} } = {}) {
  let o = null, e = 0, d = ae.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let a;
      if (r.criteria === void 0 && (a = "criteria"))
        return ae.errors = [{ instancePath: t, keyword: "required" }], !1;
      {
        let m = e;
        for (let s in r)
          if (s !== "criteria") {
            return ae.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
            break;
          }
        if (m === e && r.criteria !== void 0) {
          let s = r.criteria;
          if (e === e)
            if (Array.isArray(s)) {
              if (s.length > 64)
                return ae.errors = [{ instancePath: t + "/criteria", keyword: "maxItems" }], !1;
              {
                var i = !0;
                let n = s.length;
                for (let c = 0; c < n; c++) {
                  let p = e;
                  J(s[c], { instancePath: t + "/criteria/" + c, parentData: s, parentDataProperty: c, rootData: g, dynamicAnchors: h }) || (o = o === null ? J.errors : o.concat(J.errors), e = o.length);
                  var i = p === e;
                  if (!i)
                    break;
                }
              }
            } else
              return ae.errors = [{ instancePath: t + "/criteria", keyword: "type" }], !1;
        }
      }
    } else
      return ae.errors = [{ instancePath: t, keyword: "type" }], !1;
  return ae.errors = o, e === 0;
}
ae.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function le(r, { instancePath: t = "", parentData: q, parentDataProperty: I, rootData: g = r, dynamicAnchors: h = {} } = {}) {
  let o = null, e = 0, d = le.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let a;
      if (r.criterion === void 0 && (a = "criterion") || r.evidence === void 0 && (a = "evidence"))
        return le.errors = [{ instancePath: t, keyword: "required" }], !1;
      {
        let m = e;
        for (let s in r)
          if (!(s === "criterion" || s === "evidence")) {
            return le.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
            break;
          }
        if (m === e) {
          if (r.criterion !== void 0) {
            let s = r.criterion, f = e;
            if (e === e)
              if (typeof s == "string") {
                if (!W.test(s))
                  return le.errors = [{ instancePath: t + "/criterion", keyword: "pattern" }], !1;
              } else
                return le.errors = [{ instancePath: t + "/criterion", keyword: "type" }], !1;
            var i = f === e;
          } else
            var i = !0;
          if (i)
            if (r.evidence !== void 0) {
              let s = e;
              j(r.evidence, { instancePath: t + "/evidence", parentData: r, parentDataProperty: "evidence", rootData: g, dynamicAnchors: h }) || (o = o === null ? j.errors : o.concat(j.errors), e = o.length);
              var i = s === e;
            } else
              var i = !0;
        }
      }
    } else
      return le.errors = [{ instancePath: t, keyword: "type" }], !1;
  return le.errors = o, e === 0;
}
le.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var Ye = { type: "object", required: ["activity", "key", "attempt", "phase", "type", "extra", "ask", "question", "artifacts"], additionalProperties: !1, properties: { activity: { $ref: "#/$defs/name" }, key: { $ref: "#/$defs/key" }, attempt: { type: "integer", minimum: 1 }, phase: { $ref: "#/$defs/name" }, type: { const: "gate" }, extra: { type: "boolean" }, ask: { $ref: "#/$defs/text" }, question: { $ref: "#/$defs/text" }, artifacts: { $ref: "#/$defs/artifacts" } } };
function R(r, { instancePath: t = "", parentData: q, parentDataProperty: I, rootData: g = r, dynamicAnchors: h = {} } = {}) {
  let o = null, e = 0, d = R.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let a;
      if (r.activity === void 0 && (a = "activity") || r.key === void 0 && (a = "key") || r.attempt === void 0 && (a = "attempt") || r.phase === void 0 && (a = "phase") || r.type === void 0 && (a = "type") || r.extra === void 0 && (a = "extra") || r.ask === void 0 && (a = "ask") || r.question === void 0 && (a = "question") || r.artifacts === void 0 && (a = "artifacts"))
        return R.errors = [{ instancePath: t, keyword: "required" }], !1;
      {
        let m = e;
        for (let s in r)
          if (!ve.call(Ye.properties, s)) {
            return R.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
            break;
          }
        if (m === e) {
          if (r.activity !== void 0) {
            let s = r.activity, f = e;
            if (e === e)
              if (typeof s == "string") {
                if (!W.test(s))
                  return R.errors = [{ instancePath: t + "/activity", keyword: "pattern" }], !1;
              } else
                return R.errors = [{ instancePath: t + "/activity", keyword: "type" }], !1;
            var i = f === e;
          } else
            var i = !0;
          if (i) {
            if (r.key !== void 0) {
              let s = r.key, f = e, n = e;
              if (typeof s != "string" && s !== null)
                return R.errors = [{ instancePath: t + "/key", keyword: "type" }], !1;
              if (e === n && typeof s == "string" && !W.test(s))
                return R.errors = [{ instancePath: t + "/key", keyword: "pattern" }], !1;
              var i = f === e;
            } else
              var i = !0;
            if (i) {
              if (r.attempt !== void 0) {
                let s = r.attempt, f = e;
                if (!(typeof s == "number" && !(s % 1) && !isNaN(s) && isFinite(s)))
                  return R.errors = [{ instancePath: t + "/attempt", keyword: "type" }], !1;
                if (e === f && typeof s == "number" && isFinite(s) && (s < 1 || isNaN(s)))
                  return R.errors = [{ instancePath: t + "/attempt", keyword: "minimum" }], !1;
                var i = f === e;
              } else
                var i = !0;
              if (i) {
                if (r.phase !== void 0) {
                  let s = r.phase, f = e;
                  if (e === e)
                    if (typeof s == "string") {
                      if (!W.test(s))
                        return R.errors = [{ instancePath: t + "/phase", keyword: "pattern" }], !1;
                    } else
                      return R.errors = [{ instancePath: t + "/phase", keyword: "type" }], !1;
                  var i = f === e;
                } else
                  var i = !0;
                if (i) {
                  if (r.type !== void 0) {
                    let s = e;
                    if (r.type !== "gate")
                      return R.errors = [{ instancePath: t + "/type", keyword: "const" }], !1;
                    var i = s === e;
                  } else
                    var i = !0;
                  if (i) {
                    if (r.extra !== void 0) {
                      let s = e;
                      if (typeof r.extra != "boolean")
                        return R.errors = [{ instancePath: t + "/extra", keyword: "type" }], !1;
                      var i = s === e;
                    } else
                      var i = !0;
                    if (i) {
                      if (r.ask !== void 0) {
                        let s = r.ask, f = e;
                        if (e === e)
                          if (typeof s == "string") {
                            if (w(s) > 16384)
                              return R.errors = [{ instancePath: t + "/ask", keyword: "maxLength" }], !1;
                          } else
                            return R.errors = [{ instancePath: t + "/ask", keyword: "type" }], !1;
                        var i = f === e;
                      } else
                        var i = !0;
                      if (i) {
                        if (r.question !== void 0) {
                          let s = r.question, f = e;
                          if (e === e)
                            if (typeof s == "string") {
                              if (w(s) > 16384)
                                return R.errors = [{ instancePath: t + "/question", keyword: "maxLength" }], !1;
                            } else
                              return R.errors = [{ instancePath: t + "/question", keyword: "type" }], !1;
                          var i = f === e;
                        } else
                          var i = !0;
                        if (i)
                          if (r.artifacts !== void 0) {
                            let s = e;
                            T(r.artifacts, { instancePath: t + "/artifacts", parentData: r, parentDataProperty: "artifacts", rootData: g, dynamicAnchors: h }) || (o = o === null ? T.errors : o.concat(T.errors), e = o.length);
                            var i = s === e;
                          } else
                            var i = !0;
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
      return R.errors = [{ instancePath: t, keyword: "type" }], !1;
  return R.errors = o, e === 0;
}
R.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function H(r, { instancePath: t = "", parentData: q, parentDataProperty: I, rootData: g = r, dynamicAnchors: h = {} } = {}) {
  let o = null, e = 0, d = H.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let a;
      if (r.activity === void 0 && (a = "activity") || r.key === void 0 && (a = "key") || r.attempt === void 0 && (a = "attempt") || r.decision === void 0 && (a = "decision") || r.via === void 0 && (a = "via") || r.text === void 0 && (a = "text") || r.artifacts === void 0 && (a = "artifacts"))
        return H.errors = [{ instancePath: t, keyword: "required" }], !1;
      {
        let m = e;
        for (let s in r)
          if (!(s === "activity" || s === "key" || s === "attempt" || s === "decision" || s === "via" || s === "text" || s === "artifacts")) {
            return H.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
            break;
          }
        if (m === e) {
          if (r.activity !== void 0) {
            let s = r.activity, f = e;
            if (e === e)
              if (typeof s == "string") {
                if (!W.test(s))
                  return H.errors = [{ instancePath: t + "/activity", keyword: "pattern" }], !1;
              } else
                return H.errors = [{ instancePath: t + "/activity", keyword: "type" }], !1;
            var i = f === e;
          } else
            var i = !0;
          if (i) {
            if (r.key !== void 0) {
              let s = r.key, f = e, n = e;
              if (typeof s != "string" && s !== null)
                return H.errors = [{ instancePath: t + "/key", keyword: "type" }], !1;
              if (e === n && typeof s == "string" && !W.test(s))
                return H.errors = [{ instancePath: t + "/key", keyword: "pattern" }], !1;
              var i = f === e;
            } else
              var i = !0;
            if (i) {
              if (r.attempt !== void 0) {
                let s = r.attempt, f = e;
                if (!(typeof s == "number" && !(s % 1) && !isNaN(s) && isFinite(s)))
                  return H.errors = [{ instancePath: t + "/attempt", keyword: "type" }], !1;
                if (e === f && typeof s == "number" && isFinite(s) && (s < 1 || isNaN(s)))
                  return H.errors = [{ instancePath: t + "/attempt", keyword: "minimum" }], !1;
                var i = f === e;
              } else
                var i = !0;
              if (i) {
                if (r.decision !== void 0) {
                  let s = r.decision, f = e;
                  if (!(s === "approved" || s === "rejected"))
                    return H.errors = [{ instancePath: t + "/decision", keyword: "enum" }], !1;
                  var i = f === e;
                } else
                  var i = !0;
                if (i) {
                  if (r.via !== void 0) {
                    let s = r.via, f = e;
                    if (!(s === "command" || s === "question" || s === "terminal"))
                      return H.errors = [{ instancePath: t + "/via", keyword: "enum" }], !1;
                    var i = f === e;
                  } else
                    var i = !0;
                  if (i) {
                    if (r.text !== void 0) {
                      let s = r.text, f = e;
                      if (typeof s != "string" && s !== null)
                        return H.errors = [{ instancePath: t + "/text", keyword: "type" }], !1;
                      if (e === f && typeof s == "string" && w(s) > 16384)
                        return H.errors = [{ instancePath: t + "/text", keyword: "maxLength" }], !1;
                      var i = f === e;
                    } else
                      var i = !0;
                    if (i)
                      if (r.artifacts !== void 0) {
                        let s = e;
                        T(r.artifacts, { instancePath: t + "/artifacts", parentData: r, parentDataProperty: "artifacts", rootData: g, dynamicAnchors: h }) || (o = o === null ? T.errors : o.concat(T.errors), e = o.length);
                        var i = s === e;
                      } else
                        var i = !0;
                  }
                }
              }
            }
          }
        }
      }
    } else
      return H.errors = [{ instancePath: t, keyword: "type" }], !1;
  return H.errors = o, e === 0;
}
H.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function de(r, { instancePath: t = "", parentData: q, parentDataProperty: I, rootData: g = r, dynamicAnchors: h = {} } = {}) {
  let o = null, e = 0, d = de.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let i;
      if (r.text === void 0 && (i = "text"))
        return de.errors = [{ instancePath: t, keyword: "required" }], !1;
      {
        let a = e;
        for (let m in r)
          if (m !== "text") {
            return de.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
            break;
          }
        if (a === e && r.text !== void 0) {
          let m = r.text;
          if (e === e)
            if (typeof m == "string") {
              if (w(m) > 16384)
                return de.errors = [{ instancePath: t + "/text", keyword: "maxLength" }], !1;
            } else
              return de.errors = [{ instancePath: t + "/text", keyword: "type" }], !1;
        }
      }
    } else
      return de.errors = [{ instancePath: t, keyword: "type" }], !1;
  return de.errors = o, e === 0;
}
de.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function Y(r, { instancePath: t = "", parentData: q, parentDataProperty: I, rootData: g = r, dynamicAnchors: h = {} } = {}) {
  let o = null, e = 0, d = Y.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let a;
      if (r.session === void 0 && (a = "session") || r.reason === void 0 && (a = "reason") || r.outcome === void 0 && (a = "outcome"))
        return Y.errors = [{ instancePath: t, keyword: "required" }], !1;
      {
        let m = e;
        for (let s in r)
          if (!(s === "session" || s === "reason" || s === "outcome")) {
            return Y.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
            break;
          }
        if (m === e) {
          if (r.session !== void 0) {
            let s = r.session, f = e;
            if (e === e)
              if (typeof s == "string") {
                if (!xe.test(s))
                  return Y.errors = [{ instancePath: t + "/session", keyword: "pattern" }], !1;
              } else
                return Y.errors = [{ instancePath: t + "/session", keyword: "type" }], !1;
            var i = f === e;
          } else
            var i = !0;
          if (i) {
            if (r.reason !== void 0) {
              let s = r.reason, f = e;
              if (e === e)
                if (typeof s == "string") {
                  if (w(s) > 16384)
                    return Y.errors = [{ instancePath: t + "/reason", keyword: "maxLength" }], !1;
                } else
                  return Y.errors = [{ instancePath: t + "/reason", keyword: "type" }], !1;
              var i = f === e;
            } else
              var i = !0;
            if (i)
              if (r.outcome !== void 0) {
                let s = r.outcome, f = e;
                if (!(s === "success" || s === "incomplete" || s === "failed" || s === "cancelled"))
                  return Y.errors = [{ instancePath: t + "/outcome", keyword: "enum" }], !1;
                var i = f === e;
              } else
                var i = !0;
          }
        }
      }
    } else
      return Y.errors = [{ instancePath: t, keyword: "type" }], !1;
  return Y.errors = o, e === 0;
}
Y.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function ie(r, { instancePath: t = "", parentData: q, parentDataProperty: I, rootData: g = r, dynamicAnchors: h = {} } = {}) {
  let o = null, e = 0, d = ie.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let i;
      if (r.trigger === void 0 && (i = "trigger"))
        return ie.errors = [{ instancePath: t, keyword: "required" }], !1;
      {
        let a = e;
        for (let m in r)
          if (m !== "trigger") {
            return ie.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
            break;
          }
        if (a === e && r.trigger !== void 0) {
          let m = r.trigger;
          if (e === e)
            if (typeof m == "string") {
              if (w(m) > 256)
                return ie.errors = [{ instancePath: t + "/trigger", keyword: "maxLength" }], !1;
              if (w(m) < 1)
                return ie.errors = [{ instancePath: t + "/trigger", keyword: "minLength" }], !1;
            } else
              return ie.errors = [{ instancePath: t + "/trigger", keyword: "type" }], !1;
        }
      }
    } else
      return ie.errors = [{ instancePath: t, keyword: "type" }], !1;
  return ie.errors = o, e === 0;
}
ie.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function ee(r, { instancePath: t = "", parentData: q, parentDataProperty: I, rootData: g = r, dynamicAnchors: h = {} } = {}) {
  let o = null, e = 0, d = ee.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let a;
      if (r.reason === void 0 && (a = "reason") || r.details === void 0 && (a = "details"))
        return ee.errors = [{ instancePath: t, keyword: "required" }], !1;
      {
        let m = e;
        for (let s in r)
          if (!(s === "reason" || s === "details")) {
            return ee.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
            break;
          }
        if (m === e) {
          if (r.reason !== void 0) {
            let s = r.reason, f = e;
            if (e === e)
              if (typeof s == "string") {
                if (w(s) > 256)
                  return ee.errors = [{ instancePath: t + "/reason", keyword: "maxLength" }], !1;
                if (w(s) < 1)
                  return ee.errors = [{ instancePath: t + "/reason", keyword: "minLength" }], !1;
              } else
                return ee.errors = [{ instancePath: t + "/reason", keyword: "type" }], !1;
            var i = f === e;
          } else
            var i = !0;
          if (i)
            if (r.details !== void 0) {
              let s = r.details, f = e;
              if (typeof s != "string" && s !== null)
                return ee.errors = [{ instancePath: t + "/details", keyword: "type" }], !1;
              if (e === f && typeof s == "string" && w(s) > 16384)
                return ee.errors = [{ instancePath: t + "/details", keyword: "maxLength" }], !1;
              var i = f === e;
            } else
              var i = !0;
        }
      }
    } else
      return ee.errors = [{ instancePath: t, keyword: "type" }], !1;
  return ee.errors = o, e === 0;
}
ee.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function Q(r, { instancePath: t = "", parentData: q, parentDataProperty: I, rootData: g = r, dynamicAnchors: h = {} } = {}) {
  let o = null, e = 0, d = Q.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let a;
      if (r.helper === void 0 && (a = "helper") || r.kind === void 0 && (a = "kind"))
        return Q.errors = [{ instancePath: t, keyword: "required" }], !1;
      {
        let m = e;
        for (let s in r)
          if (!(s === "helper" || s === "kind")) {
            return Q.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
            break;
          }
        if (m === e) {
          if (r.helper !== void 0) {
            let s = r.helper, f = e;
            if (e === e)
              if (typeof s == "string") {
                if (w(s) > 256)
                  return Q.errors = [{ instancePath: t + "/helper", keyword: "maxLength" }], !1;
                if (w(s) < 1)
                  return Q.errors = [{ instancePath: t + "/helper", keyword: "minLength" }], !1;
              } else
                return Q.errors = [{ instancePath: t + "/helper", keyword: "type" }], !1;
            var i = f === e;
          } else
            var i = !0;
          if (i)
            if (r.kind !== void 0) {
              let s = r.kind, f = e;
              if (e === e)
                if (typeof s == "string") {
                  if (w(s) > 256)
                    return Q.errors = [{ instancePath: t + "/kind", keyword: "maxLength" }], !1;
                  if (w(s) < 1)
                    return Q.errors = [{ instancePath: t + "/kind", keyword: "minLength" }], !1;
                } else
                  return Q.errors = [{ instancePath: t + "/kind", keyword: "type" }], !1;
              var i = f === e;
            } else
              var i = !0;
        }
      }
    } else
      return Q.errors = [{ instancePath: t, keyword: "type" }], !1;
  return Q.errors = o, e === 0;
}
Q.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function ne(r, { instancePath: t = "", parentData: q, parentDataProperty: I, rootData: g = r, dynamicAnchors: h = {} } = {}) {
  let o = null, e = 0, d = ne.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let i;
      if (r.helper === void 0 && (i = "helper"))
        return ne.errors = [{ instancePath: t, keyword: "required" }], !1;
      {
        let a = e;
        for (let m in r)
          if (m !== "helper") {
            return ne.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
            break;
          }
        if (a === e && r.helper !== void 0) {
          let m = r.helper;
          if (e === e)
            if (typeof m == "string") {
              if (w(m) > 256)
                return ne.errors = [{ instancePath: t + "/helper", keyword: "maxLength" }], !1;
              if (w(m) < 1)
                return ne.errors = [{ instancePath: t + "/helper", keyword: "minLength" }], !1;
            } else
              return ne.errors = [{ instancePath: t + "/helper", keyword: "type" }], !1;
        }
      }
    } else
      return ne.errors = [{ instancePath: t, keyword: "type" }], !1;
  return ne.errors = o, e === 0;
}
ne.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function U(r, { instancePath: t = "", parentData: q, parentDataProperty: I, rootData: g = r, dynamicAnchors: h = {} } = {}) {
  let o = null, e = 0, d = U.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let a;
      if (r.from === void 0 && (a = "from") || r.to === void 0 && (a = "to"))
        return U.errors = [{ instancePath: t, keyword: "required" }], !1;
      {
        let m = e;
        for (let s in r)
          if (!(s === "from" || s === "to")) {
            return U.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
            break;
          }
        if (m === e) {
          if (r.from !== void 0) {
            let s = r.from, f = e;
            if (typeof s != "string" && s !== null)
              return U.errors = [{ instancePath: t + "/from", keyword: "type" }], !1;
            if (e === f && typeof s == "string") {
              if (w(s) > 4096)
                return U.errors = [{ instancePath: t + "/from", keyword: "maxLength" }], !1;
              if (w(s) < 1)
                return U.errors = [{ instancePath: t + "/from", keyword: "minLength" }], !1;
            }
            var i = f === e;
          } else
            var i = !0;
          if (i)
            if (r.to !== void 0) {
              let s = r.to, f = e;
              if (e === e)
                if (typeof s == "string") {
                  if (w(s) > 4096)
                    return U.errors = [{ instancePath: t + "/to", keyword: "maxLength" }], !1;
                  if (w(s) < 1)
                    return U.errors = [{ instancePath: t + "/to", keyword: "minLength" }], !1;
                } else
                  return U.errors = [{ instancePath: t + "/to", keyword: "type" }], !1;
              var i = f === e;
            } else
              var i = !0;
        }
      }
    } else
      return U.errors = [{ instancePath: t, keyword: "type" }], !1;
  return U.errors = o, e === 0;
}
U.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function X(r, { instancePath: t = "", parentData: q, parentDataProperty: I, rootData: g = r, dynamicAnchors: h = {} } = {}) {
  let o = null, e = 0, d = X.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let m;
      if (r.what === void 0 && (m = "what") || r.tool === void 0 && (m = "tool"))
        return X.errors = [{ instancePath: t, keyword: "required" }], !1;
      {
        let s = e;
        for (let f in r)
          if (!(f === "what" || f === "tool")) {
            return X.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
            break;
          }
        if (s === e) {
          if (r.what !== void 0) {
            let f = r.what, n = e;
            if (e === n)
              if (Array.isArray(f)) {
                if (f.length < 1)
                  return X.errors = [{ instancePath: t + "/what", keyword: "minItems" }], !1;
                {
                  var i = !0;
                  let c = f.length;
                  for (let p = 0; p < c; p++) {
                    let x = f[p], u = e;
                    if (!(x === "log" || x === "marker" || x === "definition" || x === "hooks"))
                      return X.errors = [{ instancePath: t + "/what/" + p, keyword: "enum" }], !1;
                    var i = u === e;
                    if (!i)
                      break;
                  }
                }
              } else
                return X.errors = [{ instancePath: t + "/what", keyword: "type" }], !1;
            var a = n === e;
          } else
            var a = !0;
          if (a)
            if (r.tool !== void 0) {
              let f = r.tool, n = e;
              if (e === e)
                if (typeof f == "string") {
                  if (w(f) > 256)
                    return X.errors = [{ instancePath: t + "/tool", keyword: "maxLength" }], !1;
                  if (w(f) < 1)
                    return X.errors = [{ instancePath: t + "/tool", keyword: "minLength" }], !1;
                } else
                  return X.errors = [{ instancePath: t + "/tool", keyword: "type" }], !1;
              var a = n === e;
            } else
              var a = !0;
        }
      }
    } else
      return X.errors = [{ instancePath: t, keyword: "type" }], !1;
  return X.errors = o, e === 0;
}
X.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function re(r, { instancePath: t = "", parentData: q, parentDataProperty: I, rootData: g = r, dynamicAnchors: h = {} } = {}) {
  let o = null, e = 0, d = re.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let a;
      if (r.summary === void 0 && (a = "summary") || r.tree === void 0 && (a = "tree"))
        return re.errors = [{ instancePath: t, keyword: "required" }], !1;
      {
        let m = e;
        for (let s in r)
          if (!(s === "summary" || s === "tree")) {
            return re.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
            break;
          }
        if (m === e) {
          if (r.summary !== void 0) {
            let s = r.summary, f = e;
            if (e === e)
              if (typeof s == "string") {
                if (w(s) > 16384)
                  return re.errors = [{ instancePath: t + "/summary", keyword: "maxLength" }], !1;
              } else
                return re.errors = [{ instancePath: t + "/summary", keyword: "type" }], !1;
            var i = f === e;
          } else
            var i = !0;
          if (i)
            if (r.tree !== void 0) {
              let s = r.tree, f = e, n = e;
              if (typeof s != "string" && s !== null)
                return re.errors = [{ instancePath: t + "/tree", keyword: "type" }], !1;
              if (e === n && typeof s == "string" && !oe.test(s))
                return re.errors = [{ instancePath: t + "/tree", keyword: "pattern" }], !1;
              var i = f === e;
            } else
              var i = !0;
        }
      }
    } else
      return re.errors = [{ instancePath: t, keyword: "type" }], !1;
  return re.errors = o, e === 0;
}
re.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function _(r, { instancePath: t = "", parentData: q, parentDataProperty: I, rootData: g = r, dynamicAnchors: h = {} } = {}) {
  let o = null, e = 0, d = _.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let pe;
      if (r.v === void 0 && (pe = "v") || r.seq === void 0 && (pe = "seq") || r.prev === void 0 && (pe = "prev") || r.id === void 0 && (pe = "id") || r.at === void 0 && (pe = "at") || r.by === void 0 && (pe = "by") || r.op === void 0 && (pe = "op") || r.type === void 0 && (pe = "type") || r.data === void 0 && (pe = "data") || r.sum === void 0 && (pe = "sum"))
        return _.errors = [{ instancePath: t, keyword: "required" }], !1;
      {
        let Ze = e;
        for (let k in r)
          if (!ve.call(Oe.properties, k)) {
            return _.errors = [{ instancePath: t, keyword: "additionalProperties" }], !1;
            break;
          }
        if (Ze === e) {
          if (r.v !== void 0) {
            let k = e;
            if (r.v !== 1)
              return _.errors = [{ instancePath: t + "/v", keyword: "const" }], !1;
            var i = k === e;
          } else
            var i = !0;
          if (i) {
            if (r.seq !== void 0) {
              let k = r.seq, y = e;
              if (!(typeof k == "number" && !(k % 1) && !isNaN(k) && isFinite(k)))
                return _.errors = [{ instancePath: t + "/seq", keyword: "type" }], !1;
              if (e === y && typeof k == "number" && isFinite(k) && (k < 1 || isNaN(k)))
                return _.errors = [{ instancePath: t + "/seq", keyword: "minimum" }], !1;
              var i = y === e;
            } else
              var i = !0;
            if (i) {
              if (r.prev !== void 0) {
                let k = r.prev, y = e;
                if (e === e)
                  if (typeof k == "string") {
                    if (!oe.test(k))
                      return _.errors = [{ instancePath: t + "/prev", keyword: "pattern" }], !1;
                  } else
                    return _.errors = [{ instancePath: t + "/prev", keyword: "type" }], !1;
                var i = y === e;
              } else
                var i = !0;
              if (i) {
                if (r.id !== void 0) {
                  let k = r.id, y = e;
                  if (e === y)
                    if (typeof k == "string") {
                      if (!W.test(k))
                        return _.errors = [{ instancePath: t + "/id", keyword: "pattern" }], !1;
                    } else
                      return _.errors = [{ instancePath: t + "/id", keyword: "type" }], !1;
                  var i = y === e;
                } else
                  var i = !0;
                if (i) {
                  if (r.at !== void 0) {
                    let k = r.at, y = e;
                    if (e === e)
                      if (typeof k == "string") {
                        if (!Re.test(k))
                          return _.errors = [{ instancePath: t + "/at", keyword: "pattern" }], !1;
                      } else
                        return _.errors = [{ instancePath: t + "/at", keyword: "type" }], !1;
                    var i = y === e;
                  } else
                    var i = !0;
                  if (i) {
                    if (r.by !== void 0) {
                      let k = r.by, y = e;
                      if (e === y)
                        if (k && typeof k == "object" && !Array.isArray(k)) {
                          let me;
                          if (k.actor === void 0 && (me = "actor"))
                            return _.errors = [{ instancePath: t + "/by", keyword: "required" }], !1;
                          {
                            let Ae = e;
                            for (let L in k)
                              if (!(L === "actor" || L === "session" || L === "machine" || L === "pid" || L === "worktree" || L === "branch" || L === "head")) {
                                return _.errors = [{ instancePath: t + "/by", keyword: "additionalProperties" }], !1;
                                break;
                              }
                            if (Ae === e) {
                              if (k.actor !== void 0) {
                                let L = k.actor, S = e;
                                if (!(L === "agent" || L === "human" || L === "hook" || L === "engine"))
                                  return _.errors = [{ instancePath: t + "/by/actor", keyword: "enum" }], !1;
                                var a = S === e;
                              } else
                                var a = !0;
                              if (a) {
                                if (k.session !== void 0) {
                                  let L = k.session, S = e;
                                  if (e === e)
                                    if (typeof L == "string") {
                                      if (!xe.test(L))
                                        return _.errors = [{ instancePath: t + "/by/session", keyword: "pattern" }], !1;
                                    } else
                                      return _.errors = [{ instancePath: t + "/by/session", keyword: "type" }], !1;
                                  var a = S === e;
                                } else
                                  var a = !0;
                                if (a) {
                                  if (k.machine !== void 0) {
                                    let L = k.machine, S = e;
                                    if (e === e)
                                      if (typeof L == "string") {
                                        if (w(L) > 256)
                                          return _.errors = [{ instancePath: t + "/by/machine", keyword: "maxLength" }], !1;
                                        if (w(L) < 1)
                                          return _.errors = [{ instancePath: t + "/by/machine", keyword: "minLength" }], !1;
                                      } else
                                        return _.errors = [{ instancePath: t + "/by/machine", keyword: "type" }], !1;
                                    var a = S === e;
                                  } else
                                    var a = !0;
                                  if (a) {
                                    if (k.pid !== void 0) {
                                      let L = k.pid, S = e;
                                      if (!(typeof L == "number" && !(L % 1) && !isNaN(L) && isFinite(L)))
                                        return _.errors = [{ instancePath: t + "/by/pid", keyword: "type" }], !1;
                                      if (e === S && typeof L == "number" && isFinite(L) && (L < 1 || isNaN(L)))
                                        return _.errors = [{ instancePath: t + "/by/pid", keyword: "minimum" }], !1;
                                      var a = S === e;
                                    } else
                                      var a = !0;
                                    if (a) {
                                      if (k.worktree !== void 0) {
                                        let L = k.worktree, S = e;
                                        if (e === e)
                                          if (typeof L == "string") {
                                            if (w(L) > 4096)
                                              return _.errors = [{ instancePath: t + "/by/worktree", keyword: "maxLength" }], !1;
                                            if (w(L) < 1)
                                              return _.errors = [{ instancePath: t + "/by/worktree", keyword: "minLength" }], !1;
                                          } else
                                            return _.errors = [{ instancePath: t + "/by/worktree", keyword: "type" }], !1;
                                        var a = S === e;
                                      } else
                                        var a = !0;
                                      if (a) {
                                        if (k.branch !== void 0) {
                                          let L = k.branch, S = e;
                                          if (e === e)
                                            if (typeof L == "string") {
                                              if (w(L) > 1024)
                                                return _.errors = [{ instancePath: t + "/by/branch", keyword: "maxLength" }], !1;
                                              if (w(L) < 1)
                                                return _.errors = [{ instancePath: t + "/by/branch", keyword: "minLength" }], !1;
                                            } else
                                              return _.errors = [{ instancePath: t + "/by/branch", keyword: "type" }], !1;
                                          var a = S === e;
                                        } else
                                          var a = !0;
                                        if (a)
                                          if (k.head !== void 0) {
                                            let L = k.head, S = e;
                                            if (e === S)
                                              if (typeof L == "string") {
                                                if (!Se.test(L))
                                                  return _.errors = [{ instancePath: t + "/by/head", keyword: "pattern" }], !1;
                                              } else
                                                return _.errors = [{ instancePath: t + "/by/head", keyword: "type" }], !1;
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
                          return _.errors = [{ instancePath: t + "/by", keyword: "type" }], !1;
                      var i = y === e;
                    } else
                      var i = !0;
                    if (i) {
                      if (r.op !== void 0) {
                        let k = r.op, y = e;
                        if (e === y)
                          if (k && typeof k == "object" && !Array.isArray(k)) {
                            let me;
                            if (k.id === void 0 && (me = "id") || k.digest === void 0 && (me = "digest"))
                              return _.errors = [{ instancePath: t + "/op", keyword: "required" }], !1;
                            {
                              let Ae = e;
                              for (let L in k)
                                if (!(L === "id" || L === "digest")) {
                                  return _.errors = [{ instancePath: t + "/op", keyword: "additionalProperties" }], !1;
                                  break;
                                }
                              if (Ae === e) {
                                if (k.id !== void 0) {
                                  let L = k.id, S = e;
                                  if (e === S)
                                    if (typeof L == "string") {
                                      if (!Te.test(L))
                                        return _.errors = [{ instancePath: t + "/op/id", keyword: "pattern" }], !1;
                                    } else
                                      return _.errors = [{ instancePath: t + "/op/id", keyword: "type" }], !1;
                                  var m = S === e;
                                } else
                                  var m = !0;
                                if (m)
                                  if (k.digest !== void 0) {
                                    let L = k.digest, S = e;
                                    if (e === e)
                                      if (typeof L == "string") {
                                        if (!oe.test(L))
                                          return _.errors = [{ instancePath: t + "/op/digest", keyword: "pattern" }], !1;
                                      } else
                                        return _.errors = [{ instancePath: t + "/op/digest", keyword: "type" }], !1;
                                    var m = S === e;
                                  } else
                                    var m = !0;
                              }
                            }
                          } else
                            return _.errors = [{ instancePath: t + "/op", keyword: "type" }], !1;
                        var i = y === e;
                      } else
                        var i = !0;
                      if (i) {
                        if (r.type !== void 0) {
                          let k = e;
                          if (typeof r.type != "string")
                            return _.errors = [{ instancePath: t + "/type", keyword: "type" }], !1;
                          var i = k === e;
                        } else
                          var i = !0;
                        if (i) {
                          if (r.data !== void 0) {
                            let k = r.data, y = e;
                            if (!(k && typeof k == "object" && !Array.isArray(k)))
                              return _.errors = [{ instancePath: t + "/data", keyword: "type" }], !1;
                            var i = y === e;
                          } else
                            var i = !0;
                          if (i) {
                            if (r.sum !== void 0) {
                              let k = r.sum, y = e;
                              if (e === e)
                                if (typeof k == "string") {
                                  if (!oe.test(k))
                                    return _.errors = [{ instancePath: t + "/sum", keyword: "pattern" }], !1;
                                } else
                                  return _.errors = [{ instancePath: t + "/sum", keyword: "type" }], !1;
                              var i = y === e;
                            } else
                              var i = !0;
                            if (i) {
                              let k = r.type;
                              if (typeof k == "string")
                                if (k === "run_started") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "run_started")
                                        return _.errors = [{ instancePath: t + "/type", keyword: "const" }], !1;
                                      var s = y === e;
                                    } else
                                      var s = !0;
                                    if (s)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        E(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: g, dynamicAnchors: h }) || (o = o === null ? E.errors : o.concat(E.errors), e = o.length);
                                        var s = y === e;
                                      } else
                                        var s = !0;
                                  }
                                } else if (k === "run_claimed") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "run_claimed")
                                        return _.errors = [{ instancePath: t + "/type", keyword: "const" }], !1;
                                      var f = y === e;
                                    } else
                                      var f = !0;
                                    if (f)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        V(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: g, dynamicAnchors: h }) || (o = o === null ? V.errors : o.concat(V.errors), e = o.length);
                                        var f = y === e;
                                      } else
                                        var f = !0;
                                  }
                                } else if (k === "run_released") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "run_released")
                                        return _.errors = [{ instancePath: t + "/type", keyword: "const" }], !1;
                                      var n = y === e;
                                    } else
                                      var n = !0;
                                    if (n)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        M(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: g, dynamicAnchors: h }) || (o = o === null ? M.errors : o.concat(M.errors), e = o.length);
                                        var n = y === e;
                                      } else
                                        var n = !0;
                                  }
                                } else if (k === "activity_started") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "activity_started")
                                        return _.errors = [{ instancePath: t + "/type", keyword: "const" }], !1;
                                      var c = y === e;
                                    } else
                                      var c = !0;
                                    if (c)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        B(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: g, dynamicAnchors: h }) || (o = o === null ? B.errors : o.concat(B.errors), e = o.length);
                                        var c = y === e;
                                      } else
                                        var c = !0;
                                  }
                                } else if (k === "activity_recorded") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "activity_recorded")
                                        return _.errors = [{ instancePath: t + "/type", keyword: "const" }], !1;
                                      var p = y === e;
                                    } else
                                      var p = !0;
                                    if (p)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        F(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: g, dynamicAnchors: h }) || (o = o === null ? F.errors : o.concat(F.errors), e = o.length);
                                        var p = y === e;
                                      } else
                                        var p = !0;
                                  }
                                } else if (k === "evidence_recorded") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "evidence_recorded")
                                        return _.errors = [{ instancePath: t + "/type", keyword: "const" }], !1;
                                      var x = y === e;
                                    } else
                                      var x = !0;
                                    if (x)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        j(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: g, dynamicAnchors: h }) || (o = o === null ? j.errors : o.concat(j.errors), e = o.length);
                                        var x = y === e;
                                      } else
                                        var x = !0;
                                  }
                                } else if (k === "criterion_set") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "criterion_set")
                                        return _.errors = [{ instancePath: t + "/type", keyword: "const" }], !1;
                                      var u = y === e;
                                    } else
                                      var u = !0;
                                    if (u)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        ae(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: g, dynamicAnchors: h }) || (o = o === null ? ae.errors : o.concat(ae.errors), e = o.length);
                                        var u = y === e;
                                      } else
                                        var u = !0;
                                  }
                                } else if (k === "criterion_verified") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "criterion_verified")
                                        return _.errors = [{ instancePath: t + "/type", keyword: "const" }], !1;
                                      var l = y === e;
                                    } else
                                      var l = !0;
                                    if (l)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        le(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: g, dynamicAnchors: h }) || (o = o === null ? le.errors : o.concat(le.errors), e = o.length);
                                        var l = y === e;
                                      } else
                                        var l = !0;
                                  }
                                } else if (k === "gate_opened") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "gate_opened")
                                        return _.errors = [{ instancePath: t + "/type", keyword: "const" }], !1;
                                      var $ = y === e;
                                    } else
                                      var $ = !0;
                                    if ($)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        R(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: g, dynamicAnchors: h }) || (o = o === null ? R.errors : o.concat(R.errors), e = o.length);
                                        var $ = y === e;
                                      } else
                                        var $ = !0;
                                  }
                                } else if (k === "gate_resolved") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "gate_resolved")
                                        return _.errors = [{ instancePath: t + "/type", keyword: "const" }], !1;
                                      var v = y === e;
                                    } else
                                      var v = !0;
                                    if (v)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        H(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: g, dynamicAnchors: h }) || (o = o === null ? H.errors : o.concat(H.errors), e = o.length);
                                        var v = y === e;
                                      } else
                                        var v = !0;
                                  }
                                } else if (k === "note_recorded") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "note_recorded")
                                        return _.errors = [{ instancePath: t + "/type", keyword: "const" }], !1;
                                      var b = y === e;
                                    } else
                                      var b = !0;
                                    if (b)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        de(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: g, dynamicAnchors: h }) || (o = o === null ? de.errors : o.concat(de.errors), e = o.length);
                                        var b = y === e;
                                      } else
                                        var b = !0;
                                  }
                                } else if (k === "run_blocked") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "run_blocked")
                                        return _.errors = [{ instancePath: t + "/type", keyword: "const" }], !1;
                                      var A = y === e;
                                    } else
                                      var A = !0;
                                    if (A)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        M(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: g, dynamicAnchors: h }) || (o = o === null ? M.errors : o.concat(M.errors), e = o.length);
                                        var A = y === e;
                                      } else
                                        var A = !0;
                                  }
                                } else if (k === "run_unblocked") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "run_unblocked")
                                        return _.errors = [{ instancePath: t + "/type", keyword: "const" }], !1;
                                      var P = y === e;
                                    } else
                                      var P = !0;
                                    if (P)
                                      if (r.data !== void 0) {
                                        let y = r.data, be = e;
                                        if (e === e)
                                          if (y && typeof y == "object" && !Array.isArray(y)) {
                                            let L;
                                            if (y.reason === void 0 && (L = "reason"))
                                              return _.errors = [{ instancePath: t + "/data", keyword: "required" }], !1;
                                            {
                                              let S = e;
                                              for (let fe in y)
                                                if (fe !== "reason") {
                                                  return _.errors = [{ instancePath: t + "/data", keyword: "additionalProperties" }], !1;
                                                  break;
                                                }
                                              if (S === e && y.reason !== void 0) {
                                                let fe = y.reason, Ve = e;
                                                if (typeof fe != "string" && fe !== null)
                                                  return _.errors = [{ instancePath: t + "/data/reason", keyword: "type" }], !1;
                                                if (e === Ve && typeof fe == "string" && w(fe) > 16384)
                                                  return _.errors = [{ instancePath: t + "/data/reason", keyword: "maxLength" }], !1;
                                              }
                                            }
                                          } else
                                            return _.errors = [{ instancePath: t + "/data", keyword: "type" }], !1;
                                        var P = be === e;
                                      } else
                                        var P = !0;
                                  }
                                } else if (k === "session_end") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "session_end")
                                        return _.errors = [{ instancePath: t + "/type", keyword: "const" }], !1;
                                      var N = y === e;
                                    } else
                                      var N = !0;
                                    if (N)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        Y(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: g, dynamicAnchors: h }) || (o = o === null ? Y.errors : o.concat(Y.errors), e = o.length);
                                        var N = y === e;
                                      } else
                                        var N = !0;
                                  }
                                } else if (k === "context_compacted") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "context_compacted")
                                        return _.errors = [{ instancePath: t + "/type", keyword: "const" }], !1;
                                      var G = y === e;
                                    } else
                                      var G = !0;
                                    if (G)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        ie(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: g, dynamicAnchors: h }) || (o = o === null ? ie.errors : o.concat(ie.errors), e = o.length);
                                        var G = y === e;
                                      } else
                                        var G = !0;
                                  }
                                } else if (k === "turn_failed") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "turn_failed")
                                        return _.errors = [{ instancePath: t + "/type", keyword: "const" }], !1;
                                      var ue = y === e;
                                    } else
                                      var ue = !0;
                                    if (ue)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        ee(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: g, dynamicAnchors: h }) || (o = o === null ? ee.errors : o.concat(ee.errors), e = o.length);
                                        var ue = y === e;
                                      } else
                                        var ue = !0;
                                  }
                                } else if (k === "helper_started") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "helper_started")
                                        return _.errors = [{ instancePath: t + "/type", keyword: "const" }], !1;
                                      var ce = y === e;
                                    } else
                                      var ce = !0;
                                    if (ce)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        Q(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: g, dynamicAnchors: h }) || (o = o === null ? Q.errors : o.concat(Q.errors), e = o.length);
                                        var ce = y === e;
                                      } else
                                        var ce = !0;
                                  }
                                } else if (k === "helper_ended") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "helper_ended")
                                        return _.errors = [{ instancePath: t + "/type", keyword: "const" }], !1;
                                      var ke = y === e;
                                    } else
                                      var ke = !0;
                                    if (ke)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        ne(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: g, dynamicAnchors: h }) || (o = o === null ? ne.errors : o.concat(ne.errors), e = o.length);
                                        var ke = y === e;
                                      } else
                                        var ke = !0;
                                  }
                                } else if (k === "worktree_changed") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "worktree_changed")
                                        return _.errors = [{ instancePath: t + "/type", keyword: "const" }], !1;
                                      var ge = y === e;
                                    } else
                                      var ge = !0;
                                    if (ge)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        U(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: g, dynamicAnchors: h }) || (o = o === null ? U.errors : o.concat(U.errors), e = o.length);
                                        var ge = y === e;
                                      } else
                                        var ge = !0;
                                  }
                                } else if (k === "tamper_noticed") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "tamper_noticed")
                                        return _.errors = [{ instancePath: t + "/type", keyword: "const" }], !1;
                                      var _e = y === e;
                                    } else
                                      var _e = !0;
                                    if (_e)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        X(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: g, dynamicAnchors: h }) || (o = o === null ? X.errors : o.concat(X.errors), e = o.length);
                                        var _e = y === e;
                                      } else
                                        var _e = !0;
                                  }
                                } else if (k === "run_completed") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "run_completed")
                                        return _.errors = [{ instancePath: t + "/type", keyword: "const" }], !1;
                                      var we = y === e;
                                    } else
                                      var we = !0;
                                    if (we)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        re(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: g, dynamicAnchors: h }) || (o = o === null ? re.errors : o.concat(re.errors), e = o.length);
                                        var we = y === e;
                                      } else
                                        var we = !0;
                                  }
                                } else if (k === "run_failed") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "run_failed")
                                        return _.errors = [{ instancePath: t + "/type", keyword: "const" }], !1;
                                      var he = y === e;
                                    } else
                                      var he = !0;
                                    if (he)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        M(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: g, dynamicAnchors: h }) || (o = o === null ? M.errors : o.concat(M.errors), e = o.length);
                                        var he = y === e;
                                      } else
                                        var he = !0;
                                  }
                                } else if (k === "run_cancelled") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let y = e;
                                      if (r.type !== "run_cancelled")
                                        return _.errors = [{ instancePath: t + "/type", keyword: "const" }], !1;
                                      var $e = y === e;
                                    } else
                                      var $e = !0;
                                    if ($e)
                                      if (r.data !== void 0) {
                                        let y = e;
                                        M(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: g, dynamicAnchors: h }) || (o = o === null ? M.errors : o.concat(M.errors), e = o.length);
                                        var $e = y === e;
                                      } else
                                        var $e = !0;
                                  }
                                } else
                                  return _.errors = [{ instancePath: t, keyword: "discriminator" }], !1;
                              else
                                return _.errors = [{ instancePath: t, keyword: "discriminator" }], !1;
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
      return _.errors = [{ instancePath: t, keyword: "type" }], !1;
  return _.errors = o, e === 0;
}
_.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var nr = j, or = se;
function se(r, { instancePath: t = "", parentData: q, parentDataProperty: I, rootData: g = r, dynamicAnchors: h = {} } = {}) {
  let o = null, e = 0, d = se.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let a;
      if (r.session_id === void 0 && (a = "session_id") || r.cwd === void 0 && (a = "cwd"))
        return se.errors = [{ instancePath: t, keyword: "required" }], !1;
      if (r.session_id !== void 0) {
        let m = r.session_id, s = e;
        if (e === s)
          if (typeof m == "string") {
            if (w(m) > 256)
              return se.errors = [{ instancePath: t + "/session_id", keyword: "maxLength" }], !1;
            if (w(m) < 1)
              return se.errors = [{ instancePath: t + "/session_id", keyword: "minLength" }], !1;
          } else
            return se.errors = [{ instancePath: t + "/session_id", keyword: "type" }], !1;
        var i = s === e;
      } else
        var i = !0;
      if (i)
        if (r.cwd !== void 0) {
          let m = r.cwd, s = e;
          if (e === s)
            if (typeof m == "string") {
              if (w(m) > 4096)
                return se.errors = [{ instancePath: t + "/cwd", keyword: "maxLength" }], !1;
              if (w(m) < 1)
                return se.errors = [{ instancePath: t + "/cwd", keyword: "minLength" }], !1;
            } else
              return se.errors = [{ instancePath: t + "/cwd", keyword: "type" }], !1;
          var i = s === e;
        } else
          var i = !0;
    } else
      return se.errors = [{ instancePath: t, keyword: "type" }], !1;
  return se.errors = o, e === 0;
}
se.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
export {
  ir as validateEvent,
  nr as validateEvidence,
  or as validateStatusLine
};
