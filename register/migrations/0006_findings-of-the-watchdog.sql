CREATE TABLE "findings" (
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"plan_id" text,
	"service_id" text,
	"first_seen_at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "findings_kind_subject_pk" PRIMARY KEY("kind","subject")
);
--> statement-breakpoint
CREATE INDEX "findings_standing" ON "findings" USING btree ("service_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "outbox_to_send" ON "outbox" USING btree ("entity_id","version") WHERE sent_at is null and undeliverable is null and voided_at is null;