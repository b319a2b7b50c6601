import { z } from "zod";
import { roles } from "../access/access.ts";
import { keepBearer } from "../access/bearer.ts";
import { isCoderName } from "../access/names.ts";
import { hashOfPassword, passwordFault } from "../access/secrets.ts";
import { done, json } from "../answer.ts";
import { Fault, notThere } from "../fault.ts";
import { type Route, route } from "../route.ts";
import { Coder, Role } from "../shapes/ledger.ts";

const coderName = z.string().refine(isCoderName, "a name has 1 to 80 letters, digits, spaces, . _ @ ' -");
const password = z.string().min(1).max(1000).describe("12 characters at least.");
const name = z.object({ name: z.string().min(1).max(200).describe("Name of the coder.") });

function checkPassword(password: string, name: string): void {
  const fault = passwordFault(password, name);
  if (fault !== null)
    throw new Fault("not-valid", `This password will not do: ${fault}.`, {
      what: "body.password",
      todo: "Take a few words that do not belong together.",
    });
}

/** Accounts of a team, and tokens for programs. */
export const coderRoutes: readonly Route[] = [
  route(
    {
      method: "get",
      path: "/coders",
      role: "admin",
      thing: "session",
      summary: "List coders",
      description: "Names, roles, and who is shut out. Passwords are stored as hashes and never given out.",
      answers: { 200: { says: "The coders.", json: z.object({ items: z.array(Coder).readonly() }) } },
    },
    async ({ request, parts }) => json(request, { items: await parts.ledger.accounts.list() }),
  ),
  route(
    {
      method: "post",
      path: "/coders",
      role: "admin",
      thing: "session",
      summary: "Add a coder",
      description: "With a role, each of which may do what those before it may: " + roles.join(", ") + ".",
      body: z.strictObject({ name: coderName, role: Role, password }),
      answers: { 201: { says: "The coder.", json: Coder } },
      faults: ["is-taken"],
    },
    async ({ request, body, parts, signed }) => {
      if ((await parts.ledger.accounts.find(body.name)) !== null)
        throw new Fault("is-taken", `There is a coder “${body.name}” already.`, {
          what: "body.name",
          todo: "Take another name, or change that coder with PATCH.",
        });
      checkPassword(body.password, body.name);
      const coder = { name: body.name, role: body.role, disabled: false };
      await parts.ledger.accounts.save(
        { ...coder, passwordHash: await hashOfPassword(body.password) },
        signed.coder.name,
      );
      return json(request, coder, { status: 201 });
    },
  ),
  route(
    {
      method: "patch",
      path: "/coders/{name}",
      role: "admin",
      thing: "session",
      summary: "Change a coder",
      description:
        "Role, password, or shutting out. Nobody takes the last admin away. What a coder decided stays under the name.",
      params: name,
      body: z.strictObject({
        role: Role.exactOptional(),
        disabled: z.boolean().exactOptional(),
        password: password.exactOptional(),
      }),
      answers: { 200: { says: "The coder as it now is.", json: Coder } },
      faults: ["not-there", "decided-meanwhile"],
    },
    async ({ request, params, body, parts, signed }) => {
      const { accounts } = parts.ledger;
      const found = await accounts.find(params.name);
      if (found === null) throw notThere("coder", params.name);
      const coder = { name: found.name, role: body.role ?? found.role, disabled: body.disabled ?? found.disabled };
      const admins = (await accounts.list()).filter(({ role, disabled }) => role === "admin" && !disabled);
      const isAdmin = coder.role === "admin" && !coder.disabled;
      if (!isAdmin && admins.length === 1 && admins[0]!.name === found.name)
        throw new Fault("not-valid", `${found.name} is the only admin; nobody could undo this.`, {
          what: "body",
          todo: "Make somebody else an admin first.",
        });
      if (body.password !== undefined) checkPassword(body.password, found.name);
      const passwordHash = body.password === undefined ? found.passwordHash : await hashOfPassword(body.password);
      await accounts.save({ ...coder, passwordHash }, signed.coder.name);
      return json(request, coder);
    },
  ),
  route(
    {
      method: "post",
      path: "/tokens",
      role: "reader",
      thing: "session",
      summary: "Make a token for a program",
      description:
        "A bearer token in the name of whoever asks; needs an account. It reads only, unless `write` is true. It is shown this once and stored as a hash; `id` takes it back.",
      body: z.strictObject({
        write: z.boolean().exactOptional().describe("true: it may do whatever its coder may."),
        days: z.int().min(1).max(366).exactOptional().describe("How long it holds; 90 unless said."),
      }),
      answers: {
        201: {
          says: "The token.",
          json: z.object({ id: z.string(), token: z.string(), write: z.boolean(), expiresAt: z.string() }),
        },
      },
      faults: ["not-there"],
    },
    async ({ request, body: { write = false, days = 90 }, parts, signed }) => {
      const { accounts } = parts.ledger;
      if ((await accounts.find(signed.coder.name)) === null)
        throw notThere("account", signed.coder.name, "Add one: rapporteur coders add NAME --role coder");
      const made = await keepBearer(accounts, signed.coder.name, {
        write,
        days,
        now: parts.now(),
        by: signed.coder.name,
        until: signed.by === "token" ? signed.expiresAt : null,
      });
      return json(request, made, { status: 201 });
    },
  ),
  route(
    {
      method: "delete",
      path: "/tokens/{id}",
      role: "reader",
      thing: "session",
      summary: "Take a token back",
      description: "One's own; an admin anybody's.",
      params: z.object({
        id: z
          .string()
          .regex(/^[0-9a-f]{64}$/)
          .describe("Id of the token, as it was given when it was made."),
      }),
      answers: { 204: { says: "It lets nobody in any more." } },
      faults: ["not-there"],
    },
    async ({ params, parts, signed }) => {
      const { accounts } = parts.ledger;
      const found = await accounts.findToken(params.id, parts.now().toISOString());
      if (found === null || (found.coder.name !== signed.coder.name && signed.coder.role !== "admin"))
        throw notThere("token", params.id);
      await accounts.revokeToken(params.id, signed.coder.name);
      return done();
    },
  ),
];
