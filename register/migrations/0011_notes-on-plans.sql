CREATE TABLE "notes" (
	"note_id" text PRIMARY KEY NOT NULL,
	"plan_id" text NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"happened_on" date NOT NULL,
	"service_id" text NOT NULL,
	"readers" text NOT NULL,
	"corrects" text,
	"at" timestamp (3) with time zone NOT NULL,
	"by" text NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	"withdrawn_by" text,
	"withdrawn_because" text
);
--> statement-breakpoint
CREATE INDEX "notes_of_plan" ON "notes" USING btree ("plan_id","at","note_id");--> statement-breakpoint
CREATE INDEX "notes_corrections" ON "notes" USING btree ("corrects") WHERE corrects is not null;