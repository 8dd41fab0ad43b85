import { discordConfiguration } from "../adapters/discord/configuration.ts";
import { registerNow } from "../adapters/discord/register-now.ts";
import { readEnvironmentFile } from "./environment-file.ts";
import { projectRoot } from "./project.ts";
import { Misuse, runProgram } from "./run-program.ts";

await runProgram(async () => {
  readEnvironmentFile(projectRoot());
  const configuration = discordConfiguration(process.env);
  if (configuration === undefined)
    throw new Misuse("Cannot register commands: DISCORD_TOKEN is missing (see adapters/discord/README.md)");
  process.stdout.write(`${await registerNow(configuration)}\n`);
  return 0;
});
