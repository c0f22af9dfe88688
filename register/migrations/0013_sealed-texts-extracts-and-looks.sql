CREATE TABLE "extract_looks" (
	"row_id" bigserial PRIMARY KEY NOT NULL,
	"extract_id" text NOT NULL,
	"plan_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"staff_id" text NOT NULL,
	"outcome" text NOT NULL,
	"how" text NOT NULL,
	"why" text
);
--> statement-breakpoint
CREATE TABLE "extracts" (
	"extract_id" text PRIMARY KEY NOT NULL,
	"plan_id" text NOT NULL,
	"decision_id" text NOT NULL,
	"section" text NOT NULL,
	"text_id" text NOT NULL,
	"author_id" text NOT NULL,
	"recipient_id" text,
	"expires_on" date NOT NULL,
	"state" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sealed_texts" (
	"text_id" text PRIMARY KEY NOT NULL,
	"plan_id" text NOT NULL,
	"sealed" text NOT NULL,
	"kept_at" timestamp (3) with time zone NOT NULL,
	"kept_by" text NOT NULL
);
--> statement-breakpoint
CREATE INDEX "extract_looks_extract" ON "extract_looks" USING btree ("extract_id","row_id");--> statement-breakpoint
CREATE INDEX "extracts_plan" ON "extracts" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "extracts_author" ON "extracts" USING btree ("author_id","expires_on","extract_id");--> statement-breakpoint
CREATE INDEX "extracts_recipient" ON "extracts" USING btree ("recipient_id","expires_on","extract_id");