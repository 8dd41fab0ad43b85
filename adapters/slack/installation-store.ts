import type { Installation, InstallationStore } from "@slack/bolt";
import * as z from "zod";
import type { Installations, Owner } from "./configuration.ts";

const STORED = z.looseObject({
  team: z.looseObject({ id: z.string() }).optional(),
  enterprise: z.looseObject({ id: z.string() }).optional(),
  isEnterpriseInstall: z.boolean().optional(),
  bot: z.looseObject({ token: z.string().min(1) }),
});

/** Whether a stored installation is that of its owner: the last guard against one workspace's token in another. */
function belongsTo(stored: z.infer<typeof STORED>, owner: Owner): boolean {
  return owner.isEnterpriseInstall ? stored.enterprise?.id === owner.enterpriseId : stored.team?.id === owner.teamId;
}

function ownerOf({ isEnterpriseInstall, enterpriseId, teamId }: Owner): Owner {
  return { isEnterpriseInstall, enterpriseId, teamId };
}

/**
 * Slack's installation store over three functions.
 *
 * @throws Error from `fetchInstallation` when there is no installation, or when it belongs to somebody else
 */
export function installationStore(installations: Installations): InstallationStore {
  return {
    storeInstallation: async (installation) => {
      const owner: Owner = {
        isEnterpriseInstall: installation.isEnterpriseInstall === true,
        enterpriseId: installation.enterprise?.id,
        teamId: installation.team?.id,
      };
      await installations.store(owner, JSON.stringify(installation));
    },
    fetchInstallation: async (query) => {
      const owner = ownerOf(query);
      const text = await installations.fetch(owner);
      if (text === undefined)
        throw new Error("Cannot find an installation for this workspace: install the app there first");
      const stored = STORED.parse(JSON.parse(text));
      if (!belongsTo(stored, owner)) throw new Error("Cannot use an installation: it belongs to another workspace");
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by storeInstallation, checked above
      return stored as unknown as Installation;
    },
    deleteInstallation: async (query) => {
      await installations.delete(ownerOf(query));
    },
  };
}
