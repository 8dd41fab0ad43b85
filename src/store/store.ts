import type { StoredAnswer } from "./answers.ts";
import { findAnswer, isAsker, renewAnswer, saveAnswer } from "./answers.ts";
import type { Cited } from "./cited.ts";
import { listCited, noteCited } from "./cited.ts";
import { earlierQuestions, rememberQuestion } from "./conversations.ts";
import type { Database } from "./database.ts";
import { forgetAuthor } from "./forget.ts";
import type { Gap } from "./gaps.ts";
import { closeGap, eraseGaps, listGaps, noteGap } from "./gaps.ts";
import { claimOnce } from "./handled.ts";
import type { InstallationOwner } from "./installations.ts";
import { deleteInstallation, findInstallation, saveInstallation } from "./installations.ts";
import { createKeyedHash } from "./keyed-hash.ts";
import type { RatingsOfDay } from "./ratings.ts";
import { ratingsByDay, saveRating } from "./ratings.ts";
import type { Report } from "./reports.ts";
import { closeReport, listReports, saveReport } from "./reports.ts";
import { createSeal } from "./seal.ts";
import { sweep } from "./sweep.ts";
import { deleteSettings, findKeptValue, findSettings, keepValue, saveSettings } from "./values.ts";

/** What is written down when a question was answered; ids are given in clear and hashed here. */
export type Asked = {
  readonly answer: StoredAnswer;
  readonly author: string;
  readonly conversation: string;
  /** Whether the question counts as an earlier one for the next of the conversation. */
  readonly remember: boolean;
  /** Why the question counts as a gap, if it does, and its normalised text. */
  readonly gap?: { readonly question: string; readonly reason: string };
  /** Passages shown as the answer. */
  readonly cited: readonly string[];
};

/**
 * What outlives the process. Times are milliseconds since 1970 and always passed in; authors, conversations, events
 * and owners of installations are given in clear and stored only as keyed hashes.
 */
export type Store = {
  readonly earlierQuestions: (conversation: string, now: number) => Promise<readonly string[]>;
  /** Writes all of an answered question down, or none of it. */
  readonly saveAsked: (asked: Asked, now: number) => Promise<void>;
  readonly findAnswer: (id: string, now: number) => Promise<StoredAnswer | undefined>;
  /** Copies an answer to the id that it has by a new build, for the same askers. */
  readonly renewAnswer: (from: string, to: string, build: string) => Promise<void>;
  readonly isAsker: (answer: string, author: string) => Promise<boolean>;
  /** True once per id until `keepFor` milliseconds have passed. */
  readonly claim: (id: string, keepFor: number, now: number) => Promise<boolean>;
  /** `question` is given where it may be logged as a gap. */
  readonly rate: (
    rating: {
      readonly answer: string;
      readonly author: string;
      readonly verdict: "yes" | "no";
      readonly build: string;
    },
    question: string | undefined,
    now: number,
  ) => Promise<void>;
  readonly ratingsByDay: () => Promise<readonly RatingsOfDay[]>;
  readonly report: (
    report: {
      readonly answer: string;
      readonly passage: string;
      readonly author: string;
      readonly question: string;
      readonly build: string;
    },
    now: number,
  ) => Promise<void>;
  readonly reports: () => Promise<readonly Report[]>;
  readonly closeReport: (answer: string, passage: string) => Promise<void>;
  readonly gaps: () => Promise<readonly Gap[]>;
  readonly closeGap: (question: string) => Promise<number>;
  readonly eraseGaps: () => Promise<void>;
  readonly cited: () => Promise<readonly Cited[]>;
  readonly settings: (space: string) => Promise<string | undefined>;
  readonly saveSettings: (space: string, value: string, now: number) => Promise<void>;
  /** Forgets the settings of a space, as when the bot is removed from it. */
  readonly forgetSpace: (space: string) => Promise<void>;
  readonly installation: (owner: InstallationOwner) => Promise<string | undefined>;
  readonly saveInstallation: (owner: InstallationOwner, text: string, now: number) => Promise<void>;
  readonly deleteInstallation: (owner: InstallationOwner) => Promise<void>;
  readonly keptValue: (name: string) => Promise<string | undefined>;
  readonly keepValue: (name: string, value: string, now: number) => Promise<void>;
  /** Deletes all that is kept of an author. */
  readonly forget: (author: string) => Promise<void>;
  /** Deletes what is past its time or beyond a table's bound. */
  readonly sweep: (now: number) => Promise<void>;
  readonly close: () => Promise<void>;
};

