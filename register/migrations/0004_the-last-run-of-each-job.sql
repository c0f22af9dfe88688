CREATE TABLE "job_runs" (
	"job" text PRIMARY KEY NOT NULL,
	"ran_for" timestamp (3) with time zone NOT NULL,
	"done_at" timestamp (3) with time zone NOT NULL,
	"counts" jsonb NOT NULL
);
