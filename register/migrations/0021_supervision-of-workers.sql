CREATE TABLE "supervisions" (
	"supervision_id" text PRIMARY KEY NOT NULL,
	"worker_id" text NOT NULL,
	"service_id" text NOT NULL,
	"occasion" text NOT NULL,
	"state" text NOT NULL,
	"supervisor_id" text,
	"on" date,
	"offered_at" timestamp (3) with time zone NOT NULL,
	"lapses_on" date NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"tell" text,
	"told" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE INDEX "supervisions_worker" ON "supervisions" USING btree ("worker_id");--> statement-breakpoint
CREATE INDEX "supervisions_supervisor" ON "supervisions" USING btree ("supervisor_id");--> statement-breakpoint
CREATE INDEX "supervisions_to_tell" ON "supervisions" USING btree ("tell") WHERE tell is not null;--> statement-breakpoint
CREATE INDEX "timeline_of_hard_days" ON "timeline" USING btree ("at") WHERE voided_at is null
  and kind in ('access-given', 'serious-incident-recorded', 'plan-sealed', 'welfare-check');