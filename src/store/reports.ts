import type { Database } from "./database.ts";

/** A passage that people reported as wrong for a question; `times` is how many people did. Times in milliseconds. */
export type Report = {
  readonly answer: string;
  readonly passage: string;
  readonly question: string;
  readonly build: string;
  readonly times: number;
  readonly lastReportedAt: number;
};

export type NewReport = {
  readonly answer: string;
  readonly passage: string;
  readonly author: string;
  readonly question: string;
  readonly build: string;
};

/** Keeps one report per person, answer and passage. */
export async function saveReport(db: Database, report: NewReport, now: number): Promise<void> {
  await db
    .insertInto("reports")
    .values({ ...report, reported_at: now })
    .onConflict((conflict) => conflict.columns(["answer", "passage", "author"]).doUpdateSet({ reported_at: now }))
    .execute();
}

/** Open reports, those of most people first. */
export async function listReports(db: Database): Promise<readonly Report[]> {
  return db
    .selectFrom("reports")
    .select(["answer", "passage", "question", "build"])
    .select((row) => [
      row.cast<number>(row.fn.countAll(), "integer").as("times"),
      row.fn.max("reported_at").as("lastReportedAt"),
    ])
    .groupBy(["answer", "passage", "question", "build"])
    .orderBy("times", "desc")
    .orderBy("lastReportedAt", "desc")
    .orderBy("answer")
    .execute();
}

/** Closes the reports of a passage for an answer. */
export async function closeReport(db: Database, answer: string, passage: string): Promise<void> {
  await db.deleteFrom("reports").where("answer", "=", answer).where("passage", "=", passage).execute();
}
