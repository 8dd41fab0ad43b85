import type { Database } from "./database.ts";
import type { KeyedHash } from "./keyed-hash.ts";
import type { Seal } from "./seal.ts";

/** Whose installation is meant: of an enterprise-wide one the enterprise counts, else the team. */
export type InstallationOwner = {
  readonly isEnterpriseInstall: boolean;
  readonly enterpriseId?: string | undefined;
  readonly teamId?: string | undefined;
};

/**
 * The key of an installation in clear text.
 *
 * @throws RangeError when the id that counts is missing, so that nobody's token is ever used for another
 */
function installationId(owner: InstallationOwner): string {
  const [kind, id] = owner.isEnterpriseInstall
    ? (["enterprise", owner.enterpriseId] as const)
    : (["team", owner.teamId] as const);
  if (id === undefined || id === "") throw new RangeError(`Cannot find an installation: the ${kind} id is missing`);
  return `${kind}:${id}`;
}

export type Secrets = { readonly hash: KeyedHash; readonly seal: Seal };

/** Keeps an installation, encrypted and bound to its owner. */
export async function saveInstallation(
  db: Database,
  { hash, seal }: Secrets,
  owner: InstallationOwner,
  text: string,
  now: number,
): Promise<void> {
  const id = hash("installation", installationId(owner));
  const row = { sealed: seal.seal(text, id), changed_at: now };
  await db
    .insertInto("installations")
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
    .execute();
}

/** The installation of this owner and of nobody else, or nothing. @throws Error when it was changed on disk */
export async function findInstallation(
  db: Database,
  { hash, seal }: Secrets,
  owner: InstallationOwner,
): Promise<string | undefined> {
  const id = hash("installation", installationId(owner));
  const row = await db.selectFrom("installations").select("sealed").where("id", "=", id).executeTakeFirst();
  return row && seal.open(row.sealed, id);
}

/** Forgets the installation of this owner. */
export async function deleteInstallation(db: Database, { hash }: Secrets, owner: InstallationOwner): Promise<void> {
  await db
    .deleteFrom("installations")
    .where("id", "=", hash("installation", installationId(owner)))
    .execute();
}
