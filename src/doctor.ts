import { readConfiguration, type Configuration } from "./configuration.ts";
import { readEnvironmentFile } from "./environment-file.ts";
import { loadLibrary } from "./load-library.ts";
import { projectRoot } from "./project.ts";
import { runProgram } from "./run-program.ts";

/** One line of the check-up. */
type Line = { readonly well: boolean; readonly text: string };

function indexLine(root: string): Line {
  try {
    const { build, corpus } = loadLibrary(root);
    return {
      well: true,
      text: `index build ${build}: ${corpus.passages.length} passages of ${corpus.documents.length} documents, all hashes right`,
    };
  } catch (error) {
    return { well: false, text: error instanceof Error ? error.message : String(error) };
  }
}

async function slackLines(configuration: Configuration): Promise<readonly Line[]> {
  if (configuration.SLACK_BOT_TOKEN === undefined && configuration.SLACK_CLIENT_ID === undefined) {
    return [{ well: true, text: "Slack is off: SLACK_BOT_TOKEN is missing (see adapters/slack/README.md)" }];
  }
  const { examineSlack } = await import("../adapters/slack/doctor.ts");
  const findings = await examineSlack({
    botToken: configuration.SLACK_BOT_TOKEN,
    appToken: configuration.SLACK_APP_TOKEN,
    signingSecret: configuration.SLACK_SIGNING_SECRET,
    reception: configuration.SLACK_MODE,
    apiUrl: configuration.SLACK_API_URL,
  });
  return findings.map(({ what, ok, fix }) => ({
    well: ok,
    text: fix === undefined ? `Slack: ${what}` : `Slack: ${what}: ${fix}`,
  }));
}

async function discordLines(): Promise<readonly Line[]> {
  const [{ discordConfiguration }, { discordDoctor }] = await Promise.all([
    import("../adapters/discord/configuration.ts"),
    import("../adapters/discord/doctor.ts"),
  ]);
  try {
    const findings = await discordDoctor(discordConfiguration(process.env));
    return findings.map(({ well, line }) => ({ well, text: line }));
  } catch (error) {
    return [{ well: false, text: error instanceof Error ? error.message : String(error) }];
  }
}

await runProgram(async () => {
  const root = projectRoot();
  readEnvironmentFile(root);
  const configuration = readConfiguration(process.env);
  const lines = [indexLine(root), ...(await slackLines(configuration)), ...(await discordLines())];
  process.stdout.write(`${lines.map(({ well, text }) => `${well ? "ok   " : "wrong"} ${text}`).join("\n")}\n`);
  return lines.every(({ well }) => well) ? 0 : 1;
});