type Options = {
  readonly key: Uint8Array;
  /** How long gaps and counts of citations are kept, in milliseconds. */
  readonly gapRetention: number;
  /** Called after "forget me", to clear what the database keeps of deleted rows. */
  readonly compact: () => Promise<void>;
};

/** The store over an opened and migrated database of either kind. */
export function createStore(db: Database, { key, gapRetention, compact }: Options): Store {
  const hash = createKeyedHash(key);
  const secrets = { hash, seal: createSeal(key) };
  const authorHash = (author: string): string => hash("author", author);

  return {
    earlierQuestions: (conversation, now) => earlierQuestions(db, hash("conversation", conversation), now),
    saveAsked: (asked, now) =>
      db.transaction().execute(async (transaction) => {
        const author = authorHash(asked.author);
        const conversation = hash("conversation", asked.conversation);
        await saveAnswer(transaction, asked.answer, { author, conversation }, now);
        if (asked.remember) {
          await rememberQuestion(transaction, { conversation, author, question: asked.answer.question }, now);
        }
        if (asked.gap !== undefined) await noteGap(transaction, { ...asked.gap, build: asked.answer.build }, now);
        // In one order for everybody, so that two transactions never wait for each other.
        for (const passage of asked.cited.toSorted(byCodeUnits)) await noteCited(transaction, passage, now);
      }),
    findAnswer: (id, now) => findAnswer(db, id, now),
    renewAnswer: (from, to, build) =>
      db.transaction().execute((transaction) => renewAnswer(transaction, from, to, build)),
    isAsker: (answer, author) => isAsker(db, answer, authorHash(author)),
    claim: (id, keepFor, now) => claimOnce(db, hash("handled", id), keepFor, now),
    rate: (rating, question, now) =>
      db
        .transaction()
        .execute((transaction) =>
          saveRating(transaction, { ...rating, author: authorHash(rating.author) }, question, now),
        ),
    ratingsByDay: () => ratingsByDay(db),
    report: (report, now) => saveReport(db, { ...report, author: authorHash(report.author) }, now),
    reports: () => listReports(db),
    closeReport: (answer, passage) => closeReport(db, answer, passage),
    gaps: () => listGaps(db),
    closeGap: (question) => closeGap(db, question),
    eraseGaps: () => eraseGaps(db),
    cited: () => listCited(db),
    settings: (space) => findSettings(db, space),
    saveSettings: (space, value, now) => saveSettings(db, space, value, now),
    forgetSpace: (space) => deleteSettings(db, space),
    installation: (owner) => findInstallation(db, secrets, owner),
    saveInstallation: (owner, text, now) => saveInstallation(db, secrets, owner, text, now),
    deleteInstallation: (owner) => deleteInstallation(db, secrets, owner),
    keptValue: (name) => findKeptValue(db, name),
    keepValue: (name, value, now) => keepValue(db, name, value, now),
    forget: async (author) => {
      await db.transaction().execute((transaction) => forgetAuthor(transaction, authorHash(author)));
      await compact();
    },
    sweep: (now) => sweep(db, now, gapRetention),
    close: () => db.destroy(),
  };
}

const byCodeUnits = (first: string, second: string): number => (first < second ? -1 : Number(first > second));
